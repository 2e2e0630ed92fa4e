//! The bill of an option as rows, as the screen shows it.

use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::bill::{Bill, name, quantity, unit_prices};

/// A row of a bill.
#[derive(Clone, Copy, Default)]
pub struct BillRow<'a> {
    /// The part that it belongs to or sums up.
    pub part: &'a str,
    /// The line; nothing where the row is a sum.
    pub line: &'a str,
    /// How much is used.
    pub quantity: &'a str,
    /// The unit price, or the first and the last.
    pub prices: &'a [String],
    /// Dollars a month, or that it is not counted.
    pub amount: &'a str,
}

/// Takes the rows of an option's bill: the lines of each part and its sum, adjustments, and the total
/// or what is known of it.
pub fn rows(side: &OptionResult, lang: Lang, take: &mut dyn FnMut(BillRow)) {
    let texts = lang.texts();
    let words = lang.words();
    let Bill { parts, adjustments, total_title, total } = Bill::of(side, texts);
    for part in parts.iter().filter(|part| !part.lines.is_empty()) {
        for (item, amount) in part.lines.iter().zip(part.shown()) {
            let mut line = name(item, words);
            if item.origin == PriceOrigin::Own {
                line = [&line, " (", texts.own_price, ")"].concat();
            }
            let amount =
                amount.map_or(texts.not_counted.to_owned(), |usd| format::line(usd.micros()));
            take(BillRow {
                part: part.title,
                line: &line,
                quantity: &quantity(item, words),
                prices: &unit_prices(item, words),
                amount: &amount,
            });
        }
        take(BillRow { part: part.sum_title(texts), amount: &part.sum(), ..BillRow::default() });
    }
    for (adjustment, amount) in adjustments {
        let amount = format::line(amount.micros());
        take(BillRow {
            part: &words.adjustment(adjustment),
            amount: &amount,
            ..BillRow::default()
        });
    }
    take(BillRow { part: total_title, amount: &total, ..BillRow::default() });
}
