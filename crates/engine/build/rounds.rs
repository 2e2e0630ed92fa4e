//! The rounds: reads `data/rounds`, checks it, and writes it down as Rust.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::path::Path;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use toml::{Spanned, Value};

use crate::condition::{Condition, ConditionProblem, Operand, Test};
use crate::date::Date;
use crate::factor::Factor;
use crate::side::ScoringOption;

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
    #[serde(default)]
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
    changed_on: Option<String>,
    source: String,
    #[serde(default = "yes")]
    verified: bool,
    #[serde(default)]
    partly_unverified: bool,
    subject_en: String,
    subject_ko: String,
    then_en: String,
    then_ko: String,
    now_en: String,
    now_ko: String,
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

/// The places of the facts by their names.
struct Facts(HashMap<String, usize>);

impl Facts {
    fn place(&self, id: &str) -> Outcome<usize> {
        self.0.get(id).copied().ok_or_else(|| format!("{id:?} is not in facts.toml"))
    }

    fn places(&self, ids: &[String]) -> Outcome<Vec<usize>> {
        ids.iter().map(|id| self.place(id)).collect()
    }
}

/// Reads and checks the folder; gives the Rust that the engine includes.
pub fn generate(folder: &Path) -> Outcome<String> {
    let mut out = String::new();
    let facts = facts(&Source::read(folder, "facts.toml")?, &mut out)?;
    let (mut rounds, mut rules, mut claims) = (String::new(), String::new(), String::new());
    let mut seen = HashSet::new();
    for (number, name) in FILES[..12].iter().enumerate() {
        let source = Source::read(folder, name)?;
        let file: RoundFile = source.parse()?;
        match &file.round {
            Some(round) if round.number == number && number > 0 => {
                rounds.push_str(&round_text(round, &file.directions, &source)?);
            }
            None if number == 0 => {}
            _ => return Err(source.wrong(0, &format!("must hold round {number}"))),
        }
        for spanned in &file.rule {
            let wrong = |what: &str| source.wrong(spanned.span().start, what);
            let rule = spanned.get_ref();
            if !seen.insert(rule.id.clone()) {
                return Err(wrong(&format!("{} is there already", rule.id)));
            }
            rules.push_str(&rule_text(rule, number, &facts).map_err(|what| wrong(&what))?);
        }
        for spanned in &file.claim {
            let text = claim_text(spanned.get_ref(), number, &facts);
            claims.push_str(&text.map_err(|what| source.wrong(spanned.span().start, &what))?);
        }
    }
    let terms = terms(&Source::read(folder, "glossary.toml")?, &facts)?;
    let _ = write!(
        out,
        "/// The rounds, in order.\npub static ROUNDS: [RoundText; 11] = [{rounds}];\n\
         /// The bundled rules, by round.\npub(super) static RULES: &[Rule] = &[{rules}];\n\
         /// The claims of the article, in its order.\npub static CLAIMS: &[Claim] = &[{claims}];\n\
         /// Every system and pattern that the article names.\npub static TERMS: &[Term] = &[{terms}];\n"
    );
    Ok(out)
}

fn pair(en: &str, ko: &str) -> Outcome<String> {
    if en.trim().is_empty() || ko.trim().is_empty() {
        return Err("a text is missing in a language".to_owned());
    }
    Ok(format!("[{en:?}, {ko:?}]"))
}

fn option<T: std::fmt::Debug>(value: &Option<T>) -> String {
    format!("{value:?}")
}

fn facts(source: &Source, out: &mut String) -> Outcome<Facts> {
    let file: FactFile = source.parse()?;
    let (mut places, mut rows) = (HashMap::new(), String::new());
    for spanned in &file.fact {
        let wrong = |what: &str| source.wrong(spanned.span().start, what);
        let fact = spanned.get_ref();
        if places.insert(fact.id.clone(), places.len()).is_some() {
            return Err(wrong(&format!("{} is there already", fact.id)));
        }
        if let Some(day) = &fact.changed_on {
            let whole =
                "2000-01-01".get(day.len()..).and_then(|rest| Date::parse(&format!("{day}{rest}")));
            whole.ok_or_else(|| wrong("changed_on is no year, month or day"))?;
        }
        if !fact.source.starts_with("https://") {
            return Err(wrong("source is no address"));
        }
        let pair = |en: &str, ko: &str| pair(en, ko).map_err(|what| wrong(&what));
        if fact.note_en.is_empty() != fact.note_ko.is_empty() {
            return Err(wrong("the note is missing in a language"));
        }
        let _ = write!(
            rows,
            "RoundFact {{ id: {:?}, changed_on: {}, source: {:?}, verified: {}, partly_unverified: {}, \
             subject: {}, before: {}, now: {}, note: [{:?}, {:?}] }},\n",
            fact.id,
            option(&fact.changed_on),
            fact.source,
            fact.verified,
            fact.partly_unverified,
            pair(&fact.subject_en, &fact.subject_ko)?,
            pair(&fact.then_en, &fact.then_ko)?,
            pair(&fact.now_en, &fact.now_ko)?,
            fact.note_en,
            fact.note_ko,
        );
    }
    let _ = write!(
        out,
        "/// The facts that rounds rest on.\npub static FACTS: &[RoundFact] = &[{rows}];\n"
    );
    Ok(Facts(places))
}

fn round_text(round: &Round, directions: &toml::Table, source: &Source) -> Outcome<String> {
    let wrong = |what: String| source.wrong(0, &what);
    let mut pairs = String::new();
    for (key, family) in directions {
        let factor = Factor::from_key(key)
            .filter(|factor| factor.domain().is_ordered())
            .ok_or_else(|| wrong(format!("{key:?} has no direction")))?;
        let family = match family.as_str() {
            Some("lambda") => "Lambda",
            Some("ecs") => "Ecs",
            _ => return Err(wrong(format!("the direction of {key:?} is no family"))),
        };
        let _ = write!(pairs, "(Factor::{factor:?}, Family::{family}),");
    }
    Ok(format!(
        "RoundText {{ key: {:?}, weight: {:?}, literal: {}, title: {}, question: {}, article: {}, \
         today: {}, directions: &[{pairs}] }},\n",
        round.id,
        round.weight,
        option(&round.literal),
        pair(&round.title_en, &round.title_ko)?,
        pair(&round.question_en, &round.question_ko)?,
        pair(&round.article_en, &round.article_ko)?,
        pair(&round.today_en, &round.today_ko)?,
    ))
}

fn rule_text(rule: &RawRule, round: usize, facts: &Facts) -> Outcome<String> {
    let mut when = String::new();
    for (factor, comparison, value) in &rule.when {
        let condition = Condition::read(factor, comparison, &operand(value)?).map_err(worded)?;
        let test = match condition.test {
            Test::OneOf(mask) => format!("Test::OneOf({mask})"),
            number => format!("Test::{number:?}"),
        };
        let _ =
            write!(when, "Condition {{ factor: Factor::{:?}, test: {test} }},", condition.factor);
    }
    let mut points = [0; 5];
    for (key, value) in &rule.points {
        let option = ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is no option"))?;
        let value = value.as_integer().filter(|value| (-9..=9).contains(value));
        points[option as usize] =
            value.ok_or_else(|| format!("{key} has no points from -9 to 9"))?;
    }
    let mut out = 0;
    for key in &rule.rules_out {
        out |= ScoringOption::from_key(key).ok_or_else(|| format!("{key:?} is no option"))?.bit();
    }
    let basis = match rule.basis.as_str() {
        "limit" => "Limit",
        "aws_guidance" => "AwsGuidance",
        "feature" => "Feature",
        "community" => "Community",
        "judgement" => "Judgement",
        "hint" => "Hint",
        other => return Err(format!("{other:?} is no basis")),
    };
    if (out != 0 && basis != "Limit") || ((points == [0; 5] && out == 0) != (basis == "Hint")) {
        return Err("only a limit rules out, and only a hint gives nothing".to_owned());
    }
    let (since, until) = (day(&rule.since)?, day(&rule.until)?);
    if let (Some(since), Some(until)) = (since, until)
        && since >= until
    {
        return Err("since is not before until".to_owned());
    }
    let day = |day: Option<Date>| match day {
        Some(day) => format!("Some(Date::from_days({}))", day.days()),
        None => "None".to_owned(),
    };
    if rule.en.trim().is_empty() || rule.ko.trim().is_empty() {
        return Err("the reason is missing in a language".to_owned());
    }
    Ok(format!(
        "Rule {{ id: Cow::Borrowed({:?}), round: {round}, when: Cow::Borrowed(&[{when}]), \
         points: {points:?}, rules_out: {out}, fact: {}, basis: Basis::{basis}, since: {}, \
         until: {}, reason: [Cow::Borrowed({:?}), Cow::Borrowed({:?})] }},\n",
        rule.id,
        facts.place(&rule.fact)?,
        day(since),
        day(until),
        rule.en,
        rule.ko,
    ))
}

fn day(text: &Option<String>) -> Outcome<Option<Date>> {
    let Some(text) = text else { return Ok(None) };
    Date::parse(text).map(Some).ok_or_else(|| format!("{text:?} is no day"))
}

fn operand(value: &Value) -> Outcome<Operand> {
    match value {
        Value::Integer(number) => Ok(Operand::Number(*number as f64)),
        Value::Float(number) => Ok(Operand::Number(*number)),
        Value::Boolean(flag) => Ok(Operand::Flag(*flag)),
        Value::String(key) => Ok(Operand::Key(key.clone())),
        Value::Array(keys) => {
            let keys = keys.iter().map(|key| key.as_str().map(str::to_owned)).collect();
            Option::map(keys, Operand::Keys).ok_or_else(|| "an answer is no text".to_owned())
        }
        _ => Err("the value is of no kind that a condition takes".to_owned()),
    }
}

fn worded(problem: ConditionProblem) -> String {
    match problem {
        ConditionProblem::UnknownFactor(factor) => format!("{factor:?} is no factor"),
        ConditionProblem::UnknownComparison(text) => format!("{text:?} is no comparison"),
        ConditionProblem::DoesNotFit(text) => format!("{text:?} does not fit the factor"),
        ConditionProblem::UnknownAnswer(key) => format!("{key:?} is no answer of the factor"),
    }
}

fn claim_text(claim: &RawClaim, round: usize, facts: &Facts) -> Outcome<String> {
    let status = match claim.status.as_str() {
        "true" => "True",
        "partly" => "Partly",
        "outdated" => "Outdated",
        "unverified" => "Unverified",
        "score" => "Score",
        other => return Err(format!("{other:?} is no status")),
    };
    Ok(format!(
        "Claim {{ id: {:?}, round: {round}, status: ClaimStatus::{status}, unverified: {}, \
         systems: {:?}, facts: &{:?}, source: {}, said: {}, now: {} }},\n",
        claim.id,
        claim.unverified,
        claim.systems,
        facts.places(&claim.facts)?,
        option(&claim.source),
        pair(&claim.en, &claim.ko)?,
        pair(&claim.now_en, &claim.now_ko)?,
    ))
}

fn terms(source: &Source, facts: &Facts) -> Outcome<String> {
    let file: TermFile = source.parse()?;
    let mut rows = String::new();
    for spanned in &file.term {
        let wrong = |what: String| source.wrong(spanned.span().start, &what);
        let term = spanned.get_ref();
        if term.round > 11 {
            return Err(wrong("there is no such round".to_owned()));
        }
        let _ = write!(
            rows,
            "Term {{ id: {:?}, name: {:?}, round: {}, facts: &{:?}, text: {} }},\n",
            term.id,
            term.name,
            term.round,
            facts.places(&term.facts).map_err(wrong)?,
            pair(&term.en, &term.ko).map_err(wrong)?,
        );
    }
    Ok(rows)
}
