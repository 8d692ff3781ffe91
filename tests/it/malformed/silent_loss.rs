//! What a careless reader would swallow: a field nobody knows, an id that stands twice, a number that is none, text in
//! another encoding. Each is told with its code and line, or loads whole; nothing is lost in silence.

use amends::domain::scenario::read;

use crate::support::DRILL;

/// What has to come of a file.
enum Expected {
    Loads,
    /// An error of this code on the line that was changed.
    Told(&'static str),
    /// An error of this code on this line.
    ToldOn(&'static str, usize),
}

use Expected::{Loads, Told, ToldOn};

fn judge(name: &str, bytes: &[u8], changed_line: usize, expected: &Expected) {
    let reading = read("case.ron", bytes);
    let told: Vec<String> = reading.problems.iter().map(ToString::to_string).collect();
    let (code, line) = match expected {
        Loads => {
            assert!(reading.scenario.is_some() && told.is_empty(), "{name}: {told:#?}");
            return;
        }
        Told(code) => (*code, changed_line),
        ToldOn(code, line) => (*code, *line),
    };
    assert!(reading.scenario.is_none(), "{name}: loads as if nothing were wrong");
    let hit = reading.problems.iter().find(|p| (p.code, p.line) == (code, line));
    let hit = hit.unwrap_or_else(|| panic!("{name}: no {code} on line {line}: {told:#?}"));
    assert!(!hit.fix.is_empty(), "{name}");
}

/// Changes in the drill's text, and what comes of them.
const CHANGES: &[(&str, &str, &str, Expected)] = &[
    ("an unknown field of the case", "locale: \"en\"", "language: \"en\"", Told("E103")),
    ("an unknown field deep inside", "compensation: 2)", "compensation: 2, warmth: 3)", Told("E103")),
    ("a field of the wrong block", "beat: Remedy,", "beat: Remedy, level: 3,", Told("E103")),
    ("a field that stands twice", "minutes: 3, focus", "minutes: 3, minutes: 4, focus", Told("E105")),
    ("a scene that stands twice", "\"late\": Scene(", "\"fix\": Scene(", Told("E106")),
    ("an offer that stands twice", "\"water\": Offer(", "\"cake\": Offer(", Told("E106")),
    ("an ending that stands twice", "\"loud\": Ending(", "\"fine\": Ending(", Told("E106")),
    ("the same id, once escaped", "\"late\": Scene(", "\"f\\x69x\": Scene(", Told("E106")),
    ("a reply that stands twice", "id: \"grand\"", "id: \"remake\"", Told("E107")),
    ("a fact that stands twice", "hidden: [", "hidden: [Hidden(id: \"taste\", text: \"x\"), ", Told("E107")),
    ("no number", "extra: 5.00", "extra: NaN", Told("E109")),
    ("endless", "extra: 5.00", "extra: inf", Told("E109")),
    ("endless the other way", "extra: 5.00", "extra: -inf", Told("E109")),
    ("more than any number", "extra: 5.00", "extra: 1e999", Told("E109")),
    ("more than a count can hold", "minutes: 3, focus", "minutes: 99999999999, focus", Told("E201")),
    ("negative minutes", "why: \"Vague.\", minutes: 10", "why: \"Vague.\", minutes: -10", Told("E201")),
    ("more than a year", "why: \"Vague.\", minutes: 10", "why: \"Vague.\", minutes: 1e9", Told("E201")),
    ("a negative count", "people: 1", "people: -1", Told("E201")),
    ("nobody", "people: 1", "people: 0", Told("E201")),
    ("half a count", "difficulty: 1", "difficulty: 1.5", Told("E201")),
    ("no seconds to answer", "seconds: 30", "seconds: 0", Told("E201")),
    ("a day to answer", "seconds: 30", "seconds: 86400", Told("E201")),
    ("negative money", "core_loss: 10.00", "core_loss: -10.00", Told("E201")),
    ("half a cent", "cost: 1.50", "cost: 1.505", Told("E203")),
    (
        "a level beyond the scale",
        "empathy: 1, ownership: 1, speed: 2, c",
        "empathy: 1, ownership: 1, speed: 9, c",
        Told("E202"),
    ),
    ("text for a number", "severity: 3", "severity: \"3\"", Told("E102")),
    ("a number for a text", "role: \"You stand at the counter.\"", "role: 7", Told("E102")),
    ("a bare word for a text", "currency: \"USD\"", "currency: USD", Told("E102")),
    ("a letter for a text", "currency: \"USD\"", "currency: 'U'", Told("E102")),
    ("text for yes or no", "external: false", "external: \"false\"", Told("E102")),
    ("a number for yes or no", "external: false", "external: 0", Told("E102")),
    ("a list for a map", "customers: { \"pell\": Customer(", "customers: [ \"pell\", Customer(", Told("E102")),
    ("one for a list", "focus: [Empathy]", "focus: Empathy", Told("E102")),
    (
        "a map for a list",
        "colleague: [\"Just make a new one.\", \"I told you: a new one.\"]",
        "colleague: {\"a\": \"b\"}",
        Told("E102"),
    ),
    ("two in the place of one", "Flag(\"heard\"), Given", "Flag(\"heard\", \"seen\"), Given", Told("E102")),
    ("a value without its field", "difficulty: 1,", "1,", Told("E101")),
    ("an id without quotes", "\"water\": Offer(", "water: Offer(", Told("E110")),
    ("an id in another script", "\"water\": Offer(", "\"w\u{430}ter\": Offer(", Told("E110")),
    ("a unit behind a number", "seconds: 30", "seconds: 30s", Told("E101")),
    ("two points in a number", "extra: 5.00", "extra: 5.0.0", Told("E101")),
    ("wide digits", "extra: 5.00", "extra: \u{ff15}", Told("E101")),
    ("printers' quotes", "currency: \"USD\"", "currency: “USD”", Told("E101")),
    ("nothing for something", "currency: \"USD\"", "currency: None", Told("E102")),
    ("a zero in a text", "\"And now?\"", "\"And\\0now?\"", Told("E003")),
    ("a mark within a text", "\"And now?\"", "\"And\u{feff}now?\"", Told("E003")),
    ("a lone carriage return", "\"And now?\"", "\"And\rnow?\"", Told("E003")),
    ("a real zero", "\"And now?\"", "\"And\0now?\"", Told("E003")),
    ("tabs", "    currency:", "\t\tcurrency:", Loads),
    ("thousands apart", "lifetime_value: 300.00", "lifetime_value: 3_00.0", Loads),
    ("a number in hexadecimal", "difficulty: 1", "difficulty: 0x1", Loads),
    ("a value in Some", "seconds: 30", "seconds: Some(30)", Loads),
    ("raw text", "\"And now?\"", "r#\"And \"now\"?\"#", Loads),
    ("a text over two lines", "\"And now?\"", "\"And\nnow?\"", Loads),
    ("a comment in a comment", "seconds: 30,", "seconds: /* thirty /* yes */ */ 30,", Loads),
];

#[test]
fn nothing_in_a_file_is_lost_in_silence() {
    assert!(CHANGES.len() >= 40, "{}", CHANGES.len());
    for (name, from, to, expected) in CHANGES {
        let at = DRILL.find(from).unwrap_or_else(|| panic!("{name}: “{from}” is not in the drill"));
        let line = DRILL[..at].matches('\n').count() + 1;
        judge(name, DRILL.replacen(from, to, 1).as_bytes(), line, expected);
    }
}

fn utf16(text: &str, mark: bool, bytes: fn(u16) -> [u8; 2]) -> Vec<u8> {
    mark.then_some(0xFEFF).into_iter().chain(text.encode_utf16()).flat_map(bytes).collect()
}

#[test]
fn whole_files_in_another_shape_are_told_or_load() {
    let last = DRILL.matches('\n').count() + 1;
    let files: Vec<(&str, Vec<u8>, Expected)> = vec![
        ("a byte order mark", format!("\u{feff}{DRILL}").into(), Loads),
        ("two marks, as two programs leave them", format!("\u{feff}\u{feff}{DRILL}").into(), ToldOn("E003", 1)),
        ("line ends of another system", DRILL.replace('\n', "\r\n").into(), Loads),
        ("both", format!("\u{feff}{}", DRILL.replace('\n', "\r\n")).into(), Loads),
        ("line ends of an old system", DRILL.replace('\n', "\r").into(), ToldOn("E003", 1)),
        ("UTF-16, low byte first", utf16(DRILL, true, u16::to_le_bytes), ToldOn("E002", 1)),
        ("UTF-16, high byte first", utf16(DRILL, true, u16::to_be_bytes), ToldOn("E002", 1)),
        ("UTF-16 without a mark, low byte first", utf16(DRILL, false, u16::to_le_bytes), ToldOn("E002", 1)),
        ("UTF-16 without a mark, high byte first", utf16(DRILL, false, u16::to_be_bytes), ToldOn("E002", 1)),
        ("Latin-1", [DRILL.as_bytes(), b"// caf\xe9"].concat(), ToldOn("E002", last)),
        ("a zero at the end", format!("{DRILL}\n\0").into(), ToldOn("E003", last + 1)),
        ("words after the end", format!("{DRILL}\nand so on").into(), ToldOn("E101", last + 1)),
        ("a comma after the end", format!("{DRILL},").into(), ToldOn("E101", last)),
        ("two cases in one file", format!("{DRILL}\n{DRILL}").into(), ToldOn("E101", last + 1)),
        ("a comment after the end", format!("{DRILL}\n// the end\n").into(), Loads),
        ("a comment that never ends", format!("{DRILL}\n/* the end").into(), ToldOn("E101", last + 1)),
        ("an unknown extension", format!("#![enable(everything)]\n{DRILL}").into(), ToldOn("E101", 1)),
        ("a known extension", format!("#![enable(implicit_some)]\n{DRILL}").into(), Loads),
        ("nothing", Vec::new(), ToldOn("E101", 1)),
        ("a comment alone", b"// a case, one day\n".to_vec(), ToldOn("E102", 1)),
        ("a list of cases", format!("[{DRILL}]").into(), ToldOn("E102", 1)),
        ("a case in quotes", b"\"Case()\"".to_vec(), ToldOn("E102", 1)),
    ];
    for (name, bytes, expected) in &files {
        judge(name, bytes, 0, expected);
    }
}
