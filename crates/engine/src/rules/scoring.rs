//! The rules that fire, the score of each round, and where the whole leans.

use std::borrow::Cow;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::option::set::OptionSet;
use eleven_rounds_catalog::option::table::PerScoringOption;
use eleven_rounds_catalog::option::{Family, ScoringOption};
use serde::Serialize;

use crate::rules::book::{ROUNDS, RuleBook};
use crate::rules::launches;
use crate::rules::rule::RuleIndex;
use crate::rules::scoring;
use crate::rules::texts::COUNT;
use crate::rules::values::Values;

/// Where a round or the whole leans.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Leaning {
    /// To Lambda.
    Lambda,
    /// To ECS.
    Ecs,
    /// To neither.
    Tie,
}

impl Leaning {
    /// By the lead of ECS over Lambda.
    fn of(lead: f64) -> Leaning {
        if lead > 0.0 {
            Leaning::Ecs
        } else if lead < 0.0 {
            Leaning::Lambda
        } else {
            Leaning::Tie
        }
    }
}

/// How much each round counts.
pub type Weights = [f64; COUNT];

/// The weights of the rule book.
pub fn book_weights() -> Weights {
    let mut weights = [0.0; COUNT];
    for (weight, round) in weights.iter_mut().zip(ROUNDS.iter()) {
        *weight = round.weight;
    }
    weights
}

/// A rule that fired.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(transparent)]
pub struct Fired {
    /// Its name.
    pub id: Cow<'static, str>,
    /// Which rule of the book.
    #[serde(skip)]
    pub rule: RuleIndex,
}

/// One round.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct RoundScore {
    /// Where it leans.
    pub leaning: Leaning,
    /// The points by which ECS leads; negative where Lambda does.
    pub lead: i32,
    /// Whether one family has no option left in this round.
    pub by_limit: bool,
    /// Points of each option.
    pub points: PerScoringOption<i32>,
    /// The options that it rules out.
    pub ruled_out: OptionSet,
    /// The rules that fired.
    pub fired: Vec<Fired>,
    /// The lead of ECS among the options that no round rules out, for the overall result.
    counted: f64,
}

/// All rounds, and what they come to.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Scorecard {
    /// The day whose rules and facts hold.
    pub day: Date,
    /// The rounds, in order.
    pub rounds: Vec<RoundScore>,
    /// From -100 (Lambda) to 100 (ECS), where the weights add up to 100.
    pub net: f64,
    /// Where the whole leans.
    pub leaning: Leaning,
    /// Whether the rounds leave only one family, whatever the points.
    pub by_limit: bool,
    /// The options that can be had on that day.
    pub offered: OptionSet,
    /// The options that some round rules out.
    pub ruled_out: OptionSet,
    /// The options that a limit on the bill's side rules out, whether a round does or not.
    pub blocked: OptionSet,
    /// The best of the family that it leans to, among those that run as configured, all that are level; of both
    /// families at a tie.
    pub best: OptionSet,
    /// How well each option does within its family, to 100.
    pub fitness: PerScoringOption<f64>,
}

/// A lead beyond this counts no more.
const MOST_LEAD: f64 = 3.0;
/// Inside this the whole is a tie.
pub const TIE_ZONE: f64 = 5.0;

/// The index of the round that weighs the bill.
const USAGE_PATTERNS: usize = 1;
/// From these multiples of the cheapest of its family an option trails by one point more.
const DEARER: [f64; 3] = [1.25, 2.0, 4.0];

/// What the bill knows of each scored option.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct BillSide {
    /// Dollars a month at its cheapest, where they are known.
    pub costs: PerScoringOption<Option<f64>>,
    /// The options that a fixed limit rules out.
    pub blocked: OptionSet,
    /// The options that do not run as they are configured, though they could.
    pub misconfigured: OptionSet,
}

/// Scores a workload by the rules of a day. Rules for which `off` is true do not fire.
pub fn score(
    book: &RuleBook,
    values: &Values,
    day: Date,
    weights: &Weights,
    bill: &BillSide,
    off: impl Fn(&str) -> bool,
) -> Scorecard {
    let offered = launches::offered_on(day);
    let mut rounds: Vec<RoundScore> = (0..COUNT)
        .map(|_| RoundScore {
            leaning: Leaning::Tie,
            lead: 0,
            by_limit: false,
            points: PerScoringOption::default(),
            ruled_out: OptionSet::EMPTY,
            fired: Vec::new(),
            counted: 0.0,
        })
        .collect();
    for (index, rule) in book.indexed() {
        let fires = rule.holds_on(day)
            && rule.when.iter().all(|part| part.test.passes(values.get(part.factor)))
            && !off(&rule.id);
        if fires {
            let round = &mut rounds[usize::from(rule.round) - 1];
            round.fired.push(Fired { id: rule.id.clone(), rule: index });
            round.ruled_out = round.ruled_out.or(rule.rules_out);
            for (option, points) in rule.points.iter() {
                round.points[option] += i32::from(*points);
            }
        }
    }
    let ruled_out = rounds.iter().fold(OptionSet::EMPTY, |all, round| all.or(round.ruled_out));
    let ruled_out = ruled_out.and(offered);
    let blocked = bill.blocked.and(offered);
    let left = offered.without(ruled_out).without(blocked);
    for round in &mut rounds {
        round.ruled_out = round.ruled_out.and(offered);
        let (lead, by_limit) = lead(&round.points, offered.without(round.ruled_out));
        round.leaning = Leaning::of(lead);
        round.by_limit = by_limit;
        round.lead = if by_limit { 0 } else { lead as i32 };
        round.counted = scoring::lead(&round.points, left).0.clamp(-MOST_LEAD, MOST_LEAD);
    }
    let (everybody, by_limit) = lead(&PerScoringOption::default(), left);
    let net = if by_limit { 100.0 * everybody } else { net(&rounds, weights) };
    let leaning = if net.abs() < TIE_ZONE { Leaning::Tie } else { Leaning::of(net) };
    let fitness = fitness(&rounds, weights, left, &bill.costs);
    Scorecard {
        day,
        net,
        leaning,
        by_limit,
        offered,
        ruled_out,
        blocked,
        best: best(leaning, left.without(bill.misconfigured), &fitness),
        fitness,
        rounds,
    }
}

/// The lead of the best ECS option over the best Lambda option among those left; one or
/// minus one, and true, where a family has none left and the other has.
fn lead(points: &PerScoringOption<i32>, left: OptionSet) -> (f64, bool) {
    let best = |family: Family| {
        let options = left.iter().filter(|option| option.family() == family);
        options.map(|option| points[option]).max()
    };
    match (best(Family::Lambda), best(Family::Ecs)) {
        (Some(lambda), Some(ecs)) => (f64::from(ecs - lambda), false),
        (None, Some(_)) => (1.0, true),
        (Some(_), None) => (-1.0, true),
        (None, None) => (0.0, true),
    }
}

fn net(rounds: &[RoundScore], weights: &Weights) -> f64 {
    rounds.iter().zip(weights).map(|(round, weight)| weight * round.counted / MOST_LEAD).sum()
}

/// From 100, less what an option trails the best of its family by, round for round.
///
/// In the round of usage patterns an option also trails by what it costs more than the cheapest
/// of its family: a point from a quarter more, two from twice and three from four times.
fn fitness(
    rounds: &[RoundScore],
    weights: &Weights,
    left: OptionSet,
    costs: &PerScoringOption<Option<f64>>,
) -> PerScoringOption<f64> {
    let dearer = |option: ScoringOption| {
        let mates = left.iter().filter(|mate| mate.family() == option.family());
        let least = mates.filter_map(|mate| costs[mate]).fold(f64::INFINITY, f64::min);
        let ratio = costs[option].map_or(1.0, |cost| cost / least);
        DEARER.iter().filter(|bound| ratio >= **bound).count() as f64
    };
    let mut fitness = PerScoringOption::default();
    for option in left.iter() {
        let mates = || left.iter().filter(|other| other.family() == option.family());
        let behind = rounds.iter().zip(weights).map(|(round, weight)| {
            let top = mates().map(|mate| round.points[mate]).max().unwrap_or_default();
            weight * f64::from(top - round.points[option]).min(MOST_LEAD) / MOST_LEAD
        });
        let by_cost = weights[USAGE_PATTERNS] * dearer(option) / MOST_LEAD;
        fitness[option] = 100.0 - behind.sum::<f64>() - by_cost;
    }
    fitness
}

fn best(leaning: Leaning, left: OptionSet, fitness: &PerScoringOption<f64>) -> OptionSet {
    let wins = |option: &ScoringOption| match leaning {
        Leaning::Lambda => option.family() == Family::Lambda,
        Leaning::Ecs => option.family() == Family::Ecs,
        Leaning::Tie => true,
    };
    let of_family = |family| {
        let winners = || left.iter().filter(wins).filter(|option| option.family() == family);
        let top = winners().map(|option| fitness[option]).fold(f64::NEG_INFINITY, f64::max);
        winners().filter(|option| fitness[*option] > top - 1e-9).collect()
    };
    OptionSet::or(of_family(Family::Lambda), of_family(Family::Ecs))
}

impl Scorecard {
    /// Where it would lean with other weights.
    pub fn leaning_with(&self, weights: &Weights) -> Leaning {
        if self.by_limit {
            return self.leaning;
        }
        let net = net(&self.rounds, weights);
        if net.abs() < TIE_ZONE { Leaning::Tie } else { Leaning::of(net) }
    }
}
