//! `amends progress`: what practice adds up to, in the figures of the page.

use clap::Args;
use serde::Serialize;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::progress::compare::{Compared, Match, Side};
use crate::domain::progress::due::{Due, Spaced};
use crate::domain::progress::recurring::{Again, Recurring};
use crate::domain::progress::trend::{Trend, Trends};
use crate::domain::progress::weeks::Weeks;
use crate::domain::progress::{Only, Summary};
use crate::domain::rubric::{Dimension, figure_for_mean};
use crate::platform::Folders;
use crate::words::Words;
use crate::workflow::practice::{Practice, practisable};
use crate::workflow::reflection::Journal;
use crate::workflow::{Workspace, runs};

/// Arguments of `progress`.
#[derive(Debug, Args)]
pub(crate) struct ProgressArguments {
    /// Only runs of this case; weeks and what is due are always of all.
    #[arg(long, value_name = "CASE")]
    case: Option<String>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What programs read. Plans are no figures, and stay on the page and in the text.
#[derive(Serialize)]
struct Report<'a> {
    #[serde(flatten)]
    summary: &'a Summary,
    due: &'a [Spaced],
    today: Option<Today>,
}

/// The case for today.
#[derive(Serialize)]
struct Today {
    case: String,
    title: String,
    why: String,
}

pub(crate) fn run(arguments: &ProgressArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    let words = Words::english()?;
    let practice = Practice::read(&ws, None)?;
    let all = runs::all(&ws)?;
    let only = Only { since: None, case: arguments.case.clone() };
    let summary = Summary::of(&all, &only, practice.today);
    let today = practice.choose(&ws.catalog).and_then(|chosen| {
        let case = practisable(&ws.catalog).get(chosen.at).copied()?;
        Some(Today { case: case.id.to_owned(), title: case.title.to_owned(), why: chosen.why.sentence(&words) })
    });
    if arguments.format == Format::Json {
        output.json(&Report { summary: &summary, due: &practice.due, today })?;
        return Ok(Done::Well);
    }
    if summary.runs == 0 {
        let nothing = match &arguments.case {
            Some(case) if !all.is_empty() => format!("No run of {case} is over. Without --case all runs are told of."),
            _ => "No run is over yet. Begin with: amends play lukewarm".to_owned(),
        };
        output.line(&nothing)?;
        return Ok(Done::Well);
    }
    for part in [trends(&summary.trends), again(&summary.recurring, &words), compared(&summary.compared)] {
        output.line(&part)?;
    }
    output.line(&weeks(&summary.weeks))?;
    output.line(&due(&practice.due, today.as_ref()))?;
    let journal = Journal::read(&ws)?;
    if let Some((_, plan, _)) = journal.last_plan() {
        output.line(&format!("\nYour plan: {}", plan.words()))?;
    }
    Ok(Done::Well)
}

/// A day counted from 1970, as programs and people alike write it.
fn date(day: i64) -> String {
    let written = crate::platform::clock::rfc3339(day.saturating_mul(86_400_000));
    written.get(..10).unwrap_or(&written).to_owned()
}

fn trends(trends: &Trends) -> String {
    let runs = trends.runs.len();
    let mut lines = vec![match runs {
        1 => "One run so far".to_owned(),
        runs => format!("The last {runs} runs, each run and the mean of the last five"),
    }];
    lines.extend(trends.dimensions.iter().map(trend));
    lines.extend(trends.next.map(|next| format!("  {} has most room.", next.name())));
    lines.join("\n")
}

fn trend(trend: &Trend) -> String {
    let figure = |level: &Option<f64>| level.map_or_else(|| "  –".to_owned(), figure_for_mean);
    let levels: Vec<String> = trend.levels.iter().map(figure).collect();
    let change = match trend.change {
        Some(change) if change.abs() < 0.05 => "  as before".to_owned(),
        Some(change) => format!("  {} {:.1}", if change > 0.0 { "up" } else { "down" }, change.abs()),
        None => String::new(),
    };
    format!("  {:<12}  {}  mean {}{change}", trend.dimension.name(), levels.join(" "), figure(&trend.now).trim())
}

fn again(recurring: &Recurring, words: &Words) -> String {
    let head = match (recurring.runs, recurring.runs_before) {
        (_, 0) => format!("\nWhat keeps coming back (turns in the last {} runs)", recurring.runs),
        (runs, before) => {
            format!("\nWhat keeps coming back (turns in the last {runs} runs, and in the {before} before)")
        }
    };
    let mut lines = vec![head];
    if recurring.errors.is_empty() {
        lines.push("  nothing".to_owned());
    }
    lines.extend(recurring.errors.iter().filter_map(|again| slip(again, words)));
    lines.join("\n")
}

fn slip(again: &Again, words: &Words) -> Option<String> {
    let name = words.say(again.error.entry()?.name);
    let was = again.turns_before.map(|turns| format!(", was {turns}")).unwrap_or_default();
    let quote = again.latest.as_ref().map(|latest| {
        let said = if latest.is_spoken { format!("“{}”", latest.quote) } else { latest.quote.clone() };
        format!("\n      {said} ({}, {})", latest.title, date(latest.day))
    });
    Some(format!("  {:>3}{was}  {name}{}", again.turns, quote.unwrap_or_default()))
}

fn compared(compared: &Compared) -> String {
    let of = |side: &Side| format!("{}, {}", side.title, date(side.day));
    match compared {
        Compared::None => "\nNo run without help yet.".to_owned(),
        Compared::One(side) => format!("\nWithout help: one run so far ({}).", of(side)),
        Compared::Two { on, first, latest, runs } => {
            let on = match on {
                Match::Case => "the same case",
                Match::Difficulty(_) => "a case as hard",
            };
            let mut lines =
                vec![format!("\nWithout help, first and latest of {runs} on {on}: {} and {}", of(first), of(latest))];
            for (dimension, (a, b)) in Dimension::ALL.iter().zip(first.means.iter().zip(latest.means)) {
                if let (Some(a), Some(b)) = (a, b) {
                    lines.push(format!("  {:<12}  {} → {}", dimension.name(), figure_for_mean(*a), figure_for_mean(b)));
                }
            }
            lines.push(format!("  simulated satisfaction  {:.1} → {:.1} of 5", first.csat, latest.csat));
            lines.join("\n")
        }
    }
}

fn weeks(weeks: &Weeks) -> String {
    let mut lines = vec![format!(
        "\nWeeks in a row: {}. {}",
        weeks.in_a_row,
        match (weeks.lacks, weeks.can_count) {
            (0, _) => "This week counts.".to_owned(),
            (_, false) => "This week rests.".to_owned(),
            (1, true) => "One more day by Sunday.".to_owned(),
            (lacks, true) => format!("{lacks} more days by Sunday."),
        }
    )];
    let row = |week: &crate::domain::progress::weeks::Week| {
        let days: Vec<&str> = week.days.iter().map(|day| if *day { "●" } else { "·" }).collect();
        format!("  {}  {}", date(week.monday), days.join(" "))
    };
    lines.extend(weeks.shown.iter().map(row));
    lines.join("\n")
}

fn due(all: &[Spaced], today: Option<&Today>) -> String {
    let mut lines = vec!["\nDue again".to_owned()];
    let row = |spaced: &Spaced| {
        let when = match spaced.due {
            Due::Now => "today".to_owned(),
            Due::In(1) => "tomorrow".to_owned(),
            Due::In(left) => format!("in {left} days"),
        };
        format!("  {:<12}  {:<12}  {}", when, spaced.dimension.name(), spaced.title)
    };
    lines.extend(all.iter().map(row));
    lines.extend(
        today.map(|today| format!("\nFor today: {}. {}\n  amends play {}", today.title, today.why, today.case)),
    );
    lines.join("\n")
}
