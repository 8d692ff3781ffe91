//! The three recoveries of a run as plain data: the customer's, the way of working's, and that of whoever stood there.
//! It claims only what the run holds; every figure is simulated and says so.

use serde::Serialize;

use crate::domain::debrief::fair;
use crate::domain::recovery::{Condition, Outcome};
use crate::domain::rubric::{Dimension, Tick};
use crate::domain::scenario::model::{Cause, ConsultKind, Effect, Transfer};
use crate::domain::session::{CardAnswer, Event, Move, Session, Step};
use crate::ui::screens::debrief::bars::ShareRow;
use crate::ui::screens::debrief::closer::lasted;

/// A cause and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CauseView {
    /// What happened.
    pub text: String,
    /// How far below the first cause it lies.
    pub depth: usize,
    /// What would mend it.
    pub fix: String,
    /// Whether that stops it coming back.
    pub stops_it: bool,
}

/// Something that mends the way of working, done or not.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct StepView {
    /// What.
    pub words: String,
    /// Whether it was done in this run.
    pub done: bool,
    /// Where, or what follows from its not having been done.
    pub note: String,
    /// What was written down, word by word.
    pub quote: Option<String>,
}

/// The three recoveries.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Three {
    /// Figures of the customer: label and value.
    pub customer: Vec<(String, String)>,
    /// What it spared them: label and value.
    pub ease: (String, String),
    /// What that measures.
    pub ease_note: &'static str,
    /// The four justices.
    pub justices: Vec<ShareRow>,
    /// What the run did about the process.
    pub process: Vec<StepView>,
    /// The causes, each below the one it lies under.
    pub causes: Vec<CauseView>,
    /// How the team and the clerk fared: label and value.
    pub employee: Vec<(String, String)>,
    /// What support to ask for.
    pub support: Vec<String>,
}

/// What ease measures (recovery model, section 6).
const EASE: &str = "Ease is what they were spared: it starts at 7 and falls by one for each time they had to repeat \
                    themselves, were handed on or had to get in touch again, and by up to two for a late fix.";

/// The three recoveries of a run; `None` without a result.
pub fn three(session: &Session) -> Option<Three> {
    let case = &session.survey()?.case;
    Some(Three {
        customer: figures(session, case),
        ease: row("Ease", ease(case)),
        ease_note: EASE,
        justices: justices(case),
        process: process(session, case),
        causes: causes(session),
        employee: employee(session, case),
        support: support(session),
    })
}

fn row(label: &str, value: impl Into<String>) -> (String, String) {
    (label.to_owned(), value.into())
}

fn figures(session: &Session, case: &Outcome) -> Vec<(String, String)> {
    let mut rows = vec![row("Satisfaction", format!("{:.1} of 5", case.csat))];
    if let Some(updated) = &session.play().updated {
        rows.push(row("After the second chance", format!("{:.1} of 5", updated.case.csat)));
    }
    rows.extend([
        row("Would recommend", format!("{:.0} of 10", case.nps)),
        row("Would recommend, compared with before", points(case.nps_change)),
        row("Would stay", format!("{:.0} in 100", case.retention * 100.0)),
        row("Worth of that to us", session.scenario().currency.show_whole(case.value_saved)),
        row("Cost to us", session.scenario().currency.show_whole(case.recovery_cost)),
        row("Would be in touch again about it", format!("{:.0} in 100", case.repeat_contact * 100.0)),
        row("Solved at first contact", if is_solved_at_first(session, case) { "yes" } else { "no" }),
        row("Until the fix or the end", lasted(case.resolution_min)),
    ]);
    rows
}

fn is_solved(case: &Outcome) -> bool {
    case.conditions.contains(&(Condition::Resolved, true))
}

/// Ease is what a customer was spared, and says nothing of whether it helped: an unsolved case says so itself.
fn ease(case: &Outcome) -> String {
    let unsolved = if is_solved(case) { "" } else { ", but not solved" };
    format!("{:.1} of 7{unsolved}", case.ease)
}

/// By how many points an answer out of 10 is another than it was: `6.1 points fewer`.
fn points(change: f64) -> String {
    let points = format!("{:.1}", change.abs());
    match points.as_str() {
        "0.0" => "the same".to_owned(),
        "1.0" => format!("1 point {}", if change < 0.0 { "fewer" } else { "more" }),
        _ => format!("{points} points {}", if change < 0.0 { "fewer" } else { "more" }),
    }
}

/// A case that took a second chance was not solved at first contact, whatever the survey before it said.
fn is_solved_at_first(session: &Session, case: &Outcome) -> bool {
    case.first_contact_resolution && session.play().updated.is_none()
}

fn justices(case: &Outcome) -> Vec<ShareRow> {
    [
        ("What they got", case.distributive),
        ("How it was handled", case.procedural),
        ("How they were treated", case.interpersonal),
        ("What they were told", case.informational),
    ]
    .into_iter()
    .map(|(what, value)| ShareRow {
        label: what.to_owned(),
        share: (value / 100.0).clamp(0.0, 1.0),
        value: fair(value).to_owned(),
        is_own: false,
    })
    .collect()
}

/// How many causes stand above one; a ring ends at their number.
fn depth_of(all: &[Cause], cause: &Cause) -> usize {
    let above = |cause: &Cause| all.iter().find(|other| Some(&other.id) == cause.under.as_ref());
    std::iter::successors(above(cause), |higher| above(higher)).take(all.len()).count()
}

fn causes(session: &Session) -> Vec<CauseView> {
    let all = &session.scenario().causes;
    let words = |text| session.stage().words(text);
    all.iter()
        .map(|cause| CauseView {
            text: words(&cause.text),
            depth: depth_of(all, cause),
            fix: words(&cause.fix),
            stops_it: cause.stops_it,
        })
        .collect()
}

fn earned(session: &Session, tick: Tick) -> bool {
    session.play().ticks().any(|(t, on)| t == tick && on)
}

/// The step at which a tick was earned, and the turns taken by then.
fn earned_at(session: &Session, tick: Tick) -> Option<(&Step, u32)> {
    let stage = session.stage();
    let mut play = stage.start();
    session.steps().iter().find_map(|step| {
        stage.apply(&mut play, &step.mv).ok()?;
        play.ticks().any(|(t, on)| t == tick && on).then_some((step, play.turns))
    })
}

fn step_view(words: &str, done: bool, note: impl Into<String>) -> StepView {
    StepView { words: words.to_owned(), done, note: note.into(), quote: None }
}

fn process(session: &Session, case: &Outcome) -> Vec<StepView> {
    let found = earned_at(session, Tick::FoundCause);
    let mut steps = vec![
        match found {
            Some((_, turn)) => step_view("Found the cause", true, format!("It came out in reply {turn}.")),
            None => step_view("Found the cause", false, "It did not come out, so it can happen again tomorrow."),
        },
        handed_on(session, found.is_some()),
    ];
    let raised = session.events().filter_map(|event| match event {
        Event::LevelRaised { how, .. } => Some(*how == Transfer::Warm),
        _ => None,
    });
    if let Some(warm) = raised.last() {
        let note = if warm {
            "With a summary, so that nobody had to ask twice."
        } else {
            "Without a word of what had been said."
        };
        steps.push(step_view("Passed it to someone higher up", warm, note));
    }
    let delegated = session.steps().iter().any(|step| step.mv == Move::Card(CardAnswer::Delegate));
    if delegated {
        let noted = earned(session, Tick::Documented);
        let note = if noted { "There was a note to go by." } else { "There was no note to go by." };
        steps.push(step_view("Left what fell due to a colleague", noted, note));
    }
    let asked = earned(session, Tick::FollowedUp);
    let note = match (asked, is_solved(case)) {
        (true, _) => "You were in touch again, and they said that it did.",
        (false, true) => "Nobody knows whether the fix lasted.",
        (false, false) => "There was no fix yet to ask about.",
    };
    steps.push(step_view("Asked whether it held", asked, note));
    steps
}

/// Whether whoever can mend the cause has been told, and in which words.
fn handed_on(session: &Session, found: bool) -> StepView {
    let words = "Told whoever can mend it";
    let Some((step, turn)) = earned_at(session, Tick::Documented) else {
        let note = if session.play().note.is_empty() {
            "There is no case note, so nobody who could mend it knows."
        } else {
            "Your case note is not complete: a colleague would have to ask again."
        };
        return step_view(words, false, note);
    };
    let (note, quote) = match &step.mv {
        Move::Note(note) => (format!("You wrote the case note after reply {turn}."), Some(note.cause.clone())),
        _ => (format!("A case note went out with reply {turn}."), noted(session, step)),
    };
    let note = if found { note } else { format!("{note} The cause itself had not come out.") };
    StepView { quote: quote.filter(|quote| !quote.is_empty()), ..step_view(words, true, note) }
}

/// The note that a reply brought along.
fn noted(session: &Session, step: &Step) -> Option<String> {
    let turn = step.events.iter().find_map(|event| match event {
        Event::Turn(record) => Some(record),
        _ => None,
    })?;
    let scene = session.scenario().scenes.iter().find(|scene| scene.id == turn.scene)?;
    let reply = scene.replies.iter().find(|reply| turn.reply.as_ref() == Some(&reply.id))?;
    reply.does.effects.iter().find_map(|effect| match effect {
        Effect::Note(text) => Some(text.clone()),
        _ => None,
    })
}

fn times(count: usize) -> String {
    match count {
        0 => "never".to_owned(),
        1 => "once".to_owned(),
        2 => "twice".to_owned(),
        n => format!("{n} times"),
    }
}

fn employee(session: &Session, case: &Outcome) -> Vec<(String, String)> {
    let morale = match case.morale {
        m if m >= 70.0 => "high",
        m if m >= 50.0 => "steady",
        m if m >= 35.0 => "strained",
        _ => "low",
    };
    let count = |mv: &Move| session.steps().iter().filter(|step| step.mv == *mv).count();
    let mut rows = vec![row("Morale of the team", format!("{morale}, {:.0} of 100", case.morale))];
    // What was let go by answered nobody.
    let answered = session.turns().filter(|turn| Dimension::ALL.iter().any(|d| turn.rated.rating.get(*d).is_some()));
    let hardest = answered.flat_map(|turn| turn.before.iter().map(move |g| (turn.number, g.anger)));
    if let Some((turn, anger)) = hardest.max_by(|a, b| a.1.total_cmp(&b.1)) {
        rows.push(row("Hardest to answer", format!("reply {turn}")));
        rows.push(row("Anger you met there", format!("{anger:.0} of 100")));
    }
    rows.push(row("You took a breath", times(count(&Move::Breath))));
    rows.push(row("You asked a colleague", times(count(&Move::Consult(ConsultKind::Colleague)))));
    let silent = count(&Move::Silence);
    if silent > 0 {
        rows.push(row("You had no answer", times(silent)));
    }
    if session.events().any(|event| matches!(event, Event::WalkedOut { .. })) {
        rows.push(row("They walked out on you", "yes"));
    }
    rows
}
fn support(session: &Session) -> Vec<String> {
    let happened = |of: fn(&Event) -> bool| session.events().any(of);
    let mut lines = Vec::new();
    if session.turns().any(|turn| turn.before.iter().any(|g| g.anger >= 75.0)) {
        lines.push("Someone to step in, and a few minutes away, after anger like this.");
    }
    if happened(|e| matches!(e, Event::OfferRefused { .. } | Event::LevelRaised { .. })) {
        lines.push("Clear limits: what may be given on the spot, without asking.");
    }
    if happened(|e| matches!(e, Event::PromiseBroken { .. }))
        || session.steps().iter().any(|step| step.mv == Move::Card(CardAnswer::Skip))
    {
        lines.push("A reminder, or a colleague’s cover, for what falls due later.");
    }
    if !earned(session, Tick::FoundCause) {
        lines.push("Quick access to the record, so that the cause can be found while the customer waits.");
    }
    if lines.is_empty() {
        lines.push("Nothing in this run stood in your way; a word of thanks is still due.");
    }
    lines.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_says_of_what_it_is() {
        assert_eq!(
            [-6.1, 1.14, -1.0, 0.04].map(points),
            ["6.1 points fewer", "1.1 points more", "1 point fewer", "the same"]
        );
    }

    #[test]
    fn how_often_is_told_as_people_say_it() {
        assert_eq!([0, 1, 2, 3].map(times), ["never", "once", "twice", "3 times"]);
    }
}
