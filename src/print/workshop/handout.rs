//! The hand-out after a workshop, on one page where that can be: how it ended, the line to keep, what the room chose, where it split and what to remember.

use crate::domain::debrief::Debrief;
use crate::domain::scenario::model::Hint;
use crate::domain::workshop::Room;
use crate::domain::workshop::after::{After, Asked, sentences};
use crate::print::leaf::{Leaf, Part};
use crate::words::Words;

/// Up to so many decisions have a bar for each reply; more are told in sentences.
const BARS_MAX: usize = 4;
/// The longest line of the customer, in letters.
const LINE_LETTERS: usize = 90;
/// The most lines to remember.
const LINES_MAX: usize = 3;
/// The longest line to keep, in letters.
const KEEP_LETTERS: usize = 320;

/// The hand-out of a room on that day, in words as one says the date. Where bars would take a second page, decisions are told in sentences.
pub fn handout(words: &Words, room: &Room, after: &After, date: &str) -> Leaf {
    let bars = after.decisions.len() <= BARS_MAX;
    let with = leaf(words, room, after, (date, bars));
    if bars && !with.fits_one_page().unwrap_or(true) { leaf(words, room, after, (date, false)) } else { with }
}

fn leaf(words: &Words, room: &Room, after: &After, (date, has_bars): (&str, bool)) -> Leaf {
    let group = room.setup().group.trim();
    let kind = if group.is_empty() {
        words.tell("room-print-kind", &[("date", date.into())])
    } else {
        words.tell("room-print-kind-group", &[("group", group.into()), ("date", date.into())])
    };
    let heading = |name: &str| Part::Heading(words.say(name).to_owned());
    let mut parts = Vec::new();
    if let Some(ended) = &after.ended {
        parts.push(heading("room-print-ended"));
        parts.push(Part::Text(ended_words(words, ended)));
        if let Some(keep) = &ended.keep {
            let of = [("dimension", keep.dimension.said(words).into()), ("level", keep.level.said(words).into())];
            let level = words.tell("room-print-keep-level", &of);
            parts.push(heading("room-print-keep"));
            parts.push(Part::Quote { text: words.quoted(&sentences::clipped(&keep.text, KEEP_LETTERS)), about: level });
        }
    }
    if !after.decisions.is_empty() {
        parts.push(heading("room-print-decisions"));
        for asked in &after.decisions {
            if has_bars {
                parts.extend(with_bars(words, asked));
            } else {
                parts.push(decision(words, asked));
            }
        }
        parts.push(heading("room-print-split"));
        let told = sentences::against_best(words, after).into_iter().chain([sentences::most_split(words, after)]);
        let told = told.chain(sentences::talked(words, after));
        let predicted = Some(after.predicted).filter(|(_, all)| *all > 0);
        let told = told.chain(predicted.map(|predicted| sentences::predicted(words, predicted)));
        parts.push(Part::Text(told.collect::<Vec<_>>().join(" ")));
    }
    let lines = lines_to_remember(room, after);
    if !lines.is_empty() {
        parts.push(heading("room-print-remember"));
        parts.extend(
            lines.into_iter().zip(1..).map(|(text, at): (String, usize)| Part::Marked { mark: at.to_string(), text }),
        );
    }
    parts.push(heading("room-print-mine"));
    parts.push(Part::Write(2));
    Leaf {
        language: words.language(),
        kind,
        title: room.scenario().title.clone(),
        about: words.say("room-print-handout-about").to_owned(),
        parts,
        foot: words.say("room-print-handout-foot").to_owned(),
        is_one_page: true,
    }
}

/// How the case ended, with its simulated satisfaction.
fn ended_words(words: &Words, ended: &Debrief) -> String {
    let csat = words.number(ended.closing.case.csat, 1);
    let put = [("title", (&ended.title).into()), ("csat", (&csat).into())];
    match &ended.updated {
        Some(updated) => {
            let after = words.number(updated.case.csat, 1);
            words.tell("room-print-ended-updated", &[&put[..], &[("updated", (&after).into())]].concat())
        }
        None => words.tell("room-print-ended-csat", &put),
    }
}

/// A decision with a bar for each reply, and what talking changed.
fn with_bars(words: &Words, asked: &Asked) -> Vec<Part> {
    let line = sentences::clipped(&asked.line, LINE_LETTERS);
    let put = [("number", asked.number.into()), ("line", (&line).into())];
    let mut parts = vec![Part::Subheading(words.tell("room-print-stop", &put))];
    parts.extend(asked.ways.iter().enumerate().map(|(at, way)| {
        let is = |place: Option<usize>, name: &'static str| (place == Some(at)).then(|| words.say(name).to_owned());
        let marks = is(asked.played.way, "room-debrief-mark-played").into_iter();
        let before = (asked.rounds > 1 && way.first != way.last)
            .then(|| words.tell("room-print-first", &[("count", way.first.into())]));
        let marks: Vec<String> = marks.chain(is(asked.best, "room-debrief-mark-best")).chain(before).collect();
        let (text, mark) = (sentences::label(way), marks.join(" · "));
        let share = way.last as f32 / asked.answered.max(1) as f32;
        Part::Bar { figure: way.last.to_string(), text, mark, share }
    }));
    parts.extend((asked.typed > 0).then(|| Part::Bar {
        figure: asked.typed.to_string(),
        text: words.say("workshop-wall-own").to_owned(),
        mark: String::new(),
        share: asked.typed as f32 / asked.answered.max(1) as f32,
    }));
    let own = sentences::played(words, asked).filter(|_| asked.played.way.is_none());
    let said: Vec<String> = own.into_iter().chain(sentences::moved(words, asked).into_iter().take(1)).collect();
    parts.extend((!said.is_empty()).then(|| Part::Quiet(said.join(" "))));
    parts
}

/// A decision in two or three sentences.
fn decision(words: &Words, asked: &Asked) -> Part {
    let said = std::iter::once(sentences::choice(words, asked)).chain(sentences::played(words, asked));
    let said = said.chain(sentences::best(words, asked)).chain(sentences::moved(words, asked).into_iter().take(1));
    Part::Marked { mark: asked.number.to_string(), text: said.collect::<Vec<_>>().join(" ") }
}

/// The lines to remember of the decisions the room was asked about, as the trainer's notes have them.
fn lines_to_remember(room: &Room, after: &After) -> Vec<String> {
    let hint = |asked: &Asked| -> Option<&Hint> {
        let scene = asked.scene.as_ref()?;
        let scenario = room.scenario();
        scenario.facilitator.iter().find(|hint| scenario.scene(hint.scene).id == *scene)
    };
    let hints = after.decisions.iter().filter_map(hint);
    let lines = hints.filter_map(|hint| Some(room.session().stage().words(hint.take_away.as_ref()?)));
    lines.take(LINES_MAX).collect()
}
