//! People, runs and days of the archive in words, for the pages that show them.

use egui::{Align, Layout, Rect, Ui, Vec2, vec2};

use crate::domain::report::{Person, PlayMode};
use crate::platform::settings::Mode;
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{Button, button_ui, button_width};
use crate::ui::{terms, when};
use crate::words::Words;

const DAY_MS: i64 = 86_400_000;

/// Whose a run is: name or pseudonym, with the team.
pub(super) fn who(words: &Words, person: &Person) -> String {
    let called = person.marked();
    match &person.team {
        Some(team) => words.tell("report-who-team", &[("called", (&called).into()), ("team", team.into())]),
        None => called,
    }
}

/// How a run was played.
pub(super) fn mode(words: &Words, mode: PlayMode) -> &str {
    let mode = match mode {
        PlayMode::Coach => Mode::Coach,
        PlayMode::Practice => Mode::Practice,
        PlayMode::Assessment => Mode::Assessment,
        PlayMode::Workshop => Mode::Workshop,
    };
    terms::mode(words, mode)
}

/// The same with whether it was tried again from another run.
pub(super) fn played(words: &Words, play: PlayMode, is_fork: bool) -> String {
    let mode = mode(words, play);
    if is_fork { words.tell("report-mode-forked", &[("mode", mode.into())]) } else { mode.to_owned() }
}

/// The day of a time as people say it. A report counts days in UTC, so that it is the same wherever it is read.
pub(super) fn day(words: &Words, ms: i64, now_ms: i64) -> String {
    when::day(words, ms.div_euclid(DAY_MS), now_ms.div_euclid(DAY_MS))
}

/// The title of a page that leads back; whether it was asked to.
pub(super) fn head_ui(ui: &mut Ui, theme: &Theme, title: &str, back: &str) -> bool {
    let back = Button::outline(back).icon(Icon::Back);
    let room = ui.available_width() - button_width(ui, theme, &back) - theme.space.md;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.label(theme.title_job(title, Step::Title, theme.colors.text, room));
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| button_ui(ui, theme, &back).clicked()).inner
    })
    .inner
}

/// Brings the page's upper edge into sight, with the room above its title; to be called where its block begins.
pub(super) fn to_top(ui: &Ui, theme: &Theme) {
    let top = ui.cursor().min - vec2(0.0, theme.space.lg);
    ui.scroll_to_rect(Rect::from_min_size(top, Vec2::ZERO), Some(Align::TOP));
}

/// Draws things in as many even columns as fit, `most` at most and each at least so wide, row by row.
pub(super) fn even_columns_ui<T>(
    ui: &mut Ui,
    (all, most): (&[T], usize),
    (least, gap): (f32, f32),
    mut each: impl FnMut(&mut Ui, &T, f32),
) {
    let width = ui.available_width();
    let fits = |across: usize| ((width - gap * (across - 1) as f32) / across as f32).floor();
    let across =
        (2..=most).rev().filter(|across| most % across == 0).find(|across| fits(*across) >= least).unwrap_or(1);
    for row in all.chunks(across) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = gap;
            for one in row {
                ui.allocate_ui_with_layout(vec2(fits(across), 0.0), Layout::top_down(Align::Min), |ui| {
                    ui.set_width(fits(across));
                    each(ui, one, fits(across));
                });
            }
        });
    }
}

/// A line of things beside each other, as high as a small control, that wraps.
pub(super) fn line_of_ui(ui: &mut Ui, theme: &Theme, height: f32, contents: impl FnOnce(&mut Ui)) {
    let line = Layout::left_to_right(Align::Center).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), line, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        contents(ui);
    });
}
