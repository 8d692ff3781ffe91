//! The first screen of a debrief: how it ended, the line to keep, the line to change, one plan; the four dimensions beside
//! them, or below where there is one column.

use egui::{Align, Frame, Layout, Margin, Sense, Ui, Vec2, vec2};

use crate::ui::screens::columns::{self, Foot, columns_ui};
use crate::ui::screens::debrief::quotes::QuoteView;
use crate::ui::screens::debrief::view::{DimensionView, View};
use crate::ui::screens::debrief::words::{tied, tied_end};
use crate::ui::screens::debrief::{Action, Rewrite, Rewrites, Said, rewrite};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, DimensionBar, Notice, NoticeKind, Span, SpanLook, button_ui, button_width, card_frame, dimension_bar_ui,
    marked_text_ui, notice_ui, own_guess_key_ui, paint, rule_ui,
};

/// Widest line of what happened, in points.
const STORY: f32 = 700.0;
/// Most room that an entry gets besides where the other column is deeper, in points.
const ROOMIER: f32 = 16.0;
/// What stands above the columns and the room below them, in points.
const ABOVE: f32 = 128.0;
/// Width of the right column, and its largest share of the page.
const RIGHT: (f32, f32) = (420.0, 0.37);

/// Share of the usual room above and below what stands in a card, where there is one column.
const LOW: f32 = 0.7;
/// Narrowest space with a plan and its button side by side.
const BESIDE: f32 = 560.0;

/// The heading of the plan.
const PLAN: &str = "If this, then that";
/// The heading of a second line to change, where it stands by itself.
const NEXT: &str = "Change next";
/// The button that plays the case again, wherever one stands.
pub(super) const AGAIN: &str = "Play again";
/// What is said of a plan that is kept.
const KEPT: &str = "Kept: it stands at the start of your next run, and you are asked how it went.";

/// Draws it.
pub(super) fn first_screen_ui(
    ui: &mut Ui,
    theme: &Theme,
    rewrites: &mut Rewrites,
    (view, said): (&View, &Said),
    emit: &mut dyn FnMut(Action),
) {
    let right = RIGHT.0.min(ui.available_width() * RIGHT.1);
    let is_one = columns::is_one(ui.available_width());
    columns_ui(
        ui,
        theme,
        "first screen",
        right,
        &mut (rewrites, emit),
        |ui, foot, (rewrites, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            let [first, next] = &mut **rewrites;
            ending_ui(ui, theme, view, is_one);
            if is_one {
                // The one plan stands right below the one change that it comes from; the second change can wait.
                ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
                keep_ui(ui, theme, view, is_one, foot);
                change_ui(
                    ui,
                    theme,
                    (view.change_title, view.change.as_ref(), None, is_one),
                    [first, next],
                    foot,
                    *emit,
                );
                plan_ui(ui, theme, (view, said), foot, *emit);
            } else {
                keep_ui(ui, theme, view, is_one, foot);
                let changes = (view.change_title, view.change.as_ref(), view.change_next.as_ref(), is_one);
                change_ui(ui, theme, changes, [first, next], foot, *emit);
            }
        },
        |ui, foot, (rewrites, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            if is_one {
                let [first, next] = &mut **rewrites;
                change_ui(ui, theme, (NEXT, None, view.change_next.as_ref(), is_one), [first, next], foot, *emit);
            }
            dimensions_ui(ui, theme, view, said, foot);
            if !is_one {
                plan_ui(ui, theme, (view, said), foot, *emit);
            }
        },
    );
}

fn ending_ui(ui: &mut Ui, theme: &Theme, view: &View, is_one: bool) {
    ui.scope(|ui| {
        let width = ui.available_width();
        ui.set_max_width(STORY.min(width));
        ui.spacing_mut().item_spacing.y = if is_one { theme.space.xs } else { theme.space.sm };
        ui.label(theme.title_job(&view.headline, Step::Title, theme.colors.text, ui.available_width()));
        ui.label(theme.speech(tied(&view.text)).color(theme.colors.text_secondary));
        if !view.survey.is_empty() {
            ui.label(theme.speech(tied(&format!("“{}”", view.survey))));
        }
        if let Some(group) = &view.group_words {
            ui.label(theme.quiet(tied(group)));
        }
        let figures: Vec<&str> =
            view.after_second_chance.as_deref().into_iter().chain(view.against_best.as_deref()).collect();
        if !figures.is_empty() {
            ui.label(theme.quiet(tied(&figures.join(" "))));
        }
    });
}

fn keep_ui(ui: &mut Ui, theme: &Theme, view: &View, is_one: bool, foot: &mut Foot) {
    let Some(keep) = &view.keep else { return };
    frame(theme, is_one).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        heading_ui(ui, theme, "Keep doing", Some(&keep.effect).filter(|_| is_one));
        quote_ui(ui, theme, keep, !is_one, |_| {});
        if view.change.is_none() && !is_one {
            foot.reach(ui);
        }
    });
}

/// The frame of a card; lower where room below is dear.
fn frame(theme: &Theme, is_low: bool) -> Frame {
    let whole = card_frame(theme);
    let (x, y) = theme.inset.card;
    if is_low { whole.inner_margin(Margin::symmetric(x as i8, (y * LOW) as i8)) } else { whole }
}

/// The heading of a card, and where room below is dear what its line did, beside it.
fn heading_ui(ui: &mut Ui, theme: &Theme, heading: &str, effect: Option<&String>) {
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

/// A card with the lines to change: the first, the second, or both.
fn change_ui(
    ui: &mut Ui,
    theme: &Theme,
    (title, first, next, is_one): (&str, Option<&QuoteView>, Option<&QuoteView>, bool),
    rewrites: [&mut Rewrite; 2],
    foot: &mut Foot,
    emit: &mut dyn FnMut(Action),
) {
    if first.is_none() && next.is_none() {
        return;
    }
    let is_one = is_one && first.is_some() != next.is_some();
    frame(theme, is_one).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        heading_ui(ui, theme, title, first.or(next).map(|change| &change.effect).filter(|_| is_one));
        for ((at, change), rewrite) in [first, next].into_iter().enumerate().zip(rewrites) {
            let Some(change) = change else { continue };
            if at > 0 && first.is_some() {
                ui.add_space(theme.space.sm);
                foot.give(ui, ROOMIER);
                rule_ui(ui, theme);
                ui.add_space(theme.space.sm);
                foot.give(ui, ROOMIER);
            }
            quote_ui(ui, theme, change, !is_one, |ui| {
                if let Some(aim) = &change.aim {
                    ui.push_id(at, |ui| rewrite::aim_ui(ui, theme, (at, aim), rewrite, emit));
                }
            });
        }
        foot.reach(ui);
    });
}

/// A line with what it did, unless that stands elsewhere, and with what is `below` it.
fn quote_ui(ui: &mut Ui, theme: &Theme, quote: &QuoteView, has_effect: bool, below: impl FnOnce(&mut Ui)) {
    // Where room below is dear a letter is set smaller, and with it all quotes beside it.
    let step = if quote.is_by_long && !has_effect { Step::Body } else { Step::Speech };
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space((theme.line(step) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, quote.dimension, theme.size.glyph);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            if quote.is_spoken {
                let free = quote.costly.iter().map(|at| at.end).max().unwrap_or(0);
                let words = format!("“{}”", tied_end(&quote.text, free));
                let shift = "“".len();
                let quoted = |at: &std::ops::Range<usize>| at.start + shift..at.end + shift;
                let marked = quote.costly.iter().map(|at| Span { bytes: quoted(at), look: SpanLook::Quoted });
                marked_text_ui(ui, theme, &words, step, Weight::Regular, &marked.collect::<Vec<_>>());
            } else {
                ui.label(theme.stage_direction(&quote.text));
            }
            if has_effect {
                ui.label(theme.quiet(tied(&quote.effect)));
            }
            below(ui);
        });
    });
}

fn dimensions_ui(ui: &mut Ui, theme: &Theme, view: &View, said: &Said, foot: &mut Foot) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal(|ui| {
            ui.label(theme.heading("Four dimensions"));
            if said.guesses.iter().any(Option::is_some) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| own_guess_key_ui(ui, theme));
            }
        });
        // The plan stays in sight: what would move it out of it is left to the cards below.
        let room = foot.spare_within(ui.ctx().content_rect().height() - ABOVE);
        let count = view.dimensions.len().max(1) as f32;
        let each = (room / count).min(ROOMIER);
        for (i, shown) in view.dimensions.iter().enumerate() {
            if i > 0 {
                foot.give(ui, each / 2.0);
                rule_ui(ui, theme);
                foot.give(ui, each / 2.0);
            }
            let guess = said.guesses.get(shown.dimension as usize).copied().flatten();
            dimension_ui(ui, theme, shown, guess);
        }
    });
}

fn dimension_ui(ui: &mut Ui, theme: &Theme, shown: &DimensionView, guess: Option<f32>) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        if let Some(mean) = shown.mean {
            let bar = DimensionBar { dimension: shown.dimension, mean: mean as f32, word: &shown.word, guess };
            dimension_bar_ui(ui, theme, &bar);
        } else {
            // Not scored is not a level of nought: it has no bar.
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm + 2.0;
                let (rect, _) = ui.allocate_exact_size(Vec2::splat(theme.size.tick), Sense::hover());
                let glyph = theme.dimension(shown.dimension).glyph;
                paint::glyph(ui, theme, glyph, rect.center(), theme.size.tick, theme.colors.text_secondary);
                ui.label(theme.heading(shown.dimension.name()));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.quiet(&shown.word)));
            });
        }
        ui.label(theme.small(tied(&shown.did)));
    });
}

/// The plan, the way to keep it, and what came of the ones before.
fn plan_ui(ui: &mut Ui, theme: &Theme, (view, said): (&View, &Said), foot: &mut Foot, emit: &mut dyn FnMut(Action)) {
    let is_wide = columns::is_one(ui.available_width()) && ui.available_width() > BESIDE;
    frame(theme, is_wide).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let button = if said.plan_kept { (Action::Again, AGAIN) } else { (Action::KeepPlan, "Keep this plan") };
        if is_wide {
            beside_ui(ui, theme, (view, said), button, emit);
        } else {
            ui.label(theme.heading(PLAN));
            foot.give(ui, ROOMIER / 2.0);
            plan_words_ui(ui, theme, view);
        }
        if let Some(failed) = &said.failed {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
        }
        if !is_wide {
            ui.add_space(theme.space.xs);
            foot.give(ui, ROOMIER / 2.0);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, theme.space.xs);
                ui.spacing_mut().interact_size.y = theme.size.control;
                plan_button_ui(ui, theme, button, emit);
                if let Some(again) = &said.again {
                    ui.label(theme.quiet(tied(again)));
                }
            });
        }
        let notes: Vec<&str> = said.plan_kept.then_some(KEPT).into_iter().chain(said.plans.as_deref()).collect();
        for note in notes {
            ui.label(theme.quiet(tied(note)));
        }
        foot.reach(ui);
    });
}

/// The plan at the left, its button at the right: where there is one column, and room below is dear.
fn beside_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, said): (&View, &Said),
    button: (Action, &str),
    emit: &mut dyn FnMut(Action),
) {
    let width = button_width(ui, theme, &Button::primary(button.1).key("Enter"));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        let words = ui.available_width() - width - theme.space.md;
        ui.vertical(|ui| {
            ui.set_width(words);
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            heading_ui(ui, theme, PLAN, said.again.as_ref());
            plan_words_ui(ui, theme, view);
        });
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| plan_button_ui(ui, theme, button, emit));
    });
}

fn plan_words_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let (when, then) = (tied(&view.plan_when), tied(&view.plan_then));
    let words = format!("{when} {then}");
    let then = Span { bytes: when.len() + 1..words.len(), look: SpanLook::Plain };
    marked_text_ui(ui, theme, &words, Step::Speech, Weight::Regular, &[then]);
}

fn plan_button_ui(ui: &mut Ui, theme: &Theme, (action, words): (Action, &str), emit: &mut dyn FnMut(Action)) {
    if button_ui(ui, theme, &Button::primary(words).key("Enter")).clicked() {
        emit(action);
    }
}
