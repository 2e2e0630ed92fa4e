//! Whether an option can run the workload as it is configured: one value, which everything that names
//! an option reads.

use serde::Serialize;

use crate::billing::estimate::Estimate;
use crate::options::findings::{Finding, Severity};

/// Whether an option can run the workload, the best first. What stands against it is in its
/// findings, and which prices are missing on its bill.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// As it is configured, and every price on its bill is known.
    #[default]
    CanRun,
    /// As it is configured, but some price on its bill is unknown.
    Unpriced,
    /// Not as it is configured: another value of some field would do.
    Adjust,
    /// Not at all: a fixed limit is in the way.
    CannotRun,
}

impl Standing {
    /// What findings and a bill come to: the worst finding decides, then whether all is priced.
    pub fn of<'a>(
        findings: impl IntoIterator<Item = &'a Finding>,
        estimate: &Estimate,
    ) -> Standing {
        let mut standing = match estimate.not_counted().next() {
            Some(_) => Standing::Unpriced,
            None => Standing::CanRun,
        };
        for finding in findings {
            let worst = match finding.severity {
                Severity::Blocker => Standing::CannotRun,
                Severity::Misconfiguration => Standing::Adjust,
                Severity::Warning if finding.kind.leaves_open() => Standing::Unpriced,
                Severity::Warning => continue,
            };
            standing = standing.max(worst);
        }
        standing
    }

    /// Whether the option runs as it is configured, whatever it costs.
    pub fn runs(self) -> bool {
        self <= Standing::Unpriced
    }
}
