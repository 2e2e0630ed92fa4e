//! The bytes of a file, one after the other, and the line that they are on.

use super::{Mistake, Refusal};

/// Bytes that are read once, from memory or from a disk: files of hundreds of megabytes are never
/// held.
pub(super) struct Input<I> {
    bytes: I,
    peeked: Option<u8>,
    /// The line, from 1.
    pub line: usize,
}

impl<I: Iterator<Item = u8>> Input<I> {
    /// Starts at the first line.
    pub fn new(mut bytes: I) -> Input<I> {
        let peeked = bytes.next();
        Input { bytes, peeked, line: 1 }
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

    /// Takes the mark in front of UTF-8 away.
    ///
    /// # Errors
    /// Refuses files that are empty, packed or in another encoding.
    pub fn start(&mut self) -> Result<(), Refusal> {
        if self.peeked == Some(0xef) {
            for wanted in *b"\xef\xbb\xbf" {
                if !self.takes(wanted) {
                    return Err(self.refuse(Mistake::Encoding));
                }
            }
        }
        match self.after_blanks() {
            None => Err(Refusal { line: 0, mistake: Mistake::Empty }),
            // The marks of UTF-16 and a letter of it without a mark.
            Some(0xfe | 0xff | 0) => Err(self.refuse(Mistake::Encoding)),
            // gzip and ZIP: no text begins so.
            Some(0x1f | b'P') => Err(self.refuse(Mistake::Packed)),
            Some(_) => Ok(()),
        }
    }

    /// A mistake on this line.
    pub fn refuse(&self, mistake: Mistake) -> Refusal {
        Refusal { line: self.line, mistake }
    }

    /// A text of the file.
    ///
    /// # Errors
    /// Refuses what is not UTF-8, and what is UTF-16 of English.
    pub fn text(&self, bytes: Vec<u8>) -> Result<String, Refusal> {
        match String::from_utf8(bytes) {
            Ok(text) if !text.contains('\0') => Ok(text),
            _ => Err(self.refuse(Mistake::Encoding)),
        }
    }
}
