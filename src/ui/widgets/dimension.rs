//! The four dimensions wherever they are counted: always glyph and name first, the word for the level, then the figure.

use egui::{Color32, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use crate::domain::rubric::Dimension;
use crate::ui::terms;
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Change, Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_left, put_right, still};
use crate::ui::widgets::paint;

/// Segments of a bar of levels; also its highest level.
const SEGMENTS: u8 = 4;
/// Room between segments.
const GAP: f32 = 4.0;

/// A dimension in a debrief.
#[derive(Debug, Clone, Copy)]
pub struct DimensionBar<'a> {
    /// Which.
    pub dimension: Dimension,
    /// Mean level of the run, 0 to 4.
    pub mean: f32,
    /// The level's word, for example `Good to excellent`.
    pub word: &'a str,
    /// The trainee's own guess, 0 to 4, as a diamond.
    pub guess: Option<f32>,
}

/// Draws glyph, name, level word and mean over a bar of four segments, across the space. The bar grows once.
pub fn dimension_bar_ui(ui: &mut Ui, theme: &Theme, shown: &DimensionBar<'_>) -> Response {
    let look = theme.dimension(shown.dimension);
    let head = theme.line(Step::Speech);
    let (bar_height, diamond) = (theme.size.level_bar, 16.0);
    let size = vec2(ui.available_width(), head + 4.0 + diamond + 2.0);
    let dimension = terms::dimension(&theme.words, shown.dimension);
    let mean = figure(theme, shown.mean);
    let said = [("dimension", dimension.into()), ("word", shown.word.into()), ("mean", (&mean).into())];
    let name = match shown.guess.map(|guess| theme.words.number(f64::from(guess), 1)) {
        Some(guess) => {
            let [dimension, word, mean] = said;
            theme.words.tell("widgets-dimension-guessed", &[dimension, word, mean, ("guess", (&guess).into())])
        }
        None => theme.words.tell("widgets-dimension", &said),
    };
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, &name));
    let y = rect.top() + head / 2.0;
    let glyph = theme.size.tick;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, look.mark);
    let bold = (Step::Body, theme.type_scale.heading);
    put_left(ui, line(ui, theme, dimension, bold, theme.colors.text), rect.left() + glyph + 10.0, y);
    let mean = line(ui, theme, &mean, (Step::Speech, Weight::Bold), theme.colors.text);
    put_right(ui, mean, rect.right(), y);
    let quiet = (Step::Body, Weight::Regular);
    put_right(ui, line(ui, theme, shown.word, quiet, theme.colors.text_secondary), rect.right() - 44.0, y);
    let bar = Rect::from_min_size(
        pos2(rect.left(), rect.bottom() - 2.0 - diamond / 2.0 - bar_height / 2.0),
        vec2(rect.width(), bar_height),
    );
    let grown = grow(ui, theme, &response, shown.mean);
    segments(ui, theme, bar, grown, look.mark);
    if let Some(guess) = shown.guess {
        let x = bar.left() + bar.width() * (guess / f32::from(SEGMENTS)).clamp(0.0, 1.0);
        own_guess(ui, theme, pos2(x, bar.center().y), 7.0, 8.0);
    }
    response
}

/// From nothing to `value` once, when the widget is first seen.
fn grow(ui: &Ui, theme: &Theme, response: &Response, value: f32) -> f32 {
    let seen = ui.data_mut(|d| std::mem::replace(d.get_temp_mut_or(response.id, false), true));
    let target = if seen { value } else { 0.0 };
    ui.ctx().animate_value_with_time(response.id.with("grow"), target, theme.motion.seconds(Change::ChartGrow))
}

fn segments(ui: &Ui, theme: &Theme, rect: Rect, level: f32, color: Color32) {
    let each = (rect.width() - GAP * f32::from(SEGMENTS - 1)) / f32::from(SEGMENTS);
    for i in 0..SEGMENTS {
        let left = rect.left() + (each + GAP) * f32::from(i);
        let segment = Rect::from_min_size(pos2(left, rect.top()), vec2(each, rect.height()));
        paint::bar(ui, theme, segment, level - f32::from(i), color);
    }
}

fn own_guess(ui: &Ui, theme: &Theme, at: egui::Pos2, x: f32, y: f32) {
    let diamond = Path::through(&[at - vec2(0.0, y), at + vec2(x, 0.0), at + vec2(0.0, y), at - vec2(x, 0.0)]).close();
    ui.painter().add(paint::fill(ui, &diamond, theme.colors.text));
    let inside = 1.0 - 2.2 / x;
    let (x, y) = (x * inside, y * inside);
    let inner = Path::through(&[at - vec2(0.0, y), at + vec2(x, 0.0), at + vec2(0.0, y), at - vec2(x, 0.0)]).close();
    ui.painter().add(paint::fill(ui, &inner, theme.colors.card));
}

fn figure(theme: &Theme, mean: f32) -> String {
    terms::figure_of_mean(&theme.words, f64::from(mean))
}

/// What the diamond on a bar means, for the head of a card.
pub fn own_guess_key_ui(ui: &mut Ui, theme: &Theme) -> Response {
    let words = line(
        ui,
        theme,
        theme.words.say("widgets-own-guess"),
        (Step::Small, Weight::Regular),
        theme.colors.text_secondary,
    );
    let width = 12.0 + theme.space.sm + words.size().x;
    let name = theme.words.say("widgets-own-guess-key");
    let (rect, response) = still(ui, vec2(width, theme.line(Step::Small)), Role::Label, name);
    own_guess(ui, theme, pos2(rect.left() + 6.0, rect.center().y), 5.0, 6.0);
    put_right(ui, words, rect.right(), rect.center().y);
    response
}

/// How a reply did in one dimension.
#[derive(Debug, Clone, Copy)]
pub struct DimensionLevel<'a> {
    /// Which.
    pub dimension: Dimension,
    /// Filled segments, 0 to 4.
    pub level: u8,
    /// The level's word.
    pub word: &'a str,
    /// Something costs it a level; the word is then in `warn`.
    pub held: bool,
}

fn name_of<'a>(theme: &'a Theme, shown: &DimensionLevel<'_>) -> &'a str {
    terms::dimension(&theme.words, shown.dimension)
}

/// A piece of a small bar of levels, and the room after it.
const PIECE: (f32, f32) = (12.0, 3.0);
/// Columns of levels are never wider than this, so that they stay together in a wide window.
const WIDEST_LEVEL: f32 = 184.0;

/// How the columns of levels stand: always equally wide, so that none moves whatever the words become while one writes.
struct Columns {
    /// Where each begins, from the left edge.
    lefts: Vec<f32>,
    /// The word stands below the segments, not beside them.
    is_tall: bool,
}

impl Columns {
    /// In one row if that can be: the word beside its segments, or else below; otherwise two by two.
    fn fit(theme: &Theme, names: &[f32], words: &[f32], room: f32) -> Self {
        let bars = f32::from(SEGMENTS) * (PIECE.0 + PIECE.1);
        let widest = |beside: bool| {
            let word = |w: &f32| if beside { bars + theme.space.xs + w } else { bars.max(*w) };
            names.iter().zip(words).map(|(name, w)| name.max(word(w))).fold(0.0, f32::max)
        };
        for (beside, gap) in [(true, theme.space.md), (false, theme.space.md - theme.space.xs), (false, theme.space.xs)]
        {
            let each = ((room + gap) / names.len().max(1) as f32).min(WIDEST_LEVEL);
            if widest(beside) + gap <= each {
                return Self { lefts: (0..names.len()).map(|i| each * i as f32).collect(), is_tall: !beside };
            }
        }
        Self { lefts: vec![0.0, (room / 2.0).max(0.0)], is_tall: false }
    }
}

/// The levels of a reply in Coach: each glyph and name over small segments and a word. `of` is read out before each,
/// for example `Your last reply`.
pub fn dimension_levels_ui(ui: &mut Ui, theme: &Theme, of: &str, levels: &[DimensionLevel<'_>]) -> Response {
    let colors = &theme.colors;
    let indent = theme.size.glyph + theme.space.sm;
    let names: Vec<_> = levels
        .iter()
        .map(|shown| line(ui, theme, name_of(theme, shown), (Step::Body, Weight::Semibold), colors.text))
        .collect();
    let ink = |held| if held { colors.warn } else { colors.text_secondary };
    let words: Vec<_> = levels
        .iter()
        .map(|shown| line(ui, theme, shown.word, (Step::Small, Weight::Regular), ink(shown.held)))
        .collect();
    let name_widths: Vec<f32> = names.iter().map(|name| indent + name.size().x).collect();
    let word_widths: Vec<f32> = words.iter().map(|word| word.size().x).collect();
    let columns = Columns::fit(theme, &name_widths, &word_widths, ui.available_width());
    let (body, small) = (theme.line(Step::Body), theme.line(Step::Small));
    let height = body + 6.0 + small + if columns.is_tall { theme.size.thin_bar } else { 0.0 };
    let in_row = columns.lefts.len().max(1);
    let rows = levels.len().div_ceil(in_row);
    let gap = theme.space.sm;
    let all = height * rows as f32 + gap * rows.saturating_sub(1) as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), all), Sense::hover());
    for (i, ((shown, name), word)) in levels.iter().zip(names).zip(words).enumerate() {
        let left = rect.left() + columns.lefts.get(i % in_row).copied().unwrap_or(0.0);
        let top = rect.top() + (height + gap) * (i / in_row) as f32;
        let width = (indent + name.size().x).max(word.size().x);
        let cell = Rect::from_min_size(pos2(left, top), vec2(width, height));
        let said = format!("{of}. {}: {}", name_of(theme, shown), shown.word);
        let part = ui.interact(cell, response.id.with(i), Sense::hover());
        part.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        let look = theme.dimension(shown.dimension);
        let upper = top + body / 2.0;
        let (glyph, lower) = (theme.size.glyph, cell.bottom() - small / 2.0);
        paint::glyph(ui, theme, look.glyph, pos2(left + glyph / 2.0, upper), glyph, look.mark);
        put_left(ui, name, left + indent, upper);
        let (bars_y, word_left) = if columns.is_tall {
            (top + body + 3.0 + theme.size.thin_bar / 2.0, left)
        } else {
            (lower, left + f32::from(SEGMENTS) * (PIECE.0 + PIECE.1) + theme.space.xs)
        };
        for piece in 0..SEGMENTS {
            let at = pos2(left + f32::from(piece) * (PIECE.0 + PIECE.1), bars_y - theme.size.thin_bar / 2.0);
            let piece_is_full = f32::from(u8::from(piece < shown.level));
            paint::bar(
                ui,
                theme,
                Rect::from_min_size(at, vec2(PIECE.0, theme.size.thin_bar)),
                piece_is_full,
                look.mark,
            );
        }
        put_left(ui, word, word_left, lower);
    }
    response
}

/// The same in two lines without segments, where there is not much room: glyph and name over the word, in four equal
/// columns, which stay where they are whatever the words. Where those do not fit, [`dimension_levels_row_ui`].
pub fn dimension_levels_named_ui(ui: &mut Ui, theme: &Theme, of: &str, levels: &[DimensionLevel<'_>]) {
    let colors = &theme.colors;
    let (glyph, small) = (theme.size.glyph, theme.line(Step::Small));
    let indent = glyph + theme.space.xs;
    let set = |words: &str, weight, ink| line(ui, theme, words, (Step::Small, weight), ink);
    let cells: Vec<_> = levels
        .iter()
        .map(|shown| {
            let ink = if shown.held { colors.warn } else { colors.text_secondary };
            let name = set(name_of(theme, shown), Weight::Semibold, colors.text);
            (shown, name, set(shown.word, Weight::Regular, ink))
        })
        .collect();
    let room = ui.available_width();
    let widths: Vec<f32> = cells.iter().map(|(_, name, word)| (indent + name.size().x).max(word.size().x)).collect();
    let widest = widths.iter().copied().fold(0.0, f32::max) + theme.space.sm;
    // Whose levels they are stands before them where that leaves room; it is read out with each in any case.
    let title = set(of, Weight::Regular, colors.text_secondary);
    let before = title.size().x + theme.space.md;
    let each = |room: f32| (room / levels.len().max(1) as f32).min(WIDEST_LEVEL);
    let apart = (room - before - widths.iter().sum::<f32>()) / (cells.len().max(2) - 1) as f32;
    let equal = |begin: f32| (0..cells.len()).map(|i| begin + each(room - begin) * i as f32).collect();
    // Where equal columns leave no room for it, each takes what it needs, as long as they keep apart.
    let (lefts, is_titled): (Vec<f32>, bool) = if widest <= each(room - before) {
        (equal(before), true)
    } else if apart >= theme.space.sm + theme.space.xs {
        let mut left = before;
        let next = |width: &f32| {
            let here = left;
            left += width + apart;
            here
        };
        (widths.iter().map(next).collect(), true)
    } else if widest <= each(room) {
        (equal(0.0), false)
    } else {
        dimension_levels_row_ui(ui, theme, of, levels);
        return;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(room, 2.0 * small), Sense::hover());
    if is_titled {
        put_left(ui, title, rect.left(), rect.top() + small / 2.0);
    }
    for (i, (((shown, name, word), left), width)) in cells.into_iter().zip(lefts).zip(widths).enumerate() {
        let cell = Rect::from_min_size(rect.min + vec2(left, 0.0), vec2(width, rect.height()));
        let look = theme.dimension(shown.dimension);
        let (upper, lower) = (cell.top() + small / 2.0, cell.bottom() - small / 2.0);
        paint::glyph(ui, theme, look.glyph, pos2(cell.left() + glyph / 2.0, upper), glyph, look.mark);
        put_left(ui, name, cell.left() + indent, upper);
        put_left(ui, word, cell.left(), lower);
        let said = format!("{of}. {}: {}", name_of(theme, shown), shown.word);
        let part = ui.interact(cell, response.id.with(i), Sense::hover());
        part.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        part.on_hover_text(said);
    }
}

/// The same in one row for low windows: whose levels they are, and of each its glyph, its segments while they fit, and its
/// word. The names stand under the pointer and are read out.
pub fn dimension_levels_row_ui(ui: &mut Ui, theme: &Theme, of: &str, levels: &[DimensionLevel<'_>]) -> Response {
    let colors = &theme.colors;
    let small = (Step::Small, Weight::Regular);
    let title = line(ui, theme, of, small, colors.text_secondary);
    let words: Vec<_> = levels
        .iter()
        .map(|shown| line(ui, theme, shown.word, small, if shown.held { colors.warn } else { colors.text }))
        .collect();
    let (gap, apart) = (theme.space.xs, theme.space.sm + theme.space.xs);
    let bars = f32::from(SEGMENTS) * (PIECE.0 + PIECE.1);
    let room = ui.available_width();
    let wide = |with_bars: bool, with_title: bool| {
        let each = theme.size.glyph + gap + if with_bars { bars + gap } else { 0.0 } + apart;
        let title = if with_title { title.size().x + apart } else { 0.0 };
        title + words.iter().map(|word| each + word.size().x).sum::<f32>() - apart
    };
    let (with_bars, with_title) = [(true, true), (false, true)]
        .into_iter()
        .find(|(bars, title)| wide(*bars, *title) <= room)
        .unwrap_or((false, false));
    let spare = (room - wide(with_bars, with_title) - theme.space.xs).max(0.0);
    let least = apart;
    let apart = apart + (spare / levels.len().max(1) as f32).min(theme.space.lg);
    let (rect, response) = ui.allocate_exact_size(vec2(room, theme.line(Step::Body)), Sense::hover());
    let (y, mut x) = (rect.center().y, rect.left());
    if with_title {
        x = put_left(ui, title, x, y) + apart;
    }
    // Equal columns stay where they are whatever the words, as long as the widest fits.
    let begin = x;
    let each = (rect.right() - begin + least) / levels.len().max(1) as f32;
    let before = theme.size.glyph + gap + if with_bars { bars + gap } else { 0.0 };
    let are_equal = words.iter().all(|word| before + word.size().x + least <= each);
    for (i, (shown, word)) in levels.iter().zip(words).enumerate() {
        if are_equal {
            x = begin + each.min(WIDEST_LEVEL) * i as f32;
        }
        let look = theme.dimension(shown.dimension);
        let left = x;
        paint::glyph(ui, theme, look.glyph, pos2(x + theme.size.glyph / 2.0, y), theme.size.glyph, look.mark);
        x += theme.size.glyph + gap;
        if with_bars {
            for piece in 0..SEGMENTS {
                let at = pos2(x + f32::from(piece) * (PIECE.0 + PIECE.1), y - theme.size.thin_bar / 2.0);
                let full = f32::from(u8::from(piece < shown.level));
                let place = Rect::from_min_size(at, vec2(PIECE.0, theme.size.thin_bar));
                paint::bar(ui, theme, place, full, look.mark);
            }
            x += bars + gap;
        }
        x = put_left(ui, word, x, y);
        let cell = Rect::from_x_y_ranges(left..=x, rect.y_range());
        let said = format!("{of}. {}: {}", name_of(theme, shown), shown.word);
        let part = ui.interact(cell, response.id.with(i), Sense::hover());
        part.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
        part.on_hover_text(said);
        x += apart;
    }
    response
}

/// A dimension's mean in one line: glyph, name, thin bar, figure.
pub fn dimension_mean_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension, mean: f32) -> Response {
    let look = theme.dimension(dimension);
    let size = vec2(ui.available_width(), theme.line(Step::Body));
    let dimension = terms::dimension(&theme.words, dimension);
    let figure = figure(theme, mean);
    let said = [("dimension", dimension.into()), ("mean", (&figure).into())];
    let name = theme.words.tell("widgets-dimension-mean", &said);
    let (rect, response) = still(ui, size, Role::Meter, &name);
    let y = rect.center().y;
    let glyph = theme.size.glyph;
    paint::glyph(ui, theme, look.glyph, pos2(rect.left() + glyph / 2.0, y), glyph, look.mark);
    put_left(
        ui,
        line(ui, theme, dimension, (Step::Body, Weight::Regular), theme.colors.text),
        rect.left() + glyph + 10.0,
        y,
    );
    put_right(ui, line(ui, theme, &figure, (Step::Body, Weight::Bold), theme.colors.text), rect.right(), y);
    let left = rect.left() + glyph + 10.0 + 108.0;
    let track = Rect::from_min_max(
        pos2(left, y - theme.size.thin_bar / 2.0),
        pos2(rect.right() - 36.0, y + theme.size.thin_bar / 2.0),
    );
    if track.width() > 16.0 {
        paint::bar(ui, theme, track, mean / f32::from(SEGMENTS), look.mark);
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_on_a_bound_is_not_read_as_less_than_it() {
        let theme = Theme::load(crate::ui::theme::Look::Light).unwrap();
        let shown = [3.25, 3.2, 3.249, 2.5, 0.0, 4.0].map(|mean| figure(&theme, mean));
        assert_eq!(shown, ["3.3", "3.2", "3.2", "2.5", "0.0", "4.0"]);
    }
}
