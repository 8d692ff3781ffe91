//! Side files as they are written, and written again after the case has changed.

use super::*;
use crate::domain::scenario::Severity;
use crate::domain::scenario::quoted::quoted;
use crate::words::{Language, Words};

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

/// A side file whose every text says what the original says: sound, if not German.
fn complete() -> String {
    let mut of = String::new();
    let file = empty("lukewarm", LUKEWARM, Language::German).file;
    let lines = file.lines().map(|line| {
        if let Some(text) = line.trim().strip_prefix("of: ") {
            text.clone_into(&mut of);
        }
        if line.trim() == "text: \"\"," { format!("            text: {of}") } else { line.to_owned() }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn read_de(file: &str) -> Reading {
    read("de.ron", file.as_bytes(), LUKEWARM)
}

/// What is told of the complete file with one thing replaced, as line and code.
fn told(from: &str, to: &str) -> Vec<(String, &'static str)> {
    let file = complete();
    assert!(file.contains(from), "{from}");
    let spoilt = file.replacen(from, to, 1);
    let reading = read_de(&spoilt);
    let errors = reading.problems.iter().any(|problem| problem.severity == Severity::Error);
    assert_eq!(reading.translation.is_some(), !errors);
    let german = Words::in_language(Language::German).expect("words");
    for problem in &reading.problems {
        assert_ne!(problem.what_in(&german), problem.what);
        assert_ne!(problem.fix_in(&german), problem.fix);
    }
    let line = |number: usize| spoilt.lines().nth(number - 1).unwrap_or_default().trim().to_owned();
    reading.problems.iter().map(|problem| (line(problem.line), problem.code)).collect()
}

fn one(from: &str, to: &str) -> (String, &'static str) {
    let told = told(from, to);
    assert_eq!(told.len(), 1, "{from} → {to}: {told:#?}");
    told.into_iter().next().expect("one")
}

#[test]
fn a_complete_side_file_has_no_problems_and_lays_every_text() {
    let reading = read_de(&complete());
    assert_eq!(reading.problems, []);
    let translation = reading.translation.expect("sound");
    assert_eq!((translation.missing, translation.stale), (0, 0));
    assert_eq!(translation.lines.len(), translation.texts);
    let (scenario, _) = lay(LUKEWARM, &translation).expect("laid");
    assert_eq!((scenario.locale.as_str(), scenario.title.as_str()), ("de", "Lukewarm"));
}

#[test]
fn each_slip_is_told_where_it_stands() {
    let title = "of: \"Lukewarm\",\n            text: \"Lukewarm\"";
    let titled = |of: &str, text: &str| format!("of: \"{of}\",\n            {text}");
    assert_eq!(one("case: \"lukewarm\"", "case: \"gate-14\"").1, "E901");
    assert_eq!(one("language: \"de\"", "language: \"tlh\""), ("language: \"tlh\",".into(), "E902"));
    assert_eq!(one("language: \"de\"", "language: \"en\"").1, "E903");
    assert_eq!(one("format: 1", "format: 2").1, "E111");
    let entry = "\"titel\": Line(of: \"x\", text: \"y\"),\n\"title\": Line(";
    assert_eq!(one("\"title\": Line(", entry), ("\"titel\": Line(of: \"x\", text: \"y\"),".into(), "E904"));
    assert_eq!(one(title, &titled("Lukewarm", "text: \"\"")), ("\"title\": Line(".into(), "W901"));
    assert_eq!(one(title, &titled("Luke warm", "text: \"Lauwarm\"")), ("\"title\": Line(".into(), "W902"));
    let marked = titled("Lukewarm", "was: \"Luke warm\", text: \"Lauwarm\"");
    assert_eq!(one(title, &marked), ("\"title\": Line(".into(), "W902"));
    let long = "text: \"Ein lauwarmer Kaffee am Dienstag\"";
    assert_eq!(one(title, &titled("Lukewarm", long)), (format!("{long},"), "E906"));
    assert_eq!(one(title, &titled("Lukewarm", "text: \" \"")).1, "W901");
    assert_eq!(one("\"title\": Line(", "\"ti tle\": Line(").1, "E110");
    assert_eq!(one("\"title\": Line(", "\"titel\": Line(").1, "E904");
    let far = [("lines: {".into(), "W901"), ("\"elsewhere\": Line(".into(), "E904")];
    assert_eq!(told("\"title\": Line(", "\"elsewhere\": Line("), far);
    let morning = "text: \"Morning, {pell.formal}. Yours";
    let lost = one(morning, "text: \"Morning. Yours");
    assert!(lost.0.starts_with("text: \"Morning. Yours") && lost.1 == "E905", "{lost:?}");
    assert_eq!(told(morning, "text: \"Morning, {pell.short}, {pell.full}. Yours"), []);
    assert_eq!(one(morning, "text: \"Morning, {pell.formal} {pell.short} {mat}. Yours").1, "E208");
    assert_eq!(one(morning, "text: \"Morning, {pell.formal} {. Yours").1, "E209");
    assert_eq!(one("text: \"Lukewarm\"", "text: Lauwarm").1, "E102");
    assert_eq!(one("text: \"Lukewarm\",", "text: \"Lauwarm\", txt: 1,").1, "E103");
}

#[test]
fn replies_that_give_the_best_away_and_long_thoughts_are_remarked_on() {
    let file = complete();
    let at = |path: &str| file.split_once(&format!("\"{path}\": Line(")).expect("the path is there").1.to_owned();
    let texts = texts(LUKEWARM);
    let spoil = |path: &str, more: &str| {
        let of = &texts.iter().find(|text| text.path == path).expect("the path is there").of;
        let entry = at(path).replacen(
            &format!("text: {}", quoted(of)),
            &format!("text: {}", quoted(&format!("{of}{more}"))),
            1,
        );
        let before = file.split_once(&format!("\"{path}\": Line(")).expect("there").0;
        let reading = read_de(&format!("{before}\"{path}\": Line({entry}"));
        assert!(reading.translation.is_some(), "remarks keep nothing back");
        reading.problems.iter().map(|problem| problem.code).collect::<Vec<_>>()
    };
    assert_eq!(spoil("scenes.counter.replies.ask.text", &" und noch ein Wort".repeat(9)), ["W903"]);
    assert_eq!(spoil("scenes.counter.replies.ask.thought", &" und".repeat(26)), ["W904"]);
}
