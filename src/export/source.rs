//! What is on the screen, and how its texts are written for others.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::{PricesUsed, caveats};

/// Adds a text, some letters of which are written in another way.
pub(super) fn push(out: &mut String, text: &str, written: fn(char) -> &'static str) {
    for letter in text.chars() {
        match written(letter) {
            "" => out.push(letter),
            other => out.push_str(other),
        }
    }
}

/// What is on the screen.
#[derive(Clone, Copy)]
pub struct ExportSource<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// Its comparison.
    pub answer: &'a Comparison,
    /// The language.
    pub lang: Lang,
    /// The prices of the session.
    pub prices: PricesUsed<'a>,
    /// The address that opens it.
    pub link: &'a str,
}

impl ExportSource<'_> {
    /// What a reader must know of the totals, each with its name where it has one: the day of the
    /// prices and the region first, the link last.
    pub(super) fn about(&self) -> Vec<(&'static str, String)> {
        let ExportSource { scenario, answer, lang, prices, link } = *self;
        let words = lang.words();
        let region = [scenario.region.code(), ", ", words.region(scenario.region)].concat();
        let mut about = vec![
            (words.label(Field::AsOf), scenario.as_of.to_string()),
            (words.label(Field::Region), region),
        ];
        let caveats = caveats(scenario, answer, lang, prices).into_iter();
        about.extend(caveats.map(|(_, text)| ("", text)));
        about.push((lang.texts().out_link, link.to_owned()));
        about
    }

    /// The name of a file, without its ending.
    pub fn file_name(&self) -> String {
        let Scenario { as_of, region, .. } = self.scenario;
        ["eleven-rounds-", &as_of.to_string(), "-", region.code(), "."].concat()
    }
}
