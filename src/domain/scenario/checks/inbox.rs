//! What would break an inbox: cards that never come back to the desk, ways that lead to a desk that is closed, and scenes
//! that nobody can leave who has used up the desk time.

use crate::domain::ids::Ix;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{nexts, reached, tell};
use crate::domain::scenario::model::{Condition, Next, Week};
use crate::domain::scenario::problem::Findings;
use crate::words::said;

pub(super) fn ways_of_the_desk(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let Some(inbox) = &scenario.inbox else { return };
    let leads = |at: usize, next: Next| nexts(scenario.scene(Ix::new(at))).any(|lead| lead == next);
    let mut of_cards = vec![false; scenario.scenes.len()];
    for card in &inbox.cards {
        for (known, is) in of_cards.iter_mut().zip(reached(scenario, [card.start], |_| false)) {
            *known |= is;
        }
    }
    for at in (0..of_cards.len()).filter(|at| of_cards.get(*at) == Some(&true)) {
        for (next, name) in [(Next::End, "end"), (Next::NextWeek, "next-week")] {
            if leads(at, next) {
                let what = said!("problems-past-the-desk", name = name);
                tell(subject, at, what, said!("problems-past-the-desk-fix"), found);
            }
        }
    }
    for week in [Week::First, Week::Next] {
        let Some(Next::Scene(close)) = inbox.round(week).map(|round| round.close) else { continue };
        let of_close = reached(scenario, [close], |_| false);
        for at in (0..of_close.len()).filter(|at| of_close.get(*at) == Some(&true)) {
            if leads(at, Next::Desk) {
                let fix = said!("problems-back-to-desk-fix");
                tell(subject, at, said!("problems-back-to-desk"), fix, found);
            }
            if week == Week::Next && leads(at, Next::NextWeek) {
                tell(subject, at, said!("problems-week-again"), said!("problems-week-again-fix"), found);
            }
        }
    }
}

pub(super) fn never_out_of_time(subject: &Subject<'_>, found: &mut Findings) {
    if subject.scenario.inbox.is_none() {
        return;
    }
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let always = || scene.replies.iter().filter(|reply| matches!(reply.when, Condition::Always));
        if always().next().is_some() && !always().any(|reply| reply.does.tokens == 0) {
            let what = said!("problems-all-take-tokens");
            tell(subject, at, what, said!("problems-all-take-tokens-fix"), found);
        }
    }
}
