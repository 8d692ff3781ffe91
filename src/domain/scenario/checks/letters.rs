//! Letters whose condition nothing in the story can ever make true: they could never be sent.

use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{consequences, nexts};
use crate::domain::scenario::model::{Approval, Condition, Consequence, Effect, Next, Scenario, Scene};
use crate::domain::scenario::problem::Findings;

pub(super) fn needs_can_hold(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    for (at, scene) in scenario.scenes.iter().enumerate() {
        let Some(letter) = &scene.letter else { continue };
        let story = Before { scenario, at, earlier: before(scenario, at) };
        if !story.can_be(&letter.needs, true) {
            let place = subject.places.scenes.get(at).map_or(0, |places| places.letter);
            let what = format!("What this letter needs can never be so when “{}” is reached.", scene.id);
            let fix = "Name a scene, a reply or a flag that comes before it, or take needs out.";
            found.add(subject.code, place, what, fix);
        }
    }
}

/// The scenes that can have been played when a scene is reached: those that lead to it. An end leads on to the second
/// chance.
fn before(scenario: &Scenario, target: usize) -> Vec<bool> {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); scenario.scenes.len()];
    for (from, scene) in scenario.scenes.iter().enumerate() {
        for next in nexts(scene) {
            let to = match next {
                Next::Scene(to) => Some(to),
                Next::End => scenario.outreach,
            };
            if let Some(list) = to.and_then(|to| back.get_mut(to.get())) {
                list.push(from);
            }
        }
    }
    let mut seen = vec![false; scenario.scenes.len()];
    let mut ahead = vec![target];
    while let Some(at) = ahead.pop() {
        for from in back.get(at).into_iter().flatten() {
            if seen.get_mut(*from).is_some_and(|seen| !std::mem::replace(seen, true)) {
                ahead.push(*from);
            }
        }
    }
    seen
}

/// The story up to a scene.
struct Before<'s> {
    scenario: &'s Scenario,
    at: usize,
    earlier: Vec<bool>,
}

impl Before<'_> {
    /// Whether a condition can come out this way. What depends on moods, figures and free moves can be either.
    fn can_be(&self, condition: &Condition, wanted: bool) -> bool {
        match condition {
            Condition::Always => wanted,
            Condition::Not(inner) => self.can_be(inner, !wanted),
            Condition::All(list) if wanted => list.iter().all(|each| self.can_be(each, true)),
            Condition::All(list) => list.iter().any(|each| self.can_be(each, false)),
            Condition::Any(list) if wanted => list.iter().any(|each| self.can_be(each, true)),
            Condition::Any(list) => list.iter().all(|each| self.can_be(each, false)),
            Condition::Seen(scene) if wanted => scene.get() == self.at || self.comes_before(scene.get()),
            // The scene itself and the first one have always been seen.
            Condition::Seen(scene) => scene.get() != self.at && *scene != self.scenario.start,
            _ if !wanted => true,
            Condition::Said(scene, _) => self.comes_before(scene.get()),
            Condition::Flag(flag) => self.changes(|effect| matches!(effect, Effect::Set(set) if set == flag)),
            Condition::Known(fact) => self.changes(|effect| matches!(effect, Effect::Reveal(told) if told == fact)),
            Condition::Promised(promise) | Condition::Broken(promise) => self
                .changes(|effect| matches!(effect, Effect::Promise(made, _) | Effect::Broken(made) if made == promise)),
            Condition::Kept(promise) => self.changes(|effect| matches!(effect, Effect::Kept(kept) if kept == promise)),
            Condition::Given(offer) => {
                let free = self.scenario.offer(*offer).is_some_and(|offer| offer.level != Approval::Nobody);
                free || self.scenes_before().flat_map(consequences).any(|does| does.offers.contains(offer))
            }
            _ => true,
        }
    }

    fn comes_before(&self, scene: usize) -> bool {
        self.earlier.get(scene).copied().unwrap_or(false)
    }

    fn scenes_before(&self) -> impl Iterator<Item = &Scene> {
        self.scenario.scenes.iter().zip(&self.earlier).filter(|(_, earlier)| **earlier).map(|(scene, _)| scene)
    }

    fn changes(&self, wanted: impl Fn(&Effect) -> bool) -> bool {
        let said = |does: &Consequence| does.effects.iter().any(&wanted);
        self.scenes_before().any(|scene| {
            consequences(scene).any(said) || scene.typed.iter().any(|route| route.effects.iter().any(&wanted))
        })
    }
}
