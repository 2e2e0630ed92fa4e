//! The dimension and unit of a number, from the last part of its key, so that a factor and a fact in
//! different units can be compared.

use crate::fact_key::Fact;
use crate::rule::factor::Factor;

/// A unit of time, of data (a KB has 1,024 bytes) or of processors.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[repr(u8)]
pub enum MeasureUnit {
    /// Milliseconds.
    Ms,
    /// Seconds.
    S,
    /// Minutes.
    Min,
    /// Hours.
    H,
    /// Kilobytes.
    Kb,
    /// Megabytes.
    Mb,
    /// Gigabytes.
    Gb,
    /// Virtual CPUs.
    Vcpu,
}

/// The last parts of keys that name a unit.
const NAMES: [(&str, MeasureUnit); 9] = [
    ("ms", MeasureUnit::Ms),
    ("s", MeasureUnit::S),
    ("min", MeasureUnit::Min),
    ("h", MeasureUnit::H),
    ("kb", MeasureUnit::Kb),
    ("mb", MeasureUnit::Mb),
    ("gb", MeasureUnit::Gb),
    ("gib", MeasureUnit::Gb),
    ("vcpu", MeasureUnit::Vcpu),
];

// Worked out when this is compiled: the page carries no keys for it.
static OF_FACTS: [Option<MeasureUnit>; Fact::ALL.len()] = {
    let mut units = [None; Fact::ALL.len()];
    let mut index = 0;
    while index < units.len() {
        units[index] = last_part(Fact::ALL[index].key());
        index += 1;
    }
    units
};

static OF_FACTORS: [Option<MeasureUnit>; Factor::ALL.len()] = {
    let mut units = [None; Factor::ALL.len()];
    let mut index = 0;
    while index < units.len() {
        units[index] = last_part(Factor::ALL[index].key());
        index += 1;
    }
    units
};

const fn last_part(key: &str) -> Option<MeasureUnit> {
    let mut index = 0;
    while index < NAMES.len() {
        let (name, unit) = NAMES[index];
        if ends_with_part(key.as_bytes(), name.as_bytes()) {
            return Some(unit);
        }
        index += 1;
    }
    None
}

/// Whether a key is this part, or ends with it after a dot or an underscore.
const fn ends_with_part(key: &[u8], part: &[u8]) -> bool {
    if key.len() < part.len() {
        return false;
    }
    let start = key.len() - part.len();
    let mut index = 0;
    while index < part.len() {
        if key[start + index] != part[index] {
            return false;
        }
        index += 1;
    }
    start == 0 || matches!(key[start - 1], b'.' | b'_')
}

impl MeasureUnit {
    /// The unit of a fact; nothing where it counts something else.
    pub fn of(fact: Fact) -> Option<MeasureUnit> {
        OF_FACTS[fact as usize]
    }

    /// How large it is, in ms, bytes or vCPUs.
    pub fn size(self) -> f64 {
        match self {
            MeasureUnit::Ms | MeasureUnit::Vcpu => 1.0,
            MeasureUnit::S => 1e3,
            MeasureUnit::Min => 6e4,
            MeasureUnit::H => 3.6e6,
            MeasureUnit::Kb => 1024.0,
            MeasureUnit::Mb => 1_048_576.0,
            MeasureUnit::Gb => 1_073_741_824.0,
        }
    }

    /// The unit in which all that is like it is counted.
    fn least(self) -> MeasureUnit {
        match self {
            MeasureUnit::Ms | MeasureUnit::S | MeasureUnit::Min | MeasureUnit::H => MeasureUnit::Ms,
            MeasureUnit::Kb | MeasureUnit::Mb | MeasureUnit::Gb => MeasureUnit::Kb,
            MeasureUnit::Vcpu => MeasureUnit::Vcpu,
        }
    }
}

/// Whether a fact measures what a factor does, so that [`convert`] can be asked.
pub fn alike(fact: Fact, factor: Factor) -> bool {
    let least = |unit: Option<MeasureUnit>| unit.map(MeasureUnit::least);
    let of_fact = least(MeasureUnit::of(fact));
    of_fact.is_some() && of_fact == least(OF_FACTORS[factor as usize])
}

/// The value of a fact in the unit of a factor that is [`alike`]. What has no unit is taken as
/// it is.
pub fn convert(value: f64, fact: Fact, factor: Factor) -> f64 {
    let size = |unit: Option<MeasureUnit>| unit.map_or(1.0, MeasureUnit::size);
    value * size(MeasureUnit::of(fact)) / size(OF_FACTORS[factor as usize])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn units_that_measure_the_same_convert() {
        #[track_caller]
        fn check(value: f64, fact: Fact, factor: Factor, expected: Option<f64>) {
            let found = alike(fact, factor).then(|| convert(value, fact, factor));
            assert_eq!(found, expected, "{value} {fact:?} as {factor:?}");
        }
        check(900.0, Fact::LambdaTimeoutS, Factor::UnitMaxS, Some(900.0));
        check(0.9, Fact::LambdaTimeoutS, Factor::AvgMs, Some(900.0));
        check(900.0, Fact::LambdaTimeoutS, Factor::ConnectionMin, Some(15.0));
        check(7200.0, Fact::LambdaTimeoutS, Factor::SessionH, Some(2.0));
        check(10_240.0, Fact::LambdaMemoryMaxMb, Factor::MemoryGib, Some(10.0));
        check(10.0, Fact::LambdaImageMaxGb, Factor::PackageGib, Some(10.0));
        check(256.0, Fact::LambdaAsyncPayloadKb, Factor::ResponseMb, Some(0.25));
        check(6.0, Fact::LambdaMaxVcpu, Factor::Vcpu, Some(6.0));
        check(900.0, Fact::LambdaTimeoutS, Factor::MemoryGib, None);
        check(1000.0, Fact::LambdaConcurrency, Factor::MeanConc, None);
        check(4e5, Fact::LambdaFreeGbSeconds, Factor::UnitMaxS, None);
    }
}
