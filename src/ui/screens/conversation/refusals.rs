//! Why a move is not made, in the language of the window. The rules' own sentences are for the terminal and reports.

use crate::domain::scoring::typed::NotScored;
use crate::domain::session::{MOVES_MAX, Refusal};
use crate::words::Words;

/// Why a move is not made.
pub(super) fn refusal_words(words: &Words, refusal: &Refusal) -> String {
    match refusal {
        Refusal::Over => words.say("conversation-refused-over").to_owned(),
        Refusal::CardFirst => words.say("conversation-refused-card-first").to_owned(),
        Refusal::NoCard => words.say("conversation-refused-no-card").to_owned(),
        Refusal::NobodyToDelegate => words.say("conversation-refused-nobody-to-delegate").to_owned(),
        Refusal::UnknownReply(reply) => {
            words.tell("conversation-refused-unknown-reply", &[("name", reply.as_str().into())])
        }
        Refusal::ReplyClosed(reply) => {
            words.tell("conversation-refused-reply-closed", &[("name", reply.as_str().into())])
        }
        Refusal::UnknownOffer(offer) => {
            words.tell("conversation-refused-unknown-offer", &[("name", offer.as_str().into())])
        }
        Refusal::AlreadyGiven(offer) => {
            words.tell("conversation-refused-already-given", &[("name", offer.as_str().into())])
        }
        Refusal::AlreadyAttached(offer) => {
            words.tell("conversation-refused-already-attached", &[("name", offer.as_str().into())])
        }
        Refusal::NobodyCanGive(offer) => {
            words.tell("conversation-refused-nobody-can-give", &[("name", offer.as_str().into())])
        }
        Refusal::NotAttached(offer) => {
            words.tell("conversation-refused-not-attached", &[("name", offer.as_str().into())])
        }
        Refusal::NobodyHigher => words.say("conversation-refused-nobody-higher").to_owned(),
        Refusal::HandOverPrepared => words.say("conversation-refused-hand-over-prepared").to_owned(),
        Refusal::EmptyNote => words.say("conversation-refused-empty-note").to_owned(),
        Refusal::NotInEnglish => words.say("conversation-refused-not-english").to_owned(),
        Refusal::TooLong => words.say("conversation-refused-too-long").to_owned(),
        Refusal::NoScorer => words.say("conversation-refused-no-scorer").to_owned(),
        Refusal::ActFirst(says) => says.clone(),
        Refusal::NoLetter => words.say("conversation-refused-no-letter").to_owned(),
        Refusal::NotALetter => words.say("conversation-refused-not-a-letter").to_owned(),
        Refusal::NeverEnds(scene) => words
            .tell("conversation-refused-never-ends", &[("moves", MOVES_MAX.into()), ("scene", scene.as_str().into())]),
        Refusal::NotScored(why) => words.say(not_scored(*why)).to_owned(),
    }
}

/// Why words are not scored, by the name of the sentence.
fn not_scored(why: NotScored) -> &'static str {
    match why {
        NotScored::Empty => "conversation-not-scored-empty",
        NotScored::Language => "conversation-not-scored-language",
        NotScored::Copied => "conversation-not-scored-copied",
        NotScored::List => "conversation-not-scored-list",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{OfferId, ReplyId, SceneId};

    #[test]
    fn english_refusals_are_the_sentences_of_the_rules() {
        let words = Words::english().unwrap();
        let (offer, reply) = (|| OfferId("soup".to_owned()), || ReplyId("wait".to_owned()));
        let all = [
            Refusal::Over,
            Refusal::CardFirst,
            Refusal::NoCard,
            Refusal::NobodyToDelegate,
            Refusal::UnknownReply(reply()),
            Refusal::ReplyClosed(reply()),
            Refusal::UnknownOffer(offer()),
            Refusal::AlreadyGiven(offer()),
            Refusal::AlreadyAttached(offer()),
            Refusal::NobodyCanGive(offer()),
            Refusal::NotAttached(offer()),
            Refusal::NobodyHigher,
            Refusal::HandOverPrepared,
            Refusal::EmptyNote,
            Refusal::TooLong,
            Refusal::NoScorer,
            Refusal::NoLetter,
            Refusal::NotALetter,
            Refusal::NeverEnds(SceneId("plan".to_owned())),
            Refusal::NotScored(NotScored::Empty),
            Refusal::NotScored(NotScored::Language),
            Refusal::NotScored(NotScored::Copied),
            Refusal::NotScored(NotScored::List),
        ];
        for refusal in all {
            assert_eq!(refusal_words(&words, &refusal), refusal.to_string());
        }
    }
}
