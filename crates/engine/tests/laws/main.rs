//! What holds for every scenario, whatever its settings.

mod cases;
mod random;

use std::collections::BTreeMap;

use eleven_rounds_engine::analysis::best::best;
use eleven_rounds_engine::analysis::break_even::crossing::Crossing;
use eleven_rounds_engine::analysis::break_even::exact::break_evens;
use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::choices::{KeyedEnum as _, Purchase, RatePeriod, WorkloadInput};
use eleven_rounds_engine::catalog::date::Date;
use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::catalog::option::{DeploymentOption, Family};
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::RateAnswer;
use eleven_rounds_engine::prices::rows::PriceAnswer;
use eleven_rounds_engine::pricing::allowances::ALLOWANCES;
use eleven_rounds_engine::scenario::fields::{FIELDS, Scenario};
use eleven_rounds_engine::scenario::input::{self, Raw};
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::setting::Auto;
use eleven_rounds_fuzz::laws::{self, near};
use eleven_rounds_fuzz::targets;
use proptest::prelude::*;

proptest! {
    // Each case tries every size on every type.
    #![proptest_config(cases::cases(250))]

    /// However instances and tasks are bought, the type or the size that is chosen is the one that is
    /// cheapest bought so: on demand, under either plan, with a commitment of one's own or the one that pays, reserved
    /// or Spot.
    #[test]
    fn nothing_else_is_cheaper_bought_in_the_same_way(
        scenario in random::scenario(),
        purchase in prop::sample::select(Purchase::ALL.to_vec()),
        plan in prop::sample::select(Plan::ALL.to_vec()),
        committed in prop_oneof![2 => Just(Auto::Derived), 1 => (0.001..3.0_f64).prop_map(Auto::Set)],
        discount in prop_oneof![Just(Auto::Derived), (1.0..70.0_f64).prop_map(Auto::Set)],
    ) {
        let scenario = Scenario {
            ec2_purchase: purchase,
            plan,
            committed,
            plan_discount: discount,
            ec2_size: Auto::Derived,
            ec2_type: Auto::Derived,
            managed_type: Auto::Derived,
            lmi_type: Auto::Derived,
            lmi_memory_mb: Auto::Derived,
            size: Auto::Derived,
            // What follows the number of tasks and not that of hosts is not chosen by.
            image_gb: 0.0,
            ..scenario
        };
        let book = PriceBook::bundled();
        let configured = ConfiguredOptions::new(&scenario, book);
        let requests = scenario.requests_per_month();
        let chosen = [
            DeploymentOption::Fargate,
            DeploymentOption::EcsEc2,
            DeploymentOption::EcsManaged,
            DeploymentOption::LambdaManaged,
        ];
        for option in chosen {
            let estimate = configured.estimate(option, requests);
            // What has no known price is chosen by what stands in for it.
            if estimate.not_counted().next().is_some() {
                continue;
            }
            let ours = configured.cost(option, requests);
            let search = best(option, &scenario, book);
            // A commitment is not counted for a type whose rate is unknown, which is said.
            let rated = |name: Option<&str>| {
                let type_of = name.and_then(|name| book.instance_named(name));
                let rate = book.plan_rate(plan, Sku::Ec2OnDemand, type_of, scenario.region, scenario.as_of);
                plan == Plan::None
                    || committed == Auto::Derived
                    || discount != Auto::Derived
                    || matches!(rate, RateAnswer::Known { .. })
            };
            let others = search.cheapest.iter().filter(|other| other.meets);
            for other in others.filter(|other| rated(other.instance.as_deref())) {
                let theirs = other.amount.dollars();
                prop_assume!(theirs < 9e12);
                prop_assert!(
                    ours <= theirs * (1.0 + 1e-6) + 1e-5,
                    "{option:?}: {ours}, {other:?} of {}",
                    link::encode(&scenario, book)
                );
            }
        }
    }
}

proptest! {
    #![proptest_config(cases::cases(10_000))]

    #[test]
    fn a_comparison_is_finite_and_consistent(scenario in random::scenario()) {
        let comparison = compare(&scenario, PriceBook::bundled());
        laws::comparison(&scenario, &comparison);
    }

    #[test]
    fn what_we_write_is_read(scenario in random::scenario()) {
        let book = PriceBook::bundled();
        targets::link(link::encode(&scenario, book).as_bytes());
        targets::scenario(&serde_json::to_vec(&input::entries(&scenario, book)).unwrap());
    }

    #[test]
    fn at_every_crossing_the_cheaper_option_changes(scenario in random::scenario()) {
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let comparison = compare(&scenario, PriceBook::bundled());
        let crossings = &comparison.break_evens.crossings;
        prop_assert!(crossings.is_sorted_by(|a, b| a.requests < b.requests));
        let [lambda, ecs] = comparison.compared;
        let gap = |requests| configured.cost(lambda, requests) - configured.cost(ecs, requests);
        for (index, crossing) in crossings.iter().enumerate() {
            // A line may cross another just before it jumps back over it: no further than halfway
            // to the next crossing.
            let beside = |neighbour: Option<&Crossing>, share: f64| {
                let there = crossing.requests * (1.0 + share);
                let halfway = neighbour.map(|neighbour| (crossing.requests + neighbour.requests) / 2.0);
                halfway.filter(|at| (at - there) * share < 0.0).unwrap_or(there)
            };
            let before = index.checked_sub(1).and_then(|index| crossings.get(index));
            let below = gap(beside(before, -1e-8));
            let above = gap(beside(crossings.get(index + 1), 1e-8));
            let cheaper = if above < 0.0 { lambda } else { ecs };
            // The search takes costs that agree to a billionth for equal, and the law looks a little
            // beside the place where they begin to.
            if below.abs().min(above.abs()) > 2e-9 * crossing.dollars {
                prop_assert_eq!(cheaper, crossing.cheaper_above, "{:?}: {}", crossing, above);
                prop_assert!((below < 0.0) != (above < 0.0), "{crossing:?}: {below} to {above}");
            }
        }
    }

    #[test]
    fn between_two_crossings_the_cheaper_option_stays(scenario in random::scenario()) {
        let scenario = Scenario { plan: Plan::None, ..scenario };
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let found = break_evens(&configured, scenario.requests_per_month());
        prop_assume!(found.complete);
        let [lambda, fargate] = [DeploymentOption::Lambda, DeploymentOption::Fargate];
        let mut cheaper = None;
        for load in 1..300 {
            let requests = 10_f64.powf(f64::from(load) / 25.0);
            let [ours, theirs] = [lambda, fargate].map(|option| configured.cost(option, requests));
            // What is equal but for rounding has no cheaper option.
            if (ours - theirs).abs() <= 2e-9 * theirs {
                continue;
            }
            let now = if ours < theirs { lambda } else { fargate };
            let below = found.crossings.partition_point(|crossing| crossing.requests <= requests);
            match below.checked_sub(1).map(|index| &found.crossings[index]) {
                Some(last) => prop_assert_eq!(now, last.cheaper_above, "{} after {:?}", requests, last),
                None => prop_assert_eq!(now, *cheaper.get_or_insert(now), "{}", requests),
            }
        }
    }

    #[test]
    fn the_sum_without_derivations_is_the_bill(scenario in random::scenario()) {
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let requests = scenario.requests_per_month();
        for option in DeploymentOption::ALL {
            let estimate = configured.estimate(option, requests);
            let rounded = estimate.known_part.dollars();
            let amounts = estimate.lines.iter().filter_map(|line| line.amount);
            let gross: f64 = amounts.map(|amount| amount.dollars().abs()).sum();
            // What is beyond what micro-dollars can hold is held at their end.
            if gross.max(rounded) < 9e12 {
                // Each line and each adjustment is rounded once, and support is paid on what was rounded.
                // A discount may leave little of lines that hold no more than their first 16 digits.
                let rounded_once = (estimate.lines.len() + estimate.adjustments.len()) as f64;
                let slack = 1e-6 * rounded_once * (1.0 + scenario.support / 100.0) + 1e-15 * gross;
                let cost = configured.cost(option, requests);
                prop_assert!(near(cost, rounded, slack), "{option:?}: {cost}, {rounded}");
            }
        }
    }

    #[test]
    fn more_requests_cost_no_less(
        scenario in random::scenario(),
        from in 0.0..11.0_f64,
        more in 0.0..1.0_f64,
    ) {
        // A commitment covers what may shrink along with the rest.
        let scenario = Scenario { plan: Plan::None, ..scenario };
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let few = 10_f64.powf(from);
        let many = 10_f64.powf(from + more);
        // Without what can be less with more requests: images to pull, cold starts, and what spills
        // over from provisioned environments, of which many meet chance better than few.
        // And with every price known: else the size of a task is chosen by the others alone, and
        // what is left of a bill may be of another size.
        let without = |option: DeploymentOption, requests| {
            let lines = configured.estimate(option, requests).lines;
            if lines.iter().any(|item| item.amount.is_none()) {
                return None;
            }
            let counted = lines.iter().filter(|item| match item.line {
                Line::ImagePulls | Line::NatData => option.family() != Family::Ecs,
                Line::LambdaDuration => option != DeploymentOption::Provisioned,
                Line::LambdaInit => false,
                _ => item.sku != Sku::SnapStartRestore,
            });
            Some(counted.filter_map(|item| item.amount).map(Usd::dollars).sum::<f64>())
        };
        for option in DeploymentOption::ALL {
            if let (Some(less), Some(more)) = (without(option, few), without(option, many)) {
                // A line beyond what micro-dollars can hold is held at their end.
                prop_assume!(less < 9e12);
                prop_assert!(less <= more + 3e-5 + 1e-9 * more, "{option:?}: {less} above {more}");
            }
        }
    }

    /// All that is on the bill grows with the requests, once nothing starts cold: so does the best
    /// that a commitment can do.
    #[test]
    fn more_requests_cost_no_less_under_a_savings_plan(
        scenario in random::scenario(),
        plan in prop::sample::select(Plan::ALL[1..].to_vec()),
        from in 0.0..11.0_f64,
        more in 0.0..1.0_f64,
    ) {
        let scenario = Scenario {
            plan,
            committed: Auto::Derived,
            init_ms: Auto::Set(0.0),
            extra_snapstart: 0.0,
            ..scenario
        };
        let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
        let cost = |exponent: f64| configured.cost(DeploymentOption::Lambda, 10_f64.powf(exponent));
        let less = cost(from);
        let more = cost(from + more);
        // A commitment is proposed to a billionth of the bill.
        prop_assert!(less <= more * (1.0 + 2e-9), "{less} above {more}");
    }

    #[test]
    fn every_field_reads_back_what_it_writes(scenario in random::scenario()) {
        let mut read = Scenario::default();
        for row in FIELDS {
            prop_assert_eq!(read.set(row.id, &scenario.text(row.id, PriceBook::bundled()), PriceBook::bundled()), Ok(()), "{}", row.key);
        }
        prop_assert_eq!(&read, &scenario);
        let texts: BTreeMap<String, Raw> = scenario
            .changed_from(&Scenario::default())
            .map(|field| (field.key().to_owned(), Raw::Text(scenario.text(field, PriceBook::bundled()))))
            .collect();
        prop_assert_eq!(input::scenario(&texts, PriceBook::bundled()), Ok(scenario));
    }

    #[test]
    fn what_is_free_is_no_more_than_its_allowance(scenario in random::scenario()) {
        let scenario = Scenario { free_tier: true, ..scenario };
        let book = PriceBook::bundled();
        let comparison = compare(&scenario, book);
        for result in comparison.options.values() {
            let lines = &result.estimate.lines;
            for allowance in ALLOWANCES {
                let drawn = lines.iter().filter(|item| allowance.covers.contains(&item.sku));
                let free: f64 = drawn.map(|item| item.free).sum();
                let most = book.fact(allowance.fact, scenario.as_of).value;
                prop_assert!(free <= most * (1.0 + 1e-12), "{:?}: {free}", allowance.fact);
            }
            let drawn = |sku| ALLOWANCES.iter().any(|allowance| allowance.covers.contains(&sku));
            let others = lines.iter().filter(|item| !drawn(item.sku));
            for item in others {
                prop_assert_eq!(item.free, 0.0, "{:?}", item.sku);
            }
        }
    }

    #[test]
    fn the_free_tier_never_makes_it_dearer(scenario in random::scenario()) {
        // Dollars of a bill stand for more where a part of what they pay for was free.
        let scenario = Scenario { billed_usd: Auto::Derived, ..scenario };
        let total = |free_tier: bool| {
            let scenario = Scenario { free_tier, ..scenario.clone() };
            let configured = ConfiguredOptions::new(&scenario, PriceBook::bundled());
            let requests = scenario.requests_per_month();
            DeploymentOption::ALL.map(|option| configured.cost(option, requests))
        };
        for (with, without) in total(true).into_iter().zip(total(false)) {
            prop_assert!(with <= without * (1.0 + 1e-12), "{with} above {without}");
        }
    }

    #[test]
    fn the_unit_of_the_rate_does_not_change_the_bill(
        scenario in random::scenario(),
        per in prop::sample::select(RatePeriod::ALL.to_vec()),
    ) {
        // The work of a request follows from a bill of so many: a last digit of theirs is one of it.
        let scenario = Scenario { entry: WorkloadInput::Duration, ..scenario };
        let mut by_rate = scenario.clone();
        by_rate.set_per(per);
        // A month's count can be larger than the field takes.
        let ours = scenario.requests_per_month();
        let theirs = by_rate.requests_per_month();
        prop_assume!(near(ours, theirs, 0.0));
        for option in DeploymentOption::ALL {
            // At the same count exactly, or a step could lie between the two.
            let cost = |scenario: &Scenario| {
                ConfiguredOptions::new(scenario, PriceBook::bundled()).cost(option, ours)
            };
            prop_assert_eq!(cost(&scenario), cost(&by_rate));
        }
    }

    #[test]
    fn prices_hold_until_a_row_says_otherwise(
        days in 16_387..20_781_i32,
        region in prop::sample::select(Region::all().collect::<Vec<_>>()),
        sku in prop::sample::select(Sku::ALL),
    ) {
        let book = PriceBook::bundled();
        let today = Date::from_days(days);
        prop_assume!(today <= book.gathered_on());
        let starts = book.rows().any(|(row_sku, row_region, row)| {
            row_sku == sku && row_region == region && row.provenance.known_from() == today
        });
        let before = book.price(sku, region, Date::from_days(days - 1));
        let now = book.price(sku, region, today);
        prop_assert_eq!(before != now, starts, "{:?} {:?}", before, now);
        if let PriceAnswer::NotYet { first_known } = now {
            prop_assert!(first_known > today);
        }
    }
}
