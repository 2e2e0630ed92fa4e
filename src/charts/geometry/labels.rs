//! Finds places for words on a plot: inside it, apart from each other, off the lines.

use super::path::PlotPoint;

/// The height of a line of text of 12 px, with its leading.
pub(crate) const TEXT_HEIGHT: f64 = 16.0;

/// How far the baseline stands below the top of a line of text.
pub(crate) const BASELINE: f64 = 12.0;

/// A rectangle in pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Rect {
    /// Left edge.
    pub(crate) x: f64,
    /// Upper edge.
    pub(crate) y: f64,
    /// Width.
    pub(crate) width: f64,
    /// Height.
    pub(crate) height: f64,
}

impl Rect {
    pub(crate) fn right(&self) -> f64 {
        self.x + self.width
    }

    pub(crate) fn bottom(&self) -> f64 {
        self.y + self.height
    }

    pub(crate) fn overlaps(&self, other: &Rect) -> bool {
        self.x < other.right()
            && other.x < self.right()
            && self.y < other.bottom()
            && other.y < self.bottom()
    }

    fn holds(&self, inner: &Rect) -> bool {
        inner.x >= self.x
            && inner.y >= self.y
            && inner.right() <= self.right()
            && inner.bottom() <= self.bottom()
    }

    /// Whether a straight piece of line passes through (Liang and Barsky's clipping).
    fn is_crossed_by(&self, from: PlotPoint, to: PlotPoint) -> bool {
        // Most pieces lie wholly to one side: the cheap question first.
        if from.0.max(to.0) < self.x || from.0.min(to.0) > self.right() {
            return false;
        }
        let dx = to.0 - from.0;
        let dy = to.1 - from.1;
        let mut enter = 0.0f64;
        let mut leave = 1.0f64;
        let edges = [
            (-dx, from.0 - self.x),
            (dx, self.right() - from.0),
            (-dy, from.1 - self.y),
            (dy, self.bottom() - from.1),
        ];
        for (slope, distance) in edges {
            if slope == 0.0 {
                if distance < 0.0 {
                    return false;
                }
            } else if slope < 0.0 {
                enter = enter.max(distance / slope);
            } else {
                leave = leave.min(distance / slope);
            }
        }
        enter <= leave
    }
}

/// The width of a text at 12 px in DejaVu Sans, the widest of the usual system fonts: a place
/// that is too wide costs little, one that is too narrow overlaps.
pub(crate) fn text_width(text: &str) -> f64 {
    let em: f64 = text
        .chars()
        .map(|c| match c {
            ' ' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | 'i' | 'l' | 'j' | 'I' | '·' => 0.33,
            'f' | 't' | 'r' | '(' | ')' | '/' | '-' => 0.42,
            'm' | 'M' | 'W' | 'w' | '%' | '@' | '—' => 0.98,
            'A'..='Z' => 0.74,
            '−' | '=' | '+' | '×' | '<' | '>' => 0.84,
            // Hangul, ideographs and full-width forms are square.
            '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{d7ff}' | '\u{ff00}'..='\u{ffef}' => 1.0,
            _ => 0.64,
        })
        .sum();
    (em * 12.0).ceil()
}

/// A text in lines of at most this width at 12 px, broken where a word ends and inside a word that
/// is wider. What is beyond so many lines is cut.
pub fn wrapped(text: &str, width: f64, most: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = String::new();
    // Where the last word of the line begins, and how wide the line is up to there and in all.
    let mut word = 0;
    let mut before = 0.0;
    let mut used = 0.0;
    for letter in text.chars() {
        let wide = text_width(letter.encode_utf8(&mut [0; 4]));
        if used + wide > width && letter != ' ' {
            if lines.len() + 1 == most {
                line.pop();
                line.push('…');
                break;
            }
            if word == 0 {
                (word, before) = (line.len(), used);
            }
            let rest = line.split_off(word);
            lines.push(line);
            line = rest;
            used -= before;
            word = 0;
        }
        line.push(letter);
        used += wide;
        if letter == ' ' {
            (word, before) = (line.len(), used);
        }
    }
    lines.push(line);
    lines
}

/// A word that wants a place, and where its upper left corner could be, best first.
pub(crate) struct LabelRequest {
    /// Its size.
    pub(crate) size: (f64, f64),
    /// Possible corners.
    pub(crate) positions: Vec<PlotPoint>,
}

/// Gives each word, in order of importance, the best place that is left.
///
/// No place overlaps another or leaves the bounds; among those, the first that crosses the
/// fewest lines wins. A word without any is left out: its value is still in the table.
pub(crate) fn place_labels(
    bounds: &Rect,
    occupied: &[Rect],
    lines: &[Vec<PlotPoint>],
    wanted: &[LabelRequest],
) -> Vec<Option<Rect>> {
    let mut occupied = occupied.to_vec();
    wanted
        .iter()
        .map(|word| {
            let mut best: Option<(usize, Rect)> = None;
            for &(x, y) in &word.positions {
                let rect = Rect { x, y, width: word.size.0, height: word.size.1 };
                if !bounds.holds(&rect) || occupied.iter().any(|other| other.overlaps(&rect)) {
                    continue;
                }
                let crossed = crossings(&rect, lines);
                if best.is_none_or(|(fewest, _)| crossed < fewest) {
                    best = Some((crossed, rect));
                }
                if crossed == 0 {
                    break;
                }
            }
            let rect = best?.1;
            occupied.push(rect);
            Some(rect)
        })
        .collect()
}

fn crossings(rect: &Rect, lines: &[Vec<PlotPoint>]) -> usize {
    lines
        .iter()
        .map(|line| line.windows(2).filter(|piece| rect.is_crossed_by(piece[0], piece[1])).count())
        .sum()
}

/// Places around a point, nearest first: beside it, then above and below, then further off.
pub(crate) fn around((x, y): PlotPoint, (width, height): (f64, f64)) -> Vec<PlotPoint> {
    let mut positions = Vec::new();
    for gap in [8.0, 24.0, 42.0] {
        let below = y + gap - 2.0;
        let above = y - gap + 2.0 - height;
        let right = x + 8.0;
        let left = x - 8.0 - width;
        let middle = x - width / 2.0;
        let level = y - height / 2.0;
        positions.extend([(right, below), (left, above), (right, above), (left, below)]);
        positions.extend([(middle, below), (middle, above)]);
        if gap == 8.0 {
            positions.extend([(right + 2.0, level), (left - 2.0, level)]);
        }
    }
    positions
}

/// Places along a line from its right end leftwards, just above it and just below it.
pub(crate) fn along(
    line: &[PlotPoint],
    bounds: &Rect,
    (width, height): (f64, f64),
) -> Vec<PlotPoint> {
    let mut positions = Vec::new();
    let mut x = bounds.right() - width;
    while x >= bounds.x {
        let mut top = f64::INFINITY;
        let mut bottom = f64::NEG_INFINITY;
        let under = line.iter().filter(|p| p.0 >= x && p.0 <= x + width).map(|p| p.1);
        let ends = [x, x + width].into_iter().filter_map(|at| super::path::height_at(line, at));
        for y in under.chain(ends) {
            top = top.min(y);
            bottom = bottom.max(y);
        }
        if top <= bottom {
            positions.extend([(x, top - height - 4.0), (x, bottom + 4.0)]);
        }
        x -= 12.0;
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_inside_wide_ones() {
        #[track_caller]
        fn check(text: &str, most: usize, lines: &[&str]) {
            assert_eq!(wrapped(text, 60.0, most), lines);
        }
        check("", 3, &[""]);
        check("one two six", 3, &["one two ", "six"]);
        check("aaaaaaaaaa", 3, &["aaaaaaa", "aaa"]);
        check("aaaaaaaaaaaaaaaaaaaa", 2, &["aaaaaaa", "aaaaaa…"]);
    }

    const BOUNDS: Rect = Rect { x: 0.0, y: 0.0, width: 200.0, height: 100.0 };

    fn wanted(positions: &[PlotPoint]) -> LabelRequest {
        LabelRequest { size: (40.0, 16.0), positions: positions.to_vec() }
    }

    #[track_caller]
    fn check(lines: &[Vec<PlotPoint>], words: &[LabelRequest], expected: &[Option<PlotPoint>]) {
        let placed = place_labels(&BOUNDS, &[], lines, words);
        let corners: Vec<Option<PlotPoint>> =
            placed.iter().map(|r| r.map(|r| (r.x, r.y))).collect();
        assert_eq!(corners, expected);
    }

    #[test]
    fn the_first_free_place_wins() {
        check(&[], &[wanted(&[(10.0, 10.0)])], &[Some((10.0, 10.0))]);
        check(&[], &[wanted(&[(170.0, 10.0), (160.0, 84.0)])], &[Some((160.0, 84.0))]);
        check(&[], &[wanted(&[(170.0, 10.0)])], &[None]);
        check(
            &[],
            &[wanted(&[(10.0, 10.0)]), wanted(&[(20.0, 12.0), (50.0, 10.0)])],
            &[Some((10.0, 10.0)), Some((50.0, 10.0))],
        );
    }

    #[test]
    fn a_place_off_the_lines_is_better_than_an_earlier_one() {
        let line = vec![(0.0, 20.0), (200.0, 20.0)];
        check(
            std::slice::from_ref(&line),
            &[wanted(&[(10.0, 10.0), (10.0, 60.0)])],
            &[Some((10.0, 60.0))],
        );
        check(&[line], &[wanted(&[(10.0, 10.0)])], &[Some((10.0, 10.0))]);
    }

    #[test]
    fn pieces_of_line_cross_a_rectangle_or_not() {
        let rect = Rect { x: 10.0, y: 10.0, width: 10.0, height: 10.0 };
        #[track_caller]
        fn check(rect: &Rect, from: PlotPoint, to: PlotPoint, expected: bool) {
            assert_eq!(rect.is_crossed_by(from, to), expected);
        }
        check(&rect, (0.0, 0.0), (30.0, 30.0), true);
        check(&rect, (0.0, 15.0), (12.0, 15.0), true);
        check(&rect, (12.0, 12.0), (13.0, 13.0), true);
        check(&rect, (0.0, 25.0), (30.0, 25.0), false);
        check(&rect, (0.0, 15.0), (5.0, 15.0), false);
        check(&rect, (0.0, 30.0), (12.0, 21.0), false);
    }

    #[test]
    fn hangul_is_wider_than_latin() {
        assert_eq!(text_width(""), 0.0);
        assert!(text_width("한글") > text_width("ab"));
        assert!(text_width("$9.01") < 12.0 * 5.0);
    }
}
