//! How words look by the way they come: a voice on the line, a message in a chat, a sheet of paper, a loudspeaker
//! in a hall. Words face to face are bubbles and stand in [`super::speech`].

use std::sync::Arc;

use egui::{Color32, CornerRadius, Galley, Pos2, Rect, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::control::{even_words, line, put_left, put_right};
use crate::ui::widgets::paint;
use crate::ui::widgets::speech::{RISE, Speaker, set_for_side};

/// Bars of a small wave, as shares of its height; still, like everything at rest.
const WAVE: [f32; 9] = [0.25, 0.55, 0.9, 0.5, 1.0, 0.65, 0.85, 0.4, 0.2];
/// Width of a bar of the wave and the room between two, in points.
const BAR: (f32, f32) = (2.0, 2.0);
/// Corners of what has no tail, in points.
const ROUND: u8 = 14;
/// How far your own sheet is set in, in points.
const SET_IN: f32 = 48.0;

/// Words with what belongs to them.
#[derive(Debug, Clone, Copy)]
pub struct Said<'a> {
    /// Whose they are.
    pub speaker: Speaker,
    /// Read out before the words.
    pub by: &'a str,
    /// The words.
    pub text: &'a str,
    /// When, as it is shown.
    pub at: &'a str,
    /// 1 for lines that stand; see [`super::appearing`].
    pub appeared: f32,
}

impl Said<'_> {
    fn is_mine(&self) -> bool {
        self.speaker == Speaker::You
    }

    fn ground(&self, theme: &Theme) -> Color32 {
        let colors = &theme.colors;
        let ground = if self.is_mine() { colors.bubble_mine } else { colors.bubble_theirs };
        ground.gamma_multiply(self.appeared)
    }

    fn ink(&self, color: Color32) -> Color32 {
        color.gamma_multiply(self.appeared)
    }

    fn announce(&self, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {}", self.by, self.text)));
    }

    /// Space of a height across the page, and the box of a width in it, at the speaker's side, still rising.
    fn place(&self, ui: &mut Ui, width: f32, height: f32) -> (Rect, Response) {
        let (row, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
        self.announce(&response);
        let left = if self.is_mine() { row.right() - width } else { row.left() };
        (Rect::from_min_size(pos2(left, row.top() + RISE * (1.0 - self.appeared)), vec2(width, height)), response)
    }

    /// The ground its words stand on.
    fn paint(&self, ui: &Ui, theme: &Theme, rect: Rect, radius: CornerRadius) {
        let edge = theme.edge_of(self.ink(theme.colors.outline));
        ui.painter().rect(rect, radius, self.ground(theme), edge, StrokeKind::Inside);
    }

    fn body(&self, ui: &Ui, theme: &Theme, step: Step, width: f32) -> Arc<Galley> {
        even_words(ui, theme, self.text, (step, Weight::Regular), self.ink(theme.colors.text), width)
    }

    fn put(&self, ui: &Ui, theme: &Theme, galley: Arc<Galley>, at: Pos2) {
        ui.painter().galley_with_override_text_color(at, galley, self.ink(theme.colors.text));
    }
}

/// Paints a small wave with its left middle at a point; returns its width.
pub(crate) fn wave(ui: &Ui, at: Pos2, height: f32, color: Color32) -> f32 {
    let step = BAR.0 + BAR.1;
    for (i, share) in WAVE.iter().enumerate() {
        let x = at.x + step * i as f32;
        let bar = Rect::from_center_size(pos2(x + BAR.0 / 2.0, at.y), vec2(BAR.0, (height * share).max(BAR.0)));
        ui.painter().rect_filled(bar, CornerRadius::same(1), color);
    }
    step * WAVE.len() as f32 - BAR.1
}

/// A voice on the line: no faces and so no tails, and a small wave beside the words.
pub fn voice_ui(ui: &mut Ui, theme: &Theme, said: &Said<'_>) -> Response {
    let (side, top) = theme.inset.bubble;
    let waves = (BAR.0 + BAR.1) * WAVE.len() as f32 - BAR.1 + theme.space.sm + theme.space.xs;
    let set = |widest: f32| said.body(ui, theme, Step::Speech, widest - 2.0 * side - waves);
    let galley = set_for_side(theme, ui.available_width(), set);
    let size = galley.size() + vec2(2.0 * side + waves, 2.0 * top);
    let (rect, response) = said.place(ui, size.x, size.y);
    said.paint(ui, theme, rect, CornerRadius::same(ROUND));
    let y = rect.top() + top + theme.line(Step::Speech) / 2.0;
    let ink = if said.is_mine() { theme.colors.text_secondary } else { theme.colors.accent };
    let (wave_x, words_x) = if said.is_mine() {
        (rect.left() + side + galley.size().x + theme.space.sm + theme.space.xs, rect.left() + side)
    } else {
        (rect.left() + side, rect.left() + side + waves)
    };
    wave(ui, pos2(wave_x, y), 16.0, said.ink(ink));
    said.put(ui, theme, galley, pos2(words_x, rect.top() + top));
    response
}

/// A message in a chat: compact, round, with its time at the end.
pub fn message_ui(ui: &mut Ui, theme: &Theme, said: &Said<'_>) -> Response {
    let (side, top) = (theme.space.md - 2.0, theme.space.sm);
    let small = (Step::Small, Weight::Regular);
    let time = line(ui, theme, said.at, small, said.ink(theme.colors.text_secondary));
    let widest = (theme.size.speech_max * 0.86).min(ui.available_width() * 0.92);
    let galley = said.body(ui, theme, Step::Body, widest - 2.0 * side);
    let width = galley.size().x.max(time.size().x) + 2.0 * side;
    let height = galley.size().y + time.size().y + 2.0 * top;
    let (rect, response) = said.place(ui, width, height);
    let corner = theme.radius.bubble_tail;
    let radius = match said.speaker {
        Speaker::Customer => CornerRadius { nw: corner, ..CornerRadius::same(ROUND) },
        Speaker::You => CornerRadius { ne: corner, ..CornerRadius::same(ROUND) },
    };
    said.paint(ui, theme, rect, radius);
    let foot = rect.bottom() - top - time.size().y / 2.0;
    said.put(ui, theme, galley, rect.min + vec2(side, top));
    put_right(ui, time, rect.right() - side, foot);
    response
}

/// A letter: a sheet across the page with its date; yours is set in and lies on a wash.
pub fn sheet_ui(ui: &mut Ui, theme: &Theme, said: &Said<'_>) -> Response {
    let (side, top) = (theme.space.lg - theme.space.xs, theme.space.md);
    let space = ui.available_width();
    let set_in = if said.is_mine() { SET_IN.min(space * 0.1) } else { 0.0 };
    let width = space - set_in;
    let small = (Step::Small, Weight::Regular);
    let secondary = said.ink(theme.colors.text_secondary);
    let (from, date) = (line(ui, theme, said.by, small, secondary), line(ui, theme, said.at, small, secondary));
    let head = theme.line(Step::Small) + theme.space.xs;
    let galley = said.body(ui, theme, Step::Speech, (width - 2.0 * side).min(theme.size.speech_max));
    let (rect, response) = said.place(ui, width, galley.size().y + head + 2.0 * top - theme.space.xs);
    let radius = CornerRadius::same(theme.radius.bubble_tail);
    if !said.is_mine() && !theme.outlined {
        let mut shadow = theme.shadow(&theme.shadows.card);
        shadow.color = shadow.color.gamma_multiply(said.appeared);
        ui.painter().add(shadow.as_shape(rect, radius));
    }
    said.paint(ui, theme, rect, radius);
    let y = rect.top() + top - theme.space.xs + theme.line(Step::Small) / 2.0;
    put_left(ui, from, rect.left() + side, y);
    put_right(ui, date, rect.right() - side, y);
    said.put(ui, theme, galley, pos2(rect.left() + side, rect.top() + top - theme.space.xs + head));
    response
}

/// An announcement: across the hall, so across the page, set apart from what is said at the desk.
pub fn announcement_ui(ui: &mut Ui, theme: &Theme, said: &Said<'_>) -> Response {
    let (side, top) = (theme.space.lg, theme.space.sm + theme.space.xs);
    let width = ui.available_width();
    let quiet = said.ink(theme.colors.text_secondary);
    let head = theme.words.tell("widgets-announcement", &[("at", said.at.into())]);
    let head = line(ui, theme, &head, (Step::Small, Weight::Semibold), quiet);
    let above = theme.line(Step::Small) + theme.space.xs;
    let galley = said.body(ui, theme, Step::Speech, width - 2.0 * side);
    let (rect, response) = said.place(ui, width, galley.size().y + above + 2.0 * top);
    let radius = CornerRadius::same(theme.radius.bubble_tail);
    let edge = theme.edge_of(said.ink(theme.colors.outline));
    ui.painter().rect(rect, radius, said.ink(theme.colors.sunk), edge, StrokeKind::Inside);
    let edge = Rect::from_min_max(rect.min, pos2(rect.left() + 4.0, rect.bottom()));
    ui.painter().rect_filled(edge, CornerRadius::ZERO, said.ink(theme.colors.accent));
    let y = rect.top() + top + theme.line(Step::Small) / 2.0;
    let icon = theme.size.glyph;
    paint::icon(ui, theme, Icon::Sound, pos2(rect.left() + side + icon / 2.0, y), icon, quiet);
    put_left(ui, head, rect.left() + side + icon + theme.space.sm, y);
    said.put(ui, theme, galley, pos2(rect.left() + side, rect.top() + top + above));
    response
}
