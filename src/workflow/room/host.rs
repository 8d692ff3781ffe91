//! The handle on a room under way.

use std::collections::BTreeMap;
use std::fmt;
use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use sha2::{Digest as _, Sha256};
use tokio::sync::{oneshot, watch};

use crate::domain::workshop::{Act, Room, SeatNo, Setup, names};
use crate::platform::folders::Place;
use crate::platform::{Clock, Folders, files};
use crate::store::hex;
use crate::store::rooms::RoomLog;
use crate::workflow::Case;
use crate::workflow::room::found::{Found, Trouble, set_aside_unreadable};
use crate::workflow::room::keeper::{Job, Keeper};
use crate::workflow::room::kept::Played;
use crate::workflow::room::past::{ROOM_NAME, kept_case, past_case};
use crate::workflow::room::record::{self, Head, Line};
use crate::workflow::room::{NotDone, Reply, RoomError, SitReply};

/// The signs of a room's code: none that is taken for another.
const CODE_SIGNS: &[u8; 31] = b"23456789ABCDEFGHJKMNPQRSTUVWXYZ";
const CODE_LENGTH: usize = 6;

/// The secret of a seat: 256 bits of chance as 64 letters, made by whoever takes the seat. Nothing else opens it.
#[derive(Clone, PartialEq, Eq)]
pub struct Token(String);

impl Token {
    fn new() -> Result<Self, RoomError> {
        Ok(Self(hex(&chance::<32>()?)))
    }

    /// A secret as it comes from a phone; `None` for anything else.
    pub fn read(text: &str) -> Option<Self> {
        let is_one = text.len() == 64 && text.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'));
        is_one.then(|| Self(text.to_owned()))
    }

    /// As its phone sends it.
    pub fn as_text(&self) -> &str {
        &self.0
    }

    /// What is kept of a token.
    pub(super) fn key(text: &str) -> String {
        hex(&Sha256::digest(text))
    }
}

impl fmt::Debug for Token {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Token(…)")
    }
}

/// Wakes somebody who looks at the room.
type Wake = dyn Fn() + Send + Sync;

/// What everybody may look at without waiting for the room.
pub(super) struct Board {
    shown: Mutex<Shown>,
    /// Its other end is the keeper's and goes with it.
    version: watch::Receiver<u64>,
    wakes: Mutex<Vec<Arc<Wake>>>,
    trouble: Mutex<Option<Trouble>>,
    head: Head,
}

/// The room as it was last acknowledged.
#[derive(Debug, Clone)]
pub(super) struct Shown {
    pub(super) room: Arc<Room>,
    pub(super) keys: Arc<BTreeMap<String, SeatNo>>,
}

impl Board {
    pub(super) fn look(&self) -> Shown {
        self.shown.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(super) fn put_up(&self, shown: Shown) {
        *self.shown.lock().unwrap_or_else(PoisonError::into_inner) = shown;
    }

    fn known_trouble(&self) -> Option<Trouble> {
        self.trouble.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// What stands between the room and its record, if anything does; whether that is new.
    pub(super) fn put_trouble(&self, trouble: Option<Trouble>) -> bool {
        let mut known = self.trouble.lock().unwrap_or_else(PoisonError::into_inner);
        std::mem::replace(&mut *known, trouble.clone()) != trouble
    }

    pub(super) fn wake(&self) {
        self.wakes().iter().for_each(|wake| wake());
    }

    /// Whoever is to be told of a change.
    pub(super) fn wakes(&self) -> Vec<Arc<Wake>> {
        self.wakes.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// A handle on a room under way. The room closes with its last handle, and can be reopened unless it was ended and forgotten.
#[derive(Clone)]
pub struct Host {
    owner: Arc<Owner>,
    board: Arc<Board>,
    found: Found,
}

struct Owner {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
}

impl Drop for Owner {
    fn drop(&mut self) {
        // The thread ends when nobody can ask for anything; whoever reopens the room must find its file free.
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the thread of a workshop failed");
        }
    }
}

impl fmt::Debug for Host {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Host").field("version", &self.version()).finish()
    }
}

impl Host {
    /// Opens a new room in its lobby.
    ///
    /// # Errors
    /// [`RoomError`] if there is one that was not ended, or if it cannot be written.
    pub fn open(folders: &Folders, clock: Clock, case: &Case, setup: Setup) -> Result<Self, RoomError> {
        let folder = folders.ready(Place::Rooms)?;
        let path = folder.join(ROOM_NAME);
        let set_aside = set_aside_unreadable(folders, &path)?;
        let id = hex(&chance::<8>()?);
        let case_path = past_case(folder, &id);
        let head = Head::new(id, now(&clock), code()?, &case.scenario, setup);
        files::write_atomically(&case_path, &case.source)?;
        let line = record::text_of(&head);
        let log = RoomLog::create(&path, &line).inspect_err(|_| files::remove_quietly(&case_path))?;
        let made = record::make(Arc::clone(&case.scenario), head, &[line]);
        let host = Self::run(log, made, clock, folder.to_owned())?;
        Ok(Self { found: Found { set_aside, ..Found::default() }, ..host })
    }

    /// Opens the room that was not ended, where it was; `None` if there is none.
    ///
    /// # Errors
    /// [`RoomError`] if it cannot be read or is open elsewhere.
    pub fn resume(folders: &Folders, clock: Clock) -> Result<Option<Self>, RoomError> {
        let folder = folders.path(Place::Rooms);
        let path = folder.join(ROOM_NAME);
        if !path.exists() {
            return Ok(None);
        }
        let (mut log, recorded) = RoomLog::open(&path)?;
        let head = Head::read(&recorded.lines)?;
        let scenario = kept_case(&head.scenario, &past_case(folder, &head.id))?;
        let mut made = record::make(scenario, head, &recorded.lines);
        files::sweep_temporaries(folder);
        let was_cut = recorded.is_damaged || made.used < recorded.lines.len();
        if let Some(used) = recorded.lines.get(..made.used).filter(|used| used.len() < recorded.lines.len()) {
            // What these rules do not allow would stand before whatever comes next and hide it.
            log.keep_only(used)?;
        }
        let holds_clock = hold_clock(&mut log, &mut made);
        let host = Self::run(log, made, clock, folder.to_owned())?;
        let found = Found { was_cut, set_aside: None, other_rules: host.played().other_rules(), holds_clock };
        Ok(Some(Self { found, ..host }))
    }

    fn run(log: RoomLog, made: record::Made, clock: Clock, folder: PathBuf) -> Result<Self, RoomError> {
        let shown = Shown { room: Arc::new(made.room), keys: Arc::new(made.keys) };
        let (changed, version) = watch::channel(0);
        let board = Arc::new(Board {
            shown: Mutex::new(shown),
            version,
            wakes: Mutex::default(),
            trouble: Mutex::default(),
            head: made.head,
        });
        let (jobs, asked) = channel();
        let keeper = Keeper::new(Arc::clone(&board), changed, log, clock, folder);
        let spawned = std::thread::Builder::new().name("room".to_owned()).spawn(move || keeper.run(asked));
        let thread = spawned.map_err(|_| RoomError::Stopped)?;
        Ok(Self { owner: Arc::new(Owner { jobs: Some(jobs), thread: Some(thread) }), board, found: Found::default() })
    }

    /// The room as it was last acknowledged.
    pub fn room(&self) -> Arc<Room> {
        self.board.look().room
    }

    /// What there was to say of it when it was opened.
    pub fn found(&self) -> &Found {
        &self.found
    }

    /// The room with what its record says of it.
    pub fn played(&self) -> Played {
        let Head { id, opened_ms, rules, .. } = &self.board.head;
        Played { room: self.room(), id: id.clone(), opened_ms: *opened_ms, rules: *rules }
    }

    /// What stands between the room and its record, until something could be written again.
    pub fn trouble(&self) -> Option<Trouble> {
        self.board.known_trouble()
    }

    /// The same, for whoever is woken: it does not keep the room open.
    pub fn watched(&self) -> impl Fn() -> Option<Trouble> + Send + Sync + use<> {
        let board = Arc::downgrade(&self.board);
        move || board.upgrade()?.known_trouble()
    }

    /// Grows with every change.
    pub fn version(&self) -> u64 {
        *self.board.version.borrow()
    }

    /// Told of every change; for whoever waits without a thread. Waiting comes to an error once the room has stopped.
    pub fn changes(&self) -> watch::Receiver<u64> {
        self.board.version.clone()
    }

    /// Has something woken by every change, and when the room stops. It must return at once.
    pub fn on_change(&self, wake: Box<dyn Fn() + Send + Sync>) {
        self.board.wakes.lock().unwrap_or_else(PoisonError::into_inner).push(wake.into());
    }

    /// Whether the room has stopped after a failure: nothing happens in it any more, and all that is asked for comes to
    /// [`NotDone::Stopped`]. Its record is whole and free, so it can be reopened by [`Host::resume`], also while this handle is held.
    pub fn has_stopped(&self) -> bool {
        self.board.version.has_changed().is_err()
    }

    /// Has something happen in the room. `beside` is the name or the typed words that go with it.
    pub fn act(&self, act: Act, beside: Option<String>) -> Reply {
        self.ask(act, beside, None)
    }

    /// Takes a seat under a name, of which stays what a room may be shown, with a secret made here.
    ///
    /// # Errors
    /// [`RoomError::NoChance`] where no secret can be made.
    pub fn sit(&self, name: String, team: Option<usize>) -> Result<SitReply, RoomError> {
        Ok(self.sit_with(name, team, Token::new()?))
    }

    /// As [`Host::sit`], with the secret that is to open the seat. Whose secret opens one already sits on it: asking twice because an
    /// answer got lost takes one seat.
    pub fn sit_with(&self, name: String, team: Option<usize>, token: Token) -> SitReply {
        let name = names::clean(&name).map(|name| name.text).unwrap_or_default();
        let reply = self.ask(Act::Sit { team }, Some(name), Some(Token::key(token.as_text())));
        SitReply::of(reply, token)
    }

    /// Whose seat a token opens.
    pub fn seat_of(&self, token: &str) -> Option<SeatNo> {
        self.board.look().keys.get(&Token::key(token)).copied()
    }

    /// What people type to join: six signs.
    pub fn code(&self) -> &str {
        &self.board.head.code
    }

    /// A random number that stands for this workshop.
    pub fn id(&self) -> &str {
        &self.board.head.id
    }

    /// Forgets every name, token and typed word and puts the room among the past ones; it is over for everybody then.
    ///
    /// # Errors
    /// [`NotDone`] if the room is not over, or if it cannot be written; then nothing is forgotten yet.
    pub fn forget(&self) -> Result<(), NotDone> {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Forget(reply));
        answer.blocking_recv().unwrap_or(Err(NotDone::Stopped))
    }

    fn ask(&self, act: Act, beside: Option<String>, key: Option<String>) -> Reply {
        let (reply, answer) = oneshot::channel();
        self.send(Job::Act { act, beside, key, reply });
        Reply::of(answer)
    }

    fn send(&self, job: Job) {
        // With nobody there the answer's other end goes as well, and whoever waits is told.
        drop(self.owner.jobs.as_ref().map(|jobs| jobs.send(job)));
    }
}

pub(super) fn now(clock: &Clock) -> u64 {
    u64::try_from(clock.now_ms()).unwrap_or(0)
}

/// Holds a clock that ran when the room was left, at what it had when something was written down last, and says whether it did. Nobody
/// chose or talked by it while no program ran; and the room has to find itself again before its time goes on, when the trainer says so.
fn hold_clock(log: &mut RoomLog, made: &mut record::Made) -> bool {
    if made.room.timer().is_none_or(|timer| timer.is_held()) {
        return false;
    }
    let line = Line { at: made.last_ms, act: Act::Pause, beside: None, key: None };
    let is_held = made.room.apply(&line.act, None, line.at).is_ok();
    if let Err(error) = log.append(&[record::text_of(&line)]) {
        // Whoever reopens the room once more finds the clock running and holds it again.
        tracing::warn!("that the clock of a workshop stands could not be saved: {error}");
    }
    is_held
}

fn chance<const N: usize>() -> Result<[u8; N], RoomError> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| RoomError::NoChance(error.to_string()))?;
    Ok(bytes)
}

fn code() -> Result<String, RoomError> {
    let mut code = String::new();
    while code.len() < CODE_LENGTH {
        // 248 is the largest multiple of 31 in a byte: beyond it some signs would come more often.
        for byte in chance::<16>()?.into_iter().filter(|byte| *byte < 248) {
            let sign = CODE_SIGNS.get(usize::from(byte) % CODE_SIGNS.len()).copied().map(char::from);
            code.extend(sign.filter(|_| code.len() < CODE_LENGTH));
        }
    }
    Ok(code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::workshop::{Answer, Declined, Phase};
    use crate::workflow::room::{past, read_past, unfinished};
    use crate::workflow::{Cases, find_case};

    fn case() -> Case {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        find_case(&Cases::in_folders(folders, &crate::catalog::Laying::default()), "wrong-plate").unwrap()
    }

    fn setup(case: &Case) -> Setup {
        let mut setup = Setup::by_plan(&case.scenario, &case.scenario.plans[0], 7);
        setup.asks.typed = true;
        setup
    }

    fn open(folders: &Folders) -> Host {
        let case = case();
        Host::open(folders, Clock::fixed(1_000_000), &case, setup(&case)).unwrap()
    }

    fn here() -> (tempfile::TempDir, Folders) {
        let folder = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(folder.path())).unwrap();
        (folder, folders)
    }

    fn choosing(host: &Host) {
        for _ in 0..3 {
            host.act(Act::Next, None).wait().unwrap();
        }
        assert_eq!(host.room().phase(), Phase::Commit);
    }

    fn words(seat: SeatNo) -> Act {
        Act::Answer { seat, decision: 0, round: 0, answer: Answer::Words }
    }

    #[test]
    fn a_room_opens_again_where_it_was_with_its_seats_and_answers() {
        let (_folder, folders) = here();
        let host = open(&folders);
        let code = host.code().to_owned();
        let (seat, token) = host.sit("Quentin".to_owned(), None).unwrap().wait().unwrap();
        choosing(&host);
        host.act(Act::Answer { seat, decision: 0, round: 0, answer: Answer::Way(1) }, None).wait().unwrap();
        drop(host);
        let told = unfinished(&folders).unwrap().unwrap();
        assert_eq!((told.number, told.seated, told.is_over), (1, 1, false));
        let again = Host::resume(&folders, Clock::fixed(1_000_000)).unwrap().unwrap();
        assert_eq!((again.seat_of(token.as_text()), again.code()), (Some(seat), code.as_str()));
        assert_eq!(again.seat_of("1"), None, "the number of a seat opens nothing");
        let room = again.room();
        assert_eq!((room.phase(), room.decision().unwrap().round().unwrap().answered()), (Phase::Commit, 1));
    }

    #[test]
    fn a_clock_that_ran_when_the_room_was_left_stands_until_the_trainer_lets_it_go_on() {
        let (_folder, folders) = here();
        let host = open(&folders);
        choosing(&host);
        let left = host.room().timer().unwrap().left_ms(1_000_000);
        drop(host);
        // An hour later, and once more, as after two crashes.
        for _ in 0..2 {
            let host = Host::resume(&folders, Clock::fixed(4_600_000)).unwrap().unwrap();
            let timer = host.room().timer().unwrap();
            assert_eq!((timer.is_held(), timer.left_ms(4_600_000)), (true, left));
        }
        let host = Host::resume(&folders, Clock::fixed(4_600_000)).unwrap().unwrap();
        assert!(!host.found().holds_clock, "it stood already");
        host.act(Act::Resume, None).wait().unwrap();
        assert_eq!(host.room().timer().unwrap().left_ms(4_601_000), left - 1000);
        drop(host);
        let host = Host::resume(&folders, Clock::fixed(9_000_000)).unwrap().unwrap();
        assert!(host.found().holds_clock && host.room().timer().unwrap().is_held());
    }

    #[test]
    fn a_second_room_is_not_opened_over_one_that_was_not_ended() {
        let (_folder, folders) = here();
        drop(open(&folders));
        let case = case();
        let second = Host::open(&folders, Clock::fixed(0), &case, setup(&case));
        assert!(matches!(second, Err(RoomError::Unfinished)));
    }

    #[test]
    fn what_ends_is_forgotten_by_name_and_word_and_can_still_be_looked_at() {
        let (folder, folders) = here();
        let host = open(&folders);
        let (seat, token) = host.sit("Quentin".to_owned(), None).unwrap().wait().unwrap();
        choosing(&host);
        let said = "I am so sorry about the cream, and on your birthday.";
        host.act(words(seat), Some(said.to_owned())).wait().unwrap();
        assert_eq!(host.forget(), Err(NotDone::Declined(Declined::NotNow)), "while it is under way");
        host.act(Act::End, None).wait().unwrap();
        host.forget().unwrap();
        assert_eq!(host.seat_of(token.as_text()), None);
        assert_eq!(host.act(Act::Next, None).wait(), Err(NotDone::Declined(Declined::Over)));
        drop(host);
        let rooms = past(&folders).unwrap();
        let room = read_past(&folders, &rooms[0].id).unwrap().room;
        assert_eq!((room.phase(), room.decision().unwrap().round().unwrap().answered()), (Phase::After, 1));
        assert!(unfinished(&folders).unwrap().is_none());
        for file in files::files_in(&folder.path().join("rooms")).unwrap() {
            let text = String::from_utf8_lossy(&files::read_limited(&file, u64::MAX).unwrap()).into_owned();
            assert!(!text.contains("Quentin") && !text.contains("birthday.") || file.extension().unwrap() == "case");
        }
    }

    #[test]
    fn lines_the_rules_do_not_allow_end_the_room_there_and_what_comes_next_is_kept() {
        let (folder, folders) = here();
        drop(open(&folders));
        let path = folder.path().join("rooms").join(ROOM_NAME);
        let (mut log, _) = RoomLog::open(&path).unwrap();
        log.append(&[r#"{"at":1,"act":{"Rewind":{"decision":7}}}"#.to_owned()]).unwrap();
        drop(log);
        let host = Host::resume(&folders, Clock::fixed(0)).unwrap().unwrap();
        host.act(Act::Next, None).wait().unwrap();
        drop(host);
        let host = Host::resume(&folders, Clock::fixed(0)).unwrap().unwrap();
        assert_eq!(host.room().phase(), Phase::Show);
        assert!(path.with_extension("damaged").exists());
    }

    #[test]
    fn a_code_has_six_signs_and_no_two_are_alike() {
        let codes: Vec<String> = (0..50).map(|_| super::code().unwrap()).collect();
        assert!(codes.iter().all(|code| code.len() == 6 && code.bytes().all(|sign| CODE_SIGNS.contains(&sign))));
        assert_eq!(codes.iter().collect::<std::collections::BTreeSet<_>>().len(), 50);
    }
}
