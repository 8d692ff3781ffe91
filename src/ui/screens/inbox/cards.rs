//! The alerts in the trainee's own order: chosen by a click or the arrows, put elsewhere by dragging or with Alt and an arrow.

use egui::{Align, EventFilter, Id, Label, Layout, Rect, Response, ScrollArea, Ui};

use crate::domain::scenario::model::Channel;
use crate::ui::screens::inbox::Action;
use crate::ui::screens::inbox::view::{CardView, InboxView, PlanView};
use crate::ui::screens::{edges, frame};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::{CardPill, InboxCard, PillLook, inbox_card_ui, let_go_after_click};

/// Height of a window below which cards are as low as they can be.
const LOW: f32 = 760.0;

/// What stands over the list.
pub(super) fn heading_ui(ui: &mut Ui, theme: &Theme, view: &InboxView) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.horizontal(|ui| {
        ui.set_min_height(theme.size.key);
        let heading = theme.words.say("inbox-order-heading");
        let width = |words: &str, step, weight| {
            let job = theme.job(words, step, weight, theme.colors.text, f32::INFINITY);
            ui.painter().layout_job(job).size().x
        };
        let room = ui.available_width() - width(heading, Step::Body, Weight::Bold) - theme.space.md;
        let fits = width(&view.about, Step::Small, Weight::Regular) <= room;
        let about = if fits { &view.about } else { &view.about_short };
        ui.label(theme.heading(heading));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            ui.label(theme.small(about)).on_hover_text(&view.about)
        });
    });
    if let Some(since) = &view.since_last_week {
        ui.label(theme.rich(since, Step::Small, Weight::Semibold, theme.colors.accent));
    }
    ui.add_space(theme.space.sm);
}

/// How the order is changed, in words.
pub(super) fn hint_ui(ui: &mut Ui, theme: &Theme) {
    ui.add(Label::new(theme.small(theme.words.say("inbox-order-hint"))).wrap());
}

/// The cards in a list that scrolls.
pub(super) fn list_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, height: f32, emit: &mut dyn FnMut(Action)) {
    let area = ScrollArea::vertical().max_height(height).auto_shrink([false, true]).id_salt("inbox-order");
    edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
        cards_ui(ui, theme, view, emit);
        frame::follow_focus(ui, theme);
    });
}

/// The cards themselves.
pub(super) fn cards_ui(ui: &mut Ui, theme: &Theme, view: &InboxView, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    // The ring round one that has the keyboard is not cut off.
    ui.add_space(theme.stroke.focus);
    let is_low = ui.ctx().content_rect().height() < LOW;
    let chosen = view.record.as_ref().map(|record| record.card.as_str());
    let last = Id::unique("card-last-shown");
    let shown_before = ui.data(|data| data.get_temp::<Option<String>>(last)).flatten();
    ui.data_mut(|data| data.insert_temp(last, chosen.map(str::to_owned)));
    let mut drawn: Vec<(Rect, Response)> = Vec::new();
    for (i, card) in view.cards.iter().enumerate() {
        let is_chosen = chosen == Some(card.id.as_str());
        let shown = InboxCard { is_close: is_low, ..shown(i, card, is_chosen) };
        let response = ui.push_id(&card.id, |ui| inbox_card_ui(ui, theme, &shown)).inner;
        // Whoever is looked at is wholly in the list; afterwards it may be turned freely.
        if is_chosen && shown_before.as_deref() != chosen {
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            // Arrows walk along the cards, and with Alt they carry one along.
            let arrows = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        }
        if let_go_after_click(ui, &response) || response.drag_started() {
            emit(Action::Open(card.id.clone()));
        }
        drawn.push((response.rect, response));
    }
    ui.add_space(theme.stroke.focus);
    let Some(held) = drawn.iter().position(|(_, response)| response.dragged()) else { return };
    let Some(at) = ui.input(|input| input.pointer.interact_pos()) else { return };
    let others = drawn.iter().enumerate().filter(|(i, _)| *i != held);
    // It goes past a neighbour once the pointer is beyond that one's middle.
    let to = others.filter(|(_, (rect, _))| rect.center().y < at.y).count();
    if to != held
        && let Some(card) = view.cards.get(held)
    {
        emit(Action::Place(card.id.clone(), to));
    }
}

fn shown(at: usize, card: &CardView, chosen: bool) -> InboxCard<'_> {
    let pill = match &card.plan {
        PlanView::None => None,
        PlanView::Choosing(words) => Some((None, words, PillLook::Words)),
        PlanView::Planned(channel, words) => Some((channel.map(channel_icon), words, PillLook::Planned)),
        PlanView::UnderWay(channel, words) => Some((channel.map(channel_icon), words, PillLook::UnderWay)),
        PlanView::Done(channel, words) => Some((channel.map(channel_icon), words, PillLook::Done)),
    };
    InboxCard {
        rank: at + 1,
        name: &card.name,
        rating: card.rating,
        comment: &card.comment,
        is_empty: card.is_empty,
        foot: &card.foot,
        pill: pill.map(|(icon, words, look)| CardPill { icon, words, look }),
        chosen,
        done: card.plan.is_done(),
        is_close: false,
        spoken: &card.spoken,
    }
}

/// The picture of a channel.
fn channel_icon(channel: Channel) -> Icon {
    match channel {
        Channel::Phone => Icon::Phone,
        Channel::Email => Icon::Mail,
        Channel::Letter => Icon::Letter,
        Channel::Chat | Channel::Messaging => Icon::Chat,
        Channel::FaceToFace | Channel::Gate | Channel::Ward => Icon::Person,
    }
}
