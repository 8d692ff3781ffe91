//! Writing a hand-in: which runs can go, what goes of each, and where the file lies then. An event's content goes along only
//! if its kind is one of those named here, so that a kind somebody adds later stays at home until it is thought of.

use std::collections::{BTreeMap, BTreeSet};
use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use crate::domain::session::RULES_VERSION;
use crate::platform::clock::rfc3339;
use crate::platform::folders::{FolderError, Place};
use crate::store::chain::Link;
use crate::store::{
    AttemptId, AttemptRow, Filter, LearnerId, Left, Mode, Naming, Sealed, Status, StoreError, hex, mode_text,
};
use crate::words::{Said, Told as _};
use crate::workflow::attempt::{MOVE, RATING, VOTES, WORDS};
use crate::workflow::hand_in::file::{
    CASES, CONTENTS, CONTENTS_DIGEST, Contents, EventRow, FORMAT_WITHOUT_ROOMS, Listed, Parent, RUNS,
};
use crate::workflow::hand_in::{Case, FORMAT, HandIn, HeldIdea, Kind, MoodCount, Run, Who, read, reference};
use crate::workflow::in_folder::{self, InFolderError};
use crate::workflow::reflection::{Journal, Mood};
use crate::workflow::say::Dispute;
use crate::workflow::{Workspace, history, ideas, say};

/// What the store notes such a file as.
pub const KIND: &str = "hand-in";
/// How its name ends.
pub const ENDING: &str = "amends";
/// The longest name, pseudonym or team, in letters.
const NAME_MOST: usize = 80;

/// Under which name it is handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Called {
    /// Name or pseudonym.
    pub kind: Kind,
    /// The words of it.
    pub called: String,
    /// The team; may be empty.
    pub team: String,
}

/// What is to be handed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ask {
    /// Under which name.
    pub who: Called,
    /// Which runs.
    pub runs: Vec<AttemptId>,
    /// Whether typed words go along.
    pub words: bool,
    /// Whether ideas for the way of working do.
    pub ideas: bool,
    /// Whether the one line on how the runs felt does.
    pub mood: bool,
}

/// A run that can be handed in.
#[derive(Debug, Clone, PartialEq)]
pub struct Offered {
    /// Which.
    pub id: AttemptId,
    /// The scenario's id.
    pub scenario: String,
    /// The case's title.
    pub title: String,
    /// When it ended, UTC milliseconds.
    pub ended_ms: i64,
    /// How it was played.
    pub mode: Mode,
    /// Whether it was tried again from another one.
    pub is_forked: bool,
    /// Whether it counts as the learner's own work.
    pub is_unaided: bool,
    /// Simulated satisfaction at its end, 1–5.
    pub csat: Option<f64>,
    /// Under which kinds of name it was handed in before.
    pub before: BTreeSet<Naming>,
}

/// A hand-in of before, as the store noted it.
pub type Earlier = Left;

/// A file as it would be written, read back.
#[derive(Debug, Clone)]
pub struct Prepared {
    /// Whose runs are in it.
    learner: LearnerId,
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What whoever gets it will read.
    pub held: HandIn,
    /// Runs that stay behind because the store does not give them back whole.
    pub behind: Vec<(AttemptId, Said)>,
}

/// Where a file was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The file.
    pub path: PathBuf,
    /// What to say if it could not be noted that it was.
    pub unnoted: Option<Said>,
}

/// Why nothing was written.
#[derive(Debug, thiserror::Error)]
pub enum NotWritten {
    /// The store does not answer.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// There is nothing to hand in.
    #[error("No run is chosen that could be handed in. Nothing was written. Play a case to its end, or choose a run.")]
    NoRuns,
    /// Nobody is named.
    #[error("Neither a name nor a pseudonym is given. Nothing was written. Give one.")]
    NoName,
    /// A name nobody can read at a glance, or with something invisible in it.
    #[error("Name, pseudonym and team are plain text of {most} letters at most. Nothing was written. Make it shorter.")]
    LongName {
        /// In letters.
        most: usize,
    },
    /// The parts could not be put together.
    #[error("The file could not be put together: {why}. Nothing was written. Choose fewer runs.")]
    Unpacked {
        /// Why.
        why: Said,
    },
    /// The folder for hand-ins.
    #[error(transparent)]
    Folder(#[from] FolderError),
    /// The file in its folder.
    #[error(transparent)]
    InFolder(#[from] InFolderError),
}

/// The present learner's finished runs, the last started first, without the one that is `unseen`.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn offered(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Vec<Offered>, StoreError> {
    let mut before: BTreeMap<AttemptId, BTreeSet<Naming>> = BTreeMap::new();
    for left in earlier(ws)? {
        for run in left.runs {
            before.entry(run).or_default().insert(left.naming);
        }
    }
    let rows = history::attempts(ws)?.into_iter().filter(|row| is_whole(row) && Some(&row.id) != unseen);
    Ok(rows
        .map(|row| Offered {
            title: title_of(ws, &row.scenario_id),
            ended_ms: row.ended_ms.unwrap_or(row.started_ms),
            mode: row.mode,
            is_forked: row.parent.is_some(),
            is_unaided: row.is_unaided(),
            csat: history::results_of(&row).map(|results| results.csat),
            before: before.get(&row.id).cloned().unwrap_or_default(),
            scenario: row.scenario_id,
            id: row.id,
        })
        .collect())
}

/// Whether a run can be handed in: it came to its end, and the store gives it back whole.
pub(in crate::workflow) fn is_whole(row: &AttemptRow) -> bool {
    row.status == Status::Ended && row.damage.is_none() && row.results.is_some()
}

fn title_of(ws: &Workspace, scenario_id: &str) -> String {
    let brief = ws.catalog.find(scenario_id).and_then(|entry| entry.brief.as_ref());
    brief.map_or_else(|| scenario_id.to_owned(), |brief| brief.title.clone())
}

/// What the present learner handed in before, the last first.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn earlier(ws: &Workspace) -> Result<Vec<Earlier>, StoreError> {
    let Some(learner) = &ws.learner else { return Ok(Vec::new()) };
    let mut left = ws.store.left(learner)?;
    left.retain(|left| left.kind == KIND);
    Ok(left)
}

/// How many of these runs were handed in by name before: whoever has that file can tell whose the pseudonym is.
pub fn named_before(offered: &[Offered], chosen: &BTreeSet<AttemptId>) -> usize {
    let named = offered.iter().filter(|run| chosen.contains(&run.id) && run.before.contains(&Naming::Name));
    named.count()
}

/// Puts a file together without writing it, and reads it back.
///
/// # Errors
/// [`NotWritten`], in words.
pub fn prepare(ws: &Workspace, ask: &Ask) -> Result<Prepared, NotWritten> {
    prepare_for(ws, &ws.learner.clone().ok_or(NotWritten::NoRuns)?, ask)
}

/// The same of somebody else here: whoever led a room puts together what was kept of it.
///
/// # Errors
/// As there.
pub fn prepare_for(ws: &Workspace, learner: &LearnerId, ask: &Ask) -> Result<Prepared, NotWritten> {
    let called = named(&ask.who.called)?.ok_or(NotWritten::NoName)?;
    let team = named(&ask.who.team)?;
    let theirs = ws.store.attempts(Filter { learner: Some(learner.clone()), ..Filter::default() })?;
    let own: Vec<AttemptRow> = theirs.into_iter().filter(is_whole).collect();
    let mut parts = Parts::default();
    let mut behind = Vec::new();
    // In the order they were played, whatever order they were chosen in.
    for row in own.iter().rev().filter(|row| ask.runs.contains(&row.id)) {
        match parts.add(ws, row, ask.words) {
            Ok(()) => {}
            Err(error @ (StoreError::Damaged { .. } | StoreError::DamagedCase { .. })) => {
                behind.push((row.id.clone(), error.said()));
            }
            Err(error) => return Err(error.into()),
        }
    }
    if parts.runs.is_empty() {
        return Err(NotWritten::NoRuns);
    }
    let who = Who { naming: ask.who.kind, called, team, reference: reference(learner, ask.who.kind) };
    let is_in = |run: &str| parts.runs.iter().any(|(known, _)| known.id == run);
    let mood = if ask.mood { moods(&Journal::read(ws)?, &parts.runs) } else { None };
    let ideas: Vec<HeldIdea> = if ask.ideas { ideas::collected(ws)? } else { Vec::new() }
        .into_iter()
        .filter(|idea| is_in(&idea.attempt))
        .map(|idea| HeldIdea { run: idea.attempt, written_ms: idea.written_ms, idea: idea.idea })
        .collect();
    let contents = Contents {
        format: parts.format(),
        program: env!("CARGO_PKG_VERSION").to_owned(),
        rules: RULES_VERSION.to_string(),
        made_ms: ws.clock.now_ms(),
        who,
        with_words: ask.words,
        mood,
        ideas,
        cases: parts.cases.values().map(|(case, _)| case.clone()).collect(),
        runs: parts.runs.iter().map(|(run, text)| Listed { id: run.id.clone(), sha256: digest(text) }).collect(),
    };
    let bytes = zipped(&contents, &parts).map_err(|why| NotWritten::Unpacked { why: Said::foreign(why) })?;
    let held = read(&bytes).map_err(|error| NotWritten::Unpacked { why: error.said() })?;
    Ok(Prepared { learner: learner.clone(), bytes, held, behind })
}

/// A name as it goes into the file; `None` for a blank one.
fn named(name: &str) -> Result<Option<String>, NotWritten> {
    let name = name.trim();
    if name.chars().count() > NAME_MOST || name.chars().any(char::is_control) {
        return Err(NotWritten::LongName { most: NAME_MOST });
    }
    Ok((!name.is_empty()).then(|| name.to_owned()))
}

/// How often each mood was named after these runs, in the order moods are shown.
fn moods(journal: &Journal, runs: &[(Run, Vec<u8>)]) -> Option<Vec<MoodCount>> {
    let looks = runs.iter().filter_map(|(run, _)| journal.of(&AttemptId(run.id.clone())).look_back);
    let named: Vec<Mood> = looks.flat_map(|look| look.moods).collect();
    let counts = Mood::ALL.into_iter().filter_map(|mood| {
        let runs = u32::try_from(named.iter().filter(|known| **known == mood).count()).unwrap_or(u32::MAX);
        (runs > 0).then_some(MoodCount { mood, runs })
    });
    Some(counts.collect::<Vec<_>>()).filter(|counts| !counts.is_empty())
}

/// The runs and cases that go along, each with its bytes.
#[derive(Default)]
struct Parts {
    runs: Vec<(Run, Vec<u8>)>,
    cases: BTreeMap<String, (Case, Vec<u8>)>,
}

impl Parts {
    fn add(&mut self, ws: &Workspace, row: &AttemptRow, with_words: bool) -> Result<(), StoreError> {
        let sealed = ws.store.sealed(&row.id)?;
        if !self.cases.contains_key(&row.case_hash) {
            let case = Case {
                hash: row.case_hash.clone(),
                id: row.scenario_id.clone(),
                title: title_of(ws, &row.scenario_id),
            };
            self.cases.insert(row.case_hash.clone(), (case, ws.store.case_bytes(&row.case_hash)?));
        }
        let views = if with_words { say::beside_turns(ws, row)?.disputes } else { Vec::new() };
        let run = run_of(sealed, with_words, views);
        // Texts and numbers always serialise.
        let text = serde_json::to_vec(&run).unwrap_or_default();
        self.runs.push((run, text));
        Ok(())
    }

    fn format(&self) -> u32 {
        let is_of_a_room = |(run, _): &(Run, Vec<u8>)| run.mode() == Some(Mode::Workshop);
        if self.runs.iter().any(is_of_a_room) { FORMAT } else { FORMAT_WITHOUT_ROOMS }
    }
}

fn run_of(sealed: Sealed, with_words: bool, views: Vec<Dispute>) -> Run {
    let Sealed { row, header, header_digest, links, results_salt, results_inner, head, seal } = sealed;
    Run {
        id: row.id.0,
        proof: hex(&header.without_learner(&header_digest)),
        header: hex(&header_digest),
        case: row.case_hash,
        scenario: row.scenario_id,
        rules: row.rules_version,
        engine: row.engine_version,
        seed: row.seed.cast_signed(),
        mode: mode_text(row.mode).to_owned(),
        parent: row.parent.map(|fork| Parent { run: fork.attempt.0, seq: fork.seq.cast_signed() }),
        started_ms: row.started_ms,
        ended_ms: row.ended_ms,
        results: row.results.unwrap_or_default(),
        results_salt: hex(&results_salt.unwrap_or_default()),
        results_inner: hex(&results_inner.unwrap_or_default()),
        head: hex(&head),
        seal: hex(&seal.unwrap_or_default()),
        events: links.into_iter().map(|link| event_row(link, with_words)).collect(),
        views,
    }
}

/// An event, with its content if its kind goes along. Views of scores go beside the events, where those stand that were
/// said after the end; own levels, as all a learner says of themselves, never go.
fn event_row(link: Link, with_words: bool) -> EventRow {
    let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).into_owned();
    let kind = text(link.kind);
    let goes = [MOVE, RATING, VOTES].contains(&kind.as_str()) || with_words && kind == WORDS;
    EventRow {
        seq: link.seq,
        kind,
        mono_ms: link.mono_ms,
        wall_ms: link.wall_ms,
        inner: hex(&link.inner),
        hash: hex(&link.hash),
        payload: link.payload.filter(|_| goes).map(text),
        salt: link.salt.filter(|_| goes).map(|salt| hex(&salt)),
    }
}

fn digest(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// The file's bytes; the same for the same parts, on every machine.
fn zipped(contents: &Contents, parts: &Parts) -> Result<Vec<u8>, String> {
    let text = serde_json::to_vec_pretty(contents).map_err(|error| error.to_string())?;
    let mut archive = ZipWriter::new(Cursor::new(Vec::new()));
    // The times of entries are the earliest a ZIP knows.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(zip::DateTime::default());
    let mut put = |name: &str, bytes: &[u8]| -> Result<(), String> {
        archive.start_file(name, options).map_err(|error| error.to_string())?;
        archive.write_all(bytes).map_err(|error| error.to_string())
    };
    put(CONTENTS, &text)?;
    put(CONTENTS_DIGEST, digest(&text).as_bytes())?;
    for (run, text) in &parts.runs {
        put(&format!("{RUNS}{}.json", run.id), text)?;
    }
    for (case, bytes) in parts.cases.values() {
        put(&format!("{CASES}{}.ron", case.hash), bytes)?;
    }
    Ok(archive.finish().map_err(|error| error.to_string())?.into_inner())
}

/// Writes a prepared file into a folder, the one for hand-ins if none is named, and notes that it was.
///
/// # Errors
/// [`NotWritten`], in words.
pub fn write(ws: &Workspace, prepared: &Prepared, folder: Option<&str>) -> Result<Written, NotWritten> {
    let folder = match folder {
        Some(folder) => in_folder::folder_named(folder)?,
        None => ws.folders.ready(Place::HandIns)?.to_owned(),
    };
    let path = in_folder::write(&folder, (&file_name(&prepared.held), ENDING), &prepared.bytes)?;
    let unnoted = note(ws, prepared, &path.display().to_string()).err().map(|error| error.said());
    Ok(Written { path, unnoted })
}

fn note(ws: &Workspace, prepared: &Prepared, path: &str) -> Result<(), StoreError> {
    let held = &prepared.held;
    ws.store.put_left(&Left {
        // The same file in another place is another one that left.
        id: digest(format!("{} {path}", held.digest).as_bytes()),
        learner: prepared.learner.clone(),
        made_ms: held.made_ms,
        kind: KIND.to_owned(),
        path: path.to_owned(),
        naming: held.who.naming.naming(),
        called: Some(held.who.called.clone()),
        with_words: held.with_words,
        digest: Sha256::digest(&prepared.bytes).to_vec(),
        runs: held.runs.iter().map(|found| AttemptId(found.id.clone())).collect(),
    })
}

/// `hand-in-2026-11-26-heron-47`.
fn file_name(held: &HandIn) -> String {
    let when = rfc3339(held.made_ms);
    let plain: String =
        held.who.called.to_lowercase().chars().map(|c| if c.is_alphanumeric() { c } else { '-' }).take(40).collect();
    let plain: Vec<&str> = plain.split('-').filter(|part| !part.is_empty()).collect();
    format!("hand-in-{}-{}", when.get(..10).unwrap_or(&when), plain.join("-"))
}
