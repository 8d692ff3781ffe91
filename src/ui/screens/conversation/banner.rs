//! What stands above the replies when something has to be said: a move that was not saved with its ways
//! on, a move the rules do not allow, or something quiet to know.

use egui::Ui;

use crate::ui::screens::conversation::{Action, Obstacle, State};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Banner, Button, Notice, NoticeKind, banner_ui, notice_ui, passing_notice_ui};

/// Draws whatever has to be said, and room below it.
pub(in crate::ui::screens) fn banners_ui(ui: &mut Ui, theme: &Theme, state: &State, emit: &mut dyn FnMut(Action)) {
    if let Some(told) = &state.told {
        let notice =
            Notice { kind: NoticeKind::Note, text: told, action: Some(theme.words.say("conversation-understood")) };
        if notice_ui(ui, theme, &notice) {
            emit(Action::Understood);
        }
        ui.add_space(theme.space.sm);
    }
    match &state.obstacle {
        None => return,
        Some(Obstacle::NotNow(text)) => {
            if passing_notice_ui(ui, theme, text, theme.words.say("conversation-understood")) {
                emit(Action::Understood);
            }
        }
        Some(Obstacle::NotSaved(not_saved)) => {
            let text = format!("{} {} {}", not_saved.what, not_saved.safe, not_saved.todo);
            let retry = Button::outline(theme.words.say("conversation-retry")).small();
            let actions = [retry, Button::text(theme.words.say("conversation-go-unsaved")).small()];
            let title = theme.words.say("conversation-not-saved");
            let banner = Banner { kind: NoticeKind::Warn, title, text: &text, actions: &actions };
            match banner_ui(ui, theme, &banner) {
                Some(0) => emit(Action::Retry),
                Some(_) => emit(Action::GoUnsaved),
                None => {}
            }
        }
    }
    ui.add_space(theme.space.sm);
}
