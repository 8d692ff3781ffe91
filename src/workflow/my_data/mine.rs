//! Everything that is kept of the present learner, gathered from the store and the settings: what `my-data.json` holds. Each
//! name in it is one that the list of personal fields names.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::platform::clock::rfc3339;
use crate::store::{AttemptRow, LearnerId, Reflection, StoreError, StoredEvent, hex};
use crate::workflow::parts::Part;
use crate::workflow::say::TYPED;
use crate::workflow::{Workspace, history};

/// All of it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Mine {
    format: &'static str,
    version: u32,
    program: &'static str,
    /// When it was gathered.
    pub made: String,
    /// Whose it is.
    pub learner: Person,
    settings: Value,
    /// Their runs, the last started first.
    pub runs: Vec<RunData>,
    /// Runs under their name that count for nobody. Somebody else played them, so what is in them is not theirs.
    pub set_aside: Vec<Aside>,
    corrections: Vec<Corrected>,
    /// What was written out.
    pub written: Vec<WrittenOut>,
}

/// Whose it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Person {
    id: String,
    /// The name, if they gave one.
    pub name: Option<String>,
    created_ms: i64,
}

/// A case that was played; its text is the author's and is only named.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlayedCase {
    /// Its id.
    pub id: String,
    /// Its title as it was then.
    pub title: String,
    hash: String,
}

/// A run with all that was kept in it and beside it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RunData {
    nr: i64,
    /// Its id.
    pub id: String,
    played_as: String,
    /// What was played.
    pub case: PlayedCase,
    rules: String,
    program: String,
    seed: u64,
    /// How it was played.
    pub mode: String,
    tried_again_from: Option<Value>,
    /// When it was begun.
    pub started_ms: i64,
    /// When it was over.
    pub ended_ms: Option<i64>,
    /// How it stands.
    pub status: &'static str,
    /// Its results as issued.
    pub results: Option<Value>,
    /// Whether its content was erased.
    pub erased: bool,
    damage: Option<String>,
    event_count: u64,
    head_hash: String,
    /// What happened in it.
    pub events: Vec<EventData>,
    /// What was said about it.
    pub said: Vec<SaidData>,
    /// What lies in it unsent.
    pub draft: Option<DraftData>,
}

/// An event of a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EventData {
    seq: u64,
    /// What kind it is.
    pub kind: String,
    /// What happened.
    pub payload: Option<Value>,
    mono_ms: i64,
    /// When.
    pub wall_ms: i64,
}

/// What was said about a run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SaidData {
    /// What it is about.
    pub part: String,
    /// What was said.
    pub said: Value,
    /// When.
    pub written_ms: i64,
}

/// A draft.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DraftData {
    /// What was typed.
    pub said: Value,
    /// When.
    pub written_ms: i64,
}

/// A run that was set aside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Aside {
    id: String,
    case: PlayedCase,
    started_ms: i64,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
struct Corrected {
    attempt: String,
    counts_for: Option<String>,
    made_ms: i64,
}

/// A file that was written out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WrittenOut {
    id: String,
    /// When.
    pub made_ms: i64,
    kind: String,
    /// Where to.
    pub path: String,
    naming: &'static str,
    called: Option<String>,
    with_words: bool,
    digest: String,
    runs: Vec<String>,
}

/// Gathers it.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn mine(ws: &Workspace) -> Result<Mine, StoreError> {
    // Nobody is made here, and nobody else taken for whoever asks.
    let nobody = || StoreError::Unknown { what: "learner", id: "-".to_owned() };
    let learner = ws.learner.clone().ok_or_else(nobody)?;
    let titles = ws.store.case_titles()?;
    let runs = history::attempts(ws)?;
    let mut said: BTreeMap<String, Vec<SaidData>> = BTreeMap::new();
    for one in ws.store.reflections(&learner)? {
        said.entry(one.attempt.0.clone()).or_default().push(said_of(&one));
    }
    let runs = runs.iter().map(|row| run_of(ws, row, &titles, said.remove(&row.id.0).unwrap_or_default()));
    let runs = runs.collect::<Result<_, StoreError>>()?;
    let corrections = ws.store.corrections()?;
    let mut set_aside = Vec::new();
    for one in corrections.iter().filter(|one| one.played_as == learner && one.counts_for.is_none()) {
        let row = ws.store.attempt(&one.attempt.0)?;
        set_aside.push(Aside { id: row.id.0.clone(), case: case_of(&row, &titles), started_ms: row.started_ms });
    }
    let concerned =
        corrections.iter().filter(|one| one.played_as == learner || one.counts_for.as_ref() == Some(&learner));
    Ok(Mine {
        format: "amends-my-data",
        version: 1,
        program: env!("CARGO_PKG_VERSION"),
        made: rfc3339(ws.clock.now_ms()),
        learner: person(ws, &learner)?,
        // Plain settings always serialise.
        settings: serde_json::to_value(&ws.settings).unwrap_or_default(),
        runs,
        set_aside,
        corrections: concerned
            .map(|one| Corrected {
                attempt: one.attempt.0.clone(),
                counts_for: one.counts_for.as_ref().map(|id| whose(id, &learner).to_owned()),
                made_ms: one.made_ms,
            })
            .collect(),
        written: written(ws, &learner)?,
    })
}

/// What stands for somebody else: their number would tell which pseudonym is theirs.
const ANOTHER: &str = "another";

/// Who a run is of, as seen by the one whose data it is.
fn whose(id: &LearnerId, mine: &LearnerId) -> &'static str {
    if id == mine { "me" } else { ANOTHER }
}

fn person(ws: &Workspace, id: &LearnerId) -> Result<Person, StoreError> {
    let found = ws.store.learners()?.into_iter().find(|one| one.id == *id);
    let (name, created_ms) = found.map_or((None, 0), |one| (one.name, one.created_ms));
    Ok(Person { id: id.0.clone(), name, created_ms })
}

fn case_of(row: &AttemptRow, titles: &BTreeMap<String, String>) -> PlayedCase {
    let title = titles.get(&row.case_hash).unwrap_or(&row.scenario_id).clone();
    PlayedCase { id: row.scenario_id.clone(), title, hash: row.case_hash.clone() }
}

fn run_of(
    ws: &Workspace,
    row: &AttemptRow,
    titles: &BTreeMap<String, String>,
    said: Vec<SaidData>,
) -> Result<RunData, StoreError> {
    // What does not prove itself is said to be damaged and not shown as somebody's words.
    let (events, damage) = match ws.store.events(&row.id) {
        Ok(events) => (events, row.damage.clone()),
        Err(error @ StoreError::Damaged { .. }) => (Vec::new(), Some(error.to_string())),
        Err(error) => return Err(error),
    };
    let draft = if damage.is_none() { ws.store.draft_written(&row.id)? } else { None };
    let erased = row.results.is_none() && !events.is_empty() && events.iter().all(|event| event.payload.is_none());
    Ok(RunData {
        nr: row.nr,
        id: row.id.0.clone(),
        played_as: ws.learner.as_ref().map_or(ANOTHER, |mine| whose(&row.learner, mine)).to_owned(),
        case: case_of(row, titles),
        rules: row.rules_version.clone(),
        program: row.engine_version.clone(),
        seed: row.seed,
        mode: format!("{:?}", row.mode).to_lowercase(),
        tried_again_from: row.parent.as_ref().and_then(|fork| serde_json::to_value(fork).ok()),
        started_ms: row.started_ms,
        ended_ms: row.ended_ms,
        status: row.status.as_str(),
        results: row.results.as_deref().map(value),
        erased,
        damage,
        event_count: row.event_count,
        head_hash: row.head_hash.clone(),
        events: events.into_iter().map(event_of).collect(),
        said,
        draft: draft.map(|draft| DraftData { said: value(&draft.said), written_ms: draft.written_ms }),
    })
}

fn event_of(event: StoredEvent) -> EventData {
    EventData {
        seq: event.seq,
        kind: event.kind,
        payload: event.payload.as_deref().map(value),
        mono_ms: event.mono_ms,
        wall_ms: event.wall_ms,
    }
}

fn said_of(one: &Reflection) -> SaidData {
    SaidData { part: one.part.clone(), said: value(&one.said), written_ms: one.written_ms }
}

/// What is kept as JSON as such; anything else as the text it is.
fn value(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|_| Value::String(text.to_owned()))
}

fn written(ws: &Workspace, learner: &LearnerId) -> Result<Vec<WrittenOut>, StoreError> {
    let all = ws.store.left(learner)?.into_iter().map(|one| WrittenOut {
        id: one.id,
        made_ms: one.made_ms,
        kind: one.kind,
        path: one.path,
        naming: one.naming.as_str(),
        called: one.called,
        with_words: one.with_words,
        digest: hex(&one.digest),
        runs: one.runs.into_iter().map(|run| run.0).collect(),
    });
    Ok(all.collect())
}

/// How much is kept of the present learner, by what it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Counts {
    /// Runs.
    pub runs: usize,
    /// Pieces of typed words.
    pub words: usize,
    /// What was said about oneself.
    pub about: usize,
    /// Ideas.
    pub ideas: usize,
    /// Drafts.
    pub drafts: usize,
    /// Files that were written out.
    pub written: usize,
}

/// Counts it.
///
/// # Errors
/// [`StoreError`] if the store cannot be read.
pub fn counts(ws: &Workspace) -> Result<Counts, StoreError> {
    let Some(learner) = &ws.learner else { return Ok(Counts::default()) };
    let held = ws.store.held(learner, &TYPED)?;
    let said = ws.store.reflections(learner)?;
    let of = |is_it: fn(Part) -> bool| said.iter().filter(|one| Part::of(&one.part).is_some_and(is_it)).count();
    let (ideas, views) = (of(|part| part == Part::Idea), of(|part| part == Part::Dispute));
    Ok(Counts {
        runs: history::attempts(ws)?.len(),
        words: views + usize::try_from(held.words).unwrap_or(usize::MAX),
        about: said.len() - ideas - views,
        ideas,
        drafts: usize::try_from(held.drafts).unwrap_or(usize::MAX),
        written: ws.store.left(learner)?.len(),
    })
}
