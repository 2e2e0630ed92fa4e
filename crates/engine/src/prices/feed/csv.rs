//! The CSV of an offer: five lines about the file, a line of names, a line for each price.

use crate::prices::feed::collect::{Collector, RawPrice};
use crate::prices::feed::input::{Input, ReadStopped};
use crate::prices::feed::list::FeedError;
use crate::prices::feed::mapping::{Item, attribute, plain};

/// The names of the columns begin within so many lines.
const HEAD: usize = 20;
/// Nobody's file has more columns, nor longer texts.
const MOST_FIELDS: usize = 1000;
const LONGEST: usize = 1 << 20;

/// The columns besides attributes, in small letters and digits.
const COLUMNS: [&str; 8] = [
    "sku",
    "termtype",
    "effectivedate",
    "startingrange",
    "endingrange",
    "priceperunit",
    "currency",
    "usagetype",
];
const SKU: usize = 0;
const TERM: usize = 1;
const EFFECTIVE: usize = 2;
const FROM: usize = 3;
const TO: usize = 4;
const USD: usize = 5;
const CURRENCY: usize = 6;

/// Reads the whole file. Where it stops, the input knows why.
pub(super) fn read<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Collector, ReadStopped> {
    // The values of the lines about the file, each with its line.
    let mut published = (0, String::new());
    let mut code = (0, String::new());
    let mut fields = Vec::new();
    let head = loop {
        let line = row(input, &mut fields)?;
        if line == 0 || line > HEAD {
            return input.fail_on(1, FeedError::NoPriceList);
        }
        let name = plain(&fields[0]);
        match (name.as_str(), fields.get(1)) {
            ("sku", Some(_)) => break line,
            ("publicationdate", Some(text)) => published = (line, text.clone()),
            ("offercode", Some(text)) => code = (line, text.clone()),
            ("formatversion" | "disclaimer" | "version", Some(_)) => {}
            _ => return input.fail_on(line, FeedError::NoPriceList),
        }
    };
    for (line, name) in [(code.0, "OfferCode"), (published.0, "Publication Date")] {
        if line == 0 {
            return input.fail_on(head, FeedError::Missing { name: name.into() });
        }
    }
    let mut collector = match Collector::new(&code.1) {
        Ok(collector) => collector,
        Err(mistake) => return input.fail_on(code.0, mistake),
    };
    if let Err(mistake) = collector.publish(&published.1) {
        return input.fail_on(published.0, mistake);
    }
    let columns: Vec<String> = fields.iter().map(|name| plain(name)).collect();
    let mut positions = [0; COLUMNS.len()];
    for (index, name) in COLUMNS.into_iter().enumerate() {
        match columns.iter().position(|column| column == name) {
            Some(found) => positions[index] = found,
            None => return input.fail_on(head, FeedError::Missing { name: name.into() }),
        }
    }
    let attributes: Vec<Option<usize>> = columns.iter().map(|name| attribute(name)).collect();
    loop {
        let line = row(input, &mut fields)?;
        if line == 0 {
            return Ok(collector);
        }
        if fields.len() != columns.len() {
            return input.fail_on(line, FeedError::Syntax);
        }
        if fields[positions[TERM]] == "OnDemand"
            && let Err(mistake) = price(&mut collector, &fields, &positions, &attributes, line)
        {
            return input.fail_on(line, mistake);
        }
    }
}

/// Takes the price of one line.
fn price(
    collector: &mut Collector,
    fields: &[String],
    positions: &[usize],
    attributes: &[Option<usize>],
    line: usize,
) -> Result<(), FeedError> {
    collector.on_demand();
    let currency = &fields[positions[CURRENCY]];
    if currency != "USD" {
        return Err(FeedError::Currency { code: currency.clone() });
    }
    let id = &fields[positions[SKU]];
    let known = collector.product_index(id).or_else(|| {
        let mut item = Item::default();
        for (field, index) in fields.iter().zip(attributes) {
            if let Some(index) = index {
                item.set(*index, field.clone());
            }
        }
        // Further tiers of a product that is left out are not counted again.
        let is_first = matches!(fields[positions[FROM]].as_str(), "" | "0");
        collector.product(id, &item, is_first);
        collector.product_index(id)
    });
    let Some(index) = known else { return Ok(()) };
    let raw = RawPrice {
        effective: &fields[positions[EFFECTIVE]],
        from: &fields[positions[FROM]],
        to: &fields[positions[TO]],
        usd: &fields[positions[USD]],
    };
    collector.price(index, &raw, line)
}

/// Reads a line into fields and says which it is; 0 at the end of the file. Lines without text are
/// skipped.
fn row<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    fields: &mut Vec<String>,
) -> Result<usize, ReadStopped> {
    fields.clear();
    if input.after_blanks().is_none() {
        return Ok(0);
    }
    let line = input.line;
    loop {
        let bytes = field(input)?;
        fields.push(input.text(bytes)?);
        if fields.len() > MOST_FIELDS {
            return input.fail(FeedError::Syntax);
        }
        input.takes(b'\r');
        match input.peek() {
            Some(b',') => {
                input.take();
            }
            None | Some(b'\n') => {
                input.take();
                return Ok(line);
            }
            Some(_) => return input.fail(FeedError::Syntax),
        }
    }
}

/// Reads a field, in quotes or not.
fn field<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Vec<u8>, ReadStopped> {
    let mut field = Vec::new();
    let quoted = input.takes(b'"');
    while field.len() <= LONGEST {
        match input.peek() {
            Some(b'"') if quoted => {
                input.take();
                // A quote within a field is doubled.
                if !input.takes(b'"') {
                    return Ok(field);
                }
                field.push(b'"');
            }
            None | Some(b',' | b'\n' | b'\r') if !quoted => return Ok(field),
            None | Some(b'"') => break,
            Some(_) => field.extend(input.take()),
        }
    }
    input.fail(FeedError::Syntax)
}
