//! A line to change, written anew by whoever asks for it: beside it the words one level up, and no score. What is
//! written stays in the page's memory until it is said: that begins a run at its turn, with these words in the box.

use std::sync::Arc;

use egui::text::LayoutJob;
use egui::{Align, Galley, Layout, Margin, Ui, vec2};

use crate::ui::screens::debrief::quotes::AimView;
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{Action, Rewrite};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Button, ReplyBox, button_ui, button_width, reply_box_ui, well_frame, without_orphan,
};

/// Room above and below what stands in the well: two of them have to fit on the first screen.
const ABOVE: i8 = 6;
/// Largest share of the width that the buttons take beside the words; else they stand below these.
const ROW: f32 = 0.4;
/// Most letters of a line.
const MOST: usize = 600;

/// Draws what to aim for in the line to change at this place, and the box once it was asked for.
pub(super) fn aim_ui(
    ui: &mut Ui,
    theme: &Theme,
    (at, turn, aim): (usize, u32, &AimView),
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
            asked_for_ui(ui, theme, (at, turn, aim), words, emit);
            return;
        }
        ui.add_space(theme.space.xs);
        ui.label(aim_words(ui, theme, (aim, ui.available_width())));
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
            // The one primary button of the page keeps the plan.
            let say = Button::outline(theme.words.say("debrief-rewrite-say")).small();
            let can = if rewrite.text.trim().is_empty() {
                Availability::Unavailable(theme.words.say("debrief-rewrite-hint"))
            } else {
                Availability::Ready
            };
            if button_ui(ui, theme, &say.availability(can)).clicked() {
                emit(Action::SayFrom(at, turn));
            }
            if button_ui(ui, theme, &Button::text(theme.words.say("debrief-rewrite-away")).small()).clicked() {
                emit(Action::PutAway(at));
            }
        });
        ui.label(theme.small(tied(theme.words.say("debrief-rewrite-note"))));
        ui.add_space(theme.space.xs);
    });
    // What it answers stays in sight with it.
    if rewrite.reveal > 0 {
        rewrite.reveal -= 1;
        ui.scroll_to_rect(well.response.rect, Some(Align::Center));
        ui.ctx().request_repaint();
    }
}

/// What to aim for, and the ways to try: to write it anew, and for the first to say something else there at once.
fn asked_for_ui(
    ui: &mut Ui,
    theme: &Theme,
    (at, turn, aim): (usize, u32, &AimView),
    words: &str,
    emit: &mut dyn FnMut(Action),
) {
    let try_again = Button::outline(theme.words.say("debrief-try-from-here")).small().icon(Icon::Retry);
    let buttons = [
        Some((Button::outline(words).small(), Action::Rewrite(at))),
        Some((try_again, Action::TryFrom(turn))).filter(|_| at == 0),
    ];
    let buttons: Vec<_> = buttons.into_iter().flatten().collect();
    let widths: Vec<f32> = buttons.iter().map(|(button, _)| button_width(ui, theme, button)).collect();
    let in_a_row = widths.iter().sum::<f32>() + theme.space.sm * (buttons.len() - 1) as f32;
    if in_a_row >= ui.available_width() * ROW {
        // Too wide to stand beside the words: they have the whole width, and the buttons a row below them.
        ui.label(aim_words(ui, theme, (aim, ui.available_width())));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            buttons_ui(ui, theme, buttons.iter(), emit);
        });
        return;
    }
    ui.horizontal_top(|ui| {
        let width = ui.available_width() - theme.space.md - in_a_row;
        let galley = aim_words(ui, theme, (aim, width));
        let height = galley.size().y.max(theme.size.control_small);
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.add_space((height - galley.size().y) / 2.0);
            ui.label(galley);
        });
        let layout = Layout::right_to_left(Align::Center);
        ui.allocate_ui_with_layout(vec2(ui.available_width(), height), layout, |ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            // From the right the first would stand last.
            buttons_ui(ui, theme, buttons.iter().rev(), emit);
        });
    });
}

fn buttons_ui<'a>(
    ui: &mut Ui,
    theme: &Theme,
    buttons: impl Iterator<Item = &'a (Button<'a>, Action)>,
    emit: &mut dyn FnMut(Action),
) {
    for (button, action) in buttons {
        if button_ui(ui, theme, button).clicked() {
            emit(*action);
        }
    }
}

/// The words of an aim within a width, no short end of them alone in the last line.
fn aim_words(ui: &Ui, theme: &Theme, (aim, width): (&AimView, f32)) -> Arc<Galley> {
    let mut job = LayoutJob::default();
    job.append(&format!("{} ", aim.lead), 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
    job.append(&tied(&aim.words), 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
    job.wrap.max_width = width;
    ui.painter().layout_job(without_orphan(ui, job))
}

#[cfg(test)]
mod tests {
    use egui::{Context, RawInput};

    use super::*;
    use crate::ui::theme::{Look, install_fonts};

    #[test]
    fn an_aim_ends_less_often_in_a_word_or_two_alone_in_their_line() {
        let theme = Theme::load(Look::Light).expect("theme");
        let ctx = Context::default();
        install_fonts(&ctx);
        let words = "Ms Okafor, I’m sorry. You asked for no dairy, and on your birthday you’ve been handed cream. I’ll take it away now.";
        let aim = AimView { lead: "One level up:".to_owned(), words: words.to_owned(), more: String::new() };
        let is_alone = |galley: &Galley| {
            let longest = galley.rows.iter().map(|row| row.size.x).fold(0.0, f32::max);
            galley.rows.len() > 1 && galley.rows.last().is_some_and(|row| row.size.x < 0.3 * longest)
        };
        let (mut before, mut after) = (0, 0);
        for width in (260_u16..700).step_by(10) {
            let mut output = ctx.run_ui(RawInput::default(), |ui| {
                let galley = aim_words(ui, &theme, (&aim, f32::from(width)));
                let mut job = LayoutJob::clone(&galley.job);
                job.wrap.max_width = f32::from(width);
                before += usize::from(is_alone(&ui.painter().layout_job(job)));
                after += usize::from(is_alone(&galley));
            });
            output.textures_delta.clear();
        }
        assert!(after < before, "{after} of {before}");
    }
}
