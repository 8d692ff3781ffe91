//! Draws this run beside another, and the list another one is chosen from. Decides nothing.

use egui::text::TextWrapping;
use egui::{
    Align, CornerRadius, Layout, Margin, Rect, Response, Role, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    pos2, vec2,
};

use crate::ui::screens::columns::columns_ui;
use crate::ui::screens::debrief::Action;
use crate::ui::screens::debrief::whatif::beside::Ask;
use crate::ui::screens::debrief::whatif::runs::{Choice, LaneView, Lanes, RunRow};
use crate::ui::screens::debrief::words::tied;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, notice_ui, paint, well_frame};

/// Width of the column of dates in the list.
const WHEN: f32 = 190.0;
/// Narrowest list with everything of a run in one line.
const ONE_LINE: f32 = 640.0;
/// Radius of the mark of a run that can be chosen, and of its dot.
const MARK: (f32, f32) = (7.0, 3.5);

/// Two runs, and how to choose another; or how to come by one.
pub(in crate::ui::screens::debrief) fn runs_ui(
    ui: &mut Ui,
    theme: &Theme,
    lanes: Option<&Lanes>,
    choice: &Choice,
    emit: &mut dyn FnMut(Action),
) {
    if lanes.is_none() && !choice.has_more && choice.failed.is_none() {
        ui.scope(|ui| {
            ui.set_max_width(theme.size.speech_max.min(ui.available_width()));
            ui.label(theme.body(theme.words.say("whatif-runs-none")));
        });
        if button_ui(ui, theme, &Button::outline(theme.words.say("debrief-again")).small().icon(Icon::Retry)).clicked()
        {
            emit(Action::Again);
        }
        notes_ui(ui, theme, choice);
        return;
    }
    choice_ui(ui, theme, (choice, lanes.is_some()), emit);
    if let Some(lanes) = lanes {
        lanes_ui(ui, theme, lanes);
    }
}

/// Which run is shown, the list another is chosen from, and what should be known about it.
fn choice_ui(ui: &mut Ui, theme: &Theme, (choice, is_compared): (&Choice, bool), emit: &mut dyn FnMut(Action)) {
    let words = Some(&choice.shown).filter(|shown| !shown.is_empty());
    let list = if choice.is_open { theme.words.say("whatif-list-hide") } else { theme.words.say("whatif-list-choose") };
    let mut buttons = |ui: &mut Ui| {
        if is_compared && button_ui(ui, theme, &Button::text(theme.words.say("whatif-read-both")).small()).clicked() {
            emit(Action::Beside(Ask::Read));
        }
        if choice.has_more && button_ui(ui, theme, &Button::text(list).small()).clicked() {
            emit(Action::Beside(Ask::List));
        }
    };
    if ui.available_width() < ONE_LINE {
        words.map(|words| ui.label(theme.quiet(words)));
        ui.horizontal_wrapped(buttons);
    } else {
        ui.horizontal(|ui| {
            // Words stand at the height of the buttons' own.
            ui.set_min_height(theme.size.control_small);
            words.map(|words| ui.label(theme.quiet(words)));
            // The words of the last button end where everything else does; its ground reaches beyond them.
            let mut at_right = ui.available_rect_before_wrap();
            at_right.max.x += theme.space.sm;
            let layout = Layout::right_to_left(Align::Center);
            let mut area = ui.new_child(UiBuilder::new().max_rect(at_right).layout(layout).id_salt("buttons"));
            buttons(&mut area);
        });
    }
    if !choice.rows.is_empty() {
        list_ui(ui, theme, choice, emit);
    }
    notes_ui(ui, theme, choice);
}

fn notes_ui(ui: &mut Ui, theme: &Theme, choice: &Choice) {
    if let Some(failed) = &choice.failed {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
    }
    for note in &choice.notes {
        ui.label(theme.quiet(note));
    }
}

fn list_ui(ui: &mut Ui, theme: &Theme, choice: &Choice, emit: &mut dyn FnMut(Action)) {
    let inset = Margin::same(theme.space.sm as i8);
    well_frame(theme).inner_margin(inset).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.hair;
        for row in &choice.rows {
            if row_ui(ui, theme, row).clicked() && !row.is_chosen {
                emit(Action::Beside(Ask::Choose(row.at)));
            }
        }
        if choice.hidden > 0 {
            let words = theme.words.tell("whatif-list-more", &[("count", choice.hidden.into())]);
            if button_ui(ui, theme, &Button::text(&words).small()).clicked() {
                emit(Action::Beside(Ask::All));
            }
        }
    });
}

/// A run as one button: a mark, when it was, how it ended and what it came to.
fn row_ui(ui: &mut Ui, theme: &Theme, row: &RunRow) -> Response {
    let colors = &theme.colors;
    let width = ui.available_width();
    let is_wide = width >= ONE_LINE;
    let line = theme.line(Step::Body);
    let height = if is_wide { theme.size.control } else { 2.0 * line + theme.space.md };
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::click());
    let name = [&row.when, &row.ending, &row.csat, &row.tag].map(String::as_str);
    let name = name.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, true, row.is_chosen, &name));
    let ground = match (row.is_chosen, response.hovered()) {
        (true, _) => colors.accent_wash,
        (false, true) => theme.hovered(colors.sunk),
        (false, false) => colors.sunk,
    };
    let edge = if row.is_chosen { theme.edge_of(colors.accent) } else { Stroke::NONE };
    ui.painter().rect(rect, CornerRadius::same(theme.radius.control), ground, edge, StrokeKind::Inside);
    let first = if is_wide { rect.center().y } else { rect.top() + theme.space.sm + line / 2.0 };
    mark_ui(ui, theme, pos2(rect.left() + theme.space.md + MARK.0 - theme.space.xs, first), row.is_chosen);
    let left = rect.left() + theme.space.md + 2.0 * MARK.0 + theme.space.sm;
    let right = rect.right() - theme.space.sm - theme.space.xs;
    let put = |text: &str, look: (Step, Weight), ink, (x, y): (f32, f32), room: f32, is_right: bool| {
        let mut job = theme.job(text, look.0, look.1, ink, room);
        job.wrap = TextWrapping::truncate_at_width(room.max(1.0));
        let galley = ui.painter().layout_job(job);
        let size = galley.size();
        let x = if is_right { x - size.x } else { x };
        ui.painter().galley(pos2(x, y - size.y / 2.0), galley, ink);
        size.x
    };
    let quiet = (Step::Body, Weight::Regular);
    let csat = put(&row.csat, quiet, colors.text, (right, first), width / 2.0, true);
    let ending_left = if is_wide { left + WHEN } else { left };
    let room = right - csat - theme.space.md - ending_left;
    let ending = put(&row.ending, (Step::Body, Weight::Semibold), colors.text, (ending_left, first), room, false);
    let gap = theme.space.sm + theme.space.xs;
    if is_wide {
        put(&row.when, quiet, colors.text_secondary, (left, first), WHEN - theme.space.sm, false);
        let room = room - ending - gap;
        if room > theme.space.section {
            put(&row.tag, quiet, colors.text_secondary, (ending_left + ending + gap, first), room, false);
        }
    } else {
        let below = if row.tag.is_empty() { row.when.clone() } else { format!("{}, {}", row.when, row.tag) };
        put(&below, quiet, colors.text_secondary, (left, first + line), right - left, false);
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, rect.shrink(theme.stroke.focus), theme.radius.control);
    }
    response
}

fn mark_ui(ui: &Ui, theme: &Theme, at: egui::Pos2, is_chosen: bool) {
    let colors = &theme.colors;
    let (ink, width) =
        if is_chosen { (colors.accent, theme.stroke.focus) } else { (colors.outline, theme.stroke.control) };
    ui.painter().circle(at, MARK.0, colors.card, (width, ink));
    if is_chosen {
        ui.painter().circle_filled(at, MARK.1, ink);
    }
}

/// Two runs beside each other, or below each other where there is no room.
fn lanes_ui(ui: &mut Ui, theme: &Theme, view: &Lanes) {
    let right = (ui.available_width() - theme.space.lg) / 2.0;
    let [other, this] = &view.lanes;
    columns_ui(
        ui,
        theme,
        "two-runs",
        right,
        &mut (),
        |ui, foot, ()| lane_ui(ui, theme, other, false, |ui| foot.reach(ui)),
        |ui, foot, ()| lane_ui(ui, theme, this, true, |ui| foot.reach(ui)),
    );
}

fn lane_ui(ui: &mut Ui, theme: &Theme, lane: &LaneView, is_this: bool, reach: impl FnOnce(&mut Ui)) {
    let colors = &theme.colors;
    let (fill, ink) = if is_this { (colors.accent_wash, colors.accent) } else { (colors.paper, colors.text) };
    let inset = Margin::symmetric(theme.inset.card.0 as i8, theme.inset.card.1 as i8 - 4);
    let frame = egui::Frame::new().fill(fill).stroke(theme.edge()).corner_radius(theme.radius.card).inner_margin(inset);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal_wrapped(|ui| {
            ui.label(theme.rich(&lane.name, Step::Body, Weight::Bold, ink));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(&lane.when)));
        });
        ui.label(theme.speech(&lane.text));
        if !lane.effect.is_empty() {
            ui.label(theme.quiet(tied(&lane.effect)));
        }
        if !lane.figures.is_empty() {
            // A hairline does not show on a wash.
            let rule = if is_this { theme.colors.accent_mid } else { theme.colors.hairline };
            let (line, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme.space.hair), Sense::hover());
            ui.painter().rect_filled(line, CornerRadius::ZERO, rule);
            ui.label(theme.small(theme.words.say("whatif-came-out")));
            figures_ui(ui, theme, &lane.figures);
        }
        reach(ui);
    });
}

/// Figures in columns of one width: all beside each other, or two and two where there is no room for that.
fn figures_ui(ui: &mut Ui, theme: &Theme, figures: &[(String, String)]) {
    let width = |ui: &Ui, text: &str, step, weight| {
        ui.painter().layout_job(theme.job(text, step, weight, theme.colors.text, f32::INFINITY)).size().x
    };
    let widest = figures.iter().fold(0.0_f32, |widest, (value, label)| {
        let value = width(ui, value, Step::Body, Weight::Bold);
        widest.max(value).max(width(ui, label, Step::Small, Weight::Regular))
    });
    let (whole, gap) = (ui.available_width(), theme.space.lg);
    let all = figures.len() as f32;
    let across = if (widest + gap) * all - gap <= whole { figures.len() } else { 2 };
    let each = whole / across.max(1) as f32;
    for row in figures.chunks(across.max(1)) {
        let height = theme.line(Step::Body) + theme.line(Step::Small);
        let (rect, _) = ui.allocate_exact_size(vec2(whole, height), Sense::hover());
        for (i, (value, label)) in row.iter().enumerate() {
            let cell = Rect::from_min_size(pos2(rect.left() + each * i as f32, rect.top()), vec2(each - gap, height));
            let response = ui.interact(cell, ui.scope_id().with(("figure", label)), Sense::hover());
            let put = [("value", value.into()), ("label", label.into())];
            let name = theme.words.tell("whatif-figure-name", &put);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &name));
            let put = |text: &str, step, weight, ink, y: f32| {
                let galley = ui.painter().layout_job(theme.job(text, step, weight, ink, f32::INFINITY));
                ui.painter().galley(pos2(cell.left(), y), galley, ink);
            };
            put(value, Step::Body, Weight::Bold, theme.colors.text, cell.top());
            let below = cell.top() + theme.line(Step::Body);
            put(label, Step::Small, Weight::Regular, theme.colors.text_secondary, below);
        }
    }
}
