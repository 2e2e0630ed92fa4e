//! Reads and writes the fields of a scenario by their names.

use eleven_rounds_catalog::choices::*;

use crate::base::number;
use crate::prices::book::PriceBook;
use crate::rules::custom_rules::rule_set::CustomRulesFile;
use crate::rules::texts::COUNT;
use crate::scenario::fields::{FIELDS, Field, NAMED, Scenario};
use crate::scenario::group::Group;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::value::answer;
use crate::scenario::value::answer::Answer;

impl serde::Serialize for Field {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.key())
    }
}

impl PartialEq for Scenario {
    fn eq(&self, other: &Scenario) -> bool {
        FIELDS.iter().all(|row| self.same(other, row.id))
    }
}

impl Scenario {
    /// Sets a field from the text of a form, a link or a JSON string. The days, sizes and instance
    /// types that may be chosen are those of the book.
    ///
    /// # Errors
    /// Says why the text does not fit; the scenario is then unchanged.
    pub fn set(&mut self, field: Field, text: &str, book: &PriceBook) -> Result<(), Problem> {
        if field == Field::CustomRules && !text.trim().is_empty() {
            // The one text that may say something of other fields too.
            self.apply_rule_file(answer::read_text(text)?, book);
            return Ok(());
        }
        self.cell_mut(field).set(text, &field.row().kind, book)
    }

    /// Takes a rule file: its rules, and what it says of weights and switches.
    pub fn apply_rule_file(&mut self, file: CustomRulesFile, book: &PriceBook) {
        for id in &file.off {
            self.rules_off.insert(id);
        }
        for (round, weight) in file.weights {
            if let Some(field) = weight_of(round) {
                let _ = self.set(field, &number::text(weight), book);
            }
        }
        self.custom_rules = file.rules;
    }

    /// This scenario with the default of everything that a rule file may say: rules, switches and weights.
    pub fn without_rule_file(&self) -> Scenario {
        let mut without = self.clone();
        let defaults = Scenario::default();
        let weights = (0..COUNT).filter_map(weight_of);
        for field in weights.chain([Field::RulesOff, Field::CustomRules]) {
            without.copy_from(&defaults, field);
        }
        without
    }

    /// The text that [`Scenario::set`] reads back by the same book.
    pub fn text(&self, field: Field, book: &PriceBook) -> String {
        self.cell(field).text(book)
    }

    /// The number that a field holds, where it holds one.
    pub fn number(&self, field: Field) -> Option<f64> {
        self.cell(field).held_number()
    }

    /// Whether a field has the same value in both scenarios.
    pub fn same(&self, other: &Scenario, field: Field) -> bool {
        self.cell(field).equals(other.cell(field))
    }

    /// Takes the value of one field from another scenario.
    pub fn copy_from(&mut self, other: &Scenario, field: Field) {
        self.cell_mut(field).copy(other.cell(field));
    }

    /// The fields that differ from another scenario, in the order of the table.
    pub fn changed_from<'a>(&'a self, other: &'a Scenario) -> impl Iterator<Item = Field> + 'a {
        FIELDS.iter().map(|row| row.id).filter(|field| !self.same(other, *field))
    }

    /// Requests in a month of this scenario.
    pub fn requests_per_month(&self) -> f64 {
        self.requests * self.months_worth()
    }

    /// Sets the count so that a month has this many requests, in the unit chosen, within the
    /// bounds of the field.
    pub fn set_requests_per_month(&mut self, requests: f64) {
        let FieldKind::Number { min, max, .. } = Field::Requests.row().kind else { return };
        self.requests = (requests / self.months_worth()).clamp(min, max);
    }

    /// Changes the unit of the count and keeps the rate. Between the mean of all hours and the busy
    /// hours it keeps the count: who says which hours were meant has not counted anew.
    pub fn set_per(&mut self, per: RatePeriod) {
        let by_second = |per| matches!(per, RatePeriod::Second | RatePeriod::BusySecond);
        let requests = self.requests_per_month();
        let keeps_count = by_second(self.per) && by_second(per);
        self.per = per;
        if !keeps_count {
            self.set_requests_per_month(requests);
        }
    }

    /// The memory of Lambda at which a duration was seen, or billed: a function on a bill has whole MB.
    pub fn memory_seen_mb(&self) -> f64 {
        let seen = self.seen_at_mb.unwrap_or(self.memory_mb);
        if self.entry == WorkloadInput::LambdaBill { seen.ceil() } else { seen }
    }

    /// The answer that a field holds; open where it asks for no factor.
    pub fn answer(&self, field: Field) -> Answer {
        if (field as usize) < NAMED { Answer::Open } else { self.answers[field.answer_index()] }
    }

    /// How much each round counts.
    pub fn weights(&self) -> [f64; COUNT] {
        [
            self.weight_simplicity,
            self.weight_usage_patterns,
            self.weight_polyglotism,
            self.weight_persistence,
            self.weight_user_interface,
            self.weight_governance,
            self.weight_portability,
            self.weight_long_running,
            self.weight_resource_heavy,
            self.weight_communication,
            self.weight_new_or_existing,
        ]
    }

    /// The hours of the month that is billed. Where the workload runs as long as a month is, it is that
    /// month: links from before both had a field of their own say 720 or 744 in this way.
    pub fn month_hours(&self) -> f64 {
        /// What AWS counts, and the shortest month.
        const MONTH: f64 = 730.0;
        const SHORTEST: f64 = 672.0;
        let runs = self.hours_per_month;
        let derived = if runs >= SHORTEST { runs } else { MONTH };
        self.month_hours.unwrap_or(derived).max(runs)
    }

    fn months_worth(&self) -> f64 {
        match self.per {
            RatePeriod::Second => self.hours_per_month * 3600.0,
            RatePeriod::BusySecond => self.hours_per_month * 3600.0 / self.profile.busiest(),
            RatePeriod::Day => self.hours_per_month / 24.0,
            RatePeriod::Month => 1.0,
        }
    }
}

/// The weight of a round by its index: the first of its fields.
fn weight_of(round: usize) -> Option<Field> {
    FIELDS.iter().find(|row| row.group == Group::ROUNDS[round]).map(|row| row.id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::book::ROUNDS;
    use crate::rules::custom_rules::read::read;

    #[test]
    fn nothing_that_a_rule_file_says_is_left_without_it() {
        let weights = ROUNDS.iter().map(|round| format!("\"{}\":99", round.key));
        let file = format!(
            r#"{{"version":1,"name":"Ours","off":["R1-01","H"],"weights":{{{}}},"rules":[{{"id":"H",
                "round":"governance","when":[["deployables",">",1]],"points":{{"fargate":1}},"en":"x"}}]}}"#,
            weights.collect::<Vec<_>>().join(",")
        );
        let mut scenario = Scenario { requests: 7.0, ..Scenario::default() };
        let before = scenario.clone();
        scenario.apply_rule_file(read(file.as_bytes()).unwrap(), PriceBook::bundled());
        assert_eq!(scenario.changed_from(&before).count(), ROUNDS.len() + 2);
        assert_eq!(scenario.without_rule_file(), before);
    }

    #[test]
    fn the_table_is_in_the_order_of_the_fields() {
        for (index, row) in FIELDS.iter().enumerate() {
            assert_eq!(row.id as usize, index);
            assert_eq!(Field::from_key(row.key), Some(row.id));
        }
    }

    #[test]
    fn every_default_reads_back() {
        let scenario = Scenario::default();
        let mut read = Scenario::default();
        for row in FIELDS {
            assert_eq!(
                read.set(
                    row.id,
                    &scenario.text(row.id, PriceBook::bundled()),
                    PriceBook::bundled()
                ),
                Ok(()),
                "{}",
                row.key
            );
        }
        assert_eq!(read, scenario);
    }

    #[test]
    fn a_bad_value_changes_nothing() {
        let mut scenario = Scenario::default();
        assert_eq!(
            scenario.set(Field::Requests, "-1", PriceBook::bundled()),
            Err(Problem::TooSmall { min: 0.0 })
        );
        assert_eq!(
            scenario.set(Field::LambdaMemory, "512.5", PriceBook::bundled()),
            Err(Problem::NotWhole)
        );
        let nearest = "us-east-1".to_owned();
        assert_eq!(
            scenario.set(Field::Region, "us-est-1", PriceBook::bundled()),
            Err(Problem::UnknownOption { nearest })
        );
        let first = crate::scenario::value::plain::FIRST_DAY;
        assert_eq!(
            scenario.set(Field::AsOf, "2013-12-31", PriceBook::bundled()),
            Err(Problem::DateBefore { first })
        );
        assert_eq!(
            scenario.set(Field::Size, "0.25/3", PriceBook::bundled()),
            Err(Problem::UnknownOption { nearest: "0.25/2".to_owned() })
        );
        assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn the_unit_of_the_rate_changes_and_the_rate_does_not() {
        let mut scenario = Scenario::default();
        scenario.set_per(RatePeriod::Second);
        assert!((scenario.requests_per_month() - 3e6).abs() < 1e-3);
        scenario.set_per(RatePeriod::Day);
        assert!((scenario.requests - 3e6 / (730.0 / 24.0)).abs() < 1e-6);
    }
}
