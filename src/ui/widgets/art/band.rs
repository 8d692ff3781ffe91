//! A scene as a low band above the words: the person as large as its height allows, head and shoulders at the left third;
//! those who came along and what the case is about take the rest of its width. Knows no page.

use egui::{Color32, CornerRadius, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use crate::domain::scenario::model::{Channel, Industry};
use crate::ui::theme::Theme;
use crate::ui::theme::vector::{Picture, place};
use crate::ui::widgets::art::scene::{BEHIND_SIZE, SceneKind, SceneView, lamps, of_another, on_one_floor};
use crate::ui::widgets::art::strip::paint_strip;
use crate::ui::widgets::face::{backdrop, behind_ui, expression, paint_face};
use crate::ui::widgets::paint::{part_at, scene_at};

/// Width over height from which a scene is a band.
const BAND: f32 = 4.0;
/// What is seen of the person, on the canvas: from above the hair to the chest, or to the table.
const SEEN: Rect = Rect { min: pos2(10.0, -9.0), max: pos2(230.0, 243.0) };
const AT_TABLE: f32 = 254.0;
/// How far across the band they stand, and what the case is about, as shares of its width.
const PERSON: f32 = 0.3;
const ABOUT: f32 = 0.7;
/// How far from each other people stand, and half the width of a head, on the canvas.
const APART: f32 = 215.0;
const HEAD: f32 = 58.0;
/// From one crowd to the next on the canvas.
const CROWDS_APART: f32 = 420.0;
/// How much lower than over a desk the board hangs, on the canvas.
const BOARD_DOWN: f32 = 26.0;
/// What hangs in the picture of a case ends above this line, on its own canvas.
const HANGS: f32 = 51.0;
/// How much of the table is seen, as a share of the band's height, and what stands on it against the picture it is from.
const TABLE: f32 = 0.105;
const THINGS: f32 = 1.0 / 160.0;
/// The picture on the wall: its height and its middle as shares of the band's, and its width over its height.
const PRINT: (f32, f32, f32) = (0.56, 0.48, 3.2);

/// Whether a scene is one.
pub(super) fn is_band(scene: &SceneView<'_>) -> bool {
    scene.kind == SceneKind::Briefing && scene.size.x > BAND * scene.size.y
}

/// Where the first person's canvas starts, and its scale.
fn first(rect: Rect, is_table: bool) -> (Pos2, f32) {
    let seen = if is_table { SEEN.with_max_y(AT_TABLE) } else { SEEN };
    let (origin, scale) = place(seen, rect, false, vec2(0.0, 1.0));
    let middle = rect.left() + rect.width() * PERSON;
    (pos2(middle - 120.0 * scale, origin.y), scale)
}

/// The same of another one: by turns at the left and at the right, smaller.
fn another(i: usize, rect: Rect, is_table: bool) -> (Pos2, f32) {
    let (origin, scale) = first(rect, is_table);
    let side = if i.is_multiple_of(2) { -1.0 } else { 1.0 };
    let room = (origin.x - rect.left()) / scale + 120.0 - HEAD * BEHIND_SIZE;
    let away = APART.min(room) * (1 + i / 2) as f32;
    on_one_floor(side * away, (origin, scale), SEEN.max.y)
}

/// Paints it.
pub(super) fn paint(ui: &Ui, theme: &Theme, scene: &SceneView<'_>, rect: Rect) {
    ui.painter().rect_filled(rect, CornerRadius::ZERO, backdrop(theme, &expression(scene.input)));
    let has_tables = matches!(scene.industry, Industry::Restaurant | Industry::Cafe);
    let table = (has_tables && scene.channel == Channel::FaceToFace).then(|| table_top(scene.industry));
    let (origin, scale) = first(rect, table.is_some());
    let about = rect.left() + rect.width() * ABOUT;
    match (scene.channel, table) {
        (Channel::Gate, _) => hall(ui, theme, rect, (origin, scale), about),
        (_, Some(_)) => lamps(ui, theme, "today_lamps", rect, origin, scale),
        _ => print(ui, theme, scene.strip, rect, about),
    }
    for (i, other) in scene.others.iter().enumerate() {
        let (at, size) = another(i, rect, table.is_some());
        paint_face(ui, (other, false), of_another(scene.input, i), rect, at, size);
    }
    paint_face(ui, (scene.person, scene.channel == Channel::Phone), scene.input, rect, origin, scale);
    if let Some(top) = table {
        laid(ui, theme, (scene.strip, top), rect, about);
    }
}

/// Where the table begins in the picture of such a case, on that picture's canvas.
fn table_top(industry: Industry) -> f32 {
    if industry == Industry::Cafe { 88.0 } else { 82.0 }
}

/// Crowds as far as the wall goes, and the board over them.
fn hall(ui: &Ui, theme: &Theme, rect: Rect, (origin, scale): (Pos2, f32), about: f32) {
    let apart = CROWDS_APART * scale;
    let beyond = ((origin.x - rect.left()).max(rect.right() - origin.x) / apart).ceil().clamp(0.0, 8.0) as i32;
    for crowd in -beyond..=beyond {
        scene_at(ui, theme, "gate_hall", rect, origin + vec2(apart * crowd as f32, 0.0), scale);
    }
    // Without room above it a hall has no board of its own here.
    let at = pos2(about - 120.0 * scale, origin.y + BOARD_DOWN * scale);
    behind_ui(ui, theme, "gate_board", rect, at, scale);
}

/// The table along the foot of the band, with what stands on it; lamps hang there already.
fn laid(ui: &Ui, theme: &Theme, (strip, top): (&str, f32), rect: Rect, about: f32) {
    let drawn = theme.book.scene(strip);
    let stands = drawn.picture.marks.iter().filter(|mark| mark.bounds().bottom() > HANGS).cloned().collect();
    let scale = rect.height() * THINGS;
    let at = pos2(about - drawn.view.center().x * scale, rect.bottom() - rect.height() * TABLE - top * scale);
    part_at(ui, theme, (&Picture { marks: stands }, &format!("{strip}-on-table")), rect, at, scale);
}

/// The case's picture, framed.
fn print(ui: &Ui, theme: &Theme, strip: &str, rect: Rect, about: f32) {
    let (height, middle, shape) = PRINT;
    let size = vec2(height * shape, height) * rect.height();
    let at = Rect::from_center_size(pos2(about, rect.top() + middle * rect.height()), size);
    paint_strip(ui, theme, strip, at, CornerRadius::ZERO);
    let frame = |at: Rect, width: f32, ink: Color32| {
        let stroke = Stroke::new(width, ink);
        ui.painter().rect_stroke(at, CornerRadius::ZERO, stroke, StrokeKind::Outside);
    };
    frame(at, 4.0, theme.colors.card);
    frame(at.expand(4.0), 1.0, theme.colors.outline);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn everybody_in_a_band_is_seen_down_to_the_chest_whatever_its_shape() {
        for size in [(936.0, 160.0), (936.0, 112.0), (1100.0, 160.0), (700.0, 140.0), (480.0, 110.0)] {
            let rect = Rect::from_min_size(Pos2::ZERO, vec2(size.0, size.1));
            let both = [false, true].into_iter();
            let people =
                both.flat_map(|is| std::iter::once(first(rect, is)).chain((0..2).map(move |i| another(i, rect, is))));
            for (origin, scale) in people {
                let head = Rect::from_min_max(pos2(120.0 - HEAD, -8.0), pos2(120.0 + HEAD, 200.0));
                let seen = Rect::from_min_max(origin + head.min.to_vec2() * scale, origin + head.max.to_vec2() * scale);
                assert!(rect.expand(0.5).contains_rect(seen), "{size:?}: {seen:?}");
            }
            let (_, scale) = first(rect, true);
            assert!(106.0 * scale > 0.4 * rect.height(), "a face is what a band has room for");
        }
    }
}
