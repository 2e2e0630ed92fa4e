//! The number of cold starts in an hour, in closed form.
//!
//! With the most recently used environment chosen first and idle ones kept for a fixed
//! time T, the warm pool is the highest concurrency within the last T. A start is cold
//! when the concurrency rises to a level that was not reached within T. For Poisson
//! arrivals of rate λ and mean service time s, level l is not reached within T with
//! probability close to `F(l−1)·exp(−T/E_l)`: F is the Poisson distribution of mean
//! a = λs, and `E_l = Σ_{i<l} F(i)²/(λ π_i) / F(l−1)` the mean time until level l is
//! reached from below. Tested against the exact law to half a per cent.

use std::cell::RefCell;
use std::f64::consts::LN_2;

/// Knots of the curve in each doubling of the concurrency.
const PER_OCTAVE: f64 = 4.0;
/// The curve starts at 2⁻⁴⁰ requests in flight: below, each start is on its own.
const FIRST_OCTAVE: f64 = -40.0;
/// The curve ends at 2¹⁰ requests in flight: above, fluctuations grow with the square root.
const LAST_OCTAVE: f64 = 10.0;
const KNOTS: usize = ((LAST_OCTAVE - FIRST_OCTAVE) * PER_OCTAVE) as usize + 1;

/// Cold starts and environments kept, for one service time and one idle expiry.
///
/// Between knots at quarter octaves of the concurrency the law is interpolated on
/// logarithmic axes; knots are computed when first needed.
pub struct ColdStarts {
    service_s: f64,
    expiry_s: f64,
    knots: RefCell<Vec<Option<Knot>>>,
}

/// Natural logarithms of the law at one concurrency.
#[derive(Clone, Copy)]
struct Knot {
    ln_share: f64,
    ln_pool: f64,
}

/// The law at one rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Steady {
    /// Cold starts in an hour.
    pub cold_per_hour: f64,
    /// Mean number of environments kept, busy or idle.
    pub pool: f64,
}

impl ColdStarts {
    /// For a mean service time and an idle expiry, both in seconds and above 0.
    pub fn new(service_s: f64, expiry_s: f64) -> ColdStarts {
        ColdStarts { service_s, expiry_s, knots: RefCell::new(vec![None; KNOTS]) }
    }

    /// The law at `rate` requests a second.
    pub fn steady(&self, rate: f64) -> Steady {
        if rate <= 0.0 {
            return Steady { cold_per_hour: 0.0, pool: 0.0 };
        }
        let octave = octaves(rate * self.service_s);
        let position = (octave.clamp(FIRST_OCTAVE, LAST_OCTAVE) - FIRST_OCTAVE) * PER_OCTAVE;
        let left = (position as usize).min(KNOTS - 2);
        let low = self.knot(left);
        let high = self.knot(left + 1);
        let between = position - left as f64;
        let mix = |a: f64, b: f64| (a + (b - a) * between).exp();
        let share = mix(low.ln_share, high.ln_share);
        let pool = mix(low.ln_pool, high.ln_pool);
        if octave < FIRST_OCTAVE {
            let share = (-rate * self.expiry_s).exp();
            return Steady { cold_per_hour: rate * share * 3600.0, pool: 1.0 - share };
        }
        if octave > LAST_OCTAVE {
            let known = from_octaves(LAST_OCTAVE);
            let growth = (rate * self.service_s / known).sqrt();
            return Steady {
                cold_per_hour: share * known / self.service_s * growth * 3600.0,
                pool: rate * self.service_s + (pool - known) * growth,
            };
        }
        Steady { cold_per_hour: share.min(1.0) * rate * 3600.0, pool }
    }

    /// An upper bound for the law at any rate from `low` to `high`: the share of cold starts
    /// is not monotone, but it is between knots.
    pub fn most(&self, low: f64, high: f64) -> Steady {
        let first = self.steady(low);
        let last = self.steady(high);
        let share = |at: Steady, rate: f64| if rate > 0.0 { at.cold_per_hour / rate } else { 0.0 };
        let ends = share(first, low).max(share(last, high));
        let position = |rate: f64| {
            let octave = octaves(rate * self.service_s).clamp(FIRST_OCTAVE, LAST_OCTAVE);
            (octave - FIRST_OCTAVE) * PER_OCTAVE
        };
        let knots = position(low).ceil() as usize..=position(high).floor() as usize;
        let most = knots.map(|index| self.knot(index).ln_share.exp() * 3600.0).fold(ends, f64::max);
        Steady { cold_per_hour: most * high, pool: last.pool }
    }

    fn knot(&self, index: usize) -> Knot {
        if let Some(knot) = self.knots.borrow()[index] {
            return knot;
        }
        let in_flight = from_octaves(FIRST_OCTAVE + index as f64 / PER_OCTAVE);
        let (share, pool) = law(in_flight, in_flight / self.service_s, self.expiry_s);
        // The logarithm of a share too small to matter must stay finite.
        let knot = Knot { ln_share: share.max(1e-300).ln(), ln_pool: pool.max(1e-300).ln() };
        self.knots.borrow_mut()[index] = Some(knot);
        knot
    }
}

/// The exponential of minus this is 0.
const NEVER: f64 = 746.0;

/// The logarithm to base two, by the natural one: each further kind is code to load.
fn octaves(value: f64) -> f64 {
    value.ln() / LN_2
}

fn from_octaves(octaves: f64) -> f64 {
    (octaves * LN_2).exp()
}

/// The share of cold starts and the mean pool at `a` requests in flight.
fn law(a: f64, rate: f64, expiry_s: f64) -> (f64, f64) {
    let spread = a.sqrt();
    // Levels far below the mean are always warm: start where the distribution begins.
    let first = (a - 6.0 * spread - 2.0).floor().max(0.0);
    let last = (a + 9.0 * spread + 12.0).ceil();
    let mut term = (first * a.ln() - a - ln_factorial(first)).exp();
    let mut below = 0.0_f64;
    let mut passage = 0.0_f64;
    let mut cold = 0.0;
    let mut pool = first;
    let mut level = first;
    while level < last && term > 0.0 {
        below = (below + term).min(1.0);
        passage += below * below / (rate * term);
        let mean_time = passage / below;
        // Most levels below the mean are never missed: their share is no number but 0.
        let expiries = expiry_s / mean_time;
        let missed = if expiries > NEVER { 0.0 } else { below * (-expiries).exp() };
        pool += 1.0 - missed;
        cold += missed / mean_time;
        level += 1.0;
        term *= a / level;
        // Once a level is hardly ever reached, the higher ones add nothing.
        if mean_time > 1e6 * expiry_s {
            break;
        }
    }
    ((cold / rate).min(1.0), pool)
}

/// ln n!, by Stirling's series above a table.
fn ln_factorial(n: f64) -> f64 {
    if n < 10.0 {
        return (2..=n as u32).map(|i| f64::from(i).ln()).sum();
    }
    let tau = core::f64::consts::TAU;
    n * n.ln() - n + 0.5 * (tau * n).ln() + 1.0 / (12.0 * n) - 1.0 / (360.0 * n.powi(3))
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Exact values of the keep-alive law: rate, service time, expiry, share, pool.
    const EXACT: [(f64, f64, f64, f64, f64); 11] = [
        (0.9, 1.991, 600.0, 0.001_329_306_649_181_755, 7.691_933_507_685_048),
        (0.9, 1.991, 60.0, 0.016_327_343_584_197_147, 5.864_227_659_904_967),
        (10.0, 0.1, 300.0, 0.000_181_068_103_766_546_95, 6.914_247_104_690_276_5),
        (10.0, 0.1, 420.0, 0.000_128_404_133_232_961_77, 7.097_108_143_978_072_5),
        (100.0, 0.1, 300.0, 3.731_998_198_124_446e-5, 25.358_798_949_846_552),
        (100.0, 0.2, 600.0, 2.435_851_420_359_017e-5, 40.968_506_681_395_03),
        (0.001, 0.2, 300.0, 0.740_869_999_894_223_8, 0.259_389_928_364_568),
        (0.01, 0.2, 300.0, 0.051_669_755_703_757_64, 0.956_278_684_728_625_3),
        (1.0, 0.05, 300.0, 0.000_838_196_845_570_885, 2.299_572_910_047_942_7),
        (1.0, 3.0, 420.0, 0.002_160_605_134_426_192_7, 9.684_901_880_662_2),
        (3.0, 10.0, 120.0, 0.008_428_231_061_166_394, 42.958_229_534_119_965),
    ];

    #[test]
    fn the_closed_form_is_near_the_exact_law() {
        for (rate, service, expiry, share, pool) in EXACT {
            let (seen_share, seen_pool) = law(rate * service, rate, expiry);
            assert!((seen_share / share - 1.0).abs() < 0.005, "{rate}/{service}: {seen_share}");
            assert!((seen_pool / pool - 1.0).abs() < 0.005, "{rate}/{service}: {seen_pool}");
        }
    }

    #[test]
    fn the_curve_is_near_the_law_between_its_knots() {
        for (rate, service, expiry, share, pool) in EXACT {
            let seen = ColdStarts::new(service, expiry).steady(rate);
            let cold = share * rate * 3600.0;
            assert!((seen.cold_per_hour / cold - 1.0).abs() < 0.06, "{rate}: {seen:?} {cold}");
            assert!((seen.pool / pool - 1.0).abs() < 0.02, "{rate}: {seen:?} {pool}");
        }
    }

    #[test]
    fn it_is_continuous_and_never_above_one_start_a_request() {
        let law = ColdStarts::new(0.12, 420.0);
        let mut before: Option<(f64, Steady)> = None;
        for step in -700..400 {
            let rate = (f64::from(step) / 10.0).exp2() / 0.12 / 16.0;
            let now = law.steady(rate);
            assert!(now.cold_per_hour <= rate * 3600.0 * (1.0 + 1e-12), "{rate}");
            assert!(now.pool.is_finite() && now.pool >= 0.0);
            if let Some((last_rate, last)) = before {
                let jump = (now.cold_per_hour / last.cold_per_hour).ln().abs();
                assert!(jump < 1.5, "{last_rate} {last:?} to {rate} {now:?}");
            }
            before = Some((rate, now));
        }
    }

    #[test]
    fn the_bound_of_a_range_holds_inside_it() {
        let law = ColdStarts::new(0.012, 420.0);
        for step in -400..300 {
            let low = (f64::from(step) / 10.0).exp2();
            let most = law.most(low, low * 1.9);
            for part in 0..=10 {
                let inside = law.steady(low * 1.9_f64.powf(f64::from(part) / 10.0));
                assert!(inside.cold_per_hour <= most.cold_per_hour * (1.0 + 1e-12), "{low}");
                assert!(inside.pool <= most.pool * (1.0 + 1e-12), "{low}");
            }
        }
        assert_eq!(law.most(0.0, 0.0).cold_per_hour, 0.0);
    }

    #[test]
    fn no_requests_start_nothing() {
        let still = Steady { cold_per_hour: 0.0, pool: 0.0 };
        assert_eq!(ColdStarts::new(0.1, 420.0).steady(0.0), still);
    }
}
