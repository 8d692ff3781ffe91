//! Simple players: how somebody would answer who always takes the best, the middling or the worst reply in front of
//! them by their authors' levels. They look at no outcome, so a good reply may still lead to a poor end.

use std::cmp::Ordering;

use crate::domain::scenario::model::Reply;
use crate::domain::session::{CardAnswer, Move, Place, Session};

/// More moves than any bundled case takes: a player never goes round for ever.
pub const MOVES_MAX: usize = 200;

/// How a simple player chooses.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Policy {
    /// The highest levels; promises kept.
    Best,
    /// The levels in the middle; promises kept.
    Middling,
    /// The lowest levels; promises left.
    Worst,
}

/// The player's next move; in an inbox cards are opened in the file's order. `None` once the run is over.
pub fn next_move(session: &Session, policy: Policy) -> Option<Move> {
    match session.play().place {
        Place::Over => None,
        Place::Desk => {
            let inbox = session.scenario().inbox.as_ref()?;
            let next = session.stage().waiting_cards(session.play()).first().and_then(|at| inbox.card(*at));
            Some(next.map_or(Move::CloseInbox, |card| Move::Open { card: card.id.clone() }))
        }
        Place::Card(_) => Some(Move::Card(if policy == Policy::Worst { CardAnswer::Skip } else { CardAnswer::Keep })),
        Place::Scene(_) => {
            let replies = &session.scene()?.replies;
            let choices = session.choices();
            let mut open: Vec<&Reply> =
                choices.iter().filter_map(|choice| replies.iter().find(|reply| reply.id == choice.id)).collect();
            open.sort_by(|a, b| worth(b).partial_cmp(&worth(a)).unwrap_or(Ordering::Equal).then(a.id.cmp(&b.id)));
            let at = match policy {
                Policy::Best => 0,
                Policy::Middling => open.len() / 2,
                Policy::Worst => open.len().saturating_sub(1),
            };
            Some(open.get(at).map_or(Move::Silence, |reply| Move::Choose { reply: reply.id.clone() }))
        }
    }
}

/// Mean level over what is scored, 0–4, less a little for each error.
pub(crate) fn worth(reply: &Reply) -> f64 {
    let levels: Vec<f64> = reply.does.rating.scored().map(|(_, level)| f64::from(level.get())).collect();
    let mean = if levels.is_empty() { 2.0 } else { levels.iter().sum::<f64>() / levels.len() as f64 };
    mean - 0.5 * reply.does.errors.len() as f64
}
