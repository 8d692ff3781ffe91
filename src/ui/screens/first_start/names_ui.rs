//! Draws the names of those who practised here: in rows that wrap, within a box of its own height, so that however many
//! there are, what stands below them stays in sight.

use egui::{Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::ui::screens::edges;
use crate::ui::screens::first_start::{Action, State};
use crate::ui::theme::{Icon, Theme};
use crate::ui::widgets::{Button, button_ui, button_width, button_words};

/// Fewest rows that are in sight, however low the window.
const ROWS: f32 = 2.0;
/// How much of a further row is seen, so that it is seen that there are more.
const PEEK: f32 = 0.6;

/// How the names stand: each with what is shown of it and its place, and how high all of them are.
pub(super) struct Names {
    shown: Vec<(String, Rect)>,
    height: f32,
}

impl Names {
    /// Places the names in rows as wide as there is room, for a box of at most so many points; one that scrolls keeps its
    /// right edge free.
    pub(super) fn place(ui: &Ui, theme: &Theme, (state, most): (&State, f32)) -> Self {
        let all = Self::within(ui, theme, state, ui.available_width());
        if all.height <= most { all } else { Self::within(ui, theme, state, ui.available_width() - theme.space.md) }
    }

    /// What has an id of its own does not wrap by itself: the rows are laid out here.
    fn within(ui: &Ui, theme: &Theme, state: &State, room: f32) -> Self {
        let (gap, high) = (theme.space.sm, theme.size.control);
        let (mut x, mut y) = (0.0_f32, 0.0_f32);
        let mut shown = Vec::with_capacity(state.known.len());
        for known in &state.known {
            let name = known.name.as_deref().unwrap_or(theme.words.say("first-start-nameless"));
            let button = Button::outline(name).icon(Icon::Person);
            let cut = button_words(ui, theme, &button, room);
            let wide = button_width(ui, theme, &Button { text: &cut, ..button }).min(room);
            if x > 0.0 && x + wide > room {
                (x, y) = (0.0, y + high + gap);
            }
            shown.push((cut, Rect::from_min_size(pos2(x, y), vec2(wide, high))));
            x += wide + gap;
        }
        Self { shown, height: if state.known.is_empty() { 0.0 } else { y + high } }
    }

    /// How high the box is where at most `most` is left for it: whole where all fit, else so that a row is seen in part.
    pub(super) fn height(&self, theme: &Theme, most: f32) -> f32 {
        let row = theme.size.control + theme.space.sm;
        if self.height <= most {
            return self.height;
        }
        let rows = (most / row - PEEK).floor().max(ROWS);
        (rows * row + PEEK * theme.size.control).min(self.height)
    }

    /// Draws them within a box of this height.
    pub(super) fn show(
        &self,
        ui: &mut Ui,
        theme: &Theme,
        (state, height): (&State, f32),
        emit: &mut dyn FnMut(Action),
    ) {
        let area = ScrollArea::vertical().max_height(height).min_scrolled_height(height).id_salt("names");
        edges::marked_ui(ui, theme, area, theme.colors.paper, |ui| {
            let top = ui.cursor().min;
            let all = vec2(ui.available_width(), self.height);
            for (known, (cut, place)) in state.known.iter().zip(&self.shown) {
                let name = known.name.as_deref().unwrap_or(theme.words.say("first-start-nameless"));
                let is_present = state.present.as_ref() == Some(&known.id);
                let button = if is_present { Button::primary(cut) } else { Button::outline(cut) }.icon(Icon::Person);
                let at = UiBuilder::new().max_rect(place.translate(top.to_vec2())).id_salt(&known.id.0);
                let response = button_ui(&mut ui.new_child(at), theme, &Button { name: Some(name), ..button });
                // Whoever comes to a name by keyboard sees it.
                if response.gained_focus() {
                    ui.scroll_to_rect(response.rect.expand2(vec2(0.0, theme.space.xl)), None);
                }
                let response = if cut == name { response } else { response.on_hover_text(name) };
                if response.clicked() {
                    emit(Action::Be(known.id.clone()));
                }
            }
            ui.allocate_space(all);
        });
    }
}
