//! A CloudFront distribution in front of an option: what it answers itself, and its lines.

use eleven_rounds_catalog::choices::{ReaderArea, Trigger};
use eleven_rounds_catalog::units::*;

use crate::demand::workload::Workload;
use crate::metering::derivation::TermLabel;
use crate::metering::line::Line;
use crate::metering::sink::{Sink, product};
use crate::metering::skus;
use crate::scenario::fields::Scenario;

/// The same distribution whichever side answers.
#[derive(Clone, Copy, Debug)]
pub struct Distribution {
    area: ReaderArea,
    /// The share of requests that it answers from its cache, from 0 to 1.
    hits: f64,
    request_gb: Gib,
    response_gb: Gib,
}

impl Distribution {
    /// The distribution of a scenario, if it has one: what comes over HTTP alone passes it, and no
    /// connection over TCP or UDP that callers make themselves.
    pub fn of(scenario: &Scenario, work: &Workload) -> Option<Distribution> {
        let over_http = work.trigger == Trigger::Http && !work.by_connection;
        (scenario.cloudfront && over_http).then(|| Distribution {
            area: scenario.cloudfront_area,
            hits: scenario.cloudfront_hits / 100.0,
            request_gb: kib(scenario.request_kb),
            response_gb: kib(scenario.response_kb),
        })
    }

    /// The share of requests that get past it to the ingress, from 0 to 1.
    pub(crate) fn passing(&self) -> f64 {
        1.0 - self.hits
    }

    /// The lines of a month. Everything that readers get leaves AWS here, so that there is no
    /// other data out to the internet.
    pub(crate) fn meter(&self, requests: f64, sink: &mut dyn Sink) {
        let area = self.area;
        let all = (TermLabel::Requests, requests);
        let sku = skus::cloudfront_requests(area);
        product(sink, Line::DistributionRequests, sku, Requests(requests), &[all]);
        let response = self.response_gb;
        let each = (TermLabel::GbPerRequest, response.0);
        let sku = skus::cloudfront_out(area);
        product(sink, Line::DistributionOut, sku, response * requests, &[all, each]);
        let passing = requests * self.passing();
        let fetched = (TermLabel::Requests, passing);
        let request = self.request_gb;
        let sent = [fetched, (TermLabel::GbPerRequest, request.0)];
        let sku = skus::cloudfront_to_origin(area);
        product(sink, Line::DistributionToOrigin, sku, request * passing, &sent);
        let sku = skus::CLOUDFRONT_FROM_ORIGIN;
        product(sink, Line::DistributionFromOrigin, sku, response * passing, &[fetched, each]);
    }
}
