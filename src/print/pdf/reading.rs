//! Takes the text out of a PDF again, for tests of what is in it.

use std::collections::BTreeMap;

/// Glyph codes to letters, as a font's table in the file tells them.
type Table = BTreeMap<u16, String>;

fn letters(hex: &str) -> String {
    let unit = |at: usize| u16::from_str_radix(&hex[at..at + 4], 16).unwrap();
    String::from_utf16(&(0..hex.len()).step_by(4).map(unit).collect::<Vec<_>>()).unwrap()
}

/// The object of that number, as text; one letter a byte.
fn object(pdf: &str, number: &str) -> String {
    let start = pdf.find(&format!("\n{number} 0 obj")).unwrap_or_else(|| panic!("no object {number:?}"));
    pdf[start..].split("endobj").next().unwrap().to_owned()
}

fn reference<'a>(text: &'a str, name: &str) -> &'a str {
    let after = &text[text.find(name).unwrap() + name.len()..];
    after.trim_start().split(' ').next().unwrap()
}

fn table(pdf: &str, font: &str) -> Table {
    let object_of_font = object(pdf, font);
    let map = object(pdf, reference(&object_of_font, "/ToUnicode"));
    let mut table = Table::new();
    for block in map.split("beginbfchar").skip(1) {
        for line in block.split("endbfchar").next().unwrap().lines().filter(|line| line.starts_with('<')) {
            let fields: Vec<&str> = line.split(['<', '>', ' ']).filter(|field| !field.is_empty()).collect();
            table.insert(u16::from_str_radix(fields[0], 16).unwrap(), letters(fields[1]));
        }
    }
    table
}

/// The bytes of a text in brackets, its signs with a backslash undone; and what is left behind it.
fn string(text: &str) -> (Vec<u8>, &str) {
    let (mut bytes, mut rest, mut open) = (Vec::new(), text.chars(), 0);
    while let Some(sign) = rest.next() {
        match sign {
            ')' if open == 0 => break,
            '\\' => match rest.next().unwrap() {
                'n' => bytes.push(b'\n'),
                'r' => bytes.push(b'\r'),
                't' => bytes.push(b'\t'),
                'b' => bytes.push(8),
                'f' => bytes.push(12),
                first if first.is_ascii_digit() => {
                    let digits = [first, rest.next().unwrap(), rest.next().unwrap()];
                    bytes.push(u8::from_str_radix(&digits.iter().collect::<String>(), 8).unwrap());
                }
                other => bytes.push(other as u8),
            },
            other => {
                // Brackets that close within a text stand as they are.
                open += i32::from(other == '(') - i32::from(other == ')');
                bytes.push(other as u8);
            }
        }
    }
    (bytes, rest.as_str())
}

/// The text of a PDF whose streams are not packed, as a reader takes it out: each piece on a line.
pub(in crate::print) fn text_of(pdf: &[u8]) -> String {
    let pdf: String = pdf.iter().map(|byte| char::from(*byte)).collect();
    let mut out = String::new();
    let mut tables: BTreeMap<String, Table> = BTreeMap::new();
    let mut pages = pdf.split("/Type/Page/").skip(1).map(|page| page.split("endobj").next().unwrap()).peekable();
    assert!(pages.peek().is_some(), "a PDF has pages");
    for page in pages {
        let resources = object(&pdf, reference(page, "Resources"));
        let fonts = resources.find("/Font<<").map(|at| &resources[at..]).unwrap_or_default();
        let content = object(&pdf, reference(page, "/Contents"));
        for shown in content.split("BT 0 Tr").skip(1) {
            let name = shown.split(' ').next().unwrap();
            let font = reference(fonts, name);
            let table = tables.entry(font.to_owned()).or_insert_with(|| table(&pdf, font));
            let mut rest = &shown[..shown.find("ET").unwrap_or(shown.len())];
            while let Some(open) = rest.find('(') {
                let (bytes, after) = string(&rest[open + 1..]);
                out.extend(bytes.chunks(2).map(|code| table[&u16::from_be_bytes([code[0], code[1]])].as_str()));
                rest = after;
            }
            out.push('\n');
        }
    }
    out
}
