//! The currency in which totals are shown, in addition to US dollars.

use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// Three capital letters, as ISO 4217 names currencies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Currency([u8; 3]);

impl Currency {
    /// US dollars: nothing is converted.
    pub const USD: Currency = Currency(*b"USD");

    /// The letters.
    pub fn code(&self) -> &str {
        core::str::from_utf8(&self.0).unwrap_or_default()
    }
}

impl FieldValue for Currency {
    fn read(text: &str, _: &FieldKind, _: &PriceBook) -> Result<Self, Problem> {
        let letters: [u8; 3] =
            text.trim().as_bytes().try_into().map_err(|_| Problem::NotACurrency)?;
        let letters = letters.map(|letter| letter.to_ascii_uppercase());
        if letters.iter().all(u8::is_ascii_uppercase) {
            Ok(Currency(letters))
        } else {
            Err(Problem::NotACurrency)
        }
    }

    fn write(&self, _: &PriceBook) -> String {
        self.code().to_owned()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_letters_are_a_currency() {
        assert_eq!(
            Currency::read(" krw ", &FieldKind::Currency, PriceBook::bundled()).unwrap().code(),
            "KRW"
        );
        for wrong in ["", "US", "EURO", "12€", "원원원", "€€"] {
            assert_eq!(
                Currency::read(wrong, &FieldKind::Currency, PriceBook::bundled()),
                Err(Problem::NotACurrency),
                "{wrong}"
            );
        }
    }
}
