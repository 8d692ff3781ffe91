//! The wall: drawn over whatever space it is given, the projector's window as well as the small picture on the trainer's panel. It
//! is read from the back row: whatever the projector's shape, letters are at least a 36th of its height wherever that can be had, and
//! what the customer says is the largest of all.

mod ask;
mod brush;
mod face;
mod foot;
mod lobby;
mod plan;
mod play;
mod stage;
mod told;
mod typed;
mod ways;

use egui::{Rect, Role, Ui, pos2, vec2};

use crate::ui::screens::workshop::view::{Left, Main, Step as FlowStep, WallView};
use crate::ui::theme::{Step, Theme, Weight};
use brush::Brush;
use foot::{FOOT, foot_ui};

/// Room at the wall's sides.
const EDGE: f32 = 72.0;
/// The middle of the head, and where the rest begins.
const HEAD: f32 = 80.0;
const TOP: f32 = 144.0;
/// Between the case and the steps, between the case and its decision, and around the word of a step.
const APART: f32 = 40.0;
const BESIDE: f32 = 28.0;
const STEP: f32 = 48.0;

/// Draws the wall into `rect`. Where it `speaks`, a screen reader is told what stands on it; else it is one picture.
pub(super) fn wall_ui(ui: &mut Ui, theme: &Theme, rect: Rect, (view, left): (&WallView, Option<&Left>), speaks: bool) {
    let mut area = ui.new_child(egui::UiBuilder::new().max_rect(rect).id_salt("wall"));
    area.set_clip_rect(rect.intersect(ui.clip_rect()));
    area.painter().rect_filled(rect, egui::CornerRadius::ZERO, theme.colors.paper);
    let mut brush = Brush::new(&mut area, theme, rect);
    head_ui(&mut brush, view);
    let main = main_of(&brush);
    // Whoever comes late finds how to join in the customer's place.
    let (face, main) = match &view.late {
        Some(join) => {
            lobby::late_ui(&mut brush, join, main);
            (None, Rect::from_min_max(pos2(main.left() + lobby::LATE + 2.0 * BESIDE, main.top()), main.max))
        }
        None => (view.face.as_ref(), main),
    };
    match &view.main {
        Main::Lobby(lobby) => lobby::lobby_ui(&mut brush, lobby, main),
        Main::Ask(ask) | Main::Predict(ask) => ask::ask_ui(&mut brush, ask, face, main),
        Main::Play(play) => play::play_ui(&mut brush, play, face, main),
        Main::After(after) => play::after_ui(&mut brush, after, face, main),
    }
    foot_ui(&mut brush, &view.foot, left);
    if speaks {
        brush.read_out();
    }
}

/// What is left between head and foot.
fn main_of(brush: &Brush<'_>) -> Rect {
    Rect::from_min_max(pos2(EDGE, TOP), pos2(brush.size.x - EDGE, brush.size.y - FOOT - 32.0))
}

/// The case and the decision at the left, the steps at the right; the mark where there are none.
fn head_ui(brush: &mut Brush<'_>, view: &WallView) {
    let (right, quiet) = (brush.size.x - EDGE, brush.theme.colors.text_secondary);
    let under = |brush: &Brush<'_>, step, room| brush.cut(&view.under, (step, Weight::Regular), quiet, (room, 40.0));
    let wide = |brush: &Brush<'_>, step| brush.measure(&under(brush, step, f32::INFINITY)).x;
    let title = brush.measure(&brush.title(&view.title, f32::INFINITY)).x;
    let stacked = title.max(wide(brush, Step::WallSmall));
    let steps = if view.steps.is_empty() {
        mark_ui(brush, right)
    } else {
        steps_ui(brush, &view.steps, (EDGE + stacked + APART, right))
    };
    let room = steps - EDGE - APART;
    let set = brush.title(&view.title, room);
    if view.under.is_empty() || title + BESIDE + wide(brush, Step::WallBody) <= room {
        let end = brush.put_left(set, pos2(EDGE, HEAD));
        brush.put_left(under(brush, Step::WallBody, room), pos2(end + BESIDE, HEAD + 2.0));
    } else {
        brush.put_left(set, pos2(EDGE, HEAD - 24.0));
        brush.put_left(under(brush, Step::WallSmall, room), pos2(EDGE, HEAD + 24.0));
    }
    let put = [("title", (&view.title).into()), ("under", (&view.under).into())];
    let said = match view.under.as_str() {
        "" => view.title.clone(),
        _ => brush.theme.words.tell("workshop-wall-title", &put),
    };
    brush.say(Rect::from_min_max(pos2(EDGE, HEAD - 36.0), pos2(steps, HEAD + 36.0)), Role::Heading, said);
}

/// Returns where they begin. Where they would leave the case and the decision too little room, only the present one is there.
fn steps_ui(brush: &mut Brush<'_>, steps: &[FlowStep], (least, right): (f32, f32)) -> f32 {
    let colors = &brush.theme.colors;
    let set = |brush: &Brush<'_>, step: &FlowStep| {
        let (weight, ink) =
            if step.is_now { (Weight::Semibold, colors.on_accent) } else { (Weight::Regular, colors.text_secondary) };
        brush.set(&step.name, (Step::WallSmall, weight), ink, f32::INFINITY)
    };
    let wide = |brush: &Brush<'_>, step: &FlowStep| brush.measure(&set(brush, step)).x + STEP;
    let has_room = right - steps.iter().map(|step| wide(brush, step)).sum::<f32>() >= least;
    let mut x = right;
    for step in steps.iter().rev().filter(|step| has_room || step.is_now) {
        let width = wide(brush, step);
        let pill = Rect::from_min_size(pos2(x - width, HEAD - 27.0), vec2(width, 54.0));
        if step.is_now {
            brush.fill(pill, 27.0, colors.accent);
            let said = brush.theme.words.tell("workshop-wall-step", &[("step", (&step.name).into())]);
            brush.say(pill, Role::Status, said);
        }
        brush.put_centre(set(brush, step), pill.center());
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

#[cfg(test)]
mod tests;
