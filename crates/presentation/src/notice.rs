//! What could not be taken of a link, or of what the address of the page names.

use eleven_rounds_engine::link;
use eleven_rounds_engine::rounds::house::HouseProblem;

/// What could not be taken of a link, or of what its address names.
#[derive(Clone, Debug, PartialEq)]
pub enum PageNotice {
    /// A part of the link.
    Link(link::Notice),
    /// The rule file that the address names was refused.
    House {
        /// The file.
        name: String,
        /// A mistake in it.
        problem: HouseProblem,
    },
}
