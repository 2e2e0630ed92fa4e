//! Lambda on demand: one request an environment, billed by the millisecond.

use eleven_rounds_catalog::choices::{
    Arch, Ingress, LambdaIngress, Package, Trigger, WorkloadInput,
};
use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::units::*;

use crate::demand::cold_starts::ColdStarts;
use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::derivation::{Derivation, TermLabel};
use crate::metering::distribution::Distribution;
use crate::metering::ecs::sizes::SLACK;
use crate::metering::hidden_costs::polling::always_polled;
use crate::metering::hidden_costs::{Extras, SideUsage};
use crate::metering::line::Line;
use crate::metering::sink::{Sink, product};
use crate::metering::skus;
use crate::metering::supporting_services::{Side, SupportingServices, TaskTraffic};
use crate::prices::book::PriceBook;
use crate::scenario::fields::Scenario;

/// Lambda on demand, configured for a scenario and ready to be metered at any rate.
pub struct LambdaModel {
    work: Workload,
    load: Load,
    services: SupportingServices,
    extras: Extras,
    /// Memory of the function, in MB.
    pub memory_mb: f64,
    /// vCPUs that this memory comes with.
    pub vcpu: f64,
    /// How long a request runs, in ms.
    pub duration_ms: f64,
    /// How long a request is billed for, in ms.
    pub billed_ms: f64,
    /// How long a cold start is billed for, in ms.
    pub init_billed_ms: f64,
    extra_disk: Gib,
    streamed: Gib,
    cold: ColdStarts,
    lifetime_s: f64,
    /// Calls with which a queue is polled at once while little comes.
    pub(crate) pollers: f64,
}

/// Rounding errors of a duration must not cost a millisecond.
const SLACK_MS: f64 = 1e-6;

impl LambdaModel {
    /// Configures the function: what is `auto` is derived.
    pub fn new(scenario: &Scenario, work: &Workload, load: &Load, book: &PriceBook) -> LambdaModel {
        let fact = |fact: Fact| book.fact(fact, scenario.as_of).value;
        let per_vcpu = fact(Fact::LambdaMemoryPerVcpuMb);
        // A bill tells the memory of the function, and its durations are rounded and hold the starts.
        let from_bill = scenario.entry == WorkloadInput::LambdaBill;
        let memory_mb = scenario.lambda_memory_mb.user_value().unwrap_or_else(|| {
            let derived =
                if from_bill { scenario.memory_seen_mb() } else { cheapest_memory(work, per_vcpu) };
            derived.clamp(fact(Fact::LambdaMemoryMinMb), fact(Fact::LambdaMemoryMaxMb))
        });
        let vcpu = memory_mb / per_vcpu;
        let duration_ms = work.alone_ms(vcpu);
        let step = fact(Fact::LambdaBillingMs);
        let metered = match from_bill {
            true => duration_ms,
            false => ((duration_ms - SLACK_MS) / step).ceil().max(1.0) * step,
        };
        let ingress = match (scenario.lambda_ingress.user_value(), work.trigger) {
            (Some(ingress), _) => ingress,
            // An HTTP API does not stream.
            (None, Trigger::Http) if scenario.streaming => LambdaIngress::FunctionUrl,
            (None, Trigger::Http) => LambdaIngress::HttpApi,
            (None, Trigger::Queue | Trigger::Job) => LambdaIngress::None,
        };
        let has_image = scenario.package == Package::Image;
        let billed_ms = scenario.billed_ms.unwrap_or(metered);
        // Environments are busy for as long as the request is, whatever is billed.
        let service_s = (duration_ms / 1000.0).max(1e-4);
        let expiry_s =
            scenario.idle_expiry_s.user_value().unwrap_or_else(|| fact(Fact::LambdaIdleExpiryS));
        let init_billed = !from_bill && (has_image || fact(Fact::LambdaInitBilled) > 0.0);
        let response_mb = work.response_kb / 1024.0;
        let streamed_mb = (response_mb - fact(Fact::LambdaStreamFreeMb)).max(0.0);
        let ingress = ingress.into();
        let memory_gb = mib(memory_mb).0;
        let extras = Extras::new(Side::Lambda, ingress, memory_gb, scenario, load, book);
        let distribution = Distribution::of(scenario, work);
        let passing = distribution.map_or(1.0, |distribution| distribution.passing());
        let load = load.behind(passing, extras.cache_hits());
        LambdaModel {
            work: *work,
            services: SupportingServices::new(
                Side::Lambda,
                ingress,
                has_image,
                scenario,
                work,
                &load,
                book,
            ),
            load,
            extras,
            memory_mb,
            vcpu,
            duration_ms,
            billed_ms,
            init_billed_ms: if init_billed { work.init_ms } else { 0.0 },
            extra_disk: mib(
                (scenario.lambda_disk_mb - fact(Fact::LambdaEphemeralIncludedMb)).max(0.0)
            ),
            streamed: mib(if scenario.streaming { streamed_mb } else { 0.0 }),
            cold: ColdStarts::new(service_s, expiry_s),
            lifetime_s: fact(Fact::LambdaEnvironmentLifetimeS),
            pollers: scenario
                .sqs_pollers
                .user_value()
                .unwrap_or_else(|| fact(Fact::LambdaSqsPollers)),
        }
    }

    /// The ingress.
    pub fn ingress(&self) -> Ingress {
        self.services.ingress()
    }

    /// The load that reaches the function.
    pub(crate) fn load(&self) -> &Load {
        &self.load
    }

    /// The architecture of the function.
    pub(crate) fn arch(&self) -> Arch {
        self.work.arch
    }

    /// Whether the process has room and a request meets the objective.
    pub(crate) fn fits(&self, work: &Workload) -> bool {
        self.memory_mb >= work.memory_mb && self.duration_ms <= work.latency_ms * (1.0 + SLACK)
    }

    /// Requests in flight on average for this many a month.
    pub fn mean_concurrency(&self, requests: f64) -> f64 {
        self.load.mean_rate(requests) * self.duration_ms / 1000.0
    }

    /// Requests in flight in the highest minute.
    pub fn peak_concurrency(&self, requests: f64) -> f64 {
        self.load.peak_rate(requests) * self.duration_ms / 1000.0
    }

    /// Cold starts in a month: in each hour the keep-alive law or the rise of the peak
    /// concurrency, whichever is more, and the environments that reach the end of their life.
    pub fn cold_starts(&self, requests: f64) -> f64 {
        let mean = self.load.mean_rate(requests);
        let in_flight = self.duration_ms / 1000.0 * self.load.peak_factor;
        // Hours of the same rate often stand beside each other: the law takes time.
        let mut known = (0.0, self.cold.steady(0.0));
        let mut starts = 0.0;
        for step in &self.load.steps {
            let rate = mean * step.rate;
            if rate != known.0 {
                known = (rate, self.cold.steady(rate));
            }
            let steady = known.1;
            let rise = mean * (step.rate - step.before).max(0.0) * in_flight;
            let renewed = steady.pool * 3600.0 / self.lifetime_s;
            let all = steady.cold_per_hour.max(rise) + renewed;
            // No more starts than requests.
            starts += step.hours * all.min(rate * 3600.0);
        }
        starts
    }

    /// Cold starts in an hour at a steady rate of requests a second.
    pub(crate) fn cold_starts_at(&self, rate: f64) -> f64 {
        self.cold.steady(rate).cold_per_hour.min(rate * 3600.0)
    }

    /// An upper bound for the cold starts of any number of requests from `low` to `high`.
    pub(crate) fn most_cold_starts(&self, low: f64, high: f64) -> f64 {
        if self.init_billed_ms == 0.0 && !self.extras.restores() {
            return 0.0;
        }
        // Over a wide range the bound is not worth computing: every request may be cold.
        if high > low * 2.0 {
            return high;
        }
        let from = self.load.mean_rate(low);
        let to = self.load.mean_rate(high);
        let in_flight = self.duration_ms / 1000.0 * self.load.peak_factor;
        let starts = self.load.steps.iter().map(|step| {
            let most = self.cold.most(from * step.rate, to * step.rate);
            let rise = to * (step.rate - step.before).max(0.0) * in_flight;
            let renewed = most.pool * 3600.0 / self.lifetime_s;
            step.hours * (most.cold_per_hour.max(rise) + renewed)
        });
        starts.sum::<f64>().min(high)
    }

    /// What one cold start is billed for.
    pub(crate) fn init_billed(&self) -> GbSeconds {
        mib(self.memory_mb) * Seconds(self.init_billed_ms / 1000.0)
    }

    /// What one cold start restores of a snapshot.
    pub(crate) fn restored(&self) -> Gib {
        if self.extras.restores() { mib(self.memory_mb) } else { Gib(0.0) }
    }

    /// Whether its queue is polled by the clock.
    pub(crate) fn polls(&self) -> bool {
        self.extras.polls()
    }

    /// What bills usually forget.
    pub(crate) fn extras(&self, requests: f64) -> (&Extras, SideUsage) {
        let cold_starts = self.cold_starts(requests);
        let polled = always_polled(&self.load, requests, self.pollers);
        let requests = requests * self.load.passing;
        (&self.extras, SideUsage { requests, mean_tasks: 0.0, cold_starts, polled })
    }

    /// The lines of a month with this many requests.
    pub fn meter(&self, requests: f64, sink: &mut dyn Sink) {
        self.meter_compute(requests * self.load.arriving, requests, sink);
        // The count of cold starts takes time: it is made where a line needs it.
        let cold_starts = if self.extras.restores() { self.cold_starts(requests) } else { 0.0 };
        self.meter_surroundings(requests, cold_starts, sink);
    }

    /// What surrounds the function, however it runs.
    pub(crate) fn meter_surroundings(&self, requests: f64, cold_starts: f64, sink: &mut dyn Sink) {
        self.services.meter(requests, TaskTraffic::default(), sink);
        self.meter_extras(requests, cold_starts, sink);
    }

    /// The same on instances, which are in the network of the workload.
    pub(crate) fn meter_surroundings_in_network(&self, requests: f64, sink: &mut dyn Sink) {
        self.services.in_network().meter(requests, TaskTraffic::default(), sink);
        self.meter_extras(requests, 0.0, sink);
    }

    fn meter_extras(&self, requests: f64, cold_starts: f64, sink: &mut dyn Sink) {
        let polled = match self.extras.polls() {
            true => always_polled(&self.load, requests, self.pollers),
            false => Vec::new(),
        };
        let requests = requests * self.load.passing;
        let usage = SideUsage { requests, mean_tasks: 0.0, cold_starts, polled };
        self.extras.meter(&usage, sink);
    }

    /// The function itself, for the requests that arrive of all.
    fn meter_compute(&self, requests: f64, all: f64, sink: &mut dyn Sink) {
        let arch = self.work.arch;
        let memory = mib(self.memory_mb);
        let billed_s = self.billed_ms / 1000.0;
        let busy = Seconds(requests * billed_s);
        self.meter_requests(skus::lambda_requests(arch), requests, sink);
        sink.line(Line::LambdaDuration, skus::lambda_duration(arch), memory * busy, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::BilledSeconds, billed_s),
                (TermLabel::FunctionMemory, memory.0),
            ])
        });
        if self.init_billed_ms > 0.0 {
            self.meter_init(self.cold_starts(all), sink);
        }
        self.meter_rest(requests, sink);
    }

    /// Requests as they are counted: a large event counts more than once.
    pub(crate) fn meter_requests(&self, sku: SkuOf<Requests>, requests: f64, sink: &mut dyn Sink) {
        let each = self.work.requests_each;
        let terms = [(TermLabel::Requests, requests), (TermLabel::Increments, each)];
        let terms = if each > 1.0 { &terms[..] } else { &terms[..1] };
        product(sink, Line::LambdaRequests, sku, Requests(requests * each), terms);
    }

    /// What these cold starts are billed.
    pub(crate) fn meter_init(&self, starts: f64, sink: &mut dyn Sink) {
        let memory = mib(self.memory_mb);
        let init_s = self.init_billed_ms / 1000.0;
        let init = memory * Seconds(starts * init_s);
        sink.line(Line::LambdaInit, skus::lambda_duration(self.work.arch), init, &|| {
            Derivation::product(&[
                (TermLabel::ColdStarts, starts),
                (TermLabel::InitSeconds, init_s),
                (TermLabel::FunctionMemory, memory.0),
            ])
        });
    }

    /// Disk and streamed bytes above what is included.
    pub(crate) fn meter_rest(&self, requests: f64, sink: &mut dyn Sink) {
        let arch = self.work.arch;
        let billed_s = self.billed_ms / 1000.0;
        let busy = Seconds(requests * billed_s);
        sink.line(Line::LambdaDisk, skus::lambda_disk(arch), self.extra_disk * busy, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::BilledSeconds, billed_s),
                (TermLabel::ExtraDisk, self.extra_disk.0),
            ])
        });
        let streamed = self.streamed * requests;
        sink.line(Line::LambdaStreaming, skus::lambda_streaming(arch), streamed, &|| {
            Derivation::product(&[
                (TermLabel::Requests, requests),
                (TermLabel::GbPerRequest, self.streamed.0),
            ])
        });
    }
}

/// The cheapest memory that meets the latency objective, in whole MB.
///
/// The gigabyte-seconds of computing do not change with memory and those of waiting grow
/// with it, so the cheapest memory is the smallest that is large and fast enough.
fn cheapest_memory(work: &Workload, per_vcpu: f64) -> f64 {
    let room_ms = work.latency_ms - work.wait_ms;
    let most = work.threads * per_vcpu;
    let for_latency = if room_ms > 0.0 { per_vcpu * work.cpu_ms / room_ms } else { most };
    // More memory than the threads can use makes nothing faster.
    work.memory_mb.max(for_latency.min(most) - 1e-9).ceil()
}
