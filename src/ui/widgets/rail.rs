//! The rail: where one can go, icon and word, settings at the foot.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, ring_if_focused};
use crate::ui::widgets::paint;

/// A place in the rail.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Its drawing.
    pub icon: Icon,
    /// Its word.
    pub name: &'a str,
}

/// Which place was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RailChoice {
    /// One of the list, by position.
    Place(usize),
    /// The one at the foot.
    Foot,
}

/// Draws the rail over the whole height of the space, which must be as wide as `size.rail`; returns the place that
/// was asked for.
pub fn rail_ui(
    ui: &mut Ui,
    theme: &Theme,
    places: &[Place<'_>],
    foot: Place<'_>,
    selected: RailChoice,
) -> Option<RailChoice> {
    let rect = Rect::from_min_size(ui.max_rect().min, vec2(theme.size.rail, ui.max_rect().height()));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.colors.rail);
    let pad = theme.space.sm;
    let short = rect.height() < 760.0;
    let top = rect.top() + if short { theme.space.md } else { 20.0 };
    let mark = pos2(rect.center().x, top + theme.size.logo / 2.0);
    paint::logo(ui, theme, mark, theme.size.logo);
    let height = if short { theme.size.rail_item - theme.space.xs } else { theme.size.rail_item };
    let mut y = top + theme.size.logo + if short { theme.space.sm + theme.space.xs } else { theme.space.lg };
    let mut choice = None;
    for (i, place) in places.iter().enumerate() {
        let item = Rect::from_min_size(pos2(rect.left() + pad, y), vec2(rect.width() - 2.0 * pad, height));
        if item_ui(ui, theme, item, *place, selected == RailChoice::Place(i)).clicked() {
            choice = Some(RailChoice::Place(i));
        }
        y += height + theme.space.xs;
    }
    let item = Rect::from_min_size(
        pos2(rect.left() + pad, rect.bottom() - height - theme.space.sm - theme.space.xs),
        vec2(rect.width() - 2.0 * pad, height),
    );
    if item_ui(ui, theme, item, foot, selected == RailChoice::Foot).clicked() {
        choice = Some(RailChoice::Foot);
    }
    ui.advance_cursor_after_rect(rect);
    choice
}

fn item_ui(ui: &Ui, theme: &Theme, rect: Rect, place: Place<'_>, selected: bool) -> Response {
    let colors = &theme.colors;
    let response = ui.interact(rect, ui.scope_id().with(("rail", place.name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, place.name));
    let feel = feel(ui, theme, &response);
    let ground = if selected { colors.accent_wash } else { mix(colors.rail, theme.hovered(colors.rail), feel.hover) };
    ui.painter().rect_filled(rect, CornerRadius::same(theme.radius.control), ground);
    let (ink, weight) = if selected { (colors.accent, Weight::Bold) } else { (colors.text_secondary, Weight::Regular) };
    let word = line(ui, theme, place.name, (Step::Small, weight), ink);
    let shift = vec2(0.0, feel.press);
    let tall = theme.size.rail_icon + 5.0 + 16.0;
    let top = rect.center().y - tall / 2.0;
    paint::icon(ui, theme, place.icon, pos2(rect.center().x, top + theme.size.rail_icon / 2.0) + shift, theme.size.rail_icon, ink);
    put_centre(ui, word, pos2(rect.center().x, top + tall - 8.0) + shift);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}
