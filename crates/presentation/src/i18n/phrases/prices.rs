//! The effect of a file of AWS's Price List, and errors in one.

use eleven_rounds_engine::prices::feed::list::{
    FeedError, LeftOut, PriceList, Refusal, SkipReason,
};
use eleven_rounds_engine::prices::overlay::Overlay;

use crate::foreign::foreign;
use crate::i18n::words::Words;

/// What a file is and what it did.
pub fn report(list: &PriceList, overlay: &Overlay, words: &dyn Words) -> String {
    let texts = words.prices();
    let mut text = list.offer.clone();
    let mut add = |label: &str, what: String| text += &[", ", label, " ", &what].concat();
    add(texts.published, list.published.to_string());
    let counts = [
        (texts.read, list.feed_prices.len()),
        (texts.changed, overlay.changes.len()),
        (texts.confirmed, overlay.confirmed),
        (texts.older, overlay.older),
    ];
    for (label, count) in counts {
        // What is always said is said of none, too.
        if count > 0 || label != texts.older {
            add(label, count.to_string());
        }
    }
    [&text, ". ", texts.link].concat()
}

/// The name of a file as a document, in English, as the names of all documents are.
pub fn document(list: &PriceList) -> String {
    let date = list.published.to_string();
    ["AWS Price List file ", list.offer.as_str(), ", published ", &date].concat()
}

/// Why prices were left out, how many, and some of them.
pub fn left_out(left: &LeftOut, words: &dyn Words) -> String {
    let texts = words.prices();
    let why = match left.reason {
        SkipReason::NotOurs => texts.not_ours,
        SkipReason::OtherRegion => texts.other_region,
        SkipReason::Contradicts => texts.contradicts,
        SkipReason::Later => texts.later,
    };
    let count = left.count.to_string();
    let examples: Vec<String> = left.examples.iter().map(|name| foreign(name)).collect();
    [why, " ", &count, ": ", &foreign(&left.family), " (", &examples.join(", "), ")"].concat()
}

/// A mistake with its line, and how to mend it.
pub fn refusal(refusal: &Refusal, words: &dyn Words) -> String {
    let texts = words.prices();
    let most;
    let (text, quoted) = match &refusal.mistake {
        FeedError::Empty => (texts.empty, ""),
        FeedError::TooLarge => (texts.too_large, ""),
        FeedError::Packed => (texts.packed, ""),
        FeedError::Encoding => (texts.encoding, ""),
        FeedError::NoPriceList => (texts.no_price_list, ""),
        FeedError::OtherFile { file } => (words.known_file(*file), ""),
        FeedError::Syntax => (texts.syntax, ""),
        FeedError::Missing { name } => (texts.missing, name.as_ref()),
        FeedError::UnknownOffer { code } => (texts.unknown_offer, code.as_str()),
        FeedError::NotADay { text } => (texts.not_a_day, text.as_str()),
        FeedError::Currency { code } => (texts.currency, code.as_str()),
        FeedError::Price { text } => (texts.price, text.as_str()),
        FeedError::Bound { text } => (texts.bound, text.as_str()),
        FeedError::Tiers => (texts.tiers, ""),
        FeedError::ManyTiers { most: bound } => {
            most = bound.to_string();
            (texts.many_tiers, most.as_str())
        }
        FeedError::NoTerms => (texts.no_terms, ""),
        FeedError::NoRegion => (texts.no_region, ""),
    };
    let (before, after) = text.split_once("{}").unwrap_or((text, ""));
    let line = match refusal.line {
        0 => String::new(),
        line => words.file_line(line) + ": ",
    };
    let quoted = if quoted.is_empty() { String::new() } else { foreign(quoted) };
    [texts.unchanged, " ", &line, before, &quoted, after].concat()
}
