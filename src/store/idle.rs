//! The check of a store that is too large to be checked while it is opened, or was not checked for a week: a few
//! attempts at a time, whenever nothing else is asked of the store. It must not keep anybody waiting.

use std::time::Duration;

use rusqlite::{Connection, OptionalExtension as _, params};

use crate::store::Store;
use crate::store::check::{self, CheckReport};
use crate::store::db::Db;
use crate::store::error::{Fault, StoreError};

/// How long nothing may be asked before a few more attempts are looked at.
pub(crate) const PAUSE: Duration = Duration::from_millis(20);
/// How many attempts are looked at in one go: some milliseconds' worth.
const BATCH: usize = 25;
/// How long a check is good for.
const WEEK_MS: i64 = 7 * 24 * 60 * 60 * 1000;
/// Where the time of the last check is kept, in `meta`.
const CHECKED: &str = "checked_ms";

/// A check that is under way.
#[derive(Debug, Default)]
pub(crate) struct IdleCheck {
    /// Attempts that are still to be looked at; `None` before the first step.
    left: Option<Vec<i64>>,
    report: CheckReport,
}

impl Store {
    /// What a check in the background came to, once it is through; told once.
    pub fn checked_meanwhile(&self) -> Result<Option<CheckReport>, StoreError> {
        self.call("ask for the check", |db| Ok(db.checked.take()))
    }
}

/// Whether the last check is over a week ago, or of a time that has not come yet because somebody set the clock.
pub(crate) fn is_due(conn: &Connection, now_ms: i64) -> Result<bool, Fault> {
    let kept: Option<String> =
        conn.query_row("SELECT value FROM meta WHERE key = ?1", [CHECKED], |row| row.get(0)).optional()?;
    let checked_ms = kept.and_then(|text| text.parse::<i64>().ok());
    Ok(checked_ms.is_none_or(|checked_ms| !(0..WEEK_MS).contains(&(now_ms - checked_ms))))
}

impl Db {
    /// Goes on with the check; a failing disk ends it, and the next start begins it again.
    pub(crate) fn check_some(&mut self) {
        let Some(mut idle) = self.idle.take() else { return };
        match step(&self.conn, &mut idle) {
            Ok(true) => {
                let noted = self.write("note the check", |tx, clock| {
                    let put = "INSERT INTO meta VALUES (?1, ?2) ON CONFLICT (key) DO UPDATE SET value = excluded.value";
                    tx.execute(put, params![CHECKED, clock.now_ms().to_string()])?;
                    Ok(())
                });
                if let Err(fault) = noted {
                    tracing::warn!("the time of the check could not be noted: {fault:?}");
                }
                self.checked = Some(idle.report);
            }
            Ok(false) => self.idle = Some(idle),
            Err(fault) => tracing::warn!("the check in the background was given up: {fault:?}"),
        }
    }
}

/// Looks at a few more; `true` once all is done.
fn step(conn: &Connection, idle: &mut IdleCheck) -> Result<bool, Fault> {
    let Some(left) = &mut idle.left else {
        idle.report.structure = check::quick(conn)?;
        idle.left = Some(check::numbers(conn)?);
        return Ok(false);
    };
    for nr in left.split_off(left.len().saturating_sub(BATCH)) {
        check::attempt(conn, nr, &mut idle.report)?;
    }
    if !left.is_empty() {
        return Ok(false);
    }
    check::cases(conn, &mut idle.report)?;
    check::words(conn, &mut idle.report)?;
    Ok(true)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::platform::{Clock, Folders};

    #[test]
    fn a_check_is_good_for_a_week_whatever_the_clock_does() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let clock = Clock::fixed(WEEK_MS * 100);
        let checked = || {
            let store = Store::open(&folders, clock.clone()).unwrap();
            std::thread::sleep(PAUSE * 8);
            store.checked_meanwhile().unwrap()
        };
        assert_eq!(checked(), None, "there is nothing to check in a new store");
        assert!(checked().is_some_and(|report| report.is_sound()), "it was never checked");
        assert_eq!(checked(), None, "just now");
        clock.set_ms(WEEK_MS * 101);
        assert!(checked().is_some(), "a week later");
        clock.set_ms(0);
        assert!(checked().is_some(), "the clock was set back");
    }
}
