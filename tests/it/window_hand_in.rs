//! Handing in in the window: by keyboard, shown whole before it is written, noted afterwards; somebody else's file opens when
//! it is dropped there, and says what holds.

use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use amends::ui::route::Route;
use amends::workflow::hand_in::read_path;
use egui::Key;
use egui_kittest::Harness;

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

fn drop_on(harness: &mut Harness<'_, Slot>, path: &Path) {
    harness.input_mut().dropped_files.push(Arc::new(Dropped(path.to_owned())));
    for _ in 0..3 {
        settle(harness);
    }
}

#[test]
fn a_run_is_handed_in_by_keyboard_and_its_file_opens_when_it_is_dropped() {
    let data = desk();
    let mut harness = window(data.path(), 1280.0, 2400.0);
    press(&mut harness, "Begin");
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    let file = data.path().join("holiday.amends");
    fs::write(&file, "not one").unwrap();
    press(&mut harness, "Progress");
    press(&mut harness, "Hand in");
    drop_on(&mut harness, &file);
    assert_eq!(route(&harness), Route::HandIn);
    assert!(shows(&harness, "This is no hand-in, or not a whole one"), "what cannot be read says so");
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Runs you have played to their end can be handed in here."));
    press(&mut harness, "Go to practice");
    open_case(&mut harness, "The Drill");
    key(&mut harness, Key::Enter);
    for _ in 0..40 {
        if route(&harness) == Route::Debrief {
            break;
        }
        key(&mut harness, Key::Num1);
        key(&mut harness, Key::Enter);
    }
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    press(&mut harness, "Progress");
    press(&mut harness, "Hand in");
    drop_on(&mut harness, &file);
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "What the file will hold"), "{:?}", route(&harness));
    assert!(shows(&harness, "Typed words do not go along."));
    press(&mut harness, "Your name");
    press(&mut harness, "The words you typed");
    assert!(!data.path().join("hand-ins").exists(), "nothing is written yet");
    let written = data.path().join("hand-ins");
    press(&mut harness, "A pseudonym");
    assert!(shows(&harness, "Typed words go along."), "the preview follows what is ticked");
    press(&mut harness, "Write the file");
    assert!(shows(&harness, "Written to "));
    let handed_in = fs::read_dir(written).unwrap().next().unwrap().unwrap().path();
    assert!(read_path(&handed_in).unwrap().with_words);
    press(&mut harness, "Copy path");
    assert!(shows(&harness, "The path is in the clipboard."));
    drop_on(&mut harness, &handed_in);
    assert!(shows(&harness, "The run comes out the same when it is played again."));
    key(&mut harness, Key::Escape);
    assert!(shows(&harness, "Handed in before"));
    key(&mut harness, Key::Escape);
    assert_eq!(route(&harness), Route::Progress);
}
