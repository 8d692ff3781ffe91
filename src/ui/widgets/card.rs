//! Cards: a sheet that holds things, and one that is a button as a whole.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Response, Role, Sense, Shadow, Shape, Ui, Vec2, WidgetInfo};

use crate::ui::theme::{Theme, color::mix};
use crate::ui::widgets::control::{feel, ring_if_focused};
use crate::ui::widgets::shadow::{over_shadow_ui, shadow_round};

/// A card's frame without its contents.
pub fn card_frame(theme: &Theme) -> Frame {
    let (x, y) = theme.inset.card;
    Frame::new()
        .fill(theme.colors.card)
        .corner_radius(CornerRadius::same(theme.radius.card))
        .shadow(theme.shadow(&theme.shadows.card))
        .inner_margin(Margin::symmetric(x as i8, y as i8))
}

/// The same with less room inside, for low windows.
pub fn close_dock_frame(theme: &Theme) -> Frame {
    let (x, y) = (theme.space.md, theme.space.sm + 2.0);
    dock_frame(theme).inner_margin(Margin::symmetric(x as i8, y as i8))
}

/// The frame of the reply dock: a card that floats a little higher.
pub fn dock_frame(theme: &Theme) -> Frame {
    let (x, y) = theme.inset.dock;
    card_frame(theme).shadow(theme.shadow(&theme.shadows.dock)).inner_margin(Margin::symmetric(x as i8, y as i8))
}

/// A well inside a card.
pub fn well_frame(theme: &Theme) -> Frame {
    let (x, y) = theme.inset.notice;
    Frame::new()
        .fill(theme.colors.sunk)
        .stroke(theme.edge())
        .corner_radius(CornerRadius::same(theme.radius.card))
        .inner_margin(Margin::symmetric(x as i8, y as i8))
}

/// A card as wide as the space it is in.
pub fn card_ui<R>(ui: &mut Ui, theme: &Theme, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    over_shadow_ui(card_frame(theme), ui, |ui| {
        ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
        .inner
    })
}

/// A card that is one button: rises under the pointer, shows a ring under the keyboard and is announced by `name`.
/// Nothing inside it may be clicked by itself. `margin` is the room inside, so that a picture can reach the edges.
pub fn link_card_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    margin: Margin,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let under = ui.painter().add(Shape::Noop);
    let frame = card_frame(theme).inner_margin(margin);
    let mut card = frame.shadow(Shadow::NONE).begin(ui);
    let inner = {
        let inside = card.content_ui.vertical(|ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        });
        inside.inner
    };
    let rect = card.frame.widget_rect(card.content_ui.min_rect());
    let response = ui.interact(rect, ui.scope_id().with(("card", name)), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    let feel = feel(ui, theme, &response);
    let shadow = between(frame.shadow, theme.shadow(&theme.shadows.dock), feel.hover);
    ui.painter().set(under, shadow_round(shadow, rect, theme.radius.card));
    if theme.dark {
        card.frame.fill = mix(theme.colors.card, theme.colors.raised, feel.hover);
    }
    card.end(ui);
    ring_if_focused(ui, theme, &response, theme.radius.card);
    InnerResponse::new(inner, response)
}

fn between(rest: Shadow, raised: Shadow, share: f32) -> Shadow {
    let blend = |a: f32, b: f32| a + (b - a) * share;
    Shadow {
        offset: [
            blend(f32::from(rest.offset[0]), f32::from(raised.offset[0])) as i8,
            blend(f32::from(rest.offset[1]), f32::from(raised.offset[1])) as i8,
        ],
        blur: blend(f32::from(rest.blur), f32::from(raised.blur)) as u8,
        spread: blend(f32::from(rest.spread), f32::from(raised.spread)) as u8,
        color: mix(rest.color, raised.color, share),
    }
}

/// A hairline across the space.
pub fn rule_ui(ui: &mut Ui, theme: &Theme) -> Response {
    let size = Vec2::new(ui.available_width(), theme.space.hair);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    ui.painter().rect_filled(rect, CornerRadius::ZERO, theme.colors.hairline);
    response
}
