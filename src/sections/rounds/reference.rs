//! Pages for experts: how the rounds changed since 2017, and what became of the article's claims.

use eleven_rounds_engine::rules::book::ROUNDS;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use super::claims::claims_of;
use super::prose::Prose;
use super::years::{RoundHistory, years};
use crate::controls::stateful::Stateful;
use crate::platform::events;
use crate::state::Shared;
use crate::ui::Ui;

/// The long texts, which are loaded once the view is drawn.
fn loaded_prose(ui: &Ui, hooks: &mut HookContext) -> Prose {
    let prose = Prose::of(ui, hooks);
    let loaded = prose.clone();
    use_effect_with((), move |()| loaded.load()).run(hooks);
    prose
}

/// How the rounds changed since 2017.
#[derive(PartialEq)]
pub struct HistoryPage {
    /// The scenario.
    pub scenario: Shared<Scenario>,
}

/// What the reader chose: it ends with the page.
#[derive(Clone, Copy, Default, PartialEq)]
struct Chosen {
    /// The replay is of the reader's workload.
    mine: bool,
    /// The day of the replay, by its index; the last where none was chosen.
    day: Option<usize>,
}

impl Stateful for HistoryPage {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let prose = loaded_prose(ui, hooks);
        let chosen = use_state(Chosen::default).run(hooks);
        let replayed = chosen.mine.then(|| self.scenario.clone());
        let prices = ui.book.without_files();
        let history = use_memo((replayed, prices), |(replayed, prices)| {
            RoundHistory::new(replayed.as_deref(), prices)
        })
        .run(hooks);
        let choose = |mine: bool| {
            let chosen = chosen.clone();
            Callback::from(move |_: MouseEvent| chosen.set(Chosen { mine, day: None }))
        };
        let at_day = {
            let chosen = chosen.clone();
            Callback::from(move |event: InputEvent| {
                let day = events::typed(&event).and_then(|text| text.parse().ok());
                chosen.set(Chosen { day, ..*chosen });
            })
        };
        html! {
            <section class="panel" id="history" tabindex="-1">
                { years(&history, chosen.mine, chosen.day, choose, at_day, &prose, ui) }
            </section>
        }
    }
}

/// What became of the article's claims: those before its rounds, and those of each round.
#[derive(PartialEq)]
pub struct ClaimsPage;

impl Stateful for ClaimsPage {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let prose = loaded_prose(ui, hooks);
        let words = ui.words();
        let texts = words.rounds();
        let title = |round: usize| match round {
            0 => texts.introduction.to_owned(),
            _ => [&round.to_string(), ". ", words.group(Group::ROUNDS[round - 1])].concat(),
        };
        html! {
            <section class="panel" id="claims" tabindex="-1">
                <h2>{ texts.claims }</h2>
                <p class="sub">{ texts.claims_sub }</p>
                { prose.notice(ui) }
                if let Some(long) = prose.texts() {
                    for round in 0..=ROUNDS.len() {
                        <h3>{ title(round) }</h3>
                        { claims_of(round, long, ui) }
                    }
                }
            </section>
        }
    }
}
