//! Scenarios to start from: published cases with their source, and common shapes of work.
//!
//! Names and stories are the page's words; here are only the settings.

use crate::scenario::{Field, Scenario};

/// A scenario to start from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Preset {
    /// A light HTTP handler against one always-on task, as published.
    DkLight,
    /// A handler of one second against the same task, as published.
    DkMedium,
    /// The default case of another calculator.
    CloudCostKit,
    /// Four busy hours a day, as published.
    DevToCash,
    /// A webhook that is called now and then.
    Webhook,
    /// A business application, busy in office hours.
    OfficeApp,
    /// An API with steady, heavy traffic.
    BusyApi,
    /// Pictures resized from a queue.
    ImageQueue,
    /// A nightly job of 20 minutes.
    NightlyJob,
    /// An internal service in private subnets.
    PrivateService,
}

type Settings = &'static [(Field, &'static str)];

/// Published cases count compute alone: everything around it is switched off.
const COMPUTE_ONLY: Settings = &[
    (Field::PeakFactor, "1"),
    (Field::RequestKb, "0"),
    (Field::ResponseKb, "0"),
    (Field::ImageGb, "0"),
    (Field::InitMs, "0"),
    (Field::LambdaDoor, "none"),
    (Field::Deployments, "0"),
    (Field::EcsDoor, "none"),
    (Field::Network, "private"),
    (Field::NatGateways, "0"),
    (Field::LogKb, "0"),
    (Field::PlatformLogKb, "0"),
];

impl Preset {
    /// Every preset, in the order shown.
    pub const ALL: [Preset; 10] = [
        Preset::Webhook,
        Preset::OfficeApp,
        Preset::BusyApi,
        Preset::PrivateService,
        Preset::ImageQueue,
        Preset::NightlyJob,
        Preset::DkLight,
        Preset::DkMedium,
        Preset::CloudCostKit,
        Preset::DevToCash,
    ];

    /// The name in tests and in the page's controls.
    pub const fn key(self) -> &'static str {
        match self {
            Preset::DkLight => "dk-light-breakeven",
            Preset::DkMedium => "dk-medium-breakeven",
            Preset::CloudCostKit => "cloudcostkit-default",
            Preset::DevToCash => "devtocash-peaky",
            Preset::Webhook => "webhook",
            Preset::OfficeApp => "office-app",
            Preset::BusyApi => "busy-api",
            Preset::ImageQueue => "image-queue",
            Preset::NightlyJob => "nightly-job",
            Preset::PrivateService => "private-service",
        }
    }

    /// The preset of a key.
    pub fn from_key(key: &str) -> Option<Preset> {
        Preset::ALL.into_iter().find(|preset| preset.key() == key)
    }

    /// Where the case was published, for those that were.
    pub const fn source(self) -> Option<&'static str> {
        match self {
            Preset::DkLight | Preset::DkMedium => Some(
                "https://www.deepakkarkala.com/playbooks/aws-for-mlops/compute/compute_when_to_use_which",
            ),
            Preset::CloudCostKit => {
                Some("https://cloudcostkit.com/calculators/aws-lambda-vs-fargate-cost-calculator/")
            }
            Preset::DevToCash => Some(
                "https://devtocash.com/blog/2026-04-07-aws-lambda-vs-containers-cost-comparison",
            ),
            Preset::Webhook
            | Preset::OfficeApp
            | Preset::BusyApi
            | Preset::ImageQueue
            | Preset::NightlyJob
            | Preset::PrivateService => None,
        }
    }

    /// The scenario: the defaults with this preset's settings.
    pub fn scenario(self) -> Scenario {
        let mut scenario = Scenario::default();
        let base: Settings = if self.source().is_some() { COMPUTE_ONLY } else { &[] };
        for (field, text) in base.iter().chain(self.settings()) {
            // Tested: every setting of every preset fits its field.
            let _ = scenario.set(*field, text);
        }
        scenario
    }

    const fn settings(self) -> Settings {
        match self {
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
                (Field::EcsDoor, "alb"),
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
                (Field::LambdaDoor, "function_url"),
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
                (Field::LambdaDoor, "alb"),
                (Field::EcsDoor, "alb"),
            ],
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_setting_fits_its_field() {
        for preset in Preset::ALL {
            let mut scenario = Scenario::default();
            for (field, text) in COMPUTE_ONLY.iter().chain(preset.settings()) {
                assert_eq!(scenario.set(*field, text), Ok(()), "{preset:?} {field:?}");
            }
            assert_eq!(Preset::from_key(preset.key()), Some(preset));
        }
    }
}
