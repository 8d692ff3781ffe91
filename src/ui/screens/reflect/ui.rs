//! Draws the page before the debrief: the customer as last seen at the left, the questions at the right, and the way on.

use egui::{Margin, Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use crate::ui::screens::conversation::group::head_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::reflect::view::{self, View};
use crate::ui::screens::reflect::{Action, State, header, rows};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Notice, NoticeKind, Speaker, bubble_ui, button_ui, even, even_ui, notice_ui, rule_ui, stage_direction_ui,
};

/// The customer's column: its width and the portrait's height, in a usual and in a narrow window.
const CUSTOMER: [Vec2; 2] = [vec2(336.0, 420.0), vec2(208.0, 264.0)];
/// Narrowest page with the usual column.
const USUAL: f32 = 1080.0;
/// Narrowest page that has the customer at the left.
const BESIDE: f32 = 720.0;
/// Height of the portrait above the questions.
const ABOVE: f32 = 96.0;
/// The least a portrait keeps in a low window.
const LEAST: f32 = 120.0;
/// What the customer's head is known by on this page.
const LOOKED_AT: &str = "looking-back-at";
/// Height of the foot with the way on.
const FOOT: f32 = 88.0;

/// Draws the page and emits what was asked for.
pub fn reflect_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    let view = view::of(&theme.words, state);
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Reflect(action));
        page_ui(ui, theme, state, &view, &mut emit);
    });
}

fn page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, view: &View, emit: &mut dyn FnMut(Action)) {
    let page = ui.max_rect();
    // The words of the levels need the width of a usual window; a wider one begins where every other page does.
    let pad = match page.width() {
        width if width < USUAL => theme.space.lg,
        width if width < frame::CONTENT => theme.space.xl,
        _ => theme.space.page,
    };
    let block = frame::centred(page, pad, frame::CONTENT);
    let header = header::header_ui(ui, theme, view, (page, block.x_range())) + theme.stroke.hair;
    let top = page.top() + header;

    let beside = page.width() >= BESIDE;
    let [usual, narrow] = CUSTOMER;
    let customer = if page.width() >= USUAL { usual } else { narrow };
    let mut left = block.left();
    if beside {
        let gap = if page.width() >= USUAL { theme.space.page } else { theme.space.lg };
        let column = Rect::from_min_max(pos2(left, top), pos2(left + customer.x, page.bottom()))
            .shrink2(vec2(0.0, theme.space.lg));
        let mut area = ui.new_child(UiBuilder::new().max_rect(column).id_salt("customer"));
        customer_ui(&mut area, theme, state, view, customer.y);
        left = column.right() + gap;
    }
    let questions = Rect::from_min_max(pos2(left, top), pos2(block.right(), page.bottom()));
    questions_ui(ui, theme, state, view, (questions, beside), emit);
}

/// The face, what was last done and said, and at the foot how long it took.
fn customer_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, tall: f32) {
    let column = ui.max_rect();
    let width = column.width();
    let foot = theme.job(&view.foot, Step::Body, theme.usual_weight(Step::Body), theme.colors.text_secondary, width);
    let foot_height = ui.painter().layout_job(foot.clone()).size().y + theme.space.md;
    let words = words_height(ui, theme, view, width);
    let height = tall.min(column.height() - foot_height - words - theme.space.lg).max(LEAST);
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    head_ui(ui, theme, state.attempt.session.scenario(), &view.customer, (LOOKED_AT, vec2(width, height)));
    // A long last line scrolls rather than push the foot away.
    let room = (column.bottom() - foot_height - ui.cursor().top() - theme.space.sm).max(theme.line(Step::Speech));
    ScrollArea::vertical().max_height(room).id_salt(("last-words", state.attempt.id.to_string())).show(ui, |ui| {
        // The outline of the bubble lies on its edge.
        ui.set_clip_rect(ui.clip_rect().expand(theme.space.xs));
        if let Some(seen) = &view.seen {
            stage_direction_ui(ui, theme, seen, 1.0);
        }
        if let Some(says) = &view.says {
            bubble_ui(ui, theme, Speaker::Customer, &view.customer.short, says, 1.0);
        }
        ui.add_space(theme.space.xs);
    });
    let at = Rect::from_min_max(pos2(column.left(), column.bottom() - foot_height), column.max);
    let mut area = ui.new_child(UiBuilder::new().max_rect(at).id_salt("foot"));
    area.spacing_mut().item_spacing.y = theme.space.sm;
    rule_ui(&mut area, theme);
    let foot = even(&area, foot);
    area.label(area.painter().layout_job(foot));
}

fn words_height(ui: &Ui, theme: &Theme, view: &View, width: f32) -> f32 {
    let height = |text: &str, step: Step, width: f32| {
        let job = theme.job(text, step, theme.usual_weight(step), theme.colors.text, width);
        ui.painter().layout_job(job).size().y
    };
    let (side, above) = theme.inset.bubble;
    let seen = view.seen.as_ref().map_or(0.0, |text| height(text, Step::Body, width) + theme.space.md);
    let says = view
        .says
        .as_ref()
        .map_or(0.0, |text| height(text, Step::Speech, width - 2.0 * side) + 2.0 * above + theme.space.md);
    seen + says
}

/// The questions scroll where there is no room for all; the way on never does.
fn questions_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    view: &View,
    (rect, beside): (Rect, bool),
    emit: &mut dyn FnMut(Action),
) {
    let foot_height = if rect.width() < rows::ONE_ROW { FOOT + theme.line(Step::Body) } else { FOOT };
    let body = Rect::from_min_max(rect.min, pos2(rect.right(), rect.bottom() - foot_height));
    // Cards throw a shadow and controls a ring: both reach a little beyond the column.
    let spill = theme.space.md;
    let mut area = ui.new_child(UiBuilder::new().max_rect(body.expand2(vec2(spill, 0.0))).id_salt("questions"));
    let scrolled = frame::scroll_ui(&mut area, theme, ("questions", state.attempt.id.to_string()), |ui| {
        let above = if rows::is_low(ui) { theme.space.md } else { theme.space.lg };
        let margin = Margin { top: above as i8, bottom: theme.space.sm as i8, ..Margin::symmetric(spill as i8, 0) };
        egui::Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
            if !beside {
                above_ui(ui, theme, state, view);
            }
            if let Some(failed) = &view.failed {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
            }
            rows::questions_ui(ui, theme, state, view, emit);
        });
    });
    let content = scrolled.content_size.y;
    let overflows = content > scrolled.inner_rect.height() + 0.5;
    let top = if overflows { body.bottom() } else { body.top() + content };
    if overflows {
        let cut = body.expand2(vec2(spill, 0.0));
        edges::below_ui(ui, theme, (cut, Cut::Line(spill)), theme.colors.paper, edges::hidden_below(&scrolled));
    }
    let foot =
        Rect::from_min_size(pos2(rect.left(), top + theme.space.md), vec2(rect.width(), foot_height - theme.space.md));
    let mut foot_area = ui.new_child(UiBuilder::new().max_rect(foot).id_salt("way-on"));
    foot_ui(&mut foot_area, theme, emit);
}

/// In a window without room for columns the customer stands above the questions.
fn above_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        head_ui(ui, theme, state.attempt.session.scenario(), &view.customer, (LOOKED_AT, Vec2::splat(ABOVE)));
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            if let Some(seen) = &view.seen {
                ui.label(theme.stage_direction(seen));
            }
            if let Some(says) = &view.says {
                ui.label(theme.speech(theme.words.quoted(says)));
            }
            ui.label(theme.small(&view.foot));
        });
    });
}

fn foot_ui(ui: &mut Ui, theme: &Theme, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
    let note = theme.words.say("reflect-note");
    let wide = ui.available_width() >= rows::ONE_ROW;
    ui.horizontal(|ui| {
        let send = Button::primary(theme.words.say("reflect-send")).large().key("Enter");
        if button_ui(ui, theme, &send).clicked() {
            emit(Action::Send);
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("reflect-skip"))).clicked() {
            emit(Action::Skip);
        }
        if wide {
            even_ui(ui, theme, note, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        }
    });
    if !wide {
        ui.label(theme.small(note));
    }
}
