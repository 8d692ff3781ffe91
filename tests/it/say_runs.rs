//! Whole conversations in one’s own words, typed well, middlingly and badly: they end in that order.

use amends::domain::session::{CardAnswer, Move, Place, Session};

use crate::say::{bundled, here, say};

/// What is typed wherever the story comes by; a scene without a line of its own gets the last one.
type Script = &'static [(&'static str, &'static str, &'static [&'static str])];

/// Plays a script to the end; returns the ending and the satisfaction that counts.
fn typed(case: &str, script: Script, card: CardAnswer) -> (String, f64) {
    let mut session = Session::start(bundled(case), 5);
    for _ in 0..60 {
        match session.play().place {
            Place::Desk | Place::Over => break,
            Place::Card(_) => drop(session.apply(Move::Card(card), 0).unwrap()),
            Place::Scene(_) => {
                let scene = here(&session);
                let line = script.iter().find(|line| line.0 == scene).or(script.last()).unwrap();
                let open = |offer: &&&str| !session.play().stands(session.scenario().find_offer(offer).unwrap());
                let offers: Vec<&str> = line.2.iter().filter(open).copied().collect();
                say(&mut session, line.1, &offers);
            }
        }
    }
    assert!(session.is_over(), "{case} stands in {}", here(&session));
    (session.ending().unwrap().0.to_string(), session.survey().unwrap().case.csat)
}

fn three(case: &str, good: Script, middling: Script, bad: Script) {
    let runs = [
        typed(case, good, CardAnswer::Keep),
        typed(case, middling, CardAnswer::Keep),
        typed(case, bad, CardAnswer::Skip),
    ];
    let told: Vec<String> = runs.iter().map(|(ending, csat)| format!("{ending} {csat:.2}")).collect();
    let told = format!("{case}: {}", told.join(", "));
    assert!(runs[0].1 > runs[1].1 + 0.2 && runs[1].1 > runs[2].1 + 0.2, "{told}");
    assert!(runs[0].1 >= 3.5 && runs[2].1 < 2.5, "{told}");
    assert!(runs[0].0 != runs[1].0 && runs[0].0 != runs[2].0, "{told}");
}

const RUDE: &str = "Calm down, that is not my problem.";

#[test]
fn a_dinner_typed_well_ends_better_than_one_typed_badly() {
    three(
        "wrong-plate",
        &[
            (
                "arrival",
                "I'm so sorry, Ms Okafor. You asked twice for no dairy, and on your birthday I've put cream in front of you. That's my mistake, and I'm taking it away now. Is it an allergy, for anyone at the table?",
                &[],
            ),
            (
                "plan",
                "Thank you for telling me about Tobi. Clean pans, nothing near butter, first in line: eight minutes, so you make your concert. Here's lentil soup until then, and I'll come back and tell you at six minutes how it stands.",
                &["remake", "soup"],
            ),
            (
                "son",
                "Tobi, hold on, that's butter and it isn't safe for you. I'm sorry to interrupt, Ms Okafor. I've brought him bread with plain oil.",
                &[],
            ),
            (
                "late",
                "I'm sorry, it will be three minutes more than I said, because the pan wasn't clean enough for Tobi and chef threw it out. That one is on us. I'll stand at the pass until I have it, and I'll bring it to you myself in three minutes.",
                &[],
            ),
            (
                "plate",
                "Is everything right now, for you and for Tobi? Your main is off the bill. I've told Rosa, our manager, everything, so you don't have to repeat it. I'll ring you on Sunday at eleven to tell you what we've changed.",
                &["waive"],
            ),
            (
                "call-due",
                "I promised to ring. It happened because I never read your note out at the pass; that was my mistake, and I'm sorry. From now on we read every allergy aloud, and Tobi's is on your booking. Did you make the concert?",
                &[],
            ),
        ],
        &[
            (
                "arrival",
                "I'm so sorry, you asked for no dairy. I'll take it back to the kitchen and have it made again.",
                &[],
            ),
            ("clarify", "I'm sorry. I'll have them make it again now, without any cream.", &[]),
            ("plan", "I'm sorry about the wait. I'll have it made again now, it takes about ten minutes.", &["remake"]),
            ("son", "Sorry, Ms Okafor, that's got butter in it.", &[]),
            ("late", "I'm sorry, it will take three minutes more.", &[]),
            ("plate", "Here you are, I'm sorry about the wait. I've taken your main off the bill.", &["waive"]),
            ("closing", "I'm sorry about tonight. I've put the allergy on your booking.", &[]),
            ("other", "I'm sorry. I'll bring it in five minutes.", &[]),
        ],
        &[("any", RUDE, &[])],
    );
}

#[test]
fn letters_typed_well_end_better_than_letters_typed_badly() {
    three(
        "crushed-brownies",
        &[
            (
                "survey",
                "Dear Ms Lindqvist, you wrote “a bit sad”. I'm so sorry: your basket was crushed while we had it. That was our mistake, and I'm putting it right today. My name is Robin Ames, direct line 24.",
                &[],
            ),
            (
                "between",
                "I'm sorry it made you sad. May I ask who the basket was for, and what the mornings on your card were? I want to know what we spoiled before I mend it. I'm finding out today how it was crushed.",
                &[],
            ),
            (
                "offer",
                "You wanted to thank your neighbours, and our crushed basket spoiled it; I understand that you were sad, and I'm so sorry. Would you like a fresh basket at their door in two days, a gift card for £80, or your £70 back today? You choose, and there's no form.",
                &[],
            ),
            (
                "no-need",
                "It may stay a no, and I understand. I've put a fresh basket aside for your neighbours all the same; it would be next door in two days, before noon, and one word from you is enough. What should the card say?",
                &["basket"],
            ),
            (
                "last-lines",
                "It happened because we packed one insert where it takes two; that was our mistake. Yours has two, and so does every basket from now on. I'll write to you on Monday to ask whether it came whole. Robin Ames, direct line 24.",
                &[],
            ),
            (
                "check-due",
                "I promised to write today. Did it arrive whole, and was it what you wanted for your neighbours? Because of what you wrote, every basket now has two inserts. If anything is wrong, I'll put it right today.",
                &[],
            ),
        ],
        &[
            (
                "survey",
                "I'm so sorry your brownies arrived crushed. That's our fault, and I'll put it right today. Robin",
                &[],
            ),
            (
                "between",
                "Thank you for telling me. I'm sorry it didn't look nice when you opened it. I'm finding out today what happened.",
                &[],
            ),
            (
                "offer",
                "I'm so sorry about your present. I've refunded the £70 to your card today, and you needn't send anything back.",
                &["refund"],
            ),
            ("refunded", "I'm sorry, money isn't much of a present. I hope you can use it.", &[]),
            (
                "packing",
                "I'm sorry. It was crushed because we packed one insert where it takes two, and I've told the bench today.",
                &[],
            ),
            ("other", "I'm sorry it was crushed. I'll write to you tomorrow.", &[]),
        ],
        &[("any", "That's the courier's fault, not ours. Case closed.", &[])],
    );
}

#[test]
fn a_delay_typed_well_ends_better_than_one_typed_badly() {
    three(
        "gate-14",
        &[
            (
                "first-word",
                "I'm sorry, everyone. You should be in your seats by now, and I know it's worrying not to know. The aircraft is here, our crew isn't, and I'm finding out why. I'll update you at twenty to five, even if I have nothing new.",
                &[],
            ),
            (
                "line",
                "I'm sorry you're all waiting. Before the queue: does anybody here need medicine, have a small child, or have a connection or a boat to catch? Tell me what you need, and I'm helping you first, right now.",
                &["room"],
            ),
            (
                "boat",
                "I'm so sorry about your sister. You'll be one of the six: I've put you on Sable Air at ten past six, and the night boat to Skarvoy after it. I've told them everything, so you won't have to explain it again, and I'll walk you over now.",
                &["partner"],
            ),
            (
                "second-word",
                "I'm sorry: the board is ahead of us. It will be five past six at the earliest, and for some of you that means your connection is gone. I don't know the cause yet. I'll update you at ten past five, and then every half hour.",
                &[],
            ),
            (
                "rights",
                "You're right that there's a law, and we may well owe you. Here's the card: four hundred euros if we land three hours late. I'm sorry your connection to Tromsund is gone; that's our doing, and I'm finding you another way now.",
                &[],
            ),
            (
                "cause",
                "Please don't clap them. We planned the crew's day too long: that's our mistake, not theirs, and I'm so sorry about your evening. The new crew is here at ten to eight, and we leave at 20:25. I'll update you at six.",
                &[],
            ),
            (
                "owed",
                "Yes, you may go, we won't leave without you; I'm sorry you're hungry. I'm giving everyone a meal now, and a hundred euros come by themselves within seven days. If your connection is gone, would you rather have a bed or another route? If your bus is gone, I'll get you a taxi. I'll update you at six.",
                &["meal", "credit", "onward", "bed", "taxi"],
            ),
            (
                "message",
                "We leave 4 hours 20 late because we planned a crew's day too long. That was our mistake and we're sorry for the evening you lost. From Monday a second planner signs every long day. Bed, taxi and claim link are below; 100 euros come by themselves within a week. Is anything missing? I'll answer you tonight.",
                &["credit", "onward", "bed", "taxi"],
            ),
            (
                "credit-due",
                "I'm so sorry, Mrs Farrant, that it had not come and you were worried. It happened because we changed thirty bookings by hand; that was our mistake, and I've paid all thirty this morning. Did it arrive?",
                &[],
            ),
        ],
        &[
            (
                "first-word",
                "I'm sorry, the crew isn't here yet and I don't know why. I'll tell you more at twenty to five.",
                &[],
            ),
            ("line", "I'm sorry for the wait. I'm taking you one by one now, from the front.", &[]),
            (
                "boat-late",
                "I'm so sorry about your sister. I'm putting you on Sable Air at ten past six, and we run now.",
                &["partner"],
            ),
            ("second-word", "I'm sorry, it won't be before five past six. I'll update you at ten past five.", &[]),
            ("rights", "I'm sorry about your connection. I'm finding you another one now.", &[]),
            ("cause", "I'm so sorry. We planned the crew's day too long, that's our mistake. We leave at 20:25.", &[]),
            ("owed", "Yes, you may go, I'm sorry you're hungry. I'm giving everyone a meal now.", &["meal"]),
            (
                "message",
                "We're sorry for your long wait. We planned a crew's day too long. A credit of 100 follows within seven days.",
                &["credit"],
            ),
            ("credit-due", "I'm sorry it hasn't come. I've paid it this morning.", &[]),
            ("other", "I'm sorry. I'm finding it out for you now.", &[]),
        ],
        &[("any", RUDE, &[])],
    );
}

#[test]
fn a_coffee_typed_well_ends_better_than_one_typed_badly() {
    three(
        "lukewarm",
        &[
            (
                "counter",
                "Thank you for telling me, Mr Anders, and I'm sorry: lukewarm coffee is a poor start before work. That's our mistake. I'm making it again right now, in a hot cup; you have it in two minutes. Was it like that from the first sip?",
                &["remake"],
            ),
            (
                "remake",
                "You were right about the cups: they're cold because we keep them on the shelf by the door. I'm sorry it took us three weeks. I've warmed this one; it's with you in one minute, and I'll tell the others at two so that it doesn't happen again.",
                &["remake"],
            ),
            (
                "cup",
                "May I ask who you used to send? I'm sorry we lost you that; it was our doing. From today I warm every cup first, and I'll have yours hot when you come in.",
                &[],
            ),
            (
                "thursday",
                "Good morning, Mr Anders. Your flat white is on, in a warm cup. You were right about the cups, and I'm sorry you had three weeks of it; that was our mistake. I've written it up, so everybody here warms every one of them now. Is it hot enough?",
                &[],
            ),
        ],
        &[
            ("counter", "I'm sorry about that. I'll make you another one right now, two minutes.", &["remake"]),
            (
                "remake",
                "I'm making it in a hot cup, one minute. And have a slice of lemon cake with it, on us.",
                &["cake"],
            ),
            ("fuss", "I'm so sorry, Mr Anders, I'm making a fuss of you over a lukewarm coffee. Do enjoy it.", &[]),
            ("cup", "I'm sorry it wasn't hot the first time. I'm glad this one is.", &[]),
            ("thursday", "Good morning, Mr Anders. I'm making your usual, in a hot cup.", &[]),
            ("other", "Sorry. I'll see to it.", &[]),
        ],
        &[("any", "You should have drunk it faster, that is not my problem.", &[])],
    );
}
