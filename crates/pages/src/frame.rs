//! What is around both pages: head, header, the links among them, and the end.

use eleven_rounds::i18n::reference::ReferenceTexts;
use eleven_rounds::i18n::{Lang, NAME};

use crate::out::Out;

/// What a page may load and do: its own style sheets and script, and the pictures in them.
const POLICY: &str = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; \
     base-uri 'none'; form-action 'none'";

/// A page beside the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// Prices, facts and sources.
    Sources,
    /// How this was checked.
    Checked,
}

impl Page {
    /// Both, in the order of the navigation.
    pub const ALL: [Page; 2] = [Page::Sources, Page::Checked];

    /// The name of the file in a language.
    pub fn file(self, lang: Lang) -> String {
        let stem = match self {
            Page::Sources => "sources",
            Page::Checked => "checked",
        };
        match lang {
            Lang::En => [stem, ".html"].concat(),
            other => [stem, ".", other.code(), ".html"].concat(),
        }
    }

    /// Its name in the navigation.
    fn name(self, texts: &ReferenceTexts) -> &'static str {
        match self {
            Page::Sources => texts.nav_sources,
            Page::Checked => texts.nav_checked,
        }
    }

    /// Its title.
    pub fn title(self, texts: &ReferenceTexts) -> &'static str {
        match self {
            Page::Sources => texts.sources,
            Page::Checked => texts.checked,
        }
    }
}

/// The files that a page loads, from its own folder.
pub struct Assets {
    /// The application's style sheet, by its name in the built folder.
    pub sheet: String,
    /// What the pages add to it.
    pub own_sheet: String,
    /// The script: colours and search.
    pub script: String,
}

/// The style sheet that a built `index.html` loads.
pub fn style_sheet(index: &str) -> Option<&str> {
    let tags = index.split('<').filter(|tag| tag.starts_with("link "));
    let sheet = tags.filter_map(|tag| tag.split('>').next()).find(|tag| {
        let words: Vec<&str> = tag.split([' ', '"', '=']).collect();
        words.contains(&"stylesheet")
    })?;
    let (_, rest) = sheet.split_once("href=")?;
    let name = rest.trim_start_matches('"').split(['"', ' ']).next()?;
    Some(name.trim_start_matches("./").trim_start_matches('/'))
}

/// The whole document around a body.
pub fn document(page: Page, lang: Lang, assets: &Assets, body: &Out) -> String {
    let texts = lang.reference().texts();
    let title = page.title(texts);
    let mut out = Out::default();
    out.element("html", &[("lang", lang.code())], |out| {
        out.element("head", &[], |out| {
            out.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
            out.open("meta", &[("charset", "utf-8")]);
            let viewport = "width=device-width, initial-scale=1";
            out.open("meta", &[("name", "viewport"), ("content", viewport)]);
            out.open("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            out.leaf("title", &[], &[title, " · ", NAME].concat());
            let sheet = ["../", &assets.sheet].concat();
            for href in [sheet.as_str(), &assets.own_sheet] {
                out.open("link", &[("rel", "stylesheet"), ("href", href)]);
            }
            out.open("link", &[("rel", "icon"), ("href", "data:,")]);
            // Before the page is drawn, so that it does not change its colours.
            out.leaf("script", &[("src", &assets.script)], "");
        });
        out.element("body", &[("class", "reference")], |out| {
            out.leaf("a", &[("class", "skip"), ("href", "#content")], texts.skip);
            header(out, page, lang);
            out.element("main", &[("id", "content"), ("tabindex", "-1")], |out| {
                out.leaf("h1", &[], title);
                out.append(body);
            });
            out.element("footer", &[("class", "foot")], |out| {
                let fixed = lang.texts();
                out.leaf("p", &[], &[fixed.list_price, " ", fixed.privacy].concat());
                out.element("p", &[], |out| {
                    out.text(fixed.colophon);
                    out.text(" ");
                    let file = [("href", "../eleven-rounds.html"), ("download", "")];
                    out.leaf("a", &file, texts.one_file);
                });
            });
        });
    });
    ["<!DOCTYPE html>", &out.finish()].concat()
}

fn header(out: &mut Out, page: Page, lang: Lang) {
    let (texts, fixed) = (lang.reference().texts(), lang.texts());
    out.element("header", &[("class", "bar")], |out| {
        out.element("a", &[("class", "mark"), ("href", "../index.html")], |out| {
            mark(out);
            out.text(NAME);
        });
        out.element("nav", &[("aria-label", texts.navigation)], |out| {
            out.leaf("a", &[("href", "../index.html")], texts.application);
            for other in Page::ALL {
                let (file, name) = (other.file(lang), other.name(texts));
                let mut attributes = vec![("href", file.as_str())];
                if other == page {
                    attributes.push(("aria-current", "page"));
                }
                out.leaf("a", &attributes, name);
            }
        });
        let (code, file) = (fixed.other_language_code, page.file(lang.other()));
        let attributes = [
            ("class", "btn quiet"),
            ("data-action", "language"),
            ("lang", code),
            ("hreflang", code),
            ("href", &file),
        ];
        out.leaf("a", &attributes, fixed.other_language);
    });
}

/// The mark of the application.
fn mark(out: &mut Out) {
    let attributes =
        [("viewBox", "0 0 16 16"), ("width", "24"), ("height", "24"), ("aria-hidden", "true")];
    out.element("svg", &attributes, |out| {
        let box_ = [("width", "16"), ("height", "16"), ("rx", "4"), ("fill", "#16181d")];
        out.leaf("rect", &box_, "");
        for (d, fill) in [
            ("M3 4a1 1 0 0 1 1-1h5v3H6v3H3z", "#f08a3c"),
            ("M13 12a1 1 0 0 1-1 1H7v-3h3V7h3z", "#6aa0f8"),
            ("M3 11h2v2H3zM7 7h2v2H7zM11 3h2v2h-2z", "#fff"),
        ] {
            out.leaf("path", &[("d", d), ("fill", fill)], "");
        }
    });
}

/// A part of a page with its heading, and a line under it.
pub fn section(out: &mut Out, id: &str, title: &str, sub: &str, inner: impl FnOnce(&mut Out)) {
    let heading = [id, "-title"].concat();
    let attributes = [("class", "panel"), ("id", id), ("aria-labelledby", heading.as_str())];
    out.element("section", &attributes, |out| {
        out.leaf("h2", &[("id", &heading)], title);
        if !sub.is_empty() {
            out.leaf("p", &[("class", "sub")], sub);
        }
        inner(out);
    });
}

/// A table of a kind, which has its own widths, whose cells know the names of their columns, so that a narrow screen can stack them.
pub fn table(
    out: &mut Out,
    kind: &str,
    label: &str,
    columns: &[&str],
    rows: impl FnOnce(&mut Out),
) {
    let class = ["stack ", kind].concat();
    out.element("table", &[("class", &class), ("aria-label", label)], |out| {
        out.element("thead", &[], |out| {
            out.element("tr", &[], |out| {
                columns.iter().for_each(|name| out.leaf("th", &[("scope", "col")], name));
            });
        });
        out.element("tbody", &[], rows);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_style_sheet_is_found_in_either_form() {
        let plain = "<link rel=\"icon\" href=\"data:,\"><link rel=\"stylesheet\" href=\"./styles-1a.css\" integrity=\"x\">";
        assert_eq!(style_sheet(plain), Some("styles-1a.css"));
        assert_eq!(style_sheet("<link rel=stylesheet href=/styles-1a.css>"), Some("styles-1a.css"));
        assert_eq!(style_sheet("<link rel=\"icon\" href=\"data:,\">"), None);
    }

    #[test]
    fn files_are_told_apart_by_language() {
        assert_eq!(Page::Sources.file(Lang::En), "sources.html");
        assert_eq!(Page::Checked.file(Lang::Ko), "checked.ko.html");
    }
}
