//! Which other run this one is held against: what there is, which is chosen, what is unfolded. Runs are read when the page
//! is arrived at and when one is chosen, never while drawing.

use std::sync::Arc;

use jiff::tz::TimeZone;

use crate::ui::app::Shell;
use crate::ui::screens::debrief::view::of_five_simulated;
use crate::ui::screens::debrief::whatif::reading::{self, Reading};
use crate::ui::screens::debrief::whatif::runs::{self, Choice, Other, Unfolded};
use crate::ui::screens::debrief::whatif::when::when_words;
use crate::words::Told as _;
use crate::workflow::Attempt;
use crate::workflow::beside::{self, Others};

/// What is asked for about the run beside this one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Ask {
    /// Fold or unfold the list.
    List,
    /// Show all of the list.
    All,
    /// Hold this run against the one at that place of the list.
    Choose(usize),
    /// Read both in full.
    Read,
    /// Back from reading.
    Close,
}

/// The run beside this one, and the others there are.
#[derive(Debug)]
pub(in crate::ui::screens::debrief) struct Beside {
    others: Others,
    /// Its place, its names, and its satisfaction by the rules of today where that is not what it was issued with.
    chosen: Option<(usize, Other, Option<f64>)>,
    unfolded: Unfolded,
    failed: Option<String>,
    /// Both in full, while they are read.
    reading: Option<Arc<Reading>>,
    /// The list as it stands.
    pub(in crate::ui::screens::debrief) choice: Choice,
    /// When this run was begun, in words.
    pub(in crate::ui::screens::debrief) begun: String,
}

impl Beside {
    /// Looks what there is, and opens what is shown first.
    pub(in crate::ui::screens::debrief) fn new(attempt: &Attempt, shell: &Shell) -> Self {
        let (others, failed) = match beside::others(&shell.ws, attempt) {
            Ok(others) => (others, None),
            Err(error) => (Others::default(), {
                let error = error.told(&shell.words);
                Some(shell.words.tell("whatif-runs-unread", &[("error", (&error).into())]))
            }),
        };
        let now_ms = shell.ws.clock.now_ms();
        let begun =
            others.begun_ms.map(|ms| when_words(&shell.words, ms, now_ms, &TimeZone::system())).unwrap_or_default();
        let first = others.first_choice();
        let (unfolded, choice) = (Unfolded::default(), Choice::default());
        let mut new = Self { others, chosen: None, unfolded, failed, reading: None, choice, begun };
        if let Some(first) = first {
            new.choose(first, shell);
        }
        new.renew(shell);
        new
    }

    /// The run that is shown.
    pub(in crate::ui::screens::debrief) fn other(&self) -> Option<&Other> {
        self.chosen.as_ref().map(|(_, other, _)| other)
    }

    /// Both in full, while they are read.
    pub(in crate::ui::screens::debrief) fn reading(&self) -> Option<Arc<Reading>> {
        self.reading.clone()
    }

    /// Does what was asked for; whether another run is shown now.
    pub(in crate::ui::screens::debrief) fn apply(&mut self, ask: Ask, attempt: &Attempt, shell: &Shell) -> bool {
        let is_another = match ask {
            Ask::List => {
                self.unfolded.list = !self.unfolded.list;
                false
            }
            Ask::All => {
                self.unfolded.all = true;
                false
            }
            Ask::Choose(at) => self.choose(at, shell),
            Ask::Read => {
                let reading =
                    self.other().and_then(|other| reading::reading(&shell.words, &attempt.session, &self.begun, other));
                self.reading = reading.map(Arc::new);
                false
            }
            Ask::Close => {
                self.reading = None;
                false
            }
        };
        self.renew(shell);
        is_another
    }

    fn choose(&mut self, at: usize, shell: &Shell) -> bool {
        let Some(run) = self.others.runs.get(at) else { return false };
        match beside::open(&shell.ws, run) {
            Ok(opened) => {
                let is_best = self.others.runs.iter().all(|other| other.csat <= run.csat);
                let other = Other::new(&shell.words, opened.session, run, is_best, shell.ws.clock.now_ms());
                self.chosen = Some((at, other, opened.csat_now));
                self.failed = None;
                true
            }
            Err(error) => {
                let (error, issued) = (error.told(&shell.words), of_five_simulated(&shell.words, run.csat));
                let put = [("error", (&error).into()), ("csat", (&issued).into())];
                self.failed = Some(shell.words.tell("whatif-run-not-shown", &put));
                false
            }
        }
    }

    fn renew(&mut self, shell: &Shell) {
        let chosen = self.chosen.as_ref().map(|(at, other, now)| (*at, other, *now));
        let now = (shell.ws.clock.now_ms(), &TimeZone::system());
        self.choice = Choice {
            failed: self.failed.clone(),
            ..runs::choice(&shell.words, &self.others, chosen, self.unfolded, now)
        };
    }
}
