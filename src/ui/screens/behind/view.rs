//! What the page of the runs behind a figure shows, as plain data. The latest first; never a ranking.

use serde::Serialize;

use crate::domain::rubric::Dimension;
use crate::ui::screens::handed;
use crate::ui::terms;
use crate::ui::widgets::Stars;
use crate::words::Words;
use crate::workflow::reports::behind::{Line, Lines, Part};

/// Runs on a page.
pub const A_PAGE: usize = 50;

/// The page as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// How many runs, and what their figures are.
    pub about: String,
    /// The runs of this page, the latest first.
    pub rows: Vec<Row>,
    /// Which of several pages it is.
    pub pages: Option<Pages>,
}

/// A run.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Row {
    /// Its id.
    pub run: String,
    /// Whose, as they handed in.
    pub who: String,
    /// Case, day and mode in one line.
    pub about: String,
    /// Simulated satisfaction in stars, and as a figure.
    pub stars: (Stars, String),
    /// The mean levels as figures, in the order of the rubric; `–` where none was scored.
    pub means: [String; 4],
    /// Which run of a pair it is, what was recognised, then errors.
    pub chips: Vec<String>,
    /// What stands beside it: that it is as issued, and how many remarks there are.
    pub notes: Vec<String>,
    /// All of it as it is read out.
    pub name: String,
}

/// Which of several pages it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Pages {
    /// `Runs 51 to 100 of 1,234`.
    pub told: String,
    /// Whether there are later and earlier runs.
    pub has: (bool, bool),
}

/// Builds it, as of `now_ms`.
pub fn view(words: &Words, lines: &Lines, part: Part, now_ms: i64) -> View {
    let last = part.from + lines.lines.len();
    let pages = (lines.total > A_PAGE).then(|| Pages {
        told: words.tell(
            "behind-pages",
            &[("first", (part.from + 1).into()), ("last", last.into()), ("total", lines.total.into())],
        ),
        has: (part.from > 0, last < lines.total),
    });
    View {
        about: words.tell("behind-about", &[("runs", lines.total.into())]),
        rows: lines.lines.iter().map(|line| row(words, line, now_ms)).collect(),
        pages,
    }
}

fn row(words: &Words, line: &Line, now_ms: i64) -> Row {
    let who = handed::who(words, &line.person);
    let day = handed::day(words, line.ended_ms, now_ms);
    let mode = handed::played(words, line.mode, line.is_fork);
    let put = [("case", (&line.case_title).into()), ("day", (&day).into()), ("mode", (&mode).into())];
    let about = words.tell("behind-run", &put);
    let csat = words.number(line.csat, 1);
    let stars = words.tell("behind-stars", &[("csat", (&csat).into())]);
    let means = line.means.map(|mean| mean.map_or_else(|| "–".to_owned(), |mean| terms::figure_of_mean(words, mean)));
    let levels: Vec<String> = Dimension::ALL
        .into_iter()
        .zip(&means)
        .zip(line.means)
        .filter(|(_, mean)| mean.is_some())
        .map(|((dimension, mean), _)| format!("{} {mean}", terms::dimension_within(words, dimension)))
        .collect();
    let deeds = line.deeds.iter().map(|kind| kind.said(words));
    let errors = line.errors.iter().filter_map(|code| Some(words.say(code.entry()?.name)));
    let side = line.is_latest.map(|latest| words.say(if latest { "behind-latest" } else { "behind-first" }));
    let chips: Vec<String> = side.into_iter().chain(deeds).chain(errors).map(str::to_owned).collect();
    let mut notes = Vec::new();
    if let Some(updated) = line.updated_csat {
        notes.push(words.tell("behind-updated", &[("csat", (&words.number(updated, 1)).into())]));
    }
    if !line.is_replayed {
        notes.push(words.say("behind-as-issued").to_owned());
    }
    if line.remarks > 0 {
        notes.push(words.tell("behind-remarks", &[("count", line.remarks.into())]));
    }
    let read = [who.clone(), about.clone(), stars.clone()].into_iter().chain(levels);
    let name = read.chain(chips.iter().cloned()).chain(notes.iter().cloned()).collect::<Vec<_>>().join(", ");
    Row { run: line.run.clone(), who, about, stars: (Stars::of(line.csat), csat), means, chips, notes, name }
}
