//! How the page is laid out: a head with the filters, what is on its way in, and cards in rows that go by how much room there
//! is.

use egui::{Align, Key, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::platform::dialog::Wanted;
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::reports::choose::Select;
use crate::ui::screens::reports::layout::cards_ui;
use crate::ui::screens::reports::taking::{Done, Row};
use crate::ui::screens::reports::view::{View, Way};
use crate::ui::screens::reports::{Action, List, State, cards, forgetting};
use crate::ui::screens::{self, behind, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Button, Drawing, Empty, Field, Notice, NoticeKind, button_ui, button_width, card_ui, empty_ui, long_lines_ui,
    notice_ui, paint, rule_ui, select_ui, text_field_ui,
};
use crate::workflow::hand_in::ENDING;

/// Narrowest and widest choice along the top.
const CHOICE: (f32, f32) = (96.0, 240.0);
/// Rows of what could not be taken in that are shown at first.
const FIRST: usize = 8;
/// Seconds between two looks at how far taking in is.
const LOOK_S: f64 = 0.1;

/// Draws the page and tells `act` what it asked for.
pub fn reports_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    state.look(shell);
    frame::page(ui, theme, frame::Place::Reports, act, |ui, act| {
        let page = ui.max_rect();
        let out = frame::scroll_block_ui(ui, theme, "reports", (frame::CONTENT, theme.space.xl), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.lg;
            head_ui(ui, theme, state, act);
            above_ui(ui, theme, state, act);
            body_ui(ui, theme, state, act);
            foot_ui(ui, theme, state, act);
        });
        edges::below_ui(ui, theme, (page, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
        hovering_ui(ui, theme, page);
    });
}

/// Forgetting everything, below all the rest.
fn foot_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    if state.has_runs() && state.taking.far().is_none() {
        if !state.forgetting.asks()
            && button_ui(ui, theme, &Button::text(theme.words.say("reports-people-open")).small()).clicked()
        {
            act(screens::Action::Go(Route::Ready));
        }
        let said = (theme.words.say("reports-forget"), theme.words.say("reports-forget-goes"));
        forgetting::ask_ui(ui, theme, &mut state.forgetting, said, &mut |ask| {
            act(screens::Action::Reports(Action::Forget(ask)));
        });
    }
}

/// Says that what is held over the window can be let go.
fn hovering_ui(ui: &Ui, theme: &Theme, page: Rect) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let sheet = page.shrink(theme.space.md);
    let radius = egui::CornerRadius::same(theme.radius.card);
    ui.painter().rect_filled(sheet, radius, theme.colors.accent_wash);
    let edge = egui::Stroke::new(theme.stroke.focus, theme.colors.accent);
    ui.painter().rect_stroke(sheet, radius, edge, egui::StrokeKind::Inside);
    let said = theme.job(
        theme.words.say("reports-let-go"),
        Step::Speech,
        Weight::Semibold,
        theme.colors.accent,
        sheet.width() - 2.0 * theme.space.xl,
    );
    let galley = ui.painter().layout_job(said);
    let at = sheet.center() - galley.size() / 2.0;
    ui.painter().galley(at, galley, theme.colors.accent);
}

/// The title, the filters, and at the right the ways on; below each other where there is no room.
fn head_ui(ui: &mut Ui, theme: &Theme, state: &State, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let mut buttons = Vec::new();
    if state.has_runs() {
        let add = Button::outline(words.say("reports-add"));
        buttons.push((add, screens::Action::Reports(Action::Adding(!state.taking.is_adding()))));
        if state.means_runs() {
            buttons.push((Button::primary(words.say("reports-export")), screens::Action::Go(Route::ReportExport)));
        }
    }
    let title = theme.title_job(words.say("reports-heading"), Step::Title, theme.colors.text, ui.available_width());
    let wide = ui.painter().layout_job(title.clone()).size().x;
    let gap = theme.space.sm;
    let ways: f32 = buttons.iter().map(|(button, _)| button_width(ui, theme, button) + gap).sum();
    let widths: Vec<f32> = state.selects.iter().map(|select| select_width(ui, theme, select)).collect();
    let shows = state.has_runs();
    let choices: f32 = if shows { widths.iter().map(|width| width + gap).sum() } else { 0.0 };
    let row = ui.available_rect_before_wrap();
    let is_one = wide + theme.space.lg + choices + theme.space.md + ways <= row.width();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = theme.space.lg;
        ui.label(title);
        if shows && is_one {
            ui.vertical(|ui| {
                // On the axis of the buttons, which are taller.
                ui.add_space((theme.size.control - theme.size.control_small) / 2.0);
                ui.horizontal(|ui| choices_ui(ui, theme, state, (0, widths.as_slice(), widths.len()), act));
            });
        }
        let at =
            Rect::from_min_max(pos2(row.right() - ways, row.top()), pos2(row.right(), row.top() + theme.size.control));
        let layout = Layout::right_to_left(Align::Center);
        let mut area = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt("ways"));
        area.spacing_mut().item_spacing.x = gap;
        for (button, action) in buttons.into_iter().rev() {
            if button_ui(&mut area, theme, &button).clicked() {
                act(action);
            }
        }
    });
    if shows && !is_one && choices > 0.0 {
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = gap;
            let mut from = 0;
            while from < widths.len() {
                let count = that_fit(widths.get(from..).unwrap_or_default(), gap, row.width());
                ui.horizontal(|ui| choices_ui(ui, theme, state, (from, widths.as_slice(), count), act));
                from += count;
            }
        });
    }
}

/// As wide as what is chosen, within bounds.
fn select_width(ui: &Ui, theme: &Theme, select: &Select) -> f32 {
    let shown = select.options.get(select.chosen).map_or("", String::as_str);
    let words = theme.job(shown, Step::Body, Weight::Regular, theme.colors.text, f32::INFINITY);
    let around = theme.inset.field + theme.size.glyph + 2.0 * theme.space.sm + theme.space.xs;
    (ui.painter().layout_job(words).size().x + around).clamp(CHOICE.0, CHOICE.1)
}

/// How many of these stand in a row of this width; at least one.
fn that_fit(widths: &[f32], gap: f32, room: f32) -> usize {
    let mut taken = 0.0;
    let fits = widths.iter().take_while(|width| {
        taken += *width + gap;
        taken - gap <= room
    });
    fits.count().max(1)
}

/// So many choices from one of them on.
fn choices_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &State,
    (from, widths, count): (usize, &[f32], usize),
    act: &mut dyn FnMut(screens::Action),
) {
    ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
    for (select, width) in state.selects.iter().zip(widths).skip(from).take(count) {
        let options: Vec<&str> = select.options.iter().map(String::as_str).collect();
        let shown = ui.push_id(&select.name, |ui| select_ui(ui, theme, &select.name, &options, select.chosen, *width));
        if let Some(at) = shown.inner {
            act(screens::Action::Reports(Action::Choose(select.choice, at)));
        }
    }
}

/// What is to be said before the report: what failed, what is on its way in, what came of it, and where more is named.
fn above_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    let mut own = |action| act(screens::Action::Reports(action));
    if let Some(failed) = &state.failed {
        let notice = Notice { kind: NoticeKind::Warn, text: failed, action: Some(words.say("reports-again")) };
        if notice_ui(ui, theme, &notice) {
            own(Action::Again);
        }
    }
    if state.taking.is_adding() && (state.has_runs() || state.taking.far().is_some()) {
        card_ui(ui, theme, |ui| adding_ui(ui, theme, state, &mut own));
    }
    if let Some((far, stops)) = state.taking.far() {
        ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(LOOK_S));
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            let put = [("files", far.files.into()), ("of", far.of.into()), ("runs", far.runs.into())];
            let again = [("done", far.again.0.into()), ("of", far.again.1.into())];
            let said = match (stops, far.of) {
                (true, _) => words.say("reports-stopping").to_owned(),
                _ if far.again.1 > 0 => words.tell("reports-taking-again", &again),
                (_, 0) => words.say("reports-taking-begins").to_owned(),
                _ => words.tell("reports-taking", &put),
            };
            ui.label(theme.body(&said));
            let size = vec2(ui.available_width(), theme.size.thin_bar);
            let (rect, response) = ui.allocate_exact_size(size, egui::Sense::hover());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::ProgressIndicator, true, &said));
            let (part, whole) = if far.again.1 > 0 { far.again } else { (far.files, far.of) };
            let share = part as f32 / whole.max(1) as f32;
            paint::bar(ui, theme, rect, share, theme.colors.accent);
            if !stops && button_ui(ui, theme, &Button::outline(words.say("reports-stop")).small()).clicked() {
                own(Action::Stop);
            }
        });
    }
    forgetting::told_ui(ui, theme, &state.forgetting);
    if let Some(done) = &state.taking.done {
        let shows = state.whole.contains(&List::Damage);
        card_ui(ui, theme, |ui| done_ui(ui, theme, done, shows, &mut own));
    }
}

/// Where files and folders are named.
fn adding_ui(ui: &mut Ui, theme: &Theme, state: &mut State, own: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading(words.say("reports-add")));
    long_lines_ui(ui, theme, words.say("reports-add-explains"), BODY, theme.colors.text_secondary);
    let field =
        Field { hint: words.say("common-path"), ..Field::new(words.say("reports-add-field"), theme.size.speech_max) };
    let response = text_field_ui(ui, theme, &field, &mut state.taking.path);
    if std::mem::take(&mut state.taking.wants_focus) {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    if let Some(wrong) = &state.taking.wrong {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: wrong, action: None });
    }
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::outline(words.say("reports-take")).small()).clicked() || entered {
            own(Action::TakeNamed);
        }
        for (name, wanted) in
            [("reports-browse-files", Wanted::Files { ending: ENDING }), ("reports-browse-folder", Wanted::Folder)]
        {
            if button_ui(ui, theme, &Button::outline(words.say(name)).small()).clicked() {
                own(Action::Browse(wanted));
            }
        }
        if button_ui(ui, theme, &Button::text(words.say("common-cancel")).small()).clicked() {
            own(Action::Adding(false));
        }
    });
}

const BODY: (Step, Weight) = (Step::Body, Weight::Regular);
const SMALL: (Step, Weight) = (Step::Small, Weight::Regular);

/// What came of taking in, and on request what could not be.
fn done_ui(ui: &mut Ui, theme: &Theme, done: &Done, shows: bool, own: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    long_lines_ui(ui, theme, &done.line, BODY, theme.colors.text);
    let rows = done.damage.len() + done.reserved.len() + done.as_issued.len();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if rows > 0 {
            let name = if shows { "reports-damage-hide" } else { "reports-damage-show" };
            if button_ui(ui, theme, &Button::outline(words.say(name)).small()).clicked() {
                own(Action::Show(List::Damage));
            }
        }
        if button_ui(ui, theme, &Button::text(words.say("common-close")).small()).clicked() {
            own(Action::Taken);
        }
    });
    if !shows {
        return;
    }
    for (heading, advice, rows) in [
        ("reports-damage", "reports-damage-do", &done.damage),
        ("reports-damage-reserved", "reports-damage-reserved-do", &done.reserved),
        ("reports-damage-as-issued", "reports-damage-as-issued-do", &done.as_issued),
    ] {
        if rows.is_empty() {
            continue;
        }
        ui.label(theme.heading(words.say(heading)));
        long_lines_ui(ui, theme, words.say(advice), BODY, theme.colors.text_secondary);
        egui::ScrollArea::vertical()
            .id_salt(heading)
            .max_height(theme.line(Step::Body) * FIRST as f32 * 2.0)
            .show_rows(ui, 3.0 * theme.line(Step::Body) + theme.space.md, rows.len(), |ui, shown| {
                for row in rows.get(shown).unwrap_or_default() {
                    damage_ui(ui, theme, row);
                }
            });
    }
}

fn damage_ui(ui: &mut Ui, theme: &Theme, row: &Row) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        rule_ui(ui, theme);
        ui.label(theme.body(&row.what));
        long_lines_ui(ui, theme, &row.why, BODY, theme.colors.text);
        long_lines_ui(ui, theme, &row.place, SMALL, theme.colors.text_secondary);
    });
}

/// The report, or what will be here and the one button that makes it so.
fn body_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    let words = &theme.words;
    if state.known.is_none() {
        if state.failed.is_none() {
            ui.label(theme.quiet(words.say("reports-reading")));
        }
        return;
    }
    if !state.has_runs() {
        empty_page_ui(ui, theme, state, act);
        return;
    }
    let Some(view) = state.view.take() else { return };
    if state.means_runs() {
        about_ui(ui, theme, state, &view, act);
        cards_ui(ui, theme, state, &view, act);
    } else {
        card_ui(ui, theme, |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            ui.label(theme.speech(words.say("reports-means-none")));
            if let Some((said, way)) = &view.rooms
                && cards::line_ui(ui, theme, said, (BODY, theme.colors.text_secondary)).clicked()
            {
                act(behind(state, way));
            }
            let every = if state.has_rooms_alone() { "reports-every-workshop" } else { "reports-every-run" };
            if button_ui(ui, theme, &Button::outline(words.say(every))).clicked() {
                act(screens::Action::Reports(Action::EveryRun));
            }
        });
    }
    state.view = Some(view);
}

fn empty_page_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    if state.taking.far().is_some() {
        return;
    }
    card_ui(ui, theme, |ui| {
        if state.taking.is_adding() {
            adding_ui(ui, theme, state, &mut |action| act(screens::Action::Reports(action)));
            return;
        }
        let words = &theme.words;
        let empty =
            Empty { drawing: Drawing::Reports, text: words.say("reports-empty"), action: words.say("reports-add") };
        if empty_ui(ui, theme, &empty).clicked() {
            act(screens::Action::Reports(Action::Adding(true)));
        }
    });
}

/// What the report is about, in a line; quietly that it is being made anew.
fn about_ui(ui: &mut Ui, theme: &Theme, state: &State, view: &View, act: &mut dyn FnMut(screens::Action)) {
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let lines = std::iter::once(&view.about).chain(&view.rooms).chain(&view.as_issued).chain(&view.edited);
        for (said, way) in lines {
            if cards::line_ui(ui, theme, said, (BODY, theme.colors.text_secondary)).clicked() {
                act(behind(state, way));
            }
        }
        if state.asked.is_some() {
            ui.label(theme.small(theme.words.say("reports-renewing")));
        }
    });
}

/// The way to the runs behind a figure.
pub(super) fn behind(state: &State, way: &Way) -> screens::Action {
    let (what, title) = (way.what.clone(), way.title.clone());
    screens::Action::Behind(behind::Action::Look(state.meant().clone(), what, title, way.measure))
}
