//! The rail of a slider, painted with the cheaper option along the slider's own range.

use eleven_rounds_engine::base::number;
use eleven_rounds_engine::catalog::choices::WorkloadInput;
use eleven_rounds_engine::catalog::option::Family;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::format;
use yew::prelude::*;

use crate::controls::slider::{STEPS, Track, track};

/// A stretch of the range, in shares of it, with the cheaper option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct RailStretch {
    /// Where it begins.
    pub from: f64,
    /// Where it ends.
    pub to: f64,
    /// The value of the field where it begins.
    pub value: f64,
    /// The family of the cheaper option; nothing where both cost the same.
    pub cheaper: Option<Family>,
}

/// The range is looked at in so many places.
const PLACES: usize = 24;

/// How often the stretch between two places is halved to find where the cheaper option changes: to
/// less than a ten-thousandth of the range.
const HALVINGS: usize = 10;

/// The rails of the fields that give a first answer; nothing where a field has none.
#[derive(Debug, Default, PartialEq)]
pub struct Rails {
    /// Along the requests, in the unit of the field.
    pub requests: Option<Vec<RailStretch>>,
    /// Along the duration.
    pub duration: Option<Vec<RailStretch>>,
    /// Along the memory.
    pub memory: Option<Vec<RailStretch>>,
}

impl Rails {
    /// Who is cheaper along each, all else as it is.
    pub fn of(scenario: &Scenario, book: &PriceBook) -> Rails {
        let rail = |field| Some(stretches(field, &track(field, scenario)?, scenario, book));
        // With the quantity of a bill, other requests are other work: the sentences on loads are not of that.
        let from_bill =
            matches!(scenario.entry, WorkloadInput::LambdaBill | WorkloadInput::FargateBill);
        let by_duration = scenario.entry == WorkloadInput::Duration;
        Rails {
            requests: if from_bill { None } else { rail(Field::Requests) },
            duration: if by_duration { rail(Field::Duration) } else { None },
            memory: rail(Field::Memory),
        }
    }
}

/// Which option is cheaper along the range of one field, all else as it is.
fn stretches(
    field: Field,
    track: &Track,
    scenario: &Scenario,
    book: &PriceBook,
) -> Vec<RailStretch> {
    let mut trial = scenario.clone();
    let mut cheaper_at = |share: f64| {
        trial.set(field, &number::text(track.value(share * STEPS)), book).ok()?;
        cheaper(&trial, book)
    };
    let mut stretches: Vec<RailStretch> = Vec::new();
    let mut before = 0.0;
    for index in 0..PLACES {
        let place = (index as f64 + 0.5) / PLACES as f64;
        let to = (index + 1) as f64 / PLACES as f64;
        let cheaper = cheaper_at(place);
        match stretches.last_mut() {
            Some(last) if last.cheaper == cheaper => last.to = to,
            last => {
                let mut from = 0.0;
                if let Some(last) = last {
                    let (mut low, mut high) = (before, place);
                    for _ in 0..HALVINGS {
                        let middle = (low + high) / 2.0;
                        if cheaper_at(middle) == last.cheaper {
                            low = middle
                        } else {
                            high = middle
                        }
                    }
                    from = high;
                    last.to = from;
                }
                let value = track.exact(from * STEPS);
                stretches.push(RailStretch { from, to, value, cheaper });
            }
        }
        before = place;
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
