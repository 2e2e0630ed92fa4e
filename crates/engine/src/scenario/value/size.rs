//! The size of a Fargate task.

use serde::Serialize;

use crate::base::number::{self};
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
        let wanted = text.split_once('/').and_then(|(vcpu, memory)| {
            Some((number::parse(vcpu).ok()?, number::parse(memory).ok()?))
        });
        // Only the memory may be off: with other vCPUs it is another size.
        let near = wanted.and_then(|(vcpu, memory_gb)| {
            let off = |size: &Size| (size.memory_gb - memory_gb).abs();
            sizes
                .iter()
                .map(|size| Size { vcpu: size.vcpu, memory_gb: size.memory_gb })
                .filter(|size| size.vcpu == vcpu)
                .min_by(|a, b| off(a).total_cmp(&off(b)))
        });
        match near {
            Some(size) if wanted == Some((size.vcpu, size.memory_gb)) => Ok(size),
            near => {
                Err(Problem::UnknownOption { nearest: near.map_or_else(String::new, Size::text) })
            }
        }
    }

    fn write(&self, _: &PriceBook) -> String {
        self.text()
    }
}
