//! The flow: show, discuss, commit, reveal, argue, predict where the room does, play, and the next decision; a step back, a second
//! round, and back to any decision to play another branch. A time that has run out moves nothing.

use std::collections::{BTreeMap, BTreeSet};

use crate::domain::ids::ReplyId;
use crate::domain::paths::policy::worth;
use crate::domain::session::{CardAnswer, Event, Move, Place, Recorded, Session, Step};
use crate::domain::workshop::act::{Branch, Done, SeatNo};
use crate::domain::workshop::decision::{Decision, Kind, Round, Take, Way};
use crate::domain::workshop::room::{Phase, Room};
use crate::domain::workshop::timer::{Timed, seconds_for};
use crate::domain::workshop::{Declined, Timer};

impl Room {
    pub(super) fn next(&mut self, now_ms: u64) -> Result<Done, Declined> {
        match self.phase {
            Phase::Lobby => {
                self.began_ms = self.began_ms.or(Some(now_ms));
                self.show(0);
            }
            Phase::Show if self.here()?.is_asked => self.enter(Phase::Discuss, now_ms),
            Phase::Discuss => self.enter(Phase::Commit, now_ms),
            Phase::Commit => {
                self.read_typed();
                self.let_answers_stand()?;
                self.enter(Phase::Reveal, now_ms);
            }
            Phase::Reveal => self.enter(Phase::Argue, now_ms),
            Phase::Argue if self.predicts() => {
                self.here()?.to_play().ok_or(Declined::PickFirst)?;
                self.here_mut()?.lines = lines_of(&self.session, &self.here()?.ways);
                if self.here()?.lines.len() > 1 {
                    self.enter(Phase::Predict, now_ms);
                } else {
                    self.play()?;
                }
            }
            Phase::Show | Phase::Argue | Phase::Predict => self.play()?,
            Phase::Play if self.session.is_over() => return Ok(self.end(now_ms)),
            Phase::Play => self.show(self.at + 1),
            Phase::After => return Err(Declined::Over),
        }
        Ok(Done::Changed)
    }

    pub(super) fn back(&mut self, now_ms: u64) -> Result<Done, Declined> {
        match self.phase {
            Phase::Lobby | Phase::After => return Err(Declined::NothingBefore),
            Phase::Show if self.at == 0 => self.enter(Phase::Lobby, now_ms),
            Phase::Show => {
                self.at -= 1;
                self.enter(Phase::Play, now_ms);
            }
            Phase::Discuss => self.enter(Phase::Show, now_ms),
            Phase::Commit => self.enter(Phase::Discuss, now_ms),
            Phase::Reveal => {
                self.here_mut()?.ask_for_answers_again();
                self.enter(Phase::Commit, now_ms);
            }
            Phase::Argue => self.enter(Phase::Reveal, now_ms),
            Phase::Predict => self.enter(Phase::Argue, now_ms),
            Phase::Play => {
                // A slip of the hand: this branch was not meant, so it is no branch that was played.
                self.return_to(self.at)?;
                self.here_mut()?.takes.pop();
                let phase = if self.here()?.is_asked { Phase::Argue } else { Phase::Show };
                self.enter(phase, now_ms);
            }
        }
        Ok(Done::Changed)
    }

    pub(super) fn rewind(&mut self, decision: usize, now_ms: u64) -> Result<Done, Declined> {
        let is_there = decision <= self.at && self.decisions.get(decision).is_some_and(|there| !there.takes.is_empty());
        if self.phase == Phase::Lobby || self.is_over() || !is_there {
            return Err(Declined::NotNow);
        }
        self.return_to(decision)?;
        let here = self.here_mut()?;
        here.picked = None;
        here.forget_predictions();
        let answered = here.is_asked && here.rounds.iter().any(|round| round.answered() > 0);
        self.enter(if answered { Phase::Argue } else { Phase::Show }, now_ms);
        Ok(Done::Changed)
    }

    /// The story as it was before a decision; what came after it is set aside.
    fn return_to(&mut self, decision: usize) -> Result<(), Declined> {
        let moves_before = self.decisions.get(decision).ok_or(Declined::NotNow)?.moves_before;
        let made: Vec<Recorded> = self.session.steps().iter().take(moves_before).map(Step::recorded).collect();
        let (scenario, seed) = (self.session.stage().scenario.clone(), self.setup.seed);
        self.session = Session::replay_recorded(scenario, seed, made).map_err(|error| error.refusal)?;
        let after = self.decisions.split_off(decision + 1);
        self.aside.extend(after.into_iter().filter(Decision::was_used));
        self.at = decision;
        Ok(())
    }

    pub(super) fn ask_here(&mut self) -> Result<Done, Declined> {
        // Phones are asked what to say; cards and the desk are the trainer's.
        if self.phase != Phase::Show || self.here()?.kind != Kind::Reply {
            return Err(Declined::NotNow);
        }
        let here = self.here_mut()?;
        if std::mem::replace(&mut here.is_asked, true) {
            return Ok(Done::Already);
        }
        here.is_extra = true;
        Ok(Done::Changed)
    }

    pub(super) fn ask_again(&mut self, now_ms: u64) -> Result<Done, Declined> {
        if !matches!(self.phase, Phase::Reveal | Phase::Argue | Phase::Predict) {
            return Err(Declined::NotNow);
        }
        let here = self.here_mut()?;
        here.rounds.push(Round::default());
        here.picked = None;
        here.forget_predictions();
        self.enter(Phase::Commit, now_ms);
        Ok(Done::Changed)
    }

    pub(super) fn pick(&mut self, branch: Branch) -> Result<Done, Declined> {
        if !matches!(self.phase, Phase::Show | Phase::Discuss | Phase::Commit | Phase::Reveal | Phase::Argue) {
            return Err(Declined::NotNow);
        }
        let here = self.here_mut()?;
        match branch {
            Branch::Way(way) if way >= here.ways.len() => return Err(Declined::NoSuchWay),
            Branch::Typed(seat) => {
                let typed = here.typed_by(seat).ok_or(Declined::NoSuchWay)?;
                if !typed.is_released {
                    return Err(Declined::NotReleased);
                }
                typed.reading.as_ref().ok_or(Declined::NotScored)?;
            }
            Branch::Way(_) => {}
        }
        let before = here.picked.replace(branch);
        Ok(if before == Some(branch) { Done::Already } else { Done::Changed })
    }

    pub(super) fn end(&mut self, now_ms: u64) -> Done {
        if self.is_over() {
            return Done::Already;
        }
        if self.phase == Phase::Commit {
            // What was answered so far is told in the end as it would have been at the reveal.
            self.read_typed();
            // Only a room without a decision declines, and that one chooses nothing.
            let _ = self.let_answers_stand();
        }
        self.ended_ms = Some(now_ms);
        self.enter(Phase::After, now_ms);
        Done::Changed
    }

    fn let_answers_stand(&mut self) -> Result<(), Declined> {
        let here_now: BTreeSet<SeatNo> = self.seated().map(|seat| seat.no).collect();
        self.here_mut()?.let_answers_stand(|seat| here_now.contains(&seat));
        Ok(())
    }

    fn predicts(&self) -> bool {
        self.setup.asks.predict
    }

    pub(super) fn here(&self) -> Result<&Decision, Declined> {
        self.decisions.get(self.at).ok_or(Declined::NotNow)
    }

    pub(super) fn here_mut(&mut self) -> Result<&mut Decision, Declined> {
        self.decisions.get_mut(self.at).ok_or(Declined::NotNow)
    }

    fn enter(&mut self, phase: Phase, now_ms: u64) {
        let timed = match phase {
            Phase::Discuss => Some(Timed::Discuss),
            Phase::Commit => Some(Timed::Commit),
            Phase::Argue => Some(Timed::Argue),
            Phase::Predict => Some(Timed::Predict),
            _ => None,
        };
        let scene = self.decisions.get(self.at).and_then(|here| here.scene.as_ref());
        let minutes = scene.and_then(|scene| self.setup.minutes_at(scene.as_str()));
        self.timer = timed.map(|step| Timer::start(seconds_for(step, minutes), now_ms));
        self.phase = phase;
    }

    /// Goes to a decision of the story: one that is known from before a step back, or the one the story stands at.
    fn show(&mut self, at: usize) {
        let is_known = self.decisions.get(at).is_some_and(|known| known.moves_before == self.session.steps().len());
        if !is_known {
            let before = self.decisions.get(..at).unwrap_or(&self.decisions);
            let found = Decision::where_it_stands(&self.session, &self.setup.stops, before);
            self.decisions.truncate(at);
            self.decisions.push(found);
        }
        self.at = self.decisions.len().min(at + 1) - 1;
        self.timer = None;
        self.phase = Phase::Show;
    }

    fn play(&mut self) -> Result<(), Declined> {
        let here = self.here()?;
        let branch = here.to_play().ok_or(Declined::PickFirst)?;
        let mut words = None;
        let predicted =
            if here.predicted.is_empty() && here.predicted_hands.is_empty() { Vec::new() } else { here.line_counts() };
        let events = match branch {
            Branch::Way(way) => {
                let mv = here.ways.get(way).ok_or(Declined::NoSuchWay)?.mv.clone();
                self.session.apply(mv, 0)?.to_vec()
            }
            Branch::Typed(seat) => {
                let typed = here.typed_by(seat).ok_or(Declined::NoSuchWay)?;
                if !typed.is_released {
                    return Err(Declined::NotReleased);
                }
                let say = typed.reading.as_ref().ok_or(Declined::NotScored)?.say.clone();
                let text = typed.text.clone();
                let events = self.session.say(say, &text, 0)?.to_vec();
                words = Some(text);
                events
            }
        };
        self.here_mut()?.takes.push(Take { branch, words, predicted, events });
        self.timer = None;
        self.phase = Phase::Play;
        Ok(())
    }
}

impl Decision {
    /// The decision a story stands at, after those before it.
    fn where_it_stands(session: &Session, stops: &[super::Stop], before: &[Self]) -> Self {
        let (kind, ways) = ways_of(session);
        let best = best_of(session, &ways);
        let scene = session.scene().map(|scene| scene.id.clone());
        let is_stop = |id: &str| stops.iter().any(|stop| stop.scene == id);
        let was_asked = |scene| before.iter().any(|earlier| earlier.is_asked && earlier.scene.as_ref() == Some(scene));
        let is_asked =
            kind == Kind::Reply && scene.as_ref().is_some_and(|scene| is_stop(scene.as_str()) && !was_asked(scene));
        let of_plan = before.iter().filter(|earlier| earlier.is_asked && !earlier.is_extra).count();
        Self {
            scene,
            kind,
            ways,
            is_asked,
            is_extra: false,
            number: of_plan + usize::from(is_asked),
            moves_before: session.steps().len(),
            rounds: vec![Round::default()],
            lines: Vec::new(),
            predicted: BTreeMap::new(),
            predicted_hands: Vec::new(),
            best,
            picked: None,
            takes: Vec::new(),
        }
    }

    /// Whether anybody answered or anything was played.
    fn was_used(&self) -> bool {
        !self.takes.is_empty() || self.rounds.iter().any(|round| round.answered() > 0)
    }
}

/// What is decided where a story stands, and what can be done.
fn ways_of(session: &Session) -> (Kind, Vec<Way>) {
    let open = |mv: &Move| session.try_out(mv).is_ok();
    let plain = |mv: Move| Way { text: String::new(), short: None, mv };
    match session.play().place {
        Place::Scene(at) => {
            let scene = session.scenario().scene(at);
            let short = |id: &ReplyId| scene.replies.iter().find(|reply| reply.id == *id).and_then(|r| r.short.clone());
            let choices = session.choices().into_iter();
            let ways = choices.map(|choice| Way {
                short: short(&choice.id),
                mv: Move::Choose { reply: choice.id },
                text: choice.text,
            });
            (Kind::Reply, ways.collect())
        }
        Place::Card(_) => {
            let answers = [CardAnswer::Keep, CardAnswer::Delegate, CardAnswer::Skip];
            (Kind::Card, answers.into_iter().map(Move::Card).filter(open).map(plain).collect())
        }
        Place::Desk | Place::Over => {
            let cards = session.scenario().inbox.iter().flat_map(|inbox| &inbox.cards);
            let cards = cards.map(|card| Move::Open { card: card.id.clone() });
            (Kind::Desk, cards.chain([Move::CloseInbox]).filter(open).map(plain).collect())
        }
    }
}

/// The best of the open replies by the mean of its levels, less a little for each error, as in every run; of equals the one shown first.
fn best_of(session: &Session, ways: &[Way]) -> Option<usize> {
    let replies = &session.scene()?.replies;
    let worth_of = |way: &Way| match &way.mv {
        Move::Choose { reply } => replies.iter().find(|known| known.id == *reply).map(worth),
        _ => None,
    };
    let ranked = ways.iter().enumerate().filter_map(|(at, way)| Some((at, worth_of(way)?)));
    let better = |best: (usize, f64), one: (usize, f64)| if one.1 > best.1 { one } else { best };
    ranked.reduce(better).map(|(at, _)| at)
}

/// What the customer might say to any of the ways, each once, in the order of the alphabet: that tells nothing of which is whose.
fn lines_of(session: &Session, ways: &[Way]) -> Vec<String> {
    let mut lines: Vec<String> = ways.iter().filter_map(|way| heard_after(session, &way.mv)).collect();
    lines.sort();
    lines.dedup();
    lines
}

fn heard_after(session: &Session, mv: &Move) -> Option<String> {
    let mut after = session.clone();
    first_reaction(after.apply(mv.clone(), 0).ok()?).map(str::to_owned)
}

/// How the customer takes it, first of all.
pub fn first_reaction(events: &[Event]) -> Option<&str> {
    events.iter().find_map(|event| match event {
        Event::Reaction { text, .. } => Some(text.as_str()),
        _ => None,
    })
}
