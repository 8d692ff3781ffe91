//! Slow work off the drawing thread: the search through all ways of a case, and playing past runs again. It reports by
//! message and wakes the window when it is done; nothing waits for it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, Mutex, OnceLock, PoisonError};
use std::thread::JoinHandle;

use crate::domain::paths::{Paths, search};
use crate::domain::progress::Facts;
use crate::domain::scenario::Scenario;
use crate::domain::session::Stage;
use crate::platform::crash::{Fallen, Watch};
use crate::workflow::runs::{self, Known};
use crate::workflow::{AttemptId, Workspace, history};

/// Searches under way and done, by the case's content hash.
#[derive(Debug)]
pub(crate) struct Searches {
    known: BTreeMap<String, Search>,
    done: Receiver<Found>,
    report: Sender<Found>,
    watch: Watch,
    failed: Vec<Fallen>,
    fails: bool,
}

/// How far a search has come.
#[derive(Debug)]
enum Search {
    /// It is under way.
    Runs,
    /// It is done.
    Found(Arc<Paths>),
    /// It failed, and is not begun again.
    Failed,
}

/// A case's content hash, and its ways or what became of the search.
type Found = (String, Result<Arc<Paths>, Fallen>);

/// The ways of a case depend on its content alone, so windows of one process share them: a second one that asks while the
/// first still searches waits for it.
static SHARED: Mutex<BTreeMap<String, Arc<OnceLock<Arc<Paths>>>>> = Mutex::new(BTreeMap::new());

/// The ways of this case, searched once in a process.
fn searched(scenario: Arc<Scenario>) -> Arc<Paths> {
    // Nothing that could fail happens while it is held.
    let mut all = SHARED.lock().unwrap_or_else(PoisonError::into_inner);
    let cell = Arc::clone(all.entry(scenario.hash.clone()).or_default());
    drop(all);
    Arc::clone(cell.get_or_init(|| Arc::new(search(&Stage::new(scenario, 0)))))
}

impl Searches {
    pub(crate) fn new(watch: Watch) -> Self {
        let (report, done) = channel();
        Self { known: BTreeMap::new(), done, report, watch, failed: Vec::new(), fails: false }
    }

    /// Whether one is under way.
    pub(crate) fn are_under_way(&mut self) -> bool {
        self.hear();
        self.known.values().any(|search| matches!(search, Search::Runs))
    }

    /// Searches that failed since this was last asked. Their cases stay without a count of decisions.
    pub(crate) fn failures(&mut self) -> Vec<Fallen> {
        self.hear();
        std::mem::take(&mut self.failed)
    }

    /// The next search fails, on purpose.
    pub(crate) fn fail_next(&mut self) {
        self.fails = true;
    }

    fn hear(&mut self) {
        for (hash, found) in self.done.try_iter() {
            let search = match found {
                Ok(paths) => Search::Found(paths),
                Err(fallen) => {
                    self.failed.push(fallen);
                    Search::Failed
                }
            };
            self.known.insert(hash, search);
        }
    }

    /// What is known about a case's ways; asks for it the first time.
    pub(crate) fn paths(&mut self, scenario: &Arc<Scenario>, ctx: &egui::Context) -> Option<Arc<Paths>> {
        self.hear();
        match self.known.get(&scenario.hash) {
            None => {}
            Some(Search::Found(paths)) => return Some(Arc::clone(paths)),
            Some(Search::Runs | Search::Failed) => return None,
        }
        let hash = scenario.hash.clone();
        self.known.insert(hash.clone(), Search::Runs);
        let (scenario, report, ctx) = (Arc::clone(scenario), self.report.clone(), ctx.clone());
        let (watch, fails, of) = (self.watch.clone(), std::mem::take(&mut self.fails), hash.clone());
        let work = move || {
            watch.adopt();
            let found = watch.guard(|| {
                assert!(!fails, "asked for on the command line");
                searched(scenario)
            });
            // The window may be gone by now; then nobody needs the answer.
            drop(report.send((of, found)));
            ctx.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new().name("ways through a case".to_owned()).spawn(work) {
            tracing::warn!("the ways through a case are not searched: {error}");
            self.known.insert(hash, Search::Failed);
        }
        None
    }
}

/// How many runs are told of at once: a window that is woken for each would draw nothing else.
const AT_ONCE: usize = 10;

/// Past runs played again: what that told of each, by attempt.
#[derive(Debug)]
pub(crate) struct Readings {
    known: Known,
    asked: BTreeSet<AttemptId>,
    done: Receiver<Read>,
    report: Sender<Read>,
    watch: Watch,
    /// Whoever closes the store waits for those who still read in it.
    stops: Arc<AtomicBool>,
    threads: Vec<JoinHandle<()>>,
}

impl Drop for Readings {
    fn drop(&mut self) {
        self.stops.store(true, Ordering::Relaxed);
        for thread in self.threads.drain(..) {
            // One that has failed has nothing left to wait for.
            drop(thread.join());
        }
    }
}

/// What a reading has to tell.
type Read = Vec<(AttemptId, Option<Arc<Facts>>)>;

impl Readings {
    pub(crate) fn new(watch: Watch) -> Self {
        let (report, done) = channel();
        let (stops, threads) = (Arc::default(), Vec::new());
        Self { known: Known::new(), asked: BTreeSet::new(), done, report, watch, stops, threads }
    }

    /// What is known by now.
    pub(crate) fn known(&mut self) -> &Known {
        self.known.extend(self.done.try_iter().flatten());
        &self.known
    }

    /// Forgets them: what was erased may be in them.
    pub(crate) fn forget(&mut self) {
        *self = Self::new(self.watch.clone());
    }

    /// Whether every run that was asked for is known.
    pub(crate) fn are_done(&mut self) -> bool {
        self.known().len() == self.asked.len()
    }

    /// Asks for the finished runs of the present learner that were not asked for yet; what cannot be listed is not read.
    pub(crate) fn ask(&mut self, ws: &Workspace, unseen: Option<&AttemptId>, ctx: &egui::Context) {
        let mut rows = history::ended(ws, unseen).unwrap_or_default();
        rows.retain(|row| self.asked.insert(row.id.clone()));
        if rows.is_empty() {
            return;
        }
        let ids: Vec<AttemptId> = rows.iter().map(|row| row.id.clone()).collect();
        let asked = ids.clone();
        let stops = Arc::clone(&self.stops);
        let (store, report, ctx, watch) = (ws.store.clone(), self.report.clone(), ctx.clone(), self.watch.clone());
        let work = move || {
            watch.adopt();
            // Over all of them, so that each case is read once.
            let mut facts = runs::facts(&store, &rows);
            for some in ids.chunks(AT_ONCE) {
                if stops.load(Ordering::Relaxed) {
                    return;
                }
                let one = |id: &AttemptId| match watch.guard(|| facts.next()) {
                    Ok(Some(read)) => read,
                    // A run that fails keeps none of the others from being read.
                    _ => (id.clone(), None),
                };
                let read: Read = some.iter().map(one).collect();
                // The window may be gone by now; then nobody needs the answer.
                if report.send(read).is_err() {
                    return;
                }
                ctx.request_repaint();
            }
        };
        match std::thread::Builder::new().name("past runs".to_owned()).spawn(work) {
            Ok(thread) => self.threads.push(thread),
            Err(error) => {
                tracing::warn!("past runs are not played again: {error}");
                self.asked.retain(|id| !asked.contains(id));
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::catalog::Catalog;
    use crate::platform::{Clock, Folders};

    /// Looks at the searches before they are given up: a minute of them.
    const LOOKS: usize = 30_000;

    #[test]
    fn a_search_that_failed_is_not_under_way_any_more() {
        let dir = tempfile::tempdir().unwrap();
        let watch = Watch::begin(&Folders::find(Some(dir.path())).unwrap(), Clock::fixed(0));
        let catalog = Catalog::bundled();
        let scenario = catalog.find("lukewarm").unwrap().scenario.as_ref().unwrap();
        let mut searches = Searches::new(watch);
        searches.fail_next();
        assert!(searches.paths(scenario, &egui::Context::default()).is_none());
        let fallen = (0..LOOKS).any(|_| {
            thread::sleep(Duration::from_millis(2));
            !searches.failures().is_empty()
        });
        assert!(fallen && !searches.are_under_way());
    }
}
