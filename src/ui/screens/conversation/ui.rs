//! Draws the conversation: the customer, what was said, what can be answered, and beside it what can be looked up.

use std::sync::Arc;

use egui::accesskit::Live;
use egui::{Rect, Role, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::briefing::today;
use crate::ui::screens::briefing::view::clock_words;
use crate::ui::screens::conversation::header::{header_ui, lookup_ui};
use crate::ui::screens::conversation::view::{self, About, View};
use crate::ui::screens::conversation::{Action, State, banner, clock, customer, dock, exchange, letter_ui, side};
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;

/// A line of speech with its bubble, which the dock always leaves in sight.
const LINE_IN_SIGHT: f32 = 84.0;
/// What the dock keeps of its height before longer words are shown in part.
const DOCK_LEAST: f32 = 256.0;
/// The most what came last may take of the column.
const MOST_OF_IT: f32 = 0.45;
/// The widest exchange: about ninety letters of a reply.
const MIDDLE: f32 = 800.0;
/// The customer's column beside two others, and the least it takes where the exchange would be narrower than so much.
const CUSTOMER: (f32, f32, f32) = (288.0, 256.0, 640.0);
/// The widest the columns beside it get.
const SIDE_MOST: f32 = 400.0;
/// The tallest the columns get.
const TALLEST: f32 = 1320.0;
/// Height of a window below which replies stand closer, so that all of them are in sight.
const LOW: f32 = 760.0;
/// The same in Coach, whose levels and question stand above them.
const LOW_IN_COACH: f32 = 900.0;
/// Height of the customer's strip where the columns stack.
const STRIP: f32 = 72.0;

/// How the columns stand, by the width of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Columns {
    /// Below 800: the customer is a strip on top of the exchange.
    Stacked,
    /// Below 1080: a smaller portrait.
    Narrow,
    /// Below 1200: the tabs stand in the header and open over the customer.
    Usual,
    /// The side column is always there.
    Wide,
}

impl Columns {
    pub(in crate::ui::screens) fn of(window: f32) -> Self {
        match window {
            w if w < 800.0 => Self::Stacked,
            w if w < 1080.0 => Self::Narrow,
            w if w < 1200.0 => Self::Usual,
            _ => Self::Wide,
        }
    }

    /// Distance of the columns from the page's sides, and from each other.
    pub(super) fn padding(self, theme: &Theme) -> f32 {
        match self {
            Self::Stacked => theme.space.md,
            Self::Narrow | Self::Usual => theme.space.lg,
            Self::Wide => theme.space.xl,
        }
    }

    /// Width and most height of the portrait.
    pub(super) fn portrait(self, theme: &Theme) -> (f32, f32) {
        match self {
            Self::Stacked => (52.0, STRIP),
            Self::Narrow => (208.0, 264.0),
            Self::Usual | Self::Wide => (theme.size.customer - 2.0 * theme.space.lg, 400.0),
        }
    }
}

/// How wide the columns are where there are three. What a window has beyond a comfortable line of reply goes to the customer
/// and the record first, up to a measure, and then to the sides of the page.
#[derive(Debug, Clone, Copy)]
struct Widths {
    customer: f32,
    side: f32,
}

impl Widths {
    fn of(body: f32, gap: f32, theme: &Theme) -> Self {
        let side = theme.size.side - 2.0 * theme.space.lg;
        let customer = (body - 2.0 * gap - side - CUSTOMER.2).clamp(CUSTOMER.1, CUSTOMER.0).round();
        let spare = (body - 2.0 * gap - customer - side - MIDDLE).max(0.0);
        let half = (spare / 2.0).round();
        Self { customer: (customer + half).min(SIDE_MOST), side: (side + half).min(SIDE_MOST) }
    }

    /// All three at their most, with the gaps between them.
    fn widest(gap: f32) -> f32 {
        2.0 * SIDE_MOST + MIDDLE + 2.0 * gap
    }
}

/// Draws the conversation and emits what was asked for.
pub fn conversation_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    // The debrief draws the best way through the case: its search is begun while there is time.
    let scenario = Arc::clone(&state.attempt.session.stage().scenario);
    let _ = shell.searches.paths(&scenario, &shell.ctx);
    let about = About {
        mode: state.attempt.mode,
        clock_words: clock_words(&theme.words, shell.ws.settings.time_allowed),
        decisions: state.decisions,
        today: today(shell),
        again: state.attempt.again.as_ref(),
        words: &theme.words,
    };
    let view = view::view(&state.attempt.session, &about);
    let columns = Columns::of(ui.max_rect().width());
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let body = head_ui(ui, theme, state, (&view, columns), act);
        talk_ui(ui, theme, state, (shell, &view), (body, columns), &mut |action| {
            act(screens::Action::Conversation(action));
        });
    });
}

/// The header over the page `ui` is; returns what is left below it for the columns.
pub(in crate::ui::screens) fn head_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (view, columns): (&View, Columns),
    act: &mut dyn FnMut(screens::Action),
) -> Rect {
    let page = ui.max_rect();
    let across = columns.padding(theme);
    let header = Rect::from_min_max(page.min, pos2(page.right(), page.top() + theme.size.header));
    let over_columns = frame::centred(header, 0.0, Widths::widest(across) + 2.0 * across);
    header_ui(&mut child(ui, over_columns, "header"), theme, state, view, columns, act);
    ui.painter().hline(page.x_range(), header.bottom(), (theme.stroke.hair, theme.colors.hairline));
    let is_low = page.height() < LOW;
    let down = if is_low { theme.space.md } else { across.min(theme.space.lg) };
    let body =
        Rect::from_min_max(pos2(over_columns.left(), header.bottom()), pos2(over_columns.right(), page.bottom()));
    let body = body.shrink2(vec2(across, down));
    // In a very tall window what is said stays near the one who says it.
    let spare = (body.height() - TALLEST).max(0.0);
    Rect::from_min_max(body.min + vec2(0.0, spare * 0.3), body.max - vec2(0.0, spare * 0.7))
}

/// The customer, what was said and what can be answered, in what [`head_ui`] left.
pub(in crate::ui::screens) fn talk_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    (body, columns): (Rect, Columns),
    emit: &mut dyn FnMut(Action),
) {
    state.see_letter(&theme.words, view.hint.as_ref());
    announce_ui(ui, view);
    clock::run_clock(ui, state, shell, emit);
    if columns == Columns::Stacked {
        stacked_ui(ui, theme, state, (shell, view), body, emit);
    } else {
        columns_ui(ui, theme, state, (shell, view), (body, columns), emit);
    }
}

/// The customer beside something that is neither exchange nor answers; `content` draws it.
pub(in crate::ui::screens) fn beside_customer_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    view: &View,
    (body, columns): (Rect, Columns),
    content: impl FnOnce(&mut Ui),
) {
    announce_ui(ui, view);
    let gap = columns.padding(theme);
    let rest = if columns == Columns::Stacked {
        let strip = Rect::from_min_max(body.min, pos2(body.right(), body.top() + STRIP));
        customer::strip_ui(&mut child(ui, strip, "customer"), theme, state, view, columns.portrait(theme));
        Rect::from_min_max(pos2(body.left(), strip.bottom() + theme.space.md), body.max)
    } else {
        let (width, portrait) = customer_width(theme, body.width(), columns);
        let left = Rect::from_min_max(body.min, pos2(body.left() + width, body.bottom()));
        customer::customer_ui(&mut child(ui, left, "customer"), theme, state, view, (portrait, false), &mut |_| {});
        Rect::from_min_max(pos2(left.right() + gap, body.top()), body.max)
    };
    content(&mut child(ui, rest, "beside-the-customer"));
}

/// How wide the customer's column is, and the portrait in it.
fn customer_width(theme: &Theme, body: f32, columns: Columns) -> (f32, (f32, f32)) {
    let portrait = columns.portrait(theme);
    if columns != Columns::Wide {
        return (portrait.0, portrait);
    }
    let width = Widths::of(body, columns.padding(theme), theme).customer;
    (width, (width, portrait.1 * width / portrait.0))
}

/// Tells a screen reader each new line and how it was taken, without taking the keyboard from where it is.
fn announce_ui(ui: &Ui, view: &View) {
    let at = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(at, ui.scope_id().with("latest-line-and-mood"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, &view.spoken));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}

/// A part of the page, cut a little outside its edge.
pub(super) fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    // Shadows and focus rings reach a little beyond what they belong to.
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    child
}

fn columns_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    about: (&Shell, &View),
    (body, columns): (Rect, Columns),
    emit: &mut dyn FnMut(Action),
) {
    let gap = columns.padding(theme);
    let wide = columns == Columns::Wide;
    let (_, portrait) = customer_width(theme, body.width(), columns);
    let widths = Widths::of(body.width(), gap, theme);
    let left = Rect::from_min_max(body.min, pos2(body.left() + portrait.0, body.bottom()));
    let right_edge = if wide { body.right() - widths.side - gap } else { body.right() };
    let middle = Rect::from_min_max(pos2(left.right() + gap, body.top()), pos2(right_edge, body.bottom()));
    if !wide && state.tab_open {
        // The small portrait's width is too little for a record: an open tab reaches into the gap beside it.
        let reach = if columns == Columns::Narrow { theme.space.sm } else { 0.0 };
        let over = Rect::from_min_max(left.min, left.max + vec2(reach, 0.0));
        side::side_ui(&mut child(ui, over, "side"), theme, state, about.1, false, emit);
    } else {
        customer::customer_ui(&mut child(ui, left, "customer"), theme, state, about.1, (portrait, !wide), emit);
    }
    middle_ui(ui, theme, state, about, middle, emit);
    if wide {
        let right = Rect::from_min_max(pos2(right_edge + gap, body.top()), body.max);
        side::side_ui(&mut child(ui, right, "side"), theme, state, about.1, true, emit);
    }
}

/// Too narrow for columns: the customer and the tabs in a strip on top, an open tab over the exchange.
fn stacked_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    about: (&Shell, &View),
    body: Rect,
    emit: &mut dyn FnMut(Action),
) {
    let strip = Rect::from_min_max(body.min, pos2(body.right(), body.top() + STRIP));
    let tabs = (strip.width() * 0.5).min(264.0);
    let who = Rect::from_min_max(strip.min, pos2(strip.right() - tabs - theme.space.sm, strip.bottom()));
    customer::strip_ui(&mut child(ui, who, "customer"), theme, state, about.1, Columns::Stacked.portrait(theme));
    let at = Rect::from_min_max(pos2(strip.right() - tabs, strip.top()), strip.max);
    if let Some(tab) = lookup_ui(&mut child(ui, at, "tabs"), theme, state, tabs) {
        emit(Action::Tab(tab));
    }
    let rest = Rect::from_min_max(pos2(body.left(), strip.bottom() + theme.space.md), body.max);
    // Whoever begins to write needs the box more than the record over it.
    state.tab_open &= !state.typing.wants_focus;
    if state.tab_open {
        side::side_ui(&mut child(ui, rest, "side"), theme, state, about.1, false, emit);
    } else {
        middle_ui(ui, theme, state, about, rest, emit);
    }
}

/// The exchange above, the dock below: the dock takes what it needs and never scrolls away.
fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (shell, view): (&Shell, &View),
    rect: Rect,
    emit: &mut dyn FnMut(Action),
) {
    if state.writes_letter() {
        letter_ui::middle_ui(ui, theme, state, (shell, view), rect, emit);
        return;
    }
    let id = egui::Id::unique("dock-height");
    let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(320.0);
    let line = (rect.height() - DOCK_LEAST - theme.space.md).max(LINE_IN_SIGHT).min(rect.height() * MOST_OF_IT);
    // What they do scrolls before a reply does.
    let room = rect.height() - known - theme.space.md;
    let most = rect.height() - exchange::needed(ui, theme, view, (line, room)) - theme.space.md;
    let height = known.min(most);
    let dock = Rect::from_min_max(pos2(rect.left(), rect.bottom() - height), rect.max);
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), dock.top() - theme.space.md));
    exchange::exchange_ui(&mut child(ui, above, "exchange"), theme, state, view);
    let mut dock_ui = child(ui, dock, "dock");
    let mut wanted = 0.0;
    if state.obstacle.is_some() || state.told.is_some() {
        banner::banners_ui(&mut dock_ui, theme, state, emit);
        wanted = dock_ui.min_rect().height();
    }
    let highest = most - wanted;
    let low = if view.meters.is_empty() { LOW } else { LOW_IN_COACH };
    let is_close = ui.ctx().content_rect().height() < low;
    wanted += dock::dock_ui(&mut dock_ui, theme, state, (shell, view), (highest, is_close), emit);
    if (wanted - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, wanted));
        ui.ctx().request_discard("the dock's height has changed");
    }
}
