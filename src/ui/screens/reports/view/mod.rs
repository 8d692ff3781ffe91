//! The report in words: plain data made of a `Report` and nothing else. Every figure brings the way to the runs behind it.
//! Knows nothing about how it is drawn.

mod deeds;
mod first;
mod further;
mod tables;
mod ways;
mod world;

use serde::Serialize;

use crate::domain::report::{Behind, Measure, PlayMode, Report};
use crate::ui::when;
use crate::words::Words;

pub use deeds::{DeedsView, IdeaView, IdeasView, RemarkView, ThanksRow, ThanksView};
pub use first::{DotColumn, DotsRow, HeadlineView, MovedRow, MovedView};
pub(in crate::ui::screens) use further::lasting;
pub use further::{MeasuresView, MoneyView, MoodsView, ReadyView};
pub use tables::{CauseView, CausesView, HeatCell, HeatRowView, HeatView};
pub(super) use world::month_said;
pub use world::{MonthView, Series, WorldView};

/// The way to the runs behind a figure.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Way {
    /// Which runs.
    pub what: Behind,
    /// What they are called there.
    pub title: String,
    /// What each run is asked for, where that is not what such runs are asked for as a rule.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub measure: Option<Measure>,
}

/// A figure with what it is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The figure.
    pub figure: String,
    /// What else is to be known of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub note: Option<String>,
    /// How long its bar is, 0–1; `None` without a bar.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub share: Option<f64>,
    /// The runs behind it.
    pub way: Way,
}

impl Figure {
    fn new(label: &str, figure: String, way: Way) -> Self {
        Self { label: label.to_owned(), figure, note: None, share: None, way }
    }

    /// What each run behind it is asked for.
    fn asking(mut self, measure: Measure) -> Self {
        self.way.measure = Some(measure);
        self
    }

    fn note(self, note: String) -> Self {
        Self { note: Some(note), ..self }
    }

    fn bar(self, part: usize, of: usize) -> Self {
        Self { share: Some(part as f64 / of.max(1) as f64), ..self }
    }

    /// The row in words.
    pub fn name(&self) -> String {
        let note = self.note.as_ref().map_or_else(String::new, |note| format!(". {note}"));
        format!("{}: {}{note}", self.label, self.figure)
    }
}

/// The page.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// What it is about, in a line, and the way to all of its runs.
    pub about: (String, Way),
    /// That some runs stand as issued, and the way to them.
    pub as_issued: Option<(String, Way)>,
    /// Workshops, which stand apart, and the way to their runs.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub rooms: Option<(String, Way)>,
    /// That names were changed in their files, and the way to the runs of this report.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub edited: Option<(String, Way)>,
    /// First against latest.
    pub headline: HeadlineView,
    /// How the dimensions moved.
    pub moved: MovedView,
    /// Where it is hard.
    pub heat: HeatView,
    /// Causes in the cases played.
    pub causes: CausesView,
    /// What was recognised, with the lines that earned it.
    pub thanks: ThanksView,
    /// How many times each was recognised.
    pub deeds: DeedsView,
    /// Errors.
    pub errors: Vec<Figure>,
    /// Promises, and what was beyond the trainee.
    pub promises: Vec<Figure>,
    /// Measures of service.
    pub measures: MeasuresView,
    /// Money.
    pub money: MoneyView,
    /// Going back to low answers.
    pub outreach: Vec<Figure>,
    /// How the runs felt.
    pub moods: MoodsView,
    /// Ideas for whoever owns the way of working.
    pub ideas: IdeasView,
    /// Trainers' remarks.
    pub remarks: Vec<RemarkView>,
    /// Who is ready.
    pub ready: ReadyView,
    /// Beside the real world.
    pub world: WorldView,
}

/// What views are made of.
pub(super) struct Say<'a> {
    words: &'a Words,
    report: &'a Report,
}

impl Say<'_> {
    /// A share, 0–1, in whole hundredths.
    fn percent(&self, share: f64) -> String {
        self.words.tell("reports-percent", &[("percent", (&self.words.number(share * 100.0, 0)).into())])
    }

    /// A figure, or a dash where there is none.
    fn or_none<T>(&self, figure: Option<T>, said: impl Fn(T) -> String) -> String {
        figure.map_or_else(|| self.words.say("reports-none").to_owned(), said)
    }
}

/// The page of a report.
pub fn view(report: &Report, words: &Words) -> View {
    let say = Say { words, report };
    View {
        about: (about(&say), say.way(Behind::All)),
        as_issued: as_issued(&say),
        rooms: rooms(&say),
        edited: (report.about.edited > 0).then(|| {
            let said = words.tell("report-note-edited", &[("count", report.about.edited.into())]);
            (said, say.way(Behind::All))
        }),
        headline: first::headline(&say),
        moved: first::moved(&say),
        heat: tables::heat(&say),
        causes: tables::causes(&say),
        thanks: deeds::thanks(&say),
        deeds: deeds::deeds(&say),
        errors: tables::errors(&say),
        promises: further::promises(&say),
        measures: further::measures(&say),
        money: further::money(&say),
        outreach: further::outreach(&say),
        moods: further::moods(&say),
        ideas: deeds::ideas(&say),
        remarks: deeds::remarks(&say),
        ready: further::ready(&say),
        world: world::world(&say),
    }
}

fn about(say: &Say<'_>) -> String {
    let about = &say.report.about;
    let day = |day| when::day(say.words, day, about.made_day);
    let (from, to) = about.days.map_or_else(Default::default, |(from, to)| (day(from), day(to)));
    let (runs, people, cases) = (
        say.words.tell("reports-runs", &[("count", about.runs.into())]),
        match about.filter.mode {
            Some(PlayMode::Workshop) => say.words.tell("reports-workshops", &[("count", about.rooms.into())]),
            _ => say.words.tell("reports-people", &[("count", about.people.into())]),
        },
        say.words.tell("reports-cases", &[("count", about.cases.into())]),
    );
    let put = [
        ("runs", (&runs).into()),
        ("people", (&people).into()),
        ("cases", (&cases).into()),
        ("from", (&from).into()),
        ("to", (&to).into()),
    ];
    say.words.begun(&say.words.tell(if from == to { "reports-about-one-day" } else { "reports-about" }, &put))
}

/// Workshops are counted beside people and never among them.
fn rooms(say: &Say<'_>) -> Option<(String, Way)> {
    let about = &say.report.about;
    let is_apart = about.rooms > 0 && about.filter.mode.is_none();
    is_apart.then(|| (say.words.tell("reports-rooms", &[("count", about.rooms.into())]), say.way(Behind::Rooms)))
}

fn as_issued(say: &Say<'_>) -> Option<(String, Way)> {
    let count = say.report.about.not_replayed;
    (count > 0).then(|| (say.words.tell("reports-as-issued", &[("count", count.into())]), say.way(Behind::NotReplayed)))
}
