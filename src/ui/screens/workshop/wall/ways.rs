//! What can be done, a row each, and from the reveal on how many chose it: at another vote also how many had before.

use egui::{Pos2, Rect, Role, pos2, vec2};

use crate::ui::screens::workshop::view::AskView;
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::screens::workshop::wall::plan::Plan;
use crate::ui::theme::{Icon, Step, Weight};
use crate::words::Words;

/// Where a way's words begin, and the room behind them.
const INDENT: f32 = 80.0;
const BEHIND: f32 = 32.0;
/// Room above and below a way's words, and the least height of a row.
const AROUND: f32 = 28.0;
const LEAST: f32 = 80.0;
const AROUND_SHORT: f32 = 16.0;
/// Widths of the bars with their figures: long replies make them shorter before they are cut.
pub(super) const BARS: [f32; 3] = [496.0, 380.0, 264.0];
/// Room for a figure behind its bar, for two of them, and where the arrow between them is.
const FIGURE: f32 = 104.0;
const FIGURES: f32 = 216.0;
const ARROW: f32 = 94.0;
/// Heights of a bar, and of both where there are two.
const BAR: f32 = 40.0;
const NOW: f32 = 30.0;
const BEFORE: f32 = 12.0;

/// How high a row with these words is, `whole` wide without its bar.
pub(super) fn row_height(brush: &Brush<'_>, text: &str, size: f32, whole: f32, is_short: bool) -> f32 {
    let words = brush.height_in(text, (size, Weight::Regular), words_width(whole));
    if is_short { words + AROUND_SHORT } else { (words + AROUND).max(LEAST) }
}

/// Room for a way's words.
fn words_width(whole: f32) -> f32 {
    whole - INDENT - BEHIND
}

/// What stands in a row.
struct Row<'a> {
    /// Nothing for answers in own words.
    number: Option<usize>,
    shown: &'a str,
    text: &'a str,
    votes: Option<(Option<u32>, u32)>,
}

impl Row<'_> {
    /// As it is read out.
    fn spoken(&self, words: &Words) -> String {
        let put = |number: usize| [("number", number.into()), ("text", self.text.into())];
        match (self.number, self.votes) {
            (Some(number), None) => words.tell("workshop-wall-way", &put(number)),
            (Some(number), Some((None, count))) => {
                words.tell("workshop-wall-way-chosen", &[&put(number)[..], &[("count", count.into())]].concat())
            }
            (Some(number), Some((Some(before), count))) => {
                let votes = [("before", before.into()), ("count", count.into())];
                words.tell("workshop-wall-way-changed", &[&put(number)[..], &votes].concat())
            }
            (None, None) => self.text.to_owned(),
            (None, Some((None, count))) => {
                words.tell("workshop-wall-own-chosen", &[("text", self.text.into()), ("count", count.into())])
            }
            (None, Some((Some(before), count))) => {
                let put = [("text", self.text.into()), ("before", before.into()), ("count", count.into())];
                words.tell("workshop-wall-own-changed", &put)
            }
        }
    }
}

/// Draws every way.
pub(super) fn ways_ui(brush: &mut Brush<'_>, view: &AskView, space: Rect, plan: &Plan) {
    let ways = view.ways.iter().map(|way| Row {
        number: Some(way.number),
        shown: way.short.as_deref().filter(|_| plan.is_short).unwrap_or(&way.text),
        text: &way.text,
        votes: way.count.map(|count| (way.before, count)),
    });
    let own = view.own.iter().map(|own| Row {
        number: None,
        shown: &own.text,
        text: &own.text,
        votes: Some((own.before, own.count)),
    });
    let rows: Vec<Row<'_>> = ways.chain(own).collect();
    let most = rows.iter().filter_map(|row| row.votes).map(|(before, now)| before.unwrap_or(0).max(now)).max();
    let mut y = space.top();
    for (at, (row, height)) in rows.iter().zip(&plan.rows).enumerate() {
        if at > 0 {
            brush.rule(space.left(), space.right(), y);
        }
        let place = Rect::from_min_size(pos2(space.left(), y), vec2(space.width(), *height));
        row_ui(brush, row, place, plan, most.unwrap_or(0));
        y += height;
    }
}

fn row_ui(brush: &mut Brush<'_>, row: &Row<'_>, place: Rect, plan: &Plan, most: u32) {
    let colors = &brush.theme.colors;
    let middle = place.center().y;
    let centre = pos2(place.left() + 28.0, middle);
    match row.number {
        Some(number) => brush.number(number, centre),
        None => brush.icon(Icon::Pen, centre, 40.0, colors.text_secondary),
    }
    let room = (words_width(plan.width - plan.bars), place.height() - 8.0);
    let set = brush.cut_in(row.shown, (plan.way, Weight::Regular), colors.text, room);
    brush.put_left(set, pos2(place.left() + INDENT, middle));
    if let Some(votes) = row.votes {
        bar_ui(brush, votes, most, (plan.bars, pos2(place.right(), middle)));
    }
    let spoken = row.spoken(&brush.theme.words);
    brush.say(place, Role::ListItem, spoken);
}

/// How many chose a way, and had chosen it before; its right end at a point.
fn bar_ui(brush: &Brush<'_>, (before, now): (Option<u32>, u32), most: u32, (width, right): (f32, Pos2)) {
    let colors = &brush.theme.colors;
    let look = (Step::WallTitle, Weight::Bold);
    brush.put_right(brush.set(&now.to_string(), look, colors.text, f32::INFINITY), right);
    let figures = if before.is_some() { FIGURES } else { FIGURE };
    let (left, whole) = (right.x - width, width - figures);
    let bar = |count: u32, top: f32, high: f32, color| {
        if count > 0 {
            let long = (whole * count as f32 / most.max(1) as f32).max(12.0);
            brush.fill(Rect::from_min_size(pos2(left, top), vec2(long, high)), 6.0, color);
        }
    };
    let Some(before) = before else {
        bar(now, right.y - BAR / 2.0, BAR, colors.accent);
        return;
    };
    let top = right.y - (BEFORE + 4.0 + NOW) / 2.0;
    bar(before, top, BEFORE, colors.accent_mid);
    bar(now, top + BEFORE + 4.0, NOW, colors.accent);
    brush.icon(Icon::Arrow, pos2(right.x - ARROW, right.y), 34.0, colors.text_secondary);
    let quiet =
        brush.set(&before.to_string(), (Step::WallPrompt, Weight::Regular), colors.text_secondary, f32::INFINITY);
    brush.put_right(quiet, pos2(right.x - ARROW - 28.0, right.y + 1.0));
}
