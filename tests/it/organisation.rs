//! An organisation's own rules: read with everything wrong at once, laid over a case, and what they move.

use std::path::Path;
use std::sync::Arc;

use amends::catalog::{Catalog, Laying};
use amends::domain::ids::Money;
use amends::domain::paths::beside::beside;
use amends::domain::scenario::model::Approval;
use amends::domain::scenario::organisation::{Organisation, lay, read};
use amends::domain::scenario::{Problem, Scenario, codes, fill, template};
use proptest::prelude::*;
use serde_json::Value;

use crate::support::{self, DRILL, amends, drill, mutated, project};

const OURS: &str = r##"Organisation(
    format: 1,
    name: "Quillmere Houses",
    currency: "EUR",
    rates: {"USD": 0.92},
    authority: [4.60, 46.00, 60.00, 500.00],
    cases: {"gate-14": Own(authority: [300.00, 600.00, 1500.00, 8000.00]), "lukewarm": Own(as_written: true)},
    policy: [
        Policy(text: "Whoever hears of a fault owns it.", source: "Staff handbook, 4.2", as_of: "2026-10"),
        Policy(text: "Nobody is asked for a receipt.", as_of: "2026-11"),
    ],
    avoid: [Avoid(words: ["inconvenience", "our policy"], say: "what happened"), Avoid(words: ["calm down"], say: "nothing")],
    colours: Colours(accent: "#1B6E5A"),
)"##;

const PLAYABLE: [&str; 3] = ["drill", "gate-14", "lukewarm"];

fn problems(text: &str) -> Vec<Problem> {
    read("organisation.ron", text.as_bytes(), &PLAYABLE).problems
}

fn organisation(text: &str) -> Organisation {
    let reading = read("organisation.ron", text.as_bytes(), &PLAYABLE);
    reading.organisation.unwrap_or_else(|| panic!("{:#?}", reading.problems))
}

/// Lays it over a case that takes it.
fn laid(case: &Scenario, text: &str) -> Arc<Scenario> {
    let laid = lay(case, &organisation(text));
    assert_eq!(laid.problems, vec![]);
    Arc::new(laid.scenario.unwrap())
}

/// One change, the code it has to give, and how far after the change the problem stands; the file is refused for errors only.
fn check(from: &str, to: &str, code: &str, after: usize) {
    let at = OURS.find(from).unwrap_or_else(|| panic!("“{from}” is not in the file"));
    let line = OURS[..at].matches('\n').count() + 1;
    let column = at - OURS[..at].rfind('\n').map_or(0, |n| n + 1) + 1 + after;
    let reading = read("organisation.ron", OURS.replacen(from, to, 1).as_bytes(), &PLAYABLE);
    let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    let hit = reading.problems.iter().find(|p| p.code == code);
    let hit = hit.unwrap_or_else(|| panic!("{from} → {to}: no {code} in {told:#?}"));
    assert_eq!((hit.line, hit.column), (line, column), "{from} → {to}: {told:#?}");
    assert!(!hit.what.is_empty() && !hit.fix.is_empty());
    support::is_told_in_german(hit);
    assert_eq!(reading.organisation.is_none(), code.starts_with('E'), "{told:#?}");
    assert_eq!(reading.problems.len(), 1, "one slip, one line: {told:#?}");
}

#[test]
fn each_slip_is_told_where_it_stands() {
    assert_eq!(problems(OURS), vec![]);
    assert_eq!(problems("Organisation(format: 1, name: \"Quillmere\")"), vec![], "all else may be left out");
    check("Organisation(", "Organization(", "E104", 0);
    check("authority: [4", "authorty: [4", "E103", 0);
    check("name: \"Quillmere Houses\"", "name: 7", "E102", 6);
    check("name: \"Quillmere Houses\"", "name: \" \"", "E210", 6);
    check("format: 1", "format: 2", "E111", 8);
    check("currency: \"EUR\"", "currency: \"euros\"", "E207", 10);
    check("\"USD\": 0.92", "\"dollar\": 0.92", "E207", 0);
    check("\"USD\": 0.92", "\"EUR\": 0.92", "E802", 0);
    check("\"USD\": 0.92", "\"USD\": 0", "E802", 7);
    check("\"USD\": 0.92", "\"USD\": -0.92", "E802", 7);
    check("\"USD\": 0.92", "\"USD\": inf", "E109", 7);
    check("\"USD\": 0.92", "\"USD\": 0.92, \"USD\": 0.93", "E106", 13);
    check("[4.60, 46.00, 60.00", "[4.60, 46.00, 6.00", "E205", 0);
    check("authority: [4.60, 46.00, 60.00, 500.00]", "authority: [4.60, 46.00]", "E205", 11);
    check("4.60, 46.00", "4.605, 46.00", "E203", 0);
    check("4.60, 46.00", "-1, 46.00", "E201", 0);
    check("\"lukewarm\": Own", "\"lukewarn\": Own", "W801", 0);
    check("Own(as_written: true)", "Own(as_writen: true)", "E103", 4);
    check("as_written: true", "as_written: true, authority: [1, 2, 3, 4]", "E803", 29);
    check("\"Nobody is asked", "\"{pell.short} is asked", "E804", 0);
    check("as_of: \"2026-10\"", "as_of: \"October\"", "E211", 7);
    check("text: \"Nobody is asked for a receipt.\"", "text: \"\"", "E210", 6);
    check("currency: \"EUR\",\n    rates: {\"USD\": 0.92},\n    authority", "authority", "E801", 11);
    check("[\"calm down\"]", "[]", "E206", 0);
    check("\"calm down\"", "\" \"", "E210", 0);
    check("\"calm down\"", "\"…\"", "E808", 0);
    check("\"calm down\"", "\"Our  Policy!\"", "W803", 0);
    check("say: \"nothing\"", "says: \"nothing\"", "E103", 0);
    check("say: \"nothing\"", &format!("say: \"{}\"", "x".repeat(121)), "E212", 5);
    check("\"#1B6E5A\"", "\"green\"", "E809", 0);
    check("\"#1B6E5A\"", "\"#1B6E5\"", "E809", 0);
    let broken = problems(&OURS.replace("name: ", "name "));
    assert!(broken.iter().any(|p| (p.code, p.line, p.column) == ("E101", 3, 9)), "{broken:#?}");
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_file() {
    let text = OURS
        .replace("format: 1", "format: 3")
        .replace("\"EUR\"", "\"euro\"")
        .replace("500.00]", "5.00]")
        .replace("\"2026-11\"", "\"soon\"");
    let told: Vec<(&str, usize)> = problems(&text).iter().map(|p| (p.code, p.line)).collect();
    assert_eq!(told, [("E111", 2), ("E207", 4), ("E205", 6), ("E211", 10)]);
}

#[test]
fn what_is_no_text_or_too_much_of_it_is_refused_whole() {
    let code = |bytes: &[u8]| {
        let reading = read("organisation.ron", bytes, &[]);
        assert!(reading.organisation.is_none());
        reading.problems.iter().map(|p| p.code).collect::<Vec<_>>()
    };
    assert_eq!(code(b"Organisation(\xff"), [codes::NOT_UTF8]);
    assert_eq!(code(b"Organisation(\0"), [codes::CONTROL_CHARACTER]);
    assert_eq!(code("(".repeat(100).as_bytes()), [codes::TOO_DEEP]);
    assert!(code(b"").contains(&codes::SYNTAX));
    let rule = "Policy(text: \"x\", as_of: \"2026-11\"),";
    let many = format!("Organisation(format: 1, name: \"Q\", policy: [{}])", rule.repeat(101));
    assert_eq!(code(many.as_bytes()), [codes::LIST_TOO_LONG]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_mutated_file_never_panics_and_names_a_place(at in 0.0..1.0_f64, kind in 0..4_u8) {
        let text = mutated(OURS, at, kind);
        let reading = read("organisation.ron", text.as_bytes(), &PLAYABLE);
        prop_assert!(reading.organisation.is_some() || !reading.problems.is_empty());
        let lines = text.matches('\n').count() + 1;
        prop_assert!(reading.problems.iter().all(|p| (1..=lines).contains(&p.line) && p.column >= 1));
        if let Some(organisation) = reading.organisation {
            let laid = lay(&drill(), &organisation);
            prop_assert!(laid.scenario.is_none_or(|case| case.authority.is_sorted()));
        }
    }
}

#[test]
fn the_guide_names_every_code_and_its_example_loads() {
    let guide = std::fs::read_to_string(project("docs/organisation.md")).unwrap();
    for rule in codes::organisation::READING {
        assert!(guide.contains(&format!("| {} | {} |", rule.code, rule.rule)), "{} is not in the guide", rule.code);
    }
    let example = guide.split("```ron\n").nth(1).unwrap().split("```").next().unwrap();
    let catalog = Catalog::bundled();
    let reading = read("example.ron", example.as_bytes(), &catalog.playable_ids());
    assert_eq!(reading.problems, vec![]);
    let organisation = reading.organisation.unwrap();
    for case in catalog.entries.iter().filter_map(|entry| entry.scenario.as_ref()) {
        assert!(lay(case, &organisation).scenario.is_some(), "{}", case.id);
    }
}

#[test]
fn limits_come_in_the_money_of_the_case_and_rules_under_the_name() {
    let case = drill();
    let laid = laid(&case, OURS);
    assert_eq!(laid.authority, [500, 5_000, 6_500, 54_000].map(Money), "€60 are $65.21, and €500 are $543.47");
    assert_eq!(laid.currency, case.currency);
    let cast = template::Cast { names: Vec::new(), details: Vec::new() };
    let rules: Vec<(String, &str)> =
        laid.policy.iter().map(|rule| (fill(&rule.text, &cast), rule.source.as_str())).collect();
    assert_eq!(rules[0].1, "House rules", "the case's own come first");
    assert_eq!(rules[1], ("Whoever hears of a fault owns it.".into(), "Quillmere Houses, Staff handbook, 4.2"));
    assert_eq!(rules[2], ("Nobody is asked for a receipt.".into(), "Quillmere Houses"));
    assert_eq!(laid.offers[0].face, case.offers[0].face);
    assert_eq!(laid.hash, case.hash, "what is kept of both has another");
}

#[test]
fn a_case_has_limits_of_its_own_or_stays_as_it_is_written() {
    let same_money = OURS.replace("\"EUR\"", "\"USD\"").replace("rates: {\"USD\": 0.92},", "");
    assert_eq!(laid(&drill(), &same_money).authority, [460, 4_600, 6_000, 50_000].map(Money), "to the cent");
    let own = same_money.replace("\"gate-14\"", "\"drill\"");
    assert_eq!(laid(&drill(), &own).authority, [30_000, 60_000, 150_000, 800_000].map(Money));
    let left = same_money.replace("\"lukewarm\"", "\"drill\"");
    let case = drill();
    let laid = laid(&case, &left);
    assert_eq!((laid.authority, laid.policy.len(), &laid.hash), (case.authority, case.policy.len(), &case.hash));
}

#[test]
fn without_a_rate_a_case_keeps_its_limits_and_that_is_told() {
    let text = OURS.replace("\"USD\": 0.92", "\"GBP\": 1.16");
    let laid = lay(&drill(), &organisation(&text));
    let [problem] = laid.problems.as_slice() else { panic!("{:#?}", laid.problems) };
    assert_eq!((problem.code, problem.line, problem.column), ("W802", 6, 16));
    assert!(problem.fix.contains("\"USD\""), "{}", problem.fix);
    let case = laid.scenario.unwrap();
    assert_eq!((case.authority, case.policy.len()), (drill().authority, 3), "its rules hold all the same");
}

#[test]
fn what_cannot_be_laid_is_told_and_no_case_comes_of_it() {
    let dear = OURS.replace("0.92", "0.0000001");
    let laid = lay(&drill(), &organisation(&dear));
    assert!(laid.scenario.is_none());
    assert_eq!(laid.problems.iter().map(|p| (p.code, p.line)).collect::<Vec<_>>(), [("E805", 6)]);
    let rule = "Policy(text: \"x\", as_of: \"2026-11\"),";
    let many = format!("Organisation(format: 1, name: \"Q\", policy: [{}])", rule.repeat(100));
    let laid = lay(&drill(), &organisation(&many));
    assert!(laid.scenario.is_none());
    assert_eq!(laid.problems.iter().map(|p| p.code).collect::<Vec<_>>(), ["E806"]);
}

#[test]
fn a_lower_limit_moves_endings_and_offers_change_hands() {
    let case = drill();
    let text = OURS.replace("4.60, 46.00", "4.60, 4.60");
    let found = beside(&case, &laid(&case, &text), "Quillmere Houses");
    assert_eq!(found.before, amends::domain::paths::search(&amends::domain::session::Stage::new(Arc::clone(&case), 0)));
    let hands: Vec<(&str, Approval, Approval)> =
        found.moved.offers.iter().map(|offer| (offer.id.as_str(), offer.before, offer.after)).collect();
    let cup = ("remake", Approval::FrontLine, Approval::Manager);
    assert_eq!(hands, [cup], "the month was the manager's and stays so, and a glass of water is owed");
    assert!(found.after.csat.best < found.before.csat.best - 0.1, "the new cup comes back: {:?}", found.moved.csat);
    assert!((found.moved.csat.best - (found.after.csat.best - found.before.csat.best)).abs() < 1e-12);
    let moved: Vec<&str> = found.moved.endings.iter().map(|ending| ending.id.as_str()).collect();
    for (a, b) in found.before.endings.iter().zip(&found.after.endings) {
        let differs = (a.share - b.share).abs() > 0.001;
        assert!(!differs || moved.contains(&a.id.as_str()), "{} moves unseen", a.id);
    }
    assert_eq!(moved, ["second", "so-so", "gone"]);
}

#[test]
fn rules_alone_move_nothing() {
    let case = drill();
    let found = beside(
        &case,
        &laid(&case, "Organisation(format: 1, name: \"Q\", policy: [Policy(text: \"x\", as_of: \"2026-11\")])"),
        "Q",
    );
    assert_eq!(found.before, found.after);
    assert_eq!((found.moved.endings.len(), found.moved.offers.len(), found.moved.rules), (0, 0, 1));
    assert_eq!(found.moved.limits, None);
}

fn run(data: &Path, arguments: &[&str]) -> (Option<i32>, String, String) {
    let output = amends(data).args(arguments).output().unwrap();
    let text = |bytes: &[u8]| String::from_utf8(bytes.to_vec()).unwrap();
    (output.status.code(), text(&output.stdout), text(&output.stderr))
}

#[test]
fn check_knows_an_organisation_by_its_first_word_and_lays_it_over_every_case() {
    let data = tempfile::tempdir().unwrap();
    let folder = data.path().join("mine");
    std::fs::create_dir(&folder).unwrap();
    let file = folder.join("rules.ron");
    let ours = OURS.replace("\"USD\": 0.92", "\"USD\": 0.92, \"GBP\": 1.16");
    let named = ours.replace("lukewarm", "drill");
    std::fs::write(&file, format!("// our own\n{named}")).unwrap();
    std::fs::write(folder.join("drill.ron"), DRILL).unwrap();
    let name = file.to_str().unwrap();

    let (code, out, _) = run(data.path(), &["check", name]);
    assert!(code == Some(0) && out.contains("W801") && out.contains("“drill”"), "{out}");
    let with_it = ["check", name, folder.to_str().unwrap()];
    assert!(run(data.path(), &with_it).1.ends_with("3 files: 0 errors, 0 warnings.\n"), "it lies beside it");
    std::fs::write(&file, format!("// our own\n{ours}")).unwrap();
    assert_eq!(run(data.path(), &["check", name]), (Some(0), "1 file: 0 errors, 0 warnings.\n".into(), String::new()));
    let (code, out, _) = run(data.path(), &["check", "--format", "json", folder.to_str().unwrap()]);
    let report: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(code, Some(0));
    assert_eq!((&report["files"], &report["scenarios"], &report["organisations"]), (&2.into(), &1.into(), &1.into()));

    std::fs::write(&file, ours.replace(", \"GBP\": 1.16", "").replace("Houses\"", "Houses\", colour: 3")).unwrap();
    let (code, out, _) = run(data.path(), &["check", name]);
    assert!(code == Some(1) && out.contains("colour: 3") && out.contains("E103"), "{out}");
    std::fs::write(&file, ours.replace(", \"GBP\": 1.16", "")).unwrap();
    let (code, out, _) = run(data.path(), &["check", name]);
    assert!(code == Some(0) && out.contains("W802") && out.contains("1 file: 0 errors, 1 warning."), "{out}");
    assert!(out.contains("authority: [4.60"), "the line is shown: {out}");
}

#[test]
fn an_organisation_among_ones_own_cases_is_not_taken_for_a_broken_one() {
    let data = tempfile::tempdir().unwrap();
    std::fs::write(data.path().join("organisation.ron"), OURS).unwrap();
    std::fs::write(data.path().join("other.ron"), OURS).unwrap();
    std::fs::write(data.path().join("drill.ron"), DRILL).unwrap();
    let files: Vec<String> =
        Catalog::load(data.path(), &Laying::default()).entries.into_iter().map(|entry| entry.file).collect();
    assert!(files.iter().any(|file| file.ends_with("drill.ron")), "{files:?}");
    assert!(!files.iter().any(|file| file.ends_with("organisation.ron") || file.ends_with("other.ron")), "{files:?}");
}

#[test]
fn paths_prints_a_case_without_and_with_the_organisation() {
    let data = tempfile::tempdir().unwrap();
    let (case, file) = (data.path().join("drill.ron"), data.path().join("organisation.ron"));
    std::fs::write(&case, DRILL).unwrap();
    std::fs::write(&file, OURS.replace("4.60, 46.00", "4.60, 4.60")).unwrap();
    let (case, name) = (case.to_str().unwrap(), file.to_str().unwrap());

    let (code, out, err) = run(data.path(), &["paths", case, "--organisation", name]);
    assert_eq!((code, err.as_str()), (Some(0), ""));
    for words in [
        "The Drill (drill), without and with the rules of Quillmere Houses.",
        "What may be given: $20, $50, $100, $500 → $5, $5, $65, $540.",
        "2 rules come on the policy card, under Quillmere Houses.",
        "as it is written",
        "moves",
        "A new cup",
        "yours to give → manager",
    ] {
        assert!(out.contains(words), "“{words}” is missing:\n{out}");
    }

    let (code, out, _) = run(data.path(), &["paths", case, "--organisation", name, "--format", "json"]);
    let found: Value = serde_json::from_str(&out).unwrap();
    assert_eq!(
        (code, &found["scenario"], &found["organisation"]),
        (Some(0), &"drill".into(), &"Quillmere Houses".into())
    );
    for side in ["before", "after"] {
        assert!(found[side]["csat"]["best"].is_number() && found[side]["endings"].is_array(), "{side}");
    }
    assert_eq!(found["moved"]["limits"]["after"], serde_json::json!([5.0, 5.0, 65.0, 540.0]));
    assert_eq!(found["moved"]["offers"][0]["after"], "Manager");
    let ending = &found["moved"]["endings"][0];
    assert!(ending["before"]["share"] != ending["after"]["share"], "{ending}");

    std::fs::write(&file, OURS.replace("lukewarm", "lukewarn").replace("\"USD\"", "\"GBP\"")).unwrap();
    let (code, out, err) = run(data.path(), &["paths", case, "--organisation", name]);
    assert_eq!(code, Some(0));
    assert!(err.contains("W801") && err.contains("Did you mean lukewarm?"), "{err}");
    assert!(
        err.contains("W802") && out.contains("stays as it is written") && out.contains("No ending moves."),
        "{out}{err}"
    );
}

#[test]
fn a_broken_organisation_is_laid_over_nothing() {
    let data = tempfile::tempdir().unwrap();
    let file = data.path().join("organisation.ron");
    std::fs::write(&file, OURS.replace("\"EUR\"", "\"euro\"")).unwrap();
    let name = file.to_str().unwrap();
    let (code, out, err) = run(data.path(), &["paths", "wrong-plate", "--organisation", name]);
    assert_eq!((code, out.as_str()), (Some(2), ""));
    assert!(err.contains("1 error") && err.contains("amends check"), "{err}");
    let gone = data.path().join("gone.ron");
    let (code, _, err) = run(data.path(), &["paths", "wrong-plate", "--organisation", gone.to_str().unwrap()]);
    assert!(code == Some(2) && err.contains("gone.ron"), "{err}");
    assert_eq!(run(data.path(), &["paths"]).0, Some(2), "without a case there is an organisation");
}
