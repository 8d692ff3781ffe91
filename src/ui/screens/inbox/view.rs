//! Everything the desk of an inbox shows, as plain data: what the drawing reads and what tests compare.

use serde::Serialize;

use crate::domain::scenario::model::{Channel, Face, Industry};
use crate::ui::screens::conversation::view::{Entry, PolicyView};

/// The desk as it stands.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct InboxView {
    /// The case's title.
    pub title: String,
    /// `Monday, 09:30`.
    pub when: String,
    /// `Practice, no clock`.
    pub mode: String,
    /// `five answers of 3 or below, of 61`.
    pub about: String,
    /// The same where there is little room: `5 of 61`.
    pub about_short: String,
    /// `5 alerts last week, 2 now`, in the second round.
    pub since_last_week: Option<String>,
    /// The alerts in the trainee's own order.
    pub cards: Vec<CardView>,
    /// The record of the chosen one.
    pub record: Option<RecordView>,
    /// The time left.
    pub time: TimeView,
    /// What was given.
    pub spend: SpendView,
    /// House rules.
    pub policy: Vec<PolicyView>,
    /// What the dealt-with cards have in common.
    pub causes: CausesView,
    /// Coach only: a question for this desk.
    pub hint: Option<String>,
    /// `Close Monday’s inbox`.
    pub close: String,
    /// The question before it is closed with somebody not reached: how many.
    pub asks: Option<String>,
    /// Somebody is on the line meanwhile: what is said of it, and whose card it is.
    pub on_the_line: Option<String>,
    /// A breath costs this.
    pub breath: String,
}

/// One alert.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CardView {
    /// The card's id.
    pub id: String,
    /// Full name.
    pub name: String,
    /// The stars they gave, 1 to 5.
    pub rating: u8,
    /// Their words in quotation marks, or what is said where there are none.
    pub comment: String,
    /// There are none.
    pub is_empty: bool,
    /// Tenure and value.
    pub foot: String,
    /// How they are to be reached, or were.
    pub plan: PlanView,
    /// What a screen reader is told of all this.
    pub spoken: String,
}

/// How somebody is to be reached, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub enum PlanView {
    /// Nothing yet.
    None,
    /// The one that is being chosen, nothing yet: `choosing now`.
    Choosing(String),
    /// So it shall be: `Call, 2 tokens`.
    Planned(Option<Channel>, String),
    /// It is under way: `On the line`.
    UnderWay(Option<Channel>, String),
    /// So it was: `Called, 2 tokens`.
    Done(Option<Channel>, String),
}

impl PlanView {
    /// Its words, if it has any.
    pub fn words(&self) -> Option<&str> {
        match self {
            Self::None => None,
            Self::Choosing(words) | Self::Planned(_, words) | Self::UnderWay(_, words) | Self::Done(_, words) => {
                Some(words)
            }
        }
    }

    /// Nothing more is to be done there.
    pub fn is_done(&self) -> bool {
        matches!(self, Self::Done(..))
    }
}

/// What is known of the one who is chosen.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RecordView {
    /// The card's id.
    pub card: String,
    /// Full name.
    pub name: String,
    /// Name and mood, as the picture is read out.
    pub face_name: String,
    /// How they look.
    #[serde(skip)]
    pub face: Face,
    /// What they feel, as it shows: anger, trust and patience, 0–100.
    pub feels: [f64; 3],
    /// Where the case is set.
    #[serde(skip)]
    pub industry: Industry,
    /// A line under the name.
    pub account: String,
    /// The stars they gave, 1 to 5.
    pub rating: u8,
    /// `3 of 5`.
    pub rating_words: String,
    /// `Friday, 17:52`.
    pub at: String,
    /// What they wrote, or that they wrote nothing.
    pub comment: String,
    /// They wrote nothing.
    pub is_empty: bool,
    /// A row of figures over time.
    pub bars: Option<BarsView>,
    /// Label and text.
    pub facts: Vec<(String, String)>,
    /// `How will you reach him?`
    pub ask: String,
    /// `he will not write back first`.
    pub aside: String,
    /// The ways to reach them; empty once that was done.
    pub ways: Vec<WayView>,
    /// What became of it, once it was done.
    pub done: Option<String>,
    /// What was said with them, once it was done: their answer to the last reply with it.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub said: Vec<Entry>,
    /// How they were talked with.
    #[serde(skip)]
    pub channel: Channel,
    /// Their short name.
    #[serde(skip)]
    pub short: String,
    /// On to whoever waits, once it was done: `On to Ben`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub on: Option<String>,
    /// Why nothing can be done here now.
    pub hindered: Option<String>,
    /// The one main button: `Call Joaquim`.
    pub act: Option<String>,
    /// What is typed can be said here too.
    pub can_type: bool,
    /// How words begin that were typed to them and not said.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unsent: Option<String>,
}

/// A row of figures over time, with one of them marked.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct BarsView {
    /// What is counted.
    pub title: String,
    /// What to see in it.
    pub note: String,
    /// The figures, oldest first.
    pub values: Vec<f64>,
    /// The marked one.
    pub mark: Option<usize>,
    /// Its name.
    pub mark_says: String,
    /// Words under the first.
    pub from: String,
    /// Words under the last.
    pub to: String,
}

/// One way to reach somebody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct WayView {
    /// The reply's id.
    pub id: String,
    /// Its words.
    pub text: String,
    /// `2 tokens`, `none`.
    pub tokens: String,
    /// It is planned.
    pub chosen: bool,
    /// Why it cannot be done.
    pub closed: Option<String>,
    /// What goes along: `One month back, $40`.
    pub offers: Vec<String>,
}

/// The time left at the desk.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct TimeView {
    /// Tokens left.
    pub left: u32,
    /// All there were.
    pub all: u32,
    /// `4 of 6 left`.
    pub words: String,
    /// `Your order needs 5 more.`: more than is left, in one line that blocks nothing.
    pub needs: Option<String>,
    /// `One token is a quarter of an hour. You have until 11:00.`
    pub explains: String,
}

/// What was given, of what may be given.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct SpendView {
    /// `$40 of $120`.
    pub words: String,
    /// The same, as it is read out.
    pub bar: String,
    /// 0 to 1.
    pub share: f32,
    /// `One month back to Samuel Adeyemi, at 09:26.`
    pub went_to: Vec<String>,
}

/// What the cards have in common.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct CausesView {
    /// `1 of 5 tagged`.
    pub words: String,
    /// Each cause with how many cards it stood behind.
    pub rows: Vec<(String, u32)>,
    /// What comes of it.
    pub note: String,
}
