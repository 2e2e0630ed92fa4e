//! The size of a Fargate task.

use serde::Serialize;

use crate::base::number::{self};
use crate::base::suggest::nearest;
use crate::prices::book::PriceBook;
use crate::scenario::kind::{FieldKind, Problem};
use crate::scenario::setting::FieldValue;

/// The size of a Fargate task.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Size {
    /// Virtual CPUs.
    pub vcpu: f64,
    /// Gibibytes of memory.
    pub memory_gb: f64,
}

impl Size {
    /// The name in links, forms and JSON.
    pub fn text(self) -> String {
        [&number::text(self.vcpu), "/", &number::text(self.memory_gb)].concat()
    }
}

impl FieldValue for Size {
    fn read(text: &str, _: &FieldKind, book: &PriceBook) -> Result<Self, Problem> {
        let sizes = book.fargate_sizes();
        let keys = || sizes.iter().map(|s| Size { vcpu: s.vcpu, memory_gb: s.memory_gb }.text());
        let wanted = text.split_once('/').and_then(|(vcpu, memory)| {
            Some((number::parse(vcpu).ok()?, number::parse(memory).ok()?))
        });
        sizes
            .iter()
            .map(|size| Size { vcpu: size.vcpu, memory_gb: size.memory_gb })
            .find(|size| wanted == Some((size.vcpu, size.memory_gb)))
            .ok_or_else(|| Problem::UnknownOption { nearest: nearest(text, keys()) })
    }

    fn write(&self, _: &PriceBook) -> String {
        self.text()
    }
}
