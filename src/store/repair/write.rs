//! Writing the new store of a repair, and proving it before anybody sees it. It must not decide what is
//! worth keeping.

use std::path::Path;

use rusqlite::{Connection, Transaction, params};

use crate::platform::files;
use crate::store::attempt_row::{RawAttempt, Status, text};
use crate::store::attempts::{self, AttemptId};
use crate::store::backup::{self, Proof};
use crate::store::chain::Link;
use crate::store::connection;
use crate::store::corrections;
use crate::store::drafts;
use crate::store::erase::{self, Target};
use crate::store::error::Fault;
use crate::store::learners::LearnerId;
use crate::store::left;
use crate::store::reflections;
use crate::store::repair::gather::{Found, Gathered};
use crate::store::repair::{Repaired, discard};
use crate::store::schema::{self, STEPS};

/// Builds the store at `path` and says what is in it.
pub(super) fn build(gathered: &Gathered, path: &Path, now_ms: i64) -> Result<Repaired, Fault> {
    discard(path);
    let mut conn = connection::open_copy(path)?;
    files::make_private(path);
    schema::begin(&conn)?;
    schema::migrate(&mut conn, STEPS)?;
    let repaired = fill(&mut conn, gathered, now_ms)?;
    backup::prove(&conn, path, Proof::Full(STEPS))?;
    conn.close().map_err(|(_, error)| error)?;
    Ok(repaired)
}

fn fill(conn: &mut Connection, gathered: &Gathered, now_ms: i64) -> Result<Repaired, Fault> {
    let tx = conn.transaction()?;
    for (key, value) in &gathered.meta {
        tx.execute("INSERT INTO meta VALUES (?1, ?2)", params![key, value])?;
    }
    for (id, row) in &gathered.learners {
        tx.execute("INSERT INTO learner VALUES (?1, ?2, ?3)", params![id, row.name, row.created_ms])?;
    }
    for (hash, row) in &gathered.cases {
        tx.execute(include_str!("../sql/case_put.sql"), params![hash, row.scenario_id, row.title, row.bytes])?;
    }
    let mut repaired = Repaired { lost: gathered.lost(), ..Repaired::default() };
    let mut in_order: Vec<&Found> = gathered.attempts.values().collect();
    in_order.sort_by_key(|found| (found.raw.nr, found.from_backup));
    for found in in_order {
        let id = found.raw.id();
        if !gathered.has_case_of(found) {
            repaired.lost.push(id);
            continue;
        }
        put_attempt(&tx, found, now_ms)?;
        repaired.events += found.links.len() as u64;
        let kept = found.links.len() as u64;
        if found.is_complete && found.worn > 0 {
            repaired.worn.push((AttemptId(id), found.worn as u64));
        } else if kept < found.counted {
            repaired.in_part.push((AttemptId(id), kept, found.counted));
        } else if found.from_backup {
            repaired.from_backup.push(AttemptId(id));
        } else {
            repaired.whole += 1;
        }
    }
    for (attempt, (counts_for, made_ms)) in &gathered.corrections {
        corrections::put(&tx, attempt, counts_for.as_deref(), *made_ms)?;
    }
    gathered.left.values().try_for_each(|one| left::put(&tx, one))?;
    // What was erased stays erased, wherever it came from.
    for (learner, erased_ms) in &gathered.erased {
        erase::apply(&tx, &Target::Learner(LearnerId(learner.clone())), *erased_ms)?;
    }
    for target in gathered.meta.keys().filter_map(|key| Target::of_meta(key)) {
        erase::apply(&tx, &target, now_ms)?;
    }
    tx.commit()?;
    conn.execute_batch("VACUUM")?;
    Ok(repaired)
}

fn put_attempt(tx: &Transaction<'_>, found: &Found, now_ms: i64) -> Result<(), Fault> {
    let (raw, header) = (&found.raw, &found.raw.header);
    tx.execute(
        include_str!("../sql/attempt_insert.sql"),
        params![
            text(&header.id),
            text(&header.learner),
            text(&header.case_hash),
            text(&header.scenario_id),
            text(&header.rules_version),
            text(&header.engine_version),
            header.seed,
            text(&header.mode),
            header.parent.as_deref().map(text),
            header.fork_seq,
            header.started_ms,
            raw.header_hash,
        ],
    )?;
    let nr = tx.last_insert_rowid();
    for link in &found.links {
        put_event(tx, nr, link)?;
    }
    for said in &found.said {
        reflections::put(tx, nr, said)?;
    }
    if let Some(draft) = &found.draft {
        drafts::put(tx, nr, draft)?;
    }
    let head = found.links.last().map_or(&raw.header_hash, |link| &link.hash);
    tx.execute(
        "UPDATE attempt SET head_hash = ?2, event_count = ?3 WHERE nr = ?1",
        params![nr, head, found.links.len() as i64],
    )?;
    end(tx, found, nr, now_ms)
}

/// A whole attempt ends as it was sealed, and has no draft then; of a part nothing is said to have been reached.
fn end(tx: &Transaction<'_>, found: &Found, nr: i64, now_ms: i64) -> Result<(), Fault> {
    if found.raw.status == Status::Open.as_str().as_bytes() {
        return Ok(());
    }
    if found.is_complete {
        drafts::erase(tx, nr)?;
        return found.raw.put_ending(tx, nr);
    }
    match RawAttempt::by_nr(tx, nr)? {
        Some(kept) => attempts::close(tx, &kept, Status::Abandoned, now_ms, None),
        None => Ok(()),
    }
}

fn put_event(tx: &Transaction<'_>, nr: i64, link: &Link) -> Result<(), Fault> {
    tx.prepare_cached(include_str!("../sql/event_insert.sql"))?.execute(params![
        nr,
        link.seq,
        text(&link.kind),
        link.payload.as_deref().map(text),
        link.salt,
        link.mono_ms,
        link.wall_ms,
        link.inner,
        link.prev,
        link.hash
    ])?;
    Ok(())
}
