//! How long runs are kept: shown first, erased when asked, and never by a clock that cannot be right.

use amends::store::StoreError;
use amends::workflow::backups;
use amends::workflow::my_data::{self, EraseError, NotNow, RetentionError, Standing};

use super::*;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;

/// A run with words 400 days ago, one without 100 days ago, and one today.
fn three(desk: &Desk, ws: &mut Workspace) -> [AttemptId; 3] {
    ws.name_learner(Some(NAME)).unwrap();
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut old = started(ws);
    old.say(ws, SAID, &[], None).unwrap();
    finish(ws, &mut old);
    desk.clock.set_ms(NOW_MS - 100 * DAY_MS);
    let newer = silent(ws);
    desk.clock.set_ms(NOW_MS);
    [old.id, newer, silent(ws)]
}

#[test]
fn what_is_older_is_shown_and_exactly_that_is_erased_everywhere() {
    let (desk, stick) = (Desk::new(), tempfile::tempdir().unwrap());
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut ws = desk.open();
    let [old, newer, last] = three(&desk, &mut ws);
    ws.store.backup_now().unwrap();
    let (_, copy) = backups::copy_elsewhere(&ws, &stick.path().to_string_lossy()).unwrap();
    let due = |ws: &Workspace, months| -> Vec<AttemptId> {
        my_data::due(ws, months).unwrap().into_iter().map(|run| run.row.id).collect()
    };
    let before = std::fs::read(desk.data().join(DATABASE_NAME)).unwrap();
    assert_eq!(due(&ws, 2), [old.clone(), newer.clone()], "the oldest first");
    assert_eq!((due(&ws, 12), due(&ws, 24)), (vec![old.clone()], vec![]));
    assert_eq!(std::fs::read(desk.data().join(DATABASE_NAME)).unwrap(), before, "showing changes nothing");
    let shown = due(&ws, 12);
    let gone = my_data::erase_due(&ws, &shown, None).unwrap();
    assert!(gone.erased.attempts == 1 && gone.erased.backups >= 1, "{gone:?}");
    assert_eq!(traces(desk.data(), &[TYPED]), []);
    assert!(ws.store.attempt(&old.0).unwrap().results.is_none());
    assert!(is_whole(&ws, &newer) && is_whole(&ws, &last) && ws.store.check().unwrap().is_sound());
    assert_eq!(due(&ws, 12), [], "what is erased is not due again");
    drop(ws);
    backups::restore(&desk.folders(), &copy).unwrap();
    assert_eq!(traces(desk.data(), &[TYPED]), [], "an older backup brings it not back");
    let ws = desk.open();
    assert!(is_whole(&ws, &newer) && ws.store.attempt(&old.0).unwrap().results.is_none());
    drop(ws);
    amends::store::Store::repair(&desk.folders(), &desk.clock, Vec::new()).unwrap();
    assert_eq!(traces(desk.data(), &[TYPED]), [], "nor does a repair");
}

#[test]
fn a_run_that_was_set_aside_is_due_as_well() {
    let desk = Desk::new();
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut ws = desk.open();
    let [old, ..] = three(&desk, &mut ws);
    my_data::correct(&mut ws, &old, &Standing::Nobody).unwrap();
    let due = my_data::due(&ws, 12).unwrap();
    assert_eq!(due.iter().map(|run| &run.row.id).collect::<Vec<_>>(), [&old]);
    my_data::erase_due(&ws, &[old], None).unwrap();
    assert_eq!(traces(desk.data(), &[TYPED]), []);
}

#[test]
fn runs_that_an_unreadable_backup_kept_go_when_nothing_more_is_due() {
    let desk = Desk::new();
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut ws = desk.open();
    let [old, ..] = three(&desk, &mut ws);
    let real = hand_in::write(&ws, &handed(&ws), None).unwrap().path;
    let backup = Unreadable::of(&ws);
    let why = my_data::erase_due(&ws, &[old], None).unwrap_err();
    assert!(matches!(why, RetentionError::Erase(EraseError::Store(StoreError::TracesLeft { .. }))), "{why:?}");
    assert!(!real.exists(), "the hand-in with it went in spite of it");
    backup.mend();
    assert_eq!(my_data::due(&ws, 12).unwrap(), []);
    assert!(!traces(desk.data(), &[TYPED]).is_empty());
    my_data::erase_due(&ws, &[], None).unwrap();
    assert_eq!(traces(desk.data(), &[TYPED]), []);
}

#[test]
fn a_clock_that_cannot_be_right_erases_nothing() {
    let desk = Desk::new();
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut ws = desk.open();
    let [old, newer, _] = three(&desk, &mut ws);
    desk.clock.set_ms(NOW_MS - DAY_MS);
    let why = my_data::erase_due(&ws, std::slice::from_ref(&old), Some(&my_data::day(NOW_MS - DAY_MS))).unwrap_err();
    assert!(matches!(why, RetentionError::NotNow(NotNow::Earlier { .. })), "set back a day");
    assert!(why.to_string().contains("nothing was erased"), "{why}");
    let ten_years = NOW_MS + 3_650 * DAY_MS;
    desk.clock.set_ms(ten_years);
    let all = [old.clone(), newer.clone()];
    for confirmed in [None, Some("2026-11-26"), Some("")] {
        let why = my_data::erase_due(&ws, &all, confirmed).unwrap_err();
        assert!(matches!(why, RetentionError::NotNow(NotNow::Jumped { .. })), "set forward ten years");
    }
    assert!(is_whole(&ws, &old) && is_whole(&ws, &newer));
    my_data::erase_due(&ws, std::slice::from_ref(&old), Some(&my_data::day(ten_years))).unwrap();
    assert!(!is_whole(&ws, &old) && is_whole(&ws, &newer), "somebody said that it is that day");
    desk.clock.set_ms(NOW_MS + 60 * DAY_MS);
    my_data::erase_due(&ws, &[newer], None).unwrap();
}

#[test]
fn the_command_line_lists_by_default_and_says_how_long() {
    let desk = Desk::new();
    desk.clock.set_ms(NOW_MS - 400 * DAY_MS);
    let mut ws = desk.open();
    let [old, ..] = three(&desk, &mut ws);
    drop(ws);
    let run = |arguments: &[&str]| {
        let output = support::amends(desk.data()).args(["my-data", "retention"]).args(arguments).output().unwrap();
        (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    assert!(run(&[]).1.contains("kept until you erase them"));
    for arguments in [&["--months", "12", "--dry-run"][..], &["--months", "12"]] {
        let (_, told) = run(arguments);
        assert!(told.contains(&old.0) && told.contains("Nothing has changed."), "{told}");
    }
    assert!(!traces(desk.data(), &[TYPED]).is_empty());
    assert!(!run(&["--months", "0"]).0, "refused");
}
