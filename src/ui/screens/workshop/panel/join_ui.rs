//! What stands in the middle while people join: the square, the address and the code as the wall has them, and where the room will be
//! asked.

use egui::{Align, Layout, Rect, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::screens::workshop::panel::rows::{ends_ui, heading_ui, number_ui};
use crate::ui::screens::workshop::view::PanelView;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::line;
use crate::ui::widgets::{paint_code, rule_ui};

/// Width of the square.
const SQUARE: f32 = 208.0;
/// Room for a number, and for the minutes of a stop.
const NUMBER: f32 = 42.0;
const MINUTES: f32 = 72.0;

/// Draws how phones join, large enough to be held up to somebody.
pub(super) fn join_ui(ui: &mut Ui, theme: &Theme, view: &PanelView) {
    let Some(join) = &view.join else { return };
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ends_ui(ui, theme, words.say("workshop-join"), words.say("workshop-join-note"));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.lg;
        let (rect, response) = ui.allocate_exact_size(vec2(SQUARE, SQUARE), Sense::hover());
        let said = words.tell("workshop-lobby-square", &[("address", (&join.address).into())]);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &said));
        paint_code(ui.painter(), theme, rect, &join.link);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.add_space(theme.space.md);
            ui.label(theme.quiet(words.say("workshop-lobby-or-type")));
            large_ui(ui, theme, &join.address);
            ui.add_space(theme.space.sm);
            ui.label(theme.quiet(words.say("workshop-lobby-code")));
            large_ui(ui, theme, &join.code);
        });
    });
}

fn large_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    let width = ui.available_width();
    let fits = |step: &Step| line(ui, theme, text, (*step, Weight::Bold), theme.colors.text).size().x <= width;
    let step = [Step::Figure, Step::TitleBar].into_iter().find(fits).unwrap_or(Step::Speech);
    let job = theme.job(text, step, Weight::Bold, theme.colors.text, width);
    ui.label(job);
}

/// Draws where the room will be asked, and for how long.
pub(super) fn plan_ui(ui: &mut Ui, theme: &Theme, view: &PanelView) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    heading_ui(ui, theme, words.say("workshop-plan-heading"), words.say("workshop-plan-note"));
    for (at, stop) in view.plan.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        let row = vec2(ui.available_width(), theme.size.control_small);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let minutes = words.tell("workshop-minutes", &[("minutes", stop.minutes.into())]);
            ui.allocate_ui_with_layout(vec2(MINUTES, row.y), Layout::right_to_left(Align::Center), |ui| {
                ui.label(theme.strong(minutes));
            });
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(NUMBER, row.y), Sense::hover());
                let number = Rect::from_min_size(rect.min, vec2(28.0, row.y));
                number_ui(ui, theme, at + 1, number.center());
                ui.add(egui::Label::new(theme.body(&stop.line)).truncate());
            });
        });
    }
}
