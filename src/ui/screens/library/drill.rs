//! The drill in the library: what it would be for and why, and the one button, in a strip below today's case.

use egui::{Align, Layout, Margin, Ui, vec2};
use serde::Serialize;

use crate::domain::rubric::Dimension;
use crate::ui::screens::debrief::tied;
use crate::ui::screens::drill::NONE;
use crate::ui::screens::library::Action;
use crate::ui::screens::library::today::sentences_ui;
use crate::ui::terms;
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::art::{glyph_ui, icon_ui};
use crate::ui::widgets::{Button, button_ui, button_width, card_frame, over_shadow_ui};
use crate::words::Words;
use crate::workflow::drill::{Drill, Drills};
use crate::workflow::{AttemptId, Workspace, history};

/// The drill that is next, or why there is none.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DrillView {
    /// What it is for; `None` where there is none.
    pub dimension: Option<Dimension>,
    /// `Two-minute drill: speed`.
    pub heading: String,
    /// Why, and from which case.
    pub reason: String,
    /// On its button.
    pub begin: Option<String>,
}

/// What is offered: the drill that was begun and not answered, or else the next one. Nothing where the store cannot be read,
/// which other parts of the page say.
pub(super) fn offered(
    (ws, words): (&Workspace, &Words),
    unseen: Option<&AttemptId>,
    drills: &mut Drills,
    open: Option<&Drill>,
) -> Option<DrillView> {
    let (next, begin) = match open {
        Some(open) => (Some(open.offer()), "library-drill-go-on"),
        None => {
            let day = history::today(ws).unsigned_abs();
            (drills.offer(ws, unseen, day).ok()?, "library-drill-begin")
        }
    };
    let Some(next) = next else {
        let (heading, reason) = (words.say("library-drill").to_owned(), words.say(NONE).to_owned());
        return Some(DrillView { dimension: None, heading, reason, begin: None });
    };
    Some(DrillView {
        dimension: Some(next.dimension),
        heading: words
            .tell("library-drill-for", &[("dimension", terms::dimension_within(words, next.dimension).into())]),
        reason: words.tell(
            "library-drill-reason",
            &[("reason", (&next.reason.sentence(words)).into()), ("title", (&next.title).into())],
        ),
        begin: Some(words.say(begin).to_owned()),
    })
}

/// Draws it across the space: its words at the left, its button at the right or below.
pub(super) fn offered_ui(ui: &mut Ui, theme: &Theme, drill: &DrillView, emit: &mut dyn FnMut(Action)) {
    let margin = Margin::symmetric(theme.space.lg as i8, theme.space.md as i8);
    over_shadow_ui(card_frame(theme).inner_margin(margin), ui, |ui| {
        ui.set_width(ui.available_width());
        let begin = drill.begin.as_deref().map(Button::outline);
        let room = begin.as_ref().map_or(0.0, |begin| button_width(ui, theme, begin) + theme.space.lg);
        let beside = ui.available_width() - room >= BESIDE;
        let words = if beside { ui.available_width() - room } else { ui.available_width() };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(words);
                words_ui(ui, theme, drill);
            });
            if let Some(begin) = begin.as_ref().filter(|_| beside) {
                let height = ui.min_rect().height();
                let layout = Layout::right_to_left(Align::Center);
                ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
                    if button_ui(ui, theme, begin).clicked() {
                        emit(Action::Drill);
                    }
                });
            }
        });
        if let Some(begin) = begin.as_ref().filter(|_| !beside) {
            ui.add_space(theme.space.sm);
            if button_ui(ui, theme, begin).clicked() {
                emit(Action::Drill);
            }
        }
    });
}

/// Draws it as one line of another card: what it is for, why in whole sentences as far as there is room, and its button at the right.
pub(super) fn line_ui(ui: &mut Ui, theme: &Theme, drill: &DrillView, emit: &mut dyn FnMut(Action)) {
    let row = vec2(ui.available_width(), theme.size.control);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(row);
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        icon_of_ui(ui, theme, drill);
        ui.label(theme.heading(&drill.heading)).on_hover_text(&drill.reason);
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if let Some(begin) = &drill.begin
                && button_ui(ui, theme, &Button::outline(begin).small()).clicked()
            {
                emit(Action::Drill);
            }
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                sentences_ui(ui, theme, &drill.reason, false);
            });
        });
    });
}

/// Narrowest room for its words beside the button.
const BESIDE: f32 = 380.0;

fn words_ui(ui: &mut Ui, theme: &Theme, drill: &DrillView) {
    ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
    ui.horizontal(|ui| {
        icon_of_ui(ui, theme, drill);
        ui.label(theme.heading(&drill.heading));
    });
    ui.label(theme.quiet(tied(&drill.reason)));
}

fn icon_of_ui(ui: &mut Ui, theme: &Theme, drill: &DrillView) {
    match drill.dimension {
        Some(dimension) => glyph_ui(ui, theme, dimension, theme.size.tick),
        None => {
            let name = theme.words.say("library-drill-icon");
            icon_ui(ui, theme, Icon::Clock, theme.size.icon, theme.colors.text_secondary, name)
        }
    };
}
