//! What is laid over the cases before a subcommand plays or reads them, and what is told of it.

use std::path::PathBuf;

use clap::Args;

use crate::catalog::Laying;
use crate::catalog::organisation::Rules;
use crate::cli::output::Output;
use crate::domain::scenario::Scenario;
use crate::platform::Folders;
use crate::words::Language;
use crate::workflow::{Cases, Workspace, organisation};

/// Arguments of every subcommand that plays cases or reads them.
#[derive(Debug, Args)]
pub(crate) struct LaidArguments {
    /// Lay an organisation's file over the cases; without this, the one among your own cases.
    #[arg(long, value_name = "FILE")]
    organisation: Option<PathBuf>,
}

impl LaidArguments {
    fn laying(&self, language: Option<Language>) -> Laying {
        let rules = self.organisation.clone().map_or(Rules::Own, Rules::Of);
        Laying { rules, language, ..Laying::default() }
    }

    /// What is laid where nothing is asked for: over what proves the cases as they are written, nothing is.
    pub(crate) fn named_only(&self, language: Option<Language>) -> Laying {
        match &self.organisation {
            Some(_) => self.laying(language),
            None => Laying { rules: Rules::None, language, ..Laying::default() },
        }
    }

    /// The cases with what is laid over them.
    pub(crate) fn cases(
        &self,
        folders: Folders,
        language: Option<Language>,
        output: &mut Output,
    ) -> anyhow::Result<Cases> {
        open(folders, &self.laying(language), output)
    }

    /// A workspace with what is laid over its cases, everything told that was found at the start.
    pub(crate) fn workspace(
        &self,
        folders: Folders,
        language: Option<Language>,
        output: &mut Output,
    ) -> anyhow::Result<Workspace> {
        let mut ws = Workspace::open_with(folders, self.laying(language))?;
        let missing = ws.store_was_missing();
        for notice in missing.into_iter().chain(std::mem::take(&mut ws.notices)) {
            output.complain(&notice.to_string());
        }
        if ws.laying.rules != Rules::Own {
            tell(&ws.catalog, &ws.laying, output)?;
        }
        Ok(ws)
    }

    /// Tells what a file that was named has to say of one case.
    pub(crate) fn tell_of(&self, ws: &Workspace, scenario: &Scenario, output: &mut Output) {
        if self.organisation.is_some() {
            for words in organisation::told_of(&ws.catalog, scenario.id.as_str()) {
                output.complain(&words.to_string());
            }
        }
    }
}

/// Nothing is laid.
pub(crate) fn as_written() -> Laying {
    Laying { rules: Rules::None, ..Laying::default() }
}

/// The cases with this laid over them.
pub(crate) fn open(folders: Folders, laying: &Laying, output: &mut Output) -> anyhow::Result<Cases> {
    let cases = Cases::in_folders(folders, laying);
    tell(cases.catalog(), laying, output)?;
    Ok(cases)
}

fn tell(catalog: &crate::catalog::Catalog, laying: &Laying, output: &mut Output) -> anyhow::Result<()> {
    for words in organisation::told(catalog, &laying.rules)? {
        output.complain(&words.to_string());
    }
    Ok(())
}

/// Whose rules a case is played by; `None` as it is written.
pub(crate) fn by_the_rules(scenario: &Scenario) -> Option<String> {
    scenario.house.as_ref().map(|house| format!("By the rules of {}.", house.name))
}
