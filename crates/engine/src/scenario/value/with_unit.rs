//! Reads times and sizes as people write them, in any unit: `25m`, `1h 30m`, `2분`, `0.5 GB`.

use crate::base::number::{self, NumberProblem};
use crate::scenario::kind::{FieldUnit, Problem};

/// Units with their names in small letters, a blank before and after each; the largest unit first.
type UnitNames = [(f64, &'static str)];

/// Times, in milliseconds.
const TIMES: &UnitNames = &[
    (604_800_000.0, " weeks week w 주일 주 "),
    (86_400_000.0, " days day d 일 "),
    (3_600_000.0, " hours hour hrs hr h 시간 "),
    (60_000.0, " minutes minute mins min m 분 "),
    (1_000.0, " seconds second secs sec s 초 "),
    (1.0, " milliseconds millisecond ms 밀리초 "),
];

/// Sizes, in kibibytes. A unit is 1,024 of the one below it, whether it is written KB or KiB: a GB is 2³⁰
/// bytes in every field.
const SIZES: &UnitNames = &[
    (1_073_741_824.0, " terabytes terabyte tib tb 테라바이트 테라 "),
    (1_048_576.0, " gigabytes gigabyte gib gb 기가바이트 기가 "),
    (1_024.0, " megabytes megabyte mib mb 메가바이트 메가 "),
    (1.0, " kilobytes kilobyte kib kb 킬로바이트 킬로 "),
    (1.0 / 1_024.0, " bytes byte b 바이트 "),
];

/// From here, `B` is a billion: sums over a whole account reach so many gigabytes.
const BILLION: f64 = 1e9;

/// Reads the number of a field, in the unit of the field. A bare number is in that unit already; a time
/// or a size may have a unit of its own, or several, each smaller than the one before it.
///
/// The scales of [`number::parse`] hold everywhere: `25M` is 25 million and `25k` is 25,000 of the
/// field's unit. Two letters are a unit first: `m` is minutes in a field that is a time, and `B` is
/// bytes in a size whose bounds lie below a billion.
///
/// # Errors
/// Says what stands in the way. What is read is finite; its bounds are the field's business.
pub(super) fn read(text: &str, unit: FieldUnit, max: f64) -> Result<f64, Problem> {
    let (is_time, own) = match unit {
        FieldUnit::Ms => (true, 1.0),
        FieldUnit::Seconds => (true, 1_000.0),
        FieldUnit::Minutes => (true, 60_000.0),
        FieldUnit::Hours => (true, 3_600_000.0),
        FieldUnit::Days => (true, 86_400_000.0),
        FieldUnit::Kb => (false, 1.0),
        FieldUnit::Mb => (false, 1_024.0),
        FieldUnit::Gb => (false, 1_048_576.0),
        FieldUnit::VcpuHours => return product(text),
        _ => return number::parse(text).map_err(Problem::Number),
    };
    let text = text.trim();
    let ends_in_unit = match text.as_bytes().last() {
        Some(b'm') => is_time,
        Some(b'b' | b'B') => !is_time && max < BILLION,
        _ => false,
    };
    match number::parse(text) {
        Ok(number) if !ends_in_unit => return Ok(number),
        Ok(_) | Err(NumberProblem::NotANumber) => {}
        Err(other) => return Err(Problem::Number(other)),
    }
    let (units, problem) =
        if is_time { (TIMES, Problem::NotATime) } else { (SIZES, Problem::NotASize) };
    let value = sum(&text.to_ascii_lowercase(), units)?.ok_or(problem)? / own;
    if value.is_finite() { Ok(rounded(value)) } else { Err(NumberProblem::NotFinite.into()) }
}

/// The product of numbers: tasks × vCPUs × hours.
fn product(text: &str) -> Result<f64, Problem> {
    let factors = text.split(['x', 'X', '×', '*']).map(number::parse);
    let product = factors.product::<Result<f64, NumberProblem>>()?;
    if product.is_finite() { Ok(product) } else { Err(NumberProblem::NotFinite.into()) }
}

/// The sum of amounts with units, in what the units are counted in; nothing where a unit is missing,
/// unknown or not smaller than the one before it.
fn sum(mut text: &str, units: &UnitNames) -> Result<Option<f64>, NumberProblem> {
    let mut sum = 0.0;
    let mut above = f64::INFINITY;
    while !text.is_empty() {
        let (amount, rest) = split(text, |c| is_letter(c) && !"e천만억조".contains(c));
        let (name, rest) = split(rest, |c| !is_letter(c));
        text = rest.trim_start();
        let amount = match number::parse(amount) {
            Err(NumberProblem::Empty) => Err(NumberProblem::NotANumber),
            other => other,
        }?;
        let name = [" ", name, " "].concat();
        let unit = units.iter().find(|(unit, names)| *unit < above && names.contains(&name));
        // A sign stands before one amount alone: of `-1h 30m` nobody knows what it is.
        let signed = above < f64::INFINITY && (amount < 0.0 || sum < 0.0);
        let (Some((unit, _)), false) = (unit, signed) else { return Ok(None) };
        sum += amount * unit;
        above = *unit;
    }
    Ok(Some(sum))
}

/// What stands before the first such letter, and the rest. A number may end in letters, as `1e3` and
/// `2천` do; no unit begins with these.
fn split(text: &str, stop: fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(stop).unwrap_or(text.len()))
}

fn is_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || c >= '가'
}

/// Takes away what binary fractions add: 1.1 hours are 3,960,000 ms, and not half a nanosecond more.
fn rounded(value: f64) -> f64 {
    const DECIMALS: f64 = 1e6;
    const NOISE: f64 = 1e-15;
    let near = (value * DECIMALS).round() / DECIMALS;
    if (near - value).abs() <= value.abs() * NOISE { near } else { value }
}

#[cfg(test)]
mod tests;
