//! The contents of a file of AWS's Price List: prices of our SKUs, and the entries that were not understood.

use std::borrow::Cow;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::Tier;
use serde::{Deserialize, Serialize};

use crate::prices::feed::kind::KnownFile;

/// A file in the page may have this many mebibytes; `cargo xtask prices` reads any.
pub const MOST_MB: usize = 64;

/// What a Price List says of our SKUs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct PriceList {
    /// Whose prices: the code of the service's offer, such as `AmazonECS`.
    pub offer: String,
    /// The day on which AWS published the file.
    pub published: Date,
    /// The prices of our SKUs, in the order of the file.
    pub feed_prices: Vec<FeedPrice>,
    /// The prices of EC2 instances, in the order of the file.
    pub instances: Vec<Ec2FeedPrice>,
    /// What was not understood or not taken.
    pub left: Vec<LeftOut>,
}

/// The price of an SKU in a region.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FeedPrice {
    /// The SKU.
    pub sku: Sku,
    /// The region.
    pub region: Region,
    /// Monthly quantities from which a price holds, the first 0, and 10^-12 dollars.
    pub tiers: Vec<(u64, u64)>,
    /// The day from which AWS applies it, where the file says so.
    pub effective_from: Option<Date>,
}

impl FeedPrice {
    /// The tiers as the price book has them.
    pub fn tiers(&self) -> Vec<Tier> {
        // Both are exact in a double, so that the quotient is the published decimal, rounded once.
        let tier =
            |(from, pico): &(u64, u64)| Tier { from: *from as f64, usd: *pico as f64 / 1e12 };
        self.tiers.iter().map(tier).collect()
    }
}

/// The price of an EC2 instance with Linux, on demand, on shared hardware.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Ec2FeedPrice {
    /// The region.
    pub region: Region,
    /// The type, such as `m7i.large`.
    pub instance_type: String,
    /// 10^-12 dollars an hour.
    pub pico_usd_hour: u64,
    /// The day from which AWS applies it, where the file says so.
    pub effective_from: Option<Date>,
}

/// Products that gave no price, by reason and family.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LeftOut {
    /// Why.
    pub reason: SkipReason,
    /// AWS's name of the family; empty where the file has none, and for all beyond a bound.
    pub family: String,
    /// How many prices.
    pub count: usize,
    /// Some usage types.
    pub examples: Vec<String>,
}

/// Why a product gave no price.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum SkipReason {
    /// It is none of our SKUs.
    NotOurs,
    /// It is one of our SKUs in a region that the book does not have.
    OtherRegion,
    /// Products that are one SKU to us have different prices.
    Contradicts,
    /// It comes into force after the file was published.
    Later,
}

/// Why a file was refused.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Refusal {
    /// The line, from 1; 0 where it is the whole file.
    pub line: usize,
    /// What is wrong.
    pub mistake: FeedError,
}

/// What is wrong with a file: typed, so that every language can word it and say how to mend it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FeedError {
    /// There is nothing in it.
    Empty,
    /// Larger than [`MOST_MB`].
    TooLarge,
    /// Packed, such as with gzip.
    Packed,
    /// Not UTF-8.
    Encoding,
    /// Neither the JSON nor the CSV of a Price List.
    NoPriceList,
    /// A file of another kind, which is known.
    OtherFile {
        /// What it is.
        file: KnownFile,
    },
    /// Not JSON, or not CSV, from here on.
    Syntax,
    /// A key or a column is missing.
    Missing {
        /// Its name.
        name: Cow<'static, str>,
    },
    /// The offer of a service that no SKU is of.
    UnknownOffer {
        /// Its code.
        code: String,
    },
    /// No day.
    NotADay {
        /// What stands there.
        text: String,
    },
    /// Not in US dollars.
    Currency {
        /// The currency.
        code: String,
    },
    /// A price that is no number, negative or absurd.
    Price {
        /// What stands there.
        text: String,
    },
    /// The bound of a tier that is no whole number.
    Bound {
        /// What stands there.
        text: String,
    },
    /// Tiers that overlap, leave a gap or do not begin at 0.
    Tiers,
    /// A price of more tiers than any.
    ManyTiers {
        /// So many are read.
        most: usize,
    },
    /// No prices on demand.
    NoTerms,
    /// No region that the book has.
    NoRegion,
}
