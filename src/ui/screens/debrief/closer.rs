//! Each customer of the case by themselves, as plain data: their curves, and who of a group was served worst and best.
//! It claims only what the run holds; every figure is simulated and says so.

use serde::Serialize;

use crate::domain::paths::{Paths, play_path};
use crate::domain::session::{Session, TurnRecord};
use crate::ui::screens::debrief::view::{Curve, of_five_simulated};
use crate::words::Words;

/// One customer of the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CustomerView {
    /// The name they go by.
    pub name: String,
    /// Their own anger and trust.
    pub curve: Curve,
    /// `2.1 of 5, simulated`.
    pub satisfied: String,
}

/// How long something took, as somebody would say it: `18 minutes`, `3 h 53 min`, `a day and a half`.
pub fn lasted(words: &Words, minutes: f64) -> String {
    let minutes = minutes.max(0.0).round() as usize;
    let days = |count: usize| words.tell("debrief-lasted-days", &[("count", count.into())]);
    match minutes {
        0..60 => words.tell("debrief-lasted-minutes", &[("count", minutes.into())]),
        60..1440 if minutes.is_multiple_of(60) => {
            words.tell("debrief-lasted-hours", &[("count", (minutes / 60).into())])
        }
        60..1440 => {
            let put = [("hours", (minutes / 60).into()), ("minutes", (minutes % 60).into())];
            words.tell("debrief-lasted-hours-minutes", &put)
        }
        // Half days are told as long as there are few.
        1440..5760 => match ((minutes + 360) / 720, (minutes + 360) / 1440) {
            (2, _) => words.say("debrief-lasted-a-day").to_owned(),
            (3, _) => words.say("debrief-lasted-day-and-half").to_owned(),
            (half, whole) if half % 2 == 1 => words.tell("debrief-lasted-days-and-half", &[("days", whole.into())]),
            (_, whole) => days(whole),
        },
        _ => days((minutes + 720) / 1440),
    }
}

/// The same where there is little room: `18 min`.
pub fn lasted_briefly(words: &Words, minutes: f64) -> String {
    match minutes.max(0.0).round() as usize {
        brief @ 0..60 => words.tell("debrief-lasted-briefly", &[("minutes", brief.into())]),
        _ => lasted(words, minutes),
    }
}

/// Every customer with their own curves, in the case's order.
pub fn customers(words: &Words, session: &Session, turns: &[TurnRecord], best: Option<&Paths>) -> Vec<CustomerView> {
    let stage = session.stage();
    let start = stage.start();
    // The states of the best run after each of its turns; cards that took no turn are left out.
    let mut before = 0;
    let mut best_plays = best.map(|paths| play_path(stage, &paths.best)).unwrap_or_default();
    best_plays.retain(|play| {
        let took_a_turn = play.turns > before;
        before = play.turns;
        took_a_turn
    });
    let closing = session.survey();
    let names = stage.cast.names.iter().map(|name| name.short.clone());
    names
        .zip(start.customers.iter())
        .enumerate()
        // Of those whose answer never came in an inbox nothing is known.
        .filter(|(at, _)| session.play().desk().is_none_or(|desk| desk.has_arrived(*at)))
        .map(|(at, (name, first))| {
            let after = || turns.iter().filter_map(move |turn| turn.after.get(at));
            let path = || best_plays.iter().filter_map(move |play| play.customers.get(at));
            let from = |value: f64, known: bool| known.then_some(value).into_iter();
            let known = best.is_some();
            let start = std::iter::once(words.say("debrief-curve-start").to_owned());
            let labels = start.chain(turns.iter().map(|turn| turn.short_said(words)));
            let csat = closing.and_then(|closing| closing.customers.get(at)).map(|outcome| outcome.csat);
            CustomerView {
                name,
                curve: Curve {
                    labels: labels.collect(),
                    anger: from(first.anger, true).chain(after().map(|g| g.anger)).collect(),
                    trust: from(first.trust, true).chain(after().map(|g| g.trust)).collect(),
                    best_anger: from(first.anger, known).chain(path().map(|s| s.anger)).collect(),
                    best_trust: from(first.trust, known).chain(path().map(|s| s.trust)).collect(),
                },
                satisfied: csat.map(|csat| of_five_simulated(words, csat)).unwrap_or_default(),
            }
        })
        .collect()
}

/// For a group: that its figures are means, and who was served worst and best.
pub fn group_words(words: &Words, session: &Session, customers: &[CustomerView]) -> Option<String> {
    // The means of an inbox are told in its portfolio.
    if session.scenario().inbox.is_some() {
        return None;
    }
    let closing = session.survey().filter(|closing| closing.customers.len() > 1)?;
    let people: u32 = session.scenario().customers.iter().map(|customer| customer.people).sum();
    let served = || customers.iter().zip(closing.customers.iter().map(|outcome| outcome.csat));
    let (worst, low) = served().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let (best, high) = served().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let names: Vec<&str> = customers.iter().map(|customer| customer.name.as_str()).collect();
    let names = words.listed(&names);
    let put = [("people", people.into()), ("names", (&names).into())];
    let means = words.tell("debrief-group-means", &put);
    let (low, high) = (words.number(low, 1), words.number(high, 1));
    let told = if low == high {
        words.tell("debrief-group-alike", &[("count", customers.len().into()), ("csat", (&low).into())])
    } else {
        let (worst, best) = (("worst", (&worst.name).into()), ("best", (&best.name).into()));
        words.tell("debrief-group-apart", &[worst, ("low", (&low).into()), best, ("high", (&high).into())])
    };
    Some(format!("{means} {told}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_span_is_told_as_somebody_would_say_it() {
        let [words, german] = Language::ALL.map(|language| Words::in_language(language).unwrap());
        let told = [1.0, 60.0, 233.0, 1440.0, 2160.0, 3700.0].map(|minutes| lasted(&german, minutes));
        assert_eq!(told.join(", "), "1 Minute, 1 Stunde, 3 Std. 53 Min., ein Tag, anderthalb Tage, 2½ Tage");
        let said = [0.4, 1.0, 18.0, 60.0, 90.0, 233.0, 480.0, 1440.0, 1815.0, 2880.0, 3700.0, 10_080.0];
        let said = said.map(|minutes| lasted(&words, minutes));
        assert_eq!(
            said.join(", "),
            "0 minutes, 1 minute, 18 minutes, 1 hour, 1 h 30 min, 3 h 53 min, 8 hours, a day, a day and a half, 2 days, \
             2 and a half days, 7 days"
        );
    }
}
