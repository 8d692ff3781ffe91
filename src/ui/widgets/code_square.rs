//! The square that phones read an address from: whole pixels, four modules of light around it, and enough of it said twice that a
//! seventh may be lost (level M).

use egui::{CornerRadius, Painter, Pos2, Rect, pos2, vec2};
use qrcode::{Color, EcLevel, QrCode};

use crate::ui::theme::Theme;

/// Light around the square, in modules: without it no phone finds it.
const QUIET: usize = 4;

/// Paints the square for `text` with its ground into `space`, as large as whole pixels allow; returns what it takes. Nothing is
/// painted for a text that no square holds.
pub(crate) fn paint_code(painter: &Painter, theme: &Theme, space: Rect, text: &str) -> Option<Rect> {
    let code = QrCode::with_error_correction_level(text, EcLevel::M).ok()?;
    let across = code.width();
    let per_point = painter.pixels_per_point();
    let module = (space.width().min(space.height()) * per_point / (across + 2 * QUIET) as f32).floor().max(1.0);
    let side = module * (across + 2 * QUIET) as f32 / per_point;
    let whole = |at: Pos2| pos2((at.x * per_point).round() / per_point, (at.y * per_point).round() / per_point);
    let square = Rect::from_min_size(whole(space.center() - vec2(side, side) / 2.0), vec2(side, side));
    painter.rect_filled(square, CornerRadius::ZERO, theme.colors.code_ground);
    let module = module / per_point;
    let colors = code.to_colors();
    for (y, row) in colors.chunks(across).enumerate() {
        // Neighbours are one stroke: nothing shines through between them.
        let mut x = 0;
        for run in row.chunk_by(|a, b| a == b) {
            if run.first() == Some(&Color::Dark) {
                let at = square.min + vec2((QUIET + x) as f32, (QUIET + y) as f32) * module;
                let size = vec2(run.len() as f32 * module, module);
                painter.rect_filled(Rect::from_min_size(at, size), CornerRadius::ZERO, theme.colors.code_ink);
            }
            x += run.len();
        }
    }
    Some(square)
}
