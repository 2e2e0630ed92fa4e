//! The published comparisons, each with its figures, its flaws and our other findings.

use eleven_rounds_presentation::format::{count, fixed};
use eleven_rounds_presentation::lang::Lang;

use crate::checked::figures::text;
use crate::checked::{examples, figures};
use crate::citations::document;
use crate::frame;
use crate::golden::Golden;
use crate::golden::comparison::{Comparison, Measure, Side};
use crate::out::Out;
use crate::uses::Uses;

/// A comparison with our figures for it.
pub struct ComparisonOutcome<'a> {
    pub comparison: &'a Comparison,
    pub sides: Vec<SideOutcome<'a>>,
}

/// A figure of a comparison.
pub struct SideOutcome<'a> {
    pub side: &'a Side,
    /// Nothing where it is outside ours.
    pub ours: Option<f64>,
    /// To what is recomputed, as a share of it.
    pub difference: Option<f64>,
}

/// Every comparison, computed.
pub fn outcomes(golden: &Golden) -> Result<Vec<ComparisonOutcome<'_>>, String> {
    golden.comparisons.iter().map(outcome).collect()
}

fn outcome(comparison: &Comparison) -> Result<ComparisonOutcome<'_>, String> {
    let named = |problem| format!("{}: {problem}", comparison.id);
    comparison.check_findings().map_err(named)?;
    let mut sides = Vec::new();
    for side in &comparison.side {
        let ours = comparison.ours(side).map_err(named)?;
        let difference = comparison.difference(side).map_err(named)?;
        sides.push(SideOutcome { side, ours, difference });
    }
    Ok(ComparisonOutcome { comparison, sides })
}

pub fn section(out: &mut Out, outcomes: &[ComparisonOutcome<'_>], uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "comparisons", texts.comparisons, texts.comparisons_sub, |out| {
        outcomes.iter().for_each(|outcome| entry(out, outcome, uses, lang));
    });
}

fn entry(out: &mut Out, outcome: &ComparisonOutcome<'_>, uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    let ComparisonOutcome { comparison, sides } = outcome;
    let name = text(lang, &comparison.name, &comparison.name_ko);
    let id = ["case-", &comparison.id].concat();
    out.element("div", &[("class", "entry"), ("id", &id)], |out| {
        out.element("h3", &[], |out| {
            out.text(name);
            out.leaf("code", &[], &comparison.id);
        });
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], texts.source);
            out.text(" ");
            document(out, &comparison.source, &examples::name(&comparison.source));
        });
        let columns = [
            texts.figure,
            texts.published,
            texts.recomputed,
            texts.ours,
            texts.difference_recomputed,
        ];
        frame::table(out, "of-figures", name, &columns, |out| {
            sides.iter().for_each(|side| row(out, side, uses, lang));
        });
        let found = comparison.finding.iter();
        let found =
            found.map(|comparison| text(lang, &comparison.says, &comparison.says_ko)).collect();
        bullets(out, texts.findings, found);
        let flaws = comparison.flaws.iter().zip(&comparison.flaws_ko);
        let flaws = flaws.map(|(english, korean)| text(lang, english, korean)).collect();
        bullets(out, texts.flaws, flaws);
    });
}

fn row(out: &mut Out, outcome: &SideOutcome<'_>, uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    let SideOutcome { side, ours, difference } = outcome;
    out.element("tr", &[], |out| {
        out.element("td", &[("data-name", texts.figure), ("class", "subject")], |out| {
            out.leaf("b", &[], text(lang, &side.what, &side.what_ko));
            for why in [
                text(lang, &side.unsupported, &side.unsupported_ko),
                text(lang, &side.note, &side.note_ko),
            ] {
                if !why.is_empty() {
                    out.leaf("p", &[], why);
                }
            }
            figures::basis(out, &side.lines, &side.usage, uses, lang);
        });
        for (name, value) in [
            (texts.published, side.published),
            (texts.recomputed, side.recomputed),
            (texts.ours, *ours),
        ] {
            let written = value.map_or_else(|| "–".to_owned(), |value| figure(side.measure, value));
            out.leaf("td", &[("data-name", name), ("class", "number")], &written);
        }
        let cell = [("data-name", texts.difference_recomputed), ("class", "number")];
        out.element("td", &cell, |out| match difference {
            Some(difference) => {
                out.text(&figures::share(*difference));
                out.leaf("em", &[("class", "tag")], texts.agrees);
            }
            None => out.leaf("em", &[("class", "tag warn")], texts.outside),
        });
    });
}

fn figure(measure: Measure, value: f64) -> String {
    match measure {
        Measure::Dollars => figures::dollars(value),
        Measure::BreakEven => count(value),
        Measure::BreakEvenRate => fixed(value, 2),
    }
}

fn bullets(out: &mut Out, name: &str, items: Vec<&str>) {
    if !items.is_empty() {
        out.leaf("h4", &[], name);
        out.element("ul", &[], |out| items.iter().for_each(|item| out.leaf("li", &[], item)));
    }
}
