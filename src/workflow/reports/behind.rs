//! The runs that stand behind a figure.

use crate::domain::progress::Kind;
use crate::domain::report::{Behind, Beside, Filter, Measure, Order, Person, PlayMode, Told};
use crate::domain::rubric::ErrorCode;
use crate::store::StoreError;
use crate::store::archive::{Archive, Listed};

/// A part of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Part {
    /// How many come before it.
    pub from: usize,
    /// How many it has at most.
    pub most: usize,
}

/// A run in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct Line {
    /// The run's id.
    pub run: String,
    /// Whose.
    pub person: Person,
    /// The scenario's id.
    pub case: String,
    /// Its title.
    pub case_title: String,
    /// How it was played.
    pub mode: PlayMode,
    /// Whether it was begun again from another run.
    pub is_fork: bool,
    /// Whether it could be played again here.
    pub is_replayed: bool,
    /// When it ended, UTC milliseconds.
    pub ended_ms: i64,
    /// Turns taken.
    pub turns: u32,
    /// Simulated satisfaction, 1–5.
    pub csat: f64,
    /// After a second chance.
    pub updated_csat: Option<f64>,
    /// Mean levels, 0–4.
    pub means: [Option<f64>; 4],
    /// Errors.
    pub errors: Vec<ErrorCode>,
    /// What was recognised.
    pub deeds: Vec<Kind>,
    /// How many remarks there are of it.
    pub remarks: usize,
    /// What was asked of it; `None` where it has none of that.
    pub figure: Option<f64>,
    /// Code of the case's money, in which a figure of money is told.
    pub currency: Option<String>,
    /// What only playing it again told.
    pub told: Option<Told>,
    /// Whether it is the latest of a pair, else its first; `None` behind figures that are not about pairs.
    pub is_latest: Option<bool>,
}

/// What is asked of the runs behind a figure, and in which order they stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// What each run is asked for.
    pub measure: Measure,
    /// Their order.
    pub order: Order,
}

impl Asked {
    /// What a figure asks of its runs, the latest first.
    pub fn of(what: &Behind) -> Self {
        Self { measure: Measure::of(what), order: Order::Latest }
    }
}

/// A part of the runs behind a figure, in the order that was asked for, and how many there are in all.
#[derive(Debug, Clone, PartialEq)]
pub struct Lines {
    /// What each was asked for.
    pub measure: Measure,
    /// All of them.
    pub total: usize,
    /// This part.
    pub lines: Vec<Line>,
}

/// The runs behind a figure of the report a filter makes, the latest first.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn behind(archive: &mut Archive, filter: &Filter, what: &Behind, part: Part) -> Result<Lines, StoreError> {
    behind_in(archive, filter, (what, Asked::of(what)), part)
}

/// The same with what is asked of each run, in the order that is asked for.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn behind_in(
    archive: &mut Archive,
    filter: &Filter,
    (what, asked): (&Behind, Asked),
    part: Part,
) -> Result<Lines, StoreError> {
    let beside = match what {
        Behind::Remarked => Beside { remarks: archive.remarks()?, ..Beside::default() },
        Behind::Chosen(..) => Beside { ideas: archive.ideas()?, ..Beside::default() },
        _ => Beside::default(),
    };
    let drawn = archive.drawn(filter)?;
    let remarked = match what {
        Behind::Chosen(case, cause) => beside.choosing(&drawn, case, cause),
        _ => beside.remarked(),
    };
    let found = drawn.behind_in(asked.order, (what, &remarked), part.from, part.most);
    let sides = drawn.sides(what);
    let lines = archive.listed(&found.runs)?.into_iter().map(|listed| {
        let is_latest = sides.get(&listed.row.nr).copied();
        let figure = asked.measure.figure(&listed.row);
        Line { figure, is_latest, ..line(listed) }
    });
    Ok(Lines { measure: asked.measure, total: found.total, lines: lines.collect() })
}

/// A run of the archive as it stands in lists.
pub(super) fn line(listed: Listed) -> Line {
    let row = listed.row;
    Line {
        run: listed.id,
        person: listed.person,
        case: listed.case,
        case_title: listed.title,
        mode: row.mode,
        is_fork: row.is_fork,
        is_replayed: row.told.is_some(),
        ended_ms: row.ended_ms,
        turns: row.turns,
        csat: row.csat,
        updated_csat: row.updated_csat,
        means: row.means,
        errors: row.errors.iter().collect(),
        deeds: row.deeds.iter().collect(),
        remarks: listed.remarks,
        figure: None,
        currency: listed.currency,
        told: row.told,
        is_latest: None,
    }
}
