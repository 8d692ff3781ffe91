//! The store as a user meets it: turns that survive, damage that shows, a second window that is
//! told, backups that can be trusted and erasures that leave nothing. Only its public door is used.
#![cfg(test)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use amends::platform::folders::Place;
use amends::platform::{Clock, Folders};
use amends::store::{
    Ack, AttemptId, CheckReport, DATABASE_NAME, Filter, Fork, LOCK_NAME, LearnerId, Mode, NewAttempt, NewEvent, Status,
    Store, StoreError,
};
use rusqlite::Connection;
use sha2::{Digest, Sha256};

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

fn start(store: &Store, learner: &LearnerId) -> AttemptId {
    store.put_case(&case_hash(), "soup", "Cold soup", CASE).unwrap();
    store.start_attempt(new_attempt(learner)).unwrap()
}

fn event(kind: &'static str, payload: &str) -> NewEvent {
    NewEvent { kind, payload: payload.to_owned() }
}

fn turns(count: usize) -> Vec<NewEvent> {
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
fn history_cannot_be_rewritten_by_hand() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(2)).unwrap();
    drop(store);
    let raw = desk.raw();
    for sql in [
        "UPDATE event SET payload = '{}'",
        "UPDATE event SET kind = 'x'",
        "UPDATE event SET wall_ms = 0, payload = NULL, salt = NULL",
        "UPDATE event SET payload = NULL",
        "DELETE FROM event",
        "UPDATE attempt SET seed = 1",
        "UPDATE attempt SET learner = 'x'",
        "DELETE FROM attempt",
    ] {
        let refused = raw.execute(sql, []).unwrap_err().to_string();
        assert!(refused.contains("never"), "{sql}: {refused}");
    }
    raw.execute("UPDATE event SET payload = NULL, salt = NULL WHERE seq = 1", []).unwrap();
    drop(raw);
    let events = desk.open().events(&attempt).unwrap();
    assert_eq!((events[0].payload.as_deref(), events[1].seq), (None, 2), "emptied, and the chain holds");
}

#[test]
fn every_kind_of_tampering_is_named_and_other_attempts_stay_readable() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(None).unwrap();
    let (hurt, healthy) = (start(&store, &ada), start(&store, &ada));
    for attempt in [&hurt, &healthy] {
        store.append(attempt, 0, &turns(3)).unwrap();
        store.finish_attempt(attempt, 3, &[], "{\"score\":10}").unwrap();
    }
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    let triggers =
        "DROP TRIGGER event_keeps_its_history; DROP TRIGGER event_stays; DROP TRIGGER attempt_keeps_its_header;";
    let restored = |raw: &Connection, names: &[String]| names.iter().for_each(|sql| raw.execute_batch(sql).unwrap());
    for (sql, seq) in [
        ("UPDATE event SET payload = replace(payload, 'turn', 'tirn') WHERE attempt = 1 AND seq = 2", 2),
        ("UPDATE event SET kind = 'mope' WHERE attempt = 1 AND seq = 2", 2),
        ("UPDATE event SET mono_ms = mono_ms + 1 WHERE attempt = 1 AND seq = 3", 3),
        ("UPDATE event SET wall_ms = wall_ms + 1 WHERE attempt = 1 AND seq = 1", 1),
        ("UPDATE event SET hash = zeroblob(32) WHERE attempt = 1 AND seq = 3", 3),
        ("DELETE FROM event WHERE attempt = 1 AND seq = 3", 3),
        ("DELETE FROM event WHERE attempt = 1 AND seq = 1", 1),
        ("DELETE FROM event WHERE attempt = 1", 1),
        ("UPDATE attempt SET event_count = 2 WHERE nr = 1", 0),
        ("UPDATE attempt SET head_hash = zeroblob(32) WHERE nr = 1", 0),
        ("UPDATE attempt SET results = '{\"score\":90}' WHERE nr = 1", 0),
        ("UPDATE attempt SET seed = 43 WHERE nr = 1", 0),
        ("UPDATE attempt SET mode = 'assessment' WHERE nr = 1", 0),
        ("UPDATE attempt SET status = 'abandoned' WHERE nr = 1", 0),
        ("UPDATE attempt SET ended_ms = ended_ms + 1 WHERE nr = 1", 0),
    ] {
        let mut file = fs::File::create(desk.database()).unwrap();
        file.write_all(&sound).unwrap();
        let raw = desk.raw();
        let names: Vec<String> = {
            let mut query = raw.prepare("SELECT sql FROM sqlite_schema WHERE type = 'trigger'").unwrap();
            query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
        };
        raw.execute_batch(triggers).unwrap();
        assert_eq!(raw.execute(sql, []).unwrap().min(1), 1, "{sql}");
        let dropped: Vec<String> = names
            .into_iter()
            .filter(|sql| ["event_keeps", "event_stays", "attempt_keeps"].iter().any(|name| sql.contains(name)))
            .collect();
        restored(&raw, &dropped);
        drop(raw);

        let store = desk.open();
        let report = store.check().unwrap();
        let named: Vec<_> = report.damaged.iter().map(|found| (&found.attempt, found.seq)).collect();
        assert_eq!(named, [(&hurt, seq)], "{sql}");
        match store.events(&hurt) {
            Err(StoreError::Damaged { attempt, seq: at, .. }) => {
                assert_eq!((attempt, at), (hurt.0.clone(), seq), "{sql}");
            }
            other => panic!("{sql}: {other:?}"),
        }
        let rows = store.attempts(Filter::default()).unwrap();
        if seq == 0 {
            assert!(rows[1].damage.is_some() && rows[1].results.is_none() && !rows[1].is_unaided(), "{sql}");
        }
        assert_eq!(rows[0].results.as_deref(), Some("{\"score\":10}"));
        assert_eq!(store.events(&healthy).unwrap().len(), 3);
        assert!(matches!(store.backup_now(), Err(StoreError::DamagedFile { .. })), "no backup of a damaged store");
    }
}

#[test]
fn flipped_bits_in_stored_words_are_found_in_the_file_itself() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(40)).unwrap();
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    let words = b"{\"reply\":\"turn 17\"}";
    let at = sound.windows(words.len()).position(|window| window == words).unwrap();
    for bit in (0..words.len() * 8).step_by(5) {
        let mut flipped = sound.clone();
        flipped[at + bit / 8] ^= 1 << (bit % 8);
        fs::File::create(desk.database()).unwrap().write_all(&flipped).unwrap();
        let store = desk.open();
        assert!(matches!(store.events(&attempt), Err(StoreError::Damaged { seq: 17, .. })), "bit {bit}");
    }
}

#[test]
fn a_broken_file_never_opens_as_a_good_one() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(200)).unwrap();
    drop(store);
    let sound = fs::read(desk.database()).unwrap();
    for page in 0..sound.len() / 4096 {
        for damage in ["cut", "zeroed"] {
            let mut bytes = sound.clone();
            if damage == "cut" {
                bytes.truncate(page * 4096 + 1000);
            } else {
                bytes[page * 4096..(page + 1) * 4096].fill(0);
            }
            fs::File::create(desk.database()).unwrap().write_all(&bytes).unwrap();
            match Store::open(&desk.folders, desk.clock.clone()) {
                Err(StoreError::DamagedFile { .. } | StoreError::NotAStore { .. }) => {}
                Err(other) => panic!("{damage} at page {page}: {other}"),
                Ok(store) => assert!(!store.check().unwrap().is_sound(), "{damage} at page {page}"),
            }
        }
    }
}

#[test]
fn a_later_format_and_other_programs_files_are_refused_without_touching_them() {
    let desk = Desk::new();
    drop(desk.open());
    let raw = desk.raw();
    raw.execute_batch("PRAGMA journal_mode=DELETE; PRAGMA user_version=99").unwrap();
    drop(raw);
    let before = fs::read(desk.database()).unwrap();
    let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err();
    assert!(matches!(refused, StoreError::TooNew { found: 99, known: 1, .. }), "{refused}");
    assert_eq!(fs::read(desk.database()).unwrap(), before);

    for other in [b"not a database at all, just some words".to_vec(), {
        let path = desk.dir.path().join("other");
        Connection::open(&path).unwrap().execute_batch("CREATE TABLE t (x); PRAGMA application_id=7").unwrap();
        fs::read(path).unwrap()
    }] {
        fs::File::create(desk.database()).unwrap().write_all(&other).unwrap();
        let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err();
        assert!(matches!(refused, StoreError::NotAStore { .. }), "{refused}");
        assert_eq!(fs::read(desk.database()).unwrap(), other);
    }
}

const CHILD: &str = "AMENDS_TEST_CHILD_FOLDER";

/// Runs the test of this name again as a process of its own, working in `folder`.
fn child(test: &str, folder: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command.args([test, "--nocapture", "--test-threads=1"]).env(CHILD, folder).stdout(Stdio::piped());
    command
}

/// Plays for ever, saying which turns were acknowledged.
fn play_until_killed(folder: &Path) {
    let store = Store::open(&Folders::find(Some(folder)).unwrap(), Clock::system()).unwrap();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    println!("START {attempt}");
    for seq in 0.. {
        let ack = store.append(&attempt, seq, &[event("move", &format!("{{\"n\":{}}}", seq + 1))]).unwrap();
        println!("ACK {}", ack.last_seq);
    }
}

#[test]
fn a_killed_program_loses_no_acknowledged_turn_and_its_lock_does_not_stay() {
    if let Some(folder) = std::env::var_os(CHILD) {
        return play_until_killed(Path::new(&folder));
    }
    let desk = Desk::new();
    for round in 0..5_u64 {
        let mut playing = child("a_killed_program_loses", desk.dir.path()).spawn().unwrap();
        let mut lines = BufReader::new(playing.stdout.take().unwrap()).lines().map(Result::unwrap);
        let attempt = lines.by_ref().find_map(|line| Some(line.split_once("START ")?.1.to_owned())).unwrap();
        let acknowledged = |line: String| line.strip_prefix("ACK ")?.parse::<u64>().ok();
        let enough = 3 + 7 * round;
        let before_kill = lines.by_ref().filter_map(acknowledged).find(|ack| *ack >= enough).unwrap();
        match Store::open(&desk.folders, desk.clock.clone()) {
            Err(StoreError::InUse { holder: Some(holder), .. }) => assert_eq!(holder.pid, playing.id()),
            other => panic!("{other:?}"),
        }
        playing.kill().unwrap();
        playing.wait().unwrap();
        let acknowledged = lines.filter_map(acknowledged).last().unwrap_or(before_kill);

        let store = desk.open();
        assert!(store.opening().after_unclean_exit);
        assert!(store.opening().check.as_ref().is_some_and(CheckReport::is_sound));
        let events = store.events(&AttemptId(attempt)).unwrap();
        let count = events.len() as u64;
        assert!((acknowledged..=acknowledged + 1).contains(&count), "{count} stored, {acknowledged} acknowledged");
        assert!(events.iter().all(|e| e.payload.as_deref() == Some(format!("{{\"n\":{}}}", e.seq).as_str())));
    }
    assert!(!desk.open().opening().after_unclean_exit, "closed in order this time");
}

#[test]
fn after_an_unclean_exit_a_damaged_attempt_is_reported_at_once() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(2)).unwrap();
    drop(store);
    desk.raw().execute("UPDATE attempt SET event_count = 1", []).unwrap();
    fs::File::create(desk.dir.path().join(LOCK_NAME)).unwrap().write_all(b"1 2025-01-01T00:00:00Z\n").unwrap();
    let store = desk.open();
    let report = store.opening().check.as_ref().unwrap();
    assert_eq!(report.damaged.iter().map(|found| &found.attempt).collect::<Vec<_>>(), [&attempt]);
}

#[test]
fn a_second_window_is_told_who_has_the_store_and_handles_share_it() {
    let desk = Desk::new();
    let store = desk.open();
    let clone = store.clone();
    drop(store);
    let refused = Store::open(&desk.folders, desk.clock.clone()).unwrap_err().to_string();
    assert!(refused.contains(&format!("process {}", std::process::id())), "{refused}");
    assert!(refused.contains("2025-11-25T09:32:35"), "{refused}");
    clone.ensure_learner(Some("Ada")).unwrap();
    drop(clone);
    assert_eq!(desk.open().learners().unwrap().len(), 1);
}

#[cfg(unix)]
#[test]
fn a_folder_nobody_may_write_in_is_named_with_the_missing_right() {
    use std::os::unix::fs::PermissionsExt as _;
    use std::os::unix::process::CommandExt as _;
    let told = |folder: &Path| {
        Store::open(&Folders::find(Some(folder)).unwrap(), Clock::system()).map(|_| ()).unwrap_err().to_string()
    };
    if let Some(folder) = std::env::var_os(CHILD) {
        let folder = Path::new(&folder);
        println!("\nTOLD {}", told(folder));
        println!("\nTOLD {}", told(&folder.join("below")));
        return;
    }
    let desk = Desk::new();
    drop(desk.open());
    fs::set_permissions(desk.dir.path(), fs::Permissions::from_mode(0o555)).unwrap();
    for file in [DATABASE_NAME, LOCK_NAME] {
        fs::set_permissions(desk.dir.path().join(file), fs::Permissions::from_mode(0o444)).unwrap();
    }
    let mut asking = child("a_folder_nobody_may_write_in", desk.dir.path());
    let is_root = fs::File::create(desk.dir.path().join("probe")).is_ok();
    if is_root {
        asking.uid(65_534).current_dir("/"); // root may write anywhere; nobody may not
    }
    let output = asking.output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let told: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("TOLD ")).collect();
    assert_eq!(told.len(), 2, "{text}");
    let folder = desk.dir.path().to_string_lossy();
    assert!(told.iter().all(|line| line.contains(&*folder)), "{told:?}");
    assert!(told[0].contains("the right to write this file is missing"), "{}", told[0]);
    assert!(told[1].contains("the right to create a folder is missing"), "{}", told[1]);
}

#[cfg(unix)]
#[test]
fn a_store_that_was_deleted_while_open_acknowledges_nothing_more() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(1)).unwrap();
    fs::rename(desk.database(), desk.dir.path().join("elsewhere")).unwrap();
    let refused = store.append(&attempt, 1, &turns(1)).unwrap_err();
    assert!(matches!(refused, StoreError::Vanished { doing: "save your turn", .. }), "{refused}");
    fs::rename(desk.dir.path().join("elsewhere"), desk.database()).unwrap();
    assert_eq!(store.append(&attempt, 1, &turns(1)).unwrap(), Ack { last_seq: 2 });
}

#[test]
fn a_backup_is_whole_named_and_can_take_the_stores_place() {
    let desk = Desk::new();
    let store = desk.open();
    let ada = store.ensure_learner(Some("Ada")).unwrap();
    let attempt = start(&store, &ada);
    store.append(&attempt, 0, &turns(5)).unwrap();
    let backup = store.backup_now().unwrap();
    assert!(backup.path.ends_with("backups/backup-000001-20251125T093235Z-v1.sqlite"), "{:?}", backup.path);
    desk.clock.set_ms(0);
    store.append(&attempt, 5, &turns(1)).unwrap();
    let second = store.backup_now().unwrap();
    assert_eq!(second.counter, 2, "the counter orders, not the clock");
    assert_eq!(store.last_verified_backup().unwrap(), Some(second.clone()));
    assert_eq!(store.backups().unwrap(), [second, backup.clone()]);
    assert!(matches!(Store::restore(&desk.folders, &desk.clock, &backup.path), Err(StoreError::InUse { .. })));
    drop(store);

    let restored = Store::restore(&desk.folders, &desk.clock, &backup.path).unwrap();
    let aside = restored.set_aside.unwrap();
    let store = desk.open();
    assert!(!store.opening().after_unclean_exit);
    assert_eq!(store.events(&attempt).unwrap().len(), 5);
    assert!(store.check().unwrap().is_sound());
    drop(store);
    Store::restore(&desk.folders, &desk.clock, &aside).unwrap();
    assert_eq!(desk.open().events(&attempt).unwrap().len(), 6, "the store before is not lost");
    let is_leftover = |path: &PathBuf| path.extension().is_none_or(|end| end != "sqlite" && end != "lock");
    let leftovers: Vec<PathBuf> = desk.all_bytes().into_iter().map(|(path, _)| path).filter(is_leftover).collect();
    assert_eq!(leftovers, Vec::<PathBuf>::new());
}

#[test]
fn a_rotten_or_hostile_backup_leaves_the_store_as_it_is() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    store.append(&attempt, 0, &turns(5)).unwrap();
    let backup = store.backup_now().unwrap().path;
    drop(store);
    let sound = fs::read(&backup).unwrap();
    for sql in [
        "DROP TRIGGER event_keeps_its_history; UPDATE event SET kind = 'x' WHERE seq = 2;",
        "CREATE TRIGGER sly AFTER INSERT ON event BEGIN DELETE FROM learner; END;",
        "CREATE VIEW v AS SELECT * FROM learner;",
        "PRAGMA user_version = 9;",
        "PRAGMA application_id = 9;",
    ] {
        fs::File::create(&backup).unwrap().write_all(&sound).unwrap();
        Connection::open(&backup).unwrap().execute_batch(sql).unwrap();
        let before = fs::read(desk.database()).unwrap();
        assert!(Store::restore(&desk.folders, &desk.clock, &backup).is_err(), "{sql}");
        assert_eq!(fs::read(desk.database()).unwrap(), before, "{sql}");
    }
    assert!(Store::restore(&desk.folders, &desk.clock, &desk.dir.path().join("none")).is_err());
    assert_eq!(desk.open().events(&attempt).unwrap().len(), 5);
}

#[test]
fn erasing_a_learner_leaves_no_byte_of_name_or_words_and_nobody_else_is_touched() {
    let desk = Desk::new();
    let store = desk.open();
    let (gone, stays) = ("Zebedee Quux", "Ada Lovelock");
    let (zebedee, ada) = (store.ensure_learner(Some(gone)).unwrap(), store.ensure_learner(Some(stays)).unwrap());
    for n in 0..150 {
        store.ensure_learner(Some(&format!("Somebody {n}"))).unwrap();
    }
    let mut attempts = Vec::new();
    for learner in [&zebedee, &ada, &zebedee] {
        let attempt = start(&store, learner);
        for seq in 0..30 {
            let words = format!("{{\"typed\":\"words of {learner} {}\"}}", "and more ".repeat(40));
            store.append(&attempt, seq, &[event("typed", &words)]).unwrap();
        }
        attempts.push(attempt);
    }
    let results = |learner: &LearnerId| format!("{{\"quote\":\"words of {learner}\"}}");
    store.finish_attempt(&attempts[0], 30, &[], &results(&zebedee)).unwrap();
    store.finish_attempt(&attempts[1], 30, &[], &results(&ada)).unwrap();
    let old = store.backup_now().unwrap();
    let elsewhere = tempfile::tempdir().unwrap();
    let stick = elsewhere.path().join("from the stick.sqlite");
    fs::copy(&old.path, &stick).unwrap();
    let words = format!("words of {zebedee}");
    assert!(desk.files_with(gone).len() >= 2 && desk.files_with(&words).len() >= 2, "there was something to erase");

    let erased = store.erase_learner_data(&zebedee).unwrap();
    assert_eq!((erased.attempts, erased.events, erased.backups), (2, 60, 1));
    for trace in [gone, &words] {
        assert_eq!(desk.files_with(trace), Vec::<PathBuf>::new(), "while still open");
    }
    assert_eq!(store.learners().unwrap().len(), 151);
    assert!(store.check().unwrap().is_sound());
    let row = store.attempt(&attempts[0].0).unwrap();
    assert_eq!((row.status, row.results, row.event_count), (Status::Ended, None, 30));
    assert_eq!(store.attempt(&attempts[2].0).unwrap().status, Status::Abandoned);
    assert!(store.events(&attempts[0]).unwrap().iter().all(|event| event.payload.is_none()));
    assert_eq!(store.attempt(&attempts[1].0).unwrap().results, Some(results(&ada)));
    assert!(store.events(&attempts[1]).unwrap().iter().all(|event| event.payload.is_some()));
    drop(store);

    let restored = Store::restore(&desk.folders, &desk.clock, &stick).unwrap();
    assert_eq!(restored.erased_again, 1, "a copy that left the folder is erased again when it comes back");
    let store = desk.open();
    assert_eq!(store.events(&attempts[1]).unwrap().len(), 30);
    drop(store);
    for trace in [gone, &words] {
        assert_eq!(desk.files_with(trace), Vec::<PathBuf>::new());
    }
}

#[test]
fn typed_words_can_go_alone_and_ratings_results_and_chain_stay() {
    let desk = Desk::new();
    let store = desk.open();
    let attempt = start(&store, &store.ensure_learner(None).unwrap());
    let batch = [event("typed", "\"my secret words\""), event("rating", "{\"empathy\":3}")];
    store.append(&attempt, 0, &batch).unwrap();
    store.finish_attempt(&attempt, 2, &[], "{\"score\":50}").unwrap();
    store.backup_now().unwrap();
    assert!(!desk.files_with("my secret words").is_empty());
    let erased = store.wipe_words(&attempt, &["typed"]).unwrap();
    assert_eq!((erased.events, erased.backups), (1, 1));
    assert_eq!(desk.files_with("my secret words"), Vec::<PathBuf>::new());
    let payloads: Vec<_> = store.events(&attempt).unwrap().into_iter().map(|event| event.payload).collect();
    assert_eq!(payloads, [None, Some("{\"empathy\":3}".to_owned())]);
    assert_eq!(store.attempt(&attempt.0).unwrap().results.as_deref(), Some("{\"score\":50}"));
    assert!(matches!(store.wipe_words(&AttemptId("none".into()), &["typed"]), Err(StoreError::Unknown { .. })));
}

#[test]
fn a_backup_that_cannot_be_rewritten_is_named_and_the_rest_is_done() {
    let desk = Desk::new();
    let store = desk.open();
    let learner = store.ensure_learner(Some("Zebedee Quux")).unwrap();
    store.backup_now().unwrap();
    let rotten = desk.folders.path(Place::Backups).join("backup-000009-20251125T093235Z-v1.sqlite");
    fs::File::create(&rotten).unwrap().write_all(b"SQLite format 3\0 Zebedee Quux").unwrap();
    match store.erase_learner_data(&learner) {
        Err(StoreError::TracesLeft { left, .. }) => assert_eq!(left, [rotten.as_path()]),
        other => panic!("{other:?}"),
    }
    assert_eq!(desk.files_with("Zebedee Quux"), [rotten.as_path()]);
    fs::remove_file(rotten).unwrap();
    assert_eq!(store.erase_learner_data(&learner).unwrap().backups, 1);
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
