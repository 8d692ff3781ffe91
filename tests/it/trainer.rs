//! What a trainer is given with every bundled case: two plans that a run can keep to, and a whole note at each of their stops.

use std::sync::Arc;

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::scenario::model::{Hint, Plan, Scenario, Text};
use amends::domain::session::Event;
use amends::domain::walk::walk;

use crate::support::project;

/// What the trainer's side panel holds of one text without scrolling, in characters.
const LINE_MAX: usize = 160;
/// Minutes to begin with and to end with, which no stop takes.
const AROUND: u32 = 10;

/// The scenes of a walk in the order it comes to them.
fn way(scenario: &Arc<Scenario>, folder: &str, name: &str) -> Vec<String> {
    let text = std::fs::read_to_string(project(folder).join("walks").join(name)).unwrap();
    let walked = walk(Arc::clone(scenario), &text);
    let scenes = walked.session.events().filter_map(|event| match event {
        Event::Scene { scene, .. } => Some(scene.to_string()),
        _ => None,
    });
    scenes.collect()
}

/// What a plan of this case has wrong.
fn off(scenario: &Scenario, plan: &Plan, best: &[String], middling: &[String]) -> Vec<String> {
    let minutes = plan.minutes;
    let used = AROUND + plan.stops.iter().map(|(_, minutes)| minutes).sum::<u32>();
    let mut told = Vec::new();
    if used > minutes || used + 5 < minutes {
        told.push(format!("{minutes} minutes: {used} are used"));
    }
    let stops: Vec<&str> = plan.stops.iter().map(|(scene, _)| scenario.scene(*scene).id.as_str()).collect();
    let mut ahead = best.iter();
    for stop in &stops {
        if !ahead.any(|scene| scene == stop) {
            told.push(format!("{minutes} minutes: {stop} is not on the best walk behind the stop before it"));
        }
    }
    let met = stops.iter().filter(|stop| middling.iter().any(|scene| scene == *stop)).count();
    if met * 2 < stops.len() {
        told.push(format!("{minutes} minutes: the middling walk meets {met} of {} stops", stops.len()));
    }
    for (scene, _) in &plan.stops {
        match scenario.facilitator.iter().find(|hint| hint.scene == *scene) {
            Some(hint) if is_whole(hint) => {}
            _ => told.push(format!("{minutes} minutes: {} has no whole note", scenario.scene(*scene).id)),
        }
    }
    told
}

fn is_whole(hint: &Hint) -> bool {
    hint.listen.is_some() && hint.take_away.is_some() && hint.most.len() >= 2
}

fn texts(hint: &Hint) -> impl Iterator<Item = &Text> {
    let rest = hint.listen.iter().chain(hint.most.iter().map(|most| &most.ask)).chain(&hint.take_away);
    std::iter::once(&hint.ask).chain(rest)
}

#[test]
fn every_bundled_case_has_a_plan_for_half_an_hour_and_for_an_hour_with_a_note_at_each_stop() {
    let mut told = Vec::new();
    for (path, _) in BUNDLED {
        let folder = path.trim_end_matches("/scenario.ron");
        let scenario = Catalog::read_file(&project(path)).scenario.clone().unwrap();
        let lengths: Vec<u32> = scenario.plans.iter().map(|plan| plan.minutes).collect();
        if lengths != [30, 60] {
            told.push(format!("{folder}: plans for {lengths:?} minutes"));
        }
        let (best, middling) = (way(&scenario, folder, "best.walk"), way(&scenario, folder, "mediocre.walk"));
        let off = scenario.plans.iter().flat_map(|plan| off(&scenario, plan, &best, &middling));
        told.extend(off.map(|what| format!("{folder}: {what}")));
        for text in scenario.facilitator.iter().flat_map(texts) {
            let words: String = text.words().collect();
            if words.chars().count() > LINE_MAX {
                told.push(format!("{folder}: more than {LINE_MAX} characters: {words}"));
            }
        }
    }
    assert!(told.is_empty(), "{}", told.join("\n"));
}
