//! Every rate of a Savings Plan, by plan: regions with the same rate share a row.

use std::collections::BTreeSet;

use eleven_rounds_engine::catalog::choices::KeyedEnum as _;
use eleven_rounds_engine::catalog::plan::Plan;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::plans::DatedRate;
use eleven_rounds_presentation::lang::Lang;

use crate::citations::{dated, days, listed, note};
use crate::data::Rows;
use crate::frame;
use crate::material::Material;
use crate::out::Out;
use crate::sources::prices;
use crate::uses::Payer;

/// A rate that several regions share.
struct SharedPlanRate<'a> {
    regions: Vec<Region>,
    rate: DatedRate<'a>,
    note: &'a str,
    superseded: bool,
}

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "plans", texts.plans, texts.plans_sub, |out| {
        for plan in Plan::ALL.iter().copied() {
            let rates = PriceBook::bundled().plan_rates();
            let rates: Vec<_> = rates.filter(|rate| rate.plan == plan).collect();
            if !rates.is_empty() {
                entry(out, plan, &rates, material, lang);
            }
        }
    });
}

fn entry(out: &mut Out, plan: Plan, rates: &[DatedRate<'_>], material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    let name = lang.words().plan(plan);
    out.element("div", &[("class", "entry"), ("id", &["plan-", plan.key()].concat())], |out| {
        out.element("h3", &[], |out| {
            out.text(name);
            out.leaf("code", &[], plan.key());
        });
        let lines = covered(rates, material).into_iter();
        listed(out, texts.used, lines.map(|line| prices::billed(line, lang)));
        let columns = [
            texts.replaces,
            texts.regions,
            texts.price,
            texts.effective_from,
            texts.first_seen,
            texts.confirmed_on,
            texts.source,
            texts.note,
        ];
        frame::table(out, "of-plans", name, &columns, |out| {
            for rate in shared(rates, material) {
                row(out, &rate, lang);
            }
        });
    });
}

/// The lines of bills that a plan may cover: those with an SKU that it has a rate for.
fn covered(rates: &[DatedRate<'_>], material: &Material) -> BTreeSet<(Payer, Line)> {
    let lines = rates.iter().flat_map(|rate| material.uses.lines(rate.sku));
    // Only the bill of an option is committed to.
    lines.filter(|(payer, _)| matches!(payer, Payer::Option(_))).collect()
}

fn row(out: &mut Out, price: &SharedPlanRate<'_>, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    let rate = &price.rate;
    let class = [("class", "superseded")];
    out.element("tr", if price.superseded { &class } else { &[] }, |out| {
        out.element("td", &[("data-name", texts.replaces), ("class", "subject")], |out| {
            let href = ["#sku-", rate.sku.key()].concat();
            out.leaf("a", &[("href", &href)], words.sku(rate.sku));
            let instance = type_name(rate);
            if !instance.is_empty() {
                let href = ["#type-", instance].concat();
                out.text(" ");
                out.leaf("a", &[("href", &href)], instance);
            }
            let unit = lang.words().per_unit(rate.sku.unit());
            out.leaf("code", &[], &[rate.sku.key(), " ", &unit].concat());
        });
        out.element("td", &[("data-name", texts.regions), ("class", "regions")], |out| {
            prices::regions(out, &price.regions, lang);
        });
        out.element("td", &[("data-name", texts.price), ("class", "price")], |out| {
            out.leaf("span", &[], &lang.words().unit_price(rate.usd, rate.sku.unit()));
            if price.superseded {
                out.leaf("em", &[("class", "tag")], texts.superseded);
            }
        });
        dated(out, rate.provenance, texts);
        let class = [("data-name", texts.note), ("class", "note"), ("lang", "en")];
        out.element("td", &class, |out| note(out, price.note));
    });
}

/// The rates of a plan, each with the regions that share it, in the order of the first of them.
fn shared<'a>(rates: &[DatedRate<'a>], material: &'a Material) -> Vec<SharedPlanRate<'a>> {
    let mut all: Vec<SharedPlanRate<'a>> = Vec::new();
    for (index, rate) in rates.iter().enumerate() {
        // The rates of one thing stand together, oldest first.
        let subject = |rate: &DatedRate<'_>| (rate.sku, rate.instance, rate.region);
        let superseded = rates.get(index + 1).is_some_and(|next| subject(next) == subject(rate));
        let shared = SharedPlanRate {
            regions: vec![rate.region],
            rate: *rate,
            note: plan_note(&material.data, rate),
            superseded,
        };
        match all.iter_mut().find(|known| known.is_of(&shared)) {
            Some(known) => known.regions.push(rate.region),
            None => all.push(shared),
        }
    }
    all
}

impl SharedPlanRate<'_> {
    /// Whether both say the same but for regions.
    fn is_of(&self, other: &SharedPlanRate<'_>) -> bool {
        let subject = |shared: &SharedPlanRate<'_>| {
            let DatedRate { sku, instance, usd, provenance, .. } = shared.rate;
            (sku, instance, usd, *provenance)
        };
        subject(self) == subject(other)
            && self.note == other.note
            && self.superseded == other.superseded
    }
}

/// The name of the type, where the rate is one of a type.
fn type_name<'a>(rate: &DatedRate<'_>) -> &'a str {
    let types = PriceBook::bundled().instance_types();
    rate.instance
        .and_then(|index| types.get(index))
        .map_or("", |instance_type| instance_type.name.as_str())
}

/// The note of a rate, which the packed book leaves in the file.
pub(super) fn plan_note<'a>(data: &'a Rows, rate: &DatedRate<'_>) -> &'a str {
    let [from, seen] = days(rate.provenance);
    let plan = rate.plan.key();
    let sku = rate.sku.key();
    let region = rate.region.code();
    data.note([plan, sku, type_name(rate), region, &from, &seen])
}
