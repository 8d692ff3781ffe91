//! The words of a channel: at a counter one says something, in a letter one sends it.

use crate::domain::scenario::model::Channel;
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

/// What the clock's ring says; `name` is missing where several are spoken to. Nobody sits before a letter that is being
/// written and waits for seconds.
pub(super) fn time_left(words: &Words, channel: Channel, name: Option<&String>, seconds: f32) -> String {
    let seconds = ("seconds", (seconds as usize).into());
    match (channel, name) {
        (Channel::Email | Channel::Letter, _) => words.tell("conversation-time-to-write", &[seconds]),
        (_, None) => words.tell("conversation-time-they-wait", &[seconds]),
        (_, Some(name)) => words.tell("conversation-time-waits", &[("name", name.into()), seconds]),
    }
}
