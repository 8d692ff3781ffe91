//! Draws the debrief. Its first screen is the whole of it for somebody with a minute.

use std::sync::Arc;

use egui::{Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::screens::debrief::view::{self, QuoteView, View};
use crate::ui::screens::debrief::{Action, State, charts, turns};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, DimensionBar, button_ui, card_frame, dimension_bar_ui, rule_ui, stars_ui, well_frame,
};

/// Height of the header on the first screen.
const HEADER: f32 = 88.0;

/// Draws the debrief and emits what was asked for.
pub fn debrief_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let scenario = Arc::clone(&state.attempt.session.stage().scenario);
    let paths = shell.searches.paths(&scenario, &shell.ctx);
    let mode = match state.attempt.mode {
        Mode::Coach => "Coach",
        Mode::Practice => "Practice",
        Mode::Assessment => "Assessment",
    };
    let Some(view) = view::view(&state.attempt.session, mode, paths.as_deref()) else { return };
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Debrief(action));
        let page = ui.max_rect();
        let pad = if page.width() < 1112.0 { theme.space.lg } else { theme.space.page };
        let scrolled = state.scrolled > 40.0;
        let height = if scrolled { theme.size.header } else { HEADER };
        let header = Rect::from_min_max(page.min, pos2(page.right(), page.top() + height));
        let mut header_area = ui.new_child(UiBuilder::new().max_rect(header.shrink2(vec2(pad, 0.0))).id_salt("header"));
        header_ui(&mut header_area, theme, &view, scrolled, &mut emit);
        ui.painter().hline(page.x_range(), header.bottom(), (theme.stroke.hair, theme.colors.hairline));
        let body = Rect::from_min_max(pos2(page.left(), header.bottom()), page.max);
        let mut body_area = ui.new_child(UiBuilder::new().max_rect(body).id_salt("body"));
        let out = ScrollArea::vertical().auto_shrink([false, false]).id_salt("debrief").show(&mut body_area, |ui| {
            egui::Frame::new().inner_margin(Margin::symmetric(pad as i8, theme.space.lg as i8)).show(ui, |ui| {
                ui.set_max_width(ui.available_width().min(1400.0));
                ui.spacing_mut().item_spacing.y = theme.space.lg;
                first_screen_ui(ui, theme, &view, &mut emit);
                charts::charts_ui(ui, theme, state, &view, &mut emit);
                turns::turns_ui(ui, theme, state, &view, &mut emit);
            });
        });
        state.scrolled = out.state.clamped_offset().y;
    });
}

/// Width of a figure in the header.
const FIGURE: f32 = 176.0;

fn header_ui(ui: &mut Ui, theme: &Theme, view: &View, scrolled: bool, emit: &mut dyn FnMut(Action)) {
    let rect = ui.max_rect();
    let area = |ui: &mut Ui, left: f32, right: f32, name: &str| {
        let cell = Rect::from_min_max(pos2(left, rect.top()), pos2(right, rect.bottom()));
        let mut cell = ui.new_child(UiBuilder::new().max_rect(cell).id_salt(name));
        cell.spacing_mut().item_spacing.y = 0.0;
        cell
    };
    let mut button = ui.new_child(
        UiBuilder::new().max_rect(rect).layout(egui::Layout::right_to_left(egui::Align::Center)).id_salt("again"),
    );
    let again = button_ui(&mut button, theme, &Button::outline("Try again").icon(Icon::Retry));
    if again.clicked() {
        emit(Action::Again);
    }
    let room = again.rect.left() - theme.space.lg - rect.left() - 300.0;
    let cells = ((room / FIGURE).floor().max(0.0) as usize).min(view.summary.len());
    let start = again.rect.left() - theme.space.lg - cells as f32 * FIGURE;
    let mut title = area(ui, rect.left(), start - theme.space.md, "title");
    title.add_space(if scrolled { 15.0 } else { 17.0 });
    title.label(theme.title_bar(&view.title));
    if !scrolled {
        title.label(theme.small(&view.about));
    }
    for (i, figure) in view.summary.iter().take(cells).enumerate() {
        let left = start + i as f32 * FIGURE;
        let line = egui::Rangef::new(rect.top() + theme.space.md, rect.bottom() - theme.space.md);
        ui.painter().vline(left, line, (theme.stroke.hair, theme.colors.hairline));
        let mut cell = area(ui, left + theme.space.md + theme.space.xs, left + FIGURE, &figure.label);
        cell.add_space(if scrolled { 9.0 } else { 20.0 });
        cell.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            ui.label(theme.name(&figure.value));
            if let Some(stars) = figure.stars.filter(|_| !scrolled) {
                stars_ui(ui, theme, stars, theme.size.star - 3.0);
            }
        });
        cell.label(theme.small(&figure.label));
    }
}

fn first_screen_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let gap = theme.space.lg;
    let two = ui.available_width() >= 900.0;
    let right = if two { 400.0_f32.min(ui.available_width() * 0.38) } else { ui.available_width() };
    let left = if two { ui.available_width() - right - gap } else { ui.available_width() };
    let mut columns = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.set_width(left);
            ui.spacing_mut().item_spacing.y = theme.space.md;
            ui.label(theme.title(&view.headline));
            ui.label(theme.speech(format!("{} “{}”", view.text, view.survey)).color(theme.colors.text_secondary));
            if let Some(against) = &view.against_best {
                ui.label(theme.quiet(against));
            }
            quotes_ui(ui, theme, view);
        });
        ui.vertical(|ui| {
            ui.set_width(right);
            ui.spacing_mut().item_spacing.y = theme.space.md;
            dimensions_ui(ui, theme, view);
            plan_ui(ui, theme, view, emit);
        });
    };
    if two {
        ui.horizontal_top(columns);
    } else {
        columns(ui);
    }
}

fn quotes_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    if let Some(keep) = &view.keep {
        card_frame(theme).show(ui, |ui| quote_ui(ui, theme, "Keep doing", keep));
    }
    if let Some(change) = &view.change {
        card_frame(theme).show(ui, |ui| {
            quote_ui(ui, theme, "Change first", change);
            if let Some(one_up) = &change.one_up {
                ui.add_space(theme.space.xs);
                well_frame(theme).show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.label(theme.body(format!("One level up: {one_up}")));
                });
            }
        });
    }
}

fn quote_ui(ui: &mut Ui, theme: &Theme, title: &str, quote: &QuoteView) {
    ui.set_width(ui.available_width());
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading(title));
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space(5.0);
            glyph_ui(ui, theme, quote.dimension, theme.size.glyph);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.label(theme.speech(format!("“{}”", quote.text)));
            ui.label(theme.quiet(&quote.effect));
        });
    });
}

fn dimensions_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("Four dimensions"));
        for (i, shown) in view.dimensions.iter().enumerate() {
            if i > 0 {
                rule_ui(ui, theme);
            }
            let bar = DimensionBar {
                dimension: shown.dimension,
                mean: shown.mean.unwrap_or(0.0) as f32,
                word: &shown.word,
                guess: None,
            };
            dimension_bar_ui(ui, theme, &bar);
            ui.label(theme.small(&shown.anchor));
        }
    });
}

fn plan_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("If this, then that"));
        ui.label(theme.speech(format!("{} {}", view.plan_when, view.plan_then)));
        ui.add_space(theme.space.xs);
        if button_ui(ui, theme, &Button::primary("Again").key("Enter")).clicked() {
            emit(Action::Again);
        }
    });
}
