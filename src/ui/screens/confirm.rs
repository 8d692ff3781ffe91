//! The question before a backup takes the place of the store: what it holds, what happens, what would be
//! lost. It puts nothing in place; whoever shows it does what was answered.

use std::path::{Path, PathBuf};

use egui::{Ui, vec2};

use crate::platform::Folders;
use crate::ui::app::Shell;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, notice_ui};
use crate::words::Words;
use crate::words::{Said, Told as _};
use crate::workflow::backups::{self, Change};

/// A backup that was chosen, looked into.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Chosen {
    path: PathBuf,
    /// When it was taken, or its file.
    words: String,
    change: Result<Change, Said>,
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
        let change = change.map_err(|error| error.said());
        Self { path: path.to_owned(), words, change, compared: shell.is_some() }
    }
}

/// Asks.
pub(crate) fn confirm_ui(ui: &mut Ui, theme: &Theme, chosen: &Chosen) -> Option<Answer> {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    match &chosen.change {
        Ok(change) => ask_ui(ui, theme, chosen, change),
        Err(error) => {
            let text = theme.words.tell("store-backup-unusable", &[("error", (&error.told(&theme.words)).into())]);
            let notice = Notice { kind: NoticeKind::Warn, text: &text, action: None };
            notice_ui(ui, theme, &notice);
            button_ui(ui, theme, &Button::outline(theme.words.say("store-back"))).clicked().then_some(Answer::Keep)
        }
    }
}

fn ask_ui(ui: &mut Ui, theme: &Theme, chosen: &Chosen, change: &Change) -> Option<Answer> {
    ui.label(theme.heading(theme.words.say("store-restore-ask")));
    let holds = [("taken", (&chosen.words).into()), ("count", change.holds.into())];
    ui.label(theme.body(theme.words.tell("store-restore-holds", &holds)));
    ui.label(theme.quiet(theme.words.say("store-restore-happens")));
    if let Some(text) = loss_words(&theme.words, change) {
        notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: &text, action: None });
    } else if !chosen.compared {
        ui.label(theme.quiet(theme.words.say("store-restore-not-compared")));
    }
    ui.add_space(theme.space.xs);
    let restore = match (change.missing, change.shorter) {
        (0, 0) => theme.words.say("store-restore").to_owned(),
        (0, _) => theme.words.say("store-restore-earlier").to_owned(),
        (missing, _) => theme.words.tell("store-restore-without", &[("count", missing.into())]),
    };
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.sm, theme.space.sm);
        let yes = button_ui(ui, theme, &Button::primary(&restore)).clicked();
        let no = button_ui(ui, theme, &Button::outline(theme.words.say("store-keep"))).clicked();
        match (yes, no) {
            (true, _) => Some(Answer::Restore(chosen.path.clone())),
            (_, true) => Some(Answer::Keep),
            _ => None,
        }
    })
    .inner
}

/// What would be lost, in words; `None` if nothing would be.
fn loss_words(words: &Words, change: &Change) -> Option<String> {
    let (missing, shorter) = (("missing", change.missing.into()), ("shorter", change.shorter.into()));
    match (change.missing, change.shorter) {
        (0, 0) => None,
        (_, 0) => Some(words.tell("store-loss-missing", &[missing])),
        (0, _) => Some(words.tell("store-loss-shorter", &[shorter])),
        _ => Some(words.tell("store-loss-both", &[missing, shorter])),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_would_be_lost_is_said_as_people_say_it() {
        let words = Words::english().unwrap();
        assert_eq!(loss_words(&words, &Change { holds: 3, ..Change::default() }), None);
        let lost = loss_words(&words, &Change { holds: 3, missing: 2, shorter: 1 }).unwrap();
        assert!(lost.contains("2 attempts would be missing and 1 attempt would go back"), "{lost}");
        let back = loss_words(&words, &Change { holds: 3, missing: 0, shorter: 2 }).unwrap();
        assert!(back.starts_with("This backup is older than your newest attempt: 2 attempts would go back"), "{back}");
    }
}
