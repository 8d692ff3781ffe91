//! Draws the conversation: the customer, what was said, what can be answered, and beside it what can be looked up.

use std::sync::Arc;

use egui::{Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::briefing::view::clock_words;
use crate::ui::screens::conversation::view::{self, View};
use crate::ui::screens::conversation::{Action, State, Tab, customer, dock, exchange, side};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, notice_ui, pill_ui, tabs_ui};

/// From this window width on, the side column is always there.
const WIDE: f32 = 1200.0;
/// Below this one, the customer's column is narrower.
const NARROW: f32 = 1080.0;

/// Draws the conversation and emits what was asked for.
pub fn conversation_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let scenario = Arc::clone(&state.attempt.session.stage().scenario);
    let decisions = shell.searches.paths(&scenario, &shell.ctx).map(|paths| paths.best_curve.len());
    let clock = clock_words(shell.ws.settings.time_allowed);
    let view = view::view(&state.attempt.session, state.attempt.mode, &clock, decisions);
    let window = ui.max_rect().width();
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Conversation(action));
        let page = ui.max_rect();
        let header = Rect::from_min_max(page.min, pos2(page.right(), page.top() + theme.size.header));
        header_ui(&mut child(ui, header, "header"), theme, state, &view, window, &mut emit);
        ui.painter().hline(page.x_range(), header.bottom(), (theme.stroke.hair, theme.colors.hairline));
        let body = Rect::from_min_max(pos2(page.left(), header.bottom()), page.max);
        columns(ui, theme, state, shell, &view, (body, window), &mut emit);
    });
}

fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    child.set_clip_rect(rect.expand(4.0).intersect(ui.clip_rect()));
    child
}

fn header_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, window: f32, emit: &mut dyn FnMut(Action)) {
    let rect = ui.max_rect();
    let inner = rect.shrink2(vec2(if window < WIDE { theme.space.lg } else { theme.space.xl }, 0.0));
    let mut row = ui.new_child(
        UiBuilder::new().max_rect(inner).layout(egui::Layout::left_to_right(egui::Align::Center)).id_salt("title"),
    );
    row.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    row.label(theme.title_bar(&view.title));
    row.label(theme.quiet(&view.decision));
    row.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        if button_ui(ui, theme, &Button::text("Leave").key("Esc")).clicked() {
            emit(Action::Leave);
        }
        if !state.attempt.session.is_over() {
            let breath =
                if window < NARROW { "Breath".to_owned() } else { format!("Take a breath, {}", view.costs[0]) };
            if button_ui(ui, theme, &Button::text(&breath).icon(Icon::Breath)).clicked() {
                emit(Action::Breath);
            }
        }
        if window < WIDE {
            let labels = Tab::ALL.map(|(_, name)| name);
            let open = Tab::ALL.iter().position(|(tab, _)| state.tab_open && *tab == state.tab);
            if let Some(asked) = tabs_ui(ui, theme, "Look up", &labels, open, 264.0).and_then(|i| Tab::ALL.get(i)) {
                emit(Action::Tab(asked.0));
            }
        } else {
            pill_ui(ui, theme, &view.mode);
        }
    });
}

fn columns(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &Shell,
    view: &View,
    (body, window): (Rect, f32),
    emit: &mut dyn FnMut(Action),
) {
    let wide = window >= WIDE;
    let pad = if wide { theme.space.xl } else { theme.space.lg };
    let gap = if wide { theme.space.xl } else { theme.space.lg };
    let inner = body.shrink2(vec2(pad, theme.space.lg));
    let customer_width = if window < NARROW { 208.0 } else { theme.size.customer - 48.0 };
    let left = Rect::from_min_max(inner.min, pos2(inner.left() + customer_width, inner.bottom()));
    let right_edge = if wide { inner.right() - (theme.size.side - 48.0) - gap } else { inner.right() };
    let middle = Rect::from_min_max(pos2(left.right() + gap, inner.top()), pos2(right_edge, inner.bottom()));
    if !wide && state.tab_open {
        side::side_ui(&mut child(ui, left, "side"), theme, state, view, false, emit);
    } else {
        customer::customer_ui(&mut child(ui, left, "customer"), theme, state, view);
    }
    if wide {
        let right = Rect::from_min_max(pos2(right_edge + gap, inner.top()), inner.max);
        side::side_ui(&mut child(ui, right, "side"), theme, state, view, true, emit);
    }
    middle_ui(ui, theme, state, shell, view, middle, emit);
}

/// The exchange above, the dock below: the dock takes what it needs and never scrolls away.
fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &Shell,
    view: &View,
    rect: Rect,
    emit: &mut dyn FnMut(Action),
) {
    let id = egui::Id::unique("dock height");
    let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(320.0);
    let height = known.min(rect.height() * 0.8);
    let dock = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height), rect.max);
    let mut dock_ui = child(ui, dock, "dock");
    let mut wanted = 0.0;
    if let Some(trouble) = state.trouble.clone() {
        let action = state.can_retry().then_some("Try again");
        if notice_ui(&mut dock_ui, theme, &Notice { kind: NoticeKind::Warn, text: &trouble, action }) {
            emit(Action::Retry);
        }
        dock_ui.add_space(theme.space.sm);
        wanted = dock_ui.min_rect().height();
    }
    let highest = rect.height() * 0.8 - wanted;
    wanted += dock::dock_ui(&mut dock_ui, theme, state, (shell, view, highest), emit);
    if (wanted - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, wanted));
        ui.ctx().request_discard("the dock's height has changed");
    }
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), dock.top() - theme.space.md));
    exchange::exchange_ui(&mut child(ui, above, "exchange"), theme, state, view);
}
