//! An API Gateway cache in front of an option: its own lines, and the requests that remain.

use eleven_rounds_catalog::choices::Ingress;
use eleven_rounds_catalog::units::*;

use crate::demand::traffic::Load;
use crate::demand::workload::Workload;
use crate::metering::derivation::TermLabel;
use crate::metering::distribution::Distribution;
use crate::metering::line::Line;
use crate::metering::sink::{Sink, product};
use crate::metering::skus;

/// The lines of the cache and of the answers from it: they come through the REST API and go out
/// to the internet like others. Where a load balancer stands behind the REST API, the requests
/// that remain pass both. Where CloudFront stands before it, all of them pass that first.
pub fn meter(
    work: &Workload,
    load: &Load,
    distribution: Option<Distribution>,
    ingress: Ingress,
    remaining: f64,
    cached: f64,
    sink: &mut dyn Sink,
) {
    let hours = load.month_hours;
    let of_month = [(TermLabel::HoursOfMonth, hours)];
    product(sink, Line::CacheHours, skus::CACHE_HOURS, Hours(hours), &of_month);
    let through = if ingress.is_balancer() { remaining + cached } else { cached };
    let through = through * distribution.map_or(1.0, |distribution| distribution.passing());
    let requests = [(TermLabel::Requests, through)];
    product(sink, Line::CachedRequests, skus::REST_API, Requests(through), &requests);
    if let Some(distribution) = distribution {
        return distribution.meter(cached, sink);
    }
    let response = kib(work.response_kb);
    let data = [(TermLabel::Requests, cached), (TermLabel::GbPerRequest, response.0)];
    product(sink, Line::CachedOut, skus::INTERNET_OUT, response * cached, &data);
}
