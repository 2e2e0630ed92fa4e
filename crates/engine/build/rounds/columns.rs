//! Texts, column by column.

use super::files::BuildResult;

/// Texts that are written column by column: so many that every reader sees, then so many in each
/// language.
pub struct Columns<const COMMON: usize, const WORDED: usize> {
    common: [Vec<String>; COMMON],
    worded: [[Vec<String>; WORDED]; LANGUAGES.len()],
}

/// Whether each language is carried, in the order of `Text` in `src/rules/texts.rs`.
pub const LANGUAGES: [bool; 2] = [cfg!(feature = "en"), cfg!(feature = "ko")];

impl<const COMMON: usize, const WORDED: usize> Columns<COMMON, WORDED> {
    pub fn new() -> Self {
        let columns = || std::array::from_fn(|_| Vec::new());
        Columns { common: std::array::from_fn(|_| Vec::new()), worded: [columns(), columns()] }
    }

    pub fn push(
        &mut self,
        common: [&str; COMMON],
        en: [&str; WORDED],
        ko: [&str; WORDED],
    ) -> BuildResult<()> {
        let rows = [&common[..], &en, &ko];
        let [first, second] = &mut self.worded;
        for (columns, row) in [&mut self.common[..], first, second].into_iter().zip(rows) {
            for (column, text) in columns.iter_mut().zip(row) {
                if text.contains('\n') {
                    return Err(format!("{text:?} contains a line break"));
                }
                column.push((*text).to_owned());
            }
        }
        Ok(())
    }

    /// Adds the columns to the long texts of each language, with what every reader sees in all.
    pub fn write_long(&self, out: &mut [String; LANGUAGES.len()]) {
        for (out, worded) in out.iter_mut().zip(&self.worded) {
            for text in self.common.iter().chain(worded).flatten() {
                out.push_str(text);
                out.push('\n');
            }
        }
    }

    pub fn write(&self, out: &mut String) {
        let carried = self.worded.iter().zip(LANGUAGES).filter(|(_, carried)| *carried);
        let worded = carried.flat_map(|(columns, _)| columns.as_slice());
        for text in self.common.iter().chain(worded).flatten() {
            out.push_str(text);
            out.push('\n');
        }
    }
}

/// Checks that a text is there in every language.
pub fn filled(texts: &[&str]) -> BuildResult<()> {
    match texts.iter().all(|text| !text.trim().is_empty()) {
        true => Ok(()),
        false => Err("a text is missing in a language".to_owned()),
    }
}
