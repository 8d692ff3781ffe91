//! A line to change, written anew by whoever asks for it: beside it the words one level up, and no score. What is
//! written stays in the page's memory and nowhere else.

use egui::text::LayoutJob;
use egui::{Align, Layout, Margin, Ui, vec2};

use crate::ui::screens::debrief::quotes::AimView;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{Action, Rewrite};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, ReplyBox, button_ui, button_width, reply_box_ui, well_frame};

/// Room above and below what stands in the well: two of them have to fit on the first screen.
const ABOVE: i8 = 6;
/// Most letters of a line.
const MOST: usize = 600;

/// Draws what to aim for in the line to change at this place, and the box once it was asked for.
pub(super) fn aim_ui(
    ui: &mut Ui,
    theme: &Theme,
    (at, aim): (usize, &AimView),
    rewrite: &mut Rewrite,
    emit: &mut dyn FnMut(Action),
) {
    ui.add_space(theme.space.xs);
    let margin = Margin { top: ABOVE, bottom: ABOVE, ..well_frame(theme).inner_margin };
    let well = well_frame(theme).inner_margin(margin).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        if !rewrite.is_open {
            let words = if rewrite.text.trim().is_empty() {
                theme.words.say("debrief-rewrite")
            } else {
                theme.words.say("debrief-rewrite-again")
            };
            asked_for_ui(ui, theme, (at, aim), words, emit);
            return;
        }
        ui.add_space(theme.space.xs);
        ui.label(aim_words(theme, aim));
        if !aim.more.is_empty() {
            ui.label(theme.body(tied(&aim.more)));
        }
        let label =
            if at == 0 { theme.words.say("debrief-rewrite-first") } else { theme.words.say("debrief-rewrite-second") };
        let shown = ReplyBox {
            label,
            hint: theme.words.say("debrief-rewrite-hint"),
            spans: &[],
            rows: 2,
            most: MOST,
            at_end: false,
        };
        let field = reply_box_ui(ui, theme, &shown, &mut rewrite.text, |_| {});
        if rewrite.reveal > 0 {
            field.request_focus();
        }
        let row = vec2(ui.available_width(), theme.size.control_small);
        ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, theme, &Button::outline(theme.words.say("debrief-rewrite-away")).small()).clicked() {
                emit(Action::PutAway(at));
            }
            let width = ui.available_width();
            ui.allocate_ui_with_layout(vec2(width, row.y), Layout::left_to_right(Align::Center), |ui| {
                ui.label(theme.small(tied(theme.words.say("debrief-rewrite-note"))));
            });
        });
        ui.add_space(theme.space.xs);
    });
    // What it answers stays in sight with it.
    if rewrite.reveal > 0 {
        rewrite.reveal -= 1;
        ui.scroll_to_rect(well.response.rect, Some(Align::Center));
        ui.ctx().request_repaint();
    }
}

/// What to aim for, and the way to try.
fn asked_for_ui(ui: &mut Ui, theme: &Theme, (at, aim): (usize, &AimView), words: &str, emit: &mut dyn FnMut(Action)) {
    let ask = Button::outline(words).small();
    let button = button_width(ui, theme, &ask) + theme.space.md;
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - button;
        let mut job = aim_words(theme, aim);
        job.wrap.max_width = width;
        let galley = ui.painter().layout_job(job);
        let height = galley.size().y.max(theme.size.control_small);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space((height - galley.size().y) / 2.0);
            ui.label(galley);
        });
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, theme, &ask).clicked() {
                emit(Action::Rewrite(at));
            }
        });
    });
}

fn aim_words(theme: &Theme, aim: &AimView) -> LayoutJob {
    let mut job = LayoutJob::default();
    job.append(&format!("{} ", aim.lead), 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
    job.append(&tied(&aim.words), 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
    job
}
