//! Rows about practice: a slip that came back, something that is due, a figure in two runs. Each is read out whole.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::Dimension;
use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{even_words, feel, line, put_left, put_right, ring_if_focused, still, words};
use crate::ui::widgets::paint;

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
const BOLD: (Step, Weight) = (Step::Body, Weight::Bold);
/// Room above and below a row that can be pressed.
const ABOVE: f32 = 6.0;
/// Share of a row that names may take at most.
const NAMES: f32 = 0.5;
/// Room a figure's line keeps from name and figures, and the least of it.
const APART: f32 = 18.0;
const TRACK: f32 = 40.0;
/// Radius of a run's mark, and width of its ring.
const MARK: (f32, f32) = (5.0, 1.4);

/// A slip that came back.
#[derive(Debug, Clone, Copy)]
pub struct SlipRow<'a> {
    /// The dimension it costs.
    pub dimension: Option<Dimension>,
    /// What it is.
    pub error: &'a str,
    /// How many turns.
    pub turns: &'a str,
    /// And before.
    pub was: Option<&'a str>,
    /// The words it hung on.
    pub quote: Option<&'a str>,
    /// The row in words.
    pub name: &'a str,
}

/// Draws the row across the space; pressing it asks for more about the slip.
pub fn slip_row_ui(ui: &mut Ui, theme: &Theme, row: &SlipRow<'_>) -> Response {
    let colors = &theme.colors;
    let (width, glyph) = (ui.available_width(), theme.size.tick);
    let indent = glyph + theme.space.sm;
    let turns = line(ui, theme, row.turns, BOLD, colors.text);
    let was = row.was.map(|was| line(ui, theme, was, BODY, colors.text_secondary));
    let figures = turns.size().x + was.as_ref().map_or(0.0, |was| theme.space.xs + was.size().x);
    let error = words(ui, theme, row.error, BODY, colors.text, width - indent - figures - theme.space.md);
    let quote = row.quote.map(|quote| even_words(ui, theme, quote, BODY, colors.text_secondary, width - indent));
    let tall = error.size().y + quote.as_ref().map_or(0.0, |quote| quote.size().y) + 2.0 * ABOVE;
    let (rect, response) = ui.allocate_exact_size(vec2(width, tall), Sense::click());
    let name = row.quote.map_or_else(|| row.name.to_owned(), |quote| format!("{}. {quote}", row.name));
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &name));
    let feel = feel(ui, theme, &response);
    let ground = mix(Color32::TRANSPARENT, colors.sunk, feel.hover);
    let radius = CornerRadius::same(theme.radius.control);
    ui.painter().rect_filled(rect.expand2(vec2(theme.space.sm, 0.0)), radius, ground);
    let first = rect.top() + ABOVE + theme.line(Step::Body) / 2.0;
    if let Some(dimension) = row.dimension {
        let look = theme.dimension(dimension);
        paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, first), glyph, look.mark);
    }
    let mut right = rect.right();
    if let Some(was) = was {
        right = put_right(ui, was, right, first) - theme.space.xs;
    }
    put_right(ui, turns, right, first);
    let at = rect.min + vec2(indent, ABOVE);
    let below = at.y + error.size().y;
    ui.painter().galley(at, error, Color32::PLACEHOLDER);
    if let Some(quote) = quote {
        ui.painter().galley(pos2(at.x, below), quote, Color32::PLACEHOLDER);
    }
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// Something to be practised again.
#[derive(Debug, Clone, Copy)]
pub struct DueRow<'a> {
    /// What.
    pub dimension: Dimension,
    /// With which case.
    pub title: &'a str,
    /// When.
    pub when: &'a str,
    /// Whether that is today.
    pub is_now: bool,
    /// The row in words.
    pub name: &'a str,
}

/// Draws the row across the space.
pub fn due_row_ui(ui: &mut Ui, theme: &Theme, row: &DueRow<'_>) -> Response {
    let colors = &theme.colors;
    let (look, ink) = if row.is_now { (BOLD, colors.accent) } else { (BODY, colors.text_secondary) };
    let (when, glyph) = (line(ui, theme, row.when, look, ink), theme.size.tick);
    let indent = glyph + theme.space.sm;
    let room = ui.available_width() - indent - when.size().x - theme.space.md;
    let title = words(ui, theme, row.title, BODY, colors.text, room);
    let size = vec2(ui.available_width(), title.size().y + 2.0 * ABOVE);
    let (rect, response) = still(ui, size, Role::Label, row.name);
    let first = rect.top() + ABOVE + theme.line(Step::Body) / 2.0;
    let mark = theme.dimension(row.dimension);
    paint::glyph(ui, theme, mark.glyph, pos2(rect.left() + glyph / 2.0, first), glyph, mark.mark);
    ui.painter().galley(rect.min + vec2(indent, ABOVE), title, Color32::PLACEHOLDER);
    put_right(ui, when, rect.right(), first);
    response
}

/// A figure in two runs.
#[derive(Debug, Clone, Copy)]
pub struct TwoRunsRow<'a> {
    /// Which dimension; `None` for satisfaction.
    pub dimension: Option<Dimension>,
    /// What it is.
    pub what: &'a str,
    /// Both as shares of the highest there is, 0–1.
    pub shares: (f64, f64),
    /// Both in figures.
    pub figures: &'a str,
    /// The row in words.
    pub name: &'a str,
}

/// Draws a row for each: both runs as marks on one line, the first a ring, the latest a dot.
pub fn two_runs_ui(ui: &mut Ui, theme: &Theme, rows: &[TwoRunsRow<'_>]) {
    let (width, indent) = (ui.available_width(), theme.size.tick + theme.space.sm);
    let widest = |of: &dyn Fn(&TwoRunsRow<'_>) -> f32| rows.iter().map(of).fold(0.0_f32, f32::max);
    let names = widest(&|row| line(ui, theme, row.what, BODY, Color32::PLACEHOLDER).size().x).min(width * NAMES);
    let figures = widest(&|row| line(ui, theme, row.figures, BOLD, Color32::PLACEHOLDER).size().x);
    for row in rows {
        two_runs_row_ui(ui, theme, row, (indent, names, figures));
    }
}

fn two_runs_row_ui(ui: &mut Ui, theme: &Theme, row: &TwoRunsRow<'_>, (indent, names, figures): (f32, f32, f32)) {
    let colors = &theme.colors;
    let what = words(ui, theme, row.what, BODY, colors.text, names + 1.0);
    let size = vec2(ui.available_width(), what.size().y + ABOVE);
    let (rect, _) = still(ui, size, Role::Image, row.name);
    let (y, glyph) = (rect.center().y, theme.size.tick);
    let ink = row.dimension.map_or(colors.star, |dimension| theme.dimension(dimension).mark);
    let middle = pos2(rect.left() + glyph / 2.0, y);
    match row.dimension {
        Some(dimension) => paint::glyph(ui, theme, theme.dimension(dimension).glyph, middle, glyph, ink),
        None => paint::star(ui, theme, middle, glyph, 1.0),
    }
    put_left(ui, what, rect.left() + indent, y);
    put_right(ui, line(ui, theme, row.figures, BOLD, colors.text), rect.right(), y);
    let track =
        Rect::from_min_max(pos2(rect.left() + indent + names + APART, y), pos2(rect.right() - figures - APART, y));
    if track.width() < TRACK {
        return;
    }
    let at = |share: f64| pos2(track.left() + track.width() * share.clamp(0.0, 1.0) as f32, y);
    let (first, latest) = (at(row.shares.0), at(row.shares.1));
    ui.painter().hline(track.x_range(), y, (theme.stroke.hair, colors.hairline));
    ui.painter().line_segment([first, latest], Stroke::new(theme.stroke.chart, ink));
    run_mark(ui, theme, first, ink, false);
    run_mark(ui, theme, latest, ink, true);
}

/// What the two marks mean.
pub fn two_runs_key_ui(ui: &mut Ui, theme: &Theme, name: &str, is_latest: bool) {
    let ink = theme.colors.text_secondary;
    let set = line(ui, theme, name, (Step::Small, Weight::Regular), ink);
    let left = 2.0 * MARK.0 + theme.space.xs;
    let (rect, _) = still(ui, vec2(left + set.size().x, theme.line(Step::Small)), Role::Label, name);
    run_mark(ui, theme, pos2(rect.left() + MARK.0, rect.center().y), ink, is_latest);
    put_left(ui, set, rect.left() + left, rect.center().y);
}

fn run_mark(ui: &Ui, theme: &Theme, at: Pos2, ink: Color32, is_latest: bool) {
    if is_latest {
        ui.painter().circle_filled(at, MARK.0, ink);
    } else {
        ui.painter().circle(at, MARK.0 - MARK.1 / 2.0, theme.colors.card, Stroke::new(MARK.1, ink));
    }
}
