//! Looking for damage: SQLite's own check, every attempt's chain, every kept case against its hash.

use sha2::{Digest as _, Sha256};

use crate::store::error::Fault;
use crate::store::{AttemptId, Store, StoreError, events, open};

/// What a check found.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CheckReport {
    /// Attempts looked at.
    pub attempts: usize,
    /// What is wrong with the file as a whole.
    pub structure: Vec<String>,
    /// Damaged attempts, and why.
    pub damaged: Vec<(AttemptId, String)>,
    /// Hashes of damaged case texts.
    pub damaged_cases: Vec<String>,
}

impl CheckReport {
    /// Whether nothing was found.
    pub fn is_clean(&self) -> bool {
        self.structure.is_empty() && self.damaged.is_empty() && self.damaged_cases.is_empty()
    }
}

/// SHA-256 in hex, as cases are named by.
pub(super) fn content_hash(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    Sha256::digest(bytes).iter().fold(String::new(), |mut hex, byte| {
        // Writing to a String cannot fail.
        write!(hex, "{byte:02x}").unwrap_or_default();
        hex
    })
}

/// Checks everything a connection holds.
pub(super) fn check(connection: &rusqlite::Connection) -> Result<CheckReport, Fault> {
    let mut report = CheckReport { structure: open::full_check(connection)?, ..CheckReport::default() };
    let mut statement = connection.prepare("SELECT id FROM attempt ORDER BY nr")?;
    let ids: Result<Vec<String>, rusqlite::Error> = statement.query_map([], |row| row.get(0))?.collect();
    for id in ids? {
        let id = AttemptId(id);
        report.attempts += 1;
        match events::walk(connection, &id, |_| {}) {
            Ok(()) => {}
            Err(Fault::Told(StoreError::Damaged { why, .. })) => report.damaged.push((id, why)),
            Err(fault) if fault.is_damage() => report.damaged.push((id, "its pages cannot be read".to_owned())),
            Err(fault) => return Err(fault),
        }
    }
    let mut statement = connection.prepare("SELECT hash, bytes FROM case_snapshot")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (hash, bytes): (String, Vec<u8>) = (row.get(0)?, row.get(1)?);
        if content_hash(&bytes) != hash {
            report.damaged_cases.push(hash);
        }
    }
    Ok(report)
}

impl Store {
    /// Looks for damage everywhere.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read at all.
    pub fn check(&self) -> Result<CheckReport, StoreError> {
        self.ask("check the store", |inside| check(&inside.connection))
    }
}
