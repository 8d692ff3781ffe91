//! Who plays. The only identity in the store is a nickname, and nobody needs one. It must not know
//! what a learner achieved.

use std::fmt;

use rusqlite::{Connection, OptionalExtension as _, params};
use serde::{Deserialize, Serialize};

use crate::store::Store;
use crate::store::error::{Fault, StoreError};
use crate::words::said;

/// Names a learner without saying who it is: a random id.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct LearnerId(pub String);

impl fmt::Display for LearnerId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A learner on this machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Learner {
    /// The random id everything else refers to.
    pub id: LearnerId,
    /// The nickname, if one was given.
    pub name: Option<String>,
    /// When the learner first played, UTC milliseconds.
    pub created_ms: i64,
}

/// The longest nickname, in characters.
pub const NAME_LIMIT_CHARS: usize = 80;

impl Store {
    /// The learner with this nickname, made if there is none; without a nickname, the one nameless
    /// learner of this machine. Blanks around a name do not count, and a blank name is none.
    pub fn ensure_learner(&self, name: Option<&str>) -> Result<LearnerId, StoreError> {
        let name = accepted_name(name)?;
        self.call("find the learner", move |db| {
            if let Some(id) = find(&db.conn, name.as_deref())? {
                return Ok(id);
            }
            db.write("add the learner", |tx, clock| {
                let id = LearnerId(tx.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0))?);
                tx.execute("INSERT INTO learner VALUES (?1, ?2, ?3)", params![id.0, name, clock.now_ms()])?;
                Ok(id)
            })
        })
    }

    /// Adds somebody nobody here is, under this nickname, or under that with the next figure behind it where somebody is called so,
    /// however it is written; returns who, and what they are called.
    ///
    /// # Errors
    /// [`StoreError`] if the name cannot be used or the store cannot be written.
    pub fn add_learner(&self, name: &str) -> Result<(LearnerId, String), StoreError> {
        let Some(name) = accepted_name(Some(name))? else {
            return Err(StoreError::BadInput { what: "name", why: said!("faults-why-name-empty") });
        };
        self.call("add the learner", move |db| {
            db.write("add the learner", |tx, clock| {
                let taken: Vec<String> = tx
                    .prepare("SELECT name FROM learner WHERE name IS NOT NULL")?
                    .query_map([], |row| row.get::<_, String>(0).map(|name| name.to_lowercase()))?
                    .collect::<Result<_, _>>()?;
                let numbered = (2..).map(|n| format!("{name} {n}"));
                let mut names = std::iter::once(name.clone()).chain(numbered);
                let free = names.find(|name| !taken.contains(&name.to_lowercase())).unwrap_or_else(|| name.clone());
                let id = LearnerId(tx.query_row("SELECT lower(hex(randomblob(16)))", [], |row| row.get(0))?);
                tx.execute("INSERT INTO learner VALUES (?1, ?2, ?3)", params![id.0, free, clock.now_ms()])?;
                Ok((id, free))
            })
        })
    }

    /// Gives a learner another nickname, or none. A nickname names one learner only.
    pub fn rename_learner(&self, id: &LearnerId, name: Option<&str>) -> Result<(), StoreError> {
        let (id, name) = (id.clone(), accepted_name(name)?);
        self.call("rename the learner", move |db| {
            require(&db.conn, &id)?;
            if find(&db.conn, name.as_deref())?.is_some_and(|other| other != id) {
                let why = said!("faults-why-name-taken");
                return Err(StoreError::BadInput { what: "name", why }.into());
            }
            db.write("rename the learner", |tx, _| {
                tx.execute("UPDATE learner SET name = ?2 WHERE id = ?1", params![id.0, name])?;
                Ok(())
            })
        })
    }

    /// Every learner of this machine, the first to come first.
    pub fn learners(&self) -> Result<Vec<Learner>, StoreError> {
        self.call("list the learners", |db| {
            let mut query = db.conn.prepare("SELECT id, name, created_ms FROM learner ORDER BY created_ms, id")?;
            let rows = query.query_map([], |row| {
                Ok(Learner { id: LearnerId(row.get(0)?), name: row.get(1)?, created_ms: row.get(2)? })
            })?;
            Ok(rows.collect::<Result<_, _>>()?)
        })
    }
}

fn accepted_name(name: Option<&str>) -> Result<Option<String>, StoreError> {
    let Some(name) = name.map(str::trim).filter(|name| !name.is_empty()) else { return Ok(None) };
    if name.chars().count() > NAME_LIMIT_CHARS {
        let why = said!("faults-why-name-long", most = NAME_LIMIT_CHARS);
        return Err(StoreError::BadInput { what: "name", why });
    }
    if name.chars().any(char::is_control) {
        let why = said!("faults-why-control-character");
        return Err(StoreError::BadInput { what: "name", why });
    }
    Ok(Some(name.to_owned()))
}

fn find(conn: &Connection, name: Option<&str>) -> Result<Option<LearnerId>, Fault> {
    let sql = "SELECT id FROM learner WHERE name IS ?1 ORDER BY created_ms, id LIMIT 1";
    Ok(conn.query_row(sql, [name], |row| row.get(0).map(LearnerId)).optional()?)
}

/// Refuses an id no learner has.
pub(crate) fn require(conn: &Connection, id: &LearnerId) -> Result<(), Fault> {
    let found = conn.query_row("SELECT 1 FROM learner WHERE id = ?1", [&id.0], |_| Ok(())).optional()?;
    Ok(found.ok_or_else(|| StoreError::Unknown { what: "learner", id: id.0.clone() })?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::Clock;

    #[test]
    fn a_learner_is_found_again_by_nickname_or_by_having_none() {
        let store = Store::in_memory(Clock::fixed(5)).unwrap();
        let nameless = store.ensure_learner(None).unwrap();
        let ada = store.ensure_learner(Some(" Ada ")).unwrap();
        assert_ne!(nameless, ada);
        assert_eq!(store.ensure_learner(Some("Ada")).unwrap(), ada);
        assert_eq!(store.ensure_learner(Some("  ")).unwrap(), nameless);
        let learners = store.learners().unwrap();
        assert_eq!(learners.len(), 2);
        assert!(learners.contains(&Learner { id: ada, name: Some("Ada".into()), created_ms: 5 }));
    }

    #[test]
    fn a_learner_can_be_renamed_but_not_to_somebody_elses_name() {
        let store = Store::in_memory(Clock::fixed(5)).unwrap();
        let ada = store.ensure_learner(Some("Ada")).unwrap();
        store.ensure_learner(Some("Ben")).unwrap();
        store.rename_learner(&ada, Some(" Ada L. ")).unwrap();
        assert_eq!(store.ensure_learner(Some("Ada L.")).unwrap(), ada);
        let taken = store.rename_learner(&ada, Some("Ben")).unwrap_err().to_string();
        assert!(taken.contains("somebody else"), "{taken}");
        store.rename_learner(&ada, Some("Ada L.")).unwrap();
        store.rename_learner(&ada, None).unwrap();
        assert_eq!(store.ensure_learner(None).unwrap(), ada);
    }

    #[test]
    fn names_nobody_could_read_are_refused() {
        let store = Store::in_memory(Clock::fixed(5)).unwrap();
        for bad in ["x".repeat(81), "a\nb".to_owned(), "a\u{0}b".to_owned()] {
            assert!(matches!(store.ensure_learner(Some(&bad)), Err(StoreError::BadInput { what: "name", .. })));
        }
        assert!(store.ensure_learner(Some(&"é".repeat(80))).is_ok());
    }
}
