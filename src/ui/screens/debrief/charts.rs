//! How the customer felt, what they came to expect, and the eleven ticks.

use egui::Ui;

use crate::domain::rubric::Tick;
use crate::domain::rubric::ticks::Lens;
use crate::ui::screens::debrief::view::View;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::charts::{BillBar, BillKind, FeelingsChart, Turn, feelings_chart_ui, waterfall_ui};
use crate::ui::widgets::{card_frame, tabs_ui, tick_ui};

pub(super) fn charts_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    feelings_ui(ui, theme, state, view, emit);
    let gap = theme.space.lg;
    let two = ui.available_width() >= 900.0;
    let each = if two { (ui.available_width() - gap) / 2.0 } else { ui.available_width() };
    let mut both = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(each);
            bill_ui(ui, theme, view);
        });
        ui.vertical(|ui| {
            ui.set_width(each);
            ticks_ui(ui, theme, state, view);
        });
    };
    if two {
        ui.horizontal_top(both);
    } else {
        both(ui);
    }
}

fn feelings_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal(|ui| {
            ui.label(theme.heading("How it felt, reply by reply"));
            ui.label(theme.quiet("Simulated. Pick a turn to see why."));
        });
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
            height: 280.0,
            name: "Anger and trust after each reply, simulated",
        };
        if let Some(turn) = feelings_chart_ui(ui, theme, &chart).and_then(|at| at.checked_sub(1)) {
            emit(Action::Turn(turn));
        }
    });
}

fn bill_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal(|ui| {
            ui.label(theme.heading("The concession bill"));
            ui.label(theme.quiet("what was expected, simulated"));
        });
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
            waterfall_ui(ui, theme, &bars, 260.0, "From the fair redress to what was expected, simulated");
        }
        ui.label(theme.quiet(&view.bill_words));
    });
}

fn ticks_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("Eleven ticks"));
        let width = ui.available_width();
        let names = Lens::ALL.map(Lens::name);
        if let Some(lens) = tabs_ui(ui, theme, "Lens", &names, Some(state.lens), width) {
            state.lens = lens;
        }
        let lens = Lens::ALL.get(state.lens).copied().unwrap_or(Lens::SixSteps);
        let mut headings: Vec<&str> = Vec::new();
        for heading in Tick::ALL.iter().filter_map(|tick| tick.under(lens)) {
            if !headings.contains(&heading) {
                headings.push(heading);
            }
        }
        for heading in headings {
            ui.label(theme.small(heading));
            for tick in Tick::ALL.into_iter().filter(|tick| tick.under(lens) == Some(heading)) {
                let earned = view.ticks.iter().any(|(name, on)| name == tick.name() && *on);
                tick_ui(ui, theme, tick.name(), earned, None);
            }
        }
    });
}
