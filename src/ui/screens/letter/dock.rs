//! The dock of the letter studio: the levels so far, the coach's line, and the buttons.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::conversation::levels_so_far_ui;
use crate::ui::screens::conversation::view::LevelView;
use crate::ui::screens::letter::view::StudioView;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, DimensionLevel, button_ui, button_width, side_rule_ui};

/// Narrowest room for the coach's line beside the buttons, in points.
const COACH: f32 = 230.0;

/// Draws it; the position of the button that was pressed. The last of the buttons is the main one and stands at the right;
/// the keyboard goes to it where `is_past` says so.
pub fn dock_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, is_close): (&StudioView, bool),
    (buttons, is_past): (&[Button<'_>], bool),
) -> Option<usize> {
    if !view.levels.is_empty() {
        let so_far = theme.words.say("studio-so-far");
        let levels: Vec<DimensionLevel<'_>> = view.levels.iter().map(LevelView::drawn).collect();
        levels_so_far_ui(ui, theme, so_far, &levels, is_close);
        if !is_close {
            ui.add_space(theme.space.xs);
        }
    }
    let gap = theme.space.sm;
    let wide = buttons.iter().map(|button| button_width(ui, theme, button) + gap).sum::<f32>() - gap;
    let Some(coach) = &view.coach else { return buttons_ui(ui, theme, (buttons, is_past)) };
    let room = ui.available_width() - wide - theme.space.md;
    if room < COACH {
        coach_ui(ui, theme, coach);
        return buttons_ui(ui, theme, (buttons, is_past));
    }
    let look = (crate::ui::theme::Step::Body, crate::ui::theme::Weight::Regular);
    let whole = format!("{} {coach}", theme.words.say("conversation-coach"));
    let job = theme.job(&whole, look.0, look.1, theme.colors.text, room - 2.0 * theme.space.md);
    let words = ui.painter().layout_job(job).size().y;
    let height = words.max(theme.size.control);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.add_space(((height - words) / 2.0).max(0.0));
            coach_ui(ui, theme, coach);
        });
        let layout = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
            from_right_ui(ui, theme, (buttons, is_past))
        })
        .inner
    })
    .inner
}

fn coach_ui(ui: &mut Ui, theme: &Theme, coach: &str) {
    side_rule_ui(ui, theme.colors.accent_mid, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xs;
            ui.label(theme.heading(theme.words.say("conversation-coach")));
            ui.label(theme.quiet(coach));
        });
    });
}

fn buttons_ui(ui: &mut Ui, theme: &Theme, (buttons, is_past): (&[Button<'_>], bool)) -> Option<usize> {
    let row = vec2(ui.available_width(), theme.size.control);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        from_right_ui(ui, theme, (buttons, is_past))
    })
    .inner
}

fn from_right_ui(ui: &mut Ui, theme: &Theme, (buttons, is_past): (&[Button<'_>], bool)) -> Option<usize> {
    let last = buttons.len().saturating_sub(1);
    let mut pressed = None;
    for (i, button) in buttons.iter().enumerate().rev() {
        let response = button_ui(ui, theme, button);
        if is_past && i == last {
            response.request_focus();
        }
        if response.clicked() {
            pressed = Some(i);
        }
    }
    pressed
}
