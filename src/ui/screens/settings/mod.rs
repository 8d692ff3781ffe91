//! Settings: name, look, practice, sound; where things are kept; what could not be loaded and why; licences.

mod about;
mod backups;
mod choices;
mod kept;
mod licences;
mod organisation;
mod own_cases;
mod rows;
mod ui;

use std::path::PathBuf;

use egui::Ui;

use crate::domain::scenario::Problem;
use crate::platform::folders::Place;
use crate::platform::settings::{CaseLanguage, LanguageChoice, Mode, ThemeChoice, TimeAllowed, Volume, Zoom};
use crate::platform::sound::Cue;
use crate::platform::{opener, space};
use crate::ui::app::Shell;
use crate::ui::route::Route;
use crate::ui::screens::Outcome;
use crate::ui::theme::Theme;
use crate::ui::widgets::{Notice, NoticeKind, notice_ui};
use crate::words::Told as _;
use crate::workflow::backups as kept_copies;
use crate::workflow::trouble::{Hindrance, hindrance};
use backups::Panel;

pub use licences::Licence;
pub use ui::settings_ui;

/// What settings ask for.
#[derive(Debug, Clone, PartialEq)]
pub enum Action {
    /// Light, dark, or as the system says.
    Theme(ThemeChoice),
    /// The language of the interface.
    Language(LanguageChoice),
    /// The language cases are told in.
    CaseLanguage(CaseLanguage),
    /// Size of everything.
    Zoom(Zoom),
    /// Stronger ink and drawn outlines.
    HighContrast(bool),
    /// No movement.
    ReduceMotion(bool),
    /// Time for a reply.
    Time(TimeAllowed),
    /// How attempts begin.
    Mode(Mode),
    /// Anything to be heard.
    Sound(bool),
    /// Cues.
    Cues(bool),
    /// The room.
    Room(bool),
    /// The low tone before the time is out.
    TimeTone(bool),
    /// How loud.
    Volume(Volume),
    /// Keep progress under the name in the field.
    Rename,
    /// Somebody else practises.
    SomebodyElse,
    /// From now on keep progress.
    Keep,
    /// Show a folder in the system's file manager.
    ShowFolder(Place),
    /// Take a folder's path along.
    CopyPath(Place),
    /// Ask for another folder of one's own cases, or no longer.
    AskCases(bool),
    /// Look for one's own cases in the folder in the field.
    UseCases,
    /// Look for one's own cases in the usual folder.
    UsualCases,
    /// Unfold a licence, or fold all.
    Licence(Option<Licence>),
    /// Look for cases again.
    Reload,
    /// One's organisation.
    Organisation(organisation::Ask),
    /// Make a verified backup now.
    Backup,
    /// Make a damaged store sound.
    Repair,
    /// Show the backups there are.
    ShowBackups,
    /// Show older ones too.
    ShowOlder,
    /// Look into this backup and ask; the words say when it was taken.
    Choose(PathBuf, String),
    /// Put it in the place of the store.
    Restore(PathBuf),
    /// Ask where a copy should go.
    AskCopy,
    /// Copy a fresh backup into the folder in the field.
    Copy,
    /// Put whatever was opened away.
    ClosePanel,
}

/// A card of the page, where something can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Card {
    You,
    Look,
    Practice,
    Sound,
    Kept,
    Cases,
    Organisation,
}

/// How something went that was asked for.
#[derive(Debug)]
pub(super) struct Message {
    at: Card,
    text: String,
    failed: bool,
}

/// How many drawings bring something new into sight.
const REVEALS: u8 = 3;

/// The state of settings.
#[derive(Debug, Default)]
pub struct State {
    /// When the last verified backup was made, and when that was looked for, in milliseconds since 1970.
    pub(super) last_backup: Option<(i64, i64)>,
    /// Something in the store does not match its checksums.
    pub(super) is_damaged: bool,
    /// How something went that was asked for.
    pub(super) message: Option<Message>,
    pub(super) panel: Panel,
    /// The pass in which the page was opened, which no other was: it begins at the top.
    pub(super) opened: u64,
    /// For so many drawings what was opened or said is brought into sight: one of them may be thrown away.
    pub(super) reveal: u8,
    /// The folder a copy goes to.
    pub(super) copy_to: String,
    /// The file of a backup that lies elsewhere.
    pub(super) elsewhere: String,
    /// The name in the field, and the one that is kept.
    pub(super) name: String,
    pub(super) known_name: String,
    /// What the data folder takes on the disk, in bytes.
    pub(super) used: u64,
    /// The folder for one's own cases in the field, while one is asked for.
    pub(super) cases_folder: Option<String>,
    pub(super) licence: Option<Licence>,
    /// What is wrong with the organisation's colour.
    pub(super) colour: Option<Problem>,
}

impl State {
    pub(super) fn arrive(&mut self, shell: &mut Shell) {
        shell.ws.reload_catalog();
        shell.ws.take_findings();
        self.opened = shell.ctx.cumulative_pass_nr();
        // A device that was plugged in meanwhile is found here.
        shell.sound.look_again();
        self.known_name = shell.ws.learner_name().unwrap_or_default();
        self.name.clone_from(&self.known_name);
        self.used = space::used_bytes(shell.ws.folders.path(Place::Data));
        self.cases_folder = None;
        self.licence = None;
        self.message = None;
        self.panel = Panel::None;
        self.is_damaged = shell.ws.is_known_damaged();
        self.last_backup = last_backup(shell);
        self.look_at_colour(shell);
    }

    /// Says how something went that was asked of the store.
    pub(super) fn tell(&mut self, text: String, failed: bool) {
        self.tell_at(Card::Kept, text, failed);
    }

    fn tell_at(&mut self, at: Card, text: String, failed: bool) {
        self.message = Some(Message { at, text, failed });
        self.reveal = REVEALS;
    }

    pub(super) fn apply(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        let settings = &mut shell.ws.settings;
        let card = match action {
            Action::Theme(theme) => {
                settings.theme = theme;
                Card::Look
            }
            Action::Language(language) => {
                settings.language = language;
                // What it lists was told in the language before.
                self.panel = Panel::None;
                Card::Look
            }
            Action::CaseLanguage(language) => {
                settings.case_language = language;
                shell.ws.tell_cases_as_set();
                Card::Practice
            }
            Action::Zoom(zoom) => {
                settings.zoom = zoom;
                Card::Look
            }
            Action::HighContrast(on) => {
                settings.high_contrast = on;
                Card::Look
            }
            Action::ReduceMotion(on) => {
                settings.reduce_motion = on;
                Card::Look
            }
            Action::Time(time) => {
                settings.time_allowed = time;
                Card::Practice
            }
            Action::Mode(mode) => {
                settings.default_mode = mode;
                Card::Practice
            }
            Action::Sound(on) => {
                settings.sound = on;
                Card::Sound
            }
            Action::Cues(on) => {
                settings.sound_cues = on;
                Card::Sound
            }
            Action::Room(on) => {
                settings.sound_room = on;
                Card::Sound
            }
            Action::TimeTone(on) => {
                settings.sound_time = on;
                Card::Sound
            }
            Action::Volume(volume) => {
                settings.sound_volume = volume;
                Card::Sound
            }
            other => return self.apply_to_places(other, shell),
        };
        if card == Card::Sound {
            let levels = shell.ws.settings.sound_levels();
            shell.sound.levels(levels);
            shell.sound.look_again();
            match action {
                // So that one hears what one chooses.
                Action::Sound(true) | Action::Cues(true) | Action::Volume(_) => shell.sound.cue(Cue::CustomerTurn),
                Action::TimeTone(true) => shell.sound.cue(Cue::TimeNearlyOut),
                _ => {}
            }
        }
        self.keep(card, shell);
        Outcome::Stay
    }

    /// Writes the settings, and says so where they were changed if that fails.
    fn keep(&mut self, card: Card, shell: &Shell) {
        match shell.ws.save_settings_or_say() {
            None => self.message = None,
            Some(why) => self.tell_at(
                card,
                shell.words.tell("settings-unsaved", &[("why", (&why.told(&shell.words)).into())]),
                true,
            ),
        }
    }

    fn apply_to_places(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::SomebodyElse => return Outcome::Go(Route::FirstStart),
            Action::Keep => return Outcome::Keep,
            Action::Rename => match shell.ws.rename_learner(&self.name) {
                Ok(()) => {
                    self.known_name = shell.ws.learner_name().unwrap_or_default();
                    self.name.clone_from(&self.known_name);
                    self.keep(Card::You, shell);
                }
                Err(error) => self.tell_at(Card::You, error.told(&shell.words), true),
            },
            Action::ShowFolder(place) => {
                // A folder comes into being when it is first needed.
                let made = shell.ws.folders.ready(place).map_err(|error| error.told(&shell.words));
                let shown = made.and_then(|path| opener::show_folder(path).map_err(|error| error.told(&shell.words)));
                match shown {
                    Ok(()) => self.message = None,
                    Err(why) => self.tell_at(card_of(place), why, true),
                }
            }
            Action::CopyPath(place) => {
                shell.ctx.copy_text(shell.ws.folders.path(place).display().to_string());
                self.tell_at(card_of(place), shell.words.say("common-path-copied").to_owned(), false);
            }
            Action::AskCases(open) => {
                let now = shell.ws.folders.path(Place::Scenarios).display().to_string();
                self.cases_folder = open.then_some(now);
                self.message = None;
                self.reveal = REVEALS;
            }
            Action::UseCases => {
                let folder = PathBuf::from(self.cases_folder.as_deref().unwrap_or_default().trim());
                if folder.is_dir() {
                    self.use_cases(Some(std::path::absolute(&folder).unwrap_or(folder)), shell);
                } else {
                    self.tell_at(Card::Cases, shell.words.say("settings-cases-no-folder").to_owned(), true);
                }
            }
            Action::UsualCases => self.use_cases(None, shell),
            Action::Licence(licence) => self.licence = licence,
            Action::Organisation(ask) => self.ask_organisation(ask, shell),
            other => return self.apply_to_kept(other, shell),
        }
        Outcome::Stay
    }

    fn use_cases(&mut self, folder: Option<PathBuf>, shell: &mut Shell) {
        shell.ws.use_scenarios(folder);
        self.look_at_colour(shell);
        self.cases_folder = None;
        self.keep(Card::Cases, shell);
    }

    fn apply_to_kept(&mut self, action: Action, shell: &mut Shell) -> Outcome {
        match action {
            Action::Backup => {
                self.panel = Panel::None;
                match shell.ws.store.backup_now() {
                    Ok(_) => self.tell(shell.words.say("settings-backed-up").to_owned(), false),
                    Err(error) => {
                        self.is_damaged |= matches!(hindrance(&error), Hindrance::Damaged);
                        let why = error.told(&shell.words);
                        self.tell(shell.words.tell("settings-not-backed-up", &[("error", (&why).into())]), true);
                    }
                }
                self.last_backup = last_backup(shell);
            }
            Action::ShowBackups => self.open(Panel::list(shell, false)),
            Action::ShowOlder => self.open(Panel::list(shell, true)),
            Action::Choose(path, words) => self.open(Panel::chosen(&path, words, shell)),
            Action::Restore(path) => return Outcome::Restore(path),
            Action::Repair => return Outcome::Repair,
            Action::AskCopy => self.open(Panel::Copy),
            Action::ClosePanel => self.open(Panel::None),
            Action::Copy => {
                match kept_copies::copy_elsewhere(&shell.ws, &self.copy_to) {
                    Ok((_, path)) => {
                        self.panel = Panel::None;
                        let path = path.display().to_string();
                        self.tell(shell.words.tell("settings-copied", &[("path", (&path).into())]), false);
                    }
                    Err(error) => self.tell(error.told(&shell.words), true),
                }
                // The backup it is a copy of was taken for it.
                self.last_backup = last_backup(shell);
            }
            // The look is applied above; what is left looks for cases again.
            _ => {
                shell.ws.reload_catalog();
                self.look_at_colour(shell);
            }
        }
        Outcome::Stay
    }

    fn open(&mut self, panel: Panel) {
        self.message = None;
        self.panel = panel;
        self.reveal = REVEALS;
    }
}

/// When the last verified backup was made, and what time it is.
fn last_backup(shell: &Shell) -> Option<(i64, i64)> {
    Some((shell.ws.last_backup_ms()?, shell.ws.clock.now_ms()))
}

/// The card that is about a folder.
fn card_of(place: Place) -> Card {
    if place == Place::Scenarios { Card::Cases } else { Card::Kept }
}

/// Says at a card how something went that was asked for there.
fn say_ui(ui: &mut Ui, theme: &Theme, state: &mut State, card: Card) {
    let Some(message) = state.message.as_ref().filter(|message| message.at == card) else { return };
    let kind = if message.failed { NoticeKind::Warn } else { NoticeKind::Note };
    let shown = ui.scope(|ui| notice_ui(ui, theme, &Notice { kind, text: &message.text, action: None })).response;
    if state.reveal > 0 {
        state.reveal -= 1;
        ui.scroll_to_rect(shown.rect.expand(theme.space.md), None);
    }
}
