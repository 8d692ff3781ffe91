//! Everything the conversation shows, as plain data: what the drawing reads and what tests compare.

mod coach;
mod entries;
mod people;
mod tray;
mod typing;

use serde::Serialize;

use crate::domain::ids::{Ix, Money, day_and_time};
use crate::domain::rubric::Tick;
use crate::domain::scenario::model::{Channel, Transfer};
use crate::domain::session::{Event, Place, Session};
use crate::platform::settings::Mode;
use crate::workflow::retry::Again;

pub use coach::{LevelView, MeterView, PriceView};
pub use entries::Entry;
pub(in crate::ui::screens) use entries::{entries, exchange_of};
pub use people::CustomerView;
pub(in crate::ui::screens) use people::customer_view;
pub use tray::{CardView, OfferState, OfferView, ReplyView};
pub use typing::{QuestionView, RatingView, TypingView};
pub(super) use typing::{rating_view, typing_view};

/// The conversation as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// `Decision 2 of 6`; beyond a good run's length, or where there is none, `Decision 7`.
    pub decision: String,
    /// `Practice, clock on`.
    pub mode: String,
    /// The same in a word, where there is little room: `Assessment`, `another try`.
    pub mode_short: String,
    /// How the case comes in; a scene of it may come another way.
    pub channel: Channel,
    /// From which line on they talk in another way, and in which; the lines before the first are as the case comes in.
    pub switches: Vec<(usize, Channel)>,
    /// The customer, as seen.
    pub customer: CustomerView,
    /// In a group, those who are not in the picture.
    pub others: Vec<CustomerView>,
    /// In a group, whom one speaks to.
    pub whom: Option<String>,
    /// `19:43`.
    pub clock: String,
    /// `Friday`.
    pub weekday: String,
    /// Both, in the language of the case: `Friday 19:43`.
    pub when: String,
    /// The case's line of time, while it says something.
    pub day: Option<DayView>,
    /// What stands over the exchange: a call's length, a letter's head.
    pub head: Option<HeadView>,
    /// What a screen reader is told after each turn: the latest words, and the mood.
    pub spoken: String,
    /// What was said and seen, oldest first.
    pub exchange: Vec<Entry>,
    /// What may be answered; empty while a card waits.
    pub replies: Vec<ReplyView>,
    /// A card that waits for an answer.
    pub card: Option<CardView>,
    /// The customer's record: label and text.
    pub file: Vec<(String, String)>,
    /// House rules and law: text, source, date.
    pub policy: Vec<PolicyView>,
    /// What may be offered.
    pub offers: Vec<OfferView>,
    /// `$19 of $60`.
    pub given: String,
    /// Share of the authority used, 0–1.
    pub given_share: f32,
    /// What was found out by listening.
    pub found: Vec<String>,
    /// The case note: cause, remedy, promise, preference.
    pub note: [String; 4],
    /// Whether the note says all a colleague needs.
    pub documented: bool,
    /// Coach only: a question for this decision.
    pub hint: Option<String>,
    /// Coach only: the eleven ticks.
    pub ticks: Vec<(String, bool)>,
    /// Coach only: anger, trust and patience with their last change.
    pub meters: Vec<MeterView>,
    /// Coach only: the levels of the last reply.
    pub levels: Vec<LevelView>,
    /// Coach only: what it would take to settle now, and why.
    pub price: Option<PriceView>,
    /// A hand-over goes with the next reply.
    pub handing_over: Option<String>,
    /// Seconds allowed for this decision at ×1.
    pub seconds: u32,
    /// Breath and colleague cost these minutes, in words.
    pub costs: [String; 3],
}

/// The case's day as a line.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DayView {
    /// How much of it has gone, 0–1.
    pub gone: f32,
    /// Words at its start, `19:30`.
    pub start: String,
    /// Words beside the clock.
    pub says: String,
    /// Moments on it, 0–1, with their words.
    pub marks: Vec<(f32, String)>,
}

/// What stands over the exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum HeadView {
    /// A call, and how long it has lasted: `On the line for 4 min`.
    Call(String),
    /// A chat or messages: with whom, and since when.
    Chat(String, String),
    /// A letter or an e-mail: label and text of each row.
    Letter(Vec<(&'static str, String)>),
}

/// A line of the policy card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PolicyView {
    /// The rule.
    pub text: String,
    /// Source and date in words.
    pub source: String,
    /// It is older than a year.
    pub old: bool,
}

/// What a view is built for, besides the session.
#[derive(Debug, Clone, Copy)]
pub struct About<'a> {
    /// Coach, Practice or Assessment.
    pub mode: Mode,
    /// The clock, in words.
    pub clock_words: &'a str,
    /// How many decisions a good run takes, if known.
    pub decisions: Option<usize>,
    /// Year and month today; they tell an old policy card.
    pub today: (i16, i8),
    /// Where this run was begun again, if it was.
    pub again: Option<&'a Again>,
}

/// Everybody as seen: the one in the picture, then those who are not.
pub(in crate::ui::screens) fn people(session: &Session) -> Vec<CustomerView> {
    let first = people::customer_view(session, people::present(session));
    std::iter::once(first).chain(people::others(session)).collect()
}

/// Builds the view of a session.
pub fn view(session: &Session, about: &About<'_>) -> View {
    let (scenario, play, stage) = (session.scenario(), session.play(), session.stage());
    let coach = about.mode == Mode::Coach;
    let clock = stage.clock(play);
    let (weekday, time) = day_and_time(&clock);
    let limit = scenario.authority.get(usize::from(play.level())).copied().unwrap_or_default();
    let used = stage.authority_used(play);
    let (exchange, switches) = entries::exchange(session, about.again);
    let mut customer = people::customer_view(session, people::present(session));
    if coach {
        people::say_what_is_hidden(session, &mut customer);
    }
    View {
        title: scenario.title.clone(),
        decision: decision(session, about.decisions),
        mode: mode_words(session, about),
        mode_short: mode_short(session, about).to_owned(),
        channel: scenario.channel,
        switches,
        others: people::others(session),
        whom: people::whom(session),
        day: day(session),
        head: head(session, &customer, weekday),
        spoken: spoken(&exchange, &customer),
        clock: time.to_owned(),
        when: clock.clone(),
        weekday: weekday.to_owned(),
        exchange,
        customer,
        replies: tray::replies(session, about.again),
        card: tray::card(session),
        file: scenario.case_file.iter().map(|f| (f.label.clone(), stage.words(&f.text))).collect(),
        policy: scenario
            .policy
            .iter()
            .map(|p| PolicyView {
                text: stage.words(&p.text),
                source: policy_source(&p.source, &p.as_of, about.today),
                old: is_old(&p.as_of, about.today),
            })
            .collect(),
        offers: (0..scenario.offers.len()).filter_map(|i| tray::offer_view(session, Ix::new(i), limit, used)).collect(),
        given: format!("{} of {}", scenario.currency.show(used), scenario.currency.show(limit)),
        given_share: share(used, limit),
        found: found(session),
        note: [&play.note.cause, &play.note.remedy, &play.note.promise, &play.note.preference].map(Clone::clone),
        documented: play.ticks().any(|(t, on)| on && t == Tick::Documented),
        hint: if coach { coach::hint(session) } else { None },
        ticks: if coach { play.ticks().map(|(t, on)| (t.name().to_owned(), on)).collect() } else { Vec::new() },
        meters: if coach { coach::meters(session) } else { Vec::new() },
        levels: if coach { coach::levels(session) } else { Vec::new() },
        price: if coach { coach::price(session) } else { None },
        handing_over: handing_over(session),
        seconds: session.scene().map_or(0, |s| s.seconds),
        costs: [scenario.consult.breath, scenario.consult.colleague, scenario.consult.hand_over].map(cost_words),
    }
}

/// What a move costs in time: `2 min`, or in seconds below one.
fn cost_words(minutes: f64) -> String {
    match minutes {
        m if m <= 0.0 => "free".to_owned(),
        m if m < 0.95 => format!("{:.0} s", m * 60.0),
        m => format!("{m:.0} min"),
    }
}

fn decision(session: &Session, all: Option<usize>) -> String {
    let waiting = usize::from(matches!(session.play().place, Place::Card(_)));
    let number = session.events().filter(|e| matches!(e, Event::Scene { .. })).count() + waiting;
    match all {
        Some(all) if number <= all => format!("Decision {number} of {all}"),
        _ => format!("Decision {number}"),
    }
}

fn mode_words(session: &Session, about: &About<'_>) -> String {
    let name = mode_name(about.mode);
    match about.mode {
        // Nothing is waited for any more.
        _ if session.is_over() => name.to_owned(),
        _ if about.again.is_some() => format!("{name}, {AGAIN}"),
        Mode::Coach => format!("{name}, no clock"),
        Mode::Practice | Mode::Assessment => format!("{name}, {}", about.clock_words),
    }
}

fn mode_short(session: &Session, about: &About<'_>) -> &'static str {
    if about.again.is_some() && !session.is_over() { AGAIN } else { mode_name(about.mode) }
}

fn mode_name(mode: Mode) -> &'static str {
    match mode {
        Mode::Coach => "Coach",
        Mode::Practice => "Practice",
        Mode::Assessment => "Assessment",
    }
}

/// What a run begun again from one of its decisions is.
const AGAIN: &str = "another try";

fn day(session: &Session) -> Option<DayView> {
    let clock = session.scenario().clock.as_ref()?;
    Some(DayView {
        gone: clock.gone(session.play().story_min)?,
        start: clock.from.clock(),
        says: clock.says.clone(),
        marks: clock.marks.iter().map(|mark| (clock.share(mark), mark.says.clone())).collect(),
    })
}

fn head(session: &Session, customer: &CustomerView, weekday: &str) -> Option<HeadView> {
    let scenario = session.scenario();
    let began = scenario.starts.said_in(scenario.told_in());
    let began = match day_and_time(&began) {
        (day, time) if day == weekday => time.to_owned(),
        _ => began,
    };
    let elsewhere = customer.channel != scenario.channel;
    match customer.channel {
        // A case that goes on with a call or a message.
        Channel::Phone if elsewhere => Some(HeadView::Call("On the line".to_owned())),
        Channel::Chat | Channel::Messaging if elsewhere => {
            Some(HeadView::Chat(customer.name.clone(), weekday.to_owned()))
        }
        Channel::FaceToFace | Channel::Gate | Channel::Ward => None,
        Channel::Phone => Some(HeadView::Call(match session.play().story_min {
            m if m < 1.0 => "On the line".to_owned(),
            m if m < 120.0 => format!("On the line for {m:.0} min"),
            _ => format!("Began {}", scenario.starts.said_in(scenario.told_in())),
        })),
        Channel::Chat | Channel::Messaging => Some(HeadView::Chat(customer.name.clone(), format!("since {began}"))),
        Channel::Email => Some(HeadView::Letter(vec![
            ("From", customer.name.clone()),
            ("To", "You".to_owned()),
            ("Subject", scenario.title.clone()),
        ])),
        Channel::Letter => {
            Some(HeadView::Letter(vec![("From", customer.name.clone()), ("About", scenario.title.clone())]))
        }
    }
}

/// The latest words of theirs, or what is seen, and how they take it.
fn spoken(exchange: &[Entry], customer: &CustomerView) -> String {
    let latest = exchange.iter().rev().find_map(|entry| match entry {
        Entry::Theirs { by, text, .. } => Some(format!("{}: {text}", by.as_deref().unwrap_or(&customer.short))),
        Entry::Seen(text) => Some(text.clone()),
        _ => None,
    });
    format!("{} {}: {}.", latest.unwrap_or_default(), customer.short, customer.mood.to_lowercase()).trim().to_owned()
}

fn share(used: Money, limit: Money) -> f32 {
    if limit.0 > 0 { (used.0 as f32 / limit.0 as f32).clamp(0.0, 1.0) } else { 0.0 }
}

fn policy_source(source: &str, as_of: &str, today: (i16, i8)) -> String {
    let date = policy_date(as_of, today);
    if source.is_empty() { date } else { format!("{source}, {date}") }
}

/// The date of a policy card, with a word when it is older than a year.
pub fn policy_date(as_of: &str, today: (i16, i8)) -> String {
    let old = if is_old(as_of, today) { ", over a year ago" } else { "" };
    format!("as of {}{old}", month_words(as_of))
}

/// Whether a card's date, `2026-11`, lies more than a year before a year and month.
pub fn is_old(as_of: &str, (year, month): (i16, i8)) -> bool {
    let read = as_of.split_once('-').and_then(|(y, m)| Some((y.parse::<i16>().ok()?, m.get(..2)?.parse::<i8>().ok()?)));
    read.is_some_and(|(y, m)| i32::from(year - y) * 12 + i32::from(month) - i32::from(m) > 12)
}

/// `2026-11` as people write it: `November 2026`.
pub fn month_words(as_of: &str) -> String {
    let months = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ];
    let parsed = as_of.split_once('-').and_then(|(year, month)| {
        let month: usize = month.get(..2).unwrap_or(month).parse().ok()?;
        Some(format!("{} {year}", months.get(month.checked_sub(1)?)?))
    });
    parsed.unwrap_or_else(|| as_of.to_owned())
}

fn found(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let known = scenario.hidden.iter().enumerate().filter(|(i, _)| session.play().knows(*i));
    known.map(|(_, hidden)| session.stage().words(&hidden.text)).collect()
}

fn handing_over(session: &Session) -> Option<String> {
    let prepared =
        session.steps().iter().rev().take_while(|step| !step.events.iter().any(|e| matches!(e, Event::Turn(_))));
    let how = prepared.flat_map(|step| &step.events).find_map(|event| match event {
        Event::HandOverPrepared { how } => Some(*how),
        _ => None,
    })?;
    Some(match how {
        Transfer::Warm => "You hand over with this reply, with a summary.".to_owned(),
        Transfer::Cold => "You hand over with this reply, without a summary.".to_owned(),
    })
}
