//! In which regions the bill of the default scenario is complete, and which prices it lacks elsewhere.

use std::collections::BTreeSet;

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_presentation::lang::Lang;

use crate::citations::names;
use crate::frame;
use crate::out::Out;

/// The SKUs without a price on the default bills of a region: of Lambda and Fargate, and of any option.
fn missing(region: Region) -> [BTreeSet<usize>; 2] {
    let book = PriceBook::bundled();
    let comparison = compare(&Scenario { region, ..link::defaults(book) }, book);
    let of = |option: DeploymentOption| {
        let estimate = &comparison.option(option).estimate;
        estimate.not_counted().map(|item| item.sku as usize).collect::<Vec<_>>()
    };
    let compared = [DeploymentOption::Lambda, DeploymentOption::Fargate];
    [
        compared.into_iter().flat_map(of).collect(),
        DeploymentOption::ALL.into_iter().flat_map(of).collect(),
    ]
}

pub(super) fn section(out: &mut Out, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    let regions: Vec<(Region, [BTreeSet<usize>; 2])> =
        Region::all().map(|region| (region, missing(region))).collect();
    let complete = |of: usize| regions.iter().filter(|(_, lacks)| lacks[of].is_empty()).count();
    let sub = words.coverage(complete(0), complete(1), regions.len());
    // Regions that lack the same share a row.
    let mut rows: Vec<(Vec<&str>, &BTreeSet<usize>)> = Vec::new();
    for (region, [lacks, _]) in regions.iter().filter(|(_, [lacks, _])| !lacks.is_empty()) {
        match rows.iter_mut().find(|(_, known)| *known == lacks) {
            Some((codes, _)) => codes.push(region.code()),
            None => rows.push((vec![region.code()], lacks)),
        }
    }
    frame::section(out, "coverage", texts.coverage, &sub, |out| {
        let columns = [texts.regions, texts.missing];
        frame::table(out, "of-coverage", texts.coverage, &columns, |out| {
            for (codes, lacks) in &rows {
                let skus: Vec<Sku> = lacks.iter().map(|index| Sku::ALL[*index]).collect();
                out.element("tr", &[("class", "entry")], |out| {
                    let class = [("data-name", texts.regions), ("class", "regions")];
                    out.leaf("td", &class, &codes.join(", "));
                    out.leaf("td", &[("data-name", texts.missing)], &names(&skus, lang));
                });
            }
        });
    });
}
