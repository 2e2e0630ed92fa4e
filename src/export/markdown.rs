//! The decision as a record for a repository: context, options, bills, rounds, verdict.

use eleven_rounds_engine::rules::robustness;
use eleven_rounds_engine::scenario::fields::Field;
use eleven_rounds_engine::scenario::kind::FieldKind;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::phrases::options::option_label;
use eleven_rounds_presentation::i18n::words::plain;
use eleven_rounds_presentation::view::findings::findings;
use eleven_rounds_presentation::view::options::{listed, setup, total};
use eleven_rounds_presentation::view::rounds::{Neutral, decision_sentence, scores};

use super::rows::rows;
use super::source::{ExportSource, push};
use crate::state::hash;

/// The record of the decision.
pub fn markdown(source: &ExportSource) -> String {
    let ExportSource { scenario, comparison, lang, .. } = *source;
    let words = lang.words();
    let texts = lang.texts();
    let headline = plain(&words.headline(comparison));
    let mut out = MarkdownWriter(String::new());
    out.heading("# ", &headline);

    out.heading("## ", texts.out_context);
    out.item("", &words.derived_requests(comparison));
    out.item("", &words.derived_duration(comparison));
    out.item("", &words.derived_memory(comparison));
    let defaults = hash::defaults();
    for field in scenario.changed_from(&defaults) {
        if let Some(value) = value(field, source) {
            out.item(words.label(field), &value);
        }
    }

    out.heading("## ", words.options().title);
    out.columns(&[texts.nav_options, texts.column_month, ""]);
    for result in listed(comparison) {
        out.row(&[
            words.option_long(result.option),
            &total(result),
            &setup(result, words).join(" "),
        ]);
    }

    out.heading("## ", texts.nav_bill);
    for side in comparison.sides() {
        out.heading("### ", words.option_long(side.option));
        out.columns(&[
            texts.column_line,
            texts.column_quantity,
            texts.column_price,
            texts.column_month,
        ]);
        rows(side, lang, &mut |row| {
            let name = if row.line.is_empty() { row.part } else { row.line };
            out.row(&[name, row.quantity, &row.prices.join(" – "), row.amount]);
        });
    }

    let scorecard = &comparison.rounds;
    out.heading("## ", words.rounds().nav);
    let (columns, cells) = scores(&Neutral::scored(), scorecard, scenario, words);
    for (index, cells) in cells.chunks(columns).enumerate() {
        let cells: Vec<&str> = cells.iter().map(|cell| cell.as_str()).collect();
        if index == 0 { out.columns(&cells) } else { out.row(&cells) }
    }
    out.paragraph(
        &words.rounds_result(scorecard, robustness::holds(scorecard, &scenario.weights())),
    );

    out.heading("## ", texts.nav_verdict);
    let reasons = comparison.reasons.iter().map(|reason| words.reason(reason));
    let sentences: Vec<String> = std::iter::once(headline).chain(reasons).collect();
    out.paragraph(&sentences.join(" "));
    out.paragraph(&decision_sentence(comparison, words));
    if let Some(people) = &comparison.people {
        out.paragraph(&words.with_people(scenario, comparison, people));
    }
    for (finding, _) in findings(comparison, words) {
        out.item("", &finding);
    }

    out.heading("## ", texts.out_flip);
    out.paragraph(&words.lead(comparison));
    let requests: Vec<f64> =
        comparison.break_evens.crossings.iter().map(|crossing| crossing.requests).collect();
    if requests.len() > 1 {
        out.paragraph(&words.winner_changes(&requests, comparison.break_evens.complete));
    }

    out.heading("## ", texts.out_basis);
    let about = source.about();
    for (name, text) in &about[..about.len() - 1] {
        out.item(name, text);
    }
    // A link between angle brackets is left as it is.
    out.0 += &["- ", texts.out_link, ": <", source.link, ">\n"].concat();
    out.0
}

/// The value of a field in words; nothing where it is no reading: rules, and a week of rates.
fn value(field: Field, source: &ExportSource<'_>) -> Option<String> {
    let ExportSource { scenario, lang, .. } = *source;
    let texts = lang.texts();
    let text = scenario.text(field, source.prices.book);
    Some(match field.row().kind {
        FieldKind::CustomRules | FieldKind::Date => return None,
        FieldKind::Profile if text.contains('_') => lang.words().custom_profile().to_owned(),
        FieldKind::Switch => if text == "on" { texts.on } else { texts.off }.to_owned(),
        FieldKind::Number { unit, .. } => match scenario.number(field) {
            Some(number) => {
                let unit = lang.words().field_unit(unit);
                [&format::lossless(number, lang), " ", unit].concat().trim_end().to_owned()
            }
            None => texts.auto.to_owned(),
        },
        _ if text == "auto" => texts.auto.to_owned(),
        _ => option_label(field, &text, lang),
    })
}

struct MarkdownWriter(String);

impl MarkdownWriter {
    fn heading(&mut self, level: &str, text: &str) {
        if !self.0.is_empty() && !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
        self.0 += level;
        self.text(text);
        self.0 += "\n\n";
    }

    fn paragraph(&mut self, text: &str) {
        if !self.0.ends_with("\n\n") {
            self.0.push('\n');
        }
        self.text(text);
        self.0.push('\n');
    }

    /// An item of a list, with its name; none where it says nothing.
    fn item(&mut self, name: &str, text: &str) {
        if text.is_empty() {
            return;
        }
        self.0 += "- ";
        if !name.is_empty() {
            self.text(name);
            self.0 += ": ";
        }
        self.text(text);
        self.0.push('\n');
    }

    /// The first row of a table.
    fn columns(&mut self, names: &[&str]) {
        self.row(names);
        self.0 += &"| --- ".repeat(names.len());
        self.0 += "|\n";
    }

    fn row(&mut self, cells: &[&str]) {
        for cell in cells {
            self.0 += "| ";
            self.text(cell);
            self.0.push(' ');
        }
        self.0 += "|\n";
    }

    /// A text that means nothing to Markdown.
    fn text(&mut self, text: &str) {
        push(&mut self.0, text, |letter| match letter {
            '|' => "\\|",
            '<' => "\\<",
            '>' => "\\>",
            '*' => "\\*",
            '_' => "\\_",
            '`' => "\\`",
            '[' => "\\[",
            ']' => "\\]",
            '\\' => "\\\\",
            '\n' => " ",
            _ => "",
        });
    }
}
