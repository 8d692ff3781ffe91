//! What keeps coming back, as it is shown.

use serde::Serialize;

use crate::domain::progress::recurring::{Again, Latest, Recurring};
use crate::domain::rubric::Dimension;
use crate::domain::session::Unspoken;
use crate::ui::when;
use crate::words::Words;

/// What keeps coming back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgainView {
    /// What is counted.
    pub sub: String,
    /// The most frequent first.
    pub rows: Vec<AgainRow>,
    /// What is said instead, or of what came back before and does not any more.
    pub note: Option<String>,
}

/// An error that came back.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AgainRow {
    /// The dimension it costs first.
    pub dimension: Option<Dimension>,
    /// What it is.
    pub error: String,
    /// Its entry in the field guide.
    pub entry: &'static str,
    /// `6`.
    pub turns: String,
    /// `was 8`.
    pub was: Option<String>,
    /// The words it hung on last, between quotation marks, or what the silence was.
    pub quote: Option<String>,
    /// Where that was: `The Wrong Plate, 12 October`.
    pub place: Option<String>,
    /// The row in words.
    pub name: String,
}

pub(super) fn again(recurring: &Recurring, are_read: bool, today: i64, words: &Words) -> AgainView {
    let rows: Vec<AgainRow> = recurring.errors.iter().filter_map(|again| row(again, today, words)).collect();
    let number = words.number_word(recurring.runs);
    let count = [("count", recurring.runs.into()), ("number", (&number).into())];
    let gone: Vec<&str> = recurring.gone.iter().filter_map(|error| Some(words.say(error.entry()?.name))).collect();
    let note = if !gone.is_empty() {
        let gone = words.listed(&gone);
        Some(words.tell("progress-again-gone", &[("number", (&number).into()), ("errors", (&gone).into())]))
    } else if rows.is_empty() {
        Some(words.tell("progress-again-none", &count))
    } else if !are_read {
        Some(words.say("progress-again-reading").to_owned())
    } else {
        None
    };
    let sub = match recurring.runs_before {
        0 => words.tell("progress-again-sub", &count),
        before => {
            let word = words.number_word(before);
            let put = [("number", (&number).into()), ("count", before.into()), ("before", (&word).into())];
            words.tell("progress-again-sub-before", &put)
        }
    };
    AgainView { sub, rows, note }
}

fn row(again: &Again, today: i64, words: &Words) -> Option<AgainRow> {
    let entry = again.error.entry()?;
    let error = words.begun(words.say(entry.name));
    let (turns, before) = (again.turns.to_string(), again.turns_before.map(|turns| turns.to_string()));
    let put = [("error", (&error).into()), ("turns", (&turns).into())];
    let name = match &before {
        Some(was) => {
            let [error, turns] = put;
            words.tell("progress-again-name-before", &[error, turns, ("was", was.into())])
        }
        None => words.tell("progress-again-name", &put),
    };
    Some(AgainRow {
        dimension: again.dimension,
        entry: entry.id,
        was: before.map(|turns| words.tell("progress-again-was", &[("turns", (&turns).into())])),
        quote: again.latest.as_ref().map(|latest| quote(latest, words)),
        place: again.latest.as_ref().map(|latest| {
            let day = when::day(words, latest.day, today);
            words.tell("progress-again-place", &[("title", (&latest.title).into()), ("day", (&day).into())])
        }),
        error,
        turns,
        name,
    })
}

/// The words between quotation marks, or what was there instead of words.
fn quote(latest: &Latest, words: &Words) -> String {
    if latest.is_spoken {
        return words.quoted(latest.quote.trim_matches(['“', '”']));
    }
    let silence = Unspoken::ALL.into_iter().find(|silence| silence.sentence() == latest.quote);
    silence.map_or_else(|| words.say("scorer-erased"), |silence| silence.said(words)).to_owned()
}
