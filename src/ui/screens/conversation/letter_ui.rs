//! Draws the letter studio in place of the exchange and the dock, and beside it what the customer wrote last. Decides
//! nothing.

use egui::{Align, Id, Layout, Rect, TextWrapMode, Ui, pos2, vec2};

use crate::domain::scenario::model::Channel;
use crate::ui::app::Shell;
use crate::ui::screens::conversation::typing::Ask;
use crate::ui::screens::conversation::ui::child;
use crate::ui::screens::conversation::view::{Entry, TypingView, View, typing_view};
use crate::ui::screens::conversation::{Action, State, banner, dock, dock_foot, exchange, type_ui};
use crate::ui::screens::letter::{Ask as StudioAsk, Place, dock_ui, sheet_ui};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Button, Notice, NoticeKind, button_ui, card_ui, close_dock_frame, dock_frame, long_lines_ui,
    notice_ui, offer_chips_ui,
};

/// Height of a window below which everything stands closer.
const LOW: f32 = 760.0;
/// What the sheet keeps of its height, whatever the dock would like.
const SHEET_LEAST: f32 = 112.0;

/// The sheet above, its dock below, which takes what it needs.
pub(super) fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    rect: Rect,
    emit: &mut dyn FnMut(Action),
) {
    let is_close = ui.ctx().content_rect().height() < LOW;
    let gap = if is_close { theme.space.sm } else { theme.space.md };
    let id = Id::unique("letter-dock-height");
    let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(140.0);
    let top = (rect.bottom() - known).max(rect.top() + SHEET_LEAST + gap);
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), top - gap));
    let mut sheet = child(ui, above, "sheet");
    let wants_focus = std::mem::take(&mut state.typing.wants_focus);
    let Some(written) = &mut state.typing.letter else { return };
    if wants_focus {
        // Where one was, or else where something is wanted.
        let place = written.desk.at.map_or_else(|| written.view.first_open(), Place::Part);
        written.desk.go_to(place);
    }
    let shown = std::mem::take(&mut written.view);
    let link = theme.words.say("studio-ready-one");
    let (letter, desk) = (&mut written.letter, &mut written.desk);
    sheet_ui(&mut sheet, theme, (&shown, is_close, Some(link)), (letter, desk), &mut |ask| {
        emit(Action::Typing(Ask::Letter(ask)));
    });
    written.view = shown;
    written.is_writing = ui.ctx().text_edit_focused();
    state.sync_letter();
    let mut area = child(ui, Rect::from_min_max(pos2(rect.left(), top), rect.max), "dock");
    if state.obstacle.is_some() || state.told.is_some() {
        banner::banners_ui(&mut area, theme, state, emit);
    }
    let frame = if is_close { close_dock_frame(theme) } else { dock_frame(theme) };
    frame.show(&mut area, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        contents_ui(ui, theme, state, (shell, view, is_close), emit);
    });
    let used = area.min_rect().height();
    if (used - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used));
        ui.ctx().request_discard("the height of the letter's dock has changed");
    }
}

fn contents_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view, is_close): (&Shell, &View, bool),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    // Without levels and the coach's line everything stands in one row, and the letter has the room.
    let is_row =
        state.typing.letter.as_ref().is_some_and(|letter| letter.view.levels.is_empty() && letter.view.coach.is_none());
    if !is_row && state.seconds_left(shell).is_some() {
        dock::heading_ui(ui, theme, state, shell, view);
    }
    let typing = typing_view(words, state, shell.ws.settings.told_of_words, view.hint.as_ref());
    if let Some(refused) = &typing.refused {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: refused, action: None });
    }
    if let Some(question) = &typing.question {
        let choice = std::mem::take(&mut state.typing.wants_choice);
        type_ui::question_ui(ui, theme, question, ("Ctrl Enter", choice), emit);
    }
    chips_ui(ui, theme, &typing, emit);
    if typing.tells_where {
        type_ui::stays_ui(ui, theme, emit);
    }
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    if state.handing_over {
        dock_foot::hand_over_ui(ui, theme, view, emit);
        return;
    }
    let Some(written) = &mut state.typing.letter else { return };
    let is_past = written.desk.take_past();
    let ready = if written.letter.is_empty() {
        Availability::Unavailable(words.say("studio-write-first"))
    } else {
        Availability::Ready
    };
    let (send, ask) = if let Some(question) = typing.question.as_ref().filter(|question| !question.is_of_nothing()) {
        let (name, ask) = question.say();
        (Button::outline(words.say(name)), ask)
    } else {
        (Button::primary(words.say("studio-send")).key("Ctrl Enter"), Ask::Say)
    };
    let send = send.availability(ready);
    if is_row {
        row_ui(ui, theme, state, (shell, view), ((&send, is_past), ask), emit);
        return;
    }
    if dock_ui(ui, theme, (&written.view, is_close), (&[send], is_past)).is_some() {
        emit(Action::Typing(ask));
    }
}

/// What it is at the left where there is room for it; the clock and the button at the right.
fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    ((send, is_past), ask): ((&Button<'_>, bool), Ask),
    emit: &mut dyn FnMut(Action),
) {
    let row = vec2(ui.available_width(), theme.size.control);
    let clock = state.seconds_left(shell);
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let response = button_ui(ui, theme, send);
        if is_past {
            response.request_focus();
        }
        if response.clicked() {
            emit(Action::Typing(ask));
        }
        let Some(clock) = clock else { return };
        ui.add_space(theme.space.sm);
        // What the clock says takes two lines where one is too long.
        ui.style_mut().wrap_mode = Some(TextWrapMode::Wrap);
        dock::clock_ui(ui, theme, state, (shell, view), clock);
        let heading = theme.heading(theme.words.say("studio-yours"));
        if ui.available_width() >= heading_width(ui, theme) + theme.space.md {
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| ui.label(heading));
        }
    });
}

fn heading_width(ui: &Ui, theme: &Theme) -> f32 {
    let words = theme.words.say("studio-yours");
    let job = theme.job(words, Step::Body, theme.type_scale.heading, theme.colors.text, f32::INFINITY);
    ui.painter().layout_job(job).size().x
}

/// What goes along.
fn chips_ui(ui: &mut Ui, theme: &Theme, typing: &TypingView, emit: &mut dyn FnMut(Action)) {
    if typing.chips.is_empty() {
        return;
    }
    if let Some(out) = offer_chips_ui(ui, theme, &typing.chips, (theme.words.say("conversation-with-it"), "")) {
        emit(Action::Remove(out.to_owned()));
    }
}

/// What they wrote or said last, which the letter answers: the exchange is not in sight while one writes.
pub(super) fn wrote_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let last = view.exchange.iter().enumerate().rev().find_map(|(i, entry)| match entry {
        Entry::Theirs { by, text, at } => Some((i, by.as_ref().unwrap_or(&view.customer.short), text, at)),
        _ => None,
    });
    let Some((line, name, text, at)) = last else { return };
    let is_written = match exchange::channel_at(view, line) {
        Channel::Email | Channel::Letter | Channel::Chat | Channel::Messaging => true,
        Channel::FaceToFace | Channel::Gate | Channel::Ward | Channel::Phone => false,
    };
    let put = [("name", name.into())];
    let title = if is_written { theme.words.tell("studio-wrote", &put) } else { theme.words.tell("studio-said", &put) };
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal(|ui| {
            ui.label(theme.heading(title));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(at)));
        });
        long_lines_ui(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text);
    });
}

/// Goes to a part of the letter from the list of them.
pub(super) fn go_to(ask: StudioAsk) -> Action {
    Action::Typing(Ask::Letter(ask))
}
