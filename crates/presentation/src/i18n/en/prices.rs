//! Texts about files of AWS's Price List in English.

use eleven_rounds_engine::prices::feed::kind::KnownFile;

use super::English;
use crate::i18n::words::{PriceTexts, PriceWords};

static TEXTS: PriceTexts = PriceTexts {
    title: "Price files",
    about: "Drop a file of AWS's Price List anywhere on the page: the bulk offer of a service, JSON or CSV. Its prices apply to this session only.",
    regions_missing: "The prices of other regions and the sources of prices could not be loaded. Prices of us-east-1 are here.",
    load: "Load a Price List",
    reading: "reading …",
    stop: "Stop",
    failed: "not read; the prices are unchanged. Check the file and the network, and load it again.",
    remove: "Remove",
    unchanged: "not loaded; the prices are unchanged.",
    used: "imported prices",
    link: "A copied link shows the built-in prices.",
    column_region: "Region",
    column_change: "Before → now",
    column_since: "Since",
    unknown: "unknown",
    from: "from",
    published: "published",
    read: "prices read:",
    changed: "changed:",
    confirmed: "confirmed:",
    older: "older than the built-in prices, not used:",
    implausible: "Ignored: more than 100× higher or lower than before, probably a different unit:",
    instances: "EC2 instance prices, which you can import with “cargo xtask prices”:",
    not_ours: "Not in this book",
    other_region: "In regions that are not in this book",
    contradicts: "Conflicting prices",
    later: "Not yet in effect",
    empty: "The file is empty. Download it again.",
    too_large: "The file is larger than 64 MB. Use the file of one region, or run “cargo xtask prices”.",
    packed: "The file is packed. Unpack it first.",
    encoding: "This is not UTF-8. Use the file as AWS provides it.",
    no_price_list: "This is neither an AWS Price List nor a rule file. Use index.json or index.csv of an offer.",
    syntax: "The file is damaged from here on. Download it again.",
    missing: "“{}” is missing. Use the offer of a service, not an index of offers.",
    unknown_offer: "The book has no prices of “{}”. Use the file of another service.",
    not_a_day: "“{}” is not a date. Download the file again.",
    currency: "The prices are in {}. Only US dollars are supported.",
    price: "“{}” is not a price. Download the file again.",
    bound: "“{}” is not a tier boundary. Download the file again.",
    many_tiers: "This price has more than {} tiers. Download the file again.",
    tiers: "The tiers overlap, leave a gap or do not start at 0. Download the file again.",
    no_terms: "The file has no on-demand prices.",
    no_region: "The file has none of the regions in this book.",
};

impl PriceWords for English {
    fn known_file(&self, file: KnownFile) -> &'static str {
        match file {
            KnownFile::Answer => {
                "This is a comparison that was exported here. Open the address in its “link”."
            }
            KnownFile::Scenario => "This is a scenario file. Run “eleven-rounds compare” with it.",
            KnownFile::PriceQuery => {
                "This is the answer of “aws pricing get-products”. Use the bulk offer of the service: index.json or index.csv."
            }
            KnownFile::UsageReport => {
                "This is a Cost and Usage Report, which the page does not read. Enter requests and duration by hand."
            }
            KnownFile::CostTable => {
                "This is a table from Cost Explorer, which the page does not read. Enter requests and duration by hand."
            }
            KnownFile::Metrics => {
                "These are CloudWatch metrics, which the page does not read. Enter requests and duration by hand."
            }
            KnownFile::FunctionLog => {
                "This is a Lambda log, which the page does not read. Enter its duration and memory by hand."
            }
            KnownFile::AccessLog => {
                "This is an access log of a load balancer, which the page does not read. Enter requests and duration by hand."
            }
            KnownFile::TaskDefinition => {
                "This is an ECS task definition, which the page does not read. Choose its size under “Task size”."
            }
            KnownFile::Template => {
                "This is a CloudFormation template, which the page does not read. Enter memory and architecture by hand."
            }
            KnownFile::PowerTuning => {
                "This is a result of Lambda Power Tuning, which the page does not read. Enter its memory and duration by hand."
            }
        }
    }

    fn prices(&self) -> &'static PriceTexts {
        &TEXTS
    }
}
