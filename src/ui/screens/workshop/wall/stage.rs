//! Where the customer stands on the wall, and what room that leaves for everything else.

use egui::{Rect, pos2};

use crate::ui::screens::workshop::view::{FaceView, Told};
use crate::ui::screens::workshop::wall::brush::{Brush, WIDE};
use crate::ui::screens::workshop::wall::face::{beside_ui, head_ui};
use crate::ui::screens::workshop::wall::told::Card;

/// Widths of the picture beside everything else.
const BESIDE: [f32; 2] = [400.0, 312.0];
const BESIDE_GAP: f32 = 56.0;
/// Width of the head beside what is said, and the least it is high.
const HEAD: f32 = 200.0;
const HEAD_HIGH: f32 = 168.0;
const HEAD_GAP: f32 = 24.0;

/// Where the customer stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Stage {
    /// At the left of everything, so wide.
    Beside(f32),
    /// As a head beside what is said, so that what can be done has the whole width.
    Above,
    /// There is nobody.
    Empty,
}

impl Stage {
    /// Those that leave the picture large, the best first.
    pub(super) fn beside(brush: &Brush<'_>, face: Option<&FaceView>) -> Vec<Self> {
        let widths = BESIDE.into_iter().skip(usize::from(brush.size.x < WIDE));
        if face.is_some() { widths.map(Self::Beside).collect() } else { vec![Self::Empty] }
    }

    /// The one that leaves most room.
    pub(super) fn roomy(face: Option<&FaceView>) -> Self {
        if face.is_some() { Self::Above } else { Self::Empty }
    }

    /// What is left of `main`.
    pub(super) fn rest(self, main: Rect) -> Rect {
        match self {
            Self::Beside(wide) => Rect::from_min_max(pos2(main.left() + wide + BESIDE_GAP, main.top()), main.max),
            Self::Above | Self::Empty => main,
        }
    }

    /// The card with what is said.
    pub(super) fn card<'a>(self, face: Option<&'a FaceView>, told: &'a [Told]) -> Card<'a> {
        Card { face: face.filter(|_| self == Self::Above), told }
    }

    /// How high that card is.
    pub(super) fn card_height(self, brush: &Brush<'_>, card: Card<'_>, main: Rect, size: f32) -> f32 {
        let width = self.rest(main).width();
        match self {
            Self::Above => card.height(brush, width - HEAD - HEAD_GAP, size).max(HEAD_HIGH),
            Self::Beside(_) | Self::Empty => card.height(brush, width, size),
        }
    }

    /// Draws the customer, and a card so high from `top` on.
    pub(super) fn card_ui(
        self,
        brush: &mut Brush<'_>,
        (face, card): (Option<&FaceView>, Card<'_>),
        main: Rect,
        (top, high, size): (f32, f32, f32),
    ) {
        let rest = self.rest(main);
        let mut place = Rect::from_min_max(pos2(rest.left(), top), pos2(rest.right(), top + high));
        match (self, face) {
            (Self::Beside(wide), Some(face)) => beside_ui(brush, face, main, wide),
            (Self::Above, Some(face)) => {
                let picture = Rect::from_min_max(place.min, pos2(place.left() + HEAD, place.bottom()));
                head_ui(brush, face, picture);
                place.min.x += HEAD + HEAD_GAP;
            }
            (_, _) => {}
        }
        card.ui(brush, place, size);
    }
}
