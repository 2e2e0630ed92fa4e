//! Figures of functions and tasks besides their bills.

use eleven_rounds_catalog::choices::Ingress;
use eleven_rounds_catalog::choices::Trigger;
use serde::Serialize;

use crate::options::configured::SizedOption;
use crate::options::shared::SharedModels;
use crate::scenario::value::size::Size;

/// What is derived for Lambda.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct LambdaDetails {
    /// Memory, in MB.
    pub memory_mb: f64,
    /// vCPUs that come with it.
    pub vcpu: f64,
    /// How long a request runs, in ms.
    pub duration_ms: f64,
    /// How long a request is billed for, in ms.
    pub billed_ms: f64,
    /// Requests in flight on average.
    pub mean_concurrency: f64,
    /// Requests in flight in the highest minute.
    pub peak_concurrency: f64,
    /// Cold starts a month.
    pub cold_starts: f64,
    /// The ingress.
    #[serde(rename = "door")]
    pub ingress: Ingress,
    /// Calls with which a queue is polled at once while little comes.
    #[serde(skip)]
    pub sqs_pollers: f64,
    /// For how many days the data of a durable execution is kept.
    #[serde(skip)]
    pub durable_days: f64,
}

/// What is derived for tasks.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct TaskDetails {
    /// Size of a task.
    pub size: Size,
    /// How long a request runs alone, in ms.
    pub alone_ms: f64,
    /// Requests that one task handles at once.
    pub in_flight: f64,
    /// Requests a second that one task handles at full use.
    pub throughput: f64,
    /// Tasks on average.
    pub mean_tasks: f64,
    /// Tasks in the busiest hour.
    pub most_tasks: f64,
    /// The share of the paid capacity that is used, from 0 to 1.
    pub utilisation: f64,
    /// Tasks started a month.
    pub started: f64,
    /// The fewest tasks.
    pub min_tasks: f64,
    /// The ingress.
    #[serde(rename = "door")]
    pub ingress: Ingress,
}

/// What is derived for the tasks of an option on ECS; those of Fargate for any other.
pub(crate) fn task_details(shared: &SharedModels<'_>, sized: &SizedOption<'_>) -> TaskDetails {
    let fargate = &shared.fargate;
    let requests = sized.requests;
    let best = sized.task();
    let traffic = fargate.task_traffic(&best, requests);
    // Hosts are paid for whether tasks fill them or not.
    let hours = sized.room().unwrap_or_else(|| traffic.hours.iter().sum());
    let mean_tasks = traffic.hours[0] / shared.load.hours;
    let mean = fargate.mean_rate(requests);
    let job = shared.work.trigger == Trigger::Job;
    let most_tasks = if job {
        shared.load.peak_rate(requests) * best.alone_ms / 1000.0
    } else {
        fargate.tasks_at(&best, mean * shared.load.busiest)
    };
    let paid = if job { 1.0 } else { hours / shared.load.hours * best.throughput };
    let used = if job { f64::from(u8::from(hours > 0.0)) } else { mean };
    TaskDetails {
        size: best.size,
        alone_ms: best.alone_ms,
        in_flight: best.in_flight,
        throughput: best.throughput,
        mean_tasks,
        most_tasks,
        utilisation: if paid > 0.0 { (used / paid).min(1.0) } else { 0.0 },
        started: traffic.started,
        min_tasks: fargate.fixed.unwrap_or(fargate.min_tasks),
        ingress: fargate.ingress(),
    }
}
