//! The worked examples, one a row.

use eleven_rounds_presentation::lang::Lang;

use crate::checked::figures::{self, text};
use crate::citations::document;
use crate::frame;
use crate::golden::Golden;
use crate::golden::case::{Agreement, Case};
use crate::out::Out;
use crate::uses::Uses;

/// A case with our figure for it.
pub struct Example<'a> {
    pub case: &'a Case,
    pub ours: f64,
    pub agreement: Agreement,
}

/// Every case, computed.
pub fn agreements(golden: &Golden) -> Result<Vec<Example<'_>>, String> {
    golden.cases.iter().map(agreement).collect()
}

fn agreement(case: &Case) -> Result<Example<'_>, String> {
    let named = |problem| format!("{}: {problem}", case.id);
    let ours = case.ours().map_err(named)?;
    Ok(Example { case, ours, agreement: case.agreement().map_err(named)? })
}

/// The pages that are wrong, each with its reason.
pub fn wrong(out: &mut Out, examples: &[Example<'_>], lang: Lang) {
    out.element("ul", &[("class", "wrong")], |out| {
        for Example { case, ours, .. } in
            examples.iter().filter(|example| example.agreement == Agreement::Wrong)
        {
            out.element("li", &[], |out| {
                let href = ["#case-", &case.id].concat();
                out.leaf("a", &[("href", &href)], text(lang, &case.name, &case.name_ko));
                let both = format!(
                    " {} → {}. ",
                    figures::dollars(case.published),
                    figures::dollars(*ours)
                );
                out.text(&both);
                out.text(text(lang, &case.note, &case.note_ko));
            });
        }
    });
}

pub fn section(out: &mut Out, examples: &[Example<'_>], uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "examples", texts.examples, texts.examples_sub, |out| {
        let columns =
            [texts.example, texts.published, texts.recomputed, texts.ours, texts.difference];
        frame::table(out, "of-figures", texts.examples, &columns, |out| {
            examples.iter().for_each(|example| row(out, example, uses, lang));
        });
    });
}

fn row(out: &mut Out, example: &Example<'_>, uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    let Example { case, ours, agreement } = example;
    out.element("tr", &[("id", &["case-", &case.id].concat())], |out| {
        out.element("td", &[("data-name", texts.example), ("class", "subject")], |out| {
            out.leaf("b", &[], text(lang, &case.name, &case.name_ko));
            out.leaf("code", &[], &case.id);
            out.leaf("p", &[], text(lang, &case.note, &case.note_ko));
            figures::basis(out, &case.lines, &case.usage, uses, lang);
            out.element("p", &[("class", "used")], |out| {
                out.leaf("b", &[], texts.source);
                out.text(" ");
                document(out, &case.source, &name(&case.source));
            });
        });
        for (name, value) in [
            (texts.published, case.published),
            (texts.recomputed, case.recomputed),
            (texts.ours, *ours),
        ] {
            let attributes = [("data-name", name), ("class", "number")];
            out.leaf("td", &attributes, &figures::dollars(value));
        }
        out.element("td", &[("data-name", texts.difference), ("class", "number")], |out| {
            let difference = ours - case.published;
            out.text(&figures::apart(difference));
            out.leaf("small", &[], &figures::share(difference / case.published));
            let (class, word) = match agreement {
                Agreement::Agrees => ("tag", texts.agrees),
                Agreement::Rounded => ("tag warn", texts.rounded),
                Agreement::Wrong => ("tag bad", texts.wrong),
            };
            out.leaf("em", &[("class", class)], word);
        });
    });
}

/// A source without what only its address needs: of a file in a repository both names.
pub fn name(source: &str) -> String {
    let bare = source.trim_start_matches("https://").trim_start_matches("github:");
    let bare = bare.split(['@', '#']).next().unwrap_or(bare).trim_end_matches('/');
    match bare.split_once("/blob/") {
        Some((repository, path)) => {
            [repository, " ", path.rsplit('/').next().unwrap_or(path)].concat()
        }
        None => bare.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::name;

    #[test]
    fn sources_are_named_shortly() {
        assert_eq!(name("https://aws.amazon.com/lambda/pricing/"), "aws.amazon.com/lambda/pricing");
        assert_eq!(name("https://github.com/a/b/blob/1f/results/r.md"), "github.com/a/b r.md");
        assert_eq!(name("github:a/b@1f data/x.json"), "a/b");
        assert_eq!(name("public notes, 2026"), "public notes, 2026");
    }
}
