//! The workshops that were, as a short list for the page on which one is set up: nobody's name is in it.

use egui::{Role, Ui, WidgetInfo, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::room_debrief::ui::ask_forget_ui;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, card_ui, long_lines_ui};
use crate::words::Told as _;
use crate::workflow::my_data;
use crate::workflow::room::{Past, past};

/// How many are shown before one asks for all.
const SHOWN: usize = 5;

/// The list, read once.
#[derive(Debug, Default)]
pub struct PastRooms {
    /// Each with what it is called.
    rooms: Vec<(Past, String)>,
    failed: Option<String>,
    is_open: bool,
    all: bool,
    /// It was asked whether this one is to be forgotten.
    asks_forget: Option<String>,
}

/// What the list asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Ask {
    /// Look at one, by the number that stands for it.
    Look(String),
    /// Forget one.
    Forget(String),
    /// Leave it as it is: nothing is asked any more.
    Stay,
}

impl PastRooms {
    fn read(shell: &Shell) -> Self {
        let words = &shell.words;
        let called = |room: &Past| {
            let title = shell.ws.catalog.find(&room.scenario).and_then(|entry| entry.brief.as_ref());
            let title = title.map_or(room.scenario.as_str(), |brief| brief.title.as_str());
            let date = my_data::date(words, i64::try_from(room.opened_ms).unwrap_or_default());
            let put = [("title", title.into()), ("date", (&date).into()), ("group", (&room.group).into())];
            let name = if room.group.is_empty() { "room-debrief-past-row" } else { "room-debrief-past-row-group" };
            words.tell(name, if room.group.is_empty() { put.get(..2).unwrap_or(&put) } else { &put })
        };
        match past(&shell.ws.folders) {
            Ok(rooms) => {
                let rooms = rooms.into_iter().map(|room| (room.clone(), called(&room))).collect();
                Self { rooms, ..Self::default() }
            }
            Err(error) => Self { failed: Some(error.told(words)), ..Self::default() },
        }
    }
}

impl PastRooms {
    /// Reads it again, after something in it has changed.
    pub fn read_again(&mut self, shell: &Shell) {
        let (is_open, all) = (self.is_open, self.all);
        *self = Self { is_open, all, ..Self::read(shell) };
    }
}

impl PastRooms {
    /// Whether there never was one, or none is left.
    fn is_empty(&self) -> bool {
        self.rooms.is_empty() && self.failed.is_none()
    }

    /// Whether it was asked to forget one.
    pub fn is_asking(&self) -> bool {
        self.asks_forget.is_some()
    }

    /// Nothing is asked any more.
    pub fn stay(&mut self) {
        self.asks_forget = None;
    }
}

/// The button that shows them, or no longer; nothing where there never was a workshop.
pub fn past_button_ui(ui: &mut Ui, theme: &Theme, past: &mut PastRooms) {
    if past.is_empty() {
        return;
    }
    let words = &theme.words;
    let text = words.say(if past.is_open { "room-debrief-past-hide" } else { "room-debrief-past" });
    if button_ui(ui, theme, &Button::outline(text).small()).clicked() {
        past.is_open = !past.is_open;
    }
}

/// Draws them as a card, while they are asked for.
pub fn past_rooms_ui(ui: &mut Ui, theme: &Theme, past: &mut PastRooms, ask: &mut dyn FnMut(Ask)) {
    if !past.is_open || past.is_empty() {
        return;
    }
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        ui.label(theme.heading(words.say("room-debrief-past")));
        let about = words.say("room-debrief-past-about");
        let look = (Step::Body, Weight::Regular);
        long_lines_ui(ui, theme, past.failed.as_deref().unwrap_or(about), look, theme.colors.text_secondary);
        let most = if past.all { usize::MAX } else { SHOWN };
        for (room, called) in past.rooms.iter().take(most) {
            row_ui(ui, theme, (room, called), &mut past.asks_forget, ask);
        }
        if past.rooms.len() > most {
            let more = words.tell("room-debrief-past-all", &[("count", past.rooms.len().into())]);
            past.all = button_ui(ui, theme, &Button::text(&more).small()).clicked();
        }
    });
}

/// A workshop that was: a press looks at it, the one beside it asks whether it is to be forgotten.
fn row_ui(
    ui: &mut Ui,
    theme: &Theme,
    (room, called): (&Past, &str),
    asks_forget: &mut Option<String>,
    ask: &mut dyn FnMut(Ask),
) {
    let words = &theme.words;
    if asks_forget.as_ref() == Some(&room.id) {
        if let Some(forgets) = ask_forget_ui(ui, theme, called) {
            *asks_forget = None;
            if forgets {
                ask(Ask::Forget(room.id.clone()));
            }
        }
        return;
    }
    ui.horizontal(|ui| {
        if button_ui(ui, theme, &Button::text(called).small()).clicked() {
            ask(Ask::Look(room.id.clone()));
        }
        let spoken = words.tell("room-debrief-forget-row-spoken", &[("title", called.into())]);
        let forget = button_ui(ui, theme, &Button::text(words.say("room-debrief-forget-row")).small());
        forget.widget_info(|| WidgetInfo::labeled(Role::Button, true, &spoken));
        if forget.clicked() {
            *asks_forget = Some(room.id.clone());
        }
    });
}
