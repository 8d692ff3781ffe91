//! Reading what stands beside the runs, and single runs for a list: a few rows each, found by their keys.

use rusqlite::{OptionalExtension as _, Row, params};
use serde::Deserialize;

use crate::domain::progress::{Evidence, Kind};
use crate::domain::report::{Actual, ActualKind, Idea, Override, Person, PersonMoods, Remark, RunRow};
use crate::domain::rubric::{Dimension, Level};
use crate::store::StoreError;
use crate::store::archive::{Archive, scan};

const DAY_MS: i64 = 86_400_000;

/// A run with whose it is and of which case, for a list.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listed {
    /// Its id.
    pub(crate) id: String,
    /// Its figures.
    pub(crate) row: RunRow,
    /// Whose.
    pub(crate) person: Person,
    /// The scenario's id.
    pub(crate) case: String,
    /// Its title.
    pub(crate) title: String,
    /// Code of its money, as far as it is known.
    pub(crate) currency: Option<String>,
    /// How many remarks there are of it.
    pub(crate) remarks: usize,
}

/// How often a mood was named, as a hand-in has it.
#[derive(Deserialize)]
struct Named {
    mood: String,
    runs: usize,
}

impl Archive {
    /// Runs by their numbers, in this order; those that are gone are left out.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn listed(&mut self, nrs: &[i64]) -> Result<Vec<Listed>, StoreError> {
        let mut found: Vec<Listed> = self.call("read the archive", |conn| {
            let mut query = conn.prepare_cached(concat!(
                include_str!("sql/run_columns.sql"),
                ", p.reference, p.is_named, p.called, p.team, ",
                include_str!("sql/edited.sql"),
                ", c.id, c.title, c.currency,
                   (SELECT count(*) FROM remark WHERE remark.run = r.id)
                 FROM run r JOIN person p ON p.nr = r.person JOIN case_played c ON c.nr = r.\"case\" WHERE r.nr = ?1"
            ))?;
            let found = nrs.iter().filter_map(|nr| query.query_row([nr], listed).optional().transpose());
            Ok(found.collect::<Result<_, _>>()?)
        })?;
        let teams = self.teams()?;
        teams.settle(found.iter_mut().map(|listed| &mut listed.person));
        for listed in &mut found {
            if let Some(title) = self.names.title(&listed.case) {
                title.clone_into(&mut listed.title);
            }
        }
        Ok(found)
    }

    /// All ideas that were handed in.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn ideas(&mut self) -> Result<Vec<Idea>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare(include_str!("sql/ideas_all.sql"))?;
            let all = query.query_map([], |row| {
                let cause: Option<String> = row.get(5)?;
                let told = |at| Ok::<String, rusqlite::Error>(row.get::<_, Option<String>>(at)?.unwrap_or_default());
                Ok(Idea {
                    run: row.get(0)?,
                    case: row.get(1)?,
                    case_title: row.get(2)?,
                    person: row.get(3)?,
                    day: row.get::<_, i64>(4)?.div_euclid(DAY_MS),
                    cause: cause.map(|cause| Ok::<_, rusqlite::Error>((cause, told(6)?, told(7)?))).transpose()?,
                    words: row.get(8)?,
                })
            })?;
            Ok(all.collect::<Result<_, _>>()?)
        })
    }

    /// Moods of each person who ticked them, by the person's number: those of all their files that count.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn moods(&mut self) -> Result<Vec<PersonMoods>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare("SELECT person, mood FROM file WHERE mood IS NOT NULL ORDER BY person")?;
            let mut all: Vec<PersonMoods> = Vec::new();
            let mut rows = query.query([])?;
            while let Some(row) = rows.next()? {
                let person: u32 = row.get(0)?;
                let named: Vec<Named> = serde_json::from_str(&row.get::<_, String>(1)?).unwrap_or_default();
                if all.last().is_none_or(|(known, _)| *known != person) {
                    all.push((person, Vec::new()));
                }
                let Some((_, counts)) = all.last_mut() else { continue };
                for named in named {
                    match counts.iter_mut().find(|(mood, _)| *mood == named.mood) {
                        Some((_, runs)) => *runs += named.runs,
                        None => counts.push((named.mood, named.runs)),
                    }
                }
            }
            Ok(all)
        })
    }

    /// All remarks, each with the number of its run; of runs that are not in the archive none.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn remarks(&mut self) -> Result<Vec<(i64, Remark)>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query =
                conn.prepare(concat!(include_str!("sql/remark_columns.sql"), "ORDER BY m.written_ms, m.id"))?;
            let all = query.query_map([], |row| Ok((row.get(0)?, remark(row)?)))?;
            Ok(all.collect::<Result<_, _>>()?)
        })
    }

    /// How something was recognised in a run: how much of it, and the line.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub(crate) fn deed(&mut self, run: i64, kind: Kind) -> Result<Option<(f64, Evidence)>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare_cached(
                "SELECT figure, turn, quote, has_words, dimension, level, EXISTS (SELECT 1 FROM decision \
                 WHERE decision.run = deed.run AND decision.turn = deed.turn AND decision.reply IS NOT NULL) \
                 FROM deed WHERE run = ?1 AND kind = ?2",
            )?;
            let place = (0_u8..).zip(Kind::ALL).find(|(_, known)| *known == kind).map(|(at, _)| at);
            Ok(query.query_row(params![run, place], deed).optional()?.flatten())
        })
    }

    /// How many files were taken in.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be counted.
    pub(crate) fn files(&mut self) -> Result<usize, StoreError> {
        self.call("read the archive", |conn| Ok(conn.query_row("SELECT count(*) FROM file", [], |row| count(row, 0))?))
    }

    /// All figures of the real world.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be read.
    pub(crate) fn actual(&mut self) -> Result<Vec<Actual>, StoreError> {
        self.call("read the archive", |conn| {
            let mut query = conn.prepare("SELECT month, team, kind, value FROM actual ORDER BY month, team, kind")?;
            let all = query.query_map([], |row| {
                let kind: String = row.get(2)?;
                let kind = ActualKind::ALL.into_iter().find(|known| known.code() == kind);
                let (month, team, value) = (row.get(0)?, row.get(1)?, row.get(3)?);
                Ok(kind.map(|kind| Actual { month, team, kind, value }))
            })?;
            Ok(all.filter_map(Result::transpose).collect::<Result<_, _>>()?)
        })
    }

    /// Keeps figures of the real world that came from one file, each in the place of the one before.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be kept; then none is.
    pub(crate) fn put_actual(&mut self, all: &[Actual], source: &str) -> Result<(), StoreError> {
        self.write_beside("write into the archive", |conn| {
            let tx = conn.transaction()?;
            {
                let mut put = tx.prepare(
                    "INSERT OR REPLACE INTO actual (month, team, kind, value, source) VALUES (?1, ?2, ?3, ?4, ?5)",
                )?;
                for figure in all {
                    put.execute(params![figure.month, figure.team, figure.kind.code(), figure.value, source])?;
                }
            }
            Ok(tx.commit()?)
        })
    }

    /// Takes all figures of the real world of one kind out again; returns how many there were.
    ///
    /// # Errors
    /// [`StoreError`] if they cannot be taken out.
    pub(crate) fn drop_actual(&mut self, kind: ActualKind) -> Result<usize, StoreError> {
        self.write_beside("write into the archive", |conn| {
            Ok(conn.execute("DELETE FROM actual WHERE kind = ?1", [kind.code()])?)
        })
    }

    /// What is kept by this name.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be read.
    pub(crate) fn kept(&mut self, name: &str) -> Result<Option<String>, StoreError> {
        self.call("read the archive", |conn| {
            Ok(conn.query_row("SELECT value FROM kept WHERE name = ?1", [name], |row| row.get(0)).optional()?)
        })
    }

    /// Keeps something by a name, in the place of what was before; `None` keeps nothing.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be kept.
    pub(crate) fn keep(&mut self, name: &str, value: Option<&str>) -> Result<(), StoreError> {
        self.write_beside("write into the archive", |conn| {
            match value {
                Some(value) => {
                    conn.execute("INSERT OR REPLACE INTO kept (name, value) VALUES (?1, ?2)", [name, value])?
                }
                None => conn.execute("DELETE FROM kept WHERE name = ?1", [name])?,
            };
            Ok(())
        })
    }
}

/// A count; nobody counts below nothing.
fn count(row: &Row<'_>, at: usize) -> Result<usize, rusqlite::Error> {
    Ok(usize::try_from(row.get::<_, i64>(at)?).unwrap_or_default())
}

fn listed(found: &Row<'_>) -> Result<Listed, rusqlite::Error> {
    let row = scan::row(found)?;
    Ok(Listed {
        id: found.get(scan::ID)?,
        person: Person {
            nr: row.person,
            reference: found.get(42)?,
            is_named: found.get(43)?,
            called: found.get(44)?,
            team: found.get(45)?,
            is_edited: found.get(46)?,
        },
        case: found.get(47)?,
        title: found.get(48)?,
        currency: found.get(49)?,
        remarks: count(found, 50)?,
        row,
    })
}

/// A remark from the column after the number of its run on.
pub(super) fn remark(row: &Row<'_>) -> Result<Remark, rusqlite::Error> {
    let (dimension, level): (Option<u8>, Option<u8>) = (row.get(7)?, row.get(8)?);
    let issued: [Option<u8>; 4] = [row.get(9)?, row.get(10)?, row.get(11)?, row.get(12)?];
    let other = dimension.map(usize::from).zip(level).map(|(dimension, level)| Override {
        dimension,
        level,
        issued: issued.get(dimension).copied().flatten(),
    });
    Ok(Remark {
        id: row.get(1)?,
        run: row.get(2)?,
        turn: row.get(3)?,
        author: row.get(4)?,
        written_ms: row.get(5)?,
        comment: row.get(6)?,
        is_thanks: row.get(13)?,
        other,
    })
}

/// What was recognised; `None` where its line is of no dimension or level there is.
fn deed(row: &Row<'_>) -> Result<Option<(f64, Evidence)>, rusqlite::Error> {
    let dimension = Dimension::ALL.get(usize::from(row.get::<_, u8>(4)?)).copied();
    let told = dimension.zip(Level::new(row.get(5)?)).map(|(dimension, level)| {
        Ok::<_, rusqlite::Error>(Evidence {
            turn: row.get(1)?,
            quote: row.get(2)?,
            has_words: row.get(3)?,
            is_ready: row.get(6)?,
            dimension,
            level,
        })
    });
    told.transpose()?.map(|evidence| Ok((row.get(0)?, evidence))).transpose()
}
