//! What one phone is told of the room. Before the reveal that is the customer, what can be said, and what this very seat answered:
//! no rating, no reason, no count and no other person's answer is in it, so no edited page can show one. Of another seat there is
//! never a name or a number.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::rubric::Rating;
use crate::domain::session::speech::Spoken;
use crate::domain::workshop::answers::ANSWER_LETTERS_MAX;
use crate::domain::workshop::{Ballot, Branch, Decision, Kind, OwnWords, Phase, Room, Round, Seat, SeatNo, Timer};
use crate::server::wire::mood_name;

/// The room as one seat sees it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub(in crate::server) struct View {
    /// Stands for everything else in here: two views with the same number are the same. It counts nothing.
    pub(in crate::server) version: u64,
    phase: &'static str,
    title: String,
    group: String,
    number: usize,
    of: usize,
    seat: u32,
    name: String,
    team: Option<String>,
    admitted: bool,
    removed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<CustomerTold>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    line: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<Ask>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<ClockTold>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mine: Option<Mine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<usize>,
    expected: usize,
    #[serde(skip_serializing_if = "Option::is_none")]
    counts: Option<Vec<u32>>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    typed: Vec<TypedTold>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    my_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line_counts: Option<Vec<u32>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    played: Option<Played>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reaction: Vec<ReactionPart>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<After>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CustomerTold {
    name: String,
    about: String,
    mood: &'static str,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Ask {
    decision: usize,
    round: usize,
    ways: Vec<WayTold>,
    typed: bool,
    words_max: usize,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct WayTold {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    short: Option<String>,
}

#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
struct ClockTold {
    left_ms: u64,
    total_ms: u64,
    held: bool,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Mine {
    Way(usize),
    Words(String),
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TypedTold {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    levels: Option<Rating>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct Played {
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<usize>,
    text: String,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum ReactionPart {
    Does(String),
    Says(String),
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct After {
    decisions: Vec<DecisionAfter>,
    can_keep: bool,
    kept_as: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct DecisionAfter {
    number: usize,
    /// What this seat answered the first time the room was asked.
    mine: Option<String>,
    /// What most chose, the last time the room was asked.
    room: Option<String>,
    /// What this seat answered when the room was asked once more.
    second: Option<String>,
}

/// The room as this seat sees it at this time; `None` for a seat that never was.
pub(in crate::server) fn view(room: &Room, no: SeatNo, now_ms: u64) -> Option<View> {
    let seat = room.seat(no)?;
    let mut view = bare(room, seat);
    if seat.is_in && !seat.is_gone {
        tell(room, seat, &mut view);
    }
    let timer = room.timer().filter(|_| view.ask.is_some());
    // A clock that runs is the same as long as it ends at the same time: what is left of it changes by itself.
    view.clock = timer.map(|timer| clock(timer, ends_ms(timer, now_ms)));
    view.version = version_of(&view);
    view.clock = timer.map(|timer| clock(timer, timer.left_ms(now_ms)));
    Some(view)
}

/// What also somebody is told who waits to be let in, or was sent away.
fn bare(room: &Room, seat: &Seat) -> View {
    let setup = room.setup();
    View {
        version: 0,
        phase: room.phase().name(),
        title: room.scenario().title.clone(),
        group: setup.group.clone(),
        number: room.decision().map_or(0, |here| here.number),
        of: room.asked_in_all(),
        seat: seat.no.0,
        name: seat.name.clone(),
        team: seat.team.and_then(|team| setup.teams.get(team)).cloned(),
        admitted: seat.is_in,
        removed: seat.is_gone,
        customer: None,
        line: Vec::new(),
        ask: None,
        clock: None,
        mine: None,
        answered: None,
        expected: room.expected(),
        counts: None,
        typed: Vec::new(),
        lines: Vec::new(),
        my_line: None,
        line_counts: None,
        played: None,
        reaction: Vec::new(),
        after: None,
    }
}

fn tell(room: &Room, seat: &Seat, view: &mut View) {
    view.customer = room.customer().map(|(name, about, mood)| CustomerTold {
        name: name.full.clone(),
        about,
        mood: mood_name(mood),
    });
    if room.is_over() {
        view.after = Some(after(room, seat));
        return;
    }
    let Some(here) = room.decision() else { return };
    view.line = lines_said(&room.heard_here());
    if here.is_asked && here.kind == Kind::Reply {
        view.ask = Some(ask(room, here));
        tell_round(room, here, seat.no, view);
        tell_predictions(room, here, seat.no, view);
    }
    if room.phase() == Phase::Play
        && let Some(take) = here.played()
    {
        view.played = played(here, take.branch);
        view.reaction = room.heard_after(take).into_iter().map(ReactionPart::from).collect();
    }
}

/// What is known of the present round: of this seat always, of the others how many answered, and what once it is revealed.
fn tell_round(room: &Room, here: &Decision, seat: SeatNo, view: &mut View) {
    let Some(round) = here.round() else { return };
    view.mine = round.ballots.get(&seat).map(|ballot| match ballot {
        Ballot::Way(way) => Mine::Way(*way),
        Ballot::Words(words) => Mine::Words(words.text.clone()),
    });
    if room.phase() >= Phase::Commit {
        view.answered = Some(round.ballots.len());
    }
    if room.is_revealed() {
        view.counts = Some(round.counts(here.ways.len()));
        view.typed = released(round);
    }
}

/// What the trainer let through.
fn released(round: &Round) -> Vec<TypedTold> {
    let told = |words: &OwnWords| TypedTold {
        text: words.text.clone(),
        levels: words.reading.as_ref().map(|reading| reading.say.rating),
    };
    round.released().into_iter().map(told).collect()
}

fn tell_predictions(room: &Room, here: &Decision, seat: SeatNo, view: &mut View) {
    if room.phase() < Phase::Predict {
        return;
    }
    view.lines.clone_from(&here.lines);
    view.my_line = here.predicted.get(&seat).copied();
    if room.phase() == Phase::Play && !here.lines.is_empty() {
        view.line_counts = Some(here.line_counts());
    }
}

fn ask(room: &Room, here: &Decision) -> Ask {
    Ask {
        decision: room.decision_at(),
        round: here.round_at(),
        ways: here.ways.iter().map(|way| WayTold { text: way.text.clone(), short: way.short.clone() }).collect(),
        typed: room.setup().asks.typed,
        words_max: ANSWER_LETTERS_MAX,
    }
}

fn played(here: &Decision, branch: Branch) -> Option<Played> {
    let (way, text) = match branch {
        Branch::Way(way) => (Some(way), here.ways.get(way)?.text.clone()),
        Branch::Typed(_) => (None, here.played()?.words.clone()?),
    };
    (!text.is_empty()).then_some(Played { way, text })
}

fn after(room: &Room, seat: &Seat) -> After {
    let asked = room.way_here().iter().filter(|decision| decision.is_asked);
    let decisions = asked.map(|decision| {
        let answer = |round: Option<&Round>| answer_told(decision, round?.ballots.get(&seat.no)?);
        let again = decision.rounds.len() > 1;
        DecisionAfter {
            number: decision.number,
            mine: answer(decision.rounds.first()),
            room: decision.rooms_choice().and_then(|branch| branch_told(decision, branch)),
            second: answer(decision.rounds.last().filter(|_| again)),
        }
    });
    After { decisions: decisions.collect(), can_keep: true, kept_as: seat.keep_as.clone() }
}

fn answer_told(decision: &Decision, ballot: &Ballot) -> Option<String> {
    match ballot {
        Ballot::Way(way) => branch_told(decision, Branch::Way(*way)),
        Ballot::Words(words) => Some(words.text.clone()).filter(|text| !text.is_empty()),
    }
}

fn branch_told(decision: &Decision, branch: Branch) -> Option<String> {
    let Branch::Way(way) = branch else { return None };
    let way = decision.ways.get(way)?;
    Some(way.short.clone().unwrap_or_else(|| way.text.clone()))
}

/// What the customer says; what is seen where nothing is said.
fn lines_said(heard: &[Spoken]) -> Vec<String> {
    let said = |part: &Spoken| matches!(part, Spoken::Said(_));
    let any_said = heard.iter().any(said);
    let told = heard.iter().filter(|part| said(part) || !any_said);
    told.map(|part| match part {
        Spoken::Said(text) | Spoken::Seen(text) => text.clone(),
    })
    .collect()
}

impl From<Spoken> for ReactionPart {
    fn from(part: Spoken) -> Self {
        match part {
            Spoken::Said(text) => Self::Says(text),
            Spoken::Seen(text) => Self::Does(text),
        }
    }
}

fn clock(timer: Timer, left_ms: u64) -> ClockTold {
    ClockTold { left_ms, total_ms: timer.total_ms, held: timer.is_held() }
}

/// When a clock ends; what is left of one that stands, and 0 for one that has run out.
fn ends_ms(timer: Timer, now_ms: u64) -> u64 {
    match timer.left_ms(now_ms) {
        0 => 0,
        left if timer.is_held() => left,
        left => now_ms.saturating_add(left),
    }
}

/// A number that stands for all of a view, below 2⁵³ so that a page keeps it exactly. A counter would begin anew when the room is
/// reopened after a crash, and a phone that slept meanwhile would take another state for the one it knows.
fn version_of(view: &View) -> u64 {
    let text = serde_json::to_vec(view).unwrap_or_default();
    let digest = Sha256::digest(text);
    digest.iter().take(6).fold(1, |number, byte| (number << 8) | u64::from(*byte))
}

#[cfg(test)]
mod tests;
