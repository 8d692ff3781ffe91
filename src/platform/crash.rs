//! What is left when a part of the program fails: the failure is caught, and a small report lies in
//! the logs folder. A report says where in the code and after which kinds of action; it must not know
//! a name, a word that was typed or said, or any message that could hold one.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::fs;
use std::panic::{AssertUnwindSafe, PanicHookInfo, catch_unwind};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, Once, PoisonError};

use crate::platform::files;
use crate::platform::{Clock, Folders, folders::Place};
use crate::words::{Said, Told as _, said};

/// How many kinds of action a report names, the last ones.
const KINDS: usize = 50;
/// How many reports are kept, the newest ones.
const REPORTS: usize = 20;
const PREFIX: &str = "crash-";

/// Where the report of a failure lies, or why there is none.
pub type Report = Result<PathBuf, Said>;

/// What a report is made from, kept up to date while all is well. Clones are one and the same.
#[derive(Debug, Clone)]
pub struct Watch(Arc<Watched>);

#[derive(Debug)]
struct Watched {
    folders: Folders,
    clock: Clock,
    trail: Mutex<Trail>,
    elsewhere: Mutex<Option<Report>>,
}

#[derive(Debug, Default)]
struct Trail {
    place: &'static str,
    kinds: VecDeque<String>,
}

/// A part of the program has failed and was stopped there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fallen {
    /// Its report.
    pub report: Report,
}

thread_local! {
    /// Who watches this thread.
    static HERE: RefCell<Option<Watch>> = const { RefCell::new(None) };
    /// Whether a failure of this thread is caught.
    static CAUGHT: Cell<bool> = const { Cell::new(false) };
    /// The report of this thread's last failure.
    static LAST: RefCell<Option<Report>> = const { RefCell::new(None) };
}
/// Who watches the threads that nobody else watches.
static ELSEWHERE: Mutex<Option<Watch>> = Mutex::new(None);
static HOOK: Once = Once::new();

impl Watch {
    /// Begins to watch this thread, and those nobody else watches.
    pub fn begin(folders: &Folders, clock: Clock) -> Self {
        let watched = Watched { folders: folders.clone(), clock, trail: Mutex::default(), elsewhere: Mutex::default() };
        let watch = Self(Arc::new(watched));
        watch.adopt();
        *ELSEWHERE.lock().unwrap_or_else(PoisonError::into_inner) = Some(watch.clone());
        HOOK.call_once(|| {
            let usual = std::panic::take_hook();
            std::panic::set_hook(Box::new(move |info| {
                report(info);
                // A failure that is caught is told in the window; the usual words could hold somebody's.
                if !CAUGHT.try_with(Cell::get).unwrap_or(false) {
                    usual(info);
                }
            }));
        });
        watch
    }

    /// Watches the present thread too.
    pub fn adopt(&self) {
        HERE.with(|here| *here.borrow_mut() = Some(self.clone()));
    }

    /// Where in the program one is now.
    pub fn at(&self, place: &'static str) {
        self.0.trail.lock().unwrap_or_else(PoisonError::into_inner).place = place;
    }

    /// Something was asked for, as its debug text; only the kind is kept.
    pub fn did(&self, action: &impl std::fmt::Debug) {
        let mut trail = self.0.trail.lock().unwrap_or_else(PoisonError::into_inner);
        if trail.kinds.len() == KINDS {
            trail.kinds.pop_front();
        }
        trail.kinds.push_back(kind(&format!("{action:?}")));
    }

    /// Runs `work`; a panic in it ends it there and nothing else.
    ///
    /// # Errors
    /// [`Fallen`] if it panicked. What it was changing may be half changed: throw it away.
    pub fn guard<T>(&self, work: impl FnOnce() -> T) -> Result<T, Fallen> {
        let before = CAUGHT.replace(true);
        let done = catch_unwind(AssertUnwindSafe(work));
        CAUGHT.set(before);
        done.map_err(|_| {
            let report = LAST.with(|last| last.borrow_mut().take());
            Fallen { report: report.unwrap_or_else(|| Err(said!("store-report-none"))) }
        })
    }

    /// The report of the last failure on a thread that nobody watches on its own, such as the store's.
    pub fn last_elsewhere(&self) -> Option<Report> {
        self.0.elsewhere.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Milliseconds on the clock that failures are timed by.
    pub fn mono_ms(&self) -> i64 {
        self.0.clock.mono_ms()
    }

    fn write(&self, info: &PanicHookInfo<'_>) -> Report {
        let folder = self.0.folders.ready(Place::Logs).map_err(|e| e.said())?;
        let now = self.0.clock.now_text();
        let name = |n: u32| folder.join(format!("{PREFIX}{}-{n}.txt", now.replace(':', "")));
        let path = (1..100).map(name).find(|path| !path.exists()).unwrap_or_else(|| name(100));
        files::write_atomically(&path, self.text(info, &now).as_bytes()).map_err(|e| e.said())?;
        keep_the_newest(folder);
        Ok(path)
    }

    fn text(&self, info: &PanicHookInfo<'_>, now: &str) -> String {
        let place = info.location().map_or_else(|| "unknown".to_owned(), ToString::to_string);
        // Only words that stand in the source: any other message was put together from something.
        let message = info.payload().downcast_ref::<&'static str>().copied().unwrap_or("not kept");
        let thread = std::thread::current().name().unwrap_or("unnamed").to_owned();
        // The failure may have come while the trail was held; then the report goes without it.
        let (at, kinds) = match self.0.trail.try_lock() {
            Ok(trail) => (trail.place, trail.kinds.iter().fold(String::new(), |all, kind| all + "  " + kind + "\n")),
            Err(_) => ("unknown", String::new()),
        };
        format!(
            "Amends {version}, a part of it failed\n\
             When:    {now}\n\
             System:  {os} {arch}\n\
             Code:    {place}\n\
             Message: {message}\n\
             Thread:  {thread}\n\
             Screen:  {at}\n\
             Last actions, the newest last:\n{kinds}\n\
             No names and no words that were typed or said are in this report. Nothing was sent anywhere.\n",
            version = env!("CARGO_PKG_VERSION"),
            os = std::env::consts::OS,
            arch = std::env::consts::ARCH,
        )
    }
}

/// Writes the report of a panic, on the thread that panicked.
fn report(info: &PanicHookInfo<'_>) {
    let own = HERE.try_with(|here| here.try_borrow().ok().and_then(|watch| watch.clone())).ok().flatten();
    let is_elsewhere = own.is_none();
    let watch = own.or_else(|| ELSEWHERE.try_lock().ok().and_then(|watch| watch.clone()));
    let Some(watch) = watch else { return };
    let report = watch.write(info);
    if is_elsewhere && let Ok(mut last) = watch.0.elsewhere.try_lock() {
        *last = Some(report.clone());
    }
    // The thread may be ending already; then nobody asks it.
    drop(LAST.try_with(|last| last.replace(Some(report))));
}

/// The kind of an action from its debug text: the names of its variants, never what they hold.
fn kind(debug: &str) -> String {
    let mut names: Vec<&str> = Vec::new();
    for part in debug.split('(') {
        let end = part.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(part.len());
        let (name, rest) = part.split_at(end);
        if name.starts_with(|c: char| c.is_ascii_uppercase()) {
            names.push(name);
        }
        if !rest.is_empty() || names.is_empty() {
            break;
        }
    }
    names.join(" ")
}

/// The reports in the logs folder, the oldest first.
pub fn reports(folders: &Folders) -> Vec<PathBuf> {
    reports_in(folders.path(Place::Logs))
}

fn reports_in(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let is_report = |path: &PathBuf| path.file_name().is_some_and(|n| n.to_string_lossy().starts_with(PREFIX));
    let mut reports: Vec<PathBuf> = entries.flatten().map(|entry| entry.path()).filter(is_report).collect();
    reports.sort();
    reports
}

fn keep_the_newest(folder: &Path) {
    let reports = reports_in(folder);
    let old = reports.len().saturating_sub(REPORTS);
    for report in reports.iter().take(old) {
        files::remove_quietly(report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_an_action_only_the_kind_is_kept() {
        for (debug, expected) in [
            ("Help", "Help"),
            ("Conversation(Attach(\"soup for Noor\"))", "Conversation Attach"),
            ("Conversation(Card(Keep))", "Conversation Card Keep"),
            ("Go(Briefing { case: \"a secret\" })", "Go Briefing"),
            ("Settings(Zoom(1.5))", "Settings Zoom"),
            ("Settings(Copy(\"/home/Noor\"))", "Settings Copy"),
            ("\"typed words\"", ""),
        ] {
            assert_eq!(kind(debug), expected);
        }
    }

    #[test]
    fn a_caught_failure_leaves_a_report_without_anybodys_words() {
        let dir = tempfile::tempdir().unwrap();
        let folders = Folders::find(Some(dir.path())).unwrap();
        let watch = Watch::begin(&folders, Clock::fixed(0));
        watch.at("library");
        (0..KINDS).for_each(|_| watch.did(&"Older(1)"));
        watch.did(&Some("canary"));
        let who = String::from("canary");
        let fallen = watch.guard(|| panic!("{who} said something")).unwrap_err();
        let text = fs::read_to_string(fallen.report.unwrap()).unwrap();
        assert!(text.contains("src/platform/crash.rs:") && text.contains("Screen:  library"), "{text}");
        assert!(text.contains("Message: not kept") && !text.contains("canary"), "{text}");
        assert_eq!(watch.guard(|| 7), Ok(7));
        let fallen = watch.guard(|| panic!("words of the source")).unwrap_err();
        assert!(fs::read_to_string(fallen.report.unwrap()).unwrap().contains("Message: words of the source"));
        for _ in 0..REPORTS + 3 {
            assert!(watch.guard(|| panic!("again")).is_err());
        }
        assert_eq!(fs::read_dir(folders.path(Place::Logs)).unwrap().count(), REPORTS);
    }

    #[test]
    fn a_report_that_cannot_be_written_says_why() {
        let dir = tempfile::tempdir().unwrap();
        let file = dir.path().join("file");
        fs::File::create(&file).unwrap();
        let watch = Watch::begin(&Folders::find(Some(&file)).unwrap(), Clock::fixed(0));
        let fallen = watch.guard(|| panic!("on purpose")).unwrap_err();
        assert!(fallen.report.unwrap_err().to_string().contains("a file is in the way"));
    }
}
