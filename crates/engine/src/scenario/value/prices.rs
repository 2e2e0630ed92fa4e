//! Unit prices of the user's own.

use eleven_rounds_catalog::sku::Sku;

use crate::base::number::{self};
use crate::base::suggest::nearest;
use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// Unit prices of the user's own, in dollars per unit of the SKU.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Prices(Vec<(Sku, f64)>);

/// No unit price is above this many dollars.
const DEAREST: f64 = 1e6;

impl Prices {
    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The prices in the order of the SKUs.
    pub fn iter(&self) -> impl Iterator<Item = (Sku, f64)> + '_ {
        self.0.iter().copied()
    }

    /// The price of an SKU, where there is one.
    pub fn get(&self, sku: Sku) -> Option<f64> {
        self.iter().find(|(known, _)| *known == sku).map(|(_, usd)| usd)
    }

    /// Sets the price of an SKU, or takes it away.
    pub fn set(&mut self, sku: Sku, price: Option<f64>) {
        self.0.retain(|(known, _)| *known != sku);
        if let Some(usd) = price {
            let index = self.0.partition_point(|(known, _)| *known < sku);
            self.0.insert(index, (sku, usd));
        }
    }

    /// Reads one price.
    ///
    /// # Errors
    /// Where no SKU has the key, or the price is no number from 0 to a million.
    pub fn read_one(key: &str, price: &str) -> Result<(Sku, f64), Problem> {
        let sku = Sku::from_key(key).ok_or_else(|| Problem::UnknownSku {
            nearest: nearest(key, Sku::ALL.iter().map(|sku| sku.key())),
        })?;
        let usd = number::parse(price).map_err(Problem::Number)?;
        if usd < 0.0 {
            return Err(Problem::TooSmall { min: 0.0 });
        }
        if usd > DEAREST {
            return Err(Problem::TooLarge { max: DEAREST });
        }
        Ok((sku, usd))
    }

    /// `sku:price` pairs with commas between them.
    pub fn text(&self) -> String {
        let pairs: Vec<String> =
            self.iter().map(|(sku, usd)| [sku.key(), ":", &number::text(usd)].concat()).collect();
        pairs.join(",")
    }
}

impl FromIterator<(Sku, f64)> for Prices {
    fn from_iter<I: IntoIterator<Item = (Sku, f64)>>(prices: I) -> Prices {
        let mut all = Prices::default();
        for (sku, usd) in prices {
            all.set(sku, Some(usd));
        }
        all
    }
}

impl FieldValue for Prices {
    /// `sku:price` pairs with commas between them.
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        let mut prices = Prices::default();
        for pair in text.split(',').filter(|pair| !pair.trim().is_empty()) {
            let (key, price) = pair.split_once(':').ok_or(Problem::WrongKind)?;
            let (sku, usd) = Prices::read_one(key.trim(), price)?;
            prices.set(sku, Some(usd));
        }
        Ok(prices)
    }

    fn write(&self, _: &PriceBook) -> String {
        self.text()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_round_trip() {
        let text = "lambda.request_x86:0.0000002,fargate.vcpu_x86:0.0404784";
        let prices = Prices::read(text, &FieldKind::Prices, PriceBook::bundled()).unwrap();
        assert_eq!(prices.text(), text);
        assert_eq!(
            Prices::read("lambda.reqest_x86:1", &FieldKind::Prices, PriceBook::bundled()),
            Err(Problem::UnknownSku { nearest: "lambda.request_x86".to_owned() })
        );
        assert_eq!(
            Prices::read("lambda.request_x86:-1", &FieldKind::Prices, PriceBook::bundled()),
            Err(Problem::TooSmall { min: 0.0 })
        );
    }
}
