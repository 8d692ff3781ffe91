//! Better and worse runs than those that were sampled: along the best run known and along the worst, every other branch is
//! tried, one at a time and then two, with the rest as it was. An inbox has too many runs to follow all, and its best one
//! is hardly ever among those that chance plays.

use std::collections::BTreeMap;

use super::{Branch, STEPS_MAX, Tally, branches, scene_of, take};
use crate::domain::paths::policy::worth;
use crate::domain::session::{CardAnswer, Place, Play};

/// How often a run is gone along; each time it has become better, so a few are enough.
const ROUNDS_MAX: usize = 40;
/// How many pairs of changes are tried in a round.
const PAIRS_MAX: usize = 40_000;

/// Where a decision stands: the scene, and whether it is the card before it.
type Stand = (Option<usize>, bool);

/// A run that was gone along: its steps, how it stood before each, and what it does where.
struct Gone {
    trail: Vec<Branch>,
    before: Vec<Play>,
    habits: BTreeMap<Stand, Branch>,
}

impl Tally<'_> {
    pub(super) fn climb(&mut self) {
        // Elsewhere the samples are what the figures of a case have always been made of.
        if self.stage.scenario.inbox.is_none() {
            return;
        }
        for up in [true, false] {
            for _ in 0..ROUNDS_MAX {
                if !self.climbs_by_one(up) && !self.climbs_by_two(up) {
                    break;
                }
            }
        }
    }

    fn summit(&self, up: bool) -> Option<(f64, Vec<Branch>)> {
        if up { self.best.clone() } else { self.worst.clone() }
    }

    /// Whether one other branch makes the run better (or worse).
    fn climbs_by_one(&mut self, up: bool) -> bool {
        let Some((before, trail)) = self.summit(up) else { return false };
        let gone = self.along(trail);
        for change in self.others(&gone) {
            self.follow(&gone, &[change], up);
        }
        self.has_moved(before, up)
    }

    /// Whether two other branches together do: desk time spent here is missing there.
    fn climbs_by_two(&mut self, up: bool) -> bool {
        let Some((before, trail)) = self.summit(up) else { return false };
        let gone = self.along(trail);
        let others = self.others(&gone);
        let later = |i: usize| others.iter().skip(i + 1);
        let pairs = others.iter().enumerate().flat_map(|(i, one)| later(i).map(move |two| [*one, *two]));
        for pair in pairs.filter(|[one, two]| one.0 != two.0).take(PAIRS_MAX) {
            self.follow(&gone, &pair, up);
        }
        self.has_moved(before, up)
    }

    fn has_moved(&self, before: f64, up: bool) -> bool {
        self.summit(up).is_some_and(|(now, _)| (now - before).abs() > 1e-12)
    }

    /// Goes along a run, and remembers how it stood before each step.
    fn along(&self, trail: Vec<Branch>) -> Gone {
        let mut play = self.stage.start();
        let (mut before, mut habits) = (Vec::new(), BTreeMap::new());
        for branch in &trail {
            habits.insert(stand(&play), *branch);
            before.push(play.clone());
            take(self.stage, &mut play, *branch);
        }
        Gone { trail, before, habits }
    }

    /// Every branch that a run might have taken instead, with its step. What takes desk time is tried as well where there
    /// was none left: another step may leave some.
    fn others(&self, gone: &Gone) -> Vec<(usize, Branch)> {
        let mut others = Vec::new();
        for (at, (taken, play)) in gone.trail.iter().zip(&gone.before).enumerate() {
            let replies = match play.place {
                Place::Scene(_) => scene_of(self.stage, play).map_or(0, |scene| scene.replies.len()),
                _ => 0,
            };
            let all = (0..replies).map(Branch::Reply);
            let open = branches(self.stage, play).into_iter().filter(|branch| !matches!(branch, Branch::Reply(_)));
            others.extend(all.chain(open).filter(|branch| branch != taken).map(|branch| (at, branch)));
        }
        others
    }

    /// Plays a run with some of its steps changed. From the first change on each place is gone on from as it was, or else
    /// by the reply that is rated highest (or lowest).
    fn follow(&mut self, gone: &Gone, changes: &[(usize, Branch)], up: bool) {
        let Some((first, _)) = changes.first() else { return };
        let Some(mut play) = gone.before.get(*first).cloned() else { return };
        self.trail = gone.trail.iter().take(*first).copied().collect();
        let stands = |at: usize| gone.before.get(at).map(stand);
        while play.place != Place::Over && self.trail.len() < STEPS_MAX {
            let open = branches(self.stage, &play);
            let here = stand(&play);
            let changed = changes.iter().find(|(at, _)| stands(*at) == Some(here)).map(|(_, branch)| branch);
            let wanted = changed.or_else(|| gone.habits.get(&here)).filter(|wanted| open.contains(wanted));
            let Some(branch) = wanted.copied().or_else(|| self.rated(&play, &open, up)) else { break };
            self.trail.push(branch);
            take(self.stage, &mut play, branch);
        }
        if play.place == Place::Over {
            self.widen(&play);
        }
    }

    fn rated(&self, play: &Play, open: &[Branch], up: bool) -> Option<Branch> {
        let value = |branch: &Branch| match branch {
            Branch::Reply(reply) => {
                scene_of(self.stage, play).and_then(|scene| scene.replies.get(*reply)).map_or(0.0, worth)
            }
            Branch::Card(CardAnswer::Keep) | Branch::Open(_) => 1.0,
            Branch::Silence | Branch::Card(_) | Branch::Close => -10.0,
        };
        let sign = if up { 1.0 } else { -1.0 };
        open.iter().copied().max_by(|a, b| (sign * value(a)).total_cmp(&(sign * value(b))))
    }
}

fn stand(play: &Play) -> Stand {
    match play.place {
        Place::Scene(scene) => (Some(scene.get()), false),
        Place::Card(scene) => (Some(scene.get()), true),
        Place::Desk | Place::Over => (None, false),
    }
}
