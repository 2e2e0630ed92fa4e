/** A text as people write it ("1.5M", "auto"), a number, or a switch. */
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
export type Schema = 1;

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

/** Thrown by `compare` where a scenario cannot be taken. */
export interface ScenarioError extends Error {
  name: "ScenarioError";
  /** Empty where the argument is no object at all. */
  errors: FieldError[];
}

export type FieldError =
  | { key: string; kind: "unknown_key"; detail: { nearest: string } }
  | { key: string; kind: "value"; detail: unknown };

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
  /** Of those that are listed and not ruled out; absent where a price on its bill is unknown. */
  cheapest?: Option;
  /** Absent where an hour of work costs nothing. */
  people?: People;
  break_evens: BreakEvens;
  verdict: Verdict;
  reasons: Reason[];
  /** The eleven rounds for this workload. */
  rounds: Scorecard;
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

export interface OptionResult {
  option: Option;
  listed: boolean;
  setup: Setup;
  estimate: Estimate;
  /** Blockers first. */
  findings: Finding[];
}

export interface Estimate {
  lines: LineItem[];
  compute: number;
  surroundings: number;
  /** Discount, then support: each on what stands above it. */
  adjustments: { is_discount: boolean; percent: number; base: number; amount: number }[];
  total: number;
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
  | { kind: "committed"; used: number; own: boolean }
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
  | { kind: "none_possible" }
  | { kind: "only_possible"; option: Option }
  | { kind: "cheaper"; option: Option; by: number }
  | { kind: "close" }
  | { kind: "unknown" };

export interface Verdict {
  outcome: Outcome;
  cheaper: Option | null;
  changes_below: number | null;
  changes_above: number | null;
  holds_despite_unknown: boolean;
  kind_decides: boolean;
}

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
  /** From -100 (Lambda) to 100 (ECS); a tie inside 5. */
  net: number;
  winner: Leaning;
  by_limit: boolean;
  offered: ScoringOption[];
  ruled_out: ScoringOption[];
  best: ScoringOption[];
  fitness: [number, number, number, number, number];
}

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

/** The field table, in the order shown. */
export function fields(): Field[];

/** The day on which the prices were gathered: the last that "place.as_of" takes. */
export function gatheredOn(): string;
