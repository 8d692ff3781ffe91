//! What a learner says about their own runs: how it felt, how they would rate themselves before they see anything, the
//! plan they keep and whether they kept it. It stays on this computer: no result, hand-in or export reads this. (What they
//! would change in the way of working is meant for others, and stands in [`super::ideas`].)

use serde::{Deserialize, Serialize};

use crate::store::{AttemptId, StoreError};
use crate::workflow::Workspace;
use crate::workflow::ideas::{IDEA, Idea, SUPPORT, Support};
use crate::workflow::recognition::{THANKS, Thanks};

/// What is asked before the debrief.
const LOOK_BACK: &str = "look-back";
/// The plan that was kept.
const PLAN: &str = "plan";
/// Whether it was kept to.
const KEPT: &str = "kept";
/// How many plans are spoken of at once.
pub const LAST_PLANS: usize = 3;
/// From this distance on, in levels, self and rubric are said to differ.
pub const GAP: f64 = 1.5;
/// The most moods there are to one run.
pub const MOODS: usize = 2;

/// How a run felt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Mood {
    /// Calm.
    Calm,
    /// Tense.
    Tense,
    /// Rushed.
    Rushed,
    /// Without words.
    LostForWords,
    /// Sorry for the customer.
    Sorry,
    /// Proud.
    Proud,
}

impl Mood {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 6] = [Self::Calm, Self::Tense, Self::Rushed, Self::LostForWords, Self::Sorry, Self::Proud];

    /// The word for it; `whom` is who the learner may be sorry for.
    pub fn words(self, whom: &str) -> String {
        match self {
            Self::Calm => "Calm".to_owned(),
            Self::Tense => "Tense".to_owned(),
            Self::Rushed => "Rushed".to_owned(),
            Self::LostForWords => "Lost for words".to_owned(),
            Self::Sorry => format!("Sorry for {whom}"),
            Self::Proud => "Proud".to_owned(),
        }
    }
}

/// Whether the customer would come back, as a hunch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Hunch {
    /// No.
    No,
    /// Not sure.
    NotSure,
    /// Yes.
    Yes,
}

impl Hunch {
    /// All of them, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::No, Self::NotSure, Self::Yes];

    /// The word for it.
    pub fn words(self) -> &'static str {
        match self {
            Self::No => "No",
            Self::NotSure => "Not sure",
            Self::Yes => "Yes",
        }
    }
}

/// Whether a plan was kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Kept {
    /// It was.
    Yes,
    /// Now and then.
    Partly,
    /// It was not.
    NotThisTime,
}

impl Kept {
    /// All answers, in the order they are shown.
    pub const ALL: [Self; 3] = [Self::Yes, Self::Partly, Self::NotThisTime];

    /// The word for it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Yes => "Yes",
            Self::Partly => "Partly",
            Self::NotThisTime => "Not this time",
        }
    }
}

/// What a learner thought of a run before seeing how it went. Whatever was not answered is empty.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct LookBack {
    /// How it felt; [`MOODS`] at most.
    pub moods: Vec<Mood>,
    /// In their own words.
    pub words: String,
    /// Their own level in each dimension, 0–4, in rubric order.
    pub levels: [Option<u8>; 4],
    /// The satisfaction they guess, in whole stars, 1–5.
    pub csat: Option<u8>,
    /// Whether the customer would come back.
    pub returns: Option<Hunch>,
}

impl LookBack {
    /// Whether nothing at all was answered.
    pub fn is_empty(&self) -> bool {
        Self { words: self.words.trim().to_owned(), ..self.clone() } == Self::default()
    }

    /// Takes a mood in or out; a third one takes the place of the first.
    pub fn turn_mood(&mut self, mood: Mood) {
        if let Some(at) = self.moods.iter().position(|known| *known == mood) {
            self.moods.remove(at);
            return;
        }
        if self.moods.len() >= MOODS {
            self.moods.remove(0);
        }
        self.moods.push(mood);
    }
}

/// A plan that was kept: `If …, I will …`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct KeptPlan {
    /// The situation.
    pub when: String,
    /// The deed.
    pub then: String,
}

impl KeptPlan {
    /// The whole of it.
    pub fn words(&self) -> String {
        format!("{} {}", self.when, self.then)
    }
}

/// What was said about one run.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// The page before the debrief was sent or skipped.
    pub was_asked: bool,
    /// What was answered there.
    pub look_back: Option<LookBack>,
    /// The plan that was kept after it.
    pub plan: Option<KeptPlan>,
    /// Whether that plan was kept to.
    pub kept: Option<Kept>,
    /// What would be changed in the way of working.
    pub idea: Option<Idea>,
    /// The support that was asked for.
    pub support: Vec<Support>,
    /// The note of thanks that somebody wrote for it.
    pub thanks: Option<Thanks>,
}

/// Everything the present learner said, by attempt.
#[derive(Debug, Clone, Default)]
pub struct Journal {
    /// The last started attempt first.
    entries: Vec<(AttemptId, Entry)>,
}

impl Journal {
    /// Reads it. What a later version wrote and this one cannot read is left out.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn read(ws: &Workspace) -> Result<Self, StoreError> {
        let Some(learner) = &ws.learner else { return Ok(Self::default()) };
        let mut journal = Self::default();
        for said in ws.store.reflections(learner)? {
            if journal.entries.last().is_none_or(|(attempt, _)| *attempt != said.attempt) {
                journal.entries.push((said.attempt.clone(), Entry::default()));
            }
            let Some((_, entry)) = journal.entries.last_mut() else { continue };
            match said.part.as_str() {
                LOOK_BACK => {
                    entry.was_asked = true;
                    entry.look_back = serde_json::from_str(&said.said).unwrap_or_default();
                }
                PLAN => entry.plan = serde_json::from_str(&said.said).ok(),
                KEPT => entry.kept = serde_json::from_str(&said.said).ok(),
                IDEA => entry.idea = serde_json::from_str(&said.said).ok(),
                THANKS => {
                    entry.thanks = serde_json::from_str(&said.said).ok().filter(|thanks: &Thanks| !thanks.is_empty());
                }
                SUPPORT => entry.support = serde_json::from_str(&said.said).unwrap_or_default(),
                _ => {}
            }
        }
        Ok(journal)
    }

    /// What was said about an attempt.
    pub fn of(&self, attempt: &AttemptId) -> Entry {
        self.entries.iter().find(|(id, _)| id == attempt).map(|(_, entry)| entry.clone()).unwrap_or_default()
    }

    /// The plan kept last, if nobody has said yet whether it was kept to; never that of `present`, the run at hand.
    pub fn open_plan(&self, present: Option<&AttemptId>) -> Option<(AttemptId, KeptPlan)> {
        let others = self.entries.iter().filter(|(id, _)| Some(id) != present);
        let (id, entry) = others.into_iter().find(|(_, entry)| entry.plan.is_some())?;
        if entry.kept.is_some() {
            return None;
        }
        Some((id.clone(), entry.plan.clone()?))
    }

    /// The plan kept last, from which attempt it is, and whether it was said to be kept to.
    pub fn last_plan(&self) -> Option<(&AttemptId, &KeptPlan, Option<Kept>)> {
        self.entries.iter().find_map(|(id, entry)| Some((id, entry.plan.as_ref()?, entry.kept)))
    }

    /// How the last plans were kept to, as far as it was said: [`LAST_PLANS`] at most, the last one first.
    pub fn last_kept(&self) -> Vec<Kept> {
        self.entries.iter().filter_map(|(_, entry)| entry.kept).take(LAST_PLANS).collect()
    }
}

/// Keeps what was answered before the debrief; `None` if the page was skipped.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_look_back(ws: &Workspace, attempt: &AttemptId, said: Option<&LookBack>) -> Result<(), StoreError> {
    put(ws, attempt, LOOK_BACK, &said)
}

/// Keeps a plan.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_plan(ws: &Workspace, attempt: &AttemptId, plan: &KeptPlan) -> Result<(), StoreError> {
    put(ws, attempt, PLAN, plan)
}

/// Keeps whether the plan of an earlier attempt was kept to.
///
/// # Errors
/// [`StoreError`] if it cannot be saved.
pub fn keep_answer(ws: &Workspace, attempt: &AttemptId, kept: Kept) -> Result<(), StoreError> {
    put(ws, attempt, KEPT, &kept)
}

pub(super) fn put(ws: &Workspace, attempt: &AttemptId, part: &str, said: &impl Serialize) -> Result<(), StoreError> {
    // Plain values of words and numbers always serialise.
    ws.store.put_reflection(attempt, part, &serde_json::to_string(said).unwrap_or_default())
}

/// The plan to remember at the start of a run, in words.
pub fn plan_to_remember(ws: &Workspace) -> Option<String> {
    let journal = Journal::read(ws).ok()?;
    journal.open_plan(None).map(|(_, plan)| plan.words())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn journal(entries: &[(&str, Option<Kept>)]) -> Journal {
        let plan = Some(KeptPlan { when: "If someone is waiting,".into(), then: "I will give a time.".into() });
        let entry = |kept: &Option<Kept>| Entry { plan: plan.clone(), kept: *kept, ..Entry::default() };
        Journal { entries: entries.iter().map(|(id, kept)| (AttemptId((*id).into()), entry(kept))).collect() }
    }

    #[test]
    fn two_moods_at_most_and_the_third_takes_the_place_of_the_first() {
        let mut said = LookBack::default();
        assert!(said.is_empty());
        for mood in [Mood::Calm, Mood::Tense, Mood::Proud] {
            said.turn_mood(mood);
        }
        assert_eq!(said.moods, [Mood::Tense, Mood::Proud]);
        said.turn_mood(Mood::Tense);
        assert_eq!(said.moods, [Mood::Proud]);
        assert!(!said.is_empty());
        assert!(LookBack { words: "  ".into(), ..LookBack::default() }.is_empty());
    }

    #[test]
    fn only_what_was_answered_about_kept_plans_counts_and_the_last_alone() {
        let last =
            |kept: &[Option<Kept>]| journal(&kept.iter().map(|kept| ("a", *kept)).collect::<Vec<_>>()).last_kept();
        let (yes, no) = (Some(Kept::Yes), Some(Kept::NotThisTime));
        assert_eq!(last(&[None]), []);
        assert_eq!(last(&[None, yes, no]), [Kept::Yes, Kept::NotThisTime]);
        assert_eq!(last(&[no, yes, no, yes]), [Kept::NotThisTime, Kept::Yes, Kept::NotThisTime]);
    }

    #[test]
    fn the_last_plan_is_asked_for_once_and_never_in_the_run_it_came_from() {
        let id = |id: &str| AttemptId(id.into());
        let open = journal(&[("b", None), ("a", None)]);
        assert_eq!(open.open_plan(None).unwrap().0, id("b"));
        assert_eq!(open.open_plan(Some(&id("b"))).unwrap().0, id("a"));
        assert!(journal(&[("b", Some(Kept::Partly)), ("a", None)]).open_plan(None).is_none());
    }
}
