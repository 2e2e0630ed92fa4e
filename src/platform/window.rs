//! The window that the page is in; nothing where there is none.

use web_sys::{Element, Window};

pub(super) fn window() -> Option<Window> {
    web_sys::window()
}

/// The element that the whole document is in.
pub(super) fn root() -> Option<Element> {
    window()?.document()?.document_element()
}
