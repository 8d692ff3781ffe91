//! The plan kept last, and how the last ones were kept to, as it is shown.

use serde::Serialize;

use crate::domain::progress::Run;
use crate::ui::screens::debrief::kept_words;
use crate::ui::when;
use crate::words::Words;
use crate::workflow::AttemptId;
use crate::workflow::reflection::{Journal, Kept, KeptPlan};

/// The plans that were kept, as far as they are spoken of.
#[derive(Debug, Clone, Default)]
pub struct Plans {
    /// The last one, and whether it was said to be kept to.
    last: Option<(KeptPlan, Option<Kept>)>,
    /// From which run it is: the case's title, and the day.
    from: Option<(String, i64)>,
    /// How the last ones were kept to, the last first.
    kept: Vec<Kept>,
}

impl Plans {
    /// Those of a journal; the runs tell where each is from.
    pub fn of(journal: &Journal, runs: &[Run]) -> Self {
        let last = journal.last_plan();
        let run = |attempt: &AttemptId| runs.iter().find(|run| run.attempt == attempt.to_string());
        Self {
            from: last.and_then(|(attempt, ..)| run(attempt)).map(|run| (run.title.clone(), run.day)),
            last: last.map(|(_, plan, kept)| (plan.clone(), kept)),
            kept: journal.last_kept(),
        }
    }
}

/// The plan kept last.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlanView {
    /// Where it is from: `From The Wrong Plate, 12 October`.
    pub from: Option<String>,
    /// The plan.
    pub plan: Option<String>,
    /// Whether it was kept to, or what becomes of it.
    pub state: String,
    /// `You kept two of your last three plans.`
    pub kept: Option<String>,
}

pub(super) fn plan(plans: &Plans, today: i64, words: &Words) -> PlanView {
    let kept = kept_words(words, &plans.kept).filter(|_| plans.kept.len() > 1);
    let Some((plan, answer)) = &plans.last else {
        return PlanView { from: None, plan: None, state: words.say("progress-plan-none").to_owned(), kept };
    };
    let state = words.say(match answer {
        None => "progress-plan-open",
        Some(Kept::Yes) => "progress-plan-kept",
        Some(Kept::Partly) => "progress-plan-partly",
        Some(Kept::NotThisTime) => "progress-plan-not",
    });
    let from = plans.from.as_ref().map(|(title, day)| {
        let day = when::day(words, *day, today);
        words.tell("progress-plan-sub", &[("title", title.into()), ("day", (&day).into())])
    });
    PlanView { from, plan: Some(plan.words()), state: state.to_owned(), kept }
}
