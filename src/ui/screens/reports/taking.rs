//! Taking in what was handed in: dropped on the window or named in the field. It goes on while one looks at other pages.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};

use egui::Ui;

use crate::platform::dialog::{Dialog, Picked, Wanted};
use crate::ui::app::Shell;
use crate::ui::clerk::Answer;
use crate::ui::route::Route;
use crate::ui::screens::reports::{Action, actual};
use crate::ui::screens::{self, hand_in};
use crate::words::Words;
use crate::workflow::recognition;
use crate::workflow::reports::merge::{Damage, Merged, Progress, merge};

/// How far it is, as the clerk's thread says.
#[derive(Debug, Default)]
struct Far {
    files: AtomicUsize,
    of: AtomicUsize,
    runs: AtomicUsize,
    again: (AtomicUsize, AtomicUsize),
    /// Somebody has asked it to stop.
    stops: AtomicBool,
    /// The window closes.
    closing: Arc<AtomicBool>,
}

impl Far {
    fn say(&self, far: Progress) -> ControlFlow<()> {
        self.files.store(far.files, Ordering::Release);
        self.of.store(far.of, Ordering::Release);
        self.runs.store(far.runs, Ordering::Release);
        self.again.0.store(far.again.0, Ordering::Release);
        self.again.1.store(far.again.1, Ordering::Release);
        let ends = self.stops.load(Ordering::Acquire) || self.closing.load(Ordering::Acquire);
        if ends { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    }

    fn read(&self) -> Progress {
        let read = |part: &AtomicUsize| part.load(Ordering::Acquire);
        Progress {
            files: read(&self.files),
            of: read(&self.of),
            runs: read(&self.runs),
            again: (read(&self.again.0), read(&self.again.1)),
        }
    }
}

/// Something that could not be taken in, or only as it was issued: what, where, and why with what to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Row {
    pub(super) what: String,
    pub(super) place: String,
    pub(super) why: String,
}

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Done {
    /// In a sentence or two.
    pub(super) line: String,
    /// Whether something could not be taken in, or not without a reservation.
    pub(super) is_bad: bool,
    /// What could not.
    pub(super) damage: Vec<Row>,
    /// What went in with a reservation.
    pub(super) reserved: Vec<Row>,
    /// What went in as it was issued.
    pub(super) as_issued: Vec<Row>,
}

/// Files on their way in, and what came of those before.
#[derive(Debug, Default)]
pub(super) struct Taking {
    /// Where files are named is shown.
    is_adding: bool,
    /// It has just been: its field takes the keyboard.
    pub(super) wants_focus: bool,
    /// What is named in the field.
    pub(super) path: String,
    /// Why that is not taken in.
    pub(super) wrong: Option<String>,
    /// The desktop's dialog, while it is open.
    dialog: Option<Dialog>,
    under_way: Option<(Answer<Merged>, Arc<Far>)>,
    /// What was dropped meanwhile.
    next: Vec<PathBuf>,
    pub(super) done: Option<Done>,
}

impl Taking {
    pub(super) fn is_adding(&self) -> bool {
        self.is_adding
    }

    pub(super) fn adding(&mut self, on: bool) {
        self.is_adding = on;
        self.wrong = None;
        self.wants_focus = on;
    }

    /// How far it is; `None` while nothing is on its way in. Whether it is about to stop.
    pub(super) fn far(&self) -> Option<(Progress, bool)> {
        self.under_way.as_ref().map(|(_, far)| (far.read(), far.stops.load(Ordering::Acquire)))
    }

    /// Opens the desktop's dialog for files or folders, beside the field.
    pub(super) fn browse(&mut self, wanted: Wanted, shell: &Shell) {
        self.wrong = None;
        if self.dialog.is_none() {
            let ctx = shell.ctx.clone();
            let title = shell.words.say("reports-add").to_owned();
            self.dialog = Some(Dialog::ask(title, wanted, move || ctx.request_repaint()));
        }
    }

    /// Takes over what was chosen in the dialog: files to take in, or that there is none.
    pub(super) fn picked(&mut self, words: &Words) -> Option<Vec<PathBuf>> {
        let picked = self.dialog.as_ref()?.poll()?;
        self.dialog = None;
        match picked {
            Picked::Paths(paths) => {
                self.adding(false);
                return Some(paths);
            }
            Picked::Nothing => {}
            Picked::NoDialog => {
                // The field is there, with what was typed.
                self.wrong = Some(words.say("reports-browse-none").to_owned());
                self.wants_focus = true;
            }
        }
        None
    }

    /// Takes in what is named in the field.
    pub(super) fn take_named(&mut self, shell: &mut Shell) {
        let path = self.path.trim().trim_matches('"').to_owned();
        if !path.is_empty() && !Path::new(&path).exists() {
            // What was typed stays, to be put right.
            self.wrong = Some(shell.words.tell("reports-add-missing", &[("path", (&path).into())]));
            self.wants_focus = true;
        } else if !path.is_empty() {
            self.wrong = None;
            self.path.clear();
            self.is_adding = false;
            self.take(vec![path.into()], shell);
        }
    }

    /// Takes these in, once what is on its way in is in.
    pub(super) fn take(&mut self, paths: Vec<PathBuf>, shell: &mut Shell) {
        self.next.extend(paths);
        if self.under_way.is_none() {
            self.begin(shell);
        }
    }

    /// Whether something waits and nothing is on its way.
    pub(super) fn begins_next(&self) -> bool {
        self.under_way.is_none() && !self.next.is_empty()
    }

    pub(super) fn begin(&mut self, shell: &mut Shell) {
        let (paths, now_ms) = (std::mem::take(&mut self.next), shell.ws.clock.now_ms());
        let far = Arc::new(Far { closing: shell.clerk.closing(), ..Far::default() });
        let told = Arc::clone(&far);
        let answer = shell
            .clerk
            .take_in(&shell.ctx, move |archive| merge(archive, &paths, now_ms, &mut |progress| told.say(progress)));
        self.under_way = Some((answer, far));
        self.done = None;
    }

    /// Takes in no more: what waits is not begun either.
    pub(super) fn stop(&mut self) {
        self.next.clear();
        if let Some((_, far)) = &self.under_way {
            far.stops.store(true, Ordering::Release);
        }
    }

    /// Whether something has just come to its end.
    pub(super) fn look(&mut self, words: &Words) -> bool {
        let Some(answer) = self.under_way.as_ref().and_then(|(answer, _)| answer.poll()) else { return false };
        self.under_way = None;
        self.done = Some(match answer {
            Ok(merged) => done(words, &merged),
            Err(why) => Done {
                line: why.told(words),
                is_bad: true,
                damage: Vec::new(),
                reserved: Vec::new(),
                as_issued: Vec::new(),
            },
        });
        true
    }

    pub(super) fn put_away(&mut self) {
        self.done = None;
    }
}

fn done(words: &Words, merged: &Merged) -> Done {
    let count = |name: &str, count: usize| words.tell(name, &[("count", count.into())]);
    let (files, runs) = (count("reports-files", merged.files), count("reports-new-runs", merged.new_runs));
    let taken = words.tell("reports-taken", &[("files", (&files).into()), ("runs", (&runs).into())]);
    // Where no file went in there is either something else to be told, or there was none.
    let mut parts =
        if merged.files > 0 || merged.ended_by.is_some() || merged.is_stopped { vec![taken] } else { Vec::new() };
    let (files_out, runs_out) = merged.out();
    for (name, many) in [
        ("reports-taken-reserved", merged.files_reserved()),
        ("reports-taken-copies", merged.copies),
        ("reports-taken-files-out", files_out),
        ("reports-taken-known", merged.known_runs),
        ("reports-taken-as-issued", merged.not_replayed.len()),
        ("reports-taken-runs-out", runs_out),
    ] {
        if many > 0 {
            parts.push(count(name, many));
        }
    }
    if parts.is_empty() {
        parts.push(words.say("reports-taken-nothing").to_owned());
    }
    if merged.is_stopped {
        parts.push(words.say("reports-taken-stopped").to_owned());
    }
    if let Some(why) = &merged.ended_by {
        parts.push(why.told(words));
    }
    let rows = |all: &[Damage]| all.iter().map(|damage| row(words, damage)).collect();
    Done {
        line: parts.join(" "),
        is_bad: !merged.is_whole() || merged.ended_by.is_some(),
        damage: rows(&merged.damage),
        reserved: rows(&merged.reserved),
        as_issued: rows(&merged.not_replayed),
    }
}

fn row(words: &Words, damage: &Damage) -> Row {
    let name =
        damage.file.file_name().map_or_else(|| damage.file.display().to_string(), |n| n.to_string_lossy().into());
    let folder = damage.file.parent().map(|folder| folder.display().to_string()).unwrap_or_default();
    let what = match (&damage.about, &damage.run) {
        (Some(about), _) => {
            let day = recognition::date(words, about.ended_ms);
            let put = [("file", (&name).into()), ("case", (&about.case).into()), ("day", (&day).into())];
            words.tell("reports-damage-about", &put)
        }
        (None, None) => name,
        (None, Some(run)) => words.tell("reports-damage-run", &[("file", (&name).into()), ("run", run.into())]),
    };
    Row { what, place: folder, why: words.begun(&damage.why.told(words)) }
}

/// What is dropped on the window: hand-ins and folders of them are taken in from every page on which nothing is under way, and
/// a single one opens where hand-ins are looked at while that page is there. A table of real figures is read on the pages of
/// the reports. Of anything else it is said what can be dropped here.
pub fn take_dropped(ui: &Ui, route: &Route, act: &mut dyn FnMut(screens::Action)) {
    let paths: Vec<PathBuf> =
        ui.input(|input| input.raw.dropped_files.iter().map(|file| file.path().to_owned()).collect());
    if !paths.is_empty() {
        meant(route, paths, &Path::is_dir).into_iter().for_each(act);
    }
}

/// What dropping these means on this page.
fn meant(route: &Route, paths: Vec<PathBuf>, is_folder: &dyn Fn(&Path) -> bool) -> Vec<screens::Action> {
    let is_under_way = matches!(
        route,
        Route::FirstStart | Route::Conversation | Route::Inbox | Route::Drill | Route::Reflect | Route::Letter
    );
    if is_under_way {
        return vec![screens::Action::Say("reports-drop-later")];
    }
    let is_report =
        matches!(route, Route::Reports | Route::Behind | Route::HandedRun { .. } | Route::Ready | Route::ReportExport);
    let ends = |path: &Path, ending: &str| path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending));
    match paths.as_slice() {
        [path] if is_folder(path) => {}
        [path] if is_report && ends(path, "csv") => {
            return vec![screens::Action::Reports(Action::Actual(actual::Ask::Open(path.clone())))];
        }
        [path] if *route == Route::HandIn && ends(path, "amends") => {
            return vec![screens::Action::HandIn(hand_in::Action::Open(path.clone()))];
        }
        _ => {}
    }
    let (good, rest): (Vec<PathBuf>, Vec<PathBuf>) =
        paths.into_iter().partition(|path| ends(path, "amends") || is_folder(path));
    let take = (!good.is_empty()).then_some(screens::Action::Reports(Action::Take(good)));
    let says = if is_report { "reports-drop-reports" } else { "reports-drop-here" };
    take.into_iter().chain((!rest.is_empty()).then_some(screens::Action::Say(says))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::said;
    use crate::workflow::reports::merge::About;

    /// What dropping files of these names does on a page, in short. A name without an ending is a folder.
    fn dropped(route: &Route, names: &[&str]) -> Vec<String> {
        let paths = names.iter().map(PathBuf::from).collect();
        let told = meant(route, paths, &|path| path.extension().is_none()).into_iter().map(|action| match action {
            screens::Action::Reports(Action::Take(paths)) => format!("take {}", paths.len()),
            screens::Action::Reports(Action::Actual(_)) => "figures".to_owned(),
            screens::Action::HandIn(_) => "look".to_owned(),
            screens::Action::Say(name) => name.to_owned(),
            other => format!("{other:?}"),
        });
        told.collect()
    }

    #[test]
    fn what_is_dropped_acts_only_where_nothing_is_under_way_and_only_if_it_is_a_hand_in() {
        let run = Route::HandedRun { run: "r1".to_owned() };
        for under_way in
            [Route::FirstStart, Route::Conversation, Route::Inbox, Route::Drill, Route::Reflect, Route::Letter]
        {
            for names in [&["a.amends"][..], &["folder"], &["real.csv"], &["a.amends", "b.amends"]] {
                assert_eq!(dropped(&under_way, names), ["reports-drop-later"], "{under_way:?}");
            }
        }
        for page in [&Route::Library, &Route::Progress, &Route::Settings, &Route::Debrief, &Route::HandIn] {
            assert_eq!(dropped(page, &["folder"]), ["take 1"], "{page:?}");
            assert_eq!(dropped(page, &["a.amends", "folder"]), ["take 2"]);
            assert_eq!(dropped(page, &["notes.txt"]), ["reports-drop-here"]);
            assert_eq!(dropped(page, &["real.csv"]), ["reports-drop-here"]);
            assert_eq!(dropped(page, &["a.amends", "notes.txt"]), ["take 1", "reports-drop-here"]);
        }
        assert_eq!(dropped(&Route::HandIn, &["a.AMENDS"]), ["look"]);
        assert_eq!(dropped(&Route::Library, &["a.AMENDS"]), ["take 1"]);
        for page in [&Route::Reports, &Route::Behind, &run, &Route::Ready, &Route::ReportExport] {
            assert_eq!(dropped(page, &["a.amends"]), ["take 1"], "{page:?}");
            assert_eq!(dropped(page, &["real.CSV"]), ["figures"]);
            assert_eq!(dropped(page, &["notes.txt"]), ["reports-drop-reports"]);
        }
    }

    #[test]
    fn what_is_chosen_in_the_dialog_is_taken_in_and_without_one_the_field_stays() {
        let words = Words::english().unwrap();
        let asked = |picked| {
            let dialog = Some(Dialog::answered(picked));
            Taking { is_adding: true, path: "/post/Ju".to_owned(), dialog, ..Taking::default() }
        };
        let mut none = asked(Picked::NoDialog);
        assert_eq!(none.picked(&words), None);
        assert!(
            none.is_adding() && none.wants_focus && none.wrong.as_ref().unwrap().contains("Type the path"),
            "{none:?}"
        );
        let mut away = asked(Picked::Nothing);
        assert_eq!(away.picked(&words), None);
        assert!(away.is_adding() && away.wrong.is_none());
        let paths = vec![PathBuf::from("/post/July")];
        let mut some = asked(Picked::Paths(paths.clone()));
        assert_eq!(some.picked(&words), Some(paths));
        assert!(!some.is_adding() && some.picked(&words).is_none(), "told once");
        assert_eq!([none.path, away.path], ["/post/Ju"; 2], "what was typed stays");
    }

    #[test]
    fn what_came_of_it_is_told_with_what_where_and_why() {
        let words = Words::english().unwrap();
        let damaged = |run: Option<&str>| Damage {
            file: PathBuf::from("/post/holiday.amends"),
            run: run.map(str::to_owned),
            about: None,
            why: said!("hand-in-why-damaged"),
        };
        let merged = Merged {
            files: 12,
            new_files: 12,
            copies: 1,
            new_runs: 340,
            known_runs: 1,
            not_replayed: vec![damaged(Some("r1"))],
            reserved: vec![
                Damage { why: said!("merge-why-list-edited"), ..damaged(None) },
                Damage { why: said!("merge-why-moods"), ..damaged(None) },
            ],
            damage: vec![damaged(None), damaged(Some("r2"))],
            is_stopped: true,
            ended_by: None,
        };
        let done = done(&words, &merged);
        assert!(done.is_bad);
        assert_eq!(
            done.line,
            "12 files, 340 new runs. One of the files went in with a reservation. One more is a copy of one of them. One file \
             could not be taken in. One run was here already. One run stands as it was issued: it cannot be played again here. \
             One run could not be taken in. It was stopped: what is in is in, and the rest can be added again."
        );
        assert_eq!((done.damage.len(), done.reserved.len()), (2, 2), "each under its heading");
        assert_eq!(
            done.damage[0],
            Row { what: "holiday.amends".into(), place: "/post".into(), why: "It was damaged on its way".into() }
        );
        assert_eq!(done.damage[1].what, "holiday.amends, run r2");
        let about = Some(About { case: "Lukewarm".to_owned(), ended_ms: 1_764_000_000_000 });
        let known = row(&words, &Damage { about, ..damaged(Some("r2")) });
        assert_eq!(known.what, "holiday.amends, “Lukewarm” of 24 November 2025", "and no id");
        let nothing = |merged: &Merged| self::done(&words, merged).line;
        assert_eq!(
            nothing(&Merged { damage: vec![damaged(None)], ..Merged::default() }),
            "One file could not be taken in.",
            "not that there was no file"
        );
        assert!(nothing(&Merged::default()).starts_with("There is no hand-in"), "of an empty folder");
        let ended = self::done(
            &words,
            &Merged { files: 1, ended_by: Some(said!("merge-ended-in-use", path = "a.sqlite")), ..Merged::default() },
        );
        assert!(
            ended.is_bad && ended.line.starts_with("One file, no new run. It ended before all was in:"),
            "{ended:?}"
        );
        let quiet = self::done(&words, &Merged { files: 1, new_runs: 1, ..Merged::default() });
        assert_eq!((quiet.line.as_str(), quiet.is_bad), ("One file, one new run.", false));
    }
}
