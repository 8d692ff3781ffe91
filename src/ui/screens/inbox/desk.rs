//! Where the desk of a run stands: which alerts are there, what was done about each, how much time is left. Read from the
//! events of the run alone.

use std::collections::BTreeMap;

use crate::domain::ids::CardId;
use crate::domain::scenario::model::{Channel, Week};
use crate::domain::session::{Event, Place, Session, TurnRecord};

/// A card that was dealt with.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::screens) struct Done {
    /// How they were reached, if they were.
    pub how: Option<Channel>,
    /// The tokens it took.
    pub tokens: u32,
    /// The cause it was tagged with.
    pub cause: Option<String>,
}

/// A card that is open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in crate::ui::screens) struct Open<'a> {
    /// Which.
    pub card: &'a CardId,
    /// Something was said there.
    pub is_begun: bool,
    /// How they are reached.
    pub how: Option<Channel>,
    tokens: u32,
}

/// A desk.
#[derive(Debug, Clone)]
pub(in crate::ui::screens) struct Desk<'a> {
    /// In which round it stands.
    pub week: Week,
    /// The alerts of this round, in the file's order.
    pub alerts: &'a [CardId],
    /// How many there were in the round before.
    pub alerts_before: Option<usize>,
    /// Survey answers that arrived, alerts among them.
    pub answers: u32,
    /// Tokens of desk time there were, and are left.
    pub tokens: u32,
    /// Tokens that are left.
    pub left: u32,
    /// What was dealt with.
    pub done: BTreeMap<&'a CardId, Done>,
    /// The card that is open.
    pub open: Option<Open<'a>>,
    /// The round is closed.
    pub is_closed: bool,
}

impl<'a> Desk<'a> {
    /// The desk of a run; nothing if it has none.
    pub fn of(session: &'a Session) -> Option<Self> {
        session.scenario().inbox.as_ref()?;
        let mut desk: Option<Self> = None;
        for event in session.events() {
            if let Event::InboxOpened { week, answers, alerts, tokens, .. } = event {
                let alerts_before = desk.as_ref().map(|before| before.alerts.len());
                desk = Some(Self {
                    week: *week,
                    alerts,
                    alerts_before,
                    answers: *answers,
                    tokens: *tokens,
                    left: *tokens,
                    done: BTreeMap::new(),
                    open: None,
                    is_closed: false,
                });
            } else if let Some(desk) = &mut desk {
                desk.hear(session, event);
            }
        }
        desk
    }

    fn hear(&mut self, session: &Session, event: &'a Event) {
        match event {
            Event::CardOpened { card, .. } => {
                self.open = Some(Open { card, is_begun: false, how: None, tokens: 0 });
            }
            Event::TokensSpent { tokens, left } => {
                self.left = *left;
                if let Some(open) = &mut self.open {
                    open.tokens += tokens;
                }
            }
            Event::Turn(turn) => {
                if let Some(open) = self.open.as_mut().filter(|open| !open.is_begun) {
                    open.is_begun = true;
                    open.how = how(session, turn);
                }
            }
            Event::CardDone { card, cause } => {
                let open = self.open.take();
                let (how, tokens) = open.map_or((None, 0), |open| (open.how, open.tokens));
                self.done.insert(card, Done { how, tokens, cause: cause.clone() });
            }
            Event::InboxClosed { .. } => {
                self.open = None;
                self.is_closed = true;
            }
            _ => {}
        }
    }

    /// The alerts nothing was done about yet.
    pub fn waiting(&self) -> impl Iterator<Item = &'a CardId> {
        self.alerts.iter().filter(|card| !self.done.contains_key(card))
    }

    /// The card somebody of which is being talked with.
    pub fn on_the_line(&self) -> Option<&'a CardId> {
        self.open.as_ref().filter(|open| open.is_begun).map(|open| open.card)
    }
}

/// How a turn reached somebody: as its reply says; typed words go the way their scene goes.
fn how(session: &Session, turn: &TurnRecord) -> Option<Channel> {
    let scene = session.scenario().scene_named(turn.scene.as_str())?;
    match &turn.reply {
        Some(id) => scene.replies.iter().find(|reply| reply.id == *id)?.by,
        None => turn.own.as_ref().map(|_| scene.channel),
    }
}

/// The card that the last move brought to its end.
pub(super) fn just_done(session: &Session) -> Option<&CardId> {
    session.steps().last()?.events.iter().find_map(|event| match event {
        Event::CardDone { card, .. } => Some(card),
        _ => None,
    })
}

/// Whether a run stands at its desk.
pub(in crate::ui::screens) fn is_at_desk(session: &Session) -> bool {
    session.play().place == Place::Desk
}

/// The card whose scenes are being played, and the position of the event with which it was opened.
pub(in crate::ui::screens) fn in_card(session: &Session) -> Option<(CardId, usize)> {
    session.scenario().inbox.as_ref()?;
    let mut open = None;
    for (i, event) in session.events().enumerate() {
        match event {
            Event::CardOpened { card, .. } => open = Some((card.clone(), i)),
            Event::CardDone { .. } | Event::InboxClosed { .. } => open = None,
            _ => {}
        }
    }
    open
}
