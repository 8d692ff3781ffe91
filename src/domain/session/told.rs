//! Why a move is not made, as a sentence that can be said in the language somebody reads. It must not know which that is.

use crate::domain::scoring::typed::NotScored;
use crate::domain::session::{MOVES_MAX, Refusal, ReplayError};
use crate::words::{Said, Told, said};

impl Told for Refusal {
    fn said(&self) -> Said {
        match self {
            Self::Over => said!("conversation-refused-over"),
            Self::CardFirst => said!("conversation-refused-card-first"),
            Self::NoCard => said!("conversation-refused-no-card"),
            Self::NoInbox => said!("inbox-refused-none"),
            Self::AtDesk => said!("inbox-refused-at-desk"),
            Self::UnknownCard(card) => said!("inbox-refused-unknown-card", name = card.as_str()),
            Self::NotArrived(card) => said!("inbox-refused-not-arrived", name = card.as_str()),
            Self::CardDone(card) => said!("inbox-refused-done", name = card.as_str()),
            Self::CardIsOpen(card) => said!("inbox-refused-is-open", name = card.as_str()),
            Self::InboxIsClosed => said!("inbox-refused-closed"),
            Self::InTheMiddle => said!("inbox-refused-in-the-middle"),
            Self::NoTime { needs, left } => said!("inbox-refused-no-time", needs = *needs, left = *left),
            Self::NobodyToDelegate => said!("conversation-refused-nobody-to-delegate"),
            Self::UnknownReply(reply) => said!("conversation-refused-unknown-reply", name = reply.as_str()),
            Self::ReplyClosed(reply) => said!("conversation-refused-reply-closed", name = reply.as_str()),
            Self::UnknownOffer(offer) => said!("conversation-refused-unknown-offer", name = offer.as_str()),
            Self::AlreadyGiven(offer) => said!("conversation-refused-already-given", name = offer.as_str()),
            Self::AlreadyAttached(offer) => said!("conversation-refused-already-attached", name = offer.as_str()),
            Self::NobodyCanGive(offer) => said!("conversation-refused-nobody-can-give", name = offer.as_str()),
            Self::NotAttached(offer) => said!("conversation-refused-not-attached", name = offer.as_str()),
            Self::NobodyHigher => said!("conversation-refused-nobody-higher"),
            Self::HandOverPrepared => said!("conversation-refused-hand-over-prepared"),
            Self::EmptyNote => said!("conversation-refused-empty-note"),
            Self::NotInEnglish => said!("conversation-refused-not-english"),
            Self::TooLong => said!("conversation-refused-too-long"),
            Self::NoScorer => said!("conversation-refused-no-scorer"),
            Self::ActFirst(says) => Said::Quoted(says.clone()),
            Self::NoLetter => said!("conversation-refused-no-letter"),
            Self::NeverEnds(scene) => {
                said!("conversation-refused-never-ends", moves = MOVES_MAX, scene = scene.as_str())
            }
            Self::NotScored(why) => not_scored(*why),
        }
    }
}

impl Told for ReplayError {
    fn said(&self) -> Said {
        said!("faults-replay", number = self.number, refusal = self.refusal.said())
    }
}

/// Why words are not scored.
fn not_scored(why: NotScored) -> Said {
    match why {
        NotScored::Empty => said!("conversation-not-scored-empty"),
        NotScored::Language => said!("conversation-not-scored-language"),
        NotScored::Copied => said!("conversation-not-scored-copied"),
        NotScored::List => said!("conversation-not-scored-list"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::{CardId, OfferId, ReplyId, SceneId};
    use crate::words::{Language, Words};

    #[test]
    fn english_refusals_are_the_sentences_of_the_rules() {
        let german = Words::in_language(Language::German).unwrap();
        let (offer, reply) = (|| OfferId("soup".to_owned()), || ReplyId("wait".to_owned()));
        let all = [
            Refusal::Over,
            Refusal::CardFirst,
            Refusal::NoCard,
            Refusal::NoInbox,
            Refusal::AtDesk,
            Refusal::UnknownCard(CardId("ana".to_owned())),
            Refusal::NotArrived(CardId("ana".to_owned())),
            Refusal::CardDone(CardId("ana".to_owned())),
            Refusal::CardIsOpen(CardId("ana".to_owned())),
            Refusal::InboxIsClosed,
            Refusal::InTheMiddle,
            Refusal::NoTime { needs: 2, left: 1 },
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
            Refusal::NotInEnglish,
            Refusal::TooLong,
            Refusal::NoScorer,
            Refusal::NoLetter,
            Refusal::NeverEnds(SceneId("plan".to_owned())),
            Refusal::NotScored(NotScored::Empty),
            Refusal::NotScored(NotScored::Language),
            Refusal::NotScored(NotScored::Copied),
            Refusal::NotScored(NotScored::List),
        ];
        for refusal in all {
            assert_eq!(refusal.said().to_string(), refusal.to_string());
            assert_ne!(refusal.told(&german), refusal.to_string());
            let replay = ReplayError { number: 3, refusal };
            assert_eq!(replay.said().to_string(), replay.to_string());
            assert!(replay.told(&german).starts_with("Zug 3 "), "{}", replay.told(&german));
        }
    }
}
