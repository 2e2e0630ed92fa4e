//! Reads the HTML that the server-side renderer writes, as far as these tests look at it.
//!
//! The renderer closes every element that is not void, so a stack is parser enough.

/// An element with its attributes and content.
#[derive(Debug, Default)]
pub struct Element {
    /// The tag's name.
    pub tag: String,
    /// Attributes in the order written, unescaped.
    pub attributes: Vec<(String, String)>,
    /// Elements and texts.
    pub children: Vec<Node>,
}

/// A piece of content.
#[derive(Debug)]
pub enum Node {
    /// An element.
    Element(Element),
    /// A text, unescaped.
    Text(String),
}

const VOID: [&str; 6] = ["input", "br", "hr", "img", "link", "meta"];

/// The document as one element without a name.
pub fn parse(html: &str) -> Element {
    let mut open = vec![Element::default()];
    let mut rest = html;
    while let Some(start) = rest.find('<') {
        let (text, tag) = rest.split_at(start);
        push_text(&mut open, text);
        let end = tag.find('>').expect("a tag ends");
        let inside = &tag[1..end];
        rest = &tag[end + 1..];
        if inside.starts_with('!') {
            continue;
        }
        if let Some(name) = inside.strip_prefix('/') {
            let done = open.pop().expect("what is closed was open");
            assert_eq!(done.tag, name, "closed in order");
            open.last_mut().expect("the document stays open").children.push(Node::Element(done));
            continue;
        }
        let element = opened(inside.trim_end_matches('/'));
        if VOID.contains(&element.tag.as_str()) {
            open.last_mut().expect("the document").children.push(Node::Element(element));
        } else {
            open.push(element);
        }
    }
    push_text(&mut open, rest);
    assert_eq!(open.len(), 1, "everything was closed");
    open.remove(0)
}

fn push_text(open: &mut [Element], text: &str) {
    if let (false, Some(last)) = (text.is_empty(), open.last_mut()) {
        last.children.push(Node::Text(unescape(text)));
    }
}

fn opened(inside: &str) -> Element {
    let (tag, mut rest) = inside.split_once(' ').unwrap_or((inside, ""));
    let mut attributes = Vec::new();
    while let Some((name, more)) = rest.trim_start().split_once("=\"") {
        let (value, after) = more.split_once('"').expect("a value ends");
        attributes.push((name.to_owned(), unescape(value)));
        rest = after;
    }
    Element { tag: tag.to_owned(), attributes, children: Vec::new() }
}

fn unescape(text: &str) -> String {
    [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#x27;", "'"), ("&#x2F;", "/")]
        .iter()
        .fold(text.to_owned(), |text, (from, to)| text.replace(from, to))
        .replace("&amp;", "&")
}

impl Element {
    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Whether the element has a class.
    pub fn has_class(&self, class: &str) -> bool {
        self.attribute("class").unwrap_or_default().split(' ').any(|known| known == class)
    }

    /// This element and everything below it, in the order of the document.
    pub fn all(&self) -> Vec<&Element> {
        let mut found = vec![self];
        for child in &self.children {
            if let Node::Element(child) = child {
                found.extend(child.all());
            }
        }
        found
    }

    /// Every element below that fits.
    pub fn find(&self, fits: impl Fn(&Element) -> bool) -> Vec<&Element> {
        self.all().into_iter().filter(|element| fits(element)).collect()
    }

    /// The one element below with a tag, with a class or with `#` and an id.
    #[track_caller]
    pub fn single(&self, name: &str) -> &Element {
        let fits = |at: &Element| match name.strip_prefix('#') {
            Some(id) => at.attribute("id") == Some(id),
            None => at.tag == name || at.has_class(name),
        };
        let found = self.find(fits);
        assert_eq!(found.len(), 1, "how many {name}");
        found[0]
    }

    /// All text, joined.
    pub fn text(&self) -> String {
        let texts = self.children.iter().map(|child| match child {
            Node::Text(text) => text.clone(),
            Node::Element(element) => element.text(),
        });
        texts.collect()
    }

    /// Every text and every attribute that is read out, outside of parts in another
    /// language, of texts of others and of code.
    pub fn said_in(&self, lang: &str) -> Vec<String> {
        let foreign = self.attribute("lang").is_some_and(|own| own != lang);
        if foreign || matches!(self.tag.as_str(), "code" | "bdi") {
            return Vec::new();
        }
        let read_out = ["aria-label", "title", "placeholder", "aria-valuetext", "label"];
        let mut texts: Vec<String> =
            read_out.iter().filter_map(|name| self.attribute(name)).map(str::to_owned).collect();
        for child in &self.children {
            match child {
                Node::Text(text) => texts.push(text.clone()),
                Node::Element(element) => texts.extend(element.said_in(lang)),
            }
        }
        texts
    }
}
