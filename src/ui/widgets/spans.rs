//! Words with marks: lines under what earned a dimension, a wash and a wave under what cost
//! something. The marks follow the words however they wrap.

use std::ops::Range;

use egui::text::LayoutJob;
use egui::{Color32, CornerRadius, Galley, Pos2, Rect, Response, Role, Shape, Ui, pos2};

use crate::domain::rubric::Dimension;
use crate::ui::theme::{LATO_DROP, Step, Theme, Underline, Weight};
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// How a stretch of words is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SpanLook {
    /// It earned this dimension: that dimension's line under it.
    Earned(Dimension),
    /// It cost something: a wash and a wave.
    Costly,
    /// It cost something: a wash alone, for quotations whose reason stands beside them.
    Quoted,
    /// It matters here: the selection's wash.
    Plain,
}

/// A marked stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Which bytes of the text.
    pub bytes: Range<usize>,
    /// How.
    pub look: SpanLook,
}

/// One row's part of a span: its box and its baseline.
struct Stretch {
    rect: Rect,
    baseline: f32,
}

fn stretches(galley: &Galley, text: &str, bytes: &Range<usize>, origin: Pos2) -> Vec<Stretch> {
    let chars = |end: usize| text.char_indices().take_while(|(at, _)| *at < end).count();
    let (from, to) = (chars(bytes.start), chars(bytes.end));
    let drop = galley.job.sections.first().map_or(0.0, |s| s.format.font_id.size * LATO_DROP);
    let mut first = 0;
    let mut out = Vec::new();
    for row in &galley.rows {
        let inside = |i: usize| (from..to).contains(&(first + i));
        let marked: Vec<_> = row.glyphs.iter().enumerate().filter(|(i, _)| inside(*i)).map(|(_, g)| g).collect();
        // Spaces where a line wraps carry no mark.
        let solid = |g: &&&egui::epaint::text::Glyph| !g.chr.is_whitespace();
        if let (Some(left), Some(right)) = (marked.iter().find(solid), marked.iter().rev().find(solid)) {
            let start = origin + row.pos.to_vec2();
            let rect = Rect::from_min_max(
                pos2(start.x + left.pos.x, start.y),
                pos2(start.x + right.pos.x + right.advance_width, start.y + row.size.y),
            );
            out.push(Stretch { rect, baseline: start.y + left.pos.y + drop });
        }
        first += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    out
}

/// Shapes to be painted before the words.
pub(crate) fn behind(theme: &Theme, galley: &Galley, text: &str, spans: &[Span], origin: Pos2) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for span in spans {
        let ground = match span.look {
            SpanLook::Costly | SpanLook::Quoted => theme.colors.warn_wash,
            SpanLook::Plain => theme.colors.accent_wash,
            SpanLook::Earned(_) => continue,
        };
        for stretch in stretches(galley, text, &span.bytes, origin) {
            // The wash hugs the letters, not the line: a little above the capitals, a little below the descenders.
            let size = stretch.rect.height().min(24.0);
            let top = stretch.baseline - size * 0.74;
            let rect = Rect::from_min_max(
                pos2(stretch.rect.left() - 3.0, top),
                pos2(stretch.rect.right() + 3.0, stretch.baseline + size * 0.26),
            );
            shapes.push(Shape::rect_filled(rect, CornerRadius::same(theme.radius.bar), ground));
        }
    }
    shapes
}

/// Shapes to be painted over the words; `under` is how far below the baseline the lines run.
pub(crate) fn over(
    ui: &Ui,
    theme: &Theme,
    galley: &Galley,
    text: &str,
    spans: &[Span],
    origin: Pos2,
    under: f32,
) -> Vec<Shape> {
    let mut shapes = Vec::new();
    for span in spans {
        for stretch in stretches(galley, text, &span.bytes, origin) {
            let (left, right, y) = (stretch.rect.left(), stretch.rect.right(), stretch.baseline + under);
            match span.look {
                SpanLook::Earned(dimension) => {
                    let look = theme.dimension(dimension);
                    underline(ui, look.underline, (left, right, y), look.mark, &mut shapes);
                }
                SpanLook::Costly => shapes.push(wave(ui, (left, right, y), theme.colors.warn)),
                SpanLook::Quoted | SpanLook::Plain => {}
            }
        }
    }
    shapes
}

fn underline(ui: &Ui, kind: Underline, (left, right, y): (f32, f32, f32), color: Color32, out: &mut Vec<Shape>) {
    let at = |y: f32| [pos2(left, y), pos2(right, y)];
    match kind {
        Underline::Solid => out.push(paint::line(ui, &at(y), 2.5, color)),
        Underline::Double => {
            out.push(paint::line(ui, &at(y - 1.4), 1.5, color));
            out.push(paint::line(ui, &at(y + 1.8), 1.5, color));
        }
        Underline::Dashed => out.push(paint::dashes(ui, &at(y), (5.0, 5.0), 2.5, color)),
        Underline::Dotted => out.push(paint::dashes(ui, &at(y), (0.0, 5.0), 3.0, color)),
    }
}

fn wave(ui: &Ui, (left, right, y): (f32, f32, f32), color: Color32) -> Shape {
    let (length, height) = (8.0, 1.9);
    let steps = ((right - left).max(1.0) / 1.5).ceil() as usize;
    let points: Vec<Pos2> = (0..=steps)
        .map(|i| {
            let x = left + (right - left) * i as f32 / steps as f32;
            pos2(x, y + height * ((x - left) / length * std::f32::consts::TAU).sin())
        })
        .collect();
    paint::line(ui, &points, 1.5, color)
}

/// A line of dashes, dots or strokes as it stands under words, for a legend; read out by the dimension's name.
pub fn underline_key_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension) -> Response {
    let look = theme.dimension(dimension);
    let (rect, response) = still(ui, egui::vec2(28.0, theme.line(Step::Small)), Role::Image, dimension.name());
    let mut shapes = Vec::new();
    underline(ui, look.underline, (rect.left() + 2.0, rect.right() - 2.0, rect.center().y), look.mark, &mut shapes);
    ui.painter().extend(shapes);
    response
}

/// A text with its marks, wrapped at the space. What is quoted for its cost is also in `warn` ink.
pub fn marked_text_ui(ui: &mut Ui, theme: &Theme, text: &str, step: Step, weight: Weight, spans: &[Span]) -> Response {
    let mut job = LayoutJob::default();
    job.wrap.max_width = ui.available_width();
    let mut done = 0;
    let plain = theme.format(step, weight, theme.colors.text);
    let costly = theme.format(step, weight, theme.colors.warn);
    for span in spans.iter().filter(|s| s.look == SpanLook::Quoted) {
        if let (Some(before), Some(quoted)) = (text.get(done..span.bytes.start), text.get(span.bytes.clone())) {
            job.append(before, 0.0, plain.clone());
            job.append(quoted, 0.0, costly.clone());
            done = span.bytes.end;
        }
    }
    job.append(text.get(done..).unwrap_or_default(), 0.0, plain);
    let galley = ui.painter().layout_job(job);
    let lined = spans.iter().any(|s| matches!(s.look, SpanLook::Earned(_) | SpanLook::Costly));
    let room = if lined { 4.0 } else { 0.0 };
    let (rect, response) = still(ui, galley.size() + egui::vec2(0.0, room), Role::Label, text);
    ui.painter().extend(behind(theme, &galley, text, spans, rect.min));
    let lines = over(ui, theme, &galley, text, spans, rect.min, 5.0);
    ui.painter().galley(rect.min, galley, theme.colors.text);
    ui.painter().extend(lines);
    response
}
