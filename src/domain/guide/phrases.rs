//! Phrases that hurt, each with a better wording beside it, by the moment they come up. The better ones are whole
//! sentences from cases of many trades; nobody is meant to learn them by heart.

use crate::domain::guide::rubric::{dimension_id, error_id};
use crate::domain::guide::{Entry, Part, Section, slug};
use crate::domain::rubric::{Dimension, ErrorCode};

/// A moment of the talk.
struct Moment {
    name: &'static str,
    lead: &'static str,
    /// What hurts, and what helps.
    pairs: &'static [(&'static str, &'static str)],
    dimension: Dimension,
    errors: &'static [ErrorCode],
}

const MOMENTS: &[Moment] = &[
    Moment {
        name: "Opening",
        lead: "Let them tell it, and show from the first word that you know who they are.",
        pairs: &[
            ("What seems to be the problem?", "I’m Dana. Tell me what happened; I’ve got time."),
            ("Your reference number, please.", "Thank you for telling us. Go on, I’ll find your order meanwhile."),
            (
                "Yes, we’ve had a lot of those today.",
                "That’s the last thing you needed today. Which train were you on?",
            ),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Repeat, ErrorCode::Bribe],
    },
    Moment {
        name: "Saying sorry",
        lead: "Sorry for the thing that happened, named, and without an “if”.",
        pairs: &[
            ("Sorry for any inconvenience.", "I’m sorry the cake came with the wrong name on it."),
            ("I’m sorry you feel that way.", "I’m sorry we let you down on the day itself."),
            ("If we got something wrong, I apologise.", "We got it wrong, and I’m sorry: you were charged twice."),
            ("I feel absolutely dreadful about this.", "You sat there for an hour because of us. I’m sorry."),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Cliche, ErrorCode::Cond, ErrorCode::Drama],
    },
    Moment {
        name: "Showing that you understand",
        lead: "Give back what you heard, with what it put at stake, and ask whether that is right.",
        pairs: &[
            ("I know exactly how you feel.", "I can hear how much hung on tonight."),
            ("It’s only a day late.", "A day late, and the party was yesterday. Have I got that right?"),
            ("Please calm down.", "You’ve every reason to be cross. I’m listening."),
            ("Actually, our records show something else.", "I see why you’re upset. May I tell you what I find here?"),
        ],
        dimension: Dimension::Empathy,
        errors: &[ErrorCode::Minimise, ErrorCode::Calm, ErrorCode::Argue],
    },
    Moment {
        name: "Taking it on",
        lead: "“I”, a name and a deed. Who caused it comes later, if at all.",
        pairs: &[
            ("That’s not my department.", "That’s one for the workshop. I’ll ring them now, and you stay with me."),
            ("Mistakes were made.", "We made a mistake, and I’m seeing to it myself."),
            ("The courier lost it.", "It’s gone missing on its way to you. Getting you another is my job now."),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Blame, ErrorCode::Passive, ErrorCode::PassBuck],
    },
    Moment {
        name: "Finding the cause",
        lead: "Look at what is on file first, and look at the rest together.",
        pairs: &[
            (
                "Could you start again from the beginning?",
                "I’ve read what you told us on Monday. Did the driver ring at all?",
            ),
            ("Are you sure you switched it on?", "Let’s look at it together: which of the lights is on?"),
            (
                "The ticket is pending with tier two.",
                "A colleague who knows these boilers has it; I’ll ask her what she’s found.",
            ),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Repeat, ErrorCode::CustBlame, ErrorCode::Jargon],
    },
    Moment {
        name: "Giving a time",
        lead: "A time they can hold you to, and something for the wait.",
        pairs: &[
            ("As soon as possible.", "By four today. If it slips, I’ll ring you before four."),
            ("You’ll have to wait.", "It takes twelve minutes. I’ll bring you soup meanwhile."),
            ("Somebody will be in touch.", "I’ll write to you tomorrow at nine, even if there’s nothing new."),
        ],
        dimension: Dimension::Speed,
        errors: &[ErrorCode::Empty, ErrorCode::Overpromise],
    },
    Moment {
        name: "Making amends",
        lead: "Make good what was lost, ask what would help, and give it freely.",
        pairs: &[
            ("There’s nothing I can do.", "What I can do today is send you a new one, or pay it back."),
            ("Here’s a voucher for your trouble.", "Would you rather have a fresh one by Friday, or your money now?"),
            ("We’ll refund you once you take the review down.", "The refund is on its way. What you wrote is yours."),
        ],
        dimension: Dimension::Compensation,
        errors: &[ErrorCode::Bribe, ErrorCode::Strings, ErrorCode::Hide],
    },
    Moment {
        name: "Saying no",
        lead: "First what you can do, then the limit and its reason. A no is easier to take from somebody who tried.",
        pairs: &[
            (
                "It’s against our policy.",
                "I can move you to Tuesday free of charge. Cash I can’t give, because the ticket was a gift.",
            ),
            ("You should have read the terms.", "That line is easy to miss. Here’s what still works for you."),
            ("I’m not allowed to do that.", "That’s above what I may decide. I’m asking Ruth now; two minutes."),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Policy, ErrorCode::CustBlame],
    },
    Moment {
        name: "Ending",
        lead: "Ask whether it is settled, and say what comes next. Only they know.",
        pairs: &[
            ("So that’s sorted, then.", "Does that put it right for you, or is something still open?"),
            (
                "Thank you for your patience.",
                "You’ve waited long enough. I’ll ring on Thursday at ten to hear whether it held.",
            ),
            (
                "Dear customer, your case has been closed.",
                "Dear Mr Adeyemi, the blue door was hung this morning. Does it close now?",
            ),
        ],
        dimension: Dimension::Ownership,
        errors: &[ErrorCode::Assume, ErrorCode::Script],
    },
];

/// The ids of the moments in which an error comes up.
pub(super) fn moments(error: ErrorCode) -> impl Iterator<Item = String> {
    MOMENTS.iter().filter(move |moment| moment.errors.contains(&error)).map(id)
}

fn id(moment: &Moment) -> String {
    format!("phrases-{}", slug(moment.name))
}

pub(super) fn phrases() -> Vec<Entry> {
    let entry = |moment: &Moment| {
        let pair = |(hurts, helps): &(&'static str, &'static str)| Part::Pair { hurts, helps };
        let errors = moment.errors.iter().map(|error| error_id(*error));
        Entry {
            parts: moment.pairs.iter().map(pair).collect(),
            links: std::iter::once(dimension_id(moment.dimension)).chain(errors).collect(),
            dimension: Some(moment.dimension),
            also: "wording say instead better sentence example phrase".to_owned(),
            ..Entry::new(Section::Phrases, id(moment), moment.name, moment.lead)
        }
    };
    MOMENTS.iter().map(entry).collect()
}
