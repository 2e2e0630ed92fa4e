//! The page of another language: it is opened with the scenario and the price files of this one.

use eleven_rounds_presentation::lang::Lang;
use js_sys::Array;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;

use super::address::write_hash;
use super::files;

#[wasm_bindgen]
extern "C" {
    /// Opens the page of another language, which takes files over; false where they cannot be stored
    /// for it (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsOpenPage)]
    async fn open_page(lang: &str, files: Array) -> Result<JsValue, JsValue>;
}

/// Why the page of another language was not opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotOpened {
    /// It cannot be loaded.
    NotLoaded,
    /// This browser stores nothing: the price files would be lost.
    LosesFiles,
}

/// Opens the page of a language that is not built in, and remembers the language. A hash is given
/// where the address is behind the state. The price files go along unless `drop_files`. Calls back
/// where the page was not opened: then nothing has changed.
pub fn open_in(
    lang: Lang,
    hash: Option<String>,
    drop_files: bool,
    refused: impl FnOnce(NotOpened) + 'static,
) {
    if let Some(hash) = hash {
        write_hash(&hash, false);
    }
    if drop_files {
        files::forget_files();
    }
    let files = files::kept_files();
    spawn_local(async move {
        match open_page(lang.code(), files).await {
            Err(_) => refused(NotOpened::NotLoaded),
            Ok(opened) if opened.is_falsy() => refused(NotOpened::LosesFiles),
            Ok(_) => {}
        }
    });
}
