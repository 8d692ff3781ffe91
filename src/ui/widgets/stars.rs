//! Stars and difficulty dots: five for satisfaction, three for how hard a case is.

use egui::{Response, Role, Stroke, Ui, pos2, vec2};

use crate::ui::theme::Theme;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// How many stars there are.
const STARS: u8 = 5;
/// How many steps of difficulty.
const STEPS: u8 = 3;

/// Five stars, `filled` of them solid; read out as `4 of 5 stars`.
pub fn stars_ui(ui: &mut Ui, theme: &Theme, filled: u8, size: f32) -> Response {
    let width = f32::from(STARS) * (size + 2.0) - 2.0;
    let name = format!("{} of {STARS} stars", filled.min(STARS));
    let (rect, response) = still(ui, vec2(width, size), Role::Image, &name);
    for i in 0..STARS {
        let x = rect.left() + f32::from(i) * (size + 2.0) + size / 2.0;
        paint::star(ui, theme, pos2(x, rect.center().y), size, i < filled);
    }
    response
}

/// Three dots, 1 to 3 of them solid, read out as `difficulty 2 of 3`.
pub fn difficulty_ui(ui: &mut Ui, theme: &Theme, difficulty: u8) -> Response {
    let (dot, gap) = (8.0, 4.0);
    let width = f32::from(STEPS) * (dot + gap) - gap;
    let name = format!("difficulty {} of {STEPS}", difficulty.min(STEPS));
    let (rect, response) = still(ui, vec2(width, dot), Role::Image, &name);
    for i in 0..STEPS {
        let centre = pos2(rect.left() + f32::from(i) * (dot + gap) + dot / 2.0, rect.center().y);
        if i < difficulty {
            ui.painter().circle_filled(centre, 3.9, theme.colors.text_secondary);
        } else {
            ui.painter().circle_stroke(centre, 3.3, Stroke::new(1.2, theme.colors.text_secondary));
        }
    }
    response
}
