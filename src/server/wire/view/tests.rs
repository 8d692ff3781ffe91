//! Whole rooms, played decision by decision, and every byte a phone would get of them held against what it must not know.

use std::collections::BTreeSet;
use std::sync::Arc;

use serde_json::Value;

use super::*;
use crate::catalog::Catalog;
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Reply;
use crate::domain::session::Event;
use crate::domain::workshop::{Act, Answer, Asks, Declined, Done, Setup};

const ASKS: Asks = Asks { typed: true, predict: true, names_on_wall: false, approve_names: false };
const NAMES: [&str; 4] = ["Adaeze", "Bertrand", "Chiyo", "Dmitrij"];
const ME: SeatNo = SeatNo(1);
/// What is typed by others, in two rooms that differ in nothing else.
const OTHERS: [[&str; 2]; 2] = [
    ["I am so sorry, Tobi. I will have a safe plate here in eight minutes.", "We take this off the bill."],
    ["Let me fetch my manager right away.", "That cannot have been us."],
];

/// Parts of a payload that a phone may get before the reveal.
const BEFORE: [&str; 41] = [
    "version",
    "phase",
    "title",
    "group",
    "number",
    "extra",
    "of",
    "seat",
    "name",
    "team",
    "admitted",
    "removed",
    "customer",
    "customer.name",
    "customer.about",
    "customer.mood",
    "customer.person",
    "line",
    "line.does",
    "line.says",
    "passes",
    "ask",
    "ask.decision",
    "ask.round",
    "ask.ways",
    "ask.ways.text",
    "ask.typed",
    "ask.words_max",
    "clock",
    "clock.left_ms",
    "clock.total_ms",
    "clock.held",
    "mine",
    "mine.way",
    "mine.words",
    "mine_before",
    "mine_before.way",
    "mine_before.words",
    "answered",
    "expected",
    "hands",
];

fn scenario(id: &str) -> Arc<Scenario> {
    Arc::clone(Catalog::bundled().find(id).unwrap().scenario.as_ref().unwrap())
}

/// Every case that comes with the program.
fn scenarios() -> Vec<Arc<Scenario>> {
    let catalog = Catalog::bundled();
    let all = catalog.entries.iter().map(|entry| Arc::clone(entry.scenario.as_ref().unwrap()));
    all.collect()
}

fn room(scenario: &Arc<Scenario>) -> Room {
    let mut setup = Setup::by_plan(scenario, scenario.plans.first().unwrap(), 7);
    (setup.asks, setup.group) = (ASKS, "Thursday group".to_owned());
    let mut room = Room::open(Arc::clone(scenario), setup);
    for name in NAMES {
        act(&mut room, &Act::Sit { team: None }, Some(name));
    }
    room
}

fn act(room: &mut Room, act: &Act, beside: Option<&str>) {
    let done = room.apply(act, beside, 1_000);
    assert!(done.is_ok(), "{act:?}: {done:?}");
}

/// The payload as a phone gets it.
fn told(room: &Room, seat: SeatNo) -> String {
    serde_json::to_string(&view(room, seat, 2_000).unwrap()).unwrap()
}

/// Has everybody answer where the room is asked: this seat always the same, the others as this variant of the room has it.
fn answer(room: &mut Room, variant: usize) {
    let (decision, round) = (room.decision_at(), room.decision().unwrap().round_at());
    let ways = room.decision().unwrap().ways.len();
    for no in 1..=4 {
        let seat = SeatNo(no);
        let (answer, words) = match no {
            1 => (Answer::Way(0), None),
            2 => (Answer::Way((1 + variant) % ways), None),
            _ => (Answer::Words, Some(OTHERS[variant][no as usize - 3])),
        };
        act(room, &Act::Answer { seat, decision, round, answer }, words);
    }
}

/// Goes one step on, whatever that takes; `false` once it is over.
fn step(room: &mut Room, variant: usize) -> bool {
    match room.phase() {
        Phase::After => return false,
        Phase::Show if !room.decision().unwrap().is_asked => act(room, &Act::Pick(Branch::Way(0)), None),
        Phase::Commit => answer(room, variant),
        // What is played must not depend on what others answered, or the stories part.
        Phase::Argue => act(room, &Act::Pick(Branch::Way(0)), None),
        _ => {}
    }
    act(room, &Act::Next, None);
    true
}

/// Everything a case says of how good a reply is, of what it leads to, and to the trainer alone.
fn secrets(room: &Room) -> Vec<String> {
    let stage = room.session().stage();
    let of = |reply: &Reply| {
        let reaction = &reply.does.reaction;
        let moods = [&reaction.settled, &reaction.annoyed, &reaction.angry, &reaction.furious, &reaction.limit];
        let heard = moods.into_iter().flatten().chain(&reply.does.thought).map(|text| stage.words(text));
        heard.chain([reply.why.clone()]).collect::<Vec<_>>()
    };
    let replies = room.scenario().scenes.iter().flat_map(|scene| &scene.replies);
    let notes = room.scenario().facilitator.iter().flat_map(|hint| {
        let most = hint.most.iter().map(|most| &most.ask);
        [Some(&hint.ask), hint.listen.as_ref(), hint.take_away.as_ref()].into_iter().flatten().chain(most)
    });
    let notes = notes.map(|text| stage.words(text));
    replies.flat_map(of).chain(notes).filter(|text| text.len() > 12).collect()
}

/// The short names of ways: they judge ("Assumed"), so they are secrets as well, but may be ordinary words of a line.
fn shorts(room: &Room) -> BTreeSet<&str> {
    let replies = room.scenario().scenes.iter().flat_map(|scene| &scene.replies);
    replies.filter_map(|reply| reply.short.as_deref()).collect()
}

fn texts(value: &Value, into: &mut Vec<String>) {
    match value {
        Value::String(text) => into.push(text.clone()),
        Value::Array(values) => values.iter().for_each(|value| texts(value, into)),
        Value::Object(values) => values.values().for_each(|value| texts(value, into)),
        _ => {}
    }
}

fn parts(value: &Value, path: &str, into: &mut BTreeSet<String>) {
    match value {
        Value::Array(values) => values.iter().for_each(|value| parts(value, path, into)),
        Value::Object(values) => {
            for (name, value) in values {
                let path = if path.is_empty() { name.clone() } else { format!("{path}.{name}") };
                into.insert(path.clone());
                parts(value, &path, into);
            }
        }
        _ => {}
    }
}

/// Holds what each seat gets before the reveal against all it must not know.
fn holds_its_tongue(room: &Room, secrets: &[String]) {
    let shorts = shorts(room);
    // How a customer took what was played is told once, sometimes only where the next scene begins.
    let events = room.session().steps().iter().flat_map(|step| &step.events);
    let happened: BTreeSet<&str> = events
        .filter_map(|event| match event {
            Event::Reaction { text, .. } => Some(text.as_str()),
            _ => None,
        })
        .collect();
    let secrets: Vec<&String> = secrets.iter().filter(|secret| !happened.contains(secret.as_str())).collect();
    let at = format!("{}, {:?}", room.scenario().id, room.phase());
    for (no, own) in (1..).zip(NAMES) {
        let told = told(room, SeatNo(no));
        let value: Value = serde_json::from_str(&told).unwrap();
        let mut found = BTreeSet::new();
        parts(&value, "", &mut found);
        let more: Vec<&String> = found.iter().filter(|part| !BEFORE.contains(&part.as_str())).collect();
        assert!(more.is_empty(), "{at}: {more:?}");
        let mut said = Vec::new();
        texts(&value, &mut said);
        for secret in &secrets {
            assert!(said.iter().all(|text| !text.contains(secret.as_str())), "{at} tells “{secret}”");
        }
        let short = said.iter().find(|text| shorts.contains(text.as_str()));
        assert_eq!(short, None, "{at}");
        assert!(NAMES.iter().all(|name| *name == own || !told.contains(name)), "{at}: {own} is told of another");
        for (seat, words) in [(3, OTHERS[0][0]), (4, OTHERS[0][1])] {
            assert!(no == seat || !told.contains(words), "{at}: what seat {seat} typed");
        }
    }
}

#[test]
fn before_the_reveal_no_payload_of_any_case_has_a_rating_a_reason_a_short_name_or_what_a_reply_leads_to() {
    let cases = scenarios();
    assert!(cases.len() >= 15, "{} cases", cases.len());
    for scenario in &cases {
        let mut room = room(scenario);
        let secrets = secrets(&room);
        assert!(secrets.len() > 50, "{} has {} secrets", scenario.id, secrets.len());
        let (mut phases, mut again) = (BTreeSet::new(), 0);
        loop {
            phases.insert(room.phase());
            // Every second scene the plan passes by is asked about after all, so both kinds are walked.
            if room.phase() == Phase::Show && room.decision_at().is_multiple_of(2) {
                let _ = room.apply(&Act::AskHere, None, 1_000);
            }
            if !room.is_revealed() {
                holds_its_tongue(&room, &secrets);
                if room.phase() == Phase::Commit {
                    answer(&mut room, 0);
                    holds_its_tongue(&room, &secrets);
                    act(&mut room, &Act::Next, None);
                    continue;
                }
            } else if room.phase() == Phase::Argue && room.decision().unwrap().rounds.len() == 1 {
                act(&mut room, &Act::AskAgain, None);
                again += 1;
                continue;
            }
            if !step(&mut room, 0) {
                break;
            }
        }
        assert!(again >= 2, "{} asked {again} times", scenario.id);
        assert!(phases.contains(&Phase::Predict) && phases.len() == 9, "{}: {phases:?}", scenario.id);
    }
}

#[test]
fn before_the_reveal_another_answer_changes_no_byte_of_what_a_phone_gets() {
    let scenario = scenario("wrong-plate");
    let [mut one, mut other] = [room(&scenario), room(&scenario)];
    let (mut alike, mut unlike) = (0, 0);
    loop {
        if one.phase() == Phase::Commit {
            answer(&mut one, 0);
            answer(&mut other, 1);
            assert_eq!(told(&one, ME), told(&other, ME));
            alike += 1;
            act(&mut one, &Act::Next, None);
            act(&mut other, &Act::Next, None);
            // So the two rooms do differ.
            unlike += usize::from(told(&one, ME) != told(&other, ME));
            continue;
        }
        if !one.is_revealed() {
            assert_eq!(told(&one, ME), told(&other, ME), "{:?}", one.phase());
        }
        let goes_on = [step(&mut one, 0), step(&mut other, 1)];
        if goes_on != [true, true] {
            break;
        }
    }
    assert!(alike >= 3 && unlike == alike, "{alike} decisions, {unlike} of them unlike after the reveal");
}

#[test]
fn no_payload_ever_has_another_seat_s_name_and_typed_words_only_once_they_are_released() {
    let mut room = room(&scenario("wrong-plate"));
    loop {
        if room.phase() == Phase::Argue {
            assert!(!told(&room, ME).contains(OTHERS[0][0]), "held words are shown");
            act(&mut room, &Act::Release { seat: SeatNo(3) }, None);
            assert!(told(&room, ME).contains(OTHERS[0][0]), "released words are not shown");
            assert!(!told(&room, ME).contains(OTHERS[0][1]));
        }
        for (at, own) in NAMES.iter().enumerate() {
            let told = told(&room, SeatNo(at as u32 + 1));
            assert!(told.contains(own));
            let others = NAMES.iter().filter(|name| *name != own);
            others.for_each(|other| assert!(!told.contains(other), "{own} is told of {other} at {:?}", room.phase()));
        }
        if !step(&mut room, 0) {
            break;
        }
    }
}

#[test]
fn who_waits_at_the_door_or_was_sent_away_sees_no_more_than_the_lobby() {
    let scenario = scenario("wrong-plate");
    let mut setup = Setup::by_plan(&scenario, scenario.plans.first().unwrap(), 7);
    setup.asks = Asks { approve_names: true, ..ASKS };
    let mut room = Room::open(scenario, setup);
    act(&mut room, &Act::Sit { team: None }, Some("Ada"));
    (0..3).for_each(|_| act(&mut room, &Act::Next, None));
    assert_eq!(room.phase(), Phase::Commit);
    let value: Value = serde_json::from_str(&told(&room, ME)).unwrap();
    assert_eq!((&value["admitted"], &value["removed"]), (&Value::Bool(false), &Value::Bool(false)));
    assert!(["customer", "ask", "line", "answered"].iter().all(|part| value.get(part).is_none()), "{value}");
    act(&mut room, &Act::Admit { seat: ME }, None);
    assert!(told(&room, ME).contains("\"ask\""));
    act(&mut room, &Act::Remove { seat: ME }, None);
    let value: Value = serde_json::from_str(&told(&room, ME)).unwrap();
    assert_eq!(value["removed"], Value::Bool(true));
    assert!(value.get("ask").is_none());
}

#[test]
fn a_version_stands_for_what_is_shown_and_time_that_passes_is_no_change() {
    let mut room = room(&scenario("wrong-plate"));
    let version = |room: &Room, now| view(room, ME, now).unwrap().version;
    let lobby = version(&room, 1_000);
    assert_eq!(lobby, version(&room, 50_000));
    (0..2).for_each(|_| act(&mut room, &Act::Next, None));
    let discussed = version(&room, 1_000);
    assert_ne!(discussed, lobby);
    assert_eq!(discussed, version(&room, 9_000), "the clock runs");
    let [early, late] = [1_000, 9_000].map(|now| view(&room, ME, now).unwrap().clock.unwrap().left_ms);
    assert_eq!(early - late, 8_000);
    act(&mut room, &Act::Pause, None);
    assert_ne!(version(&room, 1_000), discussed);
    act(&mut room, &Act::Resume, None);
    assert_eq!(version(&room, 1_000), discussed, "it is as it was");
    assert!(version(&room, 1_000) < 1 << 53, "a page keeps it exactly");
    act(&mut room, &Act::Next, None);
    let before = version(&room, 1_000);
    let sent = Act::Answer { seat: SeatNo(2), decision: 0, round: 0, answer: Answer::Way(1) };
    act(&mut room, &sent, None);
    assert_ne!(version(&room, 1_000), before, "one more has answered");
    assert_eq!(room.apply(&sent, None, 1_000), Ok(Done::Already));
    assert_eq!(view(&room, SeatNo(9), 0), None);
    assert_eq!(room.apply(&Act::Predict { seat: ME, decision: 0, line: 0 }, None, 0), Err(Declined::NotYet));
}

/// The room at its first decision, with everybody's answers in.
fn chosen_room() -> Room {
    let mut room = room(&scenario("wrong-plate"));
    (0..3).for_each(|_| act(&mut room, &Act::Next, None));
    answer(&mut room, 0);
    room
}

fn value(room: &Room) -> Value {
    serde_json::from_str(&told(room, ME)).unwrap()
}

#[test]
fn from_the_reveal_on_the_counts_and_own_words_are_all_who_answered_and_ways_have_their_short_names() {
    let mut room = chosen_room();
    act(&mut room, &Act::Hands { counts: vec![0, 5, 0, 0] }, None);
    let before = value(&room);
    // Hands make no phone more than there are.
    assert_eq!((&before["answered"], &before["expected"], &before["hands"]), (&4.into(), &4.into(), &5.into()));
    act(&mut room, &Act::Next, None);
    let told = value(&room);
    assert_eq!((&told["counts"], &told["own"]), (&serde_json::json!([1, 6, 0, 0]), &2.into()));
    let short = room.decision().unwrap().ways[0].short.clone();
    assert_eq!(told["ask"]["ways"][0]["short"].as_str(), short.as_deref());
    assert!(short.is_some());
    // Somebody who is sent away is neither expected nor counted.
    act(&mut room, &Act::Back, None);
    act(&mut room, &Act::Remove { seat: SeatNo(4) }, None);
    let told = value(&room);
    assert_eq!((&told["answered"], &told["expected"]), (&3.into(), &3.into()));
}

#[test]
fn a_second_round_tells_what_this_seat_answered_first_and_at_its_reveal_how_the_room_chose_before() {
    let mut room = chosen_room();
    (0..2).for_each(|_| act(&mut room, &Act::Next, None));
    assert_eq!(value(&room)["before"], Value::Null);
    act(&mut room, &Act::AskAgain, None);
    let second = value(&room);
    assert_eq!(
        (&second["ask"]["round"], &second["mine_before"]["way"], &second["mine"]),
        (&1.into(), &0.into(), &Value::Null)
    );
    assert!(second.get("before").is_none() && second.get("counts").is_none(), "{second}");
    let sent = Act::Answer { seat: ME, decision: 0, round: 1, answer: Answer::Way(1) };
    act(&mut room, &sent, None);
    act(&mut room, &Act::Next, None);
    let told = value(&room);
    assert_eq!(told["before"], serde_json::json!({ "counts": [1, 1, 0, 0], "own": 2 }));
    // Whoever did not vote again stands by what they said.
    assert_eq!((&told["counts"], &told["own"]), (&serde_json::json!([0, 2, 0, 0]), &2.into()));
}

#[test]
fn where_the_room_predicts_a_phone_is_told_the_reply_that_is_being_answered() {
    let mut room = chosen_room();
    act(&mut room, &Act::Next, None);
    act(&mut room, &Act::Release { seat: SeatNo(3) }, None);
    for (branch, way, text) in [
        (Branch::Way(2), Value::from(2), room.decision().unwrap().ways[2].text.clone()),
        (Branch::Typed(SeatNo(3)), Value::Null, OTHERS[0][0].to_owned()),
    ] {
        act(&mut room, &Act::Next, None);
        act(&mut room, &Act::Pick(branch), None);
        assert_eq!(value(&room).get("reply"), None, "before it is asked about");
        act(&mut room, &Act::Next, None);
        let told = value(&room);
        assert_eq!(room.phase(), Phase::Predict);
        assert_eq!((&told["reply"]["way"], &told["reply"]["text"]), (&way, &text.into()));
        act(&mut room, &Act::Next, None);
        let told = value(&room);
        let came = told["came"].as_u64().map(|came| told["lines"][came as usize].clone());
        assert_eq!(came.is_some(), way.is_number(), "one of the lines answers each way: {told}");
        (0..2).for_each(|_| act(&mut room, &Act::Back, None));
    }
}

#[test]
fn where_the_plan_passes_by_a_phone_is_told_what_is_decided_and_what_came_of_it() {
    let (mut passed, mut did) = (BTreeSet::new(), BTreeSet::new());
    for scenario in &scenarios() {
        let mut room = room(scenario);
        loop {
            let told = value(&room);
            let is_asked = told.get("ask").is_some();
            match room.phase() {
                Phase::Lobby | Phase::After => {}
                Phase::Play => {
                    let played = &told["played"];
                    assert!(played["text"].is_string() || played["does"].is_string(), "{}: {played}", scenario.id);
                    assert_eq!(played["way"].is_number(), is_asked, "{}: {played}", scenario.id);
                    did.extend(played["does"].as_str().map(str::to_owned));
                }
                _ => assert_ne!(told["passes"].is_string(), is_asked, "{}", scenario.id),
            }
            passed.extend(told["passes"].as_str().map(str::to_owned));
            if !step(&mut room, 0) {
                break;
            }
        }
    }
    assert_eq!(passed.into_iter().collect::<Vec<_>>(), ["card", "desk", "reply"]);
    assert!(did.contains("keep") && did.contains("open"), "{did:?}");
}
