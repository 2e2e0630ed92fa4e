//! Every way to run the workload, the cheapest first, and what was tried for each.

use eleven_rounds_engine::analysis::best::best;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::fix::Fix;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::scenario::fields::{FIELDS, Field, Scenario};
use eleven_rounds_engine::scenario::group::Group;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::view::options::{family_class, listed, setup, share, total};
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::controls::field::field_view;
use crate::controls::stateful::{Stateful, stateful};
use crate::state::{Action, Shared};
use crate::ui::Ui;

/// All options with their totals.
pub fn options(scenario: &Shared<Scenario>, comparison: &Shared<Comparison>, ui: &Ui) -> Html {
    let texts = ui.words().options();
    let listed = listed(comparison);
    let most = listed.iter().filter_map(|result| result.counted()).map(|usd| usd.micros()).max();
    html! {
        <section class="panel" id="options" tabindex="-1">
            <h2>{ texts.title }</h2>
            <p class="sub">{ texts.about }</p>
            <ul class="ways">
                for result in listed {
                    { option_row(result, most.unwrap_or(0), scenario, comparison, ui) }
                }
            </ul>
            { stateful("listed", ui, Listed { scenario: scenario.clone(), comparison: comparison.clone() }) }
            <h3>{ texts.also_title }</h3>
            <dl class="also">
                for (name, what) in texts.also {
                    <div><dt>{ *name }</dt><dd>{ *what }</dd></div>
                }
            </dl>
        </section>
    }
}

fn option_row(
    result: &OptionResult,
    most: i64,
    scenario: &Shared<Scenario>,
    comparison: &Shared<Comparison>,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    let texts = words.options();
    let share = share(result, most);
    let compared = comparison.compared.contains(&result.option);
    let best = comparison.cheapest == Some(result.option);
    let fixes = comparison.fixes.iter().filter(|fix| fix.option == result.option);
    let class = classes!(
        family_class(result.option),
        compared.then_some("compared"),
        best.then_some("wins")
    );
    html! {
        <li key={family_class(result.option).to_owned() + words.option(result.option)} {class}
            data-option={words.option(result.option)}>
            <span class="who">{ words.option_long(result.option) }</span>
            <span class="amount">
                { total(result) }
            </span>
            <svg aria-hidden="true"><rect width={format::fixed(share * 100.0, 2) + "%"} /></svg>
            <span class="setup">
                for (index, line) in setup(result, words).into_iter().enumerate() {
                    <span class={(index > 0).then_some("stop")}>{ line }</span>
                }
            </span>
            if compared {
                <span class="note">{ texts.compared }</span>
            } else {
                <button type="button" class="reset" onclick={ui.click(Action::compare_with(result.option))}>
                    { texts.compare }
                    <span class="sr-only">{ " " }{ words.option(result.option) }</span>
                </button>
            }
            { for fixes.map(|fix| fix_line(fix, ui)) }
            { stateful(words.option(result.option), ui, Trials {
                option: result.option,
                scenario: scenario.clone(),
            }) }
        </li>
    }
}

/// The settings with which an option runs, and a button that takes them.
fn fix_line(fix: &Fix, ui: &Ui) -> Html {
    let words = ui.words();
    html! {
        <span class="fix">
            { words.fix(fix) }{ " " }
            <button type="button" class="reset" onclick={ui.click(Action::Fix(fix.settings.clone()))}>
                { words.options().take }
                <span class="sr-only">{ " " }{ words.option(fix.option) }</span>
            </button>
        </span>
    }
}

/// Which options are listed: a switch for each, drawn when it is opened.
#[derive(PartialEq)]
struct Listed {
    scenario: Shared<Scenario>,
    comparison: Shared<Comparison>,
}

impl Stateful for Listed {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let (open, button) = opener(ui.words().options().listed, "", hooks);
        let fields = FIELDS.iter().filter(|row| row.group == Group::Options).map(|row| row.id);
        let fields = fields.filter(|field| !matches!(field, Field::LambdaSide | Field::EcsSide));
        html! {
            <div class="trials">
                { button }
                if open {
                    { for fields.map(|field| field_view(field, &self.scenario, &self.comparison, ui)) }
                }
            </div>
        }
    }
}

/// A button that opens and closes what stands below it, with whether that is open; what it is of
/// is only read out.
fn opener(text: &str, subject: &str, hooks: &mut HookContext) -> (bool, Html) {
    let open = use_state(|| false).run(hooks);
    let is_open = *open;
    let onclick = Callback::from(move |_: MouseEvent| open.set(!*open));
    let button = html! {
        <button type="button" class="tried" aria-expanded={is_open.to_string()} {onclick}>
            { text }
            if !subject.is_empty() {
                <span class="sr-only">{ " " }{ subject }</span>
            }
        </button>
    };
    (is_open, button)
}

/// What was tried for one option; worked out when it is opened.
#[derive(PartialEq)]
struct Trials {
    option: DeploymentOption,
    scenario: Shared<Scenario>,
}

impl Stateful for Trials {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let words = ui.words();
        let (open, button) = opener(words.options().tried, words.option(self.option), hooks);
        html! {
            <div class="trials">
                { button }
                if open {
                    { self.table(ui) }
                }
            </div>
        }
    }
}

impl Trials {
    fn table(&self, ui: &Ui) -> Html {
        let words = ui.words();
        let texts = words.options();
        let found = best(self.option, &self.scenario, &ui.book);
        html! {
            <>
                <p class="hint">{ words.tried(&found) }</p>
                <ol>
                    for tried in &found.cheapest {
                        <li class={(!tried.meets).then_some("misses")}>
                            <span>{ words.configuration(tried) }</span>
                            <b>{ format::headline(tried.amount.micros()) }</b>
                            if !tried.meets {
                                <span class="stop">{ texts.misses }</span>
                            } else if self.in_force(tried.settings(self.option).as_slice(), ui) {
                                <span class="note">{ texts.in_force }</span>
                            } else {
                                <button
                                    type="button"
                                    class="reset"
                                    onclick={ui.click(Action::Fix(tried.settings(self.option)))}
                                >
                                    { texts.take }
                                    <span class="sr-only">
                                        { " " }{ words.configuration(tried) }
                                    </span>
                                </button>
                            }
                        </li>
                    }
                </ol>
            </>
        }
    }

    fn in_force(&self, settings: &[(Field, String)], ui: &Ui) -> bool {
        settings.iter().all(|(field, text)| self.scenario.text(*field, &ui.book) == *text)
    }
}
