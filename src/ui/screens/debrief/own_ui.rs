//! Draws a turn in the trainee's own words: marked words, levels as sums, and the form that disputes them.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::rubric::Rating;
use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::own::{Ask, Form, OwnView, SumView, Views};
use crate::ui::screens::debrief::self_rating::unquoted;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::own_levels::{OwnLevels, own_levels_ui};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, Field, Notice, NoticeKind, button_ui, card_frame, marked_text_ui, notice_ui, text_field_ui,
};
use crate::words::Words;
use crate::workflow::say::Dispute;

/// Room for points.
const POINTS: f32 = 52.0;
/// Narrowest space with two sums side by side.
const TWO: f32 = 720.0;

/// Draws the words with their marks.
pub(super) fn own_words_ui(ui: &mut Ui, theme: &Theme, own: &OwnView) {
    match &own.words {
        Some(words) => {
            marked_text_ui(ui, theme, words, Step::Body, Weight::Regular, &own.marks);
            if own.sums.iter().all(|sum| sum.entries.is_empty()) {
                ui.label(theme.quiet(theme.words.say("debrief-own-earlier")));
            }
        }
        None => {
            ui.label(theme.stage_direction(theme.words.say("debrief-own-erased")));
        }
    }
}

/// Draws each level as the sum it is.
pub(super) fn sums_ui(ui: &mut Ui, theme: &Theme, (turn, own): (u32, &OwnView), views: &Views) {
    let own_levels = views.own_levels(turn);
    let width = ui.available_width();
    let (across, gap) = if width >= TWO { (2, theme.space.lg) } else { (1, 0.0) };
    let each = (width - gap * (across - 1) as f32) / across as f32;
    for row in own.sums.chunks(across) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for sum in row {
                ui.allocate_ui_with_layout(vec2(each, 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(each);
                    ui.spacing_mut().item_spacing = vec2(0.0, theme.space.hair);
                    sum_ui(ui, theme, sum, own_levels);
                });
            }
        });
        ui.add_space(theme.space.xs);
    }
}

fn sum_ui(ui: &mut Ui, theme: &Theme, sum: &SumView, own: Option<&Rating>) {
    let (words, row) = (&theme.words, Layout::left_to_right(Align::Center));
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.line(Step::Body)), row, |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        glyph_ui(ui, theme, sum.dimension, theme.size.glyph);
        let (dimension, level) = (terms::dimension(words, sum.dimension), terms::level_within(words, sum.level));
        ui.label(theme.heading(format!("{dimension}: {level}")));
        if let Some(level) = own.and_then(|own| own.get(sum.dimension)) {
            let said = unquoted(terms::own_level(words, sum.dimension, level));
            ui.label(theme.small(words.tell("debrief-own-level", &[("level", said.into())])));
        }
    });
    entries_ui(ui, theme, sum);
    if !sum.entries.is_empty() {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            points_ui(ui, theme, &format!("= {}", sum.level.get()));
            let level = terms::level_within(words, sum.level);
            ui.label(theme.strong(words.tell("debrief-own-of-four", &[("level", level.into())])));
        });
    }
    if let Some(next) = &sum.next {
        ui.add_space(theme.space.xs);
        ui.label(theme.body(tied(&words.tell("debrief-own-next", &[("next", next.into())]))));
    }
}

/// Each reason with its points.
pub(in crate::ui::screens) fn entries_ui(ui: &mut Ui, theme: &Theme, sum: &SumView) {
    for entry in &sum.entries {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            points_ui(ui, theme, &entry.points(&theme.words));
            ui.vertical(|ui| ui.label(theme.quiet(tied(&entry.because))));
        });
    }
}

/// A figure with its right edge in one column with the others.
fn points_ui(ui: &mut Ui, theme: &Theme, points: &str) {
    let row = Layout::right_to_left(Align::Min);
    ui.allocate_ui_with_layout(vec2(POINTS, theme.line(Step::Body)), row, |ui| {
        ui.set_min_width(POINTS);
        ui.label(theme.strong(points));
    });
}

/// Draws what the trainee thinks of it.
pub(super) fn dispute_ui(
    ui: &mut Ui,
    theme: &Theme,
    (turn, own): (u32, &OwnView),
    views: &Views,
    emit: &mut dyn FnMut(Action),
) {
    // Nothing else draws the form, and it is not asked for again while it is drawn.
    let Ok(mut open) = views.form.try_borrow_mut() else { return };
    if let Some(form) = open.as_mut().filter(|form| form.said.turn == turn) {
        // On a card of its own: the anchors would not be seen on the well's ground.
        card_frame(theme).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            form_ui(ui, theme, &own.scored, form, emit);
        });
        return;
    }
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control_small), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        let words = match views.dispute(turn) {
            Some(said) => {
                ui.label(theme.strong(theme.words.say("debrief-own-disputed")));
                let told = told(&theme.words, said);
                if !told.is_empty() {
                    ui.label(theme.quiet(told));
                }
                theme.words.say("debrief-own-change")
            }
            None => theme.words.say("debrief-own-dispute"),
        };
        if button_ui(ui, theme, &Button::outline(words).small()).clicked() {
            emit(Action::Own(Ask::Open(turn)));
        }
    });
}

/// `You would give empathy good, speed weak. “It was for her.”`
fn told(words: &Words, said: &Dispute) -> String {
    let levels = said.levels.scored().map(|(dimension, level)| {
        format!("{} {}", terms::dimension_within(words, dimension), terms::level_within(words, level))
    });
    let levels = levels.collect::<Vec<String>>().join(", ");
    let given = (!levels.is_empty()).then(|| words.tell("debrief-own-would-give", &[("levels", (&levels).into())]));
    let why = (!said.words.is_empty()).then(|| words.quoted(&said.words));
    given.into_iter().chain(why).collect::<Vec<_>>().join(" ")
}

fn form_ui(ui: &mut Ui, theme: &Theme, scored: &Rating, form: &mut Form, emit: &mut dyn FnMut(Action)) {
    ui.label(theme.heading(theme.words.say("debrief-own-form")));
    ui.label(theme.small(theme.words.say("debrief-own-form-explains")));
    let asked = OwnLevels { scored, own: &form.said.levels, shows_scored: false, is_low: false };
    if let Some((dimension, level)) = own_levels_ui(ui, theme, &asked) {
        emit(Action::Own(Ask::Rate(dimension, level)));
    }
    let width = ui.available_width();
    let field = Field {
        hint: theme.words.say("debrief-own-why-hint"),
        ..Field::new(theme.words.say("debrief-own-why"), width)
    };
    text_field_ui(ui, theme, &field, &mut form.said.words);
    if let Some(failed) = &form.failed {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if button_ui(ui, theme, &Button::outline(theme.words.say("debrief-own-keep")).small()).clicked() {
            emit(Action::Own(Ask::Keep));
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("common-cancel")).small()).clicked() {
            emit(Action::Own(Ask::Cancel));
        }
    });
}
