//! What the page says about files of AWS's Price List.

use eleven_rounds_engine::price_list::{Mistake, Reason, Refusal};

use crate::imports::Report;

/// The fixed texts of price files.
pub struct PriceTexts {
    /// Heading.
    pub title: &'static str,
    /// What they are and where they stay.
    pub about: &'static str,
    /// Chooses a file.
    pub load: &'static str,
    /// Takes the prices away.
    pub remove: &'static str,
    /// Nothing changed, before the mistake of a file.
    pub unchanged: &'static str,
    /// The chip beside the verdict.
    pub used: &'static str,
    /// What a copied link shows.
    pub link: &'static str,
    /// Column: region.
    pub column_region: &'static str,
    /// Column: the price before and now.
    pub column_change: &'static str,
    /// Column: since when.
    pub column_since: &'static str,
    /// A price that was not known before.
    pub unknown: &'static str,
}

/// What a language says about price files.
pub trait PriceWords {
    /// The fixed texts.
    fn prices(&self) -> &'static PriceTexts;
    /// What a file is and what it did.
    fn report(&self, report: &Report) -> String;
    /// A quantity from which a price holds.
    fn quantity_from(&self, number: &str) -> String;
    /// Why prices were left out, how many, and some of them.
    fn left_out(&self, reason: Reason, family: &str, count: usize, examples: &str) -> String;
    /// Prices that cannot be of the same unit.
    fn implausible(&self, names: &str) -> String;
    /// Prices of instances, which the page does not take.
    fn instances(&self, count: usize) -> String;
    /// A mistake with its line, and how to mend it.
    fn refusal(&self, refusal: &Refusal) -> String;
    /// A mistake and how to mend it.
    fn price_mistake(&self, mistake: &Mistake) -> String;
}
