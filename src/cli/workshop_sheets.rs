//! `amends workshop-sheets`: what a trainer prints before a workshop: the plan, and a sheet for participants.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::cli::laid::LaidArguments;
use crate::cli::output::Output;
use crate::cli::{Done, Format, guide};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Plan;
use crate::platform::Folders;
use crate::words::{Language, Words};
use crate::workflow::room::sheets;
use crate::workflow::{card, find_case_in};

/// Arguments of `workshop-sheets`.
#[derive(Debug, Args)]
pub(crate) struct WorkshopSheetsArguments {
    /// A case's id, or the path of its file.
    case: String,
    /// Which of the case's plans, by the minutes it takes.
    #[arg(long, value_name = "MINUTES", default_value_t = 30)]
    minutes: u32,
    /// The folder to write into; what is there already stays.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    out: PathBuf,
    /// Write PDF to print, or HTML.
    #[arg(long = "as", value_enum, value_name = "FORM", default_value_t = FileForm::Pdf)]
    form: FileForm,
    /// The language of case and sheets, by its tag: en, de. Without, the case's own.
    #[arg(long, value_name = "TAG", value_parser = guide::language)]
    language: Option<Language>,
    /// Names and wordings by this number, as the workshop will be opened with.
    #[arg(long, value_name = "SEED", default_value_t = 0)]
    seed: u64,
    #[command(flatten)]
    laid: LaidArguments,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// What kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum FileForm {
    Pdf,
    Html,
}

#[derive(Serialize)]
struct Written {
    plan: String,
    sheet: String,
}

pub(crate) fn run(arguments: &WorkshopSheetsArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let cases = arguments.laid.cases(folders, arguments.language, output)?;
    let scenario = find_case_in(&cases, &arguments.case, arguments.language)?.scenario;
    let plan = plan_of(&scenario, arguments.minutes)?;
    let words = Words::in_language(arguments.language.or(scenario.language()).unwrap_or(Language::English))?;
    let form = match arguments.form {
        FileForm::Pdf => card::Format::Pdf,
        FileForm::Html => card::Format::Html,
    };
    let folder = arguments.out.to_str().context("the name of the folder is not text")?;
    let write = |leaf| sheets::write_into(&leaf, folder, form).map(|path| path.display().to_string());
    let plan = write(sheets::plan(&words, &scenario, plan, arguments.seed))?;
    let sheet = write(sheets::participants(&words, &scenario, arguments.seed))?;
    match arguments.format {
        Format::Json => output.json(&Written { plan, sheet })?,
        Format::Text => {
            output.line(&format!("The trainer’s plan is here: {plan}"))?;
            output.line(&format!("The participants’ sheet is here: {sheet}"))?;
        }
    }
    Ok(Done::Well)
}

fn plan_of(scenario: &Scenario, minutes: u32) -> anyhow::Result<&Plan> {
    if let Some(plan) = scenario.plans.iter().find(|plan| plan.minutes == minutes) {
        return Ok(plan);
    }
    let there: Vec<String> = scenario.plans.iter().map(|plan| plan.minutes.to_string()).collect();
    if there.is_empty() {
        bail!(
            "“{}” has no plan for a workshop. Nothing was written. Its author can add one: docs/case-format.md",
            scenario.id
        );
    }
    bail!(
        "“{}” has no plan for {minutes} minutes. Nothing was written. There are plans for: {}.",
        scenario.id,
        there.join(", ")
    )
}
