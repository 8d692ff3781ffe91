//! Draws the page: one row a run, each of them a button that opens it.

use egui::{Align, Layout, Ui, vec2};

use crate::domain::report::Order;
use crate::domain::rubric::Dimension;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::behind::view::{Pages, Row, View, measure_said};
use crate::ui::screens::behind::{Action, State};
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::handed::{head_ui, line_of_ui, to_top};
use crate::ui::screens::handed_run::{self, At};
use crate::ui::screens::reports::forgetting;
use crate::ui::screens::row_button::{chevron_ui, row_button_ui};
use crate::ui::screens::{self, frame};
use crate::ui::terms;
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::{
    Button, Drawing, Empty, Notice, NoticeKind, button_ui, card_ui, empty_ui, notice_ui, pill_ui, rule_ui, select_ui,
    stars_ui,
};

/// Narrowest list with the figures beside the words.
const WIDE: f32 = 900.0;
/// Width of a column of stars, and of one of a dimension.
const STARS: f32 = 150.0;
const MEAN: f32 = 116.0;
/// Width of the choice of order.
const ORDER: f32 = 360.0;
/// Size of a star.
const STAR: f32 = 16.0;

/// Draws the page and tells `act` what it asked for.
pub fn behind_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.hear(shell);
    let is_new = std::mem::take(&mut state.is_new);
    frame::page(ui, theme, frame::Place::Reports, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "behind", (frame::CONTENT, theme.space.lg), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            if is_new {
                to_top(ui, theme);
            }
            let words = &theme.words;
            let title = state.look.as_ref().map_or(words.say("behind-heading"), |look| &look.title);
            if state.look.is_none() {
                // The one way on stands below, where it is said what for.
                ui.label(theme.title_job(title, Step::Title, theme.colors.text, ui.available_width()));
                nothing_ui(ui, theme, act);
                return;
            }
            let back = if state.back() == Route::Reports { "behind-back" } else { "behind-back-ready" };
            if head_ui(ui, theme, title, words.say(back)) {
                act(screens::Action::Behind(Action::Back));
            }
            forgetting::told_ui(ui, theme, &state.forgetting);
            match &state.view {
                Some(Ok(view)) => view_ui(ui, theme, state, view, act),
                Some(Err(why)) => {
                    notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: why, action: None });
                }
                None => drop(ui.label(theme.quiet(words.say("behind-looking")))),
            }
            if let Some(kept) = &state.kept {
                let button = words.tell("behind-forget", &[("called", (&kept.called).into())]);
                let goes = words.tell("behind-forget-goes", &[("runs", kept.runs.into())]);
                forgetting::ask_ui(ui, theme, &mut state.forgetting, (&button, &goes), &mut |ask| {
                    act(screens::Action::Behind(Action::Forget(ask)));
                });
            }
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

/// Nobody has asked for a figure yet.
fn nothing_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(screens::Action)) {
    let (text, action) = (theme.words.say("behind-nothing"), theme.words.say("behind-back"));
    card_ui(ui, theme, |ui| {
        if empty_ui(ui, theme, &Empty { drawing: Drawing::List, text, action }).clicked() {
            act(screens::Action::Go(Route::Reports));
        }
    });
}

fn view_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, act: &mut dyn FnMut(screens::Action)) {
    let about = state.meaning.iter().chain([&view.about]).map(String::as_str).collect::<Vec<_>>().join(" · ");
    ui.label(theme.quiet(about));
    if view.rows.is_empty() {
        return;
    }
    if view.rows.len() > 1 {
        order_ui(ui, theme, state, act);
    }
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        heads_ui(ui, theme);
        for row in &view.rows {
            rule_ui(ui, theme);
            let pressed = row_button_ui(ui, theme, (("run", &row.run), &row.name), None, |ui| row_ui(ui, theme, row));
            if pressed.clicked() {
                let at = state.look.as_ref().map_or(At::Start, |look| At::Figure(look.what.clone()));
                act(screens::Action::HandedRun(handed_run::Action::Open(row.run.clone(), at)));
            }
        }
    });
    if let Some(pages) = &view.pages {
        let is_latest = state.look.as_ref().is_none_or(|look| look.asked.order == Order::Latest);
        pages_ui(ui, theme, (pages, is_latest), act);
    }
}

/// In which order they stand.
fn order_ui(ui: &mut Ui, theme: &Theme, state: &State, act: &mut dyn FnMut(screens::Action)) {
    let Some(look) = &state.look else { return };
    let (words, measure) = (&theme.words, look.asked.measure);
    let named = |name: &str| words.tell(name, &[("name", measure_said(words, measure).into())]);
    let options =
        [words.say("behind-order-latest").to_owned(), named("behind-order-most"), named("behind-order-least")];
    let options: Vec<&str> = options.iter().map(String::as_str).collect();
    let orders = [Order::Latest, Order::Most(measure), Order::Least(measure)];
    let chosen = orders.iter().position(|order| *order == look.asked.order).unwrap_or_default();
    let width = ORDER.min(ui.available_width());
    if let Some(order) =
        select_ui(ui, theme, words.say("behind-order"), &options, chosen, width).and_then(|at| orders.get(at))
    {
        act(screens::Action::Behind(Action::Sort(*order)));
    }
}

/// What the columns are; where there are none, what the signs in each row mean.
fn heads_ui(ui: &mut Ui, theme: &Theme) {
    let words = &theme.words;
    if ui.available_width() < WIDE {
        line_of_ui(ui, theme, theme.line(Step::Body), |ui| {
            ui.spacing_mut().item_spacing.x = theme.space.md;
            cell_ui(ui, theme, 0.0, |ui| drop(ui.label(theme.small(words.say("behind-head-stars")))));
            for dimension in Dimension::ALL {
                cell_ui(ui, theme, 0.0, |ui| named_ui(ui, theme, dimension));
            }
        });
        return;
    }
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let right = STARS + MEAN * Dimension::ALL.len() as f32 + theme.size.icon;
        ui.add_space(ui.available_width() - right);
        cell_ui(ui, theme, STARS, |ui| drop(ui.label(theme.small(words.say("behind-head-stars")))));
        for dimension in Dimension::ALL {
            cell_ui(ui, theme, MEAN, |ui| named_ui(ui, theme, dimension));
        }
    });
}

fn named_ui(ui: &mut Ui, theme: &Theme, dimension: Dimension) {
    ui.spacing_mut().item_spacing.x = theme.space.xs;
    glyph_ui(ui, theme, dimension, theme.size.glyph);
    ui.label(theme.small(terms::dimension(&theme.words, dimension)));
}

/// A cell of this width, as high as a line.
fn cell_ui(ui: &mut Ui, theme: &Theme, width: f32, contents: impl FnOnce(&mut Ui)) {
    let size = vec2(width, theme.line(Step::Body));
    ui.allocate_ui_with_layout(size, Layout::left_to_right(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.spacing_mut().item_spacing.x = theme.space.xs;
        contents(ui);
    });
}

fn row_ui(ui: &mut Ui, theme: &Theme, row: &Row) {
    ui.spacing_mut().item_spacing = vec2(0.0, theme.space.xs);
    let whole = ui.available_width();
    let is_wide = whole >= WIDE;
    let figures = if is_wide { STARS + MEAN * Dimension::ALL.len() as f32 } else { 0.0 };
    ui.vertical(|ui| {
        ui.set_width(whole - figures - theme.size.icon);
        ui.label(theme.strong(&row.who));
        if let Some(asked) = &row.asked {
            ui.label(theme.body(asked));
        }
        ui.label(theme.quiet(&row.about));
        if !is_wide {
            ui.horizontal_wrapped(|ui| figures_ui(ui, theme, row, None));
        }
        beside_ui(ui, theme, row);
    });
    if is_wide {
        figures_ui(ui, theme, row, Some(()));
    }
    chevron_ui(ui, theme, Icon::Chevron);
}

/// Stars and means; in columns, or one after another.
fn figures_ui(ui: &mut Ui, theme: &Theme, row: &Row, in_columns: Option<()>) {
    let width = |column| if in_columns.is_some() { column } else { 0.0 };
    let (stars, figure) = &row.stars;
    if in_columns.is_none() {
        ui.spacing_mut().item_spacing.x = theme.space.md;
    }
    cell_ui(ui, theme, width(STARS), |ui| {
        stars_ui(ui, theme, *stars, STAR);
        ui.label(theme.strong(figure));
    });
    for (dimension, mean) in Dimension::ALL.into_iter().zip(&row.means) {
        cell_ui(ui, theme, width(MEAN), |ui| {
            glyph_ui(ui, theme, dimension, theme.size.glyph);
            ui.label(theme.body(mean));
        });
    }
}

/// What was recognised, errors, and what else there is to say of the run.
fn beside_ui(ui: &mut Ui, theme: &Theme, row: &Row) {
    if row.chips.is_empty() && row.notes.is_empty() {
        return;
    }
    line_of_ui(ui, theme, theme.size.chip, |ui| {
        for chip in &row.chips {
            pill_ui(ui, theme, chip);
        }
        for note in &row.notes {
            ui.label(theme.small(note));
        }
    });
}

fn pages_ui(ui: &mut Ui, theme: &Theme, (pages, is_latest): (&Pages, bool), act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    line_of_ui(ui, theme, theme.size.control_small, |ui| {
        ui.label(theme.quiet(&pages.told));
        let names = if is_latest { ["behind-later", "behind-earlier"] } else { ["behind-before", "behind-after"] };
        let [before, after] = names;
        let ways = [(pages.has.0, false, before), (pages.has.1, true, after)];
        for (_, earlier, name) in ways.into_iter().filter(|(has, ..)| *has) {
            if button_ui(ui, theme, &Button::outline(words.say(name)).small()).clicked() {
                act(screens::Action::Behind(Action::Turn { earlier }));
            }
        }
    });
}
