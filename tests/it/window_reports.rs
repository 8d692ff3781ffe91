//! The reports in the window: files are dropped on it wherever one is, what is damaged is named, and a figure leads to the
//! runs behind it.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use amends::platform::Folders;
use amends::ui::route::Route;
use amends::workflow::reports::Archive;
use amends::workflow::reports::examples::a_few_teams;
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use rusqlite::Connection;

use crate::sown::{Size, sow};
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

fn drop_on(harness: &mut Harness<'_, Slot>, paths: &[PathBuf]) {
    harness.input_mut().dropped_files.extend(paths.iter().map(|path| Arc::new(Dropped(path.clone())) as _));
    settle(harness);
}

/// Waits until the page says this.
fn until(harness: &mut Harness<'_, Slot>, words: &str) {
    for _ in 0..400 {
        settle(harness);
        if shows(harness, words) {
            return;
        }
        std::thread::sleep(std::time::Duration::from_millis(25));
    }
    panic!("the page never says “{words}”");
}

#[test]
fn a_folder_dropped_anywhere_becomes_a_report_and_what_is_damaged_is_named() {
    let data = desk();
    let post = data.path().join("post");
    fs::create_dir(&post).unwrap();
    let folders = Folders::find(Some(data.path())).unwrap();
    for (name, bytes) in a_few_teams(folders, 1_764_000_000_000).unwrap() {
        fs::write(post.join(name), bytes).unwrap();
    }
    fs::write(post.join("holiday.amends"), "not one").unwrap();
    let mut harness = window(data.path(), 1440.0, 3000.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    drop_on(&mut harness, std::slice::from_ref(&post));
    assert_eq!(route(&harness), Route::Reports, "from wherever one was");
    until(&mut harness, "12 files");
    until(&mut harness, "First attempt, and the latest");
    assert!(shows(&harness, "One file could not be taken in."));
    press(&mut harness, "What and why");
    assert!(shows(&harness, "holiday.amends") && shows(&harness, "This is no hand-in, or not a whole one"));
    press(&mut harness, "Close");
    // The same again is nothing new.
    drop_on(&mut harness, &[post]);
    until(&mut harness, "no new run");
    // A figure leads to the runs behind it, and back to that figure, also from a run two pages on.
    press(&mut harness, "Promises made");
    assert_eq!(route(&harness), Route::Behind);
    until(&mut harness, "The Wrong Plate");
    let mut runs = harness.query_all_by_role(Role::Button);
    let run =
        runs.find(|run| run.accesskit_node().label().is_some_and(|name| name.contains("The Wrong Plate"))).unwrap();
    let name = run.accesskit_node().label().unwrap();
    run.click();
    drop(runs);
    settle(&mut harness);
    assert!(matches!(route(&harness), Route::HandedRun { .. }));
    key(&mut harness, Key::Escape);
    assert_eq!((route(&harness), focused(&harness)), (Route::Behind, name));
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Reports);
    assert!(focused(&harness).starts_with("Promises made"), "{}", focused(&harness));
    press(&mut harness, "Open the rule");
    assert_eq!(route(&harness), Route::Ready);
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Reports);
    key(&mut harness, Key::A);
    assert!(shows(&harness, "A file or a folder"));
}

/// What has the keyboard.
fn focused(harness: &Harness<'_, Slot>) -> String {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused);
    node.and_then(|node| node.accesskit_node().label()).unwrap_or_default()
}

#[test]
fn an_open_list_keeps_the_keys_from_the_page_below_it() {
    let data = desk();
    let folders = Folders::find(Some(data.path())).unwrap();
    let post = data.path().join("post");
    fs::create_dir(&post).unwrap();
    for (name, bytes) in a_few_teams(folders, 1_764_000_000_000).unwrap() {
        fs::write(post.join(name), bytes).unwrap();
    }
    let mut harness = window(data.path(), 1440.0, 1000.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    drop_on(&mut harness, &[post]);
    until(&mut harness, "First attempt, and the latest");
    let open = |harness: &mut Harness<'_, Slot>| {
        harness.get_by_role_and_label(Role::ComboBox, "Mode").click();
        settle(harness);
    };
    open(&mut harness);
    let chosen = focused(&harness);
    // Letters and Enter would add files and export.
    for pressed in [Key::A, Key::ArrowDown] {
        key(&mut harness, pressed);
        assert!(!shows(&harness, "A file or a folder"), "{pressed:?}");
    }
    assert_ne!(focused(&harness), chosen, "the ring has moved");
    key(&mut harness, Key::Enter);
    assert_eq!((route(&harness), focused(&harness).as_str()), (Route::Reports, "Mode"));
    until(&mut harness, "First attempt, and the latest");
    open(&mut harness);
    key(&mut harness, Key::Escape);
    assert_eq!((route(&harness), focused(&harness).as_str()), (Route::Reports, "Mode"));
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library, "the next one is the page's own");
}

#[test]
fn what_is_dropped_and_what_is_named_in_the_field_go_in_alike() {
    let post = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(post.path())).unwrap();
    for (name, bytes) in a_few_teams(folders, 1_764_000_000_000).unwrap().into_iter().take(3) {
        fs::write(post.path().join(name), bytes).unwrap();
    }
    fs::write(post.path().join("holiday.amends"), "not one").unwrap();
    let path = post.path().to_owned();
    let told = |drops: bool| {
        let data = desk();
        let mut harness = window(data.path(), 1280.0, 900.0);
        press(&mut harness, "Begin");
        key(&mut harness, Key::Escape);
        if drops {
            drop_on(&mut harness, std::slice::from_ref(&path));
        } else {
            press(&mut harness, "Reports");
            until(&mut harness, "What your people hand in adds up here");
            key(&mut harness, Key::Enter);
            let field = harness.get_by_role_and_label(Role::TextInput, "A file or a folder");
            field.type_text(path.to_str().unwrap());
            settle(&mut harness);
            press(&mut harness, "Take in");
        }
        until(&mut harness, "could not be taken in");
        let line = harness.query_all_by_label_contains("could not be taken in").next().unwrap();
        let node = line.accesskit_node();
        node.label().or_else(|| node.value()).unwrap()
    };
    let dropped = told(true);
    assert!(dropped.starts_with("3 files, ") && dropped.ends_with("One file could not be taken in."), "{dropped}");
    assert_eq!(told(false), dropped);
}

#[test]
fn a_page_without_runs_teaches_and_asks_for_files_by_keyboard() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 900.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    press(&mut harness, "Reports");
    until(&mut harness, "What your people hand in adds up here");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "A file or a folder"), "the one button, by Enter");
}

#[test]
fn what_is_dropped_leaves_no_run_and_says_what_can_be_dropped() {
    let data = desk();
    let (notes, table, file) =
        (data.path().join("notes.txt"), data.path().join("real.csv"), data.path().join("a.amends"));
    fs::write(&notes, "Nothing to see.").unwrap();
    fs::write(&table, "Month;Team;CSAT\n2025-09;Bar;3,9\n2025-10;Bar;4,1\n").unwrap();
    fs::write(&file, "not one").unwrap();
    let mut harness = window(data.path(), 1280.0, 2400.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    for path in [&notes, &table] {
        drop_on(&mut harness, std::slice::from_ref(path));
        assert_eq!(route(&harness), Route::Library);
        assert!(shows(&harness, "Hand-ins can be dropped here: files that end in .amends"));
    }
    open_case(&mut harness, "The Drill");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    for path in [&file, &table, &notes] {
        drop_on(&mut harness, std::slice::from_ref(path));
        assert_eq!(route(&harness), Route::Conversation, "the run goes on");
    }
    assert!(shows(&harness, "Files can be dropped once you are done here."));
}

/// The page of the reports with a few teams' hand-ins in it.
fn reports_at(data: &Path) -> Harness<'static, Slot> {
    let post = data.join("post");
    fs::create_dir(&post).unwrap();
    for (name, bytes) in a_few_teams(Folders::find(Some(data)).unwrap(), 1_764_000_000_000).unwrap() {
        fs::write(post.join(name), bytes).unwrap();
    }
    let mut harness = window(data, 1440.0, 3000.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    drop_on(&mut harness, &[post]);
    until(&mut harness, "First attempt, and the latest");
    harness
}

#[test]
fn enter_does_what_the_page_shows_as_next_or_nothing() {
    let data = desk();
    let mut harness = reports_at(data.path());
    assert!(shows(&harness, "12 files"));
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Reports, "what came of it has been read");
    assert!(!shows(&harness, "12 files"));
    key(&mut harness, Key::A);
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Reports, "nothing is named to be taken in");
    key(&mut harness, Key::Escape);
    let table = data.path().join("real.csv");
    fs::write(&table, "Month;Team;CSAT\n2025-09;Bar;3,9\n2025-10;Bar;4,1\n2025-10;;4,3\n").unwrap();
    drop_on(&mut harness, &[table]);
    until(&mut harness, "Take 3 figures in");
    key(&mut harness, Key::Enter);
    until(&mut harness, "3 real figures are in.");
    assert_eq!(route(&harness), Route::Reports);
    until(&mut harness, "Real figures wait under Bar (2).");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Reports, "that is being read");
}

#[test]
fn a_column_whose_head_names_neither_is_not_proposed_and_per_cent_is_no_mean_of_stars() {
    let data = desk();
    let mut harness = reports_at(data.path());
    key(&mut harness, Key::Enter);
    let table = data.path().join("real.csv");
    fs::write(&table, "month;nps\n2025-09;35\n2025-10;40\n").unwrap();
    drop_on(&mut harness, std::slice::from_ref(&table));
    until(&mut harness, "No head in this table names satisfaction or repeat contact.");
    assert!(shows(&harness, "Take no figure in") && !shows(&harness, "of 5 · "), "nothing is read yet");
    key(&mut harness, Key::Enter);
    assert_eq!(route(&harness), Route::Reports, "there is nothing to take in");
    fs::write(&table, "month;csat\n2025-09;78%\n2025-10;4.1\n2025-11;7\n2025-12;4.2\n").unwrap();
    drop_on(&mut harness, &[table]);
    until(&mut harness, "Take 2 figures in");
    assert!(shows(&harness, "“78%” is no mean of stars from 1 to 5."), "and what else it may be");
}

#[test]
fn where_only_workshops_were_handed_in_the_page_leads_to_them() {
    let data = desk();
    let path = Archive::open(&Folders::find(Some(data.path())).unwrap()).unwrap().path().to_owned();
    let mut conn = Connection::open(path).unwrap();
    sow(&mut conn, 3, &Size { people: 2, cases: 2, runs: 4 });
    conn.execute("UPDATE run SET mode = 3", []).unwrap();
    drop(conn);
    let mut harness = window(data.path(), 1440.0, 3000.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    press(&mut harness, "Reports");
    until(&mut harness, "No run is meant by these filters.");
    assert!(!shows(&harness, "Show every run"), "that would show none");
    press(&mut harness, "Show workshops");
    until(&mut harness, "4 runs of 4 workshops");
    assert!(!shows(&harness, "No run is meant"));
}
