//! Sheets of the panel that fill a space: what stands at their foot is always in sight, and what is above it scrolls by itself.

use egui::{Id, Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::frame;
use crate::ui::theme::{Step, Theme};
use crate::ui::widgets::card_frame;

/// How far a bar stands beside what it scrolls.
const BESIDE: f32 = 12.0;

/// Room between two cards of the panel.
pub(super) fn gap(theme: &Theme) -> f32 {
    theme.space.md + theme.space.xs
}

/// A space of the panel as an area of its own.
pub(super) fn column(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name))
}

/// Paints a card over a space; returns what is inside.
pub(super) fn sheet(ui: &Ui, theme: &Theme, rect: Rect) -> Rect {
    let frame = card_frame(theme);
    let inside = rect - frame.inner_margin;
    ui.painter().add(frame.paint(inside));
    inside
}

/// Draws what stands at the head of a space; returns what is left below it and a gap.
pub(super) fn head_of_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (name, gap): (&str, f32),
    content: impl FnOnce(&mut Ui),
) -> Rect {
    let mut area = column(ui, rect, name);
    area.spacing_mut().item_spacing.y = theme.space.sm;
    content(&mut area);
    let height = area.min_rect().height();
    let below = if height > 0.0 { height + gap } else { 0.0 };
    Rect::from_min_max(pos2(rect.left(), (rect.top() + below).min(rect.bottom())), rect.max)
}

/// Draws what stands at the foot of a space; returns what is left above it. How high it is, is known after a first pass, which is
/// thrown away.
pub(super) fn foot_of_ui(ui: &mut Ui, theme: &Theme, rect: Rect, name: &str, content: impl FnOnce(&mut Ui)) -> Rect {
    let id = Id::unique(("workshop-foot", name));
    let known = known(ui, id);
    let top = (rect.bottom() - known).max(rect.top());
    let mut area = column(ui, Rect::from_min_max(pos2(rect.left(), top), rect.max), name);
    area.spacing_mut().item_spacing.y = theme.space.sm;
    content(&mut area);
    learn(ui, id, area.min_rect().height());
    let above = if known > 0.0 { theme.space.sm } else { 0.0 };
    Rect::from_min_max(rect.min, pos2(rect.right(), (top - above).max(rect.top())))
}

/// How high something was in the pass before.
pub(super) fn known(ui: &Ui, id: Id) -> f32 {
    ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0)
}

/// Remembers how high it is; where that is news, what was drawn by it is drawn again.
pub(super) fn learn(ui: &Ui, id: Id, height: f32) {
    if (known(ui, id) - height).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, height));
        ui.ctx().request_discard("a part of the panel is as high as what stands in it");
        ui.ctx().request_repaint();
    }
}

/// What scrolls where it does not fit, on a card or, with `cards` in it, on the page; returns how high it is of itself.
pub(super) fn scrolled(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (name, cards): (&str, bool),
    content: impl FnOnce(&mut Ui),
) -> f32 {
    // The bar stands beside what is read, in the margin of its card or between two.
    let mut area = column(ui, Rect::from_min_max(rect.min, rect.max + vec2(BESIDE, 0.0)), name);
    // Cards keep their shadows at its edges, and rings of controls theirs.
    let spill = if cards { vec2(theme.space.sm, theme.space.xs) } else { vec2(theme.space.xs, theme.space.hair) };
    let around = rect.expand2(spill);
    let clip = Rect::from_min_max(around.min, around.max + vec2(BESIDE, 0.0));
    area.set_clip_rect(clip.intersect(ui.clip_rect()));
    let further = Id::unique(("workshop-further", name));
    let out = frame::scroll_ui(&mut area, theme, name, |ui| {
        if ui.data_mut(|data| data.remove_temp::<bool>(further)).is_some() {
            // Nearly a page, as Page down goes; the keyboard has that key.
            let page = (rect.height() - 3.0 * theme.line(Step::Body)).max(theme.line(Step::Body));
            ui.scroll_with_delta(vec2(0.0, -page));
        }
        ui.set_max_width(rect.width());
        ui.spacing_mut().item_spacing.y = if cards { gap(theme) } else { theme.space.sm };
        content(ui);
        if !cards {
            // The cursor stands a gap below what was drawn last: left there, what fits would count as cut.
            ui.add_space(theme.space.hair - ui.spacing().item_spacing.y);
        }
    });
    let ground = if cards { theme.colors.paper } else { theme.colors.card };
    let below = edges::hidden_below(&out);
    edges::below_ui(&area, theme, (around, Cut::Window), ground, below);
    if let Some(arrow) = edges::arrow_of(theme, around, below) {
        let response = area.interact(arrow, area.scope_id().with("further"), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, theme.words.say("workshop-further")));
        if response.clicked() {
            area.data_mut(|data| data.insert_temp(further, true));
            area.ctx().request_repaint();
        }
    }
    out.content_size.y
}
