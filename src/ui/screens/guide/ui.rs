//! Draws the guide: title, card and search above, the list at the left, the open entry at the right; one below the other in
//! a narrow window.

use egui::{Align, Key, Layout, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::guide::{Action, State, Way, article, list};
use crate::ui::screens::into_folder::into_folder_ui;
use crate::ui::screens::{self, edges, frame};
use crate::ui::theme::{Icon, Step, Theme};
use crate::ui::widgets::{Button, ButtonKind, Field, button_ui, button_width, text_field_ui};

/// Width of the list: at most, and its share of the page.
const LIST: (f32, f32) = (320.0, 0.31);
/// Narrowest page with the list beside the entry, in points.
const BESIDE: f32 = 640.0;
/// Share of a narrow page's height that the list takes.
const ABOVE: f32 = 0.34;

/// Draws the guide and emits what was asked for.
pub fn guide_ui(ui: &mut Ui, theme: &Theme, state: &mut State, act: &mut dyn FnMut(screens::Action)) {
    frame::page(ui, theme, frame::Place::Guide, act, |ui, act| {
        let mut emit = |action| act(screens::Action::Guide(action));
        let page = ui.max_rect();
        let block = frame::block_of(theme, page, frame::CONTENT);
        let above = if page.height() < 760.0 { theme.space.lg } else { theme.space.xl };
        let at = Rect::from_min_max(pos2(block.left(), page.top() + above), block.max);
        let layout = Layout::top_down(Align::Min);
        let mut head = ui.new_child(UiBuilder::new().max_rect(at).layout(layout).id_salt("head"));
        head.spacing_mut().item_spacing.y = theme.space.md;
        title_ui(&mut head, theme, state, &mut emit);
        search_ui(&mut head, theme, state, &mut emit);
        if state.card.asked {
            let words = (theme.words.say("guide-card"), theme.words.say("guide-card-explains"), ButtonKind::Primary);
            let mut ask = |ask| emit(Action::Card(ask));
            into_folder_ui(&mut head, theme, words, &mut state.card.file, &mut ask);
        }
        let top = head.min_rect().bottom() + theme.space.md;
        let body = Rect::from_min_max(pos2(at.left(), top.min(page.bottom())), pos2(at.right(), page.bottom()));
        body_ui(ui, theme, state, body, &mut emit);
    });
}

fn title_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    let pocket = Button::outline(theme.words.say("guide-card")).icon(Icon::Export);
    let back = state.back().map(|(_, words)| words);
    let row = vec2(ui.available_width(), theme.size.control);
    ui.allocate_ui_with_layout(row, Layout::left_to_right(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = theme.space.sm;
        ui.label(theme.title_job(theme.words.say("guide-title"), Step::Title, theme.colors.text, f32::INFINITY));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            if button_ui(ui, theme, &pocket).clicked() {
                emit(Action::AskCard(!state.card.asked));
            }
            let Some(words) = back else { return };
            let button = Button::outline(theme.words.say(words)).icon(Icon::Back);
            // Beside a long title in a narrow window there is room for the arrow's word alone.
            let short = Button::outline(theme.words.say("common-back")).icon(Icon::Back);
            let fits = button_width(ui, theme, &button) <= ui.available_width();
            if button_ui(ui, theme, if fits { &button } else { &short }).clicked() {
                emit(Action::Back);
            }
        });
    });
}

fn search_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let id = egui::Id::unique("guide-field-had-the-keyboard");
    if ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false) {
        // Before the field sees them: in one line of text they do nothing.
        let steps = [(Key::ArrowDown, Way::Next), (Key::ArrowUp, Way::Previous)];
        for (key, way) in steps {
            if ui.input_mut(|input| input.consume_key(Modifiers::NONE, key)) {
                emit(Action::Step(way));
            }
        }
    }
    let hint = theme.words.say("guide-search-hint");
    let field = Field {
        icon: Some(Icon::Search),
        key: Some("/"),
        ..Field::bare(theme.words.say("guide-search"), hint, ui.available_width())
    };
    let response = text_field_ui(ui, theme, &field, &mut state.query);
    if std::mem::take(&mut state.wants_search) {
        response.request_focus();
        ui.ctx().request_repaint();
    }
    if response.changed() {
        emit(Action::Find);
    }
    let is_here = response.has_focus();
    ui.data_mut(|data| data.insert_temp(id, is_here));
}

fn body_ui(ui: &mut Ui, theme: &Theme, state: &mut State, body: Rect, emit: &mut dyn FnMut(Action)) {
    let gap = theme.space.lg;
    let (list_at, entry_at) = if body.width() < BESIDE {
        let under = body.top() + (body.height() * ABOVE).round();
        let list = Rect::from_min_max(body.min, pos2(body.right(), under));
        (list, Rect::from_min_max(pos2(body.left(), under + theme.space.md), body.max))
    } else {
        let wide = LIST.0.min((body.width() * LIST.1).round());
        let list = Rect::from_min_max(body.min, pos2(body.left() + wide, body.bottom()));
        (list, Rect::from_min_max(pos2(list.right() + gap, body.top()), body.max))
    };
    let mut area = ui.new_child(UiBuilder::new().max_rect(list_at).id_salt("list"));
    list::list_ui(&mut area, theme, state, emit);
    let mut area = ui.new_child(UiBuilder::new().max_rect(entry_at).id_salt("entry"));
    // An entry begins at its beginning, and stays where it was scrolled to while it is open.
    let scroll = ScrollArea::vertical().auto_shrink([false, false]).id_salt(("entry", &state.open));
    let Some(entry) = state.entry() else { return };
    edges::marked_ui(&mut area, theme, scroll, theme.colors.paper, |ui| {
        frame::scroll_pages(ui, theme);
        article::article_ui(ui, theme, entry, emit);
        ui.add_space(theme.space.xl);
        frame::follow_focus(ui, theme);
    });
}
