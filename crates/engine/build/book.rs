//! Reads all files, checks them against one another, and encodes them.

use std::path::Path;

use eleven_rounds_catalog::date::Date;
use eleven_rounds_catalog::region::Region;
use eleven_rounds_catalog::source::Source;

use crate::dated::Citations;
use crate::instances::{self, InstanceRow, Rates};
use crate::plans::{self, Plans};
use crate::prices::{self, PriceTable};
use crate::problem::DataError;
use crate::small_tables::{self, Facts, SizeRow};

/// The files of the data folder.
pub const FILES: [&str; 8] = [
    "book.csv",
    "sources.csv",
    "prices.csv",
    "facts.csv",
    "fargate_sizes.csv",
    "ec2_types.csv",
    "ec2.csv",
    "savings_plans.csv",
];

/// The texts of [`FILES`].
pub type DataFiles = [String; FILES.len()];

/// The checked rows.
pub struct Book {
    pub gathered_on: Date,
    pub sources: Vec<Source>,
    pub prices: PriceTable,
    pub facts: Facts,
    pub sizes: Vec<SizeRow>,
    pub instances: Vec<InstanceRow>,
    pub rates: Rates,
    pub plans: Plans,
}

impl Book {
    /// What the deployed page carries inside: the prices of one region, and of sources the ids.
    pub fn of_one_region(&self, region: Region) -> Book {
        let id_alone = |source: &Source| Source { id: source.id.clone(), ..Source::default() };
        let mut prices = self.prices.clone();
        prices.retain(|(_, place), _| place.is_none_or(|place| place == region));
        let mut rates = self.rates.clone();
        rates.retain(|(_, _, place), _| *place == region);
        let mut plans = self.plans.clone();
        plans.retain(|(_, _, _, place), _| *place == region);
        Book {
            gathered_on: self.gathered_on,
            sources: self.sources.iter().map(id_alone).collect(),
            prices,
            facts: self.facts.clone(),
            sizes: self.sizes.clone(),
            instances: self.instances.clone(),
            rates,
            plans,
        }
    }
}

/// Reads the files of a folder.
pub fn load(folder: &Path) -> Result<DataFiles, Vec<DataError>> {
    let mut texts = DataFiles::default();
    for (text, file) in texts.iter_mut().zip(FILES) {
        let read = std::fs::read_to_string(folder.join(file));
        *text = read.map_err(|error| vec![DataError { file, line: 0, text: error.to_string() }])?;
    }
    Ok(texts)
}

/// Checks the rows of all files.
pub fn check(texts: &DataFiles) -> Result<Book, Vec<DataError>> {
    let [book, sources, prices, facts, sizes, types, rates, plans] = texts;
    let gathered_on = small_tables::read_book(book)?;
    let sources = small_tables::read_sources(sources)?;
    let mut citations = Citations::new(sources.iter().map(|source| source.id.clone()));
    let instances = instances::read_types(types, &mut citations, gathered_on)?;
    let mut problems = Vec::new();
    let prices = or(&mut problems, prices::read(prices, &mut citations, gathered_on));
    let facts = or(&mut problems, small_tables::read_facts(facts, &mut citations, gathered_on));
    let sizes = or(&mut problems, small_tables::read_sizes(sizes, &mut citations));
    let rates = instances::read_rates(rates, &instances, &mut citations, gathered_on);
    let rates = or(&mut problems, rates);
    let plans = plans::read(plans, &instances, &mut citations, gathered_on);
    let plans = or(&mut problems, plans);
    // A file that is wrong may be the one that cites a source.
    if problems.is_empty() {
        let unused = sources.iter().enumerate().filter(|(index, _)| !citations.is_used(*index));
        problems.extend(unused.map(|(_, source)| DataError {
            file: "sources.csv",
            line: 0,
            text: format!("no row cites {:?}", source.id),
        }));
    }
    if problems.is_empty() {
        Ok(Book { gathered_on, sources, prices, facts, sizes, instances, rates, plans })
    } else {
        Err(problems)
    }
}

/// What was read, or nothing and one's problems among the others.
fn or<T: Default>(problems: &mut Vec<DataError>, read: Result<T, Vec<DataError>>) -> T {
    read.unwrap_or_else(|found| {
        problems.extend(found);
        T::default()
    })
}
