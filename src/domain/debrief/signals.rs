//! The three signals a customer needs to receive, as lamps: lit or not, and by what.

use serde::Serialize;

use crate::domain::debrief::Fairness;
use crate::domain::recovery::Outcome;
use crate::domain::rubric::{Level, Tick};
use crate::domain::session::{OutreachState, Session};
use crate::words::Words;

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
pub fn lamps(words: &Words, session: &Session) -> Vec<Lamp> {
    let Some(case) = session.survey().map(|closing| &closing.case) else { return Vec::new() };
    let listened = session.play().ticks().any(|(tick, on)| tick == Tick::Listened && on);
    // At this level the anchors ask for reflecting, validating or checking.
    let reflected = session.turns().any(|turn| turn.rated.rating.empathy == Some(Level::TOP));
    three(words, case, listened || reflected, session.play().any_broken(), moment(session))
}

/// When the figures were taken: with the survey, and a second chance goes on after it, also one that is let go by.
fn moment(session: &Session) -> &'static str {
    let goes_on = session.play().outreach != OutreachState::Closed;
    match (goes_on, session.stage().cases.len() > 1) {
        (true, false) => "survey",
        (true, true) => "survey-all",
        (false, false) => "end",
        (false, true) => "end-all",
    }
}

/// The lamps as the rubric sets them (section 8.1): a promise that is still open, or was too large and held all the
/// same, puts none out.
fn three(words: &Words, case: &Outcome, heard: bool, broken: bool, moment: &str) -> Vec<Lamp> {
    let lamp = |name: &str, lit: bool, because: String| Lamp { name: words.say(name).to_owned(), lit, because };
    let [care, insight, trust] = [case.interpersonal, case.informational, case.trust].map(|of| words.number(of, 0));
    let treated = [("felt", Fairness::of(case.interpersonal).key().into()), ("points", (&care).into())];
    let informed = [
        ("felt", Fairness::of(case.informational).key().into()),
        ("points", (&insight).into()),
        ("story", if heard { "heard" } else { "unheard" }.into()),
    ];
    let trusted = [
        ("points", (&trust).into()),
        ("moment", moment.into()),
        ("promise", if broken { "broken" } else { "whole" }.into()),
    ];
    vec![
        lamp("lenses-three-signals-1", case.interpersonal >= LIT, words.tell("debrief-lamp-treated", &treated)),
        lamp(
            "lenses-three-signals-2",
            heard && case.informational >= INFORMED,
            words.tell("debrief-lamp-informed", &informed),
        ),
        lamp("lenses-three-signals-3", !broken && case.trust >= LIT, words.tell("debrief-lamp-trusted", &trusted)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lit(interpersonal: f64, informational: f64, trust: f64, heard: bool, broken: bool) -> Vec<bool> {
        let case = Outcome { trust, interpersonal, informational, ..Outcome::default() };
        three(&Words::english().unwrap(), &case, heard, broken, "end").iter().map(|lamp| lamp.lit).collect()
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
        for lamp in three(&Words::english().unwrap(), &Outcome::default(), false, true, "end") {
            assert!(lamp.because.contains("simulated") && lamp.because.ends_with('.'), "{lamp:?}");
        }
    }

    #[test]
    fn the_same_figure_never_has_two_words() {
        let words = Words::english().unwrap();
        for value in (0..=100).map(f64::from) {
            let case = Outcome { interpersonal: value, informational: value, ..Outcome::default() };
            let lamps = three(&words, &case, true, false, "end");
            let felt = format!("They felt {}ly ", Fairness::of(value).word());
            assert!(lamps.iter().take(2).all(|lamp| lamp.because.starts_with(&felt)), "{lamps:?}");
        }
    }
}
