//! Where it is hard, why customers came to us, and what went wrong.

use serde::Serialize;

use super::{Figure, Say, Way, ways};
use crate::domain::report::{Behind, HeatRow};
use crate::domain::rubric::Dimension;
use crate::ui::terms;

/// From these means on, a cell has the next shade: the same in every report, so that two can be held beside each other.
const SHADES: [f64; 4] = [1.2, 1.9, 2.5, 3.1];

/// A mean of fewer runs is not called the hardest.
const RUNS_FOR_HARDEST: usize = 5;

/// Where it is hard.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatView {
    /// A row for each case.
    pub rows: Vec<HeatRowView>,
    /// The lowest mean of enough runs, where there is more than one to be the lowest of.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hardest: Option<String>,
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
    /// What is counted, in how many runs.
    pub sub: String,
    /// Each cause with what is counted of it.
    pub rows: Vec<CauseView>,
    /// The fix most would begin with.
    pub fix: Option<String>,
}

/// A cause.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CauseView {
    /// What happened, and after how many runs it was chosen.
    pub figure: Figure,
    /// That mending it does not stop it coming back.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
    /// Its case.
    pub about: String,
}

pub(super) fn heat(say: &Say<'_>) -> HeatView {
    HeatView { rows: say.report.heat.iter().map(|row| heat_row(say, row)).collect(), hardest: hardest(say) }
}

/// Where the mean is lowest, as a sentence. A mean of a few runs is no finding, and of one case's cells one is always lowest.
fn hardest(say: &Say<'_>) -> Option<String> {
    let heat = &say.report.heat;
    let cells = heat.iter().flat_map(|row| {
        let cells = Dimension::ALL.into_iter().zip(row.means.into_iter().zip(row.scored));
        cells.filter_map(move |(dimension, (mean, scored))| Some((mean?, scored, dimension, row)))
    });
    let enough = cells.filter(|(_, scored, ..)| *scored >= RUNS_FOR_HARDEST);
    let (mean, _, dimension, row) = enough.min_by(|a, b| a.0.total_cmp(&b.0)).filter(|_| heat.len() > 1)?;
    let mean_told = terms::figure_of_mean(say.words, mean);
    let put = [
        ("dimension", terms::dimension(say.words, dimension).into()),
        ("case", (&row.title).into()),
        ("mean", (&mean_told).into()),
    ];
    Some(say.words.tell("reports-hardest", &put))
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
    let runs = Figure::new(&row.title, say.words.count(row.runs), say.way(Behind::Case(row.case.clone())));
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
    let is_chosen = report.causes.iter().any(|row| row.chosen_runs > 0);
    let rows = report.causes.iter().map(|row| {
        let mut about = row.case_title.clone();
        if let Some(chance) = row.repeat_contact {
            let chance = say.percent(chance);
            about = words.tell("reports-cause-note", &[("case", (&about).into()), ("chance", (&chance).into())]);
        }
        let mark = (!row.stops_it).then(|| words.say("reports-cause-comes-back").to_owned());
        // What somebody has chosen opens to the runs after which it was; what nobody has, to those of its case.
        let behind = if row.chosen_runs > 0 { Behind::Chosen } else { Behind::Cause };
        let way = say.way(behind(row.case.clone(), row.cause.clone()));
        let told = if is_chosen {
            words.tell("reports-cause-of", &[("chosen", row.chosen_runs.into()), ("runs", row.runs.into())])
        } else {
            say.words.count(row.runs)
        };
        let note = [Some(about.clone()), mark.clone()].into_iter().flatten().collect::<Vec<_>>().join(". ");
        let figure = Figure::new(&row.text, told, way).note(note);
        let figure = if is_chosen && row.has_rate() { figure.bar(row.chosen_runs, row.runs) } else { figure };
        CauseView { figure, mark, about }
    });
    // The first of those somebody has chosen: of equals one that stops it.
    let fix = report
        .causes
        .iter()
        .find(|row| row.chosen_runs > 0)
        .or_else(|| report.causes.iter().find(|row| row.chosen > 0));
    let fix = fix.map(|row| {
        let fix = words.after_colon(&row.fix);
        if row.stops_it {
            words.tell("reports-most-suggested", &[("fix", (&fix).into())])
        } else {
            words.tell("reports-most-suggested-not", &[("fix", fix.trim_end_matches('.').into())])
        }
    });
    let sub = words.say(if is_chosen { "reports-causes-sub" } else { "reports-causes-sub-none" });
    CausesView { sub: sub.to_owned(), rows: rows.collect(), fix }
}

pub(super) fn errors(say: &Say<'_>) -> Vec<Figure> {
    let most = say.report.errors.iter().map(|row| row.runs).max().unwrap_or_default();
    let rows = say.report.errors.iter().map(|row| {
        let label = say.words.begun(ways::error_said(say.words, row.code));
        let people = say.words.tell("reports-people", &[("count", row.people.into())]);
        Figure::new(&label, say.words.count(row.runs), say.way(Behind::Error(row.code)))
            .bar(row.runs, most)
            .note(people)
    });
    rows.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shade_goes_by_the_figure_that_is_read() {
        let shades = [0.0, 1.14, 1.15, 1.84, 1.85, 2.44, 2.45, 3.04, 3.05, 4.0].map(shade);
        assert_eq!(shades, [0, 0, 1, 1, 2, 2, 3, 3, 4, 4]);
    }
}
