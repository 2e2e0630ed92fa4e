//! The monthly amount of each hidden cost, on both sides.

use eleven_rounds_catalog::money::Usd;
use eleven_rounds_catalog::option::DeploymentOption;
use eleven_rounds_catalog::sku::Sku;

use crate::base::number;
use crate::billing::estimate::Estimate;
use crate::billing::line_item::LineItem;
use crate::metering::hidden_costs::table::{EXTRAS, Extra};
use crate::metering::hidden_costs::{Extras, SideUsage};
use crate::metering::line::Line;
use crate::options::configured::ConfiguredOptions;
use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};

/// What a row is worth on one side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Amount {
    /// The row does not stand on this side.
    Absent,
    /// A price of it is unknown in this region on this day.
    Unknown,
    /// Dollars a month; a cache may save some.
    Known(Usd),
}

/// One row with its dollars.
#[derive(Clone, Debug, PartialEq)]
pub struct Worth {
    /// The row.
    pub extra: &'static Extra,
    /// Whether it is in the bills. If not, the dollars are those of its typical number.
    pub counted: bool,
    /// Lambda's side, then the container's, as the verdict compares them.
    pub sides: [Amount; 2],
}

impl Worth {
    /// Whether both sides have the same dollars, so that they cancel.
    pub fn cancels(&self) -> bool {
        matches!(self.sides, [Amount::Known(lambda), Amount::Known(ecs)] if lambda == ecs)
    }
}

/// The rows that stand on any side, in the order of the table.
///
/// A row is worth the bill with it less the bill without it. That is what its own lines cost
/// after everything else of the same SKU, because they change nothing else; but a cache spares
/// compute, calls for messages spare empty ones, and volumes and queues count when the size of a task
/// is chosen: there both bills are made.
pub fn worths(
    scenario: &Scenario,
    sides: [(DeploymentOption, &Estimate); 2],
    book: &PriceBook,
) -> Vec<Worth> {
    let configured = ConfiguredOptions::new(scenario, book);
    let requests = scenario.requests_per_month();
    let compared = sides.map(|(option, _)| option);
    let bills = sides.map(|(_, bill)| bill);
    let sides =
        [configured.shared.lambda.extras(requests), configured.shared.fargate.extras(requests)];
    let mut rows = Vec::new();
    for (index, extra) in EXTRAS.iter().enumerate() {
        let now = scenario.number(extra.field).unwrap_or(0.0);
        let counted = now > 0.0;
        let number = if counted { now } else { extra.levels[1] };
        let own = |side: usize| own_lines(index, number, &sides[side], bills[side], &configured);
        let mut sides = [own(0), own(1)];
        let changes_others = match extra.field {
            Field::ExtraCacheHits | Field::ExtraEbsGb | Field::ExtraSqsQueues => true,
            // A call that brings a message is no empty one.
            Field::ExtraSqs => scenario.extra_sqs_queues > 0.0,
            // Provisioned environments start cold more seldom than those on demand.
            Field::ExtraSnapStart => compared[0] != DeploymentOption::Lambda,
            _ => false,
        };
        if changes_others {
            differ(extra.field, number, &mut sides, compared, scenario, book);
        }
        if sides != [Amount::Absent; 2] {
            rows.push(Worth { extra, counted, sides });
        }
    }
    rows
}

/// What the lines of a row cost after all others of their SKUs.
fn own_lines(
    index: usize,
    number: f64,
    (extras, usage): &(&Extras, SideUsage),
    bill: &Estimate,
    configured: &ConfiguredOptions<'_>,
) -> Amount {
    // An option that nothing can carry has no bill that a row could be on: at most a commitment.
    let carried = bill.lines.iter().any(|item| item.line != Line::Commitment);
    let parts = extras.quantities(index, number, usage).filter(|_| carried);
    let Some(parts) = parts else { return Amount::Absent };
    let line = Line::Extra(EXTRAS[index].field);
    let is_other_line = |item: &&LineItem, sku| item.sku == sku && item.line != line;
    let used = |sku: Sku| -> f64 {
        bill.lines.iter().filter(|item| is_other_line(item, sku)).map(|item| item.quantity).sum()
    };
    let mut dollars = 0.0;
    for (sku, quantity) in parts {
        if quantity > 0.0 && !configured.shared.rates.knows(sku) {
            return Amount::Unknown;
        }
        dollars += configured.shared.rates.cost(sku, used(sku), quantity);
    }
    Amount::Known(Usd::round(configured.adjustments.apply(dollars)))
}

/// Replaces known amounts by the difference of whole bills.
fn differ(
    field: Field,
    number: f64,
    sides: &mut [Amount; 2],
    compared: [DeploymentOption; 2],
    scenario: &Scenario,
    book: &PriceBook,
) {
    let requests = scenario.requests_per_month();
    let bills = [number, 0.0].map(|number| {
        let text = number::text(number);
        let configured = ConfiguredOptions::with(scenario, book, &|changed| {
            let _ = changed.set(field, &text, book);
        });
        compared.map(|option| configured.cost(option, requests))
    });
    for (index, side) in sides.iter_mut().enumerate() {
        if let Amount::Known(usd) = side {
            *usd = Usd::round(bills[0][index] - bills[1][index]);
        }
    }
}
