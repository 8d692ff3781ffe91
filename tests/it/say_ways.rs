//! Where replies in the trainee's own words lead: to the scene their author meant for what they do.

use amends::domain::session::Move;
use amends::domain::walk::walk;

use crate::say::{CASES, at, bundled, here, last, say, way_to};

#[test]
fn what_is_said_leads_where_the_author_meant_it_to() {
    let ways: &[(&str, &str, &str, &[&str], &str)] = &[
        // The Wrong Plate
        ("wrong-plate", "arrival", "I'm so sorry. Is it an allergy, or do you just not like cream?", &[], "plan"),
        ("wrong-plate", "arrival", "Does anybody at the table have an allergy? I'm taking it away now.", &[], "plan"),
        ("wrong-plate", "arrival", "How serious is it, Ms Okafor? Could anyone get ill from the cream?", &[], "plan"),
        (
            "wrong-plate",
            "arrival",
            "I'm sorry, you asked twice. I'll take the plate away myself now.",
            &["remake"],
            "clarify",
        ),
        ("wrong-plate", "arrival", "It's the kitchen's fault, they messed up again.", &[], "hurt"),
        ("wrong-plate", "arrival", "It's only a bit of cream.", &[], "hurt"),
        ("wrong-plate", "clarify", "What would help you most right now?", &[], "plan"),
        ("wrong-plate", "plan", "First in line, and it's on your table in eight minutes.", &["remake"], "son"),
        (
            "wrong-plate",
            "plate",
            "Is everything right now, for both of you? I'll ring you on Sunday at eleven.",
            &[],
            "call-due",
        ),
        ("wrong-plate", "plate", "Here you are, enjoy your meal.", &[], "no-word"),
        // Crushed Brownies
        (
            "crushed-brownies",
            "survey",
            "Could you tell me your order number and explain it from the start?",
            &[],
            "form",
        ),
        ("crushed-brownies", "survey", "I'm so sorry the brownies came crushed. Who were they for?", &[], "between"),
        (
            "crushed-brownies",
            "survey",
            "What was the occasion, if I may ask? It should have looked like a present.",
            &[],
            "between",
        ),
        (
            "crushed-brownies",
            "survey",
            "Dear valued customer, we apologise for any inconvenience caused.",
            &[],
            "quiet",
        ),
        ("crushed-brownies", "between", "May I ask who the basket was meant for? What was it for?", &[], "offer"),
        ("crushed-brownies", "between", "Thanks for the feedback. Goodbye and take care.", &[], "cold"),
        ("crushed-brownies", "offer", "I've sent the money back to your card just now.", &["refund"], "refunded"),
        ("crushed-brownies", "refunded", "Did the money arrive, and is everything all right now?", &[], "packing"),
        // Gate 14
        (
            "gate-14",
            "first-word",
            "I'll tell you at ten past four what I know, even if it is nothing new.",
            &[],
            "line",
        ),
        (
            "gate-14",
            "line",
            "Does anyone have a connection to catch, or medicine to take? Tell me what you need.",
            &[],
            "boat",
        ),
        ("gate-14", "line", "Please form one queue.", &[], "second-word"),
        (
            "gate-14",
            "cause",
            "Here is what went wrong: the crew ran out of hours because we planned the day too tightly.",
            &[],
            "owed",
        ),
        ("gate-14", "cause", "The crew's fault, not ours, they messed it up.", &[], "clip"),
        (
            "gate-14",
            "owed",
            "You may all leave the gate. A meal is yours by right, here are the vouchers.",
            &["meal"],
            "message",
        ),
        ("gate-14", "owed", "There's nothing I can do about food.", &[], "warm"),
        // Lukewarm
        ("lukewarm", "counter", "Oh, I'm sorry about that, Pell.", &[], "remake"),
        ("lukewarm", "counter", "Oh, sorry, Pell. I'll make it again, hot, right now.", &["remake"], "remake"),
        ("lukewarm", "counter", "Actually it is not too cold, according to the machine.", &[], "brushed"),
        ("lukewarm", "counter", "There's nothing I can do about the cups.", &[], "brushed"),
        ("lukewarm", "remake", "Have the lemon cake as well, it's on us.", &["cake"], "fuss"),
        ("lukewarm", "remake", "It happened because the new cups have thin walls. Two minutes.", &[], "cup"),
    ];
    let mut wrong = Vec::new();
    for (case, scene, words, offers, expected) in ways {
        let mut session = at(&bundled(case), scene);
        let offers: Vec<&str> = offers
            .iter()
            .copied()
            .filter(|offer| {
                let at = session.scenario().find_offer(offer).unwrap();
                !session.play().stands(at)
            })
            .collect();
        say(&mut session, words, &offers);
        let does = &last(&session).own.as_ref().unwrap().does;
        if here(&session) != *expected {
            wrong.push(format!(
                "{case}/{scene}: “{words}” led to {}, not {expected}: {does:?} {:?}",
                here(&session),
                last(&session).rated
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What an author wrote to be chosen, typed word for word with the same offers, goes the author's own way nearly always.
#[test]
fn an_authors_reply_typed_word_for_word_goes_its_own_way_nine_times_of_ten() {
    let (mut same, mut all) = (0, 0);
    let mut others = Vec::new();
    for case in CASES {
        let scenario = bundled(case);
        for scene in scenario.scenes.iter().map(|scene| scene.id.as_str()) {
            let Some(base) = way_to(&scenario, scene) else { continue };
            for choice in base.choices() {
                let (mut chosen, mut own) = (base.clone(), base.clone());
                chosen.apply(Move::Choose { reply: choice.id.clone() }, 0).unwrap();
                let offers: Vec<&str> =
                    choice.offers.iter().map(|at| scenario.offer(*at).unwrap().id.as_str()).collect();
                say(&mut own, &choice.text, &offers);
                all += 1;
                same += usize::from(here(&chosen) == here(&own));
                if here(&chosen) != here(&own) {
                    others.push(format!("{case}/{scene} {}: {} instead of {}", choice.id, here(&own), here(&chosen)));
                }
            }
        }
    }
    assert!(all > 180 && same * 100 >= all * 86, "{same} of {all}\n{}", others.join("\n"));
}

#[test]
fn a_walk_can_be_typed_and_says_where_it_stands() {
    let text = "seed: 3\ntype: I'm so sorry, Ms Bello. Is it an allergy, or do you just not like cream?\nscene: plan\n\
        offer: remake\ntype: First in line, and it's on your table in eight minutes.\nscene: plate\ntype: …\nscene: never";
    let walked = walk(bundled("wrong-plate"), text);
    let told: Vec<String> = walked.mismatches.iter().map(|m| format!("{}: {}", m.line, m.what)).collect();
    assert_eq!(
        told,
        ["6: expected to stand in plate, found son", "7: in son: Not scored, because there are no words in it yet.",]
    );
    assert_eq!(walked.session.turns().count(), 2);
}
