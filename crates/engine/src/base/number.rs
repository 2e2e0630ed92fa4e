//! Reads the numbers that people type or paste: `1.5M`, `10k`, `1,000`, `1e6`, `3만`.

pub use crate::base::decimal::text;

use serde::Serialize;

use crate::base::decimal;

/// Why a text is not a usable number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum NumberProblem {
    /// Nothing was typed.
    Empty,
    /// The text is not a number at all.
    NotANumber,
    /// The number is infinite, or too large for a number.
    NotFinite,
    /// A currency sign stands beside it.
    CurrencySign,
    /// A comma stands where it groups no thousands; decimals take a point.
    Comma,
}

/// Longer texts are not numbers: the smallest and the largest are written with fewer letters.
const LONGEST: usize = 400;

/// Reads a number with an optional scale: `k`, `M`, `B` (or `G`), `T`, `천`, `만`, `억`, `조`.
///
/// # Errors
/// Says what stands in the way, so that the page can say how to mend it.
pub fn parse(text: &str) -> Result<f64, NumberProblem> {
    let text = text.trim();
    if text.is_empty() {
        return Err(NumberProblem::Empty);
    }
    if text.len() > LONGEST {
        return Err(NumberProblem::NotANumber);
    }
    if text.contains(['$', '€', '£', '¥', '₩', '원']) {
        return Err(NumberProblem::CurrencySign);
    }
    let (digits, scale) = split_scale(text);
    // Rust reads "inf" and "nan" as numbers; people who type them mean nothing usable.
    if text.to_ascii_lowercase().contains("inf") || text.contains('∞') {
        return Err(NumberProblem::NotFinite);
    }
    let known = |c: char| c.is_ascii_digit() || "+-.,eE _\u{a0}\u{202f}\u{2212}".contains(c);
    if !digits.chars().all(known) || !digits.contains(|c: char| c.is_ascii_digit()) {
        return Err(NumberProblem::NotANumber);
    }
    let plain = ungroup(digits.trim_end())?;
    // The scale goes into the text: 2.268 times a hundred million is not 226,800,000 in binary.
    let scaled = if scale > 0 && !plain.contains(['e', 'E']) {
        decimal::parse(&format!("{plain}e{scale}"))
    } else {
        decimal::parse(&plain).map(|number| number * 10_f64.powi(scale))
    };
    let number = scaled.ok_or(NumberProblem::NotANumber)?;
    if number.is_finite() { Ok(number) } else { Err(NumberProblem::NotFinite) }
}

/// The digits and the power of ten that they are scaled by.
fn split_scale(text: &str) -> (&str, i32) {
    const SCALES: [(&str, i32); 13] = [
        ("k", 3),
        ("K", 3),
        ("m", 6),
        ("M", 6),
        ("B", 9),
        ("b", 9),
        ("G", 9),
        ("T", 12),
        ("t", 12),
        ("천", 3),
        ("만", 4),
        ("억", 8),
        ("조", 12),
    ];
    for (suffix, scale) in SCALES {
        if let Some(digits) = text.strip_suffix(suffix) {
            return (digits, scale);
        }
    }
    (text, 0)
}

/// Takes the commas, spaces and underscores between groups of three digits away.
fn ungroup(text: &str) -> Result<String, NumberProblem> {
    let normal: String = text
        .chars()
        .map(|c| match c {
            ' ' | '\u{a0}' | '\u{202f}' | '_' => ',',
            '\u{2212}' => '-',
            other => other,
        })
        .collect();
    if !normal.contains(',') {
        return Ok(normal);
    }
    let whole_end = normal.find(['.', 'e', 'E']).unwrap_or(normal.len());
    let (whole, rest) = normal.split_at(whole_end);
    let mut groups = whole.trim_start_matches(['+', '-']).split(',');
    let first = groups.next().unwrap_or_default();
    let all_digits = |group: &str| group.bytes().all(|b| b.is_ascii_digit());
    let well_grouped = (1..=3).contains(&first.len())
        && all_digits(first)
        && groups.all(|group| group.len() == 3 && all_digits(group))
        && !rest.contains(',');
    if well_grouped { Ok(normal.replace(',', "")) } else { Err(NumberProblem::Comma) }
}

#[cfg(test)]
mod tests {
    use super::{NumberProblem::*, parse};

    #[test]
    fn what_people_type() {
        for (text, number) in [
            ("1.5M", 1.5e6),
            ("10k", 1e4),
            ("1,000", 1000.0),
            ("1 000 000", 1e6),
            ("1e6", 1e6),
            (" 12.5 ", 12.5),
            ("2B", 2e9),
            ("3 M", 3e6),
            ("-4", -4.0),
            ("\u{2212}4", -4.0),
            ("1.5만", 15_000.0),
            ("2억", 2e8),
            ("1,234.5k", 1_234_500.0),
            ("2.268억", 226_800_000.0),
            ("1e3k", 1e6),
            ("0", 0.0),
            (".5", 0.5),
        ] {
            assert_eq!(parse(text), Ok(number), "{text}");
        }
    }

    #[test]
    fn what_is_refused_says_why() {
        for (text, problem) in [
            ("", Empty),
            ("   ", Empty),
            ("abc", NotANumber),
            ("NaN", NotANumber),
            ("1e999", NotFinite),
            ("inf", NotFinite),
            ("-Infinity", NotFinite),
            ("$1,200", CurrencySign),
            ("1200원", CurrencySign),
            ("€5", CurrencySign),
            ("1,5", Comma),
            ("1.000,5", Comma),
            ("1,0000", Comma),
            ("1e308k", NotFinite),
            ("--4", NotANumber),
            ("1e", NotANumber),
            ("M", NotANumber),
        ] {
            assert_eq!(parse(text), Err(problem), "{text}");
        }
        assert_eq!(parse(&"9".repeat(10_000_000)), Err(NotANumber));
    }
}
