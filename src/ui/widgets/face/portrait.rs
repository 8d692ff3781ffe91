//! The portrait: a person in a mood with the channel's frame around them. The widget eases the
//! *inputs* of the face, so that all its parts arrive together, and asks for a new frame only while
//! something moves.

use std::hash::{Hash, Hasher};
use std::time::Duration;

use egui::{Color32, CornerRadius, Id, Mesh, Pos2, Rect, Response, Role, Sense, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::expression::{FaceInput, expression};
use super::mood::{backdrop, ground};
use super::person::Person;
use crate::domain::scenario::model::{Channel, Industry, Sight};
use crate::ui::theme::vector::{Ink, Picture, place};
use crate::ui::theme::{Backlight, Change, Theme, ease_out};
use crate::ui::widgets::paint::{Drawable, mask_corners, mesh, scene_at};

/// Inputs are rounded to this many steps per point before a face is cut into triangles.
const STEPS_PER_POINT: f32 = 4.0;
/// How far down the canvas clothes reach in every posture.
const CLOTHES: f32 = 254.0;
/// Height of the view in which what stands in front of a person is seen as a whole, and from which a picture shows that much
/// of the canvas; in a lower one nothing stands there.
const FRAME_HEIGHT: f32 = 300.0;
const FRAME_FROM: f32 = 264.0;
/// Where the board over a gate begins on the canvas: in a lower picture it would be cut, and is left out.
const BOARD_TOP: f32 = -17.5;

/// How far a chat's window reaches above the head, beyond other pictures, and where its bar ends on the canvas.
const CHAT_HEAD: f32 = 10.0;
const CHAT_BAR: f32 = -8.0;

/// Where a chat's window begins on the canvas, and the middle of its field as it is drawn.
const CHAT_EDGE: f32 = 242.0;
const CHAT_FIELD: f32 = 265.0;

/// Pixels per point of the canvas below which a face is drawn with a thicker pen.
const BOLD_BELOW: f32 = 0.5;
/// How far the light behind a person reaches beyond them, in pixels, and the most of the canvas it takes in a small picture.
const RIM: f32 = 1.1;
const RIM_MOST: f32 = 3.6;
/// Steps per point of the canvas in which that is told apart.
const RIM_STEPS: f32 = 10.0;
/// Width of a line from which it is a part of somebody and not drawn on them, on the canvas.
const SLEEVE: f32 = 5.6;
/// Height of a portrait below which it is a head shot: the face is what there is room for.
const HEAD_SHOT_HEIGHT: f32 = 88.0;

/// What a portrait shows and how it is announced.
#[derive(Debug, Clone, Copy)]
pub struct Portrait<'a> {
    /// Who.
    pub person: &'a Person,
    /// How they feel now. `relief` is what the turn brought; the portrait lets it fade.
    pub input: FaceInput,
    /// How the two talk; `None` for the person alone.
    pub channel: Option<Channel>,
    /// Where; a restaurant or café has its table.
    pub industry: Industry,
    /// What the table has on it.
    pub sight: Sight,
    /// Width and height.
    pub size: Vec2,
    /// Colour of what the portrait stands on, for its round corners; `None` for square ones.
    pub ground: Option<Color32>,
    /// Accessible name, for example `Ines Okafor, annoyed, and still with you`.
    pub name: &'a str,
}

/// A face of a person in rounded inputs.
#[derive(Clone, Copy)]
struct Drawn<'a> {
    person: &'a Person,
    input: [i32; 4],
    calls: bool,
    bold: bool,
    rim: u8,
}

impl<'a> Drawn<'a> {
    /// `scale` is in pixels per point of the canvas.
    fn new(person: &'a Person, input: FaceInput, calls: bool, scale: f32) -> Self {
        let round = |x: f32| (x * STEPS_PER_POINT).round() as i32;
        let input = [input.anger, input.trust, input.patience, input.relief * 100.0].map(round);
        let rim = ((RIM / scale.max(0.01)).min(RIM_MOST) * RIM_STEPS).round() as u8;
        Self { person, input, calls, bold: scale < BOLD_BELOW, rim }
    }
}

impl Hash for Drawn<'_> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.person.key.hash(state);
        self.input.hash(state);
        (self.calls, self.bold, self.rim).hash(state);
    }
}

impl Drawable for Drawn<'_> {
    fn draw(self) -> Picture {
        let [anger, trust, patience, relief] = self.input.map(|x| x as f32 / STEPS_PER_POINT);
        let input = FaceInput { anger, trust, patience, relief: relief / 100.0 };
        let bold = self.bold.then(|| self.person.in_bold());
        let person = bold.as_ref().unwrap_or(self.person);
        let picture = if self.calls { super::caller_shapes(person, input) } else { super::face_shapes(person, input) };
        let Some(light) = &person.rim else { return picture };
        let ground = ground(&light.stage, &expression(input));
        lit_from_behind(&picture, (light, ground), f32::from(self.rim) / RIM_STEPS)
    }
}

/// A picture with a rim of light along whatever is as dark as its ground, so that a dark head does not melt into it.
fn lit_from_behind(picture: &Picture, (light, ground): (&Backlight, Color32), reach: f32) -> Picture {
    let mut lit = Picture::default();
    let rim = light.on(ground);
    for mark in picture.marks.iter().filter(|mark| light.lights(mark.color, ground)) {
        match mark.ink {
            Ink::Fill => lit.line(mark.path.clone(), 2.0 * reach, rim),
            // A sleeve has a rim; a ring in an ear would become a disc.
            Ink::Line { width } if width > SLEEVE => lit.line(mark.path.clone(), width + 2.0 * reach, rim),
            Ink::Line { .. } => {}
        }
    }
    lit.marks.extend(picture.marks.iter().cloned());
    lit
}

/// Triangles of a face with the canvas's origin at `origin`, for export and for tests.
pub fn face_mesh(person: &Person, input: FaceInput, origin: Pos2, scale: f32, feather: f32) -> Mesh {
    Drawn::new(person, input, false, scale / feather.max(0.01)).draw().mesh(origin, scale, feather, None)
}

/// A change under way.
#[derive(Debug, Clone, Copy)]
struct Easing {
    from: FaceInput,
    to: FaceInput,
    since: f64,
}

impl Easing {
    fn shown(&self, theme: &Theme, now: f64) -> FaceInput {
        let age = (now - self.since) as f32;
        let duration = theme.motion.seconds(Change::Face);
        let share = if duration > 0.0 { ease_out(age / duration) } else { 1.0 };
        let mut shown = self.from.towards(self.to, share);
        if let Some(hold) = theme.motion.relief_hold() {
            let fade = theme.motion.seconds(Change::ReliefFade).max(0.001);
            shown.relief *= 1.0 - ((age - hold.as_secs_f32()) / fade).clamp(0.0, 1.0);
        }
        shown
    }

    /// When the next frame is needed; `None` at rest.
    fn next_frame(&self, theme: &Theme, now: f64) -> Option<Duration> {
        let age = (now - self.since) as f32;
        if self.from != self.to && age < theme.motion.seconds(Change::Face) {
            return Some(Duration::ZERO);
        }
        let hold = theme.motion.relief_hold().filter(|_| self.to.relief > 0.0)?.as_secs_f32();
        let end = hold + theme.motion.seconds(Change::ReliefFade);
        (age < end).then(|| Duration::from_secs_f32((hold - age).max(0.0)))
    }
}

/// The inputs to show now for a target that may have changed.
fn eased(ui: &Ui, theme: &Theme, id: Id, target: FaceInput) -> FaceInput {
    let now = ui.input(|i| i.time);
    let kept = ui.data(|d| d.get_temp::<Easing>(id));
    let easing = match kept {
        Some(kept) if kept.to == target => kept,
        Some(kept) => Easing { from: kept.shown(theme, now), to: target, since: now },
        None => Easing { from: target, to: target, since: now },
    };
    ui.data_mut(|d| d.insert_temp(id, easing));
    if let Some(after) = easing.next_frame(theme, now) {
        ui.ctx().request_repaint_after(after);
    }
    easing.shown(theme, now)
}

/// Draws a portrait. `id` keeps the easing apart from other portraits on the screen; give the person's role, not
/// their mood.
pub fn portrait_ui(ui: &mut Ui, theme: &Theme, id: impl Hash + std::fmt::Debug, portrait: Portrait<'_>) -> Response {
    let (rect, response) = ui.allocate_exact_size(portrait.size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Image, true, portrait.name));
    let input = eased(ui, theme, ui.scope_id().with(id), portrait.input);
    if ui.is_rect_visible(rect) {
        paint_portrait(ui, theme, rect, &portrait, input);
    }
    response
}

fn paint_portrait(ui: &Ui, theme: &Theme, rect: Rect, portrait: &Portrait<'_>, input: FaceInput) {
    let view = match portrait.channel {
        None => down_to_the_clothes(view(rect.size())),
        Some(Channel::Chat | Channel::Messaging) => below_a_bar(view(rect.size())),
        Some(_) => view(rect.size()),
    };
    let (origin, scale) = place(view, rect, true, vec2(0.5, 1.0));
    ui.painter().rect_filled(rect, CornerRadius::ZERO, backdrop(theme, &expression(input)));
    let (behind, front) = frame_of(portrait.channel, portrait.industry, portrait.sight);
    let front = front.filter(|_| view.height() >= FRAME_HEIGHT);
    if let Some(name) = behind {
        behind_ui(ui, theme, name, rect, origin, scale);
    }
    let calls = front.is_some() && portrait.channel == Some(Channel::Phone);
    paint_face(ui, (portrait.person, calls), input, rect, origin, scale);
    if let Some(name) = front {
        front_ui(ui, theme, name, rect, origin, scale);
    }
    if let Some(ground) = portrait.ground {
        mask_corners(ui, rect, CornerRadius::same(theme.radius.card), ground);
    }
}

/// Paints a person (`true`: with a telephone at the ear) with the canvas's origin at `origin`, cropped to `clip`.
pub(crate) fn paint_face(ui: &Ui, who: (&Person, bool), input: FaceInput, clip: Rect, origin: Pos2, scale: f32) {
    let shape = mesh(ui, Drawn::new(who.0, input, who.1, scale * ui.ctx().pixels_per_point()), origin, scale, None);
    ui.painter().with_clip_rect(clip.intersect(ui.clip_rect())).add(shape);
}

/// The part of the canvas a portrait of this shape shows: the head alone when it is small, head and shoulders when it is square, with the frame
/// below when it is tall, more of the ground at the sides when it is wide.
pub(super) fn view(size: Vec2) -> Rect {
    let ratio = size.y / size.x.max(1.0);
    if size.y < HEAD_SHOT_HEIGHT {
        let height = 194.0;
        let width = height / ratio.max(0.01);
        return Rect::from_min_size(pos2(120.0 - width / 2.0, 6.0), vec2(width, height));
    }
    let height = match (240.0 * ratio).clamp(248.0, 333.0) {
        low if (FRAME_FROM..FRAME_HEIGHT).contains(&low) => FRAME_HEIGHT,
        height => height,
    };
    let width = height / ratio.max(0.01);
    // Room above the hair grows with the picture: 8 in a head shot, 24 over a table.
    let top = -8.0 - 16.0 * ((height - 248.0) / 85.0);
    Rect::from_min_size(pos2(120.0 - width / 2.0, top), vec2(width, height))
}

/// The same part, moved up so far that clothes reach its lower edge: without a frame nothing else would.
fn down_to_the_clothes(view: Rect) -> Rect {
    view.translate(vec2(0.0, (CLOTHES - view.bottom()).min(0.0)))
}

/// The same part with room for a window's bar above the hair.
fn below_a_bar(view: Rect) -> Rect {
    let size = view.size() * ((view.height() + CHAT_HEAD) / view.height().max(1.0));
    Rect::from_min_size(pos2(view.center().x - size.x / 2.0, view.bottom() - size.y), size)
}

/// Paints what stands behind a person: over a gate a board where it is seen as a whole, on a chat's bar its dots in the middle
/// of what is seen of it.
pub(crate) fn behind_ui(ui: &Ui, theme: &Theme, name: &str, clip: Rect, origin: Pos2, scale: f32) {
    scene_at(ui, theme, name, clip, origin, scale);
    let top = (clip.top() - origin.y) / scale.max(f32::EPSILON);
    match name {
        "gate_hall" if top <= BOARD_TOP => scene_at(ui, theme, "gate_board", clip, origin, scale),
        "chat_top" => {
            let middle = f32::midpoint(top, CHAT_BAR);
            scene_at(ui, theme, "chat_dots", clip, origin + vec2(0.0, middle * scale), scale);
        }
        _ => {}
    }
}

/// Paints what stands in front of a person. A chat's field is midway between the window's edge and what is seen below it.
pub(crate) fn front_ui(ui: &Ui, theme: &Theme, name: &str, clip: Rect, origin: Pos2, scale: f32) {
    scene_at(ui, theme, name, clip, origin, scale);
    if name == "chat" {
        let bottom = (clip.bottom() - origin.y) / scale.max(f32::EPSILON);
        let lower = (f32::midpoint(CHAT_EDGE, bottom) - CHAT_FIELD).max(0.0);
        scene_at(ui, theme, "chat_field", clip, origin + vec2(0.0, lower * scale), scale);
    }
}

/// What stands behind and in front of a person, by the names of the drawings.
pub(crate) fn frame_of(
    channel: Option<Channel>,
    industry: Industry,
    sight: Sight,
) -> (Option<&'static str>, Option<&'static str>) {
    match (channel, industry) {
        (None, _) => (None, None),
        (Some(Channel::FaceToFace), Industry::Restaurant) => match sight {
            Sight::Cleared => (None, Some("table_cleared")),
            Sight::Remade => (None, Some("table_remade")),
            Sight::Usual | Sight::OnPhone | Sight::Apart => (None, Some("table")),
        },
        (Some(Channel::FaceToFace), Industry::Cafe) if sight == Sight::Cleared => (None, Some("cafe_table_cleared")),
        (Some(Channel::FaceToFace), Industry::Cafe) => (None, Some("cafe_table")),
        (Some(Channel::FaceToFace), _) => (None, Some("counter")),
        (Some(Channel::Phone), _) => (None, Some("phone")),
        (Some(Channel::Chat | Channel::Messaging), _) => (Some("chat_top"), Some("chat")),
        (Some(Channel::Email), _) => (None, Some("email")),
        (Some(Channel::Letter), _) => (None, Some("letter")),
        (Some(Channel::Gate), _) => (Some("gate_hall"), Some("gate_desk")),
        (Some(Channel::Ward), _) => (Some("ward_curtain"), Some("ward_rail")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn an_easing_arrives_holds_its_relief_and_then_rests() {
        let theme = Theme::load(Look::Light).expect("theme");
        let calm = FaceInput { relief: 1.0, ..FaceInput::new(20.0, 60.0, 60.0) };
        let easing = Easing { from: FaceInput::new(80.0, 40.0, 40.0), to: calm, since: 10.0 };
        assert!(easing.shown(&theme, 10.0).anger > 79.0);
        assert_eq!(easing.shown(&theme, 10.5).anger, 20.0);
        assert_eq!(easing.shown(&theme, 11.1).relief, 1.0);
        assert_eq!(easing.shown(&theme, 12.0).relief, 0.0);
        assert_eq!(easing.next_frame(&theme, 10.1), Some(Duration::ZERO));
        assert!(
            easing.next_frame(&theme, 10.6).is_some_and(|d| d > Duration::from_millis(400)),
            "no frames while it holds"
        );
        assert_eq!(easing.next_frame(&theme, 12.5), None, "at rest nothing is repainted");
    }

    #[test]
    fn less_motion_shows_the_end_at_once_and_keeps_relief() {
        let theme = Theme::load(Look::Light).expect("theme").with_reduced_motion(true);
        let calm = FaceInput { relief: 1.0, ..FaceInput::new(20.0, 60.0, 60.0) };
        let easing = Easing { from: FaceInput::new(80.0, 40.0, 40.0), to: calm, since: 10.0 };
        assert_eq!(easing.shown(&theme, 10.0), calm);
        assert_eq!(easing.shown(&theme, 99.0), calm);
        assert_eq!(easing.next_frame(&theme, 10.0), None);
    }

    #[test]
    fn views_keep_the_head_for_every_shape() {
        for size in [vec2(288.0, 400.0), vec2(208.0, 264.0), vec2(160.0, 176.0), vec2(900.0, 160.0)] {
            let view = view(size);
            assert!(
                view.top() <= -7.0 && view.bottom() >= 238.0 && view.left() <= 30.0 && view.right() >= 210.0,
                "{size:?}: {view:?}"
            );
            assert!((view.width() / view.height() - size.x / size.y).abs() < 0.01);
        }
        for size in [vec2(48.0, 48.0), vec2(64.0, 64.0), vec2(40.0, 56.0)] {
            let view = view(size);
            assert!(view.contains_rect(Rect::from_min_max(pos2(62.0, 24.0), pos2(178.0, 196.0))), "{size:?}: {view:?}");
            assert!(view.height() < 210.0, "a small picture is a head shot");
        }
    }

    /// Draws one portrait in one frame at a time and tells how soon egui was asked for the next.
    struct Window {
        ctx: egui::Context,
        theme: Theme,
        person: Person,
        time: f64,
    }

    impl Window {
        fn new(reduced: bool) -> Self {
            let theme = Theme::load(Look::Light).expect("theme").with_reduced_motion(reduced);
            let (_, face) = crate::ui::widgets::face::gallery::cast().remove(0);
            let person = Person::new(&theme, &face);
            let mut window = Self { ctx: egui::Context::default(), theme, person, time: 0.0 };
            // The first frames settle egui itself: fonts, the viewport.
            for _ in 0..3 {
                window.frame(calm(), 0.016);
            }
            window
        }

        /// The wait until the next frame, and the triangles painted.
        fn frame(&mut self, input: FaceInput, later: f64) -> (Duration, Vec<*const Mesh>) {
            self.time += later;
            let raw = egui::RawInput {
                time: Some(self.time),
                screen_rect: Some(Rect::from_min_size(Pos2::ZERO, vec2(400.0, 500.0))),
                ..egui::RawInput::default()
            };
            let mut out = self.ctx.clone().run_ui(raw, |ui| {
                let portrait = Portrait {
                    person: &self.person,
                    input,
                    channel: None,
                    industry: Industry::Restaurant,
                    sight: Sight::Usual,
                    size: vec2(288.0, 400.0),
                    ground: None,
                    name: "x",
                };
                portrait_ui(ui, &self.theme, "one", portrait);
            });
            out.textures_delta.clear();
            let meshes = out.shapes.iter().filter_map(|clipped| match &clipped.shape {
                egui::Shape::Mesh(mesh) => Some(std::sync::Arc::as_ptr(mesh)),
                _ => None,
            });
            let wait = out.viewport_output.values().map(|v| v.repaint_delay).min().unwrap_or(Duration::MAX);
            (wait, meshes.collect())
        }
    }

    fn calm() -> FaceInput {
        FaceInput::new(12.0, 62.0, 80.0)
    }

    fn cut(window: &Window) -> usize {
        window.ctx.memory_mut(|m| crate::ui::widgets::paint::pictures_cut(&mut m.caches))
    }

    #[test]
    fn at_rest_a_face_asks_for_no_frame_and_is_one_mesh_that_was_cut_before() {
        let mut window = Window::new(false);
        let before = cut(&window);
        for _ in 0..10 {
            let (wait, meshes) = window.frame(calm(), 1.0);
            assert_eq!(wait, Duration::MAX, "nothing is repainted at rest");
            assert_eq!(meshes.len(), 1, "the face is one mesh");
        }
        assert_eq!(cut(&window), before, "and it comes out of the cache");
    }

    #[test]
    fn a_change_of_mood_is_eased_over_three_tenths_of_a_second_and_then_rests() {
        let mut window = Window::new(false);
        let before = cut(&window);
        let mut frames = 0;
        while window.frame(FaceInput::new(62.0, 40.0, 42.0), 1.0 / 60.0).0 < Duration::from_secs(1) {
            frames += 1;
            assert!(frames <= 20, "frames go on");
        }
        assert!((15..=20).contains(&frames), "{frames} frames of a sixtieth of a second");
        assert!(cut(&window) - before <= 20, "at most one picture is cut a frame");
    }

    #[test]
    fn less_motion_shows_a_mood_in_one_frame_and_asks_for_no_other() {
        let mut window = Window::new(true);
        let before = cut(&window);
        let relieved = FaceInput { relief: 1.0, ..FaceInput::new(18.0, 72.0, 68.0) };
        for _ in 0..5 {
            assert_eq!(window.frame(relieved, 0.5).0, Duration::MAX);
        }
        assert_eq!(cut(&window) - before, 1, "relief holds until the next turn: one picture for all of it");
    }

    #[test]
    fn relief_is_held_without_frames_and_fades_in_its_time() {
        let mut window = Window::new(false);
        let relieved = FaceInput { relief: 1.0, ..FaceInput::new(18.0, 72.0, 68.0) };
        window.frame(relieved, 0.016);
        window.frame(relieved, 0.4);
        let (wait, _) = window.frame(relieved, 0.1);
        assert!(wait > Duration::from_millis(700) && wait < Duration::from_secs(2), "it holds: {wait:?}");
        let mut frames = 0;
        window.frame(relieved, 0.7);
        while window.frame(relieved, 1.0 / 60.0).0 < Duration::from_secs(1) {
            frames += 1;
            assert!(frames <= 40, "frames go on");
        }
    }
}
