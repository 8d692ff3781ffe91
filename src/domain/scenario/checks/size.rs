//! Is it a whole story: beats, size, endings, something that comes due (writing guide, sections 1 and 2).

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::rubric::Dimension;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{consequences, nexts, reached, tell};
use crate::domain::scenario::model::{Band, Beat, Condition, Effect, Next, Scenario, Scene, Scope, Text};
use crate::domain::scenario::problem::Findings;

/// Words of a text; a name or detail counts as one.
pub(super) fn word_count(text: &Text) -> usize {
    text.words().map(|words| words.split_whitespace().count()).sum::<usize>() + text.marks()
}

/// Words of role and summary.
pub(super) fn intro_words(scenario: &Scenario) -> usize {
    word_count(&scenario.role) + scenario.summary.split_whitespace().count()
}

pub(super) fn short_introduction(subject: &Subject<'_>, found: &mut Findings) {
    let words = intro_words(subject.scenario);
    if words > 120 {
        let what = format!("Role and summary have {words} words.");
        found.add(subject.code, subject.places.role, what, "Move facts to the case file or the policy card.");
    }
}

/// What every way through a case passes, and the beats that count as it.
const STATIONS: [(&str, &[Beat]); 3] = [
    ("an opening", &[Beat::Opening]),
    ("a remedy", &[Beat::Remedy]),
    ("a close (commitment or follow-up)", &[Beat::Commitment, Beat::FollowUp]),
];

pub(super) fn main_beats(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    for (station, beats) in STATIONS {
        let around = reached(scenario, [scenario.start], |scene| beats.contains(&scene.beat));
        let ends = |at: &usize| {
            around.get(*at) == Some(&true) && nexts(scenario.scene(Ix::new(*at))).any(|next| next == Next::End)
        };
        if let Some(at) = (0..scenario.scenes.len()).find(ends) {
            let what = format!("A way through the case ends here without {station}");
            tell(subject, at, &what, "Lead it through a scene with that beat first.", found);
        }
    }
}

pub(super) fn scene_count(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let (low, high) = match (scenario.scope, scenario.difficulty) {
        _ if scenario.inbox.is_some() => (12, 60),
        (Scope::Short, _) => (6, 12),
        (Scope::Full, 3) => (12, 32),
        (Scope::Full, _) => (12, 25),
    };
    let count = scenario.scenes.len();
    if !(low..=high).contains(&count) {
        let what = format!("There are {count} scenes; {low} to {high} are wanted.");
        found.add(
            subject.code,
            subject.places.scenes_block,
            what,
            "Set scope: Short for a small case, or add or merge scenes.",
        );
    }
}

pub(super) fn endings(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let loss = scenario.endings.iter().any(|ending| ending.band.is_loss());
    if scenario.endings.len() < 4 || !loss {
        let what =
            format!("There are {} endings{}.", scenario.endings.len(), if loss { "" } else { ", none of them a loss" });
        found.add(subject.code, subject.places.endings_block, what, "Write at least four, one of them a loss.");
    }
}

pub(super) fn recovery_ending(subject: &Subject<'_>, found: &mut Findings) {
    let recovers = |band: Band| matches!(band, Band::SecondChance | Band::Patched | Band::Restored);
    if !subject.scenario.endings.iter().any(|ending| recovers(ending.band)) {
        found.add(
            subject.code,
            subject.places.endings_block,
            "No ending recovers from a poor start.",
            "Add one with the band Patched, Restored or SecondChance.",
        );
    }
}

pub(super) fn scheduled_event(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let card = scenario.scenes.iter().any(|scene| scene.card.is_some());
    let week = scenario.inbox.as_ref().is_some_and(|inbox| inbox.next.is_some());
    if !card && !week && scenario.promises.is_empty() {
        found.add(
            subject.code,
            subject.places.scenes_block,
            "Nothing comes due later: no card and no promise.",
            "Give one scene after: After(at: …), or let a reply make a promise.",
        );
    }
}

pub(super) fn reply_count(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let count = scene.replies.len();
        if !(3..=4).contains(&count) {
            tell(subject, at, &format!("There are {count} replies here"), "Write three or four.", found);
        }
    }
}

/// Whether what is said there depends on the mood.
pub(super) fn varies_by_mood(scene: &Scene) -> bool {
    fn by_mood(condition: &Condition) -> bool {
        match condition {
            Condition::Mood(_) | Condition::MoodOf(..) => true,
            Condition::All(list) | Condition::Any(list) => list.iter().any(by_mood),
            Condition::Not(inner) => by_mood(inner),
            _ => false,
        }
    }
    scene.says.iter().any(|line| by_mood(&line.when))
}

pub(super) fn mood_variants(subject: &Subject<'_>, found: &mut Findings) {
    let count = subject.scenario.scenes.iter().filter(|scene| varies_by_mood(scene)).count();
    if count < 2 {
        let what = format!("Lines vary by mood in {count} scenes.");
        found.add(subject.code, subject.places.scenes_block, what, "Write Say(when: Mood(Angry), …) in at least two.");
    }
}

pub(super) fn scored_often_enough(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let scenes_scoring = |dimension: Dimension| {
        scenario.scenes.iter().filter(|s| s.replies.iter().any(|r| r.does.rating.get(dimension).is_some())).count()
    };
    let due = scenario.customers.iter().any(|c| c.failure.core_loss.0 + c.failure.extra.0 > 0);
    let attached = scenario.scenes.iter().flat_map(consequences).any(|c| !c.offers.is_empty());
    for dimension in Dimension::ALL {
        let wanted = match dimension {
            Dimension::Compensation if !due && !attached => 0,
            Dimension::Compensation => usize::from(due),
            _ => 3,
        };
        let count = scenes_scoring(dimension);
        if count < wanted {
            let what = format!("{} is scored in {count} scenes; at least {wanted} are wanted.", dimension.name());
            found.add(subject.code, subject.places.scenes_block, what, "Score it where a reply shows it.");
        }
    }
}

/// The promise an effect settles, if it settles one.
pub(super) fn settles(effect: &Effect) -> Option<Ix<PromiseId>> {
    match effect {
        Effect::Kept(promise) | Effect::Broken(promise) => Some(*promise),
        _ => None,
    }
}
