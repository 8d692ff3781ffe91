//! The wall while people join: the square for phones, the address and the code as they are typed, what to do, and who sits there.

use std::time::Duration;

use egui::{Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::{Join, LobbyView};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Icon, Step, Weight};
use crate::ui::widgets::paint_code;

/// The card of the square, and where the words begin beside it.
const CARD: f32 = 560.0;
const WORDS: f32 = 704.0;
/// The card for whoever comes late: as wide as the customer's picture.
pub(super) const LATE: f32 = 400.0;
/// A pill with a name, and the room between two.
const PILL: f32 = 56.0;
const BETWEEN: f32 = 16.0;
/// How long the newest name stands out, in seconds.
const NEW_S: f64 = 2.0;

/// Draws the lobby into `space`.
pub(super) fn lobby_ui(brush: &mut Brush<'_>, view: &LobbyView, space: Rect) {
    let card = Rect::from_min_size(space.min, vec2(CARD, CARD));
    match &view.join {
        Some(join) => join_ui(brush, join, card),
        None => {
            brush.card(card);
            brush.icon(Icon::Hand, card.center(), 320.0, brush.theme.colors.accent);
        }
    }
    let right = Rect::from_min_max(pos2(WORDS, space.top()), space.max);
    let y = steps_ui(brush, view, right);
    if view.join.is_some() {
        who_ui(brush, view, Rect::from_min_max(pos2(WORDS, y + 36.0), space.max));
    }
}

/// The square on its light ground, and below it what is typed by whoever cannot read it.
fn join_ui(brush: &mut Brush<'_>, join: &Join, card: Rect) {
    let (colors, words) = (&brush.theme.colors, &brush.theme.words);
    brush.card(card);
    brush.fill(card, brush.round(), colors.code_ground);
    paint_code(brush.ui.painter(), brush.theme, brush.place(card), &join.link);
    let said = words.tell("workshop-lobby-square", &[("address", (&join.address).into())]);
    brush.say(card, Role::Image, said);
    let quiet = |text: &str| brush.set(text, (Step::WallBody, Weight::Regular), colors.text_secondary, f32::INFINITY);
    let bold = |text: &str| brush.set(text, (Step::WallPrompt, Weight::Bold), colors.text, f32::INFINITY);
    let mut y = card.bottom() + 16.0;
    brush.put(quiet(words.say("workshop-lobby-or-type")), pos2(card.left(), y));
    y += 43.0;
    brush.put(bold(&join.address), pos2(card.left(), y));
    y += 56.0;
    let lead = quiet(words.say("workshop-lobby-code"));
    let end = brush.put_left(lead, pos2(card.left(), y + 28.0));
    brush.put_left(bold(&join.code), pos2(end + 16.0, y + 27.0));
    let put = [("address", (&join.address).into()), ("code", (&join.code).into())];
    let said = words.tell("workshop-lobby-typed", &put);
    brush.say(
        Rect::from_min_max(pos2(card.left(), card.bottom() + 16.0), pos2(card.right(), y + 56.0)),
        Role::Label,
        said,
    );
}

/// The same in the customer's place, for whoever comes late.
pub(super) fn late_ui(brush: &mut Brush<'_>, join: &Join, space: Rect) {
    join_ui(brush, join, Rect::from_min_size(space.min, vec2(LATE, LATE)));
}

/// What to do; returns where it ends.
fn steps_ui(brush: &mut Brush<'_>, view: &LobbyView, space: Rect) -> f32 {
    let colors = &brush.theme.colors;
    let lead = brush.cut(&view.lead, (Step::WallSpeech, Weight::Regular), colors.text, (space.width(), 210.0));
    let size = brush.measure(&lead);
    brush.put(lead, space.min);
    brush.say(Rect::from_min_size(space.min, size), Role::Heading, view.lead.as_str());
    let mut y = space.top() + size.y + 32.0;
    for (at, step) in view.steps.iter().enumerate() {
        brush.number(at + 1, pos2(space.left() + 28.0, y + 28.0));
        let set = brush.set(step, (Step::WallBody, Weight::Regular), colors.text, space.width() - 80.0);
        let high = brush.measure(&set).y.max(56.0);
        brush.put_left(set, pos2(space.left() + 80.0, y + high / 2.0));
        let row = Rect::from_min_size(pos2(space.left(), y), vec2(space.width(), high));
        brush.say(row, Role::ListItem, step.as_str());
        y += high + 20.0;
    }
    y
}

/// How many sit there, and where names are shown, who.
fn who_ui(brush: &mut Brush<'_>, view: &LobbyView, space: Rect) {
    let (colors, words) = (&brush.theme.colors, &brush.theme.words);
    brush.rule(space.left(), space.right(), space.top());
    let y = space.top() + 54.0;
    let count = brush.set(&view.count.to_string(), (Step::WallPrompt, Weight::Bold), colors.text, f32::INFINITY);
    let end = brush.put_left(count, pos2(space.left(), y));
    let counted = brush.set(&view.counted, (Step::WallBody, Weight::Regular), colors.text, f32::INFINITY);
    let end = brush.put_left(counted, pos2(end + 16.0, y + 2.0));
    let put = [("count", view.count.into()), ("counted", (&view.counted).into())];
    let row = Rect::from_min_max(pos2(space.left(), y - 28.0), pos2(end, y + 28.0));
    brush.say(row, Role::Status, words.tell("workshop-lobby-count", &put));
    if view.names.is_empty() {
        return;
    }
    let newest = is_new(brush, view.names.len());
    let pills = Rect::from_min_max(pos2(space.left(), y + 48.0), space.max);
    names_ui(brush, &view.names, newest, pills);
}

/// Whether the last name came just now.
fn is_new(brush: &Brush<'_>, count: usize) -> bool {
    let key = egui::Id::unique("workshop-newest");
    let now = brush.ui.input(|input| input.time);
    let (before, since) = brush.ui.data(|data| data.get_temp::<(usize, f64)>(key)).unwrap_or((count, f64::MIN));
    let since = if count > before { now } else { since };
    brush.ui.data_mut(|data| data.insert_temp(key, (count, since)));
    let left = since + NEW_S - now;
    if left > 0.0 {
        brush.ui.ctx().request_repaint_after(Duration::from_secs_f64(left));
    }
    left > 0.0
}

/// Names in pills, as many as there is room for; the rest by its number.
fn names_ui(brush: &mut Brush<'_>, names: &[String], newest: bool, space: Rect) {
    let rows = (((space.height() + BETWEEN) / (PILL + BETWEEN)).floor() as usize).max(1);
    let more = |count: usize| brush.theme.words.tell("workshop-lobby-more", &[("count", count.into())]);
    let widths: Vec<f32> = names.iter().map(|name| pill_width(brush, name)).collect();
    let room_for_more = pill_width(brush, &more(names.len())) + BETWEEN;
    let mut pills: Vec<(String, f32, usize)> = Vec::new();
    let (mut x, mut row) = (space.left(), 0);
    for (at, (name, width)) in names.iter().zip(&widths).enumerate() {
        let is_last_row = row + 1 == rows;
        let rest: f32 = widths.iter().skip(at).map(|width| width + BETWEEN).sum();
        let ends_here = x + rest - BETWEEN <= space.right();
        let right = if is_last_row && !ends_here { space.right() - room_for_more } else { space.right() };
        if x + width > right && x > space.left() {
            if is_last_row {
                pills.push((more(names.len() - at), x, row));
                break;
            }
            (x, row) = (space.left(), row + 1);
        }
        pills.push((name.clone(), x, row));
        x += width + BETWEEN;
    }
    let last = names.last().filter(|_| newest);
    for (text, x, row) in pills {
        let y = space.top() + row as f32 * (PILL + BETWEEN);
        pill(brush, &text, (x, y), last == Some(&text));
    }
}

fn pill_width(brush: &Brush<'_>, text: &str) -> f32 {
    let set = brush.set(text, (Step::WallSmall, Weight::Semibold), brush.theme.colors.text, f32::INFINITY);
    brush.measure(&set).x + 48.0
}

fn pill(brush: &mut Brush<'_>, text: &str, (x, y): (f32, f32), is_new: bool) {
    let colors = &brush.theme.colors;
    let (ground, ink, weight) = if is_new {
        (colors.accent_wash, colors.accent, Weight::Semibold)
    } else {
        (colors.card, colors.text, Weight::Regular)
    };
    let rect = Rect::from_min_size(pos2(x, y), vec2(pill_width(brush, text), PILL));
    brush.chip(rect, PILL / 2.0, ground);
    brush.put_centre(brush.set(text, (Step::WallSmall, weight), ink, f32::INFINITY), rect.center());
    brush.say(rect, Role::Label, text);
}
