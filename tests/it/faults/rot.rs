//! Rot on the disk: flipped bits, cut files and blank pages are found and named, whole attempts stay readable,
//! and a repair brings back what proves itself.

use std::fs;
use std::path::Path;

use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, DATABASE_NAME, Filter, NewEvent, Store, StoreError, StoredEvent};

use super::{Dice, amount, report, scratch};

const ATTEMPTS: usize = 12;
const EVENTS: usize = 24;

/// A store with a dozen attempts, closed; its bytes, its attempts and their events.
struct Sound {
    bytes: Vec<u8>,
    attempts: Vec<(AttemptId, Vec<StoredEvent>)>,
}

fn words(attempt: usize, n: usize) -> String {
    format!("{{\"attempt\":{attempt},\"reply\":\"turn {n}\",\"why\":\"{}\"}}", "a sentence of some length ".repeat(6))
}

fn open(data: &Path) -> Result<Store, StoreError> {
    Store::open(&Folders::find(Some(data)).unwrap(), Clock::fixed(1_764_063_155_000))
}

fn sound() -> Sound {
    let dir = scratch();
    let store = open(dir.path()).unwrap();
    let learner = store.ensure_learner(Some("Ada")).unwrap();
    let ids: Vec<AttemptId> = (0..ATTEMPTS)
        .map(|attempt| {
            let id = crate::store::start(&store, &learner);
            for n in 0..EVENTS {
                let event = NewEvent { kind: "move", payload: words(attempt, n) };
                store.append(&id, n as u64, &[event]).unwrap();
            }
            if attempt % 2 == 0 {
                store.finish_attempt(&id, EVENTS as u64, &[], "{\"score\":10}").unwrap();
            }
            id
        })
        .collect();
    let attempts = ids.iter().map(|id| (id.clone(), store.events(id).unwrap())).collect();
    drop(store);
    Sound { bytes: fs::read(dir.path().join(DATABASE_NAME)).unwrap(), attempts }
}

/// What became of a damaged store.
#[derive(Debug, Default, Clone, Copy)]
struct Tally {
    /// Refused at the start, or found by the check.
    found: u32,
    /// Nothing was found, and nothing that is shown has changed.
    harmless: u32,
    /// The attempts that stayed readable, and those that were shown to be damaged.
    readable: u32,
    damaged: u32,
    /// Of the events, those brought back by a repair without any backup.
    repaired: u64,
    /// How many there were.
    of: u64,
    /// Of the events no attempt could be made of, those that can be read in the file beside the damaged store.
    readable_beside: u64,
}

/// Damages a store, opens it, reads everything, and repairs it.
fn damage(sound: &Sound, bytes: &[u8], repairs: bool, tally: &mut Tally) {
    let dir = scratch();
    fs::write(dir.path().join(DATABASE_NAME), bytes).unwrap();
    let mut noticed = false;
    match open(dir.path()) {
        Err(
            StoreError::DamagedFile { .. }
            | StoreError::NotAStore { .. }
            | StoreError::TooNew { .. }
            | StoreError::Unsafe { .. }
            | StoreError::Database { .. }
            | StoreError::Io { .. },
        ) => noticed = true,
        Err(other) => panic!("{other}"),
        Ok(store) => {
            let report = store.check().unwrap();
            noticed |= !report.is_sound();
            let rows = store.attempts(Filter::default()).unwrap_or_default();
            for (id, events) in &sound.attempts {
                match store.events(id) {
                    Ok(found) => {
                        assert_eq!(&found, events, "a changed event is shown as good");
                        tally.readable += 1;
                    }
                    Err(_) => {
                        assert!(!report.is_sound(), "attempt {id} cannot be read and the check does not say so");
                        tally.damaged += 1;
                    }
                }
            }
            for row in rows.iter().filter(|row| row.results.is_some()) {
                assert_eq!(row.results.as_deref(), Some("{\"score\":10}"), "a changed score is shown as good");
            }
        }
    }
    if noticed {
        tally.found += 1;
    } else {
        tally.harmless += 1;
    }
    if repairs && noticed {
        repair(sound, dir.path(), bytes, tally);
    }
}

/// Repairs without a single backup: the damaged file alone has to do.
fn repair(sound: &Sound, data: &Path, damaged: &[u8], tally: &mut Tally) {
    let folders = Folders::find(Some(data)).unwrap();
    let repaired = match Store::repair(&folders, &Clock::fixed(0), Vec::new()) {
        Ok(repaired) => repaired,
        Err(StoreError::TooNew { .. }) => return, // The damage makes it look like a later version's.
        Err(other) => panic!("{other}"),
    };
    let aside = repaired.set_aside.clone().expect("the damaged file is kept");
    assert_eq!(fs::read(aside).unwrap(), damaged, "to the last byte");
    let store = open(data).unwrap();
    assert!(store.check().unwrap().is_sound());
    store.backup_now().unwrap();
    let beside = repaired.loose_kept.as_ref().map_or_else(String::new, |path| fs::read_to_string(path).unwrap());
    assert_eq!(beside.lines().count() as u64, repaired.loose);
    for line in beside.lines() {
        let kept: serde_json::Value = serde_json::from_str(line).unwrap();
        let Some(words) = kept["words"].as_str() else { continue };
        let was = sound.attempts.iter().flat_map(|(_, events)| events).find(|e| e.payload.as_deref() == Some(words));
        let was = was.expect("only what was there is kept beside");
        assert_eq!((kept["event"].as_u64(), kept["kind"].as_str()), (Some(was.seq), Some("move")));
        tally.readable_beside += 1;
    }
    for (id, events) in &sound.attempts {
        let is_there = |event: &&StoredEvent| {
            let words = event.payload.as_deref().unwrap().as_bytes();
            damaged.windows(words.len()).any(|window| window == words)
        };
        tally.of += events.iter().filter(is_there).count() as u64;
        if let Ok(found) = store.events(id) {
            for (found, was) in found.iter().zip(events) {
                let is_worn = found.payload.is_none();
                assert!(found == was || (is_worn && found.seq == was.seq), "what comes back is what was there");
                tally.repaired += u64::from(!is_worn);
            }
        }
    }
}

fn share(part: u64, whole: u64) -> f64 {
    part as f64 * 100.0 / whole.max(1) as f64
}

#[test]
fn flipped_bits_are_found_and_no_wrong_score_is_shown() {
    let sound = sound();
    let flips = amount(1_000, 20_000);
    let mut dice = Dice::new(21);
    let mut tally = Tally::default();
    for n in 0..flips {
        let mut bytes = sound.bytes.clone();
        let at = dice.below(bytes.len());
        bytes[at] ^= 1 << dice.below(8);
        damage(&sound, &bytes, n % 10 == 0, &mut tally);
    }
    let share_back = share(tally.repaired, tally.of);
    report(&format!(
        "{flips} bit flips in {} kB: {} found, {} changed nothing that is shown, 0 wrong shown as good; \
         {} attempts stayed readable beside {} damaged; a repair without backups brings {share_back:.1} % of the events back",
        sound.bytes.len() / 1000,
        tally.found,
        tally.harmless,
        tally.readable,
        tally.damaged,
    ));
    assert!(share_back >= 85.0, "a repair brings only {share_back:.1} % back");
}

/// The bits of the events themselves, wherever they lie: these have to be found.
#[test]
fn flipped_bits_in_events_are_found_by_the_chain() {
    let sound = sound();
    let mut dice = Dice::new(22);
    let mut tally = Tally::default();
    let flips = amount(400, 8_000);
    for _ in 0..flips {
        let text = words(dice.below(ATTEMPTS), dice.below(EVENTS)).into_bytes();
        let at = sound.bytes.windows(text.len()).position(|window| window == text).unwrap();
        let mut bytes = sound.bytes.clone();
        bytes[at + dice.below(text.len())] ^= 1 << dice.below(8);
        damage(&sound, &bytes, false, &mut tally);
    }
    report(&format!("{flips} bit flips in events: {} found", tally.found));
    assert_eq!(tally.found, flips);
}

#[test]
fn cut_files_and_blank_pages_are_found() {
    let sound = sound();
    let mut dice = Dice::new(23);
    let mut tally = Tally::default();
    let (cuts, blanks) = (amount(300, 1_000), amount(100, 200));
    let mut cut = Tally::default();
    for n in 0..cuts {
        let length = 1 + dice.below(sound.bytes.len() - 1);
        damage(&sound, &sound.bytes[..length], n % 10 == 0, &mut cut);
    }
    assert_eq!(cut.found, cuts, "every cut is found");
    for n in 0..blanks {
        let page = dice.below(sound.bytes.len() / 4096);
        let mut bytes = sound.bytes.clone();
        bytes[page * 4096..(page + 1) * 4096].fill(0);
        damage(&sound, &bytes, n % 4 == 0, &mut tally);
    }
    let (placed, beside) =
        (|t: &Tally| share(t.repaired, t.of), |t: &Tally| share(t.repaired + t.readable_beside, t.of));
    report(&format!(
        "{cuts} cuts, all found: without backups {:.1} % of the events left come back in their attempts, {:.1} % with \
         those kept beside; {blanks} blank pages: {} found, {} changed nothing that is shown, {:.1} % come back in their \
         attempts, {:.1} % with those kept beside",
        placed(&cut),
        beside(&cut),
        tally.found,
        tally.harmless,
        placed(&tally),
        beside(&tally),
    ));
    for (tally, least) in [(&cut, 65.0), (&tally, 80.0)] {
        assert!(placed(tally) >= least && beside(tally) >= 95.0, "{} {}", placed(tally), beside(tally));
    }
}

/// What no attempt could be made of can be read, until the data of whoever said it is erased.
#[test]
fn words_kept_beside_a_damaged_store_go_with_their_learners_data() {
    let sound = sound();
    let dir = scratch();
    // The middle of the third attempt is gone, and so is the record of the last.
    let text = words(2, 8).into_bytes();
    let at = sound.bytes.windows(text.len()).position(|window| window == text).unwrap();
    let mut bytes = sound.bytes.clone();
    bytes[at / 4096 * 4096..][..4096].fill(0);
    fs::write(dir.path().join(DATABASE_NAME), bytes).unwrap();
    let repaired = Store::repair(&Folders::find(Some(dir.path())).unwrap(), &Clock::fixed(0), Vec::new()).unwrap();
    let beside = repaired.loose_kept.clone().unwrap();
    assert!(fs::read_to_string(&beside).unwrap().contains("turn 23"), "what follows the gap");
    assert!(repaired.words().iter().any(|line| line.to_string().contains("behind a gap")), "{:?}", repaired.words());
    let store = open(dir.path()).unwrap();
    for learner in store.learners().unwrap() {
        store.erase_learner_data(&learner.id).unwrap();
    }
    assert!(!beside.exists());
}

/// With a backup nothing that was in it is lost, whatever happened to the store itself.
#[test]
fn a_repair_takes_what_the_store_has_lost_from_the_backups() {
    let dir = scratch();
    let store = open(dir.path()).unwrap();
    let learner = store.ensure_learner(Some("Ada")).unwrap();
    let (first, second) = (crate::store::start(&store, &learner), crate::store::start(&store, &learner));
    store.append(&first, 0, &crate::store::turns(30)).unwrap();
    store.append(&second, 0, &crate::store::turns(10)).unwrap();
    store.backup_now().unwrap();
    store.append(&second, 10, &crate::store::turns(10)).unwrap();
    drop(store);
    let database = dir.path().join(DATABASE_NAME);
    let folders = Folders::find(Some(dir.path())).unwrap();
    let sound = fs::read(&database).unwrap();

    // A word of the first attempt has rotted: it comes back from the backup, the second keeps its later turns.
    let mut rotten = sound.clone();
    let at = sound.windows(7).position(|window| window == b"turn 17").unwrap();
    rotten[at] ^= 4;
    fs::write(&database, &rotten).unwrap();
    assert!(matches!(open(dir.path()).unwrap().backup_now(), Err(StoreError::DamagedFile { .. })));
    let repaired = Store::repair(&folders, &Clock::fixed(0), Vec::new()).unwrap();
    assert_eq!((repaired.whole, repaired.from_backup.len(), repaired.in_part.len()), (1, 1, 0), "{repaired:?}");
    let store = open(dir.path()).unwrap();
    assert_eq!((store.events(&first).unwrap().len(), store.events(&second).unwrap().len()), (30, 20));
    store.backup_now().unwrap();
    drop(store);

    // Nothing of the file can be read: the backups alone make a store.
    fs::write(&database, vec![0x55; 100_000]).unwrap();
    let repaired = Store::repair(&folders, &Clock::fixed(0), Vec::new()).unwrap();
    assert_eq!(repaired.from_backup.len(), 2, "{repaired:?}");
    assert_eq!(open(dir.path()).unwrap().events(&second).unwrap().len(), 20);
    assert!(repaired.words().iter().any(|line| line.to_string().contains("damaged-")), "{:?}", repaired.words());
}

/// The chain holds without the words: an attempt that has ended loses what one event said, and no result.
#[test]
fn an_ended_attempt_keeps_its_results_when_the_words_of_an_event_have_rotted() {
    let sound = sound();
    let (id, events) = &sound.attempts[4];
    let text = words(4, 9).into_bytes();
    let at = sound.bytes.windows(text.len()).position(|window| window == text).unwrap();
    let dir = scratch();
    let mut bytes = sound.bytes.clone();
    bytes[at + 20] ^= 2;
    fs::write(dir.path().join(DATABASE_NAME), bytes).unwrap();
    let repaired = Store::repair(&Folders::find(Some(dir.path())).unwrap(), &Clock::fixed(0), Vec::new()).unwrap();
    assert_eq!((repaired.whole, repaired.worn.as_slice()), (ATTEMPTS as u64 - 1, [(id.clone(), 1)].as_slice()));
    let store = open(dir.path()).unwrap();
    assert_eq!(store.attempt(&id.0).unwrap().results.as_deref(), Some("{\"score\":10}"));
    let found = store.events(id).unwrap();
    assert_eq!((found.len(), &found[9].payload, &found[10..]), (EVENTS, &None, &events[10..]));
}

/// The first page is gone: where the tables are is known from a new store, also after the file was rewritten as a whole.
#[test]
fn a_store_without_its_first_page_comes_back() {
    for is_rewritten in [false, true] {
        let mut sound = sound();
        if is_rewritten {
            let dir = scratch();
            fs::write(dir.path().join(DATABASE_NAME), &sound.bytes).unwrap();
            let store = open(dir.path()).unwrap();
            let gone = store.ensure_learner(Some("Somebody")).unwrap();
            store.erase_learner_data(&gone).unwrap();
            drop(store);
            sound.bytes = fs::read(dir.path().join(DATABASE_NAME)).unwrap();
        }
        let dir = scratch();
        sound.bytes[..4096].fill(0);
        fs::write(dir.path().join(DATABASE_NAME), &sound.bytes).unwrap();
        assert!(open(dir.path()).is_err());
        let repaired = Store::repair(&Folders::find(Some(dir.path())).unwrap(), &Clock::fixed(0), Vec::new()).unwrap();
        assert_eq!(repaired.whole, ATTEMPTS as u64, "rewritten: {is_rewritten}, {repaired:?}");
        let store = open(dir.path()).unwrap();
        assert!(sound.attempts.iter().all(|(id, events)| store.events(id).unwrap() == *events));
    }
}

#[test]
fn what_was_erased_does_not_come_back_with_a_repair() {
    let dir = scratch();
    let store = open(dir.path()).unwrap();
    let gone = store.ensure_learner(Some("Zebedee Quux")).unwrap();
    let attempt = crate::store::start(&store, &gone);
    store.append(&attempt, 0, &[NewEvent { kind: "move", payload: "\"secret words\"".into() }]).unwrap();
    let old = fs::read(store.backup_now().unwrap().path).unwrap();
    store.erase_learner_data(&gone).unwrap();
    let backup = store.backups().unwrap().remove(0).path;
    drop(store);
    // A backup from before the erasure comes back, as from a stick, and the store is damaged.
    fs::write(&backup, old).unwrap();
    Store::repair(&Folders::find(Some(dir.path())).unwrap(), &Clock::fixed(0), Vec::new()).unwrap();
    let bytes = fs::read(dir.path().join(DATABASE_NAME)).unwrap();
    for trace in ["Zebedee Quux", "secret words"] {
        assert!(!bytes.windows(trace.len()).any(|window| window == trace.as_bytes()), "{trace} is back");
    }
}

#[test]
fn a_log_that_is_gone_or_anothers_never_shows_wrong_turns() {
    let dir = scratch();
    let store = open(dir.path()).unwrap();
    let learner = store.ensure_learner(None).unwrap();
    let attempt = crate::store::start(&store, &learner);
    store.append(&attempt, 0, &crate::store::turns(5)).unwrap();
    let log = dir.path().join("store.sqlite-wal");
    let (database, with_log) = (dir.path().join(DATABASE_NAME), fs::read(&log).unwrap());
    let without = fs::read(&database).unwrap();
    store.append(&attempt, 5, &crate::store::turns(5)).unwrap();
    drop(store);
    let whole = fs::read(&database).unwrap();
    let mut shown = Vec::new();
    for (file, beside) in [(&without, None), (&whole, Some(&with_log)), (&without, Some(&with_log)), (&whole, None)] {
        let other = scratch();
        fs::write(other.path().join(DATABASE_NAME), file).unwrap();
        if let Some(bytes) = beside {
            fs::write(other.path().join("store.sqlite-wal"), bytes).unwrap();
        }
        let Ok(store) = open(other.path()) else { continue };
        if let Ok(events) = store.events(&attempt) {
            assert!([0, 5, 10].contains(&events.len()), "{}", events.len());
            shown.push(events.len());
        }
    }
    assert!(
        shown.contains(&10) && shown.contains(&5),
        "the whole file and the file with its own log can be read: {shown:?}"
    );
}
