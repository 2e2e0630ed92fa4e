//! What a file does to the bills: nothing where it confirms, and to its own lines where it does not.

use eleven_rounds_engine::answer::compare::{Comparison, compare};
use eleven_rounds_engine::billing::line_item::PriceOrigin;
use eleven_rounds_engine::catalog::choices::Arch;
use eleven_rounds_engine::catalog::region::Region;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::catalog::source::Source;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::prices::overlay::Overlay;
use eleven_rounds_engine::prices::rows::PriceAnswer;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_engine::scenario::presets::Preset;

use super::{ECS, LAMBDA, day, read, with};

fn source() -> Source {
    let text = str::to_owned;
    Source {
        id: text("price-list"),
        what: text("AWS Price List"),
        location: String::new(),
        date: text("2026-11-24"),
        licence: String::new(),
    }
}

#[track_caller]
fn laid(file: &str) -> Overlay {
    PriceBook::bundled().with(&read(file).unwrap(), source())
}

/// Lines of both bills with their micro-dollars.
fn amounts(comparison: &Comparison) -> Vec<(Sku, Option<i64>)> {
    let lines = comparison.options.values().flat_map(|result| &result.estimate.lines);
    lines.map(|item| (item.sku, item.amount.map(|amount| amount.micros()))).collect()
}

/// Presets on the last day of a book, in a region of the files.
fn scenarios(book: &PriceBook) -> Vec<Scenario> {
    let mut all = Vec::new();
    for region in ["us-east-1", "eu-west-2"] {
        for arch in [Arch::X86, Arch::Arm64] {
            all.extend(Preset::ALL.into_iter().map(|preset| Scenario {
                as_of: book.gathered_on(),
                region: Region::from_code(region).unwrap(),
                arch,
                ..preset.scenario(PriceBook::bundled())
            }));
        }
    }
    all
}

#[test]
fn equal_prices_change_no_bill_and_move_only_dates() {
    for file in [LAMBDA, ECS] {
        let Overlay { book, changes, confirmed, older, implausible } = laid(file);
        assert_eq!((changes, confirmed, older, implausible), (vec![], 10, 0, vec![]));
        assert_eq!(book.gathered_on(), day("2026-11-24"));
        let mut moved = 0;
        for scenario in scenarios(&book) {
            let before = compare(&scenario, PriceBook::bundled());
            let after = compare(&scenario, &book);
            assert_eq!(amounts(&before), amounts(&after));
            let lines = |comparison: &Comparison| {
                let all = comparison.options.values().flat_map(|result| &result.estimate.lines);
                all.map(|item| item.origin.clone()).collect::<Vec<_>>()
            };
            for (before, after) in lines(&before).into_iter().zip(lines(&after)) {
                if before == after {
                    continue;
                }
                let PriceOrigin::Book { effective_from, first_seen, .. } = before else {
                    panic!("{before:?}");
                };
                let confirmed_on = Some(day("2026-11-24"));
                let source = "price-list".to_owned();
                let wanted = PriceOrigin::Book { effective_from, first_seen, confirmed_on, source };
                assert_eq!(after, wanted);
                moved += 1;
            }
        }
        assert!(moved > 0);
    }
}

#[test]
fn a_changed_price_changes_the_lines_of_its_sku_and_region() {
    let file = with(ECS, "\"0.0404800000\"", "\"0.0500000000\"");
    let Overlay { book, changes, confirmed, .. } = laid(&file);
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!(
        (change.sku, change.region.code(), change.from),
        (Sku::FargateVcpuX86, "us-east-1", 0.0)
    );
    assert_eq!((change.old, change.new, confirmed), (Some(0.04048), 0.05, 9));
    let mut changed = 0;
    for scenario in scenarios(&book) {
        let before = compare(&scenario, PriceBook::bundled());
        let after = compare(&scenario, &book);
        let quantities = |comparison: &Comparison| {
            let lines = comparison.options.values().flat_map(|result| &result.estimate.lines);
            lines.map(|item| (item.sku, item.quantity)).collect::<Vec<_>>()
        };
        // A task size that is left to the engine follows the prices: that is another bill.
        if quantities(&before) != quantities(&after) {
            continue;
        }
        let before = amounts(&before);
        let after = amounts(&after);
        for ((sku, before), (_, after)) in before.into_iter().zip(after) {
            let is_its = sku == Sku::FargateVcpuX86 && scenario.region == Region::US_EAST_1;
            if !is_its || before == Some(0) {
                assert_eq!(before, after, "{}", sku.key());
            } else {
                assert!(after > before, "{before:?} {after:?}");
                changed += 1;
            }
        }
    }
    assert!(changed > 0);
}

#[test]
fn a_new_price_holds_from_its_day_and_the_old_one_before() {
    let file = with(ECS, "\"0.0404800000\"", "\"0.0500000000\"");
    let book = laid(&file).book;
    let on = |date: &str| match book.price(Sku::FargateVcpuX86, Region::US_EAST_1, day(date)) {
        PriceAnswer::Known(row) => row.first_usd(),
        other => panic!("{other:?}"),
    };
    // The bundled price was last seen on 2025-10-27, so that the day which AWS names can be true.
    assert_eq!((on("2026-10-31"), on("2026-11-01"), on("2026-11-24")), (0.04048, 0.05, 0.05));
    // A second file confirms the price of the first; a third with the old price is a new change.
    let again = book.with(&read(&file).unwrap(), source());
    assert_eq!((again.changes.len(), again.confirmed), (0, 10));
    let back = book.with(&read(&ECS.replace("2026-11-24", "2026-12-24")).unwrap(), source());
    let [change] = back.changes.as_slice() else { panic!("{:?}", back.changes) };
    // The price of the first file was still seen after the day that the third names.
    assert_eq!((change.old, change.new, change.since), (Some(0.05), 0.04048, day("2026-12-24")));
}

#[test]
fn a_change_of_a_later_tier_says_from_where() {
    let changes = laid(&with(LAMBDA, "\"0.0000150000\"", "\"0.0000140000\"")).changes;
    let [change] = changes.as_slice() else { panic!("{changes:?}") };
    assert_eq!((change.from, change.old, change.new), (6e9, Some(15e-6), 14e-6));
}

#[test]
fn a_file_older_than_the_book_changes_nothing() {
    let file = with(ECS, "\"0.0404800000\"", "\"0.0500000000\"");
    let file = file.replace("2026-11-24", "2019-02-24").replace("2026-11-01", "2019-02-01");
    let overlay = laid(&file);
    assert_eq!((overlay.changes.len(), overlay.older, overlay.confirmed), (0, 1, 9));
    assert_eq!(overlay.book.gathered_on(), PriceBook::bundled().gathered_on());
    let scenario = Scenario { as_of: overlay.book.gathered_on(), ..Scenario::default() };
    assert_eq!(compare(&scenario, &overlay.book), compare(&scenario, PriceBook::bundled()));
}

#[test]
fn a_price_of_another_unit_is_not_taken() {
    let file = with(LAMBDA, "\"0.0000002000\"", "\"0.2000000000\"");
    let overlay = laid(&file);
    assert_eq!(overlay.implausible, [(Sku::LambdaRequestX86, Region::US_EAST_1)]);
    assert_eq!((overlay.changes.len(), overlay.confirmed), (0, 9));
}

#[test]
fn a_region_without_a_price_gets_its_first() {
    // No row of the book knows Fargate in Auckland.
    let region = Region::all().find(|region| {
        let last = PriceBook::bundled().gathered_on();
        PriceBook::bundled().price(Sku::AlbHour, *region, last) == PriceAnswer::Absent
    });
    let region = region.expect("a region without a price of the balancer");
    let file = super::ELB.replace("\"us-east-1\"", &format!("\"{}\"", region.code()));
    let overlay = laid(&file);
    let change = overlay.changes.iter().find(|change| change.sku == Sku::AlbHour).unwrap();
    assert_eq!((change.old, change.new, change.region), (None, 0.0225, region));
}
