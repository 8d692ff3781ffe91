//! Shows a folder in the system's own file manager. It must not know what is in the folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

/// Why a folder could not be shown.
#[derive(Debug, thiserror::Error)]
#[error(
    "The folder could not be shown: {why}. Nothing was changed. Copy its path and open it in a file manager: {path}"
)]
pub struct CannotShow {
    path: PathBuf,
    why: String,
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

fn show_with(opener: &str, folder: &Path) -> Result<(), CannotShow> {
    let cannot = |why: String| CannotShow { path: folder.to_owned(), why };
    if !folder.is_dir() {
        return Err(cannot("it is not there".to_owned()));
    }
    let mut command = Command::new(opener);
    // What a file manager has to say belongs on nobody's terminal.
    command.arg(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    let mut child = command.spawn().map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => cannot(format!("{opener} is not installed")),
        _ => cannot(error.to_string()),
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
        let message = show_with("no-such-opener-anywhere", dir.path()).unwrap_err().to_string();
        assert!(message.contains("no-such-opener-anywhere is not installed"), "{message}");
    }

    #[cfg(unix)]
    #[test]
    fn a_folder_is_shown_without_waiting() {
        let dir = tempfile::tempdir().unwrap();
        show_with("true", dir.path()).unwrap();
    }
}
