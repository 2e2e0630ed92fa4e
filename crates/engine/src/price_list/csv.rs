//! The CSV of an offer: five lines about the file, a line of names, a line for each price.

use super::collect::{Collector, Said};
use super::input::Input;
use super::mapping::{Item, attribute, plain};
use super::{Mistake, Refusal};

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

/// Reads the whole file.
///
/// # Errors
/// Says what is wrong, and on which line.
pub(super) fn read<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Collector, Refusal> {
    let (mut published, mut code) = (None, None);
    let mut fields = Vec::new();
    let (head, names) = loop {
        let Some(line) = row(input, &mut fields)?.filter(|line| *line <= HEAD) else {
            return Err(Refusal { line: 1, mistake: Mistake::NoPriceList });
        };
        let name = plain(&fields[0]);
        match (name.as_str(), fields.get(1)) {
            ("sku", Some(_)) => break (line, std::mem::take(&mut fields)),
            ("publicationdate", Some(text)) => published = Some((line, text.clone())),
            ("offercode", Some(text)) => code = Some((line, text.clone())),
            ("formatversion" | "disclaimer" | "version", Some(_)) => {}
            _ => return Err(Refusal { line, mistake: Mistake::NoPriceList }),
        }
    };
    let missing = |name| Refusal { line: head, mistake: Mistake::Missing { name } };
    let at = |line| move |mistake| Refusal { line, mistake };
    let (line, code) = code.ok_or_else(|| missing("OfferCode"))?;
    let mut collector = Collector::new(&code).map_err(at(line))?;
    let (line, text) = published.ok_or_else(|| missing("Publication Date"))?;
    collector.publish(&text).map_err(at(line))?;
    let columns = names.iter().map(|name| plain(name)).collect::<Vec<_>>();
    let mut of = [0; COLUMNS.len()];
    for (place, name) in COLUMNS.into_iter().enumerate() {
        let found = columns.iter().position(|column| column == name);
        of[place] = found.ok_or_else(|| missing(name))?;
    }
    let attributes: Vec<Option<usize>> = columns.iter().map(|name| attribute(name)).collect();
    loop {
        let Some(line) = row(input, &mut fields)? else { return Ok(collector) };
        if fields.len() != names.len() {
            return Err(Refusal { line, mistake: Mistake::Syntax });
        }
        if fields[of[TERM]] == "OnDemand" {
            price(&mut collector, &fields, &of, &attributes, line).map_err(at(line))?;
        }
    }
}

/// Takes the price of one line.
fn price(
    collector: &mut Collector,
    fields: &[String],
    of: &[usize],
    attributes: &[Option<usize>],
    line: usize,
) -> Result<(), Mistake> {
    collector.on_demand();
    let currency = &fields[of[CURRENCY]];
    if currency != "USD" {
        return Err(Mistake::Currency { code: currency.clone() });
    }
    let id = &fields[of[SKU]];
    let known = collector.place(id).or_else(|| {
        let mut item = Item::default();
        for (field, place) in fields.iter().zip(attributes) {
            if let Some(place) = place {
                item.set(*place, field.clone());
            }
        }
        // Further tiers of a product that is left out are not counted again.
        let is_first = matches!(fields[of[FROM]].as_str(), "" | "0");
        collector.product(id, &item, is_first);
        collector.place(id)
    });
    let Some(place) = known else { return Ok(()) };
    let said = Said {
        effective: &fields[of[EFFECTIVE]],
        from: &fields[of[FROM]],
        to: &fields[of[TO]],
        usd: &fields[of[USD]],
    };
    collector.price(place, &said, line)
}

/// Reads a line into fields and says which it is; nothing at the end of the file. Lines without
/// text are skipped.
fn row<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    fields: &mut Vec<String>,
) -> Result<Option<usize>, Refusal> {
    fields.clear();
    if input.after_blanks().is_none() {
        return Ok(None);
    }
    let line = input.line;
    loop {
        let bytes = field(input)?;
        fields.push(input.text(bytes)?);
        if fields.len() > MOST_FIELDS {
            return Err(input.refuse(Mistake::Syntax));
        }
        input.takes(b'\r');
        match input.peek() {
            Some(b',') => {
                input.take();
            }
            None | Some(b'\n') => {
                input.take();
                return Ok(Some(line));
            }
            Some(_) => return Err(input.refuse(Mistake::Syntax)),
        }
    }
}

/// Reads a field, in quotes or not.
fn field<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Vec<u8>, Refusal> {
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
    Err(input.refuse(Mistake::Syntax))
}
