//! What an author reads after a slip: the name that was meant, and every slip of the file at once.

use amends::domain::scenario::{Problem, Source, read, render};

use super::timed;
use crate::support::DRILL;

fn problems(text: &str) -> Vec<Problem> {
    read("case.ron", text.as_bytes()).problems
}

#[test]
fn a_misspelt_name_of_any_kind_is_answered_with_the_one_that_was_meant() {
    let cause = "causes: [Cause(id: \"kettle\", text: \"x\", fix: \"y\"), Cause(id: \"b\", under: \"ketle\", text: \"x\", fix: \"y\")], start: \"counter\"";
    for (kind, from, to, meant) in [
        ("field", "lifetime_value: 300.00", "lifetime_valeu: 300.00", "lifetime_value"),
        ("field in another style", "prior_attempts: 0", "priorAttempts: 0", "prior_attempts"),
        ("bare name", "persona: Neutral", "persona: Nuetral", "Neutral"),
        ("bare name in small letters", "channel: FaceToFace", "channel: face_to_face", "FaceToFace"),
        ("block", "\"water\": Offer(", "\"water\": Ofer(", "Offer"),
        ("condition", "Known(\"taste\")", "Knwon(\"taste\")", "Known"),
        ("effect", "Reveal(\"taste\")", "Reveals(\"taste\")", "Reveal"),
        ("tick", "Tick(Listened)", "Tick(Listend)", "Listened"),
        ("error", "errors: [Overpromise]", "errors: [OverPromise]", "Overpromise"),
        ("scene", "start: \"counter\"", "start: \"conuter\"", "counter"),
        (
            "scene that is led to",
            "thought: \"Too much.\", next: \"late\"",
            "thought: \"Too much.\", next: \"lat\"",
            "late",
        ),
        ("end", "thought: \"Later.\", next: \"end\"", "thought: \"Later.\", next: \"edn\"", "end"),
        ("offer", "offers: [\"voucher\"]", "offers: [\"vuocher\"]", "voucher"),
        ("customer", "beat: FollowUp, to: [\"pell\"]", "beat: FollowUp, to: [\"pel\"]", "pell"),
        ("promise", "effects: [Kept(\"word\")]", "effects: [Kept(\"wrod\")]", "word"),
        ("flag", "Flag(\"heard\")", "Flag(\"haerd\")", "heard"),
        ("hidden fact", "Known(\"taste\")", "Known(\"tsate\")", "taste"),
        ("reply", "when: Known(\"taste\")", "when: Said(\"counter\", \"listne\")", "listen"),
        ("cause", "start: \"counter\"", cause, "kettle"),
        ("name in a text", "{pell.short}", "{pel.short}", "{pell.short}"),
        ("form of a name", "{pell.short}", "{pell.shrot}", "{pell.short}"),
    ] {
        assert!(DRILL.contains(from), "{from}");
        let text = DRILL.replacen(from, to, 1);
        let found = problems(&text);
        assert_eq!(found.len(), 1, "{kind}: one slip, one problem: {found:#?}");
        assert!(found[0].fix.contains(meant), "{kind}: {} {}", found[0], found[0].fix);
        assert!(render(&found[0], &text).contains("help"), "{kind}");
    }
}

#[test]
fn a_case_without_what_it_needs_says_so_even_when_the_file_begins_with_it() {
    assert!(DRILL.starts_with("Case("), "nothing stands before the block that lacks a field");
    for (from, to, code) in [
        ("    start: \"counter\",", "", "E108"),
        ("    start: \"counter\",", "    // start: \"counter\",", "E108"),
        ("    role: \"You stand at the counter.\",", "", "E108"),
    ] {
        assert!(DRILL.contains(from), "{from}");
        let text = DRILL.replacen(from, to, 1);
        for text in [text.clone(), format!("// A case.\n{text}")] {
            let reading = read("case.ron", text.as_bytes());
            let codes: Vec<_> = reading.problems.iter().map(|problem| problem.code).collect();
            assert!(reading.scenario.is_none() && codes == [code], "{from}: {codes:?}");
        }
    }
    for (from, upto, told) in [("customers: {", "role:", "customers"), ("scenes: {", "endings:", "scenes")] {
        let (at, end) = (DRILL.find(from).unwrap(), DRILL.find(&format!("    {upto}")).unwrap());
        let text = format!("{}{told}: {{}},\n{}", &DRILL[..at], &DRILL[end..]);
        let reading = read("case.ron", text.as_bytes());
        let of_it = reading.problems.iter().any(|problem| render(problem, &text).contains(told.trim_end_matches('s')));
        assert!(reading.scenario.is_none() && of_it, "{told}: {:?}", reading.problems);
    }
}

#[test]
fn slips_of_every_kind_are_all_told_in_one_reading() {
    let slips = [
        ("industry: Cafe", "industry: Caffe", "E104"),
        ("severity: 3", "severity: 9", "E201"),
        ("core_loss: 10.00", "core_loss: 10.001", "E203"),
        ("currency: \"USD\"", "currency: \"usd\"", "E207"),
        ("breath: 1)", "breth: 1)", "E103"),
        ("names: [Name(full: \"Pell Anders\"", "names: [Name(full: \"\"", "E210"),
        ("as_of: \"2026-11\"", "as_of: \"11/2026\"", "E211"),
        ("\"cake\": Offer(label", "\"the cake\": Offer(label", "E110"),
        ("face: 60.00", "face: NaN", "E109"),
        ("seconds: 30", "seconds: 0", "E201"),
        ("{pell.short}", "{pel.short}", "E208"),
        ("Reveal(\"taste\")", "Reveal(\"smell\")", "E305"),
        (
            "empathy: 1, ownership: 1, speed: 2, compensation: 2",
            "empathy: 1, ownership: 7, speed: 2, compensation: 2",
            "E202",
        ),
        ("offers: [\"voucher\"]", "offers: [\"vouchers\"]", "E303"),
        ("id: \"later\"", "id: \"grand\"", "E107"),
        ("at: \"Friday 12:00\"", "at: \"Noon\"", "E204"),
        ("beat: Outreach, to: [\"pell\"]", "beat: Outreach, to: [\"bell\"]", "E302"),
        ("thought: \"They noticed.\", next: \"end\"", "thought: \"They noticed.\", next: \"home\"", "E301"),
    ];
    let mut text = DRILL.to_owned();
    let mut expected = Vec::new();
    for (from, to, code) in slips {
        let at = DRILL.find(from).unwrap_or_else(|| panic!("{from}"));
        expected.push((code, DRILL[..at].matches('\n').count() + 1));
        text = text.replacen(from, to, 1);
    }
    let found: Vec<(&str, usize)> = problems(&text).iter().map(|p| (p.code, p.line)).collect();
    for told in &expected {
        assert!(found.contains(told), "{told:?} is missing in {found:?}");
    }
    // The renamed offer is asked for once more: that is a slip too.
    assert!(found.len() <= expected.len() + 1, "{found:?}");
}

#[test]
fn a_bracket_that_is_never_closed_is_named_by_the_line_it_opens_in() {
    for (from, to, opens) in [
        ("resolution_tolerance_min: 30),", "resolution_tolerance_min: 30,", "failure: Failure("),
        (
            "thought: \"Somebody listens.\", next: \"fix\"),",
            "thought: \"Somebody listens.\", next: \"fix\",",
            "Reply(id: \"listen\"",
        ),
        ("timing: Immediate),\n    },", "timing: Immediate),\n", "offers: {"),
        (
            "thought: \"Later.\", next: \"end\"),\n            ]),",
            "thought: \"Later.\", next: \"end\"),\n            ],",
            "\"fix\": Scene(",
        ),
    ] {
        let text = DRILL.replacen(from, to, 1);
        assert_ne!(text, DRILL, "{from}");
        let line = DRILL[..DRILL.find(opens).unwrap()].matches('\n').count() + 1;
        let found = problems(&text);
        let hint = format!("what opens in line {line} seems never to be closed");
        assert!(found.iter().any(|p| p.code == "E101" && p.fix.contains(&hint)), "{from}: {hint}: {found:#?}");
    }
}

#[test]
fn a_field_of_a_block_further_out_is_sent_there() {
    let line = |text: &str| DRILL[..DRILL.find(text).unwrap()].matches('\n').count() + 1;
    for (from, to, field, outer) in [
        ("resolution_tolerance_min: 30),", "resolution_tolerance_min: 30,", "currency: \"USD\"", "Case has one"),
        ("people: 1,", "people: 1, currency: \"USD\",", "people: 1", "Case has one"),
        ("angry: [\"“When?”\"],", "angry: [\"“When?”\"], thought: \"x\",", "“When?”", "Reply has one"),
    ] {
        let found = problems(&DRILL.replacen(from, to, 1));
        let told = found.iter().find(|p| p.code == "E103" && p.line == line(field));
        assert!(told.is_some_and(|p| p.fix.contains(outer)), "{from}: {found:#?}");
    }
}

#[test]
fn five_hundred_slips_in_a_large_file_are_shown_at_once() {
    let blanks = " ".repeat(4 * 1024 * 1024);
    for between in ["", "\n"] {
        let fields: String = format!("chanel: 1,{between}").repeat(600);
        let text = DRILL.replacen("locale: \"en\",", &format!("{blanks}{fields}"), 1);
        let found = problems(&text);
        assert_eq!(found.len(), 501);
        let (shown, took) = timed(|| {
            let source = Source::new(&text);
            found.iter().map(|problem| source.render(problem).len()).sum::<usize>()
        });
        println!("501 problems in {} KiB are shown in {took:.2?}, {shown} bytes", text.len() / 1024);
        assert!(took.as_secs() < 2, "{took:?}");
    }
}
