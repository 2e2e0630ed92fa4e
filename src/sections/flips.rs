//! What would flip the verdict: the nearest value of each main field, beside its slider, and as a button that
//! tries it.

use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family};
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::lang::Lang;
use yew::prelude::*;

use crate::controls::slider::rail::{RailStretch, Rails};
use crate::state::Action;
use crate::ui::Ui;

/// A value of a field at which the cheaper option changes, all else as it is.
struct FieldFlip {
    field: Field,
    /// The value of the scenario.
    now: f64,
    /// The value at which it changes.
    at: f64,
    /// Who is cheaper beyond it.
    cheaper: Option<Family>,
}

impl FieldFlip {
    /// The compared option that is cheaper beyond it.
    fn option(&self, comparison: &Comparison) -> Option<DeploymentOption> {
        let cheaper = self.cheaper?;
        comparison.compared.into_iter().find(|option| option.family() == cheaper)
    }

    /// How far away it is: by how many times.
    fn ratio(&self) -> f64 {
        (self.at / self.now).max(self.now / self.at)
    }

    /// A value just beyond, of three digits.
    fn beyond(&self) -> f64 {
        let further = if self.at > self.now { f64::ceil } else { f64::floor };
        let scale = 10_f64.powi(2 - self.at.log10().floor() as i32);
        further(self.at * scale) / scale
    }
}

/// The nearest flip of each main field, the nearest first; none where dollars do not decide.
fn nearest(scenario: &Scenario, comparison: &Comparison, rails: &Rails) -> Vec<FieldFlip> {
    let mut flips: Vec<FieldFlip> = Vec::new();
    if !matches!(comparison.verdict.outcome, Outcome::Cheaper { .. } | Outcome::Close) {
        return flips;
    }
    // Between two places of a rail the cheaper option may change to and fro: the loads are known exactly.
    let load = || {
        let now = scenario.number(Field::Requests).filter(|now| *now > 0.0)?;
        rails.requests.as_ref()?;
        let change = comparison.verdict.nearest_change(comparison.requests)?;
        let at = now * change / comparison.requests;
        let cheaper =
            comparison.verdict.cheaper.map(|cheaper| comparison.counterpart(cheaper).family());
        Some(FieldFlip { field: Field::Requests, now, at, cheaper })
    };
    let along = |field: Field, rail: &Option<Vec<RailStretch>>| {
        let now = scenario.number(field).filter(|now| *now > 0.0)?;
        let stretches = rail.as_deref()?;
        let borders = stretches.windows(2).map(|pair| {
            // Below the value, what is cheaper beyond is the stretch before.
            let cheaper = if pair[1].value > now { pair[1].cheaper } else { pair[0].cheaper };
            FieldFlip { field, now, at: pair[1].value, cheaper }
        });
        borders.min_by(|one, other| one.ratio().total_cmp(&other.ratio()))
    };
    let duration = along(Field::Duration, &rails.duration);
    let memory = along(Field::Memory, &rails.memory);
    for flip in [load(), duration, memory].into_iter().flatten() {
        let before = flips.partition_point(|nearer| nearer.ratio() <= flip.ratio());
        flips.insert(before, flip);
    }
    flips
}

/// What is said beside the slider of each main field: where it flips; nothing where it does not.
pub fn beside_sliders(
    scenario: &Scenario,
    comparison: &Comparison,
    rails: &Rails,
    lang: Lang,
) -> impl Fn(Field) -> String {
    let flips: Vec<(Field, String)> = nearest(scenario, comparison, rails)
        .iter()
        .map(|flip| (flip.field, lang.words().flips_at(&value(flip, flip.at, scenario, lang))))
        .collect();
    move |field| {
        let flip = flips.iter().find(|(known, _)| *known == field);
        flip.map_or_else(String::new, |(_, text)| text.clone())
    }
}

/// The nearest flips as buttons.
pub fn flips(scenario: &Scenario, comparison: &Comparison, rails: &Rails, ui: &Ui) -> Html {
    let words = ui.words();
    let texts = ui.texts();
    let flips = nearest(scenario, comparison, rails);
    if flips.is_empty() {
        return html! {};
    }
    html! {
        <section class="panel flips" id="flips" tabindex="-1">
            <h2>{ texts.flips_title }</h2>
            <ul>
                for flip in flips {
                    <li key={flip.field.key()}>
                        <button
                            type="button"
                            onclick={ui.click(Action::Choose(flip.field, number::text(flip.beyond())))}
                        >
                            <span>{ words.label(flip.field) }</span>
                            <strong>
                                { [&value(&flip, flip.now, scenario, ui.lang), " → "].concat() }
                                <span class={flip.cheaper.map(Family::key)}>
                                    { value(&flip, flip.at, scenario, ui.lang) }
                                </span>
                            </strong>
                            <small>
                                { words.flip_distance(flip.at / flip.now, flip.option(comparison)) }
                            </small>
                        </button>
                    </li>
                }
            </ul>
        </section>
    }
}

/// A value of the field with its unit.
fn value(flip: &FieldFlip, value: f64, scenario: &Scenario, lang: Lang) -> String {
    match flip.field {
        Field::Requests => {
            let per = lang.words().per(scenario.per);
            let blank = if per.starts_with('/') { "" } else { " " };
            [&format::short(value, lang), blank, per].concat()
        }
        Field::Duration => format::duration_ms(value, lang),
        _ => format::bytes(value * 1024.0 * 1024.0),
    }
}
