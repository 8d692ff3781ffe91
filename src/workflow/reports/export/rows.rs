//! Rows on their way into a file: fields of a run are made once and stand before each of its decisions.

use std::ops::ControlFlow;

use crate::domain::report::Leaving;
use crate::platform::files::{FileError, Streamed};
use crate::print::csv::{end_in, text_in, with_semicolons};
use crate::store::archive::{LineOut, Out, RunOut, TurnOut};
use crate::workflow::reports::export::Progress;
use crate::workflow::reports::export::columns::{DECISION, OfRun, RUN, Rows, Said, Wanted, decision_in};

/// How much is gathered before it goes to the file.
const CHUNK: usize = 1 << 18;
/// Whoever waits is told after so many runs.
const TELL: usize = 1_000;

/// Fields that stand beside each other and come from one place.
enum Piece {
    /// Places in [`RUN`]; made once a run.
    Run(Vec<usize>),
    /// A place in [`DECISION`].
    Decision(usize),
}

/// Where the rows go.
pub(super) enum To<'a> {
    /// Into a file.
    File(&'a mut Streamed),
    /// The first so many are looked at.
    Look(usize),
}

/// Writes rows.
pub(super) struct Writer<'a> {
    rows: Rows,
    names: bool,
    leaving: &'a Leaving,
    pieces: Vec<Piece>,
    /// The pieces of the run that was told last; empty for those of a decision.
    made: Vec<Vec<u8>>,
    lines: Vec<Option<Said>>,
    /// What is not in the file yet.
    pub(super) out: Vec<u8>,
    to: To<'a>,
    on: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    progress: Progress,
    /// Apart by semicolons, with decimal commas.
    pub(super) semicolons: bool,
    /// What went wrong; nothing more is written then.
    pub(super) failed: Option<FileError>,
    pub(super) is_stopped: bool,
}

impl<'a> Writer<'a> {
    /// Begins with the line of the columns' names.
    pub(super) fn new(
        (rows, columns): (Rows, &[Wanted]),
        (leaving, names): (&'a Leaving, bool),
        to: To<'a>,
        on: &'a mut dyn FnMut(Progress) -> ControlFlow<()>,
    ) -> Self {
        let mut out = Vec::with_capacity(CHUNK * 2);
        for (at, column) in columns.iter().enumerate() {
            if at > 0 {
                out.push(b',');
            }
            text_in(&mut out, &column.name);
        }
        end_in(&mut out);
        let pieces = pieces(rows, columns);
        let made = pieces.iter().map(|_| Vec::new()).collect();
        let progress = Progress { rows: 0, runs: 0, of: leaving.runs.len() as u64 };
        let (failed, is_stopped) = (None, false);
        let semicolons = false;
        Self {
            rows,
            names,
            leaving,
            pieces,
            made,
            lines: Vec::new(),
            out,
            to,
            on,
            progress,
            semicolons,
            failed,
            is_stopped,
        }
    }

    /// Rows so far.
    pub(super) fn rows(&self) -> u64 {
        self.progress.rows
    }

    /// Puts what was gathered into the file.
    pub(super) fn flush(&mut self) {
        if let To::File(file) = &mut self.to
            && self.failed.is_none()
        {
            // Whole rows are gathered, so none is parted here.
            let turned = self.semicolons.then(|| with_semicolons(&self.out));
            self.failed = file.put(turned.as_deref().unwrap_or(&self.out)).err();
            self.out.clear();
        }
    }

    /// After a row: whether another one is wanted.
    fn after(&mut self) -> ControlFlow<()> {
        end_in(&mut self.out);
        self.progress.rows += 1;
        if self.out.len() >= CHUNK {
            self.flush();
        }
        let is_enough = matches!(self.to, To::Look(most) if self.progress.rows >= most as u64);
        if is_enough || self.failed.is_some() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }
}

fn pieces(rows: Rows, columns: &[Wanted]) -> Vec<Piece> {
    let mut pieces = Vec::new();
    for column in columns {
        let of_run =
            RUN.iter().position(|known| known.key == column.key && (rows == Rows::Runs || known.with_decisions));
        match (of_run, pieces.last_mut()) {
            (Some(at), Some(Piece::Run(all))) => all.push(at),
            (Some(at), _) => pieces.push(Piece::Run(vec![at])),
            (None, _) => pieces.extend(DECISION.iter().position(|known| *known == column.key).map(Piece::Decision)),
        }
    }
    pieces
}

impl Out for Writer<'_> {
    fn run(&mut self, run: &RunOut<'_>) -> ControlFlow<()> {
        self.progress.runs += 1;
        if self.progress.runs.is_multiple_of(TELL as u64) && (self.on)(self.progress).is_break() {
            self.is_stopped = true;
            return ControlFlow::Break(());
        }
        let called = if self.names {
            &run.person.reference
        } else {
            self.leaving.called.get(&run.person.nr).unwrap_or(&run.person.reference)
        };
        let of = OfRun { run, called, names: self.names };
        for (piece, made) in self.pieces.iter().zip(&mut self.made) {
            made.clear();
            let Piece::Run(all) = piece else { continue };
            for (at, which) in all.iter().enumerate() {
                if at > 0 {
                    made.push(b',');
                }
                if let Some(column) = RUN.get(*which) {
                    (column.put)(made, &of);
                }
            }
        }
        if self.rows != Rows::Runs {
            return ControlFlow::Continue(());
        }
        for (at, made) in self.made.iter().enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            self.out.extend_from_slice(made);
        }
        self.after()
    }

    fn knows(&self, line: i64) -> bool {
        usize::try_from(line).is_ok_and(|at| self.lines.get(at).is_some_and(Option::is_some))
    }

    fn line(&mut self, nr: i64, line: &LineOut<'_>) {
        let Ok(at) = usize::try_from(nr) else { return };
        if self.lines.len() <= at {
            self.lines.resize_with(at + 1, || None);
        }
        if let Some(place) = self.lines.get_mut(at) {
            *place = Some(Said::of(line));
        }
    }

    fn turn(&mut self, turn: &TurnOut<'_>) -> ControlFlow<()> {
        let nothing = Said::default();
        let said = usize::try_from(turn.line).ok().and_then(|at| self.lines.get(at)?.as_ref()).unwrap_or(&nothing);
        for (at, (piece, made)) in self.pieces.iter().zip(&self.made).enumerate() {
            if at > 0 {
                self.out.push(b',');
            }
            match piece {
                Piece::Run(_) => self.out.extend_from_slice(made),
                Piece::Decision(which) => decision_in(&mut self.out, *which, (said, turn), self.names),
            }
        }
        self.after()
    }
}
