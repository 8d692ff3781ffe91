//! The foot of the dock: offers, silence, handing over, and the one button that says it.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::scenario::model::Transfer;
use crate::ui::screens::conversation::channel::{Wording, wording};
use crate::ui::screens::conversation::type_ui::OWN_WORDS;
use crate::ui::screens::conversation::view::View;
use crate::ui::screens::conversation::{Action, Ask, State, Tab};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Availability, Button, ButtonKind, button_ui, button_width, icon_button_ui};
use crate::words::Words;

/// Below this width the primary button has a row of its own while the ways of handing over are open.
const ONE_ROW: f32 = 460.0;
/// Below this width the two ways of handing over are said in fewer words.
const IN_FULL: f32 = 570.0;

/// Draws it; where the box for one's own words has no line of its own, a button stands for it.
pub(super) fn foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    (state, with_box): (&State, bool),
    view: &View,
    emit: &mut dyn FnMut(Action),
) {
    if let Some(handing_over) = &view.handing_over {
        ui.label(theme.small(handing_over));
    }
    let called = wording(view.customer.channel);
    let hears = state.attempt.session.stage().hears_own_words();
    if with_box && !hears {
        ui.label(theme.small(theme.words.say("conversation-only-chosen")));
    }
    let with_box = with_box && hears;
    let gap = theme.space.sm;
    let Row { offered, fits, pen } = row(ui, theme, state, (called, with_box));
    let mut others = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(gap, gap);
        if state.handing_over {
            hand_over_ui(ui, theme, view, emit);
            return;
        }
        if pen && icon_button_ui(ui, theme, Icon::Pen, theme.words.say(OWN_WORDS)).clicked() {
            emit(Action::Typing(Ask::Write));
        }
        for (button, key, action) in &offered {
            let button = if fits.unwrap_or(true) { button.key(key) } else { *button };
            if button_ui(ui, theme, &button).clicked() {
                emit(action.clone());
            }
        }
    };
    let in_one_row = if state.handing_over { ui.available_width() >= ONE_ROW } else { fits.is_some() };
    let said = if in_one_row {
        let row = ui.horizontal(|ui| {
            others(ui);
            let right = Layout::right_to_left(Align::Center);
            let say = say(&theme.words, state, called);
            // In one row all buttons show their keys, or none does.
            let say = if state.handing_over || fits != Some(false) { say.key("Enter") } else { say };
            ui.with_layout(right, |ui| button_ui(ui, theme, &say)).inner
        });
        row.inner
    } else {
        let said = button_ui(ui, theme, &say(&theme.words, state, called).key("Enter"));
        ui.horizontal_wrapped(others);
        said
    };
    if said.clicked() {
        emit(Action::SaySelected);
    }
}

/// What stands beside the primary button.
struct Row<'a> {
    offered: Vec<(Button<'a>, &'static str, Action)>,
    /// See [`caps`].
    fits: Option<bool>,
    /// The box is a pen alone.
    pen: bool,
}

/// All of it where it fits. Where it does not, the offers give way first, because the page has them in its tabs as well, then
/// the words on the button of the box.
fn row<'a>(ui: &Ui, theme: &'a Theme, state: &State, (called, with_box): (Wording, bool)) -> Row<'a> {
    let words = &theme.words;
    let beside_pen = theme.size.control_small + theme.space.sm;
    let tries = [(true, false), (false, false), (true, true), (false, true)];
    let mut tries = tries.into_iter().filter(|(_, pen)| with_box || !pen).map(|(has_offers, pen)| {
        let mut offered = offered(words, state, called, with_box && !pen);
        offered.retain(|(.., action)| has_offers || *action != Action::Tab(Tab::Offers));
        let before = if pen { beside_pen } else { 0.0 };
        let fits = caps(ui, theme, &offered, (say(words, state, called), before));
        Row { offered, fits, pen }
    });
    let in_one_row = tries.find(|row| row.fits.is_some());
    in_one_row.unwrap_or_else(|| Row { offered: offered(words, state, called, with_box), fits: None, pen: false })
}

fn say<'a>(words: &'a Words, state: &State, wording: Wording) -> Button<'a> {
    let ready = if state.selected.is_some() {
        Availability::Ready
    } else {
        Availability::Unavailable(words.say("conversation-choose-first"))
    };
    Button::primary(words.say(wording.say)).availability(ready)
}

/// What can be done besides, each with its key.
fn offered<'a>(
    words: &'a Words,
    state: &State,
    wording: Wording,
    with_box: bool,
) -> Vec<(Button<'a>, &'static str, Action)> {
    let is_empty = state.typing.text.trim().is_empty();
    let own_words = words.say(if is_empty { "conversation-own-words-short" } else { "conversation-draft" });
    let own_words = (Button::outline(own_words).icon(Icon::Pen), "A–Z", Action::Typing(Ask::Write));
    let mut offered: Vec<_> = with_box.then_some(own_words).into_iter().collect();
    offered.extend([
        (Button::outline(words.say("conversation-offers")), "Alt O", Action::Tab(Tab::Offers)),
        (Button::outline(words.say(wording.silence)), "Alt S", Action::Silence),
    ]);
    if state.can_hand_over() {
        offered.push((Button::text(words.say("conversation-hand-over")), "Alt H", Action::AskHandOver(true)));
    }
    offered
}

/// Whether the buttons show their keys in one row, clear of the primary button: all of them or none; the keys work all
/// the same, and stand among the keys of the page. `None` where that button needs a row of its own.
fn caps(
    ui: &Ui,
    theme: &Theme,
    offered: &[(Button<'_>, &str, Action)],
    (say, before): (Button<'_>, f32),
) -> Option<bool> {
    // A button without an outline keeps clear of the next almost by itself.
    let clear = match offered.last() {
        Some((button, ..)) if button.kind == ButtonKind::Text => theme.space.xs,
        _ => theme.space.md,
    };
    let room = |caps: bool| {
        let say = if caps { say.key("Enter") } else { say };
        ui.available_width() - before - button_width(ui, theme, &say) - clear
    };
    let width = |caps: bool| {
        let each = offered.iter().map(|(button, key, _)| {
            let button = if caps { button.key(key) } else { *button };
            button_width(ui, theme, &button) + theme.space.sm
        });
        each.sum::<f32>() - theme.space.sm
    };
    [true, false].into_iter().find(|caps| width(*caps) <= room(*caps))
}

/// Both ways of handing over, with what each costs, in place of the other buttons, and a cross that puts them away.
fn hand_over_ui(ui: &mut Ui, theme: &Theme, view: &View, emit: &mut dyn FnMut(Action)) {
    let [.., minutes] = &view.costs;
    let minutes = [("minutes", minutes.into())];
    let words = &theme.words;
    let (with, without) = if ui.available_width() < IN_FULL {
        (words.tell("conversation-hand-over-with-short", &minutes), words.say("conversation-hand-over-without-short"))
    } else {
        (words.tell("conversation-hand-over-with", &minutes), words.say("conversation-hand-over-without"))
    };
    for (ask, how) in [(with.as_str(), Transfer::Warm), (without, Transfer::Cold)] {
        if button_ui(ui, theme, &Button::text(ask)).clicked() {
            emit(Action::HandOver(how));
        }
    }
    if icon_button_ui(ui, theme, Icon::Cross, words.say("conversation-hand-over-not")).clicked() {
        emit(Action::AskHandOver(false));
    }
}
