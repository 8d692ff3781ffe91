//! The hand-out after a workshop, on one page where that can be: how it ended, the line to keep, what the room chose, where it split and what to remember.

use crate::domain::debrief::Debrief;
use crate::domain::scenario::model::Hint;
use crate::domain::workshop::Room;
use crate::domain::workshop::after::{After, Asked, sentences};
use crate::print::leaf::{Leaf, Part};
use crate::words::Words;

/// The longest line of the customer, in letters.
const LINE_LETTERS: usize = 90;
/// The longest reply in somebody's own words that was played, in letters.
const OWN_LETTERS: usize = 160;
/// The longest line to keep, in letters.
const KEEP_LETTERS: usize = 320;

/// The hand-out of a room on that day, in words as one says the date. Where a bar for each reply would take a second page, the replies of a
/// decision stand one behind the other.
pub fn handout(words: &Words, room: &Room, after: &After, date: &str) -> Leaf {
    let with_bars = leaf(words, room, after, (date, true));
    if with_bars.fits_one_page().unwrap_or(true) { with_bars } else { leaf(words, room, after, (date, false)) }
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
        parts.extend(sentences::other_branch(words, after).map(Part::Quiet));
    }
    if let Some(keep) = &after.keep {
        let of = [("dimension", keep.dimension.said(words).into()), ("level", keep.level.said(words).into())];
        let level = words.tell("room-print-keep-level", &of);
        parts.push(heading("room-print-keep"));
        parts.push(Part::Quote { text: words.quoted(&sentences::clipped(&keep.text, KEEP_LETTERS)), about: level });
    }
    if !after.decisions.is_empty() {
        parts.push(heading("room-print-decisions"));
        parts.push(Part::Quiet(words.say("room-print-figures").to_owned()));
        parts.extend(after.decisions.iter().flat_map(|asked| decision(words, asked, has_bars)));
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

/// A decision: how many chose each reply, as bars or one behind the other, what was played, and what talking changed.
fn decision(words: &Words, asked: &Asked, has_bars: bool) -> Vec<Part> {
    let line = sentences::clipped(&asked.line, LINE_LETTERS);
    let put = [("number", asked.number.into()), ("line", (&line).into())];
    let mut parts = vec![Part::Subheading(words.tell("room-print-stop", &put))];
    let mut counts: Vec<(u32, String, String)> = asked
        .ways
        .iter()
        .enumerate()
        .map(|(at, way)| {
            // Where the replies stand one behind the other, the vote before is told by who moved alone.
            let before = (has_bars && asked.rounds > 1 && way.first != way.last)
                .then(|| words.tell("room-print-first", &[("count", way.first.into())]));
            let mut marks = sentences::marks(words, asked, at);
            if !has_bars && asked.others.is_empty() && !asked.went_on_otherwise() && asked.leading.contains(&at) {
                // The figures say it.
                marks.remove(0);
            }
            marks.extend(before);
            (way.last, sentences::label(way), marks.join(if has_bars { " · " } else { ", " }))
        })
        .collect();
    counts.extend((asked.typed > 0).then(|| (asked.typed, words.say("workshop-wall-own").to_owned(), String::new())));
    if has_bars {
        let share = |count: u32| count as f32 / asked.answered.max(1) as f32;
        parts.extend(counts.into_iter().map(|(count, text, mark)| Part::Bar {
            figure: count.to_string(),
            text,
            mark,
            share: share(count),
        }));
    } else {
        parts.push(Part::Counts(
            counts.into_iter().map(|(count, text, mark)| [count.to_string(), text, mark]).collect(),
        ));
    }
    let own = asked.first_played().into_iter().chain(asked.tried()).filter(|played| played.way.is_none());
    let own = own.map(|played| {
        let said = sentences::clipped(&played.text, OWN_LETTERS);
        words.tell("room-print-own-played", &[("words", (&said).into())])
    });
    let unplayed = asked.played.is_none().then(|| words.say("room-debrief-played-none").to_owned());
    let said: Vec<String> = own.chain(unplayed).chain(sentences::moved(words, asked)).collect();
    parts.extend((!said.is_empty()).then(|| Part::Quiet(said.join(" "))));
    parts
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
    lines.collect()
}
