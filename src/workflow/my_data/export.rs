//! One's own data in one file to take along: `my-data.zip` with everything for a program (JSON), for a spreadsheet (CSV) and
//! for reading (HTML). The same data gives the same bytes.

use std::io::{Cursor, Write as _};
use std::path::PathBuf;

use sha2::{Digest as _, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use crate::platform::clock::rfc3339;
use crate::store::{AttemptId, Left, Naming, StoreError};
use crate::words::Words;
use crate::workflow::Workspace;
use crate::workflow::in_folder::{self, InFolderError};
use crate::workflow::my_data::mine::{Mine, mine};
use crate::workflow::my_data::{csv, html};

/// What it is noted as among what was written out.
const KIND: &str = "my-data";

/// Why one's own data was not written.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// It could not be gathered, or noted.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// It could not be put into the folder.
    #[error(transparent)]
    Folder(#[from] InFolderError),
    /// It could not be packed.
    #[error("Your data could not be packed into one file: {0}. Nothing was written. Try again.")]
    Packing(String),
}

/// A file that was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Exported {
    /// Where it is.
    pub path: PathBuf,
    /// Runs in it.
    pub runs: usize,
    /// Its size.
    pub bytes: u64,
}

/// Writes everything that is kept of the present learner into a folder; a file that is there already stays.
///
/// # Errors
/// [`ExportError`], in words.
pub fn write_into(ws: &mut Workspace, words: &Words, folder: &str) -> Result<Exported, ExportError> {
    let folder = in_folder::folder_named(folder)?;
    let mine = mine(ws)?;
    let packed = pack(&mine, words)?;
    let day = mine.made.get(..10).unwrap_or_default();
    let path = in_folder::write(&folder, (&format!("{}-{day}", words.say("my-data-file")), "zip"), &packed)?;
    note(ws, &mine, &path, &packed)?;
    Ok(Exported { path, runs: mine.runs.len(), bytes: packed.len() as u64 })
}

/// It cannot be called back, so that it was written is noted.
fn note(ws: &mut Workspace, mine: &Mine, path: &std::path::Path, packed: &[u8]) -> Result<(), StoreError> {
    let digest = Sha256::digest(packed).to_vec();
    let made_ms = ws.clock.now_ms();
    let left = Left {
        id: format!("{KIND} {} {}", rfc3339(made_ms), path.display()),
        learner: ws.learner()?,
        made_ms,
        kind: KIND.to_owned(),
        path: path.display().to_string(),
        naming: if mine.learner.name.is_some() { Naming::Name } else { Naming::None },
        called: mine.learner.name.clone(),
        with_words: true,
        digest,
        runs: mine.runs.iter().map(|run| AttemptId(run.id.clone())).collect(),
    };
    ws.store.put_left(&left)
}

/// The file's bytes.
pub(super) fn pack(mine: &Mine, words: &Words) -> Result<Vec<u8>, ExportError> {
    let packing = |error: &dyn std::error::Error| ExportError::Packing(error.to_string());
    let json = serde_json::to_string_pretty(mine).map_err(|error| packing(&error))? + "\n";
    let mut files = vec![("my-data.html", html::page(mine, words)), ("my-data.json", json)];
    files.extend(csv::tables(mine));
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default())
        .unix_permissions(0o600);
    for (name, text) in files {
        zip.start_file(name, options).map_err(|error| packing(&error))?;
        zip.write_all(text.as_bytes()).map_err(|error| packing(&error))?;
    }
    Ok(zip.finish().map_err(|error| packing(&error))?.into_inner())
}
