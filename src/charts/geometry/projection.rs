//! From a value on an axis to a pixel, and never to anything but a finite one.

use crate::charts::plot::{Axis, Scale};

/// Pixels beyond this are as far outside as anything needs to be.
const FAR: f64 = 1e5;

/// The map of one axis onto a span of pixels.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Projection {
    scale: Scale,
    /// The ends of the axis, as logarithms where the scale is logarithmic.
    low: f64,
    span: f64,
    /// The pixel of the axis' minimum, and the signed distance to that of its maximum.
    start: f64,
    length: f64,
}

impl Projection {
    /// Maps `axis.min` to the pixel `start` and `axis.max` to `end`.
    pub(crate) fn new(axis: &Axis, start: f64, end: f64) -> Self {
        let at = |value: f64| match axis.scale {
            Scale::Linear => value,
            Scale::Log => value.max(f64::MIN_POSITIVE).log10(),
        };
        let low = at(axis.min);
        Self { scale: axis.scale, low, span: at(axis.max) - low, start, length: end - start }
    }

    /// The pixel of a value. Zero and less on a logarithmic axis lies on its floor, and so
    /// does what is not a number.
    pub(crate) fn px(&self, value: f64) -> f64 {
        let at = match self.scale {
            Scale::Linear => value,
            Scale::Log if value > 0.0 => value.log10(),
            Scale::Log => self.low,
        };
        let share = (at - self.low) / self.span;
        if share.is_nan() {
            return self.start;
        }
        (self.start + share.clamp(-1e3, 1e3) * self.length).clamp(-FAR, FAR)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(scale: Scale, min: f64, max: f64, value: f64, expected: f64) {
        let axis = Axis { scale, min, max, label: String::new(), ticks: vec![] };
        let actual = Projection::new(&axis, 200.0, 0.0).px(value);
        assert!((actual - expected).abs() < 1e-6, "{value}: {actual}, expected {expected}");
    }

    #[test]
    fn linear() {
        check(Scale::Linear, 0.0, 10.0, 0.0, 200.0);
        check(Scale::Linear, 0.0, 10.0, 10.0, 0.0);
        check(Scale::Linear, 0.0, 10.0, 2.5, 150.0);
        check(Scale::Linear, 0.0, 10.0, 15.0, -100.0);
        check(Scale::Linear, 0.0, 10.0, f64::INFINITY, -1e5);
        check(Scale::Linear, 0.0, 10.0, f64::NAN, 200.0);
        check(Scale::Linear, 3.0, 3.0, 3.0, 200.0);
    }

    #[test]
    fn log_clamps_zero_and_less_to_its_floor() {
        check(Scale::Log, 1.0, 100.0, 1.0, 200.0);
        check(Scale::Log, 1.0, 100.0, 10.0, 100.0);
        check(Scale::Log, 1.0, 100.0, 100.0, 0.0);
        check(Scale::Log, 1.0, 100.0, 0.1, 300.0);
        check(Scale::Log, 1.0, 100.0, 0.0, 200.0);
        check(Scale::Log, 1.0, 100.0, -5.0, 200.0);
        check(Scale::Log, 1.0, 100.0, f64::NAN, 200.0);
    }
}
