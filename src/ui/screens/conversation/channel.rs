//! The words of a channel: at a counter one says something, in a letter one sends it.

use crate::domain::scenario::model::Channel;
use crate::ui::screens::conversation::clock::Pace;
use crate::words::Words;

/// What the dock calls things, each by the name of its words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Wording {
    /// Over the replies.
    pub ask: &'static str,
    /// On the button that does it.
    pub say: &'static str,
    /// On the button that lets it be.
    pub silence: &'static str,
}

pub(super) fn wording(channel: Channel) -> Wording {
    if channel.is_written() {
        Wording { ask: "conversation-ask-written", say: "conversation-send", silence: "conversation-send-nothing" }
    } else {
        Wording { ask: "conversation-ask-spoken", say: "conversation-say", silence: "conversation-say-nothing" }
    }
}

/// Who waits for an answer.
#[derive(Debug, Clone, Copy)]
pub(super) enum Waits<'a> {
    /// One, called so.
    One(&'a str),
    /// Several who are spoken to.
    Several,
    /// They are somewhere else by now.
    Nobody,
}

/// What the clock's ring says. Nobody sits before a letter that is being written and waits for seconds.
pub(super) fn time_left(words: &Words, channel: Channel, waits: Waits<'_>, (left_s, pace): (f32, Pace)) -> String {
    let seconds = |seconds: f32| ("seconds", (seconds.ceil() as usize).into());
    let left = seconds(left_s);
    match (pace, channel, waits) {
        (Pace::Writes(more), ..) => words.tell("conversation-time-writes", &[seconds(more)]),
        (Pace::Asks(more), ..) => words.tell("conversation-time-asks", &[seconds(more)]),
        (Pace::SaysSoon, channel, _) if channel.is_written() => words.tell("conversation-time-sends", &[left]),
        (Pace::SaysSoon, ..) => words.tell("conversation-time-says", &[left]),
        (Pace::Runs, Channel::Email | Channel::Letter, _) => words.tell("conversation-time-to-write", &[left]),
        (Pace::Runs, _, Waits::Nobody) => words.tell("conversation-time-to-decide", &[left]),
        (Pace::Runs, _, Waits::Several) => words.tell("conversation-time-they-wait", &[left]),
        (Pace::Runs, _, Waits::One(name)) => words.tell("conversation-time-waits", &[("name", name.into()), left]),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_who_has_gone_is_said_to_wait() {
        let words = Words::english().unwrap();
        let left = |waits| time_left(&words, Channel::FaceToFace, waits, (57.2, Pace::Runs));
        assert_eq!(left(Waits::Nobody), "58 s left to decide");
        assert_eq!(left(Waits::One("Ines")), "Ines will wait another 58 s");
        assert_eq!(left(Waits::Several), "They will wait another 58 s");
    }
}
