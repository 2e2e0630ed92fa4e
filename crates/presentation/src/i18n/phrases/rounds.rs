//! Sentences about rules, facts and factors, composed from the words of a language.

use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::money::shown;
use eleven_rounds_engine::catalog::rule::condition::{Condition, Test};
use eleven_rounds_engine::catalog::rule::factor::{Domain, Factor};
use eleven_rounds_engine::catalog::rule::measure::MeasureUnit;
use eleven_rounds_engine::detail::cached::Cached;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::rows::FactRow;
use eleven_rounds_engine::rounds::factor_values;
use eleven_rounds_engine::rules::explain::Flip;
use eleven_rounds_engine::rules::history::ARTICLE_DAY;
use eleven_rounds_engine::scenario::fields::{Field, Scenario};
use eleven_rounds_engine::scenario::kind::{FieldKind, FieldUnit};

use crate::format::{ABSENT, duration_ms, line, short, significant};
use crate::i18n::words::Words;
use crate::lang::Lang;

/// The labels of the answers of a factor, in their order.
pub fn answers(factor: Factor, lang: Lang) -> impl Iterator<Item = &'static str> {
    lang.words().answers(factor).split('|')
}

fn answer(factor: Factor, index: f64, lang: Lang) -> String {
    answers(factor, lang).nth(index as usize).unwrap_or_default().to_owned()
}

/// The factor that a field asks for.
pub fn factor_of(field: Field) -> Option<Factor> {
    Factor::ALL.iter().copied().find(|factor| Field::of_factor(*factor) == Some(field))
}

/// What a field is taken for while nobody answers it; empty where it asks for no factor.
pub fn unanswered(field: Field, scenario: &Scenario, lang: Lang) -> String {
    let assumed_value =
        |factor: Factor| value(factor, factor_values::unanswered(factor, scenario), lang);
    factor_of(field).map(assumed_value).unwrap_or_default()
}

/// The value of a factor as people write it.
pub fn value(factor: Factor, value: f64, lang: Lang) -> String {
    let words = lang.words();
    if !matches!(factor.domain(), Domain::Number) {
        return answer(factor, value, lang);
    }
    let unit = match Field::of_factor(factor).map(|field| field.row().kind) {
        Some(FieldKind::Number { unit, .. }) => unit,
        _ => match factor {
            Factor::AvgRps => FieldUnit::RequestsPerSecond,
            Factor::AvgMs => FieldUnit::Ms,
            Factor::PeakToMean | Factor::CostRatio => FieldUnit::Factor,
            Factor::IdleShare => FieldUnit::Percent,
            Factor::IdleGapMin => FieldUnit::Minutes,
            Factor::UnitMaxS => FieldUnit::Seconds,
            Factor::MemoryGib => FieldUnit::Gb,
            Factor::Vcpu => FieldUnit::Vcpu,
            Factor::ResponseMb => FieldUnit::Mb,
            _ => FieldUnit::Count,
        },
    };
    match unit {
        FieldUnit::Ms => duration_ms(value, lang),
        FieldUnit::Seconds => duration_ms(value * 1e3, lang),
        FieldUnit::Minutes => duration_ms(value * 6e4, lang),
        FieldUnit::Hours => duration_ms(value * 3.6e6, lang),
        FieldUnit::Count if factor == Factor::RequestsM => short(value * 1e6, lang),
        FieldUnit::Count => significant(value, 3),
        FieldUnit::Percent => [&significant(value, 3), "%"].concat(),
        FieldUnit::Factor if lang.built() == Lang::Ko => [&significant(value, 3), "배"].concat(),
        unit => [&significant(value, 3), " ", words.field_unit(unit)].concat(),
    }
}

/// A number that AWS decides, as people write it.
pub fn number(fact: Fact, row: &FactRow, lang: Lang) -> String {
    let words = lang.words();
    let value = row.value;
    let unit = match MeasureUnit::of(fact) {
        Some(unit @ (MeasureUnit::Ms | MeasureUnit::S | MeasureUnit::Min | MeasureUnit::H)) => {
            return duration_ms(value * unit.size(), lang) + raisable(row, words);
        }
        Some(_) if value == 0.0 => return words.rounds().not_offered.to_owned(),
        None if is_yes_or_no(fact) => {
            // Any factor that is asked with yes or no has the words.
            return answer(Factor::AlwaysOn, value, lang);
        }
        Some(MeasureUnit::Kb) => " KB",
        Some(MeasureUnit::Mb) => " MB",
        Some(MeasureUnit::Gb) => " GB",
        Some(MeasureUnit::Vcpu) => " vCPU",
        None => "",
    };
    significant(value, 7) + unit + raisable(row, words)
}

/// Whether the value of a fact is 0 for no or 1 for yes.
fn is_yes_or_no(fact: Fact) -> bool {
    matches!(
        fact,
        Fact::LambdaInitBilled
            | Fact::HttpApiStreams
            | Fact::RestApiStreams
            | Fact::AlbLambdaStreams
    )
}

/// After a limit that AWS raises on request.
fn raisable(row: &FactRow, words: &dyn Words) -> &'static str {
    if row.adjustable { words.rounds().raisable } else { "" }
}

/// What became of a number: its value in 2017, or the first one where it came later, and
/// today's. Where it moved on a day that is asked for, its values before and after.
pub fn became(fact: Fact, since: Option<&str>, day: Option<Date>, lang: Lang) -> String {
    let book = PriceBook::bundled();
    let on = |day| number(fact, &book.fact(fact, day), lang);
    if let Some(day) = day {
        let before = on(Date::from_days(day.days() - 1));
        let after = on(day);
        if before != after {
            return [&before, " → ", &after].concat();
        }
    }
    let first = book.fact(fact, ARTICLE_DAY).provenance.effective_from;
    let year = first.map_or(ARTICLE_DAY, |first| first.max(ARTICLE_DAY)).ymd().0;
    lang.words().change(year, &on(ARTICLE_DAY), &on(book.gathered_on()), since)
}

/// What a condition asks, after its factor.
pub fn asks(condition: &Condition, lang: Lang) -> String {
    let Condition { factor, test, .. } = *condition;
    let words = lang.words();
    match test {
        Test::Below(limit) | Test::AtMost(limit) | Test::Above(limit) | Test::AtLeast(limit) => {
            words.bound(test, &value(factor, limit, lang))
        }
        Test::OneOf(mask) => {
            let indices = 0..factor.domain().keys().len();
            let answers: Vec<String> = indices
                .filter(|index| mask & (1 << index) != 0)
                .map(|index| value(factor, index as f64, lang))
                .collect();
            words.either(&answers)
        }
    }
}

/// What a factor is and what its rule asks, as a sentence.
pub fn why(condition: &Condition, is: f64, lang: Lang) -> String {
    let words = lang.words();
    words.why(
        words.factor(condition.factor),
        &value(condition.factor, is, lang),
        &asks(condition, lang),
    )
}

/// What would make a rule fire, as a sentence.
pub fn would_fire(condition: &Condition, is: f64, lang: Lang) -> String {
    let words = lang.words();
    let factor = condition.factor;
    words.would_fire(words.factor(factor), &value(factor, is, lang), &asks(condition, lang))
}

/// What would flip a round, as a sentence.
pub fn would_flip(flip: &Flip, lang: Lang) -> String {
    let words = lang.words();
    let condition = Condition { factor: flip.factor, test: flip.at, fact: None };
    words.would_flip(words.factor(flip.factor), &asks(&condition, lang), flip.leaning)
}

/// What a cache changes of each bill, and from which share it pays.
pub fn with_cache(cached: &Cached, lang: Lang) -> String {
    let mut sides = Vec::new();
    for side in &cached.sides {
        // The difference of what is shown.
        let [bill, with] =
            [side.bill, side.with.known_part].map(|usd| shown(&[usd], usd)[0].micros());
        let mut change = ABSENT.to_owned();
        let mut share = ABSENT.to_owned();
        if side.known {
            change = [if with > bill { "+" } else { "" }, &line(with - bill)].concat();
            share = lang.words().cache_pays(side.pays_from.map(|from| significant(from, 3)));
        }
        sides.push([lang.words().option(side.option), " ", &change, " (", &share, ")"].concat());
    }
    sides.join(", ")
}
