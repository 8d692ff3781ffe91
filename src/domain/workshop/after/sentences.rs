//! The room's debrief in whole sentences: the same on the page and on the hand-out.

use crate::domain::workshop::after::{After, Asked, Counted, Moved, Table, mean};
use crate::words::Words;

/// The longest a reply stands within a sentence, in letters, where its author gave no short form.
const LABEL_LETTERS: usize = 72;
/// Less growth than this, in levels, is none.
const SAME: f64 = 0.05;

/// A way as it is called within a sentence: its short form, or its beginning.
pub fn label(way: &Counted) -> String {
    way.short.clone().unwrap_or_else(|| clipped(&way.text, LABEL_LETTERS))
}

/// A text, or so many letters of it at most, up to a whole word.
pub fn clipped(text: &str, letters: usize) -> String {
    if text.chars().count() <= letters {
        return text.to_owned();
    }
    let some: String = text.chars().take(letters).collect();
    let whole = some.rsplit_once(' ').map_or(some.as_str(), |(whole, _)| whole);
    format!("{} …", whole.trim_end_matches([',', ';', ':', '.', '–']))
}

fn labelled(words: &Words, asked: &Asked, way: Option<usize>) -> String {
    let way = way.and_then(|way| asked.ways.get(way));
    way.map_or_else(|| words.say("room-debrief-way-typed").to_owned(), label)
}

/// What most chose, and of how many.
pub fn choice(words: &Words, asked: &Asked) -> String {
    let Some(way) = asked.choice.and_then(|choice| asked.ways.get(choice)) else {
        return words.say("room-debrief-chose-none").to_owned();
    };
    let called = label(way);
    let put = [("way", (&called).into()), ("count", way.last.into()), ("all", asked.answered.into())];
    words.tell("room-debrief-chose", &put)
}

/// What was played, where that was something else.
pub fn played(words: &Words, asked: &Asked) -> Option<String> {
    let is_other = asked.played.way.is_none() || asked.played.way != asked.choice;
    let way = match asked.played.way {
        Some(_) => labelled(words, asked, asked.played.way),
        None => clipped(&asked.played.text, LABEL_LETTERS),
    };
    is_other.then(|| words.tell("room-debrief-played", &[("way", (&way).into())]))
}

/// The room's choice beside the best that was open.
pub fn best(words: &Words, asked: &Asked) -> Option<String> {
    let best = asked.ways.get(asked.best?)?;
    let top = words.number(mean(best.rating.as_ref()?)?, 1);
    let chosen = asked.ways.get(asked.choice?)?;
    if asked.best == asked.choice {
        return Some(words.tell("room-debrief-best-chosen", &[("best", (&top).into())]));
    }
    let level = words.number(mean(chosen.rating.as_ref()?)?, 1);
    let called = label(best);
    let put = [("way", (&called).into()), ("best", (&top).into()), ("level", (&level).into())];
    Some(words.tell("room-debrief-best", &put))
}

/// How the first answers were split; nothing where they were not.
pub fn split(words: &Words, asked: &Asked) -> Option<String> {
    if !asked.is_split {
        return None;
    }
    let mut ranked: Vec<&Counted> = asked.ways.iter().filter(|way| way.first > 0).collect();
    ranked.sort_by_key(|way| std::cmp::Reverse(way.first));
    let (first, second) = (ranked.first()?, ranked.get(1)?);
    let (way, other) = (label(first), label(second));
    let put = [
        ("first", first.first.into()),
        ("way", (&way).into()),
        ("second", second.first.into()),
        ("other", (&other).into()),
    ];
    Some(words.tell("room-debrief-split", &put))
}

/// What changed between the first round and the last. Where only hands were counted, what the ways gained and lost.
pub fn moved(words: &Words, asked: &Asked) -> Vec<String> {
    if asked.rounds < 2 {
        return Vec::new();
    }
    let told = |moved: &Moved| {
        let (from, to) = (labelled(words, asked, moved.from), labelled(words, asked, moved.to));
        let put = [("count", moved.count.into()), ("from", (&from).into()), ("to", (&to).into())];
        words.tell("room-debrief-moved", &put)
    };
    let mut all: Vec<String> = asked.moved.iter().map(told).collect();
    if all.is_empty() {
        let gained = asked.ways.iter().filter(|way| way.last > way.first);
        all.extend(gained.map(|way| {
            let called = label(way);
            let put = [("way", (&called).into()), ("first", way.first.into()), ("last", way.last.into())];
            words.tell("room-debrief-gained", &put)
        }));
    }
    if all.is_empty() {
        all.push(words.say("room-debrief-moved-none").to_owned());
    }
    all
}

/// How the customer took each of the other branches.
pub fn others(words: &Words, asked: &Asked) -> Vec<String> {
    let tried = asked.others.iter().filter(|other| other.way != asked.played.way || other.way.is_none());
    let told = tried.filter_map(|other| {
        let way = match other.way {
            Some(_) => labelled(words, asked, other.way),
            None => clipped(&other.text, LABEL_LETTERS),
        };
        let put = [("way", (&way).into()), ("reaction", other.reaction.as_ref()?.into())];
        Some(words.tell("room-debrief-other", &put))
    });
    told.collect()
}

/// Predictions of one decision.
pub fn predicted(words: &Words, (right, all): (u32, u32)) -> String {
    words.tell("room-debrief-predicted", &[("right", right.into()), ("all", all.into())])
}

/// How often the room chose the best that was open; nothing where it never chose among replies.
pub fn against_best(words: &Words, after: &After) -> Option<String> {
    let chosen = || after.decisions.iter().filter(|asked| asked.choice.is_some() && asked.best.is_some());
    let best = chosen().filter(|asked| asked.choice == asked.best).count();
    let all = chosen().count();
    (all > 0).then(|| words.tell("room-debrief-against-best", &[("best", best.into()), ("all", all.into())]))
}

/// The decision at which opinions were divided most.
pub fn most_split(words: &Words, after: &After) -> String {
    let asked = after.split_at.and_then(|at| after.decisions.get(at));
    let told = asked.and_then(|asked| Some((asked.number, split(words, asked)?)));
    match told {
        Some((number, split)) => {
            words.tell("room-debrief-most-split", &[("number", number.into()), ("split", (&split).into())])
        }
        None => words.say("room-debrief-never-split").to_owned(),
    }
}

/// What talking changed, over the whole workshop; nothing where the room was never asked twice.
pub fn talked(words: &Words, after: &After) -> Option<String> {
    let twice = after.decisions.iter().filter(|asked| asked.rounds > 1).count();
    (twice > 0)
        .then(|| words.tell("room-debrief-talked", &[("count", after.moved.into()), ("decisions", twice.into())]))
}

/// How a table grew; nothing where nothing can be told.
pub fn table(words: &Words, table: &Table) -> Option<String> {
    let halves = table.halves.map(|by| grown(words, &table.name, by, GROWN_HALVES));
    let rounds = table.rounds.map(|by| grown(words, &table.name, by, GROWN_ROUNDS));
    let told: Vec<String> = halves.into_iter().chain(rounds).collect();
    (!told.is_empty()).then(|| told.join(" "))
}

/// The words for higher, lower, and neither.
const GROWN_HALVES: [&str; 3] = ["room-debrief-halves-higher", "room-debrief-halves-lower", "room-debrief-halves-same"];
const GROWN_ROUNDS: [&str; 3] = ["room-debrief-rounds-higher", "room-debrief-rounds-lower", "room-debrief-rounds-same"];

fn grown(words: &Words, name: &str, by: f64, [higher, lower, same]: [&str; 3]) -> String {
    let amount = words.number(by.abs(), 1);
    let put = [("name", name.into()), ("by", (&amount).into())];
    match by {
        by if by.abs() < SAME => words.tell(same, &put[..1]),
        by if by > 0.0 => words.tell(higher, &put),
        _ => words.tell(lower, &put),
    }
}
