//! What happened in an attempt, in order and for good. A batch of events is one transaction; once
//! it is acknowledged it is on the disk. It must not know what the events mean.

use rusqlite::{Connection, OptionalExtension as _, Row, Transaction, params};

use crate::platform::Clock;
use crate::store::Store;
use crate::store::attempt_row::{self, RawAttempt, text};
use crate::store::attempts::{self, AttemptId};
use crate::store::chain::{self, Link, Walk};
use crate::store::error::{Fault, StoreError};
use crate::words::said;

/// The longest payload, in bytes: more than any turn needs, less than would slow a check down.
const PAYLOAD_LIMIT_BYTES: usize = 16 * 1024 * 1024;

/// An event to be added.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewEvent {
    /// What kind of event; never erased.
    pub kind: &'static str,
    /// Everything about it, as JSON; can be erased.
    pub payload: String,
}

/// The store's word that everything up to here is on the disk.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ack {
    /// Sequence number of the attempt's last event; 0 if it has none.
    pub last_seq: u64,
}

/// An event as it was stored, proved by the chain.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredEvent {
    /// Place in the attempt, from 1.
    pub seq: u64,
    /// What kind of event.
    pub kind: String,
    /// Everything about it, as JSON; `None` once erased.
    pub payload: Option<String>,
    /// Milliseconds since the program was started: durations within one run. Begins again when an attempt is resumed.
    pub mono_ms: i64,
    /// UTC milliseconds; may jump when somebody sets the clock.
    pub wall_ms: i64,
}

impl Store {
    /// Adds events after number `expected_seq` (0 for the first) in one transaction. The acknowledgement
    /// means they are on the disk. If they are
    /// there already, as after an answer that got lost, nothing is added; any other count is [`StoreError::WrongSeq`].
    pub fn append(&self, attempt: &AttemptId, expected_seq: u64, events: &[NewEvent]) -> Result<Ack, StoreError> {
        let (attempt, events) = (attempt.clone(), events.to_vec());
        self.call("save your turn", move |db| {
            db.write("save your turn", |tx, clock| {
                let raw = attempts::exact(tx, &attempt)?.proved()?;
                attempts::require_open(&raw)?;
                append_to(tx, clock, &raw, expected_seq, &events)
            })
        })
    }

    /// An attempt's events, each proved; `StoreError::Damaged` names the first that does not match.
    pub fn events(&self, attempt: &AttemptId) -> Result<Vec<StoredEvent>, StoreError> {
        let attempt = attempt.clone();
        self.call("read the attempt", move |db| {
            let raw = attempts::exact(&db.conn, &attempt)?.proved()?;
            let mut events = Vec::new();
            walk(&db.conn, &raw, |link| events.push(stored(link)))?;
            Ok(events)
        })
    }
}

/// Adds events to an open, proved attempt.
pub(crate) fn append_to(
    tx: &Transaction<'_>,
    clock: &Clock,
    raw: &RawAttempt,
    expected_seq: u64,
    events: &[NewEvent],
) -> Result<Ack, Fault> {
    let found = raw.event_count.unsigned_abs();
    if found != expected_seq {
        if are_last(tx, raw, expected_seq, events)? {
            return Ok(Ack { last_seq: found });
        }
        return Err(StoreError::WrongSeq { attempt: raw.id(), expected: expected_seq, found }.into());
    }
    refuse_damaged_tail(tx, raw)?;
    let (mono_ms, wall_ms) = (clock.mono_ms(), clock.now_ms());
    let (mut seq, mut prev) = (raw.event_count, raw.head_hash.clone());
    for event in events {
        refuse_long("event", &event.payload)?;
        seq += 1;
        let salt = new_salt(tx)?;
        let inner = chain::inner(&salt, event.payload.as_bytes()).to_vec();
        let kind = event.kind.as_bytes().to_vec();
        let mut link =
            Link { seq, kind, mono_ms, wall_ms, payload: None, salt: Some(salt), inner, prev, hash: Vec::new() };
        link.hash = link.expected_hash().to_vec();
        tx.prepare_cached(include_str!("sql/event_insert.sql"))?.execute(params![
            raw.nr,
            seq,
            event.kind,
            event.payload,
            link.salt,
            mono_ms,
            wall_ms,
            link.inner,
            link.prev,
            link.hash
        ])?;
        prev = link.hash;
    }
    tx.prepare_cached("UPDATE attempt SET head_hash = ?2, event_count = ?3 WHERE nr = ?1")?
        .execute(params![raw.nr, prev, seq])?;
    Ok(Ack { last_seq: seq.unsigned_abs() })
}

/// Whether the attempt's last events are exactly these, right after `expected_seq`.
pub(crate) fn are_last(
    conn: &Connection,
    raw: &RawAttempt,
    expected_seq: u64,
    events: &[NewEvent],
) -> Result<bool, Fault> {
    if raw.event_count.unsigned_abs() != expected_seq.saturating_add(events.len() as u64) {
        return Ok(false);
    }
    let links = after(conn, raw.nr, expected_seq.cast_signed())?;
    let same = |(link, event): (&Link, &NewEvent)| {
        link.kind == event.kind.as_bytes() && link.payload.as_deref() == Some(event.payload.as_bytes())
    };
    Ok(links.len() == events.len() && links.iter().zip(events).all(same))
}

/// A chain that is broken at its end must not grow: what follows would look sound.
fn refuse_damaged_tail(conn: &Connection, raw: &RawAttempt) -> Result<(), Fault> {
    let tail = after(conn, raw.nr, raw.event_count.saturating_sub(1))?;
    let last = tail.last();
    let is_sound = match last {
        Some(link) => link.seq == raw.event_count && link.hash == raw.head_hash,
        None => raw.event_count == 0 && raw.head_hash == raw.header_hash,
    };
    if is_sound {
        return Ok(());
    }
    let seq = raw.event_count.unsigned_abs();
    let why = said!("faults-why-last-event");
    Err(StoreError::Damaged { attempt: raw.id(), seq, why }.into())
}

/// Walks an attempt's chain, handing each proved event on; how many there are.
pub(crate) fn walk(conn: &Connection, raw: &RawAttempt, mut each: impl FnMut(Link)) -> Result<u64, Fault> {
    let damaged = |broken: chain::Break| StoreError::Damaged { attempt: raw.id(), seq: broken.seq, why: broken.why };
    let mut walk = Walk::from(&raw.header.digest());
    let mut count = 0;
    let mut query = conn.prepare_cached(include_str!("sql/events_after.sql"))?;
    let mut rows = query.query([raw.nr, i64::MIN])?;
    while let Some(row) = rows.next()? {
        let link = read_link(row)?;
        walk.step(&link).map_err(damaged)?;
        each(link);
        count += 1;
    }
    walk.finish(&raw.head_hash, raw.event_count).map_err(damaged)?;
    Ok(count)
}

/// One event of an attempt, by its number.
pub(crate) fn at(conn: &Connection, nr: i64, seq: i64) -> rusqlite::Result<Option<Link>> {
    conn.prepare_cached(include_str!("sql/event_at.sql"))?.query_row([nr, seq], read_link).optional()
}

pub(crate) fn after(conn: &Connection, nr: i64, seq: i64) -> Result<Vec<Link>, Fault> {
    let mut query = conn.prepare_cached(include_str!("sql/events_after.sql"))?;
    let links = query.query_map([nr, seq], read_link)?.collect::<Result<_, _>>()?;
    Ok(links)
}

fn read_link(row: &Row<'_>) -> rusqlite::Result<Link> {
    let needed = |column| Ok::<_, rusqlite::Error>(attempt_row::bytes(row, column)?.unwrap_or_default());
    Ok(Link {
        seq: attempt_row::number(row, 0)?,
        kind: needed(1)?,
        payload: attempt_row::bytes(row, 2)?,
        salt: attempt_row::bytes(row, 3)?,
        mono_ms: attempt_row::number(row, 4)?,
        wall_ms: attempt_row::number(row, 5)?,
        inner: needed(6)?,
        prev: needed(7)?,
        hash: needed(8)?,
    })
}

fn stored(link: Link) -> StoredEvent {
    StoredEvent {
        seq: link.seq.unsigned_abs(),
        kind: text(&link.kind),
        payload: link.payload.as_deref().map(text),
        mono_ms: link.mono_ms,
        wall_ms: link.wall_ms,
    }
}

/// 16 random bytes from SQLite's generator, which the system seeds.
pub(crate) fn new_salt(conn: &Connection) -> Result<Vec<u8>, Fault> {
    Ok(conn.prepare_cached("SELECT randomblob(16)")?.query_row([], |row| row.get(0))?)
}

/// Refuses a text too long to be kept.
pub(crate) fn refuse_long(what: &'static str, text: &str) -> Result<(), StoreError> {
    if text.len() <= PAYLOAD_LIMIT_BYTES {
        return Ok(());
    }
    Err(StoreError::BadInput { what, why: said!("faults-why-longer", most = PAYLOAD_LIMIT_BYTES) })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::{LearnerId, Mode, NewAttempt};

    const CASE: &[u8] = b"a case";

    fn started(clock: &Clock) -> (Store, AttemptId) {
        let store = Store::in_memory(clock.clone()).unwrap();
        let hash = crate::store::cases::hash_of(CASE);
        store.put_case(&hash, "soup", "Cold soup", CASE).unwrap();
        let learner: LearnerId = store.ensure_learner(None).unwrap();
        let new = NewAttempt {
            learner,
            case_hash: hash,
            scenario_id: "soup".into(),
            rules_version: "1".into(),
            engine_version: "0.1.0".into(),
            seed: 7,
            mode: Mode::Practice,
            parent: None,
        };
        let attempt = store.start_attempt(new).unwrap();
        (store, attempt)
    }

    fn event(payload: &str) -> NewEvent {
        NewEvent { kind: "move", payload: payload.to_owned() }
    }

    #[test]
    fn events_come_back_in_order_with_both_times() {
        let clock = Clock::fixed(1_000);
        let (store, attempt) = started(&clock);
        store.append(&attempt, 0, &[event("1"), event("2")]).unwrap();
        clock.advance_ms(250);
        clock.set_ms(0);
        assert_eq!(store.append(&attempt, 2, &[event("3")]).unwrap(), Ack { last_seq: 3 });
        let events = store.events(&attempt).unwrap();
        let seen: Vec<_> =
            events.iter().map(|e| (e.seq, e.payload.as_deref().unwrap(), e.mono_ms, e.wall_ms)).collect();
        assert_eq!(seen, [(1, "1", 0, 1_000), (2, "2", 0, 1_000), (3, "3", 250, 0)]);
    }

    #[test]
    fn asking_again_adds_nothing_and_anything_else_is_refused() {
        let (store, attempt) = started(&Clock::fixed(0));
        let batch = [event("1"), event("2")];
        assert_eq!(store.append(&attempt, 0, &batch).unwrap(), store.append(&attempt, 0, &batch).unwrap());
        assert_eq!(store.events(&attempt).unwrap().len(), 2);
        for (expected, batch) in [(0, vec![event("1"), event("other")]), (0, vec![event("1")]), (5, vec![event("1")])] {
            match store.append(&attempt, expected, &batch) {
                Err(StoreError::WrongSeq { expected: named, found: 2, .. }) => assert_eq!(named, expected),
                other => panic!("{other:?}"),
            }
        }
        assert_eq!(store.append(&attempt, 2, &[]).unwrap(), Ack { last_seq: 2 });
    }

    #[test]
    fn a_full_disk_refuses_the_turn_and_takes_it_when_there_is_room() {
        let (store, attempt) = started(&Clock::fixed(0));
        let limit = |pages: u32| {
            let pragma = format!("PRAGMA max_page_count={pages}");
            store.call("set a limit", move |db| Ok(db.conn.query_row(&pragma, [], |_| Ok(()))?)).unwrap();
        };
        store.append(&attempt, 0, &[event("saved")]).unwrap();
        limit(1); // no smaller than the file is now
        let turn = [event(&"x".repeat(50_000))];
        let refused = store.append(&attempt, 1, &turn);
        assert!(matches!(refused, Err(StoreError::DiskFull { doing: "save your turn", .. })), "{refused:?}");
        assert_eq!(store.events(&attempt).unwrap().len(), 1);
        limit(100_000);
        assert_eq!(store.append(&attempt, 1, &turn).unwrap(), Ack { last_seq: 2 });
        assert!(store.check().unwrap().is_sound());
    }

    #[test]
    fn a_chain_whose_end_is_cut_does_not_grow() {
        let (store, attempt) = started(&Clock::fixed(0));
        store.append(&attempt, 0, &[event("1"), event("2")]).unwrap();
        let cut = "DROP TRIGGER event_stays; DELETE FROM event WHERE seq = 2";
        store.call("damage", move |db| Ok(db.conn.execute_batch(cut)?)).unwrap();
        assert!(matches!(store.append(&attempt, 2, &[event("3")]), Err(StoreError::Damaged { seq: 2, .. })));
        assert!(matches!(store.events(&attempt), Err(StoreError::Damaged { seq: 2, .. })));
    }

    #[test]
    fn a_payload_nobody_could_have_meant_is_refused_whole() {
        let (store, attempt) = started(&Clock::fixed(0));
        let batch = [event("fine"), event(&"x".repeat(PAYLOAD_LIMIT_BYTES + 1))];
        assert!(matches!(store.append(&attempt, 0, &batch), Err(StoreError::BadInput { what: "event", .. })));
        assert_eq!(store.events(&attempt).unwrap(), []);
    }
}
