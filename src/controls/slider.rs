//! Sliders: where a value stands between two ends, on a linear or logarithmic scale.

pub mod rail;

use eleven_rounds_engine::catalog::choices::RatePeriod;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::FieldKind;

/// Steps of a slider from end to end.
pub const STEPS: f64 = 1000.0;

/// The ends of a slider and how values spread between them.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Track {
    /// The value at the left end.
    pub low: f64,
    /// The value at the right end.
    pub high: f64,
    /// Whether equal distances are equal ratios.
    pub log: bool,
    /// Whether only whole numbers make sense.
    pub whole: bool,
}

impl Track {
    /// A position as the text of a slider's attribute.
    pub fn text(position: f64) -> String {
        (position as u32).to_string()
    }

    /// The position of a value, from 0 to [`STEPS`]; values beyond an end stand at it.
    pub fn position(&self, value: f64) -> f64 {
        let share = if self.log {
            (value.max(self.low) / self.low).ln() / (self.high / self.low).ln()
        } else {
            (value - self.low) / (self.high - self.low)
        };
        (share.clamp(0.0, 1.0) * STEPS).round()
    }

    /// The value at a position, rounded to three digits that people would choose.
    pub fn value(&self, position: f64) -> f64 {
        let rounded = round_to_digits(self.exact(position), 3).clamp(self.low, self.high);
        if self.whole { rounded.round() } else { rounded }
    }

    /// The value at a position, to the last digit.
    fn exact(&self, position: f64) -> f64 {
        let share = (position / STEPS).clamp(0.0, 1.0);
        if self.log {
            self.low * ((self.high / self.low).ln() * share).exp()
        } else {
            self.low + (self.high - self.low) * share
        }
    }
}

fn round_to_digits(value: f64, digits: i32) -> f64 {
    if value == 0.0 {
        return 0.0;
    }
    let scale = 10_f64.powi(digits - 1 - value.abs().log10().floor() as i32);
    (value * scale).round() / scale
}

/// Where the range is wider than this, the scale is logarithmic.
const WIDE: f64 = 50.0;

/// The track of a field; nothing for fields that a slider does not help.
pub fn track(field: Field, scenario: &Scenario) -> Option<Track> {
    let FieldKind::Number { whole, .. } = field.row().kind else { return None };
    let (low, high) = match field {
        Field::Requests => match scenario.per {
            RatePeriod::Second | RatePeriod::BusySecond => (0.001, 1000.0),
            RatePeriod::Day => (100.0, 100e6),
            RatePeriod::Month => (1000.0, 3e9),
        },
        Field::Duration | Field::MeasuredMs => (1.0, 900_000.0),
        Field::Memory | Field::LambdaMemory => (128.0, 10_240.0),
        Field::PeakFactor => (1.0, 10.0),
        Field::CpuShare => (0.0, 100.0),
        Field::MeasuredCpu | Field::TargetUtilisation => (5.0, 100.0),
        Field::MeasuredTasks => (1.0, 100.0),
        Field::MeasuredVcpu => (0.25, 16.0),
        Field::MeasuredRps => (0.01, 10_000.0),
        Field::PerRequestMemory => (1.0, 1000.0),
        Field::RequestKb | Field::ResponseKb => (0.1, 10_240.0),
        Field::LogKb => (0.01, 100.0),
        Field::RetentionDays => (1.0, 365.0),
        Field::StoredShare => (0.0, 100.0),
        Field::ArmSpeed => (0.5, 2.0),
        weight if weight.key().starts_with("weights.") => (0.0, 40.0),
        _ => return None,
    };
    Some(Track { low, high, log: low > 0.0 && high / low > WIDE, whole })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_of_a_wide_track_is_the_geometric_middle() {
        let scenario = Scenario::default();
        let track = track(Field::Requests, &scenario).unwrap();
        assert!(track.log);
        assert_eq!(track.value(STEPS / 2.0), 1_730_000.0);
        assert_eq!((track.value(0.0), track.value(STEPS)), (1000.0, 3e9));
    }

    #[test]
    fn values_keep_their_place() {
        let scenario = Scenario::default();
        for field in [Field::Requests, Field::Duration, Field::Memory, Field::PeakFactor] {
            let track = track(field, &scenario).unwrap();
            for position in [0.0, 1.0, 250.0, 333.0, 999.0, 1000.0] {
                let round_trip = track.position(track.value(position));
                assert!((round_trip - position).abs() <= 3.0, "{field:?} {position} {round_trip}");
            }
            assert_eq!(track.position(track.low / 10.0), 0.0);
            assert_eq!(track.position(track.high * 10.0), STEPS);
        }
    }
}
