//! The list of a letter's parts: it mirrors the slots, and a click or Enter goes to one.

use egui::{CornerRadius, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::ui::screens::letter::studio::{Ask, Desk, paint_stand};
use crate::ui::screens::letter::view::{SlotView, Stand, StudioView};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::paint;

/// Height of a row, and where there is little room.
const ROW: (f32, f32) = (25.0, 22.0);

/// How high the list is.
pub fn parts_height(theme: &Theme, view: &StudioView, is_close: bool) -> f32 {
    let row = if is_close { ROW.1 } else { ROW.0 };
    theme.space.hair + theme.space.sm + theme.line(Step::Body) + theme.space.xs + row * view.slots.len() as f32
}

/// Draws it across the space.
pub fn parts_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, is_close): (&StudioView, bool),
    desk: &Desk,
    emit: &mut dyn FnMut(Ask),
) {
    ui.spacing_mut().item_spacing.y = 0.0;
    let line = ui.cursor().top();
    ui.painter().hline(ui.max_rect().x_range(), line, (theme.stroke.hair, theme.colors.hairline));
    ui.add_space(theme.space.hair + theme.space.sm);
    let head = vec2(ui.available_width(), theme.line(Step::Body));
    let (rect, response) = ui.allocate_exact_size(head, Sense::hover());
    let said = format!("{}, {}", view.heading, view.ready);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let set =
        |words: &str, step, weight, ink| ui.painter().layout_job(theme.job(words, step, weight, ink, f32::INFINITY));
    let heading = set(&view.heading, Step::Body, theme.type_scale.heading, theme.colors.text);
    let ready = set(&view.ready, Step::Small, Weight::Regular, theme.colors.text_secondary);
    ui.painter().galley(rect.min, heading, theme.colors.text);
    let at = pos2(rect.right() - ready.size().x, rect.center().y - ready.size().y / 2.0);
    ui.painter().galley(at, ready, theme.colors.text_secondary);
    ui.add_space(theme.space.xs);
    for slot in &view.slots {
        let row = if is_close { ROW.1 } else { ROW.0 };
        if row_ui(ui, theme, slot, (desk.at == Some(slot.part), row)) {
            emit(Ask::GoTo(slot.part));
        }
    }
}

fn row_ui(ui: &mut Ui, theme: &Theme, slot: &SlotView, (is_here, height): (bool, f32)) -> bool {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, slot.spoken(&theme.words)));
    let colors = &theme.colors;
    let hover = if response.hovered() { colors.sunk } else { egui::Color32::TRANSPARENT };
    let inside = rect.expand2(vec2(theme.space.xs, 0.0));
    ui.painter().rect_filled(inside, CornerRadius::same(theme.radius.key), hover);
    let tick = theme.size.tick;
    paint_stand(ui, theme, slot.stand, pos2(rect.left() + tick / 2.0, rect.center().y), false);
    let (weight, ink) = match (is_here, slot.stand) {
        (true, _) => (Weight::Semibold, colors.accent),
        (false, Stand::Ready) => (Weight::Semibold, colors.text),
        (false, _) => (Weight::Regular, colors.text),
    };
    let left = rect.left() + tick + theme.space.sm + 2.0;
    let lacks = slot.lacks.as_ref().map(|lacks| {
        ui.painter().layout_job(theme.job(lacks, Step::Small, Weight::Regular, colors.warn, f32::INFINITY))
    });
    let room = rect.right() - left;
    let beside = room - lacks.as_ref().map_or(0.0, |lacks| lacks.size().x + theme.space.sm);
    let set = |step, room| {
        let mut job = theme.job(&slot.label, step, weight, ink, room);
        job.wrap.max_rows = 1;
        ui.painter().layout_job(job)
    };
    // Where the name does not fit beside what is missing, the sign alone tells it, and the words are read out.
    let (usual, small) = (set(Step::Body, beside), set(Step::Small, beside));
    let (label, lacks) = match (usual.elided, small.elided) {
        (false, _) => (usual, lacks),
        (true, false) => (small, lacks),
        (true, true) => (set(Step::Body, room), None),
    };
    ui.painter().galley(pos2(left, rect.center().y - label.size().y / 2.0), label, ink);
    if let Some(lacks) = lacks {
        let at = pos2(rect.right() - lacks.size().x, rect.center().y - lacks.size().y / 2.0);
        ui.painter().galley(at, lacks, colors.warn);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, inside.shrink(2.0), theme.radius.key);
    }
    let clicked = response.clicked();
    response.on_hover_text(slot.spoken(&theme.words));
    clicked
}
