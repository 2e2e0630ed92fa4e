//! The facts that rules rest on and that claims cite.

use std::collections::{HashMap, HashSet};

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::option::Launch;
use toml::Spanned;

use super::Packed;
use super::columns::{Columns, filled};
use super::files::{BuildResult, FactFile, RawClaim, RawFact, TextFile};
use crate::book::Book;
use crate::small_tables::{DatePrecision, FactValue};

/// The names of the facts, and the indices of those that are carried.
pub struct RoundFacts {
    indices: HashMap<String, usize>,
    known: HashSet<String>,
    /// Since when each that is carried holds, and by which document.
    origins: Vec<(String, String)>,
}

impl RoundFacts {
    pub fn index(&self, id: &str) -> BuildResult<usize> {
        self.indices.get(id).copied().ok_or_else(|| format!("{id:?} is not in facts.toml"))
    }

    pub fn check(&self, ids: &[String]) -> BuildResult<()> {
        match ids.iter().find(|id| !self.known.contains(*id)) {
            None => Ok(()),
            Some(id) => Err(format!("{id:?} is not in facts.toml")),
        }
    }

    /// What a claim shows of the facts that it cites: those that add a day, or a document that
    /// nothing before them named. Twice the index of each, and one where its document is new.
    pub fn cite(&self, claim: &RawClaim) -> BuildResult<Vec<u8>> {
        let mut named: Vec<&str> = claim.source.as_deref().into_iter().collect();
        let mut days = vec![""];
        let mut shown = Vec::new();
        for id in &claim.facts {
            let index = self.index(id)?;
            let (changed_on, source) = &self.origins[index];
            let link = !named.contains(&source.as_str());
            if link || !days.contains(&changed_on.as_str()) {
                shown.push(2 * index as u8 + u8::from(link));
            }
            named.push(source);
            days.push(changed_on);
        }
        Ok(shown)
    }
}

/// Checks every fact. Those that are told are carried whole: what rules rest on. Of those that
/// claims cite, only where they come from.
pub fn facts(
    source: &TextFile,
    held: &Book,
    in_full_ids: &HashSet<&str>,
    cited: &HashSet<&str>,
    packed: &mut Packed,
) -> BuildResult<RoundFacts> {
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
    let mut indices = HashMap::new();
    let mut doubts = Vec::new();
    let mut origins = Vec::new();
    let mut days = Columns::new();
    let mut words = Columns::new();
    let mut sources = Columns::new();
    let all = || file.fact.iter().map(Spanned::get_ref);
    let only_cited = |fact: &&RawFact| cited.contains(fact.id.as_str());
    let in_full = |fact: &&RawFact| in_full_ids.contains(fact.id.as_str());
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
            let location = &held.sources[row.dated.source.index()].location;
            location.split_whitespace().next().unwrap_or_default()
        });
        origins.push((changed_on.clone(), document.to_owned()));
        indices.insert(fact.id.clone(), indices.len());
        doubts.push(u8::from(fact.verified) | u8::from(fact.partly_unverified) << 1);
        doubts.push(fact_number(number));
        let RawFact { subject_en, subject_ko, note_en, note_ko, .. } = fact;
        let [then_en, now_en, then_ko, now_ko] = fact.values();
        if in_full(&fact) {
            let en = [subject_en, then_en, now_en, note_en];
            words.push([], en, [subject_ko, then_ko, now_ko, note_ko])?;
        }
        days.push([&changed_on], [], [])?;
        sources.push([source], [], [])?;
    }
    days.write(&mut packed.texts);
    words.write_long(&mut packed.long_texts);
    sources.write_long(&mut packed.long_texts);
    let numbers = &mut packed.numbers;
    numbers.extend([indices.len() as u8, in_full_ids.len() as u8]);
    numbers.extend(doubts);
    let facts = RoundFacts { indices, known, origins };
    for launch in Launch::ALL {
        numbers.push(facts.index(launch.fact_id())? as u8);
    }
    Ok(facts)
}

fn check_fact(fact: &RawFact) -> BuildResult<()> {
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
    let same = |first: &FactValue, second: &FactValue| {
        (first.micro, first.adjustable) == (second.micro, second.adjustable)
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
        DatePrecision::Day => 10,
        DatePrecision::Month => 7,
        DatePrecision::Year => 4,
    };
    day[..length].to_owned()
}

/// The day from which the article is read, as in `src/rules/history.rs`.
const ARTICLE_DAY: Date = Date::from_days(17_318);

/// The number of a fact among all, counted from 1; 0 for none.
pub fn fact_number(fact: Option<Fact>) -> u8 {
    fact.map_or(0, |fact| 1 + fact as u8)
}
