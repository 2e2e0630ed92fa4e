//! Round values for ticks and for the ends of axes.

use crate::charts::plot::Scale;

/// Round values inside the span, ascending.
pub(crate) fn round_ticks(scale: Scale, min: f64, max: f64, about: usize) -> Vec<f64> {
    match scale {
        Scale::Linear => linear(min, max, about),
        Scale::Log => log(min, max, about),
    }
}

fn linear(min: f64, max: f64, about: usize) -> Vec<f64> {
    let step = linear_step(max - min, about);
    // A hair of tolerance, as 0.3 / 0.1 is less than three.
    let first = (min / step - 1e-9).ceil();
    let last = (max / step + 1e-9).floor();
    let count = (last - first).clamp(0.0, 100.0) as usize;
    (0..=count).map(|index| zero_if_tiny((first + index as f64) * step, step)).collect()
}

/// The step of 1, 2 or 5 times a power of ten that gives about so many ticks.
pub(crate) fn linear_step(span: f64, about: usize) -> f64 {
    let raw = span.max(f64::MIN_POSITIVE) / about.max(1) as f64;
    let power = 10f64.powi(raw.log10().floor() as i32).max(f64::MIN_POSITIVE);
    let mantissa = raw / power;
    power
        * if mantissa <= 1.0 {
            1.0
        } else if mantissa <= 2.0 {
            2.0
        } else if mantissa <= 5.0 {
            5.0
        } else {
            10.0
        }
}

fn zero_if_tiny(value: f64, step: f64) -> f64 {
    if value.abs() < step * 1e-6 { 0.0 } else { value }
}

/// Powers of ten, thinned where there are many; with 2 and 5 between where there are few.
fn log(min: f64, max: f64, about: usize) -> Vec<f64> {
    let inside = |value: &f64| *value >= min * (1.0 - 1e-9) && *value <= max * (1.0 + 1e-9);
    let from = min.log10().floor() as i32;
    let to = max.log10().ceil() as i32;
    let decades: Vec<f64> = (from..=to).map(|e| 10f64.powi(e)).filter(inside).collect();
    let about = about.max(2);
    if decades.len() > about {
        return decades.iter().copied().step_by(decades.len().div_ceil(about)).collect();
    }
    if decades.len() >= 3 {
        return decades;
    }
    let fine: Vec<f64> = (from..=to)
        .flat_map(|e| [1.0, 2.0, 5.0].map(|mantissa| mantissa * 10f64.powi(e)))
        .filter(inside)
        .collect();
    // Within less than one such step only a linear division has round values.
    if fine.len() >= 2 { fine } else { linear(min, max, about) }
}

/// The next value of 1, 2 or 5 times a power of ten at or below.
pub(crate) fn round_down(value: f64) -> f64 {
    let power = 10f64.powi((value.log10() + 1e-9).floor() as i32);
    let mantissa = value / power + 1e-9;
    power
        * if mantissa >= 5.0 {
            5.0
        } else if mantissa >= 2.0 {
            2.0
        } else {
            1.0
        }
}

/// The next value of 1, 2 or 5 times a power of ten at or above.
pub(crate) fn round_up(value: f64) -> f64 {
    let power = 10f64.powi((value.log10() + 1e-9).floor() as i32);
    let mantissa = value / power - 1e-9;
    power
        * if mantissa <= 1.0 {
            1.0
        } else if mantissa <= 2.0 {
            2.0
        } else if mantissa <= 5.0 {
            5.0
        } else {
            10.0
        }
}
