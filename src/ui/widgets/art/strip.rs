//! The picture strip of a library card: what the case is about, drawn, one or two per industry.

use egui::{CornerRadius, Rect, Response, Role, Ui, Vec2, vec2};

use crate::domain::scenario::model::Industry;
use crate::ui::theme::Theme;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// The drawings an industry has, by their names in the drawing file; never empty.
pub fn variants(industry: Industry) -> &'static [&'static str] {
    match industry {
        Industry::Restaurant => &["restaurant"],
        Industry::Cafe => &["cafe"],
        Industry::Retail => &["retail"],
        Industry::OnlineShop => &["online_shop"],
        Industry::Gifts => &["gifts"],
        Industry::Software => &["software"],
        Industry::Hotel => &["hotel"],
        Industry::Airline => &["airline"],
        Industry::Telecom => &["telecom", "telecom_screen"],
        Industry::Hospital => &["hospital"],
        Industry::Insurance => &["insurance"],
        Industry::Other => &["other"],
    }
}

/// The drawing for a case: `case` picks among an industry's drawings, the same one every time.
pub fn strip_name(industry: Industry, case: &str) -> &'static str {
    let all = variants(industry);
    let sum: usize = case.bytes().map(usize::from).sum();
    all.get(sum % all.len().max(1)).copied().unwrap_or("other")
}

/// Draws a strip of a size, cropped at its sides, read out as `about`. No drawing reaches into the corners, so only
/// the ground is rounded.
pub fn strip_ui(ui: &mut Ui, theme: &Theme, name: &str, size: Vec2, corners: CornerRadius, about: &str) -> Response {
    let (rect, response) = still(ui, size, Role::Image, about);
    paint_strip(ui, theme, name, rect, corners);
    response
}

/// Paints a strip over a rectangle.
pub(crate) fn paint_strip(ui: &Ui, theme: &Theme, name: &str, rect: Rect, corners: CornerRadius) {
    let scene = theme.book.scene(name);
    ui.painter().rect_filled(rect, corners, scene.ground.unwrap_or(theme.stage.calm));
    paint::cover(ui, theme, name, scene.view, rect, vec2(0.5, 0.5));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    const ALL: [Industry; 12] = [
        Industry::Restaurant,
        Industry::Cafe,
        Industry::Retail,
        Industry::OnlineShop,
        Industry::Gifts,
        Industry::Software,
        Industry::Hotel,
        Industry::Airline,
        Industry::Telecom,
        Industry::Hospital,
        Industry::Insurance,
        Industry::Other,
    ];

    #[test]
    fn every_industry_has_its_own_picture_with_a_ground() {
        for look in [Look::Light, Look::Dark] {
            let theme = Theme::load(look).expect("theme");
            for name in ALL.iter().flat_map(|i| variants(*i)) {
                let scene = theme.book.scene(name);
                assert!(scene.picture.marks.len() >= 4 && scene.ground.is_some(), "{name}");
                assert!(scene.view.intersects(scene.picture.bounds()), "{name} is drawn outside its view");
            }
        }
    }

    #[test]
    fn a_case_keeps_its_picture() {
        assert_eq!(strip_name(Industry::Telecom, "storm"), strip_name(Industry::Telecom, "storm"));
        assert_ne!(strip_name(Industry::Telecom, "a"), strip_name(Industry::Telecom, "b"));
    }
}
