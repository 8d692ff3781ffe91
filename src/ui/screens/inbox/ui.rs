//! Draws the desk: header, and below it the order, the record and what there is to go by, side by side where there is room.

use std::cell::RefCell;

use egui::accesskit::Live;
use egui::{Align, Label, Layout, Rect, Role, ScrollArea, Sense, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::conversation::{self, keys_ui};
use crate::ui::screens::inbox::view::InboxView;
use crate::ui::screens::inbox::{Action, State, cards, record, side};
use crate::ui::screens::{self, edges, frame};
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{Button, button_ui, card_ui, icon_button_ui, pill_ui};

/// Width of a window from which there are three columns, and from which there are two.
const THREE: f32 = 1200.0;
const TWO: f32 = 800.0;
/// The columns at the sides: share of the page, least and most.
const LEFT: (f32, f32, f32) = (0.285, 316.0, 404.0);
const RIGHT: (f32, f32, f32) = (0.23, 256.0, 304.0);
/// The left one where it is one of two.
const LEFT_OF_TWO: (f32, f32, f32) = (0.38, 296.0, 360.0);
/// The tallest the columns get.
const TALLEST: f32 = 1100.0;
/// Height of a window below which the columns begin and end closer to its edges.
const LOW: f32 = 760.0;

/// How the desk stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Stand {
    /// Everything in one page that scrolls.
    One,
    /// The order beside the record.
    Two,
    /// And what there is to go by.
    Three,
}

impl Stand {
    fn of(window: f32) -> Self {
        match window {
            w if w < TWO => Self::One,
            w if w < THREE => Self::Two,
            _ => Self::Three,
        }
    }

    fn padding(self, theme: &Theme) -> f32 {
        match self {
            Self::One => theme.space.md,
            Self::Two => theme.space.lg,
            Self::Three => theme.space.xl,
        }
    }
}

/// Draws the desk and emits what was asked for.
pub fn inbox_ui(
    ui: &mut Ui,
    theme: &Theme,
    (state, talk): (&mut State, &conversation::State),
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    // The debrief draws the best way through the case: its search is begun while there is time.
    let _ = shell.searches.paths(&talk.attempt.session.stage().scenario, &shell.ctx);
    let Some(view) = state.view(talk, shell, &theme.words) else { return };
    let told = &state.told;
    frame::page(ui, theme, frame::Place::Practice, act, |ui, act| {
        let asked = RefCell::new(Vec::new());
        let mut banners = |ui: &mut Ui| {
            conversation::banners_ui(ui, theme, talk, &mut |action| asked.borrow_mut().push(Action::Banner(action)));
        };
        let mut emit = |action| asked.borrow_mut().push(action);
        desk_ui(ui, theme, (&view, told), &mut banners, &mut emit);
        for action in asked.into_inner() {
            act(match action {
                Action::Help => screens::Action::Help,
                action => screens::Action::Inbox(action),
            });
        }
    });
}

/// Draws the page. `banners` says whatever stands in the way; `told` is read out as it changes.
fn desk_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, told): (&InboxView, &str),
    banners: &mut dyn FnMut(&mut Ui),
    emit: &mut dyn FnMut(Action),
) {
    announce_ui(ui, told);
    let page = ui.max_rect();
    let stand = Stand::of(ui.ctx().content_rect().width());
    let across = stand.padding(theme);
    let block = frame::centred(page, 0.0, frame::CONTENT + 2.0 * across);
    let header = Rect::from_min_max(block.min, pos2(block.right(), page.top() + theme.size.header));
    header_ui(&mut child(ui, header.shrink2(vec2(across, 0.0)), "header"), theme, view, stand, emit);
    ui.painter().hline(page.x_range(), header.bottom(), (theme.stroke.hair, theme.colors.hairline));
    let down = if page.height() < LOW { theme.space.md } else { theme.space.lg };
    let body = Rect::from_min_max(pos2(block.left(), header.bottom()), block.max).shrink2(vec2(across, down));
    let body = Rect::from_min_max(body.min, pos2(body.right(), body.bottom().min(body.top() + TALLEST)));
    match stand {
        Stand::One => one_ui(&mut child(ui, body, "desk"), theme, view, banners, emit),
        Stand::Two => two_ui(ui, theme, view, body, banners, emit),
        Stand::Three => three_ui(ui, theme, view, body, banners, emit),
    }
}

fn header_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, stand: Stand, emit: &mut dyn FnMut(Action)) {
    let inner = ui.max_rect();
    let mut right =
        ui.new_child(UiBuilder::new().max_rect(inner).layout(Layout::right_to_left(Align::Center)).id_salt("actions"));
    right.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    actions_ui(&mut right, theme, view, stand, emit);
    let end = right.min_rect().left() - theme.space.md;
    let left = Rect::from_min_max(inner.min, pos2(end.max(inner.left()), inner.bottom()));
    let mut left =
        ui.new_child(UiBuilder::new().max_rect(left).layout(Layout::left_to_right(Align::Center)).id_salt("title"));
    left.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    left.add(Label::new(theme.title_bar(&view.title)).truncate());
    left.add(Label::new(theme.quiet(&view.when)).truncate());
}

/// From right to left: the keys, the way out, a breath, and in which mode.
fn actions_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, stand: Stand, emit: &mut dyn FnMut(Action)) {
    let leave = theme.words.say("conversation-leave");
    if keys_ui(ui, theme).clicked() {
        emit(Action::Help);
    }
    let clicked = match stand {
        // While somebody is talked with, Esc goes back to them.
        Stand::Three if view.on_the_line.is_some() => button_ui(ui, theme, &Button::text(leave)).clicked(),
        Stand::Three => button_ui(ui, theme, &Button::text(leave).key("Esc")).clicked(),
        Stand::Two | Stand::One => icon_button_ui(ui, theme, Icon::Back, leave).clicked(),
    };
    if clicked {
        emit(Action::Leave);
    }
    let minutes = [("minutes", (&view.breath).into())];
    let breath = match stand {
        Stand::Three => theme.words.tell("conversation-breath", &minutes),
        Stand::Two | Stand::One => theme.words.tell("conversation-breath-short", &minutes),
    };
    let button = Button::text(&breath).icon(Icon::Breath);
    let button = if stand == Stand::One { button } else { button.key("B") };
    if view.on_the_line.is_none() && button_ui(ui, theme, &button).clicked() {
        emit(Action::Breath);
    }
    if stand == Stand::Three {
        pill_ui(ui, theme, &view.mode);
    }
}

/// The order at the left, the record in the middle, everything else at the right.
fn three_ui(
    ui: &mut Ui,
    theme: &Theme,
    view: &InboxView,
    body: Rect,
    banners: &mut dyn FnMut(&mut Ui),
    emit: &mut dyn FnMut(Action),
) {
    let gap = theme.space.md + theme.space.xs;
    let (left_width, right_width) = (share(body, LEFT), share(body, RIGHT));
    let left = Rect::from_min_max(body.min, pos2(body.left() + left_width, body.bottom()));
    let right = Rect::from_min_max(pos2(body.right() - right_width, body.top()), body.max);
    let middle = Rect::from_min_max(pos2(left.right() + gap, body.top()), pos2(right.left() - gap, body.bottom()));
    let mut order = child(ui, left, "order");
    cards::heading_ui(&mut order, theme, view);
    let hint = 2.0 * theme.line(Step::Small) + theme.space.md;
    let room = left.bottom() - order.cursor().top() - hint;
    cards::list_ui(&mut order, theme, view, room, emit);
    let foot = Rect::from_min_max(pos2(left.left(), left.bottom() - hint + theme.space.md), left.max);
    let mut foot = ui.new_child(UiBuilder::new().max_rect(foot).layout(Layout::bottom_up(Align::Min)).id_salt("hint"));
    cards::hint_ui(&mut foot, theme);
    middle_ui(ui, theme, view, middle, (banners, false), emit);
    side::side_ui(&mut child(ui, right, "aside"), theme, view, right, emit);
}

/// The order with time and the way to close it at the left, the record with all else at the right.
fn two_ui(
    ui: &mut Ui,
    theme: &Theme,
    view: &InboxView,
    body: Rect,
    banners: &mut dyn FnMut(&mut Ui),
    emit: &mut dyn FnMut(Action),
) {
    let gap = theme.space.md;
    let left = Rect::from_min_max(body.min, pos2(body.left() + share(body, LEFT_OF_TWO), body.bottom()));
    let right = Rect::from_min_max(pos2(left.right() + gap, body.top()), body.max);
    let id = egui::Id::unique("height-of-the-inbox-time");
    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(150.0);
    let mut order = child(ui, left, "order");
    cards::heading_ui(&mut order, theme, view);
    let room = left.bottom() - order.cursor().top() - known - theme.space.md;
    cards::list_ui(&mut order, theme, view, room, emit);
    let foot = Rect::from_min_max(pos2(left.left(), left.bottom() - known), left.max);
    let mut foot = child(ui, foot, "time");
    foot.spacing_mut().item_spacing.y = theme.space.sm;
    side::time_card_ui(&mut foot, theme, view);
    side::close_ui(&mut foot, theme, view, emit);
    let wanted = foot.min_rect().height();
    if (wanted - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, wanted));
        ui.ctx().request_discard("the foot of the order takes another height");
    }
    middle_ui(ui, theme, view, right, (banners, true), emit);
}

/// All of it in one page.
fn one_ui(
    ui: &mut Ui,
    theme: &Theme,
    view: &InboxView,
    banners: &mut dyn FnMut(&mut Ui),
    emit: &mut dyn FnMut(Action),
) {
    let area = ScrollArea::vertical().auto_shrink([false, false]).id_salt("inbox-desk");
    let chosen = view.record.as_ref().map(|record| record.card.clone());
    let last = egui::Id::unique("inbox-record-in-sight");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<Option<String>>(last);
        data.insert_temp(last, chosen.clone());
        before
    });
    edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
        frame::scroll_pages(ui, theme);
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        banners(ui);
        side::time_card_ui(ui, theme, view);
        ui.add_space(theme.space.sm);
        cards::heading_ui(ui, theme, view);
        cards::cards_ui(ui, theme, view, emit);
        ui.add_space(theme.space.sm);
        if let Some(record) = &view.record {
            let top = ui.cursor().top();
            record::whole_record_ui(ui, theme, (view, record), emit);
            // Whoever chooses a card wants to read it, and it stands below the others here.
            if before.is_some_and(|before| before != chosen) {
                let head = Rect::from_min_size(pos2(ui.max_rect().left(), top), vec2(1.0, 1.0));
                ui.scroll_to_rect(head, Some(Align::Min));
            }
        } else {
            empty_ui(ui, theme, view, false);
        }
        side::below_ui(ui, theme, view);
        ui.add_space(theme.space.sm);
        side::close_ui(ui, theme, view, emit);
        ui.add_space(theme.space.sm);
        frame::follow_focus(ui, theme);
    });
}

fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    view: &InboxView,
    rect: Rect,
    (banners, with_all): (&mut dyn FnMut(&mut Ui), bool),
    emit: &mut dyn FnMut(Action),
) {
    let mut top = child(ui, rect, "banners");
    banners(&mut top);
    let taken = top.min_rect().height();
    let rest = Rect::from_min_max(pos2(rect.left(), rect.top() + taken), rect.max);
    let Some(record) = &view.record else {
        empty_ui(&mut child(ui, rest, "middle"), theme, view, with_all);
        return;
    };
    let mut more = |ui: &mut Ui| {
        if with_all {
            side::below_ui(ui, theme, view);
        }
    };
    record::record_ui(&mut child(ui, rest, "middle"), theme, (view, record), &mut more, emit);
}

/// What stands in the place of a record in a week without alerts.
fn empty_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, with_all: bool) {
    card_ui(ui, theme, |ui| {
        ui.set_width(ui.available_width());
        ui.label(theme.heading(theme.words.say("inbox-empty-heading")));
        ui.add(Label::new(theme.quiet(theme.words.say("inbox-empty"))).wrap());
        if with_all {
            side::below_ui(ui, theme, view);
        }
    });
}

fn share(body: Rect, (share, least, most): (f32, f32, f32)) -> f32 {
    (body.width() * share).round().clamp(least, most)
}

fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    // Shadows and focus rings reach a little beyond what they belong to.
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    child
}

/// Tells a screen reader what was chosen and where a card went, without taking the keyboard from where it is.
fn announce_ui(ui: &Ui, told: &str) {
    let at = Rect::from_min_size(ui.max_rect().min, vec2(1.0, 1.0));
    let response = ui.interact(at, ui.scope_id().with("told-of-the-desk"), Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Status, true, told));
    ui.ctx().accesskit_node_builder(response.id, |node| node.set_live(Live::Polite));
}
