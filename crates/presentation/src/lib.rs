//! The texts of Eleven Rounds in each language, and the view models that the page, the exports and the
//! static pages share.
//!
//! Each module uses only those before it: [`lang`] (the languages), [`product`] (the name and the form of
//! the build), [`mod@format`] (numbers and dates), [`foreign`] (texts of others in a sentence), [`notice`]
//! (parts of a link that could not be read), [`i18n`] (every text), [`view`] (an answer as it is shown).
//! Nothing here knows a browser.

pub mod lang;
pub mod product;

pub mod format;

pub mod foreign;

pub mod notice;

pub mod i18n;

pub mod view;

pub use product::{NAME, ONE_FILE};
