//! Slow work off the drawing thread: the search through all ways of a case. It reports by message and
//! wakes the window when it is done; nothing waits for it.

use std::collections::BTreeMap;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, Sender, channel};

use crate::domain::paths::{Paths, search};
use crate::domain::scenario::Scenario;
use crate::domain::session::Stage;

/// Searches under way and done, by the case's content hash.
#[derive(Debug)]
pub(crate) struct Searches {
    known: BTreeMap<String, Option<Arc<Paths>>>,
    done: Receiver<(String, Paths)>,
    report: Sender<(String, Paths)>,
}

impl Searches {
    pub(crate) fn new() -> Self {
        let (report, done) = channel();
        Self { known: BTreeMap::new(), done, report }
    }

    /// What is known about a case's ways; asks for it the first time.
    pub(crate) fn paths(&mut self, scenario: &Arc<Scenario>, ctx: &egui::Context) -> Option<Arc<Paths>> {
        for (hash, paths) in self.done.try_iter() {
            self.known.insert(hash, Some(Arc::new(paths)));
        }
        if let Some(known) = self.known.get(&scenario.hash) {
            return known.clone();
        }
        self.known.insert(scenario.hash.clone(), None);
        let (scenario, report, ctx) = (Arc::clone(scenario), self.report.clone(), ctx.clone());
        let hash = scenario.hash.clone();
        let work = move || {
            let paths = search(&Stage::new(scenario, 0));
            // The window may be gone by now; then nobody needs the answer.
            drop(report.send((hash, paths)));
            ctx.request_repaint();
        };
        if let Err(error) = std::thread::Builder::new().name("ways through a case".to_owned()).spawn(work) {
            tracing::warn!("the ways through a case are not searched: {error}");
        }
        None
    }
}
