//! Link previews: the tags in the head of each page and, if the address of the site is known, the
//! pictures and `oembed.json`.

use crate::base::project::{Project, between};
use crate::base::run::{self, TaskResult};
use crate::tools::{browser, node};

/// The file that oEmbed readers ask for; `build/browser/link-previews.mjs` writes it.
const OEMBED: &str = "oembed.json";

/// The picture of the page in a language, which is that of the page of presets.
fn picture(code: &str) -> String {
    if code == "en" { "presets/index.png".to_owned() } else { format!("presets/index.{code}.png") }
}

/// The address of a folder on its host, with a slash at its end.
pub fn address(url: &str) -> TaskResult<String> {
    let refused =
        |why: &str| Err(format!("--url {url:?} {why}, such as https://your.host/eleven-rounds/."));
    let Some(rest) = url.strip_prefix("https://").or_else(|| url.strip_prefix("http://")) else {
        return refused("must be a whole address that begins with https:// or http://");
    };
    if rest.is_empty() || rest.starts_with(['/', ':', '?', '#']) {
        return refused("must name a host");
    }
    if rest.contains(['?', '#']) {
        return refused("must end with the folder, without ? or #");
    }
    let plain =
        |letter: char| letter.is_ascii_alphanumeric() || "-._~:/@%+,;=[]()!$*".contains(letter);
    if !rest.chars().all(plain) {
        return refused("holds what no address holds: write it escaped");
    }
    Ok(if url.ends_with('/') { url.to_owned() } else { format!("{url}/") })
}

/// The page in a language with what it says to other programs, with whole addresses where its folder's is
/// known: those programs take no relative ones.
pub fn with_tags(code: &str, page: &str, html: &str, url: Option<&str>) -> TaskResult<String> {
    let none = || format!("{page} has no title or no description for link previews.");
    let title = between(html, "<title>", "</title>").ok_or_else(none)?;
    let about = html
        .split_once("property=\"og:description\"")
        .and_then(|(_, rest)| between(rest, "content=\"", "\""))
        .ok_or_else(none)?;
    let mut tags = String::new();
    let mut add_tag = |name: &str, text: &str| {
        tags += &format!("<meta property=\"{name}\" content=\"{text}\">");
    };
    add_tag("og:title", title);
    add_tag("og:type", "website");
    if let Some(url) = url {
        add_tag("og:url", &format!("{url}{page}"));
        add_tag("og:image", &format!("{url}{}", picture(code)));
        add_tag("og:image:width", "1200");
        add_tag("og:image:height", "630");
        add_tag("og:image:alt", about);
        tags += "<meta name=\"twitter:card\" content=\"summary_large_image\">";
        tags += &format!(
            "<link rel=\"alternate\" type=\"application/json+oembed\" href=\"{url}{OEMBED}\" title=\"{title}\">"
        );
    }
    let head = html.find("</head>").ok_or_else(none)?;
    let (before, after) = html.split_at(head);
    Ok([before, &tags, after].concat())
}

/// Takes the pictures of the pages, and writes the file that oEmbed readers ask for. A browser shows it
/// all, so that no number in them is typed.
pub fn write(project: &Project, url: &str) -> TaskResult {
    let chromium = browser::ensure(project)?;
    let folder = project.at("dist");
    run::run(
        node::in_build(project, &["browser/link-previews.mjs", url])
            .arg(folder)
            .env("CHROMIUM", chromium),
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::build::languages;

    #[track_caller]
    fn check(url: &str, expected: &str) {
        assert_eq!(address(url).as_deref(), Ok(expected));
    }

    #[test]
    fn an_address_is_whole_and_ends_with_a_slash() {
        check("https://your.host/rounds/", "https://your.host/rounds/");
        check("https://your.host/rounds", "https://your.host/rounds/");
        check("http://127.0.0.1:8080", "http://127.0.0.1:8080/");
    }

    #[track_caller]
    fn refuses(url: &str, why: &str) {
        let error = address(url).unwrap_err();
        assert!(error.contains(why) && error.contains(url), "{error}");
    }

    #[test]
    fn what_is_no_address_is_named_with_what_is_wrong() {
        refuses("your.host/rounds/", "begins with https://");
        refuses("/rounds/", "begins with https://");
        refuses("ftp://your.host/", "begins with https://");
        refuses("https://", "a host");
        refuses("https:///rounds/", "a host");
        refuses("https://your.host/?a", "without ?");
        refuses("https://your.host/#a", "without ?");
        refuses("https://your.host/a b/", "escaped");
        refuses("https://your.host/<b>/", "escaped");
    }

    #[test]
    fn the_pages_tell_of_themselves_and_of_addresses_that_are_whole() {
        let html = Project::here().unwrap().read("index.html").unwrap();
        for (code, page) in languages::PAGES {
            let html = languages::page_in(code, &html).unwrap();
            let title = between(&html, "<title>", "</title>").unwrap();
            let tagged = with_tags(code, page, &html, Some("https://your.host/rounds/")).unwrap();
            for tag in [
                format!("<meta property=\"og:title\" content=\"{title}\">"),
                format!("<meta property=\"og:url\" content=\"https://your.host/rounds/{page}\">"),
                format!("content=\"https://your.host/rounds/{}\">", picture(code)),
                "href=\"https://your.host/rounds/oembed.json\"".to_owned(),
            ] {
                assert_eq!(tagged.matches(&tag).count(), 1, "{code}: {tag}");
            }
            let nowhere = with_tags(code, page, &html, None).unwrap();
            assert!(nowhere.contains("og:title") && nowhere.contains("og:type"));
            for tag in ["og:url", "og:image", "twitter:card", "oembed"] {
                assert!(!nowhere.contains(tag), "{code}: {tag}");
            }
        }
    }

    #[test]
    fn a_page_with_nothing_to_tell_is_named() {
        assert!(
            with_tags("en", "index.html", "<head></head>", None)
                .unwrap_err()
                .contains("index.html")
        );
    }
}
