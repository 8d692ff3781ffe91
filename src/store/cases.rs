//! The text of every case that was played, so that an attempt can be replayed after its author has
//! changed the file. It must not know what the text says.

use std::collections::BTreeMap;

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use crate::store::Store;
use crate::store::error::{Fault, StoreError};
use crate::words::said;

/// The largest case that is kept, in bytes: three files of the largest size, and the lines between them.
const CASE_LIMIT_BYTES: usize = 3 * 16 * 1024 * 1024 + 1024;

impl Store {
    /// Keeps a case under `hash`, the SHA-256 of its bytes in lower-case hex. Keeping one again does
    /// no harm, and mends it if the stored copy was damaged.
    pub fn put_case(&self, hash: &str, scenario_id: &str, title: &str, bytes: &[u8]) -> Result<(), StoreError> {
        if bytes.len() > CASE_LIMIT_BYTES {
            let why = said!("faults-why-larger", most = CASE_LIMIT_BYTES);
            return Err(StoreError::BadInput { what: "case", why });
        }
        if hash != hash_of(bytes) {
            let why = said!("faults-why-hash");
            return Err(StoreError::BadInput { what: "case", why });
        }
        let (hash, scenario_id, title) = (hash.to_owned(), scenario_id.to_owned(), title.to_owned());
        let bytes = bytes.to_vec();
        self.call("keep the case", move |db| {
            if matches!(read(&db.conn, &hash), Ok(Some(_))) {
                return Ok(());
            }
            db.write("keep the case", |tx, _| {
                tx.execute(include_str!("sql/case_put.sql"), params![hash, scenario_id, title, bytes])?;
                Ok(())
            })
        })
    }

    /// The titles of all cases that were played, by hash.
    pub fn case_titles(&self) -> Result<BTreeMap<String, String>, StoreError> {
        self.call("read the case", |db| {
            let mut query = db.conn.prepare("SELECT hash, title FROM case_snapshot")?;
            Ok(query.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<Result<_, _>>()?)
        })
    }

    /// The bytes of the case with this hash, as they were when it was played.
    pub fn case_bytes(&self, hash: &str) -> Result<Vec<u8>, StoreError> {
        let hash = hash.to_owned();
        self.call("read the case", move |db| {
            let unknown = || StoreError::Unknown { what: "case", id: hash.clone() };
            Ok(read(&db.conn, &hash)?.ok_or_else(unknown)?)
        })
    }
}

/// The bytes under a hash, proved by it.
pub(crate) fn read(conn: &Connection, hash: &str) -> Result<Option<Vec<u8>>, Fault> {
    let sql = "SELECT bytes FROM case_snapshot WHERE hash = ?1";
    let found = conn
        .query_row(sql, [hash], |row| row.get_ref(0).map(|v| v.as_bytes_or_null().ok().flatten().map(<[u8]>::to_vec)));
    match found.optional()?.map(Option::unwrap_or_default) {
        Some(bytes) if hash_of(&bytes) != hash => Err(StoreError::DamagedCase { hash: hash.to_owned() }.into()),
        bytes => Ok(bytes),
    }
}

/// SHA-256 in lower-case hex.
pub(crate) fn hash_of(bytes: &[u8]) -> String {
    hex(&Sha256::digest(bytes))
}

/// Bytes as lower-case hex.
pub fn hex(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    bytes.iter().fold(String::with_capacity(2 * bytes.len()), |mut text, byte| {
        // Writing into a String cannot fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Clock;

    #[test]
    fn a_case_comes_back_byte_for_byte_and_a_wrong_hash_is_refused() {
        let store = Store::in_memory(Clock::fixed(0)).unwrap();
        let hash = hash_of(b"abc");
        assert_eq!(hash, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        store.put_case(&hash, "soup", "Cold soup", b"abc").unwrap();
        store.put_case(&hash, "soup", "Cold soup", b"abc").unwrap();
        assert_eq!(store.case_bytes(&hash).unwrap(), b"abc");
        assert!(matches!(store.put_case(&hash, "soup", "Cold soup", b"abd"), Err(StoreError::BadInput { .. })));
        assert!(matches!(store.case_bytes("none"), Err(StoreError::Unknown { what: "case", .. })));
    }

    #[test]
    fn a_damaged_case_is_never_given_out_and_is_mended_by_keeping_it_again() {
        let store = Store::in_memory(Clock::fixed(0)).unwrap();
        let hash = hash_of(b"abc");
        store.put_case(&hash, "soup", "Cold soup", b"abc").unwrap();
        store.call("damage", |db| Ok(db.conn.execute("UPDATE case_snapshot SET bytes = x'00'", [])?)).unwrap();
        assert!(matches!(store.case_bytes(&hash), Err(StoreError::DamagedCase { .. })));
        assert_eq!(store.check().unwrap().damaged_cases, std::slice::from_ref(&hash));
        store.put_case(&hash, "soup", "Cold soup", b"abc").unwrap();
        assert_eq!(store.case_bytes(&hash).unwrap(), b"abc");
    }
}
