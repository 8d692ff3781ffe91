//! The figures of a case side by side: what the writing guide counts, what the search finds, what simple players reach.

use std::sync::Arc;

use serde::Serialize;

use crate::domain::paths::players::{Player, reached};
use crate::domain::paths::{Paths, Spread};
use crate::domain::scenario::Scenario;
use crate::domain::scenario::checks::figures::{Writing, writing};
use crate::domain::session::Stage;

/// The figures of a case. Satisfaction is simulated, 1–5.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Figures {
    /// The case.
    pub scenario: String,
    /// What is counted without playing it.
    pub writing: Writing,
    /// Runs followed.
    pub runs: u64,
    /// Whether these are all there are.
    pub complete: bool,
    /// Decisions on the best run.
    pub decisions: usize,
    /// Satisfaction over the runs.
    pub csat: Spread,
    /// The best after a poor first reply; `None` where no first reply is poor.
    pub after_poor_start: Option<f64>,
    /// Net value between the best and the worst run, as a share of what the relation is worth.
    pub net_value_spread: f64,
    /// What a player who picks at random reaches in the mean.
    pub random: f64,
    /// What one who always takes the kindest-sounding reply reaches.
    pub kindest: f64,
    /// What one who always takes the dearest reply reaches.
    pub costliest: f64,
}

/// Counts and plays; `paths` is what the search found in the same case.
pub fn figures(scenario: &Arc<Scenario>, paths: &Paths) -> Figures {
    let stage = Stage::new(Arc::clone(scenario), 0);
    let worth = scenario.currency.major(scenario.lead().lifetime_value);
    let mean = |player| reached(&stage, player).mean;
    Figures {
        scenario: scenario.id.to_string(),
        writing: writing(scenario),
        runs: paths.runs,
        complete: paths.complete,
        decisions: paths.best_curve.len(),
        csat: paths.csat,
        after_poor_start: paths.csat_after_poor_start,
        net_value_spread: if worth > 0.0 { (paths.net_value.max - paths.net_value.min) / worth } else { 0.0 },
        random: mean(Player::Random),
        kindest: mean(Player::Kindest),
        costliest: mean(Player::Costliest),
    }
}

/// The figures of several cases as two Markdown tables: as written, and as played.
pub fn tables(figures: &[Figures]) -> Vec<String> {
    let mut lines = vec![
        "| case | scenes, replies | endings | words of the introduction | scenes that vary by mood | best reply stands 1st, 2nd, 3rd, 4th | best alone is dearest | best alone is longest | longest over shortest reply | words of the longest thought |".to_owned(),
        "|---|---|---|---|---|---|---|---|---|---|".to_owned(),
    ];
    lines.extend(figures.iter().map(written));
    lines.push(String::new());
    lines.push("| case | runs | decisions on the best | best | after a poor start | median | worst | net value apart | at random | kindest | costliest |".to_owned());
    lines.push("|---|---|---|---|---|---|---|---|---|---|---|".to_owned());
    lines.extend(figures.iter().map(played));
    lines
}

fn written(case: &Figures) -> String {
    let writing = &case.writing;
    let [first, second, third, fourth] = writing.best_at;
    format!(
        "| {} | {}, {} | {} | {} | {} | {first}, {second}, {third}, {fourth} | {} | {} | {:.2} | {} |",
        case.scenario,
        writing.scenes,
        writing.replies,
        writing.endings,
        writing.intro_words,
        writing.scenes_by_mood,
        writing.best_dearest,
        writing.best_longest,
        writing.longest_over_shortest,
        writing.thought_words,
    )
}

fn played(case: &Figures) -> String {
    let after = case.after_poor_start.map_or_else(|| "–".to_owned(), |csat| format!("{csat:.2}"));
    let more = if case.complete { "" } else { "+" };
    format!(
        "| {} | {}{more} | {} | {:.2} | {after} | {:.2} | {:.2} | {:.0} % | {:.2} | {:.2} | {:.2} |",
        case.scenario,
        in_thousands(case.runs),
        case.decisions,
        case.csat.best,
        case.csat.median,
        case.csat.worst,
        case.net_value_spread * 100.0,
        case.random,
        case.kindest,
        case.costliest,
    )
}

/// `851,763`.
fn in_thousands(n: u64) -> String {
    if n < 1_000 { n.to_string() } else { format!("{},{:03}", in_thousands(n / 1_000), n % 1_000) }
}
