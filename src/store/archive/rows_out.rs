//! Runs and their decisions, one after another, for whoever writes them out: at no moment more than one of them is held. What
//! can be said in a case is the same in many runs and told once.

use std::collections::BTreeMap;
use std::ops::ControlFlow;

use rusqlite::{Connection, Row};

use crate::domain::report::{Person, RunRow};
use crate::store::StoreError;
use crate::store::archive::{Archive, scan};
use crate::store::error::Fault;

const RUN: &str = concat!(include_str!("sql/run_columns.sql"), ", r.ending FROM run r WHERE r.nr = ?1");
const TURNS: &str =
    "SELECT number, line, own, empathy, ownership, speed, compensation, errors, offers, minutes, anger, trust
    FROM turn WHERE run = ?1 ORDER BY number";
const LINE: &str = "SELECT scene, reply, how, said FROM line WHERE nr = ?1";

/// A case as a run names it.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(crate) struct CaseOut {
    /// The scenario's id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// Code of its money.
    pub(crate) currency: Option<String>,
}

/// A run.
#[derive(Debug)]
pub(crate) struct RunOut<'a> {
    /// Its figures.
    pub(crate) row: &'a RunRow,
    /// Its id.
    pub(crate) id: &'a str,
    /// Version of the rules that scored it.
    pub(crate) rules: &'a str,
    /// Title of its ending.
    pub(crate) ending: &'a str,
    /// Whose.
    pub(crate) person: &'a Person,
    /// Of which case.
    pub(crate) case: &'a CaseOut,
}

/// Something that can be said in a case.
#[derive(Debug)]
pub(crate) struct LineOut<'a> {
    /// Where.
    pub(crate) scene: &'a str,
    /// Which reply.
    pub(crate) reply: Option<&'a str>,
    /// 0 chosen, 1 typed, 2 nothing said.
    pub(crate) how: i64,
    /// The reply's words.
    pub(crate) said: Option<&'a str>,
}

/// A decision of the run that was told last.
#[derive(Debug)]
pub(crate) struct TurnOut<'a> {
    /// From 1.
    pub(crate) number: i64,
    /// What was said, by the number under which it was told.
    pub(crate) line: i64,
    /// Own words.
    pub(crate) own: Option<&'a str>,
    /// Levels, in rubric order.
    pub(crate) levels: [Option<i64>; 4],
    /// Codes, apart by spaces.
    pub(crate) errors: &'a str,
    /// Ids, apart by spaces.
    pub(crate) offers: &'a str,
    /// Minutes the customer waited.
    pub(crate) minutes: f64,
    /// Anger after it.
    pub(crate) anger: Option<f64>,
    /// Trust after it.
    pub(crate) trust: Option<f64>,
}

/// Whoever writes them out. Breaking off ends the reading.
pub(crate) trait Out {
    /// A run; its decisions follow where they are asked for.
    fn run(&mut self, run: &RunOut<'_>) -> ControlFlow<()>;
    /// Whether something that can be said was told before.
    fn knows(&self, line: i64) -> bool;
    /// Something that can be said, told once.
    fn line(&mut self, nr: i64, line: &LineOut<'_>);
    /// A decision.
    fn turn(&mut self, turn: &TurnOut<'_>) -> ControlFlow<()>;
}

impl Archive {
    /// Tells runs by their numbers, in this order, with their decisions or without. Those that are gone are left out.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn write_out(&mut self, nrs: &[i64], decisions: bool, out: &mut dyn Out) -> Result<(), StoreError> {
        self.call("read the archive", |conn| {
            // One moment for all of it: what is taken in meanwhile is not half in the file.
            let tx = conn.transaction_with_behavior(rusqlite::TransactionBehavior::Deferred)?;
            tell(&tx, nrs, decisions, out)
        })
    }

    /// Decisions of all these runs.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be counted.
    pub(crate) fn turns_of(&mut self, nrs: &[i64]) -> Result<u64, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare("SELECT count(*) FROM turn WHERE run = ?1")?;
            nrs.iter()
                .try_fold(0, |all, nr| Ok(all + query.query_row([nr], |row| row.get::<_, i64>(0))?.unsigned_abs()))
        })
    }
}

fn tell(conn: &Connection, nrs: &[i64], decisions: bool, out: &mut dyn Out) -> Result<(), Fault> {
    let people: BTreeMap<u32, Person> = scan::people(conn)?.into_iter().map(|person| (person.nr, person)).collect();
    let cases = cases(conn)?;
    let (mut runs, mut turns, mut lines) = (conn.prepare(RUN)?, conn.prepare(TURNS)?, conn.prepare(LINE)?);
    for nr in nrs {
        let mut found = runs.query([nr])?;
        let Some(found) = found.next()? else { continue };
        let row = scan::row(found)?;
        let Some((person, case)) = people.get(&row.person).zip(cases.get(&row.case)) else { continue };
        let (id, rules, ending) =
            (scan::text(found, scan::ID)?, scan::text(found, scan::RULES)?, scan::text(found, scan::RULES + 1)?);
        if out.run(&RunOut { row: &row, id, rules, ending, person, case }).is_break() {
            return Ok(());
        }
        if !decisions {
            continue;
        }
        let mut found = turns.query([nr])?;
        while let Some(found) = found.next()? {
            let line: i64 = found.get(1)?;
            if !out.knows(line) {
                let mut said = lines.query([line])?;
                if let Some(said) = said.next()? {
                    let line_out = LineOut {
                        scene: scan::text(said, 0)?,
                        reply: perhaps(said, 1)?,
                        how: said.get(2)?,
                        said: perhaps(said, 3)?,
                    };
                    out.line(line, &line_out);
                }
            }
            if out.turn(&turn(found, line)?).is_break() {
                return Ok(());
            }
        }
    }
    Ok(())
}

fn turn<'a>(found: &'a Row<'_>, line: i64) -> Result<TurnOut<'a>, rusqlite::Error> {
    Ok(TurnOut {
        number: found.get(0)?,
        line,
        own: perhaps(found, 2)?,
        levels: [found.get(3)?, found.get(4)?, found.get(5)?, found.get(6)?],
        errors: scan::text(found, 7)?,
        offers: scan::text(found, 8)?,
        minutes: found.get(9)?,
        anger: found.get(10)?,
        trust: found.get(11)?,
    })
}

/// Text of a column that may be empty, without a copy.
fn perhaps<'a>(found: &'a Row<'_>, at: usize) -> Result<Option<&'a str>, rusqlite::Error> {
    let value = found.get_ref(at)?;
    value.as_str_or_null().map_err(|_| rusqlite::Error::InvalidColumnType(at, "text".to_owned(), value.data_type()))
}

fn cases(conn: &Connection) -> Result<BTreeMap<u32, CaseOut>, Fault> {
    let mut query = conn.prepare("SELECT nr, id, title, currency FROM case_played")?;
    let all = query.query_map([], |row| {
        Ok((row.get(0)?, CaseOut { id: row.get(1)?, title: row.get(2)?, currency: row.get(3)? }))
    })?;
    Ok(all.collect::<Result<_, _>>()?)
}

#[cfg(test)]
/// Seven of front of house, of whom six play one case and three another; and two of the phones.
pub(crate) fn sown() -> Archive {
    let mut archive = Archive::in_memory().unwrap();
    archive
        .call("sow", |conn| {
            conn.execute_batch("PRAGMA foreign_keys = OFF")?;
            for nr in 1..=9_i64 {
                let team = if nr <= 7 { "Front of house" } else { "Phones" };
                let name = if nr == 1 { "=cmd|calc".to_owned() } else { format!("Heron {nr}") };
                conn.execute(
                    "INSERT INTO person (nr, reference, is_named, called, team, called_ms, called_by)
                     VALUES (?1, ?2, 1, ?3, ?4, 0, '')",
                    rusqlite::params![&nr, &format!("ref-{nr}"), &name, &team],
                )?;
            }
            for (nr, id) in [(1_i64, "plate"), (2, "ferry")] {
                conn.execute(
                    "INSERT INTO case_played (nr, hash, id, title, difficulty, currency, causes)
                     VALUES (?1, ?2, ?2, ?3, 1, 'USD', '[]')",
                    rusqlite::params![&nr, &id, &format!("The {id}, “twice”")],
                )?;
            }
            let lines = [(1_i64, "door", 0_i64, Some("I’m sorry; -really")), (2, "door", 1, None)];
            for (nr, scene, how, said) in lines {
                conn.execute(
                    "INSERT INTO line (nr, digest, scene, reply, how, said) VALUES (?1, randomblob(8), ?2, ?3, ?4, ?5)",
                    rusqlite::params![&nr, &scene, &said.map(|_| "sorry"), &how, &said],
                )?;
            }
            let played = (1..=6_i64).map(|nr| (nr, 1_i64)).chain((5..=7).map(|nr| (nr, 2))).chain([(8, 1), (9, 1)]);
            for (nr, (person, case)) in (1_i64..).zip(played) {
                // What came in last ended first: rows go by when runs ended.
                let ended = 1_790_000_000_000 - nr * 86_400_000;
                conn.execute(
                    "INSERT INTO run (nr, id, seal, file, person, \"case\", mode, is_fork, is_replayed, is_untried, started_ms,
                       ended_ms, ended_day, rules, ending, turns, csat, nps, retention, paradox, empathy, errors, deeds)
                     VALUES (?1, ?2, '', 1, ?3, ?4, 1, 0, 0, 0, ?5, ?5, ?6, '3', 'Kept', 2, 3.25, 7, 0.5, 0, 2.5, 3, 0)",
                    rusqlite::params![&nr, &format!("run-{nr}"), &person, &case, &ended, &(ended / 86_400_000)],
                )?;
                for (number, line, own) in [(1_i64, 1_i64, None), (2, 2, Some("=my own secret words"))] {
                    conn.execute(
                        "INSERT INTO turn (run, number, line, own, empathy, errors, offers, minutes, anger)
                         VALUES (?1, ?2, ?3, ?4, 3, 'BLAME', '', 2.5, 41.123456)",
                        rusqlite::params![&nr, &number, &line, &own],
                    )?;
                }
            }
            Ok(())
        })
        .unwrap();
    archive
}
