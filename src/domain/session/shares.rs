//! A turn as it comes to each customer: to those addressed with all of it, to the others as waiting. In an inbox promises,
//! hand-overs and what comes back are those of whom they were made to.

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::recovery::{OfferValue, Turn, respond};
use crate::domain::rubric::{ErrorCode, Rating};
use crate::domain::scenario::model::{Effect, Transfer};
use crate::domain::session::desk::Mark;
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;
use crate::domain::session::turn::{Said, clear_what_was_due};

impl Stage {
    /// What a turn brings to each customer.
    pub(super) fn shares(
        &self,
        play: &Play,
        said: &Said<'_>,
        transfer: Option<Transfer>,
        minutes: f64,
        announced: f64,
    ) -> Vec<TurnFor> {
        let scene = self.scenario.scene(said.scene);
        let addressed = self.addressed(play, said.does);
        let has = |wanted: fn(&Effect) -> bool| said.does.effects.iter().any(wanted);
        let repeat = has(|e| matches!(e, Effect::Repeat)) || said.rated.errors.contains(&ErrorCode::Repeat);
        let new_contact = has(|e| matches!(e, Effect::NewContact));
        (0..play.customers.len())
            .map(|i| {
                let mine = addressed.contains(&i);
                let due = play
                    .due_withdrawn
                    .iter()
                    .chain(&self.withdrawn_by(play, said))
                    .filter(|w| w.0 == i)
                    .fold((0.0, 0.0), |sum, (_, value, cost)| {
                        (sum.0 + value, sum.1 + self.scenario.currency.major(*cost))
                    });
                let (kept, broken) = self.promises_due(play, said, (i, mine || due.0 > 0.0));
                let work = if mine { said.does.work.unwrap_or(minutes.min(10.0)) } else { 0.0 };
                // At a desk whoever is not spoken to waits on, and feels it with the next word to them.
                let (minutes, announced) = match play.desk() {
                    None => (minutes, announced),
                    Some(desk) if mine => {
                        let waited = desk.person(i).waited;
                        (minutes + waited.0, announced + waited.1)
                    }
                    Some(_) => (0.0, 0.0),
                };
                TurnFor {
                    addressed: mine,
                    nothing: play.desk.is_some() && !mine && due.0 <= 0.0 && kept + broken == 0,
                    rating: if mine { said.rated.rating } else { Rating::default() },
                    minutes,
                    announced,
                    work: Some(work),
                    after_fix: scene.after_fix && (play.is(Mark::Confirmed, i) || play.survey.is_some()),
                    repeat: repeat && mine,
                    // The others are handed on with the case; only who was spoken to feels how.
                    transfer: transfer
                        .filter(|_| mine || play.desk.is_none())
                        .map(|how| if mine { how } else { Transfer::Warm }),
                    unpriced_step: scene.must_escalate,
                    new_contact: new_contact && mine,
                    kept,
                    broken,
                    offers: if mine { self.offer_values(said, i) } else { Vec::new() },
                    withdrawn: due.0,
                    withdrawn_cost: due.1,
                }
            })
            .collect()
    }

    /// The promises kept and broken that a turn carries to a customer: of one case all, to those it `touches`; in an inbox
    /// those that were made to them.
    fn promises_due(&self, play: &Play, said: &Said<'_>, (customer, touches): (usize, bool)) -> (u32, u32) {
        let Some(desk) = play.desk() else {
            let due = (play.due_kept + count(&said.kept), play.due_broken + count(&said.broken));
            return if touches { due } else { (0, 0) };
        };
        let theirs = |promises: &[Ix<PromiseId>]| {
            let made = promises.iter().filter(|promise| play.promised_to(promise.get()) == Some(customer)).count();
            u32::try_from(made).unwrap_or(u32::MAX)
        };
        let person = desk.person(customer);
        (person.due_kept + theirs(&said.kept), person.due_broken + theirs(&said.broken))
    }

    /// Broken promises that no further reply will carry reach the customer with the end of the case.
    pub(super) fn settle_what_is_due(&self, play: &mut Play) {
        if play.desk.is_none() && play.due_broken == 0 && play.due_withdrawn.is_empty() {
            return;
        }
        for (i, (state, case)) in play.customers.iter_mut().zip(&self.cases).enumerate() {
            let broken = play.desk.as_ref().map_or(play.due_broken, |desk| desk.person(i).due_broken);
            let mine = play.due_withdrawn.iter().filter(|w| w.0 == i);
            let (withdrawn, withdrawn_cost) =
                mine.fold((0.0, 0.0), |sum, w| (sum.0 + w.1, sum.1 + self.scenario.currency.major(w.2)));
            if play.desk.is_some() && broken == 0 && withdrawn <= 0.0 {
                continue;
            }
            let turn = Turn { broken, withdrawn, withdrawn_cost, ..Turn::silent() };
            *state = respond(case, state, &turn);
        }
        clear_what_was_due(play);
    }
}

/// One customer's share of a turn; owns its offers so that the model's borrowed view can be taken from it.
pub(super) struct TurnFor {
    pub(super) addressed: bool,
    /// In an inbox: nothing of it comes to this customer.
    pub(super) nothing: bool,
    pub(super) rating: Rating,
    pub(super) minutes: f64,
    pub(super) announced: f64,
    pub(super) work: Option<f64>,
    pub(super) after_fix: bool,
    pub(super) repeat: bool,
    pub(super) transfer: Option<Transfer>,
    pub(super) unpriced_step: bool,
    pub(super) new_contact: bool,
    pub(super) kept: u32,
    pub(super) broken: u32,
    pub(super) offers: Vec<OfferValue>,
    pub(super) withdrawn: f64,
    pub(super) withdrawn_cost: f64,
}

impl TurnFor {
    pub(super) fn as_model(&self) -> Turn<'_> {
        Turn {
            rating: self.rating,
            minutes: self.minutes,
            announced: self.announced,
            work: self.work,
            after_fix: self.after_fix,
            repeat: self.repeat,
            transfer: self.transfer,
            unpriced_step: self.unpriced_step,
            new_contact: self.new_contact,
            kept: self.kept,
            broken: self.broken,
            offers: &self.offers,
            withdrawn: self.withdrawn,
            withdrawn_cost: self.withdrawn_cost,
        }
    }
}

fn count(promises: &[Ix<PromiseId>]) -> u32 {
    u32::try_from(promises.len()).unwrap_or(u32::MAX)
}
