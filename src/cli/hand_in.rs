//! `amends hand-in`: writes runs into one file for somebody else, shown before it is written; or reads such a file and says
//! what holds.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::{ArgGroup, Args};
use jiff::civil::Date;
use serde_json::{Value, json};

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::platform::Folders;
use crate::platform::clock::rfc3339;
use crate::words::{Told as _, Words};
use crate::workflow::Workspace;
use crate::workflow::hand_in::{
    self, Ask, Called, HandIn, Judge, Judged, Kind, Offered, Period, Verdict, named_before, offered,
};

/// Arguments of `hand-in`.
#[derive(Debug, Args)]
#[command(group = ArgGroup::new("who").required(true).args(["as_name", "pseudonym", "read"]))]
pub(crate) struct HandInArguments {
    /// Hand in under this name.
    #[arg(long, value_name = "NAME")]
    as_name: Option<String>,
    /// Hand in under a name that says nothing; without one, one is suggested.
    #[arg(long, value_name = "NAME", num_args = 0..=1, default_missing_value = "")]
    pseudonym: Option<String>,
    /// Read this file instead, play its runs again and say what holds.
    #[arg(long, value_name = "FILE")]
    read: Option<PathBuf>,
    /// Name your team, too.
    #[arg(long, value_name = "TEAM", conflicts_with = "read")]
    team: Option<String>,
    /// Take the words along that you typed, and what you said of scores.
    #[arg(long, conflicts_with = "read")]
    words: bool,
    /// Take your ideas for the way of working along.
    #[arg(long, conflicts_with = "read")]
    ideas: bool,
    /// Take one line along on how the runs felt.
    #[arg(long, conflicts_with = "read")]
    mood: bool,
    /// Only runs of this case.
    #[arg(long, value_name = "CASE", conflicts_with = "read")]
    case: Option<String>,
    /// Only runs from this day on, as 2026-11-26; or "last" for those that were in no hand-in yet.
    #[arg(long, value_name = "DAY", value_parser = since, conflicts_with = "read")]
    since: Option<Period>,
    /// Also runs with Coach and runs that were tried again from another; they are marked.
    #[arg(long, conflicts_with = "read")]
    aided: bool,
    /// Show what would be in the file, and write nothing.
    #[arg(long, conflicts_with = "read")]
    dry_run: bool,
    /// Write it into this folder instead of the usual one.
    #[arg(long, value_name = "FOLDER", conflicts_with = "read")]
    out: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

fn since(text: &str) -> Result<Period, String> {
    if text == "last" {
        return Ok(Period::New);
    }
    let date: Date = text.parse().map_err(|_| "a day as 2026-11-26, or last".to_owned())?;
    let day = date.since(Date::constant(1970, 1, 1)).map_err(|error| error.to_string())?.get_days();
    Ok(Period::Since(day.into()))
}

pub(crate) fn run(arguments: &HandInArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    match &arguments.read {
        Some(path) => read(path, arguments.format, output),
        None => write(arguments, folders, output),
    }
}

fn read(path: &Path, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let held = hand_in::read_path(path).with_context(|| path.display().to_string())?;
    let judged = Judge::default().judge(&held);
    match format {
        Format::Json => output.json(&told(&held, &judged))?,
        Format::Text => show(&held, &judged, output)?,
    }
    let is_broken = judged.iter().any(|judged| matches!(judged.verdict, Verdict::Broken { .. }));
    Ok(if is_broken || !held.is_as_written { Done::Found } else { Done::Well })
}

fn write(arguments: &HandInArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    // Whoever played last need not be whoever asks.
    if ws.learner.is_none() {
        anyhow::bail!(
            "Nobody is practising here now, so there is nothing of yours to hand in. Nothing was written. Play a case first, or choose your name in the window."
        );
    }
    let all = offered(&ws, None)?;
    let ask = asked(arguments, &ws, &all)?;
    let prepared = hand_in::prepare(&ws, &ask)?;
    let judged = Judge::default().judge(&prepared.held);
    let named =
        if ask.who.kind == Kind::Pseudonym { named_before(&all, &ask.runs.iter().cloned().collect()) } else { 0 };
    if named > 0 {
        output.complain(&format!(
            "Handed in under your name before: {}. Whoever has that file can tell whose this pseudonym is.",
            runs(named)
        ));
    }
    for (id, why) in &prepared.behind {
        output.complain(&format!("{id} stays behind: {why}"));
    }
    // Everything is shown before it is written.
    if arguments.format == Format::Text {
        show(&prepared.held, &judged, output)?;
        output.line(&format!("{} bytes", prepared.bytes.len()))?;
    }
    let written = if arguments.dry_run {
        None
    } else {
        let folder = arguments.out.as_ref().map(|folder| folder.display().to_string());
        Some(hand_in::write(&ws, &prepared, folder.as_deref())?)
    };
    match arguments.format {
        Format::Json => {
            let mut answer = told(&prepared.held, &judged);
            let path = written.as_ref().map(|written| written.path.display().to_string());
            put(&mut answer, "written", json!(path));
            put(&mut answer, "handed_in_by_name_before", json!(named));
            output.json(&answer)?;
        }
        Format::Text => match &written {
            Some(written) => output.line(&format!("Written: {}", written.path.display()))?,
            None => output.line("Nothing was written. Without --dry-run it is.")?,
        },
    }
    if let Some(why) = written.and_then(|written| written.unnoted) {
        output.complain(&format!("It could not be noted that it was written: {why}"));
    }
    Ok(Done::Well)
}

fn put(value: &mut Value, key: &str, put: Value) {
    if let Some(object) = value.as_object_mut() {
        object.insert(key.to_owned(), put);
    }
}

fn asked(arguments: &HandInArguments, ws: &Workspace, all: &[Offered]) -> anyhow::Result<Ask> {
    let period = arguments.since.unwrap_or(Period::All);
    if let Some(case) = &arguments.case
        && !all.iter().any(|run| run.scenario == *case)
    {
        bail!("no run of the case “{case}” was played to its end by this learner");
    }
    let is_meant = |run: &&Offered| {
        period.holds(run)
            && (arguments.aided || run.is_unaided)
            && arguments.case.as_ref().is_none_or(|case| run.scenario == *case)
    };
    let runs = all.iter().filter(is_meant).map(|run| run.id.clone()).collect();
    let (kind, called) = match (&arguments.as_name, &arguments.pseudonym) {
        (Some(name), _) => (Kind::Name, name.clone()),
        (None, Some(given)) if !given.trim().is_empty() => (Kind::Pseudonym, given.clone()),
        (None, _) => {
            let words = Words::english()?;
            (Kind::Pseudonym, hand_in::pseudonym(ws, &words)?)
        }
    };
    let who = Called { kind, called, team: arguments.team.clone().unwrap_or_default() };
    Ok(Ask { who, runs, words: arguments.words, ideas: arguments.ideas, mood: arguments.mood })
}

fn runs(count: usize) -> String {
    if count == 1 { "1 run".to_owned() } else { format!("{count} runs") }
}

fn day(ms: i64) -> String {
    let written = rfc3339(ms);
    written.get(..10).unwrap_or(&written).to_owned()
}

/// What a file holds, for people.
fn show(held: &HandIn, judged: &[Judged], output: &mut Output) -> anyhow::Result<()> {
    let kind = match held.who.naming {
        Kind::Name => "by name",
        Kind::Pseudonym => "under a pseudonym",
    };
    let team = held.who.team.as_ref().map_or_else(String::new, |team| format!(", {team}"));
    output.line(&format!("{}{team}, {kind}; {}, {}", held.who.called, day(held.made_ms), runs(held.runs.len())))?;
    if !held.is_as_written {
        output.line("The list of contents was changed after it was written: do not rely on name, moods and ideas.")?;
    }
    for judged in judged {
        output.line(&row(held, judged))?;
    }
    let words = if held.with_words { "Typed words go along." } else { "Typed words do not go along." };
    output.line(words)?;
    for run in judged.iter().filter_map(|judged| judged.run.as_ref()) {
        for (turn, said) in run.words() {
            output.line(&format!("  turn {turn}: “{said}”"))?;
        }
        for view in &run.views {
            output.line(&format!("  on the score of turn {}: “{}”", view.turn, view.words))?;
        }
    }
    if let Some(moods) = &held.mood {
        let felt: Vec<String> =
            moods.iter().map(|count| format!("{} {}", count.mood.words("the customer"), count.runs)).collect();
        output.line(&format!("How the runs felt: {}", felt.join(", ")))?;
    }
    for idea in &held.ideas {
        // Either may be missing: the choice of what to mend, or words of one's own.
        let words = Some(&idea.idea.words).filter(|words| !words.is_empty()).map(|words| format!("“{words}”"));
        let mend = idea.idea.mend.as_ref().map(|mend| format!("To begin with: {}", mend.fix));
        let said = words.into_iter().chain(mend).collect::<Vec<_>>().join(" ");
        output.line(&format!("Idea ({}): {said}", idea.idea.case))?;
    }
    Ok(())
}

fn row(held: &HandIn, judged: &Judged) -> String {
    let Some(run) = &judged.run else { return format!("  {}  {}", judged.id, judged.verdict.said()) };
    let title = held.cases.iter().find(|case| case.hash == run.case).map_or(&run.scenario, |case| &case.title);
    let aided = match (&run.parent, run.is_unaided()) {
        (Some(_), _) => ", tried again from another run",
        (None, false) => ", with Coach",
        (None, true) => "",
    };
    let csat = judged
        .results
        .as_ref()
        .map_or_else(String::new, |results| format!("  simulated satisfaction {:.1}", results.csat));
    format!(
        "  {}  {title}, {}{aided}{csat}  {}",
        day(run.ended_ms.unwrap_or(run.started_ms)),
        run.mode,
        judged.verdict.said()
    )
}

/// The same for programs.
fn told(held: &HandIn, judged: &[Judged]) -> Value {
    let runs: Vec<Value> = judged.iter().map(told_run).collect();
    json!({
        "digest": held.digest,
        "bytes": held.bytes,
        "program": held.program,
        "rules": held.rules,
        "made_ms": held.made_ms,
        "who": held.who,
        "as_written": held.is_as_written,
        "with_words": held.with_words,
        "mood": held.mood,
        "ideas": held.ideas,
        "cases": held.cases,
        "runs": runs,
    })
}

fn told_run(judged: &Judged) -> Value {
    let (verdict, event, why) = match &judged.verdict {
        Verdict::Sound => ("sound", None, None),
        Verdict::Broken { seq, why } => ("broken", Some(*seq), Some(why.to_string())),
        Verdict::NotReplayed { why } => ("not-replayed", None, Some(why.to_string())),
    };
    let mut told =
        json!({ "id": judged.id, "verdict": verdict, "event": event, "why": why, "results": judged.results });
    if let Some(run) = &judged.run {
        let words: Vec<Value> =
            run.words().into_iter().map(|(turn, said)| json!({ "turn": turn, "said": said })).collect();
        let more = json!({
            "case": run.case, "scenario": run.scenario, "mode": run.mode, "unaided": run.is_unaided(),
            "parent": run.parent, "started_ms": run.started_ms, "ended_ms": run.ended_ms, "events": run.events.len(),
            "words": words, "views": run.views,
        });
        for (key, value) in more.as_object().into_iter().flatten() {
            put(&mut told, key, value.clone());
        }
    }
    told
}
