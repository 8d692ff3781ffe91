//! `amends recognition`: what was earned, with the words that earned it, and the certificates as files.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::progress::{Earned, Kind, earned};
use crate::platform::Folders;
use crate::ui::certificate;
use crate::words::{Language, Words};
use crate::workflow::card;
use crate::workflow::recognition::{self, Sights, Thanks};
use crate::workflow::reflection::Journal;
use crate::workflow::{AttemptId, Workspace, runs};

/// Arguments of `recognition`.
#[derive(Debug, Args)]
pub(crate) struct RecognitionArguments {
    /// Write the certificate of this one; the last time it was earned.
    #[arg(long, value_name = "KIND", value_parser = kind, requires = "out")]
    certificate: Option<Kind>,
    /// Into this folder.
    #[arg(long, value_name = "FOLDER", requires = "certificate")]
    out: Option<PathBuf>,
    /// As which kind of file.
    #[arg(long = "as", value_enum, default_value_t, requires = "certificate")]
    file: File,
    /// The language of the certificate, by its tag: en, de.
    #[arg(long, value_name = "TAG", value_parser = super::guide::language, requires = "certificate", default_value = "en")]
    language: Language,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

/// A kind of file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, ValueEnum)]
enum File {
    /// To print.
    #[default]
    Pdf,
    /// To read in a browser.
    Html,
}

fn kind(code: &str) -> Result<Kind, String> {
    let known = || Kind::ALL.map(Kind::code).join(", ");
    Kind::ALL.into_iter().find(|kind| kind.code() == code).ok_or_else(|| format!("one of {}", known()))
}

#[derive(Serialize)]
struct Row<'a> {
    #[serde(flatten)]
    earned: &'a Earned,
    rule: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    thanks: Option<&'a Thanks>,
}

#[derive(Serialize)]
struct Written {
    certificate: String,
    bytes: u64,
}

pub(crate) fn run(arguments: &RecognitionArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let ws = Workspace::open(folders)?;
    let all = earned(&runs::all(&ws)?);
    if let Some((kind, out)) = arguments.certificate.zip(arguments.out.as_deref()) {
        let Some(found) = all.iter().find(|earned| earned.kind == kind) else {
            let name = kind.code();
            output.line(&format!(
                "{name} is not earned yet. Nothing was written. See what there is: amends recognition"
            ))?;
            return Ok(Done::Found);
        };
        return write(&ws, arguments, (found, &out.display().to_string()), output);
    }
    let words = Words::english()?;
    if all.is_empty() && arguments.format == Format::Text {
        output.line("Nothing is recognised yet. Play a case without the coach and see it through: amends play")?;
    }
    let journal = Journal::read(&ws)?;
    for earned in &all {
        let thanks = journal.of(&AttemptId(earned.attempt.clone())).thanks;
        match arguments.format {
            Format::Json => {
                output.json(&Row { earned, rule: earned.kind.rule(&words), thanks: thanks.as_ref() })?;
            }
            Format::Text => {
                for line in described(&words, earned, thanks.as_ref()) {
                    output.line(&line)?;
                }
            }
        }
    }
    Ok(Done::Well)
}

fn described(words: &Words, earned: &Earned, thanks: Option<&Thanks>) -> Vec<String> {
    let kind = earned.kind;
    let mut lines = vec![
        format!("{}  {}", kind.said(words), recognition::date(words, earned.ended_ms)),
        format!("  {}. “{}”, {}", kind.figure(words, earned.figure), earned.title, earned.which.said(words)),
        format!("  {}", recognition::quote(words, &earned.evidence)),
        format!("  {}", recognition::level(words, &earned.evidence)),
    ];
    lines.extend(thanks.and_then(|thanks| recognition::note_said(words, thanks)).map(|note| format!("  {note}")));
    lines
}

fn write(
    ws: &Workspace,
    arguments: &RecognitionArguments,
    (earned, folder): (&Earned, &str),
    output: &mut Output,
) -> anyhow::Result<Done> {
    let words = Words::in_language(arguments.language)?;
    let theme = certificate::paper_theme().context("the built-in look does not load")?;
    let thanks = Journal::read(ws)?.of(&AttemptId(earned.attempt.clone())).thanks;
    let draw = |sights: &Sights<'_>| certificate::pictures(&theme, sights);
    let page = recognition::certificate(ws, &words, (earned, thanks.as_ref()), draw)?;
    let file = match arguments.file {
        File::Pdf => card::Format::Pdf,
        File::Html => card::Format::Html,
    };
    let path = recognition::write_into(&words, folder, (&page, earned.kind), file)?;
    let certificate = path.display().to_string();
    match arguments.format {
        Format::Text => output.line(&format!("The certificate is here: {certificate}"))?,
        Format::Json => {
            output.json(&Written { certificate, bytes: std::fs::metadata(&path).map_or(0, |file| file.len()) })?;
        }
    }
    Ok(Done::Well)
}
