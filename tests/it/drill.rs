//! Drills: every case gives some, each is a real run cut off before its decision, the terminal plays them, and nothing of
//! one counts as a run.

use std::path::Path;
use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::drill::{Cut, Try, before, cuts, outcome, turns_on};
use amends::domain::paths::policy::Policy;
use amends::domain::rubric::Dimension;
use amends::domain::scenario::Scenario;
use amends::domain::session::{Event, Move, Session};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::words::Words;
use amends::workflow::drill::{Drills, Wanted};
use amends::workflow::{Attempt, Cases, Workspace, find_case, history};
use serde_json::Value;

use crate::support::{amends, drill, files_with, wrong_plate};

fn bundled() -> Vec<Arc<Scenario>> {
    Catalog::bundled().entries.into_iter().filter_map(|entry| entry.scenario.clone()).collect()
}

fn cut_at(scenario: &Arc<Scenario>, scene: &str) -> Cut {
    cuts(scenario).into_iter().find(|cut| cut.scene.as_str() == scene).expect("the scene can be drilled")
}

#[test]
fn every_bundled_case_gives_drills_that_replay_with_any_seed_and_can_be_answered() {
    let words = Words::english().expect("words");
    for scenario in bundled() {
        let found = cuts(&scenario);
        assert!(found.len() >= 5, "{} gives {}", scenario.id, found.len());
        assert_eq!(found, cuts(&scenario), "the same each time");
        for cut in &found {
            assert!(turns_on(cut).is_some());
            for seed in [0, 7, 99] {
                let session = cut.begin(&scenario, seed).expect("its moves play");
                assert_eq!(session.scene().map(|scene| &scene.id), Some(&cut.scene));
                let account = before(&session);
                let now = session.events().nth(account.now);
                assert!(
                    matches!(
                        now,
                        Some(
                            Event::Scene { .. } | Event::Card { .. } | Event::OutreachOpened | Event::CardOpened { .. }
                        )
                    ),
                    "{now:?}"
                );
                let turns = session.turns().count();
                let choices = session.choices();
                assert!(choices.len() > 1, "{} {}", scenario.id, cut.scene);
                for choice in choices {
                    let mut answered = session.clone();
                    answered.apply(Move::Choose { reply: choice.id }, 0).expect("every reply opens");
                    let learned = outcome(&words, &answered, turns, Dimension::Speed).expect("an answer");
                    assert!(!learned.next.sentence(&words).is_empty() && learned.model.is_some());
                }
            }
        }
    }
}

#[test]
fn the_way_to_a_drill_is_a_good_one_and_its_last_exchange_is_told() {
    let scenario = wrong_plate();
    let session = cut_at(&scenario, "plan").begin(&scenario, 3).expect("it plays");
    let levels: Vec<u8> = session.turns().flat_map(|turn| turn.rated.rating.scored().map(|(_, l)| l.get())).collect();
    assert!(levels.iter().all(|level| *level >= 2) && levels.contains(&4), "{levels:?}");
    let account = before(&session);
    assert!(account.role.starts_with("You wait on tables") && !account.role.contains('{'));
    assert_eq!(account.on_the_way.len(), 1, "all but the last exchange, in few words: {account:?}");
    let told: Vec<&Event> = session.events().skip(account.last_exchange).collect();
    assert_eq!(told.iter().filter(|event| matches!(event, Event::Turn(_))).count(), 1);
    let first = cut_at(&scenario, "arrival").begin(&scenario, 3).expect("it plays");
    let account = before(&first);
    assert!(account.on_the_way.is_empty() && (account.last_exchange, account.now) == (0, 0));
}

#[test]
fn what_to_try_is_the_error_first_then_the_next_level_of_what_is_drilled() {
    let scenario = drill();
    let cut = cut_at(&scenario, "counter");
    let tried = |reply: &str, dimension| {
        let mut session = cut.begin(&scenario, 1).expect("it plays");
        session.apply(Move::Choose { reply: reply.into() }, 0).expect("open");
        outcome(&Words::english().expect("words"), &session, 0, dimension).expect("answered").next
    };
    assert!(matches!(tried("bounce", Dimension::Ownership), Try::Mend(_)));
    assert!(matches!(tried("listen", Dimension::Speed), Try::Climb(Dimension::Speed, _)));
    assert!(matches!(tried("listen", Dimension::Empathy), Try::Climb(Dimension::Ownership, _)), "the weakest is next");
}

#[test]
fn a_case_that_leads_round_is_cut_as_well() {
    let round = crate::support::DRILL.replacen(
        "next: \"end\",\n                    forks",
        "next: \"counter\",\n                    forks",
        1,
    );
    assert_ne!(round, crate::support::DRILL);
    let scenes: Vec<String> =
        cuts(&crate::support::scenario(&round)).into_iter().map(|cut| cut.scene.to_string()).collect();
    assert!(scenes.contains(&"counter".to_owned()) && scenes.contains(&"fix".to_owned()), "{scenes:?}");
}

fn lines(data: &Path, arguments: &[&str], typed: &str) -> (Option<i32>, String, String) {
    let output = amends(data).arg("drill").args(arguments).write_stdin(typed).output().unwrap();
    let text = |bytes: Vec<u8>| String::from_utf8(bytes).unwrap();
    (output.status.code(), text(output.stdout), text(output.stderr))
}

#[test]
fn a_drill_is_played_in_the_terminal_and_told_with_levels_best_reply_and_what_to_try() {
    let data = tempfile::tempdir().unwrap();
    let (code, told, errors) =
        lines(data.path(), &["wrong-plate", "--dimension", "speed", "--seed", "4"], "1\ng\n2\nq\n");
    assert_eq!(code, Some(0), "{errors}");
    for words in
        ["Two-minute drill: speed. The Wrong Plate", "You asked for speed.", "In private:", "Try this:", "Best:"]
    {
        assert_eq!(told.matches(words).count(), 2, "once for each answer: {words}\n{told}");
    }
    assert_eq!(lines(data.path(), &["wrong-plate", "--dimension", "speed", "--seed", "4"], "1\ng\n2\nq\n").1, told);
    let (code, again, _) = lines(data.path(), &["--seed", "4"], "1\na\n1\n");
    let titles: Vec<&str> = again.lines().filter(|line| line.starts_with("Two-minute drill")).collect();
    assert_eq!((code, titles.len()), (Some(0), 2));
    assert_ne!(titles[0], titles[1], "another one is of another case");
    let listed = amends(data.path()).arg("attempts").output().unwrap();
    assert!(String::from_utf8(listed.stdout).unwrap().starts_with("Nothing has been played yet"));
}

#[test]
fn typed_words_are_scored_in_a_drill_with_their_evidence_and_written_nowhere() {
    let data = tempfile::tempdir().unwrap();
    let words = "I'm so sorry, Zanzibarine. That was our mistake, and I will be back in five minutes.";
    let (code, told, errors) = lines(data.path(), &["wrong-plate", "--seed", "2"], &format!("{words}\nn\nn\nq\n"));
    assert_eq!(code, Some(0), "{errors}");
    assert!(told.contains("+ “sorry”") && told.contains("Try this:"), "{told}");
    assert_eq!(files_with(data.path(), "Zanzibarine"), 0);
}

#[test]
fn programs_read_a_drill_line_by_line() {
    let data = tempfile::tempdir().unwrap();
    let (code, told, _) = lines(data.path(), &["gate-14", "--seed", "1", "--format", "json"], "1\n");
    assert_eq!(code, Some(0));
    let read: Vec<Value> = told.lines().map(|line| serde_json::from_str(line).expect("a line of JSON")).collect();
    let [begun, turn, learned] = &read[..] else { panic!("three lines: {told}") };
    assert_eq!(begun["seed"], 1);
    assert!(begun["replies"].as_array().is_some_and(|replies| replies.len() > 1));
    assert_eq!(turn["scene"], begun["drill"]["scene"]);
    assert!(learned["try"].is_string() && learned["levels"].is_array());
}

#[test]
fn what_cannot_be_drilled_is_told_with_its_exit_code() {
    let data = tempfile::tempdir().unwrap();
    assert_eq!(lines(data.path(), &["no-such-case"], "").0, Some(2));
    assert_eq!(lines(data.path(), &["--dimension", "luck"], "").0, Some(2));
    let (code, listed, _) = lines(data.path(), &["--list", "--dimension", "compensation"], "");
    assert_eq!(code, Some(0));
    assert!(listed.lines().count() > 5 && listed.lines().all(|line| line.contains("compensation")), "{listed}");
    let (code, _, errors) = lines(data.path(), &["lukewarm", "--dimension", "compensation"], "");
    assert_eq!(code, Some(1));
    assert!(errors.contains("no decision in this case that turns on compensation"), "{errors}");
}

/// Plays a run to its end.
fn played(ws: &mut Workspace, case: &str, policy: Policy) {
    let found = find_case(&Cases::of(ws.catalog.clone()), case).unwrap();
    let mut attempt = Attempt::start(ws, &found, Mode::Practice, Some(3)).unwrap();
    while let Some(mv) = amends::domain::paths::policy::next_move(&attempt.session, policy) {
        attempt.act(ws, mv).unwrap();
    }
}

#[test]
fn a_drill_follows_the_lowest_dimension_of_the_last_runs_and_changes_nothing_that_is_counted() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    played(&mut ws, "lukewarm", Policy::Middling);
    let past = history::unaided(&ws, None).unwrap();
    let lowest = Dimension::ALL.into_iter().zip(past.means).filter_map(|(d, mean)| Some((d, mean?)));
    let (lowest, _) = lowest.min_by(|a, b| a.1.total_cmp(&b.1)).unwrap();
    let counted = |ws: &Workspace| (history::by_case(ws, None).unwrap(), history::recent(ws, None).unwrap());
    let (before_it, rows) = (counted(&ws), history::attempts(&ws).unwrap().len());
    let mut drills = Drills::default();
    let next = drills.next(&ws, None, &Wanted::default(), 1).unwrap().expect("a drill");
    assert_eq!(next.dimension, lowest, "{}", next.reason.sentence(&Words::english().unwrap()));
    let mut attempt = drills.begin(&ws, &next, 5).unwrap();
    let choice = attempt.session.choices().remove(0);
    attempt.act(&ws, Move::Choose { reply: choice.id }).unwrap();
    assert_eq!(counted(&ws), before_it);
    assert_eq!(history::attempts(&ws).unwrap().len(), rows);
    let other = drills.next(&ws, None, &Wanted::default(), 1).unwrap().expect("another");
    assert_ne!(other.cut, next.cut);
}

#[test]
fn a_case_under_way_or_not_looked_at_gives_no_drill_unless_it_is_named() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let ids: Vec<String> = ws.catalog.playable_ids().into_iter().map(str::to_owned).collect();
    let mut drills = Drills::default();
    for (at, id) in ids.iter().enumerate() {
        let next = drills.next(&ws, None, &Wanted::default(), 1).unwrap();
        assert!(next.is_some_and(|next| !ids[..at].contains(&next.scenario.id.to_string())));
        let case = find_case(&Cases::of(ws.catalog.clone()), id).unwrap();
        Attempt::start(&mut ws, &case, Mode::Practice, Some(3)).unwrap();
    }
    assert!(drills.next(&ws, None, &Wanted::default(), 1).unwrap().is_none());
    let wanted = Wanted { case: Some(wrong_plate()), dimension: None };
    assert!(drills.next(&ws, None, &wanted, 1).unwrap().is_some());
}

#[test]
fn a_drill_ends_with_its_answer() {
    let scenario = wrong_plate();
    let mut session: Session = cut_at(&scenario, "plan").begin(&scenario, 3).unwrap();
    let reply = session.choices().remove(0).id;
    let events = session.apply(Move::Choose { reply }, 0).unwrap();
    let answer = amends::domain::drill::of_the_answer(events);
    assert!(answer.len() < events.len());
    assert!(answer.iter().all(|event| !matches!(event, Event::Scene { .. } | Event::Line { .. })));
}
