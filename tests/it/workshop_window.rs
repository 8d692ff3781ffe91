//! The page after a workshop in the window: by keyboard its run is kept, its hand-out written and its names forgotten, and later it is
//! looked at again.

use std::fs;

use amends::catalog::Laying;
use amends::domain::workshop::{Act, Branch, SeatNo, Setup};
use amends::platform::folders::Place;
use amends::platform::{Clock, Folders};
use amends::ui::route::Route;
use amends::workflow::room::{Host, past};
use amends::workflow::{Cases, Workspace, find_case};
use egui::{Key, ViewportCommand};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::privacy::traces;
use crate::window::{Slot, desk, key, press, route, settle, shows, window};

/// A room that was played to its end, and left there.
fn left(folders: &Folders) {
    let case = find_case(&Cases::in_folders(folders.clone(), &Laying::default()), "wrong-plate").unwrap();
    let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 5);
    "Thursday group".clone_into(&mut setup.group);
    let host = Host::open(folders, Clock::fixed(1_764_000_000_000), &case, setup).unwrap();
    host.sit("Quentinseat".to_owned(), None).unwrap().wait().unwrap();
    while !host.room().is_over() {
        let _ = host.act(Act::Pick(Branch::Way(0)), None).wait();
        host.act(Act::Next, None).wait().unwrap();
    }
    host.act(Act::Keep { seat: SeatNo(1) }, Some("Quentinkept".to_owned())).wait().unwrap();
}

#[test]
fn what_a_room_did_is_kept_printed_and_closed_and_its_names_are_forgotten() {
    let data = desk();
    let folders = Folders::find(Some(data.path())).unwrap();
    left(&folders);
    let mut harness = window(data.path(), 1280.0, 2400.0);
    let waits = |harness: &mut Harness<'_, Slot>, wanted: &str| {
        for _ in 0..200 {
            if shows(harness, wanted) {
                return;
            }
            std::thread::sleep(std::time::Duration::from_millis(10));
            settle(harness);
        }
        panic!("never shows {wanted}");
    };
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    press(&mut harness, "Workshop");
    waits(&mut harness, "Reopen it");
    press(&mut harness, "Reopen it");
    waits(&mut harness, "Close the room and forget names");
    assert_eq!(route(&harness), Route::RoomAfter);
    waits(&mut harness, "One participant wants to keep the run");
    assert!(shows(&harness, "Simulated satisfaction") && shows(&harness, "Quentinkept"));
    press(&mut harness, "Keep the room’s run");
    waits(&mut harness, "The run is kept under “Thursday group”");
    press(&mut harness, "Keep the run for one person");
    waits(&mut harness, "Kept as “Quentinkept”.");
    waits(&mut harness, "Put these 2 runs into Reports");
    assert!(shows(&harness, "under the names “Thursday group” and “Quentinkept”") && shows(&harness, "in Progress"));
    key(&mut harness, Key::W);
    waits(&mut harness, "What will you say differently on Monday?");
    assert!(
        !shows(&harness, "Quentin") && !shows(&harness, "Close the room"),
        "the room's last page, and nobody's name"
    );
    key(&mut harness, Key::Escape);
    waits(&mut harness, "Close the room and forget names");
    key(&mut harness, Key::W);
    key(&mut harness, Key::W);
    waits(&mut harness, "Put these 2 runs into Reports");
    press(&mut harness, "Put these 2 runs into Reports");
    waits(&mut harness, "2 files, 2 new runs");
    assert_eq!(route(&harness), Route::Reports);
    press(&mut harness, "Workshop");
    waits(&mut harness, "Put these 2 runs into Reports");
    press(&mut harness, "Hand-out");
    assert!(shows(&harness, "Write it into this folder"));
    key(&mut harness, Key::Escape);
    assert!(
        !shows(&harness, "Write it into this folder") && route(&harness) == Route::RoomAfter,
        "Esc leaves the field"
    );
    press(&mut harness, "Hand-out");
    harness.get_by_label("Close").click();
    settle(&mut harness);
    press(&mut harness, "Close the room and forget names");
    waits(&mut harness, "Workshops that were");
    assert_eq!(route(&harness), Route::Workshop);
    assert!(!fs::exists(folders.path(Place::Rooms).join("now.room")).unwrap());
    assert_eq!(traces(data.path(), &["Quentinseat"]), [], "no file holds the name any more");
    assert_eq!(past(&folders).unwrap().len(), 1);
    press(&mut harness, "Workshops that were");
    let row = "The Wrong Plate, Thursday group, 24 November 2025";
    harness.query_all_by_label(row).next().unwrap().click();
    settle(&mut harness);
    assert!(route(&harness) == Route::RoomAfter && shows(&harness, "Back to workshops"));
    assert!(!shows(&harness, "wants to keep the run"));
    // Its last page fills window and screen as on its day, and whoever goes elsewhere has the window back.
    key(&mut harness, Key::W);
    assert!(shows(&harness, "What will you say differently on Monday?") && !shows(&harness, "Back to workshops"));
    assert_eq!(fills(&mut harness, Key::F11), [true]);
    assert_eq!(fills(&mut harness, Key::W), [false]);
    assert_eq!(fills(&mut harness, Key::F11), [true]);
    harness.get_by_label_contains("Back to workshops").click();
    assert_eq!(asked_to_fill(&mut harness), [false], "F11 would mean nothing there");
    assert_eq!(route(&harness), Route::Workshop);
    drop(harness);
    let ws = Workspace::open(folders).unwrap();
    let names: Vec<String> = ws.store.learners().unwrap().into_iter().filter_map(|learner| learner.name).collect();
    assert!(names.contains(&"Thursday group".to_owned()) && names.contains(&"Quentinkept".to_owned()), "{names:?}");
}

/// What the desktop is asked after a key: to fill the screen, or no longer.
fn fills(harness: &mut Harness<'_, Slot>, key: Key) -> Vec<bool> {
    harness.key_press(key);
    asked_to_fill(harness)
}

/// The same in the next frames.
fn asked_to_fill(harness: &mut Harness<'_, Slot>) -> Vec<bool> {
    let mut asked = Vec::new();
    for _ in 0..6 {
        harness.step();
        let commands = harness.output().viewport_output.values().flat_map(|output| &output.commands);
        asked.extend(commands.filter_map(|command| match command {
            ViewportCommand::Fullscreen(full) => Some(*full),
            _ => None,
        }));
    }
    asked
}
