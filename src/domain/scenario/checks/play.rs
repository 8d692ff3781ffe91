//! What would break play: scenes nobody reaches or leaves, loops, closed doors.

use crate::domain::ids::Ix;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::model::{Condition, Consequence, Heard, Next, Scenario, Scene};
use crate::domain::scenario::problem::Findings;
use crate::words::{Said, said};

/// Every consequence of a scene, typed routes aside.
pub(super) fn consequences(scene: &Scene) -> impl Iterator<Item = &Consequence> {
    let card = scene.card.iter().flat_map(|card| {
        let delegate = card.delegate.iter().flat_map(|d| [&d.noted, &d.blind]);
        std::iter::once(&card.skip).chain(delegate)
    });
    scene.replies.iter().map(|reply| &reply.does).chain([&scene.silence]).chain(card)
}

fn leads(consequence: &Consequence) -> impl Iterator<Item = Next> + '_ {
    consequence.forks.iter().map(|fork| fork.next).chain([consequence.next])
}

/// Everywhere a scene can lead.
pub(super) fn nexts(scene: &Scene) -> impl Iterator<Item = Next> + '_ {
    let aside = scene.instead.iter().map(|fork| fork.next);
    consequences(scene).flat_map(leads).chain(scene.typed.iter().map(|route| route.next)).chain(aside)
}

/// The scenes that can be reached from the given ones without passing a scene that `shut` holds for.
pub(super) fn reached(
    scenario: &Scenario,
    from: impl IntoIterator<Item = Ix<Scene>>,
    shut: impl Fn(&Scene) -> bool,
) -> Vec<bool> {
    let mut reached = vec![false; scenario.scenes.len()];
    let mut ahead: Vec<usize> = from.into_iter().map(Ix::get).collect();
    while let Some(at) = ahead.pop() {
        let scene = scenario.scene(Ix::new(at));
        if !shut(scene) && reached.get_mut(at).is_some_and(|seen| !std::mem::replace(seen, true)) {
            ahead.extend(nexts(scene).filter_map(scene_position));
        }
    }
    reached
}

/// The scenes a run may begin with: the first; in an inbox that of each card, and where closing it leads.
pub(super) fn begins(scenario: &Scenario) -> impl Iterator<Item = Ix<Scene>> + '_ {
    let inbox = scenario.inbox.iter();
    let cards = inbox.clone().flat_map(|inbox| &inbox.cards).map(|card| card.start);
    let rounds = inbox.flat_map(|inbox| std::iter::once(&inbox.first).chain(&inbox.next));
    let closes = rounds.filter_map(|round| scene_position(round.close)).map(Ix::new);
    std::iter::once(scenario.start).chain(cards).chain(closes)
}

fn scene_position(next: Next) -> Option<usize> {
    match next {
        Next::Scene(scene) => Some(scene.get()),
        Next::End | Next::Desk | Next::NextWeek => None,
    }
}

pub(super) fn unreachable_scenes(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let reached = reached(scenario, scenario.outreach.into_iter().chain(begins(scenario)), |_| false);
    for (at, _) in reached.iter().enumerate().filter(|(_, reached)| !**reached) {
        tell(subject, at, said!("problems-unreached"), said!("problems-unreached-fix"), found);
    }
}

pub(super) fn dead_ends(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let mut ends = vec![false; scenario.scenes.len()];
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); ends.len()];
    for ((from, scene), end) in scenario.scenes.iter().enumerate().zip(&mut ends) {
        for next in nexts(scene) {
            match scene_position(next) {
                Some(to) => before.get_mut(to).into_iter().for_each(|list| list.push(from)),
                None => *end = true,
            }
        }
    }
    let mut ahead: Vec<usize> = ends.iter().enumerate().filter(|(_, e)| **e).map(|(i, _)| i).collect();
    while let Some(at) = ahead.pop() {
        for from in before.get(at).into_iter().flatten() {
            if ends.get_mut(*from).is_some_and(|end| !std::mem::replace(end, true)) {
                ahead.push(*from);
            }
        }
    }
    for (at, _) in ends.iter().enumerate().filter(|(_, ends)| !**ends) {
        tell(subject, at, said!("problems-dead-end"), said!("problems-dead-end-fix"), found);
    }
}

/// A step that leaves the state as it was: no time, nothing scored, nothing given, nothing changed.
fn is_idle(consequence: &Consequence) -> bool {
    consequence.minutes <= 0.0
        && consequence.rating.scored().next().is_none()
        && consequence.offers.is_empty()
        && consequence.errors.is_empty()
        && consequence.effects.is_empty()
}

pub(super) fn idle_loops(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let ways: Vec<Vec<usize>> = scenario
        .scenes
        .iter()
        .map(|scene| consequences(scene).filter(|c| is_idle(c)).flat_map(leads).filter_map(scene_position).collect())
        .collect();
    for at in on_a_cycle(&ways) {
        tell(subject, at, said!("problems-idle-loop"), said!("problems-idle-loop-fix"), found);
    }
}

/// Positions that lie on a cycle, in order: those that share a strongly connected part with another,
/// and those that lead to themselves. Two passes (Kosaraju), each with its own stack, so that a chain
/// of thousands of scenes neither overflows nor takes long.
fn on_a_cycle(ways: &[Vec<usize>]) -> Vec<usize> {
    let mut back: Vec<Vec<usize>> = vec![Vec::new(); ways.len()];
    for (from, to) in ways.iter().enumerate().flat_map(|(from, to)| to.iter().map(move |to| (from, *to))) {
        if let Some(list) = back.get_mut(to) {
            list.push(from);
        }
    }
    let mut left = vec![false; ways.len()];
    let order: Vec<usize> = (0..ways.len()).flat_map(|at| finished_from(at, ways, &mut left)).collect();
    let mut seen = vec![false; ways.len()];
    let parts = order.into_iter().rev().map(|at| finished_from(at, &back, &mut seen));
    let leads_to_itself = |at: &usize| ways.get(*at).is_some_and(|to| to.contains(at));
    let mut found: Vec<usize> =
        parts.filter(|part| part.len() > 1 || part.iter().any(leads_to_itself)).flatten().collect();
    found.sort_unstable();
    found
}

/// Everything reached from a position and not seen before, each after all that it leads to.
fn finished_from(start: usize, ways: &[Vec<usize>], seen: &mut [bool]) -> Vec<usize> {
    let mut first_visit = |at: usize| seen.get_mut(at).is_some_and(|seen| !std::mem::replace(seen, true));
    let mut finished = Vec::new();
    let mut path = Vec::new();
    if first_visit(start) {
        path.push((start, 0));
    }
    while let Some((at, tried)) = path.last_mut() {
        match ways.get(*at).and_then(|to| to.get(*tried)) {
            Some(to) => {
                *tried += 1;
                if first_visit(*to) {
                    path.push((*to, 0));
                }
            }
            None => {
                finished.push(*at);
                path.pop();
            }
        }
    }
    finished
}

pub(super) fn never_shut_in(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        if !scene.replies.iter().any(|reply| is_met(&reply.when, scene)) {
            tell(subject, at, said!("problems-all-closed"), said!("problems-all-closed-fix"), found);
        }
    }
}

/// Whether a reply is open always, or another one of its scene whenever it is not.
fn is_met(when: &Condition, scene: &Scene) -> bool {
    match when {
        Condition::Always => true,
        Condition::Not(other) => scene.replies.iter().any(|reply| reply.when == **other),
        _ => false,
    }
}

pub(super) fn last_ending_always(subject: &Subject<'_>, found: &mut Findings) {
    let Scenario { endings, .. } = subject.scenario;
    let always = endings.iter().position(|ending| matches!(ending.when, Condition::Always));
    if endings.is_empty() || always == Some(endings.len() - 1) {
        return;
    }
    let place = |at: usize| subject.places.endings.get(at).copied().unwrap_or(subject.places.endings_block);
    match always {
        Some(at) => {
            found.add(subject.code, place(at), said!("problems-ending-always"), said!("problems-ending-always-fix"));
        }
        None => found.add(
            subject.code,
            place(endings.len() - 1),
            said!("problems-ending-last"),
            said!("problems-ending-last-fix"),
        ),
    }
}

pub(super) fn typed_ends_with_always(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let always = scene.typed.iter().position(|route| matches!(route.when, Heard::Always));
        if scene.typed.is_empty() || always == Some(scene.typed.len() - 1) {
            continue;
        }
        let (what, fix) = match always {
            Some(_) => (said!("problems-route-always"), said!("problems-route-always-fix")),
            None => (said!("problems-route-last"), said!("problems-route-last-fix")),
        };
        tell(subject, at, what, fix, found);
    }
}

pub(super) fn something_is_said(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let always = |lines: &[crate::domain::scenario::model::Line]| {
            lines.iter().any(|line| matches!(line.when, Condition::Always))
        };
        if !always(&scene.says) && !always(&scene.does) {
            tell(subject, at, said!("problems-silent-scene"), said!("problems-silent-scene-fix"), found);
        }
    }
}

/// Adds a problem at a scene's id, naming the scene.
pub(super) fn tell(subject: &Subject<'_>, scene: usize, what: Said, fix: Said, found: &mut Findings) {
    let place = subject.places.scenes.get(scene).map_or(subject.places.scenes_block, |scene| scene.key);
    let id = subject.scenario.scenes.get(scene).map_or("", |scene| scene.id.as_str());
    found.add(subject.code, place, said!("problems-of-scene", what = what, scene = id), fix);
}
