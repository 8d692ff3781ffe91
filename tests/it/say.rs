//! Replies in the trainee's own words, played: they lead where the author meant them to, replay without a word of them,
//! give nothing that was not attached, and can be erased.

use std::collections::BTreeSet;
use std::sync::Arc;

use amends::catalog::Catalog;
use amends::domain::debrief::debrief;
use amends::domain::ids::{Money, OfferId};
use amends::domain::recovery::Contribution;
use amends::domain::rubric::{Dimension, ErrorCode, Level, Rating, Tick};
use amends::domain::scenario::Scenario;
use amends::domain::scenario::model::Transfer;
use amends::domain::scoring::typed::{Deed, NotScored};
use amends::domain::session::{CardAnswer, Event, Move, Place, Recorded, Refusal, Say, Session, Step, TurnRecord};
use amends::domain::whatif::{limits, with_limit};
use amends::words::Words;

use crate::support::{self, DRILL};

pub const CASES: [&str; 4] = ["wrong-plate", "crushed-brownies", "gate-14", "lukewarm"];

/// A drill whose first scene has one route and promises nothing by it.
const TYPED_DRILL: (&str, &str) =
    ("seconds: 30,", "seconds: 30, typed: [Route(when: Always, minutes: 2, next: \"fix\")],");

pub fn bundled(case: &str) -> Arc<Scenario> {
    let catalog = Catalog::bundled();
    Arc::clone(catalog.find(case).unwrap().scenario.as_ref().unwrap())
}

fn typed_drill() -> Arc<Scenario> {
    support::scenario(&DRILL.replace(TYPED_DRILL.0, TYPED_DRILL.1))
}

pub fn here(session: &Session) -> String {
    session.scene().map_or_else(|| "end".to_owned(), |scene| scene.id.to_string())
}

/// Says something with `offers` attached, as the window does after asking.
pub fn say(session: &mut Session, words: &str, offers: &[&str]) -> Vec<Event> {
    for offer in offers {
        session.apply(Move::Attach { offer: OfferId::from(*offer) }, 0).unwrap();
    }
    let reading = session.read(words).unwrap_or_else(|refusal| panic!("{words}: {refusal}"));
    session.say(reading.say, words, 0).unwrap().to_vec()
}

pub fn last(session: &Session) -> &TurnRecord {
    session.turns().last().unwrap()
}

pub fn at(case: &Arc<Scenario>, scene: &str) -> Session {
    way_to(case, scene).unwrap_or_else(|| panic!("{scene} is not reached"))
}

/// A run that stands in a scene, by the shortest way of chosen replies; cards are kept.
pub fn way_to(case: &Arc<Scenario>, scene: &str) -> Option<Session> {
    let mut ahead = std::collections::VecDeque::from([Session::start(Arc::clone(case), 7)]);
    let mut seen = BTreeSet::new();
    while let Some(mut session) = ahead.pop_front() {
        if matches!(session.play().place, Place::Card(_)) {
            session.apply(Move::Card(CardAnswer::Keep), 0).unwrap();
        }
        if here(&session) == scene {
            return Some(session);
        }
        if session.is_over() || !seen.insert(here(&session)) {
            continue;
        }
        for choice in session.choices() {
            let mut next = session.clone();
            next.apply(Move::Choose { reply: choice.id }, 0).unwrap();
            ahead.push_back(next);
        }
        session.apply(Move::Silence, 0).unwrap();
        ahead.push_back(session);
    }
    None
}

const WARM: &str = "I'm so sorry about this, and I can see it has upset you. That's our mistake. I'll see to it myself right now, it \
    will be done in ten minutes, and I'll ring you tomorrow at ten to hear how it went. Does that work for you?";
/// A good first reply to the drill, with a word in it that is said nowhere else.
pub const SAID: &str =
    "I'm so sorry, Pell, it went cold on your only break, and zanzibar is far away. I'll see to it myself right now.";
const CURT: &str = "Right, noted, someone will look at it when they can.";
const RUDE: &str = "Calm down, that is not my problem and you should have read the terms.";

#[test]
fn every_case_is_played_to_an_ending_by_typed_replies_alone() {
    let mut endings = BTreeSet::new();
    for case in CASES {
        for words in [WARM, CURT, RUDE] {
            let mut session = Session::start(bundled(case), 3);
            for _ in 0..60 {
                match session.play().place {
                    Place::Desk | Place::Over => break,
                    Place::Card(_) => drop(session.apply(Move::Card(CardAnswer::Keep), 0).unwrap()),
                    Place::Scene(_) => drop(say(&mut session, words, &[])),
                }
            }
            assert!(session.is_over(), "{case} by “{words}” stands in {}", here(&session));
            assert!(session.turns().count() >= 3 && session.turns().all(|turn| turn.own.is_some() && turn.is_spoken()));
            assert!(session.turns().all(|turn| turn.text == words && !turn.why.is_empty()));
            let told = debrief(&Words::english().unwrap(), &session).unwrap();
            assert_eq!(told.turns.len(), session.turns().count());
            endings.insert(format!("{case}/{}", session.ending().unwrap().0));
        }
    }
    assert!(endings.len() >= 7, "what is said makes a difference: {endings:?}");
}

/// What a run is apart from the words said in it.
pub fn without_words(session: &Session) -> (String, String) {
    let blank = |event: &Event| {
        let mut event = event.clone();
        if let Event::Turn(turn) = &mut event
            && let Some(own) = &mut turn.own
        {
            (own.words, own.earned, own.parts) = (None, Vec::new(), Vec::new());
            turn.text.clear();
            turn.why.clear();
        }
        event
    };
    let events: Vec<Event> = session.events().map(blank).collect();
    (serde_json::to_string(&events).unwrap(), format!("{:?}", session.play()))
}

pub(crate) fn played(case: &str, words: &[&str]) -> Session {
    let mut session = Session::start(bundled(case), 11);
    for text in words.iter().cycle().take(60) {
        match session.play().place {
            Place::Desk | Place::Over => break,
            Place::Card(_) => drop(session.apply(Move::Card(CardAnswer::Keep), 5).unwrap()),
            Place::Scene(_) => drop(say(&mut session, text, &[])),
        }
    }
    session
}

#[test]
fn a_run_replays_the_same_with_and_without_its_words() {
    for case in CASES {
        let session = played(case, &[WARM, CURT, RUDE]);
        let made: Vec<Recorded> = session.steps().iter().map(Step::recorded).collect();
        let seed = session.stage().seed;
        let again = Session::replay_recorded(bundled(case), seed, made.clone()).unwrap();
        assert_eq!(serde_json::to_string(again.steps()).unwrap(), serde_json::to_string(session.steps()).unwrap());
        let bare: Vec<(Move, u64)> = made.iter().map(|made| (made.mv.clone(), made.thinking_ms)).collect();
        let stored = serde_json::to_string(&bare).unwrap();
        for word in ["sorry", "upset", "mistake", "noted", "problem"] {
            assert!(!stored.contains(word), "the moves hold no words: {word}");
        }
        let bare: Vec<(Move, u64)> = serde_json::from_str(&stored).unwrap();
        let silent = Session::replay(bundled(case), seed, &bare).unwrap();
        assert_eq!(without_words(&silent), without_words(&session));
        assert_eq!(silent.survey(), session.survey());
        assert!(silent.turns().all(|turn| turn.text.contains("erased") && turn.why.contains("erased")));
    }
}

#[test]
fn what_cannot_be_scored_plays_nothing_and_asks_again() {
    let mut session = Session::start(bundled("wrong-plate"), 1);
    let before = (session.steps().len(), format!("{:?}", session.play()));
    for (words, why) in [
        ("", NotScored::Empty),
        ("  …  ", NotScored::Empty),
        (
            "Es tut mir leid, Frau Okafor, das hätte nicht passieren dürfen, ich bringe sofort ein neues Gericht.",
            NotScored::Language,
        ),
        ("asdf jklö qwer uiop yxcv bnmk", NotScored::Language),
        ("\"I said no dairy when we ordered.\"", NotScored::Copied),
    ] {
        let refusal = session.read(words).unwrap_err();
        assert_eq!(refusal, Refusal::NotScored(why), "{words}");
        assert!(refusal.to_string().starts_with("Not scored, because"));
    }
    assert_eq!(session.read(&"sorry ".repeat(40_000)).unwrap_err(), Refusal::TooLong);
    assert_eq!(before, (session.steps().len(), format!("{:?}", session.play())));
    session = at(&bundled("wrong-plate"), "plate");
    say(&mut session, WARM, &[]);
    assert_eq!(session.read(WARM).unwrap_err(), Refusal::CardFirst);
}

#[test]
fn an_amount_or_a_name_in_words_is_asked_about_and_gives_nothing() {
    let mut session = Session::start(support::drill(), 1);
    let amount = session.read("I'm sorry, it went cold. I'll take $5 off for you now.").unwrap();
    assert_eq!(amount.named, [OfferId::from("cake")], "it is worth exactly that");
    assert!(amount.say.offers.is_empty(), "an amount names no offer");
    let name = "I'm sorry. Have a slice of cake, it's on us.";
    let mut reading = session.read(name).unwrap();
    assert_eq!((reading.named.as_slice(), reading.say.offers.len()), ([OfferId::from("cake")].as_slice(), 1));
    session.say(reading.say.clone(), name, 0).unwrap();
    assert!(last(&session).offers.is_empty());
    let cake = session.scenario().find_offer("cake").unwrap();
    assert!(!session.play().stands(cake), "words give nothing");
    reading.not_meant(&OfferId::from("cake"));
    assert!(reading.named.is_empty() && reading.say.offers.is_empty());
    let mut other = Session::start(support::drill(), 1);
    say(&mut other, name, &["cake"]);
    assert!(other.play().stands(cake) && last(&other).offers == [OfferId::from("cake")]);
    assert!(other.play().ticks().any(|(tick, on)| tick == Tick::AddedSomething && on));
    let repair = Session::start(support::drill(), 1).read("I'm sorry. I'll replace it for you now.").unwrap();
    assert_eq!(repair.possible, [OfferId::from("remake")], "a repair is spoken of, and this one could go along");
}

#[test]
fn a_word_with_a_time_opens_a_promise_that_falls_due_then() {
    let mut session = Session::start(typed_drill(), 1);
    let events = say(&mut session, "I'm sorry it went cold. I'll ring you by noon and tell you.", &[]);
    let due = events.iter().find_map(|event| match event {
        Event::Promised { promise, due } => Some((promise.to_string(), due.clone())),
        _ => None,
    });
    assert_eq!(due, Some(("word".to_owned(), "Friday 12:00".to_owned())));
    let mut vague = Session::start(typed_drill(), 1);
    let events = say(&mut vague, "I'm sorry it went cold. I'll ring you.", &[]);
    assert!(!events.iter().any(|event| matches!(event, Event::Promised { .. })), "nobody could hold you to it");
    // The author's own route has its own time, once, and the card comes when the case says.
    let mut plate = at(&bundled("wrong-plate"), "plate");
    let events = say(&mut plate, "Is everything right now? I'll ring you on Sunday at eleven.", &[]);
    assert_eq!(events.iter().filter(|event| matches!(event, Event::Promised { .. })).count(), 1);
    assert!(events.iter().any(|event| matches!(event, Event::Card { promise: Some(_), .. })));
    let events = plate.apply(Move::Card(CardAnswer::Keep), 0).unwrap();
    assert!(events.iter().any(|event| matches!(event, Event::PromiseKept { .. })));
}

#[test]
fn a_hand_over_in_words_is_warm_only_with_the_story_and_a_brush_off_is_cold() {
    let how = |words: &str| {
        let mut session = Session::start(typed_drill(), 1);
        say(&mut session, words, &[]).into_iter().find_map(|event| match event {
            Event::LevelRaised { how, .. } => Some(how),
            _ => None,
        })
    };
    assert_eq!(
        how("I'm fetching my manager. I've told her everything, and I'm staying with you."),
        Some(Transfer::Warm)
    );
    assert_eq!(how("I'll hand you over to my manager."), Some(Transfer::Cold));
    assert_eq!(how("You need to contact the head office about that."), Some(Transfer::Cold));
    assert_eq!(how("I'm bringing you a new cup now."), None);
    let wait = |words: &str| {
        let mut session = Session::start(typed_drill(), 1);
        say(&mut session, words, &[]);
        last(&session).minutes
    };
    let told = wait("I'm fetching my manager. I've told her everything, and I'm staying with you.");
    let button = support::drill().consult.hand_over;
    assert_eq!(told - wait("I'll hand you over to my manager."), button, "as long as by the button");
    let mut session = Session::start(typed_drill(), 1);
    say(&mut session, "Could you explain it from the start?", &[]);
    assert!(last(&session).rated.errors.contains(&ErrorCode::Repeat));
    let asked: Vec<String> = last(&session).contributions.iter().map(Contribution::sentence).collect();
    assert!(asked.iter().any(|sentence| sentence.to_lowercase().contains("repeat")), "{asked:?}");
}

#[test]
fn typed_replies_fill_the_ticks_they_earn() {
    let ticks = |words: &str| -> Vec<Tick> {
        let mut session = Session::start(typed_drill(), 1);
        say(&mut session, words, &[]);
        session.play().ticks().filter(|(_, on)| *on).map(|(tick, _)| tick).collect()
    };
    let good = ticks(
        "I'm so sorry, Pell. What matters most to you? It went cold because the machine was set too low; that's my mistake, and I'm fixing it now.",
    );
    for tick in [Tick::Listened, Tick::Apologised, Tick::FoundCause] {
        assert!(good.contains(&tick), "{tick:?}: {good:?}");
    }
    assert!(!ticks("I'm sorry if that upset you.").contains(&Tick::Apologised));
    assert!(!ticks("We apologise for any inconvenience caused.").contains(&Tick::Apologised));
    assert!(ticks("Would you rather have a new one or your money back?").contains(&Tick::GaveChoice));
}

#[test]
fn more_than_may_be_given_is_held_down_and_comes_back() {
    let mut session = Session::start(typed_drill(), 1);
    say(&mut session, "I'm so sorry it went cold, Pell. A month of coffee is on us.", &["voucher"]);
    assert_eq!(last(&session).rated.rating.compensation, Level::new(1));
    let events: Vec<&Event> = session.events().collect();
    assert!(events.iter().any(|event| matches!(event, Event::OfferRefused { .. })));
    assert!(session.play().any_broken());
}

#[test]
fn with_another_limit_the_same_words_are_played_again() {
    let mut session = Session::start(typed_drill(), 1);
    say(
        &mut session,
        "I'm so sorry it went cold, Pell. A month of coffee is on us, and that's my mistake.",
        &["voucher"],
    );
    say(&mut session, "I'll make you a new one now, it takes two minutes. Is it right now?", &["remake"]);
    while !session.is_over() {
        match session.play().place {
            Place::Card(_) => drop(session.apply(Move::Card(CardAnswer::Skip), 0).unwrap()),
            _ => drop(session.apply(Move::Silence, 0).unwrap()),
        }
    }
    assert_eq!(limits(&session).unwrap().came_back, 1);
    let higher = with_limit(&session, 2).unwrap();
    assert_eq!(higher.came_back, 0, "it may be given there, and the level in the words is not held down");
}

#[test]
fn a_scene_without_routes_goes_on_like_the_reply_that_fits_best() {
    let mut session = Session::start(support::drill(), 1);
    say(&mut session, "You would have to take that up with the barista, not with me.", &[]);
    assert_eq!((here(&session).as_str(), last(&session).minutes), ("fix", 10.0));
    say(
        &mut session,
        "I'm sorry. I'm making a new one right now, you have it in one minute, and I'll bring it over myself. Does that put it right?",
        &["remake"],
    );
    assert!(session.is_over() || here(&session) != "fix", "it goes where the author's reply leads");
}

#[test]
fn a_dimension_of_a_typed_reply_adds_up_to_its_level() {
    let mut session = Session::start(support::drill(), 3);
    say(&mut session, SAID, &[]);
    let turn = last(&session);
    for dimension in Dimension::ALL {
        let own = turn.own.as_ref().unwrap();
        let sum: i32 = own.earned.iter().filter(|e| e.dimension == dimension).map(|e| e.hundredths).sum();
        assert_eq!(sum, turn.rated.rating.get(dimension).map_or(0, |level| i32::from(level.get()) * 100));
    }
    assert!(turn.why.contains("empathy") && turn.why.contains('“'), "{}", turn.why);
    assert!(turn.own.as_ref().unwrap().does.contains(&Deed::Apologise) && turn.short == "Apologised");
}

/// Not one payload, however odd, makes the rules fall, and each replays the same.
#[test]
fn no_payload_of_a_typed_reply_makes_play_fall() {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = |sides: u64| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        state % sides
    };
    let deeds = [Deed::Refuse, Deed::HandOver, Deed::AskSeverity, Deed::GiveChoice, Deed::PromiseUpdate, Deed::Close];
    for (case, run) in CASES.iter().flat_map(|case| (0..25).map(move |run| (case, run))) {
        let scenario = bundled(case);
        let mut session = Session::start(Arc::clone(&scenario), run);
        for _ in 0..50 {
            let offer = scenario.offers[draw(scenario.offers.len() as u64) as usize].id.clone();
            let mut level = || Level::new(draw(6) as u8);
            let rating = Rating { empathy: level(), ownership: level(), speed: level(), compensation: level() };
            let say = Say {
                scorer: 1,
                rating,
                errors: if draw(3) == 0 { vec![ErrorCode::PassBuck, ErrorCode::Overpromise] } else { Vec::new() },
                does: deeds.into_iter().filter(|_| draw(2) == 0).collect(),
                offers: vec![offer.clone()],
                beyond: (draw(5) == 0).then_some(Money(50_000)),
                update_min: [None, Some(0), Some(30), Some(u32::MAX)][draw(4) as usize],
                hand_over: [None, Some(Transfer::Cold), Some(Transfer::Warm)][draw(3) as usize],
                ticks: Tick::ALL.to_vec(),
                confidence_percent: 200,
                words: 0,
            };
            let mv = match draw(4) {
                0 => Move::Attach { offer },
                1 => Move::Card(CardAnswer::Keep),
                _ => Move::Say(Box::new(say)),
            };
            drop(session.apply(mv, 0));
        }
        let made: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 0)).collect();
        let again = Session::replay(scenario, run, &made).unwrap();
        assert_eq!(without_words(&again), without_words(&session));
    }
}
