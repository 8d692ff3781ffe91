//! What is kept of a person: the list of it is whole, all of it can be taken along, put right and erased, and what somebody
//! says about themselves stays where it is.

use std::collections::BTreeSet;
use std::io::{Cursor, Read as _};
use std::path::{Path, PathBuf};

use amends::domain::rubric::{Level, Rating};
use amends::platform::folders::Place;
use amends::platform::settings::{Mode, SETTINGS_NAME, Settings};
use amends::platform::{Clock, Folders};
use amends::store::{AttemptId, DATABASE_NAME, Left, Naming};
use amends::workflow::draft::{PutBy, Unsent};
use amends::workflow::hand_in::{self, Ask, Called, Prepared};
use amends::workflow::ideas::{self, Idea, Support};
use amends::workflow::parts::{Kind, Part};
use amends::workflow::personal::{At, FIELDS, Group, HANDED_IN, Leaves, Mine, Sort, page};
use amends::workflow::recognition::{self, Thanks};
use amends::workflow::reflection::{self, Hunch, Kept, KeptPlan, LookBack, Mood};
use amends::workflow::reports::Archive;
use amends::workflow::say::{Dispute, SelfRating};
use amends::workflow::{Attempt, Case, Workspace};
use rusqlite::Connection;
use serde_json::Value;

use crate::say::SAID;
use crate::support::{self, DRILL, english, finish, project};

#[path = "privacy/erase.rs"]
mod erase;
#[path = "privacy/export.rs"]
mod export;
#[path = "privacy/right.rs"]
mod right;
#[path = "privacy/time.rs"]
mod time;

/// The day on which everything happens: 26 November 2026.
const NOW_MS: i64 = 1_795_694_400_000;
const NAME: &str = "Xanthippe Quill";
/// A word of [`SAID`].
const TYPED: &str = "zanzibar";
/// Words of each kind that are written nowhere else.
const DRAFT: &str = "drowsy pelican";
const LOOK_BACK: &str = "kitchen hideaway";
const PLAN: &str = "lantern parade";
const VIEW: &str = "copper thunder";
const IDEA: &str = "velvet ladle";
const THANKS: &str = "marzipan trumpet";
/// All of a person's words.
const CANARIES: [&str; 8] = [NAME, TYPED, DRAFT, LOOK_BACK, PLAN, VIEW, IDEA, THANKS];

struct Desk {
    dir: tempfile::TempDir,
    clock: Clock,
}

impl Desk {
    fn new() -> Self {
        Self { dir: tempfile::tempdir().unwrap(), clock: Clock::fixed(NOW_MS) }
    }

    fn data(&self) -> &Path {
        self.dir.path()
    }

    fn folders(&self) -> Folders {
        Folders::find(Some(self.data())).unwrap()
    }

    fn open(&self) -> Workspace {
        Workspace::open_at(self.folders(), self.clock.clone()).unwrap()
    }
}

/// A drill begun.
fn started(ws: &mut Workspace) -> Attempt {
    let case = Case { scenario: support::drill(), source: DRILL.as_bytes().into() };
    Attempt::start(ws, &case, Mode::Practice, Some(3)).unwrap()
}

/// A drill played to its end without a word.
fn silent(ws: &mut Workspace) -> AttemptId {
    let mut attempt = started(ws);
    finish(ws, &mut attempt);
    attempt.id
}

/// Somebody who has left words in every place that takes some: a run that is over, one tried again from it, and one under
/// way with a draft. Returns the first.
fn filled(ws: &mut Workspace) -> AttemptId {
    ws.name_learner(Some(NAME)).unwrap();
    let levels = Rating { empathy: Level::new(2), ..Rating::default() };
    let mut first = started(ws);
    first.say(ws, SAID, &[], Some(levels)).unwrap();
    first.dispute(ws, &Dispute { turn: 1, levels, words: format!("{VIEW} was meant kindly") }).unwrap();
    finish(ws, &mut first);
    first.rate_self(ws, &SelfRating { turn: 1, levels }).unwrap();
    first.dispute(ws, &Dispute { turn: 1, levels, words: format!("{VIEW} again") }).unwrap();
    first.retry_from(ws, 2).unwrap();
    let said = LookBack {
        moods: vec![Mood::Rushed, Mood::Proud],
        words: format!("I thought of the {LOOK_BACK}"),
        levels: [Some(1), None, Some(3), None],
        csat: Some(4),
        returns: Some(Hunch::NotSure),
    };
    reflection::keep_look_back(ws, &first.id, Some(&said)).unwrap();
    let plan = KeptPlan { when: format!("If the {PLAN} begins,"), then: format!("I will follow the {PLAN}.") };
    reflection::keep_plan(ws, &first.id, &plan).unwrap();
    reflection::keep_answer(ws, &first.id, Kept::Partly).unwrap();
    let idea = Idea { case: "The Drill".into(), mend: None, words: format!("Buy a {IDEA}.") };
    ideas::keep_idea(ws, &first.id, &idea).unwrap();
    ideas::keep_support(ws, &first.id, &[Support::Talk]).unwrap();
    let thanks = Thanks { note: format!("For the {THANKS}."), name: "Ada".into(), role: "Desk".into(), signed_ms: 0 };
    recognition::keep_thanks(ws, &first.id, &thanks).unwrap();
    let open = started(ws);
    let words = format!("I was about to say {DRAFT}");
    let put_by = vec![PutBy { card: None, scene: None, words: format!("and before that {DRAFT}") }];
    let draft = open.draft(&Unsent { words, put_by }).unwrap();
    open.keep_draft(ws, Some(&draft)).unwrap().unwrap().wait().unwrap();
    let given = silent(ws);
    ws.store.correct(&given, None).unwrap();
    let learner = ws.learner().unwrap();
    ws.store.correct(&given, Some(&learner)).unwrap();
    let hand_in = ws.folders.ready(Place::HandIns).unwrap().join("one.amends");
    std::fs::write(&hand_in, format!("{NAME} {TYPED}")).unwrap();
    ws.store.put_left(&left("one", ws, &hand_in, &first.id)).unwrap();
    first.id
}

/// The note of a file that was written.
fn left(id: &str, ws: &Workspace, path: &Path, run: &AttemptId) -> Left {
    Left {
        id: id.into(),
        learner: ws.learner.clone().unwrap(),
        made_ms: NOW_MS,
        kind: "hand-in".into(),
        path: path.display().to_string(),
        naming: Naming::Name,
        called: Some(NAME.into()),
        with_words: true,
        digest: vec![7; 32],
        runs: vec![run.clone()],
    }
}

/// A backup that nobody can read for as long as it lies there so; [`Unreadable::mend`] puts back what it held.
struct Unreadable {
    path: PathBuf,
    held: Vec<u8>,
}

impl Unreadable {
    fn of(ws: &Workspace) -> Self {
        let path = ws.store.backup_now().unwrap().path;
        let held = std::fs::read(&path).unwrap();
        std::fs::write(&path, "SQLite format 3\0 and no more").unwrap();
        Self { path, held }
    }

    fn mend(&self) {
        std::fs::write(&self.path, &self.held).unwrap();
    }
}

/// Every file below a folder.
fn files_below(folder: &Path) -> Vec<PathBuf> {
    let mut ahead = vec![folder.to_owned()];
    let mut found = Vec::new();
    while let Some(path) = ahead.pop() {
        if path.is_dir() {
            ahead.extend(std::fs::read_dir(path).unwrap().map(|entry| entry.unwrap().path()));
        } else {
            found.push(path);
        }
    }
    found.sort();
    found
}

/// The files that hold one of the words, in the bytes of UTF-8 or of UTF-16.
pub(crate) fn traces(folder: &Path, words: &[&str]) -> Vec<(PathBuf, String)> {
    let mut found = Vec::new();
    for path in files_below(folder) {
        let bytes = std::fs::read(&path).unwrap();
        for word in words {
            let wide = |bytes: fn(u16) -> [u8; 2]| word.encode_utf16().flat_map(bytes).collect::<Vec<u8>>();
            for shape in [word.as_bytes().to_vec(), wide(u16::to_le_bytes), wide(u16::to_be_bytes)] {
                if bytes.windows(shape.len()).any(|window| window == shape) {
                    found.push((path.clone(), (*word).to_owned()));
                }
            }
        }
    }
    found
}

#[test]
fn every_table_and_column_of_the_store_is_in_the_list_and_nothing_else() {
    let desk = Desk::new();
    drop(desk.open());
    let there = columns_of(&desk.data().join(DATABASE_NAME));
    let listed: Vec<(String, String)> = FIELDS
        .iter()
        .filter_map(|field| match field.at {
            At::Column(table, column) => Some((table.to_owned(), column.to_owned())),
            _ => None,
        })
        .collect();
    let as_set: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(as_set.len(), listed.len(), "each stands there once");
    let missing: Vec<_> = there.difference(&as_set).collect();
    let left_over: Vec<_> = as_set.difference(&there).collect();
    assert!(missing.is_empty(), "kept of people and not in src/workflow/personal/fields.rs: {missing:?}");
    assert!(left_over.is_empty(), "in the list and nowhere kept: {left_over:?}");
}

#[test]
fn every_table_and_column_of_the_archive_is_in_its_list_and_nothing_else() {
    let desk = Desk::new();
    let archive = Archive::open(&Folders::find(Some(desk.data())).unwrap()).unwrap();
    let there = columns_of(archive.path());
    let listed: Vec<(String, String)> =
        HANDED_IN.iter().map(|field| (field.table.to_owned(), field.column.to_owned())).collect();
    let as_set: BTreeSet<_> = listed.iter().cloned().collect();
    assert_eq!(as_set.len(), listed.len(), "each stands there once");
    let (missing, left_over): (Vec<_>, Vec<_>) =
        (there.difference(&as_set).collect(), as_set.difference(&there).collect());
    assert!(missing.is_empty(), "kept of people and not in src/workflow/personal/archive.rs: {missing:?}");
    assert!(left_over.is_empty(), "in the list and nowhere kept: {left_over:?}");
}

/// The columns of a database, table by table.
fn columns_of(path: &Path) -> BTreeSet<(String, String)> {
    let conn = Connection::open(path).unwrap();
    let sql = "SELECT t.name, c.name FROM sqlite_schema AS t, pragma_table_info(t.name) AS c
               WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\'";
    let mut query = conn.prepare(sql).unwrap();
    let found = query.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    found.collect::<Result<_, _>>().unwrap()
}

#[test]
fn every_event_part_and_setting_is_in_the_list() {
    let events: Vec<Kind> =
        FIELDS.iter().filter_map(|f| if let At::Event(kind) = f.at { Some(kind) } else { None }).collect();
    assert_eq!(events, Kind::ALL);
    for part in Part::ALL {
        assert!(FIELDS.iter().any(|field| matches!(field.at, At::Said(of, _) if of == *part)), "{}", part.name());
    }
    let settings = serde_json::to_value(Settings::default()).unwrap();
    let there: BTreeSet<&str> = settings.as_object().unwrap().keys().map(String::as_str).collect();
    let listed: BTreeSet<&str> =
        FIELDS.iter().filter_map(|f| if let At::Setting(name) = f.at { Some(name) } else { None }).collect();
    assert_eq!(listed, there);
}

#[test]
fn nothing_is_written_about_a_run_under_a_name_that_is_not_in_the_list_of_parts() {
    let sources = files_below(&project("src/workflow"));
    let with = |what: &str| -> Vec<String> {
        let holds = |path: &&PathBuf| std::fs::read_to_string(path).is_ok_and(|text| text.contains(what));
        sources.iter().filter(holds).map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
    };
    assert_eq!(with(".put_reflection("), ["reflection.rs"], "it takes a `Part` and nothing else");
    assert_eq!(with("NewEvent { kind"), ["attempt.rs"], "it takes a `Kind` and nothing else");
}

/// Each answer of each part that somebody can leave is in the list, and each that is listed can be left.
#[test]
fn every_answer_of_every_part_is_in_the_list() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let run = filled(&mut ws);
    let mut there = BTreeSet::new();
    let learner = ws.learner().unwrap();
    for said in ws.store.reflections(&learner).unwrap().iter().filter(|said| said.attempt == run) {
        let part = Part::of(&said.part).expect("a known part").name();
        match serde_json::from_str(&said.said).unwrap() {
            Value::Object(answers) => there.extend(answers.keys().map(|answer| (part, answer.clone()))),
            _ => drop(there.insert((part, String::new()))),
        }
    }
    let listed: BTreeSet<(&str, String)> = FIELDS
        .iter()
        .filter_map(
            |field| if let At::Said(part, answer) = field.at { Some((part.name(), answer.to_owned())) } else { None },
        )
        .collect();
    assert_eq!(listed, there);
}

#[test]
fn every_kind_of_file_below_the_data_folder_is_in_the_list() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    ws.settings.sound = false;
    ws.save_settings();
    ws.store.backup_now().unwrap();
    let listed: Vec<&str> =
        FIELDS.iter().filter_map(|f| if let At::File(name) = f.at { Some(name) } else { None }).collect();
    let there = files_below(desk.data());
    assert!(there.iter().any(|path| path.ends_with(SETTINGS_NAME)) && there.len() >= 5, "{there:?}");
    for path in there {
        let name = path.strip_prefix(desk.data()).unwrap().to_string_lossy().replace('\\', "/");
        let is_it = |listed: &&str| match listed.split_once('*') {
            Some((before, after)) => name.starts_with(before) && name.ends_with(after),
            None => name == **listed,
        };
        assert!(listed.iter().any(is_it), "{name} is not in src/workflow/personal/fields.rs");
    }
}

#[test]
fn what_leaves_and_what_stays_is_told_alike_everywhere() {
    for field in FIELDS.iter().filter(|field| field.sort == Sort::AboutOneself) {
        let is_mood = matches!(field.at, At::Said(Part::LookBack, "moods"));
        let is_view = matches!(field.at, At::Said(Part::Dispute, _));
        assert!(is_mood || is_view || field.leaves == Leaves::Never, "{field:?} says something about oneself");
        assert_ne!(field.mine, Mine::No, "{field:?} is in My data");
    }
    assert!(Group::Words.leaves() == Leaves::IfTicked && Group::Drafts.leaves() == Leaves::Never);
}

#[test]
fn the_page_about_privacy_is_printed_from_the_list() {
    let (path, printed) = (project("docs/privacy.md"), page(english()));
    if std::env::var_os("AMENDS_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::write(&path, &printed).unwrap();
    }
    let kept = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(kept == printed, "docs/privacy.md is not what the list says; AMENDS_SNAPSHOTS=write writes it anew");
}

/// What somebody says about themselves is shown to them, and is in no command's answer but `my-data`.
#[test]
fn what_somebody_says_about_themselves_never_leaves() {
    let desk = Desk::new();
    let mut ws = desk.open();
    let run = filled(&mut ws);
    drop(ws);
    let id = run.to_string();
    let commands: [&[&str]; 12] = [
        &["attempts"],
        &["attempts", "--format", "json"],
        &["ideas"],
        &["ideas", "--format", "json"],
        &["replay", &id],
        &["replay", &id, "--format", "json"],
        &["store", "check", "--format", "json"],
        &["store", "backups"],
        &["my-data", "erase", "--format", "json"],
        &["my-data", "retention", "--months", "1", "--dry-run"],
        &["my-data", "fields"],
        &["folders"],
    ];
    for arguments in commands {
        let output = support::amends(desk.data()).args(arguments).output().unwrap();
        let told = [output.stdout, output.stderr].concat();
        let told = String::from_utf8_lossy(&told);
        for word in [LOOK_BACK, PLAN, DRAFT] {
            assert!(!told.contains(word), "{arguments:?} tells of {word}: {told}");
        }
    }
    let files: Vec<(PathBuf, String)> = traces(desk.data(), &[LOOK_BACK, PLAN]);
    assert!(!files.is_empty());
    for (path, _) in files {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(name.starts_with("store.sqlite"), "{name} holds what somebody said about themselves");
    }
}

/// A hand-in with everything ticked.
fn handed(ws: &Workspace) -> Prepared {
    let who = Called { kind: hand_in::Kind::Name, called: NAME.into(), team: String::new() };
    let runs = hand_in::offered(ws, None).unwrap().into_iter().map(|run| run.id).collect();
    hand_in::prepare(ws, &Ask { who, runs, words: true, ideas: true, mood: true }).unwrap()
}

/// Everything in a ZIP, unpacked, as one text.
fn unpacked(bytes: &[u8]) -> String {
    let mut zip = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut all = String::new();
    for at in 0..zip.len() {
        zip.by_index(at).unwrap().read_to_string(&mut all).unwrap();
    }
    all
}

#[test]
fn what_the_list_says_never_leaves_is_in_no_hand_in_whatever_is_ticked() {
    let desk = Desk::new();
    let mut ws = desk.open();
    filled(&mut ws);
    let all = unpacked(&handed(&ws).bytes);
    for word in [LOOK_BACK, PLAN, DRAFT] {
        assert!(!all.contains(word), "{word}");
    }
    for field in FIELDS.iter().filter(|field| field.leaves == Leaves::Never) {
        match field.at {
            At::Said(part, answer) if part != Part::LookBack => {
                // An event may have the same name: that it was there stays in the chain.
                let others = all.replace(&format!("\"kind\":\"{}\"", part.name()), "");
                assert!(!others.contains(&format!("\"{}", part.name())), "{}: {answer}", part.name());
            }
            At::Event(kind) => {
                let named = format!("\"kind\":\"{}\"", kind.name());
                let mut events = all.split("{\"seq\":").filter(|event| event.contains(&named));
                assert!(events.all(|event| !event.contains("\"payload\"")), "the content of {named}");
            }
            At::Column("learner", "id") => assert!(!all.contains(&ws.learner.clone().unwrap().0)),
            _ => {}
        }
    }
    for word in [NAME, TYPED, VIEW, IDEA] {
        assert!(all.contains(word), "{word} was ticked");
    }
}

/// The moves of a run can be played on.
fn is_whole(ws: &Workspace, run: &AttemptId) -> bool {
    let row = ws.store.attempt(&run.0).unwrap();
    amends::workflow::attempt::replay(ws, &row).is_ok_and(|(session, _)| session.is_over())
}
