//! Builds `dist/` and the npm package of the engine, with the scripts in `build/` of the checkout.

pub mod deployed;
pub mod dist;
pub mod engine_js;
pub mod lab;
pub mod languages;
pub mod link_previews;
pub mod static_pages;
