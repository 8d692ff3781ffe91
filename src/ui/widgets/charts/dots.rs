//! Distributions of people, one above the other over one scale: a stack of dots where people are, rings for the first and
//! solid dots for the latest, the median as a broken line. Every stack is a button.

use egui::{Color32, CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::grown;
use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, put_left, put_right, ring_if_focused};
use crate::ui::widgets::paint;

/// Room from dot to dot while there are few, and the least of it.
const PITCH: (f32, f32) = (21.0, 9.0);
/// Share of it that is a dot's radius.
const RADIUS: f32 = 0.43;
/// Width of a ring's line.
const RING: f32 = 1.6;
/// Dots a row has room for at least, and its highest stack before dots become smaller, in dots of full size.
const ROOM: (f32, f32) = (4.0, 8.0);
/// How far the median's line goes beyond the stacks and the ground.
const BEYOND: (f32, f32) = (14.0, 4.0);
/// Room at the left for the names of the rows, and at both ends of the scale.
const NAMES: f32 = 96.0;
const ENDS: f32 = 16.0;
/// Steps between the ends of the scale, a stack each.
const STEPS: f32 = 20.0;
/// Room between rows, and below the last for the scale.
const BETWEEN: f32 = 18.0;
const SCALE: f32 = 30.0;

/// A stack.
#[derive(Debug, Clone, Copy)]
pub struct DotStack<'a> {
    /// Its place, in stars.
    pub at: f64,
    /// Its dots.
    pub dots: usize,
    /// Its accessible name.
    pub name: &'a str,
}

/// A distribution.
#[derive(Debug, Clone)]
pub struct DotRow<'a> {
    /// Its name.
    pub label: &'a str,
    /// Its median, in words.
    pub median: &'a str,
    /// Where that is, in stars.
    pub median_at: f64,
    /// Solid dots, else rings.
    pub is_solid: bool,
    /// From left to right.
    pub stacks: Vec<DotStack<'a>>,
}

/// Draws the rows across the space, over the scale from `ends.0` to `ends.1`. Returns the row that was asked for, and which
/// stack of it; without one the row as a whole.
pub fn dots_chart_ui(
    ui: &mut Ui,
    theme: &Theme,
    rows: &[DotRow<'_>],
    ends: (&str, &str),
) -> Option<(usize, Option<usize>)> {
    let tallest =
        rows.iter().flat_map(|row| row.stacks.iter().map(|stack| stack.dots)).max().unwrap_or_default() as f32;
    let across = (ui.available_width() - NAMES - 2.0 * ENDS) / STEPS;
    let pitch = (PITCH.0 * (ROOM.1 / tallest.max(1.0)).min(1.0)).min(across).max(PITCH.1);
    let room = |row: &DotRow<'_>| {
        let tallest = row.stacks.iter().map(|stack| stack.dots).max().unwrap_or_default() as f32;
        (tallest * pitch).max(ROOM.0 * PITCH.0) + BEYOND.0
    };
    let tall: f32 = rows.iter().map(|row| room(row) + BETWEEN).sum::<f32>() - BETWEEN + SCALE;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), tall), Sense::hover());
    let plot = Rect::from_min_max(pos2(rect.left() + NAMES + ENDS, rect.top()), rect.max - vec2(ENDS, 0.0));
    let x = |stars: f64| plot.left() + plot.width() * ((stars - 1.0) / 4.0).clamp(0.0, 1.0) as f32;
    let grown = grown(ui, theme, &response);
    let (mut asked, mut top) = (None, rect.top());
    for (nr, row) in rows.iter().enumerate() {
        let ground = top + room(row);
        let across = rect.left() + NAMES..=rect.right();
        ui.painter().hline(across, ground, (theme.stroke.hair, theme.colors.outline.gamma_multiply(0.5)));
        if label_ui(ui, theme, row, response.id.with(("label", nr)), (rect.left(), ground)) {
            asked = Some((nr, None));
        }
        for (at, stack) in row.stacks.iter().enumerate() {
            let id = response.id.with((nr, at));
            if stack_ui(ui, theme, (row, stack), id, (x(stack.at), ground, pitch), grown) {
                asked = Some((nr, Some(at)));
            }
        }
        let median = [pos2(x(row.median_at), top), pos2(x(row.median_at), ground + BEYOND.1)];
        ui.painter().add(paint::dashes(ui, &median, (4.0, 4.0), theme.stroke.reference, theme.colors.text));
        top = ground + BETWEEN;
    }
    scale(ui, theme, rect, x, ends);
    asked
}

/// The row's name and its median, beside its ground.
fn label_ui(ui: &Ui, theme: &Theme, row: &DotRow<'_>, id: egui::Id, (left, ground): (f32, f32)) -> bool {
    let colors = &theme.colors;
    let name = line(ui, theme, row.label, (Step::Body, Weight::Bold), colors.text);
    let median = line(ui, theme, row.median, (Step::Small, Weight::Regular), colors.text_secondary);
    let tall = theme.line(Step::Body) + theme.line(Step::Small);
    let size = vec2(name.size().x.max(median.size().x), tall);
    let rect = Rect::from_min_size(pos2(left, ground - tall + theme.line(Step::Small) / 2.0), size);
    let response = ui.interact(rect, id, Sense::click());
    let said = format!("{}, {}", row.label, row.median);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &said));
    let hover = feel(ui, theme, &response).hover;
    let wash = mix(Color32::TRANSPARENT, colors.sunk, hover);
    ui.painter().rect_filled(rect.expand(theme.space.xs), CornerRadius::same(theme.radius.key), wash);
    put_left(ui, name, rect.left(), rect.top() + theme.line(Step::Body) / 2.0);
    put_left(ui, median, rect.left(), rect.bottom() - theme.line(Step::Small) / 2.0);
    ring_if_focused(ui, theme, &response, theme.radius.key);
    response.clicked()
}

fn stack_ui(
    ui: &Ui,
    theme: &Theme,
    (row, stack): (&DotRow<'_>, &DotStack<'_>),
    id: egui::Id,
    (x, ground, pitch): (f32, f32, f32),
    grown: f32,
) -> bool {
    let colors = &theme.colors;
    let radius = pitch * RADIUS;
    let tall = pitch * stack.dots as f32;
    let rect = Rect::from_min_max(pos2(x - pitch / 2.0, ground - tall - 2.0), pos2(x + pitch / 2.0, ground));
    // Small dots are no smaller to press.
    let reach = rect.expand2(vec2((PITCH.0 - pitch).max(0.0) / 2.0, 0.0));
    let response = ui.interact(reach, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, stack.name));
    let hover = feel(ui, theme, &response).hover;
    for dot in 0..stack.dots {
        let centre = pos2(x, ground - 3.0 - radius - (pitch * dot as f32) * grown);
        if row.is_solid {
            let ink = mix(colors.accent, colors.accent_mid, hover);
            ui.painter().circle_filled(centre, radius, ink);
        } else {
            let fill = mix(colors.card, colors.accent_wash, hover);
            ui.painter().circle(centre, radius - RING / 2.0, fill, Stroke::new(RING, colors.text_secondary));
        }
    }
    ring_if_focused(ui, theme, &response, theme.radius.key);
    response.on_hover_text(stack.name).clicked()
}

/// Stars from one to five below the last row.
fn scale(ui: &Ui, theme: &Theme, rect: Rect, x: impl Fn(f64) -> f32, (least, most): (&str, &str)) {
    let set = |words: &str| line(ui, theme, words, (Step::Small, Weight::Regular), theme.colors.text_secondary);
    let y = rect.bottom() - theme.line(Step::Small) / 2.0;
    put_left(ui, set(least), rect.left() + NAMES, y);
    for stars in 2..5_u8 {
        put_centre(ui, set(&stars.to_string()), pos2(x(f64::from(stars)), y));
    }
    put_right(ui, set(most), rect.right(), y);
}
