//! The command line: one file per subcommand, one list of them. The same workflow functions as the
//! window; no rules of its own.
//!
//! Exit codes: 0 done (or no errors found), 1 errors found or an expectation not met, 2 usage or input and output.

mod archive;
mod attempts;
mod beside;
mod check;
mod drill;
mod evaluate;
mod evaluate_letters;
mod export;
mod folders;
mod guide;
mod hand_in;
mod ideas;
mod inbox;
mod laid;
mod language;
mod letter;
mod merge;
mod model;
mod my_data;
mod output;
mod paths;
mod play;
mod progress;
mod read;
mod recognition;
mod replay;
mod report;
mod say;
mod score;
mod screenshots;
mod store;
mod terminal;
mod train_scorer;
mod translate;
mod tray;
mod window;
mod workshop;
mod workshop_sheets;

use std::ffi::OsString;
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{Parser, Subcommand, ValueEnum};

use crate::platform::{Clock, Folders};
use output::Output;

/// Practise putting things right with a customer. Without a command, opens the window.
#[derive(Debug, Parser)]
#[command(name = "amends", version, about, max_term_width = 100)]
struct Arguments {
    /// Keep and look for everything below this folder instead of the usual one.
    #[arg(long, global = true, value_name = "FOLDER")]
    data_dir: Option<PathBuf>,
    /// Let a part of the window fail once, on purpose; may be given again.
    #[arg(long, hide = true, value_name = "PART", value_parser = window::part)]
    panic_at: Vec<crate::ui::Part>,
    /// Say how long it took until the first frame was shown.
    #[arg(long, hide = true)]
    say_when_ready: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Play a case in the terminal, or replay a scripted conversation.
    Play(play::PlayArguments),
    /// Practise one decision of a case, chosen by what you do least well; nothing is kept.
    Drill(drill::DrillArguments),
    /// Find everything that is wrong with case files.
    Check(check::CheckArguments),
    /// Write a case's texts into a side file for another language.
    Translate(translate::TranslateArguments),
    /// Show the best way through a case and how each ending is reached.
    Paths(paths::PathsArguments),
    /// Run the recovery model on cases given as JSON.
    Model(model::ModelArguments),
    /// Score a reply in your own words, and say which words earned what.
    Score(score::ScoreArguments),
    /// Hold the scorer of typed replies against labelled ones.
    Evaluate(evaluate::EvaluateArguments),
    /// Fit the small model of that scorer to labelled replies.
    #[command(hide = true)]
    TrainScorer(train_scorer::TrainArguments),
    /// List the attempts kept on this computer.
    Attempts(attempts::AttemptsArguments),
    /// List what was written down to change in the way of working, for whoever owns it.
    Ideas(ideas::IdeasArguments),
    /// Write runs into one file for somebody else, or read such a file.
    HandIn(hand_in::HandInArguments),
    /// Write a report of what was handed in, or its runs or decisions, into a file.
    Export(export::ExportArguments),
    /// Take in what others handed in, for reports: files, and folders with all below them.
    Merge(merge::MergeArguments),
    /// Show whose hand-ins were merged, and forget them.
    Archive(archive::ArchiveArguments),
    /// Show what practice adds up to: levels over runs, what keeps coming back, weeks, and what is due.
    Progress(progress::ProgressArguments),
    /// Show what was earned in practice and with which words, or write a certificate of it.
    Recognition(recognition::RecognitionArguments),
    /// Show what the runs that were handed in add up to, or what stands behind one of the figures.
    Report(report::ReportArguments),
    /// Play a kept attempt again and check that it comes out the same.
    Replay(replay::ReplayArguments),
    /// Check, back up, restore or repair what is kept.
    Store(store::StoreArguments),
    /// Take along, put right or erase what is kept of you, and see what is older than you keep things.
    MyData(my_data::MyDataArguments),
    /// Write what a trainer prints before a workshop: the plan of a case, and a sheet for participants.
    WorkshopSheets(workshop_sheets::WorkshopSheetsArguments),
    /// Look something up in the field guide, or write its pocket card.
    Guide(guide::GuideArguments),
    /// Lead a workshop from the terminal: a room plays one case together, by phone or by show of hands.
    Workshop(workshop::WorkshopArguments),
    /// Show where Amends keeps things.
    Folders,
    /// Make pictures of every page of the window, without a screen.
    Screenshots(screenshots::ScreenshotsArguments),
}

/// How results are printed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
pub(crate) enum Format {
    /// For people.
    #[default]
    Text,
    /// For programs.
    Json,
}

/// What a command came to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Done {
    /// All is well.
    Well,
    /// It ran, and found errors or unmet expectations.
    Found,
}

/// Runs the program on the command line it was started with.
pub fn main() -> ExitCode {
    crate::platform::signals::survive_size_limits();
    run(std::env::args_os())
}

fn run(arguments: impl Iterator<Item = OsString>) -> ExitCode {
    let started = Clock::system();
    let parsed = match Arguments::try_parse_from(arguments) {
        Ok(parsed) => parsed,
        Err(usage) => {
            // Help and version are answers, not mistakes; clap knows where each is printed.
            let code = if usage.use_stderr() { 2 } else { 0 };
            drop(usage.print());
            return ExitCode::from(code);
        }
    };
    let mut output = Output::standard();
    match dispatch(parsed, started, &mut output) {
        Ok(Done::Well) => ExitCode::SUCCESS,
        Ok(Done::Found) => ExitCode::from(1),
        Err(error) if output::is_broken_pipe(&error) => ExitCode::SUCCESS,
        Err(error) => {
            output.complain(&format!("amends: {error:#}"));
            ExitCode::from(2)
        }
    }
}

fn dispatch(arguments: Arguments, started: Clock, output: &mut Output) -> anyhow::Result<Done> {
    let folders = || Folders::find(arguments.data_dir.as_deref());
    match arguments.command {
        None => window::run(folders()?, arguments.panic_at, arguments.say_when_ready.then_some(started), output),
        Some(Command::Play(play)) => play::run(&play, folders()?, output),
        Some(Command::Drill(drill)) => drill::run(&drill, folders()?, output),
        Some(Command::Check(check)) => check::run(&check, folders().ok(), output),
        Some(Command::Translate(translate)) => translate::run(&translate, folders()?, output),
        Some(Command::Paths(paths)) => paths::run(&paths, folders()?, output),
        Some(Command::Model(model)) => model::run(&model, output),
        Some(Command::Score(score)) => score::run(&score, folders()?, output),
        Some(Command::TrainScorer(train)) => train_scorer::train(&train, folders()?, output),
        Some(Command::Evaluate(evaluate)) => evaluate::run(&evaluate, folders()?, output),
        Some(Command::Attempts(attempts)) => attempts::run(&attempts, folders()?, output),
        Some(Command::Progress(progress)) => progress::run(&progress, folders()?, output),
        Some(Command::Ideas(ideas)) => ideas::run(&ideas, folders()?, output),
        Some(Command::Export(export)) => export::run(&export, &folders()?, output),
        Some(Command::HandIn(hand_in)) => hand_in::run(&hand_in, folders()?, output),
        Some(Command::Merge(merge)) => merge::run(&merge, &folders()?, output),
        Some(Command::Archive(archive)) => archive::run(&archive, &folders()?, output),
        Some(Command::Recognition(recognition)) => recognition::run(&recognition, folders()?, output),
        Some(Command::Report(report)) => report::run(&report, &folders()?, output),
        Some(Command::Replay(replay)) => replay::run(&replay, folders()?, output),
        Some(Command::Store(store)) => store::run(&store, &folders()?, output),
        Some(Command::MyData(mine)) => my_data::run(&mine, folders()?, output),
        Some(Command::Screenshots(screenshots)) => screenshots::run(&screenshots, output),
        Some(Command::WorkshopSheets(sheets)) => workshop_sheets::run(&sheets, folders()?, output),
        Some(Command::Guide(guide)) => guide::run(&guide, output),
        Some(Command::Workshop(workshop)) => workshop::run(&workshop, folders()?, output),
        Some(Command::Folders) => folders::run(&folders()?, output),
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory as _;

    use super::*;

    #[test]
    fn the_command_line_is_well_formed() {
        Arguments::command().debug_assert();
    }
}
