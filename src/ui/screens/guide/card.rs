//! Where the pocket card should go, and where it went.

use egui::{Key, Ui, vec2};

use crate::ui::screens::guide::{Action, Card};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Field, Notice, NoticeKind, button_ui, long_lines_ui, notice_ui, text_field_ui, well_frame,
};
use crate::workflow::card::Format;

/// Draws what stands open.
pub(super) fn card_ui(ui: &mut Ui, theme: &Theme, card: &mut Card, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    well_frame(theme).show(ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.heading(words.say("guide-card")));
            // What the card is and how it becomes one.
            let look = (Step::Body, Weight::Regular);
            long_lines_ui(ui, theme, words.say("guide-card-explains"), look, theme.colors.text_secondary);
            let field = Field {
                hint: words.say("common-path"),
                ..Field::new(words.say("guide-card-folder"), ui.available_width())
            };
            let response = text_field_ui(ui, theme, &field, &mut card.folder);
            if std::mem::take(&mut card.wants_focus) {
                response.request_focus();
            }
            let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
                if button_ui(ui, theme, &Button::primary(words.say("guide-card-pdf")).small()).clicked() || entered {
                    emit(Action::WriteCard(Format::Pdf));
                }
                if button_ui(ui, theme, &Button::outline(words.say("guide-card-html")).small()).clicked() {
                    emit(Action::WriteCard(Format::Html));
                }
                if button_ui(ui, theme, &Button::text(words.say("common-close")).small()).clicked() {
                    emit(Action::AskCard(false));
                }
            });
            outcome_ui(ui, theme, card, emit);
        });
    });
}

fn outcome_ui(ui: &mut Ui, theme: &Theme, card: &Card, emit: &mut dyn FnMut(Action)) {
    if let Some(path) = &card.written {
        let text = theme.words.tell("guide-card-written", &[("path", (&path.display().to_string()).into())]);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: &text, action: None });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(theme.words.say("common-open-folder")).small()).clicked() {
                emit(Action::ShowFolder);
            }
            if button_ui(ui, theme, &Button::text(theme.words.say("common-copy-path")).small()).clicked() {
                emit(Action::CopyPath);
            }
        });
    }
    if let Some((text, failed)) = &card.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
}
