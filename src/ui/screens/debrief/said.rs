//! What the learner said about this run and what came of earlier plans, ready to be shown beside what the rubric found.
//! It must not change any of it.

use crate::domain::debrief::debrief;
use crate::ui::app::Shell;
use crate::ui::screens::debrief::reaction::{self, ReactionView};
use crate::ui::screens::debrief::self_rating::{self, SelfView};
use crate::ui::screens::library;
use crate::workflow::reflection::{self, Journal, KeptPlan, LookBack};
use crate::workflow::{Attempt, history};

/// What there is to show.
#[derive(Debug, Clone, Default)]
pub(in crate::ui::screens) struct Said {
    /// How it felt.
    pub(super) reaction: Option<ReactionView>,
    /// Self and rubric.
    pub(super) own: Option<SelfView>,
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
}

impl Said {
    /// Reads it. What was said about a run that is not saved comes from the page it was said on.
    pub(in crate::ui::screens) fn read(attempt: &Attempt, unsaved: Option<&LookBack>, shell: &Shell) -> Self {
        let Some(looked_back) = debrief(&attempt.session) else { return Self::default() };
        let journal = Journal::read(&shell.ws).unwrap_or_default();
        let mut entry = journal.of(&attempt.id);
        if attempt.is_unsaved() {
            entry.look_back = unsaved.cloned();
        }
        let customers = &attempt.session.stage().cast.names;
        let alone = customers.first().filter(|_| customers.len() == 1).map(|name| name.short.as_str());
        Self {
            reaction: Some(reaction::view(&entry, alone.unwrap_or("them"))),
            own: Some(self_rating::view(&entry, &looked_back, alone)),
            guesses: self_rating::guesses(&entry),
            plan_kept: entry.plan.is_some(),
            again: again(attempt, shell),
            plans: journal.kept_words(),
            failed: None,
        }
    }

    /// Keeps the plan of this run.
    pub(super) fn keep_plan(&mut self, attempt: &Attempt, shell: &Shell) {
        let Some(looked_back) = debrief(&attempt.session) else { return };
        let plan = KeptPlan { when: looked_back.plan.when, then: looked_back.plan.then };
        match reflection::keep_plan(&shell.ws, &attempt.id, &plan) {
            Ok(()) => (self.plan_kept, self.failed) = (true, None),
            Err(error) => self.failed = Some(format!("The plan could not be kept. {error} Try again.")),
        }
    }
}

/// When this case is due again.
fn again(attempt: &Attempt, shell: &Shell) -> Option<String> {
    let played = history::by_case(&shell.ws, None).ok()?;
    let due = played.get(attempt.session.scenario().id.as_str())?.due?;
    let day = library::due_day(due, shell.ws.clock.now_ms(), &shell.words);
    Some(format!("Practise again {day}."))
}
