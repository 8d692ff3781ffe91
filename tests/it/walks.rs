//! Every bundled case keeps its author's promises: its walks pass, and together they reach every ending and every scene.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use amends::catalog::{BUNDLED, Catalog};
use amends::domain::paths::figures::{Figures, figures, tables};
use amends::domain::paths::limits::limits;
use amends::domain::paths::search;
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::Next;
use amends::domain::session::{Event, Stage};
use amends::domain::walk::walk;

use crate::support::project;

fn walks_of(folder: &str) -> Vec<(String, String)> {
    let folder = project(folder).join("walks");
    let mut found: Vec<(String, String)> = std::fs::read_dir(&folder)
        .unwrap_or_else(|e| panic!("{}: {e}", folder.display()))
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.extension().is_some_and(|ext| ext == "walk"))
        .map(|path| (path.display().to_string(), std::fs::read_to_string(&path).unwrap()))
        .collect();
    found.sort();
    found
}

#[test]
fn every_folder_of_scenarios_is_compiled_in() {
    let listed: BTreeSet<String> = BUNDLED.iter().map(|(path, _)| (*path).to_owned()).collect();
    for folder in std::fs::read_dir(project("scenarios")).unwrap() {
        let name = folder.unwrap().file_name().into_string().unwrap();
        assert!(listed.contains(&format!("scenarios/{name}/scenario.ron")), "{name} is not in catalog/bundled.rs");
    }
}

/// Every way through every case is followed once for both: the limits of the writing guide, and the figures told of it.
#[test]
fn every_bundled_case_has_neither_errors_nor_warnings_and_the_figures_that_are_told() {
    let page = std::fs::read_to_string(project("docs/case-quality.md")).unwrap();
    let entries = Mutex::new(Catalog::bundled().entries.into_iter());
    let looked = || {
        let mut told = Vec::new();
        while let Some(mut entry) = { entries.lock().unwrap().next() } {
            let scenario = entry.scenario.clone().unwrap_or_else(|| panic!("{}: {:?}", entry.file, entry.problems));
            let paths = search(&Stage::new(Arc::clone(&scenario), 0));
            entry.problems.extend(limits(&scenario, &paths, &entry.file, entry.place));
            told.extend(entry.problems.iter().map(|problem| format!("{problem} ({})", problem.fix)));
            let case = figures(&scenario, &paths);
            told.extend(carried(&case));
            let rows = tables(std::slice::from_ref(&case)).into_iter().filter(|row| row.contains(&case.scenario));
            told.extend(rows.filter(|row| !page.contains(row)).map(|row| format!("docs/case-quality.md lacks: {row}")));
        }
        told
    };
    // Half of them each, on whatever is free.
    let told = std::thread::scope(|scope| {
        let other = scope.spawn(looked);
        let mut told = looked();
        told.extend(other.join().unwrap());
        told
    });
    assert!(told.is_empty(), "{}", told.join("\n"));
}

/// What would carry a player through a case without thinking. In Lukewarm a kind word is nearly all there is to give.
fn carried(case: &Figures) -> Vec<String> {
    let warmth = if case.scenario == "lukewarm" { 5.0 } else { 4.0 };
    let players = [("random", case.random, 2.9), ("kindest", case.kindest, warmth), ("costliest", case.costliest, 4.0)];
    let far = players.into_iter().filter(|(_, mean, most)| mean >= most);
    far.map(|(who, mean, most)| format!("{}: {who} reaches {mean:.2}, wanted below {most}", case.scenario)).collect()
}

#[test]
fn every_walk_passes_and_together_they_reach_every_ending_and_scene() {
    for (path, _) in BUNDLED {
        let folder = path.trim_end_matches("/scenario.ron");
        let entry = Catalog::read_file(&project(path));
        let scenario = entry.scenario.unwrap_or_else(|| panic!("{path} does not load: {:?}", entry.problems));
        let (mut endings, mut scenes) = (BTreeSet::new(), BTreeSet::new());
        for (name, text) in walks_of(folder) {
            let walked = walk(Arc::clone(&scenario), &text);
            let mismatches: Vec<String> =
                walked.mismatches.iter().map(|m| format!("{name}:{}: {}", m.line, m.what)).collect();
            assert!(mismatches.is_empty(), "{}", mismatches.join("\n"));
            assert!(walked.session.is_over(), "{name} does not reach an ending");
            endings.extend(walked.session.ending().map(|(id, _)| id.to_string()));
            scenes.extend(walked.session.events().filter_map(|e| match e {
                Event::Scene { scene, .. } => Some(scene.to_string()),
                _ => None,
            }));
        }
        for ending in &scenario.endings {
            assert!(endings.contains(ending.id.as_str()), "{folder}: no walk ends in {}", ending.id);
        }
        let missed: Vec<&str> = walkable(&scenario).into_iter().filter(|s| !scenes.contains(*s)).collect();
        assert!(missed.is_empty(), "{folder}: no walk comes through {}", missed.join(", "));
    }
}

#[test]
fn a_walk_says_where_it_went_wrong() {
    let drill = crate::support::drill();
    let walked =
        walk(Arc::clone(&drill), "she: cold\nsay: listen\nmood: furious\nrated: E1 O1 S1 C-\nsay: nothing-like-it\n");
    let lines: Vec<usize> = walked.mismatches.iter().map(|m| m.line).collect();
    assert_eq!(lines, vec![3, 4, 5], "{:?}", walked.mismatches);
    assert!(walked.mismatches[2].what.contains("nothing-like-it"));
    assert!(walked.mismatches[1].what.contains("E4 O3 S3 C-"));
}

/// Scenes that a chosen reply, a silence or a card can lead to: those only typed words lead to wait for typed words.
fn walkable(scenario: &Scenario) -> Vec<&str> {
    let mut reached: BTreeSet<usize> = BTreeSet::new();
    let mut ahead: Vec<usize> = scenario.outreach.iter().chain([&scenario.start]).map(|s| s.get()).collect();
    while let Some(at) = ahead.pop() {
        if !reached.insert(at) {
            continue;
        }
        let scene = &scenario.scenes[at];
        let card = scene.card.iter().map(|card| &card.skip);
        let ways = scene.replies.iter().map(|r| &r.does).chain([&scene.silence]).chain(card);
        let nexts = ways.flat_map(|way| way.forks.iter().map(|f| f.next).chain([way.next]));
        ahead.extend(nexts.filter_map(|next| match next {
            Next::Scene(scene) => Some(scene.get()),
            Next::End | Next::Desk | Next::NextWeek => None,
        }));
    }
    reached.into_iter().map(|at| scenario.scenes[at].id.as_str()).collect()
}
