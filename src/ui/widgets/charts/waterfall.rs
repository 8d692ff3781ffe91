//! What it would take: from what would have been fair at once to what the customer came to expect, step by step,
//! beside what was given and what that was worth.

use egui::{CornerRadius, Rect, Response, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::grown;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre, still, words};
use crate::ui::widgets::paint;

/// Room for the figures above the highest bar.
const TOP: f32 = 26.0;
/// Room for names of two lines below.
const BOTTOM: f32 = 44.0;
/// Widest bar.
const WIDEST: f32 = 60.0;

/// What a bar stands for; decides its ink and where it starts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum BillKind {
    /// A sum, from the ground.
    Total,
    /// A step up or down from the bar before.
    Step,
    /// What you gave or what that was worth, from the ground, apart from the others.
    Yours,
    /// A step up or down from what you gave.
    YourStep,
}

/// One bar.
#[derive(Debug, Clone, Copy)]
pub struct BillBar<'a> {
    /// Its name, one or two short lines.
    pub label: &'a str,
    /// What it stands for.
    pub kind: BillKind,
    /// A sum, or the change of a step, in the case's money.
    pub amount: f64,
    /// The figure as people write it, signed for steps: `+1.10`.
    pub figure: &'a str,
}

/// A bar's place in money.
struct Placed<'a> {
    bar: &'a BillBar<'a>,
    from: f64,
    to: f64,
}

fn placed<'a>(bars: &'a [BillBar<'a>]) -> Vec<Placed<'a>> {
    let mut level = 0.0;
    bars.iter()
        .map(|bar| {
            let (from, to) = match bar.kind {
                BillKind::Total | BillKind::Yours => (0.0, bar.amount),
                BillKind::Step | BillKind::YourStep => (level, level + bar.amount),
            };
            level = to;
            Placed { bar, from, to }
        })
        .collect()
}

/// Draws the bill across the space. Bars can be reached with the keyboard and are read out.
pub fn waterfall_ui(ui: &mut Ui, theme: &Theme, bars: &[BillBar<'_>], height: f32, name: &str) -> Response {
    let (rect, response) = still(ui, vec2(ui.available_width(), height), Role::Figure, name);
    let ground = rect.bottom() - BOTTOM;
    let bars = placed(bars);
    let most = bars.iter().map(|b| b.from.max(b.to)).fold(0.01, f64::max);
    let grown = grown(ui, theme, &response);
    let y = |value: f64| ground - (ground - rect.top() - TOP) * (value / most) as f32 * grown;
    let step = rect.width() / bars.len().max(1) as f32;
    let width = (step * 0.73).min(WIDEST);
    let rule = Rect::from_min_max(pos2(rect.left(), ground - 0.5), pos2(rect.right(), ground + 0.5));
    ui.painter().rect_filled(rule, CornerRadius::ZERO, theme.colors.outline);
    let left = |i: usize| rect.left() + step * i as f32 + (step - width) / 2.0;
    for (i, placed) in bars.iter().enumerate() {
        let (top, bottom) = (y(placed.from.max(placed.to)), y(placed.from.min(placed.to)));
        let shape = Rect::from_min_max(pos2(left(i), top), pos2(left(i) + width, bottom.max(top + 2.0)));
        bar_ui(ui, theme, shape, response.id.with(i), placed);
        // What was given does not follow from what was expected.
        let starts_anew = |next: &Placed<'_>| next.bar.kind == BillKind::Yours && placed.bar.kind == BillKind::Total;
        let follows = bars.get(i + 1).is_some_and(|next| !starts_anew(next));
        if follows {
            let at = y(placed.to);
            let points = [pos2(shape.right() + 2.0, at), pos2(left(i + 1) - 2.0, at)];
            ui.painter().add(paint::dashes(ui, &points, (1.6, 3.0), 1.2, theme.colors.outline));
        }
        let words =
            words(ui, theme, placed.bar.label, (Step::Small, Weight::Regular), theme.colors.text_secondary, step - 6.0);
        for (row, placed_row) in words.rows.iter().take(2).enumerate() {
            let text: String = placed_row.glyphs.iter().map(|g| g.chr).collect();
            let row_words = line(ui, theme, text.trim(), (Step::Small, Weight::Regular), theme.colors.text_secondary);
            put_centre(ui, row_words, pos2(shape.center().x, ground + 15.0 + 17.0 * row as f32));
        }
    }
    response
}

fn bar_ui(ui: &Ui, theme: &Theme, shape: Rect, id: egui::Id, placed: &Placed<'_>) {
    let colors = &theme.colors;
    let color = match placed.bar.kind {
        BillKind::Yours => colors.accent,
        // More to expect is worse; more worth is better.
        BillKind::Step if placed.bar.amount > 0.0 => colors.warn,
        BillKind::YourStep if placed.bar.amount < 0.0 => colors.warn,
        BillKind::Step | BillKind::YourStep if placed.bar.amount != 0.0 => colors.accent_mid,
        BillKind::Total | BillKind::Step | BillKind::YourStep => colors.outline,
    };
    let radius = if shape.height() > 6.0 { theme.radius.bar + 1 } else { 1 };
    ui.painter().rect_filled(shape, CornerRadius::same(radius), color);
    let figure = line(ui, theme, placed.bar.figure, (Step::Small, Weight::Bold), colors.text);
    put_centre(ui, figure, pos2(shape.center().x, shape.top() - 13.0));
    let response = ui.interact(shape.expand(2.0), id, Sense::hover() | Sense::focusable_noninteractive());
    response.widget_info(|| {
        let name = format!("{}: {}", placed.bar.label.replace('\n', " "), placed.bar.figure);
        WidgetInfo::labeled(Role::Image, true, name)
    });
    if response.has_focus() {
        paint::focus_ring(ui.painter(), theme, shape, radius);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_start_where_the_last_bar_ended_and_sums_at_the_ground() {
        let bar = |kind, amount| BillBar { label: "", kind, amount, figure: "" };
        let bars = [
            bar(BillKind::Total, 18.0),
            bar(BillKind::Step, 1.0),
            bar(BillKind::Step, -5.0),
            bar(BillKind::Total, 14.0),
            bar(BillKind::Yours, 17.0),
            bar(BillKind::YourStep, -8.0),
            bar(BillKind::Yours, 9.0),
        ];
        let spans: Vec<(f64, f64)> = placed(&bars).iter().map(|p| (p.from, p.to)).collect();
        assert_eq!(spans, [(0.0, 18.0), (18.0, 19.0), (19.0, 14.0), (0.0, 14.0), (0.0, 17.0), (17.0, 9.0), (0.0, 9.0)]);
    }
}
