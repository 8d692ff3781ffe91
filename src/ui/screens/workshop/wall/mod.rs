//! The wall: drawn over whatever space it is given, the projector's window as well as the small picture on the trainer's panel. It
//! is read from the back row: at 1920 × 1080 nothing is smaller than 28 points.

mod ask;
mod brush;
mod face;
mod lobby;
mod play;

use egui::{Rect, Role, Ui, pos2, vec2};

use crate::ui::screens::workshop::view::{Foot, Left, Main, Step as FlowStep, WallView};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::ring_into;
use brush::Brush;

/// Room at the wall's sides.
const EDGE: f32 = 72.0;
/// The middle of the head, and where the rest begins.
const HEAD: f32 = 80.0;
const TOP: f32 = 144.0;
/// Height of the band at the foot.
const FOOT: f32 = 148.0;
/// Where the main part begins beside a face.
const BESIDE: f32 = 528.0;

/// Draws the wall into `rect`. Where it `speaks`, a screen reader is told what stands on it; else it is one picture.
pub(super) fn wall_ui(ui: &mut Ui, theme: &Theme, rect: Rect, (view, left): (&WallView, Option<&Left>), speaks: bool) {
    let mut area = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("wall"));
    area.set_clip_rect(rect.intersect(ui.clip_rect()));
    area.painter().rect_filled(rect, egui::CornerRadius::ZERO, theme.colors.paper);
    let mut brush = Brush::new(&mut area, theme, rect);
    head_ui(&mut brush, view);
    let main = Rect::from_min_max(pos2(EDGE, TOP), pos2(brush.size.x - EDGE, brush.size.y - FOOT - 32.0));
    let beside = match &view.face {
        Some(face) => {
            face::face_ui(&mut brush, face, main);
            Rect::from_min_max(pos2(BESIDE, main.top()), main.max)
        }
        None => main,
    };
    match &view.main {
        Main::Lobby(lobby) => lobby::lobby_ui(&mut brush, lobby, main),
        Main::Ask(ask) | Main::Predict(ask) => ask::ask_ui(&mut brush, ask, beside),
        Main::Play(play) => play::play_ui(&mut brush, play, beside),
        Main::After(after) => play::after_ui(&mut brush, after, beside),
    }
    foot_ui(&mut brush, &view.foot, left);
    if speaks {
        brush.read_out();
    }
}

/// The case and the decision at the left, the steps at the right; the mark where there are none.
fn head_ui(brush: &mut Brush<'_>, view: &WallView) {
    let colors = &brush.theme.colors;
    let (right, quiet) = (brush.size.x - EDGE, colors.text_secondary);
    let steps = if view.steps.is_empty() { mark_ui(brush, right) } else { steps_ui(brush, &view.steps, right) };
    let room = steps - EDGE - 40.0;
    let title = brush.title(&view.title, room);
    let width = brush.measure(&title).x;
    let end = brush.put_left(title, pos2(EDGE, HEAD));
    let mut said = view.title.clone();
    let under = brush.set(&view.under, (Step::WallBody, Weight::Regular), quiet, f32::INFINITY);
    let fits = width + 28.0 + brush.measure(&under).x <= room;
    if fits && !view.under.is_empty() {
        brush.put_left(under, pos2(end + 28.0, HEAD + 2.0));
    }
    if !view.under.is_empty() {
        said = brush
            .theme
            .words
            .tell("workshop-wall-title", &[("title", (&said).into()), ("under", (&view.under).into())]);
    }
    brush.say(Rect::from_min_max(pos2(EDGE, HEAD - 36.0), pos2(steps, HEAD + 36.0)), Role::Heading, said);
}

/// Returns where they begin.
fn steps_ui(brush: &mut Brush<'_>, steps: &[FlowStep], right: f32) -> f32 {
    let colors = &brush.theme.colors;
    let mut x = right;
    for step in steps.iter().rev() {
        let (weight, ink) =
            if step.is_now { (Weight::Semibold, colors.on_accent) } else { (Weight::Regular, colors.text_secondary) };
        let word = brush.set(&step.name, (Step::WallSmall, weight), ink, f32::INFINITY);
        let width = brush.measure(&word).x;
        let pill = Rect::from_min_size(pos2(x - width - 48.0, HEAD - 27.0), vec2(width + 48.0, 54.0));
        if step.is_now {
            brush.fill(pill, 27.0, colors.accent);
            let said = brush.theme.words.tell("workshop-wall-step", &[("step", (&step.name).into())]);
            brush.say(pill, Role::Status, said);
        }
        brush.put_centre(word, pill.center());
        x = pill.left();
    }
    x
}

/// Returns where it begins.
fn mark_ui(brush: &mut Brush<'_>, right: f32) -> f32 {
    let name = brush.title("Amends", f32::INFINITY);
    let left = brush.put_right(name, pos2(right, HEAD)) - 20.0;
    let centre = brush.at(pos2(left - 23.0, HEAD));
    crate::ui::widgets::paint::logo(brush.ui, brush.theme, centre, brush.points(46.0));
    left - 46.0
}

/// What the room is asked, with the clock before it, and how far it is.
fn foot_ui(brush: &mut Brush<'_>, foot: &Foot, left: Option<&Left>) {
    let colors = &brush.theme.colors;
    let band = Rect::from_min_max(pos2(0.0, brush.size.y - FOOT), brush.size.to_pos2());
    brush.fill(band, 0.0, colors.rail);
    let y = band.center().y;
    let mut x = EDGE;
    if let Some(left) = left {
        let centre = pos2(x + 42.0, y);
        ring_into(brush.ui, brush.theme, brush.at(centre), (brush.points(38.0), brush.points(6.0)), left.share);
        let clock = brush.set(&left.clock, (Step::WallSmall, Weight::Bold), colors.text, f32::INFINITY);
        brush.put_centre(clock, centre);
        let name = if left.is_held { "workshop-clock-held" } else { "workshop-clock-left" };
        let said = brush.theme.words.tell(name, &[("left", (&left.clock).into())]);
        brush.say(Rect::from_center_size(centre, vec2(84.0, 84.0)), Role::Meter, said);
        x += 84.0 + 28.0;
    } else if foot.is_hand {
        brush.icon(Icon::Hand, pos2(x + 34.0, y), 68.0, colors.accent);
        x += 68.0 + 32.0;
    }
    let note = brush.set(&foot.note, (Step::WallBody, Weight::Regular), colors.text_secondary, f32::INFINITY);
    let note_width = brush.measure(&note).x;
    let end = brush.put_right(note, pos2(brush.size.x - EDGE, y));
    brush.say(
        Rect::from_min_max(pos2(end, y - 24.0), pos2(end + note_width, y + 24.0)),
        Role::Label,
        foot.note.as_str(),
    );
    let room = end - x - 40.0;
    let fits = |step| brush.measure(&brush.set(&foot.prompt, (step, Weight::Semibold), colors.text, room)).y <= 120.0;
    let step = if fits(Step::WallPrompt) { Step::WallPrompt } else { Step::WallBody };
    let prompt = brush.cut(&foot.prompt, (step, Weight::Semibold), colors.text, (room, 120.0));
    let size = brush.measure(&prompt);
    brush.put_left(prompt, pos2(x, y));
    brush.say(Rect::from_min_size(pos2(x, y - size.y / 2.0), size), Role::Label, foot.prompt.as_str());
}
