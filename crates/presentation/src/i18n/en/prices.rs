//! What the page says about files of AWS's Price List in English.

use super::English;
use crate::i18n::words::{PriceTexts, PriceWords};

static TEXTS: PriceTexts = PriceTexts {
    title: "Price files",
    about: "Drop a file of AWS's Price List anywhere on the page: the bulk offer of a service, JSON or CSV. Its prices count in this session only.",
    load: "Load a Price List",
    remove: "Take away",
    unchanged: "not loaded; the prices stay as they were.",
    used: "imported prices",
    link: "A copied link shows the built-in prices.",
    column_region: "Region",
    column_change: "Before → now",
    column_since: "Since",
    unknown: "unknown",
    from: "from",
    published: "published",
    read: "prices read:",
    changed: "changed:",
    confirmed: "confirmed:",
    older: "older than the book's, which stay:",
    implausible: "Over 100 times more or less than before, so of another unit:",
    instances: "Prices of EC2 instances, which “cargo xtask prices” takes:",
    not_ours: "Not in this book",
    other_region: "In regions that are not in this book",
    contradicts: "Two prices for one thing",
    later: "In force later",
    empty: "The file is empty. Download it again.",
    too_large: "The file is larger than 64 MB. Take the offer's file of one region, or run “cargo xtask prices”.",
    packed: "The file is packed. Unpack it first.",
    encoding: "This is not UTF-8. Take the file as AWS gives it.",
    no_price_list: "This is neither a Price List of AWS nor a rule file. Take index.json or index.csv of an offer.",
    syntax: "The file is broken from here on. Download it again.",
    missing: "“{}” is missing. Take the offer of a service, not an index of offers.",
    unknown_offer: "The book has no prices of “{}”. Take another service.",
    not_a_day: "“{}” is no day. Download the file again.",
    currency: "The prices are in {}. Only US dollars are read.",
    price: "“{}” cannot be a price. Download the file again.",
    bound: "“{}” cannot bound a tier. Download the file again.",
    tiers: "The tiers overlap, leave a gap or do not begin at 0. Download the file again.",
    no_terms: "The file has no prices on demand.",
    no_region: "The file has no region of this book.",
};

impl PriceWords for English {
    fn prices(&self) -> &'static PriceTexts {
        &TEXTS
    }
}
