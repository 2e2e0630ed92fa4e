//! The inputs: a preset, three fields, and the rest folded by topic.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::{KeyedEnum as _, WorkloadInput};
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::presets::{Preset, PresetKind};
use eleven_rounds_presentation::view::findings::at_field;
use yew::functional::HookContext;
use yew::prelude::*;

use crate::controls::field::choice;
use crate::controls::slider::rail::Rails;
use crate::controls::stateful::{Stateful, stateful};
use crate::controls::text_field::TextField;
use crate::platform::events;
use crate::sections::flips::beside_sliders;
use crate::state::{Action, Shared};
use crate::ui::Ui;

/// All inputs.
#[derive(PartialEq)]
pub struct Inputs {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
    /// The preset that it began with; nothing where it began with the example.
    pub preset: Option<Preset>,
    /// Who is cheaper along the main fields.
    pub rails: Shared<Rails>,
}

impl Stateful for Inputs {
    fn draw(&self, ui: &Ui, _: &mut HookContext) -> Html {
        let Inputs { scenario, comparison, preset, rails } = self;
        let texts = ui.texts();
        let words = ui.words();
        let count = count_changed(scenario, *preset, ui);
        let is_example = preset.is_none() && count == 0;
        html! {
            <section class="panel inputs" aria-labelledby="inputs">
                <h2 id="inputs" tabindex="-1">
                    { if is_example { texts.example } else { texts.inputs } }
                    if !is_example {
                        <button type="button" class="reset" onclick={ui.click(Action::ResetAll)}>
                            { texts.reset_all }
                        </button>
                    }
                </h2>
                if is_example {
                    <p class="hint">{ texts.example_sub }</p>
                }
                { preset_choice(*preset, count, ui) }
                { choice(Field::Trigger, scenario, "", ui) }
                { main_fields(scenario, comparison, rails, ui) }
                <button
                    type="button"
                    class="all-settings"
                    data-action="settings"
                    aria-haspopup="dialog"
                    onclick={ui.click(Action::Settings(true))}
                >
                    <span>{ texts.all_settings }</span>
                    if count > 0 {
                        <span class="value">{ words.changed_count(count) }</span>
                    }
                </button>
            </section>
        }
    }
}

/// How many fields differ from those of the preset, or of the example. Custom rules are no input, and a preset
/// is of any day.
fn count_changed(scenario: &Scenario, preset: Option<Preset>, ui: &Ui) -> usize {
    let mut base = preset.map_or_else(|| ui.book.defaults(), |preset| preset.scenario(&ui.book));
    if preset.is_some() {
        base.as_of = scenario.as_of;
    }
    scenario.changed_from(&base).filter(|field| *field != Field::CustomRules).count()
}

fn preset_choice(current: Option<Preset>, count: usize, ui: &Ui) -> Html {
    let texts = ui.texts();
    let words = ui.words();
    let onchange = {
        let ui = ui.clone();
        Callback::from(move |event: Event| {
            let preset = events::selected(&event).and_then(|key| Preset::from_key(&key));
            if let Some(preset) = preset {
                ui.send(Action::Preset(preset));
            }
        })
    };
    let option = |preset: Preset| {
        html! {
            <option value={preset.key()} selected={current == Some(preset)}>
                { words.preset(preset) }
            </option>
        }
    };
    html! {
        <div class="preset-row">
                <label for="preset">{ texts.start_from }</label>
                <select id="preset" data-action="preset" {onchange}>
                    <option value="" selected={current.is_none()} disabled=true>
                        { if count == 0 { texts.example } else { texts.own_scenario } }
                    </option>
                    for (kind, name) in [
                        (PresetKind::Common, texts.presets_common),
                        (PresetKind::Rounds, texts.presets_rounds),
                        (PresetKind::Published, texts.presets_published),
                    ] {
                        <optgroup label={name}>
                            { for Preset::ALL.into_iter().filter(|preset| preset.kind() == kind).map(option) }
                        </optgroup>
                    }
                </select>
                if let Some(preset) = current {
                    <small>
                        if count > 0 {
                            <strong>{ words.changed_count(count) }</strong>{ ". " }
                        }
                        { words.preset_story(preset) }
                        if let Some(source) = preset.source() {
                            { " " }
                            <a href={source} target="_blank" rel="noopener">
                                { texts.published_source }
                            </a>
                        }
                    </small>
                }
        </div>
    }
}

/// The inputs that give a first answer: requests, duration and memory.
fn main_fields(
    scenario: &Shared<Scenario>,
    comparison: &Comparison,
    rails: &Rails,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    let beside = beside_sliders(scenario, comparison, rails, ui.lang);
    let typed = |field: TextField| stateful(field.field.key(), ui, field);
    let measured = |field: Field| {
        let mut derived = at_field(comparison, field, words);
        if measured_fields(scenario.entry).last() == Some(&field) {
            derived = words.derived_duration(comparison);
        }
        typed(TextField { derived, ..TextField::new(field, scenario) })
    };
    html! {
        <>
            { typed(TextField {
                derived: words.derived_requests(comparison),
                stretches: rails.requests.clone(),
                beside: beside(Field::Requests),
                ..TextField::new(Field::Requests, scenario)
            }) }
            { choice(Field::Profile, scenario, "", ui) }
            if scenario.entry == WorkloadInput::Duration {
                { typed(TextField {
                    derived: words.derived_duration(comparison),
                    stretches: rails.duration.clone(),
                beside: beside(Field::Duration),
                    ..TextField::new(Field::Duration, scenario)
                }) }
            } else {
                { choice(Field::Entry, scenario, "", ui) }
                { for measured_fields(scenario.entry).iter().copied().map(measured) }
            }
            { typed(TextField {
                derived: words.derived_memory(comparison),
                stretches: rails.memory.clone(),
                beside: beside(Field::Memory),
                ..TextField::new(Field::Memory, scenario)
            }) }
        </>
    }
}

/// What is asked in place of a duration, in this order.
fn measured_fields(entry: WorkloadInput) -> &'static [Field] {
    match entry {
        WorkloadInput::Duration => &[],
        WorkloadInput::Measured => &[
            Field::MeasuredMs,
            Field::MeasuredRps,
            Field::MeasuredCpu,
            Field::MeasuredTasks,
            Field::MeasuredVcpu,
        ],
        WorkloadInput::LambdaBill => &[Field::BilledGbSeconds, Field::BilledUsd, Field::SeenAt],
        WorkloadInput::FargateBill => &[
            Field::BilledVcpuHours,
            Field::BilledUsd,
            Field::MeasuredMs,
            Field::MeasuredCpu,
            Field::MeasuredVcpu,
        ],
    }
}

/// Whether a field stands in the inputs, whatever the workload.
pub fn is_main(field: Field) -> bool {
    matches!(
        field,
        Field::Requests
            | Field::Per
            | Field::Profile
            | Field::Trigger
            | Field::Duration
            | Field::WorkKind
            | Field::Memory
    )
}

/// Whether some way to describe the workload asks for a field in place of a duration.
pub fn asked_by_entry(field: Field) -> bool {
    WorkloadInput::ALL.iter().any(|entry| measured_fields(*entry).contains(&field))
}
