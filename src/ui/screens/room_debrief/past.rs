//! The workshops that were, as a short list for the page on which one is set up: nobody's name is in it.

use egui::{Ui, vec2};

use crate::ui::app::Shell;
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
}

impl PastRooms {
    /// Reads it.
    pub fn read(shell: &Shell) -> Self {
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

/// The button that shows them, or no longer; nothing where there never was a workshop.
pub fn past_button_ui(ui: &mut Ui, theme: &Theme, past: &mut PastRooms) {
    if past.rooms.is_empty() && past.failed.is_none() {
        return;
    }
    let words = &theme.words;
    let text = words.say(if past.is_open { "room-debrief-past-hide" } else { "room-debrief-past" });
    if button_ui(ui, theme, &Button::outline(text).small()).clicked() {
        past.is_open = !past.is_open;
    }
}

/// Draws them as a card, while they are asked for.
pub fn past_rooms_ui(ui: &mut Ui, theme: &Theme, past: &mut PastRooms, open: &mut dyn FnMut(String)) {
    if !past.is_open {
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
            if button_ui(ui, theme, &Button::text(called).small()).clicked() {
                open(room.id.clone());
            }
        }
        if past.rooms.len() > most {
            let more = words.tell("room-debrief-past-all", &[("count", past.rooms.len().into())]);
            past.all = button_ui(ui, theme, &Button::text(&more).small()).clicked();
        }
    });
}
