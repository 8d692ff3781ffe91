//! The first screen of a debrief: how it ended, the line to keep, the line to change, one plan; the four dimensions beside
//! them, or below where there is one column.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::screens::columns::{self, Foot, columns_ui};
use crate::ui::screens::debrief::lines::{ROOMIER, STORY, Space, across_ui, change_ui, frame, heading_ui, keep_ui};
use crate::ui::screens::debrief::next::{Fit, Place};
use crate::ui::screens::debrief::portfolio_ui::portfolio_ui;
use crate::ui::screens::debrief::view::{DimensionView, View};
use crate::ui::screens::debrief::words::tied;
use crate::ui::screens::debrief::{Action, Rewrites, Said};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::quiet_glyph_ui;
use crate::ui::widgets::{
    Button, DimensionBar, Notice, NoticeKind, Span, SpanLook, button_ui, button_width, card_frame, dimension_bar_ui,
    long_lines_ui, marked_text_ui, notice_ui, own_guess_key_ui, rule_ui,
};

/// Most room that a dimension gets besides, in points.
const EACH: f32 = 24.0;
/// What stands above the columns and the room below them, in points; the note at the plan's foot may be out of sight.
const ABOVE: f32 = 98.0;
/// Width of the right column, and its largest share of the page.
const RIGHT: (f32, f32) = (420.0, 0.37);
/// Narrowest space with a plan and its button side by side.
const BESIDE: f32 = 560.0;

/// What stands above one column, and below it: the header with its room, the fade at the window's foot; less the plan's own foot.
const AROUND: f32 = 106.0;
/// A window as low as this has no room to spare.
const LOW: f32 = 720.0;

/// Draws it.
pub(super) fn first_screen_ui(
    ui: &mut Ui,
    theme: &Theme,
    rewrites: &mut Rewrites,
    (view, said): (&View, &Said),
    emit: &mut dyn FnMut(Action),
) {
    let right = RIGHT.0.min(ui.available_width() * RIGHT.1);
    if columns::is_one(ui.available_width()) {
        one_column_ui(ui, theme, rewrites, (view, said), emit);
        return;
    }
    let next = view.change_next.as_ref();
    let about = [Some(&view.headline), next.map(|next| &next.text), view.against_best.as_ref()];
    let place = Place::of(ui, (about, said.plans.is_some()));
    let beside = next.filter(|_| !place.is_across());
    let mut second = 0.0;
    let depths = columns_ui(
        ui,
        theme,
        "first-screen",
        right,
        &mut (&mut *rewrites, &mut *emit),
        |ui, foot, (rewrites, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            let [first, next] = &mut **rewrites;
            ending_ui(ui, theme, (view, said), Space::Roomy, *emit);
            if let Some(portfolio) = &view.portfolio {
                portfolio_ui(ui, theme, portfolio);
            }
            foot.give(ui, ROOMIER);
            if let Some(keep) = &view.keep {
                keep_ui(ui, theme, keep, (Space::Roomy, view.change.is_none()), foot);
            }
            let changes = (view.change_title.as_str(), view.change.as_ref(), beside, Space::Roomy);
            second = change_ui(ui, theme, changes, [first, next], foot, *emit);
        },
        |ui, foot, (_, emit)| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            dimensions_ui(ui, theme, view, said, foot);
            plan_ui(ui, theme, (view, said), foot, *emit);
        },
    );
    place.decide(ui, depths, second);
    if let Some(next) = next.filter(|_| place.is_across()) {
        let [_, rewrite] = rewrites;
        across_ui(ui, theme, next, rewrite, emit);
    }
}

/// The same in one column: the plan stands right below the one change that it comes from; the second change can wait.
fn one_column_ui(
    ui: &mut Ui,
    theme: &Theme,
    [first, next]: &mut Rewrites,
    (view, said): (&View, &Said),
    emit: &mut dyn FnMut(Action),
) {
    // Nothing is held against another column: no foot lacks anything.
    let foot = &mut Foot::default();
    ui.scope(|ui| {
        // In a low window the plan stays in sight, however many lines an ending takes.
        let is_low = ui.ctx().content_rect().height() <= LOW;
        let quotes = [&view.keep, &view.change].map(|quote| quote.as_ref().map(|quote| &quote.text));
        let fit = Fit::of(ui, ((&view.headline, &view.text, &view.survey), quotes, &view.plan_then));
        let space = fit.space();
        let top = ui.min_rect().top();
        ui.spacing_mut().item_spacing.y = theme.space.sm + if is_low { 0.0 } else { theme.space.xs };
        ending_ui(ui, theme, (view, said), space, emit);
        // There the sums of an inbox stand in the header, and its rows wait below the plan.
        let (above, below) = if is_low { (None, view.portfolio.as_ref()) } else { (view.portfolio.as_ref(), None) };
        if let Some(portfolio) = above {
            portfolio_ui(ui, theme, portfolio);
        }
        if let Some(keep) = &view.keep {
            keep_ui(ui, theme, keep, (space, false), foot);
        }
        change_ui(ui, theme, (&view.change_title, view.change.as_ref(), None, space), [first, next], foot, emit);
        plan_ui(ui, theme, (view, said), foot, emit);
        // Asked while nothing is written, kept or failed: what is said of that may lie below.
        if is_low && !first.is_open && !said.plan_kept && said.failed.is_none() {
            fit.decide(ui, (ui.min_rect().bottom() - top, ui.ctx().content_rect().height() - AROUND));
        }
        if space == Space::Tightest {
            figures_ui(ui, theme, view);
        }
        if let Some(portfolio) = below {
            portfolio_ui(ui, theme, portfolio);
        }
        change_ui(
            ui,
            theme,
            (theme.words.say("debrief-change-next"), None, view.change_next.as_ref(), space),
            [first, next],
            foot,
            emit,
        );
        dimensions_ui(ui, theme, view, said, foot);
    });
}

fn ending_ui(
    ui: &mut Ui,
    theme: &Theme,
    (view, of_learner): (&View, &Said),
    space: Space,
    emit: &mut dyn FnMut(Action),
) {
    ui.scope(|ui| {
        let is_one = space > Space::Roomy;
        let width = ui.available_width();
        ui.set_max_width(STORY.min(width));
        ui.spacing_mut().item_spacing.y = if is_one { theme.space.xs } else { theme.space.sm };
        ui.label(theme.title_job(&view.headline, Step::Title, theme.colors.text, ui.available_width()));
        let said = |ui: &mut Ui, text: &str, step, color| {
            long_lines_ui(ui, theme, &tied(text), (step, Weight::Regular), color);
        };
        // What they said of it is the louder of both.
        said(ui, &view.text, if is_one { Step::Body } else { Step::Speech }, theme.colors.text_secondary);
        if !view.survey.is_empty() {
            said(ui, &theme.words.quoted(&view.survey), Step::Speech, theme.colors.text);
        }
        if let Some(group) = &view.group_words {
            said(ui, group, Step::Body, theme.colors.text_secondary);
        }
        if space < Space::Tightest {
            figures_ui(ui, theme, view);
        }
        if let Some(earned) = &of_learner.earned {
            let row = vec2(ui.available_width(), theme.size.control_small);
            ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                ui.label(theme.quiet(tied(earned)));
                if button_ui(ui, theme, &Button::text(theme.words.say("recognition-see")).small()).clicked() {
                    emit(Action::Recognition);
                }
            });
        }
    });
}

/// What it came to after a second chance, and beside the best run.
fn figures_ui(ui: &mut Ui, theme: &Theme, view: &View) {
    let figures = view.after_second_chance.as_deref().into_iter().chain(view.against_best.as_deref());
    let figures = figures.collect::<Vec<_>>().join(" ");
    if !figures.is_empty() {
        long_lines_ui(ui, theme, &tied(&figures), (Step::Body, Weight::Regular), theme.colors.text_secondary);
    }
}

fn dimensions_ui(ui: &mut Ui, theme: &Theme, view: &View, said: &Said, foot: &mut Foot) {
    card_frame(theme).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.horizontal(|ui| {
            ui.label(theme.heading(theme.words.say("debrief-four-dimensions")));
            if said.guesses.iter().any(Option::is_some) {
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| own_guess_key_ui(ui, theme));
            }
        });
        // The plan stays in sight: what would move it out of it is left to the cards below.
        let room = foot.spare_within(ui.ctx().content_rect().height() - ABOVE);
        let count = view.dimensions.len().max(1) as f32;
        let each = (room / count).min(EACH);
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
                quiet_glyph_ui(ui, theme, shown.dimension, theme.size.tick);
                ui.label(theme.heading(terms::dimension(&theme.words, shown.dimension)));
                ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.quiet(&shown.word)));
            });
        }
        ui.label(theme.small(tied(&shown.did)));
    });
}

/// The plan, the way to keep it, and what came of the ones before.
fn plan_ui(ui: &mut Ui, theme: &Theme, (view, said): (&View, &Said), foot: &mut Foot, emit: &mut dyn FnMut(Action)) {
    let is_wide = columns::is_one(ui.available_width()) && ui.available_width() > BESIDE;
    frame(theme, if is_wide { Space::Low } else { Space::Roomy }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        let button = if said.plan_kept {
            (Action::Again, theme.words.say("debrief-again"))
        } else {
            (Action::KeepPlan, theme.words.say("debrief-plan-keep"))
        };
        if is_wide {
            beside_ui(ui, theme, (view, said), button, emit);
        } else {
            ui.label(theme.heading(theme.words.say("debrief-plan-heading")));
            foot.give(ui, ROOMIER / 2.0);
            plan_words_ui(ui, theme, view);
        }
        if let Some(failed) = &said.failed {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
        }
        if !is_wide {
            ui.add_space(theme.space.xs);
            foot.give(ui, ROOMIER);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm + theme.space.xs, theme.space.xs);
                ui.spacing_mut().interact_size.y = theme.size.control;
                plan_button_ui(ui, theme, button, emit);
                // Once the button plays it again, beside it would stand not to do so yet: see the note below.
                if let Some(again) = said.again.as_ref().filter(|_| !said.plan_kept) {
                    ui.label(theme.quiet(tied(again)));
                }
            });
        }
        // Where room below is dear only what is new is said.
        let note = if said.plan_kept {
            Some(theme.words.say("debrief-plan-kept"))
        } else {
            Some(theme.words.say("debrief-plan-to-keep")).filter(|_| !is_wide)
        };
        let again = said.again.as_deref().filter(|_| said.plan_kept && !is_wide);
        let note = note.map(|note| [Some(note), again].into_iter().flatten().collect::<Vec<_>>().join(" "));
        for note in note.as_deref().into_iter().chain(said.plans.as_deref()) {
            foot.give(ui, ROOMIER / 2.0);
            long_lines_ui(ui, theme, &tied(note), (Step::Body, Weight::Regular), theme.colors.text_secondary);
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
    let width = button_width(ui, theme, &plan_button(button));
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.md;
        let words = ui.available_width() - width - theme.space.md;
        ui.vertical(|ui| {
            ui.set_width(words);
            ui.spacing_mut().item_spacing.y = theme.space.xs;
            heading_ui(ui, theme, theme.words.say("debrief-plan-heading"), said.again.as_ref());
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

/// The button that keeps the plan answers to Enter; the one in its place afterwards does not: the key pressed twice would begin
/// a run nobody asked for.
fn plan_button((action, words): (Action, &str)) -> Button<'_> {
    let button = Button::primary(words);
    if action == Action::KeepPlan { button.key("Enter") } else { button }
}

fn plan_button_ui(ui: &mut Ui, theme: &Theme, button: (Action, &str), emit: &mut dyn FnMut(Action)) {
    if button_ui(ui, theme, &plan_button(button)).clicked() {
        emit(button.0);
    }
}
