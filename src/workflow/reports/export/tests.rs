//! Rows as they are written from an archive.

use std::ops::ControlFlow;

use super::*;
use crate::print::report::format;
use crate::print::report::tests::sights;
use crate::store::archive::sown;
use crate::words::Language;

fn ask(rows: Rows, names: bool) -> Ask {
    Ask {
        filter: Filter::default(),
        today: 20_777,
        format: format("csv").unwrap(),
        rows,
        names,
        bom: false,
        semicolons: false,
        columns: None,
        overwrite: false,
    }
}

fn go(_: Progress) -> ControlFlow<()> {
    ControlFlow::Continue(())
}

fn written(archive: &mut Archive, ask: &Ask) -> (Exported, String) {
    let words = Words::in_language(Language::English).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("rows.csv");
    let done = export(archive, (&words, &sights()), (ask, &path), &mut go).unwrap();
    let text = std::fs::read_to_string(&path).unwrap();
    assert_eq!(done.bytes, text.len() as u64);
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1, "nothing else is left");
    (done, text)
}

fn table(text: &str) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    reader.deserialize().map(Result::unwrap).collect()
}

#[test]
fn without_names_nobody_is_told_and_small_teams_and_cases_stay_behind() {
    let mut archive = sown();
    let (done, text) = written(&mut archive, &ask(Rows::Runs, false));
    let rows = table(&text);
    // Two of the phones and three of the ferry stay; so six runs of six people of one case are left.
    assert_eq!((done.rows, done.left_out, rows.len()), (6, 5, 6));
    let called: Vec<&str> = rows.iter().map(|row| row["person"].as_str()).collect();
    assert_eq!(called, ["P01", "P02", "P03", "P04", "P05", "P06"]);
    assert_eq!(rows[0]["run"], "run-6", "the earliest comes first");
    assert!(rows.iter().all(|row| row["case"] == "plate" && row["team"] == "Front of house" && row["name"].is_empty()));
    assert_eq!((rows[0]["errors"].as_str(), rows[0]["simulated_csat"].as_str()), ("BLAME CUSTBLAME", "3.25"));
    let (_, decisions) = written(&mut archive, &ask(Rows::Decisions, false));
    assert_eq!(table(&decisions).len(), 12);
    for secret in ["Heron", "ref-", "secret", "ferry", "Phones"] {
        assert!(!text.contains(secret) && !decisions.contains(secret), "{secret}");
    }
}

#[test]
fn with_names_all_rows_go_and_no_cell_is_a_formula() {
    let mut archive = sown();
    let (done, text) = written(&mut archive, &ask(Rows::Decisions, true));
    let rows = table(&text);
    assert_eq!((done.rows, done.left_out, rows.len()), (22, 0, 22));
    assert!(text.ends_with("\r\n") && text.matches("\r\n").count() == 23);
    let first: Vec<_> = rows.iter().filter(|row| row["person"] == "ref-1").collect();
    assert_eq!((first[0]["name"].as_str(), first[0]["said"].as_str()), ("'=cmd|calc", "I’m sorry;' -really"));
    assert_eq!((first[1]["how"].as_str(), first[1]["said"].as_str()), ("typed", "'=my own secret words"));
    assert_eq!((first[1]["minutes"].as_str(), first[1]["anger"].as_str()), ("2.5", "41.1235"));
    assert!(first[0]["ended"].ends_with('Z') && first[0]["ended"].starts_with("2026-"));
}

#[test]
fn columns_are_kept_by_name_and_wrong_ones_are_told() {
    let mut archive = sown();
    let columns = Rows::Runs.wanted("simulated_csat=Score, run=Attempt,person").unwrap();
    assert_eq!(typed(&columns), "simulated_csat=Score, run=Attempt, person");
    keep_map(&mut archive, ColumnMap { name: "moodle".to_owned(), rows: Rows::Runs, columns }).unwrap();
    let asked = ask(Rows::Runs, true).with_map(&mut archive, "moodle").unwrap();
    let (_, text) = written(&mut archive, &asked);
    assert!(text.starts_with("Score,Attempt,person\r\n3.25,run-11,ref-9\r\n"), "{text}");
    assert!(matches!(
        ask(Rows::Decisions, true).with_map(&mut archive, "moodle"),
        Err(ExportError::Columns(ColumnsError::NoMap { .. }))
    ));
    assert!(matches!(Rows::Runs.wanted("run, turn"), Err(ColumnsError::Unknown { .. })));
    assert!(matches!(Rows::Runs.wanted("run=A, person=A"), Err(ColumnsError::NotOnce { key: Some(_) })));
    assert!(matches!(Rows::Runs.wanted(" , "), Err(ColumnsError::NotOnce { key: None })));
    for (rows, keys) in [(Rows::Runs, Rows::Runs.columns()), (Rows::Decisions, Rows::Decisions.columns())] {
        assert!(rows.wanted(&keys.join(",")).is_ok(), "every column is there once");
    }
}

#[test]
fn what_is_there_stays_and_what_is_stopped_leaves_nothing() {
    let mut archive = sown();
    let words = Words::in_language(Language::English).unwrap();
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("report.csv");
    files::write_atomically(&path, b"mine").unwrap();
    let asked = ask(Rows::Report, false);
    let refused = export(&mut archive, (&words, &sights()), (&asked, &path), &mut go);
    assert!(matches!(refused, Err(ExportError::Taken { .. })));
    let mut stop = |_| ControlFlow::Break(());
    let other = dir.path().join("other.csv");
    let stopped = export(&mut archive, (&words, &sights()), (&asked, &other), &mut stop);
    assert!(matches!(stopped, Err(ExportError::Stopped)));
    assert_eq!(std::fs::read(&path).unwrap(), b"mine");
    assert_eq!(std::fs::read_dir(dir.path()).unwrap().count(), 1);
    let asked = Ask { overwrite: true, ..asked };
    export(&mut archive, (&words, &sights()), (&asked, &path), &mut go).unwrap();
    assert!(std::fs::read_to_string(&path).unwrap().starts_with("key,part,name,column,value,kind\r\nreport.title"));
    let pdf = Ask { format: format("pdf").unwrap(), ..ask(Rows::Runs, false) };
    assert!(matches!(preview(&mut archive, &words, &pdf), Err(ExportError::RowsAreCsv)));
}

#[test]
fn a_look_says_how_much_it_is_and_whose_data_leaves() {
    let mut archive = sown();
    let words = Words::in_language(Language::English).unwrap();
    let seen = preview(&mut archive, &words, &ask(Rows::Decisions, false)).unwrap();
    assert_eq!((seen.rows, seen.people, seen.left_out, seen.small_groups), (12, 6, 5, 2));
    assert_eq!((seen.first.len(), seen.columns.len()), (LOOK, Rows::Decisions.columns().len()));
    let seen = preview(&mut archive, &words, &ask(Rows::Report, false)).unwrap();
    assert_eq!((seen.people, seen.columns.len(), seen.name.as_str()), (9, 4, "report-all-teams-2026-11-20"));
    assert!(seen.left_out > 0 && seen.rows > 30);
    let paper = Ask { format: format("pdf").unwrap(), ..ask(Rows::Report, false) };
    let seen = preview(&mut archive, &words, &paper).unwrap();
    assert!(seen.columns.len() == 3 && seen.first.iter().all(|row| row.len() == 3), "keys are for programs: {seen:?}");
}

#[test]
fn with_names_it_is_said_whose_data_leaves_and_without_them_nothing_is_refused() {
    let mut archive = sown();
    let words = Words::in_language(Language::English).unwrap();
    for rows in Rows::ALL {
        let seen = preview(&mut archive, &words, &ask(rows, true)).unwrap();
        assert_eq!((seen.called.len(), seen.more(), seen.is_nothing()), (5, 4, false), "{rows:?}");
        assert!(seen.called.is_sorted() && seen.called[1].starts_with("Heron"), "{seen:?}");
        assert!(preview(&mut archive, &words, &ask(rows, false)).unwrap().called.is_empty());
    }
    let few = Filter { team: Some("phones".to_owned()), ..Filter::default() };
    let dir = tempfile::tempdir().unwrap();
    let path = dir.path().join("few.csv");
    for rows in [Rows::Runs, Rows::Decisions] {
        let asked = Ask { filter: few.clone(), ..ask(rows, false) };
        let seen = preview(&mut archive, &words, &asked).unwrap();
        assert!(seen.is_nothing(), "{seen:?}");
        let refused = export(&mut archive, (&words, &sights()), (&asked, &path), &mut go);
        assert!(matches!(refused, Err(ExportError::NothingLeft)) && !path.exists());
        let named = Ask { names: true, ..asked };
        assert!(!preview(&mut archive, &words, &named).unwrap().is_nothing());
    }
}

#[test]
fn a_files_name_tells_what_it_is_and_the_day_it_is_written_however_long_its_title() {
    let mut archive = sown();
    let words = Words::in_language(Language::English).unwrap();
    let mut name = |rows, today| preview(&mut archive, &words, &Ask { today, ..ask(rows, false) }).unwrap().name;
    assert_eq!(name(Rows::Report, 20_742), "report-all-teams-2026-10-16");
    for rows in Rows::ALL {
        assert_ne!(name(rows, 20_742), name(rows, 20_773), "next month's does not meet this month's");
    }
    for title in ["wide ".repeat(400), "李".repeat(90)] {
        let name = dated(&title, &ask(Rows::Runs, false));
        assert!(name.ends_with("-2026-11-20") && name_of(&name) == name, "it is not cut again: {name}");
    }
}

#[test]
fn names_of_files_are_harmless_everywhere() {
    for (title, name) in [
        ("Front of house, since 1 October 2026", "front-of-house-since-1-october-2026"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "report-con"),
        ("com1", "report-com1"),
        ("lpt²", "report-lpt²"),
        ("…", "report"),
        ("Größe: „A/B“ <x>|?*", "größe-a-b-x"),
    ] {
        assert_eq!(name_of(title), name);
    }
    assert!(name_of(&"wide ".repeat(400)).chars().count() <= NAME);
    assert!(name_of(&"李".repeat(90)).len() <= 200, "systems count bytes");
    assert_eq!(name_of(&"李".repeat(90)).chars().count(), 66);
}

#[test]
fn a_look_at_paper_names_the_letters_it_lacks() {
    let mut archive = sown();
    let words = Words::in_language(Language::English).unwrap();
    let filter = Filter { team: Some("Team 李🙂李".to_owned()), ..Filter::default() };
    let ask = Ask { filter, format: format("pdf").unwrap(), ..ask(Rows::Report, true) };
    assert_eq!(preview(&mut archive, &words, &ask).unwrap().lacks, "李🙂");
    let html = Ask { format: format("html").unwrap(), ..ask.clone() };
    assert_eq!(preview(&mut archive, &words, &html).unwrap().lacks, "", "a browser has others");
    let plain = Ask { filter: Filter::default(), ..ask };
    assert_eq!(preview(&mut archive, &words, &plain).unwrap().lacks, "");
}
