//! What was played and how the customer took it, and the end of it all.

use egui::{Rect, Role, pos2};

use crate::ui::screens::workshop::view::{AfterView, FaceView, PlayView};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::screens::workshop::wall::stage::Stage;
use crate::ui::screens::workshop::wall::told::{ours_height, ours_ui};
use crate::ui::theme::{Step, Weight};

/// Between what we said and how it was taken, and below that.
const GAP: f32 = 32.0;
/// Room for how many foresaw it.
const FORESEEN: f32 = 72.0;
/// What we said and how it was taken, the best first.
const SIZES: [(f32, f32); 8] =
    [(42.0, 84.0), (40.0, 72.0), (38.0, 64.0), (36.0, 56.0), (34.0, 50.0), (32.0, 44.0), (30.0, 38.0), (30.0, 34.0)];
/// Where they do not fit, what we said is cut: everybody has read it. The most of the height that it takes then.
const SAID: f32 = 0.34;
const TAKEN_LEAST: [f32; 7] = [40.0, 34.0, 30.0, 27.0, 24.0, 21.0, 18.0];

/// Draws a branch that was played.
pub(super) fn play_ui(brush: &mut Brush<'_>, view: &PlayView, face: Option<&FaceView>, main: Rect) {
    let foot = if view.foreseen.is_some() { FORESEEN } else { 0.0 };
    let stages = Stage::beside(brush, face);
    let heights = |stage: Stage, (ours, taken): (f32, f32)| {
        let high = ours_height(brush, &view.ours, stage.rest(main).width(), ours);
        (high, stage.card_height(brush, stage.card(face, &view.told), main, taken))
    };
    let room = main.height() - foot - GAP;
    let all = SIZES.into_iter().flat_map(|size| stages.iter().map(move |stage| (size, *stage)));
    let fits = all.map(|(size, stage)| (size, stage, heights(stage, size))).find(|(.., (a, b))| a + b <= room);
    let (size, stage, (said_high, taken_high)) = fits.unwrap_or_else(|| {
        let stage = stages.last().copied().unwrap_or(Stage::Empty);
        let (most, captions) = (room * SAID, brush.size_of(Step::WallSmall));
        let tried = TAKEN_LEAST.into_iter().map(|taken| (captions.min(taken), taken));
        let tried = tried.map(|size| (size, heights(stage, size)));
        let found = tried.into_iter().find(|(_, (said, taken))| said.min(most) + taken <= room);
        let (size, (said, taken)) = found.unwrap_or(((18.0, 18.0), (most, room - most)));
        (size, stage, (said.min(room - taken), taken))
    });
    let rest = stage.rest(main);
    ours_ui(brush, &view.ours, Rect::from_min_max(rest.min, pos2(rest.right(), rest.top() + said_high)), size.0);
    let top = rest.top() + said_high + GAP;
    stage.card_ui(brush, (face, stage.card(face, &view.told)), main, (top, taken_high, size.1));
    if let Some(foreseen) = &view.foreseen {
        let set = brush.set(foreseen, (Step::WallBody, Weight::Semibold), brush.theme.colors.text, rest.width());
        let (at, size) = (pos2(rest.left(), top + taken_high + 24.0), brush.measure(&set));
        brush.put(set, at);
        brush.say(Rect::from_min_size(at, size), Role::Label, foreseen.as_str());
    }
}

/// Draws the end.
pub(super) fn after_ui(brush: &mut Brush<'_>, view: &AfterView, face: Option<&FaceView>, main: Rect) {
    let colors = &brush.theme.colors;
    let stage = Stage::beside(brush, face).first().copied().unwrap_or(Stage::Empty);
    let space = stage.rest(main);
    stage.card_ui(brush, (face, stage.card(None, &[])), main, (space.top(), 0.0, 0.0));
    let lead = brush.set(&view.lead, (Step::WallSpeech, Weight::Regular), colors.text, space.width());
    let size = brush.measure(&lead);
    brush.put(lead, space.min);
    brush.say(Rect::from_min_size(space.min, size), Role::Heading, view.lead.as_str());
    let mut y = space.top() + size.y + GAP;
    // What is to be taken along keeps its room; how it ended has the rest.
    let keep = view.keep.as_ref().map(|(heading, quote)| {
        let set = |text: &str, (step, weight), ink| brush.set(text, (step, weight), ink, space.width());
        [
            set(heading, (Step::WallBody, Weight::Semibold), colors.text_secondary),
            set(quote, (Step::WallSpeech, Weight::Semibold), colors.accent),
        ]
    });
    let kept = keep.iter().flatten().map(|set| brush.measure(set).y + 16.0).sum::<f32>();
    for text in &view.ending {
        let left = space.bottom() - y - kept;
        let fits = |size: &f32| brush.height_in(text, (*size, Weight::Regular), space.width()) <= left;
        let size = [46.0, 40.0, 34.0, 30.0, 26.0].into_iter().find(fits).unwrap_or(22.0);
        let set = brush.cut_in(text, (size, Weight::Regular), colors.text, (space.width(), left));
        let size = brush.measure(&set);
        brush.put(set, pos2(space.left(), y));
        brush.say(Rect::from_min_size(pos2(space.left(), y), size), Role::Label, text.as_str());
        y += size.y + 24.0;
    }
    let texts = view.keep.iter().flat_map(|(heading, quote)| [heading, quote]);
    for (set, text) in keep.into_iter().flatten().zip(texts) {
        let (at, size) = (pos2(space.left(), y), brush.measure(&set));
        brush.put(set, at);
        brush.say(Rect::from_min_size(at, size), Role::Label, text.as_str());
        y += size.y + 16.0;
    }
}
