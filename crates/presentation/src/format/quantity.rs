//! Quantities with their unit: rates, shares, durations, sizes.

use super::number::{ABSENT, significant};
use crate::lang::Lang;

/// Significant digits of a quantity.
const DIGITS: u32 = 3;

/// Significant digits of a share: more would claim more than an estimate knows.
const SHARE_DIGITS: u32 = 2;

/// A smaller share is only said to be smaller.
const LEAST_SHARE: f64 = 0.001;

/// A rate: `1.84/s`, in Korean `초당 1.84`; slow ones by the hour or the day.
pub fn rate(per_second: f64, lang: Lang) -> String {
    // (times a second, slowest rate so written, English, Korean)
    const PACES: [(f64, f64, &str, &str); 3] = [
        (1.0, 0.01, "/s", "초당 "),
        (3600.0, 0.1, "/h", "시간당 "),
        (86_400.0, 0.0, "/day", "하루 "),
    ];
    let written = |pace: &&(f64, f64, &str, &str)| {
        let (times, slowest, ..) = **pace;
        per_second == 0.0 || !per_second.is_finite() || per_second.abs() * times >= slowest
    };
    let (times, _, en, ko) = PACES.iter().find(written).unwrap_or(&PACES[0]);
    let number = significant(per_second * times, DIGITS);
    match lang.built() {
        Lang::En => number + en,
        Lang::Ko => [ko, number.as_str()].concat(),
    }
}

/// A share as a percentage: `percent(0.015)` is `1.5%`.
pub fn percent(share: f64) -> String {
    if share > 0.0 && share < LEAST_SHARE {
        return "< 0.1%".to_owned();
    }
    if share.is_finite() {
        significant(share * 100.0, SHARE_DIGITS) + "%"
    } else {
        ABSENT.to_owned()
    }
}

/// A duration in milliseconds: `200 ms`, `1.2 s`, `15 min`, `2 h`, `3 days`.
pub fn duration_ms(ms: f64, lang: Lang) -> String {
    // (size in the unit before, English, Korean)
    const UNITS: [(f64, &str, &str); 5] = [
        (1000.0, " ms", "ms"),
        (60.0, " s", "초"),
        (60.0, " min", "분"),
        (48.0, " h", "시간"),
        (f64::INFINITY, " days", "일"),
    ];
    let mut value = ms;
    for (limit, en, ko) in UNITS {
        // Compared after rounding, so that 999.9 ms is one second.
        if !value.is_finite() || rounds_below(value, limit) {
            return with_unit(
                value,
                match lang.built() {
                    Lang::En => en,
                    Lang::Ko => ko,
                },
            );
        }
        // Hours are shown up to two days, but a day has 24 of them.
        value /= if limit == 48.0 { 24.0 } else { limit };
    }
    ABSENT.to_owned()
}

/// A size in bytes, by powers of 1,024 as AWS bills memory and transfer: `512 MB`, `1.5 GB`.
pub fn bytes(bytes: f64) -> String {
    const UNITS: [&str; 6] = [" B", " KB", " MB", " GB", " TB", " PB"];
    let mut value = bytes;
    let mut unit = 0;
    while unit + 1 < UNITS.len() && value.is_finite() && !rounds_below(value, 1024.0) {
        value /= 1024.0;
        unit += 1;
    }
    // Four digits: 1,023 MB is not 1,020 MB.
    if value.is_finite() { significant(value, 4) + UNITS[unit] } else { ABSENT.to_owned() }
}

fn with_unit(value: f64, unit: &str) -> String {
    if value.is_finite() { significant(value, DIGITS) + unit } else { ABSENT.to_owned() }
}

/// Whether the value, as it will be written, stays below the limit.
fn rounds_below(value: f64, limit: f64) -> bool {
    value.abs() < limit * (1.0 - 0.0005)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rates_and_shares() {
        assert_eq!(rate(1.8373, Lang::En), "1.84/s");
        assert_eq!(rate(1.8373, Lang::Ko), "초당 1.84");
        assert_eq!(rate(0.0, Lang::En), "0/s");
        assert_eq!(rate(0.002, Lang::En), "7.2/h");
        assert_eq!(rate(1.0 / 86_400.0, Lang::En), "1/day");
        assert_eq!(rate(1.0 / 86_400.0, Lang::Ko), "하루 1");
        assert_eq!(rate(12_345.0, Lang::En), "12,300/s");
        assert_eq!(percent(0.015), "1.5%");
        assert_eq!(percent(0.000_006), "< 0.1%");
        assert_eq!(percent(0.0), "0%");
        assert_eq!(percent(1.0), "100%");
        assert_eq!(percent(-0.2), "−20%");
        assert_eq!(percent(f64::NAN), "—");
    }

    #[test]
    fn durations_pick_their_unit() {
        #[track_caller]
        fn check(ms: f64, en: &str, ko: &str) {
            assert_eq!(duration_ms(ms, Lang::En), en);
            assert_eq!(duration_ms(ms, Lang::Ko), ko);
        }
        check(0.0, "0 ms", "0ms");
        check(0.25, "0.25 ms", "0.25ms");
        check(200.0, "200 ms", "200ms");
        check(999.0, "999 ms", "999ms");
        check(999.9, "1 s", "1초");
        check(1_200.0, "1.2 s", "1.2초");
        check(59_990.0, "1 min", "1분");
        check(900_000.0, "15 min", "15분");
        check(3_600_000.0, "1 h", "1시간");
        check(86_400_000.0, "24 h", "24시간");
        check(3.0 * 86_400_000.0, "3 days", "3일");
        check(-200.0, "−200 ms", "−200ms");
        check(f64::INFINITY, "—", "—");
    }

    #[test]
    fn sizes_count_in_1024() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(bytes(value), expected);
        }
        let mb = 1_048_576.0;
        check(0.0, "0 B");
        check(1023.0, "1,023 B");
        check(1024.0, "1 KB");
        check(128.0 * mb, "128 MB");
        check(1023.0 * mb, "1,023 MB");
        check(1024.0 * mb, "1 GB");
        check(1769.0 * mb, "1.728 GB");
        check(10_240.0 * mb, "10 GB");
        check(1e30, "888,200,000,000,000 PB");
        check(f64::NAN, "—");
    }
}
