//! What every page stands in: paper ground, the rail with the places that work, and the page itself.

use egui::{CornerRadius, Rect, Ui, UiBuilder, pos2};

use crate::ui::route::Route;
use crate::ui::screens::Action;
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Place as RailPlace, RailChoice, rail_ui};

/// A place in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// Library, briefing, conversation and debrief.
    Practice,
    /// Settings.
    Settings,
}

/// Draws the ground and the rail, and gives the rest of the window to `content`.
pub fn page(
    ui: &mut Ui,
    theme: &Theme,
    place: Place,
    act: &mut dyn FnMut(Action),
    content: impl FnOnce(&mut Ui, &mut dyn FnMut(Action)),
) {
    let whole = ui.max_rect();
    ui.painter().rect_filled(whole, CornerRadius::ZERO, theme.colors.paper);
    let rail = Rect::from_min_max(whole.min, pos2(whole.left() + theme.size.rail, whole.bottom()));
    let mut rail_area = ui.new_child(UiBuilder::new().max_rect(rail).id_salt("rail"));
    let selected = match place {
        Place::Practice => RailChoice::Place(0),
        Place::Settings => RailChoice::Foot,
    };
    let places = [RailPlace { icon: Icon::Practice, name: "Practice" }];
    let foot = RailPlace { icon: Icon::Settings, name: "Settings" };
    match rail_ui(&mut rail_area, theme, &places, foot, selected) {
        Some(RailChoice::Place(_)) => act(Action::Go(Route::Library)),
        Some(RailChoice::Foot) => act(Action::Go(Route::Settings)),
        None => {}
    }
    let rest = Rect::from_min_max(pos2(rail.right(), whole.top()), whole.max);
    let mut page = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("page"));
    page.set_clip_rect(rest.intersect(ui.clip_rect()));
    // Rows are as high as what they hold; controls bring their own height.
    page.spacing_mut().interact_size.y = 0.0;
    content(&mut page, act);
}
