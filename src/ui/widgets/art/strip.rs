//! The picture strip of a library card: what the case is about, drawn.

use egui::{CornerRadius, Pos2, Rect, Response, Role, Ui, Vec2, pos2};

use crate::domain::scenario::model::Picture as Shown;
use crate::ui::theme::Theme;
use crate::ui::theme::vector::Picture;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// How far a drawing moves to the right for a pill, on its canvas.
const ASIDE: f32 = 28.0;
/// Narrowest strip in which it need not.
const NARROW: f32 = 420.0;
/// Narrowest strip in which what hangs is clear of a pill too.
const CLEAR: f32 = 560.0;
/// What ends left of and above this point hangs where a pill stands, on the canvas.
const HANGS: Pos2 = pos2(100.0, 62.0);

/// The name of a picture in the drawing file.
pub fn strip_name(picture: Shown) -> &'static str {
    match picture {
        Shown::Talk => "talk",
        Shown::Plate => "plate",
        Shown::Cup => "cup",
        Shown::Blenders => "blenders",
        Shown::Television => "television",
        Shown::Shoes => "shoes",
        Shown::Calendar => "calendar",
        Shown::Basket => "basket",
        Shown::Photographs => "photographs",
        Shown::Key => "key",
        Shown::Coach => "coach",
        Shown::Aeroplane => "aeroplane",
        Shown::Bill => "bill",
        Shown::Router => "router",
        Shown::Bed => "bed",
        Shown::Umbrella => "umbrella",
    }
}

/// Draws a strip of a size, cropped at its sides or going on there, read out as `about`. No drawing reaches into the corners, so only
/// the ground is rounded.
pub fn strip_ui(ui: &mut Ui, theme: &Theme, name: &str, size: Vec2, corners: CornerRadius, about: &str) -> Response {
    let (rect, response) = still(ui, size, Role::Image, about);
    paint_strip(ui, theme, name, rect, corners);
    response
}

/// Paints a strip over a rectangle: as high as it is, and going on at its sides where it is wider.
pub(crate) fn paint_strip(ui: &Ui, theme: &Theme, name: &str, rect: Rect, corners: CornerRadius) {
    paint_aside(ui, theme, name, rect, corners, (0.0, false));
}

/// The same with room for a pill at the left top: the drawing moves aside, and nothing hangs where the pill is.
pub(crate) fn paint_strip_with_pill(ui: &Ui, theme: &Theme, name: &str, rect: Rect, corners: CornerRadius) {
    // Where there is room at both sides, the drawing is clear of the pill as it is.
    let aside = if rect.width() < NARROW { ASIDE } else { 0.0 };
    paint_aside(ui, theme, name, rect, corners, (aside, rect.width() < CLEAR));
}

fn paint_aside(ui: &Ui, theme: &Theme, name: &str, rect: Rect, corners: CornerRadius, (aside, has_pill): (f32, bool)) {
    let scene = theme.book.scene(name);
    ui.painter().rect_filled(rect, corners, scene.ground.unwrap_or(theme.stage.calm));
    let scale = rect.height() / scene.view.height();
    let middle = rect.center() - scene.view.center().to_vec2() * scale;
    let origin = pos2(middle.x + aside * scale, middle.y);
    if has_pill {
        let hangs = |bounds: Rect| bounds.right() < HANGS.x && bounds.bottom() < HANGS.y;
        let marks = scene.picture.marks.iter().filter(|mark| !hangs(mark.bounds())).cloned().collect();
        paint::part_at(ui, theme, (&Picture { marks }, &format!("{name}-beside-pill")), rect, origin, scale);
    } else {
        paint::scene_at(ui, theme, name, rect, origin, scale);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn every_picture_is_drawn_on_a_ground_of_its_own() {
        for look in [Look::Light, Look::Dark] {
            let theme = Theme::load(look).expect("theme");
            for name in Shown::ALL.map(strip_name) {
                let scene = theme.book.scene(name);
                assert!(scene.picture.marks.len() >= 4 && scene.ground.is_some(), "{name}");
                assert!(scene.view.intersects(scene.picture.bounds()), "{name} is drawn outside its view");
            }
        }
    }

    #[test]
    fn the_ground_of_a_strip_goes_on_to_the_edges_of_the_widest_card() {
        let theme = Theme::load(Look::Light).expect("theme");
        for name in Shown::ALL.map(strip_name) {
            let scene = theme.book.scene(name);
            let ends_inside = |bounds: Rect| bounds.width() >= 300.0 && bounds.width() < 1600.0;
            let cut = scene.picture.marks.iter().map(crate::ui::theme::vector::Mark::bounds).find(|b| ends_inside(*b));
            assert_eq!(cut, None, "{name}: this would end in the middle of a wide card");
        }
    }
}
