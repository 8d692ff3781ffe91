//! Cards: a sheet that holds things, and one that is a button as a whole.

use egui::epaint::RectShape;
use egui::{
    Color32, CornerRadius, Frame, InnerResponse, Margin, Rect, Response, Role, Sense, Shadow, Shape, Ui, Vec2,
    WidgetInfo,
};

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

/// How far a card's ground goes on below a picture, in points: no gap shows between them, wherever pixels begin.
const UNDER_PICTURE: f32 = 2.0;

/// The ground of a card but for a picture that covers its top or its left side to the edge: without a graphics card every
/// pixel painted costs, and of these nobody sees any. A picture that covers neither hides nothing.
pub(crate) fn ground_beside(theme: &Theme, card: Rect, picture: Rect, fill: Color32) -> Shape {
    let mut corners = CornerRadius::same(theme.radius.card);
    let mut ground = card;
    if !picture.is_positive() {
        // There is none.
    } else if picture.width() >= card.width() {
        ground.min.y = (picture.bottom() - UNDER_PICTURE).clamp(card.top(), card.bottom());
        (corners.nw, corners.ne) = (0, 0);
    } else if picture.height() >= card.height() {
        ground.min.x = (picture.right() - UNDER_PICTURE).clamp(card.left(), card.right());
        (corners.nw, corners.sw) = (0, 0);
    }
    RectShape::filled(ground, corners, fill).into()
}

/// A card that is one button: rises under the pointer, shows a ring under the keyboard and is announced by `name`.
/// Nothing inside it may be clicked by itself. Its top, `picture` points high, is a picture from edge to edge.
pub fn link_card_ui<R>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    picture: f32,
    contents: impl FnOnce(&mut Ui) -> R,
) -> InnerResponse<R> {
    let under = ui.painter().add(Shape::Noop);
    let ground = ui.painter().add(Shape::Noop);
    let frame = card_frame(theme).inner_margin(Margin::ZERO).fill(Color32::TRANSPARENT);
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
    let fill = if theme.dark { mix(theme.colors.card, theme.colors.raised, feel.hover) } else { theme.colors.card };
    let covered = Rect::from_min_size(rect.min, Vec2::new(rect.width(), picture));
    ui.painter().set(ground, ground_beside(theme, rect, covered, fill));
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

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn the_ground_of_a_card_is_painted_beside_its_picture_and_meets_it() {
        let theme = Theme::load(Look::Light).expect("a look");
        let card = Rect::from_min_max(pos2(10.0, 20.0), pos2(210.0, 120.0));
        let ground = |picture: Rect| {
            let Shape::Rect(shape) = ground_beside(&theme, card, picture, Color32::WHITE) else {
                panic!("a rectangle")
            };
            (shape.rect, shape.corner_radius)
        };
        let round = theme.radius.card;
        let (top, corners) = ground(Rect::from_min_max(card.min, pos2(210.0, 60.0)));
        assert_eq!((top.max, corners.ne, corners.nw, corners.se), (card.max, 0, 0, round));
        assert!(top.top() < 60.0 && top.top() > 55.0 && top.left() == card.left(), "{top:?}");
        let (left, corners) = ground(Rect::from_min_max(card.min, pos2(90.0, 120.0)));
        assert_eq!((left.max, corners.nw, corners.sw, corners.ne), (card.max, 0, 0, round));
        assert!(left.left() < 90.0 && left.left() > 85.0 && left.top() == card.top(), "{left:?}");
        // No picture, and one in the middle, leave all of it.
        for other in [Rect::from_min_size(card.min, Vec2::new(0.0, 100.0)), card.shrink(20.0)] {
            assert_eq!(ground(other), (card, CornerRadius::same(round)));
        }
    }
}
