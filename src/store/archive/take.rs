//! Taking files in, many in one transaction, and settling what hung on a file that came later. What is written where is for
//! [`Put`]. It must not know how a run is judged.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::OptionalExtension as _;

use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::store::archive::put::Put;
use crate::store::archive::taken::{HeldRuns, LineDigest, Taken};
use crate::store::error::Fault;

/// Pages kept at hand while files are taken in: 64 MiB, for keys that come in no order.
const CACHE_KIB: i64 = 64 << 10;
/// Pages in the log before they are moved into the file, while files are taken in: 32 MiB.
const LOG_PAGES: i64 = 2_048;
/// Statements kept ready.
const STATEMENTS: usize = 64;

/// What the one who takes files in knows of the archive, so as not to ask for it again.
#[derive(Debug, Default)]
pub(crate) struct Intake {
    /// Changes when somebody else has written.
    pub(super) version: i64,
    /// Numbers of cases.
    pub(super) cases: BTreeMap<String, i64>,
    /// Those whose text is there, so that nothing about them changes any more.
    pub(super) settled: BTreeSet<String>,
    pub(super) lines: BTreeMap<LineDigest, i64>,
}

/// What came of a file.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct TakenIn {
    /// It was not there before.
    pub(crate) is_new: bool,
    /// Runs that were not there before.
    pub(crate) new_runs: usize,
    /// Runs that were.
    pub(crate) known_runs: usize,
}

/// Two runs under one id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Rivals {
    /// The id.
    pub(crate) run: String,
    /// Digest and name of the file of the one that does not count.
    pub(crate) lost: (String, String),
    /// Digest and name of the file of the one that does.
    pub(crate) counts: (String, String),
}

impl Archive {
    /// Makes ready to take many files in; [`Archive::rest`] ends it. Another program than the last time, by its version and
    /// that of its rules, may play runs again which that one could not: they are tried once more.
    pub(crate) fn begin_intake(&mut self, judged_by: &str) -> Result<Intake, StoreError> {
        // What was read for reports is not up to date any more, and takes the room that reading needs.
        self.read = None;
        self.call("write into the archive", |conn| {
            conn.set_prepared_statement_cache_capacity(STATEMENTS);
            conn.pragma_update(None, "cache_size", -CACHE_KIB)?;
            conn.pragma_update(None, "wal_autocheckpoint", LOG_PAGES)?;
            let by = "SELECT value FROM kept WHERE name = 'judged-by'";
            let before: Option<String> = conn.query_row(by, [], |row| row.get(0)).optional()?;
            if before.as_deref() != Some(judged_by) {
                let tx = conn.transaction()?;
                tx.execute("UPDATE run SET is_untried = 1 WHERE NOT is_replayed", [])?;
                tx.execute("UPDATE also SET is_untried = 1 WHERE unplayed IS NOT NULL", [])?;
                tx.execute("INSERT OR REPLACE INTO kept VALUES ('judged-by', ?1)", [judged_by])?;
                tx.commit()?;
            }
            Ok(Intake::default())
        })
    }

    /// Gives back what taking in needed.
    pub(crate) fn rest(&mut self) -> Result<(), StoreError> {
        self.call("write into the archive", |conn| {
            conn.pragma_update(None, "cache_size", -2_000)?;
            conn.pragma_update(None, "wal_autocheckpoint", 250)?;
            conn.execute_batch("PRAGMA shrink_memory")?;
            Ok(())
        })
    }

    /// Files that were taken in, by digest: how many runs each brought, and whether something in it is to be named again.
    pub(crate) fn file_digests(&mut self) -> Result<BTreeMap<String, (u32, bool)>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(
                "SELECT digest, runs, is_edited OR damage <> '[]' OR EXISTS \
                 (SELECT 1 FROM run WHERE run.file = file.nr AND NOT is_replayed) \
                 FROM file",
            )?;
            let all = query.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            Ok(all.collect::<Result<_, _>>()?)
        })
    }

    /// Texts of cases by hash, each with the scenario's id.
    pub(crate) fn case_texts(&mut self) -> Result<BTreeMap<String, (String, Vec<u8>)>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(
                "SELECT hash, id, content FROM case_text JOIN case_played ON case_played.nr = case_text.\"case\"",
            )?;
            let all = query.query_map([], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
            Ok(all.collect::<Result<_, _>>()?)
        })
    }

    /// A file as it was handed in.
    pub(crate) fn file_content(&mut self, file: i64) -> Result<Vec<u8>, StoreError> {
        self.call("read the archive", |conn| {
            Ok(conn.query_row("SELECT content FROM file_bytes WHERE file = ?1", [file], |row| row.get(0))?)
        })
    }

    /// Its name.
    pub(crate) fn file_name(&mut self, file: i64) -> Result<String, StoreError> {
        self.call("read the archive", |conn| {
            Ok(conn.query_row("SELECT name FROM file WHERE nr = ?1", [file], |row| row.get(0))?)
        })
    }

    /// Two runs under one id, one of them in one of these files, by their digests.
    pub(crate) fn rivals_in<'a>(
        &mut self,
        digests: impl Iterator<Item = &'a String>,
    ) -> Result<BTreeSet<Rivals>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(include_str!("sql/rivals.sql"))?;
            let mut all = BTreeSet::new();
            for digest in digests {
                let found = query.query_map([digest], |row| {
                    let (lost, counts) = ((row.get(1)?, row.get(2)?), (row.get(3)?, row.get(4)?));
                    Ok(Rivals { run: row.get(0)?, lost, counts })
                })?;
                for rivals in found {
                    all.insert(rivals?);
                }
            }
            Ok(all)
        })
    }

    /// Takes files in, all or none.
    pub(crate) fn take(
        &mut self,
        intake: &mut Intake,
        files: &[Taken],
        now_ms: i64,
    ) -> Result<Vec<TakenIn>, StoreError> {
        self.call("write into the archive", |conn| {
            let tx = conn.transaction()?;
            let found = {
                let mut put = Put::new(&tx, intake)?;
                files.iter().map(|file| put.file(file, now_ms)).collect::<Result<Vec<_>, Fault>>()?
            };
            tx.commit()?;
            Ok(found)
        })
    }

    /// Runs whose case has come since they were taken in, each with the numbers of the files that hold it.
    pub(crate) fn unsettled(&mut self) -> Result<Vec<(String, Vec<i64>)>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare_cached(include_str!("sql/unsettled.sql"))?;
            let runs = query.query_map([], |row| row.get(0))?.collect::<Result<Vec<String>, _>>()?;
            let mut files = conn.prepare_cached(
                "SELECT file FROM run WHERE id = ?1 UNION SELECT file FROM also WHERE run = ?1 ORDER BY 1",
            )?;
            let mut all = Vec::new();
            for run in runs {
                let held = files.query_map([&run], |row| row.get(0))?.collect::<Result<_, _>>()?;
                all.push((run, held));
            }
            Ok(all)
        })
    }

    /// Of copies of a file under several names the least name stands, whichever came first: digest and name of each.
    pub(crate) fn name_copies(&mut self, copies: &[(String, String)]) -> Result<(), StoreError> {
        self.call("write into the archive", |conn| {
            let tx = conn.transaction()?;
            {
                let mut put = tx.prepare_cached("UPDATE file SET name = ?2 WHERE digest = ?1 AND name > ?2")?;
                for (digest, name) in copies {
                    put.execute([digest, name])?;
                }
            }
            Ok(tx.commit()?)
        })
    }

    /// Writes runs anew from the files that hold them; those in which one turned out to be broken say why.
    pub(crate) fn settle(&mut self, intake: &mut Intake, runs: &[(String, HeldRuns)]) -> Result<(), StoreError> {
        self.call("write into the archive", |conn| {
            let tx = conn.transaction()?;
            {
                let mut put = Put::new(&tx, intake)?;
                for (run, found) in runs {
                    put.settle(run, found)?;
                }
            }
            Ok(tx.commit()?)
        })
    }
}
