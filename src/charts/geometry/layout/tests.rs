//! Words stay inside the plot and apart, at every width of a page.

use super::*;
use crate::charts::plot::{Marker, Series};

/// The published case: a straight line against stairs, both axes logarithmic.
fn cost_curve(scale: Scale, crossings: usize) -> Plot {
    let lambda: Vec<(f64, f64)> = (0..=80)
        .map(|i| 1e5 * 10f64.powf(f64::from(i) / 20.0))
        .map(|x| (x, x * 1.8679e-6))
        .collect();
    let tasks = |x: f64| (x / 2e7).ceil() * 9.01;
    let ecs = lambda.iter().map(|(x, _)| (*x, tasks(*x))).collect();
    let mut markers = vec![Marker {
        x: 1e6,
        y: f64::NAN,
        label: "you are here".to_owned(),
        kind: MarkerKind::Here,
    }];
    markers.extend((0..crossings).map(|i| Marker {
        x: 4.83e6 * (1.0 + f64::from(i as u32) * 0.9),
        y: 9.01 * (1.0 + f64::from(i as u32) * 0.9),
        label: "4.83 M · $9.01 each".to_owned(),
        kind: MarkerKind::Crossing,
    }));
    let values: Vec<f64> = lambda.iter().map(|p| p.1).collect();
    let text = |value: f64| {
        eleven_rounds_presentation::format::short(value, eleven_rounds_presentation::lang::Lang::En)
    };
    Plot {
        title: "Lambda stays cheaper".to_owned(),
        subtitle: String::new(),
        x: Axis::spanning(scale, (1e5, 1e9), "requests a month", 5, text),
        y: Axis::fitting(scale, values, "$ a month", 5, text),
        series: vec![
            Series {
                name: "Lambda".to_owned(),
                side: SeriesSide::Lambda,
                points: lambda,
                stepped: false,
            },
            Series {
                name: "Fargate".to_owned(),
                side: SeriesSide::Ecs,
                points: ecs,
                stepped: false,
            },
        ],
        markers,
    }
}

#[test]
fn words_do_not_overlap_and_stay_inside() {
    for scale in [Scale::Log, Scale::Linear] {
        for crossings in [1, 3, 40] {
            let plot = cost_curve(scale, crossings);
            for width in (300..=900).step_by(20) {
                let layout = Layout::new(&plot, width, 300);
                for (index, word) in layout.words.iter().enumerate() {
                    let Rect { x, y, .. } = word.rect;
                    assert!(x >= layout.bounds.x && word.rect.right() <= layout.bounds.right());
                    assert!(y >= layout.bounds.y && word.rect.bottom() <= layout.bounds.bottom());
                    for next in &layout.words[index + 1..] {
                        assert!(!word.rect.overlaps(&next.rect), "{width}: {word:?} {next:?}");
                    }
                }
            }
        }
    }
}

#[test]
fn the_main_words_are_all_there_at_every_width() {
    for width in (320..=900).step_by(20) {
        let layout = Layout::new(&cost_curve(Scale::Log, 1), width, 280);
        let mut texts: Vec<&str> = layout.words.iter().map(|word| word.text.as_str()).collect();
        texts.sort_unstable();
        assert_eq!(texts, ["4.83 M · $9.01 each", "Fargate", "Lambda", "you are here"], "{width}");
    }
}

#[test]
fn tick_labels_have_room() {
    for width in [320, 360, 480, 900] {
        let layout = Layout::new(&cost_curve(Scale::Log, 1), width, 280);
        assert!(layout.x_ticks.len() >= 2);
        for pair in layout.x_ticks.windows(2) {
            let room = (text_width(&pair[0].1) + text_width(&pair[1].1)) / 2.0;
            assert!(pair[1].0 - pair[0].0 > room, "{width}: {pair:?}");
        }
        let last = layout.x_ticks.last().expect("at least two ticks");
        assert!(last.0 + text_width(&last.1) / 2.0 <= f64::from(width));
    }
}

#[test]
fn a_plot_without_points_is_an_empty_frame() {
    let mut plot = cost_curve(Scale::Log, 0);
    for series in &mut plot.series {
        series.points.clear();
    }
    plot.x.ticks.clear();
    plot.y.ticks.clear();
    let layout = Layout::new(&plot, 320, 200);
    assert!(layout.curves.iter().all(|curve| curve.stroke.is_empty()));
    assert_eq!(layout.nearest(100.0), None);
    assert!(layout.rings.is_empty());
}

#[test]
fn nothing_drawn_is_ever_not_a_number() {
    let mut plot = cost_curve(Scale::Log, 1);
    plot.series[0].points[3].1 = f64::NAN;
    plot.series[0].points[4].1 = 0.0;
    plot.series[1].points[5].1 = f64::INFINITY;
    let layout = Layout::new(&plot, 0, 0);
    for curve in Layout::new(&plot, 640, 300).curves.iter().chain(&layout.curves) {
        assert!(!curve.stroke.contains("NaN") && !curve.stroke.contains("inf"));
    }
}

#[test]
fn counts_over_time_are_filled_and_costs_are_not() {
    let mut plot = cost_curve(Scale::Linear, 0);
    assert!(Layout::new(&plot, 640, 300).curves.iter().all(|curve| curve.area.is_none()));
    plot.series.retain(|series| series.side == SeriesSide::Ecs);
    plot.series[0].stepped = true;
    assert!(Layout::new(&plot, 640, 300).curves[0].area.is_some());
}

#[test]
fn the_nearest_row_is_found() {
    let layout = Layout::new(&cost_curve(Scale::Log, 1), 640, 300);
    assert_eq!(layout.nearest(-50.0), Some(0));
    assert_eq!(layout.nearest(5000.0), Some(80));
    let middle = layout.bounds.x + layout.bounds.width / 2.0;
    assert_eq!(layout.nearest(middle), Some(40));
}
