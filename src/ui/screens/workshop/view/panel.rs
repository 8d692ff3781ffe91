//! The trainer's panel. What somebody chose is told with nobody's name, here as everywhere.

use serde::Serialize;

use crate::domain::workshop::{Branch, Decision, Kind, Phase, Room, Round, Seat, SeatNo};
use crate::ui::screens::workshop::view::notes::{Note, notes};
use crate::ui::screens::workshop::view::steps::{Step, name, steps};
use crate::ui::screens::workshop::view::telling::{take_words, way_words};
use crate::ui::screens::workshop::view::wall::{Join, TypedView, place_of, typed_view};
use crate::words::Words;

/// Decisions of the way here that are offered to go back to, the latest ones.
const BACK_TO: usize = 8;

/// What the trainer sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct PanelView {
    /// Case, decision, group, and the steps.
    pub head: HeadView,
    /// The position of the decision: another one begins at the top of its notes.
    #[serde(skip)]
    pub decision: usize,
    /// People join.
    pub is_lobby: bool,
    /// How phones come in; nothing by show of hands.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub join: Option<Join>,
    /// What comes next, and how to go there.
    pub next: NextView,
    /// What the present step's time is for, if it has a clock: `to choose`.
    pub clock_for: Option<String>,
    /// How the room chose or predicts, a row each.
    pub chosen: Vec<RowView>,
    /// Answers in somebody's own words, as a row of their own; nothing where there are none.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub own: Option<OwnRow>,
    /// What the room predicted, once it knows what came.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub expected: Vec<RowView>,
    /// The room is asked here.
    pub is_asked: bool,
    /// The room sees how it chose.
    pub is_revealed: bool,
    /// Those rows are what somebody might say, and not what can be done.
    pub is_predicting: bool,
    /// The room chooses once more: who has answered is who has voted again.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub votes_again: bool,
    /// Hands can be counted now.
    pub takes_hands: bool,
    /// Everybody who sits there.
    pub seats: Vec<SeatView>,
    /// How many have answered.
    pub answered: Answered,
    /// Whoever waits to be let in.
    pub waiting: Vec<SeatView>,
    /// What was typed, to let through or hold back.
    pub typed: Vec<TypedOnPanel>,
    /// Where the room will be asked; told before it begins.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub plan: Vec<StopView>,
    /// What the case's author has for the trainer; before the first decision, for that one.
    pub notes: Vec<Note>,
    /// What can be played.
    pub then: Vec<ThenView>,
    /// The room can be asked again.
    pub can_ask_again: bool,
    /// The room is not asked here and could be.
    pub can_ask_here: bool,
    /// Decisions to go back to.
    pub replays: Vec<ReplayView>,
    /// Nobody else may join.
    pub is_locked: bool,
}

/// How many have answered: phones of all that sit there, and hands, which belong to no whole.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Answered {
    /// Phones.
    pub phones: u32,
    /// Of so many.
    pub seats: usize,
    /// Hands.
    pub hands: u32,
}

/// A decision that is ahead.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StopView {
    /// What is said there, or done.
    pub line: String,
    /// Minutes for it.
    pub minutes: u32,
}

/// The head of the panel.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct HeadView {
    /// The case.
    pub title: String,
    /// `Decision 2 of 6, Thursday group`.
    pub under: String,
    /// The steps of the decision.
    pub steps: Vec<Step>,
}

/// What comes next.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct NextView {
    /// What pressing the button does.
    pub says: String,
    /// What follows after that: step and words.
    pub rows: Vec<(String, String)>,
    /// The button; nothing once the workshop is over.
    pub button: Option<String>,
    /// Why it cannot be pressed.
    pub why_not: Option<String>,
    /// There is a step back.
    pub can_go_back: bool,
}

/// A way, or a line somebody might say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct RowView {
    /// From 1.
    pub number: usize,
    /// In full.
    pub text: String,
    /// How many.
    pub count: u32,
    /// Hands among them.
    pub hands: u32,
    /// What sets it off: it was played, or it is what came.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// Answers in somebody's own words among the counts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnRow {
    /// `In their own words: 2, 1 waits for you`.
    pub text: String,
    /// They can be read on this panel.
    pub leads_to_them: bool,
    /// How many the trainer has not let through.
    pub waits: usize,
    /// One of them was played.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mark: Option<String>,
}

/// Somebody in the room.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct SeatView {
    /// Their seat.
    #[serde(skip)]
    pub no: SeatNo,
    /// As the room calls them.
    pub name: String,
    /// Their table.
    pub table: Option<String>,
    /// They have answered.
    pub has_answered: bool,
}

/// Something that was typed.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct TypedOnPanel {
    /// Whose; shown to nobody.
    #[serde(skip)]
    pub seat: SeatNo,
    /// The words and their levels.
    pub typed: TypedView,
    /// The room may see it.
    pub is_released: bool,
    /// It was read: before the reveal nothing is.
    pub is_read: bool,
}

/// Something that can be played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ThenView {
    /// What.
    #[serde(skip)]
    pub branch: Branch,
    /// `The room’s choice, number 1`.
    pub label: String,
    /// It will be.
    pub is_picked: bool,
}

/// A decision to go back to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct ReplayView {
    /// Its position.
    pub at: usize,
    /// `Decision 1: Ask how serious was played`.
    pub label: String,
}

/// Whether something else can be picked to be played now.
pub fn can_pick(room: &Room) -> bool {
    room.decision().is_some_and(|here| match room.phase() {
        Phase::Commit | Phase::Reveal | Phase::Argue => here.is_asked,
        phase => phase == Phase::Show && !here.is_asked,
    })
}

/// The panel of a room as it stands; `join` is how phones come in, if they do.
pub fn panel(words: &Words, room: &Room, join: Option<&Join>) -> PanelView {
    let here = room.decision().filter(|_| !room.is_over());
    let is_predicting = room.phase() == Phase::Predict;
    let is_choosing = matches!(room.phase(), Phase::Commit | Phase::Reveal | Phase::Argue);
    PanelView {
        head: head(words, room, join.is_some()),
        decision: room.decision_at(),
        is_lobby: room.phase() == Phase::Lobby,
        join: join.cloned(),
        next: next(words, room),
        clock_for: clock_for(words, room.phase()),
        chosen: here.map(|here| chosen(words, room, here)).unwrap_or_default(),
        own: here.filter(|here| here.is_asked).and_then(|here| own(words, room, here)),
        expected: here.map(|here| expected(words, room, here)).unwrap_or_default(),
        is_asked: here.is_some_and(|here| here.is_asked),
        is_revealed: room.is_revealed(),
        is_predicting,
        votes_again: room.votes_again(),
        takes_hands: is_choosing || is_predicting,
        seats: seats(room, here),
        answered: answered(room, here.is_some() && (is_choosing || is_predicting)),
        waiting: room.waiting().map(|seat| seat_view(room, seat, false)).collect(),
        typed: here.filter(|_| is_choosing).map(|here| typed(words, here)).unwrap_or_default(),
        plan: if room.phase() == Phase::Lobby { plan(room) } else { Vec::new() },
        notes: notes(words, room, here),
        then: here.filter(|_| can_pick(room)).map(|here| then(words, here)).unwrap_or_default(),
        can_ask_again: matches!(room.phase(), Phase::Reveal | Phase::Argue | Phase::Predict),
        can_ask_here: room.phase() == Phase::Show && here.is_some_and(|here| !here.is_asked),
        replays: if room.is_over() { Vec::new() } else { replays(words, room) },
        is_locked: room.is_locked(),
    }
}

fn head(words: &Words, room: &Room, has_phones: bool) -> HeadView {
    let group = &room.setup().group;
    let under = match room.decision() {
        // By show of hands nobody joins.
        None if room.phase() == Phase::Lobby && !has_phones => words.say("workshop-before-first").to_owned(),
        Some(here) if !room.is_over() => place_of(words, here, room),
        _ => name(words, room.phase()).to_owned(),
    };
    let put = [("under", (&under).into()), ("group", group.into())];
    HeadView {
        title: room.scenario().title.clone(),
        under: if group.is_empty() { under.clone() } else { words.tell("workshop-panel-under", &put) },
        steps: steps(words, room),
    }
}

/// What the button does next, and what follows.
fn next(words: &Words, room: &Room) -> NextView {
    let phase = room.phase();
    let is_asked = room.decision().is_some_and(|here| here.is_asked);
    let predicts = room.setup().asks.predict;
    let is_last = room.session().is_over();
    let (says, button) = match phase {
        Phase::Lobby => ("workshop-next-begin", Some("workshop-begin")),
        Phase::Show if is_asked => ("workshop-next-discuss", Some("workshop-step-discuss")),
        Phase::Show => ("workshop-next-play-on", Some("workshop-step-play")),
        Phase::Discuss => ("workshop-next-commit", Some("workshop-step-commit")),
        Phase::Commit => ("workshop-next-reveal", Some("workshop-step-reveal")),
        Phase::Reveal => ("workshop-next-argue", Some("workshop-step-argue")),
        Phase::Argue if predicts => ("workshop-next-predict", Some("workshop-step-predict")),
        Phase::Argue | Phase::Predict => ("workshop-next-play", Some("workshop-step-play")),
        Phase::Play if is_last => ("workshop-next-end", Some("workshop-go-to-end")),
        Phase::Play => ("workshop-next-show", Some("workshop-go-on")),
        Phase::After => ("workshop-next-over", None),
    };
    let plays = matches!(phase, Phase::Argue | Phase::Predict) || phase == Phase::Show && !is_asked;
    let has_pick = room.decision().is_some_and(|here| here.to_play().is_some());
    let whom = room.session().stage().cast.names.first().map(|names| names.short.clone()).unwrap_or_default();
    NextView {
        says: words.tell(says, &[("whom", (&whom).into())]),
        rows: following(words, room, &whom),
        button: button.map(|button| words.say(button).to_owned()),
        why_not: (plays && !has_pick).then(|| words.say("workshop-pick-first").to_owned()),
        can_go_back: !matches!(phase, Phase::Lobby | Phase::After),
    }
}

/// What comes after the next step.
fn following(words: &Words, room: &Room, whom: &str) -> Vec<(String, String)> {
    let predicts = room.setup().asks.predict;
    let row = |phase: Phase| {
        let what = match phase {
            Phase::Discuss => "workshop-then-discuss",
            Phase::Commit => "workshop-then-commit",
            Phase::Reveal => "workshop-then-reveal",
            Phase::Argue => "workshop-then-argue",
            Phase::Predict => "workshop-then-predict",
            _ => "workshop-then-play",
        };
        (name(words, phase).to_owned(), words.tell(what, &[("whom", whom.into())]))
    };
    let order = [Phase::Discuss, Phase::Commit, Phase::Reveal, Phase::Argue, Phase::Predict, Phase::Play];
    let asked = room.decision().is_none_or(|here| here.is_asked);
    let after = order.into_iter().filter(|phase| predicts || *phase != Phase::Predict);
    // The next one is said by the button itself.
    let skip = usize::from(room.phase() != Phase::Lobby);
    let ahead: Vec<Phase> = after.filter(|phase| *phase > room.phase() && room.phase() != Phase::After).collect();
    if asked { ahead.into_iter().skip(skip).take(3).map(row).collect() } else { Vec::new() }
}

fn plan(room: &Room) -> Vec<StopView> {
    let stage = room.session().stage();
    let stops = room.setup().stops.iter();
    stops
        .filter_map(|stop| {
            let scene = room.scenario().scene_named(&stop.scene)?;
            Some(StopView { line: stage.usual_line(scene), minutes: stop.minutes })
        })
        .collect()
}

fn clock_for(words: &Words, phase: Phase) -> Option<String> {
    let what = match phase {
        Phase::Discuss => "workshop-clock-discuss",
        Phase::Commit => "workshop-clock-commit",
        Phase::Argue => "workshop-clock-argue",
        Phase::Predict => "workshop-clock-predict",
        _ => return None,
    };
    Some(words.say(what).to_owned())
}

fn chosen(words: &Words, room: &Room, here: &Decision) -> Vec<RowView> {
    if room.phase() == Phase::Predict {
        return lines(here, |_| None);
    }
    let played = here.played().filter(|_| room.phase() == Phase::Play);
    let is_played = |at: usize| played.is_some_and(|take| take.branch == Branch::Way(at));
    let counts = here.round().map(|round| round.counts(here.ways.len())).unwrap_or_default();
    let hands = here.round().map(|round| round.hands.clone()).unwrap_or_default();
    // Beside what the room expected there is no room for replies that everybody has read.
    let is_short = played.is_some_and(|take| !take.predicted.is_empty());
    let ways = here.ways.iter().enumerate();
    let text = |way| {
        let (whole, short) = way_words(words, room, here, way);
        short.filter(|_| is_short).unwrap_or(whole)
    };
    let row = |(at, way)| RowView {
        number: at + 1,
        text: text(way),
        count: counts.get(at).copied().unwrap_or(0),
        hands: hands.get(at).copied().unwrap_or(0),
        mark: is_played(at).then(|| words.say("workshop-row-played").to_owned()),
    };
    ways.map(row).collect()
}

/// What the customer might say, with how many expect it.
fn lines(here: &Decision, mark: impl Fn(usize) -> Option<String>) -> Vec<RowView> {
    let lines = here.lines.iter().zip(here.line_counts()).enumerate();
    let hands = |at: usize| here.predicted_hands.get(at).copied().unwrap_or(0);
    let row = |(at, (line, count)): (usize, (&String, u32))| RowView {
        number: at + 1,
        text: line.clone(),
        count,
        hands: hands(at),
        mark: mark(at),
    };
    lines.map(row).collect()
}

/// What the room predicted beside what came.
fn expected(words: &Words, room: &Room, here: &Decision) -> Vec<RowView> {
    let was_asked = here.played().is_some_and(|take| !take.predicted.is_empty());
    if room.phase() != Phase::Play || !was_asked {
        return Vec::new();
    }
    let came = here.line_that_came();
    lines(here, |at| (came == Some(at)).then(|| words.say("workshop-row-came").to_owned()))
}

/// What was typed as a row among the counts, and how much of it waits for the trainer.
fn own(words: &Words, room: &Room, here: &Decision) -> Option<OwnRow> {
    let round = here.round().filter(|_| room.phase() >= Phase::Commit && room.phase() != Phase::Predict)?;
    let leads_to_them = room.phase() != Phase::Play;
    let waits = round.typed().filter(|(_, typed)| leads_to_them && !typed.is_released).count();
    let put = [("count", round.typed().count().into()), ("waits", waits.into())];
    let was_played = here.played().filter(|_| room.phase() == Phase::Play);
    let was_played = was_played.is_some_and(|take| matches!(take.branch, Branch::Typed(_)));
    (round.typed().next().is_some()).then(|| OwnRow {
        text: words.tell(if waits > 0 { "workshop-own-waits" } else { "workshop-own" }, &put),
        leads_to_them,
        waits,
        mark: was_played.then(|| words.say("workshop-row-played").to_owned()),
    })
}

fn answered(room: &Room, is_asked: bool) -> Answered {
    let turnout = room.turnout();
    let told = |count| if is_asked { count } else { 0 };
    Answered { phones: told(turnout.phones), seats: turnout.seats as usize, hands: told(turnout.hands) }
}

fn seats(room: &Room, here: Option<&Decision>) -> Vec<SeatView> {
    let has_answered = |no: SeatNo| match (here, room.phase()) {
        (Some(here), Phase::Predict) => here.predicted.contains_key(&no),
        (Some(here), _) => here.round().is_some_and(|round| round.ballots.contains_key(&no)),
        (None, _) => false,
    };
    room.seated().map(|seat| seat_view(room, seat, has_answered(seat.no))).collect()
}

fn seat_view(room: &Room, seat: &Seat, has_answered: bool) -> SeatView {
    let table = seat.team.and_then(|at| room.setup().teams.get(at));
    SeatView { no: seat.no, name: seat.name.clone(), table: table.cloned(), has_answered }
}

fn typed(words: &Words, here: &Decision) -> Vec<TypedOnPanel> {
    // As the room sees it: the order of seats would tell whose each is.
    let mut typed: Vec<_> = here.round().into_iter().flat_map(Round::typed).collect();
    typed.sort_by(|(_, a), (_, b)| a.text.cmp(&b.text));
    typed
        .into_iter()
        .map(|(seat, typed)| TypedOnPanel {
            seat,
            typed: typed_view(words, &typed.text, typed.reading.as_deref()),
            is_released: typed.is_released,
            is_read: typed.reading.is_some(),
        })
        .collect()
}

/// What can be played: what the room chose, the runner-up, all others, and what was let through.
fn then(words: &Words, here: &Decision) -> Vec<ThenView> {
    let picked = here.to_play();
    let ranked = here.round().map(|round| round.ranked(here.ways.len())).unwrap_or_default();
    let most = ranked.first().map_or(0, |(_, count)| *count);
    let is_tied = ranked.iter().filter(|(_, count)| *count == most).count() > 1;
    let label = |rank: usize, way: usize| {
        let name = match (rank, ranked.get(rank)) {
            (_, Some((_, count))) if is_tied && *count == most => "workshop-play-tied",
            (0, Some(_)) => "workshop-play-choice",
            (1, Some(_)) => "workshop-play-runner-up",
            (_, None) if !here.is_asked && here.best == Some(way) => "workshop-play-best",
            _ => "workshop-play-other",
        };
        words.tell(name, &[("number", (way + 1).into())])
    };
    let chosen = ranked.iter().map(|(way, _)| *way);
    let rest = (0..here.ways.len()).filter(|way| ranked.iter().all(|(chosen, _)| chosen != way));
    let ways = chosen.chain(rest).enumerate().map(|(rank, way)| (Branch::Way(way), label(rank, way)));
    let read = here.round().into_iter().flat_map(Round::typed);
    let read = read.filter(|(_, typed)| typed.is_released && typed.reading.is_some());
    let typed = read.map(|(seat, typed)| {
        (Branch::Typed(seat), words.tell("workshop-play-typed", &[("words", (&typed.text).into())]))
    });
    let all = ways.chain(typed);
    all.map(|(branch, label)| ThenView { branch, label, is_picked: picked == Some(branch) }).collect()
}

/// The decisions of the way here that were played, the latest first.
fn replays(words: &Words, room: &Room) -> Vec<ReplayView> {
    let played = room.way_here().iter().enumerate().filter(|(_, there)| there.kind == Kind::Reply);
    let shown = played.filter_map(|(at, there)| {
        let take = there.played()?;
        let short = match take.branch {
            Branch::Way(way) => there.ways.get(way).and_then(|way| way.short.clone()),
            Branch::Typed(_) => None,
        };
        let what = short.unwrap_or_else(|| take_words(words, room, there, take));
        let put = [("number", there.number.into()), ("what", (&what).into())];
        let name = match (there.is_asked, there.is_extra) {
            (true, true) => "workshop-replay-extra",
            (true, false) => "workshop-replay",
            (false, _) => "workshop-replay-between",
        };
        Some(ReplayView { at, label: words.tell(name, &put) })
    });
    let mut all: Vec<ReplayView> = shown.collect();
    all.reverse();
    all.truncate(BACK_TO);
    all
}
