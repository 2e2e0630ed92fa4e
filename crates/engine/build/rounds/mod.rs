//! The rounds: reads `data/rounds`, checks it and packs it. Numbers are bytes and texts are lines, column
//! by column, because similar values next to each other compress better.
//!
//! Every language is checked, and the languages whose feature is on are packed. Texts that only an open
//! round shows are a file of their own for each language.

mod columns;
mod facts;
mod files;
mod rule;

use std::collections::HashSet;
use std::path::Path;

use eleven_rounds_catalog::option::Launch;
use eleven_rounds_catalog::rule::factor::Factor;

use columns::{Columns, LANGUAGES, filled};
use facts::{RoundFacts, facts};
use files::{BuildResult, RawClaim, Round, RoundFile, TermFile, TextFile};
use rule::pack_rule;

use crate::book::Book;

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

/// What the engine carries: the numbers, and the texts in the order they are asked for; and the
/// long texts of each language, which a page loads once it is drawn.
#[derive(Default)]
pub struct Packed {
    pub numbers: Vec<u8>,
    pub texts: String,
    pub long_texts: [String; LANGUAGES.len()],
}

/// Reads and checks the folder, and packs it.
///
/// The numbers are: the count of facts and of those told in full, doubts and key for each, the
/// facts of launches; for each round its weight and directions; the count of rules and each; the count of
/// claims and each; the count of terms and each. `src/rules/packed.rs` reads them back.
pub fn pack(folder: &Path, held: &Book) -> BuildResult<Packed> {
    let mut packed = Packed::default();
    let mut files: Vec<(TextFile, RoundFile)> = Vec::new();
    for name in &FILES[..12] {
        let source = TextFile::read(folder, name)?;
        let file = source.parse()?;
        files.push((source, file));
    }
    let rules = files.iter().flat_map(|(_, file)| &file.rule);
    let in_full_ids: HashSet<&str> = rules
        .map(|rule| rule.get_ref().fact.as_str())
        .chain(Launch::ALL.map(Launch::fact_id))
        .collect();
    let claims = files.iter().flat_map(|(_, file)| &file.claim);
    let cited = claims.flat_map(|claim| &claim.get_ref().facts).map(String::as_str).collect();
    let source = TextFile::read(folder, "facts.toml")?;
    let facts = facts(&source, held, &in_full_ids, &cited, &mut packed)?;
    let mut rounds = RoundColumns { short: Columns::new(), long: Columns::new() };
    let mut rules = Columns::new();
    let mut reasons = Columns::new();
    let mut claims = Columns::new();
    let mut rule_numbers = Vec::new();
    let mut claim_numbers = Vec::new();
    let mut rule_count = 0u8;
    let mut claim_count = 0u8;
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
            rules.push([&rule.id], [], []).map_err(wrong)?;
            reasons.push([], [&rule.en], [&rule.ko]).map_err(wrong)?;
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
    reasons.write_long(&mut packed.long_texts);
    packed.numbers.push(claim_count);
    packed.numbers.extend(claim_numbers);
    claims.write_long(&mut packed.long_texts);
    terms(&TextFile::read(folder, "glossary.toml")?, &facts, &mut packed)?;
    Ok(packed)
}

/// What is seen of a round at once, and what is read in one that is open.
struct RoundColumns {
    short: Columns<2, 1>,
    long: Columns<0, 3>,
}

fn pack_round(
    round: &Round,
    directions: &toml::Table,
    numbers: &mut Vec<u8>,
    columns: &mut RoundColumns,
) -> BuildResult<()> {
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

/// In the order of `ClaimStatus` in `src/rules/texts.rs`.
const STATUSES: [&str; 5] = ["true", "partly", "outdated", "unverified", "score"];

fn pack_claim(claim: &RawClaim, facts: &RoundFacts, numbers: &mut Vec<u8>) -> BuildResult<()> {
    let status = STATUSES.iter().position(|status| *status == claim.status);
    let status = status.ok_or_else(|| format!("{:?} is not a status", claim.status))?;
    numbers.extend([status as u8, u8::from(claim.unverified)]);
    let cited = facts.cite(claim)?;
    numbers.push(cited.len() as u8);
    numbers.extend(cited);
    Ok(())
}

fn terms(source: &TextFile, facts: &RoundFacts, packed: &mut Packed) -> BuildResult<()> {
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
