//! The foot of the dock: the box for one's own words, the offers, and the one button that says it, in one row. Silence and
//! handing over stand behind one more button.

use egui::{Align, Id, Label, Layout, Response, Role, Ui, WidgetInfo, vec2};

use crate::domain::scenario::model::Transfer;
use crate::ui::screens::conversation::channel::{Wording, wording};
use crate::ui::screens::conversation::type_ui::{self, OWN_WORDS};
use crate::ui::screens::conversation::view::View;
use crate::ui::screens::conversation::{Action, Ask, State, Tab};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Availability, Button, button_ui, button_width, icon_button_ui};
use crate::words::Words;

/// Below this width the two ways of handing over are said in fewer words.
const IN_FULL: f32 = 570.0;
/// The least the box takes: its words and its key.
const BOX: f32 = 168.0;

/// Draws it. Where the box has no room, a pen stands for it; the offers give way before, because the page has them in its
/// tabs as well.
pub(super) fn foot_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, emit: &mut dyn FnMut(Action)) {
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    let said = row_ui(ui, theme, state, wording(view.customer.channel), emit);
    if said.clicked() {
        emit(if state.selected.is_some() { Action::SaySelected } else { Action::Typing(Ask::Write) });
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, state: &State, called: Wording, emit: &mut dyn FnMut(Action)) -> Response {
    let words = &theme.words;
    let gap = theme.space.sm;
    let say = say(words, state, called).key("Enter");
    let others = offered(words, state, called);
    let wide = |buttons: &[Offered<'_>]| -> f32 {
        buttons.iter().map(|offered| button_width(ui, theme, &offered.button) + gap).sum()
    };
    let room = ui.available_width() - button_width(ui, theme, &say) - gap;
    let is_more = state.more;
    let hears = state.attempt.session.stage().hears_own_words();
    let all = others.get(usize::from(room - wide(&others) < BOX)..).unwrap_or_default();
    let room = room - wide(all);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        if is_more {
            more_ui(ui, theme, state, called, emit);
        } else {
            if !hears {
                only_chosen_ui(ui, theme, room);
            } else if room >= BOX {
                ui.allocate_ui(vec2(room, theme.size.control), |ui| type_ui::shut_ui(ui, theme, state, emit));
            } else if icon_button_ui(ui, theme, Icon::Pen, words.say(OWN_WORDS)).clicked() {
                emit(Action::Typing(Ask::Write));
            }
            for Offered { button, key, action } in all {
                if with_key(theme, button_ui(ui, theme, button), key).clicked() {
                    emit(action.clone());
                }
            }
        }
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| button_ui(ui, theme, &say)).inner
    })
    .inner
}

/// In place of the box where nobody hears one's own words.
fn only_chosen_ui(ui: &mut Ui, theme: &Theme, room: f32) {
    let row = Layout::left_to_right(Align::Center);
    ui.allocate_ui_with_layout(vec2(room, theme.size.control), row, |ui| {
        ui.set_min_width(room);
        ui.add(Label::new(theme.small(theme.words.say("conversation-only-chosen"))).wrap());
    });
}

/// What is rarely done, in place of the box and the offers, and a cross that puts it away. The keyboard goes to the first.
fn more_ui(ui: &mut Ui, theme: &Theme, state: &State, called: Wording, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let silence = button_ui(ui, theme, &Button::outline(words.say(called.silence)));
    if ui.data_mut(|data| data.remove_temp::<()>(opened_id())).is_some() {
        silence.request_focus();
    }
    if with_key(theme, silence, "Alt S").clicked() {
        emit(Action::Silence);
    }
    if state.can_hand_over() {
        let hand_over = button_ui(ui, theme, &Button::text(words.say("conversation-hand-over")));
        if with_key(theme, hand_over, "Alt H").clicked() {
            emit(Action::AskHandOver(true));
        }
    }
    if icon_button_ui(ui, theme, Icon::Cross, words.say("conversation-more-not")).clicked() {
        emit(Action::More(false));
    }
}

/// Marks that more was asked for, so that the keyboard goes there.
pub(super) fn opened(ctx: &egui::Context) {
    ctx.data_mut(|data| data.insert_temp(opened_id(), ()));
}

fn opened_id() -> Id {
    Id::unique("more-opened-in-the-dock")
}

/// The key that does the same, under the pointer; it stands among the keys of the page as well.
fn with_key(theme: &Theme, response: Response, key: &str) -> Response {
    if key.is_empty() { response } else { response.on_hover_text(theme.words.key(key)) }
}

fn say<'a>(words: &'a Words, state: &State, wording: Wording) -> Button<'a> {
    if state.selected.is_none() && state.has_draft() {
        // What waits in the box is read once more before it is said.
        return Button::primary(words.say("conversation-go-on-writing"));
    }
    let ready = if state.selected.is_some() {
        Availability::Ready
    } else {
        Availability::Unavailable(words.say("conversation-choose-first"))
    };
    Button::primary(words.say(wording.say)).availability(ready)
}

/// Something else that can be done.
struct Offered<'a> {
    button: Button<'a>,
    /// The key that does the same; empty for none.
    key: &'static str,
    action: Action,
}

/// What stands beside the box: the offers, and what is rarely done; that itself where it is one thing.
fn offered<'a>(words: &'a Words, state: &State, wording: Wording) -> Vec<Offered<'a>> {
    if state.more {
        return Vec::new();
    }
    let offers = Button::outline(words.say("conversation-offers"));
    let rare = if state.can_hand_over() {
        Offered { button: Button::text(words.say("conversation-more")), key: "", action: Action::More(true) }
    } else {
        Offered { button: Button::text(words.say(wording.silence)), key: "Alt S", action: Action::Silence }
    };
    vec![Offered { button: offers, key: "Alt O", action: Action::Tab(Tab::Offers) }, rare]
}

/// The question to whom and how it would be handed over, in place of the foot: both ways with what each costs, and the way back.
/// The keyboard goes to the first.
pub(super) fn hand_over_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let [.., minutes] = &view.costs;
    let minutes = [("minutes", minutes.into())];
    let words = &theme.words;
    let above = view.above.as_ref().map(|name| [("name", name.into())]);
    let to = above.as_ref().map(|name| words.tell("conversation-hand-over-to", name));
    let to = to.as_deref().unwrap_or(words.say("conversation-hand-over-up"));
    let asked = ui.label(theme.heading(to));
    asked.widget_info(|| WidgetInfo::labeled(Role::Alert, true, to));
    let with = if ui.available_width() < IN_FULL {
        words.tell("conversation-hand-over-with-short", &minutes)
    } else {
        words.tell("conversation-hand-over-with", &minutes)
    };
    let without = above.as_ref().map(|name| words.tell("conversation-hand-over-fetch", name));
    let without = without.as_deref().unwrap_or(words.say("conversation-hand-over-without"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        let story = button_ui(ui, theme, &Button::outline(&with));
        if ui.data_mut(|data| data.remove_temp::<()>(opened_id())).is_some() {
            story.request_focus();
        }
        if story.clicked() {
            emit(Action::HandOver(Transfer::Warm));
        }
        if button_ui(ui, theme, &Button::outline(without)).clicked() {
            emit(Action::HandOver(Transfer::Cold));
        }
        let not = Button::text(words.say("conversation-hand-over-not")).key("Esc");
        if button_ui(ui, theme, &not).clicked() {
            emit(Action::AskHandOver(false));
        }
    });
}
