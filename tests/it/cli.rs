//! The real program from outside: what it prints and which code it ends with.

use std::path::{Path, PathBuf};
use std::process::Output;

use serde_json::Value;

use crate::support::{DRILL, amends, project};

fn folder() -> tempfile::TempDir {
    tempfile::tempdir().unwrap()
}

fn stdout(output: &Output) -> String {
    String::from_utf8(output.stdout.clone()).unwrap()
}

fn stderr(output: &Output) -> String {
    String::from_utf8(output.stderr.clone()).unwrap()
}

#[test]
fn help_reads_well_and_names_every_command() {
    let data = folder();
    let output = amends(data.path()).arg("--help").output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    let text = stdout(&output);
    for word in
        ["play", "drill", "check", "paths", "model", "attempts", "progress", "replay", "guide", "folders", "--data-dir"]
    {
        assert!(text.contains(word), "{word} is missing:\n{text}");
    }
}

#[test]
fn without_a_display_the_window_says_why_and_what_to_do_instead() {
    let data = folder();
    let output = amends(data.path()).output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("no display") && stderr(&output).contains("amends play wrong-plate"));
}

#[test]
fn usage_and_missing_files_end_with_two() {
    let data = folder();
    for arguments in
        [&["no-such-command"][..], &["check", "/no/such/file.ron"], &["play", "no-such-case"], &["replay", "zzz"]]
    {
        let output = amends(data.path()).args(arguments).output().unwrap();
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", stderr(&output));
        assert!(!stderr(&output).is_empty());
    }
}

#[test]
fn check_prints_places_for_people_and_programs() {
    let data = folder();
    let good = data.path().join("good.ron");
    let bad = data.path().join("bad.ron");
    std::fs::write(&good, DRILL).unwrap();
    std::fs::write(
        &bad,
        DRILL.replace("next: \"fix\"", "next: \"fixx\"").replace("text: \"I'm sorry", "txet: \"I'm sorry"),
    )
    .unwrap();
    let output = amends(data.path()).arg("check").arg(&good).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stdout(&output));

    let output = amends(data.path()).args(["check", "--format", "json"]).arg(&bad).arg(&good).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["files"], 2);
    assert_eq!(report["scenarios"], 1);
    let problems = report["problems"].as_array().unwrap();
    assert!(problems.len() >= 2, "all problems at once: {problems:#?}");
    let line_of = |needle: &str| {
        let text = std::fs::read_to_string(&bad).unwrap();
        text.lines().position(|l| l.contains(needle)).unwrap() as u64 + 1
    };
    let typo =
        problems.iter().find(|p| p["what"].as_str().unwrap().contains("txet")).expect("the unknown field is named");
    assert_eq!(typo["line"], line_of("txet"));
    for key in ["code", "severity", "file", "line", "column", "scene", "what", "fix"] {
        assert!(typo.get(key).is_some(), "{key} is missing");
    }

    let output = amends(data.path()).arg("check").arg(&bad).output().unwrap();
    assert!(stdout(&output).contains("txet"), "the source line is shown:\n{}", stdout(&output));
}

#[test]
fn paths_plays_a_case_as_somebody_who_goes_by_one_thing() {
    let data = tempfile::tempdir().unwrap();
    for policy in ["random", "kindest", "costliest"] {
        let arguments = ["paths", "wrong-plate", "--policy", policy, "--format", "json"];
        let output = amends(data.path()).args(arguments).output().unwrap();
        assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
        let printed: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let keys: Vec<&String> = printed.as_object().unwrap().keys().collect();
        assert_eq!(keys.len(), 4, "{keys:?}");
        assert_eq!((&printed["scenario"], &printed["policy"]), (&"wrong-plate".into(), &policy.into()));
        assert_eq!(printed["runs"], 2_000);
        assert!((1.0..=5.0).contains(&printed["mean"].as_f64().unwrap()));
    }
    let output = amends(data.path()).args(["paths", "wrong-plate", "--policy", "random"]).output().unwrap();
    let text = String::from_utf8_lossy(&output.stdout);
    assert!(text.contains("picks at random") && text.contains("simulated"), "{text}");
}

#[test]
fn paths_prints_the_agreed_keys() {
    let data = folder();
    let output = amends(data.path()).args(["paths", "wrong-plate", "--format", "json"]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let found: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(found["scenario"], "wrong-plate");
    assert!(found["runs"].as_u64().unwrap() > 100 && found["complete"].as_bool().unwrap());
    assert!(found["csat"]["best"].as_f64().unwrap() >= found["csat"]["median"].as_f64().unwrap());
    for ending in found["endings"].as_array().unwrap() {
        for key in ["id", "csat_min", "csat_max", "share"] {
            assert!(ending.get(key).is_some());
        }
    }
    assert!(!found["best"].as_array().unwrap().is_empty());
}

#[test]
fn model_reads_the_reference_cases_and_names_what_is_wrong() {
    let data = folder();
    let vectors = project("tests/data/model-vectors.json");
    let output = amends(data.path()).args(["model", "--cases"]).arg(&vectors).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let expected: Value = serde_json::from_str(&std::fs::read_to_string(&vectors).unwrap()).unwrap();
    let text = stdout(&output);
    let lines: Vec<&str> = text.lines().collect();
    assert_eq!(lines.len(), expected.as_array().unwrap().len(), "one line a case");
    for (line, case) in lines.iter().zip(expected.as_array().unwrap()) {
        let line: Value = serde_json::from_str(line).unwrap();
        assert_eq!(line["id"], case["case"]["id"]);
        for (key, wanted) in case["expect"].as_object().unwrap() {
            match wanted.as_f64() {
                Some(wanted) => {
                    let found = line[key].as_f64().unwrap_or(f64::NAN);
                    assert!((found - wanted).abs() < 1e-4, "{key} of {}: {found} against {wanted}", line["id"]);
                }
                None => assert_eq!(&line[key], wanted, "{key}"),
            }
        }
    }
    let bad = data.path().join("bad.json");
    for (change, named) in [(("severity\": 3", "severity\": 9"), "severity"), (("\"prior\"", "\"prioor\""), "prioor")] {
        let text = std::fs::read_to_string(&vectors).unwrap().replacen(change.0, change.1, 1);
        std::fs::write(&bad, text).unwrap();
        let output = amends(data.path()).args(["model", "--cases"]).arg(&bad).output().unwrap();
        assert_eq!(output.status.code(), Some(2));
        assert!(stderr(&output).contains(named), "{}", stderr(&output));
    }
}

/// Writes the drill into the folder and plays it to its end through a pipe; its file and what was printed.
fn play_the_drill(data: &Path, flags: &[&str]) -> (PathBuf, Output) {
    let case = data.join("drill.ron");
    std::fs::write(&case, DRILL).unwrap();
    let output = amends(data).arg("play").arg(&case).args(flags).write_stdin("listen\nremake\n").output().unwrap();
    (case, output)
}

#[test]
fn a_piped_conversation_plays_to_its_end_is_listed_and_replays() {
    let data = folder();
    let (case, output) = play_the_drill(data.path(), &["--seed", "4"]);
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let text = stdout(&output);
    assert!(text.contains("It went cold on your only break") && text.contains("Simulated: satisfaction"), "{text}");

    let output = amends(data.path()).args(["attempts", "--format", "json"]).output().unwrap();
    let row: Value = serde_json::from_str(stdout(&output).lines().next().unwrap()).unwrap();
    assert_eq!(row["scenario"], "drill");
    assert_eq!(row["status"], "ended");
    let id = row["attempt"].as_str().unwrap();

    // The author edits the file; the attempt still replays against what it was played with.
    std::fs::write(&case, DRILL.replace("remake\", text", "renamed\", text")).unwrap();
    let output = amends(data.path()).args(["replay", id]).output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("It went cold on your only break"));
}

#[test]
fn a_conversation_left_open_goes_on_at_the_same_line() {
    let data = folder();
    let output = amends(data.path()).args(["play", "wrong-plate", "--seed", "4"]).write_stdin("1\n").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    assert!(stdout(&output).contains("amends play wrong-plate"), "it says how to go on");
    let output =
        amends(data.path()).args(["play", "wrong-plate", "--format", "json"]).write_stdin("").output().unwrap();
    let first: Value = serde_json::from_str(stdout(&output).lines().next().unwrap()).unwrap();
    assert_eq!(first["moves"], 1, "the acknowledged move is there");
}

#[test]
fn json_play_prints_ratings_state_and_explanations_each_turn() {
    let data = folder();
    let (_, output) = play_the_drill(data.path(), &["--format", "json"]);
    let lines: Vec<Value> = stdout(&output).lines().map(|l| serde_json::from_str(l).unwrap()).collect();
    let turns: Vec<&Value> = lines.iter().filter(|l| l.get("ratings").is_some()).collect();
    assert_eq!(turns.len(), 2);
    assert_eq!(turns[0]["ratings"]["empathy"], 4);
    assert!(turns[0]["state"][0]["anger"].as_f64().is_some());
    assert!(!turns[0]["explanations"].as_array().unwrap().is_empty());
    let result = lines.last().unwrap();
    assert_eq!(result["simulated"], true);
    assert!(result["kpis"]["case"]["csat"].as_f64().unwrap() > 3.0);
}

#[test]
fn a_walk_passes_or_names_the_line_that_does_not() {
    let data = folder();
    let walk = data.path().join("short.walk");
    std::fs::write(&walk, "she: no dairy\nmood: delighted\n").unwrap();
    let output = amends(data.path()).args(["play", "wrong-plate", "--walk"]).arg(&walk).output().unwrap();
    assert_eq!(output.status.code(), Some(1));
    assert!(stderr(&output).contains("short.walk:2"), "{}", stderr(&output));
}

#[test]
fn a_case_in_the_users_folder_adds_or_overrides_and_a_broken_one_costs_nothing_else() {
    let data = folder();
    let mine = data.path().join("scenarios/mine");
    std::fs::create_dir_all(&mine).unwrap();
    std::fs::write(mine.join("scenario.ron"), DRILL).unwrap();
    std::fs::write(data.path().join("scenarios/broken.ron"), "Case(").unwrap();
    let output = amends(data.path()).args(["play", "drill"]).write_stdin("").output().unwrap();
    assert_eq!(output.status.code(), Some(0), "{}", stderr(&output));
    let output = amends(data.path()).args(["play", "broken"]).write_stdin("").output().unwrap();
    assert_eq!(output.status.code(), Some(2));
    assert!(stderr(&output).contains("amends check"), "{}", stderr(&output));
}

#[test]
fn what_is_no_case_file_is_refused_at_once() {
    let data = folder();
    let link = data.path().join("loop.ron");
    std::os::unix::fs::symlink(&link, &link).unwrap();
    for path in [link.as_path(), std::path::Path::new("/dev/zero")] {
        let output = amends(data.path()).arg("check").arg(path).output().unwrap();
        assert_ne!(output.status.code(), Some(0), "{}", path.display());
        assert!(!stdout(&output).is_empty() || !stderr(&output).is_empty());
    }
}

#[test]
fn folders_are_shown() {
    let data = folder();
    let output = amends(data.path()).arg("folders").output().unwrap();
    assert!(stdout(&output).contains(&data.path().display().to_string()));
}

#[test]
fn the_store_is_checked_backed_up_restored_and_repaired_from_the_command_line() {
    let data = folder();
    play_the_drill(data.path(), &["--seed", "4"]);
    let run = |words: &[&str]| amends(data.path()).arg("store").args(words).output().unwrap();
    let json = |words: &[&str]| -> Value {
        let output = run(words);
        serde_json::from_str(&stdout(&output)).unwrap_or_else(|e| panic!("{e}: {}", stderr(&output)))
    };
    assert_eq!(json(&["check", "--format", "json"])["sound"], true);
    let stick = tempfile::tempdir().unwrap();
    let made = json(&["backup", "--to", stick.path().to_str().unwrap(), "--format", "json"]);
    assert!(std::path::Path::new(made["copy"].as_str().unwrap()).starts_with(stick.path()), "{made}");
    let listed = stdout(&run(&["backups"]));
    assert!(listed.contains(made["backup"].as_str().unwrap()), "{listed}");

    let store = data.path().join("store.sqlite");
    let mut bytes = std::fs::read(&store).unwrap();
    let at = bytes.windows(11).rposition(|window| window == b"thinking_ms").unwrap();
    bytes[at + 1] ^= 1;
    std::fs::write(&store, bytes).unwrap();
    let found = run(&["check"]);
    assert_eq!(found.status.code(), Some(1));
    assert!(stdout(&found).contains("event") && stdout(&found).contains("amends store repair"), "{}", stdout(&found));
    let repaired = run(&["repair"]);
    assert_eq!(repaired.status.code(), Some(0), "{}", stderr(&repaired));
    assert!(stdout(&repaired).contains("1 attempt came back from a backup"), "{}", stdout(&repaired));
    assert_eq!(json(&["check", "--format", "json"])["sound"], true);

    let restored = json(&["restore", made["copy"].as_str().unwrap(), "--format", "json"]);
    assert!(std::path::Path::new(restored["set_aside"].as_str().unwrap()).exists(), "{restored}");
    let refused = run(&["restore", "/nowhere/at all"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(stderr(&refused).contains("/nowhere/at all"), "{}", stderr(&refused));
}

#[test]
fn a_number_typed_at_a_card_says_how_a_card_is_answered() {
    let data = folder();
    let mut command = amends(data.path());
    let played = command.args(["play", "lukewarm", "--seed", "4"]).write_stdin("1\n1\n2\n1\n1\n2\n").output().unwrap();
    assert!(stdout(&played).contains("This one is up to you"), "{}", stdout(&played));
    assert!(stderr(&played).contains("answer it with keep, skip or delegate"), "{}", stderr(&played));
}

#[test]
fn who_lists_attempts_at_one_case_is_told_of_that_case_alone() {
    let data = folder();
    play_the_drill(data.path(), &[]);
    let listed = amends(data.path()).args(["attempts", "--case", "lukewarm"]).output().unwrap();
    let told = stdout(&listed);
    assert!(told.contains("No attempt at “lukewarm”") && !told.contains("Nothing has been played"), "{told}");
}

#[test]
fn a_file_that_holds_something_else_is_named_with_what_to_do() {
    let data = folder();
    let at = |name: &str, bytes: &[u8]| {
        let path = data.path().join(name);
        std::fs::write(&path, bytes).unwrap();
        path.display().to_string()
    };
    let (latin, empty) = (at("latin.json", b"caf\xe9"), at("empty.jsonl", b"\n \n"));
    let missing = data.path().join("missing").display().to_string();
    let folder = data.path().display().to_string();
    for (said, file, why) in [
        (&["score", "--batch"][..], &empty, "holds no reply"),
        (&["score", "--batch"], &folder, "is a folder, not a file"),
        (&["evaluate"], &empty, "holds no reply"),
        (&["evaluate", "--letters"], &missing, "is not there"),
        (&["play", "wrong-plate", "--walk"], &latin, "not UTF-8 text from its byte 4 on"),
        (&["check"], &missing, "is not there"),
    ] {
        let output = amends(data.path()).args(said).arg(file).output().unwrap();
        let told = stderr(&output);
        assert!(
            output.status.code() == Some(2) && told.contains(why) && told.contains(file.as_str()),
            "{said:?}: {told}"
        );
    }
    let long = "g".repeat(81);
    for named in ["--group", "--trainer", "--table"] {
        for name in [long.as_str(), "a\nb"] {
            let output = amends(data.path()).args(["workshop", "wrong-plate", named, name]).output().unwrap();
            assert!(output.status.code() == Some(2) && stderr(&output).contains("80 letters in one line"), "{named}");
        }
    }
}
