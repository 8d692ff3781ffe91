//! Putting right whose a run is.

use amends::store::{Filter, Store};
use amends::workflow::my_data::{self, Standing};
use amends::workflow::{backups, history, runs, say};

use super::*;

#[test]
fn a_run_somebody_else_played_counts_for_nobody_or_for_them_and_nothing_recorded_changes() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let ben = ws.name_learner(Some("Ben")).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    let (mine, not_mine) = (silent(&mut ws), silent(&mut ws));
    reflection::keep_answer(&ws, &not_mine, Kept::Yes).unwrap();
    let before = ws.store.events(&not_mine).unwrap();
    let listed = |ws: &Workspace| history::attempts(ws).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>();
    my_data::correct(&mut ws, &not_mine, &Standing::Nobody).unwrap();
    assert_eq!(listed(&ws), std::slice::from_ref(&mine));
    assert_eq!(runs::all(&ws).unwrap().len(), 1, "progress and recognition count it no more");
    assert_eq!(history::by_case(&ws, None).unwrap()["drill"].runs, 1);
    assert!(reflection::Journal::read(&ws).unwrap().last_kept().is_empty());
    let aside = my_data::aside(&ws).unwrap();
    assert_eq!((aside.len(), aside[0].0.attempt.clone(), aside[0].1.is_none()), (1, not_mine.clone(), true));
    my_data::correct(&mut ws, &not_mine, &Standing::Other(ben.clone())).unwrap();
    assert_eq!(listed(&ws), std::slice::from_ref(&mine));
    assert_eq!(my_data::aside(&ws).unwrap()[0].1.as_ref().unwrap().name.as_deref(), Some("Ben"));
    assert_eq!(ws.store.attempts(Filter { learner: Some(ben), ..Filter::default() }).unwrap().len(), 1);
    assert_eq!(ws.store.events(&not_mine).unwrap(), before);
    my_data::correct(&mut ws, &not_mine, &Standing::Mine).unwrap();
    assert_eq!(listed(&ws), [not_mine.clone(), mine]);
    assert_eq!(my_data::aside(&ws).unwrap(), []);
    let stranger = Standing::Other(amends::store::LearnerId("nobody".into()));
    assert!(my_data::correct(&mut ws, &not_mine, &stranger).is_err());
    assert!(ws.store.check().unwrap().is_sound() && is_whole(&ws, &not_mine));
    drop(ws);
    let conn = Connection::open(desk.data().join(DATABASE_NAME)).unwrap();
    assert!(conn.execute("UPDATE correction SET counts_for = NULL", []).is_err(), "corrections are only added");
    assert!(conn.execute("DELETE FROM correction", []).is_err());
}

#[test]
fn what_was_put_right_is_kept_by_a_repair_and_by_the_command_line() {
    let desk = Desk::new();
    let mut ws = desk.open();
    ws.name_learner(Some("Ben")).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    let (one, two) = (silent(&mut ws), silent(&mut ws));
    drop(ws);
    let run = |arguments: &[&str]| {
        let output = support::amends(desk.data()).args(arguments).output().unwrap();
        (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    assert!(run(&["my-data", "correct", &one.0]).1.contains("counts for nobody now"));
    assert!(run(&["my-data", "correct", &two.0, "--to", "Ben"]).1.contains("counts for Ben now"));
    let (done, told) = run(&["my-data", "correct", &two.0, "--to", "Nobody"]);
    assert!(!done && told.contains("Nothing was changed"), "{told}");
    Store::repair(&desk.folders(), &desk.clock, Vec::new()).unwrap();
    let ws = desk.open();
    assert_eq!(my_data::aside(&ws).unwrap().len(), 2);
    assert!(ws.store.check().unwrap().is_sound());
}

#[test]
fn nobody_touches_a_run_of_somebody_else_by_the_beginning_of_its_number() {
    let desk = Desk::new();
    let mut ws = desk.open();
    ws.name_learner(Some("Ben")).unwrap();
    let mut bens = started(&mut ws);
    bens.say(&ws, SAID, &[], None).unwrap();
    finish(&ws, &mut bens);
    let mine = ws.name_learner(Some(NAME)).unwrap();
    for standing in [Standing::Mine, Standing::Nobody, Standing::Other(mine)] {
        assert!(my_data::correct(&mut ws, &bens.id, &standing).is_err(), "{standing:?}");
    }
    drop(ws);
    let run = |arguments: &[&str]| support::amends(desk.data()).args(arguments).output().unwrap();
    for arguments in
        [["replay", "0"].as_slice(), &["store", "erase-words", "0"], &["my-data", "correct", "0", "--mine"]]
    {
        let out = run(arguments);
        let said = format!("{}{}", String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
        assert!(!out.status.success() && !said.contains(TYPED), "{arguments:?}: {said}");
    }
    let all = run(&["replay", "0", "--everyone"]);
    assert!(String::from_utf8_lossy(&all.stdout).contains(TYPED), "unless that is asked for");
    // Whoever has erased themselves is nobody, and not whoever is left.
    assert!(run(&["my-data", "erase", "--yes"]).status.success());
    for arguments in [["hand-in", "--pseudonym", "Heron 1", "--words", "--dry-run"].as_slice(), &["my-data", "export"]]
    {
        let out = run(arguments);
        assert!(!out.status.success() && !String::from_utf8_lossy(&out.stdout).contains(TYPED), "{arguments:?}");
    }
    let ws = desk.open();
    assert!(ws.learner.is_none() && is_whole(&ws, &bens.id));
}

/// A run that was given away is its new owner's: it stays when the old one goes, and goes with the new one everywhere.
#[test]
fn a_run_that_was_given_away_goes_with_whoever_it_counts_for() {
    let (desk, stick) = (Desk::new(), tempfile::tempdir().unwrap());
    let mut ws = desk.open();
    let ben = ws.name_learner(Some("Ben")).unwrap();
    let mine = ws.name_learner(Some(NAME)).unwrap();
    let mut given = started(&mut ws);
    given.say(&ws, SAID, &[], None).unwrap();
    finish(&ws, &mut given);
    let (_, copy) = backups::copy_elsewhere(&ws, &stick.path().to_string_lossy()).unwrap();
    my_data::correct(&mut ws, &given.id, &Standing::Other(ben.clone())).unwrap();
    let kept = ws.store.erase_learner_data(&mine).unwrap();
    assert_eq!(kept.attempts, 0);
    assert!(is_whole(&ws, &given.id));
    assert_eq!(ws.store.erase_learner_data(&ben).unwrap().attempts, 1);
    assert_eq!(traces(desk.data(), &[TYPED]), []);
    drop((given, ws));
    backups::restore(&desk.folders(), &copy).unwrap();
    assert_eq!(traces(desk.data(), &[TYPED, NAME]), [], "a copy from before it was given brings nothing back");
}

/// A run with typed words that is over.
fn typed(ws: &mut Workspace) -> AttemptId {
    let mut attempt = started(ws);
    attempt.say(ws, SAID, &[], None).unwrap();
    finish(ws, &mut attempt);
    attempt.id
}

#[test]
fn the_words_of_a_run_that_was_set_aside_or_given_go_with_whoever_keeps_it() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let ben = ws.name_learner(Some("Ben")).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    let (aside, given) = (typed(&mut ws), typed(&mut ws));
    my_data::correct(&mut ws, &aside, &Standing::Nobody).unwrap();
    my_data::correct(&mut ws, &given, &Standing::Other(ben)).unwrap();
    ws.store.backup_now().unwrap();
    let words = |ws: &Workspace| my_data::preview(ws).unwrap().held.words;
    assert_eq!(words(&ws), 1, "the one that was set aside");
    assert_eq!(my_data::erase_typed(&ws).unwrap().erased.events, 1);
    assert!(words(&ws) == 0 && is_whole(&ws, &aside));
    ws.name_learner(Some("Ben")).unwrap();
    assert_eq!(words(&ws), 1, "what was given to Ben is his to erase");
    my_data::erase_typed(&ws).unwrap();
    assert_eq!((words(&ws), traces(desk.data(), &[TYPED])), (0, vec![]));
}

#[test]
fn the_words_of_one_run_and_its_family_go_whomever_it_was_played_as() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let ben = ws.name_learner(Some("Ben")).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    let mut first = started(&mut ws);
    first.say(&ws, SAID, &[], None).unwrap();
    finish(&ws, &mut first);
    let again = first.retry_from(&mut ws, 2).unwrap();
    for run in [&first.id, &again.id] {
        my_data::correct(&mut ws, run, &Standing::Other(ben.clone())).unwrap();
    }
    let row = ws.store.attempt(&first.id.0).unwrap();
    assert_eq!(say::erase_words(&ws, &row).unwrap().attempts, 2);
    assert_eq!(traces(desk.data(), &[TYPED]), []);
    let aside = typed(&mut ws);
    my_data::correct(&mut ws, &aside, &Standing::Nobody).unwrap();
    assert_eq!(say::erase_words(&ws, &ws.store.attempt(&aside.0).unwrap()).unwrap().attempts, 1);
    assert_eq!(traces(desk.data(), &[TYPED]), []);
}

#[test]
fn a_run_that_was_given_away_stays_whole_in_a_backup_from_before_when_the_old_owner_goes() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let ben = ws.name_learner(Some("Ben")).unwrap();
    let mine = ws.name_learner(Some(NAME)).unwrap();
    let given = typed(&mut ws);
    let backup = ws.store.backup_now().unwrap();
    desk.clock.advance_ms(1_000);
    my_data::correct(&mut ws, &given, &Standing::Other(ben)).unwrap();
    ws.store.erase_learner_data(&mine).unwrap();
    drop(ws);
    backups::restore(&desk.folders(), &backup.path).unwrap();
    let ws = desk.open();
    assert!(is_whole(&ws, &given), "it is Ben's");
    assert_eq!(traces(desk.data(), &[NAME]), []);
    assert!(!traces(desk.data(), &[TYPED]).is_empty() && ws.store.check().unwrap().is_sound());
}
