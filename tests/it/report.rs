//! Reports over an archive on disk: every figure is what stands behind it, and the terminal says all of it.

use std::path::Path;
use std::process::Output;

use amends::domain::report::{Behind, Filter, Report, Which};
use amends::domain::rubric::Dimension;
use amends::platform::Folders;
use amends::workflow::reports::behind::{Line, Part, behind};
use amends::workflow::reports::{Archive, choices, report};
use assert_cmd::Command;
use rusqlite::Connection;

use crate::sown::{Size, TEAMS, sow};

/// The runs behind a figure, all of them.
fn all(archive: &mut Archive, filter: &Filter, what: &Behind) -> Vec<Line> {
    let found = behind(archive, filter, what, Part { from: 0, most: usize::MAX }).unwrap();
    assert_eq!(found.total, found.lines.len(), "{what:?}");
    found.lines
}

fn sown(seed: u64, size: &Size) -> (tempfile::TempDir, Archive) {
    let dir = tempfile::tempdir().unwrap();
    let folders = Folders::find(Some(dir.path())).unwrap();
    let path = Archive::open(&folders).unwrap().path().to_owned();
    sow(&mut Connection::open(path).unwrap(), seed, size);
    (dir, Archive::open(&folders).unwrap())
}

fn amends(folder: &Path, arguments: &[&str]) -> Output {
    Command::cargo_bin("amends").unwrap().arg("--data-dir").arg(folder).args(arguments).output().unwrap()
}

fn said(folder: &Path, arguments: &[&str]) -> String {
    let output = amends(folder, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn an_empty_archive_makes_an_empty_report() {
    let mut archive = Archive::in_memory().unwrap();
    let told = report(&mut archive, &Filter::default(), 20_000).unwrap();
    assert_eq!((told.about.runs, told.about.people, told.money.is_none(), told.months.len()), (0, 0, true, 0));
    assert_eq!(choices(&mut archive).unwrap().runs, 0);
}

fn check(archive: &mut Archive, filter: &Filter, told: &Report) {
    let mut count = |what: Behind| all(archive, filter, &what).len();
    assert_eq!(count(Behind::All), told.about.runs);
    assert_eq!(count(Behind::Pairs), 2 * told.headline.pairs.len());
    assert_eq!(count(Behind::NotReplayed), told.about.not_replayed);
    for row in &told.heat {
        assert_eq!(count(Behind::Case(row.case.clone())), row.runs);
        for (dimension, scored) in Dimension::ALL.into_iter().zip(row.scored) {
            assert_eq!(count(Behind::Cell(row.case.clone(), dimension)), scored);
        }
    }
}

#[test]
fn what_is_read_from_the_disk_is_what_stands_behind() {
    let size = Size { people: 12, cases: 7, runs: 600 };
    let (_dir, mut archive) = sown(7, &size);
    let offered = choices(&mut archive).unwrap();
    assert_eq!((offered.runs, offered.people, offered.files, offered.has_teamless), (600, 12, 1, true));
    assert_eq!(offered.teams.len(), TEAMS.iter().flatten().count());
    for which in Which::ALL {
        for team in [None, Some("Phones".to_owned()), Some(String::new())] {
            let filter = Filter { which, team, ..Filter::default() };
            let told = report(&mut archive, &filter, 20_500).unwrap();
            assert!(told.about.runs > 0 && told.about.people > 0);
            check(&mut archive, &filter, &told);
        }
    }
}

#[test]
fn several_readers_read_what_one_would_and_what_comes_later_is_seen() {
    let size = Size { people: 40, cases: 9, runs: 25_000 };
    let (dir, mut archive) = sown(3, &size);
    let told = report(&mut archive, &Filter::default(), 20_500).unwrap();
    assert_eq!(told.about.runs, 25_000);
    let behind_all = all(&mut archive, &Filter::default(), &Behind::All);
    assert!(behind_all.is_sorted_by(|a, b| a.ended_ms >= b.ended_ms));
    let path = archive.path().to_owned();
    let other = Connection::open(&path).unwrap();
    other.execute_batch("DELETE FROM deed; DELETE FROM run WHERE nr % 2 = 0").unwrap();
    let later = report(&mut archive, &Filter::default(), 20_500).unwrap();
    assert_eq!(later.about.runs, 12_500, "another program has taken runs out");
    drop(dir);
}

#[test]
fn the_terminal_says_what_the_report_holds() {
    let empty = tempfile::tempdir().unwrap();
    assert!(said(empty.path(), &["report"]).contains("amends merge"));
    let (dir, archive) = sown(11, &Size { people: 6, cases: 4, runs: 40 });
    drop(archive);
    let table = dir.path().join("real.csv");
    std::fs::write(&table, "Month;CSAT\nOct 2024;4,2\n2024-11;4,2\n2025-01;soon\n").unwrap();
    let output = amends(dir.path(), &["report", "actual", table.to_str().unwrap(), "--kind", "csat"]);
    let text = String::from_utf8(output.stdout).unwrap();
    assert_eq!(output.status.code(), Some(1), "a row could not be read: {text}");
    assert!(text.contains("2 figures went in") && text.contains("line 4"), "{text}");
    let rule = ["report", "ready", "--level", "empathy=1.5", "--csat", "2.5", "--without", "hide"];
    assert!(said(dir.path(), &rule).contains("Ready for customers?"));
    let text = said(dir.path(), &["report"]);
    let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/it/snapshots/report.txt");
    if std::env::var_os("AMENDS_SNAPSHOTS").is_some_and(|what| what == "write") {
        std::fs::write(&kept, &text).unwrap();
    }
    assert!(std::fs::read_to_string(&kept).unwrap_or_default() == text, "another report than is kept:\n{text}");
    let json: serde_json::Value = serde_json::from_str(&said(dir.path(), &["report", "--json"])).unwrap();
    let section = |json: &serde_json::Value, key: &str| {
        let all = json["sections"].as_array().unwrap();
        all.iter().find(|section| section["key"] == key).cloned()
    };
    let of_about = section(&json, "about").unwrap();
    let runs = of_about["rows"].as_array().unwrap().iter().find(|row| row["key"] == "runs").unwrap();
    assert_eq!(runs["values"]["value"], 40);
    for named in ["recognition", "remarks", "ready_people"] {
        assert!(section(&json, named).is_none(), "{named} is about one person each");
    }
    let named: serde_json::Value = serde_json::from_str(&said(dir.path(), &["report", "--json", "--names"])).unwrap();
    assert!(section(&named, "ready_people").is_some() && named.to_string().contains("Heron"));
    let team = said(dir.path(), &["report", "--json", "--team", "Late shift"]);
    assert!(!team.contains("\"key\":\"measures\""), "fewer than five people: {team}");
    assert!(!json.to_string().contains("Heron"), "no name goes through a pipe");
    assert!(said(dir.path(), &["report", "behind", "pairs"]).contains("Heron"));
    let costs = said(dir.path(), &["report", "behind", "all", "--by", "cost", "--order", "most"]);
    assert!(costs.contains(" USD)") && costs.contains(" EUR)"), "money of two currencies says which: {costs}");
    let rule = ["report", "ready", "--cases", "case-01,case-02", "--csat", "1"];
    let told = said(dir.path(), &rule);
    assert!(told.contains("“Case 1” and “Case 2”") && !told.contains("case-0"), "{told}");
    let wrong = amends(dir.path(), &["report", "--team", "Nobody"]);
    assert_eq!(wrong.status.code(), Some(2));
    assert!(String::from_utf8_lossy(&wrong.stderr).contains("Late shift"), "it says which teams there are");
}

#[test]
fn the_terminal_takes_along_what_it_may_and_says_why_it_does_not() {
    let (dir, archive) = sown(11, &Size { people: 6, cases: 4, runs: 40 });
    drop(archive);
    let out = |name: &str| dir.path().join(name).to_str().unwrap().to_owned();
    let refused = |arguments: &[&str], says: &str| {
        let answer = amends(dir.path(), arguments);
        let told = String::from_utf8(answer.stderr).unwrap();
        assert!(answer.status.code() == Some(2) && told.contains(says), "{arguments:?}: {told}");
    };
    let sheet = out("sheet.csv");
    let told = said(dir.path(), &["export", "--out", &sheet]);
    assert!(told.contains("They are counted, not named.") && Path::new(&sheet).exists(), "{told}");
    refused(&["export", "--out", &sheet], "--force");
    refused(&["export", "--out", &out("a.pdf")], "ends in .pdf, and what is written is csv");
    refused(&["export", "--out", dir.path().to_str().unwrap()], "is a folder");
    refused(&["export", "--since", "2026-12", "--until", "2026-10", "--out", &out("b.csv")], "is after --until");
    refused(&["report", "--mode", "coach", "--which", "best"], "runs in Coach have it");
    refused(&["report", "behind", "case:nowhere"], "no run of nowhere");
    let rows = ["export", "--rows", "runs", "--team", "Late shift", "--out", &out("rows.csv")];
    refused(&rows, "nothing would be left without names");
    assert!(!Path::new(&out("rows.csv")).exists() && !Path::new(&out("a.pdf")).exists());
    let rule = amends(dir.path(), &["report", "ready", "--cases", "nowhere"]);
    assert!(String::from_utf8_lossy(&rule.stderr).contains("Nobody has handed in a run of nowhere"));
}

#[test]
fn a_dry_run_of_an_export_keeps_no_columns() {
    let (dir, archive) = sown(11, &Size { people: 6, cases: 4, runs: 40 });
    drop(archive);
    let kept = ["export", "--rows", "runs", "--dry-run", "--map", "mine"];
    let mut with: Vec<&str> = kept.to_vec();
    with.extend(["--columns", "run=Attempt"]);
    assert!(said(dir.path(), &with).contains("Nothing was written"));
    assert_eq!(amends(dir.path(), &kept).status.code(), Some(2), "no columns are kept by that name");
}
