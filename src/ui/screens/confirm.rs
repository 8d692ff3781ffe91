//! The question before a backup takes the place of the store: what it holds, what happens, what would be
//! lost. It puts nothing in place; whoever shows it does what was answered.

use std::path::{Path, PathBuf};

use egui::{Ui, vec2};

use crate::platform::Folders;
use crate::ui::app::Shell;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, notice_ui};
use crate::workflow::backups::{self, Change};

/// What happens, in this order.
const HAPPENS: &str = "Amends checks the backup once more, keeps what is there now under another name in the backups \
                       folder, and then opens the backup. Settings and cases stay as they are.";

/// A backup that was chosen, looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    path: PathBuf,
    /// When it was taken, or its file.
    words: String,
    change: Result<Change, String>,
    /// There is a store it can be compared with.
    compared: bool,
}

/// The answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Answer {
    /// Put it in place.
    Restore(PathBuf),
    /// Leave everything as it is.
    Keep,
}

impl Chosen {
    /// Looks into a backup and compares it with the open store, if there is one.
    pub(crate) fn look(path: &Path, words: String, folders: &Folders, shell: Option<&Shell>) -> Self {
        let change = backups::look_into(folders, path, shell.map(|shell| &shell.ws.store));
        let change = change.map_err(|error| error.to_string());
        Self { path: path.to_owned(), words, change, compared: shell.is_some() }
    }
}

/// Asks.
pub(crate) fn confirm_ui(ui: &mut Ui, theme: &Theme, chosen: &Chosen) -> Option<Answer> {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    match &chosen.change {
        Ok(change) => ask_ui(ui, theme, chosen, change),
        Err(error) => {
            let text =
                format!("This backup cannot be used. {error} Your attempts are as they were; choose another one.");
            let notice = Notice { kind: NoticeKind::Warn, text: &text, action: None };
            notice_ui(ui, theme, &notice);
            button_ui(ui, theme, &Button::outline("Back")).clicked().then_some(Answer::Keep)
        }
    }
}

fn ask_ui(ui: &mut Ui, theme: &Theme, chosen: &Chosen, change: &Change) -> Option<Answer> {
    ui.label(theme.heading("Put this backup in place?"));
    ui.label(theme.body(format!("{}. It holds {}.", chosen.words, backups::attempts_words(change.holds))));
    ui.label(theme.quiet(HAPPENS));
    let loss = change.loss_words();
    if let Some(loss) = &loss {
        let text = format!("{loss} What goes stays in the file that is kept.");
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
    } else if !chosen.compared {
        ui.label(theme.quiet("Attempts made after it was taken are not in it; whatever can be read of them stays in the file that is kept."));
    }
    ui.add_space(theme.space.xs);
    let restore = match (change.missing, &loss) {
        (0, None) => "Restore it".to_owned(),
        (0, Some(_)) => "Restore the earlier turns".to_owned(),
        (missing, _) => format!("Restore it without {}", backups::attempts_words(missing)),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let yes = button_ui(ui, theme, &Button::primary(&restore)).clicked();
        let no = button_ui(ui, theme, &Button::outline("Keep things as they are")).clicked();
        match (yes, no) {
            (true, _) => Some(Answer::Restore(chosen.path.clone())),
            (_, true) => Some(Answer::Keep),
            _ => None,
        }
    })
    .inner
}
