//! The rows settings are made of: a name and one line of what it means at the left, the control at the right; below
//! each other where there is no room for both.

use egui::{Align, Layout, Rect, Sense, Ui, UiBuilder, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{bare_switch_ui, long_lines_ui, tabs_ui};

/// Width of a choice, in points.
pub(super) const CHOICE: f32 = 296.0;
/// Narrowest row with the control beside its name.
const BESIDE: f32 = 460.0;
/// Width of a switch.
const SWITCH: f32 = 36.0;

/// What a row says.
#[derive(Debug, Clone, Copy)]
pub(super) struct Row<'a> {
    /// What it is; read out with the control.
    pub(super) name: &'a str,
    /// What it means, in one line.
    pub(super) explains: &'a str,
}

fn words_ui(ui: &mut Ui, theme: &Theme, row: Row<'_>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.label(theme.body(row.name));
    long_lines_ui(ui, theme, row.explains, (Step::Small, Weight::Regular), theme.colors.text_secondary);
}

/// Draws a row with a control of this size.
pub(super) fn row_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    row: Row<'_>,
    (width, height): (f32, f32),
    always_beside: bool,
    control: impl FnOnce(&mut Ui) -> R,
) -> R {
    let whole = ui.available_width();
    if whole < BESIDE && !always_beside {
        return ui
            .vertical(|ui| {
                words_ui(ui, theme, row);
                ui.add_space(theme.space.xs);
                ui.horizontal(control).inner
            })
            .inner;
    }
    let top = ui.cursor().min;
    let room = vec2((whole - width - theme.space.md).max(0.0), f32::INFINITY);
    let at = UiBuilder::new().max_rect(Rect::from_min_size(top, room)).id_salt(row.name);
    let mut words = ui.new_child(at.layout(Layout::top_down(Align::Min)));
    words_ui(&mut words, theme, row);
    let tall = words.min_rect().height().max(height);
    let right = top + vec2(whole - width, ((tall - height) / 2.0).round());
    let at = UiBuilder::new().max_rect(Rect::from_min_size(right, vec2(width, height))).id_salt((row.name, "control"));
    let mut beside = ui.new_child(at.layout(Layout::left_to_right(Align::Center)));
    let done = control(&mut beside);
    ui.allocate_rect(Rect::from_min_size(top, vec2(whole, tall)), Sense::hover());
    done
}

/// A switch; whether it is to be turned.
pub(super) fn switch_row_ui(ui: &mut Ui, theme: &Theme, row: Row<'_>, on: bool) -> bool {
    let size = (SWITCH, theme.size.control_small);
    row_ui(ui, theme, row, size, true, |ui| bare_switch_ui(ui, theme, row.name, on).clicked())
}

/// One of several in a trough; the one that was asked for.
pub(super) fn choice_row_ui<T: PartialEq + Copy>(
    ui: &mut Ui,
    theme: &Theme,
    row: Row<'_>,
    choices: &[(T, &str)],
    now: T,
) -> Option<T> {
    let selected = choices.iter().position(|(value, _)| *value == now);
    let labels: Vec<&str> = choices.iter().map(|(_, label)| *label).collect();
    let width = CHOICE.min(ui.available_width());
    let asked = row_ui(ui, theme, row, (width, theme.size.trough), false, |ui| {
        tabs_ui(ui, theme, row.name, &labels, selected, width)
    });
    asked.and_then(|at| choices.get(at)).map(|(value, _)| *value)
}
