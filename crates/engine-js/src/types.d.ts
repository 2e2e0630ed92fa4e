/** A text as people write it ("1.5M", "25 min", "0.5 GB", "auto"), a number, or a switch. */
export type FieldValue =
  | string
  | number
  | boolean
  | null
  | number[]
  | { [sku: string]: string | number }
  | HouseRules;

/** A rule file for "rounds.house"; `house-rules.schema.json` says what it may hold. */
export interface HouseRules {
  version: 1;
  name: string;
  /** Rules to switch off; also set in "rounds.off". */
  off?: string[];
  /** By round, such as "governance"; also set in "weights.governance" and the like. */
  weights?: { [round: string]: number };
  rules: object[];
}

/**
 * The version of what is given. What is only added (a key, a line, a kind of finding, an option)
 * keeps it; a key that goes, or means something else, takes the next.
 */
export type Schema = 2;

/** Field keys such as "traffic.requests"; what is left out is default. See `fields()`. */
export type Scenario = { [key: string]: FieldValue | undefined };

export type Option =
  | "lambda"
  | "provisioned"
  | "lambda_managed"
  | "fargate"
  | "fargate_spot"
  | "ecs_ec2"
  | "ecs_managed";
export type Door = "none" | "function_url" | "http_api" | "rest_api" | "alb" | "nlb";

/** One row of the field table. */
export interface Field {
  key: string;
  group:
    | "traffic"
    | "workload"
    | "place"
    | "lambda"
    | "fargate"
    | "network"
    | "logs"
    | "account"
    | "options"
    | "provisioned"
    | "lambda_managed"
    | "spot"
    | "hosts"
    | "commitments"
    | "people"
    | `round${number}`
    | "extras";
  kind:
    | "number"
    | "choice"
    | "switch"
    | "date"
    | "size"
    | "profile"
    | "map"
    | "list"
    | "rules"
    | "instance"
    | "currency";
  /** Whether "auto" is a value: the engine then derives it. */
  auto: boolean;
  /** The text of the default. */
  default: string;
  unit?: string;
  min?: number;
  max?: number;
  whole?: boolean;
  options?: string[];
}

/** Thrown where a scenario cannot be taken. */
export interface ScenarioError extends Error {
  name: "ScenarioError";
  /** Empty where the argument is no object at all. */
  errors: FieldError[];
}

/** `nearest`, here and below, is the known word that was probably meant; absent where none is near. */
export type FieldError =
  | { key: string; kind: "unknown_key"; detail: { nearest?: string } }
  /** After the first twenty: how many more keys could not be taken, with this one. */
  | { key: string; kind: "further"; detail: { count: number } }
  | { key: string; kind: "value"; detail: ValueProblem };

/** Why a value does not fit its field. Days are such as "2026-11-23". */
export type ValueProblem =
  | { number: "empty" | "not_a_number" | "not_finite" | "currency_sign" | "comma" }
  /** A time has the units ms, s, min, h, d and w, as in "1h 30min". */
  | "not_a_time"
  /** A size has the unit B, KB, MB, GB or TB, as in "512 MB". */
  | "not_a_size"
  | { too_small: { min: number } }
  | { too_large: { max: number } }
  | "not_whole"
  | { unknown_option: { nearest?: string } }
  | "not_a_currency"
  | "not_a_date"
  | { date_before: { first: string } }
  | { date_after: { last: string } }
  | { profile: "count" | "rate" | "all_zero" }
  | { unknown_sku: { nearest?: string } }
  | { unknown_rule: { nearest?: string } }
  /** Not the name of a rule: letters, digits, "-", "_" and ".". */
  | "rule_name"
  | { many_rules: { most: number } }
  /** The first mistake of a rule file: its line, its key such as "rules[2].points.lambda". */
  | { house: { line: number; key: string; mistake: HouseMistake } }
  | "wrong_kind";

export type HouseMistake =
  | "encoding"
  | "too_large"
  | "syntax"
  | "version"
  | { unknown_key: { nearest?: string } }
  | "twice"
  | "missing"
  | { wants: "text" | "number" | "whole" | "list" | "object" | "part" }
  | "empty"
  | { too_many: { most: number } }
  | { range: { min: number; max: number } }
  | { unknown_word: { nearest?: string } }
  | "letters"
  | "does_not_fit"
  | "contradiction"
  | "no_effect"
  | "not_a_day"
  | "dates_cross"
  | "taken"
  | "no_address";

/** The whole answer. Dollars are numbers of US dollars a month, whole to the micro-dollar. */
export interface Comparison {
  schema: Schema;
  requests: number;
  mean_rps: number;
  peak_rps: number;
  workload: Workload;
  lambda: LambdaDetails;
  fargate: TaskDetails;
  /** Of the compared option on ECS. */
  tasks: TaskDetails;
  /** The two options of the verdict: Lambda's side, then that of ECS. */
  duel: [Option, Option];
  /** In the order of `Option`. */
  options: OptionResult[];
  /** Of those that are listed and run as configured; absent where a price on its bill is unknown. */
  cheapest?: Option;
  /** For each listed option that would run with other settings: which, and its dollars then. */
  fixes: { option: Option; settings: [string, string][]; total?: number }[];
  /** Absent where an hour of work costs nothing. */
  people?: People;
  break_evens: BreakEvens;
  verdict: Verdict;
  reasons: Reason[];
  /** The eleven rounds for this workload. */
  rounds: Scorecard;
  /** Which decides, the bill or the rounds. */
  decision: Decision;
}

export interface Workload {
  trigger: "http" | "queue" | "job";
  network: "public" | "private";
  arch: "x86" | "arm64";
  cpu_ms: number;
  wait_ms: number;
  cpu_share: number;
  memory_mb: number;
  base_mb: number;
  per_request_mb: number;
  threads: number;
  latency_ms: number;
  longest_factor: number;
  request_kb: number;
  response_kb: number;
  init_ms: number;
  /** How many requests an invocation counts as. */
  requests_each: number;
}

export interface LambdaDetails {
  memory_mb: number;
  vcpu: number;
  duration_ms: number;
  billed_ms: number;
  mean_concurrency: number;
  peak_concurrency: number;
  cold_starts: number;
  door: Door;
}

export interface TaskDetails {
  size: { vcpu: number; memory_gb: number };
  alone_ms: number;
  in_flight: number;
  throughput: number;
  mean_tasks: number;
  most_tasks: number;
  utilisation: number;
  started: number;
  min_tasks: number;
  door: Door;
}

/** What people cost on top of the bills. */
export interface People {
  /** Dollars a month, in the order of `Option`. */
  amounts: number[];
  outcome: Outcome;
  /** Absent where moving costs nothing, or never pays. */
  payback_months?: number;
}

/** What is derived for an option: of environments, tasks or instances. */
export interface Setup {
  mean: number;
  most: number;
  memory_mb?: number;
  size?: { vcpu: number; memory_gb: number };
  instance?: string;
  /** Tasks or environments on one instance. */
  each?: number;
  /** Of requests that spill over, or of tasks on Spot. */
  share?: number;
}

/**
 * Whether an option can run the workload: as configured and wholly priced, as configured with a price
 * missing, with other settings, or not at all.
 */
export type Standing = "can_run" | "unpriced" | "adjust" | "cannot_run";

export interface OptionResult {
  option: Option;
  listed: boolean;
  standing: Standing;
  /** The whole bill. Absent where a line of it has no known price, or where there is no bill. */
  total?: number;
  /** What the lines with a known price come to, with discount and support: no total. */
  known_part: number;
  setup: Setup;
  estimate: Estimate;
  /** Blockers first. */
  findings: Finding[];
}

export interface Estimate {
  lines: LineItem[];
  /** Of the lines of the compute with a known price. */
  compute: number;
  /** Of the other lines with a known price. */
  surroundings: number;
  /** Discount, then support: each on what stands above it. */
  adjustments: { is_discount: boolean; percent: number; base: number; amount: number }[];
}

export interface LineItem {
  /** What bills usually forget is named by its field, such as "extra.alarms". */
  line: string;
  sku: string;
  /** The type, where the line is one of instances. */
  instance?: string;
  quantity: number;
  free: number;
  tiers: { quantity: number; unit_price: number }[];
  /** Null where the price is unknown: the line is not counted. */
  amount: number | null;
  origin: PriceOrigin;
  derivation: {
    sum: { factor: string; value: number }[][];
    lcu?: [string, [number, number, number, number]];
  };
  shared: boolean;
}

export type PriceOrigin =
  | {
      kind: "book";
      effective_from: string | null;
      first_seen: string;
      confirmed_on: string | null;
      source: string;
    }
  | { kind: "own" }
  /** Paid by the hour, used or not; `own` where a rate is not known. */
  | { kind: "committed"; used: number; own: boolean; rates_of?: string }
  | { kind: "unknown" }
  | { kind: "not_yet"; first_known: string };

export interface Finding {
  kind: string;
  severity: "blocker" | "misfit" | "warning";
  option: Option;
  needed: number;
  limit: number;
  door?: Door;
  fact?: string;
}

export interface BreakEvens {
  crossings: { requests: number; cheaper_above: Option; dollars: number }[];
  /** False where the search gave up at its bound. */
  complete: boolean;
}

export type Outcome =
  /** Neither of the two runs as it is configured. */
  | { kind: "none_possible" }
  /** One of the two runs as it is configured. */
  | { kind: "only_possible"; option: Option }
  | { kind: "cheaper"; option: Option; by: number }
  | { kind: "close" }
  | { kind: "unknown" };

export interface Verdict {
  /** The cheaper one, or the only one that can run. Absent where neither wins, or the verdict is withheld. */
  winner?: Option;
  outcome: Outcome;
  /** Where both run and dollars are compared; null at equal totals. */
  cheaper: Option | null;
  changes_below: number | null;
  changes_above: number | null;
  holds_despite_unknown: boolean;
  kind_decides: boolean;
}

/** What the bill and the rounds come to together: blockers first, then dollars, then rounds. */
export type Decision =
  /** Both say the same, or nothing that can be compared. */
  | { kind: "agree" }
  /** The bill decides against the rounds, or without them at a tie. */
  | { kind: "bill"; cheaper: "lambda" | "ecs"; by: number }
  /** A limit leaves one side, whatever the rounds say. */
  | { kind: "limit"; left: "lambda" | "ecs" }
  /** The bill is too close to call. */
  | { kind: "rounds"; leaning: "lambda" | "ecs" };

export type Reason =
  | { kind: "idle_tasks"; busy: number }
  | { kind: "standing_cost"; option: Option; amount: number; share: number }
  | { kind: "waiting_billed"; share: number; in_flight: number }
  | { kind: "largest_line"; line: string; share: number };

export type ScoringOption = "lambda" | "lmi" | "fargate" | "ecs_ec2" | "ecs_mi";

export type Leaning = "lambda" | "ecs" | "tie";

export interface Scorecard {
  /** The day whose rules and facts hold. */
  day: string;
  /** In order, from the first. */
  rounds: {
    leaning: Leaning;
    /** The points by which ECS leads; negative where Lambda does. */
    lead: number;
    /** The same among the options that no round rules out: it counts towards `net`. */
    counted: number;
    /** One family has no option left in this round. */
    by_limit: boolean;
    /** Of Lambda, Managed Instances, Fargate, ECS on EC2, ECS Managed Instances. */
    points: [number, number, number, number, number];
    ruled_out: ScoringOption[];
    /** The names of the rules that fired. */
    fired: string[];
  }[];
  /** From -100 (Lambda) to 100 (ECS), where the weights add up to 100; a tie inside 5. */
  net: number;
  /** Where the rounds lean together. */
  leaning: Leaning;
  by_limit: boolean;
  offered: ScoringOption[];
  ruled_out: ScoringOption[];
  /** Ruled out by a limit on the side of the bill. */
  blocked: ScoringOption[];
  /** The best of the family that the rounds lean to, of those that run as configured; of both at a tie. */
  best: ScoringOption[];
  fitness: [number, number, number, number, number];
}

/** A text in each language. */
export interface Texts {
  en: string;
  ko: string;
}

/** The key of a factor of the rules, such as "avg_rps". */
export type Factor = string;

/** A number, or the key of an answer such as "expert"; null where it is not known. */
export type FactorValue = number | string | null;

/** A test that a value must pass. */
export type Needed =
  | { below: FactorValue }
  | { at_most: FactorValue }
  | { above: FactorValue }
  | { at_least: FactorValue }
  | { one_of: string[] };

export interface Rule {
  /** Such as "R2-01", or that of a house rule. */
  id: string;
  /** Of Lambda, Managed Instances, Fargate, ECS on EC2, ECS Managed Instances. */
  points: [number, number, number, number, number];
  rules_out: ScoringOption[];
  basis: "limit" | "aws_guidance" | "feature" | "community" | "judgement" | "hint" | "house";
  /** The first day on which it holds; null where it held before the article. */
  since: string | null;
  /** The first day on which it holds no more. */
  until: string | null;
  reason: Texts;
  /** The document behind it. */
  source: string | null;
}

export interface Round {
  /** Such as "governance". */
  key: string;
  /** How much it counts here. */
  weight: number;
  title: Texts;
  question: Texts;
  /** What the article said in 2017, in our words. */
  article: Texts;
  /** Its score, word for word; null where it gave none. */
  article_score: string | null;
  today: Texts;
  /** The rules that fired, in the order of the scorecard. */
  fired: Rule[];
  /** Rules that lack one part, the nearest first. */
  near: { rule: Rule; factor: Factor; needs: Needed; is: FactorValue }[];
  /** Values of one factor at which the round leans elsewhere, all else as it is. */
  turns: { factor: Factor; at: Needed; leaning: Leaning }[];
  /** Factors that its rules ask about and that nobody answered. */
  assumed: Factor[];
  /** Whether a rule that fired rests on one of them. */
  hangs_on_assumed: boolean;
}

export interface Rounds {
  schema: Schema;
  /** That of the comparison. */
  scorecard: Scorecard;
  /** The eleven, in order: what stands behind the same place of the scorecard. */
  rounds: Round[];
}

/** From when a row holds, when it was seen, and where. Days are such as "2026-11-23". */
export interface RowDays {
  /** The day from which AWS applies it, where known. */
  effective_from: string | null;
  first_seen: string;
  /** The last day on which it was seen; null where the document carries no date. */
  confirmed_on: string | null;
  /** The id of a source. */
  source: string;
}

export interface Price extends RowDays {
  sku: string;
  /** What one unit of the price is, such as "GB-second". */
  unit: string;
  region: string;
  /** The type, where the price is one of an EC2 instance. */
  instance?: string;
  /** The Savings Plan whose rate it is. */
  plan?: string;
  /** Dollars for one unit from a monthly quantity on, ascending, the first from 0. */
  tiers: { from: number; usd: number }[];
  /** Where the first tier alone was seen again later than the others. */
  first_tier?: RowDays;
}

/** A limit, increment or allowance that AWS decides. */
export interface Fact extends RowDays {
  /** It ends with the unit, such as "lambda.timeout_s". */
  key: string;
  value: number;
  /** Whether AWS raises it on request. */
  adjustable: boolean;
}

export interface PriceBook {
  schema: Schema;
  /** The day on which the rows were gathered. */
  gathered_on: string;
  /** The rows of one thing in one region stand together, oldest first. */
  prices: Price[];
  facts: Fact[];
  sources: { id: string; what: string; place: string; date: string; licence: string }[];
}

/** A link, read. */
export interface ParsedLink {
  /** The day, and what differs from the defaults: what `compare` takes. */
  scenario: { [key: string]: string };
  /** What could not be taken; everything else was. */
  notices: LinkNotice[];
  /** How many settings were taken. */
  kept: number;
}

export type LinkNotice =
  | { kind: "version"; detail: string }
  | { kind: "too_long" }
  | { kind: "syntax"; detail: string }
  | { kind: "unknown_key"; detail: { key: string; nearest?: string } }
  /** After the first five: how many more parts could not be taken. */
  | { kind: "further"; detail: number }
  | { kind: "value"; detail: { key: string; text: string; problem: ValueProblem } };

/** What was tried for an option. */
export interface Best {
  tried: number;
  /** How many hold the process and meet the latency objective. */
  meet: number;
  /** Up to eight that meet it, the cheapest first, then the cheapest that does not. */
  cheapest: {
    memory_mb?: number;
    size?: { vcpu: number; memory_gb: number };
    instance?: string;
    amount: number;
    alone_ms: number;
    meets: boolean;
  }[];
}

/** Compares every option on a scenario. Throws a `ScenarioError`. */
export function compare(scenario: Scenario): Comparison;

/** Tries every configuration of an option on a scenario. Throws a `ScenarioError`. */
export function best(option: Option, scenario: Scenario): Best;

/** The eleven rounds on the scenario's day, with the rules behind them. Throws a `ScenarioError`. */
export function rounds(scenario: Scenario): Rounds;

/** The `break_evens` of the comparison, without the rest of it. Throws a `ScenarioError`. */
export function breakEven(scenario: Scenario): BreakEvens;

/** Every price and fact with its days and its source: some ten thousand rows. */
export function priceBook(): PriceBook;

/** Reads a link of the page: an address, or what stands behind its "#". Damaged links keep what they can. */
export function parseLink(link: string): ParsedLink;

/** The link of a scenario, "#v1:…", to be put behind the address of a page. Throws a `ScenarioError`. */
export function link(scenario: Scenario): string;

/** The field table, in the order shown. */
export function fields(): Field[];

/** The day on which the prices were gathered: the last that "place.as_of" takes. */
export function gatheredOn(): string;
