//! What the debrief says of a run as it would have been otherwise, as text: for the best run, a middling one, and one that
//! was tried again. Compared with files like the other views.

use std::sync::Arc;

use amends::domain::ids::{OfferId, ReplyId};
use amends::domain::scenario::model::Transfer;
use amends::domain::session::{CardAnswer, Move, Session};
use amends::domain::whatif::moves_before;
use amends::platform::settings::Mode;
use amends::ui::screens::debrief::whatif::reading::{Row, reading};
use amends::ui::screens::debrief::whatif::runs::{Other, Unfolded, choice};
use amends::ui::screens::debrief::whatif::view::view;
use amends::workflow::AttemptId;
use amends::workflow::beside::{Kin, OtherRun, Others};
use jiff::tz::TimeZone;

use crate::support::{EVENING_MS, drill, english};
use crate::views::looks_like;

const HOUR_MS: i64 = 3_600_000;

fn say(reply: &str) -> Move {
    Move::Choose { reply: ReplyId::from(reply) }
}

/// Plays moves on, and then does nothing more, whatever comes due.
fn played_on(mut session: Session, moves: &[Move]) -> Session {
    for mv in moves {
        session.apply(mv.clone(), 0).unwrap();
    }
    while session.apply(Move::Card(CardAnswer::Skip), 0).is_ok() {}
    assert!(session.is_over());
    session
}

fn played(moves: &[Move]) -> Session {
    played_on(Session::start(drill(), 7), moves)
}

fn best() -> Session {
    played(&[say("listen"), say("remake")])
}

/// Money first, and more than was theirs to give.
fn middling() -> Session {
    let voucher = Move::Attach { offer: OfferId::from("voucher") };
    played(&[Move::HandOver(Transfer::Warm), voucher.clone(), say("cake"), voucher, say("remake")])
}

/// The middling run tried again from its second reply.
fn tried_again() -> Session {
    let first = middling();
    let moves: Vec<_> = moves_before(&first, 2).unwrap().iter().map(|step| (step.mv.clone(), 0)).collect();
    let again = Session::replay(Arc::clone(&first.stage().scenario), 7, &moves).unwrap();
    played_on(again, &[say("grand")])
}

fn run(session: &Session, kin: Kin, hours_ago: i64) -> OtherRun {
    OtherRun {
        id: AttemptId(format!("run-{hours_ago}")),
        begun_ms: EVENING_MS - hours_ago * HOUR_MS,
        mode: Mode::Practice,
        ending: session.stage().words(&session.ending().unwrap().1.title),
        csat: session.survey().unwrap().case.csat,
        kin,
        is_under_other_rules: false,
    }
}

fn other(session: Session, kin: Kin, hours_ago: i64) -> Other {
    let run = run(&session, kin, hours_ago);
    // The time is said in the machine's own zone.
    Other {
        when: "yesterday at 19:40".to_owned(),
        ..Other::new(english(), session, &run, kin == Kin::Other, EVENING_MS)
    }
}

#[test]
fn the_best_run_is_told_what_it_rests_on_and_stands_alone() {
    let alone = view(english(), &best(), "today at 18:40", None, None);
    assert!(alone.lanes.is_none());
    looks_like("whatif-best", &alone);
}

#[test]
fn a_middling_run_is_told_what_a_higher_limit_would_have_saved() {
    let beside = other(best(), Kin::Other, 23);
    looks_like("whatif-middling", &view(english(), &middling(), "today at 18:40", Some(&beside), None));
}

#[test]
fn a_run_tried_again_stands_beside_its_first_try_from_the_reply_at_which_they_part() {
    let (again, first) = (tried_again(), other(middling(), Kin::FirstTry, 23));
    looks_like("whatif-tried-again", &view(english(), &again, "today at 18:40", Some(&first), None));
    let both = reading(english(), &again, "today at 18:40", &first).unwrap();
    looks_like("whatif-reading", &both);
    assert!(matches!(both.rows.get(1), Some(Row::Same(first)) if first.name == "Reply 1"));
}

#[test]
fn a_run_beside_itself_is_the_same_to_the_end() {
    let both = reading(english(), &best(), "", &other(best(), Kin::Other, 23)).unwrap();
    let parted = both.rows.iter().filter(|row| matches!(row, Row::Two(_))).count();
    assert_eq!(parted, 1, "only the end has two columns");
    let lanes = view(english(), &best(), "", Some(&other(best(), Kin::Other, 23)), None).lanes.unwrap();
    assert_eq!(
        (lanes.title.as_str(), lanes.about.as_str()),
        ("Two runs, word for word", "All 2 replies were the same in both.")
    );
}

#[test]
fn the_list_of_runs_says_when_how_and_how_related() {
    let runs = vec![
        run(&tried_again(), Kin::LaterTry, 2),
        OtherRun { is_under_other_rules: true, csat: 3.1, ..run(&best(), Kin::Other, 40) },
        run(&middling(), Kin::FirstTry, 24 * 9),
    ];
    let others = Others { runs, of_other_versions: 2, begun_ms: Some(EVENING_MS) };
    assert_eq!(others.first_choice(), Some(2), "the one it was tried again from");
    let first = other(middling(), Kin::FirstTry, 24 * 9);
    let chosen = Some((2, &first, None));
    let now = (EVENING_MS, &TimeZone::UTC);
    looks_like("whatif-choice-folded", &choice(english(), &others, chosen, Unfolded::default(), now));
    looks_like("whatif-choice", &choice(english(), &others, chosen, Unfolded { list: true, all: false }, now));
    looks_like("whatif-choice-none", &choice(english(), &Others::default(), None, Unfolded::default(), now));
}
