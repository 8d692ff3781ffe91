//! The first page of a store: its header and the list of its tables. A store makes the same tables in the same
//! order, so one that has lost this page can be read with a new store's. It must not touch any other page.

use std::fs;
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::Path;

use crate::platform::files::FileError;
use crate::store::connection::{self, log_of};
use crate::store::error::Fault;
use crate::store::repair::discard;
use crate::store::schema::{self, STEPS};

/// The size of a page, in bytes; every store is made with it.
const PAGE_BYTES: u64 = 4096;
/// Where the header says how many pages there are.
const PAGE_COUNT: u64 = 28;

/// Gives `copy` the first page of a new store. A store that was rewritten as a whole, as an erasure does, has its tables in
/// other places than one that only grew.
pub(super) fn replace(copy: &Path, is_rewritten: bool) -> Result<(), Fault> {
    let model = copy.with_extension("model.tmp");
    let page = first_page(&model, is_rewritten);
    discard(&model);
    let page = page?;
    let failed = |e| FileError::from_io(copy, e, "write its first page", "write this file");
    let put = || -> std::io::Result<()> {
        // A log would bring the old page back.
        match fs::remove_file(log_of(copy)) {
            Err(e) if e.kind() != std::io::ErrorKind::NotFound => return Err(e),
            _ => {}
        }
        let mut file = fs::OpenOptions::new().write(true).open(copy)?;
        let pages = u32::try_from(file.metadata()?.len().div_ceil(PAGE_BYTES)).unwrap_or(u32::MAX);
        file.set_len(u64::from(pages) * PAGE_BYTES)?;
        file.write_all(&page)?;
        file.seek(SeekFrom::Start(PAGE_COUNT))?;
        file.write_all(&pages.to_be_bytes())
    };
    Ok(put().map_err(failed)?)
}

fn first_page(model: &Path, is_rewritten: bool) -> Result<Vec<u8>, Fault> {
    discard(model);
    let mut conn = connection::open_copy(model)?;
    schema::begin(&conn)?;
    schema::migrate(&mut conn, STEPS)?;
    if is_rewritten {
        conn.execute_batch("VACUUM")?;
    }
    conn.close().map_err(|(_, error)| error)?;
    let mut page = Vec::new();
    let read = fs::File::open(model).and_then(|file| file.take(PAGE_BYTES).read_to_end(&mut page));
    read.map_err(|e| FileError::from_io(model, e, "read it", "read this file"))?;
    Ok(page)
}
