//! The columns of rows that are written out, one list of them: what each is called, where it comes from and how it is put.
//! A column map says which of them are wanted, in which order and under which names, as a learning platform imports them.

use serde::{Deserialize, Serialize};

use crate::domain::report::along::iso;
use crate::platform::clock::rfc3339;
use crate::print::csv::text_in;
use crate::store::StoreError;
use crate::store::archive::{Archive, LineOut, RunOut, TurnOut};

/// The name under which column maps are kept in the archive.
const KEPT: &str = "column-maps";

/// What rows are of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Rows {
    /// The figures of the report, no rows of runs.
    #[default]
    Report,
    /// A run each.
    Runs,
    /// A decision each.
    Decisions,
}

impl Rows {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Report, Self::Runs, Self::Decisions];

    /// Its name where it is typed.
    pub fn code(self) -> &'static str {
        match self {
            Self::Report => "report",
            Self::Runs => "runs",
            Self::Decisions => "decisions",
        }
    }

    /// What its columns are called, in their order.
    pub fn columns(self) -> Vec<&'static str> {
        let run = RUN.iter().filter(|column| self == Self::Runs || column.with_decisions).map(|column| column.key);
        match self {
            Self::Report => Vec::new(),
            Self::Runs => run.collect(),
            Self::Decisions => run.chain(DECISION).collect(),
        }
    }
}

/// A run with what its person is called here.
pub(super) struct OfRun<'a> {
    pub(super) run: &'a RunOut<'a>,
    /// Reference or pseudonym of the person.
    pub(super) called: &'a str,
    /// Names and typed words go along.
    pub(super) names: bool,
}

pub(super) struct RunColumn {
    pub(super) key: &'static str,
    /// It also stands with each decision.
    pub(super) with_decisions: bool,
    pub(super) put: fn(&mut Vec<u8>, &OfRun<'_>),
}

const fn both(key: &'static str, put: fn(&mut Vec<u8>, &OfRun<'_>)) -> RunColumn {
    RunColumn { key, with_decisions: true, put }
}

const fn only(key: &'static str, put: fn(&mut Vec<u8>, &OfRun<'_>)) -> RunColumn {
    RunColumn { key, with_decisions: false, put }
}

macro_rules! told {
    ($key:literal, $field:ident, $put:ident) => {
        only($key, |out, of| {
            if let Some(told) = &of.run.row.told {
                $put(out, told.$field.into());
            }
        })
    };
}

macro_rules! outreach {
    ($key:literal, $field:ident) => {
        only($key, |out, of| {
            if let Some(told) = &of.run.row.told {
                decimal_in(out, told.outreach.$field.into());
            }
        })
    };
}

/// Columns of a run.
pub(super) const RUN: [RunColumn; 46] = [
    both("run", |out, of| text_in(out, of.run.id)),
    both("person", |out, of| text_in(out, of.called)),
    both("name", |out, of| {
        if of.names {
            text_in(out, &of.run.person.called);
        }
    }),
    both("team", |out, of| text_in(out, of.run.person.team.as_deref().unwrap_or_default())),
    both("case", |out, of| text_in(out, &of.run.case.id)),
    both("case_title", |out, of| text_in(out, &of.run.case.title)),
    both("mode", |out, of| plain_in(out, of.run.row.mode.code())),
    only("begun_again", |out, of| yes_in(out, of.run.row.is_fork)),
    only("started", |out, of| plain_in(out, &rfc3339(of.run.row.started_ms))),
    both("ended", |out, of| plain_in(out, &rfc3339(of.run.row.ended_ms))),
    only("day", |out, of| plain_in(out, &iso(of.run.row.ended_day))),
    only("replayed", |out, of| yes_in(out, of.run.row.told.is_some())),
    only("rules", |out, of| text_in(out, of.run.rules)),
    only("ending", |out, of| text_in(out, of.run.ending)),
    only("turns", |out, of| decimal_in(out, of.run.row.turns.into())),
    only("simulated_csat", |out, of| decimal_in(out, of.run.row.csat)),
    only("simulated_csat_updated", |out, of| perhaps_in(out, of.run.row.updated_csat)),
    only("simulated_nps", |out, of| decimal_in(out, of.run.row.nps)),
    told!("simulated_nps_before", nps_before, decimal_in),
    only("simulated_retention", |out, of| decimal_in(out, of.run.row.retention)),
    only("paradox", |out, of| yes_in(out, of.run.row.paradox)),
    only("empathy", |out, of| perhaps_in(out, of.run.row.means[0])),
    only("ownership", |out, of| perhaps_in(out, of.run.row.means[1])),
    only("speed", |out, of| perhaps_in(out, of.run.row.means[2])),
    only("compensation", |out, of| perhaps_in(out, of.run.row.means[3])),
    only("errors", |out, of| {
        spaced_in(out, of.run.row.errors.iter().map(|code| format!("{code:?}").to_uppercase()));
    }),
    only("recognised", |out, of| spaced_in(out, of.run.row.deeds.iter().map(|kind| kind.code().to_owned()))),
    told!("first_contact", first_contact, yes_in),
    told!("resolution_min", resolution_min, perhaps_in),
    told!("simulated_repeat_contact", repeat_contact, decimal_in),
    only("currency", |out, of| text_in(out, of.run.case.currency.as_deref().unwrap_or_default())),
    told!("simulated_value_saved", value_saved, decimal_in),
    told!("simulated_recovery_cost", recovery_cost, decimal_in),
    told!("simulated_delay_price", delay_price, decimal_in),
    told!("simulated_escalation_price", escalation_price, decimal_in),
    told!("promises_made", promises_made, decimal_in),
    told!("promises_kept", promises_kept, decimal_in),
    told!("promises_broken", promises_broken, decimal_in),
    told!("offers_refused", offers_refused, decimal_in),
    told!("levels_raised", levels_raised, decimal_in),
    outreach!("alerts", alerts),
    outreach!("reached", reached),
    outreach!("asked", asked),
    outreach!("updated", updated),
    outreach!("lifted", lifted),
    outreach!("lift", lift),
];

/// Columns of a decision, behind those of its run.
pub(super) const DECISION: [&str; 14] = [
    "turn",
    "scene",
    "reply",
    "how",
    "said",
    "empathy",
    "ownership",
    "speed",
    "compensation",
    "errors",
    "offers",
    "minutes",
    "anger",
    "trust",
];

/// Something that can be said, as fields.
#[derive(Debug, Default)]
pub(super) struct Said {
    scene: Vec<u8>,
    reply: Vec<u8>,
    how: &'static str,
    words: Vec<u8>,
}

impl Said {
    pub(super) fn of(line: &LineOut<'_>) -> Self {
        let field = |text: &str| {
            let mut out = Vec::new();
            text_in(&mut out, text);
            out
        };
        let how = ["chosen", "typed", "silent"];
        Self {
            scene: field(line.scene),
            reply: field(line.reply.unwrap_or_default()),
            how: usize::try_from(line.how).ok().and_then(|at| how.get(at)).copied().unwrap_or_default(),
            words: field(line.said.unwrap_or_default()),
        }
    }
}

/// Puts the field of a decision at this place of [`DECISION`].
pub(super) fn decision_in(out: &mut Vec<u8>, at: usize, (said, turn): (&Said, &TurnOut<'_>), names: bool) {
    match at {
        0 => decimal_in(out, turn.number as f64),
        1 => out.extend_from_slice(&said.scene),
        2 => out.extend_from_slice(&said.reply),
        3 => plain_in(out, said.how),
        // Words somebody typed go along only with names.
        4 => match turn.own {
            Some(own) if names => text_in(out, own),
            Some(_) => {}
            None => out.extend_from_slice(&said.words),
        },
        5..=8 => {
            if let Some(level) = turn.levels.get(at - 5).copied().flatten() {
                decimal_in(out, level as f64);
            }
        }
        9 => text_in(out, turn.errors),
        10 => text_in(out, turn.offers),
        11 => decimal_in(out, turn.minutes),
        12 => perhaps_in(out, turn.anger),
        _ => perhaps_in(out, turn.trust),
    }
}

/// A column that is wanted: its key, and the name it is written under.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wanted {
    /// Its key.
    pub key: String,
    /// Its name in the file.
    pub name: String,
}

/// Columns as an import wants them, by name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ColumnMap {
    /// What it is called.
    pub name: String,
    /// What its rows are of.
    pub rows: Rows,
    /// Its columns, in order.
    pub columns: Vec<Wanted>,
}

/// Why a map of columns is none.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ColumnsError {
    /// There is no such column.
    #[error("there is no column “{key}”. Nothing was written. There are: {known}.")]
    Unknown {
        /// What was named.
        key: String,
        /// Those there are.
        known: String,
    },
    /// No column is named, or one twice.
    #[error("{}. Nothing was written. Write keys of columns, apart by commas, each with its name: run=Attempt, person.", match key {
        Some(key) => format!("the name “{key}” stands there twice"),
        None => "no column is named".to_owned(),
    })]
    NotOnce {
        /// Which name stands there twice; `None` where there is none at all.
        key: Option<String>,
    },
    /// No map of this name is kept for these rows.
    #[error("no columns are kept as “{name}” for these rows. Nothing was written. Keep some first.")]
    NoMap {
        /// What was named.
        name: String,
    },
}

impl Rows {
    /// Columns as somebody types them: `run=Attempt, person, simulated_csat=Score`.
    ///
    /// # Errors
    /// [`ColumnsError`] if one is not known, or there is none, or two have one name.
    pub fn wanted(self, typed: &str) -> Result<Vec<Wanted>, ColumnsError> {
        let known = self.columns();
        let mut all: Vec<Wanted> = Vec::new();
        for part in typed.split(',').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, name) = part.split_once('=').map_or((part, part), |(key, name)| (key.trim(), name.trim()));
            if !known.contains(&key) {
                return Err(ColumnsError::Unknown { key: key.to_owned(), known: known.join(", ") });
            }
            let name = if name.is_empty() { key } else { name };
            if all.iter().any(|wanted| wanted.name == name) {
                return Err(ColumnsError::NotOnce { key: Some(name.to_owned()) });
            }
            all.push(Wanted { key: key.to_owned(), name: name.to_owned() });
        }
        if all.is_empty() { Err(ColumnsError::NotOnce { key: None }) } else { Ok(all) }
    }

    /// All columns under their own names.
    pub(super) fn all(self) -> Vec<Wanted> {
        self.columns().into_iter().map(|key| Wanted { key: key.to_owned(), name: key.to_owned() }).collect()
    }
}

/// Columns as they are typed.
pub fn typed(columns: &[Wanted]) -> String {
    let one = |wanted: &Wanted| {
        if wanted.key == wanted.name { wanted.key.clone() } else { format!("{}={}", wanted.key, wanted.name) }
    };
    columns.iter().map(one).collect::<Vec<_>>().join(", ")
}

/// The column maps that are kept, by name.
///
/// # Errors
/// [`StoreError`] if the archive cannot be read.
pub fn maps(archive: &mut Archive) -> Result<Vec<ColumnMap>, StoreError> {
    let kept = archive.kept(KEPT)?;
    Ok(kept.and_then(|kept| serde_json::from_str(&kept).ok()).unwrap_or_default())
}

/// Keeps a column map in the place of another of its name and rows; one without columns is kept no longer.
///
/// # Errors
/// [`StoreError`] if it cannot be kept.
pub fn keep_map(archive: &mut Archive, map: ColumnMap) -> Result<(), StoreError> {
    let mut all = maps(archive)?;
    all.retain(|known| (&known.name, known.rows) != (&map.name, map.rows));
    if !map.columns.is_empty() {
        all.push(map);
    }
    all.sort_by(|a, b| (a.rows.code(), &a.name).cmp(&(b.rows.code(), &b.name)));
    // Names and keys: there is nothing in a map that cannot be written.
    archive.keep(KEPT, serde_json::to_string(&all).ok().as_deref())
}

/// A decimal, to four places and without noughts at its end.
pub(super) fn decimal_in(out: &mut Vec<u8>, value: f64) {
    const PLACES: u64 = 10_000;
    if !value.is_finite() {
        return;
    }
    let units = (value.abs() * PLACES as f64).round();
    if units > 9e15 {
        out.extend_from_slice(format!("{value:.0}").as_bytes());
        return;
    }
    let units = units as u64;
    if value < 0.0 && units > 0 {
        out.push(b'-');
    }
    whole_in(out, units / PLACES);
    let mut rest = units % PLACES;
    if rest > 0 {
        out.push(b'.');
        let mut place = PLACES / 10;
        while rest > 0 {
            out.push(b'0' + (rest / place) as u8);
            rest %= place;
            place /= 10;
        }
    }
}

fn whole_in(out: &mut Vec<u8>, mut value: u64) {
    let mut digits = [0_u8; 20];
    let mut count = 0;
    for digit in &mut digits {
        *digit = b'0' + (value % 10) as u8;
        value /= 10;
        count += 1;
        if value == 0 {
            break;
        }
    }
    out.extend(digits.iter().take(count).rev());
}

fn perhaps_in(out: &mut Vec<u8>, value: Option<f64>) {
    if let Some(value) = value {
        decimal_in(out, value);
    }
}

fn plain_in(out: &mut Vec<u8>, text: &str) {
    out.extend_from_slice(text.as_bytes());
}

fn yes_in(out: &mut Vec<u8>, is: bool) {
    out.push(if is { b'1' } else { b'0' });
}

fn spaced_in(out: &mut Vec<u8>, all: impl Iterator<Item = String>) {
    for (at, one) in all.enumerate() {
        if at > 0 {
            out.push(b' ');
        }
        out.extend_from_slice(one.as_bytes());
    }
}
