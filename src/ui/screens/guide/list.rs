//! The list at the left: all entries under their sections, or what was found, the best first.

use egui::style::ScrollAnimation;
use egui::{Align, EventFilter, ScrollArea, Ui, vec2};

use crate::domain::guide::Section;
use crate::ui::screens::guide::{Action, State, kind_words, section_words};
use crate::ui::screens::{edges, frame};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, button_ui, entry_row_ui, long_lines_ui};

/// What can be looked for where nothing was found.
const TRY: [&str; 4] = ["guide-try-1", "guide-try-2", "guide-try-3", "guide-try-4"];

/// Draws the list.
pub(super) fn list_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let area = ScrollArea::vertical().auto_shrink([false, false]).id_salt("entries");
    edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
        ui.spacing_mut().item_spacing.y = theme.space.hair;
        if state.found.is_empty() {
            nothing_ui(ui, theme, &state.query, emit);
        } else {
            rows_ui(ui, theme, state, emit);
        }
        // The arrow at the foot stands on no row.
        ui.add_space(theme.space.xl);
        frame::follow_focus(ui, theme);
    });
}

fn rows_ui(ui: &mut Ui, theme: &Theme, state: &mut State, emit: &mut dyn FnMut(Action)) {
    let searching = !state.query.trim().is_empty();
    if searching {
        let words = theme.words.tell("guide-found", &[("count", state.found.len().into())]);
        heading_ui(ui, theme, &words, true);
    }
    let reveal = state.reveal > 0;
    state.reveal = state.reveal.saturating_sub(1);
    let mut before: Option<Section> = None;
    for entry in state.found() {
        if !searching && before != Some(entry.section) {
            heading_ui(ui, theme, section_words(&theme.words, entry.section), before.is_none());
            before = Some(entry.section);
        }
        let open = entry.id == state.open;
        let note = searching.then(|| kind_words(&theme.words, entry.section));
        let row = ui.push_id(&entry.id, |ui| entry_row_ui(ui, theme, (&entry.title, note), open)).inner;
        if row.clicked() {
            row.request_focus();
            emit(Action::Open(entry.id.clone()));
        }
        if !open {
            continue;
        }
        // Arrows went on from a row that had the keyboard: it goes along.
        if reveal && !ui.clip_rect().shrink(theme.space.lg).contains_rect(row.rect) {
            row.scroll_to_me_animation(Some(Align::Center), ScrollAnimation::none());
        }
        let id = egui::Id::unique("guide-list-has-the-keyboard");
        let was_here = ui.data(|data| data.get_temp::<bool>(id)).unwrap_or(false);
        let is_free = ui.memory(|memory| memory.focused().is_none());
        if was_here && is_free {
            row.request_focus();
        }
        let is_here = row.has_focus();
        ui.data_mut(|data| data.insert_temp(id, is_here));
        if is_here {
            // Up and down open entries here; they do not leave the list.
            let filter = EventFilter { vertical_arrows: true, ..EventFilter::default() };
            ui.memory_mut(|memory| memory.set_focus_lock_filter(row.id, filter));
        }
    }
}

fn heading_ui(ui: &mut Ui, theme: &Theme, words: &str, first: bool) {
    if !first {
        ui.add_space(theme.space.md);
    }
    ui.horizontal(|ui| {
        ui.add_space(theme.space.sm + theme.space.xs);
        ui.label(theme.rich(words, Step::Small, Weight::Semibold, theme.colors.text_secondary));
    });
    ui.add_space(theme.space.xs);
}

fn nothing_ui(ui: &mut Ui, theme: &Theme, query: &str, emit: &mut dyn FnMut(Action)) {
    ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
    let shown: String = query.trim().chars().take(40).collect();
    let look = (Step::Body, Weight::Semibold);
    let nothing = theme.words.tell("guide-nothing", &[("query", (&shown).into())]);
    long_lines_ui(ui, theme, &nothing, look, theme.colors.text);
    let look = (Step::Body, Weight::Regular);
    long_lines_ui(ui, theme, theme.words.say("guide-nothing-try"), look, theme.colors.text_secondary);
    ui.horizontal_wrapped(|ui| {
        for words in TRY.map(|words| theme.words.say(words)) {
            if button_ui(ui, theme, &Button::outline(words).small()).clicked() {
                emit(Action::FindWords(words.to_owned()));
            }
        }
    });
}
