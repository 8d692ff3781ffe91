//! The words of the interface: each language has all of them, each can be said, each is used, and no screen says anything
//! that is not among them.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use amends::words::{FILES, Language, Put, Words};
use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};

/// Parts of the window that say no words of the interface: looks, drawing without a screen, names of threads, and the
/// sheets on which whoever draws looks at faces and pictures.
const WORDLESS: [&str; 7] = [
    "src/ui/theme/",
    "src/ui/offscreen/",
    "src/ui/background.rs",
    "src/ui/widgets/art/gallery.rs",
    "src/ui/widgets/face/expression.rs",
    "src/ui/widgets/face/gallery.rs",
    "src/ui/widgets/face/sheets.rs",
];

/// Names that are the same in every language, and keys, which `Words::key` knows.
const NAMES: [&str; 11] =
    ["DISPLAY", "WAYLAND_DISPLAY", "Amends", "Alt", "Ctrl", "Shift", "Enter", "Esc", "Backspace", "Space", "Tab"];

/// Parts of the window whose words are not in the files yet. The list only gets shorter.
const NOT_YET: &[&str] = &[];

/// What a message says and what is put into it.
fn messages(file: &'static str, language: Language) -> BTreeMap<String, BTreeSet<String>> {
    let text = FILES.iter().find(|known| known.name == file).expect("a file of words").text(language);
    let resource = fluent_syntax::parser::parse(text).unwrap_or_else(|(_, errors)| panic!("{file}: {errors:?}"));
    let mut found = BTreeMap::new();
    for entry in resource.body {
        match entry {
            Entry::Message(message) => {
                assert!(
                    message.attributes.is_empty(),
                    "{file}: {} has attributes, which nothing shows",
                    message.id.name
                );
                let mut put = BTreeSet::new();
                puts(message.value.as_ref().expect("a message says something"), &mut put);
                let twice = found.insert(message.id.name.to_owned(), put).is_some();
                assert!(!twice, "{file}: {} stands there twice", message.id.name);
            }
            Entry::Comment(_) | Entry::GroupComment(_) | Entry::ResourceComment(_) => {}
            other => panic!("{file}: {other:?} is no message"),
        }
    }
    found
}

/// The name of every message.
fn names() -> BTreeSet<String> {
    FILES.iter().flat_map(|file| messages(file.name, Language::English).into_keys()).collect()
}

fn puts(pattern: &Pattern<&str>, into: &mut BTreeSet<String>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let inline = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                for variant in variants {
                    puts(&variant.value, into);
                }
                selector
            }
        };
        if let InlineExpression::VariableReference { id } = inline {
            into.insert(id.name.to_owned());
        }
    }
}

#[test]
fn both_languages_say_the_same_things_with_the_same_things_put_in() {
    for file in FILES {
        let [english, german] = Language::ALL.map(|language| messages(file.name, language));
        assert_eq!(english, german, "assets/words/*/{}.ftl differ", file.name);
        for id in english.keys() {
            let own = id.strip_prefix(file.name).is_some_and(|rest| rest.starts_with('-'));
            assert!(own, "{}.ftl: {id} begins with the name of another file", file.name);
        }
    }
}

#[test]
fn every_message_can_be_said_in_both_languages() {
    for language in Language::ALL {
        let words = Words::in_language(language).expect("words");
        for file in FILES {
            for (id, put) in messages(file.name, language) {
                // A word in place of a number chooses the last variant; a number each of the plural's.
                for value in [Put::Number(1), Put::Number(5), Put::Text("Quillmere")] {
                    let args: Vec<(&str, Put<'_>)> = put.iter().map(|name| (name.as_str(), value.clone())).collect();
                    let said = words.tell(&id, &args);
                    let whole = !said.trim().is_empty() && !said.contains("{$") && said != id;
                    assert!(whole, "{} {id}: {said}", language.tag());
                }
                if put.is_empty() {
                    assert_ne!(words.say(&id), id, "{} {id} is not at hand", language.tag());
                }
            }
        }
    }
}

#[test]
fn words_that_are_asked_for_are_there_and_those_that_are_there_are_asked_for() {
    let known = names();
    let mut asked = BTreeSet::new();
    for (path, literals) in all_literals() {
        for Literal { line, text, is_asked } in literals {
            // The scorer keeps names of words with what they are about, and asks for them only when they are shown.
            let is_asked = is_asked || text.starts_with("scorer-");
            assert!(!is_asked || known.contains(&text), "{path}:{line}: there are no words `{text}`");
            asked.insert(text);
        }
    }
    for name in asked_by_the_phone_page() {
        assert!(known.contains(&name), "assets/phone/page.html: there are no words `{name}`");
        asked.insert(name);
    }
    let unused: Vec<&String> = known.difference(&asked).collect();
    assert!(unused.is_empty(), "nobody asks for these words: {unused:?}");
}

/// The names of words that the page on a phone says: between quotes in its script, or as a mark in its text.
fn asked_by_the_phone_page() -> BTreeSet<String> {
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("assets/phone/page.html");
    let page = fs::read_to_string(page).expect("the page on a phone");
    let parts = page.split(['\'', '{', '}']).filter(|part| part.starts_with("phone-"));
    parts.filter(|part| part.chars().all(|c| c.is_ascii_lowercase() || c == '-')).map(str::to_owned).collect()
}

#[test]
fn what_is_told_from_below_the_window_puts_in_what_its_words_ask_for() {
    let known: BTreeMap<String, BTreeSet<String>> =
        FILES.iter().flat_map(|file| messages(file.name, Language::English)).collect();
    let mut sentences = 0;
    for (path, text) in all_sources() {
        for call in calls(&text, "said!(\"") {
            let (name, rest) = call.split_once('"').expect("a name ends");
            let put: BTreeSet<String> = top_level(rest)
                .into_iter()
                .filter_map(|part| Some(part.trim().split_once(" = ")?.0.to_owned()))
                .collect();
            assert_eq!(known.get(name), Some(&put), "{path}: {name}");
            sentences += 1;
        }
    }
    assert!(sentences > 300, "{sentences}");
}

/// What stands in the brackets of each call that begins so.
fn calls<'t>(text: &'t str, begin: &str) -> Vec<&'t str> {
    let ends = |rest: &'t str| top_level_ends(rest).last().and_then(|end| rest.get(..*end));
    text.match_indices(begin).filter_map(|(at, _)| ends(&text[at + begin.len() - 1..])).map(|call| &call[1..]).collect()
}

/// The parts between commas that stand in no further brackets.
fn top_level(call: &str) -> Vec<&str> {
    let mut from = 0;
    let mut parts = Vec::new();
    for end in top_level_ends(call).into_iter().chain([call.len()]) {
        parts.push(&call[from..end]);
        from = (end + 1).min(call.len());
    }
    parts
}

/// Where commas stand in no further brackets, and where the brackets around end.
fn top_level_ends(text: &str) -> Vec<usize> {
    let (mut depth, mut quoted, mut ends) = (0, false, Vec::new());
    for (at, character) in text.char_indices() {
        match character {
            '"' => quoted = !quoted,
            _ if quoted => {}
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' if depth == 0 => {
                ends.push(at);
                break;
            }
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => ends.push(at),
            _ => {}
        }
    }
    ends
}

#[test]
fn no_screen_says_anything_that_is_not_among_the_words() {
    let names = names();
    let mut bare = Vec::new();
    let mut clean: BTreeSet<&str> = NOT_YET.iter().copied().collect();
    for (path, literals) in all_literals() {
        let is_here = path.starts_with("src/ui/") && !WORDLESS.iter().any(|part| path.starts_with(part));
        for literal in literals.iter().filter(|literal| is_here && !literal.is_asked) {
            if names.contains(&literal.text) || !says_something(&literal.text) {
                continue;
            }
            match NOT_YET.iter().find(|part| path.starts_with(**part)) {
                Some(part) => {
                    clean.remove(part);
                }
                None => bare.push(format!("{path}:{}: “{}” belongs in assets/words", literal.line, literal.text)),
            }
        }
    }
    assert!(bare.is_empty(), "{}", bare.join("\n"));
    assert!(clean.is_empty(), "these say nothing of their own any more: take them off the list: {clean:?}");
}

#[test]
fn no_screen_writes_money_the_english_way_in_every_language() {
    let sources = all_sources();
    let screens = sources.iter().filter(|(path, _)| path.starts_with("src/ui/"));
    let english = screens.flat_map(|(path, text)| {
        let lines = (1..).zip(text.lines());
        let is_english =
            |line: &str| [".show_whole(", "currency.show(", "money.show("].iter().any(|of| line.contains(of));
        lines.filter(move |(_, line)| is_english(line)).map(move |(at, line)| format!("{path}:{at}: {}", line.trim()))
    });
    let english: Vec<String> = english.collect();
    assert!(
        english.is_empty(),
        "`Currency::told` and `told_whole` write it as the language does:\n{}",
        english.join("\n")
    );
}

/// Whether a literal is words for a reader: it begins like a sentence or a name, or has more words than one.
fn says_something(text: &str) -> bool {
    let mut depth = 0_usize;
    let mut said = String::new();
    for character in text.chars() {
        match character {
            '{' => depth += 1,
            '}' => depth = depth.saturating_sub(1),
            _ if depth == 0 => said.push(character),
            _ => {}
        }
    }
    let words: Vec<&str> = said
        .split(|c: char| !c.is_alphabetic() && !"’-_".contains(c))
        .filter(|word| word.chars().count() > 1)
        .collect();
    let words: Vec<&str> = words.into_iter().filter(|word| !NAMES.contains(word)).collect();
    let begins_large = words.iter().any(|word| word.starts_with(char::is_uppercase));
    let one = words.len() == 1 && said.trim().starts_with(char::is_lowercase) && text.contains(char::is_whitespace);
    begins_large || words.len() > 1 || one
}

/// A text in the code.
struct Literal {
    line: usize,
    text: String,
    /// It stands where a name of words is asked for.
    is_asked: bool,
}

fn all_literals() -> Vec<(String, Vec<Literal>)> {
    all_sources().into_iter().map(|(path, text)| (path, literals(&text))).collect()
}

/// The path and the text of each file of the source but for tests.
fn all_sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut files = Vec::new();
    gather(&root.join("src"), &mut files);
    files.sort();
    files
        .into_iter()
        .filter(|path| !path.ends_with("tests.rs") && !path.to_string_lossy().ends_with("_tests.rs"))
        .map(|path| {
            let text = fs::read_to_string(&path).expect("source is text");
            let shown = path.strip_prefix(root).expect("under the root").to_string_lossy().replace('\\', "/");
            let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
            (shown, code.to_owned())
        })
        .collect()
}

fn gather(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("a folder of source") {
        let path = entry.expect("an entry").path();
        if path.is_dir() {
            gather(&path, into);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            into.push(path);
        }
    }
}

/// Every text between quotes, but for those in comments, attributes, assertions about the program, and tests.
fn literals(text: &str) -> Vec<Literal> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let chars: Vec<char> = text.chars().collect();
    let (mut found, mut at, mut line, mut before) = (Vec::new(), 0, 1, String::new());
    let peek = |at: usize| chars.get(at).copied().unwrap_or('\0');
    while at < chars.len() {
        match (peek(at), peek(at + 1)) {
            ('/', '/') => at += chars[at..].iter().take_while(|c| **c != '\n').count(),
            ('#', '[') => {
                let (mut depth, mut quoted) = (0_i32, false);
                while at < chars.len() {
                    match peek(at) {
                        '\\' if quoted => at += 1,
                        '"' => quoted = !quoted,
                        '[' if !quoted => depth += 1,
                        ']' if !quoted => depth -= 1,
                        '\n' => line += 1,
                        _ => {}
                    }
                    at += 1;
                    if depth == 0 && peek(at - 1) == ']' {
                        break;
                    }
                }
            }
            ('\'', _) if peek(at + 2) == '\'' => at += 3,
            ('\'', '\\') => at += 2 + chars[at + 2..].iter().skip(1).take_while(|c| **c != '\'').count() + 2,
            ('"', _) => {
                let began = line;
                let mut said = String::new();
                at += 1;
                while at < chars.len() && peek(at) != '"' {
                    match (peek(at), peek(at + 1)) {
                        ('\\', '\n') => {
                            line += 1;
                            at += 2;
                            at += chars[at..].iter().take_while(|c| **c == ' ').count();
                            continue;
                        }
                        ('\\', _) => {
                            said.push(' ');
                            at += 2;
                            continue;
                        }
                        ('\n', _) => line += 1,
                        _ => {}
                    }
                    said.push(peek(at));
                    at += 1;
                }
                at += 1;
                let call = before.trim_end();
                let is_asked = ["words.say(", "words.tell(", "said!("].iter().any(|asks| call.ends_with(asks));
                let inner = [
                    "expect(",
                    "include_str!(",
                    "env!(",
                    "include_bytes!(",
                    "warn!(",
                    "info!(",
                    "error!(",
                    "debug!(",
                    "debug_struct(",
                    "request_discard(",
                ];
                let is_asserted = call.rsplit([';', '{', '}']).next().is_some_and(|said| said.contains("assert!("));
                if !is_asserted && !inner.iter().any(|inner| call.ends_with(inner)) {
                    found.push(Literal { line: began, text: said, is_asked });
                }
                before.clear();
            }
            (c, _) => {
                if c == '\n' {
                    line += 1;
                }
                before.push(c);
                at += 1;
            }
        }
    }
    found
}

#[test]
fn the_scan_knows_words_from_names() {
    let source = "//! “No”: \"Not this\"\n#[error(\"Nor this\")]\nlet a = words.say(\"keys-title\"); let q = '\"';\nlabel(\"Close\");\n\
                  warn!(\"None of it\"); assert!(of(1), \"Nor that\"); scene(\"gate_hall\"); join(\"a-b\"); format!(\"{} of {}\", 1, 2); let n = '\\n'; name(\"Amends\");\n";
    let found: Vec<(usize, String, bool)> =
        literals(source).into_iter().map(|l| (l.line, l.text.clone(), l.is_asked)).collect();
    let expected = [
        (3, "keys-title", true),
        (4, "Close", false),
        (5, "gate_hall", false),
        (5, "a-b", false),
        (5, "{} of {}", false),
        (5, "Amends", false),
    ];
    assert_eq!(found, expected.map(|(line, text, asked)| (line, text.to_owned(), asked)));
    let says: Vec<bool> = found.iter().map(|(_, text, _)| says_something(text)).collect();
    assert_eq!(says, [false, true, false, false, true, false]);
}
