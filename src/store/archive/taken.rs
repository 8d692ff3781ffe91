//! A file as it is to be taken in: whose it is, and what was read from it. Plain values; it must not know how they came about.

use std::sync::Arc;

use crate::domain::progress::Deed;
use crate::domain::report::{How, PlayedCause, RunRow};

/// A file with what was read from it.
#[derive(Debug, Clone)]
pub(crate) struct Taken {
    /// SHA-256 of its bytes, hex.
    pub(crate) digest: String,
    /// Its own name, without its folder.
    pub(crate) name: String,
    /// As it was handed in.
    pub(crate) bytes: Vec<u8>,
    /// When it was written, UTC milliseconds.
    pub(crate) made_ms: i64,
    /// Version of the program that wrote it.
    pub(crate) program: String,
    /// Version of its rules.
    pub(crate) rules: String,
    /// Whose it is.
    pub(crate) whose: Whose,
    /// Whether typed words go along.
    pub(crate) has_words: bool,
    /// How its runs felt, as JSON, with the ids of these runs.
    pub(crate) mood: Option<(String, Vec<String>)>,
    /// The runs of it that could not be taken in.
    pub(crate) damage: Vec<Lost>,
    /// The cases of its runs.
    pub(crate) cases: Vec<TakenCase>,
    /// Its runs, as far as they could be taken in.
    pub(crate) runs: Vec<TakenRun>,
    /// Its ideas.
    pub(crate) ideas: Vec<TakenIdea>,
}

/// A run that could not be taken in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
pub(crate) struct Lost {
    /// Its id.
    pub(crate) run: String,
    /// Why, in English.
    pub(crate) why: String,
}

/// Whose a file is.
#[derive(Debug, Clone)]
pub(crate) struct Whose {
    /// The same in all files of one learner under one kind of name.
    pub(crate) reference: String,
    /// Whether it is a name.
    pub(crate) is_named: bool,
    /// Name or pseudonym.
    pub(crate) called: String,
    /// The team.
    pub(crate) team: Option<String>,
    /// Whether the file says so as it was written; else any other file knows better.
    pub(crate) is_certain: bool,
}

/// A case of a file's runs.
#[derive(Debug, Clone)]
pub(crate) struct TakenCase {
    /// Content hash.
    pub(crate) hash: String,
    /// The scenario's id.
    pub(crate) id: String,
    /// Its title.
    pub(crate) title: String,
    /// Its text, where the file brings it whole.
    pub(crate) text: Option<Vec<u8>>,
    /// Difficulty, currency and causes, where it could be read.
    pub(crate) known: Option<(u8, String, Vec<PlayedCause>)>,
}

/// A run as it is to be taken in.
#[derive(Debug, Clone)]
pub(crate) struct TakenRun {
    /// Its id.
    pub(crate) id: String,
    /// The digest over all of it.
    pub(crate) seal: String,
    /// Content hash of its case.
    pub(crate) case: String,
    /// Whether its case was not at hand.
    pub(crate) is_untried: bool,
    /// Version of the rules that scored it.
    pub(crate) rules: String,
    /// Title of its ending.
    pub(crate) ending: String,
    /// Its figures; the numbers in it are not set yet.
    pub(crate) row: RunRow,
    /// Its decisions, in order.
    pub(crate) decisions: Vec<TakenTurn>,
    /// What was recognised.
    pub(crate) deeds: Vec<Deed>,
    /// What its learner thinks of its scores: turn and JSON.
    pub(crate) disputes: Vec<(u32, String)>,
}

/// A decision of a run.
#[derive(Debug, Clone)]
pub(crate) struct TakenTurn {
    /// Which turn, from 1.
    pub(crate) number: u32,
    /// What can be said there, and was: the same for all runs in which it was.
    pub(crate) line: Arc<TakenLine>,
    /// Own words, where they went along.
    pub(crate) own: Option<String>,
    /// Levels, 0–4, in rubric order.
    pub(crate) levels: [Option<u8>; 4],
    /// Codes of errors, apart by spaces.
    pub(crate) errors: String,
    /// Ids of the offers that went with it, apart by spaces.
    pub(crate) offers: String,
    /// Minutes the customer waited.
    pub(crate) minutes: f64,
    /// Anger after it, 0–100.
    pub(crate) anger: f64,
    /// Trust after it, 0–100.
    pub(crate) trust: f64,
}

/// What can be said in a case.
#[derive(Debug)]
pub(crate) struct TakenLine {
    /// Names it.
    pub(crate) digest: LineDigest,
    /// Where.
    pub(crate) scene: String,
    /// Which reply; `None` of silence and of own words.
    pub(crate) reply: Option<String>,
    /// How it is said.
    pub(crate) how: How,
    /// The reply's words.
    pub(crate) said: Option<String>,
}

/// A run as each of several files holds it, by the files' numbers; one that turned out to be broken says why.
pub(crate) type HeldRuns = Vec<(i64, Result<TakenRun, String>)>;

/// Names what can be said in a case.
pub(crate) type LineDigest = [u8; 16];

/// An idea of a file.
#[derive(Debug, Clone)]
pub(crate) struct TakenIdea {
    /// The run after which it was had.
    pub(crate) run: String,
    /// When it was written, UTC milliseconds.
    pub(crate) written_ms: i64,
    /// Title of the case.
    pub(crate) case_title: String,
    /// The cause that would be mended: id, what happened, what mends it, whether that stops it.
    pub(crate) mend: Option<(String, String, String, bool)>,
    /// In the learner's words.
    pub(crate) words: String,
}
