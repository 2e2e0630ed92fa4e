//! The JSON of an offer: products by their id, then the terms on which each is sold.

use super::collect::{Collector, Said};
use super::input::Input;
use super::mapping::{Item, attribute};
use super::{Mistake, Refusal};

/// AWS nests eight deep.
const DEEPEST: usize = 16;
/// No text of a file is longer.
const LONGEST: usize = 1 << 20;

/// What to do with the value of a key.
type Each<'f, I> = &'f mut dyn FnMut(&mut Input<I>, &str) -> Result<(), Refusal>;

/// Reads the whole file.
///
/// # Errors
/// Says what is wrong, and on which line.
pub(super) fn read<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Collector, Refusal> {
    let mut collector: Option<Collector> = None;
    let (mut published, mut any_product) = (None, false);
    object(input, &mut |input, key| {
        let line = input.line;
        match key {
            "offerCode" => {
                let code = text(input)?;
                let new = Collector::new(&code).map_err(|mistake| Refusal { line, mistake })?;
                collector = Some(new);
            }
            "publicationDate" => published = Some((line, text(input)?)),
            "products" | "terms" => {
                let missing = || input.refuse(Mistake::Missing { name: "offerCode" });
                let collector = collector.as_mut().ok_or_else(missing)?;
                // AWS writes products first. Without them a price has no name.
                if key == "terms" && !any_product {
                    return Err(input.refuse(Mistake::Missing { name: "products" }));
                }
                any_product = true;
                if key == "terms" { terms(input, collector)? } else { products(input, collector)? }
            }
            _ => skip(input, DEEPEST)?,
        }
        Ok(())
    })?;
    if input.after_blanks().is_some() {
        return Err(input.refuse(Mistake::Syntax));
    }
    let missing = |name| Refusal { line: 0, mistake: Mistake::Missing { name } };
    let Some(mut collector) = collector else { return Err(missing("offerCode")) };
    if !any_product {
        return Err(missing("products"));
    }
    if let Some((line, text)) = published {
        collector.publish(&text).map_err(|mistake| Refusal { line, mistake })?;
    }
    Ok(collector)
}

/// `{"SKU": {"productFamily": …, "attributes": {…}}}`
fn products<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    collector: &mut Collector,
) -> Result<(), Refusal> {
    object(input, &mut |input, id| {
        let mut item = Item::default();
        object(input, &mut |input, key| match key {
            "attributes" => object(input, &mut |input, key| take(input, key, &mut item)),
            _ => take(input, key, &mut item),
        })?;
        collector.product(id, &item, true);
        Ok(())
    })
}

/// Takes the value of an attribute that counts.
fn take<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    key: &str,
    item: &mut Item,
) -> Result<(), Refusal> {
    match attribute(key) {
        Some(place) => item.set(place, text(input)?),
        None => skip(input, DEEPEST)?,
    }
    Ok(())
}

/// `{"OnDemand": {"SKU": {"SKU.TERM": {"effectiveDate": …, "priceDimensions": {…}}}}}`
fn terms<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    collector: &mut Collector,
) -> Result<(), Refusal> {
    object(input, &mut |input, kind| {
        if kind != "OnDemand" {
            return skip(input, DEEPEST);
        }
        object(input, &mut |input, id| {
            collector.on_demand();
            let Some(place) = collector.place(id) else { return skip(input, DEEPEST) };
            object(input, &mut |input, _| term(input, collector, place))
        })
    })
}

/// What a price dimension says, and where.
#[derive(Default)]
struct Dimension {
    line: usize,
    from: String,
    to: String,
    usd: Option<String>,
    currency: String,
}

fn term<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    collector: &mut Collector,
    place: usize,
) -> Result<(), Refusal> {
    let (mut effective, mut dimensions) = (String::new(), Vec::new());
    object(input, &mut |input, key| match key {
        "effectiveDate" => {
            effective = text(input)?;
            Ok(())
        }
        "priceDimensions" => object(input, &mut |input, _| {
            dimensions.push(dimension(input)?);
            Ok(())
        }),
        _ => skip(input, DEEPEST),
    })?;
    for Dimension { line, from, to, usd, currency } in dimensions {
        let refuse = |mistake| Refusal { line, mistake };
        let usd = usd.ok_or_else(|| refuse(Mistake::Currency { code: currency }))?;
        let said = Said { effective: &effective, from: &from, to: &to, usd: &usd };
        collector.price(place, &said, line).map_err(refuse)?;
    }
    Ok(())
}

fn dimension<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<Dimension, Refusal> {
    let mut one = Dimension { line: input.line, ..Dimension::default() };
    object(input, &mut |input, key| {
        match key {
            "beginRange" => one.from = text(input)?,
            "endRange" => one.to = text(input)?,
            "pricePerUnit" => object(input, &mut |input, currency| {
                one.line = input.line;
                let amount = text(input)?;
                if currency == "USD" {
                    one.usd = Some(amount);
                }
                one.currency = currency.to_owned();
                Ok(())
            })?,
            _ => skip(input, DEEPEST)?,
        }
        Ok(())
    })?;
    Ok(one)
}

/// Reads an object, key by key. Anything else is a mistake.
fn object<I: Iterator<Item = u8>>(input: &mut Input<I>, each: Each<I>) -> Result<(), Refusal> {
    items(input, b'{', b'}', &mut |input| {
        let key = string(input)?;
        input.after_blanks();
        if !input.takes(b':') {
            return Err(input.refuse(Mistake::Syntax));
        }
        input.after_blanks();
        each(input, &key)
    })
}

/// Reads what stands between two brackets, with commas between.
fn items<I: Iterator<Item = u8>>(
    input: &mut Input<I>,
    open: u8,
    close: u8,
    each: &mut dyn FnMut(&mut Input<I>) -> Result<(), Refusal>,
) -> Result<(), Refusal> {
    if !input.takes(open) {
        return Err(input.refuse(Mistake::Syntax));
    }
    input.after_blanks();
    if input.takes(close) {
        return Ok(());
    }
    loop {
        input.after_blanks();
        each(input)?;
        input.after_blanks();
        if input.takes(close) {
            return Ok(());
        }
        if !input.takes(b',') {
            return Err(input.refuse(Mistake::Syntax));
        }
    }
}

/// A text; other values are skipped and say nothing.
fn text<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<String, Refusal> {
    match input.peek() {
        Some(b'"') => string(input),
        _ => skip(input, DEEPEST).map(|()| String::new()),
    }
}

/// Skips a value that says nothing to us.
fn skip<I: Iterator<Item = u8>>(input: &mut Input<I>, depth: usize) -> Result<(), Refusal> {
    let Some(depth) = depth.checked_sub(1) else { return Err(input.refuse(Mistake::Syntax)) };
    match input.peek() {
        Some(b'"') => string(input).map(|_| ()),
        Some(b'[') => items(input, b'[', b']', &mut |input| skip(input, depth)),
        Some(b'{') => object(input, &mut |input, _| skip(input, depth)),
        // Numbers, `true`, `false` and `null`: whatever they are, they count for nothing.
        _ => {
            let mut length = 0;
            while let Some(b'a'..=b'z' | b'0'..=b'9' | b'+' | b'-' | b'.' | b'E') = input.peek() {
                input.take();
                length += 1;
            }
            if length > 0 { Ok(()) } else { Err(input.refuse(Mistake::Syntax)) }
        }
    }
}

/// A text in quotes.
fn string<I: Iterator<Item = u8>>(input: &mut Input<I>) -> Result<String, Refusal> {
    let broken = |input: &Input<I>| Err(input.refuse(Mistake::Syntax));
    if !input.takes(b'"') {
        return broken(input);
    }
    let mut bytes = Vec::new();
    loop {
        match input.peek() {
            Some(b'"') => {
                input.take();
                return input.text(bytes);
            }
            Some(b'\\') => {
                input.take();
                match input.take() {
                    Some(letter @ (b'"' | b'\\' | b'/')) => bytes.push(letter),
                    // None of these is in a name or a number; what they stand for is all one.
                    Some(b'b' | b'f' | b'n' | b'r' | b't' | b'u') => bytes.push(b' '),
                    _ => return broken(input),
                }
            }
            None | Some(0..0x20) => return broken(input),
            Some(byte) if bytes.len() < LONGEST => {
                bytes.push(byte);
                input.take();
            }
            Some(_) => return broken(input),
        }
    }
}
