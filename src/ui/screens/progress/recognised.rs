//! What was recognised last, as far as the card has room: two of the nine with their words, and the last note of thanks.

use egui::{Align, Layout, Ui};

use crate::domain::progress::{Earned, Kind, Run, earned};
use crate::ui::screens::debrief::tied;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::when;
use crate::ui::widgets::{long_lines_ui, rule_ui};
use crate::words::Words;
use crate::workflow::AttemptId;
use crate::workflow::recognition::{note_said, quote};
use crate::workflow::reflection::Journal;

/// How many are shown.
const SHOWN: usize = 2;

/// Those that are shown.
#[derive(Debug, Clone, Default)]
pub(super) struct Recognised {
    /// Kind, day and words of each, the last first.
    lines: Vec<(Kind, String, String)>,
    /// `A note from Helena: …`
    note: Option<String>,
}

impl Recognised {
    /// What of these runs was recognised last, each kind once.
    pub(super) fn of(journal: &Journal, runs: &[Run], today: i64, words: &Words) -> Self {
        let all = earned(runs);
        let mut shown: Vec<&Earned> = Vec::new();
        for earned in &all {
            if shown.len() < SHOWN && shown.iter().all(|known| known.kind != earned.kind) {
                shown.push(earned);
            }
        }
        let line =
            |earned: &&Earned| (earned.kind, when::day(words, earned.day, today), quote(words, &earned.evidence));
        let thanks = all.iter().find_map(|earned| journal.of(&AttemptId(earned.attempt.clone())).thanks);
        Self { lines: shown.iter().map(line).collect(), note: thanks.and_then(|thanks| note_said(words, &thanks)) }
    }
}

/// Draws them, each with the words that earned it.
pub(super) fn recognised_ui(ui: &mut Ui, theme: &Theme, recognised: &Recognised) {
    let look = (Step::Body, Weight::Regular);
    if recognised.lines.is_empty() {
        long_lines_ui(ui, theme, theme.words.say("progress-recognition-none"), look, theme.colors.text_secondary);
    }
    for (at, (kind, day, words)) in recognised.lines.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        ui.horizontal(|ui| {
            ui.label(theme.rich(kind.said(&theme.words), Step::Body, Weight::Semibold, theme.colors.accent));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(day)));
        });
        long_lines_ui(ui, theme, &tied(words), look, theme.colors.text_secondary);
    }
    if let Some(note) = &recognised.note {
        rule_ui(ui, theme);
        long_lines_ui(ui, theme, &tied(note), look, theme.colors.text_secondary);
    }
}
