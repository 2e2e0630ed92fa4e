//! The page of checks: every worked example and every published comparison, with their figures and ours.

mod comparisons;
mod examples;
mod figures;

use eleven_rounds_presentation::i18n::words::Tally;
use eleven_rounds_presentation::lang::Lang;

use crate::frame;
use crate::golden::case::Agreement;
use crate::material::Material;
use crate::out::Out;

/// The page below its title.
///
/// # Errors
/// Names the case whose figure cannot be computed, or does not agree.
pub fn body(material: &Material, lang: Lang) -> Result<Out, String> {
    let words = lang.reference();
    let texts = words.texts();
    let examples = examples::agreements(&material.golden)?;
    let comparisons = comparisons::outcomes(&material.golden)?;
    let count =
        |agreement| examples.iter().filter(|example| example.agreement == agreement).count();
    let sides = || comparisons.iter().flat_map(|comparison| &comparison.sides);
    let largest = sides().filter_map(|side| side.difference).fold(0.0, f64::max);
    let tally = Tally {
        agree: count(Agreement::Agrees),
        rounded: count(Agreement::Rounded),
        wrong: count(Agreement::Wrong),
        comparisons: comparisons.len(),
        sides: sides().filter(|side| side.ours.is_some()).count(),
        outside: sides().filter(|side| side.ours.is_none()).count(),
        largest: figures::share(largest),
    };
    let mut out = Out::default();
    frame::section(&mut out, "summary", texts.summary, "", |out| {
        out.leaf("p", &[], &words.examples(&tally));
        out.leaf("p", &[], &words.comparisons(&tally));
        out.leaf("h3", &[], texts.wrong_pages);
        examples::wrong(out, &examples, lang);
        out.element("p", &[("class", "used")], |out| {
            out.text(texts.rerun);
            out.text(" ");
            out.leaf("code", &[], "cargo test -p eleven-rounds-engine --test golden");
        });
    });
    examples::section(&mut out, &examples, &material.uses, lang);
    comparisons::section(&mut out, &comparisons, &material.uses, lang);
    Ok(out)
}
