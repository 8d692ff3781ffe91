//! What the page of the runs behind a figure shows, as plain data: runs with what the figure asks of them. The latest first, or
//! in the order that is asked for; people are never ranked.

use serde::Serialize;

use crate::domain::ids::Currency;
use crate::domain::report::Measure;
use crate::domain::report::along::day as report_day;
use crate::domain::rubric::Dimension;
use crate::ui::screens::handed;
use crate::ui::screens::reports::view::lasting;
use crate::ui::terms;
use crate::ui::widgets::Stars;
use crate::words::Words;
use crate::workflow::reports::behind::{Line, Lines, Part};

const DAY_MS: i64 = 86_400_000;
/// Runs on a page.
pub const A_PAGE: usize = 50;

/// The page as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// How many runs, and what their figures are.
    pub about: String,
    /// The runs of this page, in the order that was asked for.
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
    /// What was asked of it, where that is not in the columns: `Minutes to the fix: 35 min`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub asked: Option<String>,
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

/// Builds it.
pub fn view(words: &Words, lines: &Lines, part: Part) -> View {
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
        rows: lines.lines.iter().map(|line| row(words, lines, line)).collect(),
        pages,
    }
}

/// What a run is asked for, by name.
pub(super) fn measure_said(words: &Words, measure: Measure) -> &str {
    words.say(match measure {
        Measure::Stars => "behind-measure-stars",
        Measure::Recommend => "behind-measure-recommend",
        Measure::Minutes => "behind-measure-minutes",
        Measure::Repeat => "reports-repeat-contact",
        Measure::Staying => "reports-retention",
        Measure::Saved => "reports-value-saved",
        Measure::Cost => "reports-recovery-cost",
        Measure::Waiting => "reports-delay-price",
        Measure::StepsUp => "reports-escalation-price",
        Measure::Promises => "reports-promises-made",
        Measure::Kept => "behind-measure-kept",
        Measure::Broken => "behind-measure-broken",
        Measure::Refused => "reports-offers-refused",
        Measure::Raised => "reports-levels-raised",
        Measure::Alerts => "reports-outreach-alerts",
        Measure::Reached => "reports-outreach-reached",
        Measure::AskedAgain => "reports-outreach-asked",
        Measure::Updated => "reports-outreach-updated",
        Measure::Lifted => "reports-outreach-lifted",
        Measure::Level(at) => return Dimension::ALL.get(at).map_or("", |of| terms::dimension(words, *of)),
    })
}

/// The figure with its name; nothing of what stands in the columns anyway.
fn asked(words: &Words, lines: &Lines, line: &Line) -> Option<String> {
    if matches!(lines.measure, Measure::Stars | Measure::Level(_)) {
        return None;
    }
    let percent = |share: f64| words.tell("reports-percent", &[("percent", (&words.number(share * 100.0, 0)).into())]);
    let figure = match (line.figure, lines.measure) {
        (None, _) => words.say("reports-none").to_owned(),
        (Some(minutes), Measure::Minutes) => lasting(words, minutes),
        (Some(share), Measure::Repeat | Measure::Staying) => percent(share),
        (Some(likely), Measure::Recommend) => {
            words.tell("behind-of-ten", &[("figure", (&words.number(likely, 1)).into())])
        }
        (Some(sum), measure) if measure.is_money() => match &line.currency {
            Some(code) => Currency { code: code.clone() }.told_whole(words, sum),
            None => words.number(sum, 0),
        },
        (Some(_), Measure::Promises | Measure::Kept | Measure::Broken) => {
            let told = line.told.unwrap_or_default();
            let put = [
                ("made", told.promises_made.into()),
                ("kept", told.promises_kept.into()),
                ("broken", told.promises_broken.into()),
            ];
            return Some(words.tell("behind-promises", &put));
        }
        (Some(_), Measure::Alerts | Measure::Reached | Measure::AskedAgain | Measure::Updated | Measure::Lifted) => {
            let out = line.told.unwrap_or_default().outreach;
            let put = [
                ("alerts", out.alerts.into()),
                ("reached", out.reached.into()),
                ("asked", out.asked.into()),
                ("updated", out.updated.into()),
                ("lifted", out.lifted.into()),
            ];
            return Some(words.tell("behind-outreach", &put));
        }
        (Some(figure), _) => words.number(figure, 0),
    };
    let name = measure_said(words, lines.measure);
    Some(words.tell("behind-asked", &[("name", name.into()), ("figure", (&figure).into())]))
}

fn row(words: &Words, lines: &Lines, line: &Line) -> Row {
    let who = handed::who(words, &line.person);
    let asked = asked(words, lines, line);
    // With its year: a list goes over years.
    let day = report_day(words, line.ended_ms.div_euclid(DAY_MS));
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
    let read = std::iter::once(who.clone()).chain(asked.clone()).chain([about.clone(), stars.clone()]).chain(levels);
    let name = read.chain(chips.iter().cloned()).chain(notes.iter().cloned()).collect::<Vec<_>>().join(", ");
    Row { run: line.run.clone(), who, asked, about, stars: (Stars::of(line.csat), csat), means, chips, notes, name }
}
