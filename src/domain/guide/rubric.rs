//! The entries the rubric itself makes: dimensions, errors, step lists, signals and ticks. They are taken from its tables,
//! so that the guide cannot say anything else than what is scored.

use crate::domain::debrief::signals::{INFORMED, LIT};
use crate::domain::guide::{Entry, Part, Section, listed, phrases, slug};
use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::errors::{ERRORS, ErrorEntry};
use crate::domain::rubric::lenses::{LENSES, Lens};
use crate::domain::rubric::{Dimension, ErrorCode, Level, Tick};

/// The id of a dimension's entry.
pub fn dimension_id(dimension: Dimension) -> String {
    slug(dimension.name())
}

/// The id of an error's entry.
pub fn error_id(code: ErrorCode) -> String {
    let name = code.entry().map_or("", |entry| entry.name);
    format!("error-{}", slug(name))
}

/// The id of a step list's entry.
pub fn lens_id(lens: &Lens) -> String {
    format!("steps-{}", slug(lens.name))
}

/// The id of a tick's entry.
pub fn tick_id(tick: Tick) -> String {
    format!("tick-{}", slug(tick.name()))
}

pub(super) fn dimensions() -> Vec<Entry> {
    Dimension::ALL.into_iter().map(dimension).collect()
}

fn dimension(dimension: Dimension) -> Entry {
    let (lead, also) = match dimension {
        Dimension::Empathy => (
            "“I care, and I understand”: whether they feel heard, in what happened to them and what it did.",
            "apology sorry feelings listening understanding rubric anchors levels score",
        ),
        Dimension::Ownership => (
            "“You can trust me”: whether somebody takes it on, by name, and stays with it to the end.",
            "responsibility accountability blame trust follow-up rubric anchors levels score",
        ),
        Dimension::Speed => (
            "“Right now, and here is when”: what happens in this contact, and a time that can be held to.",
            "time deadline delay quick urgency waiting rubric anchors levels score",
        ),
        Dimension::Compensation => (
            "“Made whole, and a little more”: the loss repaired, a gesture in proportion, and a choice.",
            "redress money refund voucher gift offer amends rubric anchors levels score",
        ),
    };
    let levels = (0..=Level::TOP.get()).rev().filter_map(Level::new).map(|level| {
        let anchor = anchor(dimension, level);
        Part::Level {
            level,
            word: level.word(),
            first: anchor.first,
            second: anchor.second,
            examples: anchor.examples.iter().map(|(_, words)| *words).collect(),
        }
    });
    let mut parts: Vec<Part> = levels.collect();
    if dimension == Dimension::Compensation {
        let text = "Fair is between four fifths of what was lost and half as much again. Gifts alone beyond that look like \
                    guilt and cost without helping; beyond your authority they become a promise somebody has to break.";
        parts.push(Part::Named { name: "In proportion", text: text.to_owned() });
    }
    parts.push(Part::Named {
        name: "How a level is picked",
        text:
            "The highest level of which both sentences are true. A 2 does no harm and earns nothing; an error can hold \
               the level down, whatever else is said."
                .to_owned(),
    });
    let capping = ERRORS.iter().filter(|error| error.caps.iter().any(|(capped, _)| *capped == dimension));
    Entry {
        parts,
        links: capping.map(|error| error_id(error.code)).collect(),
        dimension: Some(dimension),
        also: also.to_owned(),
        ..Entry::new(Section::Dimensions, dimension_id(dimension), dimension.name(), lead)
    }
}

pub(super) fn errors() -> Vec<Entry> {
    ERRORS.iter().map(error).collect()
}

fn error(error: &ErrorEntry) -> Entry {
    let caps = error.caps.iter().map(|(dimension, level)| {
        let word = Level::new(*level).map_or("", Level::word).to_lowercase();
        let below = if *level == 0 { "" } else { " or below" };
        format!("{} stays at {level} ({word}){below}", dimension.name().to_lowercase())
    });
    let caps: Vec<String> = caps.collect();
    let caps: Vec<&str> = caps.iter().map(String::as_str).collect();
    let is_sound = !matches!(error.code, ErrorCode::Hide | ErrorCode::Script);
    let sounds = error.sounds_like.to_owned();
    let sounds = if is_sound {
        Part::Said { name: "Sounds like", text: sounds }
    } else {
        Part::Named { name: "Looks like", text: upper_first(&sounds) + "." }
    };
    Entry {
        parts: vec![
            sounds,
            Part::Named { name: "Why it costs", text: error.why.to_owned() },
            Part::Said { name: "Say instead", text: error.better.to_owned() },
            Part::Named {
                name: "What it does to the score",
                text: format!("In that reply {}; the rest of it cannot make up for that.", listed(&caps)),
            },
        ],
        links: error
            .caps
            .iter()
            .map(|(dimension, _)| dimension_id(*dimension))
            .chain(phrases::moments(error.code))
            .collect(),
        dimension: error.caps.first().map(|(dimension, _)| *dimension),
        also: format!("{:?} mistake avoid wrong", error.code),
        ..Entry::new(Section::Errors, error_id(error.code), upper_first(error.name), error.coach)
    }
}

pub(super) fn step_lists() -> Vec<Entry> {
    let entry = |lens: &Lens| {
        let steps = lens.steps.iter().map(|step| {
            let ticks: Vec<&str> = step.ticks.iter().map(|tick| tick.name()).collect();
            let by = if ticks.is_empty() { step.elsewhere.to_owned() } else { listed(&ticks) };
            Part::Step { name: step.name, by }
        });
        Entry {
            parts: steps.collect(),
            links: lens.steps.iter().flat_map(|step| step.ticks).map(|tick| tick_id(*tick)).collect(),
            also: "steps method framework checklist lens how to".to_owned(),
            ..Entry::new(Section::StepLists, lens_id(lens), lens.name, lens.source)
        }
    };
    LENSES.iter().map(entry).collect()
}

pub(super) fn signals() -> Vec<Entry> {
    let signal = |name: &'static str, lead: &str, lit: String, does: &str| {
        let lens = LENSES.iter().find(|lens| lens.steps.iter().any(|step| step.name == name));
        let step = lens.and_then(|lens| lens.steps.iter().find(|step| step.name == name));
        let ticks = step.map(|step| step.ticks).unwrap_or_default();
        Entry {
            parts: vec![
                Part::Named { name: "How to send it", text: does.to_owned() },
                Part::Named { name: "When its lamp lights", text: lit },
            ],
            links: lens.map(lens_id).into_iter().chain(ticks.iter().map(|tick| tick_id(*tick))).collect(),
            also: "lamp lamps signals".to_owned(),
            ..Entry::new(Section::Signals, format!("signal-{}", slug(name)), name, lead)
        }
    };
    vec![
        signal(
            "I care",
            "That it happened to them matters to somebody here.",
            format!("When they felt fairly treated as a person: {LIT:.0} of 100 or more, simulated."),
            "Say sorry for what happened, without an “if”. Use their name and their own facts. Add something small that \
             nobody had to give.",
        ),
        signal(
            "I understand",
            "What happened, and what it did to them, has been heard.",
            format!(
                "When their story was invited or given back to them, and they felt fairly informed: {INFORMED:.0} of 100 \
                 or more, simulated."
            ),
            "Let them finish. Give it back in a sentence and ask whether that is right. Look for the cause with them, and let \
             them choose between ways to put it right.",
        ),
        signal(
            "You can trust me",
            "Somebody has taken it on, and it will come about as they said.",
            format!("When trust stands at {LIT:.0} of 100 or more, simulated, and no promise was broken."),
            "Say “I” and your name. Promise the step you control, with a time. Then do it, and get back to them before they \
             have to ask.",
        ),
    ]
}

pub(super) fn ticks() -> Vec<Entry> {
    let entry = |tick: Tick| {
        let lists = LENSES.iter().filter_map(|lens| {
            let step = lens.steps.iter().find(|step| step.ticks.contains(&tick))?;
            Some((lens, Part::Named { name: lens.name, text: step.name.to_owned() }))
        });
        let (lenses, parts): (Vec<&Lens>, Vec<Part>) = lists.unzip();
        Entry {
            parts,
            links: lenses.into_iter().map(lens_id).collect(),
            also: "checklist ticks earned".to_owned(),
            ..Entry::new(Section::Ticks, tick_id(tick), tick.name(), tick.earned_by())
        }
    };
    Tick::ALL.into_iter().map(entry).collect()
}

fn upper_first(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map(|first| first.to_uppercase().chain(chars).collect()).unwrap_or_default()
}
