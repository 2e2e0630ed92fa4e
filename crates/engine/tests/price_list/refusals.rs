//! Every kind of file that is refused, with the line and what is wrong.

use eleven_rounds_engine::prices::feed::list::{FeedError, MOST_MB, Refusal};
use eleven_rounds_engine::prices::feed::read;

use super::{ECS, LAMBDA, with};

#[track_caller]
fn refused(file: impl AsRef<[u8]>, line: usize, mistake: FeedError) {
    assert_eq!(read::read(file.as_ref()), Err(Refusal { line, mistake }));
}

fn texts(text: &str) -> String {
    text.to_owned()
}

/// The line of the first place of a text.
#[track_caller]
fn line(file: &str, text: &str) -> usize {
    file.lines().position(|line| line.contains(text)).expect(text) + 1
}

#[test]
fn files_of_another_kind() {
    refused("", 0, FeedError::Empty);
    refused(" \n\t", 0, FeedError::Empty);
    refused("no prices", 1, FeedError::NoPriceList);
    refused("a,b\n1,2\n", 1, FeedError::NoPriceList);
    refused(b"\x1f\x8b\x08\0", 1, FeedError::Packed);
    refused(b"PK\x03\x04", 1, FeedError::Packed);
    refused("{}", 0, FeedError::Missing { name: "offerCode".into() });
    refused(
        "{\"formatVersion\":\"v1.0\",\"offers\":{}}",
        0,
        FeedError::Missing { name: "offerCode".into() },
    );
    refused(
        "{\"offerCode\":\"AWSLambda\",\"regions\":{}}",
        0,
        FeedError::Missing { name: "products".into() },
    );
    refused(
        "{\"offerCode\":\"AWSLambda\",\"terms\":{}}",
        1,
        FeedError::Missing { name: "products".into() },
    );
    refused("[]", 1, FeedError::NoPriceList);
}

#[test]
fn files_in_another_encoding() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    refused([b"\xff\xfe".as_slice(), &utf16(ECS)].concat(), 1, FeedError::Encoding);
    refused(utf16(ECS), 1, FeedError::Encoding);
    refused(utf16(LAMBDA), 1, FeedError::Syntax);
    let latin = with(ECS, "US East", "US \u{1}").into_bytes();
    let latin: Vec<u8> =
        latin.into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    refused(latin, line(ECS, "US East"), FeedError::Encoding);
}

#[test]
fn files_that_break_off() {
    let json = LAMBDA.len() * 2 / 3;
    refused(&LAMBDA[..json], LAMBDA[..json].matches('\n').count() + 1, FeedError::Syntax);
    let csv = ECS.rfind("\"us-east-1\"").unwrap() + 3;
    refused(&ECS[..csv], ECS[..csv].matches('\n').count() + 1, FeedError::Syntax);
    refused(with(ECS, "\"OnDemand\",", ""), 7, FeedError::Syntax);
    refused(with(ECS, "\"OnDemand\",", "\"OnDemand\"x,"), 7, FeedError::Syntax);
    refused(with(LAMBDA, "\"publicationDate\" :", "\"publicationDate\""), 6, FeedError::Syntax);
    refused(format!("{LAMBDA}}}"), LAMBDA.lines().count() + 1, FeedError::Syntax);
    let deep = "[".repeat(100_000);
    refused(
        with(LAMBDA, "\"AWSLambda\",", &format!("\"AWSLambda\",\"x\":{deep},")),
        4,
        FeedError::Syntax,
    );
}

#[test]
fn files_of_another_service_or_without_what_counts() {
    let code = FeedError::UnknownOffer { code: texts("AmazonRDS") };
    refused(LAMBDA.replace("\"AWSLambda\"", "\"AmazonRDS\""), 4, code.clone());
    refused(with(ECS, "\"AmazonECS\"", "\"AmazonRDS\""), 5, code);
    refused(
        with(ECS, "\"usageType\"", "\"use\""),
        6,
        FeedError::Missing { name: "usagetype".into() },
    );
    refused(
        with(ECS, "\"OfferCode\",\"AmazonECS\"\n", ""),
        5,
        FeedError::Missing { name: "OfferCode".into() },
    );
    refused(ECS.replace("OnDemand", "Reserved"), 0, FeedError::NoTerms);
    refused(LAMBDA.replace("OnDemand", "Reserved"), 0, FeedError::NoTerms);
    let far = LAMBDA
        .replace("\"us-east-1\"", "\"us-gov-east-1\"")
        .replace("\"eu-west-2\"", "\"xx-west-9\"");
    refused(far, 0, FeedError::NoRegion);
    let date = FeedError::NotADay { text: texts("yesterday") };
    refused(LAMBDA.replace("2026-11-24T18:45:12Z", "yesterday"), 6, date.clone());
    refused(with(ECS, "2026-11-24T18:45:12Z", "yesterday"), 3, date);
    let undated = LAMBDA.replace("publicationDate", "otherDate");
    refused(undated, 0, FeedError::Missing { name: "publicationDate".into() });
}

#[test]
fn prices_that_cannot_be() {
    let price = |text: &str| FeedError::Price { text: texts(text) };
    for bad in ["-0.0404800000", "free", "99999", "", "1e-5", "NaN"] {
        refused(with(ECS, "0.0404800000", bad), 7, price(bad));
    }
    let at = line(LAMBDA, "0.0000150000");
    refused(with(LAMBDA, "0.0000150000", "-1"), at, price("-1"));
    refused(
        with(LAMBDA, "\"USD\" : \"0.0000150000\"", "\"CNY\" : \"0.0001\""),
        at,
        FeedError::Currency { code: texts("CNY") },
    );
    refused(with(ECS, "\"USD\"", "\"CNY\""), 7, FeedError::Currency { code: texts("CNY") });
    let long = "9".repeat(100);
    refused(with(ECS, "0.0404800000", &long), 7, price(&long[..60]));
}

#[test]
fn tiers_that_overlap_leave_a_gap_or_do_not_begin_at_0() {
    let bound = "\"endRange\" : \"6000000000\"";
    let at = line(LAMBDA, "\"beginRange\" : \"6000000000\"") + 4;
    refused(with(LAMBDA, bound, "\"endRange\" : \"7000000000\""), at, FeedError::Tiers);
    refused(with(LAMBDA, bound, "\"endRange\" : \"5000000000\""), at, FeedError::Tiers);
    refused(with(LAMBDA, bound, "\"endRange\" : \"Inf\""), at, FeedError::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"5\",\"Inf\""), 7, FeedError::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"0\",\"5\""), 7, FeedError::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"x\",\"Inf\""), 7, FeedError::Bound { text: texts("x") });
    let row: String = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours")).collect();
    let twice = row.replace("0.0044450000", "0.0050000000");
    refused(with(ECS, &row, &[&row, "\n", &twice].concat()), 9, FeedError::Tiers);
}

#[test]
fn terms_that_are_a_text() {
    let file = "{\"offerCode\":\"AWSLambda\",\"products\":{},\"terms\":\"\"}";
    refused(file, 0, FeedError::Missing { name: "publicationDate".into() });
}

#[test]
fn a_price_of_more_tiers_than_any() {
    let row: String = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours")).collect();
    let tier = |from: usize| {
        let to = if from == 100 { "Inf".to_owned() } else { (from + 1).to_string() };
        row.replace("\"0\",\"Inf\"", &format!("\"{from}\",\"{to}\""))
            .replace("0.0044450000", &format!("0.00444500{:02}", from % 100))
    };
    let tiers: Vec<String> = (0..=100).rev().map(tier).collect();
    let line_of_last = 8;
    refused(with(ECS, &row, &tiers.join("\n")), line_of_last, FeedError::ManyTiers { most: 100 });
}

#[test]
fn more_than_the_page_can_hold() {
    refused(vec![b' '; (MOST_MB << 20) + 1], 0, FeedError::TooLarge);
}
