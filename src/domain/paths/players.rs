//! Players who go by one thing only: chance, the kindest-sounding reply, the dearest one. What they reach in the mean tells
//! whether a case can be won without thinking. They look at no outcome; where several replies are the same to them, chance
//! decides, by a fixed seed.

use serde::Serialize;

use super::{Branch, STEPS_MAX, every_branch, scene_of, take};
use crate::domain::ids::Money;
use crate::domain::rubric::Dimension;
use crate::domain::scenario::model::Reply;
use crate::domain::session::cast::roll;
use crate::domain::session::{CardAnswer, Closing, Place, Play, Stage};

/// How many runs a player plays.
pub const RUNS: u32 = 2_000;

/// What a player goes by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Player {
    /// Any of what is open, silence and left promises too.
    Random,
    /// The highest empathy; promises are kept.
    Kindest,
    /// The highest cost of what goes along; promises are kept.
    Costliest,
}

/// What a player reaches.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Reached {
    /// The case.
    pub scenario: String,
    /// Who played.
    pub policy: Player,
    /// Runs played to their end.
    pub runs: u32,
    /// Simulated satisfaction at the end of the case in the mean, 1–5.
    pub mean: f64,
}

/// Plays a case again and again as one player.
pub fn reached(stage: &Stage, player: Player) -> Reached {
    let ends = (0..RUNS).filter_map(|run| played(stage, player, run));
    let (sum, runs) = ends.fold((0.0, 0), |(sum, runs), end| (sum + end.case.csat, runs + 1));
    let mean = sum / f64::from(runs.max(1));
    Reached { scenario: stage.scenario.id.to_string(), policy: player, runs, mean }
}

/// What a player of chance comes to for the company in so many runs: net values, simulated, in major units of the case's
/// money, the lowest first.
pub fn net_values(stage: &Stage, runs: u32) -> Vec<f64> {
    let ends = (0..runs).filter_map(|run| played(stage, Player::Random, run));
    let mut values: Vec<f64> = ends.map(|end| end.case.net_value).collect();
    values.sort_by(f64::total_cmp);
    values
}

/// The results at the end of one run; `None` if it comes to none.
fn played(stage: &Stage, player: Player, run: u32) -> Option<Closing> {
    let mut play = stage.start();
    for step in 0..STEPS_MAX {
        if play.place == Place::Over {
            break;
        }
        let liked = liked(stage, &play, player);
        let at = roll(u64::from(run), "players", step as u32, liked.len());
        take(stage, &mut play, *liked.get(at)?);
    }
    play.survey
}

/// What a player likes best of what is open; all of it, if it is all the same to them.
fn liked(stage: &Stage, play: &Play, player: Player) -> Vec<Branch> {
    let open = every_branch(stage, play);
    let worth = |branch: &Branch| -> Option<i64> {
        let reply = match branch {
            Branch::Reply(reply) => scene_of(stage, play)?.replies.get(*reply)?,
            Branch::Card(CardAnswer::Keep) | Branch::Open(_) => return Some(0),
            Branch::Silence | Branch::Card(_) | Branch::Close => return None,
        };
        match player {
            Player::Random => None,
            Player::Kindest => reply.does.rating.get(Dimension::Empathy).map(|level| i64::from(level.get())),
            Player::Costliest => Some(cost(stage, reply).0),
        }
    };
    if player == Player::Random {
        return open;
    }
    let most = open.iter().filter_map(worth).max();
    let best: Vec<Branch> = open.iter().copied().filter(|branch| most.is_some() && worth(branch) == most).collect();
    if best.is_empty() { open } else { best }
}

/// What a reply's offers cost us.
fn cost(stage: &Stage, reply: &Reply) -> Money {
    let offers = reply.does.offers.iter().filter_map(|at| stage.scenario.offer(*at));
    Money(offers.map(|offer| offer.cost.0).sum())
}
