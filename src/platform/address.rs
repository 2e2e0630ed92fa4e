//! The address: its hash, its search and the history.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::scenario::link::unescape;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};

use super::window::window;

#[wasm_bindgen]
extern "C" {
    /// The whole address that a name stands for, where that is on the host of the page; an error where it
    /// is no address (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsOnOwnHost)]
    fn on_own_host(name: &str) -> Result<Option<String>, JsValue>;
}

/// The name of a rule file in the search.
const RULES: &str = "rules";

/// The hash of the address, without `#`.
pub fn hash() -> String {
    let hash = window().and_then(|window| window.location().hash().ok()).unwrap_or_default();
    hash.strip_prefix('#').unwrap_or(&hash).to_owned()
}

/// The day by the reader's clock.
pub fn today() -> Date {
    const DAY_MS: f64 = 86_400_000.0;
    Date::from_days((js_sys::Date::now() / DAY_MS) as i32)
}

/// Writes the hash of the address: as a new entry of the history, or in place of this one.
pub fn write_hash(hash: &str, push: bool) {
    let Some(window) = window() else { return };
    let Ok(history) = window.history() else { return };
    // An empty hash would leave a lone `#`: the bare path has none.
    let url = if hash.is_empty() {
        let location = window.location();
        let path = location.pathname().unwrap_or_default();
        path + &location.search().unwrap_or_default()
    } else {
        ["#", hash].concat()
    };
    // Refused in some frames and after too many calls: the page works on without it.
    let _ = if push {
        history.push_state_with_url(&JsValue::NULL, "", Some(&url))
    } else {
        history.replace_state_with_url(&JsValue::NULL, "", Some(&url))
    };
}

/// The address with another hash, for copying: without a language, since who opens it has their own.
pub fn address_with(hash: &str) -> String {
    let Some(location) = window().map(|window| window.location()) else { return String::new() };
    let href = location.href().unwrap_or_default();
    let base = href.split(['?', '#']).next().unwrap_or_default();
    let search = without_language(&location.search().unwrap_or_default());
    [base, &search, "#", hash].concat()
}

/// The search of an address but for the language it names.
fn without_language(search: &str) -> String {
    let mut all = String::new();
    for part in search.split(['?', '&']) {
        if !part.is_empty() && !part.starts_with("lang=") {
            all += if all.is_empty() { "?" } else { "&" };
            all += part;
        }
    }
    all
}

/// Calls back with the hash, for as long as the page lives, whenever the reader goes back, forward
/// or edits the address.
pub fn on_navigation(callback: impl Fn(String) + 'static) {
    let Some(window) = window() else { return };
    let moved = Closure::<dyn FnMut()>::new(move || callback(hash()));
    window.set_onpopstate(Some(moved.as_ref().unchecked_ref()));
    moved.forget();
}

/// Whether the page is shown in a frame of a document (`assets/boot.js`).
pub fn is_embedded() -> bool {
    query_value("embed").is_some()
}

/// The part of the page that a frame shows; nothing outside of frames.
pub fn framed_part() -> Option<String> {
    query_value("embed").and_then(|_| query_value("part"))
}

/// Whether the address names a rule file.
pub fn names_rules() -> bool {
    query_value(RULES).is_some()
}

/// The name that the address gives a rule file, and the whole address of that file; none where it is not
/// on the host of the page.
pub(super) fn rule_file() -> Option<(String, Option<String>)> {
    let name = query_value(RULES)?;
    let address = on_own_host(&name).ok().flatten();
    Some((name, address))
}

/// What the search of the address says of a name.
pub(super) fn query_value(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    let value_of = |part: &str| part.strip_prefix(name)?.strip_prefix('=').map(unescape);
    search.split(['?', '&']).find_map(value_of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_search_keeps_all_but_the_language() {
        #[track_caller]
        fn check(search: &str, without: &str) {
            assert_eq!(without_language(search), without);
        }
        check("", "");
        check("?", "");
        check("?lang=en", "");
        check("?rules=a.json", "?rules=a.json");
        check("?lang=en&rules=a.json&language=x", "?rules=a.json&language=x");
    }
}
