//! What would break an inbox: cards that never come back to the desk, ways that lead to a desk that is closed, and scenes
//! that nobody can leave who has used up the desk time.

use crate::domain::ids::Ix;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{nexts, reached, tell};
use crate::domain::scenario::model::{Condition, Next, Week};
use crate::domain::scenario::problem::Findings;

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
                let what = format!("A card leads to “{name}” here, past the desk");
                tell(subject, at, &what, "Write next: \"desk\"; where closing leads is `close` of the inbox.", found);
            }
        }
    }
    for week in [Week::First, Week::Next] {
        let Some(Next::Scene(close)) = inbox.round(week).map(|round| round.close) else { continue };
        let of_close = reached(scenario, [close], |_| false);
        for at in (0..of_close.len()).filter(|at| of_close.get(*at) == Some(&true)) {
            if leads(at, Next::Desk) {
                let fix = "Write next: \"next-week\" or next: \"end\", or another scene.";
                tell(subject, at, "The inbox is closed here, and a way leads back to its desk", fix, found);
            }
            if week == Week::Next && leads(at, Next::NextWeek) {
                tell(
                    subject,
                    at,
                    "The next week is over here, and a way leads to it again",
                    "Write next: \"end\".",
                    found,
                );
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
            let what = "Every reply here that has no condition takes a token, and there may be none left";
            tell(subject, at, what, "Leave one without `when` and without `tokens`.", found);
        }
    }
}
