//! What is heard in the window, and what is not: cues follow what happens, the room follows the place one is in, and
//! one key silences everything. The window of these tests has the silent twin, which remembers.

use std::path::Path;

use amends::platform::settings::Settings;
use amends::platform::sound::{Cue, DeviceState, Room};
use amends::platform::{Clock, Sound};
use amends::ui::route::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::window::{Slot, key, press, route, settle, shows, window, window_failing};

fn heard(harness: &Harness<'_, Slot>) -> Vec<Cue> {
    harness.state().app.as_ref().unwrap().sound().take_heard()
}

fn room(harness: &Harness<'_, Slot>) -> Option<Room> {
    harness.state().app.as_ref().unwrap().sound().room_now()
}

fn in_the_conversation(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1280.0, 820.0);
    press(&mut harness, "Begin");
    assert_eq!((heard(&harness), room(&harness)), (vec![], None), "nothing before the conversation");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    harness
}

#[test]
fn the_customers_turn_is_heard_and_the_room_only_while_one_is_in_it() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = in_the_conversation(data.path());
    assert_eq!(heard(&harness), [Cue::CustomerTurn]);
    assert_eq!(room(&harness), Some(Room::Restaurant));
    key(&mut harness, egui::Key::Num1);
    assert_eq!(heard(&harness), [], "looking at a reply is not heard");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(heard(&harness), [Cue::ReplySent, Cue::CustomerTurn]);
    harness.event(egui::Event::Text("?".to_owned()));
    settle(&mut harness);
    assert_eq!(room(&harness), None, "behind the keys time stands still, and so does the room");
    key(&mut harness, egui::Key::Escape);
    assert_eq!(room(&harness), Some(Room::Restaurant));
    harness.input_mut().focused = false;
    settle(&mut harness);
    assert_eq!(room(&harness), None, "nobody hears the room while working in another window");
    harness.input_mut().focused = true;
    settle(&mut harness);
    key(&mut harness, egui::Key::Escape);
    assert_eq!((route(&harness), room(&harness)), (Route::Library, None));
    press(&mut harness, "Go on where you stopped");
    assert_eq!(room(&harness), Some(Room::Restaurant));
}

#[test]
fn the_end_is_heard_once_and_the_room_is_left() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = in_the_conversation(data.path());
    let mut all = heard(&harness);
    for _ in 0..40 {
        if route(&harness) == Route::Debrief {
            break;
        }
        key(&mut harness, egui::Key::Num1);
        key(&mut harness, egui::Key::Enter);
        all.extend(heard(&harness));
    }
    assert_eq!(route(&harness), Route::Debrief);
    assert_eq!(all.iter().filter(|cue| **cue == Cue::End).count(), 1, "{all:?}");
    assert_eq!(all.last(), Some(&Cue::End), "the end asks for no reply");
    assert_eq!(room(&harness), None);
}

#[test]
fn one_key_silences_everything_says_so_and_is_kept() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = in_the_conversation(data.path());
    heard(&harness);
    key(&mut harness, egui::Key::M);
    assert!(shows(&harness, "Sound off (Alt M)"));
    assert_eq!(room(&harness), None);
    key(&mut harness, egui::Key::Num1);
    key(&mut harness, egui::Key::Enter);
    assert_eq!(heard(&harness), []);
    assert!(!Settings::load(data.path()).settings.sound);
    drop(harness);
    let mut harness = window(data.path(), 1280.0, 820.0);
    press(&mut harness, "Go on where you stopped");
    assert_eq!((heard(&harness), room(&harness)), (vec![], None), "still off after a restart");
    key(&mut harness, egui::Key::M);
    assert!(shows(&harness, "Sound on (Alt M)"));
    assert_eq!(room(&harness), Some(Room::Restaurant));
    assert!(Settings::load(data.path()).settings.sound);
}

#[test]
fn an_m_in_a_field_is_a_letter() {
    let data = tempfile::tempdir().unwrap();
    let mut harness = window(data.path(), 1280.0, 820.0);
    settle(&mut harness);
    harness.get_by_role(egui::accesskit::Role::TextInput).focus();
    settle(&mut harness);
    harness.event(egui::Event::Text("m".to_owned()));
    key(&mut harness, egui::Key::M);
    assert!(!shows(&harness, "Sound off"));
    let field = harness.get_by_role(egui::accesskit::Role::TextInput);
    assert_eq!(field.accesskit_node().value().as_deref(), Some("m"));
}

#[test]
fn the_low_tone_before_the_time_is_out_is_heard_once_and_only_when_asked_for() {
    for asked in [false, true] {
        let data = tempfile::tempdir().unwrap();
        Settings { sound_time: asked, ..Settings::default() }.save(data.path()).unwrap();
        let mut harness = window_failing(data.path(), (1280.0, 820.0), 1.0, Vec::new());
        settle(&mut harness);
        key(&mut harness, egui::Key::Enter);
        key(&mut harness, egui::Key::Enter);
        assert_eq!(route(&harness), Route::Conversation);
        let mut all = Vec::new();
        for _ in 0..200 {
            harness.step();
            all.extend(heard(&harness));
            if shows(&harness, "You said nothing") {
                break;
            }
        }
        settle(&mut harness);
        all.extend(heard(&harness));
        assert_eq!(all.iter().filter(|cue| **cue == Cue::TimeNearlyOut).count(), usize::from(asked), "{all:?}");
        assert!(!all.contains(&Cue::ReplySent), "silence sends nothing: {all:?}");
    }
}

/// Run by the tests below in a process of its own, whose standard error they read.
#[test]
fn what_is_done_in_a_process_of_its_own() {
    match std::env::var("AMENDS_SOUND_TEST").as_deref() {
        Ok("look") => {
            let looked = std::thread::Builder::new().spawn(amends::platform::sound::try_device).unwrap();
            match looked.join().unwrap() {
                Ok(()) => println!("there is a device"),
                Err(error) => println!("{error}"),
            }
        }
        Ok("play") => {
            let sound = Sound::through_device(Clock::system());
            sound.levels(Settings::default().sound_levels());
            sound.cue(Cue::CustomerTurn);
            for _ in 0..100 {
                std::thread::sleep(std::time::Duration::from_millis(50));
                if sound.device() != DeviceState::Unasked {
                    break;
                }
            }
            std::thread::sleep(std::time::Duration::from_millis(300));
            println!("the device is {:?}", sound.device());
        }
        _ => {}
    }
}

/// Output and standard error of that process.
fn in_a_process_of_its_own(what: &str, set: &[(&str, &str)]) -> (String, String) {
    let mut child = std::process::Command::new(std::env::current_exe().unwrap());
    child.args(["--exact", "window_sound::what_is_done_in_a_process_of_its_own", "--nocapture"]);
    let out = child.env("AMENDS_SOUND_TEST", what).envs(set.iter().copied()).output().unwrap();
    let (said, complained) = (String::from_utf8_lossy(&out.stdout), String::from_utf8_lossy(&out.stderr));
    assert!(out.status.success() && said.contains("device"), "{said}");
    assert!(!complained.contains("ALSA") && !complained.contains("pcm"), "{complained}");
    (said.into_owned(), complained.into_owned())
}

/// The device is looked for by force, so on a machine without a card ALSA's library has a lot to say.
#[test]
fn without_a_sound_card_nothing_is_said_on_the_terminal() {
    in_a_process_of_its_own("look", &[]);
}

/// ALSA can write to a file what a card would play; that needs no card.
#[cfg(target_os = "linux")]
#[test]
fn a_cue_reaches_the_device_and_is_quiet_there() {
    let dir = tempfile::tempdir().unwrap();
    let heard = dir.path().join("heard.raw");
    let config = dir.path().join("alsa.conf");
    let device = "pcm.!default { type file slave.pcm \"nowhere\" file \"HEARD\" format \"raw\" }\n\
                  pcm.nowhere { type null }\n";
    std::fs::write(&config, device.replace("HEARD", &heard.display().to_string())).unwrap();
    let set = [("ALSA_CONFIG_PATH", config.to_str().unwrap()), ("PULSE_SERVER", "unix:/nowhere")];
    let (said, _) = in_a_process_of_its_own("play", &set);
    assert!(said.contains("the device is Found"), "{said}");
    let bytes = std::fs::read(&heard).unwrap();
    let samples = bytes.as_chunks::<4>().0.iter().map(|four| f32::from_le_bytes(*four));
    let peak = samples.fold(0.0_f32, |peak, sample| peak.max(sample.abs()));
    // The cue's own peak of -20 dBFS at three quarters of the volume, which is 6 dB less.
    assert!((0.04..0.06).contains(&peak), "{peak}");
}

#[cfg(target_os = "linux")]
#[test]
fn a_device_that_cannot_take_what_is_played_costs_nothing_but_the_sound() {
    let dir = tempfile::tempdir().unwrap();
    let config = dir.path().join("alsa.conf");
    std::fs::write(&config, "pcm.!default { type hw card 31 }\n").unwrap();
    let set = [("ALSA_CONFIG_PATH", config.to_str().unwrap()), ("PULSE_SERVER", "unix:/nowhere")];
    let (said, _) = in_a_process_of_its_own("play", &set);
    assert!(said.contains("the device is Missing"), "{said}");
}
