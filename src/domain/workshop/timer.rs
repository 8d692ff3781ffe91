//! The clock of a step. It rules nothing: when it has run out, the trainer decides what happens.

/// Seconds for a step that the plan says nothing about.
const USUAL_MIN: u32 = 5;

/// The clock of a step, in milliseconds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Timer {
    /// How long the step was given.
    pub total_ms: u64,
    /// When it ends, or how much is left while it stands.
    state: Running,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Running {
    Until(u64),
    Held(u64),
}

/// The steps that have a clock.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Timed {
    /// Talking before anybody chooses.
    Discuss,
    /// Choosing.
    Commit,
    /// Talking about how the room chose.
    Argue,
    /// Saying what the customer will say.
    Predict,
}

/// How long a step of a decision takes, in seconds, where the plan gives the decision so many minutes: a third each for discussing and
/// arguing, a sixth for choosing, a twelfth for predicting where it does, and the rest for showing and playing.
pub fn seconds_for(step: Timed, minutes: Option<u32>) -> u32 {
    let all = minutes.unwrap_or(USUAL_MIN).clamp(1, 60) * 60;
    let share = match step {
        Timed::Discuss | Timed::Argue => all / 3,
        Timed::Commit => (all / 6).max(30),
        Timed::Predict => (all / 12).max(30),
    };
    // Whole quarters of a minute: nobody plans for 97 seconds.
    (share / 15 * 15).max(15)
}

impl Timer {
    /// A clock that begins to run now.
    pub fn start(seconds: u32, now_ms: u64) -> Self {
        let total_ms = u64::from(seconds) * 1000;
        Self { total_ms, state: Running::Until(now_ms.saturating_add(total_ms)) }
    }

    /// What is left, in milliseconds; 0 once it has run out.
    pub fn left_ms(&self, now_ms: u64) -> u64 {
        match self.state {
            Running::Until(end) => end.saturating_sub(now_ms).min(self.total_ms),
            Running::Held(left) => left,
        }
    }

    /// Whether it stands.
    pub fn is_held(&self) -> bool {
        matches!(self.state, Running::Held(_))
    }

    /// Lets it stand.
    #[must_use]
    pub fn hold(self, now_ms: u64) -> Self {
        Self { state: Running::Held(self.left_ms(now_ms)), ..self }
    }

    /// Lets it go on.
    #[must_use]
    pub fn go_on(self, now_ms: u64) -> Self {
        match self.state {
            Running::Until(_) => self,
            Running::Held(left) => Self { state: Running::Until(now_ms.saturating_add(left)), ..self },
        }
    }

    /// Adds seconds, or takes them away; what is left never goes below nothing.
    #[must_use]
    pub fn extend(self, seconds: i32, now_ms: u64) -> Self {
        let by = i64::from(seconds) * 1000;
        let left = self.left_ms(now_ms).saturating_add_signed(by).min(3_600_000);
        let total_ms = self.total_ms.saturating_add_signed(by).max(left);
        let state = if self.is_held() { Running::Held(left) } else { Running::Until(now_ms.saturating_add(left)) };
        Self { total_ms, state }
    }
}
