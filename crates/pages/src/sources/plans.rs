//! Every rate of a Savings Plan.

use eleven_rounds::i18n::Lang;
use eleven_rounds_engine::choices::Choice as _;
use eleven_rounds_engine::price_book::{DatedRate, PriceBook};

use super::{dated, days, note, prices};
use crate::Material;
use crate::data::Data;
use crate::frame;
use crate::out::Out;

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "plans", texts.plans, texts.plans_sub, |out| {
        let columns = [
            texts.plan,
            texts.replaces,
            texts.regions,
            texts.price,
            texts.effective_from,
            texts.first_seen,
            texts.confirmed_on,
            texts.source,
            texts.note,
        ];
        frame::table(out, "of-plans", texts.plans, &columns, |out| {
            let rates: Vec<_> = PriceBook::bundled().plan_rates().collect();
            for (place, rate) in rates.iter().enumerate() {
                // The rates of one thing stand together, oldest first.
                let superseded = rates.get(place + 1).is_some_and(|next| same(rate, next));
                row(out, rate, superseded, material, lang);
            }
        });
    });
}

/// Whether two rates are of one thing.
fn same(one: &DatedRate<'_>, other: &DatedRate<'_>) -> bool {
    let of = |rate: &DatedRate<'_>| (rate.plan, rate.sku, rate.instance, rate.region);
    of(one) == of(other)
}

fn row(
    out: &mut Out,
    rate: &DatedRate<'_>,
    superseded: bool,
    material: &Material,
    lang: Lang,
) {
    let words = lang.reference();
    let texts = words.texts();
    let class = [("class", "superseded")];
    out.element("tr", if superseded { &class } else { &[] }, |out| {
        out.leaf("td", &[("data-name", texts.plan)], lang.words().plan(rate.plan));
        out.element("td", &[("data-name", texts.replaces), ("class", "subject")], |out| {
            let href = ["#sku-", rate.sku.key()].concat();
            out.leaf("a", &[("href", &href)], words.sku(rate.sku));
            let instance = type_name(rate);
            if !instance.is_empty() {
                let href = ["#type-", instance].concat();
                out.text(" ");
                out.leaf("a", &[("href", &href)], instance);
            }
        });
        out.element("td", &[("data-name", texts.regions), ("class", "regions")], |out| {
            prices::regions(out, &[rate.region], lang);
        });
        let price = lang.words().unit_price(rate.usd, rate.sku.unit());
        out.element("td", &[("data-name", texts.price), ("class", "price")], |out| {
            out.leaf("span", &[], &price);
            if superseded {
                out.leaf("em", &[("class", "tag")], texts.superseded);
            }
        });
        dated(out, rate.provenance, texts);
        let class = [("data-name", texts.note), ("class", "note"), ("lang", "en")];
        out.element("td", &class, |out| note(out, plan_note(&material.data, rate)));
    });
}

/// The name of the type, where the rate is one of a type.
fn type_name<'a>(rate: &DatedRate<'_>) -> &'a str {
    let types = PriceBook::bundled().instance_types();
    rate.instance.and_then(|place| types.get(place)).map_or("", |of| of.name.as_str())
}

/// The note of a rate, which the packed book leaves in the file.
pub(super) fn plan_note<'a>(data: &'a Data, rate: &DatedRate<'_>) -> &'a str {
    let [from, seen] = days(rate.provenance);
    let (plan, sku, region) = (rate.plan.key(), rate.sku.key(), rate.region.code());
    data.plan_note([plan, sku, type_name(rate), region, &from, &seen])
}
