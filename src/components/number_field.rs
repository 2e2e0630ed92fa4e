//! A number: a text box that reads what people write, a slider beside it, its message below.

use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::{AUTO, FieldUnit, Kind, Problem};
use yew::prelude::*;

use super::rail::{self, Stretch};
use super::slider::{STEPS, Track, track};
use super::{use_dispatch, use_words};
use crate::i18n::{Lang, format};
use crate::state::{Action, Shared};

/// Props of [`NumberField`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct NumberFieldProps {
    /// The field.
    pub field: Field,
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// What follows from the value, under the box.
    #[prop_or_default]
    pub derived: AttrValue,
    /// What the engine takes where the field is left to it.
    #[prop_or_default]
    pub automatic: AttrValue,
    /// Which option is cheaper along the slider.
    #[prop_or_default]
    pub stretches: Option<Vec<Stretch>>,
    /// Where the cheaper option changes, in words.
    #[prop_or_default]
    pub flip: Option<AttrValue>,
    /// What stands at the right of the box in place of the unit.
    #[prop_or_default]
    pub unit: Option<Html>,
    /// What stands below the control.
    #[prop_or_default]
    pub children: Children,
}

/// A number field.
///
/// What is typed lives here until it is valid; then it is dispatched. Text that is not
/// valid stays in the box with its message until it is mended or Escape is pressed.
#[component]
pub fn NumberField(props: &NumberFieldProps) -> Html {
    let NumberFieldProps { field, scenario, derived, automatic, .. } = props;
    let (lang, texts, words) = use_words();
    let dispatch = use_dispatch();
    let draft = use_state(|| None::<String>);
    let current = shown(*field, scenario, lang);
    {
        // A preset, a reset or Back sets the field from outside: then the draft is over.
        let (draft, field) = (draft.clone(), *field);
        use_effect_with(scenario.text(field), move |now| {
            let same = draft
                .as_deref()
                .is_some_and(|text| read(field, text).is_ok_and(|read| read == *now));
            if draft.is_some() && !same {
                draft.set(None);
            }
        });
    }
    let send = move |action: Action| {
        if let Some(dispatch) = &dispatch {
            dispatch.dispatch(action);
        }
    };
    let problem = draft.as_deref().and_then(|text| read(*field, text).err());
    let oninput = {
        let (draft, send, field) = (draft.clone(), send.clone(), *field);
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed(&event) else { return };
            if let Ok(valid) = read(field, &text) {
                send(Action::Edit(field, valid));
            }
            draft.set(Some(text));
        })
    };
    let onchange = {
        let (draft, send, valid) = (draft.clone(), send.clone(), problem.is_none());
        Callback::from(move |_: Event| {
            if valid {
                draft.set(None);
            }
            send(Action::Settle);
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
    let id = field.key().replace('.', "-");
    let message = [&id, "-message"].concat();
    let invalid = problem.is_some();
    let value = draft.as_deref().unwrap_or(&current).to_owned();
    let unit = props.unit.clone().unwrap_or_else(|| unit(*field, words));
    let slider = track(*field, scenario).filter(|_| !field.row().auto).map(|track| {
        slider(
            *field,
            &track,
            scenario,
            props.stretches.as_deref(),
            ([words.label(*field), texts.slider].join(", "), current.clone()),
            send.clone(),
        )
    });
    let hint =
        if derived.is_empty() { AttrValue::from(words.hint(*field)) } else { derived.clone() };
    html! {
        <div
            class={classes!("field", changed(*field, scenario).then_some("changed"), invalid.then_some("invalid"))}
            data-field={field.key()}
        >
            <FieldHead field={*field} id={id.clone()} scenario={scenario.clone()} />
            <div class="control">
                { slider }
                <div class="box">
                    <input
                        {id}
                        type="text"
                        inputmode="decimal"
                        autocomplete="off"
                        spellcheck="false"
                        placeholder={if field.row().auto { texts.auto } else { "" }}
                        aria-invalid={invalid.to_string()}
                        aria-describedby={message.clone()}
                        {value}
                        {oninput}
                        {onchange}
                        {onkeydown}
                    />
                    { unit }
                </div>
            </div>
            { props.children.clone() }
            if let Some(problem) = &problem {
                <p class="error" id={message} role="alert">{ words.problem(problem) }</p>
            } else {
                <p class="hint" id={message}>
                    if let Some(flip) = &props.flip {
                        <span class="flip-note">{ flip }</span>
                    }
                    if !automatic.is_empty() && scenario.text(*field) == AUTO {
                        { [texts.auto, ": ", automatic.as_str(), ". "].concat() }
                    }
                    { hint }
                </p>
            }
        </div>
    }
}

/// Props of [`FieldHead`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FieldHeadProps {
    /// The field.
    pub field: Field,
    /// The id of the control that the label names.
    pub id: AttrValue,
    /// The scenario.
    pub scenario: Shared<Scenario>,
}

/// The label of a field with its reset, where it differs from the default.
#[component]
pub fn FieldHead(props: &FieldHeadProps) -> Html {
    let (_, texts, words) = use_words();
    let dispatch = use_dispatch();
    let field = props.field;
    let reset = Callback::from(move |_: MouseEvent| {
        if let Some(dispatch) = &dispatch {
            dispatch.dispatch(Action::Reset(field));
        }
    });
    html! {
        <div class="field-head">
            <label class="label" for={props.id.clone()}>{ words.label(field) }</label>
            if changed(field, &props.scenario) {
                <button
                    type="button"
                    class="reset"
                    aria-label={[texts.reset, ": ", words.label(field)].concat()}
                    onclick={reset}
                >{ texts.reset }</button>
            }
        </div>
    }
}

/// Whether a field differs from the default.
pub fn changed(field: Field, scenario: &Scenario) -> bool {
    !scenario.same(&crate::share::defaults(), field)
}

/// The text of an input event's box.
pub fn typed(event: &InputEvent) -> Option<String> {
    use yew::TargetCast;
    event.target_dyn_into::<crate::browser::TextBox>().map(|text_box| text_box.value())
}

/// What the box shows while nobody types; nothing where the value is automatic.
///
/// Counts are shortened where that loses no digit; "1.2 M ms" would help nobody.
fn shown(field: Field, scenario: &Scenario, lang: Lang) -> String {
    let is_count = matches!(
        field.row().kind,
        Kind::Number { unit: FieldUnit::Requests | FieldUnit::Count, .. }
    );
    match scenario.number(field) {
        Some(number) if is_count && number >= SHORT_FROM => format::lossless(number, lang),
        Some(number) if number.fract() == 0.0 => format::count(number),
        Some(number) => format::significant(number, 9),
        None => String::new(),
    }
}

/// Longer numbers are hard to read digit by digit.
const SHORT_FROM: f64 = 1e5;

/// The text that the scenario takes for what was typed.
fn read(field: Field, text: &str) -> Result<String, Problem> {
    let mut trial = Scenario::default();
    let text = if text.trim().is_empty() && field.row().auto { AUTO } else { text };
    trial.set(field, text)?;
    Ok(trial.text(field))
}

fn unit(field: Field, words: &dyn crate::i18n::Words) -> Html {
    match field.row().kind {
        Kind::Number { unit, .. } => match words.field_unit(unit) {
            "" => html! {},
            unit => html! { <span class="unit">{ unit }</span> },
        },
        _ => html! {},
    }
}

fn slider(
    field: Field,
    track: &Track,
    scenario: &Scenario,
    stretches: Option<&[Stretch]>,
    (label, value_text): (String, String),
    send: impl Fn(Action) + Clone + 'static,
) -> Html {
    let value = scenario.number(field).unwrap_or(track.low);
    let slid = {
        let (track, send) = (*track, send.clone());
        Callback::from(move |event: InputEvent| {
            let place = typed(&event).and_then(|text| text.parse::<f64>().ok());
            if let Some(place) = place {
                send(Action::Edit(field, track.value(place).to_string()));
            }
        })
    };
    let plain = [Stretch { from: 0.0, to: 1.0, cheaper: None }];
    html! {
        <div class="slider">
            { rail::view(stretches.unwrap_or(&plain)) }
            <input
                type="range"
                min="0"
                max={STEPS.to_string()}
                value={track.place(value).to_string()}
                aria-label={label}
                aria-valuetext={value_text}
                oninput={slid}
                onchange={Callback::from(move |_: Event| send(Action::Settle))}
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
            scenario.set(Field::Requests, text).unwrap();
            let shown = shown(Field::Requests, &scenario);
            assert_eq!(
                read(Field::Requests, &shown),
                Ok(scenario.text(Field::Requests)),
                "{shown}"
            );
        }
    }

    #[test]
    fn an_empty_box_is_automatic_where_that_is_possible() {
        assert_eq!(read(Field::LambdaMemory, " "), Ok(AUTO.to_owned()));
        assert!(read(Field::Requests, "").is_err());
    }
}
