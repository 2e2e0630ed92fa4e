//! Lambda with provisioned concurrency: environments kept ready and paid by the second, and the requests
//! that spill over to on-demand environments.

use eleven_rounds_catalog::choices::ProvisionedMode;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::ecs::sizes::SLACK;
use crate::metering::lambda::function::LambdaModel;
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;
use crate::scenario::profile::HOURS;

/// Hours of the month with one rate, inside or outside the schedule.
#[derive(Clone, Copy, Debug, PartialEq)]
struct Stretch {
    /// Rate against the mean rate.
    rate: f64,
    hours: f64,
    provisioned: bool,
}

/// Provisioned concurrency, configured for a scenario and ready to be metered at any rate.
pub struct ProvisionedModel {
    stretches: Vec<Stretch>,
    load: Load,
    mode: ProvisionedMode,
    count: Option<f64>,
    target: f64,
    /// Hours of a day that are provisioned, in whole steps of what is billed.
    daily_hours: f64,
}

/// A month of provisioned concurrency.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Provisioned {
    /// Environments provisioned while any are, on average over these hours.
    pub environments: f64,
    /// Seconds in which they are provisioned.
    pub seconds: f64,
    /// The share of requests that they serve, from 0 to 1.
    pub share: f64,
    /// Cold starts of what spills over.
    pub cold_starts: f64,
}

impl ProvisionedModel {
    /// Configures the environments of a scenario.
    pub fn new(scenario: &Scenario, load: &Load, book: &PriceBook) -> ProvisionedModel {
        let step_s = book.fact(Fact::ProvisionedBillingS, scenario.as_of).value.max(1.0);
        let from = scenario.provisioned_from;
        let to = scenario.provisioned_to;
        let scheduled = scenario.provisioned_mode == ProvisionedMode::Scheduled;
        // A window may cross midnight; equal ends mean the whole day.
        let window = if to > from { to - from } else { to - from + 24.0 };
        let daily_hours = if scheduled {
            ((window * 3600.0 / step_s * (1.0 - SLACK)).ceil() * step_s / 3600.0).min(24.0)
        } else {
            24.0
        };
        let relative = scenario.profile.relative_rates();
        let mut stretches: Vec<Stretch> = Vec::new();
        let mut add = |rate: f64, hours: f64, provisioned: bool| {
            let alike =
                |stretch: &&mut Stretch| stretch.rate == rate && stretch.provisioned == provisioned;
            match stretches.iter_mut().find(alike) {
                Some(stretch) => stretch.hours += hours,
                None if hours > 0.0 => stretches.push(Stretch { rate, hours, provisioned }),
                None => {}
            }
        };
        let month = load.hours / HOURS as f64;
        for (hour, rate) in relative.iter().enumerate() {
            let inside =
                if scheduled { overlap((hour % 24) as f64, from, daily_hours) } else { 1.0 };
            add(*rate, inside * month, true);
            add(*rate, (1.0 - inside) * month, false);
        }
        ProvisionedModel {
            stretches,
            load: load.clone(),
            mode: scenario.provisioned_mode,
            count: scenario.provisioned_count.user_value(),
            target: scenario.provisioned_target / 100.0,
            daily_hours,
        }
    }

    /// What is provisioned and what spills over in a month with this many requests.
    pub fn month(&self, requests: f64, lambda: &LambdaModel) -> Provisioned {
        let mean = self.load.mean_rate(requests);
        let service_s = lambda.duration_ms / 1000.0;
        let mut hours = 0.0;
        let mut environment_hours = 0.0;
        let mut served = 0.0;
        let mut cold_starts = 0.0;
        for (environments, stretch) in self.stretches(requests, lambda) {
            let rate = mean * stretch.rate;
            if stretch.provisioned {
                hours += stretch.hours;
                environment_hours += environments * stretch.hours;
            }
            let spilled = self.spill(rate * service_s, environments);
            served += rate * (1.0 - spilled) * stretch.hours;
            cold_starts += lambda.cold_starts_at(rate * spilled) * stretch.hours;
        }
        let all = mean * self.load.hours;
        Provisioned {
            environments: if hours > 0.0 { environment_hours / hours } else { 0.0 },
            seconds: self.daily_hours / 24.0 * self.load.hours * 3600.0,
            // A sum of parts may differ from the whole by its last digit.
            share: if all > 0.0 { (served / all).clamp(0.0, 1.0) } else { 1.0 },
            cold_starts,
        }
    }

    /// The environments of each stretch of the month.
    fn stretches<'a>(
        &'a self,
        requests: f64,
        lambda: &LambdaModel,
    ) -> impl Iterator<Item = (f64, &'a Stretch)> + use<'a> {
        let mean = self.load.mean_rate(requests);
        let service_s = lambda.duration_ms / 1000.0;
        let needed =
            move |rate: f64| (mean * rate * service_s / self.target * (1.0 - SLACK)).ceil();
        let inside = || self.stretches.iter().filter(|stretch| stretch.provisioned);
        // One number for every hour: what the busiest of them needs.
        let busiest = || needed(inside().map(|stretch| stretch.rate).fold(0.0, f64::max)).max(1.0);
        let fixed = match self.mode {
            ProvisionedMode::Following => None,
            ProvisionedMode::Fixed | ProvisionedMode::Scheduled => {
                Some(self.count.unwrap_or_else(busiest))
            }
        };
        self.stretches.iter().map(move |stretch| {
            let environments = match fixed {
                _ if !stretch.provisioned => 0.0,
                Some(count) => count,
                // At least one stays ready, so that the first request finds it.
                None => needed(stretch.rate).max(self.count.unwrap_or(1.0)),
            };
            (environments, stretch)
        })
    }

    /// The relative rate of each stretch of the month with its hours.
    pub(crate) fn rates(&self) -> Vec<(f64, f64)> {
        self.stretches.iter().map(|stretch| (stretch.rate, stretch.hours)).collect()
    }

    /// The environments of each stretch of the month with its hours.
    pub(crate) fn environments(&self, requests: f64, lambda: &LambdaModel) -> Vec<(f64, f64)> {
        self.stretches(requests, lambda).map(|(count, stretch)| (count, stretch.hours)).collect()
    }

    /// The share of an hour's requests that finds every environment busy: its highest minute and
    /// the rest of it, each by chance.
    fn spill(&self, in_flight: f64, environments: f64) -> f64 {
        let minute = self.load.peak_factor / 60.0;
        let rest = (1.0 - minute).max(0.0);
        let highest = minute.min(1.0) * spill(in_flight * self.load.peak_factor, environments);
        highest + rest * spill(in_flight * rest * 60.0 / 59.0, environments)
    }

    /// The lines of a month with this many requests.
    pub fn meter(&self, requests: f64, lambda: &LambdaModel, sink: &mut dyn Sink) {
        let all = requests;
        let month = self.month(requests, lambda);
        let requests = requests * self.load.arriving;
        let arch = lambda.arch();
        let memory = mib(lambda.memory_mb);
        let billed_s = lambda.billed_ms / 1000.0;
        lambda.meter_requests(skus::lambda_requests(arch), requests, sink);
        let provisioned = memory * Seconds(month.environments * month.seconds);
        sink.line(Line::ProvisionedCapacity, skus::provisioned(arch), provisioned, &|| {
            Derivation::product(&[
                (TermLabel::MeanEnvironments, month.environments),
                (TermLabel::ProvisionedSeconds, month.seconds),
                (TermLabel::FunctionMemory, memory.0),
            ])
        });
        let served = memory * Seconds(requests * month.share * billed_s);
        sink.line(Line::ProvisionedDuration, skus::provisioned_duration(arch), served, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::ProvisionedShare, month.share),
                (TermLabel::BilledSeconds, billed_s),
                (TermLabel::FunctionMemory, memory.0),
            ])
        });
        let spilled = 1.0 - month.share;
        let over = memory * Seconds(requests * spilled * billed_s);
        sink.line(Line::LambdaDuration, skus::lambda_duration(arch), over, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::SpillShare, spilled),
                (TermLabel::BilledSeconds, billed_s),
                (TermLabel::FunctionMemory, memory.0),
            ])
        });
        lambda.meter_init(month.cold_starts, sink);
        lambda.meter_rest(requests, sink);
        lambda.meter_surroundings(all, month.cold_starts, sink);
    }
}

/// The part of an hour of the day that lies in a window of some hours, from 0 to 1.
fn overlap(hour: f64, from: f64, hours: f64) -> f64 {
    let part = |start: f64| ((hour + 1.0).min(start + hours) - hour.max(start)).max(0.0);
    (part(from) + part(from - 24.0)).min(1.0)
}

/// The share of requests that find every environment busy: Erlang's loss formula at `in_flight`
/// requests in flight on average.
pub fn spill(in_flight: f64, environments: f64) -> f64 {
    /// Above this many environments the limit for many of them is taken: it is within a
    /// thousandth there.
    const MANY: f64 = 400.0;
    if in_flight <= 0.0 || environments <= 0.0 {
        return if in_flight > 0.0 { 1.0 } else { 0.0 };
    }
    if environments <= MANY {
        let mut inverse = 1.0;
        for level in 1..=environments as u32 {
            inverse = 1.0 + inverse * f64::from(level) / in_flight;
        }
        return 1.0 / inverse;
    }
    // The hazard of a normal distribution, by Mills' ratio.
    let root = in_flight.sqrt();
    let z = (environments + 0.5 - in_flight) / root;
    (1.0 / (root * mills(-z))).min(1.0)
}

/// Mills' ratio of the normal distribution: the tail above `z` against the density at it.
fn mills(z: f64) -> f64 {
    const SQRT_TAU: f64 = 2.506_628_274_631_000_5;
    if z < 0.0 {
        // From the other tail; the density far out is nothing, and so is the loss.
        return SQRT_TAU * (z * z / 2.0).exp() - mills(-z);
    }
    // A continued fraction, from the inside out, begun at its limit for many terms.
    const TERMS: u32 = 60;
    let inner = (z + (z * z + 4.0 * f64::from(TERMS + 1)).sqrt()) / 2.0;
    (1..=TERMS).rev().fold(inner, |rest, term| z + f64::from(term) / rest).recip()
}
