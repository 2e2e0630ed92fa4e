//! Queues that are polled: a call that brings no message is a request too.

use crate::demand::traffic::Load;

/// Hours of the month with the same load and the same pollers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct PolledHours {
    /// Messages in an hour.
    messages: f64,
    /// Pollers of each queue, each of which always has one call open.
    pollers: f64,
    /// How many hours.
    hours: f64,
}

/// Of the calls that are counted for a message, one in so many receives it: the others send and
/// delete it. A batch shares all three.
const CALLS_FOR_A_RECEIVE: f64 = 3.0;

/// The hours in which the workload runs, with the pollers of each step of its load.
pub(crate) fn polled_hours(
    load: &Load,
    requests: f64,
    pollers: impl Iterator<Item = f64>,
) -> Vec<PolledHours> {
    let mean = load.mean_rate(requests) * 3600.0;
    let polled = load.steps.iter().zip(pollers).map(|(step, pollers)| PolledHours {
        messages: mean * step.rate,
        pollers,
        hours: step.hours,
    });
    polled.collect()
}

/// The same with pollers that stay where the workload does not run.
pub(crate) fn always_polled(load: &Load, requests: f64, pollers: f64) -> Vec<PolledHours> {
    let mut all = polled_hours(load, requests, load.steps.iter().map(|_| pollers));
    all.push(PolledHours { messages: 0.0, pollers, hours: load.hours_off() });
    all
}

/// Calls of a month that bring no message, for each of so many queues. A call ends when a message
/// comes and else after `wait_s`, so that a poller makes as many calls as the messages need or as
/// the clock asks for, whichever is more. Those with a message are among `calls`, which are counted
/// for each message; they are spread evenly over the queues.
pub(crate) fn empty_polls(all: &[PolledHours], queues: f64, calls: f64, wait_s: f64) -> f64 {
    let receives = calls / CALLS_FOR_A_RECEIVE / queues;
    let empty = |polled: &PolledHours| {
        let by_clock = polled.pollers * 3600.0 / wait_s;
        polled.hours * (by_clock - polled.messages * receives).max(0.0)
    };
    all.iter().map(empty).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    const WAIT_S: f64 = 20.0;

    fn hours(messages: f64, pollers: f64) -> PolledHours {
        PolledHours { messages, pollers, hours: 1.0 }
    }

    #[track_caller]
    fn check(all: &[PolledHours], queues: f64, calls: f64, expected: f64) {
        let found = empty_polls(all, queues, calls, WAIT_S);
        assert!((found - expected).abs() < 1e-9, "{found} and not {expected}");
    }

    #[test]
    fn a_poller_makes_the_calls_of_the_clock_or_of_the_messages() {
        check(&[], 1.0, 3.0, 0.0);
        check(&[hours(0.0, 5.0)], 1.0, 3.0, 900.0);
        check(&[hours(300.0, 5.0)], 1.0, 3.0, 600.0);
        check(&[hours(9000.0, 5.0)], 1.0, 3.0, 0.0);
        // In batches of ten, a tenth of the calls.
        check(&[hours(300.0, 5.0)], 1.0, 0.3, 870.0);
        // Two queues share the messages.
        check(&[hours(300.0, 5.0)], 2.0, 3.0, 750.0);
        // A busy hour does not make up for a quiet one.
        check(&[hours(9000.0, 5.0), hours(0.0, 5.0)], 1.0, 3.0, 900.0);
    }

    #[test]
    fn more_messages_never_mean_fewer_calls() {
        for calls in [0.3, 1.0, 3.0, 12.0] {
            let mut before = 0.0;
            for messages in 0..2000 {
                let all = [hours(f64::from(messages), 5.0), hours(f64::from(messages) / 7.0, 1.0)];
                let counted = f64::from(messages) * (1.0 + 1.0 / 7.0) * calls;
                let now = counted + 2.0 * empty_polls(&all, 2.0, calls, WAIT_S);
                assert!(now >= before - 1e-9, "{messages}: {now} after {before}");
                before = now;
            }
        }
    }
}
