//! `amends evaluate`: the scorer held against labelled replies, beside its baselines; and `amends train-scorer`, which
//! fits the scorer's small model to such replies.

use std::path::PathBuf;

use anyhow::{Context as _, anyhow};
use clap::Args;
use serde::Deserialize;

use crate::cli::evaluate_letters;
use crate::cli::laid;
use crate::cli::output::Output;
use crate::cli::score::{Answered, Asked, lines};
use crate::cli::{Done, Format};
use crate::domain::evaluation::measures::Agreement;
use crate::domain::evaluation::train::{Example, WORTH_IT, fit, on_unseen};
use crate::domain::evaluation::{Item, Levels, Row, evaluate};
use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scoring::typed::english;
use crate::domain::scoring::typed::order::Order;
use crate::domain::scoring::typed::residual::Residual;
use crate::domain::scoring::typed::text::Tokens;
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
struct Labelled {
    #[serde(flatten)]
    asked: Asked,
    /// The settled label.
    #[serde(alias = "gold", alias = "label")]
    ratings: Label,
    /// Single labels.
    #[serde(default)]
    labels: Vec<Label>,
    #[serde(default)]
    voice: Option<String>,
    #[serde(default)]
    stratum: Option<String>,
}

#[derive(Debug, Clone, Copy, Deserialize)]
struct Label {
    empathy: Option<u8>,
    ownership: Option<u8>,
    speed: Option<u8>,
    compensation: Option<u8>,
}

impl Label {
    fn levels(self) -> Levels {
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

/// Arguments of `train-scorer`.
#[derive(Debug, Args)]
pub(crate) struct TrainArguments {
    /// A file with one labelled reply a line, as for `evaluate`.
    file: PathBuf,
    /// Print what the model is worth on situations it was not fitted to, instead of its weights.
    #[arg(long)]
    unseen: bool,
}

pub(crate) fn train(arguments: &TrainArguments, folders: Folders, output: &mut Output) -> anyhow::Result<Done> {
    let cases = laid::open(folders, &laid::as_written(), output)?;
    let mut answered = Answered::new(cases).ladders_only();
    let mut examples = Vec::new();
    let mut replies = Vec::new();
    for labelled in lines::<Labelled>(&arguments.file)? {
        let typed = answered.score(&labelled.asked)?;
        replies.push(Tokens::of(&labelled.asked.text));
        examples.push(Example {
            situation: labelled.asked.scenario.clone(),
            features: typed.features,
            ladders: levels_of(typed.rating),
            meant: labelled.ratings.levels(),
        });
    }
    if arguments.unseen {
        for (dimension, [ladders, moved]) in Dimension::ALL.into_iter().zip(on_unseen(&examples)) {
            output.line(&format!(
                "{}: ladders {}, with the model {}",
                dimension.name(),
                worth(ladders),
                worth(moved)
            ))?;
        }
        return Ok(Done::Well);
    }
    let pretty = ron::ser::PrettyConfig::new().struct_names(false);
    output.line(&format!(
        "// Fitted to {} labelled replies by script/train-scorer; not written by hand.",
        examples.len()
    ))?;
    let language = english().map_err(|error| anyhow!("{error}"))?;
    let fitted = Residual { order: Order::of(language, replies.iter()), ..fit(examples.iter(), &WORTH_IT) };
    output.line(&ron::ser::to_string_pretty(&fitted, pretty)?)?;
    Ok(Done::Well)
}

/// How well levels agree with labels, in a few figures.
fn worth(agreement: Option<Agreement>) -> String {
    agreement.map_or_else(
        || "–".to_owned(),
        |a| format!("{:.3} (exact {:.1} %, within one {:.1} %)", a.kappa, a.exact * 100.0, a.within_one * 100.0),
    )
}

fn levels_of(rating: Rating) -> Levels {
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
