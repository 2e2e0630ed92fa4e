//! The rounds: reads `data/rounds`, checks it and packs it. Numbers are bytes and texts are lines, column
//! by column, because similar values next to each other compress better.
//!
//! Every language is checked, and the languages whose feature is on are packed. Texts that only an open
//! round shows are a file of their own for each language.

use std::collections::{HashMap, HashSet};
use std::path::Path;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::{Launch, ScoringOption};
use eleven_rounds_catalog::rule::condition::{Condition, ConditionProblem, Operand, Test};
use eleven_rounds_catalog::rule::factor::Factor;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Spanned, Value};

use crate::book::Book;
use crate::rest::{FactValue, Known};

/// The files, in the order of the rounds; the first is what comes before them.
pub const FILES: [&str; 14] = [
    "00-introduction.toml",
    "01-simplicity.toml",
    "02-usage-patterns.toml",
    "03-polyglotism.toml",
    "04-persistence.toml",
    "05-user-interface.toml",
    "06-governance.toml",
    "07-portability.toml",
    "08-long-running.toml",
    "09-resource-heavy.toml",
    "10-communication.toml",
    "11-new-or-existing.toml",
    "facts.toml",
    "glossary.toml",
];

/// A mistake, with its file and line.
type Outcome<T> = Result<T, String>;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RoundFile {
    round: Option<Round>,
    #[serde(default)]
    directions: toml::Table,
    #[serde(default)]
    rule: Vec<Spanned<RawRule>>,
    claim: Vec<Spanned<RawClaim>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Round {
    number: usize,
    id: String,
    weight: f64,
    literal: Option<String>,
    title_en: String,
    title_ko: String,
    question_en: String,
    question_ko: String,
    article_en: String,
    article_ko: String,
    today_en: String,
    today_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawRule {
    id: String,
    since: Option<String>,
    until: Option<String>,
    when: Vec<(String, String, Value)>,
    #[serde(default)]
    points: toml::Table,
    #[serde(default)]
    rules_out: Vec<String>,
    fact: String,
    basis: String,
    en: String,
    ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawClaim {
    id: String,
    status: String,
    #[serde(default)]
    unverified: bool,
    /// The systems that it is about: for whoever reads the file.
    #[serde(default)]
    #[expect(dead_code, reason = "checked to be a text, and not carried")]
    systems: String,
    #[serde(default)]
    facts: Vec<String>,
    source: Option<String>,
    en: String,
    ko: String,
    now_en: String,
    now_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct FactFile {
    fact: Vec<Spanned<RawFact>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawFact {
    id: String,
    /// The key of the number that it is: the rows of `facts.csv` then hold its values, their
    /// days and the document.
    key: Option<String>,
    changed_on: Option<String>,
    source: Option<String>,
    #[serde(default = "yes")]
    verified: bool,
    #[serde(default)]
    partly_unverified: bool,
    subject_en: String,
    subject_ko: String,
    then_en: Option<String>,
    then_ko: Option<String>,
    now_en: Option<String>,
    now_ko: Option<String>,
    #[serde(default)]
    note_en: String,
    #[serde(default)]
    note_ko: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct TermFile {
    term: Vec<Spanned<RawTerm>>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawTerm {
    id: String,
    name: String,
    round: usize,
    #[serde(default)]
    facts: Vec<String>,
    en: String,
    ko: String,
}

fn yes() -> bool {
    true
}

/// A file with its text, to name lines by.
struct Source {
    name: &'static str,
    text: String,
}

impl Source {
    fn read(folder: &Path, name: &'static str) -> Outcome<Source> {
        let text = std::fs::read_to_string(folder.join(name));
        Ok(Source { name, text: text.map_err(|error| format!("rounds/{name}: {error}"))? })
    }

    fn parse<T: DeserializeOwned>(&self) -> Outcome<T> {
        toml::from_str(&self.text).map_err(|error| {
            let at = error.span().map_or(0, |span| span.start);
            self.wrong(at, error.message())
        })
    }

    fn wrong(&self, at: usize, what: &str) -> String {
        let line = self.text[..at].matches('\n').count() + 1;
        format!("rounds/{}:{line}: {what}", self.name)
    }
}

/// The names of the facts, and the places of those that are carried.
struct Facts {
    places: HashMap<String, usize>,
    known: HashSet<String>,
    /// Since when each that is carried holds, and by which document.
    origins: Vec<(String, String)>,
}

impl Facts {
    fn place(&self, id: &str) -> Outcome<usize> {
        self.places.get(id).copied().ok_or_else(|| format!("{id:?} is not in facts.toml"))
    }

    fn check(&self, ids: &[String]) -> Outcome<()> {
        match ids.iter().find(|id| !self.known.contains(*id)) {
            None => Ok(()),
            Some(id) => Err(format!("{id:?} is not in facts.toml")),
        }
    }

    /// What a claim shows of the facts that it cites: those that add a day, or a document that
    /// nothing before them named. Twice the place of each, and one where its document is new.
    fn cite(&self, claim: &RawClaim) -> Outcome<Vec<u8>> {
        let mut named: Vec<&str> = claim.source.as_deref().into_iter().collect();
        let (mut days, mut shown) = (vec![""], Vec::new());
        for id in &claim.facts {
            let place = self.place(id)?;
            let (changed_on, source) = &self.origins[place];
            let link = !named.contains(&source.as_str());
            if link || !days.contains(&changed_on.as_str()) {
                shown.push(2 * place as u8 + u8::from(link));
            }
            named.push(source);
            days.push(changed_on);
        }
        Ok(shown)
    }
}

/// What the engine carries: the numbers, and the texts in the order they are asked for; and the
/// long texts of each language, which a page loads when a round is opened.
#[derive(Default)]
pub struct Packed {
    pub numbers: Vec<u8>,
    pub texts: String,
    pub long_texts: [String; LANGUAGES.len()],
}

/// Texts that are written column by column: so many that every reader sees, then so many in each
/// language.
struct Columns<const COMMON: usize, const WORDED: usize> {
    common: [Vec<String>; COMMON],
    worded: [[Vec<String>; WORDED]; LANGUAGES.len()],
}

/// Whether each language is carried, in the order of `Text` in `src/rules/texts.rs`.
const LANGUAGES: [bool; 2] = [cfg!(feature = "en"), cfg!(feature = "ko")];

impl<const COMMON: usize, const WORDED: usize> Columns<COMMON, WORDED> {
    fn new() -> Self {
        let columns = || std::array::from_fn(|_| Vec::new());
        Columns { common: std::array::from_fn(|_| Vec::new()), worded: [columns(), columns()] }
    }

    fn push(
        &mut self,
        common: [&str; COMMON],
        en: [&str; WORDED],
        ko: [&str; WORDED],
    ) -> Outcome<()> {
        let rows = [&common[..], &en, &ko];
        let [first, second] = &mut self.worded;
        for (columns, row) in [&mut self.common[..], first, second].into_iter().zip(rows) {
            for (column, text) in columns.iter_mut().zip(row) {
                if text.contains('\n') {
                    return Err(format!("{text:?} contains a line break"));
                }
                column.push((*text).to_owned());
            }
        }
        Ok(())
    }

    /// Adds the columns to the long texts of each language, with what every reader sees in all.
    fn write_long(&self, out: &mut [String; LANGUAGES.len()]) {
        for (out, worded) in out.iter_mut().zip(&self.worded) {
            for text in self.common.iter().chain(worded).flatten() {
                out.push_str(text);
                out.push('\n');
            }
        }
    }

    fn write(&self, out: &mut String) {
        let carried = self.worded.iter().zip(LANGUAGES).filter(|(_, carried)| *carried);
        let worded = carried.flat_map(|(columns, _)| columns.as_slice());
        for text in self.common.iter().chain(worded).flatten() {
            out.push_str(text);
            out.push('\n');
        }
    }
}

/// Reads and checks the folder, and packs it.
///
/// The numbers are: the count of facts and of those told in full, doubts and key for each, the
/// facts of launches; for each round its weight and directions; the count of rules and each; the count of
/// claims and each; the count of terms and each. `src/rules/packed.rs` reads them back.
pub fn pack(folder: &Path, held: &Book) -> Outcome<Packed> {
    let mut packed = Packed::default();
    let mut files: Vec<(Source, RoundFile)> = Vec::new();
    for name in &FILES[..12] {
        let source = Source::read(folder, name)?;
        let file = source.parse()?;
        files.push((source, file));
    }
    let rules = files.iter().flat_map(|(_, file)| &file.rule);
    let told: HashSet<&str> = rules
        .map(|rule| rule.get_ref().fact.as_str())
        .chain(Launch::ALL.map(Launch::fact_id))
        .collect();
    let claims = files.iter().flat_map(|(_, file)| &file.claim);
    let cited = claims.flat_map(|claim| &claim.get_ref().facts).map(String::as_str).collect();
    let source = Source::read(folder, "facts.toml")?;
    let facts = facts(&source, held, &told, &cited, &mut packed)?;
    let mut rounds = RoundColumns { short: Columns::new(), long: Columns::new() };
    let mut rules = Columns::new();
    let mut claims = Columns::new();
    let (mut rule_numbers, mut claim_numbers) = (Vec::new(), Vec::new());
    let (mut rule_count, mut claim_count) = (0u8, 0u8);
    let mut seen = HashSet::new();
    for (number, (source, file)) in files.iter().enumerate() {
        match &file.round {
            Some(round) if round.number == number && number > 0 => {
                pack_round(round, &file.directions, &mut packed.numbers, &mut rounds)
                    .map_err(|what| source.wrong(0, &what))?;
            }
            None if number == 0 => {}
            _ => return Err(source.wrong(0, &format!("must hold round {number}"))),
        }
        for spanned in &file.rule {
            let wrong = |what: String| source.wrong(spanned.span().start, &what);
            let rule = spanned.get_ref();
            if !seen.insert(rule.id.clone()) {
                return Err(wrong(format!("{} is a duplicate", rule.id)));
            }
            rule_numbers.push(number as u8);
            pack_rule(rule, &facts, held, &mut rule_numbers).map_err(wrong)?;
            filled(&[&rule.en, &rule.ko]).map_err(wrong)?;
            rules.push([&rule.id], [&rule.en], [&rule.ko]).map_err(wrong)?;
            rule_count += 1;
        }
        for spanned in &file.claim {
            let wrong = |what: String| source.wrong(spanned.span().start, &what);
            let claim = spanned.get_ref();
            claim_numbers.push(number as u8);
            pack_claim(claim, &facts, &mut claim_numbers).map_err(wrong)?;
            let RawClaim { id, en, ko, now_en, now_ko, .. } = claim;
            filled(&[id, en, ko, now_en, now_ko]).map_err(wrong)?;
            let address = claim.source.as_deref().unwrap_or_default();
            claims.push([address], [en, now_en], [ko, now_ko]).map_err(wrong)?;
            claim_count += 1;
        }
    }
    rounds.short.write(&mut packed.texts);
    rounds.long.write_long(&mut packed.long_texts);
    packed.numbers.push(rule_count);
    packed.numbers.extend(rule_numbers);
    rules.write(&mut packed.texts);
    packed.numbers.push(claim_count);
    packed.numbers.extend(claim_numbers);
    claims.write_long(&mut packed.long_texts);
    terms(&Source::read(folder, "glossary.toml")?, &facts, &mut packed)?;
    Ok(packed)
}

/// What is seen of a round at once, and what is read in one that is open.
struct RoundColumns {
    short: Columns<2, 1>,
    long: Columns<0, 3>,
}

fn filled(texts: &[&str]) -> Outcome<()> {
    match texts.iter().all(|text| !text.trim().is_empty()) {
        true => Ok(()),
        false => Err("a text is missing in a language".to_owned()),
    }
}

/// Checks every fact. Those that are told are carried whole: what rules rest on. Of those that
/// claims cite, only where they come from.
fn facts(
    source: &Source,
    held: &Book,
    told: &HashSet<&str>,
    cited: &HashSet<&str>,
    packed: &mut Packed,
) -> Outcome<Facts> {
    let file: FactFile = source.parse()?;
    let mut known = HashSet::new();
    for spanned in &file.fact {
        let wrong = |what: String| source.wrong(spanned.span().start, &what);
        let fact = spanned.get_ref();
        if !known.insert(fact.id.clone()) {
            return Err(wrong(format!("{} is a duplicate", fact.id)));
        }
        check_fact(fact).map_err(wrong)?;
    }
    let (mut places, mut doubts) = (HashMap::new(), Vec::new());
    let mut origins = Vec::new();
    let mut columns = Columns::new();
    let mut notes = Columns::new();
    let mut sources = Columns::new();
    let all = || file.fact.iter().map(Spanned::get_ref);
    let only_cited = |fact: &&RawFact| cited.contains(fact.id.as_str());
    let in_full = |fact: &&RawFact| told.contains(fact.id.as_str());
    let short = all().filter(|fact| only_cited(fact) && !in_full(fact));
    for fact in all().filter(in_full).chain(short) {
        let number = fact.key.as_deref().and_then(Fact::from_key);
        let rows = number.and_then(|number| held.facts.get(&number));
        let changed_on = match rows {
            Some(rows) => changed_on(rows),
            None => fact.changed_on.clone().unwrap_or_default(),
        };
        let source = fact.source.as_deref().unwrap_or_default();
        let document = rows.and_then(|rows| rows.last()).map_or(source, |row| {
            let place = &held.sources[row.dated.source.index()].place;
            place.split_whitespace().next().unwrap_or_default()
        });
        origins.push((changed_on.clone(), document.to_owned()));
        places.insert(fact.id.clone(), places.len());
        doubts.push(u8::from(fact.verified) | u8::from(fact.partly_unverified) << 1);
        doubts.push(place(number));
        let RawFact { subject_en, subject_ko, note_en, note_ko, .. } = fact;
        let [then_en, now_en, then_ko, now_ko] = fact.values();
        let mut en = [subject_en, then_en, now_en];
        let mut ko = [subject_ko, then_ko, now_ko];
        if in_full(&fact) {
            notes.push([], [note_en], [note_ko])?;
        } else {
            en = [""; 3];
            ko = [""; 3];
        }
        columns.push([&changed_on], en, ko)?;
        sources.push([source], [], [])?;
    }
    columns.write(&mut packed.texts);
    notes.write_long(&mut packed.long_texts);
    sources.write_long(&mut packed.long_texts);
    let numbers = &mut packed.numbers;
    numbers.extend([places.len() as u8, told.len() as u8]);
    numbers.extend(doubts);
    let facts = Facts { places, known, origins };
    for launch in Launch::ALL {
        numbers.push(facts.place(launch.fact_id())? as u8);
    }
    Ok(facts)
}

impl RawFact {
    /// Then and now, in every language.
    fn values(&self) -> [&str; 4] {
        [&self.then_en, &self.now_en, &self.then_ko, &self.now_ko]
            .map(|text| text.as_deref().unwrap_or_default())
    }
}

fn check_fact(fact: &RawFact) -> Outcome<()> {
    filled(&[&fact.subject_en, &fact.subject_ko])?;
    if fact.note_en.is_empty() != fact.note_ko.is_empty() {
        return Err("the note is missing in a language".to_owned());
    }
    if let Some(key) = &fact.key {
        Fact::from_key(key).ok_or_else(|| format!("{key:?} is not a key of facts.csv"))?;
        let own = [&fact.changed_on, &fact.source, &fact.then_en, &fact.now_en];
        let own = own.into_iter().chain([&fact.then_ko, &fact.now_ko]);
        return match own.flatten().next() {
            None => Ok(()),
            Some(own) => Err(format!("{own:?} is also in the rows of {key}")),
        };
    }
    filled(&fact.values())?;
    let changed_on = fact.changed_on.as_deref().unwrap_or("2000");
    let rest = "2000-01-01".get(changed_on.len()..).unwrap_or_default();
    Date::parse(&format!("{changed_on}{rest}"))
        .ok_or_else(|| "changed_on is not a year, month or day".to_owned())?;
    match fact.source.as_deref().is_some_and(|source| source.starts_with("https://")) {
        true => Ok(()),
        false => Err("source is not an address".to_owned()),
    }
}

/// The first day of a number's value of today, as exactly as it is known; empty where it has
/// been so since before the article.
fn changed_on(values: &[FactValue]) -> String {
    let same = |one: &FactValue, other: &FactValue| {
        (one.micro, one.adjustable) == (other.micro, other.adjustable)
    };
    let Some(last) = values.last() else { return String::new() };
    let Some(first) = values.iter().rev().take_while(|value| same(value, last)).last() else {
        return String::new();
    };
    let day = match first.dated.effective_from {
        Some(day) if day > ARTICLE_DAY => day.to_string(),
        _ => return String::new(),
    };
    let length = match first.known {
        Known::Day => 10,
        Known::Month => 7,
        Known::Year => 4,
    };
    day[..length].to_owned()
}

/// The day from which the article is read, as in `src/rules/history.rs`.
const ARTICLE_DAY: Date = Date::from_days(17_318);

fn pack_round(
    round: &Round,
    directions: &toml::Table,
    numbers: &mut Vec<u8>,
    columns: &mut RoundColumns,
) -> Outcome<()> {
    numbers.extend(round.weight.to_le_bytes());
    numbers.push(directions.len() as u8);
    for (key, family) in directions {
        let factor = Factor::from_key(key)
            .filter(|factor| factor.domain().is_ordered())
            .ok_or_else(|| format!("{key:?} has no direction"))?;
        let towards_ecs = match family.as_str() {
            Some("lambda") => 0,
            Some("ecs") => 1,
            _ => return Err(format!("the direction of {key:?} is not a family")),
        };
        numbers.extend([factor as u8, towards_ecs]);
    }
    let Round { id, title_en, question_en, article_en, today_en, .. } = round;
    let Round { title_ko, question_ko, article_ko, today_ko, .. } = round;
    let literal = round.literal.as_deref().unwrap_or_default();
    let en = [title_en, question_en, article_en, today_en].map(String::as_str);
    let ko = [title_ko, question_ko, article_ko, today_ko].map(String::as_str);
    filled(&[en, ko].concat())?;
    let [title_en, long_en @ ..] = en;
    let [title_ko, long_ko @ ..] = ko;
    columns.short.push([id, literal], [title_en], [title_ko])?;
    columns.long.push([], long_en, long_ko)
}

fn pack_rule(rule: &RawRule, facts: &Facts, held: &Book, numbers: &mut Vec<u8>) -> Outcome<()> {
    let mut points = [0i8; 5];
    for (key, value) in &rule.points {
        let option =
            ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is not an option"))?;
        let value = value.as_integer().filter(|value| (-9..=9).contains(value));
        let value = value.ok_or_else(|| format!("{key} has no points from -9 to 9"))?;
        points[option as usize] = value as i8;
    }
    let mut out = 0;
    for key in &rule.rules_out {
        out |=
            ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is not an option"))?.bit();
    }
    let basis = BASES.iter().position(|basis| *basis == rule.basis);
    let basis = basis.ok_or_else(|| format!("{:?} is not a basis", rule.basis))?;
    let (limits, hints) = (rule.basis == "limit", rule.basis == "hint");
    if (out != 0 && !limits) || ((points == [0; 5] && out == 0) != hints) {
        return Err(
            "only a limit can rule an option out, and only a hint can have no points".to_owned()
        );
    }
    let (since, until) = (day(&rule.since)?, day(&rule.until)?);
    if let (Some(since), Some(until)) = (since, until)
        && since >= until
    {
        return Err("since is not before until".to_owned());
    }
    numbers.extend(points.map(|points| points as u8));
    numbers.extend([out, facts.place(&rule.fact)? as u8, basis as u8]);
    for day in [since, until] {
        // Day 0 is long before any rule.
        let days = day.map_or(0, Date::days);
        numbers.extend((days as u16).to_le_bytes());
    }
    numbers.push(rule.when.len() as u8);
    for (factor, comparison, value) in &rule.when {
        let mut condition =
            Condition::read(factor, comparison, &operand(value)?).map_err(worded)?;
        // The limit of today; the engine asks for that of another day.
        if let Some(row) = condition.fact.and_then(|fact| held.facts.get(&fact)?.last()) {
            condition = condition.at(row.micro as f64 / 1e6);
        }
        let (mut kind, limit) = match condition.test {
            Test::Below(limit) => (0, limit),
            Test::AtMost(limit) => (1, limit),
            Test::Above(limit) => (2, limit),
            Test::AtLeast(limit) => (3, limit),
            Test::OneOf(mask) => (4, f64::from(mask)),
        };
        if condition.fact.is_some() {
            kind |= HELD;
        }
        numbers.extend([condition.factor as u8, kind]);
        if condition.fact.is_some() {
            numbers.push(place(condition.fact));
        }
        numbers.extend(limit.to_le_bytes());
    }
    Ok(())
}

/// The bit of a condition whose limit a fact holds.
const HELD: u8 = 8;

/// The place of a fact among all, counted from 1; 0 for none.
fn place(fact: Option<Fact>) -> u8 {
    fact.map_or(0, |fact| 1 + fact as u8)
}

/// In the order of `Basis` in `src/rules/rule.rs`.
const BASES: [&str; 6] = ["limit", "aws_guidance", "feature", "community", "judgement", "hint"];

/// In the order of `ClaimStatus` in `src/rules/texts.rs`.
const STATUSES: [&str; 5] = ["true", "partly", "outdated", "unverified", "score"];

fn pack_claim(claim: &RawClaim, facts: &Facts, numbers: &mut Vec<u8>) -> Outcome<()> {
    let status = STATUSES.iter().position(|status| *status == claim.status);
    let status = status.ok_or_else(|| format!("{:?} is not a status", claim.status))?;
    numbers.extend([status as u8, u8::from(claim.unverified)]);
    let cited = facts.cite(claim)?;
    numbers.push(cited.len() as u8);
    numbers.extend(cited);
    Ok(())
}

fn day(text: &Option<String>) -> Outcome<Option<Date>> {
    let Some(text) = text else { return Ok(None) };
    Date::parse(text).map(Some).ok_or_else(|| format!("{text:?} is not a date"))
}

fn operand(value: &Value) -> Outcome<Operand> {
    match value {
        Value::Integer(number) => Ok(Operand::Number(*number as f64)),
        Value::Float(number) => Ok(Operand::Number(*number)),
        Value::Boolean(flag) => Ok(Operand::Flag(*flag)),
        Value::String(key) => Ok(Operand::Key(key.clone())),
        Value::Array(keys) => {
            let keys = keys.iter().map(|key| key.as_str().map(str::to_owned)).collect();
            Option::map(keys, Operand::Keys).ok_or_else(|| "an answer is not a text".to_owned())
        }
        _ => Err("a condition cannot have a value of this type".to_owned()),
    }
}

fn worded(problem: ConditionProblem) -> String {
    match problem {
        ConditionProblem::UnknownFactor(factor) => format!("{factor:?} is not a factor"),
        ConditionProblem::UnknownComparison(text) => format!("{text:?} is not a comparison"),
        ConditionProblem::DoesNotFit(text) => format!("{text:?} does not fit the factor"),
        ConditionProblem::UnknownAnswer(key) => format!("{key:?} is not an answer of the factor"),
        ConditionProblem::UnknownFact(key) => format!("{key:?} is not a key of facts.csv"),
        ConditionProblem::OtherMeasure(key) => {
            format!("{key:?} measures something else than the factor")
        }
    }
}

fn terms(source: &Source, facts: &Facts, packed: &mut Packed) -> Outcome<()> {
    let file: TermFile = source.parse()?;
    let mut columns = Columns::new();
    packed.numbers.push(file.term.len() as u8);
    for spanned in &file.term {
        let wrong = |what: String| source.wrong(spanned.span().start, &what);
        let term = spanned.get_ref();
        if term.round > 11 {
            return Err(wrong("there is no such round".to_owned()));
        }
        packed.numbers.push(term.round as u8);
        facts.check(&term.facts).map_err(wrong)?;
        filled(&[&term.id, &term.name, &term.en, &term.ko]).map_err(wrong)?;
        columns.push([&term.name], [&term.en], [&term.ko]).map_err(wrong)?;
    }
    columns.write_long(&mut packed.long_texts);
    Ok(())
}
