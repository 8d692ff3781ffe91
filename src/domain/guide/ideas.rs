//! Kinds of recovery, and the ideas behind all of it. Told as people tell them; where Amends shows one, it says where.

use crate::domain::guide::{Entry, Part, Section, slug};

/// An entry that is only told here.
struct Told {
    name: &'static str,
    lead: &'static str,
    text: &'static str,
    /// What to do with it.
    do_this: &'static str,
    /// Where Amends shows it.
    shown: &'static str,
    links: &'static [&'static str],
    also: &'static str,
}

const RECOVERIES: &[Told] = &[
    Told {
        name: "Customer recovery",
        lead: "The one who was let down is put right, and knows it.",
        text: "What they lost is made good, and so is how they were treated: told the truth, asked, and not made to fight for it. \
               People forgive a fault sooner than a cold answer to it.",
        do_this: "Before you end, ask whether it is right for them, and get back once more later.",
        shown: "The debrief’s “Customer”: satisfaction, fairness and whether they would come back, all simulated.",
        links: &["signal-i-care", "signal-i-understand", "signal-you-can-trust-me", "recovery-process-recovery"],
        also: "three recoveries kinds justice fairness satisfaction csat nps",
    },
    Told {
        name: "Process recovery",
        lead: "What went wrong is mended where it arose, so that the next customer never meets it.",
        text: "A complaint is the cheapest audit there is: somebody has found the weak spot for you. Without this step the same \
               apology is said again next week.",
        do_this: "Name one cause and one change, and ask whether that change would have stopped this case.",
        shown: "The debrief’s “Process”: the cause, the fix you chose, and whether it stops a repeat.",
        links: &["tick-found-the-cause", "tick-documented", "recovery-employee-recovery"],
        also: "three recoveries kinds prevention root cause improvement",
    },
    Told {
        name: "Employee recovery",
        lead: "Whoever stood in the line of fire is looked after too.",
        text: "Being shouted at for something one did not do leaves marks. Who is left alone with it becomes curt or goes; who is \
               heard can be kind again at the next table.",
        do_this: "Take the breath. Say how it was to somebody. Ask for the help you need, and offer it to others.",
        shown: "The page before the debrief asks how it felt; the debrief’s “Employee” comes back to it.",
        links: &["recovery-customer-recovery", "idea-decide-where-you-stand"],
        also: "three recoveries kinds morale stress burnout staff colleague support feelings",
    },
];

const IDEAS: &[Told] = &[
    Told {
        name: "Decide where you stand",
        lead: "Whoever hears the complaint should be able to settle most of it, at once.",
        text: "Asking for leave for something you may give costs minutes and tells the customer that you are not trusted. \
               Empowered people give less, not more, because they can give it early.",
        do_this: "Know your limit by heart, and use it without asking.",
        shown: "The tray names what is yours to give; the debrief shows what a higher limit would have changed.",
        links: &["idea-know-the-limits", "idea-longer-and-higher-costs-more", "ownership"],
        also: "empowerment authority front line permission manager approval",
    },
    Told {
        name: "Know the limits",
        lead: "Guidelines are a means: they say what is always due, what is yours to give, and when to bring somebody in.",
        text: "A limit that is known is freedom up to it. Beyond it stands a person, not a no: hand over warmly, stay until they \
               are there, and tell the story yourself so that the customer need not.",
        do_this: "Say what you can do first, then the limit and its reason.",
        shown: "House policy is one key away (P); an offer beyond your limit becomes a promise somebody must keep.",
        links: &[
            "idea-decide-where-you-stand",
            "error-hides-behind-policy",
            "error-promises-too-much",
            "phrases-saying-no",
        ],
        also: "boundaries policy rules escalation hand over guidelines",
    },
    Told {
        name: "Longer and higher costs more",
        lead: "The same wrong costs least at first contact. Each wait and each step up raises the price of settling it.",
        text: "What an apology and a small gesture would have settled in the first minute takes a refund after a week and a refund \
               with a letter after a month, because by then the waiting has to be made good as well.",
        do_this: "Settle it in this contact if you can.",
        shown: "The debrief’s bill, and the same offer made at first contact.",
        links: &["speed", "compensation", "idea-decide-where-you-stand", "idea-an-apology-may-be-enough"],
        also: "concession escalation delay cost bill price money",
    },
    Told {
        name: "An apology may be enough",
        lead: "Where little was lost, words that fit are the whole of it, and gifts only look like guilt.",
        text: "A coffee that was not hot, mentioned in passing, wants “I’m sorry, I’ll make you another” and no voucher. To repair \
               more than was broken makes the matter larger than it was.",
        do_this: "Ask yourself what was really lost. If it is nothing, say why you give nothing.",
        shown: "Cases with little at stake, where each gift takes away from the result.",
        links: &["compensation", "phrases-saying-sorry", "error-money-before-listening"],
        also: "small minor overcompensate gift proportion",
    },
    Told {
        name: "Get in touch at 3 and below",
        lead: "A survey answer of 3 or less is a complaint nobody had the strength to make. Go to them.",
        text: "Most people who are let down say nothing and stay away. A low rating is the one sign they give. Whoever rings the \
               same day, listens and puts it right hears how it went from the customer, not from their absence.",
        do_this: "Flag it, get in touch in person, put it right, ask for a new rating, and measure what changed.",
        shown: "The second chance after a poor survey, and the “CSAT steps”.",
        links: &["steps-csat-steps", "tick-followed-up"],
        also: "outreach proactive survey csat rating detractor follow up alert",
    },
    Told {
        name: "The paradox, and why not to count on it",
        lead: "Sometimes a customer who was put right very well is more loyal than one who never had a fault.",
        text: "It is rare. The fault has to be small enough, the first one, and not in your power; the answer quick, fair and kind. \
               With a grave or a second fault it does not happen, and most of the disappointed never say so. A firm that fails on \
               purpose loses far more than a few thankful customers bring back.",
        do_this: "Put it right because it is right. Take the loyalty as a gift.",
        shown: "The debrief’s loyalty curve, with the conditions met and missed.",
        links: &["recovery-customer-recovery", "idea-longer-and-higher-costs-more"],
        also: "service recovery paradox loyalty delight fail on purpose",
    },
    Told {
        name: "Small things afterwards",
        lead: "A line by hand, and a word to the colleagues: little work, and it is remembered.",
        text: "A short note some days later says that they were not a case number. A word to whoever serves them next spares them \
               telling it again.",
        do_this: "Write down what happened, what was promised and whom to tell, while you still know it.",
        shown: "The case note, and follow-up actions where a case has them.",
        links: &["tick-followed-up", "tick-documented", "error-asks-again-for-what-is-on-file"],
        also: "handwritten note card tell colleagues follow-up",
    },
];

pub(super) fn recoveries() -> Vec<Entry> {
    RECOVERIES.iter().map(|told| entry(told, Section::Recoveries, "recovery")).collect()
}

pub(super) fn ideas() -> Vec<Entry> {
    IDEAS.iter().map(|told| entry(told, Section::Ideas, "idea")).collect()
}

fn entry(told: &Told, section: Section, kind: &str) -> Entry {
    Entry {
        parts: vec![
            Part::Text { text: told.text.to_owned() },
            Part::Named { name: "Do this", text: told.do_this.to_owned() },
            Part::Named { name: "In Amends", text: told.shown.to_owned() },
        ],
        links: told.links.iter().map(|link| (*link).to_owned()).collect(),
        also: told.also.to_owned(),
        ..Entry::new(section, format!("{kind}-{}", slug(told.name)), told.name, told.lead)
    }
}
