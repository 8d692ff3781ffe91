//! `amends train-scorer`: fits the scorer's small model to labelled replies.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use anyhow::anyhow;
use clap::Args;

use crate::cli::Done;
use crate::cli::evaluate::{Labelled, levels_of};
use crate::cli::laid;
use crate::cli::output::Output;
use crate::cli::score::{Answered, lines};
use crate::domain::evaluation::measures::Agreement;
use crate::domain::evaluation::train::{Example, WORTH_IT, fit, on_unseen};
use crate::domain::rubric::Dimension;
use crate::domain::scoring::typed::order::Order;
use crate::domain::scoring::typed::residual::Residual;
use crate::domain::scoring::typed::text::Tokens;
use crate::domain::scoring::typed::{Typed, english, english_apart, english_without};
use crate::platform::Folders;

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
    let labelled = lines::<Labelled>(&arguments.file)?;
    let unlearnt = unlearnt(&mut answered, &labelled)?;
    let mut examples = Vec::new();
    let mut replies = Vec::new();
    for (labelled, unlearnt) in labelled.iter().zip(unlearnt) {
        let typed = answered.score(&labelled.asked)?;
        replies.push(Tokens::of(&labelled.asked.text));
        examples.push(Example {
            situation: labelled.asked.scenario.clone(),
            features: typed.features,
            ladders: levels_of(typed.rating),
            meant: labelled.ratings.levels(),
            unlearnt: Some((unlearnt.features, levels_of(unlearnt.rating))),
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

/// A wording heard in no more situations than this is taken for one that was written from them. Without them the ladder of
/// compensation agrees with the labels as well as on situations it had never seen (.73), not as well as on these (.83).
const FEW_SITUATIONS: usize = 8;

/// Each reply as it is scored without the wordings that are heard in its situation and in few others: much as a scorer would
/// that nobody wrote with that situation in view.
fn unlearnt(answered: &mut Answered, labelled: &[Labelled]) -> anyhow::Result<Vec<Typed>> {
    let apart = english_apart()?;
    let mut heard: BTreeMap<String, BTreeSet<&str>> = BTreeMap::new();
    for reply in labelled {
        let wordings = answered.listen(&reply.asked, &apart, |ear, _| {
            ear.heard_by(&reply.asked.text).into_iter().map(str::to_owned).collect::<Vec<String>>()
        })?;
        for wording in wordings {
            heard.entry(wording).or_default().insert(&reply.asked.scenario);
        }
    }
    let mut own: BTreeMap<&str, BTreeSet<String>> = BTreeMap::new();
    for (wording, situations) in heard {
        for situation in situations.iter().filter(|_| situations.len() <= FEW_SITUATIONS) {
            own.entry(situation).or_default().insert(wording.clone());
        }
    }
    let mut out = Vec::with_capacity(labelled.len());
    let mut language = None;
    for reply in labelled {
        let situation = reply.asked.scenario.as_str();
        // Replies of a situation stand together: its language is read once.
        let read = match language.take() {
            Some((of, read)) if of == situation => read,
            _ => english_without(own.get(situation).unwrap_or(&BTreeSet::new()))?,
        };
        out.push(answered.listen(&reply.asked, &read, |ear, offers| ear.score(&reply.asked.text, offers))?);
        language = Some((situation, read));
    }
    Ok(out)
}

/// How well levels agree with labels, in a few figures.
fn worth(agreement: Option<Agreement>) -> String {
    agreement.map_or_else(
        || "–".to_owned(),
        |a| format!("{:.3} (exact {:.1} %, within one {:.1} %)", a.kappa, a.exact * 100.0, a.within_one * 100.0),
    )
}
