//! How much the overall result depends on the weights.

use crate::rules::scoring::{Scorecard, Weights};

/// So many sets of weights are tried.
pub const SETS: usize = 200;
/// Each weight is moved by up to this share of itself.
const SPREAD: f64 = 0.5;
/// Where the sequence of sets begins: the same for everybody.
const SEED: u64 = 0x1101_2017;

/// The share, from 0 to 1, of [`SETS`] sets of weights within half and one and a half times
/// the given ones that lean to the same side.
pub fn holds(scorecard: &Scorecard, weights: &Weights) -> f64 {
    let mut random = SplitMix(SEED);
    let same = (0..SETS)
        .filter(|_| {
            let moved = weights.map(|weight| weight * (1.0 + SPREAD * random.signed()));
            scorecard.leaning_with(&moved) == scorecard.leaning
        })
        .count();
    same as f64 / SETS as f64
}

/// SplitMix64 (Steele, Lea and Flood, 2014): small, and the same on every machine.
struct SplitMix(u64);

impl SplitMix {
    /// The next number from -1 to 1.
    fn signed(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^= mixed >> 31;
        (mixed >> 11) as f64 / (1u64 << 52) as f64 - 1.0
    }
}
