//! A row of a list that is one button: a ground under the pointer, a ring under the keyboard, and a name that is read out.
//! Knows nothing of what stands in it.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{CornerRadius, Response, Role, Sense, Shape, Ui, WidgetInfo, vec2};

use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::paint;

/// How far a row's ground reaches beyond its words.
const BLEED: f32 = 12.0;

/// Draws the row, its parts from left to right. `open` is told of a row that opens something below itself.
pub(super) fn row_button_ui(
    ui: &mut Ui,
    theme: &Theme,
    (id, name): (impl Hash + Debug, &str),
    open: Option<bool>,
    contents: impl FnOnce(&mut Ui),
) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let inside = ui.horizontal_top(contents);
    let rect = inside.response.rect.expand2(vec2(BLEED, theme.space.sm - theme.space.hair));
    let response = ui.interact(rect, ui.scope_id().with(id), Sense::click());
    response.widget_info(|| match open {
        Some(open) => WidgetInfo::selected(Role::Button, true, open, name),
        None => WidgetInfo::labeled(Role::Button, true, name),
    });
    let radius = CornerRadius::same(theme.radius.control);
    if response.hovered() {
        // Not the ground of pills, which stand in such rows and are to be seen under the pointer, too.
        ui.painter().set(ground, Shape::rect_filled(rect, radius, theme.colors.accent_wash));
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, rect.shrink(theme.stroke.focus * 2.0), theme.radius.control);
    }
    response
}

/// The sign at a row's end that says where it leads.
pub(super) fn chevron_ui(ui: &mut Ui, theme: &Theme, icon: Icon) {
    let (rect, _) = ui.allocate_exact_size(vec2(theme.size.icon, theme.line(Step::Body)), Sense::hover());
    paint::icon(ui, theme, icon, rect.center(), theme.size.icon, theme.colors.text_secondary);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn pills_are_seen_on_a_row_under_the_pointer() {
        for look in Look::ALL {
            let theme = Theme::load(look).unwrap();
            let pill = if theme.dark { theme.colors.raised } else { theme.colors.sunk };
            let apart = |at: usize| pill[at].abs_diff(theme.colors.accent_wash[at]);
            let is_edged = theme.edge().width > 0.0;
            assert!(is_edged || (0..3).map(apart).max().unwrap_or_default() >= 8, "{look:?}: {pill:?}");
        }
    }
}
