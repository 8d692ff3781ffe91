//! What went before a drill, from the run it is cut from: who is there, what went wrong, what was done on the way.

use serde::Serialize;

use crate::domain::session::{Event, Session};

/// A short account of what went before the decision a run stands at.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Before {
    /// Who the trainee is and who stands there.
    pub role: String,
    /// What went wrong, in one line.
    pub summary: String,
    /// What was done before the last exchange, in a few words each.
    pub on_the_way: Vec<String>,
    /// The events of the last exchange and of what is to be answered, as positions in [`Session::events`].
    pub last_exchange: usize,
    /// Where in the same what is to be answered begins.
    pub now: usize,
}

/// Tells it of a run that waits for a reply.
pub fn before(session: &Session) -> Before {
    let stage = session.stage();
    let events: Vec<&Event> = session.events().collect();
    let last = |from: &[&Event], is: &dyn Fn(&Event) -> bool| from.iter().rposition(|event| is(event));
    let is_scene = |event: &Event| matches!(event, Event::Scene { .. });
    let scene = last(&events, &is_scene).unwrap_or(0);
    let earlier = events.get(..scene).unwrap_or_default();
    // A card that stands before the scene belongs to it.
    let turn = last(earlier, &|event| matches!(event, Event::Turn(_)));
    let since_turn = turn.map_or(0, |turn| turn + 1);
    let card = events.get(since_turn..scene).and_then(|between| {
        between
            .iter()
            .position(|event| matches!(event, Event::Card { .. } | Event::OutreachOpened | Event::CardOpened { .. }))
    });
    let now = card.map_or(scene, |at| since_turn + at);
    // Another card of an inbox is another conversation.
    let is_new = matches!(events.get(now), Some(Event::CardOpened { .. }));
    let last_exchange = turn
        .filter(|_| !is_new)
        .and_then(|turn| last(events.get(..turn)?, &|event| is_scene(event) || matches!(event, Event::Card { .. })))
        .unwrap_or(if is_new { now } else { 0 });
    let shorts = events.get(..last_exchange).unwrap_or_default().iter().filter_map(|event| match event {
        Event::Turn(turn) if !turn.short.is_empty() => Some(turn.short.clone()),
        _ => None,
    });
    Before {
        role: stage.words(&session.scenario().role),
        summary: session.scenario().summary.clone(),
        on_the_way: shorts.collect(),
        last_exchange,
        now,
    }
}
