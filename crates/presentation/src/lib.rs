//! What Eleven Rounds says in each language, and what page, exports and static pages show alike.
//!
//! Each module names only those above it: [`lang`], which languages there are; [`product`], its name
//! and its form; [`format`], how numbers
//! and days are written; [`notice`], what could not be taken; [`i18n`], every text; [`view`], an answer
//! as it is shown, whatever it is shown by. Nothing here knows a browser.

pub mod lang;
pub mod product;

pub mod format;

pub mod notice;

pub mod i18n;

pub mod view;

pub use product::{NAME, ONE_FILE};
