//! Texts of the rounds in English.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::decision::Decision;
use eleven_rounds_engine::catalog::option::ScoringOption;
use eleven_rounds_engine::catalog::rule::condition::Test;
use eleven_rounds_engine::catalog::rule::factor::Factor;
use eleven_rounds_engine::detail::fits::SizeFit;
use eleven_rounds_engine::rules::rule::EvidenceLevel;
use eleven_rounds_engine::rules::scoring::{Leaning, RoundScore, Scorecard};
use eleven_rounds_engine::rules::texts::ClaimStatus;

use super::{English, LANG};
use crate::format::{count, duration_ms, headline, percent, significant};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::rounds::with_cache;
use crate::i18n::phrases::standing::adjustable;
use crate::i18n::words::{RoundTexts, RoundWords};

static TEXTS: RoundTexts = RoundTexts {
    nav: "Rounds",
    sub: "Bar: your workload (thicker means more weight). Ring: 2017. Tick: today, for a neutral workload.",
    then: "2017",
    now: "Today",
    yours: "For you",
    round: "Round",
    weight: "Weight",
    unscored: "The article gives no score here; the assessment is ours.",
    fired: "Rules that decided",
    none_fired: "No rule of this round applies to your workload.",
    near: "Rules that nearly decided",
    flips: "What would change this round",
    no_flips: "No single answer changes it.",
    answers: "Your answers",
    article: "What the article said, and what became of it",
    terms: "Named in the article",
    switch_off: "Switch this rule off",
    switch_on: "Switch on again",
    off: "Rules that you switched off",
    unverified: "partly unverified",
    assumed: "assumed",
    source: "source",
    loading: "Loading what the article says…",
    not_loaded: "What the article says could not be loaded.",
    not_offered: "none",
    raisable: ", can be raised",
    years: "How the rounds have changed since 2017",
    years_sub: "The neutral workload, scored by the rules and facts of each day.",
    years_yours: "Your workload, scored by the prices, rules and facts of each day.",
    neutral: "Neutral workload",
    years_slider: "Day",
    claims: "What became of the article's claims",
    claims_sub: "Each claim of the article of 2017: whether it still holds, and since when it does not.",
    scorecard_sub: "Up for Lambda, down for ECS; the wider the bar, the heavier the round.",
    all_rounds: "All rounds and their reasons",
    only: "only",
    introduction: "What the article says before its rounds",
    cost_unknown: "Prices of this day are unknown on both sides, so the rules on cost do not apply.",
    size: "Size",
    on_bill: " (on the bill)",
    too_small: " (does not fit)",
    all_sizes: "All sizes",
    staging_methods: ["SQS between stages", "Kinesis between stages", "Durable functions"],
};

impl RoundWords for English {
    fn rounds(&self) -> &'static RoundTexts {
        &TEXTS
    }

    fn answers(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::TeamContainer | Factor::TeamServerless => "None|Basic|Good|Expert",
            Factor::ContractNeed | Factor::LeastPrivilege => "None|Some|Firm|Strict",
            Factor::Portability => "None|Some|Firm|Contractual",
            Factor::Predictability => "Unpredictable|Partly|Forecastable",
            Factor::Boundary => "Unclear|Partly clear|Clear",
            Factor::SubMinuteSchedule
            | Factor::Commitment
            | Factor::Interruptible
            | Factor::PatchControl
            | Factor::Onprem
            | Factor::Splittable
            | Factor::AlwaysOn
            | Factor::Gpu => "No|Yes",
            Factor::Language => "Node.js|Python|Java|.NET|Ruby|Go|Rust|C++|PHP|Other",
            Factor::OsNeeds => {
                "None|Extra system packages|Windows containers|Privileged or kernel access|Your own machine image (AMI)"
            }
            Factor::StateKind => {
                "No state|Database or other service|Shared files|Workflow state|Session in memory|Block volume that outlives tasks"
            }
            Factor::UiKind => {
                "None|Static files|Server rendering in Node.js|Server rendering, other language|Token-by-token output|Real-time server push"
            }
            Factor::Isolation => "Standard|Per tenant|Untrusted code",
            Factor::Invocation => "Synchronous|Asynchronous|Stream",
            Factor::Protocol => "Events|HTTP|HTTP, streamed response|WebSocket|gRPC|TCP|UDP",
            Factor::Stage => {
                "New: first version (MVP)|New: large system|Existing container|Existing HTTP application|Existing monolith on VMs|Existing functions"
            }
            _ => "",
        }
    }

    fn factor(&self, factor: Factor) -> &'static str {
        match factor {
            Factor::AvgRps => "average request rate",
            Factor::AvgMs => "average duration",
            Factor::PeakToMean => "peak-to-mean ratio",
            Factor::RampS => "ramp-up time to the peak",
            Factor::Predictability => "predictability of load",
            Factor::ColdStartRatio => "cold start against the start budget",
            Factor::IdleShare => "share of minutes without a request",
            Factor::IdleGapMin => "longest usual gap between requests",
            Factor::StartBudgetMs => "time allowed for a first request",
            Factor::SubMinuteSchedule => "need to run more than once a minute",
            Factor::Commitment => "commitment for one to three years",
            Factor::Interruptible => "tolerance of interruptions",
            Factor::CostRatio => "Lambda cost relative to ECS",
            Factor::UnitMaxS => "longest request",
            Factor::Splittable => "ability to split the longest request",
            Factor::Invocation => "invocation type",
            Factor::CallbackShare => "share of time waiting for callbacks",
            Factor::AlwaysOn => "need for a process that never pauses",
            Factor::MemoryGib => "memory need",
            Factor::Vcpu => "vCPU need",
            Factor::Gpu => "need for a GPU",
            Factor::NetGbps => "sustained network need",
            Factor::ScratchGib => "scratch disk need",
            Factor::PackageGib => "size of code and dependencies",
            Factor::StateKind => "location of state",
            Factor::SessionH => "session time in memory",
            Factor::Protocol => "inbound protocol",
            Factor::ConnectionMin => "longest connection",
            Factor::ResponseMb => "largest response",
            Factor::Cacheable => "share of reads that a cache could serve",
            Factor::SyncHops => "number of chained calls",
            Factor::EventSources => "number of AWS event sources",
            Factor::Language => "main language",
            Factor::LanguageCount => "number of languages",
            Factor::OsNeeds => "operating system need",
            Factor::UiKind => "user interface",
            Factor::TeamContainer => "container skill in the team",
            Factor::TeamServerless => "serverless skill in the team",
            Factor::OpsFte => "infrastructure staff",
            Factor::Deployables => "number of independently deployed units",
            Factor::ContractNeed => "need for managed API contracts",
            Factor::LeastPrivilege => "need for permissions per operation",
            Factor::Isolation => "isolation requirement",
            Factor::PatchControl => "need to decide on patch dates",
            Factor::Portability => "need to run outside AWS",
            Factor::Onprem => "need to run on your own premises",
            Factor::Stage => "starting point",
            Factor::Boundary => "boundary between services",
            Factor::RequestsM => "monthly request count",
            Factor::MeanConc => "average number of requests in flight",
        }
    }

    fn scoring_option(&self, option: ScoringOption) -> &'static str {
        match option {
            ScoringOption::Lambda => "Lambda",
            ScoringOption::Lmi => "Lambda Managed Instances",
            ScoringOption::Fargate => "ECS on Fargate",
            ScoringOption::EcsEc2 => "ECS on EC2",
            ScoringOption::EcsMi => "ECS Managed Instances",
        }
    }

    fn leaning(&self, leaning: Leaning) -> &'static str {
        match leaning {
            Leaning::Lambda => "Lambda",
            Leaning::Ecs => "ECS",
            Leaning::Tie => "No winner",
        }
    }

    fn round_result(&self, round: &RoundScore) -> String {
        let name = self.leaning(round.leaning);
        if round.by_limit {
            return ["Only ", name].concat();
        }
        match round.lead.unsigned_abs() {
            0 => name.to_owned(),
            lead => format!("{name} by {lead}"),
        }
    }

    fn evidence(&self, evidence: EvidenceLevel) -> &'static str {
        match evidence {
            EvidenceLevel::Limit => "documented limit",
            EvidenceLevel::AwsGuidance => "AWS guidance",
            EvidenceLevel::Feature => "documented feature, our weight",
            EvidenceLevel::Community => "reported by practitioners",
            EvidenceLevel::Judgement => "our judgement",
            EvidenceLevel::CustomRule => "house rule",
            EvidenceLevel::Hint => "worth knowing, no points",
        }
    }

    fn status(&self, status: ClaimStatus) -> &'static str {
        match status {
            ClaimStatus::True => "still true",
            ClaimStatus::Partly => "partly true",
            ClaimStatus::Outdated => "outdated",
            ClaimStatus::Unverified => "cannot be checked",
            ClaimStatus::Score => "score",
        }
    }

    fn bound(&self, test: Test, limit: &str) -> String {
        match test {
            Test::Below(_) => ["less than ", limit].concat(),
            Test::AtMost(_) => [limit, " or less"].concat(),
            Test::Above(_) => ["more than ", limit].concat(),
            Test::AtLeast(_) | Test::OneOf(_) => [limit, " or more"].concat(),
        }
    }

    fn either(&self, answers: &[String]) -> String {
        match answers {
            [before @ .., last] if !before.is_empty() => {
                [&before.join(", "), " or ", last].concat()
            }
            all => all.concat(),
        }
    }

    fn why(&self, factor: &str, is: &str, asks: &str) -> String {
        format!("{} is {is}; the rule asks for {asks}.", capital(factor))
    }

    fn would_fire(&self, factor: &str, is: &str, asks: &str) -> String {
        format!("{} would have to be {asks}; it is {is}.", capital(factor))
    }

    fn would_flip(&self, factor: &str, asks: &str, leaning: Leaning) -> String {
        format!("{}: {asks} → {}", capital(factor), self.leaning(leaning))
    }

    fn rounds_title(&self, scorecard: &Scorecard) -> &'static str {
        match (scorecard.by_limit, scorecard.leaning) {
            (true, Leaning::Lambda) => "Eleven rounds: only Lambda is left",
            (true, Leaning::Ecs) => "Eleven rounds: only ECS is left",
            (true, Leaning::Tie) => "Eleven rounds: no option is left",
            (false, Leaning::Lambda) => "Eleven rounds: Lambda is ahead on this workload",
            (false, Leaning::Ecs) => "Eleven rounds: ECS is ahead on this workload",
            (false, Leaning::Tie) => "Eleven rounds: neither is ahead on this workload",
        }
    }

    fn rounds_result(&self, scorecard: &Scorecard, holds: f64) -> String {
        let best: Vec<&str> =
            scorecard.best.iter().map(|option| self.scoring_option(option)).collect();
        let best = match best.as_slice() {
            [] => String::new(),
            best => format!(" Best fit: {}.", best.join(", ")),
        };
        if scorecard.by_limit {
            return format!("Limits decide, whatever the points.{best}");
        }
        let towards = if scorecard.net < 0.0 { "Lambda" } else { "ECS" };
        format!(
            "Weighted: {} of 100 towards {towards}; less than 5 is a tie.{best} The result holds \
             for {} of 200 sets of weights between 0.5 and 1.5 times yours.",
            significant(scorecard.net.abs(), 3),
            percent(holds),
        )
    }

    fn rounds_and_bill(&self, comparison: &Comparison) -> String {
        let rounds = self.leaning(comparison.rounds.leaning);
        match comparison.decision {
            Decision::Agree => String::new(),
            Decision::Bill { cheaper, by } => {
                let cheaper = self.leaning(cheaper);
                let by = headline(by.micros());
                match comparison.rounds.leaning {
                    Leaning::Tie => format!(
                        "The rounds name no winner, and {cheaper} costs {by} a month less: the bill \
                         decides."
                    ),
                    _ => format!(
                        "The bill favours {cheaper} by {by} a month, the rounds favour {rounds}: the \
                         bill decides."
                    ),
                }
            }
            Decision::Limit { left } if adjustable(comparison) => {
                format!("As configured, only {} runs, whatever the rounds say.", self.leaning(left))
            }
            Decision::Limit { left } => {
                format!("A limit leaves only {}, whatever the rounds say.", self.leaning(left))
            }
            Decision::Rounds { .. } => format!(
                "The bill is too close to call, and the rounds favour {rounds}: the rounds decide."
            ),
        }
    }

    fn fits(&self, fits: &SizeFit) -> String {
        match fits {
            SizeFit::Disk { function_gb, task_gb, .. } => format!(
                "A function can have up to {} GB of disk, a Fargate task up to {} GB. These disks hold \
                 what you need; the price is for the part above the included size.",
                count(*function_gb),
                count(*task_gb)
            ),
            SizeFit::Time { staging, methods } => {
                let longest = duration_ms(staging.longest_ms, LANG);
                let limit = duration_ms(staging.limit_ms, LANG);
                if methods.is_empty() {
                    return format!(
                        "The longest request takes {longest}; a function can run for {limit}."
                    );
                }
                format!(
                    "The longest request takes {longest}, so it needs {} stages of at most {limit}. The \
                     costs below assume at most {} hand-overs a run, from the mean and the longest \
                     request. Step Functions can do this too, but its price is unknown here.",
                    count(staging.stages),
                    significant(staging.hand_overs, 3),
                )
            }
            SizeFit::Sizes { largest_mb, largest, .. } => format!(
                "Sizes that fit the workload and meet its latency objective, with the whole bill. The \
                 largest are {} MB and {}.",
                count(*largest_mb),
                size_label(*largest)
            ),
            SizeFit::Cache(None) => {
                "This workload serves no HTTP, so a cache does not apply.".to_owned()
            }
            SizeFit::Cache(Some(cached)) => format!(
                "If the smallest cache of a REST API answers {}, the bills change: {}.",
                percent(cached.share),
                with_cache(cached, LANG),
            ),
        }
    }

    fn cache_pays(&self, from: Option<String>) -> String {
        from.map_or("never pays off".to_owned(), |from| ["pays off from ", &from, "%"].concat())
    }

    fn assumed(&self, factors: &[Factor]) -> String {
        let names: Vec<&str> = factors.iter().map(|factor| self.factor(*factor)).collect();
        format!("Assumed (not answered): {}.", names.join(", "))
    }

    fn points(&self, option: ScoringOption, points: i8) -> String {
        format!("{} {}{points}", self.scoring_option(option), if points > 0 { "+" } else { "" })
    }

    fn rules_out(&self, option: ScoringOption) -> String {
        ["rules out ", self.scoring_option(option)].concat()
    }

    fn since(&self, day: &str) -> String {
        ["since ", day].concat()
    }

    fn change(&self, year: i32, before: &str, now: &str, since: Option<&str>) -> String {
        let since = since.map(|day| [" ", &self.since(day)].concat()).unwrap_or_default();
        if before == now {
            return [now, &since].concat();
        }
        format!("{year}: {before}. Today: {now}{since}.")
    }

    fn turned(&self, round: u8, title: &str, from: Leaning, to: Leaning) -> String {
        format!("Round {round}, {title}: {} → {}", self.leaning(from), self.leaning(to))
    }
}

fn capital(text: &str) -> String {
    // Names of factors are ASCII; the letters of all scripts would be a table.
    let mut text = text.to_owned();
    if let Some(first) = text.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    text
}
