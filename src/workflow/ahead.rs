//! What is done while the system makes the window: making it takes longer than opening the store and reading the cases,
//! and keeps one processor busy, so both begin at once. It must not know a window or a page.

use std::thread::{self, JoinHandle};

use crate::platform::{Clock, Folders};
use crate::workflow::{Opened, Workspace};

/// A workspace that is being opened by a thread of its own.
#[derive(Debug)]
pub struct Ahead(Option<JoinHandle<Opened>>);

impl Ahead {
    /// Begins to open the person's folders.
    pub fn begin(folders: &Folders, clock: &Clock) -> Self {
        let (folders, clock) = (folders.clone(), clock.clone());
        let open = move || {
            let opened = Workspace::open_at(folders, clock);
            // The first page names hours and weekdays; the rules of the time zone are looked for once, here.
            let _ = jiff::tz::TimeZone::system();
            opened
        };
        // A machine that gives no thread opens the store when the window needs it.
        Self(thread::Builder::new().name("opening".to_owned()).spawn(open).ok())
    }

    /// What was opened, waited for. `None` if the thread fell or never began: the window opens the folders itself then,
    /// watched, and a fault that comes again is told there.
    pub fn opened(mut self) -> Option<Opened> {
        self.0.take().and_then(|thread| thread.join().ok())
    }
}

impl Drop for Ahead {
    /// Without a window nobody asks for it: the store is closed before anything else may open it.
    fn drop(&mut self) {
        if let Some(thread) = self.0.take() {
            let _ = thread.join();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::folders::Place;

    #[test]
    fn a_store_that_nobody_asks_for_is_closed_again() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        drop(Ahead::begin(&folders, &Clock::system()));
        assert!(folders.path(Place::Data).exists(), "it was opened");
        Workspace::open(folders).expect("nobody holds it any more");
    }

    #[test]
    fn what_was_opened_ahead_is_what_the_window_gets() {
        let folder = tempfile::tempdir().expect("a folder");
        let folders = Folders::find(Some(folder.path())).expect("folders");
        let opened = Ahead::begin(&folders, &Clock::system()).opened().expect("a thread").expect("a store");
        assert!(opened.keeps);
    }
}
