//! Quantities whose type contains their unit, so that a wrong product does not compile.

use core::marker::PhantomData;
use core::ops::{Add, Mul};

use crate::sku::{BillingUnit, Sku};

/// A metered amount in the unit of a price.
pub trait Quantity: Copy {
    /// The unit of a price for this quantity.
    const UNIT: BillingUnit;

    /// The bare number, in [`Quantity::UNIT`].
    fn value(self) -> f64;
}

macro_rules! units {
    ($($(#[$doc:meta])* $name:ident $(bills $unit:ident)?;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, PartialOrd, Default)]
        pub struct $name(pub f64);

        impl Add for $name {
            type Output = $name;
            fn add(self, other: $name) -> $name {
                $name(self.0 + other.0)
            }
        }

        impl Mul<f64> for $name {
            type Output = $name;
            fn mul(self, factor: f64) -> $name {
                $name(self.0 * factor)
            }
        }

        $(impl Quantity for $name {
            const UNIT: BillingUnit = BillingUnit::$unit;
            fn value(self) -> f64 {
                self.0
            }
        })?
    )*};
}

units! {
    /// Requests, or metered increments of them.
    Requests bills Request;
    /// Seconds.
    Seconds;
    /// Hours.
    Hours bills Hour;
    /// Months, as long as the scenario says a month is.
    Months;
    /// Gibibytes: 2³⁰ bytes.
    Gib bills Gb;
    /// Virtual CPUs.
    Vcpus;
    /// Public addresses.
    Addresses;
    /// Load balancer capacity units.
    Lcus;
    /// Gibibytes over seconds.
    GbSeconds bills GbSecond;
    /// Gibibytes over hours.
    GbHours bills GbHour;
    /// Gibibytes over months.
    GbMonths bills GbMonth;
    /// Virtual CPUs over hours.
    VcpuHours bills VcpuHour;
    /// Load balancer capacity units over hours.
    LcuHours bills LcuHour;
    /// Public addresses over hours.
    AddressHours bills AddressHour;
    /// EC2 instances.
    Instances;
    /// EC2 instances over hours.
    InstanceHours bills InstanceHour;
    /// US dollars that a fee is a share of.
    Dollars bills Dollar;
    /// Open connections over minutes.
    ConnectionMinutes bills ConnectionMinute;
    /// Metrics or alarms over months.
    ItemMonths bills ItemMonth;
}

macro_rules! products {
    ($($left:ident * $right:ident = $out:ident;)*) => {$(
        impl Mul<$right> for $left {
            type Output = $out;
            fn mul(self, other: $right) -> $out {
                $out(self.0 * other.0)
            }
        }
    )*};
}

products! {
    Gib * Seconds = GbSeconds;
    Gib * Hours = GbHours;
    Gib * Months = GbMonths;
    Vcpus * Hours = VcpuHours;
    Lcus * Hours = LcuHours;
    Addresses * Hours = AddressHours;
    Instances * Hours = InstanceHours;
}

/// Mebibytes as gibibytes.
pub fn mib(mebibytes: f64) -> Gib {
    Gib(mebibytes / 1024.0)
}

/// Kibibytes as gibibytes.
pub fn kib(kibibytes: f64) -> Gib {
    Gib(kibibytes / 1_048_576.0)
}

/// An SKU together with the type of the quantities it is priced for.
///
/// ```compile_fail
/// use crate::units::{Gib, GbSeconds};
/// // Gibibytes times gibibyte-seconds is no quantity of anything.
/// let wrong = Gib(1.0) * GbSeconds(1.0);
/// ```
#[derive(Debug, PartialEq, Eq)]
pub struct SkuOf<Q>(Sku, PhantomData<Q>);

impl<Q> Clone for SkuOf<Q> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<Q> Copy for SkuOf<Q> {}

impl<Q: Quantity> SkuOf<Q> {
    /// Binds an SKU to its quantity type. In a `const` a mismatch stops the build.
    ///
    /// # Panics
    /// Where the catalogue prices the SKU in another unit.
    pub const fn new(sku: Sku) -> SkuOf<Q> {
        assert!(sku.unit() as u8 == Q::UNIT as u8);
        SkuOf(sku, PhantomData)
    }

    /// The SKU itself.
    pub const fn sku(self) -> Sku {
        self.0
    }
}

/// A unit price from a monthly quantity on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tier {
    /// The monthly quantity, in the SKU's unit, from which the price holds.
    pub from: f64,
    /// Dollars per unit: the published decimal, rounded once.
    pub usd: f64,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn products_carry_their_unit() {
        let duration: GbSeconds = mib(512.0) * Seconds(0.2);
        assert!((duration.value() - 0.1).abs() < 1e-15);
        assert_eq!(kib(1_048_576.0), Gib(1.0));
    }
}
