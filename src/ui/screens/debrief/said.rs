//! What the learner said about this run and what came of earlier plans, ready to be shown beside what the rubric found.
//! It must not change any of it.

use crate::domain::debrief::debrief;
use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::screens::debrief::reaction::{self, ReactionView};
use crate::ui::screens::debrief::room::{self, RoomView};
use crate::ui::screens::debrief::self_rating::{self, SelfView};
use crate::ui::screens::library;
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::practice::Practice;
use crate::workflow::reflection::{self, Journal, Kept, KeptPlan, LookBack};
use crate::workflow::room::kept::votes;
use crate::workflow::{Attempt, recognition};

/// What there is to show.
#[derive(Debug, Clone, Default)]
pub(in crate::ui::screens) struct Said {
    /// How it felt.
    pub(super) reaction: Option<ReactionView>,
    /// Self and rubric.
    pub(super) own: Option<SelfView>,
    /// What they chose in a workshop, beside what the room played.
    pub(super) room: Option<RoomView>,
    /// The own level in each dimension, for the diamonds.
    pub(super) guesses: [Option<f32>; 4],
    /// The plan of this run is kept.
    pub(super) plan_kept: bool,
    /// `Practise again on Monday.`
    pub(super) again: Option<String>,
    /// `You kept two of your last three plans.`
    pub(super) plans: Option<String>,
    /// Why the plan could not be kept.
    pub(super) failed: Option<String>,
    /// `Earned in this run: Bridge builder.`
    pub(in crate::ui::screens) earned: Option<String>,
}

impl Said {
    /// Reads it. What was said about a run that is not saved comes from the page it was said on.
    pub(in crate::ui::screens) fn read(attempt: &Attempt, unsaved: Option<&LookBack>, shell: &Shell) -> Self {
        let Some(looked_back) = debrief(&shell.words, &attempt.session) else { return Self::default() };
        let journal = Journal::read(&shell.ws).unwrap_or_default();
        let mut entry = journal.of(&attempt.id);
        if attempt.is_unsaved() {
            entry.look_back = unsaved.cloned();
        }
        let words = &shell.words;
        let customers = &attempt.session.stage().cast.names;
        let alone = customers.first().filter(|_| customers.len() == 1).map(|name| name.short.as_str());
        Self {
            reaction: Some(reaction::view(words, &entry, alone)),
            own: Some(self_rating::view(words, &entry, &looked_back, alone)),
            room: room(attempt, shell),
            guesses: self_rating::guesses(&entry),
            plan_kept: entry.plan.is_some(),
            again: again(attempt, shell),
            plans: kept_words(words, &journal.last_kept()),
            failed: None,
            earned: earned(attempt, shell),
        }
    }

    /// Keeps the plan of this run.
    pub(super) fn keep_plan(&mut self, attempt: &Attempt, shell: &Shell) {
        let Some(looked_back) = debrief(&shell.words, &attempt.session) else { return };
        let plan = KeptPlan { when: looked_back.plan.when, then: looked_back.plan.then };
        match reflection::keep_plan(&shell.ws, &attempt.id, &plan) {
            Ok(()) => (self.plan_kept, self.failed) = (true, None),
            Err(error) => {
                let error = error.told(&shell.words);
                self.failed = Some(shell.words.tell("debrief-plan-failed", &[("error", (&error).into())]));
            }
        }
    }
}

/// What the learner chose, where a room played this run.
fn room(attempt: &Attempt, shell: &Shell) -> Option<RoomView> {
    if attempt.mode != Mode::Workshop {
        return None;
    }
    let votes = votes(&shell.ws.store, &attempt.id).ok().flatten()?;
    room::view(&shell.words, &attempt.session, &votes)
}

/// What is recognised of this run.
fn earned(attempt: &Attempt, shell: &Shell) -> Option<String> {
    let words = &shell.words;
    let kinds = recognition::earned_in(&shell.ws, &attempt.id).unwrap_or_default();
    let (first, more) = kinds.split_first()?;
    let word = words.number_word(more.len());
    let put = [
        ("first", first.said(words).into()),
        ("more", i64::try_from(more.len()).unwrap_or(0).into()),
        ("word", (&word).into()),
    ];
    Some(words.tell("recognition-earned-here", &put))
}

/// When what this case is foremost about is due again.
fn again(attempt: &Attempt, shell: &Shell) -> Option<String> {
    let foremost = attempt.session.scenario().focus.first()?;
    let practice = Practice::read(&shell.ws, None).ok()?;
    let due = practice.due.iter().find(|spaced| spaced.dimension == *foremost)?.due;
    let day = library::due_day(due, shell.ws.clock.now_ms(), &shell.words);
    Some(shell.words.tell("debrief-plan-again", &[("day", (&day).into())]))
}

/// How the last plans were kept to: `You kept two of your last three plans.`
pub(in crate::ui::screens) fn kept_words(words: &Words, last: &[Kept]) -> Option<String> {
    let of = |wanted| last.iter().filter(|kept| **kept == wanted).count();
    let (all, kept, partly) = (last.len(), of(Kept::Yes), of(Kept::Partly));
    let put = [("kept", kept.into()), ("all", all.into()), ("partly", partly.into())];
    Some(match (all, kept, partly) {
        (1, 1, _) => words.say("debrief-plans-last-kept").to_owned(),
        (1, _, 1) => words.say("debrief-plans-last-partly").to_owned(),
        (0 | 1, ..) => return None,
        (all, kept, _) if kept == all => words.tell("debrief-plans-all-kept", &put),
        (_, _, 0) => words.tell("debrief-plans-kept", &put),
        _ => words.tell("debrief-plans-kept-partly", &put),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_answered_is_said_about_kept_plans() {
        let words = Words::english().unwrap();
        let said = |kept: &[Kept]| kept_words(&words, kept).unwrap_or_default();
        let (yes, partly, no) = (Kept::Yes, Kept::Partly, Kept::NotThisTime);
        assert_eq!(said(&[]), "");
        assert_eq!(said(&[no]), "");
        assert_eq!(said(&[yes]), "You kept your last plan.");
        assert_eq!(said(&[partly]), "You kept your last plan in part.");
        assert_eq!(said(&[yes, no]), "You kept one of your last two plans.");
        assert_eq!(said(&[yes, no, yes]), "You kept two of your last three plans.");
        assert_eq!(said(&[yes, yes, yes]), "You kept all of your last three plans.");
        assert_eq!(said(&[no, no, no]), "You kept none of your last three plans.");
        assert_eq!(said(&[yes, partly, no]), "You kept one of your last three plans, and one in part.");
    }
}
