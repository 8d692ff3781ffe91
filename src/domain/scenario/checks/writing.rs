//! Is it well written, as far as a machine can tell: replies that do not give themselves away, reasons,
//! thoughts, things that are used (writing guide, sections 3 to 5).

use std::collections::BTreeSet;

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, ErrorCode, Level};
use crate::domain::scenario::build::ReplyPlaces;
use crate::domain::scenario::checks::Subject;
use crate::domain::scenario::checks::play::{consequences, tell};
use crate::domain::scenario::checks::size::settles;
use crate::domain::scenario::model::{Approval, Effect, Reply, Scenario, Scene, Text};
use crate::domain::scenario::problem::Findings;
use crate::words::{Said, said};

/// Length of a text in characters; a name or detail counts as eight.
fn length(text: &Text) -> usize {
    match text {
        Text::Plain(words) => words.chars().count(),
        Text::Mixed(_) => text.words().map(|words| words.chars().count()).sum::<usize>() + 8 * text.marks(),
    }
}

fn points(reply: &Reply) -> u32 {
    reply.does.rating.scored().map(|(_, level)| u32::from(level.get())).sum()
}

/// Position of the best reply: the most points less two for each error, the first of equals.
pub(super) fn best(scene: &Scene) -> Option<usize> {
    let worth = |reply: &Reply| i64::from(points(reply)) - 2 * reply.does.errors.len() as i64;
    let ranked = scene.replies.iter().enumerate().map(|(i, reply)| (worth(reply), std::cmp::Reverse(i)));
    ranked.max().map(|(_, std::cmp::Reverse(i))| i)
}

/// What a reply costs the company, in minor units.
fn cost(scenario: &Scenario, reply: &Reply) -> i64 {
    reply.does.offers.iter().filter_map(|offer| scenario.offer(*offer)).map(|offer| offer.cost.0).sum()
}

/// Characters of the shortest and of the longest reply of a scene.
pub(super) fn lengths(scene: &Scene) -> Option<(usize, usize)> {
    let lengths = || scene.replies.iter().map(|reply| length(&reply.text));
    Some((lengths().min()?, lengths().max()?))
}

pub(super) fn similar_length(subject: &Subject<'_>, found: &mut Findings) {
    for (at, scene) in subject.scenario.scenes.iter().enumerate() {
        let Some((short, long)) = lengths(scene) else { continue };
        if long as f64 > 1.4 * short as f64 {
            tell(
                subject,
                at,
                said!("problems-lengths", short = short, long = long),
                said!("problems-lengths-fix"),
                found,
            );
        }
    }
}

pub(super) fn best_place_varies(subject: &Subject<'_>, found: &mut Findings) {
    let scenes: Vec<&Scene> = subject.scenario.scenes.iter().filter(|scene| scene.replies.len() >= 3).collect();
    let mut counts = [0_usize; 8];
    for at in scenes.iter().filter_map(|scene| best(scene)) {
        if let Some(count) = counts.get_mut(at) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    if scenes.len() >= 5 && most * 5 > scenes.len() * 3 {
        let what = said!("problems-best-place", count = most, scenes = scenes.len());
        found.add(subject.code, subject.places.scenes_block, what, said!("problems-best-place-fix"));
    }
}

/// Whether the best reply of a scene alone costs most.
pub(super) fn is_dearest(scenario: &Scenario, scene: &Scene) -> bool {
    let Some(best) = best(scene).and_then(|i| scene.replies.get(i)) else { return false };
    let own = cost(scenario, best);
    own > 0 && scene.replies.iter().filter(|r| r.id != best.id).all(|r| cost(scenario, r) < own)
}

/// Whether it alone is the longest.
pub(super) fn is_longest(scene: &Scene) -> bool {
    let Some(best) = best(scene).and_then(|i| scene.replies.get(i)) else { return false };
    let longest = length(&best.text);
    scene.replies.iter().filter(|r| r.id != best.id).all(|r| length(&r.text) < longest)
}

pub(super) fn best_not_dearest(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    half(
        subject,
        said!("problems-best-dearest"),
        scenario.scenes.iter().filter(|scene| is_dearest(scenario, scene)).count(),
        found,
    );
}

pub(super) fn best_not_longest(subject: &Subject<'_>, found: &mut Findings) {
    half(
        subject,
        said!("problems-best-longest"),
        subject.scenario.scenes.iter().filter(|scene| is_longest(scene)).count(),
        found,
    );
}

fn half(subject: &Subject<'_>, what: Said, count: usize, found: &mut Findings) {
    let scenes = subject.scenario.scenes.len();
    if scenes >= 2 && count * 2 >= scenes {
        let what = said!("problems-best-gives-away", count = count, scenes = scenes, what = what);
        found.add(subject.code, subject.places.scenes_block, what, said!("problems-best-gives-away-fix"));
    }
}

pub(super) fn replies_differ(subject: &Subject<'_>, found: &mut Findings) {
    // Where nobody is spoken to, as when two fixes are chosen, nothing is rated and nothing can differ.
    let is_rated = |scene: &Scene| Dimension::ALL.iter().any(|dimension| !scene.not_scored.contains(dimension));
    for (at, scene) in subject.scenario.scenes.iter().enumerate().filter(|(_, scene)| is_rated(scene)) {
        let differs = |dimension: &Dimension| {
            let mut levels = scene.replies.iter().map(|reply| reply.does.rating.get(*dimension).map(Level::get));
            let first = levels.next();
            levels.any(|level| Some(level) != first)
        };
        if Dimension::ALL.iter().filter(|d| differs(d)).count() < 2 {
            tell(subject, at, said!("problems-alike"), said!("problems-alike-fix"), found);
        }
    }
}

pub(super) fn nothing_perfect(subject: &Subject<'_>, found: &mut Findings) {
    for (places, reply) in replies(subject) {
        let scored: Vec<Level> = reply.does.rating.scored().map(|(_, level)| level).collect();
        if scored.len() >= 2 && scored.iter().all(|level| *level == Level::TOP) {
            let what = said!("problems-perfect", reply = reply.id.as_str());
            found.add(subject.code, places.rating, what, said!("problems-perfect-fix"));
        }
    }
}

pub(super) fn reasons_and_thoughts(subject: &Subject<'_>, found: &mut Findings) {
    for (places, reply) in replies(subject) {
        if reply.why.trim().is_empty() || reply.does.thought.is_none() {
            let what = said!("problems-no-reason", reply = reply.id.as_str());
            found.add(subject.code, places.id, what, said!("problems-no-reason-fix"));
        }
    }
}

pub(super) fn short_thoughts(subject: &Subject<'_>, found: &mut Findings) {
    for (at, words) in subject.places.scenes.iter().flat_map(|scene| &scene.thoughts) {
        if *words > 25 {
            found.add(subject.code, *at, said!("problems-thought", words = *words), said!("problems-thought-fix"));
        }
    }
}

/// The rubric's names, which a reply that uses them would give away.
const RUBRIC_WORDS: [&str; 6] =
    ["empath", "ownership", "compensat", "rubric", "take responsibility", "service recovery"];

pub(super) fn no_rubric_words(subject: &Subject<'_>, found: &mut Findings) {
    for (places, reply) in replies(subject) {
        let words = match &reply.text {
            Text::Plain(words) => words.to_lowercase(),
            mixed @ Text::Mixed(_) => mixed.words().map(str::to_lowercase).collect::<Vec<_>>().join(" "),
        };
        if let Some(word) = RUBRIC_WORDS.iter().find(|word| words.contains(**word)) {
            let what = said!("problems-rubric-word", reply = reply.id.as_str(), word = *word);
            found.add(subject.code, places.text, what, said!("problems-rubric-word-fix"));
        }
    }
}

fn replies<'s>(subject: &'s Subject<'_>) -> impl Iterator<Item = (ReplyPlaces, &'s Reply)> {
    let scenes = subject.scenario.scenes.iter().zip(&subject.places.scenes);
    scenes.flat_map(|(scene, places)| places.replies.iter().copied().zip(&scene.replies))
}

fn effects(scenario: &Scenario) -> impl Iterator<Item = &Effect> {
    let written = scenario.scenes.iter().flat_map(consequences).flat_map(|c| &c.effects);
    written.chain(scenario.scenes.iter().flat_map(|scene| &scene.typed).flat_map(|route| &route.effects))
}

pub(super) fn hidden_facts_found(subject: &Subject<'_>, found: &mut Findings) {
    let revealed: BTreeSet<usize> = effects(subject.scenario)
        .filter_map(|effect| if let Effect::Reveal(fact) = effect { Some(fact.get()) } else { None })
        .collect();
    for (i, hidden) in subject.scenario.hidden.iter().enumerate() {
        if !revealed.contains(&i) {
            let at = subject.places.hidden.get(i).copied().unwrap_or(subject.places.id);
            found.add(
                subject.code,
                at,
                said!("problems-unrevealed", fact = hidden.id.as_str()),
                said!("problems-unrevealed-fix"),
            );
        }
    }
}

pub(super) fn offers_grantable(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    let made: BTreeSet<&str> = scenario
        .scenes
        .iter()
        .flat_map(consequences)
        .flat_map(|consequence| &consequence.offers)
        .filter_map(|offer| scenario.offer(*offer))
        .map(|offer| offer.id.as_str())
        .collect();
    for (i, offer) in scenario.offers.iter().enumerate() {
        let limit = offer.level.level().and_then(|level| scenario.authority.get(usize::from(level)));
        let can_be_attached = limit.is_some_and(|limit| offer.face <= *limit);
        if !can_be_attached && !made.contains(offer.id.as_str()) {
            let at = subject.places.offers.get(i).copied().unwrap_or(subject.places.id);
            let what = said!("problems-ungiven", offer = offer.id.as_str());
            found.add(subject.code, at, what, said!("problems-ungiven-fix"));
        }
    }
}

pub(super) fn promises_fall_due(subject: &Subject<'_>, found: &mut Findings) {
    let carded = subject.scenario.scenes.iter().filter_map(|scene| scene.card.as_ref()?.promise);
    let settled = effects(subject.scenario).filter_map(settles);
    let due: BTreeSet<usize> = carded.chain(settled).map(Ix::get).collect();
    for (i, promise) in subject.scenario.promises.iter().enumerate() {
        if !due.contains(&i) {
            let at = subject.places.promises.get(i).copied().unwrap_or(subject.places.id);
            found.add(
                subject.code,
                at,
                said!("problems-unsettled", promise = promise.as_str()),
                said!("problems-unsettled-fix"),
            );
        }
    }
}

pub(super) fn overpromise_comes_back(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    for (places, reply) in replies(subject) {
        let promises = reply.does.effects.iter().any(|effect| matches!(effect, Effect::Promise(..) | Effect::Set(_)));
        let over = reply.does.offers.iter().filter_map(|o| scenario.offer(*o)).any(|o| o.level != Approval::FrontLine);
        if reply.does.errors.contains(&ErrorCode::Overpromise) && !promises && !over {
            let what = said!("problems-overpromise", reply = reply.id.as_str());
            found.add(subject.code, places.id, what, said!("problems-overpromise-fix"));
        }
    }
}

pub(super) fn table_is_there(subject: &Subject<'_>, found: &mut Findings) {
    let scenario = subject.scenario;
    if scenario.has_table() {
        return;
    }
    for (at, _) in scenario.scenes.iter().enumerate().filter(|(_, scene)| scene.sight.needs_table()) {
        tell(subject, at, said!("problems-no-table"), said!("problems-no-table-fix"), found);
    }
}

pub(super) fn one_note_a_scene(subject: &Subject<'_>, found: &mut Findings) {
    let mut noted = BTreeSet::new();
    for (hint, at) in subject.scenario.facilitator.iter().zip(&subject.places.hints) {
        let scene = subject.scenario.scene(hint.scene).id.as_str();
        if !noted.insert(scene) {
            let what = said!("problems-noted-twice", scene = scene);
            found.add(subject.code, *at, what, said!("problems-noted-twice-fix"));
        }
    }
}
