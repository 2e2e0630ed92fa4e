//! The receiver of metered lines, one after the other.

use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::*;

use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::line::Line;

/// Takes the lines of a metering, one after the other. Models meter into any sink through one
/// piece of code: each further copy of it would be code to load.
pub trait Sink {
    /// One line: the derivation is built only where somebody reads it.
    fn add(&mut self, line: Line, sku: Sku, quantity: f64, why: &dyn Fn() -> Derivation);

    /// One line of EC2 instances, at the price of their type.
    fn add_instances(
        &mut self,
        line: Line,
        sku: SkuOf<InstanceHours>,
        instance: usize,
        hours: InstanceHours,
        why: &dyn Fn() -> Derivation,
    );
}

impl dyn Sink + '_ {
    /// One line whose quantity has the unit of its SKU; a line of nothing is left out.
    pub(crate) fn line<Q: Quantity>(
        &mut self,
        line: Line,
        sku: SkuOf<Q>,
        quantity: Q,
        why: &dyn Fn() -> Derivation,
    ) {
        if quantity.value() > 0.0 {
            self.add(line, sku.sku(), quantity.value(), why);
        }
    }
}

/// One line whose quantity is a product of these factors.
pub(crate) fn product<Q: Quantity>(
    sink: &mut dyn Sink,
    line: Line,
    sku: SkuOf<Q>,
    quantity: Q,
    factors: &[(TermLabel, f64)],
) {
    sink.line(line, sku, quantity, &|| Derivation::product(factors));
}
