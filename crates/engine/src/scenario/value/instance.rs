//! An EC2 instance type, or a family from which the cheapest fitting type is used.

use crate::base::suggest::nearest_of_kind;
use crate::prices::book::PriceBook;
use crate::prices::instances::InstanceType;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// A type by its index in the price book, or a family by the index of its first type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum InstanceChoice {
    /// One type.
    Type(u16),
    /// Any type of the family.
    Family(u16),
}

/// What stands before the dot of a type's name.
pub fn family(name: &str) -> &str {
    name.split('.').next().unwrap_or(name)
}

impl InstanceChoice {
    /// Whether the type at an index is allowed.
    pub fn holds(self, index: usize, types: &[InstanceType]) -> bool {
        match self {
            InstanceChoice::Type(chosen) => usize::from(chosen) == index,
            InstanceChoice::Family(first) => {
                let family_of = |index: usize| types.get(index).map(|known| family(&known.name));
                family_of(usize::from(first)) == family_of(index)
            }
        }
    }
}

impl FieldValue for InstanceChoice {
    fn read(text: &str, _: &FieldKind, book: &PriceBook) -> Result<Self, Problem> {
        let types = book.instance_types();
        let wanted = text.trim().to_ascii_lowercase();
        let find = |test: &dyn Fn(&str) -> bool| {
            types.iter().position(|known| test(&known.name)).map(|index| index as u16)
        };
        find(&|name| name == wanted)
            .map(InstanceChoice::Type)
            .or_else(|| find(&|name| family(name) == wanted).map(InstanceChoice::Family))
            .ok_or_else(|| {
                let names = types.iter().map(|known| known.name.as_str());
                Problem::UnknownOption { nearest: nearest_of_kind(&wanted, names) }
            })
    }

    fn write(&self, book: &PriceBook) -> String {
        let types = book.instance_types();
        let name = |index: u16| types.get(usize::from(index)).map_or("", |known| &known.name);
        match *self {
            InstanceChoice::Type(index) => name(index).to_owned(),
            InstanceChoice::Family(index) => family(name(index)).to_owned(),
        }
    }
}
