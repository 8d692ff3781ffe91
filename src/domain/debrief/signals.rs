//! The three signals a customer needs to receive, as lamps: lit or not, and by what.

use serde::Serialize;

use crate::domain::rubric::{Level, Tick};
use crate::domain::session::Session;

/// Fair treatment from which *I care* is lit, and trust from which *You can trust me* is, 0–100.
const LIT: f64 = 60.0;
/// Fair information from which *I understand* is lit, 0–100.
const INFORMED: f64 = 55.0;

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
    let heard = listened || reflected;
    let kept = session.play().ticks().any(|(tick, on)| tick == Tick::KeptPromises && on);
    let lamp = |name: &str, lit: bool, because: String| Lamp { name: name.to_owned(), lit, because };
    let heard_words = if heard { "the account was heard" } else { "the account was not reflected or asked for" };
    let kept_words = if kept { "every word was kept" } else { "a promise was broken, left open or too large" };
    vec![
        lamp(
            "I care",
            case.interpersonal >= LIT,
            format!("Fair treatment {:.0} of 100, simulated; lit from {LIT:.0}.", case.interpersonal),
        ),
        lamp(
            "I understand",
            heard && case.informational >= INFORMED,
            format!(
                "Fair information {:.0} of 100, simulated; lit from {INFORMED:.0}, and {heard_words}.",
                case.informational
            ),
        ),
        lamp(
            "You can trust me",
            kept && case.trust >= LIT,
            format!("Trust {:.0} of 100, simulated; lit from {LIT:.0}, and {kept_words}.", case.trust),
        ),
    ]
}
