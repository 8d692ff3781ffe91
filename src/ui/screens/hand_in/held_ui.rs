//! Draws what a file holds.

use egui::Ui;

use crate::ui::screens::hand_in::held::{Held, Row};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Notice, NoticeKind, notice_ui, rule_ui};

/// Draws it, whole: nothing of it is cut.
pub(super) fn held_ui(ui: &mut Ui, theme: &Theme, held: &Held) {
    let words = &theme.words;
    ui.label(theme.strong(&held.who));
    ui.label(theme.quiet(&held.about));
    if held.is_changed {
        let text = words.say("hand-in-changed");
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action: None });
    }
    for row in &held.rows {
        rule_ui(ui, theme);
        row_ui(ui, theme, row);
    }
    rule_ui(ui, theme);
    ui.label(theme.body(&held.words));
    if let Some(mood) = &held.mood {
        ui.label(theme.body(mood));
    }
    if !held.ideas.is_empty() {
        ui.label(theme.strong(words.say("hand-in-held-ideas")));
    }
    for (case, idea) in &held.ideas {
        ui.label(theme.quiet(case));
        ui.label(theme.body(idea));
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &Row) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        ui.label(theme.body(&row.title));
        for line in [&row.note, &row.levels].into_iter().filter(|line| !line.is_empty()) {
            ui.label(theme.small(line).color(theme.colors.text_secondary));
        }
        for said in &row.words {
            ui.label(theme.body(said));
        }
        if let Some((verdict, is_bad)) = &row.verdict {
            let ink = if *is_bad { theme.colors.warn } else { theme.colors.text_secondary };
            ui.label(theme.rich(verdict, Step::Small, Weight::Semibold, ink));
        }
    });
}
