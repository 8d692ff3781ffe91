//! Drills: one decision cut from a case. Nothing of it is invented: the way there is a run of the case, played by the
//! rules of every run, so mood, promises and facts are what they would be. A drill is case, seed, moves before, and the scene.

mod before;
mod choose;
mod outcome;

use std::collections::BTreeSet;
use std::sync::Arc;

use serde::Serialize;

use crate::domain::ids::SceneId;
use crate::domain::paths::policy::worth;
use crate::domain::rubric::{Dimension, Level};
use crate::domain::scenario::model::{Reply, Scenario, Scene};
use crate::domain::scoring::{Tray, rate_chosen};
use crate::domain::session::{CardAnswer, Move, Place, Play, ReplayError, Session, Stage};

pub use before::{Before, before};
pub use choose::{Chosen, Done, Offered, Past, Reason, choose, turns_on};
pub use outcome::{Outcome, Try, of_the_answer, outcome};

/// What a way costs for each step it takes and for each level its replies lack, in hundredths.
const STEP: u32 = 100;
/// What a promise that is let go costs a way: more than any reply.
const LET_GO: u32 = 500;

/// A decision of a case, and how it is come to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Cut {
    /// Where.
    pub scene: SceneId,
    /// The moves that lead there from the start of a run. They lead there with every seed.
    pub before: Vec<Move>,
    /// Which decision of that run it is, counted from 1.
    pub decision: usize,
    /// How many levels lie between the best and the poorest of the replies open there, in rubric order.
    pub spread: [u8; 4],
}

impl Cut {
    /// How many levels lie between its replies in one dimension.
    pub fn spread_in(&self, dimension: Dimension) -> u8 {
        let spread = Dimension::ALL.into_iter().zip(self.spread).find(|(known, _)| *known == dimension);
        spread.map_or(0, |(_, spread)| spread)
    }

    /// A run that stands before this decision.
    ///
    /// # Errors
    /// [`ReplayError`] if the moves are not those of this case.
    pub fn begin(&self, scenario: &Arc<Scenario>, seed: u64) -> Result<Session, ReplayError> {
        let moves: Vec<(Move, u64)> = self.before.iter().map(|mv| (mv.clone(), 0)).collect();
        Session::replay(Arc::clone(scenario), seed, &moves)
    }
}

/// A way into a case.
struct Way {
    cost: u32,
    play: Play,
    moves: Vec<Move>,
    decision: usize,
}

impl Way {
    /// This way with one move more.
    fn with(&self, mv: Move, cost: u32, take: impl FnOnce(&mut Play)) -> Self {
        let mut play = self.play.clone();
        take(&mut play);
        let mut moves = self.moves.clone();
        let decision = self.decision + usize::from(matches!(mv, Move::Choose { .. }));
        moves.push(mv);
        Self { cost: self.cost + cost, play, moves, decision }
    }
}

/// The decisions of a case that can be practised by themselves, in the order of the story.
///
/// Each is come to by the way of the best-rated replies that leads there at all: a shortest-path search in which every
/// scene and every card is gone on from once, by the first way to it. So it takes a few hundred steps at most, however many
/// runs a case has. What only silence leads to is left out. In an inbox every card is come to, and what closing it leads to
/// once all of them are dealt with.
pub fn cuts(scenario: &Arc<Scenario>) -> Vec<Cut> {
    // Names and wordings are all a seed decides; no way depends on them.
    let stage = Stage::new(Arc::clone(scenario), 0);
    let mut found = Vec::new();
    let mut been = BTreeSet::new();
    let mut told = BTreeSet::new();
    let mut ahead = vec![Way { cost: 0, play: stage.start(), moves: Vec::new(), decision: 1 }];
    while let Some((nearest, _)) = ahead.iter().enumerate().min_by_key(|(at, way)| (way.cost, *at)) {
        let way = ahead.remove(nearest);
        let (at, is_card) = match way.play.place {
            Place::Over => continue,
            Place::Desk => {
                if been.insert((None, false, stage.waiting_cards(&way.play).len())) {
                    ahead.extend(from_the_desk(&stage, &way));
                }
                continue;
            }
            Place::Card(at) => (at, true),
            Place::Scene(at) => (at, false),
        };
        // With fewer cards waiting on the desk of an inbox the way on is another one.
        if !been.insert((Some(at.get()), is_card, stage.waiting_cards(&way.play).len())) {
            continue;
        }
        if is_card {
            let answers = [(CardAnswer::Keep, STEP), (CardAnswer::Skip, LET_GO)];
            ahead.extend(
                answers
                    .map(|(answer, cost)| way.with(Move::Card(answer), cost, |play| stage.card_quietly(play, answer))),
            );
            continue;
        }
        let scene = scenario.scene(at);
        let open: Vec<(usize, &Reply)> =
            stage.open_replies(&way.play).into_iter().filter_map(|i| Some((i, scene.replies.get(i)?))).collect();
        let spread = spread(open.iter().map(|(_, reply)| *reply));
        if spread.iter().any(|levels| *levels > 0) && told.insert(at.get()) {
            found.push((at.get(), cut(scene, &way, spread)));
        }
        ahead.extend(open.into_iter().map(|(i, reply)| {
            let lacks = ((4.0 - worth(reply)) * 100.0).round().clamp(0.0, 1000.0) as u32;
            let mv = Move::Choose { reply: reply.id.clone() };
            way.with(mv, STEP + lacks, |play| stage.choose_quietly(play, i))
        }));
    }
    found.sort_by_key(|(at, cut)| (cut.decision, *at));
    found.into_iter().map(|(_, cut)| cut).collect()
}

/// The ways on from the desk of an inbox: at first to any card, then to the next of the file, and to where closing leads
/// once none waits. So nobody is left out on the way to a decision.
fn from_the_desk(stage: &Stage, way: &Way) -> Vec<Way> {
    let Some(inbox) = &stage.scenario.inbox else { return Vec::new() };
    let waiting = stage.waiting_cards(&way.play);
    if waiting.is_empty() {
        return vec![way.with(Move::CloseInbox, STEP, |play| stage.close_quietly(play))];
    }
    let is_first = way.play.turns == 0;
    let cards =
        waiting.into_iter().take(if is_first { usize::MAX } else { 1 }).filter_map(|at| Some((at, inbox.card(at)?)));
    let open = cards
        .map(|(at, card)| way.with(Move::Open { card: card.id.clone() }, STEP, |play| stage.open_quietly(play, at)));
    open.collect()
}

fn cut(scene: &Scene, way: &Way, spread: [u8; 4]) -> Cut {
    Cut { scene: scene.id.clone(), before: way.moves.clone(), decision: way.decision, spread }
}

/// How far apart replies are in each dimension, errors and their caps counted; 0 where fewer than two are scored.
fn spread<'a>(replies: impl Iterator<Item = &'a Reply>) -> [u8; 4] {
    const UNTOUCHED: Tray = Tray {
        changed: false,
        attached: false,
        authored: false,
        standing: 0.0,
        gestures: 0.0,
        fair: 0.0,
        fits: false,
        over_authority: false,
        heard: true,
    };
    let rated: Vec<_> =
        replies.map(|reply| rate_chosen(reply.does.rating, &reply.does.errors, &UNTOUCHED).rating).collect();
    Dimension::ALL.map(|dimension| {
        let levels = || rated.iter().filter_map(|rating| rating.get(dimension)).map(Level::get);
        levels().max().unwrap_or(0) - levels().min().unwrap_or(0)
    })
}
