//! The pages as they are written: complete in both languages, sound, and leading somewhere.

#[path = "../../../tests/render/html.rs"]
mod html;

use std::collections::{BTreeMap, BTreeSet};

use eleven_rounds_engine::answer::compare::compare;
use eleven_rounds_engine::catalog::choices::KeyedEnum as _;
use eleven_rounds_engine::catalog::fact_key::Fact;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::metering::line::Line;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::pricing::allowances::ALLOWANCES;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::link;
use eleven_rounds_engine::scenario::presets::Preset;
use eleven_rounds_engine::scenario::value::instance::family;
use eleven_rounds_pages::frame::{Assets, Page};
use eleven_rounds_pages::{Material, root};
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::words::plain;
use eleven_rounds_presentation::lang::Lang;
use eleven_rounds_presentation::view::findings::findings;
use html::Element;

fn assets() -> Assets {
    let [sheet, own_sheet, script] = ["styles.css", "pages.css", "pages.js"].map(str::to_owned);
    Assets { sheet, own_sheet, script, url: Some(URL.to_owned()) }
}

/// Where the pages are to stand.
const URL: &str = "https://your.host/rounds/";

/// Every page in both languages, as text and as a tree.
fn pages(material: &Material) -> Vec<(Page, Lang, String, Element)> {
    let every = Page::all().flat_map(|page| Lang::ALL.map(|lang| (page, lang)));
    every
        .map(|(page, lang)| {
            let text = material.page(page, lang, &assets()).unwrap();
            let tree = html::parse(&text);
            (page, lang, text, tree)
        })
        .collect()
}

fn ids(tree: &Element) -> Vec<&str> {
    tree.all().iter().filter_map(|element| element.attribute("id")).collect()
}

#[track_caller]
fn by_id<'a>(tree: &'a Element, id: &str) -> &'a Element {
    let found = tree.find(|element| element.attribute("id") == Some(id));
    assert_eq!(found.len(), 1, "how many {id}");
    found[0]
}

#[test]
fn the_page_of_sources_says_in_which_regions_bills_are_complete() {
    let material = Material::read().unwrap();
    let book = PriceBook::bundled();
    let is_complete = |region: &Region| {
        let comparison = compare(&Scenario { region: *region, ..link::defaults(book) }, book);
        comparison.sides().iter().all(|side| side.estimate.not_counted().next().is_none())
    };
    let (complete, lacking): (Vec<Region>, Vec<Region>) = Region::all().partition(is_complete);
    assert!(!complete.is_empty() && !lacking.is_empty());
    for (_, lang, _, tree) in pages(&material).iter().filter(|(page, ..)| *page == Page::Sources) {
        let text = by_id(tree, "coverage").text();
        assert!(text.contains(&complete.len().to_string()), "{lang:?}: {text}");
        for region in &lacking {
            assert!(text.contains(region.code()), "{lang:?}: {}", region.code());
        }
        assert!(complete.iter().all(|region| !text.contains(region.code())), "{lang:?}: {text}");
    }
}

#[test]
fn every_price_fact_source_and_case_has_its_place_in_both_languages() {
    let material = Material::read().unwrap();
    let book = PriceBook::bundled();
    for (page, lang, _, tree) in pages(&material) {
        let ids: BTreeSet<&str> = ids(&tree).into_iter().collect();
        let check = |kind: &str, key: &str| {
            let id = [kind, key].concat();
            assert!(ids.contains(id.as_str()), "{page:?} in {lang:?} has no {id}");
        };
        match page {
            Page::Sources => {
                Sku::ALL.iter().for_each(|sku| check("sku-", sku.key()));
                let types = book.instance_types();
                types.iter().for_each(|instance_type| check("type-", &instance_type.name));
                types
                    .iter()
                    .for_each(|instance_type| check("family-", family(&instance_type.name)));
                book.plan_rates().for_each(|rate| check("plan-", rate.plan.key()));
                Fact::ALL.iter().for_each(|fact| check("fact-", fact.key()));
                ALLOWANCES.iter().for_each(|row| check("allowance-", row.fact.key()));
                book.sources().iter().for_each(|source| check("source-", &source.id));
                let prose_facts =
                    material.data.prose_facts.iter().filter(|fact| fact.key.is_none());
                prose_facts.for_each(|fact| check("round-fact-", &fact.id));
            }
            Page::Checked => {
                material.golden.cases.iter().for_each(|case| check("case-", &case.id));
                material
                    .golden
                    .comparisons
                    .iter()
                    .for_each(|comparison| check("case-", &comparison.id));
            }
            Page::Presets | Page::Preset(_) => {}
        }
    }
}

#[test]
fn every_price_of_every_region_and_day_is_in_a_row_of_its_sku() {
    let material = Material::read().unwrap();
    let text = material.page(Page::Sources, Lang::En, &assets()).unwrap();
    let tree = html::parse(&text);
    let entries = tree.find(|at| at.tag == "div" && at.has_class("entry"));
    for sku in Sku::ALL.iter().filter(|sku| !sku.is_by_type()) {
        let id = ["sku-", sku.key()].concat();
        let entry = entries.iter().find(|entry| entry.attribute("id") == Some(&id)).unwrap();
        let rows = entry.find(|at| at.tag == "tr");
        // The codes of the regions of all rows: one for each price of the book.
        let mut shown: Vec<String> = rows
            .iter()
            .flat_map(|row| row.find(|at| at.tag == "td" && at.has_class("regions")))
            .flat_map(|cell| cell.find(|at| at.tag == "small"))
            .flat_map(|codes| {
                codes.text().split_whitespace().map(str::to_owned).collect::<Vec<_>>()
            })
            .collect();
        let prices = PriceBook::bundled().rows().filter(|(row_sku, ..)| row_sku == sku);
        let mut held: Vec<String> = prices.map(|(_, region, _)| region.code().to_owned()).collect();
        shown.sort();
        held.sort();
        assert_eq!(shown, held, "{}", sku.key());
    }
}

/// What a row holds below the name of a column.
fn cell<'a>(row: &'a Element, name: &str) -> &'a Element {
    let cells = row.find(|at| at.tag == "td" && at.attribute("data-name") == Some(name));
    assert_eq!(cells.len(), 1, "how many {name} in {}", row.text());
    cells[0]
}

/// The regions of a row, by their codes.
fn codes(row: &Element) -> Vec<String> {
    let codes = row.find(|at| at.tag == "small").into_iter().map(Element::text);
    codes.flat_map(|text| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>()).collect()
}

/// Dollars, days and document of a row: everything that is not where it holds and for what.
fn dated(usd: f64, row: &Element) -> String {
    let days =
        ["In force since", "First seen", "Confirmed", "Source"].map(|name| cell(row, name).text());
    format!(
        "{usd} {}{}",
        days.join(" "),
        if row.has_class("superseded") { " superseded" } else { "" }
    )
}

/// The rows of a file of data by the names of their columns, those of one thing oldest first: each
/// as its `key`, its region and what [`dated`] says of it.
fn held(file: &str, key: &[&str]) -> Vec<String> {
    let path = root().join("crates/engine/data").join(file);
    let lines: Vec<BTreeMap<String, String>> =
        csv::Reader::from_path(path).unwrap().deserialize().collect::<Result<_, _>>().unwrap();
    let thing = |line: &BTreeMap<String, String>| -> Vec<String> {
        key.iter().chain(&["region"]).map(|name| line[*name].clone()).collect()
    };
    let mut newest = BTreeMap::new();
    for (index, line) in lines.iter().enumerate() {
        newest.insert(thing(line), index);
    }
    let row = |(index, line): (usize, &BTreeMap<String, String>)| {
        let usd: f64 = line["price_usd"].parse().unwrap();
        let days = ["effective_from", "first_seen", "confirmed_on", "source"].map(|name| {
            let day = line[name].as_str();
            if day.is_empty() { "–" } else { day }
        });
        let row_id = thing(line);
        let tag = if newest[&row_id] == index { "" } else { " superseded" };
        format!("{} {usd} {}{tag}", row_id.join(" "), days.join(" "))
    };
    lines.iter().enumerate().map(row).collect()
}

/// Whether the page shows each row of the data once, and nothing else.
#[track_caller]
fn check_same(mut shown: Vec<String>, mut held: Vec<String>) {
    shown.sort();
    held.sort();
    let differ = shown.iter().zip(&held).find(|(shown, held)| shown != held);
    assert_eq!(differ, None, "what is shown and what is held first differ here");
    assert_eq!(shown.len(), held.len());
}

/// The dollars that a text begins with, digit by digit.
fn dollars(text: &str) -> f64 {
    let digits = text.trim_start_matches('$').split(' ').next().unwrap_or_default();
    digits.parse().unwrap_or_else(|_| panic!("{text} is no price"))
}

/// The key in a link to its place on the page.
fn linked<'a>(link: &'a Element, kind: &str) -> &'a str {
    link.attribute("href").and_then(|href| href.strip_prefix(kind)).unwrap()
}

#[test]
fn every_price_of_an_instance_type_is_once_in_a_row_of_its_family() {
    let material = Material::read().unwrap();
    let text = material.page(Page::Sources, Lang::En, &assets()).unwrap();
    let tree = html::parse(&text);
    let mut shown = Vec::new();
    for family in tree.find(|at| at.tag == "div" && at.has_class("family")) {
        let name = family.attribute("id").unwrap().strip_prefix("family-").unwrap();
        let table = family.find(|at| at.tag == "table" && at.has_class("of-instances"))[0];
        let sizes: Vec<String> =
            table.find(|at| at.tag == "th").into_iter().map(Element::text).collect();
        let sizes = sizes.iter().skip(2).take_while(|size| *size != "In force since");
        let sizes: Vec<&String> = sizes.collect();
        for row in table.find(|at| at.tag == "tbody")[0].find(|at| at.tag == "tr") {
            let sku = linked(cell(row, "Purchase option").find(|at| at.tag == "a")[0], "#sku-");
            for size in &sizes {
                let usd = cell(row, size).text();
                for code in codes(row).iter().filter(|_| !usd.is_empty()) {
                    let what = dated(dollars(&usd), row);
                    shown.push(format!("{sku} {name}.{size} {code} {what}"));
                }
            }
        }
    }
    for known in [
        "ec2.on_demand m6a.xlarge eu-west-1 0.1926 – 2025-11-04 2025-11-04 feed-ec2",
        "ec2.reserved_1y m6a.xlarge eu-west-1 0.1274 – 2026-10-01 2026-10-01 vantage-answer",
        "ec2.on_demand r8g.16xlarge sa-east-1 5.99936 – 2025-11-04 2025-11-04 feed-ec2",
    ] {
        assert!(shown.iter().any(|row| row == known), "{known}");
    }
    check_same(shown, held("ec2.csv", &["sku", "type"]));
}

#[test]
fn every_rate_of_a_plan_is_once_in_a_row_of_its_plan() {
    let material = Material::read().unwrap();
    let text = material.page(Page::Sources, Lang::En, &assets()).unwrap();
    let tree = html::parse(&text);
    let mut shown = Vec::new();
    for entry in by_id(&tree, "plans").find(|at| at.tag == "div" && at.has_class("entry")) {
        let plan = entry.attribute("id").unwrap().strip_prefix("plan-").unwrap();
        let used = entry.find(|at| at.has_class("used"))[0].text();
        assert!(used.starts_with("Used in Lambda: Duration"), "{used}");
        for row in entry.find(|at| at.tag == "tbody")[0].find(|at| at.tag == "tr") {
            let links = cell(row, Lang::En.reference().texts().replaces).find(|at| at.tag == "a");
            let sku = linked(links[0], "#sku-");
            let name = links.get(1).map_or("", |link| linked(link, "#type-"));
            let usd = dollars(&cell(row, "Price").find(|at| at.tag == "span")[0].text());
            for code in codes(row) {
                shown.push(format!("{plan} {sku} {name} {code} {}", dated(usd, row)));
            }
        }
    }
    let known = "compute_1y_no_upfront ec2.on_demand m6a.xlarge us-east-1 0.13965 – 2026-10-01 \
                 2026-10-01 vantage-answer";
    assert!(shown.iter().any(|row| row == known), "{known}");
    check_same(shown, held("savings_plans.csv", &["plan", "sku", "type"]));
}

#[test]
fn a_family_is_folded_and_says_which_types_it_has() {
    let material = Material::read().unwrap();
    for lang in Lang::ALL {
        let text = material.page(Page::Sources, lang, &assets()).unwrap();
        let tree = html::parse(&text);
        let family = by_id(&tree, "family-m7g");
        let [fold] = family.find(|at| at.tag == "details")[..] else { panic!("one fold") };
        assert_eq!(fold.attribute("open"), None);
        let summary = family.find(|at| at.tag == "summary")[0].text();
        assert!(summary.contains("arm64") && summary.contains("m7g.medium"), "{summary}");
        let row = by_id(&tree, "type-m7g.medium").text();
        assert!(row.contains("4 GiB") && row.contains("karpenter"), "{row}");
        let spot = by_id(&tree, "sku-ec2.spot").find(|at| at.has_class("used"))[0].text();
        assert!(spot.contains(lang.words().option(DeploymentOption::EcsEc2)), "{spot}");
    }
}

#[test]
fn what_is_superseded_is_marked_and_what_holds_is_not() {
    let material = Material::read().unwrap();
    let text = material.page(Page::Sources, Lang::En, &assets()).unwrap();
    let tree = html::parse(&text);
    let marked = |id: &str| -> Vec<bool> {
        let rows = by_id(&tree, id).find(|at| at.tag == "tr");
        let rows = rows.into_iter().filter(|row| !row.find(|at| at.tag == "td").is_empty());
        rows.map(|row| row.has_class("superseded")).collect()
    };
    assert_eq!(marked("fact-lambda.timeout_s"), [true, false]);
    let first = PriceBook::bundled().fact_rows(Fact::LambdaMemoryMaxMb).len();
    assert_eq!(marked("fact-lambda.memory_max_mb").iter().filter(|old| **old).count(), first - 1);
    assert!(marked("sku-frontdoor.function_url").iter().all(|old| !old));
}

#[test]
fn the_documents_are_sound_and_hold_nothing_inline() {
    let material = Material::read().unwrap();
    for (page, lang, text, tree) in pages(&material) {
        assert_eq!(tree.find(|at| at.tag == "h1").len(), 1, "{page:?}");
        assert_eq!(tree.single("html").attribute("lang"), Some(lang.code()));
        let all = ids(&tree);
        let once: BTreeSet<&str> = all.iter().copied().collect();
        assert_eq!(once.len(), all.len(), "{page:?}: an id is there twice");
        for element in tree.all() {
            for (name, value) in &element.attributes {
                assert!(name != "style" && !name.starts_with("on"), "{page:?}: {name}={value}");
            }
            if element.tag == "script" {
                assert!(element.attribute("src").is_some() && element.text().is_empty());
            }
            assert_ne!(element.tag, "style", "{page:?}");
        }
        // The policy comes before all that it rules.
        let policy = text.find("Content-Security-Policy").unwrap();
        assert!(policy < text.find("<link").unwrap() && policy < text.find("<script").unwrap());
        for text in tree.said_in(lang.code()) {
            let broken = ["NaN", "undefined", "$inf", "$—"].iter().any(|part| text.contains(part));
            assert!(!broken, "{page:?} in {lang:?}: {text}");
        }
    }
}

#[test]
fn every_link_leads_to_a_place_that_is_there() {
    let material = Material::read().unwrap();
    let all = pages(&material);
    let ids: Vec<(String, BTreeSet<&str>)> = all
        .iter()
        .map(|(page, lang, _, tree)| (page.path(*lang), ids(tree).into_iter().collect()))
        .collect();
    for (page, lang, _, tree) in &all {
        let file = page.path(*lang);
        for element in tree.find(|at| at.tag == "a") {
            let href = element.attribute("href").expect("a link leads somewhere");
            if href.starts_with("https://") {
                assert_eq!(element.attribute("rel"), Some("noopener"), "{href}");
                continue;
            }
            let (to, id) = href.split_once('#').unwrap_or((href, ""));
            let to = if to.is_empty() { &file } else { to.strip_prefix("../").unwrap() };
            // What `cargo xtask dist` puts beside the folder.
            if ["index.html", "eleven-rounds.html"].contains(&to) {
                continue;
            }
            let target = ids.iter().find(|(file, _)| file == to);
            let there = target.is_some_and(|(_, ids)| id.is_empty() || ids.contains(id));
            assert!(there, "{file}: {href} leads nowhere");
        }
    }
}

#[test]
fn korean_is_korean_and_both_say_the_same_figures() {
    let material = Material::read().unwrap();
    let hangul = |text: &str| text.chars().any(|c| ('가'..='힣').contains(&c));
    let mut figures = Vec::new();
    for (page, lang, _, tree) in pages(&material) {
        let headings =
            tree.find(|at| matches!(at.tag.as_str(), "h2" | "h3" | "h4" | "th" | "label"));
        for heading in &headings {
            // Names such as "Fargate vCPU, x86" are the same in both.
            let text = heading.text();
            let plain = heading.tag == "h3" || text.is_ascii();
            assert!(hangul(&text) == (lang == Lang::Ko) || plain, "{page:?} in {lang:?}: {text}");
        }
        let numbers = tree.find(|at| at.tag == "td" && at.has_class("number"));
        let numbers: Vec<String> = numbers
            .iter()
            .map(|cell| cell.text().chars().filter(|c| c.is_ascii_digit() || *c == '.').collect())
            .collect();
        if page == Page::Checked {
            figures.push(numbers);
        }
    }
    assert_eq!(figures[0], figures[1]);
    assert!(figures[0].len() > 200, "{}", figures[0].len());
}

#[test]
fn the_engine_is_asked_where_prices_and_facts_are_used() {
    let material = Material::read().unwrap();
    let lines = |sku| material.uses.lines(sku).map(|(_, line)| line).collect::<Vec<_>>();
    assert!(lines(Sku::LambdaStreamingArm).contains(&Line::LambdaStreaming));
    assert!(lines(Sku::EcrPull).contains(&Line::ImagePulls));
    assert!(lines(Sku::CacheHour).contains(&Line::CacheHours));
    assert!(lines(Sku::KinesisPutUnit).contains(&Line::PutUnits));
    assert_eq!(lines(Sku::SavingsPlan), []);
    let timeout = material.uses.fact(Fact::LambdaTimeoutS).unwrap();
    assert!(timeout.rules.contains("R8-04"), "{:?}", timeout.rules);
    assert!(timeout.files.contains("options/models/lambda.rs"), "{:?}", timeout.files);
    // A line of a checked figure has a name, or the page would show its key.
    let golden = &material.golden;
    let sides = golden.comparisons.iter().flat_map(|comparison| &comparison.side);
    let lines = golden.cases.iter().flat_map(|case| &case.lines);
    for line in lines.chain(sides.flat_map(|side| &side.lines)) {
        // A side may also be the whole bill of an option.
        let Some((_, name)) = line.split_once('.') else { continue };
        assert!(material.uses.line(name).is_some(), "{line} is on no bill");
    }
}

#[test]
fn every_preset_has_its_page_with_the_totals_of_the_engine() {
    let material = Material::read().unwrap();
    for preset in Preset::ALL {
        let as_of = PriceBook::bundled().gathered_on();
        let scenario = Scenario { as_of, ..preset.scenario(PriceBook::bundled()) };
        let comparison = compare(&scenario, PriceBook::bundled());
        for lang in Lang::ALL {
            let text = material.page(Page::Preset(preset), lang, &assets()).unwrap();
            let tree = html::parse(&text);
            let amounts: Vec<String> =
                tree.find(|at| at.has_class("amount")).into_iter().map(Element::text).collect();
            let totals = comparison.sides().map(|side| {
                side.total()
                    .map_or(format::ABSENT.to_owned(), |total| format::headline(total.micros()))
            });
            assert_eq!(amounts, totals, "{preset:?}");
            let words = lang.words();
            let headline = plain(&words.headline(&comparison));
            assert_eq!(tree.single("h1").text().trim(), headline.trim());
            let text = tree.single("verdict").text();
            let found = findings(&comparison, words);
            let stops = found.iter().map(|(text, _)| text.as_str());
            let day = as_of.to_string();
            let lead = words.lead(&comparison);
            let always = [words.preset(preset), words.preset_story(preset), &day, &lead];
            for wanted in always.into_iter().chain(stops) {
                assert!(text.contains(wanted), "{preset:?} in {lang:?}: no {wanted} in {text}");
            }
            let [button] =
                tree.find(|at| at.tag == "a" && at.has_class("btn") && at.has_class("primary"))[..]
            else {
                panic!("one button")
            };
            let read = link::decode(
                link::of_address(button.attribute("href").unwrap()),
                PriceBook::bundled(),
                &mut |_, _| false,
            );
            assert_eq!((read.scenario, read.notices), (scenario.clone(), vec![]), "{preset:?}");
        }
    }
}

/// What a page says of itself to other programs.
fn meta<'a>(tree: &'a Element, name: &str) -> Vec<&'a str> {
    let is = |at: &Element| ["property", "name"].iter().any(|key| at.attribute(key) == Some(name));
    tree.find(is).into_iter().filter_map(|at| at.attribute("content")).collect()
}

#[test]
fn a_preset_says_to_other_programs_what_it_says_to_people() {
    let material = Material::read().unwrap();
    for lang in Lang::ALL {
        for page in [Page::Presets, Page::Preset(Preset::Webhook)] {
            let tree = html::parse(&material.page(page, lang, &assets()).unwrap());
            let path = page.path(lang);
            assert_eq!(meta(&tree, "og:title"), [page.title(lang)]);
            assert_eq!(meta(&tree, "og:url"), [[URL, &path].concat()]);
            let image = path.replace(".html", ".png");
            assert_eq!(meta(&tree, "og:image"), [[URL, &image].concat()]);
            assert_eq!(meta(&tree, "og:image:width"), ["1200"]);
            assert_eq!(meta(&tree, "og:image:height"), ["630"]);
            assert_eq!(meta(&tree, "twitter:card"), ["summary_large_image"]);
            assert_eq!(meta(&tree, "og:description"), meta(&tree, "description"));
            assert_eq!(meta(&tree, "og:image:alt"), meta(&tree, "description"));
            let nowhere = Assets { url: None, ..assets() };
            let tree = html::parse(&material.page(page, lang, &nowhere).unwrap());
            assert_eq!(meta(&tree, "og:title"), [page.title(lang)]);
            assert_eq!(meta(&tree, "og:type"), ["website"]);
            // What is not whole is not said.
            for name in ["og:url", "og:image", "og:image:alt", "twitter:card"] {
                assert_eq!(meta(&tree, name), [""; 0], "{name}");
            }
        }
        let tree =
            html::parse(&material.page(Page::Preset(Preset::Webhook), lang, &assets()).unwrap());
        let [description] = meta(&tree, "og:description")[..] else { panic!("one description") };
        for amount in tree.find(|at| at.has_class("amount")) {
            assert!(description.contains(&amount.text()), "{description}");
        }
    }
}
