//! The one place that reads the time. Everything else is handed a [`Clock`], so a test can hold the
//! time still and a stored attempt never depends on when it is read. It must not know what is timed.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::{Instant, SystemTime, UNIX_EPOCH};

/// Where the time comes from. Clones show the same time.
#[derive(Debug, Clone)]
pub enum Clock {
    /// The machine's clock.
    System {
        /// When this clock was made: the zero of [`Clock::mono_ms`].
        started: Instant,
    },
    /// A clock that stands still until a test moves it.
    Fixed(Arc<FixedTime>),
}

/// The hands of a fixed clock.
#[derive(Debug, Default)]
pub struct FixedTime {
    utc_ms: AtomicI64,
    mono_ms: AtomicI64,
}

impl Clock {
    /// The machine's clock; its monotonic count starts now. Make one per process and pass it on.
    #[expect(clippy::disallowed_methods, reason = "this is the place that asks the machine for the time")]
    pub fn system() -> Self {
        Self::System { started: Instant::now() }
    }

    /// A clock standing at `utc_ms`, its monotonic count at 0.
    pub fn fixed(utc_ms: i64) -> Self {
        let time = FixedTime { utc_ms: AtomicI64::new(utc_ms), mono_ms: AtomicI64::new(0) };
        Self::Fixed(Arc::new(time))
    }

    /// Milliseconds since 1970 in UTC. May jump either way when somebody sets the clock, so order by
    /// a counter and measure by [`Clock::mono_ms`].
    #[expect(clippy::disallowed_methods, reason = "this is the place that asks the machine for the time")]
    pub fn now_ms(&self) -> i64 {
        match self {
            Self::System { .. } => match SystemTime::now().duration_since(UNIX_EPOCH) {
                Ok(since) => i64::try_from(since.as_millis()).unwrap_or(i64::MAX),
                Err(before) => -i64::try_from(before.duration().as_millis()).unwrap_or(i64::MAX),
            },
            Self::Fixed(time) => time.utc_ms.load(Ordering::SeqCst),
        }
    }

    /// The time in UTC as RFC 3339 text, to the millisecond.
    pub fn now_text(&self) -> String {
        rfc3339(self.now_ms())
    }

    /// Milliseconds since this clock was made; never runs backwards.
    pub fn mono_ms(&self) -> i64 {
        match self {
            Self::System { started } => i64::try_from(started.elapsed().as_millis()).unwrap_or(i64::MAX),
            Self::Fixed(time) => time.mono_ms.load(Ordering::SeqCst),
        }
    }

    /// Moves a fixed clock on by `ms`; time that has passed, so both counts move. The machine's clock does not obey.
    pub fn advance_ms(&self, ms: u32) {
        if let Self::Fixed(time) = self {
            time.utc_ms.fetch_add(i64::from(ms), Ordering::SeqCst);
            time.mono_ms.fetch_add(i64::from(ms), Ordering::SeqCst);
        }
    }

    /// Sets a fixed clock's date, as a person may; the monotonic count stays. The machine's clock does not obey.
    pub fn set_ms(&self, utc_ms: i64) {
        if let Self::Fixed(time) = self {
            time.utc_ms.store(utc_ms, Ordering::SeqCst);
        }
    }
}

/// Milliseconds since 1970 as RFC 3339 text in UTC; times outside the years −9999..=9999 show as a plain count.
pub fn rfc3339(utc_ms: i64) -> String {
    match jiff::Timestamp::from_millisecond(utc_ms) {
        Ok(time) => format!("{time:.3}"),
        Err(_) => format!("{utc_ms} ms"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_fixed_clock_moves_only_when_told_and_its_clones_move_along() {
        let clock = Clock::fixed(1_764_000_000_000);
        let clone = clock.clone();
        clock.advance_ms(1_500);
        assert_eq!((clone.now_ms(), clone.mono_ms()), (1_764_000_001_500, 1_500));
        clock.set_ms(0);
        assert_eq!((clone.now_text().as_str(), clone.mono_ms()), ("1970-01-01T00:00:00.000Z", 1_500));
    }

    #[test]
    fn the_systems_clock_is_past_2025_and_obeys_nobody() {
        let clock = Clock::system();
        clock.set_ms(0);
        assert!(clock.now_ms() > 1_735_000_000_000);
        let before = clock.mono_ms();
        assert!(before >= 0 && clock.mono_ms() >= before);
    }

    #[test]
    fn a_time_beyond_the_calendar_still_shows() {
        assert_eq!(rfc3339(i64::MAX), "9223372036854775807 ms");
    }
}
