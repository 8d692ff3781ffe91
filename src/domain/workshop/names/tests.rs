//! Names people type, kind and unkind: what is left of them, and whether the room sees it at once.

use proptest::prelude::*;

use super::*;

fn text(typed: &str) -> String {
    clean(typed).map(|name| name.text).unwrap_or_default()
}

fn judged(typed: &str) -> Judged {
    clean(typed).unwrap().judged
}

#[test]
fn names_of_all_scripts_stay_as_they_are() {
    let names = [
        "Ben",
        "Zoë",
        "José María",
        "Nguyễn Thị Ánh",
        "Søren",
        "Łukasz",
        "Jürgen Groß",
        "O’Neill",
        "D'Arcy",
        "Anne-Marie",
        "Ines K.",
        "Ольга",
        "Γιώργος",
        "محمد",
        "می‌خواهم",
        "שרה",
        "आदित्य",
        "क्‍ष",
        "ทักษิณ",
        "김민준",
        "山田 太郎",
        "李 雷",
        "Ben 2",
        "🦊",
        "Fox 🦊",
        "👩‍🚀 Ada",
        "❤️ Mo",
        "👍🏽",
        "M & M",
        "Dr. No!",
    ];
    for name in names {
        assert_eq!(text(name), name);
        assert_eq!(judged(name), Judged::Fine, "{name}");
    }
}

#[test]
fn what_changes_how_other_text_is_read_is_taken_out() {
    let cases = [
        ("  Ben \n\t B ", "Ben B"),
        ("Ben\u{0}\u{7}\u{1b}[31m", "Ben[31m"),
        ("\u{202E}neB", "neB"),
        ("A\u{2066}b\u{2069}", "Ab"),
        ("Be\u{200B}n\u{FEFF}", "Ben"),
        ("B\u{00AD}en", "Ben"),
        ("a\u{200D}b", "ab"),
        ("🦊\u{200D}", "🦊"),
        ("x\u{FE0F}", "x"),
        ("B\u{E0041}en", "Ben"),
        ("Ben\u{2028}second line", "Ben second line"),
        ("e\u{301}", "é"),
        ("e\u{200B}\u{301}", "e"),
        ("\u{301}Ben", "Ben"),
        ("Z\u{300}\u{301}\u{302}\u{303}\u{304}\u{305}algo", "Z\u{300}\u{301}algo"),
    ];
    for (typed, left) in cases {
        assert_eq!(text(typed), left, "{typed:?}");
    }
}

#[test]
fn markup_goes_and_the_name_stays() {
    let cases = [
        ("<b>Ben</b>", "Ben"),
        ("<img src=x onerror=alert(1)>Ben", "Ben"),
        ("Ben<script>alert(1)</script>", "Benalert(1)"),
        ("Ben <img src=x onerror=alert(1)", "Ben"),
        ("<<b>script>Ben", "script>Ben"),
        ("I <3 you", "I 3 you"),
        ("{{7*7}} Ben", "7*7 Ben"),
        ("`Ben`", "Ben"),
    ];
    for (typed, left) in cases {
        assert_eq!(text(typed), left.replace(['<', '>'], ""), "{typed:?}");
    }
}

#[test]
fn nothing_is_left_of_nothing() {
    for typed in ["", "   ", "\u{200B}\u{200B}", "...", "<b></b>", "\u{202E}", "\u{3164}", "\u{2800}", "!?"] {
        assert_eq!(clean(typed), None, "{typed:?}");
    }
}

#[test]
fn a_name_has_24_letters_at_most_as_people_count_them() {
    assert_eq!(text(&"x".repeat(500)), "x".repeat(24));
    assert_eq!(text(&"é".repeat(30)), "é".repeat(24));
    assert_eq!(text(&"👩‍🚀".repeat(30)), "👩‍🚀".repeat(24));
    // A letter of a hundred signs is cut, and never in its middle.
    let family = "👩‍👩‍👧‍👦";
    assert_eq!(text(&family.repeat(24)), family.repeat(10));
}

#[test]
fn abuse_is_refused_as_a_word_and_held_where_it_may_be_something_else() {
    for refused in ["fuck", "FUCK", "Fück", "you wanker", "Arschloch", "ARSCHLOCH!", "piss off", "Piss-Off", "ѕhіt"]
    {
        assert_eq!(judged(refused), Judged::Refused, "{refused}");
    }
    let held = [
        "f.u.c.k",
        "f u c k",
        "fuuuck",
        "sh1t",
        "5hit",
        "xxfuckxx",
        "Dick",
        "Trainer",
        "Kursleitung",
        "Adolf",
        "a$$hole",
        "Hurens0hn",
        "wаnkеrs",
        "ben@example.com",
        "www.example",
        "0151 2345678",
        "Веn",
        "Muschi99",
    ];
    for name in held {
        assert_ne!(judged(name), Judged::Fine, "{name}");
    }
    let fine = [
        "Dickens",
        "Hancock",
        "Scunthorpe",
        "Cassandra",
        "Essex",
        "Peacock",
        "Nazir",
        "Pakistan",
        "Therapist",
        "Grape",
        "Draper",
        "Assunta",
        "Class 4B",
        "Analia",
        "Pedro",
        "Titus",
        "Spencer",
        "Mongolei",
        "Kathurensia",
        "Arsenal",
        "Kyson",
        "Benazir",
        "Harshit",
        "Akshita",
        "Ignazio",
        "Siriporn",
        "Dildora",
        "Fickenscher",
        "Tittensor",
        "Pete Nis",
        "Jo Li",
    ];
    for name in fine {
        assert_eq!(judged(name), Judged::Fine, "{name}");
    }
}

#[test]
fn every_word_of_the_lists_is_found_and_each_stands_once() {
    for bad in &WORDS.bad {
        assert_eq!(judged(bad), Judged::Refused, "{bad}");
    }
    for unsure in &WORDS.unsure {
        assert!(!WORDS.bad.contains(unsure), "{unsure} stands there twice");
        assert_eq!(judged(unsure), Judged::Held, "{unsure}");
    }
    for bad in &WORDS.inside {
        assert_eq!(judged(&format!("x{bad}x")), Judged::Held, "{bad}");
    }
}

#[test]
fn hardly_a_word_of_english_has_one_of_the_list_inside() {
    let dictionary = include_str!("../../../../assets/scorer/en-words.txt");
    let words = dictionary.lines().filter(|line| !line.starts_with('#')).flat_map(str::split_whitespace);
    let held = words.filter(|word| is_disguised(word)).filter(|word| !WORDS.bad.contains(*word));
    let held: Vec<&str> = held.collect();
    assert!(held.len() < 20, "{held:?}");
}

#[test]
fn a_sign_that_is_one_of_markup_in_another_form_goes_like_it() {
    assert_eq!(clean("\u{1FEF}A").map(|name| name.text), Some("A".to_owned()));
}

proptest! {
    #[test]
    fn whatever_is_typed_what_is_left_is_short_visible_and_stays_when_cleaned_again(typed in any::<String>()) {
        if let Some(name) = clean(&typed) {
            prop_assert!(name.text.graphemes(true).count() <= NAME_LETTERS_MAX);
            prop_assert!(name.text.chars().count() <= NAME_SIGNS_MAX);
            let is_harmful = name.text.contains(['<', '>', '\n', '\u{202E}', '\u{200B}']);
            prop_assert!(!is_harmful, "{:?}", name.text);
            prop_assert_eq!(clean(&name.text).map(|again| again.text), Some(name.text.clone()));
        }
    }
}
