//! Tables with a value for each option of a closed list.

use core::marker::PhantomData;
use core::ops::{Index, IndexMut};

use serde::{Serialize, Serializer};

use crate::option::{DeploymentOption, ScoringOption};

/// A closed list of options that can index a table.
pub trait OptionList<const N: usize>: Copy {
    /// Every option, in the order shown.
    const LIST: [Self; N];

    /// The index of an option in the list.
    fn index(self) -> usize;
}

impl OptionList<{ DeploymentOption::ALL.len() }> for DeploymentOption {
    const LIST: [DeploymentOption; DeploymentOption::ALL.len()] = DeploymentOption::ALL;

    fn index(self) -> usize {
        self as usize
    }
}

impl OptionList<{ ScoringOption::ALL.len() }> for ScoringOption {
    const LIST: [ScoringOption; ScoringOption::ALL.len()] = ScoringOption::ALL;

    fn index(self) -> usize {
        self as usize
    }
}

/// A value for each option of a list, indexed by the option.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct OptionTable<K, T, const N: usize> {
    values: [T; N],
    options: PhantomData<K>,
}

/// A value for each [`DeploymentOption`].
pub type PerOption<T> = OptionTable<DeploymentOption, T, { DeploymentOption::ALL.len() }>;

/// A value for each [`ScoringOption`].
pub type PerScoringOption<T> = OptionTable<ScoringOption, T, { ScoringOption::ALL.len() }>;

impl<K: OptionList<N>, T, const N: usize> OptionTable<K, T, N> {
    /// The value of each option, computed.
    pub fn from_fn(value: impl FnMut(K) -> T) -> Self {
        K::LIST.map(value).into()
    }

    /// Each option with its value, in the order of the list.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = (K, &T)> {
        K::LIST.into_iter().zip(&self.values)
    }

    /// The values, in the order of the list.
    pub fn values(&self) -> core::slice::Iter<'_, T> {
        self.values.iter()
    }

    /// The values, in the order of the list, to change them.
    pub fn values_mut(&mut self) -> core::slice::IterMut<'_, T> {
        self.values.iter_mut()
    }

    /// A table with what follows from each value.
    pub fn map<U>(&self, mut value: impl FnMut(K, &T) -> U) -> OptionTable<K, U, N> {
        OptionTable::from_fn(|option| value(option, &self[option]))
    }

    /// The values of two options, to change both; nothing where they are the same option.
    pub fn pair_mut(&mut self, options: [K; 2]) -> Option<[&mut T; 2]> {
        self.values.get_disjoint_mut(options.map(K::index)).ok()
    }
}

impl<K: OptionList<N>, T, const N: usize> From<[T; N]> for OptionTable<K, T, N> {
    /// The values, in the order of the list.
    fn from(values: [T; N]) -> Self {
        OptionTable { values, options: PhantomData }
    }
}

impl<K: OptionList<N>, T: Default, const N: usize> Default for OptionTable<K, T, N> {
    fn default() -> Self {
        OptionTable::from_fn(|_| T::default())
    }
}

impl<K: OptionList<N>, T, const N: usize> Index<K> for OptionTable<K, T, N> {
    type Output = T;

    fn index(&self, option: K) -> &T {
        &self.values[option.index()]
    }
}

impl<K: OptionList<N>, T, const N: usize> IndexMut<K> for OptionTable<K, T, N> {
    fn index_mut(&mut self, option: K) -> &mut T {
        &mut self.values[option.index()]
    }
}

impl<K, T: Serialize, const N: usize> Serialize for OptionTable<K, T, N> {
    /// As the list of the values.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(&self.values)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_option_finds_its_own_value() {
        let mut keys = PerOption::from_fn(DeploymentOption::key);
        for option in DeploymentOption::ALL {
            assert_eq!(keys[option], option.key());
        }
        assert!(keys.iter().all(|(option, key)| option.key() == *key));
        assert_eq!(serde_json::to_value(keys).unwrap(), serde_json::json!(DeploymentOption::ALL));
        keys[DeploymentOption::Fargate] = "other";
        assert_eq!(keys.values().filter(|key| **key == "other").count(), 1);
        let points = PerScoringOption::from([1, 2, 3, 4, 5]);
        assert!(points.iter().all(|(option, value)| option as usize + 1 == *value));
    }

    #[test]
    fn two_values_are_changed_at_once_but_not_one_twice() {
        let mut points = PerScoringOption::from([1, 2, 3, 4, 5]);
        if let Some([first, second]) =
            points.pair_mut([ScoringOption::EcsMi, ScoringOption::Lambda])
        {
            core::mem::swap(first, second);
        }
        assert_eq!(points, [5, 2, 3, 4, 1].into());
        assert_eq!(points.pair_mut([ScoringOption::Lmi; 2]), None);
    }
}
