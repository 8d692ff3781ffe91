//! Drawings that stand alone: the scenes of briefing, today and first start, the pictures of the industries, icons,
//! glyphs and the mark.

mod band;
pub(in crate::ui) mod gallery;
mod scene;
mod strip;

use egui::{Color32, Response, Role, Ui, Vec2, vec2};

pub use scene::{SceneKind, SceneView, head_in_welcome, scene_ui};
pub(crate) use strip::{paint_strip, paint_strip_with_pill};
pub use strip::{strip_name, strip_ui};

use crate::domain::rubric::Dimension;
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// The place of a drawing: in a row as high as a line of text, so that it stands in the middle of the words behind it, also
/// where it comes first and the row knows nothing of them yet.
fn place(ui: &Ui, theme: &Theme, size: f32) -> Vec2 {
    let row = if ui.layout().is_horizontal() { theme.line(Step::Body) } else { 0.0 };
    vec2(size, size.max(row))
}

/// An icon of `size`; `name` is read out, so give what it means here.
pub fn icon_ui(ui: &mut Ui, theme: &Theme, icon: Icon, size: f32, color: Color32, name: &str) -> Response {
    let (rect, response) = still(ui, place(ui, theme, size), Role::Image, name);
    paint::icon(ui, theme, icon, rect.center(), size, color);
    response
}

/// A dimension's glyph of `size` in its colour, read out by its name.
pub fn glyph_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, size: f32) -> Response {
    let look = theme.dimension(dimension);
    let (rect, response) = still(ui, place(ui, theme, size), Role::Image, dimension.name());
    paint::glyph(ui, theme, look.glyph, rect.center(), size, look.mark);
    response
}

/// The same without its colour, where there is nothing to tell of the dimension.
pub fn quiet_glyph_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, size: f32) -> Response {
    let (rect, response) = still(ui, place(ui, theme, size), Role::Image, dimension.name());
    paint::glyph(ui, theme, theme.dimension(dimension).glyph, rect.center(), size, theme.colors.text_secondary);
    response
}

/// The mark of `size`.
pub fn logo_ui(ui: &mut Ui, theme: &Theme, size: f32) -> Response {
    let (rect, response) = still(ui, Vec2::splat(size), Role::Image, "Amends");
    paint::logo(ui, theme, rect.center(), size);
    response
}
