//! The bytes of a file, one after the other, with the line number.

use crate::prices::feed::list::{FeedError, Refusal};

/// Bytes that are read once, from memory or from a disk: files of hundreds of megabytes are never
/// held.
pub(super) struct Input<I> {
    bytes: I,
    peeked: Option<u8>,
    /// The line, from 1.
    pub line: usize,
    /// Why the reading stopped.
    refusal: Option<Refusal>,
}

/// What stops the reading; why, the input knows. A mistake that is handed from call to call
/// weighs more than all the calls.
pub(super) struct ReadStopped;

impl<I: Iterator<Item = u8>> Input<I> {
    /// Starts at the first line.
    pub fn new(mut bytes: I) -> Input<I> {
        let peeked = bytes.next();
        Input { bytes, peeked, line: 1, refusal: None }
    }

    /// The byte that comes next.
    pub fn peek(&self) -> Option<u8> {
        self.peeked
    }

    /// Takes the byte that comes next.
    pub fn take(&mut self) -> Option<u8> {
        let byte = self.peeked?;
        self.peeked = self.bytes.next();
        self.line += usize::from(byte == b'\n');
        Some(byte)
    }

    /// Takes the byte that comes next if it is this one.
    pub fn takes(&mut self, wanted: u8) -> bool {
        let is_next = self.peeked == Some(wanted);
        if is_next {
            self.take();
        }
        is_next
    }

    /// Skips blanks, and says what comes then.
    pub fn after_blanks(&mut self) -> Option<u8> {
        while let Some(b' ' | b'\t' | b'\r' | b'\n') = self.peeked {
            self.take();
        }
        self.peeked
    }

    /// Takes the mark in front of UTF-8 away. Files that are empty, packed or in another encoding
    /// are refused.
    pub fn start(&mut self) -> Result<(), ReadStopped> {
        if self.peeked == Some(0xef) {
            for wanted in *b"\xef\xbb\xbf" {
                if !self.takes(wanted) {
                    return self.fail(FeedError::Encoding);
                }
            }
        }
        match self.after_blanks() {
            None => self.fail_on(0, FeedError::Empty),
            // The marks of UTF-16 and a letter of it without a mark.
            Some(0xfe | 0xff | 0) => self.fail(FeedError::Encoding),
            // gzip and ZIP: no text begins so.
            Some(0x1f | b'P') => self.fail(FeedError::Packed),
            Some(_) => Ok(()),
        }
    }

    /// Refuses the file for a mistake on this line.
    pub fn fail<T>(&mut self, mistake: FeedError) -> Result<T, ReadStopped> {
        self.fail_on(self.line, mistake)
    }

    /// Refuses the file for a mistake on a line.
    pub fn fail_on<T>(&mut self, line: usize, mistake: FeedError) -> Result<T, ReadStopped> {
        self.refusal = Some(Refusal { line, mistake });
        Err(ReadStopped)
    }

    /// Why the reading stopped.
    pub fn refusal(&mut self) -> Refusal {
        let unknown = Refusal { line: self.line, mistake: FeedError::Syntax };
        self.refusal.take().unwrap_or(unknown)
    }

    /// A text of the file. What is not UTF-8 is refused, and what is UTF-16 of English.
    pub fn text(&mut self, bytes: Vec<u8>) -> Result<String, ReadStopped> {
        match String::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Ok(text),
            _ => self.fail(FeedError::Encoding),
        }
    }
}
