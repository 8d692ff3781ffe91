//! Conditions, effects and what typed replies are heard to do, with their references resolved.

use crate::domain::scenario::build::Builder;
use crate::domain::scenario::codes;
use crate::domain::scenario::draft::{DraftAct, DraftBound, DraftCondition, DraftEffect, DraftHeard};
use crate::domain::scenario::form::Put;
use crate::domain::scenario::model::{Act, Approval, Bound, Condition, Effect, Heard};

impl Builder<'_> {
    pub(super) fn condition(&mut self, draft: &DraftCondition) -> Condition {
        self.known_condition(draft).unwrap_or(Condition::Always)
    }

    pub(super) fn maybe_condition(&mut self, draft: Option<&DraftCondition>) -> Condition {
        draft.map_or(Condition::Always, |draft| self.condition(draft))
    }

    /// `None` if a reference in it could not be resolved, which has been told.
    fn known_condition(&mut self, draft: &DraftCondition) -> Option<Condition> {
        use DraftCondition as D;
        Some(match draft {
            D::Always => Condition::Always,
            D::All(list) => Condition::All(list.iter().map(|c| self.condition(c)).collect()),
            D::Any(list) => Condition::Any(list.iter().map(|c| self.condition(c)).collect()),
            D::Not(inner) => Condition::Not(Box::new(self.condition(inner))),
            D::Mood(mood) => Condition::Mood(*mood),
            D::MoodOf(customer, mood) => Condition::MoodOf(self.customer(customer)?, *mood),
            D::TrustAtLeast(bound) => Condition::TrustAtLeast(self.ranged(bound, 0.0, 100.0, "points")),
            D::PatienceAtMost(bound) => Condition::PatienceAtMost(self.ranged(bound, 0.0, 100.0, "points")),
            D::Flag(flag) => Condition::Flag(self.flag(flag)?),
            D::Known(fact) => Condition::Known(self.fact(fact)?),
            D::Seen(scene) => Condition::Seen(self.scene(scene)?),
            D::Said(scene, reply) => {
                let scene = self.scene(scene)?;
                Condition::Said(scene, self.reply(scene, reply)?)
            }
            D::Given(offer) => Condition::Given(self.offer(offer)?),
            D::Promised(promise) => Condition::Promised(self.promise(promise)?),
            D::Kept(promise) => Condition::Kept(self.promise(promise)?),
            D::Broken(promise) => Condition::Broken(self.promise(promise)?),
            D::AnyBroken => Condition::AnyBroken,
            D::Consulted(kind) => Condition::Consulted(*kind),
            D::Resolved => Condition::Resolved,
            D::Confirmed => Condition::Confirmed,
            D::FollowedUp => Condition::FollowedUp,
            D::Documented => Condition::Documented,
            D::LevelAtLeast(level) => Condition::LevelAtLeast(self.whole_number(level, 0, 3) as u8),
            D::WalkedOut => Condition::WalkedOut,
            D::ReachedOut => Condition::ReachedOut,
            D::Paradox => Condition::Paradox,
            D::CsatAtLeast(bound) => Condition::CsatAtLeast(self.ranged(bound, 1.0, 5.0, "points")),
            D::RetentionAtLeast(bound) => Condition::RetentionAtLeast(self.ranged(bound, 0.0, 1.0, "shares")),
            D::Reached(card) => Condition::Reached(self.card_named(card)?),
            D::Updated(card) => Condition::Updated(self.card_named(card)?),
            D::ReachedAtLeast(count) => Condition::ReachedAtLeast(self.cards_counted(count)?),
            D::UpdatedAtLeast(count) => Condition::UpdatedAtLeast(self.cards_counted(count)?),
            D::LiftAtLeast(bound) => {
                self.in_an_inbox(bound.at)?;
                Condition::LiftAtLeast(self.ranged(bound, -4.0, 4.0, "points"))
            }
            D::AlertsAtMost(count) => Condition::AlertsAtMost(self.cards_counted(count)?),
        })
    }

    /// A number of cards, where there are any.
    fn cards_counted(&mut self, count: &Put<u32>) -> Option<u32> {
        self.in_an_inbox(count.at)?;
        Some(self.whole_number(count, 0, 100))
    }

    /// `None`, told, where there is no inbox to ask about.
    fn in_an_inbox(&mut self, at: usize) -> Option<()> {
        if self.is_inbox() {
            return Some(());
        }
        let what = "This asks about the cards of an inbox, and this case has none.";
        self.tell(codes::INBOX_ONLY, at, what, "Ask for something else.");
        None
    }

    pub(super) fn effects(&mut self, drafts: &[DraftEffect]) -> Vec<Effect> {
        drafts.iter().filter_map(|draft| self.effect(draft)).collect()
    }

    fn effect(&mut self, draft: &DraftEffect) -> Option<Effect> {
        use DraftEffect as D;
        Some(match draft {
            D::Tick(tick) => Effect::Tick(*tick),
            D::Reveal(fact) => Effect::Reveal(self.fact(fact)?),
            D::Promise { id, due_min } => {
                let due = self.minutes(due_min);
                Effect::Promise(self.promise(id)?, due)
            }
            D::Kept(promise) => Effect::Kept(self.promise(promise)?),
            D::Broken(promise) => Effect::Broken(self.promise(promise)?),
            D::Approve(offer) => {
                let at = self.offer(offer)?;
                if self.names.offer_levels.get(at.get()) == Some(&Approval::Nobody) {
                    let what = format!("“{}” can be given by nobody, so nobody approves it.", offer.it);
                    self.tell(codes::NEVER_GRANTABLE, offer.at, what, "Delete this, or give the offer a level.");
                }
                Effect::Approve(at)
            }
            D::Withdraw(offer) => Effect::Withdraw(self.offer(offer)?),
            D::Repeat => Effect::Repeat,
            D::Transfer(how) => Effect::Transfer(*how),
            D::NewContact => Effect::NewContact,
            D::Resolved => Effect::Resolved,
            D::Confirmed => Effect::Confirmed,
            D::FollowedUp => Effect::FollowedUp,
            D::Boundary => Effect::Boundary,
            D::Note(text) => Effect::Note(text.clone()),
            D::Set(flag) => Effect::Set(self.flag(flag)?),
            D::Reached => Effect::Reached,
            D::AskUpdate => Effect::AskUpdate,
        })
    }

    pub(super) fn heard(&mut self, draft: &DraftHeard) -> Heard {
        use DraftHeard as D;
        match draft {
            D::Always => Heard::Always,
            D::Does(act) => self.act(act).map_or(Heard::Always, Heard::Does),
            D::Weakest(bound) => Heard::Weakest(self.bound(bound)),
            D::Scores(dimension, bound) => Heard::Scores(*dimension, self.bound(bound)),
            D::All(list) => Heard::All(list.iter().map(|h| self.heard(h)).collect()),
            D::Any(list) => Heard::Any(list.iter().map(|h| self.heard(h)).collect()),
            D::Not(inner) => Heard::Not(Box::new(self.heard(inner))),
            D::State(condition) => Heard::State(self.condition(condition)),
        }
    }

    fn bound(&mut self, draft: &DraftBound) -> Bound {
        match draft {
            DraftBound::AtMost(level) => Bound::AtMost(self.level(level).map_or(0, crate::domain::rubric::Level::get)),
            DraftBound::AtLeast(level) => {
                Bound::AtLeast(self.level(level).map_or(0, crate::domain::rubric::Level::get))
            }
        }
    }

    fn act(&mut self, draft: &DraftAct) -> Option<Act> {
        use DraftAct as D;
        Some(match draft {
            D::Apologise => Act::Apologise,
            D::AskSeverity => Act::AskSeverity,
            D::AskNeed => Act::AskNeed,
            D::AskConfirm => Act::AskConfirm,
            D::AskRepeat => Act::AskRepeat,
            D::Offer(offer) => Act::Offer(self.offer(offer)?),
            D::GiveChoice => Act::GiveChoice,
            D::GiveTime => Act::GiveTime,
            D::TellCause => Act::TellCause,
            D::PromiseUpdate => Act::PromiseUpdate,
            D::HandOver => Act::HandOver,
            D::SetBoundary => Act::SetBoundary,
            D::Refuse => Act::Refuse,
            D::Close => Act::Close,
            D::Commits(error) => Act::Commits(*error),
        })
    }
}
