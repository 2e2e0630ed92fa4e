//! Files that are brought: chosen in a box, dropped, stored by the page of another language, or named by
//! the address or the page.

use std::cell::{Cell, RefCell};
use std::rc::Rc;

use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::feed::kind::{self, FileKind};
use eleven_rounds_engine::prices::feed::list::{FeedError, MOST_MB, PriceList, Refusal};
use eleven_rounds_engine::rules::custom_rules::problem::{MOST_KB, RuleFileError};
use eleven_rounds_presentation::ONE_FILE;
use js_sys::{Array, Promise, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::{DragEvent, File, FileList, HtmlInputElement};

use super::address::rule_file;
use super::window::window;
use crate::state::session_prices::PriceFileStatus;
use crate::state::{Action, Shared};

#[wasm_bindgen]
extern "C" {
    /// The files that the page of another language stored for this one (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsTakeFiles)]
    async fn stored_files() -> Result<JsValue, JsValue>;

    /// Has the lab read a price list; calls back with the part that is read, from 0 to 1
    /// (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsReadPriceList)]
    async fn read_price_list(
        file: &File,
        progress: &Closure<dyn FnMut(f64)>,
    ) -> Result<JsValue, JsValue>;

    /// Stops that (`assets/boot.js`).
    #[wasm_bindgen(js_name = elevenRoundsStopReading)]
    fn stop_lab();

    /// The prices of all regions, from the file that the page names (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsPrices)]
    async fn prices() -> Result<JsValue, JsValue>;

    /// The bytes of a file, or nothing where it has more than so many (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsBytes)]
    async fn bytes_of(address: &str, most: usize) -> Result<JsValue, JsValue>;

    /// The long texts of the rounds, from the file that the page names (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsTexts)]
    async fn long_texts() -> Result<JsValue, JsValue>;
}

thread_local! {
    /// The price files that were brought to this page: that of another language takes them again.
    static FILES: RefCell<Vec<File>> = const { RefCell::new(Vec::new()) };

    /// Done once the files that were brought so far are read.
    static READING: RefCell<Option<Promise>> = const { RefCell::new(None) };

    /// Whether the lab reads a file.
    static LAB_READS: Cell<bool> = const { Cell::new(false) };
}

/// What is done with what a file holds, and with how far its reading is.
pub type TakeFile = Rc<dyn Fn(Action)>;

/// Reads the files that were chosen in the box an event came from. What they are shows in what they
/// hold; where it does not, they are of this kind.
pub fn read_files(event: &web_sys::Event, otherwise: FileKind, take: TakeFile) {
    let target = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some(text_box) = target else { return };
    take_files(text_box.files(), otherwise, take);
    // The same file may be chosen again once it is mended.
    text_box.set_value("");
}

fn take_files(files: Option<FileList>, otherwise: FileKind, take: TakeFile) {
    // The list is that of the box, and empty once the box is.
    let files: Vec<File> = files
        .map(|list| (0..list.length()).filter_map(|index| list.get(index)).collect())
        .unwrap_or_default();
    in_turn(async move {
        for file in &files {
            read_file(file, otherwise, &take).await;
        }
    });
}

/// Reads files once those that were brought before them are read: the last one brought is the last
/// one taken, however large the others are.
fn in_turn(reading: impl Future<Output = ()> + 'static) {
    let before = READING.take();
    let done = future_to_promise(async move {
        if let Some(before) = before {
            // It cannot fail.
            let _ = JsFuture::from(before).await;
        }
        reading.await;
        Ok(JsValue::UNDEFINED)
    });
    READING.set(Some(done));
}

async fn read_file(file: &File, otherwise: FileKind, take: &TakeFile) {
    let tell = |status| take(Action::PriceFile(file.name(), status));
    let start = first_bytes(file, kind::START).await;
    let kind = match start.as_deref().map_or(FileKind::Other, kind::kind) {
        FileKind::Other => otherwise,
        known => known,
    };
    if kind == FileKind::Rules {
        // A byte more than they may have says that they are too large.
        let bytes = first_bytes(file, MOST_KB * 1024 + 1).await;
        return take(Action::CustomRulesFile(file.name(), bytes.ok_or(RuleFileError::NotRead)));
    }
    if start.is_none() {
        // It is gone, or a folder.
        tell(PriceFileStatus::Reading(0));
        return tell(PriceFileStatus::Failed);
    }
    FILES.with_borrow_mut(|files| files.push(file.clone()));
    tell(PriceFileStatus::Reading(0));
    let refused = |mistake| PriceFileStatus::Read(Err(Refusal { line: 0, mistake }));
    let status = match kind {
        FileKind::Known(file) => refused(FeedError::OtherFile { file }),
        _ if file.size() > (MOST_MB << 20) as f64 => refused(FeedError::TooLarge),
        _ => read_prices(file, take.clone()).await,
    };
    if status == PriceFileStatus::Stopped {
        FILES.with_borrow_mut(|files| files.retain(|kept| kept != file));
    }
    tell(status);
}

async fn first_bytes(file: &File, most: usize) -> Option<Vec<u8>> {
    let start = file.slice_with_f64_and_f64(0.0, most as f64).ok()?;
    let buffer = JsFuture::from(start.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

async fn read_prices(file: &File, take: TakeFile) -> PriceFileStatus {
    let name = file.name();
    let mut last = 0;
    let progress = Closure::<dyn FnMut(f64)>::new(move |part: f64| {
        let percent = (part * 100.0) as u8;
        if percent > last {
            last = percent;
            take(Action::PriceFile(name.clone(), PriceFileStatus::Reading(percent)));
        }
    });
    LAB_READS.set(true);
    let answer = read_price_list(file, &progress).await;
    LAB_READS.set(false);
    match answer {
        Ok(bytes) if bytes.is_undefined() => PriceFileStatus::Stopped,
        Ok(bytes) => {
            let bytes = Uint8Array::new(&bytes).to_vec();
            let list: Result<Result<PriceList, Refusal>, _> = postcard::from_bytes(&bytes);
            list.map_or(PriceFileStatus::Failed, |list| {
                PriceFileStatus::Read(list.map(Shared::new))
            })
        }
        Err(_) => PriceFileStatus::Failed,
    }
}

/// Stops the reading of a price file, if one is read.
pub fn stop_reading() {
    if LAB_READS.get() {
        stop_lab();
    }
}

/// Reads again, in their order, the files that the page of another language stored for this one.
pub fn take_stored_files(take: TakeFile) {
    in_turn(async move {
        // Where storage is refused there are none.
        let Ok(files) = stored_files().await else { return };
        for file in Array::from(&files).iter() {
            read_file(file.unchecked_ref(), FileKind::PriceList, &take).await;
        }
    });
}

/// The price files that were brought to this page.
pub(super) fn kept_files() -> Array {
    FILES.with_borrow(|files| files.iter().collect())
}

/// Keeps no files any more, and reads none.
pub fn forget_files() {
    stop_reading();
    FILES.with_borrow_mut(Vec::clear);
}

/// Calls back, for as long as the page lives, with each file that is dropped anywhere on it.
pub fn on_drop(take: TakeFile) {
    let Some(window) = window() else { return };
    let handle = Closure::<dyn FnMut(DragEvent)>::new(move |event: DragEvent| {
        let Some(dragged) = event.data_transfer() else { return };
        // A text that is dragged goes where the browser puts it.
        if !dragged.types().includes(&JsValue::from_str("Files"), 0) {
            return;
        }
        event.prevent_default();
        take_files(dragged.files(), FileKind::Other, take.clone());
    });
    // While a file is over the page there is none to read yet, and the page says that it takes it.
    window.set_ondragover(Some(handle.as_ref().unchecked_ref()));
    window.set_ondrop(Some(handle.as_ref().unchecked_ref()));
    handle.forget();
}

/// Fetches the rule file that the address names (`?rules=`), if it names one on its own host.
pub fn fetch_rules(done: impl FnOnce(String, Result<Vec<u8>, RuleFileError>) + 'static) {
    let Some((name, address)) = rule_file() else { return };
    // Its policy would not let it either, and would complain.
    if ONE_FILE {
        return done(name, Err(RuleFileError::NotFetched));
    }
    let Some(address) = address else {
        return done(name, Err(RuleFileError::ElsewhereHosted));
    };
    spawn_local(async move {
        let bytes = match bytes_of(&address, MOST_KB * 1024).await {
            Ok(bytes) if bytes.is_undefined() => Err(RuleFileError::TooLarge),
            Ok(bytes) => Ok(Uint8Array::new(&bytes).to_vec()),
            Err(_) => Err(RuleFileError::NotFetched),
        };
        done(name, bytes);
    });
}

/// Fetches the prices of all regions from the file that the page names; calls back with nothing where
/// they cannot be had.
pub fn fetch_prices(done: impl FnOnce(Option<PriceBook>) + 'static) {
    spawn_local(async move {
        let bytes = prices().await.ok().map(|bytes| Uint8Array::new(&bytes).to_vec());
        done(bytes.and_then(|bytes| PriceBook::decode(&bytes).ok()));
    });
}

/// Fetches the long texts of the rounds from the file that the page names; calls back with nothing
/// where they cannot be had.
pub fn fetch_long_texts(done: impl FnOnce(Option<String>) + 'static) {
    spawn_local(async move { done(long_texts().await.ok().and_then(|texts| texts.as_string())) });
}
