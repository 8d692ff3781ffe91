//! How the setup is laid out: the room that was not ended first, then the case and its plan at the left, who and how at the right,
//! and at the foot what was decided with the one button.

use egui::{Align, Layout, Rect, Ui, UiBuilder, pos2, vec2};

use crate::ui::app::Shell;
use crate::ui::screens::columns::columns_from_ui;
use crate::ui::screens::edges::{self, Cut};
use crate::ui::screens::room_debrief::past::{PastRooms, past_button_ui, past_rooms_ui};
use crate::ui::screens::workshop::opening::Opening;
use crate::ui::screens::workshop::setup::{Part, State as Setup, how_ui, plan_ui};
use crate::ui::screens::workshop::{Action, State};
use crate::ui::screens::{self, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{
    Availability, Banner, Button, Notice, NoticeKind, banner_ui, button_ui, button_width, long_lines_ui, notice_ui,
};
use crate::workflow::room::Unfinished;

/// Height of the foot.
const FOOT: f32 = 80.0;
/// Narrowest page with both columns: whether phones join is in sight at the right also in the smallest window.
const TWO: f32 = 820.0;

/// Draws the setup and tells `act` what it asked for.
pub fn setup_ui(
    ui: &mut Ui,
    theme: &Theme,
    state: &mut State,
    _shell: &mut Shell,
    act: &mut dyn FnMut(screens::Action),
) {
    frame::page(ui, theme, frame::Place::Workshop, act, |ui, act| {
        let page = ui.max_rect();
        let foot = Rect::from_min_max(pos2(page.left(), page.bottom() - FOOT), page.max);
        let body = Rect::from_min_max(page.min, pos2(page.right(), foot.top()));
        let mut emit = |action| act(screens::Action::Workshop(action));
        let mut area = ui.new_child(UiBuilder::new().max_rect(body).id_salt("setup"));
        area.set_clip_rect(body.intersect(ui.clip_rect()));
        // The title stands where it does on every page.
        let above = if page.height() < 760.0 { theme.space.lg } else { theme.space.xl };
        let out = frame::scroll_block_ui(&mut area, theme, "workshop", (frame::CONTENT, above), |ui| {
            ui.spacing_mut().item_spacing.y = theme.space.md;
            head_ui(ui, theme, &mut state.past);
            long_lines_ui(
                ui,
                theme,
                theme.words.say("workshop-about"),
                (Step::Body, Weight::Regular),
                theme.colors.text_secondary,
            );
            past_rooms_ui(ui, theme, &mut state.past, &mut |ask| emit(Action::Past(ask)));
            if let Some(told) = state.opening.told() {
                notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: told, action: None });
            }
            if let Some(unfinished) = state.opening.unfinished() {
                unfinished_ui(ui, theme, unfinished, &mut emit);
            }
            let right = (ui.available_width() * 0.46).floor();
            let mut shared = (&mut state.setup, &mut emit as &mut dyn FnMut(Action));
            columns_from_ui(
                ui,
                theme,
                "workshop-columns",
                (right, TWO),
                &mut shared,
                |ui, foot, (setup, emit)| plan_ui::plan_ui(ui, theme, setup, foot, *emit),
                |ui, foot, (setup, emit)| how_ui::how_ui(ui, theme, setup, foot, *emit),
            );
        });
        edges::below_ui(ui, theme, (body, Cut::Window), theme.colors.paper, edges::hidden_below(&out));
        let goes = state.setup.goes_to(Part::Open);
        foot_ui(ui, theme, (&state.setup, &state.opening, goes), foot, &mut emit);
    });
}

fn head_ui(ui: &mut Ui, theme: &Theme, past: &mut PastRooms) {
    let row = vec2(ui.available_width(), theme.line(Step::Title));
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.label(theme.title(theme.words.say("workshop-heading")));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| past_button_ui(ui, theme, past));
    });
}

/// The room that was not ended is offered before another one.
fn unfinished_ui(ui: &mut Ui, theme: &Theme, room: &Unfinished, emit: &mut dyn FnMut(Action)) {
    let words = &theme.words;
    let put = [
        ("title", (&room.title).into()),
        ("group", (&room.group).into()),
        ("number", room.number.into()),
        ("seated", room.seated.into()),
    ];
    let title = match (room.is_over, room.group.is_empty(), room.number) {
        (true, ..) => words.tell("workshop-kept-over", &put),
        (_, true, 0) => words.tell("workshop-kept-lobby", &put),
        (_, false, 0) => words.tell("workshop-kept-group-lobby", &put),
        (_, true, _) => words.tell("workshop-kept", &put),
        (_, false, _) => words.tell("workshop-kept-group", &put),
    };
    let text = words.tell("workshop-kept-about", &put);
    let actions = [
        Button::primary(words.say("workshop-reopen")).small(),
        Button::outline(words.say("workshop-kept-end")).small(),
    ];
    let banner = Banner { kind: NoticeKind::Note, title: &title, text: &text, actions: &actions };
    match banner_ui(ui, theme, &banner) {
        Some(0) => emit(Action::Reopen),
        Some(_) => emit(Action::Drop),
        None => {}
    }
}

/// What was decided, and the one button.
fn foot_ui(
    ui: &mut Ui,
    theme: &Theme,
    (setup, opening, goes): (&Setup, &Opening, bool),
    foot: Rect,
    emit: &mut dyn FnMut(Action),
) {
    let words = &theme.words;
    ui.painter().hline(foot.x_range(), foot.top(), egui::Stroke::new(theme.space.hair, theme.colors.hairline));
    let block = frame::block_of(theme, foot, frame::CONTENT);
    let mut row =
        ui.new_child(UiBuilder::new().max_rect(block).id_salt("foot").layout(Layout::right_to_left(Align::Center)));
    let is_first = opening.unfinished().is_none();
    let text = words.say(if opening.is_busy() { "workshop-opening" } else { "workshop-open" });
    let why = words.say("workshop-open-kept");
    let button = if is_first { Button::primary(text).large().key("Enter") } else { Button::outline(text).large() };
    let availability = if is_first { Availability::Ready } else { Availability::Unavailable(why) };
    let button = button.availability(availability);
    let room = block.width() - button_width(ui, theme, &button) - theme.space.lg;
    let response = button_ui(&mut row, theme, &button);
    if goes {
        response.request_focus();
    }
    if response.clicked() {
        emit(Action::Open);
    }
    let (minutes, decisions) = setup.sum();
    let put = [("title", setup.title().into()), ("minutes", minutes.into()), ("decisions", decisions.into())];
    let name = if setup.phones() { "workshop-sum-phones" } else { "workshop-sum-hands" };
    let left = Rect::from_min_size(block.min, vec2(room, block.height()));
    let mut said =
        ui.new_child(UiBuilder::new().max_rect(left).id_salt("sum").layout(Layout::left_to_right(Align::Center)));
    said.add(egui::Label::new(theme.body(words.tell(name, &put))).wrap());
}
