//! Files that are brought: chosen in a box, dropped, kept for another language, or named by the address.

use std::rc::Rc;

use eleven_rounds_engine::prices::feed::list::MOST_MB;
use eleven_rounds_engine::rules::house::problem::RuleFileError;
use eleven_rounds_presentation::ONE_FILE;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, File, HtmlInputElement, Response};

use super::address::asked;
use super::window::window;

#[wasm_bindgen]
extern "C" {
    /// The price files that were brought to this document (`assets/boot.js`).
    #[wasm_bindgen(thread_local_v2, js_name = elevenRoundsFiles)]
    static FILES: js_sys::Array;
}

/// As much of a file as tells that it is too large.
const MOST_BYTES: f64 = ((MOST_MB << 20) + 1) as f64;

/// What is done with a file: its name and its bytes. Says whether the file is to be kept for the
/// page in another language.
pub type TakeFile = Rc<dyn Fn(String, Vec<u8>) -> bool>;

/// Reads the file that was chosen in the box an event came from, and calls back with its name.
pub fn read_file(event: &web_sys::Event, done: TakeFile) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(text_box) = target else { return };
    let Some(file) = text_box.files().and_then(|files| files.get(0)) else { return };
    take_file(file, Some(text_box), done);
}

fn take_file(file: File, text_box: Option<HtmlInputElement>, done: TakeFile) {
    spawn_local(async move {
        read_into(&file, &done).await;
        // The same file may be chosen again once it is mended.
        if let Some(text_box) = text_box {
            text_box.set_value("");
        }
    });
}

async fn read_into(file: &File, done: &TakeFile) {
    let Ok(start) = file.slice_with_f64_and_f64(0.0, MOST_BYTES) else { return };
    if let Ok(buffer) = JsFuture::from(start.array_buffer()).await
        && done(file.name(), Uint8Array::new(&buffer).to_vec())
    {
        FILES.with(|files| files.push(file));
    }
}

/// Reads again, in their order, the files that the page in another language kept.
pub fn take_kept_files(done: TakeFile) {
    let kept = FILES.with(|files| files.slice(0, files.length()));
    forget_files();
    spawn_local(async move {
        for file in kept.iter() {
            read_into(file.unchecked_ref(), &done).await;
        }
    });
}

/// Keeps no files any more.
pub fn forget_files() {
    FILES.with(|files| files.set_length(0));
}

/// Calls back, for as long as the page lives, with each file that is dropped anywhere on it.
pub fn on_drop(done: TakeFile) {
    let Some(window) = window() else { return };
    let handle = Closure::<dyn FnMut(DragEvent)>::new(move |event: DragEvent| {
        let Some(dragged) = event.data_transfer() else { return };
        // A text that is dragged goes where the browser puts it.
        if !dragged.types().includes(&JsValue::from_str("Files"), 0) {
            return;
        }
        event.prevent_default();
        if let Some(file) = dragged.files().and_then(|files| files.get(0)) {
            take_file(file, None, done.clone());
        }
    });
    // While a file is over the page there is none to read yet, and the page says that it takes it.
    window.set_ondragover(Some(handle.as_ref().unchecked_ref()));
    window.set_ondrop(Some(handle.as_ref().unchecked_ref()));
    handle.forget();
}

/// Fetches the rule file that the address names (`?rules=`), if it names one on its own host.
pub fn fetch_rules(done: impl FnOnce(String, Result<Vec<u8>, RuleFileError>) + 'static) {
    let Some(window) = window() else { return };
    let Some(name) = asked("rules") else { return };
    // Its policy would not let it either, and would complain.
    if ONE_FILE {
        return done(name, Err(RuleFileError::NotFetched));
    }
    // A path on this host names none, and browsers take a backslash for a slash.
    if name.contains([':', '\\']) || name.starts_with("//") {
        return done(name, Err(RuleFileError::ElsewhereHosted));
    }
    let response = window.fetch_with_str(&name);
    spawn_local(async move {
        let fetched = async {
            let response = JsFuture::from(response).await?.dyn_into::<Response>()?;
            if !response.ok() {
                return Err(JsValue::NULL);
            }
            JsFuture::from(response.array_buffer()?).await
        };
        let bytes = fetched.await.map(|buffer| Uint8Array::new(&buffer).to_vec());
        done(name, bytes.map_err(|_| RuleFileError::NotFetched));
    });
}
