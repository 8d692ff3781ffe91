//! Replies in somebody's own words, without whose they are: each with its levels as the rubric names them. As many as there is room for
//! in full; the others are told by their number.

use egui::{Rect, Role, pos2, vec2};

use crate::domain::rubric::{Dimension, Level};
use crate::ui::screens::workshop::view::TypedView;
use crate::ui::screens::workshop::wall::brush::Brush;
use crate::ui::terms;
use crate::ui::theme::{Step, Weight};
use crate::ui::widgets::paint;

/// Room for the heading, and between two cards.
const HEAD: f32 = 48.0;
const BETWEEN: f32 = 16.0;
/// Room inside a card, and between its words and its levels.
const INSIDE: (f32, f32) = (24.0, 14.0);
const ABOVE_LEVELS: f32 = 8.0;
/// The height of a line of levels, the glyph before one, and the least room between two.
const LEVELS: f32 = 42.0;
const GLYPH: f32 = 28.0;
const APART: f32 = 28.0;

/// Whether all of them are seen whole in `space`.
pub(super) fn are_whole(brush: &Brush<'_>, typed: &[TypedView], space: Rect) -> bool {
    let cards = typed.iter().map(|each| card_height(brush, each, space.width()) + BETWEEN);
    HEAD + cards.sum::<f32>() - BETWEEN <= space.height()
}

/// Draws them into `space`.
pub(super) fn typed_ui(brush: &mut Brush<'_>, typed: &[TypedView], space: Rect) {
    let heights: Vec<f32> = typed.iter().map(|each| card_height(brush, each, space.width())).collect();
    let mut shown: Vec<Rect> = Vec::new();
    let mut y = space.top() + HEAD;
    for high in heights {
        let left = space.bottom() - y;
        if high > left && !shown.is_empty() {
            break;
        }
        let card = Rect::from_min_size(pos2(space.left(), y), vec2(space.width(), high.min(left)));
        y = card.bottom() + BETWEEN;
        shown.push(card);
    }
    heading_ui(brush, typed.len() - shown.len(), space);
    for (each, card) in typed.iter().zip(shown) {
        card_ui(brush, each, card);
    }
}

fn heading_ui(brush: &mut Brush<'_>, more: usize, space: Rect) {
    let (colors, words) = (&brush.theme.colors, &brush.theme.words);
    let set = |text: &str, weight| brush.set(text, (Step::WallSmall, weight), colors.text_secondary, f32::INFINITY);
    let mut end = space.right();
    if more > 0 {
        let more = words.tell("workshop-wall-typed-more", &[("count", more.into())]);
        end = brush.put_right(set(&more, Weight::Regular), pos2(space.right(), space.top() + 19.0)) - 20.0;
    }
    let look = (Step::WallSmall, Weight::Semibold);
    let heading = brush.cut(words.say("workshop-wall-typed"), look, colors.text_secondary, (end - space.left(), 40.0));
    brush.put(heading, space.min);
}

/// A level with its dimension, and where it stands in its card.
struct Placed {
    dimension: Dimension,
    at: (f32, usize),
    name: String,
    level: String,
}

/// The levels that count, in as many lines as they need.
fn levels(brush: &Brush<'_>, typed: &TypedView, width: f32) -> Vec<Placed> {
    let words = &brush.theme.words;
    let (mut x, mut line) = (0.0, 0);
    let mut placed = Vec::new();
    for (dimension, level) in &typed.levels {
        let Some(level) = level.and_then(Level::new) else { continue };
        let put = [("level", u32::from(level.get()).into()), ("word", terms::level_within(words, level).into())];
        let (name, level) = (terms::dimension(words, *dimension).to_owned(), words.tell("workshop-wall-level", &put));
        let wide =
            GLYPH + 10.0 + measure(brush, &name, Weight::Regular) + 10.0 + measure(brush, &level, Weight::Semibold);
        if x > 0.0 && x + wide > width {
            (x, line) = (0.0, line + 1);
        }
        placed.push(Placed { dimension: *dimension, at: (x, line), name, level });
        // In columns where two stand in a line.
        x = (x + wide + APART).max(0.5 * (width + APART));
    }
    placed
}

fn measure(brush: &Brush<'_>, text: &str, weight: Weight) -> f32 {
    brush.measure(&brush.set(text, (Step::WallSmall, weight), egui::Color32::PLACEHOLDER, f32::INFINITY)).x
}

fn lines(placed: &[Placed]) -> f32 {
    placed.last().map_or(0.0, |last| ABOVE_LEVELS + LEVELS * (last.at.1 + 1) as f32)
}

fn card_height(brush: &Brush<'_>, typed: &TypedView, wide: f32) -> f32 {
    let width = wide - 2.0 * INSIDE.0;
    let text = brush.height_in(&typed.text, (brush.size_of(Step::WallSmall), Weight::Regular), width);
    text + lines(&levels(brush, typed, width)) + 2.0 * INSIDE.1
}

fn card_ui(brush: &mut Brush<'_>, typed: &TypedView, card: Rect) {
    let colors = &brush.theme.colors;
    brush.card(card);
    let inner = card.shrink2(vec2(INSIDE.0, INSIDE.1));
    let placed = levels(brush, typed, inner.width());
    let room = (inner.width(), inner.height() - lines(&placed));
    brush.put(brush.cut(&typed.text, (Step::WallSmall, Weight::Regular), colors.text, room), inner.min);
    let top = inner.bottom() - lines(&placed) + ABOVE_LEVELS;
    for level in &placed {
        let (x, y) = (inner.left() + level.at.0, top + LEVELS * (level.at.1 as f32 + 0.5));
        let look = brush.theme.dimension(level.dimension);
        let centre = brush.at(pos2(x + GLYPH / 2.0, y));
        paint::glyph(brush.ui, brush.theme, look.glyph, centre, brush.points(GLYPH), look.mark);
        let set = |text: &str, weight, ink| brush.set(text, (Step::WallSmall, weight), ink, f32::INFINITY);
        let name = set(&level.name, Weight::Regular, colors.text_secondary);
        let end = brush.put_left(name, pos2(x + GLYPH + 10.0, y));
        brush.put_left(set(&level.level, Weight::Semibold, colors.text), pos2(end + 10.0, y));
    }
    brush.say(card, Role::Label, typed.spoken.as_str());
}
