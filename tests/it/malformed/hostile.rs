//! Texts made to confuse or to cover the screen: what nobody needs is refused, what scripts need stays, and what is
//! said about it is short and safe to show.

use amends::domain::scenario::{Problem, Severity, codes, read, render};

use super::timed;
use crate::support::DRILL;

fn problems(text: &str) -> Vec<Problem> {
    read("case.ron", text.as_bytes()).problems
}

fn saying(words: &str) -> String {
    DRILL.replacen("\"And now?\"", &format!("\"{words}\""), 1)
}

fn codes_of(text: &str) -> Vec<&'static str> {
    problems(text).iter().map(|p| p.code).collect()
}

#[test]
fn characters_that_hide_or_turn_text_are_refused_wherever_they_stand() {
    let hidden = [
        '\u{0}',
        '\u{7}',
        '\u{8}',
        '\u{1b}',
        '\u{7f}',
        '\u{80}',
        '\u{9b}',
        '\u{202a}',
        '\u{202b}',
        '\u{202d}',
        '\u{202e}',
        '\u{2066}',
        '\u{2067}',
        '\u{2068}',
        '\u{2069}',
        '\u{200b}',
        '\u{2060}',
        '\u{2063}',
        '\u{feff}',
        '\u{180e}',
        '\u{3164}',
        '\u{115f}',
        '\u{fff9}',
        '\u{e0041}',
        '\u{206a}',
    ];
    for character in hidden {
        for (place, text) in [
            ("text", saying(&format!("And{character} now?"))),
            ("escape", saying(&format!("And\\u{{{:x}}} now?", u32::from(character)))),
            ("comment", DRILL.replacen("seconds: 30", &format!("/* {character} */ seconds: 30"), 1)),
            ("id", DRILL.replacen("\"late\": Scene", &format!("\"la{character}te\": Scene"), 1)),
            ("field", DRILL.replacen("beat: Remedy", &format!("be{character}at: Remedy"), 1)),
        ] {
            let found = problems(&text);
            assert_eq!(
                found.first().map(|p| p.code),
                Some(codes::CONTROL_CHARACTER),
                "U+{:04X} in {place}: {found:?}",
                u32::from(character)
            );
            let shown = render(&found[0], &text);
            assert!(!shown.contains(['\u{202e}', '\u{1b}', '\u{7}']) || character != '\u{202e}', "{shown}");
            assert!(
                found[0].what.contains(&format!("U+{:04X}", u32::from(character)))
                    && !found[0].what.contains(character)
            );
        }
    }
}

#[test]
fn piled_accents_and_joiners_are_refused_and_scripts_that_need_them_load() {
    for words in [
        format!("He comes{}", "\u{301}".repeat(5)),
        format!("He{} comes", "\u{489}\u{334}\u{35c}".repeat(40)),
        "pay\u{200d}\u{200d}pal".to_owned(),
        "a\u{200e}\u{200f}b".to_owned(),
    ] {
        assert_eq!(codes_of(&saying(&words)), [codes::PILED_MARKS], "{words:?}");
    }
    for words in [
        "Quý khách có vui lòng không ạ?",
        "ế e\u{302}\u{301}\u{323} o\u{31b}\u{309}",
        "می\u{200c}خواهم عذرخواهی کنم",
        "क्\u{200d}ष, हमें खेद है",
        "שָׁלוֹם, סְלִיחָה",
        "ขอโทษด้วยค่ะ ที่นี่",
        "نَأْسَفُ لِذٰلِكَ",
        "Désolé, vraiment; mi dispiace; żal mi; ¿qué pasó?",
        "👩\u{200d}🍳 ❤\u{fe0f} 👍🏽",
        "申し訳ございません。葛\u{e0100}",
    ] {
        assert_eq!(problems(&saying(words)), vec![], "{words}");
    }
}

#[test]
fn ids_that_only_look_alike_are_refused() {
    for id in ["l\u{430}te", "lat\u{435}", "ｌate", "late\u{301}", "láte", "la te", "late ", ""] {
        let text = DRILL.replacen("\"late\": Scene", &format!("\"{id}\": Scene"), 1);
        assert!(codes_of(&text).contains(&codes::BAD_ID), "{id}: {:?}", codes_of(&text));
    }
}

#[test]
fn texts_and_lists_longer_than_a_screen_are_refused_at_their_place() {
    let line = |from: &str| DRILL[..DRILL.find(from).unwrap()].matches('\n').count() + 1;
    let check = |from: &str, to: String, code: Option<&str>| {
        let found = problems(&DRILL.replacen(from, &to, 1));
        let told: Vec<_> = found.iter().map(|p| (p.code, p.line)).collect();
        assert_eq!(told, code.map(|code| (code, line(from))).into_iter().collect::<Vec<_>>(), "{from}");
    };
    let long = Some(codes::TEXT_TOO_LONG);
    check("\"And now?\"", format!("\"{}\"", "é".repeat(2_000)), None);
    check("\"And now?\"", format!("\"{}\"", "é".repeat(2_001)), long);
    check("\"The Drill\"", format!("\"{}\"", "é".repeat(120)), None);
    check("\"The Drill\"", format!("\"{}\"", "é".repeat(121)), long);
    for brief in ["\"A glass of water\"", "\"Pell Anders\"", "\"Ordered\"", "\"It was fine\"", "\"Listened\""] {
        check(brief, format!("\"{}\"", "x".repeat(121)), long);
    }
    check("hidden: [", format!("details: {{ \"cup\": [\"{}\"] }}, hidden: [", "x".repeat(121)), long);
    let replies = |count: usize| {
        let reaction = "Reaction(settled: [\"x\"], annoyed: [\"x\"], angry: [\"x\"], furious: [\"x\"], limit: [\"x\"])";
        let reply = |i| {
            format!(
                "Reply(id: \"r{i}\", text: \"x\", rating: Rating(empathy: 1), reaction: {reaction}, next: \"end\"),"
            )
        };
        (0..count).map(reply).collect::<String>()
    };
    let many = |count| format!("\"late\": Scene(replies: [{}], ", replies(count));
    let late = DRILL.find("\"late\": Scene(").unwrap();
    let (head, tail) = (&DRILL[..late], &DRILL[late..]);
    let own = tail.find("            replies: [").unwrap();
    let after = own + tail[own..].find("            ]),").unwrap();
    let with = |count| {
        format!(
            "{head}{}{}{}",
            many(count),
            &tail["\"late\": Scene(".len()..own],
            &tail[after + "            ]".len()..]
        )
    };
    assert_eq!(codes_of(&with(24)), Vec::<&str>::new());
    assert_eq!(codes_of(&with(25)), [codes::LIST_TOO_LONG]);
    let offers = |count| {
        (0..count).fold(String::new(), |list, i| {
            list + &format!("\"o{i}\": Offer(label: \"x\", kind: Core, face: 1, cost: 1, level: FrontLine, fits: Other, timing: Immediate),")
        })
    };
    check("offers: {", format!("offers: {{{}", offers(96)), None);
    check("offers: {", format!("offers: {{{}", offers(97)), Some(codes::LIST_TOO_LONG));
}

#[test]
fn a_line_of_a_megabyte_is_told_in_a_few_words() {
    let megabyte = "x".repeat(1024 * 1024);
    for text in [
        saying(&megabyte),
        DRILL.replacen("seconds: 30", &format!("{megabyte}: 30"), 1),
        DRILL.replacen("\"late\": Scene", &format!("\"{megabyte}\": Scene"), 1),
        DRILL.replacen("difficulty: 1", &format!("difficulty: {}", "9".repeat(1024 * 1024)), 1),
        DRILL.replacen("persona: Neutral", &format!("persona: {megabyte}"), 1),
        DRILL.replacen("start: \"counter\"", &format!("start: \"{megabyte}\""), 1),
        DRILL.replace('\n', &" ".repeat(10_000)).replacen("severity: 3", "severity: 9", 1),
    ] {
        let (found, took) = timed(|| problems(&text));
        assert!(found.iter().any(|p| p.severity == Severity::Error));
        let (shown, showing) = timed(|| found.iter().map(|p| render(p, &text)).collect::<Vec<_>>());
        let longest = shown.iter().map(String::len).max().unwrap();
        println!(
            "{} KiB in one line: read in {took:.2?}, shown in {showing:.2?}, the longest in {longest} bytes",
            text.len() / 1024
        );
        assert!(longest < 8_000, "{longest} bytes for one problem");
    }
    let told = DRILL.replacen("seconds: 30", &format!("/* {megabyte} */ seconds: 0"), 1);
    let first = &problems(&told)[0];
    assert!(first.code == "E201" && first.column > 1024 * 1024, "{first}");
}
