//! Figures as the page of checks writes them, and the parts of ours.

use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_presentation::format::{fixed, unit_price};
use eleven_rounds_presentation::lang::Lang;

use crate::frame::Page;
use crate::golden::figure::{Usage, key};
use crate::out::Out;
use crate::uses::Uses;

/// Dollars to the micro-dollar, with all digits that are not noise.
pub fn dollars(value: f64) -> String {
    unit_price((value * 1e6).round() / 1e6)
}

/// How far one amount lies from another, with its sign.
pub fn apart(value: f64) -> String {
    // Below a hundredth of a cent there is noise alone.
    let rounded = (value * 1e4).round() / 1e4;
    let sign = if rounded > 0.0 { "+" } else { "" };
    let digits = if rounded.abs() >= 1.0 { 2 } else { 4 };
    [sign, &unit_price_of(rounded, digits)].concat()
}

fn unit_price_of(value: f64, digits: u32) -> String {
    let sign = if value < 0.0 { "−" } else { "" };
    [sign, "$", &fixed(value.abs(), digits)].concat()
}

/// A share in per cent, without its sign.
pub fn share(value: f64) -> String {
    let percent = value.abs() * 100.0;
    fixed(percent, if percent >= 10.0 { 1 } else { 2 }) + "%"
}

/// What a figure of ours is made of: lines of a bill, quantities at our prices, and what enters at
/// the page's own price.
pub fn basis(out: &mut Out, lines: &[String], usage: &[Usage], uses: &Uses, lang: Lang) {
    let texts = lang.reference().texts();
    if !lines.is_empty() {
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], texts.from_bill);
            out.text(" ");
            let names: Vec<String> = lines.iter().map(|line| named(line, uses, lang)).collect();
            out.text(&names.join(", "));
        });
    }
    let skus = || usage.iter().filter_map(|usage| usage.sku.as_deref());
    if skus().next().is_some() {
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], texts.from_quantities);
            for sku in skus() {
                out.text(" ");
                let href = ["../", &Page::Sources.path(lang), "#sku-", sku].concat();
                out.leaf("a", &[("href", &href)], sku);
            }
        });
    }
    let labels: Vec<&str> = usage
        .iter()
        .filter_map(|usage| Some(text(lang, usage.label.as_deref()?, usage.label_ko.as_deref()?)))
        .collect();
    if !labels.is_empty() {
        out.element("p", &[("class", "used")], |out| {
            out.leaf("b", &[], texts.from_page);
            out.text(" ");
            out.text(&labels.join(", "));
        });
    }
}

/// The name of `option.line`, or of an option.
fn named(line: &str, uses: &Uses, lang: Lang) -> String {
    let words = lang.words();
    let (option, part) = line.split_once('.').map_or((line, None), |(a, b)| (a, Some(b)));
    let option = DeploymentOption::ALL
        .into_iter()
        .find(|known| key(known) == option)
        .map_or(option, |known| words.option(known));
    let line = part.map(|part| uses.line(part).map_or(part, |line| words.line(line)));
    [option, ": ", line.unwrap_or(lang.texts().total)].concat()
}

/// The text of a case in a language.
pub(super) fn text<'a>(lang: Lang, english: &'a str, korean: &'a str) -> &'a str {
    match lang {
        Lang::En => english,
        Lang::Ko => korean,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_have_a_sign_and_no_noise() {
        assert_eq!(apart(0.002_644), "+$0.0026");
        assert_eq!(apart(-5.964_68), "−$5.96");
        assert_eq!(apart(1e-9), "$0.0000");
        assert_eq!(share(-0.005_171), "0.52%");
        assert_eq!(share(0.347_457), "34.7%");
        assert_eq!(dollars(2.733_338_000_000_000_3), "$2.733338");
    }
}
