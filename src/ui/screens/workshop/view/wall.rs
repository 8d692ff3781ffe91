//! The wall: what the whole room sees.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::{Face, Industry};
use crate::domain::session::{Event, Reading};
use crate::domain::workshop::after::kept_line;
use crate::domain::workshop::after::sentences::clipped;
use crate::domain::workshop::{Decision, Kind, Phase, Room, Round, Votes, first_reaction};
use crate::ui::screens::conversation::mood_of;
use crate::ui::screens::conversation::view::{CustomerView, customer_view, present};
use crate::ui::screens::workshop::view::steps::{Step, steps};
use crate::ui::screens::workshop::view::telling::{Told, branch_words, take_words, told_now, way_words};
use crate::ui::terms;
use crate::ui::widgets::face::MoodDot;
use crate::words::Words;

/// The longest line to keep on the last page, in letters.
const KEEP_LETTERS: usize = 200;

/// How phones come in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Join {
    /// The address with the code, for the square.
    pub link: String,
    /// The address as it is typed.
    pub address: String,
    /// The room's code.
    pub code: String,
}

/// What the whole room sees.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WallView {
    /// The case.
    pub title: String,
    /// `Decision 1 of 6`.
    pub under: String,
    /// The steps of the decision; none in the lobby and after the end.
    pub steps: Vec<Step>,
    /// The customer, where there is one.
    pub face: Option<FaceView>,
    /// How whoever comes late joins, in the customer's place, while the trainer wants it there.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub late: Option<Join>,
    /// What fills the wall.
    pub main: Main,
    /// The band at its foot.
    pub foot: Foot,
}

/// The customer in the picture.
#[derive(Debug, Clone, Serialize)]
pub struct FaceView {
    /// Who, and how they take it.
    pub customer: CustomerView,
    /// As they are read out.
    pub spoken: String,
    /// How they look.
    #[serde(skip)]
    pub face: Face,
    /// Where it plays.
    #[serde(skip)]
    pub industry: Industry,
}

impl PartialEq for FaceView {
    /// A face never changes within a case.
    fn eq(&self, other: &Self) -> bool {
        self.customer == other.customer && self.spoken == other.spoken
    }
}

/// What fills the wall.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Main {
    /// People join.
    Lobby(LobbyView),
    /// A decision, from its showing to the argument about it.
    Ask(AskView),
    /// What somebody might say to what is played.
    Predict(AskView),
    /// A branch was played.
    Play(PlayView),
    /// The workshop is over.
    After(AfterView),
}

/// People join.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct LobbyView {
    /// What is asked of the room.
    pub lead: String,
    /// Step by step.
    pub steps: Vec<String>,
    /// How phones come in; nothing by show of hands.
    pub join: Option<Join>,
    /// How many sit there.
    pub count: usize,
    /// `at the table`.
    pub counted: String,
    /// Who sits there, where names are shown, in the order of joining.
    pub names: Vec<String>,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AskView {
    /// What we say, where the room predicts what comes of it.
    pub ours: Option<OursView>,
    /// What was said and seen.
    pub told: Vec<Told>,
    /// What can be done, or said; nothing while the room only looks.
    pub ways: Vec<WayView>,
    /// Answers in own words, as a row below the ways; nothing where there are none, and before the reveal.
    pub own: Option<OwnView>,
    /// Replies in one's own words that were let through.
    pub typed: Vec<TypedView>,
}

/// Something that can be done, or that the customer might say.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WayView {
    /// From 1.
    pub number: usize,
    /// In full.
    pub text: String,
    /// In two or three words, if its author gave any.
    pub short: Option<String>,
    /// How many chose it, once the room may know.
    pub count: Option<u32>,
    /// How many had at the vote before, if this is another one.
    pub before: Option<u32>,
}

/// What the room says to the customer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OursView {
    /// `This is what we say`.
    pub lead: String,
    /// In full.
    pub text: String,
    /// As it is read out.
    pub spoken: String,
}

/// Answers in somebody's own words, counted.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct OwnView {
    /// `In our own words`.
    pub text: String,
    /// How many.
    pub count: u32,
    /// How many at the vote before, if this is another one.
    pub before: Option<u32>,
}

/// A reply in somebody's own words, without whose they are.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TypedView {
    /// The words.
    pub text: String,
    /// The level of each dimension in figures, 0–4; nothing where it does not count or could not be scored.
    pub levels: Vec<(Dimension, Option<u8>)>,
    /// As they are read out.
    pub spoken: String,
}

/// A branch was played.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PlayView {
    /// What was said to the customer.
    pub ours: OursView,
    /// How the customer took it.
    pub told: Vec<Told>,
    /// `11 of 24 saw it coming`, where the room predicted.
    pub foreseen: Option<String>,
}

/// The workshop is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct AfterView {
    /// Thanks.
    pub lead: String,
    /// How the case ended, where it did.
    pub ending: Vec<String>,
    /// What stands over the line to keep, and the line in quotation marks; nothing where the room chose none.
    pub keep: Option<(String, String)>,
}

/// The band at the wall's foot.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Foot {
    /// What the room is asked to do.
    pub prompt: String,
    /// How far it is.
    pub note: String,
    /// A raised hand stands before it.
    pub is_hand: bool,
}

/// The wall of a room as it stands; `join` is how phones come in, if they do.
pub fn wall(words: &Words, room: &Room, join: Option<&Join>) -> WallView {
    let scenario = room.scenario();
    let is_talk = !matches!(room.phase(), Phase::Lobby | Phase::After);
    WallView {
        title: scenario.title.clone(),
        under: under(words, room),
        steps: if is_talk { steps(words, room) } else { Vec::new() },
        face: if room.phase() == Phase::Lobby { None } else { face(words, room) },
        late: None,
        main: main(words, room, join),
        foot: foot(words, room, join.is_some()),
    }
}

/// `Decision 2 of 6`, or that the story goes on where the plan passes by.
pub(super) fn place_of(words: &Words, here: &Decision, room: &Room) -> String {
    if here.is_asked { decision_of(words, here, room) } else { words.say("workshop-wall-between").to_owned() }
}

/// Which decision it is, or what is ahead.
fn under(words: &Words, room: &Room) -> String {
    let (minutes, decisions) = (room.setup().minutes, room.setup().stops.len());
    match (room.phase(), room.decision()) {
        (Phase::Lobby, _) => {
            words.tell("workshop-wall-ahead", &[("minutes", minutes.into()), ("decisions", decisions.into())])
        }
        (Phase::After, _) | (_, None) => room.setup().group.clone(),
        (_, Some(here)) => place_of(words, here, room),
    }
}

/// `Decision 2 of 6`, and which vote it is from the second on.
fn decision_of(words: &Words, here: &Decision, room: &Room) -> String {
    let (number, all) = (("number", here.number.into()), ("all", room.asked_in_all().into()));
    match here.rounds.len() {
        0 | 1 if here.is_extra => words.say("workshop-decision-extra").to_owned(),
        vote if here.is_extra => words.tell("workshop-decision-extra-vote", &[("vote", vote.into())]),
        0 | 1 => words.tell("workshop-decision-of", &[number, all]),
        vote => words.tell("workshop-decision-vote", &[number, all, ("vote", vote.into())]),
    }
}

fn face(words: &Words, room: &Room) -> Option<FaceView> {
    let session = room.session();
    let scenario = session.scenario();
    // At the desk of an inbox nobody is in the picture.
    if room.phase() != Phase::Play && room.decision().is_some_and(|here| here.kind == Kind::Desk) {
        return None;
    }
    let took_it = room.decision().and_then(Decision::played).filter(|_| room.phase() == Phase::Play);
    let reacted = took_it.and_then(|take| {
        take.events.iter().find_map(|event| match event {
            Event::Reaction { customer, .. } => scenario.customers.iter().position(|known| known.id == *customer),
            _ => None,
        })
    });
    let at = reacted.unwrap_or_else(|| present(session));
    let customer = customer_view(words, session, at);
    let customer = if room.is_over() && session.is_over() { at_the_end(words, customer) } else { customer };
    Some(FaceView {
        spoken: customer.with_mood(words),
        face: scenario.customer(Ix::new(at)).face.clone(),
        industry: scenario.industry,
        customer,
    })
}

/// How somebody is left: the relief of the last reply has passed, and nobody waits or listens any more. Whoever is glad is glad of the end.
fn at_the_end(words: &Words, customer: CustomerView) -> CustomerView {
    let mood = mood_of(&customer);
    let said = match mood.dot {
        MoodDot::Warm => customer.mood,
        _ => words.tell("workshop-wall-mood-end", &[("mood", words.say(mood.word).into())]),
    };
    CustomerView { mood: said, anger_fell: 0.0, ..customer }
}

fn main(words: &Words, room: &Room, join: Option<&Join>) -> Main {
    match (room.phase(), room.decision()) {
        (Phase::Lobby, _) => Main::Lobby(lobby(words, room, join)),
        (Phase::After, _) | (_, None) => Main::After(after(words, room)),
        (Phase::Play, Some(here)) => Main::Play(play(words, room, here)),
        (Phase::Predict, Some(here)) => Main::Predict(predict(words, room, here)),
        (_, Some(here)) => Main::Ask(ask(words, room, here)),
    }
}

fn lobby(words: &Words, room: &Room, join: Option<&Join>) -> LobbyView {
    let names = room.setup().asks.names_on_wall;
    let (lead, steps): (&str, &[&str]) = match join {
        Some(_) if names => {
            ("workshop-lobby-lead", &["workshop-lobby-camera", "workshop-lobby-name", "workshop-lobby-look-up"])
        }
        Some(_) => {
            ("workshop-lobby-lead", &["workshop-lobby-camera", "workshop-lobby-name-own", "workshop-lobby-look-up"])
        }
        None => (
            "workshop-lobby-hands-lead",
            &["workshop-lobby-hands-listen", "workshop-lobby-hands-talk", "workshop-lobby-hands-raise"],
        ),
    };
    let count = room.seated().count();
    LobbyView {
        lead: words.say(lead).to_owned(),
        steps: steps.iter().map(|step| words.say(step).to_owned()).collect(),
        join: join.cloned(),
        count,
        counted: words.tell("workshop-lobby-counted", &[("count", count.into())]),
        names: if names { room.seated().map(|seat| seat.name.clone()).collect() } else { Vec::new() },
    }
}

fn ask(words: &Words, room: &Room, here: &Decision) -> AskView {
    let tally = room.is_revealed().then(|| here.tally());
    let votes = |at: usize| tally.as_ref().and_then(|tally| tally.ways.get(at).copied());
    let ways = here.ways.iter().enumerate().filter(|_| here.is_asked).map(|(at, way)| {
        let (text, short) = way_words(words, room, here, way);
        let votes = votes(at);
        WayView {
            number: at + 1,
            text,
            short,
            count: votes.map(|votes| votes.now),
            before: votes.and_then(|v| v.before),
        }
    });
    let own = tally.as_ref().and_then(|tally| tally.own_words).filter(|_| here.is_asked);
    let own = own.map(|votes| OwnView {
        text: words.say("workshop-wall-own").to_owned(),
        count: votes.now,
        before: votes.before,
    });
    AskView { ours: None, told: told_now(words, room), ways: ways.collect(), own, typed: typed(words, room, here) }
}

/// What was typed and let through, once the room may see it.
fn typed(words: &Words, room: &Room, here: &Decision) -> Vec<TypedView> {
    let round = here.round().filter(|_| room.is_revealed());
    let released = round.into_iter().flat_map(Round::released);
    released.map(|typed| typed_view(words, &typed.text, typed.reading.as_deref())).collect()
}

/// Somebody's own words with their levels.
pub(super) fn typed_view(words: &Words, text: &str, reading: Option<&Reading>) -> TypedView {
    let rating = reading.map(|reading| reading.say.rating);
    let level = |dimension| rating.and_then(|rating| rating.get(dimension));
    let levels: Vec<_> = Dimension::ALL.into_iter().map(|each| (each, level(each))).collect();
    let scored = levels.iter().filter_map(|(dimension, level)| {
        let level = terms::level_within(words, (*level)?);
        let put = [("dimension", terms::dimension(words, *dimension).into()), ("level", level.into())];
        Some(words.tell("workshop-typed-level", &put))
    });
    let scored: Vec<String> = scored.collect();
    let listed = words.listed(&scored);
    let put = [("text", text.into()), ("levels", (&listed).into())];
    let spoken = if scored.is_empty() { text.to_owned() } else { words.tell("workshop-typed-spoken", &put) };
    let levels = levels.into_iter().map(|(dimension, level)| (dimension, level.map(Level::get)));
    TypedView { text: text.to_owned(), levels: levels.collect(), spoken }
}

fn predict(words: &Words, room: &Room, here: &Decision) -> AskView {
    let said = here.to_play().map(|branch| branch_words(words, room, here, branch)).unwrap_or_default();
    let ways = here.lines.iter().enumerate().map(|(at, line)| WayView {
        number: at + 1,
        text: line.clone(),
        short: None,
        count: None,
        before: None,
    });
    let ours = OursView {
        lead: words.say("workshop-wall-say").to_owned(),
        spoken: words.tell("workshop-wall-say-spoken", &[("text", (&said).into())]),
        text: said,
    };
    AskView { ours: Some(ours), told: Vec::new(), ways: ways.collect(), own: None, typed: Vec::new() }
}

fn play(words: &Words, room: &Room, here: &Decision) -> PlayView {
    let said = here.played().map(|take| take_words(words, room, here, take)).unwrap_or_default();
    let ours = OursView {
        lead: words.say("workshop-wall-said").to_owned(),
        spoken: words.tell("workshop-wall-said-spoken", &[("text", (&said).into())]),
        text: said,
    };
    PlayView { ours, told: told_now(words, room), foreseen: foreseen(words, here) }
}

/// How many predicted what came.
fn foreseen(words: &Words, here: &Decision) -> Option<String> {
    let played = here.played()?;
    first_reaction(&played.events)?;
    let counts = here.line_counts();
    let all: u32 = counts.iter().sum();
    let right = here.line_that_came().and_then(|at| counts.get(at).copied()).unwrap_or(0);
    (all > 0).then(|| words.tell("workshop-wall-foreseen", &[("count", right.into()), ("all", all.into())]))
}

fn after(words: &Words, room: &Room) -> AfterView {
    let session = room.session();
    let told = session.ending().map(|(_, ending)| session.stage().words(&ending.text));
    let keep = kept_line(words, room)
        .map(|keep| (words.say("room-debrief-keep-line").to_owned(), words.quoted(&clipped(&keep.text, KEEP_LETTERS))));
    AfterView { lead: words.say("workshop-wall-thanks").to_owned(), ending: told.into_iter().collect(), keep }
}

fn foot(words: &Words, room: &Room, has_phones: bool) -> Foot {
    let here = room.decision();
    let is_again = here.is_some_and(|here| here.round_at() > 0);
    let prompt = match room.phase() {
        Phase::Lobby if has_phones => "workshop-foot-hand",
        Phase::Lobby => "workshop-foot-hands",
        Phase::Show if here.is_some_and(|here| here.is_asked) => "workshop-foot-show",
        Phase::Show => "workshop-foot-listen",
        Phase::Discuss => "workshop-foot-discuss",
        Phase::Commit if is_again && has_phones => "workshop-foot-commit-again",
        Phase::Commit if is_again => "workshop-foot-commit-again-hands",
        Phase::Commit if has_phones => "workshop-foot-commit",
        Phase::Commit => "workshop-foot-commit-hands",
        Phase::Reveal => return Foot { prompt: revealed(words, room), note: answered(words, room), is_hand: false },
        Phase::Argue => "workshop-foot-argue",
        Phase::Predict => "workshop-foot-predict",
        Phase::Play if here.and_then(Decision::played).is_some_and(|take| !take.predicted.is_empty()) => {
            "workshop-foot-play"
        }
        Phase::Play => "workshop-foot-play-listen",
        Phase::After => "workshop-foot-after",
    };
    let whom = face_name(room);
    let is_lobby = room.phase() == Phase::Lobby;
    let note = if is_lobby && has_phones {
        words.say("workshop-foot-nothing-leaves").to_owned()
    } else {
        answered(words, room)
    };
    Foot { prompt: words.tell(prompt, &[("whom", (&whom).into())]), note, is_hand: is_lobby }
}

/// What the room sees of its choice: a tie is said as one, and at another vote whether talking changed anything.
fn revealed(words: &Words, room: &Room) -> String {
    let Some(tally) = room.decision().map(Decision::tally) else { return String::new() };
    let tied: Vec<String> = tally.tied.iter().map(|at| (at + 1).to_string()).collect();
    if let Some(count) = tally.tied.first().and_then(|at| tally.ways.get(*at)).map(|votes| votes.now) {
        let tied = words.listed(&tied);
        return words.tell("workshop-foot-reveal-tie", &[("numbers", (&tied).into()), ("count", count.into())]);
    }
    let has_changed = |votes: &Votes| votes.before.is_some_and(|before| before != votes.now);
    let name = match tally.ways.iter().chain(&tally.own_words).any(has_changed) {
        _ if tally.vote < 2 => "workshop-foot-reveal",
        true => "workshop-foot-reveal-changed",
        false => "workshop-foot-reveal-same",
    };
    words.say(name).to_owned()
}

/// What to call the customer in a sentence.
fn face_name(room: &Room) -> String {
    let session = room.session();
    session.stage().cast.names.get(present(session)).map(|names| names.short.clone()).unwrap_or_default()
}

/// `24 of 26 have answered`. Hands come on top of phones and are a part of no whole that is known.
fn answered(words: &Words, room: &Room) -> String {
    let is_asked = room.decision().is_some_and(|here| here.is_asked);
    let is_choosing = matches!(room.phase(), Phase::Commit | Phase::Reveal | Phase::Argue | Phase::Predict);
    if !is_asked || !is_choosing {
        return String::new();
    }
    let turnout = room.turnout();
    let put = [("count", turnout.phones.into()), ("all", turnout.seats.into()), ("hands", turnout.hands.into())];
    let [count, all, hands] = put;
    match (turnout.seats, turnout.hands) {
        (0, 0) => String::new(),
        (0, _) => words.tell("workshop-foot-answered-hands", &[hands]),
        // Those who answered before and not again are counted at the reveal.
        (_, 0) if room.votes_again() => words.tell("workshop-foot-answered-again", &[count, all]),
        (_, 0) => words.tell("workshop-foot-answered", &[count, all]),
        _ => words.tell("workshop-foot-answered-both", &[count, all, hands]),
    }
}
