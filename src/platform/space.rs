//! How much room a folder takes on the disk. It must not know what is in it.

use std::path::Path;

/// More files than this are not counted: the answer is for a person, and it must not take long.
const MOST_FILES: usize = 50_000;

/// Bytes of all files in a folder and below. Links are not followed; what cannot be read counts nothing.
pub fn used_bytes(folder: &Path) -> u64 {
    let (mut bytes, mut seen) = (0_u64, 0_usize);
    let mut open = vec![folder.to_owned()];
    while let Some(folder) = open.pop() {
        let Ok(entries) = std::fs::read_dir(&folder) else { continue };
        for entry in entries.flatten() {
            seen += 1;
            if seen > MOST_FILES {
                return bytes;
            }
            let Ok(about) = entry.metadata() else { continue };
            if about.is_dir() {
                open.push(entry.path());
            } else if about.is_file() {
                bytes = bytes.saturating_add(about.len());
            }
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::files::write_atomically;

    #[test]
    fn all_files_below_are_counted_once() {
        let dir = tempfile::tempdir().unwrap();
        std::fs::create_dir(dir.path().join("below")).unwrap();
        write_atomically(&dir.path().join("a"), &[0; 1000]).unwrap();
        write_atomically(&dir.path().join("below/b"), &[0; 500]).unwrap();
        #[cfg(unix)]
        std::os::unix::fs::symlink(dir.path(), dir.path().join("below/round")).unwrap();
        assert_eq!(used_bytes(dir.path()), 1500);
        assert_eq!(used_bytes(&dir.path().join("gone")), 0);
    }
}
