//! The packed book must stay small: the page loads it after its first drawing, and a link to a region
//! waits for it.

use std::io::Write as _;

use eleven_rounds_engine::prices::book::PriceBook;

/// Bytes after brotli that the book may take.
const BUDGET: usize = 25_000;

#[test]
fn the_packed_book_is_small() {
    let bytes = PriceBook::bundled_bytes();
    let mut packed = Vec::new();
    {
        let mut writer = brotli::CompressorWriter::new(&mut packed, 4096, 11, 22);
        writer.write_all(bytes).unwrap();
    }
    println!("price book: {} bytes, {} after brotli, of {BUDGET}", bytes.len(), packed.len());
    assert!(packed.len() <= BUDGET, "{} bytes after brotli", packed.len());
}
