//! Is the reader of letters any good? Its levels and what it finds against letters with labels and planted flaws.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::domain::evaluation::measures::agreement;
use crate::domain::evaluation::{Item, Levels, Row, evaluate};
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scoring::letter::{Flaw, LetterReading, LetterText, Part};

/// A labelled letter, as one line of the file.
#[derive(Debug, Clone, Deserialize)]
pub struct Labelled {
    /// Its name.
    pub id: String,
    /// Which situation it belongs to.
    pub situation: String,
    /// Whether the reader was tuned on it.
    pub split: Split,
    /// What its writer meant it to be.
    pub quality: Quality,
    /// Its subject.
    pub subject: String,
    /// Its parts by name.
    pub parts: BTreeMap<String, String>,
    /// What was planted in it.
    pub planted: Vec<Planted>,
    /// The settled label.
    pub ratings: Label,
    /// Single labels.
    pub labels: Vec<Label>,
}

/// Which half a letter belongs to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Split {
    /// The reader's levels were tuned on it.
    Tuned,
    /// They were not.
    HeldOut,
}

/// What a letter was meant to be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Quality {
    /// As good as one can.
    Good,
    /// Good but for a flaw or two.
    Mixed,
    /// Bad.
    Poor,
}

/// A flaw that was planted.
#[derive(Debug, Clone, Deserialize)]
pub struct Planted {
    /// Its name: a [`Flaw`]'s, `missing` or `invented`.
    pub flaw: String,
    /// In which part.
    pub part: Part,
    /// The words; none where something is wanting.
    pub text: String,
}

/// Levels of one label.
#[derive(Debug, Clone, Copy, Deserialize)]
pub struct Label {
    empathy: u8,
    ownership: u8,
    speed: u8,
    compensation: u8,
}

impl Label {
    fn levels(self) -> Levels {
        [self.empathy, self.ownership, self.speed, self.compensation].map(Some)
    }
}

/// The name under which a part that lacks something is counted.
const MISSING: &str = "missing";
/// The name of what no reader of letters can know.
const INVENTED: &str = "invented";

impl Labelled {
    /// The letter itself.
    pub fn letter(&self) -> LetterText {
        let mut letter = LetterText { subject: self.subject.clone(), ..LetterText::default() };
        for part in Part::ALL {
            letter.set(part, self.parts.get(part.id()).cloned().unwrap_or_default());
        }
        letter
    }
}

impl Planted {
    /// Whether a reading finds it where it stands.
    fn is_found(&self, letter: &LetterText, reading: &LetterReading) -> bool {
        if self.flaw == MISSING {
            return reading.parts.iter().any(|read| read.part == self.part && read.missing.is_some());
        }
        let text = letter.part(self.part);
        let from = text.find(&self.text).unwrap_or(0);
        let to = if self.text.is_empty() { text.len() } else { from + self.text.len() };
        let here = reading.found.iter().filter(|found| found.part == self.part && found.flaw.id() == self.flaw);
        here.into_iter().any(|found| found.span.0 < to && from < found.span.1)
    }
}

/// What came of all letters.
#[derive(Debug, Clone, Serialize)]
pub struct Figures {
    /// Letters.
    pub letters: usize,
    /// Agreement on all of them.
    pub rows: Vec<Row>,
    /// Kappa of each dimension on those the reader was tuned on, and on the others.
    pub kappa_tuned: [f64; 4],
    /// See [`Self::kappa_tuned`].
    pub kappa_held_out: [f64; 4],
    /// Each flaw: how often it was planted and found there, and how often it was found where none was planted.
    pub flaws: Vec<FlawRow>,
    /// Planted flaws that were not found: letter, flaw, part.
    pub missed: Vec<String>,
    /// How many letters were meant to be good.
    pub good: usize,
    /// What was found in good letters, or said to be missing there: letter, flaw, part.
    pub alarms: Vec<String>,
}

/// One flaw's figures.
#[derive(Debug, Clone, Serialize)]
pub struct FlawRow {
    /// Its name.
    pub flaw: String,
    /// How often it was planted.
    pub planted: usize,
    /// How often it was found there.
    pub found: usize,
    /// How often it was found in a part where none was planted.
    pub elsewhere: usize,
}

/// Holds readings against labels.
pub fn evaluate_letters(read: &[(Labelled, LetterReading)]) -> Figures {
    let given = |reading: &LetterReading| Dimension::ALL.map(|of| reading.typed.rating.get(of).map(Level::get));
    let items: Vec<Item> = read
        .iter()
        .map(|(labelled, reading)| Item {
            situation: labelled.situation.clone(),
            voice: None,
            stratum: None,
            text: labelled.letter().joined(),
            meant: labelled.ratings.levels(),
            given: given(reading),
            labels: labelled.labels.iter().map(|label| label.levels()).collect(),
        })
        .collect();
    let kappa = |split: Split| {
        [0, 1, 2, 3].map(|at: usize| {
            let half = read.iter().zip(&items).filter(|((labelled, _), _)| labelled.split == split);
            let level = |levels: &Levels| levels.get(at).copied().flatten();
            let pairs: Vec<(u8, u8)> =
                half.filter_map(|(_, item)| Some((level(&item.meant)?, level(&item.given)?))).collect();
            agreement(&pairs).map_or(0.0, |agreement| agreement.kappa)
        })
    };
    let names = Flaw::ALL.into_iter().map(Flaw::id).chain([MISSING]);
    let mut missed = Vec::new();
    let flaws = names.map(|flaw| flaw_row(flaw, read, &mut missed)).collect();
    let good = read.iter().filter(|(labelled, _)| labelled.quality == Quality::Good);
    let alarms = good.clone().flat_map(|(labelled, reading)| {
        found_in(reading).into_iter().map(|(flaw, part)| format!("{}: {flaw} in {}", labelled.id, part.id()))
    });
    Figures {
        letters: read.len(),
        rows: evaluate(&items),
        kappa_tuned: kappa(Split::Tuned),
        kappa_held_out: kappa(Split::HeldOut),
        flaws,
        missed,
        good: good.clone().count(),
        alarms: alarms.collect(),
    }
}

/// Everything a reading points out, by name and part.
fn found_in(reading: &LetterReading) -> Vec<(&'static str, Part)> {
    let missing = reading.parts.iter().filter(|read| read.missing.is_some()).map(|read| (MISSING, read.part));
    reading.found.iter().map(|found| (found.flaw.id(), found.part)).chain(missing).collect()
}

fn flaw_row(flaw: &str, read: &[(Labelled, LetterReading)], missed: &mut Vec<String>) -> FlawRow {
    let mut row = FlawRow { flaw: flaw.to_owned(), planted: 0, found: 0, elsewhere: 0 };
    for (labelled, reading) in read {
        let letter = labelled.letter();
        let planted: Vec<&Planted> = labelled.planted.iter().filter(|planted| planted.flaw == flaw).collect();
        for one in &planted {
            row.planted += 1;
            if one.is_found(&letter, reading) {
                row.found += 1;
            } else {
                missed.push(format!("{}: {flaw} in {}", labelled.id, one.part.id()));
            }
        }
        let elsewhere = found_in(reading).into_iter().filter(|(found, _)| *found == flaw);
        row.elsewhere += elsewhere.filter(|(_, part)| !planted.iter().any(|one| one.part == *part)).count();
    }
    row
}

/// How many invented facts were planted: no reader of letters can know them.
pub fn invented(read: &[(Labelled, LetterReading)]) -> usize {
    read.iter().flat_map(|(labelled, _)| &labelled.planted).filter(|planted| planted.flaw == INVENTED).count()
}
