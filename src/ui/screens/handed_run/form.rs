//! A trainer's comment while it is written: on a turn with other levels beside those issued, on the whole run, or as thanks.

use egui::{Key, Modifiers, Ui, vec2};

use crate::domain::report::Override;
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::ui::screens::handed::{even_columns_ui, line_of_ui};
use crate::ui::screens::handed_run::Action;
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, Field, Notice, NoticeKind, button_ui, long_lines_ui, notice_ui, select_ui, text_area_ui, text_field_ui,
    well_frame,
};
use crate::workflow::reports::NewRemark;

/// Widest field for a name, and narrowest choice of level.
const NAME: f32 = 360.0;
const LEVEL: f32 = 230.0;

/// What is being written.
#[derive(Debug, Clone)]
pub(super) struct Form {
    turn: Option<u32>,
    is_thanks: bool,
    comment: String,
    author: String,
    /// Levels that are given instead of those issued.
    pub(super) levels: Rating,
    wants_focus: bool,
}

impl Form {
    /// An empty one, signed by this author.
    pub(super) fn new(author: String, turn: Option<u32>, is_thanks: bool) -> Self {
        let (comment, levels) = (String::new(), Rating::default());
        Self { turn, is_thanks, comment, author, levels, wants_focus: true }
    }

    /// Who signs it.
    pub(super) fn author(&self) -> &str {
        self.author.trim()
    }

    /// The turn it is about; `None` of the whole run.
    pub(super) fn turn(&self) -> Option<u32> {
        self.turn
    }

    /// Whether both are about the same.
    pub(super) fn is_for(&self, other: &Self) -> bool {
        (self.turn, self.is_thanks) == (other.turn, other.is_thanks)
    }

    /// Whether there is something in it.
    pub(super) fn says_something(&self) -> bool {
        !self.comment.trim().is_empty() || self.levels.scored().next().is_some()
    }

    /// The same, opened again.
    pub(super) fn again(self) -> Self {
        Self { wants_focus: true, ..self }
    }

    /// Whether it stands at this turn, or at the whole run.
    pub(super) fn is_at(&self, turn: Option<u32>) -> bool {
        self.turn == turn
    }

    /// As it is kept: one remark for each level that is given, the first with the comment.
    pub(super) fn remarks(&self, run: &str) -> Vec<NewRemark> {
        let mut others: Vec<Option<Override>> =
            self.levels.scored().map(|(dimension, level)| other(dimension, level)).collect();
        if others.is_empty() {
            others.push(None);
        }
        let remark = |(at, other): (usize, Option<Override>)| NewRemark {
            run: run.to_owned(),
            turn: self.turn,
            author: self.author.clone(),
            comment: if at == 0 { self.comment.clone() } else { String::new() },
            is_thanks: self.is_thanks,
            other,
        };
        others.into_iter().enumerate().map(remark).collect()
    }
}

fn other(dimension: Dimension, level: Level) -> Option<Override> {
    let dimension = Dimension::ALL.iter().position(|known| *known == dimension)?;
    Some(Override { dimension, level: level.get(), issued: None })
}

/// Draws it; `issued` are the levels of its turn.
pub(super) fn form_ui(
    ui: &mut Ui,
    theme: &Theme,
    (form, unkept): (&mut Form, Option<&String>),
    issued: Option<&[Option<u8>; 4]>,
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    if ui.input_mut(|input| input.consume_key(Modifiers::COMMAND, Key::Enter)) {
        emit(Action::Keep);
    }
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            let heading = match form.turn {
                Some(turn) => words.tell("handed-run-form-turn", &[("turn", turn.into())]),
                None if form.is_thanks => words.say("handed-run-form-thanks").to_owned(),
                None => words.say("handed-run-form-whole").to_owned(),
            };
            ui.label(theme.heading(heading));
            let look = (Step::Body, Weight::Regular);
            long_lines_ui(ui, theme, words.say("handed-run-form-explains"), look, theme.colors.text_secondary);
            let field = Field::new(words.say("handed-run-form-text"), ui.available_width());
            let text = text_area_ui(ui, theme, &field, 3, &mut form.comment);
            if std::mem::take(&mut form.wants_focus) {
                text.request_focus();
            }
            if let Some(issued) = issued {
                levels_ui(ui, theme, form, issued, emit);
            }
            let field = Field::new(words.say("handed-run-form-author"), ui.available_width().min(NAME));
            text_field_ui(ui, theme, &field, &mut form.author);
            if let Some(why) = unkept {
                let text = words.tell("handed-run-unkept", &[("why", why.into())]);
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
            }
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
                if button_ui(ui, theme, &Button::primary(words.say("handed-run-form-keep")).small()).clicked() {
                    emit(Action::Keep);
                }
                if button_ui(ui, theme, &Button::text(words.say("common-cancel")).small()).clicked() {
                    emit(Action::Cancel);
                }
            });
        });
    });
}

/// A choice of level for each dimension, beside the one that was issued.
fn levels_ui(ui: &mut Ui, theme: &Theme, form: &Form, issued: &[Option<u8>; 4], emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.label(theme.strong(words.say("handed-run-form-levels")));
    let all: Vec<(Dimension, Option<u8>)> = Dimension::ALL.into_iter().zip(issued.iter().copied()).collect();
    even_columns_ui(ui, (&all, all.len()), (LEVEL, theme.space.md), |ui, (dimension, issued), width| {
        let (dimension, called) = (*dimension, ("dimension", terms::dimension(words, *dimension).into()));
        let name = match issued.and_then(Level::new) {
            Some(level) => {
                let put = [called, ("level", terms::level_within(words, level).into())];
                words.tell("handed-run-form-level", &put)
            }
            None => words.tell("handed-run-form-unscored", &[called]),
        };
        // The level that was issued is no other one.
        let others = (0..=Level::TOP.get()).filter(|level| Some(*level) != *issued);
        let levels: Vec<Level> = others.filter_map(Level::new).collect();
        let given = levels.iter().map(|level| terms::level(words, *level));
        let options: Vec<&str> = std::iter::once(words.say("handed-run-form-as-issued")).chain(given).collect();
        let given = form.levels.get(dimension);
        let chosen = given.and_then(|given| levels.iter().position(|level| *level == given)).map_or(0, |at| at + 1);
        ui.spacing_mut().item_spacing = vec2(theme.space.xs, theme.space.xs);
        line_of_ui(ui, theme, theme.line(Step::Body), |ui| {
            glyph_ui(ui, theme, dimension, theme.size.glyph);
            ui.label(theme.small(&name));
        });
        let asked = ui.push_id(dimension.name(), |ui| select_ui(ui, theme, &name, &options, chosen, width)).inner;
        if let Some(at) = asked {
            emit(Action::Level(dimension, at.checked_sub(1).and_then(|at| levels.get(at).copied())));
        }
    });
}
