//! Every kind of wrong row, and the sentence with which the build refuses it.

use super::book::{DataFiles, FILES, check};
use super::texts;

pub fn position(file: &str) -> usize {
    FILES.iter().position(|known| *known == file).unwrap()
}

/// The sentences of a check that must fail.
#[track_caller]
pub fn refusals(texts: &DataFiles) -> Vec<String> {
    match check(texts) {
        Ok(_) => panic!("the rows were accepted"),
        Err(problems) => problems.iter().map(ToString::to_string).collect(),
    }
}

/// Adds lines to the end of a file; `{line}` in the refusal stands for the last of them.
#[track_caller]
pub fn refuses(file: &str, lines: &str, refusal: &str) {
    let mut texts = texts();
    let text = &mut texts[position(file)];
    text.push_str(lines);
    text.push('\n');
    let line = text.lines().count().to_string();
    let refusal = format!("{file}:{}", refusal.replace("{line}", &line));
    assert!(
        refusals(&texts).contains(&refusal),
        "{refusal}\nis not among\n{:#?}",
        refusals(&texts)
    );
}

/// A row of `prices.csv` for an SKU and a region that have no row of their own.
fn price(region: &str, from: &str, usd: &str, dates: &str, source: &str) -> String {
    format!("frontdoor.alb_lcu,{region},{from},{usd},{dates},{source},")
}

const DATES: &str = ",2026-01-02,2026-01-03";

#[test]
fn prices_that_are_no_prices() {
    for (usd, what) in [
        ("0.0x", "is not a number"),
        ("NaN", "is not a finite number"),
        ("inf", "is not a finite number"),
        ("1e999", "is not a finite number"),
        ("-0.1", "is negative"),
        ("1e-3", "is not a plain decimal number"),
        ("+1", "is not a plain decimal number"),
        (".5", "is not a plain decimal number"),
        ("0.0000000000001", "has more than 12 decimals"),
        ("99999", "is too large"),
    ] {
        let row = price("us-west-1", "0", usd, DATES, "terratofu");
        refuses("prices.csv", &row, &format!("{{line}}: price_usd {usd:?} {what}"));
    }
    let row = price("us-west-1", "0", "", DATES, "terratofu");
    refuses("prices.csv", &row, "{line}: price_usd is empty");
}

#[test]
fn names_that_are_unknown() {
    let row = price("us-west-1", "0", "1", DATES, "terratofu").replace("alb_lcu", "alb_lcus");
    refuses("prices.csv", &row, "{line}: sku \"frontdoor.alb_lcus\" is not in the catalogue");
    let row = price("us-east-9", "0", "1", DATES, "terratofu");
    refuses("prices.csv", &row, "{line}: region \"us-east-9\" is not a region");
    let row = price("us-west-1", "0", "1", DATES, "hearsay");
    refuses("prices.csv", &row, "{line}: source \"hearsay\" is not in sources.csv");
    let row = price("us-west-1", "0", "1", DATES, "terratofu") + "see [hearsay]";
    refuses("prices.csv", &row, "{line}: note cites [hearsay], which is not in sources.csv");
    let row = "lambda.unheard_of,1,s,,2026-01-02,,false,terratofu,";
    refuses("facts.csv", row, "{line}: key \"lambda.unheard_of\" is not a fact of the engine");
}

#[test]
fn dates_that_cannot_be() {
    for (dates, what) in [
        (",2026-02-30,", "first_seen \"2026-02-30\" is not a day such as 2026-11-23"),
        (",2026-02,", "first_seen \"2026-02\" is not a day such as 2026-11-23"),
        ("2026-03-01,,", "first_seen is empty"),
        (",2026-02-02,2026-02-01", "confirmed_on \"2026-02-01\" is before first_seen 2026-02-02"),
        ("2026-02-03,2026-02-02,", "effective_from \"2026-02-03\" is after first_seen 2026-02-02"),
        (",2026-11-24,", "first_seen \"2026-11-24\" is after 2026-11-23, the day of the book"),
    ] {
        let row = price("us-west-1", "0", "1", dates, "terratofu");
        refuses("prices.csv", &row, &format!("{{line}}: {what}"));
    }
}

#[test]
fn tiers_and_dates_out_of_order() {
    let row = |from: &str, dates: &str| price("us-west-1", from, "1", dates, "terratofu");
    refuses(
        "prices.csv",
        &row("5", DATES),
        "{line}: tier_from \"5\" is the first tier and must be 0",
    );
    refuses("prices.csv", &row("0.5", DATES), "{line}: tier_from \"0.5\" has more than 0 decimals");
    let rows = [row("0", DATES), row("9", DATES), row("8", DATES)].join("\n");
    refuses("prices.csv", &rows, "{line}: tier_from \"8\" does not ascend: the tier before is 9");
    let rows = [row("0", DATES), row("0", DATES)].join("\n");
    refuses("prices.csv", &rows, "{line}: is a duplicate of an earlier row");
    // Only the first tier may be confirmed later than the others, of one price.
    let rows = [row("0", ",2026-01-02,"), row("9", DATES)].join("\n");
    refuses(
        "prices.csv",
        &rows,
        "{line}: the tiers of one price must have the same dates and source; only the first may be confirmed later",
    );
    let rows = [row("0", DATES), row("0", ",2025-12-31,")].join("\n");
    refuses(
        "prices.csv",
        &rows,
        "{line}: the dates must ascend: the price before it holds from 2026-01-02",
    );
    let rows = price("global", "0", "1", DATES, "terratofu");
    refuses("prices.csv", &rows, "{line}: frontdoor.alb_lcu is priced both globally and by region");
}

#[test]
fn rows_of_the_wrong_shape() {
    refuses("prices.csv", "frontdoor.alb_lcu,us-east-2", "{line}: has 2 fields instead of 9");
    let mut texts = texts();
    texts[position("prices.csv")] = texts[position("prices.csv")].replacen("price_usd", "price", 1);
    let refusal = "prices.csv:1: the columns must be sku,region,tier_from,price_usd,effective_from,\
                   first_seen,confirmed_on,source,note";
    assert_eq!(refusals(&texts), [refusal]);
    texts[position("prices.csv")].clear();
    assert_eq!(refusals(&texts), ["prices.csv: is empty"]);
}

#[test]
fn a_line_in_the_middle_is_named_too() {
    let mut texts = texts();
    let text = &mut texts[position("prices.csv")];
    let line =
        1 + text.lines().position(|line| line.starts_with("fargate.vcpu_x86,us-east-2")).unwrap();
    *text =
        text.replacen("fargate.vcpu_x86,us-east-2,0,0.0", "fargate.vcpu_x86,us-east-2,0,0.0x", 1);
    let refusals = refusals(&texts);
    assert_eq!(refusals.len(), 1);
    assert!(
        refusals[0].starts_with(&format!("prices.csv:{line}: price_usd \"0.0x")),
        "{refusals:?}"
    );
}

#[test]
fn facts_sizes_sources_and_the_day() {
    let fact =
        |row: &str, refusal: &str| refuses("facts.csv", row, &format!("{{line}}: {refusal}"));
    fact("hours_per_month,x,h,,2026-10-02,,false,regimes,", "value \"x\" is not a number");
    fact(
        "hours_per_month,1,h,,2026-10-02,,maybe,regimes,",
        "adjustable \"maybe\" is neither true nor false",
    );
    fact("hours_per_month,1,,,2026-10-02,,false,regimes,", "unit is empty");
    fact("hours_per_month,1,h,,2026-09-28,,false,regimes,", "is a duplicate of an earlier row");
    fact(
        "hours_per_month,1,h,,2026-09-27,,false,regimes,",
        "the dates must ascend: the row before it holds from 2026-09-28",
    );
    refuses(
        "fargate_sizes.csv",
        "32,244,1,,0,fargate-page",
        "{line}: is a duplicate of an earlier row",
    );
    refuses(
        "fargate_sizes.csv",
        "32,61,1,,0,fargate-page",
        "{line}: the sizes must ascend by vCPU, then memory",
    );
    refuses("fargate_sizes.csv", "64,0,1,,0,fargate-page", "{line}: a size must be above 0");
    refuses("fargate_sizes.csv", "64,1,2,,0,fargate-page", "{line}: x86 \"2\" is neither 0 nor 1");
    refuses(
        "sources.csv",
        "terratofu,a,b,c,d",
        "{line}: id \"terratofu\" is a duplicate of an earlier row",
    );
    refuses("sources.csv", "new,a,,c,d", "{line}: where is empty");

    let mut texts = texts();
    texts[position("sources.csv")].push_str("new,a,b,c,d\n");
    assert_eq!(refusals(&texts), ["sources.csv: no row cites \"new\""]);
    texts[position("book.csv")] = "key,value\ngathered_on,today\n".to_owned();
    assert_eq!(refusals(&texts), ["book.csv:2: value \"today\" is not a day such as 2026-11-23"]);
}

#[test]
fn what_is_left_out() {
    let without = |file: &str, start: &str| {
        let mut texts = texts();
        let text = &mut texts[position(file)];
        *text = text
            .lines()
            .filter(|line| !line.starts_with(start))
            .map(|line| format!("{line}\n"))
            .collect();
        refusals(&texts)
    };
    assert_eq!(
        without("facts.csv", "alb.lcu_gb_lambda,"),
        ["facts.csv: has no row for alb.lcu_gb_lambda"]
    );
    let prices = without("prices.csv", "network.nat_hour,");
    assert_eq!(prices, ["prices.csv: network.nat_hour has no price in us-east-1"]);
}
