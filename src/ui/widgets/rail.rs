//! The rail: where one can go, icon and word, settings at the foot.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::ui::theme::{Icon, Step, Theme, Weight, color::mix};
use crate::ui::widgets::control::{feel, line, put_centre, ring_if_focused};
use crate::ui::widgets::paint;

/// Half the dot of a mark.
const DOT: f32 = 5.0;

/// A place in the rail.
#[derive(Debug, Clone, Copy)]
pub struct Place<'a> {
    /// Its drawing.
    pub icon: Icon,
    /// Its word.
    pub name: &'a str,
    /// A mark beside it, and what it says: something waits there.
    pub mark: Option<&'a str>,
}

/// Which place was asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RailChoice {
    /// One of the list, by position.
    Place(usize),
    /// The one at the foot.
    Foot,
}

/// How wide the rail is: wider than `size.rail` where a language's words for its places need it.
pub fn rail_width<'a>(ui: &Ui, theme: &Theme, names: impl IntoIterator<Item = &'a str>) -> f32 {
    let wide = |name| line(ui, theme, name, (Step::Small, Weight::Bold), theme.colors.accent).size().x;
    let widest = names.into_iter().map(wide).fold(0.0, f32::max);
    theme.size.rail.max((widest + 4.0 * theme.space.xs).ceil())
}

/// Draws the rail over the whole height of the space, which must be as wide as [`rail_width`]; returns the place that
/// was asked for.
pub fn rail_ui(
    ui: &mut Ui,
    theme: &Theme,
    places: &[Place<'_>],
    foot: Place<'_>,
    selected: RailChoice,
) -> Option<RailChoice> {
    let width = rail_width(ui, theme, places.iter().chain([&foot]).map(|place| place.name));
    let rect = Rect::from_min_size(ui.max_rect().min, vec2(width, ui.max_rect().height()));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.colors.rail);
    ui.painter().vline(rect.right() - theme.stroke.edge / 2.0, rect.y_range(), theme.edge());
    let fit = Fit::new(theme, rect.height(), places.len() + 1);
    if fit.logo > 0.0 {
        paint::logo(ui, theme, pos2(rect.center().x, rect.top() + fit.top + theme.size.logo / 2.0), theme.size.logo);
    }
    // Where words are long, what is chosen has less room beside it.
    let pad = if rect.width() > theme.size.rail { theme.space.xs } else { theme.space.sm };
    let item = |top: f32| Rect::from_min_size(pos2(rect.left() + pad, top), vec2(rect.width() - 2.0 * pad, fit.item));
    let mut y = rect.top() + fit.top + fit.logo;
    let mut choice = None;
    for (i, place) in places.iter().enumerate() {
        if item_ui(ui, theme, item(y), *place, selected == RailChoice::Place(i)).clicked() {
            choice = Some(RailChoice::Place(i));
        }
        y += fit.item + theme.space.xs;
    }
    let foot_top = (rect.bottom() - fit.item - fit.foot).max(y);
    if item_ui(ui, theme, item(foot_top), foot, selected == RailChoice::Foot).clicked() {
        choice = Some(RailChoice::Foot);
    }
    ui.advance_cursor_after_rect(rect);
    choice
}

/// Heights that fit the window: usual, closer, then without the mark.
struct Fit {
    top: f32,
    /// The mark with the room under it; 0 without.
    logo: f32,
    item: f32,
    foot: f32,
}

impl Fit {
    fn new(theme: &Theme, height: f32, items: usize) -> Self {
        let (space, size) = (&theme.space, &theme.size);
        let count = items as f32;
        let usual = Self { top: 20.0, logo: size.logo + space.lg, item: size.rail_item, foot: space.sm + space.xs };
        let close =
            Self { top: space.md, logo: size.logo + space.sm + space.xs, item: size.rail_item - space.xs, ..usual };
        // A rail that only just fits looks crowded: take the closer one a little earlier.
        if height > 760.0 {
            return usual;
        }
        let needs = |fit: &Self| fit.top + fit.logo + count * (fit.item + space.xs) + fit.foot;
        if height >= needs(&close) {
            return close;
        }
        let room = height - space.sm - space.xs - count * space.xs;
        Self { top: space.xs, logo: 0.0, item: (room / count).clamp(24.0, close.item), foot: space.xs }
    }
}

fn item_ui(ui: &Ui, theme: &Theme, rect: Rect, place: Place<'_>, selected: bool) -> Response {
    let colors = &theme.colors;
    let response = ui.interact(rect, ui.scope_id().with(("rail", place.name)), Sense::click());
    response.widget_info(|| WidgetInfo::selected(Role::Tab, true, selected, place.name));
    let feel = feel(ui, theme, &response);
    let ground = if selected { colors.accent_wash } else { mix(colors.rail, theme.hovered(colors.rail), feel.hover) };
    let edge = if selected { theme.edge_of(colors.accent) } else { Stroke::NONE };
    ui.painter().rect(rect, CornerRadius::same(theme.radius.control), ground, edge, StrokeKind::Inside);
    let (ink, weight) = if selected { (colors.accent, Weight::Bold) } else { (colors.text_secondary, Weight::Regular) };
    let shift = vec2(0.0, feel.press);
    let response = match place.mark {
        None => response,
        Some(says) => {
            ui.ctx().accesskit_node_builder(response.id, |node| node.set_description(says));
            response.on_hover_text(says)
        }
    };
    if rect.height() < 44.0 {
        // No room for the word: the icon stands for it, and the pointer brings the word back.
        paint::icon(ui, theme, place.icon, rect.center() + shift, theme.size.rail_icon, ink);
        mark(ui, theme, place, rect.center() + shift, ground);
        ring_if_focused(ui, theme, &response, theme.radius.control);
        return response.on_hover_text(place.name);
    }
    let word = line(ui, theme, place.name, (Step::Small, weight), ink);
    let tall = theme.size.rail_icon + 5.0 + 16.0;
    let top = rect.center().y - tall / 2.0;
    let centre = pos2(rect.center().x, top + theme.size.rail_icon / 2.0) + shift;
    paint::icon(ui, theme, place.icon, centre, theme.size.rail_icon, ink);
    mark(ui, theme, place, centre, ground);
    put_centre(ui, word, pos2(rect.center().x, top + tall - 8.0) + shift);
    ring_if_focused(ui, theme, &response, theme.radius.control);
    response
}

/// A dot at the icon's shoulder, set off from it.
fn mark(ui: &Ui, theme: &Theme, place: Place<'_>, icon: Pos2, ground: Color32) {
    if place.mark.is_some() {
        let at = icon + vec2(theme.size.rail_icon, -theme.size.rail_icon) / 2.0;
        ui.painter().circle_filled(at, DOT + 2.0, ground);
        ui.painter().circle_filled(at, DOT, theme.colors.warn);
    }
}
