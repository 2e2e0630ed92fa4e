//! How hosts are bought: on demand, as Spot, or reserved as far as that pays.

use eleven_rounds_catalog::choices::Purchase;

use super::HostModel;
use crate::metering::ecs::fargate::FargateModel;
use crate::metering::ecs::packing::Packing;
use crate::scenario::setting::Auto;

/// How the hosts of a month are bought, in instance-hours.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Bought {
    pub reserved: f64,
    pub committed_hours: f64,
    pub other_hours: f64,
}

impl HostModel {
    /// Whether the hosts are reserved, as many of them as pays.
    pub(super) fn is_reserved(&self) -> bool {
        matches!(self.purchase, Purchase::Reserved1 | Purchase::Reserved3)
    }

    /// Whether a type on demand may take the place of a reserved one, where it costs less.
    pub(super) fn may_reserve_none(&self) -> bool {
        self.is_reserved() && self.reserved.is_none() && matches!(self.choice, Auto::Derived)
    }

    /// Whether a reservation is asked for and none pays.
    pub(crate) fn reserves_none(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
    ) -> bool {
        self.is_reserved() && self.bought(packing, requests, fargate).reserved == 0.0
    }

    /// How the hosts are bought: the reservation that costs least, unless a number is asked for.
    pub(super) fn bought(
        &self,
        packing: &Packing,
        requests: f64,
        fargate: &FargateModel,
    ) -> Bought {
        let all = self.hosts(packing, requests, fargate);
        if !self.is_reserved() {
            let other_hours = all.map(|(hosts, hours)| hosts * hours).sum();
            return Bought { other_hours, ..Bought::default() };
        }
        let all: Vec<(f64, f64)> = all.collect();
        let above = |reserved: f64| -> f64 {
            all.iter().map(|(hosts, hours)| (hosts - reserved).max(0.0) * hours).sum()
        };
        let cost = |reserved: f64| {
            let hours_above = above(reserved);
            let usd_above =
                if hours_above > 0.0 { hours_above * packing.host.on_demand_usd } else { 0.0 };
            reserved * self.load.month_hours * packing.host.hour_usd + usd_above
        };
        // The cost is convex with its corners at the counts of hosts; where the price on demand
        // is unknown, every host is reserved.
        let most = all.iter().map(|(hosts, _)| *hosts).fold(0.0, f64::max);
        let proposed = || {
            let counts = all.iter().map(|(hosts, _)| *hosts).chain([0.0]);
            counts.fold(most, |best, count| if cost(count) < cost(best) { count } else { best })
        };
        // What is asked for and has no known price is shown as that, not replaced.
        // Beside types with a known price, one without it was taken for its price on demand.
        let other_priced =
            || self.hosts.get().is_some_and(|hosts| hosts.iter().any(|host| host.priced));
        let derived = || match packing.host.priced {
            true => proposed(),
            false if self.may_reserve_none() && other_priced() => 0.0,
            false => most,
        };
        let reserved = self.reserved.unwrap_or_else(derived);
        Bought {
            reserved,
            committed_hours: reserved * self.load.month_hours,
            other_hours: above(reserved),
        }
    }
}
