//! A walk: a played conversation as a text file that reads like one, and what it expects of mood,
//! levels and ending. Walks prove a case: its author plays it the best, a mediocre and the worst way,
//! and every later change has to keep those promises.
//!
//! One step a line; `#` starts a comment. See `docs/walks.md` for the words.

use std::sync::Arc;

use crate::domain::ids::{CardId, OfferId, ReplyId};
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::{ConsultKind, Mood, Scenario, Transfer};
use crate::domain::session::{CardAnswer, CaseNote, DESK, Event, Move, Refusal, Session};

/// A line of a walk that cannot be read or does not come true.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mismatch {
    /// Counted from 1.
    pub line: usize,
    /// What was expected and what was found.
    pub what: String,
}

/// A walk played to its last line.
#[derive(Debug, Clone)]
pub struct Walked {
    /// The run as far as it went.
    pub session: Session,
    /// Every expectation that did not come true; empty if the walk passes.
    pub mismatches: Vec<Mismatch>,
}

/// Plays a walk against a scenario. A line that cannot be played ends the walk there.
pub fn walk(scenario: Arc<Scenario>, text: &str) -> Walked {
    let lines = || text.lines().enumerate().map(|(i, line)| (i + 1, line.split('#').next().unwrap_or("").trim()));
    let seed = lines().find_map(|(_, line)| line.strip_prefix("seed:")?.trim().parse().ok()).unwrap_or(1);
    let mut walked = Walked { session: Session::start(scenario, seed), mismatches: Vec::new() };
    for (number, line) in lines().filter(|(_, line)| !line.is_empty()) {
        let step = line.split_once(':').map_or((line, ""), |(word, rest)| (word.trim(), rest.trim()));
        match take(&mut walked.session, step) {
            Ok(()) => {}
            Err(Stop::Expected(what)) => walked.mismatches.push(Mismatch { line: number, what }),
            Err(Stop::Stuck(what)) => {
                walked.mismatches.push(Mismatch { line: number, what });
                break;
            }
        }
    }
    walked
}

enum Stop {
    /// The walk goes on; something was not as it said.
    Expected(String),
    /// The walk cannot go on.
    Stuck(String),
}

fn take(session: &mut Session, (word, rest): (&str, &str)) -> Result<(), Stop> {
    match word {
        "seed" => rest.parse::<u64>().map(|_| ()).map_err(|_| Stop::Stuck(format!("“{rest}” is not a seed"))),
        "she" | "he" | "they" | "hears" => expect_said(session, rest),
        "say" => {
            let id = rest.split("  ").next().unwrap_or(rest).trim();
            play(session, Move::Choose { reply: ReplyId::from(id) })
        }
        "type" => {
            let scene = place(session);
            let stuck = |refusal: Refusal| Stop::Stuck(format!("in {scene}: {refusal}"));
            let reading = session.read(rest).map_err(stuck)?;
            session.say(reading.say, rest, 0).map(|_| ()).map_err(stuck)
        }
        "scene" => {
            let found = place(session);
            expect(found == rest, || format!("expected to stand in {rest}, found {found}"))
        }
        "silence" => play(session, Move::Silence),
        "offer" => play(session, Move::Attach { offer: OfferId::from(rest) }),
        "take-back" => play(session, Move::Remove { offer: OfferId::from(rest) }),
        "file" => play(session, Move::Consult(ConsultKind::CaseFile)),
        "policy" => play(session, Move::Consult(ConsultKind::Policy)),
        "colleague" => play(session, Move::Consult(ConsultKind::Colleague)),
        "breath" => play(session, Move::Breath),
        "hand-over" if rest == "cold" => play(session, Move::HandOver(Transfer::Cold)),
        "hand-over" => play(session, Move::HandOver(Transfer::Warm)),
        "keep" => play(session, Move::Card(CardAnswer::Keep)),
        "skip" => play(session, Move::Card(CardAnswer::Skip)),
        "delegate" => play(session, Move::Card(CardAnswer::Delegate)),
        "open" => play(session, Move::Open { card: CardId::from(rest) }),
        "close" => play(session, Move::CloseInbox),
        "tokens" => {
            let found = session.play().desk().map_or(0, |desk| desk.tokens_left);
            expect(found.to_string() == rest, || format!("expected {rest} tokens to be left, found {found}"))
        }
        "reached" | "updated-ratings" | "alerts" | "lift" => expect_portfolio(session, word, rest),
        "note" => play(session, Move::Note(note(rest))),
        "mood" => expect_mood(session, rest),
        "rated" => expect_rated(session, rest),
        "ending" => {
            let found = session.ending().map_or_else(|| "none yet".to_owned(), |(id, _)| id.to_string());
            expect(found == rest, || format!("expected the ending {rest}, found {found}"))
        }
        "csat" => expect_range(session.survey().map(|c| c.case.csat), rest, "csat"),
        "stays" => expect_range(session.survey().map(|c| c.case.retention), rest, "stays"),
        "updated" => expect_range(session.play().updated.as_ref().map(|c| c.case.csat), rest, "updated csat"),
        "paradox" => {
            let found = session.survey().is_some_and(|c| c.case.paradox);
            expect(found == (rest == "yes"), || {
                format!("expected paradox {rest}, found {}", if found { "yes" } else { "no" })
            })
        }
        "survey" => {
            let found = session.events().find_map(|e| match e {
                Event::Ended { survey, .. } => Some(survey.clone()),
                _ => None,
            });
            let found = found.unwrap_or_default();
            expect(found.contains(rest), || format!("expected the survey to say “{rest}”, found “{found}”"))
        }
        other => Err(Stop::Stuck(format!("“{other}” is not a step of a walk"))),
    }
}

/// Where a run stands, in a word.
fn place(session: &Session) -> String {
    let end = if session.is_over() { "the end" } else { DESK };
    session.scene().map_or(end, |scene| scene.id.as_str()).to_owned()
}

fn play(session: &mut Session, mv: Move) -> Result<(), Stop> {
    let open = session.choices().into_iter().map(|c| c.id.to_string()).collect::<Vec<_>>().join(", ");
    let scene = place(session);
    session.apply(mv, 0).map(|_| ()).map_err(|refusal| Stop::Stuck(format!("in {scene}: {refusal} (open: {open})")))
}

fn expect_portfolio(session: &Session, word: &str, rest: &str) -> Result<(), Stop> {
    let Some(found) = session.portfolio() else {
        return Err(Stop::Stuck(format!("“{word}” is asked of an inbox, and this case has none")));
    };
    let count = |found: u32| expect(found.to_string() == rest, || format!("expected {word} {rest}, found {found}"));
    match word {
        "reached" => count(found.reached),
        "updated-ratings" => count(found.updated),
        "alerts" => count(found.next_alerts.map_or(0, |(now, _)| now)),
        _ if found.lift.is_none() => {
            Err(Stop::Expected(format!("expected a lift of {rest}, and no rating is updated")))
        }
        _ => expect_range(found.lift, rest, word),
    }
}

fn note(text: &str) -> CaseNote {
    let mut parts = text.split('|').map(|part| part.trim().to_owned());
    let mut next = || parts.next().unwrap_or_default();
    CaseNote { cause: next(), remedy: next(), promise: next(), preference: next() }
}

fn expect(holds: bool, what: impl FnOnce() -> String) -> Result<(), Stop> {
    if holds { Ok(()) } else { Err(Stop::Expected(what())) }
}

/// What was last heard or seen: everything since the trainee's last turn, or since the start.
fn latest(session: &Session) -> String {
    let events: Vec<&Event> = session.events().collect();
    let since = events.iter().rposition(|e| matches!(e, Event::Turn(_))).unwrap_or(0);
    let words = events.iter().skip(since).filter_map(|event| match event {
        Event::Narration { text }
        | Event::Line { text, .. }
        | Event::Reaction { text, .. }
        | Event::OfferRefused { text, .. }
        | Event::Demand { text, .. }
        | Event::WalkedOut { text }
        | Event::Card { text, .. } => Some(text.as_str()),
        _ => None,
    });
    words.collect::<Vec<_>>().join(" / ")
}

fn expect_said(session: &Session, words: &str) -> Result<(), Stop> {
    let heard = latest(session);
    expect(heard.to_lowercase().contains(&words.to_lowercase()), || {
        format!("expected to hear “{words}”, heard “{heard}”")
    })
}

fn expect_mood(session: &Session, mood: &str) -> Result<(), Stop> {
    let last = session.events().filter_map(|event| match event {
        Event::Reaction { mood, .. } => Some(*mood),
        _ => None,
    });
    let found = last.last().map_or("none yet", mood_word);
    expect(found == mood, || format!("expected the mood {mood}, found {found}"))
}

/// The word for a mood in walks.
pub fn mood_word(mood: Mood) -> &'static str {
    match mood {
        Mood::Settled => "settled",
        Mood::Annoyed => "annoyed",
        Mood::Angry => "angry",
        Mood::Furious => "furious",
        Mood::Limit => "limit",
    }
}

fn expect_rated(session: &Session, wanted: &str) -> Result<(), Stop> {
    let found = session.turns().last().map(|turn| {
        let letter =
            |d: Dimension| format!("{}{}", d.name().chars().next().unwrap_or('?'), level(turn.rated.rating.get(d)));
        Dimension::ALL.map(letter).join(" ")
    });
    let found = found.unwrap_or_else(|| "no turn yet".to_owned());
    expect(found == wanted, || format!("expected the levels {wanted}, found {found}"))
}

fn level(level: Option<Level>) -> String {
    level.map_or_else(|| "-".to_owned(), |l| l.get().to_string())
}

fn expect_range(found: Option<f64>, range: &str, what: &str) -> Result<(), Stop> {
    let bounds = range
        .split_once("..")
        .and_then(|(lo, hi)| Some((lo.trim().parse::<f64>().ok()?, hi.trim().parse::<f64>().ok()?)));
    let Some((low, high)) = bounds else {
        return Err(Stop::Stuck(format!("“{range}” is not a range such as 4.5..5.0")));
    };
    match found {
        Some(found) => expect((low..=high).contains(&found), || format!("expected {what} {range}, found {found:.3}")),
        None => Err(Stop::Expected(format!("expected {what} {range}, but no survey has come back"))),
    }
}
