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
            ui.label(theme.strong(theme.words.tell("debrief-reply", &[("number", model.turn.into())])));
            let note = match (model.said, model.said_well) {
                (true, _) => theme.words.say("debrief-model-said"),
                (_, true) => theme.words.say("debrief-model-said-well"),
                _ => &model.short,
            };
            ui.label(theme.quiet(note));
        });
        ui.label(theme.speech(theme.words.quoted(&model.text)));
        let why = [("why", (&model.why).into())];
        let why = if model.good {
            theme.words.tell("debrief-model-why", &why)
        } else {
            theme.words.tell("debrief-model-left", &why)
        };
        ui.label(theme.quiet(why));
        if let Some((text, why)) = &model.other {
            well_frame(theme).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.label(theme.small(theme.words.say("debrief-model-other")));
                ui.label(theme.body(theme.words.quoted(text)));
                ui.label(theme.quiet(why));
            });
        }
    }
}
