//! Weeks: a row a week, a disc for each day that was practised, a ring for one of rest, and what the marks mean.

use egui::{Pos2, Rect, Role, Sense, Stroke, Ui, pos2, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, still};

/// Height of a week.
const ROW: f32 = 33.0;
/// Radius of a day, of the ring round today, and of a day that is still to come.
const DAY: f32 = 10.5;
const TODAY: f32 = 14.5;
const AHEAD: f32 = 1.6;
/// Widest and narrowest room of a day.
const COLUMN: (f32, f32) = (36.0, 24.0);
/// Least room between a week's name and its first day.
const APART: f32 = 12.0;

/// A week.
#[derive(Debug, Clone, Copy)]
pub struct WeekRow<'a> {
    /// What it is called.
    pub label: &'a str,
    /// Whether each day was practised, the first day of the week first.
    pub days: &'a [bool; 7],
    /// The same in words.
    pub name: &'a str,
}

/// Draws them across the space, the last one the present one, in which `today` is the day of that position.
pub fn weeks_chart_ui(ui: &mut Ui, theme: &Theme, weeks: &[WeekRow<'_>], today: usize) {
    let label = |week: &WeekRow<'_>| line(ui, theme, week.label, (Step::Small, Weight::Bold), theme.colors.text);
    let name = weeks.iter().map(|week| label(week).size().x).fold(0.0_f32, f32::max) + APART;
    let column = ((ui.available_width() - name) / 7.0).clamp(COLUMN.1, COLUMN.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    letters_ui(ui, theme, name, column);
    let last = weeks.len().saturating_sub(1);
    for (at, week) in weeks.iter().enumerate() {
        week_ui(ui, theme, week, (at == last).then_some(today), (name, column));
    }
    ui.add_space(theme.space.sm);
    key_ui(ui, theme);
}

fn letters_ui(ui: &mut Ui, theme: &Theme, name: f32, column: f32) {
    let (rect, _) = ui.allocate_exact_size(vec2(name + 7.0 * column, theme.line(Step::Small)), Sense::hover());
    for (at, letter) in theme.words.say("progress-weeks-letters").split(' ').enumerate() {
        let letter = line(ui, theme, letter, (Step::Small, Weight::Regular), theme.colors.text_secondary);
        put_centre(ui, letter, pos2(rect.left() + name + column * (at as f32 + 0.5), rect.center().y));
    }
}

fn week_ui(ui: &mut Ui, theme: &Theme, week: &WeekRow<'_>, today: Option<usize>, (name, column): (f32, f32)) {
    let (rect, _) = still(ui, vec2(name + 7.0 * column, ROW), Role::Image, week.name);
    let (weight, ink) = match today {
        Some(_) => (Weight::Bold, theme.colors.text),
        None => (Weight::Regular, theme.colors.text_secondary),
    };
    put_left(ui, line(ui, theme, week.label, (Step::Small, weight), ink), rect.left(), rect.center().y);
    for (at, practised) in week.days.iter().enumerate() {
        let centre = pos2(rect.left() + name + column * (at as f32 + 0.5), rect.center().y);
        day(ui, theme, centre, Day::of(*practised, today.map(|today| at > today)));
        if today == Some(at) {
            ui.painter().circle_stroke(centre, TODAY, Stroke::new(theme.stroke.focus, theme.colors.accent));
        }
    }
}

/// How a day stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Day {
    Practised,
    Rest,
    Ahead,
}

impl Day {
    fn of(practised: bool, is_ahead: Option<bool>) -> Self {
        match (practised, is_ahead) {
            (true, _) => Self::Practised,
            (false, Some(true)) => Self::Ahead,
            (false, _) => Self::Rest,
        }
    }
}

fn day(ui: &Ui, theme: &Theme, centre: Pos2, day: Day) {
    let painter = ui.painter();
    match day {
        Day::Practised => painter.circle_filled(centre, DAY, theme.colors.accent),
        Day::Rest => painter.circle_stroke(centre, DAY - 0.5, Stroke::new(theme.stroke.control, theme.colors.outline)),
        Day::Ahead => painter.circle_filled(centre, AHEAD, theme.colors.text_secondary),
    };
}

/// What the marks mean.
fn key_ui(ui: &mut Ui, theme: &Theme) {
    let height = theme.line(Step::Body);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
        for (mark, words) in
            ["progress-weeks-practised", "progress-weeks-rest", "progress-weeks-today"].into_iter().enumerate()
        {
            let words = theme.words.say(words);
            let set = line(ui, theme, words, (Step::Small, Weight::Regular), theme.colors.text_secondary);
            let disc = 14.0 + theme.space.xs;
            let (rect, _) = still(ui, vec2(disc + set.size().x, height), Role::Label, words);
            let at = Rect::from_min_size(rect.min, vec2(14.0, height)).center();
            let painter = ui.painter();
            match mark {
                0 => painter.circle_filled(at, 6.5, theme.colors.accent),
                1 => painter.circle_stroke(at, 6.0, Stroke::new(theme.stroke.control, theme.colors.outline)),
                _ => painter.circle_stroke(at, 6.0, Stroke::new(theme.stroke.focus, theme.colors.accent)),
            };
            put_left(ui, set, rect.left() + disc, rect.center().y);
        }
    });
}
