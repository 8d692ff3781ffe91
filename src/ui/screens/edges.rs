//! Where a list goes on beyond its edges: the lines fade into the ground there, and at the foot a small arrow says so.
//! It knows no list; it is told where the list stands and how far it goes.

use egui::{
    Color32, CornerRadius, Direction, Painter, Pos2, Rect, ScrollArea, Shape, Ui, pos2, scroll_area::ScrollAreaOutput,
    vec2,
};

use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::paint;

/// Height of the fade at the foot, and at the head, in points.
const FADE: f32 = 36.0;
const HEAD_FADE: f32 = 22.0;
/// How far an outline or a shadow reaches beyond what it surrounds, in points.
const OUTLINE: f32 = 4.0;
/// From this much hidden on there is something to read there, in points.
const WORDS: f32 = 8.0;
/// The strip for the arrow alone, in points.
const STRIP: f32 = 26.0;
/// Half the disc of the arrow, in points.
const DISC: f32 = 11.0;

/// A list that scrolls up and down, with marked edges, on `ground`.
pub(in crate::ui::screens) fn marked_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    area: ScrollArea,
    ground: Color32,
    content: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    let out = foot_marked_ui(ui, theme, area, ground, content);
    let above = out.state.clamped_offset().y;
    let rect = out.inner_rect;
    let head = Rect::from_x_y_ranges(across(rect).x_range(), rect.top() - OUTLINE..=rect.top() + HEAD_FADE);
    fade(&painter(ui), head, ground, (above, Direction::TopDown));
    out
}

/// Shadows and rings reach a little beyond their list.
fn across(rect: Rect) -> Rect {
    rect.expand2(vec2(8.0, 0.0))
}

/// Paints as far as the words themselves are painted.
fn painter(ui: &Ui) -> Painter {
    let mut painter = ui.painter().clone();
    painter.set_clip_rect(ui.clip_rect().expand2(vec2(0.0, OUTLINE)));
    painter
}

/// The same where the list itself sees to its upper edge.
pub(in crate::ui::screens) fn foot_marked_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    area: ScrollArea,
    ground: Color32,
    content: impl FnOnce(&mut Ui) -> R,
) -> ScrollAreaOutput<R> {
    // The usual fade is fainter, and takes its ground from a frame.
    let usual = std::mem::replace(&mut ui.spacing_mut().scroll.fade.strength, 0.0);
    let out = area.show(ui, |ui| {
        ui.spacing_mut().scroll.fade.strength = usual;
        // The outline of the first and of the last thing lies outside it.
        ui.set_clip_rect(ui.clip_rect().expand2(vec2(0.0, OUTLINE)));
        content(ui)
    });
    ui.spacing_mut().scroll.fade.strength = usual;
    let below = hidden_below(&out);
    let rect = out.inner_rect;
    let across = across(rect).x_range();
    let painter = painter(ui);
    let mut foot = Rect::from_x_y_ranges(across, rect.bottom() - FADE..=rect.bottom() + OUTLINE);
    if below > WORDS {
        // The arrow stands on ground of its own, not on words.
        foot.max.y = rect.bottom() - STRIP;
        foot.min.y -= theme.space.sm;
        let strip = Rect::from_x_y_ranges(across, foot.max.y..=rect.bottom() + OUTLINE);
        painter.rect_filled(strip, 0.0, ground);
    }
    fade(&painter, foot, ground, (below, Direction::BottomUp));
    if below > WORDS {
        arrow(ui, theme, pos2(rect.center().x, rect.bottom() - DISC - 1.0));
    }
    out
}

/// Where a page is cut.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(in crate::ui::screens) enum Cut {
    /// At a line above its foot, by so much shorter at both sides than what is cut; the arrow stands half over it.
    Line(f32),
    /// At the window's edge.
    Window,
}

/// Marks the foot of a page whose words go on for `below` points; `rect` is the page. The arrow never stands on words: the
/// ground is whole under it.
pub(in crate::ui::screens) fn below_ui(ui: &Ui, theme: &Theme, (rect, cut): (Rect, Cut), ground: Color32, below: f32) {
    let (whole, centre) = match cut {
        Cut::Line(_) => (DISC, rect.bottom()),
        Cut::Window => (2.0 * DISC + theme.space.xs, at_the_foot(theme, rect).y),
    };
    let share = (below / FADE).clamp(0.0, 1.0);
    if share > 0.0 {
        let solid = Rect::from_x_y_ranges(rect.x_range(), rect.bottom() - whole..=rect.bottom());
        ui.painter().rect_filled(solid, CornerRadius::ZERO, ground.gamma_multiply(share));
        let above = Rect::from_x_y_ranges(rect.x_range(), solid.top() - FADE..=solid.top());
        fade(ui.painter(), above, ground, (below, Direction::BottomUp));
    }
    if let Cut::Line(spill) = cut {
        ui.painter().hline(rect.x_range().shrink(spill), rect.bottom(), (theme.stroke.hair, theme.colors.hairline));
    }
    if below > FADE {
        arrow(ui, theme, pos2(rect.center().x, centre));
    }
}

fn at_the_foot(theme: &Theme, rect: Rect) -> Pos2 {
    pos2(rect.center().x, rect.bottom() - DISC - theme.space.xs)
}

/// Where [`below_ui`] draws the arrow of a page that is cut at the window's edge, for whoever lets it be pressed.
pub(in crate::ui::screens) fn arrow_of(theme: &Theme, rect: Rect, below: f32) -> Option<Rect> {
    (below > FADE).then(|| Rect::from_center_size(at_the_foot(theme, rect), vec2(2.0 * DISC, 2.0 * DISC)))
}

/// How far a page that was scrolled goes on below what is seen of it.
pub(in crate::ui::screens) fn hidden_below<R>(out: &ScrollAreaOutput<R>) -> f32 {
    (out.content_size.y - out.inner_rect.height() - out.state.clamped_offset().y).max(0.0)
}

fn arrow(ui: &Ui, theme: &Theme, centre: Pos2) {
    ui.painter().circle_filled(centre, DISC, theme.colors.raised);
    ui.painter().circle_stroke(centre, DISC, (theme.stroke.hair, theme.colors.hairline));
    paint::icon(ui, theme, Icon::ChevronDown, centre, theme.size.glyph, theme.colors.text_secondary);
}

/// Paints the fade, in full as soon as words are hidden.
fn fade(painter: &Painter, rect: Rect, ground: Color32, (hidden, from): (f32, Direction)) {
    let share = (hidden / WORDS).clamp(0.0, 1.0);
    if share > 0.0 {
        let ends = [ground.gamma_multiply(share), Color32::TRANSPARENT];
        painter.add(Shape::gradient_rect(rect, from, ends));
    }
}
