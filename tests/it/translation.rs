//! Cases in another language: what is translated, what is told of a side file, and runs that stay as they were.

use std::collections::BTreeSet;
use std::path::Path;

use amends::catalog::{BUNDLED, Catalog, Laying, TRANSLATIONS};
use amends::domain::scenario::codes;
use amends::domain::scenario::layers::read_layered;
use amends::domain::scenario::translation::{empty, read, texts};
use amends::domain::session::{Move, Refusal};
use amends::platform::Folders;
use amends::platform::settings::{CaseLanguage, Mode, Settings};
use amends::ui::route::Route;
use amends::words::{Language, Words};
use amends::workflow::learners::practise_as;
use amends::workflow::since::{case_changed, tell_as_begun};
use amends::workflow::{Attempt, Cases, Workspace, attempt, find_case};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;
use proptest::prelude::*;

use crate::support::{DRILL, amends, finish, mutated, project};
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};
use crate::window_who::begin_as;

/// The drill with every text marked as German; what stands in braces stays.
fn drill_in_german() -> String {
    let mut of = String::new();
    let file = empty("drill", DRILL.as_bytes(), Language::German).file;
    let line = |line: &str| {
        if let Some(text) = line.trim().strip_prefix("of: \"") {
            text.clone_into(&mut of);
        }
        if line.trim() == "text: \"\"," { format!("text: \"D {of}") } else { line.to_owned() }
    };
    file.lines().map(line).collect::<Vec<_>>().join("\n")
}

fn write(data: &Path, name: &str, text: &str) {
    std::fs::create_dir_all(data.join("scenarios")).unwrap();
    std::fs::write(data.join("scenarios").join(name), text).unwrap();
}

/// The workspace of a data folder, its cases told in German where they can be.
fn workspace(data: &Path) -> Workspace {
    let laying = Laying { language: Some(Language::German), ..Laying::default() };
    Workspace::open_with(Folders::find(Some(data)).unwrap(), laying).unwrap()
}

/// A workspace with the drill and its side file among one's own cases, told in German.
fn in_german(data: &Path) -> Workspace {
    write(data, "drill.ron", DRILL);
    write(data, "drill.de.ron", &drill_in_german());
    workspace(data)
}

fn started(ws: &mut Workspace) -> Attempt {
    let case = find_case(&Cases::of(ws.catalog.clone()), "drill").unwrap();
    Attempt::start(ws, &case, Mode::Practice, Some(3)).unwrap()
}

#[test]
fn bundled_side_files_have_neither_errors_nor_remarks_and_none_is_forgotten() {
    let mut there = BTreeSet::new();
    for case in std::fs::read_dir(project("scenarios")).unwrap() {
        for file in std::fs::read_dir(case.unwrap().path()).into_iter().flatten() {
            let path = file.unwrap().path();
            let is_side = path.extension().is_some_and(|ext| ext == "ron") && !path.ends_with("scenario.ron");
            let name = path.strip_prefix(project("")).unwrap().to_str().unwrap().to_owned();
            if is_side {
                there.insert(name);
            }
        }
    }
    let listed: BTreeSet<String> = TRANSLATIONS.iter().map(|(name, _)| (*name).to_owned()).collect();
    assert_eq!(listed, there);
    let mut found = 0;
    for side in Catalog::bundled().entries.iter().flat_map(|entry| entry.translations.iter()) {
        assert_eq!(side.problems, [], "{}", side.file);
        let translation = side.translation.as_ref().unwrap();
        assert_eq!((translation.missing, translation.stale), (0, 0), "{}", side.file);
        found += 1;
    }
    assert_eq!(found, TRANSLATIONS.len(), "each lies beside a case");
}

#[test]
fn a_run_in_german_replays_the_same_when_its_side_file_has_changed_or_gone() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = in_german(data.path());
    let mut attempt = started(&mut ws);
    assert_eq!(attempt.session.scenario().title, "D The Drill");
    attempt.act(&ws, Move::Choose { reply: "listen".into() }).unwrap();
    finish(&ws, &mut attempt);
    let as_played = serde_json::to_string(attempt.session.steps()).unwrap();
    assert!(as_played.contains("D He nods.") && as_played.contains("Freitag, 10:0"), "{as_played}");
    let row = ws.store.attempt(&attempt.id.to_string()).unwrap();
    assert_eq!(case_changed(&Words::english().unwrap(), &ws, &row), None);
    drop(ws);

    let changed = drill_in_german().replace("D He nods.", "Er nickt.");
    for then in [Some(changed.as_str()), Some("Translation("), None] {
        match then {
            Some(text) => write(data.path(), "drill.de.ron", text),
            None => std::fs::remove_file(data.path().join("scenarios/drill.de.ron")).unwrap(),
        }
        let ws = workspace(data.path());
        let (again, _) = attempt::replay(&ws, &row).unwrap();
        assert_eq!(serde_json::to_string(again.steps()).unwrap(), as_played);
        assert_eq!(again.scenario().hash, attempt.session.scenario().hash);
        assert!(
            case_changed(&Words::english().unwrap(), &ws, &row).unwrap().starts_with("What is laid over this case")
        );
    }
}

#[test]
fn a_case_told_in_another_language_now_has_not_changed() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = in_german(data.path());
    let english = Words::english().unwrap();
    let id = started(&mut ws).id.to_string();
    let german = ws.store.attempt(&id).unwrap();
    ws.tell_cases_as_set();
    assert_eq!(case_changed(&english, &ws, &german), None, "only the language is another");
    tell_as_begun(&mut ws);
    assert_eq!(ws.catalog.find("drill").unwrap().scenario.as_ref().unwrap().hash, german.case_hash);
    drop(ws);

    // The same the other way round.
    let data = tempfile::tempdir().unwrap();
    let mut ws = in_german(data.path());
    ws.tell_case_in("drill", Language::English);
    let id = started(&mut ws).id.to_string();
    let plain = ws.store.attempt(&id).unwrap();
    ws.settings.case_language = CaseLanguage::German;
    ws.tell_cases_as_set();
    assert_eq!(case_changed(&english, &ws, &plain), None);
    tell_as_begun(&mut ws);
    assert_eq!(ws.catalog.find("drill").unwrap().scenario.as_ref().unwrap().hash, plain.case_hash);
}

/// What the drill is called in the catalogue.
fn called(ws: &Workspace) -> &str {
    &ws.catalog.find("drill").unwrap().scenario.as_ref().unwrap().title
}

#[test]
fn a_run_under_way_lends_its_language_to_no_other_run_and_to_nobody_else() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = in_german(data.path());
    let mut run = started(&mut ws);
    let ana = ws.learner.clone().unwrap();
    ws.tell_cases_as_set();
    for visit in 1..3 {
        tell_as_begun(&mut ws);
        assert_eq!(called(&ws), "D The Drill", "visit {visit}");
    }
    ws.tell_case_in("drill", Language::English);
    tell_as_begun(&mut ws);
    assert_eq!(called(&ws), "The Drill", "what was chosen in the briefing holds for what is begun next");

    ws.tell_cases_as_set();
    tell_as_begun(&mut ws);
    let ben = ws.name_learner(Some("Ben")).unwrap();
    tell_as_begun(&mut ws);
    assert_eq!(called(&ws), "The Drill", "Ben has begun nothing");
    practise_as(&mut ws, &ana).unwrap();
    tell_as_begun(&mut ws);
    assert_eq!(called(&ws), "D The Drill");
    finish(&ws, &mut run);
    tell_as_begun(&mut ws);
    assert_eq!(called(&ws), "The Drill", "the next run");
    ws.tell_case_in("drill", Language::German);
    practise_as(&mut ws, &ben).unwrap();
    assert_eq!(called(&ws), "The Drill", "what Ana chose is hers");
}

#[test]
fn what_is_laid_is_kept_and_read_again_the_same_and_figures_stay() {
    let data = tempfile::tempdir().unwrap();
    let ws = in_german(data.path());
    let entry = ws.catalog.find("drill").unwrap();
    let (now, written) = (entry.scenario.as_ref().unwrap(), entry.written.as_ref().unwrap());
    let kept = read_layered("kept", &entry.source).scenario.unwrap();
    assert_eq!(format!("{now:?}"), format!("{kept:?}"));
    assert_ne!(now.hash, written.scenario.hash);
    assert_eq!((now.locale.as_str(), written.scenario.locale.as_str()), ("de", "en"));
    assert_eq!(now.scenes.len(), written.scenario.scenes.len());
    let names = |case: &amends::domain::scenario::Scenario| case.lead().names[0].full.clone();
    assert_eq!((names(now), names(&written.scenario)), ("D Pell Anders".into(), "Pell Anders".into()));
    assert_eq!(entry.languages(), [Language::English, Language::German]);
}

#[test]
fn a_line_without_a_sound_translation_shows_the_original() {
    let data = tempfile::tempdir().unwrap();
    let stale = drill_in_german().replacen("of: \"A cup is cold.\"", "of: \"A cup was cold.\"", 1);
    let missing = stale.replacen("text: \"D You stand at the counter.\"", "text: \"\"", 1);
    assert_ne!(stale, missing);
    in_german(data.path());
    write(data.path(), "drill.de.ron", &missing);
    let mut ws = workspace(data.path());
    let entry = ws.catalog.find("drill").unwrap();
    let codes: Vec<&str> = entry.translations[0].problems.iter().map(|problem| problem.code).collect();
    assert_eq!(codes, ["W902", "W901"]);
    let case = entry.scenario.as_ref().unwrap();
    assert_eq!((case.title.as_str(), case.summary.as_str()), ("D The Drill", "A cup is cold."));
    assert!(format!("{:?}", case.role).contains("\"You stand"));

    write(data.path(), "drill.de.ron", &drill_in_german().replacen("language: \"de\"", "language: \"tlh\"", 1));
    ws.reload_catalog();
    assert_eq!(ws.catalog.find("drill").unwrap().scenario.as_ref().unwrap().title, "The Drill");
}

#[test]
fn a_side_file_is_no_case_and_one_astray_is_told() {
    let data = tempfile::tempdir().unwrap();
    in_german(data.path());
    write(data.path(), "other.de.ron", &drill_in_german());
    write(data.path(), "drill.en.ron", &drill_in_german());
    let ws = workspace(data.path());
    let broken: Vec<_> = ws.catalog.entries.iter().filter(|entry| entry.scenario.is_none()).collect();
    assert_eq!(broken.len(), 1, "{broken:#?}");
    assert!(broken[0].file.ends_with("other.de.ron") && broken[0].problems[0].code == "E907");
    let sides = &ws.catalog.find("drill").unwrap().translations;
    assert_eq!(sides.len(), 2);
    assert!(sides[0].translation.is_some());
    assert_eq!((sides[1].problems[0].code, sides[1].translation.is_none()), ("E907", true));
}

#[test]
fn own_words_are_not_scored_in_a_case_that_is_not_told_in_english() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = in_german(data.path());
    let attempt = started(&mut ws);
    let refused = attempt.session.read("I'm so sorry, Pell, it went cold on your break.").unwrap_err();
    assert_eq!(refused, Refusal::NotInEnglish);
    assert!(refused.to_string().starts_with("not scored, because"), "{refused}");
}

#[test]
fn the_terminal_tells_a_case_in_the_language_that_is_asked_for_or_which_there_are() {
    let data = tempfile::tempdir().unwrap();
    let run = |arguments: &[&str]| {
        let output = amends(data.path()).args(arguments).write_stdin("1\nq\n").output().unwrap();
        let text = [output.stdout, output.stderr].concat();
        (output.status.code(), String::from_utf8(text).unwrap())
    };
    let (code, text) = run(&["play", "lukewarm", "--language", "de", "--seed", "3"]);
    assert!(
        code == Some(0) && text.starts_with(&format!("{}.", german("title"))) && text.contains("[Dienstag, 08:16]"),
        "{text}"
    );
    let (code, text) = run(&["play", "lukewarm", "--language", "en"]);
    assert!(code == Some(2) && text.contains("in German is unfinished"), "{text}");
    let (code, text) = run(&["play", "wrong-plate", "--language", "de"]);
    assert!(code == Some(2) && text.contains("not there in German. It can be played in: English (en)"), "{text}");
    let (code, text) = run(&["play", "lukewarm", "--language", "tlh"]);
    assert!(code == Some(2) && text.contains("en (English), de (Deutsch)"), "{text}");
    let (code, text) = run(&["drill", "lukewarm", "--list", "--language", "de"]);
    assert_eq!(code, Some(0), "{text}");

    let out = data.path().join("de.ron");
    let out = out.to_str().unwrap();
    let translate = ["translate", "lukewarm", "--to", "de", "--out", out];
    let (code, text) = run(&translate);
    assert!(code == Some(0) && text.contains("1100 texts, 0 translated"), "{text}");
    let (code, text) = run(&translate);
    assert!(code == Some(2) && text.contains("Add --update"), "{text}");
    let (code, _) = run(&[&translate[..], &["--update", "--format", "json"]].concat());
    assert_eq!(code, Some(0));
    assert_eq!(run(&["translate", "lukewarm", "--to", "en"]).0, Some(2));
    assert_eq!(run(&["translate", "lukewarm", "--to", "tlh"]).0, Some(2));

    in_german(data.path());
    write(data.path(), "drill.de.ron", &drill_in_german().replacen("D He nods.", "{nobody.short}", 1));
    let beside = data.path().join("scenarios/drill.de.ron");
    let (code, text) = run(&["check", beside.to_str().unwrap()]);
    assert!(code == Some(1) && text.contains("E208") && text.contains("drill.de.ron"), "{text}");
    let (code, text) = run(&["play", "drill", "--language", "de"]);
    assert!(code == Some(2) && text.contains("has errors in"), "{text}");
}

/// The first words of a text of Lukewarm in German, up to a mark or a name that is put in.
fn german(path: &str) -> String {
    let (_, file) = TRANSLATIONS.iter().find(|(name, _)| *name == "scenarios/lukewarm/de.ron").unwrap();
    let line = std::str::from_utf8(file).unwrap().split_once(&format!("\"{path}\": Line(")).unwrap().1;
    let text = line.split_once("text: \"").unwrap().1;
    text.split(['"', '{', '.']).next().unwrap().trim().to_owned()
}

/// The library, past the first start.
fn library(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1440.0, 900.0);
    settle(&mut harness);
    press(&mut harness, "Begin");
    key(&mut harness, egui::Key::Escape);
    assert_eq!(route(&harness), Route::Library);
    harness
}

#[test]
fn the_window_tells_a_case_in_german_from_its_briefing_or_by_the_setting() {
    let data = desk();
    let mut harness = library(data.path());
    open_case(&mut harness, "Lukewarm");
    assert!(shows(&harness, "On file"));
    key(&mut harness, egui::Key::L);
    assert!(shows(&harness, &german("role")));
    press(&mut harness, "Read it in English");
    assert!(shows(&harness, "You are on the bar"));
    press(&mut harness, "Auf Deutsch lesen");
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    assert!(shows(&harness, &german("scenes.counter.replies.ask.text")));
    assert!(shows(&harness, "Dienstag"));
    assert!(shows(&harness, "Here you choose: replies in your own words are scored in English only."));
    key(&mut harness, egui::Key::T);
    assert!(harness.query_by_label("Answer in your own words").is_none());

    let data = desk();
    let mut harness = library(data.path());
    press(&mut harness, "Settings");
    let choices: Vec<_> = harness.query_all_by_label("Deutsch").collect();
    choices.last().unwrap().click();
    drop(choices);
    settle(&mut harness);
    assert_eq!(Settings::load(data.path()).settings.case_language, CaseLanguage::German);
    // The rail comes last.
    harness.query_all_by_label("Practice").last().unwrap().click();
    settle(&mut harness);
    assert_eq!(route(&harness), Route::Library);
    assert!(shows(&harness, &german("title")));
}

#[test]
fn a_german_run_under_way_leaves_the_next_run_and_the_next_person_their_own_language() {
    let data = desk();
    let mut harness = library(data.path());
    open_case(&mut harness, "Lukewarm");
    key(&mut harness, egui::Key::L);
    key(&mut harness, egui::Key::Enter);
    assert_eq!(route(&harness), Route::Conversation);
    drop(harness);

    // What was chosen holds until the program ends, what was begun for as long as it is under way.
    let mut harness = window(data.path(), 1440.0, 900.0);
    settle(&mut harness);
    assert!(shows(&harness, "Lauwarm"), "the card says what was begun");
    open_case(&mut harness, "Lauwarm");
    assert!(shows(&harness, "You are on the bar"), "who begins anew begins in the language that is set");
    key(&mut harness, egui::Key::Escape);
    assert!(shows(&harness, "Lauwarm"));
    harness.get_by_label("Somebody else practises").scroll_to_me();
    press(&mut harness, "Somebody else practises");
    begin_as(&mut harness, "Ben");
    assert!(shows(&harness, "Lukewarm") && !shows(&harness, "Lauwarm"));
}

#[test]
fn the_guide_names_every_code() {
    let guide = std::fs::read_to_string(project("docs/translating.md")).unwrap();
    for rule in codes::translation::READING {
        assert!(guide.contains(&format!("| {} | {} |", rule.code, rule.rule)), "{} is not in the guide", rule.code);
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_mutated_side_file_never_panics_and_names_a_place(at in 0.0..1.0_f64, kind in 0..4_u8) {
        let file = drill_in_german();
        let text = mutated(&file, at, kind);
        let reading = read("de.ron", text.as_bytes(), DRILL.as_bytes());
        prop_assert!(reading.translation.is_some() || !reading.problems.is_empty());
        let lines = text.matches('\n').count() + 1;
        prop_assert!(reading.problems.iter().all(|p| (1..=lines).contains(&p.line) && p.column >= 1));
    }
}

/// Every text in quotes of a file, without those in remarks.
fn quotes(file: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = file;
    while let Some(at) = rest.find(['"', '/']) {
        let (before, from) = rest.split_at(at);
        if let Some(remark) = from.strip_prefix("//") {
            rest = remark.split_once('\n').map_or("", |(_, after)| after);
        } else if let Some(inside) = from.strip_prefix('"') {
            let (text, after) = inside.split_once('"').unwrap();
            // What an effect notes is shown nowhere.
            if !before.ends_with("Note(") {
                found.push(text.to_owned());
            }
            rest = after;
        } else {
            rest = from.split_at(1).1;
        }
    }
    found
}

#[test]
fn whatever_reads_like_a_sentence_in_a_bundled_case_is_passed() {
    let mut count = 0;
    for (name, source) in BUNDLED {
        let passed: BTreeSet<String> = texts(source).into_iter().map(|text| text.of).collect();
        count += passed.len();
        let is_time = |text: &str| text.len() <= 15 && text.contains("day ") && text.contains(':');
        let all = quotes(std::str::from_utf8(source).unwrap());
        // As it is written in the file, and as it is read from it.
        let is_passed = |text: &str| passed.contains(&text.replace("\\n", "\n"));
        let left = all.iter().filter(|text| text.contains(' ') && !is_time(text) && !is_passed(text));
        let left: Vec<&String> = left.collect();
        assert!(left.is_empty(), "{name}: {left:#?}");
    }
    assert!(count > 13_000, "{count}");
}
