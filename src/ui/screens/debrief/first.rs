//! The first screen of a debrief: how it ended, the line to keep, the line to change, the four dimensions, one plan.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::columns::{Foot, columns_ui};
use crate::ui::screens::debrief::bars::shares_ui;
use crate::ui::screens::debrief::view::{BesideView, DimensionView, QuoteView, View};
use crate::ui::screens::debrief::{Action, Rewrites, Said, rewrite};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, DimensionBar, Notice, NoticeKind, Span, SpanLook, button_ui, card_frame, dimension_bar_ui, marked_text_ui,
    notice_ui, own_guess_key_ui, rule_ui,
};

/// Widest line of what happened, in points.
const STORY: f32 = 760.0;
/// Most room that an entry gets besides where the other column is deeper, in points.
const ROOMIER: f32 = 16.0;
/// What stands above the columns and the room below them, in points.
const ABOVE: f32 = 128.0;
/// Width of the right column, and its largest share of the page.
const RIGHT: (f32, f32) = (420.0, 0.37);

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
    columns_ui(
        ui,
        theme,
        "first screen",
        right,
        &mut (rewrites, emit),
        |ui, foot, (rewrites, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            ending_ui(ui, theme, view);
            quotes_ui(ui, theme, rewrites, view, foot, *emit);
        },
        |ui, foot, (_, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            // Where the other column is much deeper there is room for one card more; the rest is spread.
            let beside = view.beside.as_ref().filter(|beside| beside_height(theme, beside) <= foot.spare());
            if let Some(beside) = beside {
                foot.fill(beside_height(theme, beside));
            }
            dimensions_ui(ui, theme, view, said, foot);
            plan_ui(ui, theme, (view, said), (foot, beside.is_none()), *emit);
            if let Some(beside) = beside {
                beside_ui(ui, theme, beside, foot);
            }
        },
    );
}

fn ending_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    ui.scope(|ui| {
        ui.set_max_width(STORY.min(ui.available_width()));
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.title_job(&view.headline, Step::Title, theme.colors.text, ui.available_width()));
        ui.label(theme.speech(&view.text).color(theme.colors.text_secondary));
        if !view.survey.is_empty() {
            ui.label(theme.speech(format!("“{}”", view.survey)));
        }
        if let Some(group) = &view.group_words {
            ui.label(theme.quiet(group));
        }
        if let Some(against) = &view.against_best {
            ui.label(theme.quiet(against));
        }
    });
}

fn quotes_ui(
    ui: &mut Ui,
    theme: &Theme,
    rewrites: &mut Rewrites,
    view: &View,
    foot: &mut Foot,
    emit: &mut dyn FnMut(Action),
) {
    let changes: Vec<&QuoteView> = view.change.iter().chain(&view.change_next).collect();
    if let Some(keep) = &view.keep {
        card_frame(theme).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            ui.label(theme.heading("Keep doing"));
            quote_ui(ui, theme, keep, |_| {});
            if changes.is_empty() {
                foot.reach(ui);
            }
        });
    }
    if changes.is_empty() {
        return;
    }
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(view.change_title));
        for ((at, change), rewrite) in changes.into_iter().enumerate().zip(rewrites) {
            if at > 0 {
                foot.give(ui, ROOMIER);
                rule_ui(ui, theme);
                foot.give(ui, ROOMIER);
            }
            quote_ui(ui, theme, change, |ui| {
                if let Some(aim) = &change.aim {
                    ui.push_id(at, |ui| rewrite::aim_ui(ui, theme, (at, aim), rewrite.as_mut(), emit));
                }
            });
        }
        foot.reach(ui);
    });
}

fn quote_ui(ui: &mut Ui, theme: &Theme, quote: &QuoteView, below: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
        ui.vertical(|ui| {
            ui.set_width(theme.size.glyph);
            ui.add_space((theme.line(Step::Speech) - theme.size.glyph) / 2.0);
            glyph_ui(ui, theme, quote.dimension, theme.size.glyph);
        });
        ui.vertical(|ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            if !quote.is_spoken {
                ui.label(theme.stage_direction(&quote.text));
                ui.label(theme.quiet(&quote.effect));
                below(ui);
                return;
            }
            let words = format!("“{}”", quote.text);
            let shift = "“".len();
            let marked =
                quote.costly.iter().map(|at| Span { bytes: at.start + shift..at.end + shift, look: SpanLook::Quoted });
            marked_text_ui(ui, theme, &words, Step::Speech, Weight::Regular, &marked.collect::<Vec<_>>());
            ui.label(theme.quiet(&quote.effect));
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
                glyph_ui(ui, theme, shown.dimension, theme.size.tick);
                ui.label(theme.heading(shown.dimension.name()));
                ui.label(theme.quiet(&shown.word));
            });
        }
        ui.label(theme.small(&shown.did));
    });
}

/// The plan, the way to keep it, and what came of the ones before.
fn plan_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, said): (&View, &Said),
    (foot, is_last): (&mut Foot, bool),
    emit: &mut dyn FnMut(Action),
) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("If this, then that"));
        let words = format!("{} {}", view.plan_when, view.plan_then);
        let then = Span { bytes: view.plan_when.len() + 1..words.len(), look: SpanLook::Plain };
        foot.give(ui, ROOMIER / 2.0);
        marked_text_ui(ui, theme, &words, Step::Speech, Weight::Regular, &[then]);
        if let Some(failed) = &said.failed {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
        }
        ui.add_space(theme.space.xs);
        foot.give(ui, ROOMIER / 2.0);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, theme.space.xs);
            ui.spacing_mut().interact_size.y = theme.size.control;
            if said.plan_kept {
                if button_ui(ui, theme, &Button::primary("Again").key("Enter")).clicked() {
                    emit(Action::Again);
                }
            } else if button_ui(ui, theme, &Button::primary("Keep this plan").key("Enter")).clicked() {
                emit(Action::KeepPlan);
            }
            if let Some(again) = &said.again {
                ui.label(theme.quiet(again));
            }
        });
        // What came of plans stands at the card's foot, however deep it is.
        let notes: Vec<&str> = said.plan_kept.then_some(KEPT).into_iter().chain(said.plans.as_deref()).collect();
        if !notes.is_empty() && is_last {
            foot.give(ui, f32::INFINITY);
        }
        for note in notes {
            ui.label(theme.quiet(note));
        }
        if is_last {
            foot.reach(ui);
        }
    });
}

/// Height of the card with the other ways through the case, with the room above it.
fn beside_height(theme: &Theme, beside: &BesideView) -> f32 {
    let row = theme.line(Step::Body) + theme.space.sm;
    let words = theme.line(Step::Body) + beside.rows.len() as f32 * row;
    theme.space.md + 2.0 * theme.inset.card.1 + words
}

/// How satisfied this run left them, beside the other ways through the case.
fn beside_ui(ui: &mut Ui, theme: &Theme, beside: &BesideView, foot: &mut Foot) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading("Satisfaction, simulated"));
        shares_ui(ui, theme, &beside.rows, |ui| foot.give(ui, ROOMIER / 2.0));
        foot.reach(ui);
    });
}
