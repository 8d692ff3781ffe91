//! Draws the box for one's own words in place of the replies, with what is asked about them, and the card that asks for
//! one's own levels. Decides nothing.

use egui::{Align, Frame, Key, Layout, Margin, Role, Ui, WidgetInfo, vec2};

use crate::ui::screens::conversation::channel::wording;
use crate::ui::screens::conversation::dock::LOWEST;
use crate::ui::screens::conversation::typing::Ask;
use crate::ui::screens::conversation::view::{BeyondView, LevelView, QuestionView, RatingView, TypingView, View};
use crate::ui::screens::conversation::{Action, State, Tab};
use crate::ui::screens::own_levels::{OwnLevels, own_levels_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Availability, Button, DimensionLevel, Notice, NoticeKind, ReplyBox, button_ui, button_width,
    dimension_levels_named_ui, dimension_levels_row_ui, dimension_levels_ui, notice_ui, offer_chips_ui, reply_box_ui,
    shut_reply_box_ui, side_rule_ui,
};

/// Accessible name of the box, and what stands in it while it is empty.
pub(super) const OWN_WORDS: &str = "conversation-own-words";
/// Most letters the box takes: far more than anybody could listen to.
const LETTERS_MAX: usize = 6_000;
/// Lines of the box before it grows, with room and without.
const ROWS: (usize, usize) = (3, 2);
/// Narrowest card on which what is said about one's own levels stands beside the question and the buttons.
const RATING_BESIDE: f32 = 540.0;

/// Draws the box, open.
pub(super) fn writing_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (typing, is_close): (&TypingView, bool),
    emit: &mut dyn FnMut(Action),
) {
    box_ui(ui, theme, state, (typing, is_close), emit);
    if let Some(refused) = &typing.refused {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: refused, action: None });
    }
    if let Some(question) = &typing.question {
        let choice = std::mem::take(&mut state.typing.wants_choice);
        question_ui(ui, theme, question, ("Enter", choice), emit);
    }
    if typing.tells_where {
        stays_ui(ui, theme, emit);
    }
    coach_ui(ui, theme, typing, is_close);
}

fn box_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (typing, is_close): (&TypingView, bool),
    emit: &mut dyn FnMut(Action),
) {
    let was_empty = state.typing.text.is_empty();
    let own_words = theme.words.say(OWN_WORDS);
    let shown = ReplyBox {
        label: own_words,
        hint: own_words,
        spans: &typing.marks,
        rows: if is_close { ROWS.1 } else { ROWS.0 },
        most: LETTERS_MAX,
        at_end: std::mem::take(&mut state.typing.at_end),
    };
    let mut out = None;
    let response = reply_box_ui(ui, theme, &shown, &mut state.typing.text, |ui| {
        if typing.chips.is_empty() {
            return;
        }
        ui.add_space(theme.space.xs);
        let goes = theme.words.tell("conversation-goes-with", &[("count", typing.chips.len().into())]);
        if let Some(id) = offer_chips_ui(ui, theme, &typing.chips, ("", &goes)) {
            out = Some(Action::Remove(id.to_owned()));
        }
    });
    if std::mem::take(&mut state.typing.wants_focus) {
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if response.has_focus() {
        let (said, back) =
            ui.input(|i| (i.key_pressed(Key::Enter) && i.modifiers.is_none(), i.key_pressed(Key::Backspace)));
        if said {
            out = Some(Action::Typing(Ask::Say));
        } else if back && was_empty && !typing.chips.is_empty() {
            out = Some(Action::RemoveLast);
        }
    }
    if let Some(action) = out {
        emit(action);
    }
}

/// What the words name and nobody attached. The answer at hand is to attach it; of several the keyboard chooses one, from
/// the first on, once its `key` asked for that.
pub(super) fn question_ui(
    ui: &mut Ui,
    theme: &Theme,
    question: &QuestionView,
    (key, is_choosing): (&str, bool),
    emit: &mut dyn FnMut(Action),
) {
    let (side, top) = theme.inset.notice;
    let frame = Frame::new()
        .fill(theme.colors.accent_wash)
        .stroke(theme.edge_of(theme.colors.accent))
        .corner_radius(theme.radius.card)
        .inner_margin(Margin::symmetric(side as i8, top as i8));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let asked = ui.label(theme.strong(&question.asks));
        asked.widget_info(|| WidgetInfo::labeled(Role::Alert, true, &question.asks));
        ui.horizontal_wrapped(|ui| {
            if let Some(beyond) = &question.beyond {
                beyond_ui(ui, theme, (beyond, key), emit);
                return;
            }
            for (i, (id, label)) in question.offers.iter().enumerate() {
                let is_at_hand = question.is_at_hand && i == 0;
                let button = if is_at_hand { Button::primary(label).key(key) } else { Button::outline(label) };
                // A scope of its own would not wrap.
                let button = button_ui(ui, theme, &button.small());
                if is_choosing && i == 0 {
                    button.request_focus();
                }
                if button.clicked() {
                    emit(Action::Typing(Ask::Attach(id.clone())));
                }
            }
            if question.offers.is_empty() {
                return;
            }
            if button_ui(ui, theme, &Button::text(&question.otherwise).small()).clicked() {
                emit(Action::Typing(Ask::OnlyMentioned));
            }
        });
    });
}

/// More than may be given: to put it otherwise is at hand, or to hand over to whoever may. What says it all the same stands
/// where one says things.
fn beyond_ui(ui: &mut Ui, theme: &Theme, (beyond, key): (&BeyondView, &str), emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    if button_ui(ui, theme, &Button::primary(words.say("conversation-change-words")).key(key).small()).clicked() {
        emit(Action::Typing(Ask::PutAway));
    }
    if beyond.higher && button_ui(ui, theme, &Button::outline(words.say("conversation-hand-over")).small()).clicked() {
        emit(Action::AskHandOver(true));
    }
}

pub(super) fn stays_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control_small), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.label(theme.small(theme.words.say("conversation-stays")));
        if button_ui(ui, theme, &Button::text(theme.words.say("conversation-understood")).small()).clicked() {
            emit(Action::Typing(Ask::Understood));
        }
    });
}

/// The levels of what is being written, in a row where there is little room, and the less of it the lower the window is.
pub(in crate::ui::screens) fn levels_so_far_ui(
    ui: &mut Ui,
    theme: &Theme,
    so_far: &str,
    levels: &[DimensionLevel<'_>],
    is_close: bool,
) {
    if is_close && ui.ctx().content_rect().height() < LOWEST {
        dimension_levels_row_ui(ui, theme, so_far, levels);
    } else if is_close {
        dimension_levels_named_ui(ui, theme, so_far, levels);
    } else {
        dimension_levels_ui(ui, theme, so_far, levels);
    }
}

/// In Coach: the levels so far, and the one thing that would earn the next.
fn coach_ui(ui: &mut Ui, theme: &Theme, typing: &TypingView, is_close: bool) {
    if !typing.levels.is_empty() {
        let so_far = theme.words.say("conversation-so-far");
        let levels: Vec<DimensionLevel<'_>> = typing.levels.iter().map(LevelView::drawn).collect();
        levels_so_far_ui(ui, theme, so_far, &levels, is_close);
    }
    // What may still be put otherwise comes before what would earn more.
    let Some(words) = typing.avoided.as_ref().or(typing.next.as_ref()) else { return };
    side_rule_ui(ui, theme.colors.accent_mid, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xs;
            ui.label(theme.heading(theme.words.say("conversation-coach")));
            ui.label(theme.quiet(words));
        });
    });
}

/// The foot while one writes: the offers, back to the replies, and the one button that says it.
pub(super) fn foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (view, typing): (&View, &TypingView),
    emit: &mut dyn FnMut(Action),
) {
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    let words = &theme.words;
    let ready = if state.typing.text.trim().is_empty() {
        Availability::Unavailable(words.say("conversation-write-first"))
    } else {
        Availability::Ready
    };
    // While something is asked, Enter belongs to the answer that gives what was written.
    let (say, ask) = if let Some(question) = typing.question.as_ref().filter(|question| !question.is_of_nothing()) {
        let (name, ask) = question.say();
        (Button::outline(words.say(name)), ask)
    } else {
        (Button::primary(words.say(wording(view.customer.channel).say)).key("Enter"), Ask::Say)
    };
    let say = say.availability(ready);
    let back = Button::text(words.say("conversation-back")).key("Esc");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if button_ui(ui, theme, &Button::outline(words.say("conversation-offers"))).clicked() {
            emit(Action::Tab(Tab::Offers));
        }
        let room = ui.available_width() - button_width(ui, theme, &say) - theme.space.sm;
        let is_long = button_width(ui, theme, &back) > room;
        let back = if is_long { Button::text(words.say("conversation-back-short")).key("Esc") } else { back };
        if button_ui(ui, theme, &back).clicked() {
            emit(Action::Typing(Ask::Leave));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, theme, &say).clicked() {
                emit(Action::Typing(ask));
            }
        });
    });
}

/// The box while the replies are shown: one line, with the draft if there is one; or why there is none.
pub(super) fn shut_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    if !state.attempt.session.stage().hears_own_words() {
        ui.label(theme.small(theme.words.say("conversation-only-chosen")));
        return;
    }
    // Of a letter the beginning says nothing.
    let (hint, draft) = match &state.typing.letter {
        None => (OWN_WORDS, state.typing.text.as_str()),
        Some(_) if state.typing.text.is_empty() => ("studio-own", ""),
        Some(_) => ("studio-draft", ""),
    };
    if shut_reply_box_ui(ui, theme, theme.words.say(hint), draft, "A–Z").clicked() {
        emit(Action::Typing(Ask::Write));
    }
}

/// The card that asks for one's own levels, where the scorer has little to go by. In a low window what is said about it
/// stands beside the question and the buttons, so that every row is in sight.
pub(super) fn rating_ui(ui: &mut Ui, theme: &Theme, rating: &RatingView, emit: &mut dyn FnMut(Action)) {
    let is_low = ui.ctx().content_rect().height() < LOWEST && ui.available_width() >= RATING_BESIDE;
    let words = &theme.words;
    let (why, moves) = (words.say("conversation-rating-why"), words.say("conversation-rating-moves"));
    let asked = OwnLevels { scored: &rating.scored, own: &rating.own, shows_scored: rating.shows_scored, is_low };
    if is_low {
        if asked.is_many() {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
        }
        ui.horizontal(|ui| {
            ui.label(theme.heading(words.say("conversation-rating")));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(why)));
        });
    } else {
        ui.label(theme.heading(words.say("conversation-rating")));
        ui.label(theme.small(format!("{why} {moves}")));
        ui.add_space(theme.space.xs);
    }
    if let Some((dimension, level)) = own_levels_ui(ui, theme, &asked) {
        emit(Action::Typing(Ask::Rate(dimension, level)));
    }
    if let Some(failed) = &rating.failed {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
    }
    let ready = if rating.own.scored().next().is_some() {
        Availability::Ready
    } else {
        Availability::Unavailable(words.say("conversation-rating-first"))
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let skip = Button::text(words.say("conversation-rating-skip")).key("Esc");
        if button_ui(ui, theme, &sized(skip, is_low)).clicked() {
            emit(Action::Typing(Ask::SkipRating));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let keep = Button::primary(words.say("conversation-rating-keep")).key("Enter");
            let keep = sized(keep, is_low).availability(ready);
            if button_ui(ui, theme, &keep).clicked() {
                emit(Action::Typing(Ask::KeepRating));
            }
            if is_low {
                ui.label(theme.small(moves));
            }
        });
    });
}

fn sized(button: Button<'_>, is_small: bool) -> Button<'_> {
    if is_small { button.small() } else { button }
}
