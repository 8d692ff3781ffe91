//! The tree of positions, and that no nesting and no broken text harms it.

use super::*;
use proptest::prelude::*;

fn tree(text: &str) -> Tree<'_> {
    scan(text).expect("scanned")
}

#[test]
fn a_path_leads_to_the_place_of_a_value() {
    let text = r#"#![enable(implicit_some)]
        /* a /* nested */ note */
        Case(id: "x", // why
            scenes: { "a": Scene(replies: [Reply(id: "one"), (id: r"two", when: Some(All([Flag("f"), Always])))]) })"#;
    let tree = tree(text);
    let item = |at: At<'_>, i: usize| at.without_some().items().nth(i).map(|found| found.raw().to_owned());
    let scenes = tree.root().find("scenes").unwrap();
    let scene = scenes.items().next().unwrap();
    assert_eq!(scene.key_text().as_deref(), Some("a"));
    let replies = scene.find("replies").unwrap();
    let reply = replies.items().nth(1).unwrap();
    assert_eq!(reply.find("id").unwrap().raw(), "r\"two\"");
    let when = reply.find("when").unwrap();
    let list = when.items().next().unwrap();
    let flag = list.items().next().unwrap();
    assert_eq!((flag.name(), item(flag, 0).as_deref()), ("Flag", Some("\"f\"")));
    assert_eq!(flag.items().next().unwrap().start(), text.find("\"f\"").unwrap());
    assert!(reply.find("nothing").is_none());
    assert_eq!(tree.trouble(), None);
}

#[test]
fn trouble_is_where_brackets_and_commas_stop_adding_up() {
    for (text, trouble) in [
        ("Case(a: 1 b: 2)", "b: 2"),
        ("Case(a: [1, 2), b: 2)", "), b"),
        ("Case(a: 1))", ")"),
        ("Case(a: \"x)", "\"x)"),
        ("Case(a: 1,, b: 2)", ", b"),
        ("Case(a: )", ")"),
        ("Case(a: “x”)", "“"),
    ] {
        let expected = text.rfind(trouble).unwrap();
        assert_eq!(tree(text).trouble(), Some(expected), "{text}");
    }
}

#[test]
fn nesting_is_refused_before_it_can_harm() {
    for bracket in ["[", "(", "{", "All([", "/*"] {
        let text = bracket.repeat(100_000);
        assert!(matches!(scan(&text), Err(TooMuch::Depth(at)) if at < 1_000), "{bracket}");
    }
    let allowed = format!("{}{}", "[".repeat(MAX_DEPTH), "]".repeat(MAX_DEPTH));
    assert_eq!(tree(&allowed).trouble(), None);
}

#[test]
fn endless_lists_are_refused() {
    let text = "1,".repeat(MAX_NODES + 1);
    assert!(matches!(scan(&text), Err(TooMuch::Values(_))));
}

proptest! {
    #[test]
    fn any_text_gives_a_tree_with_places_inside_the_text(text in r#"[\[\](){}:,"'/*a-c1 #r\\\n-]{0,60}"#) {
        if let Ok(tree) = scan(&text) {
            let mut open = vec![tree.root()];
            while let Some(at) = open.pop() {
                prop_assert!(at.start() <= at.end() && at.end() <= text.len());
                prop_assert!(text.get(at.start()..at.end()).is_some());
                prop_assert!(text.is_char_boundary(at.key_start()));
                open.extend(at.items());
            }
        }
    }
}

#[test]
fn the_longest_case_that_people_wrote_has_room_to_grow_tenfold() {
    let text = include_str!("../../../../scenarios/wrong-plate/scenario.ron");
    let nodes = tree(text).nodes.len();
    assert!(10 * nodes <= MAX_NODES, "{nodes}");
}

/// Every shape that a case is written in, in the plainest way.
const PLAIN: &str = r#"// What went wrong.
Case(format: 1, id: "x-1", title: "“Æ” and 'b': (c", none: None, is: true, rates: [0.80, -1, 30.00,],
    scenes: { "a": Scene(beat: Opening, says: [Say(when: All([Mood(Angry), Not(Said("a", "b"))]), any_of: [])],
        rating: Rating(), of: (speed: 3, empathy: 0), to: [Set("f"), Repeat, Promise(id: "p", due_min: 5)]), "b": Scene(), },
)
"#;

fn ron_accepts(text: &str) -> bool {
    let options = ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    options.from_str::<serde::de::IgnoredAny>(text).is_ok()
}

/// What a slip puts in place of a few bytes.
const SLIPS: [&str; 40] = [
    "", "(", ")", "[", "]", "{", "}", ",", ":", "\"", "'", "\\", "/", "*", "//", "/*", "*/", "#", "#![", "r", "r#",
    "b", "_", ".", "..", "-", "+", "0", "9", "e5", "Some(", "None", "true", "inf", "NaN", "\n", "\u{a0}", "\u{2028}",
    "ø", "·",
];

/// Puts a slip in place of a few bytes, or says them twice; `None` in the middle of a character.
fn spoilt(text: &str, from: usize, to: usize, slip: Option<&str>) -> Option<String> {
    let (before, cut, after) = (text.get(..from)?, text.get(from..to)?, text.get(to..)?);
    Some(match slip {
        Some(slip) => format!("{before}{slip}{after}"),
        None => format!("{before}{cut}{cut}{after}"),
    })
}

#[test]
fn the_plainest_way_of_writing_is_known_and_every_other_is_left_to_ron() {
    assert!(tree(PLAIN).is_plain() && ron_accepts(PLAIN));
    for (plain, other) in [
        ("rates: [0.80", "rates: [0x80"),
        ("rates: [0.80", "rates: [1e3"),
        ("-1,", "+1,"),
        ("30.00", "30."),
        ("is: true", "is: Some(true)"),
        ("is: true", "is: inf"),
        ("\"x-1\"", "\"x\\u{2d}1\""),
        ("\"x-1\"", "r\"x-1\""),
        ("\"x-1\"", "'x'"),
        ("// What", "/* */ // What"),
        ("// What", "#![enable(implicit_some)] // What"),
        ("\"a\": Scene(b", "a: Scene(b"),
        ("Said(\"a\", \"b\")", "Said(\"a\", b: \"b\")"),
        ("says: [", "\"says\": ["),
        ("Rating()", "()"),
        (")\n", "),\n"),
        (")\n", ") // and no end"),
        (")\n", ") 1"),
    ] {
        let text = PLAIN.replacen(plain, other, 1);
        assert!(text != PLAIN && !scan(&text).unwrap().is_plain(), "{other}");
    }
    assert!(!tree("").is_plain() && !tree("// nothing\n").is_plain());
}

#[test]
fn what_is_taken_for_plain_is_well_formed_whatever_a_slip_has_done_to_it() {
    let mut plain = 0;
    let slips = || SLIPS.into_iter().map(Some).chain([None]);
    for (from, slip) in (0..PLAIN.len()).flat_map(|from| slips().map(move |slip| (from, slip))) {
        for text in [0, 1, 2, 7].into_iter().filter_map(|length| spoilt(PLAIN, from, from + length, slip)) {
            if scan(&text).is_ok_and(|tree| tree.is_plain()) {
                plain += 1;
                assert!(ron_accepts(&text), "{text}");
            }
        }
    }
    assert!(plain > 5_000, "{plain} of them are plain: it says something");
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20_000))]
    #[test]
    fn what_is_taken_for_plain_is_well_formed(parts in proptest::collection::vec(0..24_usize, 0..12)) {
        const PARTS: [&str; 24] = [
            "A(", "(", ")", "[", "]", "{", "}", ",", ":", "a", "b: ", "\"t\"", "\"k\": ", "1", "-2.5", "None", "true", " ", "\n", "// c\n",
            "Some(", "x", "),", "],",
        ];
        let text: String = parts.iter().map(|part| PARTS[*part]).collect();
        if scan(&text).is_ok_and(|tree| tree.is_plain()) {
            prop_assert!(ron_accepts(&text), "{text}");
        }
    }
}
