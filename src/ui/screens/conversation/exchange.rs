//! What was said and seen, the newest at the bottom, each line in the way of its channel.

use egui::{
    Color32, CornerRadius, Direction, Layout, Rect, Role, ScrollArea, Sense, Shape, Stroke, StrokeKind, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};

use crate::domain::ids::day_and_time;
use crate::domain::scenario::model::Channel;
use crate::ui::screens::conversation::State;
use crate::ui::screens::conversation::view::{Entry, HeadView, View};
use crate::ui::screens::edges;
use crate::ui::screens::frame;
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::art::icon_ui;
use crate::ui::widgets::{
    Said, Speaker, announcement_ui, appearing, bubble_ui, message_ui, pill_ui, rule_ui, sheet_ui, stage_direction_ui,
    unsaid_ui, voice_ui,
};

/// Height of what stands over the exchange.
const HEAD: f32 = 40.0;
/// Lower than this the exchange has no room for a head.
const HEAD_FITS: f32 = 132.0;
/// Room above the first line in sight, so that its shadow and the fade of what is above stand clear of it.
const ABOVE: f32 = 12.0;
/// Height in which what goes on above the upper edge fades into the ground.
const FADE: f32 = 48.0;
/// Of less than this nothing could be read under the fade: two lines of speech with what is round them, but for a little.
const READABLE: f32 = 76.0;
/// How much of a thing is cut when the fade over it stands in full.
const CUT: f32 = 8.0;
/// How far one scrolls back until what is left out at rest stands there.
const AWAY: f32 = 24.0;
/// So many drawings what is new is kept in sight.
const LOOKS_AFTER: u8 = 40;
/// The share of what their words may take up to which the head, and what they do, stand with them.
const COMFORTABLE: f32 = 0.8;

/// The height the exchange needs so that their last words are wholly in sight, up to `most`; and the head and what they do
/// while they say them as well, as long as that leaves enough room to the answers, which leave `room` where all are in sight.
pub(super) fn needed(ui: &Ui, theme: &Theme, view: &View, (most, room): (f32, f32)) -> f32 {
    let [turn, words] = ui.data(|d| d.get_temp::<[f32; 2]>(latest_id())).unwrap_or_default();
    let head = if view.head.is_some() { HEAD + theme.space.sm } else { 0.0 };
    let wanted = [turn + head, words + head, turn].map(|height| height + ABOVE);
    let fits = |height: &f32| *height <= (most * COMFORTABLE).min(room);
    wanted.into_iter().find(fits).unwrap_or((words + ABOVE).min(most))
}

fn latest_id() -> egui::Id {
    egui::Id::unique("heights-of-what-came-last-in-the-exchange")
}

pub(super) fn exchange_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View) {
    let whole = ui.max_rect();
    let [_, words] = ui.data(|d| d.get_temp::<[f32; 2]>(latest_id())).unwrap_or_default();
    let beside_head = HEAD + theme.space.sm + ABOVE + words;
    let count = view.exchange.len();
    let newest = count.checked_sub(1).map_or(1.0, |i| appearing(ui, theme, (state.attempt.id.to_string(), i)));
    let head = view.head.as_ref().filter(|_| whole.height() >= HEAD_FITS.max(beside_head));
    let top = whole.top() + if head.is_some() { HEAD + theme.space.sm } else { 0.0 };
    if let Some(head) = head {
        let rect = Rect::from_min_size(whole.min, vec2(whole.width(), HEAD));
        let writes = newest < 1.0 && matches!(view.exchange.last(), Some(Entry::Theirs { .. }));
        head_ui(&mut ui.new_child(UiBuilder::new().max_rect(rect).id_salt("head")), theme, view, head, writes);
    }
    // A chat is a window of its own, so it has a ground of its own, and its head is the window's bar.
    let is_window = matches!(view.head, Some(HeadView::Chat(..)));
    let ground = if is_window { theme.colors.sunk } else { theme.colors.paper };
    let mut rest = Rect::from_min_max(pos2(whole.left(), top), whole.max);
    if is_window {
        window_ui(ui, theme, Rect::from_min_max(pos2(whole.left(), top - theme.space.sm), whole.max), head.is_some());
        rest = rest.shrink2(vec2(theme.space.md, 0.0));
        rest.max.y -= theme.space.md;
    }
    let mut area = ui.new_child(UiBuilder::new().max_rect(rest).id_salt("lines"));
    if head.is_some() {
        area.set_clip_rect(rest.expand2(vec2(8.0, 0.0)).intersect(ui.clip_rect()));
    }
    lines_ui(&mut area, theme, state, (view, ground));
}

/// The ground of a chat below its bar.
fn window_ui(ui: &Ui, theme: &Theme, rect: Rect, has_bar: bool) {
    let corner = CornerRadius::same(theme.radius.card);
    let below = if has_bar { CornerRadius { nw: 0, ne: 0, ..corner } } else { corner };
    ui.painter().rect_filled(rect, below, theme.colors.sunk);
    let whole = Rect::from_min_max(pos2(rect.left(), rect.top() - if has_bar { HEAD } else { 0.0 }), rect.max);
    ui.painter().rect_stroke(whole, corner, Stroke::new(theme.stroke.hair, theme.colors.hairline), StrokeKind::Inside);
}

fn lines_ui(ui: &mut Ui, theme: &Theme, state: &State, (view, ground): (&View, Color32)) {
    let height = ui.max_rect().height();
    let starts = starts(&view.exchange);
    let [_, words_start] = starts;
    let area_top = ui.max_rect().top();
    let area = ScrollArea::vertical().stick_to_bottom(true).auto_shrink([false, false]);
    // Another conversation begins at its newest line, wherever the one before was left.
    let area = area.id_salt(("exchange", state.attempt.id.to_string()));
    edges::foot_marked_ui(ui, theme, area, ground, |ui| {
        frame::scroll_keys(ui, theme);
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        // Few lines stand at the bottom, next to the answers, as in a letter that is being written.
        let id = egui::Id::unique(("exchange-height", state.attempt.id.to_string()));
        let used = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(0.0);
        let below = used - height - (area_top - ui.cursor().top());
        let rests = 1.0 - (below / AWAY).clamp(0.0, 1.0);
        ui.add_space((height - used).max(0.0));
        let top = ui.cursor().top();
        let mut begins = [top; 2];
        let mut fade: f32 = 0.0;
        for (i, entry) in view.exchange.iter().enumerate() {
            for (begin, start) in begins.iter_mut().zip(starts) {
                if i == start {
                    *begin = ui.cursor().top();
                }
            }
            let appeared = appearing(ui, theme, (state.attempt.id.to_string(), i));
            let begins_at = ui.cursor().top();
            let channel = channel_at(view, i);
            let words_end = entry_ui(ui, theme, &view.customer.short, (entry, channel), appeared);
            // What they said last stands there however little of it fits.
            let hides = if i < words_start { rests } else { 0.0 };
            fade = fade.max(upper_edge_ui(ui, ground, (begins_at, words_end), hides));
        }
        fade_ui(ui, ground, fade);
        // Without the gap after the last line, which nothing follows.
        let bottom = ui.cursor().top() - ui.spacing().item_spacing.y;
        let now = bottom - top;
        let latest = begins.map(|begin| bottom - begin);
        let known = ui.data(|d| d.get_temp::<[f32; 2]>(latest_id())).unwrap_or_default();
        let changed = latest.iter().zip(known).any(|(latest, known)| (latest - known).abs() > 0.5);
        if (now - used).abs() > 0.5 || changed {
            ui.data_mut(|d| {
                d.insert_temp(id, now);
                d.insert_temp(latest_id(), latest);
            });
            ui.ctx().request_discard("the exchange has grown");
        }
        follow_ui(ui, state, (view.exchange.len(), height), latest);
    });
}

/// Where their last words begin with what they do just before them, and where the words do; what is seen where nothing is said.
fn starts(exchange: &[Entry]) -> [usize; 2] {
    let last = exchange.len().saturating_sub(1);
    let answer = exchange.iter().rposition(is_mine).map_or(0, |at| at + 1).min(last);
    let Some(words) =
        exchange.iter().rposition(|entry| matches!(entry, Entry::Theirs { .. })).filter(|at| *at >= answer)
    else {
        return [answer, last];
    };
    let sight = words.checked_sub(1).filter(|at| *at >= answer);
    let is_sight = sight.and_then(|at| exchange.get(at)).is_some_and(|entry| matches!(entry, Entry::Seen(_)));
    [sight.filter(|_| is_sight).unwrap_or(words), words]
}

fn is_mine(entry: &Entry) -> bool {
    matches!(entry, Entry::Mine { .. } | Entry::Unsaid(_))
}

/// What is new comes into sight, wherever one had scrolled to: words that do not fit from their beginning, as they are read.
fn follow_ui(ui: &mut Ui, state: &State, (count, height): (usize, f32), [.., words]: [f32; 2]) {
    let id = egui::Id::unique(("exchange-followed", state.attempt.id.to_string()));
    let known = ui.data(|d| d.get_temp::<(usize, u8)>(id));
    let is_new = known.is_none_or(|(before, _)| before != count);
    // The replies below grow or shrink with the scene, and what was in sight would be covered: so it is looked after for a moment.
    let looks = if is_new { LOOKS_AFTER } else { known.map_or(0, |(_, looks)| looks.saturating_sub(1)) };
    if (!is_new && looks == 0) || ui.ctx().will_discard() {
        return;
    }
    ui.data_mut(|d| d.insert_temp(id, (count, looks)));
    let bottom = ui.cursor().top();
    if words <= height {
        // Whoever looks at the newest line stays there by itself.
        let is_above = bottom - ui.clip_rect().bottom() > AWAY;
        let end = Rect::from_x_y_ranges(ui.max_rect().x_range(), bottom - 1.0..=bottom);
        if known.is_some() && is_above {
            ui.scroll_to_rect(end, Some(egui::Align::BOTTOM));
        }
    } else if is_new {
        let begin = Rect::from_min_max(pos2(ui.max_rect().left(), bottom - words), pos2(ui.max_rect().right(), bottom));
        ui.scroll_to_rect(begin, Some(egui::Align::TOP));
    }
}

/// A call's bar, a chat's window bar, a letter's head: it stays while the lines scroll.
fn head_ui(ui: &mut Ui, theme: &Theme, view: &View, head: &HeadView, writes: bool) {
    let rect = ui.max_rect();
    let is_bar = matches!(head, HeadView::Chat(..));
    let ground = match (is_bar, theme.dark) {
        (_, true) => theme.colors.raised,
        (true, false) => theme.colors.rail,
        (false, false) => theme.colors.sunk,
    };
    let corner = CornerRadius::same(theme.radius.card);
    let corner = if is_bar { CornerRadius { sw: 0, se: 0, ..corner } } else { corner };
    let edge = theme.edge();
    ui.painter().rect(rect, corner, ground, edge, StrokeKind::Inside);
    let inner = rect.shrink2(vec2(theme.space.md, 0.0));
    let ink = theme.colors.text_secondary;
    let layout = Layout::left_to_right(egui::Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(inner).layout(layout).id_salt("row"));
    row.spacing_mut().item_spacing.x = theme.space.sm;
    match head {
        HeadView::Call(lasts) => {
            icon_ui(&mut row, theme, Icon::Phone, theme.size.icon, ink, theme.words.say("conversation-by-phone"));
            row.label(theme.strong(&view.customer.name));
            right_ui(&mut row, theme, lasts);
        }
        HeadView::Chat(name, since) => {
            icon_ui(&mut row, theme, Icon::Chat, theme.size.icon, ink, theme.words.say("conversation-head-chat"));
            row.label(theme.strong(name));
            let name = [("name", (&view.customer.short).into())];
            let says = if writes { theme.words.tell("conversation-writes", &name) } else { since.clone() };
            right_ui(&mut row, theme, &says);
        }
        HeadView::Letter(rows) => {
            let icon = if view.customer.channel == Channel::Letter { Icon::Letter } else { Icon::Mail };
            icon_ui(&mut row, theme, icon, theme.size.icon, ink, theme.words.say("conversation-head-letter"));
            for (label, text) in rows {
                fact_ui(&mut row, theme, label, text);
            }
        }
    }
}

fn right_ui(ui: &mut Ui, theme: &Theme, words: &str) {
    ui.with_layout(Layout::right_to_left(egui::Align::Center), |ui| ui.label(theme.quiet(words)));
}

/// `Subject  Crushed Brownies`, as long as it fits.
fn fact_ui(ui: &mut Ui, theme: &Theme, label: &str, text: &str) {
    let set =
        |words: &str, weight, ink| ui.painter().layout_job(theme.job(words, Step::Body, weight, ink, f32::INFINITY));
    let (quiet, ink) = (theme.colors.text_secondary, theme.colors.text);
    let (label_words, words) = (set(label, Weight::Regular, quiet), set(text, Weight::Semibold, ink));
    let gap = theme.space.sm;
    let width = label_words.size().x + gap + words.size().x + theme.space.md;
    if width > ui.available_width() + theme.space.md {
        return;
    }
    let height = words.size().y;
    let (rect, response) = ui.allocate_exact_size(vec2(width, height), Sense::hover());
    let said = theme.words.tell("conversation-fact", &[("label", label.into()), ("text", text.into())]);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let beside = label_words.size().x + gap;
    ui.painter().galley(rect.min, label_words, quiet);
    ui.painter().galley(rect.min + vec2(beside, 0.0), words, ink);
}

/// How they talk at a line.
pub(super) fn channel_at(view: &View, line: usize) -> Channel {
    view.switches.iter().rev().find(|(from, _)| *from <= line).map_or(view.channel, |(_, channel)| *channel)
}

/// Marks an entry that goes on above the upper edge; returns how much of a fade it needs there.
fn upper_edge_ui(ui: &Ui, ground: Color32, (begins_at, words_end): (f32, f32), hides: f32) -> f32 {
    let gap = ui.spacing().item_spacing.y;
    let (clip, ends_at) = (ui.clip_rect(), ui.cursor().top() - gap);
    let (hidden, fade) = at_edge(clip.top(), (begins_at, words_end, ends_at), hides);
    if hidden > 0.0 {
        let cover = Rect::from_x_y_ranges(clip.x_range(), clip.top()..=ends_at + gap);
        ui.painter().rect_filled(cover, CornerRadius::ZERO, ground.gamma_multiply(hidden));
    }
    fade
}

/// How much of an entry is left out at the edge, and how much of a fade stands over it. Where nobody scrolls, one of which
/// too little is left to be read `hides`, so that the first in sight begins with its first word; `hides` is the share.
fn at_edge(edge: f32, (begins_at, words_end, ends_at): (f32, f32, f32), hides: f32) -> (f32, f32) {
    let cut = (edge - begins_at).min(ends_at - edge);
    if cut <= 0.0 {
        return (0.0, 0.0);
    }
    let hidden = if words_end - edge < READABLE { hides } else { 0.0 };
    (hidden, (cut / CUT).min(1.0) * (1.0 - hidden))
}

/// The fade over what goes on above the upper edge: words and what they stand on alike.
fn fade_ui(ui: &Ui, ground: Color32, share: f32) {
    let clip = ui.clip_rect();
    if share > 0.0 {
        let fade = Rect::from_x_y_ranges(clip.x_range(), clip.top()..=clip.top() + FADE);
        let ends = [ground.gamma_multiply(share), Color32::TRANSPARENT];
        ui.painter().add(Shape::gradient_rect(fade, Direction::TopDown, ends));
    }
}

/// Draws an entry of what was said with a customer, who is called so where the entry names nobody; returns where its words end.
pub(in crate::ui::screens) fn entry_ui(
    ui: &mut Ui,
    theme: &Theme,
    customer: &str,
    (entry, channel): (&Entry, Channel),
    appeared: f32,
) -> f32 {
    match entry {
        Entry::Seen(text) | Entry::Aside(text) => {
            stage_direction_ui(ui, theme, text, appeared);
        }
        Entry::Unsaid(text) => {
            unsaid_ui(ui, theme, text, appeared);
        }
        Entry::Theirs { by, text, at } => {
            if let Some(name) = by {
                ui.add_space(theme.space.xs);
                ui.label(theme.small(name));
                ui.add_space(theme.space.xs - ui.spacing().item_spacing.y);
            }
            let name = by.as_deref().unwrap_or(customer);
            let said = Said { speaker: Speaker::Customer, by: name, text, at, appeared };
            said_ui(ui, theme, channel, said);
        }
        Entry::Mine { text, chips, at, aloud } => {
            let said = Said { speaker: Speaker::You, by: theme.words.say("conversation-you"), text, at, appeared };
            if *aloud {
                announcement_ui(ui, theme, &Said { at: time_of(at), ..said });
            } else {
                said_ui(ui, theme, channel, said);
            }
            let words_end = ui.cursor().top() - ui.spacing().item_spacing.y;
            if !chips.is_empty() {
                chips_ui(ui, theme, chips);
            }
            return words_end;
        }
        Entry::Time(text) => {
            ui.add_space(theme.space.xs);
            rule_ui(ui, theme);
            ui.label(theme.strong(text));
        }
    }
    ui.cursor().top() - ui.spacing().item_spacing.y
}

/// Words in the way of a channel.
fn said_ui(ui: &mut Ui, theme: &Theme, channel: Channel, said: Said<'_>) {
    match channel {
        Channel::FaceToFace | Channel::Gate | Channel::Ward => {
            bubble_ui(ui, theme, said.speaker, said.by, said.text, said.appeared)
        }
        Channel::Phone => voice_ui(ui, theme, &said),
        Channel::Chat | Channel::Messaging => message_ui(ui, theme, &Said { at: time_of(said.at), ..said }),
        Channel::Email | Channel::Letter => sheet_ui(ui, theme, &said),
    };
}

/// `Friday 19:43` without its day.
fn time_of(at: &str) -> &str {
    day_and_time(at).1
}

/// What went along with your words, under their right edge; several wrap.
fn chips_ui(ui: &mut Ui, theme: &Theme, chips: &[String]) {
    let row = Layout::right_to_left(egui::Align::Min).with_main_wrap(true);
    ui.allocate_ui_with_layout(vec2(ui.available_width(), theme.size.chip), row, |ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        for chip in chips {
            pill_ui(ui, theme, chip);
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_one_reads_first_begins_with_its_first_word_or_fades_and_scrolling_back_brings_the_rest() {
        let one_line = (-20.0, 10.0, 10.0);
        assert_eq!(at_edge(0.0, one_line, 1.0), (1.0, 0.0), "a scrap is left out, and nothing fades");
        assert_eq!(at_edge(0.0, one_line, 0.0), (0.0, 1.0), "one who scrolls sees it come");
        let with_offer = (-60.0, 4.0, 48.0);
        assert_eq!(at_edge(0.0, with_offer, 1.0).0, 1.0, "an offer does not stay without the words it went with");
        let long = (-60.0, 120.0, 120.0);
        assert_eq!(at_edge(0.0, long, 1.0), (0.0, 1.0), "a long letter fades");
        assert_eq!(at_edge(0.0, (0.0, 50.0, 50.0), 1.0), (0.0, 0.0), "a whole line stands as it is");
        assert_eq!(at_edge(0.0, (-70.0, -20.0, -20.0), 1.0), (0.0, 0.0));
    }
}
