//! Erasing a learner: identity and words go, scores and chains stay whole, and no copy keeps them.

use rusqlite::{TransactionBehavior, params};

use crate::platform::files;
use crate::store::error::Fault;
use crate::store::thread::Inside;
use crate::store::{LearnerId, Store, StoreError, backup};

fn erase(inside: &mut Inside, learner: &LearnerId) -> Result<(), Fault> {
    let now_ms = inside.clock.now_ms();
    let transaction = inside.connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    transaction.execute(
        "INSERT INTO erased (learner, erased_ms) VALUES (?1, ?2) ON CONFLICT (learner) DO NOTHING",
        params![learner.0, now_ms],
    )?;
    transaction.execute("DELETE FROM learner WHERE id = ?1", [&learner.0])?;
    transaction.execute(
        "UPDATE event SET payload = NULL, salt = NULL \
         WHERE kind = 'move' AND attempt IN (SELECT nr FROM attempt WHERE learner = ?1)",
        [&learner.0],
    )?;
    transaction.commit()?;
    // A deleted row is still in the log until that is emptied, and in every earlier copy of the store.
    inside.connection.execute_batch("PRAGMA wal_checkpoint(TRUNCATE)")?;
    let Some(folder) = inside.backups.clone() else { return Ok(()) };
    let old = backup::list(&folder);
    backup::make(&inside.connection, &folder, &inside.clock)?;
    for copy in &old {
        files::remove_quietly(&copy.path);
    }
    let left: Vec<std::path::PathBuf> = old.into_iter().map(|copy| copy.path).filter(|path| path.exists()).collect();
    if left.is_empty() {
        return Ok(());
    }
    Err(StoreError::TracesLeft { left, why: "these copies could not be deleted".to_owned() }.into())
}

impl Store {
    /// Erases a learner's name and words, here and in all backups. Scores stay, without a name.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be written, or if a copy could not be deleted.
    pub fn erase_learner(&self, learner: &LearnerId) -> Result<(), StoreError> {
        let learner = learner.clone();
        self.ask("erase this person's data", move |inside| erase(inside, &learner))
    }
}
