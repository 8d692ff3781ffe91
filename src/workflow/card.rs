//! The pocket card as a file: a PDF or an HTML page, at a path somebody named or in a folder under a name of its own. What
//! stands on it and how it is laid out is told elsewhere.

use std::path::{Path, PathBuf};

use crate::platform::files::{self, FileError};
use crate::print::{self, PrintError};
use crate::words::Words;
use crate::workflow::in_folder::{self, InFolderError};

/// What kind of file the card becomes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// To print and fold.
    Pdf,
    /// To read in a browser, and to print from it.
    Html,
}

impl Format {
    /// The format a path asks for by its ending.
    pub fn of(path: &Path) -> Option<Self> {
        let ending = path.extension()?.to_str()?.to_lowercase();
        match ending.as_str() {
            "pdf" => Some(Self::Pdf),
            "html" | "htm" => Some(Self::Html),
            _ => None,
        }
    }

    /// Its ending.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Html => "html",
        }
    }
}

/// Why the card was not written.
#[derive(Debug, thiserror::Error)]
pub enum CardError {
    /// The ending says neither PDF nor HTML.
    #[error(
        "{path}: the card is written as .pdf or .html, and this name says neither. Nothing was written. Name it so."
    )]
    Ending {
        /// What was named.
        path: PathBuf,
    },
    /// It could not be put into the folder.
    #[error(transparent)]
    Folder(#[from] InFolderError),
    /// The card itself could not be made.
    #[error(transparent)]
    Print(#[from] PrintError),
    /// The file could not be written.
    #[error(transparent)]
    File(#[from] FileError),
}

/// The card's bytes, in the language of the words.
///
/// # Errors
/// [`PrintError`], in words.
pub fn bytes(words: &Words, format: Format) -> Result<Vec<u8>, PrintError> {
    match format {
        Format::Pdf => print::card::pdf(words),
        Format::Html => Ok(print::html::card(words).into_bytes()),
    }
}

/// Writes the card to a path, whole or not at all; its ending says which format. What was there before is replaced.
///
/// # Errors
/// [`CardError`], in words.
pub fn write_to(words: &Words, path: &Path) -> Result<Format, CardError> {
    let format = Format::of(path).ok_or_else(|| CardError::Ending { path: path.to_owned() })?;
    files::write_atomically(path, &bytes(words, format)?)?;
    Ok(format)
}

/// Writes the card into a folder, under its own name or that with a number: a file that is there already stays, and if it is
/// this very card, it is taken as written. Returns where it is.
///
/// # Errors
/// [`CardError`], in words.
pub fn write_into(words: &Words, folder: &str, format: Format) -> Result<PathBuf, CardError> {
    let folder = in_folder::folder_named(folder)?;
    let bytes = bytes(words, format)?;
    Ok(in_folder::write(&folder, (words.say("card-file"), format.ending()), &bytes)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::Language;

    #[test]
    fn a_card_goes_where_it_is_asked_for_and_what_is_there_stays() {
        let (words, dir) = (Words::english().unwrap(), tempfile::tempdir().unwrap());
        let folder = dir.path().display().to_string();
        let first = write_into(&words, &folder, Format::Html).unwrap();
        assert!(first.ends_with("amends-pocket-card.html"));
        assert_eq!(write_into(&words, &folder, Format::Html).unwrap(), first, "the same card is there already");
        files::write_atomically(&first, b"mine").unwrap();
        let second = write_into(&words, &folder, Format::Html).unwrap();
        assert!(second.ends_with("amends-pocket-card-2.html"));
        assert_eq!(std::fs::read_to_string(&first).unwrap(), "mine");
        std::fs::create_dir(dir.path().join("amends-pocket-card.pdf")).unwrap();
        assert!(write_into(&words, &folder, Format::Pdf).unwrap().ends_with("amends-pocket-card-2.pdf"));
        let german = Words::in_language(Language::German).unwrap();
        assert!(write_into(&german, &folder, Format::Pdf).unwrap().ends_with("amends-taschenkarte.pdf"));
    }

    #[test]
    fn what_cannot_be_written_says_why_and_what_to_do() {
        let (words, dir) = (Words::english().unwrap(), tempfile::tempdir().unwrap());
        let told = |result: Result<PathBuf, CardError>| result.unwrap_err().to_string();
        assert!(told(write_into(&words, "  ", Format::Pdf)).contains("No folder is named"));
        let gone = dir.path().join("gone").display().to_string();
        assert!(told(write_into(&words, &gone, Format::Pdf)).contains("Make it first"));
        for name in ["card.docx", "card", ".pdf"] {
            let error = write_to(&words, &dir.path().join(name)).unwrap_err().to_string();
            assert!(error.contains(".pdf or .html"), "{error}");
        }
        assert_eq!(write_to(&words, &dir.path().join("Card.PDF")).unwrap(), Format::Pdf);
        assert!(write_to(&words, &dir.path().join("gone/card.pdf")).unwrap_err().to_string().contains("is not there"));
        assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    }
}
