//! Backups in the window: one is put in place only when that was confirmed, the store before is kept, a
//! copy never replaces anything, and a store that cannot be read offers its newest backup.

use std::path::{Path, PathBuf};

use amends::platform::{Clock, Folders};
use amends::store::{Filter, Store};
use amends::ui::route::Route;
use amends::workflow::{Workspace, backups};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::window::{Slot, desk, key, open_case, route, settle, shows, window};

/// Clicks what is named once the page has come to rest; a long page takes a while to scroll there.
fn press(harness: &mut Harness<'_, Slot>, name: &str) {
    for _ in 0..40 {
        harness.step();
    }
    crate::window::press(harness, name);
}

fn begin_the_drill(harness: &mut Harness<'_, Slot>) {
    key(harness, egui::Key::Escape);
    open_case(harness, "The Drill");
    key(harness, egui::Key::Enter);
    assert_eq!(route(harness), Route::Conversation);
}

/// One attempt in the backup; a move more and another attempt since.
fn with_an_older_backup(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1280.0, 820.0);
    press(&mut harness, "Begin");
    begin_the_drill(&mut harness);
    press(&mut harness, "Settings");
    press(&mut harness, "Back up now");
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Go on where you stopped");
    key(&mut harness, egui::Key::Num1);
    key(&mut harness, egui::Key::Enter);
    begin_the_drill(&mut harness);
    press(&mut harness, "Settings");
    harness
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn attempts(data: &Path) -> usize {
    let folders = Folders::find(Some(data)).unwrap();
    Store::open(&folders, Clock::system()).unwrap().attempts(Filter::default()).unwrap().len()
}

#[test]
fn an_older_backup_names_what_would_be_missing_and_the_store_before_is_kept() {
    let data = desk();
    let mut harness = with_an_older_backup(data.path());
    press(&mut harness, "Restore…");
    press(&mut harness, "Today at ");
    for words in ["It holds 1 attempt.", "1 attempt would be missing and 1 attempt would go back", "another name"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    press(&mut harness, "Keep things as they are");
    press(&mut harness, "Today at ");
    press(&mut harness, "Restore it without 1 attempt");
    assert_eq!(route(&harness), Route::Settings);
    assert!(shows(&harness, "The backup is in place.") && shows(&harness, "before-restore-"));
    key(&mut harness, egui::Key::Escape);
    press(&mut harness, "Go on where you stopped");
    assert!(shows(&harness, "Decision 1"), "the attempt stands where it stood in the backup");
    key(&mut harness, egui::Key::Num1);
    key(&mut harness, egui::Key::Enter);
    assert!(shows(&harness, "Decision 2"), "and it can be played on");
    drop(harness);
    assert_eq!(attempts(data.path()), 1);
    let kept = files(&data.path().join("backups"));
    assert!(kept.iter().any(|path| path.to_string_lossy().contains("before-restore-")), "{kept:?}");
    assert!(!data.path().join("looked-into").exists());
}

#[test]
fn a_backup_that_has_rotted_is_not_put_in_place() {
    let data = desk();
    let mut harness = with_an_older_backup(data.path());
    let backup = files(&data.path().join("backups"))[0].clone();
    std::fs::write(&backup, "rotten").unwrap();
    press(&mut harness, "Restore…");
    press(&mut harness, "Today at ");
    assert!(shows(&harness, "cannot be used") && harness.query_by_label_contains("Restore it").is_none());
    drop(harness);
    assert_eq!(attempts(data.path()), 2);
}

#[test]
fn a_copy_goes_to_a_folder_and_replaces_nothing() {
    let data = desk();
    let stick = tempfile::tempdir().unwrap();
    let mut harness = with_an_older_backup(data.path());
    press(&mut harness, "Save a copy…");
    let field = "Folder, for example of a stick";
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field).focus();
    settle(&mut harness);
    let typed = stick.path().display().to_string();
    harness.get_by_role_and_label(egui::accesskit::Role::TextInput, field).type_text(&typed);
    settle(&mut harness);
    press(&mut harness, "Copy there");
    assert!(shows(&harness, "A copy was made and checked"));
    let first = files(stick.path());
    assert_eq!(first.len(), 1, "{first:?}");
    assert!(first[0].file_name().unwrap().to_string_lossy().starts_with("amends-backup-2"));
    let bytes = std::fs::read(&first[0]).unwrap();
    press(&mut harness, "Save a copy…");
    press(&mut harness, "Copy there");
    let both = files(stick.path());
    assert_eq!(both.len(), 2, "{both:?}");
    assert_eq!(std::fs::read(&first[0]).unwrap(), bytes);
    drop(harness);
    // The copy is a store that can be put in place elsewhere.
    let other = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(other.path())).unwrap();
    assert_eq!(backups::restore(&folders, &both[1]).unwrap().set_aside, None);
    assert_eq!(attempts(other.path()), 2);
}

#[test]
fn a_copy_that_cannot_be_made_says_where_why_what_is_safe_and_what_to_do() {
    let data = desk();
    let folders = Folders::find(Some(data.path())).unwrap();
    let ws = Workspace::open(folders).unwrap();
    let told = |folder: &str| backups::copy_elsewhere(&ws, folder).unwrap_err().to_string();
    assert!(told("  ").contains("No folder was named"));
    let missing = told("/no/such/stick");
    assert!(missing.contains("There is no folder /no/such/stick") && missing.contains("safe where they are"));
    if cfg!(target_os = "linux") {
        let refused = told("/proc");
        assert!(refused.contains("could not be written to /proc") && refused.contains("safe where they are"));
        assert!(refused.contains("copy again") || refused.contains("Try again"), "{refused}");
    }
}

#[test]
fn a_store_that_cannot_be_read_offers_its_newest_backup_at_the_start() {
    let data = desk();
    drop(with_an_older_backup(data.path()));
    let store = data.path().join("store.sqlite");
    std::fs::write(&store, "not a store any more, but long enough to be taken for something else").unwrap();
    std::fs::remove_file(data.path().join("store.sqlite-wal")).ok();
    let mut harness = window(data.path(), 1024.0, 700.0);
    settle(&mut harness);
    assert!(matches!(route(&harness), Route::Trouble { .. }));
    for words in ["Your attempts cannot be read", "What is safe", "A backup that was checked", "Try again"] {
        assert!(shows(&harness, words), "{words} is missing");
    }
    press(&mut harness, "Restore the newest backup");
    assert!(shows(&harness, "It holds 1 attempt."));
    press(&mut harness, "Restore it");
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "The backup is in place.") && shows(&harness, "Go on where you stopped"));
    let kept = files(&data.path().join("backups"));
    assert!(kept.iter().any(|path| path.to_string_lossy().contains("before-restore-")), "{kept:?}");
}

#[test]
fn a_store_that_is_gone_is_said_and_its_backups_are_offered() {
    let data = desk();
    drop(with_an_older_backup(data.path()));
    std::fs::remove_file(data.path().join("store.sqlite")).unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "so a new store was begun") && shows(&harness, "Settings can restore"));
    press(&mut harness, "Understood");
    press(&mut harness, "Settings");
    press(&mut harness, "Restore…");
    press(&mut harness, "Today at ");
    press(&mut harness, "Restore it");
    key(&mut harness, egui::Key::Escape);
    assert!(shows(&harness, "Go on where you stopped"));
    assert!(!shows(&harness, "so a new store was begun"));
}

/// A word of a kept turn has rotted: the store opens, and one attempt in it is not what it was.
fn rot(data: &Path, word: &str) {
    let store = data.join("store.sqlite");
    let mut bytes = std::fs::read(&store).unwrap();
    let at = bytes.windows(word.len()).rposition(|window| window == word.as_bytes()).unwrap();
    bytes[at] ^= 1;
    std::fs::write(&store, bytes).unwrap();
}

fn repair(harness: &mut Harness<'_, Slot>) {
    let rest = |harness: &mut Harness<'_, Slot>| (0..40).for_each(|_| harness.step());
    rest(harness);
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Repair").scroll_to_me();
    rest(harness);
    harness.get_by_role_and_label(egui::accesskit::Role::Button, "Repair").click();
    rest(harness);
}

/// When the store was last checked in the background.
fn set_checked(data: &Path, when_ms: i64) {
    let raw = rusqlite::Connection::open(data.join("store.sqlite")).unwrap();
    raw.execute("INSERT OR REPLACE INTO meta VALUES ('checked_ms', ?1)", [when_ms.to_string()]).unwrap();
}

#[test]
fn a_damaged_store_is_repaired_from_settings_and_the_damaged_file_is_kept() {
    let data = desk();
    drop(with_an_older_backup(data.path()));
    rot(data.path(), "thinking_ms");
    set_checked(data.path(), Clock::system().now_ms());
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    press(&mut harness, "Settings");
    press(&mut harness, "Back up now");
    assert!(shows(&harness, "No backup was made") && shows(&harness, "does not match its checksums"));
    repair(&mut harness);
    assert_eq!(route(&harness), Route::Settings);
    assert!(shows(&harness, "The store is repaired.") && shows(&harness, "The damaged file is kept as"));
    assert!(shows(&harness, "the first 0 of 2 events are kept"), "what the backup lacks is said");
    assert_eq!(harness.query_all_by_role_and_label(egui::accesskit::Role::Button, "Repair").count(), 0);
    press(&mut harness, "Back up now");
    assert!(shows(&harness, "A backup was made and verified."));
    drop(harness);
    assert_eq!(attempts(data.path()), 2, "both attempts are there");
}

#[test]
fn a_store_that_cannot_be_read_is_repaired_at_the_start() {
    let data = desk();
    drop(with_an_older_backup(data.path()));
    let store = data.path().join("store.sqlite");
    let mut bytes = std::fs::read(&store).unwrap();
    bytes[4096..8192].fill(0);
    std::fs::write(&store, bytes).unwrap();
    let mut harness = window(data.path(), 1024.0, 700.0);
    settle(&mut harness);
    assert!(matches!(route(&harness), Route::Trouble { .. }) && shows(&harness, "puts the damaged file aside"));
    repair(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, "The store is repaired.") && shows(&harness, "Go on where you stopped"));
}

#[test]
fn damage_that_nobody_looked_for_is_found_while_nothing_is_asked_and_a_repair_is_offered() {
    let data = desk();
    drop(with_an_older_backup(data.path()));
    rot(data.path(), "thinking_ms");
    set_checked(data.path(), Clock::system().now_ms() - 8 * 24 * 60 * 60 * 1000);
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    std::thread::sleep(std::time::Duration::from_millis(400));
    press(&mut harness, "Settings");
    assert!(shows(&harness, "does not match its checksums"));
    repair(&mut harness);
    assert!(shows(&harness, "The store is repaired."));
}
