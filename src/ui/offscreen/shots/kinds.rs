//! What a state of a page is that is looked at.

use crate::ui::offscreen::Offscreen;

/// A state of a page, and how it is reached from a first start.
#[derive(Debug, Clone, Copy)]
pub struct Shot {
    /// The picture's name: the page, then the state.
    pub name: &'static str,
    /// Points the window is made higher by, to show more of a long page.
    pub taller: f32,
    /// Whether it is a sheet of drawings rather than a page: there is nothing to press on it.
    pub is_sheet: bool,
    /// The way there.
    pub way: fn(&mut Offscreen),
}

/// A page in a window of the size that is asked for.
pub(super) const fn shot(name: &'static str, way: fn(&mut Offscreen)) -> Shot {
    Shot { name, taller: 0.0, is_sheet: false, way }
}

/// A page in a window made higher by so much.
pub(super) const fn long(name: &'static str, taller: f32, way: fn(&mut Offscreen)) -> Shot {
    Shot { name, taller, is_sheet: false, way }
}

/// A sheet of drawings.
pub(super) const fn sheet(name: &'static str, way: fn(&mut Offscreen)) -> Shot {
    Shot { name, taller: 0.0, is_sheet: true, way }
}
