//! Events that prove themselves and that no attempt can be made of: behind a gap, or of an attempt whose own record is
//! gone. They are written down for people to read, so that nothing readable is lost. It must not guess whose they are.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use crate::store::chain::{Link, inner};
use crate::store::error::Fault;
use crate::store::events;
use crate::store::repair::gather::{Found, Gathered};

/// One JSON object a line; empty if there are none.
pub(super) fn of(gathered: &Gathered) -> Result<String, Fault> {
    let placed: BTreeSet<&[u8]> = gathered
        .attempts
        .values()
        .filter(|found| gathered.has_case_of(found))
        .flat_map(|found| &found.links)
        .map(|link| link.hash.as_slice())
        .collect();
    let by_nr: BTreeMap<i64, &Found> = gathered.attempts.values().map(|found| (found.raw.nr, found)).collect();
    let mut seen = BTreeSet::new();
    let mut lines = String::new();
    for conn in &gathered.leaves {
        let mut query = conn.prepare("SELECT DISTINCT attempt FROM event ORDER BY attempt")?;
        let numbers = query.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<Vec<i64>>>()?;
        for nr in numbers {
            for link in events::after(conn, nr, i64::MIN)? {
                if !placed.contains(link.hash.as_slice()) && seen.insert(link.hash.clone()) {
                    let attempt = by_nr.get(&nr).map(|found| found.raw.id());
                    // A line of plain values always becomes text.
                    let _ = writeln!(lines, "{}", line(nr, attempt, &link));
                }
            }
        }
    }
    Ok(lines)
}

fn line(nr: i64, attempt: Option<String>, link: &Link) -> serde_json::Value {
    let words = match (&link.payload, &link.salt) {
        (Some(words), Some(salt)) if inner(salt, words).as_slice() == link.inner => {
            Some(String::from_utf8_lossy(words).into_owned())
        }
        _ => None,
    };
    serde_json::json!({
        "attempt": attempt,
        "attempt_number": nr,
        "event": link.seq,
        "kind": String::from_utf8_lossy(&link.kind),
        "at_ms": link.wall_ms,
        "words": words,
    })
}
