//! House rules: rules of a user's or an organisation's own, read from a JSON file.
//!
//! The built-in book stays as it is; house rules are added to it. A file that has a mistake is
//! refused as a whole, with the line and the key of every mistake.

use std::borrow::Cow;
use std::sync::Arc;

use serde::Serialize;

use super::book::{Basis, Ground, ROUNDS, Rule, RuleBook};
use super::condition::{Condition, ConditionProblem, Operand, Test};
use super::factor::{Domain, Factor};
use super::side::ScoringOption;
use crate::date::Date;
use crate::facts::Fact;
use crate::json::{self, Json, Node, quote};
use crate::number::text as text_of;
use crate::setting::{Problem, nearest};

/// The version of the format.
const VERSION: f64 = 1.0;
/// More rules than this are refused: a link carries them, and people read them.
pub const MOST_RULES: usize = 100;
/// A file may have this many kibibytes.
pub const MOST_KB: usize = 64;
/// The most rules that a file switches off.
const MOST_OFF: usize = 300;
/// The most parts of a condition.
const MOST_PARTS: usize = 8;
/// The most letters of a reason or an address.
const LONGEST_TEXT: usize = 500;
/// The most letters of a name.
const LONGEST_NAME: usize = 60;
/// The most points that a rule gives or takes.
const MOST_POINTS: f64 = 9.0;
/// The largest weight of a round.
const MOST_WEIGHT: f64 = 100.0;
/// Further mistakes of one file are not listed.
const MOST_PROBLEMS: usize = 20;

/// A mistake in a rule file.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct HouseProblem {
    /// The line, from 1; 0 where the file could not be read at all.
    pub line: usize,
    /// The key, such as `rules[2].points.lambda`; empty for the whole file.
    pub key: String,
    /// What is wrong.
    pub mistake: Mistake,
}

/// What is wrong in a rule file: typed, so that every language can word it and say how to mend it.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Mistake {
    /// The file could not be fetched.
    NotFetched,
    /// The file is on another host than the page.
    ElsewhereHosted,
    /// Not UTF-8.
    Encoding,
    /// Larger than [`MOST_KB`].
    TooLarge,
    /// Not JSON from here on.
    Syntax,
    /// Not the version that is read.
    Version,
    /// No such key.
    UnknownKey {
        /// The nearest known key.
        nearest: String,
    },
    /// The key is there twice.
    Twice,
    /// The key is missing.
    Missing,
    /// A value of another kind is wanted.
    Wants(Wanted),
    /// Empty.
    Empty,
    /// More than this.
    TooMany {
        /// The most.
        most: usize,
    },
    /// Not from `min` to `max`.
    Range {
        /// The smallest.
        min: f64,
        /// The largest.
        max: f64,
    },
    /// None of the known words.
    UnknownWord {
        /// The nearest known word.
        nearest: String,
    },
    /// Letters that a name may not have.
    Letters,
    /// The comparison does not fit the factor.
    DoesNotFit,
    /// The parts of the condition can never all hold.
    Contradiction,
    /// The rule gives no points and rules nothing out.
    NoEffect,
    /// No day of the calendar.
    NotADay,
    /// `since` is not before `until`.
    DatesCross,
    /// The name is taken, or the built-in book's to give.
    Taken,
    /// Not an address that begins with https://.
    NoAddress,
}

/// A kind of JSON value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Wanted {
    /// A text.
    Text,
    /// A number.
    Number,
    /// A whole number.
    Whole,
    /// A list.
    List,
    /// Keys and values.
    Object,
    /// A factor, a comparison and a value.
    Part,
}

/// A set of house rules.
#[derive(Debug)]
pub struct House {
    /// Whose they are.
    pub name: String,
    /// The rules, in the order of the file.
    pub rules: Vec<Rule>,
    /// The list of rules as the file has it, without blanks.
    text: String,
}

impl PartialEq for House {
    /// The text says all that the rules do.
    fn eq(&self, other: &House) -> bool {
        self.name == other.name && self.text == other.text
    }
}

/// The house rules of a scenario, if it has any.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HouseRules(Option<Arc<House>>);

/// What a rule file says beyond its rules.
#[derive(Clone, Debug, PartialEq)]
pub struct HouseFile {
    /// The rules.
    pub rules: HouseRules,
    /// Rules to switch off, by name.
    pub off: Vec<String>,
    /// Weights of rounds, by their place.
    pub weights: Vec<(usize, f64)>,
}

impl HouseRules {
    /// None.
    pub const fn none() -> HouseRules {
        HouseRules(None)
    }

    /// The set, if there is one.
    pub fn get(&self) -> Option<&House> {
        self.0.as_deref()
    }

    /// The built-in rules and these.
    pub fn book(&self) -> RuleBook {
        let mut book = RuleBook::bundled();
        if let Some(house) = self.get() {
            book.rules.to_mut().extend(house.rules.iter().cloned());
        }
        book
    }

    /// The file that [`read`] reads back, in one line that may stand in an address; empty where
    /// there are no rules.
    pub fn write(&self, off: &[&str], weights: &[(usize, f64)]) -> String {
        let Some(house) = self.get() else { return String::new() };
        let mut file = ["{\"version\":1,\"name\":", &quote(&house.name)].concat();
        let mut before = ",\"off\":[";
        for id in off {
            file += &[before, &quote(id)].concat();
            before = ",";
        }
        file += if off.is_empty() { "" } else { "]" };
        before = ",\"weights\":{";
        for (round, weight) in weights {
            file += &[before, &quote(ROUNDS[*round].key), ":", &text_of(*weight)].concat();
            before = ",";
        }
        file += if weights.is_empty() { "" } else { "}" };
        [&file, ",\"rules\":", &house.text, "}"].concat()
    }
}

/// Reads a rule file.
///
/// # Errors
/// Lists the mistakes, in the order of the file, with line and key; at most twenty.
pub fn read(file: &[u8]) -> Result<HouseFile, Vec<HouseProblem>> {
    let whole = |line, mistake| vec![HouseProblem { line, key: String::new(), mistake }];
    if file.len() > MOST_KB * 1024 {
        return Err(whole(0, Mistake::TooLarge));
    }
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let text = std::str::from_utf8(file)
        .map_err(|error| whole(line(&file[..error.valid_up_to()]), Mistake::Encoding))?;
    // Files in UTF-16 are UTF-8 with a NUL at every other place, as long as they are English.
    if text.contains('\0') {
        return Err(whole(1, Mistake::Encoding));
    }
    let node =
        json::parse(text).map_err(|json::Broken(at)| whole(line(&file[..at]), Mistake::Syntax))?;
    let mut reader = Reader { file, path: Vec::new(), problems: Vec::new() };
    reader.check(&node, &FILE);
    if !reader.problems.is_empty() {
        return Err(reader.problems);
    }
    let read = reader.file(&node);
    match reader.problems.is_empty() {
        // Escapes can make the text of a link longer than the file.
        true if read.rules.write(&[], &[]).len() > MOST_KB * 1024 => {
            Err(whole(0, Mistake::TooLarge))
        }
        true => Ok(read),
        false => Err(reader.problems),
    }
}

/// Reads the text of a rule file that stands in a link or a scenario.
///
/// # Errors
/// The first mistake.
pub fn read_text(text: &str) -> Result<HouseFile, Problem> {
    read(text.as_bytes())
        .map_err(|problems| problems.into_iter().next().map_or(Problem::WrongKind, Problem::House))
}

fn line(before: &[u8]) -> usize {
    1 + before.iter().filter(|byte| **byte == b'\n').count()
}

/// What a value of a rule file must look like.
enum Shape {
    /// Keys, whether each is needed, and their values.
    Object(&'static [(&'static str, bool, &'static Shape)]),
    /// The keys of options, each with such a value.
    Options(&'static Shape),
    /// The keys of rounds, each with such a value.
    Rounds(&'static Shape),
    /// So many values at least and at most.
    List(usize, usize, &'static Shape),
    /// A text of so many letters at most.
    Text(usize),
    /// A number from one bound to the other, and whether it must be whole.
    Number(f64, f64, bool),
    /// The version of the format.
    Version,
    /// The key of a round.
    Round,
    /// The key of an option.
    Option,
    /// The name of a rule.
    Name,
    /// A day.
    Day,
    /// An address.
    Address,
    /// A part of a condition.
    Part,
}

/// The whole file.
static FILE: Shape = Shape::Object(&[
    ("$schema", false, &Shape::Text(LONGEST_TEXT)),
    ("version", true, &Shape::Version),
    ("name", true, &Shape::Text(LONGEST_NAME)),
    ("off", false, &Shape::List(0, MOST_OFF, &Shape::Name)),
    ("weights", false, &Shape::Rounds(&Shape::Number(0.0, MOST_WEIGHT, false))),
    ("rules", true, &Shape::List(0, MOST_RULES, &RULE)),
]);

static RULE: Shape = Shape::Object(&[
    ("id", true, &Shape::Name),
    ("round", true, &Shape::Round),
    ("since", false, &Shape::Day),
    ("until", false, &Shape::Day),
    ("when", true, &Shape::List(1, MOST_PARTS, &Shape::Part)),
    ("points", false, &Shape::Options(&Shape::Number(-MOST_POINTS, MOST_POINTS, true))),
    ("rules_out", false, &Shape::List(0, ScoringOption::ALL.len(), &Shape::Option)),
    ("source", false, &Shape::Address),
    ("en", false, &Shape::Text(LONGEST_TEXT)),
    ("ko", false, &Shape::Text(LONGEST_TEXT)),
]);

type Pairs = [(usize, String, Node)];

/// A step on the way to a value.
enum Step<'n> {
    Key(&'n str),
    Place(usize),
}

struct Reader<'n> {
    file: &'n [u8],
    path: Vec<Step<'n>>,
    problems: Vec<HouseProblem>,
}

impl<'n> Reader<'n> {
    fn wrong(&mut self, at: usize, mistake: Mistake) {
        if self.problems.len() == MOST_PROBLEMS {
            return;
        }
        let mut key = String::new();
        for step in &self.path {
            match step {
                Step::Key(name) if key.is_empty() => key += name,
                Step::Key(name) => key += &[".", name].concat(),
                Step::Place(place) => key += &["[", &place.to_string(), "]"].concat(),
            }
        }
        self.problems.push(HouseProblem { line: line(&self.file[..at]), key, mistake });
    }

    /// A mistake of a key inside the value that is looked at.
    fn wrong_inside(&mut self, at: usize, key: &'n str, mistake: Mistake) {
        self.path.push(Step::Key(key));
        self.wrong(at, mistake);
        self.path.pop();
    }

    /// Looks whether a value has its shape.
    fn check(&mut self, node: &'n Node, shape: &Shape) {
        let mistake = match (shape, &node.json) {
            (Shape::Object(keys), Json::Object(pairs)) => {
                for (key, needed, _) in keys.iter() {
                    if *needed && find(pairs, key).is_none() {
                        self.wrong_inside(node.at, key, Mistake::Missing);
                    }
                }
                let known: Vec<&str> = keys.iter().map(|(key, ..)| *key).collect();
                return self.pairs(pairs, &known, |place| keys[place].2);
            }
            (Shape::Options(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &option_words(), |_| value);
            }
            (Shape::Rounds(value), Json::Object(pairs)) => {
                return self.pairs(pairs, &round_words(), |_| value);
            }
            (Shape::Object(_) | Shape::Options(_) | Shape::Rounds(_), _) => {
                Mistake::Wants(Wanted::Object)
            }
            (Shape::List(least, ..), Json::List(list)) if list.len() < *least => Mistake::Empty,
            (Shape::List(_, most, _), Json::List(list)) if list.len() > *most => {
                return self.wrong(list[*most].at, Mistake::TooMany { most: *most });
            }
            (Shape::List(_, _, value), Json::List(list)) => {
                for (place, node) in list.iter().enumerate() {
                    self.path.push(Step::Place(place));
                    self.check(node, value);
                    self.path.pop();
                }
                return;
            }
            (Shape::List(..), _) => Mistake::Wants(Wanted::List),
            (Shape::Number(_, _, true), Json::Number(number)) if number.fract() != 0.0 => {
                Mistake::Wants(Wanted::Whole)
            }
            (Shape::Number(min, max, _), Json::Number(number)) => {
                if (*min..=*max).contains(number) {
                    return;
                }
                Mistake::Range { min: *min, max: *max }
            }
            (Shape::Number(..), _) => Mistake::Wants(Wanted::Number),
            (Shape::Version, Json::Number(number)) if *number == VERSION => return,
            (Shape::Version, _) => Mistake::Version,
            (Shape::Part, Json::List(list)) => match self.part(list) {
                Ok(_) => return,
                Err((at, mistake)) => return self.wrong(at, mistake),
            },
            (Shape::Part, _) => Mistake::Wants(Wanted::Part),
            (_, Json::Text(text)) => match text_mistake(shape, text) {
                None => return,
                Some(mistake) => mistake,
            },
            _ => Mistake::Wants(Wanted::Text),
        };
        self.wrong(node.at, mistake);
    }

    /// Looks at the pairs of an object: each key known and there once, each value in its shape.
    fn pairs<'s>(&mut self, pairs: &'n Pairs, known: &[&str], shape: impl Fn(usize) -> &'s Shape) {
        for (place, (at, key, node)) in pairs.iter().enumerate() {
            self.path.push(Step::Key(key));
            match known.iter().position(|one| one == key) {
                None => self.wrong(*at, Mistake::UnknownKey { nearest: nearest(key, known) }),
                Some(_) if pairs[..place].iter().any(|(_, earlier, _)| earlier == key) => {
                    self.wrong(*at, Mistake::Twice);
                }
                Some(known) => self.check(node, shape(known)),
            }
            self.path.pop();
        }
    }

    /// A part of a condition.
    fn part(&self, list: &[Node]) -> Result<Condition, (usize, Mistake)> {
        let wants = Mistake::Wants(Wanted::Part);
        let [factor, comparison, value] = list else {
            return Err((list.first().map_or(0, |node| node.at), wants));
        };
        let (Json::Text(factor_key), Json::Text(comparison)) = (&factor.json, &comparison.json)
        else {
            return Err((factor.at, wants));
        };
        let operand = match &value.json {
            Json::Number(number) => Operand::Number(*number),
            Json::Flag(flag) => Operand::Flag(*flag),
            Json::Text(key) => Operand::Key(key.clone()),
            Json::List(keys) if keys.is_empty() => return Err((value.at, Mistake::Empty)),
            Json::List(keys) => {
                Operand::Keys(keys.iter().map(|key| text(key).to_owned()).collect())
            }
            Json::Null | Json::Object(_) => return Err((value.at, wants)),
        };
        let known = Factor::from_key(factor_key);
        Condition::read(factor_key, comparison, &operand).map_err(|problem| match problem {
            ConditionProblem::UnknownFactor(key) => {
                let nearest = nearest(&key, Factor::ALL.iter().map(|factor| factor.key()));
                (factor.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownAnswer(key) => {
                let nearest = nearest(&key, known.map_or(&[][..], |known| known.domain().keys()));
                (value.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownFact(key) => {
                let nearest = nearest(&key, Fact::ALL.iter().map(|fact| fact.key()));
                (value.at, Mistake::UnknownWord { nearest })
            }
            ConditionProblem::UnknownComparison(_)
            | ConditionProblem::DoesNotFit(_)
            | ConditionProblem::OtherMeasure(_) => (factor.at, Mistake::DoesNotFit),
        })
    }

    /// Takes a file of the right shape; mistakes may still come up.
    fn file(&mut self, node: &'n Node) -> HouseFile {
        let pairs = pairs_of(node);
        let mut house = House {
            name: find(pairs, "name").map_or("", text).to_owned(),
            rules: Vec::new(),
            text: find(pairs, "rules")
                .map_or_else(String::new, |rules| one_line(self.file, rules.at)),
        };
        self.path.push(Step::Key("rules"));
        for (place, node) in items(pairs, "rules").iter().enumerate() {
            self.path.push(Step::Place(place));
            let rule = self.rule(node, &house.rules);
            house.rules.push(rule);
            self.path.pop();
        }
        self.path.pop();
        let weights: Vec<(usize, f64)> = find(pairs, "weights")
            .map_or(&[][..], pairs_of)
            .iter()
            .filter_map(|(_, key, weight)| Some((place_of(key, &round_words())?, number(weight))))
            .collect();
        let mut off = Vec::new();
        for (place, node) in items(pairs, "off").iter().enumerate() {
            let id = text(node);
            let known =
                || RuleBook::bundled_rules().iter().chain(&house.rules).map(|rule| &rule.id);
            if !known().any(|known| known == id) {
                self.path.extend([Step::Key("off"), Step::Place(place)]);
                self.wrong(node.at, Mistake::UnknownWord { nearest: nearest(id, known()) });
                self.path.clear();
            }
            off.push(id.to_owned());
        }
        if house.rules.is_empty() && off.is_empty() && weights.is_empty() {
            self.wrong_inside(node.at, "rules", Mistake::Empty);
        }
        // Without rules it only sets weights and switches, which are fields of their own.
        let rules = HouseRules((!house.rules.is_empty()).then(|| Arc::new(house)));
        HouseFile { rules, off, weights }
    }

    fn rule(&mut self, node: &'n Node, earlier: &[Rule]) -> Rule {
        let pairs = pairs_of(node);
        let word = |key| find(pairs, key).map(text);
        let id = word("id").unwrap_or_default();
        if is_book_name(id) || earlier.iter().any(|rule| rule.id == id) {
            self.wrong_inside(find(pairs, "id").map_or(node.at, |id| id.at), "id", Mistake::Taken);
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
            self.wrong_inside(at, "when", Mistake::Contradiction);
        }
        let [since, until] = ["since", "until"].map(|key| word(key).and_then(Date::parse));
        if since.zip(until).is_some_and(|(since, until)| since >= until) {
            let at = find(pairs, "until").map_or(node.at, |until| until.at);
            self.wrong_inside(at, "until", Mistake::DatesCross);
        }
        let mut points = [0; 5];
        for (_, key, given) in find(pairs, "points").map_or(&[][..], pairs_of) {
            if let Some(option) = ScoringOption::from_key(key) {
                points[option as usize] = number(given) as i8;
            }
        }
        let out =
            items(pairs, "rules_out").iter().filter_map(|key| ScoringOption::from_key(text(key)));
        let rules_out = out.fold(0, |set, option| set | option.bit());
        if points == [0; 5] && rules_out == 0 {
            self.wrong_inside(node.at, "points", Mistake::NoEffect);
        }
        let (en, ko) = (word("en"), word("ko"));
        if en.or(ko).is_none() {
            self.wrong_inside(node.at, "en", Mistake::Missing);
        }
        // One language does for both.
        let reason =
            [en.or(ko), ko.or(en)].map(|text| Cow::Owned(text.unwrap_or_default().to_owned()));
        Rule {
            id: Cow::Owned(id.to_owned()),
            round: word("round").and_then(|key| place_of(key, &round_words())).unwrap_or(0) as u8
                + 1,
            when,
            points,
            rules_out,
            ground: Ground::House(word("source").map(str::to_owned)),
            basis: Basis::House,
            since,
            until,
            reason,
        }
    }
}

/// What is wrong with a text, if anything.
fn text_mistake(shape: &Shape, text: &str) -> Option<Mistake> {
    let most = match shape {
        Shape::Text(most) => *most,
        Shape::Address => LONGEST_TEXT,
        _ => LONGEST_NAME,
    };
    let known = |known: &[&str]| {
        let is_known = place_of(text, known).is_some();
        (!is_known).then(|| Mistake::UnknownWord { nearest: nearest(text, known) })
    };
    // Names stand in links, with commas between them.
    let letter = |byte: u8| byte.is_ascii_alphanumeric() || b"-_.".contains(&byte);
    match shape {
        _ if text.trim().is_empty() => Some(Mistake::Empty),
        _ if text.chars().count() > most => Some(Mistake::TooMany { most }),
        Shape::Round => known(&round_words()),
        Shape::Option => known(&option_words()),
        Shape::Name if !text.bytes().all(letter) => Some(Mistake::Letters),
        Shape::Day if Date::parse(text).is_none() => Some(Mistake::NotADay),
        Shape::Address if !text.starts_with("https://") => Some(Mistake::NoAddress),
        _ => None,
    }
}

/// A value of a file without the blanks between its parts, fit to stand in an address.
fn one_line(file: &[u8], at: usize) -> String {
    let (mut out, mut depth, mut quoted, mut escaped) = (String::new(), 0, false, false);
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

fn round_words() -> Vec<&'static str> {
    ROUNDS.iter().map(|round| round.key).collect()
}

fn option_words() -> Vec<&'static str> {
    ScoringOption::ALL.iter().map(|option| option.key()).collect()
}

fn place_of(word: &str, known: &[&str]) -> Option<usize> {
    known.iter().position(|one| *one == word)
}

fn find<'n>(pairs: &'n Pairs, key: &str) -> Option<&'n Node> {
    pairs.iter().find(|(_, known, _)| known == key).map(|(_, _, node)| node)
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

fn text(node: &Node) -> &str {
    if let Json::Text(text) = &node.json { text } else { "" }
}

fn number(node: &Node) -> f64 {
    if let Json::Number(number) = node.json { number } else { 0.0 }
}

/// Whether a name has the form of the built-in book's: `R2-01`.
pub fn is_book_name(id: &str) -> bool {
    id.strip_prefix('R')
        .is_some_and(|rest| rest.starts_with(|letter: char| letter.is_ascii_digit()))
}

/// Whether any value of a factor passes all that is asked of it.
fn can_hold(factor: Factor, parts: &[Condition]) -> bool {
    // What a fact holds is known on a day only.
    if parts.iter().any(|part| part.factor == factor && part.fact.is_some()) {
        return true;
    }
    let asked = || parts.iter().filter(|part| part.factor == factor).map(|part| part.test);
    let passes = |value: f64| asked().all(|test| test.passes(value));
    if !matches!(factor.domain(), Domain::Number) {
        return (0..factor.domain().keys().len()).any(|place| passes(place as f64));
    }
    // What passes anywhere passes at a limit or right beside one.
    asked().any(|test| match test {
        Test::Below(limit) | Test::AtMost(limit) | Test::Above(limit) | Test::AtLeast(limit) => {
            [limit, limit.next_down(), limit.next_up()].into_iter().any(passes)
        }
        Test::OneOf(_) => false,
    })
}
