//! All settings: a drawer beside the page, on a phone a sheet over it, with a search.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::{Network, Trigger, WorkloadInput};
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_engine::scenario::kind::FieldUnit;
use eleven_rounds_engine::scenario::profile::Profile;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::phrases::options::{options, size_label};
use eleven_rounds_presentation::i18n::phrases::synonyms::synonyms;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::options::total;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::field::field_view;
use crate::controls::stateful::{Stateful, stateful};
use crate::controls::topic::TopicDisclosure;
use crate::platform::{dom, events};
use crate::sections::inputs::{asked_by_entry, is_main};
use crate::state::{Action, Shared};
use crate::ui::{Ui, changed};

/// All settings but those that stand in the inputs.
#[derive(PartialEq)]
pub struct SettingsDrawer {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

impl Stateful for SettingsDrawer {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let SettingsDrawer { scenario, comparison } = self;
        let texts = ui.texts();
        let words = ui.words();
        let node = use_node_ref().run(hooks);
        let search = use_state(String::new).run(hooks);
        let only_changed = use_state(|| false).run(hooks);
        {
            let node = node.clone();
            use_effect_with((), move |()| dom::open_dialog(&node)).run(hooks);
        }
        let onclose = {
            let ui = ui.clone();
            Callback::from(move |_: Event| ui.send(Action::Settings(false)))
        };
        let oninput = {
            let search = search.clone();
            Callback::from(move |event: InputEvent| {
                search.set(events::typed(&event).unwrap_or_default());
            })
        };
        let choose = |value: bool| {
            let only_changed = only_changed.clone();
            Callback::from(move |_: Event| only_changed.set(value))
        };
        // Korean has no case, and tables of the cases of all letters would be loaded for nothing.
        let wanted = search.trim().to_ascii_lowercase();
        let is_wanted = |field: Field, group: Group| {
            (!*only_changed || changed(field, scenario, ui)) && matches(field, group, &wanted, ui)
        };
        let found: Vec<(Group, Vec<Field>)> = Group::TOPICS
            .into_iter()
            .map(|group| {
                let fields = folded(group, scenario).into_iter();
                (group, fields.filter(|field| is_wanted(*field, group)).collect())
            })
            .filter(|(_, fields): &(Group, Vec<Field>)| !fields.is_empty())
            .collect();
        let is_open = *only_changed || !wanted.is_empty();
        html! {
            <dialog class="settings" aria-labelledby="settings-title" ref={node} {onclose}>
                <form method="dialog">
                    <h2 id="settings-title">{ texts.all_settings }</h2>
                    <button class="btn" data-action="done">{ texts.done }</button>
                </form>
                <div class="finder">
                    <input
                        type="search"
                        aria-label={texts.find_setting}
                        placeholder={texts.find_setting}
                        value={(*search).clone()}
                        {oninput}
                    />
                    <div class="segments" role="radiogroup" aria-label={texts.all_settings}>
                        for (value, name) in [(false, texts.settings_all), (true, texts.settings_changed)] {
                            <label>
                                <input
                                    type="radio"
                                    name="settings"
                                    checked={*only_changed == value}
                                    onchange={choose(value)}
                                />
                                <span>{ name }</span>
                            </label>
                        }
                    </div>
                </div>
                <div class="topics">
                    if found.is_empty() {
                        <p class="hint" role="status">{ texts.none_found }</p>
                    }
                    for (group, fields) in found {
                        if is_open {
                            <section key={words.group(group)}>
                                <h3>{ words.group(group) }</h3>
                                { for fields.into_iter().map(|field| field_view(field, scenario, comparison, ui)) }
                            </section>
                        } else {
                            { stateful(words.group(group), ui, TopicDisclosure {
                                group,
                                value: summary(group, scenario, comparison, ui.lang),
                                fields,
                                scenario: scenario.clone(),
                                comparison: comparison.clone(),
                            }) }
                        }
                    }
                </div>
                // The answer stays in sight.
                <p class="answer-line">
                    for side in comparison.sides() {
                        <span>{ words.option(side.option) }{ " " }<b>{ total(side) }</b></span>
                    }
                </p>
            </dialog>
        }
    }
}

/// Whether a field is what a reader looks for, by its name, its key, its topic, its choices or its hint. All
/// words must be there.
fn matches(field: Field, group: Group, wanted: &str, ui: &Ui) -> bool {
    if wanted.is_empty() {
        return true;
    }
    let words = ui.words();
    let mut text =
        [words.label(field), field.key(), words.group(group), words.hint(field)].join(" ");
    for (key, name) in options(field, ui.lang) {
        text += &[" ", &key, " ", &name].concat();
    }
    text += &[" ", synonyms(field)].concat();
    let text = text.to_ascii_lowercase();
    wanted.split_whitespace().all(|word| text.contains(word))
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
            field if is_main(*field) => false,
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
