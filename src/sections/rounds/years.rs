//! The years since the article: a slider over the days on which something changed.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rounds::Rounds;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::rules::history::{ARTICLE_DAY, WinnerChange, neutral_on, winner_changes};
use eleven_rounds_engine::rules::long_texts::RuleTexts;
use eleven_rounds_engine::rules::scoring::Leaning;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;
use yew::prelude::*;

use super::parts::{changed, entry};
use super::prose::Prose;
use crate::ui::Ui;

/// Every change of the winner of a round since the article, and the days to choose from with
/// their leanings.
pub struct RoundHistory {
    winner_changes: Vec<WinnerChange>,
    days: Vec<(Date, Vec<Leaning>)>,
}

impl RoundHistory {
    /// From the article to the day of the prices: of a scenario, or of the neutral workload by the
    /// built-in rules.
    pub fn new(scenario_of_page: Option<&Scenario>, prices: &PriceBook) -> RoundHistory {
        let bundled = RuleBook::bundled();
        let book =
            scenario_of_page.map_or(bundled.clone(), |scenario| scenario.custom_rules.book());
        let on = |day| match scenario_of_page {
            Some(scenario) => Rounds::on_day(scenario, day, prices).score(),
            None => neutral_on(&bundled, prices, day),
        };
        let winner_changes = winner_changes(&book, prices, ARTICLE_DAY, prices.gathered_on(), on);
        let mut days = vec![ARTICLE_DAY];
        days.extend(winner_changes.iter().map(|change| change.day));
        days.dedup();
        let leanings = |day| on(day).rounds.iter().map(|round| round.leaning).collect();
        let days = days.into_iter().map(|day| (day, leanings(day))).collect();
        RoundHistory { winner_changes, days }
    }
}

/// The replay at a day, by its index; at the last where none was chosen. `choose` chooses between
/// the neutral workload and the reader's.
pub fn years(
    history: &RoundHistory,
    mine: bool,
    chosen: Option<usize>,
    choose: impl Fn(bool) -> Callback<MouseEvent>,
    oninput: Callback<InputEvent>,
    prose: &Prose,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    let texts = ui.words().rounds();
    let RoundHistory { winner_changes, days } = history;
    let last = days.len() - 1;
    let index = chosen.unwrap_or(last).min(last);
    let (day, leanings) = &days[index];
    html! {
        <div class="years">
            <h2>{ texts.years }</h2>
            <p class="sub">{ if mine { texts.years_yours } else { texts.years_sub } }</p>
            <div class="toolbar">
                <div class="segments" role="radiogroup" aria-label={texts.years}>
                    for (value, name) in [(false, texts.neutral), (true, texts.yours)] {
                        <label>
                            <input
                                type="radio"
                                name="replay"
                                checked={mine == value}
                                onclick={choose(value)}
                            />
                            <span>{ name }</span>
                        </label>
                    }
                </div>
            </div>
            <label class="when">
                <span>{ texts.years_slider }{ " " }<strong>{ day.to_string() }</strong></span>
                <input
                    type="range"
                    min="0"
                    max={last.to_string()}
                    value={index.to_string()}
                    aria-valuetext={day.to_string()}
                    {oninput}
                />
            </label>
            <ol class="cells" aria-live="polite">
                for (index, leaning) in leanings.iter().enumerate() {
                    <li class={side(*leaning)} title={words.group(Group::ROUNDS[index])}>
                        <span class="number">{ index + 1 }</span>
                        <span>{ words.leaning(*leaning) }</span>
                    </li>
                }
            </ol>
            <ul class="rules">
                for change in winner_changes.iter().filter(|change| change.day <= *day).rev() {
                    { winner_change(change, prose.texts(), ui) }
                }
            </ul>
            { prose.notice(ui) }
        </div>
    }
}

fn side(leaning: Leaning) -> &'static str {
    match leaning {
        Leaning::Lambda => "lambda",
        Leaning::Ecs => "ecs",
        Leaning::Tie => "",
    }
}

/// A change of the winner of a round, with the facts behind it.
fn winner_change(change: &WinnerChange, long: Option<&RuleTexts>, ui: &Ui) -> Html {
    let WinnerChange { day, round, from, to, facts } = change;
    let title = ui.words().group(Group::ROUNDS[usize::from(*round) - 1]);
    let sentence = ui.words().turned(*round, title, *from, *to);
    let facts = long
        .into_iter()
        .flat_map(|long| facts.iter().map(move |fact| changed(*fact, Some(*day), long, ui)));
    let lines = std::iter::once([&day.to_string(), " · ", &sentence].concat()).chain(facts);
    entry(lines.map(|line| html! { { line } }).collect())
}
