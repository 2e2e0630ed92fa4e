//! Elements of the document: where the page is mounted, what is in view, how wide it is.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::Element;
use yew::NodeRef;

use super::window::{root, window};

/// Takes the static shell away and says where the page is mounted.
pub fn mount_point() -> Option<Element> {
    let mount = window()?.document()?.get_element_by_id("app")?;
    mount.set_inner_html("");
    Some(mount)
}

/// Scrolls an element into view and moves the focus there, which by itself would scroll once more.
pub fn go_to(id: &str) {
    let element = window()
        .and_then(|window| window.document()?.get_element_by_id(id))
        .and_then(|element| element.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        element.scroll_into_view();
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = element.focus_with_options(&options);
    }
}

#[wasm_bindgen]
extern "C" {
    /// Names a view in the title of the document, and says in `data-verdict` of the root element while its
    /// totals are out of sight; from the top where that is asked for (`assets/boot.js`).
    #[wasm_bindgen(js_name = elevenRoundsShown)]
    fn view_shown(title: &str, from_top: bool);
}

thread_local! {
    /// Where the view that is shown next begins, if not at its top.
    static BEGINNING: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Has the view that is shown next begin at an element.
pub fn begin_next_at(id: &'static str) {
    BEGINNING.set(Some(id));
}

/// Says which view was drawn. One that took the place of another begins at its top, or at an element that
/// was asked for.
pub fn show_view(title: &str, is_another: bool) {
    let beginning = if is_another { BEGINNING.take() } else { None };
    view_shown(title, is_another && beginning.is_none());
    if let Some(id) = beginning {
        go_to(id);
    }
}

/// Opens a dialog over the page. In a frame, which is as high as what it shows, it stands in its place.
pub fn open_dialog(node: &NodeRef) {
    let Some(dialog) = node.cast::<web_sys::HtmlDialogElement>() else { return };
    if root().is_some_and(|root| root.has_attribute("data-part")) {
        dialog.show();
    } else {
        let _ = dialog.show_modal();
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
