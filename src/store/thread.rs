//! The thread that owns the connection, and the handle everyone else holds. Requests go in by message
//! and the caller waits for the answer, so a write is acknowledged exactly when it is safe.

use std::path::PathBuf;
use std::sync::mpsc::{Sender, channel, sync_channel};
use std::sync::{Arc, Mutex};
use std::thread::JoinHandle;

use rusqlite::Connection;

use crate::platform::folders::Place;
use crate::platform::{Clock, Folders};
use crate::store::error::Fault;
use crate::store::open::{self, InstanceLock};
use crate::store::{StoreError, attempts};

/// What the owning thread works with.
#[derive(Debug)]
pub(super) struct Inside {
    pub(super) connection: Connection,
    pub(super) clock: Clock,
    /// The store's file; `None` in memory.
    pub(super) path: Option<PathBuf>,
    /// The folder of backups; `None` in memory.
    pub(super) backups: Option<PathBuf>,
    _lock: Option<InstanceLock>,
}

type Job = Box<dyn FnOnce(&mut Inside) + Send>;

/// A handle to the store; cheap to clone. The last one to go closes the file cleanly.
#[derive(Clone, Debug)]
pub struct Store {
    owner: Arc<Owner>,
}

#[derive(Debug)]
struct Owner {
    jobs: Mutex<Option<Sender<Job>>>,
    thread: Mutex<Option<JoinHandle<()>>>,
}

impl Drop for Owner {
    fn drop(&mut self) {
        // Closing the channel ends the thread; a poisoned lock only means that some caller panicked.
        drop(self.jobs.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take());
        let thread = self.thread.lock().unwrap_or_else(std::sync::PoisonError::into_inner).take();
        if let Some(thread) = thread
            && thread.join().is_err()
        {
            tracing::error!("the store's thread ended by a panic; what was acknowledged is safe");
        }
    }
}

/// The store's file in the data folder.
const STORE_NAME: &str = "store.sqlite";

impl Store {
    /// Opens the store of a person's data folder, making it if there is none.
    ///
    /// # Errors
    /// [`StoreError`], with the file untouched: in use, too new, not a store, damaged, read-only …
    pub fn open(folders: &Folders, clock: Clock) -> Result<Self, StoreError> {
        let data = folders.ready(Place::Data)?;
        let path = data.join(STORE_NAME);
        let lock = InstanceLock::take(data, &path, &clock)?;
        let connection = open::open(&path, folders.path(Place::Backups), &clock)?;
        let backups = Some(folders.path(Place::Backups).to_owned());
        Self::start(Inside { connection, clock, path: Some(path), backups, _lock: Some(lock) })
    }

    /// A store in memory, gone with its last handle.
    ///
    /// # Errors
    /// [`StoreError`] if not even memory serves.
    pub fn in_memory(clock: Clock) -> Result<Self, StoreError> {
        let connection = open::in_memory()?;
        Self::start(Inside { connection, clock, path: None, backups: None, _lock: None })
    }

    fn start(mut inside: Inside) -> Result<Self, StoreError> {
        let (jobs, queue) = channel::<Job>();
        let run = move || {
            for job in queue {
                job(&mut inside);
            }
            open::close(&inside.connection);
        };
        let thread = std::thread::Builder::new().name("store".to_owned()).spawn(run);
        let thread = thread.map_err(|_| StoreError::Stopped { doing: "start the store" })?;
        Ok(Self { owner: Arc::new(Owner { jobs: Mutex::new(Some(jobs)), thread: Mutex::new(Some(thread)) }) })
    }

    /// Runs `work` on the owning thread and waits for its answer.
    pub(super) fn ask<T: Send + 'static>(
        &self,
        doing: &'static str,
        work: impl FnOnce(&mut Inside) -> Result<T, Fault> + Send + 'static,
    ) -> Result<T, StoreError> {
        let stopped = || StoreError::Stopped { doing };
        let (answer, answered) = sync_channel(1);
        let job: Job = Box::new(move |inside| {
            let path = inside.path.clone().unwrap_or_else(|| PathBuf::from("memory"));
            let result = work(inside).map_err(|fault| fault.at(&path, doing));
            // Nobody waits any more if the caller is gone; the work is done all the same.
            drop(answer.send(result));
        });
        {
            let jobs = self.owner.jobs.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
            jobs.as_ref().ok_or_else(stopped)?.send(job).map_err(|_| stopped())?;
        }
        answered.recv().map_err(|_| stopped())?
    }

    /// Makes a learner known, under a name or under none; a name already known comes back as the same learner.
    ///
    /// # Errors
    /// [`StoreError`] if it cannot be saved.
    pub fn ensure_learner(&self, name: Option<&str>) -> Result<crate::store::LearnerId, StoreError> {
        let name = name.map(str::to_owned);
        self.ask("keep your name", move |inside| attempts::ensure_learner(inside, name.as_deref()))
    }
}
