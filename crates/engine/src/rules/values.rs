//! The values of the factors of a workload, and which of them are assumed.

use eleven_rounds_catalog::rule::factor::Factor;

const COUNT: usize = Factor::ALL.len();

/// The longest time that factors are asked over: a month of 730 hours, in seconds.
const MONTH_S: f64 = 2.628e6;

/// The value of every factor. Answers are indices among the answers of the factor; what is
/// not known is NaN and passes no test.
#[derive(Clone, Debug, PartialEq)]
pub struct Values {
    values: [f64; COUNT],
    /// Factors that nobody answered, a bit each.
    assumed: u64,
}

impl Values {
    /// A workload of which nothing was said.
    pub fn neutral() -> Values {
        let mut values = [0.0; COUNT];
        for factor in Factor::ALL {
            values[*factor as usize] = factor.neutral();
        }
        Values { values, assumed: (1 << COUNT) - 1 }
    }

    /// The value of a factor.
    pub fn get(&self, factor: Factor) -> f64 {
        self.values[factor as usize]
    }

    /// Whether nobody answered a factor.
    pub fn is_assumed(&self, factor: Factor) -> bool {
        self.assumed & (1 << factor as u64) != 0
    }

    /// Answers a factor; what follows from it follows at once.
    pub fn set(&mut self, factor: Factor, value: f64) {
        self.values[factor as usize] = value;
        self.assumed &= !(1 << factor as u64);
        let rps = self.get(Factor::AvgRps);
        let ms = self.get(Factor::AvgMs);
        self.values[Factor::RequestsM as usize] = rps * MONTH_S / 1e6;
        self.values[Factor::MeanConc as usize] = rps * ms / 1000.0;
    }

    /// The same with another value of one factor, answered or not as before.
    pub fn with(&self, factor: Factor, value: f64) -> Values {
        let mut changed = self.clone();
        changed.set(factor, value);
        changed.assumed = self.assumed;
        changed
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_follows_from_a_rate_follows_at_once() {
        let mut values = Values::neutral();
        assert!((values.get(Factor::RequestsM) - 13.14).abs() < 1e-9);
        values.set(Factor::AvgRps, 100.0);
        assert!((values.get(Factor::RequestsM) - 262.8).abs() < 1e-9);
        assert_eq!(values.get(Factor::MeanConc), 20.0);
        assert!(!values.is_assumed(Factor::AvgRps));
        assert!(values.is_assumed(Factor::Stage));
    }
}
