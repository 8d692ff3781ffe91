//! The page of one's own data by keyboard: nothing is erased by whoever only presses on, and everything by whoever says so.

use std::path::Path;

use amends::platform::settings::{KeepFor, Settings};
use amends::platform::{Clock, Folders};
use amends::ui::looks::Looks;
use amends::ui::offscreen::{Offscreen, Size};
use amends::ui::route::Route;
use amends::ui::screens::Action;
use amends::ui::screens::my_data::{self, Erasing};
use amends::workflow::Workspace;
use amends::workflow::my_data::Standing;
use egui::Key;

use crate::support::{EVENING_MS, files_with};
use crate::window_access::at_shot;

const SIZE: Size = Size { width: 1024.0, height: 700.0, scale: 1.0 };
/// Who the pictures are of.
const NAME: &str = "Noor";

fn focused(window: &mut Offscreen) -> String {
    let tree = window.spoken().expect("a tree is told");
    let node = tree.nodes.iter().find(|(id, _)| *id == tree.focus).map(|(_, node)| node);
    node.and_then(|node| node.label().or(node.value())).unwrap_or_default().to_owned()
}

fn shows(window: &mut Offscreen, words: &str) -> bool {
    let tree = window.spoken().expect("a tree is told");
    tree.nodes.iter().any(|(_, node)| node.label().or(node.value()).is_some_and(|name| name.contains(words)))
}

fn ask(window: &mut Offscreen, action: my_data::Action) {
    window.act(Action::MyData(action));
}

fn runs(data: &Path) -> usize {
    let ws = Workspace::open(Folders::find(Some(data)).unwrap()).unwrap();
    amends::workflow::history::attempts(&ws).unwrap().iter().filter(|row| row.results.is_some()).count()
}

#[test]
fn whoever_only_presses_on_erases_nothing() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("my-data-erase", SIZE, data.path());
    assert_eq!(focused(&mut window), "Keep it all");
    window.key(Key::Enter);
    assert!(!shows(&mut window, "Erase everything of Noor?") && shows(&mut window, "Erase everything …"));
    ask(&mut window, my_data::Action::Ask(Erasing::Words));
    assert_eq!(focused(&mut window), "Keep it all");
    window.key(Key::Escape);
    assert_eq!(window.app().route(), &Route::MyData);
    assert!(!shows(&mut window, "Erase every word"));
    window.key(Key::Escape);
    assert_eq!(window.app().route(), &Route::Progress);
    drop(window);
    assert!(files_with(data.path(), NAME) >= 1 && runs(data.path()) == 4);
}

#[test]
fn everything_is_erased_by_keyboard_and_the_window_stands_at_the_first_start() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("my-data-erase", SIZE, data.path());
    window.key(Key::Tab);
    assert_eq!(focused(&mut window), "Erase everything");
    window.key(Key::Space);
    assert_eq!(window.app().route(), &Route::FirstStart);
    assert_eq!(files_with(data.path(), NAME), 0);
    drop(window);
    assert_eq!(files_with(data.path(), NAME), 0, "nothing is written behind it");
    assert_eq!(Settings::load(data.path()).settings.learner, None);
}

#[test]
fn runs_that_are_too_old_are_erased_only_after_the_date_was_confirmed() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("my-data-due", SIZE, data.path());
    assert_eq!(Settings::load(data.path()).settings.keep_for, KeepFor::Months6);
    assert!(shows(&mut window, "4 runs are older than 6 months. Nothing has changed yet."));
    assert!(!shows(&mut window, "Erase these 4 runs"), "not while the clock is in doubt");
    ask(&mut window, my_data::Action::EraseDue);
    assert!(shows(&mut window, "nothing was erased"));
    ask(&mut window, my_data::Action::ConfirmDate);
    assert!(shows(&mut window, "Erase these 4 runs"));
    ask(&mut window, my_data::Action::EraseDue);
    assert!(shows(&mut window, "The content of 4 runs is erased"));
    drop(window);
    assert_eq!(runs(data.path()), 0);
}

#[test]
fn a_run_that_was_not_mine_is_set_aside_and_taken_back() {
    let data = tempfile::tempdir().unwrap();
    let mut window = at_shot("my-data-runs", SIZE, data.path());
    assert!(shows(&mut window, "Not mine"));
    let mine = |window: &mut Offscreen| shows(window, "It was mine after all");
    assert!(!mine(&mut window));
    drop(window);
    let ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let run = amends::workflow::history::attempts(&ws).unwrap().remove(0).id;
    drop(ws);
    let folders = Folders::find(Some(data.path())).unwrap();
    let mut window = Offscreen::open(folders, Looks::load().unwrap(), SIZE, Clock::fixed(EVENING_MS));
    window.act(Action::Go(Route::MyData));
    ask(&mut window, my_data::Action::Whose(run.clone()));
    assert!(shows(&mut window, "Who played “The Wrong Plate”?"));
    ask(&mut window, my_data::Action::Correct(run.clone(), Standing::Nobody));
    assert!(mine(&mut window) && shows(&mut window, "counts for nobody now"));
    ask(&mut window, my_data::Action::Correct(run, Standing::Mine));
    assert!(!mine(&mut window) && shows(&mut window, "counts for you again"));
}
