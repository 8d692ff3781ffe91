//! Every way through a case: the best, the median and the worst simulated satisfaction, and from
//! where each ending can be reached. A *run* is a sequence of authored replies with their authored
//! offers, silences, and answers to cards; optional moves (look-ups, breaths, notes, the tray, hand-overs) are left out.
//!
//! The search is depth-first over copies of the state and exact while the number of runs stays
//! within a budget. Past it every further branch is followed by sampled runs only, and the answer says that it is not complete.
//!
//! At the desk of an inbox cards are opened in the file's order: another order changes who waits how long and nothing else,
//! and would be worth a factor of a hundred. The best and the worst run of what was sampled there are improved (`climb`).

pub mod beside;
mod climb;
pub mod figures;
pub mod limits;
pub mod players;
pub mod policy;
mod usual;

pub use usual::usual_decisions;

use serde::Serialize;

use crate::domain::ids::{CardId, EndingId, Ix, SceneId};
use crate::domain::rubric::Level;
use crate::domain::scenario::model::{InboxCard, Scene};
use crate::domain::session::cast::roll;
use crate::domain::session::{CardAnswer, DESK, Place, Play, Stage};

/// How many complete runs are followed before the search turns to sampling.
pub const RUNS_MAX: u64 = 1_000_000;
/// The same for an inbox.
const INBOX_RUNS_MAX: u64 = 50_000;
/// How many sampled runs stand in for what lies beyond the budget.
const SAMPLES: u32 = 20_000;
/// A run longer than this is cut off: a case whose loops could go on for ever still gets an answer.
const STEPS_MAX: usize = 200;

/// How opening a card is written at the desk of an inbox, before the card's id; and closing it.
const OPEN: &str = "open ";
const CLOSE: &str = "close";

/// What the search found. All figures are simulated.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Paths {
    /// The case.
    pub scenario: String,
    /// Runs followed to their end.
    pub runs: u64,
    /// Whether these are all there are.
    pub complete: bool,
    /// Satisfaction over the runs, 1–5, from the survey at the end of the case.
    pub csat: Spread,
    /// Each ending, in the file's order.
    pub endings: Vec<EndingReach>,
    /// The best run, the first in order among equals.
    pub best: Vec<PathStep>,
    /// The highest satisfaction of a run that begins with a poor reply (its mean level below acceptable); `None` if no
    /// reply of the first scene is poor.
    pub csat_after_poor_start: Option<f64>,
    /// Share of the runs that end above never having failed, 0–1; over the sampled ones where not all were followed.
    pub paradox_share: f64,
    /// Net value at the best and at the worst run, in major units of the case's money.
    pub net_value: Range,
    /// Decisions on the best run, cards included.
    pub best_decisions: usize,
    /// Anger and trust of the first customer after each turn of the best run.
    pub best_curve: Vec<CurvePoint>,
}

/// Best, median and worst.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Spread {
    /// Highest.
    pub best: f64,
    /// The run in the middle when all runs are ordered, each counted once.
    pub median: f64,
    /// Lowest.
    pub worst: f64,
}

/// Lowest and highest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Range {
    /// Lowest.
    pub min: f64,
    /// Highest.
    pub max: f64,
}

/// How an ending is reached.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct EndingReach {
    /// Which.
    pub id: EndingId,
    /// Lowest satisfaction of a run that ends so; `None` if none does.
    pub csat_min: Option<f64>,
    /// Highest.
    pub csat_max: Option<f64>,
    /// Share of runs of a player who picks at random among what is open, 0–1.
    pub share: f64,
}

/// A step of a run.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct PathStep {
    /// Where.
    pub scene: SceneId,
    /// A reply's id, or `silence`, `keep`, `skip`, `delegate`; at the `desk` of an inbox `open` and a card's id, or `close`.
    pub reply: String,
}

/// Anger and trust after a turn, 0–100.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct CurvePoint {
    /// Anger.
    pub anger: f64,
    /// Trust.
    pub trust: f64,
}

/// One thing a player can do at a decision.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Branch {
    Reply(usize),
    Silence,
    Card(CardAnswer),
    Open(Ix<InboxCard>),
    Close,
}

/// Searches all runs of a scenario.
pub fn search(stage: &Stage) -> Paths {
    // An inbox has too many to follow all, and the first of them differ in their last cards only.
    search_within(stage, if stage.scenario.inbox.is_some() { INBOX_RUNS_MAX } else { RUNS_MAX })
}

/// Searches with another budget of runs; tests use a small one.
pub fn search_within(stage: &Stage, runs_max: u64) -> Paths {
    let mut tally = Tally::new(stage, runs_max);
    tally.explore(&stage.start(), 1.0);
    if !tally.complete {
        tally.sample();
        tally.climb();
    }
    tally.report()
}

/// The steps of a path, played from the start of a fresh run.
///
/// Returns the state after each step; for curves and comparisons.
pub fn play_path(stage: &Stage, steps: &[PathStep]) -> Vec<Play> {
    let mut play = stage.start();
    let mut states = Vec::new();
    for step in steps {
        let branch = match step.reply.as_str() {
            at_desk if play.place == Place::Desk => desk_branch(stage, &play, at_desk),
            "silence" => Some(Branch::Silence),
            "keep" => Some(Branch::Card(CardAnswer::Keep)),
            "skip" => Some(Branch::Card(CardAnswer::Skip)),
            "delegate" => Some(Branch::Card(CardAnswer::Delegate)),
            id => scene_of(stage, &play)
                .and_then(|scene| scene.replies.iter().position(|r| r.id.as_str() == id))
                .map(Branch::Reply),
        };
        let Some(branch) = branch else { break };
        take(stage, &mut play, branch);
        states.push(play.clone());
    }
    states
}

struct Tally<'a> {
    stage: &'a Stage,
    runs_max: u64,
    complete: bool,
    csats: Vec<f64>,
    reach: Vec<(Option<Range>, f64)>,
    best: Option<(f64, Vec<Branch>)>,
    worst: Option<(f64, Vec<Branch>)>,
    net: Option<Range>,
    after_poor_start: Option<f64>,
    /// Runs above never having failed, and the runs they are among.
    paradox: (u64, u64),
    trail: Vec<Branch>,
}

impl<'a> Tally<'a> {
    fn new(stage: &'a Stage, runs_max: u64) -> Self {
        let reach = stage.scenario.endings.iter().map(|_| (None, 0.0)).collect();
        Self {
            stage,
            runs_max,
            complete: true,
            csats: Vec::new(),
            reach,
            best: None,
            worst: None,
            net: None,
            after_poor_start: None,
            paradox: (0, 0),
            trail: Vec::new(),
        }
    }

    fn explore(&mut self, play: &Play, share: f64) {
        if play.place == Place::Over {
            self.count(play, share);
            return;
        }
        if self.csats.len() as u64 >= self.runs_max || self.trail.len() >= STEPS_MAX {
            self.complete = false;
            return;
        }
        let open = branches(self.stage, play);
        let each = share / open.len().max(1) as f64;
        for branch in open {
            let mut next = play.clone();
            take(self.stage, &mut next, branch);
            self.trail.push(branch);
            self.explore(&next, each);
            self.trail.pop();
        }
    }

    /// Random runs beyond the budget: they may find better, worse and other endings, and give the shares.
    fn sample(&mut self) {
        for reach in &mut self.reach {
            reach.1 = 0.0;
        }
        self.paradox = (0, 0);
        if self.stage.scenario.inbox.is_some() {
            self.csats.clear();
        }
        for run in 0..SAMPLES {
            let mut play = self.stage.start();
            self.trail.clear();
            while play.place != Place::Over && self.trail.len() < STEPS_MAX {
                let open = branches(self.stage, &play);
                let at = roll(u64::from(run), "paths", self.trail.len() as u32, open.len());
                let Some(branch) = open.get(at).copied() else { break };
                self.trail.push(branch);
                take(self.stage, &mut play, branch);
            }
            self.count(&play, 1.0 / f64::from(SAMPLES));
        }
    }

    fn count(&mut self, play: &Play, share: f64) {
        let Some(survey) = &play.survey else { return };
        self.csats.push(survey.case.csat);
        self.paradox = (self.paradox.0 + u64::from(survey.case.paradox), self.paradox.1 + 1);
        let ending = self.stage.ending_of(play);
        if let Some((_, sum)) = self.reach.get_mut(ending.get()) {
            *sum += share;
        }
        self.widen(play);
    }

    /// Lets a run count for what can be reached, and not for how often.
    fn widen(&mut self, play: &Play) {
        let Some(survey) = &play.survey else { return };
        let (csat, net) = (survey.case.csat, survey.case.net_value);
        self.net = Some(widened(self.net, net));
        // A card is opened before the first word.
        let first = self.trail.iter().find(|branch| !matches!(branch, Branch::Open(_)));
        if first.is_some_and(|branch| is_poor_start(self.stage, *branch)) {
            self.after_poor_start = Some(self.after_poor_start.map_or(csat, |best| best.max(csat)));
        }
        let ending = self.stage.ending_of(play);
        if let Some((range, _)) = self.reach.get_mut(ending.get()) {
            *range = Some(widened(*range, csat));
        }
        // Better by more than rounding: among equals the first in order stays.
        if self.best.as_ref().is_none_or(|(best, _)| csat > best + 1e-12) {
            self.best = Some((csat, self.trail.clone()));
        }
        if self.worst.as_ref().is_none_or(|(worst, _)| csat < worst - 1e-12) {
            self.worst = Some((csat, self.trail.clone()));
        }
    }

    fn report(mut self) -> Paths {
        self.csats.sort_by(f64::total_cmp);
        let at = |i: usize| self.csats.get(i).copied().unwrap_or(1.0);
        let runs = self.csats.len();
        let middle =
            if runs % 2 == 1 { at(runs / 2) } else { f64::midpoint(at((runs / 2).saturating_sub(1)), at(runs / 2)) };
        let found =
            |run: &Option<(f64, Vec<Branch>)>, else_at: usize| run.as_ref().map_or(at(else_at), |(csat, _)| *csat);
        let csat = Spread {
            best: at(runs.saturating_sub(1)).max(found(&self.best, runs.saturating_sub(1))),
            median: middle,
            worst: at(0).min(found(&self.worst, 0)),
        };
        let (best, best_curve) = self.describe_best();
        let endings = self.stage.scenario.endings.iter().zip(&self.reach).map(|(ending, (range, share))| EndingReach {
            id: ending.id.clone(),
            csat_min: range.map(|r| r.min),
            csat_max: range.map(|r| r.max),
            share: *share,
        });
        Paths {
            scenario: self.stage.scenario.id.to_string(),
            runs: runs as u64,
            complete: self.complete,
            csat,
            endings: endings.collect(),
            best_decisions: best.len(),
            best,
            csat_after_poor_start: self.after_poor_start,
            paradox_share: self.paradox.0 as f64 / self.paradox.1.max(1) as f64,
            net_value: self.net.unwrap_or(Range { min: 0.0, max: 0.0 }),
            best_curve,
        }
    }

    fn describe_best(&self) -> (Vec<PathStep>, Vec<CurvePoint>) {
        let mut play = self.stage.start();
        let (mut steps, mut curve) = (Vec::new(), Vec::new());
        for branch in self.best.iter().flat_map(|(_, trail)| trail) {
            steps.push(step_of(self.stage, &play, *branch));
            let (turns, shown) = (play.turns, play.shown_customer());
            take(self.stage, &mut play, *branch);
            if let Some(lead) = play.customers.get(shown).filter(|_| play.turns > turns) {
                curve.push(CurvePoint { anger: lead.anger, trust: lead.trust });
            }
        }
        (steps, curve)
    }
}

/// Whether a reply of the first scene is below acceptable in the mean.
fn is_poor_start(stage: &Stage, branch: Branch) -> bool {
    let Branch::Reply(reply) = branch else { return false };
    let reply = stage.scenario.scene(stage.scenario.start).replies.get(reply);
    let levels = reply.into_iter().flat_map(|reply| reply.does.rating.scored()).map(|(_, level)| level.get());
    let (sum, count) = levels.fold((0, 0), |(sum, count), level| (sum + level, count + 1));
    sum < Level::NEUTRAL.get() * count
}

fn widened(range: Option<Range>, value: f64) -> Range {
    range.map_or(Range { min: value, max: value }, |r| Range { min: r.min.min(value), max: r.max.max(value) })
}

fn scene_of<'a>(stage: &'a Stage, play: &Play) -> Option<&'a Scene> {
    match play.place {
        Place::Card(scene) | Place::Scene(scene) => Some(stage.scenario.scene(scene)),
        Place::Desk | Place::Over => None,
    }
}

/// What the search follows; at the desk of an inbox the next card of the file, and closing once none waits.
fn branches(stage: &Stage, play: &Play) -> Vec<Branch> {
    match play.place {
        Place::Scene(_) => {
            let replies = stage.open_replies(play).into_iter().map(Branch::Reply);
            replies.chain([Branch::Silence]).collect()
        }
        Place::Card(scene) => {
            let mut answers = vec![Branch::Card(CardAnswer::Keep), Branch::Card(CardAnswer::Skip)];
            let card = stage.scenario.scene(scene).card.as_ref();
            if card.is_some_and(|card| card.delegate.is_some()) {
                answers.push(Branch::Card(CardAnswer::Delegate));
            }
            answers
        }
        Place::Desk => {
            let next = stage.waiting_cards(play).first().copied();
            vec![next.map_or(Branch::Close, Branch::Open)]
        }
        Place::Over => Vec::new(),
    }
}

/// All that can be done, at the desk too: any card may be opened, and the inbox be closed over them.
fn every_branch(stage: &Stage, play: &Play) -> Vec<Branch> {
    match play.place {
        Place::Desk => stage.waiting_cards(play).into_iter().map(Branch::Open).chain([Branch::Close]).collect(),
        _ => branches(stage, play),
    }
}

fn desk_branch(stage: &Stage, play: &Play, step: &str) -> Option<Branch> {
    match step.strip_prefix(OPEN) {
        Some(card) => {
            let at = stage.scenario.inbox.as_ref()?.find(&CardId::from(card))?;
            stage.waiting_cards(play).contains(&at).then_some(Branch::Open(at))
        }
        None => (step == CLOSE).then_some(Branch::Close),
    }
}

fn take(stage: &Stage, play: &mut Play, branch: Branch) {
    match branch {
        Branch::Reply(reply) => stage.choose_quietly(play, reply),
        Branch::Silence => stage.silence_quietly(play),
        Branch::Card(answer) => stage.card_quietly(play, answer),
        Branch::Open(card) => stage.open_quietly(play, card),
        Branch::Close => stage.close_quietly(play),
    }
}

fn step_of(stage: &Stage, play: &Play, branch: Branch) -> PathStep {
    let scene = scene_of(stage, play);
    PathStep {
        scene: scene.map_or_else(|| SceneId::from(DESK), |scene| scene.id.clone()),
        reply: branch_name(stage, scene, branch),
    }
}

fn branch_name(stage: &Stage, scene: Option<&Scene>, branch: Branch) -> String {
    match branch {
        Branch::Reply(reply) => {
            scene.and_then(|scene| scene.replies.get(reply)).map(|r| r.id.to_string()).unwrap_or_default()
        }
        Branch::Open(card) => {
            let card = stage.scenario.inbox.as_ref().and_then(|inbox| inbox.card(card));
            card.map(|card| format!("{OPEN}{}", card.id)).unwrap_or_default()
        }
        Branch::Close => CLOSE.to_owned(),
        Branch::Silence => "silence".to_owned(),
        Branch::Card(CardAnswer::Keep) => "keep".to_owned(),
        Branch::Card(CardAnswer::Skip) => "skip".to_owned(),
        Branch::Card(CardAnswer::Delegate) => "delegate".to_owned(),
    }
}
