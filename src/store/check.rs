//! Checking a store: SQLite's own checks, the tables' text, and every chain, because SQLite's checks
//! miss most flipped bits. A damaged attempt is named and stays alone in that. It must not mend anything.

use rusqlite::Connection;

use crate::store::Store;
use crate::store::attempt_row::RawAttempt;
use crate::store::attempts::AttemptId;
use crate::store::cases;
use crate::store::drafts;
use crate::store::error::{Fault, StoreError};
use crate::store::events;
use crate::store::left;
use crate::store::reflections;
use crate::store::schema::{self, Steps};
use crate::store::told::attempt_said;
use crate::words::{Said, said};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// What is wrong with the file as a whole, in SQLite's words or ours.
    pub structure: Vec<Said>,
    /// How many attempts were looked at.
    pub attempts: u64,
    /// How many events of sound attempts were proved.
    pub events: u64,
    /// Attempts that do not match their checksums.
    pub damaged: Vec<DamagedAttempt>,
    /// Hashes of the cases whose stored text is damaged.
    pub damaged_cases: Vec<String>,
    /// What learners said about attempts or were about to say, and what is noted of their files, as far as it does not
    /// match its checksums.
    pub damaged_words: Vec<Said>,
}

/// An attempt that does not match its checksums.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DamagedAttempt {
    /// Its id, as far as it can be read.
    pub attempt: AttemptId,
    /// The first event that does not match; 0 for the attempt's own record.
    pub seq: u64,
    /// What does not match.
    pub why: Said,
}

impl CheckReport {
    /// Whether nothing was found.
    pub fn is_sound(&self) -> bool {
        self.structure.is_empty()
            && self.damaged.is_empty()
            && self.damaged_cases.is_empty()
            && self.damaged_words.is_empty()
    }

    /// Everything that was found, one line each.
    pub fn findings(&self) -> Vec<Said> {
        let attempts = self.damaged.iter().map(|found| {
            said!("faults-found-attempt", attempt = attempt_said(&found.attempt.0), event = found.seq, why = &found.why)
        });
        let cases = self.damaged_cases.iter().map(|hash| said!("faults-found-case", hash = hash));
        let said = self.damaged_words.iter().map(|what| said!("faults-found-words", what = what));
        self.structure.iter().cloned().chain(attempts).chain(cases).chain(said).collect()
    }
}

impl Store {
    /// Checks everything. Takes about a second for every 200,000 events; nothing else is saved meanwhile.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.call("check the store", |db| full(&db.conn, db.steps))
    }
}

/// SQLite's quick look at the structure; what it found.
pub(crate) fn quick(conn: &Connection) -> Result<Vec<Said>, Fault> {
    integrity(conn, "PRAGMA quick_check(20)")
}

/// SQLite's full look at the structure and the references; what it found.
pub(crate) fn structure(conn: &Connection) -> Result<Vec<Said>, Fault> {
    let mut findings = integrity(conn, "PRAGMA integrity_check(20)")?;
    let lost = conn.prepare("PRAGMA foreign_key_check").and_then(|mut query| {
        let tables = query.query_map([], |row| row.get::<_, String>(0))?;
        tables.take(20).collect::<Result<Vec<_>, _>>()
    });
    match lost {
        Ok(tables) => findings.extend(tables.iter().map(|table| said!("faults-found-row", table = table))),
        Err(error) => findings.push(finding(error.into())?),
    }
    Ok(findings)
}

fn integrity(conn: &Connection, pragma: &str) -> Result<Vec<Said>, Fault> {
    let lines = conn.prepare(pragma).and_then(|mut query| {
        let lines = query.query_map([], |row| row.get::<_, String>(0))?;
        lines.collect::<Result<Vec<_>, _>>()
    });
    match lines {
        Ok(mut lines) => {
            lines.retain(|line| line != "ok");
            Ok(lines.into_iter().map(Said::foreign).collect())
        }
        Err(error) => Ok(vec![finding(error.into())?]),
    }
}

/// Damage becomes a finding; anything else (no memory, a failing disk) stops the check.
fn finding(fault: Fault) -> Result<Said, Fault> {
    match fault {
        Fault::Sql(error) if Fault::is_damage(&error) => Ok(Said::foreign(error.to_string())),
        other => Err(other),
    }
}

/// Everything: structure, tables, attempts, events and cases.
pub(crate) fn full(conn: &Connection, steps: Steps) -> Result<CheckReport, Fault> {
    let mut report = CheckReport { structure: structure(conn)?, ..CheckReport::default() };
    report.structure.extend(schema::differences(conn, steps).or_else(|fault| finding(fault).map(|line| vec![line]))?);
    match numbers(conn) {
        Ok(numbers) => numbers.into_iter().try_for_each(|nr| attempt(conn, nr, &mut report))?,
        Err(fault) => report.structure.push(finding(fault)?),
    }
    cases(conn, &mut report)?;
    words(conn, &mut report)?;
    Ok(report)
}

/// The numbers of all attempts.
pub(crate) fn numbers(conn: &Connection) -> Result<Vec<i64>, Fault> {
    list(conn, "SELECT nr FROM attempt ORDER BY nr", |row| row.get(0))
}

/// Every played case.
pub(crate) fn cases(conn: &Connection, report: &mut CheckReport) -> Result<(), Fault> {
    match list(conn, "SELECT hash FROM case_snapshot ORDER BY hash", |row| row.get::<_, String>(0)) {
        Ok(hashes) => hashes.into_iter().try_for_each(|hash| check_case(conn, hash, report)),
        Err(fault) => {
            report.structure.push(finding(fault)?);
            Ok(())
        }
    }
}

/// Everything learners said, what they were about to say, and what is noted of files that were written.
pub(crate) fn words(conn: &Connection, report: &mut CheckReport) -> Result<(), Fault> {
    for damaged in [reflections::damaged(conn), drafts::damaged(conn), left::damaged(conn)] {
        match damaged {
            Ok(damaged) => report.damaged_words.extend(damaged),
            Err(fault) => report.structure.push(finding(fault)?),
        }
    }
    Ok(())
}

fn list<T>(
    conn: &Connection,
    sql: &str,
    read: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
) -> Result<Vec<T>, Fault> {
    let mut query = conn.prepare(sql)?;
    let rows = query.query_map([], read)?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// One attempt with its events.
pub(crate) fn attempt(conn: &Connection, nr: i64, report: &mut CheckReport) -> Result<(), Fault> {
    report.attempts += 1;
    let mut id = format!("number {nr}");
    let proved = RawAttempt::by_nr(conn, nr).map_err(Fault::from).and_then(|raw| {
        let unreadable = || StoreError::Damaged { attempt: id.clone(), seq: 0, why: said!("faults-why-unreadable") };
        let raw = raw.ok_or_else(unreadable)?;
        id = raw.id();
        events::walk(conn, &raw.proved()?, |_| {})
    });
    match proved {
        Ok(events) => report.events += events,
        Err(Fault::Told(StoreError::Damaged { attempt, seq, why })) => {
            report.damaged.push(DamagedAttempt { attempt: AttemptId(attempt), seq, why });
        }
        Err(fault) => {
            let why = finding(fault)?;
            report.damaged.push(DamagedAttempt { attempt: AttemptId(id), seq: 0, why });
        }
    }
    Ok(())
}

fn check_case(conn: &Connection, hash: String, report: &mut CheckReport) -> Result<(), Fault> {
    match cases::read(conn, &hash) {
        Ok(_) => {}
        Err(Fault::Told(StoreError::DamagedCase { .. })) => report.damaged_cases.push(hash),
        Err(fault) => {
            finding(fault)?;
            report.damaged_cases.push(hash);
        }
    }
    Ok(())
}
