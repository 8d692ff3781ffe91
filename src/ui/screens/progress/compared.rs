//! The first run without help against the latest, as it is shown.

use serde::Serialize;

use crate::domain::progress::compare::{Compared, Match, Side};
use crate::domain::rubric::Dimension;
use crate::ui::{terms, when};
use crate::words::Words;

/// Highest level, and highest simulated satisfaction.
const TOP: (f64, f64) = (4.0, 5.0);

/// Two runs beside each other.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedView {
    /// What is compared, or what is lacking for it.
    pub line: String,
    /// Each dimension both scored, and simulated satisfaction; empty where there is nothing to compare.
    pub rows: Vec<ComparedRow>,
    /// How much that says.
    pub note: Option<String>,
}

/// A figure in both runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ComparedRow {
    /// Which dimension; `None` for satisfaction.
    pub dimension: Option<Dimension>,
    /// What it is.
    pub what: String,
    /// Both as shares of the highest there is, 0–1.
    pub shares: (f64, f64),
    /// `2.0 → 3.1`.
    pub figures: String,
    /// The row in words.
    pub name: String,
}

pub(super) fn compared(compared: &Compared, today: i64, words: &Words) -> ComparedView {
    let day = |side: &Side| when::day(words, side.day, today);
    match compared {
        Compared::None => lacking(words.say("progress-compared-none").to_owned()),
        Compared::One(side) => {
            let day = day(side);
            lacking(words.tell("progress-compared-one", &[("title", (&side.title).into()), ("day", (&day).into())]))
        }
        Compared::Two { on, first, latest, runs } => {
            let (from, to) = (day(first), day(latest));
            let number = words.number_word(*runs);
            let line = match on {
                Match::Case => words.tell(
                    "progress-compared-case",
                    &[("title", (&latest.title).into()), ("first", (&from).into()), ("latest", (&to).into())],
                ),
                Match::Difficulty(_) => words.tell(
                    "progress-compared-alike",
                    &[
                        ("first-title", (&first.title).into()),
                        ("first", (&from).into()),
                        ("latest-title", (&latest.title).into()),
                        ("latest", (&to).into()),
                    ],
                ),
            };
            let put = [("count", (*runs).into()), ("number", (&number).into())];
            let note = Some(words.tell("progress-compared-count", &put));
            ComparedView { line, rows: rows(first, latest, words), note }
        }
    }
}

fn lacking(line: String) -> ComparedView {
    ComparedView { line, rows: Vec::new(), note: None }
}

fn rows(first: &Side, latest: &Side, words: &Words) -> Vec<ComparedRow> {
    let levels = Dimension::ALL
        .into_iter()
        .zip(first.means.iter().zip(latest.means))
        .filter_map(|(d, (a, b))| Some(row(Some(d), terms::dimension(words, d), ((*a)?, b?), TOP.0, words)));
    let csat = row(None, words.say("progress-compared-csat"), (first.csat, latest.csat), TOP.1, words);
    levels.chain([csat]).collect()
}

fn row(dimension: Option<Dimension>, what: &str, (a, b): (f64, f64), top: f64, words: &Words) -> ComparedRow {
    let (first, latest) = (terms::figure_of_mean(words, a), terms::figure_of_mean(words, b));
    let both = [("first", (&first).into()), ("latest", (&latest).into())];
    let figures = words.tell("progress-compared-figures", &both);
    let [first, latest] = both;
    let name = words.tell("progress-compared-row", &[("what", what.into()), first, latest]);
    ComparedRow { dimension, what: what.to_owned(), shares: (a / top, b / top), figures, name }
}
