//! The model replies, last of all: one for each turn, why it works, and one other good way.

use egui::Ui;

use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{rule_ui, well_frame};

/// Draws them turn by turn.
pub(super) fn models_ui(ui: &mut Ui, theme: &Theme, _: &State, page: &Page<'_>, _: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    for (i, model) in page.view.models.iter().enumerate() {
        if i > 0 {
            ui.add_space(theme.space.sm);
            rule_ui(ui, theme);
            ui.add_space(theme.space.sm);
        }
        ui.horizontal_wrapped(|ui| {
            ui.label(theme.strong(format!("Reply {}", model.turn)));
            let note = match (model.said, model.said_well) {
                (true, _) => "You said this one.",
                (_, true) => "What you said is a good way, too.",
                _ => &model.short,
            };
            ui.label(theme.quiet(note));
        });
        ui.label(theme.speech(format!("“{}”", model.text)));
        let label = if model.good { "Why it works" } else { "The best that was left; nothing good was open any more" };
        ui.label(theme.quiet(format!("{label}: {}", model.why)));
        if let Some((text, why)) = &model.other {
            well_frame(theme).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(theme.small("One other good way"));
                ui.label(theme.body(format!("“{text}”")));
                ui.label(theme.quiet(why));
            });
        }
    }
}
