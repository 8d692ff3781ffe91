//! What there is to go by: time as tokens, money, house policy, the causes so far, and the way to close the inbox.

use egui::{Align, Frame, Label, Layout, Margin, Ui, vec2};

use crate::ui::screens::inbox::Action;
use crate::ui::screens::inbox::record::apart;
use crate::ui::screens::inbox::view::InboxView;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, button_width, card_frame, long_lines_ui, thin_bar_ui, time_tokens_ui};

/// Room between the rows of a card.
const ROW: f32 = 10.0;

fn side_frame(theme: &Theme) -> Frame {
    card_frame(theme).inner_margin(Margin::symmetric((theme.space.md + theme.space.xs) as i8, 18))
}

/// All four cards; the last reaches down to `bottom` and holds the button.
pub(super) fn side_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, bottom: f32, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.md;
    card(ui, theme, |ui| time_ui(ui, theme, view));
    card(ui, theme, |ui| spend_ui(ui, theme, view));
    if !view.policy.is_empty() {
        card(ui, theme, |ui| policy_ui(ui, theme, view));
    }
    let id = egui::Id::unique("height-of-the-inbox-foot");
    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(theme.size.control);
    card(ui, theme, |ui| {
        causes_ui(ui, theme, view);
        let foot = bottom - 18.0 - known;
        ui.add_space((foot - ui.cursor().top()).floor().max(theme.space.sm));
        let top = ui.cursor().top();
        close_ui(ui, theme, view, emit);
        let height = ui.min_rect().bottom() - top;
        if (height - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, height));
            ui.ctx().request_discard("the foot of the inbox takes another height");
        }
    });
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
    for rule in &view.policy {
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
    if !view.causes.note.is_empty() {
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
        if button_ui(ui, theme, &Button::outline(theme.words.say("inbox-close-yes")).small()).clicked() {
            emit(Action::Close);
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("inbox-close-no")).small()).clicked() {
            emit(Action::AskClose(false));
        }
    });
}

/// A button in the middle of what it closes.
fn wide_button_ui(ui: &mut Ui, theme: &Theme, words: &str) -> bool {
    let button = Button::outline(words).key("C");
    let aside = ((ui.available_width() - button_width(ui, theme, &button)) / 2.0).max(0.0);
    ui.horizontal(|ui| {
        ui.add_space(aside);
        button_ui(ui, theme, &button).clicked()
    })
    .inner
}
