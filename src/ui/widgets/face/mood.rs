//! The word for a mood, and the ground behind a face. The word is always printed and announced;
//! the dot and the ground repeat it for the eye.

use egui::Color32;

use super::expression::{Expression, FaceInput, expression};
use crate::domain::scenario::model::Channel;
use crate::ui::theme::color::mix;
use crate::ui::theme::{Stage, Theme};

/// Hurt above which the word says so.
const HURT_SHOWS: f32 = 0.4;

/// What the dot beside the word stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the theme's mood colours")]
pub enum MoodDot {
    Settled,
    Annoyed,
    Angry,
    Furious,
    Limit,
    Low,
    Worried,
    Warm,
}

impl MoodDot {
    /// Its colour.
    pub fn color(self, theme: &Theme) -> Color32 {
        match self {
            Self::Settled => theme.moods.settled,
            Self::Annoyed => theme.moods.annoyed,
            Self::Angry => theme.moods.angry,
            Self::Furious => theme.moods.furious,
            Self::Limit => theme.moods.limit,
            Self::Low => theme.moods.low,
            Self::Worried => theme.moods.worried,
            Self::Warm => theme.moods.warm,
        }
    }
}

/// A mood in words: one word, and where the person stands. Both are names of words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoodWord {
    /// The word alone: “Annoyed”.
    pub word: &'static str,
    /// With where they stand: “Annoyed, and still with you”.
    phrase: &'static str,
    /// Colour of the dot beside it.
    pub dot: MoodDot,
}

impl MoodWord {
    /// Name of the words for both, so as fits how the two talk: of somebody who writes it is not known whether they listen.
    pub fn phrase(self, channel: Channel) -> &'static str {
        match (channel, self.phrase) {
            (Channel::Email | Channel::Letter, "widgets-mood-settled-listening") => "widgets-mood-settled-apart",
            (Channel::Email | Channel::Letter, "widgets-mood-annoyed-clock") => "widgets-mood-annoyed-apart",
            (_, phrase) if !channel.is_written() => phrase,
            (_, "widgets-mood-settled-listening") => "widgets-mood-settled-reading",
            (_, "widgets-mood-angry-talking") => "widgets-mood-angry-writing",
            (_, "widgets-mood-furious-hardly") => "widgets-mood-furious-hardly-reading",
            (_, "widgets-mood-furious-deaf") => "widgets-mood-furious-not-reading",
            (_, "widgets-mood-limit-done") => "widgets-mood-limit-done-writing",
            (_, "widgets-mood-limit-loud") => "widgets-mood-limit-blunt",
            (_, phrase) => phrase,
        }
    }
}

/// The words for displayed anger, trust and patience, each 0–100. Bands are those of the model
/// (visual.md §5); a hurt customer is worried or low instead, whichever is larger.
pub fn mood_word(anger: f32, trust: f32, patience: f32) -> MoodWord {
    let e = expression(FaceInput::new(anger, trust, patience));
    if e.hurt > HURT_SHOWS {
        return hurt_word(&e, patience);
    }
    let patient = |[high, middle, low]: [&'static str; 3]| match patience {
        p if p >= 50.0 => high,
        p if p >= 25.0 => middle,
        _ => low,
    };
    let (word, phrase, dot) = match anger {
        a if a < 25.0 && e.warm > 0.6 => (
            "widgets-mood-settled",
            if e.glad > 0.5 { "widgets-mood-warm-delighted" } else { "widgets-mood-warm-glad" },
            MoodDot::Warm,
        ),
        a if a < 25.0 => (
            "widgets-mood-settled",
            patient(["widgets-mood-settled-listening", "widgets-mood-settled-waiting", "widgets-mood-settled-ready"]),
            MoodDot::Settled,
        ),
        a if a < 50.0 => (
            "widgets-mood-annoyed",
            patient(["widgets-mood-annoyed-still", "widgets-mood-annoyed-clock", "widgets-mood-annoyed-almost"]),
            MoodDot::Annoyed,
        ),
        a if a < 75.0 => (
            "widgets-mood-angry",
            patient(["widgets-mood-angry-talking", "widgets-mood-angry-short", "widgets-mood-angry-leaving"]),
            MoodDot::Angry,
        ),
        a if a < 90.0 => (
            "widgets-mood-furious",
            patient(["widgets-mood-furious-deaf", "widgets-mood-furious-hardly", "widgets-mood-furious-leaving"]),
            MoodDot::Furious,
        ),
        _ => (
            "widgets-mood-limit",
            patient(["widgets-mood-limit-loud", "widgets-mood-limit-done", "widgets-mood-limit-last"]),
            MoodDot::Limit,
        ),
    };
    MoodWord { word, phrase, dot }
}

fn hurt_word(e: &Expression, patience: f32) -> MoodWord {
    let patient = patience >= 40.0;
    if e.worry >= e.sad {
        let phrase = if patient { "widgets-mood-worried-looking" } else { "widgets-mood-worried-losing" };
        MoodWord { word: "widgets-mood-worried", phrase, dot: MoodDot::Worried }
    } else {
        let phrase = if patience >= 25.0 { "widgets-mood-low-waiting" } else { "widgets-mood-low-giving-up" };
        MoodWord { word: "widgets-mood-low", phrase, dot: MoodDot::Low }
    }
}

/// The flat ground behind a face: calm, then warm, hurt and hot by how much of each it shows.
pub fn backdrop(theme: &Theme, e: &Expression) -> Color32 {
    ground(&theme.stage, e)
}

/// The same, of the grounds there are.
pub(super) fn ground(stage: &Stage, e: &Expression) -> Color32 {
    let ground = mix(stage.calm, stage.warm, 0.8 * e.warm.max(e.relief));
    mix(mix(ground, stage.hurt, 0.9 * e.hurt), stage.hot, e.heat)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::{Language, Words};

    #[test]
    fn words_follow_the_bands_and_hurt_comes_first() {
        let words = Words::english().unwrap();
        let word = |a: f32, t: f32, p: f32| words.say(mood_word(a, t, p).word).to_owned();
        assert_eq!(word(12.0, 62.0, 80.0), "Settled");
        assert_eq!(word(25.0, 60.0, 60.0), "Annoyed");
        assert_eq!(word(62.0, 40.0, 42.0), "Angry");
        assert_eq!(word(75.0, 40.0, 14.0), "Furious");
        assert_eq!(word(90.0, 40.0, 14.0), "At the limit");
        assert_eq!(word(20.0, 22.0, 16.0), "Low");
        assert_eq!(word(30.0, 26.0, 64.0), "Worried");
        let phrase = |channel| words.say(mood_word(36.0, 52.0, 62.0).phrase(channel));
        assert_eq!(phrase(Channel::FaceToFace), "Annoyed, and still with you");
        let settled = mood_word(12.0, 62.0, 80.0);
        let by = [Channel::Phone, Channel::Chat, Channel::Letter].map(|channel| words.say(settled.phrase(channel)));
        assert_eq!(by, ["Settled, and listening", "Settled, and reading along", "Settled, as far as one can tell"]);
    }

    #[test]
    fn every_state_has_a_phrase_that_reads_as_one_line_and_begins_with_its_word() {
        for words in Language::ALL.map(|language| Words::in_language(language).unwrap()) {
            for (a, t, p) in (0..=20).flat_map(|a| (0..=20).flat_map(move |t| (0..=20).map(move |p| (a, t, p)))) {
                let mood = mood_word(a as f32 * 5.0, t as f32 * 5.0, p as f32 * 5.0);
                for channel in [Channel::Ward, Channel::Messaging, Channel::Email] {
                    let phrase = words.say(mood.phrase(channel));
                    assert!(phrase.chars().count() < 40, "{phrase}");
                    assert!(phrase.starts_with(&format!("{}, ", words.say(mood.word))), "{phrase}");
                }
            }
        }
    }
}
