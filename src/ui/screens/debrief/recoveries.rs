//! The three recoveries of a run as plain data: the customer's, the way of working's, and that of whoever stood there.
//! It claims only what the run holds; every figure is simulated and says so.

use serde::Serialize;

use crate::domain::debrief::Fairness;
use crate::domain::recovery::{Condition, Outcome};
use crate::domain::rubric::{Dimension, Tick};
use crate::domain::scenario::model::{Cause, ConsultKind, Effect, Transfer};
use crate::domain::session::{CardAnswer, Event, Move, Session, Step};
use crate::ui::screens::debrief::bars::ShareRow;
use crate::ui::screens::debrief::closer::lasted;
use crate::ui::screens::debrief::view::{in_hundred, of_five, of_ten};
use crate::ui::terms;
use crate::words::Words;

/// A cause and what would mend it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CauseView {
    /// Which.
    #[serde(skip)]
    pub id: String,
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
    pub ease_note: String,
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

/// The three recoveries of a run; `None` without a result.
pub fn three(words: &Words, session: &Session) -> Option<Three> {
    let case = &session.survey()?.case;
    Some(Three {
        customer: figures(words, session, case),
        ease: row(words.say("debrief-ease"), ease(words, case)),
        ease_note: words.say("debrief-ease-explains").to_owned(),
        justices: justices(words, case),
        process: process(words, session, case),
        causes: causes(session),
        employee: employee(words, session, case),
        support: support(words, session),
    })
}

fn row(label: &str, value: impl Into<String>) -> (String, String) {
    (label.to_owned(), value.into())
}

fn figures(words: &Words, session: &Session, case: &Outcome) -> Vec<(String, String)> {
    let currency = &session.scenario().currency;
    let at_first = is_solved_at_first(session, case);
    let mut rows = vec![row(words.say("debrief-three-satisfaction"), of_five(words, case.csat))];
    if let Some(updated) = &session.play().updated {
        rows.push(row(words.say("debrief-three-second-chance"), of_five(words, updated.case.csat)));
    }
    rows.extend([
        row(words.say("debrief-three-recommend"), of_ten(words, case.nps)),
        row(words.say("debrief-three-recommend-change"), points(words, case.nps_change)),
        row(words.say("debrief-three-stay"), in_hundred(words, case.retention)),
        row(words.say("debrief-three-worth"), currency.told_whole(words, case.value_saved)),
        row(words.say("debrief-three-cost"), currency.told_whole(words, case.recovery_cost)),
        row(words.say("debrief-three-in-touch"), in_hundred(words, case.repeat_contact)),
        row(words.say("debrief-three-at-first"), yes_or_no(words, at_first)),
        row(words.say("debrief-three-until"), lasted(words, case.resolution_min)),
    ]);
    rows
}

fn yes_or_no(words: &Words, is_so: bool) -> &str {
    if is_so { words.say("debrief-three-yes") } else { words.say("debrief-three-no") }
}

fn is_solved(case: &Outcome) -> bool {
    case.conditions.contains(&(Condition::Resolved, true))
}

/// Ease is what a customer was spared, and says nothing of whether it helped: an unsolved case says so itself.
fn ease(words: &Words, case: &Outcome) -> String {
    let figure = words.number(case.ease, 1);
    let put = [("ease", (&figure).into())];
    if is_solved(case) { words.tell("debrief-ease-of-seven", &put) } else { words.tell("debrief-ease-unsolved", &put) }
}

/// By how many points an answer out of 10 is another than it was: `6.1 points fewer`.
fn points(words: &Words, change: f64) -> String {
    let points = format!("{:.1}", change.abs());
    let way = ("way", if change < 0.0 { "fewer" } else { "more" }.into());
    match points.as_str() {
        "0.0" => words.say("debrief-points-none").to_owned(),
        "1.0" => words.tell("debrief-points-one", &[way]),
        _ => words.tell("debrief-points", &[("points", (&words.number(change.abs(), 1)).into()), way]),
    }
}

/// A case that took a second chance was not solved at first contact, whatever the survey before it said.
fn is_solved_at_first(session: &Session, case: &Outcome) -> bool {
    case.first_contact_resolution && session.play().updated.is_none()
}

fn justices(words: &Words, case: &Outcome) -> Vec<ShareRow> {
    [
        (words.say("debrief-justice-got"), case.distributive),
        (words.say("debrief-justice-handled"), case.procedural),
        (words.say("debrief-justice-treated"), case.interpersonal),
        (words.say("debrief-justice-told"), case.informational),
    ]
    .into_iter()
    .map(|(what, value)| ShareRow {
        label: what.to_owned(),
        share: (value / 100.0).clamp(0.0, 1.0),
        value: terms::fairness(words, Fairness::of(value)).to_owned(),
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
            id: cause.id.clone(),
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

fn step_view(what: &str, done: bool, note: impl Into<String>) -> StepView {
    StepView { words: what.to_owned(), done, note: note.into(), quote: None }
}

fn process(words: &Words, session: &Session, case: &Outcome) -> Vec<StepView> {
    let found = earned_at(session, Tick::FoundCause);
    let note = match found {
        Some((_, turn)) => words.tell("debrief-step-cause-found", &[("reply", turn.into())]),
        None => words.say("debrief-step-cause-hidden").to_owned(),
    };
    let mut steps = vec![
        step_view(words.say("debrief-step-cause"), found.is_some(), note),
        handed_on(words, session, found.is_some()),
    ];
    let raised = session.events().filter_map(|event| match event {
        Event::LevelRaised { how, .. } => Some(*how == Transfer::Warm),
        _ => None,
    });
    if let Some(warm) = raised.last() {
        let note = if warm { words.say("debrief-step-passed-warm") } else { words.say("debrief-step-passed-cold") };
        steps.push(step_view(words.say("debrief-step-passed"), warm, note));
    }
    let delegated = session.steps().iter().any(|step| step.mv == Move::Card(CardAnswer::Delegate));
    if delegated {
        let noted = earned(session, Tick::Documented);
        let note = if noted { words.say("debrief-step-left-noted") } else { words.say("debrief-step-left-bare") };
        steps.push(step_view(words.say("debrief-step-left"), noted, note));
    }
    let asked = earned(session, Tick::FollowedUp);
    let note = match (asked, is_solved(case)) {
        (true, _) => words.say("debrief-step-asked-held"),
        (false, true) => words.say("debrief-step-asked-unknown"),
        (false, false) => words.say("debrief-step-asked-no-fix"),
    };
    steps.push(step_view(words.say("debrief-step-asked"), asked, note));
    steps
}

/// Whether whoever can mend the cause has been told, and in which words.
fn handed_on(words: &Words, session: &Session, found: bool) -> StepView {
    let what = words.say("debrief-step-told");
    let Some((step, turn)) = earned_at(session, Tick::Documented) else {
        let note = if session.play().note.is_empty() {
            words.say("debrief-step-told-no-note")
        } else {
            words.say("debrief-step-told-half-note")
        };
        return step_view(what, false, note);
    };
    let (note, quote) = match &step.mv {
        Move::Note(note) => {
            (words.tell("debrief-step-told-wrote", &[("reply", turn.into())]), Some(note.cause.clone()))
        }
        _ => (words.tell("debrief-step-told-sent", &[("reply", turn.into())]), noted(session, step)),
    };
    let note = if found { note } else { format!("{note} {}", words.say("debrief-step-told-no-cause")) };
    StepView { quote: quote.filter(|quote| !quote.is_empty()), ..step_view(what, true, note) }
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

fn times(words: &Words, count: usize) -> String {
    words.tell("debrief-times", &[("count", count.into())])
}

fn employee(words: &Words, session: &Session, case: &Outcome) -> Vec<(String, String)> {
    let morale = match case.morale {
        m if m >= 70.0 => words.say("debrief-morale-high"),
        m if m >= 50.0 => words.say("debrief-morale-steady"),
        m if m >= 35.0 => words.say("debrief-morale-strained"),
        _ => words.say("debrief-morale-low"),
    };
    let of_hundred = |value: f64| words.tell("debrief-of-hundred", &[("count", (&words.number(value, 0)).into())]);
    let count = |mv: &Move| session.steps().iter().filter(|step| step.mv == *mv).count();
    let mut rows = vec![row(words.say("debrief-morale"), format!("{morale}, {}", of_hundred(case.morale)))];
    // What was let go by answered nobody.
    let answered = session.turns().filter(|turn| Dimension::ALL.iter().any(|d| turn.rated.rating.get(*d).is_some()));
    let hardest = answered.flat_map(|turn| turn.before.iter().map(move |g| (turn.number, g.anger)));
    if let Some((turn, anger)) = hardest.max_by(|a, b| a.1.total_cmp(&b.1)) {
        let reply =
            words.tell("debrief-replies", &[("count", 1_usize.into()), ("numbers", (&turn.to_string()).into())]);
        rows.push(row(words.say("debrief-hardest"), reply));
        rows.push(row(words.say("debrief-hardest-anger"), of_hundred(anger)));
    }
    rows.push(row(words.say("debrief-took-breath"), times(words, count(&Move::Breath))));
    let asked = count(&Move::Consult(ConsultKind::Colleague));
    rows.push(row(words.say("debrief-asked-colleague"), times(words, asked)));
    let silent = count(&Move::Silence);
    if silent > 0 {
        rows.push(row(words.say("debrief-no-answer"), times(words, silent)));
    }
    if session.events().any(|event| matches!(event, Event::WalkedOut { .. })) {
        rows.push(row(words.say("debrief-walked-out"), yes_or_no(words, true)));
    }
    rows
}

fn support(words: &Words, session: &Session) -> Vec<String> {
    let happened = |of: fn(&Event) -> bool| session.events().any(of);
    let mut lines = Vec::new();
    if session.turns().any(|turn| turn.before.iter().any(|g| g.anger >= 75.0)) {
        lines.push(words.say("debrief-support-anger"));
    }
    if happened(|e| matches!(e, Event::OfferRefused { .. } | Event::LevelRaised { .. })) {
        lines.push(words.say("debrief-support-limits"));
    }
    if happened(|e| matches!(e, Event::PromiseBroken { .. }))
        || session.steps().iter().any(|step| step.mv == Move::Card(CardAnswer::Skip))
    {
        lines.push(words.say("debrief-support-reminder"));
    }
    if !earned(session, Tick::FoundCause) {
        lines.push(words.say("debrief-support-record"));
    }
    if lines.is_empty() {
        lines.push(words.say("debrief-support-thanks"));
    }
    lines.into_iter().map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_difference_says_of_what_it_is() {
        assert_eq!(
            [-6.1, 1.14, -1.0, 0.04].map(|change| points(&Words::english().unwrap(), change)),
            ["6.1 points fewer", "1.1 points more", "1 point fewer", "the same"]
        );
    }

    #[test]
    fn how_often_is_told_as_people_say_it() {
        assert_eq!(
            [0, 1, 2, 3].map(|count| times(&Words::english().unwrap(), count)),
            ["never", "once", "twice", "3 times"]
        );
    }
}
