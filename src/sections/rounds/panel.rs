//! The eleven rounds: one line each, which opens to its rules, facts, near misses and claims.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::detail::rounds_behind::rounds_behind;
use eleven_rounds_engine::rounds::Rounds;
use eleven_rounds_engine::rules::book::ROUNDS;
use eleven_rounds_engine::rules::explain::leading_rule;
use eleven_rounds_engine::rules::robustness;
use eleven_rounds_engine::rules::rule::EvidenceLevel;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore, Scorecard};
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::view::rounds::{Neutral, scores};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use super::body::round_body;
use super::custom_rules::switched_off;
use super::parts::{mark, reason};
use super::prose::Prose;
use crate::charts::data_table;
use crate::controls::stateful::Stateful;
use crate::state::Shared;
use crate::ui::Ui;

/// The rounds: one piece for all of them, so that one of them is open.
#[derive(PartialEq)]
pub struct RoundsPanel {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

/// What the reader has opened: it ends with the page.
#[derive(Clone, Copy, Default, PartialEq)]
struct PanelState {
    /// The chart as a table.
    table: bool,
    /// The round that is open, from 1.
    round: Option<usize>,
}

impl Stateful for RoundsPanel {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let RoundsPanel { scenario, comparison } = self;
        let words = ui.words();
        let texts = ui.words().rounds();
        let state = use_state(PanelState::default).run(hooks);
        let prose = Prose::of(ui, hooks);
        {
            // Once the view is drawn: a line says the reason of its leading rule.
            let prose = prose.clone();
            use_effect_with((), move |()| prose.load()).run(hooks);
        }
        let neutral = use_memo((), |()| Neutral::scored()).run(hooks);
        let show = |next: PanelState| {
            let state = state.clone();
            Callback::from(move |_: MouseEvent| state.set(next))
        };
        let opened = *state;
        let scorecard = &comparison.rounds;
        let holds = robustness::holds(scorecard, &scenario.weights());
        let rounds = rounds_behind(scenario, comparison, &ui.book);
        html! {
            <section class="panel" id="rounds" tabindex="-1">
                <div class="caption">
                    <div>
                        <h2>{ words.rounds_title(scorecard) }</h2>
                        <p class="sub">{ texts.sub }</p>
                    </div>
                    <button
                        type="button"
                        class="btn"
                        aria-expanded={opened.table.to_string()}
                        aria-controls="rounds-table"
                        onclick={show(PanelState { table: !opened.table, ..opened })}
                    >
                        { if opened.table { ui.texts().hide_table } else { ui.texts().show_table } }
                    </button>
                </div>
                <p class="result">{ words.rounds_result(scorecard, holds) }</p>
                if opened.table {
                    { score_table(&neutral, scorecard, scenario, ui) }
                }
                <div class="rounds">
                    for number in 1..=ROUNDS.len() {
                        { round_line(
                            number,
                            [scorecard, &neutral.score_2017, &neutral.score_today]
                                .map(|scorecard| &scorecard.rounds[number - 1]),
                            &rounds,
                            opened,
                            show,
                            &prose,
                            ui,
                        ) }
                        if opened.round == Some(number) {
                            { round_body(number, &rounds, scenario, comparison, &prose, ui) }
                        }
                    }
                </div>
                { switched_off(scenario, ui) }
            </section>
        }
    }
}

/// One round as a line that opens, with its scores: of the scenario, of 2017 and of today.
fn round_line(
    number: usize,
    scores: [&RoundScore; 3],
    rounds: &Rounds,
    opened: PanelState,
    show: impl Fn(PanelState) -> Callback<MouseEvent>,
    prose: &Prose,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    let index = number - 1;
    let [score, ..] = scores;
    let open = opened.round == Some(number);
    let leading = leading_rule(&rounds.book, score);
    let sentence = match leading {
        Some(rule) => reason(rule, prose.texts(), ui),
        None => html! { { words.rounds().none_fired } },
    };
    html! {
        <button
            type="button"
            class="round"
            aria-expanded={open.to_string()}
            onclick={show(PanelState { round: (!open).then_some(number), ..opened })}
        >
            <span class="number">{ number }</span>
            <span class="title">{ words.group(Group::ROUNDS[index]) }</span>
            { bar(scores.map(reach), rounds.weights[index]) }
            <span class="sr-only">{ words.round_result(score) }{ ". " }</span>
            <span class="sentence">
                { sentence }
                if leading.is_some_and(|rule| rule.evidence == EvidenceLevel::CustomRule) {
                    { mark("plain", words.evidence(EvidenceLevel::CustomRule)) }
                }
                if rounds.hangs_on_assumed(score) {
                    { mark("plain", words.rounds().assumed) }
                }
            </span>
        </button>
    }
}

/// How far a round leans, from -1 (Lambda) to 1 (ECS).
fn reach(round: &RoundScore) -> f64 {
    /// A lead that fills the bar.
    const FULL: f64 = 4.0;
    match (round.by_limit, round.leaning) {
        (true, Leaning::Lambda) => -1.0,
        (true, Leaning::Ecs) => 1.0,
        _ => (f64::from(round.lead) / FULL).clamp(-1.0, 1.0),
    }
}

/// The chart as a table: the same leanings in words.
fn score_table(neutral: &Neutral, scorecard: &Scorecard, scenario: &Scenario, ui: &Ui) -> Html {
    let (columns, cells) = scores(neutral, scorecard, scenario, ui.words());
    data_table(Some("rounds-table"), ui.words().rounds_title(scorecard).to_owned(), columns, &cells)
}

/// The bar of a round: from the middle to the side it leans to, as thick as its weight, with
/// a ring for 2017 and a tick for today.
fn bar([yours, then, now]: [f64; 3], weight: f64) -> Html {
    /// Half of the drawing's width, without room for the marks.
    const HALF: f64 = 64.0;
    const MIDDLE: f64 = 70.0;
    const HEIGHT: f64 = 24.0;
    /// A weight that gives the thickest bar.
    const HEAVY: f64 = 20.0;
    let x = |reach: f64| format::fixed(MIDDLE + reach * HALF, 1);
    let thick = 4.0 + 10.0 * (weight / HEAVY).min(1.0);
    let from = yours.min(0.0);
    let to = yours.max(0.0);
    let side = if yours < 0.0 { "lambda" } else { "ecs" };
    html! {
        <svg class="lean" viewBox="0 0 140 24" width="140" height="24" aria-hidden="true">
            <line class="middle" x1={x(0.0)} x2={x(0.0)} y1="1" y2="23" />
            <rect
                class={side}
                x={x(from)}
                y={format::fixed((HEIGHT - thick) / 2.0, 1)}
                width={format::fixed((to - from) * HALF, 1)}
                height={format::fixed(thick, 1)}
                rx="2"
            />
            <line class="now" x1={x(now)} x2={x(now)} y1="3" y2="21" />
            <circle class="then" cx={x(then)} cy="12" r="4" />
        </svg>
    }
}
