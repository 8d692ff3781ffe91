//! Draws the lines of a run that the first screen quotes: one to keep, and up to two to change, each with what it did
//! and what to aim for.

use std::ops::Range;

use egui::{Frame, Margin, Ui, vec2};

use crate::ui::screens::columns::Foot;
use crate::ui::screens::debrief::quotes::QuoteView;
use crate::ui::screens::debrief::words::{tied, tied_end};
use crate::ui::screens::debrief::{Action, Rewrite, rewrite};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{Span, SpanLook, card_frame, long_lines_ui, marked_text_ui, rule_ui, without_orphan};

/// Widest line of what happened and of what was said, in points.
pub(super) const STORY: f32 = 700.0;
/// Most room that an entry gets besides where the other column is deeper, in points.
pub(super) const ROOMIER: f32 = 16.0;
/// Share of the usual room above and below what stands in a card, where there is one column.
const LOW: f32 = 0.7;

/// How dear the room below is to what stands on a first screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Space {
    /// Two columns: not at all.
    Roomy,
    /// One column: what a line did is a caption across its card.
    Low,
    /// One column that would push the plan out of a low window: the quotes are set smaller, too.
    Tight,
    /// Nor was that enough: what can wait stands below the plan.
    Tightest,
}

/// The frame of a card; lower where room below is dear.
pub(super) fn frame(theme: &Theme, space: Space) -> Frame {
    let whole = card_frame(theme);
    let (x, y) = theme.inset.card;
    if space > Space::Roomy { whole.inner_margin(Margin::symmetric(x as i8, (y * LOW) as i8)) } else { whole }
}

/// Between the lines of a card.
fn gap(theme: &Theme, space: Space) -> f32 {
    if space > Space::Roomy { theme.space.xs } else { theme.space.sm }
}

/// The heading of a card, and where room below is dear what its line did, beside it.
pub(super) fn heading_ui(ui: &mut Ui, theme: &Theme, heading: &str, effect: Option<&String>) {
    let Some(effect) = effect else {
        ui.label(theme.heading(heading));
        return;
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, 0.0);
        ui.label(theme.heading(heading));
        ui.label(theme.quiet(tied(effect)));
    });
}

/// The card with the line to keep; `is_last` where it ends its column.
pub(super) fn keep_ui(ui: &mut Ui, theme: &Theme, keep: &QuoteView, (space, is_last): (Space, bool), foot: &mut Foot) {
    frame(theme, space).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = gap(theme, space);
        heading_ui(ui, theme, theme.words.say("debrief-keep-heading"), None);
        foot.give(ui, ROOMIER / 2.0);
        quote_ui(ui, theme, keep, space, |_| {});
        if is_last {
            foot.reach(ui);
        }
    });
}

/// A card with the lines to change: the first, the second, or both. Returns how much deeper the second made it, where it
/// stands below the first.
pub(super) fn change_ui(
    ui: &mut Ui,
    theme: &Theme,
    (title, first, next, space): (&str, Option<&QuoteView>, Option<&QuoteView>, Space),
    rewrites: [&mut Rewrite; 2],
    foot: &mut Foot,
    emit: &mut dyn FnMut(Action),
) -> f32 {
    if first.is_none() && next.is_none() {
        return 0.0;
    }
    let mut second = 0.0;
    frame(theme, space).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = gap(theme, space);
        heading_ui(ui, theme, title, None);
        foot.give(ui, ROOMIER / 2.0);
        for ((at, change), rewrite) in [first, next].into_iter().enumerate().zip(rewrites) {
            let Some(change) = change else { continue };
            let top = ui.min_rect().bottom();
            if at > 0 && first.is_some() {
                ui.add_space(theme.space.sm);
                foot.give(ui, ROOMIER);
                rule_ui(ui, theme);
                ui.add_space(theme.space.sm);
                foot.give(ui, ROOMIER);
            }
            quote_ui(ui, theme, change, space, |ui| aim_ui(ui, theme, (at, change), rewrite, emit));
            if at > 0 && first.is_some() {
                second = ui.min_rect().bottom() - top;
            }
        }
        foot.reach(ui);
    });
    second
}

/// The second line to change in a card across both columns, with what to aim for below it as in the first.
pub(super) fn across_ui(
    ui: &mut Ui,
    theme: &Theme,
    change: &QuoteView,
    rewrite: &mut Rewrite,
    emit: &mut dyn FnMut(Action),
) {
    frame(theme, Space::Roomy).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        heading_ui(ui, theme, theme.words.say("debrief-change-next"), None);
        quote_ui(ui, theme, change, Space::Roomy, |ui| aim_ui(ui, theme, (1, change), rewrite, emit));
    });
}

/// What to aim for in the line to change at this place.
fn aim_ui(
    ui: &mut Ui,
    theme: &Theme,
    (at, change): (usize, &QuoteView),
    rewrite: &mut Rewrite,
    emit: &mut dyn FnMut(Action),
) {
    if let Some(aim) = &change.aim {
        ui.push_id(at, |ui| rewrite::aim_ui(ui, theme, (at, change.turn, aim), rewrite, emit));
    }
}

/// A line, below it what it did, and what is `below` both. Where room below is dear, what it did is a
/// caption across the card.
fn quote_ui(ui: &mut Ui, theme: &Theme, quote: &QuoteView, space: Space, below: impl FnOnce(&mut Ui)) {
    let is_low = space > Space::Roomy;
    // A letter is set smaller there, and with it all quotes beside it.
    let is_small = (quote.is_by_long && is_low) || space > Space::Low;
    let step = if is_small { Step::Body } else { Step::Speech };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space((theme.line(step) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, quote.dimension, theme.size.glyph);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = if is_low { theme.space.hair } else { theme.space.xs };
            if is_low {
                ui.scope(|ui| {
                    ui.set_max_width(STORY.min(ui.available_width()));
                    said_ui(ui, theme, quote, step);
                });
                let ink = theme.colors.text_secondary;
                let effect = theme.job(&tied(&quote.effect), Step::Small, Weight::Regular, ink, ui.available_width());
                let effect = ui.painter().layout_job(without_orphan(ui, effect));
                ui.label(effect);
            }
            ui.scope(|ui| {
                ui.set_max_width(STORY.min(ui.available_width()));
                if !is_low {
                    ui.scope(|ui| said_ui(ui, theme, quote, step));
                    let look = (Step::Body, Weight::Regular);
                    long_lines_ui(ui, theme, &tied(&quote.effect), look, theme.colors.text_secondary);
                }
                for words in &quote.avoided {
                    long_lines_ui(ui, theme, words, (Step::Body, Weight::Regular), theme.colors.text_secondary);
                }
            });
            below(ui);
        });
    });
}

/// The words of a line, or what the silence was.
fn said_ui(ui: &mut Ui, theme: &Theme, quote: &QuoteView, step: Step) {
    if !quote.is_spoken {
        ui.label(theme.stage_direction(&quote.text));
        return;
    }
    let free = quote.costly.iter().map(|at| at.end).max().unwrap_or(0);
    let text = tied_end(&quote.text, free);
    let words = theme.words.quoted(&text);
    let shift = words.find(&text).unwrap_or(0);
    let quoted = |at: &Range<usize>| at.start + shift..at.end + shift;
    let marked = quote.costly.iter().map(|at| Span { bytes: quoted(at), look: SpanLook::Quoted });
    let job = theme.job(&words, step, Weight::Regular, theme.colors.text, ui.available_width());
    ui.set_max_width(without_orphan(ui, job).wrap.max_width);
    marked_text_ui(ui, theme, &words, step, Weight::Regular, &marked.collect::<Vec<_>>());
}
