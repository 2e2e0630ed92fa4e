//! A chart as a picture of its own: the drawing between what it says and what it rests on.

use eleven_rounds_presentation::i18n::words::plain;

use super::source::{ExportSource, push};
use crate::charts::wrapped;
use crate::platform::clipboard::Drawn;
use crate::state::View;
use crate::state::hash;

const MARGIN: usize = 24;
/// A link of more lines is cut: the whole one stands behind it.
const LINES: usize = 3;

/// The picture of a chart, of this width and height, under its title.
pub fn picture(
    source: &ExportSource,
    view: View,
    title: &str,
    (width, height): (u32, u32),
    drawn: &Drawn,
) -> String {
    let about = source.about();
    let facts: Vec<&str> = about[..about.len() - 1].iter().map(|(_, text)| text.as_str()).collect();
    let mut page = PictureText { width: width as usize, y: MARGIN, body: String::new() };
    page.text(&plain(&source.lang.words().headline(source.comparison)), 18, LINES);
    page.text(title, 14, LINES);
    let top = (page.y + 16).to_string();
    page.body += &["<g transform=\"translate(24 ", &top, ")\">", &drawn.svg, "</g>"].concat();
    page.y += 16 + height as usize + 12;
    page.text(&facts.join(" · "), 12, LINES);
    page.body += "<a href=\"";
    escaped(&mut page.body, source.link);
    page.body += "\">";
    page.text(source.link, 11, LINES);
    let across = (page.width + 2 * MARGIN).to_string();
    let down = (page.y + MARGIN).to_string();
    let mut hash = String::new();
    escaped(&mut hash, &hash::encode_to_copy(source.scenario, view));
    [
        "<svg xmlns=\"http://www.w3.org/2000/svg\" font-family=\"system-ui, sans-serif\" fill=\"",
        &drawn.ink,
        "\" width=\"",
        &across,
        "\" height=\"",
        &down,
        "\"><metadata>",
        &hash,
        "</metadata><rect width=\"100%\" height=\"100%\" fill=\"",
        &drawn.surface,
        "\"></rect>",
        &page.body,
        "</a></svg>",
    ]
    .concat()
}

struct PictureText {
    width: usize,
    y: usize,
    body: String,
}

impl PictureText {
    /// Adds a text in as many lines as it takes, and no more than so many.
    fn text(&mut self, text: &str, size: usize, most: usize) {
        for line in wrapped(text, self.width as f64 * 12.0 / size as f64, most) {
            self.y += size * 3 / 2;
            let y = self.y.to_string();
            let size = size.to_string();
            self.body += &["<text x=\"24\" y=\"", &y, "\" font-size=\"", &size, "\">"].concat();
            escaped(&mut self.body, &line);
            self.body += "</text>";
        }
    }
}

/// Adds a text that means nothing to XML.
fn escaped(out: &mut String, text: &str) {
    push(out, text, |letter| match letter {
        '&' => "&amp;",
        '<' => "&lt;",
        '"' => "&quot;",
        _ => "",
    });
}
