//! Supporting services of both sides: entry point, network, logs and images.

use eleven_rounds_catalog::choices::{Ingress, Network, Trigger};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;
use serde::Serialize;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::derivation::{Derivation, LcuDimension, TermLabel};
use crate::metering::distribution::Distribution;
use crate::metering::line::Line;
use crate::metering::sink::Sink;
use crate::metering::skus;
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;

/// Which side the services support: the two differ in their targets and their logs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Side {
    Lambda,
    Ecs,
}

/// Load balancer capacity units for each request a second, in each of the four dimensions.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Lcu {
    /// New connections, active connections, processed bytes, rule evaluations.
    pub per_rps: [f64; 4],
}

impl Lcu {
    /// The dimension that decides, and how much it needs for each request a second.
    pub fn binding(&self) -> (LcuDimension, f64) {
        const DIMENSIONS: [LcuDimension; 4] = [
            LcuDimension::NewConnections,
            LcuDimension::ActiveConnections,
            LcuDimension::ProcessedBytes,
            LcuDimension::RuleEvaluations,
        ];
        let mut best = (DIMENSIONS[0], self.per_rps[0]);
        for (dimension, need) in DIMENSIONS.into_iter().zip(self.per_rps) {
            if need > best.1 {
                best = (dimension, need);
            }
        }
        best
    }
}

/// The surroundings of one side, ready to be metered at any rate.
#[derive(Clone, Debug)]
pub struct SupportingServices {
    side: Side,
    ingress: Ingress,
    increments: f64,
    lcu: Lcu,
    zones: f64,
    /// What this workload pays of its load balancer and of its NAT gateways, from 0 to 1.
    balancer_share: f64,
    gateway_share: f64,
    private: bool,
    /// Whether the network of the workload is private, also where a function is outside it.
    private_network: bool,
    gateways: f64,
    nat_gb: Gib,
    response_gb: Gib,
    log_gb: Gib,
    retention_months: f64,
    stored_share: f64,
    image_gb: f64,
    has_image: bool,
    hours: Hours,
    distribution: Option<Distribution>,
    /// The share of requests that reach the ingress, from 0 to 1.
    passing: f64,
    /// The share of requests that pass the ingress, from 0 to 1.
    arriving: f64,
}

/// What the tasks of a month add to the surroundings.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct TaskTraffic {
    /// Task-hours: serving, starting, overlapping.
    pub hours: [f64; 3],
    /// Tasks started.
    pub started: f64,
    /// The task counts of all steps of the load together: it rises with every further task in any
    /// hour and never falls as requests rise.
    pub in_all: f64,
    /// Hours of the EC2 hosts that carry the tasks, where there are any.
    pub hosts: Option<f64>,
}

impl TaskTraffic {
    /// The hours of the tasks times something that each task has.
    pub(crate) fn derive(&self, factor: TermLabel, value: f64) -> Derivation {
        let [serving, starting, overlap] = self.hours;
        Derivation::product(&[(TermLabel::ServingTaskHours, serving), (factor, value)])
            .plus(&[(TermLabel::StartingTaskHours, starting), (factor, value)])
            .plus(&[(TermLabel::OverlapTaskHours, overlap), (factor, value)])
    }
}

impl SupportingServices {
    pub(crate) fn new(
        side: Side,
        ingress: Ingress,
        has_image: bool,
        scenario: &Scenario,
        work: &Workload,
        load: &Load,
        book: &PriceBook,
    ) -> SupportingServices {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let log_kb = match side {
            Side::Lambda => scenario.log_kb + scenario.platform_log_kb,
            Side::Ecs => scenario.log_kb,
        };
        let answers = work.trigger == Trigger::Http;
        let largest = work.request_kb.max(work.response_kb);
        let month_days = load.month_hours / 24.0;
        let private_network = work.network == Network::Private;
        SupportingServices {
            side,
            ingress,
            increments: (largest / fact(Fact::HttpApiBlockKb)).ceil().max(1.0),
            lcu: lcu(side, ingress, scenario, work, &fact),
            zones: scenario.alb_zones,
            balancer_share: scenario.alb_share / 100.0,
            gateway_share: scenario.nat_share / 100.0,
            private: private_network && (side == Side::Ecs || scenario.lambda_in_vpc),
            private_network,
            gateways: scenario.nat_gateways,
            nat_gb: kib(scenario.nat_kb),
            response_gb: kib(if answers { work.response_kb } else { 0.0 }),
            log_gb: kib(log_kb),
            retention_months: scenario.retention_days / month_days,
            stored_share: scenario.stored_share / 100.0,
            image_gb: scenario.image_gb,
            has_image,
            hours: Hours(load.month_hours),
            distribution: Distribution::of(scenario, work),
            passing: load.passing,
            arriving: load.arriving,
        }
    }

    /// The ingress.
    pub fn ingress(&self) -> Ingress {
        self.ingress
    }

    /// The load balancer's needs.
    pub fn lcu(&self) -> Lcu {
        self.lcu
    }

    /// Size of the image, in GB.
    pub(crate) fn image_gb(&self) -> f64 {
        self.image_gb
    }

    /// The same where a function cannot be outside the network.
    pub(crate) fn in_network(&self) -> SupportingServices {
        SupportingServices { private: self.private_network, ..self.clone() }
    }

    /// Whether what comes from outside comes through a NAT gateway.
    pub(crate) fn has_nat(&self) -> bool {
        self.private && self.gateways > 0.0
    }

    pub(crate) fn meter(&self, requests: f64, tasks: TaskTraffic, sink: &mut dyn Sink) {
        self.meter_ingress(requests * self.passing, sink);
        self.meter_network(requests, tasks, sink);
        self.meter_logs(requests * self.arriving, sink);
        self.meter_images(tasks, sink);
    }

    fn meter_ingress(&self, requests: f64, sink: &mut dyn Sink) {
        let count = Requests(requests);
        let plain = || Derivation::product(&[(TermLabel::Requests, requests)]);
        match self.ingress {
            Ingress::None => {}
            Ingress::FunctionUrl => sink.line(Line::FunctionUrl, skus::FUNCTION_URL, count, &plain),
            Ingress::RestApi => sink.line(Line::RestApi, skus::REST_API, count, &plain),
            Ingress::HttpApi => {
                sink.line(Line::HttpApi, skus::HTTP_API, count * self.increments, &|| {
                    Derivation::product(&[
                        (TermLabel::Requests, requests),
                        (TermLabel::Increments, self.increments),
                    ])
                });
            }
            Ingress::Alb => self.meter_balancer(requests, skus::ALB_HOURS, skus::ALB_LCU, sink),
            Ingress::Nlb => self.meter_balancer(requests, skus::NLB_HOURS, skus::NLB_LCU, sink),
        }
    }

    fn meter_balancer(
        &self,
        requests: f64,
        hourly: SkuOf<Hours>,
        capacity: SkuOf<LcuHours>,
        sink: &mut dyn Sink,
    ) {
        let hours = self.hours;
        let share = self.balancer_share;
        sink.line(Line::AlbHours, hourly, hours * share, &|| {
            Derivation::shared(&[(TermLabel::HoursOfMonth, hours.0)], share)
        });
        // All four dimensions grow with the rate, so the same one decides in every hour
        // and the hourly maxima add up to the mean rate times the hours.
        let rps = requests / (hours.0 * 3600.0);
        let (dimension, need) = self.lcu.binding();
        let mean = Lcus(need * rps);
        sink.line(Line::AlbLcu, capacity, mean * hours, &|| Derivation {
            lcu: Some((dimension, self.lcu.per_rps.map(|need| need * rps))),
            ..Derivation::product(&[
                (TermLabel::MeanLcu, mean.0),
                (TermLabel::HoursOfMonth, hours.0),
            ])
        });
        let addresses = Addresses(self.zones * share) * hours;
        sink.line(Line::AlbAddresses, skus::ADDRESS, addresses, &|| {
            let terms = [(TermLabel::Zones, self.zones), (TermLabel::HoursOfMonth, hours.0)];
            Derivation::shared(&terms, share)
        });
    }

    fn meter_network(&self, requests: f64, tasks: TaskTraffic, sink: &mut dyn Sink) {
        let hours = self.hours;
        if self.private {
            let share = self.gateway_share;
            let terms = [(TermLabel::Gateways, self.gateways), (TermLabel::HoursOfMonth, hours.0)];
            let gateways = self.gateways * share;
            sink.line(Line::NatHours, skus::NAT_HOURS, hours * gateways, &|| {
                Derivation::shared(&terms, share)
            });
            // Without a gateway nothing goes through one.
            if self.has_nat() {
                let pulled = self.image_gb * tasks.started;
                let arriving = requests * self.arriving;
                let data = Gib(self.nat_gb.0 * arriving + pulled);
                sink.line(Line::NatData, skus::NAT_DATA, data, &|| {
                    Derivation::product(&[
                        (TermLabel::Requests, arriving),
                        (TermLabel::GbPerRequest, self.nat_gb.0),
                    ])
                    .plus(&[
                        (TermLabel::TasksStarted, tasks.started),
                        (TermLabel::ImageGb, self.image_gb),
                    ])
                });
            }
            let addresses = Addresses(gateways) * hours;
            sink.line(Line::NatAddresses, skus::ADDRESS, addresses, &|| {
                Derivation::shared(&terms, share)
            });
        } else if let Some(hosts) = tasks.hosts {
            // Tasks behind a host's address have none of their own.
            sink.line(Line::HostAddresses, skus::ADDRESS, AddressHours(hosts), &|| {
                Derivation::product(&[(TermLabel::InstanceHours, hosts)])
            });
        } else {
            let all: f64 = tasks.hours.iter().sum();
            sink.line(Line::TaskAddresses, skus::ADDRESS, AddressHours(all), &|| {
                Derivation::product(&[(TermLabel::ServingTaskHours, tasks.hours[0])])
                    .plus(&[(TermLabel::StartingTaskHours, tasks.hours[1])])
                    .plus(&[(TermLabel::OverlapTaskHours, tasks.hours[2])])
            });
        }
        if let Some(distribution) = &self.distribution {
            return distribution.meter(requests, sink);
        }
        sink.line(Line::InternetOut, skus::INTERNET_OUT, self.response_gb * requests, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::GbPerRequest, self.response_gb.0),
            ])
        });
    }

    fn meter_logs(&self, requests: f64, sink: &mut dyn Sink) {
        let ingested = self.log_gb * requests;
        let sku = match self.side {
            Side::Lambda => skus::LOGS_LAMBDA_INGEST,
            Side::Ecs => skus::LOGS_INGEST,
        };
        sink.line(Line::LogsIngest, sku, ingested, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::GbPerRequest, self.log_gb.0),
            ])
        });
        let stored = ingested * self.stored_share * Months(self.retention_months);
        sink.line(Line::LogsStored, skus::LOGS_STORED, stored, &|| {
            let retention = (TermLabel::RetentionMonths, self.retention_months);
            let share = (TermLabel::StoredShare, self.stored_share);
            let terms = [(TermLabel::LogsIngested, ingested.0), retention, share];
            // A whole share says nothing in a formula.
            Derivation::product(if self.stored_share == 1.0 { &terms[..2] } else { &terms })
        });
    }

    fn meter_images(&self, tasks: TaskTraffic, sink: &mut dyn Sink) {
        if !self.has_image {
            return;
        }
        let image = Gib(self.image_gb);
        sink.line(Line::ImageStorage, skus::ECR_STORAGE, image * Months(1.0), &|| {
            Derivation::product(&[(TermLabel::ImageGb, image.0), (TermLabel::Months, 1.0)])
        });
        sink.line(Line::ImagePulls, skus::ECR_PULL, image * tasks.started, &|| {
            Derivation::product(&[
                (TermLabel::TasksStarted, tasks.started),
                (TermLabel::ImageGb, image.0),
            ])
        });
    }
}

fn lcu(
    side: Side,
    ingress: Ingress,
    scenario: &Scenario,
    work: &Workload,
    fact: &impl Fn(Fact) -> f64,
) -> Lcu {
    let connections = 1.0 / scenario.requests_per_connection;
    let gb_per_hour = kib(work.request_kb + work.response_kb).0 * 3600.0;
    if ingress == Ingress::Nlb {
        // It passes connections on and evaluates no rules.
        let active = connections * scenario.connection_s / fact(Fact::NlbLcuActiveConnections);
        let new = connections / fact(Fact::NlbLcuNewConnections);
        return Lcu { per_rps: [new, active, gb_per_hour / fact(Fact::NlbLcuGb), 0.0] };
    }
    let gb_of_a_unit = match side {
        Side::Lambda => Fact::AlbLcuGbLambda,
        Side::Ecs => Fact::AlbLcuGb,
    };
    let rules = (scenario.alb_rules - fact(Fact::AlbFreeRules)).max(0.0);
    Lcu {
        per_rps: [
            connections / fact(Fact::AlbLcuNewConnections),
            connections * scenario.connection_s / fact(Fact::AlbLcuActiveConnections),
            gb_per_hour / fact(gb_of_a_unit),
            rules / fact(Fact::AlbLcuRuleEvaluations),
        ],
    }
}
