//! What it would have taken to settle, step by step, and how what was given became what it was worth: plain data in
//! words. Money is told in whole units, and always as a cost to us or as a worth to the customer.

use serde::Serialize;

use crate::domain::ids::Currency;
use crate::domain::recovery::ConcessionBill;
use crate::domain::session::{Session, Worth};

/// The bill of a run.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Bill {
    /// What it is about, in a line.
    pub about: String,
    /// Its steps; empty where nothing was owed.
    pub steps: Vec<BillStep>,
    /// What it comes to, a sentence or two each.
    pub words: Vec<String>,
}

/// What a step of the bill is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum BillPart {
    /// A sum that was expected.
    Expected,
    /// What made that rise or fall.
    Change,
    /// A sum that was given, at face value or as what it was worth.
    Given,
    /// What made its worth rise or fall.
    Worth,
}

/// A step of the bill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BillStep {
    /// Its name.
    pub label: String,
    /// The amount it stands at or adds, in major units.
    pub amount: f64,
    /// The same in whole units, so that they add up.
    pub units: f64,
    /// `$18`, `+$1`.
    pub shown: String,
    /// What it is.
    pub part: BillPart,
}

/// Sums and changes in whole units that add up as they are read: each change is the difference of two rounded sums.
struct Steps<'a> {
    currency: &'a Currency,
    at: f64,
    all: Vec<BillStep>,
}

impl Steps<'_> {
    fn sum(&mut self, label: &str, amount: f64, part: BillPart) {
        self.at = amount;
        let shown = self.currency.show_whole(amount);
        self.all.push(BillStep { label: label.to_owned(), amount, units: amount.round(), shown, part });
    }

    fn change(&mut self, label: &str, amount: f64, part: BillPart) {
        let units = (self.at + amount).round() - self.at.round();
        self.at += amount;
        let shown = match units {
            0.0 => "0".to_owned(),
            1.0.. => format!("+{}", self.currency.show_whole(units)),
            _ => self.currency.show_whole(units),
        };
        self.all.push(BillStep { label: label.to_owned(), amount, units, shown, part });
    }

    /// The same, left out where there is nothing to tell.
    fn change_if_any(&mut self, label: &str, amount: f64) {
        if amount.abs() >= TOLD {
            self.change(label, amount, BillPart::Worth);
        }
    }
}

/// The smallest part of what was given that is told of, in major units.
const TOLD: f64 = 0.5;

/// Names of the steps that a sentence tells of, too.
const SPOKE: &str = "How you spoke";
const GAVE: &str = "You gave";
const CHOICE: &str = "Their choice";
/// What takes from the worth of what was given, and why it does.
const LOSSES: [(&str, &str); 3] = [
    ("Beside the loss", "for being something else than what was lost"),
    ("Comes later", "for coming only later, or on conditions"),
    ("Before listening", "for coming before anyone had been heard"),
];

/// The bill of a finished run; empty before.
pub(super) fn bill(session: &Session) -> Bill {
    let (Some(closing), Some(worth)) = (session.survey(), session.worth()) else { return Bill::default() };
    let names = &session.stage().cast.names;
    let who = names.first().filter(|_| names.len() == 1).map(|name| name.short.as_str());
    let (outcome, currency) = (&closing.case, &session.scenario().currency);
    let is_owed = outcome.bill.fair > 0.0;
    let mut steps = Steps { currency, at: 0.0, all: Vec::new() };
    if is_owed {
        expected(&mut steps, &outcome.bill, who);
    }
    if is_owed || worth.face > 0.0 {
        given(&mut steps, &worth, who);
    }
    let steps = steps.all;
    let mut words = Vec::new();
    if is_owed {
        words.push(spoke_words(session, outcome.interpersonal, -units(&steps, SPOKE)));
    } else {
        words.push("Nothing was owed here: a plain apology and a small fix were the whole of it.".to_owned());
    }
    words.push(given_words(&steps, &worth, who, currency));
    words.push(cost_words(&worth, outcome.recovery_cost, (currency, names.len() > 1)));
    let for_nothing = is_owed && outcome.bill.level < TOLD;
    words.extend(limit_words(session, worth.level, for_nothing.then(|| who.unwrap_or("they"))));
    // Where nothing was expected there is nothing to hold a gift against: the sentences say all there is.
    let steps = if is_owed { steps } else { Vec::new() };
    Bill { about: about(who, names.len() > 1, is_owed), steps, words }
}

/// A step's figure as it is shown; 0 without one.
fn units(steps: &[BillStep], label: &str) -> f64 {
    steps.iter().find(|step| step.label == label).map_or(0.0, |step| step.units)
}

fn about(who: Option<&str>, is_group: bool, is_owed: bool) -> String {
    if !is_owed {
        return "Nothing but an apology and a small fix, simulated.".to_owned();
    }
    match who {
        Some(name) => format!("What {name} came to expect, and what yours was worth to {name}, simulated."),
        None if is_group => {
            "What they came to expect, and what yours was worth to them, for each on average, simulated.".to_owned()
        }
        None => "What was expected, and what yours was worth, simulated.".to_owned(),
    }
}

fn expected(steps: &mut Steps<'_>, bill: &ConcessionBill, who: Option<&str>) {
    steps.sum("Fair at once", bill.fair, BillPart::Expected);
    steps.change("Waiting", bill.time, BillPart::Change);
    steps.change("Went higher up", bill.level, BillPart::Change);
    steps.change("Extra trouble", bill.effort, BillPart::Change);
    steps.change(SPOKE, bill.soothe, BillPart::Change);
    steps.sum(&format!("{} expected", who.unwrap_or("They")), bill.expected, BillPart::Expected);
}

fn given(steps: &mut Steps<'_>, worth: &Worth, who: Option<&str>) {
    steps.sum(GAVE, worth.face, BillPart::Given);
    if worth.face <= 0.0 {
        return;
    }
    let [kind, later, unheard] = LOSSES.map(|(label, _)| label);
    steps.change_if_any(kind, worth.kind);
    steps.change_if_any(later, worth.later);
    steps.change_if_any(CHOICE, worth.choice);
    steps.change_if_any(unheard, worth.unheard);
    steps.sum(&format!("Worth to {}", who.unwrap_or("them")), worth.worth, BillPart::Given);
}

/// What the manner of a run did to what was expected, by its sign against the start and by its size.
fn spoke_words(session: &Session, treated: f64, off: f64) -> String {
    if off < 1.0 {
        return "How you spoke did not help: it took nothing off what was expected.".to_owned();
    }
    let off = session.scenario().currency.show_whole(off);
    let start = &session.stage().start().customers;
    let before = start.iter().map(|state| state.interpersonal).sum::<f64>() / start.len().max(1) as f64;
    if treated < before - 1.0 {
        return format!("How you spoke took off only {off}; a fair tone takes off more.");
    }
    let helped = match treated {
        ..25.0 => "hardly helped",
        25.0..55.0 => "helped a little",
        55.0..80.0 => "helped",
        _ => "helped a great deal",
    };
    format!("How you spoke {helped}: it took off {off}.")
}

fn given_words(steps: &[BillStep], worth: &Worth, who: Option<&str>, currency: &Currency) -> String {
    if worth.face <= 0.0 {
        return "Nothing was given.".to_owned();
    }
    let lost = LOSSES.map(|(label, why)| (-units(steps, label), why));
    let lost = lost.into_iter().filter(|(lost, _)| *lost >= 1.0);
    let lost: Vec<String> = lost.map(|(lost, why)| format!("{} {why}", currency.show_whole(lost))).collect();
    let lost = if lost.is_empty() { String::new() } else { format!(" It lost {}.", listed(&lost)) };
    let chosen = match units(steps, CHOICE) {
        chosen @ 1.0.. => format!(" Being able to choose added {}.", currency.show_whole(chosen)),
        _ => String::new(),
    };
    let (face, value) = (currency.show_whole(worth.face), currency.show_whole(worth.worth));
    format!("You gave {face}, worth {value} to {} in the end.{lost}{chosen}", who.unwrap_or("them"))
}

fn cost_words(worth: &Worth, whole_cost: f64, (currency, is_group): (&Currency, bool)) -> String {
    let each = if is_group { " for each of them" } else { "" };
    let whole = currency.show_whole(whole_cost);
    let owed = if worth.owed_cost >= TOLD { "what was owed by right, " } else { "" };
    let rest = format!("{owed}time and the chance of a further contact");
    if worth.cost < TOLD {
        return format!("The run cost us {whole}{each}: {rest}.");
    }
    let gifts = currency.show_whole(worth.cost);
    format!("What you gave cost us {gifts}; with {rest} the run cost us {whole}{each}.")
}

/// Why more might be given than at the start. `who` expected no more for it, where there is such a one.
fn limit_words(session: &Session, level: u8, who: Option<&str>) -> Option<String> {
    let scenario = session.scenario();
    let limit = |level: u8| scenario.authority.get(usize::from(level)).copied();
    let (own, then) = (limit(0)?, limit(level)?);
    (then > own).then(|| {
        let (own, then) = (scenario.currency.show(own), scenario.currency.show(then));
        let more = who.map(|who| format!(", and {who} expected no more for that")).unwrap_or_default();
        format!("Yours to give was {own}; it rose to {then} when the case went higher up{more}.")
    })
}

fn listed(parts: &[String]) -> String {
    match parts {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}
