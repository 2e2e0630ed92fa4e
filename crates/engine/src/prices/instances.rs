//! EC2 instances: the types, and the price of each in a region on a day.

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;
use eleven_rounds_catalog::source::{Provenance, SourceId};

use crate::prices::rows::{REGIONS, Run};

/// A type of EC2 instance.
#[derive(Clone, Debug, PartialEq)]
pub struct InstanceType {
    /// Family and size, such as `m6a.xlarge`.
    pub name: String,
    /// The processor architecture.
    pub arch: Arch,
    /// Virtual CPUs.
    pub vcpu: f64,
    /// Memory in GiB, before what the system keeps for itself.
    pub memory_gb: f64,
    /// GPUs.
    pub gpus: f64,
    /// Of a burstable type: the share of each vCPU that it has all the time, from 0 to 1, and where
    /// that is listed. It pays for more with credits that it earned below, and then with dollars.
    pub baseline: Option<(f64, SourceId)>,
    /// How many tasks with a network interface of their own it takes.
    pub interfaces: TaskInterfaces,
    /// Where the shape is listed.
    pub source: SourceId,
    /// The day on which AWS announced it.
    pub launched_on: Date,
    /// Where that day is listed.
    pub launch_source: SourceId,
}

/// How many tasks with a network interface of their own a host takes.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct TaskInterfaces {
    /// Without trunking.
    pub tasks: f64,
    /// With trunking, where the type supports it.
    pub trunk_tasks: f64,
    /// Where the limits are listed.
    pub source: SourceId,
}

/// What is known of a rate on a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum RateAnswer<'a> {
    /// The rate in force.
    Known {
        /// Dollars for one unit of the SKU: the published decimal, rounded once.
        usd: f64,
        /// From when it holds, and by which source.
        provenance: &'a Provenance,
    },
    /// The day is before the first that anything is known of.
    NotYet {
        /// The first day with a rate.
        first_known: Date,
    },
    /// No rate was ever found.
    Absent,
}

impl<'a> RateAnswer<'a> {
    /// The answer for a day, from rates with the oldest first.
    pub(super) fn of(
        versions: impl Iterator<Item = (f64, &'a Provenance)>,
        as_of: Date,
    ) -> RateAnswer<'a> {
        let mut answer = RateAnswer::Absent;
        for (usd, provenance) in versions {
            if provenance.known_from() <= as_of {
                answer = RateAnswer::Known { usd, provenance };
            } else if answer == RateAnswer::Absent {
                answer = RateAnswer::NotYet { first_known: provenance.known_from() };
            }
        }
        answer
    }
}

/// The types and their prices. Regions whose prices are the same share them, family by family.
#[derive(Clone, Debug, Default)]
pub(super) struct Instances {
    pub types: Vec<InstanceType>,
    pub families: usize,
    /// Of each type: its family, and its index among the sizes of that.
    pub indices: Vec<(usize, usize)>,
    /// For each SKU of [`Sku::BY_TYPE`] and each family: the list of each region.
    pub regions: Vec<[u32; REGIONS]>,
    /// Runs of layers, oldest first.
    pub lists: Vec<Run>,
    pub layers: Vec<Layer>,
    /// Dollars an hour; 0 where a size has no price, since no instance is free.
    pub usd: Vec<f64>,
}

/// What the types of a family cost by one document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer {
    /// The index in the provenances of the book.
    pub provenance: usize,
    /// Where its dollars begin, one for each size.
    pub start: usize,
}

impl Instances {
    /// The prices of a type with their provenances, oldest first.
    pub(super) fn versions(
        &self,
        sku: Sku,
        instance: usize,
        region: Region,
    ) -> impl Iterator<Item = (f64, usize)> {
        let list = || {
            let terms = Sku::BY_TYPE.iter().position(|by_type| *by_type == sku)?;
            let (family, size) = self.indices.get(instance).copied()?;
            let lists = self.regions.get(terms * self.families + family)?;
            let run = self.lists.get(lists[region.index()] as usize)?;
            Some((run.slice(&self.layers), size))
        };
        let (layers, size) = list().unwrap_or_default();
        layers.iter().filter_map(move |layer| {
            let usd = self.usd.get(layer.start + size).copied().filter(|usd| *usd > 0.0)?;
            Some((usd, layer.provenance))
        })
    }
}
