//! The words of a channel: at a counter one says something, in a letter one sends it.

use crate::domain::scenario::model::Channel;

/// What the dock calls things.
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
        Wording { ask: "What do you write?", say: "Send it", silence: "Send nothing" }
    } else {
        Wording { ask: "What do you say?", say: "Say it", silence: "Say nothing" }
    }
}

/// What the clock's ring says; `name` is missing where several are spoken to. Nobody sits before a letter that is being
/// written and waits for seconds.
pub(super) fn time_left(channel: Channel, name: Option<&String>, seconds: f32) -> String {
    match (channel, name) {
        (Channel::Email | Channel::Letter, _) => format!("{seconds:.0} s left to write"),
        (_, None) => format!("They will wait another {seconds:.0} s"),
        (_, Some(name)) => format!("{name} will wait another {seconds:.0} s"),
    }
}
