//! What becomes of a room whose record is taken away under its feet: nothing is told as saved that is not on the disk.

use std::fs;
use std::path::PathBuf;

use amends::domain::workshop::{Act, SeatNo};
use amends::platform::{Clock, Folders};
use amends::words::{Language, Told as _, Words};
use amends::workflow::room::Host;
use serde_json::json;

use super::Open;

fn record(open: &Open) -> PathBuf {
    open.data.path().join("rooms").join("now.room")
}

/// Seats that answered, as somebody finds them who reopens the room.
fn reopened(open: Open) -> Vec<SeatNo> {
    let Open { host, door, data } = open;
    drop((door, host));
    let host = Host::resume(&Folders::find(Some(data.path())).unwrap(), Clock::system()).unwrap().unwrap();
    let room = host.room();
    room.decision().unwrap().round().unwrap().ballots.keys().copied().collect()
}

#[cfg(unix)]
#[test]
fn a_record_that_was_deleted_is_written_anew_whole_before_anything_more_is_acknowledged() {
    let open = Open::with(8);
    let [mut ada, mut ben] = ["Ada", "Ben"].map(|name| open.phone(name));
    open.commit();
    assert_eq!(ada.choose(0, 0, 1).status, 200);
    fs::remove_file(record(&open)).unwrap();
    assert_eq!(ben.choose(0, 0, 2).status, 200);
    assert!(record(&open).exists());
    assert_eq!(reopened(open), [SeatNo(1), SeatNo(2)]);
}

#[cfg(unix)]
#[test]
fn with_another_file_in_its_place_nothing_is_acknowledged_and_the_trainer_is_told_until_it_has_gone() {
    let open = Open::with(8);
    let [mut ada, mut ben] = ["Ada", "Ben"].map(|name| open.phone(name));
    open.commit();
    assert_eq!(ada.choose(0, 0, 1).status, 200);
    let (path, away) = (record(&open), open.data.path().join("away"));
    fs::rename(&path, &away).unwrap();
    fs::write(&path, "somebody else's").unwrap();
    let refused = ben.choose(0, 0, 2);
    assert_eq!((refused.status, refused.why().as_str()), (503, "unsaved"));
    let told = open.host.trouble().unwrap().told(&Words::in_language(Language::English).unwrap());
    assert!(told.contains("now.room") && told.contains("Another file"), "{told}");
    assert_eq!((open.answers(), fs::read_to_string(&path).unwrap()), (vec![SeatNo(1)], "somebody else's".to_owned()));
    fs::remove_file(&path).unwrap();
    assert_eq!(ben.choose(0, 0, 2).status, 200);
    assert_eq!(open.host.trouble(), None);
    assert_eq!(reopened(open), [SeatNo(1), SeatNo(2)]);
}

#[cfg(unix)]
#[test]
fn with_its_folder_gone_as_well_answers_are_refused_until_it_is_back() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    open.commit();
    let (rooms, away) = (open.data.path().join("rooms"), open.data.path().join("away"));
    fs::rename(&rooms, &away).unwrap();
    let refused = ada.choose(0, 0, 1);
    assert_eq!((refused.status, refused.why().as_str()), (503, "unsaved"));
    assert!(open.host.trouble().is_some() && open.answers().is_empty());
    fs::rename(&away, &rooms).unwrap();
    assert_eq!(ada.choose(0, 0, 1).status, 200);
    assert_eq!(reopened(open), [SeatNo(1)]);
}

#[test]
fn a_wish_to_keep_the_run_is_taken_once_the_workshop_is_over_and_declined_in_words_before() {
    let open = Open::with(8);
    let mut ada = open.phone("Ada");
    let wish = json!({ "name": "Ada Lovelace" });
    for _ in 0..5 {
        let declined = ada.send("/keep", &wish);
        assert_eq!((declined.status, declined.why().as_str()), (409, "not-over"), "{:?}", open.room().phase());
        let says = declined.json()["says"].as_str().unwrap().to_owned();
        assert!(says.contains("once the workshop is over"), "{says}");
        open.next();
    }
    assert_eq!(open.room().seat(SeatNo(ada.seat)).unwrap().keep_as, None);
    open.act(Act::End);
    assert_eq!(ada.send("/keep", &wish).status, 200);
}
