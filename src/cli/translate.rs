//! `amends translate`: a case's texts as a side file to be filled in for another language, and the same again after
//! the case has changed.

use std::path::PathBuf;

use anyhow::{Context as _, bail};
use clap::Args;
use serde::Serialize;

use crate::catalog::Laying;
use crate::catalog::organisation::Rules;
use crate::cli::output::Output;
use crate::cli::{Done, Format};
use crate::domain::language::Language;
use crate::domain::scenario::translation::{self, Written};
use crate::domain::scenario::{MAX_BYTES, Source};
use crate::platform::{Folders, files};
use crate::workflow::{Cases, find_case};

/// Arguments of `translate`.
#[derive(Debug, Args)]
pub(crate) struct TranslateArguments {
    /// A case's id, or the path of its file.
    case: String,
    /// The language, by its tag: de.
    #[arg(long, value_name = "LANGUAGE")]
    to: String,
    /// Write it here instead of printing it: beside the case, as LANGUAGE.ron.
    #[arg(long, value_name = "FILE")]
    out: Option<PathBuf>,
    /// The file is there already: keep what is translated, add what is new, mark what has changed.
    #[arg(long, requires = "out")]
    update: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Serialize)]
struct Report {
    file: String,
    texts: usize,
    done: usize,
    stale: usize,
    missing: usize,
    left_over: usize,
}

pub(crate) fn run(arguments: &TranslateArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let Some(language) = Language::of_tag(&arguments.to) else {
        bail!("cases cannot be told in “{}”. Languages there are: {}.", arguments.to, Language::tags());
    };
    let as_written = Laying { rules: Rules::None, ..Laying::default() };
    let found = find_case(&Cases::in_folders(folders, &as_written), &arguments.case)?;
    if Language::of_tag(&found.scenario.locale) == Some(language) {
        bail!("“{}” is written in {} itself.", found.scenario.id, language.name());
    }
    let id = found.scenario.id.as_str();
    let Some(path) = &arguments.out else {
        output.line(translation::empty(id, &found.source, language).file.trim_end())?;
        return Ok(Done::Well);
    };
    let is_there = std::fs::symlink_metadata(path).is_ok();
    if is_there && !arguments.update {
        bail!("{} is there already. Add --update to keep what is translated in it.", path.display());
    }
    let written = if is_there {
        let name = path.display().to_string();
        let earlier = files::read_limited(path, MAX_BYTES)?;
        match translation::update(id, &found.source, language, (&name, &earlier)) {
            Ok(written) => written,
            Err(problems) => {
                let text = String::from_utf8_lossy(&earlier);
                let source = Source::new(&text);
                for problem in &problems {
                    output.complain(&source.render(problem));
                }
                output.complain(&format!("{name} cannot be read, and was left as it is."));
                return Ok(Done::Found);
            }
        }
    } else {
        translation::empty(id, &found.source, language)
    };
    files::write_atomically(path, written.file.as_bytes())
        .with_context(|| format!("the side file for “{id}” was not written"))?;
    tell(arguments, path.display().to_string(), &written, output)?;
    Ok(Done::Well)
}

fn tell(arguments: &TranslateArguments, file: String, written: &Written, output: &mut Output) -> anyhow::Result<()> {
    let &Written { texts, done, stale, left_over, .. } = written;
    let missing = texts - done - stale;
    if arguments.format == Format::Json {
        return output.json(&Report { file, texts, done, stale, missing, left_over });
    }
    output.line(&format!("{file}: {texts} texts, {done} translated, {stale} to look at again, {missing} to do."))?;
    if left_over > 0 {
        output.line(&format!("Left over, as remarks at the end: {left_over}."))?;
    }
    Ok(())
}
