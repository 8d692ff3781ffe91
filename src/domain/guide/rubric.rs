//! The entries the rubric itself makes: dimensions, errors, step lists, signals and ticks. They are taken from its tables,
//! so that the guide cannot say anything else than what is scored.

use crate::domain::debrief::signals::{INFORMED, LIT};
use crate::domain::guide::{Entry, Part, Section, phrases, slug};
use crate::domain::rubric::anchors::anchor;
use crate::domain::rubric::errors::{ERRORS, ErrorEntry};
use crate::domain::rubric::lenses::{LENSES, Lens};
use crate::domain::rubric::{Dimension, ErrorCode, Level, Tick};
use crate::words::{Language, Words};

/// The id of a dimension's entry.
pub fn dimension_id(dimension: Dimension) -> String {
    slug(dimension.name())
}

/// The id of an error's entry.
pub fn error_id(code: ErrorCode) -> String {
    code.entry().map_or("", |entry| entry.id).to_owned()
}

/// The id of a step list's entry.
pub fn lens_id(lens: &Lens) -> String {
    lens.id.to_owned()
}

/// The id of a tick's entry.
pub fn tick_id(tick: Tick) -> String {
    format!("tick-{}", slug(tick.name()))
}

pub(super) fn dimensions(words: &Words) -> Vec<Entry> {
    Dimension::ALL.into_iter().map(|of| dimension(words, of)).collect()
}

fn dimension(words: &Words, dimension: Dimension) -> Entry {
    let say = |name| words.say(name).to_owned();
    let (lead, also) = match dimension {
        Dimension::Empathy => ("entries-empathy", "entries-also-empathy"),
        Dimension::Ownership => ("entries-ownership", "entries-also-ownership"),
        Dimension::Speed => ("entries-speed", "entries-also-speed"),
        Dimension::Compensation => ("entries-compensation", "entries-also-compensation"),
    };
    let levels = (0..=Level::TOP.get()).rev().filter_map(Level::new).map(|level| {
        let anchor = anchor(words, dimension, level);
        Part::Level {
            level,
            word: level.said(words).to_owned(),
            first: words.begun(anchor.first),
            second: words.begun(anchor.second),
            examples: anchor.examples.iter().map(|example| (*example).to_owned()).collect(),
        }
    });
    let mut parts: Vec<Part> = levels.collect();
    if dimension == Dimension::Compensation {
        parts.push(Part::Named { name: say("entries-proportion"), text: say("entries-proportion-text") });
    }
    parts.push(Part::Named { name: say("entries-picked"), text: say("entries-picked-text") });
    let capping = ERRORS.iter().filter(|error| error.caps.iter().any(|(capped, _)| *capped == dimension));
    Entry {
        parts,
        links: capping.map(|error| error_id(error.code)).collect(),
        dimension: Some(dimension),
        also: say(also),
        ..Entry::new(Section::Dimensions, dimension_id(dimension), dimension.said(words), say(lead))
    }
}

pub(super) fn errors(words: &Words) -> Vec<Entry> {
    ERRORS.iter().map(|of| error(words, of)).collect()
}

fn error(words: &Words, error: &ErrorEntry) -> Entry {
    let say = |name| words.say(name).to_owned();
    let mut parts = sounds(words, error);
    parts.extend([
        Part::Named { name: say("entries-why"), text: say(error.why) },
        Part::Said { name: say("entries-instead"), text: say(error.better) },
        Part::Named { name: say("entries-caps"), text: caps(words, error) },
    ]);
    Entry {
        parts,
        links: error
            .caps
            .iter()
            .map(|(dimension, _)| dimension_id(*dimension))
            .chain(phrases::moments(error.code))
            .collect(),
        dimension: error.caps.first().map(|(dimension, _)| *dimension),
        also: format!("{:?} {}", error.code, words.say("entries-also-errors")),
        ..Entry::new(Section::Errors, error.id, words.begun(words.say(error.name)), say(error.coach))
    }
}

/// How an error sounds, or what it looks like where it is not said. Typed replies are heard in English: elsewhere it also
/// stands there as it is heard.
fn sounds(words: &Words, error: &ErrorEntry) -> Vec<Part> {
    let sounds = words.say(error.sounds_like);
    if matches!(error.code, ErrorCode::Hide | ErrorCode::Script) {
        let text = words.tell("entries-looks-like-text", &[("look", (&words.begun(sounds)).into())]);
        return vec![Part::Named { name: words.say("entries-looks-like").to_owned(), text }];
    }
    let said = |name, text: &str| Part::Said { name: words.say(name).to_owned(), text: text.to_owned() };
    let mut parts = vec![said("entries-sounds-like", sounds)];
    if words.language() != Language::English
        && let Ok(english) = Words::english()
    {
        parts.push(said("entries-in-english", english.say(error.sounds_like)));
    }
    parts
}

/// What an error does to the score, in a sentence.
fn caps(words: &Words, error: &ErrorEntry) -> String {
    let cap = |(dimension, level): &(Dimension, u8)| {
        let word = Level::new(*level).map_or("", |level| level.said_within(words));
        let put = [
            ("dimension", dimension.said_within(words).into()),
            ("level", u32::from(*level).into()),
            ("word", word.into()),
        ];
        if *level == 0 { words.tell("entries-cap-lowest", &put) } else { words.tell("entries-cap", &put) }
    };
    let caps: Vec<String> = error.caps.iter().map(cap).collect();
    words.tell("entries-caps-text", &[("caps", (&words.listed(&caps)).into())])
}

pub(super) fn step_lists(words: &Words) -> Vec<Entry> {
    let entry = |lens: &Lens| {
        let steps = lens.steps.iter().map(|step| {
            let tick = |tick: &Tick| words.tell("entries-tick", &[("tick", tick.said(words).into())]);
            let ticks: Vec<String> = step.ticks.iter().map(tick).collect();
            let by = if ticks.is_empty() { words.say(step.elsewhere).to_owned() } else { words.listed(&ticks) };
            Part::Step { name: words.say(step.name).to_owned(), by }
        });
        Entry {
            parts: steps.collect(),
            links: lens.steps.iter().flat_map(|step| step.ticks).map(|tick| tick_id(*tick)).collect(),
            also: words.say("entries-also-steps").to_owned(),
            ..Entry::new(Section::StepLists, lens.id, words.say(lens.name), words.say(lens.source))
        }
    };
    LENSES.iter().map(entry).collect()
}

/// A signal: its id, the step that says it, what it is, what to do, and when its lamp lights.
type Signal = (&'static str, &'static str, &'static str, &'static str, String);

pub(super) fn signals(words: &Words) -> Vec<Entry> {
    let from = |name, figure: f64| words.tell(name, &[("figure", (&words.number(figure, 0)).into())]);
    let signals: [Signal; 3] = [
        ("signal-i-care", "lenses-three-signals-1", "entries-care", "entries-care-does", from("entries-care-lit", LIT)),
        (
            "signal-i-understand",
            "lenses-three-signals-2",
            "entries-understand",
            "entries-understand-does",
            from("entries-understand-lit", INFORMED),
        ),
        (
            "signal-you-can-trust-me",
            "lenses-three-signals-3",
            "entries-trust",
            "entries-trust-does",
            from("entries-trust-lit", LIT),
        ),
    ];
    let entry = |(id, name, lead, does, lit): Signal| {
        let say = |name| words.say(name).to_owned();
        let lens = LENSES.iter().find(|lens| lens.steps.iter().any(|step| step.name == name));
        let step = lens.and_then(|lens| lens.steps.iter().find(|step| step.name == name));
        let ticks = step.map(|step| step.ticks).unwrap_or_default();
        Entry {
            parts: vec![
                Part::Named { name: say("entries-send"), text: say(does) },
                Part::Named { name: say("entries-lamp"), text: lit },
            ],
            links: lens.map(lens_id).into_iter().chain(ticks.iter().map(|tick| tick_id(*tick))).collect(),
            also: say("entries-also-signals"),
            ..Entry::new(Section::Signals, id, say(name), say(lead))
        }
    };
    signals.into_iter().map(entry).collect()
}

pub(super) fn ticks(words: &Words) -> Vec<Entry> {
    let entry = |tick: Tick| {
        let lists = LENSES.iter().filter_map(|lens| {
            let step = lens.steps.iter().find(|step| step.ticks.contains(&tick))?;
            let part = Part::Named { name: words.say(lens.name).to_owned(), text: words.say(step.name).to_owned() };
            Some((lens, part))
        });
        let (lenses, parts): (Vec<&Lens>, Vec<Part>) = lists.unzip();
        Entry {
            parts,
            links: lenses.into_iter().map(lens_id).collect(),
            also: words.say("entries-also-ticks").to_owned(),
            ..Entry::new(Section::Ticks, tick_id(tick), tick.said(words), tick.earned_by(words))
        }
    };
    Tick::ALL.into_iter().map(entry).collect()
}
