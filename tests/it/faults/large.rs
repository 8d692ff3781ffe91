//! Stores far larger than anybody's: they open, go on and are checked in bearable time. Times are reported, not
//! judged, except against one another: twice as much may not take far more than twice as long.

use std::time::Instant;

use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, Filter, Store};

use super::{amount, report, scratch};

fn open(data: &std::path::Path) -> Store {
    Store::open(&Folders::find(Some(data)).unwrap(), Clock::system()).unwrap()
}

/// A store of so many attempts of 60 turns; the last one.
fn fill(data: &std::path::Path, attempts: u32) -> AttemptId {
    let store = open(data);
    let learners: Vec<_> =
        (0..attempts.div_ceil(100)).map(|n| store.ensure_learner(Some(&format!("Learner {n}"))).unwrap()).collect();
    let mut last = None;
    for n in 0..attempts {
        let attempt = crate::store::start(&store, &learners[n as usize / 100]);
        store.append(&attempt, 0, &crate::store::turns(60)).unwrap();
        last = Some(attempt);
    }
    last.unwrap()
}

#[test]
fn a_store_of_a_whole_company_opens_and_is_checked() {
    let mut times = Vec::new();
    for attempts in [amount(1_000, 25_000), amount(4_000, 100_000)] {
        let dir = scratch();
        let last = fill(dir.path(), attempts);
        let began = Instant::now();
        let store = open(dir.path());
        let opened = began.elapsed();
        let began = Instant::now();
        assert_eq!(store.events(&last).unwrap().len(), 60);
        let resumed = began.elapsed();
        // The best of three: what else the machine does meanwhile is not the store's.
        let mut checks: Vec<_> = (0..3)
            .map(|_| {
                let began = Instant::now();
                (store.check().unwrap(), began.elapsed())
            })
            .collect();
        checks.sort_by_key(|(_, took)| *took);
        let (checked, check) = checks.remove(0);
        assert!(checked.is_sound() && checked.events == u64::from(attempts) * 60);
        let began = Instant::now();
        assert_eq!(store.attempts(Filter::default()).unwrap().len(), attempts as usize);
        report(&format!(
            "{attempts} attempts of 60 turns: opened in {} ms, one read in {} ms, all listed in {} ms, checked in {} ms",
            opened.as_millis(),
            resumed.as_millis(),
            began.elapsed().as_millis(),
            check.as_millis(),
        ));
        times.push(check.as_secs_f64());
    }
    // Four times as long if it grows as the store does, sixteen times if it looks at everything for everything.
    assert!(times[1] < times[0] * 10.0, "the check of four times as much takes {times:?} s");
}

#[test]
fn one_attempt_of_ten_thousand_turns_is_kept_and_goes_on() {
    let dir = scratch();
    let store = open(dir.path());
    let learner = store.ensure_learner(None).unwrap();
    let attempt = crate::store::start(&store, &learner);
    let turns = 10_000_u64;
    let began = Instant::now();
    for n in 0..turns {
        store.append(&attempt, n, &crate::store::turns(1)).unwrap();
    }
    let played = began.elapsed();
    drop(store);
    let store = open(dir.path());
    let began = Instant::now();
    assert_eq!(store.events(&attempt).unwrap().len() as u64, turns);
    let read = began.elapsed();
    store.append(&attempt, turns, &crate::store::turns(1)).unwrap();
    report(&format!(
        "one attempt of {turns} turns: {:.2} ms a turn in memory, read in {} ms",
        played.as_secs_f64() * 1000.0 / turns as f64,
        read.as_millis(),
    ));
}
