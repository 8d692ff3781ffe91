//! What is heard when: cues from what has happened in the conversation, the room from the case. Reads what there is
//! and decides no rule; it must not know a device.

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::{Channel, Industry};
use crate::domain::session::{Event, Session};
use crate::platform::sound::{Cue, Room};

/// So many seconds before the time allowed is out, the low tone is heard.
const NEARLY_OUT_S: f32 = 10.0;

/// What was heard last, so that everything is heard once.
#[derive(Debug, Default)]
pub(crate) struct Ears {
    attempt: Option<String>,
    steps: usize,
    left_s: Option<f32>,
}

impl Ears {
    /// The cues of what has happened since this was last asked. `left_s` are the seconds left for this decision.
    pub(crate) fn hear(&mut self, attempt: &str, session: &Session, left_s: Option<f32>) -> Vec<Cue> {
        let steps = session.steps().len();
        let known = self.attempt.as_deref() == Some(attempt);
        let before = if known { self.steps } else { steps };
        let mut cues = if known {
            cues_of(session.steps().iter().skip(before).flat_map(|step| &step.events))
        } else if session.is_over() {
            Vec::new()
        } else {
            // One comes to a customer who has already spoken.
            vec![Cue::CustomerTurn]
        };
        let was_more = known && before == steps && self.left_s.is_some_and(|left| left > NEARLY_OUT_S);
        if was_more && left_s.is_some_and(|left| left > 0.0 && left <= NEARLY_OUT_S) {
            cues.push(Cue::TimeNearlyOut);
        }
        self.attempt = Some(attempt.to_owned());
        self.steps = steps;
        self.left_s = left_s;
        cues
    }
}

/// The cues of new events: at most the reply, and then the customer's answer or the end.
fn cues_of<'a>(events: impl Iterator<Item = &'a Event>) -> Vec<Cue> {
    let (mut said, mut answered, mut over) = (false, false, false);
    for event in events {
        match event {
            // Silence is a turn, but nothing was sent.
            Event::Turn(turn) => said |= turn.is_spoken(),
            Event::Line { .. } | Event::Reaction { .. } | Event::Demand { .. } => answered = true,
            Event::Ended { .. } => over = true,
            _ => {}
        }
    }
    let then = if over { Some(Cue::End) } else { answered.then_some(Cue::CustomerTurn) };
    said.then_some(Cue::ReplySent).into_iter().chain(then).collect()
}

/// The room a case takes place in, while they talk in a way.
pub(crate) fn room_of(scenario: &Scenario, channel: Channel) -> Room {
    match (channel, scenario.industry) {
        (Channel::Phone, _) => Room::Phone,
        (channel, _) if channel.is_written() => Room::Desk,
        (_, Industry::Cafe | Industry::Retail) => Room::Cafe,
        (_, Industry::Restaurant) => Room::Restaurant,
        (_, Industry::Airline | Industry::Hotel) => Room::Gate,
        (_, Industry::Hospital) => Room::Ward,
        _ => Room::Desk,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::Catalog;

    #[test]
    fn every_bundled_case_is_heard_where_it_takes_place() {
        let catalog = Catalog::load(std::path::Path::new("/nowhere"), &crate::catalog::Laying::default());
        let room = |case: &str| {
            catalog.find(case).and_then(|entry| entry.scenario.as_ref()).map(|case| room_of(case, case.channel))
        };
        for (case, heard) in [
            ("wrong-plate", Room::Restaurant),
            ("lukewarm", Room::Cafe),
            ("gate-14", Room::Gate),
            ("crushed-brownies", Room::Desk),
        ] {
            assert_eq!(room(case), Some(heard), "{case}");
        }
    }
}
