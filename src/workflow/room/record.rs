//! What the lines of a room's record mean: the head, then everything that happened. A room is made again from them.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};

use crate::domain::scenario::Scenario;
use crate::domain::session::RULES_VERSION;
use crate::domain::workshop::{Act, Answer, Branch, Done, Room, SeatNo, Setup};
use crate::workflow::room::RoomError;

/// The version of this record.
const FORMAT: u32 = 1;
/// What stands for a name or typed words that were forgotten.
const FORGOTTEN: &str = "…";

/// The first line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Head {
    /// The version of the record.
    pub amends_room: u32,
    /// A random number that stands for this workshop.
    pub id: String,
    /// When it was opened, in milliseconds since 1970.
    pub opened_ms: u64,
    /// What people type to join.
    pub code: String,
    /// The version of the rules it was opened under; 0 where an earlier program did not say.
    #[serde(default)]
    pub rules: u32,
    /// The case.
    pub scenario: String,
    /// What the trainer decided.
    pub setup: Setup,
}

/// What every version of the first line has.
#[derive(Deserialize)]
struct Version {
    amends_room: u32,
}

/// Every other line.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Line {
    /// When, in milliseconds since 1970.
    pub at: u64,
    /// What happened.
    pub act: Act,
    /// A name or typed words.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub beside: Option<String>,
    /// The SHA-256 of the token that was given out with a seat.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub key: Option<String>,
}

/// A room made again from its record.
#[derive(Debug)]
pub(super) struct Made {
    pub head: Head,
    pub room: Room,
    /// Which token opens which seat.
    pub keys: BTreeMap<String, SeatNo>,
    /// How many lines, the head included, came true.
    pub used: usize,
    /// When the last of them did, in milliseconds since 1970.
    pub last_ms: u64,
}

impl Head {
    pub(super) fn new(id: String, opened_ms: u64, code: String, scenario: &Scenario, setup: Setup) -> Self {
        let (scenario, rules) = (scenario.id.to_string(), RULES_VERSION);
        Self { amends_room: FORMAT, id, opened_ms, code, rules, scenario, setup }
    }

    /// Reads the first line.
    pub(super) fn read(lines: &[String]) -> Result<Self, RoomError> {
        let line = lines.first().ok_or(RoomError::NotReadable)?;
        // The version first: what else a later one has to say may mean nothing here.
        if serde_json::from_str(line).is_ok_and(|Version { amends_room }| amends_room > FORMAT) {
            return Err(RoomError::TooNew);
        }
        let head: Option<Self> = serde_json::from_str(line).ok();
        head.filter(|head| head.amends_room == FORMAT && is_id(&head.id)).ok_or(RoomError::NotReadable)
    }
}

/// Whether this can stand for a workshop, in the names of files too.
pub(super) fn is_id(text: &str) -> bool {
    !text.is_empty() && text.len() <= 64 && text.bytes().all(|byte| byte.is_ascii_hexdigit())
}

/// A line as text. A plain struct of strings and numbers always becomes one.
pub(super) fn text_of(line: &impl Serialize) -> String {
    serde_json::to_string(line).unwrap_or_default()
}

/// Makes a room again. A line that these rules no longer allow ends it there: what comes after would mean something else.
pub(super) fn make(scenario: Arc<Scenario>, head: Head, lines: &[String]) -> Made {
    let mut room = Room::open(scenario, head.setup.clone());
    let mut keys = BTreeMap::new();
    let (mut used, mut last_ms) = (1, head.opened_ms);
    for line in lines.iter().skip(1) {
        let Ok(line) = serde_json::from_str::<Line>(line) else { break };
        let Ok(done) = room.apply(&line.act, line.beside.as_deref(), line.at) else { break };
        if let (Done::Seated(seat), Some(key)) = (done, line.key) {
            keys.insert(key, seat);
        }
        (used, last_ms) = (used + 1, line.at);
    }
    Made { head, room, keys, used, last_ms }
}

/// The first line without the trainer's name; nothing where it has none.
pub(super) fn without_trainer(line: &str) -> Option<String> {
    let mut head: Head = serde_json::from_str(line).ok().filter(|head: &Head| !head.setup.trainer.is_empty())?;
    head.setup.trainer.clear();
    Some(text_of(&head))
}

/// The same record without names, tokens and typed words. Words that were played stay: the room saw them, they are part of the run,
/// and without them the record could not be made into it again.
pub(super) fn forgotten(lines: &[String], room: &Room) -> Vec<String> {
    let (words, picks) = played(lines, room);
    let bare = without(lines, &words, &picks);
    if comes_to(&bare, room) {
        return bare;
    }
    // Something that was not played mattered after all: all words stay where they stood, and every name goes.
    let all = (0..lines.len()).collect();
    without(lines, &typed_lines(lines), &all)
}

/// Whether a record makes the same run again.
fn comes_to(lines: &[String], room: &Room) -> bool {
    let scenario = Arc::clone(&room.session().stage().scenario);
    let Ok(head) = Head::read(lines) else { return false };
    let made = make(scenario, head, lines);
    let moves = |room: &Room| room.session().steps().iter().map(|step| step.mv.clone()).collect::<Vec<_>>();
    made.used == lines.len() && moves(&made.room) == moves(room)
}

fn typed_lines(lines: &[String]) -> BTreeSet<usize> {
    let is_typed = |line: &String| {
        let line = serde_json::from_str::<Line>(line);
        line.is_ok_and(|line| matches!(line.act, Act::Answer { answer: Answer::Words, .. }))
    };
    lines.iter().enumerate().filter(|(_, line)| is_typed(line)).map(|(at, _)| at).collect()
}

/// The record with these words and picks, and without all others.
fn without(lines: &[String], words: &BTreeSet<usize>, picks: &BTreeSet<usize>) -> Vec<String> {
    let forget = |(at, text): (usize, &String)| {
        if at == 0 {
            return Some(without_trainer(text).unwrap_or_else(|| text.clone()));
        }
        let Ok(line) = serde_json::from_str::<Line>(text) else { return Some(text.clone()) };
        match line.act {
            // What was picked and not played changed nothing that lasted, and without its words it could not be picked again. What
            // stands in its place allows the same steps.
            Act::Pick(Branch::Typed(_)) if !picks.contains(&at) => {
                Some(text_of(&Line { act: Act::Pick(Branch::Way(0)), key: None, ..line }))
            }
            _ if words.contains(&at) => Some(text_of(&Line { key: None, ..line })),
            _ => {
                let beside = line.beside.map(|_| FORGOTTEN.to_owned());
                Some(text_of(&Line { beside, key: None, ..line }))
            }
        }
    };
    lines.iter().enumerate().filter_map(forget).collect()
}

/// Which lines hold words that were played, and which picked them, by position.
fn played(lines: &[String], room: &Room) -> (BTreeSet<usize>, BTreeSet<usize>) {
    let mut again = Room::open(Arc::clone(&room.session().stage().scenario), room.setup().clone());
    let (mut typed, mut pick): (Vec<(usize, SeatNo, usize, String)>, _) = (Vec::new(), None);
    let (mut words, mut picks) = (BTreeSet::new(), BTreeSet::new());
    for (at, line) in lines.iter().enumerate().skip(1) {
        let Ok(line) = serde_json::from_str::<Line>(line) else { continue };
        let takes = |room: &Room| room.decision().map_or(0, |here| here.takes.len());
        let before = takes(&again);
        if again.apply(&line.act, line.beside.as_deref(), line.at).is_err() {
            continue;
        }
        match line.act {
            Act::Answer { seat, decision, answer: Answer::Words, .. } => {
                typed.push((at, seat, decision, line.beside.unwrap_or_default().trim().to_owned()));
            }
            Act::Pick(Branch::Typed(_)) => pick = Some(at),
            Act::Next if takes(&again) > before => {
                let take = again.decision().and_then(|here| here.played());
                if let Some((Branch::Typed(seat), Some(said))) = take.map(|take| (take.branch, &take.words)) {
                    let here = again.decision_at();
                    let from =
                        typed.iter().rev().find(|(_, who, at, text)| (*who, *at) == (seat, here) && text == said);
                    words.extend(from.map(|(at, ..)| *at));
                    picks.extend(pick);
                }
            }
            _ => {}
        }
    }
    (words, picks)
}
