//! The questions of the page before the debrief. No figure stands in them: a level is a word, chosen as a word.

use egui::{Align, Label, Layout, Margin, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::reflect::view::{RowView, View};
use crate::ui::screens::reflect::{Action, State};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Field, anchor_ui, card_frame, choice_ui, choice_width, fits_anchor, let_go_after_click, rule_ui, star_choice_ui,
    text_field_ui,
};

/// Narrowest space in which things that belong side by side stand so, in points.
pub(super) const ONE_ROW: f32 = 600.0;
/// Least width of a dimension's name beside its words.
const NAME: f32 = 136.0;
/// Narrowest card that has the names beside the words.
const NAMES_BESIDE: f32 = 700.0;
/// Height of a window in which rows below their names do not all fit.
const LOW: f32 = 760.0;
/// Room between two words, and where it is dear; there the card's sides are narrower too.
const GAPS: [f32; 2] = [6.0, 4.0];
/// Narrowest card with its usual sides.
const USUAL_SIDES: f32 = 720.0;
/// Room at the sides of a question's card.
const SIDE: f32 = 20.0;
/// Room that the stars take.
const STARS: f32 = 178.0;
/// What is said below the two guesses, by the names of its words.
const RATING: &str = "reflect-guess";
const HUNCH: &str = "reflect-hunch";
/// A star that can be chosen.
const STAR: f32 = 26.0;

/// Draws all questions.
pub(super) fn questions_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let width = ui.available_width();
    ui.label(theme.title_job(theme.words.say("reflect-feel"), Step::Title, theme.colors.text, width));
    moods_ui(ui, theme, view, emit);
    words_ui(ui, theme, state);
    ui.add_space(theme.space.sm);
    let ask = theme.words.say("reflect-rate");
    ui.label(theme.title_job(ask, Step::TitleBar, theme.colors.text, width));
    levels_ui(ui, theme, view, emit);
    ui.add_space(theme.space.xs);
    guesses_ui(ui, theme, view, emit);
    plan_ui(ui, theme, view, emit);
}

/// Whether the window is low: room below is dear then.
pub(super) fn is_low(ui: &Ui) -> bool {
    ui.ctx().content_rect().height() < LOW
}

fn moods_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let mut beside = true;
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        for (mood, words, chosen) in &view.moods {
            let response = choice_ui(ui, theme, words, *chosen);
            if let_go_after_click(ui, &response) {
                emit(Action::Mood(*mood));
            }
        }
        beside = ui.available_size_before_wrap().x >= theme.size.caption;
        if beside {
            ui.add_space(theme.space.xs);
            ui.add(Label::new(theme.quiet(theme.words.say("reflect-feel-count"))).extend());
        }
    });
    if !beside {
        ui.label(theme.small(theme.words.say("reflect-feel-count-below")));
    }
}

/// The line in one's own words; beside it where they stay.
fn words_ui(ui: &mut Ui, theme: &Theme, state: &mut State) {
    let note = theme.words.say("reflect-words-stay");
    let job = theme.job(note, Step::Small, Weight::Regular, theme.colors.text_secondary, f32::INFINITY);
    let note_width = ui.painter().layout_job(job.clone()).size().x;
    let width = ui.available_width();
    let beside = width >= ONE_ROW;
    let (label, hint) = (theme.words.say("reflect-words"), theme.words.say("reflect-words-hint"));
    let at_end = std::mem::take(&mut state.wants_focus);
    let field = Field { large: true, at_end, ..Field::bare(label, hint, width) };
    let response = text_field_ui(ui, theme, &field, &mut state.said.words);
    if !beside {
        ui.label(theme.small(note));
        return;
    }
    // The note gives way to what is written.
    let used = theme.job(&state.said.words, Step::Speech, Weight::Regular, theme.colors.text, f32::INFINITY);
    let used = ui.painter().layout_job(used).size().x.max(theme.size.customer * 0.8);
    if used + note_width + theme.space.xl < response.rect.width() {
        let at = pos2(response.rect.right() - note_width, response.rect.center().y - theme.line(Step::Small) / 2.0);
        let area = Rect::from_min_size(at, vec2(note_width + 1.0, theme.line(Step::Small)));
        ui.new_child(UiBuilder::new().max_rect(area).id_salt("note")).label(job);
    }
}

fn levels_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let [usual, close] = GAPS;
    let is_close = ui.available_width() < USUAL_SIDES;
    let (gap, side) = if is_close { (close, theme.space.md) } else { (usual, theme.inset.card.0) };
    let is_low = is_low(ui);
    let margin =
        Margin::symmetric(side as i8, if is_low { theme.space.sm + theme.space.xs } else { theme.inset.card.1 } as i8);
    card_frame(theme).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let width = ui.available_width();
        // With one more thing asked below, the rows stand closer, so that all of it is seen in a usual window, and in a low
        // one that something is asked below at all.
        let is_dense = is_low || view.plan.is_some();
        ui.spacing_mut().item_spacing.y = theme.space.sm + if is_dense { 0.0 } else { theme.space.xs };
        // All words in one size: the usual one if each fits.
        let fit = |each: f32| {
            view.rows.iter().flat_map(|row| &row.words).all(|word| fits_anchor(ui, theme, (word, Step::Body), each))
        };
        let each = |room: f32| (room - 4.0 * gap) / 5.0;
        // In a low window too, where the fourth row would be out of sight below the names.
        let names_beside = width >= NAMES_BESIDE || (is_low && width >= ONE_ROW);
        let names = names_width(ui, theme, view);
        let each = each(if names_beside { width - names } else { width });
        let step = if fit(each) { Step::Body } else { Step::Small };
        for (i, row) in view.rows.iter().enumerate() {
            if i > 0 {
                rule_ui(ui, theme);
            }
            if names_beside {
                let across = vec2(width, theme.size.control_small);
                ui.allocate_ui_with_layout(across, Layout::left_to_right(Align::Center), |ui| {
                    let start = ui.cursor().left();
                    name_ui(ui, theme, row);
                    ui.spacing_mut().item_spacing.x = 0.0;
                    ui.add_space((start + names - ui.cursor().left()).max(0.0));
                    anchors_ui(ui, theme, row, (each, gap, step), emit);
                });
            } else {
                ui.scope(|ui| {
                    ui.spacing_mut().item_spacing.y = theme.space.xs;
                    ui.horizontal(|ui| name_ui(ui, theme, row));
                    ui.horizontal(|ui| anchors_ui(ui, theme, row, (each, gap, step), emit));
                });
            }
        }
    });
}

/// What the names take beside their words, so that all rows begin in one line.
fn names_width(ui: &Ui, theme: &Theme, view: &View) -> f32 {
    let name = |row: &RowView| {
        let name = terms::dimension(&theme.words, row.dimension);
        let job = theme.job(name, Step::Body, theme.type_scale.emphasis, theme.colors.text, f32::INFINITY);
        ui.painter().layout_job(job).size().x
    };
    let beside = theme.size.tick + 2.0 * (theme.space.sm + 2.0);
    view.rows.iter().map(|row| name(row) + beside).fold(NAME, f32::max).ceil()
}

/// Glyph and name, for a row that centres what stands in it.
fn name_ui(ui: &mut Ui, theme: &Theme, row: &RowView) {
    ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
    glyph_ui(ui, theme, row.dimension, theme.size.tick);
    ui.label(theme.strong(terms::dimension(&theme.words, row.dimension)));
}

fn anchors_ui(
    ui: &mut Ui,
    theme: &Theme,
    row: &RowView,
    (each, gap, step): (f32, f32, Step),
    emit: &mut dyn FnMut(Action),
) {
    ui.spacing_mut().item_spacing.x = gap;
    for (level, word) in (0_u8..).zip(&row.words) {
        let dimension = terms::dimension(&theme.words, row.dimension);
        let name = theme.words.tell("reflect-level", &[("dimension", dimension.into()), ("level", word.into())]);
        let response = anchor_ui(ui, theme, (word, &name), row.chosen == Some(level), (each, step));
        if let_go_after_click(ui, &response) {
            emit(Action::Level(row.dimension, level));
        }
    }
}

/// The guess and the hunch, side by side where there is room.
fn guesses_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let width = ui.available_width();
    let gap = theme.space.md;
    let guesses = answers_width(ui, theme, view.hunches.iter().map(|(_, words, _)| words.as_str()));
    let beside = (width >= ONE_ROW).then(|| shares(ui, theme, (view, guesses), width - gap)).flatten();
    let (first, second) = beside.unwrap_or((width, width));
    let rating = |ui: &mut Ui, emit: &mut dyn FnMut(Action)| {
        question_ui(ui, theme, (first, STARS), (&view.rating, theme.words.say(RATING)), |ui| {
            if let Some(stars) = star_choice_ui(ui, theme, &view.rating, view.stars, STAR) {
                emit(Action::Stars(stars));
            }
        });
    };
    let returns = |ui: &mut Ui, emit: &mut dyn FnMut(Action)| {
        question_ui(ui, theme, (second, guesses), (&view.returns, theme.words.say(HUNCH)), |ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            // Set from the right: the last one is placed first.
            for (hunch, words, chosen) in view.hunches.iter().rev() {
                let response = choice_ui(ui, theme, words, *chosen);
                if let_go_after_click(ui, &response) {
                    emit(Action::Returns(*hunch));
                }
            }
        });
    };
    if first < width {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            rating(ui, emit);
            returns(ui, emit);
        });
    } else {
        rating(ui, emit);
        returns(ui, emit);
    }
}

/// What the answers of a question take side by side.
fn answers_width<'a>(ui: &Ui, theme: &Theme, answers: impl Iterator<Item = &'a str>) -> f32 {
    let each: Vec<f32> = answers.map(|words| choice_width(ui, theme, words)).collect();
    each.iter().sum::<f32>() + theme.space.sm * each.len().saturating_sub(1) as f32
}

/// How the two guesses share a row: evenly, or else so that neither question breaks. `None` where the answers would stand
/// over their questions.
fn shares(ui: &Ui, theme: &Theme, (view, guesses): (&View, f32), space: f32) -> Option<(f32, f32)> {
    let wide = |text: &str, weight| {
        ui.painter().layout_job(theme.job(text, Step::Body, weight, theme.colors.text, f32::INFINITY)).size().x
    };
    let need = |ask: &str, about: &str, answers: f32| {
        wide(ask, Weight::Semibold).max(wide(about, Weight::Regular)) + answers + 2.0 * SIDE + theme.space.sm
    };
    let rating = need(&view.rating, theme.words.say(RATING), STARS).ceil();
    let returns = need(&view.returns, theme.words.say(HUNCH), guesses).ceil();
    let half = space / 2.0;
    let least = theme.size.caption + STARS.max(guesses) + 2.0 * SIDE;
    Some(match rating + returns {
        // What is spare goes to both alike.
        both if both <= space && returns.max(rating) > half => {
            let spare = ((space - both) / 2.0).floor();
            (rating + spare, space - rating - spare)
        }
        both if both > space && half < least => return None,
        _ => (half, half),
    })
}

/// A card with a question at the left and what can be answered at its right edge.
fn question_ui(
    ui: &mut Ui,
    theme: &Theme,
    (width, room): (f32, f32),
    (ask, about): (&str, &str),
    answers: impl FnOnce(&mut Ui),
) {
    let margin = Margin::symmetric(SIDE as i8, theme.space.md as i8);
    ui.allocate_ui(vec2(width, 0.0), |ui| {
        card_frame(theme).inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            // Two such cards side by side are of one height.
            let across = vec2(ui.available_width(), 2.0 * theme.line(Step::Body));
            ui.allocate_ui_with_layout(across, Layout::left_to_right(Align::Center), |ui| {
                ui.vertical(|ui| {
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.set_max_width((ui.available_width() - room).max(theme.size.caption));
                    ui.label(theme.strong(ask));
                    ui.label(theme.quiet(about));
                });
                ui.with_layout(Layout::right_to_left(Align::Center), answers);
            });
        });
    });
}

/// The plan of last time: the only place where it is asked whether it was kept.
fn plan_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let Some(plan) = &view.plan else { return };
    ui.add_space(theme.space.xs);
    let width = ui.available_width();
    let answers = |ui: &mut Ui, emit: &mut dyn FnMut(Action), from_the_right: bool| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let mut all: Vec<_> = plan.answers.iter().collect();
        if from_the_right {
            all.reverse();
        }
        for (kept, words, chosen) in all {
            let response = choice_ui(ui, theme, words, *chosen);
            if let_go_after_click(ui, &response) {
                emit(Action::Kept(*kept));
            }
        }
    };
    let ask = theme.words.say("reflect-plan-asks");
    let room = answers_width(ui, theme, plan.answers.iter().map(|(_, words, _)| words.as_str()));
    if width >= ONE_ROW {
        question_ui(ui, theme, (width, room), (ask, &plan.words), |ui| answers(ui, emit, true));
        return;
    }
    let margin = Margin::symmetric(SIDE as i8, theme.space.md as i8);
    card_frame(theme).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.strong(ask));
        ui.label(theme.quiet(&plan.words));
        ui.horizontal(|ui| answers(ui, emit, false));
    });
}
