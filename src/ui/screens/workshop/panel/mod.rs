//! The trainer's panel: at the left the wall as a live picture, the clock and what comes next; in the middle how the room chose and
//! who has answered; at the right the notes, which stand nowhere else, and what is played then. Whatever a trainer presses next, and who
//! has answered, is always in sight; notes and replies scroll by themselves.

mod chosen_ui;
mod door_ui;
mod join_ui;
mod narrow_ui;
mod next_ui;
mod rows;
mod sheet;
mod then_ui;
mod typed_ui;
mod waiting_ui;
mod who_ui;

use egui::{Align, Id, Label, Layout, Rect, Role, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::screens::frame;
use crate::ui::screens::workshop::live::Live;
use crate::ui::screens::workshop::setup::State as Setup;
use crate::ui::screens::workshop::view::{HeadView, Left, PanelView, Step as FlowStep, WallView};
use crate::ui::screens::workshop::{Action, told_ui};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::card_ui;
use crate::ui::widgets::control::{line, put_centre};
use sheet::{column, gap, head_of_ui, known, learn, scrolled};

/// Narrowest page with three columns.
const THREE: f32 = 1060.0;
/// Widths of the left and the right column, in a wide and in a narrower page.
const LEFT: (f32, f32) = (356.0, 304.0);
const RIGHT: (f32, f32) = (320.0, 288.0);
/// Page from which the columns are wide.
const WIDE: f32 = 1250.0;
/// The least height for who has answered: their number, a row of names, and how others join.
const WHO: f32 = 260.0;

/// Draws the panel over the page.
pub(super) fn panel_ui(
    ui: &mut Ui,
    theme: &Theme,
    (live, setup): (&mut Live, &mut Setup),
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
    let is_wide = page.width() >= WIDE;
    let (left, right) = if is_wide { (LEFT.0, RIGHT.0) } else { (LEFT.1, RIGHT.1) };
    let first = Rect::from_min_size(body.min, vec2(left, body.height()));
    next_ui::next_ui(&mut column(ui, first, "next"), theme, live, (&view, wall), emit);
    let rest = Rect::from_min_max(pos2(first.right() + gap(theme), body.top()), body.max);
    if page.width() < THREE {
        let rest = head_of_ui(ui, theme, rest, ("told", gap(theme)), |ui| told_ui::told_ui(ui, theme, live, emit));
        narrow_ui::narrow_ui(ui, theme, rest, (live, setup), &view, emit);
        return;
    }
    let middle = Rect::from_min_max(rest.min, pos2(rest.right() - right - gap(theme), rest.bottom()));
    middle_ui(ui, theme, middle, (live, setup), &view, emit);
    let last = Rect::from_min_max(pos2(rest.right() - right, rest.top()), rest.max);
    then_ui::then_ui(ui, theme, last, live, &view, emit);
}

/// What the room chooses above, who has answered below. What is above takes what it needs and the rest is below; where there is too
/// little, who has answered keeps its least and what is above scrolls.
fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    rect: Rect,
    (live, setup): (&mut Live, &mut Setup),
    view: &PanelView,
    emit: &mut dyn FnMut(Action),
) {
    let rect = head_of_ui(ui, theme, rect, ("told", gap(theme)), |ui| told_ui::told_ui(ui, theme, live, emit));
    let (above, below) = (Id::unique("workshop-above"), Id::unique("workshop-below"));
    let is_there = parts(view).next().is_some();
    let (wanted, own) = (if is_there { known(ui, above) } else { 0.0 }, known(ui, below));
    // What is asked there for once is seen whole.
    let least = if live.asks_door || live.renaming.is_some() { own } else { own.min(WHO) };
    let between = if is_there { gap(theme) } else { 0.0 };
    let height = (rect.height() - wanted - between).max(least).min(rect.height());
    let lower = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height), rect.max);
    if is_there {
        let upper = Rect::from_min_max(rect.min, pos2(rect.right(), (lower.top() - between).max(rect.top())));
        let name = format!("workshop-middle-{}", view.decision);
        let taken = scrolled(ui, theme, upper, (&name, true), |ui| above_ui(ui, theme, live, view, emit));
        learn(ui, above, taken.ceil());
    }
    let own = who_ui::who_ui(ui, theme, lower, (live, setup), view, emit);
    learn(ui, below, own.ceil());
}

/// Cards for whoever waits, how phones join and where the room will be asked, how it chose, and what was typed: as far as there is any.
fn above_ui(ui: &mut Ui, theme: &Theme, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    for part in parts(view) {
        card_ui(ui, theme, |ui| part_ui(ui, theme, part, live, view, emit));
    }
}

/// A part of what stands in the middle.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Waiting,
    Join,
    Plan,
    Chosen,
    Expected,
    Typed,
}

/// Those that have something to say now.
fn parts(view: &PanelView) -> impl Iterator<Item = Part> {
    let all = [
        (Part::Waiting, !view.waiting.is_empty()),
        (Part::Join, view.is_lobby && view.join.is_some()),
        (Part::Plan, view.join.is_none() && !view.plan.is_empty()),
        // Where a branch is played beside what the room expected, that is what is talked about now.
        (Part::Expected, !view.expected.is_empty()),
        (Part::Chosen, !view.chosen.is_empty()),
        (Part::Typed, !view.typed.is_empty()),
    ];
    all.into_iter().filter(|(_, is_there)| *is_there).map(|(part, _)| part)
}

fn part_ui(ui: &mut Ui, theme: &Theme, part: Part, live: &mut Live, view: &PanelView, emit: &mut dyn FnMut(Action)) {
    match part {
        Part::Waiting => waiting_ui::waiting_ui(ui, theme, live, view, emit),
        Part::Join => join_ui::join_ui(ui, theme, view),
        Part::Plan => join_ui::plan_ui(ui, theme, view),
        Part::Chosen => chosen_ui::chosen_ui(ui, theme, live, view, emit),
        Part::Expected => chosen_ui::expected_ui(ui, theme, view),
        Part::Typed => typed_ui::typed_ui(ui, theme, live, view, emit),
    }
}

/// The case, where it stands, and the steps.
fn head_ui(ui: &mut Ui, theme: &Theme, view: &HeadView, rect: Rect) {
    ui.painter().hline(rect.x_range(), rect.bottom(), egui::Stroke::new(theme.space.hair, theme.colors.hairline));
    let side = frame::side_padding(theme, rect.width()).min(theme.space.xl);
    let inner = rect.shrink2(vec2(side, 0.0));
    let mut row =
        ui.new_child(UiBuilder::new().max_rect(inner).id_salt("head").layout(Layout::right_to_left(Align::Center)));
    row.spacing_mut().item_spacing.x = theme.space.xs;
    // Where all steps would cut the words that say where the room is, the present one stands alone.
    let title = ui.painter().layout_job(theme.title_bar(&view.title)).size().x;
    let under = line(ui, theme, &view.under, (Step::Body, Weight::Regular), theme.colors.text_secondary).size().x;
    let words = title + under + 2.0 * theme.space.md;
    let all: f32 = view.steps.iter().map(|step| step_width(ui, theme, step) + theme.space.xs).sum();
    let has_room = words + all <= inner.width();
    for step in view.steps.iter().rev().filter(|step| has_room || step.is_now) {
        step_ui(&mut row, theme, step);
    }
    row.add_space(theme.space.md);
    row.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        ui.add(Label::new(theme.title_bar(&view.title)).truncate());
        ui.add(Label::new(theme.quiet(&view.under)).truncate());
    });
}

/// The word of a step.
fn step_word(ui: &Ui, theme: &Theme, step: &FlowStep) -> std::sync::Arc<egui::Galley> {
    let colors = &theme.colors;
    let (weight, ink) =
        if step.is_now { (Weight::Semibold, colors.on_accent) } else { (Weight::Regular, colors.text_secondary) };
    line(ui, theme, &step.name, (Step::Body, weight), ink)
}

fn step_width(ui: &Ui, theme: &Theme, step: &FlowStep) -> f32 {
    step_word(ui, theme, step).size().x + 24.0
}

fn step_ui(ui: &mut Ui, theme: &Theme, step: &FlowStep) {
    let colors = &theme.colors;
    let word = step_word(ui, theme, step);
    let size = vec2(word.size().x + 24.0, theme.size.control_small);
    let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
    response.widget_info(|| WidgetInfo::selected(Role::Label, true, step.is_now, &step.name));
    if step.is_now {
        ui.painter().rect_filled(rect, egui::CornerRadius::same(18), colors.accent);
    }
    put_centre(ui, word, rect.center());
}
