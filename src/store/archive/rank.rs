//! Which of several files a run counts from: a total order of what is in the files, so that it is the same whichever came
//! first.

use std::cmp::Reverse;

use crate::store::archive::taken::TakenRun;

/// Which of several files a run counts from: the least. A run that could be played again goes before one that could not; of
/// two different runs under one id always the same one; of the rest the file with words, then the one written last.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) not_replayed: bool,
    pub(super) seal: String,
    pub(super) without_words: bool,
    pub(super) made_ms: Reverse<i64>,
    pub(super) digest: String,
}

/// The file a run is written from.
#[derive(Debug, Clone)]
pub(super) struct Source {
    pub(super) nr: i64,
    pub(super) person: i64,
    pub(super) has_words: bool,
    pub(super) made_ms: i64,
    pub(super) digest: String,
}

impl Rank {
    pub(super) fn of(run: &TakenRun, file: &Source) -> Self {
        Self {
            not_replayed: run.row.told.is_none(),
            seal: run.seal.clone(),
            without_words: !file.has_words,
            made_ms: Reverse(file.made_ms),
            digest: file.digest.clone(),
        }
    }
}

/// The row a run has now.
pub(super) struct Rival {
    pub(super) nr: i64,
    pub(super) rank: Rank,
    /// Hash of its case where it could not be played again.
    pub(super) unplayed: Option<String>,
    /// That was not at hand.
    pub(super) is_untried: bool,
    pub(super) file: i64,
}
