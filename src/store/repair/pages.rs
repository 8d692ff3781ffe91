//! The records on a page of an SQLite file, read without the tree that leads to it. The layout is that of the file
//! format's published description (sections 1.6 and 2.1). Any bytes may stand here: what does not fit is skipped. It
//! must not know what the records mean.

/// The size of a page, in bytes; every store is made with it, and nothing of it is reserved.
pub(super) const PAGE_BYTES: usize = 4096;
/// No record of a store is longer, in bytes: the longest payload is 16 MB.
const RECORD_LIMIT_BYTES: usize = 32 * 1024 * 1024;
/// No table has more columns.
const COLUMNS_MAX: usize = 64;

/// A value of a record.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Value {
    Null,
    Integer(i64),
    Real(f64),
    Text(Vec<u8>),
    Blob(Vec<u8>),
}

/// A record, and where it stood.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Record {
    /// Its number, for a row of a table with row numbers; `None` in an index, and in a table that is one.
    pub(super) rowid: Option<i64>,
    pub(super) values: Vec<Value>,
}

/// What kind of page holds records.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    TableLeaf,
    IndexLeaf,
    IndexInterior,
}

/// The pages of a file, for records that run over several.
#[derive(Debug, Clone, Copy)]
pub(super) struct Pages<'a>(pub(super) &'a [u8]);

impl<'a> Pages<'a> {
    /// All pages, in order; the last may be cut short.
    pub(super) fn all(self) -> impl Iterator<Item = &'a [u8]> {
        self.0.chunks(PAGE_BYTES)
    }

    fn numbered(self, number: u32) -> Option<&'a [u8]> {
        let start = usize::try_from(number.checked_sub(1)?).ok()?.checked_mul(PAGE_BYTES)?;
        self.0.get(start..start.checked_add(PAGE_BYTES)?)
    }

    /// Every record on a page. `header_at` is where its header begins: behind the file's own on the first page.
    pub(super) fn records(self, page: &[u8], header_at: usize) -> Vec<Record> {
        let kind = match page.get(header_at) {
            Some(0x0d) => Kind::TableLeaf,
            Some(0x0a) => Kind::IndexLeaf,
            Some(0x02) => Kind::IndexInterior,
            _ => return Vec::new(),
        };
        let cells = big_endian(page, header_at + 3, 2).unwrap_or(0);
        let pointers = header_at + if kind == Kind::IndexInterior { 12 } else { 8 };
        // Each cell takes its pointer and at least two bytes, so a page cannot claim more than fit.
        let most = (PAGE_BYTES / 4) as u64;
        (0..cells.min(most))
            .filter_map(|i| {
                let at = big_endian(page, pointers + 2 * i as usize, 2)? as usize;
                self.cell(page, if kind == Kind::IndexInterior { at + 4 } else { at }, kind)
            })
            .collect()
    }

    fn cell(self, page: &[u8], at: usize, kind: Kind) -> Option<Record> {
        let (length, mut at) = varint(page, at)?;
        let length = usize::try_from(length).ok().filter(|length| *length <= RECORD_LIMIT_BYTES)?;
        let mut rowid = None;
        if kind == Kind::TableLeaf {
            let (number, after) = varint(page, at)?;
            (rowid, at) = (Some(number.cast_signed()), after);
        }
        let here = local_bytes(length, kind);
        let mut payload = page.get(at..at.checked_add(here)?)?.to_vec();
        if here < length {
            let first = u32::try_from(big_endian(page, at + here, 4)?).ok()?;
            self.overflow(first, length, &mut payload)?;
        }
        Some(Record { rowid, values: values(&payload)? })
    }

    /// Follows the chain of pages that hold the rest of a record; ends after as many as it needs, also if it is a ring.
    fn overflow(self, mut next: u32, length: usize, payload: &mut Vec<u8>) -> Option<()> {
        while payload.len() < length {
            let page = self.numbered(next)?;
            next = u32::try_from(big_endian(page, 0, 4)?).ok()?;
            let wanted = (length - payload.len()).min(PAGE_BYTES - 4);
            payload.extend_from_slice(page.get(4..4 + wanted)?);
        }
        Some(())
    }
}

/// How much of a record lies on its own page, in bytes.
fn local_bytes(length: usize, kind: Kind) -> usize {
    let most = if kind == Kind::TableLeaf { PAGE_BYTES - 35 } else { (PAGE_BYTES - 12) * 64 / 255 - 23 };
    if length <= most {
        return length;
    }
    let least = (PAGE_BYTES - 12) * 32 / 255 - 23;
    let filled = least + (length - least) % (PAGE_BYTES - 4);
    if filled <= most { filled } else { least }
}

fn values(payload: &[u8]) -> Option<Vec<Value>> {
    let (header_length, mut at) = varint(payload, 0)?;
    let header_end = usize::try_from(header_length).ok().filter(|end| *end <= payload.len())?;
    let mut body = header_end;
    let mut found = Vec::new();
    while at < header_end {
        if found.len() >= COLUMNS_MAX {
            return None;
        }
        let (serial, after) = varint(payload, at)?;
        at = after;
        let (value, length) = value(payload, body, serial)?;
        body = body.checked_add(length)?;
        found.push(value);
    }
    // Nothing may be left over: bytes that merely look like a record would be.
    (at == header_end && body == payload.len()).then_some(found)
}

/// The value at `at`, and how many bytes it takes.
fn value(payload: &[u8], at: usize, serial: u64) -> Option<(Value, usize)> {
    let integer = |bytes: usize| {
        let unsigned = big_endian(payload, at, bytes)?;
        let shift = 64 - 8 * bytes;
        Some((Value::Integer((unsigned << shift).cast_signed() >> shift), bytes))
    };
    match serial {
        0 => Some((Value::Null, 0)),
        1..=4 => integer(serial as usize),
        5 => integer(6),
        6 => integer(8),
        7 => Some((Value::Real(f64::from_bits(big_endian(payload, at, 8)?)), 8)),
        8 | 9 => Some((Value::Integer(serial.cast_signed() - 8), 0)),
        10 | 11 => None,
        _ => {
            let length = usize::try_from((serial - 12) / 2).ok()?;
            let bytes = payload.get(at..at.checked_add(length)?)?.to_vec();
            Some((if serial.is_multiple_of(2) { Value::Blob(bytes) } else { Value::Text(bytes) }, length))
        }
    }
}

fn big_endian(bytes: &[u8], at: usize, length: usize) -> Option<u64> {
    let found = bytes.get(at..at.checked_add(length)?)?;
    Some(found.iter().fold(0, |sum, byte| sum << 8 | u64::from(*byte)))
}

/// A number of one to nine bytes, and where it ends.
fn varint(bytes: &[u8], at: usize) -> Option<(u64, usize)> {
    let mut sum = 0_u64;
    for i in 0..8 {
        let byte = *bytes.get(at.checked_add(i)?)?;
        sum = sum << 7 | u64::from(byte & 0x7f);
        if byte < 0x80 {
            return Some((sum, at + i + 1));
        }
    }
    let last = *bytes.get(at.checked_add(8)?)?;
    Some((sum << 8 | u64::from(last), at + 9))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use rusqlite::Connection;

    use super::*;

    /// A database of two tables with short and very long rows, as a file.
    fn made() -> Vec<u8> {
        let dir = tempfile::tempdir().unwrap();
        let path = dir.path().join("made.sqlite");
        let conn = Connection::open(&path).unwrap();
        conn.execute_batch(
            "PRAGMA page_size=4096;
             CREATE TABLE numbered (nr INTEGER PRIMARY KEY, a, b, c);
             CREATE TABLE keyed (k TEXT PRIMARY KEY, v BLOB) WITHOUT ROWID;",
        )
        .unwrap();
        for n in 0..60_i64 {
            let long = "x".repeat(usize::try_from(n * n * 7).unwrap());
            conn.execute(
                "INSERT INTO numbered VALUES (?1, ?2, ?3, ?4)",
                (n, -n * 1_000_003, long.as_str(), n as f64 / 3.0),
            )
            .unwrap();
            conn.execute("INSERT INTO keyed VALUES (?1, ?2)", (format!("key {n:02}"), long.as_bytes())).unwrap();
        }
        drop(conn);
        std::fs::read(path).unwrap()
    }

    fn all(bytes: &[u8]) -> Vec<Record> {
        let pages = Pages(bytes);
        pages.all().enumerate().flat_map(|(i, page)| pages.records(page, if i == 0 { 100 } else { 0 })).collect()
    }

    #[test]
    fn every_row_of_every_table_is_found_without_its_tree() {
        let records = all(&made());
        for n in 0..60_i64 {
            let long = vec![b'x'; usize::try_from(n * n * 7).unwrap()];
            let numbered = records.iter().find(|record| record.rowid == Some(n) && record.values.len() == 4);
            let values = &numbered.unwrap_or_else(|| panic!("row {n}")).values;
            let expected = [Value::Null, Value::Integer(-n * 1_000_003), Value::Text(long.clone())];
            assert_eq!(values[..3], expected);
            let key = Value::Text(format!("key {n:02}").into_bytes());
            let keyed = records.iter().find(|record| record.rowid.is_none() && record.values.first() == Some(&key));
            assert_eq!(keyed.unwrap_or_else(|| panic!("key {n}")).values[1], Value::Blob(long));
        }
    }

    #[test]
    fn a_ring_of_overflow_pages_ends() {
        let mut page = vec![0_u8; 2 * PAGE_BYTES];
        // An index leaf with one cell of 30 MB whose rest lies on page 2, which names itself as the next.
        page[..12].copy_from_slice(&[0x0a, 0, 0, 0, 1, 0, 0, 0, 0, 16, 0, 0]);
        page[16..20].copy_from_slice(&[0x8e, 0xa7, 0x8c, 0x00]);
        page[PAGE_BYTES..PAGE_BYTES + 4].copy_from_slice(&[0, 0, 0, 2]);
        assert_eq!(Pages(&page).records(&page[..PAGE_BYTES], 0), []);
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(300) })]

        #[test]
        fn spoilt_files_never_crash_the_reader(spoilt in proptest::collection::vec((0_usize..200_000, any::<u8>()), 1..40)) {
            static MADE: std::sync::LazyLock<Vec<u8>> = std::sync::LazyLock::new(made);
            let mut bytes = MADE.clone();
            for (at, byte) in spoilt {
                let length = bytes.len();
                bytes[at % length] = byte;
            }
            prop_assert!(all(&bytes).len() < 100_000);
        }

        #[test]
        fn noise_never_crashes_the_reader(mut bytes in proptest::collection::vec(any::<u8>(), 100..20_000), kind in 0_usize..3) {
            bytes[0] = [0x0d, 0x0a, 0x02][kind];
            prop_assert!(all(&bytes).len() < 10_000);
        }
    }
}
