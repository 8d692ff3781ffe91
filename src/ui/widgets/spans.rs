//! Words with marks: lines under what earned a dimension, a wash and a wave under what cost
//! something. The marks follow the words however they wrap.

use std::ops::Range;

use egui::epaint::text::Glyph;
use egui::text::LayoutJob;
use egui::{Color32, CornerRadius, Galley, Pos2, Rect, Response, Role, Shape, Ui, pos2};

use crate::domain::rubric::Dimension;
use crate::ui::theme::{LATO_DROP, Step, Theme, Underline, Weight};
use crate::ui::widgets::control::{paragraph, still};
use crate::ui::widgets::{paint, without_orphan};

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
    /// It costs nothing and is better avoided: a thin line of small strokes, its reason beside it.
    Avoided,
}

/// A marked stretch of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Span {
    /// Which bytes of the text.
    pub bytes: Range<usize>,
    /// How.
    pub look: SpanLook,
}

/// Room a wash takes at its ends, in points, where there is a space to take it from.
const WASH_PAD: f32 = 1.0;

/// Longest marked stretch that is kept on one line, in letters.
const TOGETHER: usize = 24;

/// One row's part of a span: its box, its baseline and what its ends are like.
struct Stretch {
    rect: Rect,
    baseline: f32,
    /// Room to the neighbours at the left and at the right, as far as a wash may take it.
    room: (f32, f32),
    /// Whether the span begins here, and whether it ends here; else it comes from the row above or goes on below.
    ends: (bool, bool),
}

fn stretches(galley: &Galley, text: &str, bytes: &Range<usize>, origin: Pos2) -> Vec<Stretch> {
    let chars = |end: usize| text.char_indices().take_while(|(at, _)| *at < end).count();
    let (from, to) = (chars(bytes.start), chars(bytes.end));
    let drop = galley.job.sections.first().map_or(0.0, |s| s.format.font_id.size * LATO_DROP);
    let mut first = 0;
    let mut out = Vec::new();
    for row in &galley.rows {
        let inside = |i: usize| (from..to).contains(&(first + i));
        // Spaces where a line wraps carry no mark.
        let solid = |(i, g): &(usize, &Glyph)| inside(*i) && !g.chr.is_whitespace();
        let mut glyphs = row.glyphs.iter().enumerate();
        if let Some((at, left)) = glyphs.clone().find(solid)
            && let Some((to, right)) = glyphs.rfind(solid)
        {
            // A wash lies on spaces alone: never on the letter before, nor outside the margin where a row begins.
            let space = |g: &Glyph| if g.chr.is_whitespace() { g.advance_width.min(WASH_PAD) } else { 0.0 };
            let before = at.checked_sub(1).and_then(|i| row.glyphs.get(i)).map_or(0.0, space);
            let after = row.glyphs.get(to + 1).map_or(WASH_PAD, space);
            let start = origin + row.pos.to_vec2();
            let rect = Rect::from_min_max(
                pos2(start.x + left.pos.x, start.y),
                pos2(start.x + right.pos.x + right.advance_width, start.y + row.size.y),
            );
            let baseline = start.y + left.pos.y + drop;
            out.push(Stretch { rect, baseline, room: (before, after), ends: (false, false) });
        }
        first += row.glyphs.len() + usize::from(row.ends_with_newline);
    }
    let last = out.len().saturating_sub(1);
    for (i, stretch) in out.iter_mut().enumerate() {
        stretch.ends = (i == 0, i == last);
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
            SpanLook::Earned(_) | SpanLook::Avoided => continue,
        };
        for stretch in stretches(galley, text, &span.bytes, origin) {
            // The wash hugs the letters, not the line: a little above the capitals, a little below the descenders.
            let size = stretch.rect.height().min(24.0);
            let top = stretch.baseline - size * 0.74;
            let (before, after) = stretch.room;
            let (begins, ends) = stretch.ends;
            let rect = Rect::from_min_max(
                pos2(stretch.rect.left() - before, top),
                pos2(stretch.rect.right() + if ends { after } else { 0.0 }, stretch.baseline + size * 0.26),
            );
            let round = |is_end: bool| if is_end { theme.radius.bar } else { 0 };
            let (left, right) = (round(begins), round(ends));
            let radius = CornerRadius { nw: left, sw: left, ne: right, se: right };
            shapes.push(Shape::rect_filled(rect, radius, ground));
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
                SpanLook::Avoided => {
                    let at = [pos2(left, y), pos2(right, y)];
                    shapes.push(paint::dashes(ui, &at, (2.0, 3.0), 1.5, theme.colors.text_secondary));
                }
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

/// The text with short marked stretches kept on one line, so that no mark is cut apart, and the spans at their places in it.
/// Letters keep their number.
fn together(text: &str, spans: &[Span]) -> (String, Vec<Span>) {
    let is_short = |span: &&Span| text.get(span.bytes.clone()).is_some_and(|words| words.chars().count() <= TOGETHER);
    let short: Vec<&Range<usize>> = spans.iter().filter(is_short).map(|span| &span.bytes).collect();
    let mut shown = String::with_capacity(text.len());
    let mut places = Vec::with_capacity(text.len());
    for (at, letter) in text.char_indices() {
        places.push((at, shown.len()));
        let is_tied = letter == ' ' && short.iter().any(|bytes| bytes.contains(&at));
        shown.push(if is_tied { '\u{a0}' } else { letter });
    }
    let end = shown.len();
    let place = |old: usize| places.binary_search_by_key(&old, |(at, _)| *at).ok().and_then(|i| places.get(i));
    let moved = |old: usize| place(old).map_or(end, |(_, new)| *new);
    let moved = |span: &Span| Span { bytes: moved(span.bytes.start)..moved(span.bytes.end), look: span.look };
    (shown, spans.iter().map(moved).collect())
}

/// A text with its marks, wrapped at the space. What is quoted for its cost is also in `warn` ink.
pub fn marked_text_ui(ui: &mut Ui, theme: &Theme, said: &str, step: Step, weight: Weight, spans: &[Span]) -> Response {
    let (text, spans) = together(said, spans);
    let (text, spans) = (text.as_str(), spans.as_slice());
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
    let galley = paragraph(ui, without_orphan(ui, job));
    let lined = spans.iter().any(|s| matches!(s.look, SpanLook::Earned(_) | SpanLook::Costly | SpanLook::Avoided));
    let room = if lined { 4.0 } else { 0.0 };
    let (rect, response) = still(ui, galley.size() + egui::vec2(0.0, room), Role::Label, said);
    ui.painter().extend(behind(theme, &galley, text, spans, rect.min));
    let lines = over(ui, theme, &galley, text, spans, rect.min, 5.0);
    ui.painter().galley(rect.min, galley, theme.colors.text);
    ui.painter().extend(lines);
    response
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::ui::theme::{Look, install_fonts};

    /// The letters of each row, as boxes.
    type Rows = Vec<Vec<(char, Rect)>>;

    /// The washes of a span of `text`, with the letters of each row as boxes, in a paragraph of this width.
    fn washed(text: &str, marked: &str, width: f32) -> (Vec<Rect>, Vec<CornerRadius>, Rows) {
        let theme = Theme::load(Look::Light).expect("theme");
        let ctx = Context::default();
        install_fonts(&ctx);
        let mut found = None;
        for _ in 0..2 {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                let job = theme.job(text, Step::Body, Weight::Regular, theme.colors.text, width);
                let galley = paragraph(ui, job);
                let at = text.find(marked).expect("the marked words");
                let span = Span { bytes: at..at + marked.len(), look: SpanLook::Plain };
                let shapes = behind(&theme, &galley, text, &[span], Pos2::ZERO);
                let letters = galley.rows.iter().map(|row| {
                    let place = |g: &Glyph| (g.chr, g.logical_rect().translate(row.pos.to_vec2()));
                    row.glyphs.iter().map(place).collect::<Vec<_>>()
                });
                let boxes = shapes.iter().filter_map(|s| if let Shape::Rect(r) = s { Some(r) } else { None });
                let (rects, corners) = boxes.map(|r| (r.rect, r.corner_radius)).unzip();
                found = Some((rects, corners, letters.collect()));
            });
            output.textures_delta.clear();
        }
        found.expect("a frame")
    }

    #[test]
    fn a_wash_lies_on_no_letter_that_is_not_meant() {
        for (text, marked) in [("a plate to mend,I will see", "I will"), ("tables,“and tickets”.", "and tickets")] {
            let (washes, _, rows) = washed(text, marked, 600.0);
            let wash = washes.first().expect("a wash");
            let row = rows.first().expect("a row");
            let inside = text.find(marked).expect("marked");
            let chars: Vec<usize> = text.char_indices().map(|(at, _)| at).collect();
            for ((letter, place), at) in row.iter().zip(chars) {
                let meant = (inside..inside + marked.len()).contains(&at);
                // Letters stand on whole pixels, so neighbours may share a part of one.
                let covered = wash.x_range().intersection(place.x_range()).span() > 1.0;
                assert!(meant || letter.is_whitespace() || !covered, "the wash of “{marked}” lies on “{letter}”");
            }
        }
    }

    #[test]
    fn a_short_mark_is_not_cut_apart_and_stays_on_its_words() {
        let text = "You’ll have a new one as soon as possible, and the café pays.";
        let at = |words: &str| text.find(words).map(|at| at..at + words.len()).expect("the words");
        let spans = ["as soon as possible", "the café"].map(|words| Span { bytes: at(words), look: SpanLook::Plain });
        let (tied, moved) = together(text, &spans);
        assert_eq!(tied.chars().count(), text.chars().count());
        for (span, words) in moved.iter().zip(["as\u{a0}soon\u{a0}as\u{a0}possible", "the\u{a0}café"]) {
            assert_eq!(tied.get(span.bytes.clone()), Some(words));
            for width in (160_u16..400).step_by(8) {
                let (washes, ..) = washed(&tied, words, f32::from(width));
                assert_eq!(washes.len(), 1, "{words} at {width}");
            }
        }
        let long = [Span { bytes: 0..text.len(), look: SpanLook::Plain }];
        assert_eq!(together(text, &long), (text.to_owned(), long.to_vec()), "a long one wraps as it would");
    }

    #[test]
    fn a_wash_takes_little_of_the_spaces_around_it() {
        let (washes, corners, rows) = washed("first come, then I will go", "I will", 600.0);
        let (wash, row) = (washes.first().expect("a wash"), rows.first().expect("a row"));
        let begin = row.get(17).expect("the I").1.left();
        assert!((begin - wash.left() - WASH_PAD).abs() < 0.01, "{}", begin - wash.left());
        assert!(corners.first().is_some_and(|c| c.nw > 0 && c.se > 0), "both ends are round");
    }

    #[test]
    fn a_wash_that_goes_on_below_hangs_out_of_no_margin_and_is_square_where_it_is_cut() {
        let text = "You asked twice, and I carried cream to your birthday, and I am sorry.";
        let (washes, corners, rows) = washed(text, text, 180.0);
        assert!(rows.len() >= 3 && washes.len() == rows.len());
        for (i, (wash, corner)) in washes.iter().zip(&corners).enumerate() {
            let (first, last) = (i == 0, i + 1 == rows.len());
            assert!(wash.left() >= 0.0, "row {i} hangs {} outside the margin", -wash.left());
            assert_eq!((corner.nw > 0, corner.se > 0), (first, last), "row {i}");
        }
    }
}
