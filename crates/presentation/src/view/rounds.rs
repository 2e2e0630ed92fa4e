//! The rounds as they are shown: the table of scores, and the decision between rounds and bill.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::rules::book::RuleBook;
use eleven_rounds_engine::rules::history::{ARTICLE_DAY, neutral_on};
use eleven_rounds_engine::rules::scoring::Scorecard;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::group::Group;

use crate::format;
use crate::i18n::words::Words;

/// What the rounds say: as a sentence that tells what decides where they differ from the bill.
pub fn decision_sentence(comparison: &Comparison, words: &dyn Words) -> String {
    let both = words.rounds_and_bill(comparison);
    if both.is_empty() { [words.rounds_title(&comparison.rounds), "."].concat() } else { both }
}

/// The neutral workload in 2017 and today: the same for everybody.
pub struct Neutral {
    /// By the rules and facts of the article's day.
    pub score_2017: Scorecard,
    /// By those of the day on which the book was gathered.
    pub score_today: Scorecard,
}

impl Neutral {
    /// Scores it.
    pub fn scored() -> Neutral {
        let book = RuleBook::bundled();
        let prices = PriceBook::bundled();
        Neutral {
            score_2017: neutral_on(&book, prices, ARTICLE_DAY),
            score_today: neutral_on(&book, prices, prices.gathered_on()),
        }
    }
}

/// How many columns the scores have, and their cells, of which the first name the columns.
pub fn scores(
    neutral: &Neutral,
    scorecard: &Scorecard,
    scenario: &Scenario,
    words: &dyn Words,
) -> (usize, Vec<String>) {
    let texts = words.rounds();
    let head = [texts.round, texts.weight, texts.then, texts.now, texts.yours];
    let mut cells = head.map(str::to_owned).to_vec();
    for (index, weight) in scenario.weights().into_iter().enumerate() {
        let number = (index + 1).to_string();
        cells.push([&number, ". ", words.group(Group::ROUNDS[index])].concat());
        cells.push(format::significant(weight, 3));
        for score in [&neutral.score_2017, &neutral.score_today, scorecard] {
            cells.push(words.round_result(&score.rounds[index]));
        }
    }
    (head.len(), cells)
}
