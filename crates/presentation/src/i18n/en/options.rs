//! Texts about deployment options in English.

use eleven_rounds_engine::analysis::best::{Configuration, ConfigurationSearch};
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::people::People;
use eleven_rounds_engine::billing::estimate::Adjustment;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::options::setup::SetupUnit;
use eleven_rounds_engine::scenario::fields::Scenario;

use super::English;
use crate::format::{converted, count, duration_ms, headline, percent, significant};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::totals::total_with;
use crate::i18n::words::{OptionTexts, OptionWords, Sentences};
use crate::lang::Lang;

static TEXTS: OptionTexts = OptionTexts {
    title: "Every way to run it",
    about: "The same workload on each option: first those that can run it, the cheapest at the top. Two of \
            them are compared in the answer.",
    compare: "Compare",
    compared: "compared",
    listed: "Which options are listed",
    tried: "Configurations compared",
    take: "Use",
    in_force: "in use",
    misses: "too slow",
    also_title: "Also available, but not priced here",
    also: &[
        ("Lambda Web Functions", "Announced in autumn 2026; their price is unknown."),
        ("ECS Anywhere", "Tasks on your own servers, for a fee per instance-hour."),
        ("Step Functions", "Combines functions into workflows; its prices are not in the book."),
    ],
};

/// A mean number of things.
fn mean(value: f64) -> String {
    if value >= 100.0 { count(value) } else { significant(value, 3) }
}

/// A number of things with their name.
fn counted(number: f64, name: &str) -> String {
    let number = count(number);
    let plural = if number == "1" { "" } else { "s" };
    [&number, " ", name, plural].concat()
}

impl OptionWords for English {
    fn options(&self) -> &'static OptionTexts {
        &TEXTS
    }

    fn setup(&self, result: &OptionResult) -> String {
        let number = mean(result.setup.mean);
        let memory = |mb: f64| count(mb) + " MB";
        let named = |instance: &Option<String>| instance.clone().unwrap_or_default();
        match &result.setup.unit {
            SetupUnit::Nothing => String::new(),
            SetupUnit::Functions { memory_mb } => {
                format!("{}, {number} in flight on average", memory(*memory_mb))
            }
            SetupUnit::Provisioned { memory_mb, spilled } => format!(
                "{}, {number} kept ready on average, {} spill over",
                memory(*memory_mb),
                percent(*spilled)
            ),
            SetupUnit::Fleet { memory_mb, instance, environments } => format!(
                "{number} × {}, {} of {} on each",
                named(instance),
                counted(*environments, "environment"),
                memory(*memory_mb)
            ),
            SetupUnit::Hosts { size, instance, tasks } => format!(
                "{number} × {}, up to {} of {} on each",
                named(instance),
                counted(*tasks, "task"),
                size_label(*size)
            ),
            SetupUnit::SpotTasks { size, spot } => {
                format!("{number} × {}, {} of the time on Spot", size_label(*size), percent(*spot))
            }
            SetupUnit::Tasks { size } => format!("{number} × {}", size_label(*size)),
        }
    }

    fn configuration(&self, tried: &Configuration) -> String {
        let parts = [
            tried.instance.clone(),
            tried.size.map(size_label),
            tried.memory_mb.map(|mb| count(mb) + " MB"),
            Some(duration_ms(tried.alone_ms, Lang::En)),
        ];
        parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    }

    fn tried(&self, best: &ConfigurationSearch) -> String {
        if best.meet == 0 {
            return format!(
                "None of {} configurations fits the workload and meets the latency objective.",
                count(best.tried as f64)
            );
        }
        format!(
            "Of {} configurations, {} fit the workload and meet the latency objective. The cheapest \
             comes first.",
            count(best.tried as f64),
            count(best.meet as f64)
        )
    }

    fn cheapest(&self, option: DeploymentOption, result: &OptionResult) -> String {
        let total = headline(result.estimate.known_part.micros());
        format!("{} is the cheapest of all options: {total} a month.", self.option(option))
    }

    fn adjustment(&self, adjustment: &Adjustment) -> String {
        let name = if adjustment.is_discount { "Private discount" } else { "Support" };
        format!("{name}, {} %", significant(adjustment.percent, 4))
    }

    fn with_people(&self, scenario: &Scenario, comparison: &Comparison, people: &People) -> String {
        let costs = comparison.sides().map(|side| {
            let total = total_with(side, people.amounts[side.option]);
            format!("{} {total}", self.option(side.option))
        });
        let verdict = match people.outcome {
            Outcome::Cheaper { option, .. } => format!("{} is cheaper.", self.option(option)),
            Outcome::Close => "Too close to call.".to_owned(),
            Outcome::NonePossible | Outcome::OnlyPossible { .. } | Outcome::Unknown => {
                String::new()
            }
        };
        let payback = people.payback_months.map_or(String::new(), |months| {
            format!(
                " A migration for ${} pays off after {} months.",
                count(scenario.migration),
                significant(months, 2)
            )
        });
        format!(
            "With labour at ${} an hour: {}, {} a month. {verdict}{payback}",
            significant(scenario.people_rate, 4),
            costs[0],
            costs[1]
        )
    }

    fn converted(&self, micros: i64, scenario: &Scenario) -> String {
        let amount = converted(micros, scenario.exchange_rate);
        format!(
            "{amount} {} at {} on {}",
            scenario.currency.code(),
            significant(scenario.exchange_rate, 6),
            scenario.exchange_day
        )
    }
}
