//! The thread that owns a room. Whatever was asked for meanwhile is done together and written with one flush; only then is it shown and
//! answered. What cannot be written did not happen.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use tokio::sync::oneshot;

use crate::domain::workshop::{Act, Declined, Done, Room};
use crate::platform::{Clock, files};
use crate::store::rooms::{self, RoomLog};
use crate::words::Told as _;
use crate::workflow::room::NotDone;
use crate::workflow::room::host::{Board, Shown, now};
use crate::workflow::room::past::past_room;
use crate::workflow::room::record::{self, Line};

/// How many acts are written with one flush.
const TOGETHER_MAX: usize = 256;

/// How large a record may grow by what phones send: a long day of a full room. What the trainer does always has room.
const PHONES_BYTES_MAX: u64 = 16 * 1024 * 1024;

/// Something the room is asked for.
pub(super) enum Job {
    Act { act: Act, beside: Option<String>, key: Option<String>, reply: oneshot::Sender<Result<Done, NotDone>> },
    Forget(oneshot::Sender<Result<(), NotDone>>),
}

/// The owner of a room and its record.
pub(super) struct Keeper {
    board: Arc<Board>,
    log: RoomLog,
    clock: Clock,
    folder: PathBuf,
    is_forgotten: bool,
}

type Answered = Vec<(oneshot::Sender<Result<Done, NotDone>>, Result<Done, NotDone>)>;

impl Keeper {
    pub(super) fn new(board: Arc<Board>, log: RoomLog, clock: Clock, folder: PathBuf) -> Self {
        Self { board, log, clock, folder, is_forgotten: false }
    }

    pub(super) fn run(mut self, asked: &Receiver<Job>) {
        while let Ok(first) = asked.recv() {
            let more = asked.try_iter().take(TOGETHER_MAX);
            let jobs: Vec<Job> = std::iter::once(first).chain(more).collect();
            self.serve(jobs);
        }
    }

    fn serve(&mut self, jobs: Vec<Job>) {
        let before = self.board.look();
        let mut shown = before.clone();
        let (mut lines, mut answered) = (Vec::new(), Answered::new());
        let mut forgets = Vec::new();
        for job in jobs {
            match job {
                Job::Act { act, beside, key, reply } => {
                    let done = self.happen(&mut shown, act, beside, key, &mut lines);
                    answered.push((reply, done));
                }
                Job::Forget(reply) => forgets.push(reply),
            }
        }
        if !lines.is_empty() {
            match self.log.append(&lines) {
                Ok(()) => self.board.show(shown),
                Err(error) => {
                    tracing::warn!("a workshop could not be saved: {error}");
                    let unsaved = NotDone::Unsaved(error.said());
                    // Also what was declined was told of a room that did not come about: a phone must not drop its answer for it.
                    for (_, done) in &mut answered {
                        *done = Err(unsaved.clone());
                    }
                }
            }
        }
        for (reply, done) in answered {
            // Whoever asked may be gone; it happened all the same.
            drop(reply.send(done));
        }
        for reply in forgets {
            let done = self.forget();
            drop(reply.send(done));
        }
    }

    fn happen(
        &self,
        shown: &mut Shown,
        act: Act,
        beside: Option<String>,
        key: Option<String>,
        lines: &mut Vec<String>,
    ) -> Result<Done, NotDone> {
        if self.is_forgotten {
            return Err(NotDone::Declined(Declined::Over));
        }
        if act.is_from_phone() && self.log.bytes_kept() > PHONES_BYTES_MAX {
            return Err(NotDone::Declined(Declined::TooMuch));
        }
        let at = now(&self.clock);
        let room = Arc::make_mut(&mut shown.room);
        let done = room.apply(&act, beside.as_deref(), at).map_err(NotDone::Declined)?;
        if let (Done::Seated(seat), Some(key)) = (done, &key) {
            Arc::make_mut(&mut shown.keys).insert(key.clone(), seat);
        }
        if done != Done::Already {
            lines.push(record::text_of(&Line { at, act, beside, key }));
        }
        Ok(done)
    }

    /// Writes the record anew without names, tokens and words, among the past rooms, and takes the one with names away.
    fn forget(&mut self) -> Result<(), NotDone> {
        if self.is_forgotten {
            return Ok(());
        }
        let shown = self.board.look();
        if !shown.room.is_over() {
            return Err(NotDone::Declined(Declined::NotNow));
        }
        self.write_forgotten(&shown.room).map_err(|error| NotDone::Unsaved(error.said()))?;
        self.is_forgotten = true;
        let mut room = (*shown.room).clone();
        room.forget();
        self.board.show(Shown { room: Arc::new(room), keys: Arc::default() });
        Ok(())
    }

    /// What holds names goes before the record itself does: with that, nobody would look for the rest.
    fn write_forgotten(&mut self, room: &Room) -> Result<(), rooms::LogError> {
        let lines = self.log.recorded()?.lines;
        let id = record::Head::read(&lines).map(|head| head.id).unwrap_or_default();
        rooms::write(&past_room(&self.folder, &id), &record::forgotten(&lines, room))?;
        let is_aside = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "damaged");
        for aside in files::files_in(&self.folder)?.into_iter().filter(is_aside) {
            files::remove(&aside)?;
        }
        files::sweep_temporaries(&self.folder);
        self.log.remove()?;
        files::sync_folder(&self.folder);
        Ok(())
    }
}
