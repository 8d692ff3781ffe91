//! Replies in the trainee's own words, kept: whole after a restart, erased without a trace, disputed without an effect, and
//! said at the terminal.

use std::path::Path;

use amends::domain::rubric::{Level, Rating};
use amends::domain::session::{Move, Refusal};
use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::workflow::backups;
use amends::workflow::retry::RetryError;
use amends::workflow::say::{Dispute, DisputeError, beside_turns, erase_all_words, erase_words};
use amends::workflow::{ActError, Attempt, Case, Workspace, attempt};

use crate::say::{SAID, last, without_words};
use crate::support::{self, DRILL, files_with, finish};

/// A word that is said nowhere else.
const SECRET: &str = "zanzibar";

fn workspace(data: &Path) -> Workspace {
    Workspace::open(Folders::find(Some(data)).unwrap()).unwrap()
}

fn started(ws: &mut Workspace) -> Attempt {
    let case = Case { scenario: support::drill(), source: DRILL.as_bytes().into() };
    Attempt::start(ws, &case, Mode::Practice, Some(3)).unwrap()
}

#[test]
fn what_was_said_is_there_after_a_restart_word_for_word() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut attempt = started(&mut ws);
    attempt.say(&ws, SAID, &[], None).unwrap();
    let kept = serde_json::to_string(attempt.session.steps()).unwrap();
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let ws = workspace(data.path());
    let attempt = Attempt::resume(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    assert_eq!(last(&attempt.session).text, SAID);
    assert!(!last(&attempt.session).own.as_ref().unwrap().earned.is_empty(), "with the words that earned it");
    assert_eq!(serde_json::to_string(attempt.session.steps()).unwrap(), kept);
    let kinds: Vec<String> = ws.store.events(&attempt.id).unwrap().into_iter().map(|event| event.kind).collect();
    assert_eq!(kinds, ["move", "words", "rating"], "one transaction holds all three");
}

#[test]
fn a_refused_text_is_kept_nowhere() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut attempt = started(&mut ws);
    let foreign = "Es tut mir wirklich leid, zanzibar, das hätte niemals passieren dürfen, ich bringe sofort Ersatz.";
    assert!(matches!(attempt.say(&ws, foreign, &[], None), Err(ActError::Refused(Refusal::NotScored(_)))));
    assert!(ws.store.events(&attempt.id).unwrap().is_empty());
    drop((attempt, ws));
    assert_eq!(files_with(data.path(), SECRET), 0);
}

#[test]
fn erased_words_are_in_no_file_and_scores_chain_and_replay_stay() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut first = started(&mut ws);
    first.say(&ws, SAID, &[], None).unwrap();
    first.dispute(&ws, &Dispute { turn: 1, levels: Rating::default(), words: "zanzibar was kind".into() }).unwrap();
    finish(&ws, &mut first);
    let again = first.retry_from(&mut ws, 2).unwrap();
    assert_eq!(last(&again.session).text, SAID, "a run tried again has the words too");
    ws.store.backup_now().unwrap();
    assert!(files_with(data.path(), SECRET) >= 2, "in the store and in a backup");
    let row = ws.store.attempt(&first.id.0).unwrap();
    let before = (row.results.clone(), attempt::replay(&ws, &row).unwrap().0);
    let erased = erase_words(&ws, &row).unwrap();
    assert_eq!((erased.attempts, erased.events), (2, 3), "in both runs, and the view of the score");
    assert_eq!(files_with(data.path(), SECRET), 0, "while the store is open");
    assert!(ws.store.check().unwrap().is_sound());
    let row = ws.store.attempt(&first.id.0).unwrap();
    let (session, _) = attempt::replay(&ws, &row).unwrap();
    assert_eq!(row.results, before.0);
    assert_eq!(serde_json::to_string(&attempt::results(&session)).unwrap(), row.results.clone().unwrap());
    assert_eq!(without_words(&session), without_words(&before.1));
    assert!(session.turns().next().unwrap().text.contains("erased"));
    assert_eq!(beside_turns(&ws, &row).unwrap().disputes, []);
    first.forget_words();
    assert_eq!(
        serde_json::to_string(first.session.steps()).unwrap(),
        serde_json::to_string(session.steps()).unwrap(),
        "an open run forgets them too, and one begun from it keeps none"
    );
    // It can be tried again from there, still without the words.
    let third = Attempt::resume(&ws, &ws.store.attempt(&again.id.0).unwrap()).unwrap().retry_from(&mut ws, 2);
    assert!(matches!(third, Err(RetryError::NoTurn(2))), "that run has one turn yet");
    drop((first, again, ws));
    assert_eq!(files_with(data.path(), SECRET), 0);
}

#[test]
fn a_copy_from_before_brings_no_erased_word_back() {
    let (data, stick) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut ws = workspace(data.path());
    let mut attempt = started(&mut ws);
    attempt.say(&ws, SAID, &[], None).unwrap();
    finish(&ws, &mut attempt);
    let id = attempt.id.to_string();
    let (_, copy) = backups::copy_elsewhere(&ws, &stick.path().to_string_lossy()).unwrap();
    erase_words(&ws, &ws.store.attempt(&id).unwrap()).unwrap();
    drop((attempt, ws));
    assert_eq!((files_with(stick.path(), SECRET), files_with(data.path(), SECRET)), (1, 0));
    backups::restore(&Folders::find(Some(data.path())).unwrap(), &copy).unwrap();
    assert_eq!(files_with(data.path(), SECRET), 0);
    let ws = workspace(data.path());
    assert!(ws.store.check().unwrap().is_sound());
    let row = ws.store.attempt(&id).unwrap();
    assert!(attempt::replay(&ws, &row).unwrap().0.is_over() && row.results.is_some());
}

#[test]
fn words_are_erased_from_the_command_line_and_the_run_is_told_without_them() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut attempt = started(&mut ws);
    attempt.say(&ws, SAID, &[], None).unwrap();
    finish(&ws, &mut attempt);
    let id = attempt.id.to_string();
    drop((attempt, ws));
    let run = |arguments: &[&str]| {
        let output = support::amends(data.path()).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        String::from_utf8(output.stdout).unwrap()
    };
    assert!(run(&["replay", &id]).contains(SECRET) && run(&["replay", &id, "--format", "json"]).contains("\"span\""));
    assert!(run(&["store", "erase-words", &id]).starts_with("Erased one piece of typed words in 1 runs"));
    let told = run(&["replay", &id]);
    assert!(
        !told.contains(SECRET) && told.contains("You: You said it in your own words, which were erased."),
        "{told}"
    );
    assert!(run(&["store", "check"]).contains("All of them match their checksums."));
    assert_eq!(files_with(data.path(), SECRET), 0);
}

#[test]
fn every_word_of_a_learner_can_be_erased_at_once() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    for _ in 0..2 {
        let mut attempt = started(&mut ws);
        attempt.say(&ws, SAID, &[], None).unwrap();
        finish(&ws, &mut attempt);
        attempt.dispute(&ws, &Dispute { turn: 1, levels: Rating::default(), words: SECRET.into() }).unwrap();
    }
    let erased = erase_all_words(&ws).unwrap();
    assert_eq!((erased.attempts, erased.events), (2, 2));
    assert_eq!(files_with(data.path(), SECRET), 0, "what was said after the end is gone as well");
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn a_view_of_a_score_and_ones_own_levels_stand_beside_the_turn_and_move_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = workspace(data.path());
    let mut plain = started(&mut ws);
    plain.say(&ws, "Sorry, Pell.", &[], None).unwrap();
    let mut attempt = started(&mut ws);
    assert!(attempt.read("Sorry, Pell.").unwrap().asks_self_rating, "two words say little");
    let own = Rating { empathy: Level::new(3), ..Rating::default() };
    attempt.say(&ws, "Sorry, Pell.", &[], Some(own)).unwrap();
    assert_eq!(without_words(&attempt.session), without_words(&plain.session));
    let view = |words: &str| Dispute { turn: 1, levels: own, words: words.into() };
    attempt.dispute(&ws, &view("It was meant.")).unwrap();
    attempt.act(&ws, Move::Silence).unwrap();
    finish(&ws, &mut attempt);
    let row = ws.store.attempt(&attempt.id.0).unwrap();
    let beside = beside_turns(&ws, &row).unwrap();
    assert_eq!((beside.disputes, beside.self_ratings[0].levels), (vec![view("It was meant.")], own));
    attempt.dispute(&ws, &view("It was well meant.")).unwrap();
    let beside = beside_turns(&ws, &row).unwrap();
    assert_eq!(beside.disputes, [view("It was well meant.")], "the last word on it, also after the end");
    assert_eq!(ws.store.attempt(&attempt.id.0).unwrap().results, row.results);
    assert!(ws.store.check().unwrap().is_sound());
    assert!(attempt::replay(&ws, &row).is_ok());
    for (turn, words, levels) in [(9, "no such turn", own), (1, "  ", Rating::default())] {
        let refused = attempt.dispute(&ws, &Dispute { turn, levels, words: words.into() });
        assert!(matches!(refused, Err(DisputeError::NoTurn(9) | DisputeError::Empty)), "{refused:?}");
    }
}

#[test]
fn at_the_terminal_a_sentence_is_said_and_an_offer_is_asked_about() {
    let data = tempfile::tempdir().unwrap();
    let lines = "I'm so sorry, it went cold on your only break. Have a slice of cake, it's on us.\ny\nEs tut mir leid, das hätte nicht passieren dürfen, ich bringe sofort Ersatz.\nhello\nq\n";
    let path = data.path().join("drill.ron");
    std::fs::write(&path, DRILL).unwrap();
    let mut command = support::amends(data.path());
    let output = command
        .args(["play", path.to_str().unwrap(), "--seed", "3", "--mode", "coach"])
        .write_stdin(lines)
        .output()
        .unwrap();
    let said = String::from_utf8(output.stdout).unwrap();
    for part in [
        "Does “A slice of cake”, worth $5, go with it?",
        "[cake goes with your next reply]",
        "Empathy",
        "“sorry”, an apology",
        "You: I'm so sorry",
    ] {
        assert!(said.contains(part), "{part}:\n{said}");
    }
    let complained = String::from_utf8(output.stderr).unwrap();
    assert!(complained.contains("Not said. Not scored, because too few of these words are English"), "{complained}");
    assert!(complained.contains("or a whole sentence to say it"), "{complained}");
}
