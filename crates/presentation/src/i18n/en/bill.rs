//! What a bill says in English.

use eleven_rounds_engine::catalog::Unit;
use eleven_rounds_engine::derivation::{Factor, LcuDimension};
use eleven_rounds_engine::metering::Line;
use eleven_rounds_engine::rating::PriceOrigin;

use super::English;
use crate::format::{self, percent, significant};
use crate::i18n::words::{BillWords, Labels as _};

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Request => "requests",
        Unit::GbSecond => "GB-s",
        Unit::GbHour => "GB-h",
        Unit::VcpuHour => "vCPU-h",
        Unit::Gb => "GB",
        Unit::GbMonth => "GB-mo",
        Unit::Hour => "h",
        Unit::LcuHour => "LCU-h",
        Unit::AddressHour => "address-h",
        Unit::InstanceHour => "instance-h",
        Unit::Dollar => "USD",
        Unit::ConnectionMinute => "connection-min",
        Unit::ItemMonth => "a month",
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
            Line::NatData => "Data through NAT",
            Line::NatAddresses => "NAT addresses",
            Line::InternetOut => "Data out to the internet",
            Line::LogsIngest => "Logs taken in",
            Line::LogsStored => "Logs kept",
            Line::ImageStorage => "Images in ECR",
            Line::ImagePulls => "Image pulls",
            Line::Stages => "Further stages",
            Line::ShardHours => "Shards",
            Line::PutUnits => "PUT units",
            Line::DurableOperations => "Operations",
            Line::DurableWritten => "Data written",
            Line::DurableRetained => "Data kept",
            Line::CacheHours => "Cache",
            Line::CachedRequests => "Requests to the cache",
            Line::CachedOut => "Data from the cache",
            Line::Extra(field) => self.label(field),
        }
    }

    fn term(&self, factor: Factor, number: &str) -> String {
        let name = match factor {
            Factor::Requests => "requests",
            Factor::Increments => "increments each",
            Factor::BilledSeconds => "s billed",
            Factor::FunctionMemory | Factor::TaskMemory => "GB memory",
            Factor::ColdStarts => "cold starts",
            Factor::InitSeconds => "s start-up",
            Factor::ExtraDisk => "GB above the included",
            Factor::GbPerRequest => "GB each",
            Factor::ServingTaskHours => "task-hours serving",
            Factor::StartingTaskHours => "task-hours starting",
            Factor::OverlapTaskHours => "task-hours in deployments",
            Factor::TaskVcpu => "vCPU",
            Factor::HoursOfMonth => "h",
            Factor::MeanLcu => "LCU on average",
            Factor::Zones => "zones",
            Factor::Gateways => "gateways",
            Factor::LogsIngested => "GB taken in",
            Factor::RetentionMonths => "months kept",
            Factor::StoredShare => "of their size",
            Factor::ImageGb => "GB image",
            Factor::TasksStarted => "tasks started",
            Factor::Months => "month",
            Factor::HandOvers => "hand-overs each",
            Factor::Shards => "shards",
            Factor::MeanEnvironments => "environments",
            Factor::ProvisionedSeconds => "s provisioned",
            Factor::ProvisionedShare => "of them provisioned",
            Factor::SpillShare => "of them spilling over",
            Factor::SpotTaskHours => "task-hours on Spot",
            Factor::OnDemandTaskHours => "task-hours on demand",
            Factor::MeanInstances => "instances",
            Factor::ReservedInstances => "reserved",
            Factor::InstanceHours => "instance-hours",
            Factor::InstancePrice => "USD an hour",
            Factor::VolumeGb => "GB volume",
            Factor::CommittedPerHour => "USD committed an hour",
            Factor::UncoveredShare => "not covered",
            Factor::EachRequest => "each",
            Factor::Count => "in use",
            Factor::Gb => "GB",
            Factor::Directions => "directions",
            Factor::Share => "of them",
            Factor::MeanTasks => "tasks on average",
            Factor::SnapshotSeconds => "s kept",
            Factor::GbPerVcpu => "GB per vCPU",
        };
        [number, " ", name].concat()
    }

    fn quantity(&self, number: &str, of: Unit) -> String {
        match of {
            Unit::Request => number.to_owned(),
            _ => [number, " ", unit(of)].concat(),
        }
    }

    fn per_unit(&self, of: Unit) -> String {
        ["/ ", if of == Unit::Request { "request" } else { unit(of) }].concat()
    }

    fn unit_price(&self, dollars: f64, of: Unit) -> String {
        match of {
            // Prices of single requests are read per million.
            Unit::Request => [&format::unit_price(dollars * 1e6), " / M"].concat(),
            Unit::GbSecond => format::unit_price(dollars),
            Unit::GbMonth => [&format::unit_price(dollars), " / GB-mo"].concat(),
            Unit::AddressHour
            | Unit::Hour
            | Unit::VcpuHour
            | Unit::GbHour
            | Unit::LcuHour
            | Unit::InstanceHour => [&format::unit_price(dollars), " / h"].concat(),
            // A share of dollars is read in per cent.
            Unit::Dollar => percent(dollars),
            Unit::ConnectionMinute => [&format::unit_price(dollars * 1e6), " / M min"].concat(),
            Unit::ItemMonth => [&format::unit_price(dollars), " / month"].concat(),
            Unit::Gb => [&format::unit_price(dollars), " / GB"].concat(),
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
            PriceOrigin::Committed { used, own } => {
                let at = if *own { ", at the discount that you assume" } else { "" };
                format!("Paid for every hour; {} of it is used{at}.", percent(*used))
            }
            PriceOrigin::Unknown => {
                "No price is known in this region: the line is not counted.".to_owned()
            }
            PriceOrigin::NotYet { first_known } => {
                format!("Unknown on this day, first known on {first_known}: not counted.")
            }
        }
    }

    fn free(&self, number: &str, of: Unit) -> String {
        format!("{} of it are free", self.quantity(number, of))
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
        assert_eq!(English.quantity("1,000,000", Unit::Request), "1,000,000");
        assert_eq!(English.quantity("182.5", Unit::VcpuHour), "182.5 vCPU-h");
        assert_eq!(English.unit_price(2e-7, Unit::Request), "$0.20 / M");
        assert_eq!(English.unit_price(0.000_016_666_7, Unit::GbSecond), "$0.0000166667");
    }
}
