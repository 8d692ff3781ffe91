//! Where the second line to change stands on a first screen of two columns: below the first one, or across both columns
//! below them: wherever it is, no column is to end in an empty foot. And how tightly one column has to be set for its plan to
//! stay in sight. Knows nothing of what is drawn.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Ui};

use crate::ui::screens::debrief::lines::Space;

/// How much more room than it needs each column can fill: the left one, the right one, in points.
const FILLS: (f32, f32) = (36.0, 110.0);

/// The place of a line, for one page in one width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    id: Id,
    /// Whether it stands across; unknown until both columns were measured with it in the left one.
    known: Option<bool>,
}

impl Place {
    /// The place found before for this page, which `about` tells from others.
    pub(super) fn of(ui: &Ui, about: impl Hash + Debug) -> Self {
        let id = Id::unique(("second-line-to-change", ui.available_width().round() as i32, about));
        Self { id, known: ui.data(|data| data.get_temp(id)) }
    }

    /// Whether the line stands across both columns.
    pub(super) fn is_across(self) -> bool {
        self.known == Some(true)
    }

    /// Decides once, as soon as it is known how deep the columns reach with the line, `second` points of it, in the left one.
    /// It then stays where it is, whatever is opened or written.
    pub(super) fn decide(self, ui: &Ui, depths: Option<(f32, f32)>, second: f32) {
        let Some(depths) = depths.filter(|_| self.known.is_none() && second > 0.0) else { return };
        let is_across = stands_across(depths, second);
        ui.data_mut(|data| data.insert_temp(self.id, is_across));
        if is_across {
            ui.ctx().request_discard("the second line to change stands below both columns");
            ui.ctx().request_repaint();
        }
    }
}

/// How tightly one page is set in one column of a low window.
#[derive(Debug, Clone, Copy)]
pub(super) struct Fit {
    id: Id,
    found: Option<Space>,
}

impl Fit {
    /// What was found before for this page, which `about` tells from others.
    pub(super) fn of(ui: &Ui, about: impl Hash + Debug) -> Self {
        let size = ui.ctx().content_rect().size();
        let id = Id::unique(("plan-in-sight", size.x.round() as i32, size.y.round() as i32, about));
        Self { id, found: ui.data(|data| data.get_temp(id)) }
    }

    /// How dear room is.
    pub(super) fn space(self) -> Space {
        self.found.unwrap_or(Space::Low)
    }

    /// Sets it more tightly where the plan reaches `depth` below the page's top and `room` is less, until that is all it can do.
    /// It stays so, whatever is opened or written afterwards: this is asked only while nothing is.
    pub(super) fn decide(self, ui: &Ui, (depth, room): (f32, f32)) {
        let tighter = match self.space() {
            _ if depth <= room => return,
            Space::Roomy | Space::Low => Space::Tight,
            Space::Tight => Space::Tightest,
            Space::Tightest => return,
        };
        ui.data_mut(|data| data.insert_temp(self.id, tighter));
        ui.ctx().request_discard("the plan would be out of sight");
        ui.ctx().request_repaint();
    }
}

/// Whether less is left empty with the line across than with it in the left column.
fn stands_across((left, right): (f32, f32), second: f32) -> bool {
    empty(left - second, right) < empty(left, right)
}

/// What stays empty at the foot of the column that is less deep.
fn empty(left: f32, right: f32) -> f32 {
    let (fills, lacks) = if left < right { (FILLS.0, right - left) } else { (FILLS.1, left - right) };
    (lacks - fills).max(0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_second_line_goes_below_both_columns_only_where_that_leaves_less_empty() {
        assert!(!stands_across((700.0, 690.0), 220.0), "they end together as it is");
        assert!(!stands_across((790.0, 690.0), 220.0), "what is lacking can be filled");
        assert!(stands_across((1050.0, 700.0), 330.0), "half the right column would be empty");
        assert!(!stands_across((840.0, 690.0), 260.0), "across, the left one would lack more than the right one now");
    }
}
