//! Why a move is not made, as a sentence that can be said in the language somebody reads. It must not know which that is.

use crate::domain::scoring::typed::NotScored;
use crate::domain::session::{MOVES_MAX, Refusal, ReplayError, Stage};
use crate::words::{Said, Told, said};

impl Told for Refusal {
    fn said(&self) -> Said {
        self.naming(self.id())
    }
}

impl Refusal {
    /// The same for whoever plays the case: by the name that stands on the page, not by the one in the file.
    pub fn said_on(&self, stage: &Stage) -> Said {
        self.naming(&self.name_on(stage).unwrap_or_else(|| self.id().to_owned()))
    }

    /// What it is about, by its name in the file; empty where it is about nothing in particular.
    fn id(&self) -> &str {
        match self {
            Self::UnknownCard(card) | Self::NotArrived(card) | Self::CardDone(card) | Self::CardIsOpen(card) => {
                card.as_str()
            }
            Self::UnknownReply(reply) | Self::ReplyClosed(reply) => reply.as_str(),
            Self::UnknownOffer(offer)
            | Self::AlreadyGiven(offer)
            | Self::AlreadyAttached(offer)
            | Self::NobodyCanGive(offer)
            | Self::NotAttached(offer) => offer.as_str(),
            _ => "",
        }
    }

    /// What it is about as the page calls it: an offer by its label, a reply by its words, a card by who wrote it.
    fn name_on(&self, stage: &Stage) -> Option<String> {
        let (case, id) = (&stage.scenario, self.id());
        let offer = case.offers.iter().find(|offer| offer.id.as_str() == id).map(|offer| offer.label.clone());
        let reply = || {
            let reply = case.scenes.iter().flat_map(|scene| &scene.replies).find(|reply| reply.id.as_str() == id)?;
            Some(reply.short.clone().unwrap_or_else(|| stage.words(&reply.text)))
        };
        let card = || {
            let card = case.inbox.as_ref()?.cards.iter().find(|card| card.id.as_str() == id)?;
            Some(stage.cast.names.get(card.customer.get())?.short.clone())
        };
        match self {
            Self::UnknownCard(_) | Self::NotArrived(_) | Self::CardDone(_) | Self::CardIsOpen(_) => card(),
            Self::UnknownReply(_) | Self::ReplyClosed(_) => reply(),
            _ => offer,
        }
    }

    fn naming(&self, name: &str) -> Said {
        match self {
            Self::Over => said!("conversation-refused-over"),
            Self::CardFirst => said!("conversation-refused-card-first"),
            Self::NoCard => said!("conversation-refused-no-card"),
            Self::NoInbox => said!("inbox-refused-none"),
            Self::AtDesk => said!("inbox-refused-at-desk"),
            Self::UnknownCard(_) => said!("inbox-refused-unknown-card", name = name),
            Self::NotArrived(_) => said!("inbox-refused-not-arrived", name = name),
            Self::CardDone(_) => said!("inbox-refused-done", name = name),
            Self::CardIsOpen(_) => said!("inbox-refused-is-open", name = name),
            Self::InboxIsClosed => said!("inbox-refused-closed"),
            Self::InTheMiddle => said!("inbox-refused-in-the-middle"),
            Self::NoTime { needs, left } => said!("inbox-refused-no-time", needs = *needs, left = *left),
            Self::NobodyToDelegate => said!("conversation-refused-nobody-to-delegate"),
            Self::UnknownReply(_) => said!("conversation-refused-unknown-reply", name = name),
            Self::ReplyClosed(_) => said!("conversation-refused-reply-closed", name = name),
            Self::UnknownOffer(_) => said!("conversation-refused-unknown-offer", name = name),
            Self::AlreadyGiven(_) => said!("conversation-refused-already-given", name = name),
            Self::AlreadyAttached(_) => said!("conversation-refused-already-attached", name = name),
            Self::NobodyCanGive(_) => said!("conversation-refused-nobody-can-give", name = name),
            Self::NotAttached(_) => said!("conversation-refused-not-attached", name = name),
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
