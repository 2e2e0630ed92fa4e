//! The pieces of the page: pure views of state and answer, without a word of their own.

use yew::prelude::*;

use crate::app::Dispatch;
use crate::i18n::{Lang, Texts, Words};

pub mod bar;
pub mod bill;
pub mod citation;
pub mod curve;
pub mod field;
pub mod fold;
pub mod inputs;
pub mod method;
pub mod notices;
pub mod number_field;
pub mod overrides;
pub mod rail;
pub mod slider;
pub mod spark;
pub mod tasks;
pub mod verdict;

/// The language of the page, with its texts and sentences.
#[hook]
pub fn use_words() -> (Lang, &'static Texts, &'static dyn Words) {
    let lang = use_context::<Lang>().unwrap_or_default();
    (lang, lang.texts(), lang.words())
}

/// Where actions go; nothing outside of the application.
#[hook]
pub fn use_dispatch() -> Option<Dispatch> {
    use_context::<Dispatch>()
}
