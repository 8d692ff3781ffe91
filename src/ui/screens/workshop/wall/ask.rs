//! A decision on the wall: what was said to the room, what can be done, and from the reveal on how it chose. Long letters and long
//! replies are set smaller down to a floor; below it each reply is told in its short form or cut.

use std::sync::Arc;

use egui::{Color32, Galley, Pos2, Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::{AskView, Told, TypedView, WayView};
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::theme::{Step, Weight};
use crate::ui::widgets::paint;

/// How large what was said and the ways are set, the best first; the last is the floor.
const SIZES: [(Step, Step); 4] = [
    (Step::WallSpeech, Step::WallBody),
    (Step::WallPrompt, Step::WallBody),
    (Step::WallBody, Step::WallBody),
    (Step::WallSmall, Step::WallSmall),
];
/// Room inside the card of what was said, and below it.
const INSIDE: (f32, f32) = (40.0, 26.0);
const GAP: f32 = 20.0;
/// Where a way's words begin, and the room above and below them.
const INDENT: f32 = 80.0;
const ROW: f32 = 36.0;
/// The least and the most height of a row, and the least where there is no room.
const ROWS: (f32, f32) = (84.0, 128.0);
const SHORT_ROW: f32 = 64.0;
/// Widths of the bars with their figures: long replies make them shorter before they are cut.
const WIDE_BARS: f32 = 496.0;
const BARS: [f32; 2] = [WIDE_BARS, 344.0];
/// Room for a figure behind its bar.
const FIGURE: f32 = 104.0;
/// The most of the height that what was said keeps where nothing fits, and that of typed replies.
const SAID_SHARE: f32 = 0.42;
const TYPED_SHARE: f32 = 0.46;
/// Typed replies that are shown; others are told by their number.
const TYPED: usize = 4;
/// Room for their heading, for the levels of each, and between two rows.
const TYPED_HEAD: f32 = 50.0;
const LEVELS: f32 = 44.0;
const TYPED_GAP: f32 = 16.0;

/// Draws a decision into `space`.
pub(super) fn ask_ui(brush: &mut Brush<'_>, view: &AskView, space: Rect) {
    let typed_height = typed_height(brush, &view.typed, space);
    let upper = Rect::from_min_max(space.min, pos2(space.right(), space.bottom() - typed_height));
    let plan = plan(brush, view, upper);
    let y = told_ui(brush, &plan.told, upper, plan.said, plan.said_high) + GAP;
    ways_ui(brush, view, Rect::from_min_max(pos2(upper.left(), y), upper.max), &plan);
    if typed_height > 0.0 {
        let lower = Rect::from_min_max(pos2(space.left(), upper.bottom() + GAP), space.max);
        typed_ui(brush, &view.typed, lower);
    }
}

/// What typed replies need, at most their share.
fn typed_height(brush: &Brush<'_>, typed: &[TypedView], space: Rect) -> f32 {
    let (columns, rows) = grid(typed.len());
    if rows == 0 {
        return 0.0;
    }
    let width = column_width(space, columns) - 48.0;
    let look = (Step::WallSmall, Weight::Regular);
    let high = |typed: &TypedView| brush.measure(&brush.set(&typed.text, look, Color32::PLACEHOLDER, width)).y;
    let tallest = typed.iter().take(TYPED).map(high).fold(0.0, f32::max);
    let needed = TYPED_HEAD + GAP + rows as f32 * (tallest + LEVELS + 28.0) + TYPED_GAP * (rows - 1) as f32;
    needed.min(space.height() * TYPED_SHARE)
}

/// Columns and rows of so many typed replies.
fn grid(count: usize) -> (usize, usize) {
    let columns = if count < 2 { 1 } else { 2 };
    (columns, count.min(TYPED).div_ceil(columns))
}

fn column_width(space: Rect, columns: usize) -> f32 {
    (space.width() - 24.0 * (columns - 1) as f32) / columns as f32
}

/// How everything is set.
struct Plan<'t> {
    /// What was said and seen, or only what was said where there is no room for both.
    told: Vec<&'t Told>,
    said: Step,
    said_high: f32,
    way: Step,
    /// The height of each row.
    rows: Vec<f32>,
    /// Rows that are told in their short form.
    is_short: Vec<bool>,
    /// Width of the bars; nothing before the reveal.
    bars: f32,
}

/// Finds the largest type in which everything fits; what was seen gives way before anything is cut, and long bars before replies.
/// At the floor replies are told in their short form.
fn plan<'t>(brush: &Brush<'_>, view: &'t AskView, space: Rect) -> Plan<'t> {
    let all: Vec<&Told> = view.told.iter().collect();
    let said: Vec<&Told> = all.iter().copied().filter(|told| matches!(told, Told::Says(..))).collect();
    let has_bars = view.ways.iter().any(|way| way.count.is_some());
    let said_alone = (!said.is_empty() && said.len() < all.len()).then_some(&said);
    for told in [Some(&all), said_alone].into_iter().flatten() {
        for (step, way) in SIZES {
            for bars in BARS.into_iter().take(if has_bars { BARS.len() } else { 1 }) {
                let bars = if has_bars { bars } else { 0.0 };
                let rows: Vec<f32> =
                    view.ways.iter().map(|each| row_height(brush, &each.text, way, space.width() - bars)).collect();
                if let Some(plan) = fitting(brush, told, (step, way), rows, (space, bars)) {
                    return plan;
                }
            }
        }
    }
    shortened(brush, view, if said.is_empty() { all } else { said }, space)
}

/// The plan with these sizes, if everything fits; what is left goes to the rows.
fn fitting<'t>(
    brush: &Brush<'_>,
    told: &[&'t Told],
    (step, way): (Step, Step),
    rows: Vec<f32>,
    (space, bars): (Rect, f32),
) -> Option<Plan<'t>> {
    let said_high = told_height(brush, told, space.width(), step);
    let spare = space.height() - said_high - GAP - rows.iter().sum::<f32>();
    if spare < 0.0 {
        return None;
    }
    let each = spare / rows.len().max(1) as f32;
    let is_short = vec![false; rows.len()];
    let rows = rows.iter().map(|row| (row + each).min(row.max(ROWS.1))).collect();
    Some(Plan { told: told.to_vec(), said: step, said_high, way, rows, is_short, bars })
}

/// Nothing fits in full: replies are told in their short form, or cut where they have none.
fn shortened<'t>(brush: &Brush<'_>, view: &'t AskView, told: Vec<&'t Told>, space: Rect) -> Plan<'t> {
    let (count, high) = (view.ways.len().max(1) as f32, space.height());
    let bars = if view.ways.iter().any(|way| way.count.is_some()) { WIDE_BARS } else { 0.0 };
    let short = |way: &WayView| way.short.is_some();
    let least = count * if view.ways.iter().all(short) { ROWS.0 } else { 1.3 * ROWS.0 };
    let least = least.min(high * (1.0 - SAID_SHARE));
    let (said, said_high) = fit_told(brush, &told, space.width(), high - GAP - least);
    let rows = vec![((high - said_high - GAP) / count).clamp(SHORT_ROW, ROWS.1); view.ways.len()];
    let is_short = view.ways.iter().map(short).collect();
    Plan { told, said, said_high, way: Step::WallBody, rows, is_short, bars }
}

/// How high a row with these words is, `whole` wide without its bar.
fn row_height(brush: &Brush<'_>, text: &str, step: Step, whole: f32) -> f32 {
    let set = brush.set(text, (step, Weight::Regular), Color32::PLACEHOLDER, words_width(whole));
    (brush.measure(&set).y + ROW).max(ROWS.0)
}

/// Room for a way's words.
fn words_width(whole: f32) -> f32 {
    whole - INDENT - 32.0
}

/// What was said is larger than what was seen.
fn set_told(brush: &Brush<'_>, told: &Told, step: Step, (width, height): (f32, f32)) -> Arc<Galley> {
    let colors = &brush.theme.colors;
    match told {
        Told::Says(..) => brush.cut(told.text(), (step, Weight::Regular), colors.text, (width, height)),
        Told::Does(_) => {
            let step = step.min(Step::WallBody);
            brush.cut(told.text(), (step, Weight::Italic), colors.text_secondary, (width, height))
        }
    }
}

/// The name before words where it could be in doubt whose they are.
fn set_by(brush: &Brush<'_>, told: &Told) -> Option<Arc<Galley>> {
    let Told::Says(Some(by), _) = told else { return None };
    Some(brush.set(by, (Step::WallSmall, Weight::Semibold), brush.theme.colors.text_secondary, f32::INFINITY))
}

fn told_height(brush: &Brush<'_>, told: &[&Told], width: f32, step: Step) -> f32 {
    if told.is_empty() {
        return 0.0;
    }
    let each = |told: &Told| {
        let by = set_by(brush, told).map_or(0.0, |by| brush.measure(&by).y);
        by + brush.measure(&set_told(brush, told, step, (width - 2.0 * INSIDE.0, f32::INFINITY))).y
    };
    let all: f32 = told.iter().copied().map(each).sum();
    all + 12.0 * (told.len() - 1) as f32 + 2.0 * INSIDE.1
}

/// Draws what was said and seen as a card `height` high; returns where it ends.
pub(super) fn told_ui(brush: &mut Brush<'_>, told: &[&Told], space: Rect, step: Step, height: f32) -> f32 {
    if told.is_empty() {
        return space.top() - GAP;
    }
    let card = Rect::from_min_size(space.min, vec2(space.width(), height));
    brush.card(card);
    let width = card.width() - 2.0 * INSIDE.0;
    let mut y = card.top() + INSIDE.1;
    // The newest words matter most: what is seen gives way to what is said.
    let last = told.len() - 1;
    for (at, each) in told.iter().enumerate() {
        let room = card.bottom() - INSIDE.1 - y;
        let later = if at < last { brush.theme.line(Step::WallSmall) * 2.0 } else { 0.0 };
        let left = (room - later).max(brush.theme.line(Step::WallSmall));
        if room < brush.theme.line(Step::WallSmall) * 0.9 {
            break;
        }
        if let Some(by) = set_by(brush, each) {
            let high = brush.measure(&by).y;
            brush.put(by, pos2(card.left() + INSIDE.0, y));
            y += high;
        }
        let set = set_told(brush, each, step, (width, left));
        let size = brush.measure(&set);
        let at = pos2(card.left() + INSIDE.0, y);
        brush.put(set, at);
        brush.say(Rect::from_min_size(at, size), Role::Label, each.text());
        y += size.y + 12.0;
    }
    card.bottom()
}

/// How high a card of what was said is in the largest type that fits into `height`, and that type.
pub(super) fn fit_told(brush: &Brush<'_>, told: &[&Told], width: f32, height: f32) -> (Step, f32) {
    let tried = SIZES.map(|(step, _)| (step, told_height(brush, told, width, step)));
    let fits = tried.into_iter().find(|(_, high)| *high <= height);
    fits.unwrap_or((Step::WallSmall, height))
}

fn ways_ui(brush: &mut Brush<'_>, view: &AskView, space: Rect, plan: &Plan) {
    let colors = &brush.theme.colors;
    let most = view.ways.iter().filter_map(|way| way.count).max().unwrap_or(0);
    let width = words_width(space.width() - plan.bars);
    let mut y = space.top();
    let rows = view.ways.iter().zip(&plan.rows).zip(&plan.is_short).enumerate();
    for (at, ((way, height), is_short)) in rows {
        let middle = y + height / 2.0;
        if at > 0 {
            brush.rule(space.left(), space.right(), y);
        }
        brush.number(way.number, pos2(space.left() + 28.0, middle));
        let text = way.short.as_deref().filter(|_| *is_short).unwrap_or(&way.text);
        let set = brush.cut(text, (plan.way, Weight::Regular), colors.text, (width, height - 16.0));
        brush.put_left(set, pos2(space.left() + INDENT, middle));
        if let Some(count) = way.count {
            bar_ui(brush, (count, most), (plan.bars, pos2(space.right(), middle)));
        }
        let row = Rect::from_min_size(pos2(space.left(), y), vec2(space.width(), *height));
        let put = [("number", way.number.into()), ("text", (&way.text).into())];
        let words = &brush.theme.words;
        let said = match way.count {
            None => words.tell("workshop-wall-way", &put),
            Some(count) => {
                let [number, text] = put;
                words.tell("workshop-wall-way-chosen", &[number, text, ("count", count.into())])
            }
        };
        brush.say(row, Role::ListItem, said);
        y += height;
    }
}

/// How many chose a way, its right end at a point.
fn bar_ui(brush: &Brush<'_>, (count, most): (u32, u32), (width, right): (f32, Pos2)) {
    let colors = &brush.theme.colors;
    let figure = brush.set(&count.to_string(), (Step::WallTitle, Weight::Bold), colors.text, f32::INFINITY);
    brush.put_right(figure, right);
    let track = Rect::from_min_max(pos2(right.x - width, right.y - 20.0), pos2(right.x - FIGURE, right.y + 20.0));
    if count > 0 {
        let share = count as f32 / most.max(1) as f32;
        let bar = Rect::from_min_size(track.min, vec2((track.width() * share).max(12.0), track.height()));
        brush.fill(bar, 6.0, colors.accent);
    }
}

/// Replies in somebody's own words, each with its four levels, in two columns.
fn typed_ui(brush: &mut Brush<'_>, typed: &[TypedView], space: Rect) {
    let colors = &brush.theme.colors;
    let words = &brush.theme.words;
    let heading = brush.set(
        words.say("workshop-wall-typed"),
        (Step::WallSmall, Weight::Semibold),
        colors.text_secondary,
        f32::INFINITY,
    );
    let more = typed.len().saturating_sub(TYPED);
    brush.put(heading, space.min);
    if more > 0 {
        let more = words.tell("workshop-wall-typed-more", &[("count", more.into())]);
        let more = brush.set(&more, (Step::WallSmall, Weight::Regular), colors.text_secondary, f32::INFINITY);
        brush.put_right(more, pos2(space.right(), space.top() + 19.0));
    }
    let top = space.top() + TYPED_HEAD;
    let (columns, rows) = grid(typed.len());
    let high = (space.bottom() - top - TYPED_GAP * rows.saturating_sub(1) as f32) / rows.max(1) as f32;
    let size = vec2(column_width(space, columns), high);
    for (at, each) in typed.iter().take(TYPED).enumerate() {
        let (column, row) = ((at % columns) as f32, (at / columns) as f32);
        let corner = pos2(space.left() + column * (size.x + 24.0), top + row * (size.y + TYPED_GAP));
        typed_card_ui(brush, each, Rect::from_min_size(corner, size));
    }
}

fn typed_card_ui(brush: &mut Brush<'_>, typed: &TypedView, card: Rect) {
    let colors = &brush.theme.colors;
    brush.card(card);
    let room = (card.width() - 48.0, card.height() - LEVELS - 28.0);
    let text = brush.cut(&typed.text, (Step::WallSmall, Weight::Regular), colors.text, room);
    brush.put(text, card.min + vec2(24.0, 12.0));
    let mut x = card.left() + 24.0;
    let y = card.bottom() - LEVELS / 2.0 - 8.0;
    for (dimension, level) in &typed.levels {
        let look = brush.theme.dimension(*dimension);
        let centre = brush.at(pos2(x + 14.0, y));
        paint::glyph(brush.ui, brush.theme, look.glyph, centre, brush.points(28.0), look.mark);
        let figure = level.map_or_else(|| "–".to_owned(), |level| level.to_string());
        let set = brush.set(&figure, (Step::WallSmall, Weight::Bold), colors.text, f32::INFINITY);
        x = brush.put_left(set, pos2(x + 38.0, y)) + 36.0;
    }
    brush.say(card, Role::Label, typed.spoken.as_str());
}
