//! The first screen of a debrief: how it ended, the line to keep, the line to change, the four dimensions, one plan.

use egui::Ui;
use egui::text::LayoutJob;

use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::view::{DimensionView, QuoteView, View};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, DimensionBar, Span, SpanLook, button_ui, card_frame, dimension_bar_ui, marked_text_ui, rule_ui, well_frame,
};

/// Widest line of what happened, in points.
const STORY: f32 = 760.0;
/// Width of the right column, and its largest share of the page.
const RIGHT: (f32, f32) = (420.0, 0.37);

/// Draws it.
pub(super) fn first_screen_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let right = RIGHT.0.min(ui.available_width() * RIGHT.1);
    columns_ui(
        ui,
        theme,
        "first screen",
        right,
        emit,
        |ui, foot, _| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            ending_ui(ui, theme, view);
            quotes_ui(ui, theme, view, foot);
        },
        |ui, foot, emit| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            dimensions_ui(ui, theme, view);
            plan_ui(ui, theme, view, foot, emit);
        },
    );
}

fn ending_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.scope(|ui| {
        ui.set_max_width(STORY.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.title_job(&view.headline, Step::Title, theme.colors.text, ui.available_width()));
        ui.label(theme.speech(&view.text).color(theme.colors.text_secondary));
        if !view.survey.is_empty() {
            ui.label(theme.speech(format!("“{}”", view.survey)));
        }
        if let Some(against) = &view.against_best {
            ui.label(theme.quiet(against));
        }
    });
}

fn quotes_ui(ui: &mut Ui, theme: &Theme, view: &View, foot: &mut Foot) {
    let quotes = [("Keep doing", &view.keep), ("Change first", &view.change)];
    let mut quotes = quotes.into_iter().filter_map(|(title, quote)| quote.as_ref().map(|q| (title, q))).peekable();
    while let Some((title, quote)) = quotes.next() {
        card_frame(theme).show(ui, |ui| {
            quote_ui(ui, theme, title, quote);
            // One card alone keeps its own height: stretched down the column it would be a white field.
            if quotes.peek().is_none() && view.change.is_some() {
                foot.reach(ui);
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
            ui.add_space((theme.line(Step::Speech) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, quote.dimension, theme.size.glyph);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.speech(format!("“{}”", quote.text)));
            ui.label(theme.quiet(&quote.effect));
            if let Some(aim) = &quote.aim {
                ui.add_space(theme.space.sm);
                aim_ui(ui, theme, aim);
            }
        });
    });
}

fn aim_ui(ui: &mut Ui, theme: &Theme, aim: &str) {
    well_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let mut job = LayoutJob::default();
        job.append("Aim for: ", 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
        job.append(aim, 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
        ui.label(job);
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
            dimension_ui(ui, theme, shown);
        }
    });
}

fn dimension_ui(ui: &mut Ui, theme: &Theme, shown: &DimensionView) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(mean) = shown.mean {
            let bar = DimensionBar { dimension: shown.dimension, mean: mean as f32, word: &shown.word, guess: None };
            dimension_bar_ui(ui, theme, &bar);
        } else {
            // Not scored is not a level of nought: it has no bar.
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
                glyph_ui(ui, theme, shown.dimension, theme.size.tick);
                ui.label(theme.heading(shown.dimension.name()));
                ui.label(theme.quiet(&shown.word));
            });
        }
        ui.label(theme.small(&shown.anchor));
    });
}

fn plan_ui(ui: &mut Ui, theme: &Theme, view: &View, foot: &mut Foot, emit: &mut dyn FnMut(Action)) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("If this, then that"));
        let words = format!("{} {}", view.plan_when, view.plan_then);
        let then = Span { bytes: view.plan_when.len() + 1..words.len(), look: SpanLook::Plain };
        marked_text_ui(ui, theme, &words, Step::Speech, Weight::Regular, &[then]);
        ui.add_space(theme.space.xs);
        if button_ui(ui, theme, &Button::primary("Again").key("Enter")).clicked() {
            emit(Action::Again);
        }
        foot.reach(ui);
    });
}
