//! Time at a desk as tokens: discs with the hands of a clock. Solid is left, a broken outline is spent.

use egui::{Pos2, Response, Role, Stroke, Ui, pos2, vec2};

use crate::ui::theme::Theme;
use crate::ui::widgets::control::still;
use crate::ui::widgets::paint;

/// Width of a disc, and the room between two.
const DISC: (f32, f32) = (28.0, 14.0);
/// The least of that room.
const CLOSEST: f32 = 5.0;
/// How many pieces the broken outline has.
const PIECES: u16 = 14;

/// So many tokens, the spent ones first; `name` is read out. They stand closer where there is less room, and in several
/// rows where even that is too little.
pub fn time_tokens_ui(ui: &mut Ui, theme: &Theme, (left, all): (u32, u32), name: &str) -> Response {
    let width = ui.available_width();
    let count = all.max(1) as f32;
    let gap = if all > 1 { ((width - count * DISC.0) / (count - 1.0)).clamp(CLOSEST, DISC.1) } else { DISC.1 };
    let in_row = (((width + gap) / (DISC.0 + gap)).floor() as u32).max(1);
    let rows = all.div_ceil(in_row).max(1);
    let height = rows as f32 * (DISC.0 + theme.space.xs) - theme.space.xs;
    let (rect, response) = still(ui, vec2(width, height), Role::Meter, name);
    for i in 0..all {
        let (row, column) = (i / in_row, i % in_row);
        let x = rect.left() + DISC.0 / 2.0 + column as f32 * (DISC.0 + gap);
        let y = rect.top() + DISC.0 / 2.0 + row as f32 * (DISC.0 + theme.space.xs);
        token(ui, theme, pos2(x, y), i >= all.saturating_sub(left));
    }
    response
}

fn token(ui: &Ui, theme: &Theme, centre: Pos2, is_left: bool) {
    let radius = DISC.0 / 2.0;
    let colors = &theme.colors;
    let hands = [centre - vec2(0.0, 7.0), centre, centre + vec2(6.5, 0.0)];
    let ink = if is_left {
        ui.painter().circle_filled(centre, radius, colors.accent);
        colors.on_accent
    } else {
        let piece = std::f32::consts::TAU / f32::from(PIECES);
        let inner = radius - 0.75;
        for i in 0..PIECES {
            let at = |share: f32| {
                let angle = (f32::from(i) + share) * piece;
                centre + inner * vec2(angle.cos(), angle.sin())
            };
            ui.painter().line(vec![at(0.0), at(0.25), at(0.5)], Stroke::new(1.5, colors.outline));
        }
        colors.outline
    };
    ui.painter().add(paint::line(ui, &hands, 1.8, ink));
}
