//! A decision on the wall: what was said to the room, what can be done, and from the reveal on how it chose; or what the customer might
//! say to what is played.

use egui::{Rect, pos2};

use crate::ui::screens::workshop::view::{AskView, FaceView};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::screens::workshop::wall::plan::{Asked, GAP, WAYS_SHARE};
use crate::ui::screens::workshop::wall::told::ours_ui;
use crate::ui::screens::workshop::wall::typed::typed_ui;
use crate::ui::screens::workshop::wall::ways::ways_ui;

/// Draws a decision into `main`.
pub(super) fn ask_ui(brush: &mut Brush<'_>, view: &AskView, face: Option<&FaceView>, main: Rect) {
    let asked = Asked { brush, view, face, main, share: WAYS_SHARE };
    let plan = asked.plan();
    let side = asked.own_words(&plan);
    let rest = plan.stage.rest(main);
    let card = plan.stage.card(face, &view.told);
    plan.stage.card_ui(brush, (face, card), main, (main.top(), plan.said_high, plan.said));
    if let Some(ours) = &view.ours {
        let place = Rect::from_min_max(rest.min, pos2(rest.right(), rest.top() + plan.said_high));
        ours_ui(brush, ours, place, plan.said);
    }
    let top = rest.top() + if plan.said_high > 0.0 { plan.said_high + GAP } else { 0.0 };
    let space = Rect::from_min_max(pos2(rest.left(), top), pos2(rest.left() + plan.width, rest.bottom()));
    ways_ui(brush, view, space, &plan);
    if let Some(side) = side {
        typed_ui(brush, &view.typed, side);
    }
}
