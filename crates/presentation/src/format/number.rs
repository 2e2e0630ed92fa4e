//! Plain numbers: grouped, rounded, and shortened to M or 만.

use eleven_rounds_engine::base::number;

use crate::lang::Lang;

/// What stands where there is no number: not counted, not known.
pub const ABSENT: &str = "—";

/// The sign of a negative number: the typographic minus, as wide as a digit.
pub(super) const MINUS: &str = "−";

/// Significant digits of a shortened number.
const SHORT_DIGITS: u32 = 3;

/// A field shortens a number only if this many significant digits hold all of it.
const LOSSLESS_DIGITS: u32 = 5;

/// Names of the powers: a lower bound, and what follows the quotient.
type Steps = [(f64, &'static str); 4];

const EN_SHORT: Steps = [(1e12, " T"), (1e9, " B"), (1e6, " M"), (1e3, " k")];
const EN_WORDS: Steps =
    [(1e12, " trillion"), (1e9, " billion"), (1e6, " million"), (1e6, " million")];
const KO: Steps = [(1e12, "조"), (1e8, "억"), (1e4, "만"), (1e4, "만")];

/// A whole number with grouped digits: `1,234,567`.
pub fn count(value: f64) -> String {
    fixed(value, 0)
}

/// A number with exactly so many decimals (at most 12) and grouped digits: `1,234.50`.
///
/// Halves round away from zero; what is not a finite number gives [`ABSENT`].
pub fn fixed(value: f64, decimals: u32) -> String {
    if !value.is_finite() {
        return ABSENT.to_owned();
    }
    let decimals = decimals.min(12);
    let scaled = (value.abs() * power(decimals)).round();
    signed(value < 0.0 && scaled > 0.0, &digits(&number::text(scaled), decimals))
}

/// A number with at most so many significant digits, without trailing zeros: `4.83`, `0.0012`.
pub fn significant(value: f64, digits: u32) -> String {
    // Twelve decimals are all that is ever written.
    if value.abs() < 5e-13 || !value.is_finite() {
        return fixed(value, 0);
    }
    let rounded = round_to(value, digits);
    let decimals = digits as i32 - 1 - magnitude(rounded);
    trim(fixed(rounded, decimals.clamp(0, 12) as u32), 0)
}

/// A number for charts and fields: `4.83 M`, `12.3 k`; in Korean `483만`, `1.2억`.
pub fn short(value: f64, lang: Lang) -> String {
    match lang.built() {
        Lang::En => stepped(value, &EN_SHORT, SHORT_DIGITS),
        Lang::Ko => stepped(value, &KO, SHORT_DIGITS),
    }
}

/// A number for fields: shortened where it loses no digit by that, else grouped.
pub fn lossless(value: f64, lang: Lang) -> String {
    let steps = match lang.built() {
        Lang::En => &EN_SHORT,
        Lang::Ko => &KO,
    };
    let full = if value.fract() == 0.0 { count(value) } else { significant(value, 7) };
    (SHORT_DIGITS..=LOSSLESS_DIGITS)
        .filter(|digits| round_to(value, *digits) == value)
        .map(|digits| stepped(value, steps, digits))
        .find(|short| short.len() < full.len())
        .unwrap_or(full)
}

/// A number for sentences: `4.83 million`, `482,000`; in Korean `483만`, `1.2억`.
pub fn words(value: f64, lang: Lang) -> String {
    match lang.built() {
        Lang::En => stepped(value, &EN_WORDS, SHORT_DIGITS),
        Lang::Ko => stepped(value, &KO, SHORT_DIGITS),
    }
}

fn stepped(value: f64, steps: &Steps, digits: u32) -> String {
    if !value.is_finite() {
        return ABSENT.to_owned();
    }
    // Rounding comes first, so that 999,950 is "1 M" and never "1,000 k".
    let rounded = round_to(value, digits);
    for (bound, name) in steps {
        if rounded.abs() >= *bound {
            return significant(rounded / bound, digits) + name;
        }
    }
    // Below the first step four digits are still short: 1,234 is no longer than 1,230.
    let digits = if value.abs() >= 1e3 && value.abs() < 1e4 { digits.max(4) } else { digits };
    significant(value, digits)
}

/// The value rounded to so many significant digits.
fn round_to(value: f64, digits: u32) -> f64 {
    if value == 0.0 || !value.is_finite() {
        return value;
    }
    let places = digits as i32 - 1 - magnitude(value);
    if places >= 0 {
        // Beyond 300 places the power would overflow.
        let power = power(places.min(300) as u32);
        (value * power).round() / power
    } else {
        let power = power(-places as u32);
        (value / power).round() * power
    }
}

/// The exponent of the leading decimal digit: 0 for 1 to 9.99, -1 for 0.1, 6 for a million.
fn magnitude(value: f64) -> i32 {
    let mut exponent = value.abs().log10().floor() as i32;
    // The logarithm may miss a power of ten by one unit in the last place.
    if value.abs() >= power((exponent + 1).max(0) as u32) && exponent >= 0 {
        exponent += 1;
    }
    exponent
}

fn power(exponent: u32) -> f64 {
    10f64.powi(exponent as i32)
}

/// The digits of a whole number over `10^decimals`, grouped by thousands.
pub(super) fn digits(all: &str, decimals: u32) -> String {
    let decimals = decimals as usize;
    let padded = "0".repeat((decimals + 1).saturating_sub(all.len())) + all;
    let (whole, fraction) = padded.split_at(padded.len() - decimals);
    let mut out = String::with_capacity(padded.len() + padded.len() / 3 + 1);
    for (index, digit) in whole.chars().enumerate() {
        if index > 0 && (whole.len() - index).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    if !fraction.is_empty() {
        out.push('.');
        out.push_str(fraction);
    }
    out
}

/// The text with a minus sign before it where it is negative.
pub(super) fn signed(negative: bool, text: &str) -> String {
    if negative { [MINUS, text].concat() } else { text.to_owned() }
}

/// The text without trailing zeros after the point, but with at least so many decimals.
pub(super) fn trim(mut text: String, least: usize) -> String {
    if let Some(point) = text.find('.') {
        while text.len() > point + 1 + least && text.ends_with('0') {
            text.pop();
        }
        if text.ends_with('.') {
            text.pop();
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_lose_no_digit() {
        for (value, en, ko) in [
            (3e6, "3 M", "300만"),
            (226.8e6, "226.8 M", "2.268억"),
            (1_234_567.0, "1,234,567", "1,234,567"),
            (512.0, "512", "512"),
            (10_240.0, "10,240", "10,240"),
            (0.25, "0.25", "0.25"),
            (1e9, "1 B", "10억"),
        ] {
            assert_eq!(lossless(value, Lang::En), en);
            assert_eq!(lossless(value, Lang::Ko), ko);
        }
    }

    #[test]
    fn whole_numbers_are_grouped() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(count(value), expected);
        }
        check(0.0, "0");
        check(-0.0, "0");
        check(-0.4, "0");
        check(999.0, "999");
        check(999.5, "1,000");
        check(1_234_567.0, "1,234,567");
        check(-1_234.0, "−1,234");
        check(1e18, "1,000,000,000,000,000,000");
        check(f64::NAN, "—");
        check(f64::INFINITY, "—");
        assert!(count(f64::MAX).starts_with("179,769,313,486,231,57"));
    }

    #[test]
    fn decimals_are_fixed() {
        #[track_caller]
        fn check(value: f64, decimals: u32, expected: &str) {
            assert_eq!(fixed(value, decimals), expected);
        }
        check(0.0, 2, "0.00");
        check(0.05, 2, "0.05");
        check(0.005, 2, "0.01");
        check(1234.5, 2, "1,234.50");
        check(9.999, 2, "10.00");
        check(-0.001, 2, "0.00");
        check(-1.5, 0, "−2");
        check(1.0, 99, "1.000000000000");
    }

    #[test]
    fn significant_digits_lose_their_zeros() {
        #[track_caller]
        fn check(value: f64, digits: u32, expected: &str) {
            assert_eq!(significant(value, digits), expected);
        }
        check(0.0, 3, "0");
        check(4.8345, 3, "4.83");
        check(4.8, 3, "4.8");
        check(200.0, 3, "200");
        check(1_234_567.0, 3, "1,230,000");
        check(0.000_123_456, 3, "0.000123");
        check(0.1, 3, "0.1");
        check(9.996, 3, "10");
        check(0.009_996, 3, "0.01");
        check(999.96, 4, "1,000");
        check(1000.0, 3, "1,000");
        check(1e15, 3, "1,000,000,000,000,000");
        check(-0.38, 2, "−0.38");
        check(1e-300, 3, "0");
        check(5e-324, 3, "0");
    }

    #[test]
    fn short_numbers_carry_to_the_next_name() {
        #[track_caller]
        fn check(value: f64, en: &str, ko: &str) {
            assert_eq!(short(value, Lang::En), en);
            assert_eq!(short(value, Lang::Ko), ko);
        }
        check(0.0, "0", "0");
        check(0.384, "0.384", "0.384");
        check(9.2, "9.2", "9.2");
        check(999.0, "999", "999");
        check(999.96, "1 k", "1,000");
        check(1_000.0, "1 k", "1,000");
        check(1_234.0, "1.23 k", "1,234");
        check(9_999.0, "10 k", "1만");
        check(12_345.0, "12.3 k", "1.23만");
        check(100_000.0, "100 k", "10만");
        check(999_499.0, "999 k", "99.9만");
        check(999_950.0, "1 M", "100만");
        check(1_000_000.0, "1 M", "100만");
        check(4_826_000.0, "4.83 M", "483만");
        check(12_345_678.0, "12.3 M", "1,230만");
        check(99_990_000.0, "100 M", "1억");
        check(120_000_000.0, "120 M", "1.2억");
        check(1e9, "1 B", "10억");
        check(1e12, "1 T", "1조");
        check(-4_826_000.0, "−4.83 M", "−483만");
        check(f64::NAN, "—", "—");
    }

    #[test]
    fn sentences_say_million_in_full() {
        #[track_caller]
        fn check(value: f64, en: &str, ko: &str) {
            assert_eq!(words(value, Lang::En), en);
            assert_eq!(words(value, Lang::Ko), ko);
        }
        check(3.2, "3.2", "3.2");
        check(1_234.0, "1,234", "1,234");
        check(482_400.0, "482,000", "48.2만");
        check(999_950.0, "1 million", "100만");
        check(4_826_000.0, "4.83 million", "483만");
        check(1_240_000_000.0, "1.24 billion", "12.4억");
        check(2e12, "2 trillion", "2조");
    }
}
