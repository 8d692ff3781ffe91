//! Drills: which one is next for this learner, and playing it. A drill is practice and is kept nowhere: it is no attempt, so
//! nothing that is counted, shown or reported about runs can hold it, and no word typed in it is written down.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::sync::Arc;

use crate::catalog::{Brief, Entry};
use crate::domain::drill::{Chosen, Cut, Decision, Done, Offered, Reason, choose, cuts};
use crate::domain::ids::SceneId;
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

/// What is said of a drill before it is begun: its case need not have been read for it.
#[derive(Debug, Clone)]
pub struct Offer {
    /// What it is practice for.
    pub dimension: Dimension,
    /// Why it was chosen.
    pub reason: Reason,
    /// The title of its case.
    pub title: String,
}

impl Drill {
    /// What is said of it.
    pub fn offer(&self) -> Offer {
        Offer { dimension: self.dimension, reason: self.reason.clone(), title: self.scenario.title.clone() }
    }
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

/// A case that may be drilled: what is known of it, and how to come by all of it.
struct Case<'a> {
    brief: Cow<'a, Brief>,
    entry: Option<&'a Entry>,
    scenario: Option<&'a Arc<Scenario>>,
}

impl<'a> Case<'a> {
    fn scenario(&self) -> Option<&'a Arc<Scenario>> {
        self.scenario.or_else(|| self.entry?.scenario.as_ref())
    }
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
        let Some((case, scene, Offer { dimension, reason, .. })) = self.choose(ws, unseen, wanted, seed)? else {
            return Ok(None);
        };
        let Some(scenario) = case.scenario() else { return Ok(None) };
        let cut = self.cuts(scenario).iter().find(|cut| cut.scene == scene).cloned();
        Ok(cut.map(|cut| Drill { scenario: Arc::clone(scenario), cut, dimension, reason }))
    }

    /// What the next drill is, as [`Drills::next`] would choose it; no case is read for it whose decisions are known.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn offer(
        &mut self,
        ws: &Workspace,
        unseen: Option<&AttemptId>,
        seed: u64,
    ) -> Result<Option<Offer>, StoreError> {
        Ok(self.choose(ws, unseen, &Wanted::default(), seed)?.map(|(_, _, offer)| offer))
    }

    fn choose<'a>(
        &mut self,
        ws: &'a Workspace,
        unseen: Option<&AttemptId>,
        wanted: &'a Wanted,
        seed: u64,
    ) -> Result<Option<(Case<'a>, SceneId, Offer)>, StoreError> {
        let played = history::by_case(ws, unseen)?;
        let cases: Vec<Case<'a>> = match &wanted.case {
            Some(case) => {
                vec![Case { brief: Cow::Owned(Brief::of(case)), entry: None, scenario: Some(case) }]
            }
            None => {
                let waits = waiting(ws, unseen)?;
                let playable = ws.catalog.entries.iter().filter_map(|entry| Some((entry, entry.brief.as_ref()?)));
                let free = playable.filter(|(_, brief)| !waits.contains(&brief.id.to_string()));
                free.map(|(entry, brief)| Case { brief: Cow::Borrowed(brief), entry: Some(entry), scenario: None })
                    .collect()
            }
        };
        let decisions: Vec<Arc<[Decision]>> = cases.iter().map(|case| self.decisions(case)).collect();
        let offered: Vec<Offered<'_>> = cases
            .iter()
            .zip(&decisions)
            .map(|(case, decisions)| Offered {
                case: &case.brief.id,
                title: &case.brief.title,
                focus: &case.brief.focus,
                industry: case.brief.industry,
                decisions,
                is_played: played.contains_key(case.brief.id.as_str()),
            })
            .collect();
        let past = history::unaided(ws, unseen)?;
        let chosen = choose(&offered, &past, wanted.dimension, &self.done, seed);
        Ok(chosen.and_then(|Chosen { case, cut, dimension, reason }| {
            let scene = decisions.get(case)?.get(cut)?.scene.clone();
            let case = cases.into_iter().nth(case)?;
            let title = case.brief.title.clone();
            Some((case, scene, Offer { dimension, reason, title }))
        }))
    }

    /// The decisions of a case, as its brief knows them or else as they are cut.
    fn decisions(&mut self, case: &Case<'_>) -> Arc<[Decision]> {
        if let Some(known) = &case.brief.decisions {
            return Arc::clone(known);
        }
        case.scenario().map(|scenario| self.cuts(scenario).iter().map(Cut::known).collect()).unwrap_or_default()
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
