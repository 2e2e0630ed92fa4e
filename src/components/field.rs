//! Any field of the table as a control of its kind.

use eleven_rounds_engine::compare::Comparison;
use eleven_rounds_engine::scenario::{Field, Scenario};
use eleven_rounds_engine::setting::{AUTO, Kind};
use yew::prelude::*;

use super::number_field::{FieldHead, NumberField, changed, typed};
use super::overrides::Overrides;
use super::{use_dispatch, use_words};
use crate::browser;
use crate::i18n::options::options;
use crate::state::{Action, Shared};

/// Props of [`FieldView`].
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct FieldViewProps {
    /// The field.
    pub field: Field,
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison, for what is derived.
    pub answer: Shared<Comparison>,
}

/// A field as its kind wants it.
#[component]
pub fn FieldView(props: &FieldViewProps) -> Html {
    let FieldViewProps { field, scenario, answer } = props.clone();
    let (_, _, words) = use_words();
    let automatic = words.derived_auto(field, &scenario, &answer);
    match field.row().kind {
        Kind::Number { .. } => html! { <NumberField {field} {scenario} {automatic} /> },
        Kind::Choice(_) | Kind::Size | Kind::Profile => {
            html! { <ChoiceField {field} {scenario} {automatic} /> }
        }
        Kind::Switch => html! { <SwitchField {field} {scenario} /> },
        Kind::Date => html! { <DateField {field} {scenario} /> },
        Kind::Prices => html! { <Overrides {scenario} /> },
    }
}

/// Props of a field that needs only the scenario.
#[derive(Clone, Debug, PartialEq, Properties)]
pub struct ChoiceFieldProps {
    /// The field.
    pub field: Field,
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// What the engine takes where the field is left to it.
    #[prop_or_default]
    pub automatic: AttrValue,
}

/// More options than this are a list and not a row of buttons.
const MOST_SEGMENTS: usize = 3;

/// One of several: a row of buttons where there are few, else a list.
#[component]
pub fn ChoiceField(props: &ChoiceFieldProps) -> Html {
    let ChoiceFieldProps { field, scenario, automatic } = props.clone();
    let (lang, texts, words) = use_words();
    let dispatch = use_dispatch();
    let choose = Callback::from(move |key: String| {
        if let Some(dispatch) = &dispatch {
            dispatch.dispatch(Action::Choose(field, key));
        }
    });
    let current = scenario.text(field);
    let list = options(field, lang);
    let id = field.key().replace('.', "-");
    let is_changed = changed(field, &scenario).then_some("changed");
    let hint = words.hint(field);
    if list.len() <= MOST_SEGMENTS && !field.row().auto {
        return html! {
            <div class={classes!("field", is_changed)} data-field={field.key()}>
                <FieldHead {field} id={id.clone()} {scenario} />
                { segments(&id, words.label(field), &list, &current, &choose) }
                if !hint.is_empty() {
                    <p class="hint">{ hint }</p>
                }
            </div>
        };
    }
    let onchange = Callback::from(move |event: Event| {
        if let Some(key) = browser::selected(&event) {
            choose.emit(key);
        }
    });
    let auto = field.row().auto.then(|| {
        let label = if automatic.is_empty() {
            texts.auto.to_owned()
        } else {
            [texts.auto, ": ", automatic.as_str()].concat()
        };
        (AUTO.to_owned(), label)
    });
    let known = auto.iter().chain(&list).any(|(key, _)| *key == current);
    let own = (!known).then(|| (current.clone(), words.custom_profile().to_owned()));
    html! {
        <div class={classes!("field", is_changed)} data-field={field.key()}>
            <FieldHead {field} id={id.clone()} {scenario} />
            <div class="choice wide">
                <select {id} {onchange}>
                    for (key, label) in auto.into_iter().chain(own).chain(list) {
                        <option selected={key == current} value={key.clone()}>{ label }</option>
                    }
                </select>
            </div>
            if !hint.is_empty() {
                <p class="hint">{ hint }</p>
            }
        </div>
    }
}

/// A row of buttons of which one is chosen.
pub fn segments(
    id: &str,
    label: &'static str,
    list: &[(String, String)],
    current: &str,
    choose: &Callback<String>,
) -> Html {
    html! {
        <div class="segments" role="radiogroup" aria-label={label}>
            for (index, (key, text)) in list.iter().enumerate() {
                <label>
                    <input
                        type="radio"
                        name={id.to_owned()}
                        // The label of the field names the first button of the row.
                        id={(index == 0).then(|| id.to_owned())}
                        checked={key == current}
                        value={key.clone()}
                        onchange={{
                            let (choose, key) = (choose.clone(), key.clone());
                            Callback::from(move |_: Event| choose.emit(key.clone()))
                        }}
                    />
                    <span>{ text }</span>
                </label>
            }
        </div>
    }
}

/// On or off.
#[component]
pub fn SwitchField(props: &ChoiceFieldProps) -> Html {
    let ChoiceFieldProps { field, scenario, .. } = props.clone();
    let (_, _, words) = use_words();
    let dispatch = use_dispatch();
    let on = scenario.text(field) == "on";
    let flip = Callback::from(move |_: Event| {
        if let Some(dispatch) = &dispatch {
            let text = if on { "off" } else { "on" };
            dispatch.dispatch(Action::Choose(field, text.to_owned()));
        }
    });
    let is_changed = changed(field, &scenario).then_some("changed");
    html! {
        <div class={classes!("field", is_changed)} data-field={field.key()}>
            <label class="switch">
                <span class="label">{ words.label(field) }</span>
                <input type="checkbox" role="switch" checked={on} onchange={flip} />
            </label>
            <p class="hint">{ words.hint(field) }</p>
        </div>
    }
}

/// A day, written as 2026-11-23: the browser's own picker cannot say what is wrong.
#[component]
pub fn DateField(props: &ChoiceFieldProps) -> Html {
    let ChoiceFieldProps { field, scenario, .. } = props.clone();
    let (_, _, words) = use_words();
    let dispatch = use_dispatch();
    let draft = use_state(|| None::<String>);
    {
        let draft = draft.clone();
        use_effect_with(scenario.text(field), move |_| draft.set(None));
    }
    let problem = draft.as_deref().and_then(|text| Scenario::default().set(field, text).err());
    let oninput = {
        let draft = draft.clone();
        Callback::from(move |event: InputEvent| {
            let Some(text) = typed(&event) else { return };
            let valid = Scenario::default().set(field, &text).is_ok();
            draft.set(Some(text.clone()));
            if let Some(dispatch) = dispatch.as_ref().filter(|_| valid) {
                dispatch.dispatch(Action::Choose(field, text));
            }
        })
    };
    let id = field.key().replace('.', "-");
    let message = [&id, "-message"].concat();
    let invalid = problem.is_some();
    let is_changed = changed(field, &scenario).then_some("changed");
    let value = draft.as_deref().map_or_else(|| scenario.text(field), str::to_owned);
    html! {
        <div
            class={classes!("field", is_changed, invalid.then_some("invalid"))}
            data-field={field.key()}
        >
            <FieldHead {field} id={id.clone()} {scenario} />
            <div class="control">
                <div class="box text">
                    <input
                        {id}
                        type="text"
                        inputmode="numeric"
                        autocomplete="off"
                        aria-invalid={invalid.to_string()}
                        aria-describedby={message.clone()}
                        {value}
                        {oninput}
                    />
                </div>
            </div>
            if let Some(problem) = &problem {
                <p class="error" id={message} role="alert">{ words.problem(problem) }</p>
            } else {
                <p class="hint" id={message}>{ words.hint(field) }</p>
            }
        </div>
    }
}
