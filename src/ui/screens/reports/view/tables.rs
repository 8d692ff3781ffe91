//! Where it is hard, why customers came to us, and what went wrong.

use serde::Serialize;

use super::{Figure, Say, Way, ways};
use crate::domain::report::{Behind, HeatRow};
use crate::domain::rubric::Dimension;
use crate::ui::terms;

/// From these means on, a cell has the next shade: the same in every report, so that two can be held beside each other.
const SHADES: [f64; 4] = [2.2, 2.5, 2.8, 3.1];

/// Where it is hard.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatView {
    /// A row for each case.
    pub rows: Vec<HeatRowView>,
}

/// A case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatRowView {
    /// Its title.
    pub title: String,
    /// Its mean in each dimension.
    pub cells: Vec<HeatCell>,
    /// Its runs, and of how many people.
    pub runs: Figure,
}

/// A mean level.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatCell {
    /// In which dimension.
    pub dimension: Dimension,
    /// The figure.
    pub figure: String,
    /// Which of the five shades; `None` where nothing was scored.
    pub shade: Option<usize>,
    /// The cell in words.
    pub name: String,
    /// Its runs.
    pub way: Way,
}

/// Causes in the cases played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CausesView {
    /// In how many runs.
    pub sub: String,
    /// Each cause with its runs.
    pub rows: Vec<Figure>,
    /// The fix most would begin with.
    pub fix: Option<String>,
}

pub(super) fn heat(say: &Say<'_>) -> HeatView {
    HeatView { rows: say.report.heat.iter().map(|row| heat_row(say, row)).collect() }
}

fn heat_row(say: &Say<'_>, row: &HeatRow) -> HeatRowView {
    let words = say.words;
    let cells = Dimension::ALL.into_iter().zip(row.means.into_iter().zip(row.scored));
    let cells = cells.map(|(dimension, (mean, scored))| {
        let figure = say.or_none(mean, |mean| terms::figure_of_mean(words, mean));
        let put = [
            ("case", (&row.title).into()),
            ("dimension", terms::dimension(words, dimension).into()),
            ("mean", (&figure).into()),
            ("count", scored.into()),
        ];
        let name = words.tell(if mean.is_some() { "reports-cell" } else { "reports-cell-none" }, &put);
        HeatCell {
            dimension,
            figure,
            shade: mean.map(shade),
            name,
            way: say.way(Behind::Cell(row.case.clone(), dimension)),
        }
    });
    let runs = Figure::new(&row.title, row.runs.to_string(), say.way(Behind::Case(row.case.clone())));
    HeatRowView {
        title: row.title.clone(),
        cells: cells.collect(),
        runs: runs.note(words.tell("reports-people", &[("count", row.people.into())])),
    }
}

/// The shade of a mean, by the figure that is read in it.
fn shade(mean: f64) -> usize {
    let read = (mean * 10.0).round() / 10.0;
    SHADES.iter().filter(|from| read + 1e-9 >= **from).count()
}

pub(super) fn causes(say: &Say<'_>) -> CausesView {
    let (words, report) = (say.words, say.report);
    let most = report.causes.iter().map(|row| row.runs).max().unwrap_or_default();
    let rows = report.causes.iter().map(|row| {
        let way = say.way(Behind::Cause(row.case.clone(), row.cause.clone()));
        let mut note = row.case_title.clone();
        if let Some(chance) = row.repeat_contact {
            let chance = say.percent(chance);
            note = words.tell("reports-cause-note", &[("case", (&note).into()), ("chance", (&chance).into())]);
        }
        Figure::new(&row.text, row.runs.to_string(), way).bar(row.runs, most).note(note)
    });
    let chosen = report.causes.iter().map(|row| row.chosen).max().filter(|most| *most > 0);
    let fix = report
        .causes
        .iter()
        .find(|row| Some(row.chosen) == chosen)
        .map(|row| words.tell("reports-most-suggested", &[("fix", (&words.after_colon(&row.fix)).into())]));
    CausesView {
        sub: words.tell("reports-causes-sub", &[("count", report.about.runs.into())]),
        rows: rows.collect(),
        fix,
    }
}

pub(super) fn errors(say: &Say<'_>) -> Vec<Figure> {
    let most = say.report.errors.iter().map(|row| row.runs).max().unwrap_or_default();
    let rows = say.report.errors.iter().map(|row| {
        let label = say.words.begun(ways::error_said(say.words, row.code));
        let people = say.words.tell("reports-people", &[("count", row.people.into())]);
        Figure::new(&label, row.runs.to_string(), say.way(Behind::Error(row.code))).bar(row.runs, most).note(people)
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shade_goes_by_the_figure_that_is_read() {
        let shades = [0.0, 2.14, 2.15, 2.45, 2.79, 3.04, 3.05, 4.0].map(shade);
        assert_eq!(shades, [0, 0, 1, 2, 3, 3, 4, 4]);
    }
}
