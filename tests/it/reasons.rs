//! The reasons for a level are right or they are not there: none denies what another points at, and the one sentence that
//! is said first tells what to change.

use amends::catalog::Catalog;
use amends::domain::ids::{CardId, Ix};
use amends::domain::rubric::ErrorCode;
use amends::domain::scoring::typed::{Cue, Ear, Moment, Typed, Why};
use amends::domain::session::{Move, Session};
use amends::words::Language;

use crate::say::{bundled, last, say};
use crate::support::english;

/// What speaks for a reply, and so is nothing that costs it something.
const PRAISED: [Cue; 14] = [
    Cue::Impact,
    Cue::Specific,
    Cue::Told,
    Cue::Feeling,
    Cue::Validate,
    Cue::Action,
    Cue::Others,
    Cue::Update,
    Cue::Time,
    Cue::Now,
    Cue::Remedy,
    Cue::Admit,
    Cue::NameGiven,
    Cue::UsesFile,
];

fn contradictions(typed: &Typed) -> Vec<&'static str> {
    let hears = |cues: &[Cue]| typed.heard.iter().any(|(cue, ..)| cues.contains(cue));
    let about_them = [Cue::Impact, Cue::Specific, Cue::Told, Cue::Feeling, Cue::Validate, Cue::Reflect];
    let wrong = |why: Why, hundredths: i32| match why {
        Why::Rule("scorer-rule-repairs" | "scorer-rule-goes-with-it") => Some("nothing goes along"),
        Why::Base("scorer-base-nothing-about") if hears(&about_them) => Some("it is about them"),
        Why::Base("scorer-base-not-begun") if hears(&[Cue::Time, Cue::Now, Cue::Action]) => Some("it begins"),
        Why::Base("scorer-base-waiting") if hears(&[Cue::Time, Cue::Now]) => Some("it says when"),
        Why::Fitted(cue) if hundredths < 0 && PRAISED.contains(&cue) => Some("praised and blamed"),
        _ => None,
    };
    typed.evidence.iter().filter_map(|point| wrong(point.why, point.hundredths)).collect()
}

#[test]
fn no_reason_denies_what_another_points_at() {
    let mut found = Vec::new();
    let mut read = 0;
    for scenario in Catalog::bundled().entries.iter().filter_map(|entry| entry.scenario.as_ref()) {
        if scenario.language() != Some(Language::English) {
            continue;
        }
        let session = Session::start(std::sync::Arc::clone(scenario), 1);
        for (at, scene) in scenario.scenes.iter().enumerate() {
            let ear = Ear::english(scenario, Ix::new(at), Moment::fresh(scenario, Ix::new(at))).unwrap();
            for reply in &scene.replies {
                let text = session.stage().words(&reply.text);
                read += 1;
                found.extend(contradictions(&ear.score(&text, &[])).into_iter().map(|why| format!("{why}: {text}")));
            }
        }
    }
    assert!(read > 400, "{read}");
    assert!(found.is_empty(), "{found:#?}");
}

#[test]
fn the_first_thing_said_of_a_reply_is_what_to_change() {
    let mut session = Session::start(bundled("wrong-plate"), 1);
    say(&mut session, "Stop moaning, it will be done when it is done.", &[]);
    assert_eq!(
        last(&session).plain_said(english()).as_deref(),
        Some("It puts the customer down. Say that you are sorry, or that you see why it matters.")
    );
    let mut session = Session::start(bundled("wrong-plate"), 1);
    say(&mut session, "I'm sorry about Tobi.", &[]);
    let said = last(&session).plain_said(english()).unwrap();
    assert_eq!(said, "Not a word on when, or what is done now. Begin something now, and say when it will be done.");
    assert!(!said.contains(|c: char| c.is_ascii_digit()), "figures stand further down");
}

#[test]
fn whoever_is_greeted_by_anothers_name_is_taken_for_somebody_else() {
    let mut session = Session::start(bundled("twos-and-threes"), 1);
    session.apply(Move::Open { card: CardId::from("samuel") }, 0).unwrap();
    let names = &session.stage().cast.names;
    let at = session.scenario().customers.iter().position(|customer| customer.id.as_str() == "samuel").unwrap();
    let (own, other) = (&names[at].short, &names[(at + 1) % names.len()].short);
    let is_script = |words: &str| session.read(words).unwrap().say.errors.contains(&ErrorCode::Script);
    let rest = "I'm sorry you had to tell it three times. I have read all of it.";
    for greeting in
        [format!("Hello {other}, {rest}"), format!("Dear {other}. {rest}"), format!("Good morning {other}! {rest}")]
    {
        assert!(is_script(&greeting), "{greeting}");
        assert!(session.read(&greeting).unwrap().say.rating.empathy.is_some_and(|level| level.get() <= 1));
    }
    for fine in [
        format!("Hello {own}, {rest}"),
        format!("Hello, {rest} {other} told me."),
        format!("I spoke to {other}, and {rest}"),
        format!("Good evening, this is {other}. {rest}"),
    ] {
        assert!(!is_script(&fine), "{fine}");
    }
}
