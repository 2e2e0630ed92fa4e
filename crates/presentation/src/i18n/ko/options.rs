//! Texts about deployment options in Korean.

use eleven_rounds_engine::analysis::best::{Configuration, ConfigurationSearch};
use eleven_rounds_engine::analysis::verdict::Outcome;
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::answer::people::People;
use eleven_rounds_engine::billing::estimate::Adjustment;
use eleven_rounds_engine::catalog::option::DeploymentOption;
use eleven_rounds_engine::options::results::OptionResult;
use eleven_rounds_engine::options::setup::SetupUnit;
use eleven_rounds_engine::scenario::fields::Scenario;

use super::Korean;
use crate::format::{
    Particle, converted, count, duration_ms, headline, percent, significant, with_particle,
};
use crate::i18n::phrases::options::size_label;
use crate::i18n::phrases::totals::total_with;
use crate::i18n::words::{OptionTexts, OptionWords, Sentences};
use crate::lang::Lang;

static TEXTS: OptionTexts = OptionTexts {
    title: "모든 실행 방식",
    about: "같은 워크로드를 방식마다 계산해 실행할 수 있는 것부터 저렴한 순서로 보여 줍니다. 판정에서는 \
            그중 둘을 비교합니다.",
    compare: "비교하기",
    compared: "비교 중",
    listed: "표시할 방식",
    tried: "비교한 구성",
    take: "적용",
    in_force: "적용 중",
    misses: "목표보다 느림",
    also_title: "그 밖의 방식(비용은 계산하지 않음)",
    also: &[
        ("Lambda Web Functions", "2026년 가을에 발표되었으며 가격은 아직 알 수 없습니다."),
        ("ECS Anywhere", "자체 서버에서 태스크를 실행하며 인스턴스-시간당 수수료를 냅니다."),
        ("Step Functions", "함수를 워크플로로 묶습니다. 가격 자료는 없습니다."),
    ],
};

/// A mean number of things.
fn mean(value: f64) -> String {
    if value >= 100.0 { count(value) } else { significant(value, 3) }
}

impl OptionWords for Korean {
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
                format!("{}, 평균 동시 {number}건", memory(*memory_mb))
            }
            SetupUnit::Provisioned { memory_mb, spilled } => {
                let spill = with_particle(&percent(*spilled), Particle::SubjectIGa);
                let memory = memory(*memory_mb);
                format!("{memory}, 평균 {number}개 준비, 요청의 {spill} 넘침")
            }
            SetupUnit::Fleet { memory_mb, instance, environments } => format!(
                "{} {number}대, 대당 {} 실행 환경 {}개",
                named(instance),
                memory(*memory_mb),
                count(*environments)
            ),
            SetupUnit::Hosts { size, instance, tasks } => format!(
                "{} {number}대, 대당 {} 태스크 최대 {}개",
                named(instance),
                size_label(*size),
                count(*tasks)
            ),
            SetupUnit::SpotTasks { size, spot } => {
                format!("{} × {number}개, 시간의 {} 스팟", size_label(*size), percent(*spot))
            }
            SetupUnit::Tasks { size } => format!("{} × {number}개", size_label(*size)),
        }
    }

    fn configuration(&self, tried: &Configuration) -> String {
        let parts = [
            tried.instance.clone(),
            tried.size.map(size_label),
            tried.memory_mb.map(|mb| count(mb) + " MB"),
            Some(duration_ms(tried.alone_ms, Lang::Ko)),
        ];
        parts.into_iter().flatten().collect::<Vec<String>>().join(" · ")
    }

    fn tried(&self, best: &ConfigurationSearch) -> String {
        let tried = count(best.tried as f64);
        if best.meet == 0 {
            return format!("구성 {tried}가지를 비교했지만 조건에 맞는 것이 없습니다.");
        }
        format!(
            "구성 {tried}가지 가운데 {}가지가 메모리와 지연 시간 목표를 지킵니다. 저렴한 것부터 \
             보여 줍니다.",
            count(best.meet as f64)
        )
    }

    fn cheapest(&self, option: DeploymentOption, result: &OptionResult) -> String {
        let total = headline(result.estimate.known_part.micros());
        let name = with_particle(self.option(option), Particle::SubjectIGa);
        format!("모든 방식 가운데 {name} 월 {total}로 가장 저렴합니다.")
    }

    fn adjustment(&self, adjustment: &Adjustment) -> String {
        let name = if adjustment.is_discount { "개별 할인" } else { "지원 플랜" };
        format!("{name} {}%", significant(adjustment.percent, 4))
    }

    fn with_people(&self, scenario: &Scenario, comparison: &Comparison, people: &People) -> String {
        let costs = comparison.sides().map(|side| {
            let total = total_with(side, people.amounts[side.option]);
            let name = with_particle(self.option(side.option), Particle::TopicEunNeun);
            format!("{name} 월 {total}")
        });
        let verdict = match people.outcome {
            Outcome::Cheaper { option, .. } => {
                let name = with_particle(self.option(option), Particle::SubjectIGa);
                format!(" {name} 더 저렴합니다.")
            }
            Outcome::Close => " 비용이 엇비슷합니다.".to_owned(),
            Outcome::NonePossible | Outcome::OnlyPossible { .. } | Outcome::Unknown => {
                String::new()
            }
        };
        let payback = people.payback_months.map_or(String::new(), |months| {
            format!(
                " 이전 비용 ${} {}개월 뒤에 회수됩니다.",
                with_particle(&count(scenario.migration), Particle::TopicEunNeun),
                significant(months, 2)
            )
        });
        format!(
            "시간당 ${}의 인건비를 더하면 {}, {}입니다.{verdict}{payback}",
            significant(scenario.people_rate, 4),
            costs[0],
            costs[1]
        )
    }

    fn converted(&self, micros: i64, scenario: &Scenario) -> String {
        let amount = converted(micros, scenario.exchange_rate);
        format!(
            "{amount} {}({} 환율 {})",
            scenario.currency.code(),
            scenario.exchange_day,
            significant(scenario.exchange_rate, 6)
        )
    }
}
