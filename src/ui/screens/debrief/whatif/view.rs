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
use crate::words::Words;

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
pub fn view(words: &Words, session: &Session, begun: &str, beside: Option<&Other>, paths: Option<&Paths>) -> View {
    View {
        loyalty: loyalty(words, session, beside, paths),
        in_time: in_time(words, session),
        lanes: beside.and_then(|other| runs::lanes(words, session, begun, other)),
        limit: limit::view(words, session),
    }
}

fn who(session: &Session) -> Option<&str> {
    let names = &session.stage().cast.names;
    if names.len() == 1 { names.first().map(|name| name.short.as_str()) } else { None }
}

fn loyalty(words: &Words, session: &Session, beside: Option<&Other>, paths: Option<&Paths>) -> Option<Loyalty> {
    let mine = whatif::loyalty(session)?;
    let other = beside.and_then(|other| Some((whatif::loyalty(&other.session)?, &other.column)));
    let met_by_other = |condition: Condition| {
        let (other, _) = other.as_ref()?;
        other.conditions.iter().find(|(one, _)| *one == condition).map(|(_, met)| *met)
    };
    // What nobody can reach is no list of what to do.
    let is_out_of_reach = paths.is_some_and(|paths| paths.complete && paths.paradox_share <= 0.0);
    let (title, about) = match who(session) {
        Some(name) => {
            let put = [("name", name.into())];
            (words.tell("whatif-stay-title", &put), words.tell("whatif-stay-about", &put))
        }
        None => (words.say("whatif-stay-title-they").to_owned(), words.say("whatif-stay-about-they").to_owned()),
    };
    Some(Loyalty {
        title,
        about,
        never_failed: mine.never_failed * 100.0,
        left_alone: mine.left_alone * 100.0,
        after: mine.after * 100.0,
        conditions_title: words
            .tell("whatif-conditions", &[("figure", (&words.number(mine.never_failed * 100.0, 0)).into())]),
        conditions: mine
            .conditions
            .iter()
            .filter(|_| !is_out_of_reach)
            .map(|(condition, met)| (condition.said(words).to_owned(), met_by_other(*condition), *met))
            .collect(),
        rare: if is_out_of_reach {
            rare(words, paths)
        } else {
            let not_enough = is_not_enough(&mine).then(|| words.say("whatif-conditions-not-enough").to_owned());
            let never = words.say("whatif-rare-no-reason").to_owned();
            not_enough.into_iter().chain([rare(words, paths), never]).collect::<Vec<_>>().join(" ")
        },
        other: other.map(|(other, name)| (other.after * 100.0, name.clone())),
    })
}

/// Whether every condition is met and the run still ended below.
fn is_not_enough(loyalty: &whatif::Loyalty) -> bool {
    !loyalty.is_above && loyalty.conditions.iter().all(|(_, is_met)| *is_met)
}

/// How rare it is to end above never having failed.
fn rare(words: &Words, paths: Option<&Paths>) -> String {
    let Some(paths) = paths else { return words.say("whatif-rare").to_owned() };
    let ways = ("ways", if paths.complete { "all" } else { "tried" }.into());
    if paths.paradox_share <= 0.0 {
        return words.tell("whatif-rare-none", &[ways]);
    }
    let one_in = (1.0 / paths.paradox_share).round();
    let about = |count: f64| ("count", (count as usize).into());
    match one_in {
        ..1.5 => words.tell("whatif-rare-most", &[ways]),
        ..100.0 => words.tell("whatif-rare-one-in", &[about(one_in), ways]),
        ..1000.0 => words.tell("whatif-very-rare-one-in", &[about((one_in / 10.0).round() * 10.0), ways]),
        _ => words.tell("whatif-very-rare", &[ways]),
    }
}

fn in_time(words: &Words, session: &Session) -> Option<InTime> {
    let found = whatif::offer_in_time(session)?;
    let money = whole_money(words, &session.scenario().currency);
    let offer = money(found.given);
    let put = [("offer", (&offer).into())];
    let covered = |expected: f64| covered_words(words, (found.given, expected), &money);
    let rises: Vec<&str> = found
        .rises
        .iter()
        .map(|rise| match rise {
            Rise::Waiting => words.say("whatif-rise-waiting"),
            Rise::TakenHigher => words.say("whatif-rise-higher"),
            Rise::ExtraTrouble => words.say("whatif-rise-trouble"),
        })
        .collect();
    let raised =
        (!rises.is_empty()).then(|| words.tell("whatif-raised-it", &[("rises", (&words.listed(&rises)).into())]));
    let at_end = [Some(covered(found.at_end)).filter(|covered| !covered.is_empty()), raised];
    let at_end = at_end.into_iter().flatten().collect::<Vec<_>>().join(". ");
    let (title, about) = match (found.given > 0.0, who(session)) {
        (true, Some(name)) => {
            let put = [("offer", (&offer).into()), ("name", name.into())];
            (words.say("whatif-in-time-title").to_owned(), words.tell("whatif-in-time-about", &put))
        }
        (true, None) => (words.say("whatif-in-time-title").to_owned(), words.tell("whatif-in-time-about-they", &put)),
        (false, Some(name)) => {
            let title = words.tell("whatif-expected-title", &[("name", name.into())]);
            (title, words.say("whatif-expected-about").to_owned())
        }
        (false, None) => {
            let title = words.say("whatif-expected-title-they").to_owned();
            (title, words.say("whatif-expected-about").to_owned())
        }
    };
    let is_settled = session.play().ticks().any(|(tick, is_earned)| tick == Tick::Solved && is_earned);
    let last = if is_settled { words.say("whatif-when-settled") } else { words.say("whatif-at-the-end") };
    let first = words.say("whatif-with-the-first");
    Some(InTime {
        title,
        about,
        bars: vec![
            (first.to_owned(), found.at_first, money(found.at_first), covered(found.at_first)),
            (last.to_owned(), found.at_end, money(found.at_end), at_end),
        ],
        offer: (found.given, words.tell("whatif-your-offer", &put)),
    })
}

/// How much of what was expected an offer covers; empty without one, which the heading says.
fn covered_words(words: &Words, (given, expected): (f64, f64), money: &dyn Fn(f64) -> String) -> String {
    let left = given - expected;
    if given <= 0.0 {
        String::new()
    } else if left.abs() < 0.5 {
        words.say("whatif-just-covered").to_owned()
    } else if left > 0.0 {
        words.tell("whatif-covered-over", &[("left", (&money(left)).into())])
    } else {
        words.tell("whatif-covered", &[("share", (&words.number(100.0 * given / expected, 0)).into())])
    }
}

/// Money without small change, where the currency has any.
pub(super) fn whole_money<'a>(words: &'a Words, currency: &'a Currency) -> impl Fn(f64) -> String + 'a {
    move |major| {
        let nearest = currency.nearest(major);
        let whole =
            if currency.decimals() == 0 { nearest } else { Money((nearest.0 as f64 / 100.0).round() as i64 * 100) };
        currency.told(words, whole)
    }
}

pub(super) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
