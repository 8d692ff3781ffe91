//! What a room hears of the story: the customer at a decision, and what a branch came to. Of a branch that was played nothing is told
//! here but what is seen and said, never what it earned.

use crate::domain::ids::CustomerId;
use crate::domain::scenario::model::{Mood, Name};
use crate::domain::session::speech::{Spoken, split_speech};
use crate::domain::session::{Event, mood_of};
use crate::domain::workshop::decision::Take;
use crate::domain::workshop::room::Room;

impl Room {
    /// The customer the story is about now, as seen: the name, a line under it, and the mood on their face.
    pub fn customer(&self) -> Option<(&Name, String, Mood)> {
        let (stage, play) = (self.session.stage(), self.session.play());
        let at = play.shown_customer();
        let name = stage.cast.names.get(at)?;
        let caption = stage.words(&stage.scenario.customers.get(at)?.caption);
        let anger = stage.gauges(&play.customers).get(at).map_or(0.0, |gauge| gauge.shown_anger);
        Some((name, caption, mood_of(anger)))
    }

    /// What is seen and said where the present decision begins.
    pub fn heard_here(&self) -> Vec<Spoken> {
        let Some(here) = self.decision() else { return Vec::new() };
        let events = match here.moves_before.checked_sub(1) {
            Some(last) => self.session.steps().get(last).map(|step| step.events.as_slice()).unwrap_or_default(),
            None => self.session.opening(),
        };
        let begins =
            |event: &Event| matches!(event, Event::Scene { .. } | Event::Card { .. } | Event::InboxOpened { .. });
        let from = events.iter().rposition(begins).unwrap_or(0);
        self.told(events.get(from..).unwrap_or_default())
    }

    /// How the customer took what was played, up to where the next decision begins.
    pub fn heard_after(&self, take: &Take) -> Vec<Spoken> {
        let goes_on =
            |event: &Event| matches!(event, Event::Scene { .. } | Event::Card { .. } | Event::InboxOpened { .. });
        let until = take.events.iter().position(goes_on).unwrap_or(take.events.len());
        self.told(take.events.get(..until).unwrap_or_default())
    }

    fn told(&self, events: &[Event]) -> Vec<Spoken> {
        let language = self.scenario().told_in();
        let mut heard = Vec::new();
        for event in events {
            match event {
                Event::Line { text, .. } | Event::Demand { text, .. } => heard.push(Spoken::Said(text.clone())),
                Event::Reaction { customer, text, .. } => {
                    heard.extend(split_speech(text, self.short_name(customer), language));
                }
                Event::Narration { text }
                | Event::OfferRefused { text, .. }
                | Event::WalkedOut { text }
                | Event::Card { text, .. }
                | Event::Ended { text, .. } => heard.push(Spoken::Seen(text.clone())),
                _ => {}
            }
        }
        heard.retain(|part| matches!(part, Spoken::Said(text) | Spoken::Seen(text) if !text.is_empty()));
        heard
    }

    fn short_name(&self, customer: &CustomerId) -> &str {
        let at = self.scenario().customers.iter().position(|known| known.id == *customer);
        let name = at.and_then(|at| self.session.stage().cast.names.get(at));
        name.map_or("", |name| name.short.as_str())
    }
}
