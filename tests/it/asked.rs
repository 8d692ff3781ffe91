//! What is given in words without the name of an offer, or beyond what may be given: asked back once, in the window and in
//! the terminal, and never passed over. Said all the same it plays as a promise that nobody can keep.

use amends::domain::ids::{Money, OfferId};
use amends::domain::rubric::ErrorCode;
use amends::domain::session::{Answered, Asked, Event, Move, Session};
use egui::Key;

use crate::say::{bundled, last, say};
use crate::support::amends;
use crate::typing::{at_the_table, decision, desk, type_out};
use crate::window::{key, press, shows, window};

fn asked(session: &Session, words: &str) -> Option<Asked> {
    session.read(words).unwrap().asks(&Answered::default())
}

fn plate() -> Session {
    Session::start(bundled("wrong-plate"), 1)
}

#[test]
fn on_the_house_is_asked_back_with_what_it_could_be_and_gives_that() {
    let mut session = plate();
    let words = "Sorry. On the house.";
    let Some(Asked::Free { phrase, offers }) = asked(&session, words) else { panic!("{:?}", asked(&session, words)) };
    assert_eq!((phrase.as_str(), offers.first()), ("On the house", Some(&OfferId::from("waive"))));
    assert!(!offers.contains(&OfferId::from("bill")), "that is the manager's to give");
    session.apply(Move::Attach { offer: OfferId::from("waive") }, 0).unwrap();
    assert_eq!(asked(&session, words), None, "once it goes along nothing is asked any more");
    say(&mut session, words, &[]);
    assert_eq!(last(&session).offers, [OfferId::from("waive")]);
}

#[test]
fn an_amount_that_no_offer_is_worth_is_asked_back_with_the_nearest() {
    for (words, amount) in [
        ("I'm sorry. I'll give you another 30 dollars.", "30 dollars"),
        ("I'm sorry about tonight. 50 dollars for the trouble.", "50 dollars"),
    ] {
        let session = plate();
        let Some(Asked::Amount { phrase, offers }) = asked(&session, words) else {
            panic!("{:?}", asked(&session, words))
        };
        assert_eq!((phrase.as_str(), offers.first()), (amount, Some(&OfferId::from("dessert"))));
        let mut answered = Answered::default();
        answered.only_said(&asked(&session, words).unwrap());
        assert_eq!(session.read(words).unwrap().asks(&answered), None, "once");
    }
    assert_eq!(asked(&plate(), "I'm sorry. That's $14 off, now."), Some(Asked::Named(OfferId::from("remake"))));
    assert_eq!(
        asked(&plate(), "I'm sorry. You paid $37 at the door for this, I know."),
        None,
        "told of, and not given"
    );
}

#[test]
fn whoever_gives_what_comes_nearest_to_their_sum_has_promised_nothing_more() {
    let words = "I'm sorry. I'll give you another 30 dollars.";
    let mut session = plate();
    let nearest = asked(&session, words).and_then(|asked| asked.nearest().cloned()).unwrap();
    session.apply(Move::Attach { offer: nearest.clone() }, 0).unwrap();
    let mut answered = Answered::default();
    let open = session.read(words).unwrap().asks(&answered).expect("the sum is still asked about");
    assert!(matches!(open, Asked::Amount { .. }), "and is not called too much: {open:?}");
    answered.given(&open);
    assert_eq!(session.read(words).unwrap().asks(&answered), None);
    let events = say(&mut session, words, &[]);
    assert_eq!(last(&session).offers, [nearest]);
    assert!(!last(&session).rated.errors.contains(&ErrorCode::Overpromise));
    let broken = |event: &Event| matches!(event, Event::Narration { text } if text.contains("is not going to happen"));
    assert!(!events.iter().any(broken), "no word comes back for what was allowed");
}

#[test]
fn more_than_may_be_given_plays_as_a_promise_that_is_broken() {
    let words = "I'm sorry, Ms Okafor. Here is 500 dollars and a free dinner for life. I'm taking the plate now.";
    let mut session = plate();
    let Some(Asked::TooMuch { phrase, left, higher }) = asked(&session, words) else { panic!("it is asked") };
    assert_eq!((phrase.as_str(), left, higher), ("500 dollars", Money(6_000), false));
    let events = say(&mut session, words, &[]);
    let turn = last(&session);
    assert!(turn.rated.errors.contains(&ErrorCode::Overpromise));
    assert_eq!(turn.rated.rating.compensation.map(amends::domain::rubric::Level::get), Some(1), "scored, and held");
    assert!(turn.rated.rating.ownership.is_some_and(|level| level.get() <= 2));
    let told =
        |event: &Event| matches!(event, Event::Narration { text } if text.contains("$500 is not going to happen"));
    assert!(events.iter().any(told), "it comes back");
    // The same words without the money: the next turn costs more where a word was broken.
    let mut other = plate();
    say(&mut other, "I'm sorry, Ms Okafor. I'm taking the plate now.", &[]);
    let after = |session: &mut Session| {
        say(session, "Thank you. I'll see to it now.", &[]);
        last(session).contributions.iter().any(|found| found.sentence().to_lowercase().contains("promise"))
    };
    assert!(after(&mut session) && !after(&mut other), "{:?}", last(&session).contributions);
    // What is written down replays as it was played.
    let made: Vec<(Move, u64)> = session.steps().iter().map(|step| (step.mv.clone(), 0)).collect();
    let again = Session::replay(bundled("wrong-plate"), 1, &made).unwrap();
    assert_eq!(last(&again).after, last(&session).after);
}

#[test]
fn an_offer_above_ones_level_is_told_before_it_goes_along() {
    let words = "I'm sorry, we got that wrong. I'll take the whole bill off for you, now.";
    let session = plate();
    let Some(Asked::Above { offer, left, .. }) = asked(&session, words) else { panic!("{:?}", asked(&session, words)) };
    assert_eq!((offer, left), (OfferId::from("bill"), Money(6_000)));
}

#[test]
fn in_the_window_enter_gives_what_was_meant_and_never_what_may_not_be_given() {
    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "Sorry. On the house.");
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 1) && shows(&harness, "“On the house”: do you mean Her main off the bill, $14?"));
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 1) && shows(&harness, "Take out: Her main off the bill"));
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 2));

    let data = desk("Practice");
    let mut harness = window(data.path(), 1280.0, 820.0);
    at_the_table(&mut harness);
    type_out(&mut harness, "I'm sorry. Here is 500 dollars.");
    key(&mut harness, Key::Enter);
    assert!(shows(&harness, "“500 dollars” is more than the $60 you may still give."));
    key(&mut harness, Key::Enter);
    assert!(decision(&harness, 1) && !shows(&harness, "500 dollars” is more"), "back to the words");
    key(&mut harness, Key::Enter);
    press(&mut harness, "Say it all the same");
    assert!(decision(&harness, 2));
}

#[test]
fn in_the_terminal_the_same_is_asked_and_practice_tells_no_levels_on_the_way() {
    let data = tempfile::tempdir().unwrap();
    let played = |mode: &str, typed: &str| {
        let arguments = ["play", "wrong-plate", "--new", "--seed", "4", "--mode", mode];
        let output = amends(data.path()).args(arguments).write_stdin(typed.to_owned()).output().unwrap();
        let (told, complained) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
        format!("{told}{complained}")
    };
    let told = played("practice", "Sorry. On the house.\ny\n");
    assert!(
        told.contains("“On the house”: what is it? Does “Her main off the bill”, worth $14, go with it?"),
        "{told}"
    );
    assert!(told.contains("You: Sorry. On the house."), "{told}");
    assert!(!told.contains("Ownership     "), "feedback comes at the end: {told}");
    let told = played("practice", "I'm sorry. Here is 500 dollars.\nn\n");
    assert!(told.contains("“500 dollars” is more than the $60 you may still give"), "{told}");
    assert!(told.contains("Not said. Put it another way.") && !told.contains("You: "), "{told}");
    let told = played("coach", "I'm sorry about your plate. I'm taking it now.\n");
    assert!(told.contains("Ownership     "), "{told}");
}
