//! The page of Eleven Rounds: the engine's answer to a scenario, drawn and worded.

pub mod app;
pub mod browser;
pub mod charts;
pub mod components;
pub mod export;
pub mod imports;
pub mod pages;
pub mod share;
pub mod state;

use app::{App, AppProps};
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the page in place of the static shell.
#[wasm_bindgen]
pub fn start() {
    let Some(mount) = browser::mount_point() else { return };
    let props = AppProps {
        hash: browser::hash(),
        lang: browser::lang(),
        theme: browser::preferred_theme(),
        today: Some(browser::today()),
        embedded: browser::is_embedded(),
    };
    yew::Renderer::<App>::with_root_and_props(mount, props).render();
}
