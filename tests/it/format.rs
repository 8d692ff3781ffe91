//! The case format: everything wrong at once, each at its place, and never a crash.

use amends::domain::scenario::{Problem, Severity, checks, codes, read, render};
use proptest::prelude::*;

use crate::support::{self, DRILL, project};

fn problems(text: &str) -> Vec<Problem> {
    read("case.ron", text.as_bytes()).problems
}

/// Changes the drill in one place and returns its problems with the line and column of that place.
fn changed(from: &str, to: &str) -> (Vec<Problem>, (usize, usize)) {
    assert_eq!(DRILL.matches(from).count().min(1), 1, "“{from}” is not in the drill");
    let at = DRILL.find(from).unwrap();
    let line = DRILL[..at].matches('\n').count() + 1;
    let column = at - DRILL[..at].rfind('\n').map_or(0, |n| n + 1) + 1;
    (problems(&DRILL.replacen(from, to, 1)), (line, column))
}

/// One change, the code it has to give, and how far after the change the problem stands.
fn check(from: &str, to: &str, code: &str, after: usize) {
    let (found, (line, column)) = changed(from, to);
    let told: Vec<String> = found.iter().map(ToString::to_string).collect();
    let hit = found.iter().find(|p| p.code == code);
    let hit = hit.unwrap_or_else(|| panic!("{from} → {to}: no {code} in {told:#?}"));
    assert_eq!((hit.line, hit.column), (line, column + after), "{from} → {to}: {hit}");
    assert!(!hit.what.is_empty() && !hit.fix.is_empty());
    support::is_told_in_german(hit);
}

#[test]
fn the_drill_has_no_problems() {
    assert_eq!(problems(DRILL), vec![]);
}

#[test]
fn each_slip_is_told_where_it_stands() {
    check("channel: FaceToFace", "chanel: FaceToFace", "E103", 0);
    check("channel: FaceToFace", "channel: FaceToFaec", "E104", 9);
    check("difficulty: 1", "difficulty: \"one\"", "E102", 12);
    check("difficulty: 1", "difficulty: 7", "E201", 12);
    check("title: \"The Drill\", ", "title: \"The Drill\", title: \"Again\", ", "E105", 20);
    check("\"cake\": Offer(", "\"remake\": Offer(", "E106", 0);
    check("id: \"cake\", text", "id: \"listen\", text", "E107", 4);
    check("extra: 5.00", "extra: NaN", "E109", 7);
    check("lifetime_value: 300.00", "lifetime_value: 1e999", "E109", 16);
    check("id: \"drill\"", "id: \"the drill!\"", "E110", 4);
    check("format: 1", "format: 2", "E111", 8);
    check("kind: Drill", "kind: Inbox", "E601", 6);
    check("severity: 3", "severity: 0", "E201", 10);
    check("rating: Rating(empathy: 4, ownership: 3", "rating: Rating(empathy: 5, ownership: 3", "E202", 24);
    check("core_loss: 10.00", "core_loss: 10.005", "E203", 11);
    check("starts: \"Friday 10:00\"", "starts: \"Friday 25:00\"", "E204", 8);
    check("authority: [20.00, 50.00", "authority: [20.00, 10.00", "E205", 11);
    check("currency: \"USD\"", "currency: \"dollars\"", "E207", 10);
    check("\"I'm sorry, {pell.short}", "\"I'm sorry, {pelle.short}", "E208", 0);
    check("summary: \"A cup is cold.\"", "summary: \"\"", "E210", 9);
    check("as_of: \"2026-11\"", "as_of: \"November\"", "E211", 7);
    check("start: \"counter\"", "start: \"counte\"", "E301", 7);
    check("beat: Opening, to: [\"pell\"]", "beat: Opening, to: [\"pel\"]", "E302", 20);
    check("offers: [\"cake\"]", "offers: [\"cakes\"]", "E303", 9);
    check("Kept(\"word\"), FollowedUp", "Kept(\"wrod\"), FollowedUp", "E304", 5);
    check("Reveal(\"taste\")", "Reveal(\"tast\")", "E305", 7);
    check("Flag(\"heard\")", "Flag(\"herd\")", "E306", 5);
    check("next: \"late\"),", "next: \"gone\"),", "E309", 6);
    check("All([ReachedOut, CsatAtLeast(3.0)])", "All([ReachedOut, CsatAtLeast(9.0)])", "E201", 29);
    check("survey: \"No.\"", "survey: \"\"", "E210", 8);
}

#[test]
fn what_may_not_stand_in_a_text_may_not_be_escaped_into_one() {
    check("\"A cup is cold.\"", "\"A cup \\u{202e}is cold.\"", "E003", 0);
    check("\"A new cup\"", "\"A \\0 cup\"", "E003", 0);
    check("\"And now?\"", "\"And \\x07 now?\"", "E003", 0);
    assert_eq!(changed("\"And now?\"", "\"And\\nnow?\"").0, vec![], "a new line may be escaped");
}

#[test]
fn references_and_lists_are_told_where_they_stand() {
    check("\"I'm sorry, {pell.short}", "\"I'm sorry, {pell.short", "E209", 0);
    check("when: Known(\"taste\")", "when: Said(\"counter\", \"lisen\")", "E307", 22);
    check("\"late\": Scene(", "\"end\": Scene(", "E310", 0);
    check("any_of: [\"And now?\"]", "any_of: []", "E206", 8);
    check("minutes: 1, announced: 1", "minutes: 1, announced: 5", "E201", 23);
    let cause = |id: &str, under: &str| format!("Cause(id: \"{id}\", under: \"{under}\", text: \"x\", fix: \"y\")");
    let causes = format!("causes: [{}], start: \"counter\"", cause("a", "b"));
    check("start: \"counter\"", &causes, "E308", 31);
    let causes = format!("causes: [{}, {}], start: \"counter\"", cause("a", "b"), cause("b", "a"));
    let (found, _) = changed("start: \"counter\"", &causes);
    assert!(found.len() == 2 && found.iter().all(|p| p.what.contains("circle")), "{found:#?}");
}

#[test]
fn a_trainers_note_names_scenes_and_replies_that_are_there_each_once() {
    let note = |scene: &str, most: &str| {
        format!("facilitator: [Hint(scene: \"{scene}\", ask: \"Who?\", most: [{most}])], start: \"counter\"")
    };
    let most = |reply: &str| format!("Most(reply: \"{reply}\", ask: \"And now?\")");
    assert_eq!(changed("start: \"counter\"", &note("counter", &most("listen"))).0, vec![]);
    check("start: \"counter\"", &note("countre", &most("listen")), "E301", 26);
    check("start: \"counter\"", &note("counter", &most("remake")), "E307", 69);
    check("start: \"counter\"", &note("counter", &format!("{}, {}", most("cake"), most("cake"))), "E107", 107);
    check("start: \"counter\"", &note("counter", "Most(reply: \"cake\", ask: \" \")"), "E210", 82);
}

#[test]
fn whole_files_are_refused_with_a_code_of_their_own() {
    let code = |bytes: &[u8]| read("case.ron", bytes).problems.iter().map(|p| p.code).collect::<Vec<_>>();
    assert_eq!(
        code(&DRILL.replacen("A cup", "A \u{fffd}up", 1).replace('\u{fffd}', "\u{7f}").into_bytes()),
        [codes::CONTROL_CHARACTER]
    );
    let latin = [DRILL.as_bytes(), b"\xe9"].concat();
    let found = read("case.ron", &latin).problems;
    assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), [codes::NOT_UTF8]);
    assert_eq!(found[0].line, DRILL.matches('\n').count() + 1, "told where the first such byte stands");
    assert_eq!(code("[".repeat(100).as_bytes()), [codes::TOO_DEEP]);
    assert_eq!(code(format!("[{}]", "1,".repeat(1_500_001)).as_bytes()), [codes::TOO_MANY_VALUES]);
    let many =
        DRILL.replacen("locale: \"en\"", &(0..600).map(|i| format!("f{i}: 1")).collect::<Vec<_>>().join(", "), 1);
    let found = problems(&many);
    assert!(found.len() == 501 && found.iter().any(|p| p.code == codes::TOO_MANY_PROBLEMS), "{}", found.len());
    check("channel: FaceToFace,", "channel FaceToFace,", "E101", 7);
}

#[test]
fn what_a_case_needs_to_be_one_is_asked_for() {
    let empty = |block: &str, next: &str| {
        let (from, to) = (DRILL.find(block).unwrap() + block.len(), DRILL.find(next).unwrap());
        format!("{}}},\n{}", &DRILL[..from], &DRILL[to..])
    };
    let has = |text: &str, code: &str| {
        assert!(problems(text).iter().any(|p| p.code == code), "{code}: {:#?}", problems(text));
    };
    has(&empty("    scenes: {", "    endings: {"), "E401");
    has(&empty("    customers: {", "    role:"), "E402");
    let end = DRILL.find("    endings: {").unwrap();
    has(&format!("{})", &DRILL[..end]).replacen("kind: Drill", "kind: Case", 1), "E403");
    check(
        "kind: Drill",
        "inbox: Inbox(answers: 1, minutes: 1, tokens: 1, cards: {}, close: \"fix\"), kind: Drill",
        "E601",
        7,
    );
    check("when: Mood(Furious)", "when: MoodOf(\"pel\", Furious)", "E302", 13);
    let nobody = DRILL.replacen("cost: 20.00, level: Manager", "cost: 20.00, level: Nobody", 1);
    has(&nobody.replacen("Set(\"heard\")]", "Set(\"heard\"), Approve(\"voucher\")]", 1), "E311");
    let quiet = DRILL.replacen("Say(any_of: [\"And now?\"])", "Say(when: Flag(\"heard\"), any_of: [\"And now?\"])", 1);
    has(&quiet, "E412");
}

#[test]
fn whole_numbers_have_no_sign_and_no_fraction_and_bare_names_no_brackets() {
    check("severity: 3", "severity: -3", "E201", 10);
    check("severity: 3", "severity: 2.5", "E201", 10);
    check("rating: Rating(empathy: 4, ownership: 3", "rating: Rating(empathy: -1, ownership: 3", "E201", 24);
    check("effects: [Resolved,", "effects: [Resolved(),", "E102", 10);
    check("id: \"drill\"", "id: \"dr\u{456}ll\"", "E110", 4);
}

#[test]
fn nothing_stands_behind_an_always() {
    let (found, (line, _)) = changed("band: Restored, when: CsatAtLeast(4.0)", "band: Restored, when: Always");
    assert_eq!(found.iter().map(|p| (p.code, p.line)).collect::<Vec<_>>(), [("E410", line)]);
    let typed = "typed: [Route(when: Always, next: \"end\"), Route(when: Does(Refuse), next: \"end\")], ";
    check("\"fix\": Scene(", &format!("\"fix\": Scene({typed}"), "E411", 0);
}

#[test]
fn a_wrong_number_hides_no_wrong_way() {
    let text = DRILL.replacen("severity: 3", "severity: 9", 1).replacen("outreach: \"second\",", "", 1);
    let found: Vec<&str> = problems(&text).iter().map(|p| p.code).collect();
    assert_eq!(found, ["E201", "E404"]);
}

#[test]
fn what_is_missing_gives_no_second_problem_elsewhere() {
    for gone in [
        "next: \"fix\"),",
        "currency: \"USD\", ",
        "id: \"drill\", ",
        "starts: \"Friday 10:00\", ",
        "authority: [20.00, 50.00, 100.00, 500.00],",
    ] {
        let close = if gone.ends_with("),") { ")," } else { "" };
        let (found, _) = changed(gone, close);
        assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), ["E108"], "without {gone}: {found:#?}");
    }
    let (found, _) = changed("when: Mood(Furious)", "when: Flag");
    assert_eq!(found.iter().map(|p| p.code).collect::<Vec<_>>(), ["E102"], "{found:#?}");
}

#[test]
fn a_broken_quote_is_told_alone() {
    let (found, (line, _)) = changed("currency: \"USD\",", "currency: \"USD,");
    assert!(found.iter().all(|p| p.code == "E101" && p.line.abs_diff(line) <= 2), "{found:#?}");
}

#[test]
fn every_reply_shut_and_typed_words_without_a_way_are_errors() {
    let shut = ["listen", "cake", "bounce"].iter().fold(DRILL.to_owned(), |text, id| {
        text.replacen(&format!("Reply(id: \"{id}\","), &format!("Reply(id: \"{id}\", when: Resolved,"), 1)
    });
    assert_eq!(problems(&shut).iter().map(|p| p.code).collect::<Vec<_>>(), ["E407"]);
    check("\"fix\": Scene(", "\"fix\": Scene(typed: [Route(when: Does(Refuse), next: \"end\")], ", "E411", 0);
}

#[test]
fn a_bridge_between_two_idle_loops_is_no_loop() {
    const ALL: &str = "settled: [\"a\"], annoyed: [\"a\"], angry: [\"a\"], furious: [\"a\"], limit: [\"a\"]";
    let scene = |id: &str, ways: &[&str]| {
        let replies: Vec<String> = ways
            .iter()
            .map(|next| format!("Reply(id: \"to-{next}\", text: \"x\", rating: Rating(), minutes: 0, next: \"{next}\", reaction: Reaction({ALL})),"))
            .collect();
        format!(
            "\"{id}\": Scene(beat: Remedy, to: [\"pell\"], does: \"x\", silence: Silence(next: \"counter\", reaction: Reaction({ALL})), replies: [{}]),",
            replies.concat()
        )
    };
    let scenes =
        [scene("a", &["b"]), scene("b", &["a", "m"]), scene("m", &["c"]), scene("c", &["d"]), scene("d", &["c"])];
    let text = DRILL.replacen("scenes: {", &format!("scenes: {{{}", scenes.concat()), 1).replacen(
        "start: \"counter\"",
        "start: \"a\"",
        1,
    );
    let idle: Vec<String> = problems(&text).into_iter().filter(|p| p.code == "E406").filter_map(|p| p.scene).collect();
    assert_eq!(idle, ["a", "b", "c", "d"]);
}

#[test]
fn what_is_missing_is_told_at_what_lacks_it() {
    let (found, _) = changed("furious: [\"“Cake!”\"], ", "");
    let missing = found.iter().find(|p| p.code == codes::MISSING_REACTION).unwrap();
    assert!(missing.what.contains("furious"), "{missing}");
    assert_eq!(missing.scene.as_deref(), Some("counter"));
    let (found, _) = changed("currency: \"USD\", ", "");
    assert!(found.iter().any(|p| p.code == codes::MISSING_FIELD && p.what.contains("currency")), "{found:#?}");
    let (found, _) =
        changed("when: Always, text: \"He goes elsewhere.\"", "when: Resolved, text: \"He goes elsewhere.\"");
    assert!(found.iter().any(|p| p.code == "E410"), "{found:#?}");
    let (found, _) = changed("next: \"late\"),", "next: \"end\"),");
    assert!(found.iter().all(|p| p.code != "E404"), "the fork still leads there: {found:#?}");
}

#[test]
fn scenes_nobody_reaches_or_leaves_and_idle_loops_are_errors() {
    let text = DRILL.replace("outreach: \"second\",", "");
    assert!(problems(&text).iter().any(|p| p.code == "E404" && p.what.contains("second")), "{:#?}", problems(&text));
    let scene = "\"pit\": Scene(beat: Remedy, to: [\"pell\"], says: [Say(any_of: [\"Hm.\"])],
        silence: Silence(minutes: 0, next: \"pit\", reaction: Reaction(settled: [\"a\"], annoyed: [\"a\"], angry: [\"a\"], furious: [\"a\"], limit: [\"a\"])),
        replies: [Reply(id: \"again\", text: \"Again.\", rating: Rating(), minutes: 0, next: \"pit\", reaction: Reaction(settled: [\"a\"], annoyed: [\"a\"], angry: [\"a\"], furious: [\"a\"], limit: [\"a\"]))]),
        \"fix\": Scene(";
    let text = DRILL.replacen("\"fix\": Scene(", scene, 1).replacen("next: \"fix\"", "next: \"pit\"", 1);
    let codes: Vec<&str> = problems(&text).iter().map(|p| p.code).collect();
    assert!(codes.contains(&"E405") && codes.contains(&"E406"), "{codes:?}");
}

#[test]
fn all_problems_come_at_once_in_the_order_of_the_file() {
    let text = DRILL
        .replacen("channel: FaceToFace", "chanel: FaceToFace", 1)
        .replacen("currency: \"USD\", ", "", 1)
        .replacen("severity: 3", "severity: 9", 1)
        .replacen("offers: [\"cake\"]", "offers: [\"cakes\"]", 1)
        .replacen("beat: Remedy", "beat: Remdy", 1)
        .replacen("survey: \"No.\"", "survey: \"\"", 1);
    let found = problems(&text);
    let codes: Vec<&str> = found.iter().map(|p| p.code).collect();
    for code in ["E103", "E108", "E201", "E303", "E104", "E210"] {
        assert!(codes.contains(&code), "{code} is missing in {codes:?}");
    }
    let lines: Vec<usize> = found.iter().map(|p| p.line).collect();
    assert!(lines.windows(2).all(|pair| pair[0] <= pair[1]), "{lines:?}");
    let typo = found.iter().find(|p| p.code == "E103").unwrap();
    assert!(typo.fix.contains("channel"), "did you mean: {}", typo.fix);
    let missing: Vec<&str> = found.iter().filter(|p| p.code == "E108").map(|p| p.what.as_str()).collect();
    assert_eq!(missing, ["The field “currency” is missing here."], "what is misspelt is not missing as well");
}

#[test]
fn a_problem_is_shown_with_its_line() {
    let (found, _) = changed("channel: FaceToFace", "chanel: FaceToFace");
    let text = DRILL.replacen("channel: FaceToFace", "chanel: FaceToFace", 1);
    let shown = render(found.iter().find(|p| p.code == "E103").unwrap(), &text);
    assert!(
        shown.contains("chanel: FaceToFace") && shown.contains("^^^^^^") && shown.contains("case.ron:3:45"),
        "{shown}"
    );
}

#[test]
fn the_annotated_contract_parses_and_lacks_only_what_it_leaves_out() {
    let path = project("tests/data/cases/annotated.ron");
    let text = std::fs::read_to_string(path).unwrap();
    let found = problems(&text);
    let unexpected: Vec<String> = found
        .iter()
        .filter(|p| {
            !matches!(
                p.code,
                "E301" | "E304" | "E306" | "E310" | "E206" | "E404" | "E405" | "E409" | "E308" | "E307" | "E410"
            )
        })
        .map(ToString::to_string)
        .collect();
    assert!(unexpected.is_empty(), "{unexpected:#?}");
    assert!(found.iter().any(|p| p.code == "E301" && p.what.contains("clarify")), "the scenes it leaves out are named");
}

#[test]
fn byte_order_marks_and_either_line_end_load() {
    for text in [format!("\u{feff}{DRILL}"), DRILL.replace('\n', "\r\n")] {
        let reading = read("case.ron", text.as_bytes());
        assert!(reading.scenario.is_some(), "{:?}", reading.problems);
    }
    let (found, (line, _)) = changed("severity: 3", "severity: 9");
    let crlf = problems(&DRILL.replacen("severity: 3", "severity: 9", 1).replace('\n', "\r\n"));
    assert_eq!(
        crlf.iter().map(|p| (p.line, p.column)).collect::<Vec<_>>(),
        found.iter().map(|p| (p.line, p.column)).collect::<Vec<_>>()
    );
    assert_eq!(crlf[0].line, line);
}

#[test]
fn hostile_files_are_refused_not_crashed_on() {
    let deep: Vec<String> = vec![
        "[".repeat(100_000),
        "(".repeat(100_000),
        "/*".repeat(100_000),
        "Not(".repeat(100_000),
        "{\"a\":".repeat(100_000),
    ];
    for text in deep {
        let reading = read("case.ron", text.as_bytes());
        assert!(reading.scenario.is_none() && reading.problems.iter().any(|p| p.severity == Severity::Error));
    }
    for bytes in [&b""[..], b"\xff\xfe\x00", b"Case(", b"Case()", b"[]", b"\"x", b"Case(format: 1\0)", &[b' '; 100]] {
        let reading = read("case.ron", bytes);
        assert!(reading.scenario.is_none() && !reading.problems.is_empty(), "{bytes:?}");
    }
    let large = vec![b' '; 17 * 1024 * 1024];
    assert_eq!(read("case.ron", &large).problems[0].code, codes::TOO_LARGE);
}

#[test]
fn drills_are_held_to_errors_only_and_cases_to_the_writing_guide() {
    let as_case = DRILL.replacen("kind: Drill", "kind: Case", 1);
    let reading = read("case.ron", as_case.as_bytes());
    assert!(reading.scenario.is_some(), "warnings do not stop a case");
    let codes: Vec<&str> = reading.problems.iter().map(|p| p.code).collect();
    assert!(codes.contains(&"W503") && codes.iter().all(|code| code.starts_with('W')), "{codes:?}");
}

#[test]
fn a_line_of_time_holds_the_story_and_its_moments_in_order() {
    let with = |clock: &str| {
        let text =
            DRILL.replacen("starts: \"Friday 10:00\",", &format!("starts: \"Friday 10:00\", clock: {clock},"), 1);
        let reading = read("case.ron", text.as_bytes());
        reading.problems.iter().map(|p| (p.code, p.what.clone())).collect::<Vec<_>>()
    };
    let good = r#"Clock(from: "Friday 09:50", to: "Friday 10:30", says: "bus at 10:30", marks: [Mark(at: "Friday 10:20", says: "go by 10:20")])"#;
    assert_eq!(with(good), vec![]);
    assert_eq!(with(r#"Clock(from: "Friday 10:00", to: "Friday 10:30")"#), vec![]);
    let bad = [
        (r#"Clock(from: "Friday 10:10", to: "Friday 10:30")"#, "not between"),
        (r#"Clock(from: "Friday 09:00", to: "Friday 09:00")"#, "no line"),
        (r#"Clock(from: "Friday 09:00", to: "Monday 09:00")"#, "no line"),
        (
            r#"Clock(from: "Friday 09:50", to: "Friday 10:30", marks: [Mark(at: "Friday 11:00", says: "late")])"#,
            "not on the line",
        ),
        (
            r#"Clock(from: "Friday 09:50", to: "Friday 10:30", marks: [Mark(at: "Friday 10:20", says: "b"), Mark(at: "Friday 10:10", says: "a")])"#,
            "before the moment",
        ),
        (
            r#"Clock(from: "Friday 09:50", to: "Friday 10:30", says: "the bus that leaves from the corner at 10:30")"#,
            "there is room for 28",
        ),
    ];
    for (clock, said) in bad {
        let told = with(clock);
        assert_eq!(told.len(), 1, "{clock}: {told:?}");
        assert!(told[0].0 == "E215" && told[0].1.contains(said), "{clock}: {told:?}");
    }
}

#[test]
fn every_code_stands_once_and_is_documented() {
    let guide = std::fs::read_to_string(project("docs/case-format.md")).unwrap();
    let mut seen = std::collections::BTreeSet::new();
    let all = codes::READING.iter().map(|rule| rule.code).chain(checks::ALL.iter().map(|check| check.code));
    for code in all.chain(["W701", "W702", "W703", "W704", "W705", "W706"]) {
        assert!(seen.insert(code), "{code} stands twice");
        assert!(guide.contains(&format!("| {code} |")), "{code} is not in docs/case-format.md");
    }
}

#[test]
fn every_example_of_the_guide_loads() {
    let guide = std::fs::read_to_string(project("docs/case-format.md")).unwrap();
    let examples: Vec<&str> = guide.split("```ron\n").skip(1).map(|rest| rest.split("```").next().unwrap()).collect();
    assert!(examples.len() >= 3, "the guide builds a case step by step");
    for example in examples {
        let reading = read("example.ron", example.as_bytes());
        let errors: Vec<String> =
            reading.problems.iter().filter(|p| p.severity == Severity::Error).map(ToString::to_string).collect();
        assert!(errors.is_empty(), "{errors:#?}\n{example}");
        assert!(reading.scenario.is_some());
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn a_mutated_file_never_panics_and_names_a_place(at in 0.0..1.0_f64, kind in 0..5_u8, other in 0.0..1.0_f64) {
        let tokens: Vec<&str> = DRILL.split_inclusive([' ', ',', '(', ')', ':', '\n']).collect();
        let pick = |share: f64| ((share * tokens.len() as f64) as usize).min(tokens.len() - 1);
        let mut mutated = tokens.clone();
        match kind {
            0 => { mutated.remove(pick(at)); }
            1 => mutated.insert(pick(at), tokens[pick(at)]),
            2 => mutated.swap(pick(at), pick(other)),
            3 => mutated.truncate(pick(at)),
            _ => mutated[pick(at)] = "«",
        }
        let text = mutated.concat();
        let lines = text.lines().count().max(1);
        for problem in problems(&text) {
            prop_assert!(problem.line >= 1 && problem.line <= lines + 1, "{problem} of {lines}");
            prop_assert!(problem.column >= 1);
            render(&problem, &text);
        }
    }

    #[test]
    fn noise_never_panics(text in "[(){}\\[\\],:\"a-zA-Z0-9 \\n/*\\\\.-]{0,200}") {
        problems(&text);
    }
}

#[test]
fn more_than_ten_thousand_scenes_or_forty_thousand_replies_are_refused() {
    for (count, replies, what) in
        [(10_001, 0, "scenes; a case has at most 10000"), (2_001, 20, "replies; a case has at most 40000")]
    {
        let replies = "(),".repeat(replies);
        let scene = |i: usize| format!("\"s{i}\": Scene(beat: Opening, replies: [{replies}]),");
        let scenes = (0..count).map(scene).collect::<Vec<_>>().concat();
        let found = problems(&DRILL.replacen("scenes: {", &format!("scenes: {{{scenes}"), 1));
        assert!(found.len() == 1 && found[0].code == codes::TOO_MANY_SCENES, "{found:?}");
        assert!(found[0].what.contains(what), "{}", found[0].what);
    }
}
