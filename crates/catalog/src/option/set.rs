//! Sets of the options that the rounds score.

use core::fmt;

use serde::{Serialize, Serializer};

use crate::option::ScoringOption;

/// A set of scored options.
#[derive(Clone, Copy, Default, PartialEq, Eq, Hash)]
pub struct OptionSet(u8);

impl OptionSet {
    /// No option.
    pub const EMPTY: OptionSet = OptionSet(0);

    /// The set that [`OptionSet::bits`] writes.
    pub const fn from_bits(bits: u8) -> OptionSet {
        OptionSet(bits)
    }

    /// A bit for each option, the first of the list lowest.
    pub const fn bits(self) -> u8 {
        self.0
    }

    const fn bit(option: ScoringOption) -> u8 {
        1 << option as u8
    }

    /// Whether an option is in the set.
    pub const fn contains(self, option: ScoringOption) -> bool {
        self.0 & OptionSet::bit(option) != 0
    }

    /// Adds an option.
    pub const fn insert(&mut self, option: ScoringOption) {
        self.0 |= OptionSet::bit(option);
    }

    /// Whether no option is in the set.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// The options that are in either set.
    pub const fn or(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 | other.0)
    }

    /// The options that are in both sets.
    pub const fn and(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & other.0)
    }

    /// The options of this set that are not in the other.
    pub const fn without(self, other: OptionSet) -> OptionSet {
        OptionSet(self.0 & !other.0)
    }

    /// The options of the set, in the order of [`ScoringOption::ALL`].
    pub fn iter(self) -> impl Iterator<Item = ScoringOption> {
        ScoringOption::ALL.into_iter().filter(move |option| self.contains(*option))
    }
}

impl FromIterator<ScoringOption> for OptionSet {
    fn from_iter<I: IntoIterator<Item = ScoringOption>>(options: I) -> OptionSet {
        let mut set = OptionSet::EMPTY;
        options.into_iter().for_each(|option| set.insert(option));
        set
    }
}

impl fmt::Debug for OptionSet {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_set().entries(self.iter()).finish()
    }
}

impl Serialize for OptionSet {
    /// As the list of the keys.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.iter().map(ScoringOption::key))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_set_holds_what_was_put_into_it() {
        let lambda = OptionSet::from_iter([ScoringOption::Lmi, ScoringOption::Lambda]);
        assert!(lambda.contains(ScoringOption::Lambda) && !lambda.contains(ScoringOption::EcsMi));
        assert_eq!(lambda.iter().collect::<Vec<_>>(), [ScoringOption::Lambda, ScoringOption::Lmi]);
        assert_eq!(serde_json::to_value(lambda).unwrap(), serde_json::json!(["lambda", "lmi"]));
        assert_eq!(OptionSet::from_bits(lambda.bits()), lambda);
        let ecs = OptionSet::from_iter(ScoringOption::ALL).without(lambda);
        assert!(ecs.and(lambda).is_empty() && ecs.iter().count() == 3);
        assert_eq!(ecs.or(lambda).iter().collect::<Vec<_>>(), ScoringOption::ALL);
        assert!(OptionSet::EMPTY.is_empty());
    }
}
