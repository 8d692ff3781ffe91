//! Everything the page after a workshop shows, as plain data: what the room looks at together, and below it what the trainer reads.

use serde::Serialize;

use crate::domain::debrief::{Debrief, Quote};
use crate::domain::rubric::{Dimension, Rating};
use crate::domain::workshop::Room;
use crate::domain::workshop::after::{After, Asked, mean, sentences};
use crate::ui::terms;
use crate::words::Words;

/// The page after a workshop.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct View {
    /// The case's title.
    pub title: String,
    /// `Thursday group, 26 November 2026, 26 seats`.
    pub about: String,
    /// How the case ended; nothing where the workshop ended before it.
    pub ended: Option<EndedView>,
    /// What stands there then.
    pub early: Option<String>,
    /// That the story went on with other replies than the room's own choices, where it did.
    pub branch: Option<String>,
    /// The line to keep, of what the room chose itself.
    pub keep: Option<KeepView>,
    /// That there is none, where the room was asked.
    pub keep_none: Option<String>,
    /// Where opinions split, what talking changed, what was foreseen.
    pub opinions: Vec<String>,
    /// Decision by decision.
    pub decisions: Vec<DecisionView>,
    /// How tables grew, each by itself.
    pub tables: Vec<String>,
}

/// How the case ended.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EndedView {
    /// The ending's title.
    pub title: String,
    /// What happened.
    pub text: String,
    /// The simulated figures, each in a sentence.
    pub figures: Vec<String>,
}

/// The line to keep.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct KeepView {
    /// In quotation marks.
    pub quote: String,
    /// The dimension it stands for.
    pub dimension: Dimension,
    /// Its level there, and what it did.
    pub about: String,
}

/// A decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct DecisionView {
    /// `Decision 2`.
    pub number: String,
    /// What the customer had said or done.
    pub line: String,
    /// The ways in the order that was shown.
    pub ways: Vec<WayView>,
    /// What there is to say of it, with how the customer took each branch.
    pub says: Vec<String>,
}

/// A way with its counts.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct WayView {
    /// What it says.
    pub text: String,
    /// `12`, or `9, then 12` where the room was asked twice.
    pub count: String,
    /// Share of the last answers, 0–1.
    pub share: f32,
    /// `Played`, `Best by the rubric`: what is remarkable about it.
    pub marks: Vec<String>,
    /// `3.3 of 4`, where it is rated.
    pub level: Option<String>,
    /// The whole of it in words, for who listens.
    pub spoken: String,
}

/// Builds it; `date` is the day in words.
pub fn view(words: &Words, room: &Room, after: &After, date: &str) -> View {
    View {
        title: room.scenario().title.clone(),
        about: about(words, room, date),
        ended: after.ended.as_ref().map(|ended| ended_view(words, ended)),
        early: after.ended.is_none().then(|| words.say("room-debrief-early").to_owned()),
        branch: after.ended.as_ref().and_then(|_| sentences::other_branch(words, after)),
        keep: after.keep.as_deref().map(|keep| keep_view(words, keep)),
        keep_none: sentences::nothing_to_keep(words, after),
        opinions: opinions(words, after),
        decisions: after.decisions.iter().map(|asked| decision(words, asked)).collect(),
        tables: after.tables.iter().filter_map(|table| sentences::table(words, table)).collect(),
    }
}

fn about(words: &Words, room: &Room, date: &str) -> String {
    let group = room.setup().group.trim();
    let seats = room.seated().count();
    let put = [("date", date.into()), ("seats", seats.into()), ("group", group.into())];
    let name = if group.is_empty() { "room-debrief-about" } else { "room-debrief-about-group" };
    words.tell(name, if group.is_empty() { put.get(..2).unwrap_or(&put) } else { &put })
}

fn ended_view(words: &Words, ended: &Debrief) -> EndedView {
    let csat = words.number(ended.closing.case.csat, 1);
    let mut figures = vec![words.tell("room-debrief-csat", &[("csat", (&csat).into())])];
    if let Some(updated) = &ended.updated {
        let csat = words.number(updated.case.csat, 1);
        figures.push(words.tell("room-debrief-csat-updated", &[("csat", (&csat).into())]));
    }
    let stays = words.number(ended.closing.case.retention * 100.0, 0);
    figures.push(words.tell("room-debrief-stays", &[("stays", (&stays).into())]));
    EndedView { title: ended.title.clone(), text: ended.text.clone(), figures }
}

fn keep_view(words: &Words, keep: &Quote) -> KeepView {
    let put = [
        ("dimension", terms::dimension(words, keep.dimension).into()),
        ("level", keep.level.said(words).into()),
        ("effect", (&keep.effect).into()),
    ];
    let about = words.tell("room-debrief-keep-about", &put);
    KeepView { quote: words.quoted(&keep.text), dimension: keep.dimension, about }
}

fn opinions(words: &Words, after: &After) -> Vec<String> {
    if after.decisions.is_empty() {
        return vec![words.say("room-debrief-nothing-asked").to_owned()];
    }
    let predicted = Some(after.predicted).filter(|(_, all)| *all > 0);
    sentences::against_best(words, after)
        .into_iter()
        .chain([sentences::most_split(words, after)])
        .chain(sentences::talked(words, after))
        .chain(predicted.map(|predicted| sentences::predicted(words, predicted)))
        .collect()
}

fn decision(words: &Words, asked: &Asked) -> DecisionView {
    let taken = asked.first_played().and_then(|first| first.reaction.as_deref());
    let says = std::iter::once(sentences::choice(words, asked))
        .chain(sentences::played(words, asked))
        .chain(taken.map(|taken| words.tell("room-debrief-taken", &[("taken", taken.into())])))
        .chain(sentences::best(words, asked))
        .chain(sentences::moved(words, asked))
        .chain(typed(words, asked))
        .chain(asked.predicted.map(|predicted| sentences::predicted(words, predicted)))
        .chain(sentences::tried(words, asked));
    DecisionView {
        number: words.tell("room-debrief-own-number", &[("number", asked.number.into())]),
        line: asked.line.clone(),
        ways: (0..asked.ways.len()).filter_map(|at| way(words, asked, at)).collect(),
        says: says.collect(),
    }
}

fn typed(words: &Words, asked: &Asked) -> Option<String> {
    (asked.typed > 0).then(|| words.tell("room-debrief-typed", &[("count", asked.typed.into())]))
}

fn way(words: &Words, asked: &Asked, at: usize) -> Option<WayView> {
    let way = asked.ways.get(at)?;
    let put = [("first", way.first.into()), ("last", way.last.into())];
    let count = if asked.rounds > 1 { words.tell("room-debrief-counts", &put) } else { way.last.to_string() };
    let marks = sentences::marks(words, asked, at);
    let level = way.rating.as_ref().and_then(|rating| level(words, rating));
    let aside: Vec<&str> = marks.iter().chain(&level).map(String::as_str).collect();
    let spoken = format!("{count}: {} {}", way.text, aside.join(", ")).trim_end().to_owned();
    let share = way.last as f32 / asked.answered.max(1) as f32;
    Some(WayView { text: way.text.clone(), count, share, marks, level, spoken })
}

fn level(words: &Words, rating: &Rating) -> Option<String> {
    let level = words.number(mean(rating)?, 1);
    Some(words.tell("room-debrief-level", &[("level", (&level).into())]))
}
