//! Draws the page: what goes along on the left, whose data that is and where to on the right, the first rows below.

use egui::{Align, Key, Layout, ScrollArea, Ui, vec2};

use crate::platform::dialog::Wanted;
use crate::print::report::FORMATS;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::columns::columns_from_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::handed::head_ui;
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::report_export::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Button, Field, Notice, NoticeKind, button_ui, card_ui, choice_ui, field_select_ui, long_lines_ui,
    notice_ui, text_field_ui, tick_row_ui,
};
use crate::workflow::reports::export::{Preview, Rows};

/// The widest a text of the look is, in letters.
const CELL: usize = 34;
/// Up to so many columns have room for longer ones.
const FEW: usize = 4;
/// A figure has fewer signs than this; more is a name.
const FIGURE: usize = 16;
/// The widest an id of it is: enough to tell that rows belong together.
const ID: usize = 9;
/// Narrowest page with two columns: the smallest window has them, so that the button is in sight there.
const TWO: f32 = 700.0;
/// Widest folded list, in points.
const FIELD: f32 = 360.0;

/// Draws the page and tells `act` what it asked for.
pub fn report_export_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.look(&shell.words);
    if state.under_way.is_some() {
        ui.ctx().request_repaint_after(std::time::Duration::from_millis(200));
    }
    frame::page(ui, theme, frame::Place::Reports, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "report-export", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            let words = &theme.words;
            if head_ui(ui, theme, words.say("report-export-title"), words.say("report-export-back")) {
                act(screens::Action::Go(Route::Reports));
            }
            let right = ((ui.available_width() - theme.space.lg) * 0.56).floor();
            let mut shared = (state, &mut |action| act(screens::Action::ReportExport(action)));
            columns_from_ui(
                ui,
                theme,
                "report-export",
                (right, TWO),
                &mut shared,
                |ui, _, (state, emit)| {
                    what_ui(ui, theme, state, *emit);
                    names_ui(ui, theme, state, *emit);
                    if state.rows != Rows::Report {
                        columns_of_ui(ui, theme, state, *emit);
                    }
                },
                |ui, _, (state, emit)| {
                    look_ui(ui, theme, state);
                    where_ui(ui, theme, state, *emit);
                },
            );
            // Across the page and below all that is chosen: what is chosen, whose data leaves and the button are in sight at once.
            if let Some(seen) = shared.0.preview.as_ref().filter(|seen| !seen.first.is_empty()) {
                section_ui(ui, theme, words.say("report-export-first-rows"), |ui| table_ui(ui, theme, seen));
            }
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
    });
}

/// A card with its heading.
fn section_ui(ui: &mut Ui, theme: &Theme, heading: &str, contents: impl FnOnce(&mut Ui)) {
    card_ui(ui, theme, |ui| {
        ui.set_min_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        ui.label(theme.heading(heading));
        contents(ui);
    });
}

fn what_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("report-export-what"), |ui| {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
            for rows in Rows::ALL {
                let name = words.say(match rows {
                    Rows::Report => "report-export-rows-report",
                    Rows::Runs => "report-export-rows-runs",
                    Rows::Decisions => "report-export-rows-decisions",
                });
                if choice_ui(ui, theme, name, state.rows == rows).clicked() {
                    emit(Action::Rows(rows));
                }
            }
        });
        if state.rows == Rows::Report {
            ui.add_space(theme.space.sm);
            ui.label(theme.strong(words.say("report-export-form")));
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
                for (at, format) in FORMATS.iter().enumerate() {
                    if choice_ui(ui, theme, words.say(format.name), state.form == at).clicked() {
                        emit(Action::Form(at));
                    }
                }
            });
        }
        let is_csv = state.rows != Rows::Report || FORMATS.get(state.form).is_some_and(|format| format.code == "csv");
        if is_csv && tick_row_ui(ui, theme, (words.say("report-export-bom"), ""), state.bom).clicked() {
            emit(Action::Bom(!state.bom));
        }
        if is_csv && tick_row_ui(ui, theme, (words.say("report-export-semicolons"), ""), state.semicolons).clicked() {
            emit(Action::Semicolons(!state.semicolons));
        }
    });
}

fn names_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    card_ui(ui, theme, |ui| {
        ui.set_min_width(ui.available_width());
        let note = words.say(if state.names { "report-export-names-on" } else { "report-export-names-off" });
        if tick_row_ui(ui, theme, (words.say("report-export-names"), note), state.names).clicked() {
            emit(Action::Names(!state.names));
        }
    });
}

/// Which columns rows have, and those that are kept.
fn columns_of_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("report-export-columns"), |ui| {
        let kept: Vec<(String, String)> =
            state.maps().map(|map| (map.name.clone(), crate::workflow::reports::export::typed(&map.columns))).collect();
        let width = ui.available_width();
        if !kept.is_empty() {
            let all = words.say("report-export-columns-all");
            let options: Vec<&str> = std::iter::once(all).chain(kept.iter().map(|(name, _)| name.as_str())).collect();
            let chosen = kept.iter().position(|(_, typed)| *typed == state.columns).map_or(0, |at| at + 1);
            let name = words.say("report-export-columns");
            if let Some(at) = field_select_ui(ui, theme, name, &options, chosen, width.min(FIELD)) {
                emit(Action::Map(at.checked_sub(1)));
            }
        }
        let field = Field::bare(words.say("report-export-columns"), words.say("report-export-columns-hint"), width);
        if text_field_ui(ui, theme, &field, &mut state.columns).lost_focus() {
            emit(Action::Look);
        }
        if !state.columns.trim().is_empty() {
            let field = Field::new(words.say("report-export-columns-keep"), width);
            text_field_ui(ui, theme, &field, &mut state.keep_as);
            let keep = Button::outline(words.say("report-export-columns-keep-button")).small();
            if button_ui(ui, theme, &keep).clicked() {
                emit(Action::KeepMap);
            }
        }
    });
}

fn look_ui(ui: &mut Ui, theme: &Theme, state: &State) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("report-export-look"), |ui| {
        if let Some(meaning) = &state.meaning {
            long_lines_ui(ui, theme, meaning, (Step::Body, Weight::Semibold), theme.colors.text);
        }
        if let Some(why) = &state.refused {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: why, action: None });
            return;
        }
        let Some(seen) = &state.preview else {
            ui.label(theme.quiet(words.say("report-export-looking")));
            return;
        };
        whose_ui(ui, theme, (state, seen));
    });
}

/// How much it is, and whose data leaves.
fn whose_ui(ui: &mut Ui, theme: &Theme, (state, seen): (&State, &Preview)) {
    let words = &theme.words;
    let rows = usize::try_from(seen.rows).unwrap_or(usize::MAX);
    let counted = match state.rows {
        Rows::Report => words.tell("report-export-counted-report", &[("people", seen.people.into())]),
        _ => words.tell("report-export-counted", &[("rows", rows.into()), ("people", seen.people.into())]),
    };
    let more = words.tell("report-export-more", &[("count", seen.more().into())]);
    let named: Vec<&String> = seen.called.iter().chain(Some(&more).filter(|_| seen.more() > 0)).collect();
    let named = words.listed(&named);
    let whose = match (seen.names, state.rows) {
        (true, _) => words.tell("report-export-of-names", &[("people", (&named).into())]),
        (false, Rows::Report) => words.say("report-export-of-counted").to_owned(),
        (false, _) => words.say("report-export-of-pseudonyms").to_owned(),
    };
    let mut all = vec![counted, whose];
    if seen.left_out > 0 {
        let name = match state.rows {
            Rows::Report => "report-export-left-out",
            Rows::Runs | Rows::Decisions => "report-export-left-out-runs",
        };
        all.push(words.tell(name, &[("count", seen.left_out.into())]));
    }
    if seen.hidden > 0 {
        all.push(words.tell("report-export-hidden", &[("count", seen.hidden.into())]));
    }
    if !seen.lacks.is_empty() {
        all.push(words.tell("report-export-lacks", &[("letters", (&seen.lacks).into())]));
    }
    if seen.is_nothing() {
        all.push(words.say("report-export-nothing").to_owned());
    }
    for text in &all {
        long_lines_ui(ui, theme, text, (Step::Body, Weight::Regular), theme.colors.text);
    }
}

/// The first rows, as they will stand in the file.
fn table_ui(ui: &mut Ui, theme: &Theme, seen: &Preview) {
    // A few columns have room for their words.
    let most = if seen.columns.len() <= FEW { 3 * CELL } else { CELL };
    let out = ScrollArea::horizontal().id_salt("report-export-rows").show(ui, |ui| {
        egui::Grid::new("report-export-rows").spacing(vec2(theme.space.md, theme.space.xs)).show(ui, |ui| {
            for column in &seen.columns {
                ui.label(theme.strong(clipped(column, most)));
            }
            ui.end_row();
            for row in &seen.first {
                for cell in row {
                    if is_figure(cell) {
                        ui.with_layout(Layout::right_to_left(Align::Center), |ui| ui.label(theme.quiet(cell)));
                    } else {
                        ui.label(theme.quiet(clipped(cell, most)));
                    }
                }
                ui.end_row();
            }
        });
        ui.add_space(theme.space.sm);
    });
    if out.content_size.x > out.inner_rect.width() {
        let more = theme.words.tell("report-export-columns-aside", &[("count", seen.columns.len().into())]);
        ui.label(theme.small(&more));
    }
}

/// Figures stand below one another by their last place.
fn is_figure(cell: &str) -> bool {
    !cell.is_empty() && cell.chars().all(|c| c.is_ascii_digit() || ".,%−-".contains(c)) && cell.chars().count() < FIGURE
}

fn clipped(text: &str, most: usize) -> String {
    let length = text.chars().count();
    let is_id = length >= 32 && text.chars().all(|c| c.is_ascii_hexdigit() || c == '-');
    let most = if is_id { ID } else { most };
    if length <= most {
        return text.to_owned();
    }
    text.chars().take(most - 1).chain(['…']).collect()
}

fn where_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    section_ui(ui, theme, words.say("report-export-where"), |ui| {
        let width = ui.available_width().min(theme.size.speech_max);
        let into = (words.say("common-into-folder"), Wanted::Folder);
        let response = path_field_ui(ui, theme, into, &mut state.folder);
        let mut entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let response = text_field_ui(ui, theme, &Field::new(words.say("report-export-name"), width), &mut state.name);
        entered |= response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        if tick_row_ui(ui, theme, (words.say("report-export-replace"), ""), state.replace).clicked() {
            emit(Action::Replace(!state.replace));
        }
        if let Some((runs, of)) = state.far() {
            let count = |count: u64| usize::try_from(count).unwrap_or(usize::MAX);
            let put = [("runs", count(runs).into()), ("of", count(of).into())];
            ui.label(theme.quiet(words.tell("report-export-writing", &put)));
            if button_ui(ui, theme, &Button::outline(words.say("report-export-stop")).small()).clicked() {
                emit(Action::Stop);
            }
            return;
        }
        let is_ready = state.is_ready();
        let availability = match &state.preview {
            _ if is_ready => Availability::Ready,
            Some(seen) if seen.is_nothing() => Availability::Unavailable(words.say("report-export-nothing")),
            _ => Availability::Unavailable(words.say("report-export-looking")),
        };
        let write = Button::primary(words.say("report-export-write")).availability(availability);
        if button_ui(ui, theme, &write).clicked() || entered && is_ready {
            emit(Action::Write);
        }
        let shown = ui.scope(|ui| outcome_ui(ui, theme, state, emit)).response;
        if state.reveal > 0 {
            state.reveal -= 1;
            ui.scroll_to_rect(shown.rect.expand(theme.space.lg), None);
            ui.ctx().request_repaint();
        }
    });
}

fn outcome_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    if let Some((_, text)) = &state.written {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text, action: None });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(theme.words.say("common-open-folder")).small()).clicked() {
                emit(Action::ShowFolder);
            }
            if button_ui(ui, theme, &Button::text(theme.words.say("common-copy-path")).small()).clicked() {
                emit(Action::CopyPath);
            }
        });
    }
    if let Some((text, failed)) = &state.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
}
