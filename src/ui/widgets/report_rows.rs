//! Rows of a report: a figure with what it is, how a dimension moved, a line that earned something, the table of means. Each
//! is a button that leads to what stands behind it.

use egui::{Color32, CornerRadius, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::Dimension;
use crate::ui::terms;
use crate::ui::theme::{HeatStep, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, put_left, put_right, ring_if_focused, still, words};
use crate::ui::widgets::paint;

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
const SMALL: (Step, Weight) = (Step::Small, Weight::Regular);
/// Room above and below the words of a row.
const ABOVE: f32 = 5.0;
/// Room over and under a bar.
const BAR: (f32, f32) = (5.0, 4.0);
/// A cell of the table of means: its height, its widest and narrowest width, and the room between two.
const CELL: (f32, f32, f32, f32) = (40.0, 62.0, 44.0, 4.0);
/// Room for how many runs there are, at the right of the table.
const RUNS: f32 = 48.0;
/// A dimension's mark, and the width of its ring and track.
const MARK: (f32, f32, f32) = (7.0, 2.0, 6.0);

/// A row as a button: its ground under the pointer, and its ring.
fn pressed_ui(ui: &mut Ui, theme: &Theme, tall: f32, name: &str) -> (Rect, Response) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let hover = feel(ui, theme, &response).hover;
    let wash = mix(Color32::TRANSPARENT, theme.colors.sunk, hover);
    ui.painter().rect_filled(rect.expand2(vec2(theme.space.sm, 0.0)), CornerRadius::same(theme.radius.control), wash);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    (rect, response)
}

/// A figure with what it is.
#[derive(Debug, Clone, Copy)]
pub struct FigureRow<'a> {
    /// What it is.
    pub label: &'a str,
    /// The figure.
    pub figure: &'a str,
    /// What else is to be known, below.
    pub note: Option<&'a str>,
    /// How long its bar is, 0–1.
    pub share: Option<f64>,
    /// The row in words.
    pub name: &'a str,
}

/// Draws it across the space.
pub fn figure_row_ui(ui: &mut Ui, theme: &Theme, row: &FigureRow<'_>) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let figure = line(ui, theme, row.figure, (Step::Body, Weight::Bold), colors.text);
    let label = words(ui, theme, row.label, BODY, colors.text, width - figure.size().x - theme.space.md);
    let note = row.note.map(|note| words(ui, theme, note, SMALL, colors.text_secondary, width));
    let bar = row.share.map_or(0.0, |_| BAR.0 + theme.size.thin_bar + BAR.1);
    let under = note.as_ref().map_or(0.0, |note| note.size().y);
    let tall = label.size().y + under + bar + 2.0 * ABOVE;
    let (rect, response) = pressed_ui(ui, theme, tall, row.name);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let mut y = rect.top() + ABOVE;
    put_right(ui, figure, rect.right(), y + theme.line(Step::Body) / 2.0);
    let below = label.size().y;
    ui.painter().galley(pos2(rect.left(), y), label, Color32::PLACEHOLDER);
    y += below;
    if let Some(share) = row.share {
        let track = Rect::from_min_size(pos2(rect.left(), y + BAR.0), vec2(rect.width(), theme.size.thin_bar));
        paint::bar(ui, theme, track, share as f32, colors.accent_mid);
        y += bar;
    }
    if let Some(note) = note {
        ui.painter().galley(pos2(rect.left(), y), note, Color32::PLACEHOLDER);
    }
    response
}

/// How a dimension moved.
#[derive(Debug, Clone, Copy)]
pub struct MovedLook<'a> {
    /// Which.
    pub dimension: Dimension,
    /// A few words beside its name.
    pub words: &'a str,
    /// First and latest as shares of the highest there is, 0–1.
    pub shares: Option<(f64, f64)>,
    /// Both in figures.
    pub figures: (&'a str, &'a str),
    /// The row in words.
    pub name: &'a str,
}

/// Draws it in two lines: glyph, name and words; a track with both runs, and the figures.
pub fn moved_row_ui(ui: &mut Ui, theme: &Theme, row: &MovedLook<'_>) -> Response {
    let colors = &theme.colors;
    let (glyph, gap) = (theme.size.tick, theme.space.sm);
    let label = line(ui, theme, terms::dimension(&theme.words, row.dimension), (Step::Body, Weight::Bold), colors.text);
    let from = glyph + gap + label.size().x + gap + theme.space.xs;
    let room = ui.available_width() - from;
    let said = words(ui, theme, row.words, SMALL, colors.text_secondary, room.max(theme.size.caption));
    let first = theme.line(Step::Body).max(said.size().y);
    let tall = first + theme.line(Step::Body) + 2.0 * ABOVE;
    let (rect, response) = pressed_ui(ui, theme, tall, row.name);
    let look = theme.dimension(row.dimension);
    let y = rect.top() + ABOVE + theme.line(Step::Body) / 2.0;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, look.mark);
    put_left(ui, label, rect.left() + glyph + gap, y);
    let top = y - theme.line(Step::Small) / 2.0 + 1.0;
    ui.painter().galley(pos2(rect.left() + from, top), said, Color32::PLACEHOLDER);
    let Some((first_share, latest_share)) = row.shares else { return response };
    let y = rect.bottom() - ABOVE - theme.line(Step::Body) / 2.0;
    let latest = line(ui, theme, row.figures.1, (Step::Body, Weight::Bold), colors.text);
    let before = theme.words.tell("widgets-moved-from", &[("first", row.figures.0.into())]);
    let before = line(ui, theme, &before, BODY, colors.text_secondary);
    let right = put_right(ui, latest, rect.right(), y) - theme.space.xs;
    let right = put_right(ui, before, right, y) - theme.space.md;
    let track = Rect::from_min_max(pos2(rect.left(), y - MARK.2 / 2.0), pos2(right, y + MARK.2 / 2.0));
    let radius = CornerRadius::same(theme.radius.bar);
    let edge = Stroke::new(theme.stroke.track, colors.track_edge);
    ui.painter().rect(track, radius, colors.track, edge, StrokeKind::Inside);
    let x = |share: f64| track.left() + track.width() * share.clamp(0.0, 1.0) as f32;
    let (from, to) = (pos2(x(first_share), y), pos2(x(latest_share), y));
    ui.painter().line_segment([from, to], Stroke::new(MARK.2, look.mark));
    ui.painter().circle(from, MARK.0 - MARK.1 / 2.0, colors.card, Stroke::new(MARK.1, look.mark));
    ui.painter().circle_filled(to, MARK.0, look.mark);
    response
}

/// A line that earned something.
#[derive(Debug, Clone, Copy)]
pub struct QuoteRow<'a> {
    /// Whose.
    pub who: &'a str,
    /// What was earned.
    pub kind: &'a str,
    /// The line.
    pub quote: &'a str,
    /// What else is to be known, below; may be empty.
    pub note: &'a str,
    /// The row in words.
    pub name: &'a str,
}

/// Draws it: who and what on one line, or below each other where there is no room, then the line itself.
pub fn quote_row_ui(ui: &mut Ui, theme: &Theme, row: &QuoteRow<'_>) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let kind = line(ui, theme, row.kind, SMALL, colors.accent);
    let who = words(ui, theme, row.who, (Step::Body, Weight::Semibold), colors.text, width);
    let beside = who.rows.len() < 2 && who.size().x + theme.space.md + kind.size().x <= width;
    let quote = words(ui, theme, row.quote, BODY, colors.text_secondary, width);
    let note = (!row.note.is_empty()).then(|| words(ui, theme, row.note, SMALL, colors.text_secondary, width));
    let head = who.size().y + if beside { 0.0 } else { kind.size().y };
    let under = note.as_ref().map_or(0.0, |note| note.size().y);
    let tall = head + quote.size().y + under + 2.0 * ABOVE;
    let (rect, response) = pressed_ui(ui, theme, tall, row.name);
    let top = rect.top() + ABOVE;
    let first = top + theme.line(Step::Body) / 2.0;
    if beside {
        put_right(ui, kind, rect.right(), first);
    } else {
        put_left(ui, kind, rect.left(), top + head - theme.line(Step::Small) / 2.0);
    }
    let (below, end) = (top + head, top + head + quote.size().y);
    ui.painter().galley(pos2(rect.left(), top), who, Color32::PLACEHOLDER);
    ui.painter().galley(pos2(rect.left(), below), quote, Color32::PLACEHOLDER);
    if let Some(note) = note {
        ui.painter().galley(pos2(rect.left(), end), note, Color32::PLACEHOLDER);
    }
    response
}

/// A mean in the table.
#[derive(Debug, Clone, Copy)]
pub struct MeanCell<'a> {
    /// The figure.
    pub figure: &'a str,
    /// Which of the five shades.
    pub shade: Option<usize>,
    /// The cell in words.
    pub name: &'a str,
}

/// A row of the table.
#[derive(Debug, Clone)]
pub struct MeanRow<'a> {
    /// What it is about.
    pub title: &'a str,
    /// Its means, in rubric order.
    pub cells: Vec<MeanCell<'a>>,
    /// How many runs.
    pub runs: &'a str,
    /// The same in words.
    pub runs_name: &'a str,
}

/// What was asked for in the table.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MeanAsk {
    /// A cell, by its row and dimension.
    Cell(usize, usize),
    /// All runs of a row.
    Runs(usize),
}

/// Draws the table: dimensions over the columns, `runs` over the last.
pub fn means_table_ui(ui: &mut Ui, theme: &Theme, rows: &[MeanRow<'_>], runs: &str) -> Option<MeanAsk> {
    let width = ui.available_width();
    let cell = (width * 0.5 / 4.0).clamp(CELL.2, CELL.1);
    let left = width - RUNS - 4.0 * (cell + CELL.3) - theme.space.xs;
    let x = |column: usize| left + (cell + CELL.3) * column as f32;
    let (rect, _) = still(ui, vec2(width, theme.line(Step::Body) + theme.space.xs), Role::Label, runs);
    for (at, dimension) in Dimension::ALL.into_iter().enumerate() {
        let look = theme.dimension(dimension);
        let centre = pos2(rect.left() + x(at) + cell / 2.0, rect.center().y);
        paint::glyph(ui, theme, look.glyph, centre, theme.size.glyph, look.mark);
        let square = Rect::from_center_size(centre, vec2(theme.size.key, theme.size.key));
        let name = terms::dimension(&theme.words, dimension);
        let response = ui.interact(square, ui.scope_id().with(("means", at)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, name));
        response.on_hover_text(name);
    }
    put_right(ui, line(ui, theme, runs, SMALL, theme.colors.text_secondary), rect.right(), rect.center().y);
    let mut asked = None;
    for (nr, row) in rows.iter().enumerate() {
        let title = words(ui, theme, row.title, BODY, theme.colors.text, left - theme.space.sm);
        let tall = CELL.0.max(title.size().y + theme.space.xs) + CELL.3;
        let (rect, response) = ui.allocate_exact_size(vec2(width, tall), Sense::hover());
        let inside = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - CELL.3));
        put_left(ui, title, rect.left(), inside.center().y);
        for (at, mean) in row.cells.iter().enumerate() {
            let place = Rect::from_min_size(pos2(rect.left() + x(at), inside.top()), vec2(cell, inside.height()));
            if cell_ui(ui, theme, mean, (place, response.id.with(at))) {
                asked = Some(MeanAsk::Cell(nr, at));
            }
        }
        let place = Rect::from_min_max(pos2(rect.right() - RUNS + theme.space.xs, inside.top()), inside.max);
        let cell = MeanCell { figure: row.runs, shade: None, name: row.runs_name };
        if runs_ui(ui, theme, &cell, (place, response.id.with("runs"))) {
            asked = Some(MeanAsk::Runs(nr));
        }
    }
    asked
}

fn cell_ui(ui: &Ui, theme: &Theme, cell: &MeanCell<'_>, (rect, id): (Rect, egui::Id)) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cell.name));
    let step: Option<&HeatStep> = cell.shade.and_then(|shade| theme.heat.get(shade));
    let (fill, ink) = step.map_or((theme.colors.sunk, theme.colors.text_secondary), |step| (step.fill, step.ink));
    let hover = feel(ui, theme, &response).hover;
    let radius = CornerRadius::same(theme.radius.bar);
    // An outline under the pointer, so that the figure keeps its contrast on every shade.
    let edge = Stroke::new(theme.stroke.focus, mix(fill, theme.colors.text, hover));
    ui.painter().rect(rect, radius, fill, edge, StrokeKind::Inside);
    put_centre(ui, line(ui, theme, cell.figure, (Step::Body, Weight::Semibold), ink), rect.center());
    ring_if_focused(ui, theme, &response, theme.radius.key);
    response.on_hover_text(cell.name).clicked()
}

fn runs_ui(ui: &Ui, theme: &Theme, cell: &MeanCell<'_>, (rect, id): (Rect, egui::Id)) -> bool {
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, cell.name));
    let hover = feel(ui, theme, &response).hover;
    let ground = mix(Color32::TRANSPARENT, theme.colors.sunk, hover);
    ui.painter().rect_filled(rect, CornerRadius::same(theme.radius.key), ground);
    put_right(ui, line(ui, theme, cell.figure, BODY, theme.colors.text_secondary), rect.right(), rect.center().y);
    ring_if_focused(ui, theme, &response, theme.radius.key);
    response.on_hover_text(cell.name).clicked()
}
