//! What fits: how a long job splits, and the sizes that hold a workload.

use crate::compare::Comparison;
use crate::facts::Fact;
use crate::price_book::PriceBook;
use crate::scenario::Scenario;
use crate::setting::Size;

/// What the limits of the day make of a workload in one round.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Fits {
    /// Round 4: the largest disks.
    Disk {
        /// Of a function, in GB.
        function_gb: f64,
        /// Of a task, in GB.
        task_gb: f64,
    },
    /// Round 8: the longest piece of work against the longest invocation.
    Time {
        /// The longest piece, in ms.
        longest_ms: f64,
        /// The longest invocation, in ms.
        limit_ms: f64,
        /// Invocations that the longest piece takes, one after the other.
        stages: f64,
    },
    /// Round 9: the sizes on the bill, and the largest there are.
    Sizes {
        /// Memory of the function, in MB.
        function_mb: f64,
        /// Size of a task.
        task: Size,
        /// The largest function, in MB.
        largest_mb: f64,
        /// The largest task.
        largest: Size,
    },
}

/// What fits in a round, from 1; nothing for rounds that ask for no size.
pub fn fits(
    round: usize,
    scenario: &Scenario,
    answer: &Comparison,
    book: &PriceBook,
) -> Option<Fits> {
    let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
    match round {
        4 => Some(Fits::Disk {
            function_gb: fact(Fact::LambdaEphemeralMaxMb) / 1024.0,
            task_gb: fact(Fact::FargateEphemeralMaxGb),
        }),
        8 => {
            let longest_ms = answer.lambda.duration_ms * answer.workload.longest_factor;
            let limit_ms = fact(Fact::LambdaTimeoutS) * 1000.0;
            Some(Fits::Time { longest_ms, limit_ms, stages: (longest_ms / limit_ms).ceil() })
        }
        9 => {
            let last = book.fargate_sizes().last()?;
            Some(Fits::Sizes {
                function_mb: answer.lambda.memory_mb,
                task: answer.fargate.size,
                largest_mb: fact(Fact::LambdaMemoryMaxMb),
                largest: Size { vcpu: last.vcpu, memory_gb: last.memory_gb },
            })
        }
        _ => None,
    }
}
