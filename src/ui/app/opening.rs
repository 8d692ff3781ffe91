//! The store of the window: opened, closed, opened again, and replaced by a backup. At no moment are two
//! handles open; the one before is dropped first, and with it the file is closed.

use std::path::Path;
use std::sync::Arc;

use crate::platform::Folders;
use crate::platform::settings::Settings;
use crate::ui::app::{App, Shell};
use crate::ui::background::{Readings, Searches};
use crate::ui::clerk::Clerk;
use crate::ui::route::Route;
use crate::ui::screens::Places;
use crate::ui::screens::closed::Closed;
use crate::words::Words;
use crate::words::{Said, Told as _};
use crate::workflow::trouble::{Hindrance, hindrance, opening_words};
use crate::workflow::{Ahead, Opened, Workspace, backups, learners, repair};

impl App {
    /// From now on what is played is kept: whoever tried it without a name says who they are.
    pub(super) fn keep(&mut self) {
        self.open();
        self.speak();
        let route = if self.shell.is_ok() { Route::FirstStart } else { self.home() };
        self.go(route);
    }

    /// Opens the store, again if it is open.
    pub(super) fn reopen(&mut self) {
        self.open();
        self.speak();
        let route = self.first_page();
        self.go(route);
    }

    pub(super) fn open(&mut self) {
        // Whoever holds the store closes it before it is opened again.
        self.shell = Err(Closed::default());
        self.take(Workspace::open_at(self.folders.clone(), self.clock.clone()));
    }

    /// Begins with what was opened while the window was made.
    pub(super) fn begin_with(&mut self, ahead: Ahead) {
        match ahead.opened() {
            Some(opened) => self.take(opened),
            None => self.open(),
        }
        // Before the first page is prepared: it is told in the language that is set.
        self.speak();
        let route = self.first_page();
        self.go(route);
    }

    fn take(&mut self, opened: Opened) {
        self.shell = match opened {
            Ok(ws) => Ok(self.shell_of(ws)),
            Err(error) => Err(self.closed_by(hindrance(&error), |words| opening_words(words, &error))),
        };
    }

    /// There is no store; `what` is in the way, said in the language the settings in its folder ask for.
    fn closed_by(&self, hindrance: Hindrance, what: impl FnOnce(&Words) -> String) -> Closed {
        let mut closed = Closed::because(hindrance, &self.folders);
        let words = Words::in_language(closed.settings.language.language(self.system_language));
        closed.what = what(words.as_ref().unwrap_or(self.looks.words()));
        closed
    }

    /// What is seen first: where several people practise, who sits there is asked before anything of anybody's shows.
    fn first_page(&self) -> Route {
        match &self.shell {
            Ok(shell) if learners::known(&shell.ws).is_ok_and(|known| known.len() > 1) => Route::FirstStart,
            _ => self.home(),
        }
    }

    /// Where one is after the start.
    pub(super) fn home(&self) -> Route {
        match &self.shell {
            Ok(shell) if shell.ws.learner.is_some() || !shell.ws.keeps => Route::Library,
            Ok(_) => Route::FirstStart,
            Err(closed) => Route::Trouble { what: closed.what.clone() },
        }
    }

    pub(super) fn keep_nothing(&mut self) {
        let settings = Settings { learner: None, ..self.settings() };
        match Workspace::unkept(self.folders.clone(), settings) {
            Ok(ws) => {
                self.shell = Ok(self.shell_of(ws));
                self.go(Route::Library);
            }
            Err(error) => self.shell = Err(self.closed_by(hindrance(&error), |words| opening_words(words, &error))),
        }
    }

    /// Puts a backup in the store's place.
    pub(super) fn restore(&mut self, backup: &Path) {
        let words = Arc::clone(self.looks.words());
        self.replace_store(|folders| match backups::restore(folders, backup) {
            Ok(restored) => {
                let done = match &restored.set_aside {
                    None => words.say("store-restored").to_owned(),
                    Some(aside) => {
                        words.tell("store-restored-aside", &[("path", (&aside.display().to_string()).into())])
                    }
                };
                let is_erased = restored.erased_again > 0;
                Ok(if is_erased { words.tell("store-restored-erased", &[("done", (&done).into())]) } else { done })
            }
            Err(error) => Err(words.tell("store-not-restored", &[("error", (&error.told(&words)).into())])),
        });
    }

    /// Makes a damaged store sound.
    pub(super) fn repair(&mut self) {
        let words = Arc::clone(self.looks.words());
        self.replace_store(|folders| match repair::repair(folders) {
            Ok(repaired) => {
                Ok(words.tell("store-repaired", &[("what", (&Said::Row(repaired.words(), " ").told(&words)).into())]))
            }
            Err(error) => Err(words.tell("store-not-repaired", &[("error", (&error.told(&words)).into())])),
        });
    }

    /// Closes the store, has it replaced and opens what stands there then, whichever it is.
    fn replace_store(&mut self, replace: impl FnOnce(&Folders) -> Result<String, String>) {
        let from_settings = self.route == Route::Settings;
        let settings = self.settings();
        self.shell = Err(Closed::meanwhile(settings));
        // Attempts on the screen belong to the store that goes.
        self.places = Places::default();
        let done = replace(&self.folders);
        self.open();
        let told = done.clone().unwrap_or_else(|failed| failed);
        match &mut self.shell {
            Ok(shell) => {
                if done.is_ok() {
                    shell.ws.settle_learner();
                }
                if from_settings {
                    self.go(Route::Settings);
                    self.places.tell_settings(told, done.is_err());
                } else {
                    shell.ws.notices.push(Said::Quoted(told));
                    let home = self.home();
                    self.go(home);
                }
            }
            Err(closed) => {
                closed.told = Some(told);
                let home = self.home();
                self.go(home);
            }
        }
    }

    pub(super) fn shell_of(&self, mut ws: Workspace) -> Shell {
        let missing = ws.store_was_missing();
        ws.notices.splice(..0, missing);
        Shell {
            clerk: Clerk::new(ws.folders.clone(), ws.keeps, self.watch.clone()),
            ws,
            searches: Searches::new(self.watch.clone()),
            readings: Readings::new(self.watch.clone()),
            ctx: self.ctx.clone(),
            sound: self.sound.clone(),
            covered: false,
            words: Arc::clone(self.looks.words()),
            network: self.network.clone(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::files;
    use crate::platform::folders::Place;
    use crate::platform::settings::{LanguageChoice, ThemeChoice, Zoom};
    use crate::ui::looks::Looks;

    #[test]
    fn the_window_wears_the_persons_look_and_size_before_its_first_frame() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        let data = folders.ready(Place::Data).expect("a data folder").to_owned();
        let settings = Settings { theme: ThemeChoice::Light, zoom: Zoom::Fixed(1.5), ..Settings::default() };
        settings.save(&data).expect("settings");
        let ctx = egui::Context::default();
        let looks = Looks::load().expect("looks");
        let ahead = Ahead::begin(&folders, &crate::platform::Clock::system());
        drop(App::opened(&ctx, folders, looks, ahead));
        let mut worn = None;
        // What egui draws the first frame's letters with is settled when that frame begins.
        let mut shown = ctx.run_ui(egui::RawInput::default(), |ui| worn = Some(ui.visuals().text_options));
        shown.textures_delta.clear();
        assert_eq!(worn, Some(egui::Visuals::light().text_options));
        assert_eq!(ctx.theme(), egui::Theme::Light);
        assert!((ctx.zoom_factor() - 1.5).abs() < 0.001);
    }

    #[test]
    fn a_store_that_does_not_open_is_told_in_the_persons_language() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        let data = folders.ready(Place::Data).expect("a data folder").to_owned();
        let settings = Settings { language: LanguageChoice::German, ..Settings::default() };
        settings.save(&data).expect("settings");
        files::write_atomically(&data.join("store.sqlite"), b"not a store, but a letter to one").expect("a file");
        let app = App::new(&egui::Context::default(), folders, Looks::load().expect("looks"));
        let closed = app.shell.expect_err("it does not open");
        assert!(closed.what.contains("ist kein Speicher von Amends"), "{}", closed.what);
    }
}
