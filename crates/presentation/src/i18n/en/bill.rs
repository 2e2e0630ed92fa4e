//! Texts of a bill in English.

use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::sku::BillingUnit;
use eleven_rounds_engine::metering::derivation::{LcuDimension, TermLabel};
use eleven_rounds_engine::metering::line::Line;

use super::English;
use crate::format::{self, percent, significant};
use crate::i18n::words::{BillWords, Labels as _};

fn unit(unit: BillingUnit) -> &'static str {
    match unit {
        BillingUnit::Request => "requests",
        BillingUnit::GbSecond => "GB-s",
        BillingUnit::GbHour => "GB-h",
        BillingUnit::VcpuHour => "vCPU-h",
        BillingUnit::Gb => "GB",
        BillingUnit::GbMonth => "GB-mo",
        BillingUnit::Hour => "h",
        BillingUnit::LcuHour => "LCU-h",
        BillingUnit::AddressHour => "address-h",
        BillingUnit::InstanceHour => "instance-h",
        BillingUnit::Dollar => "USD",
        BillingUnit::ConnectionMinute => "connection-min",
        BillingUnit::ItemMonth => "a month",
    }
}

impl BillWords for English {
    fn line(&self, line: Line) -> &'static str {
        match line {
            Line::LambdaRequests | Line::QueueRequests => "Requests",
            Line::LambdaDuration => "Duration",
            Line::LambdaInit => "Cold starts",
            Line::LambdaDisk | Line::FargateDisk => "Ephemeral storage",
            Line::LambdaStreaming => "Streamed responses",
            Line::FargateVcpu => "vCPU",
            Line::FargateMemory => "Memory",
            Line::ProvisionedCapacity => "Provisioned concurrency",
            Line::ProvisionedDuration => "Provisioned duration",
            Line::SpotVcpu => "vCPU on Spot",
            Line::SpotMemory => "Memory on Spot",
            Line::Instances => "EC2 instances",
            Line::ReservedInstances => "Reserved instances",
            Line::SurplusCredits => "Surplus CPU credits",
            Line::WindowsLicence => "Windows licence",
            Line::ManagementFee => "Management fee",
            Line::HostDisk => "Root volumes",
            Line::Commitment => "Savings Plan",
            Line::HostAddresses => "Host addresses",
            Line::FunctionUrl => "Function URL",
            Line::HttpApi => "HTTP API",
            Line::RestApi => "REST API",
            Line::AlbHours => "Load balancer",
            Line::AlbLcu => "Load balancer capacity",
            Line::AlbAddresses => "Load balancer addresses",
            Line::TaskAddresses => "Task addresses",
            Line::NatHours => "NAT gateway",
            Line::NatData => "NAT data processed",
            Line::NatAddresses => "NAT addresses",
            Line::InternetOut => "Data transfer out",
            Line::DistributionRequests => "CloudFront requests",
            Line::DistributionOut => "CloudFront data out",
            Line::DistributionToOrigin => "CloudFront data to the origin",
            Line::DistributionFromOrigin => "Origin data to CloudFront",
            Line::LogsIngest => "Logs ingested",
            Line::LogsStored => "Logs stored",
            Line::ImageStorage => "Images in ECR",
            Line::ImagePulls => "Image pulls",
            Line::Stages => "Additional stages",
            Line::ShardHours => "Shards",
            Line::PutUnits => "PUT units",
            Line::DurableOperations => "Operations",
            Line::DurableWritten => "Data written",
            Line::DurableRetained => "Data retained",
            Line::CacheHours => "Cache",
            Line::CachedRequests => "Requests to the cache",
            Line::CachedOut => "Data from the cache",
            Line::Extra(field) => self.label(field),
        }
    }

    fn term(&self, factor: TermLabel, number: &str) -> String {
        let name = match factor {
            TermLabel::Requests => "requests",
            TermLabel::Increments => "increments each",
            TermLabel::BilledSeconds => "s billed",
            TermLabel::FunctionMemory | TermLabel::TaskMemory => "GB memory",
            TermLabel::ColdStarts => "cold starts",
            TermLabel::InitSeconds => "s start-up",
            TermLabel::ExtraDisk => "additional GB",
            TermLabel::GbPerRequest => "GB each",
            TermLabel::ServingTaskHours => "task-hours serving",
            TermLabel::StartingTaskHours => "task-hours starting",
            TermLabel::OverlapTaskHours => "task-hours in deployments",
            TermLabel::TaskVcpu => "vCPU",
            TermLabel::HoursOfMonth => "h",
            TermLabel::MeanLcu => "LCU on average",
            TermLabel::Zones => "zones",
            TermLabel::Gateways => "gateways",
            TermLabel::LogsIngested => "GB ingested",
            TermLabel::RetentionMonths => "months stored",
            TermLabel::StoredShare => "of their size",
            TermLabel::ImageGb => "GB image",
            TermLabel::TasksStarted => "tasks started",
            TermLabel::Months => "month",
            TermLabel::HandOvers => "hand-overs each",
            TermLabel::Shards => "shards",
            TermLabel::MeanEnvironments => "environments",
            TermLabel::ProvisionedSeconds => "s provisioned",
            TermLabel::ProvisionedShare => "of them provisioned",
            TermLabel::SpillShare => "of them spilling over",
            TermLabel::SpotTaskHours => "task-hours on Spot",
            TermLabel::OnDemandTaskHours => "task-hours on demand",
            TermLabel::MeanInstances => "instances",
            TermLabel::ReservedInstances => "reserved",
            TermLabel::InstanceHours => "instance-hours",
            TermLabel::InstanceVcpu => "vCPU of each",
            TermLabel::SurplusVcpuHours => "vCPU-hours above the baseline",
            TermLabel::InstancePrice => "USD an hour",
            TermLabel::VolumeGb => "GB volume",
            TermLabel::CommittedPerHour => "USD committed an hour",
            TermLabel::UncoveredShare => "not covered",
            TermLabel::EachRequest => "each",
            TermLabel::Count => "in use",
            TermLabel::Gb => "GB",
            TermLabel::Directions => "directions",
            TermLabel::Share => "of them",
            TermLabel::OwnShare => "of it for this workload",
            TermLabel::MeanTasks => "tasks on average",
            TermLabel::SnapshotSeconds => "s cached",
            TermLabel::GbPerVcpu => "GB per vCPU",
            TermLabel::EmptyPolls => "empty polls each",
        };
        [number, " ", name].concat()
    }

    fn quantity(&self, number: &str, billing_unit: BillingUnit) -> String {
        match billing_unit {
            BillingUnit::Request => number.to_owned(),
            _ => [number, " ", unit(billing_unit)].concat(),
        }
    }

    fn per_unit(&self, billing_unit: BillingUnit) -> String {
        ["/ ", if billing_unit == BillingUnit::Request { "request" } else { unit(billing_unit) }]
            .concat()
    }

    fn unit_price(&self, dollars: f64, billing_unit: BillingUnit) -> String {
        match billing_unit {
            // Prices of single requests are read per million.
            BillingUnit::Request => [&format::unit_price(dollars * 1e6), " / M"].concat(),
            BillingUnit::GbSecond => format::unit_price(dollars),
            BillingUnit::GbMonth => [&format::unit_price(dollars), " / GB-mo"].concat(),
            BillingUnit::AddressHour
            | BillingUnit::Hour
            | BillingUnit::VcpuHour
            | BillingUnit::GbHour
            | BillingUnit::LcuHour
            | BillingUnit::InstanceHour => [&format::unit_price(dollars), " / h"].concat(),
            // A share of dollars is read in per cent.
            BillingUnit::Dollar => percent(dollars),
            BillingUnit::ConnectionMinute => {
                [&format::unit_price(dollars * 1e6), " / M min"].concat()
            }
            BillingUnit::ItemMonth => [&format::unit_price(dollars), " / month"].concat(),
            BillingUnit::Gb => [&format::unit_price(dollars), " / GB"].concat(),
        }
    }

    fn lcu(&self, dimension: LcuDimension, needs: [f64; 4]) -> String {
        let [connections, active, bytes, rules] = needs.map(|need| significant(need, 3));
        let binding = match dimension {
            LcuDimension::NewConnections => "new connections",
            LcuDimension::ActiveConnections => "active connections",
            LcuDimension::ProcessedBytes => "processed bytes",
            LcuDimension::RuleEvaluations => "rule evaluations",
        };
        format!(
            "The largest of four counts decides, here {binding}. New connections {connections}, \
             active connections {active}, processed bytes {bytes}, rule evaluations {rules} LCU."
        )
    }

    fn origin(&self, origin: &PriceOrigin) -> String {
        match origin {
            PriceOrigin::Book { effective_from, first_seen, confirmed_on, .. } => {
                let since = match effective_from {
                    Some(day) => format!("In force since {day}"),
                    None => format!("First seen {first_seen}"),
                };
                match confirmed_on {
                    Some(day) if effective_from.is_none() && day == first_seen => {
                        format!("Seen {day}.")
                    }
                    Some(day) => format!("{since}, confirmed {day}."),
                    None => format!("{since}; the source carries no date."),
                }
            }
            PriceOrigin::Own => "Your own price.".to_owned(),
            PriceOrigin::Committed { used, own, rates_of } => {
                let at = if *own { ", at your assumed discount" } else { "" };
                let seen = rates_of.map(|day| format!(" Oldest rate seen {day}."));
                let seen = seen.unwrap_or_default();
                format!("Paid for every hour; {} of it is used{at}.{seen}", percent(*used))
            }
            PriceOrigin::Unknown => {
                "No price is known in this region: the line is not counted.".to_owned()
            }
            PriceOrigin::NotYet { first_known } => {
                format!("Unknown on this day, first known on {first_known}: not counted.")
            }
        }
    }

    fn free(&self, number: &str, billing_unit: BillingUnit) -> String {
        format!("including {} free", self.quantity(number, billing_unit))
    }

    fn not_counted(&self, lines: &[Line]) -> String {
        let names: Vec<&str> = lines.iter().map(|line| self.line(*line)).collect();
        format!("not counted, price unknown: {}", names.join(", "))
    }

    fn price_day(&self, day: &str) -> String {
        format!("prices of {day}")
    }

    fn aged(&self, oldest: &str, days: i32) -> String {
        format!("{oldest}, {days} days ago")
    }

    fn oldest_price(&self, day: &str, share: f64) -> String {
        format!("oldest price confirmed {day} ({} of both totals)", percent(share))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantities_and_prices_carry_their_unit() {
        assert_eq!(English.quantity("1,000,000", BillingUnit::Request), "1,000,000");
        assert_eq!(English.quantity("182.5", BillingUnit::VcpuHour), "182.5 vCPU-h");
        assert_eq!(English.unit_price(2e-7, BillingUnit::Request), "$0.20 / M");
        assert_eq!(English.unit_price(0.000_016_666_7, BillingUnit::GbSecond), "$0.0000166667");
    }
}
