//! Drills: which one is next for this learner, and playing it. A drill is practice and is kept nowhere: it is no attempt, so
//! nothing that is counted, shown or reported about runs can hold it, and no word typed in it is written down.

use std::collections::BTreeMap;
use std::sync::Arc;

use crate::domain::drill::{Chosen, Cut, Done, Offered, Reason, choose, cuts};
use crate::domain::rubric::Dimension;
use crate::domain::scenario::Scenario;
use crate::domain::session::ReplayError;
use crate::platform::settings::Mode;
use crate::store::{AttemptId, StoreError};
use crate::workflow::attempt::Attempt;
use crate::workflow::{Workspace, history};

/// A drill that can be played, with the reason for it.
#[derive(Debug, Clone)]
pub struct Drill {
    /// Its case as it is now.
    pub scenario: Arc<Scenario>,
    /// Its decision.
    pub cut: Cut,
    /// What it is practice for.
    pub dimension: Dimension,
    /// Why it was chosen.
    pub reason: Reason,
}

/// What somebody wants to drill; whatever is left open is chosen.
#[derive(Debug, Clone, Default)]
pub struct Wanted {
    /// In this case only.
    pub case: Option<Arc<Scenario>>,
    /// For this.
    pub dimension: Option<Dimension>,
}

/// The decisions of the cases, cut once each, and which were drilled while the program runs.
#[derive(Debug, Default)]
pub struct Drills {
    cut: BTreeMap<String, Arc<[Cut]>>,
    done: Vec<Done>,
}

impl Drills {
    /// The decisions of a case that can be drilled.
    pub fn cuts(&mut self, scenario: &Arc<Scenario>) -> Arc<[Cut]> {
        let cut = self.cut.entry(scenario.hash.clone()).or_insert_with(|| cuts(scenario).into());
        Arc::clone(cut)
    }

    /// The drill to do next; `None` if there is none. Of a case that is under way, or whose end has not been looked at, none
    /// is cut unless it is asked for by name: it would give a decision away.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn next(
        &mut self,
        ws: &Workspace,
        unseen: Option<&AttemptId>,
        wanted: &Wanted,
        seed: u64,
    ) -> Result<Option<Drill>, StoreError> {
        let played = history::by_case(ws, unseen)?;
        let cases: Vec<Arc<Scenario>> = match &wanted.case {
            Some(case) => vec![Arc::clone(case)],
            None => {
                let waits = waiting(ws, unseen)?;
                let playable = ws.catalog.entries.iter().filter_map(|entry| entry.scenario.as_ref());
                playable.filter(|scenario| !waits.contains(&scenario.id.to_string())).map(Arc::clone).collect()
            }
        };
        let cut: Vec<Arc<[Cut]>> = cases.iter().map(|scenario| self.cuts(scenario)).collect();
        let offered: Vec<Offered<'_>> = cases
            .iter()
            .zip(&cut)
            .map(|(scenario, cuts)| Offered { scenario, cuts, is_played: played.contains_key(scenario.id.as_str()) })
            .collect();
        let past = history::unaided(ws, unseen)?;
        let chosen = choose(&offered, &past, wanted.dimension, &self.done, seed);
        Ok(chosen.and_then(|Chosen { case, cut, dimension, reason }| {
            let of = offered.get(case)?;
            let (scenario, cut) = (Arc::clone(of.scenario), of.cuts.get(cut)?.clone());
            Some(Drill { scenario, cut, dimension, reason })
        }))
    }

    /// Begins a drill: an attempt that stands before its decision and is kept nowhere. From here on it counts as done, for
    /// as long as the program runs.
    ///
    /// # Errors
    /// [`ReplayError`] if its moves do not play.
    pub fn begin(&mut self, ws: &Workspace, drill: &Drill, seed: u64) -> Result<Attempt, ReplayError> {
        let session = drill.cut.begin(&drill.scenario, seed)?;
        self.done.push(Done { case: drill.scenario.id.clone(), scene: drill.cut.scene.clone() });
        let id = AttemptId(format!("drill-{}", self.done.len()));
        let mut attempt = Attempt::taken_up(id, session, Mode::Practice, 0, ws.clock.mono_ms());
        attempt.go_on_unsaved();
        Ok(attempt)
    }
}

/// The cases that wait to be gone on with or looked back at.
fn waiting(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Vec<String>, StoreError> {
    let rows = history::attempts(ws)?;
    let unseen = rows.into_iter().find(|row| Some(&row.id) == unseen).map(|row| row.scenario_id);
    Ok(history::under_way(ws)?.into_iter().chain(unseen).collect())
}
