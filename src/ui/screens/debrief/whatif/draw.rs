//! Draws the sections on what a run would have been otherwise. Decides nothing.

use egui::{Ui, vec2};

use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::debrief::whatif::view::{InTime, LaneView, Lanes, Limit, Loyalty};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::charts::{InTimeBar, LoyaltyChart, in_time_chart_ui, loyalty_chart_ui};
use crate::ui::widgets::{ConditionRow, conditions_ui, rule_ui};

/// Height of the loyalty curve.
const CURVE: f32 = 264.0;
/// Width of the column of limits.
const AMOUNT: f32 = 88.0;

/// The loyalty curve beside its conditions.
pub(in crate::ui::screens::debrief) fn loyalty_ui(ui: &mut Ui, theme: &Theme, view: &Loyalty) {
    let right = (ui.available_width() - theme.space.lg) / 2.0;
    columns_ui(
        ui,
        theme,
        "loyalty",
        right,
        &mut (),
        |ui, _, ()| {
            let other = view.other.as_ref().map(|(at, name)| (*at as f32, format!("{at:.0}, {}", lower(name))));
            let chart = LoyaltyChart {
                never_failed: view.never_failed as f32,
                left_alone: view.left_alone as f32,
                after: view.after as f32,
                other: other.as_ref().map(|(at, name)| (*at, name.as_str())),
                height: CURVE,
            };
            loyalty_chart_ui(ui, theme, &chart);
        },
        |ui, _, ()| conditions_table_ui(ui, theme, view),
    );
}

fn lower(name: &str) -> String {
    let mut chars = name.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

fn conditions_table_ui(ui: &mut Ui, theme: &Theme, view: &Loyalty) {
    let other = view.other.as_ref().map(|(_, name)| lower(name));
    let rows: Vec<ConditionRow<'_>> =
        view.conditions.iter().map(|(words, other, this)| ConditionRow { words, other: *other, this: *this }).collect();
    conditions_ui(ui, theme, &view.conditions_title, ("this run", other.as_deref()), &rows);
    ui.add_space(theme.space.sm);
    ui.label(theme.quiet(&view.rare));
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

/// Two runs beside each other, or below each other where there is no room.
pub(in crate::ui::screens::debrief) fn lanes_ui(ui: &mut Ui, theme: &Theme, view: &Lanes) {
    let right = (ui.available_width() - theme.space.lg) / 2.0;
    let [other, this] = &view.lanes;
    columns_ui(
        ui,
        theme,
        "two runs",
        right,
        &mut (),
        |ui, foot, ()| lane_ui(ui, theme, other, false, |ui| foot.reach(ui)),
        |ui, foot, ()| lane_ui(ui, theme, this, true, |ui| foot.reach(ui)),
    );
}

fn lane_ui(ui: &mut Ui, theme: &Theme, lane: &LaneView, is_this: bool, reach: impl FnOnce(&mut Ui)) {
    let colors = &theme.colors;
    let (fill, ink) = if is_this { (colors.accent_wash, colors.accent) } else { (colors.paper, colors.text) };
    let inset = egui::Margin::symmetric(theme.inset.card.0 as i8, theme.inset.card.1 as i8 - 4);
    egui::Frame::new().fill(fill).corner_radius(theme.radius.card).inner_margin(inset).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.rich(&lane.name, Step::Body, Weight::Bold, ink));
        ui.label(theme.speech(&lane.text));
        if !lane.effect.is_empty() {
            ui.label(theme.quiet(&lane.effect));
        }
        if !lane.figures.is_empty() {
            rule_ui(ui, theme);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.lg, theme.space.sm);
                for (value, label) in &lane.figures {
                    ui.vertical(|ui| {
                        ui.spacing_mut().item_spacing.y = 2.0;
                        ui.label(theme.strong(value));
                        ui.label(theme.small(label));
                    });
                }
            });
        }
        reach(ui);
    });
}

/// A sentence, and a row for each higher limit.
pub(in crate::ui::screens::debrief) fn limit_ui(ui: &mut Ui, theme: &Theme, view: &Limit) {
    ui.label(theme.body(&view.words));
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    for (limit, words) in &view.rows {
        rule_ui(ui, theme);
        ui.horizontal_top(|ui| {
            ui.allocate_ui(vec2(AMOUNT, theme.line(Step::Body)), |ui| {
                ui.set_width(AMOUNT);
                ui.label(theme.strong(limit));
            });
            ui.vertical(|ui| ui.label(theme.body(words)));
        });
    }
}
