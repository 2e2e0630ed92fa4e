//! The years since the article: a slider over the days on which something changed.

use eleven_rounds_engine::date::Date;
use eleven_rounds_engine::rounds::history::{Turning, neutral_on, turnings};
use eleven_rounds_engine::rounds::{ARTICLE_DAY, FACTS, Leaning, RuleBook};
use eleven_rounds_engine::scenario::Group;
use yew::prelude::*;

use super::Ui;
use super::round_body::{changed, entry};

/// Every turn of a round since the article, and the days to choose from.
pub struct History {
    turnings: Vec<Turning>,
    days: Vec<Date>,
}

impl History {
    /// From the article to a day.
    pub fn new(book: &RuleBook, until: Date) -> History {
        let turnings = turnings(book, ARTICLE_DAY, until);
        let mut days = vec![ARTICLE_DAY];
        days.extend(turnings.iter().map(|turning| turning.day));
        days.dedup();
        History { turnings, days }
    }
}

/// The replay at a day, by its place; at the last where none was chosen.
pub fn years(
    history: &History,
    chosen: Option<usize>,
    oninput: Callback<InputEvent>,
    ui: &Ui,
) -> Html {
    let (words, texts) = (ui.words(), ui.words().rounds());
    let History { turnings, days } = history;
    let last = days.len() - 1;
    let place = chosen.unwrap_or(last).min(last);
    let day = days[place];
    let card = neutral_on(&RuleBook::bundled(), day);
    html! {
        <div class="years">
            <h3>{ texts.years }</h3>
            <p class="sub">{ texts.years_sub }</p>
            <label class="when">
                <span>{ texts.years_slider }{ " " }<strong>{ day.to_string() }</strong></span>
                <input
                    type="range"
                    min="0"
                    max={last.to_string()}
                    value={place.to_string()}
                    aria-valuetext={day.to_string()}
                    {oninput}
                />
            </label>
            <ol class="cells" aria-live="polite">
                for (index, round) in card.rounds.iter().enumerate() {
                    <li class={side(round.leaning)} title={words.group(Group::ROUNDS[index])}>
                        <span class="number">{ index + 1 }</span>
                        <span>{ words.leaning(round.leaning) }</span>
                    </li>
                }
            </ol>
            <ul class="rules">
                for turning in turnings.iter().filter(|turning| turning.day <= day).rev() {
                    { turned(turning, ui) }
                }
            </ul>
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

/// A turn of a round, with the facts that turned it.
fn turned(turning: &Turning, ui: &Ui) -> Html {
    let Turning { day, round, from, to, facts } = turning;
    let title = ui.words().group(Group::ROUNDS[usize::from(*round) - 1]);
    let said = ui.words().turned(*round, title, *from, *to);
    let facts = facts.iter().map(|fact| changed(&FACTS[usize::from(*fact)], Some(*day), ui));
    let lines = std::iter::once([&day.to_string(), " · ", &said].concat()).chain(facts);
    entry(lines.map(|line| html! { { line } }).collect())
}
