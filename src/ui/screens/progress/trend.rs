//! Draws how the dimensions move: a sentence, and a chart for each.

use egui::{Align, Layout, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, vec2};

use crate::ui::screens::progress::Action;
use crate::ui::screens::progress::view::{ChartView, TrendView};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::charts::{TrendChart, trend_chart_ui, trend_key_ui};
use crate::ui::widgets::{Button, button_ui, long_lines_ui};

/// Narrowest card that has two charts beside each other.
const TWO: f32 = 560.0;

/// Draws it inside a card.
pub(super) fn trend_ui(ui: &mut Ui, theme: &Theme, trend: &TrendView, opens: bool, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    // Of one run there is nothing to draw: a row a dimension tells it.
    let is_only = trend.attempts.len() == 1;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.lg, 0.0);
        // The marks stand on the middle of the heading.
        ui.spacing_mut().interact_size.y = theme.line(Step::Speech);
        ui.label(theme.rich(&trend.heading, Step::Speech, theme.type_scale.heading, theme.colors.text));
        if !is_only {
            trend_key_ui(ui, theme, words.say("progress-key-run"), words.say("progress-key-mean"));
        }
    });
    long_lines_ui(ui, theme, &trend.sentence, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    if let Some(last) = trend.attempts.last().filter(|_| opens) {
        last_run_ui(ui, theme, is_only, &mut || emit(Action::Open(last.clone())));
    }
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
                    let asked =
                        if is_only { row_ui(ui, theme, chart, opens) } else { chart_ui(ui, theme, chart, opens) };
                    if let Some(run) = asked.and_then(|at| trend.attempts.get(at)) {
                        emit(Action::Open(run.clone()));
                    }
                });
            }
        });
        ui.add_space(theme.space.xs);
    }
}

/// The way to what came of the last run, and that every other one can be opened as well.
fn last_run_ui(ui: &mut Ui, theme: &Theme, is_only: bool, open: &mut dyn FnMut()) {
    ui.add_space(theme.space.xs);
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control_small), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
        let name = if is_only { "progress-debrief" } else { "progress-debrief-last" };
        if button_ui(ui, theme, &Button::outline(theme.words.say(name)).small()).clicked() {
            open();
        }
        if !is_only {
            ui.label(theme.small(theme.words.say("progress-debrief-each")));
        }
    });
}

/// The one run as a row, which opens it.
fn row_ui(ui: &mut Ui, theme: &Theme, chart: &ChartView, opens: bool) -> Option<usize> {
    let sense = if opens { Sense::click() } else { Sense::hover() };
    let height = theme.line(Step::Speech) + theme.space.sm;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), sense);
    let label = chart.labels.first().map_or("", String::as_str);
    let name = format!("{} {label}", chart.name);
    let role = if opens { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &name));
    if opens && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(
            rect.expand2(vec2(theme.space.sm, 0.0)),
            theme.radius.control,
            theme.colors.accent_wash,
        );
    }
    if response.has_focus() {
        let ring = Stroke::new(theme.stroke.focus, theme.colors.accent);
        let around = rect.expand2(vec2(theme.space.sm, 0.0));
        ui.painter().rect_stroke(around, theme.radius.control, ring, StrokeKind::Inside);
    }
    head_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt(chart.dimension)), theme, chart, height);
    let clicked = response.clicked();
    response.on_hover_text(label);
    clicked.then_some(0)
}

/// Glyph and name at the left, how it stands at the right.
fn head_ui(ui: &mut Ui, theme: &Theme, chart: &ChartView, height: f32) {
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
}

fn chart_ui(ui: &mut Ui, theme: &Theme, chart: &ChartView, opens: bool) -> Option<usize> {
    head_ui(ui, theme, chart, theme.line(Step::Speech));
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
