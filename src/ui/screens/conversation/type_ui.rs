//! Draws the box for one's own words in place of the replies, with what is asked about them, and the card that asks for
//! one's own levels. Decides nothing.

use egui::{Align, Frame, Key, Layout, Margin, Role, Ui, WidgetInfo, vec2};

use crate::domain::ids::OfferId;
use crate::ui::screens::conversation::channel::wording;
use crate::ui::screens::conversation::dock::LOWEST;
use crate::ui::screens::conversation::typing::Ask;
use crate::ui::screens::conversation::view::{LevelView, QuestionView, RatingView, TypingView, View};
use crate::ui::screens::conversation::{Action, State, Tab};
use crate::ui::screens::own_levels::{OwnLevels, own_levels_ui};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Availability, Button, DimensionLevel, Notice, NoticeKind, ReplyBox, button_ui, button_width,
    dimension_levels_named_ui, dimension_levels_row_ui, dimension_levels_ui, notice_ui, offer_chip_ui, reply_box_ui,
    shut_reply_box_ui, side_rule_ui,
};

/// Accessible name of the box, and what stands in it while it is empty.
pub(super) const OWN_WORDS: &str = "Answer in your own words";
/// Most letters the box takes: far more than anybody could listen to.
const LETTERS_MAX: usize = 6_000;
/// Lines of the box before it grows, with room and without.
const ROWS: (usize, usize) = (3, 2);
/// Whose levels they are.
const SO_FAR: &str = "Your words so far";
/// Said once at the box.
const STAYS: &str = "Typed words may hold real names. They stay on this computer.";

/// What is asked after a reply too short to be sure of, why, and what it does not do.
const RATING: &str = "How would you rate that reply yourself?";
const WHY_RATING: &str = "There was little to go by.";
const RATING_MOVES: &str = "Your own view changes nothing in the story.";
/// Narrowest card on which these stand beside the question and the buttons.
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
        question_ui(ui, theme, question, emit);
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
    let shown = ReplyBox {
        label: OWN_WORDS,
        hint: OWN_WORDS,
        spans: &typing.marks,
        rows: if is_close { ROWS.1 } else { ROWS.0 },
        most: LETTERS_MAX,
    };
    let mut out = None;
    let response = reply_box_ui(ui, theme, &shown, &mut state.typing.text, |ui| {
        if typing.chips.is_empty() {
            return;
        }
        ui.add_space(theme.space.xs);
        let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.chip), row, |ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            for (id, label) in &typing.chips {
                if ui.push_id(id, |ui| offer_chip_ui(ui, theme, label).clicked()).inner {
                    out = Some(Action::Remove(id.clone()));
                }
            }
            ui.label(theme.small(if typing.chips.len() == 1 { "goes with it" } else { "go with it" }));
        });
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

/// What the words name and nobody attached.
fn question_ui(ui: &mut Ui, theme: &Theme, question: &QuestionView, emit: &mut dyn FnMut(Action)) {
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
            for (id, label) in &question.offers {
                let pressed = ui.push_id(id, |ui| button_ui(ui, theme, &Button::outline(label).small()).clicked());
                if pressed.inner {
                    emit(Action::Typing(Ask::Attach(OfferId(id.clone()).to_string())));
                }
            }
            if button_ui(ui, theme, &Button::text(question.otherwise).small()).clicked() {
                emit(Action::Typing(Ask::OnlyMentioned));
            }
        });
    });
}

fn stays_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    let row = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.control_small), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
        ui.label(theme.small(STAYS));
        if button_ui(ui, theme, &Button::text("Understood").small()).clicked() {
            emit(Action::Typing(Ask::Understood));
        }
    });
}

/// In Coach: the levels so far, and the one thing that would earn the next.
fn coach_ui(ui: &mut Ui, theme: &Theme, typing: &TypingView, is_close: bool) {
    if !typing.levels.is_empty() {
        let levels: Vec<DimensionLevel<'_>> = typing.levels.iter().map(LevelView::drawn).collect();
        if is_close && ui.ctx().content_rect().height() < LOWEST {
            dimension_levels_row_ui(ui, theme, SO_FAR, &levels);
        } else if is_close {
            dimension_levels_named_ui(ui, theme, SO_FAR, &levels);
        } else {
            dimension_levels_ui(ui, theme, SO_FAR, &levels);
        }
    }
    // What may still be put otherwise comes before what would earn more.
    let Some(words) = typing.avoided.as_ref().or(typing.next.as_ref()) else { return };
    side_rule_ui(ui, theme.colors.accent_mid, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xs;
            ui.label(theme.heading("Coach."));
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
    let words = wording(view.customer.channel).say;
    let say = if typing.question.is_some() { "Send without it" } else { words };
    let ready = if state.typing.text.trim().is_empty() {
        Availability::Unavailable("Write something first")
    } else {
        Availability::Ready
    };
    let say = Button::primary(say).key("Enter").availability(ready);
    let back = Button::text("Back to the replies").key("Esc");
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        if button_ui(ui, theme, &Button::outline("Offers")).clicked() {
            emit(Action::Tab(Tab::Offers));
        }
        let room = ui.available_width() - button_width(ui, theme, &say) - theme.space.sm;
        let back = if button_width(ui, theme, &back) <= room { back } else { Button::text("Replies").key("Esc") };
        if button_ui(ui, theme, &back).clicked() {
            emit(Action::Typing(Ask::Leave));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, theme, &say).clicked() {
                emit(Action::Typing(Ask::Say));
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
    if shut_reply_box_ui(ui, theme, OWN_WORDS, &state.typing.text, "T").clicked() {
        emit(Action::Typing(Ask::Write));
    }
}

/// The card that asks for one's own levels, where the scorer has little to go by. In a low window what is said about it
/// stands beside the question and the buttons, so that every row is in sight.
pub(super) fn rating_ui(ui: &mut Ui, theme: &Theme, rating: &RatingView, emit: &mut dyn FnMut(Action)) {
    let is_low = ui.ctx().content_rect().height() < LOWEST && ui.available_width() >= RATING_BESIDE;
    let asked = OwnLevels { scored: &rating.scored, own: &rating.own, shows_scored: rating.shows_scored, is_low };
    if is_low {
        if asked.is_many() {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
        }
        ui.horizontal(|ui| {
            ui.label(theme.heading(RATING));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(WHY_RATING)));
        });
    } else {
        ui.label(theme.heading(RATING));
        ui.label(theme.small(format!("{WHY_RATING} {RATING_MOVES}")));
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
        Availability::Unavailable("Choose a word first, or skip it")
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let sized = |button: Button<'static>| if is_low { button.small() } else { button };
        if button_ui(ui, theme, &sized(Button::text("Skip").key("Esc"))).clicked() {
            emit(Action::Typing(Ask::SkipRating));
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let keep = sized(Button::primary("Keep my rating").key("Enter")).availability(ready);
            if button_ui(ui, theme, &keep).clicked() {
                emit(Action::Typing(Ask::KeepRating));
            }
            if is_low {
                ui.label(theme.small(RATING_MOVES));
            }
        });
    });
}
