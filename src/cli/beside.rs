//! A case without and with an organisation, side by side, in the words of `amends paths`.

use crate::domain::paths::EndingReach;
use crate::domain::paths::beside::{Beside, OfferMoved};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::model::Approval;

/// The lines that tell what an organisation moves in a case.
pub(crate) fn describe(beside: &Beside, scenario: &Scenario) -> Vec<String> {
    let (before, after, moved) = (&beside.before, &beside.after, &beside.moved);
    let mut lines = vec![format!(
        "{} ({}), without and with the rules of {}.",
        scenario.title, beside.scenario, beside.organisation
    )];
    lines.push(match &moved.limits {
        None => "What may be given stays as it is written.".to_owned(),
        Some(limits) => {
            let said = |amounts: [f64; 4]| {
                amounts.map(|major| scenario.currency.show(scenario.currency.nearest(major))).join(", ")
            };
            format!("What may be given: {} → {}.", said(limits.before), said(limits.after))
        }
    });
    if moved.rules > 0 {
        let (rules, come) = if moved.rules == 1 { ("rule", "comes") } else { ("rules", "come") };
        lines.push(format!("{} {rules} {come} on the policy card, under {}.", moved.rules, beside.organisation));
    }
    let row =
        |what: &str, a: &str, b: &str, note: &str| format!("  {what:<24} {a:<22} {b:<22} {note}").trim_end().to_owned();
    let change = |difference: f64| if difference.abs() < 0.005 { String::new() } else { format!("{difference:+.2}") };
    let figures = [
        ("best", before.csat.best, after.csat.best, moved.csat.best),
        ("median", before.csat.median, after.csat.median, moved.csat.median),
        ("worst", before.csat.worst, after.csat.worst, moved.csat.worst),
    ];
    lines.push(row("", "as it is written", "with the organisation", ""));
    let runs = |runs: u64, complete: bool| if complete { runs.to_string() } else { format!("{runs}, and more") };
    lines.push(row("runs", &runs(before.runs, before.complete), &runs(after.runs, after.complete), ""));
    lines.push("Simulated satisfaction (1 to 5):".to_owned());
    for (what, a, b, difference) in figures {
        lines.push(row(what, &format!("{a:.2}"), &format!("{b:.2}"), &change(difference)));
    }
    lines.push("Endings, with the share of a player who picks at random:".to_owned());
    for (a, b) in before.endings.iter().zip(&after.endings) {
        let moves = if moved.endings.iter().any(|ending| ending.id == a.id) { "moves" } else { "" };
        lines.push(row(a.id.as_str(), &reach(a), &reach(b), moves));
    }
    lines.push(match moved.endings.len() {
        0 => "No ending moves.".to_owned(),
        1 => format!("1 of {} endings moves.", before.endings.len()),
        count => format!("{count} of {} endings move.", before.endings.len()),
    });
    if !moved.offers.is_empty() {
        lines.push("Offers that change hands, each by itself:".to_owned());
        lines.extend(moved.offers.iter().map(offer));
    }
    lines.push(String::new());
    lines
}

fn reach(ending: &EndingReach) -> String {
    match (ending.csat_min, ending.csat_max) {
        (Some(low), Some(high)) => format!("{low:.2} to {high:.2}, {:.1}%", ending.share * 100.0),
        _ => "never reached".to_owned(),
    }
}

fn offer(offer: &OfferMoved) -> String {
    let who = |level: Approval| if level == Approval::Nobody { "nobody" } else { level.who() };
    format!("  {:<40} {} → {}", offer.label, who(offer.before).to_lowercase(), who(offer.after).to_lowercase())
}
