//! Is it a whole story: beats, size, endings, something that comes due (writing guide, sections 1 and 2).

use crate::domain::ids::{Ix, PromiseId};
use crate::domain::rubric::Dimension;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{consequences, nexts, reached, tell};
use crate::domain::scenario::model::{Band, Beat, Condition, Effect, Next, Scenario, Scene, Scope, Text};
use crate::domain::scenario::problem::Findings;
use crate::words::{Said, said};

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
        let what = said!("problems-intro", words = words);
        found.add(subject.code, subject.places.role, what, said!("problems-intro-fix"));
    }
}

/// What every way through a case passes, and the beats that count as it.
const STATIONS: [(Said, &[Beat]); 3] = [
    (Said::Named("problems-station-opening", Vec::new()), &[Beat::Opening]),
    (Said::Named("problems-station-remedy", Vec::new()), &[Beat::Remedy]),
    (Said::Named("problems-station-close", Vec::new()), &[Beat::Commitment, Beat::FollowUp]),
];

pub(super) fn main_beats(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    for (station, beats) in STATIONS {
        let around = reached(scenario, [scenario.start], |scene| beats.contains(&scene.beat));
        let ends = |at: &usize| {
            around.get(*at) == Some(&true) && nexts(scenario.scene(Ix::new(*at))).any(|next| next == Next::End)
        };
        if let Some(at) = (0..scenario.scenes.len()).find(ends) {
            let what = said!("problems-station", station = station);
            tell(subject, at, what, said!("problems-station-fix"), found);
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
        let what = said!("problems-scene-count", count = count, low = low, high = high);
        found.add(subject.code, subject.places.scenes_block, what, said!("problems-scene-count-fix"));
    }
}

pub(super) fn endings(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let loss = scenario.endings.iter().any(|ending| ending.band.is_loss());
    if scenario.endings.len() < 4 || !loss {
        let count = scenario.endings.len();
        let what = if loss {
            said!("problems-endings", count = count)
        } else {
            said!("problems-endings-no-loss", count = count)
        };
        found.add(subject.code, subject.places.endings_block, what, said!("problems-endings-fix"));
    }
}

pub(super) fn recovery_ending(subject: &Subject<'_>, found: &mut Findings) {
    let recovers = |band: Band| matches!(band, Band::SecondChance | Band::Patched | Band::Restored);
    if !subject.scenario.endings.iter().any(|ending| recovers(ending.band)) {
        found.add(
            subject.code,
            subject.places.endings_block,
            said!("problems-recovers"),
            said!("problems-recovers-fix"),
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
            said!("problems-nothing-due"),
            said!("problems-nothing-due-fix"),
        );
    }
}

pub(super) fn reply_count(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let count = scene.replies.len();
        if !(3..=4).contains(&count) {
            tell(subject, at, said!("problems-reply-count", count = count), said!("problems-reply-count-fix"), found);
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
        let what = said!("problems-moods", count = count);
        found.add(subject.code, subject.places.scenes_block, what, said!("problems-moods-fix"));
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
            let what = said!("problems-scored", dimension = dimension_said(dimension), count = count, wanted = wanted);
            found.add(subject.code, subject.places.scenes_block, what, said!("problems-scored-fix"));
        }
    }
}

fn dimension_said(dimension: Dimension) -> Said {
    match dimension {
        Dimension::Empathy => said!("rubric-empathy"),
        Dimension::Ownership => said!("rubric-ownership"),
        Dimension::Speed => said!("rubric-speed"),
        Dimension::Compensation => said!("rubric-compensation"),
    }
}

/// The promise an effect settles, if it settles one.
pub(super) fn settles(effect: &Effect) -> Option<Ix<PromiseId>> {
    match effect {
        Effect::Kept(promise) | Effect::Broken(promise) => Some(*promise),
        _ => None,
    }
}
