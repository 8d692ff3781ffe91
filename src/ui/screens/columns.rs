//! Two columns that share a bottom edge, or one below the other where there is no room for both.
//! Knows nothing about what stands in them.

use egui::{Id, Ui};

use crate::ui::theme::Theme;

/// Narrowest space that holds two columns.
const TWO: f32 = 900.0;

/// How deep a column reaches; its last card asks it to be as deep as the other column.
#[derive(Debug)]
pub(in crate::ui::screens) struct Foot {
    top: f32,
    floor: f32,
    reached: f32,
}

impl Foot {
    fn new(top: f32, floor: f32) -> Self {
        Self { top, floor, reached: 0.0 }
    }

    /// To be called last inside a column's last card.
    pub(in crate::ui::screens) fn reach(&mut self, ui: &mut Ui) {
        let inside = ui.min_rect();
        self.reached = inside.bottom() - self.top;
        if self.floor > self.reached {
            ui.expand_to_include_y(self.top + self.floor);
        }
    }
}

/// Draws both columns, the second of them `right` wide; below [`TWO`] each takes the whole width. Both may change `shared`.
pub(in crate::ui::screens) fn columns_ui<S: ?Sized>(
    ui: &mut Ui,
    theme: &Theme,
    name: &str,
    right: f32,
    shared: &mut S,
    first: impl FnOnce(&mut Ui, &mut Foot, &mut S),
    second: impl FnOnce(&mut Ui, &mut Foot, &mut S),
) {
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    let top = ui.cursor().top();
    if whole < TWO {
        first(ui, &mut Foot::new(top, 0.0), shared);
        second(ui, &mut Foot::new(top, 0.0), shared);
        return;
    }
    let id = Id::unique(("columns", name));
    // How deep the deeper column was: known after the first pass, which is thrown away.
    let floor = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0);
    let (mut left_foot, mut right_foot) = (Foot::new(top, floor), Foot::new(top, floor));
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
    let deepest = left_foot.reached.max(right_foot.reached);
    if (deepest - floor).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, deepest));
        ui.ctx().request_discard("two columns share a bottom edge");
        ui.ctx().request_repaint();
    }
}
