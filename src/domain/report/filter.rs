//! Which runs a report is about, and which of them stand behind one of its figures.

use serde::{Deserialize, Serialize};

use crate::domain::progress::Kind;
use crate::domain::report::rows::PlayMode;
use crate::domain::rubric::{Dimension, ErrorCode};

/// Which of a person's runs of a case count, of those the rest of the filter means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Which {
    /// All of them.
    #[default]
    All,
    /// The first unaided one.
    First,
    /// The unaided one with the highest mean level; of equals the first.
    Best,
    /// The latest unaided one.
    Latest,
}

impl Which {
    /// All choices.
    pub const ALL: [Self; 4] = [Self::All, Self::First, Self::Best, Self::Latest];
}

/// Which runs are meant. Days are days of the calendar from 1970; both ends belong to it.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filter {
    /// Of this team; `Some("")` of people without one.
    pub team: Option<String>,
    /// That ended on this day or later.
    pub since: Option<i64>,
    /// That ended on this day or before.
    pub until: Option<i64>,
    /// Of this case, by the scenario's id.
    pub case: Option<String>,
    /// Played so; `None`: in any mode in which a person decides. What a room decided shows of nobody what they can do, and
    /// stands apart until it is asked for.
    pub mode: Option<PlayMode>,
    /// Which of a person's runs of a case; see [`Filter::which`].
    pub which: Which,
    /// Money is told in this currency, and of its cases alone; `None`: that of most runs.
    pub currency: Option<String>,
}

impl Filter {
    /// Which of a person's runs of a case count. What a room decided is nobody's first, best or latest run: of workshops all do.
    pub fn which(&self) -> Which {
        if self.mode == Some(PlayMode::Workshop) { Which::All } else { self.which }
    }
}

/// What was clicked: the runs behind one figure. The headline and its pairs are about all runs the filter means, whichever of
/// a person's runs of a case count for the rest.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Behind {
    /// All runs the report is about.
    All,
    /// Those of one person, by reference; also what a room decided.
    Person(String),
    /// Those that rooms decided, which stand apart.
    Rooms,
    /// The pairs of the headline: the first and the latest run of each person.
    Pairs,
    /// Of the pairs, the first (`false`) or latest (`true`) runs with stars from … to below … .
    Dots {
        /// The latest, else the first.
        latest: bool,
        /// From so many tenths of a star …
        from: u32,
        /// … to below so many.
        to: u32,
    },
    /// The pairs whose latest customer was served better.
    Better,
    /// The pairs that are neither better nor worse.
    Same,
    /// The pairs whose latest customer was served worse.
    Worse,
    /// Those of people without a pair.
    Unpaired,
    /// Those that ended in this month, `2026-11`.
    Month(String),
    /// Those that ended at about so many stars, rounded half up.
    Stars {
        /// From so many, 1–5 …
        from: u8,
        /// … up to so many, this included.
        to: u8,
    },
    /// Those of one case, by the scenario's id.
    Case(String),
    /// Those of one case in which a dimension was scored.
    Cell(String, Dimension),
    /// Those with an error.
    Error(ErrorCode),
    /// Those of the case with this cause.
    Cause(String, String),
    /// Those after which this cause of the case was chosen as the one to mend.
    Chosen(String, String),
    /// Those with promises made.
    PromisesMade,
    /// Kept.
    PromisesKept,
    /// Broken.
    PromisesBroken,
    /// Those with an offer beyond authority.
    OffersRefused,
    /// Those that went a level up.
    LevelsRaised,
    /// Those resolved in the first contact.
    FirstContact,
    /// Those in which the loss was repaired.
    Resolved,
    /// Those whose customer is likelier to stay than before.
    Paradox,
    /// Those with money told in the report's currency.
    Money,
    /// Those with an answer of 3 or less.
    Alerts,
    /// Those in which somebody was reached.
    Reached,
    /// Those in which somebody was asked again.
    Asked,
    /// Those in which somebody rated again.
    Updated,
    /// Those in which somebody rated higher.
    Lifted,
    /// Those in which this was recognised.
    Deed(Kind),
    /// Those that could be played again here.
    Replayed,
    /// Those that could not be played again here.
    NotReplayed,
    /// Those a trainer has remarked on.
    Remarked,
}
