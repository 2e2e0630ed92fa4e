//! What an option costs, as every language writes it.

use eleven_rounds_engine::catalog::money::Usd;
use eleven_rounds_engine::options::results::OptionResult;

use crate::format;

/// The total of an option as it is shown: a dash where nothing of it is known. Where only a part is
/// known, a question mark stands for the rest.
pub fn total(result: &OptionResult) -> String {
    total_with(result, Usd::ZERO)
}

/// The total of an option together with more dollars, as it is shown.
pub fn total_with(result: &OptionResult, more: Usd) -> String {
    let Some(counted) = result.counted() else { return format::ABSENT.to_owned() };
    let rest = if result.total().is_some() { "" } else { " + ?" };
    format::headline((counted + more).micros()) + rest
}
