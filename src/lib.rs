//! The page of Eleven Rounds: the engine's answer to a scenario, drawn and worded.

pub mod state;

pub mod platform;

pub mod ui;

pub mod charts;
pub mod export;

pub mod controls;

pub mod sections;

pub mod page;

pub mod app;

use std::cell::RefCell;

use app::{App, AppProps};
use platform::{address, dom, storage};
use wasm_bindgen::prelude::wasm_bindgen;
use yew::AppHandle;

thread_local! {
    /// The page that this module drew last.
    static DRAWN: RefCell<Option<AppHandle<App>>> = const { RefCell::new(None) };
}

/// Mounts the page in place of the static shell, or of the page in another language.
#[wasm_bindgen]
pub fn start() {
    // Who comes back to a language finds its module as it was, with the page it drew then.
    if let Some(before) = DRAWN.take() {
        before.destroy();
    }
    let Some(mount) = dom::mount_point() else { return };
    let props = AppProps {
        hash: address::hash(),
        lang: storage::lang(),
        theme: storage::preferred_theme(),
        today: Some(address::today()),
        embedded: address::is_embedded(),
    };
    DRAWN.set(Some(yew::Renderer::<App>::with_root_and_props(mount, props).render()));
}
