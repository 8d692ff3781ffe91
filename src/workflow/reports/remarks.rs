//! What a trainer has to say of a run that was handed in, or of one turn of it: kept beside what was issued, which stays.

use crate::domain::report::{Override, Remark};
use crate::domain::rubric::{Dimension, Level};
use crate::store::StoreError;
use crate::store::archive::Archive;
use crate::words::{Said, Told, said};

/// Most letters of a comment.
pub const COMMENT_MAX: usize = 2_000;
/// Most letters of an author's name.
const AUTHOR_MAX: usize = 80;

/// Something to be remarked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewRemark {
    /// The run's id.
    pub run: String,
    /// Which turn; `None` of the whole run.
    pub turn: Option<u32>,
    /// Who says so.
    pub author: String,
    /// The comment; may be empty beside an override.
    pub comment: String,
    /// Whether it thanks for the run.
    pub is_thanks: bool,
    /// Another level for a dimension of the turn; `issued` is filled in by the archive.
    pub other: Option<Override>,
}

/// Why a remark was not kept.
#[derive(Debug, thiserror::Error)]
pub enum RemarkError {
    /// No such run was handed in.
    #[error(
        "There is no run {run} in the archive. Nothing was changed. Open it from the report, or look for its id there."
    )]
    NoRun {
        /// What was asked for.
        run: String,
    },
    /// The run has no such turn.
    #[error("Run {run} has no turn {turn}. Nothing was changed. Choose one of its turns.")]
    NoTurn {
        /// The run.
        run: String,
        /// What was asked for.
        turn: u32,
    },
    /// There is nothing in it.
    #[error("There is nothing to keep: write a comment, or give another level. Nothing was changed.")]
    Nothing,
    /// Nobody says it.
    #[error("A comment needs the name of whoever makes it. Nothing was changed. Write your name beside it.")]
    NoAuthor,
    /// More than a comment holds.
    #[error("A comment holds {COMMENT_MAX} letters and a name {AUTHOR_MAX}. Nothing was changed. Say it shorter.")]
    TooLong,
    /// A level of nothing that is scored.
    #[error("Another level is for one dimension of one turn, from 0 to 4. Nothing was changed.")]
    NoLevel,
    /// No such remark.
    #[error("There is no comment {id} in the archive. Nothing was changed.")]
    NoRemark {
        /// What was asked for.
        id: String,
    },
    /// The archive.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl Told for RemarkError {
    fn said(&self) -> Said {
        match self {
            Self::NoRun { run } => said!("handed-run-fault-run", run = run),
            Self::NoTurn { run, turn } => said!("handed-run-fault-turn", run = run, turn = *turn),
            Self::Nothing => said!("handed-run-fault-nothing"),
            Self::NoAuthor => said!("handed-run-fault-author"),
            Self::TooLong => said!("handed-run-fault-long", letters = COMMENT_MAX, name = AUTHOR_MAX),
            Self::NoLevel => said!("handed-run-fault-level"),
            Self::NoRemark { id } => said!("handed-run-fault-remark", id = id),
            Self::Store(error) => error.said(),
        }
    }
}

/// Keeps a remark, written at `now_ms`; returns its id.
///
/// # Errors
/// [`RemarkError`] if there is no such run or turn, or it cannot be kept.
pub fn remark(archive: &mut Archive, new: &NewRemark, now_ms: i64) -> Result<String, RemarkError> {
    let (author, comment) = (new.author.trim(), new.comment.trim());
    if comment.is_empty() && new.other.is_none() {
        return Err(RemarkError::Nothing);
    }
    if author.is_empty() {
        return Err(RemarkError::NoAuthor);
    }
    if comment.chars().count() > COMMENT_MAX || author.chars().count() > AUTHOR_MAX {
        return Err(RemarkError::TooLong);
    }
    let is_a_level = |other: Override| {
        new.turn.is_some() && other.dimension < Dimension::ALL.len() && Level::new(other.level).is_some()
    };
    if !new.other.is_none_or(is_a_level) {
        return Err(RemarkError::NoLevel);
    }
    match (archive.has_turn(&new.run, new.turn)?, new.turn) {
        (None, _) => return Err(RemarkError::NoRun { run: new.run.clone() }),
        (Some(false), Some(turn)) => return Err(RemarkError::NoTurn { run: new.run.clone(), turn }),
        _ => {}
    }
    let kept = Remark {
        id: String::new(),
        run: new.run.clone(),
        turn: new.turn,
        author: author.to_owned(),
        written_ms: now_ms,
        comment: comment.to_owned(),
        is_thanks: new.is_thanks,
        other: new.other,
    };
    Ok(archive.put_remark(&kept)?)
}

/// Takes a remark back.
///
/// # Errors
/// [`RemarkError`] if there is none of this id, or it cannot be.
pub fn unremark(archive: &mut Archive, id: &str) -> Result<(), RemarkError> {
    if archive.drop_remark(id)? { Ok(()) } else { Err(RemarkError::NoRemark { id: id.to_owned() }) }
}
