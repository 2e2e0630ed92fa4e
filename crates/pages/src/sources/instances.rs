//! Every price of an EC2 instance, by family: the sizes are columns, and regions with the same prices
//! share a row.

use std::ops::Range;

use eleven_rounds_engine::catalog::choices::{KeyedEnum as _, Purchase};
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::Provenance;
use eleven_rounds_engine::metering::instances::sku_of;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::instances::InstanceType;
use eleven_rounds_engine::scenario::value::instance::family;
use eleven_rounds_presentation::format::{significant, unit_price};
use eleven_rounds_presentation::lang::Lang;

use crate::citations::{cited, dated, days, note};
use crate::data::Rows;
use crate::frame;
use crate::material::Material;
use crate::out::Out;
use crate::sources::prices;

/// Digits of a size: all that `ec2_types.csv` may hold.
const DIGITS: u32 = 8;

/// A price of a type, as the book has it.
pub(super) struct Priced<'a> {
    pub sku: Sku,
    pub instance: usize,
    pub region: Region,
    pub usd: f64,
    pub provenance: &'a Provenance,
    /// Whether a newer price took its place.
    pub superseded: bool,
}

/// Every price of every type: by SKU, then types, then regions, oldest first.
pub(super) fn all() -> impl Iterator<Item = Priced<'static>> {
    let types = PriceBook::bundled().instance_types().len();
    Sku::BY_TYPE.into_iter().flat_map(move |sku| {
        (0..types).flat_map(move |instance| {
            Region::all().flat_map(move |region| of_type(sku, instance, region))
        })
    })
}

/// The prices of a type by one SKU in a region, oldest first.
fn of_type(sku: Sku, instance: usize, region: Region) -> impl Iterator<Item = Priced<'static>> {
    let prices = PriceBook::bundled().instance_prices(sku, instance, region);
    let mut prices = prices.peekable();
    std::iter::from_fn(move || {
        let (usd, provenance) = prices.next()?;
        let superseded = prices.peek().is_some();
        Some(Priced { sku, instance, region, usd, provenance, superseded })
    })
}

/// The note of a price of a type, which the packed book leaves in the file.
pub(super) fn rate_note<'a>(data: &'a Rows, price: &Priced<'_>) -> &'a str {
    let types = PriceBook::bundled().instance_types();
    let name = types.get(price.instance).map_or("", |instance_type| instance_type.name.as_str());
    let [from, seen] = days(price.provenance);
    data.note(["", price.sku.key(), name, price.region.code(), &from, &seen])
}

/// What the sizes of a family cost by one document, which several regions share.
struct SharedInstancePrice<'a> {
    regions: Vec<Region>,
    /// Dollars an hour of each size that has a price.
    usd: Vec<Option<f64>>,
    provenance: Provenance,
    note: &'a str,
    superseded: bool,
}

impl SharedInstancePrice<'_> {
    /// Whether both say the same but for regions and prices.
    fn is_of(&self, other: &SharedInstancePrice<'_>) -> bool {
        self.provenance == other.provenance
            && self.note == other.note
            && self.superseded == other.superseded
    }
}

pub(super) fn section(out: &mut Out, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    frame::section(out, "instances", texts.instances, texts.instances_sub, |out| {
        purchases(out, material, lang);
        let types = PriceBook::bundled().instance_types();
        let mut first = 0;
        for sizes in types.chunk_by(|size, next| family(&size.name) == family(&next.name)) {
            entry(out, sizes, first, material, lang);
            first += sizes.len();
        }
    });
}

/// How instances are bought, and where the prices of each way are used.
fn purchases(out: &mut Out, material: &Material, lang: Lang) {
    let words = lang.reference();
    let texts = words.texts();
    let columns = [texts.purchase, texts.unit, texts.used];
    frame::table(out, "of-purchases", texts.purchases, &columns, |out| {
        for sku in Sku::BY_TYPE {
            let id = ["sku-", sku.key()].concat();
            out.element("tr", &[("class", "entry"), ("id", &id)], |out| {
                let subject = [("data-name", texts.purchase), ("class", "subject")];
                out.element("td", &subject, |out| {
                    out.leaf("b", &[], words.sku(sku));
                    out.leaf("code", &[], sku.key());
                });
                let unit = lang.words().per_unit(sku.unit());
                out.leaf("td", &[("data-name", texts.unit)], &unit);
                out.element("td", &[("data-name", texts.used)], |out| {
                    prices::used_in(out, sku, material, lang);
                });
            });
        }
    });
}

/// A family, folded: its types, and what they cost.
fn entry(out: &mut Out, sizes: &[InstanceType], first: usize, material: &Material, lang: Lang) {
    let texts = lang.reference().texts();
    let Some(first_type) = sizes.first() else { return };
    let name = family(&first_type.name);
    let id = ["family-", name].concat();
    out.element("div", &[("class", "entry family"), ("id", &id)], |out| {
        out.element("details", &[("class", "fold")], |out| {
            // The search finds a row of the family by each of its types.
            out.element("summary", &[], |out| {
                out.leaf("h3", &[], name);
                out.leaf("span", &[("class", "unit")], lang.words().arch(first_type.arch));
                let names: Vec<&str> =
                    sizes.iter().map(|instance_type| instance_type.name.as_str()).collect();
                out.leaf("code", &[], &names.join(" "));
            });
            types(out, name, sizes, lang);
            let sized: Vec<&str> =
                sizes.iter().map(|instance_type| size(&instance_type.name)).collect();
            let days = [texts.effective_from, texts.first_seen, texts.confirmed_on];
            let columns = [&[texts.purchase, texts.regions], &sized[..], &days].concat();
            let columns = [&columns[..], &[texts.source, texts.note]].concat();
            out.element("div", &[("class", "across")], |out| {
                frame::table(out, "of-instances", name, &columns, |out| {
                    for purchase in Purchase::ALL.iter().copied() {
                        let types = first..first + sizes.len();
                        for price in shared(sku_of(purchase).sku(), types, material) {
                            row(out, purchase, sizes, &price, lang);
                        }
                    }
                });
            });
        });
    });
}

/// What stands behind the dot of a type's name.
fn size(name: &str) -> &str {
    name.split_once('.').map_or(name, |(_, size)| size)
}

/// The shape of each type, and when it was launched.
fn types(out: &mut Out, name: &str, sizes: &[InstanceType], lang: Lang) {
    let texts = lang.reference().texts();
    let label = [name, ", ", texts.instance_type].concat();
    let columns =
        [texts.instance_type, "vCPU", texts.memory, texts.source, texts.launched_on, texts.source];
    frame::table(out, "of-types", &label, &columns, |out| {
        for instance_type in sizes {
            out.element("tr", &[("id", &["type-", &instance_type.name].concat())], |out| {
                let [vcpu, memory] = [instance_type.vcpu, instance_type.memory_gb]
                    .map(|number| significant(number, DIGITS));
                let memory = memory + " GiB";
                out.leaf("td", &[("data-name", texts.instance_type)], &instance_type.name);
                out.leaf("td", &[("data-name", "vCPU")], &vcpu);
                out.leaf("td", &[("data-name", texts.memory)], &memory);
                out.element("td", &[("data-name", texts.source)], |out| {
                    cited(out, instance_type.source)
                });
                let day = instance_type.launched_on.to_string();
                let launched = [("data-name", texts.launched_on), ("class", "day")];
                out.leaf("td", &launched, &day);
                out.element("td", &[("data-name", texts.source)], |out| {
                    cited(out, instance_type.launch_source)
                });
            });
        }
    });
}

fn row(
    out: &mut Out,
    purchase: Purchase,
    sizes: &[InstanceType],
    price: &SharedInstancePrice<'_>,
    lang: Lang,
) {
    let texts = lang.reference().texts();
    let superseded = [("class", "superseded")];
    out.element("tr", if price.superseded { &superseded } else { &[] }, |out| {
        out.element("td", &[("data-name", texts.purchase)], |out| {
            let href = ["#sku-", sku_of(purchase).sku().key()].concat();
            out.leaf("a", &[("href", &href)], lang.words().purchase(purchase));
            if price.superseded {
                out.leaf("em", &[("class", "tag")], texts.superseded);
            }
        });
        out.element("td", &[("data-name", texts.regions), ("class", "regions")], |out| {
            prices::regions(out, &price.regions, lang);
        });
        for (instance_type, usd) in sizes.iter().zip(&price.usd) {
            // Without a price the cell is empty, and a narrow screen leaves it out. Sizes have the
            // same names in all families, which a compressed page hardly notices.
            let usd = usd.map_or_else(String::new, unit_price);
            out.leaf("td", &[("data-name", size(&instance_type.name))], &usd);
        }
        dated(out, &price.provenance, texts);
        let class = [("data-name", texts.note), ("class", "note"), ("lang", "en")];
        out.element("td", &class, |out| note(out, price.note));
    });
}

/// What the types of a family cost by an SKU, each row with the regions that share it,
/// in the order of the first of them.
fn shared(sku: Sku, types: Range<usize>, material: &Material) -> Vec<SharedInstancePrice<'_>> {
    let mut all: Vec<SharedInstancePrice<'_>> = Vec::new();
    for region in Region::all() {
        let mut here: Vec<SharedInstancePrice<'_>> = Vec::new();
        for (size, instance) in types.clone().enumerate() {
            for price in of_type(sku, instance, region) {
                let mut shared = SharedInstancePrice {
                    regions: vec![region],
                    usd: vec![None; types.len()],
                    provenance: *price.provenance,
                    note: rate_note(&material.data, &price),
                    superseded: price.superseded,
                };
                match here.iter_mut().find(|known| known.is_of(&shared)) {
                    Some(known) => known.usd[size] = Some(price.usd),
                    None => {
                        shared.usd[size] = Some(price.usd);
                        here.push(shared);
                    }
                }
            }
        }
        for shared in here {
            match all.iter_mut().find(|known| known.is_of(&shared) && known.usd == shared.usd) {
                Some(known) => known.regions.push(region),
                None => all.push(shared),
            }
        }
    }
    all
}
