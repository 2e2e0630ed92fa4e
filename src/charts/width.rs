//! How wide a chart may be.

use yew::prelude::*;

use crate::platform::dom;

/// The width of a chart inside a panel, measured in the browser.
#[hook]
pub fn use_width() -> (NodeRef, u32) {
    /// A width for where there is nothing to measure.
    const UNMEASURED: u32 = 824;
    /// The padding of a panel on both sides.
    const PADDING: u32 = 56;
    /// The padding on a phone.
    const NARROW_PADDING: u32 = 32;
    const NARROW: u32 = 640;
    let node = use_node_ref();
    let width = use_state_eq(|| UNMEASURED);
    {
        let node = node.clone();
        let width = width.clone();
        use_effect_with((), move |()| {
            let watch = dom::watch_width(&node, move |panel| {
                let padding = if panel < NARROW { NARROW_PADDING } else { PADDING };
                width.set(panel.saturating_sub(padding).max(240));
            });
            move || drop(watch)
        });
    }
    (node, *width)
}
