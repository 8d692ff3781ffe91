//! What the present learner is to practise next, from the store and the catalogue; the choosing itself is the domain's.

use crate::catalog::Catalog;
use crate::domain::progress::due::{Met, Practisable, Spaced, spaced};
use crate::domain::progress::today::{Chosen, Learner, Weakness, today};
use crate::store::{AttemptId, StoreError};
use crate::workflow::{Workspace, history};

/// What the choice of a case rests on.
#[derive(Debug, Clone, Default)]
pub struct Practice {
    /// The runs that are over, in the order in which they were begun.
    pub met: Vec<Met>,
    /// What is to be practised again.
    pub due: Vec<Spaced>,
    /// What there is most to learn in.
    pub weakness: Option<Weakness>,
    /// Today, as a day of the calendar.
    pub today: i64,
}

impl Practice {
    /// How the present learner stands, without the run that is `unseen`.
    ///
    /// # Errors
    /// [`StoreError`] if the store cannot be read.
    pub fn read(ws: &Workspace, unseen: Option<&AttemptId>) -> Result<Self, StoreError> {
        let ended = history::ended(ws, unseen)?;
        let met = |row: &crate::store::AttemptRow| Met {
            case: row.scenario_id.clone(),
            day: history::day_of(row.ended_ms.unwrap_or(row.started_ms)),
        };
        let met: Vec<Met> = ended.iter().rev().map(met).collect();
        let today = history::today(ws);
        let due = spaced(&met, &practisable(&ws.catalog), today);
        let (recent, recurring) = history::lately(&ended);
        let weakness = Weakness::of((recent.runs, &recent.means), &recurring);
        Ok(Self { met, due, weakness, today })
    }

    /// The same as the domain asks for it.
    pub fn learner(&self) -> Learner<'_> {
        Learner { met: &self.met, due: &self.due, weakness: self.weakness, today: self.today }
    }

    /// The case for today, of those the catalogue has; its position is among [`practisable`].
    pub fn choose(&self, catalog: &Catalog) -> Option<Chosen> {
        today(&practisable(catalog), &self.learner())
    }
}

/// The cases that can be practised, in the order of the catalogue.
pub fn practisable(catalog: &Catalog) -> Vec<Practisable<'_>> {
    let briefs = catalog.entries.iter().filter_map(|entry| entry.brief.as_ref());
    let known = briefs.map(|brief| Practisable {
        id: brief.id.as_str(),
        title: &brief.title,
        focus: &brief.focus,
        difficulty: brief.difficulty,
    });
    known.collect()
}
