//! Reads a CSV file into rows with line numbers, and fields into checked values.

use eleven_rounds_catalog::date::Date;

use crate::problem::DataError;

/// A file with the columns that were asked for.
pub struct Table {
    file: &'static str,
    pub rows: Vec<TableRow>,
}

/// One line of a file.
pub struct TableRow {
    file: &'static str,
    columns: &'static [&'static str],
    pub line: u64,
    fields: Vec<String>,
}

impl Table {
    /// Reads the text of a file whose header must be exactly `columns`.
    pub fn read(
        file: &'static str,
        columns: &'static [&'static str],
        text: &str,
    ) -> Result<Table, DataError> {
        let at = |line: u64, text: String| DataError { file, line, text };
        let mut reader = csv::ReaderBuilder::new()
            .has_headers(false)
            .flexible(true)
            .from_reader(text.as_bytes());
        let mut rows = Vec::new();
        let mut header_seen = false;
        for record in reader.records() {
            let record = record.map_err(|error| {
                at(error.position().map_or(0, csv::Position::line), error.to_string())
            })?;
            let line = record.position().map_or(0, csv::Position::line);
            if !header_seen {
                if record.iter().ne(columns.iter().copied()) {
                    return Err(at(line, format!("the columns must be {}", columns.join(","))));
                }
                header_seen = true;
                continue;
            }
            if record.len() != columns.len() {
                return Err(at(
                    line,
                    format!("has {} fields instead of {}", record.len(), columns.len()),
                ));
            }
            let fields = record.iter().map(str::to_owned).collect();
            rows.push(TableRow { file, columns, line, fields });
        }
        if !header_seen {
            return Err(at(0, "is empty".to_owned()));
        }
        Ok(Table { file, rows })
    }

    /// A mistake that no single line makes.
    pub fn problem(&self, text: impl Into<String>) -> DataError {
        DataError { file: self.file, line: 0, text: text.into() }
    }
}

impl TableRow {
    /// The text of a column.
    pub fn text(&self, column: &str) -> &str {
        let index = self.columns.iter().position(|name| *name == column);
        index.map_or("", |index| self.fields[index].as_str())
    }

    /// A mistake in this line.
    pub fn problem(&self, text: impl Into<String>) -> DataError {
        DataError { file: self.file, line: self.line, text: text.into() }
    }

    /// A mistake in a field: `price_usd "0.0x" is not a number`.
    pub fn wrong(&self, column: &str, what: &str) -> DataError {
        self.problem(format!("{column} {:?} {what}", self.text(column)))
    }

    /// The text of a column that may not be empty.
    pub fn filled(&self, column: &str) -> Result<&str, DataError> {
        match self.text(column) {
            "" => Err(self.problem(format!("{column} is empty"))),
            text => Ok(text),
        }
    }

    /// A day, or nothing.
    pub fn optional_date(&self, column: &str) -> Result<Option<Date>, DataError> {
        match self.text(column) {
            "" => Ok(None),
            text => Date::parse(text)
                .map(Some)
                .ok_or_else(|| self.wrong(column, "is not a day such as 2026-11-23")),
        }
    }

    /// A day.
    pub fn date(&self, column: &str) -> Result<Date, DataError> {
        self.filled(column)?;
        self.optional_date(column)?.ok_or_else(|| self.wrong(column, "is not a day"))
    }

    /// A plain decimal number of at most `decimals` decimals, exactly, as an integer of
    /// 10^-`decimals`. Rounding is left to nobody: what is written is what is priced.
    pub fn decimal(&self, column: &str, decimals: usize) -> Result<u64, DataError> {
        let text = self.filled(column)?;
        let wrong = |what: &str| Err(self.wrong(column, what));
        match text.parse::<f64>() {
            Err(_) => return wrong("is not a number"),
            Ok(number) if !number.is_finite() => return wrong("is not a finite number"),
            Ok(number) if number.is_sign_negative() => return wrong("is negative"),
            Ok(_) => {}
        }
        let (whole, fraction) = text.split_once('.').unwrap_or((text, ""));
        if whole.is_empty()
            || !whole.bytes().chain(fraction.bytes()).all(|byte| byte.is_ascii_digit())
        {
            return wrong("is not a plain decimal number");
        }
        if fraction.len() > decimals {
            return wrong(&format!("has more than {decimals} decimals"));
        }
        // Up to 2^53 an integer is exact in a double, so that one division rounds once.
        match format!("{whole}{fraction:0<decimals$}").parse::<u64>() {
            Ok(number) if number < 1 << 53 => Ok(number),
            _ => wrong("is too large"),
        }
    }
}
