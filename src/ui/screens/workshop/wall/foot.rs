//! The foot of the wall: what the room is asked, with the clock before it, and how far it is. A clock that stands says so in a word.

use egui::{Color32, Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::{Foot, Left};
use crate::ui::screens::workshop::wall::EDGE;
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Icon, Step, Weight};
use crate::ui::widgets::ring_into;

/// Height of the band.
pub(super) const FOOT: f32 = 148.0;
/// The clock's ring: its radius and its stroke.
const RING: (f32, f32) = (50.0, 6.0);
/// The most a prompt is high.
const PROMPT: f32 = 120.0;

/// Draws the band.
pub(super) fn foot_ui(brush: &mut Brush<'_>, foot: &Foot, left: Option<&Left>) {
    let colors = &brush.theme.colors;
    let band = Rect::from_min_max(pos2(0.0, brush.size.y - FOOT), brush.size.to_pos2());
    brush.fill(band, 0.0, colors.rail);
    let y = band.center().y;
    let mut x = EDGE;
    if let Some(left) = left {
        x = clock_ui(brush, left, pos2(x, y));
    } else if foot.is_hand {
        brush.icon(Icon::Hand, pos2(x + 34.0, y), 68.0, colors.accent);
        x += 68.0 + 32.0;
    }
    let note = brush.set(&foot.note, (Step::WallSmall, Weight::Regular), colors.text_secondary, f32::INFINITY);
    let note_width = brush.measure(&note).x;
    let end = brush.put_right(note, pos2(brush.size.x - EDGE, y));
    brush.say(
        Rect::from_min_max(pos2(end, y - 24.0), pos2(end + note_width, y + 24.0)),
        Role::Label,
        foot.note.as_str(),
    );
    let room = end - x - 40.0;
    let fits = |step: &Step| {
        brush.measure(&brush.set(&foot.prompt, (*step, Weight::Semibold), Color32::PLACEHOLDER, room)).y <= PROMPT
    };
    let step = [Step::WallPrompt, Step::WallBody].into_iter().find(fits).unwrap_or(Step::WallSmall);
    let prompt = brush.cut(&foot.prompt, (step, Weight::Semibold), colors.text, (room, PROMPT));
    let size = brush.measure(&prompt);
    brush.put_left(prompt, pos2(x, y));
    brush.say(Rect::from_min_size(pos2(x, y - size.y / 2.0), size), Role::Label, foot.prompt.as_str());
}

/// Draws the clock from a point at its left on; returns where the prompt begins.
fn clock_ui(brush: &mut Brush<'_>, left: &Left, at: egui::Pos2) -> f32 {
    let colors = &brush.theme.colors;
    let centre = pos2(at.x + RING.0, at.y);
    let share = if left.is_held { 0.0 } else { left.share };
    ring_into(brush.ui, brush.theme, brush.at(centre), (brush.points(RING.0 - 4.0), brush.points(RING.1)), share);
    let clock = brush.set(&left.clock, (Step::WallSmall, Weight::Bold), colors.text, f32::INFINITY);
    brush.put_centre(clock, centre);
    let name = if left.is_held { "workshop-clock-held" } else { "workshop-clock-left" };
    let said = brush.theme.words.tell(name, &[("left", (&left.clock).into())]);
    brush.say(Rect::from_center_size(centre, vec2(2.0 * RING.0, 2.0 * RING.0)), Role::Meter, said);
    let end = at.x + 2.0 * RING.0 + 28.0;
    if !left.is_held {
        return end;
    }
    let paused = brush.theme.words.say("workshop-clock-paused-word");
    let word = brush.set(paused, (Step::WallPrompt, Weight::Bold), colors.on_accent, f32::INFINITY);
    let size = brush.measure(&word);
    let pill = Rect::from_min_size(pos2(end, at.y - 38.0), vec2(size.x + 64.0, 76.0));
    brush.fill(pill, 38.0, colors.accent);
    brush.put_centre(word, pill.center());
    pill.right() + 32.0
}
