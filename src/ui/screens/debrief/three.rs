//! The three recoveries behind three tabs: the customer's, the process's, the employee's.

use egui::{Role, Sense, Ui, WidgetInfo};

use crate::ui::screens::debrief::closer::{CauseView, Three};
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{paint, rule_ui, tabs_ui, well_frame};

/// Widest row of tabs.
const TABS: f32 = 420.0;
/// How far a cause is set in below the one above it.
const INDENT: f32 = 24.0;

/// Draws the tabs and the one that is chosen.
pub(super) fn three_ui(ui: &mut Ui, theme: &Theme, state: &mut State, page: &Page<'_>, _: &mut dyn FnMut(Action)) {
    let Some(three) = &page.view.three else { return };
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    let width = ui.available_width().min(TABS);
    let names = ["Customer", "Process", "Employee"];
    if let Some(tab) = tabs_ui(ui, theme, "Which recovery", &names, Some(state.recovery), width) {
        state.recovery = tab;
    }
    match state.recovery {
        0 => customer_ui(ui, theme, three),
        1 => process_ui(ui, theme, state, three),
        _ => employee_ui(ui, theme, three),
    }
}

fn customer_ui(ui: &mut Ui, theme: &Theme, three: &Three) {
    for (heading, rows) in [("Results, simulated", &three.customer), ("How fair it felt, simulated", &three.justices)] {
        ui.add_space(theme.space.xs);
        ui.label(theme.small(heading));
        for (label, value) in rows {
            ui.horizontal_wrapped(|ui| {
                ui.label(theme.quiet(format!("{label}:")));
                ui.label(theme.strong(value));
            });
        }
    }
}

fn process_ui(ui: &mut Ui, theme: &Theme, state: &mut State, three: &Three) {
    for line in &three.process {
        ui.label(theme.body(line));
    }
    if three.causes.is_empty() {
        return;
    }
    rule_ui(ui, theme);
    ui.label(theme.small("Why did it happen? Choose a cause to see what would mend it."));
    for (at, cause) in three.causes.iter().enumerate() {
        cause_ui(ui, theme, state, (at, cause));
    }
}

fn cause_ui(ui: &mut Ui, theme: &Theme, state: &mut State, (at, cause): (usize, &CauseView)) {
    let open = state.cause == Some(at);
    ui.horizontal_top(|ui| {
        ui.add_space(INDENT * cause.depth as f32);
        ui.vertical(|ui| {
            let text = if open { theme.strong(&cause.text) } else { theme.body(&cause.text) };
            let row = ui.label(text);
            let response =
                ui.interact(row.rect.expand(theme.space.hair), ui.scope_id().with(("cause", at)), Sense::click());
            response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, format!("Cause: {}", cause.text)));
            if response.has_focus() || response.hovered() {
                paint::focus_ring(ui.painter(), theme, response.rect, theme.radius.control);
            }
            if response.clicked() {
                state.cause = if open { None } else { Some(at) };
            }
            if open {
                well_frame(theme).show(ui, |ui| {
                    ui.label(theme.body(format!("What would mend it: {}", cause.fix)));
                    let stops = if cause.stops_it {
                        "This stops it coming back."
                    } else {
                        "This does not stop it coming back."
                    };
                    ui.label(theme.strong(stops));
                });
            }
        });
    });
}

fn employee_ui(ui: &mut Ui, theme: &Theme, three: &Three) {
    for line in &three.employee {
        ui.label(theme.body(line));
    }
    rule_ui(ui, theme);
    ui.label(theme.small("What to ask for"));
    for line in &three.support {
        ui.label(theme.body(line));
    }
}
