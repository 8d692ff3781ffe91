//! Conditions, met or missed, a row each: for one run, or for two beside each other.

use egui::{Align, Layout, Sense, Ui, pos2, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, words};
use crate::ui::widgets::{mark_ui, rule_ui};

/// Width of a column of marks.
const MARK: f32 = 88.0;
/// Height of a row.
const ROW: f32 = 30.0;

/// A condition, and whether another run and this one met it.
#[derive(Debug, Clone, Copy)]
pub struct ConditionRow<'a> {
    /// The condition.
    pub words: &'a str,
    /// The other run, if there is one.
    pub other: Option<bool>,
    /// This run.
    pub this: bool,
}

/// Draws the rows under a heading; `names` are this run's and the other's.
pub fn conditions_ui(
    ui: &mut Ui,
    theme: &Theme,
    title: &str,
    (this, other): (&str, Option<&str>),
    rows: &[ConditionRow<'_>],
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let columns = if other.is_some() { 2.0 } else { 1.0 };
    let text = (ui.available_width() - MARK * columns).max(MARK);
    let heading = words(ui, theme, title, (Step::Body, Weight::Bold), theme.colors.text, text);
    let height = heading.size().y.max(ROW) + theme.space.xs;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Label, true, title));
    ui.painter().galley(rect.min, heading, theme.colors.text);
    let centre = |i: f32| pos2(rect.right() - MARK * (i + 0.5), rect.top() + theme.line(Step::Body) / 2.0);
    let label = |text: &str, weight, color| line(ui, theme, text, (Step::Small, weight), color);
    put_centre(ui, label(this, Weight::Bold, theme.colors.accent), centre(0.0));
    if let Some(other) = other {
        put_centre(ui, label(other, Weight::Regular, theme.colors.text_secondary), centre(1.0));
    }
    for row in rows {
        rule_ui(ui, theme);
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.set_min_height(ROW);
            ui.allocate_ui_with_layout(vec2(text, ROW), Layout::left_to_right(Align::Center), |ui| {
                ui.set_width(text);
                ui.label(theme.body(row.words));
            });
            let marks = [(row.other, other), (Some(row.this), Some(this))];
            for (met, run) in marks {
                if let (Some(met), Some(run)) = (met, run) {
                    let said = [("condition", row.words.into()), ("run", run.into())];
                    let name = if met {
                        theme.words.tell("widgets-condition-met", &said)
                    } else {
                        theme.words.tell("widgets-condition-missed", &said)
                    };
                    mark_ui(ui, theme, met, vec2(MARK, ROW), &name);
                }
            }
        });
    }
}
