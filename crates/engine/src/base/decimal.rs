//! Reads and writes decimals exactly like `str::parse` and `to_string`: to the nearest number, ties to
//! even.
//!
//! Reading in the standard library needs a table of powers of five, a twentieth of the size budget of the
//! page, and writing needs two algorithms. This module divides by hand, which is slower and just as exact.

/// Digits beyond these cannot be told from others by a sticky one.
const MOST_DIGITS: usize = 800;

/// Reads `-12.5e3`; nothing for any other form. What is too large is infinite.
pub fn parse(text: &str) -> Option<f64> {
    let (negative, text) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (number, exponent) = match text.split_once(['e', 'E']) {
        Some((number, exponent)) => (number, exponent_of(exponent)?),
        None => (text, 0),
    };
    let (whole, fraction) = number.split_once('.').unwrap_or((number, ""));
    let digits = || whole.bytes().chain(fraction.bytes());
    let count = whole.len() + fraction.len();
    if count == 0 || count > MOST_DIGITS || !digits().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let exponent = exponent - fraction.len() as i32;
    let significant = digits().skip_while(|byte| *byte == b'0').count() as i32;
    let size = match significant + exponent {
        _ if significant == 0 => 0.0,
        // From 10^309 on every number is infinite, and below 10^-324 none is left.
        310.. => f64::INFINITY,
        ..=-324 => 0.0,
        _ => {
            let mut mantissa = Big::default();
            for byte in digits() {
                mantissa.multiply_add(10, u32::from(byte - b'0'));
            }
            nearest(mantissa, exponent)
        }
    };
    Some(if negative { -size } else { size })
}

/// Reads an exponent. One that no number has is as good as the largest.
fn exponent_of(text: &str) -> Option<i32> {
    const LARGEST: i32 = 1_000_000;
    let (negative, digits) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    if digits.is_empty() || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let size = digits.parse::<i32>().map_or(LARGEST, |exponent| exponent.min(LARGEST));
    Some(if negative { -size } else { size })
}

/// Below this, every whole number is a number of its own.
const MOST_WHOLE: f64 = 9e15;
/// Most digits that a number needs to be told from its neighbours.
const ENOUGH_DIGITS: u32 = 17;

/// The shortest text without an exponent that `parse` reads back; the nearest where there are
/// several.
pub fn text(value: f64) -> String {
    let size = value.abs();
    let sign = if value.is_sign_negative() { "-" } else { "" };
    if size == 0.0 || !size.is_finite() {
        let word = if size == 0.0 { "0" } else { "inf" };
        return if value.is_nan() { "NaN".to_owned() } else { [sign, word].concat() };
    }
    // Most numbers are whole, and these are whole as they are.
    if size.fract() == 0.0 && size < MOST_WHOLE {
        return [sign, &(size as u64).to_string()].concat();
    }
    // The first digits of the value, one more or less where the logarithm is a digit off.
    let power = size.log10().floor() as i32 - ENOUGH_DIGITS as i32;
    let all = digits_from(size, power);
    for dropped in (0..=ENOUGH_DIGITS + 1).rev() {
        let unit = 10u64.pow(dropped);
        let down = all / unit;
        let rest = all % unit;
        // Both neighbours may read back; the nearer goes first.
        let up = u64::from(rest >= unit - rest);
        for digits in [down + up, down + 1 - up] {
            let power = power + dropped as i32;
            if digits > 0 && nearest(Big::from(digits), power) == size {
                return [sign, &plain(digits, power)].concat();
            }
        }
    }
    [sign, &plain(all, power)].concat()
}

/// `value / 10^power`, rounded down.
fn digits_from(value: f64, power: i32) -> u64 {
    let bits = value.to_bits();
    let fraction = bits & ((1 << 52) - 1);
    let exponent = (bits >> 52) as i32;
    let hidden = u64::from(exponent > 0) << 52;
    let exponent = exponent.max(1) - 1075;
    let mut big = Big::from(fraction | hidden);
    let mut scale = |base: u32, times: i32| {
        for _ in 0..times {
            big.multiply_add(base, 0);
        }
    };
    scale(10, -power);
    scale(2, exponent);
    let mut divide = |base: u32, times: i32| {
        for _ in 0..times {
            big.divide(base);
        }
    };
    divide(2, -exponent);
    divide(10, power);
    big.0.iter().rev().fold(0, |sum, limb| sum << 32 | u64::from(*limb))
}

/// `digits × 10^power` without an exponent.
fn plain(digits: u64, power: i32) -> String {
    let mut text = digits.to_string();
    if power >= 0 {
        return text + &"0".repeat(power as usize);
    }
    let decimals = power.unsigned_abs() as usize;
    if text.len() <= decimals {
        text.insert_str(0, &"0".repeat(decimals + 1 - text.len()));
    }
    text.insert(text.len() - decimals, '.');
    text
}

/// A whole number of any size: 32 bits a limb, the lowest first.
#[derive(Default)]
struct Big(Vec<u32>);

impl From<u64> for Big {
    fn from(value: u64) -> Big {
        let mut big = Big::default();
        big.multiply_add(1, (value >> 32) as u32);
        big.multiply_add(1 << 16, 0);
        big.multiply_add(1 << 16, value as u32);
        big
    }
}

impl Big {
    fn multiply_add(&mut self, factor: u32, add: u32) {
        let mut carry = u64::from(add);
        for limb in &mut self.0 {
            let product = u64::from(*limb) * u64::from(factor) + carry;
            *limb = product as u32;
            carry = product >> 32;
        }
        if carry > 0 {
            self.0.push(carry as u32);
        }
    }

    /// Divides, and tells whether something was left over.
    fn divide(&mut self, divisor: u32) -> bool {
        let mut rest = 0u64;
        for limb in self.0.iter_mut().rev() {
            let value = rest << 32 | u64::from(*limb);
            *limb = (value / u64::from(divisor)) as u32;
            rest = value % u64::from(divisor);
        }
        while self.0.last() == Some(&0) {
            self.0.pop();
        }
        rest > 0
    }

    fn bits(&self) -> i32 {
        let top = self.0.last().map_or(0, |limb| 32 - limb.leading_zeros() as i32);
        32 * (self.0.len() as i32 - 1) + top
    }

    fn bit(&self, index: i32) -> bool {
        let limb = self.0.get(index as usize / 32);
        index >= 0 && limb.is_some_and(|limb| limb >> (index % 32) & 1 == 1)
    }
}

/// `mantissa × 10^exponent`, rounded once.
fn nearest(mut mantissa: Big, exponent: i32) -> f64 {
    if mantissa.0.is_empty() {
        return 0.0;
    }
    let mut sticky = false;
    let mut scale = 0;
    let mut left = exponent.max(0) as u32;
    while left > 0 {
        let step = left.min(9);
        mantissa.multiply_add(10u32.pow(step), 0);
        left -= step;
    }
    if exponent < 0 {
        // Room for more bits than a number has, whatever the division takes away.
        let limbs = (-exponent as usize) / 9 + 5;
        mantissa.0.splice(0..0, std::iter::repeat_n(0, limbs));
        scale = -32 * limbs as i32;
        let mut left = -exponent as u32;
        while left > 0 {
            let step = left.min(9);
            sticky |= mantissa.divide(10u32.pow(step));
            left -= step;
        }
    }
    // The value is `mantissa × 2^scale`, and a little more where it is sticky.
    let top = mantissa.bits() - 1 + scale;
    // The index of the last bit that the number can hold: numbers near zero hold fewer.
    let last = (top - 52).max(-1074);
    let bits_from = |from: i32| {
        (from..=top)
            .rev()
            .fold(0u64, |sum, index| sum << 1 | u64::from(mantissa.bit(index - scale)))
    };
    let mut whole = if top < last { 0 } else { bits_from(last) };
    let half = mantissa.bit(last - 1 - scale);
    let below = sticky || (scale..last - 1).any(|index| mantissa.bit(index - scale));
    if half && (below || whole & 1 == 1) {
        whole += 1;
    }
    power(whole as f64, last)
}

/// `value × 2^exponent`, exact because every step is: the result holds all bits.
fn power(mut value: f64, mut exponent: i32) -> f64 {
    while exponent > 0 && value.is_finite() {
        let step = exponent.min(1000);
        value *= 2.0_f64.powi(step);
        exponent -= step;
    }
    while exponent < 0 {
        let step = exponent.max(-1000);
        value *= 2.0_f64.powi(step);
        exponent -= step;
    }
    value
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[track_caller]
    fn check(text: &str) {
        assert_eq!(parse(text).map(f64::to_bits), text.parse().ok().map(f64::to_bits), "{text}");
    }

    #[test]
    fn edges_are_written_as_the_standard_library_writes_them() {
        for number in [
            0.0,
            -0.0,
            1.0,
            -1.5,
            10.0,
            0.1,
            1e-7,
            123_456_789.125,
            1e23,
            9.5e22,
            9_007_199_254_740_993.0,
            f64::MAX,
            f64::MIN_POSITIVE,
            5e-324,
            f64::EPSILON,
            f64::INFINITY,
            f64::NEG_INFINITY,
            f64::NAN,
            0.3,
            0.1 + 0.2,
            999_999_999_999_999.9,
            2.0_f64.powi(70),
        ] {
            assert_eq!(text(number), number.to_string());
        }
    }

    #[test]
    fn edges_are_read_as_the_standard_library_reads_them() {
        for text in [
            "0",
            "-0",
            "1",
            "+1.5",
            ".5",
            "5.",
            "1e3",
            "1E-3",
            "0.1",
            "123456789012345678",
            "9007199254740993",
            "9007199254740992.5",
            "1.7976931348623157e308",
            "1.8e308",
            "1e999",
            "-1e999",
            "5e-324",
            "2.4703282292062327e-324",
            "2.4703282292062328e-324",
            "1e-400",
            "2.2250738585072011e-308",
            "2.2250738585072014e-308",
            "0.000000000000000000000001",
            "1e2000000000",
            "1e9999999999",
            "-1e-9999999999",
            "0e9999999999",
            "00000000000000000000000000000000000000000000000001e1",
            "1e309",
            "0.1e310",
            "9.9e-325",
            "1e1-1",
            "1e",
            "1e+",
            "0e5",
            "179769313486231580793728971405301e276",
        ] {
            check(text);
        }
        for text in ["", ".", "-", "e5", "1e", "1.2.3", "0x10", "1e5.5", " 1"] {
            assert_eq!(parse(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_is_written_as_the_standard_library_writes_it(bits: u64, plain: i64, shift in 0u32..60) {
            let decimal = (plain >> shift) as f64 / 10_f64.powi((shift % 13) as i32);
            for number in [f64::from_bits(bits), decimal] {
                assert_eq!(text(number), number.to_string());
            }
        }

        #[test]
        fn every_number_reads_back(bits: u64) {
            let number = f64::from_bits(bits);
            if number.is_finite() {
                check(&format!("{number:e}"));
                check(&format!("{number}"));
            }
        }

        #[test]
        fn any_digits_are_read_alike(digits in "[0-9]{1,25}", at in 0usize..25, power in -340i32..320) {
            let at = at.min(digits.len());
            check(&format!("{}.{}e{power}", &digits[..at], &digits[at..]));
        }
    }
}
