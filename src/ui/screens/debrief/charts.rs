//! How the customer felt and what they came to expect.

use egui::Ui;

use crate::ui::screens::debrief::bill::BillPart;
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::words::{counted, tied};
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::charts::{BillBar, BillKind, FeelingsChart, Turn, feelings_chart_ui, waterfall_ui};
use crate::ui::widgets::tabs_ui;

/// Widest tab with a customer's name.
const WHO: f32 = 150.0;
/// Height of the curves.
const CURVES: f32 = 288.0;
/// Height of the bill.
const BILL: f32 = 248.0;

/// Draws the curves of anger and trust against the best run.
pub(super) fn feelings_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let view = page.view;
    let names: Vec<&str> = view.customers.iter().map(|customer| customer.name.as_str()).collect();
    if names.len() > 1 {
        let width = ui.available_width().min(WHO * names.len() as f32);
        if let Some(at) =
            tabs_ui(ui, theme, theme.words.say("debrief-curves-whose"), &names, Some(state.customer), width)
        {
            emit(Action::Customer(at));
        }
    }
    let Some(customer) = view.customers.get(state.customer) else { return };
    if names.len() > 1 {
        ui.label(theme.quiet(format!("{}: {}", customer.name, customer.satisfied)));
    }
    let curve = &customer.curve;
    let labels: Vec<String> = curve.labels.iter().map(|label| counted(label)).collect();
    let points = labels.iter().zip(&curve.anger).zip(&curve.trust);
    let turns: Vec<Turn<'_>> =
        points.map(|((label, anger), trust)| Turn { label, anger: *anger as f32, trust: *trust as f32 }).collect();
    let best: Vec<(f32, f32)> =
        curve.best_anger.iter().zip(&curve.best_trust).map(|(a, t)| (*a as f32, *t as f32)).collect();
    let chart = FeelingsChart {
        turns: &turns,
        best: &best,
        selected: state.open_turn.map(|turn| turn + 1),
        height: CURVES,
        name: theme.words.say("debrief-curves-name"),
    };
    if let Some(turn) = feelings_chart_ui(ui, theme, &chart).and_then(|at| at.checked_sub(1)) {
        emit(Action::Show(turn));
    }
}

/// Draws the bill and a sentence below it.
pub(super) fn bill_ui(ui: &mut Ui, theme: &Theme, _: &State, page: &Page<'_>, _: &mut dyn FnMut(Action)) {
    let bill = &page.view.bill;
    let bars: Vec<BillBar<'_>> = bill
        .steps
        .iter()
        .map(|step| BillBar {
            label: &step.label,
            kind: match step.part {
                BillPart::Expected => BillKind::Total,
                BillPart::Change => BillKind::Step,
                BillPart::Given => BillKind::Yours,
                BillPart::Worth => BillKind::YourStep,
            },
            amount: step.amount,
            figure: &step.shown,
        })
        .collect();
    if !bars.is_empty() {
        waterfall_ui(ui, theme, &bars, BILL, theme.words.say("debrief-bill-name"));
    }
    ui.label(theme.quiet(tied(&bill.words.join(" "))));
}
