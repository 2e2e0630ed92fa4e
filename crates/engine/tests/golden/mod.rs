//! Published worked examples and comparisons, as `*.toml` in this folder: read here for the
//! tests, and for the page that shows them.
//!
//! A `[[case]]` carries its `id`, a sentence as `name`, its `source`, `published` dollars,
//! `recomputed` ones (the page's own inputs, computed again) and a `note`; every text once more in
//! Korean, with `_ko`. Our figure is the sum of
//! - the `lines` (`option.line`) of the bill of `[case.scenario]`, or of several
//!   `[[case.scenario]]`, which hold field keys and add up over the options that each lists;
//!   `[case.expect]` checks lines one by one;
//! - every `[[case.usage]]`: a `quantity` (or `factors` to multiply) of an `sku` at our price,
//!   or of anything outside the book by `label` at the page's own `price` or `tiers`.
//!
//! It must be within a cent of what is recomputed and of what is published. Where the page rounded
//! a price on its way, `[[case.theirs]]` says what it multiplied, which must come to what is
//! published; where it gives `whole_dollars`, ours must round to them. Where it is `known_bad`,
//! ours must differ from it. `as_of` is the day of the prices.
//!
//! A `[[comparison]]` has a `[[comparison.side]]` for each figure. It comes from the lines of a
//! scenario (a `preset` of the same name, or `[comparison.scenario]` with what the side changes)
//! or from usage, and must come within one per cent of what is recomputed; or it is
//! `unsupported`, with the reason. `[[comparison.finding]]` is what we find besides.

pub mod case;
pub mod comparison;
pub mod figure;

use std::path::{Path, PathBuf};

use case::Case;
use comparison::Comparison;

/// Every case and comparison, by file and index.
#[derive(Default)]
pub struct Golden {
    /// The worked examples.
    pub cases: Vec<Case>,
    /// The comparisons.
    pub comparisons: Vec<Comparison>,
}

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(default)]
    case: Vec<Case>,
    #[serde(default)]
    comparison: Vec<Comparison>,
}

/// Reads every file of the folder.
///
/// # Errors
/// Names the file that cannot be read, and what is wrong with it.
pub fn read(folder: &Path) -> Result<Golden, String> {
    let at = |path: &Path, why: &dyn std::fmt::Display| format!("{}: {why}", path.display());
    let entries = std::fs::read_dir(folder).map_err(|error| at(folder, &error))?;
    let mut paths: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| path.extension().is_some_and(|extension| extension == "toml"))
        .collect();
    paths.sort();
    let mut all = Golden::default();
    for path in paths {
        let text = std::fs::read_to_string(&path).map_err(|error| at(&path, &error))?;
        let file: File = toml::from_str(&text).map_err(|error| at(&path, &error))?;
        all.cases.extend(file.case);
        all.comparisons.extend(file.comparison);
    }
    Ok(all)
}
