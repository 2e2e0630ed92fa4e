//! What an event came from, and what happens later.

use wasm_bindgen::JsCast;
use web_sys::HtmlInputElement;

pub use gloo::timers::callback::Timeout;

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

/// Whether the fold that an event came from is open now.
pub fn is_open(event: &web_sys::Event) -> Option<bool> {
    let fold = event.target()?.dyn_into::<web_sys::HtmlDetailsElement>().ok()?;
    Some(fold.open())
}

/// Runs a callback later; dropping the handle cancels it.
pub fn after(milliseconds: u32, callback: impl FnOnce() + 'static) -> Timeout {
    Timeout::new(milliseconds, callback)
}
