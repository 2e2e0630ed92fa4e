//! Writes HTML. Text and attributes are escaped here and nowhere else.

/// The attributes of an element; what is only there or not has an empty value.
pub type Attributes<'a> = &'a [(&'a str, &'a str)];

/// HTML in the making.
#[derive(Default)]
pub struct Out(String);

impl Out {
    /// An element with what `inner` writes into it.
    pub fn element(&mut self, tag: &str, attributes: Attributes<'_>, inner: impl FnOnce(&mut Out)) {
        self.open(tag, attributes);
        inner(self);
        self.0.push_str("</");
        self.0.push_str(tag);
        self.0.push('>');
    }

    /// An element that holds a text alone.
    pub fn leaf(&mut self, tag: &str, attributes: Attributes<'_>, text: &str) {
        self.element(tag, attributes, |out| out.text(text));
    }

    /// An element that holds nothing and has no end.
    pub fn open(&mut self, tag: &str, attributes: Attributes<'_>) {
        self.0.push('<');
        self.0.push_str(tag);
        for (name, value) in attributes {
            self.0.push(' ');
            self.0.push_str(name);
            self.0.push_str("=\"");
            self.text(value);
            self.0.push('"');
        }
        self.0.push('>');
    }

    /// A text.
    pub fn text(&mut self, text: &str) {
        for c in text.chars() {
            match c {
                '&' => self.0.push_str("&amp;"),
                '<' => self.0.push_str("&lt;"),
                '>' => self.0.push_str("&gt;"),
                '"' => self.0.push_str("&quot;"),
                c => self.0.push(c),
            }
        }
    }

    /// A link that leads to another host.
    pub fn outward(&mut self, href: &str, text: &str) {
        let attributes =
            [("href", href), ("lang", "en"), ("target", "_blank"), ("rel", "noopener")];
        self.leaf("a", &attributes, text);
    }

    /// HTML that was written before.
    pub fn append(&mut self, other: &Out) {
        self.0.push_str(&other.0);
    }

    /// What was written.
    pub fn finish(self) -> String {
        self.0
    }
}

#[cfg(test)]
mod tests {
    use super::Out;

    #[test]
    fn text_and_attributes_are_escaped() {
        let mut out = Out::default();
        out.element("p", &[("title", "a\"b<c"), ("hidden", "")], |out| {
            out.text("1 < 2 & \"3\" > <script>");
            out.open("br", &[]);
        });
        assert_eq!(
            out.finish(),
            "<p title=\"a&quot;b&lt;c\" hidden=\"\">1 &lt; 2 &amp; &quot;3&quot; &gt; &lt;script&gt;<br></p>"
        );
    }
}
