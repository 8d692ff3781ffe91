//! The inbox with all that stands around the rules: its file, the store, players and the search, drills, walks, the
//! terminal, and moves at random.

use std::sync::Arc;

use amends::domain::drill::cuts;
use amends::domain::paths::players::{Player, RUNS, reached};
use amends::domain::paths::policy::{MOVES_MAX, Policy, next_move};
use amends::domain::paths::{play_path, search, search_within};
use amends::domain::scenario::model::Transfer;
use amends::domain::scenario::{Problem, Severity, read};
use amends::domain::session::{CaseNote, DESK, Move, Place, Session, Stage};
use amends::domain::walk::walk;
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::workflow::attempt::{replay, results};
use amends::workflow::{Attempt, Case, Workspace};
use proptest::prelude::*;

use crate::inbox::{INBOX, inbox, offer, open, say, well};
use crate::support::{self, amends, mutated, project};

#[test]
fn it_replays_from_the_store_and_its_results_hold_the_portfolio() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let case = Case { scenario: inbox(), source: INBOX.as_bytes().into() };
    let mut attempt = Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    for mv in well().into_iter().take(4) {
        attempt.act(&ws, mv).unwrap();
    }
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let mut attempt = Attempt::resume(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    assert_eq!(attempt.session.scene().unwrap().id.as_str(), "ben-open");
    for mv in well().into_iter().skip(4) {
        attempt.act(&ws, mv).unwrap();
    }
    let (again, _) = replay(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    assert_eq!(serde_json::to_string(again.steps()).unwrap(), serde_json::to_string(attempt.session.steps()).unwrap());
    let found = results(&again);
    assert_eq!(found.portfolio, attempt.session.portfolio());
    assert_eq!(found, results(&attempt.session));
}

#[test]
fn every_player_comes_to_an_end() {
    let scenario = inbox();
    let stage = Stage::new(Arc::clone(&scenario), 0);
    for player in [Player::Random, Player::Kindest, Player::Costliest] {
        assert_eq!(reached(&stage, player).runs, RUNS);
    }
    let ends = |policy| {
        let mut session = Session::start(Arc::clone(&scenario), 2);
        for _ in 0..MOVES_MAX {
            match next_move(&session, policy) {
                Some(mv) => drop(session.apply(mv, 0).unwrap()),
                None => return session.survey().unwrap().case.csat,
            }
        }
        panic!("it goes on for ever")
    };
    assert!(ends(Policy::Best) > ends(Policy::Middling) && ends(Policy::Middling) >= ends(Policy::Worst));
}

#[test]
fn the_search_opens_cards_in_the_file_s_order_and_finds_the_best_also_from_samples() {
    let stage = Stage::new(inbox(), 0);
    let all = search(&stage);
    assert!(all.complete && all.best[0].scene.as_str() == DESK && all.best[0].reply == "open ana", "{:?}", all.best);
    assert_eq!(all.best[0].scene.as_str(), DESK);
    let last = play_path(&stage, &all.best).pop().unwrap();
    assert_eq!(last.place, Place::Over);
    assert!((last.survey.unwrap().case.csat - all.csat.best).abs() < 1e-9);
    let sampled = search_within(&stage, 3);
    assert!(!sampled.complete);
    assert!((sampled.csat.best - all.csat.best).abs() < 1e-9 && (sampled.csat.worst - all.csat.worst).abs() < 1e-9);
}

#[test]
fn drills_are_cut_from_its_cards_and_from_where_closing_leads() {
    let scenario = inbox();
    let found = cuts(&scenario);
    let scenes: Vec<&str> = found.iter().map(|cut| cut.scene.as_str()).collect();
    for scene in ["ana-open", "ana-call", "ben-open", "fixes"] {
        assert!(scenes.contains(&scene), "{scene}: {scenes:?}");
    }
    for cut in &found {
        let session = cut.begin(&scenario, 4).unwrap();
        assert_eq!(session.scene().unwrap().id, cut.scene);
        assert!(!session.choices().is_empty());
        let before = amends::domain::drill::before(&session);
        assert!(before.now >= before.last_exchange && before.now < session.events().count());
    }
}

#[test]
fn a_walk_opens_cards_closes_the_inbox_and_expects_its_figures() {
    let text = "scene: desk\nopen: ana\nsay: ring  June\nsay: mend\nscene: desk\ntokens: 1\nopen: ben\nsay: call\nclose\nsay: tickets\nscene: desk\nclose\n\
                reached: 2\nupdated-ratings: 2\nalerts: 0\nlift: 0..4\nending: quiet\n";
    assert_eq!(walk(inbox(), text).mismatches, []);
    let wrong = walk(inbox(), "open: cleo\n");
    assert!(wrong.mismatches[0].what.contains("has not arrived"), "{:?}", wrong.mismatches);
    let none = walk(support::drill(), "reached: 1\n");
    assert!(none.mismatches[0].what.contains("has none"), "{:?}", none.mismatches);
}

fn problems(text: &str) -> Vec<Problem> {
    read("inbox.ron", text.as_bytes()).problems
}

/// One change, the code it gives, in the line of the change.
fn slip(from: &str, to: &str, code: &str) {
    let at = INBOX.find(from).unwrap_or_else(|| panic!("“{from}” is not in the inbox"));
    let line = INBOX[..at].matches('\n').count() + 1;
    let found = problems(&INBOX.replacen(from, to, 1));
    let told: Vec<String> = found.iter().filter(|p| p.severity == Severity::Error).map(ToString::to_string).collect();
    let hit = found.iter().find(|problem| problem.code == code && problem.line == line);
    let hit = hit.unwrap_or_else(|| panic!("{to}: no {code} in line {line} of {told:#?}"));
    assert!(!hit.what.is_empty() && !hit.fix.is_empty());
}

#[test]
fn each_slip_of_an_inbox_is_told_in_its_line() {
    assert!(problems(INBOX).iter().all(|problem| problem.severity != Severity::Error), "{:?}", problems(INBOX));
    let case = problems(&INBOX.replacen("kind: Inbox", "kind: Case", 1));
    assert!(case.iter().any(|problem| problem.code == "E601" && problem.line == 26), "{case:?}");
    slip("    inbox: Inbox(", "    start: \"ana-open\", inbox: Inbox(", "E602");
    slip("customer: \"ben\"", "customer: \"ana\"", "E603");
    slip("\"cleo\": Customer(", "\"dora\": Customer(", "E603");
    slip("customer: \"ben\"", "customer: \"bn\"", "E302");
    slip("start: \"ben-open\"", "start: \"ben-opn\"", "E301");
    slip("cause: \"no-notes\"", "cause: \"no-nots\"", "E308");
    slip("Updated(\"ana\")", "Updated(\"anna\")", "E604");
    slip("rating: 3, at", "rating: 4, at", "E201");
    slip("answers: 41", "answers: 1", "E201");
    slip("tokens: 3,\n", "tokens: 0,\n", "E201");
    slip("mark: 3", "mark: 6", "E606");
    slip("[12, 12, 11, 9, 5]", "[12]", "E606");
    slip("at: \"Friday 17:52\"", "at: \"Friday\"", "E204");
    slip("at: \"Monday 09:30\"", "at: \"Monday 9:3\"", "E204");
    slip("close: \"fixes\"", "close: \"fix\"", "E301");
    slip("\"cleo\": InboxCard(", "\"ben\": InboxCard(", "E106");
    slip("ask: \"How will you reach him?\"", "ask: \"\"", "E210");
    slip("\"fixes\": Scene(", "\"desk\": Scene(", "E310");
    slip("when: Not(Flag(\"tickets-stay-open\"))", "when: Not(AlertsAtMost(0))", "E609");
    slip("foot: \"1 year", "feet: \"1 year", "E103");
    let no_inbox = support::DRILL.replace(
        "minutes: 1,\n                    effects: [Tick(Listened)",
        "minutes: 1, tokens: 2,\n                    effects: [Tick(Listened)",
    );
    assert!(problems(&no_inbox).iter().any(|problem| problem.code == "E605"), "{:?}", problems(&no_inbox));
    let counting = support::DRILL.replacen("when: Mood(Furious)", "when: ReachedAtLeast(2)", 1);
    assert!(problems(&counting).iter().any(|problem| problem.code == "E605"));
    let without = support::DRILL.replacen("kind: Drill", "kind: Inbox", 1);
    assert!(problems(&without).iter().any(|problem| problem.code == "E601"));
    let desk = support::DRILL.replacen("next: \"fix\"", "next: \"desk\"", 1);
    assert!(problems(&desk).iter().any(|problem| problem.code == "E301"));
}

#[test]
fn ways_past_the_desk_and_shut_scenes_are_told() {
    let told = |text: &str, code: &str, scene: &str| {
        let found = problems(text);
        assert!(found.iter().any(|p| p.code == code && p.what.contains(scene)), "{code}: {found:#?}");
    };
    told(
        &INBOX.replacen(
            "effects: [Reached, Tick(Personal)], next: \"ana-call\"",
            "effects: [Reached, Tick(Personal)], next: \"end\"",
            1,
        ),
        "E607",
        "ana-open",
    );
    told(
        &INBOX.replacen(
            "effects: [Set(\"tickets-stay-open\")], next: \"next-week\"",
            "effects: [Set(\"tickets-stay-open\")], next: \"desk\"",
            1,
        ),
        "E607",
        "fixes",
    );
    let no_peace = INBOX.replacen(
        "Leave him for another day, when there is more of it left.\",",
        "Leave him for another day.\", tokens: 1,",
        1,
    );
    told(&no_peace, "E608", "ben-open");
    let weekless = INBOX.replacen("next_week: NextWeek(", "next_weak: NextWeek(", 1);
    assert!(problems(&weekless).iter().any(|problem| problem.code == "E103"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn a_mutated_inbox_never_panics_and_is_played_where_it_loads(at in 0.0..1.0_f64, kind in 0..4_u8) {
        let text = mutated(INBOX, at, kind);
        let reading = read("inbox.ron", text.as_bytes());
        prop_assert!(reading.scenario.is_some() || !reading.problems.is_empty());
        if let Some(scenario) = reading.scenario {
            let mut session = Session::start(Arc::new(scenario), 1);
            for _ in 0..MOVES_MAX {
                let Some(mv) = next_move(&session, Policy::Middling) else { break };
                session.apply(mv, 0).unwrap();
            }
        }
    }

    #[test]
    fn any_moves_replay_byte_for_byte_and_a_refused_one_leaves_no_trace(picks in prop::collection::vec(0..40_u8, 1..60), seed in 0..50_u64) {
        let mut session = Session::start(inbox(), seed);
        for pick in picks {
            let choices = session.choices();
            let mv = match pick {
                0..=2 => open(["ana", "ben", "cleo"][usize::from(pick)]),
                3 => Move::CloseInbox,
                4 => Move::Silence,
                5 => offer("month"),
                6 => Move::Breath,
                7 => Move::HandOver(Transfer::Cold),
                8 => Move::Note(CaseNote { cause: "a".into(), remedy: "b".into(), promise: "c".into(), preference: "d".into() }),
                n if choices.is_empty() => open(["ana", "ben", "cleo"][usize::from(n) % 3]),
                n => say(choices[usize::from(n) % choices.len()].id.as_str()),
            };
            let before = session.play().clone();
            if session.apply(mv, 0).is_err() {
                prop_assert_eq!(session.play(), &before);
            }
        }
        let moves: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 7)).collect();
        let again = Session::replay(inbox(), seed, &moves).unwrap();
        prop_assert_eq!(again.play(), session.play());
        let events = |session: &Session| serde_json::to_string(&session.events().collect::<Vec<_>>()).unwrap();
        prop_assert_eq!(events(&again), events(&session));
        let discounted = session.play().desk().unwrap().tokens_left;
        prop_assert!(discounted <= 3);
    }
}

#[test]
fn it_is_played_at_the_terminal_by_the_numbers_of_its_cards() {
    let data = tempfile::tempdir().unwrap();
    let file = project("tests/data/cases/inbox.ron");
    let play = |input: &str, more: &[&str]| {
        let mut command = amends(data.path());
        let out =
            command.args(["play", "--new", "--seed", "3"]).arg(&file).args(more).write_stdin(input).output().unwrap();
        (String::from_utf8(out.stdout).unwrap(), String::from_utf8(out.stderr).unwrap())
    };
    let (told, _) = play("9\n1\nopen 2\nopen ana\nring\nmend\n1\ncall\nclose\ntickets\nclose\n", &[]);
    for words in [
        "41 survey answers arrived, 2 of them at 3 or below",
        "3 of 3 tokens left, 15 minutes each; $0 of $30 given",
        "1. Ana Prates, 3 of 5: no comment",
        "“Third time I explain this.”",
        "Seats used each week: 12, 12, 11, 9, 5 (down 60 % since June)",
        "(by phone, 2 tokens)",
        "[done; tagged: Tickets are closed unread]",
        "Reached 2 of 2",
        "Alerts next week: 0; 1 if nothing had been mended.",
    ] {
        assert!(told.contains(words), "“{words}” in:\n{told}");
    }
    let (_, complained) = play("9\nq\n", &[]);
    assert!(complained.contains("There is no card 9 here; open 1 to 2"), "{complained}");
    let drill = amends(data.path()).args(["drill"]).arg(&file).write_stdin("open ben\nq\n").output().unwrap();
    assert!(String::from_utf8(drill.stderr).unwrap().contains("A drill is this one decision"));
    let (json, _) = play("ring\n1\nring\nstars\nclose\nremind\nclose\n", &["--format", "json"]);
    let lines: Vec<serde_json::Value> = json.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert!(lines.iter().any(|line| line["inbox"]["AskedTooSoon"]["customer"] == "ana"), "{json}");
    assert!(lines.iter().any(|line| line["portfolio"]["alerts"] == 3), "{json}");
}

#[test]
fn the_guide_shows_this_very_inbox() {
    let guide = std::fs::read_to_string(project("docs/case-format.md")).unwrap();
    assert!(guide.contains(INBOX.trim()), "docs/case-format.md shows tests/data/cases/inbox.ron");
}
