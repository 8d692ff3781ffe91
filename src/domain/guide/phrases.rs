//! Phrases that hurt, each with a better wording beside it, by the moment they come up. The better ones are whole
//! sentences from cases of many trades; nobody is meant to learn them by heart.

use crate::domain::guide::rubric::{dimension_id, error_id};
use crate::domain::guide::{Entry, Part, Section};
use crate::domain::rubric::{Dimension, ErrorCode};
use crate::words::Words;

/// A moment of the talk; texts by the names of their words.
struct Moment {
    id: &'static str,
    name: &'static str,
    lead: &'static str,
    /// What hurts, and what helps.
    pairs: &'static [(&'static str, &'static str)],
    dimension: Dimension,
    errors: &'static [ErrorCode],
}

const MOMENTS: &[Moment] = &[
    Moment {
        id: "phrases-opening",
        name: "phrases-opening",
        lead: "phrases-opening-lead",
        pairs: &[
            ("phrases-opening-hurts-1", "phrases-opening-helps-1"),
            ("phrases-opening-hurts-2", "phrases-opening-helps-2"),
            ("phrases-opening-hurts-3", "phrases-opening-helps-3"),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Repeat, ErrorCode::Bribe],
    },
    Moment {
        id: "phrases-saying-sorry",
        name: "phrases-saying-sorry",
        lead: "phrases-saying-sorry-lead",
        pairs: &[
            ("phrases-saying-sorry-hurts-1", "phrases-saying-sorry-helps-1"),
            ("phrases-saying-sorry-hurts-2", "phrases-saying-sorry-helps-2"),
            ("phrases-saying-sorry-hurts-3", "phrases-saying-sorry-helps-3"),
            ("phrases-saying-sorry-hurts-4", "phrases-saying-sorry-helps-4"),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Cliche, ErrorCode::Cond, ErrorCode::Drama],
    },
    Moment {
        id: "phrases-showing-that-you-understand",
        name: "phrases-showing-that-you-understand",
        lead: "phrases-showing-that-you-understand-lead",
        pairs: &[
            ("phrases-showing-that-you-understand-hurts-1", "phrases-showing-that-you-understand-helps-1"),
            ("phrases-showing-that-you-understand-hurts-2", "phrases-showing-that-you-understand-helps-2"),
            ("phrases-showing-that-you-understand-hurts-3", "phrases-showing-that-you-understand-helps-3"),
            ("phrases-showing-that-you-understand-hurts-4", "phrases-showing-that-you-understand-helps-4"),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Minimise, ErrorCode::Calm, ErrorCode::Argue],
    },
    Moment {
        id: "phrases-taking-it-on",
        name: "phrases-taking-it-on",
        lead: "phrases-taking-it-on-lead",
        pairs: &[
            ("phrases-taking-it-on-hurts-1", "phrases-taking-it-on-helps-1"),
            ("phrases-taking-it-on-hurts-2", "phrases-taking-it-on-helps-2"),
            ("phrases-taking-it-on-hurts-3", "phrases-taking-it-on-helps-3"),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Blame, ErrorCode::Passive, ErrorCode::PassBuck],
    },
    Moment {
        id: "phrases-finding-the-cause",
        name: "phrases-finding-the-cause",
        lead: "phrases-finding-the-cause-lead",
        pairs: &[
            ("phrases-finding-the-cause-hurts-1", "phrases-finding-the-cause-helps-1"),
            ("phrases-finding-the-cause-hurts-2", "phrases-finding-the-cause-helps-2"),
            ("phrases-finding-the-cause-hurts-3", "phrases-finding-the-cause-helps-3"),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Repeat, ErrorCode::CustBlame, ErrorCode::Jargon],
    },
    Moment {
        id: "phrases-giving-a-time",
        name: "phrases-giving-a-time",
        lead: "phrases-giving-a-time-lead",
        pairs: &[
            ("phrases-giving-a-time-hurts-1", "phrases-giving-a-time-helps-1"),
            ("phrases-giving-a-time-hurts-2", "phrases-giving-a-time-helps-2"),
            ("phrases-giving-a-time-hurts-3", "phrases-giving-a-time-helps-3"),
        ],
        dimension: Dimension::Speed,
        errors: &[ErrorCode::Empty, ErrorCode::Overpromise],
    },
    Moment {
        id: "phrases-making-amends",
        name: "phrases-making-amends",
        lead: "phrases-making-amends-lead",
        pairs: &[
            ("phrases-making-amends-hurts-1", "phrases-making-amends-helps-1"),
            ("phrases-making-amends-hurts-2", "phrases-making-amends-helps-2"),
            ("phrases-making-amends-hurts-3", "phrases-making-amends-helps-3"),
        ],
        dimension: Dimension::Compensation,
        errors: &[ErrorCode::Bribe, ErrorCode::Strings, ErrorCode::Hide],
    },
    Moment {
        id: "phrases-saying-no",
        name: "phrases-saying-no",
        lead: "phrases-saying-no-lead",
        pairs: &[
            ("phrases-saying-no-hurts-1", "phrases-saying-no-helps-1"),
            ("phrases-saying-no-hurts-2", "phrases-saying-no-helps-2"),
            ("phrases-saying-no-hurts-3", "phrases-saying-no-helps-3"),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Policy, ErrorCode::CustBlame],
    },
    Moment {
        id: "phrases-ending",
        name: "phrases-ending",
        lead: "phrases-ending-lead",
        pairs: &[
            ("phrases-ending-hurts-1", "phrases-ending-helps-1"),
            ("phrases-ending-hurts-2", "phrases-ending-helps-2"),
            ("phrases-ending-hurts-3", "phrases-ending-helps-3"),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Assume, ErrorCode::Script],
    },
];

/// The ids of the moments in which an error comes up.
pub(super) fn moments(error: ErrorCode) -> impl Iterator<Item = String> {
    MOMENTS.iter().filter(move |moment| moment.errors.contains(&error)).map(|moment| moment.id.to_owned())
}

pub(super) fn phrases(words: &Words) -> Vec<Entry> {
    let say = |name| words.say(name).to_owned();
    let entry = |moment: &Moment| {
        let pair = |(hurts, helps): &(&'static str, &'static str)| Part::Pair { hurts: say(hurts), helps: say(helps) };
        let errors = moment.errors.iter().map(|error| error_id(*error));
        Entry {
            parts: moment.pairs.iter().map(pair).collect(),
            links: std::iter::once(dimension_id(moment.dimension)).chain(errors).collect(),
            dimension: Some(moment.dimension),
            also: say("entries-also-phrases"),
            ..Entry::new(Section::Phrases, moment.id, say(moment.name), say(moment.lead))
        }
    };
    MOMENTS.iter().map(entry).collect()
}
