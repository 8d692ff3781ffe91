//! The thread that owns a room. Whatever was asked for meanwhile is done together and written with one flush; only then is it shown and
//! answered. What cannot be written did not happen. If the thread fails, everybody who waits is told, and the record is let go of.

use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Receiver;

use tokio::sync::{oneshot, watch};

use crate::domain::workshop::{Act, Declined, Done, Room};
use crate::platform::{Clock, files};
use crate::store::rooms::{self, RoomLog};
use crate::words::Told as _;
use crate::workflow::room::host::{Board, Shown, now};
use crate::workflow::room::past::{past_case, past_room};
use crate::workflow::room::record::{self, Line};
use crate::workflow::room::{NotDone, Trouble};

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
    /// Whoever waits at the other ends knows by it that the room is kept.
    changed: watch::Sender<u64>,
    log: RoomLog,
    clock: Clock,
    folder: PathBuf,
    is_forgotten: bool,
}

type Answered = Vec<(oneshot::Sender<Result<Done, NotDone>>, Result<Done, NotDone>)>;

impl Keeper {
    pub(super) fn new(
        board: Arc<Board>,
        changed: watch::Sender<u64>,
        log: RoomLog,
        clock: Clock,
        folder: PathBuf,
    ) -> Self {
        Self { board, changed, log, clock, folder, is_forgotten: false }
    }

    /// Keeps the room until nobody can ask for anything.
    pub(super) fn run(mut self, asked: Receiver<Job>) {
        let ended = catch_unwind(AssertUnwindSafe(|| {
            while let Ok(first) = asked.recv() {
                let more = asked.try_iter().take(TOGETHER_MAX);
                let jobs: Vec<Job> = std::iter::once(first).chain(more).collect();
                self.serve(jobs);
            }
        }));
        let board = Arc::clone(&self.board);
        // Whoever asked, whoever waits for a change, and whoever reopens the record.
        drop((self, asked));
        if ended.is_err() {
            tracing::error!("the thread of a workshop failed; what was acknowledged is on the disk");
            for wake in board.wakes() {
                // It may be what failed.
                drop(catch_unwind(AssertUnwindSafe(|| wake())));
            }
        }
    }

    fn show(&self, shown: Shown) {
        self.board.put_up(shown);
        self.changed.send_modify(|version| *version += 1);
        self.board.wake();
    }

    /// Has the trainer see why nothing is saved; phones are told by their own answers.
    fn tell(&self, trouble: Trouble) {
        if self.board.put_trouble(Some(trouble)) {
            self.board.wake();
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
                Ok(()) => {
                    self.board.put_trouble(self.is_full().then_some(Trouble::TooMuch));
                    self.show(shown);
                }
                Err(error) => {
                    tracing::warn!("a workshop could not be saved: {error}");
                    self.tell(Trouble::Unsaved(error.said()));
                    let unsaved = NotDone::Unsaved(error.said());
                    // Also what was declined was told of a room that did not come about: a phone must not drop its answer for it.
                    for (_, done) in &mut answered {
                        *done = Err(unsaved.clone());
                    }
                }
            }
        }
        if answered.iter().any(|(_, done)| *done == Err(NotDone::Declined(Declined::TooMuch))) {
            self.tell(Trouble::TooMuch);
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
        if act.is_from_phone() && self.is_full() {
            return Err(NotDone::Declined(Declined::TooMuch));
        }
        if let (Act::Sit { .. }, Some(seat)) = (&act, key.as_ref().and_then(|key| shown.keys.get(key))) {
            return Ok(Done::Seated(*seat));
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

    /// Whether phones have sent as much as a room keeps.
    fn is_full(&self) -> bool {
        self.log.bytes_kept() > PHONES_BYTES_MAX
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
        self.show(Shown { room: Arc::new(room), keys: Arc::default() });
        Ok(())
    }

    /// What holds names goes before the record itself does: with that, nobody would look for the rest.
    fn write_forgotten(&mut self, room: &Room) -> Result<(), rooms::LogError> {
        self.log.has_its_place()?;
        let lines = self.log.recorded()?.lines;
        let id = record::Head::read(&lines).map(|head| head.id).unwrap_or_default();
        let was_led = room.times_ms().0.is_some();
        if was_led {
            rooms::write(&past_room(&self.folder, &id), &record::forgotten(&lines, room))?;
        }
        for aside in files::files_in(&self.folder)?.into_iter().filter(|path| rooms::is_aside(path)) {
            files::remove(&aside)?;
        }
        files::sweep_temporaries(&self.folder);
        self.log.remove()?;
        if !was_led {
            // A room that never left its lobby chose nothing there would be to look at. Its case goes last: a record without it could
            // not be opened any more, and would be put aside with all its names.
            files::remove(&past_case(&self.folder, &id))?;
        }
        files::sync_folder(&self.folder);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

    use super::*;
    use crate::domain::workshop::{Phase, Setup};
    use crate::platform::Folders;
    use crate::workflow::room::{Host, Token};
    use crate::workflow::{Cases, find_case};

    fn opened() -> (tempfile::TempDir, Folders, Host) {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        let cases = Cases::in_folders(folders.clone(), &crate::catalog::Laying::default());
        let case = find_case(&cases, "wrong-plate").unwrap();
        let setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 7);
        let host = Host::open(&folders, Clock::fixed(1_000_000), &case, setup).unwrap();
        (folder, folders, host)
    }

    #[test]
    fn a_room_whose_thread_fails_says_so_to_everybody_and_can_be_reopened_at_once() {
        let (_folder, folders, host) = opened();
        let (seat, token) = host.sit("Ada".to_owned(), None).unwrap().wait().unwrap();
        let (fails, woken) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicUsize::new(0)));
        let (does_fail, counts) = (Arc::clone(&fails), Arc::clone(&woken));
        host.on_change(Box::new(move || assert!(!does_fail.load(Ordering::SeqCst), "fails on purpose")));
        host.on_change(Box::new(move || {
            counts.fetch_add(1, Ordering::SeqCst);
        }));
        host.act(Act::Next, None).wait().unwrap();
        assert_eq!((host.has_stopped(), woken.load(Ordering::SeqCst)), (false, 1));
        let mut changes = host.changes();
        changes.borrow_and_update();
        fails.store(true, Ordering::SeqCst);
        assert_eq!(host.act(Act::Next, None).wait(), Err(NotDone::Stopped));
        while woken.load(Ordering::SeqCst) < 2 {
            std::thread::yield_now();
        }
        assert!(host.has_stopped(), "whoever is woken can see why");
        assert_eq!(host.act(Act::Next, None).poll(), Some(Err(NotDone::Stopped)));
        assert_eq!(host.forget(), Err(NotDone::Stopped));
        changes.borrow_and_update();
        assert!(changes.has_changed().is_err());
        let again = Host::resume(&folders, Clock::fixed(1_000_000)).unwrap().unwrap();
        assert_eq!(again.seat_of(token.as_text()), Some(seat));
        assert_eq!(again.room().phase(), Phase::Discuss, "what was on the disk stays");
        assert!(!again.has_stopped());
    }

    #[test]
    fn a_room_is_not_forgotten_over_another_file_in_the_place_of_its_record() {
        let (folder, _, host) = opened();
        host.act(Act::Next, None).wait().unwrap();
        host.act(Act::End, None).wait().unwrap();
        let record = folder.path().join("rooms").join("now.room");
        files::remove(&record).unwrap();
        files::write_atomically(&record, b"of another room").unwrap();
        assert!(matches!(host.forget(), Err(NotDone::Unsaved(_))));
        assert_eq!(files::read_limited(&record, 100).unwrap(), b"of another room");
        files::remove(&record).unwrap();
        host.forget().unwrap();
        assert!(!record.exists());
    }

    #[test]
    fn who_asks_for_a_seat_twice_with_one_secret_has_one_seat_whatever_the_room_says_meanwhile() {
        let (_folder, folders, host) = opened();
        let token = Token::read(&"0f".repeat(32)).unwrap();
        let ask = |name: &str| host.sit_with(name.to_owned(), None, token.clone());
        let (first, again) = (ask("Ada"), ask("Ada"));
        let (seat, _) = first.wait().unwrap();
        assert_eq!(again.wait().unwrap().0, seat);
        host.act(Act::Lock(true), None).wait().unwrap();
        assert_eq!(ask("Ada Berg").wait().unwrap().0, seat);
        let version = host.version();
        ask("Ada").wait().unwrap();
        assert_eq!((host.room().seated().count(), host.version()), (1, version));
        drop(host);
        let host = Host::resume(&folders, Clock::fixed(0)).unwrap().unwrap();
        assert_eq!(host.sit_with("Ada".to_owned(), None, token).wait().unwrap().0, seat);
        assert!(["", "0f", &"0F".repeat(32), &"0g".repeat(32)].into_iter().all(|text| Token::read(text).is_none()));
    }
}
