//! The room's debrief in whole sentences: the same on the page and on the hand-out.

use crate::domain::workshop::after::{After, Asked, Counted, Moved, Played, SPLIT_ANSWERS, Table, mean};
use crate::words::Words;

/// The longest a reply stands within a sentence, in letters, where its author gave no short form.
const LABEL_LETTERS: usize = 72;
/// The most changes of one kind that are told of one by one.
const MOVES_MAX: usize = 4;
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
    // On no line by itself.
    format!("{}\u{a0}…", whole.trim_end_matches([',', ';', ':', '.', '–']))
}

fn labelled(words: &Words, asked: &Asked, way: Option<usize>) -> String {
    let way = way.and_then(|way| asked.ways.get(way));
    way.map_or_else(|| words.say("room-debrief-way-typed").to_owned(), label)
}

/// Ways within a sentence: „A“, „B“ and „C“.
fn labels(words: &Words, asked: &Asked, ways: &[usize]) -> String {
    let quoted: Vec<String> = ways.iter().map(|way| words.quoted(&labelled(words, asked, Some(*way)))).collect();
    words.listed(&quoted)
}

/// What was played, as it stands between quotation marks.
fn shown(words: &Words, asked: &Asked, played: &Played) -> String {
    match played.way {
        Some(_) => labelled(words, asked, played.way),
        None => clipped(&played.text, LABEL_LETTERS),
    }
}

/// What most chose, and of how many; all of them, where several were level.
pub fn choice(words: &Words, asked: &Asked) -> String {
    let all = ("all", asked.answered.into());
    let first = asked.leading.first().and_then(|way| asked.ways.get(*way));
    match (first, asked.leading.len()) {
        (None, _) => words.say("room-debrief-chose-none").to_owned(),
        (Some(way), 1) => {
            let called = label(way);
            words.tell("room-debrief-chose", &[("way", (&called).into()), ("count", way.last.into()), all])
        }
        (Some(way), _) => {
            let ways = labels(words, asked, &asked.leading);
            words.tell("room-debrief-chose-tied", &[("ways", (&ways).into()), ("count", way.last.into()), all])
        }
    }
}

/// What was played first, where that was not what most chose, or another branch came after it; or that nothing was any more.
pub fn played(words: &Words, asked: &Asked) -> Option<String> {
    let Some(first) = asked.first_played() else { return Some(words.say("room-debrief-played-none").to_owned()) };
    let is_choice = first.way.is_some_and(|way| asked.leading == [way]);
    let name = match (is_choice, asked.others.is_empty()) {
        (true, true) => return None,
        (true, false) => return Some(words.say("room-debrief-played-choice").to_owned()),
        (false, true) => "room-debrief-played",
        (false, false) => "room-debrief-played-first",
    };
    let way = shown(words, asked, first);
    Some(words.tell(name, &[("way", (&way).into())]))
}

/// The room's choice beside the best that was open.
pub fn best(words: &Words, asked: &Asked) -> Option<String> {
    let at = asked.best?;
    let best = asked.ways.get(at)?;
    let (called, top) = (label(best), words.number(mean(best.rating.as_ref()?)?, 1));
    let put = [("way", (&called).into()), ("best", (&top).into())];
    match asked.leading.as_slice() {
        [] => None,
        [choice] if *choice == at => Some(words.tell("room-debrief-best-chosen", &put[1..])),
        [choice] => {
            let level = words.number(mean(asked.ways.get(*choice)?.rating.as_ref()?)?, 1);
            Some(words.tell("room-debrief-best", &[&put[..], &[("level", (&level).into())]].concat()))
        }
        tied if tied.contains(&at) => Some(words.tell("room-debrief-best-among", &put)),
        _ => Some(words.tell("room-debrief-best-beside", &put)),
    }
}

/// How the first answers were split, with every reply that was level with another; nothing where they were not.
pub fn split(words: &Words, asked: &Asked) -> Option<String> {
    if !asked.is_split {
        return None;
    }
    let with = |count: u32| -> Vec<usize> {
        let level = asked.ways.iter().enumerate().filter(|(_, way)| way.first == count);
        level.map(|(at, _)| at).collect()
    };
    let most = asked.ways.iter().map(|way| way.first).max()?;
    let next = asked.ways.iter().map(|way| way.first).filter(|count| *count < most).max().unwrap_or(0);
    let (ahead, behind) = (with(most), with(next));
    let (ways, others) = (labels(words, asked, &ahead), labels(words, asked, &behind));
    let put = [
        ("first", most.into()),
        ("ways", (&ways).into()),
        ("second", next.into()),
        ("others", (&others).into()),
        ("level", behind.len().into()),
    ];
    let name = if ahead.len() > 1 { "room-debrief-split-level" } else { "room-debrief-split" };
    Some(words.tell(name, if ahead.len() > 1 { &put[..2] } else { &put }))
}

/// What changed between the first round and the last: every change, so that they add up; above a few of them the rest as a figure. Where
/// only hands were counted, what the ways gained.
pub fn moved(words: &Words, asked: &Asked) -> Option<String> {
    if asked.rounds < 2 {
        return None;
    }
    let told = |moved: &Moved| {
        let (from, to) = (labelled(words, asked, moved.from), labelled(words, asked, moved.to));
        let put = [("count", moved.count.into()), ("from", (&from).into()), ("to", (&to).into())];
        words.tell("room-debrief-move", &put)
    };
    let mut all: Vec<String> = asked.moved.iter().take(MOVES_MAX).map(told).collect();
    let rest: u32 = asked.moved.iter().skip(MOVES_MAX).map(|moved| moved.count).sum();
    all.extend((rest > 0).then(|| words.tell("room-debrief-move-rest", &[("count", rest.into())])));
    if !all.is_empty() {
        return Some(words.tell("room-debrief-moved", &[("moves", (&words.listed(&all)).into())]));
    }
    let gained = asked.ways.iter().filter(|way| way.last > way.first).map(|way| {
        let called = label(way);
        let put = [("way", (&called).into()), ("first", way.first.into()), ("last", way.last.into())];
        words.tell("room-debrief-gain", &put)
    });
    let gained: Vec<String> = gained.collect();
    if gained.is_empty() {
        return Some(words.say("room-debrief-moved-none").to_owned());
    }
    Some(words.tell("room-debrief-gained", &[("gains", (&words.listed(&gained)).into())]))
}

/// Each branch that was tried after the first, in its order, and how the customer took it where that was heard.
pub fn tried(words: &Words, asked: &Asked) -> Vec<String> {
    let told = asked.tried().map(|tried| {
        let way = shown(words, asked, tried);
        let put = [("way", (&way).into()), ("reaction", tried.reaction.as_deref().unwrap_or_default().into())];
        match tried.reaction {
            Some(_) => words.tell("room-debrief-tried", &put),
            None => words.tell("room-debrief-tried-unheard", &put[..1]),
        }
    });
    told.collect()
}

/// What is remarkable about a way: that it was the room's choice or level at the top, when it was played, and that it is the best.
pub fn marks(words: &Words, asked: &Asked, at: usize) -> Vec<String> {
    let is_one = asked.leading.len() == 1;
    let chosen = if is_one { "room-debrief-mark-chosen" } else { "room-debrief-mark-level" };
    let is_first = asked.first_played().is_some_and(|played| played.way == Some(at));
    let is_then = asked.tried().any(|played| played.way == Some(at));
    let played = match (asked.others.is_empty(), is_first, is_then) {
        (true, true, _) => Some("room-debrief-mark-played"),
        (false, true, _) => Some("room-debrief-mark-first"),
        (false, false, true) => Some("room-debrief-mark-then"),
        _ => None,
    };
    let chosen = asked.leading.contains(&at).then_some(chosen);
    let best = (asked.best == Some(at)).then_some("room-debrief-mark-best");
    chosen.into_iter().chain(played).chain(best).map(|name| words.say(name).to_owned()).collect()
}

/// That nothing the room chose is a line to keep; nothing where one is, or where the room chose nothing.
pub fn nothing_to_keep(words: &Words, after: &After) -> Option<String> {
    let has_chosen = after.decisions.iter().any(|asked| !asked.leading.is_empty() && asked.played.is_some());
    (after.keep.is_none() && has_chosen).then(|| words.say("room-debrief-keep-none").to_owned())
}

/// At which decisions the story went on with something else than most had chosen; nothing where it never did.
pub fn other_branch(words: &Words, after: &After) -> Option<String> {
    let otherwise: Vec<&Asked> = after.decisions.iter().filter(|asked| asked.went_on_otherwise()).collect();
    // An extra question has no number; where it is the only one, that is said.
    let numbered = otherwise.iter().filter(|asked| asked.number > 0);
    let numbers: Vec<String> = numbered.map(|asked| asked.number.to_string()).collect();
    let listed = words.listed(&numbers);
    let put = [("count", numbers.len().into()), ("numbers", (&listed).into())];
    (!otherwise.is_empty()).then(|| words.tell("room-debrief-other-branch", &put))
}

/// Predictions of one decision.
pub fn predicted(words: &Words, (right, all): (u32, u32)) -> String {
    words.tell("room-debrief-predicted", &[("right", right.into()), ("all", all.into())])
}

/// How often the room chose the best that was open; nothing where it never chose among replies.
pub fn against_best(words: &Words, after: &After) -> Option<String> {
    let chosen = || after.decisions.iter().filter(|asked| !asked.leading.is_empty() && asked.best.is_some());
    // Of several that were level none is the room's choice.
    let best = chosen().filter(|asked| asked.best.is_some_and(|best| asked.leading == [best])).count();
    let all = chosen().count();
    (all > 0).then(|| words.tell("room-debrief-against-best", &[("best", best.into()), ("all", all.into())]))
}

/// The decision at which opinions were divided most; that none was, or that too few answered for a word on it.
pub fn most_split(words: &Words, after: &After) -> String {
    let asked = after.split_at.and_then(|at| after.decisions.get(at));
    let told = asked.and_then(|asked| Some((asked.number, split(words, asked)?)));
    match told {
        Some((number, split)) => {
            words.tell("room-debrief-most-split", &[("number", number.into()), ("split", (&split).into())])
        }
        None if after.decisions.iter().all(Asked::has_enough) => words.say("room-debrief-never-split").to_owned(),
        None => words.tell("room-debrief-split-few", &[("answers", SPLIT_ANSWERS.into())]),
    }
}

/// What talking changed, over the whole workshop; nothing where the room was never asked twice.
pub fn talked(words: &Words, after: &After) -> Option<String> {
    let twice = || after.decisions.iter().filter(|asked| asked.rounds > 1);
    let name = if twice().any(|asked| asked.has_hands) { "room-debrief-talked-hands" } else { "room-debrief-talked" };
    let decisions = twice().count();
    (decisions > 0).then(|| words.tell(name, &[("count", after.moved.into()), ("decisions", decisions.into())]))
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
