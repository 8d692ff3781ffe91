//! What was given in a run, and how it became what it was worth to the customer when the survey came: the factors of
//! an offer's value (recovery model, section 3.4), one after the other, so that nobody has to wonder where money went.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::recovery::value_to_customer;
use crate::domain::scenario::model::{Customer, OfferKind};
use crate::domain::session::play::Play;
use crate::domain::session::rules::Stage;
use crate::domain::session::transcript::Session;

/// What stood when the survey came, in major units; for several customers what it comes to for each person.
/// `face + kind + later + choice + unheard` is `worth`.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Worth {
    /// At face value, entitlements aside.
    pub face: f64,
    /// Lost (≤ 0) because it was of another kind than what was missing.
    pub kind: f64,
    /// Lost (≤ 0) because it comes later or on conditions.
    pub later: f64,
    /// Gained (≥ 0) because it was the customer's own choice.
    pub choice: f64,
    /// Lost (≤ 0) because it was offered before anyone had been heard.
    pub unheard: f64,
    /// What it was worth to the customer: V.
    pub worth: f64,
    /// What that cost the company.
    pub cost: f64,
    /// What was owed by right cost it besides; that is no gift and counts for nothing here.
    pub owed_cost: f64,
    /// The highest level that handled the case until then, 0–3: what might be given rose with it.
    pub level: u8,
}

impl Session {
    /// What was given until the survey came; `None` before.
    pub fn worth(&self) -> Option<Worth> {
        let stage = self.stage();
        let mut play = stage.start();
        for step in self.steps() {
            stage.apply(&mut play, &step.mv).ok()?;
            // What a second chance adds comes after the result that counts.
            if play.survey.is_some() {
                return Some(stage.worth(&play));
            }
        }
        None
    }
}

impl Stage {
    fn worth(&self, play: &Play) -> Worth {
        let people = |at: usize| f64::from(self.scenario.customer(Ix::<Customer>::new(at)).people);
        let all: f64 = (0..play.customers.len()).filter(|at| play.counts(*at)).map(people).sum();
        let mut sum = Worth { level: play.level(), ..Worth::default() };
        for given in play.given.iter().filter(|given| given.standing) {
            let Some(offer) = self.scenario.offer(given.offer) else { continue };
            let share = people(given.customer) / all.max(1.0);
            let value = self.offer_value(offer, given.chosen);
            if offer.kind == OfferKind::Entitlement {
                sum.owed_cost += share * value.cost;
                continue;
            }
            sum.cost += share * value.cost;
            let of_its_kind = value.face * value.match_factor;
            let in_time = of_its_kind * value.timing_factor;
            let chosen = in_time * value.choice_factor;
            let worth = value_to_customer(&value, given.heard);
            sum.face += share * value.face;
            sum.kind += share * (of_its_kind - value.face);
            sum.later += share * (in_time - of_its_kind);
            sum.choice += share * (chosen - in_time);
            sum.unheard += share * (worth - chosen);
            sum.worth += share * worth;
        }
        sum
    }
}
