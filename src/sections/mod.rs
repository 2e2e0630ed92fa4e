//! The sections of the page, without a word of their own: a folder for each view of the bar, and what
//! stands beside every view.

pub mod announcement;
pub mod bar;
pub mod inputs;
pub mod notices;

mod flips;
mod links;

pub mod settings;

pub mod costs;
pub mod rounds;

pub mod sources;

pub mod answer;
