//! `amends report ready`: the rule of who is ready for customers, and who meets it in practice.

use std::path::{Path, PathBuf};

use anyhow::{Context as _, bail};
use clap::Args;

use crate::cli::Done;
use crate::cli::output::Output;
use crate::cli::read::text_of;
use crate::cli::report::behind::error;
use crate::cli::report::filters::{FilterArguments, ModeArgument};
use crate::cli::report::{check, text, today};
use crate::domain::report::Rule;
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::words::Words;
use crate::workflow::reports::{Archive, choices, report, rule};

/// A rule is a few lines.
const MOST_BYTES: u64 = 64 * 1024;
/// Most runs a rule asks for.
const RUNS_MOST: u32 = 100;

/// Arguments of `report ready`.
#[derive(Debug, Args)]
pub(crate) struct ReadyArguments {
    /// Set the rule from this file, as `amends report ready --json` prints it.
    #[arg(long, value_name = "FILE", conflicts_with_all = ["cases", "runs", "modes", "levels", "csat", "without", "none"])]
    rule: Option<PathBuf>,
    /// Set a rule: each of these cases has to be shown; without any, one case of all.
    #[arg(long, value_name = "CASES", value_delimiter = ',')]
    cases: Option<Vec<String>>,
    /// Set a rule: so many runs of each case have to meet it, 1 to 100; without this, one, which may be luck.
    #[arg(long, value_name = "RUNS", value_parser = clap::value_parser!(u32).range(1..=i64::from(RUNS_MOST)))]
    runs: Option<u32>,
    /// Set a rule: only runs played so count; without this, those of practice and assessment.
    #[arg(long, value_enum, value_name = "MODES", value_delimiter = ',')]
    modes: Option<Vec<ModeArgument>>,
    /// Set a rule: the least mean level of a dimension, as in speed=2.5; may be given again.
    #[arg(long = "level", value_name = "DIMENSION=LEVEL", value_parser = level)]
    levels: Vec<(usize, f64)>,
    /// Set a rule: the least simulated satisfaction, 1 to 5.
    #[arg(long, value_name = "STARS", value_parser = stars)]
    csat: Option<f64>,
    /// Set a rule: errors that must not be in the run, as in blame,hide.
    #[arg(long, value_name = "ERRORS", value_delimiter = ',', value_parser = error)]
    without: Option<Vec<ErrorCode>>,
    /// Set no rule any more.
    #[arg(long, conflicts_with_all = ["cases", "runs", "modes", "levels", "csat", "without"])]
    none: bool,
    #[command(flatten)]
    filters: FilterArguments,
    /// Print the rule as JSON, to keep or to hand on.
    #[arg(long)]
    json: bool,
}

pub(crate) fn run(arguments: &ReadyArguments, archive: &mut Archive, output: &mut Output) -> anyhow::Result<Done> {
    if arguments.none {
        rule::keep(archive, None)?;
        output.line("No rule is set any more. Nobody is called ready, nor not yet.")?;
        return Ok(Done::Well);
    }
    let offered = choices(archive)?;
    check(&arguments.filters.filter(), &offered)?;
    if let Some(set) = arguments.set()? {
        rule::keep(archive, Some(&set))?;
        for case in set.cases.iter().filter(|case| !offered.cases.iter().any(|(id, _)| id == *case)) {
            output.complain(&format!("Nobody has handed in a run of {case} yet. If it is misspelt, nobody ever will."));
        }
    }
    let Some(set) = rule::kept(archive)? else {
        output.line(
            "No rule is set. Set one, as in: amends report ready --runs 3 --level empathy=2.5 --csat 3.5 --without hide",
        )?;
        return Ok(Done::Well);
    };
    if arguments.json {
        output.json(&set)?;
        return Ok(Done::Well);
    }
    let told = report(archive, &arguments.filters.filter(), today())?;
    if let Some(readiness) = &told.readiness {
        let words = Words::english()?;
        output.line(text::readiness(readiness, &words).trim_start())?;
    }
    Ok(Done::Well)
}

impl ReadyArguments {
    /// The rule to be set, if one was named.
    fn set(&self) -> anyhow::Result<Option<Rule>> {
        if let Some(path) = &self.rule {
            return rule_in(path).map(Some);
        }
        let is_named = self.cases.is_some()
            || self.runs.is_some()
            || self.modes.is_some()
            || !self.levels.is_empty()
            || self.csat.is_some()
            || self.without.is_some();
        let mut levels = [None; 4];
        for (dimension, least) in &self.levels {
            if let Some(level) = levels.get_mut(*dimension) {
                *level = Some(*least);
            }
        }
        let modes = self.modes.clone().unwrap_or_else(|| vec![ModeArgument::Practice, ModeArgument::Assessment]);
        Ok(is_named.then(|| Rule {
            cases: self.cases.clone().unwrap_or_default(),
            runs: self.runs.unwrap_or(1),
            modes: modes.into_iter().map(ModeArgument::mode).collect(),
            levels,
            csat: self.csat,
            without: self.without.clone().unwrap_or_default(),
        }))
    }
}

/// The rule a file holds, as `amends report ready --json` prints one.
fn rule_in(path: &Path) -> anyhow::Result<Rule> {
    let rule: Rule = serde_json::from_str(&text_of(path, MOST_BYTES)?).with_context(|| {
        format!("{} holds no rule as `amends report ready --json` prints one. No rule was changed", path.display())
    })?;
    let is_level = |level: &f64| (0.0..=4.0).contains(level);
    if !(1..=RUNS_MOST).contains(&rule.runs)
        || !rule.levels.iter().flatten().all(is_level)
        || !rule.csat.is_none_or(|stars| (1.0..=5.0).contains(&stars))
    {
        bail!(
            "The rule in {} asks for what there is not: a rule asks for 1 to {RUNS_MOST} runs, levels of 0 to 4 and \
             satisfaction of 1 to 5. No rule was changed.",
            path.display()
        );
    }
    Ok(rule)
}

fn level(text: &str) -> Result<(usize, f64), String> {
    let (dimension, least) = text.split_once('=').ok_or("a level is written speed=2.5")?;
    let at = Dimension::ALL.iter().position(|known| known.name().eq_ignore_ascii_case(dimension));
    let at = at.ok_or("a dimension is empathy, ownership, speed or compensation")?;
    let least = least.parse().ok().filter(|level| (0.0..=4.0).contains(level)).ok_or("a level is from 0 to 4")?;
    Ok((at, least))
}

fn stars(text: &str) -> Result<f64, String> {
    text.parse()
        .ok()
        .filter(|stars| (1.0..=5.0).contains(stars))
        .ok_or_else(|| "satisfaction is from 1 to 5".to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::files::write_atomically;

    #[test]
    fn a_file_that_holds_no_rule_is_named_with_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("rule.json");
        let none: &[u8] =
            br#"{"cases":[],"runs":0,"modes":[],"levels":[null,null,null,null],"csat":null,"without":[]}"#;
        for (bytes, why) in
            [(&b"[1]"[..], "holds no rule"), (b"caf\xe9", "not UTF-8 text from its byte 4 on"), (none, "1 to 100 runs")]
        {
            write_atomically(&path, bytes).unwrap();
            let told = format!("{:#}", rule_in(&path).unwrap_err());
            assert!(told.contains(why) && told.contains("rule.json"), "{told}");
        }
    }
}
