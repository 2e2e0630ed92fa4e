//! The pages of the presets with their totals, for link previews and for readers without WebAssembly.

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::presets::{Preset, PresetKind};
use eleven_rounds_presentation::i18n::words::{Span, plain};
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::chips::{PricesUsed, chips};
use eleven_rounds_presentation::view::findings::{findings, severity_class};
use eleven_rounds_presentation::view::options::{family_class, total};
use eleven_rounds_presentation::{NAME, format};

use crate::frame::{self, Content, Page};
use crate::out::Out;

/// A preset at the newest prices of the book, and its comparison.
fn computed(preset: Preset) -> (Scenario, Comparison) {
    let book = PriceBook::bundled();
    let scenario = Scenario { as_of: book.gathered_on(), ..preset.scenario(book) };
    let comparison = compare(&scenario, book);
    (scenario, comparison)
}

/// The page of a preset.
pub fn preset_page(preset: Preset, lang: Lang) -> Content {
    let words = lang.words();
    let fixed = lang.texts();
    let (scenario, comparison) = computed(preset);
    let headline = words.headline(&comparison);
    let mut body = Out::default();
    body.element("section", &[("class", "panel verdict")], |out| {
        out.leaf("p", &[("class", "sub")], words.preset(preset));
        out.element("h1", &[], |out| spans(out, &headline));
        out.element("p", &[("class", "lead")], |out| {
            out.text(words.preset_story(preset));
            if let Some(source) = preset.source() {
                out.text(" ");
                let attributes = [("href", source), ("target", "_blank"), ("rel", "noopener")];
                out.leaf("a", &attributes, fixed.published_source);
            }
        });
        compared_totals(out, &comparison, lang);
        let reasons = comparison.reasons.iter().map(|reason| words.reason(reason));
        let why: Vec<String> = std::iter::once(words.lead(&comparison)).chain(reasons).collect();
        out.leaf("p", &[("class", "aside")], &why.join(" "));
        let stops = findings(&comparison, words);
        if !stops.is_empty() {
            let attributes = [("class", "findings"), ("aria-label", fixed.findings)];
            out.element("ul", &attributes, |out| {
                for (text, finding) in &stops {
                    let class = ["finding ", severity_class(finding.severity)].concat();
                    out.leaf("li", &[("class", &class)], text);
                }
            });
        }
        out.element("ul", &[("class", "chips")], |out| {
            let prices = PricesUsed { book: PriceBook::bundled(), imported: false, today: None };
            for (class, text) in chips(&scenario, &comparison, lang, prices) {
                out.leaf("li", &[("class", ["chip ", class].concat().trim_end())], &text);
            }
        });
        let href = ["../index.html#", &link::encode(&scenario, PriceBook::bundled())].concat();
        out.element("p", &[("class", "aside")], |out| {
            let attributes = [("class", "btn primary"), ("href", href.as_str())];
            out.leaf("a", &attributes, lang.reference().texts().open_preset);
        });
    });
    let day = words.price_day(&scenario.as_of.to_string());
    let description =
        [words.preset_story(preset), " ", &plain(&headline), " ", NAME, ", ", &day].concat();
    Content { body, description }
}

/// A sentence with the names of the two sides in their colours.
fn spans(out: &mut Out, spans: &[Span]) {
    for span in spans {
        match span {
            Span::Text(text) => out.text(text),
            Span::Lambda(name) => out.leaf("span", &[("class", "lambda")], name),
            Span::Ecs(name) => out.leaf("span", &[("class", "ecs")], name),
        }
    }
}

/// Both totals as bars, the dearer one full.
fn compared_totals(out: &mut Out, comparison: &Comparison, lang: Lang) {
    let sides = comparison.sides();
    let most = sides.iter().map(|side| side.estimate.known_part.micros()).max().unwrap_or(0);
    out.element("div", &[("class", "compared-totals")], |out| {
        for side in sides {
            let micros = side.estimate.known_part.micros();
            let share = if most > 0 { micros as f64 / most as f64 } else { 0.0 };
            let wins = if comparison.verdict.cheaper == Some(side.option) { " wins" } else { "" };
            let class = [family_class(side.option), wins].concat();
            out.element("div", &[("class", &class)], |out| {
                out.leaf("span", &[("class", "who")], lang.words().option_long(side.option));
                out.element("svg", &[("aria-hidden", "true")], |out| {
                    let width = [&format::fixed(share * 100.0, 2), "%"].concat();
                    out.leaf("rect", &[("width", &width)], "");
                });
                // What is not known is not $0.
                out.leaf("span", &[("class", "amount")], &total(side));
            });
        }
    });
}

/// The page that leads to them all.
pub fn list_page(lang: Lang) -> Content {
    let words = lang.words();
    let fixed = lang.texts();
    let texts = lang.reference().texts();
    let mut body = Out::default();
    body.leaf("p", &[("class", "lead")], texts.presets_sub);
    for (id, kind, name) in [
        ("common", PresetKind::Common, fixed.presets_common),
        ("rounds", PresetKind::Rounds, fixed.presets_rounds),
        ("published", PresetKind::Published, fixed.presets_published),
    ] {
        frame::section(&mut body, id, name, "", |out| {
            out.element("ul", &[("class", "presets")], |out| {
                for preset in Preset::ALL.into_iter().filter(|preset| preset.kind() == kind) {
                    let href = ["../", &Page::Preset(preset).path(lang)].concat();
                    let (_, comparison) = computed(preset);
                    out.element("li", &[], |out| {
                        out.leaf("a", &[("href", &href)], words.preset(preset));
                        out.leaf("p", &[("class", "sub")], words.preset_story(preset));
                        out.element("p", &[], |out| spans(out, &words.headline(&comparison)));
                    });
                }
            });
        });
    }
    Content { body, description: fixed.tagline.to_owned() }
}
