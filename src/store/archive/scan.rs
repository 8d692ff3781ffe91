//! Reading every run there is, packed as it is read. On disk several threads read a part each: a report over a million runs
//! is made while somebody waits for it.

use std::borrow::Cow;
use std::io;
use std::num::NonZeroUsize;
use std::path::Path;
use std::sync::{LazyLock, Mutex, PoisonError, mpsc};
use std::thread;

use rusqlite::{Connection, Row, TransactionBehavior};

use crate::domain::report::{
    CaseNames, DeedSet, Drawn, ErrorSet, Filter, Outreach, Packer, Person, Picked, PlayMode, PlayedCase, PlayedCause,
    Register, RunRow, Sheet, Slot, Teams, Told,
};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::store::connection;
use crate::store::error::Fault;

/// Threads that read at once at most.
const READERS: usize = 4;
/// Fewer runs are read by one thread: starting others would take longer.
const FEW: i64 = 20_000;
/// Runs handed over at once.
const BATCH: usize = 4_096;

/// All of a run, in the order in which [`row`] reads it; its id and its version of the rules come last.
const ALL_OF_RUN: &str = concat!(include_str!("sql/run_columns.sql"), " FROM run r WHERE r.nr BETWEEN ?1 AND ?2");
/// Columns of a run's id and of its version of the rules.
pub(super) const ID: usize = 40;
pub(super) const RULES: usize = 41;

/// What the archive held when it was read, and how to know that it still does.
#[derive(Debug)]
pub(super) struct Read {
    sheet: Sheet,
    as_of: (i64, u64),
    /// The runs of the filter that was asked for last: whoever reads a report clicks on one figure after the other.
    picked: Option<Picked>,
}

impl Archive {
    /// All runs of the archive, read anew only if something was written since.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn sheet(&mut self) -> Result<&Sheet, StoreError> {
        let as_of = self.call("read the archive", |conn| Ok(version(conn)?))?;
        if self.read.as_ref().is_none_or(|read| read.as_of != as_of) {
            // What was read before goes first: there is no room for both.
            self.read = None;
            let path = self.path.clone();
            let mut sheet = self.call("read the archive", |conn| read(conn, &path))?;
            sheet.tell(&self.names);
            self.read = Some(Read { sheet, as_of, picked: None });
        }
        Ok(self.read.as_ref().map_or(&NOTHING, |read| &read.sheet))
    }

    /// The ids of its cases. Reads no run: whoever asks may call the cases otherwise, and all would be read again.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn case_ids(&mut self) -> Result<Vec<String>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare("SELECT DISTINCT id FROM case_played")?;
            Ok(query.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?)
        })
    }

    /// Calls its cases so from now on, wherever they are told.
    pub(crate) fn call_cases(&mut self, names: CaseNames) {
        if self.names != names {
            // What was told otherwise is told anew.
            (self.names, self.read) = (names, None);
        }
    }

    /// How teams are written: as whoever read all runs last has it, or else by everybody in the archive.
    pub(super) fn teams(&mut self) -> Result<Cow<'_, Teams>, StoreError> {
        if self.read.is_none() {
            return Ok(Cow::Owned(self.call("read the archive", |conn| Ok(Teams::of(&everybody(conn)?)))?));
        }
        Ok(Cow::Borrowed(self.sheet()?.teams()))
    }

    /// The runs of a filter.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn drawn(&mut self, filter: &Filter) -> Result<Drawn<'_>, StoreError> {
        self.sheet()?;
        if let Some(read) = self.read.as_mut()
            && read.picked.as_ref().is_none_or(|picked| picked.filter() != filter)
        {
            read.picked = None;
            read.picked = Some(read.sheet.pick(filter));
        }
        let read = self.read.as_ref().and_then(|read| Some((&read.sheet, read.picked.as_ref()?)));
        Ok(read.map_or_else(|| Drawn::new(&NOTHING, filter), |(sheet, picked)| Drawn::of(sheet, picked)))
    }

    /// As [`Archive::call`], for what is written beside the runs and changes none of them: they need not be read again.
    pub(super) fn write_beside<T>(
        &mut self,
        doing: &'static str,
        job: impl FnOnce(&mut Connection) -> Result<T, Fault>,
    ) -> Result<T, StoreError> {
        let before = self.conn.total_changes();
        let done = self.call(doing, job);
        let after = self.conn.total_changes();
        if let Some(read) = self.read.as_mut().filter(|read| read.as_of.1 == before) {
            read.as_of.1 = after;
        }
        done
    }
}

/// An archive nothing was read from.
static NOTHING: LazyLock<Sheet> = LazyLock::new(Sheet::default);

/// Changes with everything that is written, by this connection or another.
fn version(conn: &Connection) -> Result<(i64, u64), rusqlite::Error> {
    let others = conn.query_row("PRAGMA data_version", [], |row| row.get(0))?;
    Ok((others, conn.total_changes()))
}

fn read(conn: &mut Connection, path: &Path) -> Result<Sheet, Fault> {
    // One moment for people, cases and how many runs there are; runs that are taken in meanwhile come with the next report.
    let tx = conn.transaction_with_behavior(TransactionBehavior::Deferred)?;
    let register = Register::new(everybody(&tx)?, texts(&tx)?);
    let rules = Mutex::new(Vec::new());
    let range = tx.query_row("SELECT (SELECT min(nr) FROM run), (SELECT max(nr) FROM run)", [], |row| {
        Ok(row.get::<_, Option<i64>>(0)?.zip(row.get::<_, Option<i64>>(1)?))
    })?;
    let mut slots = Vec::new();
    if let Some(range) = range {
        let runs: i64 = tx.query_row("SELECT count(*) FROM run", [], |row| row.get(0))?;
        slots.reserve_exact(usize::try_from(runs).unwrap_or_default());
        if runs >= FEW && path.exists() {
            by_several(path, &register, &rules, range, &mut slots)?;
        } else {
            let mut keep = |batch| {
                slots.extend::<Vec<Slot>>(batch);
                true
            };
            pack(&tx, Packer::new(&register, &rules), range, &mut keep)?;
        }
    }
    drop(tx);
    let rules = rules.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(Sheet::new(register, rules, slots))
}

/// Has several threads read a part of the range each. In which order the runs come does not matter.
fn by_several(
    path: &Path,
    register: &Register,
    rules: &Mutex<Vec<String>>,
    (least, most): (i64, i64),
    slots: &mut Vec<Slot>,
) -> Result<(), Fault> {
    let readers = thread::available_parallelism().map_or(1, NonZeroUsize::get).min(READERS);
    let share = (most - least) / i64::try_from(readers).unwrap_or(1) + 1;
    thread::scope(|scope| {
        let (sender, batches) = mpsc::sync_channel::<Vec<Slot>>(2 * readers);
        let mut threads = Vec::new();
        let mut from = least;
        while from <= most {
            let to = from.saturating_add(share - 1).min(most);
            let (sender, packer) = (sender.clone(), Packer::new(register, rules));
            let work = move || {
                let conn = connection::open_reader(path)?;
                pack(&conn, packer, (from, to), &mut |batch| sender.send(batch).is_ok())
            };
            let started = thread::Builder::new().name("archive-reader".to_owned()).spawn_scoped(scope, work);
            threads.push(started.map_err(no_thread)?);
            from = to.saturating_add(1);
        }
        drop(sender);
        for batch in batches {
            slots.extend(batch);
        }
        for thread in threads {
            thread.join().unwrap_or_else(|_| Err(no_thread(io::Error::other("it failed on the way"))))?;
        }
        Ok(())
    })
}

/// A thread that does not start, or not end, is a failure of the machine.
fn no_thread(error: io::Error) -> Fault {
    Fault::Sql(rusqlite::Error::ToSqlConversionFailure(Box::new(error)))
}

/// Reads and packs the runs of a range, handing over a batch at a time until nobody wants more.
fn pack(
    conn: &Connection,
    mut packer: Packer<'_>,
    (from, to): (i64, i64),
    hand_over: &mut dyn FnMut(Vec<Slot>) -> bool,
) -> Result<(), Fault> {
    let mut query = conn.prepare(ALL_OF_RUN)?;
    let mut rows = query.query([from, to])?;
    let mut batch = Vec::with_capacity(BATCH);
    while let Some(found) = rows.next()? {
        let (run, id, rules) = (row(found)?, text(found, ID)?, text(found, RULES)?);
        batch.extend(packer.pack(&run, id, rules));
        if batch.len() == BATCH && !hand_over(std::mem::replace(&mut batch, Vec::with_capacity(BATCH))) {
            return Ok(());
        }
    }
    hand_over(batch);
    Ok(())
}

/// Text of a column without a copy.
pub(super) fn text<'a>(found: &'a Row<'_>, at: usize) -> Result<&'a str, rusqlite::Error> {
    let value = found.get_ref(at)?;
    value.as_str().map_err(|_| rusqlite::Error::InvalidColumnType(at, "text".to_owned(), value.data_type()))
}

/// A run as [`ALL_OF_RUN`] asks for it.
pub(super) fn row(found: &Row<'_>) -> Result<RunRow, rusqlite::Error> {
    let mode = PlayMode::ALL.get(usize::from(found.get::<_, u8>(3)?)).copied();
    Ok(RunRow {
        nr: found.get(0)?,
        person: found.get(1)?,
        case: found.get(2)?,
        mode: mode.ok_or(rusqlite::Error::IntegralValueOutOfRange(3, found.get(3)?))?,
        is_fork: found.get(4)?,
        started_ms: found.get(6)?,
        ended_ms: found.get(7)?,
        ended_day: found.get(8)?,
        turns: found.get(9)?,
        csat: found.get(10)?,
        updated_csat: found.get(11)?,
        nps: found.get(12)?,
        retention: found.get(13)?,
        paradox: found.get(14)?,
        means: [found.get(15)?, found.get(16)?, found.get(17)?, found.get(18)?],
        errors: ErrorSet(found.get::<_, i64>(19)?.cast_unsigned()),
        deeds: DeedSet(found.get::<_, i64>(20)?.cast_unsigned()),
        told: found.get::<_, bool>(5)?.then(|| told(found)).transpose()?,
    })
}

fn told(found: &Row<'_>) -> Result<Told, rusqlite::Error> {
    let some = |at| Ok::<f64, rusqlite::Error>(found.get::<_, Option<f64>>(at)?.unwrap_or_default());
    let count = |at| Ok::<u32, rusqlite::Error>(found.get::<_, Option<u32>>(at)?.unwrap_or_default());
    Ok(Told {
        nps_before: some(21)?,
        first_contact: found.get::<_, Option<bool>>(22)?.unwrap_or_default(),
        resolution_min: found.get(23)?,
        repeat_contact: some(24)?,
        value_saved: some(25)?,
        recovery_cost: some(26)?,
        delay_price: some(27)?,
        escalation_price: some(28)?,
        promises_made: count(29)?,
        promises_kept: count(30)?,
        promises_broken: count(31)?,
        offers_refused: count(32)?,
        levels_raised: count(33)?,
        outreach: Outreach {
            alerts: count(34)?,
            reached: count(35)?,
            asked: count(36)?,
            updated: count(37)?,
            lifted: count(38)?,
            lift: some(39)?,
        },
    })
}

/// Everybody, with teams as they are told.
pub(super) fn people(conn: &Connection) -> Result<Vec<Person>, Fault> {
    let mut all = everybody(conn)?;
    Teams::of(&all).settle(&mut all);
    Ok(all)
}

/// Everybody, with teams as they were handed in.
fn everybody(conn: &Connection) -> Result<Vec<Person>, Fault> {
    let mut query = conn.prepare(concat!(
        "SELECT p.nr, p.reference, p.is_named, p.called, p.team, ",
        include_str!("sql/edited.sql"),
        " FROM person p"
    ))?;
    let all = query.query_map([], |row| {
        Ok(Person {
            nr: row.get(0)?,
            reference: row.get(1)?,
            is_named: row.get(2)?,
            called: row.get(3)?,
            team: row.get(4)?,
            is_edited: row.get(5)?,
        })
    })?;
    Ok(all.collect::<Result<_, _>>()?)
}

fn texts(conn: &Connection) -> Result<Vec<PlayedCase>, Fault> {
    let mut query = conn.prepare("SELECT nr, hash, id, title, difficulty, currency, causes FROM case_played")?;
    let all = query.query_map([], |row| {
        let causes: String = row.get(6)?;
        Ok(PlayedCase {
            nr: row.get(0)?,
            hash: row.get(1)?,
            id: row.get(2)?,
            title: row.get(3)?,
            difficulty: row.get(4)?,
            currency: row.get(5)?,
            // A cause tree that cannot be read is told as none: its runs count all the same.
            causes: serde_json::from_str::<Vec<PlayedCause>>(&causes).unwrap_or_default(),
        })
    })?;
    Ok(all.collect::<Result<_, _>>()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Folders;

    #[test]
    fn cases_can_be_called_otherwise_before_a_run_is_read() {
        let dir = tempfile::tempdir().unwrap();
        let mut archive = Archive::open(&Folders::find(Some(dir.path())).unwrap()).unwrap();
        let put = "INSERT INTO case_played (nr, hash, id, title, causes) VALUES (?1, ?2, 'lukewarm', 'Lukewarm', '[]')";
        let texts =
            |conn: &mut Connection| Ok([1, 2].into_iter().try_for_each(|nr| conn.execute(put, (nr, nr)).map(drop))?);
        archive.call("write into the archive", texts).unwrap();
        assert_eq!(archive.case_ids().unwrap(), ["lukewarm"], "two texts are one case");
        assert!(archive.read.is_none(), "no run was read for it");
    }
}
