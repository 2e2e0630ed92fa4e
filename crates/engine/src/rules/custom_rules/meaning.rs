//! The meaning of a well-formed rule file: its rules, and mistakes of meaning.

use std::borrow::Cow;
use std::sync::Arc;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::ScoringOption;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::table::PerScoringOption;
use eleven_rounds_catalog::rule::condition::{Condition, Test};
use eleven_rounds_catalog::rule::factor::{Domain, Factor};

use crate::base::json::{self, Json, Node};
use crate::base::suggest::nearest;
use crate::rules::book::RuleBook;
use crate::rules::custom_rules::problem::RuleFileError;
use crate::rules::custom_rules::rule_set::{CustomRules, CustomRulesFile, RuleSet, is_book_name};
use crate::rules::custom_rules::shape::{
    Pairs, PathStep, RuleFileReader, find, index_of, round_words, text,
};
use crate::rules::rule::{Citation, EvidenceLevel, Rule, RuleReason};

impl<'n> RuleFileReader<'n> {
    /// Takes a file of the right shape; mistakes may still come up.
    pub(super) fn file(&mut self, node: &'n Node) -> CustomRulesFile {
        let pairs = pairs_of(node);
        let mut custom = RuleSet {
            name: find(pairs, "name").map_or("", text).to_owned(),
            rules: Vec::new(),
            text: find(pairs, "rules")
                .map_or_else(String::new, |rules| one_line(self.file, rules.at)),
        };
        self.path.push(PathStep::Key("rules"));
        for (index, node) in items(pairs, "rules").iter().enumerate() {
            self.path.push(PathStep::Index(index));
            let rule = self.rule(node, &custom.rules);
            custom.rules.push(rule);
            self.path.pop();
        }
        self.path.pop();
        let weights: Vec<(usize, f64)> = find(pairs, "weights")
            .map_or(&[][..], pairs_of)
            .iter()
            .filter_map(|(_, key, weight)| Some((index_of(key, &round_words())?, number(weight))))
            .collect();
        let mut off = Vec::new();
        for (index, node) in items(pairs, "off").iter().enumerate() {
            let id = text(node);
            let known =
                || RuleBook::bundled_rules().iter().chain(&custom.rules).map(|rule| &rule.id);
            if !known().any(|known| known == id) {
                self.path.extend([PathStep::Key("off"), PathStep::Index(index)]);
                self.wrong(node.at, RuleFileError::UnknownWord { nearest: nearest(id, known()) });
                self.path.clear();
            }
            off.push(id.to_owned());
        }
        if custom.rules.is_empty() && off.is_empty() && weights.is_empty() {
            self.wrong_inside(node.at, "rules", RuleFileError::Empty);
        }
        // Without rules it only sets weights and switches, which are fields of their own.
        let rules = CustomRules((!custom.rules.is_empty()).then(|| Arc::new(custom)));
        CustomRulesFile { rules, off, weights }
    }

    fn rule(&mut self, node: &'n Node, earlier: &[Rule]) -> Rule {
        let pairs = pairs_of(node);
        let word = |key| find(pairs, key).map(text);
        let id = word("id").unwrap_or_default();
        if is_book_name(id) || earlier.iter().any(|rule| rule.id == id) {
            self.wrong_inside(
                find(pairs, "id").map_or(node.at, |id| id.at),
                "id",
                RuleFileError::Taken,
            );
        }
        let when: Vec<Condition> = items(pairs, "when")
            .iter()
            .filter_map(|part| match &part.json {
                Json::List(list) => self.part(list).ok(),
                _ => None,
            })
            .collect();
        if when.iter().any(|part| !can_hold(part.factor, &when)) {
            let at = find(pairs, "when").map_or(node.at, |when| when.at);
            self.wrong_inside(at, "when", RuleFileError::Contradiction);
        }
        let [since, until] = ["since", "until"].map(|key| word(key).and_then(Date::parse));
        if since.zip(until).is_some_and(|(since, until)| since >= until) {
            let at = find(pairs, "until").map_or(node.at, |until| until.at);
            self.wrong_inside(at, "until", RuleFileError::DatesCross);
        }
        let mut points = PerScoringOption::default();
        for (_, key, value) in find(pairs, "points").map_or(&[][..], pairs_of) {
            if let Some(option) = ScoringOption::from_key(key) {
                points[option] = number(value) as i8;
            }
        }
        let out =
            items(pairs, "rules_out").iter().filter_map(|key| ScoringOption::from_key(text(key)));
        let rules_out: OptionSet = out.collect();
        if points == PerScoringOption::default() && rules_out.is_empty() {
            self.wrong_inside(node.at, "points", RuleFileError::NoEffect);
        }
        let en = word("en");
        let ko = word("ko");
        if en.or(ko).is_none() {
            self.wrong_inside(node.at, "en", RuleFileError::Missing);
        }
        // One language does for both.
        let reason = [en.or(ko), ko.or(en)].map(|text| text.unwrap_or_default().to_owned());
        Rule {
            id: Cow::Owned(id.to_owned()),
            round: word("round").and_then(|key| index_of(key, &round_words())).unwrap_or(0) as u8
                + 1,
            when,
            points,
            rules_out,
            citation: Citation::CustomRule(word("source").map(str::to_owned)),
            evidence: EvidenceLevel::CustomRule,
            since,
            until,
            reason: RuleReason::Custom(reason),
        }
    }
}

/// A value of a file without the blanks between its parts, fit to stand in an address.
fn one_line(file: &[u8], at: usize) -> String {
    let mut out = String::new();
    let mut depth = 0;
    let mut quoted = false;
    let mut escaped = false;
    for letter in std::str::from_utf8(&file[at..]).unwrap_or_default().chars() {
        match letter {
            _ if quoted => {
                json::push_escaped(&mut out, letter);
                quoted = letter != '"' || escaped;
                escaped = letter == '\\' && !escaped;
                continue;
            }
            ' ' | '\t' | '\r' | '\n' => continue,
            '"' => quoted = true,
            '[' | '{' => depth += 1,
            ']' | '}' => depth -= 1,
            _ => {}
        }
        out.push(letter);
        if depth == 0 {
            break;
        }
    }
    out
}

fn pairs_of(node: &Node) -> &Pairs {
    if let Json::Object(pairs) = &node.json { pairs } else { &[] }
}

fn items<'n>(pairs: &'n Pairs, key: &str) -> &'n [Node] {
    match find(pairs, key) {
        Some(Node { json: Json::List(list), .. }) => list,
        _ => &[],
    }
}

fn number(node: &Node) -> f64 {
    if let Json::Number(number) = node.json { number } else { 0.0 }
}

/// Whether any value of a factor passes all that is asked of it.
fn can_hold(factor: Factor, parts: &[Condition]) -> bool {
    // What a fact holds is known on a day only.
    if parts.iter().any(|part| part.factor == factor && part.fact.is_some()) {
        return true;
    }
    let tests = || parts.iter().filter(|part| part.factor == factor).map(|part| part.test);
    let passes = |value: f64| tests().all(|test| test.passes(value));
    if !matches!(factor.domain(), Domain::Number) {
        return (0..factor.domain().keys().len()).any(|index| passes(index as f64));
    }
    // What passes anywhere passes at a limit or right beside one.
    tests().any(|test| match test {
        Test::Below(limit) | Test::AtMost(limit) | Test::Above(limit) | Test::AtLeast(limit) => {
            [limit, limit.next_down(), limit.next_up()].into_iter().any(passes)
        }
        Test::OneOf(_) => false,
    })
}
