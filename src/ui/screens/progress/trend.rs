//! Draws how the dimensions move: a sentence, and a chart for each.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::progress::Action;
use crate::ui::screens::progress::view::{ChartView, TrendView};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::charts::{TrendChart, trend_chart_ui, trend_key_ui};
use crate::ui::widgets::long_lines_ui;

/// Narrowest card that has two charts beside each other.
const TWO: f32 = 560.0;

/// Draws it inside a card.
pub(super) fn trend_ui(ui: &mut Ui, theme: &Theme, trend: &TrendView, opens: bool, emit: &mut dyn FnMut(Action)) {
    ui.label(theme.rich(&trend.heading, Step::Speech, theme.type_scale.heading, theme.colors.text));
    long_lines_ui(ui, theme, &trend.sentence, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    ui.add_space(theme.space.sm);
    let whole = ui.available_width();
    let columns = if whole >= TWO { 2 } else { 1 };
    let gap = theme.space.xl;
    let each = ((whole - gap * (columns as f32 - 1.0)) / columns as f32).floor();
    for pair in trend.charts.chunks(columns) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for chart in pair {
                ui.vertical(|ui| {
                    ui.set_width(each);
                    ui.spacing_mut().item_spacing.x = theme.space.sm;
                    if let Some(run) = chart_ui(ui, theme, chart, opens).and_then(|at| trend.attempts.get(at)) {
                        emit(Action::Open(run.clone()));
                    }
                });
            }
        });
        ui.add_space(theme.space.xs);
    }
    let words = &theme.words;
    trend_key_ui(ui, theme, words.say("progress-key-run"), words.say("progress-key-mean"));
}

fn chart_ui(ui: &mut Ui, theme: &Theme, chart: &ChartView, opens: bool) -> Option<usize> {
    let height = theme.line(Step::Speech);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_height(height);
        glyph_ui(ui, theme, chart.dimension, theme.size.tick);
        ui.label(theme.body(terms::dimension(&theme.words, chart.dimension)));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            match &chart.figure {
                Some(figure) => ui.label(theme.rich(figure, Step::Speech, Weight::Bold, theme.colors.text)),
                None => ui.label(theme.quiet(theme.words.say("progress-unscored"))),
            };
            if let Some(change) = &chart.change {
                ui.label(theme.quiet(change));
            }
        });
    });
    let drawn = TrendChart {
        dimension: chart.dimension,
        levels: &chart.levels,
        means: &chart.means,
        labels: &chart.labels,
        name: &chart.name,
        opens,
    };
    trend_chart_ui(ui, theme, &drawn)
}
