//! Turns that nobody wrote words for, as they are shown in the language somebody reads. Their record keeps the English, so
//! that runs replay the same in every language; an author's and the trainee's own words stay as they are.

use crate::domain::session::event::Unspoken;
use crate::words::Words;

impl Unspoken {
    /// What it is told as, in these words.
    pub fn said(self, words: &Words) -> &str {
        words.say(match self {
            Self::SaidNothing => "conversation-unspoken-said",
            Self::SentNothing => "conversation-unspoken-sent",
            Self::LetGo => "conversation-unspoken-let-go",
            Self::DelegatedWithNote => "conversation-unspoken-delegated-note",
            Self::Delegated => "conversation-unspoken-delegated",
        })
    }
}

/// The name of a turn in which nothing was said.
pub(super) fn unspoken_words(short: &str) -> Option<&'static str> {
    match short {
        "Let it go" => Some("turns-let-go"),
        "Delegated" => Some("turns-delegated"),
        "Silence" => Some("turns-silence"),
        _ => None,
    }
}

/// The name of a reply whose author gave it none: that of its beat.
pub(super) fn beat_words(short: &str) -> Option<&'static str> {
    match short {
        "Opening" => Some("turns-opening"),
        "Discovery" => Some("turns-discovery"),
        "Remedy" => Some("turns-remedy"),
        "Complication" => Some("turns-complication"),
        "Commitment" => Some("turns-commitment"),
        "Follow-up" => Some("turns-follow-up"),
        "Second chance" => Some("turns-second-chance"),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scenario::model::Beat;
    use crate::words::Language;

    #[test]
    fn what_is_shown_of_a_turn_is_in_english_what_its_record_says() {
        let words = Words::english().unwrap();
        for unspoken in Unspoken::ALL {
            assert_eq!(unspoken.said(&words), unspoken.sentence());
        }
    }

    #[test]
    fn a_scene_without_a_short_name_is_named_by_its_beat_in_each_language() {
        let beats = [
            Beat::Opening,
            Beat::Discovery,
            Beat::Remedy,
            Beat::Complication,
            Beat::Commitment,
            Beat::FollowUp,
            Beat::Outreach,
        ];
        let [english, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        for beat in beats {
            let id = beat_words(beat.name()).unwrap();
            assert_eq!(english.say(id), beat.name());
            assert_ne!(german.say(id), beat.name());
        }
    }
}
