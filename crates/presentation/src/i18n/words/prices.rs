//! What the page says about files of AWS's Price List.
//!
//! Counts and mistakes have the same order in every language, so a language only adds texts.

use eleven_rounds_engine::prices::feed::kind::KnownFile;

/// The fixed texts of price files. `{}` is where a mistake quotes the file.
pub struct PriceTexts {
    /// Heading.
    pub title: &'static str,
    /// What they are and where they stay.
    pub about: &'static str,
    /// The prices of all regions could not be loaded.
    pub regions_missing: &'static str,
    /// Chooses a file.
    pub load: &'static str,
    /// A file is being read.
    pub reading: &'static str,
    /// Stops that.
    pub stop: &'static str,
    /// The file could not be opened, or what reads it could not be loaded or ended before it was done.
    pub failed: &'static str,
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
    /// Before the quantity from which a price holds.
    pub from: &'static str,
    /// Before the day of publication.
    pub published: &'static str,
    /// Before how many prices were read.
    pub read: &'static str,
    /// Before how many changed.
    pub changed: &'static str,
    /// Before how many were seen again.
    pub confirmed: &'static str,
    /// Before how many are older than those of the book.
    pub older: &'static str,
    /// Before prices that cannot be of the same unit.
    pub implausible: &'static str,
    /// Before how many prices of EC2 instances there are, and what takes them.
    pub instances: &'static str,
    /// Left out: none of our SKUs.
    pub not_ours: &'static str,
    /// Left out: a region that the book does not have.
    pub other_region: &'static str,
    /// Left out: two prices for one thing.
    pub contradicts: &'static str,
    /// Left out: not in force yet.
    pub later: &'static str,
    /// Mistake: nothing in the file.
    pub empty: &'static str,
    /// Mistake: too large for the page.
    pub too_large: &'static str,
    /// Mistake: packed.
    pub packed: &'static str,
    /// Mistake: not UTF-8.
    pub encoding: &'static str,
    /// Mistake: no Price List.
    pub no_price_list: &'static str,
    /// Mistake: neither JSON nor CSV from here on.
    pub syntax: &'static str,
    /// Mistake: a key or column is missing.
    pub missing: &'static str,
    /// Mistake: the offer of another service.
    pub unknown_offer: &'static str,
    /// Mistake: no day.
    pub not_a_day: &'static str,
    /// Mistake: not in US dollars.
    pub currency: &'static str,
    /// Mistake: no price.
    pub price: &'static str,
    /// Mistake: no bound of a tier.
    pub bound: &'static str,
    /// Mistake: tiers that do not fit together.
    pub tiers: &'static str,
    /// Mistake: more tiers than any price has.
    pub many_tiers: &'static str,
    /// Mistake: no prices on demand.
    pub no_terms: &'static str,
    /// Mistake: no region of the book.
    pub no_region: &'static str,
}

/// What a language says about price files.
pub trait PriceWords {
    /// What a file is that holds neither prices nor rules, and what to do with it.
    fn known_file(&self, file: KnownFile) -> &'static str;

    /// The fixed texts.
    fn prices(&self) -> &'static PriceTexts;
}
