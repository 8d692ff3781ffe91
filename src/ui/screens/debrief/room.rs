//! The debrief's section for a run that a room played: at each decision what the learner chose, beside what the room played. It knows
//! nothing of anybody else's choice.

use egui::{Ui, vec2};
use serde::Serialize;

use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Reply;
use crate::domain::session::{Move, Session, TurnRecord};
use crate::domain::workshop::after::move_words;
use crate::ui::screens::debrief::words::tied;
use crate::ui::theme::Theme;
use crate::ui::widgets::rule_ui;
use crate::words::Words;
use crate::workflow::room::kept::{Chose, Vote, Votes};

/// Width of the words.
const WIDTH: f32 = 640.0;

/// One's own choices beside the room's.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoomView {
    /// How often they were the same, in a line.
    pub about: String,
    /// Each decision the room was asked about.
    pub rows: Vec<RoomRow>,
}

/// One decision.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RoomRow {
    /// `Decision 2`.
    pub number: String,
    /// `You chose “…”.`
    pub yours: String,
    /// `The room played “…”.`
    pub room: String,
}

/// Builds it; `None` where the room was asked nothing.
pub fn view(words: &Words, session: &Session, votes: &Votes) -> Option<RoomView> {
    let rows: Vec<(bool, RoomRow)> =
        votes.decisions.iter().zip(1_usize..).filter_map(|(vote, number)| row(words, session, vote, number)).collect();
    let (all, same) = (rows.len(), rows.iter().filter(|(is_same, _)| *is_same).count());
    let about = match same {
        _ if all == 0 => return None,
        same if same == all => words.say("room-debrief-own-all").to_owned(),
        _ => words.tell("room-debrief-own-about", &[("same", same.into()), ("all", all.into())]),
    };
    Some(RoomView { about, rows: rows.into_iter().map(|(_, row)| row).collect() })
}

/// A decision, and whether the room played what was chosen last.
fn row(words: &Words, session: &Session, vote: &Vote, number: usize) -> Option<(bool, RoomRow)> {
    let step = session.steps().get(vote.moves_before)?;
    let turn = session.turns().find(|turn| step.takes_turn(turn.number));
    let last = vote.chose.iter().rev().flatten().next();
    let is_same = matches!(last, Some(Chose::Way(mv)) if *mv == step.mv);
    let room = match (turn, &step.mv) {
        _ if is_same => words.say("room-debrief-own-played-same").to_owned(),
        (_, Move::Say(_)) => words.say("room-debrief-own-played-typed").to_owned(),
        (Some(turn), _) => words.tell("room-debrief-own-played", &[("way", (&turn.text).into())]),
        (None, _) => return None,
    };
    let yours = yours(words, session, turn, vote);
    let number = words.tell("room-debrief-own-number", &[("number", number.into())]);
    Some((is_same, RoomRow { number, yours, room }))
}

fn yours(words: &Words, session: &Session, turn: Option<&TurnRecord>, vote: &Vote) -> String {
    let said = |chose: &Chose| said(words, session, turn, chose);
    let mut chose = vote.chose.iter().flatten();
    let (first, last) = (chose.next(), chose.next_back());
    match (first, last) {
        (None, _) => words.say("room-debrief-own-none").to_owned(),
        (Some(first), Some(last)) if first != last => {
            words.tell("room-debrief-own-moved", &[("way", (&said(first)).into()), ("second", (&said(last)).into())])
        }
        (Some(Chose::OwnWords), _) => words.say("room-debrief-own-typed").to_owned(),
        (Some(first), _) => words.tell("room-debrief-own-chose", &[("way", (&said(first)).into())]),
    }
}

fn said(words: &Words, session: &Session, turn: Option<&TurnRecord>, chose: &Chose) -> String {
    let reply = match chose {
        Chose::Way(Move::Choose { reply }) => turn.and_then(|turn| reply_of(session.scenario(), turn, reply.as_str())),
        _ => None,
    };
    match (reply, chose) {
        (Some(reply), _) => session.stage().words(&reply.text),
        (None, Chose::Way(mv)) => move_words(words, session, mv),
        (None, Chose::OwnWords) => words.say("room-debrief-way-typed").to_owned(),
    }
}

fn reply_of<'a>(scenario: &'a Scenario, turn: &TurnRecord, reply: &str) -> Option<&'a Reply> {
    scenario.scene_named(turn.scene.as_str())?.replies.iter().find(|known| known.id.as_str() == reply)
}

/// Draws it.
pub(super) fn room_ui(ui: &mut Ui, theme: &Theme, view: &RoomView) {
    ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.xs);
    for (at, row) in view.rows.iter().enumerate() {
        if at > 0 {
            ui.add_space(theme.space.sm);
            rule_ui(ui, theme);
            ui.add_space(theme.space.sm);
        }
        ui.set_max_width(WIDTH.min(ui.available_width()));
        ui.label(theme.heading(&row.number));
        ui.label(theme.body(tied(&row.yours)));
        ui.label(theme.quiet(&row.room));
    }
}
