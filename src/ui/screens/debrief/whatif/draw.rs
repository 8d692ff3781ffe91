//! Draws the sections on what a run would have been otherwise. Decides nothing.

use egui::Ui;

use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::debrief::whatif::view::{InTime, Loyalty};
use crate::ui::screens::debrief::words::tied;
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::charts::{InTimeBar, LoyaltyChart, in_time_chart_ui, loyalty_chart_ui};
use crate::ui::widgets::{ConditionRow, conditions_ui};

/// Height of the loyalty curve.
const CURVE: f32 = 264.0;
/// Height of a condition in the table beside it.
const CONDITION: f32 = 30.0;

/// The loyalty curve beside its conditions.
pub(in crate::ui::screens::debrief) fn loyalty_ui(ui: &mut Ui, theme: &Theme, view: &Loyalty) {
    if view.conditions.is_empty() {
        curve_ui(ui, theme, view);
        ui.label(theme.quiet(tied(&view.rare)));
        return;
    }
    let right = (ui.available_width() - theme.space.lg) / 2.0;
    columns_ui(
        ui,
        theme,
        "loyalty",
        right,
        &mut (),
        |ui, _, ()| curve_ui(ui, theme, view),
        |ui, _, ()| conditions_table_ui(ui, theme, view),
    );
}

fn curve_ui(ui: &mut Ui, theme: &Theme, view: &Loyalty) {
    let other = view.other.as_ref().map(|(at, name)| (*at as f32, format!("{at:.0}, {name}")));
    let chart = LoyaltyChart {
        never_failed: view.never_failed as f32,
        left_alone: view.left_alone as f32,
        after: view.after as f32,
        other: other.as_ref().map(|(at, name)| (*at, name.as_str())),
        height: CURVE.max(conditions_height(theme, view)),
    };
    loyalty_chart_ui(ui, theme, &chart);
}

/// About how high the table of conditions is: the curve beside it is as high.
fn conditions_height(theme: &Theme, view: &Loyalty) -> f32 {
    let rows = view.conditions.len() as f32 + 1.0;
    rows * (CONDITION + theme.space.hair) + theme.space.sm + theme.line(Step::Body)
}

fn conditions_table_ui(ui: &mut Ui, theme: &Theme, view: &Loyalty) {
    let other = view.other.as_ref().map(|(_, name)| name.as_str());
    let rows: Vec<ConditionRow<'_>> =
        view.conditions.iter().map(|(words, other, this)| ConditionRow { words, other: *other, this: *this }).collect();
    conditions_ui(ui, theme, &view.conditions_title, (theme.words.say("whatif-this-run-within"), other), &rows);
    ui.add_space(theme.space.sm);
    ui.label(theme.quiet(tied(&view.rare)));
}

/// Two bars of what was expected, and the offer as a broken line across them.
pub(in crate::ui::screens::debrief) fn in_time_ui(ui: &mut Ui, theme: &Theme, view: &InTime) {
    let bars: Vec<InTimeBar<'_>> = view
        .bars
        .iter()
        .enumerate()
        .map(|(i, (name, amount, figure, covered))| InTimeBar {
            name,
            amount: *amount as f32,
            figure,
            covered,
            is_late: i > 0,
        })
        .collect();
    in_time_chart_ui(ui, theme, &bars, (view.offer.0 as f32, &view.offer.1));
}
