//! Draws the debrief. Its first screen is the whole of it for somebody with a minute.

use std::sync::Arc;

use egui::{Margin, Rect, Ui, UiBuilder, pos2};

use crate::ui::app::Shell;
use crate::ui::screens::columns;
use crate::ui::screens::debrief::{Action, Rewrites, State, first, header, sections, whatif};
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, notice_ui};

/// How far the page is scrolled when the header becomes one line.
const SCROLLED: f32 = 40.0;

/// Draws the debrief and emits what was asked for.
pub fn debrief_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let scenario = Arc::clone(&state.attempt.session.stage().scenario);
    let paths = shell.searches.paths(&scenario, &shell.ctx);
    let view = state.view(&theme.words, paths.as_deref());
    let otherwise = state.otherwise(&theme.words, paths.as_deref());
    // The boxes to write in are the only thing that drawing changes; everything else it asks for.
    let mut rewrites = std::mem::take(&mut state.rewrites);
    let mut scrolled = state.scrolled;
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Debrief(action));
        if let Some(reading) = state.beside.reading() {
            whatif::reading_ui(ui, theme, &reading, &mut emit);
            return;
        }
        match view.as_ref() {
            Some(view) => {
                let page = sections::Page {
                    view,
                    said: &state.said,
                    otherwise: &otherwise,
                    choice: &state.beside.choice,
                    paths: paths.as_deref(),
                };
                scrolled = page_ui(ui, theme, state, (&page, &mut rewrites), &mut emit);
            }
            None => not_over_ui(ui, theme, &mut emit),
        }
    });
    (state.rewrites, state.scrolled) = (rewrites, scrolled);
}

/// Draws the page and returns how far it is scrolled.
fn page_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (shown, rewrites): (&sections::Page<'_>, &mut Rewrites),
    emit: &mut dyn FnMut(Action),
) -> f32 {
    let page = ui.max_rect();
    let block = frame::block_of(theme, page, frame::CONTENT);
    let scrolled = state.scrolled > SCROLLED;
    let header = header::header_ui(ui, theme, shown.view, (page, block.x_range()), scrolled, emit);
    let body = Rect::from_min_max(pos2(page.left(), page.top() + header + theme.stroke.hair), page.max);
    let mut body_area = ui.new_child(UiBuilder::new().max_rect(body).id_salt("body"));
    let above = if columns::is_one(block.width()) { theme.space.md } else { theme.space.lg };
    let out = frame::scroll_block_ui(&mut body_area, theme, ("debrief", state.opened), (frame::CONTENT, above), |ui| {
        // Where there is one column, all cards stand as close as those of the first screen.
        let is_one = columns::is_one(ui.available_width());
        ui.spacing_mut().item_spacing.y = if is_one { theme.space.sm + theme.space.xs } else { theme.space.md };
        if state.attempt.is_unsaved() {
            let notice = Notice { kind: NoticeKind::Warn, text: theme.words.say("debrief-unsaved"), action: None };
            notice_ui(ui, theme, &notice);
        }
        first::first_screen_ui(ui, theme, rewrites, (shown.view, shown.said), emit);
        sections::sections_ui(ui, theme, state, shown, emit);
    });
    edges::below_ui(&body_area, theme, (body, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    out.state.clamped_offset().y
}

/// What stands here while the run is not over.
fn not_over_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    egui::Frame::new().inner_margin(Margin::same(theme.space.page as i8)).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md;
        let width = ui.available_width();
        ui.label(theme.title_job(theme.words.say("debrief-not-over"), Step::Title, theme.colors.text, width));
        ui.label(theme.speech(theme.words.say("debrief-not-over-explains")));
        if button_ui(ui, theme, &Button::primary(theme.words.say("debrief-to-library"))).clicked() {
            emit(Action::Library);
        }
    });
}
