//! What is said and done: bubbles with the corner that points to their speaker, and stage directions.

use std::hash::Hash;
use std::ops::Range;
use std::sync::Arc;

use egui::{CornerRadius, Galley, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Change, Step, Theme, Weight, ease_out};
use crate::ui::widgets::control::{even_words, stressed_words};

/// How far a new line rises while it appears, in points.
pub(super) const RISE: f32 = 8.0;

/// In a column of this width or more the two sides are told apart by where they begin.
const TWO_SIDES: f32 = 440.0;
/// The shares of such a column that a line may take, the least first.
const ONE_SIDE: [f32; 3] = [0.86, 0.9, 0.94];

/// Words set for a bubble, by the width it may take. In a column the two sides share, they leave a margin as long as that
/// takes no line more.
pub(super) fn set_for_side(theme: &Theme, space: f32, set: impl Fn(f32) -> Arc<Galley>) -> Arc<Galley> {
    let most = theme.size.speech_max.min(space);
    let whole = set(most);
    let shares = ONE_SIDE.into_iter().filter(|_| space >= TWO_SIDES);
    let mut narrower = shares.map(|share| (space * share).round()).filter(|width| *width < most).map(set);
    narrower.find(|galley| galley.rows.len() == whole.rows.len()).unwrap_or(whole)
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
    stressed_bubble_ui(ui, theme, (speaker, Step::Speech), said_by, (text, &(0..0)), appeared)
}

/// The same in a size of its own, with a stretch of the words stressed, as bytes of them.
pub fn stressed_bubble_ui(
    ui: &mut Ui,
    theme: &Theme,
    (speaker, step): (Speaker, Step),
    said_by: &str,
    (text, stressed): (&str, &Range<usize>),
    appeared: f32,
) -> Response {
    let colors = &theme.colors;
    let (side, top) = theme.inset.bubble;
    let space = ui.available_width();
    let set = |widest: f32| stressed_words(ui, theme, (text, stressed), step, colors.text, widest - 2.0 * side);
    let galley = set_for_side(theme, space, set);
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
    if speaker == Speaker::Customer && !theme.outlined {
        let mut shadow = theme.shadow(&theme.shadows.card);
        shadow.color = shadow.color.gamma_multiply(appeared);
        painter.add(shadow.as_shape(rect, radius));
    }
    // An edge where grounds and shadows do not suffice.
    let edge = theme.edge_of(colors.outline.gamma_multiply(appeared));
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
    let at = row.min + vec2(0.0, RISE * (1.0 - appeared));
    ui.painter().galley_with_override_text_color(at, galley, color.gamma_multiply(appeared));
    response
}

/// Nothing said, on your side: an empty bubble with the words that tell it, in the voice of what is done.
pub fn unsaid_ui(ui: &mut Ui, theme: &Theme, text: &str, appeared: f32) -> Response {
    let (space, side) = (ui.available_width(), theme.inset.bubble.0);
    let color = theme.colors.text_secondary;
    let most = theme.size.speech_max.min(space) - 2.0 * side;
    let galley = even_words(ui, theme, text, (Step::Body, Weight::Italic), color, most);
    let size = vec2(galley.size().x + 2.0 * side, (galley.size().y + theme.space.md).max(theme.size.control));
    let (row, response) = ui.allocate_exact_size(vec2(space, size.y), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
    let min = egui::pos2(row.right() - size.x, row.top() + RISE * (1.0 - appeared));
    let rect = egui::Rect::from_min_size(min, size);
    let radius = CornerRadius { se: theme.radius.bubble_tail, ..CornerRadius::same(theme.radius.bubble) };
    let edge = Stroke::new(theme.stroke.control, theme.colors.outline.gamma_multiply(appeared));
    ui.painter().rect_stroke(rect, radius, edge, StrokeKind::Inside);
    let at = rect.center() - galley.size() / 2.0;
    ui.painter().galley_with_override_text_color(at, galley, color.gamma_multiply(appeared));
    response
}

#[cfg(test)]
mod tests {
    use egui_kittest::Harness;

    use super::*;
    use crate::ui::theme::{Look, install_fonts};

    #[test]
    fn the_two_sides_of_a_column_begin_apart_and_no_line_is_added_for_it() {
        let theme = Theme::load(Look::Light).expect("theme");
        let texts = [
            "I’ll tell them no cream at all this time, and I’ll have the same dish back in front of you as fast as they can cook it.",
            "There they go! There goes your crew! Have you anything to say about that, or shall we all clap?",
            "How long is that going to be? We leave at five past.",
        ];
        let (mut ready, mut kept_apart) = (false, 0);
        let mut harness = Harness::new_ui(|ui| {
            if !std::mem::replace(&mut ready, true) {
                install_fonts(ui.ctx());
                return;
            }
            for (text, space) in texts.iter().flat_map(|text| [256.0, 544.0, 800.0].map(|space| (text, space))) {
                let look = (Step::Speech, Weight::Regular);
                let set = |width: f32| even_words(ui, &theme, text, look, theme.colors.text, width - 36.0);
                let most = theme.size.speech_max.min(space);
                let (whole, shown) = (set(most), set_for_side(&theme, space, set));
                assert_eq!(shown.rows.len(), whole.rows.len(), "{text} in {space}");
                assert!(space > TWO_SIDES || shown.size() == whole.size(), "{text} in {space}");
                kept_apart += usize::from(space == 544.0 && shown.size().x + 36.0 <= 0.945 * space);
            }
        });
        harness.run();
        drop(harness);
        assert!(kept_apart >= 2, "{kept_apart}");
    }
}
