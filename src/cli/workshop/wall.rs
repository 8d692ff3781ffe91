//! The wall of a room as text: what everybody may see. What only the trainer sees is told when asked for.

use crate::cli::output::Output;
use crate::cli::workshop::orders::held_words;
use crate::domain::session::speech::Spoken;
use crate::domain::session::{CardAnswer, Move};
use crate::domain::workshop::{Branch, Decision, Phase, Room, Round, Seat, SeatNo, Take, Way};
use crate::workflow::room::door::Crowd;

/// What was told of the wall last, so that only what is new is told.
#[derive(Debug, Default)]
pub(super) struct Wall {
    shown: Option<(Phase, usize, usize, usize)>,
}

impl Wall {
    /// Tells the wall if it shows something else now.
    pub(super) fn tell(&mut self, room: &Room, output: &mut Output) -> std::io::Result<()> {
        let takes = room.decision().map_or(0, |here| here.takes.len());
        let rounds = room.decision().map_or(0, |here| here.rounds.len());
        let now = (room.phase(), room.decision_at(), rounds, takes);
        if self.shown.replace(now) == Some(now) {
            return Ok(());
        }
        for line in lines(room) {
            output.line(&line)?;
        }
        Ok(())
    }
}

fn lines(room: &Room) -> Vec<String> {
    let mut lines = vec![String::new(), heading(room)];
    let Some(here) = room.decision().filter(|_| !room.is_over()) else { return lines };
    match room.phase() {
        Phase::Lobby | Phase::After => {}
        Phase::Show => {
            lines.extend(room.heard_here().iter().map(heard));
            lines.extend(ways(here, None));
            if !here.is_asked {
                lines.push("The plan passes by here. Pick what is played, or ask the room.".to_owned());
            }
        }
        Phase::Discuss | Phase::Commit => lines.extend(ways(here, None)),
        Phase::Reveal | Phase::Argue => {
            let counts = here.round().map(|round| round.counts(here.ways.len()));
            lines.extend(ways(here, counts.as_deref()));
            lines.extend(released(here));
        }
        Phase::Predict => {
            let numbered = here.lines.iter().enumerate();
            lines.extend(numbered.map(|(at, line)| format!("  {}  {line}", at + 1)));
        }
        Phase::Play => {
            if let Some(take) = here.played() {
                lines.push(format!("Played: {}", take_words(here, take)));
                lines.extend(room.heard_after(take).iter().map(heard));
            }
        }
    }
    lines
}

fn heading(room: &Room) -> String {
    let step = match room.phase() {
        Phase::Lobby => return format!("{}: lobby, {} joined", room.scenario().title, room.expected()),
        Phase::After => return format!("{}: the workshop is over", room.scenario().title),
        phase => phase.name(),
    };
    let number = room.decision().map_or(0, |here| here.number);
    format!("{} of {}: {step}", number, room.asked_in_all())
}

fn heard(part: &Spoken) -> String {
    match part {
        Spoken::Said(text) => format!("  “{text}”"),
        Spoken::Seen(text) => format!("  {text}"),
    }
}

fn ways(here: &Decision, counts: Option<&[u32]>) -> Vec<String> {
    let numbered = here.ways.iter().enumerate();
    let way = |(at, way): (usize, &Way)| match counts.and_then(|counts| counts.get(at)) {
        Some(count) => format!("  {}  {count:>3}  {}", at + 1, way_words(way)),
        None => format!("  {}  {}", at + 1, way_words(way)),
    };
    numbered.map(way).collect()
}

/// What a way says, or does where nothing is said.
fn way_words(way: &Way) -> String {
    match &way.mv {
        Move::Card(CardAnswer::Keep) => "Do it now".to_owned(),
        Move::Card(CardAnswer::Delegate) => "Have a colleague do it".to_owned(),
        Move::Card(CardAnswer::Skip) => "Let it go".to_owned(),
        Move::Open { card } => format!("Open {card}"),
        Move::CloseInbox => "Close the inbox".to_owned(),
        _ => way.text.clone(),
    }
}

fn take_words(here: &Decision, take: &Take) -> String {
    match take.branch {
        Branch::Way(at) => here.ways.get(at).map(way_words).unwrap_or_default(),
        Branch::Typed(_) => take.words.clone().unwrap_or_default(),
    }
}

fn released(here: &Decision) -> Vec<String> {
    let typed = here.round().into_iter().flat_map(Round::released);
    typed.map(|words| format!("  typed: “{}”", words.text)).collect()
}

/// Who is there, for the trainer.
pub(super) fn who(room: &Room, is_awake: impl Fn(SeatNo) -> bool) -> String {
    let has_answered = |seat: SeatNo| {
        room.decision().and_then(|here| here.round()).is_some_and(|round| round.ballots.contains_key(&seat))
    };
    let mut lines = Vec::new();
    let mut tell = |seat: &Seat, waits: bool| {
        let table = seat.team.and_then(|team| room.setup().teams.get(team));
        let table = table.map(|table| format!(", {table}")).unwrap_or_default();
        let state = match (waits, has_answered(seat.no), is_awake(seat.no)) {
            (true, ..) => "waits to be let in",
            (false, true, _) => "has answered",
            (false, false, true) => "is there",
            (false, false, false) => "is asleep",
        };
        lines.push(format!("  {}  {}{table}: {state}", seat.no.0, seat.name));
    };
    room.seated().for_each(|seat| tell(seat, false));
    room.waiting().for_each(|seat| tell(seat, true));
    if lines.is_empty() { "Nobody has joined.".to_owned() } else { lines.join("\n") }
}

/// How the room chose so far, and how crowded the door is; for the trainer.
pub(super) fn how(room: &Room, crowd: Option<Crowd>) -> String {
    let mut lines = Vec::new();
    if let Some(here) = room.decision()
        && let Some(round) = here.round()
    {
        let counts: Vec<String> = round.counts(here.ways.len()).iter().map(u32::to_string).collect();
        lines.push(format!("  {} of {} answered: {}", round.ballots.len(), room.expected(), counts.join(",")));
        if let Some(timer) = room.timer() {
            lines.push(format!(
                "  the clock has {} s in all{}",
                timer.total_ms / 1000,
                if timer.is_held() { ", and stands" } else { "" }
            ));
        }
        lines.extend(held_words(room).map(|(seat, text)| format!("  seat {} typed, not released: “{text}”", seat.0)));
    } else {
        lines.push(format!("  {} joined, {} wait", room.expected(), room.waiting().count()));
    }
    if let Some(Crowd { connections, queue, is_flood }) = crowd {
        lines.push(format!("  {connections} connections, {queue} wait for a seat"));
        if is_flood {
            lines.push("  Far more knock at the door than people do. Type lock: whoever sits stays, and whoever has no seat yet may have to wait.".to_owned());
        }
    }
    lines.join("\n")
}
