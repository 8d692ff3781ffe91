//! Two columns that share a bottom edge, or one below the other where there is no room for both.
//! Knows nothing about what stands in them.

use egui::{Id, Ui};

use crate::ui::theme::Theme;

/// Narrowest space that holds two columns.
const TWO: f32 = 900.0;

/// How deep a column reaches; its last card asks it to be as deep as the other column. What it lacks can be given away
/// before, so that the last card has no empty foot.
#[derive(Debug, Default)]
pub(in crate::ui::screens) struct Foot {
    top: f32,
    floor: f32,
    /// How deep it reached of itself before, and how deep it reaches now.
    own: f32,
    reached: f32,
    /// What is left of the depth it lacks, and what of it was given away.
    spare: f32,
    given: f32,
}

impl Foot {
    /// `own` is how deep the column reached of itself before, `floor` how deep the deeper one did.
    fn new(top: f32, own: f32, floor: f32) -> Self {
        let spare = if own > 0.0 { (floor - own).max(0.0) } else { 0.0 };
        Self { top, floor, own, reached: 0.0, spare, given: 0.0 }
    }

    /// How much deeper it may become before it reaches below a page so high, wherever the page is scrolled to.
    pub(in crate::ui::screens) fn spare_within(&self, page_height: f32) -> f32 {
        self.spare.min(page_height - self.own).max(0.0)
    }

    /// Leaves a part of what is lacking empty here, before whatever comes next: `most` points at most.
    pub(in crate::ui::screens) fn give(&mut self, ui: &mut Ui, most: f32) {
        let points = self.spare.min(most).floor();
        if points > 0.0 {
            self.fill(points);
            ui.add_space(points);
        }
    }

    /// So many points of what is lacking were filled with something.
    fn fill(&mut self, points: f32) {
        self.spare -= points;
        self.given += points;
    }

    /// To be called last inside a column's last card.
    pub(in crate::ui::screens) fn reach(&mut self, ui: &mut Ui) {
        let bottom = ui.min_rect().bottom() - self.top;
        self.reached = bottom - self.given;
        // A column that stands alone reaches for nothing: not even for the window's upper edge, once it is scrolled above it.
        if self.floor > 0.0 && self.floor > bottom {
            ui.expand_to_include_y(self.top + self.floor);
        }
    }
}

/// Whether a space of this width has room for one column only.
pub(in crate::ui::screens) fn is_one(width: f32) -> bool {
    width < TWO
}

/// Draws both columns, the second of them `right` wide; below [`TWO`] each takes the whole width. Both may change `shared`.
/// Returns how deep each reached of itself; nothing where there is one column.
pub(in crate::ui::screens) fn columns_ui<S: ?Sized>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    right: f32,
    shared: &mut S,
    first: impl FnOnce(&mut Ui, &mut Foot, &mut S),
    second: impl FnOnce(&mut Ui, &mut Foot, &mut S),
) -> Option<(f32, f32)> {
    columns_from_ui(ui, theme, name, (right, TWO), shared, first, second)
}

/// The same, with two columns from a width of `least` on.
pub(in crate::ui::screens) fn columns_from_ui<S: ?Sized>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    (right, least): (f32, f32),
    shared: &mut S,
    first: impl FnOnce(&mut Ui, &mut Foot, &mut S),
    second: impl FnOnce(&mut Ui, &mut Foot, &mut S),
) -> Option<(f32, f32)> {
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    let top = ui.cursor().top();
    if whole < least {
        first(ui, &mut Foot::new(top, 0.0, 0.0), shared);
        second(ui, &mut Foot::new(top, 0.0, 0.0), shared);
        return None;
    }
    let id = Id::unique(("columns", name));
    // How deep both were of themselves: known after the first pass, which is thrown away.
    let (own_left, own_right) = ui.data(|data| data.get_temp::<(f32, f32)>(id)).unwrap_or_default();
    let floor = own_left.max(own_right);
    let (mut left_foot, mut right_foot) = (Foot::new(top, own_left, floor), Foot::new(top, own_right, floor));
    ui.horizontal_top(|ui| {
        let within = ui.spacing().item_spacing.x;
        ui.spacing_mut().item_spacing.x = gap;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = within;
            ui.set_width(whole - right - gap);
            first(ui, &mut left_foot, shared);
        });
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.x = within;
            ui.set_width(right);
            second(ui, &mut right_foot, shared);
        });
    });
    let reached = (left_foot.reached, right_foot.reached);
    if (reached.0 - own_left).abs() > 0.5 || (reached.1 - own_right).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, reached));
        ui.ctx().request_discard("two columns share a bottom edge");
        ui.ctx().request_repaint();
    }
    Some(reached)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_of_a_single_column_stays_as_deep_as_it_is_when_scrolled_out_of_the_window() {
        egui::__run_test_ui(|ui| {
            let above = egui::Rect::from_min_size(egui::pos2(0.0, -500.0), egui::vec2(200.0, 40.0));
            let mut card = ui.new_child(egui::UiBuilder::new().max_rect(above));
            card.add_space(40.0);
            Foot::default().reach(&mut card);
            assert!(card.min_rect().bottom() <= above.bottom(), "{:?}", card.min_rect());
        });
    }
}
