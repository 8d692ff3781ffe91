//! What trainers have to say of runs: their own words, kept whatever is taken in again beside them. It must not know who may
//! say what.

use rusqlite::{Connection, OptionalExtension as _, params};
use sha2::{Digest as _, Sha256};

use crate::domain::report::Remark;
use crate::store::archive::{Archive, page};
use crate::store::error::StoreError;
use crate::store::hex;

/// Bytes of the digest that are a remark's id.
const ID_BYTES: usize = 16;

impl Archive {
    /// Keeps a remark under an id of its own content, which is returned: the same one twice is one.
    pub(crate) fn put_remark(&mut self, remark: &Remark) -> Result<String, StoreError> {
        self.write_beside("keep your comment", |conn| {
            let id = id_of(remark);
            let other = remark.other;
            conn.execute(
                "INSERT INTO remark (id, run, turn, author, written_ms, comment, is_thanks, dimension, level) \
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) ON CONFLICT (id) DO NOTHING",
                params![
                    id,
                    remark.run,
                    remark.turn,
                    remark.author,
                    remark.written_ms,
                    remark.comment,
                    remark.is_thanks,
                    other.and_then(|other| i64::try_from(other.dimension).ok()),
                    other.map(|other| other.level),
                ],
            )?;
            Ok(id)
        })
    }

    /// Takes a remark back; `false` if there is none of this id.
    pub(crate) fn drop_remark(&mut self, id: &str) -> Result<bool, StoreError> {
        self.write_beside("take your comment back", |conn| {
            Ok(conn.execute("DELETE FROM remark WHERE id = ?1", params![id])? > 0)
        })
    }

    /// Whether there is a run of this id, and if it has this turn.
    pub(crate) fn has_turn(&mut self, run: &str, turn: Option<u32>) -> Result<Option<bool>, StoreError> {
        self.call("read the archive", |conn| {
            let turns = conn.query_row("SELECT turns FROM run WHERE id = ?1", params![run], |row| row.get::<_, u32>(0));
            let turns = turns.optional()?;
            Ok(turns.map(|turns| turn.is_none_or(|turn| (1..=turns).contains(&turn))))
        })
    }
}

/// The remarks of a run: of the whole first, then turn by turn, the earliest first.
pub(super) fn remarks_of(conn: &Connection, run: &str) -> rusqlite::Result<Vec<Remark>> {
    let mut statement = conn.prepare_cached(concat!(
        include_str!("sql/remark_columns.sql"),
        "WHERE m.run = ?1 ORDER BY m.turn IS NOT NULL, m.turn, m.written_ms, m.id"
    ))?;
    let rows = statement.query_map(params![run], page::remark)?;
    rows.collect()
}

fn id_of(remark: &Remark) -> String {
    let other = remark.other.map(|other| (other.dimension, other.level));
    let whole = format!(
        "{:?}",
        (&remark.run, remark.turn, &remark.author, remark.written_ms, &remark.comment, remark.is_thanks, other)
    );
    let digest = Sha256::digest(whole.as_bytes());
    hex(digest.get(..ID_BYTES).unwrap_or_default())
}
