//! The page's entry point in the browser.

/// A small allocator: the page is short-lived and allocates little.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static ALLOCATOR: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// Loading does nothing: `assets/boot.js` calls [`eleven_rounds::start`].
fn main() {
    let _ = eleven_rounds::start as fn(_);
}
