//! The word for a mood, and the ground behind a face. The word is always printed and announced;
//! the dot and the ground repeat it for the eye.

use egui::Color32;

use super::expression::{Expression, FaceInput, expression};
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

/// A mood in words: one word, and where the person stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MoodWord {
    /// `Annoyed`.
    pub word: &'static str,
    /// `and still with you`.
    pub stance: &'static str,
    /// Colour of the dot beside it.
    pub dot: MoodDot,
}

impl MoodWord {
    /// `Annoyed, and still with you`.
    pub fn phrase(&self) -> String {
        format!("{}, {}", self.word, self.stance)
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
            ("Settled", if e.glad > 0.5 { "and delighted with you" } else { "and glad of you" }, MoodDot::Warm)
        }
        a if a < 25.0 => {
            ("Settled", patient("and listening", "and waiting to see", "and ready to go"), MoodDot::Settled)
        }
        a if a < 50.0 => (
            "Annoyed",
            patient("and still with you", "and watching the clock", "and almost out of patience"),
            MoodDot::Annoyed,
        ),
        a if a < 75.0 => {
            ("Angry", patient("but still talking", "and short of patience", "and close to leaving"), MoodDot::Angry)
        }
        a if a < 90.0 => (
            "Furious",
            patient("and not listening any more", "and hardly listening", "about to leave"),
            MoodDot::Furious,
        ),
        _ => ("At the limit", patient("and loud", "and done talking", "one word from the end"), MoodDot::Limit),
    };
    MoodWord { word, stance, dot }
}

fn hurt_word(e: &Expression, patience: f32) -> MoodWord {
    let patient = patience >= 40.0;
    if e.worry >= e.sad {
        let stance = if patient { "and looking for an answer" } else { "and losing heart" };
        MoodWord { word: "Worried", stance, dot: MoodDot::Worried }
    } else {
        let stance = if patience >= 25.0 { "and waiting to be told" } else { "and giving up" };
        MoodWord { word: "Low", stance, dot: MoodDot::Low }
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

    #[test]
    fn words_follow_the_bands_and_hurt_comes_first() {
        let word = |a: f32, t: f32, p: f32| mood_word(a, t, p).word;
        assert_eq!(word(12.0, 62.0, 80.0), "Settled");
        assert_eq!(word(25.0, 60.0, 60.0), "Annoyed");
        assert_eq!(word(62.0, 40.0, 42.0), "Angry");
        assert_eq!(word(75.0, 40.0, 14.0), "Furious");
        assert_eq!(word(90.0, 40.0, 14.0), "At the limit");
        assert_eq!(word(20.0, 22.0, 16.0), "Low");
        assert_eq!(word(30.0, 26.0, 64.0), "Worried");
        assert_eq!(mood_word(36.0, 52.0, 62.0).phrase(), "Annoyed, and still with you");
    }

    #[test]
    fn every_state_has_a_phrase_that_reads_as_one_line() {
        for a in 0..=20 {
            for t in 0..=20 {
                for p in 0..=20 {
                    let phrase = mood_word(a as f32 * 5.0, t as f32 * 5.0, p as f32 * 5.0).phrase();
                    assert!(phrase.len() < 40 && phrase.contains(", "), "{phrase}");
                }
            }
        }
    }
}
