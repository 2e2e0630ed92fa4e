//! The sections of the page, without a word of their own.

pub mod bar;
pub mod bill;
pub mod curve;
pub mod hidden_costs;
pub mod inputs;
pub mod method;
pub mod notices;
pub mod options;
pub mod prices;
pub mod tasks;
pub mod verdict;

pub mod rounds;
