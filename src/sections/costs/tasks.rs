//! The tasks over the hours of the week.

use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::catalog::choices::Trigger;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::lang::Lang;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::charts::{
    Axis, Chart, ChartWords, Plot, PlotRef, Scale, Series, SeriesSide, Tick, chart_table,
    use_chart, use_width,
};
use crate::controls::copy_out::{ChartOut, CopyOut};
use crate::controls::stateful::{Stateful, stateful};
use crate::state::{Shared, View};
use crate::ui::Ui;

const HEIGHT: u32 = 190;

/// The task chart. Jobs have no standing tasks: for them the mean is told, and no week.
pub fn tasks(
    scenario: &Shared<Scenario>,
    comparison: &Shared<Comparison>,
    view: View,
    ui: &Ui,
) -> Html {
    let words = ui.words();
    if comparison.workload.trigger == Trigger::Job {
        return html! {
            <section class="panel" id="tasks" tabindex="-1">
                <h2>{ words.tasks_title(comparison) }</h2>
                <p class="sub">{ words.tasks_sub(comparison) }</p>
            </section>
        };
    }
    stateful(
        "tasks",
        ui,
        Tasks { scenario: scenario.clone(), comparison: comparison.clone(), view },
    )
}

#[derive(PartialEq)]
struct Tasks {
    scenario: Shared<Scenario>,
    comparison: Shared<Comparison>,
    view: View,
}

impl Stateful for Tasks {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let lang = ui.lang;
        let texts = ui.texts();
        let (node, width) = use_width().run(hooks);
        let table = use_state(|| false).run(hooks);
        let dependencies = (self.scenario.clone(), self.comparison.clone(), lang);
        let plot = use_memo(dependencies, |(scenario, comparison, lang)| {
            PlotRef::from(plot(scenario, comparison, *lang, &ui.book))
        })
        .run(hooks);
        let toggle = {
            let table = table.clone();
            Callback::from(move |_: MouseEvent| table.set(!*table))
        };
        let chart_words = ChartWords {
            lang,
            x_text: |hour, lang| lang.words().hour(hour),
            y_text: |tasks, lang| lang.words().tasks(tasks),
            role: texts.axis_tasks.into(),
            hint: texts.chart_help.into(),
        };
        let toolbar = html! {
                    <div class="toolbar">
                        <button
                            type="button"
                            class="btn"
                            aria-expanded={table.to_string()}
                            aria-controls="tasks-table"
                            onclick={toggle}
                        >
                            { if *table { texts.hide_table } else { texts.show_table } }
                        </button>
                        { stateful("out", ui, CopyOut {
                            scenario: self.scenario.clone(),
                            comparison: self.comparison.clone(),
                            view: self.view,
                            chart: Some(ChartOut {
                                id: "tasks",
                                title: plot.title.clone(),
                                size: (width, HEIGHT),
                            }),
                        }) }
                    </div>
        };
        let chart = use_chart(Chart {
            plot: (*plot).clone(),
            width,
            height: HEIGHT,
            words: chart_words.clone(),
            heading_id: "tasks-title",
            toolbar,
        })
        .run(hooks);
        html! {
            <section class="panel" id="tasks" tabindex="-1" ref={node}>
                { chart }
                if *table {
                    { chart_table(&plot, &chart_words, "tasks-table") }
                }
            </section>
        }
    }
}

fn plot(scenario: &Scenario, comparison: &Comparison, lang: Lang, book: &PriceBook) -> Plot {
    let words = lang.words();
    let texts = lang.texts();
    let configured = ConfiguredOptions::new(scenario, book);
    let week = configured.week(
        comparison.compared[1],
        comparison.requests,
        &scenario.profile.relative_rates(),
    );
    let last = week.last().copied().unwrap_or_default();
    let points: Vec<(f64, f64)> = week
        .iter()
        .enumerate()
        .map(|(hour, tasks)| (hour as f64, *tasks))
        .chain([(week.len() as f64, last)])
        .collect();
    let days = texts
        .days
        .iter()
        .enumerate()
        .map(|(day, name)| Tick { value: day as f64 * 24.0 + 12.0, label: (*name).to_owned() });
    Plot {
        title: words.tasks_title(comparison),
        subtitle: words.tasks_sub(comparison),
        x: Axis {
            scale: Scale::Linear,
            min: 0.0,
            max: week.len() as f64,
            label: texts.axis_week.to_owned(),
            ticks: days.collect(),
        },
        y: Axis::fitting(
            Scale::Linear,
            week.iter().copied().chain([1.0]),
            texts.axis_tasks,
            3,
            |tasks| if tasks.fract() == 0.0 { format::count(tasks) } else { String::new() },
        ),
        series: vec![Series {
            name: words.option(comparison.compared[1]).to_owned(),
            side: SeriesSide::Ecs,
            points,
            stepped: true,
        }],
        markers: Vec::new(),
    }
}
