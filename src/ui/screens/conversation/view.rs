//! Everything the conversation shows, as plain data: what the drawing reads and what tests compare.

use serde::Serialize;

use crate::domain::ids::{CustomerId, Ix, Money};
use crate::domain::scenario::model::{Approval, Channel, Offer, OfferKind};
use crate::domain::session::lines::{Spoken, split_speech};
use crate::domain::session::{Event, Place, Session, Stage};
use crate::platform::settings::Mode;

/// The conversation as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// `Decision 2`, or `Decision 2 of 6` once the ways through the case are known.
    pub decision: String,
    /// `Practice, clock ×1`.
    pub mode: String,
    /// The customer, as seen.
    pub customer: CustomerView,
    /// In a group, those who are not spoken to now.
    pub others: Vec<CustomerView>,
    /// `19:43`.
    pub clock: String,
    /// `Friday`.
    pub weekday: String,
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
    /// Coach only: what it would take to settle now, `$14`.
    pub price_now: Option<String>,
    /// A hand-over goes with the next reply.
    pub handing_over: Option<String>,
    /// Seconds allowed for this decision at ×1.
    pub seconds: u32,
    /// Breath and colleague cost these minutes, in words.
    pub costs: [String; 3],
}

/// The customer, as seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CustomerView {
    /// Full name.
    pub name: String,
    /// What to call them in a sentence.
    pub short: String,
    /// A line under the name.
    pub caption: String,
    /// Displayed anger, 0–100.
    pub shown_anger: f64,
    /// Trust, 0–100.
    pub trust: f64,
    /// Patience, 0–100.
    pub patience: f64,
    /// How far displayed anger fell with the last turn.
    pub anger_fell: f64,
    /// Position in the scenario's list.
    pub position: usize,
    /// Where the two talk.
    pub channel: Channel,
}

/// One line of the exchange.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum Entry {
    /// Seen rather than said.
    Seen(String),
    /// A customer's words; whose they are is said in a group only.
    Theirs {
        /// The speaker.
        by: Option<String>,
        /// The words.
        text: String,
    },
    /// The trainee's words, with what went along.
    Mine(String, Vec<String>),
    /// Something to know: a fact found, a promise made, a level raised.
    Aside(String),
    /// A new day or hour.
    Time(String),
}

/// A reply card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplyView {
    /// Identifier.
    pub id: String,
    /// The words.
    pub text: String,
    /// Offers that go along: id and label with amount.
    pub chips: Vec<(String, String)>,
}

/// A card on the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardView {
    /// When, in words.
    pub when: String,
    /// What it says.
    pub text: String,
    /// The trainee promised this.
    pub promised: bool,
    /// A colleague could do it.
    pub can_delegate: bool,
}

/// A line of the policy card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PolicyView {
    /// The rule.
    pub text: String,
    /// Source and date in words.
    pub source: String,
}

/// An offer in the tray.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OfferView {
    /// Identifier.
    pub id: String,
    /// Name.
    pub label: String,
    /// `Worth $14, costs $5`.
    pub worth: String,
    /// Where it stands.
    pub state: OfferState,
    /// The state in words.
    pub state_words: String,
}

/// Where an offer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum OfferState {
    /// Within reach.
    Open,
    /// Goes with the next reply.
    InReply,
    /// Given.
    Given,
    /// Can be said, but will come back: too high or too much.
    OverLimit,
    /// Nobody can give it.
    OutOfReach,
}

/// A meter of the coach.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct MeterView {
    /// Its name.
    pub name: &'static str,
    /// 0–100.
    pub value: f64,
    /// Change with the last turn.
    pub change: f64,
}

/// Builds the view of a session.
pub fn view(session: &Session, mode: Mode, clock_words: &str, decisions: Option<usize>) -> View {
    let (scenario, play, stage) = (session.scenario(), session.play(), session.stage());
    let coach = mode == Mode::Coach;
    let waiting = usize::from(matches!(play.place, Place::Card(_)));
    let number = session.events().filter(|e| matches!(e, Event::Scene { .. })).count() + waiting;
    let clock = stage.clock(play);
    let (weekday, time) = clock.split_once(' ').unwrap_or(("", &clock));
    let limit = scenario.authority.get(usize::from(play.level())).copied().unwrap_or_default();
    let used = stage.authority_used(play);
    let minutes = |m: f64| if m > 0.0 { format!("{m:.0} min") } else { "free".to_owned() };
    View {
        title: scenario.title.clone(),
        decision: match decisions {
            Some(all) if number <= all => format!("Decision {number} of {all}"),
            _ => format!("Decision {number}"),
        },
        mode: match mode {
            Mode::Coach => "Coach, no clock".to_owned(),
            Mode::Practice => format!("Practice, {clock_words}"),
            Mode::Assessment => format!("Assessment, {clock_words}"),
        },
        customer: customer_view(session, present_customer(session)),
        others: others(session),
        clock: time.to_owned(),
        weekday: weekday.to_owned(),
        exchange: session.events().flat_map(|event| entries(session, event)).collect(),
        replies: replies(session),
        card: card(session),
        file: scenario.case_file.iter().map(|f| (f.label.clone(), stage.words(&f.text))).collect(),
        policy: scenario
            .policy
            .iter()
            .map(|p| PolicyView { text: stage.words(&p.text), source: policy_source(&p.source, &p.as_of) })
            .collect(),
        offers: (0..scenario.offers.len()).filter_map(|i| offer_view(session, Ix::new(i), limit, used)).collect(),
        given: format!("{} of {}", scenario.currency.show(used), scenario.currency.show(limit)),
        given_share: share(used, limit),
        found: found(session),
        note: [&play.note.cause, &play.note.remedy, &play.note.promise, &play.note.preference].map(Clone::clone),
        documented: play.ticks().any(|(t, on)| on && t == crate::domain::rubric::Tick::Documented),
        hint: session.scene().filter(|_| coach).and_then(|s| s.hint.as_ref()).map(|h| stage.words(h)),
        ticks: if coach { play.ticks().map(|(t, on)| (t.name().to_owned(), on)).collect() } else { Vec::new() },
        meters: if coach { meters(session) } else { Vec::new() },
        price_now: price_now(session).filter(|_| coach),
        handing_over: handing_over(session),
        seconds: session.scene().map_or(0, |s| s.seconds),
        costs: [scenario.consult.breath, scenario.consult.colleague, scenario.consult.hand_over].map(minutes),
    }
}

fn share(used: Money, limit: Money) -> f32 {
    if limit.0 > 0 { (used.0 as f32 / limit.0 as f32).clamp(0.0, 1.0) } else { 0.0 }
}

/// The position of the customer the present scene is about.
fn present_customer(session: &Session) -> usize {
    session.scene().and_then(|s| s.to.first()).map_or(0, |c| c.get())
}

fn others(session: &Session) -> Vec<CustomerView> {
    let present = present_customer(session);
    let all = 0..session.scenario().customers.len();
    all.filter(|at| *at != present).map(|at| customer_view(session, at)).collect()
}

fn customer_view(session: &Session, at: usize) -> CustomerView {
    let (stage, play) = (session.stage(), session.play());
    let gauges = stage.gauges(&play.customers);
    let gauge = gauges.get(at).or(gauges.first()).copied();
    let names = stage.cast.names.get(at).cloned();
    let last = session.turns().last();
    let fell = last.and_then(|t| Some(t.before.get(at)?.shown_anger - t.after.get(at)?.shown_anger)).unwrap_or(0.0);
    CustomerView {
        name: names.as_ref().map(|n| n.full.clone()).unwrap_or_default(),
        short: names.map(|n| n.short).unwrap_or_default(),
        caption: stage.words(&session.scenario().customer(Ix::new(at)).caption),
        shown_anger: gauge.map_or(0.0, |g| g.shown_anger),
        trust: gauge.map_or(50.0, |g| g.trust),
        patience: gauge.map_or(50.0, |g| g.patience),
        anger_fell: fell.max(0.0),
        position: at,
        channel: session.scenario().channel,
    }
}

fn entries(session: &Session, event: &Event) -> Vec<Entry> {
    match event {
        Event::Narration { text } | Event::WalkedOut { text } => vec![Entry::Seen(text.clone())],
        Event::OfferRefused { text, .. } => spoken(text, None),
        Event::Reaction { customer, text, .. } => spoken(text, speaker(session, customer)),
        Event::Line { customer, text } | Event::Demand { customer, text } => {
            vec![Entry::Theirs { by: speaker(session, customer), text: text.clone() }]
        }
        Event::Turn(turn) if turn.reply.is_some() => {
            let labels =
                turn.offers.iter().filter_map(|id| chip(session.stage(), session.scenario().find_offer(id.as_str())?));
            vec![Entry::Mine(turn.text.clone(), labels.map(|(_, label)| label).collect())]
        }
        Event::Turn(turn) => vec![Entry::Aside(turn.text.clone())],
        Event::Found { text, .. } => vec![Entry::Aside(format!("You found out: {text}"))],
        Event::Promised { due, .. } => vec![Entry::Aside(format!("You promised this for {due}."))],
        Event::PromiseKept { .. } => vec![Entry::Aside("You kept your promise.".to_owned())],
        Event::PromiseBroken { .. } => vec![Entry::Aside("A promise was not kept.".to_owned())],
        Event::LevelRaised { level, .. } => {
            let who = ["you", "a supervisor", "a manager", "the executive desk"];
            let who = who.get(usize::from(*level)).copied().unwrap_or("somebody higher");
            vec![Entry::Aside(format!("The case is with {who} now."))]
        }
        Event::DemandDropped => vec![Entry::Seen("The wish for somebody higher is not repeated.".to_owned())],
        Event::Consulted { kind: crate::domain::scenario::model::ConsultKind::Colleague, lines, .. } => {
            vec![Entry::Aside(format!("A colleague: {}", lines.join(" ")))]
        }
        Event::Breath { .. } => vec![Entry::Aside("You took a breath.".to_owned())],
        Event::HandOverPrepared { .. } => vec![Entry::Aside("You hand over with your next reply.".to_owned())],
        Event::Noted { complete } => {
            vec![Entry::Aside(
                if *complete { "You wrote the case note." } else { "You began the case note." }.to_owned(),
            )]
        }
        Event::Card { clock, .. } => vec![Entry::Time(clock.clone())],
        Event::OutreachOpened => vec![Entry::Aside("The survey came back poor. A second chance opens.".to_owned())],
        Event::Scene { .. }
        | Event::Consulted { .. }
        | Event::Attached { .. }
        | Event::Removed { .. }
        | Event::Approved { .. }
        | Event::CardAnswered { .. }
        | Event::Survey { .. }
        | Event::Ended { .. } => Vec::new(),
    }
}

/// Whose words they are, where that could be in doubt.
fn speaker(session: &Session, customer: &CustomerId) -> Option<String> {
    let customers = &session.scenario().customers;
    let at = customers.iter().position(|known| known.id == *customer).filter(|_| customers.len() > 1)?;
    session.stage().cast.names.get(at).map(|name| name.short.clone())
}

fn spoken(text: &str, by: Option<String>) -> Vec<Entry> {
    let parts = split_speech(text).into_iter();
    parts
        .map(|part| match part {
            Spoken::Said(words) => Entry::Theirs { by: by.clone(), text: words },
            Spoken::Seen(sight) => Entry::Seen(sight),
        })
        .collect()
}

fn replies(session: &Session) -> Vec<ReplyView> {
    let stage = session.stage();
    let card = |choice: crate::domain::session::Choice| ReplyView {
        id: choice.id.to_string(),
        text: choice.text,
        chips: choice.offers.iter().filter_map(|o| chip(stage, *o)).collect(),
    };
    session.choices().into_iter().map(card).collect()
}

fn chip(stage: &Stage, offer: Ix<Offer>) -> Option<(String, String)> {
    let offer = stage.scenario.offer(offer)?;
    Some((offer.id.to_string(), format!("{}, {}", offer.label, stage.scenario.currency.show(offer.face))))
}

fn card(session: &Session) -> Option<CardView> {
    if !matches!(session.play().place, Place::Card(_)) {
        return None;
    }
    session
        .events()
        .filter_map(|event| match event {
            Event::Card { text, clock, promise, can_delegate } => Some(CardView {
                when: clock.clone(),
                text: text.clone(),
                promised: promise.is_some(),
                can_delegate: *can_delegate,
            }),
            _ => None,
        })
        .last()
}

fn policy_source(source: &str, as_of: &str) -> String {
    format!("{source}, as of {}", month_words(as_of))
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

fn offer_view(session: &Session, at: Ix<Offer>, limit: Money, used: Money) -> Option<OfferView> {
    let (scenario, play) = (session.scenario(), session.play());
    let offer = scenario.offer(at)?;
    let money = |m| scenario.currency.show(m);
    let approved = play.is_approved(at);
    let too_high = offer.level.level().is_some_and(|needed| needed > play.level()) && !approved;
    let too_much = offer.kind != OfferKind::Entitlement && used.0 + offer.face.0 > limit.0 && !approved;
    let (state, words) = if play.stands(at) {
        (OfferState::Given, "Given".to_owned())
    } else if play.attached.contains(&at) {
        (OfferState::InReply, "In your reply".to_owned())
    } else if offer.level == Approval::Nobody {
        (OfferState::OutOfReach, offer.level.who().to_owned())
    } else if too_high {
        (OfferState::OverLimit, offer.level.who().to_owned())
    } else if too_much {
        (OfferState::OverLimit, "Over your limit".to_owned())
    } else if offer.kind == OfferKind::Entitlement {
        (OfferState::Open, "Owed to them".to_owned())
    } else if approved {
        (OfferState::Open, "Approved".to_owned())
    } else {
        (OfferState::Open, "Yours to give".to_owned())
    };
    Some(OfferView {
        id: offer.id.to_string(),
        label: offer.label.clone(),
        worth: format!("Worth {}, costs {}", money(offer.face), money(offer.cost)),
        state,
        state_words: words,
    })
}

fn found(session: &Session) -> Vec<String> {
    let scenario = session.scenario();
    let known = scenario.hidden.iter().enumerate().filter(|(i, _)| session.play().knows(*i));
    known.map(|(_, hidden)| session.stage().words(&hidden.text)).collect()
}

fn meters(session: &Session) -> Vec<MeterView> {
    let gauges = session.stage().gauges(&session.play().customers);
    let at = present_customer(session);
    let last = session.turns().last();
    let Some(now) = gauges.get(at) else { return Vec::new() };
    let before = last.and_then(|turn| turn.before.get(at)).copied().unwrap_or(*now);
    vec![
        MeterView { name: "Anger", value: now.anger, change: now.anger - before.anger },
        MeterView { name: "Trust", value: now.trust, change: now.trust - before.trust },
        MeterView { name: "Patience", value: now.patience, change: now.patience - before.patience },
    ]
}

fn price_now(session: &Session) -> Option<String> {
    let gauges = session.stage().gauges(&session.play().customers);
    let price = gauges.get(present_customer(session))?.expected_concession;
    (price.0 > 0).then(|| session.scenario().currency.show(price))
}

fn handing_over(session: &Session) -> Option<String> {
    let prepared =
        session.steps().iter().rev().take_while(|step| !step.events.iter().any(|e| matches!(e, Event::Turn(_))));
    let how = prepared.flat_map(|step| &step.events).find_map(|event| match event {
        Event::HandOverPrepared { how } => Some(*how),
        _ => None,
    })?;
    Some(match how {
        crate::domain::scenario::model::Transfer::Warm => "You hand over with this reply, with a summary.".to_owned(),
        crate::domain::scenario::model::Transfer::Cold => {
            "You hand over with this reply, without a summary.".to_owned()
        }
    })
}
