//! Draws the page: the simulated outcome, then each turn with what was said at the left and what it earned at the right.

use std::collections::BTreeSet;

use egui::{Align, Rect, Ui, vec2};

use crate::domain::rubric::{Dimension, Level};
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::columns::is_one;
use crate::ui::screens::debrief::view::Figure;
use crate::ui::screens::debrief::whatif::{levels_ui, line_ui};
use crate::ui::screens::debrief::{entries_ui, tied};
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::handed::{even_columns_ui, head_ui, line_of_ui, to_top};
use crate::ui::screens::handed_run::form::form_ui;
use crate::ui::screens::handed_run::view::{RemarkView, TurnView, View, begun};
use crate::ui::screens::handed_run::{About, Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, Notice, NoticeKind, button_ui, card_ui, dimension_mean_ui, long_lines_ui, notice_ui, pill_ui, rule_ui,
    side_rule_ui, stars_ui,
};

/// Room between what was said and what it earned.
const GAP: f32 = 40.0;
/// Narrowest mean with its bar.
const MEAN: f32 = 250.0;
/// Letters of a learner's view of a score that are shown at first, and at most: a file may hold any number of them.
const GLANCE: usize = 480;
const WHOLE: usize = 12_000;
/// Size of a star.
const STAR: f32 = 18.0;

/// Draws the page and tells `act` what it asked for.
pub fn handed_run_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.hear(shell);
    frame::page(ui, theme, frame::Place::Reports, act, |ui, act| {
        let mut emit = |action| act(screens::Action::HandedRun(action));
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "handed-run", (frame::CONTENT, theme.space.lg), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            let words = &theme.words;
            if state.reveal > 0 && state.turn.is_none() && state.form.is_none() && state.kept.is_none() {
                to_top(ui, theme);
            }
            let back = match state.back() {
                Route::Behind => "handed-run-back",
                Route::Ready => "handed-run-back-ready",
                _ => "handed-run-back-report",
            };
            let title = match &state.view {
                Some(Ok(view)) => &view.title,
                _ => words.say("handed-run-heading"),
            };
            if head_ui(ui, theme, title, words.say(back)) {
                emit(Action::Back);
            }
            // The form is the only thing that drawing changes; everything else it asks for.
            match state.view.take() {
                Some(Ok(view)) => {
                    view_ui(ui, theme, state, &view, &mut emit);
                    state.view = Some(Ok(view));
                }
                Some(Err(why)) => {
                    notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &why, action: None });
                    state.view = Some(Err(why));
                }
                None => drop(ui.label(theme.quiet(words.say("handed-run-opening")))),
            }
        });
        if state.reveal > 0 && state.view.is_some() {
            state.reveal -= 1;
            ui.ctx().request_repaint();
        }
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

fn view_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.strong(&view.who));
        ui.label(theme.quiet(&view.about));
    });
    let (proof, is_warning) = &view.proof;
    if *is_warning {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: proof, action: None });
    } else {
        let look = (Step::Body, Weight::Regular);
        long_lines_ui(ui, theme, &tied(proof), look, theme.colors.text_secondary);
    }
    if let Some(why) = &state.unkept_aside {
        let text = words.tell("handed-run-unkept-aside", &[("why", why.into())]);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
    }
    outcome_ui(ui, theme, state, view, emit);
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            ui.label(theme.heading(words.say("handed-run-turns")));
            ui.label(theme.quiet(words.say("handed-run-turns-about")));
        });
        for (at, turn) in view.turns.iter().enumerate() {
            rule_ui(ui, theme);
            let top = ui.cursor().top();
            ui.push_id(("turn", at), |ui| turn_ui(ui, theme, state, (turn, &view.called), emit));
            if state.reveal > 0
                && state.form.is_none()
                && state.kept.is_none()
                && turn.number.is_some()
                && turn.number == state.turn
            {
                let whole = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.min_rect().bottom());
                ui.scroll_to_rect(whole.expand2(vec2(0.0, theme.space.md)), Some(Align::TOP));
            }
        }
    });
}

/// How it ended, and what is said of the whole run.
fn outcome_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.rich(&view.ending, Step::Speech, Weight::Semibold, theme.colors.text));
        for story in &view.story {
            long_lines_ui(ui, theme, &tied(story), (Step::Body, Weight::Regular), theme.colors.text);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.xl, theme.space.sm);
            for figure in &view.figures {
                figure_ui(ui, theme, figure);
            }
        });
        ui.add_space(theme.space.xs);
        means_ui(ui, theme, &view.means);
        chips_ui(ui, theme, &view.chips);
        rule_ui(ui, theme);
        ui.label(theme.heading(words.say("handed-run-whole")));
        remarks_ui(ui, theme, state, (None, &view.remarks), emit);
        if open_form_ui(ui, theme, state, (None, None), emit) {
            return;
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(words.say("handed-run-comment-whole")).small()).clicked() {
                emit(Action::Comment(None));
            }
            if button_ui(ui, theme, &Button::text(words.say("handed-run-thank")).small()).clicked() {
                emit(Action::Thank);
            }
        });
    });
}

fn figure_ui(ui: &mut Ui, theme: &Theme, figure: &Figure) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, 0.0);
        ui.horizontal(|ui| {
            ui.label(theme.rich(&figure.value, Step::Speech, Weight::Bold, theme.colors.text));
            if let Some(stars) = figure.stars {
                stars_ui(ui, theme, stars, STAR);
            }
        });
        ui.label(theme.small(&figure.label));
    });
}

/// The mean levels that were scored: four, two or one beside each other.
fn means_ui(ui: &mut Ui, theme: &Theme, means: &[Option<f64>; 4]) {
    let scored: Vec<(Dimension, f64)> =
        Dimension::ALL.into_iter().zip(means).filter_map(|(dimension, mean)| Some((dimension, (*mean)?))).collect();
    even_columns_ui(ui, (&scored, Dimension::ALL.len()), (MEAN, theme.space.xl), |ui, (dimension, mean), _| {
        dimension_mean_ui(ui, theme, *dimension, *mean as f32);
    });
}

fn chips_ui(ui: &mut Ui, theme: &Theme, chips: &[String]) {
    if chips.is_empty() {
        return;
    }
    line_of_ui(ui, theme, theme.size.chip, |ui| {
        for chip in chips {
            pill_ui(ui, theme, chip);
        }
    });
}

/// A turn: what was said beside what it earned, one below the other where there is no room for both.
fn turn_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (turn, called): (&TurnView, &str),
    emit: &mut dyn FnMut(Action),
) {
    let width = ui.available_width();
    if is_one(width) {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        said_ui(ui, theme, state, (turn, called));
        earned_ui(ui, theme, state, turn, emit);
        return;
    }
    let each = (width - GAP) / 2.0;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = GAP;
        let column = |ui: &mut Ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            ui.set_width(each);
        };
        ui.vertical(|ui| {
            column(ui);
            said_ui(ui, theme, state, (turn, called));
        });
        ui.vertical(|ui| {
            column(ui);
            earned_ui(ui, theme, state, turn, emit);
        });
    });
}

fn said_ui(ui: &mut Ui, theme: &Theme, state: &State, (turn, called): (&TurnView, &str)) {
    let is_here = turn.number.is_some() && turn.number == state.turn;
    let height = if is_here { theme.size.chip } else { theme.line(Step::Body) };
    line_of_ui(ui, theme, height, |ui| {
        ui.label(theme.quiet(&turn.name));
        ui.label(theme.heading(&turn.short));
        if is_here {
            pill_ui(ui, theme, theme.words.say("handed-run-here"));
        }
    });
    for line in &turn.lines {
        line_ui(ui, theme, line, (&turn.who, called));
    }
    if let Some(thought) = &turn.thought {
        ui.label(theme.stage_direction(thought));
    }
}

fn earned_ui(ui: &mut Ui, theme: &Theme, state: &mut State, turn: &TurnView, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if let Some(levels) = turn.levels.filter(|levels| levels.iter().any(Option::is_some)) {
        levels_ui(ui, theme, &levels.map(|level| level.and_then(Level::new)));
    }
    if !turn.effect.is_empty() {
        ui.label(theme.quiet(tied(&turn.effect)));
    }
    for why in &turn.why {
        ui.label(theme.body(tied(why)));
    }
    for sum in &turn.sums {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.hair;
            line_of_ui(ui, theme, theme.line(Step::Body), |ui| {
                glyph_ui(ui, theme, sum.dimension, theme.size.glyph);
                let (dimension, level) =
                    (terms::dimension(words, sum.dimension), terms::level_within(words, sum.level));
                ui.label(theme.heading(format!("{dimension}: {level}")));
            });
            entries_ui(ui, theme, sum);
        });
    }
    if !turn.moved.is_empty() {
        ui.label(theme.quiet(tied(&turn.moved)));
    }
    if !turn.errors.is_empty() {
        let errors = turn.errors.join(", ");
        ui.label(theme.strong(words.tell("handed-run-errors", &[("errors", (&errors).into())])));
    }
    if let Some(dispute) = &turn.dispute {
        dispute_ui(ui, theme, (dispute, turn.number, &state.whole), emit);
    }
    remarks_ui(ui, theme, state, (turn.number, &turn.remarks), emit);
    let Some(number) = turn.number else { return };
    if !open_form_ui(ui, theme, state, (turn.number, turn.levels.as_ref()), emit) {
        let comment = words.tell("handed-run-comment-turn", &[("turn", number.into())]);
        if button_ui(ui, theme, &Button::text(&comment).small()).clicked() {
            emit(Action::Comment(turn.number));
        }
    }
}

/// What the learner thinks of the score: as much of it as is read at a glance, and on request the rest.
fn dispute_ui(
    ui: &mut Ui,
    theme: &Theme,
    (dispute, turn, whole): (&str, Option<u32>, &BTreeSet<u32>),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    let is_whole = turn.is_some_and(|turn| whole.contains(&turn));
    let shown = begun(dispute, if is_whole { WHOLE } else { GLANCE });
    side_rule_ui(ui, theme.colors.outline, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.hair;
        ui.label(theme.small(words.say("handed-run-dispute")));
        ui.label(theme.body(tied(&shown)));
        if let Some(turn) = turn.filter(|_| is_whole || shown != dispute) {
            let name = words.say(if is_whole { "handed-run-dispute-less" } else { "handed-run-dispute-all" });
            ui.push_id(("dispute", turn), |ui| {
                if button_ui(ui, theme, &Button::text(name).small()).clicked() {
                    emit(Action::Whole(turn));
                }
            });
        }
    });
}

/// What trainers said of a turn or of the whole run; one that has just been kept is brought into sight.
fn remarks_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (turn, remarks): (Option<u32>, &[RemarkView]),
    emit: &mut dyn FnMut(Action),
) {
    for (at, remark) in remarks.iter().enumerate() {
        let untaken = state.untaken.as_ref().filter(|(ids, _)| ids.iter().any(|id| remark.ids.contains(id)));
        let why = untaken.map(|(_, why)| why.as_str());
        let shown = ui.scope(|ui| remark_ui(ui, theme, (remark, why), emit)).response;
        if state.reveal > 0 && state.kept == Some(About::of(turn)) && at + 1 == remarks.len() {
            ui.scroll_to_rect(shown.rect.expand(theme.space.md), Some(Align::Center));
        }
    }
}

/// What a trainer said, beside what was issued; and why it was not taken back, where it was to be.
fn remark_ui(ui: &mut Ui, theme: &Theme, (remark, untaken): (&RemarkView, Option<&str>), emit: &mut dyn FnMut(Action)) {
    side_rule_ui(ui, theme.colors.accent, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.small(&remark.by));
        if !remark.comment.is_empty() {
            long_lines_ui(ui, theme, &tied(&remark.comment), (Step::Body, Weight::Regular), theme.colors.text);
        }
        for (dimension, other) in &remark.others {
            ui.horizontal_top(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                ui.vertical(|ui| {
                    ui.set_width(theme.size.glyph);
                    ui.add_space((theme.line(Step::Body) - theme.size.glyph) / 2.0);
                    glyph_ui(ui, theme, *dimension, theme.size.glyph);
                });
                ui.vertical(|ui| ui.label(theme.body(tied(other))));
            });
        }
        ui.push_id(&remark.ids, |ui| {
            if button_ui(ui, theme, &Button::text(theme.words.say("handed-run-take-back")).small()).clicked() {
                emit(Action::TakeBack(remark.ids.clone()));
            }
        });
        if let Some(why) = untaken {
            let text = theme.words.tell("handed-run-untaken", &[("why", why.into())]);
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
        }
    });
}

/// The form, if it stands open at this turn or at the whole run.
fn open_form_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (turn, issued): (Option<u32>, Option<&[Option<u8>; 4]>),
    emit: &mut dyn FnMut(Action),
) -> bool {
    let reveal = state.reveal > 0;
    let Some(form) = state.form.as_mut().filter(|form| form.is_at(turn)) else { return false };
    let shown = ui.scope(|ui| form_ui(ui, theme, (form, state.unkept.as_ref()), issued, emit)).response;
    if reveal {
        // Where it is to stand, not how far to go: asked for again, it goes no farther.
        ui.scroll_to_rect(shown.rect.expand(theme.space.md), Some(Align::Center));
    }
    true
}
