//! The one formatter: numbers, money, durations, sizes, dates and Korean particles.
//!
//! Everything is built from one integer helper instead of the standard float
//! formatting, which costs many kilobytes of wasm and rounds in other ways.

mod calendar;
mod ending;
mod korean_reading;
mod latin_reading;
mod money;
mod number;
mod particle;
mod quantity;

pub use calendar::{date, month};
pub use money::{converted, headline, line, money, unit_price};
pub use number::{ABSENT, count, fixed, lossless, short, significant, words};
pub use particle::{Particle, particle, with_particle};
pub use quantity::{bytes, duration_ms, percent, rate};
