//! The bills of both sides for a spreadsheet.

use super::rows::rows;
use super::source::{ExportSource, push};

/// Both bills, row by row, and below them what they rest on.
pub fn csv(source: &ExportSource) -> String {
    let texts = source.lang.texts();
    let words = source.lang.words();
    // Without the mark some spreadsheets take the text for another encoding.
    let mut out = ["\u{feff}", texts.out_columns, "\r\n"].concat();
    for side in source.comparison.sides() {
        rows(side, source.lang, &mut |row| {
            let (number, unit) = split(row.quantity);
            let mut price = String::new();
            let mut per = "";
            for unit_price in row.prices {
                let (number, unit) = split(unit_price);
                if !price.is_empty() {
                    price += " – ";
                }
                price += &number;
                per = unit;
            }
            let option = words.option_long(side.option);
            let amount = plain(row.amount);
            record(&mut out, &[option, row.part, row.line, &number, unit, &price, per, &amount]);
        });
    }
    out += "\r\n";
    for (name, value) in source.about() {
        record(&mut out, &[name, &value]);
    }
    out
}

/// A shown number and what stands behind it.
fn split(text: &str) -> (String, &str) {
    let shown = |letter: char| matches!(letter, '0'..='9' | '$' | ',' | '.' | '−');
    let end = text.chars().take_while(|letter| shown(*letter)).map(char::len_utf8).sum();
    let (number, unit) = text.split_at(end);
    (plain(number), unit.trim_start_matches([' ', '/']))
}

/// A shown number as programs read it: without groups and currency, with the sign that they know.
fn plain(shown: &str) -> String {
    let letters = shown.chars().filter(|letter| !matches!(letter, '$' | ','));
    letters.map(|letter| if letter == '−' { '-' } else { letter }).collect()
}

fn record(out: &mut String, cells: &[&str]) {
    for (index, text) in cells.iter().enumerate() {
        if index > 0 {
            out.push(',');
        }
        cell(out, text);
    }
    out.push_str("\r\n");
}

/// Adds a cell. What a spreadsheet would take for a formula is made a text by an apostrophe; a
/// negative number is none.
fn cell(out: &mut String, text: &str) {
    let number = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'.');
    let risky = match text.bytes().next() {
        Some(b'-') => text.len() == 1 || !number(&text[1..]),
        first => matches!(first, Some(b'=' | b'+' | b'@' | b'\t' | b'\r')),
    };
    let quoted = risky || text.bytes().any(|byte| matches!(byte, b'"' | b',' | b'\n' | b'\r'));
    if quoted {
        out.push('"');
    }
    if risky {
        out.push('\'');
    }
    push(out, text, |letter| if letter == '"' { "\"\"" } else { "" });
    if quoted {
        out.push('"');
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn no_cell_is_a_formula_and_negative_numbers_stay_numbers() {
        #[track_caller]
        fn check(text: &str, expected: &str) {
            let mut out = String::new();
            cell(&mut out, text);
            assert_eq!(out, expected);
        }
        check("Requests", "Requests");
        check("-12.50", "-12.50");
        check("-", "\"'-\"");
        check("-1+2", "\"'-1+2\"");
        check("=1+2", "\"'=1+2\"");
        check("+1", "\"'+1\"");
        check("@SUM(A1)", "\"'@SUM(A1)\"");
        check("\t=1", "\"'\t=1\"");
        check("=HYPERLINK(\"x\",\"y\")", "\"'=HYPERLINK(\"\"x\"\",\"\"y\"\")\"");
        check("a, \"b\"", "\"a, \"\"b\"\"\"");
        check("", "");
    }

    #[test]
    fn numbers_lose_their_groups_and_currency() {
        #[track_caller]
        fn check(text: &str, number: &str, unit: &str) {
            assert_eq!(split(text), (number.to_owned(), unit));
        }
        check("3,000,000", "3000000", "");
        check("1,234.5 GB-s", "1234.5", "GB-s");
        check("3,000건", "3000", "건");
        check("$0.20 / M", "0.20", "M");
        check("−$1,000.25", "-1000.25", "");
        check("3%", "3", "%");
        assert_eq!(plain("< $0.0001"), "< 0.0001");
    }
}
