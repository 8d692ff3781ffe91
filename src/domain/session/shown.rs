//! A turn as it is shown, in the language somebody reads. Its record keeps what the program says of it in English, so that
//! runs replay the same in every language; an author's and the trainee's own words stay as they are.

use crate::domain::scoring::typed::Deed;
use crate::domain::session::event::{TurnRecord, Unspoken};
use crate::domain::session::say::{RESCORED, WHY_ERASED};
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

impl TurnRecord {
    /// What was said, or what it was instead.
    pub fn shown_text(&self, words: &Words) -> String {
        match self.unspoken() {
            Some(unspoken) => unspoken.said(words).to_owned(),
            None if self.is_spoken() && !self.has_words() => words.say("turns-erased").to_owned(),
            None => self.text.clone(),
        }
    }

    /// Its name for charts and headings.
    pub fn shown_short(&self, words: &Words) -> String {
        match &self.own {
            Some(own) => words.say(own.does.first().map_or("turns-own-words", |deed| deed_words(*deed))).to_owned(),
            None => match unspoken_words(&self.short).filter(|_| !self.is_spoken()).or(beat_words(&self.short)) {
                Some(id) => words.say(id).to_owned(),
                None => self.short.clone(),
            },
        }
    }

    /// Why it earned no more.
    pub fn shown_why(&self, words: &Words) -> String {
        match self.why.as_str() {
            WHY_ERASED => words.say("turns-why-erased").to_owned(),
            RESCORED => words.say("turns-why-rescored").to_owned(),
            why => why.to_owned(),
        }
    }
}

/// The name of a turn in which nothing was said.
fn unspoken_words(short: &str) -> Option<&'static str> {
    match short {
        "Let it go" => Some("turns-let-go"),
        "Delegated" => Some("turns-delegated"),
        "Silence" => Some("turns-silence"),
        _ => None,
    }
}

/// The name of a reply whose author gave it none: that of its beat.
fn beat_words(short: &str) -> Option<&'static str> {
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

fn deed_words(deed: Deed) -> &'static str {
    match deed {
        Deed::Refuse => "turns-deed-refuse",
        Deed::HandOver => "turns-deed-hand-over",
        Deed::AskSeverity => "turns-deed-ask-severity",
        Deed::AskNeed => "turns-deed-ask-need",
        Deed::AskRepeat => "turns-deed-ask-repeat",
        Deed::GiveChoice => "turns-deed-give-choice",
        Deed::TellCause => "turns-deed-tell-cause",
        Deed::PromiseUpdate => "turns-deed-promise-update",
        Deed::GiveTime => "turns-deed-give-time",
        Deed::AskConfirm => "turns-deed-ask-confirm",
        Deed::SetBoundary => "turns-deed-set-boundary",
        Deed::Apologise => "turns-deed-apologise",
        Deed::Close => "turns-deed-close",
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
        let deeds = [
            Deed::Refuse,
            Deed::HandOver,
            Deed::AskSeverity,
            Deed::AskNeed,
            Deed::AskRepeat,
            Deed::GiveChoice,
            Deed::TellCause,
            Deed::PromiseUpdate,
            Deed::GiveTime,
            Deed::AskConfirm,
            Deed::SetBoundary,
            Deed::Apologise,
            Deed::Close,
        ];
        for deed in deeds {
            assert_eq!(words.say(deed_words(deed)), deed.short());
        }
        assert_eq!(words.say("turns-erased"), crate::domain::session::say::ERASED);
        assert_eq!(words.say("turns-why-erased"), WHY_ERASED);
        assert_eq!(words.say("turns-why-rescored"), RESCORED);
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
