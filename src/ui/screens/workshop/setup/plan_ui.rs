//! The case, its plans, and where the room is asked for how many minutes.

use egui::{Align, Layout, Role, Sense, Ui, WidgetInfo, vec2};

use crate::ui::screens::columns::Foot;
use crate::ui::screens::workshop::Action;
use crate::ui::screens::workshop::setup::sheets_ui::sheets_ui;
use crate::ui::screens::workshop::setup::{Change, Part, Row, State};
use crate::ui::theme::{Icon, Step, Theme, Weight};
use crate::ui::widgets::control::{line, put_centre};
use crate::ui::widgets::{
    bare_switch_ui, card_ui, choice_ui, field_select_ui, icon_button_ui, let_go_after_click, rule_ui,
};

/// Width of the figure between less and more.
const FIGURE: f32 = 64.0;

/// Draws the case with its plan.
pub(super) fn plan_ui(ui: &mut Ui, theme: &Theme, state: &mut State, foot: &mut Foot, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.sm + theme.space.xs;
        ui.label(theme.heading(words.say("workshop-case")));
        let goes = state.goes_to(Part::Case);
        let titles: Vec<&str> = state.cases.iter().map(|(_, title)| title.as_str()).collect();
        let width = ui.available_width();
        if goes {
            let next = ui.next_auto_id();
            ui.memory_mut(|memory| memory.request_focus(next));
        }
        if let Some(at) = field_select_ui(ui, theme, words.say("workshop-case"), &titles, state.at, width) {
            emit(Action::Setup(Change::Case(at)));
        }
        plans_ui(ui, theme, state, emit);
        sheets_ui(ui, theme, state, emit);
        rule_ui(ui, theme);
        let (minutes, decisions) = state.sum();
        let put = [("minutes", minutes.into()), ("decisions", decisions.into())];
        ui.label(theme.quiet(words.tell("workshop-stops-sum", &put)));
        ui.spacing_mut().item_spacing.y = theme.space.xs;
        for (at, row) in state.rows.iter().enumerate() {
            rule_ui(ui, theme);
            ui.push_id(("stop", at), |ui| row_ui(ui, theme, (at, row), emit));
        }
        foot.reach(ui);
    });
}

fn plans_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let plans = state.plans();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        for (at, (minutes, decisions)) in plans.iter().enumerate() {
            let put = [("minutes", (*minutes).into()), ("decisions", (*decisions).into())];
            let response = choice_ui(ui, theme, &words.tell("workshop-plan", &put), state.plan == at);
            if let_go_after_click(ui, &response) {
                emit(Action::Setup(Change::Plan(at)));
            }
        }
        let response = choice_ui(ui, theme, words.say("workshop-plan-own"), state.plan >= plans.len());
        if let_go_after_click(ui, &response) {
            emit(Action::Setup(Change::Plan(plans.len())));
        }
    });
}

/// A decision: whether the room is asked there, what is said there, and its minutes.
fn row_ui(ui: &mut Ui, theme: &Theme, (at, row): (usize, &Row), emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let name = [("name", (&row.name).into())];
    let height = theme.size.control_small;
    ui.allocate_ui_with_layout(vec2(ui.available_width(), height), Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if row.is_on {
            if icon_button_ui(ui, theme, Icon::Plus, &words.tell("workshop-stop-more", &name)).clicked() {
                emit(Action::Setup(Change::Minutes(at, 1)));
            }
            let (rect, response) = ui.allocate_exact_size(vec2(FIGURE, height), Sense::hover());
            let minutes = words.tell("workshop-minutes", &[("minutes", row.minutes.into())]);
            response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &minutes));
            put_centre(ui, line(ui, theme, &minutes, (Step::Body, Weight::Semibold), theme.colors.text), rect.center());
            if icon_button_ui(ui, theme, Icon::Minus, &words.tell("workshop-stop-less", &name)).clicked() {
                emit(Action::Setup(Change::Minutes(at, -1)));
            }
            ui.add_space(theme.space.sm);
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let switch = bare_switch_ui(ui, theme, &words.tell("workshop-stop", &name), row.is_on);
            if switch.clicked() {
                emit(Action::Setup(Change::Stop(at)));
            }
            ui.add_space(theme.space.sm + theme.space.xs);
            let text = if row.is_on { theme.body(&row.name) } else { theme.quiet(&row.name) };
            ui.add(egui::Label::new(text).truncate());
        });
    });
}
