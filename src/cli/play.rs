//! `amends play`: a case in the terminal, also through a pipe; or a scripted walk.

use std::io::IsTerminal as _;
use std::path::PathBuf;

use anyhow::{Context as _, anyhow, bail};
use clap::{Args, ValueEnum};

use crate::cli::laid::{self, LaidArguments};
use crate::cli::language::language;
use crate::cli::letter;
use crate::cli::output::Output;
use crate::cli::read::text_of;
use crate::cli::say::{self, Input};
use crate::cli::terminal::{self, Told};
use crate::cli::workshop::tell_left_open;
use crate::cli::{Done, Format};
use crate::domain::scoring::letter::LetterText;
use crate::domain::session::Event;
use crate::domain::walk::walk;
use crate::platform::Folders;
use crate::platform::settings::Mode;
use crate::store::StoreError;
use crate::words::{Language, Words};
use crate::workflow::{ActError, Attempt, Case, Cases, Workspace, find_case_in, history, reflection, since};

/// The largest walk that is read.
const WALK_MAX_BYTES: u64 = 1024 * 1024;

/// Arguments of `play`.
#[derive(Debug, Args)]
pub(crate) struct PlayArguments {
    /// A case's id, or the path of its file.
    case: String,
    /// Replay a scripted conversation and check what it expects; nothing is kept.
    #[arg(long, value_name = "FILE")]
    walk: Option<PathBuf>,
    /// Pick names and wordings by this number instead of at random.
    #[arg(long)]
    seed: Option<u64>,
    /// Tell it in this language: de. Without, as the settings say.
    #[arg(long, value_parser = language)]
    language: Option<Language>,
    /// How much help there is on the way.
    #[arg(long, value_enum, default_value_t = PlayMode::Practice)]
    mode: PlayMode,
    /// Start anew even if an attempt at this case was left unfinished.
    #[arg(long)]
    new: bool,
    #[command(flatten)]
    laid: LaidArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// The modes of play.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum PlayMode {
    /// A question before each turn, and what each reply did after it.
    Coach,
    /// Feedback at the end.
    Practice,
    /// No help; counts for recognition.
    Assessment,
}

impl From<PlayMode> for Mode {
    fn from(mode: PlayMode) -> Self {
        match mode {
            PlayMode::Coach => Self::Coach,
            PlayMode::Practice => Self::Practice,
            PlayMode::Assessment => Self::Assessment,
        }
    }
}

pub(crate) fn run(arguments: &PlayArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    if let Some(path) = &arguments.walk {
        let cases = laid::open(folders, &arguments.laid.named_only(arguments.language), output)?;
        let case = find_case_in(&cases, &arguments.case, arguments.language)?;
        return run_walk(&case, path, arguments.format, output);
    }
    tell_left_open(&folders, output);
    let mut ws = arguments.laid.workspace(folders, arguments.language, output)?;
    let case = find_case_in(&Cases::of(ws.catalog.clone()), &arguments.case, arguments.language)?;
    arguments.laid.tell_of(&ws, &case.scenario, output);
    let (mut attempt, resumed) = begin(&mut ws, &case, arguments, output)?;
    let coach = attempt.mode == Mode::Coach;
    let mut told = Told::new(Words::english()?, arguments.format, coach, std::io::stdin().is_terminal());
    if resumed {
        told.resumed(&attempt, output)?;
    } else {
        if let Some(plan) = reflection::plan_to_remember(&ws).filter(|_| told.is_text()) {
            output.line(&format!("Your plan from last time: {plan}"))?;
        }
        told.beginning(&attempt, output)?;
    }
    converse(&ws, &mut attempt, &mut told, output)?;
    Ok(Done::Well)
}

fn begin(
    ws: &mut Workspace,
    case: &Case,
    arguments: &PlayArguments,
    output: &mut Output,
) -> anyhow::Result<(Attempt, bool)> {
    let id = case.scenario.id.to_string();
    if !arguments.new
        && let Some(row) = history::unfinished(ws, Some(&id))?
    {
        let attempt = Attempt::resume(ws, &row)
            .context("the unfinished attempt cannot be taken up; start a new one with --new")?;
        let told_in = attempt.session.scenario().told_in();
        if arguments.language.is_some_and(|language| language != told_in) {
            bail!(
                "an attempt at “{id}” in {} is unfinished; go on with it without --language, or start a new one with --new",
                told_in.name()
            );
        }
        if let Some(changed) = since::case_changed(&*Words::english()?, ws, &row) {
            output.complain(&format!("{changed} Start a new one with --new."));
        }
        return Ok((attempt, true));
    }
    Ok((Attempt::start(ws, case, arguments.mode.into(), arguments.seed)?, false))
}

/// Reads commands until the case is over, the input ends or the player leaves. Whatever happens, every acknowledged move is kept.
fn converse(ws: &Workspace, attempt: &mut Attempt, told: &mut Told, output: &mut Output) -> anyhow::Result<()> {
    let mut input = Input::new(std::io::stdin().lock());
    let mut unsaved: Option<StoreError> = None;
    let mut begun = LetterText::default();
    while !attempt.session.is_over() {
        told.ask(attempt, output)?;
        let Some(line) = input.line()? else {
            return leave(attempt, told, unsaved, output);
        };
        match terminal::understand(line.trim(), &attempt.session) {
            terminal::Command::Nothing => {}
            terminal::Command::Leave => return leave(attempt, told, unsaved, output),
            terminal::Command::Show(what) => told.show(&attempt.session, what, output)?,
            terminal::Command::Unknown(why) => output.complain(&why),
            terminal::Command::Say(words) => {
                unsaved = say::say(ws, attempt, &words, &mut input, told, output)?;
            }
            terminal::Command::Write => {
                unsaved = letter::write(ws, attempt, &mut begun, (&mut input, &mut *told), output)?;
            }
            terminal::Command::Make(mv) => match attempt.act(ws, mv) {
                Ok(events) => {
                    unsaved = None;
                    if events.iter().any(|event| matches!(event, Event::Turn(_))) {
                        begun = LetterText::default();
                    }
                    told.happened(attempt, &events, output)?;
                }
                Err(ActError::Refused(refusal)) => output.complain(&format!("Not now: {refusal}.")),
                Err(ActError::NotSaved(error)) => {
                    // The conversation stands where it stood: once the fault is gone, the same line works.
                    output.complain(&format!("That was not said, since it could not be kept. {error}"));
                    unsaved = Some(error);
                }
            },
        }
    }
    told.over(attempt, output)?;
    Ok(())
}

/// Leaves a conversation in the middle. A move that could not be kept is said once more: the rest is kept.
fn leave(attempt: &Attempt, told: &Told, unsaved: Option<StoreError>, output: &mut Output) -> anyhow::Result<()> {
    match unsaved {
        None => told.left(attempt, output),
        Some(error) => Err(anyhow!(error).context("the last move was not kept; all before it are")),
    }
}

fn run_walk(case: &Case, path: &std::path::Path, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let text = text_of(path, WALK_MAX_BYTES)?;
    let walked = walk(std::sync::Arc::clone(&case.scenario), &text);
    let mut told = Told::new(Words::english()?, format, false, false);
    let events: Vec<Event> = walked.session.events().cloned().collect();
    told.events(&walked.session, &events, output)?;
    if walked.session.is_over() {
        told.results(&walked.session, output)?;
    }
    for mismatch in &walked.mismatches {
        output.complain(&format!("{}:{}: {}", path.display(), mismatch.line, mismatch.what));
    }
    Ok(if walked.mismatches.is_empty() { Done::Well } else { Done::Found })
}
