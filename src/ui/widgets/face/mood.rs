//! The word for a mood, and the ground behind a face. The word is always printed and announced;
//! the dot and the ground repeat it for the eye.

use egui::Color32;

use super::expression::{Expression, FaceInput, expression};
use crate::ui::theme::color::mix;
use crate::ui::theme::{Stage, Theme};
use crate::words::Words;

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

/// A mood: the names of its word and of where the person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoodWord {
    /// The name of `Annoyed`.
    pub word: &'static str,
    /// The name of `and still with you`.
    pub stance: &'static str,
    /// Colour of the dot beside it.
    pub dot: MoodDot,
}

impl MoodWord {
    /// `Annoyed, and still with you`.
    pub fn phrase(&self, words: &Words) -> String {
        self.phrase_with(words, self.stance)
    }

    /// The same with the words of this name for where the person stands.
    pub fn phrase_with(&self, words: &Words, stance: &str) -> String {
        let (mood, stance) = (words.say(self.word), words.say(stance));
        words.tell("widgets-mood-phrase", &[("mood", mood.into()), ("stance", stance.into())])
    }
}

/// The words for displayed anger, trust and patience, each 0–100. Bands are those of the model
/// (visual.md §5); a hurt customer is worried or low instead, whichever is larger.
pub fn mood_word(anger: f32, trust: f32, patience: f32) -> MoodWord {
    let e = expression(FaceInput::new(anger, trust, patience));
    if e.hurt > HURT_SHOWS {
        return hurt_word(&e, patience);
    }
    let patient = |high: &'static str, middle: &'static str, low: &'static str| match patience {
        p if p >= 50.0 => high,
        p if p >= 25.0 => middle,
        _ => low,
    };
    let (word, stance, dot) = match anger {
        a if a < 25.0 && e.warm > 0.6 => {
            ("widgets-mood-settled", if e.glad > 0.5 { "widgets-stance-delighted" } else { "widgets-stance-glad" }, MoodDot::Warm)
        }
        a if a < 25.0 => {
            ("widgets-mood-settled", patient("widgets-stance-listening", "widgets-stance-waits", "widgets-stance-ready-to-go"), MoodDot::Settled)
        }
        a if a < 50.0 => (
            "widgets-mood-annoyed",
            patient("widgets-stance-with-you", "widgets-stance-clock", "widgets-stance-almost-out"),
            MoodDot::Annoyed,
        ),
        a if a < 75.0 => {
            ("widgets-mood-angry", patient("widgets-stance-talking", "widgets-stance-short", "widgets-stance-close-to-leaving"), MoodDot::Angry)
        }
        a if a < 90.0 => (
            "widgets-mood-furious",
            patient("widgets-stance-not-listening", "widgets-stance-hardly-listening", "widgets-stance-leaving"),
            MoodDot::Furious,
        ),
        _ => ("widgets-mood-limit", patient("widgets-stance-loud", "widgets-stance-done-talking", "widgets-stance-end"), MoodDot::Limit),
    };
    MoodWord { word, stance, dot }
}

fn hurt_word(e: &Expression, patience: f32) -> MoodWord {
    let patient = patience >= 40.0;
    if e.worry >= e.sad {
        let stance = if patient { "widgets-stance-looking" } else { "widgets-stance-losing-heart" };
        MoodWord { word: "widgets-mood-worried", stance, dot: MoodDot::Worried }
    } else {
        let stance = if patience >= 25.0 { "widgets-stance-to-be-told" } else { "widgets-stance-giving-up" };
        MoodWord { word: "widgets-mood-low", stance, dot: MoodDot::Low }
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
    use crate::words::Language;

    #[test]
    fn words_follow_the_bands_and_hurt_comes_first() {
        let word = |a: f32, t: f32, p: f32| mood_word(a, t, p).word;
        assert_eq!(word(12.0, 62.0, 80.0), "widgets-mood-settled");
        assert_eq!(word(25.0, 60.0, 60.0), "widgets-mood-annoyed");
        assert_eq!(word(62.0, 40.0, 42.0), "widgets-mood-angry");
        assert_eq!(word(75.0, 40.0, 14.0), "widgets-mood-furious");
        assert_eq!(word(90.0, 40.0, 14.0), "widgets-mood-limit");
        assert_eq!(word(20.0, 22.0, 16.0), "widgets-mood-low");
        assert_eq!(word(30.0, 26.0, 64.0), "widgets-mood-worried");
        let english = Words::english().unwrap();
        assert_eq!(mood_word(36.0, 52.0, 62.0).phrase(&english), "Annoyed, and still with you");
    }

    #[test]
    fn every_state_has_a_phrase_that_reads_as_one_line() {
        let languages = Language::ALL.map(|language| Words::in_language(language).unwrap());
        for a in 0..=20 {
            for t in 0..=20 {
                for p in 0..=20 {
                    let mood = mood_word(a as f32 * 5.0, t as f32 * 5.0, p as f32 * 5.0);
                    for phrase in languages.iter().map(|words| mood.phrase(words)) {
                        assert!(phrase.chars().count() < 40 && phrase.contains(", "), "{phrase}");
                    }
                }
            }
        }
    }
}
