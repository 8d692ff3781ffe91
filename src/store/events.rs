//! Adding events and reading them back, each attempt's chain verified on the way.

use rusqlite::{Connection, Transaction, TransactionBehavior, params};

use crate::store::attempts::{header_of, number_of, salt};
use crate::store::chain::{Break, Ending, Link, Walk, inner, seal};
use crate::store::error::Fault;
use crate::store::thread::Inside;
use crate::store::{Ack, AttemptId, AttemptStatus, NewEvent, Store, StoreError, StoredEvent};

struct Head {
    nr: i64,
    status: String,
    count: i64,
    hash: Vec<u8>,
}

fn head(connection: &Connection, id: &AttemptId) -> Result<Head, Fault> {
    let nr = number_of(connection, id)?;
    let head = connection.query_row(
        "SELECT status, event_count, head_hash FROM attempt WHERE nr = ?1",
        [nr],
        |row| Ok(Head { nr, status: row.get(0)?, count: row.get(1)?, hash: row.get(2)? }),
    )?;
    Ok(head)
}

/// How a batch ends.
enum After {
    GoesOn,
    Over { status: AttemptStatus, results: Option<String> },
}

fn add(inside: &mut Inside, id: &AttemptId, expected: u64, events: &[NewEvent], after: &After) -> Result<Ack, Fault> {
    let (mono_ms, wall_ms) = (inside.clock.mono_ms(), inside.clock.now_ms());
    let transaction = inside.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let head = head(&transaction, id)?;
    if let Some(ack) = already_there(&transaction, &head, expected, events)? {
        return Ok(ack);
    }
    if head.status != AttemptStatus::Open.word() {
        let status = AttemptStatus::from_word(&head.status).word();
        return Err(StoreError::NotOpen { attempt: id.0.clone(), status }.into());
    }
    if head.count.unsigned_abs() != expected {
        let found = head.count.unsigned_abs();
        return Err(StoreError::WrongSeq { attempt: id.0.clone(), expected, found }.into());
    }
    let (last, hash) = insert(&transaction, &head, events, (mono_ms, wall_ms))?;
    transaction.execute(
        "UPDATE attempt SET head_hash = ?2, event_count = ?3 WHERE nr = ?1",
        params![head.nr, hash, last],
    )?;
    if let After::Over { status, results } = after {
        finish(&transaction, head.nr, *status, results.as_deref(), wall_ms)?;
    }
    transaction.commit()?;
    Ok(Ack { last_seq: last.unsigned_abs() })
}

/// A batch sent again after an unclear error: if the very same events are there already, that is the answer.
fn already_there(
    transaction: &Transaction<'_>,
    head: &Head,
    expected: u64,
    events: &[NewEvent],
) -> Result<Option<Ack>, Fault> {
    let from = i64::try_from(expected).unwrap_or(i64::MAX);
    if head.count - from != events.len() as i64 || events.is_empty() {
        return Ok(None);
    }
    let mut statement =
        transaction.prepare_cached("SELECT kind, payload FROM event WHERE attempt = ?1 AND seq > ?2 ORDER BY seq")?;
    let rows = statement.query_map(params![head.nr, from], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, Option<String>>(1)?))
    })?;
    let rows: Result<Vec<(String, Option<String>)>, rusqlite::Error> = rows.collect();
    let same = rows?.iter().zip(events).all(|((kind, payload), new)| {
        *kind == new.kind && payload.as_deref() == Some(new.payload.as_str())
    });
    Ok(same.then(|| Ack { last_seq: head.count.unsigned_abs() }))
}

fn insert(
    transaction: &Transaction<'_>,
    head: &Head,
    events: &[NewEvent],
    (mono_ms, wall_ms): (i64, i64),
) -> Result<(i64, Vec<u8>), Fault> {
    let mut prev = head.hash.clone();
    let mut seq = head.count;
    let mut statement = transaction.prepare_cached(
        "INSERT INTO event (attempt, seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash) \
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
    )?;
    for event in events {
        seq += 1;
        let salt = salt();
        let link = Link {
            seq,
            kind: event.kind.clone().into_bytes(),
            mono_ms,
            wall_ms,
            payload: None,
            salt: None,
            inner: inner(&salt, event.payload.as_bytes()).to_vec(),
            prev,
            hash: Vec::new(),
        };
        let hash = link.expected_hash().to_vec();
        statement.execute(params![
            head.nr,
            seq,
            event.kind,
            event.payload,
            salt.as_slice(),
            mono_ms,
            wall_ms,
            link.inner,
            link.prev,
            hash
        ])?;
        prev = hash;
    }
    Ok((seq, prev))
}

fn finish(
    transaction: &Transaction<'_>,
    nr: i64,
    status: AttemptStatus,
    results: Option<&str>,
    ended_ms: i64,
) -> Result<(), Fault> {
    let header = header_of(transaction, nr)?.digest();
    let (head, count): (Vec<u8>, i64) =
        transaction.query_row("SELECT head_hash, event_count FROM attempt WHERE nr = ?1", [nr], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let results_salt = results.map(|_| salt());
    let results_inner = results.zip(results_salt).map(|(results, salt)| inner(&salt, results.as_bytes()));
    let ending = Ending {
        status: status.word().as_bytes(),
        ended_ms: Some(ended_ms),
        results_inner: results_inner.as_ref().map(<[u8; 32]>::as_slice),
    };
    let seal = seal(&header, &head, count, ending);
    transaction.execute(
        "UPDATE attempt SET status = ?2, ended_ms = ?3, results = ?4, results_salt = ?5, results_inner = ?6, \
         seal = ?7 WHERE nr = ?1",
        params![
            nr,
            status.word(),
            ended_ms,
            results,
            results_salt.as_ref().map(<[u8; 16]>::as_slice),
            results_inner.as_ref().map(<[u8; 32]>::as_slice),
            seal.as_slice(),
        ],
    )?;
    Ok(())
}

fn damaged(id: &AttemptId, broken: &Break) -> Fault {
    StoreError::Damaged { attempt: id.0.clone(), seq: broken.seq, why: broken.why.to_owned() }.into()
}

/// Walks an attempt's chain and hands out each event; `Err` where it breaks.
pub(super) fn walk(
    connection: &Connection,
    id: &AttemptId,
    mut take: impl FnMut(StoredEvent),
) -> Result<(), Fault> {
    let head = head(connection, id)?;
    let header = header_of(connection, head.nr)?.digest();
    let stored: Vec<u8> =
        connection.query_row("SELECT header_hash FROM attempt WHERE nr = ?1", [head.nr], |row| row.get(0))?;
    if stored != header.as_slice() {
        return Err(damaged(id, &Break { seq: 0, why: "what it was started with has changed" }));
    }
    let mut chain = Walk::from(&header);
    let mut statement = connection.prepare_cached(
        "SELECT seq, kind, payload, salt, mono_ms, wall_ms, inner, prev, hash FROM event WHERE attempt = ?1 ORDER BY seq",
    )?;
    let mut rows = statement.query([head.nr])?;
    while let Some(row) = rows.next()? {
        let bytes = |i: usize| row.get_ref(i).map(|v| v.as_bytes_or_null().unwrap_or_default().map(<[u8]>::to_vec));
        let link = Link {
            seq: row.get(0)?,
            kind: bytes(1)?.unwrap_or_default(),
            payload: bytes(2)?,
            salt: bytes(3)?,
            mono_ms: row.get(4)?,
            wall_ms: row.get(5)?,
            inner: bytes(6)?.unwrap_or_default(),
            prev: bytes(7)?.unwrap_or_default(),
            hash: bytes(8)?.unwrap_or_default(),
        };
        chain.step(&link).map_err(|broken| damaged(id, &broken))?;
        take(StoredEvent {
            seq: link.seq.unsigned_abs(),
            kind: String::from_utf8_lossy(&link.kind).into_owned(),
            payload: link.payload.map(|words| String::from_utf8_lossy(&words).into_owned()),
        });
    }
    chain.finish(&head.hash, head.count).map_err(|broken| damaged(id, &broken))?;
    check_seal(connection, id, &head, &header)
}

fn check_seal(connection: &Connection, id: &AttemptId, head: &Head, header: &[u8; 32]) -> Result<(), Fault> {
    if head.status == AttemptStatus::Open.word() {
        return Ok(());
    }
    type Sealed = (Option<i64>, Option<String>, Option<Vec<u8>>, Option<Vec<u8>>, Option<Vec<u8>>);
    let (ended_ms, results, salt, results_inner, stored): Sealed = connection.query_row(
        "SELECT ended_ms, results, results_salt, results_inner, seal FROM attempt WHERE nr = ?1",
        [head.nr],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, row.get(4)?)),
    )?;
    let ending = Ending { status: head.status.as_bytes(), ended_ms, results_inner: results_inner.as_deref() };
    let whole = stored.as_deref() == Some(seal(header, &head.hash, head.count, ending).as_slice());
    let results_match = match (results, salt) {
        (Some(results), Some(salt)) => results_inner.as_deref() == Some(inner(&salt, results.as_bytes()).as_slice()),
        _ => true,
    };
    if whole && results_match {
        return Ok(());
    }
    Err(damaged(id, &Break { seq: 0, why: "its results or its end have changed since they were issued" }))
}

impl Store {
    /// Adds events to an attempt in one transaction and answers once they are safe. Sending the very
    /// same batch again is answered alike and adds nothing.
    ///
    /// # Errors
    /// [`StoreError::WrongSeq`] if the attempt has another number of events than `expected_seq`; others if it cannot be saved.
    pub fn append(&self, attempt: &AttemptId, expected_seq: u64, events: &[NewEvent]) -> Result<Ack, StoreError> {
        let (id, events) = (attempt.clone(), events.to_vec());
        self.ask("save your turn", move |inside| add(inside, &id, expected_seq, &events, &After::GoesOn))
    }

    /// Adds the last events and the results as issued, in one transaction, and seals the attempt.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn finish_attempt(
        &self,
        attempt: &AttemptId,
        expected_seq: u64,
        events: &[NewEvent],
        results: &str,
    ) -> Result<Ack, StoreError> {
        let (id, events) = (attempt.clone(), events.to_vec());
        let after = After::Over { status: AttemptStatus::Ended, results: Some(results.to_owned()) };
        self.ask("save the end of the case", move |inside| add(inside, &id, expected_seq, &events, &after))
    }

    /// Gives an attempt up; what was played stays.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be saved.
    pub fn abandon(&self, attempt: &AttemptId, expected_seq: u64) -> Result<Ack, StoreError> {
        let id = attempt.clone();
        let after = After::Over { status: AttemptStatus::Abandoned, results: None };
        self.ask("give up the attempt", move |inside| add(inside, &id, expected_seq, &[], &after))
    }

    /// An attempt's events, in order, its chain verified.
    ///
    /// # Errors
    /// [`StoreError::Damaged`] where the chain breaks.
    pub fn events(&self, attempt: &AttemptId) -> Result<Vec<StoredEvent>, StoreError> {
        let id = attempt.clone();
        self.ask("read the attempt", move |inside| {
            let mut events = Vec::new();
            walk(&inside.connection, &id, |event| events.push(event))?;
            Ok(events)
        })
    }
}
