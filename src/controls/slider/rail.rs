//! The rail of a slider, painted with the cheaper option along the slider's own range.

use eleven_rounds_engine::base::number;
use eleven_rounds_engine::catalog::option::Family;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::format;
use yew::prelude::*;

use crate::controls::slider::{STEPS, Track};

/// A stretch of the range, in shares of it, with the cheaper option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RailStretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The family of the cheaper option; nothing where both cost the same.
    pub cheaper: Option<Family>,
}

/// The range is looked at in so many places.
const PLACES: usize = 24;

/// Which option is cheaper along the range of one field, all else as it is.
pub fn stretches(
    field: Field,
    track: &Track,
    scenario: &Scenario,
    book: &PriceBook,
) -> Vec<RailStretch> {
    let mut trial = scenario.clone();
    let mut stretches: Vec<RailStretch> = Vec::new();
    for index in 0..PLACES {
        let from = index as f64 / PLACES as f64;
        let to = (index + 1) as f64 / PLACES as f64;
        let value = track.value((from + to) / 2.0 * STEPS);
        let cheaper = match trial.set(field, &number::text(value), book) {
            Ok(()) => cheaper(&trial, book),
            Err(_) => None,
        };
        match stretches.last_mut() {
            Some(last) if last.cheaper == cheaper => last.to = to,
            _ => stretches.push(RailStretch { from, to, cheaper }),
        }
    }
    stretches
}

fn cheaper(scenario: &Scenario, book: &PriceBook) -> Option<Family> {
    let configured = ConfiguredOptions::new(scenario, book);
    let requests = scenario.requests_per_month();
    let lambda = configured.cost(scenario.lambda_side.into(), requests);
    let ecs = configured.cost(scenario.ecs_side.into(), requests);
    match lambda.total_cmp(&ecs) {
        std::cmp::Ordering::Less => Some(Family::Lambda),
        std::cmp::Ordering::Greater => Some(Family::Ecs),
        std::cmp::Ordering::Equal => None,
    }
}

/// The rail as a picture; plain where nothing is known.
pub fn view(stretches: &[RailStretch]) -> Html {
    let percent = |share: f64| format::fixed(share * 100.0, 2) + "%";
    html! {
        <svg class="rail" aria-hidden="true">
            for stretch in stretches {
                <line
                    class={stretch.cheaper.map(Family::key)}
                    x1={percent(stretch.from)}
                    x2={percent(stretch.to)}
                    y1="18"
                    y2="18"
                />
            }
            for stretch in stretches.iter().skip(1) {
                <line
                    class="flip"
                    x1={percent(stretch.from)}
                    x2={percent(stretch.from)}
                    y1="9"
                    y2="27"
                />
            }
        </svg>
    }
}
