//! What a chart and its table hold when they are drawn without a document.

use eleven_rounds_presentation::format;
use eleven_rounds_presentation::lang::Lang;

use super::*;
use crate::charts::plot::{Axis, Marker, MarkerKind, Plot, Scale, Series, SeriesSide};
use crate::charts::table::chart_table;

fn words() -> ChartWords {
    ChartWords {
        lang: Lang::En,
        x_text: |value, lang| format::short(value, lang) + " requests",
        y_text: |value, _| format::headline((value * 1e6).round() as i64),
        role: "chart".into(),
        hint: "Arrow keys move along the curve.".into(),
    }
}

fn plot() -> PlotRef {
    let text = |value: f64| format::short(value, Lang::En);
    let dollars = |value: f64| format::headline((value * 1e6).round() as i64);
    let marker = |x, label: &str, kind| Marker { x, y: 9.01, label: label.to_owned(), kind };
    PlotRef::from(Plot {
        title: "Lambda stays cheaper until 4.83 million".to_owned(),
        subtitle: "Monthly cost".to_owned(),
        x: Axis::spanning(Scale::Log, (1e5, 1e8), "Requests a month", 4, text),
        y: Axis::fitting(Scale::Log, [1.0, 100.0], "", 4, dollars),
        series: vec![
            Series {
                name: "Lambda".to_owned(),
                side: SeriesSide::Lambda,
                points: vec![(1e6, 1.87), (1e7, 18.7)],
                stepped: false,
            },
            Series {
                name: "Fargate".to_owned(),
                side: SeriesSide::Ecs,
                points: vec![(1e5, 9.01), (1e7, 18.02), (1e8, 18.02)],
                stepped: true,
            },
        ],
        markers: vec![
            marker(1e6, "you are here", MarkerKind::Here),
            marker(4.83e6, "4.83 M", MarkerKind::Crossing),
        ],
    })
}

fn chart() -> String {
    #[component]
    fn Page() -> Html {
        use_chart(Chart {
            plot: plot(),
            width: 640,
            height: 300,
            words: words(),
            heading_id: "cost",
            toolbar: html! {},
        })
    }
    pollster::block_on(yew::LocalServerRenderer::<Page>::new().hydratable(false).render())
}

#[test]
fn a_chart_holds_its_finding_lines_and_labels() {
    let html = chart();
    for part in [
        "<h2 id=\"cost\">Lambda stays cheaper until 4.83 million</h2>",
        "<p class=\"sub\">Monthly cost</p>",
        "width=\"640\"",
        "viewBox=\"0 0 640 300\"",
        "role=\"img\"",
        "class=\"line lambda\"",
        "class=\"line ecs\"",
        ">$10.00</text>",
        ">100 k</text>",
        ">you are here</text>",
        ">4.83 M</text>",
        ">Fargate</text>",
        ">Requests a month</text>",
        "tabindex=\"0\"",
        "aria-live=\"polite\"",
    ] {
        assert!(html.contains(part), "no {part} in {html}");
    }
    assert_eq!(html.matches("class=\"line ").count(), 2);
    assert_eq!(html.matches("class=\"ring ").count(), 2);
    assert!(!html.contains("style="), "the policy of the page forbids style attributes");
    assert!(!html.contains("NaN"));
    assert!(!html.contains("class=\"tip\""), "values show only where the reader points");
}

#[test]
fn the_table_holds_the_same_numbers() {
    #[component]
    fn Table() -> Html {
        chart_table(&plot(), &words(), "cost-table")
    }
    let html =
        pollster::block_on(yew::LocalServerRenderer::<Table>::new().hydratable(false).render());
    for row in [
        "<th scope=\"row\">100 k requests</th><td>—</td><td>$9.01</td>",
        "<th scope=\"row\">1 M requests</th><td>$1.87</td><td>$9.01</td>",
        "<th scope=\"row\">10 M requests</th><td>$18.70</td><td>$18.02</td>",
        "<th scope=\"row\">100 M requests</th><td>—</td><td>$18.02</td>",
    ] {
        assert!(html.contains(row), "no {row} in {html}");
    }
    assert_eq!(html.matches("<tr>").count(), 5);
}

#[test]
fn a_row_is_announced_as_a_sentence() {
    let plot = plot();
    let rows = plot.rows();
    assert_eq!(sentence(&plot, &rows[1], &words()), "1 M requests: Lambda $1.87, Fargate $9.01");
}

#[test]
fn keys_move_the_point() {
    let layout = Layout::new(&plot(), 640, 300);
    #[track_caller]
    fn check(layout: &Layout, at: Option<usize>, key: &str, expected: Option<Option<usize>>) {
        assert_eq!(step(layout, at, key), expected);
    }
    // The second row is the one at the marker.
    check(&layout, None, "ArrowRight", Some(Some(1)));
    check(&layout, None, "PageUp", Some(Some(1)));
    check(&layout, None, "Home", Some(Some(0)));
    check(&layout, None, "End", Some(Some(3)));
    check(&layout, None, "Escape", None);
    check(&layout, None, "Tab", None);
    check(&layout, Some(1), "ArrowRight", Some(Some(2)));
    check(&layout, Some(1), "ArrowLeft", Some(Some(0)));
    check(&layout, Some(0), "ArrowLeft", Some(Some(0)));
    check(&layout, Some(3), "ArrowRight", Some(Some(3)));
    check(&layout, Some(1), "PageUp", Some(Some(3)));
    check(&layout, Some(1), "PageDown", Some(Some(0)));
    check(&layout, Some(1), "Escape", Some(None));
    check(&layout, Some(1), "a", None);
}
