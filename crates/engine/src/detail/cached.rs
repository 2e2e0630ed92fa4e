//! Round 10: the effect of an API Gateway cache on both bills.

use eleven_rounds_catalog::choices::{EcsIngress, LambdaIngress};
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::{DeploymentOption, Family};

use crate::answer::compare::Comparison;
use crate::billing::estimate::Estimate;
use crate::billing::sinks::BillSink;
use crate::metering::cache;
use crate::metering::distribution::Distribution;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::setting::Auto;

/// A month with the smallest cache in front of both options.
#[derive(Clone, Debug, PartialEq)]
pub struct Cached {
    /// The share of requests that it answers, from 0 to 1.
    pub share: f64,
    /// Lambda's side, then the container's.
    pub sides: [CachedSide; 2],
}

/// One option behind a cache.
#[derive(Clone, Debug, PartialEq)]
pub struct CachedSide {
    /// Which option.
    pub option: DeploymentOption,
    /// The bill without a cache.
    pub bill: Usd,
    /// The bill of the requests that remain, with the REST API as the ingress, and then the lines of
    /// the cache. A load balancer stays behind the REST API.
    pub with: Estimate,
    /// Whether both say something: every price of the cache is known, and so is the bill.
    pub known: bool,
    /// The least whole per cent from which the bill with the cache is no dearer, if any. It says
    /// nothing where they are not known.
    pub pays_from: Option<f64>,
}

/// What answering the cacheable share from a cache costs and saves; of no share where nobody
/// gave one.
pub(super) fn caching(scenario: &Scenario, comparison: &Comparison, book: &PriceBook) -> Cached {
    let share = scenario.answer(Field::Cacheable).value().unwrap_or(0.0) / 100.0;
    let configured = ConfiguredOptions::with(scenario, book, &|changed| {
        changed.lambda_ingress = Auto::Set(LambdaIngress::RestApi);
        changed.extra_cache_hits = 0.0;
        // A load balancer is what finds the tasks.
        if !comparison.fargate.ingress.is_balancer() {
            changed.ecs_ingress = Auto::Set(EcsIngress::RestApi);
        }
    });
    let sides = comparison.compared.map(|option| {
        let bill = &comparison.option(option).estimate;
        let ingress = match option.family() {
            Family::Lambda => configured.shared.lambda.ingress(),
            Family::Ecs => configured.shared.fargate.ingress(),
        };
        let with = |share: f64| {
            let cached = comparison.requests * share;
            let remaining = comparison.requests - cached;
            let mut sink = BillSink::new(configured.rates(option));
            configured.meter(option, remaining, &mut sink);
            cache::meter(
                &configured.shared.work,
                &configured.shared.load,
                Distribution::of(scenario, &configured.shared.work),
                ingress,
                remaining,
                cached,
                &mut sink,
            );
            Estimate::new(sink.lines)
        };
        let pays = |percent: &f64| with(percent / 100.0).known_part <= bill.known_part;
        let pays_from = (0..=100).map(f64::from).find(pays);
        let with = with(share);
        // What is unknown without a cache may be unknown with it, and nothing else.
        let unknown = bill.not_counted().map(|item| item.sku);
        let known = !bill.is_unknown() && unknown.eq(with.not_counted().map(|item| item.sku));
        CachedSide { option, bill: bill.known_part, with, known, pays_from }
    });
    Cached { share, sides }
}
