//! One of the nine as it was earned: by which rule, with which words, in which case and when; below it the certificate and
//! the note of thanks.

use egui::{Align, Key, Layout, Ui, vec2};

use crate::domain::progress::Kind;
use crate::ui::screens::debrief::tied;
use crate::ui::screens::into_folder::into_folder_ui;
use crate::ui::screens::recognition::ui::parted_ui;
use crate::ui::screens::recognition::{Action, Panel, State};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, ButtonKind, Field, Notice, NoticeKind, button_ui, card_ui, long_lines_ui, notice_ui, paint, side_rule_ui,
    text_area_ui, text_field_ui, well_frame,
};
use crate::workflow::recognition::{NOTE_MAX, SIGNED_MAX, date, level, note_said, quote};

/// Narrowest space with name and role side by side.
const BESIDE: f32 = 480.0;

/// Draws a card with every time it was earned.
pub(super) fn kind_ui(ui: &mut Ui, theme: &Theme, state: &mut State, kind: Kind, emit: &mut dyn FnMut(Action)) {
    let times: Vec<usize> = state.of(kind).map(|(at, _)| at).collect();
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs / 2.0;
            ui.label(theme.rich(kind.said(&theme.words), Step::Speech, Weight::Semibold, theme.colors.accent));
            let rule = tied(kind.rule(&theme.words));
            long_lines_ui(ui, theme, &rule, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        });
        for (i, at) in times.into_iter().enumerate() {
            if i > 0 {
                parted_ui(ui, theme);
            }
            ui.push_id(("earned", at), |ui| time_ui(ui, theme, state, at, emit));
        }
    });
}

fn time_ui(ui: &mut Ui, theme: &Theme, state: &mut State, at: usize, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let Some(earned) = state.earned.get(at) else { return };
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    let evidence = &earned.evidence;
    let ink = theme.dimension(evidence.dimension);
    side_rule_ui(ui, ink.mark, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        let said = quote(words, evidence);
        long_lines_ui(ui, theme, &tied(&said), (Step::Speech, Weight::Regular), theme.colors.text);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.sm;
            let (rect, _) = ui.allocate_exact_size(vec2(16.0, theme.line(Step::Body)), egui::Sense::hover());
            paint::glyph(ui, theme, ink.glyph, rect.center(), 16.0, ink.mark);
            ui.vertical(|ui| {
                let told = level(words, evidence);
                long_lines_ui(ui, theme, &tied(&told), (Step::Body, Weight::Regular), theme.colors.text_secondary);
            });
        });
    });
    let (figure, date) = (earned.kind.figure(words, earned.figure), date(words, earned.ended_ms));
    let put = [
        ("figure", (&figure).into()),
        ("case", (&earned.title).into()),
        ("which", earned.which.said(words).into()),
        ("date", (&date).into()),
    ];
    let came = words.tell("recognition-came", &put);
    long_lines_ui(ui, theme, &tied(&came), (Step::Body, Weight::Regular), theme.colors.text);
    let thanks = state.thanks_for(at).cloned();
    if let Some(note) = thanks.as_ref().and_then(|thanks| note_said(words, thanks)) {
        long_lines_ui(ui, theme, &tied(&note), (Step::Body, Weight::Regular), theme.colors.text_secondary);
    }
    ui.add_space(theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::outline(words.say("recognition-certificate")).small()).clicked() {
            emit(Action::Certificate(at));
        }
        let thank = if thanks.is_some() { "recognition-thanks-change" } else { "recognition-thanks-write" };
        if button_ui(ui, theme, &Button::text(words.say(thank)).small()).clicked() {
            emit(Action::Thank(at));
        }
    });
    match state.open.filter(|(open, _)| *open == at) {
        Some((_, Panel::Certificate)) => {
            let about = (
                words.say("recognition-certificate"),
                words.say("recognition-certificate-explains"),
                ButtonKind::Primary,
            );
            into_folder_ui(ui, theme, about, &mut state.file, &mut |ask| emit(Action::File(ask)));
        }
        Some((_, Panel::Thanks)) => write_ui(ui, theme, state, emit),
        None => {}
    }
}

/// The fields of a note.
fn write_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.heading(words.say("recognition-thanks")));
            let look = (Step::Body, Weight::Regular);
            long_lines_ui(ui, theme, words.say("recognition-thanks-explains"), look, theme.colors.text_secondary);
            let field = Field::new(words.say("recognition-thanks-note"), ui.available_width());
            let note = text_area_ui(ui, theme, &field, 2, &mut state.draft.note);
            if std::mem::take(&mut state.wants_focus) {
                note.request_focus();
            }
            cut(&mut state.draft.note, NOTE_MAX);
            let width = ui.available_width();
            let (each, layout) = if width < BESIDE {
                (width, Layout::top_down(Align::Min))
            } else {
                ((width - theme.space.md) / 2.0, Layout::left_to_right(Align::Min))
            };
            let mut entered = false;
            ui.with_layout(layout, |ui| {
                ui.spacing_mut().item_spacing.x = theme.space.md;
                let enter = |ui: &Ui| ui.input(|input| input.key_pressed(Key::Enter));
                for (label, text) in [
                    ("recognition-thanks-name", &mut state.draft.name),
                    ("recognition-thanks-role", &mut state.draft.role),
                ] {
                    ui.vertical(|ui| {
                        ui.set_width(each);
                        let field = Field::new(words.say(label), each);
                        entered |= text_field_ui(ui, theme, &field, text).lost_focus() && enter(ui);
                    });
                    cut(text, SIGNED_MAX);
                }
            });
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
                if button_ui(ui, theme, &Button::primary(words.say("recognition-thanks-keep")).small()).clicked()
                    || entered
                {
                    emit(Action::KeepThanks);
                }
                if button_ui(ui, theme, &Button::text(words.say("common-close")).small()).clicked() {
                    emit(Action::Close);
                }
            });
            if let Some(text) = &state.unkept {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action: None });
            }
        });
    });
}

/// Cuts what is longer than may be kept.
fn cut(text: &mut String, most: usize) {
    if let Some((end, _)) = text.char_indices().nth(most) {
        text.truncate(end);
    }
}
