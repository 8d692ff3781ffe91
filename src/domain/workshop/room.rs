//! The room: its setup, who sits in it, the run the room plays together, and where the flow stands. Every change goes through
//! [`Room::apply`], which either changes the room or says why not.

use std::sync::Arc;

use crate::domain::scenario::Scenario;
use crate::domain::session::Session;
use crate::domain::workshop::act::{Act, Done};
use crate::domain::workshop::decision::Decision;
use crate::domain::workshop::seats::{Seat, Settled};
use crate::domain::workshop::{Declined, Setup, Timer};

/// Where the flow stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Phase {
    /// People join.
    Lobby,
    /// The customer has spoken, and what can be done is shown.
    Show,
    /// The room talks.
    Discuss,
    /// Everybody chooses.
    Commit,
    /// The room sees how it chose.
    Reveal,
    /// Those who chose differently talk.
    Argue,
    /// The room says what it expects to hear.
    Predict,
    /// A branch was played, and the customer has answered.
    Play,
    /// The workshop is over.
    After,
}

impl Phase {
    /// Its name on the wire and in the terminal.
    pub fn name(self) -> &'static str {
        match self {
            Self::Lobby => "lobby",
            Self::Show => "show",
            Self::Discuss => "discuss",
            Self::Commit => "commit",
            Self::Reveal => "reveal",
            Self::Argue => "argue",
            Self::Predict => "predict",
            Self::Play => "play",
            Self::After => "after",
        }
    }
}

/// A room in which a case is played together.
#[derive(Debug, Clone)]
pub struct Room {
    pub(super) setup: Setup,
    pub(super) session: Session,
    pub(super) seats: Vec<Seat>,
    pub(super) locked: bool,
    /// The wall stands in a window of its own.
    pub(super) second_window: bool,
    pub(super) phase: Phase,
    pub(super) timer: Option<Timer>,
    /// The decisions of the story as it stands, and those taken back by a step back.
    pub(super) decisions: Vec<Decision>,
    /// The position of the present one.
    pub(super) at: usize,
    /// Decisions on branches that the room came back from.
    pub(super) aside: Vec<Decision>,
    pub(super) began_ms: Option<u64>,
    pub(super) ended_ms: Option<u64>,
}

impl Room {
    /// A room in its lobby.
    pub fn open(scenario: Arc<Scenario>, setup: Setup) -> Self {
        let session = Session::start(scenario, setup.seed);
        Self {
            setup,
            session,
            seats: Vec::new(),
            locked: false,
            second_window: false,
            phase: Phase::Lobby,
            timer: None,
            decisions: Vec::new(),
            at: 0,
            aside: Vec::new(),
            began_ms: None,
            ended_ms: None,
        }
    }

    /// Something happens in the room, at this time of the clock (milliseconds since 1970). `beside` is the name or the typed words that
    /// go with the act, and nothing for any other.
    ///
    /// # Errors
    /// [`Declined`] if it cannot happen now; the room is then unchanged.
    pub fn apply(&mut self, act: &Act, beside: Option<&str>, now_ms: u64) -> Result<Done, Declined> {
        let beside = beside.unwrap_or_default();
        match act {
            Act::Sit { team } => self.sit(*team, beside),
            Act::Answer { seat, decision, round, answer } => self.answer(*seat, (*decision, *round), *answer, beside),
            Act::Withdraw { seat, decision, round } => self.withdraw(*seat, (*decision, *round)),
            Act::Predict { seat, decision, line } => self.predict(*seat, *decision, *line),
            Act::Keep { seat } => self.keep(*seat, beside),
            Act::Settle { seat, kept } => self.settle(*seat, *kept, beside),
            Act::Admit { seat } => self.admit(*seat),
            Act::Rename { seat } => self.rename(*seat, beside),
            Act::Remove { seat } => self.remove(*seat),
            Act::Lock(locked) => Ok(turn(&mut self.locked, *locked)),
            Act::SecondWindow(stands) => Ok(turn(&mut self.second_window, *stands)),
            Act::Next => self.next(now_ms),
            Act::Back => self.back(now_ms),
            Act::Pause => self.with_timer(|timer| timer.hold(now_ms)),
            Act::Resume => self.with_timer(|timer| timer.go_on(now_ms)),
            Act::Extend { seconds } => self.with_timer(|timer| timer.extend(*seconds, now_ms)),
            Act::Hands { counts } => self.count_hands(counts),
            Act::PredictHands { counts } => self.count_predicted(counts),
            Act::Release { seat } => self.release(*seat, true),
            Act::Hold { seat } => self.release(*seat, false),
            Act::AskHere => self.ask_here(),
            Act::AskAgain => self.ask_again(now_ms),
            Act::Pick(branch) => self.pick(*branch),
            Act::Rewind { decision } => self.rewind(*decision, now_ms),
            Act::End => Ok(self.end(now_ms)),
        }
    }

    fn with_timer(&mut self, change: impl FnOnce(Timer) -> Timer) -> Result<Done, Declined> {
        let before = self.timer.ok_or(Declined::NotNow)?;
        let after = change(before);
        self.timer = Some(after);
        Ok(if after == before { Done::Already } else { Done::Changed })
    }

    /// What the trainer decided before the room opened.
    pub fn setup(&self) -> &Setup {
        &self.setup
    }

    /// The run as the room plays it, where the story stands now.
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The case.
    pub fn scenario(&self) -> &Scenario {
        self.session.scenario()
    }

    /// Where the flow stands.
    pub fn phase(&self) -> Phase {
        self.phase
    }

    /// The clock of this step, if it has one.
    pub fn timer(&self) -> Option<Timer> {
        self.timer
    }

    /// Whether nobody else may join.
    pub fn is_locked(&self) -> bool {
        self.locked
    }

    /// Whether the wall stood in a window of its own when that was said last.
    pub fn has_second_window(&self) -> bool {
        self.second_window
    }

    /// The decision the room is at; `None` in the lobby.
    pub fn decision(&self) -> Option<&Decision> {
        if self.phase == Phase::Lobby { None } else { self.decisions.get(self.at) }
    }

    /// The position of the decision the room is at, among [`Room::way_here`].
    pub fn decision_at(&self) -> usize {
        self.at
    }

    /// The decisions of the story up to here, the present one last.
    pub fn way_here(&self) -> &[Decision] {
        self.decisions.get(..=self.at).unwrap_or(&self.decisions)
    }

    /// Decisions on branches that the room came back from.
    pub fn set_aside(&self) -> &[Decision] {
        &self.aside
    }

    /// How many decisions of its plan the room will have been asked about in the end, as far as can be known.
    pub fn asked_in_all(&self) -> usize {
        let is_counted = |decision: &&Decision| decision.is_asked && !decision.is_extra;
        let so_far = self.way_here().iter().filter(is_counted).count();
        if self.is_over() { so_far } else { self.setup.stops.len().max(so_far) }
    }

    /// How many can be expected to answer by phone.
    pub fn expected(&self) -> usize {
        self.seated().count()
    }

    /// Whether the workshop is over.
    pub fn is_over(&self) -> bool {
        self.phase == Phase::After
    }

    /// When the trainer left the lobby, and when the workshop ended, in milliseconds since 1970.
    pub fn times_ms(&self) -> (Option<u64>, Option<u64>) {
        (self.began_ms, self.ended_ms)
    }

    /// Whether what was chosen, typed and rated at the present decision may leave this machine.
    pub fn is_revealed(&self) -> bool {
        self.phase >= Phase::Reveal
    }

    /// Forgets every name and every typed word, except what was played: that is part of the run.
    pub fn forget(&mut self) {
        for seat in &mut self.seats {
            seat.name.clear();
            (seat.keep_as, seat.settled) = (None, Settled::Open);
        }
        for decision in self.decisions.iter_mut().chain(&mut self.aside) {
            decision.forget_words();
        }
    }
}

/// Turns something on or off.
fn turn(what: &mut bool, on: bool) -> Done {
    if std::mem::replace(what, on) == on { Done::Already } else { Done::Changed }
}
