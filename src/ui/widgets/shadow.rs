//! The shadow round a sheet that hides what is under it. egui fills the middle of a shadow too; a page of cards is painted by
//! the processor where there is no graphics card, and more than a quarter of what it painted were middles nobody sees.

use egui::epaint::{Mesh, Vertex, WHITE_UV};
use egui::{Color32, Frame, InnerResponse, Pos2, Rect, Shadow, Shape, Ui, vec2};

/// How many pieces a corner is drawn in.
const PIECES: u8 = 6;

/// The shadow of an opaque sheet with corners of this radius, without what the sheet hides. One that would show under the
/// sheet is egui's own.
pub(crate) fn shadow_round(shadow: Shadow, sheet: Rect, radius: u8) -> Shape {
    let [x, y] = shadow.offset.map(f32::from);
    let (blur, spread) = (f32::from(shadow.blur), f32::from(shadow.spread));
    let inner = sheet.translate(vec2(x, y)).expand(spread - blur / 2.0);
    let corner = f32::from(radius) + spread;
    let is_hidden = sheet.contains_rect(inner) && inner.size().min_elem() > 2.0 * corner;
    if !is_hidden {
        return shadow.as_shape(sheet, radius).into();
    }
    Shape::mesh(ring(inner, corner, blur, shadow.color))
}

/// A band `blur` wide round a rectangle with round corners, from `color` to nothing: what egui's own shadow has outside its middle.
fn ring(inner: Rect, corner: f32, blur: f32, color: Color32) -> Mesh {
    let mut mesh = Mesh::default();
    let vertex = |pos: Pos2, color| Vertex { pos, uv: WHITE_UV, color };
    let middles = inner.shrink(corner);
    let quarter = std::f32::consts::FRAC_PI_2;
    // From the right end of the lower edge on, clockwise as the screen has it.
    let corners = [middles.right_bottom(), middles.left_bottom(), middles.left_top(), middles.right_top()];
    for (middle, turn) in corners.into_iter().zip(0u8..) {
        for piece in 0..=PIECES {
            let angle = quarter * (f32::from(turn) + f32::from(piece) / f32::from(PIECES));
            let out = vec2(libm::cosf(angle), libm::sinf(angle));
            mesh.vertices.push(vertex(middle + out * corner, color));
            mesh.vertices.push(vertex(middle + out * (corner + blur), Color32::TRANSPARENT));
        }
    }
    let all = mesh.vertices.len() as u32;
    for first in (0..all).step_by(2) {
        let [inside, outside, next_inside, next_outside] = [0, 1, 2, 3].map(|step| (first + step) % all);
        mesh.add_triangle(inside, outside, next_inside);
        mesh.add_triangle(outside, next_inside, next_outside);
    }
    mesh
}

/// Shows an opaque frame with its shadow round it.
pub(crate) fn over_shadow_ui<R>(frame: Frame, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
    let under = ui.painter().add(Shape::Noop);
    let shadow = frame.shadow;
    let shown = frame.shadow(Shadow::NONE).show(ui, contents);
    ui.painter().set(under, shadow_round(shadow, shown.response.rect, frame.corner_radius.nw));
    shown
}

#[cfg(test)]
mod tests {
    use egui::pos2;

    use super::*;
    use crate::ui::theme::{Look, Theme};

    fn shadow() -> Shadow {
        let theme = Theme::load(Look::Light).expect("a look");
        theme.shadow(&theme.shadows.card)
    }

    fn sheet() -> Rect {
        Rect::from_min_size(pos2(10.0, 20.0), vec2(200.0, 100.0))
    }

    #[test]
    fn a_shadow_reaches_as_far_as_eguis_and_paints_nothing_in_the_middle() {
        let shadow = shadow();
        let Shape::Mesh(mesh) = shadow_round(shadow, sheet(), 10) else { panic!("a band") };
        assert!(mesh.is_valid());
        let mut whole = Rect::NOTHING;
        for vertex in &mesh.vertices {
            whole.extend_with(vertex.pos);
        }
        let theirs = shadow.as_shape(sheet(), 10).visual_bounding_rect();
        assert!((whole.min - theirs.min).length() < 0.01 && (whole.max - theirs.max).length() < 0.01, "{whole:?}");
        let middle = sheet().shrink(12.0);
        for triangle in mesh.indices.chunks(3) {
            let at: Vec<Pos2> = triangle.iter().map(|index| mesh.vertices[*index as usize].pos).collect();
            let box_of = Rect::from_points(&at);
            assert!(!middle.contains(box_of.center()), "{at:?}");
        }
        // Dark inside, nothing at the rim.
        assert!(mesh.vertices.iter().step_by(2).all(|vertex| vertex.color == shadow.color));
        assert!(mesh.vertices.iter().skip(1).step_by(2).all(|vertex| vertex.color == Color32::TRANSPARENT));
    }

    #[test]
    fn a_shadow_that_would_show_under_its_sheet_is_drawn_whole() {
        let far = Shadow { offset: [0, 9], ..shadow() };
        let outline = Shadow { offset: [0, 0], blur: 0, spread: 1, ..shadow() };
        for shadow in [far, outline] {
            assert!(matches!(shadow_round(shadow, sheet(), 10), Shape::Rect(_)), "{shadow:?}");
        }
    }
}
