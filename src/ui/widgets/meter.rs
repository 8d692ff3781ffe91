//! Thin bars: how far, how much is left, where the day stands, what the customer feels in Coach.

use egui::{Color32, CornerRadius, Rect, Response, Role, Stroke, Ui, pos2, vec2};
use serde::Serialize;

use crate::ui::theme::{Change, Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left, put_right, still};
use crate::ui::widgets::paint;

/// A thin bar across the space, `share` of it filled, 0 to 1; `name` is read out, for example `$19 of $30 given`.
pub fn thin_bar_ui(ui: &mut Ui, theme: &Theme, share: f32, name: &str) -> Response {
    let size = vec2(ui.available_width(), theme.size.thin_bar);
    let (rect, response) = still(ui, size, Role::ProgressIndicator, name);
    let eased = ui.ctx().animate_value_with_time(response.id, share, theme.motion.seconds(Change::Meter));
    paint::bar(ui, theme, rect, eased, theme.colors.accent);
    response
}

/// What a meter counts; decides its ink.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Feeling {
    /// In `warn`.
    Anger,
    /// In `accent`.
    Trust,
    /// In quiet ink.
    Patience,
}

impl Feeling {
    fn name(self, theme: &Theme) -> &str {
        theme.words.say(match self {
            Self::Anger => "widgets-anger",
            Self::Trust => "widgets-trust",
            Self::Patience => "widgets-patience",
        })
    }

    fn ink(self, theme: &Theme) -> Color32 {
        match self {
            Self::Anger => theme.colors.warn,
            Self::Trust => theme.colors.accent,
            Self::Patience => theme.colors.text_secondary,
        }
    }
}

/// One of the customer's feelings, 0 to 100, with its change of this turn, across the space in a row of a height.
pub fn feeling_ui(ui: &mut Ui, theme: &Theme, feeling: Feeling, (value, change): (f32, f32), height: f32) -> Response {
    let change = match change.round() {
        0.0 => String::new(),
        up if up > 0.0 => format!("+{up}"),
        down => format!("−{}", down.abs()),
    };
    let figure = format!("{:.0}", value.clamp(0.0, 100.0));
    let said = [("feeling", feeling.name(theme).into()), ("figure", (&figure).into()), ("change", (&change).into())];
    let name = theme.words.tell("widgets-feeling", &said);
    let size = vec2(ui.available_width(), height);
    let (rect, response) = still(ui, size, Role::Meter, name.trim_end());
    let y = rect.center().y;
    let colors = &theme.colors;
    put_left(
        ui,
        line(ui, theme, feeling.name(theme), (Step::Body, Weight::Regular), colors.text_secondary),
        rect.left(),
        y,
    );
    let (figure_room, change_room) = (28.0, 38.0);
    put_right(ui, line(ui, theme, &change, (Step::Small, Weight::Regular), colors.text_secondary), rect.right(), y);
    put_right(ui, line(ui, theme, &figure, (Step::Body, Weight::Bold), colors.text), rect.right() - change_room, y);
    let track = Rect::from_min_max(
        pos2(rect.left() + 78.0, y - theme.size.thin_bar / 2.0),
        pos2(rect.right() - change_room - figure_room - theme.space.sm, y + theme.size.thin_bar / 2.0),
    );
    let eased = ui.ctx().animate_value_with_time(response.id, value / 100.0, theme.motion.seconds(Change::Meter));
    paint::bar(ui, theme, track, eased, feeling.ink(theme));
    response
}

/// The case's day as a line: where it began, where it stands and what is coming.
#[derive(Debug, Clone, Copy)]
pub struct DayLine<'a> {
    /// How much of it has gone, 0 to 1.
    pub gone: f32,
    /// Words under its start.
    pub start: &'a str,
    /// Moments on it and their words, in order, for example (0.8, `leave by 20:05`).
    pub marks: &'a [(f32, &'a str)],
    /// Accessible name, for example `19:43; leave by 20:05`.
    pub name: &'a str,
}

/// Draws the line across the space.
pub fn day_line_ui(ui: &mut Ui, theme: &Theme, day: &DayLine<'_>) -> Response {
    let colors = &theme.colors;
    let height = 22.0 + theme.line(Step::Small);
    let (rect, response) = still(ui, vec2(ui.available_width(), height), Role::Meter, day.name);
    let y = rect.top() + 11.0;
    let half = theme.size.thin_bar / 2.0;
    let track = Rect::from_min_max(pos2(rect.left(), y - half), pos2(rect.right(), y + half));
    paint::bar(ui, theme, track, day.gone, colors.accent);
    let here = pos2(rect.left() + rect.width() * day.gone.clamp(0.0, 1.0), y);
    let words = |text: &str| line(ui, theme, text, (Step::Small, Weight::Regular), colors.text_secondary);
    let foot = rect.bottom() - theme.line(Step::Small) / 2.0;
    // Words are set from the left; those that would run into the ones before keep their mark and are read out only.
    let mut taken = put_left(ui, words(day.start), rect.left(), foot);
    for (at, text) in day.marks {
        let x = rect.left() + rect.width() * at.clamp(0.0, 1.0);
        ui.painter().add(paint::line(ui, &[pos2(x, y - 8.0), pos2(x, y + 8.0)], 2.0, colors.text_secondary));
        let words = words(text);
        let half = words.size().x / 2.0;
        let centre = x.clamp(rect.left() + half, (rect.right() - half).max(rect.left() + half));
        // Words that would run into those before begin at their mark, where there is room; two labels read as two.
        let beside = x - 1.0;
        let in_middle = centre - half;
        let is_close = in_middle < taken + theme.space.lg;
        let fits_beside = beside >= taken + theme.space.lg && beside + 2.0 * half <= rect.right() + 0.5;
        let left = if is_close && fits_beside { beside } else { in_middle.max(taken + theme.space.md) };
        if left + 2.0 * half <= rect.right() + 0.5 {
            taken = put_left(ui, words, left, foot);
        }
    }
    ui.painter().circle(here, 6.0, colors.accent, Stroke::new(2.0, colors.paper));
    response
}

/// A mood in words with its dot.
pub fn mood_ui(ui: &mut Ui, theme: &Theme, phrase: &str, dot: Color32) -> Response {
    let words = crate::ui::widgets::control::even_words(
        ui,
        theme,
        phrase,
        (Step::Body, Weight::Semibold),
        theme.colors.text,
        ui.available_width() - 20.0,
    );
    let (rect, response) = still(ui, vec2(20.0 + words.size().x, words.size().y), Role::Label, phrase);
    let centre = pos2(rect.left() + 6.0, rect.top() + theme.line(Step::Body) / 2.0);
    ui.painter().circle(centre, 5.0, dot, Stroke::new(theme.stroke.control, theme.colors.outline));
    ui.painter().galley(rect.min + vec2(20.0, 0.0), words, theme.colors.text);
    response
}

/// A coloured rule at the left of words that explain a choice or a hint.
pub fn side_rule_ui<R>(ui: &mut Ui, color: Color32, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let inner = egui::Frame::new().inner_margin(egui::Margin { left: 15, ..egui::Margin::ZERO }).show(ui, contents);
    let rect = inner.response.rect;
    let rule = Rect::from_min_max(rect.min, pos2(rect.left() + 3.0, rect.bottom()));
    ui.painter().rect_filled(rule, CornerRadius::same(2), color);
    inner.inner
}
