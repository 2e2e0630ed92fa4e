//! US dollars, from integer micro-dollars where an amount is shown.

use eleven_rounds_engine::base::number;

use super::number::{ABSENT, MINUS, digits, signed, trim};

const MICROS: u64 = 1_000_000;

/// An amount in micro-dollars with so many decimals (at most 6): `money(1_666_700, 4)` is `$1.6667`.
///
/// Halves round away from zero.
pub fn money(micro: i64, decimals: u32) -> String {
    let decimals = decimals.min(6);
    let unit = 10u64.pow(6 - decimals);
    let rounded = (micro.unsigned_abs() + unit / 2) / unit;
    if rounded == 0 && micro != 0 {
        // An amount that is not nothing must not read as nothing.
        let least = digits("1", decimals);
        let sign = if micro < 0 { "> −$" } else { "< $" };
        return [sign, &least].concat();
    }
    signed(micro < 0, &["$", &digits(&rounded.to_string(), decimals)].concat())
}

/// An amount for headlines: cents below a thousand dollars, whole dollars from there.
pub fn headline(micro: i64) -> String {
    money(micro, headline_digits(micro))
}

fn headline_digits(micro: i64) -> u32 {
    // 999.995 rounds up to a thousand and is written like one.
    let cents = (micro.unsigned_abs() + 5_000) / 10_000;
    if cents < 100_000 { 2 } else { 0 }
}

/// Dollars in another currency at a rate, as headlines are written, without a sign.
pub fn converted(micro: i64, rate: f64) -> String {
    let amount = (micro as f64 * rate).clamp(-9e18, 9e18) as i64;
    money(amount, headline_digits(amount)).chars().filter(|letter| *letter != '$').collect()
}

/// An amount in a bill: four decimals below one dollar, cents from there.
pub fn line(micro: i64) -> String {
    money(micro, line_digits(micro))
}

fn line_digits(micro: i64) -> u32 {
    // What rounds to one dollar at four decimals is one dollar; nothing needs no decimals more.
    if micro != 0 && micro.unsigned_abs() + 50 < MICROS { 4 } else { 2 }
}

/// A price per unit in dollars: every digit that matters, at least cents: `$0.0000166667`, `$0.20`.
pub fn unit_price(dollars: f64) -> String {
    if !dollars.is_finite() {
        return ABSENT.to_owned();
    }
    // A price holds about ten digits; further ones are noise of the binary fraction.
    let decimals = if dollars.abs() < 100.0 { 12 } else { 6 };
    let scaled = (dollars.abs() * 10f64.powi(decimals as i32)).round();
    let text = trim(digits(&number::text(scaled), decimals), 2);
    let sign = if dollars < 0.0 && scaled > 0.0 { MINUS } else { "" };
    [sign, "$", &text].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headlines_round_to_what_a_person_says() {
        #[track_caller]
        fn check(micro: i64, expected: &str) {
            assert_eq!(headline(micro), expected);
        }
        check(0, "$0.00");
        check(1, "< $0.01");
        check(5_000, "$0.01");
        check(1_867_900, "$1.87");
        check(9_010_000, "$9.01");
        check(999_990_000, "$999.99");
        check(999_994_999, "$999.99");
        check(999_995_000, "$1,000");
        check(1_234_500_000, "$1,235");
        check(-1_867_900, "−$1.87");
        check(-1, "> −$0.01");
        check(i64::MAX, "$9,223,372,036,855");
        check(i64::MIN, "−$9,223,372,036,855");
    }

    #[test]
    fn bill_lines_keep_four_decimals_below_a_dollar() {
        #[track_caller]
        fn check(micro: i64, expected: &str) {
            assert_eq!(line(micro), expected);
        }
        check(0, "$0.00");
        check(49, "< $0.0001");
        check(50, "$0.0001");
        check(1_200, "$0.0012");
        check(200_000, "$0.2000");
        check(999_949, "$0.9999");
        check(999_950, "$1.00");
        check(1_666_700, "$1.67");
        check(7_387_600, "$7.39");
        check(-200_000, "−$0.2000");
        check(1_234_567_890_000, "$1,234,567.89");
    }

    #[test]
    fn unit_prices_keep_every_digit() {
        #[track_caller]
        fn check(dollars: f64, expected: &str) {
            assert_eq!(unit_price(dollars), expected);
        }
        check(0.0, "$0.00");
        check(0.2, "$0.20");
        check(0.1 + 0.2, "$0.30");
        check(0.0225, "$0.0225");
        check(0.04048, "$0.04048");
        check(0.004445, "$0.004445");
        check(0.0000166667, "$0.0000166667");
        check(0.0000000309, "$0.0000000309");
        check(3.5, "$3.50");
        check(1234.5, "$1,234.50");
        check(-0.5, "−$0.50");
        check(f64::NAN, "—");
    }
}
