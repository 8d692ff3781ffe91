//! Draws the page *Write a letter*: the sheet with its dock, and the card of one's own facts.

use egui::{Align, Key, Label, Layout, Rect, Ui, UiBuilder, ViewportCommand, pos2, vec2};

use crate::platform::dialog::Wanted;
use crate::ui::screens::conversation::keys_ui;
use crate::ui::screens::letter::own::{Action, State, Way};
use crate::ui::screens::letter::view::StudioView;
use crate::ui::screens::letter::{dock_ui, facts, sheet_ui};
use crate::ui::screens::path_field::path_field_ui;
use crate::ui::screens::{self, frame};
use crate::ui::theme::Theme;
use crate::ui::widgets::{
    Availability, Banner, Button, Notice, NoticeKind, banner_ui, button_ui, close_dock_frame, dock_frame, notice_ui,
    tabs_ui,
};
use crate::workflow::letter::Format;

/// Narrowest page with the facts beside the sheet.
const WITH_FACTS: f32 = 800.0;
/// Width of the facts, least and most, and the widest sheet.
const FACTS: (f32, f32) = (272.0, 360.0);
const SHEET: f32 = 860.0;
/// Narrowest page with the full room between them.
const ROOMY: f32 = 1100.0;
/// Height of a window below which everything stands closer.
const LOW: f32 = 760.0;

/// Draws the page and emits what was asked for. Whoever would leave it with words that are nowhere else is asked first, also
/// where the window is to be closed.
pub fn letter_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    if ui.input(|input| input.viewport().close_requested()) && !state.may_close() {
        ui.ctx().send_viewport_cmd(ViewportCommand::CancelClose);
        act(screens::Action::Letter(Action::Leave(Way::Close)));
    }
    let mut act = |action| match action {
        screens::Action::Go(route) => act(screens::Action::Letter(Action::Leave(Way::To(route)))),
        other => act(other),
    };
    let view = state.view(&theme.words);
    frame::page(ui, theme, frame::Place::Practice, &mut act, |ui, act| {
        let page = ui.max_rect();
        let is_low = page.height() < LOW;
        let gap = if page.width() < ROOMY { theme.space.md } else { theme.space.lg };
        let header = Rect::from_min_max(page.min, pos2(page.right(), page.top() + theme.size.header));
        let widest = SHEET + FACTS.1 + 3.0 * gap;
        let across = frame::centred(header, gap, widest);
        header_ui(&mut child(ui, across, "header"), theme, act);
        ui.painter().hline(page.x_range(), header.bottom(), (theme.stroke.hair, theme.colors.hairline));
        let down = if is_low { theme.space.md } else { theme.space.lg };
        let body = Rect::from_min_max(pos2(across.left(), header.bottom()), pos2(across.right(), page.bottom()));
        let body = body.shrink2(vec2(0.0, down));
        let mut emit = |action| act(screens::Action::Letter(action));
        columns_ui(ui, theme, state, (&view, is_low), (body, gap), &mut emit);
    });
}

fn child(ui: &mut Ui, rect: Rect, name: &str) -> Ui {
    let mut child = ui.new_child(UiBuilder::new().max_rect(rect).id_salt(name));
    // Shadows and focus rings reach a little beyond what they belong to.
    child.set_clip_rect(rect.expand(8.0).intersect(ui.clip_rect()));
    child
}

fn header_ui(ui: &mut Ui, theme: &Theme, act: &mut dyn FnMut(screens::Action)) {
    let rect = ui.max_rect();
    let layout = Layout::right_to_left(Align::Center);
    let mut row = ui.new_child(UiBuilder::new().max_rect(rect).layout(layout).id_salt("row"));
    row.spacing_mut().item_spacing.x = theme.space.sm + theme.space.xs;
    if keys_ui(&mut row, theme).clicked() {
        act(screens::Action::Help);
    }
    let leave = Button::text(theme.words.say("conversation-leave")).key("Esc");
    if button_ui(&mut row, theme, &leave).clicked() {
        act(screens::Action::Letter(Action::Leave(Way::To(crate::ui::route::Route::Library))));
    }
    row.with_layout(Layout::left_to_right(Align::Center), |ui| {
        ui.label(theme.title_bar(theme.words.say("studio-title")));
        ui.add(Label::new(theme.quiet(theme.words.say("studio-stores-nothing"))).truncate());
    });
}

fn columns_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (view, is_low): (&StudioView, bool),
    (body, gap): (Rect, f32),
    emit: &mut dyn FnMut(Action),
) {
    let mut middle = body;
    let mut is_in_facts = false;
    let is_beside = body.width() >= WITH_FACTS;
    let facts_width = (body.width() * 0.3).round().clamp(FACTS.0, FACTS.1);
    if is_beside {
        middle.max.x = body.right() - facts_width - gap;
    } else {
        let tabs = Rect::from_min_size(body.min, vec2(body.width(), theme.size.trough));
        let labels = ["studio-tab-letter", "studio-facts"].map(|name| theme.words.say(name));
        let open = Some(usize::from(state.shows_facts));
        let title = theme.words.say("studio-title");
        let asked = tabs_ui(&mut child(ui, tabs, "tabs"), theme, title, &labels, open, body.width().min(360.0));
        if let Some(asked) = asked {
            emit(Action::ShowFacts(asked == 1));
        }
        middle.min.y = tabs.bottom() + theme.space.sm;
        if state.shows_facts {
            state.is_writing = facts::facts_ui(&mut child(ui, middle, "facts"), theme, &mut state.facts);
            return;
        }
    }
    middle_ui(ui, theme, state, (view, is_low), middle, emit);
    if is_beside {
        let right = Rect::from_min_max(pos2(body.right() - facts_width, body.top()), body.max);
        is_in_facts = facts::facts_ui(&mut child(ui, right, "facts"), theme, &mut state.facts);
    }
    state.is_writing = is_in_facts || ui.ctx().text_edit_focused();
}

/// The sheet, and its dock below, which takes what it needs.
fn middle_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (view, is_low): (&StudioView, bool),
    rect: Rect,
    emit: &mut dyn FnMut(Action),
) {
    let id = egui::Id::unique("letter-dock-height");
    let known = ui.data(|d| d.get_temp::<f32>(id)).unwrap_or(140.0);
    let gap = if is_low { theme.space.sm } else { theme.space.md };
    let top = (rect.bottom() - known).max(rect.top() + 96.0);
    let above = Rect::from_min_max(rect.min, pos2(rect.right(), top - gap));
    let mut sheet = child(ui, above, "sheet");
    let (letter, desk) = (&mut state.letter, &mut state.desk);
    sheet_ui(&mut sheet, theme, (view, is_low, None), (letter, desk), &mut |ask| emit(Action::Studio(ask)));
    let dock = Rect::from_min_max(pos2(rect.left(), top), rect.max);
    let mut area = child(ui, dock, "dock");
    let frame = if is_low { close_dock_frame(theme) } else { dock_frame(theme) };
    frame.show(&mut area, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = theme.space.sm;
        dock_contents_ui(ui, theme, state, (view, is_low), emit);
    });
    let used = area.min_rect().height();
    if (used - known).abs() > 0.5 {
        ui.data_mut(|d| d.insert_temp(id, used));
        ui.ctx().request_discard("the height of the letter's dock has changed");
    }
}

fn dock_contents_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    (view, is_low): (&StudioView, bool),
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    if state.leaving.is_some() {
        let actions = [
            Button::primary(words.say("studio-stay")).small().key("Esc"),
            Button::outline(words.say("studio-copy-leave")).small(),
            Button::text(words.say("studio-leave-without")).small(),
        ];
        let banner = Banner {
            kind: NoticeKind::Warn,
            title: words.say("studio-leave-title"),
            text: words.say("studio-leave-ask"),
            actions: &actions,
        };
        match banner_ui(ui, theme, &banner) {
            Some(0) => emit(Action::Stay),
            Some(1) => emit(Action::CopyAndLeave),
            Some(_) => emit(Action::LeaveWithout),
            None => {}
        }
        return;
    }
    if state.saving.asked {
        saving_ui(ui, theme, state, emit);
        return;
    }
    if let Some(told) = state.told() {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: told, action: None });
    }
    let ready = if state.letter.is_empty() {
        Availability::Unavailable(words.say("studio-write-first"))
    } else {
        Availability::Ready
    };
    let buttons = [
        Button::outline(words.say("studio-save")).availability(ready),
        Button::primary(words.say("studio-copy")).key("Ctrl Enter").availability(ready),
    ];
    let is_past = state.desk.take_past();
    match dock_ui(ui, theme, (view, is_low), (&buttons, is_past)) {
        Some(0) => emit(Action::AskSave(true)),
        Some(_) => emit(Action::Copy),
        None => {}
    }
}

/// Where it should go as a file, and where it went.
fn saving_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let saving = &mut state.saving;
    let into = (words.say("studio-folder"), Wanted::Folder);
    let response = path_field_ui(ui, theme, into, &mut saving.folder);
    if std::mem::take(&mut saving.wants_focus) {
        response.request_focus();
    }
    let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
        if button_ui(ui, theme, &Button::primary(words.say("studio-save-text")).small()).clicked() || entered {
            emit(Action::Save(Format::Text));
        }
        if button_ui(ui, theme, &Button::outline(words.say("studio-save-html")).small()).clicked() {
            emit(Action::Save(Format::Html));
        }
        if button_ui(ui, theme, &Button::text(words.say("common-close")).small()).clicked() {
            emit(Action::AskSave(false));
        }
    });
    if let Some(path) = &saving.written {
        let text = words.tell("studio-saved", &[("path", (&path.display().to_string()).into())]);
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Note, text: &text, action: None });
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.xs);
            if button_ui(ui, theme, &Button::outline(words.say("common-open-folder")).small()).clicked() {
                emit(Action::ShowFolder);
            }
            if button_ui(ui, theme, &Button::text(words.say("common-copy-path")).small()).clicked() {
                emit(Action::CopyPath);
            }
        });
    }
    if let Some((text, failed)) = &saving.message {
        let kind = if *failed { NoticeKind::Warn } else { NoticeKind::Note };
        notice_ui(ui, theme, &Notice { kind, text, action: None });
    }
}
