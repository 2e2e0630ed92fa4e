//! Reads a file of either format, or refuses it as a whole with the line.

use crate::prices::feed::input::{Input, ReadStopped};
use crate::prices::feed::list::{FeedError, MOST_MB, PriceList, Refusal};
use crate::prices::feed::{csv, json};

/// Reads a file that is in memory.
///
/// # Errors
/// Says what is wrong with the file as a whole, and on which line.
pub fn read(file: &[u8]) -> Result<PriceList, Refusal> {
    if file.len() > MOST_MB << 20 {
        return Err(Refusal { line: 0, mistake: FeedError::TooLarge });
    }
    read_stream(file.iter().copied())
}

/// Reads a file of any size, byte by byte.
///
/// # Errors
/// Says what is wrong with the file as a whole, and on which line.
pub fn read_stream(bytes: impl Iterator<Item = u8>) -> Result<PriceList, Refusal> {
    let mut input = Input::new(bytes);
    let read = input.start().and_then(|()| match input.peek() {
        Some(b'{') => json::read(&mut input),
        _ => csv::read(&mut input),
    });
    match read {
        Ok(collector) => collector.finish(),
        Err(ReadStopped) => Err(input.refusal()),
    }
}
