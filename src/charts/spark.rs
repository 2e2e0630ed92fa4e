//! The traffic of a week as a small picture.

use eleven_rounds_engine::scenario::profile::{HOURS, Profile};
use eleven_rounds_presentation::format;
use yew::prelude::*;

const WIDTH: f64 = 336.0;
const HEIGHT: f64 = 40.0;

/// The rate of each hour against the busiest one.
pub fn spark(profile: &Profile, label: &'static str) -> Html {
    let rates = profile.relative_rates();
    let most = rates.iter().copied().fold(f64::MIN_POSITIVE, f64::max);
    let mut path = String::new();
    for (hour, rate) in rates.iter().enumerate() {
        let left = format::fixed(hour as f64 * WIDTH / HOURS as f64, 1);
        let top = format::fixed(HEIGHT - rate / most * (HEIGHT - 4.0) - 1.0, 1);
        let command = if hour == 0 { "M" } else { "V" };
        path += &match hour {
            0 => [command, &left, " ", &top].concat(),
            _ => [command, &top].concat(),
        };
        path += &["H", &format::fixed((hour + 1) as f64 * WIDTH / HOURS as f64, 1)].concat();
    }
    html! {
        <svg class="spark" viewBox="0 0 336 40" preserveAspectRatio="none" role="img" aria-label={label}>
            <path class="base" d="M0 39.5H336" />
            <path d={path} />
        </svg>
    }
}
