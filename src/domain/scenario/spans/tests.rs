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
fn the_longest_case_there_is_has_room_to_grow_tenfold() {
    let text = include_str!("../../../../scenarios/wrong-plate/scenario.ron");
    let nodes = tree(text).nodes.len();
    assert!(10 * nodes <= MAX_NODES, "{nodes}");
}
