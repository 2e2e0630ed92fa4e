//! Elements of the document: where the page is mounted, what is in view, how wide it is.

use std::cell::Cell;

use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, HtmlElement};
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
    let Some(element) = html_element(id) else { return };
    element.scroll_into_view();
    focus_in_place(&element);
}

thread_local! {
    /// Where the view that is shown next begins, if not at its top.
    static BEGINNING: Cell<Option<&'static str>> = const { Cell::new(None) };
}

/// Has the view that is shown next begin at an element.
pub fn begin_next_at(id: &'static str) {
    BEGINNING.set(Some(id));
}

/// Scrolls to where a view begins, at once: its top, or an element that was asked for. Focus that went with what was
/// drawn before goes to the main part.
pub fn show_beginning() {
    if let Some(id) = BEGINNING.take() {
        return go_to(id);
    }
    let Some(window) = window() else { return };
    let options = web_sys::ScrollToOptions::new();
    options.set_top(0.0);
    options.set_behavior(web_sys::ScrollBehavior::Instant);
    window.scroll_to_with_scroll_to_options(&options);
    let focused = window.document().and_then(|document| document.active_element());
    let is_lost = focused.is_none_or(|focused| focused.tag_name() == "BODY");
    if let Some(main) = html_element("main").filter(|_| is_lost) {
        focus_in_place(&main);
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

/// Names a view in the title of the document.
pub fn show_title(title: &str) {
    if let Some(document) = window().and_then(|window| window.document()) {
        document.set_title(title);
    }
}

fn html_element(id: &str) -> Option<HtmlElement> {
    window()?.document()?.get_element_by_id(id)?.dyn_into().ok()
}

fn focus_in_place(element: &HtmlElement) {
    let options = web_sys::FocusOptions::new();
    options.set_prevent_scroll(true);
    let _ = element.focus_with_options(&options);
}

/// Watches whether the totals of the verdict are in sight, until dropped: the bar has them where they
/// are not (`data-verdict` of the root element says `away`).
pub struct VerdictWatch {
    observer: Option<web_sys::IntersectionObserver>,
    _callback: Closure<dyn FnMut(js_sys::Array)>,
}

impl Drop for VerdictWatch {
    fn drop(&mut self) {
        if let Some(observer) = &self.observer {
            observer.disconnect();
        }
    }
}

/// Begins to watch; a view without a verdict has its totals in the bar.
pub fn watch_verdict() -> VerdictWatch {
    let tell = |away: bool| {
        if let Some(root) = root() {
            let _ = if away {
                root.set_attribute("data-verdict", "away")
            } else {
                root.remove_attribute("data-verdict")
            };
        }
    };
    let callback = Closure::<dyn FnMut(js_sys::Array)>::new(move |entries: js_sys::Array| {
        let last = entries.pop().dyn_into::<web_sys::IntersectionObserverEntry>();
        tell(last.is_ok_and(|entry| !entry.is_intersecting()));
    });
    let totals = window()
        .and_then(|window| window.document())
        .and_then(|document| document.query_selector(".compared-totals").ok().flatten());
    tell(totals.is_none());
    let observer = totals.and_then(|totals| {
        let observer =
            web_sys::IntersectionObserver::new(callback.as_ref().unchecked_ref()).ok()?;
        observer.observe(&totals);
        Some(observer)
    });
    VerdictWatch { observer, _callback: callback }
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
