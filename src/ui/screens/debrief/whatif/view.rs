//! What a run would have been otherwise, as plain data in words. All outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::ids::{Currency, Money};
use crate::domain::paths::Paths;
use crate::domain::recovery::Condition;
use crate::domain::rubric::Tick;
use crate::domain::session::Session;
use crate::domain::whatif::{self, Rise};
use crate::ui::screens::debrief::whatif::limit::{self, Limit};
use crate::ui::screens::debrief::whatif::runs::{self, Lanes, Other};

/// Everything these sections show; a part is `None` where it has nothing to say.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct View {
    /// How likely the customer is to stay.
    pub loyalty: Option<Loyalty>,
    /// The same offer at first contact.
    pub in_time: Option<InTime>,
    /// This run beside another.
    pub lanes: Option<Lanes>,
    /// The same words with a higher limit.
    pub limit: Option<Limit>,
}

/// The loyalty curve.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Loyalty {
    /// `How likely Amara is to stay`.
    pub title: String,
    /// `Out of 100 people like Amara, simulated.`
    pub about: String,
    /// Had nothing failed, 0–100.
    pub never_failed: f64,
    /// Had nobody done anything, 0–100.
    pub left_alone: f64,
    /// After this run, 0–100.
    pub after: f64,
    /// After the other run, and its name.
    pub other: Option<(f64, String)>,
    /// `What has to be true to end above 86`.
    pub conditions_title: String,
    /// Each condition: its words, whether the other run met it, whether this one did.
    pub conditions: Vec<(String, Option<bool>, bool)>,
    /// How rare it is.
    pub rare: String,
}

/// Two expectations and one offer.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InTime {
    /// `The same offer, at first contact`, or what was expected where nothing was given.
    pub title: String,
    /// What was offered and when.
    pub about: String,
    /// Each moment: its name, what was expected then in major units, the figure, and what the offer covers of it.
    pub bars: Vec<(String, f64, String, String)>,
    /// The offer in major units, and its name.
    pub offer: (f64, String),
}

/// Builds the view of a finished run that was begun at a time in words; `beside` is another run of the same case.
pub fn view(session: &Session, begun: &str, beside: Option<&Other>, paths: Option<&Paths>) -> View {
    View {
        loyalty: loyalty(session, beside, paths),
        in_time: in_time(session),
        lanes: beside.and_then(|other| runs::lanes(session, begun, other)),
        limit: limit::view(session),
    }
}

fn who(session: &Session) -> Option<&str> {
    let names = &session.stage().cast.names;
    if names.len() == 1 { names.first().map(|name| name.short.as_str()) } else { None }
}

fn loyalty(session: &Session, beside: Option<&Other>, paths: Option<&Paths>) -> Option<Loyalty> {
    let mine = whatif::loyalty(session)?;
    let other = beside.and_then(|other| Some((whatif::loyalty(&other.session)?, &other.column)));
    let met_by_other = |condition: Condition| {
        let (other, _) = other.as_ref()?;
        other.conditions.iter().find(|(one, _)| *one == condition).map(|(_, met)| *met)
    };
    // What nobody can reach is no list of what to do.
    let is_out_of_reach = paths.is_some_and(|paths| paths.complete && paths.paradox_share <= 0.0);
    let (title, about) = match who(session) {
        Some(name) => (format!("How likely {name} is to stay"), format!("Out of 100 people like {name}, simulated.")),
        None => ("How likely they are to stay".to_owned(), "Out of 100 people like them, simulated.".to_owned()),
    };
    Some(Loyalty {
        title,
        about,
        never_failed: mine.never_failed * 100.0,
        left_alone: mine.left_alone * 100.0,
        after: mine.after * 100.0,
        conditions_title: format!("What has to be true to end above {:.0}", mine.never_failed * 100.0),
        conditions: mine
            .conditions
            .iter()
            .filter(|_| !is_out_of_reach)
            .map(|(condition, met)| (condition.words().to_owned(), met_by_other(*condition), *met))
            .collect(),
        rare: if is_out_of_reach {
            rare(paths)
        } else {
            format!("{}{} A good recovery is never a reason to let anyone down.", not_enough(&mine), rare(paths))
        },
        other: other.map(|(other, name)| (other.after * 100.0, name.clone())),
    })
}

/// What to say where every condition is met and the run still ended below; empty otherwise.
fn not_enough(loyalty: &whatif::Loyalty) -> &'static str {
    if !loyalty.is_above && loyalty.conditions.iter().all(|(_, is_met)| *is_met) {
        "All of it was met, and it still came out below: it takes all of this, and more of it. "
    } else {
        ""
    }
}

/// How rare it is to end above never having failed.
fn rare(paths: Option<&Paths>) -> String {
    let Some(paths) = paths else { return "Rare.".to_owned() };
    let all = if paths.complete { "ways through this case" } else { "ways that were tried" };
    if paths.paradox_share <= 0.0 {
        return format!("None of the {all} ends above never having failed.");
    }
    let one_in = (1.0 / paths.paradox_share).round();
    match one_in {
        ..1.5 => format!("Most of the {all} get there, simulated."),
        ..100.0 => format!("Rare: about one in {one_in:.0} of the {all} gets there, simulated."),
        ..1000.0 => {
            format!("Very rare: about one in {:.0} of the {all} gets there, simulated.", (one_in / 10.0).round() * 10.0)
        }
        _ => format!("Very rare: fewer than one in a thousand of the {all} gets there, simulated."),
    }
}

fn in_time(session: &Session) -> Option<InTime> {
    let found = whatif::offer_in_time(session)?;
    let money = whole_money(&session.scenario().currency);
    let offer = money(found.given);
    let rises: Vec<&str> = found
        .rises
        .iter()
        .map(|rise| match rise {
            Rise::Waiting => "the wait",
            Rise::TakenHigher => "taking it higher",
            Rise::ExtraTrouble => "extra trouble",
        })
        .collect();
    let covered = |expected: f64| {
        let left = found.given - expected;
        if found.given <= 0.0 {
            // The heading says that nothing is left to cover it.
            String::new()
        } else if left.abs() < 0.5 {
            "Just covered".to_owned()
        } else if left > 0.0 {
            format!("Covered, with {} to spare", money(left))
        } else {
            format!("{:.0}% covered", 100.0 * found.given / expected)
        }
    };
    let raised = (!rises.is_empty()).then(|| format!("What raised it: {}", listed(&rises)));
    let at_end: Vec<String> = [Some(covered(found.at_end)), raised].into_iter().flatten().collect();
    let at_end = at_end.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(". ");
    let name = who(session).unwrap_or("they");
    let (title, about) = if found.given > 0.0 {
        let about = format!("Your {offer} by the end, against what {name} had come to expect. Simulated.");
        ("The same offer, at first contact".to_owned(), about)
    } else {
        (
            format!("What {name} expected, first and last"),
            "No offer was left standing at the end. Simulated.".to_owned(),
        )
    };
    let is_settled = session.play().ticks().any(|(tick, is_earned)| tick == Tick::Solved && is_earned);
    let last = if is_settled { "When it was settled" } else { "At the end" };
    Some(InTime {
        title,
        about,
        bars: vec![
            ("With the first reply".to_owned(), found.at_first, money(found.at_first), covered(found.at_first)),
            (last.to_owned(), found.at_end, money(found.at_end), at_end),
        ],
        offer: (found.given, format!("your {offer}")),
    })
}

/// Money without small change, where the currency has any.
pub(super) fn whole_money(currency: &Currency) -> impl Fn(f64) -> String + '_ {
    move |major| {
        let nearest = currency.nearest(major);
        let whole =
            if currency.decimals() == 0 { nearest } else { Money((nearest.0 as f64 / 100.0).round() as i64 * 100) };
        currency.show(whole)
    }
}

pub(super) fn listed(parts: &[&str]) -> String {
    match parts {
        [] => String::new(),
        [one] => (*one).to_owned(),
        [first @ .., last] => format!("{} and {last}", first.join(", ")),
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
