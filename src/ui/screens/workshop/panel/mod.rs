//! The trainer's panel: at the left the wall as a live picture, the clock and what comes next; in the middle how the room chose and
//! who has answered; at the right the notes, which stand nowhere else, and what is played then.

mod chosen_ui;
mod next_ui;
mod rows;
mod then_ui;
mod typed_ui;
mod who_ui;

use egui::{Align, Label, Layout, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::frame;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::view::{HeadView, Left, PanelView, Step as FlowStep, WallView};
use crate::ui::screens::workshop::{Action, told_ui};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre};

/// Narrowest page with three columns, and its widest.
const THREE: f32 = 1060.0;
/// Widths of the left and the right column, in a wide and in a narrower page.
const LEFT: (f32, f32) = (356.0, 304.0);
const RIGHT: (f32, f32) = (320.0, 288.0);
/// Page from which the columns are wide.
const WIDE: f32 = 1250.0;

/// Draws the panel over the page.
pub(super) fn panel_ui(
    ui: &mut Ui,
    theme: &Theme,
    live: &mut Live,
    wall: (&WallView, Option<&Left>),
    emit: &mut dyn FnMut(Action),
) {
    let view = live.panel(&theme.words);
    let page = ui.max_rect();
    let head = Rect::from_min_size(page.min, vec2(page.width(), theme.size.header));
    head_ui(ui, theme, &view.head, head);
    let pad = if page.height() < 760.0 { theme.space.md } else { theme.space.lg };
    let side = frame::side_padding(theme, page.width()).min(theme.space.xl);
    let body = Rect::from_min_max(pos2(page.left(), head.bottom()), page.max).shrink2(vec2(side, pad));
    let gap = theme.space.md + theme.space.xs;
    let is_wide = page.width() >= WIDE;
    let (left, right) = if is_wide { (LEFT.0, RIGHT.0) } else { (LEFT.1, RIGHT.1) };
    let first = Rect::from_min_size(body.min, vec2(left, body.height()));
    next_ui::next_ui(&mut column(ui, first, "next"), theme, live, (&view, wall), emit);
    let rest = Rect::from_min_max(pos2(first.right() + gap, body.top()), body.max);
    if page.width() < THREE {
        scrolled(ui, theme, rest, "workshop-rest", |ui| {
            told_ui::told_ui(ui, theme, live, emit);
            middle_ui(ui, theme, live, &view, emit);
            then_ui::then_ui(ui, theme, live, &view, emit);
        });
        return;
    }
    let middle = Rect::from_min_max(rest.min, pos2(rest.right() - right - gap, rest.bottom()));
    scrolled(ui, theme, middle, "workshop-middle", |ui| {
        told_ui::told_ui(ui, theme, live, emit);
        middle_ui(ui, theme, live, &view, emit);
    });
    let last = Rect::from_min_max(pos2(rest.right() - right, rest.top()), rest.max);
    scrolled(ui, theme, last, "workshop-notes", |ui| then_ui::then_ui(ui, theme, live, &view, emit));
}

fn middle_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    who_ui::waiting_ui(ui, theme, live, view, emit);
    chosen_ui::chosen_ui(ui, theme, live, view, emit);
    typed_ui::typed_ui(ui, theme, view, emit);
    who_ui::who_ui(ui, theme, live, view, emit);
}

fn column(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name))
}

/// A column that scrolls where it does not fit; cards keep their shadows at its edges.
fn scrolled(ui: &mut Ui, theme: &Theme, rect: Rect, name: &str, content: impl FnOnce(&mut Ui)) {
    let mut area = column(ui, rect, name);
    let around = rect.expand2(vec2(theme.space.sm, theme.space.xs));
    area.set_clip_rect(around.intersect(ui.clip_rect()));
    let out = frame::scroll_ui(&mut area, theme, name, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.md + theme.space.xs;
        content(ui);
        ui.add_space(theme.space.xs);
    });
    edges::below_ui(&area, theme, (around, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
}

/// The case, where it stands, and the steps.
fn head_ui(ui: &mut Ui, theme: &Theme, view: &HeadView, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(theme.space.hair, theme.colors.hairline));
    let side = frame::side_padding(theme, rect.width()).min(theme.space.xl);
    let inner = rect.shrink2(vec2(side, 0.0));
    let mut row =
        ui.new_child(UiBuilder::new().max_rect(inner).id_salt("head").layout(Layout::right_to_left(Align::Center)));
    row.spacing_mut().item_spacing.x = theme.space.xs;
    for step in view.steps.iter().rev() {
        step_ui(&mut row, theme, step);
    }
    row.add_space(theme.space.md);
    row.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.add(Label::new(theme.title_bar(&view.title)).truncate());
        ui.add(Label::new(theme.quiet(&view.under)).truncate());
    });
}

fn step_ui(ui: &mut Ui, theme: &Theme, step: &FlowStep) {
    let colors = &theme.colors;
    let (weight, ink) =
        if step.is_now { (Weight::Semibold, colors.on_accent) } else { (Weight::Regular, colors.text_secondary) };
    let word = line(ui, theme, &step.name, (Step::Body, weight), ink);
    let size = vec2(word.size().x + 24.0, theme.size.control_small);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| WidgetInfo::selected(Role::Label, true, step.is_now, &step.name));
    if step.is_now {
        ui.painter().rect_filled(rect, egui::CornerRadius::same(18), colors.accent);
    }
    put_centre(ui, word, rect.center());
}
