//! A workload from a bill: the quantity of a line, or its dollars at the list price of the region.

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::units::Tier;

use crate::prices::book::PriceBook;
use crate::prices::rows::PriceAnswer;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::kind::FieldKind;

/// The mean duration of this many requests on a bill of Lambda, in ms: of what was billed, at the memory
/// that the function had. At least what is billed of any request.
pub(super) fn mean_duration_ms(scenario: &Scenario, requests: f64, book: &PriceBook) -> f64 {
    let FieldKind::Number { min, max, .. } = Field::Duration.row().kind else { return 1.0 };
    let gb = scenario.memory_seen_mb() / 1024.0;
    (gb_seconds(scenario, book) / requests / gb * 1000.0).clamp(min, max)
}

/// GB-seconds of a month on a bill of Lambda, with those that were free.
fn gb_seconds(scenario: &Scenario, book: &PriceBook) -> f64 {
    let sku = match scenario.arch {
        Arch::X86 => Sku::LambdaDurationX86,
        Arch::Arm64 => Sku::LambdaDurationArm,
    };
    let free = match scenario.free_tier {
        true => book.fact(Fact::LambdaFreeGbSeconds, scenario.as_of).value,
        false => 0.0,
    };
    let bought = quantity_of_dollars(sku, scenario, book);
    bought.map_or(scenario.billed_gb_seconds, |bought| bought + free)
}

/// vCPU-hours of a month on a bill of Fargate, with Windows or without.
pub(super) fn vcpu_hours(scenario: &Scenario, windows: bool, book: &PriceBook) -> f64 {
    let sku = match scenario.arch {
        _ if windows => Sku::FargateWindowsVcpu,
        Arch::X86 => Sku::FargateVcpuX86,
        Arch::Arm64 => Sku::FargateVcpuArm,
    };
    quantity_of_dollars(sku, scenario, book).unwrap_or(scenario.billed_vcpu_hours)
}

/// What the dollars of the bill buy of an SKU; nothing where none were given, or the price is unknown.
fn quantity_of_dollars(sku: Sku, scenario: &Scenario, book: &PriceBook) -> Option<f64> {
    let usd = scenario.billed_usd.user_value()?;
    if let Some(own) = scenario.prices.get(sku) {
        return Some(usd / own).filter(|quantity| quantity.is_finite());
    }
    match book.price(sku, scenario.region, scenario.as_of) {
        PriceAnswer::Known(row) => Some(bought(usd, &row.tiers)),
        PriceAnswer::NotYet { .. } | PriceAnswer::Absent => None,
    }
}

/// How much this many dollars buy where the price of a unit changes with the quantity.
fn bought(mut usd: f64, tiers: &[Tier]) -> f64 {
    let ends = tiers.iter().skip(1).map(|next| next.from).chain([f64::INFINITY]);
    for (tier, end) in tiers.iter().zip(ends) {
        let all = (end - tier.from) * tier.usd;
        if usd < all {
            return tier.from + usd / tier.usd;
        }
        usd -= all;
    }
    0.0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn dollars_buy_tier_by_tier() {
        let tiers = [Tier { from: 0.0, usd: 2.0 }, Tier { from: 10.0, usd: 1.0 }];
        for (usd, quantity) in [(0.0, 0.0), (4.0, 2.0), (20.0, 10.0), (25.0, 15.0)] {
            assert_eq!(bought(usd, &tiers), quantity, "{usd}");
        }
        // What is free comes first.
        let tiers = [Tier { from: 0.0, usd: 0.0 }, Tier { from: 1e6, usd: 0.5 }];
        assert_eq!(bought(1.0, &tiers), 1e6 + 2.0);
        assert_eq!(bought(1.0, &[]), 0.0);
    }
}
