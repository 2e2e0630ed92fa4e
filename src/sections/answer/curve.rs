//! The cost curve over requests per month, with every crossing and where the scenario is.

use eleven_rounds_engine::analysis::break_even::crossing::{BreakEvens, Crossing};
use eleven_rounds_engine::analysis::sweep::{Spread, SweepPoint, sweep};
use eleven_rounds_engine::answer::compare::Comparison;
use eleven_rounds_engine::options::configured::ConfiguredOptions;
use eleven_rounds_engine::prices::book::PriceBook;
use eleven_rounds_engine::scenario::fields::Scenario;
use eleven_rounds_presentation::format;
use eleven_rounds_presentation::i18n::words::{MOST_WINNER_CHANGES, Words};
use eleven_rounds_presentation::lang::Lang;
use yew::functional::{Hook, HookContext};
use yew::prelude::*;

use crate::charts::{
    Axis, Chart, ChartWords, Marker, MarkerKind, Plot, PlotRef, Scale, Series, SeriesSide,
    chart_table, use_chart, use_width,
};
use crate::controls::copy_out::{ChartOut, CopyOut};
use crate::controls::stateful::{Stateful, stateful};
use crate::state::{Action, CurveAxis, Shared, View};
use crate::ui::Ui;

/// The cost curve.
#[derive(PartialEq)]
pub struct CostCurve {
    /// The scenario.
    pub scenario: Shared<Scenario>,
    /// Its comparison.
    pub comparison: Shared<Comparison>,
    /// How the page is looked at.
    pub view: View,
}

const HEIGHT: u32 = 300;
/// Points of each curve besides the steps.
const POINTS: usize = 97;
/// The range of the axis, in requests per month, where there are no requests.
const EMPTY_RANGE: (f64, f64) = (1e3, 1e9);

impl Stateful for CostCurve {
    fn draw(&self, ui: &Ui, hooks: &mut HookContext) -> Html {
        let lang = ui.lang;
        let texts = ui.texts();
        let words = ui.words();
        let view = self.view;
        let (node, width) = use_width().run(hooks);
        let table = use_state(|| false).run(hooks);
        let dependencies = (self.scenario.clone(), self.comparison.clone(), view.axis, lang);
        let plot = use_memo(dependencies, |(scenario, comparison, axis, lang)| {
            PlotRef::from(plot(scenario, comparison, *axis, *lang, &ui.book))
        })
        .run(hooks);
        let chart_words = ChartWords {
            lang,
            x_text: |requests, lang| format::short(requests, lang),
            y_text: |dollars, _| format::headline((dollars * 1e6) as i64),
            role: texts.nav_curve.into(),
            hint: texts.chart_help.into(),
        };
        let set_axis = |axis: CurveAxis| {
            let ui = ui.clone();
            Callback::from(move |_: Event| ui.send(Action::Axis(axis)))
        };
        let toggle = {
            let table = table.clone();
            Callback::from(move |_: MouseEvent| table.set(!*table))
        };
        let axes = [(CurveAxis::Logarithmic, texts.logarithmic), (CurveAxis::Linear, texts.linear)];
        let toolbar = html! {
                    <div class="toolbar">
                        <div class="segments" role="radiogroup" aria-label={texts.axes}>
                            for (choice, name) in axes {
                                <label>
                                    <input
                                        type="radio"
                                        name="axes"
                                        checked={view.axis == choice}
                                        onchange={set_axis(choice)}
                                    />
                                    <span>{ name }</span>
                                </label>
                            }
                        </div>
                        <button
                            type="button"
                            class="btn"
                            aria-expanded={table.to_string()}
                            aria-controls="curve-table"
                            onclick={toggle}
                        >
                            { if *table { texts.hide_table } else { texts.show_table } }
                        </button>
                        { stateful("out", ui, CopyOut {
                            scenario: self.scenario.clone(),
                            comparison: self.comparison.clone(),
                            view,
                            chart: Some(ChartOut {
                                id: "curve",
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
            heading_id: "curve-title",
            toolbar,
        })
        .run(hooks);
        html! {
            <section class="panel" id="curve" tabindex="-1" ref={node}>
                { chart }
                { winner_changes(&self.comparison, words) }
                if *table {
                    { chart_table(&plot, &chart_words, "curve-table") }
                }
            </section>
        }
    }
}

/// Where the cheaper option changes more than once: every place, folded where they are many.
fn winner_changes(comparison: &Comparison, words: &dyn Words) -> Html {
    let BreakEvens { crossings, complete } = &comparison.break_evens;
    let requests: Vec<f64> = crossings.iter().map(|crossing| crossing.requests).collect();
    match requests.len() {
        0 | 1 => html! {},
        2..=MOST_WINNER_CHANGES => {
            html! { <p class="hint">{ words.winner_changes(&requests, *complete) }</p> }
        }
        _ => html! {
            <details class="winner-changes">
                <summary>{ words.winner_changes(&requests, *complete) }</summary>
                <ul>
                    for crossing in crossings {
                        <li>{ words.crossing(crossing.requests, crossing.dollars) }</li>
                    }
                </ul>
            </details>
        },
    }
}

fn plot(
    scenario: &Scenario,
    comparison: &Comparison,
    axis: CurveAxis,
    lang: Lang,
    book: &PriceBook,
) -> Plot {
    let words = lang.words();
    let texts = lang.texts();
    let (scale, spread) = match axis {
        CurveAxis::Logarithmic => (Scale::Log, Spread::Logarithmic),
        CurveAxis::Linear => (Scale::Linear, Spread::Linear),
    };
    let (low, high) = range(comparison, axis);
    let configured = ConfiguredOptions::new(scenario, book);
    let points = sweep(&configured, comparison.compared, low, high, POINTS, spread);
    let series = |name: &str, side: SeriesSide, cost: fn(&SweepPoint) -> f64| Series {
        name: name.to_owned(),
        side,
        points: points.iter().map(|point| (point.requests, cost(point))).collect(),
        stepped: false,
    };
    let here = (comparison.requests >= low && comparison.requests <= high).then(|| Marker {
        x: comparison.requests,
        y: 0.0,
        label: texts.here.to_owned(),
        kind: MarkerKind::Here,
    });
    // Where there are many, only those nearest to the scenario have room for their words.
    let from_here = |crossing: &Crossing| (crossing.requests / comparison.requests).ln().abs();
    let all = || comparison.break_evens.crossings.iter();
    let is_near = |crossing: &Crossing| {
        all().filter(|nearer| from_here(nearer) < from_here(crossing)).count() < MOST_WINNER_CHANGES
    };
    let crossings = comparison
        .break_evens
        .crossings
        .iter()
        .filter(|crossing| crossing.requests >= low && crossing.requests <= high)
        .map(|crossing| Marker {
            x: crossing.requests,
            y: crossing.dollars,
            label: if is_near(crossing) {
                words.crossing(crossing.requests, crossing.dollars)
            } else {
                String::new()
            },
            kind: MarkerKind::Crossing,
        });
    let costs = points.iter().flat_map(|point| [point.lambda, point.ecs]);
    let dollars = |value: f64| axis_dollars(value);
    Plot {
        title: words.curve_title(comparison),
        subtitle: words.curve_sub(axis == CurveAxis::Logarithmic),
        x: Axis::spanning(scale, (low, high), texts.axis_requests, 6, |value| {
            format::short(value, lang)
        }),
        y: Axis::fitting(scale, costs, texts.axis_dollars, 5, dollars),
        series: vec![
            series(words.option(comparison.compared[0]), SeriesSide::Lambda, |point| point.lambda),
            series(words.option(comparison.compared[1]), SeriesSide::Ecs, |point| point.ecs),
        ],
        markers: here.into_iter().chain(crossings).collect(),
    }
}

/// A tick of dollars: cents only where they say something.
fn axis_dollars(dollars: f64) -> String {
    let micros = (dollars * 1e6).round() as i64;
    format::money(micros, if dollars < 1.0 && dollars > 0.0 { 2 } else { 0 })
}

/// The range of requests that shows the scenario and where it flips.
fn range(comparison: &Comparison, axis: CurveAxis) -> (f64, f64) {
    let crossings = &comparison.break_evens.crossings;
    let near = || {
        let flips = [comparison.verdict.changes_below, comparison.verdict.changes_above];
        std::iter::once(comparison.requests).chain(flips.into_iter().flatten())
    };
    let last = crossings.last().map_or(0.0, |crossing| crossing.requests);
    let high = near().fold(0.0, f64::max);
    if high <= 0.0 {
        return EMPTY_RANGE;
    }
    match axis {
        CurveAxis::Linear => (0.0, high.max(last.min(high * 3.0)) * 1.5),
        CurveAxis::Logarithmic => {
            let low = near().filter(|at| *at > 0.0).fold(f64::INFINITY, f64::min);
            let decade =
                |value: f64, round: fn(f64) -> f64| 10_f64.powi(round(value.log10()) as i32);
            let low = decade(low / 5.0, f64::floor).max(1.0);
            let high = decade(high.max(last.min(high * 1e3)) * 5.0, f64::ceil).min(1e13);
            (low, high)
        }
    }
}
