//! The numbers of a Price List, without rounding.

/// The decimals of the price book; AWS publishes ten.
const DECIMALS: usize = 12;

/// Nothing costs more than about nine thousand dollars a unit: up to here an integer is exact in a
/// double.
const MOST: u64 = 1 << 53;

/// `0.0000166667` dollars in units of 10^-12; nothing for anything that no price can be.
pub(super) fn pico_dollars(text: &str) -> Option<u64> {
    scaled(text, DECIMALS)
}

/// A whole number, such as `6000000000`; nothing for anything else.
pub(super) fn whole(text: &str) -> Option<u64> {
    scaled(text, 0)
}

/// A plain decimal times a power of ten. Digits beyond must be 0, so that nothing is rounded.
fn scaled(text: &str, decimals: usize) -> Option<u64> {
    let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
    if whole.is_empty() {
        return None;
    }
    // By bytes: a letter of several may stand where the decimals end.
    let fraction = fraction.as_bytes();
    let (decimal_digits, rest) = fraction.split_at(decimals.min(fraction.len()));
    let zeros = decimals - decimal_digits.len();
    let digits =
        whole.bytes().chain(decimal_digits.iter().copied()).chain(std::iter::repeat_n(b'0', zeros));
    let mut value = 0u64;
    for byte in digits {
        let digit = byte.is_ascii_digit().then(|| u64::from(byte - b'0'))?;
        value = value.checked_mul(10)?.checked_add(digit)?;
    }
    (value < MOST && rest.iter().all(|byte| *byte == b'0')).then_some(value)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn prices_are_exact() {
        #[track_caller]
        fn check(text: &str, pico: Option<u64>) {
            assert_eq!(pico_dollars(text), pico, "{text}");
        }
        check("0.0000166667", Some(16_666_700));
        check("0.0000000000", Some(0));
        check("1", Some(1_000_000_000_000));
        check("0.0000000000001", None);
        check("0.0000000000010", Some(1));
        check("-0.1", None);
        check("9999", None);
        check("1e-5", None);
        check("", None);
        check(".5", None);
        check("0.가나다라", None);
        check("0.00000000000가", None);
        check("99999999999999999999999999", None);
    }

    #[test]
    fn bounds_are_whole() {
        assert_eq!(whole("6000000000"), Some(6_000_000_000));
        assert_eq!(whole("10240.0000000000"), Some(10_240));
        assert_eq!(whole("0.5"), None);
        assert_eq!(whole("Inf"), None);
    }
}
