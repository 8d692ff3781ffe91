//! The four dimensions wherever they are counted: always glyph and name first, the word for the level, then the figure.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::Dimension;
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Change, Step, Theme, Weight};
use crate::ui::widgets::control::{bar, line, put_left, put_right, still};
use crate::ui::widgets::paint;

/// Segments of a bar of levels; also its highest level.
const SEGMENTS: u8 = 4;
/// Room between segments.
const GAP: f32 = 4.0;

/// A dimension in a debrief.
#[derive(Debug, Clone, Copy)]
pub struct DimensionBar<'a> {
    /// Which.
    pub dimension: Dimension,
    /// Mean level of the run, 0 to 4.
    pub mean: f32,
    /// The level's word, for example `Good to excellent`.
    pub word: &'a str,
    /// The trainee's own guess, 0 to 4, as a diamond.
    pub guess: Option<f32>,
}

/// Draws glyph, name, level word and mean over a bar of four segments, across the space. The bar grows once.
pub fn dimension_bar_ui(ui: &mut Ui, theme: &Theme, shown: &DimensionBar<'_>) -> Response {
    let look = theme.dimension(shown.dimension);
    let head = theme.line(Step::Speech);
    let (bar_height, diamond) = (theme.size.level_bar, 16.0);
    let size = vec2(ui.available_width(), head + 4.0 + diamond + 2.0);
    let guess = shown.guess.map_or(String::new(), |g| format!(", your own guess {g:.1}"));
    let name = format!("{}: {}, {:.1} of 4{guess}", shown.dimension.name(), shown.word, shown.mean);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
    let y = rect.top() + head / 2.0;
    let glyph = theme.size.tick;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, look.mark);
    let bold = (Step::Body, theme.type_scale.heading);
    put_left(ui, line(ui, theme, shown.dimension.name(), bold, theme.colors.text), rect.left() + glyph + 10.0, y);
    let mean = line(ui, theme, &format!("{:.1}", shown.mean), (Step::Speech, Weight::Bold), theme.colors.text);
    put_right(ui, mean, rect.right(), y);
    let quiet = (Step::Body, Weight::Regular);
    put_right(ui, line(ui, theme, shown.word, quiet, theme.colors.text_secondary), rect.right() - 44.0, y);
    let bar = Rect::from_min_size(
        pos2(rect.left(), rect.bottom() - 2.0 - diamond / 2.0 - bar_height / 2.0),
        vec2(rect.width(), bar_height),
    );
    let grown = grow(ui, theme, &response, shown.mean);
    segments(ui, theme, bar, grown, look.mark);
    if let Some(guess) = shown.guess {
        let x = bar.left() + bar.width() * (guess / f32::from(SEGMENTS)).clamp(0.0, 1.0);
        own_guess(ui, theme, pos2(x, bar.center().y), 7.0, 8.0);
    }
    response
}

/// From nothing to `value` once, when the widget is first seen.
fn grow(ui: &Ui, theme: &Theme, response: &Response, value: f32) -> f32 {
    let seen = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or(response.id, false), true));
    let target = if seen { value } else { 0.0 };
    ui.ctx().animate_value_with_time(response.id.with("grow"), target, theme.motion.seconds(Change::ChartGrow))
}

fn segments(ui: &Ui, theme: &Theme, rect: Rect, level: f32, color: Color32) {
    let each = (rect.width() - GAP * f32::from(SEGMENTS - 1)) / f32::from(SEGMENTS);
    for i in 0..SEGMENTS {
        let left = rect.left() + (each + GAP) * f32::from(i);
        let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(each, rect.height()));
        bar(ui, theme, segment, level - f32::from(i), color, theme.colors.hairline);
    }
}

fn own_guess(ui: &Ui, theme: &Theme, at: egui::Pos2, x: f32, y: f32) {
    let diamond = Path::through(&[at - vec2(0.0, y), at + vec2(x, 0.0), at + vec2(0.0, y), at - vec2(x, 0.0)]).close();
    ui.painter().add(paint::fill(ui, &diamond, theme.colors.text));
    let inside = 1.0 - 2.2 / x;
    let (x, y) = (x * inside, y * inside);
    let inner = Path::through(&[at - vec2(0.0, y), at + vec2(x, 0.0), at + vec2(0.0, y), at - vec2(x, 0.0)]).close();
    ui.painter().add(paint::fill(ui, &inner, theme.colors.card));
}

/// What the diamond on a bar means, for the head of a card.
pub fn own_guess_key_ui(ui: &mut Ui, theme: &Theme) -> Response {
    let words = line(ui, theme, "your own guess", (Step::Small, Weight::Regular), theme.colors.text_secondary);
    let width = 12.0 + theme.space.sm + words.size().x;
    let (rect, response) =
        still(ui, vec2(width, theme.line(Step::Small)), Role::Label, "The diamond is your own guess");
    own_guess(ui, theme, pos2(rect.left() + 6.0, rect.center().y), 5.0, 6.0);
    put_right(ui, words, rect.right(), rect.center().y);
    response
}

/// A dimension while a reply is being written in Coach: glyph and name over small segments and a word.
/// `held` says that something costs it a level; the word is then in `warn`.
pub fn dimension_level_ui(
    ui: &mut Ui,
    theme: &Theme,
    dimension: Dimension,
    level: u8,
    word: &str,
    held: bool,
) -> Response {
    let look = theme.dimension(dimension);
    let small = line(
        ui,
        theme,
        word,
        (Step::Small, Weight::Regular),
        if held { theme.colors.warn } else { theme.colors.text_secondary },
    );
    let name = line(ui, theme, dimension.name(), (Step::Body, Weight::Semibold), theme.colors.text);
    let (piece, gap) = (12.0, 3.0);
    let bars = f32::from(SEGMENTS) * (piece + gap);
    let width = (theme.size.glyph + theme.space.sm + name.size().x).max(bars + theme.space.sm + small.size().x);
    let height = theme.line(Step::Body) + 6.0 + theme.line(Step::Small);
    let (rect, response) = still(ui, vec2(width, height), Role::Label, &format!("{}: {word}", dimension.name()));
    let upper = rect.top() + theme.line(Step::Body) / 2.0;
    let lower = rect.bottom() - theme.line(Step::Small) / 2.0;
    let glyph = theme.size.glyph;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, upper), glyph, look.mark);
    put_left(ui, name, rect.left() + glyph + theme.space.sm, upper);
    for i in 0..SEGMENTS {
        let segment = Rect::from_min_size(
            pos2(rect.left() + f32::from(i) * (piece + gap), lower - theme.size.thin_bar / 2.0),
            vec2(piece, theme.size.thin_bar),
        );
        let color = if i < level { look.mark } else { theme.colors.hairline };
        ui.painter().rect_filled(segment, CornerRadius::same(theme.radius.bar), color);
    }
    put_left(ui, small, rect.left() + bars + theme.space.xs, lower);
    response
}

/// A dimension's mean in one line: glyph, name, thin bar, figure.
pub fn dimension_mean_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, mean: f32) -> Response {
    let look = theme.dimension(dimension);
    let size = vec2(ui.available_width(), theme.line(Step::Body));
    let name = format!("{}: {mean:.1} of 4", dimension.name());
    let (rect, response) = still(ui, size, Role::Meter, &name);
    let y = rect.center().y;
    let glyph = theme.size.glyph;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, look.mark);
    put_left(
        ui,
        line(ui, theme, dimension.name(), (Step::Body, Weight::Regular), theme.colors.text),
        rect.left() + glyph + 10.0,
        y,
    );
    put_right(
        ui,
        line(ui, theme, &format!("{mean:.1}"), (Step::Body, Weight::Bold), theme.colors.text),
        rect.right(),
        y,
    );
    let left = rect.left() + glyph + 10.0 + 108.0;
    let track = Rect::from_min_max(
        pos2(left, y - theme.size.thin_bar / 2.0),
        pos2(rect.right() - 36.0, y + theme.size.thin_bar / 2.0),
    );
    if track.width() > 16.0 {
        bar(ui, theme, track, mean / f32::from(SEGMENTS), look.mark, theme.colors.hairline);
    }
    response
}
