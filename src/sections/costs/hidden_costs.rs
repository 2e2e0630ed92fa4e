//! What bills usually forget: each line with its dollars on both sides, and a switch.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::base::number;
use eleven_rounds_engine::detail::hidden_costs::{Amount, Worth, worths};
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_presentation::format;
use yew::functional::HookContext;
use yew::prelude::*;

use crate::controls::stateful::{Stateful, stateful};
use crate::controls::text_field::TextField;
use crate::state::{Action, Shared};
use crate::ui::Ui;

/// The panel. It is drawn again only for another scenario.
#[derive(PartialEq)]
pub struct HiddenCosts {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

impl Stateful for HiddenCosts {
    fn draw(&self, ui: &Ui, _: &mut HookContext) -> Html {
        let texts = ui.texts();
        let sides = self.comparison.sides().map(|side| (side.option, &side.estimate));
        let rows = worths(&self.scenario, sides, &ui.book);
        html! {
            <section class="panel forgotten" id="forgotten" tabindex="-1">
                <h2>{ ui.words().group(Group::Extras) }</h2>
                <p class="sub">{ texts.forgotten_sub }</p>
                for (topic, title) in texts.forgotten_topics.into_iter().enumerate() {
                    <h3>{ title }</h3>
                    <ul>
                        for row in rows.iter().filter(|row| row.extra.topic as usize == topic) {
                            { line(row, &self.scenario, &self.comparison, ui) }
                        }
                    </ul>
                }
                <p class="sub">{ texts.unpriced }</p>
            </section>
        }
    }
}

/// One row: its name with the switch, the three levels, its own number, and its dollars.
fn line(row: &Worth, scenario: &Shared<Scenario>, comparison: &Comparison, ui: &Ui) -> Html {
    let field = row.extra.field;
    let label = ui.words().label(field);
    let unit = match field.row().kind {
        FieldKind::Number { unit, .. } => ui.words().field_unit(unit),
        _ => "",
    };
    let now = scenario.number(field);
    let set = |number: f64| Action::Choose(field, number::text(number));
    let [_, typical, _] = row.extra.levels;
    let flip = ui.click(set(if row.counted { 0.0 } else { typical }));
    html! {
        <li key={field.key()} data-extra={field.key()}>
            <label class="switch">
                <span><span class="label">{ label }</span>{ " " }<small>{ unit }</small></span>
                <input type="checkbox" role="switch" checked={row.counted} onclick={flip} />
            </label>
            <div class="segments" role="group" aria-label={label}>
                for (name, level) in ui.texts().levels.into_iter().zip(row.extra.levels) {
                    <button
                        type="button"
                        aria-pressed={(now == Some(level)).to_string()}
                        onclick={ui.click(set(level))}
                    >
                        { [name, " ", &format::lossless(level, ui.lang)].concat() }
                    </button>
                }
            </div>
            if row.counted {
                { stateful(field.key(), ui, TextField { bare: true, ..TextField::new(field, scenario) }) }
            }
            <p class={if row.counted { "hint" } else { "hint idle" }}>{ dollars(row, comparison, ui) }</p>
        </li>
    }
}

/// What a row adds on each side, or would add at its typical number.
fn dollars(row: &Worth, comparison: &Comparison, ui: &Ui) -> String {
    let texts = ui.texts();
    let mut parts = Vec::new();
    for (side, option) in row.sides.into_iter().zip(comparison.compared) {
        let amount = match side {
            Amount::Absent => continue,
            Amount::Unknown => texts.price_unknown.to_owned(),
            Amount::Known(usd) => format::line(usd.micros()),
        };
        if row.cancels() {
            // Once is enough for what is the same.
            parts = vec![amount, [texts.shared, ", ", texts.cancels].concat()];
        } else {
            parts.push([ui.words().option(option), " ", &amount].concat());
        }
    }
    let text = parts.join(" · ");
    if row.counted {
        text
    } else {
        [texts.levels[1], ": ", &text, " (", texts.not_counted, ")"].concat()
    }
}
