//! What the page says about files of AWS's Price List in English.

use eleven_rounds_engine::price_list::{MOST_MB, Mistake, Reason, Refusal};

use super::English;
use crate::i18n::house::HouseWords;
use crate::i18n::prices::{PriceTexts, PriceWords};
use crate::imports::Report;

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
};

fn plural(count: usize, one: &str) -> String {
    format!("{count} {one}{}", if count == 1 { "" } else { "s" })
}

impl PriceWords for English {
    fn prices(&self) -> &'static PriceTexts {
        &TEXTS
    }

    fn report(&self, report: &Report) -> String {
        let Report { list, overlay } = report;
        let (offer, changed) = (list.offer.code(), overlay.changes.len());
        let read = plural(list.readings.len(), "price");
        let mut text = format!(
            "{offer}, published {}: {read} read, {changed} changed, {} confirmed.",
            list.published, overlay.confirmed
        );
        if overlay.older > 0 {
            text += &format!(" {} older than the book's, which stay.", overlay.older);
        }
        text
    }

    fn quantity_from(&self, number: &str) -> String {
        format!("from {number}")
    }

    fn left_out(&self, reason: Reason, family: &str, count: usize, examples: &str) -> String {
        let why = match reason {
            Reason::NotOurs => "not in this book",
            Reason::OtherRegion => "in regions that are not in this book",
            Reason::Contradicts => "with two prices for one thing",
            Reason::Later => "that come into force later",
        };
        let family = if family.is_empty() { "" } else { &[family, ": "].concat() };
        format!("{family}{} {why} ({examples})", plural(count, "price"))
    }

    fn implausible(&self, names: &str) -> String {
        format!("Over 100 times more or less than before, so of another unit:{names}")
    }

    fn instances(&self, count: usize) -> String {
        let prices = plural(count, "price");
        format!("{prices} of EC2 instances. “cargo xtask prices” takes them.")
    }

    fn refusal(&self, refusal: &Refusal) -> String {
        let mistake = self.price_mistake(&refusal.mistake);
        match refusal.line {
            0 => mistake,
            line => [&self.file_line(line), ": ", &mistake].concat(),
        }
    }

    fn price_mistake(&self, mistake: &Mistake) -> String {
        let text = match mistake {
            Mistake::Empty => "The file is empty. Download it again.",
            Mistake::TooLarge => {
                return format!(
                    "The file is larger than {MOST_MB} MB. Take the offer's file of one region, or run “cargo xtask prices”."
                );
            }
            Mistake::Packed => "The file is packed. Unpack it first.",
            Mistake::Encoding => "This is not UTF-8. Take the file as AWS gives it.",
            Mistake::NoPriceList => {
                "This is neither a Price List of AWS nor a rule file. Take index.json or index.csv of an offer."
            }
            Mistake::Syntax => "The file is broken from here on. Download it again.",
            Mistake::Missing { name } => {
                return format!(
                    "“{name}” is missing. Take the offer of a service, not an index of offers."
                );
            }
            Mistake::UnknownOffer { code } => {
                return format!("The book has no prices of “{code}”. Take another service.");
            }
            Mistake::NotADay { text } => return format!("“{text}” is no day."),
            Mistake::Currency { code } => {
                return format!("The prices are in {code}. Only US dollars are read.");
            }
            Mistake::Price { text } => return format!("“{text}” cannot be a price."),
            Mistake::Bound { text } => return format!("“{text}” cannot bound a tier."),
            Mistake::Tiers => "The tiers overlap, leave a gap or do not begin at 0.",
            Mistake::NoTerms => "The file has no prices on demand.",
            Mistake::NoRegion => "The file has no region of this book.",
        };
        text.to_owned()
    }
}
