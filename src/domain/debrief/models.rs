//! Model replies: for each turn the one its author wrote for that scene, else the best of those that were open then; why
//! it works, and one other good way.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Reply, Scene};
use crate::domain::session::{Event, Move, Place, Session, TurnRecord};
use crate::words::Words;

/// Mean level from which a reply is a good way.
const GOOD: f64 = 3.0;
/// What an error takes off when replies are put in order.
const ERROR: f64 = 0.5;

/// The model reply of one turn.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Model {
    /// Which turn, counted from 1.
    pub turn: u32,
    /// Two or three words for what was said there.
    pub short: String,
    /// The author's own, else the best reply that was open.
    pub text: String,
    /// Why it works, or what it lacks.
    pub why: String,
    /// Whether it is good: no error, and good in the mean. Late in a poor run nothing good may be open any more.
    pub good: bool,
    /// Whether it is what was said.
    pub said: bool,
    /// Whether what was said was another good way.
    pub said_well: bool,
    /// One other good way that was open and not said: words and why; `None` if there was none.
    pub other: Option<(String, String)>,
}

/// The model replies of a run, turn by turn; cards have none.
pub fn models(words: &Words, session: &Session) -> Vec<Model> {
    let stage = session.stage();
    let mut play = stage.start();
    let mut found = Vec::new();
    for step in session.steps() {
        let turn = step.events.iter().find_map(|event| match event {
            Event::Turn(record) => Some(record),
            _ => None,
        });
        // Whoever was left by closing an inbox was left from somewhere else.
        if let (Some(turn), Place::Scene(at)) = (turn.filter(|_| step.mv != Move::CloseInbox), play.place) {
            let replies = &session.scenario().scene(at).replies;
            let open = stage.open_replies(&play);
            let mut open: Vec<&Reply> = open.into_iter().filter_map(|i| replies.get(i)).collect();
            // A stable sort: the first in the file among equals.
            open.sort_by(|a, b| worth(b).total_cmp(&worth(a)));
            let named = |model| Model { short: turn.short_said(words), ..model };
            found.extend(model(session, at, turn, &open).map(named));
        }
        if stage.apply(&mut play, &step.mv).is_err() {
            break;
        }
    }
    found
}

/// The model of a turn; `ranked` are the replies that were open, the best first.
fn model(session: &Session, at: Ix<Scene>, turn: &TurnRecord, ranked: &[&Reply]) -> Option<Model> {
    let words = |text| session.stage().words(text);
    let is_said = |reply: &Reply| turn.reply.as_ref() == Some(&reply.id);
    let authored = session.scenario().models.iter().find(|model| model.scene == at);
    let (text, why, good, best) = match (authored, ranked.first()) {
        (Some(model), _) => (words(&model.text), model.why.clone(), true, None),
        (None, Some(best)) => (words(&best.text), best.why.clone(), is_good(best), Some(*best)),
        (None, None) => return None,
    };
    let others = || ranked.iter().filter(|reply| best.is_none_or(|best| best.id != reply.id) && is_good(reply));
    let other = others().find(|reply| !is_said(reply));
    Some(Model {
        turn: turn.number,
        short: String::new(),
        text,
        why,
        good,
        said: best.is_some_and(is_said),
        said_well: others().any(|reply| is_said(reply)),
        other: other.map(|reply| (words(&reply.text), reply.why.clone())),
    })
}

/// No error, and good in the mean: nothing less is held up to anyone.
fn is_good(reply: &Reply) -> bool {
    reply.does.errors.is_empty() && worth(reply) >= GOOD
}

/// Mean level over what is scored, 0–4, less a little for each error.
fn worth(reply: &Reply) -> f64 {
    let levels: Vec<f64> = reply.does.rating.scored().map(|(_, level)| f64::from(level.get())).collect();
    let mean = if levels.is_empty() { 2.0 } else { levels.iter().sum::<f64>() / levels.len() as f64 };
    mean - ERROR * reply.does.errors.len() as f64
}
