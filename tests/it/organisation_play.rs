//! An organisation's rules where one meets them: at the terminal, in the library, the briefing, Coach, the debrief and
//! Settings; and what a file with slips costs.

use std::path::Path;

use amends::catalog::{Catalog, Laying};
use amends::domain::scenario::organisation::read;
use amends::platform::Folders;
use amends::ui::route::Route;
use amends::ui::theme::accent;
use amends::workflow::organisation::{TEMPLATE, TemplateError, check, write_template};
use amends::workflow::{Cases, Workspace};
use egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::amends;
use crate::typing::type_out;
use crate::window::{Slot, desk, key, open_case, press, route, settle, shows, window};

const OURS: &str = r##"Organisation(
    format: 1, name: "Quillmere Houses", currency: "USD", authority: [15.00, 50.00, 100.00, 500.00],
    policy: [Policy(text: "Whoever hears of a fault owns it.", source: "Staff handbook, 4.2", as_of: "2026-10")],
    avoid: [
        Avoid(words: ["on us today"], say: "what it is"),
        Avoid(words: ["inconvenience"], say: "what happened to them"),
    ],
    colours: Colours(accent: "#1B6E5A"),
)"##;

fn organise(data: &Path, text: &str) {
    std::fs::create_dir_all(data.join("scenarios")).unwrap();
    std::fs::write(data.join("scenarios/organisation.ron"), text).unwrap();
}

/// What the real program says, with these lines typed in.
fn said(data: &Path, arguments: &[&str], typed: &str) -> (Option<i32>, String, String) {
    let output = amends(data).args(arguments).write_stdin(typed).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn words_to_avoid_are_told_of_typed_and_of_chosen_replies_and_cost_nothing() {
    let data = desk();
    let play = ["play", "drill", "--new", "--seed", "3"];
    let typed = "cake\nI'm sorry for the inconvenience. I'll make a new one, in one minute.\nskip\nskip\n";
    let (code, plain, err) = said(data.path(), &play, typed);
    assert!(code == Some(0) && plain.contains("Plan:"), "{plain}{err}");
    let avoiding = OURS.replace("currency: \"USD\", authority: [15.00, 50.00, 100.00, 500.00],", "");
    organise(data.path(), &avoiding);
    let (code, out, err) = said(data.path(), &play, typed);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    let told: Vec<&str> = out.lines().filter(|line| line.contains("Your organisation avoids")).collect();
    assert_eq!(
        told,
        [
            "Reply 1: Your organisation avoids “on us today”: say what it is.",
            "Reply 2: Your organisation avoids “inconvenience”: say what happened to them."
        ]
    );
    let rest: Vec<&str> =
        out.lines().filter(|line| !line.contains("our organisation") && !line.contains("rules of")).collect();
    assert_eq!(rest.join("\n"), plain.trim_end(), "all figures are those without it");

    let (_, out, _) = said(data.path(), &["drill", "drill", "--seed", "1"], "Sorry for the inconvenience, I am.\nq\n");
    assert!(out.contains("By the rules of Quillmere Houses.") && out.contains("Your organisation avoids"), "{out}");
}

#[test]
fn a_file_among_ones_own_cases_is_used_by_itself_and_one_by_name_comes_first() {
    let data = desk();
    let offers = |arguments: &[&str]| said(data.path(), arguments, "o\nq\n");
    assert!(offers(&["play", "drill", "--new"]).1.contains("$0 of $20 given"));
    organise(data.path(), OURS);
    let (_, out, err) = offers(&["play", "drill", "--new"]);
    assert!(
        out.contains("$0 of $15 given") && out.contains("By the rules of Quillmere Houses.") && err.is_empty(),
        "{out}"
    );
    let other = data.path().join("other.ron");
    std::fs::write(&other, OURS.replace("[15.00", "[12.50")).unwrap();
    let other = other.to_str().unwrap();
    assert!(offers(&["play", "drill", "--new", "--organisation", other]).1.contains("$0 of $12.50 given"));
    let by_path = data.path().join("scenarios/drill.ron");
    assert!(offers(&["play", by_path.to_str().unwrap(), "--new"]).1.contains("$0 of $15 given"), "also by its path");
    let (_, out, err) = offers(&["play", "drill"]);
    assert!(out.contains("$0 of $15 given") && err.is_empty(), "it goes on with what it was begun with: {err}");
    let (_, out, err) = offers(&["play", "drill", "--organisation", other]);
    assert!(out.contains("$0 of $15 given") && err.starts_with("What is laid over this case has changed"), "{err}");

    let (_, _, err) = offers(&["play", "lukewarm", "--organisation", other]);
    assert!(err.contains("W802") && err.contains("GBP") && err.lines().count() == 1, "of this case alone: {err}");

    let (code, out, err) = said(data.path(), &["paths", "drill"], "");
    assert!(code == Some(0) && out.contains("best") && err.trim() == "By the rules of Quillmere Houses.", "{err}");
    let score = ["score", "--scenario", "drill", "--scene", "counter", "--organisation", other];
    let (code, out, err) = said(data.path(), &score, "I'm sorry, it went cold on your break.");
    assert!(code == Some(0) && out.contains("Empathy") && err.is_empty(), "{out}{err}");
    let (code, out, _) = said(data.path(), &["check", "--organisation", other], "");
    assert!(code == Some(0) && out.ends_with("1 file: 0 errors, 2 warnings.\n"), "{out}");
}

#[test]
fn a_walk_proves_the_case_as_it_is_written_unless_a_file_is_named() {
    let data = desk();
    organise(data.path(), &OURS.replace("[15.00, 50.00", "[1.00, 1.00"));
    let walk = crate::support::project("scenarios/wrong-plate/walks/best.walk");
    let walk = walk.to_str().unwrap();
    assert_eq!(said(data.path(), &["play", "wrong-plate", "--walk", walk], "").0, Some(0));
    let file = data.path().join("scenarios/organisation.ron");
    let named = ["play", "wrong-plate", "--walk", walk, "--organisation", file.to_str().unwrap()];
    assert_eq!(said(data.path(), &named, "").0, Some(1), "with a dollar to give it does not come true");
}

#[test]
fn a_broken_file_is_left_out_and_said_and_nothing_stops() {
    let data = desk();
    organise(data.path(), &OURS.replace("\"USD\"", "\"dollars\""));
    let (code, out, err) = said(data.path(), &["play", "drill", "--new"], "o\nq\n");
    assert!(code == Some(0) && out.contains("$0 of $20 given") && !out.contains("rules of"), "{out}");
    assert!(err.contains("organisation.ron has 1 error, so its rules are laid over no case. Line 2:"), "{err}");
    organise(data.path(), "Organisation(format: 2, nam: 3)");
    let (_, _, err) = said(data.path(), &["drill", "--list", "drill"], "");
    assert!(err.contains("errors") && err.contains("amends check"), "{err}");
    organise(data.path(), OURS);
    std::fs::write(data.path().join("scenarios/rules.ron"), OURS).unwrap();
    let (_, out, err) = said(data.path(), &["play", "drill", "--new"], "o\nq\n");
    assert!(
        out.contains("$0 of $20 given") && err.starts_with("Two organisations' files lie among your cases"),
        "{err}"
    );

    for command in [["play", "drill"], ["drill", "drill"], ["score", "--batch"], ["paths", "drill"]] {
        let arguments = [command.as_slice(), if command[0] == "score" { &["no.jsonl"] } else { &[] }].concat();
        let named = [arguments.as_slice(), &["--organisation", "nowhere.ron"]].concat();
        let (code, out, err) = said(data.path(), &named, "");
        assert!(code == Some(2) && out.is_empty() && err.contains("nowhere.ron"), "{named:?}: {err}");
    }
}

#[test]
fn what_cannot_be_laid_over_one_case_leaves_that_case_as_it_is_written() {
    let data = desk();
    let rule = "Policy(text: \"x\", as_of: \"2026-11\"),";
    organise(data.path(), &format!("Organisation(format: 1, name: \"Q\", policy: [{}])", rule.repeat(97)));
    let catalog = Catalog::load(&data.path().join("scenarios"), &Laying::default());
    let found = catalog.organisation.as_ref().unwrap();
    assert!(found.organisation.is_some());
    assert!(found.problems.iter().all(|problem| problem.code == "E806") && !found.problems.is_empty());
    for entry in &catalog.entries {
        let scenario = entry.scenario.as_ref().unwrap();
        let rules = entry.written.as_ref().map_or(scenario.policy.len(), |written| written.scenario.policy.len());
        assert_eq!(entry.written.is_some(), rules <= 3, "{}: {rules} rules of its own", entry.id);
    }
    let (code, _, err) = said(data.path(), &["play", "wrong-plate"], "q\n");
    assert!(code == Some(0) && err.contains("cases it cannot be laid over are played as they are written"), "{err}");
}

#[test]
fn the_template_loads_as_it_is_and_with_every_line_taken_in() {
    let catalog = Catalog::bundled();
    let bare = read("organisation.ron", TEMPLATE.as_bytes(), &catalog.playable_ids());
    assert_eq!(bare.problems, vec![]);
    assert!(bare.organisation.unwrap().policy.is_empty());
    let is_prose = |line: &str| line.starts_with(char::is_uppercase) || line.starts_with("everything");
    let uncommented = TEMPLATE.lines().map(|line| match line.trim_start().strip_prefix("// ") {
        Some(rest) if !is_prose(rest) => rest,
        Some(_) => "",
        None => line,
    });
    let whole = uncommented.collect::<Vec<_>>().join("\n");
    let reading = read("organisation.ron", whole.as_bytes(), &catalog.playable_ids());
    assert_eq!(reading.problems, vec![], "{whole}");
    let organisation = reading.organisation.unwrap();
    assert_eq!((organisation.cases.len(), organisation.policy.len(), organisation.avoid.len()), (2, 1, 2));
    assert!(organisation.authority.is_some() && accent::problem(&organisation).is_none());
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("o.ron"), whole).unwrap();
    let found = check(&data.path().join("o.ron"), &Cases::of(Catalog::bundled()).playable());
    assert_eq!(found.problems, vec![]);
}

#[test]
fn a_template_is_written_once_and_never_over_another() {
    let data = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(data.path())).unwrap()).unwrap();
    let path = write_template(&mut ws).unwrap();
    assert_eq!(std::fs::read_to_string(&path).unwrap(), TEMPLATE);
    assert!(ws.catalog.organisation.as_ref().unwrap().organisation.is_some(), "it is read at once");
    assert!(ws.catalog.entries.iter().all(|entry| entry.written.is_none()), "and says nothing yet");
    std::fs::write(&path, "mine").unwrap();
    assert!(matches!(write_template(&mut ws), Err(TemplateError::Exists(_))));
    assert_eq!(std::fs::read_to_string(&path).unwrap(), "mine");
    let blocked = tempfile::tempdir().unwrap();
    let mut ws = Workspace::open(Folders::find(Some(blocked.path())).unwrap()).unwrap();
    std::fs::write(blocked.path().join("scenarios"), "in the way").unwrap();
    let error = write_template(&mut ws).unwrap_err().to_string();
    assert!(error.starts_with("No file was written."), "{error}");
}

fn at_settings(data: &Path) -> Harness<'static, Slot> {
    let mut harness = window(data, 1440.0, 2400.0);
    settle(&mut harness);
    if route(&harness) == Route::FirstStart {
        press(&mut harness, "Begin");
        key(&mut harness, Key::Escape);
    }
    press(&mut harness, "Settings");
    harness
}

/// The ground of a button that is pressed.
fn accent_of(harness: &Harness<'_, Slot>) -> egui::Color32 {
    harness.ctx.global_style().visuals.selection.stroke.color
}

#[test]
fn settings_write_a_template_say_what_it_sets_and_what_is_wrong_with_it() {
    let data = desk();
    let mut harness = at_settings(data.path());
    assert!(shows(&harness, "There is none yet"));
    let usual = accent_of(&harness);
    for _ in 0..90 {
        harness.key_press(Key::Tab);
        harness.step();
        harness.step();
        if harness.query_all_by_label("Write a template").any(|node| node.accesskit_node().is_focused()) {
            break;
        }
    }
    key(&mut harness, Key::Space);
    assert!(shows(&harness, "A template was written") && shows(&harness, "It sets nothing yet."));
    let file = data.path().join("scenarios/organisation.ron");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), TEMPLATE);

    std::fs::write(&file, OURS).unwrap();
    press(&mut harness, "Read it again");
    for words in [
        "Quillmere Houses",
        "$15 first line, $50 supervisor, $100 manager, $500 executive",
        "1 on each policy card",
        "“on us today” and 1 other",
        "#1B6E5A",
    ] {
        assert!(shows(&harness, words), "{words}");
    }
    assert!(!shows(&harness, "Problem "));
    assert_ne!(accent_of(&harness), usual, "its colour is worn at once");

    std::fs::write(&file, OURS.replace("#1B6E5A", "#FFCC00")).unwrap();
    press(&mut harness, "Read it again");
    assert!(shows(&harness, "Remark W804, 8:30") && shows(&harness, "The nearest that passes is #"));
    assert!(shows(&harness, "$15 first line"), "all else holds");
    assert_eq!(accent_of(&harness), usual);

    std::fs::write(&file, OURS.replace("[15.00", "[1500.00")).unwrap();
    press(&mut harness, "Read it again");
    assert!(shows(&harness, "Its file is not used") && shows(&harness, "Problem E205, 2:"));
    std::fs::remove_file(&file).unwrap();
    press(&mut harness, "Read it again");
    assert!(shows(&harness, "Write a template"));
}

#[test]
fn library_briefing_and_coach_say_whose_rules_hold() {
    let data = desk();
    std::fs::write(data.path().join("settings.ron"), "(time_allowed: Off, default_mode: Coach, told_of_words: true)")
        .unwrap();
    organise(data.path(), OURS);
    let mut harness = window(data.path(), 1440.0, 1400.0);
    settle(&mut harness);
    if route(&harness) == Route::FirstStart {
        press(&mut harness, "Begin");
        key(&mut harness, Key::Escape);
    }
    assert!(shows(&harness, "By the rules of Quillmere Houses"));
    open_case(&mut harness, "The Drill");
    for words in
        ["Quillmere Houses", "Whoever hears of a fault owns it.", "The limit is that of Quillmere Houses.", "$15"]
    {
        assert!(shows(&harness, words), "{words}");
    }
    key(&mut harness, Key::Enter);
    type_out(&mut harness, "I'm sorry for the Inconvenience");
    assert!(shows(&harness, "Your organisation avoids “Inconvenience”: say what happened to them."));
    key(&mut harness, Key::Escape);
    press(&mut harness, "Policy");
    assert!(shows(&harness, "Quillmere Houses, Staff handbook, 4.2, as of October 2026"));
}
