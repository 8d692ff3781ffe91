//! A person in their place, large: the briefing, the case of today, the first start.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Stroke, StrokeKind, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::domain::scenario::model::{Channel, Industry, Sight};
use crate::ui::theme::Theme;
use crate::ui::theme::vector::place;
use crate::ui::widgets::art::band;
use crate::ui::widgets::art::strip::paint_strip;
use crate::ui::widgets::control::still;
use crate::ui::widgets::face::{FaceInput, Person, backdrop, behind_ui, expression, frame_of, front_ui, paint_face};
use crate::ui::widgets::paint::{mask_corners, scene_at};

/// Height over width above which the scene is a tall one, with a wall above the person.
const TALL: f32 = 1.3;
/// Where people stand in a scene that is still taller; more of the wall is left than of the table.
const TALL_KEEPS: f32 = 0.6;

/// How far from the middle those behind stand, at least and at most, on the canvas.
const BEHIND: (f32, f32) = (84.0, 118.0);
/// Half the width of one of their heads, with what hangs from the ears, on the canvas.
const HEAD: f32 = 58.0;
/// How much farther away the next pair stands, as a share of the first pair's distance.
const NEXT_PAIR: f32 = 0.7;
/// Their size against the first person's.
pub(super) const BEHIND_SIZE: f32 = 0.74;
/// From one pair of lamps to the next on the canvas: twice as far as from one lamp of a pair to the other.
const PAIRS_APART: f32 = 592.0;
/// The edge of desk or table on the canvas, which hides where people end.
const EDGE: f32 = 256.0;

/// What must be seen of a welcome on the canvas; it stands at the foot of its place.
const WELCOME: Rect = Rect { min: pos2(-66.0, -150.0), max: pos2(310.0, 310.0) };
/// Where a head begins on the canvas.
const HEAD_TOP: f32 = -12.0;

/// Where a scene stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SceneKind {
    /// Beside a briefing, or a strip above it when the window is narrow.
    Briefing,
    /// In the card of today.
    Today,
    /// Beside the first question ever asked.
    Welcome,
}

/// A scene to draw.
#[derive(Debug, Clone, Copy)]
pub struct SceneView<'a> {
    /// Where.
    pub kind: SceneKind,
    /// Who.
    pub person: &'a Person,
    /// How they feel.
    pub input: FaceInput,
    /// Those who came along; they stand a little behind, by turns at the left and at the right.
    pub others: &'a [Person],
    /// Decides what they sit at.
    pub industry: Industry,
    /// Decides what stands between you.
    pub channel: Channel,
    /// The picture on the wall of a tall scene; see [`super::strip_name`].
    pub strip: &'a str,
    /// Width and height.
    pub size: Vec2,
    /// Which corners are round, and the colour around them.
    pub corners: (CornerRadius, Color32),
    /// Accessible name.
    pub name: &'a str,
}

/// Draws a scene. Whatever its shape, everybody and what belongs to them is in it as a whole; wall and table go on to
/// its edges, and nothing is painted beyond them.
pub fn scene_ui(ui: &mut Ui, theme: &Theme, scene: &SceneView<'_>) -> Response {
    let (rect, response) = still(ui, scene.size, Role::Image, scene.name);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    let mut inside = ui.new_child(UiBuilder::new().max_rect(rect).id_salt("scene"));
    inside.set_clip_rect(rect.intersect(ui.clip_rect()));
    if band::is_band(scene) {
        band::paint(&inside, theme, scene, rect);
    } else {
        contents(&inside, theme, scene, rect);
    }
    mask_corners(ui, rect, scene.corners.0, scene.corners.1);
    response
}

fn contents(ui: &Ui, theme: &Theme, scene: &SceneView<'_>, rect: Rect) {
    ui.painter().rect_filled(rect, CornerRadius::ZERO, backdrop(theme, &expression(scene.input)));
    let set = set_for(scene);
    let (origin, scale) = place(set.view, rect, false, vec2(0.5, set.keeps));
    match set.wall {
        Wall::Lamps(name) => lamps(ui, theme, name, rect, origin, scale),
        Wall::Picture => wall_picture(ui, theme, scene.strip, rect, origin, scale),
        Wall::Bare => {}
    }
    if let Some(behind) = set.behind {
        behind_ui(ui, theme, behind, rect, origin, scale);
    }
    let calls = scene.channel == Channel::Phone && scene.kind != SceneKind::Welcome;
    for (i, other) in scene.others.iter().enumerate() {
        let (at, size) = beside(i, origin, scale, rect.width() / scale);
        paint_face(ui, (other, false), of_another(scene.input, i), rect, at, size);
    }
    paint_face(ui, (scene.person, calls), scene.input, rect, origin, scale);
    if let Some(front) = set.front {
        front_ui(ui, theme, front, rect, origin, scale);
    }
}

/// A pair of lamps above the person, and further pairs as far as the wall goes.
pub(super) fn lamps(ui: &Ui, theme: &Theme, name: &str, rect: Rect, origin: Pos2, scale: f32) {
    let apart = PAIRS_APART * scale;
    let beyond = ((origin.x - rect.left()).max(rect.right() - origin.x) / apart).ceil().clamp(0.0, 8.0) as i32;
    for pair in -beyond..=beyond {
        let at = origin + vec2(apart * pair as f32, 0.0);
        scene_at(ui, theme, name, rect, at, scale);
    }
}

/// Where a person's canvas starts who stands behind the first one, and its scale: smaller, to one side, their foot on
/// the same edge. `wide` is the width of the scene on the canvas.
fn beside(i: usize, origin: Pos2, scale: f32, wide: f32) -> (Pos2, f32) {
    let side = if i.is_multiple_of(2) { -1.0 } else { 1.0 };
    let away = (wide / 2.0 - HEAD).clamp(BEHIND.0, BEHIND.1) * (1.0 + (i / 2) as f32 * NEXT_PAIR);
    on_one_floor(side * away, (origin, scale), EDGE)
}

/// The same `away` points of the canvas from the first person, their foot on the same line.
pub(super) fn on_one_floor(away: f32, (origin, scale): (Pos2, f32), foot: f32) -> (Pos2, f32) {
    let size = scale * BEHIND_SIZE;
    let middle = origin.x + (120.0 + away) * scale;
    (pos2(middle - 120.0 * size, origin.y + foot * (scale - size)), size)
}

/// How somebody feels who came along: no two of a group look alike. Those behind trust less than the first, and by turns
/// still have patience or have little left.
pub(super) fn of_another(first: FaceInput, i: usize) -> FaceInput {
    let (trust, patience) = if i.is_multiple_of(2) { (20.0, 0.0) } else { (16.0, 28.0) };
    FaceInput { anger: first.anger - 8.0, trust: first.trust - trust, patience: first.patience - patience, ..first }
}

enum Wall {
    Lamps(&'static str),
    Picture,
    Bare,
}

/// What a scene is put together from.
struct Set {
    wall: Wall,
    behind: Option<&'static str>,
    front: Option<&'static str>,
    /// The part of the canvas that must be seen as a whole: people, and what belongs to them.
    view: Rect,
    /// Where it stands in a scene that is taller: 0 at the top, 1 at the bottom.
    keeps: f32,
}

/// A view wide enough for those who stand behind the first person.
fn with_others(view: Rect, others: usize) -> Rect {
    if others == 0 {
        return view;
    }
    let pairs = others.div_ceil(2) as f32;
    let half = BEHIND.0 * (1.0 + (pairs - 1.0) * NEXT_PAIR) + HEAD;
    let middle = 120.0;
    view.union(Rect::from_x_y_ranges(middle - half..=middle + half, view.y_range()))
}

/// How far down the first person's head begins in a [`SceneKind::Welcome`] drawn into `rect`, and its scale.
pub fn head_in_welcome(rect: Rect) -> (f32, f32) {
    let (origin, scale) = place(WELCOME, rect, false, vec2(0.5, 1.0));
    (origin.y + HEAD_TOP * scale, scale)
}

fn set_for(scene: &SceneView<'_>) -> Set {
    let table = matches!(scene.industry, Industry::Restaurant | Industry::Cafe) && scene.channel == Channel::FaceToFace;
    let is_cafe = scene.industry == Industry::Cafe;
    let tall = scene.size.y / scene.size.x.max(1.0) > TALL;
    let view =
        |x: f32, y: f32, w: f32, h: f32| with_others(Rect::from_min_size(pos2(x, y), vec2(w, h)), scene.others.len());
    if scene.kind == SceneKind::Welcome {
        let view = with_others(WELCOME, scene.others.len());
        let front = Some(if is_cafe { "first_cafe" } else { "first_table" });
        return Set { wall: Wall::Lamps("first_lamps"), behind: None, front, view, keeps: 1.0 };
    }
    let (behind, front) = frame_of(Some(scene.channel), scene.industry, Sight::Usual);
    match (tall, table) {
        (true, true) => Set {
            wall: Wall::Lamps("briefing_lamps"),
            behind: None,
            front: Some(if is_cafe { "cafe_table" } else { "briefing_table" }),
            view: view(-9.0, -188.0, 258.0, 553.0),
            keeps: TALL_KEEPS,
        },
        (true, false) => {
            // A board hangs there already.
            let wall = if scene.channel == Channel::Gate { Wall::Bare } else { Wall::Picture };
            Set { wall, behind, front, view: view(-9.0, -188.0, 258.0, 553.0), keeps: TALL_KEEPS }
        }
        (false, true) => Set {
            wall: Wall::Lamps("today_lamps"),
            behind: None,
            front: Some(if is_cafe { "today_cafe" } else { "today_table" }),
            view: view(-62.0, -9.0, 362.0, 271.0),
            keeps: 0.5,
        },
        (false, false) => Set { wall: Wall::Bare, behind, front, view: view(0.0, -24.0, 240.0, 307.0), keeps: 0.5 },
    }
}

/// The case's picture, framed on the wall above the person.
fn wall_picture(ui: &Ui, theme: &Theme, strip: &str, clip: Rect, origin: Pos2, scale: f32) {
    let on_wall = Rect::from_min_max(pos2(28.0, -132.0), pos2(212.0, -76.0));
    let rect = Rect::from_min_max(origin + on_wall.min.to_vec2() * scale, origin + on_wall.max.to_vec2() * scale);
    let inside = rect.intersect(clip);
    if inside.height() < rect.height() * 0.9 {
        return;
    }
    paint_strip(ui, theme, strip, rect, CornerRadius::ZERO);
    let width = 3.0 * scale;
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    painter.rect_stroke(rect, CornerRadius::ZERO, Stroke::new(width, theme.colors.card), StrokeKind::Outside);
    painter.rect_stroke(
        rect.expand(width),
        CornerRadius::ZERO,
        Stroke::new(scale, theme.colors.outline),
        StrokeKind::Outside,
    );
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn everybody_is_in_the_scene_as_a_whole_whatever_its_shape() {
        let theme = Theme::load(Look::Light).expect("theme");
        let catalog = crate::catalog::Catalog::bundled();
        let case = catalog.find("gate-14").and_then(|entry| entry.scenario.clone()).expect("the case");
        let person = Person::new(&theme, &case.lead().face);
        let others = [person.clone(), person.clone()];
        let sizes = [(420.0, 820.0), (420.0, 2160.0), (936.0, 112.0), (300.0, 252.0), (640.0, 820.0), (1960.0, 2160.0)];
        let kinds = [SceneKind::Briefing, SceneKind::Today, SceneKind::Welcome];
        let places = [
            (Industry::Restaurant, Channel::FaceToFace),
            (Industry::Airline, Channel::Gate),
            (Industry::Gifts, Channel::Email),
        ];
        for (width, height) in sizes {
            for (kind, (industry, channel)) in kinds.into_iter().flat_map(|kind| places.map(|place| (kind, place))) {
                for others in [&[][..], &others] {
                    let scene = SceneView {
                        kind,
                        person: &person,
                        input: FaceInput::new(38.0, 50.0, 60.0),
                        others,
                        industry,
                        channel,
                        strip: "aeroplane",
                        size: vec2(width, height),
                        corners: (CornerRadius::ZERO, Color32::TRANSPARENT),
                        name: "",
                    };
                    let rect = Rect::from_min_size(Pos2::ZERO, scene.size);
                    if band::is_band(&scene) {
                        continue;
                    }
                    let set = set_for(&scene);
                    let (origin, scale) = place(set.view, rect, false, vec2(0.5, set.keeps));
                    let on_page = |canvas: Pos2| origin + canvas.to_vec2() * scale;
                    let seen = rect.expand(0.1);
                    assert!(seen.contains(on_page(set.view.min)) && seen.contains(on_page(set.view.max)), "{scene:?}");
                    for i in 0..others.len() {
                        let (at, size) = beside(i, origin, scale, rect.width() / scale);
                        let middle = at.x + 120.0 * size;
                        assert!(middle - HEAD * scale > -0.1 && middle + HEAD * scale < width + 0.1, "{scene:?}");
                    }
                }
            }
        }
    }
}
