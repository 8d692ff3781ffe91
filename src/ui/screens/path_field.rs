//! A field for a path, with the desktop's own dialog beside it. Knows nothing of what the path is for.

use std::sync::{Arc, Mutex, PoisonError};

use egui::{Response, Ui};

use crate::platform::dialog::{Dialog, Picked, Wanted};
use crate::ui::theme::{Step, Theme, Weight};
use crate::ui::widgets::{Button, Field, button_ui, button_width, even_ui, long_lines_ui, text_field_ui};

/// What a field remembers from one frame to the next, beside its text.
#[derive(Debug, Clone, Default)]
struct Browsing {
    /// The dialog, while it is open.
    dialog: Option<Arc<Mutex<Dialog>>>,
    /// There was none on this desktop.
    is_without: bool,
}

impl Browsing {
    /// What was chosen in the dialog since.
    fn picked(&mut self) -> Option<String> {
        let answer = self.dialog.as_ref()?.lock().unwrap_or_else(PoisonError::into_inner).poll()?;
        self.dialog = None;
        match answer {
            Picked::Paths(paths) => paths.first().map(|path| path.display().to_string()),
            Picked::Nothing => None,
            Picked::NoDialog => {
                self.is_without = true;
                None
            }
        }
    }
}

/// Draws the field under its label, and a button that lets choose; the response is that of the text edit.
pub(in crate::ui::screens) fn path_field_ui(
    ui: &mut Ui,
    theme: &Theme,
    (label, wanted): (&str, Wanted),
    text: &mut String,
) -> Response {
    let words = &theme.words;
    let id = ui.scope_id().with(("path-field", label));
    let mut browsing: Browsing = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    let picked = browsing.picked();
    let has_picked = picked.is_some();
    if let Some(path) = picked {
        *text = path;
    }
    let response = ui
        .vertical(|ui| {
            ui.spacing_mut().item_spacing.y = theme.space.sm;
            even_ui(ui, theme, label, (Step::Body, Weight::Semibold), theme.colors.text);
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = theme.space.sm;
                let choose = Button::outline(words.say("common-browse"));
                let room = ui.available_width().min(theme.size.speech_max);
                let width = room - button_width(ui, theme, &choose) - theme.space.sm;
                let response = text_field_ui(ui, theme, &Field::bare(label, words.say("common-path"), width), text);
                if button_ui(ui, theme, &choose).clicked() && browsing.dialog.is_none() {
                    let ctx = ui.ctx().clone();
                    let dialog = Dialog::ask(label.to_owned(), wanted, move || ctx.request_repaint());
                    browsing = Browsing { dialog: Some(Arc::new(Mutex::new(dialog))), is_without: false };
                }
                response
            })
            .inner
        })
        .inner;
    if has_picked {
        response.request_focus();
    }
    if browsing.is_without {
        let look = (Step::Small, Weight::Regular);
        long_lines_ui(ui, theme, words.say("common-browse-none"), look, theme.colors.text_secondary);
    }
    ui.data_mut(|data| data.insert_temp(id, browsing));
    response
}

#[cfg(test)]
mod tests {
    use std::path::PathBuf;

    use super::*;

    fn answered(picked: Picked) -> Browsing {
        Browsing { dialog: Some(Arc::new(Mutex::new(Dialog::answered(picked)))), is_without: false }
    }

    #[test]
    fn what_is_chosen_is_taken_over_once_and_a_missing_dialog_is_said() {
        let mut chosen = answered(Picked::Paths(vec![PathBuf::from("reports")]));
        assert_eq!((chosen.picked().as_deref(), chosen.picked()), (Some("reports"), None));
        let mut turned_away = answered(Picked::Nothing);
        assert_eq!((turned_away.picked(), turned_away.is_without, turned_away.dialog.is_none()), (None, false, true));
        let mut without = answered(Picked::NoDialog);
        assert_eq!((without.picked(), without.is_without), (None, true));
    }
}
