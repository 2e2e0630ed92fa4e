//! Notices about parts of a link, or of a file named in the address, that could not be read.

use eleven_rounds_engine::rules::custom_rules::problem::CustomRulesProblem;
use eleven_rounds_engine::scenario::link;

/// What could not be taken of a link, or of what its address names.
#[derive(Clone, Debug, PartialEq)]
pub enum PageNotice {
    /// A part of the link.
    Link(link::Notice),
    /// The rule file that the address names was refused.
    CustomRules {
        /// The file.
        name: String,
        /// A mistake in it.
        problem: CustomRulesProblem,
    },
}
