//! The desktop's own dialog for files and folders, beside a field for their path. On Linux it is the desktop portal's, without a
//! library to install; where there is none, that is said. It must not know what the files are for.

use std::path::PathBuf;
use std::sync::mpsc::{self, Receiver, TryRecvError};
use std::thread;

use crate::platform::Clock;

/// Nobody turns a dialog away within so many milliseconds: there was none.
const TOO_SOON_MS: i64 = 300;

/// What is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Wanted {
    /// Files with this ending.
    Files {
        /// The ending, without its point.
        ending: &'static str,
    },
    /// A folder.
    Folder,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Picked {
    /// These.
    Paths(Vec<PathBuf>),
    /// The dialog was turned away.
    Nothing,
    /// This desktop offers no dialog.
    NoDialog,
}

/// A dialog that was asked for.
#[derive(Debug)]
pub struct Dialog(Receiver<Picked>);

impl Dialog {
    /// Asks for files or a folder under this title. `wake` is called once there is an answer. The window goes on meanwhile, but
    /// where the system has dialogs only in the window's own thread.
    pub fn ask(title: String, wanted: Wanted, wake: impl FnOnce() + Send + 'static) -> Self {
        let (send, answer) = mpsc::channel();
        let ask = move || {
            drop(send.send(pick(&title, wanted)));
            wake();
        };
        if cfg!(target_os = "macos") {
            ask();
        } else if let Err(error) = thread::Builder::new().name("dialog".to_owned()).spawn(ask) {
            tracing::warn!("a thread for a dialog could not be started: {error}");
        }
        Self(answer)
    }

    /// One that was answered already.
    #[cfg(test)]
    pub(crate) fn answered(picked: Picked) -> Self {
        let (send, answer) = mpsc::channel();
        drop(send.send(picked));
        Self(answer)
    }

    /// What came of it; `None` while it is open.
    pub fn poll(&self) -> Option<Picked> {
        match self.0.try_recv() {
            Ok(picked) => Some(picked),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Picked::NoDialog),
        }
    }
}

fn pick(title: &str, wanted: Wanted) -> Picked {
    if !can_be() {
        return Picked::NoDialog;
    }
    let clock = Clock::system();
    let dialog = rfd::FileDialog::new().set_title(title);
    let paths = match wanted {
        Wanted::Files { ending } => dialog.add_filter(format!(".{ending}"), &[ending]).pick_files(),
        Wanted::Folder => dialog.pick_folders(),
    };
    told(paths, clock.mono_ms())
}

/// What an answer after so many milliseconds means.
fn told(paths: Option<Vec<PathBuf>>, after_ms: i64) -> Picked {
    match paths {
        Some(paths) if !paths.is_empty() => Picked::Paths(paths),
        _ if after_ms < TOO_SOON_MS => Picked::NoDialog,
        _ => Picked::Nothing,
    }
}

/// Whether there can be a dialog at all: on Linux one is asked for over the session's bus, or of a program for dialogs.
fn can_be() -> bool {
    if !cfg!(target_os = "linux") {
        return true;
    }
    let bus = std::env::var_os("DBUS_SESSION_BUS_ADDRESS").is_some_and(|address| !address.is_empty());
    let runtime = std::env::var_os("XDG_RUNTIME_DIR").is_some_and(|folder| PathBuf::from(folder).join("bus").exists());
    let program = std::env::var_os("PATH")
        .is_some_and(|path| std::env::split_paths(&path).any(|folder| folder.join("zenity").is_file()));
    bus || runtime || program
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_answer_nobody_can_have_given_means_that_there_was_no_dialog() {
        let (soon, later) = (20, 2_000);
        let paths = vec![PathBuf::from("a.amends")];
        assert_eq!(told(Some(paths.clone()), soon), Picked::Paths(paths));
        assert_eq!([told(None, soon), told(None, later)], [Picked::NoDialog, Picked::Nothing]);
        assert_eq!(told(Some(Vec::new()), later), Picked::Nothing);
    }

    #[test]
    fn a_dialog_whose_thread_is_gone_is_none() {
        let (send, answer) = mpsc::channel();
        let dialog = Dialog(answer);
        assert_eq!(dialog.poll(), None);
        drop(send);
        assert_eq!(dialog.poll(), Some(Picked::NoDialog));
    }
}
