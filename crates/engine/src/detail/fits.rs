//! Details of a round, computed when a reader opens it: how a long job splits, the sizes that fit a
//! workload, and the requests that a cache answers.
//!
//! The listed sizes fit the workload or are on the bill, Lambda first, and for each option the cheapest
//! first.

use eleven_rounds_catalog::choices::Trigger;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;

use crate::answer::compare::Comparison;
use crate::billing::estimate::Estimate;
use crate::billing::sinks::BillSink;
use crate::detail::cached::{Cached, caching};
use crate::metering::ecs::sizes::offered;
use crate::metering::line::Line;
use crate::metering::staging::{Staging, StagingMethod};
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::setting::Auto;
use crate::scenario::value::size::Size;

/// What the limits of the day make of a workload in one round.
#[derive(Clone, Debug, PartialEq)]
pub enum SizeFit {
    /// Round 4: disks that hold what is needed.
    Disk {
        /// The largest of a function, in GB.
        function_gb: f64,
        /// The largest of a task, in GB.
        task_gb: f64,
        /// What is included, needed, on the bill and the most.
        choices: Vec<SizeOption>,
    },
    /// Round 8: the longest piece of work against the longest invocation.
    Time {
        /// How it splits.
        staging: Staging,
        /// What each method of staging adds to the bill of Lambda; empty where nothing splits.
        methods: Vec<(StagingMethod, Estimate)>,
    },
    /// Round 9: the sizes that hold the workload within its latency objective.
    Sizes {
        /// The largest function, in MB.
        largest_mb: f64,
        /// The largest task.
        largest: Size,
        /// The least memory of a function, its doubles and the most there is, every size of a
        /// task, and what is on the bill.
        choices: Vec<SizeOption>,
    },
    /// Round 10: what answering from a cache does to the bills; nothing where no answers are
    /// given over HTTP.
    Cache(Option<Cached>),
}

/// What an option may be given.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Allocation {
    /// Disk, in GB.
    Disk(f64),
    /// Memory of a function, in MB.
    Memory(f64),
    /// Size of a task.
    Task(Size),
}

/// A size of something, with its price.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SizeOption {
    /// Whose it is.
    pub option: DeploymentOption,
    /// What it is.
    pub allocation: Allocation,
    /// Whether it holds the workload.
    pub holds: bool,
    /// Tasks on average; nothing for functions.
    pub tasks: Option<f64>,
    /// Dollars of a month: of the disk beyond what is included, or the whole bill with this size.
    /// Nothing where they are not known.
    pub amount: Option<Usd>,
    /// Whether it is the one on the bill.
    pub on_bill: bool,
}

/// What fits in a round, from 1; nothing for rounds that ask for no size.
pub fn fits(
    round: usize,
    scenario: &Scenario,
    comparison: &Comparison,
    book: &PriceBook,
) -> Option<SizeFit> {
    let lambda = DeploymentOption::Lambda;
    let fargate = DeploymentOption::Fargate;
    let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
    let mut search = SizeSearch { scenario, comparison, book, choices: Vec::new() };
    match round {
        4 => {
            let need_gb = scenario.answer(Field::ScratchGib).value().unwrap_or(0.0);
            let function = [Fact::LambdaEphemeralIncludedMb, Fact::LambdaEphemeralMaxMb].map(fact);
            let task = [Fact::FargateEphemeralIncludedGb, Fact::FargateEphemeralMaxGb].map(fact);
            for (option, [included, most], on_bill, unit_gb) in [
                (lambda, function, scenario.lambda_disk_mb, 1.0 / 1024.0),
                (fargate, task, scenario.fargate_disk_gb, 1.0),
            ] {
                // Disks are given in whole units.
                let need = (need_gb / unit_gb).ceil();
                for size in [included, need, on_bill, most] {
                    let holds = size >= need.max(included) && size <= most;
                    search.add(option, Allocation::Disk(size * unit_gb), holds, size == on_bill);
                }
            }
            let function_gb = function[1] / 1024.0;
            let task_gb = task[1];
            Some(SizeFit::Disk { function_gb, task_gb, choices: search.choices })
        }
        8 => {
            let configured = ConfiguredOptions::new(scenario, book);
            let staging = Staging::new(
                scenario,
                &configured.shared.work,
                &configured.shared.load,
                configured.shared.lambda.duration_ms,
                book,
            );
            let mut methods = Vec::new();
            if staging.stages > 1.0 {
                for method in StagingMethod::ALL {
                    let mut sink = BillSink::new(configured.rates(lambda));
                    // Tiers and allowances go on where the bill leaves them.
                    configured.meter(lambda, comparison.requests, &mut sink);
                    let bill = sink.lines.len();
                    staging.meter(method, configured.shared.work.arch, &mut sink);
                    methods.push((method, Estimate::new(sink.lines.split_off(bill))));
                }
            }
            Some(SizeFit::Time { staging, methods })
        }
        9 => {
            let last = book.fargate_sizes().last()?;
            let largest_mb = fact(Fact::LambdaMemoryMaxMb);
            let derive = |changed: &mut Scenario| changed.lambda_memory_mb = Auto::Derived;
            let mut memory_mb =
                ConfiguredOptions::with(scenario, book, &derive).shared.lambda.memory_mb;
            let bill_mb = comparison.lambda.memory_mb;
            let mut memory = |mb| {
                search.add(lambda, Allocation::Memory(mb), mb <= largest_mb, mb == bill_mb);
            };
            while memory_mb < largest_mb {
                memory(memory_mb);
                memory_mb *= 2.0;
            }
            memory(largest_mb);
            memory(bill_mb);
            let on_bill = comparison.fargate.size;
            for size in offered(&comparison.workload, book.fargate_sizes()).chain([on_bill]) {
                search.add(fargate, Allocation::Task(size), true, size == on_bill);
            }
            let largest = Size { vcpu: last.vcpu, memory_gb: last.memory_gb };
            Some(SizeFit::Sizes { largest_mb, largest, choices: search.choices })
        }
        10 => Some(SizeFit::Cache(
            (scenario.trigger == Trigger::Http).then(|| caching(scenario, comparison, book)),
        )),
        _ => None,
    }
}

/// Choices as they are found.
struct SizeSearch<'a> {
    scenario: &'a Scenario,
    comparison: &'a Comparison,
    book: &'a PriceBook,
    choices: Vec<SizeOption>,
}

impl SizeSearch<'_> {
    /// Prices a choice by a bill of its own and puts it in its place, once, if it holds the
    /// workload or is on the bill. Whether a disk holds what it should is known before.
    fn add(
        &mut self,
        option: DeploymentOption,
        allocation: Allocation,
        mut holds: bool,
        on_bill: bool,
    ) {
        let is_lambda = option == DeploymentOption::Lambda;
        if self
            .choices
            .iter()
            .any(|choice| choice.option == option && choice.allocation == allocation)
        {
            return;
        }
        let configured =
            ConfiguredOptions::with(self.scenario, self.book, &|changed| match allocation {
                Allocation::Disk(gb) if is_lambda => changed.lambda_disk_mb = gb * 1024.0,
                Allocation::Disk(gb) => changed.fargate_disk_gb = gb,
                Allocation::Memory(mb) => changed.lambda_memory_mb = Auto::Set(mb),
                Allocation::Task(size) => changed.size = Auto::Set(size),
            });
        let requests = self.comparison.requests;
        let bill = configured.estimate(option, requests);
        let task = configured.shared.fargate.best(requests);
        let mut amount = bill.counted();
        match allocation {
            Allocation::Disk(_) => {
                // What is included is no line of the bill.
                amount = Some(Usd::ZERO);
                for item in bill.lines {
                    if matches!(item.line, Line::LambdaDisk | Line::FargateDisk) {
                        amount = item.amount;
                    }
                }
            }
            Allocation::Memory(_) => {
                holds &= configured.shared.lambda.fits(&configured.shared.work)
            }
            Allocation::Task(_) => holds &= task.fits(&configured.shared.work),
        }
        if holds || on_bill {
            let hours = configured.shared.fargate.task_traffic(&task, requests).hours[0];
            let tasks = (!is_lambda).then_some(hours / configured.shared.load.hours);
            // Options come one after another.
            let before = |choice: &SizeOption| choice.option != option || choice.amount <= amount;
            let index = self.choices.partition_point(before);
            self.choices
                .insert(index, SizeOption { option, allocation, holds, tasks, amount, on_bill });
        }
    }
}
