//! `amends drill`: one decision of a case in the terminal, also through a pipe. Nothing of it is kept.

use std::io::{BufRead, IsTerminal as _};
use std::sync::Arc;

use clap::{Args, ValueEnum};
use serde_json::json;

use crate::cli::laid::{LaidArguments, by_the_rules};
use crate::cli::language::language;
use crate::cli::output::Output;
use crate::cli::say::{self, Input};
use crate::cli::terminal::{self, Told};
use crate::cli::{Done, Format, letter};
use crate::domain::debrief::avoided;
use crate::domain::drill::{Cut, Outcome, before, outcome};
use crate::domain::rubric::Dimension;
use crate::domain::rubric::anchors::anchor;
use crate::domain::scenario::Scenario;
use crate::domain::scoring::letter::LetterText;
use crate::domain::session::Move;
use crate::platform::Folders;
use crate::words::{Language, Words};
use crate::workflow::drill::{Drill, Drills, Wanted};
use crate::workflow::{ActError, Attempt, Cases, Workspace, find_case_in};

/// Arguments of `drill`.
#[derive(Debug, Args)]
pub(crate) struct DrillArguments {
    /// A case's id, or the path of its file; any case that fits if there is none.
    case: Option<String>,
    /// What to practise; what has been your lowest if there is none.
    #[arg(long, value_enum)]
    dimension: Option<For>,
    /// Tell cases in this language where they are translated: de. Without, as the settings say.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// Pick drill, names and wordings by this number instead of at random.
    #[arg(long)]
    seed: Option<u64>,
    /// List the decisions that can be drilled, and play none.
    #[arg(long)]
    list: bool,
    #[command(flatten)]
    laid: LaidArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What a drill is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum For {
    /// To name what happened and what it means.
    Empathy,
    /// To take charge.
    Ownership,
    /// To act, and to give times.
    Speed,
    /// To make it good.
    Compensation,
}

impl From<For> for Dimension {
    fn from(wanted: For) -> Self {
        match wanted {
            For::Empathy => Self::Empathy,
            For::Ownership => Self::Ownership,
            For::Speed => Self::Speed,
            For::Compensation => Self::Compensation,
        }
    }
}

/// What somebody wants once a drill is answered.
enum Then {
    Another,
    Again,
    Leave,
}

pub(crate) fn run(arguments: &DrillArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let dimension = arguments.dimension.map(Dimension::from);
    if arguments.list {
        return list(arguments, dimension, folders, output);
    }
    let ws = arguments.laid.workspace(folders, arguments.language, output)?;
    let cases = Cases::of(ws.catalog.clone());
    let case = arguments.case.as_deref().map(|wanted| find_case_in(&cases, wanted, arguments.language)).transpose()?;
    let wanted = Wanted { case: case.map(|case| case.scenario), dimension };
    let seed = arguments.seed.unwrap_or_else(|| ws.seeds.next_seed());
    let mut drills = Drills::default();
    let mut told = Told::new(Words::english()?, arguments.format, false, std::io::stdin().is_terminal()).drilling();
    let mut input = Input::new(std::io::stdin().lock());
    let Some(mut drill) = drills.next(&ws, None, &wanted, seed)? else {
        output.complain(&none_words(&wanted));
        return Ok(Done::Found);
    };
    arguments.laid.tell_of(&ws, &drill.scenario, output);
    loop {
        let mut attempt = drills.begin(&ws, &drill, seed)?;
        told_before(&told, &drill, &attempt, seed, output)?;
        let Some(outcome) = answer(&ws, &drill, &mut attempt, (&mut input, &mut told), output)? else {
            return Ok(Done::Well);
        };
        tell(&told, (&drill, &outcome), output)?;
        match then(&mut input, &told, output)? {
            Then::Again => {}
            Then::Leave => return Ok(Done::Well),
            Then::Another => drill = drills.next(&ws, None, &wanted, seed)?.unwrap_or(drill),
        }
    }
}

fn none_words(wanted: &Wanted) -> String {
    let of = wanted.case.as_ref().map_or("in any case here", |_| "in this case");
    match wanted.dimension {
        Some(dimension) => {
            let name = dimension.name().to_lowercase();
            format!("There is no decision {of} that turns on {name}. See what there is with: amends drill --list")
        }
        None if wanted.case.is_some() => "No decision in this case can be cut out of it.".to_owned(),
        None => {
            "There is no drill: every case waits to be gone on with, and a drill would give a decision of it away. \
                 Name a case to drill it all the same."
                .to_owned()
        }
    }
}

/// What can be drilled, case by case.
fn list(
    arguments: &DrillArguments,
    dimension: Option<Dimension>,
    folders: Folders,
    output: &mut Output,
) -> anyhow::Result<Done> {
    let cases = arguments.laid.cases(folders, arguments.language, output)?;
    let scenarios: Vec<Arc<Scenario>> = match &arguments.case {
        Some(wanted) => vec![find_case_in(&cases, wanted, arguments.language)?.scenario],
        None => cases.playable(),
    };
    let mut found = 0;
    let mut drills = Drills::default();
    for scenario in scenarios {
        let cuts = drills.cuts(&scenario);
        for cut in cuts.iter().filter(|cut| dimension.is_none_or(|dimension| cut.spread_in(dimension) > 0)) {
            found += 1;
            match arguments.format {
                Format::Json => output.json(&json!({ "case": scenario.id, "drill": cut }))?,
                Format::Text => output.line(&listed(&scenario, cut))?,
            }
        }
    }
    if found == 0 {
        output.complain("There is nothing to drill here.");
        return Ok(Done::Found);
    }
    Ok(Done::Well)
}

fn listed(scenario: &Scenario, cut: &Cut) -> String {
    let differ = Dimension::ALL.into_iter().filter(|dimension| cut.spread_in(*dimension) > 0);
    let differ: Vec<String> =
        differ.map(|dimension| format!("{} {}", dimension.name().to_lowercase(), cut.spread_in(dimension))).collect();
    format!(
        "  {:<18} decision {}  {:<22} {}",
        scenario.id.as_str(),
        cut.decision,
        cut.scene.as_str(),
        differ.join(", ")
    )
}

/// Tells what went before, and what is to be answered.
fn told_before(told: &Told, drill: &Drill, attempt: &Attempt, seed: u64, output: &mut Output) -> anyhow::Result<()> {
    let session = &attempt.session;
    let account = before(session);
    if !told.is_text() {
        let replies: Vec<_> =
            session.choices().into_iter().map(|choice| json!({ "id": choice.id, "text": choice.text })).collect();
        return output.json(&json!({
            "case": drill.scenario.id, "drill": drill.cut, "dimension": drill.dimension, "reason": drill.reason.sentence(told.english()),
            "seed": seed, "account": account, "replies": replies,
        }));
    }
    output.line(&format!("Two-minute drill: {}. {}", drill.dimension.name().to_lowercase(), drill.scenario.title))?;
    output.line(&drill.reason.sentence(told.english()))?;
    if let Some(rules) = by_the_rules(&drill.scenario) {
        output.line(&rules)?;
    }
    output.line("")?;
    output.line(&account.role)?;
    output.line(&account.summary)?;
    if !account.on_the_way.is_empty() {
        output.line(&format!("On the way there: {}.", account.on_the_way.join("; ")))?;
    }
    for event in session.events().skip(account.last_exchange) {
        for line in told.words(session, event) {
            output.line(&line)?;
        }
    }
    Ok(())
}

/// Reads lines until the drill is answered; `None` if they end before, or somebody leaves.
fn answer<R: BufRead>(
    ws: &Workspace,
    drill: &Drill,
    attempt: &mut Attempt,
    (input, told): (&mut Input<R>, &mut Told),
    output: &mut Output,
) -> anyhow::Result<Option<Outcome>> {
    let turns = attempt.session.turns().count();
    let mut begun = LetterText::default();
    loop {
        if let Some(outcome) = outcome(told.english(), &attempt.session, turns, drill.dimension) {
            return Ok(Some(outcome));
        }
        told.ask(attempt, output)?;
        let Some(line) = input.line()? else { return Ok(None) };
        match terminal::understand(line.trim(), &attempt.session) {
            terminal::Command::Nothing => {}
            terminal::Command::Leave => return Ok(None),
            terminal::Command::Show(what) => told.show(&attempt.session, what, output)?,
            terminal::Command::Unknown(why) => output.complain(&why),
            terminal::Command::Say(words) => {
                say::say(ws, attempt, &words, input, told, output)?;
            }
            terminal::Command::Write => {
                letter::write(ws, attempt, &mut begun, (&mut *input, &mut *told), output)?;
            }
            terminal::Command::Make(mv) => make(ws, attempt, mv, told, output)?,
        }
    }
}

fn make(ws: &Workspace, attempt: &mut Attempt, mv: Move, told: &mut Told, output: &mut Output) -> anyhow::Result<()> {
    match attempt.act(ws, mv) {
        Ok(events) => told.happened(attempt, &events, output),
        Err(ActError::Refused(refusal)) => {
            output.complain(&format!("Not now: {refusal}."));
            Ok(())
        }
        Err(ActError::NotSaved(error)) => Err(error.into()),
    }
}

/// Tells how it was taken in private, the four levels with their anchors and reasons, the best reply, and one thing to try.
fn tell(told: &Told, (drill, outcome): (&Drill, &Outcome), output: &mut Output) -> anyhow::Result<()> {
    let turn = &outcome.turn;
    if !told.is_text() {
        let anchors: Vec<_> = turn
            .rated
            .rating
            .scored()
            .map(|(dimension, level)| json!({ "dimension": dimension, "level": level, "anchor": anchor(told.english(), dimension, level).sentence() }))
            .collect();
        return output.json(&json!({
            "thought": turn.thought, "levels": anchors, "why": turn.why, "best": outcome.model, "try": outcome.next.sentence(told.english()),
        }));
    }
    if !turn.thought.is_empty() {
        output.line(&format!("  (In private: {})", turn.thought))?;
    }
    output.line("")?;
    for (dimension, level) in turn.rated.rating.scored() {
        let words = anchor(told.english(), dimension, level).sentence();
        output.line(&format!("  {:<13} {} {:<10} {words}", dimension.name(), level.get(), level.word()))?;
        for reason in say::reasons(told.english(), turn, dimension) {
            output.line(&format!("{:27}{reason}", ""))?;
        }
    }
    if turn.own.is_none() && !turn.why.is_empty() {
        output.line(&format!("Why:      {}", turn.why))?;
    }
    for found in avoided(&drill.scenario, turn) {
        output.line(&found.sentence(told.english()))?;
    }
    match &outcome.model {
        Some(model) if model.said => output.line("Best:     You said the best reply there was.")?,
        Some(model) => output.line(&format!("Best:     “{}” {}", model.text, model.why))?,
        None => {}
    }
    output.line(&format!("Try this: {}", outcome.next.sentence(told.english())))?;
    Ok(())
}

/// What comes after an answered drill.
fn then<R: BufRead>(input: &mut Input<R>, told: &Told, output: &mut Output) -> anyhow::Result<Then> {
    loop {
        told.prompt("another (a), again (g) or leave (q)? ", output)?;
        let Some(line) = input.line()? else { return Ok(Then::Leave) };
        match line.trim().to_lowercase().as_str() {
            "" => {}
            "a" | "another" => return Ok(Then::Another),
            "g" | "again" => return Ok(Then::Again),
            "q" | "quit" | "exit" => return Ok(Then::Leave),
            other => output.complain(&format!("“{other}” means nothing here: a, g or q.")),
        }
    }
}
