//! Which words are used: conditions first, then the seed among variants of equal meaning.

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Channel, Condition, Line, Mood, Reaction, Scene, Text};
use crate::domain::scenario::template::fill;
use crate::domain::session::cast::{roll, shuffled};
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;
use crate::words::Language;

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

    /// What is said in a scene where nothing special has come about before, or seen where nobody speaks: what tells it from other
    /// scenes before it is played.
    pub fn usual_line(&self, scene: &Scene) -> String {
        let usual = |lines: &[Line], kind: &str| {
            let plain = lines.iter().position(|line| matches!(line.when, Condition::Always));
            let at = plain.or(lines.len().checked_sub(1))?;
            Some(self.variant(&lines.get(at)?.any_of, || format!("{}/{kind}/{at}", scene.id), 1))
        };
        usual(&scene.says, "says").or_else(|| usual(&scene.does, "does")).unwrap_or_default()
    }

    /// The number, from 1, each reply of a scene is shown under when it is first come to, in the order they are written; nothing where some
    /// are not always open, since the others then move up.
    pub fn usual_numbers(&self, scene: &Scene) -> Option<Vec<usize>> {
        let are_open = scene.replies.iter().all(|reply| matches!(reply.when, Condition::Always));
        let order = shuffled(self.seed, scene.id.as_str(), 1, scene.replies.len());
        let number = |reply| order.iter().position(|shown| *shown == reply).map(|at| at + 1);
        (0..scene.replies.len()).map(number).collect::<Option<_>>().filter(|_| are_open)
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
pub(super) fn demand_words(level: u8, language: Language) -> &'static str {
    match (level, language) {
        (0, Language::English) => "I’d like to speak to whoever is in charge.",
        (1, Language::English) => "Then I want your manager. Not another version of this.",
        (_, Language::English) => "Who is above you? I want them.",
        (0, Language::German) => "Ich möchte mit jemandem sprechen, der hier zu entscheiden hat.",
        (1, Language::German) => "Dann holen Sie Ihre Leitung. Nicht noch einmal dasselbe.",
        (_, Language::German) => "Wer steht über Ihnen? Den will ich sprechen.",
    }
}

/// What becomes of a customer who gives up, after the name.
pub(super) fn walk_out_words(channel: Channel, language: Language) -> &'static str {
    use Channel::{Chat, Email, FaceToFace, Gate, Letter, Messaging, Phone, Ward};
    match (channel, language) {
        (FaceToFace, Language::English) => "does not wait for an answer, and is gone.",
        (Gate, Language::English) => "does not wait for an answer, and is gone among the others.",
        (Ward, Language::English) => "turns away. Nothing more is said.",
        (Phone, Language::English) => "does not wait for an answer. The line is dead.",
        (Chat | Messaging, Language::English) => "has left the conversation.",
        (Email | Letter, Language::English) => "does not write again.",
        (FaceToFace, Language::German) => "wartet keine Antwort ab und ist fort.",
        (Gate, Language::German) => "wartet keine Antwort ab und ist zwischen den anderen verschwunden.",
        (Ward, Language::German) => "wendet sich ab. Mehr wird nicht gesagt.",
        (Phone, Language::German) => "wartet keine Antwort ab. Die Leitung ist tot.",
        (Chat | Messaging, Language::German) => "hat das Gespräch verlassen.",
        (Email | Letter, Language::German) => "schreibt nicht wieder.",
    }
}

/// What is heard where no colleague says anything.
pub(super) fn nobody_words(language: Language) -> &'static str {
    match language {
        Language::English => "Nobody is free to ask.",
        Language::German => "Niemand hat gerade Zeit.",
    }
}

/// What is heard of money that was said and that nobody here may give.
pub(super) fn not_given_words(money: &str, language: Language) -> String {
    match language {
        Language::English => {
            format!("Word comes back: the {money} is not going to happen. Nobody who may allow it was asked.")
        }
        Language::German => {
            format!("Es spricht sich herum: {money} gibt es nicht. Niemand, der das darf, wurde gefragt.")
        }
    }
}
