//! How the customer felt and what they came to expect.

use egui::Ui;

use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::ticks::ticks_ui;
use crate::ui::screens::debrief::view::View;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::card_frame;
use crate::ui::widgets::charts::{BillBar, BillKind, FeelingsChart, Turn, feelings_chart_ui, waterfall_ui};

/// Height of the curves.
const CURVES: f32 = 288.0;
/// Height of the bill.
const BILL: f32 = 248.0;

/// Draws the curves, and below them the bill beside the ticks.
pub(super) fn charts_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    feelings_ui(ui, theme, state, view, emit);
    let half = (ui.available_width() - theme.space.lg) / 2.0;
    columns_ui(
        ui,
        theme,
        "bill and ticks",
        half,
        state,
        |ui, foot, _| bill_ui(ui, theme, view, foot),
        |ui, foot, state| ticks_ui(ui, theme, state, view, foot),
    );
}

/// A card's heading with a quiet remark behind it.
fn heading_ui(ui: &mut Ui, theme: &Theme, heading: &str, remark: &str) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.label(theme.heading(heading));
        ui.label(theme.quiet(remark));
    });
}

fn feelings_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let heading = format!("How {} felt, reply by reply", view.customer);
        heading_ui(ui, theme, &heading, "Simulated. Pick a turn to see why.");
        let curve = &view.curve;
        let points = curve.labels.iter().zip(&curve.anger).zip(&curve.trust);
        let turns: Vec<Turn<'_>> =
            points.map(|((label, anger), trust)| Turn { label, anger: *anger as f32, trust: *trust as f32 }).collect();
        let best: Vec<(f32, f32)> =
            curve.best_anger.iter().zip(&curve.best_trust).map(|(a, t)| (*a as f32, *t as f32)).collect();
        let chart = FeelingsChart {
            turns: &turns,
            best: &best,
            selected: state.open_turn.map(|turn| turn + 1),
            height: CURVES,
            name: "Anger and trust after each reply, simulated",
        };
        if let Some(turn) = feelings_chart_ui(ui, theme, &chart).and_then(|at| at.checked_sub(1)) {
            // The reasons open further down the page; bring them into sight.
            state.reveal = Some(turn).filter(|turn| state.open_turn != Some(*turn));
            emit(Action::Turn(turn));
        }
    });
}

fn bill_ui(ui: &mut Ui, theme: &Theme, view: &View, foot: &mut Foot) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let remark = if view.is_group {
            "what they came to expect, on average, simulated".to_owned()
        } else {
            format!("what {} came to expect, simulated", view.customer)
        };
        heading_ui(ui, theme, "The concession bill", &remark);
        let bars: Vec<BillBar<'_>> = view
            .bill
            .iter()
            .map(|step| BillBar {
                label: &step.label,
                kind: match (step.given, step.total) {
                    (true, _) => BillKind::Yours,
                    (_, true) => BillKind::Total,
                    _ => BillKind::Step,
                },
                amount: step.amount,
                figure: &step.shown,
            })
            .collect();
        if !bars.is_empty() {
            waterfall_ui(ui, theme, &bars, BILL, "From the fair redress to what was expected, simulated");
        }
        ui.label(theme.quiet(&view.bill_words));
        foot.reach(ui);
    });
}
