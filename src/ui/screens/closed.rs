//! The page of a store that cannot be opened: what is in the way, what is safe, the ways on that fit it.

use std::path::{Path, PathBuf};

use egui::{Label, Ui, vec2};

use crate::platform::folders::Place;
use crate::platform::settings::Settings;
use crate::platform::{Clock, Folders};
use crate::ui::screens::confirm::{Answer, Chosen, confirm_ui};
use crate::ui::screens::{self, trouble};
use crate::ui::theme::Theme;
use crate::ui::when;
use crate::ui::widgets::{Button, Notice, NoticeKind, button_ui, card_ui, notice_ui};
use crate::words::Words;
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
    /// The newest backup.
    newest: Option<Newest>,
    /// How many there are.
    backups: usize,
    chosen: Option<Chosen>,
}

/// A backup that could take the store's place.
#[derive(Debug)]
struct Newest {
    path: PathBuf,
    taken_ms: i64,
    /// When it was found.
    now_ms: i64,
    bytes: u64,
}

impl Newest {
    /// When it was taken, and how large it is.
    fn words(&self, words: &Words) -> String {
        let taken = when::taken(words, self.taken_ms, self.now_ms);
        let size = when::size(words, self.bytes);
        words.tell("store-backup-taken", &[("taken", (&taken).into()), ("size", (&size).into())])
    }
}

impl Closed {
    /// Closed for a moment, to be opened again.
    pub(crate) fn meanwhile(settings: Settings) -> Self {
        Self { settings, ..Self::default() }
    }

    /// A store that could not be opened for this reason; whoever knows it says more in `what`.
    pub(crate) fn because(hindrance: Hindrance, folders: &Folders) -> Self {
        let now_ms = Clock::system().now_ms();
        let found = backups::list(folders);
        let newest = found.first().map(|backup| Newest {
            path: backup.path.clone(),
            taken_ms: backup.taken_ms,
            now_ms,
            bytes: backup.bytes,
        });
        Self {
            what: String::new(),
            told: None,
            settings: Settings::load(folders.path(Place::Data)).settings,
            hindrance: Some(hindrance),
            folder: folders.path(Place::Data).to_owned(),
            newest,
            backups: found.len(),
            chosen: None,
        }
    }

    pub(crate) fn apply(&mut self, action: Action, folders: &Folders, words: &Words) {
        self.chosen = match (action, &self.newest) {
            (Action::AskRestore, Some(newest)) => Some(Chosen::look(&newest.path, newest.words(words), folders, None)),
            _ => None,
        };
    }

    /// The name of its title's words.
    fn title(&self) -> &'static str {
        match self.hindrance {
            Some(Hindrance::Damaged) => "store-damaged",
            Some(Hindrance::InUse) => "store-in-use",
            Some(Hindrance::NoPlace) => "store-no-place",
            Some(Hindrance::TooNew) => "store-too-new",
            Some(Hindrance::Other) | None => "store-other",
        }
    }

    /// What is safe, a sentence each; nothing where the store itself is sound.
    fn safe(&self, words: &Words) -> Vec<String> {
        let mut safe = Vec::new();
        if matches!(self.hindrance, Some(Hindrance::InUse | Hindrance::NoPlace)) {
            return safe;
        }
        if self.hindrance == Some(Hindrance::Damaged) {
            safe.extend(["store-safe-file", "store-safe-repair"].map(|name| words.say(name).to_owned()));
        }
        if let Some(newest) = &self.newest {
            let taken = lower(&newest.words(words));
            let before = self.backups.saturating_sub(1);
            safe.push(words.tell("store-safe-backup", &[("taken", (&taken).into()), ("before", before.into())]));
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
    trouble::page_ui(ui, theme, theme.words.say(closed.title()), |ui| {
        if let Some(told) = &closed.told {
            notice_ui(ui, theme, &Notice { kind: NoticeKind::Warn, text: told, action: None });
        }
        ui.label(theme.speech(&closed.what));
        let safe = closed.safe(&theme.words);
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
    ui.label(theme.heading(theme.words.say("store-what-is-safe")));
    for sentence in safe {
        ui.label(theme.body(sentence));
    }
    // To be copied into a file manager.
    ui.add(Label::new(theme.small(folder.display().to_string())).selectable(true).wrap());
}

fn another_folder_ui(ui: &mut Ui, theme: &Theme) {
    ui.spacing_mut().item_spacing.y = theme.space.sm;
    ui.label(theme.heading(theme.words.say("store-another-folder")));
    ui.label(theme.body(theme.words.say("store-another-folder-how")));
    ui.add(Label::new(theme.small(theme.words.say("store-another-folder-example"))).selectable(true).wrap());
}

/// The ways on, the likeliest first; each is a line in the list.
fn ways_ui(ui: &mut Ui, theme: &Theme, closed: &Closed, act: &mut dyn FnMut(screens::Action)) {
    let restores = closed.hindrance == Some(Hindrance::Damaged) && closed.newest.is_some();
    let ask = screens::Action::Closed(Action::AskRestore);
    let ways = [
        (closed.hindrance == Some(Hindrance::Damaged), "store-repair", screens::Action::Repair),
        (restores, "store-restore-newest", ask),
        (true, "store-try-again", screens::Action::Reopen),
        (true, "store-keep-nothing", screens::Action::KeepNothing),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme.space.md, theme.space.sm);
        for (i, (_, name, action)) in ways.into_iter().filter(|(open, ..)| *open).enumerate() {
            let words = theme.words.say(name);
            let button = if i == 0 { Button::primary(words) } else { Button::outline(words) };
            if button_ui(ui, theme, &button).clicked() {
                act(action);
            }
        }
    });
}
