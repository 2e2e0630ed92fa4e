//! SVG path data: one path for each line, numbers with one decimal.

/// A point in pixels.
pub(crate) type PlotPoint = (f64, f64);

/// A pixel coordinate with at most one decimal, by integers: never `NaN`, never an exponent.
pub(crate) fn number(value: f64) -> String {
    let tenths = (value * 10.0).round() as i64;
    let mut text = (tenths / 10).to_string();
    if tenths % 10 != 0 {
        if tenths < 0 && tenths > -10 {
            text.insert(0, '-');
        }
        text.push('.');
        text.push_str(&(tenths % 10).abs().to_string());
    }
    text
}

/// The corners of a line: a stepped one keeps its height until the next point.
pub(crate) fn corners(points: &[PlotPoint], stepped: bool) -> Vec<PlotPoint> {
    let mut out: Vec<PlotPoint> = Vec::with_capacity(points.len() * if stepped { 2 } else { 1 });
    for &(x, y) in points {
        if stepped
            && let Some(&(_, before)) = out.last()
            && before != y
        {
            out.push((x, before));
        }
        out.push((x, y));
    }
    out
}

/// The path through the points; one that is not finite leaves a gap.
pub(crate) fn line(points: &[PlotPoint]) -> String {
    let mut path = String::with_capacity(points.len() * 12);
    let mut before: Option<(String, String)> = None;
    for &(x, y) in points {
        if !x.is_finite() || !y.is_finite() {
            before = None;
            continue;
        }
        let here = (number(x), number(y));
        match &before {
            None => push(&mut path, 'M', &[&here.0, &here.1]),
            Some(last) if last.1 == here.1 && last.0 != here.0 => push(&mut path, 'H', &[&here.0]),
            Some(last) if last.0 == here.0 && last.1 != here.1 => push(&mut path, 'V', &[&here.1]),
            Some(last) if *last == here => {}
            Some(_) => push(&mut path, 'L', &[&here.0, &here.1]),
        }
        before = Some(here);
    }
    path
}

/// The closed path between the points and a floor.
pub(crate) fn area(points: &[PlotPoint], floor: f64) -> String {
    let finite: Vec<PlotPoint> =
        points.iter().copied().filter(|(x, y)| x.is_finite() && y.is_finite()).collect();
    let (Some(first), Some(last)) = (finite.first(), finite.last()) else {
        return String::new();
    };
    let mut path = line(&finite);
    push(&mut path, 'L', &[&number(last.0), &number(floor)]);
    push(&mut path, 'H', &[&number(first.0)]);
    path.push('Z');
    path
}

fn push(path: &mut String, command: char, numbers: &[&str]) {
    path.push(command);
    for (index, text) in numbers.iter().enumerate() {
        if index > 0 {
            path.push(' ');
        }
        path.push_str(text);
    }
}

/// The height of the line at a horizontal pixel; `None` outside the line.
///
/// At a jump it is the later height.
pub(crate) fn height_at(points: &[PlotPoint], x: f64) -> Option<f64> {
    let after = points.partition_point(|point| point.0 <= x);
    let &(left, low) = points.get(after.checked_sub(1)?)?;
    match points.get(after) {
        Some(&(right, high)) => Some(low + (high - low) * (x - left) / (right - left)),
        None => (x == left).then_some(low),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_have_one_decimal() {
        #[track_caller]
        fn check(value: f64, expected: &str) {
            assert_eq!(number(value), expected);
        }
        check(0.0, "0");
        check(-0.0, "0");
        check(12.0, "12");
        check(12.34, "12.3");
        check(12.96, "13");
        check(-0.5, "-0.5");
        check(-12.34, "-12.3");
        check(f64::NAN, "0");
        check(1e9, "1000000000");
    }

    #[test]
    fn paths_use_the_short_commands() {
        #[track_caller]
        fn check(points: &[PlotPoint], stepped: bool, expected: &str) {
            assert_eq!(line(&corners(points, stepped)), expected);
        }
        check(&[], false, "");
        check(&[(1.0, 2.0)], false, "M1 2");
        check(&[(1.0, 2.0), (3.0, 4.0)], false, "M1 2L3 4");
        check(&[(1.0, 2.0), (3.0, 4.0), (5.0, 4.0)], true, "M1 2H3V4H5");
        check(&[(1.0, 2.0), (1.0, 2.0), (1.0, 3.0)], false, "M1 2V3");
        check(&[(1.0, 2.0), (2.0, f64::NAN), (3.0, 4.0), (5.0, 6.0)], false, "M1 2M3 4L5 6");
    }

    #[test]
    fn areas_close_on_the_floor() {
        assert_eq!(area(&[(1.0, 2.0), (3.0, 2.0)], 9.0), "M1 2H3L3 9H1Z");
        assert_eq!(area(&[], 9.0), "");
        assert_eq!(area(&[(f64::NAN, 1.0)], 9.0), "");
    }

    #[test]
    fn heights_are_read_from_the_line() {
        let points = [(0.0, 0.0), (10.0, 100.0), (10.0, 50.0), (20.0, 50.0)];
        #[track_caller]
        fn check(points: &[PlotPoint], x: f64, expected: Option<f64>) {
            assert_eq!(height_at(points, x), expected);
        }
        check(&points, -1.0, None);
        check(&points, 0.0, Some(0.0));
        check(&points, 5.0, Some(50.0));
        check(&points, 10.0, Some(50.0));
        check(&points, 20.0, Some(50.0));
        check(&points, 21.0, None);
        check(&[], 0.0, None);
    }
}
