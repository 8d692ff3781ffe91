//! Taking one's own data along.

use amends::store::{NewAttempt, NewEvent};
use amends::workflow::my_data;

use super::*;

/// The files in a ZIP, by name, with their bytes.
fn files_in(path: &Path) -> Vec<(String, String)> {
    let mut zip = zip::ZipArchive::new(Cursor::new(std::fs::read(path).unwrap())).unwrap();
    (0..zip.len())
        .map(|at| {
            let mut file = zip.by_index(at).unwrap();
            assert!(file.enclosed_name().is_some_and(|name| name.components().count() == 1), "a safe name");
            let mut text = String::new();
            file.read_to_string(&mut text).unwrap();
            (file.name().unwrap().into_owned(), text)
        })
        .collect()
}

fn file<'a>(files: &'a [(String, String)], name: &str) -> &'a str {
    &files.iter().find(|(found, _)| found == name).unwrap_or_else(|| panic!("{name} is not there")).1
}

/// Everything at a place such as `runs[].events[].kind`.
fn at<'a>(value: &'a Value, path: &str) -> Vec<&'a Value> {
    path.split('.').fold(vec![value], |values, step| {
        let (name, is_list) = step.strip_suffix("[]").map_or((step, false), |name| (name, true));
        let next = values.into_iter().filter_map(|value| value.get(name));
        if is_list { next.flat_map(|value| value.as_array().into_iter().flatten()).collect() } else { next.collect() }
    })
}

/// The values of a column that are about the learner at hand.
fn column(conn: &Connection, learner: &str, table: &str, column: &str) -> Vec<Value> {
    let condition = match table {
        "learner" => "id = ?1".to_owned(),
        "attempt" => "nr IN (SELECT attempt FROM whose WHERE learner = ?1)".to_owned(),
        "event" | "reflection" | "draft" => "attempt IN (SELECT attempt FROM whose WHERE learner = ?1)".to_owned(),
        "left_here" => "learner = ?1".to_owned(),
        "case_snapshot" => "?1 = ?1".to_owned(),
        "correction" => "?1 = ?1 AND nr = (SELECT max(nr) FROM correction)".to_owned(),
        other => panic!("whose is {other}?"),
    };
    let mut query = conn.prepare(&format!("SELECT \"{column}\" FROM \"{table}\" WHERE {condition}")).unwrap();
    let value = |row: &rusqlite::Row<'_>| -> rusqlite::Result<Value> {
        Ok(match row.get_ref(0)? {
            rusqlite::types::ValueRef::Null => Value::Null,
            rusqlite::types::ValueRef::Integer(number) => number.into(),
            rusqlite::types::ValueRef::Real(number) => number.into(),
            rusqlite::types::ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned().into(),
            rusqlite::types::ValueRef::Blob(bytes) => {
                bytes.iter().map(|byte| format!("{byte:02x}")).collect::<Vec<_>>().concat().into()
            }
        })
    };
    query.query_map([learner], value).unwrap().collect::<Result<_, _>>().unwrap()
}

/// Whether a kept value and one in the file are the same: JSON and lists as what they mean, `1` for yes.
fn is_same(kept: &Value, taken: &Value) -> bool {
    let parsed = kept.as_str().and_then(|text| serde_json::from_str::<Value>(text).ok());
    let list = taken.as_array().map(|all| all.iter().filter_map(Value::as_str).collect::<Vec<_>>().join(" "));
    kept == taken
        || parsed.as_ref() == Some(taken)
        || list.is_some_and(|list| kept.as_str() == Some(&list))
        || taken.as_bool().is_some_and(|yes| kept.as_i64() == Some(i64::from(yes)))
}

/// A run of the same case that a room played, with what its learner chose there.
fn in_a_room(ws: &Workspace, like: &AttemptId) {
    let like = ws.store.attempt(&like.0).unwrap();
    let new = NewAttempt {
        learner: like.learner,
        case_hash: like.case_hash,
        scenario_id: like.scenario_id,
        rules_version: like.rules_version,
        engine_version: like.engine_version,
        seed: 9,
        mode: Mode::Workshop,
        parent: None,
    };
    let votes = NewEvent { kind: Kind::Votes.name(), payload: r#"{"decisions":[]}"#.into() };
    ws.store.put_attempt(new, vec![votes], None, (NOW_MS, NOW_MS)).unwrap();
}

#[test]
fn every_field_that_is_said_to_be_in_my_data_is_there_with_its_value() {
    let (desk, to) = (Desk::new(), tempfile::tempdir().unwrap());
    let mut ws = desk.open();
    let run = filled(&mut ws);
    in_a_room(&ws, &run);
    ws.settings.scenario_folder = Some("/home/xanthippe/cases".into());
    let learner = ws.learner().unwrap();
    let written = my_data::write_into(&mut ws, english(), &to.path().to_string_lossy()).unwrap();
    let settings = serde_json::to_value(&ws.settings).unwrap();
    let note = ws.store.left(&learner).unwrap().into_iter().find(|left| left.kind == "my-data").expect("a note");
    assert_eq!(note.path, written.path.display().to_string(), "that it was written is known");
    drop(ws);
    // What was noted after it was written is in the next one.
    let conn = Connection::open(desk.data().join(DATABASE_NAME)).unwrap();
    conn.execute("DELETE FROM left_here WHERE kind = 'my-data'", []).unwrap();
    let files = files_in(&written.path);
    let taken: Value = serde_json::from_str(file(&files, "my-data.json")).unwrap();
    let mut seen = 0;
    for field in FIELDS {
        let Mine::At(path) = field.mine else { continue };
        let found = at(&taken, path);
        assert!(!found.is_empty(), "{:?} is said to be at {path}", field.at);
        match field.at {
            At::Column(table, name) => {
                for kept in column(&conn, &learner.0, table, name) {
                    // Whose a run is, is told without the number of anybody but the one who asks.
                    let is_whose = matches!((table, name), ("attempt", "learner") | ("correction", "counts_for"));
                    let kept = match kept.as_str() {
                        Some(id) if is_whose => Value::from(if id == learner.0 { "me" } else { "another" }),
                        _ => kept,
                    };
                    seen += 1;
                    let is_there = kept.is_null() || found.iter().any(|taken| is_same(&kept, taken));
                    assert!(is_there, "{table}.{name}: {kept} is not at {path}");
                }
            }
            At::Setting(name) => assert_eq!(found, [&settings[name]]),
            At::Event(kind) => {
                let kinds: Vec<&str> =
                    at(&taken, "runs[].events[].kind").iter().filter_map(|kind| kind.as_str()).collect();
                assert!(kinds.contains(&kind.name()), "{}", kind.name());
            }
            At::Said(part, _) => {
                let parts = at(&taken, "runs[].said[].part");
                assert!(parts.iter().any(|name| Part::of(name.as_str().unwrap()) == Some(part)), "{}", part.name());
            }
            At::File(_) => panic!("no file is in My data as such"),
        }
    }
    assert!(seen > 150, "{seen} values were compared");
    for word in CANARIES {
        for name in ["my-data.json", "my-data.html"] {
            assert!(file(&files, name).contains(word), "{word} is not in {name}");
        }
    }
    assert!(Group::ALL.into_iter().filter(|group| group.is_in_my_data()).count() >= 9);
}

#[test]
fn the_file_is_read_by_people_and_spreadsheets_is_private_and_the_same_each_time() {
    let (desk, to) = (Desk::new(), tempfile::tempdir().unwrap());
    let mut ws = desk.open();
    filled(&mut ws);
    ws.rename_learner("=cmd|'/C calc'!A0 <b>").unwrap();
    let folder = to.path().to_string_lossy().into_owned();
    let first = my_data::write_into(&mut ws, english(), &folder).unwrap();
    assert!(first.path.ends_with("amends-my-data-2026-11-26.zip"), "{:?}", first.path);
    assert_eq!(first.runs, 4);
    let files = files_in(&first.path);
    let names: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
    assert_eq!(names, ["my-data.html", "my-data.json", "runs.csv", "turns.csv", "words.csv", "reflections.csv"]);
    let html = file(&files, "my-data.html");
    assert!(html.contains("&lt;b&gt;") && !html.contains("<b>") && html.contains("@media print"), "escaped, to print");
    assert!(!html.contains("http") && !html.contains("<script"), "needs nothing beside it");
    let words = file(&files, "words.csv");
    assert!(words.starts_with("run,kind,written,words\r\n") && words.contains(TYPED) && words.contains(DRAFT));
    assert!(file(&files, "turns.csv").lines().count() > 3 && file(&files, "runs.csv").lines().count() == 5);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        assert_eq!(first.path.metadata().unwrap().permissions().mode() & 0o777, 0o600);
    }
    // What is there stays, and the same data makes the same bytes.
    let (one, two) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    let bytes = |to: &Path| {
        let mut ws = desk_copy(&desk);
        std::fs::read(my_data::write_into(&mut ws.1, english(), &to.to_string_lossy()).unwrap().path).unwrap()
    };
    drop(ws);
    assert_eq!(bytes(one.path()), bytes(two.path()));
}

/// The same data in another place.
fn desk_copy(desk: &Desk) -> (tempfile::TempDir, Workspace) {
    let copy = tempfile::tempdir().unwrap();
    for path in files_below(desk.data()) {
        let to = copy.path().join(path.strip_prefix(desk.data()).unwrap());
        std::fs::create_dir_all(to.parent().unwrap()).unwrap();
        std::fs::copy(path, to).unwrap();
    }
    let ws = Workspace::open_at(Folders::find(Some(copy.path())).unwrap(), desk.clock.clone()).unwrap();
    (copy, ws)
}

#[test]
fn it_is_written_in_german_and_by_the_command_line_too() {
    let (desk, to) = (Desk::new(), tempfile::tempdir().unwrap());
    let mut ws = desk.open();
    filled(&mut ws);
    let german = amends::words::Words::in_language(amends::words::Language::German).unwrap();
    let written = my_data::write_into(&mut ws, &german, &to.path().to_string_lossy()).unwrap();
    let html = file(&files_in(&written.path), "my-data.html").to_owned();
    assert!(html.contains("<html lang=\"de\">") && html.contains("Dein Vorsatz") && html.contains("Gehetzt"), "{html}");
    let gone = my_data::write_into(&mut ws, english(), "/nowhere/at/all").unwrap_err().to_string();
    assert!(gone.contains("Nothing was written"), "{gone}");
    drop(ws);
    let output =
        support::amends(desk.data()).args(["my-data", "export", "--format", "json", "--to"]).arg(to.path()).output();
    let output = output.unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(told["runs"], 4);
    assert!(file(&files_in(Path::new(told["path"].as_str().unwrap())), "my-data.json").contains(LOOK_BACK));
}

#[test]
fn a_thousand_runs_are_taken_along_in_time() {
    let (desk, to) = (Desk::new(), tempfile::tempdir().unwrap());
    let mut ws = Workspace::unkept(desk.folders(), Settings::default()).unwrap();
    ws.name_learner(Some(NAME)).unwrap();
    for _ in 0..1_000 {
        let mut attempt = started(&mut ws);
        attempt.say(&ws, SAID, &[], None).unwrap();
        finish(&ws, &mut attempt);
    }
    let began = std::time::Instant::now();
    let written = my_data::write_into(&mut ws, english(), &to.path().to_string_lossy()).unwrap();
    let took = began.elapsed();
    eprintln!("1,000 runs in {took:?}, {} bytes", written.bytes);
    assert_eq!(written.runs, 1_000);
    assert!(took.as_secs() < 10, "{took:?}");
}
