//! The dock: what can be answered now. It stands at the bottom and never scrolls away.

use egui::accesskit::Live;
use egui::{Align, Id, Layout, ScrollArea, TextWrapMode, Ui, vec2};

use crate::domain::scenario::model::Sight;
use crate::domain::session::CardAnswer;
use crate::ui::app::Shell;
use crate::ui::screens::conversation::channel::{Waits, time_left, wording};
use crate::ui::screens::conversation::clock::Pace;
use crate::ui::screens::conversation::view::{CardView, LevelView, TypingView, View, rating_view, typing_view};
use crate::ui::screens::conversation::{Action, State, dock_foot, type_ui};
use crate::ui::screens::debrief::tied;
use crate::ui::screens::edges;
use crate::ui::screens::frame;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, DimensionLevel, ReplyCard, ReplyRoom, ReplyState, button_ui, clock_ring_ui, close_dock_frame,
    dimension_levels_named_ui, dimension_levels_row_ui, dimension_levels_ui, dock_frame, offer_chips_ui, reply_card_ui,
    side_rule_ui,
};
use crate::words::Words;

/// Below this height the foot scrolls with the answers; otherwise nothing but it would be in sight.
const FOOT_STANDS: f32 = 176.0;

/// Height of a window below which the box and what belongs to it stand closer.
const LOW: f32 = 760.0;

/// Height of a window below which levels have no names, which stand under the pointer then.
pub(in crate::ui::screens) const LOWEST: f32 = 680.0;

/// Draws the dock, at most `highest` high and `is_close` where the window is low; returns how high it would like to be.
pub(super) fn dock_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    (highest, is_close): (f32, bool),
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let frame = if is_close { close_dock_frame(theme) } else { dock_frame(theme) };
    let around = frame.total_margin().sum().y;
    let typing = typing_view(&theme.words, state, shell.ws.settings.told_of_words, view.hint.as_ref());
    let rating = rating_view(state);
    let answers = view.card.is_none() && !state.attempt.session.is_over() && rating.is_none();
    let writes = answers && state.typing.is_open;
    let stands = answers && highest >= FOOT_STANDS;
    let id = Id::unique("dock-foot-height");
    let foot = if stands { ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(theme.size.control) } else { 0.0 };
    let room = (highest - around - foot).max(64.0);
    let answers_id = Id::unique(("answers-height", &view.decision));
    let more = more_room(theme, view);
    let closest = ui.data(|d| d.get_temp::<f32>(answers_id.with("closest"))).unwrap_or(f32::INFINITY);
    let answer_room = match is_close {
        false => ReplyRoom::Usual,
        true if stands && closest + more + around + foot <= highest => ReplyRoom::Close,
        true => ReplyRoom::Closest,
    };
    frame
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            // Each decision is read from its beginning.
            let area = ScrollArea::vertical().max_height(room).id_salt(("dock", &view.decision, writes));
            let out = edges::marked_ui(ui, theme, area, theme.colors.card, |ui| {
                if let Some(rating) = &rating {
                    type_ui::rating_ui(ui, theme, rating, emit);
                } else if writes {
                    heading_ui(ui, theme, state, shell, view);
                    let is_low = ui.ctx().content_rect().height() < LOW;
                    type_ui::writing_ui(ui, theme, state, (&typing, is_low), emit);
                } else if state.attempt.session.is_over() {
                    over_ui(ui, theme, emit);
                } else if let Some(card) = &view.card {
                    card_ui(ui, theme, card, emit);
                } else {
                    answers_ui(ui, theme, state, (shell, view, answer_room), emit);
                }
                if answers && !stands {
                    foot_ui(ui, theme, state, (view, &typing), emit);
                }
                frame::follow_focus(ui, theme);
            });
            let wanted = out.content_size.y + around;
            if !stands {
                return wanted;
            }
            // Where the answers end: the area's own rectangle is the room it was offered, not what it took.
            let top = ui.cursor().top() - theme.space.sm;
            ui.add_space(theme.space.xs);
            foot_ui(ui, theme, state, (view, &typing), emit);
            let used = ui.min_rect().bottom() - top;
            ui.data_mut(|d| {
                d.insert_temp(id, used);
                if !writes {
                    let taken = if answer_room == ReplyRoom::Close { more } else { 0.0 };
                    d.insert_temp(answers_id.with("closest"), out.content_size.y - taken);
                }
            });
            wanted + used
        })
        .inner
}

/// What answers that stand close take more than those that stand closest: in each, and about each and what is over them.
fn more_room(theme: &Theme, view: &View) -> f32 {
    const OVER_THEM: usize = 3;
    let (close, closest) = (ReplyRoom::Close, ReplyRoom::Closest);
    let inside = 2.0 * (close.inside(theme) - closest.inside(theme));
    let between = close.between(theme) - closest.between(theme);
    view.replies.len() as f32 * inside + (view.replies.len() + OVER_THEM) as f32 * between
}

fn foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (view, typing): (&View, &TypingView),
    emit: &mut dyn FnMut(Action),
) {
    if state.handing_over {
        dock_foot::hand_over_ui(ui, theme, view, emit);
    } else if state.typing.is_open {
        type_ui::foot_ui(ui, theme, state, (view, typing), emit);
    } else {
        dock_foot::foot_ui(ui, theme, state, view, emit);
    }
}

fn over_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.label(theme.heading(theme.words.say("conversation-over")));
    let on = Button::primary(theme.words.say("conversation-see-how")).key("Enter");
    if button_ui(ui, theme, &on).clicked() {
        emit(Action::Debrief);
    }
}

fn card_ui(ui: &mut Ui, theme: &Theme, card: &CardView, emit: &mut dyn FnMut(Action)) {
    let when = [("when", (&card.when).into())];
    ui.label(theme.heading(if card.promised {
        theme.words.tell("conversation-card-promised", &when)
    } else {
        theme.words.tell("conversation-card", &when)
    }));
    if !card.text.is_empty() {
        ui.label(theme.speech(&card.text));
    }
    ui.add_space(theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        let answers = [
            (Button::primary(theme.words.say("conversation-card-keep")).key("Enter"), CardAnswer::Keep, true),
            (Button::outline(theme.words.say("conversation-card-skip")), CardAnswer::Skip, true),
            (Button::outline(theme.words.say("conversation-card-delegate")), CardAnswer::Delegate, card.can_delegate),
        ];
        for (button, answer, open) in answers {
            if open && button_ui(ui, theme, &button).clicked() {
                emit(Action::Card(answer));
            }
        }
    });
}

fn answers_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view, room): (&Shell, &View, ReplyRoom),
    emit: &mut dyn FnMut(Action),
) {
    ui.spacing_mut().item_spacing.y = room.between(theme);
    coach_ui(ui, theme, view, room != ReplyRoom::Usual);
    heading_ui(ui, theme, state, shell, view);
    // A reply chosen by its key comes into sight; afterwards the page may be turned freely.
    let last = Id::unique("reply-last-shown");
    let shown = ui.data(|d| d.get_temp::<Option<usize>>(last)).flatten();
    ui.data_mut(|d| d.insert_temp(last, state.selected));
    for (i, reply) in view.replies.iter().enumerate() {
        let chosen = state.selected == Some(i);
        let card = ReplyCard {
            key: &(i + 1).to_string(),
            text: &reply.text,
            state: match (chosen, reply.said_before) {
                (true, _) => ReplyState::Chosen,
                (false, true) => ReplyState::Spent,
                (false, false) => ReplyState::Open,
            },
            room,
            note: "",
        };
        // Chips come and go between the cards; the keyboard's place stays with the words it was on.
        let response = ui.push_id(&reply.id, |ui| reply_card_ui(ui, theme, &card)).inner;
        if chosen && shown != state.selected {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            emit(if chosen { Action::SaySelected } else { Action::Select(i) });
        }
        if chosen {
            chips_ui(ui, theme, theme.words.say("conversation-with-it"), &reply.chips, emit);
        }
    }
    if state.selected.is_none() {
        chips_ui(ui, theme, theme.words.say("conversation-with-reply"), &in_tray(&theme.words, state), emit);
    }
}

/// In Coach: how the last reply did, and one question for this one.
fn coach_ui(ui: &mut Ui, theme: &Theme, view: &View, is_close: bool) {
    if !view.levels.is_empty() {
        let last = theme.words.say("conversation-last-reply");
        if !is_close {
            ui.label(theme.small(last));
        }
        let levels: Vec<DimensionLevel<'_>> = view.levels.iter().map(LevelView::drawn).collect();
        if is_close && ui.ctx().content_rect().height() < LOWEST {
            dimension_levels_row_ui(ui, theme, last, &levels);
        } else if is_close {
            dimension_levels_named_ui(ui, theme, last, &levels);
        } else {
            dimension_levels_ui(ui, theme, last, &levels).on_hover_text(last);
        }
    }
    let Some(hint) = &view.hint else { return };
    side_rule_ui(ui, theme.colors.accent_mid, |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = theme.space.xs;
            ui.label(theme.heading(theme.words.say("conversation-coach")));
            ui.label(theme.quiet(hint));
        });
    });
}

pub(super) fn heading_ui(ui: &mut Ui, theme: &Theme, state: &mut State, shell: &Shell, view: &View) {
    let channel = view.customer.channel;
    let ask = theme.words.say(match (state.typing.is_open, &view.board) {
        (true, _) if state.writes_letter() => "studio-yours",
        (true, _) => "conversation-ask-own",
        (false, Some(_)) => "conversation-ask-board",
        (false, None) => wording(channel).ask,
    });
    let Some((left, all)) = state.seconds_left(shell) else {
        // The coach's own question stands there already, and its room goes to the replies.
        if state.typing.is_open {
            ui.horizontal(|ui| {
                ui.label(theme.heading(ask));
                let key = theme.words.key("Esc");
                let keeps = theme.words.tell("conversation-keeps-draft", &[("key", (&key).into())]);
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(keeps)));
            });
        } else if view.hint.is_none() {
            ui.label(theme.heading(ask));
        }
        return;
    };
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.ring), row, |ui| {
        ui.label(theme.heading(ask));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            clock_ui(ui, theme, state, (shell, view), (left, all));
        });
    });
}

/// The ring with the seconds `left` of all there were, and what it says, from the right.
pub(super) fn clock_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    (left, all): (f32, f32),
) {
    let pace = state.pace(shell);
    let speaks_to_several = view.others.iter().any(|other| other.spoken_to);
    let waits = match view.customer.sight {
        Sight::Apart => Waits::Nobody,
        _ if speaks_to_several => Waits::Several,
        _ => Waits::One(&view.customer.short),
    };
    let says = time_left(&theme.words, view.customer.channel, waits, (left, pace));
    // In two lines figure and unit stay together.
    let says = if ui.wrap_mode() == TextWrapMode::Wrap { tied(&says) } else { says };
    clock_ring_ui(ui, theme, left / all.max(1.0), theme.words.say("conversation-time"));
    if pace == Pace::SaysSoon {
        // The last warning stands out, and is told without anybody looking.
        let warning = ui.label(theme.rich(&says, Step::Small, Weight::Semibold, theme.colors.text));
        ui.ctx().accesskit_node_builder(warning.id, |node| node.set_live(Live::Polite));
    } else {
        ui.label(theme.small(says));
    }
}

/// What was put into the tray, as id and label with amount; it goes with whatever is said next.
fn in_tray(words: &Words, state: &State) -> Vec<(String, String)> {
    let session = &state.attempt.session;
    let scenario = session.scenario();
    let offers = session.play().attached.iter().filter_map(|at| scenario.offer(*at));
    offers
        .map(|offer| (offer.id.to_string(), format!("{}, {}", offer.label, scenario.currency.told(words, offer.face))))
        .collect()
}

fn chips_ui(ui: &mut Ui, theme: &Theme, words: &str, chips: &[(String, String)], emit: &mut dyn FnMut(Action)) {
    if chips.is_empty() {
        return;
    }
    if let Some(out) = offer_chips_ui(ui, theme, chips, (words, "")) {
        emit(Action::Remove(out.to_owned()));
    }
}
