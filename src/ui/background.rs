//! Slow work off the drawing thread: the search through all ways of a case. It reports by message and
//! wakes the window when it is done; nothing waits for it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::domain::paths::{Paths, search};
use crate::domain::scenario::Scenario;
use crate::domain::session::Stage;
use crate::platform::crash::{Fallen, Watch};

/// Searches under way and done, by the case's content hash.
#[derive(Debug)]
pub(crate) struct Searches {
    known: BTreeMap<String, Option<Arc<Paths>>>,
    done: Receiver<Found>,
    report: Sender<Found>,
    watch: Watch,
    failed: Vec<Fallen>,
    fails: bool,
}

/// A case's content hash, and its ways or what became of the search.
type Found = (String, Result<Paths, Fallen>);

impl Searches {
    pub(crate) fn new(watch: Watch) -> Self {
        let (report, done) = channel();
        Self { known: BTreeMap::new(), done, report, watch, failed: Vec::new(), fails: false }
    }

    /// Whether one is under way.
    pub(crate) fn are_under_way(&mut self) -> bool {
        self.hear();
        self.known.values().any(Option::is_none)
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
            match found {
                Ok(paths) => drop(self.known.insert(hash, Some(Arc::new(paths)))),
                Err(fallen) => self.failed.push(fallen),
            }
        }
    }

    /// What is known about a case's ways; asks for it the first time.
    pub(crate) fn paths(&mut self, scenario: &Arc<Scenario>, ctx: &egui::Context) -> Option<Arc<Paths>> {
        self.hear();
        if let Some(known) = self.known.get(&scenario.hash) {
            return known.clone();
        }
        self.known.insert(scenario.hash.clone(), None);
        let (scenario, report, ctx) = (Arc::clone(scenario), self.report.clone(), ctx.clone());
        let hash = scenario.hash.clone();
        let (watch, fails) = (self.watch.clone(), std::mem::take(&mut self.fails));
        let work = move || {
            watch.adopt();
            let found = watch.guard(|| {
                assert!(!fails, "asked for on the command line");
                search(&Stage::new(scenario, 0))
            });
            // The window may be gone by now; then nobody needs the answer.
            drop(report.send((hash, found)));
            ctx.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new().name("ways through a case".to_owned()).spawn(work) {
            tracing::warn!("the ways through a case are not searched: {error}");
        }
        None
    }
}
