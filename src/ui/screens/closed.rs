//! The page of a store that cannot be opened: what is in the way, what is safe, the ways on that fit it.

use std::path::{Path, PathBuf};

use egui::{Label, Ui, vec2};

use crate::platform::folders::Place;
use crate::platform::settings::Settings;
use crate::platform::{Clock, Folders};
use crate::ui::screens::confirm::{Answer, Chosen, confirm_ui};
use crate::ui::screens::{self, trouble};
use crate::ui::theme::Theme;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui};
use crate::workflow::backups;
use crate::workflow::trouble::Hindrance;

/// What can be done on this page besides leaving it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Action {
    /// Look into the newest backup and ask.
    AskRestore,
    /// Leave everything as it is.
    Keep,
}

/// Why there is no store, and what there is instead.
#[derive(Debug, Default)]
pub struct Closed {
    /// What is in the way, in full sentences.
    pub what: String,
    /// What was tried since, and how it went.
    pub told: Option<String>,
    /// The look, as it was before.
    pub settings: Settings,
    hindrance: Option<Hindrance>,
    /// The folder of the store.
    folder: PathBuf,
    /// The newest backup, with when and how large in words.
    newest: Option<(PathBuf, String)>,
    /// How many there are.
    backups: usize,
    chosen: Option<Chosen>,
}

impl Closed {
    /// Closed for a moment, to be opened again.
    pub(crate) fn meanwhile(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// A store that could not be opened for this reason.
    pub(crate) fn because(what: String, hindrance: Hindrance, folders: &Folders) -> Self {
        let now_ms = Clock::system().now_ms();
        let found = backups::list(folders);
        let newest = found.first().map(|backup| {
            let words = format!("{}, {}", backups::taken_words(backup, now_ms), backups::size_words(backup.bytes));
            (backup.path.clone(), words)
        });
        Self {
            what,
            told: None,
            settings: Settings::load(folders.path(Place::Data)).settings,
            hindrance: Some(hindrance),
            folder: folders.path(Place::Data).to_owned(),
            newest,
            backups: found.len(),
            chosen: None,
        }
    }

    pub(crate) fn apply(&mut self, action: Action, folders: &Folders) {
        self.chosen = match (action, &self.newest) {
            (Action::AskRestore, Some((path, words))) => Some(Chosen::look(path, words.clone(), folders, None)),
            _ => None,
        };
    }

    fn title(&self) -> &'static str {
        match self.hindrance {
            Some(Hindrance::Damaged) => "Your attempts cannot be read",
            Some(Hindrance::InUse) => "Amends is open already",
            Some(Hindrance::NoPlace) => "There is no place to keep attempts",
            Some(Hindrance::TooNew) => "Made by a later version",
            Some(Hindrance::Other) | None => "Something went wrong",
        }
    }

    /// What is safe, a sentence each; nothing where the store itself is sound.
    fn safe(&self) -> Vec<String> {
        let mut safe = Vec::new();
        if matches!(self.hindrance, Some(Hindrance::InUse | Hindrance::NoPlace)) {
            return safe;
        }
        if self.hindrance == Some(Hindrance::Damaged) {
            safe.push("The file stays where it is: nothing is repaired or thrown away unless you say so.".to_owned());
            let repair = "Repair keeps every attempt that still matches its checksums, takes the others from the backups, \
                          and puts the damaged file aside.";
            safe.push(repair.to_owned());
        }
        if let Some((_, words)) = &self.newest {
            let others = match self.backups {
                0 | 1 => String::new(),
                2 => ", and one before it".to_owned(),
                n => format!(", and {} before it", n - 1),
            };
            safe.push(format!("A backup that was checked when it was taken: {}{others}.", lower(words)));
        }
        safe
    }
}

/// Words that begin a sentence, within one.
fn lower(words: &str) -> String {
    let mut chars = words.chars();
    chars.next().map(|first| first.to_lowercase().chain(chars).collect()).unwrap_or_default()
}

/// Draws the page.
pub fn closed_ui(ui: &mut Ui, theme: &Theme, closed: &Closed, act: &mut dyn FnMut(screens::Action)) {
    trouble::page_ui(ui, theme, closed.title(), |ui| {
        if let Some(told) = &closed.told {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: told, action: None });
        }
        ui.label(theme.speech(&closed.what));
        let safe = closed.safe();
        if !safe.is_empty() || closed.chosen.is_some() {
            card_ui(ui, theme, |ui| match &closed.chosen {
                Some(chosen) => match confirm_ui(ui, theme, chosen) {
                    Some(Answer::Restore(path)) => act(screens::Action::Restore(path)),
                    Some(Answer::Keep) => act(screens::Action::Closed(Action::Keep)),
                    None => {}
                },
                None => safe_ui(ui, theme, &safe, &closed.folder),
            });
        }
        if closed.hindrance == Some(Hindrance::NoPlace) {
            card_ui(ui, theme, |ui| another_folder_ui(ui, theme));
        }
        if closed.chosen.is_none() {
            ways_ui(ui, theme, closed, act);
        }
    });
}

fn safe_ui(ui: &mut Ui, theme: &Theme, safe: &[String], folder: &Path) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading("What is safe"));
    for sentence in safe {
        ui.label(theme.body(sentence));
    }
    // To be copied into a file manager.
    ui.add(Label::new(theme.small(folder.display().to_string())).selectable(true).wrap());
}

fn another_folder_ui(ui: &mut Ui, theme: &Theme) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading("To keep attempts in another folder"));
    ui.label(theme.body("Close this window and start Amends with the folder’s path, for example:"));
    ui.add(Label::new(theme.small("amends --data-dir /home/you/practice")).selectable(true).wrap());
}

/// The ways on, the likeliest first; each is a line in the list.
fn ways_ui(ui: &mut Ui, theme: &Theme, closed: &Closed, act: &mut dyn FnMut(screens::Action)) {
    let restores = closed.hindrance == Some(Hindrance::Damaged) && closed.newest.is_some();
    let ask = screens::Action::Closed(Action::AskRestore);
    let ways = [
        (closed.hindrance == Some(Hindrance::Damaged), "Repair", screens::Action::Repair),
        (restores, "Restore the newest backup", ask),
        (true, "Try again", screens::Action::Reopen),
        (true, "Go on without keeping anything", screens::Action::KeepNothing),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.sm);
        for (i, (_, words, action)) in ways.into_iter().filter(|(open, ..)| *open).enumerate() {
            let button = if i == 0 { Button::primary(words) } else { Button::outline(words) };
            if button_ui(ui, theme, &button).clicked() {
                act(action);
            }
        }
    });
}
