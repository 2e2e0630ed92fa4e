//! Every kind of file that is refused, with the line and what is wrong.

use eleven_rounds_engine::prices::feed::list::{MOST_MB, Mistake, Refusal};
use eleven_rounds_engine::prices::feed::read;

use super::{ECS, LAMBDA, with};

#[track_caller]
fn refused(file: impl AsRef<[u8]>, line: usize, mistake: Mistake) {
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
    refused("", 0, Mistake::Empty);
    refused(" \n\t", 0, Mistake::Empty);
    refused("no prices", 1, Mistake::NoPriceList);
    refused("a,b\n1,2\n", 1, Mistake::NoPriceList);
    refused(b"\x1f\x8b\x08\0", 1, Mistake::Packed);
    refused(b"PK\x03\x04", 1, Mistake::Packed);
    refused("{}", 0, Mistake::Missing { name: "offerCode" });
    refused(
        "{\"formatVersion\":\"v1.0\",\"offers\":{}}",
        0,
        Mistake::Missing { name: "offerCode" },
    );
    refused(
        "{\"offerCode\":\"AWSLambda\",\"regions\":{}}",
        0,
        Mistake::Missing { name: "products" },
    );
    refused("{\"offerCode\":\"AWSLambda\",\"terms\":{}}", 1, Mistake::Missing { name: "products" });
    refused("[]", 1, Mistake::NoPriceList);
}

#[test]
fn files_in_another_encoding() {
    let utf16 = |text: &str| text.encode_utf16().flat_map(u16::to_le_bytes).collect::<Vec<u8>>();
    refused([b"\xff\xfe".as_slice(), &utf16(ECS)].concat(), 1, Mistake::Encoding);
    refused(utf16(ECS), 1, Mistake::Encoding);
    refused(utf16(LAMBDA), 1, Mistake::Syntax);
    let latin = with(ECS, "US East", "US \u{1}").into_bytes();
    let latin: Vec<u8> =
        latin.into_iter().map(|byte| if byte == 1 { 0xe9 } else { byte }).collect();
    refused(latin, line(ECS, "US East"), Mistake::Encoding);
}

#[test]
fn files_that_break_off() {
    let json = LAMBDA.len() * 2 / 3;
    refused(&LAMBDA[..json], LAMBDA[..json].matches('\n').count() + 1, Mistake::Syntax);
    let csv = ECS.rfind("\"us-east-1\"").unwrap() + 3;
    refused(&ECS[..csv], ECS[..csv].matches('\n').count() + 1, Mistake::Syntax);
    refused(with(ECS, "\"OnDemand\",", ""), 7, Mistake::Syntax);
    refused(with(ECS, "\"OnDemand\",", "\"OnDemand\"x,"), 7, Mistake::Syntax);
    refused(with(LAMBDA, "\"publicationDate\" :", "\"publicationDate\""), 6, Mistake::Syntax);
    refused(format!("{LAMBDA}}}"), LAMBDA.lines().count() + 1, Mistake::Syntax);
    let deep = "[".repeat(100_000);
    refused(
        with(LAMBDA, "\"AWSLambda\",", &format!("\"AWSLambda\",\"x\":{deep},")),
        4,
        Mistake::Syntax,
    );
}

#[test]
fn files_of_another_service_or_without_what_counts() {
    let code = Mistake::UnknownOffer { code: texts("AmazonRDS") };
    refused(LAMBDA.replace("\"AWSLambda\"", "\"AmazonRDS\""), 4, code.clone());
    refused(with(ECS, "\"AmazonECS\"", "\"AmazonRDS\""), 5, code);
    refused(with(ECS, "\"usageType\"", "\"use\""), 6, Mistake::Missing { name: "usagetype" });
    refused(
        with(ECS, "\"OfferCode\",\"AmazonECS\"\n", ""),
        5,
        Mistake::Missing { name: "OfferCode" },
    );
    refused(ECS.replace("OnDemand", "Reserved"), 0, Mistake::NoTerms);
    refused(LAMBDA.replace("OnDemand", "Reserved"), 0, Mistake::NoTerms);
    let far = LAMBDA
        .replace("\"us-east-1\"", "\"us-gov-east-1\"")
        .replace("\"eu-west-2\"", "\"xx-west-9\"");
    refused(far, 0, Mistake::NoRegion);
    let date = Mistake::NotADay { text: texts("yesterday") };
    refused(LAMBDA.replace("2026-11-24T18:45:12Z", "yesterday"), 6, date.clone());
    refused(with(ECS, "2026-11-24T18:45:12Z", "yesterday"), 3, date);
    let undated = LAMBDA.replace("publicationDate", "otherDate");
    refused(undated, 0, Mistake::Missing { name: "publicationDate" });
}

#[test]
fn prices_that_cannot_be() {
    let price = |text: &str| Mistake::Price { text: texts(text) };
    for bad in ["-0.0404800000", "free", "99999", "", "1e-5", "NaN"] {
        refused(with(ECS, "0.0404800000", bad), 7, price(bad));
    }
    let at = line(LAMBDA, "0.0000150000");
    refused(with(LAMBDA, "0.0000150000", "-1"), at, price("-1"));
    refused(
        with(LAMBDA, "\"USD\" : \"0.0000150000\"", "\"CNY\" : \"0.0001\""),
        at,
        Mistake::Currency { code: texts("CNY") },
    );
    refused(with(ECS, "\"USD\"", "\"CNY\""), 7, Mistake::Currency { code: texts("CNY") });
    let long = "9".repeat(100);
    refused(with(ECS, "0.0404800000", &long), 7, price(&long[..60]));
}

#[test]
fn tiers_that_overlap_leave_a_gap_or_do_not_begin_at_0() {
    let bound = "\"endRange\" : \"6000000000\"";
    let at = line(LAMBDA, "\"beginRange\" : \"6000000000\"") + 4;
    refused(with(LAMBDA, bound, "\"endRange\" : \"7000000000\""), at, Mistake::Tiers);
    refused(with(LAMBDA, bound, "\"endRange\" : \"5000000000\""), at, Mistake::Tiers);
    refused(with(LAMBDA, bound, "\"endRange\" : \"Inf\""), at, Mistake::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"5\",\"Inf\""), 7, Mistake::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"0\",\"5\""), 7, Mistake::Tiers);
    refused(with(ECS, "\"0\",\"Inf\"", "\"x\",\"Inf\""), 7, Mistake::Bound { text: texts("x") });
    let row: String = ECS.lines().filter(|line| line.contains("USE1-Fargate-GB-Hours")).collect();
    let twice = row.replace("0.0044450000", "0.0050000000");
    refused(with(ECS, &row, &[&row, "\n", &twice].concat()), 9, Mistake::Tiers);
}

#[test]
fn more_than_the_page_can_hold() {
    refused(vec![b' '; (MOST_MB << 20) + 1], 0, Mistake::TooLarge);
}
