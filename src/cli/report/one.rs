//! `amends report run`, `amends report remark` and `amends report unremark`: one run of the archive down to its turns, and what
//! a trainer has to say of it.

use anyhow::{Context as _, bail};
use clap::{Args, Subcommand};
use serde_json::{Value, json};

use crate::cli::Done;
use crate::cli::output::Output;
use crate::domain::report::{How, Override, Remark};
use crate::domain::rubric::{Dimension, Level};
use crate::platform::Clock;
use crate::platform::clock::rfc3339;
use crate::ui::screens::conversation::view::Entry;
use crate::ui::screens::handed_run::view::{RemarkView, TurnView, View, view};
use crate::words::Words;
use crate::workflow::hand_in::Verdict;
use crate::workflow::reports::{Archive, NewRemark, OpenRun, open_run, remark, unremark};

/// What is done with one run.
#[derive(Debug, Subcommand)]
pub(super) enum OneCommand {
    /// Show one run that was handed in, turn by turn, with what trainers have to say of it.
    Run(RunArguments),
    /// Comment on a run or a turn of it, or give another level; what was issued stays.
    Remark(RemarkArguments),
    /// Take a comment back.
    Unremark(UnremarkArguments),
}

/// Arguments of `report run`.
#[derive(Debug, Args)]
pub(super) struct RunArguments {
    /// The run's id.
    run: String,
    /// Print one line of JSON for programs, without names and without anything somebody wrote.
    #[arg(long)]
    json: bool,
    /// With --json: with names and what somebody wrote as well. As text it always has them.
    #[arg(long)]
    names: bool,
}

/// Arguments of `report remark`.
#[derive(Debug, Args)]
pub(super) struct RemarkArguments {
    /// The run's id.
    run: String,
    /// Which turn; without it, of the whole run.
    #[arg(long, value_name = "N")]
    turn: Option<u32>,
    /// What you have to say.
    #[arg(long, value_name = "TEXT", default_value = "")]
    comment: String,
    /// Another level for a dimension of the turn, as empathy=3; may be given again.
    #[arg(long, value_name = "DIMENSION=LEVEL", value_parser = level, requires = "turn")]
    level: Vec<Override>,
    /// It thanks for the run.
    #[arg(long, conflicts_with = "turn")]
    thanks: bool,
    /// Who says so.
    #[arg(long, value_name = "NAME", default_value = "Trainer")]
    by: String,
}

/// Arguments of `report unremark`.
#[derive(Debug, Args)]
pub(super) struct UnremarkArguments {
    /// The comment's id, as `report run` shows it.
    id: String,
}

/// A dimension and a level: `empathy=3`.
fn level(text: &str) -> Result<Override, String> {
    let asked = "a dimension and a level from 0 to 4, as empathy=3";
    let (dimension, level) = text.split_once('=').ok_or(asked)?;
    let dimension = Dimension::ALL.iter().position(|known| known.name().eq_ignore_ascii_case(dimension.trim()));
    let level = level.trim().parse().ok().and_then(Level::new);
    let (dimension, level) = dimension.zip(level).ok_or(asked)?;
    Ok(Override { dimension, level: level.get(), issued: None })
}

pub(super) fn run(command: &OneCommand, archive: &mut Archive, output: &mut Output) -> anyhow::Result<Done> {
    match command {
        OneCommand::Run(asked) => show(archive, asked, output),
        OneCommand::Remark(asked) => keep(archive, asked, output),
        OneCommand::Unremark(asked) => {
            unremark(archive, &asked.id)?;
            output.line("Taken back.")?;
            Ok(Done::Well)
        }
    }
}

fn keep(archive: &mut Archive, asked: &RemarkArguments, output: &mut Output) -> anyhow::Result<Done> {
    let mut others: Vec<Option<Override>> = asked.level.iter().copied().map(Some).collect();
    if others.is_empty() {
        others.push(None);
    }
    let now_ms = Clock::system().now_ms();
    for (at, other) in others.into_iter().enumerate() {
        let new = NewRemark {
            run: asked.run.clone(),
            turn: asked.turn,
            author: asked.by.clone(),
            comment: if at == 0 { asked.comment.clone() } else { String::new() },
            is_thanks: asked.thanks,
            other,
        };
        let id = remark(archive, &new, now_ms)?;
        output.line(&format!("Kept: {id}"))?;
    }
    Ok(Done::Well)
}

fn show(archive: &mut Archive, asked: &RunArguments, output: &mut Output) -> anyhow::Result<Done> {
    let Some(found) = open_run(archive, &asked.run)? else {
        bail!("There is no run {} in the archive. amends report behind lists what there is.", asked.run);
    };
    if asked.json {
        output.json(&told(&found, asked.names))?;
    } else {
        let words = Words::english().context("the words of the program")?;
        let shown = view(&words, &found, Clock::system().now_ms());
        tell(&shown, &found.remarks, output)?;
    }
    let is_broken = matches!(found.judged.verdict, Verdict::Broken { .. });
    Ok(if is_broken { Done::Found } else { Done::Well })
}

/// The run for people.
fn tell(shown: &View, remarks: &[Remark], output: &mut Output) -> anyhow::Result<()> {
    output.line(&format!("{}\n{}\n{}\n{}", shown.title, shown.who, shown.about, shown.proof.0))?;
    output.line(&format!("\n{}", shown.ending))?;
    for story in &shown.story {
        output.line(story)?;
    }
    for figure in &shown.figures {
        output.line(&format!("  {}: {}", figure.label, figure.value))?;
    }
    let means = Dimension::ALL.iter().zip(shown.means).filter_map(|(dimension, mean)| {
        let mean = mean?;
        Some(format!("{} {mean:.1}", dimension.name()))
    });
    output.line(&format!("  mean levels: {}", means.collect::<Vec<_>>().join(", ")))?;
    if !shown.chips.is_empty() {
        output.line(&format!("  {}", shown.chips.join(", ")))?;
    }
    for remark in &shown.remarks {
        output.line(&remark_told(remark))?;
    }
    for turn in &shown.turns {
        output.line(&turn_told(turn))?;
    }
    for remark in remarks {
        output.line(&format!("Comment {} can be taken back with amends report unremark.", remark.id))?;
    }
    Ok(())
}

fn turn_told(turn: &TurnView) -> String {
    let mut lines = vec![format!("\n{}  {}", turn.name, turn.short).trim_end().to_owned()];
    lines.extend(turn.lines.iter().map(|line| match line {
        Entry::Seen(text) | Entry::Unsaid(text) | Entry::Aside(text) | Entry::Time(text) => format!("  {text}"),
        Entry::Theirs { by, text, .. } => format!("  {}: {text}", by.as_ref().unwrap_or(&turn.who)),
        Entry::Mine { text, .. } => format!("  > {text}"),
    }));
    let levels = turn.levels.iter().flat_map(|levels| Dimension::ALL.into_iter().zip(*levels));
    let levels: Vec<String> =
        levels.filter_map(|(dimension, level)| Some(format!("{} {}", dimension.name(), level?))).collect();
    lines.extend((!levels.is_empty()).then(|| format!("  {}", levels.join(", "))));
    let told = [&turn.effect].into_iter().chain(&turn.why).chain([&turn.moved]).chain(&turn.thought);
    lines.extend(told.filter(|text| !text.is_empty()).map(|text| format!("  {text}")));
    lines.extend((!turn.errors.is_empty()).then(|| format!("  errors: {}", turn.errors.join(", "))));
    lines.extend(turn.dispute.iter().map(|dispute| format!("  the learner: {dispute}")));
    lines.extend(turn.remarks.iter().map(remark_told));
    lines.join("\n")
}

fn remark_told(remark: &RemarkView) -> String {
    let others = remark.others.iter().map(|(_, other)| other.as_str());
    let said = Some(remark.comment.as_str()).filter(|comment| !comment.is_empty());
    format!("  * {}: {}", remark.by, said.into_iter().chain(others).collect::<Vec<_>>().join(" "))
}

/// The run for programs; whose it is by reference alone, and what somebody wrote left out, unless `names` are asked for.
fn told(run: &OpenRun, names: bool) -> Value {
    let line = &run.line;
    let (verdict, why) = match &run.judged.verdict {
        Verdict::Sound => ("sound", None),
        Verdict::Broken { why, .. } => ("broken", Some(why.to_string())),
        Verdict::NotReplayed { why } => ("not-replayed", Some(why.to_string())),
    };
    let recognised: Vec<Value> =
        run.earned.iter().map(|(kind, turn)| json!({ "kind": kind.code(), "turn": turn })).collect();
    let person = if names { json!(line.person) } else { json!({ "reference": line.person.reference }) };
    let mut turns = run.decisions.clone();
    let mut remarks = run.remarks.clone();
    let mut disputes = run.disputes.clone();
    if !names {
        turns.iter_mut().filter(|turn| turn.how == How::Typed).for_each(|turn| turn.said = None);
        for view in &mut disputes {
            view.words.clear();
        }
        for remark in &mut remarks {
            remark.author.clear();
            remark.comment.clear();
        }
    }
    json!({
        "run": line.run,
        "person": person,
        "case": line.case,
        "case_title": line.case_title,
        "mode": line.mode,
        "fork": line.is_fork,
        "replayed": line.is_replayed,
        "verdict": verdict,
        "why": why,
        "file": names.then_some(&run.file),
        "ended": rfc3339(line.ended_ms),
        "ending": run.ending,
        "simulated_csat": line.csat,
        "simulated_updated_csat": line.updated_csat,
        "means": line.means,
        "errors": line.errors,
        "recognised": recognised,
        "turns": turns,
        "disputes": disputes,
        "remarks": remarks,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_level_is_of_a_dimension_and_from_nothing_to_four() {
        assert_eq!(level("Speed=0").unwrap(), Override { dimension: 2, level: 0, issued: None });
        assert_eq!(level("empathy = 4").unwrap().level, 4);
        for bad in ["empathy", "empathy=5", "courage=2", "empathy=-1", "=3", "empathy=good"] {
            assert!(level(bad).is_err(), "{bad}");
        }
    }
}
