//! Table: the settings of each preset, by field.

use crate::prices::book::PriceBook;
use crate::scenario::fields::{Field, Scenario};
use crate::scenario::presets::{Preset, PresetKind};

/// Fields with the texts that they are set to.
type Settings = &'static [(Field, &'static str)];

/// Published cases count compute alone: everything around it is switched off.
pub const COMPUTE_ONLY: &[(Field, &str)] = &[
    (Field::PeakFactor, "1"),
    (Field::RequestKb, "0"),
    (Field::ResponseKb, "0"),
    (Field::ImageGb, "0"),
    (Field::InitMs, "0"),
    (Field::LambdaIngress, "none"),
    (Field::Deployments, "0"),
    (Field::EcsIngress, "none"),
    (Field::Network, "private"),
    (Field::NatGateways, "0"),
    (Field::LogKb, "0"),
    (Field::PlatformLogKb, "0"),
];

impl Preset {
    /// The scenario: the defaults with this preset's settings, which the book must know.
    pub fn scenario(self, book: &PriceBook) -> Scenario {
        let mut scenario = Scenario::default();
        let base: Settings = match self.kind() {
            PresetKind::Published => COMPUTE_ONLY,
            PresetKind::Common | PresetKind::Rounds => &[],
        };
        for (field, text) in base.iter().chain(settings(self)) {
            // Tested: every setting of every preset fits its field.
            let _ = scenario.set(*field, text, book);
        }
        scenario
    }
}

/// What a preset sets; everything else has its default.
const fn settings(preset: Preset) -> Settings {
    match preset {
        Preset::DkLight => &[
            (Field::Requests, "1M"),
            (Field::Duration, "200"),
            (Field::Memory, "512"),
            (Field::LambdaMemory, "512"),
            (Field::Size, "0.25/0.5"),
            (Field::Tasks, "1"),
        ],
        Preset::DkMedium => &[
            (Field::Requests, "1M"),
            (Field::Duration, "1000"),
            (Field::Memory, "512"),
            (Field::SeenAt, "1024"),
            (Field::LambdaMemory, "1024"),
            (Field::Size, "0.25/0.5"),
            (Field::Tasks, "1"),
        ],
        Preset::CloudCostKit => &[
            (Field::Requests, "50M"),
            (Field::HoursPerMonth, "729.6"),
            (Field::Duration, "120"),
            (Field::Memory, "512"),
            (Field::LambdaMemory, "512"),
            (Field::FreeTier, "on"),
            (Field::Size, "0.5/1"),
            (Field::Tasks, "3"),
        ],
        Preset::DevToCash => &[
            (Field::Requests, "226.8M"),
            (Field::Profile, "spiky"),
            (Field::Duration, "200"),
            (Field::WorkKind, "computing"),
            (Field::Memory, "256"),
            (Field::LambdaMemory, "256"),
            (Field::FreeTier, "on"),
            (Field::Size, "1/2"),
            (Field::Tasks, "2"),
            (Field::EcsIngress, "alb"),
            // The article counts a load balancer at $25 and its capacity at $5 a month:
            // 730 hours, and the 504 LCU-hours that this load needs. Addresses it omits.
            (
                Field::Prices,
                "frontdoor.alb_hour:0.0342466,frontdoor.alb_lcu:0.00992064,network.public_ipv4:0",
            ),
        ],
        Preset::Webhook => &[
            (Field::Requests, "20k"),
            (Field::Duration, "300"),
            (Field::Memory, "256"),
            (Field::LambdaIngress, "function_url"),
        ],
        Preset::OfficeApp => &[
            (Field::Requests, "8M"),
            (Field::Profile, "office_hours"),
            (Field::Duration, "150"),
            (Field::WorkKind, "mixed"),
            (Field::Memory, "1024"),
            (Field::Runtime, "java"),
            (Field::ResponseKb, "20"),
        ],
        Preset::BusyApi => &[
            (Field::Requests, "400"),
            (Field::Per, "second"),
            (Field::Profile, "evening_peak"),
            (Field::Duration, "80"),
            (Field::Memory, "512"),
            (Field::ResponseKb, "6"),
        ],
        Preset::ImageQueue => &[
            (Field::Requests, "2M"),
            (Field::Trigger, "queue"),
            (Field::Profile, "evening_peak"),
            (Field::Duration, "1800"),
            (Field::WorkKind, "computing"),
            (Field::Memory, "1769"),
            (Field::PerRequestMemory, "400"),
            (Field::RequestKb, "1"),
        ],
        Preset::NightlyJob => &[
            (Field::Requests, "1"),
            (Field::Per, "day"),
            (Field::Trigger, "job"),
            (Field::Profile, "nightly_batch"),
            (Field::Duration, "1200000"),
            (Field::WorkKind, "computing"),
            (Field::Memory, "4096"),
        ],
        Preset::PrivateService => &[
            (Field::Requests, "30M"),
            (Field::Profile, "office_hours"),
            (Field::Duration, "60"),
            (Field::WorkKind, "mixed"),
            (Field::Memory, "512"),
            (Field::Network, "private"),
            (Field::LambdaIngress, "alb"),
            (Field::EcsIngress, "alb"),
        ],
        Preset::StartupMvp => &[
            (Field::Requests, "0.5"),
            (Field::Per, "second"),
            (Field::Duration, "200"),
            (Field::PeakFactor, "6"),
            (Field::Predictability, "unpredictable"),
            (Field::StartBudgetMs, "1500"),
            (Field::OpsFte, "0"),
            (Field::TeamContainer, "none"),
            (Field::Deployables, "1"),
            (Field::Boundary, "unclear"),
            (Field::Stage, "greenfield_mvp"),
        ],
        Preset::EnterpriseMigration => &[
            (Field::Requests, "80"),
            (Field::Per, "second"),
            (Field::Duration, "300"),
            (Field::PeakFactor, "1.8"),
            (Field::Memory, "4096"),
            (Field::Threads, "2"),
            (Field::Runtime, "java"),
            (Field::Predictability, "forecastable"),
            (Field::PackageGib, "0.6"),
            (Field::OpsFte, "6"),
            (Field::TeamContainer, "good"),
            (Field::Stage, "existing_monolith_vm"),
            (Field::Boundary, "unclear"),
            (Field::Deployables, "6"),
            (Field::Portability, "firm"),
            (Field::ContractNeed, "firm"),
            (Field::PatchControl, "yes"),
            (Field::Commitment, "yes"),
        ],
        Preset::IotIngestion => &[
            (Field::Requests, "2000"),
            (Field::Per, "second"),
            (Field::Trigger, "queue"),
            (Field::Duration, "50"),
            (Field::PeakFactor, "2.5"),
            (Field::Longest, "5000"),
            (Field::RampS, "600"),
            (Field::Predictability, "partly"),
            (Field::EventSources, "3"),
            (Field::Invocation, "stream"),
        ],
        Preset::GpsPolling => &[
            (Field::Requests, "600"),
            (Field::Per, "second"),
            (Field::Trigger, "queue"),
            (Field::Duration, "300"),
            (Field::PeakFactor, "1.2"),
            (Field::Predictability, "forecastable"),
            (Field::SubMinuteSchedule, "yes"),
            (Field::AlwaysOn, "yes"),
            (Field::Commitment, "yes"),
            (Field::EventSources, "0"),
            (Field::TeamContainer, "good"),
            (Field::OpsFte, "2"),
            (Field::EcsSide, "ec2"),
            (Field::Ec2Purchase, "reserved_1y"),
        ],
        Preset::GpuInference => &[
            (Field::Requests, "5"),
            (Field::Per, "second"),
            (Field::Streaming, "on"),
            (Field::Duration, "2000"),
            (Field::Memory, "32768"),
            (Field::Threads, "8"),
            (Field::Gpu, "yes"),
            (Field::EcsSide, "ec2"),
            (Field::PackageGib, "12"),
            (Field::UiKind, "token_stream"),
            (Field::Stage, "existing_container"),
            (Field::TeamContainer, "good"),
            (Field::OpsFte, "1"),
        ],
        Preset::CpuInference => &[
            (Field::Requests, "0.2"),
            (Field::Per, "second"),
            (Field::Duration, "1500"),
            (Field::PeakFactor, "8"),
            (Field::Memory, "6144"),
            (Field::Threads, "3"),
            (Field::Longest, "20000"),
            (Field::Runtime, "python"),
            (Field::PackageGib, "3"),
            (Field::OsNeeds, "packages"),
            (Field::RampS, "60"),
            (Field::Predictability, "unpredictable"),
            (Field::StartBudgetMs, "8000"),
        ],
        Preset::PublicApi => &[
            (Field::Requests, "50"),
            (Field::Per, "second"),
            (Field::Duration, "80"),
            (Field::PeakFactor, "3"),
            (Field::Predictability, "partly"),
            (Field::ContractNeed, "firm"),
            (Field::LeastPrivilege, "some"),
            (Field::Cacheable, "60"),
            (Field::OpsFte, "1"),
        ],
        Preset::LongBatch => &[
            (Field::Requests, "1"),
            (Field::Per, "day"),
            (Field::Trigger, "job"),
            (Field::Profile, "nightly_batch"),
            (Field::Duration, "7200000"),
            (Field::WorkKind, "computing"),
            (Field::Memory, "8192"),
            (Field::Threads, "4"),
            (Field::Splittable, "no"),
            (Field::EventSources, "1"),
            (Field::Interruptible, "yes"),
            (Field::Predictability, "forecastable"),
        ],
        Preset::EventPipeline => &[
            (Field::Requests, "30"),
            (Field::Per, "second"),
            (Field::Trigger, "queue"),
            (Field::Duration, "150"),
            (Field::PeakFactor, "6"),
            (Field::RampS, "60"),
            (Field::Predictability, "unpredictable"),
            (Field::EventSources, "5"),
            (Field::Invocation, "stream"),
            (Field::LeastPrivilege, "firm"),
            (Field::Deployables, "12"),
        ],
        Preset::ApprovalWorkflow => &[
            (Field::Requests, "0.01"),
            (Field::Per, "second"),
            (Field::Trigger, "queue"),
            (Field::Duration, "300"),
            (Field::CallbackShare, "98"),
            (Field::Splittable, "yes"),
            (Field::StateKind, "workflow"),
            (Field::EventSources, "2"),
        ],
        Preset::SocketChat => &[
            (Field::Requests, "20"),
            (Field::Per, "second"),
            (Field::Duration, "20"),
            (Field::PeakFactor, "5"),
            (Field::Protocol, "websocket"),
            (Field::ConnectionMin, "60"),
            (Field::UiKind, "realtime"),
            (Field::RampS, "60"),
            (Field::Predictability, "unpredictable"),
        ],
        Preset::GameServer => &[
            (Field::Requests, "500"),
            (Field::Per, "second"),
            (Field::Duration, "5"),
            (Field::Protocol, "udp"),
            (Field::StateKind, "session_memory"),
            (Field::SessionH, "3"),
            (Field::AlwaysOn, "yes"),
            (Field::ConnectionMin, "180"),
            (Field::StartBudgetMs, "50"),
            (Field::TeamContainer, "good"),
            (Field::OpsFte, "1"),
        ],
        Preset::InternalTool => &[
            (Field::Requests, "0.01"),
            (Field::Per, "second"),
            (Field::Duration, "400"),
            (Field::PeakFactor, "5"),
            (Field::StartBudgetMs, "3000"),
            (Field::OpsFte, "0.2"),
            (Field::EventSources, "2"),
            (Field::UiKind, "static"),
        ],
        Preset::NodeSite => &[
            (Field::Requests, "15"),
            (Field::Per, "second"),
            (Field::Streaming, "on"),
            (Field::Duration, "120"),
            (Field::PeakFactor, "6"),
            (Field::UiKind, "ssr_node"),
            (Field::Stage, "existing_http_app"),
            (Field::RampS, "60"),
            (Field::Predictability, "unpredictable"),
        ],
        Preset::SteadyApi => &[
            (Field::Requests, "2000"),
            (Field::Per, "second"),
            (Field::Duration, "60"),
            (Field::PeakFactor, "1.4"),
            (Field::Predictability, "forecastable"),
            (Field::Stage, "existing_container"),
            (Field::TeamContainer, "expert"),
            (Field::OpsFte, "4"),
            (Field::Commitment, "yes"),
        ],
        Preset::MultiTenant => &[
            (Field::Requests, "40"),
            (Field::Per, "second"),
            (Field::Duration, "120"),
            (Field::PeakFactor, "4"),
            (Field::Isolation, "per_tenant"),
            (Field::RampS, "60"),
            (Field::Predictability, "partly"),
            (Field::LeastPrivilege, "strict"),
            (Field::ContractNeed, "firm"),
            (Field::EventSources, "3"),
            (Field::Deployables, "15"),
            (Field::OpsFte, "2"),
            (Field::TeamServerless, "good"),
        ],
        Preset::HybridOnprem => &[
            (Field::Requests, "20"),
            (Field::Per, "second"),
            (Field::Duration, "200"),
            (Field::Onprem, "yes"),
            (Field::EcsSide, "ec2"),
            (Field::Portability, "contractual"),
            (Field::TeamContainer, "good"),
            (Field::OpsFte, "4"),
            (Field::Stage, "existing_container"),
        ],
        Preset::Bursts => &[
            (Field::Requests, "5M"),
            (Field::Profile, "spiky"),
            (Field::Duration, "150"),
            (Field::PeakFactor, "20"),
            (Field::RampS, "20"),
            (Field::Predictability, "unpredictable"),
            (Field::OpsFte, "0.5"),
        ],
        Preset::LowTraffic => &[
            (Field::Requests, "0.005"),
            (Field::Per, "second"),
            (Field::Duration, "200"),
            (Field::StartBudgetMs, "80"),
            (Field::TeamContainer, "good"),
            (Field::OpsFte, "1"),
        ],
        Preset::Stateful => &[
            (Field::Requests, "20"),
            (Field::Per, "second"),
            (Field::Duration, "50"),
            (Field::StateKind, "block_volume"),
            (Field::EcsSide, "ec2"),
            (Field::ScratchGib, "100"),
            (Field::OpsFte, "2"),
            (Field::TeamContainer, "good"),
            (Field::Stage, "existing_container"),
            (Field::Protocol, "tcp"),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_fits_its_field() {
        for preset in Preset::ALL {
            let mut scenario = Scenario::default();
            for (field, text) in COMPUTE_ONLY.iter().chain(settings(preset)) {
                assert_eq!(
                    scenario.set(*field, text, PriceBook::bundled()),
                    Ok(()),
                    "{preset:?} {field:?}"
                );
            }
            assert_eq!(Preset::from_key(preset.key()), Some(preset));
        }
    }
}
