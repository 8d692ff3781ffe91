//! Hands while they are counted: a field for each way, which the room knows with every key, so that nothing typed is lost.

use crate::domain::workshop::{Act, Decision, Phase};
use crate::ui::screens::workshop::live::Live;

/// Hands while they are counted.
#[derive(Debug, Default)]
pub(in crate::ui::screens::workshop) struct Hands {
    /// What is being chosen: others have hands of their own.
    of: (usize, usize, bool),
    /// A field each.
    fields: Vec<String>,
    /// They could not be saved when they were typed.
    is_unsaved: bool,
}

impl Hands {
    /// Notes that they could not be saved.
    pub(super) fn note_unsaved(&mut self) {
        self.is_unsaved = true;
    }

    /// A figure for each field: none typed is 0, and what no number holds is more than a room has.
    fn counts(&self) -> Vec<u32> {
        let figure = |field: &String| if field.is_empty() { 0 } else { field.parse().unwrap_or(u32::MAX) };
        self.fields.iter().map(figure).collect()
    }
}

impl Live {
    /// What hands are counted for.
    pub(super) fn asked(&self) -> (usize, usize, bool) {
        let room = self.host.room();
        let round = room.decision().map_or(0, Decision::round_at);
        (room.decision_at(), round, room.phase() == Phase::Predict)
    }

    /// Has counted what the fields say.
    pub(in crate::ui::screens::workshop) fn ask_hands(&mut self) {
        if let Some(hands) = &mut self.hands {
            hands.is_unsaved = false;
            let counts = hands.counts();
            let is_predicting = self.asked().2;
            self.ask(if is_predicting { Act::PredictHands { counts } } else { Act::Hands { counts } }, None);
        }
    }

    /// The same once more before the room goes on, where it could not be saved when it was typed: there may be room on the disk again.
    pub(super) fn ask_hands_again(&mut self) {
        let now = self.asked();
        if self.hands.as_ref().is_some_and(|hands| hands.is_unsaved && hands.of == now) {
            self.ask_hands();
        }
    }

    /// Fields with what was counted so far.
    pub(super) fn counted(&self) -> Hands {
        let room = self.host.room();
        let of = self.asked();
        let here = room.decision();
        let counted = here.map(|here| if of.2 { here.predicted_hands.clone() } else { hands_of(here) });
        let many = here.map_or(0, |here| if of.2 { here.lines.len() } else { here.ways.len() });
        let counted = counted.unwrap_or_default();
        let field = |at: usize| counted.get(at).filter(|n| **n > 0).map(u32::to_string).unwrap_or_default();
        Hands { of, fields: (0..many).map(field).collect(), is_unsaved: false }
    }

    /// Fields for hands, where they are counted now: always by show of hands, else where it was asked for.
    pub(in crate::ui::screens::workshop) fn fields(&mut self) -> Option<&mut Vec<String>> {
        let now = self.asked();
        if self.has_phones() {
            // Beside phones hands are asked for each time: fields that stayed open would take Space from the next step.
            self.hands.take_if(|hands| hands.of != now);
            return self.hands.as_mut().map(|hands| &mut hands.fields);
        }
        // Hands of the vote before stand where none were typed: whoever corrects one of them must find the others in their fields.
        let stands = !self.is_waiting();
        let is_blank = |hands: &Hands| stands && !hands.is_unsaved && hands.fields.iter().all(String::is_empty);
        if self.hands.as_ref().is_some_and(|hands| hands.of == now && is_blank(hands)) {
            self.hands = Some(self.counted());
        }
        if self.hands.as_ref().is_none_or(|hands| hands.of != now) {
            self.hands = Some(self.counted());
            self.counts_first = matches!(self.host.room().phase(), Phase::Commit | Phase::Predict);
        }
        self.hands.as_mut().map(|hands| &mut hands.fields)
    }
}

fn hands_of(here: &Decision) -> Vec<u32> {
    here.round().map(|round| round.hands.clone()).unwrap_or_default()
}
