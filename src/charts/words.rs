//! The words and formats that a chart needs from its page.

use eleven_rounds_presentation::lang::Lang;
use yew::AttrValue;

/// How a chart writes a value.
pub type Format = fn(f64, Lang) -> String;

/// Everything a chart says that is not in its plot.
#[derive(Clone, Debug)]
pub struct ChartWords {
    /// The language handed to the formats.
    pub lang: Lang,
    /// Writes a value of the horizontal axis, with its unit: `1 M requests`.
    pub x_text: Format,
    /// Writes a value of the vertical axis: `$9.01`.
    pub y_text: Format,
    /// What the drawing is, for those who hear it: `chart`.
    pub role: AttrValue,
    /// How it is used with keys: `Arrow keys move along the curve, Escape hides the values.`
    pub hint: AttrValue,
}

impl PartialEq for ChartWords {
    fn eq(&self, other: &Self) -> bool {
        self.lang == other.lang
            && self.role == other.role
            && self.hint == other.hint
            // Two copies of one function may differ in address: then a chart is drawn once more.
            && std::ptr::fn_addr_eq(self.x_text, other.x_text)
            && std::ptr::fn_addr_eq(self.y_text, other.y_text)
    }
}
