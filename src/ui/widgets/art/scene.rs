//! A person in their place, large: the briefing, the case of today, the first start.

use egui::{Color32, CornerRadius, Pos2, Rect, Response, Role, Stroke, StrokeKind, Ui, Vec2, pos2, vec2};

use crate::domain::scenario::model::{Channel, Industry};
use crate::ui::theme::Theme;
use crate::ui::theme::vector::place;
use crate::ui::widgets::art::strip::paint_strip;
use crate::ui::widgets::control::still;
use crate::ui::widgets::face::{FaceInput, Person, backdrop, expression, frame_of, paint_face};
use crate::ui::widgets::paint::{mask_corners, scene_at};

/// Height over width above which the scene is a tall one, with a wall above the person.
const TALL: f32 = 1.3;

/// How far from the middle those behind stand, at least and at most, on the canvas.
const BEHIND: (f32, f32) = (84.0, 118.0);
/// Their size against the first person's.
const BEHIND_SIZE: f32 = 0.74;
/// The edge of desk or table on the canvas, which hides where people end.
const EDGE: f32 = 256.0;

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

/// Draws a scene; whatever its shape, the person's face is in it.
pub fn scene_ui(ui: &mut Ui, theme: &Theme, scene: &SceneView<'_>) -> Response {
    let (rect, response) = still(ui, scene.size, Role::Image, scene.name);
    if !ui.is_rect_visible(rect) {
        return response;
    }
    ui.painter().rect_filled(rect, CornerRadius::ZERO, backdrop(theme, &expression(scene.input)));
    let set = set_for(scene);
    let (origin, scale) = place(set.view(rect.size()), rect, true, vec2(0.5, set.keeps));
    let at = |name: &str| scene_at(ui, theme, name, rect, origin, scale);
    match set.wall {
        Wall::Lamps(name) => at(name),
        Wall::Picture => wall_picture(ui, theme, scene.strip, rect, origin, scale),
        Wall::Bare => {}
    }
    set.behind.into_iter().for_each(at);
    let calls = scene.channel == Channel::Phone && scene.kind != SceneKind::Welcome;
    for (i, other) in scene.others.iter().enumerate() {
        let (at, size) = beside(i, origin, scale, rect.width() / scale);
        paint_face(ui, (other, false), scene.input, rect, at, size);
    }
    paint_face(ui, (scene.person, calls), scene.input, rect, origin, scale);
    set.front.into_iter().for_each(at);
    mask_corners(ui, rect, scene.corners.0, scene.corners.1);
    response
}

/// Where a person's canvas starts who stands behind the first one, and its scale: smaller, to one side, their foot on
/// the same edge. `wide` is the width of the scene on the canvas.
fn beside(i: usize, origin: Pos2, scale: f32, wide: f32) -> (Pos2, f32) {
    let side = if i.is_multiple_of(2) { -1.0 } else { 1.0 };
    let away = (wide / 2.0 - 42.0).clamp(BEHIND.0, BEHIND.1) * (1.0 + (i / 2) as f32 * 0.7);
    let size = scale * BEHIND_SIZE;
    let middle = origin.x + (120.0 + side * away) * scale;
    (pos2(middle - 120.0 * size, origin.y + EDGE * (scale - size)), size)
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
    /// The part of the canvas that a scene of the design's shape shows.
    view: Rect,
    /// Which part of it stays when the shape is another: 0 the top, 1 the bottom.
    keeps: f32,
}

impl Set {
    /// The view for a shape: at least the whole person, wider when the scene is wider.
    fn view(&self, size: Vec2) -> Rect {
        let ratio = size.y / size.x.max(1.0);
        let height = self.view.height();
        if height / self.view.width() > ratio {
            // Wider than the design: keep the height and show more of the wall at both sides.
            let width = height / ratio.max(0.01);
            return Rect::from_center_size(self.view.center(), vec2(width, height));
        }
        self.view
    }
}

fn set_for(scene: &SceneView<'_>) -> Set {
    let table = matches!(scene.industry, Industry::Restaurant | Industry::Cafe) && scene.channel == Channel::FaceToFace;
    let tall = scene.size.y / scene.size.x.max(1.0) > TALL;
    let view = |x: f32, y: f32, w: f32, h: f32| Rect::from_min_size(pos2(x, y), vec2(w, h));
    if scene.kind == SceneKind::Welcome {
        let view = view(-66.0, -150.0, 376.0, 460.0);
        return Set { wall: Wall::Lamps("first_lamps"), behind: None, front: Some("first_table"), view, keeps: 1.0 };
    }
    let (behind, front) = frame_of(Some(scene.channel), scene.industry);
    let is_cafe = scene.industry == Industry::Cafe;
    match (tall, table) {
        (true, true) => Set {
            wall: Wall::Lamps("briefing_lamps"),
            behind: None,
            front: Some(if is_cafe { "cafe_table" } else { "briefing_table" }),
            view: view(-9.0, -188.0, 258.0, 553.0),
            keeps: 0.5,
        },
        (true, false) => Set { wall: Wall::Picture, behind, front, view: view(-9.0, -188.0, 258.0, 553.0), keeps: 0.5 },
        (false, true) => Set {
            wall: Wall::Lamps("today_lamps"),
            behind: None,
            front: Some(if is_cafe { "today_cafe" } else { "today_table" }),
            view: view(-95.0, -9.0, 430.0, 271.0),
            keeps: 0.5,
        },
        (false, false) => Set { wall: Wall::Bare, behind, front, view: view(-95.0, -14.0, 430.0, 297.0), keeps: 0.5 },
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
