//! The inputs: a preset, three fields, and the rest folded by topic.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::{KeyedEnum as _, Network, Trigger, WorkloadInput};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldUnit;
use eleven_rounds_engine::scenario::presets::{Preset, PresetKind};
use eleven_rounds_engine::scenario::profile::Profile;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::phrases::options::size_label;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::findings::at_field;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::field::choice;
use crate::controls::slider::rail::{RailStretch, stretches};
use crate::controls::slider::track;
use crate::controls::stateful::{Stateful, stateful};
use crate::controls::text_field::TextField;
use crate::controls::topic::TopicDisclosure;
use crate::platform::events;
use crate::state::{Action, Shared, current_preset};
use crate::ui::{Ui, changed};

/// All inputs.
#[derive(PartialEq)]
pub struct Inputs {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

impl Stateful for Inputs {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let Inputs { scenario, comparison } = self;
        let texts = ui.texts();
        let words = ui.words();
        let rails =
            use_memo(scenario.clone(), |scenario| main_rails(scenario, &ui.book)).run(hooks);
        let fold = |group: Group| TopicDisclosure {
            group,
            value: summary(group, scenario, comparison, ui.lang),
            fields: folded(group, scenario),
            scenario: scenario.clone(),
            comparison: comparison.clone(),
        };
        let differs =
            FIELDS.iter().any(|row| row.id != Field::CustomRules && changed(row.id, scenario, ui));
        html! {
            <section class="panel inputs" aria-labelledby="inputs">
                <h2 id="inputs">
                    { texts.inputs }
                    if differs {
                        <button type="button" class="reset" onclick={ui.click(Action::ResetAll)}>
                            { texts.reset_all }
                        </button>
                    }
                </h2>
                { preset_choice(scenario, ui) }
                { main_fields(scenario, comparison, &rails, ui) }
                for group in Group::TOPICS {
                    { stateful(words.group(group), ui, fold(group)) }
                }
            </section>
        }
    }
}

fn preset_choice(scenario: &Scenario, ui: &Ui) -> Html {
    let texts = ui.texts();
    let words = ui.words();
    let current = current_preset(scenario, &ui.book);
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
            <div>
                <label for="preset"><small>{ texts.start_from }</small></label>
                <select id="preset" data-action="preset" {onchange}>
                    <option value="" selected={current.is_none()} disabled=true>
                        { texts.own_scenario }
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
        </div>
    }
}

/// The inputs that give a first answer: requests, duration and memory.
fn main_fields(
    scenario: &Shared<Scenario>,
    comparison: &Comparison,
    [requests, duration, memory]: &[Option<Vec<RailStretch>>; 3],
    ui: &Ui,
) -> Html {
    let words = ui.words();
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
                stretches: requests.clone(),
                ..TextField::new(Field::Requests, scenario)
            }) }
            if scenario.entry == WorkloadInput::Duration {
                { typed(TextField {
                    derived: words.derived_duration(comparison),
                    stretches: duration.clone(),
                    ..TextField::new(Field::Duration, scenario)
                }) }
            } else {
                { choice(Field::Entry, scenario, "", ui) }
                { for measured_fields(scenario.entry).iter().copied().map(measured) }
            }
            { typed(TextField {
                derived: words.derived_memory(comparison),
                stretches: memory.clone(),
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

/// Whether some way to describe the workload asks for a field in place of a duration.
fn asked_by_entry(field: Field) -> bool {
    WorkloadInput::ALL.iter().any(|entry| measured_fields(*entry).contains(&field))
}

/// The rails of the three fields: who is cheaper along each.
fn main_rails(scenario: &Scenario, book: &PriceBook) -> [Option<Vec<RailStretch>>; 3] {
    // With the quantity of a bill, other requests are other work: the sentences on loads are not of that.
    let from_bill =
        matches!(scenario.entry, WorkloadInput::LambdaBill | WorkloadInput::FargateBill);
    [Field::Requests, Field::Duration, Field::Memory].map(|field| {
        let track = track(field, scenario).filter(|_| !(from_bill && field == Field::Requests))?;
        Some(stretches(field, &track, scenario, book))
    })
}

/// The fields of a topic that are not shown above it and have an effect.
fn folded(group: Group, scenario: &Scenario) -> Vec<Field> {
    let entry = scenario.entry;
    let by_duration = matches!(entry, WorkloadInput::Duration | WorkloadInput::LambdaBill);
    FIELDS
        .iter()
        .filter(|row| row.group == group)
        .map(|row| row.id)
        .filter(|field| match field {
            Field::Requests | Field::Per | Field::Duration | Field::WorkKind | Field::Memory => {
                false
            }
            Field::Entry | Field::SeenAt => entry == WorkloadInput::Duration,
            Field::CpuShare => by_duration,
            // What another way to describe the workload asks for.
            field if asked_by_entry(*field) => false,
            Field::NatGateways | Field::NatKb | Field::NatShare | Field::LambdaInVpc => {
                scenario.network == Network::Private
            }
            Field::CloudFront => scenario.trigger == Trigger::Http,
            Field::CloudFrontHits | Field::CloudFrontArea => {
                scenario.cloudfront && scenario.trigger == Trigger::Http
            }
            Field::SqsPollers => scenario.trigger == Trigger::Queue,
            Field::DurableDays => scenario.extra_durable_kb > 0.0,
            Field::Ec2Idle => scenario.trigger == Trigger::Job,
            _ => true,
        })
        .collect()
}

/// What a topic comes to, in a few words.
fn summary(group: Group, scenario: &Scenario, comparison: &Comparison, lang: Lang) -> String {
    let words = lang.words();
    let join = |parts: &[&str]| parts.join(" · ");
    let measure = |number: &str, unit| [number, " ", words.field_unit(unit)].concat();
    let times = |most: f64, amount: &str| [&format::count(most), " × ", amount].concat();
    match group {
        Group::Traffic => match scenario.profile {
            Profile::Preset(shape) => words.shape(shape).to_owned(),
            Profile::Custom(_) => words.custom_profile().to_owned(),
        },
        Group::Workload => words.trigger(scenario.trigger).to_owned(),
        Group::Place => join(&[scenario.region.code(), words.arch(scenario.arch)]),
        Group::Lambda => {
            let memory = measure(&format::count(comparison.lambda.memory_mb), FieldUnit::Mb);
            join(&[&memory, words.ingress(comparison.lambda.ingress)])
        }
        Group::Fargate => {
            let size = size_label(comparison.fargate.size);
            if scenario.trigger == Trigger::Job {
                size
            } else {
                times(comparison.fargate.most_tasks, &size)
            }
        }
        Group::Hosts => {
            let setup = &comparison.option(DeploymentOption::EcsEc2).setup;
            setup.instance().map_or(String::new(), |name| times(setup.most, name))
        }
        Group::Network => words.network(scenario.network).to_owned(),
        Group::Logs => measure(&format::significant(scenario.log_kb, 3), FieldUnit::Kb),
        _ => String::new(),
    }
}
