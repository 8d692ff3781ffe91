//! The thread that owns the store, and the handle everybody else holds. A caller waits until its
//! job is done: the screen moves on only after the commit. Only what moves nothing on may be posted without waiting. It must not know what a job does.

use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::mpsc::{self, Receiver, RecvTimeoutError, Sender, TryRecvError};
use std::thread::JoinHandle;
use std::time::Duration;

use crate::platform::system_said;
use crate::platform::{Clock, Folders};
use crate::store::db::Db;
use crate::store::error::{Fault, StoreError};
use crate::store::idle;
use crate::store::open::{self, Opening};
use crate::store::schema::{STEPS, Steps};

type Job = Box<dyn FnOnce(&mut Db) + Send>;

/// How long nothing may happen before the write-ahead log is emptied.
const IDLE: Duration = Duration::from_secs(30);

/// The store. Cheap to clone; the last handle that is dropped closes it and waits until it is closed.
#[derive(Debug, Clone)]
pub struct Store {
    owner: Arc<Owner>,
}

#[derive(Debug)]
struct Owner {
    jobs: Option<Sender<Job>>,
    thread: Option<JoinHandle<()>>,
    path: PathBuf,
    opening: Opening,
}

impl Store {
    /// Opens the store in the data folder, or makes one. Damaged attempts do not stop it (see
    /// [`Opening::check`]); a damaged file, a later format, another holder or a missing right do.
    pub fn open(folders: &Folders, clock: Clock) -> Result<Self, StoreError> {
        Self::open_with(folders, clock, STEPS)
    }

    pub(crate) fn open_with(folders: &Folders, clock: Clock, steps: Steps) -> Result<Self, StoreError> {
        let (db, opening) = open::on_disk(folders, clock, steps)?;
        Self::start(db, opening)
    }

    /// A store that is gone with its last handle; for tests and the demo.
    pub fn in_memory(clock: Clock) -> Result<Self, StoreError> {
        let (db, opening) = open::in_memory(clock, STEPS)?;
        Self::start(db, opening)
    }

    fn start(db: Db, opening: Opening) -> Result<Self, StoreError> {
        let path = db.path().to_owned();
        let (jobs, todo) = mpsc::channel();
        let thread = std::thread::Builder::new()
            .name("store".to_owned())
            .spawn(move || serve(db, &todo))
            .map_err(|e| StoreError::Io { path: path.clone(), doing: "start the store", why: system_said(&e) })?;
        Ok(Self { owner: Arc::new(Owner { jobs: Some(jobs), thread: Some(thread), path, opening }) })
    }

    /// The store's file; `:memory:` for one in memory.
    pub fn path(&self) -> &Path {
        &self.owner.path
    }

    /// What was found and done when the store was opened.
    pub fn opening(&self) -> &Opening {
        &self.owner.opening
    }

    /// Has the store's thread do `job` and waits for it; `doing` completes "could not …".
    pub(crate) fn call<T: Send + 'static>(
        &self,
        doing: &'static str,
        job: impl FnOnce(&mut Db) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, StoreError> {
        self.post(doing, job)?.wait()
    }

    /// Has the store's thread do `job` and goes on at once; jobs are done in the order they were given.
    pub(crate) fn post<T: Send + 'static>(
        &self,
        doing: &'static str,
        job: impl FnOnce(&mut Db) -> Result<T, Fault> + Send + 'static,
    ) -> Result<Posted<T>, StoreError> {
        let stopped = || StoreError::Stopped { doing };
        let (reply, answer) = mpsc::channel();
        let job: Job = Box::new(move |db| {
            let done = job(db);
            // If whoever asked is gone, nobody needs the answer.
            if reply.send(done).is_err() {
                tracing::debug!("nobody waits for an answer of the store");
            }
        });
        let jobs = self.owner.jobs.as_ref().ok_or_else(stopped)?;
        jobs.send(job).map_err(|_| stopped())?;
        Ok(Posted { answer, doing, path: self.owner.path.clone() })
    }
}

/// A job the store was given without waiting for it.
#[derive(Debug)]
pub struct Posted<T> {
    answer: Receiver<Result<T, Fault>>,
    doing: &'static str,
    path: PathBuf,
}

impl<T> Posted<T> {
    /// What became of it; `None` while it is not done. Told once.
    pub fn outcome(&self) -> Option<Result<T, StoreError>> {
        match self.answer.try_recv() {
            Ok(done) => Some(self.told(done)),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(StoreError::Stopped { doing: self.doing })),
        }
    }

    /// Waits until it is done.
    pub fn wait(self) -> Result<T, StoreError> {
        let done = self.answer.recv().map_err(|_| StoreError::Stopped { doing: self.doing })?;
        self.told(done)
    }

    fn told(&self, done: Result<T, Fault>) -> Result<T, StoreError> {
        done.map_err(|fault| fault.at(&self.path, self.doing))
    }
}

fn serve(mut db: Db, todo: &Receiver<Job>) {
    loop {
        let pause = if db.idle.is_some() { idle::PAUSE } else { IDLE };
        match todo.recv_timeout(pause) {
            Ok(job) => job(&mut db),
            Err(RecvTimeoutError::Timeout) if db.idle.is_some() => db.check_some(),
            Err(RecvTimeoutError::Timeout) => db.tidy(),
            Err(RecvTimeoutError::Disconnected) => return db.close(),
        }
    }
}

impl Drop for Owner {
    fn drop(&mut self) {
        drop(self.jobs.take());
        if let Some(thread) = self.thread.take()
            && thread.join().is_err()
        {
            tracing::error!("the store's thread ended with an internal error");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whoever_posts_a_job_does_not_wait_for_it_and_can_ask_what_became_of_it() {
        let store = Store::in_memory(Clock::fixed(0)).unwrap();
        let (go, wait) = mpsc::channel::<()>();
        let posted = store.post("try", move |_| Ok(wait.recv().is_ok())).unwrap();
        assert!(posted.outcome().is_none(), "it is not done yet");
        go.send(()).unwrap();
        assert!(posted.wait().unwrap());
        let posted = store.post("try", |_| Ok(())).unwrap();
        store.learners().unwrap();
        assert!(matches!(posted.outcome(), Some(Ok(()))), "jobs are done in their order");
    }

    #[test]
    fn a_job_that_panics_stops_the_store_and_every_caller_is_told() {
        let store = Store::in_memory(Clock::fixed(0)).unwrap();
        let hook = std::panic::take_hook();
        std::panic::set_hook(Box::new(|_| {}));
        let first = store.call("try", |_| -> Result<(), Fault> { panic!("on purpose") });
        std::panic::set_hook(hook);
        assert!(matches!(first, Err(StoreError::Stopped { doing: "try" })));
        assert!(matches!(store.learners(), Err(StoreError::Stopped { .. })));
    }
}
