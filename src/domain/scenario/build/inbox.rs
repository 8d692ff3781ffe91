//! The inbox: its cards, the two rounds they arrive in, and what stands nowhere but in an inbox.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::Ix;
use crate::domain::scenario::build::{Builder, positions};
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{
    Draft, DraftBars, DraftCondition, DraftEffect, DraftInbox, DraftInboxCard, DraftKind, DraftScene,
};
use crate::domain::scenario::form::{Ordered, Put};
use crate::domain::scenario::model::{Bars, Inbox, InboxCard, Next, Round, Week};

/// The most cards of a round: what a desk can show.
const CARDS_MAX: usize = 12;
/// The most tokens of a round: what stands in one row.
pub(super) const TOKENS_MAX: u32 = 12;
/// The most bars of a row, one a week for half a year.
const BARS_MAX: usize = 26;

impl Builder<'_> {
    /// An inbox has cards behind a desk, and nothing that belongs to a case of one customer; other files have no desk.
    pub(super) fn refuse_half_an_inbox(&mut self, draft: &Draft, scenes: &Ordered<DraftScene>) {
        match (&draft.inbox, draft.kind.it == DraftKind::Inbox) {
            (None, true) => {
                let fix = "Add inbox: Inbox(answers: …, minutes: …, tokens: …, cards: { … }), or write kind: Case.";
                let place = (&draft.slips, "inbox", draft.kind.at);
                self.lacks(codes::NO_INBOX, place, "This is an inbox, and no card is in it.", fix);
            }
            (Some(inbox), false) => {
                let what = "An inbox stands in a file that is no inbox.";
                self.tell(codes::NO_INBOX, inbox.place, what, "Write kind: Inbox at the beginning of the file.");
            }
            (Some(_), true) => {
                for (written, what) in [(&draft.start, "start"), (&draft.outreach, "outreach")] {
                    if let Some(written) = written {
                        let what =
                            format!("An inbox opens at its desk and is a second chance itself; it has no {what}.");
                        self.tell(codes::OPENS_AT_DESK, written.at, what, "Take it out.");
                    }
                }
            }
            (None, false) => {}
        }
        if draft.inbox.is_some() {
            return;
        }
        let replies = || scenes.0.iter().flat_map(|(_, scene)| &scene.replies);
        let routes = scenes.0.iter().flat_map(|(_, scene)| &scene.typed).map(|route| &route.tokens);
        for tokens in replies().map(|reply| &reply.tokens).chain(routes).filter(|tokens| tokens.it > 0) {
            let what = "Tokens of desk time are spent in an inbox, and this is none.";
            self.tell(codes::INBOX_ONLY, tokens.at, what, "Take it out; `minutes` say how long it takes.");
        }
        let is_of_an_inbox = |effect: &DraftEffect| matches!(effect, DraftEffect::Reached | DraftEffect::AskUpdate);
        for reply in replies().filter(|reply| reply.effects.iter().any(is_of_an_inbox)) {
            let what = "Reached and AskUpdate are about a customer of an inbox, and this is none.";
            self.tell(codes::INBOX_ONLY, reply.id.at, what, "Take them out of the effects of this reply.");
        }
    }

    pub(super) fn inbox(&mut self, draft: &Draft) -> Option<Box<Inbox>> {
        let inbox = draft.inbox.as_ref()?;
        let weekly = inbox.next_week.as_deref();
        let close = match &inbox.close {
            Some(close) => self.next(close),
            None if weekly.is_some() => Next::NextWeek,
            None => Next::End,
        };
        let first = self.round((&inbox.answers, &inbox.minutes, &inbox.tokens), &inbox.cards, close);
        let mut cards = self.inbox_cards(&inbox.cards, Week::First);
        let next = weekly.map(|week| {
            let close = week.close.as_ref().map_or(Next::End, |close| self.next(close));
            let at = self.story_time(&week.at);
            cards.extend(self.inbox_cards(&week.cards, Week::Next));
            Round { at: Some(at), ..self.round((&week.answers, &week.minutes, &week.tokens), &week.cards, close) }
        });
        self.one_card_each(draft, inbox);
        Some(Box::new(Inbox { cards, first, next }))
    }

    fn round(
        &mut self,
        (answers, minutes, tokens): (&Put<u32>, &Put<u32>, &Put<u32>),
        cards: &Put<Ordered<DraftInboxCard>>,
        close: Next,
    ) -> Round {
        if cards.it.0.is_empty() {
            self.tell(codes::EMPTY_LIST, cards.at, "No card is in this round.", "Add \"id\": InboxCard(…).");
        }
        self.at_most(CARDS_MAX, (cards.it.0.len(), cards.at), "cards in this round");
        let least = u32::try_from(cards.it.0.len()).unwrap_or(0);
        if answers.it < least {
            let what = format!("{} answers are fewer than the {least} cards among them.", answers.it);
            self.tell(codes::OUT_OF_RANGE, answers.at, what, format!("Write {least} or more."));
        }
        Round {
            answers: self.whole_number(answers, 1, 100_000),
            at: None,
            minutes: self.whole_number(minutes, 1, 24 * 60),
            tokens: self.whole_number(tokens, 1, TOKENS_MAX),
            close,
        }
    }

    fn inbox_cards(&mut self, cards: &Put<Ordered<DraftInboxCard>>, week: Week) -> Vec<InboxCard> {
        cards.it.0.iter().filter_map(|(id, card)| self.inbox_card(id, card, week)).collect()
    }

    /// `None` if it leads nowhere or is nobody's, which has been told.
    fn inbox_card(&mut self, id: &Put<String>, card: &DraftInboxCard, week: Week) -> Option<InboxCard> {
        for text in [&card.account, &card.foot, &card.ask, &card.aside] {
            self.not_long(text);
        }
        for fact in &card.facts {
            self.brief(&fact.label);
        }
        if let Some(at) = card.when.as_ref().and_then(asks_for_alerts) {
            let what = "Whether this card arrives would depend on how many arrive, itself among them.";
            self.tell(codes::COUNTS_ITSELF, at, what, "Ask for a flag instead: when: Not(Flag(\"…\")).");
        }
        let built = InboxCard {
            id: id.it.as_str().into(),
            week,
            rating: self.whole_number(&card.rating, 1, 3) as u8,
            comment: self.text(card.comment.clone()),
            at: self.story_time(&card.at),
            account: self.text(card.account.clone()),
            foot: self.text(card.foot.clone()),
            bars: card.bars.as_ref().map(|bars| Box::new(self.bars(bars))),
            facts: card.facts.iter().map(|fact| self.fact_line(fact)).collect(),
            ask: self.words(card.ask.clone()),
            aside: self.text(card.aside.clone()),
            cause: card.cause.as_ref().and_then(|cause| self.cause(cause)),
            when: self.maybe_condition(card.when.as_ref()),
            customer: self.customer(&card.customer).unwrap_or(Ix::new(0)),
            start: self.scene(&card.start)?,
        };
        Some(built)
    }

    fn bars(&mut self, bars: &DraftBars) -> Bars {
        self.brief(&bars.title);
        for text in [&bars.note, &bars.mark_says, &bars.from, &bars.to] {
            self.not_long(text);
        }
        let count = bars.values.it.len();
        if !(2..=BARS_MAX).contains(&count) {
            let what = format!("There are {count} bars; 2 to {BARS_MAX} are wanted.");
            self.tell(codes::BARS_OFF, bars.values.at, what, "Write one number a week, for half a year at most.");
        }
        let mark = bars.mark.as_ref().and_then(|mark| {
            let at = usize::try_from(mark.it).ok()?.checked_sub(1).filter(|at| *at < count);
            if at.is_none() {
                let what = format!("There is no bar {}: they are counted from 1 to {count}.", mark.it);
                self.tell(codes::BARS_OFF, mark.at, what, "Name one of the bars, or take the mark out.");
            }
            at
        });
        Bars {
            title: bars.title.it.clone(),
            note: bars.note.it.clone(),
            values: bars.values.it.iter().map(|value| self.ranged(value, 0.0, 1e9, "numbers")).collect(),
            mark,
            mark_says: bars.mark_says.it.clone(),
            from: bars.from.it.clone(),
            to: bars.to.it.clone(),
        }
    }

    /// Every customer has one card: a second would be asked about the same rating, and none would never be heard of.
    fn one_card_each(&mut self, draft: &Draft, inbox: &DraftInbox) {
        let weekly = inbox.next_week.iter().flat_map(|week| &week.cards.it.0);
        let mut seen = BTreeSet::new();
        let mut ids = BTreeSet::new();
        for (id, card) in inbox.cards.it.0.iter().chain(weekly) {
            if !seen.insert(card.customer.it.as_str()) {
                let what = format!("“{}” has a card already.", card.customer.it);
                self.tell(codes::ONE_CARD_EACH, card.customer.at, what, "Give this card a customer of its own.");
            }
            if !ids.insert(id.it.as_str()) {
                let what = format!("A card of the first week is called “{}” already.", id.it);
                self.tell(codes::DUPLICATE_KEY, id.at, what, "Give one of them another id.");
            }
        }
        for (id, _) in draft.customers.it.0.iter().filter(|(id, _)| !seen.contains(id.it.as_str())) {
            let what = format!("“{}” has no card, so nobody ever hears of them.", id.it);
            self.tell(codes::ONE_CARD_EACH, id.at, what, "Add a card with this customer, or delete the customer.");
        }
    }
}

/// Where a condition counts the alerts of the next week, if it does.
fn asks_for_alerts(condition: &DraftCondition) -> Option<usize> {
    match condition {
        DraftCondition::All(list) | DraftCondition::Any(list) => list.iter().find_map(asks_for_alerts),
        DraftCondition::Not(inner) => asks_for_alerts(inner),
        DraftCondition::AlertsAtMost(count) => Some(count.at),
        _ => None,
    }
}

/// The cards of a file by their ids, those of the first week before those of the next.
pub(super) fn card_positions(draft: &Draft) -> BTreeMap<&str, usize> {
    let inbox = draft.inbox.iter();
    let first = inbox.clone().flat_map(|inbox| &inbox.cards.it.0);
    let next = inbox.flat_map(|inbox| &inbox.next_week).flat_map(|week| &week.cards.it.0);
    positions(first.chain(next).map(|(id, _)| id.it.as_str()))
}
