//! How the page is laid out: a head, and cards in rows that go by how much room there is.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::progress::row::row_ui;
use crate::ui::screens::progress::view::View;
use crate::ui::screens::progress::{Action, State, cards, trend};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Drawing, Empty, Notice, NoticeKind, button_ui, button_width, card_ui, empty_ui, long_lines_ui, notice_ui,
    select_ui,
};

/// Narrowest page with three small cards in a row, and with two.
const THREE: f32 = 1000.0;
const TWO: f32 = 680.0;
/// Widths of the choices of time and case.
const PERIOD: f32 = 190.0;
const CASE: f32 = 230.0;

/// A card of the page.
#[derive(Clone, Copy)]
enum Card {
    Trend,
    Weeks,
    Again,
    Due,
    Recognition,
    Compared,
    Plan,
}

/// The rows of a page: of each its name, and its cards with their shares of the width.
type Rows = &'static [(&'static str, &'static [(Card, f32)])];

const WIDE: Rows = &[
    ("first", &[(Card::Trend, 0.68), (Card::Weeks, 0.32)]),
    ("second", &[(Card::Again, 0.37), (Card::Due, 0.35), (Card::Recognition, 0.28)]),
    ("third", &[(Card::Compared, 0.6), (Card::Plan, 0.4)]),
];
const MIDDLING: Rows = &[
    ("first", &[(Card::Trend, 1.0)]),
    ("second", &[(Card::Due, 0.5), (Card::Weeks, 0.5)]),
    ("third", &[(Card::Again, 0.5), (Card::Recognition, 0.5)]),
    ("fourth", &[(Card::Compared, 0.5), (Card::Plan, 0.5)]),
];
const NARROW: Rows = &[
    ("first", &[(Card::Trend, 1.0)]),
    ("second", &[(Card::Due, 1.0)]),
    ("third", &[(Card::Weeks, 1.0)]),
    ("fourth", &[(Card::Again, 1.0)]),
    ("fifth", &[(Card::Compared, 1.0)]),
    ("sixth", &[(Card::Plan, 1.0)]),
    ("seventh", &[(Card::Recognition, 1.0)]),
];

/// Draws the page and emits what was asked for.
pub fn progress_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    let opens = state.opens;
    let has_runs = !state.runs.is_empty();
    state.view(shell);
    frame::page(ui, theme, frame::Place::Progress, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "progress", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            let shown = state.view.as_ref();
            head_ui(ui, theme, shown.filter(|_| has_runs), act);
            if let Some(failed) = &state.failed {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: failed, action: None });
            }
            match shown {
                Some(view) if has_runs => cards_ui(ui, theme, view, opens, act),
                Some(_) => nothing_yet_ui(ui, theme, act),
                None => {}
            }
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

/// The title, what is looked at, and at the right the ways to one's own data; below each other where there is no room.
fn head_ui(ui: &mut Ui, theme: &Theme, view: Option<&View>, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let buttons = [
        (Button::outline(words.say("progress-hand-in")), Route::HandIn),
        (Button::outline(words.say("progress-my-data")), Route::MyData),
    ];
    let title = theme.title_job(words.say("progress-heading"), Step::Title, theme.colors.text, ui.available_width());
    let wide = ui.painter().layout_job(title.clone()).size().x;
    let gap = theme.space.sm;
    let ways: f32 = buttons.iter().map(|(button, _)| button_width(ui, theme, button) + gap).sum();
    let choices = view.map_or(0.0, |view| {
        let period = if view.periods.len() > 1 { PERIOD + gap } else { 0.0 };
        period + if view.cases.len() > 2 { CASE + gap } else { 0.0 }
    });
    let row = ui.available_rect_before_wrap();
    let is_one = wide + theme.space.lg + choices + ways <= row.width();
    let height = theme.size.control;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.lg;
        ui.label(title);
        if let Some(view) = view.filter(|_| is_one) {
            // On the axis of the buttons.
            let at = vec2(choices, height);
            ui.allocate_ui_with_layout(at, Layout::left_to_right(Align::Center), |ui| choices_ui(ui, theme, view, act));
        }
        let at =
            Rect::from_min_max(egui::pos2(row.right() - ways, row.top()), egui::pos2(row.right(), row.top() + height));
        let layout = Layout::right_to_left(Align::Center);
        let mut area = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt("ways"));
        area.spacing_mut().item_spacing.x = gap;
        for (button, route) in buttons.iter().rev() {
            if button_ui(&mut area, theme, button).clicked() {
                act(screens::Action::Go(route.clone()));
            }
        }
    });
    if let Some(view) = view.filter(|_| !is_one && choices > 0.0) {
        ui.horizontal_wrapped(|ui| choices_ui(ui, theme, view, act));
    }
}

fn choices_ui(ui: &mut Ui, theme: &Theme, view: &View, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
    if view.periods.len() > 1 {
        let names: Vec<&str> = view.periods.iter().map(|(name, _)| name.as_str()).collect();
        let name = words.say("progress-period");
        if let Some(at) = ui.push_id("period", |ui| select_ui(ui, theme, name, &names, view.chosen.0, PERIOD)).inner {
            act(screens::Action::Progress(Action::Period(at)));
        }
    }
    // Of one case only there is nothing to choose.
    if view.cases.len() > 2 {
        let names: Vec<&str> = view.cases.iter().map(|(name, _)| name.as_str()).collect();
        let name = words.say("progress-case");
        if let Some(at) = ui.push_id("case", |ui| select_ui(ui, theme, name, &names, view.chosen.1, CASE)).inner {
            act(screens::Action::Progress(Action::Case(at)));
        }
    }
}

/// Before the first run: what will be here, and the one button that makes it so.
fn nothing_yet_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(screens::Action)) {
    card_ui(ui, theme, |ui| {
        let empty = Empty {
            drawing: Drawing::Progress,
            text: theme.words.say("progress-empty"),
            action: theme.words.say("progress-empty-begin"),
        };
        if empty_ui(ui, theme, &empty).clicked() {
            act(screens::Action::Progress(Action::Practise));
        }
    });
}

fn cards_ui(ui: &mut Ui, theme: &Theme, view: &View, opens: bool, act: &mut dyn FnMut(screens::Action)) {
    let width = ui.available_width();
    let (layout, name) = match width {
        THREE.. => (WIDE, "wide"),
        TWO.. => (MIDDLING, "middling"),
        _ => (NARROW, "narrow"),
    };
    for (row, parts) in layout {
        let room = width - theme.space.lg * (parts.len() as f32 - 1.0);
        let widths: Vec<f32> = parts.iter().map(|(_, share)| (room * share).floor()).collect();
        row_ui(ui, theme, &format!("{name}-{row}"), &widths, |ui, at| {
            if let Some((card, _)) = parts.get(at) {
                part_ui(ui, theme, *card, view, opens, act);
            }
        });
    }
}

fn part_ui(ui: &mut Ui, theme: &Theme, card: Card, view: &View, opens: bool, act: &mut dyn FnMut(screens::Action)) {
    match (card, &view.told) {
        (Card::Weeks, _) => cards::weeks_ui(ui, theme, &view.weeks),
        (Card::Due, _) => cards::due_ui(ui, theme, &view.due, act),
        (Card::Plan, _) => cards::plan_ui(ui, theme, &view.plan),
        (Card::Recognition, _) => cards::recognition_ui(ui, theme, &view.earned, act),
        (Card::Trend, Some(told)) => {
            trend::trend_ui(ui, theme, &told.trend, opens, &mut |action| act(screens::Action::Progress(action)));
        }
        (Card::Again, Some(told)) => cards::again_ui(ui, theme, &told.again, act),
        (Card::Compared, Some(told)) => cards::compared_ui(ui, theme, &told.compared),
        (Card::Trend, None) => {
            let none = theme.words.say("progress-none");
            long_lines_ui(ui, theme, none, (Step::Speech, Weight::Regular), theme.colors.text);
            if button_ui(ui, theme, &Button::outline(theme.words.say("progress-none-all"))).clicked() {
                act(screens::Action::Progress(Action::EveryRun));
            }
        }
        (Card::Again, None) => cards::none_ui(ui, theme, "progress-again"),
        (Card::Compared, None) => cards::none_ui(ui, theme, "progress-compared"),
    }
}
