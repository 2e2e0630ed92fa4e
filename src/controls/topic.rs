//! A topic of fields that is folded to one line, which says its value and what was changed.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::charts::spark;
use crate::controls::field::field_view;
use crate::controls::stateful::Stateful;
use crate::platform::events;
use crate::state::{Action, Shared};
use crate::ui::{Ui, changed};

/// A folded topic. Its fields are made when it is opened.
#[derive(PartialEq)]
pub struct TopicDisclosure {
    /// The topic.
    pub group: Group,
    /// What it comes to, in a few words.
    pub value: String,
    /// The fields that are shown, in order.
    pub fields: Vec<Field>,
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
}

impl Stateful for TopicDisclosure {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let TopicDisclosure { group, scenario, comparison, .. } = self;
        let words = ui.words();
        let open = use_state(|| false).run(hooks);
        let count = FIELDS
            .iter()
            .filter(|row| row.group == *group && changed(row.id, scenario, ui))
            .count();
        let ontoggle = {
            let open = open.clone();
            Callback::from(move |event: Event| {
                if let Some(now) = events::is_open(&event) {
                    open.set(now);
                }
            })
        };
        let keys: Vec<_> = self.fields.iter().map(|field| field.key()).collect();
        html! {
            <details class="fold" data-fields={keys.join(" ")} {ontoggle}>
                <summary>
                    <span class="name">{ words.group(*group) }</span>
                    <span class="value">{ &self.value }</span>
                    if count > 0 {
                        <span class="count">
                            <span aria-hidden="true">{ count }</span>
                            <span class="sr-only">{ words.changed_count(count) }</span>
                        </span>
                    }
                </summary>
                if *open {
                    if *group == Group::Traffic {
                        { spark(&scenario.profile, ui.texts().traffic_picture) }
                    }
                    { for self.fields.iter().map(|field| field_view(*field, scenario, comparison, ui)) }
                    if count > 0 {
                        <button
                            type="button"
                            class="reset"
                            onclick={ui.click(Action::ResetGroup(*group))}
                        >{ ui.texts().reset_topic }</button>
                    }
                }
            </details>
        }
    }
}
