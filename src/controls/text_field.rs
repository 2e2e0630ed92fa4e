//! A field that is typed: a box that reads what people write, a slider beside it where that
//! helps, its message below.

use eleven_rounds_engine::base::number;
use eleven_rounds_engine::catalog::choices::{KeyedEnum, RatePeriod};
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::{FieldKind, FieldUnit, Problem};
use eleven_rounds_engine::scenario::setting::AUTO;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::phrases::options::options;
use eleven_rounds_presentation::lang::Lang;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::field_frame::{head, id};
use crate::controls::segments::segments;
use crate::controls::slider::rail::{self, RailStretch};
use crate::controls::slider::{STEPS, Track, track};
use crate::controls::stateful::Stateful;
use crate::platform::events;
use crate::state::session_prices::SessionBook;
use crate::state::{Action, Shared};
use crate::ui::{Ui, changed};

/// A typed field.
///
/// What is typed lives here until it is valid; then it is dispatched. Text that is not
/// valid stays in the box with its message until it is mended or Escape is pressed.
#[derive(PartialEq)]
pub struct TextField {
    /// The field: a number or a date.
    pub field: Field,
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// What follows from the value, in place of the hint.
    pub derived: String,
    /// What the engine takes where the field is left to it.
    pub automatic: String,
    /// Which option is cheaper along the slider.
    pub stretches: Option<Vec<RailStretch>>,
    /// What is said beside the slider.
    pub beside: String,
    /// Whether the name stands beside it already.
    pub bare: bool,
}

impl TextField {
    /// A field with nothing but its hint.
    pub fn new(field: Field, scenario: &Shared<Scenario>) -> TextField {
        TextField {
            field,
            scenario: scenario.clone(),
            derived: String::new(),
            automatic: String::new(),
            stretches: None,
            beside: String::new(),
            bare: false,
        }
    }
}

impl Stateful for TextField {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let TextField { field, scenario, derived, automatic, .. } = self;
        let field = *field;
        let words = ui.words();
        let draft = use_state(|| None::<String>).run(hooks);
        let current = shown(field, scenario, ui.lang, &ui.book);
        {
            // A preset, a reset or Back sets the field from outside: then the draft is over.
            let draft = draft.clone();
            let book = ui.book.clone();
            use_effect_with(scenario.text(field, &book), move |now| {
                let reads_as_now =
                    |text: &str| read(field, text, &book).is_ok_and(|read| read == *now);
                if draft.as_deref().is_some_and(|text| !reads_as_now(text)) {
                    draft.set(None);
                }
            })
            .run(hooks);
        }
        let problem = draft.as_deref().and_then(|text| read(field, text, &ui.book).err());
        let oninput = {
            let draft = draft.clone();
            let ui = ui.clone();
            Callback::from(move |event: InputEvent| {
                let Some(text) = events::typed(&event) else { return };
                if let Ok(valid) = read(field, &text, &ui.book) {
                    ui.send(Action::Edit(field, valid));
                }
                draft.set(Some(text));
            })
        };
        let onchange = {
            let draft = draft.clone();
            let ui = ui.clone();
            let valid = problem.is_none();
            Callback::from(move |_: Event| {
                if valid {
                    draft.set(None);
                }
                ui.send(Action::Settle);
            })
        };
        let onkeydown = {
            let draft = draft.clone();
            Callback::from(move |event: KeyboardEvent| {
                if event.key() == "Escape" {
                    draft.set(None);
                }
            })
        };
        let id = id(field);
        let message = [&id, "-message"].concat();
        let invalid = problem.is_some();
        let value = draft.as_deref().unwrap_or(&current).to_owned();
        let is_date = matches!(field.row().kind, FieldKind::Date);
        let class = classes!(
            "field",
            changed(field, scenario, ui).then_some("changed"),
            invalid.then_some("invalid")
        );
        html! {
            <div {class} data-field={field.key()}>
                if !self.bare {
                    { head(field, Some(&id), scenario, ui) }
                }
                <div class="control">
                    { slider(field, &current, self, ui) }
                    <div class={classes!("box", is_date.then_some("text"))}>
                        <input
                            {id}
                            type="text"
                            inputmode={if is_date { "numeric" } else { "decimal" }}
                            autocomplete="off"
                            spellcheck="false"
                            aria-label={self.bare.then(|| words.label(field))}
                            placeholder={if field.row().auto { ui.texts().auto } else { "" }}
                            aria-invalid={invalid.to_string()}
                            aria-describedby={message.clone()}
                            {value}
                            {oninput}
                            {onchange}
                            {onkeydown}
                        />
                        { unit(field, scenario, ui) }
                    </div>
                </div>
                // The kind of work says what a duration is made of.
                if matches!(field, Field::Duration | Field::BilledGbSeconds) {
                    { segments(Field::WorkKind, scenario, ui) }
                }
                if let Some(problem) = &problem {
                    <p class="error" id={message} role="alert">{ words.problem(problem) }</p>
                } else {
                    <p class="hint" id={message}>
                        if !automatic.is_empty() && scenario.text(field, &ui.book) == AUTO {
                            { [ui.texts().auto, ": ", automatic.as_str(), ". "].concat() }
                        }
                        if derived.is_empty() { { words.hint(field) } } else { { derived } }
                    </p>
                }
            </div>
        }
    }
}

/// What the box shows while nobody types; nothing where the value is automatic.
///
/// Counts are shortened where that loses no digit; "1.2 M ms" would help nobody.
fn shown(field: Field, scenario: &Scenario, lang: Lang, book: &SessionBook) -> String {
    let is_count = matches!(
        field.row().kind,
        FieldKind::Number { unit: FieldUnit::Requests | FieldUnit::Count, .. }
    );
    match scenario.number(field) {
        Some(number) if is_count && number >= SHORT_FROM => format::lossless(number, lang),
        Some(number) if number.fract() == 0.0 => format::count(number),
        Some(number) => format::significant(number, 9),
        None if field.row().auto => String::new(),
        None => scenario.text(field, book),
    }
}

/// Longer numbers are hard to read digit by digit.
const SHORT_FROM: f64 = 1e5;

/// The text that the scenario takes for what was typed.
fn read(field: Field, text: &str, book: &SessionBook) -> Result<String, Problem> {
    let mut trial = Scenario::default();
    let text = if text.trim().is_empty() && field.row().auto { AUTO } else { text };
    trial.set(field, text, book)?;
    Ok(trial.text(field, book))
}

/// What stands at the right of the box: for requests, a choice of what they are counted over.
fn unit(field: Field, scenario: &Scenario, ui: &Ui) -> Html {
    let words = ui.words();
    if field == Field::Requests {
        return per(scenario, ui);
    }
    match field.row().kind {
        FieldKind::Number { unit, .. } => match words.field_unit(unit) {
            "" => html! {},
            unit => html! { <span class="unit">{ unit }</span> },
        },
        _ => html! {},
    }
}

fn per(scenario: &Scenario, ui: &Ui) -> Html {
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let per = events::selected(&event).and_then(|key| RatePeriod::from_key(&key));
            if let Some(per) = per {
                ui.send(Action::Per(per));
            }
        })
    };
    html! {
        <select aria-label={ui.texts().rate_unit} data-field={Field::Per.key()} {onchange}>
            for (key, label) in options(Field::Per, ui.lang) {
                <option selected={scenario.text(Field::Per, &ui.book) == key} value={key.clone()}>
                    { label }
                </option>
            }
        </select>
    }
}

fn slider(field: Field, current: &str, text_field: &TextField, ui: &Ui) -> Html {
    let Some(track) = track(field, &text_field.scenario).filter(|_| !field.row().auto) else {
        return html! {};
    };
    let value = text_field.scenario.number(field).unwrap_or(track.low);
    let slid = {
        let ui = ui.clone();
        Callback::from(move |event: InputEvent| {
            let position = events::typed(&event).and_then(|text| text.parse::<u32>().ok());
            if let Some(position) = position {
                ui.send(Action::Edit(field, number::text(track.value(f64::from(position)))));
            }
        })
    };
    let settled = {
        let ui = ui.clone();
        Callback::from(move |_: Event| ui.send(Action::Settle))
    };
    let plain = [RailStretch { from: 0.0, to: 1.0, value: track.low, cheaper: None }];
    html! {
        <div class="slider">
            if !text_field.beside.is_empty() {
                <span class="beside-slider">{ &text_field.beside }</span>
            }
            { rail::view(text_field.stretches.as_deref().unwrap_or(&plain)) }
            <input
                type="range"
                min="0"
                max={Track::text(STEPS)}
                value={Track::text(track.position(value))}
                aria-label={[ui.words().label(field), ui.texts().slider].join(", ")}
                aria-valuetext={current.to_owned()}
                oninput={slid}
                onchange={settled}
            />
        </div>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_shows_what_it_reads_back() {
        let mut scenario = Scenario::default();
        for text in ["1234567", "0.25", "1e9", "512", "0.1234567", "226.8M", "300000", "12345000"] {
            scenario.set(Field::Requests, text, &SessionBook::default()).unwrap();
            for lang in Lang::ALL {
                let shown = shown(Field::Requests, &scenario, lang, &SessionBook::default());
                let there = Ok(scenario.text(Field::Requests, &SessionBook::default()));
                assert_eq!(
                    read(Field::Requests, &shown, &SessionBook::default()),
                    there,
                    "{shown}"
                );
            }
        }
    }

    #[test]
    fn a_time_of_any_unit_is_shown_in_the_unit_of_its_field() {
        let book = SessionBook::default();
        let mut scenario = Scenario::default();
        for (field, text, expected) in [
            (Field::Duration, "25 min", "1,500,000"),
            (Field::Duration, "1시간 30분", "5,400,000"),
            (Field::Overlap, "90s", "1.5"),
            (Field::RequestKb, "1.5MB", "1,536"),
            (Field::ImageGb, "512 MB", "0.5"),
        ] {
            scenario.set(field, text, &book).unwrap();
            for lang in Lang::ALL {
                let shown = shown(field, &scenario, lang, &book);
                assert_eq!(shown, expected, "{text}");
                assert_eq!(read(field, &shown, &book), Ok(scenario.text(field, &book)), "{text}");
            }
        }
    }

    #[test]
    fn an_empty_box_is_automatic_where_that_is_possible() {
        assert_eq!(read(Field::LambdaMemory, " ", &SessionBook::default()), Ok(AUTO.to_owned()));
        assert!(read(Field::Requests, "", &SessionBook::default()).is_err());
    }

    #[test]
    fn a_date_is_shown_as_it_is_typed() {
        assert_eq!(
            shown(Field::AsOf, &Scenario::default(), Lang::Ko, &SessionBook::default()),
            "2026-11-23"
        );
        assert!(read(Field::AsOf, "23.11.2026", &SessionBook::default()).is_err());
    }
}
