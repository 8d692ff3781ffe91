//! What the folded part looks at more closely, as plain data: each customer of the case, and the three recoveries of
//! customer, process and employee. It claims only what the run holds; every figure is simulated and says so.

use serde::Serialize;

use crate::domain::paths::{Paths, play_path};
use crate::domain::recovery::Outcome;
use crate::domain::rubric::Tick;
use crate::domain::scenario::model::Cause;
use crate::domain::session::{CardAnswer, Event, Move, Session, TurnRecord};
use crate::ui::screens::debrief::view::Curve;

/// One customer of the case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CustomerView {
    /// The name they go by.
    pub name: String,
    /// Their own anger and trust.
    pub curve: Curve,
    /// `2.1 of 5, simulated`.
    pub satisfied: String,
}

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

/// The three recoveries.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Three {
    /// Figures of the customer: label and value.
    pub customer: Vec<(String, String)>,
    /// The four justices in words.
    pub justices: Vec<(String, String)>,
    /// The causes, each below the one it lies under.
    pub causes: Vec<CauseView>,
    /// What the run did about the process.
    pub process: Vec<String>,
    /// How the team and the clerk fared.
    pub employee: Vec<String>,
    /// What support to ask for.
    pub support: Vec<String>,
}

/// How long something took, as somebody would say it: `18 minutes`, `3 h 53 min`, `3 days`.
pub fn lasted(minutes: f64) -> String {
    let minutes = minutes.max(0.0).round() as u64;
    match minutes {
        1 => "1 minute".to_owned(),
        0..120 => format!("{minutes} minutes"),
        120..2880 if minutes.is_multiple_of(60) => format!("{} hours", minutes / 60),
        120..2880 => format!("{} h {} min", minutes / 60, minutes % 60),
        _ => format!("{} days", (minutes + 720) / 1440),
    }
}

/// Every customer with their own curves, in the case's order.
pub fn customers(session: &Session, turns: &[TurnRecord], best: Option<&Paths>) -> Vec<CustomerView> {
    let stage = session.stage();
    let start = stage.start();
    // The states of the best run after each of its turns; cards that took no turn are left out.
    let mut before = 0;
    let mut best_plays = best.map(|paths| play_path(stage, &paths.best)).unwrap_or_default();
    best_plays.retain(|play| {
        let took_a_turn = play.turns > before;
        before = play.turns;
        took_a_turn
    });
    let closing = session.survey();
    let names = stage.cast.names.iter().map(|name| name.short.clone());
    names
        .zip(start.customers.iter())
        .enumerate()
        .map(|(at, (name, first))| {
            let after = || turns.iter().filter_map(move |turn| turn.after.get(at));
            let path = || best_plays.iter().filter_map(move |play| play.customers.get(at));
            let from = |value: f64, known: bool| known.then_some(value).into_iter();
            let known = best.is_some();
            let labels = std::iter::once("Start".to_owned()).chain(turns.iter().map(|turn| turn.short.clone()));
            let csat = closing.and_then(|closing| closing.customers.get(at)).map(|outcome| outcome.csat);
            CustomerView {
                name,
                curve: Curve {
                    labels: labels.collect(),
                    anger: from(first.anger, true).chain(after().map(|g| g.anger)).collect(),
                    trust: from(first.trust, true).chain(after().map(|g| g.trust)).collect(),
                    best_anger: from(first.anger, known).chain(path().map(|s| s.anger)).collect(),
                    best_trust: from(first.trust, known).chain(path().map(|s| s.trust)).collect(),
                },
                satisfied: csat.map_or_else(String::new, |csat| format!("{csat:.1} of 5, simulated")),
            }
        })
        .collect()
}

/// For a group: that its figures are means, and who was served worst and best.
pub fn group_words(session: &Session, customers: &[CustomerView]) -> Option<String> {
    let closing = session.survey().filter(|closing| closing.customers.len() > 1)?;
    let people: u32 = session.scenario().customers.iter().map(|customer| customer.people).sum();
    let served = || customers.iter().zip(closing.customers.iter().map(|outcome| outcome.csat));
    let (worst, low) = served().min_by(|a, b| a.1.total_cmp(&b.1))?;
    let (best, high) = served().max_by(|a, b| a.1.total_cmp(&b.1))?;
    let means = format!("The figures are means over {people} people.");
    let (low, high) = (format!("{low:.1}"), format!("{high:.1}"));
    if low == high {
        return Some(format!("{means} All were served alike: {low} of 5, simulated."));
    }
    Some(format!("{means} {} was served worst, {low} of 5, and {} best, {high}; simulated.", worst.name, best.name))
}

/// The three recoveries of a run; `None` without a result.
pub fn three(session: &Session) -> Option<Three> {
    let case = &session.survey()?.case;
    Some(Three {
        customer: figures(session, case),
        justices: justices(case),
        causes: causes(session),
        process: process(session),
        employee: employee(session, case),
        support: support(session),
    })
}

fn figures(session: &Session, case: &Outcome) -> Vec<(String, String)> {
    let row = |label: &str, value: String| (label.to_owned(), value);
    let yes = |on: bool| if on { "yes" } else { "no" }.to_owned();
    let mut rows = vec![row("Satisfaction", format!("{:.1} of 5", case.csat))];
    if let Some(updated) = &session.play().updated {
        rows.push(row("Satisfaction after the second chance", format!("{:.1} of 5", updated.case.csat)));
    }
    rows.extend([
        row(
            "Would recommend",
            format!("{:.0} of 10, {:+.1} on before it failed", case.nps, case.nps_change).replace('-', "−"),
        ),
        row("Chance of staying", format!("{:.0} in 100", case.retention * 100.0)),
        row("Chance of a repeat contact", format!("{:.0} in 100", case.repeat_contact * 100.0)),
        row("Ease", format!("{:.1} of 7", case.ease)),
        row("Solved at first contact", yes(case.first_contact_resolution)),
        row("Time to the fix or the end", format!("{} in the case", lasted(case.resolution_min))),
    ]);
    rows
}

fn justices(case: &Outcome) -> Vec<(String, String)> {
    let word = |value: f64| match value {
        v if v >= 75.0 => "fair",
        v if v >= 55.0 => "mostly fair",
        v if v >= 40.0 => "doubtful",
        _ => "unfair",
    };
    [
        ("What they got", case.distributive),
        ("How it was handled", case.procedural),
        ("How they were treated", case.interpersonal),
        ("What they were told", case.informational),
    ]
    .into_iter()
    .map(|(what, value)| (what.to_owned(), format!("felt {}, {value:.0} of 100", word(value))))
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

fn process(session: &Session) -> Vec<String> {
    let say = |on: bool, yes: &str, no: &str| if on { yes } else { no }.to_owned();
    let asked = session
        .steps()
        .iter()
        .any(|step| matches!(step.mv, Move::Consult(crate::domain::scenario::model::ConsultKind::Colleague)));
    let mut lines = vec![
        say(
            earned(session, Tick::FoundCause),
            "The cause came out in the conversation.",
            "The cause did not come out.",
        ),
        say(
            earned(session, Tick::Documented),
            "You told colleagues: the case note says cause, remedy, promise and what to remember.",
            "No complete case note stands, so nobody else has been told.",
        ),
    ];
    if asked {
        lines.push("You asked a colleague.".to_owned());
    }
    lines
}

fn employee(session: &Session, case: &Outcome) -> Vec<String> {
    let morale = match case.morale {
        m if m >= 70.0 => "high",
        m if m >= 50.0 => "steady",
        m if m >= 35.0 => "strained",
        _ => "low",
    };
    let mut lines = vec![format!("Morale of the team: {morale}, {:.0} of 100, simulated.", case.morale)];
    let hardest = session.turns().flat_map(|turn| turn.before.iter().map(move |g| (turn.number, g.anger)));
    if let Some((turn, anger)) = hardest.max_by(|a, b| a.1.total_cmp(&b.1)) {
        lines
            .push(format!("The hardest moment to answer was before reply {turn}: anger {anger:.0} of 100, simulated."));
    }
    let breaths = session.steps().iter().filter(|step| step.mv == Move::Breath).count();
    let silent = session.steps().iter().filter(|step| step.mv == Move::Silence).count();
    match breaths {
        0 => lines.push("You took no breath.".to_owned()),
        1 => lines.push("You took a breath once.".to_owned()),
        n => lines.push(format!("You took a breath {n} times.")),
    }
    if silent > 0 {
        lines.push(format!("You were left without an answer {silent} {}.", if silent == 1 { "time" } else { "times" }));
    }
    lines
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
