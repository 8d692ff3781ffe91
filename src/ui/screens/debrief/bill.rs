//! What it would have taken to settle, step by step, and how what was given became what it was worth: plain data in
//! words. Money is told in whole units, and always as a cost to us or as a worth to the customer.

use serde::Serialize;

use crate::domain::ids::Currency;
use crate::domain::recovery::ConcessionBill;
use crate::domain::session::{Session, Worth};
use crate::words::Words;

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

/// Steps that a sentence tells of, too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Told {
    Spoke,
    Choice,
    /// Something else than what was lost.
    Beside,
    Later,
    Unheard,
}

/// A step of the bill.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BillStep {
    #[serde(skip)]
    told: Option<Told>,
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
    words: &'a Words,
    currency: &'a Currency,
    at: f64,
    all: Vec<BillStep>,
}

impl Steps<'_> {
    fn sum(&mut self, label: &str, amount: f64, part: BillPart) {
        self.at = amount;
        let shown = self.currency.told_whole(self.words, amount);
        self.all.push(BillStep { told: None, label: label.to_owned(), amount, units: amount.round(), shown, part });
    }

    fn change(&mut self, label: &str, amount: f64, (part, told): (BillPart, Option<Told>)) {
        let units = (self.at + amount).round() - self.at.round();
        self.at += amount;
        let shown = match units {
            0.0 => "0".to_owned(),
            1.0.. => format!("+{}", self.currency.told_whole(self.words, units)),
            _ => self.currency.told_whole(self.words, units),
        };
        self.all.push(BillStep { told, label: label.to_owned(), amount, units, shown, part });
    }

    /// The same, left out where there is nothing to tell; a small part that turns the sum to the next whole unit is told.
    fn change_if_any(&mut self, label: &str, amount: f64, told: Told) {
        if amount.abs() >= TOLD || (self.at + amount).round() != self.at.round() {
            self.change(label, amount, (BillPart::Worth, Some(told)));
        } else {
            self.at += amount;
        }
    }
}

/// The smallest part of what was given that is told of, in major units.
const TOLD: f64 = 0.5;

/// The bill of a finished run; empty before.
pub(super) fn bill(words: &Words, session: &Session) -> Bill {
    let (Some(closing), Some(worth)) = (session.survey(), session.worth()) else { return Bill::default() };
    let names = &session.stage().cast.names;
    let who = names.first().filter(|_| names.len() == 1).map(|name| name.short.as_str());
    let (outcome, currency) = (&closing.case, &session.scenario().currency);
    let is_owed = outcome.bill.fair > 0.0;
    let mut steps = Steps { words, currency, at: 0.0, all: Vec::new() };
    if is_owed {
        expected(&mut steps, &outcome.bill, who);
    }
    if is_owed || worth.face > 0.0 {
        given(&mut steps, &worth, who);
    }
    let steps = steps.all;
    let mut told = Vec::new();
    if is_owed {
        told.push(spoke_words(words, session, outcome.interpersonal, -units(&steps, Told::Spoke)));
    } else {
        told.push(words.say("debrief-bill-owed-nothing").to_owned());
    }
    told.extend(given_words(words, &steps, &worth, who, currency));
    told.push(cost_words(words, &worth, outcome.recovery_cost, (currency, names.len() > 1)));
    let for_nothing = is_owed && outcome.bill.level < TOLD;
    told.extend(limit_words(words, session, worth.level, (for_nothing, who)));
    // Where nothing was expected there is nothing to hold a gift against: the sentences say all there is.
    let steps = if is_owed { steps } else { Vec::new() };
    Bill { about: about(words, who, names.len() > 1, is_owed), steps, words: told }
}

/// A step's figure as it is shown; 0 without one.
fn units(steps: &[BillStep], told: Told) -> f64 {
    steps.iter().find(|step| step.told == Some(told)).map_or(0.0, |step| step.units)
}

fn about(words: &Words, who: Option<&str>, is_group: bool, is_owed: bool) -> String {
    match who {
        _ if !is_owed => words.say("debrief-bill-about-nothing").to_owned(),
        Some(name) => words.tell("debrief-bill-about-name", &[("name", name.into())]),
        None if is_group => words.say("debrief-bill-about-group").to_owned(),
        None => words.say("debrief-bill-about").to_owned(),
    }
}

fn expected(steps: &mut Steps<'_>, bill: &ConcessionBill, who: Option<&str>) {
    let (words, change) = (steps.words, (BillPart::Change, None));
    steps.sum(words.say("debrief-bill-fair"), bill.fair, BillPart::Expected);
    steps.change(words.say("debrief-bill-waiting"), bill.time, change);
    steps.change(words.say("debrief-bill-higher"), bill.level, change);
    steps.change(words.say("debrief-bill-trouble"), bill.effort, change);
    steps.change(words.say("debrief-bill-spoke"), bill.soothe, (BillPart::Change, Some(Told::Spoke)));
    let label = match who {
        Some(name) => words.tell("debrief-bill-expected", &[("name", name.into())]),
        None => words.say("debrief-bill-expected-they").to_owned(),
    };
    steps.sum(&label, bill.expected, BillPart::Expected);
}

fn given(steps: &mut Steps<'_>, worth: &Worth, who: Option<&str>) {
    let words = steps.words;
    steps.sum(words.say("debrief-bill-gave"), worth.face, BillPart::Given);
    if worth.face <= 0.0 {
        return;
    }
    steps.change_if_any(words.say("debrief-bill-beside"), worth.kind, Told::Beside);
    steps.change_if_any(words.say("debrief-bill-later"), worth.later, Told::Later);
    steps.change_if_any(words.say("debrief-bill-choice"), worth.choice, Told::Choice);
    steps.change_if_any(words.say("debrief-bill-unheard"), worth.unheard, Told::Unheard);
    let label = match who {
        Some(name) => words.tell("debrief-bill-worth", &[("name", name.into())]),
        None => words.say("debrief-bill-worth-they").to_owned(),
    };
    steps.sum(&label, worth.worth, BillPart::Given);
}

/// What the manner of a run did to what was expected, by its sign against the start and by its size.
fn spoke_words(words: &Words, session: &Session, treated: f64, off: f64) -> String {
    if off < 1.0 {
        return words.say("debrief-bill-spoke-nothing").to_owned();
    }
    let off = session.scenario().currency.told_whole(words, off);
    let put = [("off", (&off).into())];
    let start = &session.stage().start().customers;
    let before = start.iter().map(|state| state.interpersonal).sum::<f64>() / start.len().max(1) as f64;
    match treated {
        _ if treated < before - 1.0 => words.tell("debrief-bill-spoke-only", &put),
        ..25.0 => words.tell("debrief-bill-spoke-hardly", &put),
        25.0..55.0 => words.tell("debrief-bill-spoke-little", &put),
        55.0..80.0 => words.tell("debrief-bill-spoke-helped", &put),
        _ => words.tell("debrief-bill-spoke-much", &put),
    }
}

/// What was given and what it was worth, what took from that, what added to it.
fn given_words(
    words: &Words,
    steps: &[BillStep],
    worth: &Worth,
    who: Option<&str>,
    currency: &Currency,
) -> Vec<String> {
    if worth.face <= 0.0 {
        return vec![words.say("debrief-bill-given-nothing").to_owned()];
    }
    let (face, value) = (currency.told_whole(words, worth.face), currency.told_whole(words, worth.worth));
    let (face, value) = (("face", (&face).into()), ("value", (&value).into()));
    let mut told = vec![match who {
        Some(name) => words.tell("debrief-bill-given", &[face, value, ("name", name.into())]),
        None => words.tell("debrief-bill-given-they", &[face, value]),
    }];
    let amount = |lost: f64| Some(currency.told_whole(words, lost)).filter(|_| lost >= 1.0);
    let beside = amount(-units(steps, Told::Beside))
        .map(|lost| words.tell("debrief-bill-lost-beside", &[("amount", (&lost).into())]));
    let later = amount(-units(steps, Told::Later))
        .map(|lost| words.tell("debrief-bill-lost-later", &[("amount", (&lost).into())]));
    let unheard = amount(-units(steps, Told::Unheard))
        .map(|lost| words.tell("debrief-bill-lost-unheard", &[("amount", (&lost).into())]));
    let losses: Vec<String> = [beside, later, unheard].into_iter().flatten().collect();
    if !losses.is_empty() {
        told.push(words.tell("debrief-bill-lost", &[("losses", (&words.listed(&losses)).into())]));
    }
    let added = amount(units(steps, Told::Choice));
    told.extend(added.map(|added| words.tell("debrief-bill-chosen", &[("amount", (&added).into())])));
    told
}

fn cost_words(words: &Words, worth: &Worth, whole_cost: f64, (currency, is_group): (&Currency, bool)) -> String {
    let (whole, gifts) = (currency.told_whole(words, whole_cost), currency.told_whole(words, worth.cost));
    let for_whom = ("for", if is_group { "each" } else { "one" }.into());
    let owed = ("owed", if worth.owed_cost >= TOLD { "some" } else { "none" }.into());
    let whole = ("whole", (&whole).into());
    if worth.cost < TOLD {
        words.tell("debrief-bill-cost", &[whole, for_whom, owed])
    } else {
        words.tell("debrief-bill-cost-gifts", &[("gifts", (&gifts).into()), whole, for_whom, owed])
    }
}

/// Why more might be given than at the start; `for_nothing` where no more was expected for it.
fn limit_words(
    words: &Words,
    session: &Session,
    level: u8,
    (for_nothing, who): (bool, Option<&str>),
) -> Option<String> {
    let scenario = session.scenario();
    let limit = |level: u8| scenario.authority.get(usize::from(level)).copied();
    let (own, then) = (limit(0)?, limit(level)?);
    (then > own).then(|| {
        let (own, then) = (scenario.currency.told(words, own), scenario.currency.told(words, then));
        let (own, then) = (("own", (&own).into()), ("then", (&then).into()));
        match who {
            _ if !for_nothing => words.tell("debrief-bill-limit", &[own, then]),
            Some(name) => words.tell("debrief-bill-limit-name", &[own, then, ("name", name.into())]),
            None => words.tell("debrief-bill-limit-they", &[own, then]),
        }
    })
}
