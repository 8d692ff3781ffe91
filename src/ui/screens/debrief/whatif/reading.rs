//! Two runs as they were played, in step: what was the same is there once, then each reply of the one stands beside that
//! of the other. Plain data in words; all outcome figures are simulated and say so.

use serde::Serialize;

use crate::domain::debrief::effect_words;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::session::{Event, Session};
use crate::domain::whatif;
use crate::ui::screens::conversation::view::{Entry, entries};
use crate::ui::screens::debrief::view::of_five_simulated;
use crate::ui::screens::debrief::whatif::runs::{Other, same_words, when};
use crate::words::Words;

/// Two runs to read.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reading {
    /// `Two runs of The Wrong Plate`.
    pub title: String,
    /// `Replies 1 and 2 were the same in both.`, and whose the levels are.
    pub about: String,
    /// The other run, then this one.
    pub heads: [Head; 2],
    /// Both from start to end.
    pub rows: Vec<Row>,
}

/// Which run a column is.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Head {
    /// `First try`.
    pub name: String,
    /// When it was, and how long it took in the case.
    pub when: String,
    /// How it ended: `It was fine, 4.1 of 5, simulated`.
    pub end: String,
}

/// What is read at a time.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub enum Row {
    /// The same in both.
    Same(Passage),
    /// What comes: the same in both, or from here on not.
    Note(String),
    /// The other run, then this one; `None` where it had ended by then.
    Two([Option<Passage>; 2]),
}

/// A turn as it was played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Passage {
    /// `Reply 3`, or what stands there instead.
    pub name: String,
    /// The same inside a line: `reply 3`.
    #[serde(skip)]
    pub within: String,
    /// Two or three words for it.
    pub short: String,
    /// What was said and seen.
    pub lines: Vec<Entry>,
    /// Whose words those of the customer are where only one speaks.
    pub who: String,
    /// The four levels of the reply; `None` where nothing was rated.
    pub levels: Option<[Option<Level>; 4]>,
    /// What it did, or what it came to.
    pub effect: String,
}

/// Lays two runs beside each other; `begun` says when this one was. `None` where they are of different cases.
pub fn reading(words: &Words, session: &Session, begun: &str, other: &Other) -> Option<Reading> {
    let found = whatif::compare(session, &other.session)?;
    let (same, is_alike) = (found.same, found.one.turn.is_none() && found.other.turn.is_none());
    let (theirs, mine) = (passages(words, &other.session), passages(words, session));
    let mut rows = Vec::new();
    if same > 0 {
        rows.push(Row::Note(words.say("whatif-same-in-both").to_owned()));
    }
    for at in 0..theirs.len().max(mine.len()) {
        if at == same && !is_alike {
            rows.push(Row::Note(words.tell("whatif-part-from", &[("reply", (same + 1).into())])));
        }
        rows.push(match (theirs.get(at), mine.get(at)) {
            (Some(one), Some(other)) if one == other => Row::Same(one.clone()),
            (one, other) => Row::Two([one.cloned(), other.cloned()]),
        });
    }
    rows.push(Row::Two([ending(words, &other.session), ending(words, session)]));
    let head = |name: &str, begun: &str, session: &Session| Head {
        name: name.to_owned(),
        when: when(words, begun, session.survey().map(|closing| &closing.case)),
        end: end_words(words, session),
    };
    let this_run = words.say("whatif-this-run");
    Some(Reading {
        title: words.tell("whatif-reading-title", &[("title", (&session.scenario().title).into())]),
        about: format!("{} {}", same_words(words, same, is_alike), words.say("whatif-reading-moods")),
        heads: [head(&other.name, &other.when, &other.session), head(this_run, begun, session)],
        rows,
    })
}

fn passages(words: &Words, session: &Session) -> Vec<Passage> {
    let who = session.stage().cast.names.first();
    let who = who.map_or_else(|| words.say("whatif-customer").to_owned(), |name| name.short.clone());
    let parts = whatif::parts(session);
    let passage = |part: whatif::Part<'_>| {
        let lines: Vec<Entry> = part.events.into_iter().flat_map(|event| lines(words, session, event)).collect();
        let rating = part.turn.map(|turn| turn.rated.rating);
        let (name, within) = match part.turn {
            Some(turn) => {
                let put = [("number", turn.number.into())];
                (words.tell("debrief-reply", &put), words.tell("debrief-reply-within", &put))
            }
            None => (words.say("whatif-afterwards").to_owned(), words.say("whatif-afterwards-within").to_owned()),
        };
        Passage {
            name,
            within,
            short: part.turn.map(|turn| turn.short_said(words)).unwrap_or_default(),
            who: who.clone(),
            levels: rating.map(|rating| Dimension::ALL.map(|dimension| rating.get(dimension))),
            effect: part.turn.map(|turn| effect_words(words, turn)).unwrap_or_default(),
            lines,
        }
    };
    parts.into_iter().map(passage).filter(|passage| !passage.lines.is_empty()).collect()
}

/// The lines an event brings. Words that a sentence runs through stay in it: `“Fine,” she says. “Go on.”`
pub(in crate::ui::screens) fn lines(words: &Words, session: &Session, event: &Event) -> Vec<Entry> {
    let lines = entries(words, session, event, "");
    let runs_on = |line: &Entry| matches!(line, Entry::Seen(text) if text.starts_with(char::is_lowercase));
    match event {
        Event::Reaction { text, .. } if lines.iter().any(runs_on) => vec![Entry::Seen(text.clone())],
        _ => lines,
    }
}

fn ending(words: &Words, session: &Session) -> Option<Passage> {
    let (_, ending) = session.ending()?;
    let said = |text| session.stage().words(text);
    let survey = said(&ending.survey);
    let written = Some(survey).filter(|survey| !survey.is_empty());
    let written =
        written.map(|survey| Entry::Aside(words.tell("whatif-in-the-survey", &[("survey", (&survey).into())])));
    let lines = std::iter::once(Entry::Seen(said(&ending.text))).chain(written).collect();
    let csat = session.survey().map(|closing| of_five_simulated(words, closing.case.csat));
    Some(Passage {
        name: words.say("whatif-ending").to_owned(),
        within: words.say("whatif-ending-within").to_owned(),
        short: said(&ending.title),
        lines,
        who: String::new(),
        levels: None,
        effect: csat.unwrap_or_default(),
    })
}

fn end_words(words: &Words, session: &Session) -> String {
    let title = session.ending().map(|(_, ending)| session.stage().words(&ending.title));
    let csat = session.survey().map(|closing| of_five_simulated(words, closing.case.csat));
    title.into_iter().chain(csat).collect::<Vec<_>>().join(", ")
}
