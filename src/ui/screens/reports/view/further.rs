//! Further down the page: promises, measures of service, money, going back to low answers, how runs felt, who is ready.
//! Everything here is simulated but how runs felt, which is asked.

use serde::Serialize;

use super::{Figure, Say};
use crate::domain::ids::Currency;
use crate::domain::report::{Behind, Measure};
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::reflection::Mood;

/// Minutes from which hours are told, and from which days.
const HOURS: f64 = 90.0;
const DAYS: f64 = 2.0 * 24.0 * 60.0;

/// Measures of service.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeasuresView {
    /// Runs by the stars they ended at, five first.
    pub stars: Vec<Figure>,
    /// The measures.
    pub rows: Vec<Figure>,
    /// Of how many runs those are that need playing again.
    pub note: Option<String>,
}

/// Money in one currency.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoneyView {
    /// Which, of how many runs; or that there is none.
    pub sub: String,
    /// The sums.
    pub rows: Vec<Figure>,
    /// Runs in other currencies.
    pub others: Option<String>,
}

/// How runs felt.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MoodsView {
    /// Who was asked, or that nobody said.
    pub line: String,
    /// Each mood with how often it was named.
    pub rows: Vec<Figure>,
}

/// Who is ready for customers.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReadyView {
    /// In a sentence.
    pub line: String,
}

pub(super) fn promises(say: &Say<'_>) -> Vec<Figure> {
    let (promises, authority) = (say.report.promises, say.report.authority);
    let runs = |count: usize| say.words.tell("reports-in-runs", &[("count", count.into())]);
    let row = |name, count: usize, what| Figure::new(say.words.say(name), say.words.count(count), say.way(what));
    let kept = (promises.made > 0).then(|| say.percent(promises.kept as f64 / promises.made as f64));
    let kept_row = row("reports-promises-kept", promises.kept, Behind::PromisesKept);
    vec![
        row("reports-promises-made", promises.made, Behind::PromisesMade).note(runs(promises.runs)),
        match kept {
            Some(share) => kept_row.note(say.words.tell("reports-promises-share", &[("share", (&share).into())])),
            None => kept_row,
        },
        match promises.open {
            0 => row("reports-promises-broken", promises.broken, Behind::PromisesBroken),
            open => row("reports-promises-broken", promises.broken, Behind::PromisesBroken)
                .note(say.words.tell("reports-promises-open", &[("count", open.into())])),
        },
        row("reports-offers-refused", authority.refused, Behind::OffersRefused).note(runs(authority.runs_refused)),
        row("reports-levels-raised", authority.raised, Behind::LevelsRaised).note(runs(authority.runs_raised)),
    ]
}

pub(super) fn measures(say: &Say<'_>) -> MeasuresView {
    let (measures, words) = (&say.report.measures, say.words);
    let most = measures.stars.into_iter().max().unwrap_or_default();
    let stars = (1_u8..=5).zip(measures.stars).rev().map(|(stars, runs)| {
        let label = words.tell("reports-stars", &[("count", i64::from(stars).into())]);
        Figure::new(&label, words.count(runs), say.way(Behind::Stars { from: stars, to: stars })).bar(runs, most)
    });
    let row = |name, figure, what| Figure::new(words.say(name), figure, say.way(what));
    let percent = |share: Option<f64>| say.or_none(share, |share| say.percent(share));
    let csat = say
        .or_none(measures.csat, |csat| words.tell("reports-of-five", &[("figure", (&words.number(csat, 1)).into())]));
    let likely = both(say, (measures.recommend_before, measures.recommend_after), |value| words.number(value, 1));
    let nps = both(say, (measures.nps_before, measures.nps_after), |points| signed(say, points));
    let note = words.tell("reports-likelihood", &[("figures", (&likely).into())]);
    let rows = vec![
        row("reports-csat", csat, Behind::All),
        row("reports-satisfied", percent(measures.satisfied), Behind::Stars { from: 4, to: 5 })
            .note(words.say("reports-satisfied-note").to_owned()),
        row("reports-nps", nps, Behind::All).note(note).asking(Measure::Recommend),
        row("reports-first-contact", percent(measures.first_contact), Behind::FirstContact)
            .note(words.tell("reports-in-runs", &[("count", measures.first_contact_runs.into())])),
        row("reports-resolution", say.or_none(measures.resolution_min, |min| lasting(words, min)), Behind::Resolved),
        row("reports-repeat-contact", percent(measures.repeat_contact), Behind::Replayed).asking(Measure::Repeat),
        row("reports-retention", percent(measures.retention), Behind::All).asking(Measure::Staying),
        row("reports-paradox", words.count(measures.paradox), Behind::Paradox),
    ];
    let runs = say.report.about.runs;
    let note = (measures.replayed < runs)
        .then(|| words.tell("reports-measures-note", &[("count", measures.replayed.into()), ("all", runs.into())]));
    MeasuresView { stars: stars.collect(), rows, note }
}

/// A figure as if nothing had failed, and as it came to be.
fn both(say: &Say<'_>, (before, after): (Option<f64>, Option<f64>), said: impl Fn(f64) -> String) -> String {
    say.or_none(before.zip(after), |(before, after)| {
        let (before, after) = (said(before), said(after));
        say.words.tell("reports-before-after", &[("before", (&before).into()), ("after", (&after).into())])
    })
}

/// Points with their sign.
fn signed(say: &Say<'_>, points: f64) -> String {
    let whole = points.round();
    let figure = say.words.number(whole.abs(), 0);
    match whole {
        0.0 => figure,
        whole if whole < 0.0 => format!("−{figure}"),
        _ => format!("+{figure}"),
    }
}

/// A time in the unit in which people would say it.
pub(in crate::ui::screens) fn lasting(words: &Words, minutes: f64) -> String {
    let (name, figure) = match minutes {
        m if m < HOURS => ("reports-minutes", words.number(m, 0)),
        m if m < DAYS => ("reports-hours", words.number(m / 60.0, 1)),
        m => ("reports-days", words.number(m / 1440.0, 1)),
    };
    words.tell(name, &[("figure", (&figure).into())])
}

pub(super) fn money(say: &Say<'_>) -> MoneyView {
    let words = say.words;
    let Some(money) = &say.report.money else {
        return MoneyView { sub: words.say("reports-money-none").to_owned(), rows: Vec::new(), others: None };
    };
    let currency = Currency { code: money.currency.as_str().into() };
    let row = |name, sum: f64| Figure::new(words.say(name), currency.told_whole(words, sum), say.way(Behind::Money));
    let others = money.others.iter().map(|(code, runs, _)| {
        let runs = words.tell("reports-runs", &[("count", (*runs).into())]);
        format!("{code}: {runs}")
    });
    let others = others.collect::<Vec<_>>().join(", ");
    let put = [("currency", (&money.currency).into()), ("count", money.runs.into())];
    MoneyView {
        sub: words.tell("reports-money-sub", &put),
        rows: vec![
            row("reports-value-saved", money.value_saved).asking(Measure::Saved),
            row("reports-recovery-cost", money.recovery_cost).asking(Measure::Cost),
            row("reports-delay-price", money.delay_price).asking(Measure::Waiting),
            row("reports-escalation-price", money.escalation_price).asking(Measure::StepsUp),
        ],
        others: (!others.is_empty()).then(|| words.tell("reports-money-others", &[("others", (&others).into())])),
    }
}

pub(super) fn outreach(say: &Say<'_>) -> Vec<Figure> {
    let (outreach, words) = (say.report.outreach, say.words);
    if outreach.alerts == 0 {
        return Vec::new();
    }
    let row = |name, count: u32, what| Figure::new(words.say(name), words.count(count), say.way(what));
    let lifted = row("reports-outreach-lifted", outreach.lifted, Behind::Lifted);
    let mean = (outreach.lifted > 0).then(|| {
        let stars = signed_stars(say, outreach.lift / f64::from(outreach.lifted));
        words.tell("reports-outreach-lift", &[("stars", (&stars).into())])
    });
    // Who is told of those that rated higher is told of the rest as well.
    let rest = outreach.updated.saturating_sub(outreach.lifted);
    let rest = (rest > 0).then(|| words.tell("reports-outreach-rest", &[("count", rest.into())]));
    let note = [mean, rest].into_iter().flatten().collect::<Vec<_>>().join("; ");
    vec![
        row("reports-outreach-alerts", outreach.alerts, Behind::Alerts),
        row("reports-outreach-reached", outreach.reached, Behind::Reached),
        row("reports-outreach-asked", outreach.asked, Behind::Asked),
        row("reports-outreach-updated", outreach.updated, Behind::Updated),
        if note.is_empty() { lifted } else { lifted.note(note) },
    ]
}

fn signed_stars(say: &Say<'_>, stars: f64) -> String {
    let sign = if stars < 0.0 { "−" } else { "+" };
    format!("{sign}{}", say.words.number(stars.abs(), 1))
}

pub(super) fn moods(say: &Say<'_>) -> MoodsView {
    let (moods, words) = (&say.report.moods, say.words);
    let most = moods.counts.iter().map(|(_, runs)| *runs).max().unwrap_or_default();
    let rows = moods.counts.iter().map(|(mood, runs)| {
        let label = words.begun(&mood_said(say, mood));
        Figure::new(&label, words.count(*runs), say.way(Behind::All)).bar(*runs, most)
    });
    let line = if moods.people == 0 {
        words.say("reports-moods-none").to_owned()
    } else {
        words.tell("reports-moods-line", &[("count", moods.people.into())])
    };
    MoodsView { line, rows: rows.collect() }
}

/// A mood by its name, as hand-ins write it.
fn mood_said(say: &Say<'_>, name: &str) -> String {
    let known = Mood::ALL.into_iter().find(|mood| {
        format!("{mood:?}") == name || serde_json::to_value(mood).is_ok_and(|written| written.as_str() == Some(name))
    });
    let whom = say.words.say("common-feeling-sorry-for-them");
    known.map_or_else(|| name.to_owned(), |mood| terms::feeling(say.words, mood, whom))
}

pub(super) fn ready(say: &Say<'_>) -> ReadyView {
    let words = say.words;
    let Some(readiness) = &say.report.readiness else {
        return ReadyView { line: words.say("reports-ready-no-rule").to_owned() };
    };
    let (all, ready) =
        (readiness.people.len(), readiness.people.iter().filter(|person| person.missing.is_empty()).count());
    let (ready_word, all_word) = (words.number_word_first(ready), words.number_word(all));
    let put = [("count", ready.into()), ("ready", (&ready_word).into()), ("all", (&all_word).into())];
    let name = match (all, ready) {
        (0, _) => "reports-ready-nobody-there",
        (1, 1) => "reports-ready-one",
        (1, _) => "reports-ready-one-not",
        (_, 0) => "reports-ready-none",
        (all, ready) if all == ready => "reports-ready-all",
        _ => "reports-ready-some",
    };
    ReadyView { line: words.tell(name, &put) }
}
