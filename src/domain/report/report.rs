//! A report: everything that is told of the runs a filter means, as one value. The page, the terminal and every format show
//! this and nothing else, so their figures cannot differ. All satisfaction, recommendation, staying and money is simulated.

use serde::Serialize;

use crate::domain::progress::{Evidence, Kind};
use crate::domain::report::filter::Filter;
use crate::domain::report::ready::Readiness;
use crate::domain::report::rows::{Outreach, Person};
use crate::domain::rubric::ErrorCode;

/// Rates of a person are told from so many runs on.
pub const RUNS_FOR_A_RATE: usize = 3;
/// Groups of fewer people are hidden in what leaves the machine.
pub const SMALLEST_GROUP: usize = 5;

/// What the runs of a filter add up to.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Report {
    /// What it is about.
    pub about: About,
    /// First against latest.
    pub headline: Headline,
    /// How each dimension moved, in rubric order, over the pairs of the headline.
    pub moved: [Moved; 4],
    /// Mean levels by case, the case with most runs first; of equals by title.
    pub heat: Vec<HeatRow>,
    /// Errors, the most frequent first; of equals in the order of the rubric.
    pub errors: Vec<ErrorRow>,
    /// Causes in the cases that were played, in the order of [`CauseRow::in_order`].
    pub causes: Vec<CauseRow>,
    /// Promises.
    pub promises: Promises,
    /// What was beyond the trainee.
    pub authority: Authority,
    /// Measures of service, simulated.
    pub measures: Measures,
    /// Money, simulated; `None` where no run of a case with money could be played again.
    pub money: Option<Money>,
    /// Going back to low answers.
    pub outreach: Outreach,
    /// How the runs felt to those who ticked that at hand-in.
    pub moods: Moods,
    /// Ideas for whoever owns the way of working, those had most often first.
    pub ideas: Vec<IdeaRow>,
    /// What was recognised, on each person's first or best unaided runs of a case; the latest first.
    pub recognition: Vec<Candidate>,
    /// What was recognised and how often, in the order of [`Kind::ALL`].
    pub recognised: Vec<Recognised>,
    /// Trainers' comments and overrides, the latest first.
    pub remarks: Vec<RemarkRow>,
    /// Month by month, the earliest first: practice beside the real world.
    pub months: Vec<Month>,
    /// Who is ready by the rule that is set; `None` while none is.
    pub readiness: Option<Readiness>,
}

/// What a report is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct About {
    /// The filter.
    pub filter: Filter,
    /// Title of the case of the filter.
    pub case_title: Option<String>,
    /// The day it was made, from 1970.
    pub made_day: i64,
    /// Day on which the earliest and the latest of its runs ended; `None` without runs.
    pub days: Option<(i64, i64)>,
    /// People with a run in it.
    pub people: usize,
    /// Runs in it.
    pub runs: usize,
    /// Cases with a run in it, by the scenario's id.
    pub cases: usize,
    /// Workshops: rooms that played a case together. They are nobody's own, and stand apart from all figures unless the
    /// filter asks for them.
    pub rooms: usize,
    /// Groups and people who handed these in.
    #[serde(skip)]
    pub people_of_rooms: usize,
    /// People in it whose name was changed in the file after that was written: it bears a mark.
    pub edited: usize,
    /// Runs that could not be played again here: their results stand as issued.
    pub not_replayed: usize,
    /// Whether the report without one of its filters has more runs of one to four people only: whoever has both could take one
    /// from the other.
    #[serde(skip)]
    pub rest_is_small: bool,
    /// Versions of the rules that scored them, in order.
    pub rules: Vec<String>,
}

/// First against latest. A person's first unaided run stands against the latest unaided run of the same case; a person without
/// a second run of their first case stands by the latest run of a case of the same difficulty. Others have no pair.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Headline {
    /// Pairs, by the satisfaction of the first, then of the latest.
    pub pairs: Vec<Pair>,
    /// People without a pair.
    pub without: usize,
    /// How many served their latest customer better: simulated satisfaction higher by a tenth of a star or more.
    pub better: usize,
    /// How many neither better nor worse.
    pub same: usize,
    /// How many worse.
    pub worse: usize,
    /// Median satisfaction of the first runs.
    pub first_median: Option<f64>,
    /// Median satisfaction of the latest.
    pub latest_median: Option<f64>,
}

/// A person's first run against the latest.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Pair {
    /// Whose, by number in the archive.
    #[serde(skip)]
    pub person: u32,
    /// The first run, by number in the archive.
    #[serde(skip)]
    pub first_run: i64,
    /// The latest.
    #[serde(skip)]
    pub latest_run: i64,
    /// Satisfaction of the first, 1–5.
    pub first: f64,
    /// Of the latest.
    pub latest: f64,
    /// Of the same case; else of one of the same difficulty.
    pub is_same_case: bool,
}

/// How a dimension moved.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Moved {
    /// Mean level of the first runs, 0–4, of pairs where both were scored.
    pub first: Option<f64>,
    /// Of the latest.
    pub latest: Option<f64>,
    /// How many pairs that is.
    pub pairs: usize,
}

/// Mean levels of a case.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct HeatRow {
    /// The scenario's id.
    pub case: String,
    /// Its title.
    pub title: String,
    /// Runs.
    pub runs: usize,
    /// People.
    pub people: usize,
    /// Mean of the runs' mean levels, 0–4, in rubric order; `None` where none was scored.
    pub means: [Option<f64>; 4],
    /// How many runs each is the mean of.
    pub scored: [usize; 4],
    /// How many people these are of.
    pub scored_people: [usize; 4],
}

/// An error.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct ErrorRow {
    /// Which.
    pub code: ErrorCode,
    /// Runs in which it was committed.
    pub runs: usize,
    /// People who committed it.
    pub people: usize,
}

/// A cause in the cases that were played.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct CauseRow {
    /// The scenario's id.
    pub case: String,
    /// Its title.
    pub case_title: String,
    /// The cause's id.
    pub cause: String,
    /// What happened.
    pub text: String,
    /// What would mend it.
    pub fix: String,
    /// Whether that stops it coming back.
    pub stops_it: bool,
    /// Runs of the case.
    pub runs: usize,
    /// Mean chance of a repeat contact in them, 0–0.95.
    pub repeat_contact: Option<f64>,
    /// How often it was chosen as the one to mend, in ideas that were handed in.
    pub chosen: usize,
    /// After how many of these runs.
    pub chosen_runs: usize,
    /// By how many people.
    pub chosen_people: usize,
    /// By how many people after these runs.
    #[serde(skip)]
    pub chosen_runs_people: usize,
    /// Its place among the causes of its case.
    #[serde(skip)]
    pub place: usize,
}

/// Promises over all runs that could be played again.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Promises {
    /// Made.
    pub made: usize,
    /// Kept.
    pub kept: usize,
    /// Broken.
    pub broken: usize,
    /// Neither: the case ended before they came due.
    pub open: usize,
    /// Runs with one made.
    pub runs: usize,
}

/// What was beyond the trainee, over all runs that could be played again.
#[derive(Debug, Clone, Copy, PartialEq, Default, Serialize)]
pub struct Authority {
    /// Offers that came back.
    pub refused: usize,
    /// Runs with one.
    pub runs_refused: usize,
    /// Steps up.
    pub raised: usize,
    /// Runs with one.
    pub runs_raised: usize,
}

/// Measures of service over all runs of the report; those that need playing again over the runs where that could be done.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Measures {
    /// Mean satisfaction at the end, 1–5 (CSAT).
    pub csat: Option<f64>,
    /// How many runs ended at about 1, 2, 3, 4, 5 stars, rounded half up.
    pub stars: [usize; 5],
    /// Share of runs at 4 stars or more after rounding, 0–1.
    pub satisfied: Option<f64>,
    /// Promoters (9 and more, rounded) less detractors (6 and less) in points, −100–100, as if nothing had failed (NPS before).
    pub nps_before: Option<f64>,
    /// The same after (NPS).
    pub nps_after: Option<f64>,
    /// Mean likelihood to recommend before, 0–10.
    pub recommend_before: Option<f64>,
    /// Mean likelihood to recommend after.
    pub recommend_after: Option<f64>,
    /// Share resolved in the first contact, 0–1 (FCR), and of how many runs.
    pub first_contact: Option<f64>,
    /// Runs resolved in the first contact.
    pub first_contact_runs: usize,
    /// Median minutes until the loss was repaired, of the runs in which it was; `None` where there is none.
    pub resolution_min: Option<f64>,
    /// Mean chance of a repeat contact, 0–0.95.
    pub repeat_contact: Option<f64>,
    /// Mean chance of staying, 0–1.
    pub retention: Option<f64>,
    /// Runs whose customer is likelier to stay than if nothing had failed.
    pub paradox: usize,
    /// Runs that could be played again.
    pub replayed: usize,
    /// People these are of.
    pub replayed_people: usize,
    /// People in whose runs the loss was repaired: those the median minutes are of.
    pub resolved_people: usize,
}

/// Money of all runs in one currency, major units.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Money {
    /// Which, `USD`.
    pub currency: String,
    /// Runs it is about.
    pub runs: usize,
    /// People these are of.
    pub people: usize,
    /// Value kept.
    pub value_saved: f64,
    /// Cost of putting it right.
    pub recovery_cost: f64,
    /// Of what would settle it, added by waiting.
    pub delay_price: f64,
    /// Added by steps up.
    pub escalation_price: f64,
    /// Other currencies, each with its runs and the people these are of.
    pub others: Vec<(String, usize, usize)>,
}

/// How runs felt: asked, never computed.
#[derive(Debug, Clone, PartialEq, Default, Serialize)]
pub struct Moods {
    /// People who ticked it.
    pub people: usize,
    /// Each mood's name with how many runs it was named after, the most frequent first.
    pub counts: Vec<(String, usize)>,
}

/// An idea for the way of working.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct IdeaRow {
    /// Title of the case.
    pub case_title: String,
    /// Whether that is the title of a case in the archive; else it stands as it was handed in.
    pub knows_case: bool,
    /// The cause that would be mended, if one was chosen.
    pub cause: Option<String>,
    /// What would mend it.
    pub fix: Option<String>,
    /// Whether these two are the case's own words; else they stand as they were handed in, and anybody may have written them.
    pub knows_cause: bool,
    /// How many people chose it.
    pub people: usize,
    /// In their own words, each once.
    pub words: Vec<String>,
}

/// How often something was recognised.
#[derive(Debug, Clone, Copy, PartialEq, Serialize)]
pub struct Recognised {
    /// What.
    pub kind: Kind,
    /// How often.
    pub times: usize,
    /// In runs of so many people.
    pub people: usize,
}

/// Something that was recognised, with the line that earned it.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Candidate {
    /// Whose.
    pub person: Person,
    /// Which.
    pub kind: Kind,
    /// How much of it.
    pub figure: f64,
    /// The line.
    pub evidence: Evidence,
    /// The run's id.
    pub run: String,
    /// Title of the case.
    pub case_title: String,
    /// When the run ended, UTC milliseconds.
    pub ended_ms: i64,
}

/// A trainer's remark, with whose run it is about.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct RemarkRow {
    /// What was said.
    #[serde(flatten)]
    pub remark: Remark,
    /// Whose run it is about: name or pseudonym.
    pub called: String,
    /// Title of the case.
    pub case_title: String,
}

/// What a trainer has to say of a run or one turn of it. The level that was issued stays beside an override.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Remark {
    /// Its id.
    pub id: String,
    /// The run's id.
    pub run: String,
    /// Which turn; `None` of the whole run.
    pub turn: Option<u32>,
    /// Who says so.
    pub author: String,
    /// When it was written, UTC milliseconds.
    pub written_ms: i64,
    /// The comment; may be empty beside an override.
    pub comment: String,
    /// Whether it thanks for the run.
    pub is_thanks: bool,
    /// A dimension by its place in the rubric, with the level the trainer gives it and the one issued.
    pub other: Option<Override>,
}

/// Another level for a dimension of a turn.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Override {
    /// Which dimension, by its place in the rubric.
    pub dimension: usize,
    /// The level the trainer gives.
    pub level: u8,
    /// The level as issued; `None` where the dimension was not scored.
    pub issued: Option<u8>,
}

/// A month of practice beside the real world. Nothing joins them but the calendar.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Month {
    /// `2026-11`.
    pub month: String,
    /// Runs that ended in it.
    pub runs: usize,
    /// People these are of.
    pub people: usize,
    /// Who these are, by number, where they are fewer than five; else nobody.
    #[serde(skip)]
    pub who: Vec<u32>,
    /// Their mean simulated satisfaction, 1–5.
    pub csat: Option<f64>,
    /// Their mean simulated chance of a repeat contact, 0–0.95.
    pub repeat_contact: Option<f64>,
    /// Real satisfaction as imported, in stars of 1–5.
    pub actual_csat: Option<f64>,
    /// Real share of repeat contacts as imported, 0–1.
    pub actual_repeat_contact: Option<f64>,
}
