//! The store as a user meets it: turns that survive, damage that shows, a second window that is
//! told, backups that can be trusted and erasures that leave nothing. Only its public door is used.
#![cfg(test)]

use std::fs;
use std::path::PathBuf;

use amends::platform::{Clock, Folders};
use amends::store::{
    Ack, AttemptId, DATABASE_NAME, Filter, Fork, LearnerId, Mode, NewAttempt, NewEvent, Status, Store, StoreError,
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

#[path = "store/backups.rs"]
mod backups;
#[path = "store/crashes.rs"]
mod crashes;
#[path = "store/damage.rs"]
mod damage;
#[path = "store/drafts.rs"]
mod drafts;
#[path = "store/left.rs"]
mod left;
#[path = "store/reflections.rs"]
mod reflections;
#[path = "store/rooms.rs"]
mod rooms;

const CASE: &[u8] = b"(id: \"soup\", title: \"Cold soup\")";
const START_MS: i64 = 1_764_063_155_000;

struct Desk {
    dir: tempfile::TempDir,
    folders: Folders,
    clock: Clock,
}

impl Desk {
    fn new() -> Self {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        Self { dir, folders, clock: Clock::fixed(START_MS) }
    }

    fn open(&self) -> Store {
        Store::open(&self.folders, self.clock.clone()).unwrap()
    }

    fn database(&self) -> PathBuf {
        self.dir.path().join(DATABASE_NAME)
    }

    /// The file as any other program may open it, while the store is closed.
    fn raw(&self) -> Connection {
        Connection::open(self.database()).unwrap()
    }

    /// Every byte of every file in the data folder, by name.
    fn all_bytes(&self) -> Vec<(PathBuf, Vec<u8>)> {
        let mut folders = vec![self.dir.path().to_owned()];
        let mut found = Vec::new();
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap() {
                let path = entry.unwrap().path();
                if path.is_dir() {
                    folders.push(path);
                } else {
                    found.push((path.clone(), fs::read(path).unwrap()));
                }
            }
        }
        found
    }

    fn files_with(&self, words: &str) -> Vec<PathBuf> {
        let holds = |bytes: &[u8]| bytes.windows(words.len()).any(|window| window == words.as_bytes());
        self.all_bytes().into_iter().filter(|(_, bytes)| holds(bytes)).map(|(path, _)| path).collect()
    }
}

fn hex_digit(value: u8) -> Option<char> {
    char::from_digit(u32::from(value), 16)
}

fn case_hash() -> String {
    Sha256::digest(CASE).iter().flat_map(|byte| [byte >> 4, byte & 15]).filter_map(hex_digit).collect()
}

fn new_attempt(learner: &LearnerId) -> NewAttempt {
    NewAttempt {
        learner: learner.clone(),
        case_hash: case_hash(),
        scenario_id: "soup".into(),
        rules_version: "1".into(),
        engine_version: "0.1.0".into(),
        seed: 42,
        mode: Mode::Practice,
        parent: None,
    }
}

pub fn start(store: &Store, learner: &LearnerId) -> AttemptId {
    store.put_case(&case_hash(), "soup", "Cold soup", CASE).unwrap();
    store.start_attempt(new_attempt(learner)).unwrap()
}

fn event(kind: &'static str, payload: &str) -> NewEvent {
    NewEvent { kind, payload: payload.to_owned() }
}

pub fn turns(count: usize) -> Vec<NewEvent> {
    (1..=count).map(|n| event("move", &format!("{{\"reply\":\"turn {n}\"}}"))).collect()
}

#[test]
fn an_attempt_is_played_closed_resumed_and_finished() {
    let desk = Desk::new();
    let store = desk.open();
    assert!(store.opening().is_new);
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let attempt = start(&store, &ada);
    store.append(&attempt, 0, &turns(2)).unwrap();
    drop(store);

    let store = desk.open();
    assert!(!store.opening().is_new && !store.opening().after_unclean_exit);
    let unfinished = store.unfinished(&ada).unwrap();
    assert_eq!((unfinished.len(), &unfinished[0].id, unfinished[0].event_count), (1, &attempt, 2));
    assert_eq!(store.case_bytes(&unfinished[0].case_hash).unwrap(), CASE);
    let last = [event("ending", "{}")];
    let results = "{\"score\":71}";
    assert_eq!(store.finish_attempt(&attempt, 2, &last, results).unwrap(), Ack { last_seq: 3 });
    assert_eq!(store.finish_attempt(&attempt, 2, &last, results).unwrap(), Ack { last_seq: 3 }, "asked again");
    let other = store.finish_attempt(&attempt, 2, &last, "{\"score\":99}");
    assert!(matches!(other, Err(StoreError::NotOpen { status: "ended", .. })), "results are never rewritten");
    assert!(matches!(store.append(&attempt, 3, &turns(1)), Err(StoreError::NotOpen { .. })));
    assert!(matches!(store.abandon(&attempt), Err(StoreError::NotOpen { .. })));

    let row = store.attempt(&attempt.0).unwrap();
    assert_eq!((row.status, row.results.as_deref(), row.seed), (Status::Ended, Some(results), 42));
    assert!(row.is_unaided() && row.damage.is_none());
    assert_eq!(store.events(&attempt).unwrap().len(), 3);
    assert!(store.unfinished(&ada).unwrap().is_empty());
}

#[test]
fn attempts_are_listed_by_what_was_asked_and_found_by_the_start_of_their_id() {
    let store = Store::in_memory(Clock::fixed(START_MS)).unwrap();
    let (ada, bo) = (store.ensure_learner(Some("Ada")).unwrap(), store.ensure_learner(Some("Bo")).unwrap());
    let first = start(&store, &ada);
    store.append(&first, 0, &turns(3)).unwrap();
    let parent = Some(Fork { attempt: first.clone(), seq: 2 });
    let fork = store.start_attempt(NewAttempt { parent: parent.clone(), ..new_attempt(&ada) }).unwrap();
    let coached = store.start_attempt(NewAttempt { mode: Mode::Coach, ..new_attempt(&bo) }).unwrap();
    store.abandon(&fork).unwrap();
    store.abandon(&fork).unwrap();

    let ids = |filter| store.attempts(filter).unwrap().into_iter().map(|row| row.id).collect::<Vec<_>>();
    assert_eq!(ids(Filter::default()), [coached.clone(), fork.clone(), first.clone()]);
    assert_eq!(
        ids(Filter { learner: Some(ada), status: Some(Status::Open), ..Filter::default() }),
        std::slice::from_ref(&first)
    );
    assert_eq!(ids(Filter { scenario: Some("tea".into()), ..Filter::default() }), []);

    let row = store.attempt(&fork.0).unwrap();
    assert_eq!((row.status, &row.parent), (Status::Abandoned, &parent));
    let unaided = [&first, &fork, &coached].map(|id| store.attempt(&id.0).unwrap().is_unaided());
    assert_eq!(unaided, [true, false, false]);

    // Ids begin with the time, and the clock stands still here.
    let (time, _) = first.0.split_at(13);
    assert!(matches!(store.attempt(time), Err(StoreError::Ambiguous { matches: 3, .. })));
    assert_eq!(store.attempt(&first.0.to_uppercase()).unwrap().id, first);
    let (most, _) = first.0.split_at(35);
    assert_eq!(store.attempt(most).unwrap().id, first);
    for nobody in ["", "zz", "%"] {
        assert!(matches!(store.attempt(nobody), Err(StoreError::Unknown { what: "attempt", .. })), "{nobody:?}");
    }
}

#[test]
fn an_attempt_needs_a_learner_a_case_a_seed_and_a_real_parent() {
    let store = Store::in_memory(Clock::fixed(START_MS)).unwrap();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let refused = |new| store.start_attempt(new).unwrap_err().to_string();
    assert!(refused(new_attempt(&ada)).contains("no case"));
    let attempt = start(&store, &ada);
    assert!(refused(new_attempt(&LearnerId("nobody".into()))).contains("no learner nobody"));
    assert!(refused(NewAttempt { seed: 1 << 53, ..new_attempt(&ada) }).contains("seed"));
    let fork =
        |id: &AttemptId, seq| NewAttempt { parent: Some(Fork { attempt: id.clone(), seq }), ..new_attempt(&ada) };
    assert!(refused(fork(&AttemptId("none".into()), 0)).contains("no attempt none"));
    assert!(refused(fork(&attempt, 1)).contains("0 events, not 1"));
    assert_eq!(store.attempts(Filter::default()).unwrap().len(), 1);
}

#[test]
fn a_store_in_memory_plays_and_has_no_backups() {
    let store = Store::in_memory(Clock::fixed(START_MS)).unwrap();
    let learner = store.ensure_learner(None).unwrap();
    let attempt = start(&store, &learner);
    store.append(&attempt, 0, &turns(3)).unwrap();
    store.finish_attempt(&attempt, 3, &[], "{}").unwrap();
    let report = store.check().unwrap();
    assert!(report.is_sound() && (report.attempts, report.events) == (1, 3));
    assert!(matches!(store.backup_now(), Err(StoreError::NotOnDisk { .. })));
    assert_eq!(store.backups().unwrap(), []);
    assert_eq!(store.erase_learner_data(&learner).unwrap().events, 3);
}
