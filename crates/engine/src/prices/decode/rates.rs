//! Reads instance types, their prices and the rates of plans, which `build/rates.rs` and
//! `build/plans.rs` pack.

use eleven_rounds_catalog::choices::Arch;
use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::plan::Plan;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::sku::Sku;

use crate::prices::decode::reader::{ByteReader, DecodeError};
use crate::prices::instances::{InstanceType, Instances, Layer, TaskInterfaces};
use crate::prices::plans::PlanRate;
use crate::prices::rows::{REGIONS, Run};

/// Memory of each size of a family, in 10^-2 GB, ascending.
type FamilyMemory = Vec<u64>;

/// No type has as much memory (in 10^-2 GB), and no price is as high (in its decimals): a
/// product of both stays within 64 bits.
const MEMORY: u64 = 1 << 22;
const BASES: u64 = 1 << 40;

pub(in crate::prices) fn instances(
    reader: &mut ByteReader,
    gathered_on: Date,
    sources: usize,
    provenances: usize,
) -> Result<Instances, DecodeError> {
    // List 0 is that of a region without prices.
    let mut found = Instances { lists: vec![Run::default()], ..Instances::default() };
    let families = reader.families(gathered_on, sources, &mut found)?;
    found.families = families.len();
    for _ in Sku::BY_TYPE {
        for family in &families {
            let first = found.lists.len();
            for _ in 0..reader.count()? {
                let start = found.layers.len();
                for _ in 0..reader.count()? {
                    reader.layer(family, provenances, &mut found)?;
                }
                let len = (found.layers.len() - start) as u32;
                found.lists.push(Run { start: start as u32, len });
            }
            let count = (found.lists.len() - first) as u64;
            let mut regions = [0; REGIONS];
            for region in &mut regions {
                *region = match reader.below(count + 1, "a list of prices out of range")? {
                    0 => 0,
                    list => (first as u64 + list - 1) as u32,
                };
            }
            found.regions.push(regions);
        }
    }
    Ok(found)
}

pub(in crate::prices) fn plans(
    reader: &mut ByteReader,
    provenances: usize,
) -> Result<Vec<PlanRate>, DecodeError> {
    let mut rates = Vec::new();
    for _ in 0..reader.count()? {
        let plan = Plan::ALL.get(usize::from(reader.byte()?)).copied();
        let sku = Sku::ALL.get(usize::from(reader.byte()?)).copied();
        let instance = (reader.number()? as usize).checked_sub(1);
        let region = Region::all().nth(usize::from(reader.byte()?));
        let provenance = reader.provenance_below(provenances)?;
        let usd = reader.number()? as f64 / 1e12;
        let (Some(plan), Some(sku), Some(region)) = (plan, sku, region) else {
            return Err(reader.error("a plan, an SKU or a region out of range"));
        };
        rates.push(PlanRate { plan, sku, instance, region, usd, provenance });
    }
    Ok(rates)
}

impl ByteReader<'_> {
    /// An index in the provenances.
    fn provenance_below(&mut self, provenances: usize) -> Result<usize, DecodeError> {
        self.below(provenances as u64, "a provenance out of range").map(|index| index as usize)
    }

    fn families(
        &mut self,
        gathered_on: Date,
        sources: usize,
        found: &mut Instances,
    ) -> Result<Vec<FamilyMemory>, DecodeError> {
        let mut sizes = Vec::new();
        for _ in 0..self.count()? {
            sizes.push(self.text()?);
        }
        let mut families = Vec::new();
        for _ in 0..self.count()? {
            let family = self.text()?;
            let arch = if self.byte()? == 1 { Arch::Arm64 } else { Arch::X86 };
            let mut memory = Vec::new();
            let mut launch = None;
            for _ in 0..self.count()? {
                let size = sizes.get(self.number()? as usize);
                let size = size.ok_or_else(|| self.error("a size out of range"))?;
                let vcpu = self.number()? as f64;
                let gb = self.below(MEMORY, "a memory out of range")?;
                let source = self.source(sources)?;
                // A size without a day of its own was launched together with the one before.
                if let Some(day) = self.optional_day(gathered_on)? {
                    launch = Some((day, self.source(sources)?));
                }
                let (launched_on, launch_source) =
                    launch.ok_or_else(|| self.error("a type without its launch day"))?;
                let gpus = self.number()? as f64;
                let baseline = match self.below(1000, "a baseline out of range")? {
                    0 => None,
                    percent => Some((percent as f64 / 1000.0, self.source(sources)?)),
                };
                let tasks = self.number()? as f64;
                let trunk_tasks = tasks + self.number()? as f64;
                let source_of_limits = self.source(sources)?;
                let interfaces = TaskInterfaces { tasks, trunk_tasks, source: source_of_limits };
                let name = [family.as_str(), ".", size.as_str()].concat();
                let memory_gb = gb as f64 / 100.0;
                found.types.push(InstanceType {
                    name,
                    arch,
                    vcpu,
                    memory_gb,
                    gpus,
                    baseline,
                    interfaces,
                    source,
                    launched_on,
                    launch_source,
                });
                found.indices.push((families.len(), memory.len()));
                memory.push(gb);
            }
            families.push(memory);
        }
        Ok(families)
    }

    /// What the sizes of a family cost: the share of memory of the price of the largest, halves
    /// rounded up, and what the price differs by from it.
    fn layer(
        &mut self,
        family: &[u64],
        provenances: usize,
        found: &mut Instances,
    ) -> Result<(), DecodeError> {
        let provenance = self.provenance_below(provenances)?;
        let decimals = self.byte()?;
        let unit = (0..decimals.min(12)).fold(1.0, |unit, _| unit * 10.0);
        let base = self.below(BASES, "a price out of range")?;
        let largest = family.last().copied().unwrap_or(0).max(1);
        found.layers.push(Layer { provenance, start: found.usd.len() });
        for memory in family {
            let share = (2 * base * memory + largest) / (2 * largest);
            let price = match self.number()? {
                0 => 0,
                code if code % 2 == 1 => share + code / 2,
                code => share.saturating_sub(code / 2),
            };
            // Both are exact, so that the quotient is the published decimal, rounded once.
            found.usd.push(price as f64 / unit);
        }
        Ok(())
    }
}
