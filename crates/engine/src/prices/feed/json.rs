//! The JSON of an offer: products by their id, then the terms on which each is sold.
//!
//! The file is read once. The path of keys tells which values count, so only the current product and price
//! are kept in memory.

use crate::prices::feed::collect::{Collector, RawPrice};
use crate::prices::feed::input::{Input, ReadStopped};
use crate::prices::feed::list::FeedError;
use crate::prices::feed::mapping::{Item, attribute};

/// AWS nests eight deep.
const DEEPEST: usize = 16;
/// No text of a file is longer.
const LONGEST: usize = 1 << 20;

/// What was read so far.
#[derive(Default)]
struct ParsedOffer {
    collector: Option<Collector>,
    published: String,
    published_line: usize,
    /// All products are read.
    has_products: bool,
    item: Item,
    effective: String,
    /// The prices of a term: its first day may be said after them.
    prices: Vec<PriceDimension>,
    price: PriceDimension,
}

/// A price, and where it stands.
#[derive(Default)]
struct PriceDimension {
    line: usize,
    from: String,
    to: String,
    usd: Option<String>,
    currency: String,
}

/// Reads the whole file. Where it stops, the input knows why.
pub(super) fn read<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Collector, ReadStopped> {
    let mut offer = ParsedOffer::default();
    value(input, &mut Vec::new(), &mut offer)?;
    if input.after_blanks().is_some() {
        return input.fail(FeedError::Syntax);
    }
    let missing = |name: &'static str| FeedError::Missing { name: name.into() };
    let Some(mut collector) = offer.collector else {
        return input.fail_on(0, missing("offerCode"));
    };
    if !offer.has_products {
        return input.fail_on(0, missing("products"));
    }
    if offer.published_line > 0
        && let Err(mistake) = collector.publish(&offer.published)
    {
        return input.fail_on(offer.published_line, mistake);
    }
    Ok(collector)
}

/// Walks through a value; `path` is the keys that lead to it.
fn value<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    path: &mut Vec<String>,
    offer: &mut ParsedOffer,
) -> Result<(), ReadStopped> {
    input.after_blanks();
    let line = input.line;
    match input.peek() {
        Some(b'"') => {
            let text = string(input)?;
            offer.text(path, text, line).or_else(|mistake| input.fail_on(line, mistake))
        }
        Some(open @ (b'{' | b'[')) if path.len() < DEEPEST => {
            input.take();
            // Each closes with the sign that comes two after it.
            let close = open + 2;
            input.after_blanks();
            let mut is_over = input.takes(close);
            while !is_over {
                let mut key = String::new();
                input.after_blanks();
                if open == b'{' {
                    key = string(input)?;
                    input.after_blanks();
                    if !input.takes(b':') {
                        return input.fail(FeedError::Syntax);
                    }
                }
                path.push(key);
                value(input, path, offer)?;
                path.pop();
                input.after_blanks();
                is_over = input.takes(close);
                if !is_over && !input.takes(b',') {
                    return input.fail(FeedError::Syntax);
                }
            }
            offer
                .close(path)
                .or_else(|(at, mistake)| input.fail_on(if at > 0 { at } else { line }, mistake))
        }
        // Numbers, `true`, `false` and `null`: whatever they are, they count for nothing.
        _ => {
            let mut length = 0;
            while let Some(b'a'..=b'z' | b'0'..=b'9' | b'+' | b'-' | b'.' | b'E') = input.peek() {
                input.take();
                length += 1;
            }
            if length > 0 { Ok(()) } else { input.fail(FeedError::Syntax) }
        }
    }
}

impl ParsedOffer {
    /// Takes a text, if it counts.
    fn text(&mut self, path: &[String], text: String, line: usize) -> Result<(), FeedError> {
        let (Some(first), Some(last)) = (path.first(), path.last()) else { return Ok(()) };
        match (first.as_str(), path.len()) {
            ("offerCode", 1) => self.collector = Some(Collector::new(&text)?),
            ("publicationDate", 1) => {
                self.published = text;
                self.published_line = line;
            }
            ("products" | "terms", _) if self.collector.is_none() => {
                return Err(FeedError::Missing { name: "offerCode".into() });
            }
            ("products", 3 | 4) => {
                if let Some(index) = attribute(last) {
                    self.item.set(index, text);
                }
            }
            // AWS writes products first. Without them a price has no name.
            ("terms", _) if !self.has_products => {
                return Err(FeedError::Missing { name: "products".into() });
            }
            ("terms", length) if is_on_demand(path) => match (length, last.as_str()) {
                (5, "effectiveDate") => self.effective = text,
                (7, "beginRange") => self.price.from = text,
                (7, "endRange") => self.price.to = text,
                (8, currency) if path[6] == "pricePerUnit" => {
                    self.price.line = line;
                    self.price.currency = currency.to_owned();
                    if currency == "USD" {
                        self.price.usd = Some(text);
                    }
                }
                _ => {}
            },
            _ => {}
        }
        Ok(())
    }

    /// What is complete at the end of an object; a mistake has a line where it is another's.
    fn close(&mut self, path: &[String]) -> Result<(), (usize, FeedError)> {
        let Some(first) = path.first() else { return Ok(()) };
        let missing = |name: &'static str| Err((0, FeedError::Missing { name: name.into() }));
        match (first.as_str(), path.len()) {
            ("products" | "terms", _) if self.collector.is_none() => missing("offerCode"),
            ("products", 1) => {
                self.has_products = true;
                Ok(())
            }
            ("products", 2) => {
                let item = std::mem::take(&mut self.item);
                if let Some(collector) = &mut self.collector {
                    collector.product(&path[1], &item, true);
                }
                Ok(())
            }
            ("terms", _) if !self.has_products => missing("products"),
            ("terms", 6) if is_on_demand(path) => {
                self.prices.push(std::mem::take(&mut self.price));
                Ok(())
            }
            ("terms", 4) if is_on_demand(path) => self.term(&path[2]),
            _ => Ok(()),
        }
    }

    /// Takes the prices of a term of a product.
    fn term(&mut self, id: &str) -> Result<(), (usize, FeedError)> {
        let prices = std::mem::take(&mut self.prices);
        let effective = std::mem::take(&mut self.effective);
        let Some(collector) = &mut self.collector else { return Ok(()) };
        collector.on_demand();
        let Some(index) = collector.product_index(id) else { return Ok(()) };
        for PriceDimension { line, from, to, usd, currency } in prices {
            let Some(usd) = usd else { return Err((line, FeedError::Currency { code: currency })) };
            let raw = RawPrice { effective: &effective, from: &from, to: &to, usd: &usd };
            collector.price(index, &raw, line).map_err(|mistake| (line, mistake))?;
        }
        Ok(())
    }
}

/// Whether a path leads into the terms on demand.
fn is_on_demand(path: &[String]) -> bool {
    path.get(1).is_some_and(|terms| terms == "OnDemand")
}

/// A text in quotes.
fn string<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<String, ReadStopped> {
    let mut bytes = Vec::new();
    let mut is_open = input.takes(b'"');
    while is_open && bytes.len() < LONGEST {
        match input.take() {
            Some(b'"') => return input.text(bytes),
            Some(b'\\') => match input.take() {
                Some(letter @ (b'"' | b'\\' | b'/')) => bytes.push(letter),
                // None of these is in a name or a number; what they stand for is all one.
                Some(b'b' | b'f' | b'n' | b'r' | b't' | b'u') => bytes.push(b' '),
                _ => is_open = false,
            },
            // The line is the one on which the text was not closed.
            Some(0..0x20) | None => is_open = false,
            Some(byte) => bytes.push(byte),
        }
    }
    input.fail(FeedError::Syntax)
}
