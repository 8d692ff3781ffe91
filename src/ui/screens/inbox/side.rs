//! What there is to go by: time as tokens, money, house policy, the causes so far, and the way to close the inbox.

use egui::{Align, Frame, Label, Layout, Margin, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::inbox::Action;
use crate::ui::screens::inbox::record::apart;
use crate::ui::screens::inbox::view::InboxView;
use crate::ui::screens::{edges, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, button_width, card_frame, long_lines_ui, thin_bar_ui, time_tokens_ui};

/// Room between the rows of a card.
const ROW: f32 = 10.0;

fn side_frame(theme: &Theme) -> Frame {
    card_frame(theme).inner_margin(Margin::symmetric((theme.space.md + theme.space.xs) as i8, 18))
}

/// All four cards over `column`. The last holds the button and never scrolls away; what does not fit above it scrolls.
pub(super) fn side_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, column: Rect, emit: &mut dyn FnMut(Action)) {
    let id = egui::Id::unique("height-of-the-inbox-aside");
    // How high the cards above would like to be, and the least that the last one takes.
    let (above, least) = ui.data(|data| data.get_temp::<(f32, f32)>(id)).unwrap_or((300.0, 160.0));
    let gap = theme.space.md;
    let height = above.min(column.height() - least - gap).max(0.0);
    let top = Rect::from_min_max(column.min, pos2(column.right(), column.top() + height));
    let mut upper = child(ui, top, "above");
    let area = ScrollArea::vertical().auto_shrink([false, true]).id_salt("inbox-aside");
    let out = edges::marked_ui(&mut upper, theme, area, theme.colors.paper, |ui| {
        ui.spacing_mut().item_spacing.y = gap;
        card(ui, theme, |ui| time_ui(ui, theme, view));
        card(ui, theme, |ui| spend_ui(ui, theme, view));
        if !view.policy.is_empty() {
            card(ui, theme, |ui| policy_ui(ui, theme, view));
        }
        frame::follow_focus(ui, theme);
    });
    let rest = Rect::from_min_max(pos2(column.left(), top.bottom() + gap), column.max);
    let mut lower = child(ui, rest, "causes");
    let mut empty = 0.0;
    card(&mut lower, theme, |ui| {
        causes_ui(ui, theme, view);
        let foot = ui.data(|data| data.get_temp::<f32>(id.with("foot"))).unwrap_or(theme.size.control);
        empty = (column.bottom() - 18.0 - foot - ui.cursor().top()).floor().max(theme.space.xs);
        ui.add_space(empty);
        let top = ui.cursor().top();
        close_ui(ui, theme, view, emit);
        ui.data_mut(|data| data.insert_temp(id.with("foot"), ui.min_rect().bottom() - top));
    });
    let wanted = (out.content_size.y, lower.min_rect().height() - empty + theme.space.sm);
    if (wanted.0 - above).abs() > 0.5 || (wanted.1 - least).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, wanted));
        ui.ctx().request_discard("the cards beside the record take another height");
    }
}

fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    child
}

fn card(ui: &mut Ui, theme: &Theme, content: impl FnOnce(&mut Ui)) {
    side_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = ROW;
        content(ui);
    });
}

/// The time left on a card of its own, as close as it goes.
pub(super) fn time_card_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    let inside = Margin::symmetric(theme.space.md as i8, (theme.space.sm + theme.space.xs) as i8);
    card_frame(theme).inner_margin(inside).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        head_ui(ui, theme, theme.words.say("inbox-time-heading"), &view.time.words);
        tokens_ui(ui, theme, view);
        needs_ui(ui, theme, view);
    });
}

/// Everything but time, as it stands at the end of a record where there is no column for it.
pub(super) fn below_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    ui.spacing_mut().item_spacing.y = ROW;
    apart(ui, theme, false);
    spend_ui(ui, theme, view);
    if !view.policy.is_empty() {
        apart(ui, theme, false);
        policy_ui(ui, theme, view);
    }
    apart(ui, theme, false);
    causes_ui(ui, theme, view);
    let explains = &view.time.explains;
    apart(ui, theme, false);
    long_lines_ui(ui, theme, explains, (Step::Small, Weight::Regular), theme.colors.text_secondary);
}

fn head_ui(ui: &mut Ui, theme: &Theme, heading: &str, quiet: &str) {
    ui.horizontal(|ui| {
        ui.label(theme.heading(heading));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(Label::new(theme.quiet(quiet)).truncate()));
    });
}

fn quiet_ui(ui: &mut Ui, theme: &Theme, words: &str) {
    long_lines_ui(ui, theme, words, (Step::Body, Weight::Regular), theme.colors.text_secondary);
}

fn tokens_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    let time = &view.time;
    let name = theme.words.tell("inbox-tokens", &[("left", time.left.into()), ("all", time.all.into())]);
    time_tokens_ui(ui, theme, (time.left, time.all), &name);
}

/// More than is left is said in one line, which blocks nothing.
fn needs_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    if let Some(needs) = &view.time.needs {
        long_lines_ui(ui, theme, needs, (Step::Body, Weight::Regular), theme.colors.warn);
    }
}

fn time_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    head_ui(ui, theme, theme.words.say("inbox-time-heading"), &view.time.words);
    tokens_ui(ui, theme, view);
    ui.spacing_mut().item_spacing.y = 0.0;
    needs_ui(ui, theme, view);
    quiet_ui(ui, theme, &view.time.explains);
}

fn spend_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    head_ui(ui, theme, theme.words.say("inbox-spend-heading"), &view.spend.words);
    thin_bar_ui(ui, theme, view.spend.share, &view.spend.bar);
    for gift in &view.spend.went_to {
        quiet_ui(ui, theme, gift);
    }
}

fn policy_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    ui.label(theme.heading(theme.words.say("inbox-policy-heading")));
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    for (at, rule) in view.policy.iter().enumerate() {
        // Where one rule ends and the next begins is seen without a line between them.
        if at > 0 {
            ui.add_space(theme.space.xs);
        }
        let job = theme.job(&rule.text, Step::Body, Weight::Regular, theme.colors.text_secondary, ui.available_width());
        let galley = ui.painter().layout_job(job);
        ui.label(galley).on_hover_text(&rule.source);
        if rule.old {
            long_lines_ui(ui, theme, &rule.source, (Step::Small, Weight::Semibold), theme.colors.warn);
        }
    }
}

fn causes_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    head_ui(ui, theme, theme.words.say("inbox-causes-heading"), &view.causes.words);
    ui.spacing_mut().item_spacing.y = theme.space.xs;
    for (cause, count) in &view.causes.rows {
        count_ui(ui, theme, cause, *count);
    }
    // Where something is asked, that is read first.
    if !view.causes.note.is_empty() && view.asks.is_none() {
        quiet_ui(ui, theme, &view.causes.note);
    }
}

/// A cause with how many cards it stood behind.
pub(in crate::ui::screens) fn count_ui(ui: &mut Ui, theme: &Theme, cause: &str, count: u32) {
    ui.horizontal_top(|ui| {
        let room = ui.available_width() - theme.space.lg;
        ui.scope(|ui| {
            ui.set_max_width(room);
            ui.add(Label::new(theme.body(cause)).wrap());
        });
        ui.with_layout(Layout::right_to_left(Align::Min), |ui| ui.label(theme.heading(count.to_string())));
    });
}

/// The button that closes the inbox; or the question that is asked once, which names no right answer.
pub(super) fn close_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, emit: &mut dyn FnMut(Action)) {
    if view.on_the_line.is_some() {
        return;
    }
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    let Some(asks) = &view.asks else {
        if wide_button_ui(ui, theme, &view.close) {
            emit(Action::AskClose(true));
        }
        return;
    };
    long_lines_ui(ui, theme, asks, (Step::Body, Weight::Regular), theme.colors.text);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        if button_ui(ui, theme, &Button::outline(theme.words.say("inbox-close-yes")).small().key("C")).clicked() {
            emit(Action::Close);
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("inbox-close-no")).small()).clicked() {
            emit(Action::AskClose(false));
        }
    });
}

/// A button across the card it closes.
fn wide_button_ui(ui: &mut Ui, theme: &Theme, words: &str) -> bool {
    let button = Button::outline(words);
    let with_key = button.key("C");
    let button = if button_width(ui, theme, &with_key) <= ui.available_width() { with_key } else { button };
    button_ui(ui, theme, &button.across(ui.available_width())).clicked()
}
