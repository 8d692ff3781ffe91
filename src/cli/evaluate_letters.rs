//! `amends evaluate --letters`: the reader of letters held against labelled ones.

use std::collections::BTreeMap;
use std::path::Path;

use anyhow::{Context as _, anyhow};

use crate::cli::output::Output;
use crate::cli::read::text_of;
use crate::cli::score::lines;
use crate::cli::{Done, Format};
use crate::domain::evaluation::letters::{Figures, Labelled, evaluate_letters, invented};
use crate::domain::rubric::Dimension;
use crate::domain::scoring::letter::own::OwnFacts;
use crate::domain::scoring::letter::{LetterReading, read};

/// The largest file of what a writer knew.
const FACTS_BYTES_MAX: u64 = 1 << 20;

/// Reads every letter of a file; what its writers knew stands beside it, in `situations/NAME.ron`.
fn readings(file: &Path) -> anyhow::Result<Vec<(Labelled, LetterReading)>> {
    let folder = file.parent().unwrap_or(Path::new("")).join("situations");
    let mut known: BTreeMap<String, OwnFacts> = BTreeMap::new();
    let mut out = Vec::new();
    for labelled in lines::<Labelled>(file)? {
        if !known.contains_key(&labelled.situation) {
            let path = folder.join(format!("{}.ron", labelled.situation));
            let text = text_of(&path, FACTS_BYTES_MAX)?;
            let facts = OwnFacts::of_ron(&text).map_err(|why| anyhow!("{}: {why}", path.display()))?;
            known.insert(labelled.situation.clone(), facts);
        }
        let facts = known.get(&labelled.situation).context("the situation was just read")?;
        let ear = facts.ear().map_err(|error| anyhow!("{error}"))?;
        let reading = read(&facts.brief(), &ear, &labelled.letter(), &[]);
        out.push((labelled, reading));
    }
    Ok(out)
}

pub(super) fn run(file: &Path, format: Format, output: &mut Output) -> anyhow::Result<Done> {
    let read = readings(file)?;
    let figures = evaluate_letters(&read);
    match format {
        Format::Json => output.json(&figures)?,
        Format::Text => {
            for line in describe(&figures, invented(&read)) {
                output.line(&line)?;
            }
        }
    }
    Ok(Done::Well)
}

fn describe(figures: &Figures, invented: usize) -> Vec<String> {
    let mut out = vec![
        format!("{} letters. Kappa is weighted by squares; its interval draws situations anew.", figures.letters),
        String::new(),
        "| dimension | n | exact | within one | kappa | 95 % | tuned on | held out | bias | n-grams | labels |"
            .to_owned(),
        "|---|---|---|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    for row in &figures.rows {
        let at = Dimension::ALL.iter().position(|dimension| *dimension == row.dimension).unwrap_or(0);
        let half = |kappas: &[f64; 4]| kappas.get(at).copied().unwrap_or(0.0);
        let interval = row.interval.map_or_else(|| "–".to_owned(), |(low, high)| format!("{low:.2} to {high:.2}"));
        let labels = row.labels.map_or_else(|| "–".to_owned(), |kappa| format!("{kappa:.2}"));
        out.push(format!(
            "| {} | {} | {:.0} % | {:.0} % | {:.2} | {interval} | {:.2} | {:.2} | {:+.2} | {:.2} | {labels} |",
            row.dimension.name(),
            row.n,
            row.exact * 100.0,
            row.within_one * 100.0,
            row.kappa,
            half(&figures.kappa_tuned),
            half(&figures.kappa_held_out),
            row.bias,
            row.ngrams,
        ));
    }
    out.extend([String::new(), "| flaw | planted | found | elsewhere |".to_owned(), "|---|---|---|---|".to_owned()]);
    out.extend(
        figures
            .flaws
            .iter()
            .map(|row| format!("| {} | {} | {} | {} |", row.flaw, row.planted, row.found, row.elsewhere)),
    );
    out.push(String::new());
    out.extend(figures.missed.iter().map(|missed| format!("not found: {missed}")));
    out.push(format!("{} false alarms in {} good letters", figures.alarms.len(), figures.good));
    out.extend(figures.alarms.iter().map(|alarm| format!("  {alarm}")));
    out.push(format!("{invented} invented facts were planted as well; nothing here can know them."));
    out
}
