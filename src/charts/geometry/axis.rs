//! Axes over given spans or given values.

use super::ticks::{linear_step, round_down, round_ticks, round_up};
use crate::charts::plot::{Axis, Scale, Tick};

impl Axis {
    /// An axis over exactly this span, with about so many round ticks inside.
    ///
    /// A span that cannot be drawn is widened: an empty one, or a logarithmic one that
    /// starts at zero or below.
    pub fn spanning(
        scale: Scale,
        (min, max): (f64, f64),
        label: impl Into<String>,
        about: usize,
        text: impl Fn(f64) -> String,
    ) -> Self {
        let (min, max) = drawable(scale, min, max);
        let ticks = round_ticks(scale, min, max, about);
        Self::with_ticks(scale, (min, max), label.into(), ticks, text)
    }

    /// An axis that holds all values and ends on round ticks; from zero where it is linear.
    ///
    /// On a logarithmic axis only values above zero count.
    pub fn fitting(
        scale: Scale,
        values: impl IntoIterator<Item = f64>,
        label: impl Into<String>,
        about: usize,
        text: impl Fn(f64) -> String,
    ) -> Self {
        let counts = |value: &f64| value.is_finite() && (scale == Scale::Linear || *value > 0.0);
        let mut low = f64::INFINITY;
        let mut high = f64::NEG_INFINITY;
        for value in values.into_iter().filter(counts) {
            low = low.min(value);
            high = high.max(value);
        }
        if scale == Scale::Linear {
            low = low.min(0.0);
            high = high.max(0.0);
        }
        let (low, high) = drawable(scale, low, high);
        let (min, max) = match scale {
            Scale::Linear => {
                let step = linear_step(high - low, about);
                ((low / step).floor() * step, (high / step - 1e-9).ceil() * step)
            }
            Scale::Log => (round_down(low), round_up(high)),
        };
        let ticks = round_ticks(scale, min, max, about);
        Self::with_ticks(scale, (min, max), label.into(), ticks, text)
    }

    fn with_ticks(
        scale: Scale,
        (min, max): (f64, f64),
        label: String,
        ticks: Vec<f64>,
        text: impl Fn(f64) -> String,
    ) -> Self {
        let ticks = ticks.into_iter().map(|value| Tick { value, label: text(value) }).collect();
        Self { scale, min, max, label, ticks }
    }
}

/// A span with room in it: finite, ascending, above zero where it is logarithmic.
fn drawable(scale: Scale, min: f64, max: f64) -> (f64, f64) {
    let usable = min.is_finite() && max.is_finite() && min <= max;
    match scale {
        Scale::Linear if !usable => (0.0, 1.0),
        Scale::Linear if min == max => {
            if min > 0.0 {
                (0.0, max)
            } else {
                (min, min + 1.0)
            }
        }
        Scale::Log if !usable || max <= 0.0 => (1.0, 10.0),
        // Six decades are as much as a reader can tell apart.
        Scale::Log if min <= 0.0 => (max / 1e6, max),
        Scale::Log if min == max => (min / 10.0, max * 10.0),
        _ => (min, max),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Scale::{Linear, Log};

    fn close(actual: &[f64], expected: &[f64]) -> bool {
        actual.len() == expected.len()
            && actual.iter().zip(expected).all(|(a, b)| (a - b).abs() <= b.abs() * 1e-9)
    }

    #[track_caller]
    fn check(axis: &Axis, min: f64, max: f64, ticks: &[f64]) {
        let actual: Vec<f64> = axis.ticks.iter().map(|tick| tick.value).collect();
        assert!(close(&actual, ticks), "ticks {actual:?}, expected {ticks:?}");
        assert!(close(&[axis.min, axis.max], &[min, max]), "span {}..{}", axis.min, axis.max);
    }

    fn spanning(scale: Scale, min: f64, max: f64) -> Axis {
        Axis::spanning(scale, (min, max), "", 5, |value| value.to_string())
    }

    fn fitting(scale: Scale, values: &[f64]) -> Axis {
        Axis::fitting(scale, values.iter().copied(), "", 5, |value| value.to_string())
    }

    #[test]
    fn linear_spans() {
        check(&spanning(Linear, 0.0, 10.0), 0.0, 10.0, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        check(&spanning(Linear, 0.0, 0.3), 0.0, 0.3, &[0.0, 0.1, 0.2, 0.3]);
        check(&spanning(Linear, 3.0, 97.0), 3.0, 97.0, &[20.0, 40.0, 60.0, 80.0]);
        check(&spanning(Linear, -1.0, 1.0), -1.0, 1.0, &[-1.0, -0.5, 0.0, 0.5, 1.0]);
        check(&spanning(Linear, 0.0, 0.0), 0.0, 1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&spanning(Linear, 7.0, 7.0), 0.0, 7.0, &[0.0, 2.0, 4.0, 6.0]);
        check(&spanning(Linear, f64::NAN, 1.0), 0.0, 1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&spanning(Linear, 0.0, 1e300), 0.0, 1e300, &[0.0, 2e299, 4e299, 6e299, 8e299, 1e300]);
    }

    #[test]
    fn linear_axes_start_at_zero_and_end_on_a_tick() {
        check(&fitting(Linear, &[3.0, 9.01]), 0.0, 10.0, &[0.0, 2.0, 4.0, 6.0, 8.0, 10.0]);
        check(&fitting(Linear, &[1.0]), 0.0, 1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&fitting(Linear, &[0.0]), 0.0, 1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&fitting(Linear, &[]), 0.0, 1.0, &[0.0, 0.2, 0.4, 0.6, 0.8, 1.0]);
        check(&fitting(Linear, &[f64::NAN, 4.0]), 0.0, 4.0, &[0.0, 1.0, 2.0, 3.0, 4.0]);
    }

    #[test]
    fn log_spans() {
        check(&spanning(Log, 1e5, 1e9), 1e5, 1e9, &[1e5, 1e6, 1e7, 1e8, 1e9]);
        check(&spanning(Log, 5e4, 3e7), 5e4, 3e7, &[1e5, 1e6, 1e7]);
        check(&spanning(Log, 1.0, 40.0), 1.0, 40.0, &[1.0, 2.0, 5.0, 10.0, 20.0]);
        check(&spanning(Log, 3.0, 4.0), 3.0, 4.0, &[3.0, 3.2, 3.4, 3.6, 3.8, 4.0]);
        check(&spanning(Log, 1.0, 1e12), 1.0, 1e12, &[1.0, 1e3, 1e6, 1e9, 1e12]);
        check(&spanning(Log, 0.0, 1e6), 1.0, 1e6, &[1.0, 1e2, 1e4, 1e6]);
        check(&spanning(Log, 5.0, 5.0), 0.5, 50.0, &[0.5, 1.0, 2.0, 5.0, 10.0, 20.0, 50.0]);
        check(&spanning(Log, -5.0, -1.0), 1.0, 10.0, &[1.0, 2.0, 5.0, 10.0]);
    }

    #[test]
    fn log_axes_end_on_one_two_or_five() {
        check(&fitting(Log, &[0.37, 940.0]), 0.2, 1000.0, &[1.0, 10.0, 100.0, 1000.0]);
        check(&fitting(Log, &[0.0, -3.0, 1.0, 1000.0]), 1.0, 1000.0, &[1.0, 10.0, 100.0, 1000.0]);
        check(&fitting(Log, &[0.0]), 1.0, 10.0, &[1.0, 2.0, 5.0, 10.0]);
        check(&fitting(Log, &[9.01]), 0.5, 100.0, &[1.0, 10.0, 100.0]);
    }
}
