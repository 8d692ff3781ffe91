//! Everything the page of progress shows, as plain data.

use jiff::civil::Date;
use serde::Serialize;

use crate::catalog::Catalog;
use crate::domain::progress::due::{Due, Spaced};
use crate::domain::progress::trend::{Trend, Trends, Verdict};
use crate::domain::progress::weeks::{Week, Weeks};
use crate::domain::progress::{Only, Run, Summary};
use crate::domain::rubric::Dimension;
use crate::ui::screens::progress::again::{AgainView, again};
use crate::ui::screens::progress::compared::{ComparedView, compared};
use crate::ui::screens::progress::earned::{EarnedView, earned_view};
use crate::ui::screens::progress::plan::{PlanView, Plans, plan};
use crate::ui::{terms, when};
use crate::words::Words;
use crate::workflow::practice::Practice;
use crate::workflow::recognition::Thanks;

/// How many months are offered to look back to.
const MONTHS: usize = 12;

/// The page as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The times that can be looked at, each with its first day.
    pub periods: Vec<(String, Option<i64>)>,
    /// The cases that can be looked at, each with its id.
    pub cases: Vec<(String, Option<String>)>,
    /// Which time and which case are chosen, by position.
    pub chosen: (usize, usize),
    /// What there is of the runs that are looked at; `None` where there are none.
    pub told: Option<Told>,
    /// The weeks.
    pub weeks: WeeksView,
    /// What is due.
    pub due: DueView,
    /// The plan kept last.
    pub plan: PlanView,
    /// What was recognised last.
    pub earned: EarnedView,
}

/// What there is to say of some runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Told {
    /// How the dimensions moved.
    pub trend: TrendView,
    /// What keeps coming back.
    pub again: AgainView,
    /// The first run against the latest.
    pub compared: ComparedView,
}

/// How the dimensions moved.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TrendView {
    /// `Your last twelve runs`.
    pub heading: String,
    /// What to make of it.
    pub sentence: String,
    /// Each dimension.
    pub charts: Vec<ChartView>,
    /// The store's ids of the runs, the first started first.
    #[serde(skip)]
    pub attempts: Vec<String>,
}

/// A dimension over runs.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ChartView {
    /// Which.
    pub dimension: Dimension,
    /// `up 0.9`, where that can be said.
    pub change: Option<String>,
    /// `3.1`.
    pub figure: Option<String>,
    /// The level of each run.
    pub levels: Vec<Option<f64>>,
    /// The mean up to each.
    pub means: Vec<Option<f64>>,
    /// What each run was.
    pub labels: Vec<String>,
    /// The chart in a sentence.
    pub name: String,
}

/// The weeks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeeksView {
    /// `Five weeks in a row`.
    pub heading: String,
    /// What the present one lacks.
    pub line: String,
    /// The last six, the present one last.
    pub rows: Vec<WeekView>,
    /// Which day of the present week is today, 0 for Monday.
    pub today: usize,
}

/// A week.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WeekView {
    /// `12 October`, or `This week`.
    pub label: String,
    /// Whether each day was practised, Monday first.
    pub days: [bool; 7],
    /// The same in words.
    pub name: String,
}

/// What is due.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueView {
    /// What is to be practised again, the first first.
    pub rows: Vec<DueRow>,
    /// The case for today: its id, `For today: Storm Over Saturday`, and why.
    pub today: Option<(String, String, String)>,
}

/// Something to be practised again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct DueRow {
    /// What.
    pub dimension: Dimension,
    /// With which case.
    pub title: String,
    /// `today`, `Tuesday`, `3 December`.
    pub when: String,
    /// Whether that is today.
    pub is_now: bool,
    /// The row in words.
    pub name: String,
}

/// What the page is told.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Every run, in the order in which they were begun.
    pub runs: &'a [Run],
    /// Which of them are looked at.
    pub only: &'a Only,
    /// What today's case is chosen by.
    pub practice: &'a Practice,
    /// The cases there are.
    pub catalog: &'a Catalog,
    /// The plans that were kept.
    pub plans: &'a Plans,
    /// The note of thanks that was written last.
    pub thanks: Option<&'a Thanks>,
    /// Whether what only playing runs again can tell is known of all of them.
    pub are_read: bool,
}

/// Builds the view.
pub fn view(about: &About<'_>, words: &Words) -> View {
    let today = about.practice.today;
    let summary = Summary::of(about.runs, about.only, today);
    let (periods, cases) = (periods(about.runs, today, words), cases(about.runs, words));
    let chosen = (
        periods.iter().position(|(_, since)| *since == about.only.since).unwrap_or_default(),
        cases.iter().position(|(_, case)| *case == about.only.case).unwrap_or_default(),
    );
    let told = (summary.runs > 0).then(|| Told {
        trend: trend(&summary.trends, today, words),
        again: again(&summary.recurring, about.are_read, today, words),
        compared: compared(&summary.compared, today, words),
    });
    View {
        periods,
        cases,
        chosen,
        told,
        weeks: weeks(&summary.weeks, today, words),
        due: due(about, words),
        plan: plan(about.plans, today, words),
        earned: earned_view((about.runs, about.are_read), about.thanks, today, words),
    }
}

/// From when on one can look: each month with a run but the first, which is all of them.
fn periods(runs: &[Run], today: i64, words: &Words) -> Vec<(String, Option<i64>)> {
    let mut months: Vec<i64> = runs.iter().map(|run| run.day - i64::from(when::date(run.day).day()) + 1).collect();
    months.sort_unstable();
    months.dedup();
    let later = months.iter().skip(1).rev().take(MONTHS);
    let named = later.map(|first| {
        let (at, now) = (when::date(*first), when::date(today));
        let month = words.month(i64::from(at.month())).to_owned();
        let month = if at.year() == now.year() { month } else { format!("{month} {}", at.year()) };
        (words.tell("progress-period-since", &[("month", (&month).into())]), Some(*first))
    });
    std::iter::once((words.say("progress-period-all").to_owned(), None)).chain(named).collect()
}

fn cases(runs: &[Run], words: &Words) -> Vec<(String, Option<String>)> {
    let mut played: Vec<(String, Option<String>)> =
        runs.iter().map(|run| (run.title.clone(), Some(run.case.to_string()))).collect();
    played.sort();
    played.dedup_by(|a, b| a.1 == b.1);
    std::iter::once((words.say("progress-case-every").to_owned(), None)).chain(played).collect()
}

fn trend(trends: &Trends, today: i64, words: &Words) -> TrendView {
    let count = trends.runs.len();
    let number = words.number_word(count);
    TrendView {
        heading: words.tell("progress-trend", &[("count", count.into()), ("number", (&number).into())]),
        sentence: verdict(trends, today, words),
        charts: trends.dimensions.iter().map(|trend| chart(trend, trends, today, words)).collect(),
        attempts: trends.runs.iter().map(|run| run.attempt.clone()).collect(),
    }
}

fn chart(trend: &Trend, trends: &Trends, today: i64, words: &Words) -> ChartView {
    let labels = trends.runs.iter().zip(&trend.levels).map(|(run, level)| {
        let day = when::day(words, run.day, today);
        let run = [("title", (&run.title).into()), ("day", (&day).into())];
        match level.map(|level| terms::figure_of_mean(words, level)) {
            Some(level) => {
                let [title, day] = run;
                words.tell("progress-run", &[title, day, ("level", (&level).into())])
            }
            None => words.tell("progress-run-unscored", &run),
        }
    });
    let figure = trend.now.map(|mean| terms::figure_of_mean(words, mean));
    let change = trend.change.map(|change| {
        let by = words.number(change.abs(), 1);
        match change {
            0.05.. => words.tell("progress-up", &[("by", (&by).into())]),
            ..-0.05 => words.tell("progress-down", &[("by", (&by).into())]),
            _ => words.say("progress-level").to_owned(),
        }
    });
    let dimension = ("dimension", terms::dimension(words, trend.dimension).into());
    let name = match (&figure, &change) {
        (Some(mean), Some(change)) => {
            words.tell("progress-chart-changed", &[dimension, ("mean", mean.into()), ("change", change.into())])
        }
        (Some(mean), None) => words.tell("progress-chart", &[dimension, ("mean", mean.into())]),
        _ if trend.levels.iter().any(Option::is_some) => words.tell("progress-chart-lately", &[dimension]),
        _ => words.tell("progress-chart-none", &[dimension]),
    };
    ChartView {
        dimension: trend.dimension,
        change,
        figure,
        levels: trend.levels.clone(),
        means: trend.means.clone(),
        labels: labels.collect(),
        name,
    }
}

/// What to make of the last runs, in a sentence or two.
fn verdict(trends: &Trends, today: i64, words: &Words) -> String {
    let since = |dimension: Dimension| {
        let trend = trends.dimensions.iter().find(|trend| trend.dimension == dimension);
        let run = trend.and_then(|trend| trends.runs.get(trend.since?));
        let (then, now) = (run.map(|run| when::date(run.day)), when::date(today));
        let month = |then: Date| ("month", words.month(i64::from(then.month())).into());
        match then.filter(|then| (then.year(), then.month()) != (now.year(), now.month())) {
            Some(then) if then.year() == now.year() => words.tell("progress-since", &[month(then)]),
            Some(then) => {
                let year = then.year().to_string();
                words.tell("progress-since-year", &[month(then), ("year", (&year).into())])
            }
            None => words.say("progress-since-start").to_owned(),
        }
    };
    let told = |id: &str, dimension: Dimension| words.begun(&words.tell(id, &[("since", (&since(dimension)).into())]));
    let moved = match trends.verdict {
        Verdict::TooFew(count) => {
            let number = words.number_word(count);
            let put = [("count", count.into()), ("number", (&number).into())];
            return words.begun(&words.tell("progress-too-few", &put));
        }
        Verdict::Rose(dimension, is_far) => told(rose(dimension, is_far), dimension),
        Verdict::Fell(dimension) => told(fell(dimension), dimension),
        Verdict::Steady => told("progress-steady", trends.next.unwrap_or(Dimension::Empathy)),
    };
    let next = match (trends.next, trends.verdict) {
        (None, _) => words.say("progress-next-none").to_owned(),
        (Some(next), Verdict::Rose(dimension, _)) if next == dimension => words.say("progress-next-same").to_owned(),
        (Some(next), _) => words.tell("progress-next", &[("dimension", terms::dimension(words, next).into())]),
    };
    format!("{moved} {next}")
}

fn rose(dimension: Dimension, is_far: bool) -> &'static str {
    match (dimension, is_far) {
        (Dimension::Empathy, false) => "progress-rose-empathy",
        (Dimension::Empathy, true) => "progress-rose-empathy-far",
        (Dimension::Ownership, false) => "progress-rose-ownership",
        (Dimension::Ownership, true) => "progress-rose-ownership-far",
        (Dimension::Speed, false) => "progress-rose-speed",
        (Dimension::Speed, true) => "progress-rose-speed-far",
        (Dimension::Compensation, false) => "progress-rose-compensation",
        (Dimension::Compensation, true) => "progress-rose-compensation-far",
    }
}

fn fell(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Empathy => "progress-fell-empathy",
        Dimension::Ownership => "progress-fell-ownership",
        Dimension::Speed => "progress-fell-speed",
        Dimension::Compensation => "progress-fell-compensation",
    }
}

fn weeks(weeks: &Weeks, today: i64, words: &Words) -> WeeksView {
    let number = words.number_word_first(weeks.in_a_row);
    let heading = words.tell("progress-weeks", &[("count", weeks.in_a_row.into()), ("number", (&number).into())]);
    let line = match (weeks.lacks, weeks.can_count) {
        (0, _) => words.say("progress-weeks-counts").to_owned(),
        (_, false) => words.say("progress-weeks-rests").to_owned(),
        (lacks, true) => words.tell("progress-weeks-lacks", &[("count", lacks.into())]),
    };
    let last = weeks.shown.len().saturating_sub(1);
    // Before the first run nobody rested.
    let first = weeks.shown.iter().position(|week| week.days.contains(&true)).unwrap_or(last);
    let rows = weeks
        .shown
        .iter()
        .enumerate()
        .skip(first)
        .map(|(at, week)| this_week(week, at == last, today, words))
        .collect();
    WeeksView { heading, line, rows, today: weeks.today }
}

fn this_week(week: &Week, is_present: bool, today: i64, words: &Words) -> WeekView {
    let practised = week.days.iter().enumerate().filter(|(_, day)| **day);
    let named: Vec<&str> = practised.map(|(at, _)| words.weekday(at as i64)).collect();
    let days = if named.is_empty() { words.say("progress-weeks-no-day").to_owned() } else { words.listed(&named) };
    let day = when::day(words, week.monday, today);
    if is_present {
        let name = words.tell("progress-weeks-now", &[("days", (&days).into())]);
        return WeekView { label: words.say("progress-weeks-this").to_owned(), days: week.days, name };
    }
    let name = words.tell("progress-weeks-of", &[("day", (&day).into()), ("days", (&days).into())]);
    WeekView { label: day, days: week.days, name }
}

fn due(about: &About<'_>, words: &Words) -> DueView {
    let practice = about.practice;
    let rows = practice.due.iter().map(|spaced| due_row(spaced, practice.today, words)).collect();
    let today = practice.choose(about.catalog).and_then(|chosen| {
        let case = crate::workflow::practice::practisable(about.catalog).get(chosen.at).copied()?;
        let title = words.tell("progress-due-today-case", &[("title", case.title.into())]);
        Some((case.id.to_owned(), title, chosen.why.sentence(words)))
    });
    DueView { rows, today }
}

fn due_row(spaced: &Spaced, today: i64, words: &Words) -> DueRow {
    let when = match spaced.due {
        Due::Now => words.say("library-day-today").to_owned(),
        Due::In(1) => words.say("library-day-tomorrow").to_owned(),
        // 1 January 1970 was a Thursday.
        Due::In(left @ 2..=6) => words.weekday(today + left + 3).to_owned(),
        Due::In(left) => when::day(words, today + left, today),
    };
    let put = [
        ("dimension", terms::dimension(words, spaced.dimension).into()),
        ("title", (&spaced.title).into()),
        ("when", (&when).into()),
    ];
    let name = words.tell("progress-due-row", &put);
    DueRow { dimension: spaced.dimension, title: spaced.title.clone(), when, is_now: spaced.due == Due::Now, name }
}
