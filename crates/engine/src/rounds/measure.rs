//! What a number counts, as the last part of its key says, so that a factor and a fact of other
//! units can be compared.
//!
//! This file is compiled into the build script too.

/// What is measured.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    /// Time, in ms.
    Time,
    /// Memory, disk and payloads, in bytes: a KB has 1,024.
    Data,
    /// Processors.
    Vcpu,
}

/// What the number of a key measures, and how large its unit is; nothing where its last part
/// names no such unit.
pub fn of(key: &str) -> Option<(Measure, f64)> {
    use Measure::{Data, Time, Vcpu};
    let unit = key.rsplit(['.', '_']).next().unwrap_or_default();
    Some(match unit {
        "ms" => (Time, 1.0),
        "s" => (Time, 1e3),
        "min" => (Time, 6e4),
        "h" => (Time, 3.6e6),
        "kb" => (Data, 1024.0),
        "mb" => (Data, 1_048_576.0),
        "gb" | "gib" => (Data, 1_073_741_824.0),
        "vcpu" => (Vcpu, 1.0),
        _ => return None,
    })
}

/// A number of one key in the unit of another; nothing where the two do not measure the same.
pub fn convert(value: f64, from: &str, to: &str) -> Option<f64> {
    let ((measure, from), (other, to)) = (of(from)?, of(to)?);
    (measure == other).then_some(value * from / to)
}

#[cfg(test)]
mod tests {
    use super::convert;

    #[test]
    fn units_that_measure_the_same_convert() {
        #[track_caller]
        fn check(value: f64, from: &str, to: &str, expected: Option<f64>) {
            assert_eq!(convert(value, from, to), expected, "{value} {from} as {to}");
        }
        check(900.0, "lambda.timeout_s", "unit_max_s", Some(900.0));
        check(0.9, "lambda.timeout_s", "avg_ms", Some(900.0));
        check(900.0, "lambda.timeout_s", "connection_min", Some(15.0));
        check(10_240.0, "lambda.memory_max_mb", "memory_gib", Some(10.0));
        check(10.0, "lambda.image_max_gb", "package_gib", Some(10.0));
        check(256.0, "lambda.async_payload_kb", "response_mb", Some(0.25));
        check(6.0, "lambda.max_vcpu", "vcpu", Some(6.0));
        check(900.0, "lambda.timeout_s", "memory_gib", None);
        check(1000.0, "lambda.concurrency", "mean_conc", None);
        check(4e5, "lambda.free_gb_seconds", "unit_max_s", None);
    }
}
