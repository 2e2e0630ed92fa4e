//! The load of a month: the traffic profile as a handful of steps from one hour to the next.

use crate::scenario::fields::Scenario;
use crate::scenario::profile::HOURS;

/// Hours of the month that have the same rate and came after the same rate.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct LoadStep {
    /// Rate of the hour before, against the mean rate of the week.
    pub before: f64,
    /// Rate of the hour, against the mean rate of the week.
    pub rate: f64,
    /// How many hours of the month this holds for.
    pub hours: f64,
}

/// The shape of the load, independent of how many requests there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Load {
    /// The distinct steps of the week; their hours sum to those in which the workload runs.
    pub steps: Vec<LoadStep>,
    /// The step of each hour of the week.
    week: Vec<u8>,
    /// Hours of the month in which the workload runs.
    pub hours: f64,
    /// Hours of the month.
    pub month_hours: f64,
    /// The share of these hours in which there are requests, from 0 to 1.
    pub busy_share: f64,
    /// The highest minute of an hour against the hour's mean.
    pub peak_factor: f64,
    /// The busiest hour against the mean hour.
    pub busiest: f64,
    /// The share of requests that reach the ingress, from 0 to 1: less than 1 behind CloudFront.
    pub passing: f64,
    /// The share of requests that arrive, from 0 to 1: less than 1 behind a cache.
    pub arriving: f64,
}

impl Load {
    /// The load shape of a scenario.
    pub fn new(scenario: &Scenario) -> Load {
        let hours = scenario.hours_per_month;
        let relative = scenario.profile.relative_rates();
        let mut steps: Vec<LoadStep> = Vec::new();
        let mut week = Vec::new();
        for hour in 0..HOURS {
            let before = relative[(hour + HOURS - 1) % HOURS];
            let rate = relative[hour];
            let known = steps.iter().position(|step| step.before == before && step.rate == rate);
            let index = known.unwrap_or(steps.len());
            if known.is_none() {
                steps.push(LoadStep { before, rate, hours: 0.0 });
            }
            steps[index].hours += 1.0;
            // There are no more steps than hours of a week.
            week.push(index as u8);
        }
        // Whole hours of the week are counted first, so that a steady month has exactly its hours.
        for step in &mut steps {
            step.hours *= hours / HOURS as f64;
        }
        let busy = steps.iter().filter(|step| step.rate > 0.0).map(|step| step.hours);
        let busy_share = busy.sum::<f64>() / hours;
        let busiest = relative.iter().copied().fold(0.0, f64::max);
        Load {
            steps,
            week,
            hours,
            month_hours: scenario.month_hours(),
            busy_share,
            peak_factor: scenario.peak_factor,
            busiest,
            passing: 1.0,
            arriving: 1.0,
        }
    }

    /// Hours of the month in which the workload does not run.
    pub(crate) fn hours_off(&self) -> f64 {
        self.month_hours - self.hours
    }

    /// The steps of each day of the week, hour by hour.
    pub(crate) fn days(&self) -> impl Iterator<Item = &[u8]> {
        self.week.chunks(24)
    }

    /// The load behind a distribution that lets this share of the requests pass, and behind a cache
    /// at the ingress that answers a share of those.
    pub(crate) fn behind(&self, passing: f64, hits: f64) -> Load {
        Load { passing, arriving: passing * (1.0 - hits), ..self.clone() }
    }

    /// Mean requests a second that arrive, of this many in a month.
    pub fn mean_rate(&self, requests: f64) -> f64 {
        self.arriving * requests / (self.hours * 3600.0)
    }

    /// Requests a month of which this many a second arrive.
    pub(crate) fn requests_at(&self, rate: f64) -> f64 {
        rate * self.hours * 3600.0 / self.arriving
    }

    /// Requests a second in the highest minute of the busiest hour.
    pub fn peak_rate(&self, requests: f64) -> f64 {
        self.mean_rate(requests) * self.busiest * self.peak_factor
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::profile::{Profile, WeekShape};

    #[test]
    fn every_shape_keeps_the_months_requests() {
        for shape in WeekShape::ALL {
            let scenario = Scenario { profile: Profile::Preset(shape), ..Scenario::default() };
            let load = Load::new(&scenario);
            let hours: f64 = load.steps.iter().map(|step| step.hours).sum();
            let requests: f64 = load.steps.iter().map(|step| step.rate * step.hours).sum();
            assert!((hours - 730.0).abs() < 1e-9, "{shape:?}");
            assert!((requests - 730.0).abs() < 1e-9, "{shape:?}");
        }
    }

    #[test]
    fn a_steady_week_is_one_step() {
        let load = Load::new(&Scenario::default());
        assert_eq!(load.steps.len(), 1);
        assert!((load.peak_rate(730.0 * 3600.0) - 2.0).abs() < 1e-12);
    }
}
