//! Anger and trust along the turns of a run, against the best path. Circles are anger, diamonds are trust; yours is
//! solid, the best path dotted. A turn can be chosen by its column or by its marks.

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::{Color32, CornerRadius, Galley, Id, Pos2, Rect, Response, Role, Sense, Shape, Ui, WidgetInfo, pos2, vec2};

use super::grown;
use crate::ui::theme::vector::Path;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, put_left, put_right, still, words};
use crate::ui::widgets::paint;

/// Room for the scale at the left.
const LEFT: f32 = 64.0;
/// Room for names at the lines' ends.
const RIGHT: f32 = 128.0;
/// Room above 100.
const TOP: f32 = 22.0;
/// Room for the turns' names, and for each row of them beyond the first.
const BOTTOM: f32 = 26.0;
/// Most rows of a turn's name.
const ROWS: usize = 3;
/// Least distance of two names at the lines' ends.
const NAME_GAP: f32 = 19.0;

/// A turn: what was said, and what the customer felt after it.
#[derive(Debug, Clone, Copy)]
pub struct Turn<'a> {
    /// Two or three words, for example `Asked again`; the first turn is the start.
    pub label: &'a str,
    /// Displayed anger, 0–100.
    pub anger: f32,
    /// Displayed trust, 0–100.
    pub trust: f32,
}

/// A run as a chart.
#[derive(Debug, Clone, Copy)]
pub struct FeelingsChart<'a> {
    /// The run, start first.
    pub turns: &'a [Turn<'a>],
    /// Anger and trust on the best path, turn by turn; may be shorter or longer.
    pub best: &'a [(f32, f32)],
    /// The chosen turn.
    pub selected: Option<usize>,
    /// Height.
    pub height: f32,
    /// What the chart shows, read out before its marks.
    pub name: &'a str,
}

struct Plot {
    rect: Rect,
    step: f32,
}

impl Plot {
    fn at(&self, turn: usize, value: f32) -> Pos2 {
        pos2(self.rect.left() + self.step * turn as f32, self.y(value))
    }

    fn y(&self, value: f32) -> f32 {
        self.rect.bottom() - self.rect.height() * value.clamp(0.0, 100.0) / 100.0
    }

    fn column(&self, turn: usize) -> Rect {
        let width = (self.step - 24.0).clamp(24.0, 120.0);
        let x = self.rect.left() + self.step * turn as f32;
        Rect::from_min_max(
            pos2(x - width / 2.0, self.rect.top() - 14.0),
            pos2(x + width / 2.0, self.rect.bottom() + 12.0),
        )
    }
}

/// Draws the chart across the space; returns the turn that was asked for.
pub fn feelings_chart_ui(ui: &mut Ui, theme: &Theme, chart: &FeelingsChart<'_>) -> Option<usize> {
    let (rect, response) = still(ui, vec2(ui.available_width(), chart.height), Role::Figure, chart.name);
    let steps = chart.turns.len().max(chart.best.len()).saturating_sub(1).max(1);
    let step = (rect.width() - LEFT - RIGHT) / steps as f32;
    let rows = chart.turns.iter().map(|turn| label(ui, theme, turn.label, step, false).rows.len()).max().unwrap_or(1);
    let below = BOTTOM + theme.line(Step::Small) * rows.min(ROWS) as f32;
    let inner = Rect::from_min_max(rect.min + vec2(LEFT, TOP), rect.max - vec2(RIGHT, below));
    let plot = Plot { rect: inner, step };
    if let Some(turn) = chart.selected {
        let radius = CornerRadius::same(theme.radius.card);
        ui.painter().rect_filled(plot.column(turn), radius, theme.colors.sunk);
    }
    let mut asked = columns(ui, theme, chart, &plot, response.id);
    scale(ui, theme, &plot);
    lines(ui, theme, chart, &plot, grown(ui, theme, &response));
    asked = marks(ui, theme, chart, &plot, response.id).or(asked);
    names(ui, theme, chart, &plot);
    asked
}

fn scale(ui: &Ui, theme: &Theme, plot: &Plot) {
    for value in [0.0_f32, 25.0, 50.0, 75.0, 100.0] {
        let y = plot.y(value);
        let rule = Rect::from_min_max(pos2(plot.rect.left(), y - 0.5), pos2(plot.rect.right(), y + 0.5));
        ui.painter().rect_filled(rule, CornerRadius::ZERO, theme.colors.hairline);
        let figure =
            line(ui, theme, &format!("{value:.0}"), (Step::Small, Weight::Regular), theme.colors.text_secondary);
        put_right(ui, figure, plot.rect.left() - 12.0, y);
    }
}

/// The columns answer to the pointer; the keyboard goes from mark to mark.
fn columns(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, id: Id) -> Option<usize> {
    let mut asked = None;
    for (i, turn) in chart.turns.iter().enumerate() {
        let column = plot.column(i);
        let response = ui.interact(column, id.with(("column", i)), Sense::CLICK);
        response.widget_info(|| WidgetInfo::labeled(Role::Button, true, format!("Turn {i}, {}", turn.label)));
        if response.hovered() && chart.selected != Some(i) {
            let radius = CornerRadius::same(theme.radius.card);
            ui.painter().rect_filled(column, radius, theme.colors.sunk.gamma_multiply(0.6));
        }
        if response.clicked() {
            asked = Some(i);
        }
        let chosen = chart.selected == Some(i);
        let label = label(ui, theme, turn.label, plot.step, chosen);
        let ink = if chosen { theme.colors.text } else { theme.colors.text_secondary };
        let (x, cut) = (plot.rect.left() + plot.step * i as f32, label.rows.len() > ROWS);
        for (row_index, row) in label.rows.iter().enumerate().take(ROWS) {
            let text: String = row.glyphs.iter().map(|g| g.chr).collect();
            let more = if cut && row_index + 1 == ROWS { "…" } else { "" };
            let row = line(ui, theme, &format!("{}{more}", text.trim()), (Step::Small, weight(chosen)), ink);
            let y = plot.rect.bottom() + 25.0 + theme.line(Step::Small) * row_index as f32;
            put_centre(ui, row, pos2(x, y));
        }
    }
    asked
}

fn weight(chosen: bool) -> Weight {
    if chosen { Weight::Bold } else { Weight::Regular }
}

/// A turn's name as it is wrapped below its column.
fn label(ui: &Ui, theme: &Theme, text: &str, step: f32, chosen: bool) -> Arc<Galley> {
    words(ui, theme, text, (Step::Small, weight(chosen)), theme.colors.text_secondary, (step - 8.0).max(40.0))
}

fn lines(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, grown: f32) {
    let mut clip = plot.rect.expand(8.0);
    clip.set_width(clip.width() * grown);
    let painter = ui.painter().with_clip_rect(clip.intersect(ui.clip_rect()));
    let along = |values: &mut dyn Iterator<Item = f32>| -> Vec<Pos2> {
        values.enumerate().map(|(i, v)| plot.at(i, v)).collect()
    };
    let dotted = |points: &[Pos2], color: Color32| {
        paint::dashes(ui, points, (0.4, 6.0), theme.stroke.reference, color.gamma_multiply(0.8))
    };
    let solid = |points: &[Pos2], color: Color32| paint::line(ui, points, theme.stroke.chart, color);
    painter.add(dotted(&along(&mut chart.best.iter().map(|b| b.1)), theme.colors.accent));
    painter.add(dotted(&along(&mut chart.best.iter().map(|b| b.0)), theme.colors.warn));
    painter.add(solid(&along(&mut chart.turns.iter().map(|t| t.trust)), theme.colors.accent));
    painter.add(solid(&along(&mut chart.turns.iter().map(|t| t.anger)), theme.colors.warn));
}

fn marks(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot, id: Id) -> Option<usize> {
    let mut asked = None;
    for (i, turn) in chart.turns.iter().enumerate().skip(1) {
        for (what, value, color) in
            [("anger", turn.anger, theme.colors.warn), ("trust", turn.trust, theme.colors.accent)]
        {
            let at = plot.at(i, value);
            let name = format!("Turn {i}, {}: {what} {value:.0}", turn.label);
            let response = mark(ui, theme, id.with((what, i)), at, &name);
            let size = if response.hovered() { 1.2 } else { 1.0 };
            for (radius, color) in [(1.0, color), (1.0 - theme.stroke.mark / 6.8, theme.colors.card)] {
                ui.painter().add(mark_shape(ui, what == "trust", at, radius * size, color));
            }
            if response.clicked() {
                asked = Some(i);
            }
        }
    }
    asked
}

fn mark(ui: &Ui, theme: &Theme, id: Id, at: Pos2, name: &str) -> Response {
    let response = ui.interact(Rect::from_center_size(at, vec2(18.0, 18.0)), id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, name));
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, Rect::from_center_size(at, vec2(16.0, 16.0)), theme.radius.card);
    }
    response
}

/// A diamond for trust, a disc for anger, `size` 1 as in the design.
fn mark_shape(ui: &Ui, diamond: bool, at: Pos2, size: f32, color: Color32) -> Shape {
    if diamond {
        let r = 8.4 * size;
        let corners = [at - vec2(0.0, r), at + vec2(r, 0.0), at + vec2(0.0, r), at - vec2(r, 0.0)];
        paint::fill(ui, &Path::through(&corners).close(), color)
    } else {
        Shape::circle_filled(at, 6.8 * size, color)
    }
}

/// The name at the end of a line.
struct Name {
    turn: usize,
    value: f32,
    text: String,
    is_own: bool,
    color: Color32,
}

/// Two lines this close over the whole run are one, in points of 0–100.
const SAME: f32 = 1.0;

/// Names of all lines at their own ends; a best path that the run itself took is named at the run's.
fn line_names(theme: &Theme, chart: &FeelingsChart<'_>) -> Vec<Name> {
    let mut names = Vec::new();
    let own: [(&str, Color32, Vec<f32>, Vec<f32>); 2] = [
        (
            "trust",
            theme.colors.accent,
            chart.turns.iter().map(|turn| turn.trust).collect(),
            chart.best.iter().map(|(_, trust)| *trust).collect(),
        ),
        (
            "anger",
            theme.colors.warn,
            chart.turns.iter().map(|turn| turn.anger).collect(),
            chart.best.iter().map(|(anger, _)| *anger).collect(),
        ),
    ];
    for (what, color, mine, best) in own {
        if let Some(value) = mine.last().copied() {
            let text = format!(
                "{}{} {value:.0}",
                what.get(..1).unwrap_or_default().to_uppercase(),
                what.get(1..).unwrap_or_default()
            );
            names.push(Name { turn: mine.len() - 1, value, text, is_own: true, color });
        }
        let is_same = mine.len() == best.len() && mine.iter().zip(&best).all(|(a, b)| (a - b).abs() < SAME);
        if let Some(value) = best.last().copied() {
            let text = if is_same { "best: the same".to_owned() } else { format!("best: {what}") };
            names.push(Name { turn: best.len() - 1, value, text, is_own: false, color });
        }
    }
    names
}

/// Where a name stands at its line's end: how far above it in points, and whether before it rather than behind.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Place {
    lift: f32,
    is_before: bool,
}

impl Place {
    const fn behind(lift: f32) -> Self {
        Self { lift, is_before: false }
    }

    const fn before(lift: f32) -> Self {
        Self { lift, is_before: true }
    }
}

/// The places of a name in the order they are tried: the first that no line runs through is taken.
const PLACES: [Place; 9] = [
    Place::behind(0.0),
    Place::behind(15.0),
    Place::behind(-15.0),
    Place::behind(30.0),
    Place::behind(-30.0),
    Place::before(14.0),
    Place::before(-14.0),
    Place::before(29.0),
    Place::behind(45.0),
];
/// How close a line may come to a name behind its line's end, and to one before it, in points of 0–100.
const CLEAR: f32 = 8.0;
const CLEAR_BEFORE: f32 = 4.0;

/// Whether a line runs where a name would stand at this value: past its line's end, or on the way to it.
fn is_run_through(chart: &FeelingsChart<'_>, name: &Name, value: f32, is_before: bool) -> bool {
    let lines = [
        chart.turns.iter().map(|turn| turn.anger).collect::<Vec<f32>>(),
        chart.turns.iter().map(|turn| turn.trust).collect(),
        chart.best.iter().map(|(anger, _)| *anger).collect(),
        chart.best.iter().map(|(_, trust)| *trust).collect(),
    ];
    let (other, clear) = match (is_before, name.turn.checked_sub(1)) {
        (true, Some(before)) => (before, CLEAR_BEFORE),
        (true, None) => return true,
        (false, _) => (name.turn + 1, CLEAR),
    };
    let stretch = |line: &Vec<f32>| {
        let (here, there) = line.get(name.turn).copied().zip(line.get(other).copied())?;
        // Before its line's end a name covers about half the way to the turn before.
        Some((here, if is_before { f32::midpoint(here, there) } else { there }))
    };
    lines.iter().filter_map(stretch).any(|(here, there)| {
        let (low, high) = (here.min(there) - clear, here.max(there) + clear);
        (low..=high).contains(&value)
    })
}

/// Where a name stands in a plot of this height.
fn place(chart: &FeelingsChart<'_>, name: &Name, height: f32) -> Place {
    let value = |place: &Place| name.value + 100.0 * place.lift / height.max(1.0);
    let free = |place: &Place| {
        (0.0..=100.0).contains(&value(place)) && !is_run_through(chart, name, value(place), place.is_before)
    };
    // Where there is no free place, the end itself is at least where it is looked for.
    PLACES.into_iter().find(free).unwrap_or(Place::behind(0.0))
}

/// Draws the names, moved apart where lines end close to each other.
fn names(ui: &Ui, theme: &Theme, chart: &FeelingsChart<'_>, plot: &Plot) {
    let mut names = line_names(theme, chart);
    names.sort_by(|a, b| plot.y(a.value).total_cmp(&plot.y(b.value)));
    let lowest = plot.rect.bottom() + 4.0;
    let ends: BTreeSet<usize> = names.iter().map(|name| name.turn).collect();
    for end in ends {
        let here: Vec<&Name> = names.iter().filter(|name| name.turn == end).collect();
        let most = lowest - NAME_GAP * here.len().saturating_sub(1) as f32;
        let mut above = f32::NEG_INFINITY;
        for (i, name) in here.into_iter().enumerate() {
            let place = place(chart, name, plot.rect.height());
            let y = (plot.y(name.value) - place.lift).max(above + NAME_GAP).min(most + NAME_GAP * i as f32);
            above = y;
            let weight = if name.is_own { Weight::Bold } else { Weight::Regular };
            let x = plot.rect.left() + plot.step * name.turn as f32;
            let words = line(ui, theme, &name.text, (Step::Small, weight), name.color);
            if place.is_before {
                put_right(ui, words, x, y);
            } else {
                put_left(ui, words, x + 17.0, y);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::{Look, Theme};

    fn names_of(turns: &[(f32, f32)], best: &[(f32, f32)]) -> Vec<(usize, String)> {
        let turns: Vec<Turn<'_>> =
            turns.iter().map(|(anger, trust)| Turn { label: "", anger: *anger, trust: *trust }).collect();
        let chart = FeelingsChart { turns: &turns, best, selected: None, height: 100.0, name: "" };
        line_names(&Theme::load(Look::Light).unwrap(), &chart).into_iter().map(|name| (name.turn, name.text)).collect()
    }

    #[test]
    fn each_line_is_named_at_its_own_end_and_a_best_path_that_was_taken_says_so() {
        let run = [(50.0, 50.0), (40.0, 60.0), (30.0, 70.0)];
        let found = names_of(&run, &[(50.0, 50.0), (20.0, 80.0)]);
        let expected = [(2, "Trust 70"), (1, "best: trust"), (2, "Anger 30"), (1, "best: anger")];
        assert_eq!(found, expected.map(|(turn, text)| (turn, text.to_owned())));
        let placed = |value, turn| {
            let turns = run.map(|(anger, trust)| Turn { label: "", anger, trust });
            let chart = FeelingsChart { turns: &turns, best: &[], selected: None, height: 100.0, name: "" };
            let name = Name { turn, value, text: String::new(), is_own: false, color: Color32::default() };
            let place = place(&chart, &name, 200.0);
            (place, is_run_through(&chart, &name, value + place.lift / 2.0, place.is_before))
        };
        let (aside, is_struck) = placed(58.0, 1);
        assert!(aside != Place::behind(0.0) && !is_struck, "a name stands clear of a line that goes on");
        assert_eq!(placed(58.0, 2), (Place::behind(0.0), false), "no line goes on past the end of the run");
        let taken = names_of(&run, &run);
        assert_eq!(taken.iter().filter(|(turn, text)| *turn == 2 && text == "best: the same").count(), 2, "{taken:?}");
    }

    #[test]
    fn a_best_path_that_ends_at_nought_is_not_struck_through_by_an_anger_that_falls_to_it() {
        let run = [(51.0, 58.0), (40.0, 60.0), (22.0, 87.0), (14.0, 94.0), (2.0, 100.0)];
        let turns = run.map(|(anger, trust)| Turn { label: "", anger, trust });
        let best = [(51.0, 58.0), (30.0, 75.0), (5.0, 95.0), (0.0, 100.0)];
        let chart = FeelingsChart { turns: &turns, best: &best, selected: None, height: 288.0, name: "" };
        for name in line_names(&Theme::load(Look::Light).unwrap(), &chart) {
            let place = place(&chart, &name, 205.0);
            let value = name.value + 100.0 * place.lift / 205.0;
            assert!(!is_run_through(&chart, &name, value, place.is_before), "{} at {place:?}", name.text);
        }
    }
}
