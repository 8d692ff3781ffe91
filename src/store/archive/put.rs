//! Writing what was read from files into rows. It must not know how a run is judged.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use rusqlite::{CachedStatement, Connection, OptionalExtension as _, Transaction, params};

use crate::domain::progress::Kind;
use crate::domain::report::{How, PlayMode};
use crate::domain::rubric::Dimension;
use crate::store::archive::rank::{Rank, Rival, Source};
use crate::store::archive::take::{Intake, TakenIn};
use crate::store::archive::taken::{
    HeldRuns, Lost, Taken, TakenCase, TakenIdea, TakenLine, TakenRun, TakenTurn, Whose,
};
use crate::store::error::Fault;

/// One transaction's writing.
pub(super) struct Put<'t> {
    tx: &'t Transaction<'t>,
    intake: &'t mut Intake,
    run: CachedStatement<'t>,
    turn: CachedStatement<'t>,
    deed: CachedStatement<'t>,
    line: CachedStatement<'t>,
}

impl<'t> Put<'t> {
    pub(super) fn new(tx: &'t Transaction<'t>, intake: &'t mut Intake) -> Result<Self, Fault> {
        let version = tx.query_row("PRAGMA data_version", [], |row| row.get(0))?;
        if intake.version != version {
            *intake = Intake { version, ..Intake::default() };
        }
        Ok(Self {
            run: tx.prepare_cached(include_str!("sql/put_run.sql"))?,
            turn: tx
                .prepare_cached("INSERT INTO turn VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)")?,
            deed: tx.prepare_cached("INSERT INTO deed VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)")?,
            line: tx.prepare_cached(
                "INSERT INTO line (digest, scene, reply, how, said) VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING",
            )?,
            tx,
            intake,
        })
    }

    pub(super) fn file(&mut self, file: &Taken, now_ms: i64) -> Result<TakenIn, Fault> {
        let is_known = self.tx.prepare_cached("SELECT 1 FROM file WHERE digest = ?1")?.exists([&file.digest])?;
        if is_known {
            return Ok(TakenIn { known_runs: file.runs.len(), ..TakenIn::default() });
        }
        let person = self.person(file)?;
        let nr = self.file_row(file, person, now_ms)?;
        for case in &file.cases {
            self.case(case)?;
        }
        let source =
            Source { nr, person, has_words: file.has_words, made_ms: file.made_ms, digest: file.digest.clone() };
        let mut found = TakenIn { is_new: true, ..TakenIn::default() };
        for run in &file.runs {
            if self.new_run(run, &source)? {
                found.new_runs += 1;
            } else {
                found.known_runs += 1;
                self.rival(run, &source)?;
            }
        }
        self.said(file)?;
        Ok(found)
    }

    /// What a file says of its person and of the way of working.
    pub(super) fn said(&self, file: &Taken) -> Result<i64, Fault> {
        let person = self.person(file)?;
        for idea in &file.ideas {
            self.idea(idea, person)?;
        }
        if file.mood.is_some() {
            settle_moods(self.tx, person)?;
        }
        Ok(person)
    }

    fn person(&self, file: &Taken) -> Result<i64, Fault> {
        let Whose { reference, is_named, called, team, is_certain } = &file.whose;
        let called_ms = if *is_certain { file.made_ms } else { i64::MIN };
        let mut put = self.tx.prepare_cached(include_str!("sql/put_person.sql"))?;
        put.execute(params![reference, is_named, called, team, called_ms, file.digest])?;
        let mut find = self.tx.prepare_cached("SELECT nr FROM person WHERE reference = ?1")?;
        Ok(find.query_row([reference], |row| row.get(0))?)
    }

    fn file_row(&self, file: &Taken, person: i64, now_ms: i64) -> Result<i64, Fault> {
        let mut put = self.tx.prepare_cached(
            "INSERT INTO file (digest, name, made_ms, taken_ms, program, rules, person, has_words, is_edited, runs, \
             mood_said, mood_runs, damage) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        )?;
        let mood = file.mood.as_ref();
        put.execute(params![
            file.digest,
            file.name,
            file.made_ms,
            now_ms,
            file.program,
            file.rules,
            person,
            file.has_words,
            !file.whose.is_certain,
            u32::try_from(file.runs.len()).unwrap_or(u32::MAX),
            mood.map(|(said, _)| said),
            mood.map(|(_, runs)| runs.join(" ")),
            json(&file.damage),
        ])?;
        let nr = self.tx.last_insert_rowid();
        self.tx.prepare_cached("INSERT INTO file_bytes VALUES (?1, ?2)")?.execute(params![nr, file.bytes])?;
        Ok(nr)
    }

    fn case(&mut self, case: &TakenCase) -> Result<(), Fault> {
        if self.intake.settled.contains(&case.hash) {
            return Ok(());
        }
        let known = case.known.as_ref();
        let causes = known.map_or_else(|| "[]".to_owned(), |(_, _, causes)| json(causes));
        self.tx.prepare_cached(include_str!("sql/put_case.sql"))?.execute(params![
            case.hash,
            case.id,
            case.title,
            known.map(|(difficulty, ..)| difficulty),
            known.map(|(_, currency, _)| currency),
            causes,
        ])?;
        let nr: i64 = self
            .tx
            .prepare_cached("SELECT nr FROM case_played WHERE hash = ?1")?
            .query_row([&case.hash], |row| row.get(0))?;
        if let Some(text) = &case.text {
            self.tx
                .prepare_cached("INSERT INTO case_text VALUES (?1, ?2) ON CONFLICT DO NOTHING")?
                .execute(params![nr, text])?;
            self.intake.settled.insert(case.hash.clone());
        }
        self.intake.cases.insert(case.hash.clone(), nr);
        Ok(())
    }

    /// Writes a run, unless there is one of its id.
    fn new_run(&mut self, run: &TakenRun, file: &Source) -> Result<bool, Fault> {
        let case = match self.intake.cases.get(&run.case) {
            Some(nr) => *nr,
            None => self
                .tx
                .prepare_cached("SELECT nr FROM case_played WHERE hash = ?1")?
                .query_row([&run.case], |row| row.get(0))?,
        };
        if self.run_row(run, file, case)? == 0 {
            return Ok(false);
        }
        let nr = self.tx.last_insert_rowid();
        for turn in &run.decisions {
            self.decision(nr, turn)?;
        }
        for deed in &run.deeds {
            let line = &deed.evidence;
            self.deed.execute(params![
                nr,
                place(&Kind::ALL, &deed.kind),
                deed.figure,
                line.turn,
                line.quote,
                line.has_words,
                place(&Dimension::ALL, &line.dimension),
                line.level.get(),
            ])?;
        }
        for (turn, view) in &run.disputes {
            self.tx
                .prepare_cached("INSERT INTO dispute VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?
                .execute(params![run.id, turn, view])?;
        }
        Ok(true)
    }

    fn run_row(&mut self, run: &TakenRun, file: &Source, case: i64) -> Result<usize, Fault> {
        let (row, told) = (&run.row, run.row.told.as_ref());
        let [empathy, ownership, speed, compensation] = row.means;
        let reached = told.map(|told| told.outreach);
        Ok(self.run.execute(params![
            run.id,
            run.seal,
            file.nr,
            file.person,
            case,
            place(&PlayMode::ALL, &row.mode),
            row.is_fork,
            told.is_some(),
            run.is_untried,
            row.started_ms,
            row.ended_ms,
            row.ended_day,
            run.rules,
            run.ending,
            row.turns,
            row.csat,
            row.updated_csat,
            row.nps,
            row.retention,
            row.paradox,
            empathy,
            ownership,
            speed,
            compensation,
            row.errors.0.cast_signed(),
            row.deeds.0.cast_signed(),
            told.map(|told| told.nps_before),
            told.map(|told| told.first_contact),
            told.and_then(|told| told.resolution_min),
            told.map(|told| told.repeat_contact),
            told.map(|told| told.value_saved),
            told.map(|told| told.recovery_cost),
            told.map(|told| told.delay_price),
            told.map(|told| told.escalation_price),
            told.map(|told| told.promises_made),
            told.map(|told| told.promises_kept),
            told.map(|told| told.promises_broken),
            told.map(|told| told.offers_refused),
            told.map(|told| told.levels_raised),
            reached.map(|reached| reached.alerts),
            reached.map(|reached| reached.reached),
            reached.map(|reached| reached.asked),
            reached.map(|reached| reached.updated),
            reached.map(|reached| reached.lifted),
            reached.map(|reached| reached.lift),
        ])?)
    }

    fn decision(&mut self, run: i64, turn: &TakenTurn) -> Result<(), Fault> {
        let line = self.line(&turn.line)?;
        let [empathy, ownership, speed, compensation] = turn.levels;
        self.turn.execute(params![
            run,
            turn.number,
            line,
            turn.own,
            empathy,
            ownership,
            speed,
            compensation,
            turn.errors,
            turn.offers,
            turn.minutes,
            turn.anger,
            turn.trust,
        ])?;
        Ok(())
    }

    /// The number of what can be said; kept on first use.
    fn line(&mut self, line: &TakenLine) -> Result<i64, Fault> {
        let TakenLine { digest, scene, reply, how, said } = line;
        if let Some(known) = self.intake.lines.get(digest) {
            return Ok(*known);
        }
        let how = match how {
            How::Chosen => 0,
            How::Typed => 1,
            How::Silent => 2,
        };
        self.line.execute(params![digest.as_slice(), scene, reply, how, said])?;
        let mut find = self.tx.prepare_cached("SELECT nr FROM line WHERE digest = ?1")?;
        let nr = find.query_row([digest.as_slice()], |row| row.get(0))?;
        self.intake.lines.insert(*digest, nr);
        Ok(nr)
    }

    /// A run that is there already: counts from this file if it ranks before the other.
    fn rival(&mut self, run: &TakenRun, file: &Source) -> Result<(), Fault> {
        let Some(other) = self.rival_of(&run.id)? else { return Ok(()) };
        if Rank::of(run, file) >= other.rank {
            return self.also(&Also::of(run, file));
        }
        remove(self.tx, &run.id, other.nr)?;
        self.also(&Also {
            run: &run.id,
            file: other.file,
            seal: &other.rank.seal,
            unplayed: other.unplayed.as_deref(),
            is_untried: other.is_untried,
        })?;
        self.new_run(run, file)?;
        Ok(())
    }

    fn rival_of(&self, run: &str) -> Result<Option<Rival>, Fault> {
        let mut find = self.tx.prepare_cached(include_str!("sql/rival.sql"))?;
        let found = find.query_row([run], |row| {
            let (is_replayed, is_untried, case): (bool, bool, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let has_words: bool = row.get(6)?;
            Ok(Rival {
                nr: row.get(0)?,
                rank: Rank {
                    not_replayed: !is_replayed,
                    seal: row.get(1)?,
                    without_words: !has_words,
                    made_ms: Reverse(row.get(7)?),
                    digest: row.get(8)?,
                },
                unplayed: Some(case).filter(|_| !is_replayed),
                is_untried,
                file: row.get(5)?,
            })
        });
        Ok(found.optional()?)
    }

    fn also(&self, held: &Also<'_>) -> Result<(), Fault> {
        let Also { run, file, seal, unplayed, is_untried } = held;
        self.tx
            .prepare_cached("INSERT INTO also VALUES (?1, ?2, ?3, ?4, ?5) ON CONFLICT DO NOTHING")?
            .execute(params![run, file, seal, unplayed, is_untried])?;
        Ok(())
    }

    fn idea(&self, idea: &TakenIdea, person: i64) -> Result<(), Fault> {
        let mend = idea.mend.as_ref();
        self.tx.prepare_cached(include_str!("sql/put_idea.sql"))?.execute(params![
            idea.run,
            person,
            idea.written_ms,
            idea.case_title,
            mend.map(|(cause, ..)| cause),
            mend.map(|(_, text, ..)| text),
            mend.map(|(_, _, fix, _)| fix),
            mend.map(|(.., stops_it)| stops_it),
            idea.words,
        ])?;
        Ok(())
    }

    pub(super) fn settle(&mut self, run: &str, found: &HeldRuns) -> Result<(), Fault> {
        if let Some(known) = self.rival_of(run)? {
            remove(self.tx, run, known.nr)?;
        }
        self.tx.prepare_cached("DELETE FROM also WHERE run = ?1")?.execute([run])?;
        let mut sound: Vec<(Rank, &TakenRun, Source)> = Vec::new();
        for (file, read) in found {
            match read {
                Ok(read) => {
                    let source = source_of(self.tx, *file)?;
                    sound.push((Rank::of(read, &source), read, source));
                }
                Err(why) => lose(self.tx, *file, run, why)?,
            }
        }
        sound.sort_by(|one, other| one.0.cmp(&other.0));
        for (at, (_, read, source)) in sound.iter().enumerate() {
            if at == 0 {
                self.new_run(read, source)?;
            } else {
                self.also(&Also::of(read, source))?;
            }
        }
        if sound.is_empty() {
            // A run that was never played is not spoken of any more.
            self.tx.prepare_cached("DELETE FROM remark WHERE run = ?1")?.execute([run])?;
        }
        Ok(())
    }
}

/// A run as a file holds it beside the one it counts from.
struct Also<'a> {
    run: &'a str,
    file: i64,
    seal: &'a str,
    unplayed: Option<&'a str>,
    is_untried: bool,
}

impl<'a> Also<'a> {
    fn of(run: &'a TakenRun, file: &Source) -> Self {
        let unplayed = run.row.told.is_none().then_some(run.case.as_str());
        Self { run: &run.id, file: file.nr, seal: &run.seal, unplayed, is_untried: run.is_untried }
    }
}

/// Takes a run out with all that hangs on it but what a trainer remarked.
pub(super) fn remove(tx: &Connection, run: &str, nr: i64) -> Result<(), Fault> {
    for sql in ["DELETE FROM turn WHERE run = ?1", "DELETE FROM deed WHERE run = ?1", "DELETE FROM run WHERE nr = ?1"] {
        tx.prepare_cached(sql)?.execute([nr])?;
    }
    tx.prepare_cached("DELETE FROM dispute WHERE run = ?1")?.execute([run])?;
    Ok(())
}

fn source_of(tx: &Connection, nr: i64) -> Result<Source, Fault> {
    let mut find = tx.prepare_cached("SELECT nr, person, has_words, made_ms, digest FROM file WHERE nr = ?1")?;
    Ok(find.query_row([nr], |row| {
        Ok(Source {
            nr: row.get(0)?,
            person: row.get(1)?,
            has_words: row.get(2)?,
            made_ms: row.get(3)?,
            digest: row.get(4)?,
        })
    })?)
}

/// Notes with a file that a run of it turned out to be broken.
fn lose(tx: &Connection, file: i64, run: &str, why: &str) -> Result<(), Fault> {
    let damage: String = tx.query_row("SELECT damage FROM file WHERE nr = ?1", [file], |row| row.get(0))?;
    let mut damage: Vec<Lost> = serde_json::from_str(&damage).unwrap_or_default();
    damage.push(Lost { run: run.to_owned(), why: why.to_owned() });
    damage.sort();
    tx.execute("UPDATE file SET damage = ?2, runs = runs - 1 WHERE nr = ?1", params![file, json(&damage)])?;
    Ok(())
}

/// Of a person's files with moods those count that share no run with one that counts; the file written last comes first.
pub(super) fn settle_moods(tx: &Connection, person: i64) -> Result<(), Fault> {
    let mut query = tx.prepare_cached(
        "SELECT nr, mood_runs FROM file WHERE person = ?1 AND mood_said IS NOT NULL ORDER BY made_ms DESC, digest DESC",
    )?;
    let files = query.query_map([person], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let files = files.collect::<Result<Vec<(i64, String)>, _>>()?;
    let mut told: BTreeSet<&str> = BTreeSet::new();
    for (nr, runs) in &files {
        let counts = !runs.split(' ').any(|run| told.contains(run));
        if counts {
            told.extend(runs.split(' '));
        }
        let mut put = tx.prepare_cached("UPDATE file SET mood = CASE WHEN ?2 THEN mood_said END WHERE nr = ?1")?;
        put.execute(params![nr, counts])?;
    }
    Ok(())
}

/// Its place in a list that has it.
fn place<T: PartialEq>(all: &[T], one: &T) -> i64 {
    all.iter().position(|known| known == one).and_then(|at| i64::try_from(at).ok()).unwrap_or_default()
}

/// Texts and numbers always serialise.
fn json<T: serde::Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
