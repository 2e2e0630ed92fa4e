//! Spellings of times and sizes that are read or refused, and the law that a unit changes no value.

use proptest::prelude::*;

use super::*;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{FIELDS, Field, Scenario};
use crate::scenario::kind::FieldKind;

const UNBOUNDED: f64 = f64::MAX;

#[track_caller]
fn check(text: &str, unit: FieldUnit, expected: Result<f64, Problem>) {
    assert_eq!(read(text, unit, 1e6), expected, "{text}");
}

#[test]
fn times_are_read_in_the_unit_of_the_field() {
    for (text, ms) in [
        ("25m", 1_500_000.0),
        ("25 m", 1_500_000.0),
        (" 25 min ", 1_500_000.0),
        ("25 mins", 1_500_000.0),
        ("25 minutes", 1_500_000.0),
        ("1 Minute", 60_000.0),
        ("25분", 1_500_000.0),
        ("1.5h", 5_400_000.0),
        ("1.1h", 3_960_000.0),
        (".5 hr", 1_800_000.0),
        ("2 HOURS", 7_200_000.0),
        ("2시간", 7_200_000.0),
        ("90s", 90_000.0),
        ("90 sec", 90_000.0),
        ("1.234567 seconds", 1234.567),
        ("30초", 30_000.0),
        ("250 ms", 250.0),
        ("250MS", 250.0),
        ("1 millisecond", 1.0),
        ("250밀리초", 250.0),
        ("2d", 172_800_000.0),
        ("2 days", 172_800_000.0),
        ("2일", 172_800_000.0),
        ("1 week", 604_800_000.0),
        ("1주", 604_800_000.0),
        ("2주일", 1_209_600_000.0),
        // Several units, each smaller than the one before.
        ("1h30m", 5_400_000.0),
        ("1h 30m", 5_400_000.0),
        ("1H30M", 5_400_000.0),
        ("1 hour 30 minutes", 5_400_000.0),
        ("1시간 30분", 5_400_000.0),
        ("1시간30분", 5_400_000.0),
        ("1d 1h 1m 1s 1ms", 90_061_001.0),
        ("1m 500ms", 60_500.0),
        // Numbers as everywhere.
        ("1,500 ms", 1_500.0),
        ("1 500 ms", 1_500.0),
        ("1e3ms", 1_000.0),
        ("2천 초", 2_000_000.0),
        ("1.5만초", 15_000_000.0),
        ("1e3m", 60_000_000.0),
        ("+5 s", 5_000.0),
        ("0m", 0.0),
        // A bare number is in the unit of the field, and scales are scales; `m` alone is minutes.
        ("25", 25.0),
        ("25k", 25_000.0),
        ("25K", 25_000.0),
        ("25M", 25_000_000.0),
        ("0.9k", 900.0),
        ("3만", 30_000.0),
        ("1B", 1e9),
    ] {
        check(text, FieldUnit::Ms, Ok(ms));
    }
    check("25m", FieldUnit::Seconds, Ok(1_500.0));
    check("90s", FieldUnit::Minutes, Ok(1.5));
    check("1시간 30분", FieldUnit::Hours, Ok(1.5));
    check("4 weeks", FieldUnit::Days, Ok(28.0));
    check("36h", FieldUnit::Days, Ok(1.5));
    check("25M", FieldUnit::Minutes, Ok(25_000_000.0));
}

#[test]
fn sizes_are_read_in_the_unit_of_the_field() {
    for (text, mb) in [
        ("512 MB", 512.0),
        ("512mb", 512.0),
        ("512MiB", 512.0),
        ("512 megabytes", 512.0),
        ("512메가바이트", 512.0),
        ("512메가", 512.0),
        ("0.5GB", 512.0),
        ("1.1 GB", 1126.4),
        ("0.5 GiB", 512.0),
        ("2 gigabytes", 2048.0),
        ("1기가바이트", 1024.0),
        ("1 기가", 1024.0),
        ("128KB", 0.125),
        ("128 kilobytes", 0.125),
        ("64킬로바이트", 0.0625),
        ("1 TB", 1_048_576.0),
        ("1테라바이트", 1_048_576.0),
        ("1048576 B", 1.0),
        ("524288 bytes", 0.5),
        ("1048576바이트", 1.0),
        ("1GB 512MB", 1536.0),
        ("2천 MB", 2000.0),
        // A bare number is in the unit of the field, and scales are scales.
        ("512", 512.0),
        ("2k", 2000.0),
        ("2M", 2e6),
        ("2m", 2e6),
        ("1G", 1e9),
    ] {
        check(text, FieldUnit::Mb, Ok(mb));
    }
    check("0.5 MB", FieldUnit::Kb, Ok(512.0));
    check("512B", FieldUnit::Kb, Ok(0.5));
    check("512 MB", FieldUnit::Gb, Ok(0.5));
    check("1 TB", FieldUnit::Gb, Ok(1024.0));
    // Sums over an account reach billions of gigabytes, and links may say so.
    assert_eq!(read("2B", FieldUnit::Gb, 1e12), Ok(2e9));
    assert_eq!(read("2 bytes", FieldUnit::Gb, 1e12), Ok(2.0 / 1_073_741_824.0));
}

#[test]
fn what_is_no_time_is_refused() {
    for text in [
        "5 GB",
        "5 MB",
        "3 parsecs",
        "3광년",
        "5 months",
        "3km",
        "25 mi",
        "25 mm",
        "1h 2h",
        "30m 1h",
        "1h-30m",
        "-1h 30m",
        "-1h 90m",
        "1h 30",
        "1h30",
    ] {
        check(text, FieldUnit::Ms, Err(Problem::NotATime));
    }
}

#[test]
fn what_is_no_size_is_refused() {
    for text in [
        "10 min",
        "25s",
        "1h30m",
        "2분",
        "3 parsecs",
        "1 KB 2 KB",
        "512 MB 1 GB",
        "5 Mbit",
        "5 oxen",
        "0x10",
    ] {
        check(text, FieldUnit::Mb, Err(Problem::NotASize));
    }
}

#[test]
fn what_is_no_number_is_refused_as_everywhere() {
    for (text, problem) in [
        ("", NumberProblem::Empty),
        ("  ", NumberProblem::Empty),
        ("h", NumberProblem::NotANumber),
        ("m", NumberProblem::NotANumber),
        ("abc", NumberProblem::NotANumber),
        ("NaN", NumberProblem::NotANumber),
        ("분", NumberProblem::NotANumber),
        ("1..2 h", NumberProblem::NotANumber),
        ("1e", NumberProblem::NotANumber),
        ("5 μs", NumberProblem::NotANumber),
        ("1h and 30m", NumberProblem::NotANumber),
        ("1,5 h", NumberProblem::Comma),
        ("$5", NumberProblem::CurrencySign),
        ("1e999", NumberProblem::NotFinite),
        ("1e308h", NumberProblem::NotFinite),
        ("1e307h 1e307m", NumberProblem::NotFinite),
        ("-1e308h", NumberProblem::NotFinite),
        ("inf h", NumberProblem::NotFinite),
    ] {
        check(text, FieldUnit::Ms, Err(Problem::Number(problem)));
    }
    let long = "9".repeat(10_000_000);
    check(&long, FieldUnit::Ms, Err(Problem::Number(NumberProblem::NotANumber)));
    check(&(long + "h"), FieldUnit::Ms, Err(Problem::Number(NumberProblem::NotANumber)));
    check(&"1h ".repeat(1_000_000), FieldUnit::Ms, Err(Problem::NotATime));
    check("-5 min", FieldUnit::Ms, Ok(-300_000.0));
    // Counts have no units: a letter is a scale.
    check("25m", FieldUnit::Requests, Ok(25e6));
    check("25 min", FieldUnit::Requests, Err(Problem::Number(NumberProblem::NotANumber)));
}

#[test]
fn a_refused_text_changes_nothing_and_a_bound_holds_whatever_the_unit() {
    let book = PriceBook::bundled();
    let mut scenario = Scenario::default();
    let mut set = |field, text: &str| scenario.set(field, text, book);
    assert_eq!(set(Field::Duration, "5 GB"), Err(Problem::NotATime));
    assert_eq!(set(Field::Memory, "10 min"), Err(Problem::NotASize));
    assert_eq!(set(Field::Duration, "31 days"), Err(Problem::TooLarge { max: 2_592_000_000.0 }));
    assert_eq!(set(Field::Duration, "-5 min"), Err(Problem::TooSmall { min: 1.0 }));
    assert_eq!(set(Field::LambdaMemory, "1.1 GB"), Err(Problem::NotWhole));
    assert_eq!(set(Field::StartBudgetMs, "1 week"), Err(Problem::TooLarge { max: 60_000.0 }));
    assert_eq!(scenario, Scenario::default());
    let mut set = |field, text: &str| scenario.set(field, text, book);
    assert_eq!(set(Field::Duration, "25m"), Ok(()));
    assert_eq!(set(Field::LambdaMemory, "1.5 GB"), Ok(()));
    assert_eq!(set(Field::ScratchGib, "2 TB"), Ok(()));
    assert_eq!(scenario.text(Field::Duration, book), "1500000");
    assert_eq!(scenario.text(Field::LambdaMemory, book), "1536");
    assert_eq!(scenario.text(Field::ScratchGib, book), "2048");
}

fn units_of(unit: FieldUnit) -> Option<(&'static UnitNames, f64)> {
    Some(match unit {
        FieldUnit::Ms => (TIMES, 1.0),
        FieldUnit::Seconds => (TIMES, 1e3),
        FieldUnit::Minutes => (TIMES, 6e4),
        FieldUnit::Hours => (TIMES, 3.6e6),
        FieldUnit::Days => (TIMES, 8.64e7),
        FieldUnit::Kb => (SIZES, 1.0),
        FieldUnit::Mb => (SIZES, 1024.0),
        FieldUnit::Gb => (SIZES, 1_048_576.0),
        _ => return None,
    })
}

/// A field that is a time or a size.
fn field() -> impl Strategy<Value = (Field, FieldUnit)> {
    let fields: Vec<_> = FIELDS
        .iter()
        .filter_map(|row| match row.kind {
            FieldKind::Number { unit, .. } => units_of(unit).map(|_| (row.id, unit)),
            _ => None,
        })
        .collect();
    prop::sample::select(fields)
}

proptest! {
    #[test]
    fn a_unit_changes_no_value(
        (_, unit) in field(),
        row in any::<prop::sample::Index>(),
        name in any::<prop::sample::Index>(),
        hundredths in 0_u32..10_000_000,
        blank in any::<bool>(),
    ) {
        let (units, own) = units_of(unit).unwrap();
        let (factor, names) = units[row.index(units.len())];
        let names: Vec<&str> = names.split_whitespace().collect();
        let amount = f64::from(hundredths) / 100.0;
        let name = names[name.index(names.len())];
        let text = format!("{}{}{name}", number::text(amount), if blank { " " } else { "" });
        let direct = amount * factor / own;
        let seen = read(&text, unit, 1e6).unwrap();
        prop_assert!((seen - direct).abs() <= direct * 1e-14, "{} = {}, not {}", text, seen, direct);
    }

    #[test]
    fn a_split_time_is_the_whole(hours in 0_u32..500, minutes in 0_u32..60, ms in 0_u32..60_000) {
        let all = f64::from(hours) * 3.6e6 + f64::from(minutes) * 6e4 + f64::from(ms);
        let english = format!("{hours}h {minutes}m {ms}ms");
        let korean = format!("{hours}시간{minutes}분 {ms}밀리초");
        prop_assert_eq!(read(&english, FieldUnit::Ms, UNBOUNDED), Ok(all));
        prop_assert_eq!(read(&korean, FieldUnit::Ms, UNBOUNDED), Ok(all));
    }

    #[test]
    fn anything_is_finite_or_refused((_, unit) in field(), text in "[-+0-9.,e ]{0,6}[a-zA-Z가-힣 ]{0,4}[-0-9e]{0,5}[hmsdkMGB분초 ]{0,3}") {
        if let Ok(value) = read(&text, unit, UNBOUNDED) {
            prop_assert!(value.is_finite(), "{}", text);
        }
    }

    #[test]
    fn what_a_field_wrote_reads_back((field, _) in field(), text in "[0-9]{1,4}(\\.[0-9]{1,2})?(ms|s|m|h|d|분|KB|MB|GB|)") {
        let book = PriceBook::bundled();
        let mut scenario = Scenario::default();
        if scenario.set(field, &text, book).is_ok() {
            let mut again = Scenario::default();
            prop_assert_eq!(again.set(field, &scenario.text(field, book), book), Ok(()));
            prop_assert_eq!(again, scenario);
        }
    }
}
