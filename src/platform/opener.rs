//! Shows a folder in the system's own file manager, and opens a file in whatever opens its kind. It must not know what is
//! in either.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::platform::told::system_said;
use crate::words::{Said, Told, said};

/// Why a folder could not be shown, or a file not be opened.
#[derive(Debug, thiserror::Error)]
#[error("The {what} could not be {done}: {why}. Nothing was changed. Copy its path and open it in {with}: {path}")]
pub struct CannotShow {
    what: &'static str,
    done: &'static str,
    with: &'static str,
    path: PathBuf,
    why: Said,
}

impl Told for CannotShow {
    fn said(&self) -> Said {
        let Self { path, why, .. } = self;
        match self.what {
            "file" => said!("faults-show-file", why = why, path = path),
            _ => said!("faults-show-folder", why = why, path = path),
        }
    }
}

/// What shows folders on this system.
const OPENER: &str = if cfg!(target_os = "macos") {
    "open"
} else if cfg!(target_os = "windows") {
    "explorer"
} else {
    "xdg-open"
};

/// Asks the desktop to show a folder, and does not wait for it.
///
/// # Errors
/// [`CannotShow`] if the folder is not there, or the desktop's opener is not.
pub fn show_folder(folder: &Path) -> Result<(), CannotShow> {
    show_with(OPENER, folder)
}

/// Asks the desktop to open a file, and does not wait for it.
///
/// # Errors
/// [`CannotShow`] if the file is not there, or the desktop's opener is not.
pub fn open_file(file: &Path) -> Result<(), CannotShow> {
    let (what, done, with) = ("file", "opened", "an editor");
    let cannot = |why: Said| CannotShow { what, done, with, path: file.to_owned(), why };
    if !file.is_file() {
        return Err(cannot(said!("faults-show-missing")));
    }
    spawn(OPENER, file).map_err(cannot)
}

fn show_with(opener: &str, folder: &Path) -> Result<(), CannotShow> {
    let (what, done, with) = ("folder", "shown", "a file manager");
    let cannot = |why: Said| CannotShow { what, done, with, path: folder.to_owned(), why };
    if !folder.is_dir() {
        return Err(cannot(said!("faults-show-missing")));
    }
    spawn(opener, folder).map_err(cannot)
}

/// Starts the opener, and says why it could not be.
fn spawn(opener: &str, path: &Path) -> Result<(), Said> {
    let mut command = Command::new(opener);
    // What a file manager has to say belongs on nobody's terminal.
    command.arg(path).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => said!("faults-show-no-opener", opener = opener),
        _ => system_said(&error),
    })?;
    let wait = move || match child.wait() {
        Ok(status) if !status.success() => tracing::info!("the file manager ended with {status}"),
        Ok(_) => {}
        Err(error) => tracing::info!("the file manager's end was not seen: {error}"),
    };
    // Without that thread the file manager stays in the list of processes for as long as the window is open; no more.
    drop(std::thread::Builder::new().name("file manager".to_owned()).spawn(wait));
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_folder_or_opener_is_said_with_the_path_to_copy() {
        let dir = tempfile::tempdir().unwrap();
        let gone = dir.path().join("gone");
        let message = show_with("true", &gone).unwrap_err().to_string();
        assert!(message.contains("it is not there") && message.contains("gone"), "{message}");
        let message = open_file(dir.path()).unwrap_err().to_string();
        assert!(message.starts_with("The file could not be opened: it is not there."), "{message}");
        let message = show_with("no-such-opener-anywhere", dir.path()).unwrap_err().to_string();
        assert!(message.contains("no-such-opener-anywhere is not installed"), "{message}");
        for error in [show_with("true", &gone).unwrap_err(), open_file(&gone).unwrap_err()] {
            assert_eq!(error.said().to_string(), error.to_string());
        }
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_is_shown_without_waiting() {
        let dir = tempfile::tempdir().unwrap();
        show_with("true", dir.path()).unwrap();
    }
}
