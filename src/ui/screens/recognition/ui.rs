//! How the page is drawn: what was earned at the left, what is not yet at the right; one below the other in a narrow window.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::progress::Kind;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::tied;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::recognition::{Action, State, earned};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Drawing, Empty, Notice, NoticeKind, button_ui, card_ui, empty_ui, long_lines_ui, notice_ui, rule_ui,
};

/// Width of what is not earned yet, and its largest share of the page.
const RIGHT: (f32, f32) = (420.0, 0.37);

/// Draws the page.
pub fn recognition_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.read(shell);
    frame::page(ui, theme, frame::Place::Progress, act, |ui, act| {
        let above = if ui.max_rect().height() < 760.0 { theme.space.lg } else { theme.space.xl };
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "recognition", (frame::CONTENT, above), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            head_ui(ui, theme, state, act);
            let right = RIGHT.0.min(ui.available_width() * RIGHT.1);
            let kinds: (Vec<Kind>, Vec<Kind>) =
                Kind::ALL.into_iter().partition(|kind| state.of(*kind).next().is_some());
            let left = |ui: &mut Ui, _: &mut Foot, (state, act): &mut (&mut State, &mut dyn FnMut(screens::Action))| {
                ui.spacing_mut().item_spacing.y = theme.space.md;
                earned_ui(ui, theme, (state, &kinds.0), &mut |action| act(screens::Action::Recognition(action)));
            };
            let aside = |ui: &mut Ui, _: &mut Foot, _: &mut (&mut State, &mut dyn FnMut(screens::Action))| {
                if !kinds.1.is_empty() {
                    not_yet_ui(ui, theme, &kinds.1);
                }
            };
            columns_ui(ui, theme, "recognition-columns", right, &mut (state, act), left, aside);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

fn head_ui(ui: &mut Ui, theme: &Theme, state: &State, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let to = state.back_to();
    let back = if to == Route::Debrief { "recognition-back-debrief" } else { "recognition-back" };
    let row = vec2(ui.available_width(), theme.size.control);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.label(theme.title_job(words.say("recognition-heading"), Step::Title, theme.colors.text, f32::INFINITY));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let back = Button::outline(words.say(back)).icon(Icon::Back);
            if button_ui(ui, theme, &back).clicked() {
                act(screens::Action::Go(to));
            }
        });
    });
    let about = words.say("recognition-about");
    long_lines_ui(ui, theme, &tied(about), (Step::Body, Weight::Regular), theme.colors.text_secondary);
    if let Some(failed) = &state.failed {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
    } else if !state.is_read {
        ui.label(theme.quiet(words.say("recognition-reading")));
    }
}

/// What was earned; or, where nothing was, how to come to it.
fn earned_ui(ui: &mut Ui, theme: &Theme, (state, kinds): (&mut State, &[Kind]), emit: &mut dyn FnMut(Action)) {
    if kinds.is_empty() {
        if !state.is_read {
            return;
        }
        let words = &theme.words;
        card_ui(ui, theme, |ui| {
            let (text, action) = (words.say("recognition-none"), words.say("recognition-practise"));
            if empty_ui(ui, theme, &Empty { drawing: Drawing::Recognition, text, action }).clicked() {
                emit(Action::Library);
            }
        });
        return;
    }
    for kind in kinds {
        earned::kind_ui(ui, theme, state, *kind, emit);
    }
}

/// A rule with more room around it than what belongs together has.
pub(super) fn parted_ui(ui: &mut Ui, theme: &Theme) {
    ui.add_space(theme.space.xs);
    rule_ui(ui, theme);
    ui.add_space(theme.space.xs);
}

/// Each that is not there yet, with what it takes.
fn not_yet_ui(ui: &mut Ui, theme: &Theme, kinds: &[Kind]) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(words.say("recognition-not-yet")));
        for (at, kind) in kinds.iter().enumerate() {
            if at > 0 {
                parted_ui(ui, theme);
            }
            ui.scope(|ui| {
                ui.spacing_mut().item_spacing.y = theme.space.xs;
                ui.label(theme.strong(kind.said(words)));
                let look = (Step::Body, Weight::Regular);
                long_lines_ui(ui, theme, &tied(kind.rule(words)), look, theme.colors.text_secondary);
                long_lines_ui(ui, theme, &tied(kind.way(words)), look, theme.colors.text);
            });
        }
    });
}
