//! What was played and how the customer took it, and the end of it all.

use egui::{Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::{AfterView, PlayView, Told};
use crate::ui::screens::workshop::wall::ask::{fit_told, told_ui};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Step, Weight};

/// The most of the height that what we said takes.
const SAID: f32 = 0.34;

/// Draws a branch that was played.
pub(super) fn play_ui(brush: &mut Brush<'_>, view: &PlayView, space: Rect) {
    let colors = &brush.theme.colors;
    let lead = brush.set(&view.lead, (Step::WallSmall, Weight::Semibold), colors.text_secondary, f32::INFINITY);
    let mut y = space.top() + brush.measure(&lead).y + 8.0;
    brush.put(lead, space.min);
    let room = space.width() - 80.0;
    let most = space.height() * SAID;
    let steps = [Step::WallPrompt, Step::WallBody, Step::WallSmall];
    let high = |step| brush.measure(&brush.set(&view.said, (step, Weight::Regular), colors.text, room)).y;
    let step = steps.into_iter().find(|step| high(*step) <= most).unwrap_or(Step::WallSmall);
    let said = brush.cut(&view.said, (step, Weight::Regular), colors.text, (room, most));
    let size = brush.measure(&said);
    let bubble = Rect::from_min_size(pos2(space.left(), y), vec2(space.width(), size.y + 48.0));
    brush.chip(bubble, brush.round(), colors.bubble_mine);
    brush.put(said, bubble.min + vec2(40.0, 24.0));
    brush.say(
        bubble,
        Role::Label,
        brush.theme.words.tell("workshop-wall-said-spoken", &[("text", (&view.said).into())]),
    );
    y = bubble.bottom() + 32.0;
    let foot = if view.foreseen.is_some() { 72.0 } else { 0.0 };
    let rest = Rect::from_min_max(pos2(space.left(), y), pos2(space.right(), space.bottom() - foot));
    let told: Vec<&Told> = view.told.iter().collect();
    let (step, high) = fit_told(brush, &told, rest.width(), rest.height());
    let end = told_ui(brush, &told, rest, step, high);
    if let Some(foreseen) = &view.foreseen {
        let set = brush.set(foreseen, (Step::WallBody, Weight::Semibold), colors.text, space.width());
        let (at, size) = (pos2(space.left(), end + 28.0), brush.measure(&set));
        brush.put(set, at);
        brush.say(Rect::from_min_size(at, size), Role::Label, foreseen.as_str());
    }
}

/// Draws the end.
pub(super) fn after_ui(brush: &mut Brush<'_>, view: &AfterView, space: Rect) {
    let colors = &brush.theme.colors;
    let lead = brush.set(&view.lead, (Step::WallSpeech, Weight::Regular), colors.text, space.width());
    let size = brush.measure(&lead);
    brush.put(lead, space.min);
    brush.say(Rect::from_min_size(space.min, size), Role::Heading, view.lead.as_str());
    let mut y = space.top() + size.y + 32.0;
    for text in &view.ending {
        let left = space.bottom() - y;
        let high = |step| brush.measure(&brush.set(text, (step, Weight::Regular), colors.text, space.width())).y;
        let step = [Step::WallPrompt, Step::WallBody].into_iter().find(|step| high(*step) <= left);
        let look = (step.unwrap_or(Step::WallSmall), Weight::Regular);
        let set = brush.cut(text, look, colors.text, (space.width(), left));
        let size = brush.measure(&set);
        brush.put(set, pos2(space.left(), y));
        brush.say(Rect::from_min_size(pos2(space.left(), y), size), Role::Label, text.as_str());
        y += size.y + 24.0;
    }
}
