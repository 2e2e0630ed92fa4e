//! How an option is set up for a load.

use serde::ser::SerializeStruct;
use serde::{Serialize, Serializer};

use crate::scenario::value::size::Size;

/// What is derived for an option besides its bill.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Setup {
    /// Environments, tasks or instances on average.
    pub mean: f64,
    /// The most of them in any hour.
    pub most: f64,
    /// What is counted.
    pub unit: SetupUnit,
}

/// What an option runs the work on.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum SetupUnit {
    /// Nothing: no instance holds the work.
    #[default]
    Nothing,
    /// Environments of a function on demand.
    Functions {
        /// Memory of a function, in MB.
        memory_mb: f64,
    },
    /// Environments that are kept ready.
    Provisioned {
        /// Memory of a function, in MB.
        memory_mb: f64,
        /// The share of requests that spills over from them, from 0 to 1.
        spilled: f64,
    },
    /// Instances that AWS divides into environments.
    Fleet {
        /// Memory of an environment, in MB.
        memory_mb: f64,
        /// Type of the instances.
        instance: Option<String>,
        /// Environments on one instance.
        environments: f64,
    },
    /// Tasks that are paid for one by one.
    Tasks {
        /// Size of a task.
        size: Size,
    },
    /// Tasks of which some are on Spot.
    SpotTasks {
        /// Size of a task.
        size: Size,
        /// The share of task-hours on Spot, from 0 to 1.
        spot: f64,
    },
    /// Instances that hold tasks.
    Hosts {
        /// Size of a task.
        size: Size,
        /// Type of the instances.
        instance: Option<String>,
        /// Tasks on one instance.
        tasks: f64,
    },
}

impl Setup {
    /// So many of a unit in each stretch of a month of `month` hours, with its hours.
    pub(crate) fn new(unit: SetupUnit, stretches: &[(f64, f64)], month: f64) -> Setup {
        let all: f64 = stretches.iter().map(|(count, hours)| count * hours).sum();
        let most = stretches.iter().map(|(count, _)| *count).fold(0.0, f64::max);
        Setup { mean: all / month, most, unit }
    }

    /// Memory of a function or of an environment, in MB.
    pub fn memory_mb(&self) -> Option<f64> {
        match self.unit {
            SetupUnit::Functions { memory_mb }
            | SetupUnit::Provisioned { memory_mb, .. }
            | SetupUnit::Fleet { memory_mb, .. } => Some(memory_mb),
            _ => None,
        }
    }

    /// Size of a task.
    pub fn size(&self) -> Option<Size> {
        match self.unit {
            SetupUnit::Tasks { size }
            | SetupUnit::SpotTasks { size, .. }
            | SetupUnit::Hosts { size, .. } => Some(size),
            _ => None,
        }
    }

    /// Type of the instances.
    pub fn instance(&self) -> Option<&str> {
        match &self.unit {
            SetupUnit::Fleet { instance, .. } | SetupUnit::Hosts { instance, .. } => {
                instance.as_deref()
            }
            _ => None,
        }
    }

    /// Tasks or environments on one instance.
    pub fn each(&self) -> Option<f64> {
        match self.unit {
            SetupUnit::Fleet { environments: each, .. } | SetupUnit::Hosts { tasks: each, .. } => {
                Some(each)
            }
            _ => None,
        }
    }

    /// The share of requests that spills over from provisioned environments, or of tasks on Spot.
    pub fn share(&self) -> Option<f64> {
        match self.unit {
            SetupUnit::Provisioned { spilled: share, .. }
            | SetupUnit::SpotTasks { spot: share, .. } => Some(share),
            _ => None,
        }
    }
}

impl Serialize for Setup {
    /// One object; what does not apply has no key.
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Setup", 7)?;
        fields.serialize_field("mean", &self.mean)?;
        fields.serialize_field("most", &self.most)?;
        if let Some(memory_mb) = self.memory_mb() {
            fields.serialize_field("memory_mb", &memory_mb)?;
        }
        if let Some(size) = self.size() {
            fields.serialize_field("size", &size)?;
        }
        if let Some(instance) = self.instance() {
            fields.serialize_field("instance", instance)?;
        }
        if let Some(each) = self.each() {
            fields.serialize_field("each", &each)?;
        }
        if let Some(share) = self.share() {
            fields.serialize_field("share", &share)?;
        }
        fields.end()
    }
}
