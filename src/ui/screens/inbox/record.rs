//! The record of the one looked at, and below it the ways to reach them, which never scroll away.

use egui::{Align, Label, Layout, Rect, ScrollArea, Ui, UiBuilder, vec2};

use crate::domain::scenario::model::Sight;
use crate::ui::screens::inbox::Action;
use crate::ui::screens::inbox::view::{BarsView, InboxView, RecordView, WayView};
use crate::ui::screens::{conversation, edges, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::charts::{RecordBars, record_bars_ui};
use crate::ui::widgets::face::{FaceInput, Person, Portrait, portrait_ui};
use crate::ui::widgets::{
    Availability, Button, FactRow, ReplyCard, ReplyRoom, ReplyState, Stars, button_ui, card_frame, facts_ui,
    long_lines_ui, reply_card_ui, rule_ui, side_rule_ui, stars_ui,
};

/// Heights of a window from which everything has room, and from which it has some.
const HEIGHTS: (f32, f32) = (960.0, 860.0);
/// What is left of the record in sight above the ways: at least so much, and what they wrote with this much below it, up to
/// a share of the card.
const RECORD_LEAST: (f32, f32, f32) = (132.0, 76.0, 0.6);
/// Room before the question, beside what stands under the record in any case.
const QUESTION: f32 = 8.0;
/// Narrowest card whose heading and the quiet words beside it share a line.
const BESIDE: f32 = 420.0;

/// How close the card is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Density {
    Roomy,
    Close,
    Closest,
}

impl Density {
    fn of(ui: &Ui) -> Self {
        match ui.ctx().content_rect().height() {
            height if height >= HEIGHTS.0 => Self::Roomy,
            height if height >= HEIGHTS.1 => Self::Close,
            _ => Self::Closest,
        }
    }

    /// Width and height of the picture.
    fn portrait(self) -> egui::Vec2 {
        match self {
            Self::Roomy => vec2(148.0, 164.0),
            Self::Close => vec2(116.0, 128.0),
            Self::Closest => vec2(64.0, 71.0),
        }
    }

    /// Height of the bars with their names.
    fn bars(self) -> f32 {
        match self {
            Self::Roomy => 104.0,
            Self::Close => 92.0,
            Self::Closest => 84.0,
        }
    }

    fn ways(self) -> ReplyRoom {
        match self {
            Self::Roomy => ReplyRoom::Usual,
            Self::Close => ReplyRoom::Close,
            Self::Closest => ReplyRoom::Closest,
        }
    }
}

/// Draws the card over `rect`; `more` is drawn after what is known of them.
pub(super) fn record_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, record): (&InboxView, &RecordView),
    more: &mut dyn FnMut(&mut Ui),
    emit: &mut dyn FnMut(Action),
) {
    let rect = ui.max_rect();
    let frame = close_frame(theme);
    let inside = rect - frame.total_margin();
    ui.painter().add(frame.paint(inside));
    let density = Density::of(ui);
    let id = egui::Id::unique(("height-of-the-ways", &record.card));
    let known = ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(280.0);
    let said = ui.data(|data| data.get_temp::<f32>(said_id())).unwrap_or(0.0);
    let least = (said + RECORD_LEAST.1).min(inside.height() * RECORD_LEAST.2).max(RECORD_LEAST.0);
    let height = known.min(inside.height() - least).max(0.0);
    // The question follows what is known of them; what is left of the card stays empty at its foot.
    let told_id = egui::Id::unique(("height-of-the-record", &record.card));
    let told = ui.data(|data| data.get_temp::<f32>(told_id)).unwrap_or(f32::INFINITY);
    let top = (inside.bottom() - height).min(inside.top() + told + QUESTION);
    let foot = Rect::from_min_max(egui::pos2(inside.left(), top), egui::pos2(inside.right(), top + height));
    let above = Rect::from_min_max(inside.min, egui::pos2(inside.right(), foot.top()));
    let mut head = child(ui, above, "record");
    // What was said begins to be read at its end, which answers the reply just given.
    let area = ScrollArea::vertical().auto_shrink([false, false]).stick_to_bottom(record.done.is_some());
    let area = area.id_salt(("inbox-record", &record.card, record.done.is_some()));
    let out = edges::marked_ui(&mut head, theme, area, theme.colors.card, |ui| {
        frame::scroll_pages(ui, theme);
        let wrote = about_ui(ui, theme, record, density);
        if (wrote - said).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(said_id(), wrote));
            ui.ctx().request_discard("what they wrote takes another height");
        }
        more(ui);
        said_ui(ui, theme, record, density);
        ui.add_space(if density == Density::Closest { theme.space.sm } else { theme.space.md });
        frame::follow_focus(ui, theme);
    });
    if (out.content_size.y - told).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(told_id, out.content_size.y));
        ui.ctx().request_discard("what is known of them takes another height");
    }
    let mut ways = child(ui, foot, "ways");
    let area = ScrollArea::vertical().auto_shrink([false, true]).id_salt(("inbox-ways", &record.card));
    let out = edges::marked_ui(&mut ways, theme, area, theme.colors.card, |ui| {
        ways_ui(ui, theme, (view, record), density, emit);
        frame::follow_focus(ui, theme);
    });
    let wanted = out.content_size.y;
    if (wanted - known).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(id, wanted));
        ui.ctx().request_discard("the ways to reach somebody take another height");
    }
}

fn said_id() -> egui::Id {
    egui::Id::unique("height-of-what-they-wrote")
}

/// The same one below the other, where everything scrolls as one page.
pub(super) fn whole_record_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, record): (&InboxView, &RecordView),
    emit: &mut dyn FnMut(Action),
) {
    close_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        about_ui(ui, theme, record, Density::Closest);
        said_ui(ui, theme, record, Density::Closest);
        ui.add_space(theme.space.md);
        ways_ui(ui, theme, (view, record), Density::Closest, emit);
    });
}

fn close_frame(theme: &Theme) -> egui::Frame {
    card_frame(theme).inner_margin(egui::Margin::symmetric(theme.space.lg as i8, theme.inset.card.1 as i8))
}

fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    // Focus rings reach a little beyond what they belong to.
    child.set_clip_rect(rect.expand2(vec2(6.0, 0.0)).intersect(ui.clip_rect()));
    child
}

/// Who it is and what is known; how far down what they wrote reaches. In a low window it stands across the card.
fn about_ui(ui: &mut Ui, theme: &Theme, record: &RecordView, density: Density) -> f32 {
    let is_low = density == Density::Closest;
    let top = ui.cursor().top();
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md + theme.space.xs;
        face_ui(ui, theme, record, density.portrait());
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = if is_low { 0.0 } else { theme.space.xs };
            ui.add(Label::new(theme.name(&record.name)).wrap());
            ui.add(Label::new(theme.quiet(&record.account)).wrap());
            ui.add_space(theme.space.xs);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
                stars_ui(ui, theme, Stars::of(f64::from(record.rating)), theme.size.star + 2.0);
                ui.label(theme.strong(&record.rating_words));
                ui.label(theme.quiet(&record.at));
            });
            if !is_low {
                ui.add_space(theme.space.xs);
                comment_ui(ui, theme, record);
            }
        });
    });
    if is_low {
        comment_ui(ui, theme, record);
    }
    let wrote = ui.min_rect().bottom() - top;
    if let Some(bars) = &record.bars {
        apart(ui, theme, is_low);
        bars_ui(ui, theme, bars, density.bars());
    }
    if !record.facts.is_empty() {
        if record.bars.is_none() {
            apart(ui, theme, is_low);
        } else {
            ui.add_space(theme.space.xs);
        }
        let rows: Vec<FactRow<'_>> = record.facts.iter().map(|(label, text)| FactRow::plain(label, text)).collect();
        facts_ui(ui, theme, &rows);
    }
    wrote
}

fn comment_ui(ui: &mut Ui, theme: &Theme, record: &RecordView) {
    let (step, weight, ink) = if record.is_empty {
        (Step::Body, Weight::Italic, theme.colors.text_secondary)
    } else {
        (Step::Speech, Weight::Regular, theme.colors.text)
    };
    long_lines_ui(ui, theme, &record.comment, (step, weight), ink);
}

/// What was said with them, once it was done.
fn said_ui(ui: &mut Ui, theme: &Theme, record: &RecordView, density: Density) {
    if record.said.is_empty() {
        return;
    }
    apart(ui, theme, density == Density::Closest);
    ui.label(theme.heading(theme.words.say("inbox-said-heading")));
    ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
    for entry in &record.said {
        conversation::entry_ui(ui, theme, &record.short, (entry, record.channel), 1.0);
    }
}

/// A rule with room above and below it.
pub(super) fn apart(ui: &mut Ui, theme: &Theme, is_low: bool) {
    let room = if is_low { theme.space.xs } else { theme.space.sm };
    ui.add_space(room);
    rule_ui(ui, theme);
    ui.add_space(room - theme.space.xs);
}

fn face_ui(ui: &mut Ui, theme: &Theme, record: &RecordView, size: egui::Vec2) {
    let [anger, trust, patience] = record.feels.map(|feeling| feeling as f32);
    let portrait = Portrait {
        person: &Person::new(theme, &record.face),
        input: FaceInput::new(anger, trust, patience),
        channel: None,
        industry: record.industry,
        sight: Sight::Usual,
        size,
        ground: Some(theme.colors.card),
        name: &record.face_name,
    };
    portrait_ui(ui, theme, ("inbox", &record.card), portrait);
}

fn bars_ui(ui: &mut Ui, theme: &Theme, bars: &BarsView, height: f32) {
    beside_ui(ui, theme, &bars.title, &bars.note);
    let name = theme.words.tell("inbox-bars", &[("title", (&bars.title).into()), ("note", (&bars.note).into())]);
    let drawn = RecordBars {
        values: &bars.values,
        mark: bars.mark.map(|at| (at, bars.mark_says.as_str())),
        ends: (&bars.from, &bars.to),
        name: &name,
    };
    record_bars_ui(ui, theme, &drawn, height);
}

/// A heading with quiet words at its right, or below it where there is no room.
fn beside_ui(ui: &mut Ui, theme: &Theme, heading: &str, quiet: &str) {
    if ui.available_width() < BESIDE || quiet.is_empty() {
        ui.label(theme.heading(heading));
        if !quiet.is_empty() {
            ui.add_space(-theme.space.sm);
            ui.add(Label::new(theme.small(quiet)).wrap());
        }
        return;
    }
    ui.horizontal(|ui| {
        ui.label(theme.heading(heading));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.add(Label::new(theme.small(quiet)).truncate()));
    });
}

/// The ways to reach them, or what became of it.
fn ways_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, record): (&InboxView, &RecordView),
    density: Density,
    emit: &mut dyn FnMut(Action),
) {
    let room = density.ways();
    rule_ui(ui, theme);
    ui.add_space(theme.space.sm);
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    if let Some(done) = &record.done {
        ui.label(theme.heading(theme.words.say("inbox-done-heading")));
        long_lines_ui(ui, theme, done, (Step::Body, Weight::Regular), theme.colors.text_secondary);
        let on = record.on.as_ref().filter(|_| view.on_the_line.is_none());
        if on.is_some_and(|on| button_ui(ui, theme, &Button::primary(on).key("Enter")).clicked()) {
            emit(Action::Act);
        }
        return;
    }
    beside_ui(ui, theme, &record.ask, &record.aside);
    if let Some(hint) = &view.hint {
        side_rule_ui(ui, theme.colors.accent_mid, |ui| {
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.xs;
                ui.label(theme.heading(theme.words.say("conversation-coach")));
                ui.label(theme.quiet(hint));
            });
        });
    }
    ui.spacing_mut().item_spacing.y = room.between(theme);
    for (i, way) in record.ways.iter().enumerate() {
        way_ui(ui, theme, (i, way, room), emit);
    }
    ui.add_space(theme.space.xs);
    foot_ui(ui, theme, (view, record), emit);
}

fn way_ui(ui: &mut Ui, theme: &Theme, (at, way, room): (usize, &WayView, ReplyRoom), emit: &mut dyn FnMut(Action)) {
    let state = match (&way.closed, way.chosen) {
        (_, true) => ReplyState::Chosen,
        (Some(why), false) => ReplyState::Closed(why),
        (None, false) => ReplyState::Open,
    };
    let card = ReplyCard { key: &(at + 1).to_string(), text: &way.text, state, room, note: &way.tokens };
    let response = ui.push_id(&way.id, |ui| reply_card_ui(ui, theme, &card)).inner;
    if response.clicked() {
        emit(if way.chosen { Action::Act } else { Action::Plan(at) });
    }
    if way.chosen && !way.offers.is_empty() {
        let offers = theme.words.listed(&way.offers);
        let with = theme.words.tell("inbox-with-it", &[("offers", (&offers).into())]);
        ui.add(Label::new(theme.small(with)).wrap());
    }
}

/// The main button, and the ways on that are not in the list.
fn foot_ui(ui: &mut Ui, theme: &Theme, (view, record): (&InboxView, &RecordView), emit: &mut dyn FnMut(Action)) {
    if let Some(hindered) = &record.hindered {
        long_lines_ui(ui, theme, hindered, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    }
    if let Some(unsent) = &record.unsent {
        ui.add(Label::new(theme.small(unsent)).truncate());
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.xs, theme.space.xs);
        if let Some(back) = &view.on_the_line {
            if button_ui(ui, theme, &Button::primary(back).key("Enter")).clicked() {
                emit(Action::BackToCall);
            }
            return;
        }
        let first = theme.words.tell("inbox-act-first", &[("name", (&record.name).into())]);
        let button = match (&record.act, &record.hindered) {
            (Some(act), _) => Button::primary(act),
            (None, Some(why)) => {
                Button::primary(theme.words.say("inbox-act")).availability(Availability::Unavailable(why))
            }
            (None, None) => {
                Button::primary(theme.words.say("inbox-act")).availability(Availability::Unavailable(&first))
            }
        };
        if button_ui(ui, theme, &button.key("Enter")).clicked() {
            emit(Action::Act);
        }
        if record.can_type {
            let own = theme.words.say(if record.unsent.is_some() { "inbox-go-on-writing" } else { "inbox-own-words" });
            if button_ui(ui, theme, &Button::text(own).key("T")).clicked() {
                emit(Action::TakeUp(Some(conversation::Action::Typing(conversation::Ask::Write))));
            }
            if button_ui(ui, theme, &Button::text(theme.words.say("inbox-offers")).key("O")).clicked() {
                emit(Action::TakeUp(Some(conversation::Action::Tab(conversation::Tab::Offers))));
            }
        }
    });
}
