//! Clocks that jump: the order of turns is by number, durations never run backwards, and nothing is thrown away
//! because somebody set the date.

use amends::platform::folders::Place;
use amends::platform::{Clock, Folders};
use amends::store::{Filter, Store};

use super::scratch;

const DAY_MS: i64 = 24 * 60 * 60 * 1000;
const START_MS: i64 = 1_764_063_155_000;

#[test]
fn a_clock_that_jumps_changes_no_order_and_deletes_no_backup() {
    let jumps = [-DAY_MS, 3650 * DAY_MS, -3650 * DAY_MS, 1, 0, -1, 3_600_000, -3_600_000, 30 * DAY_MS, -30 * DAY_MS];
    for jump in jumps {
        let dir = scratch();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let clock = Clock::fixed(START_MS);
        let store = Store::open(&folders, clock.clone()).unwrap();
        let learner = store.ensure_learner(None).unwrap();
        let first = crate::store::start(&store, &learner);
        store.append(&first, 0, &crate::store::turns(2)).unwrap();
        store.backup_now().unwrap();
        clock.set_ms(START_MS + jump);
        store.append(&first, 2, &crate::store::turns(2)).unwrap();
        store.finish_attempt(&first, 4, &[], "{}").unwrap();
        store.backup_now().unwrap();
        let second = crate::store::start(&store, &learner);
        store.append(&second, 0, &crate::store::turns(1)).unwrap();
        store.backup_now().unwrap();
        drop(store);

        let store = Store::open(&folders, clock).unwrap();
        assert!(store.check().unwrap().is_sound(), "jump of {jump} ms");
        let order: Vec<_> = store.attempts(Filter::default()).unwrap().into_iter().map(|row| row.id).collect();
        assert_eq!(order, [second, first.clone()], "the last started comes first, whatever the clock says: {jump} ms");
        let events = store.events(&first).unwrap();
        assert!(events.windows(2).all(|pair| pair[0].seq + 1 == pair[1].seq && pair[0].mono_ms <= pair[1].mono_ms));
        let backups = Store::backups_in(folders.path(Place::Backups)).unwrap();
        assert_eq!(backups.iter().map(|backup| backup.counter).collect::<Vec<_>>(), [3, 2, 1], "jump of {jump} ms");
    }
}
