//! The line to change, written anew by whoever asks for it: beside it the words one level up, and no score. What is
//! written stays in the page's memory and nowhere else.

use egui::text::LayoutJob;
use egui::{Align, Layout, Ui};

use crate::ui::screens::debrief::view::QuoteView;
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, ReplyBox, button_ui, reply_box_ui, well_frame};

/// Room for the button at the right.
const BUTTON: f32 = 120.0;
/// Most letters of a line.
const MOST: usize = 600;

/// Draws what to aim for, and the box once it was asked for.
pub(super) fn aim_ui(ui: &mut Ui, theme: &Theme, state: &mut State, quote: &QuoteView, emit: &mut dyn FnMut(Action)) {
    let Some(aim) = &quote.aim else { return };
    ui.add_space(theme.space.sm);
    well_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let asked = state.rewrite.is_some();
        ui.horizontal(|ui| {
            let room = if asked { 0.0 } else { BUTTON };
            ui.vertical(|ui| {
                ui.set_width(ui.available_width() - room);
                let mut job = LayoutJob::default();
                let strong = theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text);
                job.append(&quote.aim_lead, 0.0, strong);
                job.append(aim, 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
                ui.label(job);
            });
            if !asked {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                    if button_ui(ui, theme, &Button::outline("Rewrite it").small()).clicked() {
                        emit(Action::Rewrite);
                    }
                });
            }
        });
        if let Some(text) = &mut state.rewrite {
            ui.add_space(theme.space.sm);
            let shown = ReplyBox {
                label: "Your line, written anew",
                hint: "Say it as you would now.",
                spans: &[],
                rows: 2,
                most: MOST,
            };
            reply_box_ui(ui, theme, &shown, text, |_| {});
            ui.label(theme.small("Kept only while this page is open; it is not scored."));
        }
    });
}
