//! Makes one page for each language out of `index.html`.
//!
//! An element with a `lang` is only on the page of that language. The head of each page links to the
//! other pages; `assets/boot.js` and the language button read these links.

use crate::base::run::TaskResult;

/// Each language: its code, which is also that of its Cargo feature, and its page.
pub const PAGES: [(&str, &str); 2] = [("en", "index.html"), ("ko", "ko.html")];

/// The page of a language, with the addresses of the others.
pub fn page_in(code: &str, html: &str) -> TaskResult<String> {
    let mut page = alone_in(code, html)?;
    let head = page.find("</head>").ok_or("index.html has no head.")?;
    for (language, name) in PAGES.iter().filter(|(language, _)| *language != code) {
        let link = format!("<link rel=\"alternate\" hreflang=\"{language}\" href=\"./{name}\">");
        page.insert_str(head, &link);
    }
    Ok(page)
}

/// The page in a language, without what the others say.
fn alone_in(code: &str, html: &str) -> TaskResult<String> {
    let mut page = String::new();
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (before, from) = rest.split_at(start);
        page.push_str(before);
        let end = from.find('>').ok_or("index.html ends within a tag.")? + 1;
        let (tag, after) = from.split_at(end);
        rest = after;
        match language(tag) {
            Some((attribute, _)) if tag.starts_with("<html") => {
                page.push_str(&tag.replacen(attribute, &format!("lang=\"{code}\""), 1));
            }
            Some((attribute, own)) if own == code => {
                let (name, others) = tag.split_once(attribute).unwrap_or_default();
                page.extend([name.trim_end(), others]);
            }
            Some(_) => {
                page.truncate(page.trim_end().len());
                rest = after_element(tag, after)?;
            }
            None => page.push_str(tag),
        }
    }
    page.push_str(rest);
    Ok(page)
}

/// The language attribute of a tag, and its value.
fn language(tag: &str) -> Option<(&str, &str)> {
    let is_whole = |at: &usize| tag[..*at].ends_with(char::is_whitespace);
    let start = tag.match_indices("lang=\"").map(|(at, _)| at).find(is_whole)?;
    let value = tag[start..].split('"').nth(1)?;
    Some((&tag[start..start + "lang=\"\"".len() + value.len()], value))
}

/// What follows an element, which holds none of its own kind.
fn after_element<'a>(tag: &str, after: &'a str) -> TaskResult<&'a str> {
    let name = tag[1..].split([' ', '\n', '>']).next().unwrap_or_default();
    if name == "meta" {
        return Ok(after);
    }
    let end = format!("</{name}>");
    match after.split_once(&end) {
        Some((_, after)) => Ok(after),
        None => Err(format!("index.html does not close {tag}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::project::Project;

    const SOURCE: &str = "<html lang=\"en\"><head><meta\n  lang=\"ko\"\n  name=\"x\" />\n\
        <title lang=\"en\">A</title>\n<title lang=\"ko\">가</title></head>\
        <p lang=\"en\" class=\"x\">a <b>b</b></p>\n<p lang=\"ko\">나</p><p>c</p></html>";

    #[test]
    fn a_page_says_all_in_its_language_and_names_the_other() {
        let english = "<html lang=\"en\"><head>\n<title>A</title>\
            <link rel=\"alternate\" hreflang=\"ko\" href=\"./ko.html\"></head>\
            <p class=\"x\">a <b>b</b></p><p>c</p></html>";
        let korean = "<html lang=\"ko\"><head><meta\n  name=\"x\" />\n<title>가</title>\
            <link rel=\"alternate\" hreflang=\"en\" href=\"./index.html\"></head>\n\
            <p>나</p><p>c</p></html>";
        assert_eq!(page_in("en", SOURCE).as_deref(), Ok(english));
        assert_eq!(page_in("ko", SOURCE).as_deref(), Ok(korean));
        let link = "<link rel=\"alternate\" hreflang=\"ko\" href=\"./ko.html\">";
        assert_eq!(alone_in("en", SOURCE), Ok(english.replace(link, "")));
    }

    #[test]
    fn refuses_what_is_not_whole() {
        assert!(page_in("en", "<head></head><p lang=\"ko\">").is_err());
        assert!(page_in("en", "<p").is_err());
        assert!(page_in("en", "<p>no head</p>").is_err());
    }

    #[test]
    fn the_page_of_this_project_is_whole_in_every_language() {
        let html = Project::here().unwrap().read("index.html").unwrap();
        for (code, _) in PAGES {
            let page = page_in(code, &html).unwrap();
            for part in ["<title>", "name=\"description\"", "<h1>", "role=\"alert\""] {
                assert_eq!(page.matches(part).count(), 1, "{code}: {part}");
            }
            let hangul = page.contains(|letter| ('가'..='힣').contains(&letter));
            assert_eq!(hangul, code == "ko");
        }
    }
}
