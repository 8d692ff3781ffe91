//! A file that is written bit by bit and is whole or not there: for what is too large to be held in memory.

use std::fs::{self, File};
use std::io::{BufWriter, Write};
use std::path::{Path, PathBuf};

use crate::platform::files::{FileError, create_temporary, folder_of, refuse_replacing, remove_quietly, replace};

/// How much is gathered before it goes to the system.
const BUFFER: usize = 1 << 20;

/// The file. Until it is finished nothing stands at its path but what stood there before; given up, it leaves nothing.
#[derive(Debug)]
pub struct Streamed {
    path: PathBuf,
    temporary: PathBuf,
    file: Option<BufWriter<File>>,
    bytes: u64,
}

impl Streamed {
    /// Begins a file that will stand at `path`.
    ///
    /// # Errors
    /// [`FileError`] if nothing can be written in its folder, or what stands there must not be replaced.
    pub fn begin(path: &Path) -> Result<Self, FileError> {
        let path = fs::canonicalize(path).unwrap_or_else(|_| path.to_owned());
        refuse_replacing(&path)?;
        let (file, temporary) = create_temporary(folder_of(&path))?;
        Ok(Self { path, temporary, file: Some(BufWriter::with_capacity(BUFFER, file)), bytes: 0 })
    }

    /// Goes on with these bytes.
    ///
    /// # Errors
    /// [`FileError`] if they cannot be written.
    pub fn put(&mut self, bytes: &[u8]) -> Result<(), FileError> {
        let Some(file) = &mut self.file else { return Ok(()) };
        file.write_all(bytes).map_err(|e| FileError::from_io(&self.path, e, "write it", "write this file"))?;
        self.bytes += bytes.len() as u64;
        Ok(())
    }

    /// Flushes it to the disk and puts it at its path. Returns how large it is.
    ///
    /// # Errors
    /// [`FileError`] if that fails; then what stood there before still does.
    pub fn finish(mut self) -> Result<u64, FileError> {
        let failed = |e| FileError::from_io(&self.path, e, "write it", "write this file");
        if let Some(file) = self.file.take() {
            let file = file.into_inner().map_err(|e| failed(e.into_error()))?;
            file.sync_all().map_err(failed)?;
        }
        replace(&self.temporary, &self.path)?;
        Ok(self.bytes)
    }
}

impl Drop for Streamed {
    /// What was not finished goes; what was stands elsewhere by now.
    fn drop(&mut self) {
        drop(self.file.take());
        remove_quietly(&self.temporary);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::files::write_atomically;

    #[test]
    fn it_is_there_when_it_is_finished_and_leaves_nothing_when_it_is_not() {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("rows.csv");
        write_atomically(&path, b"before").unwrap();
        let mut given_up = Streamed::begin(&path).unwrap();
        given_up.put(&vec![b'x'; 3 << 20]).unwrap();
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 2);
        drop(given_up);
        assert_eq!(fs::read_dir(dir.path()).unwrap().count(), 1);
        assert_eq!(fs::read(&path).unwrap(), b"before");
        let mut file = Streamed::begin(&path).unwrap();
        file.put(b"one,").unwrap();
        file.put(b"two").unwrap();
        assert_eq!(fs::read(&path).unwrap(), b"before");
        assert_eq!(file.finish().unwrap(), 7);
        assert_eq!((fs::read(&path).unwrap(), fs::read_dir(dir.path()).unwrap().count()), (b"one,two".to_vec(), 1));
        assert!(matches!(Streamed::begin(dir.path()), Err(FileError::NotAFile { .. })));
        assert!(Streamed::begin(&dir.path().join("none/rows.csv")).is_err());
    }
}
