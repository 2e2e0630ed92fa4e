//! Elements of the document: where the page is mounted, what is in view, how wide it is.

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::Element;
use yew::NodeRef;

use super::window::window;

/// Takes the static shell away and says where the page is mounted.
pub fn mount_point() -> Option<Element> {
    let mount = window()?.document()?.get_element_by_id("app")?;
    mount.set_inner_html("");
    Some(mount)
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
