//! The time allowed for a decision. It runs while one thinks and stands while one speaks, which is while the words change, up to
//! a limit. When it is over, what stands in the box is said as it stands; silence is an answer only where there is nothing.
//! It is the window's own: the rules get the move, and no record of a run knows how the clock went.

use std::time::Duration;

use egui::Ui;

use crate::domain::session::{Move, Place};
use crate::platform::settings::Mode;
use crate::ui::app::Shell;
use crate::ui::screens::conversation::{Action, State};

/// The most one frame takes from the clock; a little more than the second between two frames at rest.
const LONGEST_STEP_S: f32 = 1.1;
/// How long after the last key somebody is still speaking.
const SPEAKS_S: f32 = 4.0;
/// How long the clock stands for one decision in all, at ×1: three or four sentences by an unpractised hand. Without an end,
/// writing on would be time for nothing, which is unfair where runs are compared.
const STANDS_S: f32 = 120.0;
/// From so little on it is said what happens to the words.
const NEARLY_OVER_S: f32 = 10.0;

/// The clock of the decision at hand.
#[derive(Debug, Default)]
pub(super) struct Clock {
    /// How long it ran, in seconds, while the window was looked at.
    ran_s: f32,
    /// How long it stood for somebody who wrote.
    stood_s: f32,
    /// How long the words have been as they are.
    quiet_s: f32,
    /// The words when they were last looked at; none before anything was written.
    words: Option<String>,
}

/// Why it stands, or what comes at its end.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Pace {
    /// It runs.
    Runs,
    /// It stands while somebody writes, for so many seconds more at most.
    Writes(f32),
    /// It stands for a question of the program's, as long.
    Asks(f32),
    /// It runs, and the words will be said as they stand.
    SaysSoon,
}

impl Clock {
    /// Looks at the words after so many seconds more.
    fn hears(&mut self, words: &str, step_s: f32) {
        self.quiet_s += step_s;
        if self.words.as_deref().unwrap_or_default() != words {
            self.words = Some(words.to_owned());
            self.quiet_s = 0.0;
        }
    }

    /// Whether somebody is speaking.
    fn is_spoken(&self) -> bool {
        self.words.is_some() && self.quiet_s < SPEAKS_S
    }
}

impl State {
    /// Seconds left for this decision, and of how many; `None` where no clock runs.
    pub(in crate::ui::screens) fn seconds_left(&self, shell: &Shell) -> Option<(f32, f32)> {
        let all = self.attempt.session.scene()?.seconds as f32 * self.time_factor(shell)?;
        Some(((all - self.clock.ran_s).max(0.0), all))
    }

    /// How much longer than usual somebody has; `None` where no clock runs.
    fn time_factor(&self, shell: &Shell) -> Option<f32> {
        let is_untimed = matches!(self.attempt.mode, Mode::Coach | Mode::Workshop) || self.drill.is_some();
        if is_untimed || !matches!(self.attempt.session.play().place, Place::Scene(_)) {
            return None;
        }
        shell.ws.settings.time_allowed.factor().map(|factor| factor as f32)
    }

    /// How the clock goes now.
    pub(super) fn pace(&mut self, shell: &Shell) -> Pace {
        let more_s = self.time_factor(shell).unwrap_or(1.0) * STANDS_S - self.clock.stood_s;
        let has_words = self.typing.is_open && !self.typing.text.trim().is_empty();
        if !has_words {
            return Pace::Runs;
        }
        if more_s > 0.0 && self.typing.question(&self.attempt.session).is_some() {
            Pace::Asks(more_s)
        } else if more_s > 0.0 && self.clock.is_spoken() {
            Pace::Writes(more_s)
        } else if self.seconds_left(shell).is_some_and(|(left_s, _)| left_s <= NEARLY_OVER_S) {
            Pace::SaysSoon
        } else {
            Pace::Runs
        }
    }

    /// When the time is over, whoever was writing is heard as far as they came, with what lies in the tray. What cannot be
    /// heard is shown once more, and silence is played. Whoever answered in the very last moment has answered, and is not
    /// silent to what comes then: it was over after so many `turns`.
    pub(super) fn time_is_over(&mut self, turns: usize, shell: &mut Shell) {
        if self.attempt.session.turns().count() != turns {
            return;
        }
        let moves = self.attempt.session.steps().len();
        let words = self.typing.text.trim().to_owned();
        if self.typing.is_open && !words.is_empty() {
            // Nobody can be asked any more; what was not attached by now was only spoken of.
            self.say_again(shell);
            if self.attempt.session.steps().len() > moves || self.can_retry() {
                return;
            }
        }
        let is_letter = self.typing.letter.is_some();
        self.make(Move::Silence, shell);
        if !words.is_empty() && !is_letter && !self.can_retry() {
            self.told = Some(shell.words.tell("conversation-time-over-unsaid", &[("words", (&words).into())]));
        }
    }
}

/// The time allowed runs down while the decision is on screen; thinking fast earns nothing. It stands still behind an overlay and while a
/// move waits to be saved, and a sleep of the machine costs no more than a second.
pub(super) fn run_clock(ui: &Ui, state: &mut State, shell: &Shell, emit: &mut dyn FnMut(Action)) {
    if shell.covered || state.can_retry() || state.typing.rating.is_some() || state.seconds_left(shell).is_none() {
        return;
    }
    // A frame drawn twice is one frame of time; but each drawing has to ask for the next one.
    if ui.ctx().current_pass_index() == 0 {
        // The time since the last frame as it was: the steadied one takes a frame after a rest for a short one.
        let step_s = ui.input(|i| i.unstable_dt).min(LONGEST_STEP_S);
        state.clock.hears(&state.typing.text, step_s);
        if matches!(state.pace(shell), Pace::Writes(_) | Pace::Asks(_)) {
            state.clock.stood_s += step_s;
        } else {
            state.clock.ran_s += step_s;
        }
    }
    let Some((left, _)) = state.seconds_left(shell) else { return };
    if left <= 0.0 {
        state.clock = Clock::default();
        emit(Action::TimeOver(state.attempt.session.turns().count()));
    }
    let shown = match state.pace(shell) {
        Pace::Writes(more) | Pace::Asks(more) => more,
        Pace::Runs | Pace::SaysSoon => left,
    };
    let to_next_second = shown - (shown.ceil() - 1.0);
    ui.ctx().request_repaint_after(Duration::from_secs_f32(to_next_second.clamp(0.05, 1.0)));
}
