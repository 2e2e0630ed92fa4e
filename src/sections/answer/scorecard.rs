//! The scorecard: eleven cells, each with who took the round and by how much, and what follows from all.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::rules::robustness;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore};
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_presentation::format;
use yew::functional::HookContext;
use yew::prelude::*;

use crate::controls::stateful::Stateful;
use crate::sections::links::opens;
use crate::state::{Shared, ViewName};
use crate::ui::Ui;

/// The scorecard.
#[derive(PartialEq)]
pub struct ScorecardStrip {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

/// A lead that fills a cell.
const FULL: f64 = 4.0;
/// Half of the height of a cell's drawing.
const HALF: f64 = 24.0;
/// A weight that gives the widest bar.
const HEAVY: f64 = 20.0;

impl Stateful for ScorecardStrip {
    fn draw(&self, ui: &Ui, _: &mut HookContext) -> Html {
        let ScorecardStrip { scenario, comparison } = self;
        let words = ui.words();
        let texts = words.rounds();
        let scorecard = &comparison.rounds;
        let weights = scenario.weights();
        let holds = robustness::holds(scorecard, &weights);
        html! {
            <section class="panel" id="scorecard" tabindex="-1">
                <h2>{ words.rounds_title(scorecard) }</h2>
                <p class="sub">{ texts.scorecard_sub }</p>
                <ol class="scorecard">
                    for (index, round) in scorecard.rounds.iter().enumerate() {
                        { cell(index, round, weights[index], ui) }
                    }
                </ol>
                <p class="result">{ words.rounds_result(scorecard, holds) }</p>
                <p>
                    <button type="button" class="link" onclick={opens(ViewName::Rounds, ui)}>
                        { texts.all_rounds }
                    </button>
                </p>
            </section>
        }
    }
}

/// One round: a bar up for Lambda or down for ECS, as long as the lead and as wide as the weight.
fn cell(index: usize, round: &RoundScore, weight: f64, ui: &Ui) -> Html {
    let words = ui.words();
    let title = words.group(Group::ROUNDS[index]);
    let (class, up) = match round.leaning {
        Leaning::Lambda => (Some("lambda"), true),
        Leaning::Ecs => (Some("ecs"), false),
        Leaning::Tie => (None, true),
    };
    let lead = if round.by_limit { FULL } else { f64::from(round.lead.unsigned_abs()).min(FULL) };
    let long = if class.is_some() { (lead / FULL * HALF).max(3.0) } else { 0.0 };
    let wide = 6.0 + 22.0 * (weight / HEAVY).min(1.0);
    let fixed = |value: f64| format::fixed(value, 1);
    let points = if round.by_limit {
        words.rounds().only.to_owned()
    } else if round.lead == 0 {
        String::new()
    } else {
        ["+", &round.lead.unsigned_abs().to_string()].concat()
    };
    html! {
        <li key={index} {class} title={[title, ": ", &words.round_result(round)].concat()}>
            <span class="number" aria-hidden="true">{ index + 1 }</span>
            <svg viewBox="0 0 28 52" width="28" height="52" aria-hidden="true">
                <line x1="-100" x2="128" y1="26" y2="26" />
                <rect
                    x={fixed(14.0 - wide / 2.0)}
                    y={fixed(if up { 26.0 - long } else { 26.0 })}
                    width={fixed(wide)}
                    height={fixed(long)}
                />
            </svg>
            <span class="points" aria-hidden="true">{ points }</span>
            <span class="sr-only">{ [title, ": ", &words.round_result(round)].concat() }</span>
        </li>
    }
}
