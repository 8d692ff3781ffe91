//! `amends evaluate`: the scorer held against labelled replies, beside its baselines.

use std::path::PathBuf;

use anyhow::Context as _;
use clap::Args;
use serde::Deserialize;

use crate::cli::evaluate_letters;
use crate::cli::laid;
use crate::cli::output::Output;
use crate::cli::score::{Answered, Asked, lines};
use crate::cli::{Done, Format};
use crate::domain::evaluation::{Item, Levels, Row, evaluate};
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::platform::Folders;

/// Arguments of `evaluate`.
#[derive(Debug, Args)]
pub(crate) struct EvaluateArguments {
    /// A file with one labelled reply a line: as for `amends score --batch`, with "ratings" and, if there are any, "labels".
    file: PathBuf,
    /// Leave the fitted model out.
    #[arg(long)]
    ladders_only: bool,
    /// The file holds labelled letters, with what their writers knew in `situations/` beside it.
    #[arg(long, conflicts_with = "ladders_only")]
    letters: bool,
    /// How to print.
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Debug, Deserialize)]
pub(crate) struct Labelled {
    #[serde(flatten)]
    pub(crate) asked: Asked,
    /// The settled label.
    #[serde(alias = "gold", alias = "label")]
    pub(crate) ratings: Label,
    /// Single labels.
    #[serde(default)]
    labels: Vec<Label>,
    #[serde(default)]
    voice: Option<String>,
    #[serde(default)]
    stratum: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
pub(crate) struct Label {
    empathy: Option<u8>,
    ownership: Option<u8>,
    speed: Option<u8>,
    compensation: Option<u8>,
}

impl Label {
    pub(crate) fn levels(self) -> Levels {
        [self.empathy, self.ownership, self.speed, self.compensation].map(|level| level.filter(|level| *level <= 4))
    }
}

pub(crate) fn run(arguments: &EvaluateArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    if arguments.letters {
        return evaluate_letters::run(&arguments.file, arguments.format, output);
    }
    // Labels were given to the cases as they are written.
    let answered = Answered::new(laid::open(folders, &laid::as_written(), output)?);
    let mut answered = if arguments.ladders_only { answered.ladders_only() } else { answered };
    let mut items = Vec::new();
    for (at, labelled) in lines::<Labelled>(&arguments.file)?.into_iter().enumerate() {
        let typed =
            answered.score(&labelled.asked).with_context(|| format!("reply {} ({})", at + 1, labelled.asked.id))?;
        let given = levels_of(typed.rating);
        items.push(Item {
            situation: labelled.asked.scenario,
            voice: labelled.voice,
            stratum: labelled.stratum,
            text: labelled.asked.text,
            meant: labelled.ratings.levels(),
            given,
            labels: labelled.labels.into_iter().map(Label::levels).collect(),
        });
    }
    let rows = evaluate(&items);
    match arguments.format {
        Format::Json => output.json(&rows)?,
        Format::Text => {
            for line in describe(&rows, &items) {
                output.line(&line)?;
            }
        }
    }
    Ok(Done::Well)
}

pub(crate) fn levels_of(rating: Rating) -> Levels {
    Dimension::ALL.map(|dimension| rating.get(dimension).map(Level::get))
}

fn describe(rows: &[Row], items: &[Item]) -> Vec<String> {
    let mut situations: Vec<&str> = items.iter().map(|item| item.situation.as_str()).collect();
    situations.sort_unstable();
    situations.dedup();
    let mut out = vec![
        format!("{} replies in {} situations. Kappa is weighted by squares; its interval draws situations anew.", items.len(), situations.len()),
        String::new(),
        "| dimension | n | exact | within one | macro F1 | kappa | 95 % | bias | majority | length | key words | n-grams | labels |".to_owned(),
        "|---|---|---|---|---|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    for row in rows {
        let interval = row.interval.map_or_else(|| "–".to_owned(), |(low, high)| format!("{low:.2} to {high:.2}"));
        let labels = row.labels.map_or_else(|| "–".to_owned(), |kappa| format!("{kappa:.2}"));
        out.push(format!(
            "| {} | {} | {:.0} % | {:.0} % | {:.2} | {:.2} | {interval} | {:+.2} | {:.2} | {:.2} | {:.2} | {:.2} | {labels} |",
            row.dimension.name(), row.n, row.exact * 100.0, row.within_one * 100.0, row.macro_f1, row.kappa, row.bias,
            row.majority, row.length, row.keywords, row.ngrams,
        ));
    }
    for row in rows {
        let mut parts = Vec::new();
        parts.extend(row.paraphrases.map(|share| format!("paraphrases {share:.2} of the whole")));
        parts.push(format!("{} with a level from one side only", row.applies_to_one));
        parts.extend(row.voices.iter().map(|(voice, bias)| format!("{voice} {bias:+.2}")));
        out.push(format!("{}: {}", row.dimension.name(), parts.join("; ")));
    }
    out
}
