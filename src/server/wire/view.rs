//! What one phone is told of the room. Before the reveal that is the customer, what can be said, and what this very seat answered:
//! no rating, no reason, no short name for a way (it judges), no count and no other person's answer is in it, so no edited page can
//! show one. Of another seat there is never a name or a number.

use serde::Serialize;
use sha2::{Digest as _, Sha256};

use crate::domain::rubric::Rating;
use crate::domain::session::speech::Spoken;
use crate::domain::session::{CardAnswer, Move};
use crate::domain::workshop::answers::ANSWER_LETTERS_MAX;
use crate::domain::workshop::{
    Ballot, Branch, Decision, Kind, OwnWords, Phase, Room, Round, Seat, SeatNo, Settled, Tally, Timer, Votes,
    first_reaction,
};
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
    /// It is none of those that are counted.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    extra: bool,
    of: usize,
    seat: u32,
    name: String,
    team: Option<String>,
    admitted: bool,
    removed: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    customer: Option<CustomerTold>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    line: Vec<Heard>,
    #[serde(skip_serializing_if = "Option::is_none")]
    ask: Option<Ask>,
    /// What is decided where the plan passes by, and the room is not asked.
    #[serde(skip_serializing_if = "Option::is_none")]
    passes: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    clock: Option<ClockTold>,
    #[serde(skip_serializing_if = "Option::is_none")]
    mine: Option<Mine>,
    /// What this seat answered in the vote before, where the room is asked once more.
    #[serde(skip_serializing_if = "Option::is_none")]
    mine_before: Option<Mine>,
    #[serde(skip_serializing_if = "Option::is_none")]
    answered: Option<u32>,
    expected: usize,
    /// Hands that were counted beside the phones.
    #[serde(skip_serializing_if = "Option::is_none")]
    hands: Option<u32>,
    #[serde(flatten, skip_serializing_if = "Option::is_none")]
    chosen: Option<Chosen>,
    /// How the room chose in the vote before, where it was asked once more.
    #[serde(skip_serializing_if = "Option::is_none")]
    before: Option<Chosen>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    typed: Vec<TypedTold>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    lines: Vec<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    my_line: Option<usize>,
    #[serde(skip_serializing_if = "Option::is_none")]
    line_counts: Option<Vec<u32>>,
    /// Which of the lines it came to, if to any.
    #[serde(skip_serializing_if = "Option::is_none")]
    came: Option<usize>,
    /// What the customer is about to answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    reply: Option<Played>,
    #[serde(skip_serializing_if = "Option::is_none")]
    played: Option<Played>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    reaction: Vec<Heard>,
    #[serde(skip_serializing_if = "Option::is_none")]
    after: Option<After>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct CustomerTold {
    name: String,
    about: String,
    mood: &'static str,
    /// Their place in the case: whose face it is.
    person: usize,
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

/// How the room chose: so many each way, and so many in their own words, shown or not. Together they are all who answered.
#[derive(Debug, Clone, PartialEq, Serialize)]
struct Chosen {
    counts: Vec<u32>,
    own: u32,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct TypedTold {
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    levels: Option<Rating>,
}

/// A branch that is played: what is said, or what is done where nothing is.
#[derive(Debug, Clone, Default, PartialEq, Serialize)]
struct Played {
    #[serde(skip_serializing_if = "Option::is_none")]
    way: Option<usize>,
    #[serde(skip_serializing_if = "String::is_empty")]
    text: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    does: Option<&'static str>,
}

#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
enum Heard {
    Does(String),
    Says(String),
}

#[derive(Debug, Clone, PartialEq, Serialize)]
struct After {
    decisions: Vec<DecisionAfter>,
    can_keep: bool,
    /// The name they wish to have it kept under, while the trainer has not said whose it is.
    wished_as: Option<String>,
    kept_as: Option<String>,
    is_refused: bool,
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
        extra: room.decision().is_some_and(|here| here.is_extra),
        of: room.asked_in_all(),
        seat: seat.no.0,
        name: seat.name.clone(),
        team: seat.team.and_then(|team| setup.teams.get(team)).cloned(),
        admitted: seat.is_in,
        removed: seat.is_gone,
        customer: None,
        line: Vec::new(),
        ask: None,
        passes: None,
        clock: None,
        mine: None,
        mine_before: None,
        answered: None,
        expected: room.expected(),
        hands: None,
        chosen: None,
        before: None,
        typed: Vec::new(),
        lines: Vec::new(),
        my_line: None,
        line_counts: None,
        came: None,
        reply: None,
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
        person: room.session().play().shown_customer(),
    });
    if room.is_over() {
        view.after = Some(after(room, seat));
        return;
    }
    let Some(here) = room.decision() else { return };
    view.line = room.heard_here().into_iter().map(Heard::from).collect();
    if is_asked(here) {
        view.ask = Some(ask(room, here));
        tell_round(room, here, seat.no, view);
        tell_predictions(room, here, seat.no, view);
    } else {
        view.passes = Some(kind_name(here.kind));
    }
    if room.phase() == Phase::Play
        && let Some(take) = here.played()
    {
        view.played = played(here, take.branch, take.words.as_deref());
        view.reaction = room.heard_after(take).into_iter().map(Heard::from).collect();
    }
}

/// Whether phones are asked here: of a card and of the desk they are told alone.
fn is_asked(here: &Decision) -> bool {
    here.is_asked && here.kind == Kind::Reply
}

fn kind_name(kind: Kind) -> &'static str {
    match kind {
        Kind::Reply => "reply",
        Kind::Card => "card",
        Kind::Desk => "desk",
    }
}

/// What is known of the present round: of this seat always, of the others how many answered, and what once it is revealed.
fn tell_round(room: &Room, here: &Decision, seat: SeatNo, view: &mut View) {
    let Some(round) = here.round() else { return };
    let mine = |round: &Round| round.ballots.get(&seat).map(Mine::from);
    let before = here.rounds.len().checked_sub(2).and_then(|before| here.rounds.get(before));
    view.mine = mine(round);
    view.mine_before = before.and_then(mine);
    if room.phase() >= Phase::Commit {
        let turnout = room.turnout();
        (view.answered, view.expected) = (Some(turnout.phones), turnout.seats as usize);
        view.hands = Some(turnout.hands).filter(|hands| *hands > 0);
    }
    if room.is_revealed() {
        let tally = here.tally();
        view.chosen = Some(Chosen::of(&tally, |votes| votes.now));
        view.before = before.map(|_| Chosen::of(&tally, |votes| votes.before.unwrap_or(0)));
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
    if room.phase() == Phase::Predict {
        view.reply = here.to_play().and_then(|branch| played(here, branch, None));
    }
    if room.phase() == Phase::Play && !here.lines.is_empty() {
        view.line_counts = Some(here.line_counts());
        let taken = here.played().and_then(|take| first_reaction(&take.events));
        view.came = taken.and_then(|taken| here.lines.iter().position(|line| line == taken));
    }
}

fn ask(room: &Room, here: &Decision) -> Ask {
    let short = |short: &Option<String>| short.clone().filter(|_| room.is_revealed());
    Ask {
        decision: room.decision_at(),
        round: here.round_at(),
        ways: here.ways.iter().map(|way| WayTold { text: way.text.clone(), short: short(&way.short) }).collect(),
        typed: room.setup().asks.typed,
        words_max: ANSWER_LETTERS_MAX,
    }
}

/// What a branch says or does; `said` are its words as they were when it was played. It has a number where phones have seen one.
fn played(here: &Decision, branch: Branch, said: Option<&str>) -> Option<Played> {
    Some(match branch {
        Branch::Way(at) => {
            let way = here.ways.get(at)?;
            Played { way: is_asked(here).then_some(at), text: way.text.clone(), does: done(&way.mv) }
        }
        Branch::Typed(seat) => {
            let text = said.or_else(|| here.typed_by(seat).map(|words| words.text.as_str()))?;
            Played { text: text.to_owned(), ..Played::default() }
        }
    })
}

/// What is done where nothing is said.
fn done(mv: &Move) -> Option<&'static str> {
    match mv {
        Move::Card(CardAnswer::Keep) => Some("keep"),
        Move::Card(CardAnswer::Delegate) => Some("delegate"),
        Move::Card(CardAnswer::Skip) => Some("skip"),
        Move::Open { .. } => Some("open"),
        Move::CloseInbox => Some("close"),
        _ => None,
    }
}

fn after(room: &Room, seat: &Seat) -> After {
    let asked = room.way_here().iter().filter(|decision| decision.is_asked);
    let decisions = asked.map(|decision| {
        let answer = |round: Option<&Round>| answer_told(decision, round?.ballots.get(&seat.no)?);
        let again = decision.rounds.len() > 1;
        DecisionAfter {
            number: decision.told_number(),
            mine: answer(decision.rounds.first()),
            room: decision.rooms_choice().and_then(|branch| branch_told(decision, branch)),
            second: answer(decision.rounds.last().filter(|_| again)),
        }
    });
    let is_open = seat.settled == Settled::Open;
    let kept_as = match &seat.settled {
        Settled::Kept(name) => Some(name.clone()),
        Settled::Open | Settled::Refused => None,
    };
    After {
        decisions: decisions.collect(),
        can_keep: is_open && !room.setup().keeps_nothing && !room.session().steps().is_empty(),
        wished_as: seat.keep_as.clone().filter(|_| is_open),
        kept_as,
        is_refused: seat.settled == Settled::Refused,
    }
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

impl Chosen {
    fn of(tally: &Tally, votes: impl Fn(Votes) -> u32) -> Self {
        Self { counts: tally.ways.iter().map(|way| votes(*way)).collect(), own: tally.own_words.map_or(0, votes) }
    }
}

impl From<&Ballot> for Mine {
    fn from(ballot: &Ballot) -> Self {
        match ballot {
            Ballot::Way(way) => Self::Way(*way),
            Ballot::Words(words) => Self::Words(words.text.clone()),
        }
    }
}

impl From<Spoken> for Heard {
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
