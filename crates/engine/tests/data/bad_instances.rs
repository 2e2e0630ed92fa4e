//! Wrong rows of `ec2_types.csv` and `ec2.csv`, and the sentence they are refused with.

use super::bad_rows::{position, refusals, refuses};
use super::texts;

/// When a type was launched, and by which source.
const LAUNCH: &str = "2026-06-10,graviton5-note";

/// GPUs, the baseline and the network interfaces of a type.
const LIMITS: &str = "0,,,2,10,karpenter-vpclimits";

#[test]
fn types_that_cannot_be() {
    for (row, what) in [
        ("m9z,x86,2,8,karpenter", "type \"m9z\" is not a family and a size such as m6a.xlarge"),
        (
            ".large,x86,2,8,karpenter",
            "type \".large\" is not a family and a size such as m6a.xlarge",
        ),
        ("m9z.large,mips,2,8,karpenter", "arch \"mips\" is neither x86 nor arm64"),
        ("m9z.large,x86,1.5,8,karpenter", "vcpu \"1.5\" has more than 0 decimals"),
        ("m9z.large,x86,0,8,karpenter", "a size must be above 0"),
        ("m9z.large,x86,2,40001,karpenter", "memory_gib \"40001\" is too large"),
        ("m9z.large,x86,2,8,hearsay", "source \"hearsay\" is not in sources.csv"),
        ("m5.large,x86,2,8,karpenter", "is a duplicate of an earlier row"),
        (
            "m5.32xlarge,x86,128,512,karpenter",
            "type \"m5.32xlarge\" does not stand with the rest of its family",
        ),
    ] {
        refuses("ec2_types.csv", &format!("{row},{LAUNCH},{LIMITS}"), &format!("{{line}}: {what}"));
    }
    for (launch, what) in [
        (
            "2026-11-24,graviton5-note",
            "launched_on \"2026-11-24\" is after 2026-11-23, the day of the book",
        ),
        (",graviton5-note", "launched_on is empty"),
        ("2026-06-10,hearsay", "launch_source \"hearsay\" is not in sources.csv"),
    ] {
        let row = format!("m9z.large,x86,2,8,karpenter,{launch},{LIMITS}");
        refuses("ec2_types.csv", &row, &format!("{{line}}: {what}"));
    }
    for (limits, what) in [
        ("x,,,2,10,karpenter-vpclimits", "gpus \"x\" is not a number"),
        (
            "0,100,ec2-guide-burstable,2,10,karpenter-vpclimits",
            "baseline_percent \"100\" is not between 0 and 100",
        ),
        ("0,5,,2,10,karpenter-vpclimits", "baseline_source is empty"),
        ("0,,,,,karpenter-vpclimits", "awsvpc_tasks is empty"),
        ("0,,,2,1,karpenter-vpclimits", "there is room for a task, and trunking takes none away"),
        ("0,,,2,10,hearsay", "interfaces_source \"hearsay\" is not in sources.csv"),
    ] {
        let row = format!("m9z.large,x86,2,8,karpenter,{LAUNCH},{limits}");
        refuses("ec2_types.csv", &row, &format!("{{line}}: {what}"));
    }
    let family = "a family has one arch, and its sizes ascend by memory";
    for second in ["m9z.xlarge,x86,4,8,karpenter", "m9z.xlarge,arm64,4,16,karpenter"] {
        let rows =
            format!("m9z.large,x86,2,8,karpenter,{LAUNCH},{LIMITS}\n{second},{LAUNCH},{LIMITS}");
        refuses("ec2_types.csv", &rows, &format!("{{line}}: {family}"));
    }
    let mut texts = texts();
    let unsold = format!("m9z.large,x86,2,8,karpenter,{LAUNCH},{LIMITS}\n");
    texts[position("ec2_types.csv")].push_str(&unsold);
    assert_eq!(refusals(&texts), ["ec2.csv: m9z.large has no price on demand"]);
}

#[test]
fn prices_of_instances_that_cannot_be() {
    let good = "ec2.spot,m5.large,us-east-2,0.05,,2026-01-02,2026-01-03,kursova,";
    let refuses_row = |from: &str, to: &str, what: &str| {
        refuses("ec2.csv", &good.replace(from, to), &format!("{{line}}: {what}"));
    };
    refuses_row(
        "ec2.spot",
        "frontdoor.alb_hour",
        "sku \"frontdoor.alb_hour\" is not priced by instance type",
    );
    refuses_row("m5.large", "m5.larger", "type \"m5.larger\" is not in ec2_types.csv");
    refuses_row("us-east-2", "global", "region \"global\" is not a region");
    refuses_row("0.05", "0", "price_usd \"0\" is not above 0");
    refuses_row("0.05", "1000.01", "price_usd \"1000.01\" is too large");
    refuses_row("0.05", "0.123456789", "price_usd \"0.123456789\" has more than 8 decimals");
    refuses_row(
        "2026-01-02",
        "2026-01-04",
        "confirmed_on \"2026-01-03\" is before first_seen 2026-01-04",
    );
    refuses_row("kursova", "hearsay", "source \"hearsay\" is not in sources.csv");
    let early = "ec2.spot,m9g.large,us-east-2,0.05,,2026-06-09,2026-06-09,kursova,";
    let launch = "is of a day before the launch of the type, 2026-06-10";
    refuses("ec2.csv", early, &format!("{{line}}: {launch}"));
    let twice = format!("{good}\n{}", good.replace("0.05", "0.06"));
    refuses("ec2.csv", &twice, "{line}: is a duplicate of an earlier row");
    let earlier = format!("{good}\n{}", good.replace("2026-01-02", "2026-01-01"));
    let ascend = "the dates must ascend: the price before it holds from 2026-01-02";
    refuses("ec2.csv", &earlier, &format!("{{line}}: {ascend}"));
    let row = "ec2.spot,us-east-2,0,0.05,,2026-01-02,2026-01-03,kursova,";
    let what = "sku \"ec2.spot\" is priced by instance type, in ec2.csv";
    refuses("prices.csv", row, &format!("{{line}}: {what}"));
}
