//! Erasing: nothing of it is in any file below the data folder, and everybody else's runs stay whole.

use amends::catalog::Laying;
use amends::domain::workshop::{Act, Setup};
use amends::store::StoreError;
use amends::workflow::my_data::{self, EraseError, Standing};
use amends::workflow::room::{Host, forget_trainer};
use amends::workflow::{Cases, backups, find_case};

use super::*;

/// Files that could hold anything, each with the canaries in it.
fn litter(desk: &Desk) {
    let folders = desk.folders();
    let logs = folders.ready(Place::Logs).unwrap();
    for path in [
        logs.join("amends.log"),
        logs.join("amends.log.1"),
        logs.join("crash-2026-11-26.txt"),
        desk.data().join(format!("{SETTINGS_NAME}.broken")),
        desk.data().join(format!("{SETTINGS_NAME}.bak")),
    ] {
        std::fs::write(path, CANARIES.join("\n")).unwrap();
    }
}

#[test]
fn everything_of_a_person_goes_and_nothing_of_anybody_else() {
    let (desk, stick, elsewhere) = (Desk::new(), tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let mut ws = desk.open();
    let other = ws.name_learner(Some("Ben")).unwrap();
    let kept = silent(&mut ws);
    let run = filled(&mut ws);
    ws.store.backup_now().unwrap();
    silent(&mut ws);
    desk.clock.advance_ms(1_000);
    ws.store.backup_now().unwrap();
    let (_, copy) = backups::copy_elsewhere(&ws, &stick.path().to_string_lossy()).unwrap();
    let outside = elsewhere.path().join("handed.amends");
    std::fs::write(&outside, NAME).unwrap();
    ws.store.put_left(&left("two", &ws, &outside, &run)).unwrap();
    let real = hand_in::write(&ws, &handed(&ws), None).unwrap().path;
    assert!(real.starts_with(desk.data().join("hand-ins")) && real.exists());
    litter(&desk);
    let found = traces(desk.data(), &CANARIES);
    for part in ["store.sqlite", "backups", "hand-ins", "logs", SETTINGS_NAME] {
        assert!(found.iter().any(|(path, _)| path.to_string_lossy().contains(part)), "{part} holds some before");
    }
    let preview = my_data::preview(&ws).unwrap();
    assert_eq!((preview.held.runs, preview.held.drafts, preview.hand_ins), (5, 1, 2));
    assert!(preview.held.words >= 2 && preview.held.said >= 7 && preview.backups >= 2, "{preview:?}");
    assert_eq!((preview.name.as_deref(), preview.elsewhere.clone()), (Some(NAME), vec![outside.clone()]));
    let began = std::time::Instant::now();
    let gone = my_data::erase_everything(&mut ws).unwrap();
    eprintln!("erased in {:?}", began.elapsed());
    assert_eq!((gone.erased.attempts, gone.hand_ins, gone.elsewhere), (5, 2, vec![outside]));
    assert!(!real.exists());
    assert_eq!(traces(desk.data(), &CANARIES), [], "while the store is open");
    assert!(ws.learner.is_none() && ws.settings.learner.is_none());
    assert!(ws.store.check().unwrap().is_sound() && is_whole(&ws, &kept), "Ben's run is whole");
    assert_eq!(ws.store.learners().unwrap().iter().map(|one| one.id.clone()).collect::<Vec<_>>(), [other]);
    assert!(matches!(my_data::erase_everything(&mut ws), Err(EraseError::Nobody)));
    drop(ws);
    assert_eq!(traces(desk.data(), &CANARIES), []);
    // A copy from before, from a stick, is rid of it again before it is in place.
    let restored = backups::restore(&desk.folders(), &copy).unwrap();
    assert_eq!(restored.erased_again, 1);
    assert_eq!(traces(desk.data(), &CANARIES), []);
    let ws = desk.open();
    assert!(is_whole(&ws, &kept));
}

#[test]
fn a_hand_in_whose_note_an_older_backup_does_not_have_goes_all_the_same() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    let backup = ws.store.backup_now().unwrap();
    let real = hand_in::write(&ws, &handed(&ws), None).unwrap().path;
    drop(ws);
    backups::restore(&desk.folders(), &backup.path).unwrap();
    let mut ws = desk.open();
    // Somebody else's file, given to this person to look at, stays.
    let other = desk.data().join("hand-ins/other.amends");
    std::fs::write(&other, "no hand-in at all").unwrap();
    let preview = my_data::preview(&ws).unwrap();
    assert_eq!(preview.hand_ins, 2, "the noted one and the one that was found");
    assert_eq!(preview.unread, std::slice::from_ref(&other), "what is in it, nobody knows, and it is said");
    let gone = my_data::erase_everything(&mut ws).unwrap();
    assert!(!real.exists() && other.exists());
    assert_eq!(gone.unread, [other]);
}

/// A run of Ben's that he handed in before it was given to the present learner; and that file, in a folder of its own.
fn handed_in_by_ben(desk: &Desk, ws: &mut Workspace) -> (AttemptId, PathBuf) {
    let mine = ws.name_learner(Some(NAME)).unwrap();
    ws.name_learner(Some("Ben")).unwrap();
    let mut run = started(ws);
    run.say(ws, SAID, &[], None).unwrap();
    finish(ws, &mut run);
    let written = hand_in::write(ws, &handed(ws), None).unwrap().path;
    my_data::correct(ws, &run.id, &Standing::Other(mine)).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    let below = desk.data().join("hand-ins/week 7");
    std::fs::create_dir_all(&below).unwrap();
    let path = below.join("ben.amends");
    std::fs::rename(written, &path).unwrap();
    (run.id, path)
}

#[test]
fn a_hand_in_that_holds_a_run_goes_whoever_wrote_it() {
    for way in 0..3 {
        let desk = Desk::new();
        let mut ws = desk.open();
        let (run, path) = handed_in_by_ben(&desk, &mut ws);
        assert_eq!(my_data::preview(&ws).unwrap().hand_ins, 1);
        let gone = match way {
            0 => my_data::erase_everything(&mut ws).unwrap(),
            1 => my_data::erase_typed(&ws).unwrap(),
            _ => my_data::erase_due(&ws, &[run], None).unwrap(),
        };
        assert!(gone.hand_ins == 1 && !path.exists(), "way {way}: {gone:?}");
        assert_eq!(traces(desk.data(), &[TYPED]), [], "way {way}");
    }
}

#[test]
fn only_the_typed_words_go_and_scores_stay() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let run = filled(&mut ws);
    ws.store.backup_now().unwrap();
    let before = ws.store.attempt(&run.0).unwrap().results;
    let gone = my_data::erase_typed(&ws).unwrap();
    assert_eq!(gone.hand_ins, 1, "a hand-in with words goes too");
    assert_eq!(traces(desk.data(), &[TYPED, VIEW, DRAFT]), []);
    assert!(is_whole(&ws, &run));
    assert_eq!(ws.store.attempt(&run.0).unwrap().results, before);
    assert!(!traces(desk.data(), &[NAME]).is_empty() && !traces(desk.data(), &[LOOK_BACK]).is_empty());
}

fn are_traces_left(error: &EraseError) -> bool {
    matches!(error, EraseError::Store(StoreError::TracesLeft { .. }))
}

#[test]
fn words_that_an_unreadable_backup_kept_go_when_it_is_asked_for_again() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    let real = hand_in::write(&ws, &handed(&ws), None).unwrap().path;
    let backup = Unreadable::of(&ws);
    assert!(are_traces_left(&my_data::erase_typed(&ws).unwrap_err()));
    assert!(!real.exists(), "the hand-ins went in spite of it");
    backup.mend();
    assert!(!traces(desk.data(), &[TYPED]).is_empty());
    assert!(my_data::erase_typed(&ws).unwrap().erased.backups >= 1);
    assert_eq!(traces(desk.data(), &[TYPED, VIEW, DRAFT]), []);
}

#[test]
fn what_an_unreadable_backup_kept_of_somebody_goes_with_any_later_erasure() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    let backup = Unreadable::of(&ws);
    assert!(are_traces_left(&my_data::erase_everything(&mut ws).unwrap_err()));
    drop(ws);
    backup.mend();
    let mut ws = desk.open();
    ws.name_learner(Some("Ben")).unwrap();
    my_data::erase_typed(&ws).unwrap();
    assert_eq!(traces(desk.data(), &CANARIES[1..]), [], "the name stands in the settings of whoever stayed at hand");
}

#[test]
fn with_the_last_person_the_settings_tell_of_nobody_and_look_as_before() {
    let desk = Desk::new();
    let mut ws = desk.open();
    ws.settings.high_contrast = true;
    ws.settings.told_of_words = true;
    ws.settings.scenario_folder = Some("/home/xanthippe".into());
    filled(&mut ws);
    my_data::erase_everything(&mut ws).unwrap();
    let read = Settings::load(desk.data()).settings;
    assert_eq!(read, Settings { high_contrast: true, ..Settings::default() });
    assert_eq!(traces(desk.data(), &["xanthippe"]), []);
}

#[test]
fn the_command_line_shows_what_would_go_and_erases_when_it_is_told_to() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    drop(ws);
    let run = |arguments: &[&str]| {
        let output = support::amends(desk.data()).args(arguments).output().unwrap();
        (output.status.success(), String::from_utf8([output.stdout, output.stderr].concat()).unwrap())
    };
    let (_, told) = run(&["my-data", "erase"]);
    assert!(told.contains("This would go: 4 runs") && told.contains("Nothing has changed yet"), "{told}");
    assert!(!traces(desk.data(), &[NAME]).is_empty());
    let (_, told) = run(&["my-data", "erase", "--words", "--yes"]);
    assert!(told.starts_with("Erased: ") && traces(desk.data(), &[TYPED]).is_empty(), "{told}");
    let (_, told) = run(&["my-data", "erase", "--yes"]);
    assert!(told.starts_with("Erased: 4 runs"), "{told}");
    assert_eq!(traces(desk.data(), &CANARIES), []);
    let (done, told) = run(&["my-data", "erase", "--yes"]);
    assert!(!done && told.contains("nobody to erase"), "{told}");
}

/// A room of the Wrong Plate that is led by somebody of this name.
fn led_by(ws: &Workspace, trainer: &str) -> Host {
    let cases = Cases::in_folders(ws.folders.clone(), &Laying::default());
    let case = find_case(&cases, "wrong-plate").unwrap();
    let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 7);
    trainer.clone_into(&mut setup.trainer);
    Host::open(&ws.folders, ws.clock.clone(), &case, setup).unwrap()
}

#[test]
fn who_leads_a_workshop_that_is_open_is_erased_once_it_is_let_go_and_not_by_half_before() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    let host = led_by(&ws, NAME);
    let refused = my_data::erase_everything(&mut ws);
    assert!(matches!(refused, Err(EraseError::Workshop { .. })), "{refused:?}");
    let told = refused.unwrap_err().to_string();
    assert!(told.starts_with("Nothing is erased yet") && told.ends_with("Then erase again."), "{told}");
    assert_eq!(ws.learner_name().as_deref(), Some(NAME), "asked again it is known whose name to look for");
    drop(host);
    let rooms = desk.data().join("rooms");
    // What was put aside holds names, whether its beginning can be read or not.
    std::fs::copy(rooms.join("now.room"), rooms.join("now.damaged")).unwrap();
    std::fs::write(rooms.join("now.2.damaged"), format!(r#"torn "trainer":"{NAME}" torn"#)).unwrap();
    std::fs::write(rooms.join("now.3.damaged"), "of somebody else").unwrap();
    my_data::erase_everything(&mut ws).unwrap();
    assert_eq!(traces(desk.data(), &[NAME]), []);
    assert!(rooms.join("now.room").exists() && rooms.join("now.3.damaged").exists(), "the room itself stays");
    assert!(Host::resume(&ws.folders, ws.clock.clone()).unwrap().is_some(), "and can be reopened");
}

#[test]
fn a_record_whose_beginning_cannot_be_read_goes_with_the_name_in_it() {
    let desk = Desk::new();
    let ws = desk.open();
    drop(led_by(&ws, NAME));
    let record = desk.data().join("rooms").join("now.room");
    let text = std::fs::read_to_string(&record).unwrap();
    std::fs::write(&record, format!("torn{text}")).unwrap();
    let rooms = desk.data().join("rooms");
    let cases = || {
        let all = std::fs::read_dir(&rooms).unwrap().map(|file| file.unwrap().path());
        all.filter(|path| path.extension().is_some_and(|ending| ending == "case")).count()
    };
    for other in ["Somebody Else", &NAME[..2]] {
        forget_trainer(&ws.folders, other).unwrap();
        assert!(record.exists() && cases() == 1, "it is nothing of {other}");
    }
    forget_trainer(&ws.folders, NAME).unwrap();
    assert_eq!(traces(desk.data(), &[NAME]), []);
    assert!(!record.exists() && cases() == 0, "and nobody has a use for its case");
}

#[test]
fn a_record_of_a_later_version_or_one_that_cannot_be_read_is_never_deleted_and_is_told_of() {
    let desk = Desk::new();
    let ws = desk.open();
    drop(led_by(&ws, NAME));
    let rooms = desk.data().join("rooms");
    let later = rooms.join("a1.room");
    // A later version may have put another thing where this one looks for the setup.
    let head = format!(r#"{{"amends_room":2,"led":{{"trainer":"{NAME}"}}}}"#);
    amends::store::rooms::write(&later, &[head]).unwrap();
    let told = forget_trainer(&ws.folders, NAME).unwrap_err().to_string();
    assert!(told.contains("later version") && later.exists(), "{told}");
    assert!(!std::fs::read_to_string(rooms.join("now.room")).unwrap().contains(NAME), "the others are done");
    forget_trainer(&ws.folders, "Somebody Else").unwrap();
    std::fs::remove_file(&later).unwrap();
    // More than is ever read.
    let huge = rooms.join("b2.room");
    std::fs::File::create(&huge).unwrap().set_len(100 * 1024 * 1024).unwrap();
    let told = forget_trainer(&ws.folders, NAME).unwrap_err().to_string();
    assert!(told.contains("b2.room") && huge.exists(), "{told}");
}

#[test]
fn a_trainers_name_goes_from_a_record_whose_end_is_damaged_and_no_copy_keeps_it() {
    let desk = Desk::new();
    let ws = desk.open();
    let host = led_by(&ws, NAME);
    host.act(Act::Next, None).wait().unwrap();
    host.act(Act::Next, None).wait().unwrap();
    drop(host);
    let record = desk.data().join("rooms").join("now.room");
    let text = std::fs::read_to_string(&record).unwrap();
    let mut lines: Vec<&str> = text.lines().collect();
    lines[1] = "torn";
    std::fs::write(&record, lines.join("\n") + "\n").unwrap();
    forget_trainer(&ws.folders, NAME).unwrap();
    assert_eq!(traces(desk.data(), &[NAME]), []);
}
