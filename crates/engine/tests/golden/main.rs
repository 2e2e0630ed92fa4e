//! Published worked examples and comparisons, one by one: what their page says and what we
//! compute. `golden/mod.rs` says how a file is written.

#[path = "mod.rs"]
mod golden;

use std::collections::BTreeSet;
use std::io::Write as _;
use std::path::Path;

use golden::Golden;
use golden::case::Agreement;
use golden::comparison::Measure;
use golden::figure::Usage;

/// The examples that must be here, each once.
const CASES: [&str; 37] = [
    "lambda_mobile_backend",
    "lambda_vehicle_telemetry",
    "lambda_pc_mobile_launch",
    "lambda_snapstart_telemetry",
    "lambda_response_streaming",
    "lambda_esm_kafka_1",
    "lambda_esm_sqs",
    "lambda_managed_instances_api",
    "lambda_tenant_isolation_saas",
    "lambda_edge_10ms",
    "microvm_coding_sandboxes",
    "fargate_ex1_x86_storage",
    "fargate_ex3_eks_pods",
    "fargate_ex4_windows",
    "apigw_http_432m",
    "apigw_http_upload_4_5mb",
    "apigw_rest_5m",
    "apigw_rest_15b",
    "apigw_private_5m",
    "apigw_cache_1_6gb_day",
    "cloudwatch_lambda_logs_60tb",
    "xray_2000_per_hour_10pct",
    "alb_example_1",
    "alb_mtls",
    "lmi_sample_14_c7g_xlarge",
    "lambda_sample_512mb_60s_arm",
    "lmi_r7i_xlarge_month",
    "lmi_fee_c7i_xlarge",
    "ecs_mi_fee_c6a_2xlarge",
    "fargate_50tasks_x86",
    "fargate_50tasks_arm",
    "fargate_50tasks_spot_x86",
    "fargate_50tasks_sp3y",
    "lambda_8gb_8800h",
    "microvm_8800h_arm",
    "bad_blog_pc_rate",
    "bad_blog_fargate_4x16",
];

/// The examples whose page is wrong: no other may differ from ours by more than rounding.
const WRONG: [&str; 6] = [
    "lambda_esm_kafka_1",
    "fargate_ex4_windows",
    "apigw_rest_15b",
    "lambda_sample_512mb_60s_arm",
    "bad_blog_pc_rate",
    "bad_blog_fargate_4x16",
];

/// The comparisons that must be here, each once.
const COMPARISONS: [&str; 21] = [
    "dk-light-breakeven",
    "dk-medium-breakeven",
    "helton-50rps",
    "cbh-node-api",
    "cbh-java-api",
    "devtocash-peaky",
    "agh-davsooonowy",
    "agh-epic215",
    "agh-tommyfurgi",
    "agh-magdamini",
    "agh-kingaorlowicz",
    "agh-rcralph-doubled",
    "agh-jciura-mispriced",
    "jhamel-fixed-cost-reversal",
    "ubc-eurosys26-unit-price",
    "openaq-2018-fargate-vs-t2small",
    "cmu-poker-15min-match",
    "cloudcostkit-default",
    "aws-lmi-basic-testcase",
    "devto-containers-misbehave",
    "keystone-1m",
];

fn all() -> Golden {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/golden");
    golden::read(&folder).unwrap_or_else(|problem| panic!("{problem}"))
}

/// Past the test runner, which would keep it to itself.
fn say(line: &str) {
    let _ = writeln!(std::io::stdout(), "{line}");
}

#[test]
fn every_published_example_comes_out() {
    let mut problems = Vec::new();
    let mut wrong = BTreeSet::new();
    let mut agree = 0;
    let mut rounded = 0;
    let mut largest = 0.0_f64;
    let mut largest_id = String::new();
    for case in all().cases {
        match case.agreement() {
            Ok(Agreement::Agrees) => {
                agree += 1;
                let difference = (case.ours().unwrap() - case.published).abs();
                if difference >= largest {
                    (largest, largest_id) = (difference, case.id.clone());
                }
            }
            Ok(Agreement::Rounded) => rounded += 1,
            Ok(Agreement::Wrong) => {
                wrong.insert(case.id.clone());
            }
            Err(problem) => problems.push(format!("{} ({}): {problem}", case.name, case.id)),
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
    assert_eq!(wrong, WRONG.map(str::to_owned).into());
    say(&format!(
        "golden: {agree} cases to the cent, largest difference ${largest:.4} ({largest_id}); \
         {rounded} whose page rounds on its way, {} whose page is wrong",
        wrong.len()
    ));
}

#[test]
fn every_published_comparison_comes_out() {
    let mut problems = Vec::new();
    let mut count = 0;
    let mut largest = 0.0_f64;
    let mut largest_id = String::new();
    for comparison in all().comparisons {
        count += 1;
        let id = &comparison.id;
        match comparison.largest_difference() {
            Ok(Some(difference)) if difference >= largest => {
                (largest, largest_id) = (difference, id.clone());
            }
            Ok(_) => {}
            Err(problem) => problems.push(format!("{id}: {problem}")),
        }
        if let Err(problem) = comparison.check_findings() {
            problems.push(format!("{id}: {problem}"));
        }
    }
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
    let percent = largest * 100.0;
    say(&format!("golden: {count} comparisons, largest difference {percent:.3} % ({largest_id})"));
}

#[test]
fn every_required_example_is_here_once() {
    let all = all();
    check_ids(all.cases.iter().map(|case| case.id.as_str()), &CASES);
    check_ids(all.comparisons.iter().map(|comparison| comparison.id.as_str()), &COMPARISONS);
}

#[track_caller]
fn check_ids<'a>(found: impl Iterator<Item = &'a str>, required: &[&str]) {
    let mut seen = BTreeSet::new();
    for id in found {
        assert!(seen.insert(id), "{id} is here twice");
    }
    assert_eq!(seen, required.iter().copied().collect::<BTreeSet<_>>());
}

/// Words of a case, and the same in Korean.
type Pair<'a> = (&'a str, &'a str);

fn labels(usage: &[Usage]) -> impl Iterator<Item = Pair<'_>> {
    assert!(usage.iter().all(|usage| usage.label.is_none() == usage.sku.is_some()));
    usage.iter().filter_map(|usage| {
        Some((usage.label.as_deref()?, usage.label_ko.as_deref().unwrap_or("")))
    })
}

#[test]
fn every_case_says_what_it_is_in_both_languages() {
    let all = all();
    let check = |id: &str, (english, korean): Pair<'_>| {
        let hangul = korean.chars().any(|c| ('가'..='힣').contains(&c));
        assert!(!english.is_empty() && hangul, "{id}: {english:?}, {korean:?}");
    };
    for case in &all.cases {
        check(&case.id, (&case.name, &case.name_ko));
        check(&case.id, (&case.note, &case.note_ko));
        labels(&case.usage).chain(labels(&case.theirs)).for_each(|pair| check(&case.id, pair));
        assert!(!case.source.is_empty(), "{}", case.id);
        assert!(!case.lines.is_empty() || !case.usage.is_empty(), "{}", case.id);
    }
    for comparison in &all.comparisons {
        check(&comparison.id, (&comparison.name, &comparison.name_ko));
        assert!(!comparison.source.is_empty() && !comparison.side.is_empty(), "{}", comparison.id);
        assert_eq!(comparison.flaws.len(), comparison.flaws_ko.len(), "{}", comparison.id);
        let flaws = comparison.flaws.iter().zip(&comparison.flaws_ko);
        flaws.for_each(|(english, korean)| check(&comparison.id, (english, korean)));
        comparison
            .finding
            .iter()
            .for_each(|found| check(&comparison.id, (&found.says, &found.says_ko)));
        for side in &comparison.side {
            check(&comparison.id, (&side.what, &side.what_ko));
            labels(&side.usage).for_each(|pair| check(&comparison.id, pair));
            for pair in [(&side.note, &side.note_ko), (&side.unsupported, &side.unsupported_ko)] {
                if !pair.0.is_empty() || !pair.1.is_empty() {
                    check(&comparison.id, (pair.0, pair.1));
                }
            }
            // Outside ours, or with a figure, and never both.
            let counted = !side.lines.is_empty() || !side.usage.is_empty();
            match side.measure {
                _ if !side.unsupported.is_empty() => assert!(!counted, "{}", side.what),
                Measure::Dollars => assert!(counted, "{}: {}", comparison.id, side.what),
                Measure::BreakEven | Measure::BreakEvenRate => assert!(!counted, "{}", side.what),
            }
        }
    }
}
