//! A turn in the trainee's own words, as plain data: the words with their marks, each dimension's level as the sum it is,
//! and what would earn the next. And what the trainee thinks of it: own levels and disputes, kept for whoever trains them.

use std::cell::RefCell;

use serde::Serialize;

use crate::domain::rubric::{Dimension, Level, Rating};
use crate::domain::scoring::typed::step_after;
use crate::domain::session::{Earned, TurnRecord};
use crate::ui::app::Shell;
use crate::ui::screens::marks::marks;
use crate::ui::widgets::Span;
use crate::words::Told as _;
use crate::words::Words;
use crate::workflow::Attempt;
use crate::workflow::say::{BesideTurns, Dispute, beside_turns};

/// What the form asks for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Open the form of a turn, counted from 1.
    Open(u32),
    /// The level one would give.
    Rate(Dimension, Level),
    /// Keep it as it stands.
    Keep,
    /// Put the form away.
    Cancel,
}

/// A turn in one's own words.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct OwnView {
    /// The words; `None` once they are erased.
    pub words: Option<String>,
    /// The marks in them.
    #[serde(skip)]
    pub marks: Vec<Span>,
    /// Every dimension that was scored.
    pub sums: Vec<SumView>,
    /// What was scored.
    #[serde(skip)]
    pub scored: Rating,
}

/// A level as the sum it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SumView {
    /// Of which dimension.
    pub dimension: Dimension,
    /// The level.
    pub level: Level,
    /// Points with their reason; empty where the words are not there any more. They add up to the level.
    pub entries: Vec<EntryView>,
    /// What would earn the next level; `None` at the top.
    pub next: Option<String>,
}

/// Points for one reason.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct EntryView {
    /// In hundredths of a level.
    pub hundredths: i32,
    /// The reason, with the words in quotation marks.
    pub because: String,
    /// Whether it is where the count begins, and no gain.
    pub is_base: bool,
}

impl EntryView {
    /// `+0.50`, with a minus sign where it costs; without a sign where the count begins, and empty for nothing.
    pub fn points(&self, words: &Words) -> String {
        let sign = match self.hundredths {
            0 => return String::new(),
            _ if self.is_base => "",
            costs if costs < 0 => "−",
            _ => "+",
        };
        format!("{sign}{}", words.number(f64::from(self.hundredths.abs()) / 100.0, 2))
    }
}

/// Builds it; `None` for a reply that was chosen.
pub(in crate::ui::screens) fn own_view(words: &Words, turn: &TurnRecord) -> Option<OwnView> {
    let own = turn.own.as_ref()?;
    let (typed, gained) = (own.words.as_deref().unwrap_or_default(), own.gained());
    let sum = |(dimension, level): (Dimension, Level)| SumView {
        dimension,
        level,
        entries: entries(words, own.earned.iter().filter(|earned| earned.dimension == dimension), typed),
        next: step_after(words, dimension, level, (&turn.rated.errors, &gained)).map(str::to_owned),
    };
    Some(OwnView {
        words: own.words.clone(),
        marks: marks(typed, own.earned.iter().map(|earned| (earned.dimension, earned.hundredths, earned.span))),
        sums: turn.rated.rating.scored().map(sum).collect(),
        scored: turn.rated.rating,
    })
}

/// Each reason once, with all of the typed words it points at.
fn entries<'a>(words: &Words, earned: impl Iterator<Item = &'a Earned>, typed: &str) -> Vec<EntryView> {
    let earned: Vec<&Earned> = earned.collect();
    let has_gain = earned.iter().any(|point| !point.is_base && point.hundredths > 0);
    let base = earned.iter().find(|point| point.is_base).map(|base| EntryView {
        hundredths: base.hundredths,
        because: if has_gain { words.say("debrief-own-begins").to_owned() } else { base.because.said(words) },
        is_base: true,
    });
    // Beginning at nothing is no step on the way to what was earned.
    let base = base.filter(|base| base.hundredths != 0 || !has_gain);
    let mut sums: Vec<(String, i32, Vec<&str>)> = Vec::new();
    for point in earned.into_iter().filter(|point| !point.is_base) {
        let quoted = point.span.and_then(|(from, to)| typed.get(from..to));
        let because = point.because.said(words);
        let at = sums.iter().position(|(known, ..)| *known == because);
        match at.and_then(|at| sums.get_mut(at)) {
            Some((_, hundredths, quotes)) => {
                *hundredths += point.hundredths;
                quotes.extend(quoted.filter(|quoted| !quotes.contains(quoted)).into_iter().collect::<Vec<_>>());
            }
            None => sums.push((because, point.hundredths, quoted.into_iter().collect())),
        }
    }
    let entry = |(because, hundredths, quotes): (String, i32, Vec<&str>)| {
        let quotes: Vec<String> = quotes.iter().map(|quote| words.quoted(quote)).collect();
        let because = if quotes.is_empty() { because } else { format!("{because}: {}", quotes.join(", ")) };
        EntryView { hundredths, because, is_base: false }
    };
    base.into_iter().chain(sums.into_iter().map(entry)).collect()
}

/// A dispute that is being written.
#[derive(Debug, Clone, Default)]
pub(super) struct Form {
    /// What would be kept.
    pub said: Dispute,
    /// Why it was not.
    pub failed: Option<String>,
}

/// What the trainee thinks of the scores of this run.
#[derive(Debug, Default)]
pub(super) struct Views {
    /// Kept already.
    pub beside: BesideTurns,
    /// The open form. A section is drawn from what many share, and its field is the one thing there that is written to.
    pub form: RefCell<Option<Form>>,
}

impl Views {
    /// Reads what is kept beside a run. What cannot be read is shown as not said.
    pub fn read(attempt: &Attempt, shell: &Shell) -> Self {
        let row = shell.ws.store.attempt(&attempt.id.to_string()).ok();
        let beside = row.and_then(|row| beside_turns(&shell.ws, &row).ok()).unwrap_or_default();
        Self { beside, form: RefCell::default() }
    }

    /// What was disputed of a turn.
    pub fn dispute(&self, turn: u32) -> Option<&Dispute> {
        self.beside.disputes.iter().find(|view| view.turn == turn)
    }

    /// One's own levels for a turn, given when it had been said.
    pub fn own_levels(&self, turn: u32) -> Option<&Rating> {
        self.beside.self_ratings.iter().find(|rating| rating.turn == turn).map(|rating| &rating.levels)
    }

    pub fn apply(&mut self, ask: Ask, attempt: &mut Attempt, shell: &Shell) {
        match ask {
            Ask::Open(turn) => {
                let said = self.dispute(turn).cloned().unwrap_or(Dispute { turn, ..Dispute::default() });
                *self.form.get_mut() = Some(Form { said, failed: None });
            }
            Ask::Cancel => *self.form.get_mut() = None,
            Ask::Rate(dimension, level) => {
                if let Some(form) = self.form.get_mut() {
                    let again = form.said.levels.get(dimension) == Some(level);
                    form.said.levels.set(dimension, (!again).then_some(level));
                }
            }
            Ask::Keep => {
                let Some(form) = self.form.get_mut() else { return };
                match attempt.dispute(&shell.ws, &form.said) {
                    Ok(()) => {
                        let said = form.said.clone();
                        self.beside.disputes.retain(|known| known.turn != said.turn);
                        self.beside.disputes.push(said);
                        *self.form.get_mut() = None;
                    }
                    Err(error) => {
                        let error = error.told(&shell.words);
                        form.failed = Some(shell.words.tell("debrief-own-failed", &[("error", (&error).into())]));
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::scoring::typed::{Cue, Why};

    #[test]
    fn points_for_one_reason_are_told_once_and_still_add_up() {
        let english = Words::english().unwrap();
        let typed = "I'm sorry. That was our mistake, our mistake.";
        let at = |from: usize, to: usize| Some((from, to));
        let earned = |hundredths, because: Why, span| Earned {
            dimension: Dimension::Empathy,
            hundredths,
            because,
            span,
            is_base: span.is_none(),
        };
        let apology = Why::Cue(Cue::Regret);
        let all = [
            earned(100, Why::Base("scorer-base-nobody"), None),
            earned(50, apology, at(0, 9)),
            earned(33, apology, at(0, 9)),
            earned(17, apology, at(20, 31)),
            earned(-100, Why::Rule("scorer-rule-calm"), at(11, 15)),
        ];
        let told = entries(&english, all.iter(), typed);
        let said: Vec<(String, &str)> =
            told.iter().map(|entry| (entry.points(&english), entry.because.as_str())).collect();
        assert_eq!(
            said,
            [
                ("1.00".to_owned(), "where the count begins"),
                ("+1.00".to_owned(), "an apology: “I'm sorry”, “our mistake”"),
                ("−1.00".to_owned(), "it gives an order about feelings: “That”"),
            ]
        );
        let nothing = entries(&english, [earned(100, Why::Base("scorer-base-nobody"), None)].iter(), typed);
        let said: Vec<(String, &str)> =
            nothing.iter().map(|entry| (entry.points(&english), entry.because.as_str())).collect();
        assert_eq!(
            said,
            [("1.00".to_owned(), "nobody takes anything on")],
            "no gain, and the reason why it is no more"
        );
        assert_eq!(told.iter().map(|entry| entry.hundredths).sum::<i32>(), 100);
    }
}
