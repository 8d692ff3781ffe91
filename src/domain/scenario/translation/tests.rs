//! Side files as they are written, and written again after the case has changed.

use super::*;
use crate::domain::language::Language;

const LUKEWARM: &[u8] = include_bytes!("../../../../scenarios/lukewarm/scenario.ron");

fn paths(file: &str) -> Vec<&str> {
    file.lines().filter_map(|line| line.trim().strip_suffix(": Line(")).map(|path| path.trim_matches('"')).collect()
}

/// A side file with one text filled in.
fn with(file: &str, path: &str, text: &str) -> String {
    let at = file.find(&format!("\"{path}\": Line(")).expect("the path is there");
    let (before, after) = file.split_at(at);
    format!("{before}{}", after.replacen("text: \"\"", &format!("text: \"{text}\""), 1))
}

fn entry<'f>(file: &'f str, path: &str) -> &'f str {
    let from = file.split_once(&format!("\"{path}\": Line(")).expect("the path is there").1;
    from.split_once("        ),\n").expect("an entry").0
}

#[test]
fn an_empty_side_file_has_every_text_once_and_reads_back_as_it_is() {
    let written = empty("lukewarm", LUKEWARM, Language::German);
    let paths = paths(&written.file);
    assert_eq!((paths.len(), written.texts, written.done, written.stale), (written.texts, paths.len(), 0, 0));
    let mut once = paths.clone();
    once.sort_unstable();
    once.dedup();
    assert_eq!(once.len(), paths.len());
    for expected in ["title", "customers.pell.names.1.formal", "details.lost.0", "scenes.counter.says.0.0"] {
        assert!(paths.contains(&expected), "{expected}");
    }
    let again = update("lukewarm", LUKEWARM, Language::German, ("de.ron", written.file.as_bytes()));
    assert_eq!(again, Ok(written));
}

#[test]
fn an_update_keeps_marks_follows_and_sets_aside() {
    let case = String::from_utf8(LUKEWARM.to_vec()).expect("text");
    let file = empty("lukewarm", LUKEWARM, Language::German).file;
    let file = with(&file, "title", "Lauwarm");
    let file = with(&file, "colleague.1", "Komisch.");
    let file = with(&file, "colleague.2", "Schon \\\"gut\\\".");
    let file = with(&file, "case_file.4.text", "Karten");
    // A word of the title changes, the first colleague's line goes, and so does the last fact.
    let gone = ["        \"Him? Just", "        Fact(label: \"The jar\""];
    let stays = |line: &&str| !gone.iter().any(|gone| line.starts_with(gone));
    let changed: String = case.split_inclusive('\n').filter(stays).collect();
    let changed = changed.replacen("\"Lukewarm\"", "\"Luke warm\"", 1);

    let written = update("lukewarm", changed.as_bytes(), Language::German, ("de.ron", file.as_bytes())).expect("reads");
    assert_eq!((written.done, written.stale, written.left_over), (2, 1, 1), "{}", written.file);
    assert!(entry(&written.file, "title").contains("was: \"Lukewarm\",\n            text: \"Lauwarm\""));
    assert!(entry(&written.file, "colleague.0").contains("text: \"Komisch.\""));
    assert!(entry(&written.file, "colleague.1").contains("text: \"Schon \\\"gut\\\".\""));
    assert!(written.file.contains("// \"case_file.4.text\""));
    // Until somebody looks at it, it stays marked.
    let again = update("lukewarm", changed.as_bytes(), Language::German, ("de.ron", written.file.as_bytes()));
    assert_eq!(again.map(|again| (again.done, again.stale, again.left_over)), Ok((2, 1, 0)));
}

#[test]
fn what_cannot_be_read_is_told_and_not_written_over() {
    let file = empty("lukewarm", LUKEWARM, Language::German).file;
    for (broken, code) in [(file.replacen("\"title\": Line(", "\"title\": Line", 1), "E101"), ("Case()".into(), "E104")]
    {
        let problems = update("lukewarm", LUKEWARM, Language::German, ("de.ron", broken.as_bytes())).expect_err(code);
        assert!(problems.iter().any(|problem| problem.code == code), "{problems:?}");
    }
}
