//! The threads that work in the archive, so that the window never waits for it: one that reads for pages and keeps what is set on
//! them, and one that merges and forgets, which takes its time. Each does its jobs one after another in the order they were asked
//! for; whoever asked looks again when the window is woken.

use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::{self, Receiver, Sender, TryRecvError};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use crate::platform::Folders;
use crate::platform::crash::Watch;
use crate::words::{Said, Told, said};
use crate::workflow::reports::{Archive, Opened};

type Job = Box<dyn FnOnce(&mut Opened) + Send>;
type Desk = Option<(Sender<Job>, JoinHandle<()>)>;

/// The archive's threads. Each opens the archive with its first job, and ends with this handle.
#[derive(Debug)]
pub(crate) struct Clerk {
    folders: Folders,
    /// Whether the archive is on disk; else it is gone with the window, and one thread has it.
    keeps: bool,
    watch: Watch,
    pages: Desk,
    intake: Desk,
    open: Arc<AtomicUsize>,
    /// This handle goes: what takes long ends early, and what only reads is not begun.
    closing: Arc<AtomicBool>,
    /// Held while an archive is opened, so that one thread makes it.
    opening: Arc<Mutex<()>>,
}

/// Something that was asked for.
#[derive(Debug)]
pub(crate) struct Answer<T>(Receiver<Result<T, Said>>);

impl<T> Answer<T> {
    /// One that is there already.
    #[cfg(test)]
    pub(crate) fn of(done: Result<T, Said>) -> Self {
        let (reply, answer) = mpsc::channel();
        drop(reply.send(done));
        Self(answer)
    }

    /// Has something done on a thread of its own, beside the archive's, and wakes the window when it is. A job that fails
    /// is told as one that did.
    pub(crate) fn on_a_thread(ctx: &egui::Context, job: impl FnOnce() -> Result<T, Said> + Send + 'static) -> Self
    where
        T: Send + 'static,
    {
        let (reply, answer) = mpsc::channel();
        let ctx = ctx.clone();
        let work = move || {
            // The page may be gone by now; then nobody needs the answer.
            drop(reply.send(job()));
            ctx.request_repaint();
        };
        // Where there is no thread the answer's other end is gone, which is told as a job that failed.
        drop(std::thread::Builder::new().name("beside".to_owned()).spawn(work));
        Self(answer)
    }

    /// What came of it; `None` while it is not done. Told once.
    pub(crate) fn poll(&self) -> Option<Result<T, Said>> {
        match self.0.try_recv() {
            Ok(done) => Some(done),
            Err(TryRecvError::Empty) => None,
            Err(TryRecvError::Disconnected) => Some(Err(said!("report-clerk-failed"))),
        }
    }
}

impl Clerk {
    pub(crate) fn new(folders: Folders, keeps: bool, watch: Watch) -> Self {
        Self {
            folders,
            keeps,
            watch,
            pages: None,
            intake: None,
            open: Arc::default(),
            closing: Arc::default(),
            opening: Arc::default(),
        }
    }

    /// Whether something is under way.
    pub(crate) fn is_busy(&self) -> bool {
        self.open.load(Ordering::Acquire) > 0
    }

    /// Set when the window closes: what takes long asks it with each step, and ends early.
    pub(crate) fn closing(&self) -> Arc<AtomicBool> {
        Arc::clone(&self.closing)
    }

    /// Has something read in the archive, and wakes the window when it is. Left out if the window closes before.
    pub(crate) fn ask<T: Send + 'static, E: Told>(
        &mut self,
        ctx: &egui::Context,
        job: impl FnOnce(&mut Archive) -> Result<T, E> + Send + 'static,
    ) -> Answer<T> {
        let closing = self.closing();
        let (work, answer) = self.job(ctx, move || !closing.load(Ordering::Acquire), job);
        let sent = self.pages().is_some_and(|desk| desk.send(work).is_ok());
        self.sent(sent, answer)
    }

    /// Has something small written in the archive, in order with what is read for pages; done even if the window closes.
    pub(crate) fn keep<T: Send + 'static, E: Told>(
        &mut self,
        ctx: &egui::Context,
        job: impl FnOnce(&mut Archive) -> Result<T, E> + Send + 'static,
    ) -> Answer<T> {
        let (work, answer) = self.job(ctx, || true, job);
        let sent = self.pages().is_some_and(|desk| desk.send(work).is_ok());
        self.sent(sent, answer)
    }

    /// Has something done that takes its time, while pages are read as before.
    pub(crate) fn take_in<T: Send + 'static, E: Told>(
        &mut self,
        ctx: &egui::Context,
        job: impl FnOnce(&mut Archive) -> Result<T, E> + Send + 'static,
    ) -> Answer<T> {
        let (work, answer) = self.job(ctx, || true, job);
        let desk = if self.keeps { self.intake() } else { self.pages() };
        let sent = desk.is_some_and(|desk| desk.send(work).is_ok());
        self.sent(sent, answer)
    }

    fn job<T: Send + 'static, E: Told>(
        &self,
        ctx: &egui::Context,
        is_wanted: impl FnOnce() -> bool + Send + 'static,
        job: impl FnOnce(&mut Archive) -> Result<T, E> + Send + 'static,
    ) -> (Job, Answer<T>) {
        let (reply, answer) = mpsc::channel();
        let (watch, ctx, open) = (self.watch.clone(), ctx.clone(), Arc::clone(&self.open));
        let work: Job = Box::new(move |archive| {
            if is_wanted() {
                // A job that fails drops `reply`, which is how whoever asked hears of it.
                let done = watch.guard(|| match archive {
                    Ok(archive) => job(archive).map_err(|error| error.said()),
                    Err(error) => Err(error.said()),
                });
                if let Ok(done) = done {
                    // The page may be gone by now; then nobody needs the answer.
                    drop(reply.send(done));
                }
            }
            open.fetch_sub(1, Ordering::Release);
            ctx.request_repaint();
        });
        self.open.fetch_add(1, Ordering::AcqRel);
        (work, Answer(answer))
    }

    fn sent<T>(&self, sent: bool, answer: Answer<T>) -> Answer<T> {
        if !sent {
            self.open.fetch_sub(1, Ordering::Release);
        }
        answer
    }

    fn pages(&mut self) -> Option<&Sender<Job>> {
        if self.pages.is_none() {
            self.pages = self.desk("archive");
        }
        self.pages.as_ref().map(|(jobs, _)| jobs)
    }

    fn intake(&mut self) -> Option<&Sender<Job>> {
        if self.intake.is_none() {
            self.intake = self.desk("archive-intake");
        }
        self.intake.as_ref().map(|(jobs, _)| jobs)
    }

    /// A thread with an archive of its own.
    fn desk(&self, name: &str) -> Desk {
        let (jobs, todo) = mpsc::channel::<Job>();
        let (folders, keeps, watch) = (self.folders.clone(), self.keeps, self.watch.clone());
        let opening = Arc::clone(&self.opening);
        let work = move || {
            watch.adopt();
            let open = || {
                let _one = opening.lock().unwrap_or_else(PoisonError::into_inner);
                if keeps { Archive::open(&folders) } else { Archive::in_memory() }
            };
            let mut archive = open();
            for (at, job) in todo.into_iter().enumerate() {
                // What was in the way may be gone by now.
                if at > 0 && archive.is_err() {
                    archive = open();
                }
                job(&mut archive);
            }
        };
        match std::thread::Builder::new().name(name.to_owned()).spawn(work) {
            Ok(thread) => Some((jobs, thread)),
            Err(error) => {
                tracing::warn!("the archive has no thread: {error}");
                None
            }
        }
    }
}

impl Drop for Clerk {
    fn drop(&mut self) {
        self.closing.store(true, Ordering::Release);
        for (jobs, thread) in [self.pages.take(), self.intake.take()].into_iter().flatten() {
            drop(jobs);
            // What is taken in is written to the end of a step: closing the window loses nothing of it.
            drop(thread.join());
        }
    }
}

#[cfg(test)]
mod tests {
    use std::thread;
    use std::time::Duration;

    use super::*;
    use crate::platform::{Clock, files::write_atomically, folders::Place};

    /// Looks at an answer before it is given up: a minute of them.
    const LOOKS: usize = 30_000;

    fn clerk(dir: &std::path::Path) -> Clerk {
        let folders = Folders::find(Some(dir)).unwrap();
        let watch = Watch::begin(&folders, Clock::fixed(0));
        Clerk::new(folders, true, watch)
    }

    fn told<T>(answer: &Answer<T>) -> Result<T, Said> {
        for _ in 0..LOOKS {
            if let Some(done) = answer.poll() {
                return done;
            }
            thread::sleep(Duration::from_millis(2));
        }
        panic!("no answer");
    }

    fn reading(archive: &mut Archive) -> Result<usize, Said> {
        archive.people().map(|people| people.len()).map_err(|error| error.said())
    }

    #[test]
    fn pages_are_read_while_something_takes_its_time_and_closing_ends_that() {
        let dir = tempfile::tempdir().unwrap();
        let (mut clerk, ctx) = (clerk(dir.path()), egui::Context::default());
        let closing = clerk.closing();
        let long = clerk.take_in(&ctx, move |_| -> Result<(), Said> {
            while !closing.load(Ordering::Acquire) {
                thread::sleep(Duration::from_millis(2));
            }
            Ok(())
        });
        assert_eq!(told(&clerk.ask(&ctx, reading)), Ok(0));
        assert!(long.poll().is_none() && clerk.is_busy());
        drop(clerk);
        assert_eq!(long.poll(), Some(Ok(())));
    }

    #[test]
    fn closing_leaves_out_what_only_reads_and_does_what_is_to_be_kept() {
        let dir = tempfile::tempdir().unwrap();
        let (mut clerk, ctx) = (clerk(dir.path()), egui::Context::default());
        let closing = clerk.closing();
        let first = clerk.keep(&ctx, move |_| -> Result<(), Said> {
            while !closing.load(Ordering::Acquire) {
                thread::sleep(Duration::from_millis(2));
            }
            Ok(())
        });
        let (read, kept) = (clerk.ask(&ctx, reading), clerk.keep(&ctx, reading));
        drop(clerk);
        assert_eq!((first.poll(), kept.poll()), (Some(Ok(())), Some(Ok(0))));
        assert!(matches!(read.poll(), Some(Err(_))));
    }

    #[test]
    fn an_archive_that_did_not_open_is_opened_once_it_can_be() {
        let dir = tempfile::tempdir().unwrap();
        let (mut clerk, ctx) = (clerk(dir.path()), egui::Context::default());
        let path = clerk.folders.ready(Place::Archive).unwrap().join("archive.sqlite");
        write_atomically(&path, b"Dear diary").unwrap();
        assert!(told(&clerk.ask(&ctx, reading)).is_err());
        std::fs::remove_file(&path).unwrap();
        assert_eq!(told(&clerk.ask(&ctx, reading)), Ok(0));
    }
}
