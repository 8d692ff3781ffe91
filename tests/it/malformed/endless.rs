//! Cases that never end: seen before play where the scenes alone show it, and stopped in play where they do not.

use std::collections::BTreeSet;
use std::fmt::Write as _;
use std::sync::Arc;

use ::amends::domain::scenario::model::ConsultKind;
use ::amends::domain::scenario::read;
use ::amends::domain::session::{MOVES_MAX, Move, Refusal, Session};

use super::{Chance, rounds, timed};
use crate::support::{DRILL, amends, scenario};

/// A way from a scene: to another, or to the end; idle if it leaves everything as it was.
#[derive(Debug, Clone, Copy)]
struct Way {
    to: Option<usize>,
    idle: bool,
}

type Graph = Vec<Vec<Way>>;

fn random_graph(chance: &mut Chance) -> Graph {
    let scenes = match chance.below(100) {
        0 => 60 + chance.below(60),
        1..=20 => 1 + chance.below(2),
        _ => 2 + chance.below(8),
    };
    // Some graphs are near a line, some a thicket; in some nearly nothing ends, in some nearly everything is idle.
    let (ends, idles) = (1 + chance.below(9), 1 + chance.below(4));
    let way = |from: usize, chance: &mut Chance| {
        let near = (from + chance.below(3)).min(scenes - 1);
        let to = if chance.below(3) == 0 { near } else { chance.below(scenes) };
        Way { to: (chance.below(ends) != 0 || ends == 9).then_some(to), idle: chance.below(idles) != 0 }
    };
    (0..scenes).map(|from| (0..2 + chance.below(2)).map(|_| way(from, chance)).collect()).collect()
}

/// A case file with these scenes.
fn file(graph: &Graph) -> String {
    const WORDS: &str =
        "Reaction(settled: [\"x\"], annoyed: [\"x\"], angry: [\"x\"], furious: [\"x\"], limit: [\"x\"])";
    let to = |way: &Way| way.to.map_or_else(|| "end".to_owned(), |to| format!("s{to}"));
    let start = DRILL.find("    start: ").unwrap();
    let mut text = format!("{}    start: \"s0\",\n    scenes: {{\n", &DRILL[..start]);
    for (at, ways) in graph.iter().enumerate() {
        write!(text, "        \"s{at}\": Scene(beat: Remedy, to: [\"pell\"], does: \"x\",").unwrap();
        for (i, way) in ways.iter().enumerate() {
            let minutes = u8::from(!way.idle);
            match i {
                0 => write!(text, " silence: Silence(minutes: {minutes}, reaction: {WORDS}, next: \"{}\"), replies: [", to(way)),
                _ => write!(
                    text,
                    "\n            Reply(id: \"r{i}\", text: \"x\", rating: Rating(), minutes: {minutes}, reaction: {WORDS}, next: \"{}\"),",
                    to(way)
                ),
            }
            .unwrap();
        }
        text.push_str("]),\n");
    }
    text + "    },\n)"
}

/// Every scene that some way leads to from these, themselves included only if one leads back.
fn led_to(graph: &Graph, from: usize, idle_only: bool) -> BTreeSet<usize> {
    let mut seen = BTreeSet::new();
    let mut ahead = vec![from];
    while let Some(at) = ahead.pop() {
        let ways = graph[at].iter().filter(|way| way.idle || !idle_only);
        ahead.extend(ways.filter_map(|way| way.to).filter(|to| seen.insert(*to)));
    }
    seen
}

#[test]
fn no_graph_of_scenes_hangs_and_each_without_an_end_or_with_an_idle_loop_is_told() {
    let mut chance = Chance(26);
    let (mut never_end, mut loops, mut good) = (0, 0, 0);
    let graphs = rounds(10_000, 100_000);
    let ((), took) = timed(|| {
        for _ in 0..graphs {
            let graph = random_graph(&mut chance);
            let reached: BTreeSet<usize> = led_to(&graph, 0, false).into_iter().chain([0]).collect();
            let lost: BTreeSet<usize> = (0..graph.len()).filter(|at| !reached.contains(at)).collect();
            let leaves = |at: usize| graph[at].iter().any(|way| way.to.is_none());
            let shut_in: BTreeSet<usize> = (0..graph.len())
                .filter(|at| !leaves(*at) && !led_to(&graph, *at, false).into_iter().any(leaves))
                .collect();
            let idle: BTreeSet<usize> = (0..graph.len()).filter(|at| led_to(&graph, *at, true).contains(at)).collect();
            let text = file(&graph);
            let reading = read("case.ron", text.as_bytes());
            let told = |code: &str| -> BTreeSet<usize> {
                let scenes =
                    reading.problems.iter().filter(|p| p.code == code).map(|p| p.scene.as_deref().unwrap_or_default());
                scenes.map(|scene| scene[1..].parse().unwrap()).collect()
            };
            assert_eq!(
                (told("E404"), told("E405"), told("E406")),
                (lost.clone(), shut_in.clone(), idle.clone()),
                "{text}"
            );
            assert_eq!(
                reading.scenario.is_some(),
                lost.is_empty() && shut_in.is_empty() && idle.is_empty(),
                "{:?}",
                reading.problems
            );
            never_end += usize::from(!shut_in.is_empty());
            loops += usize::from(!idle.is_empty());
            good += usize::from(reading.scenario.is_some());
        }
    });
    println!(
        "{graphs} graphs in {took:.1?}: {never_end} hold scenes without an end, {loops} an idle loop, {good} are good"
    );
    assert!(never_end > graphs / 10 && loops > graphs / 10 && good > graphs / 100, "the graphs are of all kinds");
}

#[test]
fn the_largest_graphs_are_judged_at_once() {
    let size = 1_000;
    let on = |to: usize, idle| Way { to: (to < size).then_some(to), idle };
    let shapes: [(&str, Graph); 4] = [
        ("a line", (0..size).map(|at| vec![on(at + 1, true), on(at + 1, false)]).collect()),
        ("a ring", (0..size).map(|at| vec![on((at + 1) % size, true), on((at + 1) % size, true)]).collect()),
        ("a ladder", (0..size).map(|at| vec![on(at + 1, false), on(at + 2, false), on(at + 1, false)]).collect()),
        (
            "a star",
            (0..size).map(|at| (0..4).map(|i| on((at * 7 + i * 51 + 1) % size, i % 2 == 0)).collect()).collect(),
        ),
    ];
    for (name, graph) in shapes {
        let text = file(&graph);
        let (reading, took) = timed(|| read("case.ron", text.as_bytes()));
        let codes: BTreeSet<&str> = reading.problems.iter().map(|p| p.code).collect();
        println!("{name} of {size} scenes, {} KiB: {took:.1?}, {codes:?}", text.len() / 1024);
        assert_eq!(codes.contains("E405"), matches!(name, "a ring" | "a star"), "{name}");
        assert!(took.as_secs() < 10, "{name}: {took:?}");
    }
}

/// The drill with a reply that leads back to its own scene and costs a minute, so that no check can call it idle.
fn merry_go_round() -> String {
    DRILL.replacen("thought: \"That is all I wanted.\", next: \"end\"", "thought: \"More.\", next: \"fix\"", 1)
}

#[test]
fn a_run_that_goes_round_for_ever_is_stopped_with_the_scene_and_what_to_do() {
    let case = scenario(&merry_go_round());
    let say = |reply: &str| Move::Choose { reply: reply.into() };
    let rounds: [(&str, &[Move]); 3] = [
        ("breath alone", &[Move::Breath]),
        ("the same good reply", &[say("remake")]),
        (
            "everything",
            &[say("remake"), Move::Breath, Move::Consult(ConsultKind::Policy), Move::Consult(ConsultKind::Colleague)],
        ),
    ];
    for (name, moves) in rounds {
        let mut session = Session::start(Arc::clone(&case), 1);
        session.apply(say("listen"), 1).unwrap();
        let (stopped, took) = timed(|| {
            (0..2 * MOVES_MAX).find_map(|i| session.apply(moves[i % moves.len()].clone(), 1).map(|_| ()).err())
        });
        println!("{name}: stopped after {} moves in {took:.2?}", session.steps().len());
        let refusal = stopped.expect("no run goes on for ever");
        assert_eq!(refusal, Refusal::NeverEnds("fix".into()), "{name}");
        let words = refusal.to_string();
        for part in ["“fix”", "10000 moves", "is kept", "start the case again", "tell its author"] {
            assert!(words.contains(part), "{words}");
        }
        let before = session.play().clone();
        for mv in [Move::Silence, Move::Breath, say("grand")] {
            assert_eq!(session.try_out(&mv), Err(refusal.clone()));
            assert_eq!(session.apply(mv, 1).map(|_| ()), Err(refusal.clone()));
        }
        assert_eq!((session.play(), session.steps().len()), (&before, MOVES_MAX), "a refused move leaves no trace");
        let recorded: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 1)).collect();
        let again = Session::replay(Arc::clone(&case), 1, &recorded).expect("what was kept replays");
        assert_eq!(again.play(), &before);
    }
}

#[test]
fn a_case_with_more_states_than_could_be_counted_is_checked_all_the_same() {
    const WORDS: &str =
        "Reaction(settled: [\"x\"], annoyed: [\"x\"], angry: [\"x\"], furious: [\"x\"], limit: [\"x\"])";
    let mut scenes = String::new();
    for at in 0..30 {
        let next = if at == 29 { "end".to_owned() } else { format!("s{}", at + 1) };
        write!(scenes, "\"s{at}\": Scene(beat: Remedy, to: [\"pell\"], does: \"x\", silence: Silence(reaction: {WORDS}, next: \"{next}\"), replies: [").unwrap();
        for i in 0..24 {
            // Each reply sets a flag of its own, and the last leads back: the states double with every reply.
            let to = if i == 23 { format!("s{}", at / 2) } else { next.clone() };
            write!(scenes, "\nReply(id: \"r{i}\", text: \"x\", rating: Rating(empathy: {}), effects: [Set(\"f{}\")], reaction: {WORDS}, next: \"{to}\"),", i % 5, at * 24 + i).unwrap();
        }
        scenes.push_str("]),\n");
    }
    let (start, endings) = (DRILL.find("    start: ").unwrap(), DRILL.find("    endings: ").unwrap());
    let text = format!("{}    start: \"s0\",\n    scenes: {{{scenes}}},\n{}", &DRILL[..start], &DRILL[endings..]);
    let text = text.replacen("kind: Drill", "kind: Case", 1);
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("states.ron");
    std::fs::write(&path, text).unwrap();
    let (checked, took) = timed(|| amends(folder.path()).arg("check").arg(&path).output().unwrap());
    println!("720 flags, 30 scenes of 24 replies: checked in {took:.1?}");
    let said = String::from_utf8_lossy(&checked.stdout).into_owned();
    assert!(checked.status.success() && said.contains("0 errors"), "{said}");
    assert!(took.as_secs() < 60, "{took:?}");
}
