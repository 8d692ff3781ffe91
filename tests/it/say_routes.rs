//! Sentences that trainees might type, scene by scene: each goes where a chosen reply of its kind goes, opens what it
//! promises and finds what it asks for.

use amends::domain::session::Event;

use crate::say::{bundled, here, last, say, way_to};

/// What is expected besides the next scene.
#[derive(Clone, Copy)]
enum Also {
    Nothing,
    Promises(&'static str),
    PromisesNothing,
    Finds(&'static str),
    FindsNothing,
    Keeps(&'static str),
    Breaks(&'static str),
    Level,
}
use Also::{Breaks, Finds, FindsNothing, Keeps, Level, Nothing, Promises, PromisesNothing};

/// Scene, words, what goes along, the next scene, and what else.
type Line = (&'static str, &'static str, &'static [&'static str], &'static str, Also);

fn holds(also: Also, events: &[Event]) -> bool {
    let promised =
        |id: &str| events.iter().any(|e| matches!(e, Event::Promised { promise, .. } if promise.as_str() == id));
    match also {
        Nothing => true,
        Promises(id) => promised(id),
        PromisesNothing => !events.iter().any(|e| matches!(e, Event::Promised { .. })),
        Finds(id) => events.iter().any(|e| matches!(e, Event::Found { fact, .. } if fact.as_str() == id)),
        FindsNothing => !events.iter().any(|e| matches!(e, Event::Found { .. })),
        Keeps(id) => events.iter().any(|e| matches!(e, Event::PromiseKept { promise } if promise.as_str() == id)),
        Breaks(id) => events.iter().any(|e| matches!(e, Event::PromiseBroken { promise } if promise.as_str() == id)),
        Level => events.iter().any(|e| matches!(e, Event::LevelRaised { .. })),
    }
}

fn check(case: &str, lines: &[Line]) {
    let scenario = bundled(case);
    let mut wrong = Vec::new();
    for (scene, words, offers, expected, also) in lines {
        let mut session = way_to(&scenario, scene).unwrap_or_else(|| panic!("{scene} is not reached"));
        let open = |offer: &&&str| !session.play().stands(session.scenario().find_offer(offer).unwrap());
        let offers: Vec<&str> = offers.iter().filter(open).copied().collect();
        let before = session.events().count();
        say(&mut session, words, &offers);
        let events: Vec<Event> = session.events().skip(before).cloned().collect();
        let answered = events.iter().any(|e| matches!(e, Event::Reaction { text, .. } if !text.is_empty()));
        if !expected.split('|').any(|scene| scene == here(&session)) || !holds(*also, &events) || !answered {
            let (does, rated) = (&last(&session).own.as_ref().unwrap().does, &last(&session).rated.rating);
            wrong.push(format!("{scene}: “{words}” led to {}, not {expected}: {does:?} {rated:?}", here(&session)));
        }
    }
    assert!(lines.len() >= 8 && wrong.is_empty(), "{case}\n{}", wrong.join("\n"));
}

#[test]
fn at_table_seven_typed_words_do_what_they_say() {
    check(
        "wrong-plate",
        &[
            ("arrival", "Oh no, you're right. I'll get that changed for you.", &[], "clarify", FindsNothing),
            ("arrival", "Are you lactose intolerant?", &[], "plan", Finds("allergy")),
            ("arrival", "What would you like me to do?", &[], "clarify", FindsNothing),
            ("arrival", "Let me get my manager.", &[], "hurt", Level),
            ("hurt", "Fine, I'll take it away.", &[], "clarify", FindsNothing),
            ("hurt", "Is somebody allergic to milk?", &[], "plan", Finds("allergy")),
            ("clarify", "Could you tell me again what you ordered?", &[], "plan", FindsNothing),
            ("clarify", "Is the dairy an allergy, or a preference?", &[], "plan", Finds("allergy")),
            ("plan", "It'll be ten minutes, clean pan, first in line.", &["remake"], "son", Promises("eight")),
            ("plan", "I'll have it remade as soon as possible.", &["remake"], "son", PromisesNothing),
            ("plan", "There's nothing I can do about the queue.", &[], "leaving", PromisesNothing),
            (
                "salad",
                "You're right, you came for the pasta. I'll get it made fresh, eight minutes.",
                &["remake"],
                "son",
                Promises("eight"),
            ),
            ("scraped", "It's just a little oil, he'll be fine.", &[], "leaving", Finds("allergy")),
            (
                "scraped",
                "I'm so sorry. A new one with clean pans in eight minutes.",
                &["remake"],
                "late",
                Promises("eight"),
            ),
            ("son", "Tobi, don't eat that, there's butter in it.", &[], "late|chasing", Finds("allergy")),
            ("son", "I'll go and check on your pasta.", &[], "near-miss", FindsNothing),
            (
                "near-miss",
                "I'm so sorry. Is he all right? I'm staying here with you.",
                &[],
                "late|chasing",
                Finds("allergy"),
            ),
            ("near-miss", "Calm down, it was just a lick.", &[], "leaving", Nothing),
            ("late", "I'm sorry, it'll be three more minutes: the pan wasn't clean.", &[], "plate", Keeps("eight")),
            ("late", "Nearly there!", &[], "plate", Breaks("eight")),
            ("chasing", "I'm sorry, I should have told you. Five more minutes.", &[], "plate", Nothing),
            ("plate", "Here you are. I've taken your main off the bill.", &["waive"], "closing", PromisesNothing),
            ("plate", "I'll ring you on Sunday at eleven.", &[], "call-due", Promises("call")),
            ("leaving", "Of course. Could I box up a clean one for the interval?", &["box"], "closing", Nothing),
        ],
    );
}

#[test]
fn in_letters_about_a_basket_typed_words_do_what_they_say() {
    check(
        "crushed-brownies",
        &[
            (
                "survey",
                "I'm so sorry your brownies arrived crushed. That was our mistake and I'd like to put it right today.",
                &[],
                "between",
                FindsNothing,
            ),
            ("survey", "Thank you for your feedback.", &[], "quiet", Nothing),
            ("survey", "I'm glad you still enjoyed them!", &[], "quiet", Nothing),
            ("survey", "Could you send us a photo of the damage and your order number?", &[], "form", Nothing),
            ("form", "No problem. Who was the basket for?", &[], "offer", Finds("neighbours")),
            ("form", "Without a photo we can't process it.", &[], "cold", FindsNothing),
            (
                "quiet",
                "I'm sorry nobody wrote to you yesterday. The basket was crushed while we had it.",
                &[],
                "between",
                Nothing,
            ),
            ("quiet", "Just checking in.", &[], "cold", Nothing),
            ("between", "I'm sorry. May I ask who it was for?", &[], "offer", Finds("neighbours")),
            ("between", "I'm sorry the basket was crushed, you must be disappointed.", &[], "offer", FindsNothing),
            ("offer", "Who was the basket for?", &[], "offer", Finds("neighbours")),
            (
                "offer",
                "Would you like a fresh basket, a gift card for £80 or your money back?",
                &[],
                "no-need",
                Nothing,
            ),
            ("offer", "I'm sorry to hear that.", &[], "cold", Nothing),
            ("cold", "I am closing this case now.", &[], "packing", Nothing),
            (
                "code-answer",
                "I'm sorry, a code was the wrong answer. Would you like a new basket or your money back?",
                &[],
                "no-need",
                Nothing,
            ),
            (
                "no-need",
                "It can stay a no. But I've put a fresh basket aside for you; one word is enough.",
                &["basket"],
                "last-lines",
                Nothing,
            ),
            ("no-need", "All right. I'll close the case then.", &[], "packing", Nothing),
            (
                "last-lines",
                "It happened because we packed one insert. I'll write on Monday to ask how it arrived.",
                &[],
                "check-due",
                Promises("word"),
            ),
            ("last-lines", "It will never happen again, I promise.", &[], "dented", Promises("whole")),
            ("refunded", "I'm sorry. May I ask who it was for?", &[], "packing", Finds("neighbours")),
        ],
    );
}

#[test]
fn at_the_gate_typed_words_do_what_they_say() {
    check(
        "gate-14",
        &[
            (
                "first-word",
                "I'm sorry. The crew isn't here and I don't know why. I'll update you at twenty to five.",
                &[],
                "line",
                Promises("word-1"),
            ),
            ("first-word", "We'll let you know as soon as we know more.", &[], "line", PromisesNothing),
            (
                "line",
                "Does anybody here need medicine, or have a connection or a boat to catch?",
                &[],
                "boat",
                Finds("funeral"),
            ),
            ("line", "Please form a queue.", &[], "second-word", FindsNothing),
            (
                "boat",
                "I'm so sorry about your sister. The seat is yours, and I'll walk you there.",
                &["partner"],
                "second-word",
                Nothing,
            ),
            ("boat", "You'd have to ask at gate 22.", &[], "second-word", Level),
            (
                "second-word",
                "I'm sorry. It will be five past six at the earliest. I'll update you at ten past five.",
                &[],
                "boat-late",
                Promises("word-2"),
            ),
            ("second-word", "Please watch the screens.", &[], "boat-late", PromisesNothing),
            ("boat-late", "There's one seat and it's yours. Come, we'll run.", &["partner"], "cause", Finds("funeral")),
            ("cause", "It's our mistake: we planned the crew's day too long. I'm sorry.", &[], "owed", Nothing),
            ("cause", "The crew ran out of hours, so there's nothing I can do.", &[], "clip", Nothing),
            (
                "owed",
                "Everyone gets a meal now, and a bed or a taxi if you need one. Next word at six.",
                &["meal", "bed", "taxi"],
                "message",
                Promises("word-3"),
            ),
            ("owed", "If anybody has a problem, come to the desk.", &[], "warm", PromisesNothing),
            ("clip", "Please stop filming.", &[], "trending", Nothing),
            ("warm", "You should have told us at check-in.", &[], "trending", Finds("medicine")),
            ("warm", "I'm so sorry. Let's go to the pharmacist together.", &["meal"], "message", Finds("medicine")),
            ("warm", "I'm sorry, that must be frightening for you both.", &[], "message", Finds("medicine")),
            ("message", "We regret any inconvenience this may have caused.", &[], "trending", Nothing),
            (
                "message",
                "We're sorry. We leave late because we planned a crew's day too long.",
                &[],
                "credit-due",
                Promises("credits"),
            ),
        ],
    );
}

#[test]
fn at_the_bar_typed_words_do_what_they_say() {
    check(
        "lukewarm",
        &[
            ("counter", "I'll make you another one.", &[], "remake", Nothing),
            ("counter", "Have a voucher.", &["voucher"], "brushed", Nothing),
            ("counter", "You should have drunk it faster.", &[], "brushed", Nothing),
            ("counter", "Thanks for letting me know.", &[], "brushed", Nothing),
            ("brushed", "Okay then, if you're sure.", &[], "window", Nothing),
            ("brushed", "No, you're right to say so. I'm sorry. I'll make it again right now.", &[], "remake", Nothing),
            (
                "window",
                "I'm sorry, you told me it was cold and I did nothing. I'll make you a fresh one.",
                &["remake"],
                "cup",
                Nothing,
            ),
            ("window", "Is everything all right?", &[], "leaving", Nothing),
            ("remake", "One minute. And a slice of lemon cake for your trouble.", &["cake"], "fuss", Nothing),
            ("remake", "I've warmed this one first. One minute.", &["remake"], "cup", Nothing),
            (
                "remake",
                "I know, these cups are awful, but it was Oona who bought them and nobody asked us.",
                &[],
                "window",
                Nothing,
            ),
            ("cup", "May I ask who you used to send?", &[], "thursday", Finds("sends")),
            ("cup", "Glad to hear it. Have a good day!", &[], "thursday", FindsNothing),
            (
                "leaving",
                "Wait, it's full. I'm sorry. I'll make you a hot one to go, one minute.",
                &["remake"],
                "thursday",
                Nothing,
            ),
            ("leaving", "Sorry about that. Bye.", &[], "kiosk", Nothing),
            ("kiosk", "I'm sorry about Tuesday. May I make you a hot one?", &["remake"], "end|jar", Finds("sends")),
        ],
    );
}
