//! Language and colours: in the document, and remembered in the storage.

use eleven_rounds_presentation::lang::Lang;

use super::address::query_value;
use super::window::{root, window};
use crate::state::Theme;

const LANG_KEY: &str = "eleven-rounds.lang";

const THEME_KEY: &str = "eleven-rounds.theme";

fn stored(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

fn store(key: &str, value: &str) {
    if let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) {
        let _ = storage.set_item(key, value);
    }
}

/// The language of the document, which `assets/boot.js` chose before it started the application.
pub fn lang() -> Lang {
    let code = root().and_then(|root| root.get_attribute("lang"));
    code.and_then(|code| Lang::from_code(&code)).unwrap_or_default().built()
}

/// Tells the document its language.
pub fn show_lang(lang: Lang, remember: bool) {
    if let Some(root) = root() {
        let _ = root.set_attribute("lang", lang.code());
    }
    if remember {
        store(LANG_KEY, lang.code());
    }
}

/// The theme that the address names, or else the one chosen before.
pub fn preferred_theme() -> Theme {
    query_value("theme")
        .or_else(|| stored(THEME_KEY))
        .and_then(|key| Theme::from_key(&key))
        .unwrap_or_default()
}

/// Tells the document its colours.
pub fn show_theme(theme: Theme, remember: bool) {
    if let Some(root) = root() {
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.key()),
        };
    }
    if remember {
        store(THEME_KEY, theme.key());
    }
}
