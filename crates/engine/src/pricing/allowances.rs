//! Table: what is free each month in an account, what draws on it, and what does not.

use eleven_rounds_catalog::fact_key::Fact;
use eleven_rounds_catalog::sku::Sku;

/// One always-free allowance: all that it covers shares it.
#[derive(Debug, PartialEq)]
pub struct Allowance {
    /// How much it is.
    pub fact: Fact,
    /// What draws on it, in the unit of the fact.
    pub covers: &'static [Sku],
    /// What one might think it covers too.
    pub leaves_out: &'static [Sku],
}

/// What a function costs whose environments are always provisioned.
const PROVISIONED: &[Sku] = &[
    Sku::ProvisionedX86,
    Sku::ProvisionedArm,
    Sku::ProvisionedDurationX86,
    Sku::ProvisionedDurationArm,
];

/// Requests to CloudFront in any area.
const CLOUDFRONT_REQUESTS: &[Sku] = &[
    Sku::CloudFrontRequestUs,
    Sku::CloudFrontRequestCanada,
    Sku::CloudFrontRequestEu,
    Sku::CloudFrontRequestJapan,
    Sku::CloudFrontRequestAustralia,
    Sku::CloudFrontRequestIndia,
    Sku::CloudFrontRequestAsiaPacific,
    Sku::CloudFrontRequestSouthAfrica,
    Sku::CloudFrontRequestMiddleEast,
    Sku::CloudFrontRequestSouthAmerica,
];

/// Data out of CloudFront in any area.
const CLOUDFRONT_OUT: &[Sku] = &[
    Sku::CloudFrontOutUs,
    Sku::CloudFrontOutCanada,
    Sku::CloudFrontOutEu,
    Sku::CloudFrontOutJapan,
    Sku::CloudFrontOutAustralia,
    Sku::CloudFrontOutIndia,
    Sku::CloudFrontOutAsiaPacific,
    Sku::CloudFrontOutSouthAfrica,
    Sku::CloudFrontOutMiddleEast,
    Sku::CloudFrontOutSouthAmerica,
];

/// Other data of CloudFront: what it sends on to origins.
const CLOUDFRONT_TO_ORIGIN: &[Sku] = &[
    Sku::CloudFrontToOriginUs,
    Sku::CloudFrontToOriginCanada,
    Sku::CloudFrontToOriginEu,
    Sku::CloudFrontToOriginJapan,
    Sku::CloudFrontToOriginAustralia,
    Sku::CloudFrontToOriginIndia,
    Sku::CloudFrontToOriginAsiaPacific,
    Sku::CloudFrontToOriginSouthAfrica,
    Sku::CloudFrontToOriginMiddleEast,
    Sku::CloudFrontToOriginSouthAmerica,
];

const fn allowance(fact: Fact, covers: &'static [Sku], leaves_out: &'static [Sku]) -> Allowance {
    Allowance { fact, covers, leaves_out }
}

/// Every allowance, each SKU in at most one.
pub const ALLOWANCES: &[Allowance] = &[
    allowance(
        Fact::LambdaFreeRequests,
        &[Sku::LambdaRequestX86, Sku::LambdaRequestArm],
        PROVISIONED,
    ),
    allowance(
        Fact::LambdaFreeGbSeconds,
        &[Sku::LambdaDurationX86, Sku::LambdaDurationArm],
        PROVISIONED,
    ),
    allowance(Fact::LambdaFreeStreamGb, &[Sku::LambdaStreamingX86, Sku::LambdaStreamingArm], &[]),
    allowance(Fact::TransferFreeGb, &[Sku::InternetOut], &[Sku::InterAz]),
    allowance(Fact::CloudFrontFreeGb, CLOUDFRONT_OUT, CLOUDFRONT_TO_ORIGIN),
    allowance(Fact::CloudFrontFreeRequests, CLOUDFRONT_REQUESTS, &[]),
    allowance(Fact::LogsFreeGb, &[Sku::LogsIngest, Sku::LogsLambdaIngest, Sku::LogsStored], &[]),
    allowance(Fact::SqsFreeRequests, &[Sku::SqsRequest], &[]),
    allowance(Fact::StepFreeTransitions, &[Sku::StepTransition], &[]),
    allowance(Fact::MetricsFree, &[Sku::CustomMetric], &[]),
    allowance(Fact::AlarmsFree, &[Sku::Alarm], &[]),
    allowance(Fact::XRayFreeTraces, &[Sku::XRayTrace], &[]),
];

impl Allowance {
    /// The allowance that an SKU draws on, if any.
    pub fn of(sku: Sku) -> Option<&'static Allowance> {
        ALLOWANCES.iter().find(|allowance| allowance.covers.contains(&sku))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_sku_draws_on_one_allowance_and_is_left_out_of_others() {
        for sku in Sku::ALL {
            let drawn = ALLOWANCES.iter().filter(|row| row.covers.contains(sku)).count();
            assert!(drawn <= 1, "{}", sku.key());
        }
        for row in ALLOWANCES {
            assert!(!row.covers.is_empty(), "{:?}", row.fact);
            assert!(row.leaves_out.iter().all(|sku| Allowance::of(*sku).is_none()));
            assert_eq!(ALLOWANCES.iter().filter(|other| other.fact == row.fact).count(), 1);
            // What shares an allowance is counted in one unit, except that logs are kept for months.
            let units = row.covers.iter().filter(|sku| **sku != Sku::LogsStored);
            let mut units = units.map(|sku| sku.unit());
            let first = units.next();
            assert!(units.all(|unit| Some(unit) == first), "{:?}", row.fact);
        }
    }
}
