//! Forgetting what others handed in: the files of a person, those of before a day, or everything, with all that hangs on
//! them. What other files hold stays, and counts from there. The originals lie elsewhere and are not touched.

use rusqlite::{Connection, params};

use crate::domain::report::Person;
use crate::store::StoreError;
use crate::store::archive::put::{Put, remove};
use crate::store::archive::{Archive, HeldRuns, Intake, Taken};
use crate::store::connection;
use crate::store::error::Fault;
use crate::words::{Said, Told as _, said};

/// What is to be forgotten.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Forget {
    /// Everything of a person, by reference.
    Person(String),
    /// All files that were written before this moment, UTC milliseconds.
    Before(i64),
    /// Everything there is, with remarks, figures of the real world and what was set.
    Everything,
}

/// A person with how much there is of them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPerson {
    /// Who.
    pub person: Person,
    /// Files.
    pub files: usize,
    /// Runs.
    pub runs: usize,
    /// When the first and the last of the files were written, UTC milliseconds.
    pub written_ms: (i64, i64),
}

/// What was forgotten.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Forgotten {
    /// Files.
    pub files: usize,
    /// Runs of which nothing is left.
    pub runs: usize,
    /// People of whom nothing is left.
    pub people: usize,
    /// It is forgotten, but traces of it are still in the archive's files: why, and what to do, in whole sentences.
    pub traces: Option<Said>,
}

/// What has to be read again before something can be forgotten.
#[derive(Debug, Default)]
pub(crate) struct Plan {
    /// Changes when somebody else has written: then another plan is needed.
    version: i64,
    /// Files that go.
    going: Vec<i64>,
    /// Runs that count from such a file, with the files that hold them as well and stay.
    pub(crate) runs: Vec<(String, Vec<i64>)>,
    /// Files that stay of people of whom some go.
    pub(crate) files: Vec<i64>,
    /// What would be gone.
    pub(crate) would: Forgotten,
}

impl Archive {
    /// Everybody of whom there is something, by name.
    ///
    /// # Errors
    /// [`StoreError`] if the archive cannot be read.
    pub fn people(&mut self) -> Result<Vec<KeptPerson>, StoreError> {
        let teams = self.teams()?.into_owned();
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(concat!(
                "SELECT p.nr, p.reference, p.is_named, p.called, p.team, ",
                include_str!("sql/edited.sql"),
                ", count(*), (SELECT count(*) FROM file JOIN run ON run.file = file.nr WHERE file.person = p.nr), \
                 min(f.made_ms), max(f.made_ms) \
                 FROM person p JOIN file f ON f.person = p.nr GROUP BY p.nr ORDER BY p.called, p.reference",
            ))?;
            let all = query.query_map([], |row| {
                Ok(KeptPerson {
                    person: Person {
                        nr: row.get(0)?,
                        reference: row.get(1)?,
                        is_named: row.get(2)?,
                        called: row.get(3)?,
                        team: row.get::<_, Option<String>>(4)?.and_then(|team| teams.told(&team)),
                        is_edited: row.get(5)?,
                    },
                    files: row.get::<_, u32>(6)? as usize,
                    runs: row.get::<_, u32>(7)? as usize,
                    written_ms: (row.get(8)?, row.get(9)?),
                })
            })?;
            Ok(all.collect::<Result<_, _>>()?)
        })
    }

    /// Names of the files a person handed in, without their folders.
    ///
    /// # Errors
    /// [`StoreError`] if the archive cannot be read.
    pub(crate) fn file_names(&mut self, reference: &str) -> Result<Vec<String>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(
                "SELECT file.name FROM file JOIN person ON person.nr = file.person WHERE reference = ?1 \
                 ORDER BY file.name, file.nr",
            )?;
            Ok(query.query_map([reference], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }

    /// What has to be read again before this is forgotten.
    pub(crate) fn plan(&mut self, what: &Forget) -> Result<Plan, StoreError> {
        self.call("read the archive", |conn| {
            let version = version(conn)?;
            let all = |sql: &str, by: &dyn rusqlite::ToSql| -> Result<Vec<i64>, rusqlite::Error> {
                conn.prepare(sql)?.query_map([by], |row| row.get(0))?.collect()
            };
            let going = match what {
                Forget::Person(reference) => all(
                    "SELECT file.nr FROM file JOIN person ON person.nr = file.person WHERE reference = ?1",
                    reference,
                )?,
                Forget::Before(ms) => all("SELECT nr FROM file WHERE made_ms < ?1", ms)?,
                Forget::Everything => return Ok(Plan { would: counts(conn)?, ..Plan::default() }),
            };
            let stays = |file: &i64| !going.contains(file);
            let (mut runs, mut files, mut counted) = (Vec::new(), Vec::new(), 0);
            for file in &going {
                let of_file = "SELECT count(*) FROM run WHERE file = ?1";
                counted += conn.prepare_cached(of_file)?.query_row([file], |row| row.get::<_, u32>(0))? as usize;
                let held = conn
                    .prepare_cached("SELECT id FROM run WHERE file = ?1 AND id IN (SELECT run FROM also) ORDER BY id")?
                    .query_map([file], |row| row.get(0))?
                    .collect::<Result<Vec<String>, _>>()?;
                for run in held {
                    let mut others = all("SELECT file FROM also WHERE run = ?1", &run)?;
                    others.retain(stays);
                    if !others.is_empty() {
                        runs.push((run, others));
                    }
                }
                files.extend(all("SELECT nr FROM file WHERE person = (SELECT person FROM file WHERE nr = ?1)", file)?);
            }
            files.retain(stays);
            files.sort_unstable();
            files.dedup();
            let mut people: Vec<i64> = going.iter().map(|file| person_of(conn, *file)).collect::<Result<_, _>>()?;
            people.sort_unstable();
            people.dedup();
            for file in &files {
                let stays = person_of(conn, *file)?;
                people.retain(|person| *person != stays);
            }
            let would =
                Forgotten { files: going.len(), runs: counted - runs.len(), people: people.len(), traces: None };
            Ok(Plan { version, going, runs, files, would })
        })
    }

    /// Forgets what was planned, all or nothing: runs that other files hold are written from there, and what files that stay
    /// say of their people is said again. `None` if somebody has written since it was planned; then all is still there.
    pub(crate) fn forget(
        &mut self,
        plan: &Plan,
        runs: &[(String, HeldRuns)],
        said: &[Taken],
    ) -> Result<Option<Forgotten>, StoreError> {
        let gone = self.call("write into the archive", |conn| {
            let tx = conn.transaction()?;
            if version(&tx)? != plan.version {
                return Ok(None);
            }
            let before = counts(&tx)?;
            let people: Vec<i64> = plan.going.iter().map(|file| person_of(&tx, *file)).collect::<Result<_, _>>()?;
            for file in &plan.going {
                forget_file(&tx, *file)?;
            }
            {
                let mut intake = Intake::default();
                let mut put = Put::new(&tx, &mut intake)?;
                for (run, found) in runs {
                    put.settle(run, found)?;
                }
                for person in &people {
                    tx.execute("DELETE FROM idea WHERE person = ?1", [person])?;
                    // Any file that stays knows better than one that is forgotten.
                    let unknown = "UPDATE person SET called_ms = ?2, called_by = '' WHERE nr = ?1";
                    tx.execute(unknown, params![person, i64::MIN])?;
                }
                for file in said {
                    put.said(file)?;
                }
            }
            tx.execute_batch(include_str!("sql/forget_rest.sql"))?;
            let after = counts(&tx)?;
            tx.commit()?;
            Ok(Some(Forgotten {
                files: before.files - after.files,
                runs: before.runs - after.runs,
                people: before.people - after.people,
                traces: None,
            }))
        })?;
        Ok(gone.map(|gone| Forgotten { traces: self.shrink(), ..gone }))
    }

    /// Forgets everything.
    pub(crate) fn forget_everything(&mut self) -> Result<Forgotten, StoreError> {
        let gone = self.call("write into the archive", |conn| {
            let tx = conn.transaction()?;
            let before = counts(&tx)?;
            tx.execute_batch(include_str!("sql/forget_everything.sql"))?;
            tx.commit()?;
            Ok(before)
        })?;
        Ok(Forgotten { traces: self.shrink(), ..gone })
    }

    /// Gives the room back and leaves no trace in the log; why that was not done, if it was not. What was to be forgotten is,
    /// whatever comes of this.
    fn shrink(&mut self) -> Option<Said> {
        match self.call("write into the archive", |conn| shrink(conn)) {
            Ok(false) => None,
            Ok(true) => Some(said!("merge-traces-in-log", path = &connection::log_of(&self.path))),
            Err(error) => Some(said!("merge-traces", path = &self.path, why = plainly(&error))),
        }
    }
}

fn counts(conn: &Connection) -> Result<Forgotten, Fault> {
    let count = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, u32>(0)).map(|count| count as usize);
    Ok(Forgotten {
        files: count("SELECT count(*) FROM file")?,
        runs: count("SELECT count(*) FROM run")?,
        people: count("SELECT count(*) FROM person")?,
        traces: None,
    })
}

fn person_of(conn: &Connection, file: i64) -> Result<i64, rusqlite::Error> {
    conn.query_row("SELECT person FROM file WHERE nr = ?1", [file], |row| row.get(0))
}

fn forget_file(tx: &Connection, file: i64) -> Result<(), Fault> {
    let runs = tx
        .prepare_cached("SELECT id, nr FROM run WHERE file = ?1")?
        .query_map([file], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<Vec<(String, i64)>, _>>()?;
    for (run, nr) in runs {
        remove(tx, &run, nr)?;
    }
    for sql in
        ["DELETE FROM also WHERE file = ?1", "DELETE FROM file_bytes WHERE file = ?1", "DELETE FROM file WHERE nr = ?1"]
    {
        tx.prepare_cached(sql)?.execute([file])?;
    }
    Ok(())
}

fn version(conn: &Connection) -> Result<i64, rusqlite::Error> {
    conn.query_row("PRAGMA data_version", [], |row| row.get(0))
}

/// What failed, without what is said of a failure that comes before anything is written.
fn plainly(error: &StoreError) -> Said {
    match error {
        StoreError::ArchiveFailed { why, .. } => Said::foreign(why.clone()),
        StoreError::ArchiveInUse { .. } => said!("merge-traces-in-use"),
        other => other.said(),
    }
}

/// Gives the room back and leaves no trace in the log; deleted pages were overwritten as they were freed. Whether somebody
/// keeps the log.
fn shrink(conn: &Connection) -> Result<bool, Fault> {
    let mut query = conn.prepare("PRAGMA incremental_vacuum")?;
    let mut rows = query.query([])?;
    while rows.next()?.is_some() {}
    drop(rows);
    drop(query);
    connection::empty_log(conn)
}
