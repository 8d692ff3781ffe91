//! Every turn in a row, and behind each the reasons: what earned or cost it, and what the customer thought.

use egui::text::LayoutJob;
use egui::{Align, CornerRadius, Margin, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::debrief::own_ui::own_ui;
use crate::ui::screens::debrief::sections::Page;
use crate::ui::screens::debrief::view::TurnView;
use crate::ui::screens::debrief::words::{tied, tied_end};
use crate::ui::screens::debrief::{Action, State};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Button, button_ui, paint, rule_ui, well_frame};

/// Width of the column of numbers.
const NUMBER: f32 = 28.0;
/// Width of a dimension's mark.
pub(super) const MARK: f32 = 104.0;
/// Narrowest table with the marks beside the words.
const WIDE: f32 = 860.0;
/// How far a row's ground reaches beyond its words.
const BLEED: f32 = 12.0;

/// Draws the table. A click on a row asks for its reasons.
pub(super) fn turns_ui(ui: &mut Ui, theme: &Theme, state: &State, page: &Page<'_>, emit: &mut dyn FnMut(Action)) {
    let view = page.view;
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    for (i, turn) in view.turns.iter().enumerate() {
        rule_ui(ui, theme);
        let open = state.open_turn == Some(i);
        let top = ui.cursor().top();
        if row_ui(ui, theme, turn, open, i).clicked() {
            emit(Action::Turn(i));
        }
        if open {
            reasons_ui(ui, theme, state, turn, emit);
        }
        if open && state.reveal == Some(i) {
            let whole = Rect::from_x_y_ranges(ui.min_rect().x_range(), top..=ui.min_rect().bottom());
            ui.scroll_to_rect(whole, Some(Align::Center));
            emit(Action::Revealed);
        }
    }
}

/// A row that is one button.
fn row_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, open: bool, at: usize) -> Response {
    let ground = ui.painter().add(Shape::Noop);
    let wide = ui.available_width() >= WIDE;
    let inside = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(0.0, theme.space.xs);
        let whole = ui.available_width();
        ui.allocate_ui(vec2(NUMBER, 0.0), |ui| {
            ui.set_width(NUMBER);
            ui.label(theme.heading(turn.number.to_string()));
        });
        let chevron = theme.size.icon + theme.space.md;
        let marks = if wide { MARK * Dimension::ALL.len() as f32 + theme.space.md } else { 0.0 };
        ui.vertical(|ui| {
            ui.set_width(whole - NUMBER - marks - chevron);
            words_ui(ui, theme, turn);
            if !wide {
                ui.add_space(theme.space.xs);
                ui.horizontal_wrapped(|ui| marks_ui(ui, theme, turn, false));
            }
        });
        if wide {
            ui.add_space(theme.space.md);
            marks_ui(ui, theme, turn, true);
        }
        ui.add_space(theme.space.md);
        let (rect, _) = ui.allocate_exact_size(vec2(theme.size.icon, theme.line(Step::Body)), Sense::hover());
        let icon = if open { Icon::ChevronDown } else { Icon::Chevron };
        paint::icon(ui, theme, icon, rect.center(), theme.size.icon, theme.colors.text_secondary);
    });
    let rect = inside.response.rect.expand2(vec2(BLEED, theme.space.sm - theme.space.hair));
    let response = ui.interact(rect, ui.scope_id().with(("turn", at)), Sense::click());
    let verb = if open { "Hide why" } else { "Show why" };
    let name = format!("{verb}, reply {}: {}", turn.number, turn.short);
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, open, &name));
    let radius = CornerRadius::same(theme.radius.control);
    if response.hovered() {
        ui.painter().set(ground, Shape::rect_filled(rect, radius, theme.colors.sunk));
    }
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, rect.shrink(theme.stroke.focus * 2.0), theme.radius.control);
    }
    response
}

fn words_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView) {
    ui.label(theme.strong(&turn.short));
    if !turn.is_spoken {
        ui.label(theme.stage_direction(&turn.text));
    } else if !turn.text.is_empty() {
        ui.label(theme.body(format!("“{}”", tied_end(&turn.text, 0))));
    }
    ui.label(theme.quiet(tied(&turn.effect)));
    for words in &turn.avoided {
        ui.label(theme.quiet(words));
    }
    if !turn.thought.is_empty() {
        ui.label(theme.stage_direction(format!("{} thought: {}", turn.who, turn.thought)));
    }
}

fn marks_ui(ui: &mut Ui, theme: &Theme, turn: &TurnView, is_wide: bool) {
    // What was let go by has no levels, and a row of dashes would look like four poor ones.
    if turn.levels.iter().all(Option::is_none) {
        if is_wide {
            // The room of the marks is kept, so that the sign behind them stands below the others.
            ui.allocate_exact_size(vec2(MARK * Dimension::ALL.len() as f32, theme.line(Step::Body)), Sense::hover());
        }
        return;
    }
    for (dimension, level) in Dimension::ALL.into_iter().zip(turn.levels) {
        mark_ui(ui, theme, dimension, level.and_then(Level::new));
    }
}

/// A dimension's glyph, the word for the level and its four steps; a word alone where it was not scored.
pub(in crate::ui::screens) fn mark_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, level: Option<Level>) {
    let word = level.map_or("Not scored", Level::word);
    let height = theme.line(Step::Body) + theme.space.sm;
    let (rect, response) = ui.allocate_exact_size(vec2(MARK, height), Sense::hover());
    let spoken = word;
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, format!("{}: {spoken}", dimension.name())));
    let look = theme.dimension(dimension);
    let glyph = theme.size.glyph;
    let y = rect.top() + theme.line(Step::Body) / 2.0;
    let ink = if level.is_some() { look.mark } else { theme.colors.text_hint };
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, ink);
    let left = rect.left() + glyph + theme.space.sm;
    let job = theme.job(word, Step::Small, Weight::Regular, theme.colors.text_secondary, f32::INFINITY);
    let words = ui.painter().layout_job(job);
    ui.painter().galley(pos2(left, y - words.size().y / 2.0), words, theme.colors.text_secondary);
    let Some(level) = level else { return };
    let (piece, gap) = (13.0, 3.0);
    for step in 0..Level::TOP.get() {
        let corner = pos2(left + f32::from(step) * (piece + gap), rect.bottom() - theme.size.thin_bar);
        let piece = Rect::from_min_size(corner, vec2(piece, theme.size.thin_bar));
        paint::bar(ui, theme, piece, f32::from(u8::from(step < level.get())), look.mark);
    }
}

fn reasons_ui(ui: &mut Ui, theme: &Theme, state: &State, turn: &TurnView, emit: &mut dyn FnMut(Action)) {
    let margin = Margin { left: NUMBER as i8, bottom: theme.space.xs as i8, ..Margin::ZERO };
    egui::Frame::new().inner_margin(margin).show(ui, |ui| {
        well_frame(theme).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            if let Some(own) = &turn.own {
                own_ui(ui, theme, (turn.number, own), &state.own, emit);
            } else if !turn.why.is_empty() {
                ui.label(theme.strong(&turn.why));
            }
            for evidence in &turn.evidence {
                ui.label(theme.body(evidence));
            }
            if !turn.reasons.is_empty() {
                ui.label(theme.quiet(tied(&turn.reasons.join(" "))));
            }
            if let Some((dimension, anchor)) = turn.aim.as_ref().filter(|_| turn.own.is_none()) {
                aim_ui(ui, theme, *dimension, anchor);
            }
            if button_ui(ui, theme, &Button::outline("Try again from here").small().icon(Icon::Retry)).clicked() {
                emit(Action::TryFrom(turn.number));
            }
        });
    });
}

fn aim_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, anchor: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space((theme.line(Step::Body) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, dimension, theme.size.glyph);
        });
        let mut job = LayoutJob::default();
        let lead = format!("{}, aim for: ", dimension.name());
        job.append(&lead, 0.0, theme.format(Step::Body, theme.type_scale.emphasis, theme.colors.text));
        job.append(anchor, 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
        job.append(".", 0.0, theme.format(Step::Body, Weight::Regular, theme.colors.text));
        ui.vertical(|ui| ui.label(job));
    });
}
