//! Draws the first cards: first against latest, what moved, where it is hard, why customers came, who is to be thanked.

use egui::{Color32, CornerRadius, Response, Role, Sense, Ui, WidgetInfo, vec2};

use crate::domain::rubric::Dimension;
use crate::ui::route::Route;
use crate::ui::screens;
use crate::ui::screens::into_folder::into_folder_ui;
use crate::ui::screens::reports::thanks::Ask;
use crate::ui::screens::reports::ui::behind;
use crate::ui::screens::reports::view::{CausesView, Figure, HeadlineView, HeatView, MovedView, ThanksView};
use crate::ui::screens::reports::{Action, List, State};
use crate::ui::terms;
use crate::ui::theme::{Step, Theme, Weight, color::mix};
use crate::ui::widgets::art::glyph_ui;
use crate::ui::widgets::charts::{DotRow, DotStack, dots_chart_ui};
use crate::ui::widgets::{
    Button, ButtonKind, Field, FigureRow, MeanAsk, MeanCell, MeanRow, MovedLook, Notice, NoticeKind, QuoteRow,
    button_ui, field_select_ui, figure_row_ui, long_lines_ui, means_table_ui, moved_row_ui, notice_ui, quote_row_ui,
    rule_ui, text_area_ui, text_field_ui,
};

pub(super) const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
pub(super) const SMALL: (Step, Weight) = (Step::Small, Weight::Regular);
/// Rows of a list that are shown at first.
const CASES: usize = 6;
const CAUSES: usize = 5;
const CANDIDATES: usize = 3;
/// Lines a note of thanks has room for before it grows.
const NOTE_LINES: usize = 3;
/// Longest name of a candidate in the list of whom to thank, in points.
const WHOM: f32 = 320.0;

/// Words that are a button and look like words: they lead to the runs they tell of.
pub(super) fn line_ui(ui: &mut Ui, theme: &Theme, text: &str, (look, ink): ((Step, Weight), Color32)) -> Response {
    let galley = ui.painter().layout_job(theme.job(text, look.0, look.1, ink, ui.available_width()));
    let (rect, response) = ui.allocate_exact_size(galley.size(), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, text));
    let is_here = response.hovered() || response.has_focus();
    let wash = if is_here { mix(theme.colors.paper, theme.colors.accent_wash, 1.0) } else { Color32::TRANSPARENT };
    ui.painter().rect_filled(rect.expand2(vec2(theme.space.xs, 0.0)), CornerRadius::same(theme.radius.key), wash);
    ui.painter().galley(rect.min, galley, ink);
    if response.has_focus() {
        crate::ui::widgets::paint::focus_ring(ui.painter(), theme, rect, theme.radius.key);
    }
    response
}

/// The head of a large card.
fn large_head_ui(ui: &mut Ui, theme: &Theme, heading: &str) {
    ui.label(theme.rich(heading, Step::Speech, theme.type_scale.heading, theme.colors.text));
}

/// The head of a card.
pub(super) fn head_ui(ui: &mut Ui, theme: &Theme, heading: &str, sub: Option<&str>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.label(theme.heading(heading));
    if let Some(sub) = sub {
        long_lines_ui(ui, theme, sub, SMALL, theme.colors.text_secondary);
    }
    ui.add_space(theme.space.sm);
}

/// A figure as a row that leads to its runs.
pub(super) fn figure_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    figure: &Figure,
    act: &mut dyn FnMut(screens::Action),
) {
    let name = figure.name();
    let row = FigureRow {
        label: &figure.label,
        figure: &figure.figure,
        note: figure.note.as_deref(),
        share: figure.share,
        name: &name,
    };
    if figure_row_ui(ui, theme, &row).clicked() {
        act(behind(state, &figure.way));
    }
}

/// How many rows of a list are shown, and the button for the others below them.
pub(super) fn shown(state: &State, list: List, first: usize, all: usize) -> usize {
    // One row more takes no more room than the button would.
    if state.whole.contains(&list) || all <= first + 1 { all } else { first }
}

/// Shows the rest of a list, or its first rows again.
pub(super) fn rest_ui(
    ui: &mut Ui,
    theme: &Theme,
    (list, first, all): (List, usize, usize),
    state: &State,
    act: &mut dyn FnMut(screens::Action),
) {
    if all <= first + 1 {
        return;
    }
    let text = if state.whole.contains(&list) {
        theme.words.say("reports-fewer").to_owned()
    } else {
        theme.words.tell("reports-all-of", &[("count", all.into())])
    };
    if button_ui(ui, theme, &Button::text(&text).small()).clicked() {
        act(screens::Action::Reports(Action::Show(list)));
    }
}

/// First against latest.
pub(super) fn headline_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    headline: &HeadlineView,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    large_head_ui(ui, theme, words.say("reports-headline-heading"));
    if line_ui(ui, theme, &headline.line, (BODY, theme.colors.text)).clicked() {
        act(behind(state, &headline.way));
    }
    ui.add_space(theme.space.sm);
    let rows: Vec<DotRow<'_>> = headline
        .rows
        .iter()
        .map(|row| DotRow {
            label: &row.label,
            median: &row.median,
            median_at: row.median_at,
            is_solid: row.is_latest,
            stacks: row.columns.iter().map(|at| DotStack { at: at.at, dots: at.dots, name: &at.name }).collect(),
        })
        .collect();
    if !rows.is_empty() {
        let ends = (words.say("reports-one-star"), words.say("reports-five-stars"));
        if let Some((row, stack)) = dots_chart_ui(ui, theme, &rows, ends) {
            let stack = headline.rows.get(row).and_then(|row| row.columns.get(stack?));
            act(behind(state, stack.map_or(&headline.all, |stack| &stack.way)));
        }
        ui.add_space(theme.space.xs);
        ui.label(theme.small(&headline.key));
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
        for (said, way) in &headline.more {
            if line_ui(ui, theme, said, (SMALL, theme.colors.text_secondary)).clicked() {
                act(behind(state, way));
            }
        }
    });
}

/// How the dimensions moved; with a large head beside the headline.
pub(super) fn moved_ui(
    ui: &mut Ui,
    theme: &Theme,
    (state, is_large): (&State, bool),
    moved: &MovedView,
    act: &mut dyn FnMut(screens::Action),
) {
    let (heading, sub) = (theme.words.say("reports-moved"), theme.words.say("reports-moved-sub"));
    if is_large {
        large_head_ui(ui, theme, heading);
        long_lines_ui(ui, theme, sub, BODY, theme.colors.text_secondary);
        ui.add_space(theme.space.sm);
    } else {
        head_ui(ui, theme, heading, Some(sub));
    }
    for row in &moved.rows {
        let look = MovedLook {
            dimension: row.dimension,
            words: &row.words,
            shares: row.levels.map(|(first, latest)| (first / 4.0, latest / 4.0)),
            figures: (&row.figures.0, &row.figures.1),
            name: &row.name,
        };
        if moved_row_ui(ui, theme, &look).clicked() {
            act(behind(state, &row.way));
        }
        ui.add_space(theme.space.sm);
    }
}

/// Where it is hard.
pub(super) fn heat_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    heat: &HeatView,
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-heat"), Some(theme.words.say("reports-heat-sub")));
    // Columns are too narrow for their names: these stand above, each with its sign.
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.xs, 0.0);
        for dimension in Dimension::ALL {
            glyph_ui(ui, theme, dimension, theme.size.glyph);
            ui.label(theme.small(terms::dimension(&theme.words, dimension)));
            ui.add_space(theme.space.sm);
        }
    });
    let shown = shown(state, List::Cases, CASES, heat.rows.len());
    let runs_names: Vec<String> = heat.rows.iter().map(|row| row.runs.name()).collect();
    let rows: Vec<MeanRow<'_>> = heat
        .rows
        .iter()
        .zip(&runs_names)
        .take(shown)
        .map(|(row, runs_name)| MeanRow {
            title: &row.title,
            cells: row
                .cells
                .iter()
                .map(|cell| MeanCell { figure: &cell.figure, shade: cell.shade, name: &cell.name })
                .collect(),
            runs: &row.runs.figure,
            runs_name,
        })
        .collect();
    let way = match means_table_ui(ui, theme, &rows, theme.words.say("reports-heat-runs")) {
        Some(MeanAsk::Cell(row, cell)) => heat.rows.get(row).and_then(|row| row.cells.get(cell)).map(|cell| &cell.way),
        Some(MeanAsk::Runs(row)) => heat.rows.get(row).map(|row| &row.runs.way),
        None => None,
    };
    if let Some(way) = way {
        act(behind(state, way));
    }
    rest_ui(ui, theme, (List::Cases, CASES, heat.rows.len()), state, act);
    if let Some(hardest) = &heat.hardest {
        closing_line_ui(ui, theme, hardest);
    }
}

/// What a card comes to, under a rule.
fn closing_line_ui(ui: &mut Ui, theme: &Theme, text: &str) {
    ui.add_space(theme.space.sm);
    rule_ui(ui, theme);
    ui.add_space(theme.space.sm);
    long_lines_ui(ui, theme, text, BODY, theme.colors.text_secondary);
}

/// Causes in the cases played.
pub(super) fn causes_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    causes: &CausesView,
    act: &mut dyn FnMut(screens::Action),
) {
    head_ui(ui, theme, theme.words.say("reports-causes"), Some(&causes.sub));
    if causes.rows.is_empty() {
        long_lines_ui(ui, theme, theme.words.say("reports-causes-none"), BODY, theme.colors.text_secondary);
        return;
    }
    for row in causes.rows.iter().take(shown(state, List::Causes, CAUSES, causes.rows.len())) {
        // The case stands under the pointer and is read out: the list is about what happened.
        let name = row.figure.name();
        let look = FigureRow {
            label: &row.figure.label,
            figure: &row.figure.figure,
            note: row.mark.as_deref(),
            share: row.figure.share,
            name: &name,
        };
        if figure_row_ui(ui, theme, &look).on_hover_text(&row.about).clicked() {
            act(behind(state, &row.figure.way));
        }
    }
    rest_ui(ui, theme, (List::Causes, CAUSES, causes.rows.len()), state, act);
    if let Some(fix) = &causes.fix {
        closing_line_ui(ui, theme, fix);
    }
}

/// Who is to be thanked.
pub(super) fn thanks_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    thanks: &ThanksView,
    act: &mut dyn FnMut(screens::Action),
) {
    let words = &theme.words;
    head_ui(ui, theme, words.say("reports-thanks"), Some(words.say("reports-thanks-sub")));
    if thanks.rows.is_empty() {
        long_lines_ui(ui, theme, words.say("reports-thanks-none"), BODY, theme.colors.text_secondary);
        return;
    }
    for (at, row) in thanks.rows.iter().take(shown(state, List::Thanks, CANDIDATES, thanks.rows.len())).enumerate() {
        if at > 0 {
            ui.add_space(theme.space.xs);
            rule_ui(ui, theme);
            ui.add_space(theme.space.xs);
        }
        let look = QuoteRow { who: &row.who, kind: &row.kind, quote: &row.quote, note: &row.by, name: &row.name };
        if quote_row_ui(ui, theme, &look).on_hover_text(&row.about).clicked() {
            act(screens::Action::Go(Route::HandedRun { run: row.run.clone() }));
        }
    }
    rest_ui(ui, theme, (List::Thanks, CANDIDATES, thanks.rows.len()), state, act);
    ui.add_space(theme.space.sm);
    note_ui(ui, theme, state, thanks, &mut |ask| act(screens::Action::Reports(Action::Thanks(ask))));
}

/// The note of thanks, or the way to it.
fn note_ui(ui: &mut Ui, theme: &Theme, state: &mut State, thanks: &ThanksView, ask: &mut dyn FnMut(Ask)) {
    let words = &theme.words;
    if let Some((text, failed)) = &state.thanks.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
    if let Some(who) = state.thanks.can_be_given() {
        let named = |name: &str| words.tell(name, &[("who", who.into())]);
        let (copy, as_page) = (named("reports-thanks-copy"), named("reports-thanks-page"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            for (name, what) in [(&copy, Ask::Copy), (&as_page, Ask::Page)] {
                if button_ui(ui, theme, &Button::outline(name).small()).clicked() {
                    ask(what);
                }
            }
        });
        if let Some(page) = &mut state.thanks.page {
            let heading = (as_page.as_str(), words.say("reports-thanks-page-about"), ButtonKind::Outline);
            into_folder_ui(ui, theme, heading, page, &mut |file| ask(Ask::File(file)));
        }
    }
    if !state.thanks.is_open() {
        if button_ui(ui, theme, &Button::text(words.say("reports-thanks-add")).small()).clicked() {
            ask(Ask::Open);
        }
        return;
    }
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    long_lines_ui(ui, theme, words.say("reports-thanks-explains"), SMALL, theme.colors.text_secondary);
    let whom: Vec<String> = thanks.rows.iter().map(|row| format!("{} · {}", row.who, row.kind)).collect();
    let whom: Vec<&str> = whom.iter().map(String::as_str).collect();
    let width = ui.available_width().min(WHOM);
    let chosen = state.thanks.at(&thanks.rows);
    if chosen.is_none() {
        let text = words.say("reports-thanks-gone");
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text, action: None });
    }
    let chosen = chosen.unwrap_or(whom.len());
    if let Some(at) = field_select_ui(ui, theme, words.say("reports-thanks-whom"), &whom, chosen, width) {
        ask(Ask::For(at));
    }
    let note = Field::new(words.say("reports-thanks-note"), ui.available_width());
    let response = text_area_ui(ui, theme, &note, NOTE_LINES, &mut state.thanks.note);
    if std::mem::take(&mut state.thanks.wants_focus) {
        response.request_focus();
    }
    let author = Field::new(words.say("reports-thanks-author"), ui.available_width());
    text_field_ui(ui, theme, &author, &mut state.thanks.author);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::outline(words.say("reports-thanks-keep")).small()).clicked() {
            ask(Ask::Keep);
        }
        if button_ui(ui, theme, &Button::text(words.say("common-cancel")).small()).clicked() {
            ask(Ask::Close);
        }
    });
}
