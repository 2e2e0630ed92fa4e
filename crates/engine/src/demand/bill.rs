//! A workload from a bill: the quantity of a line, or its dollars at the list price of the region.

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::Tier;

use crate::prices::book::PriceBook;
use crate::prices::rows::PriceAnswer;
use crate::scenario::fields::Scenario;

/// A quantity of a bill, in the unit of its line.
pub(super) struct Billed {
    /// How much.
    pub quantity: f64,
    /// Whether dollars were given whose line has no known price: the quantity is then the one that is
    /// entered beside them, and the dollars say nothing.
    pub unpriced: bool,
}

/// GB-seconds of a month on a bill of Lambda, with those that were free.
pub(super) fn gb_seconds(scenario: &Scenario, book: &PriceBook) -> Billed {
    let sku = match scenario.arch {
        Arch::X86 => Sku::LambdaDurationX86,
        Arch::Arm64 => Sku::LambdaDurationArm,
    };
    let free = match scenario.free_tier {
        true => book.fact(Fact::LambdaFreeGbSeconds, scenario.as_of).value,
        false => 0.0,
    };
    billed(sku, free, scenario.billed_gb_seconds, scenario, book)
}

/// vCPU-hours of a month on a bill of Fargate, with Windows or without.
pub(super) fn vcpu_hours(scenario: &Scenario, windows: bool, book: &PriceBook) -> Billed {
    let sku = match scenario.arch {
        _ if windows => Sku::FargateWindowsVcpu,
        Arch::X86 => Sku::FargateVcpuX86,
        Arch::Arm64 => Sku::FargateVcpuArm,
    };
    billed(sku, 0.0, scenario.billed_vcpu_hours, scenario, book)
}

/// What the dollars of a line buy besides what is free, or what is entered in their place.
fn billed(sku: Sku, free: f64, entered: f64, scenario: &Scenario, book: &PriceBook) -> Billed {
    let Some(usd) = scenario.billed_usd.user_value() else {
        return Billed { quantity: entered, unpriced: false };
    };
    let bought = quantity_of_dollars(usd, sku, scenario, book);
    Billed { quantity: bought.map_or(entered, |bought| bought + free), unpriced: bought.is_none() }
}

/// What dollars buy of an SKU; nothing where its price is unknown, or 0.
fn quantity_of_dollars(usd: f64, sku: Sku, scenario: &Scenario, book: &PriceBook) -> Option<f64> {
    if let Some(own) = scenario.prices.get(sku) {
        return Some(usd / own).filter(|quantity| quantity.is_finite());
    }
    match book.price(sku, scenario.region, scenario.as_of) {
        PriceAnswer::Known(row) => bought(usd, &row.tiers),
        PriceAnswer::NotYet { .. } | PriceAnswer::Absent => None,
    }
}

/// How much this many dollars buy where the price of a unit changes with the quantity; nothing where
/// more and more costs nothing.
fn bought(mut usd: f64, tiers: &[Tier]) -> Option<f64> {
    let ends = tiers.iter().skip(1).map(|next| next.from).chain([f64::INFINITY]);
    for (tier, end) in tiers.iter().zip(ends) {
        let all = (end - tier.from) * tier.usd;
        if usd < all {
            return Some(tier.from + usd / tier.usd);
        }
        usd -= all;
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_buy_tier_by_tier() {
        let tiers = [Tier { from: 0.0, usd: 2.0 }, Tier { from: 10.0, usd: 1.0 }];
        for (usd, quantity) in [(0.0, 0.0), (4.0, 2.0), (20.0, 10.0), (25.0, 15.0)] {
            assert_eq!(bought(usd, &tiers), Some(quantity), "{usd}");
        }
        // What is free comes first.
        let tiers = [Tier { from: 0.0, usd: 0.0 }, Tier { from: 1e6, usd: 0.5 }];
        assert_eq!(bought(1.0, &tiers), Some(1e6 + 2.0));
        // What costs nothing is not bought.
        assert_eq!(bought(1.0, &[Tier { from: 0.0, usd: 0.0 }]), None);
        assert_eq!(bought(1.0, &[]), None);
    }
}
