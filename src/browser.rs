//! Everything that touches the browser: address, history, storage, clipboard, sizes.
//!
//! Each function does nothing where the browser refuses: in a sandboxed frame, from a file
//! or without storage the page still works.

use std::rc::Rc;

use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::number;
use eleven_rounds_engine::price_list::MOST_MB;
use eleven_rounds_engine::rounds::house::Mistake;
use eleven_rounds_presentation::ONE_FILE;
use eleven_rounds_presentation::lang::Lang;
use js_sys::Uint8Array;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DragEvent, Element, File, HtmlInputElement, Response, Window};
use yew::NodeRef;

use crate::export::Drawn;
use crate::share::unescape;
use crate::state::Theme;

pub use gloo::timers::callback::Timeout;

#[wasm_bindgen]
extern "C" {
    /// The price files that were brought to this document (`assets/boot.js`).
    #[wasm_bindgen(thread_local_v2, js_name = elevenRoundsFiles)]
    static FILES: js_sys::Array;

    /// Goes on in another language, under the address of its page (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsGoOn)]
    async fn go_on(lang: &str) -> Result<JsValue, JsValue>;

    /// The drawing of a chart with its looks in it, below the colours of its ground and its texts
    /// (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsDrawn)]
    fn drawn_as_text(id: &str) -> Result<String, JsValue>;

    /// Gives a text to the clipboard, or as a file where it has a name, and says whether a frame may
    /// stop that without a word (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsGive)]
    async fn give_as(name: &str, text: &str) -> Result<JsValue, JsValue>;
}

const LANG_KEY: &str = "eleven-rounds.lang";
const THEME_KEY: &str = "eleven-rounds.theme";

fn window() -> Option<Window> {
    web_sys::window()
}

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

/// The language of the document, which `assets/boot.js` chose before it started the application.
pub fn lang() -> Lang {
    let root = window().and_then(|window| window.document()?.document_element());
    let code = root.and_then(|root| root.get_attribute("lang"));
    code.and_then(|code| Lang::from_code(&code)).unwrap_or_default().built()
}

/// Goes on in a language that is not built in, under the address of its page, and remembers it. A
/// hash is given where the address is behind the state. Calls back where that cannot be loaded: then
/// nothing has changed.
pub fn open_in(lang: Lang, hash: Option<String>, failed: impl FnOnce() + 'static) {
    if let Some(hash) = hash {
        write_hash(&hash, false);
    }
    spawn_local(async move {
        if go_on(lang.code()).await.is_err() {
            failed();
        }
    });
}

/// Whether the page is shown in a frame of a document (`assets/boot.js`).
pub fn is_embedded() -> bool {
    asked("embed").is_some()
}

/// What the search of the address says of a name.
fn asked(name: &str) -> Option<String> {
    let search = window()?.location().search().ok()?;
    let of = |part: &str| part.strip_prefix(name)?.strip_prefix('=').map(unescape);
    search.split(['?', '&']).find_map(of)
}

/// Tells the host of a frame, by `assets/frame.js`, the dollars of each option by its key, as JSON;
/// null where a bill says nothing.
pub fn tell_totals(totals: impl Iterator<Item = (&'static str, Option<f64>)>) {
    let total = |(key, dollars): (&str, Option<f64>)| {
        let dollars = dollars.map_or("null".to_owned(), number::text);
        ["\"", key, "\":", &dollars].concat()
    };
    let all: Vec<String> = totals.map(total).collect();
    let totals = ["{", &all.join(","), "}"].concat();
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = root.set_attribute("data-totals", &totals);
    }
}

/// The theme that the address names, or else the one chosen before.
pub fn preferred_theme() -> Theme {
    asked("theme")
        .or_else(|| stored(THEME_KEY))
        .and_then(|key| Theme::from_key(&key))
        .unwrap_or_default()
}

fn stored(key: &str) -> Option<String> {
    window()?.local_storage().ok()??.get_item(key).ok()?
}

fn store(key: &str, value: &str) {
    if let Some(storage) = window().and_then(|window| window.local_storage().ok().flatten()) {
        let _ = storage.set_item(key, value);
    }
}

/// Tells the document its language and title.
pub fn show_lang(lang: Lang, title: &str, remember: bool) {
    let Some(document) = window().and_then(|window| window.document()) else { return };
    document.set_title(title);
    if let Some(root) = document.document_element() {
        let _ = root.set_attribute("lang", lang.code());
    }
    if remember {
        store(LANG_KEY, lang.code());
    }
}

/// Tells the document its colours.
pub fn show_theme(theme: Theme, remember: bool) {
    let root = window().and_then(|window| window.document()?.document_element());
    if let Some(root) = root {
        let _ = match theme {
            Theme::Auto => root.remove_attribute("data-theme"),
            Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.key()),
        };
    }
    if remember {
        store(THEME_KEY, theme.key());
    }
}

/// The drawing of a chart as the screen shows it.
pub fn drawn(id: &str) -> Option<Drawn> {
    let text = drawn_as_text(id).ok()?;
    let (surface, rest) = text.split_once('\n')?;
    let (ink, svg) = rest.split_once('\n')?;
    Some(Drawn { surface: surface.to_owned(), ink: ink.to_owned(), svg: svg.to_owned() })
}

/// Gives a text to the clipboard, or as a file where it has a name; that of a picture, whose name ends
/// so, as PNG. Calls back with whether the page is in a frame, which may forbid a file without a word;
/// with nothing where the browser refused.
pub fn give(name: String, text: String, done: Box<dyn FnOnce(Option<bool>)>) {
    spawn_local(async move {
        done(give_as(&name, &text).await.ok().map(|framed| framed.is_truthy()));
    });
}

/// Runs a callback later; dropping the handle cancels it.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}

/// Scrolls an element into view and moves the focus there.
pub fn go_to(id: &str) {
    let element = window()
        .and_then(|window| window.document()?.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        element.scroll_into_view();
        let _ = element.focus();
    }
}

/// Watches the width of an element until dropped.
pub struct WidthWatch {
    observer: web_sys::ResizeObserver,
    _callback: Closure<dyn FnMut()>,
}

impl Drop for WidthWatch {
    fn drop(&mut self) {
        self.observer.disconnect();
    }
}

/// Calls back with the width of an element in CSS pixels, now and whenever it changes.
pub fn watch_width(node: &NodeRef, callback: impl Fn(u32) + 'static) -> Option<WidthWatch> {
    let element: Element = node.cast()?;
    let watched = element.clone();
    let width = move || watched.client_width().max(0) as u32;
    callback(width());
    let on_change = Closure::<dyn FnMut()>::new(move || callback(width()));
    let observer = web_sys::ResizeObserver::new(on_change.as_ref().unchecked_ref()).ok()?;
    observer.observe(&element);
    Some(WidthWatch { observer, _callback: on_change })
}

/// Takes the static shell away and says where the page is mounted.
pub fn mount_point() -> Option<Element> {
    let mount = window()?.document()?.get_element_by_id("app")?;
    mount.set_inner_html("");
    Some(mount)
}

/// The text of the box that an event came from.
pub fn typed(event: &web_sys::InputEvent) -> Option<String> {
    let text_box = event.target()?.dyn_into::<HtmlInputElement>().ok()?;
    Some(text_box.value())
}

/// The value that was chosen in the list an event came from.
pub fn selected(event: &web_sys::Event) -> Option<String> {
    let list = event.target()?.dyn_into::<web_sys::HtmlSelectElement>().ok()?;
    Some(list.value())
}

/// As much of a file as tells that it is too large.
const MOST_BYTES: f64 = ((MOST_MB << 20) + 1) as f64;

/// Reads the file that was chosen in the box an event came from, and calls back with its name.
pub fn read_file(event: &web_sys::Event, done: TakeFile) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(text_box) = target else { return };
    let Some(file) = text_box.files().and_then(|files| files.get(0)) else { return };
    take_file(file, Some(text_box), done);
}

/// What is done with a file: its name and its bytes. Says whether the file is to be kept for the
/// page in another language.
pub type TakeFile = Rc<dyn Fn(String, Vec<u8>) -> bool>;

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
pub fn fetch_rules(done: impl FnOnce(String, Result<Vec<u8>, Mistake>) + 'static) {
    let Some(window) = window() else { return };
    let Some(name) = asked("rules") else { return };
    // Its policy would not let it either, and would complain.
    if ONE_FILE {
        return done(name, Err(Mistake::NotFetched));
    }
    // A path on this host names none, and browsers take a backslash for a slash.
    if name.contains([':', '\\']) || name.starts_with("//") {
        return done(name, Err(Mistake::ElsewhereHosted));
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
        done(name, bytes.map_err(|_| Mistake::NotFetched));
    });
}

/// Whether the fold that an event came from is open now.
pub fn is_open(event: &web_sys::Event) -> Option<bool> {
    let fold = event.target()?.dyn_into::<web_sys::HtmlDetailsElement>().ok()?;
    Some(fold.open())
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
