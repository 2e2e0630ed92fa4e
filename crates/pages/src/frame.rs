//! The frame of a page: head, header, navigation and footer.

use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_presentation::NAME;
use eleven_rounds_presentation::i18n::words::ReferenceTexts;
use eleven_rounds_presentation::lang::Lang;

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
    /// Every preset with its verdict.
    Presets,
    /// A preset.
    Preset(Preset),
}

impl Page {
    /// Those that the navigation names, in its order.
    pub const NAMED: [Page; 3] = [Page::Sources, Page::Checked, Page::Presets];

    /// Every page.
    pub fn all() -> impl Iterator<Item = Page> {
        Page::NAMED.into_iter().chain(Preset::ALL.map(Page::Preset))
    }

    /// Its place in the built folder, in a language.
    pub fn path(self, lang: Lang) -> String {
        self.path_as(lang, "html")
    }

    /// The same with another ending, for what belongs to a page.
    fn path_as(self, lang: Lang, ending: &str) -> String {
        let stem = match self {
            Page::Sources => "pages/sources",
            Page::Checked => "pages/checked",
            Page::Presets => "presets/index",
            Page::Preset(preset) => &["presets/", preset.key()].concat(),
        };
        match lang {
            Lang::En => [stem, ".", ending].concat(),
            language => [stem, ".", language.code(), ".", ending].concat(),
        }
    }

    /// Its name in the navigation; none for a preset.
    fn name(self, texts: &ReferenceTexts) -> &'static str {
        match self {
            Page::Sources => texts.nav_sources,
            Page::Checked => texts.nav_checked,
            Page::Presets => texts.nav_presets,
            Page::Preset(_) => "",
        }
    }

    /// Its title.
    pub fn title(self, lang: Lang) -> &'static str {
        let texts = lang.reference().texts();
        match self {
            Page::Sources => texts.sources,
            Page::Checked => texts.checked,
            Page::Presets => texts.presets,
            Page::Preset(preset) => lang.words().preset(preset),
        }
    }
}

/// What a page is made of.
pub struct Content {
    /// What stands below its title. That of a preset has its own heading.
    pub body: Out,
    /// What other programs say of a link to it; empty where it is not to be passed around.
    pub description: String,
}

/// The size of the picture of a page, in pixels: what previews of links show whole.
pub const PICTURE: (u32, u32) = (1200, 630);

/// What a page loads, from `pages/`, and where it will stand.
pub struct Assets {
    /// The application's style sheet, by its name in the built folder.
    pub sheet: String,
    /// What the pages add to it.
    pub own_sheet: String,
    /// The script: colours and search.
    pub script: String,
    /// The address of the built folder on its host, with a slash at its end, where it is known.
    pub url: Option<String>,
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

/// The whole document around its content.
pub fn document(page: Page, lang: Lang, assets: &Assets, content: &Content) -> String {
    let texts = lang.reference().texts();
    let title = page.title(lang);
    let mut out = Out::default();
    out.element("html", &[("lang", lang.code())], |out| {
        out.element("head", &[], |out| {
            out.open("meta", &[("http-equiv", "Content-Security-Policy"), ("content", POLICY)]);
            out.open("meta", &[("charset", "utf-8")]);
            let viewport = "width=device-width, initial-scale=1";
            out.open("meta", &[("name", "viewport"), ("content", viewport)]);
            out.open("meta", &[("name", "color-scheme"), ("content", "light dark")]);
            out.leaf("title", &[], &[title, " · ", NAME].concat());
            if !content.description.is_empty() {
                card(out, page, lang, assets, content);
            }
            let sheet = ["../", &assets.sheet].concat();
            let own_sheet = ["../pages/", &assets.own_sheet].concat();
            for href in [&sheet, &own_sheet] {
                out.open("link", &[("rel", "stylesheet"), ("href", href)]);
            }
            out.open("link", &[("rel", "icon"), ("href", "data:,")]);
            // Before the page is drawn, so that it does not change its colours.
            out.leaf("script", &[("src", &["../pages/", &assets.script].concat())], "");
        });
        out.element("body", &[("class", "reference")], |out| {
            out.leaf("a", &[("class", "skip"), ("href", "#content")], texts.skip);
            header(out, page, lang);
            out.element("main", &[("id", "content"), ("tabindex", "-1")], |out| {
                if !matches!(page, Page::Preset(_)) {
                    out.leaf("h1", &[], title);
                }
                out.append(&content.body);
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

/// What other programs show of a link to a page. Addresses and the picture are there where the host
/// is known: those programs take no relative ones.
fn card(out: &mut Out, page: Page, lang: Lang, assets: &Assets, content: &Content) {
    let title = page.title(lang);
    let description = content.description.as_str();
    out.open("meta", &[("name", "description"), ("content", description)]);
    let mut say = |name: &str, text: &str| {
        out.open("meta", &[("property", name), ("content", text)]);
    };
    say("og:title", title);
    say("og:description", description);
    say("og:type", "website");
    let Some(url) = assets.url.as_deref() else { return };
    say("og:url", &[url, page.path(lang).as_str()].concat());
    say("og:image", &[url, page.path_as(lang, "png").as_str()].concat());
    say("og:image:width", &PICTURE.0.to_string());
    say("og:image:height", &PICTURE.1.to_string());
    say("og:image:alt", description);
    out.open("meta", &[("name", "twitter:card"), ("content", "summary_large_image")]);
}

fn header(out: &mut Out, page: Page, lang: Lang) {
    let texts = lang.reference().texts();
    let fixed = lang.texts();
    out.element("header", &[("class", "bar")], |out| {
        out.element("a", &[("class", "mark"), ("href", "../index.html")], |out| {
            mark(out);
            out.text(NAME);
        });
        out.element("nav", &[("aria-label", texts.navigation)], |out| {
            out.leaf("a", &[("href", "../index.html")], texts.application);
            for named in Page::NAMED {
                let href = ["../", &named.path(lang)].concat();
                let mut attributes = vec![("href", href.as_str())];
                if named == page {
                    attributes.push(("aria-current", "page"));
                }
                out.leaf("a", &attributes, named.name(texts));
            }
        });
        let href = ["../", &page.path(lang.other())].concat();
        let code = fixed.other_language_code;
        let attributes = [
            ("class", "btn quiet"),
            ("data-action", "language"),
            ("lang", code),
            ("hreflang", code),
            ("href", &href),
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
        assert_eq!(Page::Sources.path(Lang::En), "pages/sources.html");
        assert_eq!(Page::Checked.path(Lang::Ko), "pages/checked.ko.html");
        let webhook = Page::Preset(Preset::Webhook);
        assert_eq!(webhook.path(Lang::En), "presets/webhook.html");
        assert_eq!(webhook.path_as(Lang::Ko, "png"), "presets/webhook.ko.png");
    }
}
