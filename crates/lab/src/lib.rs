//! What takes longer than a drawing. The page loads this module when it is asked for, and a worker runs it
//! (`worker.js`).

use eleven_rounds_engine::prices::feed::list::{PriceList, Refusal};
use eleven_rounds_engine::prices::feed::read;
use js_sys::{Function, Uint8Array};
use wasm_bindgen::prelude::*;

/// Reads a file of AWS's Price List part by part: `next_part` gives the next bytes as a `Uint8Array`, and an
/// empty one at the end. Gives a `Result<PriceList, Refusal>` as postcard.
///
/// # Errors
/// Throws what `next_part` threw.
#[wasm_bindgen(js_name = readPriceList)]
pub fn read_price_list(next_part: &Function) -> Result<Vec<u8>, JsValue> {
    let mut parts = FileParts { next_part, part: Vec::new().into_iter(), thrown: None };
    let list = read::read_stream(&mut parts);
    match parts.thrown {
        Some(thrown) => Err(thrown),
        None => packed(&list).map_err(|error| JsValue::from_str(&error.to_string())),
    }
}

/// What a price list is to the page: postcard.
///
/// # Errors
/// None that a list or a refusal can cause.
pub fn packed(list: &Result<PriceList, Refusal>) -> Result<Vec<u8>, postcard::Error> {
    postcard::to_allocvec(list)
}

/// The bytes of a file, of which one part at a time is in memory.
struct FileParts<'a> {
    next_part: &'a Function,
    part: std::vec::IntoIter<u8>,
    /// What was thrown where a part was to be read; the file ends there.
    thrown: Option<JsValue>,
}

impl Iterator for FileParts<'_> {
    type Item = u8;

    fn next(&mut self) -> Option<u8> {
        if let Some(byte) = self.part.next() {
            return Some(byte);
        }
        match self.next_part.call0(&JsValue::UNDEFINED) {
            Ok(part) => self.part = Uint8Array::new(&part).to_vec().into_iter(),
            Err(thrown) => self.thrown = Some(thrown),
        }
        self.part.next()
    }
}
