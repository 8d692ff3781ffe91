//! What is said and done: bubbles with the corner that points to their speaker, and stage directions.

use std::hash::Hash;

use egui::{CornerRadius, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Change, Step, Theme, Weight, ease_out};
use crate::ui::widgets::control::even_words;

/// How far a new line rises while it appears, in points.
pub(super) const RISE: f32 = 8.0;

/// In a column of this width or more the two sides are told apart by where they begin.
const TWO_SIDES: f32 = 440.0;
/// The share of such a column that a line may take.
const ONE_SIDE: f32 = 0.86;

/// The widest a bubble may be in a column: no line begins where those of the other side do.
pub(super) fn widest(theme: &Theme, space: f32) -> f32 {
    let room = if space >= TWO_SIDES { (space * ONE_SIDE).round() } else { space };
    theme.size.speech_max.min(room)
}

/// Whose words they are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Speaker {
    /// The customer: left, with a shadow.
    Customer,
    /// The trainee: right, without.
    You,
}

/// How much of a thing that has just come has appeared, 0 to 1. `id` names the thing, not its place.
pub fn appearing(ui: &Ui, theme: &Theme, id: impl Hash + std::fmt::Debug) -> f32 {
    let id = ui.scope_id().with(("appearing", id));
    let now = ui.input(|i| i.time);
    let since = ui.data_mut(|d| *d.get_temp_mut_or(id, now));
    let duration = theme.motion.seconds(Change::Appear);
    let share = if duration > 0.0 { ((now - since) as f32 / duration).clamp(0.0, 1.0) } else { 1.0 };
    if share < 1.0 {
        ui.ctx().request_repaint();
    }
    ease_out(share)
}

/// A bubble in the full width of the space, theirs at the left and yours at the right; words wrap at the widest
/// line of speech. `said_by` is read out before the words. `appeared` is 1 for lines that stand; see [`appearing`].
pub fn bubble_ui(ui: &mut Ui, theme: &Theme, speaker: Speaker, said_by: &str, text: &str, appeared: f32) -> Response {
    let colors = &theme.colors;
    let (side, top) = theme.inset.bubble;
    let space = ui.available_width();
    let widest = widest(theme, space);
    let look = (Step::Speech, Weight::Regular);
    let galley = even_words(ui, theme, text, look, colors.text, widest - 2.0 * side);
    let size = galley.size() + 2.0 * vec2(side, top);
    let (row, response) = ui.allocate_exact_size(vec2(space, size.y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{said_by}: {text}")));
    let left = if speaker == Speaker::Customer { row.left() } else { row.right() - size.x };
    let min = egui::pos2(left, row.top() + RISE * (1.0 - appeared));
    let rect = egui::Rect::from_min_size(min, size);
    let (big, tail) = (theme.radius.bubble, theme.radius.bubble_tail);
    let (ground, radius) = match speaker {
        Speaker::Customer => (colors.bubble_theirs, CornerRadius { sw: tail, ..CornerRadius::same(big) }),
        Speaker::You => (colors.bubble_mine, CornerRadius { se: tail, ..CornerRadius::same(big) }),
    };
    let painter = ui.painter();
    if speaker == Speaker::Customer {
        let mut shadow = theme.shadow(&theme.shadows.card);
        shadow.color = shadow.color.gamma_multiply(appeared);
        painter.add(shadow.as_shape(rect, radius));
    }
    // What you said has a ground of its own, and an edge where that does not suffice.
    let edge =
        if speaker == Speaker::You { theme.edge_of(colors.outline.gamma_multiply(appeared)) } else { Stroke::NONE };
    painter.rect(rect, radius, ground.gamma_multiply(appeared), edge, StrokeKind::Inside);
    let ink = colors.text.gamma_multiply(appeared);
    painter.galley_with_override_text_color(rect.min + vec2(side, top), galley, ink);
    response
}

/// What the customer does, in italics, without a bubble, at the left edge of theirs.
pub fn stage_direction_ui(ui: &mut Ui, theme: &Theme, text: &str, appeared: f32) -> Response {
    let space = ui.available_width();
    let width = theme.size.speech_max.min(space);
    let color = theme.colors.text_secondary;
    let galley = even_words(ui, theme, text, (Step::Body, Weight::Italic), color, width);
    let (row, response) = ui.allocate_exact_size(vec2(space, galley.size().y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let at = row.min + vec2(2.0, RISE * (1.0 - appeared));
    ui.painter().galley_with_override_text_color(at, galley, color.gamma_multiply(appeared));
    response
}
