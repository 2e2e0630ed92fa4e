//! The JSON Schema of an answer. Its closed lists are those of the engine; a test holds real answers
//! against all the rest.

use eleven_rounds_engine::answer::schema::Schema;
use eleven_rounds_engine::catalog::choices::{Arch, KeyedEnum, Network, Trigger};
use eleven_rounds_engine::catalog::option::{DeploymentOption, ScoringOption};
use eleven_rounds_engine::catalog::region::REGION_CODES;
use eleven_rounds_engine::catalog::sku::Sku;
use eleven_rounds_engine::options::findings::{FindingKind, Severity};
use eleven_rounds_engine::rules::texts::COUNT;
use serde_json::{Map, Value, json};

/// An object with these keys and no others; a key that ends with `?` may be absent.
fn object<const N: usize>(keys: [(&str, Value); N]) -> Value {
    let required: Vec<&str> =
        keys.iter().map(|(key, _)| *key).filter(|key| !key.ends_with('?')).collect();
    let properties: Map<String, Value> =
        keys.iter().map(|(key, of)| (key.trim_end_matches('?').to_owned(), of.clone())).collect();
    json!({
        "type": "object",
        "additionalProperties": false,
        "required": required,
        "properties": properties
    })
}

/// One of several objects, told apart by their `kind`; their keys are those of [`object`].
fn kinds<const N: usize>(kinds: [(&str, &[(&str, Value)]); N]) -> Value {
    let each = kinds.map(|(kind, keys)| {
        let mut of = object([("kind", json!({ "const": kind }))]);
        for (key, value) in keys {
            let name = key.trim_end_matches('?');
            if name == *key {
                of["required"].as_array_mut().expect("a list").push(json!(name));
            }
            of["properties"][name] = value.clone();
        }
        of
    });
    json!({ "oneOf": each.to_vec() })
}

/// What is described in its own words.
fn said(mut of: Value, description: &str) -> Value {
    of["description"] = json!(description);
    of
}

fn shared(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

fn list(items: Value) -> Value {
    json!({ "type": "array", "items": items })
}

/// A list of a fixed length.
fn row(count: usize, items: &Value) -> Value {
    json!({ "type": "array", "items": items, "minItems": count, "maxItems": count })
}

fn or_null(of: Value) -> Value {
    json!({ "anyOf": [of, { "type": "null" }] })
}

/// The names in the JSON of a closed list.
fn names<T: serde::Serialize>(all: &[T]) -> Value {
    json!({ "enum": all })
}

fn text() -> Value {
    json!({ "type": "string" })
}

fn flag() -> Value {
    json!({ "type": "boolean" })
}

fn number() -> Value {
    json!({ "type": "number" })
}

/// A number that is not negative.
fn count() -> Value {
    json!({ "type": "number", "minimum": 0 })
}

fn usd() -> Value {
    shared("usd")
}

fn option() -> Value {
    shared("option")
}

const TOTAL: &str = "The whole bill, with discount and support. Absent where a line of it has no \
                     known price, or where there is no bill.";
const KNOWN_PART: &str =
    "The sum of the lines with a known price, with discount and support. It is no total.";
const WINNER: &str = "The option that wins: the cheaper one, or the only one that can run. Absent \
                      where neither wins, or where unknown prices withhold the verdict.";
const IMPORTED: &str = "Prices were imported: no link has them.";
const NET: &str =
    "From -100 (Lambda) to 100 (ECS), where the weights add up to 100. A tie inside 5.";
const LEANING: &str = "Where the rounds lean together.";
const BEST: &str = "The best of the family that the rounds lean to, among those that run as \
                    configured: all that are level. Of both families at a tie.";

fn version() -> Value {
    said(json!({ "const": Schema::VERSION }), "The version of this format.")
}

fn compared() -> Value {
    said(row(2, &option()), "The options of the verdict: Lambda's side, then that of ECS.")
}

fn cheapest() -> Value {
    said(option(), "Of those that are listed and run as configured. Absent where it is not known.")
}

/// What `compare` gives.
pub fn schema() -> Value {
    let mut root = object([
        ("schema", version()),
        ("requests", count()),
        ("mean_rps", count()),
        ("peak_rps", count()),
        ("workload", shared("workload")),
        ("lambda", shared("lambda_details")),
        ("fargate", shared("task_details")),
        ("tasks", said(shared("task_details"), "Of the compared option on ECS.")),
        ("duel", compared()),
        ("options", row(DeploymentOption::ALL.len(), &shared("option_result"))),
        ("cheapest?", cheapest()),
        ("fixes", list(shared("fix"))),
        ("people?", shared("people")),
        ("break_evens", shared("break_evens")),
        ("verdict", shared("verdict")),
        ("reasons", list(shared("reason"))),
        ("rounds", shared("scorecard")),
        ("decision", shared("decision")),
    ]);
    let about = "What `eleven-rounds compare` prints and what `compare` of the npm package returns. \
                 The file that the page saves is `#/$defs/saved_file`. Amounts are US dollars a month.";
    root["$defs"] = definitions();
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Answer of Eleven Rounds",
        "description": about
    });
    let Value::Object(mut all) = head else { unreachable!() };
    all.extend(root.as_object().expect("an object").clone());
    Value::Object(all)
}

fn definitions() -> Value {
    let Value::Object(mut all) = shared_parts() else { unreachable!() };
    for more in [of_options(), of_verdict(), of_rounds(), of_saved_file()] {
        all.extend(more.as_object().expect("an object").clone());
    }
    Value::Object(all)
}

/// Values that stand in many places, and what is derived of the workload.
fn shared_parts() -> Value {
    let skus: Vec<&str> = Sku::ALL.iter().map(|sku| sku.key()).collect();
    let doors = ["none", "function_url", "http_api", "rest_api", "alb", "nlb"];
    json!({
        "usd": said(number(), "US dollars a month, whole to the micro-dollar."),
        "day": { "type": "string", "format": "date", "pattern": "^\\d{4}-\\d{2}-\\d{2}$" },
        "option": names(&DeploymentOption::ALL),
        "door": { "enum": doors },
        "sku": { "enum": skus },
        "size": object([("vcpu", count()), ("memory_gb", count())]),
        "workload": object([
            ("trigger", names(Trigger::ALL)),
            ("network", names(Network::ALL)),
            ("arch", names(Arch::ALL)),
            ("cpu_ms", count()),
            ("wait_ms", count()),
            ("cpu_share", count()),
            ("memory_mb", count()),
            ("base_mb", count()),
            ("per_request_mb", count()),
            ("threads", count()),
            ("latency_ms", count()),
            ("longest_factor", count()),
            ("request_kb", count()),
            ("response_kb", count()),
            ("init_ms", count()),
            ("requests_each", count()),
        ]),
        "lambda_details": object([
            ("memory_mb", count()),
            ("vcpu", count()),
            ("duration_ms", count()),
            ("billed_ms", count()),
            ("mean_concurrency", count()),
            ("peak_concurrency", count()),
            ("cold_starts", count()),
            ("door", shared("door")),
        ]),
        "task_details": object([
            ("size", shared("size")),
            ("alone_ms", count()),
            ("in_flight", count()),
            ("throughput", count()),
            ("mean_tasks", count()),
            ("most_tasks", count()),
            ("utilisation", count()),
            ("started", count()),
            ("min_tasks", count()),
            ("door", shared("door")),
        ]),
    })
}

/// The keys of a line that the page saves too.
fn line_keys() -> [(&'static str, Value); 6] {
    [
        ("sku", shared("sku")),
        ("instance?", text()),
        ("quantity", count()),
        ("free", count()),
        ("tiers", list(object([("quantity", count()), ("unit_price", count())]))),
        ("amount", said(or_null(usd()), "Null where the price is unknown: it is not counted.")),
    ]
}

/// Bills, and what stands against an option.
fn of_options() -> Value {
    let [sku, instance, quantity, free, tiers, amount] = line_keys();
    json!({
        "standing": said(
            json!({ "enum": ["can_run", "unpriced", "adjust", "cannot_run"] }),
            "As configured and wholly priced; as configured with a price missing; with other \
             settings; or not at all.",
        ),
        "option_result": object([
            ("option", option()),
            ("listed", flag()),
            ("standing", shared("standing")),
            ("total?", said(usd(), TOTAL)),
            ("known_part", said(usd(), KNOWN_PART)),
            ("setup", shared("setup")),
            ("estimate", shared("estimate")),
            ("findings", said(list(shared("finding")), "Blockers first.")),
        ]),
        "setup": object([
            ("mean", count()),
            ("most", count()),
            ("memory_mb?", count()),
            ("size?", shared("size")),
            ("instance?", text()),
            ("each?", count()),
            ("share?", count()),
        ]),
        "estimate": said(
            object([
                ("lines", list(shared("line"))),
                ("compute", said(usd(), "Of the lines of the compute with a known price.")),
                ("surroundings", said(usd(), "Of the other lines with a known price.")),
                ("adjustments", list(shared("adjustment"))),
            ]),
            "The bill line by line.",
        ),
        "adjustment": said(
            object([
                ("is_discount", flag()),
                ("percent", count()),
                ("base", usd()),
                ("amount", usd()),
            ]),
            "A discount or support: of what stands above it.",
        ),
        "line": object([
            ("line", json!({ "type": "string", "pattern": "^[a-z0-9_.]+$" })),
            sku,
            instance,
            quantity,
            free,
            tiers,
            amount,
            ("origin", shared("origin")),
            ("derivation", shared("derivation")),
            ("shared", flag()),
        ]),
        "origin": kinds([
            ("book", &[
                ("effective_from", or_null(shared("day"))),
                ("first_seen", shared("day")),
                ("confirmed_on", or_null(shared("day"))),
                ("source", text()),
            ]),
            ("own", &[]),
            ("committed", &[("used", count()), ("own", flag()), ("rates_of?", shared("day"))]),
            ("unknown", &[]),
            ("not_yet", &[("first_known", shared("day"))]),
        ]),
        "derivation": said(
            object([
                ("sum", list(list(object([
                    ("factor", json!({ "type": "string", "pattern": "^[a-z_]+$" })),
                    ("value", number()),
                ])))),
                ("lcu?", json!({
                    "type": "array", "minItems": 2, "maxItems": 2, "items": false,
                    "prefixItems": [
                        { "enum": [
                            "new_connections", "active_connections", "processed_bytes",
                            "rule_evaluations"
                        ] },
                        row(4, &count())
                    ]
                })),
            ]),
            "The quantity as a sum of products.",
        ),
        "finding": object([
            ("kind", names(FindingKind::ALL)),
            ("severity", names(&Severity::ALL)),
            ("option", option()),
            ("needed", number()),
            ("limit", number()),
            ("door?", shared("door")),
            ("fact?", text()),
        ]),
        "fix": said(
            object([
                ("option", option()),
                ("settings", list(row(2, &text()))),
                ("total?", said(usd(), TOTAL)),
            ]),
            "The settings with which an option would run, and its bill then.",
        ),
    })
}

/// What the bills come to.
fn of_verdict() -> Value {
    let side = json!({ "enum": ["lambda", "ecs"] });
    json!({
        "people": object([
            ("amounts", row(DeploymentOption::ALL.len(), &usd())),
            ("outcome", shared("outcome")),
            ("payback_months?", count()),
        ]),
        "break_evens": object([
            ("crossings", list(object([
                ("requests", count()),
                ("cheaper_above", option()),
                ("dollars", number()),
            ]))),
            ("complete", flag()),
        ]),
        "outcome": kinds([
            ("none_possible", &[]),
            ("only_possible", &[("option", option())]),
            ("cheaper", &[("option", option()), ("by", usd())]),
            ("close", &[]),
            ("unknown", &[]),
        ]),
        "verdict": object([
            ("winner?", said(option(), WINNER)),
            ("outcome", shared("outcome")),
            ("cheaper", said(or_null(option()), "Null where dollars are not compared, or equal.")),
            ("changes_below", or_null(count())),
            ("changes_above", or_null(count())),
            ("holds_despite_unknown", flag()),
            ("kind_decides", flag()),
        ]),
        "reason": kinds([
            ("idle_tasks", &[("busy", count())]),
            ("standing_cost", &[("option", option()), ("amount", usd()), ("share", number())]),
            ("waiting_billed", &[("share", count()), ("in_flight", count())]),
            ("largest_line", &[("line", text()), ("share", number())]),
        ]),
        "decision": kinds([
            ("agree", &[]),
            ("bill", &[("cheaper", side.clone()), ("by", usd())]),
            ("limit", &[("left", side.clone())]),
            ("rounds", &[("leaning", side)]),
        ]),
    })
}

/// The rounds of a workload.
fn of_rounds() -> Value {
    let each = row(ScoringOption::ALL.len(), &number());
    let keys: Vec<&str> = ScoringOption::ALL.iter().map(|option| option.key()).collect();
    let some = || json!({ "type": "array", "uniqueItems": true, "items": { "enum": keys } });
    json!({
        "leaning": { "enum": ["lambda", "ecs", "tie"] },
        "scorecard": object([
            ("day", shared("day")),
            ("rounds", row(COUNT, &object([
                ("leaning", shared("leaning")),
                ("lead", json!({ "type": "integer" })),
                ("counted", number()),
                ("by_limit", flag()),
                ("points", each.clone()),
                ("ruled_out", some()),
                ("fired", list(text())),
            ]))),
            ("net", said(number(), NET)),
            ("leaning", said(shared("leaning"), LEANING)),
            ("by_limit", flag()),
            ("offered", some()),
            ("ruled_out", some()),
            ("blocked", some()),
            ("best", said(some(), BEST)),
            ("fitness", each),
        ]),
    })
}

/// What the page saves: the inputs, and the parts of the answer that people ask for.
fn of_saved_file() -> Value {
    let told = object([
        ("option", option()),
        ("standing", shared("standing")),
        ("total?", said(usd(), TOTAL)),
        ("known_part", said(usd(), KNOWN_PART)),
        ("estimate", object([("lines", list(object(line_keys())))])),
    ]);
    let round = object([("leaning", shared("leaning")), ("lead", json!({ "type": "integer" }))]);
    let rounds = object([
        ("rounds", row(COUNT, &round)),
        ("net", said(number(), NET)),
        ("leaning", said(shared("leaning"), LEANING)),
        ("best", json!({ "$ref": "#/$defs/scorecard/properties/best" })),
    ]);
    let comparison = object([
        ("requests", count()),
        ("duel", compared()),
        ("options", row(DeploymentOption::ALL.len(), &told)),
        ("cheapest?", cheapest()),
        ("break_evens", shared("break_evens")),
        ("verdict", object([("winner?", said(option(), WINNER))])),
        ("rounds", rounds),
    ]);
    let inputs = json!({ "type": "object", "additionalProperties": { "type": "string" } });
    json!({
        "saved_file": object([
            ("schema", version()),
            ("link", text()),
            ("prices_of", shared("day")),
            ("region", names(&REGION_CODES)),
            ("prices?", said(json!({ "const": "imported" }), IMPORTED)),
            ("inputs", said(inputs, "A scenario for `eleven-rounds compare`.")),
            ("comparison", comparison),
        ])
    })
}
