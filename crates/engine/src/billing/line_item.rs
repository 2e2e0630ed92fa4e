//! One line of a bill: quantity, price and derivation.

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::sku::Sku;
use serde::Serialize;

use crate::metering::derivation::Derivation;
use crate::metering::line::Line;
use crate::prices::book::PriceBook;
use crate::pricing::rate_card::{Quote, QuoteSource, RateCard, TierUse};

/// Where the price of a line comes from.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
pub enum PriceOrigin {
    /// A row of the price book.
    Book {
        /// The day from which the price holds, where known.
        effective_from: Option<Date>,
        /// The first day on which it was seen.
        first_seen: Date,
        /// The last day on which it was seen, where the source is dated.
        confirmed_on: Option<Date>,
        /// The key of the source.
        source: String,
    },
    /// The user's own.
    Own,
    /// A commitment of the user's: paid by the hour, used or not.
    Committed {
        /// The share of it that is used, from 0 to 1.
        used: f64,
        /// Whether it covers at a discount of the user's own, because a rate is not known.
        own: bool,
        /// The day on which the oldest of its rates was seen last.
        #[serde(skip_serializing_if = "Option::is_none")]
        rates_of: Option<Date>,
    },
    /// Not known in this region on any day.
    Unknown,
    /// Not known yet on the day of the scenario.
    NotYet {
        /// The first day with a known price.
        first_known: Date,
    },
}

/// One line of a bill.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LineItem {
    /// Which line.
    pub line: Line,
    /// The SKU that is billed.
    #[serde(serialize_with = "sku_key")]
    pub sku: Sku,
    /// The type of the instances, where the line is one of instances.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub instance: Option<String>,
    /// How much is used, in the unit of the SKU.
    pub quantity: f64,
    /// How much of it is free.
    pub free: f64,
    /// What is billed, price by price.
    pub tiers: Vec<TierUse>,
    /// Dollars, rounded once; nothing where the price is unknown: the line is not counted.
    pub amount: Option<Usd>,
    /// Where the price comes from.
    pub origin: PriceOrigin,
    /// Why the quantity is what it is.
    pub derivation: Derivation,
    /// Whether the other side has the same line with the same amount.
    pub shared: bool,
}

fn sku_key<S: serde::Serializer>(sku: &Sku, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(sku.key())
}

impl PriceOrigin {
    fn of(source: &QuoteSource<'_>, book: &PriceBook) -> PriceOrigin {
        match *source {
            QuoteSource::Row(provenance) => PriceOrigin::Book {
                effective_from: provenance.effective_from,
                first_seen: provenance.first_seen,
                confirmed_on: provenance.confirmed_on,
                source: book.source(provenance.source).id.to_owned(),
            },
            QuoteSource::Own => PriceOrigin::Own,
            QuoteSource::Unknown => PriceOrigin::Unknown,
            QuoteSource::NotYet { first_known } => PriceOrigin::NotYet { first_known },
        }
    }
}

impl LineItem {
    /// Whether it is used and has no known price, so that what is counted is not the whole.
    pub fn is_missing(&self) -> bool {
        self.amount.is_none() && self.quantity > 0.0
    }

    /// A line of a quantity that comes after `used` of the same SKU.
    pub(crate) fn new(
        line: Line,
        sku: Sku,
        used: f64,
        quantity: f64,
        derivation: Derivation,
        rates: &RateCard<'_>,
    ) -> LineItem {
        let dollars = rates.cost(sku, used, quantity);
        let quote = rates.quote(sku, used, quantity);
        LineItem::quoted(line, sku, quantity, quote, dollars, derivation, rates)
    }

    /// A line of hours of a type of instance.
    pub(crate) fn of_instances(
        line: Line,
        sku: Sku,
        instance: usize,
        hours: f64,
        derivation: Derivation,
        rates: &RateCard<'_>,
    ) -> LineItem {
        let types = rates.book().instance_types();
        let dollars = rates.instance_usd(sku, instance).map_or(0.0, |usd| usd * hours);
        let quote = rates.quote_instance(sku, instance, hours);
        LineItem {
            instance: types.get(instance).map(|known| known.name.clone()),
            ..LineItem::quoted(line, sku, hours, quote, dollars, derivation, rates)
        }
    }

    fn quoted(
        line: Line,
        sku: Sku,
        quantity: f64,
        quote: Quote<'_>,
        dollars: f64,
        derivation: Derivation,
        rates: &RateCard<'_>,
    ) -> LineItem {
        LineItem {
            line,
            sku,
            instance: None,
            quantity,
            free: quote.free,
            amount: quote.is_priced().then(|| Usd::round(dollars)),
            origin: PriceOrigin::of(&quote.source, rates.book()),
            tiers: quote.tiers,
            derivation,
            shared: false,
        }
    }

    /// A line of plain dollars.
    pub(crate) fn of_dollars(
        line: Line,
        dollars: f64,
        origin: PriceOrigin,
        derivation: Derivation,
    ) -> LineItem {
        LineItem {
            line,
            sku: Sku::SavingsPlan,
            instance: None,
            quantity: dollars,
            free: 0.0,
            tiers: vec![TierUse { quantity: dollars, unit_price: 1.0 }],
            amount: Some(Usd::round(dollars)),
            origin,
            derivation,
            shared: false,
        }
    }

    /// Whether this is a line of the compute itself.
    pub fn is_compute(&self) -> bool {
        self.line.is_compute()
    }
}
