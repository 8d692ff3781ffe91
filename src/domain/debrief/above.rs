//! What a line to change may aim at, in the very place where it was said: of the replies that were open then the nearest
//! above it, in its own words. An example from another trade would not help whoever stands at this counter.

use std::ops::Range;

use crate::domain::ids::Ix;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::{Reply, Scene};
use crate::domain::scoring::typed::{Ear, Moment};
use crate::domain::session::{Event, Place, Session};

/// Most letters of a line that is aimed at: it stands beside a button.
const MOST: usize = 150;

/// A line to aim at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Above {
    /// The words, or of many those that speak for the dimension.
    pub text: String,
    /// It stands exactly one level above.
    pub is_next: bool,
}

/// The nearest line above a turn in a dimension, of the replies that were open then; else the author's own for that place.
/// None where nothing stood above it.
pub fn above(session: &Session, turn: u32, dimension: Dimension, level: Level) -> Option<Above> {
    let (at, open) = open_at(session, turn)?;
    let gap = |reply: &Reply| {
        let of = reply.does.rating.get(dimension)?;
        of.get().checked_sub(level.get()).filter(|gap| *gap > 0 && of >= Level::NEUTRAL)
    };
    // What is poor in something else is no example, however near it is.
    let is_sound = |reply: &Reply| {
        reply.does.errors.is_empty() && reply.does.rating.scored().all(|(_, level)| level >= Level::NEUTRAL)
    };
    let above = open.iter().filter(|reply| is_sound(reply)).filter_map(|reply| Some((reply, gap(reply)?)));
    let nearest = above.min_by_key(|(_, gap)| *gap);
    let authored = || session.scenario().models.iter().find(|model| model.scene == at).map(|model| (&model.text, 0));
    let (text, gap) = nearest.map(|(reply, gap)| (&reply.text, gap)).or_else(authored)?;
    let text = session.stage().words(text);
    Some(Above { text: speaking_for(session, at, &text, dimension), is_next: gap == 1 })
}

/// The scene of a turn and the replies that were open in it; none of a turn that answered no scene.
fn open_at(session: &Session, turn: u32) -> Option<(Ix<Scene>, Vec<&Reply>)> {
    let stage = session.stage();
    let mut play = stage.start();
    for step in session.steps() {
        let is_it = |event: &Event| matches!(event, Event::Turn(record) if record.number == turn);
        if step.events.iter().any(is_it) {
            let Place::Scene(at) = play.place else { return None };
            let replies = &session.scenario().scene(at).replies;
            return Some((at, stage.open_replies(&play).into_iter().filter_map(|i| replies.get(i)).collect()));
        }
        stage.apply(&mut play, &step.mv).ok()?;
    }
    None
}

/// Of a text of more than a few lines the sentences that earn most in a dimension, as the scorer hears them; where it hears
/// none, the first.
fn speaking_for(session: &Session, at: Ix<Scene>, text: &str, dimension: Dimension) -> String {
    if text.chars().count() <= MOST {
        return text.to_owned();
    }
    let ear = Ear::english(session.scenario(), at, Moment::fresh(session.scenario(), at));
    let heard = ear.map(|ear| ear.score(text, &[]).evidence).unwrap_or_default();
    let points = |within: &Range<usize>| -> i32 {
        let of = heard.iter().filter(|point| point.dimension == dimension);
        of.filter(|point| point.span.is_some_and(|(from, _)| within.contains(&from)))
            .map(|point| point.hundredths)
            .sum()
    };
    let sentences = sentences(text);
    let passages = (0..sentences.len()).flat_map(|from| (from..sentences.len()).map(move |to| (from, to)));
    let passages = passages.filter_map(|(from, to)| Some(sentences.get(from)?.start..sentences.get(to)?.end));
    let short = passages.filter(|passage| text.get(passage.clone()).is_some_and(|words| words.chars().count() <= MOST));
    // Of equal ones the first: a longer passage that earns no more says no more.
    let best = short.reduce(|best, other| if points(&other) > points(&best) { other } else { best });
    best.and_then(|passage| text.get(passage)).unwrap_or(text).to_owned()
}

/// The sentences of a text, as bytes.
fn sentences(text: &str) -> Vec<Range<usize>> {
    let mut found: Vec<Range<usize>> = Vec::new();
    let mut from = 0;
    let mut letters = text.char_indices().peekable();
    let mut ends = false;
    while let Some((at, letter)) = letters.next() {
        ends = matches!(letter, '.' | '?' | '!') || (ends && matches!(letter, '”' | '’' | ')' | '“' | '‘'));
        let after = at + letter.len_utf8();
        if letters.peek().is_none_or(|(_, next)| ends && next.is_whitespace()) {
            found.push(from..after);
            from = after + letters.peek().map_or(0, |(_, next)| next.len_utf8());
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_parted_into_its_sentences_and_nothing_is_lost() {
        let text = "It is ours. “Never again?” No form; it comes at 18:30. Robin";
        let parts: Vec<&str> = sentences(text).into_iter().filter_map(|at| text.get(at)).collect();
        assert_eq!(parts, ["It is ours.", "“Never again?”", "No form; it comes at 18:30.", "Robin"]);
        assert!(sentences("").is_empty());
    }
}
