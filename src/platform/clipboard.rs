//! What leaves the page: to the clipboard, as a file, by the share dialog, to the host of a frame.

use eleven_rounds_engine::base::json_writer;
use wasm_bindgen::prelude::{JsValue, wasm_bindgen};
use wasm_bindgen_futures::spawn_local;

use super::window::root;

#[wasm_bindgen]
extern "C" {
    /// The drawing of a chart with its looks in it, below the colours of its ground and its texts
    /// (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsDrawn)]
    fn drawn_as_text(id: &str) -> Result<String, JsValue>;

    /// Gives a text to the clipboard, or as a file where it has a name, and says whether a frame may
    /// stop that without a word (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsGive)]
    async fn give_as(name: &str, text: &str) -> Result<JsValue, JsValue>;

    /// Opens the share dialog, whose texts are JSON (`assets/boot.js`).
    #[wasm_bindgen(catch, js_name = elevenRoundsShare)]
    async fn share(texts: &str) -> Result<JsValue, JsValue>;
}

/// A drawing as the screen shows it.
pub struct Drawn {
    /// The colour behind it.
    pub surface: String,
    /// The colour of texts.
    pub ink: String,
    /// The drawing as SVG, with its colours and fonts in its attributes.
    pub svg: String,
}

/// The drawing of a chart as the screen shows it.
pub fn drawn(id: &str) -> Option<Drawn> {
    let text = drawn_as_text(id).ok()?;
    let (surface, rest) = text.split_once('\n')?;
    let (ink, svg) = rest.split_once('\n')?;
    Some(Drawn { surface: surface.to_owned(), ink: ink.to_owned(), svg: svg.to_owned() })
}

/// Gives a text to the clipboard, or as a file where it has a name; that of a picture, whose name ends
/// so, as PNG. Calls back with whether the page is in a frame, which may forbid a file without a word;
/// with nothing where the browser refused.
pub fn give(name: String, text: String, done: Box<dyn FnOnce(Option<bool>)>) {
    spawn_local(async move {
        done(give_as(&name, &text).await.ok().map(|framed| framed.is_truthy()));
    });
}

/// Opens the share dialog, whose texts are JSON. Calls back where it could not be loaded.
pub fn open_share(texts: String, failed: impl FnOnce() + 'static) {
    spawn_local(async move {
        if share(&texts).await.is_err() {
            failed();
        }
    });
}

/// Tells the host of a frame, by `assets/frame.js`, the hash that it may have, and the dollars of each
/// option by its key; null where a bill says nothing.
pub fn tell_host(hash: &str, totals: impl Iterator<Item = (&'static str, Option<f64>)>) {
    let Ok(totals) = json_writer::object(totals) else { return };
    if let Some(root) = root() {
        let _ = root.set_attribute("data-scenario", hash);
        let _ = root.set_attribute("data-totals", &totals);
    }
}
