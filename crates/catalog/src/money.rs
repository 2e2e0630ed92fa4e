//! Money that is shown, in whole micro-dollars, so that sums are exact.

use core::iter::Sum;
use core::ops::{Add, Sub};

use serde::{Serialize, Serializer};

/// An amount of US dollars as an integer of micro-dollars.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Usd(i64);

impl Usd {
    /// Nothing.
    pub const ZERO: Usd = Usd(0);

    /// Rounds dollars to the nearest micro-dollar, once. Beyond nine trillion dollars the
    /// amount saturates; what is not a number counts as nothing.
    pub fn round(dollars: f64) -> Usd {
        Usd((dollars * 1e6).round() as i64)
    }

    /// An amount of whole micro-dollars.
    pub const fn from_micros(micros: i64) -> Usd {
        Usd(micros)
    }

    /// Whole micro-dollars.
    pub const fn micros(self) -> i64 {
        self.0
    }

    /// Dollars, for ratios and charts.
    pub fn dollars(self) -> f64 {
        self.0 as f64 / 1e6
    }
}

impl Add for Usd {
    type Output = Usd;
    fn add(self, other: Usd) -> Usd {
        Usd(self.0.saturating_add(other.0))
    }
}

impl Sub for Usd {
    type Output = Usd;
    fn sub(self, other: Usd) -> Usd {
        Usd(self.0.saturating_sub(other.0))
    }
}

impl Sum for Usd {
    fn sum<I: Iterator<Item = Usd>>(amounts: I) -> Usd {
        amounts.fold(Usd::ZERO, Add::add)
    }
}

impl Serialize for Usd {
    /// As dollars.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_f64(self.dollars())
    }
}

const CENT: i64 = 10_000;
const DOLLAR: i64 = 1_000_000;
/// The step of amounts under a dollar.
const SMALL: i64 = 100;

/// What a column of amounts shows, in micro-dollars: four decimals under a dollar, else
/// cents, moved by a cent where needed so that the column adds up to the cent of `total`.
///
/// The cents that rounding lost or won go to the lines whose rounding was worst, so no
/// line is shown more than a cent away from its amount.
pub fn shown(lines: &[Usd], total: Usd) -> Vec<Usd> {
    let exact: Vec<i64> = lines.iter().map(|line| line.0).collect();
    let mut shown: Vec<i64> = exact.iter().map(|&line| round_to(line, step(line))).collect();
    let target = round_to(total.0, CENT);
    loop {
        // Sums of the largest amounts end at the largest amount.
        let sum = shown.iter().fold(0, |sum: i64, line| sum.saturating_add(*line));
        let missing = target.saturating_sub(round_to(sum, CENT));
        if missing == 0 {
            break;
        }
        let direction = missing.signum();
        let worst = |unit: i64| {
            (0..shown.len())
                .filter(|&i| step(exact[i]) == unit)
                .filter(|&i| (shown[i] - exact[i] + direction * unit).abs() <= CENT)
                .max_by_key(|&i| (exact[i] - shown[i]) * direction)
                .map(|i| (i, unit))
        };
        // Where no line has cents to give, small ones give of their last decimal.
        match worst(CENT).or_else(|| worst(SMALL)) {
            Some((i, unit)) => shown[i] = shown[i].saturating_add(direction * unit),
            None => break,
        }
    }
    shown.into_iter().map(Usd).collect()
}

fn step(micros: i64) -> i64 {
    if micros.abs() < DOLLAR { SMALL } else { CENT }
}

fn round_to(micros: i64, step: i64) -> i64 {
    micros.saturating_add(step / 2).div_euclid(step) * step
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rounding_is_to_the_nearest_micro_dollar() {
        assert_eq!(Usd::round(1.866_67), Usd(1_866_670));
        assert_eq!(Usd::round(0.000_000_5), Usd(1));
        assert_eq!(Usd::round(f64::NAN), Usd::ZERO);
        assert_eq!(Usd::round(1e30).micros(), i64::MAX);
    }

    #[track_caller]
    fn check(lines: &[i64], expected: &[i64]) {
        let amounts: Vec<Usd> = lines.iter().copied().map(Usd).collect();
        let total = amounts.iter().copied().sum();
        let seen: Vec<i64> = shown(&amounts, total).iter().map(|usd| usd.0).collect();
        assert_eq!(seen, expected);
    }

    #[test]
    fn a_shown_column_adds_up() {
        check(&[200_000, 1_666_670], &[200_000, 1_670_000]);
        // Three times 1.333… dollars are four dollars: one line gives up a third of a cent.
        check(&[1_334_000, 1_333_000, 1_333_000], &[1_340_000, 1_330_000, 1_330_000]);
        check(&[1_335_000, 1_335_000, 1_335_000], &[1_340_000, 1_340_000, 1_330_000]);
        check(&[], &[]);
        check(&[123], &[100]);
        // No line has cents: 0.015 and a little more are two cents, which the lines must show.
        check(&[4_949, 4_949, 5_110], &[4_900, 5_000, 5_100]);
        // The largest amounts do not overflow.
        let most = Usd(i64::MAX);
        assert_eq!(shown(&[most, most], most).len(), 2);
    }
}
