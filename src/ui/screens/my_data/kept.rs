//! What is kept and why, from the list of personal fields, with how much there is of it.

use egui::Ui;

use crate::ui::app::Shell;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{card_ui, long_lines_ui, rule_ui};
use crate::words::Words;
use crate::workflow::my_data::{self, Counts};
use crate::workflow::personal::{Group, Leaves};

/// A group of fields as it is shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Kept {
    group: Group,
    /// How much there is of it, or what it is.
    amount: String,
}

/// What is kept of the present learner.
pub(super) fn view(shell: &Shell) -> Vec<Kept> {
    let counts = my_data::counts(&shell.ws).unwrap_or_default();
    let name = shell.ws.learner_name().unwrap_or_default();
    Group::ALL.into_iter().map(|group| Kept { group, amount: amount(&shell.words, group, &counts, &name) }).collect()
}

fn amount(words: &Words, group: Group, counts: &Counts, name: &str) -> String {
    let pieces = |count: usize| words.tell("my-data-count-pieces", &[("count", count.into())]);
    match group {
        Group::Name => name.to_owned(),
        Group::Runs => words.tell("my-data-count-runs", &[("count", counts.runs.into())]),
        Group::Words => pieces(counts.words),
        Group::Reflections => pieces(counts.about),
        Group::Ideas => pieces(counts.ideas),
        Group::Drafts => pieces(counts.drafts),
        Group::Written => pieces(counts.written),
        Group::Settings | Group::Cases | Group::Upkeep => String::new(),
    }
}

/// What of a group may leave, in words; nothing of what says nothing about anybody.
fn leaves(group: Group) -> Option<&'static str> {
    match (group, group.leaves()) {
        (Group::Cases | Group::Upkeep | Group::Settings | Group::Written, _) => None,
        (Group::Reflections, Leaves::IfTicked) => Some("my-data-leaves-mood"),
        (_, Leaves::Never) => Some("my-data-leaves-never"),
        (_, Leaves::IfTicked) => Some("my-data-leaves-if-ticked"),
        (_, Leaves::Always) => Some("my-data-leaves-always"),
    }
}

/// Draws the card.
pub(super) fn kept_ui(ui: &mut Ui, theme: &Theme, kept: &[Kept]) {
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        ui.label(theme.heading(theme.words.say("my-data-kept")));
        for (at, one) in kept.iter().enumerate() {
            if at > 0 {
                rule_ui(ui, theme);
            }
            group_ui(ui, theme, one);
        }
    });
}

fn group_ui(ui: &mut Ui, theme: &Theme, one: &Kept) {
    let (name, why) = one.group.words();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.horizontal(|ui| {
            ui.label(theme.strong(theme.words.say(name)));
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                ui.add(egui::Label::new(theme.body(&one.amount)).truncate());
            });
        });
        let quiet = |ui: &mut Ui, text: &str| {
            long_lines_ui(ui, theme, text, (Step::Small, Weight::Regular), theme.colors.text_secondary);
        };
        quiet(ui, theme.words.say(why));
        if let Some(leaves) = leaves(one.group) {
            quiet(ui, theme.words.say(leaves));
        }
    });
}
