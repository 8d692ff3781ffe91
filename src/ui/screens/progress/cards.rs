//! Draws the smaller cards: what keeps coming back, what is due, the first run against the latest, the plan, recognition.

use egui::{Align, Layout, Ui, vec2};

use crate::ui::route::Route;
use crate::ui::screens::progress::Action;
use crate::ui::screens::progress::again::AgainView;
use crate::ui::screens::progress::compared::ComparedView;
use crate::ui::screens::progress::earned::EarnedView;
use crate::ui::screens::progress::plan::PlanView;
use crate::ui::screens::progress::view::{DueView, WeeksView};
use crate::ui::screens::{self, library};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::charts::{WeekRow, weeks_chart_ui};
use crate::ui::widgets::{
    Button, DueRow, SlipRow, TwoRunsRow, button_ui, due_row_ui, long_lines_ui, rule_ui, side_rule_ui, slip_row_ui,
    two_runs_key_ui, two_runs_ui,
};

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);

/// The weeks.
pub(super) fn weeks_ui(ui: &mut Ui, theme: &Theme, weeks: &WeeksView) {
    ui.label(theme.rich(&weeks.heading, Step::Speech, theme.type_scale.heading, theme.colors.text));
    long_lines_ui(ui, theme, &weeks.line, BODY, theme.colors.text_secondary);
    ui.add_space(theme.space.sm);
    let rows: Vec<WeekRow<'_>> =
        weeks.rows.iter().map(|week| WeekRow { label: &week.label, days: &week.days, name: &week.name }).collect();
    weeks_chart_ui(ui, theme, &rows, weeks.today);
}

/// The head of a small card.
fn head_ui(ui: &mut Ui, theme: &Theme, heading: &str, sub: Option<&str>) {
    ui.spacing_mut().item_spacing.y = 0.0;
    ui.label(theme.heading(heading));
    if let Some(sub) = sub {
        long_lines_ui(ui, theme, sub, (Step::Small, Weight::Regular), theme.colors.text_secondary);
    }
    ui.add_space(theme.space.sm);
    ui.spacing_mut().item_spacing.y = theme.space.xs;
}

/// A card about runs where none are looked at.
pub(super) fn none_ui(ui: &mut Ui, theme: &Theme, heading: &str) {
    head_ui(ui, theme, theme.words.say(heading), None);
    ui.label(theme.quiet(theme.words.say("progress-none")));
}

/// What keeps coming back.
pub(super) fn again_ui(ui: &mut Ui, theme: &Theme, again: &AgainView, act: &mut dyn FnMut(screens::Action)) {
    head_ui(ui, theme, theme.words.say("progress-again"), (!again.rows.is_empty()).then_some(again.sub.as_str()));
    for (at, row) in again.rows.iter().enumerate() {
        if at > 0 {
            rule_ui(ui, theme);
        }
        let shown = SlipRow {
            dimension: row.dimension,
            error: &row.error,
            turns: &row.turns,
            was: row.was.as_deref(),
            quote: row.quote.as_deref(),
            name: &row.name,
        };
        let mut pressed = slip_row_ui(ui, theme, &shown);
        if let Some(place) = &row.place {
            pressed = pressed.on_hover_text(place);
        }
        if pressed.clicked() {
            act(screens::Action::Go(Route::Guide { at: Some(row.entry.to_owned()) }));
        }
    }
    if let Some(note) = &again.note {
        if !again.rows.is_empty() {
            ui.add_space(theme.space.sm);
        }
        long_lines_ui(ui, theme, note, (Step::Body, Weight::Regular), theme.colors.text_secondary);
    }
}

/// What is due, and the way to it.
pub(super) fn due_ui(ui: &mut Ui, theme: &Theme, due: &DueView, act: &mut dyn FnMut(screens::Action)) {
    head_ui(ui, theme, theme.words.say("progress-due"), Some(theme.words.say("progress-due-sub")));
    for row in &due.rows {
        rule_ui(ui, theme);
        let shown = DueRow {
            dimension: row.dimension,
            title: &row.title,
            when: &row.when,
            is_now: row.is_now,
            name: &row.name,
        };
        due_row_ui(ui, theme, &shown);
    }
    let Some((_, title, why)) = &due.today else { return };
    ui.add_space(theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::primary(theme.words.say("progress-due-practise"))).clicked() {
            act(screens::Action::Progress(Action::Practise));
        }
        if button_ui(ui, theme, &Button::text(theme.words.say("progress-due-drill"))).clicked() {
            act(screens::Action::Library(library::Action::Drill));
        }
    });
    let said = format!("{title}. {why}");
    long_lines_ui(ui, theme, &said, (Step::Small, Weight::Regular), theme.colors.text_secondary);
}

/// The first run against the latest.
pub(super) fn compared_ui(ui: &mut Ui, theme: &Theme, compared: &ComparedView) {
    head_ui(ui, theme, theme.words.say("progress-compared"), None);
    long_lines_ui(ui, theme, &compared.line, BODY, theme.colors.text_secondary);
    if compared.rows.is_empty() {
        return;
    }
    ui.add_space(theme.space.xs);
    let rows: Vec<TwoRunsRow<'_>> = compared
        .rows
        .iter()
        .map(|row| TwoRunsRow {
            dimension: row.dimension,
            what: &row.what,
            shares: row.shares,
            figures: &row.figures,
            name: &row.name,
        })
        .collect();
    two_runs_ui(ui, theme, &rows);
    ui.add_space(theme.space.xs);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, 0.0);
        two_runs_key_ui(ui, theme, theme.words.say("progress-compared-key-first"), false);
        two_runs_key_ui(ui, theme, theme.words.say("progress-compared-key-latest"), true);
        if let Some(note) = &compared.note {
            ui.label(theme.small(note));
        }
    });
}

/// The plan kept last.
pub(super) fn plan_ui(ui: &mut Ui, theme: &Theme, plan: &PlanView) {
    head_ui(ui, theme, theme.words.say("progress-plan"), plan.from.as_deref());
    if let Some(words) = &plan.plan {
        side_rule_ui(ui, theme.colors.accent_mid, |ui| long_lines_ui(ui, theme, words, BODY, theme.colors.text));
        ui.add_space(theme.space.xs);
    }
    long_lines_ui(ui, theme, &plan.state, BODY, theme.colors.text_secondary);
    if let Some(kept) = &plan.kept {
        long_lines_ui(ui, theme, kept, BODY, theme.colors.text_secondary);
    }
}

/// The way to what was earned.
pub(super) fn recognition_ui(ui: &mut Ui, theme: &Theme, earned: &EarnedView, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let sub = earned.none.is_none().then(|| words.say("progress-recognition-sub"));
    head_ui(ui, theme, words.say("progress-recognition"), sub);
    for row in &earned.rows {
        ui.horizontal(|ui| {
            ui.label(theme.rich(&row.kind, Step::Body, Weight::Semibold, theme.colors.accent));
            ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.small(&row.day)));
        });
        long_lines_ui(ui, theme, &row.quote, BODY, theme.colors.text_secondary);
        ui.add_space(theme.space.xs);
        rule_ui(ui, theme);
    }
    if let Some(none) = &earned.none {
        long_lines_ui(ui, theme, none, BODY, theme.colors.text_secondary);
    }
    if let Some(thanks) = &earned.thanks {
        long_lines_ui(ui, theme, thanks, BODY, theme.colors.text);
    }
    ui.add_space(theme.space.xs);
    if button_ui(ui, theme, &Button::outline(&earned.more).small()).clicked() {
        act(screens::Action::Go(Route::Recognition));
    }
}
