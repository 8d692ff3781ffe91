//! Kinds of recovery, and the ideas behind all of it. Told as people tell them; where Amends shows one, it says where.

use crate::domain::guide::{Entry, Part, Section};
use crate::words::Words;

/// An entry that is only told here; texts by the names of their words.
struct Told {
    id: &'static str,
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

/// The name of the part that says what to do.
pub(super) const DO_THIS: &str = "entries-do-this";

const RECOVERIES: &[Told] = &[
    Told {
        id: "recovery-customer-recovery",
        name: "ideas-customer-recovery",
        lead: "ideas-customer-recovery-lead",
        text: "ideas-customer-recovery-text",
        do_this: "ideas-customer-recovery-do",
        shown: "ideas-customer-recovery-shown",
        links: &["signal-i-care", "signal-i-understand", "signal-you-can-trust-me", "recovery-process-recovery"],
        also: "ideas-customer-recovery-also",
    },
    Told {
        id: "recovery-process-recovery",
        name: "ideas-process-recovery",
        lead: "ideas-process-recovery-lead",
        text: "ideas-process-recovery-text",
        do_this: "ideas-process-recovery-do",
        shown: "ideas-process-recovery-shown",
        links: &["tick-found-the-cause", "tick-documented", "recovery-employee-recovery"],
        also: "ideas-process-recovery-also",
    },
    Told {
        id: "recovery-employee-recovery",
        name: "ideas-employee-recovery",
        lead: "ideas-employee-recovery-lead",
        text: "ideas-employee-recovery-text",
        do_this: "ideas-employee-recovery-do",
        shown: "ideas-employee-recovery-shown",
        links: &["recovery-customer-recovery", "idea-decide-where-you-stand"],
        also: "ideas-employee-recovery-also",
    },
];

const IDEAS: &[Told] = &[
    Told {
        id: "idea-decide-where-you-stand",
        name: "ideas-decide-where-you-stand",
        lead: "ideas-decide-where-you-stand-lead",
        text: "ideas-decide-where-you-stand-text",
        do_this: "ideas-decide-where-you-stand-do",
        shown: "ideas-decide-where-you-stand-shown",
        links: &["idea-know-the-limits", "idea-longer-and-higher-costs-more", "ownership"],
        also: "ideas-decide-where-you-stand-also",
    },
    Told {
        id: "idea-know-the-limits",
        name: "ideas-know-the-limits",
        lead: "ideas-know-the-limits-lead",
        text: "ideas-know-the-limits-text",
        do_this: "ideas-know-the-limits-do",
        shown: "ideas-know-the-limits-shown",
        links: &[
            "idea-decide-where-you-stand",
            "error-hides-behind-policy",
            "error-promises-too-much",
            "phrases-saying-no",
        ],
        also: "ideas-know-the-limits-also",
    },
    Told {
        id: "idea-longer-and-higher-costs-more",
        name: "ideas-longer-and-higher-costs-more",
        lead: "ideas-longer-and-higher-costs-more-lead",
        text: "ideas-longer-and-higher-costs-more-text",
        do_this: "ideas-longer-and-higher-costs-more-do",
        shown: "ideas-longer-and-higher-costs-more-shown",
        links: &["speed", "compensation", "idea-decide-where-you-stand", "idea-an-apology-may-be-enough"],
        also: "ideas-longer-and-higher-costs-more-also",
    },
    Told {
        id: "idea-an-apology-may-be-enough",
        name: "ideas-an-apology-may-be-enough",
        lead: "ideas-an-apology-may-be-enough-lead",
        text: "ideas-an-apology-may-be-enough-text",
        do_this: "ideas-an-apology-may-be-enough-do",
        shown: "ideas-an-apology-may-be-enough-shown",
        links: &["compensation", "phrases-saying-sorry", "error-money-before-listening"],
        also: "ideas-an-apology-may-be-enough-also",
    },
    Told {
        id: "idea-get-in-touch-at-3-and-below",
        name: "ideas-get-in-touch-at-3-and-below",
        lead: "ideas-get-in-touch-at-3-and-below-lead",
        text: "ideas-get-in-touch-at-3-and-below-text",
        do_this: "ideas-get-in-touch-at-3-and-below-do",
        shown: "ideas-get-in-touch-at-3-and-below-shown",
        links: &["steps-csat-steps", "tick-followed-up"],
        also: "ideas-get-in-touch-at-3-and-below-also",
    },
    Told {
        id: "idea-the-paradox-and-why-not-to-count-on-it",
        name: "ideas-the-paradox-and-why-not-to-count-on-it",
        lead: "ideas-the-paradox-and-why-not-to-count-on-it-lead",
        text: "ideas-the-paradox-and-why-not-to-count-on-it-text",
        do_this: "ideas-the-paradox-and-why-not-to-count-on-it-do",
        shown: "ideas-the-paradox-and-why-not-to-count-on-it-shown",
        links: &["recovery-customer-recovery", "idea-longer-and-higher-costs-more"],
        also: "ideas-the-paradox-and-why-not-to-count-on-it-also",
    },
    Told {
        id: "idea-small-things-afterwards",
        name: "ideas-small-things-afterwards",
        lead: "ideas-small-things-afterwards-lead",
        text: "ideas-small-things-afterwards-text",
        do_this: "ideas-small-things-afterwards-do",
        shown: "ideas-small-things-afterwards-shown",
        links: &["tick-followed-up", "tick-documented", "error-asks-again-for-what-is-on-file"],
        also: "ideas-small-things-afterwards-also",
    },
];

pub(super) fn recoveries(words: &Words) -> Vec<Entry> {
    RECOVERIES.iter().map(|told| entry(words, told, Section::Recoveries)).collect()
}

pub(super) fn ideas(words: &Words) -> Vec<Entry> {
    IDEAS.iter().map(|told| entry(words, told, Section::Ideas)).collect()
}

fn entry(words: &Words, told: &Told, section: Section) -> Entry {
    let say = |name| words.say(name).to_owned();
    Entry {
        parts: vec![
            Part::Text { text: say(told.text) },
            Part::Named { name: say(DO_THIS), text: say(told.do_this) },
            Part::Named { name: say("entries-in-amends"), text: say(told.shown) },
        ],
        links: told.links.iter().map(|link| (*link).to_owned()).collect(),
        also: say(told.also),
        ..Entry::new(section, told.id, say(told.name), say(told.lead))
    }
}
