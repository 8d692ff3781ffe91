//! Merging: what was handed in comes together in an archive of its own, whatever the order and however often; what is damaged
//! is named and the rest goes in; nothing is changed but the archive, and what is forgotten is gone.

use std::fs;
use std::io::{Cursor, Read as _, Write as _};
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};

use amends::platform::Folders;
use amends::platform::settings::Mode;
use amends::store::hex;
use amends::workflow::hand_in::read;
use amends::workflow::reflection::Mood;
use amends::workflow::reports::Archive;
use amends::workflow::reports::examples::{Along, MadeRun, Maker, a_few_teams};
use amends::workflow::reports::forget::{Forget, forget, people, preview};
use amends::workflow::reports::merge::{Merged, merge};
use rusqlite::Connection;
use rusqlite::types::Value as Cell;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::forging::with_another_run;
use crate::support::amends;

pub(crate) const NOW: i64 = 1_764_000_000_000;
const DAY: i64 = 86_400_000;
/// What the maker of examples types.
const TYPED: &str = "I will see to it myself";

pub(crate) type Files = Vec<(String, Vec<u8>)>;

pub(crate) fn put(folder: &Path, files: &[(String, Vec<u8>)]) -> Vec<PathBuf> {
    let put = files.iter().map(|(name, bytes)| {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(&path, bytes).unwrap();
        path
    });
    put.collect()
}

pub(crate) fn merged(archive: &mut Archive, paths: &[PathBuf]) -> Merged {
    merge(archive, paths, NOW, &mut |_| ControlFlow::Continue(())).unwrap()
}

pub(crate) fn folders(data: &Path) -> Folders {
    Folders::find(Some(data)).unwrap()
}

/// The file with its entries changed, or left out.
pub(crate) fn changed(bytes: &[u8], mut change: impl FnMut(&str, Vec<u8>) -> Option<Vec<u8>>) -> Vec<u8> {
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    let mut out = zip::ZipWriter::new(Cursor::new(Vec::new()));
    for at in 0..archive.len() {
        let mut content = Vec::new();
        let mut entry = archive.by_index(at).unwrap();
        let name = entry.name().unwrap().into_owned();
        entry.read_to_end(&mut content).unwrap();
        if let Some(content) = change(&name, content) {
            out.start_file(&*name, zip::write::SimpleFileOptions::default()).unwrap();
            out.write_all(&content).unwrap();
        }
    }
    out.finish().unwrap().into_inner()
}

pub(crate) fn without_cases(bytes: &[u8]) -> Vec<u8> {
    changed(bytes, |name, content| (!name.starts_with("cases/")).then_some(content))
}

/// Files that have something to do with each other: the same runs with and without words and under two names, moods twice, a
/// case that is missing, one run in two versions, a changed list, a broken run, copies.
pub(crate) fn tangled() -> Files {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(dir.path())).unwrap();
    let day = |days: i64| NOW - days * DAY;
    let mut files: Files = Vec::new();
    let (all, none) = (Along { words: true, ideas: true }, Along::default());
    let of = |case, seed, days| MadeRun { mood: Some(Mood::Calm), ..MadeRun::of(case, 8, seed, day(days)) };
    let ana = "Ana Lima";
    let mut runs = maker.play(ana, &MadeRun { is_typed: true, ..of("wrong-plate", 1, 40) }).unwrap();
    runs.extend(maker.play(ana, &MadeRun { idea: Some("Read it back."), ..of("lukewarm", 2, 38) }).unwrap());
    let mut put = |name: &str, bytes: Vec<u8>| files.push((name.to_owned(), bytes));
    let first = maker.hand_in((ana, ana, "Front"), &runs, all, day(37)).unwrap().bytes;
    put("ana-1.amends", first.clone());
    put("ana-1-copy.amends", first.clone());
    put("ana-other.amends", with_another_run(&first));
    runs.extend(maker.play(ana, &of("wrong-plate", 3, 20)).unwrap());
    let second = maker.hand_in((ana, ana, "Phone"), &runs, none, day(19)).unwrap().bytes;
    put("ana-2.amends", second.clone());
    put("ana-2-lacking.amends", without_cases(&second));
    let heron = maker.hand_in((ana, "Heron 47", ""), &runs[1..], all, day(18)).unwrap().bytes;
    put("heron.amends", without_cases(&heron));
    let ben = "Ben Okoye";
    let mode = Mode::Coach;
    let mut theirs = maker.play(ben, &MadeRun { mode, again: true, ..of("gate-14", 4, 30) }).unwrap();
    let lacking = maker.hand_in((ben, ben, "Front"), &theirs, none, day(29)).unwrap().bytes;
    put("ben-lacking.amends", without_cases(&lacking));
    theirs.extend(maker.play(ben, &of("lukewarm", 5, 10)).unwrap());
    let last = maker.hand_in((ben, ben, "Front"), &theirs, all, day(9)).unwrap().bytes;
    put(
        "ben-edited.amends",
        changed(&last, |name, content| {
            let text = String::from_utf8_lossy(&content).replace("\"Ben Okoye\"", "\"Bad Name\"");
            Some(if name == "hand-in.json" { text.into_bytes() } else { content })
        }),
    );
    put(
        "ben-broken.amends",
        changed(&last, |name, content| {
            let text = String::from_utf8_lossy(&content).replace("\"mode\":\"practice\"", "\"mode\":\"assessment\"");
            Some(if name.starts_with("runs/") { text.into_bytes() } else { content })
        }),
    );
    files
}

/// Everything that can be shown of an archive, without its own numbers and the times at which files came.
pub(crate) fn dump(archive: &Archive) -> Vec<String> {
    let conn = Connection::open(archive.path()).unwrap();
    let columns = |table: &str, but: &[&str]| -> String {
        let mut query = conn.prepare(&format!("SELECT name FROM pragma_table_info('{table}')")).unwrap();
        let names: Vec<String> = query.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        let kept = names.iter().filter(|name| !but.contains(&name.as_str()));
        kept.map(|name| format!("{table}.\"{name}\"")).collect::<Vec<_>>().join(", ")
    };
    let of_run = "FROM run JOIN file ON file.nr = run.file JOIN person ON person.nr = run.person \
                  JOIN case_played ON case_played.nr = run.\"case\"";
    let queries = [
        "SELECT reference, is_named, called, team FROM person".to_owned(),
        format!("SELECT {} FROM case_played", columns("case_played", &["nr"])),
        format!(
            "SELECT {}, reference, content FROM file JOIN person ON person.nr = file.person \
             JOIN file_bytes ON file_bytes.file = file.nr",
            columns("file", &["nr", "person", "taken_ms"])
        ),
        format!(
            "SELECT {}, file.digest, person.reference, case_played.hash {of_run}",
            columns("run", &["nr", "file", "person", "case"])
        ),
        "SELECT run, digest, seal, unplayed, is_untried FROM also JOIN file ON file.nr = also.file".to_owned(),
        format!("SELECT id, {} FROM decision JOIN run ON run.nr = decision.run", columns("decision", &["run"])),
        format!("SELECT id, {} FROM deed JOIN run ON run.nr = deed.run", columns("deed", &["run"])),
        format!("SELECT {}, reference FROM idea JOIN person ON person.nr = idea.person", columns("idea", &["person"])),
        "SELECT run, turn, view FROM dispute".to_owned(),
        "SELECT hash, content FROM case_text JOIN case_played ON case_played.nr = case_text.\"case\"".to_owned(),
    ];
    let mut all = Vec::new();
    for (of, sql) in queries.iter().enumerate() {
        let mut query = conn.prepare(sql).unwrap();
        let many = query.column_count();
        let rows = query.query_map([], |row| {
            let cells = (0..many).map(|at| row.get::<_, Cell>(at)).collect::<Result<Vec<_>, _>>()?;
            Ok(cells
                .into_iter()
                .map(|cell| match cell {
                    Cell::Blob(bytes) => hex(&Sha256::digest(&bytes)),
                    other => format!("{other:?}"),
                })
                .collect::<Vec<_>>()
                .join(" | "))
        });
        let mut rows: Vec<String> = rows.unwrap().map(|row| format!("{of}: {}", row.unwrap())).collect();
        rows.sort();
        all.extend(rows);
    }
    all
}

/// Numbers that look like chance.
struct Dice(u64);

impl Dice {
    fn below(&mut self, most: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most
    }

    fn shuffle<T>(&mut self, all: &mut [T]) {
        for at in (1..all.len()).rev() {
            all.swap(at, self.below(at + 1));
        }
    }
}

pub(crate) fn archive_of(data: &Path, name: &str) -> Archive {
    Archive::open(&folders(&data.join(name))).unwrap()
}

/// The first line in which two dumps differ.
pub(crate) fn same(one: &[String], other: &[String]) -> Result<(), String> {
    let missing = one.iter().find(|line| !other.contains(line));
    let more = other.iter().find(|line| !one.contains(line));
    if missing.is_none() && more.is_none() { Ok(()) } else { Err(format!("{missing:#?}\n{more:#?}")) }
}

#[test]
fn the_same_files_in_any_order_and_any_number_of_times_come_to_the_same() {
    let dir = tempfile::tempdir().unwrap();
    let paths = put(&dir.path().join("handed-in"), &tangled());
    for seed in 0..8_u64 {
        let mut dice = Dice(seed * 977 + 5);
        let mut some = paths.clone();
        if seed > 2 {
            some.retain(|_| dice.below(4) > 0);
        }
        let mut at_once = archive_of(dir.path(), &format!("once-{seed}"));
        merged(&mut at_once, &some);
        let mut bit_by_bit = archive_of(dir.path(), &format!("bits-{seed}"));
        let mut order = some.clone();
        order.extend(some.iter().filter(|_| dice.below(3) == 0).cloned().collect::<Vec<_>>());
        dice.shuffle(&mut order);
        while !order.is_empty() {
            let part = order.split_off(order.len().saturating_sub(1 + dice.below(3)));
            merged(&mut bit_by_bit, &part);
        }
        if let Err(why) = same(&dump(&at_once), &dump(&bit_by_bit)) {
            panic!("seed {seed}, {some:?}: {why}");
        }
    }
}

#[test]
fn a_run_whose_case_comes_later_is_played_again_and_a_name_is_that_of_the_last_file() {
    let dir = tempfile::tempdir().unwrap();
    let files = tangled();
    let paths = put(&dir.path().join("handed-in"), &files);
    let named = |name: &str| vec![paths.iter().find(|path| path.ends_with(name)).unwrap().clone()];
    let mut archive = archive_of(dir.path(), "data");
    let lacking = merged(&mut archive, &named("ana-2-lacking.amends"));
    assert_eq!((lacking.new_runs, lacking.not_replayed.len(), lacking.damage.len()), (3, 3, 0), "{lacking:?}");
    let first = merged(&mut archive, &named("ana-1.amends"));
    assert_eq!((first.new_runs, first.known_runs, first.not_replayed.len()), (0, 2, 0));
    let all = people(&mut archive).unwrap();
    assert_eq!(all[0].person.team.as_deref(), Some("Phone"), "as the file written last says, whichever came last");
    let again = merged(&mut archive, &named("ana-2-lacking.amends"));
    assert!(again.not_replayed.is_empty(), "the archive has the cases now: {again:?}");
    let other = merged(&mut archive, &named("ana-other.amends"));
    let why: Vec<String> = other.damage.iter().map(|damage| damage.why.to_string()).collect();
    assert!(why.iter().any(|why| why.contains("another run with the same id")), "{why:?}");
}

#[test]
fn moods_of_the_same_runs_count_once() {
    let dir = tempfile::tempdir().unwrap();
    let mut maker = Maker::new(folders(&dir.path().join("made"))).unwrap();
    let run = |seed, days| MadeRun { mood: Some(Mood::Tense), ..MadeRun::of("wrong-plate", 5, seed, NOW - days * DAY) };
    let along = Along { words: false, ideas: true };
    let who = ("Ana", "Ana", "");
    let mut runs = maker.play("Ana", &run(1, 9)).unwrap();
    let one = maker.hand_in(who, &runs, along, NOW - 8 * DAY).unwrap().bytes;
    runs.extend(maker.play("Ana", &run(2, 7)).unwrap());
    let both = maker.hand_in(who, &runs, along, NOW - 6 * DAY).unwrap().bytes;
    let third = maker.play("Ana", &run(3, 5)).unwrap();
    let apart = maker.hand_in(who, &third, along, NOW - 4 * DAY).unwrap().bytes;
    let files = [("1.amends".to_owned(), one), ("2.amends".to_owned(), both), ("3.amends".to_owned(), apart)];
    let paths = put(&dir.path().join("in"), &files);
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &paths);
    let report =
        amends::workflow::reports::report(&mut archive, &amends::domain::report::Filter::default(), 20_500).unwrap();
    assert_eq!((report.moods.people, report.moods.counts), (1, vec![("Tense".to_owned(), 3)]));
}

#[test]
fn what_is_damaged_is_named_the_rest_goes_in_and_no_file_is_changed() {
    let dir = tempfile::tempdir().unwrap();
    let made = a_few_teams(folders(&dir.path().join("made")), NOW).unwrap();
    let whole = &made[0].1;
    let edited = changed(&made[1].1, |name, content| {
        let text = String::from_utf8_lossy(&content).replace("\"seed\":10", "\"seed\":11");
        Some(if name.starts_with("runs/") { text.into_bytes() } else { content })
    });
    let list = changed(&made[4].1, |name, content| {
        Some(if name == "hand-in.json" { [content, b" ".to_vec()].concat() } else { content })
    });
    let files: Files = vec![
        ("whole.amends".into(), whole.clone()),
        ("cut.amends".into(), whole[..whole.len() / 2].to_vec()),
        ("foreign.amends".into(), b"Dear diary".to_vec()),
        ("empty.amends".into(), Vec::new()),
        ("edited.amends".into(), edited),
        ("lacking.AMENDS".into(), without_cases(&made[2].1)),
        ("notes.txt".into(), b"no hand-in".to_vec()),
        ("whole-again.amends".into(), whole.clone()),
        ("list.amends".into(), list),
    ];
    let handed = dir.path().join("handed-in");
    let paths = put(&handed, &files);
    let mut named = vec![handed.clone(), paths[6].clone(), dir.path().join("nowhere")];
    #[cfg(unix)]
    {
        let beside = dir.path().join("beside");
        put(&beside, &[made[3].clone()]);
        std::os::unix::fs::symlink(&beside, handed.join("linked")).unwrap();
        std::os::unix::fs::symlink(&handed, handed.join("round")).unwrap();
    }
    named.push(paths[0].clone());
    let mut archive = archive_of(dir.path(), "data");
    let found = merged(&mut archive, &named);
    // Each of the files is in, in with a reservation, a copy, or out.
    assert_eq!((found.files, found.files_reserved(), found.copies), (4, 1, 1), "{found:?}");
    assert_eq!(found.out(), (5, 1), "{found:?}");
    assert!(found.reserved.iter().all(|reserved| reserved.file.ends_with("list.amends")), "{found:?}");
    let of = |name: &str| found.damage.iter().filter(|damage| damage.file.ends_with(name)).collect::<Vec<_>>();
    for name in ["cut.amends", "foreign.amends", "empty.amends", "notes.txt", "nowhere"] {
        assert!(
            matches!(of(name)[..], [damage] if damage.run.is_none() && !damage.why.to_string().is_empty()),
            "{name}"
        );
    }
    assert!(matches!(of("edited.amends")[..], [damage] if damage.run.is_some()), "{found:?}");
    assert!(found.not_replayed.is_empty(), "the whole file brings the cases the other lacks: {found:?}");
    for ((name, bytes), path) in files.iter().zip(&paths) {
        assert_eq!(&fs::read(path).unwrap(), bytes, "{name}");
    }
    let again = merged(&mut archive, &named);
    assert_eq!((again.new_files, again.new_runs), (0, 0));
    assert_eq!(again.damage, found.damage, "named again");
}

#[test]
fn whoever_stops_keeps_what_is_in() {
    let dir = tempfile::tempdir().unwrap();
    let files = a_few_teams(folders(&dir.path().join("made")), NOW).unwrap();
    let paths = put(&dir.path().join("handed-in"), &files);
    let mut archive = archive_of(dir.path(), "data");
    let stopped = merge(&mut archive, &paths, NOW, &mut |progress| {
        if progress.files >= 3 { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
    });
    let stopped = stopped.unwrap();
    assert!(stopped.is_stopped && stopped.new_files >= 3 && stopped.new_files < files.len(), "{stopped:?}");
    let rest = merged(&mut archive, &paths);
    assert_eq!(stopped.new_files + rest.new_files, files.len());
    let mut other = archive_of(dir.path(), "other");
    merged(&mut other, &paths);
    same(&dump(&archive), &dump(&other)).unwrap();
}

#[test]
fn what_is_forgotten_is_as_if_it_had_never_come() {
    let dir = tempfile::tempdir().unwrap();
    let paths = put(&dir.path().join("handed-in"), &tangled());
    let held: Vec<_> = paths.iter().map(|path| read(&fs::read(path).unwrap()).unwrap()).collect();
    let mut archive = archive_of(dir.path(), "data");
    merged(&mut archive, &paths);
    let ana = held[0].who.reference.clone();
    let before = NOW - 25 * DAY;
    let mut other = archive_of(dir.path(), "other");
    let late: Vec<PathBuf> =
        paths.iter().zip(&held).filter(|(_, held)| held.made_ms >= before).map(|(path, _)| path.clone()).collect();
    // The archive keeps what a case says, whichever file said it.
    merged(&mut other, &late);
    let would = preview(&mut archive, &Forget::Before(before)).unwrap();
    let gone = forget(&mut archive, &Forget::Before(before)).unwrap();
    assert_eq!((would.files, gone.files, gone.people), (3, 3, 0), "{gone:?}");
    same(&dump(&archive), &dump(&other)).unwrap();
    let gone = forget(&mut archive, &Forget::Person(ana.clone())).unwrap();
    assert_eq!(gone.people, 1);
    assert!(people(&mut archive).unwrap().iter().all(|kept| kept.person.reference != ana));
    let path = archive.path().to_owned();
    let had = fs::metadata(&path).unwrap().len();
    forget(&mut archive, &Forget::Everything).unwrap();
    assert!(people(&mut archive).unwrap().is_empty());
    drop(archive);
    assert!(fs::metadata(&path).unwrap().len() < had, "the room is given back");
    for file in fs::read_dir(path.parent().unwrap()).unwrap() {
        let bytes = fs::read(file.unwrap().path()).unwrap();
        for word in [TYPED, "Ana Lima", "Read it back", "Ben Okoye"] {
            assert!(!bytes.windows(word.len()).any(|window| window == word.as_bytes()), "{word}");
        }
    }
}

#[test]
fn the_terminal_merges_lists_and_forgets() {
    let dir = tempfile::tempdir().unwrap();
    let handed = dir.path().join("handed-in");
    put(&handed, &tangled()[..2]);
    let data = dir.path().join("data");
    let run = |arguments: &[&str]| {
        let output = amends(&data).args(arguments).output().unwrap();
        let text = String::from_utf8(output.stdout).unwrap();
        (output.status.code().unwrap(), text, String::from_utf8(output.stderr).unwrap())
    };
    let (code, told, _) = run(&["merge", handed.to_str().unwrap()]);
    assert_eq!(
        (code, told.as_str()),
        (0, "Hand-ins: 1, 1 of them new. Runs: 2 new, 0 known before.\nFurther copies of these files: 1.\n")
    );
    fs::write(handed.join("torn.amends"), "PK").unwrap();
    let (code, told, _) = run(&["merge", handed.to_str().unwrap()]);
    let expected = [
        "Hand-ins: 1, 0 of them new. Runs: 0 new, 2 known before.",
        "Further copies of these files: 1.",
        "Could not be taken in: 1 file. The rest went in, and no file was changed.",
    ];
    assert_eq!((code, told.lines().take(3).collect::<Vec<_>>().as_slice()), (1, &expected[..]));
    let (code, told, _) = run(&["merge", handed.to_str().unwrap(), "--format", "json"]);
    let told: Value = serde_json::from_str(&told).unwrap();
    assert_eq!((code, told["new_runs"].as_u64(), told["known_runs"].as_u64()), (1, Some(0), Some(2)));
    assert!(told["damage"][0]["file"].as_str().unwrap().ends_with("torn.amends"));
    let (_, told, _) = run(&["archive", "people"]);
    assert!(told.contains("Ana Lima, Front  files: 1, runs: 2"), "{told}");
    let reference = told.split(' ').next().unwrap().to_owned();
    let (code, told, _) = run(&["archive", "forget", "--person", &reference[..6]]);
    assert!(code == 0 && told.contains("Would be forgotten: hand-ins: 1, runs: 2"), "{told}");
    assert!(run(&["archive", "people"]).1.contains("Ana Lima"));
    assert_eq!(run(&["archive", "forget", "--person", "nobody", "--yes"]).0, 2);
    assert!(run(&["archive", "forget", "--before", "2100-01-01", "--yes"]).1.starts_with("Forgotten: hand-ins: 1"));
    assert_eq!(run(&["archive", "people"]).1, "Nothing was merged yet.\n");
    assert_eq!(run(&["archive", "forget", "--yes"]).0, 2, "what is to be forgotten has to be said");
}
