//! Is the scorer any good? Its levels against labelled replies, beside what a majority vote, the length of a reply, a
//! count of key words and n-grams would reach on situations they have not seen, and beside how far the labellers agree.

pub mod letters;
pub mod measures;
pub mod ridge;
pub mod train;

use std::collections::BTreeMap;

use serde::Serialize;

use crate::domain::rubric::Dimension;
use measures::{Agreement, agreement, interval};
use ridge::{Ridge, Sparse};

/// Levels of the four dimensions in the usual order; `None` where one does not apply.
pub type Levels = [Option<u8>; 4];

/// Draws of the bootstrap.
const DRAWS: usize = 1_000;
/// What keeps the weights of the baselines small; n-gram vectors have length 1.
const PENALTY: f64 = 0.5;

/// A labelled reply with its score.
#[derive(Debug, Clone)]
pub struct Item {
    /// Which situation it belongs to: what is drawn anew, and what a baseline has not seen.
    pub situation: String,
    /// Its author's voice, if known.
    pub voice: Option<String>,
    /// Its kind, such as `paraphrase`, if known.
    pub stratum: Option<String>,
    /// The words.
    pub text: String,
    /// The settled label.
    pub meant: Levels,
    /// The scorer's levels.
    pub given: Levels,
    /// Single labels before they were settled.
    pub labels: Vec<Levels>,
}

/// What came of one dimension.
#[derive(Debug, Clone, Serialize)]
pub struct Row {
    /// Which.
    pub dimension: Dimension,
    /// Replies where both have a level.
    pub n: usize,
    /// Replies where only one of the two has a level.
    pub applies_to_one: usize,
    /// Share that is the same.
    pub exact: f64,
    /// Share at most one level apart.
    pub within_one: f64,
    /// Mean F1 of the levels.
    pub macro_f1: f64,
    /// Quadratic weighted kappa.
    pub kappa: f64,
    /// Its 95 % interval, situations drawn anew.
    pub interval: Option<(f64, f64)>,
    /// Mean of given minus meant.
    pub bias: f64,
    /// Kappa of the most frequent level elsewhere.
    pub majority: f64,
    /// Kappa of the length alone.
    pub length: f64,
    /// Kappa of a count of key words.
    pub keywords: f64,
    /// Kappa of n-grams.
    pub ngrams: f64,
    /// Kappa of the first two labels against each other.
    pub labels: Option<f64>,
    /// Kappa on honest paraphrases, over kappa on all.
    pub paraphrases: Option<f64>,
    /// Mean of given minus meant, for each voice.
    pub voices: BTreeMap<String, f64>,
}

/// Evaluates replies, one row a dimension.
pub fn evaluate(items: &[Item]) -> Vec<Row> {
    let sparse: Vec<Sparse> = items.iter().map(|item| Sparse::ngrams(&item.text)).collect();
    let length: Vec<Sparse> =
        items.iter().map(|item| Sparse::new(vec![(0, libm::log(words(&item.text) as f64 + 1.0))])).collect();
    Dimension::ALL
        .into_iter()
        .enumerate()
        .filter_map(|(at, dimension)| row(items, &sparse, &length, at, dimension))
        .collect()
}

fn words(text: &str) -> usize {
    text.split_whitespace().count()
}

fn row(items: &[Item], sparse: &[Sparse], length: &[Sparse], at: usize, dimension: Dimension) -> Option<Row> {
    let level = |levels: &Levels| levels.get(at).copied().flatten();
    let pair = |item: &Item| Some((level(&item.meant)?, level(&item.given)?));
    let pairs: Vec<(u8, u8)> = items.iter().filter_map(pair).collect();
    let Agreement { n, exact, within_one, macro_f1, kappa, bias } = agreement(&pairs)?;
    let mut situations: BTreeMap<&str, Vec<(u8, u8)>> = BTreeMap::new();
    let mut voices: BTreeMap<String, (f64, f64)> = BTreeMap::new();
    for (item, (meant, given)) in items.iter().filter_map(|item| pair(item).map(|pair| (item, pair))) {
        situations.entry(&item.situation).or_default().push((meant, given));
        if let Some(voice) = &item.voice {
            let (sum, count) = voices.entry(voice.clone()).or_default();
            *sum += f64::from(given) - f64::from(meant);
            *count += 1.0;
        }
    }
    let clusters: Vec<Vec<(u8, u8)>> = situations.into_values().collect();
    let paraphrases: Vec<(u8, u8)> =
        items.iter().filter(|i| i.stratum.as_deref() == Some("paraphrase")).filter_map(pair).collect();
    let both = |item: &Item| Some((level(item.labels.first()?)?, level(item.labels.get(1)?)?));
    let counts: Vec<Sparse> =
        items.iter().map(|item| Sparse::new(vec![(0, key_words(&item.text, dimension) as f64)])).collect();
    let unseen = |features: &[Sparse]| agreement(&unseen(items, features, at)).map_or(0.0, |a| a.kappa);
    Some(Row {
        dimension,
        n,
        applies_to_one: items.iter().filter(|i| level(&i.meant).is_some() != level(&i.given).is_some()).count(),
        exact,
        within_one,
        macro_f1,
        kappa,
        interval: interval(&clusters, DRAWS),
        bias,
        majority: agreement(&majority(items, at)).map_or(0.0, |a| a.kappa),
        length: unseen(length),
        keywords: unseen(&counts),
        ngrams: unseen(sparse),
        labels: agreement(&items.iter().filter_map(both).collect::<Vec<_>>()).map(|a| a.kappa),
        paraphrases: agreement(&paraphrases).filter(|_| kappa > 0.0).map(|a| a.kappa / kappa),
        voices: voices.into_iter().map(|(voice, (sum, count))| (voice, sum / count)).collect(),
    })
}

fn situations(items: &[Item]) -> Vec<&str> {
    let mut names: Vec<&str> = items.iter().map(|item| item.situation.as_str()).collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// A linear model fitted on all other situations, asked about this one, for each in turn: (meant, predicted).
fn unseen(items: &[Item], features: &[Sparse], at: usize) -> Vec<(u8, u8)> {
    let mut out = Vec::new();
    for held in situations(items) {
        let labelled = items
            .iter()
            .zip(features)
            .filter_map(|(i, f)| i.meant.get(at).copied().flatten().map(|level| (i, f, level)));
        let (asked, seen): (Vec<_>, Vec<_>) = labelled.partition(|(item, ..)| item.situation == held);
        let texts: Vec<&Sparse> = seen.iter().map(|(_, features, _)| *features).collect();
        let targets: Vec<f64> = seen.iter().map(|(.., level)| f64::from(*level)).collect();
        let model = Ridge::fit(&texts, &targets, PENALTY);
        out.extend(
            asked.iter().map(|(_, features, level)| (*level, model.predict(features).round().clamp(0.0, 4.0) as u8)),
        );
    }
    out
}

fn majority(items: &[Item], at: usize) -> Vec<(u8, u8)> {
    let mut out = Vec::new();
    for held in situations(items) {
        let mut counts = [0_usize; measures::LEVELS];
        for level in
            items.iter().filter(|item| item.situation != held).filter_map(|item| item.meant.get(at).copied().flatten())
        {
            if let Some(count) = counts.get_mut(usize::from(level)) {
                *count += 1;
            }
        }
        let most = counts.iter().enumerate().max_by_key(|(_, count)| **count).map_or(2, |(level, _)| level as u8);
        let asked = items.iter().filter(|item| item.situation == held);
        out.extend(asked.filter_map(|item| item.meant.get(at).copied().flatten()).map(|meant| (meant, most)));
    }
    out
}

/// What a simple list of key words would count.
fn key_words(text: &str, dimension: Dimension) -> usize {
    let list: &[&str] = match dimension {
        Dimension::Empathy => {
            &["sorry", "apolog", "understand", "frustrat", "upset", "worried", "feel", "imagine", "thank"]
        }
        Dimension::Ownership => {
            &["i'll", "i will", "we'll", "our mistake", "my", "responsib", "personally", "myself", "because"]
        }
        Dimension::Speed => {
            &["now", "today", "tonight", "tomorrow", "minute", "hour", "immediately", "right away", "by "]
        }
        Dimension::Compensation => &["refund", "replac", "free", "voucher", "credit", "money", "on us", "or ", "back"],
    };
    let lower = text.to_lowercase();
    list.iter().map(|word| lower.matches(word).count()).sum()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn item(situation: &str, text: &str, meant: u8, given: u8) -> Item {
        Item {
            situation: situation.to_owned(),
            voice: Some("plain".to_owned()),
            stratum: None,
            text: text.to_owned(),
            meant: [Some(meant), None, None, None],
            given: [Some(given), Some(1), None, None],
            labels: vec![[Some(meant), None, None, None], [Some(given), None, None, None]],
        }
    }

    #[test]
    fn a_row_tells_agreement_baselines_and_bias_of_each_voice() {
        let items = [
            item("a", "I am so sorry about your coat", 3, 4),
            item("a", "Not my problem", 0, 0),
            item("b", "I am sorry about your bag", 3, 3),
            item("b", "That is no problem of mine", 0, 1),
            item("c", "So sorry about your hat", 3, 3),
            item("c", "My problem it is not", 0, 0),
        ];
        let rows = evaluate(&items);
        assert_eq!(rows.len(), 1, "one dimension has labels and scores");
        let row = &rows[0];
        assert_eq!((row.n, row.applies_to_one), (6, 0));
        assert!((row.exact - 4.0 / 6.0).abs() < 1e-9);
        assert!((row.bias - 2.0 / 6.0).abs() < 1e-9);
        assert_eq!(row.voices.get("plain"), Some(&row.bias));
        assert!(row.kappa > 0.8 && row.ngrams > 0.5 && row.majority <= 0.01, "{row:?}");
        assert_eq!(row.labels, Some(row.kappa));
        assert!(row.interval.is_some_and(|(low, high)| low <= row.kappa && row.kappa <= high));
    }
}
