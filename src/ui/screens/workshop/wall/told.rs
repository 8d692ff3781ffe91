//! What was said and seen, as a card, and what we say, as a bubble. Both are set in the size they are given; neither is ever cut
//! where it can be had.

use std::sync::Arc;

use egui::{Galley, Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::{FaceView, OursView, Told};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::screens::workshop::wall::face::mood_dot_ui;
use crate::ui::theme::{Step, Weight};

/// Room inside a card and a bubble.
const INSIDE: (f32, f32) = (40.0, 24.0);
/// Between two things that are told.
const BETWEEN: f32 = 12.0;
/// What is seen beside what is said is smaller by so much, though never smaller than captions.
const SEEN: f32 = 0.72;
/// Before a caption stands the dot of a mood.
const DOT: f32 = 36.0;

/// What stands in a card: whose face it is, where that stands nowhere else, and what was said and seen.
#[derive(Clone, Copy)]
pub(super) struct Card<'a> {
    pub(super) face: Option<&'a FaceView>,
    pub(super) told: &'a [Told],
}

impl Card<'_> {
    fn is_only_seen(&self) -> bool {
        self.told.iter().all(|told| matches!(told, Told::Does(_)))
    }

    /// Size and weight of something that is told.
    fn look(&self, brush: &Brush<'_>, told: &Told, size: f32) -> (f32, Weight) {
        let captions = brush.size_of(Step::WallSmall);
        match told {
            Told::Says(..) => (size, Weight::Regular),
            Told::Does(_) if self.is_only_seen() => (size, Weight::Italic),
            Told::Does(_) => ((size * SEEN).max(captions).min(size), Weight::Italic),
        }
    }

    fn set(&self, brush: &Brush<'_>, told: &Told, size: f32, width: f32) -> Arc<Galley> {
        let colors = &brush.theme.colors;
        let is_quiet = matches!(told, Told::Does(_)) && !self.is_only_seen();
        let ink = if is_quiet { colors.text_secondary } else { colors.text };
        brush.set_in(told.text(), self.look(brush, told, size), ink, width)
    }

    fn caption(&self, brush: &Brush<'_>, width: f32) -> Option<Arc<Galley>> {
        let face = self.face?;
        let look = (Step::WallSmall, Weight::Semibold);
        Some(brush.cut(&face.spoken, look, brush.theme.colors.text_secondary, (width - DOT, 80.0)))
    }

    /// How high all of it is, without the room around.
    fn inner_height(&self, brush: &Brush<'_>, width: f32, size: f32) -> f32 {
        let caption = self.caption(brush, width).map_or(0.0, |set| brush.measure(&set).y + BETWEEN);
        let each = |told: &Told| {
            let by = set_by(brush, told, self.face).map_or(0.0, |by| brush.measure(&by).y);
            by + brush.measure(&self.set(brush, told, size, width)).y
        };
        let all: f32 = self.told.iter().map(each).sum();
        caption + all + BETWEEN * self.told.len().saturating_sub(1) as f32
    }

    /// How high a card with it is.
    pub(super) fn height(&self, brush: &Brush<'_>, width: f32, size: f32) -> f32 {
        if self.told.is_empty() && self.face.is_none() {
            return 0.0;
        }
        self.inner_height(brush, width - 2.0 * INSIDE.0, size) + 2.0 * INSIDE.1
    }

    /// Draws it.
    pub(super) fn ui(&self, brush: &mut Brush<'_>, card: Rect, size: f32) {
        if self.told.is_empty() && self.face.is_none() {
            return;
        }
        brush.card(card);
        let (width, left) = (card.width() - 2.0 * INSIDE.0, card.left() + INSIDE.0);
        let mut y = card.center().y - self.inner_height(brush, width, size) / 2.0;
        y = y.max(card.top() + INSIDE.1);
        if let (Some(caption), Some(face)) = (self.caption(brush, width), self.face) {
            mood_dot_ui(brush, face, pos2(left + 12.0, y + brush.size_of(Step::WallSmall) * 0.64));
            let high = brush.measure(&caption).y;
            brush.put(caption, pos2(left + DOT, y));
            y += high + BETWEEN;
        }
        for told in self.told {
            if let Some(by) = set_by(brush, told, self.face) {
                let high = brush.measure(&by).y;
                brush.put(by, pos2(left, y));
                y += high;
            }
            let set = self.set(brush, told, size, width);
            let (at, measure) = (pos2(left, y), brush.measure(&set));
            brush.put(set, at);
            brush.say(Rect::from_min_size(at, measure), Role::Label, told.text());
            y += measure.y + BETWEEN;
        }
    }
}

/// The name before words where it could be in doubt whose they are; not where it stands above them already.
fn set_by(brush: &Brush<'_>, told: &Told, face: Option<&FaceView>) -> Option<Arc<Galley>> {
    let Told::Says(Some(by), _) = told else { return None };
    if face.is_some_and(|face| face.customer.name.contains(by.as_str())) {
        return None;
    }
    Some(brush.set(by, (Step::WallSmall, Weight::Semibold), brush.theme.colors.text_secondary, f32::INFINITY))
}

/// How high what we say is with its lead.
pub(super) fn ours_height(brush: &Brush<'_>, ours: &OursView, width: f32, size: f32) -> f32 {
    let text = brush.height_in(&ours.text, (size, Weight::Regular), width - 2.0 * INSIDE.0);
    ours_lead_height(brush) + text + 2.0 * INSIDE.1
}

fn ours_lead_height(brush: &Brush<'_>) -> f32 {
    brush.height_in("M", (brush.size_of(Step::WallSmall), Weight::Semibold), f32::INFINITY) + 8.0
}

/// Draws what we say; what does not fit into `space` is cut.
pub(super) fn ours_ui(brush: &mut Brush<'_>, ours: &OursView, space: Rect, size: f32) {
    let colors = &brush.theme.colors;
    let lead = brush.set(&ours.lead, (Step::WallSmall, Weight::Semibold), colors.text_secondary, f32::INFINITY);
    brush.put(lead, space.min);
    let bubble = Rect::from_min_max(pos2(space.left(), space.top() + ours_lead_height(brush)), space.max);
    brush.chip(bubble, brush.round(), colors.bubble_mine);
    let room = (bubble.width() - 2.0 * INSIDE.0, bubble.height() - 2.0 * INSIDE.1);
    let said = brush.cut_in(&ours.text, (size, Weight::Regular), colors.text, room);
    brush.put(said, bubble.min + vec2(INSIDE.0, INSIDE.1));
    brush.say(bubble, Role::Label, ours.spoken.as_str());
}
