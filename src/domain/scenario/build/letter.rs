//! The letter of a scene: its parts put into their order, each held to what a window can show.

use crate::domain::scenario::build::Builder;
use crate::domain::scenario::build::told::LIST_MAX;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{DraftLetter, DraftPart};
use crate::domain::scenario::form::Put;
use crate::domain::scenario::model::{AskedPart, LETTER_WORDS_RANGE, LetterBrief, PARTS_MIN, Part, can_be_found};
use crate::domain::scenario::suggest::did_you_mean;
use crate::words::said;

impl Builder<'_> {
    pub(super) fn letter(&mut self, draft: DraftLetter) -> LetterBrief {
        let needs = self.maybe_condition(draft.needs.as_ref());
        let says = draft.needs_says.map(|says| {
            self.not_long(&says);
            self.words(says)
        });
        if draft.needs.is_some() && says.is_none() {
            self.lacks(
                codes::LETTER_NEEDS_UNSAID,
                (&draft.slips, "needs_says", draft.place),
                said!("problems-letter-needs-unsaid"),
                said!("problems-letter-needs-unsaid-fix"),
            );
        }
        let (low, high) = LETTER_WORDS_RANGE;
        let words_max = self.whole_number(&draft.words_max, low, high);
        let written = draft.parts.it.0.len();
        let mut asked: Vec<AskedPart> =
            draft.parts.it.0.into_iter().filter_map(|(id, part)| self.asked_part(&id, part)).collect();
        if (1..PARTS_MIN).contains(&written) {
            let what = said!("problems-letter-too-few-parts", parts = written, least = PARTS_MIN);
            let fix = said!("problems-letter-too-few-parts-fix");
            self.tell(codes::LETTER_TOO_FEW_PARTS, draft.parts.at, what, fix);
        }
        if asked.is_empty() {
            asked = Part::ALL.map(AskedPart::usual).into();
        }
        asked.sort_by_key(|asked| asked.part);
        LetterBrief { needs, needs_says: says.unwrap_or_default(), words_max, asked }
    }

    fn asked_part(&mut self, id: &Put<String>, draft: DraftPart) -> Option<AskedPart> {
        let ask = draft.ask.map(|ask| {
            self.not_long(&ask);
            self.words(ask)
        });
        let facts = self.phrases(draft.facts, draft.place);
        let unconfirmed = self.phrases(draft.unconfirmed, draft.place);
        let Some(part) = Part::of_id(&id.it) else {
            let what = said!("problems-no-such-part", name = &id.it);
            let fix = did_you_mean(&id.it, Part::ALL.map(Part::id).into_iter());
            self.tell(codes::NO_SUCH_PART, id.at, what, fix);
            return None;
        };
        Some(AskedPart { part, ask, facts, unconfirmed })
    }

    /// Phrases that can be found in a text.
    fn phrases(&mut self, phrases: Vec<Put<String>>, place: usize) -> Vec<String> {
        self.at_most(LIST_MAX, (phrases.len(), place), said!("problems-of-phrases"));
        for phrase in &phrases {
            self.brief(phrase);
            if !phrase.it.trim().is_empty() && !can_be_found(&phrase.it) {
                let what = said!("problems-phrase-without-words", name = &phrase.it);
                self.tell(codes::EMPTY_TEXT, phrase.at, what, said!("problems-phrase-without-words-fix"));
            }
        }
        phrases.into_iter().map(|phrase| phrase.it).collect()
    }
}
