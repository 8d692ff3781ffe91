//! A story of thousands of scenes is a case like any other: it loads, and it is played to its end.

use std::sync::Arc;

use amends::domain::scenario::{codes, read};
use amends::domain::session::{Move, Session};

#[path = "../../benches/generated/mod.rs"]
mod generated;

#[test]
fn a_case_of_five_thousand_scenes_loads_and_is_played_to_its_end() {
    let text = generated::case(5_000);
    assert_eq!(text, generated::case(5_000), "the same every time");
    let reading = read("huge.ron", text.as_bytes());
    // The guide wants fewer; nothing else is remarked on.
    let told: Vec<&str> = reading.problems.iter().map(|problem| problem.code).collect();
    assert_eq!(told, ["W503"], "{:#?}", reading.problems);
    let scenario = Arc::new(reading.scenario.expect("it loads"));
    let replies: usize = scenario.scenes.iter().map(|scene| scene.replies.len()).sum();
    assert_eq!((scenario.scenes.len(), replies), (5_000, 17_500));

    let mut session = Session::start(Arc::clone(&scenario), 1);
    while !session.is_over() {
        session.apply(Move::Choose { reply: "listens".into() }, 0).expect("a reply is open in every scene");
    }
    assert_eq!((session.steps().len(), session.turns().count()), (5_000, 5_000));
    assert!(session.survey().is_some() && session.ending().is_some());
}

#[test]
fn a_slip_in_the_last_of_five_thousand_scenes_is_told_in_its_line() {
    let text = generated::case(5_000);
    let at = text.rfind("minutes: 1,").unwrap();
    let line = text[..at].matches('\n').count() + 1;
    let spoilt = format!("{}minuets: 1,{}", &text[..at], &text["minutes: 1,".len() + at..]);
    let reading = read("huge.ron", spoilt.as_bytes());
    let found: Vec<_> = reading.problems.iter().map(|p| (p.code, p.line, p.scene.as_deref())).collect();
    assert_eq!(found, [(codes::UNKNOWN_FIELD, line, Some("s4999"))]);
    let unclosed = read("huge.ron", &text.as_bytes()[..at]);
    assert_eq!((unclosed.problems[0].code, unclosed.problems[0].line), (codes::SYNTAX, line));
}
