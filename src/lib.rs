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

use app::{App, AppProps};
use eleven_rounds_engine::prices::book::PriceBook;
use platform::{address, dom, storage};
use state::{Shared, ViewName};
use wasm_bindgen::prelude::wasm_bindgen;

/// Mounts the page in place of the static shell: with the prices of all regions, packed, where they were
/// needed from the start.
#[wasm_bindgen]
pub fn start(all_regions: Option<Vec<u8>>) {
    let Some(mount) = dom::mount_point() else { return };
    let props = AppProps {
        hash: address::hash(),
        lang: storage::lang(),
        theme: storage::preferred_theme(),
        all_regions: all_regions.and_then(|bytes| PriceBook::decode(&bytes).ok()).map(Shared::new),
        today: Some(address::today()),
        embedded: address::is_embedded(),
        framed: address::framed_part().and_then(|part| ViewName::of_part(&part)),
    };
    yew::Renderer::<App>::with_root_and_props(mount, props).render();
}
