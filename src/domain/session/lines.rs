//! Which words are used: conditions first, then the seed among variants of equal meaning.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Channel, Line, Mood, Reaction, Scene, Text};
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::roll;
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;

impl Stage {
    /// A text with this run's names and details.
    pub fn words(&self, text: &Text) -> String {
        fill(text, &self.cast)
    }

    /// One of several wordings, by seed; empty if there is none. Of one alone nothing is asked.
    pub(super) fn variant(&self, texts: &[Text], question: impl FnOnce() -> String, visit: u32) -> String {
        let text = match texts {
            [one] => Some(one),
            _ => texts.get(roll(self.seed, &question(), visit, texts.len())),
        };
        text.map(|text| self.words(text)).unwrap_or_default()
    }

    /// The first line whose condition holds, and its position.
    pub(super) fn line<'a>(&self, lines: &'a [Line], play: &Play) -> Option<(usize, &'a Line)> {
        lines.iter().enumerate().find(|(_, line)| play.holds(&line.when, &self.scenario, &self.cases))
    }

    /// How the customer takes a turn in the given mood.
    pub(super) fn reaction(&self, reaction: &Reaction, mood: Mood, at: Ix<Scene>, what: &str, visit: u32) -> String {
        let texts = match mood {
            Mood::Settled => &reaction.settled,
            Mood::Annoyed => &reaction.annoyed,
            Mood::Angry => &reaction.angry,
            Mood::Furious => &reaction.furious,
            Mood::Limit => &reaction.limit,
        };
        self.variant(texts, || format!("{}/{what}/{mood:?}", self.scenario.scene(at).id), visit)
    }
}

/// What a customer says who asks for a superior, by the level that handles the case now.
pub(super) fn demand_words(level: u8) -> &'static str {
    match level {
        0 => "I’d like to speak to whoever is in charge.",
        1 => "Then I want your manager. Not another version of this.",
        _ => "Who is above you? I want them.",
    }
}

/// What becomes of a customer who gives up, after the name.
pub(super) fn walk_out_words(channel: Channel) -> &'static str {
    match channel {
        Channel::FaceToFace => "does not wait for an answer, and is gone.",
        Channel::Gate => "does not wait for an answer, and is gone among the others.",
        Channel::Ward => "turns away. Nothing more is said.",
        Channel::Phone => "does not wait for an answer. The line is dead.",
        Channel::Chat | Channel::Messaging => "has left the conversation.",
        Channel::Email | Channel::Letter => "does not write again.",
    }
}
