//! The people of the conversation as seen: who is spoken to, who waits, and how each takes it.

use serde::Serialize;

use crate::domain::ids::Ix;
use crate::domain::scenario::model::{Channel, Scene};
use crate::domain::session::{Event, Session};
use crate::ui::widgets::face::mood_word;

/// A customer, as seen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CustomerView {
    /// Full name.
    pub name: String,
    /// What to call them in a sentence.
    pub short: String,
    /// A line under the name.
    pub caption: String,
    /// How they take it, in words.
    pub mood: String,
    /// Displayed anger, 0–100.
    pub shown_anger: f64,
    /// Trust, 0–100.
    pub trust: f64,
    /// Patience, 0–100.
    pub patience: f64,
    /// How far displayed anger fell with the last turn.
    pub anger_fell: f64,
    /// Position in the scenario's list.
    pub position: usize,
    /// Where the two talk.
    pub channel: Channel,
    /// The present decision speaks to them; in a group the others only wait.
    pub spoken_to: bool,
}

/// The positions of those the present decision speaks to. When all is over, those of the
/// last one.
pub(super) fn addressed(session: &Session) -> Vec<usize> {
    let scenario = session.scenario();
    let last = || {
        let turn = session.turns().last()?;
        Some(scenario.scene(scenario.find_scene(turn.scene.as_str())?))
    };
    let scene: Option<&Scene> = session.scene().or_else(last);
    let to: Vec<usize> = scene.map(|scene| scene.to.iter().map(|at| at.get()).collect()).unwrap_or_default();
    if to.is_empty() { vec![0] } else { to }
}

/// The one in the picture: of those spoken to, whoever spoke last.
pub(super) fn present(session: &Session) -> usize {
    let to = addressed(session);
    let customers = &session.scenario().customers;
    let spoke = session.events().filter_map(|event| match event {
        Event::Line { customer, .. } | Event::Demand { customer, .. } | Event::Reaction { customer, .. } => {
            customers.iter().position(|known| known.id == *customer).filter(|at| to.contains(at))
        }
        _ => None,
    });
    spoke.last().or(to.first().copied()).unwrap_or(0)
}

/// In a group, those who are not in the picture.
pub(super) fn others(session: &Session) -> Vec<CustomerView> {
    let present = present(session);
    let all = 0..session.scenario().customers.len();
    all.filter(|at| *at != present).map(|at| customer_view(session, at)).collect()
}

/// Whom one speaks to, where that could be in doubt: `You speak to all three` or `You speak to Samuel; the others wait`.
pub(super) fn whom(session: &Session) -> Option<String> {
    let names = &session.stage().cast.names;
    let count = session.scenario().customers.len();
    if count < 2 || session.is_over() {
        return None;
    }
    let to = addressed(session);
    if to.len() == count {
        let all = ["all", "all", "both", "all three", "all four", "all five"];
        return Some(format!("You speak to {}", all.get(count).copied().unwrap_or("all of them")));
    }
    let named: Vec<&str> = to.iter().filter_map(|at| names.get(*at)).map(|name| name.short.as_str()).collect();
    Some(format!("You speak to {}; the others wait", named.join(" and ")))
}

pub(super) fn customer_view(session: &Session, at: usize) -> CustomerView {
    let (stage, play) = (session.stage(), session.play());
    let gauges = stage.gauges(&play.customers);
    let gauge = gauges.get(at).or(gauges.first()).copied();
    let names = stage.cast.names.get(at).cloned();
    let last = session.turns().last();
    let fell = last.and_then(|t| Some(t.before.get(at)?.shown_anger - t.after.get(at)?.shown_anger)).unwrap_or(0.0);
    let (shown_anger, trust, patience) = gauge.map_or((0.0, 50.0, 50.0), |g| (g.shown_anger, g.trust, g.patience));
    CustomerView {
        mood: mood_word(shown_anger as f32, trust as f32, patience as f32).phrase(),
        name: names.as_ref().map(|n| n.full.clone()).unwrap_or_default(),
        short: names.map(|n| n.short).unwrap_or_default(),
        caption: stage.words(&session.scenario().customer(Ix::new(at)).caption),
        shown_anger,
        trust,
        patience,
        anger_fell: fell.max(0.0),
        position: at,
        channel: session.scenario().channel,
        spoken_to: addressed(session).contains(&at),
    }
}
