//! Everything the conversation shows, as plain data: what the drawing reads and what tests compare.

mod at_desk;
mod coach;
mod entries;
mod people;
mod tray;
mod typing;

use serde::Serialize;

use crate::domain::ids::{Ix, Money, day_and_time};
use crate::domain::rubric::Tick;
use crate::domain::scenario::model::{Channel, Policy, Transfer};
use crate::domain::session::{Event, Place, Session};
use crate::platform::settings::Mode;
use crate::ui::screens::briefing::view::limit_words;
use crate::ui::terms;
use crate::words::Words;
use crate::workflow::retry::Again;

pub use at_desk::BoardView;
pub(in crate::ui::screens) use at_desk::name_of_card;
pub use coach::{LevelView, MeterView, PriceView};
pub use entries::Entry;
pub(in crate::ui::screens) use entries::{entries, exchange_of};
pub use people::CustomerView;
pub(in crate::ui::screens) use people::{customer_view, present};
pub use tray::{CardView, OfferState, OfferView, ReplyView};
pub use typing::{BeyondView, QuestionView, RatingView, TypingView};
pub(in crate::ui::screens) use typing::{levels, next};
pub(super) use typing::{rating_view, typing_view};

/// The conversation as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// `Decision 2 of 6`; beyond a good run's length, or where there is none, `Decision 7`.
    pub decision: String,
    /// The same in figures alone, where there is little room: `2 of 6`.
    pub decision_short: String,
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
    /// The same, as it is read out.
    pub given_bar: String,
    /// Share of the authority used, 0–1.
    pub given_share: f32,
    /// What holds for it, in a sentence.
    pub limit_words: String,
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
    /// Who stands above, as long as the case is with the trainee.
    pub above: Option<String>,
    /// Nobody is spoken with: what stands in the place of a customer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub board: Option<BoardView>,
    /// It began at the desk of an inbox, which can be looked at from here.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub can_look_at_desk: bool,
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
    Letter(Vec<(String, String)>),
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
    /// The words of the language it is shown in.
    pub words: &'a Words,
}

/// Everybody as seen: the one in the picture, then those who are not.
pub(in crate::ui::screens) fn people(words: &Words, session: &Session) -> Vec<CustomerView> {
    let first = people::customer_view(words, session, people::present(session));
    std::iter::once(first).chain(people::others(words, session)).collect()
}

/// Builds the view of a session.
pub fn view(session: &Session, about: &About<'_>) -> View {
    let (scenario, play, stage) = (session.scenario(), session.play(), session.stage());
    let coach = about.mode == Mode::Coach;
    let words = about.words;
    let clock = words.story_time(&stage.clock(play));
    let (weekday, time) = day_and_time(&clock);
    let limit = scenario.authority.get(usize::from(play.level())).copied().unwrap_or_default();
    let used = stage.authority_used(play);
    let (exchange, switches) = entries::exchange(words, session, about.again);
    let mut customer = people::customer_view(words, session, people::present(session));
    let board = at_desk::board(words, session);
    // Where nobody is spoken with there is nobody to feel anything.
    let with_feelings = coach && board.is_none();
    if coach {
        people::say_what_is_hidden(words, session, &mut customer);
    }
    let (decision, decision_short) = decision(words, session, about.decisions);
    let given = [("used", scenario.currency.told(words, used)), ("limit", scenario.currency.told(words, limit))];
    let given = given.each_ref().map(|(name, amount)| (*name, amount.into()));
    View {
        title: scenario.title.clone(),
        decision,
        decision_short,
        mode: mode_words(session, about),
        mode_short: mode_short(session, about).to_owned(),
        channel: scenario.channel,
        switches,
        others: people::others(words, session),
        whom: people::whom(words, session),
        day: day(session),
        // A letter's head names one who wrote first; from a desk one writes to those who did not.
        head: head(words, session, &customer, weekday)
            .filter(|head| !(at_desk::is_inbox(session) && matches!(head, HeadView::Letter(_)))),
        spoken: spoken(words, &exchange, (&customer, board.is_some())),
        clock: time.to_owned(),
        when: clock.clone(),
        weekday: weekday.to_owned(),
        exchange,
        customer,
        replies: tray::replies(words, session, about.again),
        card: tray::card(words, session),
        file: at_desk::file(words, session)
            .unwrap_or_else(|| stage.file(session.play()).map(|f| (f.label.clone(), stage.words(&f.text))).collect()),
        policy: policies(words, session, about.today),
        offers: (0..scenario.offers.len())
            .filter_map(|i| tray::offer_view(words, session, Ix::new(i), (limit, used)))
            .collect(),
        given: words.tell("conversation-given", &given),
        given_bar: words.tell("conversation-given-bar", &given),
        given_share: share(used, limit),
        limit_words: limit_words(scenario, words),
        found: found(session),
        note: [&play.note.cause, &play.note.remedy, &play.note.promise, &play.note.preference].map(Clone::clone),
        documented: play.ticks().any(|(t, on)| on && t == Tick::Documented),
        hint: if coach { coach::hint(words, session) } else { None },
        ticks: if coach {
            play.ticks().map(|(t, on)| (terms::tick(words, t).to_owned(), on)).collect()
        } else {
            Vec::new()
        },
        meters: if with_feelings { coach::meters(session) } else { Vec::new() },
        levels: if coach { coach::levels(words, session) } else { Vec::new() },
        price: if with_feelings { coach::price(words, session) } else { None },
        handing_over: handing_over(words, session),
        seconds: session.scene().map_or(0, |s| s.seconds),
        above: scenario.consult.above.clone().filter(|_| session.play().level() == 0),
        costs: [scenario.consult.breath, scenario.consult.colleague, scenario.consult.hand_over]
            .map(|minutes| cost_words(words, minutes)),
        board,
        can_look_at_desk: at_desk::can_look(session),
    }
}

/// House rules and law, with their dates held against the month today.
pub(in crate::ui::screens) fn policies(words: &Words, session: &Session, today: (i16, i8)) -> Vec<PolicyView> {
    let card = |p: &Policy| PolicyView {
        text: session.stage().words(&p.text),
        source: policy_source(words, &p.source, &p.as_of, today),
        old: is_old(&p.as_of, today),
    };
    session.scenario().policy.iter().map(card).collect()
}

/// What a move costs in time: `2 min`, or in seconds below one.
pub(in crate::ui::screens) fn cost_words(words: &Words, minutes: f64) -> String {
    match minutes {
        m if m <= 0.0 => words.say("conversation-cost-nothing").to_owned(),
        m if m < 0.95 => words.tell("conversation-cost-seconds", &[("seconds", whole(m * 60.0).into())]),
        m => words.tell("conversation-cost-minutes", &[("minutes", whole(m).into())]),
    }
}

/// To the nearest whole number.
fn whole(value: f64) -> i64 {
    value.round_ties_even() as i64
}

/// Which decision it is, in words and in figures alone.
fn decision(words: &Words, session: &Session, all: Option<usize>) -> (String, String) {
    if let Some(standing) = at_desk::standing(words, session) {
        return standing;
    }
    let waiting = usize::from(matches!(session.play().place, Place::Card(_)));
    let number = session.events().filter(|e| matches!(e, Event::Scene { .. })).count() + waiting;
    match all {
        Some(all) if number <= all => {
            let put = [("number", number.into()), ("all", all.into())];
            (words.tell("conversation-decision-of", &put), words.tell("conversation-decision-of-short", &put))
        }
        _ => (words.tell("conversation-decision", &[("number", number.into())]), number.to_string()),
    }
}

fn mode_words(session: &Session, about: &About<'_>) -> String {
    let words = about.words;
    let name = terms::mode(words, about.mode);
    let mode = ("mode", name.into());
    match about.mode {
        // Nothing is waited for any more.
        _ if session.is_over() => name.to_owned(),
        _ if about.again.is_some() => words.tell("conversation-mode-again", &[mode]),
        Mode::Coach | Mode::Workshop => words.tell("conversation-mode-no-clock", &[mode]),
        Mode::Practice | Mode::Assessment => {
            words.tell("conversation-mode-clock", &[mode, ("clock", about.clock_words.into())])
        }
    }
}

fn mode_short<'a>(session: &Session, about: &About<'a>) -> &'a str {
    let is_again = about.again.is_some() && !session.is_over();
    if is_again { about.words.say("conversation-again") } else { terms::mode(about.words, about.mode) }
}

fn day(session: &Session) -> Option<DayView> {
    let clock = session.scenario().clock.as_ref()?;
    Some(DayView {
        gone: clock.gone(session.play().story_min)?,
        start: clock.from.clock(),
        says: clock.says.clone(),
        marks: clock.marks.iter().map(|mark| (clock.share(mark), mark.says.clone())).collect(),
    })
}

fn head(words: &Words, session: &Session, customer: &CustomerView, weekday: &str) -> Option<HeadView> {
    let scenario = session.scenario();
    let label = |name: &'static str| words.say(name).to_owned();
    let starts = words.story_time(&scenario.starts.said_in(scenario.told_in()));
    let began = match day_and_time(&starts) {
        (day, time) if day == weekday => time,
        _ => &starts,
    };
    let elsewhere = customer.channel != scenario.channel;
    match customer.channel {
        // A case that goes on with a call or a message.
        Channel::Phone if elsewhere => Some(HeadView::Call(label("conversation-on-the-line"))),
        Channel::Chat | Channel::Messaging if elsewhere => {
            Some(HeadView::Chat(customer.name.clone(), weekday.to_owned()))
        }
        Channel::FaceToFace | Channel::Gate | Channel::Ward => None,
        Channel::Phone => Some(HeadView::Call(match session.play().story_min {
            m if m < 1.0 => label("conversation-on-the-line"),
            m if m < 120.0 => words.tell("conversation-on-the-line-for", &[("minutes", whole(m).into())]),
            _ => words.tell("conversation-began", &[("time", (&starts).into())]),
        })),
        Channel::Chat | Channel::Messaging => {
            let since = words.tell("conversation-since", &[("time", began.into())]);
            Some(HeadView::Chat(customer.name.clone(), since))
        }
        Channel::Email => Some(HeadView::Letter(vec![
            (label("conversation-letter-from"), customer.name.clone()),
            (label("conversation-letter-to"), label("conversation-letter-you")),
            (label("conversation-letter-subject"), subject(session, customer)),
        ])),
        Channel::Letter => Some(HeadView::Letter(vec![
            (label("conversation-letter-from"), customer.name.clone()),
            (label("conversation-letter-about"), scenario.title.clone()),
        ])),
    }
}

/// What they wrote as the subject of their e-mail.
fn subject(session: &Session, customer: &CustomerView) -> String {
    let scenario = session.scenario();
    let own = session.stage().words(&scenario.customer(Ix::new(customer.position)).subject);
    if own.is_empty() { scenario.title.clone() } else { own }
}

/// The latest words of theirs, or what is seen, and how they take it.
fn spoken(words: &Words, exchange: &[Entry], (customer, is_nobody): (&CustomerView, bool)) -> String {
    let latest = exchange.iter().rev().find_map(|entry| match entry {
        Entry::Theirs { by, text, .. } => {
            let by = by.as_ref().unwrap_or(&customer.short);
            Some(words.tell("conversation-spoken-words", &[("name", by.into()), ("words", text.into())]))
        }
        Entry::Seen(text) => Some(text.clone()),
        _ => None,
    });
    if is_nobody {
        return latest.unwrap_or_default();
    }
    let mood = lower_first(&customer.mood);
    let (name, mood) = (("name", (&customer.short).into()), ("mood", (&mood).into()));
    match &latest {
        Some(latest) => words.tell("conversation-spoken", &[("latest", latest.into()), name, mood]),
        None => words.tell("conversation-spoken-mood", &[name, mood]),
    }
}

fn share(used: Money, limit: Money) -> f32 {
    if limit.0 > 0 { (used.0 as f32 / limit.0 as f32).clamp(0.0, 1.0) } else { 0.0 }
}

fn policy_source(words: &Words, source: &str, as_of: &str, today: (i16, i8)) -> String {
    let date = policy_date(words, as_of, today);
    if source.is_empty() {
        return date;
    }
    words.tell("conversation-policy-source", &[("source", source.into()), ("date", (&date).into())])
}

/// The date of a policy card, with a word when it is older than a year.
pub fn policy_date(words: &Words, as_of: &str, today: (i16, i8)) -> String {
    let month = month_words(words, as_of);
    let put = [("month", (&month).into())];
    if is_old(as_of, today) {
        words.tell("conversation-policy-date-old", &put)
    } else {
        words.tell("conversation-policy-date", &put)
    }
}

/// Whether a card's date, `2026-11`, lies more than a year before a year and month.
pub fn is_old(as_of: &str, (year, month): (i16, i8)) -> bool {
    let read = as_of.split_once('-').and_then(|(y, m)| Some((y.parse::<i16>().ok()?, m.get(..2)?.parse::<i8>().ok()?)));
    read.is_some_and(|(y, m)| i32::from(year - y) * 12 + i32::from(month) - i32::from(m) > 12)
}

/// `2026-11` as people write it: `November 2026`.
fn month_words(words: &Words, as_of: &str) -> String {
    let parsed = as_of.split_once('-').and_then(|(year, month)| {
        let month: i64 = month.get(..2).unwrap_or(month).parse().ok()?;
        let month = (1..=12).contains(&month).then(|| words.month(month))?;
        Some(words.tell("conversation-policy-month", &[("month", month.into()), ("year", year.into())]))
    });
    parsed.unwrap_or_else(|| as_of.to_owned())
}

/// The same words, to stand within a sentence.
pub(super) fn lower_first(words: &str) -> String {
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_lowercase().chain(letters).collect())
}

fn found(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let known = scenario.hidden.iter().enumerate().filter(|(i, _)| session.play().knows(*i));
    known.map(|(_, hidden)| session.stage().words(&hidden.text)).collect()
}

fn handing_over(words: &Words, session: &Session) -> Option<String> {
    let prepared =
        session.steps().iter().rev().take_while(|step| !step.events.iter().any(|e| matches!(e, Event::Turn(_))));
    let how = prepared.flat_map(|step| &step.events).find_map(|event| match event {
        Event::HandOverPrepared { how } => Some(*how),
        _ => None,
    })?;
    let name = match how {
        Transfer::Warm => "conversation-hands-over-with",
        Transfer::Cold => "conversation-hands-over-without",
    };
    Some(words.say(name).to_owned())
}
