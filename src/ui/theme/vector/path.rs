//! Paths of lines and béziers, read from the letters `M L H V Q C Z` (absolute) or built by hand,
//! and flattened to polylines fine enough for the size they are painted at.

use egui::{Pos2, Rect, Vec2, pos2, vec2};
use thiserror::Error;

use super::Affine;

/// Distance of a circle's bézier handles over its radius.
const CIRCLE_HANDLE: f32 = 0.552_285;
/// Largest distance between a curve and its polyline, in pixels of the target: an edge fades over a whole one, so nobody
/// sees it, and every corner less is four triangles less.
const TOLERANCE: f32 = 0.3;
/// A curve that bends more than this, in pixels, is two sides at least: the ends of a small circle's quarter would else
/// meet so sharply that a line along it is taken for one with corners.
const BENDS: f32 = 0.2;

/// Why a path's text could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PathError {
    /// A letter other than `M L H V Q C Z`.
    #[error("path letter `{0}` is not one of M L H V Q C Z")]
    Letter(char),
    /// Something that is neither a letter nor a number.
    #[error("`{0}` in a path is not a number")]
    Number(String),
    /// A letter with too few numbers behind it.
    #[error("path letter `{0}` lacks numbers")]
    Short(char),
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Segment {
    Move(Pos2),
    Line(Pos2),
    Quad(Pos2, Pos2),
    Cubic(Pos2, Pos2, Pos2),
    Close,
}

/// A run of points, closed when its end joins its start.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Polyline {
    /// The corners, no two in a row at the same place.
    pub points: Vec<Pos2>,
    /// Whether the last is joined to the first.
    pub closed: bool,
}

/// One or more outlines.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Path {
    segments: Vec<Segment>,
}

impl Path {
    /// Starts at a point.
    pub fn at(x: f32, y: f32) -> Self {
        Self { segments: vec![Segment::Move(pos2(x, y))] }
    }

    /// A straight line.
    #[must_use]
    pub fn line(mut self, x: f32, y: f32) -> Self {
        self.segments.push(Segment::Line(pos2(x, y)));
        self
    }

    /// A quadratic curve with its control point first.
    #[must_use]
    pub fn quad(mut self, cx: f32, cy: f32, x: f32, y: f32) -> Self {
        self.segments.push(Segment::Quad(pos2(cx, cy), pos2(x, y)));
        self
    }

    /// A cubic curve with its two control points first.
    #[must_use]
    pub fn cubic(mut self, (ax, ay): (f32, f32), (bx, by): (f32, f32), (x, y): (f32, f32)) -> Self {
        self.segments.push(Segment::Cubic(pos2(ax, ay), pos2(bx, by), pos2(x, y)));
        self
    }

    /// Joins the end to the start.
    #[must_use]
    pub fn close(mut self) -> Self {
        self.segments.push(Segment::Close);
        self
    }

    /// An ellipse.
    pub fn ellipse(cx: f32, cy: f32, rx: f32, ry: f32) -> Self {
        let (hx, hy) = (rx * CIRCLE_HANDLE, ry * CIRCLE_HANDLE);
        Self::at(cx + rx, cy)
            .cubic((cx + rx, cy + hy), (cx + hx, cy + ry), (cx, cy + ry))
            .cubic((cx - hx, cy + ry), (cx - rx, cy + hy), (cx - rx, cy))
            .cubic((cx - rx, cy - hy), (cx - hx, cy - ry), (cx, cy - ry))
            .cubic((cx + hx, cy - ry), (cx + rx, cy - hy), (cx + rx, cy))
            .close()
    }

    /// A rectangle, its corners rounded by `radius`.
    pub fn rect(rect: Rect, radius: f32) -> Self {
        let r = radius.min(rect.width() / 2.0).min(rect.height() / 2.0).max(0.0);
        let h = r * (1.0 - CIRCLE_HANDLE);
        let (l, t, right, b) = (rect.left(), rect.top(), rect.right(), rect.bottom());
        Self::at(l + r, t)
            .line(right - r, t)
            .cubic((right - h, t), (right, t + h), (right, t + r))
            .line(right, b - r)
            .cubic((right, b - h), (right - h, b), (right - r, b))
            .line(l + r, b)
            .cubic((l + h, b), (l, b - h), (l, b - r))
            .line(l, t + r)
            .cubic((l, t + h), (l + h, t), (l + r, t))
            .close()
    }

    /// Straight lines through points.
    pub fn through(points: &[Pos2]) -> Self {
        let mut segments: Vec<Segment> = points.iter().copied().map(Segment::Line).collect();
        if let (Some(first), Some(p)) = (segments.first_mut(), points.first()) {
            *first = Segment::Move(*p);
        }
        Self { segments }
    }

    /// Reads path text, for example `M0 0 L10 0 Q10 10 0 10 Z`.
    pub fn parse(text: &str) -> Result<Self, PathError> {
        Reader::new(text)?.read()
    }

    /// The same path with every point moved by `map`.
    #[must_use]
    pub fn mapped(&self, map: Affine) -> Self {
        let at = |p: Pos2| map.apply(p);
        let segments = self
            .segments
            .iter()
            .map(|segment| match *segment {
                Segment::Move(p) => Segment::Move(at(p)),
                Segment::Line(p) => Segment::Line(at(p)),
                Segment::Quad(c, p) => Segment::Quad(at(c), at(p)),
                Segment::Cubic(c, d, p) => Segment::Cubic(at(c), at(d), at(p)),
                Segment::Close => Segment::Close,
            })
            .collect();
        Self { segments }
    }

    /// Its segments, in order.
    pub(super) fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// Polylines that stay close to the curves when lengths are multiplied by `scale`, pixels for each unit of the path.
    pub fn flatten(&self, scale: f32) -> Vec<Polyline> {
        let mut done = Vec::new();
        let mut line = Polyline::default();
        for segment in &self.segments {
            match *segment {
                Segment::Move(p) => {
                    finish(&mut line, &mut done);
                    line.points.push(p);
                }
                Segment::Line(p) => push(&mut line.points, p),
                Segment::Quad(c, p) => {
                    let from = line.points.last().copied().unwrap_or(p);
                    // A quadratic curve is a cubic one with its handles two thirds along.
                    add_cubic(&mut line.points, from + (c - from) * (2.0 / 3.0), p + (c - p) * (2.0 / 3.0), p, scale);
                }
                Segment::Cubic(c, d, p) => add_cubic(&mut line.points, c, d, p, scale),
                Segment::Close => {
                    line.closed = true;
                    finish(&mut line, &mut done);
                }
            }
        }
        finish(&mut line, &mut done);
        done
    }

    /// The smallest upright rectangle around the flattened path.
    pub fn bounds(&self) -> Rect {
        let mut rect = Rect::NOTHING;
        for line in self.flatten(1.0) {
            line.points.iter().for_each(|p| rect.extend_with(*p));
        }
        rect
    }

    /// Whether every coordinate is a number.
    pub fn is_finite(&self) -> bool {
        self.flatten(1.0).iter().all(|line| line.points.iter().all(|p| p.x.is_finite() && p.y.is_finite()))
    }
}

fn push(points: &mut Vec<Pos2>, p: Pos2) {
    if points.last().is_none_or(|last| (*last - p).length_sq() > 1e-8) {
        points.push(p);
    }
}

fn finish(line: &mut Polyline, done: &mut Vec<Polyline>) {
    let mut finished = std::mem::take(line);
    if finished.closed
        && let (Some(first), Some(last)) = (finished.points.first(), finished.points.last())
        && finished.points.len() > 1
        && (*first - *last).length_sq() < 1e-8
    {
        finished.points.pop();
    }
    if !finished.points.is_empty() {
        done.push(finished);
    }
}

fn add_cubic(points: &mut Vec<Pos2>, c: Pos2, d: Pos2, to: Pos2, scale: f32) {
    let from = points.last().copied().unwrap_or(to);
    // Wang's bound on the segments a cubic needs for a given flatness.
    let bend = |a: Pos2, b: Pos2, c: Pos2| (a.to_vec2() - 2.0 * b.to_vec2() + c.to_vec2()).length();
    let worst = bend(from, c, d).max(bend(c, d, to)) * scale.max(0.01);
    let least = if worst > BENDS { 2.0 } else { 1.0 };
    let steps = (0.75 * worst / TOLERANCE).sqrt().ceil().clamp(least, 96.0) as u32;
    for step in 1..=steps {
        let t = step as f32 / steps as f32;
        let u = 1.0 - t;
        let p: Vec2 = u * u * u * from.to_vec2()
            + 3.0 * u * u * t * c.to_vec2()
            + 3.0 * u * t * t * d.to_vec2()
            + t * t * t * to.to_vec2();
        push(points, p.to_pos2());
    }
}

impl Polyline {
    /// The stretches that stay when `on` of every `on + off` points along the line are drawn.
    pub fn dashes(&self, on: f32, off: f32) -> Vec<Self> {
        let mut out = Vec::new();
        let mut dash = Vec::new();
        let (mut drawing, mut left) = (true, on);
        let mut corners = self.points.clone();
        if self.closed {
            corners.extend(self.points.first().copied());
        }
        dash.extend(corners.first().copied());
        for pair in corners.windows(2) {
            let [mut from, to] = *pair else { continue };
            let mut rest = (to - from).length();
            while rest > left && on + off > 0.1 {
                from += (to - from).normalized() * left;
                rest -= left;
                dash.push(from);
                if drawing {
                    out.push(Self { points: std::mem::take(&mut dash), closed: false });
                } else {
                    dash = vec![from];
                }
                drawing = !drawing;
                left = if drawing { on } else { off };
            }
            left -= rest;
            if drawing {
                push(&mut dash, to);
            }
        }
        if drawing && dash.len() > 1 {
            out.push(Self { points: dash, closed: false });
        }
        out
    }
}

/// A piece of path text.
#[derive(Debug, Clone, Copy)]
enum Token {
    Letter(char),
    Number(f32),
}

struct Reader {
    tokens: std::vec::IntoIter<Token>,
    here: Pos2,
}

impl Reader {
    fn new(text: &str) -> Result<Self, PathError> {
        let mut tokens = Vec::new();
        let mut word = String::new();
        for ch in text.chars().chain([' ']) {
            if ch.is_ascii_digit() || ch == '.' || ch == '-' {
                word.push(ch);
                continue;
            }
            if !word.is_empty() {
                let number = word.parse().map_err(|_| PathError::Number(word.clone()))?;
                tokens.push(Token::Number(number));
                word.clear();
            }
            match ch {
                'M' | 'L' | 'H' | 'V' | 'Q' | 'C' | 'Z' => tokens.push(Token::Letter(ch)),
                ' ' | ',' | '\n' => {}
                other => return Err(PathError::Letter(other)),
            }
        }
        Ok(Self { tokens: tokens.into_iter(), here: Pos2::ZERO })
    }

    fn read(mut self) -> Result<Path, PathError> {
        let mut segments = Vec::new();
        let mut letter = 'M';
        while let Some(token) = self.tokens.as_slice().first().copied() {
            match token {
                Token::Letter(l) => {
                    self.tokens.next();
                    letter = l;
                    if l == 'Z' {
                        segments.push(Segment::Close);
                    }
                }
                Token::Number(_) => segments.push(self.segment(letter)?),
            }
            // More pairs behind an `M` are lines.
            if letter == 'M' && matches!(segments.last(), Some(Segment::Move(_))) {
                letter = 'L';
            }
        }
        Ok(Path { segments })
    }

    fn segment(&mut self, letter: char) -> Result<Segment, PathError> {
        let segment = match letter {
            'M' => Segment::Move(self.point(letter)?),
            'H' => Segment::Line(pos2(self.number(letter)?, self.here.y)),
            'V' => Segment::Line(pos2(self.here.x, self.number(letter)?)),
            'Q' => Segment::Quad(self.point(letter)?, self.point(letter)?),
            'C' => Segment::Cubic(self.point(letter)?, self.point(letter)?, self.point(letter)?),
            'L' => Segment::Line(self.point(letter)?),
            other => return Err(PathError::Letter(other)),
        };
        if let Segment::Move(p) | Segment::Line(p) | Segment::Quad(_, p) | Segment::Cubic(_, _, p) = segment {
            self.here = p;
        }
        Ok(segment)
    }

    fn point(&mut self, letter: char) -> Result<Pos2, PathError> {
        Ok((vec2(self.number(letter)?, self.number(letter)?)).to_pos2())
    }

    fn number(&mut self, letter: char) -> Result<f32, PathError> {
        match self.tokens.next() {
            Some(Token::Number(n)) => Ok(n),
            _ => Err(PathError::Short(letter)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_every_letter_and_refuses_the_rest() {
        let path = Path::parse("M0 0 H10 V10 L0 10 Z M2 2 Q5 -5 8 2 C8 4 2 4 2 2 Z").expect("a path");
        let lines = path.flatten(1.0);
        assert_eq!(lines.len(), 2);
        assert_eq!(lines[0].points, [pos2(0.0, 0.0), pos2(10.0, 0.0), pos2(10.0, 10.0), pos2(0.0, 10.0)]);
        assert!(lines[0].closed && lines[1].closed);
        assert_eq!(Path::parse("M0 0 a1 1"), Err(PathError::Letter('a')));
        assert_eq!(Path::parse("M0 0 L1"), Err(PathError::Short('L')));
        assert_eq!(Path::parse("M0 0.1.2"), Err(PathError::Number("0.1.2".into())));
    }

    #[test]
    fn a_flattened_circle_stays_round_at_any_scale() {
        for scale in [0.1, 1.0, 8.0] {
            for p in &Path::ellipse(0.0, 0.0, 50.0, 50.0).flatten(scale)[0].points {
                assert!((p.to_vec2().length() - 50.0).abs() < 0.06, "scale {scale}");
            }
        }
    }

    #[test]
    fn a_small_circle_has_no_corners_that_a_line_would_break_at() {
        for tenths in 5..80 {
            let points = &Path::ellipse(0.0, 0.0, 1.0, 1.0).flatten(tenths as f32 / 10.0)[0].points;
            for i in 0..points.len() {
                let [a, b, c] = [0, 1, 2].map(|next| points[(i + next) % points.len()]);
                let turn = (b - a).normalized().dot((c - b).normalized());
                assert!(turn > 0.7, "{tenths} tenths of a pixel: {turn}");
            }
        }
    }

    #[test]
    fn dashes_cover_their_share() {
        let line = Polyline { points: vec![pos2(0.0, 0.0), pos2(40.0, 0.0), pos2(40.0, 40.0)], closed: false };
        let drawn: f32 =
            line.dashes(3.0, 5.0).iter().flat_map(|d| d.points.windows(2).map(|w| (w[1] - w[0]).length())).sum();
        assert!((drawn - 30.0).abs() < 0.1, "{drawn}");
    }
}
