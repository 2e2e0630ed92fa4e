//! The comparison for a program: the inputs as a scenario file, and what came of them in the names of
//! the engine's own JSON.
//!
//! All of that JSON would weigh more than the rest of what is copied out; `compare` of the command line
//! makes it of the same inputs.

use eleven_rounds_engine::base::number;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::rules::scoring::Leaning;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};

use super::source::{ExportSource, push};

/// Inputs and answer.
pub fn json(of: &ExportSource) -> String {
    let ExportSource { scenario, comparison, .. } = *of;
    let defaults = Scenario::default();
    let mut out = JsonWriter(String::new());
    out.open("", '{');
    out.number("version", Some(1.0));
    out.text("link", of.link);
    out.text("prices_of", &scenario.as_of.to_string());
    out.text("region", scenario.region.code());
    if of.prices.imported {
        // What no link and no command line knows.
        out.text("prices", "imported");
    }
    out.open("inputs", '{');
    for row in FIELDS.iter().filter(|row| !scenario.same(&defaults, row.id)) {
        out.text(row.key, &scenario.text(row.id));
    }
    out.close('}');
    out.open("comparison", '{');
    out.number("requests", Some(comparison.requests));
    out.open("duel", '[');
    for option in comparison.duel {
        out.text("", option.key());
    }
    out.close(']');
    out.open("options", '[');
    for one in &comparison.options {
        option(one, &mut out);
    }
    out.close(']');
    if let Some(option) = comparison.cheapest {
        out.text("cheapest", option.key());
    }
    out.open("break_evens", '{');
    out.open("crossings", '[');
    for crossing in &comparison.break_evens.crossings {
        out.open("", '{');
        out.number("requests", Some(crossing.requests));
        out.number("dollars", Some(crossing.dollars));
        out.close('}');
    }
    out.close(']');
    out.close('}');
    out.open("rounds", '{');
    out.open("rounds", '[');
    for round in &comparison.rounds.rounds {
        out.open("", '{');
        out.text("leaning", leaning(round.leaning));
        out.number("lead", Some(f64::from(round.lead)));
        out.close('}');
    }
    out.close(']');
    out.number("net", Some(comparison.rounds.net));
    out.text("winner", leaning(comparison.rounds.winner));
    out.close('}');
    out.close('}');
    out.close('}');
    out.0.push('\n');
    out.0
}

fn option(one: &OptionResult, out: &mut JsonWriter) {
    let estimate = &one.estimate;
    out.open("", '{');
    out.text("option", one.option.key());
    out.open("estimate", '{');
    out.open("lines", '[');
    for item in &estimate.lines {
        out.open("", '{');
        out.text("sku", item.sku.key());
        if let Some(instance) = &item.instance {
            out.text("instance", instance);
        }
        out.number("quantity", Some(item.quantity));
        out.number("free", Some(item.free));
        out.open("tiers", '[');
        for tier in &item.tiers {
            out.open("", '{');
            out.number("quantity", Some(tier.quantity));
            out.number("unit_price", Some(tier.unit_price));
            out.close('}');
        }
        out.close(']');
        out.number("amount", item.amount.map(|usd| usd.dollars()));
        out.close('}');
    }
    out.close(']');
    out.number("total", Some(estimate.total.dollars()));
    out.close('}');
    out.close('}');
}

fn leaning(to: Leaning) -> &'static str {
    match to {
        Leaning::Lambda => "lambda",
        Leaning::Ecs => "ecs",
        Leaning::Tie => "tie",
    }
}

/// Adds a text with its quotes.
fn push_text(out: &mut String, text: &str) {
    out.push('"');
    push(out, text, |letter| match letter {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\n' => "\\n",
        // No field and no address holds another of these.
        '\0'..='\u{1f}' => " ",
        _ => "",
    });
    out.push('"');
}

struct JsonWriter(String);

impl JsonWriter {
    /// The place of the next value: after a comma where there was one before, and its key where it
    /// stands in an object.
    #[inline(never)]
    fn next(&mut self, key: &str) {
        if !self.0.is_empty() && !self.0.ends_with(['{', '[']) {
            self.0.push(',');
        }
        if !key.is_empty() {
            push_text(&mut self.0, key);
            self.0.push(':');
        }
    }

    #[inline(never)]
    fn open(&mut self, key: &str, bracket: char) {
        self.next(key);
        self.0.push(bracket);
    }

    #[inline(never)]
    fn close(&mut self, bracket: char) {
        self.0.push(bracket);
    }

    #[inline(never)]
    fn text(&mut self, key: &str, text: &str) {
        self.next(key);
        push_text(&mut self.0, text);
    }

    /// A number; `null` for none.
    #[inline(never)]
    fn number(&mut self, key: &str, value: Option<f64>) {
        self.next(key);
        self.0 += &value.filter(|value| value.is_finite()).map_or("null".to_owned(), number::text);
    }
}
