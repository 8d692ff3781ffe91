//! The three signals a customer needs to receive, as lamps: lit or not, and by what.

use serde::Serialize;

use crate::domain::debrief::Fairness;
use crate::domain::recovery::Outcome;
use crate::domain::rubric::{Level, Tick};
use crate::domain::session::{OutreachState, Session};

/// Fair treatment from which *I care* is lit, and trust from which *You can trust me* is, 0–100.
pub const LIT: f64 = 60.0;
/// Fair information from which *I understand* is lit, 0–100.
pub const INFORMED: f64 = 55.0;

/// One signal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Lamp {
    /// The words people read.
    pub name: String,
    /// Whether it was received.
    pub lit: bool,
    /// By what.
    pub because: String,
}

/// The three lamps of a run; none while it has no result. For groups the figures are means.
pub fn lamps(session: &Session) -> Vec<Lamp> {
    let Some(case) = session.survey().map(|closing| &closing.case) else { return Vec::new() };
    let listened = session.play().ticks().any(|(tick, on)| tick == Tick::Listened && on);
    // At this level the anchors ask for reflecting, validating or checking.
    let reflected = session.turns().any(|turn| turn.rated.rating.empathy == Some(Level::TOP));
    three(case, listened || reflected, session.play().any_broken(), &moment(session))
}

/// When the figures were taken: with the survey, and a second chance goes on after it, also one that is let go by.
fn moment(session: &Session) -> String {
    let goes_on = session.play().outreach != OutreachState::Closed;
    let when = if goes_on { "when the survey came" } else { "at the end" };
    if session.stage().cases.len() > 1 { format!("on average, {when}") } else { when.to_owned() }
}

/// The lamps as the rubric sets them (section 8.1): a promise that is still open, or was too large and held all the
/// same, puts none out.
fn three(case: &Outcome, heard: bool, broken: bool, moment: &str) -> Vec<Lamp> {
    let lamp = |name: &str, lit: bool, because: String| Lamp { name: name.to_owned(), lit, because };
    let heard_words = if heard { "their story was heard" } else { "their story was not asked for or reflected" };
    let kept_words = if broken { "a promise was broken" } else { "no promise was broken" };
    vec![
        lamp(
            "I care",
            case.interpersonal >= LIT,
            format!(
                "They felt {} treated, {:.0} of 100, simulated.",
                Fairness::of(case.interpersonal).manner(),
                case.interpersonal
            ),
        ),
        lamp(
            "I understand",
            heard && case.informational >= INFORMED,
            format!(
                "They felt {} informed, {:.0} of 100, simulated; {heard_words}.",
                Fairness::of(case.informational).manner(),
                case.informational
            ),
        ),
        lamp(
            "You can trust me",
            !broken && case.trust >= LIT,
            format!("Trust {:.0} of 100 {moment}, simulated; {kept_words}.", case.trust),
        ),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lit(interpersonal: f64, informational: f64, trust: f64, heard: bool, broken: bool) -> Vec<bool> {
        let case = Outcome { trust, interpersonal, informational, ..Outcome::default() };
        three(&case, heard, broken, "at the end").iter().map(|lamp| lamp.lit).collect()
    }

    #[test]
    fn each_lamp_is_lit_from_its_own_bound() {
        assert_eq!(lit(60.0, 55.0, 60.0, true, false), [true, true, true]);
        assert_eq!(lit(59.9, 55.0, 60.0, true, false), [false, true, true]);
        assert_eq!(lit(60.0, 54.9, 60.0, true, false), [true, false, true]);
        assert_eq!(lit(60.0, 55.0, 59.9, true, false), [true, true, false]);
    }

    #[test]
    fn nobody_understands_unheard_or_is_trusted_with_a_broken_word() {
        assert_eq!(lit(90.0, 90.0, 90.0, false, false), [true, false, true]);
        assert_eq!(lit(90.0, 90.0, 90.0, true, true), [true, true, false]);
    }

    #[test]
    fn every_lamp_says_by_what_and_that_it_is_simulated() {
        for lamp in three(&Outcome::default(), false, true, "at the end") {
            assert!(lamp.because.contains("simulated") && lamp.because.ends_with('.'), "{lamp:?}");
        }
    }
}
