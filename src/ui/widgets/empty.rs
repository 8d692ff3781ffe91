//! A place where nothing is yet: a drawing of what will be there, one sentence, one button.

use egui::{CornerRadius, Response, Role, Sense, Ui, vec2};

use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::art::paint_strip;
use crate::ui::widgets::button::{Button, button_ui};
use crate::ui::widgets::control::{even_words, still};

/// Height of the drawing over that of a library card's strip.
const HIGH: f32 = 1.5;

/// What is drawn: that which will stand here.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Drawing {
    Reports,
    Progress,
    Recognition,
    HandIn,
    Drill,
    /// Rows of things that are met or not.
    List,
}

impl Drawing {
    /// Every one.
    #[cfg(test)]
    const ALL: [Self; 6] = [Self::Reports, Self::Progress, Self::Recognition, Self::HandIn, Self::Drill, Self::List];

    /// Its name in the drawing files.
    fn name(self) -> &'static str {
        match self {
            Self::Reports => "empty-reports",
            Self::Progress => "empty-progress",
            Self::Recognition => "empty-recognition",
            Self::HandIn => "empty-hand-in",
            Self::Drill => "empty-drill",
            Self::List => "empty-list",
        }
    }
}

/// A place where nothing is yet.
#[derive(Debug, Clone, Copy)]
pub struct Empty<'a> {
    /// What will be here, drawn.
    pub drawing: Drawing,
    /// The same in one sentence.
    pub text: &'a str,
    /// What makes it appear.
    pub action: &'a str,
}

/// Draws it: the drawing across the space, its words and button at the left; the response is that of its button.
pub fn empty_ui(ui: &mut Ui, theme: &Theme, empty: &Empty<'_>) -> Response {
    let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), theme.size.strip * HIGH), Sense::hover());
    paint_strip(ui, theme, empty.drawing.name(), rect, CornerRadius::same(theme.radius.card));
    ui.add_space(theme.space.sm);
    let width = ui.available_width().min(theme.size.speech_max);
    let galley = even_words(ui, theme, empty.text, (Step::Speech, Weight::Regular), theme.colors.text, width);
    let (rect, _) = still(ui, galley.size(), Role::Label, empty.text);
    ui.painter().galley(rect.min, galley, theme.colors.text);
    ui.add_space(theme.space.sm);
    button_ui(ui, theme, &Button::primary(empty.action))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme::Look;

    #[test]
    fn every_empty_place_has_a_drawing_in_every_look() {
        for look in [Look::Light, Look::Dark, Look::ContrastLight, Look::ContrastDark] {
            let theme = Theme::load(look).expect("theme");
            for drawing in Drawing::ALL {
                let scene = theme.book.scene(drawing.name());
                assert!(scene.picture.marks.len() > 5 && scene.ground.is_some(), "{drawing:?} in {look:?}");
                for mark in &scene.picture.marks {
                    assert!(scene.view.contains_rect(mark.bounds()), "{drawing:?} ends outside: {:?}", mark.bounds());
                }
            }
        }
    }
}
