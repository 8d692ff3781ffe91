//! A part of the window has failed: it is stopped there, told, and taken up again from the store. What
//! was in memory is thrown away, because it may be half changed; the store holds every turn that was shown.

use crate::platform::crash::Fallen;
use crate::ui::app::App;
use crate::ui::route::{Part, Route};
use crate::ui::screens::Places;
use crate::ui::screens::failed::Failure;
use crate::words::said;

/// A second failure within this time is shown as plainly as can be, in milliseconds.
const SOON_MS: i64 = 5_000;

impl App {
    /// The same window, but each of these parts fails once when it is next drawn or done: to see that nothing is lost.
    #[must_use]
    pub fn failing_at(mut self, parts: Vec<Part>) -> Self {
        self.fails = parts;
        if let Ok(shell) = &mut self.shell
            && take(&mut self.fails, Part::Search)
        {
            shell.searches.fail_next();
        }
        self
    }

    /// Whether a part has failed and its page stands in the window.
    pub fn has_failed(&self) -> bool {
        self.failure.is_some()
    }

    pub(super) fn fail_if_asked(&mut self, part: Part) {
        fail_if_asked(&mut self.fails, part);
    }

    /// Does `work`; if it fails, its page takes its place.
    pub(super) fn guarded(&mut self, part: Part, work: impl FnOnce(&mut Self)) {
        let watch = self.watch.clone();
        if let Err(fallen) = watch.guard(|| work(self)) {
            self.fall(part, fallen);
        }
    }

    /// What failed beside the screens: the store's own thread, or a search.
    pub(super) fn hear_of_failures(&mut self, acted: bool) {
        let Ok(shell) = &mut self.shell else { return };
        for fallen in shell.searches.failures() {
            self.places.tell(Failure::search_words(&shell.words, &fallen), shell);
        }
        if acted && self.failure.is_none() && shell.ws.has_stopped() {
            // Its report was written by the thread that failed; the newest one is it.
            let report = self.watch.last_elsewhere();
            let report = report.unwrap_or_else(|| Err(said!("store-report-in-logs")));
            self.fall(Part::Store, Fallen { report });
        }
    }

    fn fall(&mut self, part: Part, fallen: Fallen) {
        self.pending.clear();
        self.help = false;
        let now_ms = self.watch.mono_ms();
        let soon = self.last_fall_ms.replace(now_ms).is_some_and(|last| now_ms - last < SOON_MS);
        let kept = self.shell.as_ref().is_ok_and(|shell| shell.ws.keeps);
        if self.shell.as_ref().is_ok_and(|shell| shell.ws.has_stopped()) {
            if kept { self.open() } else { self.keep_nothing() }
        }
        let safe = self.take_up_from_the_store(kept);
        self.failure = Some(Failure { part, safe, report: fallen.report, plain: soon });
        self.ctx.request_discard("a screen has failed");
        self.ctx.request_repaint();
    }

    /// Replaces what is in memory by what the store holds; says what is safe.
    fn take_up_from_the_store(&mut self, kept: bool) -> String {
        let places = std::mem::take(&mut self.places);
        let watch = self.watch.clone();
        let Ok(shell) = &self.shell else {
            return self.looks.words().say("store-safe").to_owned();
        };
        // Reading it may be what fails.
        match watch.guard(|| places.taken_up(shell)) {
            Ok((again, safe)) => {
                self.places = again;
                safe
            }
            Err(_) => {
                self.places = Places::default();
                shell.words.say(if kept { "store-safe" } else { "store-nothing-kept" }).to_owned()
            }
        }
    }

    /// Back to the screen that failed, with what the store holds.
    pub(super) fn go_on(&mut self) {
        self.failure = None;
        let route = match &self.route {
            Route::Conversation | Route::Inbox | Route::Reflect | Route::Debrief if !self.places.has_attempt() => {
                Route::Library
            }
            // What failed is not begun again; a drill holds nothing that could be lost.
            Route::Drill => Route::Library,
            Route::Trouble { .. } if self.shell.is_ok() => Route::Library,
            route => route.clone(),
        };
        self.go(route);
    }
}

fn take(fails: &mut Vec<Part>, part: Part) -> bool {
    let at = fails.iter().position(|wanted| *wanted == part);
    at.map(|at| fails.remove(at)).is_some()
}

/// Fails on purpose, once, if that was asked for.
pub(super) fn fail_if_asked(fails: &mut Vec<Part>, part: Part) {
    assert!(!take(fails, part), "asked for on the command line");
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Folders;
    use crate::ui::looks::Looks;
    use crate::ui::screens::Action;

    #[test]
    fn a_store_that_stops_is_told_and_opened_again() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let mut app = App::new(&egui::Context::default(), folders, Looks::load().unwrap());
        let stopped = app.shell.as_ref().unwrap().ws.store.call::<()>("try", |_| panic!("on purpose"));
        assert!(stopped.is_err());
        app.pending.push(Action::Help);
        app.settle();
        assert_eq!(app.failure.as_ref().map(|failure| failure.part), Some(Part::Store));
        assert!(app.shell.as_ref().is_ok_and(|shell| !shell.ws.has_stopped()), "it was opened again");
        app.go_on();
        assert!(!app.has_failed());
    }
}
